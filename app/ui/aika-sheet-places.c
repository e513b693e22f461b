/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-places"

#include "config.h"

#include "ui/aika-sheet-private.h"

#include <math.h>

/* Where the parts of the scene stand in the sheet; see the figure in aika-sheet.c. */

/* The scene whose size is scrolled over: nothing gives way while something is dragged. */
AikaScene *
aika_sheet_get_placed_scene (AikaSheet *self)
{
  return self->draft_scene != NULL ? self->draft_scene : self->scene;
}

AikaScene *
aika_sheet_get_shown_scene (AikaSheet *self)
{
  return self->drag.scene != NULL ? self->drag.scene : aika_sheet_get_placed_scene (self);
}

double
aika_sheet_get_title_width (AikaSheet *self)
{
  return self->metrics.title_width;
}

double
aika_sheet_get_header_height (AikaSheet *self)
{
  return self->scene != NULL ? aika_scene_get_header_height (aika_sheet_get_placed_scene (self)) : 0;
}

/* In languages that run from right to left the sheet is mirrored: places are counted from where
 * one begins to read, and turned round where they meet the window: painting, pointer, children. */
gboolean
aika_sheet_is_mirrored (AikaSheet *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/**
 * aika_sheet_mirror:
 * @x: the left edge of something in the window, or where it begins
 * @width: how wide it is; 0 for a point
 *
 * Returns: the other of the two
 */
double
aika_sheet_mirror (AikaSheet *self,
                   double     x,
                   double     width)
{
  return aika_sheet_is_mirrored (self) ? gtk_widget_get_width (GTK_WIDGET (self)) - x - width : x;
}

double
aika_sheet_get_h (AikaSheet *self)
{
  return self->hadjustment != NULL ? floor (gtk_adjustment_get_value (self->hadjustment)) : 0;
}

double
aika_sheet_get_v (AikaSheet *self)
{
  return self->vadjustment != NULL ? floor (gtk_adjustment_get_value (self->vadjustment)) : 0;
}

void
aika_sheet_to_grid (AikaSheet *self,
                    double     x,
                    double     y,
                    double    *grid_x,
                    double    *grid_y)
{
  double title_width = aika_sheet_get_title_width (self);
  double header_height = aika_sheet_get_header_height (self);

  *grid_x = x < title_width ? x - title_width : x - title_width + aika_sheet_get_h (self);
  *grid_y = y < header_height ? y - header_height : y - header_height + aika_sheet_get_v (self);
}

/* Where a thing is painted, in the widget's coordinates. */
gboolean
aika_sheet_get_thing_rect (AikaSheet *self,
                           AikaThing *thing,
                           AikaRect  *rect)
{
  AikaThingKind kind = aika_thing_get_kind (thing);
  guint row = aika_thing_get_row (thing);
  double title_width = aika_sheet_get_title_width (self);

  if (self->scene == NULL || row >= aika_scene_get_n_rows (self->scene))
    return FALSE;
  if (kind == AIKA_THING_CELL)
    {
      const AikaCell *cursor = aika_selection_get_cursor (self->selection);
      int cursor_row;

      return aika_cell_find_row (cursor, self->scene, &cursor_row) &&
             aika_sheet_get_cell_rect (self, cursor_row, cursor->month, rect);
    }

  if (kind == AIKA_THING_MARK || kind == AIKA_THING_MEETING)
    {
      if (!aika_scene_get_rect_in_row (self->scene, row, aika_thing_get_id (thing), rect))
        return FALSE;
      rect->x += title_width - aika_sheet_get_h (self);
      rect->y += aika_sheet_get_header_height (self) - aika_sheet_get_v (self);
      return TRUE;
    }

  return aika_sheet_get_cell_rect (self, (int) row, AIKA_CELL_TITLE, rect);
}
