/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "time/aika-shift.h"

#include <locale.h>

#include "plan/aika-extra.h"
#include "time/aika-phrase.h"
#include "when-case.h"

/* Where a move leads; the language of the plan is Finnish unless the case says otherwise. */
typedef struct
{
  const char   *name;
  WhenCase      when;
  AikaStep      step;
  int           n_steps;
  const char   *expect_spans;
  const char   *expect_text;
  AikaLanguage  language;
} ShiftCase;

#define DAY      AIKA_WHEN_DAY, AIKA_PRECISION_DAY
#define DAYS     AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_DAY
#define MONTH    AIKA_WHEN_MONTH, AIKA_PRECISION_MONTH
#define MONTHS   AIKA_WHEN_MONTH_RANGE, AIKA_PRECISION_MONTH
#define PART     AIKA_WHEN_PART_OF_MONTH, AIKA_PRECISION_PART_OF_MONTH
#define SEASON   AIKA_WHEN_SEASON, AIKA_PRECISION_SEASON
#define OWN      AIKA_STEP_OWN

static const ShiftCase shift_cases[] = {
  { "day", { DAY, "2018-04-24" }, OWN, 1, "2018-04-25" },
  { "day-back-over-leap-day", { DAY, "2020-03-01" }, OWN, -1, "2020-02-29" },
  { "day-by-a-week", { DAY, "2018-04-24" }, AIKA_STEP_WEEK, 1, "2018-05-01" },
  { "day-by-a-month", { DAY, "2018-04-24" }, AIKA_STEP_MONTH, 1, "2018-05-24" },
  { "31-january-by-a-month", { DAY, "2019-01-31" }, AIKA_STEP_MONTH, 1, "2019-02-28" },
  { "31-january-by-a-month-in-a-leap-year", { DAY, "2020-01-31" }, AIKA_STEP_MONTH, 1, "2020-02-29" },
  { "leap-day-by-a-year", { DAY, "2020-02-29" }, AIKA_STEP_YEAR, 1, "2021-02-28" },
  { "days", { DAYS, "2017-09-04..2017-09-05" }, OWN, 7, "2017-09-11..2017-09-12" },
  { "days-by-a-month", { DAYS, "2018-01-01..2018-01-31" }, AIKA_STEP_MONTH, 1, "2018-02-01..2018-02-28" },
  { "two-last-days-by-a-month", { DAYS, "2019-01-30..2019-01-31" }, AIKA_STEP_MONTH, 1, "2019-02-28" },
  { "clock-stays", { AIKA_WHEN_TIME_RANGE, AIKA_PRECISION_MINUTE, "2022-04-12 17:00-20:00" }, OWN, 1, "2022-04-13 17:00-20:00" },
  { "list-moves-whole", { AIKA_WHEN_DAY_LIST, AIKA_PRECISION_DAY, "2022-06-01;2022-06-02" }, OWN, -1, "2022-05-31;2022-06-01" },
  { "days-with-clocks", { DAYS, "2019-05-13 09:00..2019-05-14 16:00" }, OWN, 1, "2019-05-14 09:00..2019-05-15 16:00" },
  { "week", { AIKA_WHEN_WEEK, AIKA_PRECISION_WEEK, "2018-12-24..2018-12-30" }, OWN, 1, "2018-12-31..2019-01-06" },
  { "week-by-a-month-stays-a-week", { AIKA_WHEN_WEEK, AIKA_PRECISION_WEEK, "2019-05-13..2019-05-19" }, AIKA_STEP_MONTH, 1, "2019-06-10..2019-06-16" },
  { "month", { MONTH, "2017-10-01..2017-10-31" }, OWN, 1, "2017-11-01..2017-11-30" },
  { "month-by-a-day-is-by-a-month", { MONTH, "2018-01-01..2018-01-31" }, AIKA_STEP_DAY, 1, "2018-02-01..2018-02-28" },
  { "month-into-a-leap-february", { MONTH, "2020-01-01..2020-01-31" }, OWN, 1, "2020-02-01..2020-02-29" },
  { "month-by-a-year", { MONTH, "2020-02-01..2020-02-29" }, AIKA_STEP_YEAR, 1, "2021-02-01..2021-02-28" },
  { "span-of-one-late-day-stays-one", { MONTH, "2019-01-30" }, OWN, 1, "2019-02-28" },
  { "months-over-new-year", { MONTHS, "2018-11-01..2019-02-28" }, OWN, 1, "2018-12-01..2019-03-31" },
  { "months-ending-in-a-half", { AIKA_WHEN_MONTH_RANGE, AIKA_PRECISION_PART_OF_MONTH, "2026-04-01..2026-05-15" }, OWN, 1, "2026-05-01..2026-06-15" },
  { "second-half-stays-second-half", { PART, "2018-01-16..2018-01-31" }, OWN, 1, "2018-02-16..2018-02-28" },
  { "end-stays-end", { PART, "2018-02-21..2018-02-28" }, OWN, 1, "2018-03-21..2018-03-31" },
  { "middle-stays-middle", { PART, "2018-02-11..2018-02-20" }, OWN, -2, "2017-12-11..2017-12-20" },
  { "turn-of-month-stays-a-turn", { PART, "2022-01-25..2022-02-07" }, OWN, 1, "2022-02-22..2022-03-07" },
  { "season", { SEASON, "2018-09-01..2018-11-30" }, OWN, 1, "2018-12-01..2019-02-28" },
  { "winter-to-spring", { SEASON, "2019-12-01..2020-02-29" }, OWN, 1, "2020-03-01..2020-05-31" },
  { "season-by-a-year", { SEASON, "2018-12-01..2019-02-28" }, AIKA_STEP_YEAR, 1, "2019-12-01..2020-02-29" },
  { "early-season-stays-early", { SEASON, "2026-09-01..2026-10-15" }, OWN, 1, "2026-12-01..2027-01-15" },
  { "late-winter", { SEASON, "2019-01-16..2019-02-28" }, OWN, 1, "2019-04-16..2019-05-31" },
  { "quarter", { AIKA_WHEN_QUARTER, AIKA_PRECISION_QUARTER, "2019-10-01..2019-12-31" }, OWN, 1, "2020-01-01..2020-03-31" },
  { "half-year", { AIKA_WHEN_HALF_YEAR, AIKA_PRECISION_HALF_YEAR, "2019-07-01..2019-12-31" }, OWN, -1, "2019-01-01..2019-06-30" },
  { "part-of-year-by-years", { AIKA_WHEN_PART_OF_YEAR, AIKA_PRECISION_PART_OF_YEAR, "2019-01-01..2019-03-31" }, OWN, 1, "2020-01-01..2020-03-31" },
  { "turn-of-year", { AIKA_WHEN_PART_OF_YEAR, AIKA_PRECISION_PART_OF_YEAR, "2018-12-15..2019-01-15" }, OWN, 1, "2019-12-15..2020-01-15" },
  { "year", { AIKA_WHEN_YEAR, AIKA_PRECISION_YEAR, "2019-01-01..2019-12-31" }, OWN, 1, "2020-01-01..2020-12-31" },
  { "deadline-of-a-day", { AIKA_WHEN_DEADLINE, AIKA_PRECISION_DAY, "..2026-10-30" }, OWN, 3, "..2026-11-02" },
  { "deadline-of-a-month", { AIKA_WHEN_DEADLINE, AIKA_PRECISION_MONTH, "..2019-03-31" }, OWN, -1, "..2019-02-28" },
  { "deadline-of-a-day-by-a-month", { AIKA_WHEN_DEADLINE, AIKA_PRECISION_DAY, "..2019-01-31" }, AIKA_STEP_MONTH, 1, "..2019-02-28" },
  { "from-a-month", { AIKA_WHEN_FROM, AIKA_PRECISION_MONTH, "2019-05-01.." }, OWN, 1, "2019-06-01.." },
  { "open-year", { AIKA_WHEN_YEAR, AIKA_PRECISION_YEAR, "2019-01-01.." }, OWN, -2, "2017-01-01.." },
  { "no-step", { DAY, "2018-04-24", .text = "tiistaina" }, OWN, 0, "2018-04-24", "tiistaina" },

  { "words-follow", { MONTHS, "2018-05-01..2018-06-30", .text = "touko–kesäkuu 2018" }, OWN, 1, "2018-06-01..2018-07-31", "kesä–heinäkuu 2018" },
  { "capital-stays", { MONTH, "2017-10-01..2017-10-31", .text = "Lokakuu 2017" }, OWN, 1, "2017-11-01..2017-11-30", "Marraskuu 2017" },
  { "hyphen-stays", { DAYS, "2017-09-04..2017-09-05", .text = "4.-5.9.2017" }, OWN, 7, "2017-09-11..2017-09-12", "11.-12.9.2017" },
  { "weekday-stays-away", { DAY, "2022-04-12", .text = "12.4.2022" }, OWN, 1, "2022-04-13", "13.4.2022" },
  { "weekday-follows", { DAY, "2022-04-12", .text = "ti 12.4.2022" }, OWN, 1, "2022-04-13", "ke 13.4.2022" },
  { "year-stays-away", { DAY, "2018-04-24", .text = "24.4." }, OWN, 7, "2018-05-01", "1.5." },
  { "year-comes-when-it-changes", { DAY, "2018-12-31", .text = "31.12." }, OWN, 1, "2019-01-01", "1.1.2019" },
  { "short-season", { SEASON, "2018-09-01..2018-11-30", .text = "syksy" }, OWN, -1, "2018-06-01..2018-08-31", "kesä" },
  { "short-season-over-new-year", { SEASON, "2018-09-01..2018-11-30", .text = "Syksy" }, OWN, 1, "2018-12-01..2019-02-28", "Talvi 2018–2019" },
  { "no-break-spaces-are-spaces", { AIKA_WHEN_TIME, AIKA_PRECISION_MINUTE, "2026-04-29 18:00", .text = "29.4.2026 klo\302\24018" }, OWN, 1, "2026-04-30 18:00", "30.4.2026 klo 18" },
  { "own-words-follow", { PART, "2017-09-16..2017-09-30", .text = "Syyskuu loppupuoli 2017" }, OWN, 1, "2017-10-16..2017-10-31", "Lokakuu loppupuoli 2017" },
  { "words-of-another-day-give-way", { DAY, "2022-02-07", .text = "8.2.2022" }, OWN, 1, "2022-02-08", "ti 8.2.2022" },
  { "words-that-are-not-understood-give-way", { DAY, "2022-02-07", .text = "Kun lumi on sulanut" }, OWN, 1, "2022-02-08", "Ti 8.2.2022" },
  { "deadline-words", { AIKA_WHEN_DEADLINE, AIKA_PRECISION_MONTH, "..2019-03-31", .text = "maaliskuun 2019 loppuun mennessä" }, OWN, 1, "..2019-04-30", "huhtikuun 2019 loppuun mennessä" },
  { "list-words", { AIKA_WHEN_DAY_LIST, AIKA_PRECISION_MINUTE, "2026-04-14 17:00-20:00;2026-04-21 17:00-20:00", AIKA_LIST_ALL, .text = "14.4. ja 21.4.2026 klo 17–20" }, OWN, 1, "2026-04-15 17:00-20:00;2026-04-22 17:00-20:00", "15.4. ja 22.4.2026 klo 17–20" },
  { "recurring-words", { AIKA_WHEN_RECURRING, AIKA_PRECISION_DAY, "2018-01-15;2018-01-29", .text = "maanantaisin: 15.1., 29.1.2018" }, OWN, 1, "2018-01-16;2018-01-30", "16.1., 30.1.2018" },
  { "swedish-words", { MONTHS, "2018-05-01..2018-06-30", .text = "maj–juni 2018" }, OWN, 1, "2018-06-01..2018-07-31", "juni–juli 2018", AIKA_LANGUAGE_SV },
  { "english-words", { DAY, "2022-04-12", .text = "Tue 12 Apr 2022" }, OWN, 1, "2022-04-13", "Wed 13 Apr 2022", AIKA_LANGUAGE_EN },
  { "no-words-stay-none", { MONTH, "2017-10-01..2017-10-31" }, OWN, 1, "2017-11-01..2017-11-30", NULL },
};

