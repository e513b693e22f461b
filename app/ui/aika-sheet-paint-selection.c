/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-paint-selection"

#include "config.h"

#include "ui/aika-sheet-private.h"

/* What is selected: a tint behind titles, a tint over a range of cells, a ring around each mark,
 * and the outline of the cursor's cell. */

#define RANGE_ALPHA 0.16          /* of the tint over cells: what they hold is read through it */
#define TITLE_TINT 0.16           /* of the accent in the paper behind a title */
#define ROW_BAR_PX 3              /* at the start of a selected row's title */
#define RING_OUTSET_PX 3          /* clear of the mark */
#define RADIUS_PX 4

static void
get_accent (AikaSheet *self,
            GdkRGBA   *accent)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));

  if (!gtk_style_context_lookup_color (context, "accent_bg_color", accent))
    *accent = self->style->decision;
}

static void
append_outline (GtkSnapshot    *snapshot,
                const AikaRect *rect,
                double          outset,
                double          width,
                const GdkRGBA  *colour)
{
  GskRoundedRect outline;
  float widths[4] = { width, width, width, width };
  GdkRGBA colours[4] = { *colour, *colour, *colour, *colour };

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (rect->x - outset, rect->y - outset,
                                                        rect->width + 2 * outset, rect->height + 2 * outset), RADIUS_PX);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

static gboolean
has_focus (AikaSheet *self)
{
  return self->current != NULL && gtk_widget_has_focus (GTK_WIDGET (self->current));
}

/* Of rows first to last and months first to last, in the grid's coordinates. */
static AikaRect
get_range_rect (AikaSheet           *self,
                AikaScene           *scene,
                const AikaCellRange *range)
{
  guint first = (guint) MAX (range->first_row, 0);
  double top = aika_scene_get_row_top (scene, first);
  double x = aika_scale_get_month_x (&self->scale, range->first_month);

  return (AikaRect) { x, top, aika_scale_get_month_x (&self->scale, range->last_month + 1) - x,
                      aika_scene_get_row_top (scene, (guint) range->last_row + 1) - top };
}

static void
paint_range (AikaSheet           *self,
             GtkSnapshot         *snapshot,
             AikaScene           *scene,
             const AikaCellRange *range,
             const GdkRGBA       *accent)
{
  AikaRect rect = get_range_rect (self, scene, range);
  GdkRGBA tint = *accent;

  tint.alpha = RANGE_ALPHA;
  gtk_snapshot_append_color (snapshot, &tint, &GRAPHENE_RECT_INIT (rect.x, rect.y, rect.width, rect.height));
  append_outline (snapshot, &rect, 0, has_focus (self) ? 2 : 1, accent);
}

static gboolean
is_heading (AikaScene *scene,
            guint      row)
{
  AikaRowKind kind = aika_scene_get_row_kind (scene, row);

  return kind == AIKA_ROW_GROUP || kind == AIKA_ROW_LANES;
}

/* The cell of the cursor: thin where a mark in it has a ring. */
static void
paint_cursor (AikaSheet     *self,
              GtkSnapshot   *snapshot,
              AikaScene     *scene,
              int            row,
              const GdkRGBA *accent)
{
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);
  AikaCellRange cell = { row, row, cursor->month, cursor->month };
  GdkRGBA pale = *accent;
  AikaRect rect;

  if (is_heading (scene, (guint) row))
    return;

  rect = get_range_rect (self, scene, &cell);
  if (cursor->record_id == NULL)
    append_outline (snapshot, &rect, 0, has_focus (self) ? 2 : 1, accent);
  else
    {
      pale.alpha = 0.5;
      append_outline (snapshot, &rect, 0, 1, &pale);
    }
}

