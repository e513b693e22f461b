/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-atom"

#include "config.h"

#include <string.h>

#include "time/aika-clock.h"
#include "time/aika-numeral.h"
#include "time/aika-parse.h"

/* An atom is one stretch of time with the words that belong to it, in whatever order they stand:
 *
 *   Syyskuu loppupuoli 2017     syyskuun 2022 alussa     loppupuoli syyskuuta
 *   ke 2.2.2022 klo 15          vecka 20                 third quarter of 2019
 *
 * It has a place for each kind of word; a word whose place is taken begins the next atom. */

typedef enum
{
  TAKEN,        /* the word was used */
  REFUSED,      /* it begins another atom, or is none of ours */
} Outcome;

static gboolean
has_unit (const AikaAtom *atom)
{
  return atom->day || atom->month || atom->week || atom->quarter || atom->half || atom->season || atom->term ||
         atom->holiday || atom->year_part || atom->has_relative_day || atom->ordinal || atom->number;
}

static gboolean
has_clock (const AikaAtom *atom)
{
  return atom->start_minute >= 0 || atom->end_minute >= 0;
}

static gboolean
is_empty (const AikaAtom *atom)
{
  return !has_unit (atom) && !has_clock (atom) && !atom->weekday && !atom->year && atom->part == AIKA_PART_NONE &&
         !atom->has_relative && !atom->has_year_unit && !atom->has_month_unit && !atom->has_week_unit &&
         !atom->has_quarter_unit && !atom->has_half_unit && !atom->has_school_year_unit && !atom->has_council_term_unit;
}

/* Whether something that has its own day, month or week is there already. */
static gboolean
has_core (const AikaAtom *atom)
{
  return atom->day || atom->month || atom->week || atom->quarter || atom->half || atom->season || atom->term ||
         atom->holiday || atom->year_part || atom->has_relative_day;
}

static const AikaLexeme *
get_as (const AikaParse *parse,
        AikaLexemeKind   kind)
{
  return aika_parse_get_as (parse, parse->i, kind);
}

/* “14:e”, “14:nnen”, “KH:n”: the ending behind a colon. */
static guint
skip_ending (const AikaParse *parse,
             guint            i)
{
  return aika_parse_touches (parse, i, AIKA_TOKEN_COLON) && aika_parse_touches (parse, i + 1, AIKA_TOKEN_WORD) ? i + 2
                                                                                                               : i;
}

/* The fillers between the parts of one atom: “of”, “i”, “den”. */
static guint
skip_fillers (const AikaParse *parse,
              guint            i)
{
  while (aika_parse_get_as (parse, i, AIKA_LEXEME_FILLER) != NULL &&
         aika_parse_get_as (parse, i, AIKA_LEXEME_FILLER)->value == 0)
    i++;

  return i;
}

/* The month that a word says, also where it is a season alone: “kesä” of “kesä–elokuu”. */
static const AikaLexeme *
get_month (const AikaParse *parse,
           guint            i)
{
  const AikaLexeme *lexeme = aika_parse_get_as (parse, i, AIKA_LEXEME_MONTH);
  const AikaLexeme *season = aika_parse_get_as (parse, i, AIKA_LEXEME_SEASON);
  const AikaLexeme *holiday = aika_parse_get_as (parse, i, AIKA_LEXEME_HOLIDAY);
  guint next = i + 1;

  if (lexeme == NULL || !lexeme->is_stem || (season == NULL && holiday == NULL))
    return lexeme;

  /* kesä–elokuu, kesä- ja elokuu, kesä/heinäkuu, kesä heinäkuu; touko–kesä. */
  if (i > parse->first && aika_parse_is (parse, i - 1, AIKA_TOKEN_DASH) && i > parse->first + 1 &&
      aika_parse_get_as (parse, i - 2, AIKA_LEXEME_MONTH) != NULL)
    return lexeme;
  if (aika_parse_is (parse, next, AIKA_TOKEN_DASH) || aika_parse_is (parse, next, AIKA_TOKEN_SLASH))
    next++;
  if (next > i + 1 && aika_parse_is (parse, next, AIKA_TOKEN_COMMA))
    next++;
  if (next > i + 1 && (aika_parse_get_as (parse, next, AIKA_LEXEME_AND) != NULL ||
                       aika_parse_get_as (parse, next, AIKA_LEXEME_OR) != NULL))
    next++;
  return aika_parse_get_as (parse, next, AIKA_LEXEME_MONTH) != NULL ? lexeme : NULL;
}

/* Whether a date with a day begins at i: digits, or a number and a month's name. */
gboolean
aika_parse_starts_date (const AikaParse *parse,
                        guint            i)
{
  AikaNumeral numeral;

  i = skip_fillers (parse, i);
  if (!aika_parse_is (parse, i, AIKA_TOKEN_NUMBER))
    return FALSE;

  aika_numeral_scan (parse, i, &numeral);
  if (numeral.kind == AIKA_NUMERAL_DAY || numeral.kind == AIKA_NUMERAL_ORDINAL)
    return TRUE;

  return numeral.kind == AIKA_NUMERAL_BARE && aika_parse_get (parse, i)->n_digits <= 2;
}

