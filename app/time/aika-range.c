/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-range"

#include "config.h"

#include "time/aika-range-private.h"

#include "time/aika-atom-private.h"

/* Atoms become the members of a list, each a range or one atom alone, and what an atom does not say
 * itself it takes from its neighbours:
 *
 *   4.-5.9.2017                    the 4 is a day of the September of 2017
 *   viikot 18, 20 ja 22            the 20 and the 22 are weeks
 *   20.4./ 26.4. klo 17-20         the clock is of both
 *   22. 23.4.2013                  two days that have lost their dash
 *
 * An atom that says nothing of its own but helps another is emptied (AIKA_UNIT_NONE). */

/* A lost dash is at most so many days wide. */
#define LOST_DASH_DAYS_MAX 4

/* The spring and autumn of the administration begin earlier and end later than those of the calendar. */
#define SEASON_SLACK_DAYS 61

static char *
suggest_dash (const AikaParse *parse,
              const AikaAtom  *first,
              const AikaAtom  *last)
{
  const char *text = parse->tokens->text;

  return g_strdup_printf ("%.*s–%.*s", (int) (first->end - first->start), text + first->start,
                          (int) (last->end - last->start), text + last->start);
}

static gboolean
is_month_after (const AikaAtom *atom,
                const AikaAtom *next)
{
  return next->month > atom->month || next->month == atom->month % 12 + 1;
}

/* Two atoms with nothing between them that make a range. */
static gboolean
has_lost_dash (AikaParse      *parse,
               const AikaAtom *atom,
               const AikaAtom *next)
{
  if (next->join != AIKA_JOIN_NONE || atom->marks != AIKA_MARK_NONE || aika_atom_has_clock (atom))
    return FALSE;

  if (atom->unit == AIKA_UNIT_DAY && next->unit == AIKA_UNIT_DAY && !atom->month && atom->day)
    {
      if (next->day > atom->day && next->day - atom->day <= LOST_DASH_DAYS_MAX)
        return TRUE;
      /* Too far apart for days that follow one another: two days, with a word about it. */
      aika_parse_add_remark (parse, AIKA_REMARK_LOST_DASH, atom->start, next->end, NULL);
      return FALSE;
    }

  return atom->unit == AIKA_UNIT_MONTH && next->unit == AIKA_UNIT_MONTH && !atom->year &&
         atom->part == AIKA_PART_NONE && next->part == AIKA_PART_NONE && !atom->is_numeric && !next->is_numeric &&
         is_month_after (atom, next);
}

/* Whether the second of two months, seasons or the like is the one after the first. */
static gboolean
follows_at_once (const AikaAtom *atom,
                 const AikaAtom *next)
{
  if (atom->unit != next->unit || (atom->year && next->year && next->year - atom->year > 1))
    return FALSE;

  switch (atom->unit)
    {
    case AIKA_UNIT_MONTH:
      /* mars/maj: the months between them are meant, too. */
      return !atom->is_numeric && (next->month > atom->month || next->month == atom->month % 12 + 1 ||
                                   (next->month == atom->month && next->part > atom->part));
    case AIKA_UNIT_SEASON:
      return next->season == atom->season % 4 + 1 ||
             (atom->season == 3 && next->season == 1 && atom->year && next->year == atom->year + 1);
    case AIKA_UNIT_QUARTER:
      return next->quarter == atom->quarter % 4 + 1;
    case AIKA_UNIT_YEAR_PART:
      return atom->year_part == 3 && next->year_part == 1;
    case AIKA_UNIT_HALF:
      return atom->half == 2 && next->half == 1;
    case AIKA_UNIT_NUMBER:
    case AIKA_UNIT_CLOCK:
    case AIKA_UNIT_WEEKDAY:
    case AIKA_UNIT_PART:
    case AIKA_UNIT_DAY:
    case AIKA_UNIT_WEEK:
    case AIKA_UNIT_MONTH_TURN:
    case AIKA_UNIT_TERM:
    case AIKA_UNIT_HOLIDAY:
    case AIKA_UNIT_YEAR:
    case AIKA_UNIT_SCHOOL_YEAR:
    case AIKA_UNIT_COUNCIL_TERM:
    case AIKA_UNIT_NONE:
      break;
    }

  return FALSE;
}

