/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "draw/aika-painter.h"
#include "layout/aika-page.h"

G_BEGIN_DECLS

void aika_page_painter_paint (const AikaPainter *painter,
                              GtkSnapshot       *snapshot,
                              AikaPage          *page,
                              AikaLayer          layers);

G_END_DECLS
