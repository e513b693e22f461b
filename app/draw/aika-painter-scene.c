/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-painter"

#include "config.h"

#include "draw/aika-painter.h"

#include <math.h>

#include "draw/aika-cairo-node.h"
#include "draw/aika-outline.h"

/* A scene as render nodes, for the window, for paper and for files.
 *
 * The parts are painted in this order, each over the one before:
 *
 *   ground (banners, the grid's lines, the bands of headings)
 *   drops, row lines
 *   rows: shapes, then texts
 *   header, today's line
 *
 * Coordinates: in the grid x counts from the first month's left edge, among the titles from
 * their column's left edge; y of a row from its top, of the ground from the first row's top, of
 * the header from its own top. The caller translates.
 *
 * On screen thin lines fall on whole pixels. */

#define YEAR_LINE 1.0         /* in units of the painter's line width */
#define FINE_LINE 0.55
#define BANNER_EDGE 2.0
#define BANNER_SEAM 3.0       /* a line of the grid, and paper on both sides of it */
#define SEAM_TOLERANCE 0.01
#define DROP_LINE 0.5
#define DROP_DASH 1.5
#define DROP_GAP 1.8
#define TODAY_LINE 1.5
#define TODAY_DOT 4.0         /* radius */
#define GHOST_LINE 1.1
#define GHOST_RADIUS 2.5

static double
get_line (const AikaPainter *painter,
          double             units)
{
  double width = units * painter->line_width;

  return aika_typesetter_is_paper (painter->typesetter) ? width : MAX (1.0, floor (width + 0.5));
}

static void
append_vertical (const AikaPainter *painter,
                 GtkSnapshot       *snapshot,
                 const GdkRGBA     *colour,
                 double             units,
                 double             x,
                 double             top,
                 double             height)
{
  double width = get_line (painter, units);
  double left = aika_typesetter_is_paper (painter->typesetter) ? x - width / 2 : floor (x);

  if (height > 0)
    gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (left, top, width, height));
}

static void
append_horizontal (const AikaPainter *painter,
                   GtkSnapshot       *snapshot,
                   const GdkRGBA     *colour,
                   double             units,
                   double             left,
                   double             width,
                   double             y)
{
  double thickness = get_line (painter, units);
  double top = aika_typesetter_is_paper (painter->typesetter) ? y - thickness / 2 : floor (y) - thickness;

  if (width > 0)
    gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (left, top, width, thickness));
}

static double
get_months_top (const AikaScene *scene)
{
  return aika_scene_get_header_height (scene) - aika_scene_get_metrics (scene)->header_month_height;
}

/* In high contrast a banner has no tint: lines stand at its sides. */
static void
append_banner (const AikaPainter   *painter,
               GtkSnapshot         *snapshot,
               const AikaBannerBox *banner,
               double               top,
               double               height)
{
  const AikaStyle *style = painter->style;

  gtk_snapshot_append_color (snapshot, &style->banner_fill,
                             &GRAPHENE_RECT_INIT (banner->x, top, banner->width, height));
  if (gdk_rgba_equal (&style->banner_fill, &style->paper))
    {
      append_vertical (painter, snapshot, &style->banner_text, BANNER_EDGE, banner->x, top, height);
      append_vertical (painter, snapshot, &style->banner_text, BANNER_EDGE, banner->x + banner->width, top, height);
    }
}

/* How far down a banner begins in the header: under its words. */
static double
get_banner_top (const AikaBannerBox *banner)
{
  return banner->label.rect.y + banner->label.rect.height;
}

