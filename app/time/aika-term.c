/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-term"

#include "config.h"

#include "time/aika-term.h"

/* A reading is days and a precision; the name is found again from them. So a part of a
 * month, a season or a part of a year is the days of these tables, here and nowhere else.
 *
 * Invariant: a name never covers fewer days than the span. Where no name fits, the whole
 * months (or weeks) around the span are said, which is coarser but true. */

/* Where in a week, by the ISO number of the weekday. */
static const struct
{
  AikaTermKind kind;
  int          first_weekday;
  int          last_weekday;
} parts_of_week[] = {
  { AIKA_TERM_WEEK_BEGINNING, 1, 2 },
  { AIKA_TERM_WEEK_MIDDLE,    3, 3 },
  { AIKA_TERM_WEEK_END,       4, 5 },
};

/* Finnish councils sit for four years from 1 June of the year of their election, which is one after
 * a leap year (kuntalaki 410/2015, 15 §). */
#define COUNCIL_YEARS 4
#define COUNCIL_FIRST_YEAR 2017

/* Where in a month, by the day of the month; LAST is the month's last day. */
#define LAST 31

static const struct
{
  AikaTermKind kind;
  int          first_day;
  int          last_day;
} parts_of_month[] = {
  { AIKA_TERM_MONTH_BEGINNING,    1, 10 },
  { AIKA_TERM_MONTH_MIDDLE,      11, 20 },
  { AIKA_TERM_MONTH_END,         21, LAST },
  { AIKA_TERM_MONTH_FIRST_HALF,   1, 15 },
  { AIKA_TERM_MONTH_SECOND_HALF, 16, LAST },
};

/* Where in the year, by the month and the day of the month on which each begins and the
 * one after it; a month of 13 and above is in the next year. */
static const struct
{
  AikaTermKind kind;
  int          number;
  int          start_month;
  int          start_day;
  int          end_month;
  int          end_day;
} parts_of_year[] = {
  { AIKA_TERM_QUARTER,          1,  1,  1,  4,  1 },
  { AIKA_TERM_QUARTER,          2,  4,  1,  7,  1 },
  { AIKA_TERM_QUARTER,          3,  7,  1, 10,  1 },
  { AIKA_TERM_QUARTER,          4, 10,  1, 13,  1 },
  { AIKA_TERM_FIRST_HALF_YEAR,  1,  1,  1,  7,  1 },
  { AIKA_TERM_SECOND_HALF_YEAR, 2,  7,  1, 13,  1 },
  { AIKA_TERM_SEASON,           1,  3,  1,  6,  1 },
  { AIKA_TERM_SEASON,           2,  6,  1,  9,  1 },
  { AIKA_TERM_SEASON,           3,  9,  1, 12,  1 },
  { AIKA_TERM_SEASON,           4, 12,  1, 15,  1 },
  { AIKA_TERM_EARLY_SEASON,     1,  3,  1,  4, 16 },
  { AIKA_TERM_EARLY_SEASON,     2,  6,  1,  7, 16 },
  { AIKA_TERM_EARLY_SEASON,     3,  9,  1, 10, 16 },
  { AIKA_TERM_EARLY_SEASON,     4, 12,  1, 13, 16 },
  { AIKA_TERM_LATE_SEASON,      1,  4, 16,  6,  1 },
  { AIKA_TERM_LATE_SEASON,      2,  7, 16,  9,  1 },
  { AIKA_TERM_LATE_SEASON,      3, 10, 16, 12,  1 },
  { AIKA_TERM_LATE_SEASON,      4, 13, 16, 15,  1 },
  { AIKA_TERM_SPRING_TERM,      1,  1,  1,  7,  1 },
  { AIKA_TERM_AUTUMN_TERM,      2,  8,  1, 13,  1 },
  { AIKA_TERM_YEAR_BEGINNING,   1,  1,  1,  4,  1 },
  { AIKA_TERM_YEAR_MIDDLE,      2,  6,  1,  8,  1 },
  { AIKA_TERM_YEAR_END,         3, 10,  1, 13,  1 },
  { AIKA_TERM_YEAR_TURN,        4, 12, 15, 13, 16 },
  { AIKA_TERM_YEAR,             1,  1,  1, 13,  1 },
  { AIKA_TERM_SCHOOL_YEAR,      1,  8,  1, 20,  1 },
};

/* The turn of a month is its last days and the first days of the next. */
#define TURN_DAYS 7

