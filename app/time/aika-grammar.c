/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-grammar"

#include "config.h"

#include "time/aika-parse.h"

#include "time/aika-atom-private.h"
#include "time/aika-numeral.h"

/* The words between the atoms: what joins them (dashes, “ja”, commas), what marks them (“mennessä”,
 * “alkaen”), what is said about all of them (“noin”, “alustavasti”), the body before them, and
 * what was not understood. */

#define SECTION_SIGN 0xa7
#define ALMOST_EQUAL_SIGN 0x2248

/* The abbreviation of a body is no longer than this. */
#define ABBREVIATION_LETTERS_MAX 6

/* What is counted or lasts has no more digits; a year has. */
#define DURATION_DIGITS_MAX 3

static void
clear_remark (gpointer data)
{
  g_free (((AikaRemark *) data)->suggestion);
}

/* Begins to read the tokens [first, end). */
void
aika_parse_init (AikaParse             *parse,
                 const AikaTokens      *tokens,
                 const AikaTimeContext *context,
                 guint                  first,
                 guint                  end)
{
  *parse = (AikaParse) {
    .tokens = tokens,
    .context = context,
    .first = first,
    .end = end,
    .i = first,
    .atoms = g_array_new (FALSE, TRUE, sizeof (AikaAtom)),
    .pieces = g_array_new (FALSE, TRUE, sizeof (AikaPiece)),
    .heirs = g_array_new (FALSE, TRUE, sizeof (guint)),
    .remarks = g_array_new (FALSE, TRUE, sizeof (AikaRemark)),
  };
  g_array_set_clear_func (parse->remarks, clear_remark);
}

void
aika_parse_clear (AikaParse *parse)
{
  g_clear_pointer (&parse->atoms, g_array_unref);
  g_clear_pointer (&parse->pieces, g_array_unref);
  g_clear_pointer (&parse->heirs, g_array_unref);
  g_clear_pointer (&parse->remarks, g_array_unref);
}

/* Takes the suggestion, which may be NULL. */
void
aika_parse_add_remark (AikaParse      *parse,
                       AikaRemarkCode  code,
                       guint           start,
                       guint           end,
                       char           *suggestion)
{
  AikaRemark remark = { code, start, end, suggestion, AIKA_DAY_NONE, 0 };

  g_array_append_val (parse->remarks, remark);
}

/* Token i is a piece of the atom that is being read: its span is the id that the atom will have. */
void
aika_parse_add_piece (AikaParse     *parse,
                      AikaPieceKind  kind,
                      guint          i,
                      int            value)
{
  const AikaToken *token = aika_parse_get (parse, i);
  AikaPiece piece = {
    .kind = kind, .start = token->start, .end = token->end, .span = parse->atoms->len, .value = value,
  };

  g_array_append_val (parse->pieces, piece);
}

/* Whether one of the remarks so far is an error. */
gboolean
aika_parse_has_errors (const AikaParse *parse)
{
  for (guint i = 0; i < parse->remarks->len; i++)
    if (aika_remark_is_error (&g_array_index (parse->remarks, AikaRemark, i)))
      return TRUE;

  return FALSE;
}

static AikaAtom *
get_last_atom (const AikaParse *parse)
{
  return parse->atoms->len > 0 ? aika_parse_get_atom (parse, parse->atoms->len - 1) : NULL;
}

static gboolean
has_time (const AikaAtom *atom)
{
  return atom->unit != AIKA_UNIT_NONE && atom->unit != AIKA_UNIT_NUMBER && atom->unit != AIKA_UNIT_PART;
}

/* Whether the next dash is an arrow: “→”, “->”. */
static gboolean
is_arrow (const AikaParse *parse)
{
  const AikaToken *token = aika_parse_get (parse, parse->i);

  return (token->value >= 0x2190 && token->value < 0x2800 && token->value != 0x2212) ||
         parse->tokens->text[token->end - 1] == '>';
}

/* –3.5.2019, but not the dash of a list or behind a word. */
static gboolean
is_leading_dash (const AikaParse *parse)
{
  return parse->i == parse->first && (!aika_parse_get (parse, parse->i + 1)->is_spaced || is_arrow (parse));
}

