/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

char *aika_prose_dup_times (const AikaPlan *plan,
                            const AikaItem *item);

G_END_DECLS
