/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-table-sheet-paint"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/aika-spoken.h"
#include "ui/aika-table-sheet-private.h"

/* How the table looks: rows with their lines, the cursor, and the header over them. A row keeps
 * its render node as long as a table keeps the row. */

#define ROW_TINT 0.08
#define CURSOR_LINE_PX 2.0
#define HINT_MARGIN_PX 24.0

static void
row_unref (gpointer row)
{
  aika_table_row_unref (row);
}

static void
node_unref (gpointer node)
{
  gsk_render_node_unref (node);
}

GHashTable *
aika_table_sheet_new_nodes (void)
{
  return g_hash_table_new_full (NULL, NULL, row_unref, node_unref);
}

/* Rows that no table holds any more. */
static gboolean
is_row_dropped (gpointer key,
                gpointer value,
                gpointer user_data)
{
  AikaTableRow *row = key;

  return g_atomic_ref_count_compare (&row->ref_count, 1);
}

void
aika_table_sheet_drop_nodes (AikaTableSheet *self)
{
  g_hash_table_foreach_remove (self->row_nodes, is_row_dropped, NULL);
}

static GskRenderNode *
get_row_node (AikaTableSheet     *self,
              const AikaPainter  *painter,
              const AikaTableRow *row)
{
  GskRenderNode *node = g_hash_table_lookup (self->row_nodes, row);
  GtkSnapshot *snapshot;

  if (node != NULL)
    return node;

  snapshot = gtk_snapshot_new ();
  if (row->item == NULL)
    gtk_snapshot_append_color (snapshot, &self->style->heading,
                               &GRAPHENE_RECT_INIT (0, 0, aika_table_get_width (self->table), row->height));
  aika_painter_boxes (painter, snapshot, row->boxes, AIKA_LAYER_BOTH);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    node = gsk_container_node_new (NULL, 0);
  g_hash_table_insert (self->row_nodes, aika_table_row_ref (row), node);

  return node;
}

/* A line of one pixel that ends at an edge. */
static void
append_horizontal (GtkSnapshot   *snapshot,
                   const GdkRGBA *colour,
                   double         x,
                   double         width,
                   double         bottom)
{
  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (x, floor (bottom) - 1, width, 1));
}

static void
append_vertical (GtkSnapshot   *snapshot,
                 const GdkRGBA *colour,
                 double         right,
                 double         top,
                 double         height)
{
  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (floor (right) - 1, top, 1, height));
}

static void
append_ring (GtkSnapshot    *snapshot,
             const AikaRect *rect,
             double          line,
             const GdkRGBA  *colour)
{
  GskRoundedRect outline;
  float widths[4] = { line, line, line, line };
  GdkRGBA colours[4] = { *colour, *colour, *colour, *colour };

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (floor (rect->x) - 1, floor (rect->y) - 1,
                                                                  ceil (rect->width) + 1, ceil (rect->height) + 1), 0);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

static void
paint_rows (AikaTableSheet    *self,
            const AikaPainter *painter,
            GtkSnapshot       *snapshot,
            double             v,
            double             height)
{
  guint n_rows = aika_table_get_n_rows (self->table);
  guint n_columns = aika_table_get_n_columns (self->table);
  double width = aika_table_get_width (self->table);

  for (guint i = aika_table_find_row_at (self->table, v); i < n_rows; i++)
    {
      double top = aika_table_get_row_top (self->table, i);
      const AikaTableRow *row;

      if (top > v + height)
        break;

      row = aika_table_get_row (self->table, i);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) top));
      gtk_snapshot_append_node (snapshot, get_row_node (self, painter, row));
      gtk_snapshot_restore (snapshot);
      append_horizontal (snapshot, &self->style->row_line, 0, width, top + row->height);
      for (guint column = 1; row->item != NULL && column < n_columns; column++)
        append_vertical (snapshot, &self->style->row_line, aika_table_get_column_x (self->table, column), top, row->height);
    }
}

static void
paint_cursor_row (AikaTableSheet *self,
                  GtkSnapshot    *snapshot)
{
  GdkRGBA accent, tint;
  double top, height;

  if (!aika_table_sheet_has_cursor (self) || !aika_table_sheet_get_row_extent (self, self->row, &top, &height))
    return;

  aika_table_sheet_get_accent (self, &accent);
  tint = aika_style_mix (&accent, &self->style->paper, ROW_TINT);
  gtk_snapshot_append_color (snapshot, &tint, &GRAPHENE_RECT_INIT (0, aika_table_get_row_top (self->table, self->row),
                                                                   aika_table_get_width (self->table), height));
}

