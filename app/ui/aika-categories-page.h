/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <adwaita.h>

#include "ui/aika-sheet.h"

G_BEGIN_DECLS

/**
 * AikaCategoriesPage:
 *
 * The categories of the plan, to be edited below the grid, which shows each change at once.
 */
#define AIKA_TYPE_CATEGORIES_PAGE (aika_categories_page_get_type ())
G_DECLARE_FINAL_TYPE (AikaCategoriesPage, aika_categories_page, AIKA, CATEGORIES_PAGE, AdwBin)

void aika_categories_page_set_sheet (AikaCategoriesPage *page,
                                     AikaSheet          *sheet);
void aika_categories_page_open      (AikaCategoriesPage *page);
void aika_categories_page_close     (AikaCategoriesPage *page);

G_END_DECLS
