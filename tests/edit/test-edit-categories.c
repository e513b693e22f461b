/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-categories.h"

#include <string.h>

#include "edit/aika-edit-describe.h"
#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-mark-values.h"
#include "edit-sample.h"

/* The sample with three categories, “preparation” of the sample, “work” and “talk”; the survey is of the second. */
static AikaPlan *
plan_new (void)
{
  static const struct { const char *id, *name; int hue, pattern; } more[] = {
    { "work", "Työ", AIKA_HUE_GREEN, AIKA_PATTERN_DOTS },
    { "talk", "Viestintä", AIKA_HUE_GREY, AIKA_PATTERN_HORIZONTAL },
  };
  static const char *const survey[] = { "survey", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaSeq) categories = aika_seq_ref (plan->categories);

  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    {
      g_autoptr(AikaCategory) category = aika_record_new (&aika_category_type);
      AikaSeq *longer;

      aika_set_text (&category->id, more[i].id);
      aika_set_text (&category->name, more[i].name);
      category->hue = more[i].hue;
      category->pattern = more[i].pattern;
      longer = aika_seq_append (categories, category);
      aika_seq_unref (categories);
      categories = longer;
    }
  aika_set_seq (&plan->categories, categories);

  return aika_edit_set_marks_category (plan, survey, "work", NULL);
}

/* “preparation:Valmistelu/blue/0 work:Työ/green/1” */
static char *
dup_categories (const AikaPlan *plan)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (plan->categories); i++)
    {
      const AikaCategory *category = aika_seq_get (plan->categories, i);

      g_string_append_printf (text, "%s%s:%s/%s/%d", i > 0 ? " " : "", strlen (category->id) < 20 ? category->id : "new",
                              category->name, aika_hue_enum.words[category->hue], category->pattern);
    }

  return g_string_free (text, FALSE);
}

#define PREPARATION "preparation:Valmistelu/blue/0"
#define WORK "work:Työ/green/1"
#define TALK "talk:Viestintä/grey/5"

#define EDIT(name, expression) static AikaPlan *name (AikaPlan *plan, GError **error) { return expression; }

EDIT (add, aika_edit_add_category (plan, " Uusi ", NULL, error))
EDIT (add_nameless, aika_edit_add_category (plan, "  ", NULL, error))
EDIT (add_known, aika_edit_add_category (plan, "viestintä", NULL, error))
EDIT (rename_one, aika_edit_rename_category (plan, "work", "Työpajat ", error))
EDIT (rename_same, aika_edit_rename_category (plan, "work", "Työ", error))
EDIT (rename_capital, aika_edit_rename_category (plan, "work", "TYÖ", error))
EDIT (rename_as_other, aika_edit_rename_category (plan, "work", "Valmistelu", error))
EDIT (rename_empty, aika_edit_rename_category (plan, "work", "", error))
EDIT (rename_gone, aika_edit_rename_category (plan, "x", "Työ", error))
EDIT (hue, aika_edit_set_category_hue (plan, "work", AIKA_HUE_RED, error))
EDIT (hue_same, aika_edit_set_category_hue (plan, "work", AIKA_HUE_GREEN, error))
EDIT (hue_unknown, aika_edit_set_category_hue (plan, "work", 99, error))
EDIT (hue_gone, aika_edit_set_category_hue (plan, "x", AIKA_HUE_RED, error))
EDIT (pattern, aika_edit_set_category_pattern (plan, "talk", AIKA_PATTERN_DARK, error))
EDIT (pattern_unknown, aika_edit_set_category_pattern (plan, "talk", -1, error))
EDIT (up, aika_edit_move_category (plan, "talk", -1, error))
EDIT (far_up, aika_edit_move_category (plan, "talk", -9, error))
EDIT (down_at_end, aika_edit_move_category (plan, "talk", 1, error))
EDIT (move_gone, aika_edit_move_category (plan, "x", 1, error))
EDIT (delete_to_none, aika_edit_delete_category (plan, "work", NULL, error))
EDIT (delete_to_other, aika_edit_delete_category (plan, "work", "talk", error))
EDIT (delete_unused, aika_edit_delete_category (plan, "talk", "work", error))
EDIT (delete_to_itself, aika_edit_delete_category (plan, "work", "work", error))
EDIT (delete_to_gone, aika_edit_delete_category (plan, "work", "x", error))
EDIT (delete_gone, aika_edit_delete_category (plan, "x", NULL, error))

typedef struct
{
  const char *name;
  AikaPlan *(*edit) (AikaPlan *plan, GError **error);
  const char *expect;           /* the categories; NULL where the edit is refused */
  int         code;             /* of the refusal */
  const char *survey;           /* the category of the survey; NULL for “work”, as it was */
  const char *label;            /* in the undo menu; NULL where nothing changes */
} Case;

