/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-meetings.h"

#include <string.h>

#include "edit/aika-edit-marks.h"
#include "edit-sample.h"

static AikaMeeting *
find_meeting (const AikaPlan *plan,
              const char     *body_id,
              const char     *meeting_id)
{
  const AikaBody *body = aika_seq_lookup (plan->bodies, body_id);

  return aika_seq_lookup (body->meetings, meeting_id);
}

static char *
dup_meetings (const AikaPlan *plan,
              const char     *body_id)
{
  const AikaBody *body = aika_seq_lookup (plan->bodies, body_id);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (body->meetings); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            strlen (((AikaMeeting *) aika_seq_get (body->meetings, i))->id) > 3
                            ? "NEW" : ((AikaMeeting *) aika_seq_get (body->meetings, i))->id);

  return g_string_free (ids, FALSE);
}

static gint32
get_day (const AikaPlan *plan,
         const char     *mark_id)
{
  g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, edit_sample_find (plan, mark_id));

  return when->spans[0].start_day;
}

static void
test_move_takes_the_tied (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) moved = aika_edit_move_meeting (plan, "kh", "kh2", AIKA_STEP_OWN, 7, AIKA_EDIT_PLAIN, NULL);
  g_autoptr(AikaPlan) same = aika_edit_move_meeting (plan, "kh", "kh2", AIKA_STEP_OWN, 0, AIKA_EDIT_PLAIN, NULL);

  g_assert_cmpint (get_day (plan, "draft"), ==, aika_day_from_ymd (2026, 2, 9));
  g_assert_cmpint (get_day (moved, "draft"), ==, aika_day_from_ymd (2026, 2, 16));
  g_assert_cmpstr (find_meeting (moved, "kh", "kh2")->when->text, ==, "16.2.");
  g_assert_true (moved->items == plan->items);
  g_assert_true (aika_seq_lookup (moved->bodies, "kv") == aika_seq_lookup (plan->bodies, "kv"));
  g_assert_true (find_meeting (moved, "kh", "kh1") == find_meeting (plan, "kh", "kh1"));
  g_assert_true (same == plan);
}

static void
test_held_stays (void)
{
  static const char *const ids[] = { "draft", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) decided = aika_edit_set_marks_status (plan, ids, AIKA_STATUS_HELD, NULL, NULL);
  g_autoptr(AikaPlan) moved = NULL;
  g_autoptr(AikaWhen) when = edit_sample_day (2026, 2, 16, "16.2.");
  g_autoptr(GError) error = NULL;

  edit_assert_refused (aika_edit_move_meeting (plan, "kv", "kv1", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, &error), error,
                       AIKA_EDIT_ERROR_HELD);
  edit_assert_refused (aika_edit_move_meeting (decided, "kh", "kh2", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, &error), error,
                       AIKA_EDIT_ERROR_HELD);
  edit_assert_refused (aika_edit_set_meeting_when (decided, "kh", "kh2", when, AIKA_EDIT_PLAIN, &error), error,
                       AIKA_EDIT_ERROR_HELD);

  moved = aika_edit_move_meeting (decided, "kh", "kh2", AIKA_STEP_OWN, 1, AIKA_EDIT_EVEN_HELD, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_day (moved, "draft"), ==, aika_day_from_ymd (2026, 2, 10));
}

static void
test_move_is_refused (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GError) error = NULL;

  edit_assert_refused (aika_edit_move_meeting (plan, "kh", "kh5", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, &error), error,
                       AIKA_EDIT_ERROR_UNMOVABLE);
  edit_assert_refused (aika_edit_move_meeting (plan, "kh", "kv1", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, &error), error,
                       AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_move_meeting (plan, "nobody", "kh1", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, &error), error,
                       AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_move_meeting (plan, "kh", "kh1", AIKA_STEP_YEAR, 90, AIKA_EDIT_PLAIN, &error), error,
                       AIKA_EDIT_ERROR_RANGE);
}

typedef struct
{
  const char *name;
  int         month;
  int         day_of_month;
  const char *expect;
} AddCase;

static const AddCase add_cases[] = {
  { "before-the-first", 1, 2, "NEW kh1 kh2 kh3 kh4 kh5 kh6" },
  { "among-the-others", 2, 10, "kh1 kh2 NEW kh3 kh4 kh5 kh6" },
  { "on-the-day-of-another", 2, 9, "kh1 kh2 NEW kh3 kh4 kh5 kh6" },
  { "after-the-last", 12, 14, "kh1 kh2 kh3 kh4 kh5 kh6 NEW" },
};

static void
test_add (gconstpointer data)
{
  const AddCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaWhen) when = edit_sample_day (2026, c->month, c->day_of_month, NULL);
  g_autofree char *id = NULL;
  g_autoptr(AikaPlan) added = aika_edit_add_meeting (plan, "kh", when, &id, NULL);
  g_autofree char *meetings = dup_meetings (added, "kh");

  g_assert_cmpstr (meetings, ==, c->expect);
  g_assert_true (find_meeting (added, "kh", id)->when == when);
}

