/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-atom"

#include "config.h"

#include "time/aika-atom-private.h"

#include "time/aika-numeral.h"

/* The words of an atom: names of months, seasons and weekdays, parts, weeks, quarters, years. Each
 * function takes the next word into its place, or refuses it and leaves all as it was. */

/* The ordinals go to the fourth; the one after them is the last. */
#define ORDINAL_MAX 5

/* Every month has this day. */
#define LAST_DAY_OF_ALL_MONTHS 28

/* The month that a word says, also where it is a season alone: “kesä” of “kesä–elokuu”. */
static const AikaLexeme *
get_month (const AikaParse *parse,
           guint            i)
{
  const AikaLexeme *lexeme = aika_parse_get_as (parse, i, AIKA_LEXEME_MONTH);
  const AikaLexeme *season = aika_parse_get_as (parse, i, AIKA_LEXEME_SEASON);
  const AikaLexeme *holiday = aika_parse_get_as (parse, i, AIKA_LEXEME_HOLIDAY);
  guint next = i + 1;

  /* “före jul” is Christmas, “jul–aug” July. */
  if (lexeme != NULL && lexeme->is_abbreviation && holiday != NULL && i > parse->first &&
      (aika_parse_says (parse, i - 1, AIKA_LEXEME_BEFORE) || aika_parse_says (parse, i - 1, AIKA_LEXEME_AFTER) ||
       aika_parse_says (parse, i - 1, AIKA_LEXEME_BY)))
    return NULL;
  if (lexeme == NULL || !lexeme->is_stem || (season == NULL && holiday == NULL))
    return lexeme;

  /* kesä–elokuu, kesä- ja elokuu, kesä/heinäkuu, kesä heinäkuu; touko–kesä. */
  if (i > parse->first && aika_parse_is (parse, i - 1, AIKA_TOKEN_DASH) && i > parse->first + 1 &&
      aika_parse_says (parse, i - 2, AIKA_LEXEME_MONTH))
    return lexeme;
  if (aika_parse_is (parse, next, AIKA_TOKEN_DASH) || aika_parse_is (parse, next, AIKA_TOKEN_SLASH))
    next++;
  if (next > i + 1 && aika_parse_is (parse, next, AIKA_TOKEN_COMMA))
    next++;
  if (next > i + 1 && (aika_parse_says (parse, next, AIKA_LEXEME_AND) ||
                       aika_parse_says (parse, next, AIKA_LEXEME_OR)))
    next++;
  return aika_parse_says (parse, next, AIKA_LEXEME_MONTH) ? lexeme : NULL;
}

/* The next token is a name: its piece knows the form, and the atom its case. */
void
aika_atom_note_name (AikaParse        *parse,
                     AikaAtom         *atom,
                     AikaPieceKind     kind,
                     const AikaLexeme *lexeme)
{
  AikaPiece *piece;

  aika_parse_add_piece (parse, kind, parse->i, lexeme->value);
  piece = aika_parse_get_piece (parse, parse->pieces->len - 1);
  piece->language = lexeme->language;
  piece->form = lexeme->form;
  piece->n_prefix = lexeme->n_prefix;
  /* The dot of an abbreviation is not of the name. */
  if (lexeme->is_abbreviation && parse->tokens->text[piece->end - 1] == '.')
    piece->end--;

  atom->is_from |= lexeme->is_from;
  atom->is_to |= lexeme->is_to;
}

/* toukokuun neljäs päivä, last day of March: what the last day is, its year will say. */
static void
set_ordinal_day (AikaAtom *atom)
{
  int *place = atom->month ? &atom->day : &atom->number;

  atom->is_last_day = atom->ordinal >= ORDINAL_MAX;
  *place = atom->is_last_day ? LAST_DAY_OF_ALL_MONTHS : atom->ordinal;
  atom->ordinal = 0;
}

