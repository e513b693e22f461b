/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "plan/aika-category.h"

G_BEGIN_DECLS

/**
 * AikaSwatch:
 *
 * A sample of a category, as the grid paints its bars: in its hue, and in high contrast in its pattern. The words
 * beside it say the same to those who cannot see it.
 */
#define AIKA_TYPE_SWATCH (aika_swatch_get_type ())
G_DECLARE_FINAL_TYPE (AikaSwatch, aika_swatch, AIKA, SWATCH, GtkWidget)

GtkWidget  *aika_swatch_new           (void);
void        aika_swatch_set_category  (AikaSwatch  *swatch,
                                       int          hue,
                                       int          pattern);
void        aika_swatch_set_is_grey   (AikaSwatch  *swatch,
                                       gboolean     is_grey);

const char *aika_swatch_get_hue_name     (int hue);
const char *aika_swatch_get_pattern_name (int pattern);

G_END_DECLS