/* The names that a precision may use, the likeliest first, ended by AIKA_TERM_DAY. */
static const AikaTermKind names_of_week[] = {
  AIKA_TERM_WEEK, AIKA_TERM_WEEK_BEGINNING, AIKA_TERM_WEEK_MIDDLE, AIKA_TERM_WEEK_END, AIKA_TERM_DAY
};
static const AikaTermKind names_of_month[] = {
  AIKA_TERM_MONTH, AIKA_TERM_MONTH_BEGINNING, AIKA_TERM_MONTH_FIRST_HALF, AIKA_TERM_MONTH_MIDDLE,
  AIKA_TERM_MONTH_SECOND_HALF, AIKA_TERM_MONTH_END, AIKA_TERM_MONTH_TURN, AIKA_TERM_DAY
};
static const AikaTermKind names_of_quarter[] = { AIKA_TERM_QUARTER, AIKA_TERM_DAY };
static const AikaTermKind names_of_half_year[] = {
  AIKA_TERM_FIRST_HALF_YEAR, AIKA_TERM_SECOND_HALF_YEAR, AIKA_TERM_DAY
};
static const AikaTermKind names_of_season[] = {
  AIKA_TERM_SEASON, AIKA_TERM_EARLY_SEASON, AIKA_TERM_LATE_SEASON, AIKA_TERM_SPRING_TERM,
  AIKA_TERM_AUTUMN_TERM, AIKA_TERM_DAY
};
static const AikaTermKind names_of_part_of_year[] = {
  AIKA_TERM_YEAR_BEGINNING, AIKA_TERM_YEAR_MIDDLE, AIKA_TERM_YEAR_END, AIKA_TERM_YEAR_TURN, AIKA_TERM_SEASON,
  AIKA_TERM_EARLY_SEASON, AIKA_TERM_LATE_SEASON, AIKA_TERM_DAY
};
static const AikaTermKind names_of_year[] = {
  AIKA_TERM_YEAR, AIKA_TERM_SCHOOL_YEAR, AIKA_TERM_COUNCIL_TERM, AIKA_TERM_DAY
};

static const AikaTermKind *
get_names (AikaPrecision precision)
{
  switch (precision)
    {
    case AIKA_PRECISION_WEEK:
      return names_of_week;
    case AIKA_PRECISION_QUARTER:
      return names_of_quarter;
    case AIKA_PRECISION_HALF_YEAR:
      return names_of_half_year;
    case AIKA_PRECISION_SEASON:
      return names_of_season;
    case AIKA_PRECISION_PART_OF_YEAR:
      return names_of_part_of_year;
    case AIKA_PRECISION_YEAR:
      return names_of_year;
    case AIKA_PRECISION_MINUTE:
    case AIKA_PRECISION_DAY:
    case AIKA_PRECISION_PART_OF_MONTH:
    case AIKA_PRECISION_MONTH:
    case AIKA_PRECISION_PLAN:
      break;
    }

  return names_of_month;
}

/* The day of a month that may lie in the years after; month 13 is January. */
static gint32
day_of (int year,
        int month,
        int day_of_month)
{
  return aika_day_from_ymd (year + (month - 1) / 12, (month - 1) % 12 + 1, day_of_month);
}

static gboolean
part_of_week_at (AikaTermKind  kind,
                 gint32        day,
                 AikaTerm     *term)
{
  int weekday = aika_day_get_weekday (day);

  for (guint i = 0; i < G_N_ELEMENTS (parts_of_week); i++)
    {
      if (parts_of_week[i].kind != kind || weekday < parts_of_week[i].first_weekday ||
          weekday > parts_of_week[i].last_weekday)
        continue;

      term->start_day = day - weekday + parts_of_week[i].first_weekday;
      term->end_day = day - weekday + parts_of_week[i].last_weekday + 1;
      term->number = aika_day_get_iso_week (day, &term->year);
      term->last_year = term->year;
      return TRUE;
    }

  return FALSE;
}

static gboolean
council_term_at (gint32    day,
                 AikaTerm *term)
{
  int year, month, n_years;

  aika_day_to_ymd (day, &year, &month, NULL);
  n_years = year - (month < 6 ? 1 : 0) - COUNCIL_FIRST_YEAR;
  n_years -= (n_years % COUNCIL_YEARS + COUNCIL_YEARS) % COUNCIL_YEARS;

  term->year = COUNCIL_FIRST_YEAR + n_years;
  term->last_year = term->year + COUNCIL_YEARS;
  term->start_day = aika_day_from_ymd (term->year, 6, 1);
  term->end_day = aika_day_from_ymd (term->last_year, 6, 1);
  term->number = 1;
  return TRUE;
}