static void
test_shift (gconstpointer data)
{
  const ShiftCase *test = data;
  g_autoptr(AikaWhen) when = when_from_case (&test->when);
  g_autoptr(AikaWhen) before = aika_when_with_text (when, when->text);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaWhen) shifted = aika_when_shift (when, test->step, test->n_steps, test->language, &error);
  g_autofree char *spans = NULL;

  g_assert_no_error (error);
  spans = write_spans (shifted);
  g_assert_cmpstr (spans, ==, test->expect_spans);
  g_assert_cmpstr (shifted->text, ==, test->expect_text);
  g_assert_cmpint (shifted->kind, ==, when->kind);
  g_assert_cmpint (shifted->precision, ==, when->precision);
  g_assert_cmpint (shifted->list_mode, ==, when->list_mode);
  g_assert_true (aika_when_equal (when, before));
}

typedef struct
{
  const char *name;
  WhenCase    when;
  int         n_steps;
  int         code;
  const char *message;
} ErrorCase;

static const ErrorCase error_cases[] = {
  { "whole-process", { AIKA_WHEN_WHOLE_PROCESS, AIKA_PRECISION_PLAN, NULL }, 1, AIKA_TIME_ERROR_CANNOT_MOVE,
    "A row that lasts the whole process cannot be moved. Change the plan’s period instead." },
  { "words", { AIKA_WHEN_UNKNOWN, AIKA_PRECISION_PLAN, NULL, .text = "täsmentyy" }, 1, AIKA_TIME_ERROR_CANNOT_MOVE,
    "A time that is only words cannot be moved. Give it a date first." },
  { "words-by-no-step", { AIKA_WHEN_UNKNOWN, AIKA_PRECISION_PLAN, NULL }, 0, AIKA_TIME_ERROR_CANNOT_MOVE, NULL },
  { "recurring-without-days", { AIKA_WHEN_RECURRING, AIKA_PRECISION_DAY, NULL, .text = "maanantaisin" }, 1, AIKA_TIME_ERROR_CANNOT_MOVE, NULL },
  { "both-ends-open", { AIKA_WHEN_YEAR, AIKA_PRECISION_YEAR, ".." }, 1, AIKA_TIME_ERROR_CANNOT_MOVE, NULL },
  { "before-1950", { DAY, "1950-01-01" }, -1, AIKA_TIME_ERROR_OUT_OF_YEARS, "A plan holds the years 1950 to 2099." },
  { "after-2099", { DAY, "2099-12-31" }, 1, AIKA_TIME_ERROR_OUT_OF_YEARS, NULL },
  { "month-after-2099", { MONTH, "2099-12-01..2099-12-31" }, 1, AIKA_TIME_ERROR_OUT_OF_YEARS, NULL },
  { "open-start-after-2099", { AIKA_WHEN_FROM, AIKA_PRECISION_MONTH, "2099-12-01.." }, 1, AIKA_TIME_ERROR_OUT_OF_YEARS, NULL },
  { "winter-after-2099", { SEASON, "2099-09-01..2099-11-30" }, 1, AIKA_TIME_ERROR_OUT_OF_YEARS, NULL },
  { "deadline-before-1950", { AIKA_WHEN_DEADLINE, AIKA_PRECISION_MONTH, "..1950-01-31" }, -1, AIKA_TIME_ERROR_OUT_OF_YEARS, NULL },
  { "very-far", { MONTH, "2018-01-01..2018-01-31" }, G_MAXINT, AIKA_TIME_ERROR_OUT_OF_YEARS, NULL },
  { "very-far-back", { AIKA_WHEN_YEAR, AIKA_PRECISION_YEAR, "2018-01-01..2018-12-31" }, G_MININT, AIKA_TIME_ERROR_OUT_OF_YEARS, NULL },
};

