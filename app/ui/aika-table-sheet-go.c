/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-table-sheet-go"

#include "config.h"

#include "edit/aika-edit-cell.h"
#include "ui/aika-table-sheet-private.h"

/* The cursor, and how keys and the pointer move it from cell to cell. Headings of sections are
 * stepped over. */

#define PAGE_OVERLAP 0.9          /* of the height in view: the last row of a page is the next one's first */

/* The nearest item's row from a row on, in the direction of a step; G_MAXUINT where there is none. */
static guint
find_item_row (AikaTableSheet *self,
               guint           row,
               int             step)
{
  gint64 n_rows = self->prose->table->rows->len;

  for (gint64 i = row; i >= 0 && i < n_rows; i += step)
    if (!aika_table_sheet_is_section (self, (guint) i))
      return (guint) i;

  return G_MAXUINT;
}

static guint
find_item_row_near (AikaTableSheet *self,
                    guint           row)
{
  guint n_rows = self->prose->table->rows->len;
  guint found = G_MAXUINT;

  if (n_rows == 0)
    return G_MAXUINT;

  row = MIN (row, n_rows - 1);
  found = find_item_row (self, row, 1);
  return found != G_MAXUINT ? found : find_item_row (self, row, -1);
}

/**
 * aika_table_sheet_set_cursor:
 *
 * Moves the cursor; the caller moves the focus.
 */
void
aika_table_sheet_set_cursor (AikaTableSheet *self,
                             guint           row,
                             guint           column)
{
  const AikaProseRow *words = aika_table_sheet_get_row (self, row);
  const char *item_id = words != NULL && words->item != NULL ? words->item->id : NULL;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  self->row = row;
  self->column = column;
  if (g_strcmp0 (self->item_id, item_id) == 0 && !self->is_expecting)
    return;

  self->is_expecting = FALSE;
  if (self->item_id != item_id)
    {
      g_free (self->item_id);
      self->item_id = g_strdup (item_id);
    }
  g_signal_emit_by_name (self, "selected", item_id);
}

/**
 * aika_table_sheet_expect_item:
 *
 * The cursor goes to an item that the next change of the plan brings.
 */
void
aika_table_sheet_expect_item (AikaTableSheet *self,
                              const char     *item_id)
{
  g_free (self->item_id);
  self->item_id = g_strdup (item_id);
  self->is_expecting = TRUE;
}

/**
 * aika_table_sheet_restore_cursor:
 *
 * Finds the cursor's row again after a change: the row of its item, else the one that took its
 * place. A table that is shown for the first time has it in the first row's title.
 */
void
aika_table_sheet_restore_cursor (AikaTableSheet *self)
{
  AikaProseTable *table = self->prose->table;
  guint row;

  if (self->column == AIKA_TABLE_TITLE_COLUMN)
    self->column = table->title_column;
  if (self->item_id == NULL || !aika_table_find_item (self->table, self->item_id, &row))
    row = find_item_row_near (self, self->row);
  if (row == G_MAXUINT)
    {
      aika_table_sheet_set_cursor (self, 0, 0);
      return;
    }

  aika_table_sheet_set_cursor (self, row, MIN (self->column, MAX (table->columns->len, 1) - 1));
}

/**
 * aika_table_sheet_go_to:
 *
 * Moves the cursor and the focus to a cell and brings it into view.
 */
void
aika_table_sheet_go_to (AikaTableSheet *self,
                        guint           row,
                        guint           column)
{
  aika_table_sheet_set_cursor (self, row, column);
  aika_table_sheet_scroll_to_cell (self);
  aika_table_sheet_grab_cell (self);
}

/**
 * aika_table_sheet_go_next:
 *
 * Goes to the next cell that can be typed in, from the end of a row to the next row.
 *
 * Returns: whether there is one
 */
