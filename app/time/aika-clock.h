/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "time/aika-parse.h"

G_BEGIN_DECLS

gboolean aika_parse_is_clock   (const AikaParse *parse,
                                guint            i);
guint    aika_parse_read_clock (AikaParse       *parse,
                                guint            i,
                                gboolean         has_word,
                                AikaAtom        *atom);

G_END_DECLS
