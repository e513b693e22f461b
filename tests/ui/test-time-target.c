/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "ui/aika-time-target.h"

#include <locale.h>
#include <string.h>

#include "edit-sample.h"
#include "edit/aika-edit-items.h"

static AikaTimeTarget
mark_target (const char *item_id,
             const char *mark_id)
{
  AikaTimeTarget target = AIKA_TIME_TARGET_NONE;

  aika_time_target_set (&target, item_id, mark_id, AIKA_EDIT_NO_MONTH);
  return target;
}

static void
test_nothing_takes_the_time_away (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(GError) error = NULL;
  AikaTimeTarget target = mark_target ("kysely", "survey");

  edited = aika_time_target_take (&target, plan, AIKA_TIME_TAKE_NOTHING, "", NULL, &error);
  g_assert_no_error (error);
  g_assert_null (edit_sample_find (edited, "survey")->when);
  aika_time_target_clear (&target);
}

static void
test_words_are_kept_byte_for_byte (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaWhen) when = NULL;
  AikaTimeTarget target = mark_target ("kysely", "survey");

  edited = aika_time_target_take (&target, plan, AIKA_TIME_TAKE_WORDS, " kunhan  ehditään…", NULL, &error);
  g_assert_no_error (error);
  when = aika_time_target_get_when (&target, edited);
  g_assert_cmpint (when->kind, ==, AIKA_WHEN_UNKNOWN);
  g_assert_cmpstr (when->text, ==, " kunhan  ehditään…");
  aika_time_target_clear (&target);
}

static void
test_a_label_leaves_the_time (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(GError) error = NULL;
  AikaTimeTarget target = mark_target ("kysely", "survey");
  const AikaMark *mark;

  edited = aika_time_target_take (&target, plan, AIKA_TIME_TAKE_LABEL, "kysely auki", NULL, &error);
  g_assert_no_error (error);
  mark = edit_sample_find (edited, "survey");
  g_assert_cmpstr (mark->label, ==, "kysely auki");
  g_assert_true (aika_when_equal (mark->when, edit_sample_find (plan, "survey")->when));
  aika_time_target_clear (&target);
}

static void
test_words_in_a_cell_make_a_mark_of_the_month (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *mark_id = NULL;
  AikaTimeTarget target = AIKA_TIME_TARGET_NONE;
  const AikaMark *mark;

  aika_time_target_set (&target, "kysely", NULL, 2026 * 12 + 7);
  edited = aika_time_target_take (&target, plan, AIKA_TIME_TAKE_LABEL, "työpaja", &mark_id, &error);
  g_assert_no_error (error);
  mark = edit_sample_find (edited, mark_id);
  g_assert_cmpstr (mark->label, ==, "työpaja");
  g_assert_cmpint (mark->when->spans[0].start_day, ==, aika_day_from_ymd (2026, 8, 1));
  g_assert_cmpint (aika_span_get_last_day (&mark->when->spans[0]), ==, aika_day_from_ymd (2026, 8, 31));
  g_assert_cmpstr (mark->category, ==, edit_sample_find (plan, "survey")->category);
  aika_time_target_clear (&target);
}

