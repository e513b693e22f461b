/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-find"

#include "config.h"

#include "time/aika-find.h"

#include "time/aika-clock.h"
#include "time/aika-numeral.h"

/* Times in running text. A time begins at a word or number that can begin one for sure, goes on as
 * long as its words do, and counts only if it holds something that prose does not say by the way:
 * a date with its dots, or a month, season, week or quarter with its year. */

/* The words before a time that are of it: “viimeistään noin”. With no limit, words that begin a time and
 * fill one too, such as “to”, would be read again and again. */
#define WORDS_BEFORE_MAX 16

/* How long a stretch may be that is read again from its next word: it bounds the cost. */
#define RETRIED_TOKENS_MAX 24

/* “luku 3.1.”: the tokens of a number with points. */
#define NUMBERED_TOKENS_MAX 6

static gboolean
is_capitals (const AikaTokens *tokens,
             const AikaToken  *token)
{
  guint n_letters = 0;

  if (token->kind != AIKA_TOKEN_WORD)
    return FALSE;
  for (const char *p = tokens->text + token->start; p < tokens->text + token->end; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isupper (g_utf8_get_char (p)))
        return FALSE;
      n_letters++;
    }

  return n_letters > 3;
}

static const AikaToken *
get (const AikaTokens *tokens,
     guint             i)
{
  return aika_tokens_get (tokens, i);
}

static const AikaLexeme *
get_as (const AikaTokens *tokens,
        guint             i,
        AikaLexemeKind    kind)
{
  return get (tokens, i)->kind == AIKA_TOKEN_WORD ? aika_lexeme_get_as (get (tokens, i)->lexeme, kind) : NULL;
}

static gboolean
is_section_sign (const AikaToken *token)
{
  return token->kind == AIKA_TOKEN_OTHER && token->value == 0xa7;
}

/* Whether the numbers and signs before token i follow a word such as “luku”. */
static gboolean
is_behind_numbered (const AikaTokens *tokens,
                    guint             i)
{
  for (guint n = 0; n < NUMBERED_TOKENS_MAX && i > 0; n++, i--)
    {
      const AikaToken *token = get (tokens, i - 1);

      if (token->kind != AIKA_TOKEN_NUMBER && token->kind != AIKA_TOKEN_DOT)
        return get_as (tokens, i - 1, AIKA_LEXEME_NUMBERED) != NULL && get_as (tokens, i - 1, AIKA_LEXEME_BODY) == NULL;
    }

  return FALSE;
}

/* What a number may not follow: “versio 1.4”, “§ 80”, “242/020”, letters without a space. */
static gboolean
is_number_of_something (const AikaTokens *tokens,
                        guint             i,
                        gboolean          has_year)
{
  const AikaToken *token = get (tokens, i), *before;

  if (i == 0)
    return FALSE;

  before = get (tokens, i - 1);
  if (is_section_sign (before) || get_as (tokens, i - 1, AIKA_LEXEME_NUMBERED) != NULL)
    {
      const AikaLexeme *body = get_as (tokens, i - 1, AIKA_LEXEME_BODY);

      return body == NULL || tokens->text[before->end - 1] == '.';
    }
  /* §:n 3.2. */
  if (i >= 3 && before->kind == AIKA_TOKEN_WORD && get (tokens, i - 2)->kind == AIKA_TOKEN_COLON &&
      is_section_sign (get (tokens, i - 3)))
    return TRUE;
  if (token->is_spaced)
    return FALSE;

  switch (before->kind)
    {
    case AIKA_TOKEN_WORD:
      return !has_year;
    case AIKA_TOKEN_NUMBER:
    case AIKA_TOKEN_SLASH:
    case AIKA_TOKEN_COLON:
    case AIKA_TOKEN_OTHER:
    case AIKA_TOKEN_DOT:
    case AIKA_TOKEN_COMMA:
      return TRUE;
    case AIKA_TOKEN_DASH:
      /* luku 3.1.–3.4. */
      if (is_behind_numbered (tokens, i - 1))
        return TRUE;
      return i >= 2 && !before->is_spaced && get (tokens, i - 2)->kind == AIKA_TOKEN_WORD && !has_year;
    case AIKA_TOKEN_END:
    case AIKA_TOKEN_SEMICOLON:
    case AIKA_TOKEN_OPEN:
    case AIKA_TOKEN_CLOSE:
    case AIKA_TOKEN_STAR:
    case AIKA_TOKEN_QUESTION:
    case AIKA_TOKEN_QUOTE:
    case AIKA_TOKEN_NEWLINE:
      break;
    }

  return FALSE;
}

