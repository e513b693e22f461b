/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

AikaPlan *aika_excerpt_new (const AikaPlan *plan,
                            gint32          first_month,
                            guint           n_months);

G_END_DECLS
