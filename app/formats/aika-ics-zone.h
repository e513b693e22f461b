/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a plan says no time zone. */
#define AIKA_ICS_ZONE_DEFAULT "Europe/Helsinki"

char *aika_ics_zone_dup_component (const char *zone_id);
char *aika_ics_zone_dup_ids       (void);

G_END_DECLS
