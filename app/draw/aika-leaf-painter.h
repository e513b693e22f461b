/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "draw/aika-painter.h"
#include "layout/aika-leaves.h"

G_BEGIN_DECLS

void aika_leaf_painter_paint (const AikaPainter  *painter,
                              GtkSnapshot        *snapshot,
                              const AikaLeaf     *leaf,
                              AikaLayer           layers);
void aika_leaf_painter_text  (const AikaPainter  *painter,
                              GtkSnapshot        *snapshot,
                              const AikaLeafText *text);

G_END_DECLS
