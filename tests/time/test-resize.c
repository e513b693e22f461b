/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "time/aika-shift.h"

#include <locale.h>

#include "time/aika-phrase.h"
#include "when-case.h"

#define START AIKA_EDGE_START
#define END   AIKA_EDGE_END

#define DAY      AIKA_WHEN_DAY, AIKA_PRECISION_DAY
#define DAYS     AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_DAY
#define CLOCK    AIKA_WHEN_TIME_RANGE, AIKA_PRECISION_MINUTE
#define WEEK     AIKA_WHEN_WEEK, AIKA_PRECISION_WEEK
#define MONTH    AIKA_WHEN_MONTH, AIKA_PRECISION_MONTH
#define MONTHS   AIKA_WHEN_MONTH_RANGE, AIKA_PRECISION_MONTH
#define PART     AIKA_WHEN_PART_OF_MONTH, AIKA_PRECISION_PART_OF_MONTH
#define PARTS    AIKA_WHEN_MONTH_RANGE, AIKA_PRECISION_PART_OF_MONTH
#define SEASON   AIKA_WHEN_SEASON, AIKA_PRECISION_SEASON
#define YEARPART AIKA_WHEN_PART_OF_YEAR, AIKA_PRECISION_PART_OF_YEAR
#define YEAR     AIKA_WHEN_YEAR, AIKA_PRECISION_YEAR
#define YEARS    AIKA_WHEN_YEAR_RANGE, AIKA_PRECISION_YEAR

typedef struct
{
  const char *name;
  WhenCase    when;
  AikaEdge    edge;
  int         n_steps;
  WhenCase    expect;
  const char *expect_phrase;
} ResizeCase;

