/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "plan/aika-category.h"

G_BEGIN_DECLS

/**
 * AikaCategoryChip:
 *
 * A category to be chosen: its sample, its number, its name.
 */
#define AIKA_TYPE_CATEGORY_CHIP (aika_category_chip_get_type ())
G_DECLARE_FINAL_TYPE (AikaCategoryChip, aika_category_chip, AIKA, CATEGORY_CHIP, GtkToggleButton)

GtkWidget *aika_category_chip_new          (int                 position);
int        aika_category_chip_get_position (AikaCategoryChip   *chip);
void       aika_category_chip_update       (AikaCategoryChip   *chip,
                                            const AikaCategory *category,
                                            gboolean            is_chosen);

char      *aika_category_chip_dup_spoken   (const AikaCategory *category,
                                            gboolean            is_chosen);

G_END_DECLS
