/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-move.h"

#include <string.h>

#include "edit-sample.h"

#define NO_ERROR -1

typedef struct
{
  const char    *name;
  const char    *ids[5];
  AikaStep       step;
  int            n_steps;
  AikaEditFlags  flags;
  const char    *mark;            /* which mark is looked at; the first of ids by default */
  const char    *expect;          /* its time; NULL for the same plan as before */
  const char    *range;           /* NULL for an unchanged one */
  int            error;
} MoveCase;

static const MoveCase move_cases[] = {
  { "a-month-range-moves-by-months-and-keeps-its-length", { "survey" }, AIKA_STEP_OWN, 1, .error = NO_ERROR,
    .expect = "2026-03-01/2026-04-30 month (maalis–huhtikuu 2026)" },
  { "a-month-range-moves-back", { "survey" }, AIKA_STEP_OWN, -1, .error = NO_ERROR,
    .expect = "2026-01-01/2026-02-28 month (tammi–helmikuu 2026)" },
  { "a-finer-step-never-makes-days-of-months", { "survey" }, AIKA_STEP_DAY, 1, .error = NO_ERROR,
    .expect = "2026-03-01/2026-04-30 month (maalis–huhtikuu 2026)" },
  { "a-day-moves-by-days", { "seminar" }, AIKA_STEP_OWN, 3, .error = NO_ERROR,
    .expect = "2026-03-27/2026-03-27 day (27.3.2026)" },
  { "a-day-moves-by-months-when-asked", { "seminar" }, AIKA_STEP_MONTH, 1, .error = NO_ERROR,
    .expect = "2026-04-24/2026-04-24 day (24.4.2026)" },
  { "no-steps-are-no-change", { "seminar" }, AIKA_STEP_OWN, 0, .error = NO_ERROR },
  { "no-marks-are-no-change", { NULL }, AIKA_STEP_OWN, 1, .error = NO_ERROR },

  { "a-tied-mark-goes-past-the-cancelled-meeting", { "draft" }, AIKA_STEP_OWN, 1, .expect = "kh:kh4", .error = NO_ERROR },
  { "a-tied-mark-goes-past-the-meeting-without-a-day", { "draft" }, AIKA_STEP_OWN, 2, .expect = "kh:kh6", .error = NO_ERROR },
  { "a-tied-mark-goes-to-the-meeting-before", { "draft" }, AIKA_STEP_MONTH, -1, .expect = "kh:kh1", .error = NO_ERROR },
  { "after-the-last-meeting-there-is-none", { "draft" }, AIKA_STEP_OWN, 3, .error = AIKA_EDIT_ERROR_NO_MEETING },
  { "before-the-first-meeting-there-is-none", { "draft" }, AIKA_STEP_OWN, -2, .error = AIKA_EDIT_ERROR_NO_MEETING },
  { "steps-beyond-all-counting-are-refused", { "draft" }, AIKA_STEP_OWN, G_MAXINT, .error = AIKA_EDIT_ERROR_NO_MEETING },

  { "an-offset-changes-by-days", { "invitation" }, AIKA_STEP_OWN, 2, .expect = "seminar -12 days", .error = NO_ERROR },
  { "an-offset-may-cross-its-origin", { "invitation" }, AIKA_STEP_OWN, 15, .expect = "seminar 1 days", .error = NO_ERROR },
  { "an-offset-in-months-becomes-days-where-it-must", { "month" }, AIKA_STEP_OWN, 1,
    .expect = "seminar 32 days", .error = NO_ERROR },
  { "an-offset-in-months-stays-months-where-it-can", { "month" }, AIKA_STEP_MONTH, 1,
    .expect = "seminar 2 months", .error = NO_ERROR },
  /* 24 March is a Tuesday; four working days before it is Wednesday the 18th. */
  { "an-offset-in-working-days-moves-to-the-next-one", { "working" }, AIKA_STEP_OWN, 1,
    .expect = "seminar -3 working-days", .error = NO_ERROR },
  { "an-offset-in-working-days-goes-over-the-weekend", { "working" }, AIKA_STEP_OWN, 3,
    .expect = "seminar -1 working-days", .error = NO_ERROR },
  { "an-offset-in-working-days-goes-back-over-the-weekend", { "working" }, AIKA_STEP_OWN, -4,
    .expect = "seminar -7 working-days", .error = NO_ERROR },
  { "an-offset-from-a-month-has-no-day-to-move", { "news" }, AIKA_STEP_OWN, 1, .error = AIKA_EDIT_ERROR_UNMOVABLE },
  { "an-offset-follows-what-it-counts-from", { "seminar", "invitation" }, AIKA_STEP_OWN, 1, .mark = "invitation",
    .expect = "seminar -14 days", .error = NO_ERROR },

  { "the-whole-process-does-not-move", { "whole" }, AIKA_STEP_OWN, 1, .error = AIKA_EDIT_ERROR_UNMOVABLE },
  { "words-do-not-move", { "words" }, AIKA_STEP_OWN, 1, .error = AIKA_EDIT_ERROR_UNMOVABLE },
  { "a-missing-time-does-not-move", { "missing" }, AIKA_STEP_OWN, 1, .error = AIKA_EDIT_ERROR_UNMOVABLE },
  { "of-several-what-can-moves", { "whole", "survey", "missing" }, AIKA_STEP_OWN, 1, .mark = "survey", .error = NO_ERROR,
    .expect = "2026-03-01/2026-04-30 month (maalis–huhtikuu 2026)" },
  { "of-several-what-cannot-move-stays", { "whole", "survey", "missing" }, AIKA_STEP_OWN, 1, .mark = "missing",
    .expect = "missing", .error = NO_ERROR },
  { "several-that-cannot-move-are-refused", { "whole", "missing", "words" }, AIKA_STEP_OWN, 1,
    .error = AIKA_EDIT_ERROR_UNMOVABLE },

  { "what-is-held-does-not-move", { "done" }, AIKA_STEP_OWN, 1, .error = AIKA_EDIT_ERROR_HELD },
  { "what-is-held-keeps-the-others-back", { "survey", "done" }, AIKA_STEP_OWN, 1, .error = AIKA_EDIT_ERROR_HELD },
  { "what-is-held-moves-once-asked", { "done" }, AIKA_STEP_OWN, 1, AIKA_EDIT_EVEN_HELD, .error = NO_ERROR,
    .expect = "2026-02-11/2026-02-11 day (11.2.2026)" },
  { "what-was-sent-stays-when-its-session-moves", { "seminar" }, AIKA_STEP_OWN, 1, .mark = "reminder", .error = NO_ERROR,
    .expect = "2026-03-17/2026-03-17 day (ti 17.3.2026)" },
  { "what-is-not-sent-moves-with-its-session", { "seminar" }, AIKA_STEP_OWN, 1, .mark = "invitation",
    .expect = "seminar -14 days", .error = NO_ERROR },

  { "the-range-grows-with-what-is-moved-out-of-it", { "late" }, AIKA_STEP_OWN, 1, .error = NO_ERROR,
    .expect = "2026-12-01/2027-01-31 month (joulukuu 2026–tammikuu 2027)",
    .range = "2026-01-01/2027-01-31 month (tammikuu 2026–tammikuu 2027)" },
  { "the-range-does-not-grow-by-decades", { "late" }, AIKA_STEP_YEAR, 10, .error = NO_ERROR,
    .expect = "2036-11-01/2036-12-31 month (marras–joulukuu 2036)" },
  { "the-years-of-a-plan-end", { "late" }, AIKA_STEP_YEAR, 100, .error = AIKA_EDIT_ERROR_RANGE },
  { "an-unknown-mark-is-refused", { "survey", "nobody" }, AIKA_STEP_OWN, 1, .error = AIKA_EDIT_ERROR_NOT_FOUND },
};

