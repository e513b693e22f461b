/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"
#include "time/aika-language.h"

G_BEGIN_DECLS

gboolean  aika_when_touches         (const AikaWhen *when,
                                     gint32          start_day,
                                     gint32          end_day);
AikaWhen *aika_plan_read_period     (const AikaPlan *plan,
                                     const char     *words,
                                     AikaLanguage    language);
GArray   *aika_plan_read_stretches  (const AikaPlan *plan,
                                     const char     *words,
                                     AikaLanguage    language);

G_END_DECLS
