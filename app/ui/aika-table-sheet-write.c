/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-table-sheet-write"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-cell.h"
#include "ui/aika-table-sheet-private.h"

/* Writing in a cell: a text over it, as high as its words. A cell of several names, such as
 * “mode+consultant”, is written as it stands, a line each.
 *
 *   Tab, Shift+Tab    take the words, to the next or the previous cell
 *   Enter             takes them, to the row below; in the last row it makes one
 *   Ctrl+Enter        takes them and makes a row
 *   Shift+Enter       a new line, of a list's next bullet in a list (Alt+Enter too)
 *   Escape            the words as they were
 *
 * Invariants: (1) words that were refused stay in the text, with the reason under it, until they are
 * mended or given up; (2) what nobody changed is not written to the plan. */


gboolean
aika_table_sheet_is_writing (AikaTableSheet *self)
{
  return self->writing.item_id != NULL;
}

static GtkTextBuffer *
get_buffer (AikaTableSheet *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->writing.text));
}

/* Returns: (transfer full): what stands in the text */
char *
aika_table_sheet_dup_text (AikaTableSheet *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, FALSE);
}

static gboolean
has_focus_inside (AikaTableSheet *self)
{
  GtkWidget *focus = aika_table_sheet_get_focus (self);

  return focus != NULL && (gtk_widget_is_ancestor (focus, self->writing.scroller) ||
                           gtk_widget_is_ancestor (focus, self->writing.bubble));
}

/**
 * aika_table_sheet_close_writing:
 *
 * Forgets what is being written. The focus goes first: GTK looks for an heir of its own where a
 * widget goes with the focus.
 */
void
aika_table_sheet_close_writing (AikaTableSheet *self)
{
  AikaTableWriting writing = self->writing;

  if (!aika_table_sheet_is_writing (self))
    return;

  if (writing.finish_idle_id != 0)
    g_source_remove (writing.finish_idle_id);
  g_signal_handlers_disconnect_by_data (writing.focus, self);
  g_signal_handlers_disconnect_by_data (get_buffer (self), self);
  g_signal_handlers_disconnect_by_data (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (writing.scroller)), self);
  if (has_focus_inside (self) && !aika_table_sheet_grab_cell (self))
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);

  self->writing = (AikaTableWriting) { NULL };
  gtk_widget_unparent (writing.scroller);
  gtk_widget_unparent (writing.bubble);
  g_free (writing.item_id);
  g_free (writing.field);
  g_free (writing.words);
  g_free (writing.amended);
  g_clear_pointer (&writing.new_plan, aika_record_unref);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Whether the row was made to be written in, and nothing has been done since. */
static gboolean
has_new_row (AikaTableSheet *self)
{
  return self->writing.new_plan != NULL && self->writing.new_plan == aika_document_get_plan (self->document);
}

/* A row that was made to be written in, and was not, goes again. */
static void
give_up (AikaTableSheet *self)
{
  gboolean is_new_row = has_new_row (self);

  aika_table_sheet_close_writing (self);
  if (is_new_row)
    aika_document_undo (self->document);
}

/**
 * aika_table_sheet_finish_writing:
 *
 * Keeps what is being written.
 *
 * Returns: whether nothing is left undone; refused words stay in the text
 */
gboolean
aika_table_sheet_finish_writing (AikaTableSheet *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *item_id = NULL;
  gboolean is_new_row;
  AikaPlan *plan;

  if (!aika_table_sheet_is_writing (self))
    return TRUE;

  text = aika_table_sheet_dup_text (self);
  if (g_str_equal (text, self->writing.words))
    {
      aika_table_sheet_close_writing (self);
      return TRUE;
    }

  plan = aika_edit_set_cell_text (aika_document_get_plan (self->document), self->writing.item_id, self->writing.field,
                                  text, &error);
  if (plan == NULL)
    {
      aika_table_sheet_answer (self, error->message);
      return FALSE;
    }

  is_new_row = has_new_row (self);
  item_id = g_strdup (self->writing.item_id);
  aika_table_sheet_close_writing (self);
  /* A row and its first words are one step of the history. */
  if (is_new_row)
    {
      aika_document_undo (self->document);
      aika_table_sheet_expect_item (self, item_id);
    }
  aika_table_sheet_commit (self, plan, NULL);
  return TRUE;
}

/**
 * aika_table_sheet_check_writing:
 *
 * Forgets what is being written where its row or column is no more.
 */
void
aika_table_sheet_check_writing (AikaTableSheet *self)
{
  guint row;

  if (!aika_table_sheet_is_writing (self))
    return;
  if (!aika_table_find_item (self->table, self->writing.item_id, &row) ||
      self->writing.column >= self->prose->table->columns->len ||
      !g_str_equal (aika_table_sheet_get_field (self, self->writing.column), self->writing.field))
    aika_table_sheet_close_writing (self);
}

/* A bullet's line is followed by a bullet's; an empty one ends the list. */
static void
insert_line (AikaTableSheet *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter cursor, start;
  g_autofree char *line = NULL;

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  start = cursor;
  gtk_text_iter_set_line_offset (&start, 0);
  line = gtk_text_buffer_get_text (buffer, &start, &cursor, FALSE);

  if (g_str_equal (line, AIKA_TABLE_BULLET))
    gtk_text_buffer_delete (buffer, &start, &cursor);
  else
    gtk_text_buffer_insert (buffer, &cursor, g_str_has_prefix (line, AIKA_TABLE_BULLET) ? "\n" AIKA_TABLE_BULLET : "\n", -1);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self->writing.text), gtk_text_buffer_get_insert (buffer));
}

