/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "time/aika-token.h"

G_BEGIN_DECLS

const AikaLexeme *aika_lexicon_find_phrase (const AikaTokens *tokens,
                                            guint             i,
                                            AikaLanguage      language,
                                            guint            *n_tokens);

G_END_DECLS
