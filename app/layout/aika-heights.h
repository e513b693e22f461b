/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AikaHeights:
 *
 * The heights of many rows, with their sums: one height changes, a top is asked for, or the
 * row at a place is found, each in the logarithm of the number of rows.
 */
typedef struct _AikaHeights AikaHeights;

AikaHeights *aika_heights_new      (guint              n_rows);
AikaHeights *aika_heights_copy     (const AikaHeights *heights);
void         aika_heights_free     (AikaHeights       *heights);
void         aika_heights_set      (AikaHeights       *heights,
                                    guint              row,
                                    double             height);
double       aika_heights_get      (const AikaHeights *heights,
                                    guint              row);
double       aika_heights_get_top  (const AikaHeights *heights,
                                    guint              row);
guint        aika_heights_find_at  (const AikaHeights *heights,
                                    double             y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaHeights, aika_heights_free)

G_END_DECLS
