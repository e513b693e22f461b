/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-time.h"

#include <string.h>

#include "edit/aika-edit-describe.h"
#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-meetings.h"
#include "edit-sample.h"

static void
assert_day (gint32      day,
            const char *expect)
{
  g_autofree char *iso = day != AIKA_DAY_NONE ? aika_day_to_iso (day) : NULL;

  g_assert_cmpstr (iso, ==, expect);
}

/* What is known around a mark, or around a new one of an item; “seminar” stands alone in its row
 * with two that count from it. */
typedef struct
{
  const char *name;
  const char *item;
  const char *mark;
  const char *after;
  const char *before;
  int         year;
  const char *day;
} ContextCase;

static const ContextCase context_cases[] = {
  { "own-day", NULL, "seminar", "2026-02-01", "2026-02-09", 2026, "2026-03-24" },
  { "own-months", NULL, "survey", NULL, "2026-03-24", 2026, NULL },
  { "tied-own-day", NULL, "draft", "2026-03-24", "2026-02-10", 2026, "2026-02-09" },
  { "offset-own-day", NULL, "invitation", "2026-03-24", "2026-02-09", 2026, "2026-03-10" },
  { "only-words", NULL, "words", "2026-03-24", "2026-02-09", 0, NULL },
  { "two-others", NULL, "missing", "2026-03-02", "2026-11-01", 0, NULL },
  { "new-beside-one", "kysely", NULL, "2026-02-01", "2026-03-24", 2026, NULL },
  { "new-beside-one-day", "seminaari", NULL, "2026-03-24", "2026-02-09", 2026, "2026-03-24" },
  { "new-beside-two", "luonnos", NULL, "2026-02-10", "2026-03-02", 0, NULL },
  { "new-last", "viestintä", NULL, "2026-11-01", NULL, 0, NULL },
  { "nothing", NULL, NULL, NULL, NULL, 0, NULL },
  { "gone", "nothing", "nobody", NULL, NULL, 0, NULL },
};

static void
test_context (gconstpointer data)
{
  const ContextCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  AikaTimeContext context;

  plan->as_of = aika_day_from_ymd (2026, 1, 7);
  aika_edit_get_time_context (plan, c->item, c->mark, &context);

  g_assert_cmpint (context.language, ==, AIKA_LANGUAGE_FI);
  assert_day (context.document_day, "2026-01-07");
  assert_day (context.plan_start_day, "2026-01-01");
  assert_day (context.plan_end_day, "2027-01-01");
  assert_day (context.after_day, c->after);
  assert_day (context.before_day, c->before);
  assert_day (context.day, c->day);
  g_assert_cmpint (context.year, ==, c->year);
}

/* A plan without times has no period that a year could be taken from. */
static void
test_context_of_empty_plan (void)
{
  g_autoptr(AikaPlan) plan = aika_record_new (&aika_plan_type);
  AikaTimeContext context;

  aika_set_text (&plan->language, "sv");
  plan->published = aika_day_from_ymd (2022, 3, 3);
  aika_edit_get_time_context (plan, NULL, NULL, &context);

  g_assert_cmpint (context.language, ==, AIKA_LANGUAGE_SV);
  assert_day (context.document_day, "2022-03-03");
  assert_day (context.plan_start_day, NULL);
  assert_day (context.plan_end_day, NULL);
}

static void
test_context_without_range (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  AikaTimeContext context;

  aika_set_when (&plan->range, NULL);
  aika_edit_get_time_context (plan, NULL, NULL, &context);
  assert_day (context.plan_start_day, "2026-01-01");
  assert_day (context.plan_end_day, "2027-01-01");
}

static void
assert_time (const AikaPlan *plan,
             const char     *mark_id,
             const char     *expect)
{
  g_autofree char *time = edit_sample_dup_time (plan, mark_id);

  g_assert_cmpstr (time, ==, expect);
}

