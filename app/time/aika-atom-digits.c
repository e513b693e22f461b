/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-atom"

#include "config.h"

#include "time/aika-atom-private.h"

#include "time/aika-clock.h"
#include "time/aika-numeral.h"

/* The numbers of an atom: dates, years and clock times in digits, and days before or behind the name
 * of their month. */

/* Whether the number at i is the day of a date that says its month. */
static gboolean
starts_whole_date (const AikaParse *parse,
                   guint            i)
{
  AikaNumeral numeral;

  aika_numeral_scan (parse, i, &numeral);
  return numeral.kind == AIKA_NUMERAL_DAY || numeral.kind == AIKA_NUMERAL_MONTH ||
         aika_parse_says (parse, i + numeral.n_tokens, AIKA_LEXEME_MONTH);
}

static void
take_year_of (AikaParse         *parse,
              AikaAtom          *atom,
              const AikaNumeral *numeral)
{
  atom->year = numeral->year;
  atom->second_year = numeral->second_year;
  aika_parse_add_piece (parse, AIKA_PIECE_YEAR, numeral->year_token, numeral->year);
  if (numeral->second_year)
    {
      aika_parse_add_piece (parse, AIKA_PIECE_YEAR, numeral->second_year_token, numeral->second_year);
      aika_parse_get_piece (parse, parse->pieces->len - 1)->is_second = TRUE;
    }
}

static gboolean
is_named_month (const AikaParse *parse,
                const AikaAtom  *atom)
{
  for (guint i = atom->first_piece; i < parse->pieces->len; i++)
    if (aika_parse_get_piece (parse, i)->kind == AIKA_PIECE_MONTH_NAME)
      return TRUE;

  return FALSE;
}

/* ’25 and -25, behind a month or a day alone. */
gboolean
aika_atom_take_short_year (AikaParse *parse,
                           AikaAtom  *atom)
{
  const AikaToken *sign = aika_parse_get (parse, parse->i);
  const AikaToken *number = aika_parse_get (parse, parse->i + 1);
  guint after = parse->i + 2;

  if (atom->year || !(atom->month || atom->season || atom->quarter || atom->half || atom->term) ||
      (sign->kind != AIKA_TOKEN_QUOTE && sign->kind != AIKA_TOKEN_DASH &&
       !(sign->kind == AIKA_TOKEN_DOT && !sign->is_spaced && is_named_month (parse, atom) && number->value > 12)) ||
      number->kind != AIKA_TOKEN_NUMBER || number->n_digits != 2 || number->is_spaced)
    return FALSE;

  /* 14.5-25.5., 14 maj-16 maj, 24.4.-25.4. */
  if (sign->kind == AIKA_TOKEN_DASH &&
      (aika_parse_touches (parse, after, AIKA_TOKEN_DOT) || aika_parse_touches (parse, after, AIKA_TOKEN_SLASH) ||
       aika_parse_touches (parse, after, AIKA_TOKEN_DASH) || aika_parse_touches (parse, after, AIKA_TOKEN_COLON) ||
       aika_parse_says (parse, after, AIKA_LEXEME_MONTH) || number->value <= 12 ||
       aika_number_is_year (aika_parse_get (parse, after)) ||
       (atom->day && sign->is_spaced && !is_named_month (parse, atom))))
    return FALSE;

  atom->year = 2000 + number->value;
  aika_parse_add_piece (parse, AIKA_PIECE_YEAR, parse->i + 1, atom->year);
  parse->i += 2;
  return TRUE;
}

static AikaOutcome
take_year (AikaParse         *parse,
           AikaAtom          *atom,
           const AikaNumeral *numeral)
{
  if (atom->year)
    return AIKA_REFUSED;
  /* A year alone in an atom that has something else must belong to it. */
  if (atom->number || (aika_atom_has_clock (atom) && !aika_atom_has_core (atom)))
    return AIKA_REFUSED;

  take_year_of (parse, atom, numeral);
  parse->i += numeral->n_tokens;
  return AIKA_TAKEN;
}