AikaOutcome
aika_atom_take_month (AikaParse *parse,
                      AikaAtom  *atom)
{
  const AikaLexeme *lexeme = get_month (parse, parse->i);

  if (lexeme == NULL || atom->month || atom->season || atom->term || atom->quarter || atom->half || atom->year_part ||
      atom->holiday || atom->has_relative_day)
    return AIKA_REFUSED;
  /* A number is the day of the month: “14 maj”; of “vko 20 toukokuu” the week is another time. */
  if (atom->week || (atom->day && !atom->number) || (lexeme->part != AIKA_PART_NONE && atom->part != AIKA_PART_NONE))
    return AIKA_REFUSED;

  atom->month = lexeme->value;
  atom->is_stem = lexeme->is_stem;
  if (lexeme->part != AIKA_PART_NONE)
    atom->part = lexeme->part;
  /* den första mars */
  if (atom->ordinal && lexeme->language == AIKA_LANGUAGE_SV && !atom->number && !atom->has_week_unit && !atom->weekday)
    set_ordinal_day (atom);
  if (atom->number)
    {
      atom->day = atom->number;
      atom->number = 0;
    }
  aika_atom_note_name (parse, atom, AIKA_PIECE_MONTH_NAME, lexeme);
  parse->i++;

  return AIKA_TAKEN;
}

static AikaOutcome
take_season (AikaParse *parse,
             AikaAtom  *atom)
{
  const AikaLexeme *lexeme = aika_parse_get_next_as (parse, AIKA_LEXEME_SEASON);

  if (lexeme == NULL || aika_atom_has_core (atom) || atom->number ||
      (lexeme->part != AIKA_PART_NONE && atom->part != AIKA_PART_NONE))
    return AIKA_REFUSED;

  atom->season = lexeme->value;
  if (lexeme->part != AIKA_PART_NONE)
    atom->part = lexeme->part;
  aika_atom_note_name (parse, atom, AIKA_PIECE_SEASON, lexeme);
  parse->i++;

  return AIKA_TAKEN;
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
  if (atom->day || atom->week || aika_parse_says (parse, next, AIKA_LEXEME_CLOCK))
    return TRUE;
  /* (ma–ti) */
  if (parse->i > parse->first + 1 && aika_parse_is (parse, parse->i - 1, AIKA_TOKEN_DASH) &&
      aika_parse_says (parse, parse->i - 2, AIKA_LEXEME_WEEKDAY))
    return TRUE;
  if (aika_parse_starts_date (parse, next))
    return TRUE;
  if (aika_parse_is (parse, next, AIKA_TOKEN_COMMA) && aika_parse_starts_date (parse, next + 1))
    return TRUE;
  if (aika_parse_is (parse, next, AIKA_TOKEN_DASH) || aika_parse_is (parse, next, AIKA_TOKEN_SLASH) ||
      aika_parse_says (parse, next, AIKA_LEXEME_AND) || aika_parse_is (parse, next, AIKA_TOKEN_COMMA))
    return aika_parse_says (parse, next + 1, AIKA_LEXEME_WEEKDAY);

  return aika_parse_says (parse, next, AIKA_LEXEME_WEEK);
}

static AikaOutcome
take_weekday (AikaParse *parse,
              AikaAtom  *atom)
{
  const AikaLexeme *lexeme = aika_parse_get_next_as (parse, AIKA_LEXEME_WEEKDAY);
  gboolean begins_date;

  if (lexeme == NULL || atom->weekday || !is_weekday_here (parse, lexeme, atom))
    return AIKA_REFUSED;

  begins_date = aika_parse_starts_date (parse, parse->i + 1);
  if ((atom->day || atom->week) && begins_date)
    return AIKA_REFUSED;
  if (aika_atom_has_core (atom) && !atom->day && !atom->week)
    return AIKA_REFUSED;

  atom->weekday = lexeme->value;
  aika_atom_note_name (parse, atom, AIKA_PIECE_WEEKDAY, lexeme);
  /* The case of a weekday says nothing about ranges. */
  atom->is_from = atom->is_to = FALSE;
  parse->i++;

  return AIKA_TAKEN;
}

