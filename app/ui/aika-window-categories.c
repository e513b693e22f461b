/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-window-categories"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/aika-window-private.h"

/* What stands below the grid: the categories, their keys and their editing, and the bar that shifts the rest. */

#define N_KEYS 9

static void
category_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;

  aika_category_bar_choose (self->category_bar, g_variant_get_int32 (parameter));
}

/* Its key works everywhere; where nothing can be shifted it says so. */
static void
shift_rest_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;
  AikaApplication *application = AIKA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  if (aika_document_get_is_read_only (self->document))
    {
      aika_window_tell (self, _("This plan was made with a newer Aikajana. It opens read-only."));
      return;
    }
  if (self->view_kind != AIKA_VIEW_MATRIX)
    {
      aika_window_tell (self, _("The rest of the plan is shifted in the month grid."));
      return;
    }

  aika_categories_page_close (self->categories_page);
  aika_shift_bar_open (self->shift_bar, aika_application_get_today (application));
}

static void
edit_categories_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;

  aika_shift_bar_close (self->shift_bar);
  aika_categories_page_open (self->categories_page);
}

static const GActionEntry actions[] = {
  { "category", category_cb, "i", "0" },
  { "edit-categories", edit_categories_cb },
  { "shift-rest", shift_rest_cb },
};

static void
set_enabled (AikaWindow *self,
             const char *name,
             gboolean    is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

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
  gboolean is_editable = is_grid && !aika_document_get_is_read_only (self->document);

  gtk_widget_set_visible (GTK_WIDGET (self->category_bar), is_grid);
  set_enabled (self, "category", is_grid);
  set_enabled (self, "edit-categories", is_editable);
  set_enabled (self, "shift-rest", self->document != NULL);
  if (!is_editable)
    {
      aika_categories_page_close (self->categories_page);
      aika_shift_bar_close (self->shift_bar);
    }
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
  aika_categories_page_set_sheet (self->categories_page, self->sheet);
  aika_shift_bar_set_sheet (self->shift_bar, self->sheet);
  g_signal_connect_object (self->sheet, "category-changed", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}
