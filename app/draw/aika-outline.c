/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-outline"

#include "config.h"

#include "draw/aika-outline.h"

#include <math.h>

#include "plan/aika-plan.h"

/* Dashes and dots, in units of the painter's line width. */
#define DASH 6.0
#define DASH_GAP 4.0
#define DOT 1.5
#define DOT_GAP 3.0

/**
 * aika_outline_for_status:
 * @status: an AikaStatus
 *
 * Returns: how a thing of that status is outlined
 */
AikaOutline
aika_outline_for_status (int status)
{
  switch ((AikaStatus) status)
    {
    case AIKA_STATUS_CONFIRMED:
    case AIKA_STATUS_HELD:
      return AIKA_OUTLINE_SOLID;
    case AIKA_STATUS_TENTATIVE:
      return AIKA_OUTLINE_DASHED;
    case AIKA_STATUS_CANCELLED:
      return AIKA_OUTLINE_THIN;
    case AIKA_STATUS_POSTPONED:
    case AIKA_STATUS_TABLED:
    case AIKA_STATUS_RETURNED:
      return AIKA_OUTLINE_DOTTED;
    }

  return AIKA_OUTLINE_SOLID;
}

/* The length of the first line of a path, and whether it comes back to its start. */
static double
measure_path (cairo_t  *cr,
              gboolean *is_closed)
{
  cairo_path_t *path = cairo_copy_path_flat (cr);
  double length = 0, x = 0, y = 0, start_x = 0, start_y = 0;
  gboolean has_begun = FALSE;

  *is_closed = FALSE;
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];

      if (data->header.type == CAIRO_PATH_MOVE_TO)
        {
          if (has_begun)
            break;
          start_x = data[1].point.x;
          start_y = data[1].point.y;
          x = start_x;
          y = start_y;
        }
      else if (data->header.type == CAIRO_PATH_LINE_TO)
        {
          length += hypot (data[1].point.x - x, data[1].point.y - y);
          x = data[1].point.x;
          y = data[1].point.y;
          has_begun = TRUE;
        }
      else if (data->header.type == CAIRO_PATH_CLOSE_PATH)
        {
          length += hypot (start_x - x, start_y - y);
          *is_closed = TRUE;
          break;
        }
    }
  cairo_path_destroy (path);

  return length;
}

/* Dashes drawn out or together so that a whole number of them goes round: a remainder would
 * leave a stump at one corner. Round a shape the first dash lies across its starting corner. */
static void
fit_dashes (cairo_t *cr,
            double   dash,
            double   gap)
{
  gboolean is_closed;
  double length = measure_path (cr, &is_closed);
  double n_periods = is_closed ? floor (length / (dash + gap) + 0.5)
                               : floor ((length - dash) / (dash + gap) + 0.5);
  double stretch;

  if (n_periods < 1)
    return;
  stretch = length / (is_closed ? n_periods * (dash + gap) : n_periods * (dash + gap) + dash);
  cairo_set_dash (cr, (double[]) { dash * stretch, gap * stretch }, 2, is_closed ? dash * stretch / 2 : 0);
}

/**
 * aika_outline_stroke:
 * @outline: an outline
 * @cr: with a path, a colour and a line width
 * @unit: the painter's line width
 *
 * Strokes the path, in dashes or dots where the outline says so.
 */
void
aika_outline_stroke (AikaOutline  outline,
                     cairo_t     *cr,
                     double       unit)
{
  switch (outline)
    {
    case AIKA_OUTLINE_DASHED:
      fit_dashes (cr, DASH * unit, DASH_GAP * unit);
      break;
    case AIKA_OUTLINE_DOTTED:
      fit_dashes (cr, DOT * unit, DOT_GAP * unit);
      break;
    case AIKA_OUTLINE_SOLID:
    case AIKA_OUTLINE_THIN:
      break;
    }
  cairo_stroke (cr);
}
