/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "layout/aika-scene-private.h"

G_BEGIN_DECLS

double   aika_legend_add       (GArray     *boxes,
                                AikaScene  *scene,
                                double      x,
                                double      y,
                                double      width);
gboolean aika_legend_has_dashes (AikaScene *scene);

G_END_DECLS
