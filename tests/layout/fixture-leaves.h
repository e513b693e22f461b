/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "layout/aika-leaves.h"

G_BEGIN_DECLS

AikaLeaves         *fixture_make_leaves       (AikaProse        *prose,
                                               const char       *paper,
                                               gboolean          is_portrait,
                                               double           *size);
const AikaLeafText *fixture_get_leaf_text     (const AikaLeaf   *leaf,
                                               guint             position);
const AikaLeafNode *fixture_get_leaf_node     (const AikaLeaves *leaves,
                                               int               node);

/* What must be true of all pages: every word once, inside the sheet, nothing over another. */
void                fixture_check_leaves      (const AikaLeaves *leaves,
                                               const AikaProse  *prose,
                                               gboolean          is_ordered);
void                fixture_check_leaf_header (const AikaLeaves *leaves,
                                               guint             page,
                                               gboolean          is_repeated);

G_END_DECLS
