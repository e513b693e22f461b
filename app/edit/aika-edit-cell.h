/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

/* The cells of a table, a programme or a bulletin, by the names of their columns; a column of
 * several names joined by “+” is a cell of several paragraphs. */
gboolean  aika_edit_can_set_cell         (const char      *field);
char     *aika_edit_dup_cell_text        (const AikaPlan  *plan,
                                          const char      *item_id,
                                          const char      *field);
gboolean  aika_edit_is_cell_italic       (const AikaPlan  *plan,
                                          const char      *item_id,
                                          const char      *field);

AikaPlan *aika_edit_set_cell_text   (AikaPlan    *plan,
                                     const char  *item_id,
                                     const char  *field,
                                     const char  *text,
                                     GError     **error);
AikaPlan *aika_edit_set_cell_italic (AikaPlan    *plan,
                                     const char  *item_id,
                                     const char  *field,
                                     gboolean     italic,
                                     GError     **error);

G_END_DECLS
