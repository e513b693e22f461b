/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-clock"

#include "config.h"

#include "time/aika-clock.h"

#include "time/aika-numeral.h"

/* Clock times: “17”, “17.30”, “17:30”, “6 pm”, “noon”, and two of them with what stands between.
 * A clock time is a number behind a clock word, or a number that can be nothing else. */

#define MIDNIGHT (24 * 60)

typedef struct
{
  int      minute;          /* since midnight; −1 where there is no such time */
  guint    n_tokens;
  guint    hour_token;
  guint    minute_token;    /* 0 where it is not said */
  gboolean has_minutes;
  gboolean has_lost_dot;
  gboolean has_half;        /* am or pm */
  int      half;
} Clock;

/* Minutes behind an hour: a dot or colon and two digits that do not go on as a date. */
static gboolean
has_minutes (const AikaParse *parse,
             guint            i)
{
  const AikaToken *minute = aika_parse_get (parse, i + 2);

  if (!aika_parse_touches (parse, i + 1, AIKA_TOKEN_DOT) && !aika_parse_touches (parse, i + 1, AIKA_TOKEN_COLON))
    return FALSE;
  if (minute->kind != AIKA_TOKEN_NUMBER || minute->n_digits != 2 || minute->is_spaced)
    return FALSE;

  return !(aika_parse_touches (parse, i + 3, AIKA_TOKEN_DOT) && aika_parse_touches (parse, i + 4, AIKA_TOKEN_NUMBER));
}

/* “klo 9 30”: minutes that have lost their dot, where they can be no hour. */
static gboolean
has_spaced_minutes (const AikaParse *parse,
                    guint            i)
{
  const AikaToken *minute = aika_parse_get (parse, i + 1);

  return minute->kind == AIKA_TOKEN_NUMBER && minute->n_digits == 2 &&
         (minute->value == 0 || minute->value == 30 || minute->value == 45) &&
         !aika_parse_touches (parse, i + 2, AIKA_TOKEN_DOT) && !aika_parse_touches (parse, i + 2, AIKA_TOKEN_SLASH) &&
         !aika_parse_says (parse, i + 2, AIKA_LEXEME_MONTH);
}

/* Whether the number at i begins a date rather than saying an hour. */
static gboolean
begins_date (const AikaParse *parse,
             guint            i,
             gboolean         has_word)
{
  const AikaLexeme *month;
  AikaNumeral numeral;

  if (has_minutes (parse, i))
    return FALSE;

  aika_numeral_scan (parse, i, &numeral);
  /* A Finnish day before its month has a dot: in “kello 12 syyskuun 2. päivään” the 12 is an hour. */
  month = aika_parse_get_as (parse, i + numeral.n_tokens, AIKA_LEXEME_MONTH);
  return (numeral.kind == AIKA_NUMERAL_DAY && numeral.n_tokens > 1) || numeral.kind == AIKA_NUMERAL_YEAR ||
         numeral.kind == AIKA_NUMERAL_MONTH || (month != NULL && !(has_word && month->language == AIKA_LANGUAGE_FI));
}

static void
scan_half (const AikaParse *parse,
           Clock           *clock,
           guint            i)
{
  const AikaLexeme *half = aika_parse_get_as (parse, i + clock->n_tokens, AIKA_LEXEME_AM_PM);

  if (half == NULL)
    return;

  clock->n_tokens++;
  clock->has_half = TRUE;
  clock->half = half->value;
}

static void
put_in_half (Clock *clock)
{
  int hour = clock->minute / 60;

  if (clock->minute < 0 || !clock->has_half)
    return;
  if (hour < 1 || hour > 12)
    clock->minute = -1;
  else
    clock->minute = (hour % 12 + clock->half) * 60 + clock->minute % 60;
}

