/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-range"

#include "config.h"

#include "time/aika-range-private.h"

#include "time/aika-atom-private.h"

/* Atoms that say one time together become one: a year behind its month, the weekdays before both ends of
 * a range, the two months of a turn, the months under a year. An atom that says nothing of its own any
 * more is emptied (AIKA_UNIT_NONE), and its pieces are those of its heir. */

/* The pieces of an atom that was emptied are another's now. */
void
aika_range_empty_into (AikaParse *parse,
                       guint      from,
                       guint      to)
{
  AikaAtom *atom = aika_parse_get_atom (parse, from);
  AikaAtom *heir = aika_parse_get_atom (parse, to);

  g_array_index (parse->heirs, guint, atom->id) = heir->id;
  heir->start = MIN (heir->start, atom->start);
  heir->end = MAX (heir->end, atom->end);
  heir->first_piece = MIN (heir->first_piece, atom->first_piece);
  heir->end_piece = MAX (heir->end_piece, atom->end_piece);
  atom->unit = AIKA_UNIT_NONE;
}

/* Takes the emptied atoms out. */
void
aika_range_drop_empty (AikaParse *parse)
{
  guint n = 0;

  for (guint i = 0; i < parse->atoms->len; i++)
    if (aika_parse_get_atom (parse, i)->unit != AIKA_UNIT_NONE)
      *aika_parse_get_atom (parse, n++) = *aika_parse_get_atom (parse, i);

  g_array_set_size (parse->atoms, n);
}

/* What a number of an atom says is another thing than it seemed. */
void
aika_range_set_pieces (AikaParse     *parse,
                       guint          n,
                       AikaPieceKind  from,
                       AikaPieceKind  to)
{
  const AikaAtom *atom = aika_parse_get_atom (parse, n);

  for (guint i = atom->first_piece; i < atom->end_piece; i++)
    {
      AikaPiece *piece = aika_parse_get_piece (parse, i);

      if (piece->kind == from)
        piece->kind = to;
    }
}

static gboolean
is_day_without_weekday (const AikaAtom *atom)
{
  return atom->unit == AIKA_UNIT_DAY && !atom->weekday;
}

/* 15.3. eli perjantai */
static gboolean
is_weekday_behind_day (const AikaAtom *day,
                       const AikaAtom *weekday)
{
  return weekday->unit == AIKA_UNIT_WEEKDAY && is_day_without_weekday (day) &&
         (weekday->join == AIKA_JOIN_NONE || weekday->join == AIKA_JOIN_ALIAS || weekday->join == AIKA_JOIN_COMMA);
}

/* 12.–13.3.2024 (ti–ke) */
static gboolean
are_weekdays_behind_range (const AikaAtom atoms[4])
{
  return !atoms[0].weekday && !atoms[1].weekday && atoms[1].join == AIKA_JOIN_DASH &&
         atoms[2].unit == AIKA_UNIT_WEEKDAY && atoms[2].join == AIKA_JOIN_NONE &&
         atoms[3].unit == AIKA_UNIT_WEEKDAY && atoms[3].join == AIKA_JOIN_DASH;
}

static void
move_weekday (AikaParse *parse,
              guint      from,
              guint      to)
{
  aika_parse_get_atom (parse, to)->weekday = aika_parse_get_atom (parse, from)->weekday;
  aika_range_empty_into (parse, from, to);
}

/* Weekdays behind the one day or the one range of the text. */
static void
share_weekdays_behind (AikaParse *parse)
{
  const AikaAtom *atoms = aika_parse_get_atom (parse, 0);

  if (parse->atoms->len == 2 && is_weekday_behind_day (&atoms[0], &atoms[1]))
    {
      move_weekday (parse, 1, 0);
    }
  else if (parse->atoms->len == 4 && are_weekdays_behind_range (atoms))
    {
      move_weekday (parse, 2, 0);
      move_weekday (parse, 3, 1);
    }
  aika_range_drop_empty (parse);
}

