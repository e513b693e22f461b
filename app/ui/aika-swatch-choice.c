/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-swatch-choice"

#include "config.h"

#include "ui/aika-swatch-choice.h"

#include "ui/aika-swatch.h"

/* A drop-down of hues or patterns, each with its sample and its name; the place of a choice is its value. */

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), aika_swatch_new ());
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static const char *
get_name (gboolean is_pattern,
          int      value)
{
  return is_pattern ? aika_swatch_get_pattern_name (value) : aika_swatch_get_hue_name (value);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  gboolean is_pattern = GPOINTER_TO_INT (user_data);
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (item));
  GtkWidget *swatch = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  int value = 0;

  /* The place of the item is not told in the button. */
  while (!g_str_equal (get_name (is_pattern, value), name))
    value++;
  aika_swatch_set_is_grey (AIKA_SWATCH (swatch), is_pattern);
  aika_swatch_set_category (AIKA_SWATCH (swatch), is_pattern ? (int) AIKA_HUE_BLUE : value,
                            is_pattern ? value : (int) AIKA_PATTERN_LIGHT);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (gtk_list_item_get_child (item))), name);
  /* GTK < 4.12: list items cannot be named, so the widget that they stand for is. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (gtk_list_item_get_child (item))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * aika_swatch_choice_new:
 * @is_pattern: whether it is of patterns, else of hues
 *
 * Returns: (transfer floating): a drop-down whose selected place is an AikaPattern or an AikaHue
 */
GtkWidget *
aika_swatch_choice_new (gboolean is_pattern)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkWidget *choice;

  for (int value = 0; get_name (is_pattern, value) != NULL; value++)
    gtk_string_list_append (names, get_name (is_pattern, value));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (is_pattern));
  choice = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (choice), factory);

  return choice;
}

/**
 * aika_swatch_choice_get_name:
 * @choice: a choice
 *
 * Returns: (transfer none): the name of what is chosen
 */
const char *
aika_swatch_choice_get_name (GtkDropDown *choice)
{
  return gtk_string_object_get_string (gtk_drop_down_get_selected_item (choice));
}