gboolean
aika_table_sheet_go_next (AikaTableSheet *self,
                          gboolean        is_back)
{
  guint n_columns, row, column;

  if (!aika_table_sheet_has_cursor (self))
    return FALSE;

  n_columns = self->prose->table->columns->len;
  row = self->row;
  column = self->column;
  while (TRUE)
    {
      if (!is_back && column + 1 < n_columns)
        column++;
      else if (is_back && column > 0)
        column--;
      else
        {
          if (is_back && row == 0)
            return FALSE;
          row = find_item_row (self, is_back ? row - 1 : row + 1, is_back ? -1 : 1);
          if (row == G_MAXUINT)
            return FALSE;
          column = is_back ? n_columns - 1 : 0;
        }

      if (aika_edit_can_set_cell (aika_table_sheet_get_field (self, column)))
        break;
    }

  aika_table_sheet_go_to (self, row, column);
  return TRUE;
}

/**
 * aika_table_sheet_go_down:
 *
 * Goes some rows down, or up by a negative number, as far as there are rows.
 *
 * Returns: whether there was another row
 */
gboolean
aika_table_sheet_go_down (AikaTableSheet *self,
                          int             n_rows)
{
  int step = n_rows < 0 ? -1 : 1;
  guint row;

  if (!aika_table_sheet_has_cursor (self))
    return FALSE;

  row = self->row;
  for (int i = 0; i < ABS (n_rows); i++)
    {
      guint next = row == 0 && step < 0 ? G_MAXUINT : find_item_row (self, row + step, step);

      if (next == G_MAXUINT)
        break;
      row = next;
    }
  if (row == self->row)
    return FALSE;

  aika_table_sheet_go_to (self, row, self->column);
  return TRUE;
}

static gboolean
go_cb (GtkWidget *widget,
       GVariant  *arguments,
       gpointer   user_data)
{
  AikaTableSheet *self = AIKA_TABLE_SHEET (widget);
  int across, down, n_columns;

  if (aika_table_sheet_is_writing (self) || !aika_table_sheet_has_cursor (self))
    return GDK_EVENT_STOP;

  g_variant_get (arguments, "(ii)", &across, &down);
  n_columns = (int) self->prose->table->columns->len;
  if (down != 0)
    aika_table_sheet_go_down (self, down);
  else
    aika_table_sheet_go_to (self, self->row, (guint) CLAMP ((int) self->column + across, 0, n_columns - 1));

  return GDK_EVENT_STOP;
}

/* Home and End go to the ends of the row, with Ctrl to those of the table. */
static gboolean
go_to_end_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  AikaTableSheet *self = AIKA_TABLE_SHEET (widget);
  gboolean is_start, is_whole;
  guint row, column;

  if (aika_table_sheet_is_writing (self) || !aika_table_sheet_has_cursor (self))
    return GDK_EVENT_STOP;

  g_variant_get (arguments, "(bb)", &is_start, &is_whole);
  row = self->row;
  column = is_start ? 0 : self->prose->table->columns->len - 1;
  if (is_whole)
    row = is_start ? find_item_row (self, 0, 1) : find_item_row (self, self->prose->table->rows->len - 1, -1);
  aika_table_sheet_go_to (self, row, column);

  return GDK_EVENT_STOP;
}

static gboolean
go_page_cb (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   user_data)
{
  AikaTableSheet *self = AIKA_TABLE_SHEET (widget);
  double page, y;
  guint row;
  int step;

  if (aika_table_sheet_is_writing (self) || !aika_table_sheet_has_cursor (self) || self->vadjustment == NULL)
    return GDK_EVENT_STOP;

  g_variant_get (arguments, "(i)", &step);
  page = gtk_adjustment_get_page_size (self->vadjustment) * PAGE_OVERLAP;
  y = MAX (aika_table_get_row_top (self->table, self->row) + step * page, 0);
  row = aika_table_find_row_at (self->table, MIN (y, MAX (aika_table_get_height (self->table) - 1, 0)));
  if (row == self->row && (step < 0 ? row > 0 : row + 1 < self->prose->table->rows->len))
    row += step;
  row = find_item_row_near (self, row);
  aika_table_sheet_go_to (self, row, self->column);

  return GDK_EVENT_STOP;
}