/* Where one banner begins at the end of another, paper parts them. */
static void
append_seams (const AikaPainter *painter,
              GtkSnapshot       *snapshot,
              const GArray      *banners,
              gboolean           is_in_header,
              double             top,
              double             bottom)
{
  double to_left = aika_typesetter_is_paper (painter->typesetter) ? 0 : (get_line (painter, BANNER_SEAM) - 1) / 2;

  if (gdk_rgba_equal (&painter->style->banner_fill, &painter->style->paper))
    return;

  for (guint i = 0; i < banners->len; i++)
    for (guint k = 0; k < banners->len; k++)
      {
        const AikaBannerBox *former = &g_array_index (banners, AikaBannerBox, i);
        const AikaBannerBox *next = &g_array_index (banners, AikaBannerBox, k);
        double seam_top = is_in_header ? MAX (get_banner_top (former), get_banner_top (next)) : top;

        if (i != k && fabs (former->x + former->width - next->x) < SEAM_TOLERANCE)
          append_vertical (painter, snapshot, &painter->style->paper, BANNER_SEAM, next->x - to_left, seam_top,
                           bottom - seam_top);
      }
}

static void
paint_header_ground (const AikaPainter *painter,
                     GtkSnapshot       *snapshot,
                     const AikaScene   *scene)
{
  const AikaStyle *style = painter->style;
  double height = aika_scene_get_header_height (scene);
  const GArray *banners = aika_scene_get_banners (scene);
  const GArray *lines = aika_scene_get_lines (scene);

  for (guint i = 0; i < banners->len; i++)
    {
      const AikaBannerBox *banner = &g_array_index (banners, AikaBannerBox, i);
      double top = get_banner_top (banner);

      append_banner (painter, snapshot, banner, top, height - top);
    }
  append_seams (painter, snapshot, banners, TRUE, 0, height);

  for (guint i = 0; i < lines->len; i++)
    {
      const AikaGridLine *line = &g_array_index (lines, AikaGridLine, i);

      if (line->kind == AIKA_LINE_YEAR)
        append_vertical (painter, snapshot, &style->year_line, YEAR_LINE, line->x, 0, height);
      else if (line->kind == AIKA_LINE_MONTH)
        append_vertical (painter, snapshot, &style->month_line, FINE_LINE, line->x,
                         get_months_top (scene), height - get_months_top (scene));
    }

  append_horizontal (painter, snapshot, &style->year_line, YEAR_LINE, 0, aika_scene_get_width (scene), height);
}

/**
 * aika_painter_header:
 * @painter: a painter
 * @snapshot: where to; the header's top is at 0
 * @scene: a scene
 * @part: over the titles or over the grid
 * @layers: shapes, text or both
 */
void
aika_painter_header (const AikaPainter *painter,
                     GtkSnapshot       *snapshot,
                     const AikaScene   *scene,
                     AikaPart           part,
                     AikaLayer          layers)
{
  const GArray *banners = aika_scene_get_banners (scene);

  g_return_if_fail (painter != NULL && scene != NULL);

  if (layers & AIKA_LAYER_SHAPES)
    {
      if (part == AIKA_PART_GRID)
        paint_header_ground (painter, snapshot, scene);
      else
        append_horizontal (painter, snapshot, &painter->style->year_line, YEAR_LINE, 0,
                           aika_scene_get_metrics (scene)->title_width, aika_scene_get_header_height (scene));
    }

  aika_painter_part (painter, snapshot, aika_scene_get_header (scene), part, layers);
  for (guint i = 0; i < banners->len && part == AIKA_PART_GRID; i++)
    aika_painter_box (painter, snapshot, &g_array_index (banners, AikaBannerBox, i).label, layers);
}

static void
paint_bands (const AikaPainter *painter,
             GtkSnapshot       *snapshot,
             const AikaScene   *scene,
             double             top,
             double             height)
{
  guint n_rows = aika_scene_get_n_rows (scene);

  if (n_rows == 0)
    return;

  for (guint row = aika_scene_find_row_at (scene, MAX (top, 0)); row < n_rows; row++)
    {
      double row_top = aika_scene_get_row_top (scene, row);
      double row_bottom = row + 1 < n_rows ? aika_scene_get_row_top (scene, row + 1) : aika_scene_get_height (scene);

      if (row_top >= top + height)
        break;

      switch (aika_scene_get_row_kind (scene, row))
        {
        case AIKA_ROW_GROUP:
        case AIKA_ROW_LANES:
          gtk_snapshot_append_color (snapshot, &painter->style->heading,
                                     &GRAPHENE_RECT_INIT (0, row_top, aika_scene_get_width (scene), row_bottom - row_top));
          break;
        case AIKA_ROW_ITEM:
        case AIKA_ROW_LANE:
          break;
        }
    }
}