/* “kevät/syksy”, “2018/2019”: a slash between two times of which the second follows at once. */
static gboolean
is_slashed_range (const AikaParse *parse,
                  guint            n)
{
  const AikaAtom *atom = aika_parse_get_atom (parse, n);
  gboolean is_list = n + 2 < parse->atoms->len && atom[2].join == AIKA_JOIN_SLASH && !atom->year;

  return follows_at_once (&atom[0], &atom[1]) && !is_list && !(n > 0 && atom->join == AIKA_JOIN_SLASH);
}

/* toukokuusta kesäkuuhun; 1.5. alkaen 31.5. asti */
static gboolean
is_range_in_words (const AikaAtom *atom,
                   const AikaAtom *next)
{
  if (atom->is_from && next->is_to)
    return TRUE;

  return atom->marks == AIKA_MARK_SINCE && (next->marks == AIKA_MARK_BY || next->is_to) && atom->start_minute < 0;
}

/* Whether atom n and the next are a range. */
static gboolean
is_range (AikaParse *parse,
          guint      n)
{
  const AikaAtom *atom = aika_parse_get_atom (parse, n), *next = atom + 1;

  if (n + 1 >= parse->atoms->len)
    return FALSE;

  switch (next->join)
    {
    case AIKA_JOIN_DASH:
    case AIKA_JOIN_TO:
      return TRUE;

    case AIKA_JOIN_AND:
      /* between 1 and 15 May */
      return parse->has_between && parse->atoms->len == 2;

    case AIKA_JOIN_SLASH:
      if (!is_slashed_range (parse, n))
        return FALSE;
      if (atom->unit == AIKA_UNIT_MONTH)
        parse->flags |= AIKA_WHEN_APPROXIMATE;
      return TRUE;

    case AIKA_JOIN_NONE:
      if (is_range_in_words (atom, next))
        return TRUE;
      if (!has_lost_dash (parse, atom, next))
        return FALSE;
      aika_parse_add_remark (parse, AIKA_REMARK_LOST_DASH, atom->start, next->end, suggest_dash (parse, atom, next));
      return TRUE;

    case AIKA_JOIN_COMMA:
      return atom->marks == AIKA_MARK_SINCE && next->marks == AIKA_MARK_BY;

    case AIKA_JOIN_OR:
    case AIKA_JOIN_COLON:
    case AIKA_JOIN_ALIAS:
      break;
    }

  return FALSE;
}

/* Whether nothing stands before a range that makes it one of several: it may explain the one before. */
static gboolean
is_joined_loosely (AikaJoin join)
{
  return join == AIKA_JOIN_NONE || join == AIKA_JOIN_COMMA || join == AIKA_JOIN_ALIAS || join == AIKA_JOIN_COLON;
}

/* What was dropped is marked by a range that ends before it begins. */
static gboolean
is_dropped (const AikaRange *range)
{
  return range->first > range->last;
}

/* How coarse a unit is; 0 for what is no stretch of its own. */
static int
get_rank (const AikaAtom *atom)
{
  switch (atom->unit)
    {
    case AIKA_UNIT_DAY:
      return 1;
    case AIKA_UNIT_WEEK:
      return 2;
    case AIKA_UNIT_MONTH:
      return atom->part != AIKA_PART_NONE ? 3 : 4;
    case AIKA_UNIT_QUARTER:
      return 5;
    case AIKA_UNIT_SEASON:
    case AIKA_UNIT_TERM:
    case AIKA_UNIT_YEAR_PART:
    case AIKA_UNIT_HALF:
      return 6;
    case AIKA_UNIT_YEAR:
    case AIKA_UNIT_SCHOOL_YEAR:
      return 7;
    case AIKA_UNIT_COUNCIL_TERM:
    case AIKA_UNIT_MONTH_TURN:
    case AIKA_UNIT_HOLIDAY:
    case AIKA_UNIT_NUMBER:
    case AIKA_UNIT_CLOCK:
    case AIKA_UNIT_WEEKDAY:
    case AIKA_UNIT_PART:
    case AIKA_UNIT_NONE:
      break;
    }

  return 0;
}

/* The last year that a range says. */
static int
get_range_year (const AikaParse *parse,
                const AikaRange *range)
{
  int year = aika_parse_get_atom (parse, range->last)->year;

  return year ? year : aika_parse_get_atom (parse, range->first)->year;
}

/* Whether the finer range lies in the coarser one, so that the coarser is only its heading:
 * “våren 2025 (mars–april)”, “Kevätlukukausi 7.1.–31.5.2025”. Where neither says a year any will do. */