static void
paint_ring (GtkSnapshot   *snapshot,
            AikaScene     *scene,
            guint          row,
            const char    *record_id,
            double         width,
            const GdkRGBA *accent)
{
  AikaRect rect;

  if (aika_scene_get_rect_in_row (scene, row, record_id, &rect))
    append_outline (snapshot, &rect, RING_OUTSET_PX, width, accent);
}

/* Rings around the marks in view that were chosen one by one. */
static void
paint_chosen (AikaSheet     *self,
              GtkSnapshot   *snapshot,
              AikaScene     *scene,
              const GdkRGBA *accent)
{
  double v = aika_sheet_get_v (self), bottom = v + gtk_widget_get_height (GTK_WIDGET (self));

  for (guint row = aika_scene_find_row_at (scene, v); row < aika_scene_get_n_rows (scene); row++)
    {
      const AikaItem *item = (const AikaItem *) aika_scene_get_row_record (scene, row);

      if (aika_scene_get_row_top (scene, row) > bottom)
        break;
      if (aika_scene_get_row_kind (scene, row) != AIKA_ROW_ITEM)
        continue;
      for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, i);

          if (aika_selection_is_chosen (self->selection, mark->id))
            paint_ring (snapshot, scene, row, mark->id, 2, accent);
        }
    }
}

/**
 * aika_sheet_paint_selection:
 *
 * Paints, over the grid and in its coordinates, what is selected there.
 */
void
aika_sheet_paint_selection (AikaSheet   *self,
                            GtkSnapshot *snapshot,
                            AikaScene   *scene)
{
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);
  AikaCellRange range;
  GdkRGBA accent;
  int row;

  /* What is being named is selected meanwhile. */
  if (aika_sheet_is_naming_new (self) || !aika_cell_find_row (cursor, scene, &row) ||
      !aika_selection_get_range (self->selection, scene, &range))
    return;

  get_accent (self, &accent);
  if (aika_selection_get_n_chosen (self->selection) > 0)
    paint_chosen (self, snapshot, scene, &accent);
  if (row == AIKA_ROW_HEADER)
    return;

  if (cursor->record_id != NULL)
    paint_ring (snapshot, scene, (guint) row, cursor->record_id, has_focus (self) ? 2 : 1, &accent);
  if (range.first_month == AIKA_CELL_TITLE)
    return;
  if (aika_selection_has_range (self->selection, scene))
    paint_range (self, snapshot, scene, &range, &accent);
  paint_cursor (self, snapshot, scene, row, &accent);
}

/* Whether a row is selected; while a title is being typed, its row alone. */
static gboolean
is_selected (AikaSheet           *self,
             AikaScene           *scene,
             const AikaCellRange *range,
             guint                row)
{
  const AikaRecord *record = aika_scene_get_row_record (scene, row);
  guint named_row;

  if (aika_sheet_find_named_row (self, &named_row))
    return row == named_row;

  return (range != NULL && (int) row >= range->first_row && (int) row <= range->last_row) ||
         (record != NULL && aika_selection_is_chosen (self->selection, aika_record_get_id (record)));
}

/* The tint and the bar of selected rows: of headings, or of all others. */
static void
paint_selected (AikaSheet     *self,
                GtkSnapshot   *snapshot,
                AikaScene     *scene,
                gboolean       of_headings,
                const GdkRGBA *tint,
                const GdkRGBA *accent)
{
  double v = aika_sheet_get_v (self), bottom = v + gtk_widget_get_height (GTK_WIDGET (self));
  AikaCellRange range;
  gboolean has_range = aika_selection_get_range (self->selection, scene, &range);

  for (guint row = aika_scene_find_row_at (scene, v); row < aika_scene_get_n_rows (scene); row++)
    {
      double top = aika_scene_get_row_top (scene, row), height;

      if (top > bottom)
        break;
      if (is_heading (scene, row) != of_headings || !is_selected (self, scene, has_range ? &range : NULL, row))
        continue;
      height = aika_scene_get_row (scene, row)->height;
      gtk_snapshot_append_color (snapshot, tint,
                                 &GRAPHENE_RECT_INIT (0, top, aika_sheet_get_title_width (self), height));
      gtk_snapshot_append_color (snapshot, accent, &GRAPHENE_RECT_INIT (0, top, ROW_BAR_PX, height));
    }
}

