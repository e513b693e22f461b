/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-atom"

#include "config.h"

#include "time/aika-atom-private.h"

#include "time/aika-clock.h"
#include "time/aika-numeral.h"

/* The numbers of an atom: dates, years and clock times in digits, and days before or behind the name
 * of their month. */

/* Hours without their word are those of working days and evenings. */
#define BARE_HOUR_MIN 6

static int
get_number (guint number)
{
  return number == 0 ? AIKA_NO_SUCH_NUMBER : (int) number;
}

/* Whether a word waits for the number that says which week, quarter or half it is. */
static gboolean
has_counted_unit (const AikaAtom *atom)
{
  return atom->has_week_unit || atom->has_quarter_unit || atom->has_half_unit || atom->ordinal;
}

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

/* A dash before two digits is not that of a year: 14.5-25.5., 14 maj-16 maj, 24.4.-25.4. */
static gboolean
is_dash_of_range (const AikaParse *parse,
                  const AikaAtom  *atom)
{
  const AikaToken *dash = aika_parse_get (parse, parse->i);
  guint after = parse->i + 2;

  return aika_parse_touches (parse, after, AIKA_TOKEN_DOT) || aika_parse_touches (parse, after, AIKA_TOKEN_SLASH) ||
         aika_parse_touches (parse, after, AIKA_TOKEN_DASH) || aika_parse_touches (parse, after, AIKA_TOKEN_COLON) ||
         aika_parse_says (parse, after, AIKA_LEXEME_MONTH) || aika_parse_get (parse, parse->i + 1)->value <= 12 ||
         aika_number_is_year (aika_parse_get (parse, after)) ||
         (atom->day && dash->is_spaced && !is_named_month (parse, atom));
}

