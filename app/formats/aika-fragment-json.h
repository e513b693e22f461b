/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-fragment.h"

G_BEGIN_DECLS

#define AIKA_FRAGMENT_MIME_TYPE "application/vnd.aikajana.fragment+json"

/* A plan of 10 000 rows is a third of this. */
#define AIKA_FRAGMENT_MAX_N_BYTES (16 * 1024 * 1024)

GBytes       *aika_fragment_write_json (const AikaFragment  *fragment);
AikaFragment *aika_fragment_read_json  (GBytes              *bytes,
                                        GError             **error);

G_END_DECLS
