/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-range"

#include "config.h"

#include <string.h>

#include "time/aika-parse.h"

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

static gboolean
has_clock (const AikaAtom *atom)
{
  return atom->start_minute >= 0 || atom->end_minute >= 0;
}

/* The pieces of an atom that was emptied are another's now. */
static void
empty_into (AikaParse *parse,
            guint      from,
            guint      to)
{
  AikaAtom *atom = get (parse, from);
  AikaAtom *heir = get (parse, to);

  g_array_index (parse->heirs, guint, atom->id) = heir->id;
  heir->start = MIN (heir->start, atom->start);
  heir->end = MAX (heir->end, atom->end);
  heir->first_piece = MIN (heir->first_piece, atom->first_piece);
  heir->end_piece = MAX (heir->end_piece, atom->end_piece);
  atom->unit = AIKA_UNIT_NONE;
}

/* Takes the emptied atoms out. */
static void
drop_empty (AikaParse *parse)
{
  guint n = 0;

  for (guint i = 0; i < parse->atoms->len; i++)
    if (get (parse, i)->unit != AIKA_UNIT_NONE)
      *get (parse, n++) = *get (parse, i);

  g_array_set_size (parse->atoms, n);
}

/* må–ti 13–14.5.: a weekday for each end stands before both. */
static void
share_weekdays (AikaParse *parse)
{
  for (guint i = 0; i + 1 < parse->atoms->len; i++)
    {
      AikaAtom *atom = get (parse, i), *next = get (parse, i + 1);
      int weekday = atom->weekday;

      if (atom->unit != AIKA_UNIT_WEEKDAY || next->weekday == 0 ||
          (next->join != AIKA_JOIN_DASH && next->join != AIKA_JOIN_AND && next->join != AIKA_JOIN_TO))
        continue;

      if (i + 2 < parse->atoms->len && (get (parse, i + 2)->join == AIKA_JOIN_DASH || get (parse, i + 2)->join == AIKA_JOIN_AND ||
                                        get (parse, i + 2)->join == AIKA_JOIN_TO))
        {
          get (parse, i + 2)->weekday = next->weekday;
          next->weekday = weekday;
        }
      next->join = atom->join;
      empty_into (parse, i, i + 1);
    }

  drop_empty (parse);
}

static gboolean
takes_year_behind (const AikaAtom *atom)
{
  return !atom->year && atom->unit != AIKA_UNIT_NONE && atom->unit != AIKA_UNIT_WEEKDAY && atom->unit != AIKA_UNIT_CLOCK;
}

/* Whether the year behind is the second of the one before: “talvi 2018–2019”. */
static gboolean
names_two_years (const AikaAtom *atom)
{
  return (atom->unit == AIKA_UNIT_SEASON && atom->season == 4) || atom->unit == AIKA_UNIT_SCHOOL_YEAR ||
         atom->unit == AIKA_UNIT_COUNCIL_TERM || (atom->unit == AIKA_UNIT_YEAR_PART && atom->year_part == 4) ||
         atom->unit == AIKA_UNIT_MONTH_TURN;
}

static gboolean
takes_second_year (const AikaAtom *atom)
{
  return atom->year && !atom->second_year && names_two_years (atom);
}

/* talven 2018–2019 loppuun: the end is of the winter. */
static gboolean
is_part_of_second_year (const AikaAtom *before,
                        const AikaAtom *atom)
{
  return atom->join == AIKA_JOIN_DASH && takes_second_year (before) && atom->part != AIKA_PART_NONE && before->part == AIKA_PART_NONE &&
         (atom->unit == AIKA_UNIT_YEAR_PART || atom->unit == AIKA_UNIT_HALF);
}

static gboolean
is_year_to (const AikaAtom *atom)
{
  return atom->unit == AIKA_UNIT_YEAR && atom->year && (atom->join == AIKA_JOIN_TO || (atom->join == AIKA_JOIN_NONE && atom->is_to));
}

/* Whether two years in words stand behind a winter or the like, from atom n on; the first may be in it. */
static gboolean
takes_two_years (const AikaParse *parse,
                 guint            last,
                 guint            n)
{
  const AikaAtom *before = get (parse, last), *atom = get (parse, n);

  if (before->second_year || atom->unit != AIKA_UNIT_YEAR)
    return FALSE;
  if (before->year)
    return takes_second_year (before) && before->is_year_from && is_year_to (atom);

  return atom->year && atom->join == AIKA_JOIN_NONE && (atom->marks == AIKA_MARK_SINCE || atom->is_from) &&
         n + 1 < parse->atoms->len && is_year_to (get (parse, n + 1)) && names_two_years (before);
}