static AikaOutcome
take_part (AikaParse *parse,
           AikaAtom  *atom)
{
  const AikaLexeme *lexeme = aika_parse_get_next_as (parse, AIKA_LEXEME_PART);

  if (lexeme == NULL || atom->part != AIKA_PART_NONE || atom->day || atom->year_part || atom->term || atom->number)
    return AIKA_REFUSED;

  atom->part = lexeme->value;
  aika_parse_add_piece (parse, AIKA_PIECE_OTHER, parse->i, lexeme->value);
  if (lexeme->is_from || lexeme->is_to)
    {
      atom->is_part_from = lexeme->is_from;
      atom->is_from = lexeme->is_from;
      atom->is_to = lexeme->is_to;
    }
  parse->i++;

  /* alku-syyskuu, mid-May: the dash is of the word. */
  if (!aika_atom_has_unit (atom) && !atom->year && aika_parse_touches (parse, parse->i, AIKA_TOKEN_DASH) &&
      !aika_parse_get (parse, parse->i + 1)->is_spaced &&
      (aika_parse_says (parse, parse->i + 1, AIKA_LEXEME_MONTH) ||
       aika_parse_says (parse, parse->i + 1, AIKA_LEXEME_SEASON) ||
       aika_parse_says (parse, parse->i + 1, AIKA_LEXEME_YEAR) ||
       aika_number_is_year (aika_parse_get (parse, parse->i + 1))))
    parse->i++;

  return AIKA_TAKEN;
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

  *place = token->value == 0 ? AIKA_NO_SUCH_NUMBER : (int) token->value;
  aika_parse_add_piece (parse, kind, parse->i, token->value);
  parse->i++;
  aika_atom_take_year_behind_slash (parse, atom);
  return TRUE;
}

/* The last day number of an atom says another thing than it seemed: the 20 of “20. viikko”. */
static void
rename_day (AikaParse      *parse,
            const AikaAtom *atom,
            AikaPieceKind   kind)
{
  for (guint n = parse->pieces->len; n-- > atom->first_piece; )
    {
      AikaPiece *piece = aika_parse_get_piece (parse, n);

      if (piece->kind == AIKA_PIECE_DAY)
        {
          piece->kind = kind;
          return;
        }
    }
}

static void
note_case (AikaAtom         *atom,
           const AikaLexeme *lexeme)
{
  atom->is_from |= lexeme->is_from;
  atom->is_to |= lexeme->is_to;
}

/* “week commencing”, and “first week of March” by the same words. */
static AikaOutcome
take_week_from (AikaParse *parse,
                AikaAtom  *atom)
{
  const AikaLexeme *from = aika_parse_get_as (parse, parse->i, AIKA_LEXEME_WEEK_FROM);

  if (from == NULL)
    return AIKA_REFUSED;

  if (atom->ordinal || (atom->number >= 1 && atom->number <= ORDINAL_MAX))
    {
      if (atom->number)
        atom->ordinal = atom->number;
      atom->number = 0;
      atom->has_week_unit = TRUE;
    }
  else if (!atom->is_week_from && !atom->week)
    {
      atom->is_week_from = TRUE;
      atom->is_week_ending = from->value == 1;
    }
  else
    {
      return AIKA_REFUSED;
    }

  parse->i++;
  return AIKA_TAKEN;
}

static AikaOutcome
take_week (AikaParse *parse,
           AikaAtom  *atom)
{
  const AikaLexeme *lexeme = aika_parse_get_as (parse, parse->i, AIKA_LEXEME_WEEK);

  if (take_week_from (parse, atom) == AIKA_TAKEN)
    return AIKA_TAKEN;
  if (lexeme == NULL || atom->week || atom->has_week_unit)
    return AIKA_REFUSED;
  /* “v. 2019” is a year, “v. 20” a week. */
  if (aika_parse_says (parse, parse->i, AIKA_LEXEME_YEAR) &&
      aika_number_is_year (aika_parse_get (parse, parse->i + 1)))
    return AIKA_REFUSED;

  /* “20. viikko” */
  if (atom->number && !aika_atom_has_core (atom))
    {
      atom->week = atom->number;
      atom->number = 0;
      rename_day (parse, atom, AIKA_PIECE_WEEK);
      parse->i++;
      return AIKA_TAKEN;
    }
  /* “toukokuun toinen viikko”, “ensi viikko” */
  if (atom->ordinal || atom->has_relative)
    {
      atom->has_week_unit = TRUE;
      parse->i++;
      return AIKA_TAKEN;
    }
  if (aika_atom_has_core (atom) || atom->number || (lexeme->part != AIKA_PART_NONE && atom->part != AIKA_PART_NONE))
    return AIKA_REFUSED;

  if (lexeme->part != AIKA_PART_NONE)
    atom->part = lexeme->part;
  note_case (atom, lexeme);
  parse->i = aika_parse_skip_ending (parse, parse->i + 1);
  atom->has_week_unit = !take_number_of (parse, atom, &atom->week, AIKA_PIECE_WEEK);

  return AIKA_TAKEN;
}

