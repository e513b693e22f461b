/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-range"

#include "config.h"

#include "time/aika-range-private.h"

#include "time/aika-atom-private.h"

/* Numbers, parts and clock times that only their neighbours explain: the 20 of “viikot 18, 20 ja 22” is a
 * week, the 4 of “4.–5.9.” a day. */

/* What a number is beside its neighbour; says whether it is anything. */
static gboolean
explain_number (AikaParse      *parse,
                guint           n,
                const AikaAtom *neighbour)
{
  AikaAtom *atom = aika_parse_get_atom (parse, n);

  if (neighbour->unit == AIKA_UNIT_DAY && (neighbour->day || neighbour->number))
    {
      atom->day = atom->number;
      atom->unit = AIKA_UNIT_DAY;
    }
  else if (neighbour->unit == AIKA_UNIT_WEEK)
    {
      atom->week = atom->number;
      atom->unit = AIKA_UNIT_WEEK;
      aika_range_set_pieces (parse, n, AIKA_PIECE_DAY, AIKA_PIECE_WEEK);
    }
  else if (neighbour->unit == AIKA_UNIT_MONTH && neighbour->is_numeric)
    {
      atom->month = atom->number;
      atom->is_numeric = TRUE;
      atom->unit = AIKA_UNIT_MONTH;
      aika_range_set_pieces (parse, n, AIKA_PIECE_DAY, AIKA_PIECE_MONTH_NUMBER);
    }
  else if (neighbour->unit == AIKA_UNIT_QUARTER)
    {
      atom->quarter = atom->number;
      atom->unit = AIKA_UNIT_QUARTER;
      aika_range_set_pieces (parse, n, AIKA_PIECE_DAY, AIKA_PIECE_QUARTER);
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

void
aika_range_explain_numbers (AikaParse *parse)
{
  guint n_atoms = parse->atoms->len;

  for (guint n = 1; n < n_atoms; n++)
    {
      explain_slashed (parse, n);
      /* Weeks and quarters, and days behind the name of their month, from the left. */
      if (aika_parse_get_atom (parse, n)->unit == AIKA_UNIT_NUMBER && !aika_parse_get_atom (parse, n)->is_ordinal &&
          aika_parse_get_atom (parse, n)->join != AIKA_JOIN_NONE && aika_parse_get_atom (parse, n)->join != AIKA_JOIN_ALIAS &&
          aika_parse_get_atom (parse, n)->join != AIKA_JOIN_COLON &&
          (aika_parse_get_atom (parse, n - 1)->unit == AIKA_UNIT_WEEK || aika_parse_get_atom (parse, n - 1)->unit == AIKA_UNIT_QUARTER))
        explain_number (parse, n, aika_parse_get_atom (parse, n - 1));
    }

  for (guint n = n_atoms; n-- > 1; )
    if (aika_parse_get_atom (parse, n - 1)->unit == AIKA_UNIT_NUMBER)
      explain_number (parse, n - 1, aika_parse_get_atom (parse, n));

  for (guint n = 1; n < n_atoms; n++)
    if (aika_parse_get_atom (parse, n)->unit == AIKA_UNIT_NUMBER)
      explain_number (parse, n, aika_parse_get_atom (parse, n - 1));
}

static gboolean
is_bare_part_of_year (const AikaAtom *atom)
{
  return atom->unit == AIKA_UNIT_YEAR_PART && atom->part != AIKA_PART_NONE && !atom->has_year_unit;
}

/* “toukokuun alku tai puoliväli”, “alku- tai loppusyksy”: the month or season is the neighbour's. */
void
aika_range_explain_parts (AikaParse *parse)
{
  for (guint n = 0; n < parse->atoms->len; n++)
    {
      AikaAtom *atom = aika_parse_get_atom (parse, n);

      /* “lokakuun alku–puoliväli 2024”: the middle is of the month, not of the year. */
      if (n > 0 && is_bare_part_of_year (atom) && atom->join != AIKA_JOIN_NONE && aika_parse_get_atom (parse, n - 1)->part != AIKA_PART_NONE)
        {
          const AikaAtom *before = aika_parse_get_atom (parse, n - 1);

          if (before->unit == AIKA_UNIT_MONTH && !before->year && !before->is_numeric)
            {
              atom->month = before->month;
              atom->unit = AIKA_UNIT_MONTH;
              atom->year_part = 0;
            }
          else if (before->unit == AIKA_UNIT_SEASON && !before->year)
            {
              atom->season = before->season;
              atom->unit = AIKA_UNIT_SEASON;
              atom->year_part = 0;
            }
        }
      for (int side = -1; side <= 1 && atom->unit == AIKA_UNIT_PART; side += 2)
        {
          const AikaAtom *neighbour;

          if ((n == 0 && side < 0) || (n + 1 >= parse->atoms->len && side > 0))
            continue;

          neighbour = aika_parse_get_atom (parse, n + side);
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
    }
}

/* A clock beside days is theirs; alone it is of the day over it. */
void
aika_range_explain_clocks (AikaParse *parse)
{
  for (guint n = 0; n < parse->atoms->len; n++)
    {
      AikaAtom *atom = aika_parse_get_atom (parse, n);
      AikaAtom *before = n > 0 ? aika_parse_get_atom (parse, n - 1) : NULL;
      AikaAtom *next = n + 1 < parse->atoms->len ? aika_parse_get_atom (parse, n + 1) : NULL;

      if (atom->unit != AIKA_UNIT_CLOCK)
        continue;

      /* 10.3.2025 (v. 11) kl. 9 */
      if (before != NULL && before->unit == AIKA_UNIT_WEEK && n > 1 && aika_parse_get_atom (parse, n - 2)->unit == AIKA_UNIT_DAY)
        before = aika_parse_get_atom (parse, n - 2);
      if (before != NULL && before->unit == AIKA_UNIT_DAY && !aika_atom_has_clock (before) &&
          atom->join != AIKA_JOIN_AND && atom->join != AIKA_JOIN_OR)
        {
          before->start_minute = atom->start_minute;
          before->end_minute = atom->end_minute;
          before->marks |= atom->marks;
          aika_range_empty_into (parse, n, before - aika_parse_get_atom (parse, 0));
        }
      else if (before != NULL && before->unit == AIKA_UNIT_DAY && atom->marks == AIKA_MARK_BY && before->end_minute < 0 &&
               atom->start_minute > before->start_minute && before->marks == AIKA_MARK_NONE)
        {
          /* klo 17, päättyy klo 19 */
          before->end_minute = atom->start_minute;
          aika_range_empty_into (parse, n, n - 1);
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
            if (aika_parse_get_atom (parse, i)->unit == AIKA_UNIT_DAY && !aika_atom_has_clock (aika_parse_get_atom (parse, i)))
              {
                aika_parse_get_atom (parse, i)->start_minute = atom->start_minute;
                aika_parse_get_atom (parse, i)->end_minute = atom->end_minute;
              }
          next->join = AIKA_JOIN_NONE;
          next->marks |= atom->marks;
          aika_range_empty_into (parse, n, n + 1);
        }
      else if (parse->context->day != AIKA_DAY_NONE && (before == NULL || before->unit == AIKA_UNIT_DAY))
        {
          aika_day_to_ymd (parse->context->day, &atom->year, &atom->month, &atom->day);
          atom->unit = AIKA_UNIT_DAY;
        }
    }

  aika_range_drop_empty (parse);
}
