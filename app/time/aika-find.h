/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "time/aika-parse.h"

G_BEGIN_DECLS

AikaReading *aika_reading_take_parse   (GRefString            *text,
                                        AikaParse             *parse,
                                        guint                  start,
                                        guint                  end);
void         aika_reading_sort_remarks (AikaReading           *reading);
GPtrArray   *aika_find_times           (const char            *text,
                                        const AikaTimeContext *context);

G_END_DECLS
