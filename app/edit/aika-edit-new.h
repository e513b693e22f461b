/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

AikaPlan *aika_plan_new_default        (const char *language,
                                        gint32      today);
AikaPlan *aika_edit_duplicate_plan     (AikaPlan   *plan);
AikaPlan *aika_edit_new_from_structure (AikaPlan   *plan,
                                        gint32      today);

G_END_DECLS
