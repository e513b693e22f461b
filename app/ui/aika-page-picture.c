/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-page-picture"

#include "config.h"

#include "ui/aika-page-picture.h"

#include "draw/aika-printout.h"

/* Printed pages as pictures on screen. */

/**
 * aika_page_picture_draw:
 * @page: a page in points
 * @width_pt: its width
 * @height_pt: its height
 * @scale: pixels for a point
 *
 * Returns: (transfer full): the page as a picture
 */
GdkTexture *
aika_page_picture_draw (GskRenderNode *page,
                        double         width_pt,
                        double         height_pt,
                        double         scale)
{
  int width = MAX (1, (int) (width_pt * scale)), height = MAX (1, (int) (height_pt * scale));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(GBytes) bytes = NULL;
  GdkTexture *texture;

  cairo_scale (cr, scale, scale);
  gsk_render_node_draw (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) height * cairo_image_surface_get_stride (surface));
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, cairo_image_surface_get_stride (surface));
  cairo_surface_destroy (surface);

  return texture;
}

/**
 * aika_page_picture_draw_first:
 * @plan: a plan
 * @max_width_px: the widest that the picture may be
 * @max_height_px: the highest
 *
 * Returns: (transfer full) (nullable): the first page of the plan's first view, on its paper
 */
GdkTexture *
aika_page_picture_draw_first (const AikaPlan *plan,
                              int             max_width_px,
                              int             max_height_px)
{
  const AikaView *view = aika_seq_get_length (plan->views) > 0 ? aika_seq_get (plan->views, 0) : NULL;
  AikaExportOptions options;
  g_autoptr(AikaPrintout) printout = NULL;
  g_autoptr(GskRenderNode) page = NULL;
  double width_pt, height_pt;

  aika_export_options_init (&options, plan, view);
  printout = aika_printout_new (plan, &options, NULL);
  if (printout == NULL)
    return NULL;

  aika_printout_get_size (printout, &width_pt, &height_pt);
  page = aika_printout_create_node (printout, 0);

  return aika_page_picture_draw (page, width_pt, height_pt, MIN (max_width_px / width_pt, max_height_px / height_pt));
}
