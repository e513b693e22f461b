/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit-order.h"

G_BEGIN_DECLS

AikaPlan *aika_edit_add_item          (AikaPlan            *plan,
                                       const char          *after_id,
                                       const char          *title,
                                       char               **item_id,
                                       GError             **error);
AikaPlan *aika_edit_add_item_to_group (AikaPlan            *plan,
                                       const char          *group_id,
                                       const char          *title,
                                       char               **item_id,
                                       GError             **error);
AikaPlan *aika_edit_delete_items      (AikaPlan            *plan,
                                       const char *const   *item_ids,
                                       GError             **error);
AikaPlan *aika_edit_duplicate_items   (AikaPlan            *plan,
                                       const char *const   *item_ids,
                                       char              ***copy_ids,
                                       GError             **error);

AikaPlan *aika_edit_rename_item       (AikaPlan            *plan,
                                       const char          *item_id,
                                       const char          *title,
                                       GError             **error);
AikaPlan *aika_edit_set_item_text     (AikaPlan            *plan,
                                       const char          *item_id,
                                       const char          *field,
                                       const char          *text,
                                       GError             **error);
AikaPlan *aika_edit_set_item_choice   (AikaPlan            *plan,
                                       const char          *item_id,
                                       const char          *field,
                                       int                  value,
                                       GError             **error);

G_END_DECLS
