/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

AikaPlan *aika_edit_set_item_custom (AikaPlan    *plan,
                                     const char  *item_id,
                                     const char  *name,
                                     const char  *value,
                                     GError     **error);
AikaPlan *aika_edit_rename_custom   (AikaPlan    *plan,
                                     const char  *name,
                                     const char  *new_name,
                                     GError     **error);
AikaPlan *aika_edit_delete_custom   (AikaPlan    *plan,
                                     const char  *name,
                                     GError     **error);

char **aika_edit_list_customs (const AikaPlan *plan);

G_END_DECLS