static void
test_error (gconstpointer data)
{
  const ErrorCase *test = data;
  g_autoptr(AikaWhen) when = when_from_case (&test->when);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaWhen) shifted = aika_when_shift (when, OWN, test->n_steps, AIKA_LANGUAGE_FI, &error);

  g_assert_null (shifted);
  g_assert_error (error, AIKA_TIME_ERROR, test->code);
  if (test->message != NULL)
    g_assert_cmpstr (error->message, ==, test->message);
}

static void
test_last_days_are_in (void)
{
  WhenCase cases[] = { { DAY, "2099-12-30" }, { DAY, "1950-01-02" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AikaWhen) when = when_from_case (&cases[i]);
      g_autoptr(GError) error = NULL;
      g_autoptr(AikaWhen) shifted = aika_when_shift (when, OWN, i == 0 ? 1 : -1, AIKA_LANGUAGE_FI, &error);

      g_assert_no_error (error);
      g_assert_nonnull (shifted);
    }
}

static void
test_flags_stay (void)
{
  AikaWhenFlags flags = AIKA_WHEN_TENTATIVE | AIKA_WHEN_APPROXIMATE | AIKA_WHEN_CONDITIONAL | AIKA_WHEN_YEAR_INFERRED |
                        AIKA_WHEN_OPEN_CLOCK;
  WhenCase without_words = { DAY, "2018-04-24", .flags = flags };
  WhenCase without_year = { DAY, "2018-04-24", .flags = AIKA_WHEN_YEAR_INFERRED, .text = "24.4." };
  g_autoptr(AikaWhen) when = when_from_case (&without_words);
  g_autoptr(AikaWhen) when_without_year = when_from_case (&without_year);
  g_autoptr(AikaWhen) shifted = aika_when_shift (when, OWN, 1, AIKA_LANGUAGE_FI, NULL);
  g_autoptr(AikaWhen) next_day = aika_when_shift (when_without_year, OWN, 1, AIKA_LANGUAGE_FI, NULL);
  g_autoptr(AikaWhen) next_year = aika_when_shift (when_without_year, AIKA_STEP_YEAR, 1, AIKA_LANGUAGE_FI, NULL);

  g_assert_cmpint (shifted->flags, ==, flags);

  g_assert_cmpint (next_day->flags, ==, AIKA_WHEN_YEAR_INFERRED);
  g_assert_cmpstr (next_day->text, ==, "25.4.");

  /* The year is written now, so nothing is inferred. */
  g_assert_cmpint (next_year->flags, ==, AIKA_WHEN_EXACT);
  g_assert_cmpstr (next_year->text, ==, "24.4.2019");
}

