/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-metrics"

#include "config.h"

#include "layout/aika-metrics.h"

/* On paper lengths of the hand and the eye do not grow with the text. */
#define PT_PER_MM (72.0 / 25.4)

/* The body text of a desktop, 11 pt at 96 dpi; a CSS pixel is 1/96 inch. */
#define DESKTOP_TEXT_PX (11.0 * 96.0 / 72.0)
#define PX_PER_MM (96.0 / 25.4)

/* A row of one line, in text sizes. On a large sheet rows stand apart as on the wall;
 * where the text is small, words go before air. */
#define PAPER_ROW_WIDE 3.05
#define PAPER_ROW_TIGHT 1.9
#define PAPER_WIDE_FROM_PT 12.0
#define PAPER_TIGHT_TO_PT 7.0

static double
get_paper_row (double text_size)
{
  double share = (text_size - PAPER_TIGHT_TO_PT) / (PAPER_WIDE_FROM_PT - PAPER_TIGHT_TO_PT);

  return text_size * (PAPER_ROW_TIGHT + (PAPER_ROW_WIDE - PAPER_ROW_TIGHT) * CLAMP (share, 0, 1));
}

static void
init_paper (AikaMetrics *metrics,
            double       text_size)
{
  double row = get_paper_row (text_size);

  metrics->title_width = 352.0 / 12 * text_size;    /* a page sets its own */
  metrics->column_inset = 0;
  metrics->title_inset = 0.5 * text_size;
  metrics->group_inset = 0.5 * text_size;
  metrics->row_padding = 0.1 * row;
  metrics->row_min_height = row;
  metrics->group_height = 0.85 * row;
  metrics->lane_height = 0.9 * row;
  metrics->bar_height = 0.52 * row;
  metrics->session_height = 0.78 * row;
  metrics->pin_size = MIN (1.5 * text_size, 0.8 * row);
  metrics->gap = 0.3 * text_size;
  metrics->line_width = 1.1 / 12 * text_size;
  metrics->min_mark_width = 2.5 * PT_PER_MM;
  metrics->header_year_height = 22.0 / 12 * text_size;
  metrics->header_month_height = 24.0 / 12 * text_size;
  metrics->edge_margin = 3 * PT_PER_MM;
  metrics->end_grip = 0;
}

static void
init_screen (AikaMetrics *metrics,
             double       text_size)
{
  double share = text_size / DESKTOP_TEXT_PX;       /* 1 on a plain desktop */

  metrics->title_width = 315 * share;
  metrics->column_inset = 16 * share;
  metrics->title_inset = 34 * share;
  metrics->group_inset = 34 * share;
  metrics->row_padding = 1.5 * share;         /* two lines stand in a row of 40 */
  metrics->row_min_height = 40 * share;
  metrics->group_height = 33 * share;
  metrics->lane_height = 40 * share;
  metrics->bar_height = 23 * share;
  metrics->session_height = 31 * share;
  metrics->pin_size = 20 * share;
  metrics->gap = 4 * share;
  metrics->line_width = 1.2 * share;
  metrics->min_mark_width = 2.5 * PX_PER_MM * share;
  metrics->header_year_height = 30 * share;
  metrics->header_month_height = 30 * share;
  metrics->edge_margin = 3 * PX_PER_MM * share;
  metrics->end_grip = 8 * share;
}

/**
 * aika_metrics_init:
 * @metrics: (out caller-allocates): metrics
 * @text_size: of the titles, in pixels on screen and points on paper
 * @is_paper: whether for paper
 * @measure: measures a text
 * @measure_data: for @measure
 *
 * Sets all lengths as the size of the text asks. A caller may then set a length of its
 * own, such as the width of the column of titles, and must give @metrics a stamp.
 */
void
aika_metrics_init (AikaMetrics     *metrics,
                   double           text_size,
                   gboolean         is_paper,
                   AikaMeasureFunc  measure,
                   gpointer         measure_data)
{
  g_return_if_fail (metrics != NULL && text_size > 0);

  *metrics = (AikaMetrics) {
    .measure = measure,
    .measure_data = measure_data,
    .is_paper = is_paper,
    .text_size = text_size,
  };

  if (is_paper)
    init_paper (metrics, text_size);
  else
    init_screen (metrics, text_size);
}

/**
 * aika_metrics_measure:
 * @metrics: metrics
 * @role: what the text is
 * @text: a text
 * @width: where lines wrap, or 0 for one line
 * @extent: (out caller-allocates): how large the text is
 */
void
aika_metrics_measure (const AikaMetrics *metrics,
                      AikaTextRole       role,
                      const char        *text,
                      double             width,
                      AikaTextExtent    *extent)
{
  metrics->measure (metrics->measure_data, role, text, width, extent);
}

/**
 * aika_metrics_equal:
 * @a: metrics
 * @b: metrics
 *
 * Returns: whether rows laid out with the one stand with the other
 */
gboolean
aika_metrics_equal (const AikaMetrics *a,
                    const AikaMetrics *b)
{
  return a->measure == b->measure && a->measure_data == b->measure_data &&
         a->stamp == b->stamp && a->is_paper == b->is_paper &&
         a->text_size == b->text_size && a->title_width == b->title_width &&
         a->row_min_height == b->row_min_height && a->min_mark_width == b->min_mark_width;
}