static AikaOutcome
take_numeral_day (AikaParse         *parse,
                  AikaAtom          *atom,
                  const AikaNumeral *numeral)
{
  guint start = aika_parse_get (parse, parse->i)->start;
  guint end = aika_parse_get (parse, parse->i + numeral->n_tokens - 1)->end;

  if (aika_atom_has_core (atom) || atom->number || atom->part != AIKA_PART_NONE || (atom->year && numeral->year) ||
      atom->has_relative || atom->has_week_unit || atom->has_quarter_unit || atom->has_half_unit || atom->ordinal)
    return AIKA_REFUSED;

  atom->day = numeral->day;
  atom->month = numeral->month;
  /* Nothing is the day 0 or the month 0; they are refused when days are found. */
  if (atom->day == 0)
    atom->day = 99;
  if (atom->month == 0)
    atom->month = 99;

  if (numeral->year && numeral->year_token < numeral->month_token)
    take_year_of (parse, atom, numeral);
  if (numeral->day_token < numeral->month_token)
    aika_parse_add_piece (parse, AIKA_PIECE_DAY, numeral->day_token, numeral->day);
  aika_parse_add_piece (parse, AIKA_PIECE_MONTH_NUMBER, numeral->month_token, numeral->month);
  if (numeral->day_token > numeral->month_token)
    aika_parse_add_piece (parse, AIKA_PIECE_DAY, numeral->day_token, numeral->day);
  if (numeral->year && numeral->year_token > numeral->month_token)
    take_year_of (parse, atom, numeral);

  if (numeral->is_damaged)
    {
      char *clean = numeral->year ? g_strdup_printf ("%d.%d.%d", numeral->day, numeral->month, numeral->year)
                                  : g_strdup_printf ("%d.%d.", numeral->day, numeral->month);

      aika_parse_add_remark (parse, AIKA_REMARK_TYPO_DOT, start, end, clean);
    }
  if (numeral->is_ambiguous)
    aika_parse_add_remark (parse, AIKA_REMARK_AMBIGUOUS, start, end,
                           g_strdup_printf ("%d %s %d", numeral->month,
                                            aika_language_get_month (AIKA_LANGUAGE_EN, numeral->day, AIKA_MONTH_NAME),
                                            numeral->year));
  parse->i += numeral->n_tokens;
  return AIKA_TAKEN;
}

static AikaOutcome
take_numeral_month (AikaParse         *parse,
                    AikaAtom          *atom,
                    const AikaNumeral *numeral)
{
  /* “vko 20/2019”, “Q3/2019” are taken where their word stands. */
  if (aika_atom_has_core (atom) || atom->number || atom->year || atom->has_relative || atom->has_week_unit || atom->has_quarter_unit ||
      atom->has_half_unit || atom->ordinal)
    return AIKA_REFUSED;

  atom->month = numeral->month == 0 ? 99 : numeral->month;
  atom->is_numeric = TRUE;
  if (numeral->year_token < numeral->month_token)
    take_year_of (parse, atom, numeral);
  aika_parse_add_piece (parse, AIKA_PIECE_MONTH_NUMBER, numeral->month_token, numeral->month);
  if (numeral->year_token > numeral->month_token)
    take_year_of (parse, atom, numeral);
  if (numeral->is_ambiguous)
    aika_parse_add_remark (parse, AIKA_REMARK_AMBIGUOUS, aika_parse_get (parse, parse->i)->start,
                           aika_parse_get (parse, parse->i + numeral->n_tokens - 1)->end,
                           g_strdup_printf ("%d/%d", numeral->month, numeral->year));
  if (numeral->is_damaged)
    aika_parse_add_remark (parse, AIKA_REMARK_TYPO_DOT, aika_parse_get (parse, parse->i)->start,
                           aika_parse_get (parse, parse->i + numeral->n_tokens - 1)->end,
                           g_strdup_printf ("%d/%d", numeral->month, numeral->year));
  parse->i += numeral->n_tokens;
  return AIKA_TAKEN;
}

