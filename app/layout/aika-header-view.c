/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-header-view"

#include "config.h"

#include "layout/aika-scene.h"

/* The header of a scrolled grid: the year and the month that a view is in stay readable
 * while their lines are scrolled away.
 *
 *       view
 *   2018│      2018        │2019          the year's number waits at the view's edge …
 *       │                  │
 *   tammi tammi │ helmi    │              … and a wide month's name stands in what is seen of it
 */

#define EDGE_GAP 0.55             /* of the text size, as from a year's line to its number */
#define WIDE_MONTH 4.0            /* names of narrower months stay in their middle */

/* Moves a year's number to the view's edge, until the next year pushes it out. */
static void
keep_year (AikaBox       *box,
           const AikaBox *next,
           double         view_x,
           double         gap)
{
  double at_edge = view_x + gap;
  double last = next != NULL ? next->rect.x - gap - box->rect.width - gap : G_MAXDOUBLE;

  if (box->rect.x < at_edge)
    box->rect.x = MAX (box->rect.x, MIN (at_edge, last));
}

/* Narrows a wide month's box to what is seen of it, never below its name. */
static void
keep_month (AikaBox           *box,
            const AikaMetrics *metrics,
            double             view_x,
            double             view_end)
{
  AikaTextExtent extent;
  double start, end;

  aika_metrics_measure (metrics, box->role, box->text, 0, &extent);
  if (box->rect.width < WIDE_MONTH * extent.width)
    return;

  start = MAX (box->rect.x, view_x);
  end = MIN (box->rect.x + box->rect.width, view_end);
  if (end <= box->rect.x || start >= box->rect.x + box->rect.width)
    return;
  if (end - start < extent.width)
    {
      if (start > box->rect.x)
        start = end - extent.width;
      else
        end = start + extent.width;
    }
  box->rect.x = start;
  box->rect.width = end - start;
}

/**
 * aika_scene_dup_header_in_view:
 * @scene: a scene
 * @view_x: the left edge of what is seen of the grid
 * @view_width: how wide that is
 *
 * The boxes of the header, with the year and the months that are partly scrolled away moved
 * into the view.
 *
 * Returns: (transfer full) (element-type AikaBox): boxes whose texts and records are the scene's
 */
GArray *
aika_scene_dup_header_in_view (const AikaScene *scene,
                               double           view_x,
                               double           view_width)
{
  const GArray *header = aika_scene_get_header (scene);
  const AikaMetrics *metrics = aika_scene_get_metrics (scene);
  double gap = EDGE_GAP * metrics->text_size;
  GArray *boxes = g_array_sized_new (FALSE, FALSE, sizeof (AikaBox), header->len);
  AikaBox *year = NULL;

  g_array_append_vals (boxes, header->data, header->len);
  for (guint i = 0; i < boxes->len; i++)
    {
      AikaBox *box = &g_array_index (boxes, AikaBox, i);

      if (box->role == AIKA_TEXT_YEAR)
        {
          if (year != NULL)
            keep_year (year, box, view_x, gap);
          year = box;
        }
      else if (box->role == AIKA_TEXT_MONTH || box->role == AIKA_TEXT_MONTH_NOW)
        keep_month (box, metrics, view_x, view_x + view_width);
    }
  if (year != NULL)
    keep_year (year, NULL, view_x, gap);

  return boxes;
}
