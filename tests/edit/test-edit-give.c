/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-give.h"

#include "edit/aika-edit-items.h"
#include "edit/aika-edit-marks.h"
#include "edit-sample.h"

/* A first month for a row that has no time: October 2026 each time. */
#define MONTH (2026 * 12 + 9)

typedef struct
{
  const char *name;
  const char *words;          /* of the mark's time; NULL for none */
  const char *label;
  const char *notes;          /* of the row */
  int         kind;
  int         status;
  const char *label_after;
  const char *notes_after;
  gboolean    gets_new;       /* mark beside the old */
} GiveCase;

static const GiveCase give_cases[] = {
  {
    .name = "words-become-the-label",
    .words = "aika sovitaan myöhemmin", .status = AIKA_STATUS_TENTATIVE,
    .label_after = "aika sovitaan myöhemmin",
  },
  {
    .name = "a-label-stays-and-words-go-to-the-notes",
    .words = "täsmentyy", .label = "julkistus", .status = AIKA_STATUS_CONFIRMED,
    .label_after = "julkistus", .notes_after = "täsmentyy",
  },
  {
    .name = "notes-stay-before-the-words",
    .words = "täsmentyy", .label = "julkistus", .notes = "Paikka varattu.", .status = AIKA_STATUS_CONFIRMED,
    .label_after = "julkistus", .notes_after = "Paikka varattu.\ntäsmentyy",
  },
  {
    .name = "words-of-what-recurs-become-the-label",
    .words = "joka toinen maanantai klo 17", .kind = AIKA_WHEN_RECURRING, .status = AIKA_STATUS_CONFIRMED,
    .label_after = "joka toinen maanantai klo 17",
  },
  {
    .name = "a-mark-without-words",
    .label = "ilta", .status = AIKA_STATUS_CONFIRMED, .label_after = "ilta",
  },
  {
    .name = "what-is-put-off-stays-so-beside-a-new-mark",
    .words = "syksyllä", .status = AIKA_STATUS_POSTPONED, .gets_new = TRUE,
  },
  {
    .name = "what-is-cancelled-stays-so-beside-a-new-mark",
    .words = "syksyllä", .status = AIKA_STATUS_CANCELLED, .gets_new = TRUE,
  },
};

static AikaPlan *
make_plan (const GiveCase  *c,
           char           **item_id,
           char           **mark_id)
{
  g_autoptr(AikaPlan) sample = edit_sample_new ();
  g_autoptr(AikaPlan) with_item = aika_edit_add_item (sample, NULL, "Julkistus", item_id, NULL);
  g_autoptr(AikaPlan) with_notes = aika_edit_set_item_text (with_item, *item_id, "notes", c->notes, NULL);
  g_autoptr(AikaWhen) when = c->words == NULL ? NULL
                             : aika_when_new (c->kind, AIKA_PRECISION_PLAN, c->words, NULL, 0, AIKA_LIST_UNSPECIFIED,
                                              AIKA_WHEN_EXACT);
  g_autoptr(AikaPlan) with_mark = aika_edit_add_mark_months (with_notes, *item_id, MONTH, MONTH, AIKA_MEANING_SESSION,
                                                             NULL, mark_id, NULL);
  g_autoptr(AikaPlan) with_when = aika_edit_set_mark_when (with_mark, *mark_id, when, NULL);
  g_autoptr(AikaPlan) with_label = aika_edit_set_mark_label (with_when, *mark_id, c->label, NULL);
  const char *const ids[] = { *mark_id, NULL };

  return aika_edit_set_marks_status (with_label, ids, c->status, NULL, NULL);
}

