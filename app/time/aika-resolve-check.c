/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-resolve"

#include "config.h"

#include "time/aika-resolve-private.h"

#include "time/aika-atom-private.h"

/* What has to be there before days can be found: a month for every day, a number for every week. What is
 * missing or cannot be is said of its place. */

#define WEEK_DAYS 7

/* An error about all the words of an atom. */
void
aika_resolve_add_error (AikaParse      *parse,
                        AikaRemarkCode  code,
                        const AikaAtom *atom)
{
  aika_parse_add_remark (parse, code, atom->start, atom->end, NULL);
}

/* What is missing is missing behind the last word. */
static void
add_missing (AikaParse      *parse,
             const AikaAtom *atom)
{
  guint text_end = aika_tokens_get (parse->tokens, parse->end - 1)->end;

  if (atom == aika_parse_get_atom (parse, parse->atoms->len - 1))
    aika_parse_add_remark (parse, AIKA_REMARK_UNREADABLE, text_end, text_end, NULL);
  else
    aika_resolve_add_error (parse, AIKA_REMARK_UNREADABLE, atom);
}

/* A day number alone, where a day stands over the text: “24.” under April. */
void
aika_resolve_lend_month (AikaParse *parse)
{
  int year, month;

  if (parse->context->day == AIKA_DAY_NONE)
    return;

  aika_day_to_ymd (parse->context->day, &year, &month, NULL);
  for (guint n = 0; n < parse->atoms->len; n++)
    {
      AikaAtom *atom = aika_parse_get_atom (parse, n);

      if (atom->unit == AIKA_UNIT_NUMBER && atom->number <= 31)
        {
          atom->day = atom->number;
          atom->number = 0;
          atom->unit = AIKA_UNIT_DAY;
        }
      if (atom->unit == AIKA_UNIT_DAY && atom->day && !atom->month)
        {
          atom->month = month;
          if (!atom->year)
            atom->year = year;
        }
    }
}

static gboolean
is_counted_from_document (const AikaAtom *atom)
{
  return atom->has_relative_day || (atom->has_relative && (atom->has_week_unit || atom->has_month_unit));
}

/* “huomenna”, “ensi viikolla”, “kuun loppuun”: the day, week or month, with its year. */
static void
count_from (AikaAtom *atom,
            gint32    from)
{
  if (atom->has_relative_day)
    {
      aika_day_to_ymd (from + atom->relative_day, &atom->year, &atom->month, &atom->day);
      atom->has_relative_day = FALSE;
      return;
    }

  if (atom->has_week_unit)
    {
      atom->week = aika_day_get_iso_week (from + WEEK_DAYS * atom->relative, &atom->year);
      atom->has_week_unit = FALSE;
    }
  else
    {
      gint32 day = aika_month_get_first_day (aika_day_get_month (from) + atom->relative);

      aika_day_to_ymd (day, &atom->year, &atom->month, NULL);
      atom->has_month_unit = FALSE;
      atom->unit = AIKA_UNIT_MONTH;
    }
  atom->has_relative = FALSE;
}

/* What is counted from the document becomes a day, week or month; says whether the document has a day. */
static gboolean
settle_relative (AikaParse *parse,
                 AikaAtom  *atom)
{
  gint32 from = parse->context->document_day != AIKA_DAY_NONE ? parse->context->document_day : parse->context->day;
  AikaRemark remark = { AIKA_REMARK_YEAR_INFERRED, atom->start, atom->end, NULL, AIKA_DAY_NONE, 0 };

  if (!is_counted_from_document (atom))
    return TRUE;

  if (from == AIKA_DAY_NONE)
    {
      aika_resolve_add_error (parse, AIKA_REMARK_NO_YEAR, atom);
      return FALSE;
    }

  count_from (atom, from);
  parse->flags |= AIKA_WHEN_YEAR_INFERRED;
  remark.number = atom->year;
  g_array_append_val (parse->remarks, remark);
  return TRUE;
}

static gboolean
is_no_day_of_any_year (const AikaAtom *atom)
{
  return atom->day && atom->month &&
         (atom->month > 12 || atom->day > 31 || !aika_day_is_valid_ymd (AIKA_LEAP_YEAR, atom->month, atom->day));
}

