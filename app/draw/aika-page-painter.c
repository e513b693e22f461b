/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-page-painter"

#include "config.h"

#include "draw/aika-page-painter.h"

/* A sheet: title block, header, ground, rows, legend, footer. Today's line is for the
 * screen alone: paper does not know when it is read. */

static void
paint_rows (const AikaPainter *painter,
            GtkSnapshot       *snapshot,
            AikaScene         *scene,
            AikaPart           part,
            AikaLayer          layers)
{
  for (guint i = 0; i < aika_scene_get_n_rows (scene); i++)
    {
      const AikaRow *row = aika_scene_get_row (scene, i);

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, aika_scene_get_row_top (scene, i)));
      aika_painter_row (painter, snapshot, row, part, layers);
      gtk_snapshot_restore (snapshot);
    }
}

static void
paint_row_lines (const AikaPainter *painter,
                 GtkSnapshot       *snapshot,
                 AikaScene         *scene,
                 double             width)
{
  guint n_rows = aika_scene_get_n_rows (scene);

  for (guint i = 0; i + 1 < n_rows; i++)
    aika_painter_row_lines (painter, snapshot, scene, i, width);
}

/**
 * aika_page_painter_paint:
 * @painter: a painter whose typesetter the page was measured with
 * @snapshot: where to; the sheet's upper left corner is at 0, 0, a unit is a point
 * @page: a page
 * @layers: shapes, text or both
 *
 * Paints a whole sheet but the paper itself.
 */
void
aika_page_painter_paint (const AikaPainter *painter,
                         GtkSnapshot       *snapshot,
                         AikaPage          *page,
                         AikaLayer          layers)
{
  AikaScene *scene = aika_page_get_scene (page);
  double title_width = aika_scene_get_metrics (scene)->title_width;
  double header_height = aika_scene_get_header_height (scene);
  double height = aika_scene_get_height (scene);
  double width = title_width + aika_scene_get_width (scene);
  AikaPainter grid_painter = *painter;
  double x, y;

  grid_painter.banners = aika_scene_get_banners (scene);
  aika_page_get_origin (page, &x, &y);
  aika_painter_boxes (painter, snapshot, aika_page_get_head (page), layers);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x - title_width, y));
  paint_rows (painter, snapshot, scene, AIKA_PART_TITLES, layers);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, -header_height));
  aika_painter_header (painter, snapshot, scene, AIKA_PART_TITLES, layers);
  gtk_snapshot_restore (snapshot);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  if (layers & AIKA_LAYER_SHAPES)
    {
      aika_painter_ground (painter, snapshot, scene, 0, height);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-title_width, 0));
      paint_row_lines (painter, snapshot, scene, width);
      aika_painter_frame (painter, snapshot, width, height);
      gtk_snapshot_restore (snapshot);
      aika_painter_drops (painter, snapshot, scene, 0, height);
    }
  paint_rows (&grid_painter, snapshot, scene, AIKA_PART_GRID, layers);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, -header_height));
  aika_painter_header (painter, snapshot, scene, AIKA_PART_GRID, layers);
  gtk_snapshot_restore (snapshot);

  aika_painter_boxes (painter, snapshot, aika_page_get_foot (page), layers);
}
