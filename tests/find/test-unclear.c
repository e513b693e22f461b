/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "find/aika-unclear.h"

#include "find-plan.h"
#include "prose-plan.h"

#define SPAN "'spans': [{ 'start': '2022-02-01', 'end': '2022-02-28' }]"

static const struct
{
  const char *name;
  const char *mark;
  gboolean    expect;
} marks[] = {
  { "no-time", "", TRUE },
  { "only-words", ", 'when': { 'text': 'sovitaan', 'kind': 'unknown', 'precision': 'plan' }", TRUE },
  { "day", ", 'when': { 'kind': 'day', 'precision': 'day', " SPAN " }", FALSE },
  { "week", ", 'when': { 'kind': 'week', 'precision': 'week', " SPAN " }", FALSE },
  { "part-of-month", ", 'when': { 'kind': 'part-of-month', 'precision': 'part-of-month', " SPAN " }", FALSE },
  { "month", ", 'when': { 'kind': 'month', 'precision': 'month', " SPAN " }", FALSE },
  { "months", ", 'when': { 'kind': 'month-range', 'precision': 'month', " SPAN " }", FALSE },
  { "quarter", ", 'when': { 'kind': 'quarter', 'precision': 'quarter', " SPAN " }", TRUE },
  { "half-year", ", 'when': { 'kind': 'half-year', 'precision': 'half-year', " SPAN " }", TRUE },
  { "season", ", 'when': { 'kind': 'season', 'precision': 'season', " SPAN " }", TRUE },
  { "part-of-year", ", 'when': { 'kind': 'part-of-year', 'precision': 'part-of-year', " SPAN " }", TRUE },
  { "year", ", 'when': { 'kind': 'year', 'precision': 'year', " SPAN " }", TRUE },
  { "whole-process-is-meant", ", 'when': { 'kind': 'whole-process', 'precision': 'plan' }", FALSE },
  { "deadline-of-a-month", ", 'when': { 'kind': 'deadline', 'precision': 'month', 'spans': [{ 'end': '2022-02-28' }] }", FALSE },
  { "deadline-of-a-season", ", 'when': { 'kind': 'deadline', 'precision': 'season', 'spans': [{ 'end': '2022-02-28' }] }", TRUE },
  { "a-meetings-day", ", 'meeting': { 'body': 'kh', 'meeting': 'kh1' }", FALSE },
  { "postponed-is-open", ", 'status': 'postponed', 'when': { 'kind': 'day', 'precision': 'day', " SPAN " }", TRUE },
  { "cancelled-needs-none", ", 'status': 'cancelled', 'when': { 'kind': 'season', 'precision': 'season', " SPAN " }", FALSE },
};

static void
test_mark (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autofree char *members = g_strconcat ("'title': 'T', 'marks': [{ 'id': 'm'", marks[n].mark, " }]", NULL);
  g_autoptr(AikaPlan) plan = prose_plan_with_item (members);

  g_assert_cmpint (aika_mark_is_unclear (plan, aika_plan_find_mark (plan, "m", NULL)), ==, marks[n].expect);
}

/* Unclear are the row “arvot”, and the marks “m-syksy” and “m-sovitaan”. */
static const struct
{
  const char *name;
  const char *from;
  gboolean    is_backwards;
  const char *hidden;
  const char *expect;
} steps[] = {
  { "from-the-start", NULL, FALSE, NULL, "arvot" },
  { "from-what-is-no-row", "kv1", FALSE, NULL, "arvot" },
  { "from-a-clear-mark", "m-kysely", FALSE, NULL, "arvot" },
  { "from-an-unclear-row", "arvot", FALSE, NULL, "m-syksy" },
  { "from-the-row-to-its-mark", "linjat", FALSE, NULL, "m-syksy" },
  { "from-an-unclear-mark", "m-syksy", FALSE, NULL, "m-sovitaan" },
  { "round-from-the-last", "m-sovitaan", FALSE, NULL, "arvot" },
  { "back-from-the-start", NULL, TRUE, NULL, "m-sovitaan" },
  { "back-from-an-unclear-mark", "m-syksy", TRUE, NULL, "arvot" },
  { "back-from-a-clear-mark", "m-kv", TRUE, NULL, "m-syksy" },
  { "back-round-from-the-first", "arvot", TRUE, NULL, "m-sovitaan" },
  { "hidden-rows-are-passed-over", "arvot", FALSE, "linjat", "m-sovitaan" },
  { "from-a-hidden-row", "m-syksy", FALSE, "linjat", "m-sovitaan" },
};

static void
test_step (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr(AikaPlan) plan = find_plan_new ();
  g_autoptr(GHashTable) hidden = g_hash_table_new (g_str_hash, g_str_equal);

  if (steps[n].hidden != NULL)
    g_hash_table_add (hidden, (gpointer) steps[n].hidden);
  g_assert_cmpstr (aika_find_unclear (plan, steps[n].from, steps[n].is_backwards, hidden), ==, steps[n].expect);
}

static void
test_only_one (void)
{
  g_autoptr(AikaPlan) plan = prose_plan_with_item ("'title': 'T', 'marks': [{ 'id': 'm', 'when': { 'kind': 'day', 'precision': 'day', " SPAN " } }]");

  g_assert_cmpstr (aika_find_unclear (plan, "first", FALSE, NULL), ==, "first");
  g_assert_cmpstr (aika_find_unclear (plan, "m", TRUE, NULL), ==, "first");
}

static void
test_all_clear (void)
{
  g_autoptr(AikaPlan) empty = prose_plan_new ("'title': 'Tyhjä', 'items': []");

  g_assert_null (aika_find_unclear (empty, NULL, FALSE, NULL));
  g_assert_null (aika_find_unclear (empty, "m", TRUE, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *path = g_strconcat ("/unclear/mark/", marks[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_mark);
    }
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *path = g_strconcat ("/unclear/step/", steps[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_step);
    }
  g_test_add_func ("/unclear/the-only-one-again", test_only_one);
  g_test_add_func ("/unclear/all-clear", test_all_clear);

  return g_test_run ();
}
