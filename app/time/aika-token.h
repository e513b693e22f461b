/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "time/aika-lexicon.h"

G_BEGIN_DECLS

/**
 * AikaTokenKind:
 *
 * What a token is, all forms of one sign alike.
 */
typedef enum
{
  AIKA_TOKEN_END,
  AIKA_TOKEN_NUMBER,
  AIKA_TOKEN_WORD,
  AIKA_TOKEN_DASH,        /* every hyphen, dash and arrow, and three dots */
  AIKA_TOKEN_DOT,
  AIKA_TOKEN_COMMA,
  AIKA_TOKEN_SEMICOLON,
  AIKA_TOKEN_COLON,
  AIKA_TOKEN_SLASH,
  AIKA_TOKEN_OPEN,
  AIKA_TOKEN_CLOSE,
  AIKA_TOKEN_STAR,
  AIKA_TOKEN_QUESTION,
  AIKA_TOKEN_QUOTE,
  AIKA_TOKEN_NEWLINE,
  AIKA_TOKEN_OTHER,
} AikaTokenKind;

/**
 * AikaToken:
 * @kind: what it is
 * @is_spaced: whether white space stands before it
 * @start: its place in the text, in bytes
 * @end: the byte after it
 * @value: of a number, its value, at most 99999; of a sign, its character
 * @n_digits: of a number
 * @word: of a word, where its folded letters begin in the pool
 * @lexeme: (nullable): of a word, or of several words that make one phrase, what it means
 */
typedef struct
{
  AikaTokenKind     kind;
  gboolean          is_spaced;
  guint             start;
  guint             end;
  guint             value;
  guint             n_digits;
  guint             word;
  const AikaLexeme *lexeme;
} AikaToken;

/**
 * AikaTokens:
 * @text: (transfer none): the text, which outlives its tokens
 * @tokens: (element-type AikaToken): its tokens, ended by one of %AIKA_TOKEN_END
 * @pool: the words of the tokens in lower case and composed, each ended by a zero
 */
typedef struct
{
  const char *text;
  GArray     *tokens;
  GString    *pool;
} AikaTokens;

void aika_tokens_init    (AikaTokens   *tokens,
                          const char   *text);
void aika_tokens_look_up (AikaTokens   *tokens,
                          AikaLanguage  language);
void aika_tokens_clear   (AikaTokens   *tokens);

/* Token i; behind the last one, and before the first, the one that ends them. */
static inline const AikaToken *
aika_tokens_get (const AikaTokens *tokens,
                 guint             i)
{
  return &g_array_index (tokens->tokens, AikaToken, MIN (i, tokens->tokens->len - 1));
}

/* The folded letters of a token that is a word. */
static inline const char *
aika_tokens_get_word (const AikaTokens *tokens,
                      const AikaToken  *token)
{
  return tokens->pool->str + token->word;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AikaTokens, aika_tokens_clear)

G_END_DECLS
