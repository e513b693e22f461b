/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *aika_ics_uid_new (const char *plan_id,
                        const char *kind,
                        const char *id,
                        guint       position);

G_END_DECLS
