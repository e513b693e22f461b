/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

AikaPlan *aika_edit_move_items      (AikaPlan           *plan,
                                     const char *const  *item_ids,
                                     int                 n_rows,
                                     GHashTable         *unseen,
                                     GError            **error);
AikaPlan *aika_edit_place_items     (AikaPlan           *plan,
                                     const char *const  *item_ids,
                                     const char         *before_id,
                                     const char         *group_id,
                                     GError            **error);
AikaPlan *aika_edit_set_items_group (AikaPlan           *plan,
                                     const char *const  *item_ids,
                                     const char         *group_id,
                                     GError            **error);

G_END_DECLS
