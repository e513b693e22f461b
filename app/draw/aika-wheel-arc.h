/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "draw/aika-painter.h"
#include "layout/aika-wheel.h"

G_BEGIN_DECLS

void aika_wheel_arc_paint       (const AikaPainter    *painter,
                                 GtkSnapshot          *snapshot,
                                 const AikaWheel      *wheel,
                                 const AikaWheelShape *shape);
void aika_wheel_arc_paint_whole (const AikaPainter    *painter,
                                 GtkSnapshot          *snapshot,
                                 const AikaWheel      *wheel,
                                 const AikaWheelShape *shape);
void aika_wheel_arc_fill        (GtkSnapshot          *snapshot,
                                 const AikaWheel      *wheel,
                                 const AikaWheelShape *shape,
                                 const GdkRGBA        *fill,
                                 const GdkRGBA        *line,
                                 double                line_width);

G_END_DECLS