/* “(2018)”: a year that is in doubt. */
gboolean
aika_atom_take_doubted_year (AikaParse *parse,
                             AikaAtom  *atom,
                             guint      i)
{
  AikaNumeral numeral;

  if (atom->year || !aika_parse_is (parse, i, AIKA_TOKEN_OPEN) || !aika_number_is_year (aika_parse_get (parse, i + 1)))
    return FALSE;

  aika_numeral_scan (parse, i + 1, &numeral);
  if (numeral.kind != AIKA_NUMERAL_YEAR || !aika_parse_is (parse, i + 1 + numeral.n_tokens, AIKA_TOKEN_CLOSE))
    return FALSE;

  take_year_of (parse, atom, &numeral);
  atom->is_year_doubted = TRUE;
  parse->i = i + 2 + numeral.n_tokens;
  return TRUE;
}

/* “20/2019” behind “vko”: the year of a week or quarter behind a slash. */
void
aika_atom_take_year_behind_slash (AikaParse *parse,
                                  AikaAtom  *atom)
{
  AikaNumeral numeral;
  guint i = parse->i;

  /* Q2-2024, Q3.2023 */
  if ((aika_parse_touches (parse, i, AIKA_TOKEN_DASH) || aika_parse_touches (parse, i, AIKA_TOKEN_DOT)) && !atom->year &&
      aika_number_is_year (aika_parse_get (parse, i + 1)) && !aika_parse_get (parse, i + 1)->is_spaced &&
      (atom->quarter || atom->half))
    {
      aika_numeral_scan (parse, i + 1, &numeral);
      if (numeral.kind == AIKA_NUMERAL_YEAR && numeral.n_tokens == 1)
        {
          parse->i = i + 2;
          take_year_of (parse, atom, &numeral);
          return;
        }
    }
  if (!aika_parse_is (parse, i, AIKA_TOKEN_SLASH))
    return;
  if (aika_atom_take_doubted_year (parse, atom, i + 1))
    return;

  aika_numeral_scan (parse, i + 1, &numeral);
  if (numeral.kind == AIKA_NUMERAL_YEAR && !atom->year)
    {
      parse->i = i + 1 + numeral.n_tokens;
      take_year_of (parse, atom, &numeral);
    }
  else if (numeral.kind == AIKA_NUMERAL_BARE && aika_parse_get (parse, i + 1)->n_digits == 2 &&
           aika_parse_touches (parse, i + 1, AIKA_TOKEN_NUMBER) && !atom->year &&
           (atom->quarter || atom->half || (atom->week && numeral.day != atom->week + 1 && numeral.day >= 13 && numeral.day <= 50)))
    {
      numeral.year = 2000 + numeral.day;
      numeral.year_token = i + 1;
      parse->i = i + 2;
      take_year_of (parse, atom, &numeral);
    }
}

AikaOutcome
aika_atom_take_clock (AikaParse *parse,
                      AikaAtom  *atom)
{
  const AikaLexeme *word = aika_parse_get_next_as (parse, AIKA_LEXEME_CLOCK);
  guint next;

  if (aika_atom_has_clock (atom) || (aika_atom_has_core (atom) && !atom->day && !atom->has_relative_day && !(atom->week && atom->weekday)))
    return AIKA_REFUSED;

  if (word == NULL)
    {
      if (!aika_parse_is_clock (parse, parse->i))
        return AIKA_REFUSED;
      next = aika_parse_read_clock (parse, parse->i, atom->day != 0, atom);
      if (next == parse->i)
        return AIKA_REFUSED;
      parse->i = next;
      return AIKA_TAKEN;
    }

  next = parse->i + 1;
  if (aika_parse_touches (parse, next, AIKA_TOKEN_COLON))
    next++;
  if (aika_parse_says (parse, next, AIKA_LEXEME_FILLER))
    next = aika_parse_skip_fillers (parse, next);
  if (aika_parse_says (parse, next, AIKA_LEXEME_APPROXIMATE))
    {
      parse->flags |= AIKA_WHEN_APPROXIMATE;
      next++;
    }
  next = aika_parse_read_clock (parse, next, TRUE, atom);
  if (next == parse->i + 1)
    return AIKA_REFUSED;

  parse->i = next;
  return AIKA_TAKEN;
}