static gboolean
begins_line (const AikaTokens *tokens,
             guint             i)
{
  return i == 0 || get (tokens, i - 1)->kind == AIKA_TOKEN_NEWLINE;
}

static gboolean
ends_line (const AikaTokens *tokens,
           guint             i)
{
  AikaTokenKind kind = get (tokens, i)->kind;

  return kind == AIKA_TOKEN_END || kind == AIKA_TOKEN_NEWLINE;
}

/* A comma or “ja” and another day: a heading's number is not one of a list. */
static gboolean
list_goes_on (const AikaParse *parse,
              guint            i)
{
  AikaNumeral numeral;

  if (get (parse->tokens, i)->kind != AIKA_TOKEN_COMMA && get_as (parse->tokens, i, AIKA_LEXEME_AND) == NULL &&
      get_as (parse->tokens, i, AIKA_LEXEME_OR) == NULL)
    return FALSE;
  aika_numeral_scan (parse, i + 1, &numeral);

  return numeral.kind == AIKA_NUMERAL_DAY && (numeral.year || numeral.has_last_dot) &&
         numeral.month >= 1 && numeral.month <= 12 && numeral.day >= 1 && numeral.day <= 31;
}

/* A day without a year: 17.4., but not the number 2.1. of a heading. */
static gboolean
is_day_in_prose (const AikaParse   *parse,
                 guint              i,
                 const AikaNumeral *numeral)
{
  const AikaTokens *tokens = parse->tokens;
  guint next = i + numeral->n_tokens;

  if (numeral->kind != AIKA_NUMERAL_DAY || numeral->is_damaged)
    return FALSE;
  if (numeral->year)
    return !is_number_of_something (tokens, i, TRUE);
  if (!numeral->has_last_dot || is_number_of_something (tokens, i, FALSE) || numeral->month < 1 || numeral->month > 12 ||
      numeral->day < 1 || numeral->day > 31)
    return FALSE;
  if (get (tokens, next)->kind == AIKA_TOKEN_NUMBER && !get (tokens, next)->is_spaced)
    return FALSE;
  if (is_capitals (tokens, get (tokens, next)) || is_section_sign (get (tokens, next)))
    return FALSE;

  /* At the start of a line a short number is that of its heading, unless a clock, a dash or a list goes on. */
  return !begins_line (tokens, i) || numeral->day > 12 || get (tokens, next)->kind == AIKA_TOKEN_DASH ||
         get_as (tokens, next, AIKA_LEXEME_CLOCK) != NULL || list_goes_on (parse, next);
}

/* “4.” of “4.–5.9.2017”: a day that a dash and a whole date follow. */
static gboolean
begins_range (const AikaParse *parse,
              guint            i)
{
  AikaNumeral numeral;
  guint next;

  aika_numeral_scan (parse, i, &numeral);
  if (numeral.kind != AIKA_NUMERAL_BARE && numeral.kind != AIKA_NUMERAL_ORDINAL && numeral.kind != AIKA_NUMERAL_DAY)
    return FALSE;
  if (get (parse->tokens, i)->n_digits > 2 || is_number_of_something (parse->tokens, i, TRUE))
    return FALSE;

  next = i + numeral.n_tokens;
  if (get (parse->tokens, next)->kind != AIKA_TOKEN_DASH)
    return FALSE;

  aika_numeral_scan (parse, next + 1, &numeral);
  if (numeral.kind == AIKA_NUMERAL_DAY)
    return numeral.year || numeral.has_last_dot;

  return get (parse->tokens, next + 1)->n_digits <= 2 && get_as (parse->tokens, next + 1 + numeral.n_tokens, AIKA_LEXEME_MONTH) != NULL;
}