static const ResizeCase resize_cases[] = {
  { "day-becomes-days", { DAY, "2018-04-24" }, END, 1, { DAYS, "2018-04-24..2018-04-25" }, "24.–25.4.2018" },
  { "day-becomes-days-at-its-start", { DAY, "2018-03-01" }, START, -1, { DAYS, "2018-02-28..2018-03-01" }, "28.2.–1.3.2018" },
  { "days-become-a-day", { DAYS, "2017-09-04..2017-09-05" }, END, -1, { DAY, "2017-09-04" }, "ma 4.9.2017" },
  { "days-never-end-before-they-start", { DAYS, "2017-09-04..2017-09-05" }, END, -9, { DAY, "2017-09-04" }, "ma 4.9.2017" },
  { "days-never-start-after-they-end", { DAYS, "2017-09-04..2017-09-05" }, START, 9, { DAY, "2017-09-05" }, "ti 5.9.2017" },
  { "days-with-clocks", { AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_MINUTE, "2019-05-13 09:00..2019-05-14 16:00" }, END, 1, { AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_MINUTE, "2019-05-13 09:00..2019-05-15 16:00" }, "13.5.2019 klo 9 – 15.5.2019 klo 16" },
  { "clock-ends-later", { CLOCK, "2022-04-12 17:00-20:00" }, END, 1, { CLOCK, "2022-04-12 17:00-20:30" }, "12.4.2022 klo 17–20.30" },
  { "clock-starts-later", { CLOCK, "2022-04-12 17:00-20:00" }, START, 2, { CLOCK, "2022-04-12 18:00-20:00" }, "12.4.2022 klo 18–20" },
  { "clock-keeps-half-an-hour", { CLOCK, "2022-04-12 17:00-20:00" }, END, -99, { CLOCK, "2022-04-12 17:00-17:30" }, "12.4.2022 klo 17–17.30" },
  { "clock-from-midnight-keeps-half-an-hour", { CLOCK, "2022-04-12 00:00-03:00" }, END, -99, { CLOCK, "2022-04-12 00:00-00:30" }, "12.4.2022 klo 0–0.30" },
  { "clock-ends-at-midnight", { CLOCK, "2022-04-12 17:00-20:00" }, END, 99, { CLOCK, "2022-04-12 17:00-24:00" }, "12.4.2022 klo 17–24" },
  { "clock-starts-at-midnight", { CLOCK, "2022-04-12 17:00-20:00" }, START, -99, { CLOCK, "2022-04-12 00:00-20:00" }, "12.4.2022 klo 0–20" },
  { "open-clock-gets-an-end", { AIKA_WHEN_TIME, AIKA_PRECISION_MINUTE, "2026-04-29 18:00", .flags = AIKA_WHEN_OPEN_CLOCK }, END, 2, { CLOCK, "2026-04-29 18:00-19:00" }, "29.4.2026 klo 18–19" },
  { "open-clock-not-dragged-back", { AIKA_WHEN_TIME, AIKA_PRECISION_MINUTE, "2026-04-29 18:00", .flags = AIKA_WHEN_OPEN_CLOCK }, END, -2, { AIKA_WHEN_TIME, AIKA_PRECISION_MINUTE, "2026-04-29 18:00", .flags = AIKA_WHEN_OPEN_CLOCK }, "29.4.2026 klo 18" },
  { "midnight-gets-an-end", { AIKA_WHEN_TIME, AIKA_PRECISION_MINUTE, "2026-04-29 00:00" }, END, 1, { CLOCK, "2026-04-29 00:00-00:30" }, "29.4.2026 klo 0–0.30" },
  { "clock-of-a-list", { AIKA_WHEN_DAY_LIST, AIKA_PRECISION_MINUTE, "2026-04-14 17:00-20:00;2026-04-21 17:00-20:00", AIKA_LIST_ALL }, END, 1, { AIKA_WHEN_DAY_LIST, AIKA_PRECISION_MINUTE, "2026-04-14 17:00-20:30;2026-04-21 17:00-20:30", AIKA_LIST_ALL }, "14.4. ja 21.4.2026 klo 17–20.30" },
  { "week-becomes-weeks", { WEEK, "2019-05-13..2019-05-19" }, END, 1, { AIKA_WHEN_WEEK_RANGE, AIKA_PRECISION_WEEK, "2019-05-13..2019-05-26" }, "vko 20–21/2019" },
  { "month-becomes-months", { MONTH, "2018-08-01..2018-08-31" }, END, 1, { MONTHS, "2018-08-01..2018-09-30" }, "elo–syyskuu 2018" },
  { "month-into-february", { MONTH, "2020-01-01..2020-01-31" }, END, 1, { MONTHS, "2020-01-01..2020-02-29" }, "tammi–helmikuu 2020" },
  { "months-become-a-month", { MONTHS, "2018-05-01..2018-06-30" }, START, 1, { MONTH, "2018-06-01..2018-06-30" }, "kesäkuu 2018" },
  { "months-never-vanish", { MONTHS, "2018-05-01..2018-06-30" }, START, 7, { MONTH, "2018-06-01..2018-06-30" }, "kesäkuu 2018" },
  { "month-with-a-half-by-months", { MONTHS, "2026-04-01..2026-05-15" }, END, 1, { MONTHS, "2026-04-01..2026-06-15" }, "huhtikuu – kesäkuun alkupuoli 2026" },
  { "half-grows-by-halves", { PART, "2017-09-16..2017-09-30" }, END, 1, { PARTS, "2017-09-16..2017-10-15" }, "syyskuun loppupuoli – lokakuun alkupuoli 2017" },
  { "half-becomes-a-month", { PART, "2017-09-16..2017-09-30" }, START, -1, { MONTH, "2017-09-01..2017-09-30" }, "syyskuu 2017" },
  { "half-never-vanishes", { PART, "2017-09-16..2017-09-30" }, END, -4, { PART, "2017-09-16..2017-09-30" }, "syyskuun loppupuoli 2017" },
  { "third-grows-by-thirds", { PART, "2022-09-11..2022-09-20" }, END, 2, { PARTS, "2022-09-11..2022-10-10" }, "syyskuun puoliväli – lokakuun alku 2022" },
  { "third-grows-back", { PART, "2022-09-11..2022-09-20" }, START, -1, { PARTS, "2022-09-01..2022-09-20" }, "syyskuun alku – syyskuun puoliväli 2022" },
  { "beginning-grows-by-thirds", { PART, "2022-09-01..2022-09-10" }, END, 1, { PARTS, "2022-09-01..2022-09-20" }, "syyskuun alku – syyskuun puoliväli 2022" },
  { "months-shrink-to-a-half", { PARTS, "2026-04-01..2026-05-15" }, END, -1, { MONTH, "2026-04-01..2026-04-30" }, "huhtikuu 2026" },
  { "turn-of-month-becomes-months", { PART, "2022-01-25..2022-02-07" }, END, 1, { MONTHS, "2022-01-01..2022-02-28" }, "tammi–helmikuu 2022" },
  { "quarters", { AIKA_WHEN_QUARTER, AIKA_PRECISION_QUARTER, "2019-07-01..2019-09-30" }, START, -1, { AIKA_WHEN_QUARTER, AIKA_PRECISION_QUARTER, "2019-04-01..2019-09-30" }, "Q2–Q3/2019" },
  { "half-years", { AIKA_WHEN_HALF_YEAR, AIKA_PRECISION_HALF_YEAR, "2018-07-01..2018-12-31" }, END, 1, { AIKA_WHEN_HALF_YEAR, AIKA_PRECISION_HALF_YEAR, "2018-07-01..2019-06-30" }, "vuoden 2018 jälkipuolisko – vuoden 2019 alkupuolisko" },
  { "seasons", { SEASON, "2018-09-01..2018-11-30" }, END, 2, { SEASON, "2018-09-01..2019-05-31" }, "syksy 2018–kevät 2019" },
  { "winter-starts-earlier", { SEASON, "2018-12-01..2019-02-28" }, START, -1, { SEASON, "2018-09-01..2019-02-28" }, "syksy 2018 – talvi 2018–2019" },
  { "early-season-never-grows-by-shrinking", { SEASON, "2026-09-01..2026-10-15" }, END, -1, { SEASON, "2026-09-01..2026-10-15" }, "alkusyksy 2026" },
  { "spring-term-becomes-months", { SEASON, "2019-01-01..2019-06-30" }, END, 1, { MONTHS, "2019-01-01..2019-09-30", .flags = AIKA_WHEN_APPROXIMATE }, "noin tammi–syyskuu 2019" },
  { "part-of-year-becomes-months", { YEARPART, "2019-01-01..2019-03-31" }, END, 1, { MONTHS, "2019-01-01..2019-06-30", .flags = AIKA_WHEN_APPROXIMATE }, "noin tammi–kesäkuu 2019" },
  { "year-becomes-years", { YEAR, "2019-01-01..2019-12-31" }, START, -1, { YEARS, "2018-01-01..2019-12-31" }, "vuodet 2018–2019" },
  { "years-become-a-year", { YEARS, "2018-01-01..2019-12-31" }, END, -1, { YEAR, "2018-01-01..2018-12-31" }, "vuosi 2018" },
  { "deadline-moves", { AIKA_WHEN_DEADLINE, AIKA_PRECISION_MONTH, "..2019-03-31" }, END, 1, { AIKA_WHEN_DEADLINE, AIKA_PRECISION_MONTH, "..2019-04-30" }, "huhtikuun 2019 loppuun mennessä" },
  { "start-of-what-is-open", { AIKA_WHEN_FROM, AIKA_PRECISION_DAY, "2019-05-01.." }, START, -1, { AIKA_WHEN_FROM, AIKA_PRECISION_DAY, "2019-04-30.." }, "30.4.2019 alkaen" },
  { "open-year", { YEAR, "2019-01-01.." }, START, 1, { YEAR, "2020-01-01.." }, "2020–" },
  { "no-step", { DAY, "2018-04-24" }, END, 0, { DAY, "2018-04-24" }, "ti 24.4.2018" },
};

