/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "time/aika-reading.h"

G_BEGIN_DECLS

const char *reading_find_fault  (const AikaReading *reading,
                                 const char        *text,
                                 gboolean           is_field);
const char *readings_find_fault (const GPtrArray   *readings,
                                 const char        *text);
const char *readings_find_difference
                                (const AikaReading *a,
                                 const AikaReading *b);

G_END_DECLS
