/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-cairo-node"

#include "config.h"

#include "draw/aika-cairo-node.h"

/**
 * aika_cairo_node_append:
 * @snapshot: where to
 * @bounds: what will be drawn in
 * @margin: how far outside it a smoothed edge may reach
 *
 * Appends a node that is drawn with cairo: what GTK 4.8 has no node for.
 *
 * The node begins at its own 0, 0 and a transform moves it into place, for the SVG of cairo
 * 1.16 loses whatever lies outside the width and height counted from there.
 * gtk_snapshot_append_cairo () would fold the place into the node. The margin must not be
 * 0 where a line is stroked: a PDF of cairo 1.16 makes a bitmap of a node that is no wider than
 * its line.
 *
 * Returns: (transfer full): draws in the snapshot's coordinates; to be destroyed
 */
cairo_t *
aika_cairo_node_append (GtkSnapshot           *snapshot,
                        const graphene_rect_t *bounds,
                        double                 margin)
{
  double x = bounds->origin.x - margin;
  double y = bounds->origin.y - margin;
  GskTransform *place = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (x, y));
  g_autoptr(GskRenderNode) drawing = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, bounds->size.width + 2 * margin,
                                                                              bounds->size.height + 2 * margin));
  g_autoptr(GskRenderNode) placed = NULL;
  cairo_t *cr = gsk_cairo_node_get_draw_context (drawing);

  placed = gsk_transform_node_new (drawing, place);
  gsk_transform_unref (place);
  gtk_snapshot_append_node (snapshot, placed);
  cairo_translate (cr, -x, -y);

  return cr;
}