/* “viikot 18–20 2019”, “May 4–5, 2019”, “talvi 2018–2019”: the year stands behind. */
static void
share_years (AikaParse *parse)
{
  guint last = 0;

  for (guint i = 1; i < parse->atoms->len; i++)
    {
      AikaAtom *before = get (parse, last), *atom = get (parse, i);
      gboolean is_single = i + 1 >= parse->atoms->len ||
                           (get (parse, i + 1)->join != AIKA_JOIN_DASH && get (parse, i + 1)->join != AIKA_JOIN_TO);

      /* winter from 2018 to 2019, talvi vuodesta 2018 vuoteen 2019 */
      if (takes_two_years (parse, last, i))
        {
          before->year = before->year ? before->year : atom->year;
          before->second_year = get (parse, before->year == atom->year ? i + 1 : i)->year;
          if (before->year == atom->year)
            empty_into (parse, i++, last);
          empty_into (parse, i, last);
          before->is_from = FALSE;
          continue;
        }

      last = i;
      if ((atom->unit != AIKA_UNIT_YEAR && !is_part_of_second_year (before, atom)) || !atom->year || atom->has_year_unit)
        continue;

      if ((atom->join == AIKA_JOIN_NONE || atom->join == AIKA_JOIN_COMMA) && is_single && takes_year_behind (before))
        {
          before->year = atom->year;
          before->second_year = atom->second_year;
        }
      else if (atom->join == AIKA_JOIN_DASH && takes_second_year (before))
        {
          before->second_year = atom->year;
          if (before->part == AIKA_PART_NONE)
            before->part = atom->part;
          for (guint n = atom->first_piece; n < atom->end_piece; n++)
            g_array_index (parse->pieces, AikaPiece, n).is_second = TRUE;
        }
      else
        {
          continue;
        }

      before->marks |= atom->marks;
      last = before - get (parse, 0);
      empty_into (parse, i, last);
    }

  drop_empty (parse);
}

/* tammi–helmikuun vaihde, tammi- ja helmikuun vaihde */
static void
join_turns (AikaParse *parse)
{
  for (guint i = 1; i < parse->atoms->len; i++)
    {
      AikaAtom *before = get (parse, i - 1), *atom = get (parse, i);

      if (atom->unit == AIKA_UNIT_MONTH && before->part == AIKA_PART_TURN && !before->turn_month)
        {
          /* månadsskiftet januari–februari: the word stands before both. */
          atom->part = AIKA_PART_TURN;
          atom->unit = AIKA_UNIT_MONTH_TURN;
        }
      if (atom->unit != AIKA_UNIT_MONTH_TURN || before->month == 0 || before->day || atom->turn_month ||
          (before->unit != AIKA_UNIT_MONTH && before->unit != AIKA_UNIT_MONTH_TURN) ||
          atom->join == AIKA_JOIN_COMMA || atom->join == AIKA_JOIN_COLON)
        continue;

      atom->turn_month = before->month;
      atom->join = before->join;
      atom->marks |= before->marks;
      if (!atom->year)
        atom->year = before->year;
      empty_into (parse, i - 1, i);
    }

  drop_empty (parse);
}

/* “2018 … 1 2 3 4”: the head of a table, the months under their year. */
static gboolean
read_table_head (AikaParse *parse)
{
  AikaAtom *year = parse->atoms->len >= 3 ? get (parse, 0) : NULL;
  AikaAtom *first, *last;

  if (year == NULL || year->unit != AIKA_UNIT_YEAR || !year->year)
    return FALSE;

  for (guint i = 1; i < parse->atoms->len; i++)
    {
      const AikaAtom *atom = get (parse, i);

      if (atom->unit != AIKA_UNIT_NUMBER || atom->number > 12 || (i > 1 && atom->number != get (parse, i - 1)->number + 1) ||
          (i > 1 && atom->join != AIKA_JOIN_NONE))
        return FALSE;
    }

  first = get (parse, 1);
  last = get (parse, parse->atoms->len - 1);
  first->month = first->number;
  last->month = last->number;
  first->number = last->number = 0;
  first->unit = last->unit = AIKA_UNIT_MONTH;
  first->is_numeric = last->is_numeric = TRUE;
  first->year = last->year = year->year;
  first->join = AIKA_JOIN_NONE;
  last->join = AIKA_JOIN_DASH;
  empty_into (parse, 0, 1);
  for (guint i = 2; i + 1 < parse->atoms->len; i++)
    empty_into (parse, i, 1);
  drop_empty (parse);
  return TRUE;
}

