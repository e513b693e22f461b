/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-table-sheet-view"

#include "config.h"

#include <math.h>

#include "ui/aika-table-sheet-private.h"

/* What is in view: where the adjustments stand, where rows and cells are, and how large the text is. */

#define ZOOM_MIN 0.5
#define ZOOM_MAX 3.0
#define STEP_LINES 3              /* of a scrolling step */

double
aika_table_sheet_get_h (AikaTableSheet *self)
{
  return self->hadjustment != NULL ? floor (gtk_adjustment_get_value (self->hadjustment)) : 0;
}

double
aika_table_sheet_get_v (AikaTableSheet *self)
{
  return self->vadjustment != NULL ? floor (gtk_adjustment_get_value (self->vadjustment)) : 0;
}

double
aika_table_sheet_get_header_height (AikaTableSheet *self)
{
  return self->table != NULL ? ceil (aika_table_get_header_height (self->table)) : 0;
}

/* Where a row is painted, in the widget's coordinates; a row out of view keeps its estimate. */
gboolean
aika_table_sheet_get_row_extent (AikaTableSheet *self,
                                 guint           row,
                                 double         *top,
                                 double         *height)
{
  double below;

  if (self->table == NULL || row >= aika_table_get_n_rows (self->table))
    return FALSE;

  *top = aika_table_get_row_top (self->table, row);
  below = row + 1 < aika_table_get_n_rows (self->table) ? aika_table_get_row_top (self->table, row + 1)
                                                        : aika_table_get_height (self->table);
  *height = below - *top;
  *top += aika_table_sheet_get_header_height (self) - aika_table_sheet_get_v (self);
  return TRUE;
}

/* Where a cell is painted, in the widget's coordinates. */
gboolean
aika_table_sheet_get_cell_rect (AikaTableSheet *self,
                                guint           row,
                                guint           column,
                                AikaRect       *rect)
{
  if (self->table == NULL || !aika_table_get_cell_rect (self->table, row, column, rect))
    return FALSE;

  rect->x -= aika_table_sheet_get_h (self);
  rect->y += aika_table_sheet_get_header_height (self) - aika_table_sheet_get_v (self);
  return TRUE;
}

/* Lays out the rows in view. The row that begins above the view grows upwards: what one reads
 * stays where it is when an estimate was wrong. */
void
aika_table_sheet_lay_out_view (AikaTableSheet *self,
                               double          height)
{
  guint n_rows = aika_table_get_n_rows (self->table);
  double v = aika_table_sheet_get_v (self);
  guint row;

  if (n_rows == 0)
    return;

  row = aika_table_find_row_at (self->table, v);
  if (!aika_table_is_row_laid_out (self->table, row) && row + 1 < n_rows && self->vadjustment != NULL)
    {
      double before = aika_table_get_row_top (self->table, row + 1);
      gboolean begins_above = aika_table_get_row_top (self->table, row) < v;
      double after;

      aika_table_get_row (self->table, row);
      after = aika_table_get_row_top (self->table, row + 1);
      if (begins_above && after != before)
        {
          v = MAX (v + after - before, 0);
          gtk_adjustment_configure (self->vadjustment, v, 0,
                                    MAX (gtk_adjustment_get_upper (self->vadjustment), v + height),
                                    gtk_adjustment_get_step_increment (self->vadjustment),
                                    gtk_adjustment_get_page_increment (self->vadjustment),
                                    gtk_adjustment_get_page_size (self->vadjustment));
          row = aika_table_find_row_at (self->table, v);
        }
    }

  for (; row < n_rows && aika_table_get_row_top (self->table, row) <= v + height; row++)
    aika_table_get_row (self->table, row);
}

