/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-token"

#include "config.h"

#include "time/aika-token.h"

#include <string.h>

#include "time/aika-lexicon-private.h"

/* Numbers are capped here: no time has so many digits, and none overflows. */
#define VALUE_MAX 99999

/* A tag of a web page is no longer than this, so that “<” costs no more than that. */
#define TAG_BYTES_MAX 120

/* What a character is; letters and digits apart. */
static AikaTokenKind
classify (gunichar c)
{
  switch (c)
    {
    case '-':
    case 0x2010: /* hyphen */
    case 0x2011: /* no-break hyphen */
    case 0x2012: /* figure dash */
    case 0x2013: /* en dash */
    case 0x2014: /* em dash */
    case 0x2015: /* bar */
    case 0x2212: /* minus */
    case 0x2190: /* arrows */
    case 0x2192:
    case 0x21d2:
    case 0x27f6:
    case 0x2794:
    case 0x27a1:
    case 0x2026: /* ellipsis */
    case 0xfe58: /* small em dash */
    case 0xfe63: /* small hyphen */
    case 0xff0d: /* full-width hyphen */
      return AIKA_TOKEN_DASH;
    case '.':
      return AIKA_TOKEN_DOT;
    case ',':
      return AIKA_TOKEN_COMMA;
    case ';':
      return AIKA_TOKEN_SEMICOLON;
    case ':':
      return AIKA_TOKEN_COLON;
    case '/':
    case 0x2044: /* fraction slash */
    case '|':
      return AIKA_TOKEN_SLASH;
    case '(':
    case '[':
    case '{':
      return AIKA_TOKEN_OPEN;
    case ')':
    case ']':
    case '}':
      return AIKA_TOKEN_CLOSE;
    case '*':
    case 0x2022: /* bullet */
      return AIKA_TOKEN_STAR;
    case '?':
      return AIKA_TOKEN_QUESTION;
    case '\'':
    case '"':
    case 0x2018:
    case 0x2019:
    case 0x201c:
    case 0x201d:
      return AIKA_TOKEN_QUOTE;
    case '\n':
    case '\r':
    case '\v':
    case '\f':
    case 0x2028:
    case 0x2029:
      return AIKA_TOKEN_NEWLINE;
    default:
      return AIKA_TOKEN_OTHER;
    }
}

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\t' || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f ||
         c == 0x205f || c == 0x3000;
}

/* Soft hyphens, word joiners and the like: they are not there. */
static gboolean
is_nothing (gunichar c)
{
  return c == 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || c == 0x2060 || c == 0xfeff;
}

/* The character at p, a replacement for what is not UTF-8. */
static gunichar
peek (const char  *p,
      const char **next)
{
  gunichar c = g_utf8_get_char_validated (p, -1);

  if (c == (gunichar) -1 || c == (gunichar) -2)
    {
      *next = p + 1;
      return 0xfffd;
    }

  *next = p + g_unichar_to_utf8 (c, NULL);
  return c;
}

static gboolean
is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

static gboolean
is_letter (gunichar c)
{
  return c < 128 ? g_ascii_isalpha (c) : g_unichar_isalpha (c);
}

static const char *
scan_number (AikaToken  *token,
             const char *p)
{
  for (const char *next; ; p = next)
    {
      gunichar c = peek (p, &next);

      if (is_nothing (c))
        continue;
      if (!is_digit (c))
        return p;

      token->n_digits++;
      token->value = MIN (token->value * 10 + (c - '0'), VALUE_MAX);
    }
}

/* Letters in lower case, with their marks composed. */
static const char *
scan_word (AikaToken  *token,
           GString    *pool,
           const char *p)
{
  gunichar last = 0;

  token->word = pool->len;
  for (const char *next; ; p = next)
    {
      gunichar c = peek (p, &next);
      gunichar composed;

      if (is_nothing (c))
        continue;
      if (last != 0 && g_unichar_compose (last, g_unichar_tolower (c), &composed))
        {
          last = composed;
          continue;
        }
      if (!is_letter (c) && !g_unichar_ismark (c))
        break;

      if (last != 0)
        g_string_append_unichar (pool, last);
      last = g_unichar_tolower (c);
    }

  if (last != 0)
    g_string_append_unichar (pool, last);
  g_string_append_c (pool, '\0');
  return p;
}

/* The tags and entities that a copied web page leaves between its words: they are white space, but
 * for a dash. Returns the character after it; p where there is none. */
static const char *
skip_markup (const char *p)
{
  static const char *const entities[] = { "&nbsp;", "&thinsp;", "&shy;", "&#160;" };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (g_str_has_prefix (p, entities[i]))
      return p + strlen (entities[i]);

  if (*p == '<' && (g_ascii_isalpha (p[1]) || p[1] == '/'))
    for (gsize n = 1; n < TAG_BYTES_MAX && p[n] != '\0' && p[n] != '<'; n++)
      if (p[n] == '>')
        return p + n + 1;

  return p;
}