/* ma–pe vko 10: the week of the last weekday is that of the first. */
static gboolean
takes_week (const AikaAtom *atom,
            const AikaAtom *next)
{
  return next->unit == AIKA_UNIT_DAY && next->week && next->weekday && !next->day &&
         (aika_join_is_dash (next->join) || next->join == AIKA_JOIN_AND || next->join == AIKA_JOIN_COMMA);
}

static gboolean
joins_two (AikaJoin join)
{
  return aika_join_is_dash (join) || join == AIKA_JOIN_AND;
}

/* må–ti 13–14.5.: a weekday for each end stands before both. */
void
aika_range_share_weekdays (AikaParse *parse)
{
  share_weekdays_behind (parse);
  for (guint i = 0; i + 1 < parse->atoms->len; i++)
    {
      AikaAtom *atom = aika_parse_get_atom (parse, i), *next = atom + 1;

      if (atom->unit != AIKA_UNIT_WEEKDAY)
        continue;
      if (takes_week (atom, next))
        {
          atom->week = next->week;
          atom->year = next->year;
          atom->unit = AIKA_UNIT_DAY;
          continue;
        }
      if (next->weekday == 0 || !joins_two (next->join))
        continue;

      if (i + 2 < parse->atoms->len && joins_two (next[1].join))
        {
          next[1].weekday = next->weekday;
          next->weekday = atom->weekday;
        }
      next->join = atom->join;
      aika_range_empty_into (parse, i, i + 1);
    }

  aika_range_drop_empty (parse);
}

static gboolean
takes_year_behind (const AikaAtom *atom)
{
  return !atom->year && atom->unit != AIKA_UNIT_NONE && atom->unit != AIKA_UNIT_WEEKDAY &&
         atom->unit != AIKA_UNIT_CLOCK;
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
  return atom->join == AIKA_JOIN_DASH && takes_second_year (before) && atom->part != AIKA_PART_NONE &&
         before->part == AIKA_PART_NONE && (atom->unit == AIKA_UNIT_YEAR_PART || atom->unit == AIKA_UNIT_HALF);
}

/* “vuoteen 2019” */
static gboolean
is_year_to (const AikaAtom *atom)
{
  return atom->unit == AIKA_UNIT_YEAR && atom->year &&
         (atom->join == AIKA_JOIN_TO || (atom->join == AIKA_JOIN_NONE && atom->is_to));
}

/* Whether two years in words stand behind a winter or the like, from atom n on; the first may be in it. */
static gboolean
takes_two_years (const AikaParse *parse,
                 guint            last,
                 guint            n)
{
  const AikaAtom *before = aika_parse_get_atom (parse, last), *atom = aika_parse_get_atom (parse, n);

  if (before->second_year || atom->unit != AIKA_UNIT_YEAR)
    return FALSE;
  if (before->year)
    return takes_second_year (before) && before->is_year_from && is_year_to (atom);

  return atom->year && atom->join == AIKA_JOIN_NONE && (atom->marks == AIKA_MARK_SINCE || atom->is_from) &&
         n + 1 < parse->atoms->len && is_year_to (aika_parse_get_atom (parse, n + 1)) && names_two_years (before);
}

/* joulu–tammikuu 2024–2025: a year for each end. */
static gboolean
is_year_of_range (const AikaParse *parse,
                  guint            n,
                  guint            last,
                  const AikaAtom  *year)
{
  const AikaAtom *first = aika_parse_get_atom (parse, n), *before = aika_parse_get_atom (parse, last);

  return year->unit == AIKA_UNIT_YEAR && n != last && year->join == AIKA_JOIN_DASH &&
         before->join == AIKA_JOIN_DASH && !first->year && before->year && !before->second_year &&
         first->unit == before->unit && year->year == before->year + 1 &&
         (before->unit == AIKA_UNIT_MONTH || before->unit == AIKA_UNIT_SEASON);
}

