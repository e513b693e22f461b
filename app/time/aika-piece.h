/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <glib.h>

#include "time/aika-language.h"

G_BEGIN_DECLS

/**
 * AikaPieceKind:
 *
 * What a word or number of a time expression says.
 */
typedef enum
{
  AIKA_PIECE_WEEKDAY,       /* 1–7, a word */
  AIKA_PIECE_DAY,           /* 1–31, a number */
  AIKA_PIECE_WEEK,          /* 1–53, a number */
  AIKA_PIECE_MONTH_NUMBER,  /* 1–12, a number */
  AIKA_PIECE_MONTH_NAME,    /* 1–12, a word */
  AIKA_PIECE_QUARTER,       /* 1–4, a number */
  AIKA_PIECE_SEASON,        /* 1–4 from spring, a word: “syksyllä”, “alkusyksy” too */
  AIKA_PIECE_YEAR,          /* a number; two digits mean 20yy */
  AIKA_PIECE_HOUR,
  AIKA_PIECE_MINUTE,
  AIKA_PIECE_OTHER,         /* a word that counts but says no number that moves: “loppupuoli”, “Q” */
} AikaPieceKind;

/**
 * AikaPiece:
 * @kind: what it says
 * @start: its place in the text, in bytes
 * @end: the byte after it
 * @span: which span of the value it belongs to
 * @is_end: whether it belongs to the last day or end of the span rather than to the first; what
 *   says both, as the month of “4.–5.9.”, belongs to the end
 * @is_second: of two years, “talvi 2018–2019”, whether it is the second; of two months of one
 *   turn, “tammi–helmikuun vaihde”, likewise
 * @value: the number
 * @language: of a word, the language that it was found in
 * @form: of a word, its form: an index for [func@lexicon_get_form]
 * @n_prefix: of a word, how many of its first bytes are a prefix of their own: 4 of “alkusyksy”
 *
 * A word or number of a time expression: what is written anew when the time moves.
 */
typedef struct
{
  AikaPieceKind kind;
  guint         start;
  guint         end;
  guint         span;
  gboolean      is_end;
  gboolean      is_second;
  int           value;
  AikaLanguage  language;
  guint         form;
  guint         n_prefix;
} AikaPiece;

const char *aika_lexicon_get_form (AikaLanguage   language,
                                   AikaPieceKind  kind,
                                   int            value,
                                   guint          form);

G_END_DECLS
