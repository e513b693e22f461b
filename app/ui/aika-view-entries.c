/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-view-entries"

#include "config.h"

#include "ui/aika-view-page-private.h"

/* What is typed into the settings of a view: taken with Enter, with the button, when another field
 * is gone to, before any other change and on closing. Nothing that was typed is lost. */

static void
take_entry (GtkWidget *entry)
{
  const char *shown = g_object_get_data (G_OBJECT (entry), "shown");

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), shown != NULL ? shown : "") == 0)
    return;

  g_signal_emit_by_name (entry, "apply");
  /* Nothing is left to apply. */
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), FALSE);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), TRUE);
}

/* Whatever is being typed is taken, before another change and before the page closes. */
void
aika_view_page_take_entries (AikaViewPage *self)
{
  g_autoptr(GPtrArray) entries = NULL;

  if (self->is_taking)
    return;

  self->is_taking = TRUE;
  entries = g_ptr_array_copy (self->entries, (GCopyFunc) g_object_ref, NULL);
  g_ptr_array_set_free_func (entries, g_object_unref);
  for (guint i = 0; i < entries->len; i++)
    take_entry (entries->pdata[i]);
  self->is_taking = FALSE;
}

static void
focus_left_cb (AikaViewPage *self)
{
  aika_view_page_take_entries (self);
}

void
aika_view_page_watch_entry (AikaViewPage *self,
                            GtkWidget    *entry)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (entry), FALSE);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), TRUE);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (entry, focus);
  g_ptr_array_add (self->entries, entry);
}

/* The entry follows the plan: nothing to apply, and nothing for the entry's own undo. */
void
aika_view_page_set_entry (GtkWidget  *entry,
                          const char *text)
{
  const char *shown = text != NULL ? text : "";

  g_object_set_data_full (G_OBJECT (entry), "shown", g_strdup (shown), g_free);
  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), shown))
    return;

  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (entry), shown);
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), TRUE);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), TRUE);
}