/* Whether a time may begin at a number. */
static gboolean
number_begins (const AikaParse *parse,
               guint            i)
{
  AikaNumeral numeral;

  aika_numeral_scan (parse, i, &numeral);
  if (is_day_in_prose (parse, i, &numeral) || begins_range (parse, i))
    return TRUE;

  /* 14. toukokuuta 2019, 14 maj 2019, 3. neljännes 2019 */
  return (numeral.kind == AIKA_NUMERAL_ORDINAL || numeral.kind == AIKA_NUMERAL_BARE) && get (parse->tokens, i)->n_digits <= 2 &&
         !is_number_of_something (parse->tokens, i, FALSE) &&
         (get_as (parse->tokens, i + numeral.n_tokens, AIKA_LEXEME_MONTH) != NULL ||
          get_as (parse->tokens, i + numeral.n_tokens, AIKA_LEXEME_QUARTER) != NULL);
}

/* Whether a time may begin at a word: one that names time itself, or stands before it. */
static gboolean
word_begins (const AikaTokens *tokens,
             guint             i)
{
  const AikaToken *token = get (tokens, i);

  if (i > 0 && !token->is_spaced && get (tokens, i - 1)->kind == AIKA_TOKEN_NUMBER)
    return FALSE;
  if (i > 0 && !token->is_spaced && get (tokens, i - 1)->kind == AIKA_TOKEN_DASH && !get (tokens, i - 1)->is_spaced)
    return FALSE;

  /* A letter alone is one only with its number: “Q3”, “v20”. */
  if (token->end - token->start == 1 &&
      !(get (tokens, i + 1)->kind == AIKA_TOKEN_NUMBER &&
        (!get (tokens, i + 1)->is_spaced || get_as (tokens, i, AIKA_LEXEME_WEEK) != NULL)))
    return FALSE;
  /* “we may”, “to march”: the names of months in English have a capital. */
  if (get_as (tokens, i, AIKA_LEXEME_MONTH) != NULL && get_as (tokens, i, AIKA_LEXEME_MONTH)->language == AIKA_LANGUAGE_EN &&
      g_ascii_islower (tokens->text[token->start]))
    return FALSE;

  for (const AikaLexeme *lexeme = token->lexeme; lexeme != NULL; lexeme = lexeme->next)
    if (lexeme->kind <= AIKA_LEXEME_PART && lexeme->kind != AIKA_LEXEME_YEAR && lexeme->kind != AIKA_LEXEME_MONTH_UNIT &&
        lexeme->kind != AIKA_LEXEME_WEEK_FROM)
      return TRUE;
  if (get_as (tokens, i, AIKA_LEXEME_WEEK_FROM) != NULL)
    return get (tokens, i + 1)->kind == AIKA_TOKEN_NUMBER || get_as (tokens, i + 1, AIKA_LEXEME_WEEKDAY) != NULL;

  return get_as (tokens, i, AIKA_LEXEME_YEAR) != NULL && get_as (tokens, i, AIKA_LEXEME_YEAR)->language != AIKA_LANGUAGE_EN;
}

