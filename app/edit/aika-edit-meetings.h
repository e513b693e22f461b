/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit-ties.h"

G_BEGIN_DECLS

AikaPlan *aika_edit_add_body           (AikaPlan       *plan,
                                        const char     *abbreviation,
                                        const char     *name,
                                        AikaBodyKind    kind,
                                        char          **body_id,
                                        GError        **error);
AikaPlan *aika_edit_add_meeting        (AikaPlan       *plan,
                                        const char     *body_id,
                                        AikaWhen       *when,
                                        char          **meeting_id,
                                        GError        **error);
AikaPlan *aika_edit_move_meeting       (AikaPlan       *plan,
                                        const char     *body_id,
                                        const char     *meeting_id,
                                        AikaStep        step,
                                        int             n_steps,
                                        AikaEditFlags   flags,
                                        GError        **error);
AikaPlan *aika_edit_set_meeting_when   (AikaPlan       *plan,
                                        const char     *body_id,
                                        const char     *meeting_id,
                                        AikaWhen       *when,
                                        AikaEditFlags   flags,
                                        GError        **error);
AikaPlan *aika_edit_set_meeting_status (AikaPlan       *plan,
                                        const char     *body_id,
                                        const char     *meeting_id,
                                        AikaStatus      status,
                                        const char     *note,
                                        GError        **error);
AikaPlan *aika_edit_delete_meeting     (AikaPlan       *plan,
                                        const char     *body_id,
                                        const char     *meeting_id,
                                        GError        **error);

G_END_DECLS