/**
 * aika_painter_ground:
 * @painter: a painter
 * @snapshot: where to; the first row's top is at 0
 * @scene: a scene
 * @top: where to begin
 * @height: how far to paint
 *
 * Paints what lies under the rows of the grid: banners, lines, the bands of headings.
 */
void
aika_painter_ground (const AikaPainter *painter,
                     GtkSnapshot       *snapshot,
                     const AikaScene   *scene,
                     double             top,
                     double             height)
{
  const AikaStyle *style = painter->style;
  const GArray *banners = aika_scene_get_banners (scene);
  const GArray *lines = aika_scene_get_lines (scene);

  for (guint i = 0; i < banners->len; i++)
    append_banner (painter, snapshot, &g_array_index (banners, AikaBannerBox, i), top, height);
  append_seams (painter, snapshot, banners, FALSE, top, top + height);

  for (guint i = 0; i < lines->len; i++)
    {
      const AikaGridLine *line = &g_array_index (lines, AikaGridLine, i);

      if (line->kind == AIKA_LINE_MONTH)
        append_vertical (painter, snapshot, &style->month_line, FINE_LINE, line->x, top, height);
      else if (line->kind == AIKA_LINE_FINE)
        append_vertical (painter, snapshot, &style->row_line, FINE_LINE, line->x, top, height);
    }

  paint_bands (painter, snapshot, scene, top, height);

  /* Years run through the headings. */
  for (guint i = 0; i < lines->len; i++)
    {
      const AikaGridLine *line = &g_array_index (lines, AikaGridLine, i);

      if (line->kind == AIKA_LINE_YEAR)
        append_vertical (painter, snapshot, &style->year_line, YEAR_LINE, line->x, top, height);
    }
}

/**
 * aika_painter_row_lines:
 * @painter: a painter
 * @snapshot: where to
 * @scene: a scene
 * @row: one of its rows
 * @width: how long
 *
 * Paints the thin line under a row, which is darker where a group ends without another heading.
 */
void
aika_painter_row_lines (const AikaPainter *painter,
                        GtkSnapshot       *snapshot,
                        AikaScene         *scene,
                        guint              row,
                        double             width)
{
  const GdkRGBA *colour = aika_scene_ends_group (scene, row) ? &painter->style->year_line : &painter->style->row_line;

  append_horizontal (painter, snapshot, colour, FINE_LINE, 0, width,
                     aika_scene_get_row_top (scene, row) + aika_scene_get_row (scene, row)->height);
}

/**
 * aika_painter_frame:
 * @painter: a painter
 * @snapshot: where to
 * @width: how long
 * @y: the bottom of the last row
 *
 * Paints the line that closes a sheet's grid.
 */
void
aika_painter_frame (const AikaPainter *painter,
                    GtkSnapshot       *snapshot,
                    double             width,
                    double             y)
{
  append_horizontal (painter, snapshot, &painter->style->year_line, YEAR_LINE, 0, width, y);
}

static double
get_row_middle (const AikaScene *scene,
                guint            row)
{
  double top = aika_scene_get_row_top (scene, row);
  double bottom = row + 1 < aika_scene_get_n_rows (scene) ? aika_scene_get_row_top (scene, row + 1)
                                                          : aika_scene_get_height (scene);

  return (top + bottom) / 2;
}