/* Whether the token goes on with a time that has begun. */
static gboolean
goes_on (const AikaTokens *tokens,
         guint             i)
{
  const AikaToken *token = get (tokens, i);

  switch (token->kind)
    {
    case AIKA_TOKEN_DASH:
    case AIKA_TOKEN_COMMA:
    case AIKA_TOKEN_SLASH:
    case AIKA_TOKEN_OPEN:
    case AIKA_TOKEN_CLOSE:
    case AIKA_TOKEN_QUOTE:
    case AIKA_TOKEN_DOT:
      return TRUE;
    case AIKA_TOKEN_NUMBER:
      return TRUE;
    case AIKA_TOKEN_WORD:
      break;
    case AIKA_TOKEN_END:
    case AIKA_TOKEN_SEMICOLON:
    case AIKA_TOKEN_COLON:
    case AIKA_TOKEN_STAR:
    case AIKA_TOKEN_QUESTION:
    case AIKA_TOKEN_NEWLINE:
    case AIKA_TOKEN_OTHER:
      return FALSE;
    }

  for (const AikaLexeme *lexeme = token->lexeme; lexeme != NULL; lexeme = lexeme->next)
    if ((lexeme->kind <= AIKA_LEXEME_DAYTIME && lexeme->kind != AIKA_LEXEME_SCHOOL_YEAR) || lexeme->kind == AIKA_LEXEME_CLOCK ||
        lexeme->kind == AIKA_LEXEME_BETWEEN ||
        lexeme->kind == AIKA_LEXEME_AM_PM || (lexeme->kind >= AIKA_LEXEME_AND && lexeme->kind <= AIKA_LEXEME_BEFORE))
      return TRUE;

  return FALSE;
}

static gboolean
is_any_of (const AikaTokens     *tokens,
           guint                 i,
           const AikaLexemeKind *kinds,
           guint                 n_kinds)
{
  for (guint n = 0; n < n_kinds; n++)
    if (get_as (tokens, i, kinds[n]) != NULL)
      return TRUE;

  return FALSE;
}

/* Whether a number without a month goes on with a time: behind a dash or “klo”, or before its month. In
 * “4.3.2024, 2 työpajaa” it does not. */
static gboolean
number_goes_on (const AikaParse   *parse,
                guint              i,
                const AikaNumeral *numeral,
                gboolean           is_list)
{
  static const AikaLexemeKind before[] = {
    AIKA_LEXEME_CLOCK, AIKA_LEXEME_WEEK, AIKA_LEXEME_QUARTER, AIKA_LEXEME_HALF, AIKA_LEXEME_TO, AIKA_LEXEME_MONTH,
    AIKA_LEXEME_BETWEEN, AIKA_LEXEME_WEEKDAY,
  };
  static const AikaLexemeKind behind[] = {
    AIKA_LEXEME_MONTH, AIKA_LEXEME_AM_PM, AIKA_LEXEME_QUARTER, AIKA_LEXEME_WEEK, AIKA_LEXEME_HALF,
  };
  const AikaTokens *tokens = parse->tokens;
  AikaTokenKind kind = get (tokens, i - 1)->kind;

  return kind == AIKA_TOKEN_DASH || is_any_of (tokens, i - 1, before, G_N_ELEMENTS (before)) ||
         is_any_of (tokens, i + numeral->n_tokens, behind, G_N_ELEMENTS (behind)) || begins_range (parse, i) ||
         aika_parse_is_clock (parse, i) ||
         (is_list && (kind == AIKA_TOKEN_COMMA || kind == AIKA_TOKEN_SLASH || get_as (tokens, i - 1, AIKA_LEXEME_AND) != NULL ||
                      get_as (tokens, i - 1, AIKA_LEXEME_OR) != NULL));
}

/* “Toukokuu-ilta”: the evening is of the word before it. */
static gboolean
ends_compound (const AikaTokens *tokens,
               guint             i)
{
  return get_as (tokens, i, AIKA_LEXEME_DAYTIME) != NULL && !get (tokens, i)->is_spaced &&
         get (tokens, i - 1)->kind == AIKA_TOKEN_DASH;
}

