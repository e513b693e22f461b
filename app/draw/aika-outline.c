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

/* A point of a path made of straight pieces, and how far along the path it lies. A corner is
 * where one run ends and the next begins: a run is one straight line, or an arc of any length. */
typedef struct
{
  double   x;
  double   y;
  double   at;
  gboolean is_corner;
} Vertex;

static void
add_vertex (GArray   *vertices,
            double    x,
            double    y,
            gboolean  is_corner)
{
  Vertex vertex = { x, y, 0, is_corner };

  if (vertices->len > 0)
    {
      const Vertex *last = &g_array_index (vertices, Vertex, vertices->len - 1);

      vertex.at = last->at + hypot (x - last->x, y - last->y);
    }
  g_array_append_val (vertices, vertex);
}

static void
add_curve (GArray                  *vertices,
           const cairo_path_data_t *data)
{
  enum { N_PIECES = 8 };
  const Vertex start = g_array_index (vertices, Vertex, vertices->len - 1);

  for (int i = 1; i <= N_PIECES; i++)
    {
      double t = (double) i / N_PIECES;
      double u = 1 - t;

      add_vertex (vertices,
                  u * u * u * start.x + 3 * u * u * t * data[1].point.x + 3 * u * t * t * data[2].point.x + t * t * t * data[3].point.x,
                  u * u * u * start.y + 3 * u * u * t * data[1].point.y + 3 * u * t * t * data[2].point.y + t * t * t * data[3].point.y,
                  FALSE);
    }
}

/* A dash from @start to @end along the path, round the corners that lie between. */
static void
add_dash (cairo_t      *cr,
          const GArray *vertices,
          double        start,
          double        end,
          gboolean      continues)
{
  if (end - start < 1e-6)
    return;

  for (guint i = 1; i < vertices->len; i++)
    {
      const Vertex *a = &g_array_index (vertices, Vertex, i - 1);
      const Vertex *b = &g_array_index (vertices, Vertex, i);
      double length = b->at - a->at;
      double from = MAX (start, a->at);
      double to = MIN (end, b->at);

      if (to <= from)
        continue;
      if (!continues)
        cairo_move_to (cr, a->x + (b->x - a->x) * (from - a->at) / length, a->y + (b->y - a->y) * (from - a->at) / length);
      cairo_line_to (cr, a->x + (b->x - a->x) * (to - a->at) / length, a->y + (b->y - a->y) * (to - a->at) / length);
      continues = TRUE;
    }
}

/* Dashes one stretch of an outline: each run begins and ends with half a dash, so that corners
 * are whole, and its dashes are drawn out or together to fit. A run too short for a gap, such as
 * a rounded corner, is whole.
 *
 *   ┏━  ━━  ━━  ━┓
 *   ┃            ┃
 */
static void
dash_vertices (cairo_t      *cr,
               const GArray *vertices,
               gboolean      is_closed,
               double        dash,
               double        gap)
{
  double length = g_array_index (vertices, Vertex, vertices->len - 1).at;
  double run_start = 0;
  double start = 0;           /* of the dash that is not yet drawn */
  double first_end = -1;      /* of the dash that begins at 0: a closed outline ends with it */

  for (guint i = 1; i < vertices->len; i++)
    {
      const Vertex *vertex = &g_array_index (vertices, Vertex, i);
      double n_periods, period, half;

      if (!vertex->is_corner && i + 1 < vertices->len)
        continue;

      n_periods = floor ((vertex->at - run_start) / (dash + gap) + 0.5);
      period = n_periods > 0 ? (vertex->at - run_start) / n_periods : 0;
      half = period * dash / (dash + gap) / 2;
      for (double k = 0; k < n_periods; k++)
        {
          double end = run_start + k * period + half;

          if (first_end < 0)
            first_end = end;
          if (start > 0 || !is_closed)
            add_dash (cr, vertices, start, end, FALSE);
          start = run_start + (k + 1) * period - half;
        }
      run_start = vertex->at;
    }

  add_dash (cr, vertices, start, length, FALSE);
  if (is_closed && first_end > 0)
    add_dash (cr, vertices, 0, first_end, TRUE);
}

/* Replaces the path by its dashes. */
static void
dash_path (cairo_t *cr,
           double   dash,
           double   gap)
{
  cairo_path_t *path = cairo_copy_path (cr);
  g_autoptr(GArray) vertices = g_array_new (FALSE, FALSE, sizeof (Vertex));

  cairo_new_path (cr);
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];
      Vertex *last = vertices->len > 0 ? &g_array_index (vertices, Vertex, vertices->len - 1) : NULL;

      switch (data->header.type)
        {
        case CAIRO_PATH_MOVE_TO:
          if (vertices->len > 1)
            dash_vertices (cr, vertices, FALSE, dash, gap);
          g_array_set_size (vertices, 0);
          add_vertex (vertices, data[1].point.x, data[1].point.y, TRUE);
          break;
        case CAIRO_PATH_LINE_TO:
          last->is_corner = TRUE;
          if (hypot (data[1].point.x - last->x, data[1].point.y - last->y) > 1e-6)
            add_vertex (vertices, data[1].point.x, data[1].point.y, TRUE);
          break;
        case CAIRO_PATH_CURVE_TO:
          add_curve (vertices, data);
          break;
        case CAIRO_PATH_CLOSE_PATH:
          {
            const Vertex first = g_array_index (vertices, Vertex, 0);

            last->is_corner = TRUE;
            if (hypot (first.x - last->x, first.y - last->y) > 1e-6)
              add_vertex (vertices, first.x, first.y, TRUE);
            if (vertices->len > 1)
              dash_vertices (cr, vertices, TRUE, dash, gap);
            g_array_set_size (vertices, 0);
            add_vertex (vertices, first.x, first.y, TRUE);
            break;
          }
        }
    }
  if (vertices->len > 1)
    dash_vertices (cr, vertices, FALSE, dash, gap);
  cairo_path_destroy (path);
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
      dash_path (cr, DASH * unit, DASH_GAP * unit);
      break;
    case AIKA_OUTLINE_DOTTED:
      dash_path (cr, DOT * unit, DOT_GAP * unit);
      break;
    case AIKA_OUTLINE_SOLID:
    case AIKA_OUTLINE_THIN:
      break;
    }
  cairo_stroke (cr);
}