/* Whether the number at i is the day of a date that says its month. */
static gboolean
starts_whole_date (const AikaParse *parse,
                   guint            i)
{
  AikaNumeral numeral;

  aika_numeral_scan (parse, i, &numeral);
  return numeral.kind == AIKA_NUMERAL_DAY || numeral.kind == AIKA_NUMERAL_MONTH ||
         aika_parse_get_as (parse, i + numeral.n_tokens, AIKA_LEXEME_MONTH) != NULL;
}

static void
note_name (AikaParse        *parse,
           AikaAtom         *atom,
           AikaPieceKind     kind,
           const AikaLexeme *lexeme)
{
  AikaPiece *piece;

  aika_parse_add_piece (parse, kind, parse->i, lexeme->value);
  piece = &g_array_index (parse->pieces, AikaPiece, parse->pieces->len - 1);
  piece->language = lexeme->language;
  piece->form = lexeme->form;
  piece->n_prefix = lexeme->n_prefix;
  /* The dot of an abbreviation is not of the name. */
  if (lexeme->is_abbreviation && parse->tokens->text[piece->end - 1] == '.')
    piece->end--;

  atom->is_from |= lexeme->is_from;
  atom->is_to |= lexeme->is_to;
}

static Outcome
take_month (AikaParse *parse,
            AikaAtom  *atom)
{
  const AikaLexeme *lexeme = get_month (parse, parse->i);

  if (lexeme == NULL || atom->month || atom->season || atom->term || atom->quarter || atom->half || atom->year_part ||
      atom->holiday || atom->has_relative_day)
    return REFUSED;
  /* A number is the day of the month: “14 maj”; of “vko 20 toukokuu” the week is another time. */
  if (atom->week || (atom->day && !atom->number) || (lexeme->part != AIKA_PART_NONE && atom->part != AIKA_PART_NONE))
    return REFUSED;

  atom->month = lexeme->value;
  atom->is_stem = lexeme->is_stem;
  if (lexeme->part != AIKA_PART_NONE)
    atom->part = lexeme->part;
  if (atom->number)
    {
      atom->day = atom->number;
      atom->number = 0;
    }
  note_name (parse, atom, AIKA_PIECE_MONTH_NAME, lexeme);
  parse->i++;

  return TAKEN;
}

static Outcome
take_season (AikaParse *parse,
             AikaAtom  *atom)
{
  const AikaLexeme *lexeme = get_as (parse, AIKA_LEXEME_SEASON);

  if (lexeme == NULL || has_core (atom) || atom->number || (lexeme->part != AIKA_PART_NONE && atom->part != AIKA_PART_NONE))
    return REFUSED;

  atom->season = lexeme->value;
  if (lexeme->part != AIKA_PART_NONE)
    atom->part = lexeme->part;
  note_name (parse, atom, AIKA_PIECE_SEASON, lexeme);
  parse->i++;

  return TAKEN;
}

/* A short weekday is one only beside a date, or beside another weekday. */
static gboolean
is_weekday_here (const AikaParse  *parse,
                 const AikaLexeme *lexeme,
                 const AikaAtom   *atom)
{
  guint next = parse->i + 1;

  if (!lexeme->is_abbreviation)
    return TRUE;
  /* “to” is Thursday in Finnish and a dash in English: the language of the text decides. */
  if (lexeme->language != parse->context->language && aika_parse_get (parse, parse->i)->lexeme->language == parse->context->language)
    return FALSE;
  if (atom->number)
    return FALSE;
  if (atom->day || atom->week)
    return TRUE;
  if (aika_parse_starts_date (parse, next))
    return TRUE;
  if (aika_parse_is (parse, next, AIKA_TOKEN_COMMA) && aika_parse_starts_date (parse, next + 1))
    return TRUE;
  if (aika_parse_is (parse, next, AIKA_TOKEN_DASH) || aika_parse_is (parse, next, AIKA_TOKEN_SLASH) ||
      aika_parse_get_as (parse, next, AIKA_LEXEME_AND) != NULL || aika_parse_is (parse, next, AIKA_TOKEN_COMMA))
    return aika_parse_get_as (parse, next + 1, AIKA_LEXEME_WEEKDAY) != NULL;

  return aika_parse_get_as (parse, next, AIKA_LEXEME_WEEK) != NULL;
}

static Outcome
take_weekday (AikaParse *parse,
              AikaAtom  *atom)
{
  const AikaLexeme *lexeme = get_as (parse, AIKA_LEXEME_WEEKDAY);
  gboolean begins_date;

  if (lexeme == NULL || atom->weekday || !is_weekday_here (parse, lexeme, atom))
    return REFUSED;

  begins_date = aika_parse_starts_date (parse, parse->i + 1);
  if ((atom->day || atom->week) && begins_date)
    return REFUSED;
  if (has_core (atom) && !atom->day && !atom->week)
    return REFUSED;

  atom->weekday = lexeme->value;
  note_name (parse, atom, AIKA_PIECE_WEEKDAY, lexeme);
  /* The case of a weekday says nothing about ranges. */
  atom->is_from = atom->is_to = FALSE;
  parse->i++;

  return TAKEN;
}