/* “noon”, and “12 noon” behind the number at i. */
static gboolean
scan_noon (const AikaParse *parse,
           guint            i,
           Clock           *clock)
{
  const AikaLexeme *noon = aika_parse_get_as (parse, i, AIKA_LEXEME_NOON);

  if (noon == NULL)
    return FALSE;

  clock->minute = noon->value * 60;
  clock->n_tokens++;
  return TRUE;
}

/* The minutes behind the hour at i. */
static void
scan_minutes (const AikaParse *parse,
              guint            i,
              gboolean         has_word,
              Clock           *clock)
{
  if (has_minutes (parse, i))
    {
      clock->n_tokens = 3;
    }
  else if (has_word && has_spaced_minutes (parse, i))
    {
      clock->n_tokens = 2;
      clock->has_lost_dot = TRUE;
    }
  else
    {
      return;
    }

  clock->minute_token = i + clock->n_tokens - 1;
  clock->has_minutes = TRUE;
  clock->minute += aika_parse_get (parse, clock->minute_token)->value;
}

static gboolean
is_no_time (const AikaParse *parse,
            const Clock     *clock)
{
  return aika_parse_get (parse, clock->hour_token)->value > 24 || clock->minute > MIDNIGHT ||
         (clock->minute_token != 0 && aika_parse_get (parse, clock->minute_token)->value > 59);
}

/* One time of day at i; a number without minutes only where it begins no date. */
static gboolean
scan_time (const AikaParse *parse,
           guint            i,
           gboolean         has_word,
           Clock           *clock)
{
  const AikaToken *token = aika_parse_get (parse, i);

  *clock = (Clock) { .hour_token = i };
  if (scan_noon (parse, i, clock))
    {
      clock->has_minutes = TRUE;
      return TRUE;
    }

  if (token->kind != AIKA_TOKEN_NUMBER)
    return FALSE;

  /* 1700 */
  if (has_word && token->n_digits == 4 && token->value % 100 < 60 && token->value <= 2400)
    {
      clock->minute = token->value / 100 * 60 + token->value % 100;
      clock->n_tokens = 1;
      clock->has_minutes = TRUE;
      return TRUE;
    }

  if (token->n_digits > 2 || begins_date (parse, i, has_word))
    return FALSE;

  clock->n_tokens = 1;
  clock->minute = token->value * 60;
  scan_minutes (parse, i, has_word, clock);
  if (is_no_time (parse, clock))
    clock->minute = -1;

  if (token->value != 12 || !scan_noon (parse, i + clock->n_tokens, clock))
    scan_half (parse, clock, i);
  return TRUE;
}

/* What joins two clock times at i; returns how many tokens, 0 where nothing does. */
static guint
scan_join (const AikaParse *parse,
           guint            i,
           gboolean        *is_dash)
{
  guint n = 0;

  *is_dash = FALSE;
  if (aika_parse_is (parse, i, AIKA_TOKEN_DASH))
    {
      *is_dash = TRUE;
      n = 1;
    }
  else if (aika_parse_says (parse, i, AIKA_LEXEME_TO))
    {
      n = 1;
    }
  else if (aika_parse_says (parse, i, AIKA_LEXEME_SINCE) &&
           aika_parse_says (parse, i + 1, AIKA_LEXEME_CLOCK))
    {
      /* kello 15 alkaen kello 16.30 asti */
      n = 1;
    }

  if (n > 0 && aika_parse_says (parse, i + n, AIKA_LEXEME_CLOCK))
    n++;
  if (n > 0 && aika_parse_says (parse, i + n, AIKA_LEXEME_APPROXIMATE))
    n++;

  return n;
}

/* 6–8 pm: the half of the second is that of the first. */
static void
share_half (Clock *first,
            Clock *second)
{
  if (!first->has_half && second->has_half && first->minute >= 0 && first->minute / 60 <= 12)
    {
      int hour = first->minute / 60;

      first->has_half = TRUE;
      /* 10–2 pm begins in the morning. */
      first->half = hour % 12 > second->minute / 60 % 12 && hour != 12 ? 0 : second->half;
    }
}

