/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "draw/aika-painter.h"

G_BEGIN_DECLS

void aika_sign_paint      (const AikaPainter *painter,
                           GtkSnapshot       *snapshot,
                           const AikaBox     *box);
void aika_sign_paint_tick (const AikaPainter *painter,
                           GtkSnapshot       *snapshot,
                           const AikaBox     *box,
                           const GdkRGBA     *colour);

G_END_DECLS