/* ’25 and -25, behind a month or a day alone; .25 behind the name of a month. */
gboolean
aika_atom_take_short_year (AikaParse *parse,
                           AikaAtom  *atom)
{
  const AikaToken *sign = aika_parse_get (parse, parse->i);
  const AikaToken *number = aika_parse_get (parse, parse->i + 1);

  if (atom->year || !(atom->month || atom->season || atom->quarter || atom->half || atom->term) ||
      number->kind != AIKA_TOKEN_NUMBER || number->n_digits != 2 || number->is_spaced)
    return FALSE;

  if (sign->kind == AIKA_TOKEN_DASH ? is_dash_of_range (parse, atom)
      : sign->kind == AIKA_TOKEN_DOT ? sign->is_spaced || number->value <= 12 || !is_named_month (parse, atom)
                                     : sign->kind != AIKA_TOKEN_QUOTE)
    return FALSE;

  atom->year = aika_number_get_year (number);
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

/* The pieces of a date stand in the order of its numbers. */
static void
add_date_pieces (AikaParse         *parse,
                 AikaAtom          *atom,
                 const AikaNumeral *numeral)
{
  if (numeral->year && numeral->year_token < numeral->month_token)
    take_year_of (parse, atom, numeral);
  if (numeral->day_token < numeral->month_token)
    aika_parse_add_piece (parse, AIKA_PIECE_DAY, numeral->day_token, numeral->day);
  aika_parse_add_piece (parse, AIKA_PIECE_MONTH_NUMBER, numeral->month_token, numeral->month);
  if (numeral->day_token > numeral->month_token)
    aika_parse_add_piece (parse, AIKA_PIECE_DAY, numeral->day_token, numeral->day);
  if (numeral->year && numeral->year_token > numeral->month_token)
    take_year_of (parse, atom, numeral);
}

/* Takes the suggestion. */
static void
remark_on_numeral (AikaParse         *parse,
                   const AikaNumeral *numeral,
                   AikaRemarkCode     code,
                   char              *suggestion)
{
  aika_parse_add_remark (parse, code, aika_parse_get (parse, parse->i)->start,
                         aika_parse_get (parse, parse->i + numeral->n_tokens - 1)->end, suggestion);
}

static AikaOutcome
take_numeral_day (AikaParse         *parse,
                  AikaAtom          *atom,
                  const AikaNumeral *numeral)
{
  if (aika_atom_has_core (atom) || atom->number || atom->part != AIKA_PART_NONE || (atom->year && numeral->year) ||
      atom->has_relative || has_counted_unit (atom))
    return AIKA_REFUSED;

  atom->day = get_number (numeral->day);
  atom->month = get_number (numeral->month);
  add_date_pieces (parse, atom, numeral);

  if (numeral->is_damaged)
    remark_on_numeral (parse, numeral, AIKA_REMARK_TYPO_DOT,
                       numeral->year ? g_strdup_printf ("%d.%d.%d", numeral->day, numeral->month, numeral->year)
                                     : g_strdup_printf ("%d.%d.", numeral->day, numeral->month));
  if (numeral->is_ambiguous)
    remark_on_numeral (parse, numeral, AIKA_REMARK_AMBIGUOUS,
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
  if (aika_atom_has_core (atom) || atom->number || atom->year || atom->has_relative || has_counted_unit (atom))
    return AIKA_REFUSED;

  atom->month = get_number (numeral->month);
  atom->is_numeric = TRUE;
  if (numeral->year_token < numeral->month_token)
    take_year_of (parse, atom, numeral);
  aika_parse_add_piece (parse, AIKA_PIECE_MONTH_NUMBER, numeral->month_token, numeral->month);
  if (numeral->year_token > numeral->month_token)
    take_year_of (parse, atom, numeral);

  if (numeral->is_ambiguous)
    remark_on_numeral (parse, numeral, AIKA_REMARK_AMBIGUOUS,
                       g_strdup_printf ("%d/%d", numeral->month, numeral->year));
  if (numeral->is_damaged)
    remark_on_numeral (parse, numeral, AIKA_REMARK_TYPO_DOT,
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

/* Q2-2024, Q3.2023 */
static gboolean
is_year_of_quarter (const AikaParse *parse,
                    const AikaAtom  *atom,
                    guint            i)
{
  AikaNumeral numeral;

  if (!aika_parse_touches (parse, i, AIKA_TOKEN_DASH) && !aika_parse_touches (parse, i, AIKA_TOKEN_DOT))
    return FALSE;
  if (atom->year || !(atom->quarter || atom->half) || aika_parse_get (parse, i + 1)->is_spaced)
    return FALSE;

  aika_numeral_scan (parse, i + 1, &numeral);
  return numeral.kind == AIKA_NUMERAL_YEAR && numeral.n_tokens == 1;
}

/* Q2/24, but “vko 20/21” are two weeks. */
static gboolean
is_short_year_behind_slash (const AikaParse *parse,
                            const AikaAtom  *atom,
                            guint            i)
{
  const AikaToken *number = aika_parse_get (parse, i);
  int value = number->value;

  if (!aika_parse_touches (parse, i, AIKA_TOKEN_NUMBER) || number->n_digits != 2 || atom->year)
    return FALSE;

  return atom->quarter || atom->half ||
         (atom->week && value != atom->week + 1 && value > 12 && value <= AIKA_SHORT_YEAR_MAX);
}

/* “20/2019” behind “vko”: the year of a week or quarter behind a slash. */
void
aika_atom_take_year_behind_slash (AikaParse *parse,
                                  AikaAtom  *atom)
{
  guint i = parse->i;
  AikaNumeral numeral;

  if (is_year_of_quarter (parse, atom, i))
    {
      aika_numeral_scan (parse, i + 1, &numeral);
    }
  else
    {
      if (!aika_parse_is (parse, i, AIKA_TOKEN_SLASH) || aika_atom_take_doubted_year (parse, atom, i + 1))
        return;

      aika_numeral_scan (parse, i + 1, &numeral);
      if (numeral.kind == AIKA_NUMERAL_BARE && is_short_year_behind_slash (parse, atom, i + 1))
        {
          numeral.year = aika_number_get_year (aika_parse_get (parse, i + 1));
          numeral.year_token = i + 1;
        }
      else if (numeral.kind != AIKA_NUMERAL_YEAR || atom->year)
        {
          return;
        }
    }

  take_year_of (parse, atom, &numeral);
  parse->i = i + 1 + numeral.n_tokens;
}

/* A clock time is of a day, or of nothing that has been said yet. */
static gboolean
takes_clock (const AikaAtom *atom)
{
  return !aika_atom_has_clock (atom) && (!aika_atom_has_core (atom) || atom->day || atom->has_relative_day ||
                                         (atom->week && atom->weekday));
}

/* The hours, without a clock word. */
static AikaOutcome
take_hours (AikaParse *parse,
            AikaAtom  *atom,
            guint      i,
            gboolean   has_word)
{
  guint next = aika_parse_read_clock (parse, i, has_word, atom);

  if (next == i)
    return AIKA_REFUSED;

  parse->i = next;
  return AIKA_TAKEN;
}

/* “klo 17”, “kl. ca 9–12”, “13:20”: one clock time or two. */
AikaOutcome
aika_atom_take_clock (AikaParse *parse,
                      AikaAtom  *atom)
{
  guint next = parse->i + 1;

  if (!takes_clock (atom))
    return AIKA_REFUSED;

  if (!aika_parse_says (parse, parse->i, AIKA_LEXEME_CLOCK))
    return aika_parse_is_clock (parse, parse->i) ? take_hours (parse, atom, parse->i, atom->day != 0) : AIKA_REFUSED;

  if (aika_parse_touches (parse, next, AIKA_TOKEN_COLON))
    next++;
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

/* “17–20” where both can be hours of one day: from six on, and no days. */
static gboolean
are_hours (const AikaParse *parse,
           guint            i)
{
  const AikaToken *first = aika_parse_get (parse, i), *second = aika_parse_get (parse, i + 2);

  return first->kind == AIKA_TOKEN_NUMBER && first->n_digits <= 2 && first->is_spaced &&
         aika_parse_is (parse, i + 1, AIKA_TOKEN_DASH) && second->kind == AIKA_TOKEN_NUMBER && second->n_digits <= 2 &&
         first->value >= BARE_HOUR_MIN && second->value > first->value && second->value <= 24 &&
         !aika_parse_touches (parse, i + 3, AIKA_TOKEN_DOT) && !aika_parse_says (parse, i + 3, AIKA_LEXEME_MONTH);
}

/* “12.4.2022 17–20”: hours without their word behind a whole date. */
static gboolean
take_bare_hours (AikaParse *parse,
                 AikaAtom  *atom)
{
  const AikaToken *first = aika_parse_get (parse, parse->i);

  if (!atom->day || !atom->month || aika_atom_has_clock (atom) || !are_hours (parse, parse->i) ||
      take_hours (parse, atom, parse->i, TRUE) == AIKA_REFUSED)
    return FALSE;

  /* With “pm” the hours are sure. */
  if (!aika_parse_says (parse, parse->i - 1, AIKA_LEXEME_AM_PM))
    aika_parse_add_remark (parse, AIKA_REMARK_AMBIGUOUS, first->start, aika_parse_get (parse, parse->i - 1)->end, NULL);
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

/* Whether the hours from i on are all that there is: “13–16”, “11” before a comma. */
static gboolean
are_hours_alone (const AikaParse *parse,
                 guint            i)
{
  guint next = i + 1;

  if ((aika_parse_touches (parse, next, AIKA_TOKEN_DOT) || aika_parse_touches (parse, next, AIKA_TOKEN_COLON)) &&
      aika_parse_touches (parse, next + 1, AIKA_TOKEN_NUMBER))
    next += 2;
  if (!aika_parse_is (parse, next, AIKA_TOKEN_DASH))
    return ends_hours (parse, next);

  return aika_parse_is (parse, next + 1, AIKA_TOKEN_NUMBER) && aika_parse_get (parse, next + 1)->n_digits <= 2 &&
         !starts_whole_date (parse, next + 1);
}

static gboolean
is_list_join (AikaJoin join)
{
  return join == AIKA_JOIN_AND || join == AIKA_JOIN_OR || join == AIKA_JOIN_COMMA || join == AIKA_JOIN_SLASH;
}

/* “klo 9–12 ja 13–16”, “klo 9, 11 ja 13”: hours behind hours. */
static gboolean
take_more_hours (AikaParse *parse,
                 AikaAtom  *atom)
{
  const AikaAtom *last = parse->atoms->len > 0 ? aika_parse_get_atom (parse, parse->atoms->len - 1) : NULL;
  const AikaToken *first = aika_parse_get (parse, parse->i);

  if (last == NULL || last->start_minute < 0 || !is_list_join (parse->join) || !aika_atom_is_empty (atom) ||
      first->n_digits > 2 || first->value > 24 ||
      (int) first->value * 60 < MAX (last->start_minute + 1, last->end_minute))
    return FALSE;

  return are_hours_alone (parse, parse->i) && take_hours (parse, atom, parse->i, TRUE) == AIKA_TAKEN;
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

/* kesäkuun 1. viikko */
static gboolean
is_ordinal_of_week (const AikaParse   *parse,
                    const AikaAtom    *atom,
                    const AikaNumeral *numeral,
                    int                value)
{
  return atom->month && !atom->day && !atom->ordinal && numeral->kind == AIKA_NUMERAL_ORDINAL && value <= 5 &&
         aika_parse_says (parse, parse->i + numeral->n_tokens, AIKA_LEXEME_WEEK);
}

/* “14:nnen päivän”: the ending and the unit of a day number; returns the token behind them. */
static guint
take_day_ending (AikaParse *parse,
                 AikaAtom  *atom,
                 guint      i)
{
  const AikaLexeme *unit;

  i = aika_parse_skip_ending (parse, i);
  unit = aika_parse_get_as (parse, i, AIKA_LEXEME_DAY_UNIT);
  if (unit == NULL || aika_parse_says (parse, i, AIKA_LEXEME_MONTH))
    return i;

  atom->is_from |= unit->is_from;
  atom->is_to |= unit->is_to;
  return i + 1;
}

/* 8 kk/2024 */
static void
take_month_behind_number (AikaParse *parse,
                          AikaAtom  *atom,
                          guint      i)
{
  atom->month = atom->number;
  atom->number = 0;
  atom->is_numeric = TRUE;
  aika_parse_get_piece (parse, parse->pieces->len - 1)->kind = AIKA_PIECE_MONTH_NUMBER;
  parse->i = i + 1;
  aika_atom_take_year_behind_slash (parse, atom);
}

/* 14-May-2019, 10-Dec-24, 28-Feb: the month behind the dash at i, and its year. */
static void
take_dashed_month (AikaParse *parse,
                   AikaAtom  *atom,
                   guint      i)
{
  const AikaToken *year = aika_parse_get (parse, i + 3);

  parse->i = i + 1;
  aika_atom_take_month (parse, atom);
  if (!aika_parse_touches (parse, i + 2, AIKA_TOKEN_DASH) || year->kind != AIKA_TOKEN_NUMBER || year->is_spaced ||
      !(aika_number_is_year (year) || year->n_digits == 2))
    return;

  atom->year = aika_number_get_year (year);
  aika_parse_add_piece (parse, AIKA_PIECE_YEAR, i + 3, atom->year);
  parse->i = i + 4;
}

/* A number whose month or unit is beside it, or is not said at all. */
static AikaOutcome
take_number (AikaParse         *parse,
             AikaAtom          *atom,
             const AikaNumeral *numeral)
{
  guint next = parse->i + numeral->n_tokens, behind;
  int value = get_number (numeral->day);

  if (is_ordinal_of_week (parse, atom, numeral, value))
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

  if (aika_atom_has_core (atom) || atom->ordinal || atom->number || aika_parse_get (parse, parse->i)->n_digits > 2)
    return AIKA_REFUSED;

  atom->number = value;
  atom->is_ordinal = numeral->kind == AIKA_NUMERAL_ORDINAL;
  aika_parse_add_piece (parse, AIKA_PIECE_DAY, parse->i, numeral->day);
  next = take_day_ending (parse, atom, next);
  parse->i = next;

  /* “14 of May”: the filler belongs to the date. */
  behind = aika_parse_skip_fillers (parse, next);
  if (aika_parse_says (parse, next, AIKA_LEXEME_MONTH_UNIT) && aika_parse_says (parse, next, AIKA_LEXEME_DURATION))
    take_month_behind_number (parse, atom, next);
  else if (numeral->kind == AIKA_NUMERAL_BARE && aika_parse_touches (parse, next, AIKA_TOKEN_DASH) &&
           !aika_parse_get (parse, next + 1)->is_spaced && aika_parse_says (parse, next + 1, AIKA_LEXEME_MONTH))
    take_dashed_month (parse, atom, next);
  else if (aika_parse_says (parse, behind, AIKA_LEXEME_MONTH))
    parse->i = behind;

  return AIKA_TAKEN;
}

/* “10 Dec 24”, “kevät 25”: a year of two digits behind a name. */
static gboolean
takes_spaced_short_year (const AikaParse *parse,
                         const AikaAtom  *atom)
{
  if (atom->season || atom->term || (atom->day && is_named_month (parse, atom)))
    return TRUE;

  return atom->month && !atom->day && !atom->is_numeric && !atom->is_stem &&
         parse->context->language != AIKA_LANGUAGE_EN;
}

static gboolean
take_spaced_short_year (AikaParse         *parse,
                        AikaAtom          *atom,
                        const AikaNumeral *numeral)
{
  const AikaToken *token = aika_parse_get (parse, parse->i);
  guint next = parse->i + 1;

  if (numeral->kind != AIKA_NUMERAL_BARE || atom->year || token->n_digits != 2 || token->value <= 12 ||
      token->value > AIKA_SHORT_YEAR_MAX || !takes_spaced_short_year (parse, atom))
    return FALSE;
  if (aika_parse_says (parse, next, AIKA_LEXEME_MONTH) || aika_parse_says (parse, next, AIKA_LEXEME_AM_PM))
    return FALSE;
  /* Hours behind a day: “10 Dec 14–16”. */
  if (atom->day && aika_parse_is (parse, next, AIKA_TOKEN_DASH) &&
      aika_parse_is (parse, next + 1, AIKA_TOKEN_NUMBER) && !aika_parse_says (parse, next + 2, AIKA_LEXEME_MONTH))
    return FALSE;

  atom->year = aika_number_get_year (token);
  aika_parse_add_piece (parse, AIKA_PIECE_YEAR, parse->i, atom->year);
  parse->i++;
  return TRUE;
}

/* 24.6.201: something is a date but for one number. */
static AikaOutcome
take_bad_numeral (AikaParse         *parse,
                  AikaAtom          *atom,
                  const AikaNumeral *numeral)
{
  const AikaToken *bad = aika_parse_get (parse, numeral->bad_token);

  if (aika_atom_has_core (atom) || atom->number)
    return AIKA_REFUSED;

  aika_parse_add_remark (parse, AIKA_REMARK_UNREADABLE, bad->start, bad->end, NULL);
  atom->day = numeral->day;
  atom->month = numeral->month;
  parse->i += numeral->n_tokens;
  return AIKA_TAKEN;
}

/* Takes the number that is next, with all that belongs to it. */
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
      if (atom->day && atom->month && !numeral.year && !numeral.has_last_dot &&
          aika_atom_take_clock (parse, atom) == AIKA_TAKEN)
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
      if (take_spaced_short_year (parse, atom, &numeral) || aika_atom_take_clock (parse, atom) == AIKA_TAKEN)
        return AIKA_TAKEN;
      return take_number (parse, atom, &numeral);
    case AIKA_NUMERAL_BAD:
      return take_bad_numeral (parse, atom, &numeral);
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