/* “v.”: four digits are a year, up to 53 a week. */
static AikaOutcome
take_year_unit (AikaParse *parse,
                AikaAtom  *atom)
{
  const AikaLexeme *lexeme = aika_parse_get_next_as (parse, AIKA_LEXEME_YEAR);
  const AikaToken *next = aika_parse_get (parse, parse->i + 1);

  if (lexeme == NULL || atom->has_year_unit)
    return AIKA_REFUSED;
  if (next->kind == AIKA_TOKEN_NUMBER && next->n_digits <= 2 && aika_parse_says (parse, parse->i, AIKA_LEXEME_WEEK))
    return AIKA_REFUSED;
  if (atom->year && !aika_atom_has_core (atom) && atom->part == AIKA_PART_NONE &&
      aika_number_is_year (next))
    return AIKA_REFUSED;

  atom->has_year_unit = TRUE;
  atom->year_unit_start = aika_parse_get (parse, parse->i)->start;
  atom->year_unit_end = aika_parse_get (parse, parse->i)->end;
  atom->is_year_unit_replaced = lexeme->language != AIKA_LANGUAGE_FI;
  atom->is_year_from = lexeme->is_from;
  atom->is_from |= lexeme->is_from && !aika_atom_has_core (atom);
  atom->is_to |= lexeme->is_to && !aika_atom_has_core (atom);
  parse->i++;
  return AIKA_TAKEN;
}

/* 3Q2019, 3. neljännes, kolmas neljännes */
static AikaOutcome
take_counted (AikaParse        *parse,
              AikaAtom         *atom,
              const AikaLexeme *unit,
              int              *place,
              AikaPieceKind     kind)
{
  int last = unit->kind == AIKA_LEXEME_QUARTER ? 4 : 2;

  if (aika_atom_has_core (atom))
    return AIKA_REFUSED;

  if (atom->number)
    {
      *place = atom->number;
      rename_day (parse, atom, kind);
    }
  else
    {
      *place = atom->ordinal >= ORDINAL_MAX ? last : atom->ordinal;
    }
  atom->number = atom->ordinal = 0;
  note_case (atom, unit);
  parse->i++;
  aika_atom_take_year_behind_slash (parse, atom);
  return AIKA_TAKEN;
}

static AikaOutcome
take_quarter_or_half (AikaParse *parse,
                      AikaAtom  *atom)
{
  const AikaLexeme *quarter = aika_parse_get_as (parse, parse->i, AIKA_LEXEME_QUARTER);
  const AikaLexeme *half = aika_parse_get_as (parse, parse->i, AIKA_LEXEME_HALF);
  const AikaLexeme *unit = quarter != NULL ? quarter : half;
  const AikaToken *token = aika_parse_get (parse, parse->i);
  int *place = quarter != NULL ? &atom->quarter : &atom->half;
  AikaPieceKind kind = quarter != NULL ? AIKA_PIECE_QUARTER : AIKA_PIECE_OTHER;

  if (unit == NULL)
    return AIKA_REFUSED;
  /* kesäkuun ensimmäinen puolisko */
  if (quarter == NULL && atom->month && !atom->day && atom->ordinal && atom->part == AIKA_PART_NONE)
    {
      atom->part = atom->ordinal == 1 ? AIKA_PART_FIRST_HALF : AIKA_PART_SECOND_HALF;
      atom->ordinal = 0;
      note_case (atom, unit);
      parse->i++;
      return AIKA_TAKEN;
    }
  if (atom->number || atom->ordinal)
    return take_counted (parse, atom, unit, place, kind);

  if (aika_atom_has_core (atom) || atom->has_quarter_unit || atom->has_half_unit)
    return AIKA_REFUSED;
  /* A letter alone, “Q”, is one only where its number touches it. */
  if (token->end - token->start == 1 && !aika_parse_touches (parse, parse->i + 1, AIKA_TOKEN_NUMBER))
    return AIKA_REFUSED;

  note_case (atom, unit);
  parse->i++;
  if (take_number_of (parse, atom, place, kind))
    return AIKA_TAKEN;

  if (quarter != NULL)
    atom->has_quarter_unit = TRUE;
  else
    atom->has_half_unit = TRUE;
  return AIKA_TAKEN;
}

