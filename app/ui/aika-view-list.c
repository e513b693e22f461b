/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-view-list"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-views.h"
#include "ui/aika-view-page-private.h"

/* The views of the plan in their order: the first is the one that the plan opens in. */

static AikaViewPage *
get_page (gpointer row)
{
  return g_object_get_data (G_OBJECT (row), AIKA_VIEW_PAGE_OF_ROW);
}

static guint
get_place (gpointer row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), AIKA_PLACE));
}

static GtkWidget *
get_part (gpointer    row,
          const char *name)
{
  return g_object_get_data (G_OBJECT (row), name);
}

/* A row is emptied of its view by nothing: it stands for a place that has one. */
static AikaView *
get_view (gpointer row)
{
  return aika_seq_get (aika_view_page_get_plan (get_page (row))->views, get_place (row));
}

static void
show (AikaViewPage *self,
      const char   *view_id)
{
  aika_window_show_view (self->window, view_id);
  aika_view_page_update (self);
}

static void
show_cb (GtkWidget *row)
{
  AikaViewPage *self = get_page (row);

  aika_view_page_take_entries (self);
  show (self, get_view (row)->id);
}

static void
move_by (GtkWidget *row,
         int        n_places)
{
  AikaViewPage *self = get_page (row);
  guint target = (guint) ((int) get_place (row) + n_places);
  g_autoptr(AikaView) shown = NULL;
  g_autoptr(GError) error = NULL;

  aika_view_page_take_entries (self);
  shown = aika_window_dup_shown_view (self->window);
  if (target >= self->view_rows->len ||
      !aika_view_page_commit (self, aika_edit_move_view (aika_view_page_get_plan (self), get_view (row)->id, n_places, &error),
                              error))
    return;

  /* Of two of a kind another may be the first now; what is shown stays. */
  if (aika_seq_lookup (aika_view_page_get_plan (self)->views, shown->id) != NULL)
    show (self, shown->id);
  if (!gtk_widget_grab_focus (get_part (self->view_rows->pdata[target], n_places < 0 ? "up" : "down")))
    gtk_widget_grab_focus (get_part (self->view_rows->pdata[target], n_places < 0 ? "down" : "up"));
}

static void
up_cb (GtkWidget *row)
{
  move_by (row, -1);
}

static void
down_cb (GtkWidget *row)
{
  move_by (row, 1);
}

static void
duplicate_cb (GtkWidget *row)
{
  AikaViewPage *self = get_page (row);
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;
  g_autoptr(GError) error = NULL;
  const AikaView *view;

  aika_view_page_take_entries (self);
  view = get_view (row);
  name = g_strdup_printf (_("%s (copy)"), view->name != NULL ? view->name : aika_view_kind_get_name ((AikaViewKind) view->kind));
  if (!aika_view_page_commit (self, aika_edit_duplicate_view (aika_view_page_get_plan (self), view->id, name, &id, &error),
                              error))
    return;

  show (self, id);
  gtk_widget_grab_focus (self->name_row);
}

static void
delete_cb (GtkWidget *row)
{
  AikaViewPage *self = get_page (row);
  g_autoptr(GError) error = NULL;
  AdwToast *toast;

  aika_view_page_take_entries (self);
  if (!aika_view_page_commit (self, aika_edit_delete_view (aika_view_page_get_plan (self), get_view (row)->id, &error), error))
    return;

  toast = adw_toast_new (_("The view was deleted. The rows of the plan stay."));
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "view.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
  gtk_widget_grab_focus (self->name_row);
}

/* From what is shown, whether it is the plan's own or made for it. */
void
aika_view_list_add (AikaViewPage *self)
{
  g_autoptr(AikaView) shown = NULL;
  g_autofree char *id = NULL;
  g_autoptr(GError) error = NULL;

  aika_view_page_take_entries (self);
  shown = aika_window_dup_shown_view (self->window);
  if (!aika_view_page_commit (self, aika_edit_add_view (aika_view_page_get_plan (self), shown, _("New view"), &id, &error),
                              error))
    return;

  show (self, id);
  gtk_widget_grab_focus (self->name_row);
}

static void
add_button (GtkWidget  *row,
            const char *part,
            const char *icon_name,
            const char *label,
            GCallback   clicked)
{
  GtkWidget *button = aika_view_page_make_button (icon_name, label, clicked, row);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_object_set_data (G_OBJECT (row), part, button);
}

static GtkWidget *
make_row (AikaViewPage *self,
          guint         place)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), AIKA_VIEW_PAGE_OF_ROW, self);
  g_object_set_data (G_OBJECT (row), AIKA_PLACE, GUINT_TO_POINTER (place));
  g_object_set_data (G_OBJECT (row), "check", check);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  add_button (row, "up", "go-up-symbolic", _("Earlier"), G_CALLBACK (up_cb));
  add_button (row, "down", "go-down-symbolic", _("Later"), G_CALLBACK (down_cb));
  add_button (row, "duplicate", "edit-copy-symbolic", _("Duplicate"), G_CALLBACK (duplicate_cb));
  add_button (row, "delete", "user-trash-symbolic", _("Delete the view"), G_CALLBACK (delete_cb));
  g_signal_connect (row, "activated", G_CALLBACK (show_cb), NULL);

  return row;
}

static void
name_button (GtkWidget  *row,
             const char *part,
             const char *act,
             const char *name)
{
  g_autofree char *label = g_strdup_printf ("%s: %s", act, name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (get_part (row, part)), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
fill_row (GtkWidget      *row,
          const AikaView *view,
          gboolean        is_shown,
          guint           n_views)
{
  const char *kind = aika_view_kind_get_name ((AikaViewKind) view->kind);
  const char *name = view->name != NULL && *view->name != '\0' ? view->name : kind;
  g_autofree char *subtitle = get_place (row) == 0 ? g_strdup_printf (_("%s · the plan opens in this view"), kind)
                                                   : g_strdup (kind);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_opacity (get_part (row, "check"), is_shown ? 1 : 0);
  gtk_widget_set_sensitive (get_part (row, "up"), get_place (row) > 0);
  gtk_widget_set_sensitive (get_part (row, "down"), get_place (row) + 1 < n_views);
  name_button (row, "up", _("Earlier"), name);
  name_button (row, "down", _("Later"), name);
  name_button (row, "duplicate", _("Duplicate"), name);
  name_button (row, "delete", _("Delete the view"), name);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, is_shown, -1);
}

void
aika_view_list_update (AikaViewPage   *self,
                       const AikaView *shown)
{
  const AikaSeq *views = aika_view_page_get_plan (self)->views;
  guint n_views = aika_seq_get_length (views);

  while (self->view_rows->len > n_views)
    {
      adw_preferences_group_remove (self->views_group, self->view_rows->pdata[self->view_rows->len - 1]);
      g_ptr_array_set_size (self->view_rows, (int) self->view_rows->len - 1);
    }
  while (self->view_rows->len < n_views)
    {
      GtkWidget *row = make_row (self, self->view_rows->len);

      adw_preferences_group_add (self->views_group, row);
      g_ptr_array_add (self->view_rows, row);
    }
  for (guint i = 0; i < n_views; i++)
    fill_row (self->view_rows->pdata[i], aika_seq_get (views, i), aika_seq_get (views, i) == shown, n_views);

  adw_preferences_group_set_description (self->views_group, aika_view_page_owns (aika_view_page_get_plan (self), shown) ? NULL :
                                         _("The view that is shown was made for the plan. It becomes the plan’s own when you change it."));
}
