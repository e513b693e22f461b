/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-press"

#include "config.h"

#include <math.h>

#include "ui/aika-sheet-private.h"

/* What a press selects, and what may be dragged from there:
 *
 *                  plain          Shift                Ctrl
 *   empty cell     paint months   a range of cells     a band around marks
 *   mark           move, resize   a range of cells     this one too
 *   title          move the row   a range of rows      this one too
 *   header         months         a range of months    months
 *   below the rows a band         a band               a band
 */

gboolean
aika_drag_only_selects (AikaDragKind kind)
{
  return kind == AIKA_DRAG_SELECT || kind == AIKA_DRAG_BAND;
}

/**
 * aika_sheet_dup_several:
 *
 * Returns: (transfer full) (nullable): the selected marks, if they are several and this is one of them
 */
GStrv
aika_sheet_dup_several (AikaSheet  *self,
                        const char *mark_id)
{
  g_auto(GStrv) ids = aika_sheet_dup_mark_ids (self);

  if (g_strv_length (ids) < 2 || !g_strv_contains ((const char *const *) ids, mark_id))
    return NULL;

  return g_steal_pointer (&ids);
}

static gboolean
is_among_several (AikaSheet  *self,
                  const char *mark_id)
{
  g_auto(GStrv) ids = aika_sheet_dup_several (self, mark_id);

  return ids != NULL;
}

/* Whether a row that is pressed is one of several that are selected, and would be dragged with them. */
static gboolean
is_row_among_several (AikaSheet     *self,
                      const AikaHit *hit)
{
  g_auto(GStrv) ids = NULL;

  if (hit->part != AIKA_HIT_TITLE || hit->record == NULL || !aika_sheet_is_rows_selected (self) ||
      (!aika_selection_has_range (self->selection, self->scene) && aika_selection_get_n_chosen (self->selection) == 0))
    return FALSE;

  ids = aika_sheet_dup_item_ids (self);
  return g_strv_length (ids) > 1 && g_strv_contains ((const char *const *) ids, aika_record_get_id (hit->record));
}

static AikaDragKind
get_kind (AikaSheet     *self,
          const AikaHit *hit)
{
  switch (hit->part)
    {
    case AIKA_HIT_MARK:
    case AIKA_HIT_MEETING:
      return AIKA_DRAG_MOVE;
    case AIKA_HIT_MARK_START:
      return AIKA_DRAG_START;
    case AIKA_HIT_MARK_END:
      return AIKA_DRAG_END;
    case AIKA_HIT_CELL:
      return aika_scene_get_row_kind (self->scene, hit->row) == AIKA_ROW_ITEM ? AIKA_DRAG_PAINT : AIKA_DRAG_NONE;
    case AIKA_HIT_TITLE:
      return aika_scene_get_row_kind (self->scene, hit->row) == AIKA_ROW_ITEM ||
             aika_scene_get_row_kind (self->scene, hit->row) == AIKA_ROW_GROUP ? AIKA_DRAG_ROWS : AIKA_DRAG_NONE;
    case AIKA_HIT_HEADER:
      return AIKA_DRAG_SELECT;
    case AIKA_HIT_NOTHING:
    case AIKA_HIT_DISCLOSURE:
      return AIKA_DRAG_NONE;
    }

  g_assert_not_reached ();
}

static gboolean
is_mark (const AikaHit *hit)
{
  return hit->part == AIKA_HIT_MARK || hit->part == AIKA_HIT_MARK_START || hit->part == AIKA_HIT_MARK_END;
}

/**
 * aika_sheet_press:
 *
 * Selects what is pressed on. Of several marks or rows that are selected the others stay so, for they
 * may be dragged together.
 *
 * Returns: what may be dragged from there
 */
AikaDragKind
aika_sheet_press (AikaSheet       *self,
                  const AikaHit   *hit,
                  double           x,
                  double           y,
                  GdkModifierType  state)
{
  const char *record_id = is_mark (hit) || hit->part == AIKA_HIT_MEETING ? aika_record_get_id (hit->record) : NULL;
  gboolean has_control = (state & GDK_CONTROL_MASK) != 0;
  gint32 month;
  int row;

  self->has_tab_month = FALSE;
  if (!aika_sheet_find_cell (self, x, y, &row, &month))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return AIKA_DRAG_BAND;
    }
  if ((state & GDK_SHIFT_MASK) != 0)
    {
      aika_sheet_extend_to (self, row, month);
      return AIKA_DRAG_SELECT;
    }
  if (has_control && (is_mark (hit) || hit->part == AIKA_HIT_TITLE) &&
      aika_scene_get_row_kind (self->scene, hit->row) == AIKA_ROW_ITEM)
    {
      aika_sheet_toggle_chosen (self, aika_record_get_id (hit->record));
      aika_sheet_walk_to (self, row, month, record_id);
      return AIKA_DRAG_NONE;
    }
  if (has_control && hit->part == AIKA_HIT_CELL)
    return AIKA_DRAG_BAND;
  if (hit->part == AIKA_HIT_TITLE && month != AIKA_CELL_TITLE)      /* the heading's ground over the months */
    {
      aika_sheet_put_cursor (self, row, month, NULL);
      return AIKA_DRAG_BAND;
    }

  if (row == AIKA_ROW_HEADER)
    record_id = aika_sheet_pick_banner (self, month);
  if (!(is_mark (hit) && is_among_several (self, record_id)) && !is_row_among_several (self, hit))
    aika_sheet_put_cursor (self, row, month, record_id);
  return get_kind (self, hit);
}