static gboolean
is_inside (const AikaParse *parse,
           const AikaRange *finer,
           const AikaRange *coarser)
{
  const AikaAtom *first = aika_parse_get_atom (parse, finer->first), *last = aika_parse_get_atom (parse, finer->last);
  const AikaAtom *outer = aika_parse_get_atom (parse, coarser->first);
  AikaAtom inner = *first, inner_last = *last;
  int year = get_range_year (parse, coarser) ? get_range_year (parse, coarser) : get_range_year (parse, finer);
  gint32 start, end, outer_start, outer_end, ignored;

  if (year == 0)
    year = parse->context->year ? parse->context->year : AIKA_LEAP_YEAR;
  if (get_range_year (parse, finer) && get_range_year (parse, finer) != year)
    return FALSE;

  /* A day of the range may leave its month to the other end. */
  if (!inner.month)
    inner.month = inner_last.month ? inner_last.month : outer->month;
  if (!inner_last.month)
    inner_last.month = outer->month;
  if (!aika_atom_get_days (&inner, year, &start, &ignored) || !aika_atom_get_days (&inner_last, year, &ignored, &end) ||
      !aika_atom_get_days (outer, year, &outer_start, &outer_end))
    return FALSE;

  /* A spring may begin in January: it is that of the administration. */
  if (outer->unit == AIKA_UNIT_SEASON || outer->unit == AIKA_UNIT_TERM)
    return start < outer_end + SEASON_SLACK_DAYS && end > outer_start - SEASON_SLACK_DAYS;
  return start >= outer_start && end <= outer_end;
}

/* A range that only explains another is dropped, and its pieces are those of the other. */
static void
give_to (AikaParse *parse,
         AikaRange *heading,
         AikaRange *range)
{
  guint heir = aika_parse_get_atom (parse, range->first)->id;

  for (guint n = heading->first; n <= heading->last; n++)
    g_array_index (parse->heirs, guint, aika_parse_get_atom (parse, n)->id) = heir;
  heading->first = 1;
  heading->last = 0;
}

/* The year and month of a heading are those of what stands under it, where that does not say its own. */
static void
lend_heading (AikaParse      *parse,
              GArray         *ranges,
              guint           first,
              const AikaAtom *heading)
{
  for (guint k = first; k < ranges->len; k++)
    {
      const AikaRange *member = aika_ranges_get (ranges, k);

      for (guint n = member->first; n <= member->last; n++)
        {
          AikaAtom *atom = aika_parse_get_atom (parse, n);

          if (!atom->year)
            atom->year = heading->year;
          if (atom->unit == AIKA_UNIT_DAY && atom->day && !atom->month)
            atom->month = heading->month;
        }
    }
}

static gboolean
is_week_alone (const AikaAtom *atom)
{
  return atom->unit == AIKA_UNIT_WEEK && atom->week <= 53;
}

static gboolean
has_days (const AikaParse *parse,
          const AikaRange *range)
{
  return range != NULL && aika_parse_get_atom (parse, range->first)->unit == AIKA_UNIT_DAY;
}

/* A week beside days is only a check. */
static gboolean
drop_week (AikaParse *parse,
           AikaRange *range,
           AikaRange *before,
           AikaRange *next)
{
  const AikaAtom *atom = aika_parse_get_atom (parse, range->first);

  if (!is_week_alone (atom) || atom->part != AIKA_PART_NONE || !atom->week ||
      !is_week_alone (aika_parse_get_atom (parse, range->last)))
    return FALSE;

  if (has_days (parse, next) && (is_joined_loosely (next->join) || next->join == AIKA_JOIN_SLASH))
    {
      next->join = range->join;
      next->is_open |= range->is_open;
      before = next;
    }
  else if (!has_days (parse, before) || !is_joined_loosely (range->join))
    {
      return FALSE;
    }

  before->check_week = atom->week;
  before->check_start = atom->start;
  before->check_end = atom->end;
  give_to (parse, range, before);
  return TRUE;
}

/* Whether a range is a coarse time that says only where the finer one is. */
static gboolean
is_coarser (const AikaParse *parse,
            const AikaRange *range,
            const AikaRange *finer)
{
  const AikaAtom *atom = aika_parse_get_atom (parse, range->first);
  int rank = get_rank (aika_parse_get_atom (parse, finer->first));

  if (range->first != range->last || atom->marks != AIKA_MARK_NONE || rank == 0 || get_rank (atom) <= rank)
    return FALSE;

  return atom->unit == AIKA_UNIT_YEAR ? finer->join == AIKA_JOIN_COLON : is_inside (parse, finer, range);
}