static void
test_extras_stay (void)
{
  WhenCase written = { DAY, "2018-04-24", .text = "24.4." };
  g_autoptr(AikaWhen) plain = when_from_case (&written);
  g_autoptr(GArray) extras = aika_extras_new ();
  g_autoptr(AikaWhen) when = NULL;
  g_autoptr(AikaWhen) shifted = NULL;
  g_autoptr(AikaWhen) resized = NULL;

  aika_extras_add (extras, AIKA_EXTRA_NO_SPAN, "later", "true");
  when = aika_when_with_extras (plain, extras);
  shifted = aika_when_shift (when, OWN, 1, AIKA_LANGUAGE_FI, NULL);
  resized = aika_when_resize (when, AIKA_EDGE_END, 1, AIKA_LANGUAGE_FI, NULL);

  g_assert_true (aika_extras_equal (shifted->extras, extras));
  g_assert_true (aika_extras_equal (resized->extras, extras));
}

typedef struct
{
  const char *name;
  WhenCase    when;
  AikaStep    step;
  int         n_days;
  int         expect;
} CountCase;

static const CountCase count_cases[] = {
  { "days", { DAY, "2018-04-24" }, OWN, 5, 5 },
  { "weeks-nearest", { DAY, "2018-04-24" }, AIKA_STEP_WEEK, 10, 1 },
  { "weeks-nearest-later", { DAY, "2018-04-24" }, AIKA_STEP_WEEK, 11, 2 },
  { "weeks-back", { AIKA_WHEN_WEEK, AIKA_PRECISION_WEEK, "2019-05-13..2019-05-19" }, OWN, -7, -1 },
  { "weeks-back-nearest", { AIKA_WHEN_WEEK, AIKA_PRECISION_WEEK, "2019-05-13..2019-05-19" }, OWN, -3, 0 },
  { "months-under-half", { MONTH, "2018-04-01..2018-04-30" }, OWN, 14, 0 },
  { "months-halfway-stay", { MONTH, "2018-04-01..2018-04-30" }, OWN, 15, 0 },
  { "months-halfway-stay-back", { MONTH, "2018-05-01..2018-05-31" }, OWN, -15, 0 },
  { "months-over-half", { MONTH, "2018-04-01..2018-04-30" }, OWN, 16, 1 },
  { "months-one-column", { MONTH, "2018-02-01..2018-02-28" }, OWN, 28, 1 },
  { "months-one-column-back", { MONTH, "2018-03-01..2018-03-31" }, OWN, -28, -1 },
  { "months-many", { MONTH, "2018-04-01..2018-04-30" }, OWN, 365, 12 },
  { "months-by-days-are-months", { MONTH, "2018-04-01..2018-04-30" }, AIKA_STEP_DAY, 3, 0 },
  { "seasons", { SEASON, "2018-09-01..2018-11-30" }, OWN, 91, 1 },
  { "seasons-under-half", { SEASON, "2018-09-01..2018-11-30" }, OWN, 40, 0 },
  { "years", { AIKA_WHEN_YEAR, AIKA_PRECISION_YEAR, "2019-01-01..2019-12-31" }, OWN, -200, -1 },
  { "deadline", { AIKA_WHEN_DEADLINE, AIKA_PRECISION_MONTH, "..2019-03-31" }, OWN, 30, 1 },
  { "whole-process", { AIKA_WHEN_WHOLE_PROCESS, AIKA_PRECISION_PLAN, NULL }, OWN, 30, 0 },
  { "very-far", { MONTH, "2018-04-01..2018-04-30" }, OWN, G_MAXINT, 1804 },
};

