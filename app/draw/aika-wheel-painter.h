/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "draw/aika-painter.h"
#include "layout/aika-wheel.h"

G_BEGIN_DECLS

void aika_wheel_painter_paint (const AikaPainter *painter,
                               GtkSnapshot       *snapshot,
                               const AikaWheel   *wheel,
                               AikaLayer          layers);
void aika_wheel_painter_text  (const AikaPainter *painter,
                               GtkSnapshot       *snapshot,
                               const AikaWheel   *wheel,
                               guint              position);

G_END_DECLS
