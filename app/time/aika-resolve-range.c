/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-resolve"

#include "config.h"

#include "time/aika-resolve-private.h"

#include "time/aika-atom-private.h"

/* One range with its years becomes a span: its days and hours, what “mennessä” and “alkaen” make of them,
 * and the kind and precision that it has by what it names. */

/* A time from August on is autumn to a winter behind it, and one before July is spring to the winter before. */
#define AUTUMN_FIRST_MONTH 8
#define SPRING_LAST_MONTH 6

/* What stands in the plan before or after a winter may say that it begins in its year: the autumn of the
 * same year before it, or the spring of the next after it. */
static gboolean
is_winter_of_its_year (const AikaTimeContext *context,
                       const AikaAtom        *winter)
{
  int year, month;

  if (context->after_day != AIKA_DAY_NONE)
    {
      aika_day_to_ymd (context->after_day, &year, &month, NULL);
      if (year == winter->year && month >= AUTUMN_FIRST_MONTH)
        return TRUE;
    }
  if (context->before_day != AIKA_DAY_NONE)
    {
      aika_day_to_ymd (context->before_day, &year, &month, NULL);
      if (year == winter->year + 1 && month <= SPRING_LAST_MONTH)
        return TRUE;
    }

  return FALSE;
}

static void
remark_on_winter (AikaParse      *parse,
                  const AikaAtom *winter)
{
  for (guint i = winter->first_piece; i < winter->end_piece; i++)
    {
      const AikaPiece *piece = aika_parse_get_piece (parse, i);

      if (piece->kind == AIKA_PIECE_YEAR && piece->start >= winter->start && piece->end <= winter->end)
        {
          aika_parse_add_remark (parse, AIKA_REMARK_WINTER, piece->start, piece->end,
                                 g_strdup_printf ("%d–%d", winter->year - 1, winter->year));
          return;
        }
    }
}

/* talvi 2019: from the December before, unless its neighbours say otherwise. */
static void
settle_winter (AikaParse *parse,
               AikaAtom  *first,
               AikaAtom  *last,
               AikaAtom  *winter)
{
  gint32 start, end;

  if (winter->unit != AIKA_UNIT_SEASON || winter->season != 4 || winter->second_year || winter->is_year_borrowed ||
      !winter->year)
    return;

  /* Of a range the other end decides. */
  if (first != last)
    {
      if (winter == first ? last->year <= winter->year
                          : aika_atom_get_days (first, first->year, &start, &end) &&
                              aika_day_from_ymd (winter->year - 1, 12, 1) > start)
        winter->year--;
      return;
    }

  if (winter->is_year_inferred || is_winter_of_its_year (parse->context, winter))
    return;

  remark_on_winter (parse, winter);
  winter->year--;
}

static AikaRemarkCode
get_missing_code (const AikaAtom *atom)
{
  return atom->week ? AIKA_REMARK_BAD_WEEK : AIKA_REMARK_NO_SUCH_DAY;
}

/* 13.–14.5. klo 9–16: whether every day has those hours is not said. */
static void
set_clocks (AikaParse      *parse,
            const AikaAtom *first,
            const AikaAtom *last,
            AikaSpan       *span)
{
  if (first == last)
    {
      span->start_minute = first->start_minute;
      span->end_minute = first->end_minute;
      return;
    }

  span->start_minute = first->start_minute;
  if (last->start_minute >= 0 && last->end_minute >= 0)
    {
      if (!aika_atom_has_clock (first))
        {
          span->start_minute = last->start_minute;
          aika_parse_add_remark (parse, AIKA_REMARK_AMBIGUOUS, first->start, last->end, NULL);
        }
      span->end_minute = last->end_minute;
    }
  else if (last->start_minute >= 0)
    {
      if (aika_atom_has_clock (first))
        span->end_minute = last->start_minute;
      else
        span->start_minute = last->start_minute;
    }
}

/* The end of “toukokuun loppuun mennessä” is that of May, and the beginning of “toukokuun alusta alkaen”
 * likewise: the part says nothing more. */
