/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "time/aika-term.h"

#include <locale.h>

/* Which days a name covers, asked with a day that it holds. */
typedef struct
{
  const char   *name;
  AikaTermKind  kind;
  const char   *day;
  const char   *start;          /* NULL: no such term holds the day */
  const char   *last;
  int           number;
  int           year;
  int           last_year;
} TermCase;

static const TermCase term_cases[] = {
  { "day", AIKA_TERM_DAY, "2020-02-29", "2020-02-29", "2020-02-29", 29, 2020, 2020 },
  { "week-1-begins-in-december", AIKA_TERM_WEEK, "2018-12-31", "2018-12-31", "2019-01-06", 1, 2019, 2019 },
  { "week-53", AIKA_TERM_WEEK, "2021-01-03", "2020-12-28", "2021-01-03", 53, 2020, 2020 },
  { "month-of-leap-year", AIKA_TERM_MONTH, "2020-02-10", "2020-02-01", "2020-02-29", 2, 2020, 2020 },
  { "beginning", AIKA_TERM_MONTH_BEGINNING, "2022-09-10", "2022-09-01", "2022-09-10", 9, 2022, 2022 },
  { "beginning-is-over", AIKA_TERM_MONTH_BEGINNING, "2022-09-11", NULL },
  { "middle", AIKA_TERM_MONTH_MIDDLE, "2022-09-20", "2022-09-11", "2022-09-20", 9, 2022, 2022 },
  { "end", AIKA_TERM_MONTH_END, "2022-02-21", "2022-02-21", "2022-02-28", 2, 2022, 2022 },
  { "end-not-yet", AIKA_TERM_MONTH_END, "2022-02-20", NULL },
  { "first-half", AIKA_TERM_MONTH_FIRST_HALF, "2022-09-15", "2022-09-01", "2022-09-15", 9, 2022, 2022 },
  { "second-half", AIKA_TERM_MONTH_SECOND_HALF, "2020-02-16", "2020-02-16", "2020-02-29", 2, 2020, 2020 },
  { "turn-before", AIKA_TERM_MONTH_TURN, "2022-01-25", "2022-01-25", "2022-02-07", 1, 2022, 2022 },
  { "turn-after", AIKA_TERM_MONTH_TURN, "2022-02-07", "2022-01-25", "2022-02-07", 1, 2022, 2022 },
  { "no-turn", AIKA_TERM_MONTH_TURN, "2022-02-08", NULL },
  { "turn-of-february", AIKA_TERM_MONTH_TURN, "2022-03-01", "2022-02-22", "2022-03-07", 2, 2022, 2022 },
  { "turn-at-new-year", AIKA_TERM_MONTH_TURN, "2023-01-01", "2022-12-25", "2023-01-07", 12, 2022, 2023 },
  { "quarter", AIKA_TERM_QUARTER, "2019-08-15", "2019-07-01", "2019-09-30", 3, 2019, 2019 },
  { "first-half-year", AIKA_TERM_FIRST_HALF_YEAR, "2019-06-30", "2019-01-01", "2019-06-30", 1, 2019, 2019 },
  { "second-half-year", AIKA_TERM_SECOND_HALF_YEAR, "2019-07-01", "2019-07-01", "2019-12-31", 2, 2019, 2019 },
  { "spring", AIKA_TERM_SEASON, "2019-03-01", "2019-03-01", "2019-05-31", 1, 2019, 2019 },
  { "summer", AIKA_TERM_SEASON, "2019-08-31", "2019-06-01", "2019-08-31", 2, 2019, 2019 },
  { "autumn", AIKA_TERM_SEASON, "2019-10-10", "2019-09-01", "2019-11-30", 3, 2019, 2019 },
  { "winter-before-new-year", AIKA_TERM_SEASON, "2018-12-01", "2018-12-01", "2019-02-28", 4, 2018, 2019 },
  { "winter-after-new-year", AIKA_TERM_SEASON, "2020-02-29", "2019-12-01", "2020-02-29", 4, 2019, 2020 },
  { "early-autumn", AIKA_TERM_EARLY_SEASON, "2026-10-15", "2026-09-01", "2026-10-15", 3, 2026, 2026 },
  { "early-autumn-is-over", AIKA_TERM_EARLY_SEASON, "2026-10-16", NULL },
  { "late-spring", AIKA_TERM_LATE_SEASON, "2026-04-16", "2026-04-16", "2026-05-31", 1, 2026, 2026 },
  { "late-winter", AIKA_TERM_LATE_SEASON, "2019-01-16", "2019-01-16", "2019-02-28", 4, 2018, 2019 },
  { "spring-term", AIKA_TERM_SPRING_TERM, "2019-01-01", "2019-01-01", "2019-06-30", 1, 2019, 2019 },
  { "autumn-term", AIKA_TERM_AUTUMN_TERM, "2019-08-01", "2019-08-01", "2019-12-31", 2, 2019, 2019 },
  { "no-term-in-july", AIKA_TERM_AUTUMN_TERM, "2019-07-31", NULL },
  { "beginning-of-year", AIKA_TERM_YEAR_BEGINNING, "2019-03-31", "2019-01-01", "2019-03-31", 1, 2019, 2019 },
  { "middle-of-year", AIKA_TERM_YEAR_MIDDLE, "2019-06-01", "2019-06-01", "2019-07-31", 2, 2019, 2019 },
  { "end-of-year", AIKA_TERM_YEAR_END, "2019-12-31", "2019-10-01", "2019-12-31", 3, 2019, 2019 },
  { "turn-of-year", AIKA_TERM_YEAR_TURN, "2019-01-15", "2018-12-15", "2019-01-15", 4, 2018, 2019 },
  { "year", AIKA_TERM_YEAR, "2020-12-31", "2020-01-01", "2020-12-31", 1, 2020, 2020 },
  { "beginning-of-week", AIKA_TERM_WEEK_BEGINNING, "2019-05-14", "2019-05-13", "2019-05-14", 20, 2019, 2019 },
  { "end-of-week", AIKA_TERM_WEEK_END, "2019-05-17", "2019-05-16", "2019-05-17", 20, 2019, 2019 },
  { "council-term", AIKA_TERM_COUNCIL_TERM, "2025-05-31", "2021-06-01", "2025-05-31", 1, 2021, 2025 },
  { "council-term-of-the-past", AIKA_TERM_COUNCIL_TERM, "1960-01-01", "1957-06-01", "1961-05-31", 1, 1957, 1961 },
  { "school-year", AIKA_TERM_SCHOOL_YEAR, "2019-07-31", "2018-08-01", "2019-07-31", 1, 2018, 2019 },
};