/* “12.4.2022 17–20”: hours without their word behind a whole date. */
static gboolean
take_bare_hours (AikaParse *parse,
                 AikaAtom  *atom)
{
  const AikaToken *first = aika_parse_get (parse, parse->i);
  const AikaToken *second = aika_parse_get (parse, parse->i + 2);
  guint next;

  if (!atom->day || !atom->month || aika_atom_has_clock (atom) || first->kind != AIKA_TOKEN_NUMBER || first->n_digits > 2 ||
      !first->is_spaced)
    return FALSE;

  if (!aika_parse_is (parse, parse->i + 1, AIKA_TOKEN_DASH) || second->kind != AIKA_TOKEN_NUMBER ||
      second->n_digits > 2 || second->value <= first->value || second->value > 24 || first->value < 6 ||
      aika_parse_touches (parse, parse->i + 3, AIKA_TOKEN_DOT) ||
      aika_parse_says (parse, parse->i + 3, AIKA_LEXEME_MONTH))
    return FALSE;

  next = aika_parse_read_clock (parse, parse->i, TRUE, atom);
  if (next == parse->i)
    return FALSE;

  /* With “pm” the hours are sure. */
  if (!aika_parse_says (parse, next - 1, AIKA_LEXEME_AM_PM))
    aika_parse_add_remark (parse, AIKA_REMARK_AMBIGUOUS, first->start, aika_parse_get (parse, next - 1)->end, NULL);
  parse->i = next;
  return TRUE;
}

/* Whether a number alone ends its list: what follows is no part of a date. */
static gboolean
ends_hours (const AikaParse *parse,
            guint            i)
{
  AikaTokenKind kind = aika_parse_get (parse, i)->kind;

  return kind == AIKA_TOKEN_END || kind == AIKA_TOKEN_CLOSE || kind == AIKA_TOKEN_COMMA || kind == AIKA_TOKEN_NEWLINE ||
         aika_parse_says (parse, i, AIKA_LEXEME_AND) || aika_parse_says (parse, i, AIKA_LEXEME_OR);
}

/* “klo 9–12 ja 13–16”, “klo 9, 11 ja 13”: hours behind hours. */
static gboolean
take_more_hours (AikaParse *parse,
                 AikaAtom  *atom)
{
  const AikaAtom *last = parse->atoms->len > 0 ? aika_parse_get_atom (parse, parse->atoms->len - 1) : NULL;
  const AikaToken *first = aika_parse_get (parse, parse->i);
  guint next;

  if (last == NULL || last->start_minute < 0 || !aika_atom_is_empty (atom) || first->n_digits > 2 || first->value > 24 ||
      (int) first->value * 60 < MAX (last->start_minute + 1, last->end_minute) ||
      (parse->join != AIKA_JOIN_AND && parse->join != AIKA_JOIN_OR && parse->join != AIKA_JOIN_COMMA && parse->join != AIKA_JOIN_SLASH))
    return FALSE;

  next = parse->i + 1;
  if ((aika_parse_touches (parse, next, AIKA_TOKEN_DOT) || aika_parse_touches (parse, next, AIKA_TOKEN_COLON)) &&
      aika_parse_touches (parse, next + 1, AIKA_TOKEN_NUMBER))
    next += 2;
  if (aika_parse_is (parse, next, AIKA_TOKEN_DASH)
        ? !aika_parse_is (parse, next + 1, AIKA_TOKEN_NUMBER) || aika_parse_get (parse, next + 1)->n_digits > 2 ||
            starts_whole_date (parse, next + 1)
        : !ends_hours (parse, next))
    return FALSE;

  next = aika_parse_read_clock (parse, parse->i, TRUE, atom);
  if (next == parse->i)
    return FALSE;

  parse->i = next;
  return TRUE;
}

/* “May 14”, “toukokuun 14.”: the day behind the name of its month. */
static gboolean
takes_day_behind_month (const AikaParse   *parse,
                        const AikaAtom    *atom,
                        const AikaNumeral *numeral)
{
  if (!atom->month || atom->day || atom->is_numeric || atom->is_stem || atom->part != AIKA_PART_NONE)
    return FALSE;
  if (numeral->kind == AIKA_NUMERAL_ORDINAL)
    return TRUE;

  return numeral->kind == AIKA_NUMERAL_BARE && aika_parse_get (parse, parse->i)->n_digits <= 2 && !atom->year &&
         parse->context->language == AIKA_LANGUAGE_EN;
}

