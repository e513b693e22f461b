/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "plan/aika-day.h"

#include <locale.h>
#include <string.h>

typedef struct
{
  const char *text;
  gint32      expect;     /* AIKA_DAY_NONE: not a date of a plan */
} ParseCase;

static const ParseCase parse_cases[] = {
  { "1970-01-01", 0 },
  { "1969-12-31", -1 },
  { "2000-02-29", 11016 },
  { "2018-04-24", 17645 },
  { "1950-01-01", -7305 },
  { "2099-12-31", 47481 },
  { "2019-02-29", AIKA_DAY_NONE },
  { "2100-02-28", AIKA_DAY_NONE },
  { "1949-12-31", AIKA_DAY_NONE },
  { "2022-13-02", AIKA_DAY_NONE },
  { "2022-00-02", AIKA_DAY_NONE },
  { "2022-01-00", AIKA_DAY_NONE },
  { "2022-01-32", AIKA_DAY_NONE },
  { "2022-04-31", AIKA_DAY_NONE },
  { "2022-1-2", AIKA_DAY_NONE },
  { "22-01-02", AIKA_DAY_NONE },
  { "2022-01-02 ", AIKA_DAY_NONE },
  { " 2022-01-02", AIKA_DAY_NONE },
  { "2022-01-02T00:00", AIKA_DAY_NONE },
  { "2022-01-02Z", AIKA_DAY_NONE },
  { "2022/01/02", AIKA_DAY_NONE },
  { "20220102", AIKA_DAY_NONE },
  { "2022-0a-02", AIKA_DAY_NONE },
  { "2022-1a-02", AIKA_DAY_NONE },
  { "2022-01-1a", AIKA_DAY_NONE },
  { "2022.01-02", AIKA_DAY_NONE },
  { "2022-01.02", AIKA_DAY_NONE },
  { "+022-01-02", AIKA_DAY_NONE },
  { "-022-01-02", AIKA_DAY_NONE },
  { "2022-01-", AIKA_DAY_NONE },
  { "2022-01", AIKA_DAY_NONE },
  { "2022", AIKA_DAY_NONE },
  { "2.1.2022", AIKA_DAY_NONE },
  { "٢٠٢٢-٠١-٠٢", AIKA_DAY_NONE },
  { "tammikuu", AIKA_DAY_NONE },
  { "-", AIKA_DAY_NONE },
  { "", AIKA_DAY_NONE },
};

static void
test_parse (gconstpointer data)
{
  const ParseCase *test = data;
  gint32 day = 4711;
  gboolean is_date = aika_day_parse_iso (test->text, &day);

  g_assert_cmpint (is_date, ==, test->expect != AIKA_DAY_NONE);
  g_assert_cmpint (day, ==, is_date ? test->expect : 4711);
  if (is_date)
    {
      g_autofree char *text = aika_day_to_iso (day);

      g_assert_cmpstr (text, ==, test->text);
    }
}

static const struct
{
  const char *day;
  int         weekday;
  int         week;
  int         week_year;
} week_cases[] = {
  { "1970-01-01", 4, 1, 1970 },
  { "2018-12-30", 7, 52, 2018 },
  { "2018-12-31", 1, 1, 2019 },
  { "2019-01-01", 2, 1, 2019 },
  { "2019-05-13", 1, 20, 2019 },
  { "2019-05-19", 7, 20, 2019 },
  { "2020-12-31", 4, 53, 2020 },
  { "2021-01-01", 5, 53, 2020 },
  { "2021-01-03", 7, 53, 2020 },
  { "2021-01-04", 1, 1, 2021 },
  { "2015-12-31", 4, 53, 2015 },
  { "2016-01-03", 7, 53, 2015 },
  { "2017-01-01", 7, 52, 2016 },
  { "1950-01-01", 7, 52, 1949 },
};

static gint32
read_day (const char *text)
{
  gint32 day = AIKA_DAY_NONE;

  g_assert_true (aika_day_parse_iso (text, &day));
  return day;
}

static void
test_weeks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (week_cases); i++)
    {
      gint32 day = read_day (week_cases[i].day);
      int week_year;

      g_test_message ("%s", week_cases[i].day);
      g_assert_cmpint (aika_day_get_weekday (day), ==, week_cases[i].weekday);
      g_assert_cmpint (aika_day_get_iso_week (day, &week_year), ==, week_cases[i].week);
      g_assert_cmpint (week_year, ==, week_cases[i].week_year);
      g_assert_cmpint (aika_day_get_iso_week (day, NULL), ==, week_cases[i].week);
    }
}

static const struct
{
  const char *day;
  int         n_months;
  const char *expect;
} month_cases[] = {
  { "2019-01-31", 1, "2019-02-28" },
  { "2020-01-31", 1, "2020-02-29" },
  { "2000-01-31", 1, "2000-02-29" },
  { "2018-01-30", 1, "2018-02-28" },
  { "2018-03-31", -1, "2018-02-28" },
  { "2018-02-28", 1, "2018-03-28" },
  { "2020-02-29", 12, "2021-02-28" },
  { "2020-02-29", 48, "2024-02-29" },
  { "2018-12-15", 1, "2019-01-15" },
  { "2018-01-15", -1, "2017-12-15" },
  { "2018-05-31", 0, "2018-05-31" },
  { "1970-01-31", -1, "1969-12-31" },
  { "1968-02-29", -12, "1967-02-28" },
};

static void
test_add_months (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (month_cases); i++)
    {
      g_autofree char *moved = aika_day_to_iso (aika_day_add_months (read_day (month_cases[i].day), month_cases[i].n_months));

      g_assert_cmpstr (moved, ==, month_cases[i].expect);
    }
}

