/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "formats/aika-json-out.h"
#include "plan/aika-when.h"

G_BEGIN_DECLS

/* The members of a time and of a span of it, in the order of the file, and the words
 * of its flags in the order of their bits; each ended by NULL. */
extern const char *const aika_json_when_members[];
extern const char *const aika_json_span_members[];
extern const char *const aika_json_when_flag_words[];

void aika_json_out_put_when_flags (AikaJsonOut   *out,
                                   AikaWhenFlags  flags);

G_END_DECLS
