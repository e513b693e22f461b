/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"
#include "time/aika-language.h"

G_BEGIN_DECLS

/**
 * AikaNameMatch:
 * @text: what stands in the place of the words that were written
 * @name: the name that was found
 * @note: (nullable): what else is known of it: “KH” of “kaupunginhallitus”
 *
 * A way to finish what is being written.
 */
typedef struct
{
  char *text;
  char *name;
  char *note;
} AikaNameMatch;

GPtrArray *aika_names_complete (const AikaPlan *plan,
                                const char     *field,
                                const char     *prefix,
                                AikaLanguage    language);

G_END_DECLS
