/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#pragma once

#include "formats/aika-json-scan.h"

G_BEGIN_DECLS

/* The reading head of aika_json_scan (): knows the leaves of JSON and how to
 * say what is wrong. The bytes are valid UTF-8 without a zero byte. */
typedef struct
{
  const char *bytes;
  gsize length;
  gsize at;
  AikaJsonProblem *problem;
  GError **error;
} AikaJsonLexer;

char aika_json_lexer_look (const AikaJsonLexer *lexer,
                           gsize ahead);
void aika_json_lexer_skip_blanks (AikaJsonLexer *lexer);

/* Each leaves lexer->at behind what it read, or fails. */
gboolean aika_json_lexer_string (AikaJsonLexer *lexer);
gboolean aika_json_lexer_number (AikaJsonLexer *lexer);
gboolean aika_json_lexer_word (AikaJsonLexer *lexer);

/* Both set problem and error, and return FALSE. */
gboolean aika_json_lexer_fail (AikaJsonLexer *lexer,
                               AikaJsonError code,
                               gsize offset,
                               const char *format,
                               ...) G_GNUC_PRINTF (4, 5);
gboolean aika_json_lexer_fail_expected (AikaJsonLexer *lexer,
                                        const char *expected);

G_END_DECLS
