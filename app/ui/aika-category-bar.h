/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "ui/aika-sheet.h"

G_BEGIN_DECLS

/**
 * AikaCategoryBar:
 *
 * The kinds of work of the plan: the legend of the grid, and what it is painted with. A chip for each where
 * there is room, else one button that opens them.
 */
#define AIKA_TYPE_CATEGORY_BAR (aika_category_bar_get_type ())
G_DECLARE_FINAL_TYPE (AikaCategoryBar, aika_category_bar, AIKA, CATEGORY_BAR, GtkWidget)

void aika_category_bar_set_sheet   (AikaCategoryBar *bar,
                                    AikaSheet       *sheet);
void aika_category_bar_choose      (AikaCategoryBar *bar,
                                    int              position);
int  aika_category_bar_get_chosen  (AikaCategoryBar *bar);

G_END_DECLS
