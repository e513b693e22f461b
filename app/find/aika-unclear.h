/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

gboolean    aika_mark_is_unclear   (const AikaPlan *plan,
                                    const AikaMark *mark);
const char *aika_find_unclear      (const AikaPlan *plan,
                                    const char     *from_id,
                                    gboolean        is_backwards,
                                    GHashTable     *hidden);

G_END_DECLS