static void
test_count (gconstpointer data)
{
  const CountCase *test = data;
  g_autoptr(AikaWhen) when = when_from_case (&test->when);

  g_assert_cmpint (aika_when_count_steps (when, test->step, test->n_days), ==, test->expect);
}

typedef struct
{
  WhenCase    when;
  AikaStep    step;
  int         n_steps;
  const char *expect;
} NameCase;

static const NameCase name_cases[] = {
  { { DAY, "2018-04-24" }, OWN, 1, "a day later" },
  { { DAY, "2018-04-24" }, OWN, -3, "3 days earlier" },
  { { DAY, "2018-04-24" }, OWN, 7, "a week later" },
  { { DAY, "2018-04-24" }, OWN, -14, "2 weeks earlier" },
  { { DAY, "2018-04-24" }, AIKA_STEP_MONTH, 1, "a month later" },
  { { AIKA_WHEN_WEEK, AIKA_PRECISION_WEEK, "2019-05-13..2019-05-19" }, OWN, -1, "a week earlier" },
  { { MONTH, "2018-04-01..2018-04-30" }, OWN, 1, "a month later" },
  { { MONTH, "2018-04-01..2018-04-30" }, OWN, -2, "2 months earlier" },
  { { MONTH, "2018-04-01..2018-04-30" }, OWN, 12, "a year later" },
  { { SEASON, "2018-09-01..2018-11-30" }, OWN, 1, "3 months later" },
  { { AIKA_WHEN_HALF_YEAR, AIKA_PRECISION_HALF_YEAR, "2019-07-01..2019-12-31" }, OWN, -1, "6 months earlier" },
  { { AIKA_WHEN_YEAR, AIKA_PRECISION_YEAR, "2019-01-01..2019-12-31" }, OWN, 2, "2 years later" },
  { { MONTH, "2018-04-01..2018-04-30" }, OWN, 0, "in its place" },
  { { AIKA_WHEN_WHOLE_PROCESS, AIKA_PRECISION_PLAN, NULL }, OWN, 1, "in its place" },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (name_cases); i++)
    {
      g_autoptr(AikaWhen) when = when_from_case (&name_cases[i].when);
      g_autofree char *name = aika_when_dup_step_name (when, name_cases[i].step, name_cases[i].n_steps);

      g_assert_cmpstr (name, ==, name_cases[i].expect);
    }
}

