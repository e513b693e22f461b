/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-day"

#include "config.h"

#include "plan/aika-day.h"

#include <stdio.h>

/* The civil calendar on day numbers. The conversions are the usual ones over
 * 400-year eras whose year begins in March, so that the leap day comes last:
 *
 *   era = 146 097 days = 400 years; day 0 of an era is 1 March of year 0, 400 …
 */

#define DAYS_PER_ERA 146097
#define DAYS_TO_1970 719468     /* from 0000-03-01 to 1970-01-01 */

static gboolean
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/* Floor division: the quotient rounds down for negative numerators too. */
static gint32
floor_div (gint32 numerator,
           gint32 denominator)
{
  gint32 quotient = numerator / denominator;

  if (numerator % denominator != 0 && (numerator < 0) != (denominator < 0))
    quotient--;

  return quotient;
}

/**
 * aika_days_in_month:
 * @year: a year
 * @month: a month, 1–12
 *
 * Returns: the number of days in the month, 28–31; 0 if @month is no month
 */
int
aika_days_in_month (int year,
                    int month)
{
  static const int n_days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  if (month < 1 || month > 12)
    return 0;

  return n_days[month - 1] + (month == 2 && is_leap_year (year) ? 1 : 0);
}

/**
 * aika_day_is_valid_ymd:
 * @year: a year
 * @month: a month
 * @day_of_month: a day of the month
 *
 * Returns: whether the three name a day of the years AIKA_YEAR_MIN to AIKA_YEAR_MAX
 */
gboolean
aika_day_is_valid_ymd (int year,
                       int month,
                       int day_of_month)
{
  return year >= AIKA_YEAR_MIN && year <= AIKA_YEAR_MAX &&
         day_of_month >= 1 && day_of_month <= aika_days_in_month (year, month);
}

/**
 * aika_day_from_ymd:
 * @year: a year
 * @month: a month, 1–12
 * @day_of_month: a day, 1–31
 *
 * Returns: the day number; a day past the month's end runs on into the next month
 */
gint32
aika_day_from_ymd (int year,
                   int month,
                   int day_of_month)
{
  int march_year = month <= 2 ? year - 1 : year;
  gint32 era = floor_div (march_year, 400);
  gint32 year_of_era = march_year - era * 400;
  gint32 day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day_of_month - 1;
  gint32 day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * DAYS_PER_ERA + day_of_era - DAYS_TO_1970;
}

/**
 * aika_day_to_ymd:
 * @day: a day number
 * @year: (out) (optional): the year
 * @month: (out) (optional): the month, 1–12
 * @day_of_month: (out) (optional): the day of the month, 1–31
 *
 * The inverse of [func@day_from_ymd].
 */
void
aika_day_to_ymd (gint32  day,
                 int    *year,
                 int    *month,
                 int    *day_of_month)
{
  gint32 shifted = day + DAYS_TO_1970;
  gint32 era = floor_div (shifted, DAYS_PER_ERA);
  gint32 day_of_era = shifted - era * DAYS_PER_ERA;
  gint32 year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  gint32 day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  gint32 march_month = (5 * day_of_year + 2) / 153;
  gint32 civil_month = march_month < 10 ? march_month + 3 : march_month - 9;

  if (year != NULL)
    *year = year_of_era + era * 400 + (civil_month <= 2 ? 1 : 0);
  if (month != NULL)
    *month = civil_month;
  if (day_of_month != NULL)
    *day_of_month = day_of_year - (153 * march_month + 2) / 5 + 1;
}

static gboolean
read_digits (const char *text,
             int         n_digits,
             int        *value)
{
  *value = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + (text[i] - '0');
    }

  return TRUE;
}

/**
 * aika_day_parse_iso:
 * @text: a string
 * @day: (out): the day number
 *
 * Reads a calendar date of ISO 8601 in its extended form, YYYY-MM-DD, and nothing else.
 *
 * Returns: whether @text is such a date of the years AIKA_YEAR_MIN to AIKA_YEAR_MAX;
 *   otherwise @day is left alone
 */