/* Words that fill one place with their value, where nothing else has a core. */
static AikaOutcome
take_named (AikaParse *parse,
            AikaAtom  *atom)
{
  const AikaLexeme *lexeme;
  int *place = NULL;

  if ((lexeme = aika_parse_get_next_as (parse, AIKA_LEXEME_TERM)) != NULL)
    place = &atom->term;
  else if ((lexeme = aika_parse_get_next_as (parse, AIKA_LEXEME_YEAR_PART)) != NULL)
    place = &atom->year_part;
  else if ((lexeme = aika_parse_get_next_as (parse, AIKA_LEXEME_HOLIDAY)) != NULL)
    place = &atom->holiday;

  if (place == NULL || aika_atom_has_core (atom) || atom->number)
    return AIKA_REFUSED;

  *place = lexeme->value;
  atom->is_from |= lexeme->is_from;
  atom->is_to |= lexeme->is_to;
  aika_parse_add_piece (parse, AIKA_PIECE_OTHER, parse->i, lexeme->value);
  parse->i++;
  return AIKA_TAKEN;
}

/* “I”, “IV”: numbers only before what is counted so. */
static gboolean
is_roman (const AikaParse *parse)
{
  const char *word = aika_tokens_get_word (parse->tokens, aika_parse_get (parse, parse->i));

  return word[strspn (word, "iv")] == '\0';
}

/* IV/2023 */
static gboolean
is_roman_quarter (const AikaParse *parse)
{
  return aika_parse_touches (parse, parse->i + 1, AIKA_TOKEN_SLASH) &&
         aika_parse_touches (parse, parse->i + 2, AIKA_TOKEN_NUMBER) &&
         aika_number_is_year (aika_parse_get (parse, parse->i + 2));
}

/* “lukuvuosi”, “valtuustokausi” */
static AikaOutcome
take_long_year (AikaParse *parse,
                AikaAtom  *atom)
{
  if (aika_atom_has_core (atom))
    return AIKA_REFUSED;

  if (aika_parse_says (parse, parse->i, AIKA_LEXEME_SCHOOL_YEAR) && !atom->has_school_year_unit)
    atom->has_school_year_unit = TRUE;
  else if (aika_parse_says (parse, parse->i, AIKA_LEXEME_COUNCIL_TERM) && !atom->has_council_term_unit)
    atom->has_council_term_unit = TRUE;
  else
    return AIKA_REFUSED;

  parse->i++;
  return AIKA_TAKEN;
}

/* “ensi”, “i år”, “huomenna”: counted from the document. */
static AikaOutcome
take_relative (AikaParse *parse,
               AikaAtom  *atom)
{
  const AikaLexeme *relative = aika_parse_get_as (parse, parse->i, AIKA_LEXEME_RELATIVE);
  const AikaLexeme *day = aika_parse_get_as (parse, parse->i, AIKA_LEXEME_RELATIVE_DAY);

  if (relative != NULL && !aika_atom_has_core (atom) && !atom->has_relative && !atom->year)
    {
      gboolean is_of_year = relative->value >= AIKA_RELATIVE_YEAR / 2;

      atom->has_relative = TRUE;
      atom->relative = relative->value - (is_of_year ? AIKA_RELATIVE_YEAR : 0);
      atom->has_year_unit |= is_of_year;
    }
  else if (day != NULL && aika_atom_is_empty (atom))
    {
      atom->has_relative_day = TRUE;
      atom->relative_day = day->value;
    }
  else
    {
      return AIKA_REFUSED;
    }

  parse->i++;
  return AIKA_TAKEN;
}