static void
test_add_body (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autofree char *id = NULL;
  g_autofree char *meeting_id = NULL;
  g_autoptr(AikaWhen) when = edit_sample_day (2027, 1, 11, NULL);
  g_autoptr(AikaPlan) added = aika_edit_add_body (plan, NULL, "johtoryhmä", AIKA_BODY_MANAGEMENT, &id, NULL);
  g_autoptr(AikaPlan) met = aika_edit_add_meeting (added, id, when, &meeting_id, NULL);
  g_autofree char *range = edit_sample_dup_range (met);
  g_autoptr(GError) error = NULL;
  const AikaBody *body = aika_seq_lookup (added->bodies, id);

  g_assert_cmpstr (body->name, ==, "johtoryhmä");
  g_assert_null (body->abbreviation);
  g_assert_cmpint (body->kind, ==, AIKA_BODY_MANAGEMENT);
  g_assert_nonnull (find_meeting (met, id, meeting_id));
  g_assert_cmpstr (range, ==, "2026-01-01/2027-01-31 month (tammikuu 2026–tammikuu 2027)");
  edit_assert_refused (aika_edit_add_body (plan, "X", "", AIKA_BODY_OTHER, NULL, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_add_meeting (plan, "nobody", when, NULL, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

static void
test_set_when (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaWhen) when = edit_sample_day (2026, 4, 7, "7.4. klo 16");
  g_autoptr(AikaWhen) equal = edit_sample_day (2026, 1, 26, "26.1.");
  g_autoptr(AikaPlan) set = aika_edit_set_meeting_when (plan, "kh", "kh5", when, AIKA_EDIT_PLAIN, NULL);
  g_autoptr(AikaPlan) same = aika_edit_set_meeting_when (plan, "kv", "kv1", equal, AIKA_EDIT_PLAIN, NULL);

  g_assert_true (find_meeting (set, "kh", "kh5")->when == when);
  g_assert_true (same == plan);
}

static void
test_set_status (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) cancelled = aika_edit_set_meeting_status (plan, "kh", "kh2", AIKA_STATUS_CANCELLED,
                                                                "ei päätettäviä asioita", NULL);
  g_autoptr(AikaPlan) same = aika_edit_set_meeting_status (cancelled, "kh", "kh2", AIKA_STATUS_CANCELLED, NULL, NULL);
  g_autofree char *time = edit_sample_dup_time (cancelled, "draft");

  g_assert_cmpint (find_meeting (cancelled, "kh", "kh2")->status, ==, AIKA_STATUS_CANCELLED);
  g_assert_cmpstr (find_meeting (cancelled, "kh", "kh2")->note, ==, "ei päätettäviä asioita");
  g_assert_cmpstr (time, ==, "kh:kh2");
  g_assert_true (same == cancelled);
}

static void
test_delete (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) without = aika_edit_delete_meeting (plan, "kh", "kh2", NULL);
  g_autoptr(AikaPlan) unlisted = aika_edit_delete_meeting (plan, "kv", "kv1", NULL);
  g_autofree char *time = edit_sample_dup_time (without, "draft");
  g_autofree char *meetings = dup_meetings (without, "kh");
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (meetings, ==, "kh1 kh3 kh4 kh5 kh6");
  g_assert_cmpstr (time, ==, "2026-02-09/2026-02-09 day (9.2.)");
  g_assert_cmpuint (aika_seq_get_length (((AikaItem *) aika_seq_lookup (plan->items, "luonnos"))->meetings), ==, 1);
  g_assert_cmpuint (aika_seq_get_length (((AikaItem *) aika_seq_lookup (unlisted->items, "luonnos"))->meetings), ==, 0);
  g_assert_true (aika_seq_lookup (unlisted->items, "kysely") == aika_seq_lookup (plan->items, "kysely"));
  edit_assert_refused (aika_edit_delete_meeting (plan, "kh", "nothing", &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

/* What the dialog of a cancelled meeting does: its marks go to the next one, in one step. */
static void
test_cancel_and_move_on (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_auto(GStrv) tied = aika_edit_list_tied_marks (plan, "kh", "kh2");
  g_autoptr(AikaPlan) cancelled = aika_edit_set_meeting_status (plan, "kh", "kh2", AIKA_STATUS_CANCELLED, NULL, NULL);
  g_autoptr(AikaPlan) moved = aika_edit_move_marks (cancelled, (const char *const *) tied, AIKA_STEP_OWN, 1,
                                                    AIKA_EDIT_PLAIN, NULL);
  g_autofree char *time = edit_sample_dup_time (moved, "draft");

  g_assert_cmpstr (time, ==, "kh:kh4");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (add_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/add-meeting/", add_cases[i].name, NULL);

      g_test_add_data_func (path, &add_cases[i], test_add);
    }
  g_test_add_func ("/edit/move-meeting/takes-what-is-tied-with-it", test_move_takes_the_tied);
  g_test_add_func ("/edit/move-meeting/what-is-held-stays-until-asked", test_held_stays);
  g_test_add_func ("/edit/move-meeting/is-refused", test_move_is_refused);
  g_test_add_func ("/edit/add-body/has-meetings", test_add_body);
  g_test_add_func ("/edit/set-meeting-when/keeps-the-words", test_set_when);
  g_test_add_func ("/edit/set-meeting-status/leaves-the-tied-marks", test_set_status);
  g_test_add_func ("/edit/delete-meeting/gives-its-time-to-the-tied-marks", test_delete);
  g_test_add_func ("/edit/meetings/a-cancelled-one-passes-its-marks-on", test_cancel_and_move_on);

  return g_test_run ();
}
