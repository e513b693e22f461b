/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-rename"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-items.h"
#include "ui/aika-sheet-private.h"

/* A row's title renamed in its place. */

/* The focus goes first: GTK looks for an heir of its own where a widget goes with the focus. */
static void
end_rename (AikaSheet *self)
{
  GtkWidget *entry = g_steal_pointer (&self->entry);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (self->rename_idle_id != 0)
    g_source_remove (self->rename_idle_id);
  self->rename_idle_id = 0;
  if (entry == NULL)
    return;

  g_clear_pointer (&self->entry_item_id, g_free);
  g_signal_handlers_disconnect_by_data (self->entry_focus, self);
  self->entry_focus = NULL;
  if (focus != NULL && gtk_widget_is_ancestor (focus, entry))
    {
      if (self->current != NULL)
        gtk_widget_set_child_visible (GTK_WIDGET (self->current), TRUE);
      if (self->current == NULL || !gtk_widget_grab_focus (GTK_WIDGET (self->current)))
        gtk_root_set_focus (root, NULL);
    }
  gtk_widget_unparent (entry);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * aika_sheet_finish_rename:
 *
 * Keeps the title that is being typed, if one is.
 */
void
aika_sheet_finish_rename (AikaSheet *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *item_id = NULL;

  if (self->entry == NULL)
    return;

  title = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  item_id = g_strdup (self->entry_item_id);
  end_rename (self);
  aika_sheet_commit (self, aika_edit_rename_item (aika_document_get_plan (self->document), item_id, title, &error),
                     NULL, error);
}

/**
 * aika_sheet_drop_rename:
 *
 * Forgets the title that is being typed, where its row is no more.
 */
void
aika_sheet_drop_rename (AikaSheet *self)
{
  if (self->entry != NULL && (self->document == NULL ||
                              !aika_seq_find_id (aika_document_get_plan (self->document)->items, self->entry_item_id, NULL)))
    end_rename (self);
}

static gboolean
rename_key_cb (GtkEventControllerKey *controller,
               guint                  keyval,
               guint                  keycode,
               GdkModifierType        state,
               AikaSheet             *self)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  end_rename (self);
  return GDK_EVENT_STOP;
}

static gboolean
finish_later_cb (gpointer user_data)
{
  AikaSheet *self = user_data;

  self->rename_idle_id = 0;
  aika_sheet_finish_rename (self);
  return G_SOURCE_REMOVE;
}

/* Later: in the middle of a change of focus no widget may go. */
static void
rename_left_cb (GtkEventControllerFocus *controller,
                AikaSheet               *self)
{
  if (self->rename_idle_id == 0)
    self->rename_idle_id = g_idle_add (finish_later_cb, self);
}

/**
 * aika_sheet_rename:
 * @sheet: a sheet
 *
 * Opens an entry over the selected row's title. Enter or leaving it keeps the text, Escape
 * does not.
 */
void
aika_sheet_rename (AikaSheet *sheet)
{
  const char *item_id = aika_sheet_get_item_id (sheet);
  GtkEventController *keys;
  AikaItem *item;

  if (item_id == NULL || sheet->entry != NULL || aika_document_get_is_read_only (sheet->document))
    return;
  item = aika_seq_lookup (aika_document_get_plan (sheet->document)->items, item_id);
  if (item == NULL)
    return;

  sheet->entry_item_id = g_strdup (item_id);
  sheet->entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (sheet->entry), item->title != NULL ? item->title : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (sheet->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Title of the row"), -1);
  gtk_widget_add_css_class (sheet->entry, "title-entry");
  gtk_widget_set_parent (sheet->entry, GTK_WIDGET (sheet));
  g_signal_connect_swapped (sheet->entry, "activate", G_CALLBACK (aika_sheet_finish_rename), sheet);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (rename_key_cb), sheet);
  gtk_widget_add_controller (sheet->entry, keys);

  /* Before it has the focus, or it would not see it leave. */
  sheet->entry_focus = gtk_event_controller_focus_new ();
  g_signal_connect (sheet->entry_focus, "leave", G_CALLBACK (rename_left_cb), sheet);
  gtk_widget_add_controller (sheet->entry, sheet->entry_focus);
  gtk_widget_grab_focus (sheet->entry);
  gtk_editable_select_region (GTK_EDITABLE (sheet->entry), 0, -1);
}
