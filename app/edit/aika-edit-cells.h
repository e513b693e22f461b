/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

/* Cells of rows × months, as in a spreadsheet. */
AikaPlan *aika_edit_paint_cells     (AikaPlan            *plan,
                                     const char *const   *item_ids,
                                     gint32               first_month,
                                     gint32               last_month,
                                     const char          *category_id,
                                     char              ***mark_ids,
                                     GError             **error);
AikaPlan *aika_edit_clear_cells     (AikaPlan            *plan,
                                     const char *const   *item_ids,
                                     gint32               first_month,
                                     gint32               last_month,
                                     GError             **error);
AikaPlan *aika_edit_delete_in_cells (AikaPlan            *plan,
                                     const char *const   *item_ids,
                                     gint32               first_month,
                                     gint32               last_month,
                                     GError             **error);

gboolean aika_edit_is_painted (const AikaPlan     *plan,
                               const char *const  *item_ids,
                               gint32              first_month,
                               gint32              last_month);

G_END_DECLS