static void
set_pieces (AikaParse     *parse,
            guint          n,
            AikaPieceKind  from,
            AikaPieceKind  to)
{
  const AikaAtom *atom = get (parse, n);

  for (guint i = atom->first_piece; i < atom->end_piece; i++)
    if (g_array_index (parse->pieces, AikaPiece, i).kind == from)
      g_array_index (parse->pieces, AikaPiece, i).kind = to;
}

/* 14/5 in Swedish and English; in Finnish it is no date. */
static void
join_slashed_days (AikaParse *parse)
{
  if (parse->context->language == AIKA_LANGUAGE_FI)
    return;

  for (guint i = 1; i < parse->atoms->len; i++)
    {
      AikaAtom *before = get (parse, i - 1), *atom = get (parse, i);

      if (before->unit != AIKA_UNIT_NUMBER || atom->unit != AIKA_UNIT_NUMBER || atom->join != AIKA_JOIN_SLASH ||
          atom->number > 12 || before->number > 31)
        continue;

      before->day = before->number;
      before->month = atom->number;
      before->number = 0;
      before->year = atom->year;
      before->unit = AIKA_UNIT_DAY;
      before->marks |= atom->marks;
      if (has_clock (atom))
        {
          before->start_minute = atom->start_minute;
          before->end_minute = atom->end_minute;
        }
      set_pieces (parse, i, AIKA_PIECE_DAY, AIKA_PIECE_MONTH_NUMBER);
      empty_into (parse, i, i - 1);
    }

  drop_empty (parse);
}

/* What a number is beside its neighbour; says whether it is anything. */
static gboolean
explain_number (AikaParse      *parse,
                guint           n,
                const AikaAtom *neighbour)
{
  AikaAtom *atom = get (parse, n);

  if (neighbour->unit == AIKA_UNIT_DAY && (neighbour->day || neighbour->number))
    {
      atom->day = atom->number;
      atom->unit = AIKA_UNIT_DAY;
    }
  else if (neighbour->unit == AIKA_UNIT_WEEK)
    {
      atom->week = atom->number;
      atom->unit = AIKA_UNIT_WEEK;
      set_pieces (parse, n, AIKA_PIECE_DAY, AIKA_PIECE_WEEK);
    }
  else if (neighbour->unit == AIKA_UNIT_MONTH && neighbour->is_numeric)
    {
      atom->month = atom->number;
      atom->is_numeric = TRUE;
      atom->unit = AIKA_UNIT_MONTH;
      set_pieces (parse, n, AIKA_PIECE_DAY, AIKA_PIECE_MONTH_NUMBER);
    }
  else if (neighbour->unit == AIKA_UNIT_QUARTER)
    {
      atom->quarter = atom->number;
      atom->unit = AIKA_UNIT_QUARTER;
      set_pieces (parse, n, AIKA_PIECE_DAY, AIKA_PIECE_QUARTER);
    }
  else
    {
      return FALSE;
    }

  atom->number = 0;
  return TRUE;
}

/* “vk 18–20/2019”: what looks like the month 20 of 2019 is a week behind a week. */
static void
explain_slashed (AikaParse *parse,
                 guint      n)
{
  AikaAtom *atom = get (parse, n);
  const AikaAtom *before = get (parse, n - 1);

  if (atom->unit != AIKA_UNIT_MONTH || !atom->is_numeric || atom->join == AIKA_JOIN_NONE)
    return;

  if (before->unit == AIKA_UNIT_WEEK)
    {
      atom->week = atom->month;
      atom->unit = AIKA_UNIT_WEEK;
      set_pieces (parse, n, AIKA_PIECE_MONTH_NUMBER, AIKA_PIECE_WEEK);
    }
  else if (before->unit == AIKA_UNIT_QUARTER)
    {
      atom->quarter = atom->month;
      atom->unit = AIKA_UNIT_QUARTER;
      set_pieces (parse, n, AIKA_PIECE_MONTH_NUMBER, AIKA_PIECE_QUARTER);
    }
  else
    {
      return;
    }

  atom->month = 0;
  atom->is_numeric = FALSE;
}