/* A coarse time before a finer one, or before a list, is its heading. */
static gboolean
drop_heading (AikaParse *parse,
              GArray    *ranges)
{
  AikaRange *heading = aika_ranges_get (ranges, 0), *next = heading + 1;
  const AikaAtom *atom = aika_parse_get_atom (parse, heading->first);

  if (ranges->len < 2 || !is_joined_loosely (next->join) || !is_coarser (parse, heading, next))
    return FALSE;
  /* Only a heading with its colon, or nothing between, goes over a list. */
  if (ranges->len > 2 && next->join == AIKA_JOIN_COMMA && atom->unit != AIKA_UNIT_MONTH)
    return FALSE;

  lend_heading (parse, ranges, 1, atom);
  next->join = heading->join;
  give_to (parse, heading, next);
  return TRUE;
}

/* A coarse time behind the only finer one says where that is. */
static void
drop_explanation (AikaParse *parse,
                  GArray    *ranges)
{
  AikaRange *finer = aika_ranges_get (ranges, 0), *coarser = finer + 1;

  if (ranges->len != 2 || is_dropped (finer) || is_dropped (coarser) || !is_joined_loosely (coarser->join) ||
      !is_coarser (parse, coarser, finer))
    return;

  lend_heading (parse, ranges, 0, aika_parse_get_atom (parse, coarser->first));
  give_to (parse, coarser, finer);
}

/* Weeks beside their days, and coarse times beside finer ones, are not times of their own. */
static void
drop_headings (AikaParse *parse,
               GArray    *ranges)
{
  guint n_kept = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      AikaRange *range = aika_ranges_get (ranges, i);
      AikaRange *before = i > 0 && !is_dropped (&range[-1]) ? range - 1 : NULL;
      AikaRange *next = i + 1 < ranges->len ? range + 1 : NULL;

      if (!drop_week (parse, range, before, next) && i == 0)
        drop_heading (parse, ranges);
    }
  drop_explanation (parse, ranges);

  for (guint i = 0; i < ranges->len; i++)
    {
      const AikaRange *range = aika_ranges_get (ranges, i);

      if (!is_dropped (range))
        *aika_ranges_get (ranges, n_kept++) = *range;
    }
  g_array_set_size (ranges, n_kept);
}

/* The days of a range or list that say no month take that of the day behind them, then of the one before. */
static void
borrow_month (AikaAtom *atom,
              int      *month)
{
  if (atom->unit != AIKA_UNIT_DAY || !atom->day)
    return;

  if (!atom->month)
    atom->month = *month;
  *month = atom->month;
}

static void
borrow_months (AikaParse *parse,
               GArray    *ranges)
{
  int month = 0;

  for (guint i = ranges->len; i-- > 0; )
    {
      const AikaRange *range = aika_ranges_get (ranges, i);

      for (guint n = range->last + 1; n-- > range->first; )
        borrow_month (aika_parse_get_atom (parse, n), &month);
    }

  month = 0;
  for (guint i = 0; i < ranges->len; i++)
    {
      const AikaRange *range = aika_ranges_get (ranges, i);

      for (guint n = range->first; n <= range->last; n++)
        borrow_month (aika_parse_get_atom (parse, n), &month);
    }
}

/* A clock behind a list is of all its days that have none. */
static void
spread_clocks (AikaParse *parse,
               GArray    *ranges)
{
  int start = -1, end = -1;

  for (guint i = ranges->len; i-- > 0; )
    {
      const AikaRange *range = aika_ranges_get (ranges, i);
      AikaAtom *atom = aika_parse_get_atom (parse, range->last);

      if (range->first != range->last || atom->unit != AIKA_UNIT_DAY)
        return;
      if (!aika_atom_has_clock (atom))
        {
          atom->start_minute = start;
          atom->end_minute = end;
        }
      else if (start >= 0 || end >= 0)
        {
          return;
        }
      else
        {
          start = atom->start_minute;
          end = atom->end_minute;
        }
    }
}

static gboolean
is_whole_month (const AikaAtom *atom)
{
  return atom->unit == AIKA_UNIT_MONTH && atom->part == AIKA_PART_NONE;
}

static gboolean
is_slashed (const AikaParse *parse,
            guint            n)
{
  return n < parse->atoms->len && aika_parse_get_atom (parse, n)->join == AIKA_JOIN_SLASH;
}

