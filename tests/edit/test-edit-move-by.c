/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-move-by.h"

#include <string.h>

#include "edit/aika-edit-move.h"
#include "edit/aika-edit-sets.h"
#include "edit/aika-edit-time.h"
#include "edit-sample.h"

#define NO_ERROR -1

/* Where a mark is afterwards. */
typedef struct
{
  const char *mark;
  const char *row;
  const char *time;
} Place;

typedef struct
{
  const char    *name;
  const char    *ids[5];
  int            n_steps;
  int            n_rows;
  Place          places[3];       /* none: the same plan */
  AikaEditFlags  flags;
  int            error;
  const char    *says;            /* what the sentence holds */
  const char    *unseen;          /* rows that are not shown */
} Case;

#define SURVEY_LATER "2026-03-01/2026-04-30 month (maalis–huhtikuu 2026)"
#define SURVEY "2026-02-01/2026-03-31 month (helmi–maaliskuu 2026)"

static const Case cases[] = {
  { "in-time-and-over-rows", { "survey" }, 1, 1, { { "survey", "seminaari", SURVEY_LATER } }, .error = NO_ERROR },
  { "over-rows-alone", { "survey" }, 0, 5, { { "survey", "viestintä", SURVEY } }, .error = NO_ERROR },
  { "in-time-alone", { "survey" }, 1, 0, { { "survey", "kysely", SURVEY_LATER } }, .error = NO_ERROR },
  { "several-keep-their-shape", { "seminar", "survey" }, 1, 3,
    { { "survey", "luonnos", SURVEY_LATER }, { "seminar", "hyväksyntä", "2026-04-24/2026-04-24 day (24.4.2026)" } },
    .error = NO_ERROR },
  { "among-months-a-day-keeps-its-number", { "seminar", "survey" }, 2, 0,
    { { "survey", "kysely", "2026-04-01/2026-05-31 month (huhti–toukokuu 2026)" },
      { "seminar", "seminaari", "2026-05-24/2026-05-24 day (24.5.2026)" } }, .error = NO_ERROR },
  { "days-alone-move-by-days", { "seminar", "month" }, 2, 0,
    { { "seminar", "seminaari", "2026-03-26/2026-03-26 day (26.3.2026)" } }, .error = NO_ERROR },
  { "an-offset-among-months-moves-by-months", { "invitation", "survey" }, 1, 0,
    { { "invitation", "seminaari", "seminar 17 days" }, { "survey", "kysely", SURVEY_LATER } }, .error = NO_ERROR },
  { "what-is-tied-goes-where-the-months-lead", { "draft", "survey" }, 2, 0,
    { { "draft", "luonnos", "kh:kh6" } }, .error = NO_ERROR },
  { "what-is-tied-goes-where-the-days-lead", { "draft", "seminar" }, 27, 0,
    { { "draft", "luonnos", "kh:kh4" }, { "seminar", "seminaari", "2026-04-20/2026-04-20 day (20.4.2026)" } },
    .error = NO_ERROR },
  { "what-is-tied-stays-for-a-day", { "draft", "seminar" }, -1, 0,
    { { "draft", "luonnos", "kh:kh2" }, { "seminar", "seminaari", "2026-03-23/2026-03-23 day (23.3.2026)" } },
    .error = NO_ERROR },
  { "what-is-tied-alone-goes-by-meetings", { "draft", "approval" }, -1, 0,
    { { "draft", "luonnos", "kh:kh1" }, { "approval", "hyväksyntä", "kv:kv1" } }, .error = NO_ERROR },
  { "rows-that-move-into-each-other", { "survey", "seminar", "whole" }, 0, 1,
    { { "survey", "seminaari", SURVEY }, { "seminar", "läpi", "2026-03-24/2026-03-24 day (24.3.2026)" },
      { "whole", "luonnos", "(koko prosessin ajan)" } }, .error = NO_ERROR },
  { "back-and-up", { "late", "draft" }, -1, -1,
    { { "late", "luonnos", "2026-10-01/2026-11-30 month (loka–marraskuu 2026)" }, { "draft", "läpi", "kh:kh1" } },
    .error = NO_ERROR },
  { "what-is-tied-goes-by-meetings", { "draft" }, 2, 1, { { "draft", "hyväksyntä", "kh:kh6" } }, .error = NO_ERROR },
  { "what-counts-follows", { "seminar", "invitation" }, 1, 1,
    { { "invitation", "läpi", "seminar -14 days" }, { "seminar", "läpi", "2026-03-25/2026-03-25 day (25.3.2026)" } },
    .error = NO_ERROR },
  { "over-the-new-year", { "late" }, 1, -1,
    { { "late", "luonnos", "2026-12-01/2027-01-31 month (joulukuu 2026–tammikuu 2027)" } }, .error = NO_ERROR },

  { "the-whole-process-changes-rows-alone", { "whole", "survey" }, 1, 1,
    { { "whole", "luonnos", "(koko prosessin ajan)" }, { "survey", "seminaari", SURVEY_LATER } }, .error = NO_ERROR },
  { "the-whole-process-stays-beside-what-moves", { "whole", "survey" }, 1, 0,
    { { "whole", "läpi", "(koko prosessin ajan)" }, { "survey", "kysely", SURVEY_LATER } }, .error = NO_ERROR },
  { "the-whole-process-has-no-time-to-move-by", { "whole" }, 1, 0, .error = AIKA_EDIT_ERROR_UNMOVABLE },
  { "the-whole-process-over-rows-and-in-time", { "whole" }, 3, 1, { { "whole", "luonnos", "(koko prosessin ajan)" } },
    .error = NO_ERROR },

  { "what-is-missing-keeps-all-back", { "survey", "missing" }, 1, 0, .error = AIKA_EDIT_ERROR_UNMOVABLE,
    .says = "“Hyväksyminen”: " },
  { "words-keep-all-back", { "survey", "words" }, 1, 1, .error = AIKA_EDIT_ERROR_UNMOVABLE,
    .says = "“Johtoryhmän työ”: " },
  { "what-is-missing-changes-rows", { "survey", "missing" }, 0, 1,
    { { "survey", "seminaari", SURVEY }, { "missing", "viestintä", "missing" } }, .error = NO_ERROR },
  { "no-meeting-keeps-all-back", { "survey", "approval" }, 1, 0, .error = AIKA_EDIT_ERROR_NO_MEETING,
    .says = "“Hyväksyminen”: KV " },
  { "what-is-held-keeps-all-back", { "survey", "done" }, 1, 1, .error = AIKA_EDIT_ERROR_HELD,
    .says = "This session has been held." },
  { "what-is-held-changes-rows", { "done" }, 0, 1, { { "done", "hyväksyntä",
    "2026-02-10/2026-02-10 day (10.2.2026)" } }, .error = NO_ERROR },
  { "what-is-held-moves-once-asked", { "survey", "done" }, 1, 1,
    { { "done", "hyväksyntä", "2026-03-10/2026-03-10 day (10.3.2026)" } }, AIKA_EDIT_EVEN_HELD, NO_ERROR },
  { "the-years-of-a-plan-end", { "survey" }, 2000, 1, .error = AIKA_EDIT_ERROR_RANGE },

  { "no-row-above", { "survey" }, 0, -1, .error = AIKA_EDIT_ERROR_RANGE, .says = "above" },
  { "no-row-below", { "news" }, 0, 1, .error = AIKA_EDIT_ERROR_RANGE, .says = "below" },
  { "no-row-for-one-keeps-all-back", { "survey", "news" }, 0, 1, .error = AIKA_EDIT_ERROR_RANGE },
  { "rows-beyond-all-counting", { "survey" }, 0, G_MAXINT, .error = AIKA_EDIT_ERROR_RANGE },
  { "past-rows-that-are-not-shown", { "survey" }, 0, 1, { { "survey", "läpi", SURVEY } }, .error = NO_ERROR,
    .unseen = "seminaari" },
  { "up-past-rows-that-are-not-shown", { "late", "done" }, 0, -1,
    { { "late", "luonnos", "2026-11-01/2026-12-31 month (loppuvuosi)" },
      { "done", "kysely", "2026-02-10/2026-02-10 day (10.2.2026)" } }, .error = NO_ERROR, .unseen = "seminaari läpi" },
  { "several-keep-their-shape-among-what-is-shown", { "survey", "whole" }, 0, 1,
    { { "survey", "läpi", SURVEY }, { "whole", "viestintä", "(koko prosessin ajan)" } }, .error = NO_ERROR,
    .unseen = "seminaari luonnos hyväksyntä" },
  { "no-shown-row-below", { "survey" }, 0, 3, .error = AIKA_EDIT_ERROR_RANGE, .says = "below",
    .unseen = "luonnos hyväksyntä viestintä" },
  { "out-of-a-row-that-is-not-shown", { "survey", "seminar" }, 0, 1, .error = AIKA_EDIT_ERROR_INVALID,
    .says = "not shown", .unseen = "seminaari" },
  { "in-time-in-a-row-that-is-not-shown", { "survey" }, 1, 0, { { "survey", "kysely", SURVEY_LATER } },
    .error = NO_ERROR, .unseen = "kysely" },
  { "no-marks", { NULL }, 1, 1, .error = NO_ERROR },
  { "nowhere", { "survey", "done" }, 0, 0, .error = NO_ERROR },
  { "an-unknown-mark-in-time", { "survey", "nobody" }, 1, 0, .error = AIKA_EDIT_ERROR_NOT_FOUND },
  { "an-unknown-mark-over-rows", { "survey", "nobody" }, 0, 1, .error = AIKA_EDIT_ERROR_NOT_FOUND },
};

