/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-range"

#include "config.h"

#include "time/aika-range-private.h"

#include "time/aika-atom-private.h"

/* Numbers, parts and clock times that only their neighbours explain: the 20 of “viikot 18, 20 ja 22” is a
 * week, the 4 of “4.–5.9.” a day. */

/* What a number is beside its neighbour; it stays a number beside what has none. */
static void
explain_number (AikaParse      *parse,
                guint           n,
                const AikaAtom *neighbour)
{
  AikaAtom *atom = aika_parse_get_atom (parse, n);
  AikaPieceKind kind = AIKA_PIECE_DAY;

  if (neighbour->unit == AIKA_UNIT_DAY && (neighbour->day || neighbour->number))
    {
      atom->day = atom->number;
      atom->unit = AIKA_UNIT_DAY;
    }
  else if (neighbour->unit == AIKA_UNIT_WEEK)
    {
      atom->week = atom->number;
      atom->unit = AIKA_UNIT_WEEK;
      kind = AIKA_PIECE_WEEK;
    }
  else if (neighbour->unit == AIKA_UNIT_MONTH && neighbour->is_numeric)
    {
      atom->month = atom->number;
      atom->is_numeric = TRUE;
      atom->unit = AIKA_UNIT_MONTH;
      kind = AIKA_PIECE_MONTH_NUMBER;
    }
  else if (neighbour->unit == AIKA_UNIT_QUARTER)
    {
      atom->quarter = atom->number;
      atom->unit = AIKA_UNIT_QUARTER;
      kind = AIKA_PIECE_QUARTER;
    }
  else
    {
      return;
    }

  atom->number = 0;
  aika_range_set_pieces (parse, n, AIKA_PIECE_DAY, kind);
}

/* “vk 18–20/2019”: what looks like the month 20 of 2019 is a week behind a week. */
static void
explain_slashed (AikaParse *parse,
                 guint      n)
{
  AikaAtom *atom = aika_parse_get_atom (parse, n);
  const AikaAtom *before = aika_parse_get_atom (parse, n - 1);

  if (atom->unit != AIKA_UNIT_MONTH || !atom->is_numeric || atom->join == AIKA_JOIN_NONE)
    return;

  if (before->unit == AIKA_UNIT_WEEK)
    {
      atom->week = atom->month;
      atom->unit = AIKA_UNIT_WEEK;
      aika_range_set_pieces (parse, n, AIKA_PIECE_MONTH_NUMBER, AIKA_PIECE_WEEK);
    }
  else if (before->unit == AIKA_UNIT_QUARTER)
    {
      atom->quarter = atom->month;
      atom->unit = AIKA_UNIT_QUARTER;
      aika_range_set_pieces (parse, n, AIKA_PIECE_MONTH_NUMBER, AIKA_PIECE_QUARTER);
    }
  else
    {
      return;
    }

  atom->month = 0;
  atom->is_numeric = FALSE;
}

/* Whether a number goes on with the weeks or quarters to its left. */
static gboolean
goes_on_from_left (const AikaAtom *before,
                   const AikaAtom *atom)
{
  return atom->unit == AIKA_UNIT_NUMBER && !atom->is_ordinal && atom->join != AIKA_JOIN_NONE &&
         atom->join != AIKA_JOIN_ALIAS && atom->join != AIKA_JOIN_COLON &&
         (before->unit == AIKA_UNIT_WEEK || before->unit == AIKA_UNIT_QUARTER);
}

/* Numbers that are weeks or quarters from the left, then all from the right, then the rest from the left. */
void
aika_range_explain_numbers (AikaParse *parse)
{
  guint n_atoms = parse->atoms->len;

  for (guint n = 1; n < n_atoms; n++)
    {
      const AikaAtom *atom = aika_parse_get_atom (parse, n);

      explain_slashed (parse, n);
      if (goes_on_from_left (&atom[-1], atom))
        explain_number (parse, n, &atom[-1]);
    }

  for (guint n = n_atoms; n-- > 1; )
    if (aika_parse_get_atom (parse, n - 1)->unit == AIKA_UNIT_NUMBER)
      explain_number (parse, n - 1, aika_parse_get_atom (parse, n));

  for (guint n = 1; n < n_atoms; n++)
    if (aika_parse_get_atom (parse, n)->unit == AIKA_UNIT_NUMBER)
      explain_number (parse, n, aika_parse_get_atom (parse, n - 1));
}

/* A part that was read as one of the year, as nothing said otherwise: “puoliväli 2024”. */
static gboolean
is_bare_part_of_year (const AikaAtom *atom)
{
  return atom->unit == AIKA_UNIT_YEAR_PART && atom->part != AIKA_PART_NONE && !atom->has_year_unit;
}

/* A part alone is of the month or season beside it, or a part of the year like the one beside it. */
static void
explain_part (AikaAtom       *atom,
              const AikaAtom *neighbour)
{
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
  else if (neighbour->unit == AIKA_UNIT_YEAR_PART && atom->part <= AIKA_PART_END)
    {
      atom->year_part = atom->part;
      atom->unit = AIKA_UNIT_YEAR_PART;
    }
}