/* Whether a cell is in a range of cells that is selected. */
static gboolean
is_in_range (AikaSheet *self,
             int        row,
             gint32     month)
{
  AikaCellRange range;

  return aika_selection_has_range (self->selection, self->scene) &&
         aika_selection_get_range (self->selection, self->scene, &range) && row >= range.first_row &&
         row <= range.last_row && month >= range.first_month && month <= range.last_month;
}

/**
 * aika_sheet_press_for_menu:
 *
 * Selects what a menu is opened on, unless it is selected with others.
 */
void
aika_sheet_press_for_menu (AikaSheet     *self,
                           const AikaHit *hit,
                           double         x,
                           double         y)
{
  const char *record_id = is_mark (hit) || hit->part == AIKA_HIT_MEETING ? aika_record_get_id (hit->record) : NULL;
  gint32 month;
  int row;

  if (!aika_sheet_find_cell (self, x, y, &row, &month) || (is_mark (hit) && is_among_several (self, record_id)) ||
      is_row_among_several (self, hit))
    return;
  if ((hit->part == AIKA_HIT_CELL || row == AIKA_ROW_HEADER) && is_in_range (self, row, month))
    return;

  if (row == AIKA_ROW_HEADER)
    record_id = aika_sheet_pick_banner (self, month);
  aika_sheet_put_cursor (self, row, month, record_id);
}

/* ---- a range of cells */

void
aika_sheet_update_select_drag (AikaSheet *self)
{
  double bottom = gtk_widget_get_height (GTK_WIDGET (self)) - 1;
  const AikaCell *anchor = aika_selection_get_anchor (self->selection);
  gint32 month;
  int row;

  if (!aika_sheet_find_cell (self, self->drag.pointer_x, CLAMP (self->drag.pointer_y, 0, bottom), &row, &month))
    return;
  if (g_strcmp0 (anchor->row_id, AIKA_ROW_ID_HEADER) == 0)
    {
      row = AIKA_ROW_HEADER;
      if (month == AIKA_CELL_TITLE || anchor->month == AIKA_CELL_TITLE)
        return;
    }
  else if (row == AIKA_ROW_HEADER)
    row = 0;
  aika_sheet_extend_to (self, row, month);
}

/* ---- a band */

void
aika_sheet_begin_band (AikaSheet *self)
{
  self->drag.base_ids = aika_selection_get_n_chosen (self->selection) > 0 ? aika_sheet_dup_mark_ids (self) : NULL;
}

static AikaRect
get_band (AikaSheet *self,
          double     grid_x,
          double     grid_y)
{
  return (AikaRect) { MIN (self->drag.begin_x, grid_x), MIN (self->drag.begin_y, grid_y),
                      fabs (grid_x - self->drag.begin_x), fabs (grid_y - self->drag.begin_y) };
}

static gboolean
is_in_band (const AikaRect *band,
            const AikaRect *rect)
{
  return rect->x < band->x + band->width && rect->x + rect->width > band->x &&
         rect->y < band->y + band->height && rect->y + rect->height > band->y;
}

void
aika_sheet_update_band (AikaSheet *self,
                        double     grid_x,
                        double     grid_y)
{
  AikaRect band = get_band (self, grid_x, grid_y), rect;
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  g_auto(GStrv) chosen = NULL;

  if (self->drag.base_ids != NULL)
    g_strv_builder_addv (ids, (const char **) self->drag.base_ids);
  for (guint row = aika_scene_find_row_at (self->scene, band.y); row < aika_scene_get_n_rows (self->scene); row++)
    {
      const AikaItem *item = (const AikaItem *) aika_scene_get_row_record (self->scene, row);

      if (aika_scene_get_row_top (self->scene, row) > band.y + band.height)
        break;
      if (aika_scene_get_row_kind (self->scene, row) != AIKA_ROW_ITEM)
        continue;
      for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, i);

          if (aika_scene_get_rect_in_row (self->scene, row, mark->id, &rect) && is_in_band (&band, &rect))
            g_strv_builder_add (ids, mark->id);
        }
    }

  chosen = g_strv_builder_end (ids);
  aika_sheet_choose (self, (const char *const *) chosen);
}

#define BAND_ALPHA 0.14

/* In the grid's coordinates. */
void
aika_sheet_paint_band (AikaSheet   *self,
                       GtkSnapshot *snapshot)
{
  AikaPainter painter = { self->style, self->typesetter, self->metrics.line_width, NULL };
  GdkRGBA tint = self->style->secondary;
  double grid_x, grid_y;
  AikaRect band;

  if (self->drag.kind != AIKA_DRAG_BAND || !self->drag.has_moved)
    return;

  aika_sheet_to_grid (self, self->drag.pointer_x, self->drag.pointer_y, &grid_x, &grid_y);
  band = get_band (self, grid_x, grid_y);
  tint.alpha = BAND_ALPHA;
  gtk_snapshot_append_color (snapshot, &tint, &GRAPHENE_RECT_INIT (band.x, band.y, band.width, band.height));
  aika_painter_outline (&painter, snapshot, &band, &self->style->secondary);
}
