/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

/* As random_edit (), of the verbs that are not in random-edit.c; NULL where the verb is refused.
 * Some of the ids that it is given are wrong. */
AikaPlan *random_edit_more       (AikaPlan *plan,
                                  GRand    *chance);
guint     random_edit_count_more (void);

G_END_DECLS