/* Whether the number or the unit that would make a stretch of time of an atom is not there. */
static gboolean
lacks_part (const AikaAtom *atom)
{
  /* “toukokuun toinen”: the second what? */
  if (atom->ordinal && atom->unit != AIKA_UNIT_WEEK && !(atom->unit == AIKA_UNIT_DAY && !atom->day))
    return TRUE;

  switch (atom->unit)
    {
    case AIKA_UNIT_NUMBER:
      return atom->number <= 31;
    case AIKA_UNIT_CLOCK:
    case AIKA_UNIT_WEEKDAY:
    case AIKA_UNIT_PART:
      return TRUE;
    case AIKA_UNIT_DAY:
      return atom->day && !atom->month;
    case AIKA_UNIT_WEEK:
      return !atom->week && !(atom->ordinal && atom->month) && !atom->has_relative;
    case AIKA_UNIT_QUARTER:
      return !atom->quarter;
    case AIKA_UNIT_HALF:
      return !atom->half;
    case AIKA_UNIT_YEAR:
      return !atom->year && !atom->has_relative && !(atom->has_year_unit && atom->marks != AIKA_MARK_NONE);
    case AIKA_UNIT_MONTH:
    case AIKA_UNIT_MONTH_TURN:
    case AIKA_UNIT_COUNCIL_TERM:
    case AIKA_UNIT_SCHOOL_YEAR:
    case AIKA_UNIT_SEASON:
    case AIKA_UNIT_TERM:
    case AIKA_UNIT_HOLIDAY:
    case AIKA_UNIT_YEAR_PART:
    case AIKA_UNIT_NONE:
      break;
    }

  return FALSE;
}

/* Whether an atom says a number that nothing has, in any year; and how that is said. */
static gboolean
has_impossible_number (const AikaAtom *atom,
                       AikaRemarkCode *code)
{
  switch (atom->unit)
    {
    case AIKA_UNIT_NUMBER:
      *code = AIKA_REMARK_UNREADABLE;
      return atom->number > 31;
    case AIKA_UNIT_DAY:
      *code = AIKA_REMARK_NO_SUCH_DAY;
      return is_no_day_of_any_year (atom);
    case AIKA_UNIT_MONTH:
    case AIKA_UNIT_MONTH_TURN:
      *code = AIKA_REMARK_NO_SUCH_DAY;
      return atom->month > 12;
    case AIKA_UNIT_WEEK:
      *code = AIKA_REMARK_BAD_WEEK;
      return atom->week > 53;
    case AIKA_UNIT_QUARTER:
      *code = AIKA_REMARK_BAD_QUARTER;
      return atom->quarter > 4;
    case AIKA_UNIT_HALF:
      *code = AIKA_REMARK_BAD_QUARTER;
      return atom->half > 2;
    case AIKA_UNIT_CLOCK:
    case AIKA_UNIT_WEEKDAY:
    case AIKA_UNIT_PART:
    case AIKA_UNIT_YEAR:
    case AIKA_UNIT_COUNCIL_TERM:
    case AIKA_UNIT_SCHOOL_YEAR:
    case AIKA_UNIT_SEASON:
    case AIKA_UNIT_TERM:
    case AIKA_UNIT_HOLIDAY:
    case AIKA_UNIT_YEAR_PART:
    case AIKA_UNIT_NONE:
      break;
    }

  return FALSE;
}

/* Says what is missing or cannot be; whether the atom may go on. */
static gboolean
check_atom (AikaParse      *parse,
            const AikaAtom *atom)
{
  AikaRemarkCode code;

  if (lacks_part (atom))
    {
      add_missing (parse, atom);
      return FALSE;
    }
  if (has_impossible_number (atom, &code))
    {
      aika_resolve_add_error (parse, code, atom);
      return FALSE;
    }

  return TRUE;
}

/* Checks the atoms of all ranges and counts from the document what is counted from it; says whether days
 * can be found for them. */
gboolean
aika_resolve_check_atoms (AikaParse *parse,
                          GArray    *ranges)
{
  gboolean is_good = TRUE;

  for (guint i = 0; i < ranges->len; i++)
    {
      const AikaRange *range = aika_ranges_get (ranges, i);

      for (guint n = range->first; n <= range->last; n++)
        {
          AikaAtom *atom = aika_parse_get_atom (parse, n);

          is_good &= check_atom (parse, atom) && settle_relative (parse, atom);
        }
    }

  return is_good;
}
