/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "layout/aika-scene.h"

G_BEGIN_DECLS

/* Points of an inch, 1/72. */
#define AIKA_PT_PER_MM (72.0 / 25.4)

/**
 * AikaPageSetup:
 * @width_pt: of the sheet
 * @height_pt: of the sheet
 * @inset_pt: what a printer leaves white at each edge; all ink lies inside
 * @options: of the scene
 */
typedef struct
{
  double           width_pt;
  double           height_pt;
  double           inset_pt;
  AikaSceneOptions options;
} AikaPageSetup;

/**
 * AikaMetricsFunc:
 * @user_data: data
 * @text_size: a size in points
 * @metrics: (out): the metrics of paper for titles of that size
 */
typedef void (* AikaMetricsFunc) (gpointer     user_data,
                                  double       text_size,
                                  AikaMetrics *metrics);

/**
 * AikaPage:
 *
 * A plan as a wall chart on one sheet: title block, the scene, legend, note, footer. The
 * text is the largest with which all rows fit.
 */
typedef struct _AikaPage AikaPage;

gboolean      aika_paper_find          (const char          *name,
                                        gboolean             is_portrait,
                                        double              *width_pt,
                                        double              *height_pt);

AikaPage     *aika_page_new            (const AikaPlan      *plan,
                                        const AikaPageSetup *setup,
                                        AikaMetricsFunc      get_metrics,
                                        gpointer             user_data);
void          aika_page_free           (AikaPage            *page);
const AikaPageSetup *
              aika_page_get_setup      (const AikaPage      *page);
AikaScene    *aika_page_get_scene      (AikaPage            *page);
void          aika_page_get_origin     (const AikaPage      *page,
                                        double              *x,
                                        double              *y);
const GArray *aika_page_get_head       (const AikaPage      *page);
const GArray *aika_page_get_foot       (const AikaPage      *page);
double        aika_page_get_text_size  (const AikaPage      *page);
double        aika_page_get_smallest_text_size
                                       (const AikaPage      *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaPage, aika_page_free)

G_END_DECLS
