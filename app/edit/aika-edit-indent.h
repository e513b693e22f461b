/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

/* Rows and the groups that they stand in. */
AikaPlan *aika_edit_indent_items  (AikaPlan            *plan,
                                   const char *const   *item_ids,
                                   GHashTable          *hidden,
                                   GError             **error);
AikaPlan *aika_edit_outdent_items (AikaPlan            *plan,
                                   const char *const   *item_ids,
                                   GError             **error);
AikaPlan *aika_edit_group_items   (AikaPlan            *plan,
                                   const char *const   *item_ids,
                                   const char          *title,
                                   char               **group_id,
                                   GError             **error);

G_END_DECLS