static void
test_move_by (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) pristine = edit_sample_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GHashTable) unseen = edit_sample_id_set (c->unseen);
  g_autoptr(AikaPlan) moved = aika_edit_move_marks_by (plan, c->ids, AIKA_STEP_OWN, c->n_steps, c->n_rows, unseen, c->flags,
                                                       &error);

  g_assert_true (aika_record_equal (plan, pristine));
  if (c->error != NO_ERROR)
    {
      if (c->says != NULL && strstr (error->message, c->says) == NULL)
        g_error ("%s: %s", c->name, error->message);
      edit_assert_refused (moved, error, c->error);
      return;
    }

  g_assert_no_error (error);
  if (c->places[0].mark == NULL)
    g_assert_true (moved == plan);

  for (guint i = 0; i < G_N_ELEMENTS (c->places) && c->places[i].mark != NULL; i++)
    {
      const Place *place = &c->places[i];
      AikaItem *item;
      g_autofree char *time = edit_sample_dup_time (moved, place->mark);

      g_assert_nonnull (aika_plan_find_mark (moved, place->mark, &item));
      g_assert_cmpstr (item->id, ==, place->row);
      g_assert_cmpstr (time, ==, place->time);
    }
}

/* In other words than those of the sample. */
typedef struct
{
  const char *name;
  const char *words;            /* of the survey */
  const char *other_words;      /* of the seminar */
  AikaStep    step;
  int         n_steps;
  const char *expect;
  const char *expect_other;
} TogetherCase;