static void
drop_part (AikaAtom *atom,
           AikaPart  part)
{
  if (atom->part != part)
    return;

  if (atom->unit == AIKA_UNIT_YEAR_PART)
    atom->unit = AIKA_UNIT_YEAR;
  atom->part = AIKA_PART_NONE;
}

/* “3.5. mennessä”: only the end is known. */
static void
make_deadline (AikaMember *member)
{
  AikaSpan *span = &member->span;

  span->start_day = AIKA_DAY_NONE;
  span->start_minute = -1;
  member->kind = AIKA_WHEN_DEADLINE;
}

/* “3.5. alkaen”: only the start is known. */
static void
make_open (AikaMember *member)
{
  member->span.end_day = AIKA_DAY_NONE;
  member->span.end_minute = -1;
  member->kind = AIKA_WHEN_FROM;
}

static void
apply_before (AikaMember *member)
{
  AikaSpan *span = &member->span;

  /* Before nine of a day is by nine of it; before a day is by the day before. */
  span->end_day = span->start_minute >= 0 ? span->start_day + 1 : span->start_day;
  span->end_minute = span->start_minute;
  make_deadline (member);
}

static void
apply_by (AikaMember *member)
{
  AikaSpan *span = &member->span;

  /* klo 9–15 asti */
  if (span->start_minute >= 0 && span->end_minute >= 0 && span->end_day == span->start_day + 1)
    return;

  if (span->end_minute < 0)
    span->end_minute = span->start_minute;
  make_deadline (member);
}

/* “4.5.–”, but “4.5. klo 9–” is a meeting whose end is not known. */
static void
apply_open_dash (AikaMember     *member,
                 const AikaAtom *atom)
{
  if (aika_atom_has_clock (atom))
    return;

  member->span.end_day = AIKA_DAY_NONE;
  if (member->kind != AIKA_WHEN_YEAR)
    member->kind = AIKA_WHEN_FROM;
}

/* What “mennessä”, “alkaen” and an open dash make of a span. */
static void
apply_marks (const AikaRange *range,
             const AikaAtom  *first,
             AikaMarks        marks,
             AikaMember      *member)
{
  AikaSpan *span = &member->span;
  gboolean is_range = range->first != range->last;

  if (marks & AIKA_MARK_BEFORE)
    {
      apply_before (member);
    }
  else if (marks & AIKA_MARK_AFTER)
    {
      /* klo 17 jälkeen */
      if (aika_atom_has_clock (first) && span->start_minute >= 0)
        return;
      span->start_day = span->end_day;
      make_open (member);
    }
  else if ((marks & AIKA_MARK_SINCE) && (marks & AIKA_MARK_BY))
    {
      /* 1.5. alkaen 31.5. asti: both ends are said. */
    }
  else if (marks & AIKA_MARK_SINCE)
    {
      /* 3.5. klo 9 alkaen: begins at nine. */
      if (!is_range && first->start_minute < 0)
        make_open (member);
    }
  else if (marks & AIKA_MARK_BY)
    {
      if (!is_range || !first->is_from)
        apply_by (member);
    }
  else if (range->is_open && !is_range)
    {
      apply_open_dash (member, first);
    }
}

/* A range of years over a plan is the plan's: the columns of its table narrow it. */
static void
narrow_to_plan (const AikaTimeContext *context,
                AikaSpan              *span)
{
  if (context->plan_start_day == AIKA_DAY_NONE || context->plan_end_day == AIKA_DAY_NONE ||
      span->start_day >= context->plan_end_day || span->end_day <= context->plan_start_day)
    return;

  span->start_day = MAX (span->start_day, context->plan_start_day);
  span->end_day = MIN (span->end_day, context->plan_end_day);
}