static gint32
read_day (const char *text)
{
  gint32 day = AIKA_DAY_NONE;

  g_assert_true (aika_day_parse_iso (text, &day));
  return day;
}

static void
test_term_at (gconstpointer data)
{
  const TermCase *test = data;
  AikaTerm term;
  gboolean is_found = aika_term_at (test->kind, read_day (test->day), &term);

  g_assert_cmpint (is_found, ==, test->start != NULL);
  if (!is_found)
    return;

  g_assert_cmpint (term.start_day, ==, read_day (test->start));
  g_assert_cmpint (term.end_day, ==, read_day (test->last) + 1);
  g_assert_cmpint (term.number, ==, test->number);
  g_assert_cmpint (term.year, ==, test->year);
  g_assert_cmpint (term.last_year, ==, test->last_year);
}

static const AikaPrecision precisions[AIKA_N_TERM_KINDS] = {
  [AIKA_TERM_DAY] = AIKA_PRECISION_DAY,
  [AIKA_TERM_WEEK] = AIKA_PRECISION_WEEK,
  [AIKA_TERM_WEEK_BEGINNING] = AIKA_PRECISION_WEEK,
  [AIKA_TERM_WEEK_MIDDLE] = AIKA_PRECISION_WEEK,
  [AIKA_TERM_WEEK_END] = AIKA_PRECISION_WEEK,
  [AIKA_TERM_MONTH] = AIKA_PRECISION_MONTH,
  [AIKA_TERM_MONTH_BEGINNING] = AIKA_PRECISION_PART_OF_MONTH,
  [AIKA_TERM_MONTH_MIDDLE] = AIKA_PRECISION_PART_OF_MONTH,
  [AIKA_TERM_MONTH_END] = AIKA_PRECISION_PART_OF_MONTH,
  [AIKA_TERM_MONTH_FIRST_HALF] = AIKA_PRECISION_PART_OF_MONTH,
  [AIKA_TERM_MONTH_SECOND_HALF] = AIKA_PRECISION_PART_OF_MONTH,
  [AIKA_TERM_MONTH_TURN] = AIKA_PRECISION_PART_OF_MONTH,
  [AIKA_TERM_QUARTER] = AIKA_PRECISION_QUARTER,
  [AIKA_TERM_FIRST_HALF_YEAR] = AIKA_PRECISION_HALF_YEAR,
  [AIKA_TERM_SECOND_HALF_YEAR] = AIKA_PRECISION_HALF_YEAR,
  [AIKA_TERM_SEASON] = AIKA_PRECISION_SEASON,
  [AIKA_TERM_EARLY_SEASON] = AIKA_PRECISION_SEASON,
  [AIKA_TERM_LATE_SEASON] = AIKA_PRECISION_SEASON,
  [AIKA_TERM_SPRING_TERM] = AIKA_PRECISION_SEASON,
  [AIKA_TERM_AUTUMN_TERM] = AIKA_PRECISION_SEASON,
  [AIKA_TERM_YEAR_BEGINNING] = AIKA_PRECISION_PART_OF_YEAR,
  [AIKA_TERM_YEAR_MIDDLE] = AIKA_PRECISION_PART_OF_YEAR,
  [AIKA_TERM_YEAR_END] = AIKA_PRECISION_PART_OF_YEAR,
  [AIKA_TERM_YEAR_TURN] = AIKA_PRECISION_PART_OF_YEAR,
  [AIKA_TERM_YEAR] = AIKA_PRECISION_YEAR,
  [AIKA_TERM_SCHOOL_YEAR] = AIKA_PRECISION_YEAR,
  [AIKA_TERM_COUNCIL_TERM] = AIKA_PRECISION_YEAR,
};