static void
test_resize (gconstpointer data)
{
  const ResizeCase *test = data;
  g_autoptr(AikaWhen) when = when_from_case (&test->when);
  g_autoptr(AikaWhen) before = aika_when_with_text (when, when->text);
  g_autoptr(AikaWhen) expect = when_from_case (&test->expect);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaWhen) resized = aika_when_resize (when, test->edge, test->n_steps, AIKA_LANGUAGE_FI, &error);
  g_autofree char *spans = NULL;
  g_autofree char *expect_spans = write_spans (expect);
  g_autofree char *phrase = NULL;

  g_assert_no_error (error);
  spans = write_spans (resized);
  phrase = aika_when_format (resized, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, AIKA_PHRASE_PLAIN);
  g_assert_cmpstr (spans, ==, expect_spans);
  g_assert_cmpstr (phrase, ==, test->expect_phrase);
  g_assert_cmpstr (aika_when_kind_words[resized->kind], ==, aika_when_kind_words[expect->kind]);
  g_assert_cmpstr (aika_precision_words[resized->precision], ==, aika_precision_words[expect->precision]);
  g_assert_true (aika_when_equal (resized, expect));
  g_assert_true (aika_when_equal (when, before));
}

typedef struct
{
  const char *name;
  WhenCase    when;
  AikaEdge    edge;
  int         n_steps;
  int         code;
} ErrorCase;