static const TogetherCase together_cases[] = {
  { "the-end-of-a-long-month", "tammikuu 2026", "31.1.2026", AIKA_STEP_OWN, 1, "helmikuu 2026", "28.2.2026" },
  { "by-the-coarsest", "kevät 2026", "24.3.2026", AIKA_STEP_OWN, 1, "kesä 2026", "24.6.2026" },
  { "a-season-and-months", "kevät 2026", "maaliskuu 2026", AIKA_STEP_OWN, -1, "talvi 2025–2026", "joulukuu 2025" },
  { "by-years", "2026", "24.3.2026", AIKA_STEP_OWN, 1, "2027", "24.3.2027" },
  { "the-finer-step-is-not-finer-than-a-month", "tammikuu 2026", "24.3.2026", AIKA_STEP_DAY, 1, "helmikuu 2026", "24.4.2026" },
  { "weeks-and-days", "viikko 12/2026", "24.3.2026", AIKA_STEP_OWN, 1, "viikko 13/2026", "31.3.2026" },
  { "a-clock-among-months", "tammikuu 2026", "24.3.2026 klo 16", AIKA_STEP_OWN, 1, "helmikuu 2026", "24.4.2026 klo 16" },
  { "a-deadline-among-months", "tammikuu 2026", "15.5.2026 mennessä", AIKA_STEP_OWN, 1, "helmikuu 2026", "15.6.2026 mennessä" },
};