gboolean
aika_day_parse_iso (const char *text,
                    gint32     *day)
{
  int year, month, day_of_month;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (day != NULL, FALSE);

  if (!read_digits (text, 4, &year) || text[4] != '-' ||
      !read_digits (text + 5, 2, &month) || text[7] != '-' ||
      !read_digits (text + 8, 2, &day_of_month) || text[10] != '\0' ||
      !aika_day_is_valid_ymd (year, month, day_of_month))
    return FALSE;

  *day = aika_day_from_ymd (year, month, day_of_month);
  return TRUE;
}

/**
 * aika_day_to_iso:
 * @day: a day number
 *
 * Returns: (transfer full): the day as YYYY-MM-DD
 */
char *
aika_day_to_iso (gint32 day)
{
  int year, month, day_of_month;

  aika_day_to_ymd (day, &year, &month, &day_of_month);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}

/**
 * aika_day_get_weekday:
 * @day: a day number
 *
 * Returns: the weekday by ISO 8601, 1 for Monday to 7 for Sunday
 */
int
aika_day_get_weekday (gint32 day)
{
  gint32 since_monday = day + 3;      /* 1970-01-01 was a Thursday */

  return since_monday - floor_div (since_monday, 7) * 7 + 1;
}

/**
 * aika_day_get_iso_week:
 * @day: a day number
 * @week_year: (out) (optional): the year that the week belongs to
 *
 * Returns: the week by ISO 8601, 1–53: weeks begin on Monday and week 1 holds 4 January
 */
int
aika_day_get_iso_week (gint32  day,
                       int    *week_year)
{
  gint32 thursday = day - aika_day_get_weekday (day) + 4;
  int year;

  aika_day_to_ymd (thursday, &year, NULL, NULL);
  if (week_year != NULL)
    *week_year = year;

  return (thursday - aika_day_from_ymd (year, 1, 1)) / 7 + 1;
}

/**
 * aika_day_get_month:
 * @day: a day number
 *
 * Returns: the index of the month that holds @day
 */
gint32
aika_day_get_month (gint32 day)
{
  int year, month;

  aika_day_to_ymd (day, &year, &month, NULL);
  return year * 12 + month - 1;
}

/**
 * aika_month_get_first_day:
 * @month: a month index
 *
 * Returns: the number of the month's first day
 */
gint32
aika_month_get_first_day (gint32 month)
{
  gint32 year = floor_div (month, 12);

  return aika_day_from_ymd (year, month - year * 12 + 1, 1);
}

/**
 * aika_day_add_months:
 * @day: a day number
 * @n_months: how many months, negative for earlier
 *
 * Keeps the day of the month where the month has it, and takes the month's last
 * day where it does not: 31 January and one month is the last of February.
 *
 * Returns: the day number
 */
gint32
aika_day_add_months (gint32 day,
                     gint32 n_months)
{
  int year, month, day_of_month;
  gint32 target = aika_day_get_month (day) + n_months;

  aika_day_to_ymd (day, NULL, NULL, &day_of_month);
  year = floor_div (target, 12);
  month = target - year * 12 + 1;

  return aika_day_from_ymd (year, month, MIN (day_of_month, aika_days_in_month (year, month)));
}

/**
 * aika_day_add_working_days:
 * @day: a day number
 * @n_days: how many working days, negative for earlier
 *
 * Counts Monday to Friday; public holidays are not known here.
 *
 * Returns: the day number, @day itself for 0 even on a weekend
 */
gint32
aika_day_add_working_days (gint32 day,
                           gint32 n_days)
{
  gint32 step = n_days < 0 ? -1 : 1;

  while (n_days != 0)
    {
      day += step;
      if (aika_day_get_weekday (day) <= 5)
        n_days -= step;
    }

  return day;
}
