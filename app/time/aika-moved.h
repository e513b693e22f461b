/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "time/aika-shift.h"

G_BEGIN_DECLS

/* No drag is longer than the years that a plan may hold. */
#define AIKA_STEPS_MAX ((AIKA_YEAR_MAX - AIKA_YEAR_MIN + 1) * 366)

gboolean  aika_when_check_movable (const AikaWhen  *when,
                                   GError         **error);
AikaWhen *aika_when_restated      (const AikaWhen  *before,
                                   const AikaWhen  *after,
                                   AikaLanguage     language,
                                   GError         **error);

G_END_DECLS
