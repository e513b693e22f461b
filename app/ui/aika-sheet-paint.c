/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-paint"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/aika-sheet-private.h"
#include "ui/aika-spoken.h"

/* How the sheet looks: the grid, the titles beside it and the header over it, each clipped to
 * its corner, then what floats above. A row keeps its render nodes as long as a scene keeps
 * the row, so that a drag paints one row anew. */

typedef struct
{
  AikaRow       *row;
  GskRenderNode *titles;
  GskRenderNode *grid;
} RowNodes;

static void
row_nodes_free (gpointer data)
{
  RowNodes *nodes = data;

  aika_row_unref (nodes->row);
  g_clear_pointer (&nodes->titles, gsk_render_node_unref);
  g_clear_pointer (&nodes->grid, gsk_render_node_unref);
  g_free (nodes);
}

/* Forgets the nodes of rows that no scene holds any more. */
static gboolean
is_row_dropped (gpointer key,
                gpointer value,
                gpointer user_data)
{
  RowNodes *nodes = value;

  return g_atomic_ref_count_compare (&nodes->row->ref_count, 1);
}

GHashTable *
aika_sheet_paint_new_nodes (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, row_nodes_free);
}

void
aika_sheet_paint_drop_nodes (AikaSheet *self)
{
  g_hash_table_foreach_remove (self->row_nodes, is_row_dropped, NULL);
}

static GskRenderNode *
take_node (GtkSnapshot *snapshot)
{
  GskRenderNode *node = gtk_snapshot_free_to_node (snapshot);

  return node != NULL ? node : gsk_container_node_new (NULL, 0);
}

/* Where anything of a frame has changed, the cairo renderer draws all its nodes and builds their
 * paths, however far away they are (GTK 4.8 to 4.18). What is recorded it passes over at once. To
 * other renderers a recording is a bitmap. */
static GskRenderNode *
record_node (AikaSheet     *self,
             GskRenderNode *node)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  graphene_rect_t bounds;
  GskRenderNode *recorded;
  cairo_t *cr;

  if (native == NULL || !GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native)))
    return node;

  gsk_render_node_get_bounds (node, &bounds);
  recorded = gsk_cairo_node_new (&bounds);
  cr = gsk_cairo_node_get_draw_context (recorded);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  gsk_render_node_unref (node);

  return recorded;
}

static void
picture_clear (AikaPicture *picture)
{
  g_clear_pointer (&picture->node, gsk_render_node_unref);
  g_clear_pointer (&picture->boxes, g_array_unref);
}

void
aika_sheet_paint_drop_pictures (AikaSheet *self)
{
  picture_clear (&self->header_picture);
  picture_clear (&self->ground_picture);
}

/* Whether a picture shows the header of a scene, or what follows from it, at a place. */
static gboolean
picture_is_of (const AikaPicture *picture,
               AikaSheet         *self,
               const AikaScene   *scene,
               const AikaRect    *place)
{
  return picture->node != NULL && picture->boxes == aika_scene_get_header (scene) && picture->style == self->style &&
         picture->place.x == place->x && picture->place.y == place->y &&
         picture->place.width == place->width && picture->place.height == place->height;
}

/* Keeps the node, taken over, as the picture. */
static void
picture_set (AikaPicture     *picture,
             AikaSheet       *self,
             const AikaScene *scene,
             const AikaRect  *place,
             GskRenderNode   *node)
{
  picture_clear (picture);
  *picture = (AikaPicture) { node, g_array_ref ((GArray *) aika_scene_get_header (scene)), self->style, *place };
}

static GskRenderNode *
get_row_node (AikaSheet         *self,
              const AikaPainter *painter,
              AikaRow           *row,
              AikaPart           part)
{
  RowNodes *nodes = g_hash_table_lookup (self->row_nodes, row);
  GskRenderNode **node;

  if (nodes == NULL)
    {
      nodes = g_new0 (RowNodes, 1);
      nodes->row = aika_row_ref (row);
      g_hash_table_insert (self->row_nodes, row, nodes);
    }

  node = part == AIKA_PART_TITLES ? &nodes->titles : &nodes->grid;
  if (*node == NULL)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      aika_painter_row (painter, snapshot, row, part, AIKA_LAYER_BOTH);
      *node = take_node (snapshot);
      if (part == AIKA_PART_GRID)
        *node = record_node (self, *node);
    }

  return *node;
}

