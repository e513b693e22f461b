/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-window-categories"

#include "config.h"

#include "ui/aika-window-private.h"

/* The categories below the grid: which is chosen, and its keys. */

#define N_KEYS 9

static void
category_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;

  aika_category_bar_choose (self->category_bar, g_variant_get_int32 (parameter));
}

static const GActionEntry actions[] = {
  { "category", category_cb, "i", "0" },
};

/* The state of the action follows what is chosen. */
static void
chosen_cb (AikaWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "category");

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_int32 (aika_category_bar_get_chosen (self->category_bar)));
}

/* What is below the grid is of the grid alone. */
void
aika_window_update_categories (AikaWindow *self)
{
  gboolean is_grid = self->document != NULL && self->view_kind == AIKA_VIEW_MATRIX;
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "category");

  gtk_widget_set_visible (GTK_WIDGET (self->category_bar), is_grid);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_grid);
  chosen_cb (self);
}

void
aika_window_install_category_keys (GtkWidgetClass *widget_class)
{
  for (int i = 0; i < N_KEYS; i++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_CONTROL_MASK, "win.category", "i", i + 1);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_1 + i, GDK_CONTROL_MASK, "win.category", "i", i + 1);
    }
}

void
aika_window_init_categories (AikaWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  aika_category_bar_set_sheet (self->category_bar, self->sheet);
  g_signal_connect_object (self->sheet, "category-changed", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}
