/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

AikaPlan *aika_edit_add_banner      (AikaPlan    *plan,
                                     AikaWhen    *when,
                                     const char  *text,
                                     char       **banner_id,
                                     GError     **error);
AikaPlan *aika_edit_add_banner_months (AikaPlan  *plan,
                                     gint32       first_month,
                                     gint32       last_month,
                                     const char  *text,
                                     char       **banner_id,
                                     GError     **error);
AikaPlan *aika_edit_move_banner     (AikaPlan    *plan,
                                     const char  *banner_id,
                                     AikaStep     step,
                                     int          n_steps,
                                     GError     **error);
AikaPlan *aika_edit_resize_banner   (AikaPlan    *plan,
                                     const char  *banner_id,
                                     AikaEdge     edge,
                                     int          n_steps,
                                     GError     **error);
AikaPlan *aika_edit_set_banner_text (AikaPlan    *plan,
                                     const char  *banner_id,
                                     const char  *text,
                                     GError     **error);
AikaPlan *aika_edit_delete_banner   (AikaPlan    *plan,
                                     const char  *banner_id,
                                     GError     **error);

G_END_DECLS