static AikaOutcome
take_number (AikaParse         *parse,
             AikaAtom          *atom,
             const AikaNumeral *numeral)
{
  guint next = parse->i + numeral->n_tokens;
  int value = numeral->day == 0 ? 99 : numeral->day;

  /* kesäkuun 1. viikko */
  if (atom->month && !atom->day && !atom->ordinal && numeral->kind == AIKA_NUMERAL_ORDINAL && value <= 5 &&
      aika_parse_says (parse, next, AIKA_LEXEME_WEEK))
    {
      atom->ordinal = value;
      parse->i = next;
      return AIKA_TAKEN;
    }

  if (takes_day_behind_month (parse, atom, numeral))
    {
      atom->day = value;
      aika_parse_add_piece (parse, AIKA_PIECE_DAY, parse->i, numeral->day);
      parse->i = aika_parse_skip_ending (parse, next);
      return AIKA_TAKEN;
    }

  if (aika_atom_has_core (atom) || atom->number || aika_parse_get (parse, parse->i)->n_digits > 2)
    return AIKA_REFUSED;

  atom->number = value;
  atom->is_ordinal = numeral->kind == AIKA_NUMERAL_ORDINAL;
  aika_parse_add_piece (parse, AIKA_PIECE_DAY, parse->i, numeral->day);
  next = aika_parse_skip_ending (parse, next);
  if (aika_parse_says (parse, next, AIKA_LEXEME_DAY_UNIT) && !aika_parse_says (parse, next, AIKA_LEXEME_MONTH))
    {
      const AikaLexeme *unit = aika_parse_get_as (parse, next, AIKA_LEXEME_DAY_UNIT);

      atom->is_from |= unit->is_from;
      atom->is_to |= unit->is_to;
      next++;
    }
  parse->i = next;

  /* 8 kk/2024 */
  if (aika_parse_says (parse, next, AIKA_LEXEME_MONTH_UNIT) && aika_parse_says (parse, next, AIKA_LEXEME_DURATION))
    {
      atom->month = atom->number;
      atom->number = 0;
      atom->is_numeric = TRUE;
      aika_parse_get_piece (parse, parse->pieces->len - 1)->kind = AIKA_PIECE_MONTH_NUMBER;
      parse->i = next + 1;
      aika_atom_take_year_behind_slash (parse, atom);
      return AIKA_TAKEN;
    }

  /* 14-May-2019, 10-Dec-24, 28-Feb */
  if (aika_parse_touches (parse, next, AIKA_TOKEN_DASH) && !aika_parse_get (parse, next + 1)->is_spaced &&
      aika_parse_says (parse, next + 1, AIKA_LEXEME_MONTH) && numeral->kind == AIKA_NUMERAL_BARE)
    {
      const AikaToken *behind = aika_parse_get (parse, next + 3);

      parse->i = next + 1;
      aika_atom_take_month (parse, atom);
      if (aika_parse_touches (parse, next + 2, AIKA_TOKEN_DASH) && behind->kind == AIKA_TOKEN_NUMBER && !behind->is_spaced &&
          (aika_number_is_year (behind) || behind->n_digits == 2))
        {
          atom->year = behind->n_digits == 2 ? 2000 + (int) behind->value : (int) behind->value;
          aika_parse_add_piece (parse, AIKA_PIECE_YEAR, next + 3, atom->year);
          parse->i = next + 4;
        }
      return AIKA_TAKEN;
    }

  /* “14 of May”: the filler belongs to the date. */
  if (aika_parse_says (parse, aika_parse_skip_fillers (parse, next), AIKA_LEXEME_MONTH) &&
      aika_parse_says (parse, next, AIKA_LEXEME_FILLER))
    parse->i = aika_parse_skip_fillers (parse, next);
  return AIKA_TAKEN;
}

