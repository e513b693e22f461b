/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit-time.h"

G_BEGIN_DECLS

AikaPlan *aika_edit_fill_down (AikaPlan            *plan,
                               const char *const   *item_ids,
                               gint32               first_month,
                               gint32               last_month,
                               GError             **error);

G_END_DECLS