static void
test_move (gconstpointer data)
{
  const MoveCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) pristine = edit_sample_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) moved = aika_edit_move_marks (plan, c->ids, c->step, c->n_steps, c->flags, &error);

  g_assert_true (aika_record_equal (plan, pristine));
  if (c->error != NO_ERROR)
    {
      edit_assert_refused (moved, error, c->error);
      return;
    }

  g_assert_no_error (error);
  if (c->expect == NULL)
    g_assert_true (moved == plan);
  else
    {
      g_autofree char *time = edit_sample_dup_time (moved, c->mark != NULL ? c->mark : c->ids[0]);
      g_autofree char *range = edit_sample_dup_range (moved);

      g_assert_cmpstr (time, ==, c->expect);
      g_assert_cmpstr (range, ==, c->range != NULL ? c->range : "2026-01-01/2026-12-31 month (tammi–joulukuu 2026)");
    }
}

typedef struct
{
  const char    *name;
  const char    *mark;
  AikaEdge       edge;
  int            n_steps;
  AikaEditFlags  flags;
  const char    *expect;
  int            error;
} ResizeCase;

static const ResizeCase resize_cases[] = {
  { "the-end-moves-by-months", "survey", AIKA_EDGE_END, 2, .error = NO_ERROR,
    .expect = "2026-02-01/2026-05-31 month (helmi–toukokuu 2026)" },
  { "the-start-moves-by-months", "survey", AIKA_EDGE_START, 1, .error = NO_ERROR,
    .expect = "2026-03-01/2026-03-31 month (maaliskuu 2026)" },
  { "a-day-becomes-days", "seminar", AIKA_EDGE_END, 1, .error = NO_ERROR,
    .expect = "2026-03-24/2026-03-25 day (24.–25.3.2026)" },
  { "no-steps-are-no-change", "survey", AIKA_EDGE_END, 0, .error = NO_ERROR },
  { "the-meeting-says-how-long-it-is", "draft", AIKA_EDGE_END, 1, .error = AIKA_EDIT_ERROR_UNMOVABLE },
  { "an-offset-is-a-single-day", "invitation", AIKA_EDGE_END, 1, .error = AIKA_EDIT_ERROR_UNMOVABLE },
  { "a-missing-time-has-no-end", "missing", AIKA_EDGE_END, 1, .error = AIKA_EDIT_ERROR_UNMOVABLE },
  { "the-whole-process-has-no-end", "whole", AIKA_EDGE_END, 1, .error = AIKA_EDIT_ERROR_UNMOVABLE },
  { "what-is-held-keeps-its-time", "done", AIKA_EDGE_END, 1, .error = AIKA_EDIT_ERROR_HELD },
  { "what-is-held-is-resized-once-asked", "done", AIKA_EDGE_END, 1, AIKA_EDIT_EVEN_HELD, .error = NO_ERROR,
    .expect = "2026-02-10/2026-02-11 day (10.–11.2.2026)" },
  { "an-unknown-mark-is-refused", "nobody", AIKA_EDGE_END, 1, .error = AIKA_EDIT_ERROR_NOT_FOUND },
};

