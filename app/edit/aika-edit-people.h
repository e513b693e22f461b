/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

AikaPlan *aika_edit_add_person      (AikaPlan    *plan,
                                     const char  *role,
                                     const char  *name,
                                     char       **person_id,
                                     GError     **error);
AikaPlan *aika_edit_set_person_text (AikaPlan    *plan,
                                     const char  *person_id,
                                     const char  *field,
                                     const char  *text,
                                     GError     **error);
AikaPlan *aika_edit_move_person     (AikaPlan    *plan,
                                     const char  *person_id,
                                     int          n_places,
                                     GError     **error);
AikaPlan *aika_edit_delete_person   (AikaPlan    *plan,
                                     const char  *person_id,
                                     GError     **error);

G_END_DECLS