/* Paints one part of the rows in view, at the top of the first row. */
static void
paint_rows (AikaSheet         *self,
            const AikaPainter *painter,
            GtkSnapshot       *snapshot,
            AikaScene         *scene,
            AikaPart           part,
            double             height)
{
  double v = aika_sheet_get_v (self);
  guint n_rows = aika_scene_get_n_rows (scene), unborn_row = n_rows;

  if (n_rows == 0)
    return;

  /* There is no time yet that could be missing. */
  if (part == AIKA_PART_GRID && aika_sheet_is_naming_new (self))
    aika_sheet_find_named_row (self, &unborn_row);
  for (guint row = aika_scene_find_row_at (scene, v); row < n_rows; row++)
    {
      double top = aika_scene_get_row_top (scene, row);

      if (top > v + height)
        break;
      if (row == unborn_row && aika_scene_get_row_kind (scene, row) == AIKA_ROW_ITEM)
        continue;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, top));
      gtk_snapshot_append_node (snapshot, get_row_node (self, painter, aika_scene_get_row (scene, row), part));
      gtk_snapshot_restore (snapshot);
    }
}

static void
paint_row_lines (AikaSheet         *self,
                 const AikaPainter *painter,
                 GtkSnapshot       *snapshot,
                 AikaScene         *scene,
                 double             width,
                 double             height)
{
  double v = aika_sheet_get_v (self);
  guint n_rows = aika_scene_get_n_rows (scene);

  if (n_rows == 0)
    return;

  for (guint row = aika_scene_find_row_at (scene, v); row < n_rows; row++)
    {
      double bottom = aika_scene_get_row_top (scene, row) + aika_scene_get_row (scene, row)->height;

      if (bottom > v + height)
        break;
      aika_painter_row_lines (painter, snapshot, scene, row, width);
    }
}

static gboolean
has_heading_in_view (AikaSheet *self,
                     AikaScene *scene,
                     double     height)
{
  guint n_rows = aika_scene_get_n_rows (scene);
  guint last = aika_scene_find_row_at (scene, aika_sheet_get_v (self) + height);

  for (guint row = aika_scene_find_row_at (scene, aika_sheet_get_v (self)); row < n_rows && row <= last; row++)
    if (aika_scene_get_row_kind (scene, row) == AIKA_ROW_GROUP || aika_scene_get_row_kind (scene, row) == AIKA_ROW_LANES)
      return TRUE;

  return FALSE;
}

/* The lines of the months are the same in every frame but for the bands of headings. */
static void
paint_ground (AikaSheet         *self,
              const AikaPainter *painter,
              GtkSnapshot       *snapshot,
              AikaScene         *scene,
              double             height)
{
  double v = aika_sheet_get_v (self);
  AikaRect place = { 0, v, 0, MIN (height, aika_scene_get_height (scene) - v) };

  if (has_heading_in_view (self, scene, height))
    {
      aika_painter_ground (painter, snapshot, scene, place.y, place.height);
      return;
    }

  if (!picture_is_of (&self->ground_picture, self, scene, &place))
    {
      GtkSnapshot *ground = gtk_snapshot_new ();

      aika_painter_ground (painter, ground, scene, place.y, place.height);
      picture_set (&self->ground_picture, self, scene, &place, take_node (ground));
    }
  gtk_snapshot_append_node (snapshot, self->ground_picture.node);
}

static void
paint_grid (AikaSheet         *self,
            const AikaPainter *painter,
            GtkSnapshot       *snapshot,
            AikaScene         *scene,
            double             width,
            double             height)
{
  double title_width = aika_sheet_get_title_width (self);
  double header_height = aika_sheet_get_header_height (self);
  double h = aika_sheet_get_h (self), v = aika_sheet_get_v (self);
  double scene_height = aika_scene_get_height (scene);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (title_width, header_height,
                                                         width - title_width, height - header_height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (title_width - h, header_height - v));
  paint_ground (self, painter, snapshot, scene, height);
  paint_row_lines (self, painter, snapshot, scene, aika_scene_get_width (scene), height);
  aika_painter_drops (painter, snapshot, scene, v, height);
  aika_painter_today (painter, snapshot, scene, scene_height);
  aika_sheet_drag_paint (self, snapshot);
  aika_sheet_paint_old_places (self, painter, snapshot, height - header_height);
  aika_sheet_paint_grid_hits (self, snapshot, scene, height);
  paint_rows (self, painter, snapshot, scene, AIKA_PART_GRID, height);
  aika_sheet_paint_selection (self, snapshot, scene);
  aika_sheet_paint_band (self, snapshot);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
paint_titles (AikaSheet         *self,
              const AikaPainter *painter,
              GtkSnapshot       *snapshot,
              AikaScene         *scene,
              double             height)
{
  double title_width = aika_sheet_get_title_width (self);
  double header_height = aika_sheet_get_header_height (self);
  double v = aika_sheet_get_v (self);
  double bottom = MIN (height, header_height + aika_scene_get_height (scene) - v);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, header_height, title_width, height - header_height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, header_height - v));
  aika_sheet_paint_selected_titles (self, snapshot, scene);
  aika_sheet_paint_title_hits (self, snapshot, scene, height);
  paint_row_lines (self, painter, snapshot, scene, title_width, height);
  paint_rows (self, painter, snapshot, scene, AIKA_PART_TITLES, height);
  aika_sheet_paint_selected_headings (self, snapshot, scene);
  gtk_snapshot_restore (snapshot);
  aika_sheet_paint_title_cursor (self, snapshot);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_append_color (snapshot, &self->style->year_line,
                             &GRAPHENE_RECT_INIT (title_width - 1, 0, 1, bottom));
}

