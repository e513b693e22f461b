/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "layout/aika-scene.h"
#include "layout/aika-chart-words.h"

G_BEGIN_DECLS

/**
 * AikaRowContext:
 *
 * What all rows of a scene are laid out with.
 */
typedef struct
{
  const AikaPlan    *plan;
  const AikaScale   *scale;
  const AikaMetrics *metrics;
  const AikaChartWords   *words;
  AikaLanguage       language;
  const AikaView    *view;                /* NULL where titles stand alone */
  double             width;               /* of the grid */
  double             title_inset;
  double             loose_inset;         /* of the titles of rows without a group, beside those in groups */
  double             abbreviation_width;  /* of the bodies' column in the lanes' titles */
  GHashTable        *tied;                /* the meetings that marks are tied to */
} AikaRowContext;

gboolean aika_row_is_in_group  (const AikaRowContext *context,
                                const AikaItem       *item);
AikaRow *aika_row_new          (AikaRowKind           kind,
                                const AikaRecord     *record);
AikaBox *aika_row_add          (AikaRow              *row,
                                AikaBoxKind           kind,
                                AikaBoxFlags          flags,
                                double                x,
                                double                y,
                                double                width,
                                double                height);
AikaBox *aika_row_add_text     (AikaRow              *row,
                                AikaTextRole          role,
                                AikaBoxFlags          flags,
                                const char           *text,
                                double                x,
                                double                y,
                                double                width,
                                double                height);
AikaRow *aika_row_stretch      (const AikaRow        *row,
                                double                height);

GArray  *aika_boxes_new        (void);
double   aika_row_round_height (const AikaRowContext *context,
                                double                height);
double   aika_row_round_line   (const AikaRowContext *context,
                                double                thickness);
double   aika_row_snap         (const AikaRowContext *context,
                                double                y);

AikaRow *aika_row_new_heading  (const AikaRowContext *context,
                                AikaRowKind           kind,
                                const AikaRecord     *group,
                                const char           *title,
                                gboolean              is_folded);
AikaRow *aika_row_new_item     (const AikaRowContext *context,
                                const AikaItem       *item);
double   aika_row_estimate_item (const AikaRowContext *context,
                                const AikaItem       *item);
AikaRow *aika_row_new_lane     (const AikaRowContext *context,
                                const AikaBody       *body);
double   aika_row_measure_abbreviations
                               (const AikaRowContext *context);

G_END_DECLS