/* “10 Dec 24”, “kevät 25”: a year of two digits behind a name. */
static gboolean
take_spaced_short_year (AikaParse         *parse,
                        AikaAtom          *atom,
                        const AikaNumeral *numeral)
{
  const AikaToken *token = aika_parse_get (parse, parse->i), *next = aika_parse_get (parse, parse->i + 1);

  if (numeral->kind != AIKA_NUMERAL_BARE || atom->year || token->n_digits != 2 || token->value <= 12 || token->value > 50 ||
      !((atom->day && is_named_month (parse, atom)) || atom->season || atom->term ||
        (atom->month && !atom->day && !atom->is_numeric && !atom->is_stem && parse->context->language != AIKA_LANGUAGE_EN)))
    return FALSE;
  if (aika_parse_says (parse, parse->i + 1, AIKA_LEXEME_MONTH) || aika_parse_says (parse, parse->i + 1, AIKA_LEXEME_AM_PM) ||
      (next->kind == AIKA_TOKEN_DASH && aika_parse_is (parse, parse->i + 2, AIKA_TOKEN_NUMBER) && atom->day &&
       !aika_parse_says (parse, parse->i + 3, AIKA_LEXEME_MONTH)))
    return FALSE;

  atom->year = 2000 + token->value;
  aika_parse_add_piece (parse, AIKA_PIECE_YEAR, parse->i, atom->year);
  parse->i++;
  return TRUE;
}

AikaOutcome
aika_atom_take_numeral (AikaParse *parse,
                        AikaAtom  *atom)
{
  AikaNumeral numeral;

  aika_numeral_scan (parse, parse->i, &numeral);
  if (take_bare_hours (parse, atom) || take_more_hours (parse, atom))
    return AIKA_TAKEN;

  switch (numeral.kind)
    {
    case AIKA_NUMERAL_DAY:
      /* “toukokuun 14.5.”: no; “14.5. 13.20”: the clock of a day. */
      if (atom->day && atom->month && !numeral.year && !numeral.has_last_dot && aika_atom_take_clock (parse, atom) == AIKA_TAKEN)
        return AIKA_TAKEN;
      return take_numeral_day (parse, atom, &numeral);
    case AIKA_NUMERAL_MONTH:
      return take_numeral_month (parse, atom, &numeral);
    case AIKA_NUMERAL_YEAR:
      return take_year (parse, atom, &numeral);
    case AIKA_NUMERAL_CLOCK:
      return aika_atom_take_clock (parse, atom);
    case AIKA_NUMERAL_BARE:
    case AIKA_NUMERAL_ORDINAL:
      if (take_spaced_short_year (parse, atom, &numeral))
        return AIKA_TAKEN;
      if (aika_atom_take_clock (parse, atom) == AIKA_TAKEN)
        return AIKA_TAKEN;
      return take_number (parse, atom, &numeral);
    case AIKA_NUMERAL_BAD:
      {
        const AikaToken *bad = aika_parse_get (parse, numeral.bad_token);

        if (aika_atom_has_core (atom) || atom->number)
          return AIKA_REFUSED;
        aika_parse_add_remark (parse, AIKA_REMARK_UNREADABLE, bad->start, bad->end, NULL);
        atom->day = numeral.day;
        atom->month = numeral.month;
        parse->i += numeral.n_tokens;
        return AIKA_TAKEN;
      }
    case AIKA_NUMERAL_NONE:
      break;
    }

  return AIKA_REFUSED;
}

/* A year or a weekday in brackets behind its day: “16.3.(2018)”, “12.4. (ti)”. */
AikaOutcome
aika_atom_take_brackets (AikaParse *parse,
                         AikaAtom  *atom)
{
  guint i = parse->i;

  if (!aika_atom_is_empty (atom) && aika_atom_take_doubted_year (parse, atom, i))
    return AIKA_TAKEN;

  if (aika_parse_says (parse, i + 1, AIKA_LEXEME_WEEKDAY) && aika_parse_is (parse, i + 2, AIKA_TOKEN_CLOSE) &&
      atom->day && !atom->weekday)
    {
      parse->i = i + 1;
      aika_atom_note_name (parse, atom, AIKA_PIECE_WEEKDAY, aika_parse_get_as (parse, i + 1, AIKA_LEXEME_WEEKDAY));
      atom->weekday = aika_parse_get_as (parse, i + 1, AIKA_LEXEME_WEEKDAY)->value;
      parse->i = i + 3;
      return AIKA_TAKEN;
    }

  return AIKA_REFUSED;
}
