/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

AikaPlan *aika_plan_new_default        (const char         *language,
                                        gint32              today);
AikaPlan *aika_edit_duplicate_plan     (AikaPlan           *plan);

AikaPlan *aika_edit_set_plan_text      (AikaPlan           *plan,
                                        const char         *field,
                                        const char         *text,
                                        GError            **error);
AikaPlan *aika_edit_set_plan_texts     (AikaPlan           *plan,
                                        const char         *field,
                                        const char *const  *texts,
                                        GError            **error);
AikaPlan *aika_edit_set_plan_day       (AikaPlan           *plan,
                                        const char         *field,
                                        gint32              day,
                                        GError            **error);
AikaPlan *aika_edit_lengthen_range     (AikaPlan           *plan,
                                        int                 n_months_before,
                                        int                 n_months_after,
                                        GError            **error);

AikaPlan *aika_edit_add_group          (AikaPlan           *plan,
                                        const char         *after_id,
                                        const char         *title,
                                        char              **group_id,
                                        GError            **error);
AikaPlan *aika_edit_rename_group       (AikaPlan           *plan,
                                        const char         *group_id,
                                        const char         *title,
                                        GError            **error);
AikaPlan *aika_edit_move_group         (AikaPlan           *plan,
                                        const char         *group_id,
                                        int                 n_places,
                                        GError            **error);
AikaPlan *aika_edit_delete_group       (AikaPlan           *plan,
                                        const char         *group_id,
                                        GError            **error);

AikaPlan *aika_edit_add_banner         (AikaPlan           *plan,
                                        AikaWhen           *when,
                                        const char         *text,
                                        char              **banner_id,
                                        GError            **error);
AikaPlan *aika_edit_move_banner        (AikaPlan           *plan,
                                        const char         *banner_id,
                                        AikaStep            step,
                                        int                 n_steps,
                                        GError            **error);
AikaPlan *aika_edit_resize_banner      (AikaPlan           *plan,
                                        const char         *banner_id,
                                        AikaEdge            edge,
                                        int                 n_steps,
                                        GError            **error);
AikaPlan *aika_edit_set_banner_text    (AikaPlan           *plan,
                                        const char         *banner_id,
                                        const char         *text,
                                        GError            **error);
AikaPlan *aika_edit_delete_banner      (AikaPlan           *plan,
                                        const char         *banner_id,
                                        GError            **error);

G_END_DECLS
