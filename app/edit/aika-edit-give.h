/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

gboolean  aika_edit_lacks_time (const AikaPlan  *plan,
                                const AikaItem  *item);
AikaPlan *aika_edit_give_month (AikaPlan        *plan,
                                const char      *item_id,
                                gint32           month,
                                const char      *category_id,
                                char           **mark_id,
                                GError         **error);

G_END_DECLS
