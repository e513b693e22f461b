/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

AikaPlan *aika_edit_move_marks  (AikaPlan           *plan,
                                 const char *const  *mark_ids,
                                 AikaStep            step,
                                 int                 n_steps,
                                 AikaEditFlags       flags,
                                 GError            **error);
AikaPlan *aika_edit_move_mark   (AikaPlan           *plan,
                                 const char         *mark_id,
                                 AikaStep            step,
                                 int                 n_steps,
                                 AikaEditFlags       flags,
                                 GError            **error);
AikaPlan *aika_edit_resize_mark (AikaPlan           *plan,
                                 const char         *mark_id,
                                 AikaEdge            edge,
                                 int                 n_steps,
                                 AikaEditFlags       flags,
                                 GError            **error);

GPtrArray *aika_edit_list_held         (const AikaPlan     *plan,
                                        const char *const  *mark_ids);
AikaStep aika_edit_get_common_step     (const AikaPlan     *plan,
                                        const char *const  *mark_ids);
gboolean aika_edit_count_meeting_steps (const AikaPlan *plan,
                                        const char     *mark_id,
                                        gint32          day,
                                        int            *n_steps);

G_END_DECLS