/* One token that is not white space, from p on. */
static const char *
scan_token (AikaToken  *token,
            GString    *pool,
            const char *p)
{
  const char *next;
  gunichar c = peek (p, &next);

  if (is_digit (c))
    {
      token->kind = AIKA_TOKEN_NUMBER;
      return scan_number (token, p);
    }

  if (is_letter (c))
    {
      token->kind = AIKA_TOKEN_WORD;
      return scan_word (token, pool, p);
    }

  token->kind = classify (c);
  token->value = c;

  /* Three dots are a dash; “->” is one too. */
  if (token->kind == AIKA_TOKEN_DOT && g_str_has_prefix (p, "..."))
    {
      token->kind = AIKA_TOKEN_DASH;
      return p + strspn (p, ".");
    }
  if (token->kind == AIKA_TOKEN_DASH)
    {
      const char *rest;

      /* A run of dashes is one: “--”, “—-”. */
      while (classify (peek (next, &rest)) == AIKA_TOKEN_DASH)
        next = rest;
      if (*next == '>')
        next++;
    }

  return next;
}

/**
 * aika_tokens_init:
 * @tokens: (out caller-allocates): the tokens; free what they hold with aika_tokens_clear ()
 * @text: a text that outlives its tokens; what is not UTF-8 in it becomes tokens of %AIKA_TOKEN_OTHER
 *
 * Splits a text into tokens. All dashes are one kind and all spaces are, letters are in lower
 * case and composed; soft hyphens, word joiners and marks of direction are not there. The cost is
 * linear in the length of the text.
 */
void
aika_tokens_init (AikaTokens *tokens,
                  const char *text)
{
  const char *p = text;
  gboolean is_spaced = FALSE;

  tokens->text = text;
  tokens->tokens = g_array_sized_new (FALSE, FALSE, sizeof (AikaToken), 16);
  tokens->pool = g_string_sized_new (64);

  while (*p != '\0')
    {
      AikaToken token = { .is_spaced = is_spaced };
      const char *next;
      gunichar c = peek (p, &next);

      if (is_space (c) || is_nothing (c))
        {
          is_spaced |= is_space (c);
          p = next;
          continue;
        }
      if ((c == '<' || c == '&') && (next = skip_markup (p)) != p)
        {
          is_spaced = TRUE;
          p = next;
          continue;
        }

      token.start = p - text;
      p = scan_token (&token, tokens->pool, p);
      token.end = p - text;
      g_array_append_val (tokens->tokens, token);
      is_spaced = FALSE;
    }

  {
    AikaToken end = { .kind = AIKA_TOKEN_END, .is_spaced = is_spaced, .start = p - text, .end = p - text };

    g_array_append_val (tokens->tokens, end);
  }
}

static gboolean
is_abbreviation (const AikaLexeme *lexeme)
{
  while (lexeme != NULL && !lexeme->is_abbreviation)
    lexeme = lexeme->next;

  return lexeme != NULL;
}

/* The phrase that begins at token i, if any, otherwise its one word. Fills merged; returns how many
 * tokens it takes. */
static guint
look_up_at (const AikaTokens *tokens,
            guint             i,
            AikaLanguage      language,
            AikaToken        *merged)
{
  const AikaToken *token = aika_tokens_get (tokens, i);
  guint n_tokens = 1;

  *merged = *token;
  merged->lexeme = aika_lexicon_find_phrase (tokens, i, language, &n_tokens);
  if (merged->lexeme == NULL)
    merged->lexeme = aika_lexicon_find (aika_tokens_get_word (tokens, token), language);

  /* “klo.”, “ma.”: the dot belongs to the word, but not the first of three. */
  if (is_abbreviation (merged->lexeme))
    {
      const AikaToken *dot = aika_tokens_get (tokens, i + n_tokens);

      if (dot->kind == AIKA_TOKEN_DOT && !dot->is_spaced)
        n_tokens++;
    }

  merged->end = aika_tokens_get (tokens, i + n_tokens - 1)->end;
  return n_tokens;
}

/**
 * aika_tokens_look_up:
 * @tokens: the tokens
 * @language: the language of the text, which comes first
 *
 * Finds what the words mean. Words that make one phrase become one token, and so do an abbreviation
 * and its dot.
 */
void
aika_tokens_look_up (AikaTokens   *tokens,
                     AikaLanguage  language)
{
  guint n_kept = 0;

  for (guint i = 0; i < tokens->tokens->len; )
    {
      AikaToken token = *aika_tokens_get (tokens, i);
      guint n_tokens = 1;

      if (token.kind == AIKA_TOKEN_WORD)
        n_tokens = look_up_at (tokens, i, language, &token);

      g_array_index (tokens->tokens, AikaToken, n_kept++) = token;
      i += n_tokens;
    }

  g_array_set_size (tokens->tokens, n_kept);
}

/**
 * aika_tokens_clear:
 * @tokens: the tokens
 *
 * Frees what @tokens holds; tokens that are all zeros hold nothing.
 */
void
aika_tokens_clear (AikaTokens *tokens)
{
  g_clear_pointer (&tokens->tokens, g_array_unref);
  if (tokens->pool != NULL)
    g_string_free (g_steal_pointer (&tokens->pool), TRUE);
}
