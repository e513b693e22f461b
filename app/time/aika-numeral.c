/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-numeral"

#include "config.h"

#include "time/aika-numeral.h"

/* Dates in digits. The order is day, month, year everywhere but in ISO 8601; what stands between
 * them decides:
 *
 *   4.9.2017  4.9.17  4.9.  4.9    day          4.         a day that its neighbour completes
 *   4. 9. 2017                     day          22. 23.4.  two numbers: the second begins a date
 *   9.2017  9/2017  2017-09        month        13.20      a clock, where 20 can be no month
 *   2017-18  2017/2018             years        1/4        no date at all */

#define CENTURY 2000

/**
 * aika_number_is_year:
 * @token: a token of any kind
 *
 * Returns: whether it is a number of four digits that can be a year
 */
gboolean
aika_number_is_year (const AikaToken *token)
{
  return token->kind == AIKA_TOKEN_NUMBER && token->n_digits == 4 && token->value >= AIKA_YEAR_MIN &&
         token->value <= AIKA_YEAR_MAX;
}

/**
 * aika_number_get_year:
 * @token: a number of two digits, or of four
 *
 * Returns: the year that it says; two digits are of this century
 */
int
aika_number_get_year (const AikaToken *token)
{
  return token->n_digits == 2 ? CENTURY + (int) token->value : (int) token->value;
}

static gboolean
is_short_number (const AikaToken *token)
{
  return token->kind == AIKA_TOKEN_NUMBER && token->n_digits <= 2;
}

static gboolean
is_month_number (const AikaToken *token)
{
  return is_short_number (token) && token->value >= 1 && token->value <= 12;
}

/* Whether “number . number” stands at i, so that a date may begin there. */
static gboolean
begins_dotted (const AikaParse *parse,
               guint            i)
{
  return is_short_number (aika_parse_get (parse, i)) && aika_parse_touches (parse, i + 1, AIKA_TOKEN_DOT) &&
         is_short_number (aika_parse_get (parse, i + 2)) && !aika_parse_get (parse, i + 2)->is_spaced &&
         aika_parse_get (parse, i + 2)->value <= 12;
}

static void
set_year (AikaNumeral     *numeral,
          const AikaToken *token,
          guint            i)
{
  numeral->year = aika_number_get_year (token);
  numeral->year_token = i;
}

/* The second of two years: 2018–19, 2018/2019. */
static gboolean
continues_year (const AikaToken *year,
                const AikaToken *token)
{
  if (token->kind != AIKA_TOKEN_NUMBER || token->is_spaced)
    return FALSE;

  return (token->n_digits == 2 && token->value == (year->value + 1) % 100) ||
         (aika_number_is_year (token) && token->value > year->value);
}

static void
set_day (AikaNumeral     *numeral,
         const AikaParse *parse,
         guint            day,
         guint            month)
{
  numeral->kind = AIKA_NUMERAL_DAY;
  numeral->day = aika_parse_get (parse, day)->value;
  numeral->day_token = day;
  numeral->month = aika_parse_get (parse, month)->value;
  numeral->month_token = month;
}

static void
set_month (AikaNumeral     *numeral,
           const AikaParse *parse,
           guint            month)
{
  numeral->kind = AIKA_NUMERAL_MONTH;
  numeral->day = 0;
  numeral->day_token = 0;
  numeral->month = aika_parse_get (parse, month)->value;
  numeral->month_token = month;
}

/* 2017-09-04, 2024/12/13: the rest of a date behind its year. */
static gboolean
is_date_behind_year (const AikaParse *parse,
                     guint            i)
{
  const AikaToken *month = aika_parse_get (parse, i + 2), *day = aika_parse_get (parse, i + 4);

  if (month->kind != AIKA_TOKEN_NUMBER || month->is_spaced || day->kind != AIKA_TOKEN_NUMBER || day->is_spaced)
    return FALSE;

  return (aika_parse_touches (parse, i + 1, AIKA_TOKEN_DASH) && aika_parse_touches (parse, i + 3, AIKA_TOKEN_DASH) &&
          month->n_digits == 2 && day->n_digits == 2) ||
         (aika_parse_touches (parse, i + 1, AIKA_TOKEN_SLASH) && aika_parse_touches (parse, i + 3, AIKA_TOKEN_SLASH) &&
          is_month_number (month) && is_short_number (day));
}

