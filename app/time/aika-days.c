/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-days"

#include "config.h"

#include "time/aika-parse.h"
#include "time/aika-term.h"

/* Which days a stretch of time has in a year. What the names cover stands in the tables of
 * aika-term.c, so that what is read is what is said. */

#define WEEK_DAYS 7

/* Monday of an ISO week; AIKA_DAY_NONE where the year has no such week (ISO 8601). */
static gint32
get_monday (int year,
            int week)
{
  gint32 fourth = aika_day_from_ymd (year, 1, 4);
  gint32 monday = fourth - aika_day_get_weekday (fourth) + 1 + (week - 1) * WEEK_DAYS;
  int week_year;

  if (week < 1 || week > 53 || aika_day_get_iso_week (monday, &week_year) != week || week_year != year)
    return AIKA_DAY_NONE;

  return monday;
}

/* Easter Sunday of the Gregorian calendar: the anonymous computus as Nature printed it in 1876. */
static gint32
get_easter (int year)
{
  int a = year % 19, b = year / 100, c = year % 100;
  int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;

  return aika_day_from_ymd (year, month, day);
}

/* Finnish holidays as schedules mean them: the eve with the day. */
static void
get_holiday (AikaHoliday holiday,
             int         year,
             gint32     *start,
             gint32     *end)
{
  gint32 saturday;

  switch (holiday)
    {
    case AIKA_HOLIDAY_NEW_YEAR:
      *start = aika_day_from_ymd (year, 1, 1);
      *end = *start + 1;
      break;
    case AIKA_HOLIDAY_EPIPHANY:
      *start = aika_day_from_ymd (year, 1, 6);
      *end = *start + 1;
      break;
    case AIKA_HOLIDAY_EASTER:
      *start = get_easter (year) - 2;
      *end = get_easter (year) + 2;
      break;
    case AIKA_HOLIDAY_MAY_DAY:
      *start = aika_day_from_ymd (year, 5, 1);
      *end = *start + 1;
      break;
    case AIKA_HOLIDAY_MIDSUMMER:
      /* The Saturday from 20 to 26 June, and its eve. */
      saturday = aika_day_from_ymd (year, 6, 20);
      saturday += (6 - aika_day_get_weekday (saturday) + WEEK_DAYS) % WEEK_DAYS;
      *start = saturday - 1;
      *end = saturday + 1;
      break;
    case AIKA_HOLIDAY_SUMMER_BREAK:
      *start = aika_day_from_ymd (year, 7, 1);
      *end = aika_day_from_ymd (year, 8, 1);
      break;
    case AIKA_HOLIDAY_INDEPENDENCE:
      *start = aika_day_from_ymd (year, 12, 6);
      *end = *start + 1;
      break;
    case AIKA_HOLIDAY_CHRISTMAS:
      *start = aika_day_from_ymd (year, 12, 24);
      *end = aika_day_from_ymd (year, 12, 27);
      break;
    }
}

static gboolean
get_term (AikaTermKind  kind,
          gint32        day,
          gint32       *start,
          gint32       *end)
{
  AikaTerm term;

  if (!aika_term_at (kind, day, &term))
    return FALSE;

  *start = term.start_day;
  *end = term.end_day;
  return TRUE;
}

static gboolean
get_month_days (const AikaAtom *atom,
                int             year,
                gint32         *start,
                gint32         *end)
{
  if (atom->month > 12)
    return FALSE;

  switch (atom->part)
    {
    case AIKA_PART_BEGINNING:
      return get_term (AIKA_TERM_MONTH_BEGINNING, aika_day_from_ymd (year, atom->month, 1), start, end);
    case AIKA_PART_MIDDLE:
      return get_term (AIKA_TERM_MONTH_MIDDLE, aika_day_from_ymd (year, atom->month, 15), start, end);
    case AIKA_PART_END:
      return get_term (AIKA_TERM_MONTH_END, aika_day_from_ymd (year, atom->month, 25), start, end);
    case AIKA_PART_FIRST_HALF:
      return get_term (AIKA_TERM_MONTH_FIRST_HALF, aika_day_from_ymd (year, atom->month, 1), start, end);
    case AIKA_PART_SECOND_HALF:
      return get_term (AIKA_TERM_MONTH_SECOND_HALF, aika_day_from_ymd (year, atom->month, 25), start, end);
    case AIKA_PART_TURN:
    case AIKA_PART_NONE:
      break;
    }

  return get_term (AIKA_TERM_MONTH, aika_day_from_ymd (year, atom->month, 1), start, end);
}