/* kevät/2024, 1–3 / 2024 */
static gboolean
is_slashed_year (const AikaAtom *before,
                 const AikaAtom *year)
{
  return year->join == AIKA_JOIN_SLASH && (before->unit != AIKA_UNIT_NUMBER || before->number <= 12) &&
         before->unit != AIKA_UNIT_DAY;
}

/* “2025-Q2”, “2025, mars”, “2025 (hösten)”: the year before the one time that it is of. */
static void
lend_first_year (AikaParse *parse)
{
  AikaAtom *year, *next;

  if (parse->atoms->len != 2)
    return;

  year = aika_parse_get_atom (parse, 0);
  next = aika_parse_get_atom (parse, 1);
  if (year->unit != AIKA_UNIT_YEAR || !year->year || year->second_year || next->year || next->marks != AIKA_MARK_NONE ||
      next->unit == AIKA_UNIT_YEAR || next->unit == AIKA_UNIT_NUMBER || next->unit == AIKA_UNIT_CLOCK ||
      next->unit == AIKA_UNIT_WEEKDAY || next->unit == AIKA_UNIT_PART ||
      (next->join != AIKA_JOIN_DASH && next->join != AIKA_JOIN_COMMA && next->join != AIKA_JOIN_NONE &&
       next->join != AIKA_JOIN_SLASH))
    return;

  next->year = year->year;
  next->join = AIKA_JOIN_NONE;
  aika_range_empty_into (parse, 0, 1);
  aika_range_drop_empty (parse);
}

/* winter from 2018 to 2019, talvi vuodesta 2018 vuoteen 2019: takes the one or two years from atom n on,
 * and returns the last of them. */
static guint
take_two_years (AikaParse *parse,
                guint      last,
                guint      n)
{
  AikaAtom *before = aika_parse_get_atom (parse, last);

  if (!before->year)
    {
      before->year = aika_parse_get_atom (parse, n)->year;
      aika_range_empty_into (parse, n++, last);
    }
  before->second_year = aika_parse_get_atom (parse, n)->year;
  before->is_from = FALSE;
  aika_range_empty_into (parse, n, last);
  return n;
}

/* kevät 2018: the year behind is of the atom before it, unless it begins a range of its own. */
static gboolean
is_year_of (const AikaParse *parse,
            const AikaAtom  *before,
            guint            n)
{
  const AikaAtom *year = aika_parse_get_atom (parse, n);
  gboolean is_single = n + 1 >= parse->atoms->len || !aika_join_is_dash (year[1].join);

  return is_single && takes_year_behind (before) &&
         (year->join == AIKA_JOIN_NONE || year->join == AIKA_JOIN_COMMA || is_slashed_year (before, year));
}

static void
give_year (AikaParse      *parse,
           guint           last,
           const AikaAtom *year)
{
  AikaAtom *before = aika_parse_get_atom (parse, last);

  before->year = year->year;
  before->second_year = year->second_year;
  /* 1–3 / 2024 */
  if (year->join == AIKA_JOIN_SLASH && before->unit == AIKA_UNIT_NUMBER)
    {
      before->month = before->number;
      before->number = 0;
      before->is_numeric = TRUE;
      before->unit = AIKA_UNIT_MONTH;
      aika_range_set_pieces (parse, last, AIKA_PIECE_DAY, AIKA_PIECE_MONTH_NUMBER);
    }
}

static void
give_second_year (AikaParse      *parse,
                  AikaAtom       *before,
                  const AikaAtom *year)
{
  before->second_year = year->year;
  if (before->part == AIKA_PART_NONE)
    before->part = year->part;
  for (guint n = year->first_piece; n < year->end_piece; n++)
    aika_parse_get_piece (parse, n)->is_second = TRUE;
}