/* “toinen”, “last”, “IV” */
static AikaOutcome
take_ordinal (AikaParse *parse,
              AikaAtom  *atom)
{
  const AikaLexeme *lexeme = aika_parse_get_as (parse, parse->i, AIKA_LEXEME_ORDINAL);
  gboolean is_quarter;

  if (lexeme == NULL || atom->ordinal || atom->number || atom->day)
    return AIKA_REFUSED;

  is_quarter = is_roman (parse) && is_roman_quarter (parse);
  if (is_roman (parse) && !is_quarter && !aika_parse_says (parse, parse->i + 1, AIKA_LEXEME_QUARTER) &&
      !aika_parse_says (parse, parse->i + 1, AIKA_LEXEME_HALF))
    return AIKA_REFUSED;

  parse->i++;
  if (is_quarter && !aika_atom_has_core (atom))
    {
      atom->quarter = lexeme->value;
      aika_atom_take_year_behind_slash (parse, atom);
    }
  else
    {
      atom->ordinal = lexeme->value;
    }
  return AIKA_TAKEN;
}

/* Whether a month's name follows the word at i, with fillers between them or none. */
static gboolean
is_before_month (const AikaParse *parse,
                 guint            i)
{
  return aika_parse_says (parse, aika_parse_skip_fillers (parse, i + 1), AIKA_LEXEME_MONTH);
}

/* “kuukausi”: of “ensi kuukausi” the unit, of “the month of May” no more than a filler. */
static AikaOutcome
take_month_unit (AikaParse *parse,
                 AikaAtom  *atom)
{
  if (!aika_parse_says (parse, parse->i, AIKA_LEXEME_MONTH_UNIT))
    return AIKA_REFUSED;

  if (aika_atom_is_empty (atom) && aika_parse_says (parse, parse->i + 1, AIKA_LEXEME_PART))
    {
      /* “kuun loppuun”: of this month. */
      atom->has_month_unit = TRUE;
      atom->has_relative = TRUE;
    }
  else if (!atom->has_month_unit &&
           (atom->has_relative || (aika_atom_is_empty (atom) && is_before_month (parse, parse->i))))
    {
      atom->has_month_unit = atom->has_relative;
    }
  else
    {
      return AIKA_REFUSED;
    }

  parse->i++;
  return AIKA_TAKEN;
}

/* “14. päivänä”, “toukokuun neljäs päivä”, “last day of March” */
static AikaOutcome
take_day_unit (AikaParse *parse,
               AikaAtom  *atom)
{
  const AikaLexeme *lexeme = aika_parse_get_as (parse, parse->i, AIKA_LEXEME_DAY_UNIT);

  if (lexeme == NULL || !(atom->day || atom->number || (atom->month && atom->ordinal) ||
                          (atom->ordinal && is_before_month (parse, parse->i))))
    return AIKA_REFUSED;

  if (!atom->day && atom->ordinal)
    set_ordinal_day (atom);
  note_case (atom, lexeme);
  parse->i++;
  return AIKA_TAKEN;
}

/* “illalla”, and the pm of “14 May pm”: they say no time of day. */
static AikaOutcome
take_daytime (AikaParse *parse,
              AikaAtom  *atom)
{
  if (!(aika_parse_says (parse, parse->i, AIKA_LEXEME_AM_PM) && atom->day) &&
      !(aika_parse_says (parse, parse->i, AIKA_LEXEME_DAYTIME) && (atom->day || atom->week || atom->weekday)))
    return AIKA_REFUSED;

  parse->i++;
  return AIKA_TAKEN;
}

/* Takes the next word into its place. The order decides between the meanings of one word. */
AikaOutcome
aika_atom_take_word (AikaParse *parse,
                     AikaAtom  *atom)
{
  static AikaOutcome (*const takers[]) (AikaParse *, AikaAtom *) = {
    take_weekday,
    aika_atom_take_month,
    take_season,
    take_week,
    take_year_unit,
    take_quarter_or_half,
    take_named,
    take_part,
    aika_atom_take_clock,
    take_long_year,
    take_relative,
    take_ordinal,
    take_month_unit,
    take_day_unit,
    take_daytime,
  };

  for (guint n = 0; n < G_N_ELEMENTS (takers); n++)
    if (takers[n] (parse, atom) == AIKA_TAKEN)
      return AIKA_TAKEN;

  return AIKA_REFUSED;
}
