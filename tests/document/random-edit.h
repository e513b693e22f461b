/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

/* One of the verbs on something of the plan, by chance. Gives the same plan where the verb is
 * refused. Plans stay at a few dozen rows. */
AikaPlan *random_edit (AikaPlan *plan,
                       GRand    *chance);

G_END_DECLS