/* What begins with a year. */
static void
scan_year (const AikaParse *parse,
           guint            i,
           AikaNumeral     *numeral)
{
  const AikaToken *year = aika_parse_get (parse, i), *next = aika_parse_get (parse, i + 2);
  gboolean has_slash = aika_parse_touches (parse, i + 1, AIKA_TOKEN_SLASH);
  gboolean begins_date;

  numeral->kind = AIKA_NUMERAL_YEAR;
  numeral->n_tokens = 1;
  set_year (numeral, year, i);

  if (!has_slash && !aika_parse_touches (parse, i + 1, AIKA_TOKEN_DASH))
    return;

  if (is_date_behind_year (parse, i))
    {
      set_day (numeral, parse, i + 4, i + 2);
      numeral->n_tokens = 5;
      return;
    }

  /* In “2019-20 May” and “2019-12.5.” the second number is a day. */
  begins_date = aika_parse_says (parse, i + 3, AIKA_LEXEME_MONTH) || aika_parse_touches (parse, i + 3, AIKA_TOKEN_DOT);
  if (begins_date)
    return;

  /* Two years in full are joined by what joins any two times, unless a slash does. */
  if (continues_year (year, next) && (next->n_digits == 2 || has_slash))
    {
      numeral->second_year = next->n_digits == 2 ? (int) year->value + 1 : (int) next->value;
      numeral->second_year_token = i + 2;
      numeral->n_tokens = 3;
    }
  else if (is_month_number (next) && next->n_digits == 2 && !next->is_spaced)
    {
      set_month (numeral, parse, i + 2);
      numeral->n_tokens = 3;
    }
}

/* Skips the dots and spaces between the parts of a date; says what is wrong with them. */
static guint
skip_dots (const AikaParse *parse,
           guint            i,
           gboolean        *is_damaged)
{
  guint n_dots = 0;

  if (aika_parse_get (parse, i)->is_spaced && aika_parse_is (parse, i, AIKA_TOKEN_DOT) &&
      aika_parse_touches (parse, i + 1, AIKA_TOKEN_NUMBER))
    *is_damaged = TRUE;
  while (aika_parse_is (parse, i + n_dots, AIKA_TOKEN_DOT) && n_dots < 2 &&
         (n_dots == 0 || !aika_parse_get (parse, i + n_dots)->is_spaced))
    n_dots++;
  if (n_dots == 2)
    *is_damaged = TRUE;

  return i + n_dots;
}

/* The year of “4.9.” at i, if there is one; returns the token after it. */
static guint
scan_year_of_day (const AikaParse *parse,
                  guint            i,
                  AikaNumeral     *numeral)
{
  const AikaToken *token = aika_parse_get (parse, i);

  if (token->kind != AIKA_TOKEN_NUMBER)
    return i;

  if (aika_number_is_year (token))
    {
      set_year (numeral, token, i);
      return i + 1;
    }

  if (token->is_spaced)
    return i;

  /* 14.5.19, but not the day of 1.6.2.6.2022 or the hour of 14.5.19:30. */
  if (token->n_digits == 2 && !aika_parse_touches (parse, i + 1, AIKA_TOKEN_COLON) &&
      !(aika_parse_touches (parse, i + 1, AIKA_TOKEN_DOT) && aika_parse_touches (parse, i + 2, AIKA_TOKEN_NUMBER)))
    {
      set_year (numeral, token, i);
      return i + 1;
    }

  if (token->n_digits >= 3)
    {
      numeral->kind = AIKA_NUMERAL_BAD;
      numeral->bad_token = i;
      return i + 1;
    }

  return i;
}