/* Down from the last row a new one is made: who writes a table goes on writing. */
static void
take_and_go_down (AikaTableSheet *self,
                  gboolean        makes_row)
{
  g_autofree char *text = aika_table_sheet_dup_text (self);
  gboolean is_changed = !g_str_equal (text, self->writing.words);

  if (!aika_table_sheet_finish_writing (self))
    return;
  if (makes_row || (!aika_table_sheet_go_down (self, 1) && is_changed))
    aika_table_sheet_add_row (self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                AikaTableSheet        *self)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gboolean is_enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
  gboolean is_tab = keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab || keyval == GDK_KEY_ISO_Left_Tab;

  if (self->writing.is_composing)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Escape && modifiers == 0)
    give_up (self);
  else if (is_tab && (modifiers & ~GDK_SHIFT_MASK) == 0)
    {
      if (aika_table_sheet_finish_writing (self))
        aika_table_sheet_go_next (self, (modifiers & GDK_SHIFT_MASK) != 0);
    }
  else if (is_enter && (modifiers == 0 || modifiers == GDK_CONTROL_MASK))
    take_and_go_down (self, modifiers == GDK_CONTROL_MASK);
  else if (is_enter && (modifiers == GDK_SHIFT_MASK || (modifiers == GDK_ALT_MASK && !aika_table_sheet_amend (self))))
    insert_line (self);
  else if (!is_enter)
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
preedit_changed_cb (GtkTextView    *text,
                    const char     *preedit,
                    AikaTableSheet *self)
{
  self->writing.is_composing = *preedit != '\0';
}

static void
changed_cb (AikaTableSheet *self)
{
  aika_table_sheet_hang_bullets (self);
  aika_table_sheet_answer (self, NULL);
  aika_table_sheet_queue_places (self);
}

/* Another line of a cell with several times has another reading. */
static void
cursor_moved_cb (AikaTableSheet *self)
{
  if (self->writing.is_time)
    aika_table_sheet_answer (self, NULL);
}

static gboolean
finish_later_cb (gpointer user_data)
{
  AikaTableSheet *self = user_data;

  self->writing.finish_idle_id = 0;
  if (!has_focus_inside (self))
    aika_table_sheet_finish_writing (self);
  return G_SOURCE_REMOVE;
}

/* Later: in the middle of a change of focus no widget may go. */
static void
left_cb (AikaTableSheet *self)
{
  if (self->writing.finish_idle_id == 0)
    self->writing.finish_idle_id = g_idle_add (finish_later_cb, self);
}

static void
add_controllers (AikaTableSheet *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->writing.text, keys);
  g_signal_connect (self->writing.text, "preedit-changed", G_CALLBACK (preedit_changed_cb), self);

  /* Before it has the focus, or it would not see it leave. */
  self->writing.focus = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (self->writing.focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (self->writing.scroller, self->writing.focus);
}

static void
put_words (AikaTableSheet *self,
           const char     *words)
{
  GtkTextBuffer *buffer = get_buffer (self);

  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, words, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  aika_table_sheet_hang_bullets (self);
}

/* Why a column is not written in. */
static void
refuse_column (AikaTableSheet *self)
{
  g_autofree char *column = aika_table_sheet_dup_column_name (self, self->column);
  g_autofree char *message = NULL;

  if (*column == '\0')
    message = g_strdup (_("This column follows from the rest of the plan: it cannot be written in."));
  else
    /* TRANSLATORS: %s is the heading of a column */
    message = g_strdup_printf (_("“%s” follows from the rest of the plan: it cannot be written in."), column);
  aika_table_sheet_refuse (self, message);
}

/**
 * aika_table_sheet_write:
 * @is_anew: whether what is typed replaces the words of the cell
 *
 * Opens the text over the cell of the cursor.
 *
 * Returns: whether it is open
 */
gboolean
aika_table_sheet_write (AikaTableSheet *self,
                        gboolean        is_anew)
{
  const char *field;
  g_autofree char *words = NULL;

  if (!aika_table_sheet_has_cursor (self) || !aika_table_sheet_is_editable (self) || !aika_table_sheet_finish_writing (self))
    return FALSE;

  field = aika_table_sheet_get_field (self, self->column);
  if (!aika_edit_can_set_cell (field))
    {
      refuse_column (self);
      return FALSE;
    }

  words = aika_edit_dup_cell_text (aika_document_get_plan (self->document), self->item_id, field);
  aika_table_sheet_scroll_to_cell (self);
  self->writing.item_id = g_strdup (self->item_id);
  self->writing.column = self->column;
  self->writing.field = g_strdup (field);
  self->writing.words = g_strdup (words != NULL ? words : "");
  aika_table_sheet_open_text (self);
  aika_table_sheet_add_bubble (self);
  add_controllers (self);
  put_words (self, is_anew ? "" : self->writing.words);
  g_signal_connect_swapped (get_buffer (self), "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (get_buffer (self), "notify::cursor-position", G_CALLBACK (cursor_moved_cb), self);
  aika_table_sheet_answer (self, NULL);

  gtk_widget_grab_focus (self->writing.text);
  aika_table_sheet_queue_places (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

/**
 * aika_table_sheet_select_words:
 *
 * Selects all that stands in the text, so that typing replaces it.
 */
void
aika_table_sheet_select_words (AikaTableSheet *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  gtk_text_buffer_select_range (get_buffer (self), &end, &start);
}
