/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gsk/gsk.h>

#include "draw/aika-export.h"
#include "layout/aika-leaves.h"
#include "layout/aika-wheel.h"

G_BEGIN_DECLS

/**
 * AikaPrintout:
 *
 * A view of a plan laid out on paper, whatever its kind: one or several pages of one size, for
 * a printer, a preview or a file.
 */
typedef struct _AikaPrintout AikaPrintout;

AikaPrintout     *aika_printout_new         (const AikaPlan           *plan,
                                             const AikaExportOptions  *options,
                                             GError                  **error);
void              aika_printout_free        (AikaPrintout             *printout);

const AikaPlan   *aika_printout_get_plan    (const AikaPrintout       *printout);
const AikaView   *aika_printout_get_view    (const AikaPrintout       *printout);
AikaViewKind      aika_printout_get_kind    (const AikaPrintout       *printout);
void              aika_printout_get_size    (const AikaPrintout       *printout,
                                             double                   *width_pt,
                                             double                   *height_pt);
guint             aika_printout_get_n_pages (const AikaPrintout       *printout);
double            aika_printout_get_smallest_text_size
                                            (const AikaPrintout       *printout);

/* What lies under the pages; `NULL` where the view is of another kind. */
AikaPage         *aika_printout_get_chart   (const AikaPrintout       *printout);
const AikaLeaves *aika_printout_get_leaves  (const AikaPrintout       *printout);
const AikaWheel  *aika_printout_get_wheel   (const AikaPrintout       *printout);

GskRenderNode    *aika_printout_create_node (const AikaPrintout       *printout,
                                             guint                     page);
GBytes           *aika_printout_write_pdf   (const AikaPrintout       *printout,
                                             gint64                    now,
                                             GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaPrintout, aika_printout_free)

G_END_DECLS
