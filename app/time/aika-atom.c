/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-atom"

#include "config.h"

#include "time/aika-atom-private.h"

#include "time/aika-clock.h"
#include "time/aika-numeral.h"

/* An atom is one stretch of time with the words that belong to it, in whatever order they stand:
 *
 *   Syyskuu loppupuoli 2017     syyskuun 2022 alussa     loppupuoli syyskuuta
 *   ke 2.2.2022 klo 15          vecka 20                 third quarter of 2019
 *
 * It has a place for each kind of word; a word whose place is taken begins the next atom. */

/* Whether a date with a day begins at i: digits, or a number and a month's name. */
gboolean
aika_parse_starts_date (const AikaParse *parse,
                        guint            i)
{
  AikaNumeral numeral;

  i = aika_parse_skip_fillers (parse, i);
  if (!aika_parse_is (parse, i, AIKA_TOKEN_NUMBER))
    return FALSE;

  aika_numeral_scan (parse, i, &numeral);
  if (numeral.kind == AIKA_NUMERAL_DAY || numeral.kind == AIKA_NUMERAL_ORDINAL)
    return TRUE;

  return numeral.kind == AIKA_NUMERAL_BARE && aika_parse_get (parse, i)->n_digits <= 2;
}

/* Whether what stands behind a comma or fillers goes on with the atom. */
static gboolean
goes_on (const AikaParse *parse,
         const AikaAtom  *atom,
         guint            i)
{
  AikaNumeral numeral;

  /* tiistai, 14.5.; May 14, 2019; 2.2.2022, klo 15; toukokuun 2019 aikana */
  if (atom->weekday && !aika_atom_has_core (atom) && !atom->number)
    return aika_parse_starts_date (parse, i) ||
           (aika_parse_says (parse, i, AIKA_LEXEME_MONTH) && aika_parse_starts_date (parse, i + 1));
  if (aika_parse_says (parse, i, AIKA_LEXEME_CLOCK) || (atom->day && aika_parse_is_clock (parse, i)))
    return atom->day && !aika_atom_has_clock (atom);
  if (aika_parse_is (parse, i, AIKA_TOKEN_NUMBER) && !atom->year && aika_atom_has_core (atom) && !atom->is_numeric)
    {
      aika_numeral_scan (parse, i, &numeral);
      return numeral.kind == AIKA_NUMERAL_YEAR && !aika_parse_is (parse, i + numeral.n_tokens, AIKA_TOKEN_DASH);
    }

  return FALSE;
}

/* Whether fillers may stand inside the atom: “first quarter of 2019”, “den 14 maj”, “i maj under 2019”. */
static gboolean
goes_on_behind_fillers (const AikaParse *parse,
                        const AikaAtom  *atom,
                        guint            i)
{
  if (goes_on (parse, atom, i))
    return TRUE;

  if (atom->part != AIKA_PART_NONE && !aika_atom_has_core (atom))
    return TRUE;
  if ((atom->has_week_unit || atom->has_quarter_unit || atom->has_half_unit || atom->ordinal || atom->is_week_from ||
       atom->has_relative || atom->has_year_unit || atom->has_month_unit) && !aika_atom_has_core (atom))
    return TRUE;
  if (aika_atom_has_clock (atom) && !aika_atom_has_core (atom) && !atom->weekday)
    return aika_parse_starts_date (parse, i) || aika_parse_says (parse, i, AIKA_LEXEME_WEEKDAY);
  if ((atom->ordinal || atom->season || atom->quarter || atom->half) && !atom->year)
    return aika_parse_says (parse, i, AIKA_LEXEME_YEAR) || aika_parse_says (parse, i, AIKA_LEXEME_MONTH);
  if (atom->month && !atom->day && !atom->year && aika_parse_says (parse, i, AIKA_LEXEME_YEAR))
    return TRUE;
  if ((atom->number || (atom->ordinal && atom->weekday)) && !aika_atom_has_core (atom))
    return aika_parse_says (parse, i, AIKA_LEXEME_MONTH);
  if (atom->weekday && !aika_atom_has_core (atom) && aika_parse_says (parse, i, AIKA_LEXEME_WEEK))
    return TRUE;
  if (atom->week && !atom->weekday && aika_parse_says (parse, i, AIKA_LEXEME_WEEKDAY))
    return !aika_parse_starts_date (parse, i + 1);

  return FALSE;
}

