/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gsk/gsk.h>

G_BEGIN_DECLS

GBytes *aika_picture_write_svg (GskRenderNode  *page,
                                double          width_pt,
                                double          height_pt,
                                const char     *title,
                                GError        **error);
GBytes *aika_picture_write_png (GskRenderNode  *page,
                                double          width_pt,
                                double          height_pt,
                                double          dpi,
                                GError        **error);

G_END_DECLS