/* A year from either end, so that no move leaves the years of a plan. */
static gint32
random_day (void)
{
  return g_test_rand_int_range (aika_day_from_ymd (1955, 1, 1), aika_day_from_ymd (2094, 12, 31));
}

static void
test_there_and_back (void)
{
  for (guint round = 0; round < 5000; round++)
    {
      gint32 first_month = aika_day_get_month (random_day ());
      gint32 last_month = first_month + g_test_rand_int_range (0, 15);
      int n_steps = g_test_rand_int_range (-24, 25);
      g_autoptr(AikaWhen) when = aika_when_new_months (first_month, last_month);
      g_autoptr(AikaWhen) there = aika_when_shift (when, OWN, n_steps, AIKA_LANGUAGE_FI, NULL);
      g_autoptr(AikaWhen) expect = aika_when_new_months (first_month + n_steps, last_month + n_steps);
      g_autoptr(AikaWhen) back = aika_when_shift (there, OWN, -n_steps, AIKA_LANGUAGE_FI, NULL);

      g_assert_true (aika_when_equal (there, expect));
      g_assert_true (aika_when_equal (back, when));
    }
}

static void
test_days_by_months (void)
{
  for (guint round = 0; round < 5000; round++)
    {
      gint32 day = random_day ();
      int n_steps = g_test_rand_int_range (-24, 25);
      int day_of_month, moved_day_of_month, year, month;
      g_autoptr(AikaWhen) when = aika_when_new_day (day);
      g_autoptr(AikaWhen) moved = aika_when_shift (when, AIKA_STEP_MONTH, n_steps, AIKA_LANGUAGE_FI, NULL);

      aika_day_to_ymd (day, NULL, NULL, &day_of_month);
      aika_day_to_ymd (moved->spans[0].start_day, &year, &month, &moved_day_of_month);
      g_assert_cmpint (aika_day_get_month (moved->spans[0].start_day), ==, aika_day_get_month (day) + n_steps);
      g_assert_cmpint (moved_day_of_month, ==, MIN (day_of_month, aika_days_in_month (year, month)));
      g_assert_cmpint (moved->spans[0].end_day, ==, moved->spans[0].start_day + 1);
    }
}