static Outcome
take_part (AikaParse *parse,
           AikaAtom  *atom)
{
  const AikaLexeme *lexeme = get_as (parse, AIKA_LEXEME_PART);

  if (lexeme == NULL || atom->part != AIKA_PART_NONE || atom->day || atom->year_part || atom->term || atom->number)
    return REFUSED;

  atom->part = lexeme->value;
  aika_parse_add_piece (parse, AIKA_PIECE_OTHER, parse->i, lexeme->value);
  if (lexeme->is_from || lexeme->is_to)
    {
      atom->is_from = lexeme->is_from;
      atom->is_to = lexeme->is_to;
    }
  parse->i++;

  /* alku-syyskuu, mid-May: the dash is of the word. */
  if (!has_unit (atom) && !atom->year && aika_parse_touches (parse, parse->i, AIKA_TOKEN_DASH) &&
      !aika_parse_get (parse, parse->i + 1)->is_spaced &&
      (aika_parse_get_as (parse, parse->i + 1, AIKA_LEXEME_MONTH) != NULL ||
       aika_parse_get_as (parse, parse->i + 1, AIKA_LEXEME_SEASON) != NULL ||
       aika_parse_get_as (parse, parse->i + 1, AIKA_LEXEME_YEAR) != NULL ||
       aika_number_is_year (aika_parse_get (parse, parse->i + 1))))
    parse->i++;

  return TAKEN;
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
      g_array_index (parse->pieces, AikaPiece, parse->pieces->len - 1).is_second = TRUE;
    }
}

static gboolean
is_named_month (const AikaParse *parse,
                const AikaAtom  *atom)
{
  for (guint i = atom->first_piece; i < parse->pieces->len; i++)
    if (g_array_index (parse->pieces, AikaPiece, i).kind == AIKA_PIECE_MONTH_NAME)
      return TRUE;

  return FALSE;
}

/* ’25 and -25, behind a month or a day alone. */
static gboolean
take_short_year (AikaParse *parse,
                 AikaAtom  *atom)
{
  const AikaToken *sign = aika_parse_get (parse, parse->i);
  const AikaToken *number = aika_parse_get (parse, parse->i + 1);
  guint after = parse->i + 2;

  if (atom->year || !(atom->month || atom->season || atom->quarter || atom->half || atom->term) ||
      (sign->kind != AIKA_TOKEN_QUOTE && sign->kind != AIKA_TOKEN_DASH) ||
      number->kind != AIKA_TOKEN_NUMBER || number->n_digits != 2 || number->is_spaced)
    return FALSE;

  /* 14.5-25.5., 14 maj-16 maj, 24.4.-25.4. */
  if (sign->kind == AIKA_TOKEN_DASH &&
      (aika_parse_touches (parse, after, AIKA_TOKEN_DOT) || aika_parse_touches (parse, after, AIKA_TOKEN_SLASH) ||
       aika_parse_touches (parse, after, AIKA_TOKEN_DASH) || aika_parse_touches (parse, after, AIKA_TOKEN_COLON) ||
       aika_parse_get_as (parse, after, AIKA_LEXEME_MONTH) != NULL || number->value <= 12 ||
       aika_number_is_year (aika_parse_get (parse, after)) ||
       (atom->day && sign->is_spaced && !is_named_month (parse, atom))))
    return FALSE;

  atom->year = 2000 + number->value;
  aika_parse_add_piece (parse, AIKA_PIECE_YEAR, parse->i + 1, atom->year);
  parse->i += 2;
  return TRUE;
}

static Outcome
take_year (AikaParse         *parse,
           AikaAtom          *atom,
           const AikaNumeral *numeral)
{
  if (atom->year)
    return REFUSED;
  /* A year alone in an atom that has something else must belong to it. */
  if (atom->number || (has_clock (atom) && !has_core (atom)))
    return REFUSED;

  take_year_of (parse, atom, numeral);
  parse->i += numeral->n_tokens;
  return TAKEN;
}

static Outcome
take_numeral_day (AikaParse         *parse,
                  AikaAtom          *atom,
                  const AikaNumeral *numeral)
{
  guint start = aika_parse_get (parse, parse->i)->start;
  guint end = aika_parse_get (parse, parse->i + numeral->n_tokens - 1)->end;

  if (has_core (atom) || atom->number || atom->part != AIKA_PART_NONE || (atom->year && numeral->year) ||
      atom->has_relative || atom->has_week_unit || atom->has_quarter_unit || atom->has_half_unit || atom->ordinal)
    return REFUSED;

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
  return TAKEN;
}

static Outcome
take_numeral_month (AikaParse         *parse,
                    AikaAtom          *atom,
                    const AikaNumeral *numeral)
{
  /* “vko 20/2019”, “Q3/2019” are taken where their word stands. */
  if (has_core (atom) || atom->number || atom->year || atom->has_relative || atom->has_week_unit || atom->has_quarter_unit ||
      atom->has_half_unit || atom->ordinal)
    return REFUSED;

  atom->month = numeral->month == 0 ? 99 : numeral->month;
  atom->is_numeric = TRUE;
  if (numeral->year_token < numeral->month_token)
    take_year_of (parse, atom, numeral);
  aika_parse_add_piece (parse, AIKA_PIECE_MONTH_NUMBER, numeral->month_token, numeral->month);
  if (numeral->year_token > numeral->month_token)
    take_year_of (parse, atom, numeral);
  if (numeral->is_damaged)
    aika_parse_add_remark (parse, AIKA_REMARK_TYPO_DOT, aika_parse_get (parse, parse->i)->start,
                           aika_parse_get (parse, parse->i + numeral->n_tokens - 1)->end,
                           g_strdup_printf ("%d/%d", numeral->month, numeral->year));
  parse->i += numeral->n_tokens;
  return TAKEN;
}