static void
test_together (gconstpointer data)
{
  static const char *const ids[] = { "seminar", "survey", NULL };
  const TogetherCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) first = aika_edit_set_mark_words (plan, "survey", c->words, NULL);
  g_autoptr(AikaPlan) second = aika_edit_set_mark_words (first, "seminar", c->other_words, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) moved = aika_edit_move_marks_by (second, ids, c->step, c->n_steps, 0, NULL, AIKA_EDIT_PLAIN, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (edit_sample_find (moved, "survey")->when->text, ==, c->expect);
  g_assert_cmpstr (edit_sample_find (moved, "seminar")->when->text, ==, c->expect_other);
}

/* Which of several are held, for the question. */
static void
test_held_several (void)
{
  static const char *const ids[] = { "reminder", "survey", "done", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GPtrArray) held = aika_edit_list_held (plan, ids);
  g_autoptr(GError) error = NULL;

  g_assert_null (aika_edit_move_marks_by (plan, ids, AIKA_STEP_OWN, 1, 0, NULL, AIKA_EDIT_PLAIN, &error));
  g_assert_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_HELD);
  g_assert_cmpstr (error->message, ==, "Several of these are done already. Move them anyway?");
  g_assert_cmpuint (held->len, ==, 2);
  g_assert_cmpstr (((AikaMark *) held->pdata[0])->id, ==, "reminder");
  g_assert_cmpstr (((AikaMark *) held->pdata[1])->id, ==, "done");
}

/* The question is of the one mark that is moved; it needs no name. */
static void
test_held_alone (void)
{
  static const char *const ids[] = { "done", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GError) error = NULL;

  g_assert_null (aika_edit_move_marks_by (plan, ids, AIKA_STEP_OWN, 1, 0, NULL, AIKA_EDIT_PLAIN, &error));
  g_assert_cmpstr (error->message, ==, "This session has been held. Move it anyway?");
}

/* Sessions that belong together do so in the other row. */
static void
test_sets (void)
{
  static const char *const both[] = { "month", "working", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) joined = aika_edit_join_set (plan, both, AIKA_SET_CANDIDATES, NULL);
  g_autoptr(AikaPlan) moved = aika_edit_move_marks_by (joined, both, AIKA_STEP_OWN, 0, -1, NULL, AIKA_EDIT_PLAIN, NULL);

  g_assert_nonnull (edit_sample_find (moved, "month")->set);
  g_assert_cmpstr (edit_sample_find (moved, "month")->set, ==, edit_sample_find (moved, "working")->set);
}

/* The range that the author gave holds what is moved. */
static void
test_range (void)
{
  static const char *const ids[] = { "late", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) moved = aika_edit_move_marks_by (plan, ids, AIKA_STEP_OWN, 1, 1, NULL, AIKA_EDIT_PLAIN, NULL);
  g_autofree char *range = edit_sample_dup_range (moved);

  g_assert_cmpstr (range, ==, "2026-01-01/2027-01-31 month (tammikuu 2026–tammikuu 2027)");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/move-by/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_move_by);
    }
  for (guint i = 0; i < G_N_ELEMENTS (together_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/move-by/together/", together_cases[i].name, NULL);

      g_test_add_data_func (path, &together_cases[i], test_together);
    }
  g_test_add_func ("/edit/move-by/several-that-are-held", test_held_several);
  g_test_add_func ("/edit/move-by/one-mark-needs-no-name", test_held_alone);
  g_test_add_func ("/edit/move-by/sets-stay-together", test_sets);
  g_test_add_func ("/edit/move-by/the-range-grows", test_range);

  return g_test_run ();
}
