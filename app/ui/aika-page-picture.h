/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "plan/aika-plan.h"

G_BEGIN_DECLS

GdkTexture *aika_page_picture_draw       (GskRenderNode  *page,
                                          double          width_pt,
                                          double          height_pt,
                                          double          scale);
GdkTexture *aika_page_picture_draw_first (const AikaPlan *plan,
                                          int             max_width_px,
                                          int             max_height_px);

G_END_DECLS
