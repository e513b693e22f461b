/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

/* Marks at an offset from another mark, and the lead times of a body. */
AikaPlan *aika_edit_add_offset_mark (AikaPlan      *plan,
                                     const char    *from_id,
                                     int            n,
                                     AikaUnit       unit,
                                     AikaMeaning    meaning,
                                     const char    *label,
                                     char         **mark_id,
                                     GError       **error);
AikaPlan *aika_edit_set_mark_offset (AikaPlan      *plan,
                                     const char    *mark_id,
                                     const char    *from_id,
                                     int            n,
                                     AikaUnit       unit,
                                     GError       **error);
AikaPlan *aika_edit_add_lead_marks  (AikaPlan      *plan,
                                     const char    *mark_id,
                                     char        ***mark_ids,
                                     GError       **error);

G_END_DECLS