static void
test_resize (gconstpointer data)
{
  const ResizeCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) pristine = edit_sample_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) resized = aika_edit_resize_mark (plan, c->mark, c->edge, c->n_steps, c->flags, &error);

  g_assert_true (aika_record_equal (plan, pristine));
  if (c->error != NO_ERROR)
    edit_assert_refused (resized, error, c->error);
  else if (c->expect == NULL)
    g_assert_true (resized == plan);
  else
    {
      g_autofree char *time = NULL;

      g_assert_no_error (error);
      time = edit_sample_dup_time (resized, c->mark);
      g_assert_cmpstr (time, ==, c->expect);
    }
}

/* What is held is asked about in words that fit what it is (glossary: the word follows the
 * meaning). */
static void
test_question_follows_meaning (void)
{
  static const char *const questions[] = {
    [AIKA_MEANING_PHASE] = "This is done already. Move it anyway?",
    [AIKA_MEANING_SESSION] = "This session has been held. Move it anyway?",
    [AIKA_MEANING_EVENT] = "This event has been held. Move it anyway?",
    [AIKA_MEANING_DECISION] = "This has been decided. Move it anyway?",
    [AIKA_MEANING_DELIVERABLE] = "This is done already. Move it anyway?",
    [AIKA_MEANING_DEADLINE] = "This is done already. Move it anyway?",
    [AIKA_MEANING_INVITATION] = "The invitations have been sent. Move them anyway?",
  };

  for (guint meaning = 0; meaning < G_N_ELEMENTS (questions); meaning++)
    {
      g_autoptr(AikaPlan) plan = edit_sample_new ();
      g_autoptr(GError) error = NULL;

      /* The sample is a draft of this test alone. */
      edit_sample_find (plan, "done")->meaning = meaning;
      g_assert_null (aika_edit_move_mark (plan, "done", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, &error));
      g_assert_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_HELD);
      g_assert_cmpstr (error->message, ==, questions[meaning]);
    }
}

