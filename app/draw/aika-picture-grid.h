/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gsk/gsk.h>

#include "plan/aika-plan.h"

G_BEGIN_DECLS

/**
 * AikaPictureGrid:
 * @view: (nullable): whose groups, lanes and columns it shows
 * @item_ids: (nullable) (array zero-terminated=1): the rows; `NULL` for all, with the lanes of the
 *   bodies
 * @first_month: the first month; counts where @n_months does
 * @n_months: how many months; 0 for those of the plan
 *
 * What of a grid stands in a picture. All is borrowed.
 */
typedef struct
{
  const AikaView     *view;
  const char *const  *item_ids;
  gint32              first_month;
  guint               n_months;
} AikaPictureGrid;

GskRenderNode *aika_picture_grid_create_node (const AikaPlan         *plan,
                                              const AikaPictureGrid  *grid,
                                              double                 *width_pt,
                                              double                 *height_pt);
gboolean       aika_picture_grid_write       (const AikaPlan         *plan,
                                              const AikaPictureGrid  *grid,
                                              GBytes                **svg,
                                              GBytes                **png,
                                              GError                **error);

G_END_DECLS