/* Gives the year that atom n says to the one before it; says whether it is of that. */
static gboolean
share_year (AikaParse *parse,
            guint      last,
            guint      n)
{
  AikaAtom *before = aika_parse_get_atom (parse, last), *year = aika_parse_get_atom (parse, n);

  if (!year->year || year->has_year_unit ||
      (year->unit != AIKA_UNIT_YEAR && !is_part_of_second_year (before, year)))
    return FALSE;

  if (is_year_of (parse, before, n))
    give_year (parse, last, year);
  else if ((aika_join_is_dash (year->join) || year->join == AIKA_JOIN_SLASH) && takes_second_year (before))
    give_second_year (parse, before, year);
  else
    return FALSE;

  before->marks |= year->marks;
  aika_range_empty_into (parse, n, last);
  return TRUE;
}

/* “viikot 18–20 2019”, “May 4–5, 2019”, “talvi 2018–2019”: the year stands behind. */
void
aika_range_share_years (AikaParse *parse)
{
  guint last = 0, last_but_one = 0;     /* the atoms before the year that are not emptied */

  lend_first_year (parse);
  for (guint i = 1; i < parse->atoms->len; i++)
    {
      AikaAtom *before = aika_parse_get_atom (parse, last), *atom = aika_parse_get_atom (parse, i);

      if (takes_two_years (parse, last, i))
        {
          i = take_two_years (parse, last, i);
        }
      else if (is_year_of_range (parse, last_but_one, last, atom))
        {
          aika_parse_get_atom (parse, last_but_one)->year = before->year;
          before->year = atom->year;
          aika_range_empty_into (parse, i, last);
        }
      else if (share_year (parse, last, i))
        {
          last_but_one = last > 0 && before[-1].unit != AIKA_UNIT_NONE ? last - 1 : last;
        }
      else
        {
          last_but_one = last;
          last = i;
        }
    }

  aika_range_drop_empty (parse);
}

/* tammi–helmikuun vaihde, tammi- ja helmikuun vaihde */
void
aika_range_join_turns (AikaParse *parse)
{
  for (guint i = 1; i < parse->atoms->len; i++)
    {
      AikaAtom *before = aika_parse_get_atom (parse, i - 1), *atom = aika_parse_get_atom (parse, i);

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
      aika_range_empty_into (parse, i - 1, i);
    }

  aika_range_drop_empty (parse);
}

/* Whether all atoms but the first count the months up by one. */
static gboolean
are_months_in_order (const AikaParse *parse)
{
  for (guint i = 1; i < parse->atoms->len; i++)
    {
      const AikaAtom *atom = aika_parse_get_atom (parse, i);

      if (atom->unit != AIKA_UNIT_NUMBER || atom->number > 12 ||
          (i > 1 && (atom->number != atom[-1].number + 1 || atom->join != AIKA_JOIN_NONE)))
        return FALSE;
    }

  return TRUE;
}

static void
set_numeric_month (AikaAtom *atom,
                   AikaJoin  join,
                   int       year)
{
  atom->month = atom->number;
  atom->number = 0;
  atom->unit = AIKA_UNIT_MONTH;
  atom->is_numeric = TRUE;
  atom->year = year;
  atom->join = join;
}

/* “2018 … 1 2 3 4”: the head of a table, the months under their year, is a range; says whether it is one. */
gboolean
aika_range_read_table_head (AikaParse *parse)
{
  const AikaAtom *year = aika_parse_get_atom (parse, 0);
  guint last = parse->atoms->len - 1;

  if (parse->atoms->len < 3 || year->unit != AIKA_UNIT_YEAR || !year->year || !are_months_in_order (parse))
    return FALSE;

  set_numeric_month (aika_parse_get_atom (parse, 1), AIKA_JOIN_NONE, year->year);
  set_numeric_month (aika_parse_get_atom (parse, last), AIKA_JOIN_DASH, year->year);
  aika_range_empty_into (parse, 0, 1);
  for (guint i = 2; i < last; i++)
    aika_range_empty_into (parse, i, 1);
  aika_range_drop_empty (parse);
  return TRUE;
}