void
aika_table_sheet_configure_adjustments (AikaTableSheet *self,
                                        int             width,
                                        int             height)
{
  double page_x = MAX (width, 1);
  double page_y = MAX (height - aika_table_sheet_get_header_height (self), 1);
  double upper_x = MAX (aika_table_get_width (self->table), page_x);
  double upper_y = MAX (aika_table_get_height (self->table) + self->metrics.row_min_height, page_y);
  double step = self->metrics.text_size * STEP_LINES;

  if (self->hadjustment != NULL)
    gtk_adjustment_configure (self->hadjustment,
                              CLAMP (gtk_adjustment_get_value (self->hadjustment), 0, upper_x - page_x),
                              0, upper_x, step, page_x * 0.9, page_x);
  if (self->vadjustment != NULL)
    gtk_adjustment_configure (self->vadjustment,
                              CLAMP (gtk_adjustment_get_value (self->vadjustment), 0, upper_y - page_y),
                              0, upper_y, step, page_y * 0.9, page_y);
}

/* Places anew in the next frame what stands over the table; see aika_sheet_queue_places () for why a
 * size is asked for while a text is open. */
void
aika_table_sheet_queue_places (AikaTableSheet *self)
{
  if (aika_table_sheet_is_writing (self))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Moves an adjustment by the least that brings [start, end) into view, its start rather than its end. */
static void
reveal (GtkAdjustment *adjustment,
        double         start,
        double         end)
{
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);

  if (start < value)
    gtk_adjustment_set_value (adjustment, start);
  else if (end > value + page)
    gtk_adjustment_set_value (adjustment, MIN (start, end - page));
}

/* Brings the cell of the cursor into view. True heights for the page that ends with its row: where
 * the row comes into view, nothing above it moves any more. */
void
aika_table_sheet_scroll_to_cell (AikaTableSheet *self)
{
  AikaRect rect;
  double height = 0;

  if (self->table == NULL || !aika_table_sheet_has_cursor (self) || self->vadjustment == NULL ||
      gtk_widget_get_height (GTK_WIDGET (self)) == 0)
    return;

  for (guint row = self->row + 1; row > 0 && height < gtk_adjustment_get_page_size (self->vadjustment); row--)
    height += aika_table_get_row (self->table, row - 1)->height;
  aika_table_sheet_configure_adjustments (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));

  if (!aika_table_get_cell_rect (self->table, self->row, self->column, &rect))
    return;
  reveal (self->vadjustment, rect.y, rect.y + rect.height);
  if (self->hadjustment != NULL)
    reveal (self->hadjustment, rect.x, rect.x + rect.width);
}

/**
 * aika_table_sheet_get_zoom:
 * @sheet: a table
 *
 * Returns: how many times as large as the window's its text is
 */
double
aika_table_sheet_get_zoom (AikaTableSheet *sheet)
{
  g_return_val_if_fail (AIKA_IS_TABLE_SHEET (sheet), 1);

  return sheet->zoom;
}

/**
 * aika_table_sheet_set_zoom:
 * @sheet: a table
 * @factor: 1 for text as large as the window's; clamped to what can be read
 *
 * The row at the top stays at the top.
 */
void
aika_table_sheet_set_zoom (AikaTableSheet *sheet,
                           double          factor)
{
  guint row = 0;

  g_return_if_fail (AIKA_IS_TABLE_SHEET (sheet));

  factor = CLAMP (factor, ZOOM_MIN, ZOOM_MAX);
  if (sheet->zoom == factor)
    return;

  aika_table_sheet_finish_writing (sheet);
  if (sheet->table != NULL && aika_table_get_n_rows (sheet->table) > 0)
    row = aika_table_find_row_at (sheet->table, aika_table_sheet_get_v (sheet));
  sheet->zoom = factor;
  aika_table_sheet_drop_fonts (sheet);
  if (row > 0 && sheet->vadjustment != NULL)
    {
      aika_table_sheet_configure_adjustments (sheet, gtk_widget_get_width (GTK_WIDGET (sheet)),
                                              gtk_widget_get_height (GTK_WIDGET (sheet)));
      gtk_adjustment_set_value (sheet->vadjustment, aika_table_get_row_top (sheet->table, row));
    }
  g_signal_emit_by_name (sheet, "zoom-changed");
}
