/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-row"

#include "config.h"

#include "layout/aika-row-private.h"

/* The arrow of a group, in text sizes: half way between the edge and the heading. */
#define DISCLOSURE_SIZE 0.9

/* A heading over rows: of a group, or of the bodies' lanes. Returns: (transfer full): the row */
AikaRow *
aika_row_new_heading (const AikaRowContext *context,
                      AikaRowKind           kind,
                      const AikaRecord     *group,
                      const char           *title,
                      gboolean              is_folded)
{
  const AikaMetrics *metrics = context->metrics;
  AikaRow *row = aika_row_new (kind, group);
  AikaBoxFlags folded = is_folded ? AIKA_BOX_FOLDED : AIKA_BOX_PLAIN;
  double width = metrics->title_width - metrics->group_inset - metrics->column_inset;
  AikaTextExtent extent;

  aika_metrics_measure (metrics, AIKA_TEXT_GROUP, title, width, &extent);
  row->height = aika_row_round_height (context, MAX (metrics->group_height,
                                                     extent.height + 2 * metrics->row_padding));

  aika_row_add (row, AIKA_BOX_BAND, AIKA_BOX_IN_TITLES, 0, 0, metrics->title_width, row->height);
  aika_row_add (row, AIKA_BOX_BAND, AIKA_BOX_PLAIN, 0, 0, context->width, row->height);

  /* Paper does not fold. */
  if (!metrics->is_paper)
    {
      double size = DISCLOSURE_SIZE * metrics->text_size;

      aika_row_add (row, AIKA_BOX_DISCLOSURE, AIKA_BOX_IN_TITLES | folded,
                    (metrics->group_inset - size) * 0.6, (row->height - size) / 2, size, size);
    }

  aika_row_add_text (row, AIKA_TEXT_GROUP, AIKA_BOX_IN_TITLES | folded, title, metrics->group_inset,
                     aika_row_snap (context, (row->height - extent.height) / 2), width, extent.height);

  return row;
}