/* Beyond the first and the last cell the key is the window's, which moves the focus on. */
static gboolean
go_next_cb (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   user_data)
{
  AikaTableSheet *self = AIKA_TABLE_SHEET (widget);
  gboolean is_back;

  if (aika_table_sheet_is_writing (self))
    return GDK_EVENT_STOP;

  g_variant_get (arguments, "(b)", &is_back);
  return aika_table_sheet_go_next (self, is_back) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

/* A dead key, too, begins a letter. */
static gboolean
begins_text (guint           keyval,
             GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return FALSE;

  return g_unichar_isgraph (gdk_keyval_to_unicode (keyval)) || (keyval >= GDK_KEY_dead_grave && keyval <= GDK_KEY_dead_greek);
}

/* A character goes the way of all characters, through the input method. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                AikaTableSheet        *self)
{
  if (aika_table_sheet_is_writing (self) || !aika_table_sheet_has_cursor (self) || !begins_text (keyval, state))
    return GDK_EVENT_PROPAGATE;

  if (aika_table_sheet_write (self, TRUE))
    gtk_event_controller_key_forward (controller, self->writing.text);
  return GDK_EVENT_STOP;
}

static gboolean
find_cell_at (AikaTableSheet *self,
              double          x,
              double          y,
              guint          *row,
              guint          *column)
{
  double header_height = aika_table_sheet_get_header_height (self);

  if (self->table == NULL || y < header_height)
    return FALSE;

  return aika_table_hit (self->table, x + aika_table_sheet_get_h (self), y - header_height + aika_table_sheet_get_v (self),
                         row, column) &&
         !aika_table_sheet_is_section (self, *row);
}

/* A click in the text over a cell is none on the table. */
static gboolean
is_on_writing (AikaTableSheet *self,
               double          x,
               double          y)
{
  return gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT) != GTK_WIDGET (self);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            AikaTableSheet  *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  guint row, column;

  if (is_on_writing (self, x, y))
    return;
  /* What cannot be taken keeps the cursor. */
  if (!aika_table_sheet_finish_writing (self))
    return;
  if (!find_cell_at (self, x, y, &row, &column))
    {
      aika_table_sheet_grab_cell (self);
      return;
    }

  aika_table_sheet_set_cursor (self, row, column);
  aika_table_sheet_grab_cell (self);
  if (button == GDK_BUTTON_SECONDARY)
    aika_table_sheet_show_menu (self, x, y);
  else if (button == GDK_BUTTON_PRIMARY && n_press == 2)
    aika_table_sheet_write (self, FALSE);
}

void
aika_table_sheet_go_init (AikaTableSheet *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  /* The ring round the cell is thinner without the focus. */
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
add_binding (GtkWidgetClass *widget_class,
             guint           keyval,
             guint           keypad_keyval,
             GdkModifierType modifiers,
             GtkShortcutFunc callback,
             const char     *format,
             int             one,
             int             other)
{
  gtk_widget_class_add_binding (widget_class, keyval, modifiers, callback, format, one, other);
  gtk_widget_class_add_binding (widget_class, keypad_keyval, modifiers, callback, format, one, other);
}

void
aika_table_sheet_go_install (GtkWidgetClass *widget_class)
{
  add_binding (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 0, go_cb, "(ii)", 1, 0);
  add_binding (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, 0, go_cb, "(ii)", -1, 0);
  add_binding (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, go_cb, "(ii)", 0, 1);
  add_binding (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, go_cb, "(ii)", 0, -1);
  add_binding (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, 0, go_to_end_cb, "(bb)", TRUE, FALSE);
  add_binding (widget_class, GDK_KEY_End, GDK_KEY_KP_End, 0, go_to_end_cb, "(bb)", FALSE, FALSE);
  add_binding (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, go_to_end_cb, "(bb)", TRUE, TRUE);
  add_binding (widget_class, GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, go_to_end_cb, "(bb)", FALSE, TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, go_page_cb, "(i)", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Page_Down, 0, go_page_cb, "(i)", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, go_page_cb, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Page_Up, 0, go_page_cb, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Tab, 0, go_next_cb, "(b)", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Tab, 0, go_next_cb, "(b)", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Tab, GDK_SHIFT_MASK, go_next_cb, "(b)", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK, go_next_cb, "(b)", TRUE);
}