static const ErrorCase error_cases[] = {
  { "whole-process", { AIKA_WHEN_WHOLE_PROCESS, AIKA_PRECISION_PLAN, NULL }, END, 1, AIKA_TIME_ERROR_CANNOT_MOVE },
  { "words", { AIKA_WHEN_UNKNOWN, AIKA_PRECISION_PLAN, NULL, .text = "täsmentyy" }, END, 1, AIKA_TIME_ERROR_CANNOT_MOVE },
  { "list-of-days", { AIKA_WHEN_DAY_LIST, AIKA_PRECISION_DAY, "2022-06-01;2022-06-02" }, END, 1, AIKA_TIME_ERROR_CANNOT_RESIZE },
  { "start-of-a-deadline", { AIKA_WHEN_DEADLINE, AIKA_PRECISION_DAY, "..2019-03-31" }, START, 1, AIKA_TIME_ERROR_CANNOT_RESIZE },
  { "end-of-what-is-open", { AIKA_WHEN_FROM, AIKA_PRECISION_DAY, "2019-05-01.." }, END, 1, AIKA_TIME_ERROR_CANNOT_RESIZE },
  { "end-of-open-year", { YEAR, "2019-01-01.." }, END, 1, AIKA_TIME_ERROR_CANNOT_RESIZE },
  { "after-2099", { MONTH, "2099-12-01..2099-12-31" }, END, 1, AIKA_TIME_ERROR_OUT_OF_YEARS },
  { "before-1950", { MONTH, "1950-01-01..1950-01-31" }, START, -1, AIKA_TIME_ERROR_OUT_OF_YEARS },
  { "very-far", { SEASON, "2018-09-01..2018-11-30" }, END, G_MAXINT, AIKA_TIME_ERROR_OUT_OF_YEARS },
};

static void
test_error (gconstpointer data)
{
  const ErrorCase *test = data;
  g_autoptr(AikaWhen) when = when_from_case (&test->when);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaWhen) resized = aika_when_resize (when, test->edge, test->n_steps, AIKA_LANGUAGE_FI, &error);

  g_assert_null (resized);
  g_assert_error (error, AIKA_TIME_ERROR, test->code);
}

static void
test_words (void)
{
  WhenCase written = { MONTHS, "2018-05-01..2018-06-30", .text = "Touko-kesäkuu 2018" };
  g_autoptr(AikaWhen) when = when_from_case (&written);
  g_autoptr(AikaWhen) longer = aika_when_resize (when, END, 1, AIKA_LANGUAGE_FI, NULL);
  g_autoptr(AikaWhen) month = aika_when_resize (when, END, -1, AIKA_LANGUAGE_FI, NULL);

  g_assert_cmpstr (longer->text, ==, "Touko-heinäkuu 2018");
  g_assert_cmpstr (month->text, ==, "Toukokuu 2018");
}

