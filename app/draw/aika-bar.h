/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "draw/aika-painter.h"

G_BEGIN_DECLS

void aika_bar_paint       (const AikaPainter *painter,
                           GtkSnapshot       *snapshot,
                           const AikaBox     *box);
void aika_bar_paint_whole (const AikaPainter *painter,
                           GtkSnapshot       *snapshot,
                           const AikaBox     *box);

G_END_DECLS