static void
test_kept_words_of_a_new_mark_have_no_days (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *mark_id = NULL;
  AikaTimeTarget target = AIKA_TIME_TARGET_NONE;

  aika_time_target_set (&target, "kysely", NULL, 2026 * 12 + 7);
  edited = aika_time_target_take (&target, plan, AIKA_TIME_TAKE_WORDS, "31.2.2026", &mark_id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (edit_sample_find (edited, mark_id)->when->text, ==, "31.2.2026");
  g_assert_false (aika_when_is_known (edit_sample_find (edited, mark_id)->when));
  aika_time_target_clear (&target);
}

static void
test_nothing_in_a_cell_is_no_edit (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = NULL;
  AikaTimeTarget target = AIKA_TIME_TARGET_NONE;

  aika_time_target_set (&target, "kysely", NULL, 2026 * 12 + 7);
  edited = aika_time_target_take (&target, plan, AIKA_TIME_TAKE_NOTHING, "", NULL, NULL);
  g_assert_true (edited == plan);
  aika_time_target_clear (&target);
}

static void
test_a_time_of_another_has_a_reason (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  static const struct { const char *item; const char *mark; const char *reason; } cases[] = {
    { "kysely", "survey", NULL },
    { "luonnos", "draft", "The time is that of the meeting." },
    { "seminaari", "invitation", "The time follows that of another mark." },
    { "hyväksyntä", "missing", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AikaTimeTarget target = mark_target (cases[i].item, cases[i].mark);

      g_assert_cmpstr (aika_time_target_get_reason (&target, plan), ==, cases[i].reason);
      aika_time_target_clear (&target);
    }
}

static void
test_a_meeting_needs_a_day (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  AikaTimeTarget target = AIKA_TIME_TARGET_NONE;
  g_autoptr(GError) error = NULL;
  AikaTimeContext context;

  aika_time_target_set_meeting (&target, "kh", "kh2");
  g_assert_null (aika_time_target_take (&target, plan, AIKA_TIME_TAKE_NOTHING, "", NULL, &error));
  g_assert_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (aika_time_target_take (&target, plan, AIKA_TIME_TAKE_WORDS, "joskus", NULL, &error));
  g_assert_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID);

  aika_time_target_get_context (&target, plan, &context);
  g_assert_cmpint (context.year, ==, 2026);
  aika_time_target_clear (&target);
}

static void
test_a_day_in_a_cell_has_the_year_of_its_month (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *mark_id = NULL;
  AikaTimeTarget target = AIKA_TIME_TARGET_NONE;
  AikaTimeContext context;
  const AikaMark *mark;

  aika_time_target_set (&target, "kysely", NULL, 2027 * 12 + 3);
  aika_time_target_get_context (&target, plan, &context);
  g_assert_cmpint (context.year, ==, 2027);
  edited = aika_time_target_take (&target, plan, AIKA_TIME_TAKE_TIME, "24.4.", &mark_id, &error);
  g_assert_no_error (error);
  mark = edit_sample_find (edited, mark_id);
  g_assert_cmpint (mark->when->spans[0].start_day, ==, aika_day_from_ymd (2027, 4, 24));
  g_assert_cmpstr (mark->when->text, ==, "24.4.");
  aika_time_target_clear (&target);
}

static void
test_a_new_mark_is_what_its_words_say (void)
{
  static const struct { const char *text; AikaMeaning meaning; } cases[] = {
    { "24.4.2026", AIKA_MEANING_SESSION },
    { "20.4. ja 26.4.2026 klo 17", AIKA_MEANING_SESSION },
    { "31.5.2026 mennessä", AIKA_MEANING_DEADLINE },
    { "touko–kesäkuu 2026", AIKA_MEANING_PHASE },
    { "4.–5.9.2026", AIKA_MEANING_PHASE },
    { "syksy 2026", AIKA_MEANING_PHASE },
  };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) with_row = NULL;
  g_autofree char *item_id = NULL;
  g_autoptr(GError) error = NULL;

  with_row = aika_edit_add_item (plan, "viestintä", "Avoin", &item_id, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AikaTimeTarget target = mark_target (item_id, NULL);
      g_autoptr(AikaPlan) edited = NULL;
      g_autofree char *mark_id = NULL;

      edited = aika_time_target_take (&target, with_row, AIKA_TIME_TAKE_TIME, cases[i].text, &mark_id, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (edit_sample_find (edited, mark_id)->when->text, ==, cases[i].text);
      g_assert_cmpint (edit_sample_find (edited, mark_id)->meaning, ==, cases[i].meaning);
      aika_time_target_clear (&target);
    }
}

static void
test_a_meeting_moves_within_its_year (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaWhen) when = NULL;
  AikaTimeTarget target = AIKA_TIME_TARGET_NONE;

  aika_time_target_set_meeting (&target, "kv", "kv1");
  edited = aika_time_target_take (&target, plan, AIKA_TIME_TAKE_TIME, "27.1.", NULL, &error);
  g_assert_no_error (error);
  when = aika_time_target_get_when (&target, edited);
  g_assert_cmpint (when->spans[0].start_day, ==, aika_day_from_ymd (2026, 1, 27));
  g_assert_cmpstr (when->text, ==, "27.1.");
  aika_time_target_clear (&target);
}

static void
test_the_words_that_are_there_are_no_edit (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  AikaTimeTarget meeting = AIKA_TIME_TARGET_NONE;
  AikaTimeTarget mark = mark_target ("kysely", "survey");
  g_autoptr(AikaWhen) when = aika_time_target_get_when (&mark, plan);
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(AikaPlan) edited_too = NULL;

  edited = aika_time_target_take (&mark, plan, AIKA_TIME_TAKE_TIME, when->text, NULL, NULL);
  g_assert_true (edited == plan);
  aika_time_target_clear (&mark);

  g_clear_pointer (&when, aika_when_unref);
  aika_time_target_set_meeting (&meeting, "kh", "kh2");
  when = aika_time_target_get_when (&meeting, plan);
  edited_too = aika_time_target_take (&meeting, plan, AIKA_TIME_TAKE_TIME, when->text, NULL, NULL);
  g_assert_true (edited_too == plan);
  aika_time_target_clear (&meeting);
}

