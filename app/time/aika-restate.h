/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-when.h"
#include "time/aika-language.h"

G_BEGIN_DECLS

char *aika_pieces_restate (const char     *text,
                           const GArray   *pieces,
                           const AikaWhen *before,
                           const AikaWhen *after,
                           AikaLanguage    language);

G_END_DECLS
