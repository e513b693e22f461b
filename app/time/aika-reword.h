/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-when.h"
#include "time/aika-language.h"

G_BEGIN_DECLS

char *aika_text_reword  (const char     *text,
                         const AikaWhen *before,
                         const AikaWhen *after,
                         AikaLanguage    language,
                         gboolean       *is_year_inferred);
char *aika_label_reword (const char     *label,
                         const AikaWhen *before,
                         const AikaWhen *after,
                         AikaLanguage    language);

G_END_DECLS
