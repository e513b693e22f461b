/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

AikaPlan *aika_edit_add_group    (AikaPlan    *plan,
                                  const char  *after_id,
                                  const char  *title,
                                  char       **group_id,
                                  GError     **error);
AikaPlan *aika_edit_rename_group (AikaPlan    *plan,
                                  const char  *group_id,
                                  const char  *title,
                                  GError     **error);
AikaPlan *aika_edit_move_group   (AikaPlan    *plan,
                                  const char  *group_id,
                                  int          n_places,
                                  GError     **error);
AikaPlan *aika_edit_place_group  (AikaPlan    *plan,
                                  const char  *group_id,
                                  const char  *before_group_id,
                                  GError     **error);
AikaPlan *aika_edit_delete_group (AikaPlan    *plan,
                                  const char  *group_id,
                                  GError     **error);

G_END_DECLS