/* The turn to the month that is named last: “tammi–helmikuun vaihde”. One name alone means the turn
 * at its end. */
static gboolean
get_turn_days (const AikaAtom *atom,
               int             year,
               gint32         *start,
               gint32         *end)
{
  int first = atom->turn_month ? atom->turn_month : atom->month;

  if (atom->month > 12 || first > 12 || (atom->turn_month && atom->month != atom->turn_month % 12 + 1))
    return FALSE;

  /* One year, written at the end, is that of the second month, as of any months over New Year. */
  if (first == 12 && atom->turn_month && !atom->second_year && !atom->is_year_inferred)
    year--;
  return get_term (AIKA_TERM_MONTH_TURN, aika_day_from_ymd (year, first, aika_days_in_month (year, first)), start, end);
}

static gboolean
get_season_days (const AikaAtom *atom,
                 int             year,
                 gint32         *start,
                 gint32         *end)
{
  static const int first_months[] = { 3, 6, 9, 12 };
  gint32 first = aika_day_from_ymd (year, first_months[atom->season - 1], 1);

  switch (atom->part)
    {
    case AIKA_PART_BEGINNING:
    case AIKA_PART_FIRST_HALF:
      return get_term (AIKA_TERM_EARLY_SEASON, first, start, end);
    case AIKA_PART_END:
    case AIKA_PART_SECOND_HALF:
      return get_term (AIKA_TERM_LATE_SEASON, aika_day_add_months (first, 2), start, end);
    case AIKA_PART_MIDDLE:
      return get_term (AIKA_TERM_MONTH, aika_day_add_months (first, 1), start, end);
    case AIKA_PART_TURN:
    case AIKA_PART_NONE:
      break;
    }

  return get_term (AIKA_TERM_SEASON, first, start, end);
}

/* The beginning, middle and end of a quarter are its months. */
static gboolean
get_quarter_days (const AikaAtom *atom,
                  int             year,
                  gint32         *start,
                  gint32         *end)
{
  gint32 first;

  if (atom->quarter < 1 || atom->quarter > 4)
    return FALSE;

  first = aika_day_from_ymd (year, atom->quarter * 3 - 2, 1);
  if (atom->part == AIKA_PART_BEGINNING)
    return get_term (AIKA_TERM_MONTH, first, start, end);
  if (atom->part == AIKA_PART_MIDDLE)
    return get_term (AIKA_TERM_MONTH, aika_day_add_months (first, 1), start, end);
  if (atom->part == AIKA_PART_END)
    return get_term (AIKA_TERM_MONTH, aika_day_add_months (first, 2), start, end);

  return get_term (AIKA_TERM_QUARTER, first, start, end);
}

static gboolean
get_week_days (const AikaAtom *atom,
               int             year,
               gint32         *start,
               gint32         *end)
{
  gint32 monday = AIKA_DAY_NONE;

  if (atom->week)
    {
      monday = get_monday (year, atom->week);
    }
  else if (atom->month && atom->month <= 12 && atom->ordinal)
    {
      /* toukokuun toinen viikko: the second that begins in it; the last likewise. */
      gint32 first = aika_day_from_ymd (year, atom->month, 1);

      monday = first + (WEEK_DAYS + 1 - aika_day_get_weekday (first)) % WEEK_DAYS + (atom->ordinal - 1) * WEEK_DAYS;
      if (atom->ordinal >= 5 && aika_day_get_month (monday) != aika_day_get_month (first))
        monday -= WEEK_DAYS;
    }

  if (monday == AIKA_DAY_NONE)
    return FALSE;

  *start = monday;
  *end = monday + WEEK_DAYS;
  if (atom->part == AIKA_PART_BEGINNING)
    *end = monday + 2;
  else if (atom->part == AIKA_PART_MIDDLE)
    {
      *start = monday + 2;
      *end = monday + 3;
    }
  else if (atom->part == AIKA_PART_END)
    {
      *start = monday + 3;
      *end = monday + 5;
    }
  return TRUE;
}

static gboolean
get_year_part_days (const AikaAtom *atom,
                    int             year,
                    gint32         *start,
                    gint32         *end)
{
  switch (atom->year_part)
    {
    case 1:
      return get_term (AIKA_TERM_YEAR_BEGINNING, aika_day_from_ymd (year, 1, 1), start, end);
    case 2:
      return get_term (AIKA_TERM_YEAR_MIDDLE, aika_day_from_ymd (year, 7, 1), start, end);
    case 3:
      return get_term (AIKA_TERM_YEAR_END, aika_day_from_ymd (year, 12, 1), start, end);
    default:
      return get_term (AIKA_TERM_YEAR_TURN, aika_day_from_ymd (year, 12, 31), start, end);
    }
}

