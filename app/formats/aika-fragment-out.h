/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-fragment.h"
#include "plan/aika-category.h"

G_BEGIN_DECLS

#define AIKA_FRAGMENT_N_HUES (AIKA_HUE_BROWN + 1)

/* What stands in a shaded cell where colours cannot. */
#define AIKA_FRAGMENT_SHADE "■"

/* A fragment in other programs: for each hue its colour as 0xRRGGBB is the caller's to say. */
char *aika_fragment_write_html      (const AikaFragment *fragment,
                                     const guint32      *fills);
char *aika_fragment_write_separated (const AikaFragment *fragment);
char *aika_fragment_write_lines     (const AikaFragment *fragment);

G_END_DECLS