static const Case cases[] = {
  { "a-new-one-looks-as-no-other", add, PREPARATION " " WORK " " TALK " new:Uusi/purple/2", .label = "add “Uusi”" },
  { "a-new-one-needs-a-name", add_nameless, .code = AIKA_EDIT_ERROR_INVALID },
  { "a-new-one-needs-a-name-of-its-own", add_known, .code = AIKA_EDIT_ERROR_INVALID },
  { "rename", rename_one, PREPARATION " work:Työpajat/green/1 " TALK, .label = "rename “Työ”" },
  { "the-same-name-is-no-edit", rename_same, PREPARATION " " WORK " " TALK },
  { "its-own-name-in-capitals", rename_capital, PREPARATION " work:TYÖ/green/1 " TALK, .label = "rename “Työ”" },
  { "not-the-name-of-another", rename_as_other, .code = AIKA_EDIT_ERROR_INVALID },
  { "not-without-a-name", rename_empty, .code = AIKA_EDIT_ERROR_INVALID },
  { "rename-what-is-gone", rename_gone, .code = AIKA_EDIT_ERROR_NOT_FOUND },
  { "hue", hue, PREPARATION " work:Työ/red/1 " TALK, .label = "change “Työ”" },
  { "the-same-hue-is-no-edit", hue_same, PREPARATION " " WORK " " TALK },
  { "no-such-hue", hue_unknown, .code = AIKA_EDIT_ERROR_INVALID },
  { "hue-of-what-is-gone", hue_gone, .code = AIKA_EDIT_ERROR_NOT_FOUND },
  { "pattern", pattern, PREPARATION " " WORK " talk:Viestintä/grey/3", .label = "change “Viestintä”" },
  { "no-such-pattern", pattern_unknown, .code = AIKA_EDIT_ERROR_INVALID },
  { "up", up, PREPARATION " " TALK " " WORK, .label = "reorder “Viestintä”" },
  { "no-further-than-first", far_up, TALK " " PREPARATION " " WORK, .label = "reorder “Viestintä”" },
  { "no-further-than-last", down_at_end, PREPARATION " " WORK " " TALK },
  { "move-what-is-gone", move_gone, .code = AIKA_EDIT_ERROR_NOT_FOUND },
  { "deleted-and-its-marks-have-none", delete_to_none, PREPARATION " " TALK, .survey = "none", .label = "delete “Työ”" },
  { "merged-into-another", delete_to_other, PREPARATION " " TALK, .survey = "talk", .label = "delete “Työ”" },
  { "one-without-marks-is-deleted", delete_unused, PREPARATION " " WORK, .label = "delete “Viestintä”" },
  { "not-into-itself", delete_to_itself, .code = AIKA_EDIT_ERROR_INVALID },
  { "not-into-what-is-gone", delete_to_gone, .code = AIKA_EDIT_ERROR_NOT_FOUND },
  { "delete-what-is-gone", delete_gone, .code = AIKA_EDIT_ERROR_NOT_FOUND },
};

static void
test_edit (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(AikaPlan) plan = plan_new ();
  g_autofree char *before = dup_categories (plan);
  g_autofree char *still = NULL;
  g_autofree char *categories = NULL;
  g_autofree char *label = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) edited = c->edit (plan, &error);
  const char *survey;

  still = dup_categories (plan);
  g_assert_cmpstr (still, ==, before);
  if (c->expect == NULL)
    {
      edit_assert_refused (edited, error, c->code);
      return;
    }

  g_assert_no_error (error);
  categories = dup_categories (edited);
  label = aika_edit_describe (plan, edited);
  survey = edit_sample_find (edited, "survey")->category;
  g_assert_cmpstr (categories, ==, c->expect);
  g_assert_cmpstr (survey != NULL ? survey : "none", ==, c->survey != NULL ? c->survey : "work");
  g_assert_cmpstr (label, ==, c->label);
  g_assert_true ((c->label == NULL) == (edited == plan));
  g_assert_cmpstr (edit_sample_find (edited, "seminar")->category, ==, "preparation");
}

/* Up to nine; each new one with a hue of its own, and the patterns spread over them. */
static void
test_limit (void)
{
  g_autoptr(AikaPlan) plan = plan_new ();
  g_autoptr(GError) error = NULL;
  guint hues = 0;
  int n_of_pattern[6] = { 0 };

  for (guint i = aika_seq_get_length (plan->categories); i < AIKA_EDIT_MAX_N_CATEGORIES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Luokka %u", i);
      g_autofree char *id = NULL;
      AikaPlan *longer = aika_edit_add_category (plan, name, &id, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (((AikaCategory *) aika_seq_lookup (longer->categories, id))->name, ==, name);
      aika_record_unref (plan);
      plan = longer;
    }

  for (guint i = 0; i < aika_seq_get_length (plan->categories); i++)
    {
      const AikaCategory *category = aika_seq_get (plan->categories, i);

      hues |= 1u << category->hue;
      n_of_pattern[category->pattern]++;
    }
  g_assert_cmphex (hues, ==, 0x3fe);
  for (guint i = 0; i < G_N_ELEMENTS (n_of_pattern); i++)
    g_assert_cmpint (n_of_pattern[i], >=, 1);
  edit_assert_refused (aika_edit_add_category (plan, "Kymmenes", NULL, &error), error, AIKA_EDIT_ERROR_INVALID);
}

static void
test_count (void)
{
  g_autoptr(AikaPlan) plan = plan_new ();

  g_assert_cmpuint (aika_edit_count_category_marks (plan, "work"), ==, 1);
  g_assert_cmpuint (aika_edit_count_category_marks (plan, "talk"), ==, 0);
  g_assert_cmpuint (aika_edit_count_category_marks (plan, "preparation"), >, 5);
  g_assert_cmpuint (aika_edit_count_category_marks (plan, "x"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/categories/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_edit);
    }
  g_test_add_func ("/edit/categories/nine-at-most", test_limit);
  g_test_add_func ("/edit/categories/marks-are-counted", test_count);

  return g_test_run ();
}