static gboolean
get_one_day (const AikaAtom *atom,
             int             year,
             gint32         *start,
             gint32         *end)
{
  if (atom->ordinal && atom->weekday && !atom->day && atom->month <= 12)
    {
      /* last Friday of March */
      gint32 first = aika_day_from_ymd (year, atom->month, 1);

      *start = first + (atom->weekday - aika_day_get_weekday (first) + WEEK_DAYS) % WEEK_DAYS + (atom->ordinal - 1) * WEEK_DAYS;
      if (atom->ordinal >= 5 && aika_day_get_month (*start) != aika_day_get_month (first))
        *start -= WEEK_DAYS;
    }
  else if (atom->week && !atom->day)
    {
      gint32 monday = get_monday (year, atom->week);

      if (monday == AIKA_DAY_NONE)
        return FALSE;
      *start = monday + atom->weekday - 1;
    }
  else
    {
      int day = atom->is_last_day && atom->month <= 12 ? aika_days_in_month (year, atom->month) : atom->day;

      if (!aika_day_is_valid_ymd (year, atom->month, day))
        return FALSE;
      *start = aika_day_from_ymd (year, atom->month, day);
    }

  *end = *start + 1;
  return TRUE;
}

/**
 * aika_atom_get_days:
 * @atom: an atom
 * @year: its year
 * @start_day: (out): its first day
 * @end_day: (out): the day after its last
 *
 * Returns: whether there are such days
 */
gboolean
aika_atom_get_days (const AikaAtom *atom,
                    int             year,
                    gint32         *start_day,
                    gint32         *end_day)
{
  switch (atom->unit)
    {
    case AIKA_UNIT_DAY:
      return get_one_day (atom, year, start_day, end_day);
    case AIKA_UNIT_WEEK:
      return get_week_days (atom, year, start_day, end_day);
    case AIKA_UNIT_MONTH:
      return get_month_days (atom, year, start_day, end_day);
    case AIKA_UNIT_MONTH_TURN:
      return get_turn_days (atom, year, start_day, end_day);
    case AIKA_UNIT_QUARTER:
      return get_quarter_days (atom, year, start_day, end_day);
    case AIKA_UNIT_HALF:
      return atom->half >= 1 && atom->half <= 2 &&
             get_term (atom->half == 1 ? AIKA_TERM_FIRST_HALF_YEAR : AIKA_TERM_SECOND_HALF_YEAR,
                       aika_day_from_ymd (year, atom->half == 1 ? 1 : 12, 1), start_day, end_day);
    case AIKA_UNIT_SEASON:
      return get_season_days (atom, year, start_day, end_day);
    case AIKA_UNIT_TERM:
      return get_term (atom->term == 1 ? AIKA_TERM_SPRING_TERM : AIKA_TERM_AUTUMN_TERM,
                       aika_day_from_ymd (year, atom->term == 1 ? 1 : 12, 1), start_day, end_day);
    case AIKA_UNIT_HOLIDAY:
      get_holiday (atom->holiday, year, start_day, end_day);
      return TRUE;
    case AIKA_UNIT_YEAR_PART:
      return get_year_part_days (atom, year, start_day, end_day);
    case AIKA_UNIT_YEAR:
      *start_day = aika_day_from_ymd (year, 1, 1);
      *end_day = aika_day_from_ymd ((atom->second_year ? atom->second_year : year) + 1, 1, 1);
      return TRUE;
    case AIKA_UNIT_SCHOOL_YEAR:
      *start_day = aika_day_from_ymd (year, 8, 1);
      *end_day = aika_day_from_ymd (atom->second_year ? atom->second_year : year + 1, 8, 1);
      return TRUE;
    case AIKA_UNIT_COUNCIL_TERM:
      /* Finnish councils begin on 1 June after their election (kuntalaki 410/2015, 15 §). */
      *start_day = aika_day_from_ymd (year, 6, 1);
      *end_day = aika_day_from_ymd (atom->second_year ? atom->second_year : year + 4, 6, 1);
      return TRUE;
    case AIKA_UNIT_NUMBER:
    case AIKA_UNIT_CLOCK:
    case AIKA_UNIT_WEEKDAY:
    case AIKA_UNIT_PART:
    case AIKA_UNIT_NONE:
      break;
    }

  return FALSE;
}
