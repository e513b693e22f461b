/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-view"

#include "config.h"

#include "ui/aika-sheet-private.h"

/* What is in view: how wide a month is, and where the adjustments stand. */

#define MONTH_WIDTH_MIN 6.0       /* forty years on a wide screen */
#define MONTH_WIDTH_MAX 1600.0    /* a day is wider than a word */
#define MARK_MARGIN_PX 8          /* beside a mark that is brought into view: room for its ring */

double
aika_sheet_get_fitted_month_width (AikaSheet *self,
                                   int        width)
{
  double room = width - aika_sheet_get_title_width (self);

  return MAX (room / MAX (self->scale.n_months, 1), MONTH_WIDTH_MIN);
}

void
aika_sheet_configure_adjustments (AikaSheet *self,
                                  int        width,
                                  int        height)
{
  AikaScene *scene = aika_sheet_get_placed_scene (self);
  double page_x = MAX (width - aika_sheet_get_title_width (self), 1);
  double page_y = MAX (height - aika_sheet_get_header_height (self), 1);
  double upper_x = MAX (aika_scene_get_width (scene), page_x);
  double upper_y = MAX (aika_scene_get_height (scene) + self->metrics.row_padding, page_y);

  if (self->hadjustment != NULL)
    gtk_adjustment_configure (self->hadjustment,
                              CLAMP (gtk_adjustment_get_value (self->hadjustment), 0, upper_x - page_x),
                              0, upper_x, self->scale.month_width, page_x * 0.9, page_x);
  if (self->vadjustment != NULL)
    gtk_adjustment_configure (self->vadjustment,
                              CLAMP (gtk_adjustment_get_value (self->vadjustment), 0, upper_y - page_y),
                              0, upper_y, self->metrics.row_min_height, page_y * 0.9, page_y);
}

/**
 * aika_sheet_queue_places:
 * @self: a sheet
 *
 * Places anew in the next frame what stands over the sheet.
 *
 * While a text is open a size is asked for too: GtkTextView asks for one when it is placed and has lines
 * to lay out, and GTK 4.8 forgets that where a parent is placed that asked for nothing itself, since
 * gtk_widget_allocate () of the parent above takes back the marks of all below it.
 */
void
aika_sheet_queue_places (AikaSheet *self)
{
  if (self->naming.text != NULL)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * aika_sheet_get_zoom:
 * @sheet: a sheet
 *
 * Returns: the width of a month in pixels
 */
double
aika_sheet_get_zoom (AikaSheet *sheet)
{
  g_return_val_if_fail (AIKA_IS_SHEET (sheet), 0);

  return sheet->scale.month_width;
}

/* Keeps the day that lies under x of the widget where it is. */
static void
zoom_around (AikaSheet *self,
             double     month_width,
             double     x)
{
  double title_width = aika_sheet_get_title_width (self);
  double old_width = self->scale.month_width;
  double offset = MAX (x - title_width, 0);
  double at = (aika_sheet_get_h (self) + offset) / old_width;
  double page = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - title_width, 1);

  /* Beyond the whole plan there is nothing to see. */
  month_width = CLAMP (month_width, aika_sheet_get_fitted_month_width (self, gtk_widget_get_width (GTK_WIDGET (self))),
                       MONTH_WIDTH_MAX);
  if (month_width == old_width)
    return;

  self->is_fitted = FALSE;
  self->scale.month_width = month_width;
  aika_sheet_rebuild (self);
  if (self->hadjustment != NULL)
    gtk_adjustment_configure (self->hadjustment, MAX (at * month_width - offset, 0), 0,
                              MAX (self->scale.n_months * month_width, page), month_width, page * 0.9, page);
  g_signal_emit_by_name (self, "zoom-changed");
}

/**
 * aika_sheet_set_zoom:
 * @sheet: a sheet
 * @month_width: the width of a month in pixels; clamped to what can be shown
 *
 * The middle of the grid stays where it is.
 */