/* “(2018)”: a year that is in doubt. */
static gboolean
take_doubted_year (AikaParse *parse,
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
static void
take_year_behind_slash (AikaParse *parse,
                        AikaAtom  *atom)
{
  AikaNumeral numeral;
  guint i = parse->i;

  if (!aika_parse_is (parse, i, AIKA_TOKEN_SLASH))
    return;
  if (take_doubted_year (parse, atom, i + 1))
    return;

  aika_numeral_scan (parse, i + 1, &numeral);
  if (numeral.kind == AIKA_NUMERAL_YEAR && !atom->year)
    {
      parse->i = i + 1 + numeral.n_tokens;
      take_year_of (parse, atom, &numeral);
    }
  else if (numeral.kind == AIKA_NUMERAL_BARE && aika_parse_get (parse, i + 1)->n_digits == 2 &&
           aika_parse_touches (parse, i + 1, AIKA_TOKEN_NUMBER) && atom->quarter && !atom->year)
    {
      numeral.year = 2000 + numeral.day;
      numeral.year_token = i + 1;
      parse->i = i + 2;
      take_year_of (parse, atom, &numeral);
    }
}

/* The number of a week, quarter or half behind its word. */
static gboolean
take_number_of (AikaParse     *parse,
                AikaAtom      *atom,
                int           *place,
                AikaPieceKind  kind)
{
  const AikaToken *token = aika_parse_get (parse, parse->i);

  if (token->kind == AIKA_TOKEN_COLON && !token->is_spaced && aika_parse_is (parse, parse->i + 1, AIKA_TOKEN_NUMBER))
    token = aika_parse_get (parse, ++parse->i);
  if (token->kind != AIKA_TOKEN_NUMBER || token->n_digits > 2)
    return FALSE;

  /* The day of a date is none. */
  {
    AikaNumeral numeral;

    aika_numeral_scan (parse, parse->i, &numeral);
    if (numeral.kind == AIKA_NUMERAL_DAY && numeral.n_tokens > 2)
      return FALSE;
  }

  *place = token->value == 0 ? 99 : (int) token->value;
  aika_parse_add_piece (parse, kind, parse->i, token->value);
  parse->i++;
  take_year_behind_slash (parse, atom);
  return TRUE;
}

static Outcome
take_week (AikaParse *parse,
           AikaAtom  *atom)
{
  const AikaLexeme *lexeme = get_as (parse, AIKA_LEXEME_WEEK);
  const AikaLexeme *from = get_as (parse, AIKA_LEXEME_WEEK_FROM);

  if (from != NULL && !atom->is_week_from && !atom->week)
    {
      atom->is_week_from = TRUE;
      parse->i++;
      return TAKEN;
    }
  if (lexeme == NULL || atom->week || atom->has_week_unit)
    return REFUSED;
  /* “v. 2019” is a year, “v. 20” a week. */
  if (get_as (parse, AIKA_LEXEME_YEAR) != NULL && aika_number_is_year (aika_parse_get (parse, parse->i + 1)))
    return REFUSED;

  /* “20. viikko”, “toukokuun toinen viikko” */
  if (atom->number && !has_core (atom))
    {
      atom->week = atom->number;
      atom->number = 0;
      for (guint n = parse->pieces->len; n > 0; n--)
        {
          AikaPiece *piece = &g_array_index (parse->pieces, AikaPiece, n - 1);

          if (piece->kind == AIKA_PIECE_DAY)
            {
              piece->kind = AIKA_PIECE_WEEK;
              break;
            }
        }
      parse->i++;
      return TAKEN;
    }
  if (atom->ordinal || atom->has_relative)
    {
      atom->has_week_unit = TRUE;
      parse->i++;
      return TAKEN;
    }
  if (has_core (atom) || atom->number)
    return REFUSED;

  if (lexeme->part != AIKA_PART_NONE)
    {
      if (atom->part != AIKA_PART_NONE)
        return REFUSED;
      atom->part = lexeme->part;
    }
  atom->has_week_unit = TRUE;
  atom->is_from |= lexeme->is_from;
  atom->is_to |= lexeme->is_to;
  parse->i++;
  parse->i = skip_ending (parse, parse->i);
  if (take_number_of (parse, atom, &atom->week, AIKA_PIECE_WEEK))
    atom->has_week_unit = FALSE;

  return TAKEN;
}

/* “v.”: four digits are a year, up to 53 a week. */
static Outcome
take_year_unit (AikaParse *parse,
                AikaAtom  *atom)
{
  const AikaLexeme *lexeme = get_as (parse, AIKA_LEXEME_YEAR);
  const AikaToken *next = aika_parse_get (parse, parse->i + 1);

  if (lexeme == NULL || atom->has_year_unit)
    return REFUSED;
  if (next->kind == AIKA_TOKEN_NUMBER && next->n_digits <= 2 && get_as (parse, AIKA_LEXEME_WEEK) != NULL)
    return REFUSED;
  if (atom->year && !has_core (atom) && atom->part == AIKA_PART_NONE &&
      aika_number_is_year (next))
    return REFUSED;

  atom->has_year_unit = TRUE;
  atom->year_unit_start = aika_parse_get (parse, parse->i)->start;
  atom->year_unit_end = aika_parse_get (parse, parse->i)->end;
  atom->is_year_unit_replaced = lexeme->language != AIKA_LANGUAGE_FI;
  atom->is_year_from = lexeme->is_from;
  atom->is_from |= lexeme->is_from && !has_core (atom);
  atom->is_to |= lexeme->is_to && !has_core (atom);
  parse->i++;
  return TAKEN;
}

static Outcome
take_quarter_or_half (AikaParse *parse,
                      AikaAtom  *atom)
{
  const AikaLexeme *quarter = get_as (parse, AIKA_LEXEME_QUARTER);
  const AikaLexeme *half = get_as (parse, AIKA_LEXEME_HALF);
  gboolean is_letter = aika_parse_get (parse, parse->i)->end - aika_parse_get (parse, parse->i)->start == 1;
  int *place = quarter != NULL ? &atom->quarter : &atom->half;
  AikaPieceKind kind = quarter != NULL ? AIKA_PIECE_QUARTER : AIKA_PIECE_OTHER;

  if (quarter == NULL && half == NULL)
    return REFUSED;

  /* 3Q2019, 3. neljännes, kolmas neljännes */
  if (atom->number || atom->ordinal)
    {
      if (has_core (atom))
        return REFUSED;
      *place = atom->number ? atom->number : atom->ordinal;
      if (atom->number)
        for (guint n = parse->pieces->len; n > 0; n--)
          {
            AikaPiece *piece = &g_array_index (parse->pieces, AikaPiece, n - 1);

            if (piece->kind == AIKA_PIECE_DAY)
              {
                piece->kind = kind;
                break;
              }
          }
      atom->number = atom->ordinal = 0;
      atom->is_from |= (quarter != NULL ? quarter : half)->is_from;
      atom->is_to |= (quarter != NULL ? quarter : half)->is_to;
      parse->i++;
      take_year_behind_slash (parse, atom);
      return TAKEN;
    }

  if (has_core (atom) || atom->has_quarter_unit || atom->has_half_unit)
    return REFUSED;
  if (is_letter && !aika_parse_touches (parse, parse->i + 1, AIKA_TOKEN_NUMBER))
    return REFUSED;

  parse->i++;
  if (quarter != NULL)
    atom->has_quarter_unit = TRUE;
  else
    atom->has_half_unit = TRUE;
  atom->is_from |= (quarter != NULL ? quarter : half)->is_from;
  atom->is_to |= (quarter != NULL ? quarter : half)->is_to;
  if (take_number_of (parse, atom, place, kind))
    atom->has_quarter_unit = atom->has_half_unit = FALSE;
  return TAKEN;
}

/* Words that fill one place with their value, where nothing else has a core. */
static Outcome
take_named (AikaParse *parse,
            AikaAtom  *atom)
{
  const AikaLexeme *lexeme;
  int *place = NULL;

  if ((lexeme = get_as (parse, AIKA_LEXEME_TERM)) != NULL)
    place = &atom->term;
  else if ((lexeme = get_as (parse, AIKA_LEXEME_YEAR_PART)) != NULL)
    place = &atom->year_part;
  else if ((lexeme = get_as (parse, AIKA_LEXEME_HOLIDAY)) != NULL)
    place = &atom->holiday;

  if (place == NULL || has_core (atom) || atom->number)
    return REFUSED;

  *place = lexeme->value;
  atom->is_from |= lexeme->is_from;
  atom->is_to |= lexeme->is_to;
  aika_parse_add_piece (parse, AIKA_PIECE_OTHER, parse->i, lexeme->value);
  parse->i++;
  return TAKEN;
}

/* “I”, “IV”: numbers only before what is counted so. */
static gboolean
is_roman (const AikaParse *parse)
{
  const char *word = aika_tokens_get_word (parse->tokens, aika_parse_get (parse, parse->i));

  return word[strspn (word, "iv")] == '\0';
}

static Outcome
take_flagged (AikaParse *parse,
              AikaAtom  *atom)
{
  const AikaLexeme *lexeme;

  if ((lexeme = get_as (parse, AIKA_LEXEME_SCHOOL_YEAR)) != NULL && !has_core (atom) && !atom->has_school_year_unit)
    atom->has_school_year_unit = TRUE;
  else if ((lexeme = get_as (parse, AIKA_LEXEME_COUNCIL_TERM)) != NULL && !has_core (atom) &&
           !atom->has_council_term_unit)
    atom->has_council_term_unit = TRUE;
  else if ((lexeme = get_as (parse, AIKA_LEXEME_RELATIVE)) != NULL && !has_core (atom) && !atom->has_relative &&
           !atom->year)
    {
      atom->has_relative = TRUE;
      atom->relative = lexeme->value;
      if (lexeme->value >= AIKA_RELATIVE_YEAR / 2)
        {
          atom->relative -= AIKA_RELATIVE_YEAR;
          atom->has_year_unit = TRUE;
        }
    }
  else if ((lexeme = get_as (parse, AIKA_LEXEME_RELATIVE_DAY)) != NULL && is_empty (atom))
    {
      atom->has_relative_day = TRUE;
      atom->relative_day = lexeme->value;
    }
  else if ((lexeme = get_as (parse, AIKA_LEXEME_ORDINAL)) != NULL && !atom->ordinal && !atom->number && !atom->day &&
           (!is_roman (parse) || aika_parse_get_as (parse, parse->i + 1, AIKA_LEXEME_QUARTER) != NULL ||
            aika_parse_get_as (parse, parse->i + 1, AIKA_LEXEME_HALF) != NULL))
    atom->ordinal = lexeme->value;
  else if ((lexeme = get_as (parse, AIKA_LEXEME_MONTH_UNIT)) != NULL && !atom->has_month_unit &&
           (atom->has_relative || (aika_parse_get_as (parse, skip_fillers (parse, parse->i + 1), AIKA_LEXEME_MONTH) != NULL &&
                                   is_empty (atom))))
    atom->has_month_unit = atom->has_relative;
  else if (get_as (parse, AIKA_LEXEME_DAY_UNIT) != NULL &&
           (atom->day || atom->number || (atom->month && atom->ordinal && atom->ordinal < 5)))
    {
      lexeme = get_as (parse, AIKA_LEXEME_DAY_UNIT);
      if (!atom->day && atom->ordinal)
        {
          /* toukokuun neljäs päivä */
          atom->day = atom->ordinal;
          atom->ordinal = 0;
        }
      atom->is_from |= lexeme->is_from;
      atom->is_to |= lexeme->is_to;
    }
  else if (get_as (parse, AIKA_LEXEME_AM_PM) != NULL && atom->day)
    ;   /* “14 May pm” says no time of day. */
  else if (get_as (parse, AIKA_LEXEME_DAYTIME) == NULL || !(atom->day || atom->week || atom->weekday))
    return REFUSED;

  parse->i++;
  return TAKEN;
}

static Outcome
take_clock (AikaParse *parse,
            AikaAtom  *atom)
{
  const AikaLexeme *word = get_as (parse, AIKA_LEXEME_CLOCK);
  guint next;

  if (has_clock (atom) || (has_core (atom) && !atom->day && !atom->has_relative_day && !(atom->week && atom->weekday)))
    return REFUSED;

  if (word == NULL)
    {
      if (!aika_parse_is_clock (parse, parse->i))
        return REFUSED;
      next = aika_parse_read_clock (parse, parse->i, atom->day != 0, atom);
      if (next == parse->i)
        return REFUSED;
      parse->i = next;
      return TAKEN;
    }

  next = parse->i + 1;
  if (aika_parse_touches (parse, next, AIKA_TOKEN_COLON))
    next++;
  if (aika_parse_get_as (parse, next, AIKA_LEXEME_FILLER) != NULL)
    next = skip_fillers (parse, next);
  next = aika_parse_read_clock (parse, next, TRUE, atom);
  if (next == parse->i + 1)
    return REFUSED;

  parse->has_clock_word = TRUE;
  parse->i = next;
  return TAKEN;
}

/* “12.4.2022 17–20”: hours without their word behind a whole date. */
static gboolean
take_bare_hours (AikaParse *parse,
                 AikaAtom  *atom)
{
  const AikaToken *first = aika_parse_get (parse, parse->i);
  const AikaToken *second = aika_parse_get (parse, parse->i + 2);
  guint next;

  if (!atom->day || !atom->month || has_clock (atom) || first->kind != AIKA_TOKEN_NUMBER || first->n_digits > 2 ||
      !first->is_spaced)
    return FALSE;

  if (!aika_parse_is (parse, parse->i + 1, AIKA_TOKEN_DASH) || second->kind != AIKA_TOKEN_NUMBER ||
      second->n_digits > 2 || second->value <= first->value || second->value > 24 || first->value < 6 ||
      aika_parse_touches (parse, parse->i + 3, AIKA_TOKEN_DOT) ||
      aika_parse_get_as (parse, parse->i + 3, AIKA_LEXEME_MONTH) != NULL)
    return FALSE;

  next = aika_parse_read_clock (parse, parse->i, TRUE, atom);
  if (next == parse->i)
    return FALSE;

  /* With “pm” the hours are sure. */
  if (aika_parse_get_as (parse, next - 1, AIKA_LEXEME_AM_PM) == NULL)
    aika_parse_add_remark (parse, AIKA_REMARK_AMBIGUOUS, first->start, aika_parse_get (parse, next - 1)->end, NULL);
  parse->i = next;
  return TRUE;
}

/* “klo 9–12 ja 13–16”: hours behind hours. */
static gboolean
take_more_hours (AikaParse *parse,
                 AikaAtom  *atom)
{
  const AikaAtom *last = parse->atoms->len > 0 ? aika_parse_get_atom (parse, parse->atoms->len - 1) : NULL;
  const AikaToken *first = aika_parse_get (parse, parse->i);
  guint next;

  if (last == NULL || last->end_minute < 0 || !is_empty (atom) || first->n_digits > 2 || (int) first->value * 60 < last->end_minute ||
      (parse->join != AIKA_JOIN_AND && parse->join != AIKA_JOIN_OR && parse->join != AIKA_JOIN_COMMA))
    return FALSE;

  next = parse->i + 1;
  if ((aika_parse_touches (parse, next, AIKA_TOKEN_DOT) || aika_parse_touches (parse, next, AIKA_TOKEN_COLON)) &&
      aika_parse_touches (parse, next + 1, AIKA_TOKEN_NUMBER))
    next += 2;
  if (!aika_parse_is (parse, next, AIKA_TOKEN_DASH) || !aika_parse_is (parse, next + 1, AIKA_TOKEN_NUMBER) ||
      aika_parse_get (parse, next + 1)->n_digits > 2 || starts_whole_date (parse, next + 1))
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

static Outcome
take_number (AikaParse         *parse,
             AikaAtom          *atom,
             const AikaNumeral *numeral)
{
  guint next = parse->i + numeral->n_tokens;
  int value = numeral->day == 0 ? 99 : numeral->day;

  /* kesäkuun 1. viikko */
  if (atom->month && !atom->day && !atom->ordinal && numeral->kind == AIKA_NUMERAL_ORDINAL && value <= 5 &&
      aika_parse_get_as (parse, next, AIKA_LEXEME_WEEK) != NULL)
    {
      atom->ordinal = value;
      parse->i = next;
      return TAKEN;
    }

  if (takes_day_behind_month (parse, atom, numeral))
    {
      atom->day = value;
      aika_parse_add_piece (parse, AIKA_PIECE_DAY, parse->i, numeral->day);
      parse->i = skip_ending (parse, next);
      return TAKEN;
    }

  if (has_core (atom) || atom->number || aika_parse_get (parse, parse->i)->n_digits > 2)
    return REFUSED;

  atom->number = value;
  atom->is_ordinal = numeral->kind == AIKA_NUMERAL_ORDINAL;
  aika_parse_add_piece (parse, AIKA_PIECE_DAY, parse->i, numeral->day);
  next = skip_ending (parse, next);
  if (aika_parse_get_as (parse, next, AIKA_LEXEME_DAY_UNIT) != NULL && !aika_parse_get_as (parse, next, AIKA_LEXEME_MONTH))
    {
      const AikaLexeme *unit = aika_parse_get_as (parse, next, AIKA_LEXEME_DAY_UNIT);

      atom->is_from |= unit->is_from;
      atom->is_to |= unit->is_to;
      next++;
    }
  parse->i = next;

  /* 14-May-2019 */
  if (aika_parse_touches (parse, next, AIKA_TOKEN_DASH) && !aika_parse_get (parse, next + 1)->is_spaced &&
      aika_parse_get_as (parse, next + 1, AIKA_LEXEME_MONTH) != NULL && aika_parse_touches (parse, next + 2, AIKA_TOKEN_DASH) &&
      aika_number_is_year (aika_parse_get (parse, next + 3)) && !aika_parse_get (parse, next + 3)->is_spaced)
    {
      AikaNumeral year;

      parse->i = next + 1;
      take_month (parse, atom);
      aika_numeral_scan (parse, next + 3, &year);
      parse->i = next + 3;
      take_year (parse, atom, &year);
      return TAKEN;
    }

  /* “14 of May”: the filler belongs to the date. */
  if (aika_parse_get_as (parse, skip_fillers (parse, next), AIKA_LEXEME_MONTH) != NULL &&
      aika_parse_get_as (parse, next, AIKA_LEXEME_FILLER) != NULL)
    parse->i = skip_fillers (parse, next);
  return TAKEN;
}

static Outcome
take_numeral (AikaParse *parse,
              AikaAtom  *atom)
{
  AikaNumeral numeral;

  aika_numeral_scan (parse, parse->i, &numeral);
  if (take_bare_hours (parse, atom) || take_more_hours (parse, atom))
    return TAKEN;

  switch (numeral.kind)
    {
    case AIKA_NUMERAL_DAY:
      /* “toukokuun 14.5.”: no; “14.5. 13.20”: the clock of a day. */
      if (atom->day && atom->month && !numeral.year && !numeral.has_last_dot && take_clock (parse, atom) == TAKEN)
        return TAKEN;
      return take_numeral_day (parse, atom, &numeral);
    case AIKA_NUMERAL_MONTH:
      return take_numeral_month (parse, atom, &numeral);
    case AIKA_NUMERAL_YEAR:
      return take_year (parse, atom, &numeral);
    case AIKA_NUMERAL_CLOCK:
      return take_clock (parse, atom);
    case AIKA_NUMERAL_BARE:
    case AIKA_NUMERAL_ORDINAL:
      if (take_clock (parse, atom) == TAKEN)
        return TAKEN;
      return take_number (parse, atom, &numeral);
    case AIKA_NUMERAL_BAD:
      {
        const AikaToken *bad = aika_parse_get (parse, numeral.bad_token);

        if (has_core (atom) || atom->number)
          return REFUSED;
        aika_parse_add_remark (parse, AIKA_REMARK_UNREADABLE, bad->start, bad->end, NULL);
        atom->day = numeral.day;
        atom->month = numeral.month;
        parse->i += numeral.n_tokens;
        return TAKEN;
      }
    case AIKA_NUMERAL_WEEK:
    case AIKA_NUMERAL_NONE:
      break;
    }

  return REFUSED;
}

/* A year or a weekday in brackets behind its day: “16.3.(2018)”, “12.4. (ti)”. */
static Outcome
take_brackets (AikaParse *parse,
               AikaAtom  *atom)
{
  guint i = parse->i;

  if (!is_empty (atom) && take_doubted_year (parse, atom, i))
    return TAKEN;

  if (aika_parse_get_as (parse, i + 1, AIKA_LEXEME_WEEKDAY) != NULL && aika_parse_is (parse, i + 2, AIKA_TOKEN_CLOSE) &&
      atom->day && !atom->weekday)
    {
      parse->i = i + 1;
      note_name (parse, atom, AIKA_PIECE_WEEKDAY, aika_parse_get_as (parse, i + 1, AIKA_LEXEME_WEEKDAY));
      atom->weekday = aika_parse_get_as (parse, i + 1, AIKA_LEXEME_WEEKDAY)->value;
      parse->i = i + 3;
      return TAKEN;
    }

  return REFUSED;
}

static Outcome
take_word (AikaParse *parse,
           AikaAtom  *atom)
{
  static Outcome (*const takers[]) (AikaParse *, AikaAtom *) = {
    take_weekday, take_month, take_season, take_week, take_year_unit, take_quarter_or_half, take_named, take_part,
    take_clock, take_flagged,
  };

  for (guint n = 0; n < G_N_ELEMENTS (takers); n++)
    if (takers[n] (parse, atom) == TAKEN)
      return TAKEN;

  return REFUSED;
}

/* Whether what stands behind a comma or fillers goes on with the atom. */
static gboolean
goes_on (const AikaParse *parse,
         const AikaAtom  *atom,
         guint            i)
{
  AikaNumeral numeral;

  /* tiistai, 14.5.; May 14, 2019; 2.2.2022, klo 15; toukokuun 2019 aikana */
  if (atom->weekday && !has_core (atom) && !atom->number)
    return aika_parse_starts_date (parse, i);
  if (aika_parse_get_as (parse, i, AIKA_LEXEME_CLOCK) != NULL || (atom->day && aika_parse_is_clock (parse, i)))
    return atom->day && !has_clock (atom);
  if (aika_parse_is (parse, i, AIKA_TOKEN_NUMBER) && !atom->year && has_core (atom) && !atom->is_numeric)
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

  if (atom->part != AIKA_PART_NONE && !has_core (atom))
    return TRUE;
  if ((atom->has_week_unit || atom->has_quarter_unit || atom->has_half_unit || atom->ordinal || atom->is_week_from ||
       atom->has_relative || atom->has_year_unit || atom->has_month_unit) && !has_core (atom))
    return TRUE;
  if (has_clock (atom) && !has_core (atom) && !atom->weekday)
    return aika_parse_starts_date (parse, i) || aika_parse_get_as (parse, i, AIKA_LEXEME_WEEKDAY) != NULL;
  if ((atom->ordinal || atom->season || atom->quarter || atom->half) && !atom->year)
    return aika_parse_get_as (parse, i, AIKA_LEXEME_YEAR) != NULL || aika_parse_get_as (parse, i, AIKA_LEXEME_MONTH) != NULL;
  if (atom->month && !atom->day && !atom->year && aika_parse_get_as (parse, i, AIKA_LEXEME_YEAR) != NULL)
    return TRUE;
  if (atom->week && !atom->weekday && aika_parse_get_as (parse, i, AIKA_LEXEME_WEEKDAY) != NULL)
    return !aika_parse_starts_date (parse, i + 1);

  return FALSE;
}

static AikaUnit
find_unit (const AikaAtom *atom)
{
  if (atom->day || atom->has_relative_day || (atom->week && atom->weekday))
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
  if (has_clock (atom))
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
  return has_core (atom) || atom->ordinal || atom->part != AIKA_PART_NONE || atom->has_relative || atom->has_year_unit ||
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
      Outcome outcome = REFUSED;

      if (token->kind == AIKA_TOKEN_WORD)
        outcome = take_word (parse, atom);
      else if (token->kind == AIKA_TOKEN_NUMBER)
        outcome = take_numeral (parse, atom);
      else if (token->kind == AIKA_TOKEN_OPEN)
        outcome = take_brackets (parse, atom);
      else if (token->kind == AIKA_TOKEN_SLASH && !is_empty (atom) && take_doubted_year (parse, atom, parse->i + 1))
        outcome = TAKEN;

      if (outcome == TAKEN)
        {
          last = parse->i - 1;
          has_last = TRUE;
          continue;
        }

      if (!is_empty (atom) && take_short_year (parse, atom))
        {
          last = parse->i - 1;
          continue;
        }

      /* A comma or fillers in the middle. */
      if (!is_empty (atom) || atom->is_week_from)
        {
          guint next = parse->i + (token->kind == AIKA_TOKEN_COMMA ? 1 : 0);
          guint behind = skip_fillers (parse, next);

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

  if (!has_last || (is_empty (atom) && !atom->is_week_from))
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