/* Keeps the join that binds most of those that stand between two atoms: a dash and “ja” more than a comma. */
static void
add_join (AikaParse *parse,
          AikaJoin   join)
{
  if (parse->atoms->len == 0)
    {
      parse->has_leading_dash |= join == AIKA_JOIN_DASH && is_leading_dash (parse);
      return;
    }

  switch (parse->join)
    {
    case AIKA_JOIN_NONE:
      parse->join = join;
      break;
    case AIKA_JOIN_COMMA:
    case AIKA_JOIN_COLON:
    case AIKA_JOIN_SLASH:
      if (join != AIKA_JOIN_COMMA)
        parse->join = join;
      break;
    case AIKA_JOIN_DASH:
      /* touko- ja kesäkuu, touko-, kesä- ja elokuu: the dash is of the stem. */
      if (join == AIKA_JOIN_AND || join == AIKA_JOIN_OR || join == AIKA_JOIN_COMMA)
        parse->join = join;
      break;
    case AIKA_JOIN_TO:
    case AIKA_JOIN_AND:
    case AIKA_JOIN_OR:
    case AIKA_JOIN_ALIAS:
      break;
    }
}

/* A body or an event. */
static gboolean
is_word_beside (const AikaParse *parse,
                guint            i)
{
  const AikaLexeme *lexeme;

  if (i < parse->first || i >= parse->end || !aika_parse_is (parse, i, AIKA_TOKEN_WORD))
    return FALSE;

  lexeme = aika_parse_get (parse, i)->lexeme;
  return lexeme != NULL &&
         (lexeme->kind == AIKA_LEXEME_BODY || (lexeme->kind == AIKA_LEXEME_FILLER && lexeme->value == 1));
}