static void
test_tabled_and_returned_stay (void)
{
  static const AikaStatus stay[] = { AIKA_STATUS_HELD, AIKA_STATUS_TABLED, AIKA_STATUS_RETURNED };
  static const AikaStatus move[] = {
    AIKA_STATUS_CONFIRMED, AIKA_STATUS_TENTATIVE, AIKA_STATUS_CANCELLED, AIKA_STATUS_POSTPONED
  };

  for (guint i = 0; i < G_N_ELEMENTS (stay); i++)
    {
      g_autoptr(AikaPlan) plan = edit_sample_new ();
      g_autoptr(GError) error = NULL;

      edit_sample_find (plan, "draft")->status = stay[i];
      g_assert_null (aika_edit_move_mark (plan, "draft", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, &error));
      g_assert_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_HELD);
    }
  for (guint i = 0; i < G_N_ELEMENTS (move); i++)
    {
      g_autoptr(AikaPlan) plan = edit_sample_new ();
      g_autoptr(AikaPlan) moved = NULL;

      edit_sample_find (plan, "draft")->status = move[i];
      moved = aika_edit_move_mark (plan, "draft", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL);
      g_assert_nonnull (moved);
      g_assert_cmpint (edit_sample_find (moved, "draft")->status, ==, move[i]);
    }
}

typedef struct
{
  const char *name;
  const char *mark;
  int         month;
  int         day_of_month;
  gboolean    is_tied;
  int         n_steps;
} StepCase;

static const StepCase step_cases[] = {
  { "the-pointer-on-its-own-meeting", "draft", 2, 9, TRUE, 0 },
  { "nearer-to-its-own-meeting", "draft", 2, 20, TRUE, 0 },
  { "nearer-to-the-next-meeting", "draft", 2, 25, TRUE, 1 },
  { "between-two-equally-near-the-earlier", "draft", 2, 23, TRUE, 0 },
  { "far-beyond-the-last-meeting", "draft", 12, 31, TRUE, 2 },
  { "before-the-first-meeting", "draft", 1, 1, TRUE, -1 },
  { "a-mark-of-its-own-time-has-no-meetings", "survey", 2, 9, FALSE, 0 },
};

static void
test_meeting_steps (gconstpointer data)
{
  const StepCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  int n_steps = 0;

  g_assert_cmpint (aika_edit_count_meeting_steps (plan, c->mark, aika_day_from_ymd (2026, c->month, c->day_of_month),
                                                  &n_steps), ==, c->is_tied);
  g_assert_cmpint (n_steps, ==, c->n_steps);
}

/* A mark whose meeting was cancelled goes on from the day where it was. */
static void
test_from_cancelled_meeting (void)
{
  static const struct { int n_steps; const char *expect; } cases[] = { { 1, "kh:kh4" }, { -1, "kh:kh2" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AikaPlan) plan = edit_sample_new ();
      g_autoptr(AikaPlan) moved = NULL;
      g_autofree char *time = NULL;

      aika_set_text (&edit_sample_find (plan, "draft")->meeting->meeting, "kh3");
      moved = aika_edit_move_mark (plan, "draft", AIKA_STEP_OWN, cases[i].n_steps, AIKA_EDIT_PLAIN, NULL);
      time = edit_sample_dup_time (moved, "draft");
      g_assert_cmpstr (time, ==, cases[i].expect);
    }
}

