/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-when.h"

G_BEGIN_DECLS

/**
 * AikaHtmlTimePart:
 * @length: in bytes
 * @datetime: (nullable): what the words say, for a machine; `NULL` where it could not say so much
 *
 * A stretch of the words of a time.
 */
typedef struct
{
  gsize length;
  char *datetime;
} AikaHtmlTimePart;

GArray *aika_html_part_time (const char     *words,
                             const AikaWhen *when);

G_END_DECLS
