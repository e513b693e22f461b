/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "ui/aika-shift-words.h"

#include "plan/aika-day.h"

typedef struct
{
  const char      *name;
  AikaShiftReport  report;
  const char      *expect;
} Case;

static const Case cases[] = {
  { "nothing", { 0 }, "Nothing moves." },
  { "one-mark", { .n_moved = 1 }, "1 mark moves." },
  { "several-marks", { .n_moved = 14 }, "14 marks move." },
  { "a-banner-alone", { .n_banners = 1 }, "1 banner moves." },
  { "marks-and-banners", { .n_moved = 1, .n_banners = 2 }, "1 mark and 2 banners move." },
  { "one-stays", { .n_moved = 2, .n_held = 1 }, "2 marks move; 1 held stays." },
  { "two-of-a-kind-stay", { .n_moved = 2, .n_tied = 2 }, "2 marks move; 2 tied to meetings stay." },
  { "one-of-two-kinds-each", { .n_moved = 14, .n_tied = 1, .n_held = 1 },
    "14 marks move; 1 tied to a meeting and 1 held stay." },
  { "all-kinds", { .n_moved = 14, .n_tied = 3, .n_held = 1, .n_left = 2 },
    "14 marks move; 3 tied to meetings, 1 held and 2 with loose times stay." },
  { "all-stay", { .n_left = 1 }, "Nothing moves; 1 with a loose time stays." },
};

static void
test_report (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *sentence = aika_shift_words_dup_report (&c->report);

  g_assert_cmpstr (sentence, ==, c->expect);
}

static void
test_month (void)
{
  g_autofree char *january = aika_shift_words_dup_month (aika_day_get_month (aika_day_from_ymd (2026, 1, 31)));
  g_autofree char *december = aika_shift_words_dup_month (aika_day_get_month (aika_day_from_ymd (2026, 12, 1)));

  g_assert_cmpstr (january, ==, "January 2026");
  g_assert_cmpstr (december, ==, "December 2026");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/shift-words/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_report);
    }
  g_test_add_func ("/ui/shift-words/month", test_month);

  return g_test_run ();
}