static gint32
random_day (void)
{
  return g_test_rand_int_range (read_day ("1950-01-01"), read_day ("2099-12-31") + 1);
}

static void
test_days_of_a_term_give_it_back (void)
{
  for (guint round = 0; round < 5000; round++)
    {
      AikaTermKind kind = g_test_rand_int_range (0, AIKA_N_TERM_KINDS);
      gint32 day = random_day ();
      AikaTermSpan found;
      AikaTerm term;
      AikaSpan span;

      if (!aika_term_at (kind, day, &term))
        continue;

      g_assert_cmpint (term.start_day, <=, day);
      g_assert_cmpint (term.end_day, >, day);

      span = (AikaSpan) { term.start_day, term.end_day, -1, -1 };
      aika_span_find_terms (&span, precisions[kind], &found);
      g_assert_true (found.is_exact);
      g_assert_true (aika_term_equal (&found.first, &term));
      g_assert_true (aika_term_equal (&found.last, &term));
      g_assert_cmpint (found.precision, ==, precisions[kind]);
    }
}

static void
test_names_never_cover_less (void)
{
  for (guint round = 0; round < 20000; round++)
    {
      AikaPrecision precision = g_test_rand_int_range (0, AIKA_PRECISION_PLAN + 1);
      gint32 day = random_day ();
      AikaSpan span = { day, day + g_test_rand_int_range (1, 800), -1, -1 };
      AikaTermSpan found;

      aika_span_find_terms (&span, precision, &found);
      g_assert_cmpint (found.first.start_day, <=, span.start_day);
      g_assert_cmpint (found.last.end_day, >=, span.end_day);
      g_assert_cmpint (found.is_exact, ==, found.first.start_day == span.start_day && found.last.end_day == span.end_day);
      if (precision > AIKA_PRECISION_DAY)
        {
          g_assert_cmpint (found.first.kind, !=, AIKA_TERM_DAY);
          g_assert_cmpint (found.last.kind, !=, AIKA_TERM_DAY);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (term_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/term/at/", term_cases[i].name, NULL);

      g_test_add_data_func (path, &term_cases[i], test_term_at);
    }
  g_test_add_func ("/term/the-days-of-a-term-give-it-back", test_days_of_a_term_give_it_back);
  g_test_add_func ("/term/names-never-cover-less-and-never-days", test_names_never_cover_less);

  return g_test_run ();
}
