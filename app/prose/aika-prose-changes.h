/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"
#include "time/aika-language.h"

G_BEGIN_DECLS

char **aika_prose_list_changes (const AikaPlan *before,
                                const AikaPlan *after,
                                AikaLanguage    language);

G_END_DECLS
