/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

/* Sessions of one row that belong together. */
AikaPlan *aika_edit_join_set       (AikaPlan           *plan,
                                    const char *const  *mark_ids,
                                    AikaSetRule         rule,
                                    GError            **error);
AikaPlan *aika_edit_leave_set      (AikaPlan           *plan,
                                    const char *const  *mark_ids,
                                    GError            **error);
AikaPlan *aika_edit_lock_candidate (AikaPlan           *plan,
                                    const char         *mark_id,
                                    const char         *reason,
                                    GError            **error);

G_END_DECLS