static void
test_give (gconstpointer data)
{
  const GiveCase *c = data;
  g_autofree char *item_id = NULL;
  g_autofree char *mark_id = NULL;
  g_autofree char *given_id = NULL;
  g_autoptr(AikaPlan) plan = make_plan (c, &item_id, &mark_id);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) given = NULL;
  const AikaItem *item;
  const AikaMark *mark;

  g_assert_true (aika_edit_lacks_time (plan, aika_seq_lookup (plan->items, item_id)));
  given = aika_edit_give_month (plan, item_id, MONTH, NULL, &given_id, &error);
  g_assert_no_error (error);

  item = aika_seq_lookup (given->items, item_id);
  g_assert_false (aika_edit_lacks_time (given, item));
  g_assert_cmpstr (item->notes, ==, c->gets_new ? c->notes : c->notes_after);
  g_assert_cmpuint (aika_seq_get_length (item->marks), ==, c->gets_new ? 2 : 1);
  g_assert_cmpint (g_strcmp0 (given_id, mark_id) == 0, ==, !c->gets_new);

  mark = aika_seq_lookup (item->marks, given_id);
  g_assert_cmpint (mark->when->kind, ==, AIKA_WHEN_MONTH);
  g_assert_cmpint (mark->when->precision, ==, AIKA_PRECISION_MONTH);
  g_assert_cmpint (mark->when->spans[0].start_day, ==, aika_month_get_first_day (MONTH));
  g_assert_cmpint (mark->when->spans[0].end_day, ==, aika_month_get_first_day (MONTH + 1));
  g_assert_cmpstr (mark->when->text, ==, "lokakuu 2026");
  if (c->gets_new)
    {
      g_assert_cmpint (mark->meaning, ==, AIKA_MEANING_PHASE);
      g_assert_true (aika_seq_lookup (item->marks, mark_id) ==
                     aika_seq_lookup (((AikaItem *) aika_seq_lookup (plan->items, item_id))->marks, mark_id));
      return;
    }
  g_assert_cmpstr (mark->label, ==, c->label_after);
  g_assert_cmpint (mark->meaning, ==, AIKA_MEANING_SESSION);
  g_assert_cmpint (mark->status, ==, c->status);
}

static void
test_without_marks (void)
{
  g_autoptr(AikaPlan) sample = edit_sample_new ();
  g_autofree char *item_id = NULL;
  g_autofree char *mark_id = NULL;
  g_autoptr(AikaPlan) plan = aika_edit_add_item (sample, NULL, "Rivi", &item_id, NULL);
  g_autoptr(AikaPlan) given = aika_edit_give_month (plan, item_id, MONTH, NULL, &mark_id, NULL);
  const AikaMark *mark = aika_plan_find_mark (given, mark_id, NULL);

  g_assert_cmpint (mark->meaning, ==, AIKA_MEANING_PHASE);
  g_assert_cmpint (mark->when->kind, ==, AIKA_WHEN_MONTH);
}

/* A row with any time has one: of a day, the whole process or a meeting. */
static void
test_lacks (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  static const struct { const char *mark; gboolean lacks; } cases[] = {
    { "survey", FALSE }, { "seminar", FALSE }, { "draft", FALSE }, { "words", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AikaItem *item = NULL;

      g_assert_nonnull (aika_plan_find_mark (plan, cases[i].mark, &item));
      g_assert_cmpint (aika_edit_lacks_time (plan, item), ==, cases[i].lacks);
    }
}

static void
test_errors (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *item_id = NULL;
  g_autofree char *mark_id = NULL;
  g_autoptr(AikaPlan) with_item = aika_edit_add_item (plan, NULL, "Rivi", &item_id, NULL);

  g_assert_null (aika_edit_give_month (plan, "nothing", MONTH, NULL, &mark_id, &error));
  g_assert_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (aika_edit_give_month (with_item, item_id, 12 * 20000, NULL, &mark_id, &error));
  g_assert_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_RANGE);
  g_assert_null (mark_id);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (give_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/give/", give_cases[i].name, NULL);

      g_test_add_data_func (path, &give_cases[i], test_give);
    }
  g_test_add_func ("/edit/give/a-row-without-marks-gets-a-phase", test_without_marks);
  g_test_add_func ("/edit/give/a-row-with-any-time-lacks-none", test_lacks);
  g_test_add_func ("/edit/give/what-cannot-be-given", test_errors);

  return g_test_run ();
}
