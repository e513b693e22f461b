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

static AikaAtom *
get (const AikaParse *parse,
     guint            n)
{
  return aika_parse_get_atom (parse, n);
}

static char *
suggest_dash (const AikaParse *parse,
              const AikaAtom  *first,
              const AikaAtom  *last)
{
  const char *text = parse->tokens->text;

  return g_strdup_printf ("%.*s–%.*s", (int) (first->end - first->start), text + first->start,
                          (int) (last->end - last->start), text + last->start);
}

/* Two atoms with nothing between them that make a range. */
static gboolean
has_lost_dash (AikaParse *parse,
               guint      n)
{
  const AikaAtom *atom = get (parse, n), *next = get (parse, n + 1);

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

  return atom->unit == AIKA_UNIT_MONTH && next->unit == AIKA_UNIT_MONTH && !atom->year && atom->part == AIKA_PART_NONE &&
         next->part == AIKA_PART_NONE && !(atom->is_numeric || next->is_numeric) &&
         (next->month > atom->month || next->month == atom->month % 12 + 1);
}

/* Whether atom n and the next are a range. */
static gboolean
is_range (AikaParse *parse,
          guint      n)
{
  const AikaAtom *atom = get (parse, n), *next;

  if (n + 1 >= parse->atoms->len)
    return FALSE;

  next = get (parse, n + 1);
  switch (next->join)
    {
    case AIKA_JOIN_DASH:
    case AIKA_JOIN_TO:
      return TRUE;

    case AIKA_JOIN_AND:
      /* between 1 and 15 May */
      return parse->has_between && parse->atoms->len == 2;

    case AIKA_JOIN_SLASH:
      if (atom->unit == AIKA_UNIT_MONTH && next->unit == AIKA_UNIT_MONTH && !atom->year)
        {
          parse->flags |= AIKA_WHEN_APPROXIMATE;
          return TRUE;
        }
      return atom->unit == AIKA_UNIT_SEASON && next->unit == AIKA_UNIT_SEASON && !atom->year;

    case AIKA_JOIN_NONE:
      /* toukokuusta kesäkuuhun; 1.5. alkaen 31.5. asti */
      if (atom->is_from && next->is_to)
        return TRUE;
      if (atom->marks == AIKA_MARK_SINCE && (next->marks == AIKA_MARK_BY || next->is_to) && !(atom->start_minute >= 0))
        return TRUE;
      if (!has_lost_dash (parse, n))
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

static gboolean
is_joined_loosely (AikaJoin join)
{
  return join == AIKA_JOIN_NONE || join == AIKA_JOIN_COMMA || join == AIKA_JOIN_ALIAS || join == AIKA_JOIN_COLON;
}

static AikaUnit
get_unit (const AikaParse *parse,
          const AikaRange *range)
{
  return get (parse, range->first)->unit;
}

/* A week beside days is only a check; so is a month, or a year behind a colon, that its days follow. */
static void
drop_headings (AikaParse *parse,
               GArray    *ranges)
{
  guint n_kept = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      AikaRange *range = &g_array_index (ranges, AikaRange, i);
      AikaRange *before = i > 0 ? range - 1 : NULL;
      AikaRange *next = i + 1 < ranges->len ? range + 1 : NULL;
      AikaAtom *atom = get (parse, range->first);
      AikaRange *days = NULL;

      if (atom->unit == AIKA_UNIT_WEEK && atom->part == AIKA_PART_NONE && atom->week && atom->week <= 53 &&
          get (parse, range->last)->unit == AIKA_UNIT_WEEK && get (parse, range->last)->week <= 53)
        {
          if (next != NULL && get_unit (parse, next) == AIKA_UNIT_DAY && is_joined_loosely (next->join))
            days = next;
          else if (before != NULL && before->first <= before->last && get_unit (parse, before) == AIKA_UNIT_DAY && is_joined_loosely (range->join))
            days = before;
          if (days != NULL)
            {
              days->check_week = atom->week;
              days->check_start = atom->start;
              days->check_end = atom->end;
            }
        }
      else if (next != NULL && range->first == range->last && is_joined_loosely (next->join) && i == 0 &&
               ((atom->unit == AIKA_UNIT_MONTH && atom->part == AIKA_PART_NONE && get_unit (parse, next) == AIKA_UNIT_DAY &&
                 (get (parse, next->last)->month == atom->month || !get (parse, next->last)->month)) ||
                (atom->unit == AIKA_UNIT_YEAR && next->join == AIKA_JOIN_COLON)))
        {
          days = next;
          for (guint k = i + 1; k < ranges->len; k++)
            {
              const AikaRange *member = &g_array_index (ranges, AikaRange, k);

              for (guint n = member->first; n <= member->last; n++)
                {
                  if (!get (parse, n)->year)
                    get (parse, n)->year = atom->year;
                  if (get (parse, n)->unit == AIKA_UNIT_DAY && !get (parse, n)->month)
                    get (parse, n)->month = atom->month;
                }
            }
        }

      if (days == NULL)
        continue;

      if (days == next)
        days->join = range->join;
      for (guint n = range->first; n <= range->last; n++)
        g_array_index (parse->heirs, guint, get (parse, n)->id) = get (parse, days->first)->id;
      range->first = 1;
      range->last = 0;
    }

  /* The headings are marked by a range that ends before it begins. */
  for (guint i = 0; i < ranges->len; i++)
    {
      const AikaRange *range = &g_array_index (ranges, AikaRange, i);

      if (range->first <= range->last)
        g_array_index (ranges, AikaRange, n_kept++) = *range;
    }
  g_array_set_size (ranges, n_kept);
}

/* Months and parts that days of the same list or range say once; from the right, else from the left. */
static void
borrow_months (AikaParse *parse,
               GArray    *ranges)
{
  int month = 0;

  for (guint i = ranges->len; i-- > 0; )
    {
      const AikaRange *range = &g_array_index (ranges, AikaRange, i);

      for (guint n = range->last + 1; n-- > range->first; )
        {
          AikaAtom *atom = get (parse, n);

          if (atom->unit != AIKA_UNIT_DAY || !atom->day)
            continue;
          if (atom->month)
            month = atom->month;
          else
            atom->month = month;
        }
    }

  month = 0;
  for (guint i = 0; i < ranges->len; i++)
    {
      const AikaRange *range = &g_array_index (ranges, AikaRange, i);

      for (guint n = range->first; n <= range->last; n++)
        {
          AikaAtom *atom = get (parse, n);

          if (atom->unit != AIKA_UNIT_DAY || !atom->day)
            continue;
          if (!atom->month)
            atom->month = month;
          month = atom->month;
        }
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
      const AikaRange *range = &g_array_index (ranges, AikaRange, i);
      AikaAtom *atom = get (parse, range->last);

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

static GArray *
group (AikaParse *parse)
{
  GArray *ranges = g_array_new (FALSE, TRUE, sizeof (AikaRange));

  for (guint n = 0; n < parse->atoms->len; n++)
    {
      AikaRange range = { .first = n, .last = n, .join = get (parse, n)->join };

      if (is_range (parse, n))
        range.last = ++n;
      g_array_append_val (ranges, range);

      /* 1.5.–3.5.–8.5. */
      if (n + 1 < parse->atoms->len && range.first != range.last &&
          (get (parse, n + 1)->join == AIKA_JOIN_DASH || get (parse, n + 1)->join == AIKA_JOIN_TO))
        aika_parse_add_remark (parse, AIKA_REMARK_UNREADABLE, get (parse, n + 1)->start, get (parse, n + 1)->end, NULL);
    }

  if (parse->has_trailing_dash && ranges->len > 0)
    g_array_index (ranges, AikaRange, ranges->len - 1).is_open = TRUE;

  return ranges;
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
      aika_range_join_slashed_days (parse);
      aika_range_explain_numbers (parse);
      aika_range_explain_parts (parse);
      aika_range_explain_clocks (parse);
    }

  ranges = group (parse);
  drop_headings (parse, ranges);
  borrow_months (parse, ranges);
  spread_clocks (parse, ranges);

  return ranges;
}
