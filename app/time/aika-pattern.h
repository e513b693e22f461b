/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "time/aika-words.h"

G_BEGIN_DECLS

/**
 * AikaPlaces:
 * @term: (nullable): what the places for a name, number and day stand for
 * @year: (nullable): the year as text; `NULL` where it is left out
 * @first: (nullable): what $0 stands for
 * @second: (nullable): what $1 stands for
 *
 * What fills the places of a pattern.
 */
typedef struct
{
  const AikaWords *words;
  const AikaTerm  *term;
  const char      *year;
  const char      *first;
  const char      *second;
} AikaPlaces;

char *aika_pattern_fill (const char       *pattern,
                         const AikaPlaces *places);

G_END_DECLS
