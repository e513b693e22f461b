/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-time.h"

#include <string.h>

#include "edit/aika-edit-marks.h"
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

  return g_test_run ();
}
