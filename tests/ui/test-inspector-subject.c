/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "ui/aika-inspector-private.h"

#include "edit/aika-edit-items.h"
#include "edit/aika-edit-mark-values.h"
#include "edit-sample.h"

/* Several things that are shown together: what they have in common, and what sets all of them. */

#define MIXED 99

static guint
get_meaning (const AikaPlan    *plan,
             const AikaSubject *subject,
             const char        *name)
{
  return aika_subject_get_mark (plan, subject)->meaning;
}

static AikaPlan *
set_meaning (AikaPlan           *plan,
             const AikaSubject  *subject,
             const char         *name,
             guint               choice,
             GError            **error)
{
  const char *ids[] = { subject->mark_id, NULL };

  return aika_edit_set_marks_meaning (plan, ids, choice, error);
}

/* Refuses the reminder. */
static AikaPlan *
set_all_but_one (AikaPlan           *plan,
                 const AikaSubject  *subject,
                 const char         *name,
                 guint               choice,
                 GError            **error)
{
  if (!g_str_equal (subject->mark_id, "reminder"))
    return set_meaning (plan, subject, name, choice, error);

  g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID, "This one cannot be set so.");
  return NULL;
}

static const AikaChoiceKind meaning_kind = { NULL, NULL, get_meaning, set_meaning };
static const AikaChoiceKind picky_kind = { NULL, NULL, get_meaning, set_all_but_one };

static const struct
{
  const char   *name;
  const char   *item_ids;
  const char   *mark_ids;
  const char   *expect;         /* the ids of each */
  AikaPageKind  page;
} subjects[] = {
  { "marks-in-the-order-of-the-plan", NULL, "draft seminar survey", "survey seminar draft", AIKA_PAGE_MARKS },
  { "one-mark-is-itself", NULL, "seminar", "seminar", AIKA_PAGE_MARK },
  { "marks-that-are-gone", NULL, "nobody seminar nothing", "seminar", AIKA_PAGE_MARK },
  { "rows", "viestintä kysely", NULL, "kysely viestintä", AIKA_PAGE_ROWS },
  { "one-row-is-itself", "kysely", NULL, "kysely", AIKA_PAGE_ROW },
};

static void
test_subject (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_auto(AikaSubject) subject = AIKA_SUBJECT_NONE;
  g_auto(GStrv) item_ids = subjects[i].item_ids != NULL ? g_strsplit (subjects[i].item_ids, " ", -1) : NULL;
  g_auto(GStrv) mark_ids = subjects[i].mark_ids != NULL ? g_strsplit (subjects[i].mark_ids, " ", -1) : NULL;
  g_auto(GStrv) ids = NULL;
  g_autofree char *list = NULL;

  aika_subject_set_several (&subject, plan, item_ids, mark_ids);
  ids = aika_subject_dup_ids (&subject);
  list = g_strjoinv (" ", ids);
  g_assert_cmpstr (list, ==, subjects[i].expect);
  g_assert_cmpint (aika_subject_get_page_kind (&subject), ==, subjects[i].page);
}

static const struct
{
  const char *name;
  const char *mark_ids;
  guint       expect;
} choices[] = {
  { "one", "seminar", AIKA_MEANING_SESSION },
  { "in-common", "invitation reminder", AIKA_MEANING_INVITATION },
  { "different", "seminar invitation", MIXED },
};

static void
test_choice (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_auto(AikaSubject) subject = AIKA_SUBJECT_NONE;
  g_auto(GStrv) ids = g_strsplit (choices[i].mark_ids, " ", -1);
  gboolean is_mixed;
  guint choice;

  aika_subject_set_several (&subject, plan, NULL, ids);
  choice = aika_subject_get_choice (plan, &subject, &meaning_kind, NULL, &is_mixed);
  g_assert_cmpuint (is_mixed ? MIXED : choice, ==, choices[i].expect);
}

static void
test_all_or_none (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_auto(AikaSubject) subject = AIKA_SUBJECT_NONE;
  char *ids[] = { "invitation", "reminder", NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) edited = NULL;

  aika_subject_set_several (&subject, plan, NULL, ids);
  g_assert_null (aika_subject_set_choice (plan, &subject, &picky_kind, NULL, AIKA_MEANING_DEADLINE, &error));
  g_assert_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID);
  g_clear_error (&error);

  edited = aika_subject_set_choice (plan, &subject, &meaning_kind, NULL, AIKA_MEANING_DEADLINE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (edit_sample_find (edited, "invitation")->meaning, ==, AIKA_MEANING_DEADLINE);
  g_assert_cmpint (edit_sample_find (edited, "reminder")->meaning, ==, AIKA_MEANING_DEADLINE);
  g_assert_cmpint (edit_sample_find (edited, "seminar")->meaning, ==, AIKA_MEANING_SESSION);
}

/* What is kept of one plan is not taken for another one's. */
static void
test_other_plan (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_auto(AikaSubject) subject = AIKA_SUBJECT_NONE;
  const char *ids[] = { "seminar", NULL };
  g_autoptr(AikaPlan) edited = aika_edit_set_marks_meaning (plan, ids, AIKA_MEANING_EVENT, NULL);

  aika_subject_set (&subject, plan, "seminaari", "seminar", NULL, NULL);
  g_assert_cmpint (aika_subject_get_mark (plan, &subject)->meaning, ==, AIKA_MEANING_SESSION);
  g_assert_cmpint (aika_subject_get_mark (edited, &subject)->meaning, ==, AIKA_MEANING_EVENT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/inspector-subject/is/%s", subjects[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_subject);
    }
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/inspector-subject/choice/%s", choices[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_choice);
    }
  g_test_add_func ("/ui/inspector-subject/set-all-or-none", test_all_or_none);
  g_test_add_func ("/ui/inspector-subject/other-plan", test_other_plan);

  return g_test_run ();
}