/* The marks that the words of a range have beside those that stand around it. */
static AikaMarks
settle_marks (const AikaAtom *first,
              const AikaAtom *last,
              AikaMarks       marks)
{
  /* “före årets slut” is by its end. */
  if ((marks & AIKA_MARK_BEFORE) && last->part == AIKA_PART_END)
    marks = (marks & ~AIKA_MARK_BEFORE) | AIKA_MARK_BY;

  /* “toukokuun alusta”, “vuodesta 2019” */
  if (marks == AIKA_MARK_NONE && first == last && first->is_from &&
      ((first->part == AIKA_PART_BEGINNING && first->is_part_from) || first->unit == AIKA_UNIT_YEAR))
    marks = AIKA_MARK_SINCE;
  /* “lokakuun loppuun” is by its end, too. */
  if (marks == AIKA_MARK_NONE && last->is_to && last->part == AIKA_PART_END && (first == last || !first->is_from))
    marks = AIKA_MARK_BY;

  return marks;
}

/* The days of an atom; says what is wrong where there are none. */
static gboolean
find_days (AikaParse      *parse,
           const AikaAtom *atom,
           gint32         *start,
           gint32         *end)
{
  if (aika_atom_get_days (atom, atom->year, start, end))
    return TRUE;

  aika_resolve_add_error (parse, get_missing_code (atom), atom);
  return FALSE;
}

static void
add_range_remark (AikaParse      *parse,
                  AikaRemarkCode  code,
                  const AikaAtom *first,
                  const AikaAtom *last)
{
  aika_parse_add_remark (parse, code, first->start, last->end, NULL);
}

/* w/c 13 May 2019: the weeks of the days. */
static gboolean
is_in_weeks (const AikaAtom *first)
{
  return first->is_week_from && first->unit == AIKA_UNIT_DAY;
}

static void
widen_to_weeks (AikaParse      *parse,
                const AikaAtom *first,
                gint32          last_start,
                gint32         *start,
                gint32         *end)
{
  if (aika_day_get_weekday (*start) != 1 && !first->weekday && !first->is_week_ending)
    {
      AikaRemark remark = { AIKA_REMARK_WEEKDAY, first->start, first->end, NULL, *start, 0 };

      g_array_append_val (parse->remarks, remark);
    }
  *start = *start - aika_day_get_weekday (*start) + 1;
  *end = last_start - aika_day_get_weekday (last_start) + 8;
}

/* The days from the first to the last of a range, [start, end); says what is wrong with them. */
static gboolean
resolve_days (AikaParse       *parse,
              const AikaRange *range,
              const AikaAtom  *first,
              const AikaAtom  *last,
              gint32          *start,
              gint32          *end)
{
  gint32 first_end, last_start;

  if (!find_days (parse, first, start, &first_end) || !find_days (parse, last, &last_start, end))
    return FALSE;

  if (*start >= *end || (last != first && last_start < *start))
    {
      add_range_remark (parse, AIKA_REMARK_REVERSED, first, last);
      return FALSE;
    }

  aika_resolve_check_weekday (parse, first, *start);
  if (last != first)
    aika_resolve_check_weekday (parse, last, last_start);
  aika_resolve_check_week (parse, range, *start, *end - 1);

  if (is_in_weeks (first))
    widen_to_weeks (parse, first, last_start, start, end);
  if (*start < aika_day_from_ymd (AIKA_YEAR_MIN, 1, 1) || *end > aika_day_from_ymd (AIKA_YEAR_MAX + 1, 1, 1))
    {
      add_range_remark (parse, AIKA_REMARK_NO_SUCH_DAY, first, last);
      return FALSE;
    }

  /* 15.8. jälkeen – 30.9. */
  if (first != last && (first->marks & AIKA_MARK_AFTER))
    *start = first_end;
  return TRUE;
}

/* The precision of a range is that of its coarser end, but for a part of a month or a clock beside a
 * time of the next precision. */
