/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-resolve"

#include "config.h"

#include "time/aika-resolve-private.h"

#include "time/aika-atom-private.h"

/* What has to be there before days can be found: a month for every day, a number for every week. What is
 * missing or cannot be is said of its place. */

/* A leap year has every day that any year has. */
#define LEAP_YEAR 2000

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

/* Whether the document says which week, month or day is meant. */
static gboolean
settle_relative (AikaParse *parse,
                 AikaAtom  *atom)
{
  gint32 from = parse->context->document_day != AIKA_DAY_NONE ? parse->context->document_day : parse->context->day;
  gint32 day;
  int year;

  if (!atom->has_relative_day && !(atom->has_relative && (atom->has_week_unit || atom->has_month_unit)))
    return TRUE;

  if (from == AIKA_DAY_NONE)
    {
      aika_resolve_add_error (parse, AIKA_REMARK_NO_YEAR, atom);
      return FALSE;
    }

  parse->flags |= AIKA_WHEN_YEAR_INFERRED;
  if (atom->has_relative_day)
    {
      aika_day_to_ymd (from + atom->relative_day, &atom->year, &atom->month, &atom->day);
      atom->has_relative_day = FALSE;
    }
  else if (atom->has_week_unit)
    {
      day = from + 7 * atom->relative;
      atom->week = aika_day_get_iso_week (day, &atom->year);
      atom->has_week_unit = FALSE;
      atom->has_relative = FALSE;
    }
  else
    {
      day = aika_month_get_first_day (aika_day_get_month (from) + atom->relative);
      aika_day_to_ymd (day, &atom->year, &atom->month, NULL);
      atom->has_month_unit = FALSE;
      atom->has_relative = FALSE;
      atom->unit = AIKA_UNIT_MONTH;
    }

  aika_day_to_ymd (from, &year, NULL, NULL);
  {
    AikaRemark remark = { AIKA_REMARK_YEAR_INFERRED, atom->start, atom->end, NULL, AIKA_DAY_NONE, atom->year };

    g_array_append_val (parse->remarks, remark);
  }
  return TRUE;
}

/* Parts that are missing, and numbers that nothing has; says whether it may go on. */
static gboolean
check_atom (AikaParse *parse,
            AikaAtom  *atom)
{
  /* “toukokuun toinen”: the second what? */
  if (atom->ordinal && atom->unit != AIKA_UNIT_WEEK && !(atom->unit == AIKA_UNIT_DAY && !atom->day))
    {
      add_missing (parse, atom);
      return FALSE;
    }

  switch (atom->unit)
    {
    case AIKA_UNIT_NUMBER:
      if (atom->number > 31)
        aika_resolve_add_error (parse, AIKA_REMARK_UNREADABLE, atom);
      else
        add_missing (parse, atom);
      return FALSE;

    case AIKA_UNIT_CLOCK:
    case AIKA_UNIT_WEEKDAY:
    case AIKA_UNIT_PART:
      add_missing (parse, atom);
      return FALSE;

    case AIKA_UNIT_DAY:
      if (atom->day && !atom->month)
        {
          add_missing (parse, atom);
          return FALSE;
        }
      if (atom->day && (atom->month > 12 || atom->day > 31 || !aika_day_is_valid_ymd (LEAP_YEAR, atom->month, atom->day)))
        {
          aika_resolve_add_error (parse, AIKA_REMARK_NO_SUCH_DAY, atom);
          return FALSE;
        }
      return TRUE;

    case AIKA_UNIT_WEEK:
      if (!atom->week && !(atom->ordinal && atom->month) && !atom->has_relative)
        {
          add_missing (parse, atom);
          return FALSE;
        }
      if (atom->week > 53)
        {
          aika_resolve_add_error (parse, AIKA_REMARK_BAD_WEEK, atom);
          return FALSE;
        }
      return TRUE;

    case AIKA_UNIT_MONTH:
    case AIKA_UNIT_MONTH_TURN:
      if (atom->month > 12)
        {
          aika_resolve_add_error (parse, AIKA_REMARK_NO_SUCH_DAY, atom);
          return FALSE;
        }
      return TRUE;

    case AIKA_UNIT_QUARTER:
      if (atom->quarter > 4)
        aika_resolve_add_error (parse, AIKA_REMARK_BAD_QUARTER, atom);
      else if (!atom->quarter)
        add_missing (parse, atom);
      return atom->quarter >= 1 && atom->quarter <= 4;

    case AIKA_UNIT_HALF:
      if (atom->half > 2)
        aika_resolve_add_error (parse, AIKA_REMARK_BAD_QUARTER, atom);
      else if (!atom->half)
        add_missing (parse, atom);
      return atom->half >= 1 && atom->half <= 2;

    case AIKA_UNIT_YEAR:
      if (!atom->year && !atom->has_relative && !(atom->has_year_unit && atom->marks != AIKA_MARK_NONE))
        {
          add_missing (parse, atom);
          return FALSE;
        }
      return TRUE;

    case AIKA_UNIT_COUNCIL_TERM:
    case AIKA_UNIT_SCHOOL_YEAR:
    case AIKA_UNIT_SEASON:
    case AIKA_UNIT_TERM:
    case AIKA_UNIT_HOLIDAY:
    case AIKA_UNIT_YEAR_PART:
    case AIKA_UNIT_NONE:
      break;
    }

  return TRUE;
}

gboolean
aika_resolve_check_atoms (AikaParse *parse,
                          GArray    *ranges)
{
  gboolean is_good = TRUE;

  for (guint i = 0; i < ranges->len; i++)
    {
      const AikaRange *range = &g_array_index (ranges, AikaRange, i);

      for (guint n = range->first; n <= range->last; n++)
        is_good &= check_atom (parse, aika_parse_get_atom (parse, n)) && settle_relative (parse, aika_parse_get_atom (parse, n));
    }

  return is_good;
}