/* The words of a moved value are those of a value that was made there. */
static void
test_words_are_true (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      gint32 first_month = aika_day_get_month (random_day ());
      gint32 last_month = first_month + g_test_rand_int_range (0, 6);
      int n_steps = g_test_rand_int_range (-24, 25);
      AikaLanguage language = g_test_rand_int_range (0, AIKA_N_LANGUAGES);
      g_autoptr(AikaWhen) plain = aika_when_new_months (first_month, last_month);
      g_autoptr(AikaWhen) there = aika_when_new_months (first_month + n_steps, last_month + n_steps);
      g_autofree char *text = aika_when_format (plain, language, AIKA_PHRASE_FULL, AIKA_PHRASE_PLAIN);
      g_autofree char *expect = aika_when_format (there, language, AIKA_PHRASE_FULL, AIKA_PHRASE_PLAIN);
      g_autoptr(AikaWhen) when = aika_when_with_text (plain, text);
      g_autoptr(AikaWhen) moved = aika_when_shift (when, OWN, n_steps, language, NULL);

      g_assert_cmpstr (moved->text, ==, expect);
    }
}

static void
test_drag_lands_where_it_counts (void)
{
  for (guint round = 0; round < 3000; round++)
    {
      gint32 month = aika_day_get_month (random_day ());
      int n_steps = g_test_rand_int_range (-24, 25);
      g_autoptr(AikaWhen) when = aika_when_new_months (month, month + 1);
      gint32 n_days = aika_month_get_first_day (month + n_steps) - aika_month_get_first_day (month);

      /* Up to the middle of the shortest month to either side it is the same step. */
      g_assert_cmpint (aika_when_count_steps (when, OWN, n_days + g_test_rand_int_range (-13, 14)), ==, n_steps);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (shift_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/shift/", shift_cases[i].name, NULL);

      g_test_add_data_func (path, &shift_cases[i], test_shift);
    }
  for (guint i = 0; i < G_N_ELEMENTS (error_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/shift/refused/", error_cases[i].name, NULL);

      g_test_add_data_func (path, &error_cases[i], test_error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (count_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/shift/count/", count_cases[i].name, NULL);

      g_test_add_data_func (path, &count_cases[i], test_count);
    }
  g_test_add_func ("/shift/the-last-days-of-the-years-are-in", test_last_days_are_in);
  g_test_add_func ("/shift/flags-stay-but-a-written-year-is-not-inferred", test_flags_stay);
  g_test_add_func ("/shift/members-of-later-versions-stay", test_extras_stay);
  g_test_add_func ("/shift/steps-have-names", test_names);
  g_test_add_func ("/shift/months-there-and-back", test_there_and_back);
  g_test_add_func ("/shift/days-keep-their-number-by-months", test_days_by_months);
  g_test_add_func ("/shift/words-are-those-of-the-new-time", test_words_are_true);
  g_test_add_func ("/shift/a-drag-lands-on-the-nearest-step", test_drag_lands_where_it_counts);

  return g_test_run ();
}