/* mars/april/maj: months one after the other are one stretch; returns the last of them. */
static guint
join_months (AikaParse *parse,
             guint      first)
{
  const AikaAtom *atom = aika_parse_get_atom (parse, first);
  guint last = first;

  while (is_slashed (parse, last + 1) && is_whole_month (&atom[0]) && is_whole_month (&atom[1]) &&
         atom[1].month == atom[0].month + 1)
    {
      last++;
      atom++;
    }

  /* Two of them are a range already, and a list of others stays one. */
  if (last < first + 2 || is_slashed (parse, last + 1))
    return first;

  for (guint n = first + 1; n < last; n++)
    aika_range_empty_into (parse, n, first);
  parse->flags |= AIKA_WHEN_APPROXIMATE;
  return last;
}

/* marras–helmikuu 2024–25: a year for each end. Of one quarter two years are a financial year, which no
 * two organisations begin alike. */
static void
settle_second_year (AikaParse       *parse,
                    const AikaRange *range)
{
  AikaAtom *first = aika_parse_get_atom (parse, range->first), *last = aika_parse_get_atom (parse, range->last);

  if (!last->second_year)
    return;

  if (first != last && !first->year && last->unit == AIKA_UNIT_MONTH)
    {
      first->year = last->year;
      last->year = last->second_year;
      last->second_year = 0;
      return;
    }
  if (first != last && !first->year && last->unit == AIKA_UNIT_SEASON && first->unit == AIKA_UNIT_SEASON)
    {
      first->year = last->year;
      return;
    }

  if (last->unit == AIKA_UNIT_QUARTER || last->unit == AIKA_UNIT_HALF || last->unit == AIKA_UNIT_MONTH ||
      (last->unit == AIKA_UNIT_SEASON && last->season != 4))
    aika_parse_add_remark (parse, AIKA_REMARK_AMBIGUOUS, first->start, last->end, NULL);
}

/* The atoms in ranges of one or two, each with what joins it to the one before. */
static GArray *
group (AikaParse *parse)
{
  GArray *ranges = g_array_new (FALSE, TRUE, sizeof (AikaRange));

  for (guint n = 0; n < parse->atoms->len; n++)
    {
      AikaRange range = { .first = n, .last = n, .join = aika_parse_get_atom (parse, n)->join };

      if (is_range (parse, n))
        range.last = ++n;
      else
        range.last = n = join_months (parse, n);
      settle_second_year (parse, &range);
      g_array_append_val (ranges, range);

      /* 1.5.–3.5.–8.5. */
      if (n + 1 < parse->atoms->len && range.first != range.last)
        {
          const AikaAtom *next = aika_parse_get_atom (parse, n + 1);

          if (aika_join_is_dash (next->join))
            aika_parse_add_remark (parse, AIKA_REMARK_UNREADABLE, next->start, next->end, NULL);
        }
    }

  if (parse->has_trailing_dash && ranges->len > 0)
    aika_ranges_get (ranges, ranges->len - 1)->is_open = TRUE;

  return ranges;
}

/* w/c 6, 13 and 20 May: the days of a list are of weeks as the first is. */
static void
spread_week_from (AikaParse *parse)
{
  for (guint n = 1; n < parse->atoms->len; n++)
    {
      AikaAtom *atom = aika_parse_get_atom (parse, n);
      gboolean is_listed = atom->join == AIKA_JOIN_AND || atom->join == AIKA_JOIN_COMMA || atom->join == AIKA_JOIN_OR;

      atom->is_week_from |= atom[-1].is_week_from && is_listed && atom->unit == AIKA_UNIT_DAY && !atom->weekday &&
                            !aika_atom_has_clock (atom);
    }
}

/**
 * aika_parse_make_ranges:
 * @parse: what was read
 *
 * Joins the atoms into ranges and lets them borrow what they do not say, years apart.
 *
 * Returns: (transfer full) (element-type AikaRange): the members of the list, one where the text is
 *   no list
 */
GArray *
aika_parse_make_ranges (AikaParse *parse)
{
  GArray *ranges;

  aika_range_share_weekdays (parse);
  if (!aika_range_read_table_head (parse))
    {
      aika_range_join_turns (parse);
      aika_range_share_years (parse);
      aika_range_explain_numbers (parse);
      aika_range_explain_parts (parse);
      aika_range_explain_clocks (parse);
    }
  spread_week_from (parse);

  ranges = group (parse);
  drop_headings (parse, ranges);
  borrow_months (parse, ranges);
  spread_clocks (parse, ranges);

  return ranges;
}
