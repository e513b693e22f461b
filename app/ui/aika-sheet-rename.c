/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-rename"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-items.h"
#include "ui/aika-sheet-private.h"

/* A row's title renamed in its place. */

static void
end_rename (AikaSheet *self)
{
  GtkWidget *entry = g_steal_pointer (&self->entry);

  if (entry == NULL)
    return;
  gtk_widget_unparent (entry);
  g_clear_pointer (&self->entry_item_id, g_free);
  if (self->current != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->current));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
finish_rename (AikaSheet *self)
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

static void
rename_left_cb (GtkEventControllerFocus *controller,
                AikaSheet               *self)
{
  finish_rename (self);
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
  GtkEventController *keys, *focus;
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
  g_signal_connect_swapped (sheet->entry, "activate", G_CALLBACK (finish_rename), sheet);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (rename_key_cb), sheet);
  gtk_widget_add_controller (sheet->entry, keys);
  focus = gtk_event_controller_focus_new ();
  gtk_widget_grab_focus (sheet->entry);
  g_signal_connect (focus, "leave", G_CALLBACK (rename_left_cb), sheet);
  gtk_widget_add_controller (sheet->entry, focus);
  gtk_editable_select_region (GTK_EDITABLE (sheet->entry), 0, -1);
}