static AikaUnit
find_unit (const AikaAtom *atom)
{
  if (atom->day || atom->has_relative_day || (atom->week && atom->weekday) || (atom->month && atom->ordinal && atom->weekday))
    return AIKA_UNIT_DAY;
  if (atom->number)
    return AIKA_UNIT_NUMBER;
  if (atom->week || atom->has_week_unit)
    return AIKA_UNIT_WEEK;
  if (atom->has_month_unit)
    return AIKA_UNIT_MONTH;
  if (atom->month)
    return atom->part == AIKA_PART_TURN ? AIKA_UNIT_MONTH_TURN : AIKA_UNIT_MONTH;
  if (atom->quarter || atom->has_quarter_unit)
    return AIKA_UNIT_QUARTER;
  if (atom->half || atom->has_half_unit)
    return AIKA_UNIT_HALF;
  if (atom->season)
    return AIKA_UNIT_SEASON;
  if (atom->term)
    return AIKA_UNIT_TERM;
  if (atom->holiday)
    return AIKA_UNIT_HOLIDAY;
  if (atom->year_part)
    return AIKA_UNIT_YEAR_PART;
  if (atom->has_school_year_unit)
    return AIKA_UNIT_SCHOOL_YEAR;
  if (atom->has_council_term_unit)
    return AIKA_UNIT_COUNCIL_TERM;
  if (atom->part != AIKA_PART_NONE && (atom->year || atom->has_year_unit))
    return AIKA_UNIT_YEAR_PART;
  if (atom->year || atom->has_year_unit)
    return AIKA_UNIT_YEAR;
  if (aika_atom_has_clock (atom))
    return AIKA_UNIT_CLOCK;
  if (atom->weekday)
    return AIKA_UNIT_WEEKDAY;
  if (atom->part != AIKA_PART_NONE)
    return AIKA_UNIT_PART;

  return AIKA_UNIT_NONE;
}

static gboolean
has_other_words (const AikaAtom *atom)
{
  return aika_atom_has_core (atom) || atom->ordinal || atom->part != AIKA_PART_NONE || atom->has_relative || atom->has_year_unit ||
         atom->has_month_unit || atom->has_week_unit || atom->has_quarter_unit || atom->has_half_unit ||
         atom->has_school_year_unit || atom->has_council_term_unit;
}

/* Parts of years and of the words that only their neighbours explain. */
static void
settle (AikaAtom *atom)
{
  if (atom->is_week_from && atom->number && !atom->day)
    return;
  if (atom->unit == AIKA_UNIT_YEAR_PART && !atom->year_part)
    switch (atom->part)
      {
      case AIKA_PART_BEGINNING:
        atom->year_part = 1;
        break;
      case AIKA_PART_MIDDLE:
        atom->year_part = 2;
        break;
      case AIKA_PART_END:
        atom->year_part = 3;
        break;
      case AIKA_PART_TURN:
        atom->year_part = 4;
        break;
      case AIKA_PART_FIRST_HALF:
      case AIKA_PART_SECOND_HALF:
        atom->half = atom->part == AIKA_PART_FIRST_HALF ? 1 : 2;
        atom->unit = AIKA_UNIT_HALF;
        atom->part = AIKA_PART_NONE;
        break;
      case AIKA_PART_NONE:
        break;
      }
}

/**
 * aika_parse_read_atom:
 * @parse: what is being read
 * @atom: (out): the atom
 *
 * Reads the stretch of time that begins at the next token.
 *
 * Returns: whether there is one; where not, nothing was read
 */
gboolean
aika_parse_read_atom (AikaParse *parse,
                      AikaAtom  *atom)
{
  guint first = parse->i, last = parse->i;
  gboolean has_last = FALSE;

  *atom = (AikaAtom) { .start_minute = -1, .end_minute = -1, .first_piece = parse->pieces->len };

  for (;;)
    {
      const AikaToken *token = aika_parse_get (parse, parse->i);
      guint before = parse->i;
      AikaOutcome outcome = AIKA_REFUSED;

      if (token->kind == AIKA_TOKEN_WORD)
        outcome = aika_atom_take_word (parse, atom);
      else if (token->kind == AIKA_TOKEN_NUMBER)
        outcome = aika_atom_take_numeral (parse, atom);
      else if (token->kind == AIKA_TOKEN_OPEN)
        outcome = aika_atom_take_brackets (parse, atom);
      else if (token->kind == AIKA_TOKEN_SLASH && !aika_atom_is_empty (atom) && aika_atom_take_doubted_year (parse, atom, parse->i + 1))
        outcome = AIKA_TAKEN;

      if (outcome == AIKA_TAKEN)
        {
          last = parse->i - 1;
          has_last = TRUE;
          continue;
        }

      if (!aika_atom_is_empty (atom) && aika_atom_take_short_year (parse, atom))
        {
          last = parse->i - 1;
          continue;
        }

      /* A comma or fillers in the middle. */
      if (!aika_atom_is_empty (atom) || atom->is_week_from)
        {
          guint next = parse->i + (token->kind == AIKA_TOKEN_COMMA ? 1 : 0);
          guint behind = aika_parse_skip_fillers (parse, next);

          if (next > parse->i && behind == next ? goes_on (parse, atom, next)
                                                : behind > next && goes_on_behind_fillers (parse, atom, behind))
            {
              parse->i = behind;
              continue;
            }
        }

      parse->i = before;
      break;
    }

  if (!has_last || (aika_atom_is_empty (atom) && !atom->is_week_from))
    {
      parse->i = first;
      return FALSE;
    }

  /* Fillers that led nowhere are not of the atom. */
  parse->i = last + 1;
  atom->start = aika_parse_get (parse, first)->start;
  atom->end = aika_parse_get (parse, last)->end;
  atom->unit = find_unit (atom);
  settle (atom);
  /* A number that the other words leave over: “lukuvuonna 0”. */
  if (atom->number && has_other_words (atom))
    aika_parse_add_remark (parse, AIKA_REMARK_UNREADABLE, atom->start, atom->end, NULL);
  return TRUE;
}