/* The tokens that may be of one time from first on: numbers go on only as dates, years and clocks. */
static guint
find_end (const AikaParse *parse,
          guint            first)
{
  const AikaTokens *tokens = parse->tokens;
  gboolean is_list = TRUE;
  guint i = first, hour = 0;    /* the last hour behind “klo” */

  while (goes_on (tokens, i) && !(i > first && ends_compound (tokens, i)))
    {
      AikaNumeral numeral;

      if (get (tokens, i)->kind == AIKA_TOKEN_NUMBER)
        {
          aika_numeral_scan (parse, i, &numeral);
          if (i > first && numeral.kind == AIKA_NUMERAL_DAY && !numeral.year && !numeral.has_last_dot)
            break;
          if (numeral.kind == AIKA_NUMERAL_BARE || numeral.kind == AIKA_NUMERAL_ORDINAL)
            {
              gboolean are_hours = hour > 0 && get (tokens, i)->value > hour && get (tokens, i)->value <= 24 &&
                                   get (tokens, i + 1)->kind == AIKA_TOKEN_DASH;

              if (i > first && !are_hours && !number_goes_on (parse, i, &numeral, is_list))
                break;
              if (hour > 0 || (i > first && get_as (tokens, i - 1, AIKA_LEXEME_CLOCK) != NULL))
                hour = MAX (hour, get (tokens, i)->value);
            }
          else
            {
              is_list = FALSE;
            }
          i += numeral.n_tokens;
          continue;
        }
      i++;
    }

  return i;
}

/* What joins and fills does not end a time. */
static guint
trim_end (const AikaTokens *tokens,
          guint             first,
          guint             end)
{
  while (end > first)
    {
      const AikaToken *token = get (tokens, end - 1);

      if (token->kind == AIKA_TOKEN_NUMBER || token->kind == AIKA_TOKEN_CLOSE)
        break;
      if (token->kind == AIKA_TOKEN_DOT && !token->is_spaced && end - 2 >= first &&
          get (tokens, end - 2)->kind == AIKA_TOKEN_NUMBER)
        break;
      if (token->kind == AIKA_TOKEN_WORD)
        {
          const AikaLexeme *lexeme = token->lexeme;

          while (lexeme != NULL && !(lexeme->kind <= AIKA_LEXEME_DAYTIME || lexeme->kind == AIKA_LEXEME_BETWEEN || lexeme->kind == AIKA_LEXEME_AM_PM ||
                                     ((lexeme->kind >= AIKA_LEXEME_BY && lexeme->kind <= AIKA_LEXEME_BEFORE) &&
                                      lexeme->value == AIKA_SIDE_AFTER)))
            lexeme = lexeme->next;
          if (lexeme != NULL)
            break;
        }
      end--;
    }

  return end;
}

/* Whether an atom is sure enough to stand in prose. */
static gboolean
is_sure (const AikaAtom *atom)
{
  switch (atom->unit)
    {
    case AIKA_UNIT_DAY:
      return atom->month && (atom->day || atom->week);
    case AIKA_UNIT_WEEK:
      return atom->week != 0;
    case AIKA_UNIT_MONTH:
      return atom->year && !atom->is_numeric;
    case AIKA_UNIT_MONTH_TURN:
    case AIKA_UNIT_QUARTER:
    case AIKA_UNIT_HALF:
    case AIKA_UNIT_SEASON:
    case AIKA_UNIT_TERM:
    case AIKA_UNIT_YEAR_PART:
    case AIKA_UNIT_SCHOOL_YEAR:
      return atom->year != 0;
    case AIKA_UNIT_NUMBER:
    case AIKA_UNIT_CLOCK:
    case AIKA_UNIT_WEEKDAY:
    case AIKA_UNIT_PART:
    case AIKA_UNIT_HOLIDAY:
    case AIKA_UNIT_YEAR:
    case AIKA_UNIT_COUNCIL_TERM:
    case AIKA_UNIT_NONE:
      break;
    }

  return FALSE;
}

static gboolean
has_sure_atom (const AikaParse *parse)
{
  for (guint n = 0; n < parse->atoms->len; n++)
    if (is_sure (aika_parse_get_atom (parse, n)))
      return TRUE;

  return FALSE;
}