/* “n1.n2”: a clock where it cannot be a day, or where a day is known already. */
static gboolean
is_clock_not_day (const AikaParse *parse,
                  guint            i)
{
  const AikaToken *hour = aika_parse_get (parse, i);
  const AikaToken *minute = aika_parse_get (parse, i + 2);

  if (minute->n_digits != 2 || minute->is_spaced || hour->value > 24 || minute->value > 59 ||
      aika_parse_touches (parse, i + 3, AIKA_TOKEN_DOT))
    return FALSE;

  return minute->value > 12 || minute->value == 0 || aika_parse_has_day (parse);
}

/* 22. 23.4.2013: the second number begins a day of its own. */
static gboolean
is_another_day (const AikaParse *parse,
                guint            i)
{
  const AikaToken *token = aika_parse_get (parse, i);

  if ((token->is_spaced || token->value > 12) && begins_dotted (parse, i) &&
      !(is_month_number (token) && aika_number_is_year (aika_parse_get (parse, i + 2))))
    return TRUE;

  return token->is_spaced && !aika_parse_touches (parse, i + 1, AIKA_TOKEN_DOT) &&
         !aika_number_is_year (aika_parse_get (parse, i + 1));
}

/* The point and the year behind “4.9” at i; returns the token after them. */
static guint
scan_behind_month (const AikaParse *parse,
                   guint            i,
                   AikaNumeral     *numeral)
{
  const AikaToken *year = aika_parse_get (parse, i + 1);
  gboolean is_damaged = FALSE;
  guint behind, next;

  /* 13.6,2022 */
  if (aika_parse_touches (parse, i, AIKA_TOKEN_COMMA) && aika_number_is_year (year) && !year->is_spaced)
    {
      set_year (numeral, year, i + 1);
      numeral->is_damaged = TRUE;
      return i + 2;
    }

  if (!aika_parse_touches (parse, i, AIKA_TOKEN_DOT) &&
      !(aika_parse_is (parse, i, AIKA_TOKEN_DOT) && aika_parse_touches (parse, i + 1, AIKA_TOKEN_NUMBER)))
    return i;

  numeral->has_last_dot = TRUE;
  behind = skip_dots (parse, i, &is_damaged);
  next = scan_year_of_day (parse, behind, numeral);
  /* Two dots behind a day without a year end a sentence. */
  numeral->is_damaged |= is_damaged && next > behind;
  return next;
}

/* What begins with a number and a dot. */
static void
scan_dotted (const AikaParse *parse,
             guint            i,
             AikaNumeral     *numeral)
{
  gboolean is_damaged = FALSE;
  guint next = skip_dots (parse, i + 1, &is_damaged);
  const AikaToken *second = aika_parse_get (parse, next);

  numeral->kind = AIKA_NUMERAL_ORDINAL;
  numeral->n_tokens = 2;
  numeral->day = aika_parse_get (parse, i)->value;
  numeral->day_token = i;

  if (second->kind != AIKA_TOKEN_NUMBER)
    return;

  /* 9.2017 */
  if (aika_number_is_year (second))
    {
      if (second->is_spaced)
        return;
      set_month (numeral, parse, i);
      set_year (numeral, second, next);
      numeral->n_tokens = next + 1 - i;
      numeral->is_damaged = is_damaged;
      return;
    }

  if (second->n_digits > 2 || is_another_day (parse, next))
    return;

  if (!is_damaged && is_clock_not_day (parse, i))
    {
      numeral->kind = AIKA_NUMERAL_CLOCK;
      numeral->day = 0;
      numeral->n_tokens = 3;
      return;
    }

  set_day (numeral, parse, i, next);
  numeral->is_damaged = is_damaged;
  numeral->n_tokens = scan_behind_month (parse, next + 1, numeral) - i;
}