static void
test_from_meeting_without_day (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GError) error = NULL;
  AikaPlan *moved;

  aika_set_text (&edit_sample_find (plan, "draft")->meeting->meeting, "kh5");
  moved = aika_edit_move_mark (plan, "draft", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, &error);
  edit_assert_refused (moved, error, AIKA_EDIT_ERROR_UNMOVABLE);
}

/* A move shares all but the mark, its item and their spines. */
static void
test_sharing (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) moved = aika_edit_move_mark (plan, "seminar", AIKA_STEP_OWN, 1, AIKA_EDIT_EVEN_HELD, NULL);
  const AikaItem *item_before = aika_seq_lookup (plan->items, "seminaari");
  const AikaItem *item_after = aika_seq_lookup (moved->items, "seminaari");

  g_assert_true (moved->bodies == plan->bodies);
  g_assert_true (moved->groups == plan->groups);
  g_assert_true (moved->range == plan->range);
  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    g_assert_cmpint (aika_seq_get (plan->items, i) == aika_seq_get (moved->items, i), ==,
                     aika_seq_get (plan->items, i) != item_before);

  g_assert_true (item_after->title == item_before->title);
  g_assert_true (aika_seq_lookup (item_after->marks, "invitation") == aika_seq_lookup (item_before->marks, "invitation"));
  g_assert_true (aika_seq_lookup (item_after->marks, "seminar") != aika_seq_lookup (item_before->marks, "seminar"));
}

#define MANY 2000

/* Of a long plan, every leaf of items but one. */
static void
test_sharing_of_leaves (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(AikaSeq) seq = NULL;
  g_autoptr(AikaPlan) moved = NULL;
  guint n_shared = 0;

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("item-%u", i);
      AikaItem *item = aika_record_new (&aika_item_type);

      aika_set_text (&item->id, id);
      g_ptr_array_add (items, item);
    }
  g_ptr_array_insert (items, MANY / 2, aika_record_ref (aika_seq_lookup (plan->items, "kysely")));
  seq = aika_seq_new ((gconstpointer const *) items->pdata, items->len);
  aika_set_seq (&plan->items, seq);

  moved = aika_edit_move_mark (plan, "survey", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL);
  g_assert_cmpuint (aika_seq_get_n_leaves (moved->items), ==, aika_seq_get_n_leaves (plan->items));
  for (guint k = 0; k < aika_seq_get_n_leaves (plan->items); k++)
    {
      guint n;

      n_shared += aika_seq_get_leaf (plan->items, k, &n) == aika_seq_get_leaf (moved->items, k, &n);
    }
  g_assert_cmpuint (n_shared, ==, aika_seq_get_n_leaves (plan->items) - 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (move_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/move/", move_cases[i].name, NULL);

      g_test_add_data_func (path, &move_cases[i], test_move);
    }
  for (guint i = 0; i < G_N_ELEMENTS (resize_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/resize/", resize_cases[i].name, NULL);

      g_test_add_data_func (path, &resize_cases[i], test_resize);
    }
  for (guint i = 0; i < G_N_ELEMENTS (step_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/meeting-steps/", step_cases[i].name, NULL);

      g_test_add_data_func (path, &step_cases[i], test_meeting_steps);
    }
  g_test_add_func ("/edit/move/the-question-follows-the-meaning", test_question_follows_meaning);
  g_test_add_func ("/edit/move/what-is-tabled-or-returned-stays", test_tabled_and_returned_stay);
  g_test_add_func ("/edit/move/a-cancelled-meeting-is-left-for-its-neighbours", test_from_cancelled_meeting);
  g_test_add_func ("/edit/move/a-meeting-without-a-day-has-no-neighbours", test_from_meeting_without_day);
  g_test_add_func ("/edit/move/what-is-not-touched-is-shared", test_sharing);
  g_test_add_func ("/edit/move/the-leaves-of-a-long-plan-are-shared", test_sharing_of_leaves);

  return g_test_run ();
}