/* “~”, “&” and the like; says whether the sign is one of them. */
static gboolean
read_other_sign (AikaParse *parse,
                 gunichar   sign)
{
  switch (sign)
    {
    case '~':
    case ALMOST_EQUAL_SIGN:
      parse->flags |= AIKA_WHEN_APPROXIMATE;
      return TRUE;
    case '&':
    case '+':
      add_join (parse, AIKA_JOIN_AND);
      return TRUE;
    case '!':
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
read_sign (AikaParse *parse)
{
  const AikaToken *token = aika_parse_get (parse, parse->i);

  switch (token->kind)
    {
    case AIKA_TOKEN_DASH:
      /* “KS – 10 mars”, “18.3.2024 – valtuusto”: the dash is punctuation. */
      if (!is_word_beside (parse, parse->i - 1) && !is_word_beside (parse, parse->i + 1))
        add_join (parse, AIKA_JOIN_DASH);
      break;
    case AIKA_TOKEN_COMMA:
    case AIKA_TOKEN_SEMICOLON:
    case AIKA_TOKEN_NEWLINE:
      add_join (parse, AIKA_JOIN_COMMA);
      break;
    case AIKA_TOKEN_SLASH:
      add_join (parse, AIKA_JOIN_SLASH);
      break;
    case AIKA_TOKEN_COLON:
      add_join (parse, AIKA_JOIN_COLON);
      break;
    case AIKA_TOKEN_STAR:
    case AIKA_TOKEN_QUESTION:
      parse->flags |= AIKA_WHEN_TENTATIVE;
      break;
    case AIKA_TOKEN_OTHER:
      if (!read_other_sign (parse, token->value))
        return FALSE;
      break;
    case AIKA_TOKEN_DOT:
    case AIKA_TOKEN_OPEN:
    case AIKA_TOKEN_CLOSE:
    case AIKA_TOKEN_QUOTE:
      break;
    case AIKA_TOKEN_NUMBER:
    case AIKA_TOKEN_WORD:
    case AIKA_TOKEN_END:
      return FALSE;
    }

  parse->i++;
  return TRUE;
}

/* Whether a mark is of the atom before it; a word that may stand on either side looks where its time is. */
static gboolean
is_mark_behind (const AikaParse  *parse,
                const AikaAtom   *last,
                const AikaLexeme *mark)
{
  const AikaLexeme *other = aika_lexeme_get_as (mark->next, mark->kind);
  gboolean has_before = last != NULL && parse->join == AIKA_JOIN_NONE && last->marks == AIKA_MARK_NONE;

  switch ((AikaSide) mark->value)
    {
    case AIKA_SIDE_AFTER:
      return TRUE;
    case AIKA_SIDE_EITHER:
      return has_before;
    case AIKA_SIDE_BEFORE:
      break;
    }

  /* What stands before its time alone may stand behind it in another meaning, or at the end of all. */
  return has_before && (parse->i + 1 >= parse->end ||
                        (other != NULL && other->value == AIKA_SIDE_AFTER &&
                         !aika_parse_is (parse, parse->i + 1, AIKA_TOKEN_NUMBER)));
}

static void
add_mark (AikaParse        *parse,
          const AikaLexeme *lexeme,
          AikaMarks         mark)
{
  AikaAtom *last = get_last_atom (parse);

  /* “alkaen klo 17” is a clock of the day before it. */
  if (mark == AIKA_MARK_SINCE && last != NULL && last->unit == AIKA_UNIT_DAY && last->start_minute < 0 &&
      aika_parse_says (parse, parse->i + 1, AIKA_LEXEME_CLOCK))
    return;

  if (last != NULL && is_mark_behind (parse, last, lexeme))
    last->marks |= mark;
  else
    parse->pending |= mark;
  parse->has_relation = TRUE;
}

/* “mennessä”, “alkaen”, “senast”: of the atom before or of the one after. */
static gboolean
read_mark (AikaParse *parse)
{
  static const struct
  {
    AikaLexemeKind kind;
    AikaMarks      mark;
  } kinds[] = {
    { AIKA_LEXEME_BY,     AIKA_MARK_BY },
    { AIKA_LEXEME_SINCE,  AIKA_MARK_SINCE },
    { AIKA_LEXEME_AFTER,  AIKA_MARK_AFTER },
    { AIKA_LEXEME_BEFORE, AIKA_MARK_BEFORE },
  };

  for (guint n = 0; n < G_N_ELEMENTS (kinds); n++)
    {
      const AikaLexeme *lexeme = aika_parse_get_as (parse, parse->i, kinds[n].kind);

      if (lexeme != NULL)
        {
          add_mark (parse, lexeme, kinds[n].mark);
          parse->i++;
          return TRUE;
        }
    }

  return FALSE;
}

/* “till”, “to”, “until”: a dash in words where a start is known, “by” where not. */
static gboolean
read_to (AikaParse *parse)
{
  const AikaAtom *last = get_last_atom (parse);
  const AikaLexeme *weekday = aika_parse_get_as (parse, parse->i, AIKA_LEXEME_WEEKDAY);

  if (last == NULL || !aika_parse_says (parse, parse->i, AIKA_LEXEME_TO) ||
      (parse->join != AIKA_JOIN_NONE && parse->join != AIKA_JOIN_COMMA && parse->join != AIKA_JOIN_DASH))
    return FALSE;
  /* “to” before a date is Thursday in a Finnish text, but not in “3 to 9 May”. */
  if (weekday != NULL && weekday->language == parse->context->language && last->unit != AIKA_UNIT_NUMBER &&
      aika_parse_starts_date (parse, parse->i + 1))
    return FALSE;

  parse->join = AIKA_JOIN_TO;
  parse->i++;
  return TRUE;
}

static gboolean
read_connective (AikaParse *parse)
{
  static const struct
  {
    AikaLexemeKind kind;
    AikaJoin       join;
  } joins[] = {
    { AIKA_LEXEME_AND,   AIKA_JOIN_AND },
    { AIKA_LEXEME_OR,    AIKA_JOIN_OR },
    { AIKA_LEXEME_ALIAS, AIKA_JOIN_ALIAS },
  };
  static const struct
  {
    AikaLexemeKind kind;
    AikaWhenFlags  flag;
  } flags[] = {
    { AIKA_LEXEME_APPROXIMATE, AIKA_WHEN_APPROXIMATE },
    { AIKA_LEXEME_TENTATIVE,   AIKA_WHEN_TENTATIVE },
    { AIKA_LEXEME_CONDITIONAL, AIKA_WHEN_CONDITIONAL },
  };

  for (guint n = 0; n < G_N_ELEMENTS (joins); n++)
    if (aika_parse_says (parse, parse->i, joins[n].kind))
      {
        add_join (parse, joins[n].join);
        parse->i++;
        return TRUE;
      }

  for (guint n = 0; n < G_N_ELEMENTS (flags); n++)
    if (aika_parse_says (parse, parse->i, flags[n].kind))
      {
        parse->flags |= flags[n].flag;
        parse->i++;
        return TRUE;
      }

  return FALSE;
}

/* A number behind “liite”, “§” or before “pv” is none of ours. */
static void
skip_numbers (AikaParse *parse)
{
  while (aika_parse_is (parse, parse->i, AIKA_TOKEN_NUMBER) ||
         aika_parse_touches (parse, parse->i, AIKA_TOKEN_DOT) ||
         ((aika_parse_touches (parse, parse->i, AIKA_TOKEN_DASH) ||
           aika_parse_touches (parse, parse->i, AIKA_TOKEN_SLASH)) &&
          aika_parse_touches (parse, parse->i + 1, AIKA_TOKEN_NUMBER)))
    parse->i++;
}

/* “§ 312” behind a meeting's day. */
static gboolean
read_section (AikaParse *parse)
{
  const AikaToken *token = aika_parse_get (parse, parse->i);

  if (token->kind != AIKA_TOKEN_OTHER || token->value != SECTION_SIGN ||
      !aika_parse_is (parse, parse->i + 1, AIKA_TOKEN_NUMBER))
    return FALSE;

  parse->i++;
  skip_numbers (parse);
  return TRUE;
}

static gboolean
ends_in_dot (const AikaParse *parse,
             const AikaToken *token)
{
  return parse->tokens->text[token->end - 1] == '.';
}

/* “kh. 3.1.” is a room; “KH 3.1.” a meeting. */
static gboolean
is_numbered_here (const AikaParse *parse)
{
  const AikaToken *token = aika_parse_get (parse, parse->i);

  if (!aika_parse_says (parse, parse->i, AIKA_LEXEME_NUMBERED))
    return FALSE;
  if (!aika_parse_says (parse, parse->i, AIKA_LEXEME_BODY))
    return TRUE;

  return ends_in_dot (parse, token) && g_ascii_islower (parse->tokens->text[token->start]);
}

/* The first body that is named is that of the time. */
static void
set_body (AikaParse *parse,
          guint      start,
          guint      end)
{
  if (parse->body_end != 0)
    return;

  parse->body_start = start;
  parse->body_end = end;
}

static gboolean
read_body (AikaParse *parse)
{
  const AikaToken *token = aika_parse_get (parse, parse->i);

  if (!aika_parse_says (parse, parse->i, AIKA_LEXEME_BODY))
    return FALSE;

  set_body (parse, token->start, token->end - (ends_in_dot (parse, token) ? 1 : 0));
  parse->i = aika_parse_skip_ending (parse, parse->i + 1);
  return TRUE;
}

static gboolean
is_in_capitals (const AikaParse *parse,
                const AikaToken *token)
{
  for (guint i = token->start; i < token->end; i++)
    if (!g_ascii_isupper (parse->tokens->text[i]))
      return FALSE;

  return TRUE;
}

/* An abbreviation in capitals right before a date, “MYR 12.3.”, and a word before a body, “Tekniska
 * nämnden”: names that no table holds. */
static gboolean
read_name (AikaParse *parse)
{
  const AikaToken *token = aika_parse_get (parse, parse->i);
  guint next = parse->i + 1, n_bytes = token->end - token->start;

  if (token->kind != AIKA_TOKEN_WORD || token->lexeme != NULL ||
      !g_unichar_isupper (g_utf8_get_char (parse->tokens->text + token->start)))
    return FALSE;

  if (!aika_parse_says (parse, next, AIKA_LEXEME_BODY))
    {
      if (n_bytes < 2 || n_bytes > ABBREVIATION_LETTERS_MAX || !is_in_capitals (parse, token) ||
          !aika_parse_starts_date (parse, next) || !aika_parse_get (parse, next)->is_spaced)
        return FALSE;
      set_body (parse, token->start, token->end);
    }

  parse->i++;
  return TRUE;
}

/* Words that count but are no time, and the ones that say that there is none. */
static gboolean
read_other_word (AikaParse *parse)
{
  const AikaLexeme *lexeme;

  if (is_numbered_here (parse))
    {
      parse->i++;
      skip_numbers (parse);
      return TRUE;
    }
  if (read_body (parse))
    return TRUE;

  if ((lexeme = aika_parse_get_as (parse, parse->i, AIKA_LEXEME_RECURRING)) != NULL)
    {
      parse->has_recurring = TRUE;
      parse->recurring_weekday = lexeme->value;
    }
  else if ((lexeme = aika_parse_get_as (parse, parse->i, AIKA_LEXEME_WHOLE)) != NULL)
    {
      parse->has_whole = TRUE;
      parse->is_whole_sure |= lexeme->value == 1;
    }
  else if (aika_parse_says (parse, parse->i, AIKA_LEXEME_UNKNOWN))
    parse->has_unknown = TRUE;
  else if (aika_parse_says (parse, parse->i, AIKA_LEXEME_BETWEEN))
    parse->has_between = TRUE;
  else if (!aika_parse_says (parse, parse->i, AIKA_LEXEME_CLOCK) &&
           !aika_parse_says (parse, parse->i, AIKA_LEXEME_FILLER) &&
           !aika_parse_says (parse, parse->i, AIKA_LEXEME_DAYTIME) &&
           !aika_parse_says (parse, parse->i, AIKA_LEXEME_DAY_UNIT) &&
           !aika_parse_says (parse, parse->i, AIKA_LEXEME_RELATIVE) &&
           !aika_parse_says (parse, parse->i, AIKA_LEXEME_MONTH_UNIT))
    return FALSE;

  parse->i++;
  return TRUE;
}

/* A dash or a point inside the number of a duration: “1–2 viikkoa”, “1,5 h”. */
static gboolean
has_second_number (const AikaParse *parse,
                   guint            i)
{
  return (aika_parse_is (parse, i, AIKA_TOKEN_DASH) || aika_parse_touches (parse, i, AIKA_TOKEN_COMMA) ||
          aika_parse_touches (parse, i, AIKA_TOKEN_DOT)) && aika_parse_is (parse, i + 1, AIKA_TOKEN_NUMBER);
}

static gboolean
is_year_behind (const AikaParse *parse,
                guint            i)
{
  if (aika_parse_is (parse, i, AIKA_TOKEN_SLASH))
    i++;

  return aika_number_is_year (aika_parse_get (parse, i));
}

/* “2 pv”, “1–2 viikkoa”, “(8 weeks)”: a duration is not a time. */
static gboolean
read_duration (AikaParse *parse)
{
  guint unit = parse->i + 1;
  gboolean has_year;

  if (!aika_parse_is (parse, parse->i, AIKA_TOKEN_NUMBER))
    return FALSE;

  if (has_second_number (parse, unit))
    unit += 2;
  if (!aika_parse_says (parse, unit, AIKA_LEXEME_DURATION) || aika_parse_says (parse, unit, AIKA_LEXEME_DAY_UNIT))
    return FALSE;

  /* “1–5 kk/2009” are months; of “2019 e” and “klo 9 h” the letters may be something else. */
  has_year = is_year_behind (parse, unit + 1);
  if (has_year ? aika_parse_says (parse, unit, AIKA_LEXEME_MONTH_UNIT)
               : aika_parse_get (parse, parse->i)->n_digits > DURATION_DIGITS_MAX)
    return FALSE;

  parse->i = unit + 1;
  return TRUE;
}

/* “2. käsittely”, “1. kokous”, “3 tilaisuutta”: a number that counts what follows it. */
static gboolean
read_count (AikaParse *parse)
{
  guint next = parse->i + 1;
  const AikaToken *counted;

  if (!aika_parse_is (parse, parse->i, AIKA_TOKEN_NUMBER) ||
      aika_parse_get (parse, parse->i)->n_digits > DURATION_DIGITS_MAX)
    return FALSE;

  if (aika_parse_touches (parse, next, AIKA_TOKEN_DOT))
    next++;
  counted = aika_parse_get (parse, next);
  if (counted->lexeme == NULL || counted->lexeme->kind != AIKA_LEXEME_FILLER || counted->lexeme->value == 0)
    return FALSE;

  parse->i = next + 1;
  return TRUE;
}

/* What nothing else read. */
static void
read_unknown_token (AikaParse *parse)
{
  const AikaToken *token = aika_parse_get (parse, parse->i);
  char *suggestion = NULL;

  /* One suggestion is enough: a text full of them is not a time. */
  if (token->kind == AIKA_TOKEN_WORD && parse->n_unread == 0)
    suggestion = aika_lexicon_dup_nearest (aika_tokens_get_word (parse->tokens, token), parse->context->language);
  aika_parse_add_remark (parse, AIKA_REMARK_UNREADABLE, token->start, token->end, suggestion);
  parse->n_unread++;
  parse->i++;
}

/* Whether the number at i is glued to what is no word of its own time: “työpaja3.”, “1.2.2.2021”. */
static gboolean
is_glued (const AikaParse *parse,
          guint            i)
{
  const AikaToken *before = aika_parse_get (parse, i - 1);

  if (i == parse->first || !aika_parse_touches (parse, i, AIKA_TOKEN_NUMBER))
    return FALSE;

  return before->kind == AIKA_TOKEN_WORD || before->kind == AIKA_TOKEN_NUMBER ||
         (before->kind == AIKA_TOKEN_DOT && i > parse->first + 1 && aika_parse_is (parse, i - 2, AIKA_TOKEN_NUMBER));
}

/* Keeps an atom with the join before it and the marks that awaited it. */
static void
add_atom (AikaParse *parse,
          AikaAtom  *atom)
{
  atom->id = parse->atoms->len;
  atom->end_piece = parse->pieces->len;
  atom->join = parse->join;
  atom->marks |= parse->pending;
  parse->pending = AIKA_MARK_NONE;
  parse->join = AIKA_JOIN_NONE;
  g_array_append_val (parse->heirs, atom->id);
  g_array_append_val (parse->atoms, *atom);
}

/* “kv” before a date is the council, “kv. 3/2019” in Swedish the third quarter: the first meaning decides. */
static gboolean
is_body_first (const AikaParse *parse)
{
  const AikaToken *token = aika_parse_get (parse, parse->i);

  return token->lexeme != NULL && token->lexeme->kind == AIKA_LEXEME_BODY && !is_numbered_here (parse);
}

/* “liite 3”, “§ 312”, “2 pv”, “KH”: what has to be read before a number in it could be taken for a time. */
static gboolean
read_before_atoms (AikaParse *parse)
{
  if (read_duration (parse) || read_count (parse) || read_section (parse))
    return TRUE;
  if (is_body_first (parse) && read_body (parse))
    return TRUE;
  if (is_numbered_here (parse) && aika_parse_is (parse, parse->i + 1, AIKA_TOKEN_NUMBER) && read_other_word (parse))
    return TRUE;
  if (read_to (parse))
    return TRUE;
  if (!is_glued (parse, parse->i))
    return FALSE;

  read_unknown_token (parse);
  return TRUE;
}

/* A mark that nothing follows is of what stands before it: “1.5.2019 senast”. */
static void
settle_pending (AikaParse *parse)
{
  AikaAtom *last = get_last_atom (parse);

  if (parse->pending == AIKA_MARK_NONE || last == NULL || !has_time (last))
    return;

  last->marks |= parse->pending;
  parse->pending = AIKA_MARK_NONE;
}

/**
 * aika_parse_read_all:
 * @parse: what is being read
 *
 * Reads all tokens into atoms and what joins and marks them. What is not understood becomes
 * E_UNREADABLE.
 */
void
aika_parse_read_all (AikaParse *parse)
{
  while (parse->i < parse->end && !aika_parse_is (parse, parse->i, AIKA_TOKEN_END))
    {
      AikaAtom atom;

      if (read_before_atoms (parse))
        continue;
      if (aika_parse_read_atom (parse, &atom))
        add_atom (parse, &atom);
      else if (!read_mark (parse) && !read_connective (parse) && !read_sign (parse) && !read_other_word (parse) &&
               !read_name (parse))
        read_unknown_token (parse);
    }

  parse->has_trailing_dash = aika_join_is_dash (parse->join);
  settle_pending (parse);
}