/**
 * aika_painter_drops:
 * @painter: a painter
 * @snapshot: where to; the first row's top is at 0
 * @scene: a scene
 * @top: where to begin
 * @height: how far to paint
 *
 * Paints the dotted lines that drop from a decision to its meeting. They run between the
 * middles of the rows: paint them before the rows, whose shapes and plates cover the ends.
 */
void
aika_painter_drops (const AikaPainter *painter,
                    GtkSnapshot       *snapshot,
                    AikaScene         *scene,
                    double             top,
                    double             height)
{
  const GArray *drops = aika_scene_get_drops (scene);
  double dash = get_line (painter, DROP_DASH);
  double period = dash + get_line (painter, DROP_GAP);

  for (guint i = 0; i < drops->len; i++)
    {
      const AikaDrop *drop = &g_array_index (drops, AikaDrop, i);
      double start = MIN (get_row_middle (scene, drop->from_row), get_row_middle (scene, drop->to_row));
      double end = MAX (get_row_middle (scene, drop->from_row), get_row_middle (scene, drop->to_row));
      double first = start + period * floor (MAX (top - start, 0) / period);

      for (double y = first; y < MIN (end, top + height); y += period)
        append_vertical (painter, snapshot, &painter->style->decision, DROP_LINE, drop->x, y, dash);
    }
}

/**
 * aika_painter_today:
 * @painter: a painter
 * @snapshot: where to; the first row's top is at 0
 * @scene: a scene
 * @height: how far the line goes down
 *
 * Paints today's line with a dot on the header's edge, if the scene's today lies in it.
 */
void
aika_painter_today (const AikaPainter *painter,
                    GtkSnapshot       *snapshot,
                    const AikaScene   *scene,
                    double             height)
{
  gint32 today = aika_scene_get_options (scene)->today;
  const AikaScale *scale = aika_scene_get_scale (scene);
  double radius = TODAY_DOT * painter->line_width;
  graphene_rect_t dot;
  GskRoundedRect rounded;
  double x;

  if (today == AIKA_DAY_NONE)
    return;
  x = (aika_scale_get_x (scale, today) + aika_scale_get_x (scale, today + 1)) / 2;
  if (x < 0 || x > aika_scene_get_width (scene))
    return;

  append_vertical (painter, snapshot, &painter->style->today, TODAY_LINE, x, 0, height);
  dot = GRAPHENE_RECT_INIT (x - radius, -radius, 2 * radius, 2 * radius);
  gsk_rounded_rect_init_from_rect (&rounded, &dot, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &painter->style->today, &dot);
  gtk_snapshot_pop (snapshot);
}

/**
 * aika_painter_outline:
 * @painter: a painter
 * @snapshot: where to
 * @rect: a place
 * @colour: of the line
 *
 * Paints the dotted outline of where a thing stood before a drag.
 */
void
aika_painter_outline (const AikaPainter *painter,
                      GtkSnapshot       *snapshot,
                      const AikaRect    *rect,
                      const GdkRGBA     *colour)
{
  double width = GHOST_LINE * painter->line_width * painter->style->outline_scale;
  double left = rect->x + width / 2;
  double top = rect->y + width / 2;
  double right = rect->x + rect->width - width / 2;
  double bottom = rect->y + rect->height - width / 2;
  double r = MIN (GHOST_RADIUS * painter->line_width, MIN (right - left, bottom - top) / 2);
  cairo_t *cr;

  if (r <= 0)
    return;

  cr = aika_cairo_node_append (snapshot, &GRAPHENE_RECT_INIT (rect->x, rect->y, rect->width, rect->height), 1);
  cairo_arc (cr, right - r, top + r, r, -G_PI / 2, 0);
  cairo_arc (cr, right - r, bottom - r, r, 0, G_PI / 2);
  cairo_arc (cr, left + r, bottom - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, left + r, top + r, r, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, width);
  aika_outline_stroke (AIKA_OUTLINE_DOTTED, cr, painter->line_width);
  cairo_destroy (cr);
}
