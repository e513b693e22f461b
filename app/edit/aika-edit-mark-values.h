/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

AikaPlan *aika_edit_set_mark_when      (AikaPlan           *plan,
                                        const char         *mark_id,
                                        AikaWhen           *when,
                                        GError            **error);
AikaPlan *aika_edit_set_mark_label     (AikaPlan           *plan,
                                        const char         *mark_id,
                                        const char         *label,
                                        GError            **error);
AikaPlan *aika_edit_set_marks_status   (AikaPlan           *plan,
                                        const char *const  *mark_ids,
                                        AikaStatus          status,
                                        const char         *reason,
                                        GError            **error);
AikaPlan *aika_edit_set_marks_category (AikaPlan           *plan,
                                        const char *const  *mark_ids,
                                        const char         *category_id,
                                        GError            **error);
AikaPlan *aika_edit_set_marks_meaning  (AikaPlan           *plan,
                                        const char *const  *mark_ids,
                                        AikaMeaning         meaning,
                                        GError            **error);

G_END_DECLS