/* A month's name that begins a line is a heading, and so a time: alone, or before what is done in it. */
static gboolean
is_heading (const AikaParse *parse,
            guint            first,
            guint            end)
{
  AikaTokenKind next = get (parse->tokens, end)->kind;
  const AikaLexeme *month = get_as (parse->tokens, first, AIKA_LEXEME_MONTH);

  return begins_line (parse->tokens, first) && parse->atoms->len > 0 &&
         (ends_line (parse->tokens, end) || next == AIKA_TOKEN_COLON || next == AIKA_TOKEN_DASH ||
          (month != NULL && month->language == AIKA_LANGUAGE_FI)) &&
         aika_parse_get_atom (parse, 0)->unit == AIKA_UNIT_MONTH && !aika_parse_get_atom (parse, 0)->is_stem &&
         !aika_parse_get_atom (parse, 0)->is_numeric;
}

/* A number that is followed by its unit is a duration or an amount. */
static gboolean
is_amount (const AikaTokens *tokens,
           guint             end)
{
  const AikaToken *token = get (tokens, end), *behind = get (tokens, end + 1);

  /* “Kesä 2022 -lehti”, “Toukokuu-ilta”: a compound of it. */
  if (token->kind == AIKA_TOKEN_DASH && behind->kind == AIKA_TOKEN_WORD && !behind->is_spaced &&
      (token->is_spaced || get (tokens, end - 1)->kind == AIKA_TOKEN_WORD))
    return TRUE;
  if (get (tokens, end - 1)->kind != AIKA_TOKEN_NUMBER)
    return FALSE;
  /* KHO 26.8.1999/2129 */
  if (token->kind == AIKA_TOKEN_SLASH && !token->is_spaced && get (tokens, end + 1)->kind == AIKA_TOKEN_NUMBER &&
      !get (tokens, end + 1)->is_spaced)
    return TRUE;

  return get_as (tokens, end, AIKA_LEXEME_DURATION) != NULL ||
         (is_section_sign (token) && !aika_number_is_year (get (tokens, end - 1))) ||
         (token->kind == AIKA_TOKEN_OTHER && !token->is_spaced) ||
         (token->kind == AIKA_TOKEN_WORD && !token->is_spaced);
}

/* Reads [first, end) as one time; NULL where it is none. */
static AikaReading *
read_stretch (GRefString            *text,
              const AikaTokens      *tokens,
              const AikaTimeContext *context,
              guint                  first,
              guint                  end)
{
  AikaReading *reading = NULL;
  AikaParse parse;

  aika_parse_init (&parse, tokens, context, first, end);
  aika_parse_read_all (&parse);

  if (has_sure_atom (&parse) || is_heading (&parse, first, end))
    reading = aika_reading_take_parse (text, &parse, get (tokens, first)->start, get (tokens, end - 1)->end);
  aika_parse_clear (&parse);

  if (reading != NULL && (reading->when == NULL || !aika_when_is_known (reading->when)))
    g_clear_pointer (&reading, aika_reading_unref);

  return reading;
}

/* What stands before a time and is of it: “viimeistään”, “from”, “noin”, a body. */
static guint
include_before (const AikaTokens *tokens,
                guint             first,
                guint             floor)
{
  guint i = first, kept = first;

  while (i > floor && first - i < WORDS_BEFORE_MAX && get (tokens, i - 1)->kind == AIKA_TOKEN_WORD)
    {
      const AikaLexeme *lexeme = get (tokens, i - 1)->lexeme;

      while (lexeme != NULL && lexeme->kind != AIKA_LEXEME_BODY && lexeme->kind != AIKA_LEXEME_APPROXIMATE &&
             lexeme->kind != AIKA_LEXEME_FILLER &&
             !(lexeme->kind >= AIKA_LEXEME_BY && lexeme->kind <= AIKA_LEXEME_BEFORE && lexeme->value != AIKA_SIDE_AFTER))
        lexeme = lexeme->next;
      if (lexeme == NULL)
        break;

      i--;
      if (lexeme->kind != AIKA_LEXEME_FILLER)
        kept = i;
      if (lexeme->kind == AIKA_LEXEME_BODY)
        break;
    }

  return kept;
}