/* “lokakuun alku–puoliväli 2024”: the middle is of the month, not of the year. */
static void
explain_part_of_year (AikaAtom       *atom,
                      const AikaAtom *before)
{
  if (!is_bare_part_of_year (atom) || atom->join == AIKA_JOIN_NONE || before->part == AIKA_PART_NONE || before->year)
    return;

  if (before->unit == AIKA_UNIT_MONTH && !before->is_numeric)
    {
      atom->month = before->month;
      atom->unit = AIKA_UNIT_MONTH;
      atom->year_part = 0;
    }
  else if (before->unit == AIKA_UNIT_SEASON)
    {
      atom->season = before->season;
      atom->unit = AIKA_UNIT_SEASON;
      atom->year_part = 0;
    }
}

/* “toukokuun alku tai puoliväli”, “alku- tai loppusyksy”: the month or season is the neighbour's. */
void
aika_range_explain_parts (AikaParse *parse)
{
  for (guint n = 0; n < parse->atoms->len; n++)
    {
      AikaAtom *atom = aika_parse_get_atom (parse, n);

      if (n > 0)
        explain_part_of_year (atom, &atom[-1]);
      if (n > 0 && atom->unit == AIKA_UNIT_PART)
        explain_part (atom, &atom[-1]);
      if (n + 1 < parse->atoms->len && atom->unit == AIKA_UNIT_PART)
        explain_part (atom, &atom[1]);
    }
}

/* The atom before a clock that it may be of: a week between a day and its clock only checks the day. */
static guint
find_before_clock (const AikaParse *parse,
                   guint            n)
{
  const AikaAtom *atom = aika_parse_get_atom (parse, n);

  /* 10.3.2025 (v. 11) kl. 9 */
  return n > 1 && atom[-1].unit == AIKA_UNIT_WEEK && atom[-2].unit == AIKA_UNIT_DAY ? n - 2 : n - 1;
}

/* A clock behind a day: its hours, their end, or the hours of another time on the same day. */
static gboolean
explain_clock_behind (AikaParse *parse,
                      guint      n)
{
  guint place = find_before_clock (parse, n);
  AikaAtom *atom = aika_parse_get_atom (parse, n), *day = aika_parse_get_atom (parse, place);

  if (day->unit != AIKA_UNIT_DAY)
    return FALSE;

  if (!aika_atom_has_clock (day) && atom->join != AIKA_JOIN_AND && atom->join != AIKA_JOIN_OR)
    {
      day->start_minute = atom->start_minute;
      day->end_minute = atom->end_minute;
      day->marks |= atom->marks;
      aika_range_empty_into (parse, n, place);
    }
  else if (atom->marks == AIKA_MARK_BY && day->marks == AIKA_MARK_NONE && day->end_minute < 0 &&
           atom->start_minute > day->start_minute)
    {
      /* klo 17, päättyy klo 19 */
      day->end_minute = atom->start_minute;
      aika_range_empty_into (parse, n, n - 1);
    }
  else if (atom->join != AIKA_JOIN_DASH)
    {
      /* klo 9–12 ja 13–16 */
      atom->day = day->day;
      atom->month = day->month;
      atom->year = day->year;
      atom->has_relative_day = day->has_relative_day;
      atom->relative_day = day->relative_day;
      atom->unit = AIKA_UNIT_DAY;
    }
  else
    {
      return FALSE;
    }

  return TRUE;
}

/* klo 17–20: 20.4. ja 26.4.: a clock before all days is of those that have none. */
static void
spread_first_clock (AikaParse *parse)
{
  const AikaAtom *clock = aika_parse_get_atom (parse, 0);
  AikaAtom *first = aika_parse_get_atom (parse, 1);

  for (guint i = 1; i < parse->atoms->len; i++)
    {
      AikaAtom *atom = aika_parse_get_atom (parse, i);

      if (atom->unit == AIKA_UNIT_DAY && !aika_atom_has_clock (atom))
        {
          atom->start_minute = clock->start_minute;
          atom->end_minute = clock->end_minute;
        }
    }
  first->join = AIKA_JOIN_NONE;
  first->marks |= clock->marks;
  aika_range_empty_into (parse, 0, 1);
}

/* A clock beside days is theirs; alone it is of the day over it. */
void
aika_range_explain_clocks (AikaParse *parse)
{
  gint32 day = aika_parse_has_day (parse) ? parse->context->day : AIKA_DAY_NONE;

  for (guint n = 0; n < parse->atoms->len; n++)
    {
      AikaAtom *atom = aika_parse_get_atom (parse, n);

      if (atom->unit != AIKA_UNIT_CLOCK || (n > 0 && explain_clock_behind (parse, n)))
        continue;

      if (n == 0 && parse->atoms->len > 1 && atom[1].unit == AIKA_UNIT_DAY)
        {
          spread_first_clock (parse);
        }
      else if (day != AIKA_DAY_NONE &&
               (n == 0 || aika_parse_get_atom (parse, find_before_clock (parse, n))->unit == AIKA_UNIT_DAY))
        {
          aika_day_to_ymd (day, &atom->year, &atom->month, &atom->day);
          atom->unit = AIKA_UNIT_DAY;
        }
    }

  aika_range_drop_empty (parse);
}
