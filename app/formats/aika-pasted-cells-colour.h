/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As much of CSS as says the ground of a cell. Colours are 0xRRGGBB; white and none are
 * AIKA_PASTED_NO_FILL. */
gboolean aika_css_read_colour   (const char  *text,
                                 gint32      *fill);
gboolean aika_css_find_fill     (const char  *declarations,
                                 gint32      *fill);
void     aika_css_collect_fills (const char  *sheet,
                                 GHashTable  *fills);

G_END_DECLS
