/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <adwaita.h>

#include "ui/aika-sheet.h"

G_BEGIN_DECLS

/**
 * AikaCategoryRow:
 *
 * A category while it is edited: its name, its colour, how it looks in grey, its place. Each is changed in the
 * plan at once.
 */
#define AIKA_TYPE_CATEGORY_ROW (aika_category_row_get_type ())
G_DECLARE_FINAL_TYPE (AikaCategoryRow, aika_category_row, AIKA, CATEGORY_ROW, AdwBin)

GtkWidget  *aika_category_row_new        (AikaSheet          *sheet,
                                          const char         *category_id);
void        aika_category_row_align      (AikaCategoryRow    *row,
                                          GtkSizeGroup       *hues,
                                          GtkSizeGroup       *patterns);
const char *aika_category_row_get_id     (AikaCategoryRow    *row);
void        aika_category_row_update     (AikaCategoryRow    *row,
                                          guint               position);
void        aika_category_row_focus_name (AikaCategoryRow    *row);

G_END_DECLS