static AikaPrecision
get_range_precision (const AikaAtom *first,
                     const AikaAtom *last)
{
  AikaPrecision of_first = aika_atom_get_precision (first), of_last = aika_atom_get_precision (last);
  AikaPrecision finer = MIN (of_first, of_last), coarser = MAX (of_first, of_last);

  if ((finer == AIKA_PRECISION_PART_OF_MONTH && coarser == AIKA_PRECISION_MONTH) ||
      (finer == AIKA_PRECISION_MINUTE && coarser == AIKA_PRECISION_DAY))
    return finer;

  return coarser;
}

static void
settle_kind (AikaMember     *member,
             const AikaAtom *first,
             const AikaAtom *last)
{
  member->precision = get_range_precision (first, last);
  member->kind = first == last ? aika_atom_get_kind (first) : aika_precision_get_range_kind (member->precision);

  if (is_in_weeks (first))
    {
      member->precision = AIKA_PRECISION_WEEK;
      member->kind = first == last ? AIKA_WHEN_WEEK : AIKA_WHEN_WEEK_RANGE;
    }
  if (member->precision == AIKA_PRECISION_DAY && member->kind == AIKA_WHEN_DAY_RANGE &&
      member->span.end_day == member->span.start_day + 1)
    member->kind = AIKA_WHEN_DAY;
}

/* Whether what the words name has other borders for other people. */
static gboolean
is_ambiguous (const AikaAtom *first,
              const AikaAtom *last,
              AikaMarks       marks)
{
  return first->unit == AIKA_UNIT_HOLIDAY || last->unit == AIKA_UNIT_HOLIDAY ||
         (first->unit == AIKA_UNIT_SEASON && (marks & (AIKA_MARK_AFTER | AIKA_MARK_BEFORE)));
}

/* The span, kind and precision of one range; says what is wrong where it has none. */
gboolean
aika_resolve_range (AikaParse       *parse,
                    const AikaRange *range,
                    AikaMarks        marks,
                    AikaMember      *member)
{
  AikaAtom *first = aika_parse_get_atom (parse, range->first), *last = aika_parse_get_atom (parse, range->last);
  AikaSpan *span = &member->span;
  gint32 start, end;

  marks = settle_marks (first, last, marks);
  settle_winter (parse, first, last, first);
  if (last != first)
    settle_winter (parse, first, last, last);
  if (marks & AIKA_MARK_BY)
    drop_part (last, AIKA_PART_END);
  if ((marks & AIKA_MARK_SINCE) && first == last)
    drop_part (first, AIKA_PART_BEGINNING);

  if (!resolve_days (parse, range, first, last, &start, &end))
    return FALSE;
  if (first != last && (first->marks & AIKA_MARK_AFTER))
    marks &= ~AIKA_MARK_AFTER;
  /* 14. jälkeen – 14.4. */
  if (start >= end)
    {
      add_range_remark (parse, AIKA_REMARK_REVERSED, first, last);
      return FALSE;
    }

  *span = (AikaSpan) { start, end, -1, -1 };
  if (first->unit == AIKA_UNIT_DAY && last->unit == AIKA_UNIT_DAY)
    set_clocks (parse, first, last, span);
  if (end == start + 1 && span->start_minute >= 0 && span->end_minute >= 0 && span->end_minute <= span->start_minute)
    {
      add_range_remark (parse, AIKA_REMARK_REVERSED, first, last);
      return FALSE;
    }

  settle_kind (member, first, last);
  if (member->kind == AIKA_WHEN_YEAR_RANGE && first->unit == AIKA_UNIT_YEAR)
    narrow_to_plan (parse->context, span);
  /* “jouluun mennessä” is by its first day. */
  if (first->unit == AIKA_UNIT_HOLIDAY && first == last && (marks & AIKA_MARK_BY) &&
      first->holiday != AIKA_HOLIDAY_SUMMER_BREAK)
    span->end_day = start + 1;
  if (is_ambiguous (first, last, marks))
    add_range_remark (parse, AIKA_REMARK_AMBIGUOUS, first, last);

  apply_marks (range, first, marks, member);
  aika_resolve_check_plan (parse, range, span);
  return TRUE;
}
