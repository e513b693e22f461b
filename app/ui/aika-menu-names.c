/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-menu-names"

#include "config.h"

#include "ui/aika-menu-names.h"

/* GTK 4.18 names the entries of a menu after labels that it lets have no name: a screen reader finds
 * entries without words. Here each has the words of its label for a name, in every version. */

static gboolean
is_entry (GtkWidget *widget)
{
  switch ((int) gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
name_entry (GtkWidget *entry)
{
  for (GtkWidget *child = gtk_widget_get_first_child (entry); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const char *words = GTK_IS_LABEL (child) ? gtk_label_get_text (GTK_LABEL (child)) : "";

      if (*words == '\0')
        continue;
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
      return;
    }
}

static void
name_entries (GtkWidget *widget)
{
  if (is_entry (widget))
    name_entry (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_entries (child);
}

static gboolean
map_cb (GSignalInvocationHint *hint,
        guint                  n_values,
        const GValue          *values,
        gpointer               user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_POPOVER_MENU (widget))
    name_entries (widget);

  return G_SOURCE_CONTINUE;
}

/**
 * aika_menu_names_keep:
 *
 * From now on the entries of every menu have their names when it opens. To be called once.
 */
void
aika_menu_names_keep (void)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));     /* has the signal */
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, map_cb, NULL, NULL);
}