/* A time that is glued to the word before it: a slip, said with what mends it. */
static void
remark_on_glue (AikaReading      *reading,
                const AikaTokens *tokens,
                guint             first)
{
  const AikaToken *token = get (tokens, first);
  AikaRemark remark = { AIKA_REMARK_TYPO_DOT, token->start, reading->end, NULL, AIKA_DAY_NONE, 0 };

  if (first == 0 || token->kind != AIKA_TOKEN_NUMBER || token->is_spaced || get (tokens, first - 1)->kind != AIKA_TOKEN_WORD)
    return;

  remark.suggestion = g_strdup_printf (" %.*s", (int) (reading->end - token->start), tokens->text + token->start);
  g_array_append_val (reading->remarks, remark);
  aika_reading_sort_remarks (reading);
}

/* What is known on one line: the year of its heading or of the time before, and a heading that only names
 * the stretch in which the days behind its colon lie. */
typedef struct
{
  int      year;
  gboolean has_heading;
} Line;

static void
follow_line (Line            *line,
             const AikaParse *parse,
             guint            i)
{
  const AikaToken *token = get (parse->tokens, i);

  if (token->kind == AIKA_TOKEN_NEWLINE)
    *line = (Line) { 0 };
  else if (aika_number_is_year (token) && get (parse->tokens, i + 1)->kind == AIKA_TOKEN_COLON)
    line->year = token->value;
}

/* A heading with its colon is not a time of its own where the days follow that it is about. */
static void
add_found (GPtrArray   *found,
           Line        *line,
           AikaReading *reading,
           gboolean     is_before_colon)
{
  const AikaWhen *when = reading->when;
  gint32 start, end;

  if (line->has_heading && when->precision <= AIKA_PRECISION_DAY)
    g_ptr_array_remove_index (found, found->len - 1);

  g_ptr_array_add (found, reading);
  line->has_heading = is_before_colon && when->precision > AIKA_PRECISION_DAY;
  if (aika_when_get_extent (when, &start, &end) && start != AIKA_DAY_NONE)
    aika_day_to_ymd (start, &line->year, NULL, NULL);
}

/* Times in running text; see aika_text_find_times (). */
GPtrArray *
aika_find_times (const char            *text,
                 const AikaTimeContext *context)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) aika_reading_unref);
  g_autoptr(GRefString) shared = g_ref_string_new (text);
  g_auto(AikaTokens) tokens = { NULL };
  AikaTimeContext of_line = *context;
  Line line = { 0 };
  AikaParse whole;
  guint floor = 0;

  aika_tokens_init (&tokens, text);
  aika_tokens_look_up (&tokens, context->language);
  aika_parse_init (&whole, &tokens, context, 0, tokens.tokens->len - 1);

  for (guint i = 0; i < whole.end; )
    {
      const AikaToken *token = get (&tokens, i);
      AikaReading *reading = NULL;
      guint end;

      follow_line (&line, &whole, i);
      if (token->kind == AIKA_TOKEN_NUMBER ? !number_begins (&whole, i)
                                           : token->kind != AIKA_TOKEN_WORD || !word_begins (&tokens, i))
        {
          AikaNumeral numeral = { .n_tokens = 1 };

          if (token->kind == AIKA_TOKEN_NUMBER)
            aika_numeral_scan (&whole, i, &numeral);
          i += MAX (numeral.n_tokens, 1);
          continue;
        }

      end = trim_end (&tokens, i, find_end (&whole, i));
      if (end <= i)
        end = i + 1;
      of_line.year = line.year ? line.year : context->year;
      if (!is_amount (&tokens, end))
        reading = read_stretch (shared, &tokens, &of_line, include_before (&tokens, i, floor), end);

      if (reading != NULL)
        {
          remark_on_glue (reading, &tokens, i);
          add_found (found, &line, reading, get (&tokens, end)->kind == AIKA_TOKEN_COLON);
          i = floor = end;
        }
      else
        {
          /* A short stretch may begin with a word too many. */
          i = end > i + RETRIED_TOKENS_MAX ? end : i + 1;
        }
    }

  aika_parse_clear (&whole);
  return found;
}