static void
test_days_in_a_lane_are_meetings (void)
{
  static const struct { const char *text; gint32 month; guint n_added; gint32 first_day; const char *error; } cases[] = {
    { "24.4.", 2026 * 12 + 3, 1, 20260424 },
    { "24.", 2026 * 12 + 3, 1, 20260424 },
    { "24.4. klo 16", 2026 * 12 + 3, 1, 20260424 },
    { "12.3., 9.4.", 2026 * 12 + 2, 2, 20260312 },
    { "7., 14. ja 28.4.", AIKA_EDIT_NO_MONTH, 3, 20260407 },
    { "24.4.2027", 2026 * 12 + 3, 1, 20270424 },
    { "KH 24.4.", 2026 * 12 + 3, 1, 20260424 },
    { "12.1., 24.4.", 2026 * 12, 1, 20260424 },      /* one of them is there */
    { "12.1.", 2026 * 12, 0, 0, "The body meets on that day already." },
    { "KV 24.4.", 2026 * 12 + 3, 0, 0, "“KV” is another body than that of the row." },
    { "huhtikuu 2026", 2026 * 12 + 3, 0, 0, "A meeting needs a day. For example: 24.4." },
    { "31.5.2026 mennessä", 2026 * 12 + 4, 0, 0, "A meeting needs a day. For example: 24.4." },
    { "työpaja", 2026 * 12 + 3, 0, 0, "A meeting needs a day. For example: 24.4." },
  };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  const AikaBody *before = aika_seq_lookup (plan->bodies, "kh");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AikaTimeTarget target = AIKA_TIME_TARGET_NONE;
      g_autoptr(AikaPlan) edited = NULL;
      g_autoptr(GError) error = NULL;
      g_autofree char *meeting_id = NULL;
      const AikaBody *body;
      const AikaMeeting *meeting;
      int year, month, day;

      g_test_message ("%s", cases[i].text);
      aika_time_target_set_body (&target, "kh", cases[i].month);
      edited = aika_time_target_take (&target, plan, AIKA_TIME_TAKE_TIME, cases[i].text, &meeting_id, &error);
      aika_time_target_clear (&target);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, cases[i].error);
      g_assert_cmpint (edited == NULL, ==, cases[i].error != NULL);
      if (edited == NULL)
        continue;

      body = aika_seq_lookup (edited->bodies, "kh");
      g_assert_cmpuint (aika_seq_get_length (body->meetings), ==, aika_seq_get_length (before->meetings) + cases[i].n_added);
      meeting = aika_seq_lookup (body->meetings, meeting_id);
      aika_day_to_ymd (meeting->when->spans[0].start_day, &year, &month, &day);
      g_assert_cmpint (year * 10000 + month * 100 + day, ==, cases[i].first_day);
    }
}

static void
test_nothing_in_a_lane_is_no_edit (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = NULL;
  AikaTimeTarget target = AIKA_TIME_TARGET_NONE;

  aika_time_target_set_body (&target, "kh", 2026 * 12 + 3);
  edited = aika_time_target_take (&target, plan, AIKA_TIME_TAKE_NOTHING, "", NULL, NULL);
  g_assert_true (edited == plan);
  aika_time_target_clear (&target);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time-target/nothing-takes-the-time-away", test_nothing_takes_the_time_away);
  g_test_add_func ("/time-target/words-are-kept-byte-for-byte", test_words_are_kept_byte_for_byte);
  g_test_add_func ("/time-target/a-label-leaves-the-time", test_a_label_leaves_the_time);
  g_test_add_func ("/time-target/words-in-a-cell-make-a-mark-of-the-month", test_words_in_a_cell_make_a_mark_of_the_month);
  g_test_add_func ("/time-target/kept-words-of-a-new-mark-have-no-days", test_kept_words_of_a_new_mark_have_no_days);
  g_test_add_func ("/time-target/nothing-in-a-cell-is-no-edit", test_nothing_in_a_cell_is_no_edit);
  g_test_add_func ("/time-target/a-time-of-another-has-a-reason", test_a_time_of_another_has_a_reason);
  g_test_add_func ("/time-target/a-meeting-needs-a-day", test_a_meeting_needs_a_day);
  g_test_add_func ("/time-target/a-day-in-a-cell-has-the-year-of-its-month", test_a_day_in_a_cell_has_the_year_of_its_month);
  g_test_add_func ("/time-target/a-new-mark-is-what-its-words-say", test_a_new_mark_is_what_its_words_say);
  g_test_add_func ("/time-target/a-meeting-moves-within-its-year", test_a_meeting_moves_within_its_year);
  g_test_add_func ("/time-target/days-in-a-lane-are-meetings", test_days_in_a_lane_are_meetings);
  g_test_add_func ("/time-target/nothing-in-a-lane-is-no-edit", test_nothing_in_a_lane_is_no_edit);
  g_test_add_func ("/time-target/the-words-that-are-there-are-no-edit", test_the_words_that_are_there_are_no_edit);

  return g_test_run ();
}