/* 13,6,2022 */
static gboolean
scan_commas (const AikaParse *parse,
             guint            i,
             AikaNumeral     *numeral)
{
  if (!aika_parse_touches (parse, i + 1, AIKA_TOKEN_COMMA) || !is_month_number (aika_parse_get (parse, i + 2)) ||
      aika_parse_get (parse, i + 2)->is_spaced || !aika_parse_touches (parse, i + 3, AIKA_TOKEN_COMMA) ||
      !aika_number_is_year (aika_parse_get (parse, i + 4)) || aika_parse_get (parse, i + 4)->is_spaced)
    return FALSE;

  set_day (numeral, parse, i, i + 2);
  set_year (numeral, aika_parse_get (parse, i + 4), i + 4);
  numeral->n_tokens = 5;
  numeral->is_damaged = TRUE;
  return TRUE;
}

/* “-25” and “-2025” behind “14/5”, where no other date begins. */
static gboolean
is_dashed_year (const AikaParse *parse,
                guint            i)
{
  const AikaToken *year = aika_parse_get (parse, i + 1);

  return aika_parse_is (parse, i, AIKA_TOKEN_DASH) && year->kind == AIKA_TOKEN_NUMBER && !year->is_spaced &&
         ((year->n_digits == 2 && year->value > 12) || aika_number_is_year (year)) &&
         !aika_parse_touches (parse, i + 2, AIKA_TOKEN_SLASH) && !aika_parse_touches (parse, i + 2, AIKA_TOKEN_DOT);
}

/* 14/5 and 14/5-25 in Swedish and English, 14/5 2025 everywhere; 12/23 is the December of 2023. */
static gboolean
scan_day_and_month (const AikaParse *parse,
                    guint            i,
                    AikaNumeral     *numeral)
{
  const AikaToken *first = aika_parse_get (parse, i), *second = aika_parse_get (parse, i + 2);
  const AikaToken *year = aika_parse_get (parse, i + 3);
  gboolean has_year = aika_number_is_year (year) && year->is_spaced;

  /* 6/7 May, 6/7.5.2019: days of one month. */
  if (aika_parse_says (parse, i + 3, AIKA_LEXEME_MONTH) ||
      (aika_parse_touches (parse, i + 3, AIKA_TOKEN_DOT) && aika_parse_touches (parse, i + 4, AIKA_TOKEN_NUMBER)))
    return FALSE;

  if (second->n_digits == 2 && second->value > 12 && second->value <= AIKA_SHORT_YEAR_MAX && is_month_number (first))
    {
      set_month (numeral, parse, i);
      set_year (numeral, second, i + 2);
      numeral->n_tokens = 3;
      numeral->is_ambiguous = TRUE;
      return TRUE;
    }

  if (!is_month_number (second) || first->value < 1 || first->value > 31 ||
      (parse->context->language == AIKA_LANGUAGE_FI && !has_year))
    return FALSE;

  set_day (numeral, parse, i, i + 2);
  numeral->n_tokens = 3;
  if (has_year)
    {
      set_year (numeral, year, i + 3);
      numeral->n_tokens = 4;
    }
  else if (is_dashed_year (parse, i + 3))
    {
      set_year (numeral, aika_parse_get (parse, i + 4), i + 4);
      numeral->n_tokens = 5;
    }
  return TRUE;
}

/* 13-03-2024, 08-2024 */
static gboolean
scan_dashes (const AikaParse *parse,
             guint            i,
             AikaNumeral     *numeral)
{
  const AikaToken *first = aika_parse_get (parse, i), *second = aika_parse_get (parse, i + 2);
  const AikaToken *third = aika_parse_get (parse, i + 4);

  if (first->n_digits != 2 || !aika_parse_touches (parse, i + 1, AIKA_TOKEN_DASH) ||
      second->kind != AIKA_TOKEN_NUMBER || second->is_spaced)
    return FALSE;

  if (second->n_digits == 2 && is_month_number (second) && aika_parse_touches (parse, i + 3, AIKA_TOKEN_DASH) &&
      aika_number_is_year (third) && !third->is_spaced)
    {
      set_day (numeral, parse, i, i + 2);
      set_year (numeral, third, i + 4);
      numeral->n_tokens = 5;
      return TRUE;
    }

  if (aika_number_is_year (second) && parse->tokens->text[first->start] == '0' && is_month_number (first))
    {
      set_month (numeral, parse, i);
      set_year (numeral, second, i + 2);
      numeral->n_tokens = 3;
      return TRUE;
    }

  return FALSE;
}

