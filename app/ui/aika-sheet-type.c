/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-type"

#include "config.h"

#include "ui/aika-sheet-private.h"

/* Any printable character typed on a cell begins a text there: on a title the title, on a
 * month a time or a word, in the lane of a body the day of a meeting, in the header a banner. Enter goes down, Tab to the right; Enter after
 * Tab goes back to the column where the first Tab was, as in a spreadsheet, and below the last row
 * there is a new one. */

/**
 * aika_sheet_is_typing:
 *
 * Returns: whether a text is open over a cell: the keys are its own
 */
gboolean
aika_sheet_is_typing (AikaSheet *self)
{
  return self->naming.text != NULL || self->writing.entry != NULL;
}

/**
 * aika_sheet_find_item_row:
 *
 * Returns: the next row of an item after a row, or before it with a @step of -1; -1 for none
 */
int
aika_sheet_find_item_row (AikaSheet *self,
                          int        row,
                          int        step)
{
  for (row += step; row >= 0 && row < (int) aika_scene_get_n_rows (self->scene); row += step)
    if (aika_scene_get_row_kind (self->scene, (guint) row) == AIKA_ROW_ITEM)
      return row;

  return -1;
}

/* The next lane, or the rows that stand beyond the last one. */
static int
find_next_of_lane (AikaSheet *self,
                   int        row,
                   int        step)
{
  for (row += step; row >= 0 && row < (int) aika_scene_get_n_rows (self->scene); row += step)
    if (aika_scene_get_row_kind (self->scene, (guint) row) == AIKA_ROW_LANE ||
        aika_scene_get_row_kind (self->scene, (guint) row) == AIKA_ROW_ITEM)
      return row;

  return -1;
}

static void
go_down (AikaSheet *self,
         int        row,
         gint32     month,
         int        step)
{
  gboolean is_lane = row != AIKA_ROW_HEADER && aika_scene_get_row_kind (self->scene, (guint) row) == AIKA_ROW_LANE;
  int next = is_lane ? find_next_of_lane (self, row, step) : aika_sheet_find_item_row (self, row, step);
  gboolean is_title;

  if (self->has_tab_month)
    month = self->tab_month;
  self->has_tab_month = FALSE;
  is_title = month == AIKA_CELL_TITLE;

  if (next >= 0)
    aika_sheet_select_cell (self, aika_record_get_id (aika_scene_get_row_record (self->scene, (guint) next)), month);
  else if (step > 0 && is_title && row != AIKA_ROW_HEADER && !is_lane)
    aika_sheet_name_new_item (self, aika_sheet_get_item_id (self), NULL);
  else
    aika_sheet_show_cursor (self);
}

static void
go_across (AikaSheet *self,
           gint32     month,
           int        step)
{
  if (!self->has_tab_month)
    self->tab_month = month;
  self->has_tab_month = TRUE;

  if (month == AIKA_CELL_TITLE && step > 0)
    month = self->scale.first_month;
  else if (month != AIKA_CELL_TITLE)
    month = month == self->scale.first_month && step < 0 ? AIKA_CELL_TITLE : month + step;
  aika_sheet_select_cell (self, aika_selection_get_cursor (self->selection)->row_id, month);
}

/**
 * aika_sheet_go_on:
 *
 * Moves the cursor from the cell in which something was typed.
 */
void
aika_sheet_go_on (AikaSheet *self,
                  AikaGoOn   go_on)
{
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);
  int row;

  if (!aika_cell_find_row (cursor, self->scene, &row))
    return;

  switch (go_on)
    {
    case AIKA_GO_ON_STAY:
      break;
    case AIKA_GO_ON_DOWN:
      go_down (self, row, cursor->month, 1);
      break;
    case AIKA_GO_ON_UP:
      go_down (self, row, cursor->month, -1);
      break;
    case AIKA_GO_ON_RIGHT:
      go_across (self, cursor->month, 1);
      break;
    case AIKA_GO_ON_LEFT:
      go_across (self, cursor->month, -1);
      break;
    }
}

/* Opens what a character goes into, and returns the widget that takes it; NULL where nothing can
 * be typed. */
static GtkWidget *
open_at_cursor (AikaSheet *self)
{
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);
  AikaRowKind kind;
  int row;

  if (!aika_cell_find_row (cursor, self->scene, &row))
    return NULL;

  kind = row != AIKA_ROW_HEADER ? aika_scene_get_row_kind (self->scene, (guint) row) : AIKA_ROW_GROUP;
  if (kind == AIKA_ROW_LANE || (kind == AIKA_ROW_ITEM && cursor->month != AIKA_CELL_TITLE))
    aika_sheet_write_typed (self);
  else
    aika_sheet_rename (self);

  if (self->naming.text != NULL)
    return self->naming.text;
  return self->writing.entry != NULL ? aika_time_entry_get_delegate (self->writing.entry) : NULL;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                AikaSheet             *self)
{
  gunichar character = gdk_keyval_to_unicode (keyval);
  GtkWidget *text;

  aika_sheet_finish_giving (self);

  /* What the entry over a cell has no use for is not for the sheet. */
  if (self->writing.entry != NULL)
    return gtk_widget_get_focus_child (GTK_WIDGET (self)) == GTK_WIDGET (self->writing.entry);
  if (self->naming.text != NULL)
    return gtk_widget_get_focus_child (GTK_WIDGET (self)) == self->naming.text;

  /* A space is kept for the cells. */
  if (self->current == NULL || !g_unichar_isgraph (character) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  /* The character goes the way of all characters, through the input method. */
  text = open_at_cursor (self);
  if (text == NULL)
    return GDK_EVENT_PROPAGATE;
  if (self->writing.entry != NULL)
    aika_time_entry_set_text (self->writing.entry, "");
  gtk_event_controller_key_forward (controller, text);
  return GDK_EVENT_STOP;
}

void
aika_sheet_type_init (AikaSheet *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
