/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

/* A plan that breaks no rule, with values in all fields of all types: made over the
 * tables of the fields, so that a new field is tested as soon as it is there. */
AikaPlan *random_plan_new (GRand *rand);

G_END_DECLS
