/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

AikaPlan *aika_edit_move_marks_by (AikaPlan           *plan,
                                   const char *const  *mark_ids,
                                   AikaStep            step,
                                   int                 n_steps,
                                   int                 n_rows,
                                   GHashTable         *unseen,
                                   AikaEditFlags       flags,
                                   GError            **error);

G_END_DECLS