static gboolean
is_date_part_after (const AikaParse *parse,
                    guint            i,
                    const Clock     *clock)
{
  guint next = i + clock->n_tokens;

  return !clock->has_minutes && (aika_parse_touches (parse, next, AIKA_TOKEN_SLASH) ||
                                 aika_parse_touches (parse, next, AIKA_TOKEN_DOT));
}

/* An hour in a form that moves: not “1700”, and not “5 pm”. */
static void
add_pieces (AikaParse   *parse,
            const Clock *clock)
{
  const AikaToken *hour = aika_parse_get (parse, clock->hour_token);

  if (hour->kind != AIKA_TOKEN_NUMBER || hour->n_digits > 2 || clock->has_half)
    return;

  aika_parse_add_piece (parse, AIKA_PIECE_HOUR, clock->hour_token, clock->minute / 60);
  if (clock->minute_token != 0)
    aika_parse_add_piece (parse, AIKA_PIECE_MINUTE, clock->minute_token, clock->minute % 60);
}

static void
add_end_pieces (AikaParse   *parse,
                const Clock *clock)
{
  guint n_pieces = parse->pieces->len;

  add_pieces (parse, clock);
  for (guint n = n_pieces; n < parse->pieces->len; n++)
    aika_parse_get_piece (parse, n)->is_end = TRUE;
}

/* What is written with a dash between the two times. */
static char *
suggest_range (const AikaParse *parse,
               guint            first,
               guint            first_end,
               guint            second,
               guint            second_end)
{
  const char *text = parse->tokens->text;

  return g_strdup_printf ("%.*s–%.*s", (int) (first_end - first), text + first, (int) (second_end - second),
                          text + second);
}

/**
 * aika_parse_is_clock:
 * @parse: what is being read
 * @i: a token
 *
 * Returns: whether a clock time stands there that needs no clock word: “13:20”, “6 pm”, “noon”
 */
gboolean
aika_parse_is_clock (const AikaParse *parse,
                     guint            i)
{
  AikaNumeral numeral;
  Clock clock;

  if (aika_parse_says (parse, i, AIKA_LEXEME_NOON))
    return TRUE;
  if (!aika_parse_is (parse, i, AIKA_TOKEN_NUMBER) || !scan_time (parse, i, FALSE, &clock))
    return FALSE;

  aika_numeral_scan (parse, i, &numeral);
  if (aika_parse_says (parse, i + 1, AIKA_LEXEME_NOON) && clock.n_tokens == 2)
    return TRUE;
  if (clock.has_half || numeral.kind == AIKA_NUMERAL_CLOCK)
    return TRUE;

  /* 6–8 pm */
  if (!aika_parse_is (parse, i + clock.n_tokens, AIKA_TOKEN_DASH))
    return FALSE;
  i += clock.n_tokens + 1;
  if (!scan_time (parse, i, FALSE, &clock))
    return FALSE;

  /* 9–9.30 under a day */
  aika_numeral_scan (parse, i, &numeral);
  return clock.has_half || aika_parse_says (parse, i + 1, AIKA_LEXEME_NOON) ||
         (numeral.kind == AIKA_NUMERAL_CLOCK && aika_parse_has_day (parse));
}

/* Two times, or one, and what was found between them. */
typedef struct
{
  Clock    first;
  Clock    second;
  gboolean has_second;
  gboolean has_lost_dash;
} Clocks;

