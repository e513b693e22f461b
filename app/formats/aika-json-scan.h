/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define AIKA_JSON_ERROR (aika_json_error_quark ())

/* What is read and written stays within these, so that a file cannot exhaust
 * the stack or the memory, and every number survives a double. */
#define AIKA_JSON_MAX_N_BYTES (64 * 1024 * 1024)
#define AIKA_JSON_MAX_DEPTH 64
#define AIKA_JSON_MAX_INTEGER G_GINT64_CONSTANT (9007199254740991)   /* 2^53 - 1 */
#define AIKA_JSON_MIN_REAL 1e-4
#define AIKA_JSON_MAX_REAL 1e15

/**
 * AikaJsonError:
 * @AIKA_JSON_ERROR_SYNTAX: not JSON as RFC 8259 defines it
 * @AIKA_JSON_ERROR_ENCODING: not UTF-8, or UTF-8 with a byte order mark
 * @AIKA_JSON_ERROR_CHARACTER: `\u0000`, or half of a surrogate pair
 * @AIKA_JSON_ERROR_NUMBER: a number that would not survive being read
 * @AIKA_JSON_ERROR_DUPLICATE: a member name twice in one object
 * @AIKA_JSON_ERROR_LIMIT: nested too deeply or too large
 *
 * Why [func@json_scan] refuses a text.
 */
typedef enum
{
  AIKA_JSON_ERROR_SYNTAX,
  AIKA_JSON_ERROR_ENCODING,
  AIKA_JSON_ERROR_CHARACTER,
  AIKA_JSON_ERROR_NUMBER,
  AIKA_JSON_ERROR_DUPLICATE,
  AIKA_JSON_ERROR_LIMIT,
} AikaJsonError;

/**
 * AikaJsonProblem:
 * @code: why the text was refused
 * @offset: the byte it was refused at
 * @line: the line of @offset, from 1
 * @column: the character of @offset in its line, from 1
 *
 * Where a text is not acceptable, for those who need more than the message.
 */
typedef struct
{
  AikaJsonError code;
  gsize offset;
  guint line;
  guint column;
} AikaJsonProblem;

GQuark aika_json_error_quark (void);

gboolean aika_json_scan (const char *bytes,
                         gsize length,
                         AikaJsonProblem *problem,
                         GError **error);

void aika_json_locate (const char *bytes,
                       gsize length,
                       gsize offset,
                       guint *line,
                       guint *column);

G_END_DECLS
