/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"
#include "edit/aika-fragment.h"

G_BEGIN_DECLS

AikaPlan *aika_edit_insert_fragment (AikaPlan            *plan,
                                     const AikaFragment  *fragment,
                                     const char          *item_id,
                                     gint32               month,
                                     GHashTable          *unseen,
                                     char              ***item_ids,
                                     char              ***mark_ids,
                                     GError             **error);

G_END_DECLS
