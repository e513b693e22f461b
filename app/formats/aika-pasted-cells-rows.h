/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit-insert-rows.h"
#include "formats/aika-pasted-cells.h"

G_BEGIN_DECLS

GPtrArray *aika_pasted_cells_to_rows (const AikaPastedCells *cells,
                                      const AikaPlan        *plan,
                                      const guint32         *fills);

G_END_DECLS