static void
paint_whole_header (AikaSheet         *self,
                    const AikaPainter *painter,
                    GtkSnapshot       *snapshot,
                    AikaScene         *scene,
                    double             width)
{
  double title_width = aika_sheet_get_title_width (self);
  double header_height = aika_sheet_get_header_height (self);
  const GArray *banners = aika_scene_get_banners (scene);
  g_autoptr(GArray) words = aika_scene_dup_header_in_view (scene, aika_sheet_get_h (self), width - title_width);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (title_width, 0, width - title_width, header_height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (title_width - aika_sheet_get_h (self), 0));
  aika_painter_header (painter, snapshot, scene, AIKA_PART_GRID, AIKA_LAYER_SHAPES);
  aika_sheet_paint_banner_hits (self, snapshot, scene);
  aika_painter_part (painter, snapshot, words, AIKA_PART_GRID, AIKA_LAYER_TEXT);
  for (guint i = 0; i < banners->len; i++)
    aika_painter_box (painter, snapshot, &g_array_index (banners, AikaBannerBox, i).label, AIKA_LAYER_TEXT);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, title_width, header_height));
  aika_painter_header (painter, snapshot, scene, AIKA_PART_TITLES, AIKA_LAYER_BOTH);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_append_color (snapshot, &self->style->month_line,
                             &GRAPHENE_RECT_INIT (0, header_height - 1, width, 1));
}

static void
paint_header (AikaSheet         *self,
              const AikaPainter *painter,
              GtkSnapshot       *snapshot,
              AikaScene         *scene,
              double             width)
{
  AikaRect place = { aika_sheet_get_h (self), 0, width, aika_sheet_get_title_width (self) };

  if (self->hits != NULL)
    {
      paint_whole_header (self, painter, snapshot, scene, width);
      return;
    }

  if (!picture_is_of (&self->header_picture, self, scene, &place))
    {
      GtkSnapshot *header = gtk_snapshot_new ();

      paint_whole_header (self, painter, header, scene, width);
      picture_set (&self->header_picture, self, scene, &place, record_node (self, take_node (header)));
    }
  gtk_snapshot_append_node (snapshot, self->header_picture.node);
}

/* How to begin, where there is nothing yet. */
static void
paint_hint (AikaSheet   *self,
            GtkSnapshot *snapshot,
            double       width,
            double       height)
{
  g_autofree char *words = aika_spoken_dup_no_rows ();
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  double left = aika_sheet_is_mirrored (self) ? 0 : aika_sheet_get_title_width (self);
  int text_width, text_height;

  pango_layout_set_width (layout, (int) MAX (width - aika_sheet_get_title_width (self) - 48, 80) * PANGO_SCALE);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (left + 24, height / 2 - text_height));
  gtk_snapshot_append_layout (snapshot, layout, &self->style->secondary);
  gtk_snapshot_restore (snapshot);
}

void
aika_sheet_paint (GtkWidget   *widget,
                  GtkSnapshot *snapshot)
{
  AikaSheet *self = AIKA_SHEET (widget);
  AikaScene *scene = aika_sheet_get_shown_scene (self);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  AikaPainter painter = { self->style, self->typesetter, self->metrics.line_width,
                          scene != NULL ? aika_scene_get_banners (scene) : NULL, aika_sheet_is_mirrored (self) };

  gtk_snapshot_append_color (snapshot, &self->style->paper, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (scene == NULL)
    return;

  aika_sheet_lay_out_view (scene, aika_sheet_get_v (self), height);
  gtk_snapshot_save (snapshot);
  if (painter.is_mirrored)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (width, 0));
      gtk_snapshot_scale (snapshot, -1, 1);
    }
  paint_grid (self, &painter, snapshot, scene, width, height);
  paint_header (self, &painter, snapshot, scene, width);
  aika_sheet_paint_header_cursor (self, snapshot);
  paint_titles (self, &painter, snapshot, scene, height);
  if (aika_scene_get_n_rows (scene) == 0 && self->hidden == NULL)
    paint_hint (self, snapshot, width, height);
  aika_sheet_paint_rows_drag (self, snapshot);
  gtk_snapshot_restore (snapshot);
  aika_sheet_drag_paint_bubble (self, snapshot);

  if (self->naming.text != NULL)
    gtk_widget_snapshot_child (widget, self->naming.text, snapshot);
  if (self->writing.entry != NULL)
    gtk_widget_snapshot_child (widget, GTK_WIDGET (self->writing.entry), snapshot);
}
