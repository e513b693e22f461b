/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

AikaPlan *find_plan_new (void);

G_END_DECLS