static void
explain_numbers (AikaParse *parse)
{
  guint n_atoms = parse->atoms->len;

  for (guint n = 1; n < n_atoms; n++)
    {
      explain_slashed (parse, n);
      /* Weeks and quarters, and days behind the name of their month, from the left. */
      if (get (parse, n)->unit == AIKA_UNIT_NUMBER && !get (parse, n)->is_ordinal &&
          get (parse, n)->join != AIKA_JOIN_NONE && get (parse, n)->join != AIKA_JOIN_ALIAS &&
          get (parse, n)->join != AIKA_JOIN_COLON &&
          (get (parse, n - 1)->unit == AIKA_UNIT_WEEK || get (parse, n - 1)->unit == AIKA_UNIT_QUARTER))
        explain_number (parse, n, get (parse, n - 1));
    }

  for (guint n = n_atoms; n-- > 1; )
    if (get (parse, n - 1)->unit == AIKA_UNIT_NUMBER)
      explain_number (parse, n - 1, get (parse, n));

  for (guint n = 1; n < n_atoms; n++)
    if (get (parse, n)->unit == AIKA_UNIT_NUMBER)
      explain_number (parse, n, get (parse, n - 1));
}

/* “toukokuun alku tai puoliväli”, “alku- tai loppusyksy”: the month or season is the neighbour's. */
static void
explain_parts (AikaParse *parse)
{
  for (guint n = 0; n < parse->atoms->len; n++)
    {
      AikaAtom *atom = get (parse, n);

      for (int side = -1; side <= 1 && atom->unit == AIKA_UNIT_PART; side += 2)
        {
          const AikaAtom *neighbour;

          if ((n == 0 && side < 0) || (n + 1 >= parse->atoms->len && side > 0))
            continue;

          neighbour = get (parse, n + side);
          if (neighbour->unit == AIKA_UNIT_MONTH && !neighbour->is_numeric)
            {
              atom->month = neighbour->month;
              atom->unit = AIKA_UNIT_MONTH;
            }
          else if (neighbour->unit == AIKA_UNIT_SEASON)
            {
              atom->season = neighbour->season;
              atom->unit = AIKA_UNIT_SEASON;
            }
        }
    }
}

/* A clock beside days is theirs; alone it is of the day over it. */
static void
explain_clocks (AikaParse *parse)
{
  for (guint n = 0; n < parse->atoms->len; n++)
    {
      AikaAtom *atom = get (parse, n);
      AikaAtom *before = n > 0 ? get (parse, n - 1) : NULL;
      AikaAtom *next = n + 1 < parse->atoms->len ? get (parse, n + 1) : NULL;

      if (atom->unit != AIKA_UNIT_CLOCK)
        continue;

      if (before != NULL && before->unit == AIKA_UNIT_DAY && !has_clock (before) &&
          atom->join != AIKA_JOIN_AND && atom->join != AIKA_JOIN_OR)
        {
          before->start_minute = atom->start_minute;
          before->end_minute = atom->end_minute;
          before->marks |= atom->marks;
          empty_into (parse, n, n - 1);
        }
      else if (before != NULL && before->unit == AIKA_UNIT_DAY && atom->join != AIKA_JOIN_DASH)
        {
          /* klo 9–12 ja 13–16: another time of the same day. */
          atom->day = before->day;
          atom->month = before->month;
          atom->year = before->year;
          atom->has_relative_day = before->has_relative_day;
          atom->relative_day = before->relative_day;
          atom->unit = AIKA_UNIT_DAY;
        }
      else if (next != NULL && next->unit == AIKA_UNIT_DAY && n == 0)
        {
          /* klo 17–20: 20.4. ja 26.4. */
          for (guint i = n + 1; i < parse->atoms->len; i++)
            if (get (parse, i)->unit == AIKA_UNIT_DAY && !has_clock (get (parse, i)))
              {
                get (parse, i)->start_minute = atom->start_minute;
                get (parse, i)->end_minute = atom->end_minute;
              }
          next->join = AIKA_JOIN_NONE;
          empty_into (parse, n, n + 1);
        }
      else if (parse->context->day != AIKA_DAY_NONE && (before == NULL || before->unit == AIKA_UNIT_DAY))
        {
          aika_day_to_ymd (parse->context->day, &atom->year, &atom->month, &atom->day);
          atom->unit = AIKA_UNIT_DAY;
        }
    }

  drop_empty (parse);
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

  if (next->join != AIKA_JOIN_NONE || atom->marks != AIKA_MARK_NONE || has_clock (atom))
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
      if (!has_clock (atom))
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

  share_weekdays (parse);
  if (!read_table_head (parse))
    {
      join_turns (parse);
      share_years (parse);
      join_slashed_days (parse);
      explain_numbers (parse);
      explain_parts (parse);
      explain_clocks (parse);
    }

  ranges = group (parse);
  drop_headings (parse, ranges);
  borrow_months (parse, ranges);
  spread_clocks (parse, ranges);

  return ranges;
}