/* 21/05/2019, 9/2017 */
static gboolean
scan_slashes (const AikaParse *parse,
              guint            i,
              AikaNumeral     *numeral)
{
  const AikaToken *first = aika_parse_get (parse, i), *second = aika_parse_get (parse, i + 2);
  const AikaToken *third = aika_parse_get (parse, i + 4);
  gboolean goes_on = aika_parse_touches (parse, i + 3, AIKA_TOKEN_SLASH);

  if (!aika_parse_touches (parse, i + 1, AIKA_TOKEN_SLASH) || second->kind != AIKA_TOKEN_NUMBER || second->is_spaced)
    return FALSE;

  if (aika_number_is_year (second))
    {
      /* Journal numbers go on: 242/2020/13. */
      if (goes_on)
        return FALSE;
      set_month (numeral, parse, i);
      set_year (numeral, second, i + 2);
      numeral->n_tokens = 3;
      return TRUE;
    }

  if (second->n_digits > 2)
    return FALSE;
  if (!goes_on)
    return scan_day_and_month (parse, i, numeral);
  if (third->is_spaced || third->kind != AIKA_TOKEN_NUMBER || !(third->n_digits == 2 || aika_number_is_year (third)))
    return FALSE;

  set_day (numeral, parse, i, i + 2);
  set_year (numeral, third, i + 4);
  numeral->n_tokens = 5;
  /* Which of the two is the month is sure only where one of them can be none. */
  numeral->is_ambiguous = parse->context->language == AIKA_LANGUAGE_EN && is_month_number (first) &&
                          is_month_number (second) && first->value != second->value;
  return TRUE;
}

/* 13:20 */
static gboolean
scan_colon (const AikaParse *parse,
            guint            i,
            AikaNumeral     *numeral)
{
  const AikaToken *minute = aika_parse_get (parse, i + 2);

  if (!aika_parse_touches (parse, i + 1, AIKA_TOKEN_COLON) || minute->kind != AIKA_TOKEN_NUMBER ||
      minute->n_digits != 2 || minute->is_spaced)
    return FALSE;

  numeral->kind = AIKA_NUMERAL_CLOCK;
  numeral->n_tokens = 3;
  return TRUE;
}

/**
 * aika_numeral_scan:
 * @parse: what is being read
 * @i: the token at which a number stands
 * @numeral: (out): what it is; %AIKA_NUMERAL_NONE where no number stands there
 *
 * Finds the longest date, month, year or clock time in digits that begins at token @i. What has the
 * form of a date is one here, also where there is no such day.
 */
void
aika_numeral_scan (const AikaParse *parse,
                   guint            i,
                   AikaNumeral     *numeral)
{
  const AikaToken *first = aika_parse_get (parse, i);

  *numeral = (AikaNumeral) { .n_tokens = 1 };
  if (first->kind != AIKA_TOKEN_NUMBER)
    return;

  if (aika_number_is_year (first))
    {
      scan_year (parse, i, numeral);
      return;
    }

  if (first->n_digits <= 2)
    {
      if (scan_slashes (parse, i, numeral) || scan_dashes (parse, i, numeral) || scan_commas (parse, i, numeral) ||
          scan_colon (parse, i, numeral))
        return;
      if (aika_parse_is (parse, i + 1, AIKA_TOKEN_DOT) &&
          (!aika_parse_get (parse, i + 1)->is_spaced || aika_parse_touches (parse, i + 2, AIKA_TOKEN_NUMBER)))
        {
          scan_dotted (parse, i, numeral);
          return;
        }
    }

  numeral->kind = AIKA_NUMERAL_BARE;
  numeral->day = first->value;
  numeral->day_token = i;
}