static gboolean
part_of_month_at (AikaTermKind  kind,
                  gint32        day,
                  AikaTerm     *term)
{
  int year, month, day_of_month;

  aika_day_to_ymd (day, &year, &month, &day_of_month);
  for (guint i = 0; i < G_N_ELEMENTS (parts_of_month); i++)
    {
      int last_day = MIN (parts_of_month[i].last_day, aika_days_in_month (year, month));

      if (parts_of_month[i].kind != kind || day_of_month < parts_of_month[i].first_day || day_of_month > last_day)
        continue;

      term->start_day = day - day_of_month + parts_of_month[i].first_day;
      term->end_day = day - day_of_month + last_day + 1;
      term->year = term->last_year = year;
      term->number = month;
      return TRUE;
    }

  return FALSE;
}

static gboolean
turn_of_month_at (gint32    day,
                  AikaTerm *term)
{
  gint32 month = aika_day_get_month (day);
  gint32 next = aika_month_get_first_day (month + 1);

  if (day < next - TURN_DAYS)
    {
      next = aika_month_get_first_day (month);
      month--;
      if (day >= next + TURN_DAYS)
        return FALSE;
    }

  term->start_day = next - TURN_DAYS;
  term->end_day = next + TURN_DAYS;
  aika_day_to_ymd (term->start_day, &term->year, &term->number, NULL);
  aika_day_to_ymd (next, &term->last_year, NULL, NULL);
  return TRUE;
}

static gboolean
part_of_year_at (AikaTermKind  kind,
                 gint32        day,
                 AikaTerm     *term)
{
  int year;

  aika_day_to_ymd (day, &year, NULL, NULL);

  /* A part that began last year may hold the day. */
  for (int begun = year - 1; begun <= year; begun++)
    for (guint i = 0; i < G_N_ELEMENTS (parts_of_year); i++)
      {
        if (parts_of_year[i].kind != kind)
          continue;

        term->start_day = day_of (begun, parts_of_year[i].start_month, parts_of_year[i].start_day);
        term->end_day = day_of (begun, parts_of_year[i].end_month, parts_of_year[i].end_day);
        if (day < term->start_day || day >= term->end_day)
          continue;

        /* The second half of a winter begins in January and is named by both its years. */
        term->year = begun;
        aika_day_to_ymd (term->end_day - 1, &term->last_year, NULL, NULL);
        term->number = parts_of_year[i].number;
        return TRUE;
      }

  return FALSE;
}

/**
 * aika_term_at:
 * @kind: a kind of term
 * @day: a day number
 * @term: (out): the term
 *
 * Returns: whether a term of the kind holds @day; a day late in a month is not in its beginning
 */
gboolean
aika_term_at (AikaTermKind  kind,
              gint32        day,
              AikaTerm     *term)
{
  *term = (AikaTerm) { .kind = kind };

  switch (kind)
    {
    case AIKA_TERM_DAY:
      term->start_day = day;
      term->end_day = day + 1;
      aika_day_to_ymd (day, &term->year, &term->month, &term->number);
      term->last_year = term->year;
      return TRUE;

    case AIKA_TERM_WEEK:
      term->start_day = day - aika_day_get_weekday (day) + 1;
      term->end_day = term->start_day + 7;
      term->number = aika_day_get_iso_week (day, &term->year);
      term->last_year = term->year;
      return TRUE;

    case AIKA_TERM_WEEK_BEGINNING:
    case AIKA_TERM_WEEK_MIDDLE:
    case AIKA_TERM_WEEK_END:
      return part_of_week_at (kind, day, term);

    case AIKA_TERM_COUNCIL_TERM:
      return council_term_at (day, term);

    case AIKA_TERM_MONTH:
      term->start_day = aika_month_get_first_day (aika_day_get_month (day));
      term->end_day = aika_month_get_first_day (aika_day_get_month (day) + 1);
      aika_day_to_ymd (day, &term->year, &term->number, NULL);
      term->last_year = term->year;
      return TRUE;

    case AIKA_TERM_MONTH_BEGINNING:
    case AIKA_TERM_MONTH_MIDDLE:
    case AIKA_TERM_MONTH_END:
    case AIKA_TERM_MONTH_FIRST_HALF:
    case AIKA_TERM_MONTH_SECOND_HALF:
      return part_of_month_at (kind, day, term);

    case AIKA_TERM_MONTH_TURN:
      return turn_of_month_at (day, term);

    case AIKA_TERM_QUARTER:
    case AIKA_TERM_FIRST_HALF_YEAR:
    case AIKA_TERM_SECOND_HALF_YEAR:
    case AIKA_TERM_SEASON:
    case AIKA_TERM_EARLY_SEASON:
    case AIKA_TERM_LATE_SEASON:
    case AIKA_TERM_SPRING_TERM:
    case AIKA_TERM_AUTUMN_TERM:
    case AIKA_TERM_YEAR_BEGINNING:
    case AIKA_TERM_YEAR_MIDDLE:
    case AIKA_TERM_YEAR_END:
    case AIKA_TERM_YEAR_TURN:
    case AIKA_TERM_YEAR:
    case AIKA_TERM_SCHOOL_YEAR:
      return part_of_year_at (kind, day, term);
    }

  return FALSE;
}

