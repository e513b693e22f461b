/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "formats/aika-revisions.h"

G_BEGIN_DECLS

GBytes *aika_json_write            (const AikaPlan      *plan,
                                    const AikaRevisions *revisions,
                                    GError             **error);
char   *aika_json_write_record     (gconstpointer        record);
char   *aika_json_write_when       (const AikaWhen      *when);

G_END_DECLS