static void
paint_cursor (AikaTableSheet *self,
              GtkSnapshot    *snapshot)
{
  GtkWidget *focus = aika_table_sheet_get_focus (self);
  gboolean has_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
  GdkRGBA accent;
  AikaRect rect;

  if (!aika_table_sheet_has_cursor (self) || aika_table_sheet_is_writing (self) ||
      !aika_table_get_cell_rect (self->table, self->row, self->column, &rect))
    return;

  aika_table_sheet_get_accent (self, &accent);
  append_ring (snapshot, &rect, (has_focus ? CURSOR_LINE_PX : 1) * self->style->outline_scale, &accent);
}

static void
paint_body (AikaTableSheet    *self,
            const AikaPainter *painter,
            GtkSnapshot       *snapshot,
            double             width,
            double             height)
{
  double header_height = aika_table_sheet_get_header_height (self);
  double v = aika_table_sheet_get_v (self);

  if (aika_table_get_n_rows (self->table) == 0)
    return;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, header_height, width, height - header_height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-aika_table_sheet_get_h (self), header_height - v));
  paint_cursor_row (self, snapshot);
  paint_rows (self, painter, snapshot, v, height - header_height);
  paint_cursor (self, snapshot);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
paint_header (AikaTableSheet    *self,
              const AikaPainter *painter,
              GtkSnapshot       *snapshot,
              double             width)
{
  const GArray *headers = aika_table_get_headers (self->table);
  double header_height = aika_table_sheet_get_header_height (self);
  guint n_columns = aika_table_get_n_columns (self->table);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, header_height));
  gtk_snapshot_append_color (snapshot, &self->style->heading, &GRAPHENE_RECT_INIT (0, 0, width, header_height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-aika_table_sheet_get_h (self), 0));
  for (guint i = 0; i < headers->len; i++)
    {
      const AikaTableHeader *header = &g_array_index (headers, AikaTableHeader, i);
      const AikaRect *rect = &header->rect;

      if (header->first_column + header->n_columns < n_columns)
        append_vertical (snapshot, &self->style->month_line, rect->x + rect->width, rect->y, rect->height);
      if (rect->y + rect->height < header_height - 1)
        append_horizontal (snapshot, &self->style->month_line, rect->x, rect->width, rect->y + rect->height);
      if (header->box.text != NULL)
        aika_painter_box (painter, snapshot, &header->box, AIKA_LAYER_BOTH);
    }
  gtk_snapshot_restore (snapshot);
  append_horizontal (snapshot, &self->style->year_line, 0, width, header_height);
  gtk_snapshot_pop (snapshot);
}

/* How to begin, where there is nothing yet. */
static void
paint_hint (AikaTableSheet *self,
            GtkSnapshot    *snapshot,
            double          width,
            double          height)
{
  g_autofree char *words = aika_spoken_dup_no_rows ();
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  int text_width, text_height;

  pango_layout_set_width (layout, (int) MAX (width - 2 * HINT_MARGIN_PX, 80) * PANGO_SCALE);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (HINT_MARGIN_PX, (float) (height / 2 - text_height)));
  gtk_snapshot_append_layout (snapshot, layout, &self->style->secondary);
  gtk_snapshot_restore (snapshot);
}

void
aika_table_sheet_paint (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  AikaTableSheet *self = AIKA_TABLE_SHEET (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  AikaPainter painter = { self->style, self->typesetter, self->metrics.line_width, NULL };

  gtk_snapshot_append_color (snapshot, &self->style->paper, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (self->table == NULL)
    return;

  paint_body (self, &painter, snapshot, width, height);
  if (aika_table_get_n_rows (self->table) == 0)
    paint_hint (self, snapshot, width, height);
  if (aika_table_sheet_is_writing (self))
    gtk_widget_snapshot_child (widget, self->writing.scroller, snapshot);
  paint_header (self, &painter, snapshot, width);
  if (aika_table_sheet_is_writing (self))
    gtk_widget_snapshot_child (widget, self->writing.bubble, snapshot);
}