/**
 * aika_term_equal:
 * @a: a term
 * @b: a term
 *
 * Returns: whether both are the same name for the same days
 */
gboolean
aika_term_equal (const AikaTerm *a,
                 const AikaTerm *b)
{
  return a->kind == b->kind && a->start_day == b->start_day;
}

/* One name for all of [start_day, end_day). */
static gboolean
find_whole (const AikaTermKind *names,
            gint32              start_day,
            gint32              end_day,
            AikaTerm           *term)
{
  for (; *names != AIKA_TERM_DAY; names++)
    if (aika_term_at (*names, start_day, term) && term->start_day == start_day && term->end_day == end_day)
      return TRUE;

  return FALSE;
}

/* The name that begins on start_day and is over by end_day. */
static gboolean
find_first (const AikaTermKind *names,
            gint32              start_day,
            gint32              end_day,
            AikaTerm           *term)
{
  for (; *names != AIKA_TERM_DAY; names++)
    if (aika_term_at (*names, start_day, term) && term->start_day == start_day && term->end_day <= end_day)
      return TRUE;

  return FALSE;
}

/* The name that is over by end_day and begins on start_day or later. */
static gboolean
find_last (const AikaTermKind *names,
           gint32              start_day,
           gint32              end_day,
           AikaTerm           *term)
{
  for (; *names != AIKA_TERM_DAY; names++)
    if (aika_term_at (*names, end_day - 1, term) && term->end_day == end_day && term->start_day >= start_day)
      return TRUE;

  return FALSE;
}

static gboolean
find_by_names (const AikaTermKind *names,
               const AikaSpan     *span,
               AikaTermSpan       *terms)
{
  if (!terms->has_first)
    return find_last (names, G_MININT32, span->end_day, &terms->last);
  if (!terms->has_last)
    return find_first (names, span->start_day, G_MAXINT32, &terms->first);

  if (find_whole (names, span->start_day, span->end_day, &terms->first))
    {
      terms->last = terms->first;
      return TRUE;
    }

  return find_first (names, span->start_day, span->end_day, &terms->first) &&
         find_last (names, terms->first.end_day, span->end_day, &terms->last);
}

static void
cover (AikaTermKind    kind,
       const AikaSpan *span,
       AikaTermSpan   *terms)
{
  if (terms->has_first)
    aika_term_at (kind, span->start_day, &terms->first);
  if (terms->has_last)
    aika_term_at (kind, MAX (span->end_day - 1, terms->has_first ? span->start_day : G_MININT32), &terms->last);

  terms->is_exact = (!terms->has_first || terms->first.start_day == span->start_day) &&
                    (!terms->has_last || terms->last.end_day == span->end_day);
}

/**
 * aika_span_find_terms:
 * @span: a span; its end is after its start
 * @precision: how exactly it is known
 * @terms: (out): the names
 *
 * Finds what the span is called. Days are only named where they are known: a span of a
 * coarser precision that fits no name of the tables is covered by whole months, one of
 * weeks by whole weeks. A span that is open at both ends has no names.
 */
void
aika_span_find_terms (const AikaSpan *span,
                      AikaPrecision   precision,
                      AikaTermSpan   *terms)
{
  *terms = (AikaTermSpan) { .precision = precision, .is_exact = TRUE };
  terms->has_first = span->start_day != AIKA_DAY_NONE;
  terms->has_last = span->end_day != AIKA_DAY_NONE;
  if (!terms->has_first && !terms->has_last)
    return;

  if (precision <= AIKA_PRECISION_DAY)
    {
      cover (AIKA_TERM_DAY, span, terms);
      return;
    }

  if (find_by_names (get_names (precision), span, terms))
    return;

  if (precision == AIKA_PRECISION_WEEK)
    {
      cover (AIKA_TERM_WEEK, span, terms);
      return;
    }

  terms->precision = precision == AIKA_PRECISION_PART_OF_MONTH ? AIKA_PRECISION_PART_OF_MONTH : AIKA_PRECISION_MONTH;
  if (find_by_names (names_of_month, span, terms))
    return;

  cover (AIKA_TERM_MONTH, span, terms);
}