void
aika_sheet_set_zoom (AikaSheet *sheet,
                     double     month_width)
{
  g_return_if_fail (AIKA_IS_SHEET (sheet));

  zoom_around (sheet, month_width,
               (gtk_widget_get_width (GTK_WIDGET (sheet)) + aika_sheet_get_title_width (sheet)) / 2);
}

/**
 * aika_sheet_zoom_by:
 * @sheet: a sheet
 * @factor: above 1 for nearer
 *
 * What is under the pointer stays under it; without a pointer over the grid, the middle.
 */
void
aika_sheet_zoom_by (AikaSheet *sheet,
                    double     factor)
{
  g_return_if_fail (AIKA_IS_SHEET (sheet));

  if (sheet->pointer_x > aika_sheet_get_title_width (sheet))
    zoom_around (sheet, sheet->scale.month_width * factor, sheet->pointer_x);
  else
    aika_sheet_set_zoom (sheet, sheet->scale.month_width * factor);
}

/**
 * aika_sheet_fit:
 * @sheet: a sheet
 *
 * Shows the whole plan in the width of the window, and keeps it so when that changes.
 */
void
aika_sheet_fit (AikaSheet *sheet)
{
  g_return_if_fail (AIKA_IS_SHEET (sheet));

  sheet->is_fitted = TRUE;
  aika_sheet_rebuild (sheet);
  g_signal_emit_by_name (sheet, "zoom-changed");
}

/**
 * aika_sheet_show_day:
 * @sheet: a sheet
 * @day: a day
 *
 * Scrolls so that @day is in view, in the middle where there is room.
 */
void
aika_sheet_show_day (AikaSheet *sheet,
                     gint32     day)
{
  double page;

  g_return_if_fail (AIKA_IS_SHEET (sheet));

  if (sheet->hadjustment == NULL)
    return;
  page = gtk_adjustment_get_page_size (sheet->hadjustment);
  gtk_adjustment_set_value (sheet->hadjustment, aika_scale_get_x (&sheet->scale, day) - page / 2);
}

/* Moves an adjustment by the least that brings [start, end) into view. */
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

/* Brings a month into view. */
void
aika_sheet_show_month (AikaSheet *self,
                       gint32     month)
{
  double x = aika_scale_get_x (&self->scale, aika_month_get_first_day (month));

  if (self->hadjustment != NULL)
    reveal (self->hadjustment, x, x + self->scale.month_width);
}

/* True heights for the rows of a page that ends with a row: where that row comes into view,
 * nothing above it moves any more. */
static void
lay_out_page_before (AikaSheet *self,
                     guint      row)
{
  double height = 0, page = gtk_adjustment_get_page_size (self->vadjustment);

  for (guint i = row + 1; i > 0 && height < page; i--)
    height += aika_scene_get_row (aika_sheet_get_placed_scene (self), i - 1)->height;

  aika_sheet_configure_adjustments (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
}

/* Brings a row into view, of the draft while there is one. */
void
aika_sheet_show_row (AikaSheet *self,
                     guint      row)
{
  AikaScene *scene = aika_sheet_get_placed_scene (self);
  double top;

  if (self->vadjustment == NULL || scene == NULL || row >= aika_scene_get_n_rows (scene))
    return;

  lay_out_page_before (self, row);
  top = aika_scene_get_row_top (scene, row);
  reveal (self->vadjustment, top, top + aika_scene_get_row (scene, row)->height);
}

/* Brings what the cursor is on into view: all of a mark, where there is room. */
void
aika_sheet_show_current (AikaSheet *self)
{
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);
  AikaRect rect;
  int row;

  aika_sheet_show_cursor (self);
  if (cursor->record_id != NULL && self->hadjustment != NULL && aika_cell_find_row (cursor, self->scene, &row) &&
      row != AIKA_ROW_HEADER && aika_scene_get_rect_in_row (self->scene, (guint) row, cursor->record_id, &rect))
    reveal (self->hadjustment, rect.x - MARK_MARGIN_PX, rect.x + rect.width + MARK_MARGIN_PX);
}