static void
test_days_in_month (void)
{
  static const int plain[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  for (int month = 1; month <= 12; month++)
    g_assert_cmpint (aika_days_in_month (2019, month), ==, plain[month - 1]);

  g_assert_cmpint (aika_days_in_month (2020, 2), ==, 29);
  g_assert_cmpint (aika_days_in_month (2000, 2), ==, 29);
  g_assert_cmpint (aika_days_in_month (1900, 2), ==, 28);
  g_assert_cmpint (aika_days_in_month (2100, 2), ==, 28);
  g_assert_cmpint (aika_days_in_month (2019, 0), ==, 0);
  g_assert_cmpint (aika_days_in_month (2019, 13), ==, 0);
  g_assert_cmpint (aika_days_in_month (2019, -1), ==, 0);
}

static const struct
{
  const char *day;
  int         n_days;
  const char *expect;
} working_cases[] = {
  { "2026-11-16", -4, "2026-11-10" },     /* Monday over a weekend */
  { "2026-12-07", -4, "2026-12-01" },
  { "2026-11-13", 1, "2026-11-16" },      /* Friday */
  { "2026-11-14", 1, "2026-11-16" },      /* Saturday */
  { "2026-11-14", -1, "2026-11-13" },
  { "2026-11-14", 0, "2026-11-14" },
  { "2026-11-16", 10, "2026-11-30" },
};

static void
test_working_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (working_cases); i++)
    {
      gint32 moved = aika_day_add_working_days (read_day (working_cases[i].day), working_cases[i].n_days);
      g_autofree char *text = aika_day_to_iso (moved);

      g_assert_cmpstr (text, ==, working_cases[i].expect);
    }
}

/* Every day of the years of a plan beside GLib's calendar. */
static void
test_like_glib (void)
{
  gint32 epoch = (gint32) g_date_get_julian (&(GDate) { .dmy = 1, .day = 1, .month = 1, .year = 1970 });
  GDate date;

  g_date_set_dmy (&date, 1, 1, AIKA_YEAR_MIN);
  for (gint32 day = read_day ("1950-01-01"); day <= read_day ("2099-12-31"); day++)
    {
      int year, month, day_of_month;

      aika_day_to_ymd (day, &year, &month, &day_of_month);
      g_assert_cmpint (year, ==, g_date_get_year (&date));
      g_assert_cmpint (month, ==, (int) g_date_get_month (&date));
      g_assert_cmpint (day_of_month, ==, g_date_get_day (&date));
      g_assert_cmpint (day, ==, (gint32) g_date_get_julian (&date) - epoch);
      g_assert_cmpint (aika_day_from_ymd (year, month, day_of_month), ==, day);
      g_assert_cmpint (aika_day_get_weekday (day), ==, (int) g_date_get_weekday (&date));
      g_assert_cmpint (aika_day_get_iso_week (day, NULL), ==, (int) g_date_get_iso8601_week_of_year (&date));
      g_assert_cmpint (aika_days_in_month (year, month), ==, g_date_get_days_in_month (month, year));
      g_assert_cmpint (aika_day_get_month (day), ==, year * 12 + month - 1);
      g_assert_cmpint (aika_month_get_first_day (aika_day_get_month (day)), ==, day - day_of_month + 1);
      g_date_add_days (&date, 1);
    }
}

static void
test_add_months_like_glib (void)
{
  for (guint round = 0; round < 20000; round++)
    {
      gint32 day = g_test_rand_int_range (read_day ("1950-01-01"), read_day ("2099-12-31") + 1);
      int n_months = g_test_rand_int_range (-600, 600);
      int year, month, day_of_month;
      gint32 moved = aika_day_add_months (day, n_months);
      g_autofree char *text = aika_day_to_iso (moved);
      char expect[16];
      GDate date;

      aika_day_to_ymd (day, &year, &month, &day_of_month);
      g_date_set_dmy (&date, day_of_month, month, year);
      if (n_months < 0)
        g_date_subtract_months (&date, -n_months);
      else
        g_date_add_months (&date, n_months);
      g_snprintf (expect, sizeof expect, "%04d-%02d-%02d", g_date_get_year (&date), (int) g_date_get_month (&date),
                  g_date_get_day (&date));

      g_assert_cmpstr (text, ==, expect);
      g_assert_cmpint (aika_day_get_month (moved), ==, aika_day_get_month (day) + n_months);
    }
}

static void
test_iso_there_and_back (void)
{
  for (guint round = 0; round < 5000; round++)
    {
      gint32 day = g_test_rand_int_range (read_day ("1950-01-01"), read_day ("2099-12-31") + 1);
      g_autofree char *text = aika_day_to_iso (day);

      g_assert_cmpint (read_day (text), ==, day);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parse_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/day/parse/%u/%s", i, parse_cases[i].text);

      /* A path is cut at its slashes. */
      g_strdelimit (path + strlen ("/day/parse/"), "/", '|');
      g_test_add_data_func (path, &parse_cases[i], test_parse);
    }
  g_test_add_func ("/day/weeks-are-those-of-iso-8601", test_weeks);
  g_test_add_func ("/day/a-month-later-is-at-most-the-last-day", test_add_months);
  g_test_add_func ("/day/months-have-their-lengths", test_days_in_month);
  g_test_add_func ("/day/working-days-skip-weekends", test_working_days);
  g_test_add_func ("/day/every-day-of-150-years-like-glib", test_like_glib);
  g_test_add_func ("/day/months-added-like-glib", test_add_months_like_glib);
  g_test_add_func ("/day/iso-there-and-back", test_iso_there_and_back);

  return g_test_run ();
}