/* The second time behind a dash, or behind nothing where the numbers ascend; returns the token behind all. */
static guint
scan_second (const AikaParse *parse,
             guint            i,
             gboolean         has_word,
             Clocks          *clocks)
{
  guint behind = i + clocks->first.n_tokens, n_join;
  const AikaToken *token = aika_parse_get (parse, behind);
  Clock *second = &clocks->second;
  gboolean is_dash;

  n_join = scan_join (parse, behind, &is_dash);
  if (n_join > 0)
    clocks->has_second = scan_time (parse, behind + n_join, TRUE, second);
  else if (has_word && !clocks->first.has_half && token->kind == AIKA_TOKEN_NUMBER && token->is_spaced)
    clocks->has_second = clocks->has_lost_dash = scan_time (parse, behind, FALSE, second) &&
                                                 !is_date_part_after (parse, behind, second) &&
                                                 second->minute > clocks->first.minute;

  /* A second number that is no hour, such as the day of another date, is not of the clock. */
  if (clocks->has_second && second->minute < 0 && !is_dash)
    clocks->has_second = clocks->has_lost_dash = FALSE;
  if (!clocks->has_second)
    return behind;

  share_half (&clocks->first, second);
  put_in_half (second);
  behind += n_join + second->n_tokens;
  /* kello 15 alkaen kello 16.30 asti */
  if (aika_parse_says (parse, behind, AIKA_LEXEME_BY) &&
      aika_parse_says (parse, i + clocks->first.n_tokens, AIKA_LEXEME_SINCE))
    behind++;
  return behind;
}

/* What makes the times of [start, end) none at all; says whether they are good. */
static gboolean
check_clocks (AikaParse    *parse,
              const Clocks *clocks,
              guint         start,
              guint         end)
{
  if (clocks->first.minute < 0 || (clocks->has_second && clocks->second.minute < 0))
    aika_parse_add_remark (parse, AIKA_REMARK_BAD_TIME, start, end, NULL);
  else if (clocks->has_second && clocks->second.minute <= clocks->first.minute)
    aika_parse_add_remark (parse, AIKA_REMARK_REVERSED, start, end, NULL);
  else
    return TRUE;

  return FALSE;
}

static void
remark_on_slips (AikaParse    *parse,
                 const Clocks *clocks,
                 guint         start,
                 guint         end)
{
  const Clock *first = &clocks->first;

  if (clocks->has_lost_dash)
    {
      guint first_end = aika_parse_get (parse, first->hour_token + first->n_tokens - 1)->end;
      guint second = aika_parse_get (parse, clocks->second.hour_token)->start;

      aika_parse_add_remark (parse, AIKA_REMARK_LOST_DASH, start, end,
                             suggest_range (parse, start, first_end, second, end));
    }
  if (first->has_lost_dot)
    aika_parse_add_remark (parse, AIKA_REMARK_TYPO_DOT, start, aika_parse_get (parse, first->minute_token)->end,
                           g_strdup_printf ("%d.%02d", first->minute / 60, first->minute % 60));
}

/**
 * aika_parse_read_clock:
 * @parse: what is being read
 * @i: the token at which a clock time may stand
 * @has_word: whether a clock word stands before it, or a day, so that a bare number is an hour
 * @atom: where the time goes
 *
 * Reads a clock time or two with what joins them. A dash that is not there is W_LOST_DASH where
 * the numbers ascend; an end that is not after its start, and a time that does not exist, are errors.
 *
 * Returns: the token after what was read; @i where there is no clock time
 */
guint
aika_parse_read_clock (AikaParse *parse,
                       guint      i,
                       gboolean   has_word,
                       AikaAtom  *atom)
{
  Clocks clocks = { .has_second = FALSE };
  guint next, start, end;

  if (!scan_time (parse, i, has_word, &clocks.first))
    return i;

  next = scan_second (parse, i, has_word, &clocks);
  put_in_half (&clocks.first);
  /* 6 o'clock */
  if (!clocks.has_second && !has_word && aika_parse_says (parse, next, AIKA_LEXEME_CLOCK))
    next++;

  start = aika_parse_get (parse, i)->start;
  end = aika_parse_get (parse, next - 1)->end;
  if (!check_clocks (parse, &clocks, start, end))
    return next;

  remark_on_slips (parse, &clocks, start, end);
  add_pieces (parse, &clocks.first);
  atom->start_minute = clocks.first.minute;
  if (clocks.has_second)
    {
      add_end_pieces (parse, &clocks.second);
      atom->end_minute = clocks.second.minute;
    }

  return next;
}