/**
 * aika_sheet_paint_selected_titles:
 *
 * Paints the ground of the titles of selected rows: a tint, and a bar at their start.
 */
void
aika_sheet_paint_selected_titles (AikaSheet   *self,
                                  GtkSnapshot *snapshot,
                                  AikaScene   *scene)
{
  GdkRGBA accent, tint;

  get_accent (self, &accent);
  tint = aika_style_mix (&accent, &self->style->paper, TITLE_TINT);
  paint_selected (self, snapshot, scene, FALSE, &tint, &accent);
}

/**
 * aika_sheet_paint_selected_headings:
 *
 * The same over headings, which have a ground of their own.
 */
void
aika_sheet_paint_selected_headings (AikaSheet   *self,
                                    GtkSnapshot *snapshot,
                                    AikaScene   *scene)
{
  GdkRGBA accent, tint;

  get_accent (self, &accent);
  tint = accent;
  tint.alpha = TITLE_TINT;
  paint_selected (self, snapshot, scene, TRUE, &tint, &accent);
}

static gboolean
get_cursor_rect (AikaSheet *self,
                 gboolean   in_header,
                 AikaRect  *rect)
{
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);
  gint32 month = cursor->month;
  int row;

  if (!aika_cell_find_row (cursor, self->scene, &row) || (row == AIKA_ROW_HEADER) != in_header)
    return FALSE;
  if (!in_header)
    {
      AikaRowKind kind = aika_scene_get_row_kind (self->scene, (guint) row);

      if (month != AIKA_CELL_TITLE && kind != AIKA_ROW_GROUP && kind != AIKA_ROW_LANES)
        return FALSE;
      month = AIKA_CELL_TITLE;
    }

  return aika_sheet_get_cell_rect (self, row, month, rect);
}

/**
 * aika_sheet_paint_title_cursor:
 *
 * Paints the ring of the keyboard's focus around a title, a group or a lane, in the sheet's
 * coordinates.
 */
void
aika_sheet_paint_title_cursor (AikaSheet   *self,
                               GtkSnapshot *snapshot)
{
  GdkRGBA accent;
  AikaRect rect;

  if (self->current == NULL || !gtk_widget_has_visible_focus (GTK_WIDGET (self->current)) ||
      !get_cursor_rect (self, FALSE, &rect))
    return;

  get_accent (self, &accent);
  append_outline (snapshot, &rect, -2, 2, &accent);
}

/**
 * aika_sheet_paint_header_cursor:
 *
 * The same around a month of the header, or its corner.
 */
void
aika_sheet_paint_header_cursor (AikaSheet   *self,
                                GtkSnapshot *snapshot)
{
  AikaCellRange range;
  GdkRGBA accent, tint;
  AikaRect rect;

  if ((!has_focus (self) && !aika_sheet_is_naming_banner (self)) || !get_cursor_rect (self, TRUE, &rect))
    return;

  get_accent (self, &accent);
  if (aika_selection_get_range (self->selection, self->scene, &range) && range.first_month != AIKA_CELL_TITLE)
    {
      rect.x = aika_sheet_get_title_width (self) + aika_scale_get_month_x (&self->scale, range.first_month) -
               aika_sheet_get_h (self);
      rect.width = (range.last_month - range.first_month + 1) * self->scale.month_width;
    }
  tint = accent;
  tint.alpha = RANGE_ALPHA;
  gtk_snapshot_append_color (snapshot, &tint, &GRAPHENE_RECT_INIT (rect.x, rect.y, rect.width, rect.height));
  append_outline (snapshot, &rect, -1, 2, &accent);
}