static void
test_words_stay_when_nothing_moves (void)
{
  WhenCase written = { MONTH, "2018-05-01..2018-05-31", .text = "toukokuussa" };
  g_autoptr(AikaWhen) when = when_from_case (&written);
  g_autoptr(AikaWhen) resized = aika_when_resize (when, END, -1, AIKA_LANGUAGE_FI, NULL);

  g_assert_true (resized == when);
}

typedef struct
{
  const char *name;
  WhenCase    when;
  AikaEdge    edge;
  int         n_days;
  int         expect;
} CountCase;

static const CountCase count_cases[] = {
  { "days", { DAY, "2018-04-24" }, END, 3, 3 },
  { "months", { MONTH, "2018-04-01..2018-04-30" }, END, 31, 1 },
  { "months-under-half", { MONTH, "2018-04-01..2018-04-30" }, END, 15, 0 },
  { "months-back", { MONTH, "2018-04-01..2018-04-30" }, START, -31, -1 },
  { "halves", { PART, "2017-09-16..2017-09-30" }, END, 15, 1 },
  { "halves-back", { PART, "2017-09-16..2017-09-30" }, START, -10, -1 },
  { "thirds", { PART, "2022-09-11..2022-09-20" }, END, 21, 2 },
  { "seasons", { SEASON, "2018-09-01..2018-11-30" }, END, 60, 1 },
  { "part-of-year", { YEARPART, "2019-01-01..2019-03-31" }, END, 91, 1 },
  { "deadline", { AIKA_WHEN_DEADLINE, AIKA_PRECISION_MONTH, "..2019-03-31" }, END, 30, 1 },
  { "open-end", { AIKA_WHEN_DEADLINE, AIKA_PRECISION_MONTH, "..2019-03-31" }, START, 30, 0 },
  { "clock-is-not-reached-by-a-day", { CLOCK, "2022-04-12 17:00-20:00" }, END, 1, 48 },
};

static void
test_count (gconstpointer data)
{
  const CountCase *test = data;
  g_autoptr(AikaWhen) when = when_from_case (&test->when);

  g_assert_cmpint (aika_when_count_resize_steps (when, test->edge, test->n_days), ==, test->expect);
}

static void
test_months_out_and_in (void)
{
  for (guint round = 0; round < 3000; round++)
    {
      gint32 first_month = g_test_rand_int_range (1960 * 12, 2090 * 12);
      gint32 last_month = first_month + g_test_rand_int_range (0, 12);
      int n_steps = g_test_rand_int_range (1, 24);
      AikaEdge edge = g_test_rand_int_range (0, 2);
      int outward = edge == END ? n_steps : -n_steps;
      g_autoptr(AikaWhen) when = aika_when_new_months (first_month, last_month);
      g_autoptr(AikaWhen) out = aika_when_resize (when, edge, outward, AIKA_LANGUAGE_FI, NULL);
      g_autoptr(AikaWhen) in = aika_when_resize (out, edge, -outward, AIKA_LANGUAGE_FI, NULL);
      g_autoptr(AikaWhen) expect = edge == END ? aika_when_new_months (first_month, last_month + n_steps)
                                               : aika_when_new_months (first_month - n_steps, last_month);

      g_assert_true (aika_when_equal (out, expect));
      g_assert_true (aika_when_equal (in, when));
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (resize_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/resize/", resize_cases[i].name, NULL);

      g_test_add_data_func (path, &resize_cases[i], test_resize);
    }
  for (guint i = 0; i < G_N_ELEMENTS (error_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/resize/refused/", error_cases[i].name, NULL);

      g_test_add_data_func (path, &error_cases[i], test_error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (count_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/resize/count/", count_cases[i].name, NULL);

      g_test_add_data_func (path, &count_cases[i], test_count);
    }
  g_test_add_func ("/resize/words-follow", test_words);
  g_test_add_func ("/resize/words-stay-when-nothing-moves", test_words_stay_when_nothing_moves);
  g_test_add_func ("/resize/months-out-and-in", test_months_out_and_in);

  return g_test_run ();
}