static void
test_keep (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) kept = aika_edit_keep_mark_words (plan, "draft", "kun luonnos on valmis", NULL);
  g_autoptr(AikaPlan) same = aika_edit_keep_mark_words (plan, "words", "aika sovitaan yhdessä", NULL);
  g_autoptr(AikaPlan) held = aika_edit_keep_mark_words (plan, "done", "24.13.", NULL);
  g_autoptr(GError) error = NULL;

  assert_time (kept, "draft", "(kun luonnos on valmis)");
  g_assert_cmpint (edit_sample_find (kept, "draft")->when->kind, ==, AIKA_WHEN_UNKNOWN);
  g_assert_true (same == plan);
  assert_time (held, "done", "(24.13.)");
  g_assert_cmpint (edit_sample_find (held, "done")->status, ==, AIKA_STATUS_HELD);

  edit_assert_refused (aika_edit_keep_mark_words (plan, "draft", "", &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_keep_mark_words (plan, "draft", "\xff", &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_keep_mark_words (plan, "nobody", "x", &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

static void
test_set_words (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) month = aika_edit_set_mark_words (plan, "missing", "Syyskuu loppupuoli 2026", NULL);
  g_autoptr(AikaPlan) tied = aika_edit_set_mark_words (plan, "draft", "4.-5.9.2026", NULL);
  g_autoptr(AikaPlan) counted = aika_edit_set_mark_words (plan, "invitation", "ma 9.3.2026", NULL);
  g_autoptr(AikaPlan) held = aika_edit_set_mark_words (plan, "done", "11.2.2026", NULL);
  g_autoptr(AikaPlan) same = aika_edit_set_mark_words (plan, "seminar", "24.3.2026", NULL);
  g_autoptr(AikaPlan) whole = aika_edit_set_mark_words (plan, "survey", "koko prosessin ajan", NULL);
  g_autoptr(AikaPlan) longer = aika_edit_set_mark_words (plan, "survey", "3.2.2027", NULL);
  g_autofree char *range = edit_sample_dup_range (longer);

  assert_time (month, "missing", "2026-09-16/2026-09-30 part-of-month (Syyskuu loppupuoli 2026)");
  assert_time (tied, "draft", "2026-09-04/2026-09-05 day (4.-5.9.2026)");
  assert_time (counted, "invitation", "2026-03-09/2026-03-09 day (ma 9.3.2026)");
  assert_time (held, "done", "2026-02-11/2026-02-11 day (11.2.2026)");
  g_assert_cmpint (edit_sample_find (held, "done")->status, ==, AIKA_STATUS_HELD);
  g_assert_true (same == plan);
  g_assert_cmpint (edit_sample_find (whole, "survey")->when->kind, ==, AIKA_WHEN_WHOLE_PROCESS);
  g_assert_cmpstr (range, ==, "2026-01-01/2027-02-28 month (tammikuu 2026–helmikuu 2027)");
}

static void
test_set_words_refuses (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *long_text = g_strnfill (5000, '1');

  edit_assert_refused (aika_edit_set_mark_words (plan, "survey", "31.2.2026", &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_mark_words (plan, "survey", "kunhan ehditään", &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_mark_words (plan, "survey", "4.–", &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_mark_words (plan, "survey", "", &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_mark_words (plan, "survey", "\xff", &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_mark_words (plan, "survey", long_text, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_mark_words (plan, "nobody", "24.4.", &error), error, AIKA_EDIT_ERROR_NOT_FOUND);

  g_assert_null (aika_edit_set_mark_words (plan, "survey", "31.2.2026", &error));
  g_assert_cmpstr (error->message, ==, "There is no day “31.2.2026”.");
}

/* The year that nobody wrote is the mark's own, or its row's, until someone confirms it. */
static void
test_year (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = aika_edit_set_mark_words (plan, "seminar", "25.3.", NULL);
  g_autoptr(AikaPlan) confirmed = aika_edit_confirm_mark_year (edited, "seminar", NULL);
  g_autoptr(AikaPlan) again = aika_edit_confirm_mark_year (confirmed, "seminar", NULL);
  g_autoptr(AikaPlan) tied = aika_edit_confirm_mark_year (plan, "draft", NULL);
  g_autoptr(GError) error = NULL;

  assert_time (edited, "seminar", "2026-03-25/2026-03-25 day (25.3.)");
  g_assert_cmpint (edit_sample_find (edited, "seminar")->when->flags, ==, AIKA_WHEN_YEAR_INFERRED);
  assert_time (confirmed, "seminar", "2026-03-25/2026-03-25 day (25.3.2026)");
  g_assert_cmpint (edit_sample_find (confirmed, "seminar")->when->flags, ==, AIKA_WHEN_EXACT);
  g_assert_true (again == confirmed);
  g_assert_true (tied == plan);
  edit_assert_refused (aika_edit_confirm_mark_year (plan, "nobody", &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

static void
test_year_into_other_words (void)
{
  static const char *const words[][2] = {
    { " 25.3. ", " 25.3.2026 " },
    { "4.-5.9.", "4.-5.9.2026" },
    { "Marraskuussa", "Marraskuussa 2026" },
    { "30.10. mennessä", "30.10.2026 mennessä" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr(AikaPlan) plan = edit_sample_new ();
      g_autoptr(AikaPlan) edited = aika_edit_set_mark_words (plan, "seminar", words[i][0], NULL);
      g_autoptr(AikaPlan) confirmed = aika_edit_confirm_mark_year (edited, "seminar", NULL);
      g_autoptr(AikaPlan) again = aika_edit_set_mark_words (plan, "seminar", words[i][1], NULL);

      g_assert_cmpstr (edit_sample_find (confirmed, "seminar")->when->text, ==, words[i][1]);
      g_assert_true (aika_when_equal (edit_sample_find (confirmed, "seminar")->when, edit_sample_find (again, "seminar")->when));
    }
}

/* Words that have no place for a year are sure of it all the same. */
static void
test_year_without_a_place (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaWhen) day = edit_sample_day (2026, 4, 24, "kun lumi on sulanut");
  g_autoptr(AikaWhen) when = aika_when_new (day->kind, day->precision, day->text, day->spans, 1, day->list_mode,
                                            AIKA_WHEN_YEAR_INFERRED | AIKA_WHEN_TENTATIVE);
  g_autoptr(AikaPlan) edited = aika_edit_set_mark_when (plan, "survey", when, NULL);
  g_autoptr(AikaPlan) confirmed = aika_edit_confirm_mark_year (edited, "survey", NULL);

  g_assert_cmpstr (edit_sample_find (confirmed, "survey")->when->text, ==, "kun lumi on sulanut");
  g_assert_cmpint (edit_sample_find (confirmed, "survey")->when->flags, ==, AIKA_WHEN_TENTATIVE);
}

/* Words typed into a cell of the row “viestintä”; months are of 2026, 0 for none. */
typedef struct
{
  const char *name;
  int         month;
  const char *words;
  const char *expect;
  const char *label;
} TypeCase;

static const TypeCase type_cases[] = {
  { "day", 4, "24.4.", "2026-04-24/2026-04-24 day (24.4.)", NULL },
  { "day-with-year", 4, "24.4.2026", "2026-04-24/2026-04-24 day (24.4.2026)", NULL },
  { "day-of-another-month", 4, "2.5.", "2026-05-02/2026-05-02 day (2.5.)", NULL },
  { "day-of-the-month", 4, "24.", "2026-04-24/2026-04-24 day (24.4.)", NULL },
  { "number-of-the-day", 4, "24", "2026-04-24/2026-04-24 day (24.4.)", NULL },
  { "days-of-the-month", 4, "24.–25.", "2026-04-24/2026-04-25 day (24.–25.4.)", NULL },
  { "day-that-the-month-has-not", 2, "30.", "2026-02-01/2026-02-28 month (helmikuu 2026)", "30." },
  { "part-of-month", 9, "syyskuun loppu", "2026-09-21/2026-09-30 part-of-month (syyskuun loppu)", NULL },
  { "text", 4, "1 240 vastausta", "2026-04-01/2026-04-30 month (huhtikuu 2026)", "1 240 vastausta" },
  { "cross", 4, "X", "2026-04-01/2026-04-30 month (huhtikuu 2026)", "X" },
  { "clock-of-no-day", 4, "klo 17", "2026-04-01/2026-04-30 month (huhtikuu 2026)", "klo 17" },
  { "days-by-their-name", 7, "juhannuksena", "2026-06-19/2026-06-20 day (juhannuksena)", NULL },
  { "no-time-yet", 4, "täsmentyy", "2026-04-01/2026-04-30 month (huhtikuu 2026)", "täsmentyy" },
  { "without-a-month", 0, "24.4.2026", "2026-04-24/2026-04-24 day (24.4.2026)", NULL },
  { "text-without-a-month", 0, "1 240 vastausta", "(1 240 vastausta)", NULL },
};

static void
test_type (gconstpointer data)
{
  const TypeCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;
  gint32 month = c->month > 0 ? 2026 * 12 + c->month - 1 : AIKA_EDIT_NO_MONTH;
  g_autoptr(AikaPlan) edited = aika_edit_add_mark_words (plan, "viestintä", month, month, c->words, AIKA_MEANING_SESSION,
                                                         "preparation", &id, &error);

  g_assert_no_error (error);
  assert_time (edited, id, c->expect);
  g_assert_cmpstr (edit_sample_find (edited, id)->label, ==, c->label);
  g_assert_cmpint (edit_sample_find (edited, id)->meaning, ==, AIKA_MEANING_SESSION);
  g_assert_cmpstr (edit_sample_find (edited, id)->category, ==, "preparation");
}

/* Words that are no time last all of the months that they are typed into; a time is as long as it says. */
static void
test_type_into_months (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autofree char *break_id = NULL, *day_id = NULL;
  g_autoptr(AikaPlan) with_break = aika_edit_add_mark_words (plan, "kysely", 2026 * 12 + 6, 2026 * 12 + 7, "koulutusta",
                                                             AIKA_MEANING_PHASE, NULL, &break_id, NULL);
  g_autoptr(AikaPlan) with_day = aika_edit_add_mark_words (plan, "kysely", 2026 * 12 + 6, 2026 * 12 + 7, "24.",
                                                           AIKA_MEANING_PHASE, NULL, &day_id, NULL);

  assert_time (with_break, break_id, "2026-07-01/2026-08-31 month (heinä–elokuu 2026)");
  g_assert_cmpstr (edit_sample_find (with_break, break_id)->label, ==, "koulutusta");
  assert_time (with_day, day_id, "2026-07-24/2026-07-24 day (24.7.)");
}

static void
test_type_refuses (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GError) error = NULL;
  char *id = NULL;

  edit_assert_refused (aika_edit_add_mark_words (plan, "kysely", 2026 * 12, 2026 * 12, "", AIKA_MEANING_PHASE, NULL, &id, &error),
                       error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_add_mark_words (plan, "nothing", 2026 * 12, 2026 * 12, "24.4.", AIKA_MEANING_PHASE, NULL, &id, &error),
                       error, AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_add_mark_words (plan, "kysely", 2100 * 12, 2100 * 12, "x", AIKA_MEANING_PHASE, NULL, &id, &error),
                       error, AIKA_EDIT_ERROR_RANGE);
  g_assert_null (id);
}

/* The plan with another label on the mark. */
static AikaPlan *
with_label (const char *mark_id,
            const char *label)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();

  return aika_edit_set_mark_label (plan, mark_id, label, NULL);
}

static void
assert_label (const AikaPlan *plan,
              const char     *mark_id,
              const char     *expect)
{
  g_assert_cmpstr (edit_sample_find (plan, mark_id)->label, ==, expect);
}

static void
test_label_follows_its_mark (void)
{
  g_autoptr(AikaPlan) plan = with_label ("seminar", "24.3.");
  g_autoptr(AikaPlan) moved = aika_edit_move_mark (plan, "seminar", AIKA_STEP_OWN, 8, AIKA_EDIT_PLAIN, NULL);
  g_autoptr(AikaPlan) longer = aika_edit_resize_mark (plan, "seminar", AIKA_EDGE_END, 1, AIKA_EDIT_PLAIN, NULL);
  g_autoptr(AikaPlan) written = aika_edit_set_mark_words (plan, "seminar", "ke 25.3.2026 klo 17", NULL);
  g_autoptr(AikaPlan) missing = aika_edit_set_mark_when (plan, "seminar", NULL, NULL);
  g_autoptr(AikaPlan) tied = aika_edit_tie_mark (plan, "seminar", "kv", "kv2", AIKA_RELATION_DECISION, NULL);

  assert_label (moved, "seminar", "1.4.");
  assert_label (longer, "seminar", "24.–25.3.");
  assert_label (written, "seminar", "25.3.");
  assert_label (missing, "seminar", "24.3.");
  assert_label (tied, "seminar", "2.3.");
}

static void
test_label_of_words_stays (void)
{
  g_autoptr(AikaPlan) plan = with_label ("seminar", "Valtuusto 23.3.");
  g_autoptr(AikaPlan) moved = aika_edit_move_mark (plan, "seminar", AIKA_STEP_OWN, 7, AIKA_EDIT_PLAIN, NULL);

  assert_label (moved, "seminar", "Valtuusto 23.3.");
}

static void
test_label_follows_the_meeting (void)
{
  g_autoptr(AikaPlan) plan = with_label ("draft", "KH 9.2.");
  g_autoptr(AikaPlan) further = aika_edit_move_mark (plan, "draft", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL);
  g_autoptr(AikaPlan) moved = aika_edit_move_meeting (plan, "kh", "kh2", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL);
  g_autofree char *label = aika_edit_describe (plan, moved);
  g_autofree char *label_of_further = aika_edit_describe (plan, further);
  g_autoptr(AikaPlan) plain = edit_sample_new ();
  g_autoptr(AikaPlan) plain_moved = aika_edit_move_meeting (plain, "kh", "kh2", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL);
  g_autoptr(AikaPlan) plain_further = aika_edit_move_mark (plain, "draft", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL);
  g_autofree char *expect = aika_edit_describe (plain, plain_moved);
  g_autofree char *expect_of_further = aika_edit_describe (plain, plain_further);

  assert_label (further, "draft", "KH 9.3.");
  assert_label (moved, "draft", "KH 10.2.");

  /* The undo menu names what was done, not what followed from it. */
  g_assert_cmpstr (label, ==, expect);
  g_assert_cmpstr (label_of_further, ==, expect_of_further);
}

static void
test_label_follows_what_it_counts_from (void)
{
  g_autoptr(AikaPlan) plan = with_label ("invitation", "10.3.");
  g_autoptr(AikaPlan) held = with_label ("reminder", "17.3.");
  g_autoptr(AikaPlan) moved = aika_edit_move_mark (plan, "seminar", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL);
  g_autoptr(AikaPlan) held_moved = aika_edit_move_mark (held, "seminar", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL);

  assert_label (moved, "invitation", "11.3.");
  assert_label (held_moved, "reminder", "17.3.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (context_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/time/context/", context_cases[i].name, NULL);

      g_test_add_data_func (path, &context_cases[i], test_context);
    }
  g_test_add_func ("/edit/time/context-of-an-empty-plan", test_context_of_empty_plan);
  g_test_add_func ("/edit/time/context-without-a-range", test_context_without_range);
  g_test_add_func ("/edit/time/keep-any-words", test_keep);
  g_test_add_func ("/edit/time/set-words", test_set_words);
  g_test_add_func ("/edit/time/set-words-refuses", test_set_words_refuses);
  g_test_add_func ("/edit/time/year-is-inferred-until-confirmed", test_year);
  g_test_add_func ("/edit/time/year-into-other-words", test_year_into_other_words);
  g_test_add_func ("/edit/time/year-without-a-place", test_year_without_a_place);
  for (guint i = 0; i < G_N_ELEMENTS (type_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/time/type/", type_cases[i].name, NULL);

      g_test_add_data_func (path, &type_cases[i], test_type);
    }
  g_test_add_func ("/edit/time/type-into-months", test_type_into_months);
  g_test_add_func ("/edit/time/type-refuses", test_type_refuses);
  g_test_add_func ("/edit/time/label-follows-its-mark", test_label_follows_its_mark);
  g_test_add_func ("/edit/time/label-of-words-stays", test_label_of_words_stays);
  g_test_add_func ("/edit/time/label-follows-the-meeting", test_label_follows_the_meeting);
  g_test_add_func ("/edit/time/label-follows-what-it-counts-from", test_label_follows_what_it_counts_from);

  return g_test_run ();
}
