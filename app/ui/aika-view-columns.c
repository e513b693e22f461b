/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-view-columns"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "edit/aika-edit-views.h"
#include "ui/aika-view-page-private.h"

/* The columns of the shown view: each has its words, its place and what it shows. */

typedef struct
{
  guint       position;
  const char *name;         /* of a text of the column */
  const char *text;
  const char *field;
  int         n_places;
} ColumnChange;

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

static AikaPlan *
set_column_text (AikaPlan    *plan,
                 const char  *view_id,
                 gpointer     data,
                 GError     **error)
{
  const ColumnChange *change = data;

  return aika_edit_set_column_text (plan, view_id, change->position, change->name, change->text, error);
}

static AikaPlan *
move_column (AikaPlan    *plan,
             const char  *view_id,
             gpointer     data,
             GError     **error)
{
  const ColumnChange *change = data;

  return aika_edit_move_column (plan, view_id, change->position, change->n_places, error);
}

static AikaPlan *
delete_column (AikaPlan    *plan,
               const char  *view_id,
               gpointer     data,
               GError     **error)
{
  return aika_edit_delete_column (plan, view_id, ((ColumnChange *) data)->position, error);
}

static AikaPlan *
add_column (AikaPlan    *plan,
            const char  *view_id,
            gpointer     data,
            GError     **error)
{
  const ColumnChange *change = data;

  return aika_edit_add_column (plan, view_id, change->position, change->field, NULL, NULL, error);
}

static const AikaColumn *
find_column (const AikaPlan *plan,
             const char     *view_id,
             guint           position)
{
  const AikaView *view = aika_seq_lookup (plan->views, view_id);

  return view != NULL && position < aika_seq_get_length (view->columns) ? aika_seq_get (view->columns, position) : NULL;
}

static AikaPlan *
join_column (AikaPlan    *plan,
             const char  *view_id,
             gpointer     data,
             GError     **error)
{
  const ColumnChange *change = data;
  const AikaColumn *column = find_column (plan, view_id, change->position);
  g_autofree char *field = column != NULL ? g_strconcat (column->field, "+", change->field, NULL) : NULL;

  return aika_edit_set_column_text (plan, view_id, change->position, "field", field, error);
}

/* The last of the joined names gets a column of its own, after this one and under its heading. */
static AikaPlan *
part_column (AikaPlan    *plan,
             const char  *view_id,
             gpointer     data,
             GError     **error)
{
  const ColumnChange *change = data;
  const AikaColumn *column = find_column (plan, view_id, change->position);
  const char *plus = column != NULL ? strrchr (column->field, '+') : NULL;
  g_autofree char *rest = plus != NULL ? g_strndup (column->field, (gsize) (plus - column->field)) : NULL;
  g_autoptr(AikaPlan) parted = NULL;

  if (plus == NULL)
    return aika_record_ref (plan);

  parted = aika_edit_set_column_text (plan, view_id, change->position, "field", rest, error);
  if (parted == NULL)
    return NULL;

  return aika_edit_add_column (parted, view_id, change->position + 1, plus + 1, NULL, column->under, error);
}

static void
text_applied_cb (GtkWidget *entry,
                 GtkWidget *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  ColumnChange change = { .position = get_place (row), .name = g_object_get_data (G_OBJECT (entry), "field"),
                          .text = *text != '\0' ? text : NULL };

  aika_view_page_change (get_page (row), set_column_text, &change);
}

/* The button that moved a column goes with it, or its neighbour where that is at an end. */
static void
follow (AikaViewPage *self,
        guint         position,
        const char   *button,
        const char   *other)
{
  GtkWidget *row = self->column_rows->pdata[position];

  if (!gtk_widget_grab_focus (get_part (row, button)))
    gtk_widget_grab_focus (get_part (row, other));
}

static void
move_by (GtkWidget *row,
         int        n_places)
{
  AikaViewPage *self = get_page (row);
  guint position = get_place (row);
  guint target = (guint) ((int) position + n_places);
  ColumnChange change = { .position = position, .n_places = n_places };
  gboolean is_open, was_open;

  if (target >= self->column_rows->len || !aika_view_page_change (self, move_column, &change))
    return;

  is_open = adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row));
  was_open = adw_expander_row_get_expanded (self->column_rows->pdata[target]);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), was_open);
  adw_expander_row_set_expanded (self->column_rows->pdata[target], is_open);
  follow (self, target, n_places < 0 ? "up" : "down", n_places < 0 ? "down" : "up");
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
remove_cb (GtkWidget *row)
{
  AikaViewPage *self = get_page (row);
  guint position = get_place (row);
  ColumnChange change = { .position = position };

  if (!aika_view_page_change (self, delete_column, &change))
    return;

  if (self->column_rows->len == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->add_column_button));
  else
    gtk_widget_grab_focus (get_part (self->column_rows->pdata[MIN (position, self->column_rows->len - 1)], "remove"));
}

static void
part_cb (GtkWidget *row)
{
  ColumnChange change = { .position = get_place (row) };

  aika_view_page_change (get_page (row), part_column, &change);
}

/* The fields are listed when the menu opens: others may have become free. */
static void
list_for_join_cb (GtkMenuButton *button,
                  gpointer       row)
{
  AikaViewPage *self = get_page (row);
  g_autoptr(AikaView) shown = aika_window_dup_shown_view (self->window);
  g_autoptr(GMenuModel) menu = aika_view_fields_create_menu (aika_view_page_get_plan (self), shown, "view.join-column",
                                                             (int) get_place (row));

  gtk_menu_button_set_menu_model (button, menu);
}

static void
list_for_add_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  AikaViewPage *self = user_data;
  g_autoptr(AikaView) shown = aika_window_dup_shown_view (self->window);
  g_autoptr(GMenuModel) menu = aika_view_fields_create_menu (aika_view_page_get_plan (self), shown, "view.add-column", -1);

  gtk_menu_button_set_menu_model (button, menu);
}

static GtkWidget *
add_entry (AikaViewPage *self,
           GtkWidget    *row,
           const char   *title,
           const char   *field)
{
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  g_object_set_data (G_OBJECT (entry), "field", (gpointer) field);
  g_signal_connect (entry, "apply", G_CALLBACK (text_applied_cb), row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), entry);
  aika_view_page_watch_entry (self, entry);

  return entry;
}

static GtkWidget *
add_shows (GtkWidget *row)
{
  GtkWidget *shows = adw_action_row_new ();
  GtkWidget *join = gtk_menu_button_new ();
  GtkWidget *part = gtk_button_new_with_mnemonic (_("_Separate"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (shows), _("Shows"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (shows), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (shows), FALSE);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (join), _("_Join Another"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (join), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (join), list_for_join_cb, row, NULL);
  gtk_widget_set_tooltip_text (part, _("Give the last of them a column of its own"));
  g_signal_connect_swapped (part, "clicked", G_CALLBACK (part_cb), row);
  gtk_widget_set_valign (join, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (part, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (shows), part);
  adw_action_row_add_suffix (ADW_ACTION_ROW (shows), join);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), shows);
  g_object_set_data (G_OBJECT (row), "part", part);

  return shows;
}

static void
add_button (GtkWidget  *row,
            const char *part,
            const char *icon_name,
            const char *label,
            GCallback   clicked)
{
  GtkWidget *button = aika_view_page_make_button (icon_name, label, clicked, row);

  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), button);
  g_object_set_data (G_OBJECT (row), part, button);
}

static GtkWidget *
make_row (AikaViewPage *self,
          guint         position)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_set_data (G_OBJECT (row), AIKA_VIEW_PAGE_OF_ROW, self);
  g_object_set_data (G_OBJECT (row), AIKA_PLACE, GUINT_TO_POINTER (position));
  add_button (row, "remove", "user-trash-symbolic", _("Remove the column"), G_CALLBACK (remove_cb));
  add_button (row, "down", "go-down-symbolic", _("Later"), G_CALLBACK (down_cb));
  add_button (row, "up", "go-up-symbolic", _("Earlier"), G_CALLBACK (up_cb));
  g_object_set_data (G_OBJECT (row), "shows", add_shows (row));
  g_object_set_data (G_OBJECT (row), "header", add_entry (self, row, _("Words over the column"), "header"));
  g_object_set_data (G_OBJECT (row), "under", add_entry (self, row, _("Heading shared with its neighbours"), "under"));

  return row;
}

static void
drop_last_row (AikaViewPage *self)
{
  GtkWidget *row = self->column_rows->pdata[self->column_rows->len - 1];

  g_ptr_array_remove (self->entries, get_part (row, "header"));
  g_ptr_array_remove (self->entries, get_part (row, "under"));
  adw_preferences_group_remove (self->columns_group, row);
  g_ptr_array_set_size (self->column_rows, (int) self->column_rows->len - 1);
}

static void
set_button_label (GtkWidget  *button,
                  const char *act,
                  const char *name)
{
  g_autofree char *label = g_strdup_printf ("%s: %s", act, name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
fill_row (AikaViewPage     *self,
          GtkWidget        *row,
          const AikaColumn *column,
          guint             n_columns)
{
  g_autofree char *name = aika_view_field_dup_name (aika_view_page_get_plan (self), column->field);
  gboolean has_header = column->header != NULL && *column->header != '\0';
  gboolean has_under = column->under != NULL && *column->under != '\0';
  const char *title = has_header ? column->header : name;
  g_autofree char *subtitle = has_header && has_under ? g_strdup_printf ("%s · %s", column->under, name)
                              : has_header ? g_strdup (name) : g_strdup (has_under ? column->under : "");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (get_part (row, "shows")), name);
  gtk_widget_set_visible (get_part (row, "part"), strchr (column->field, '+') != NULL);
  aika_view_page_set_entry (get_part (row, "header"), column->header);
  aika_view_page_set_entry (get_part (row, "under"), column->under);
  gtk_widget_set_sensitive (get_part (row, "up"), get_place (row) > 0);
  gtk_widget_set_sensitive (get_part (row, "down"), get_place (row) + 1 < n_columns);
  set_button_label (get_part (row, "up"), _("Earlier"), title);
  set_button_label (get_part (row, "down"), _("Later"), title);
  set_button_label (get_part (row, "remove"), _("Remove the column"), title);
}

void
aika_view_columns_init (AikaViewPage *self)
{
  gtk_menu_button_set_create_popup_func (self->add_column_button, list_for_add_cb, self, NULL);
}

void
aika_view_columns_update (AikaViewPage   *self,
                          const AikaView *shown)
{
  gboolean has_columns = shown->kind == AIKA_VIEW_TABLE || shown->kind == AIKA_VIEW_PROGRAMME;
  guint n_columns = has_columns ? aika_seq_get_length (shown->columns) : 0;

  gtk_widget_set_visible (GTK_WIDGET (self->columns_group), has_columns);
  while (self->column_rows->len > n_columns)
    drop_last_row (self);
  while (self->column_rows->len < n_columns)
    {
      GtkWidget *row = make_row (self, self->column_rows->len);

      adw_preferences_group_add (self->columns_group, row);
      g_ptr_array_add (self->column_rows, row);
    }
  for (guint i = 0; i < n_columns; i++)
    fill_row (self, self->column_rows->pdata[i], aika_seq_get (shown->columns, i), n_columns);
}

/* A new column stands last, open for its words. */
void
aika_view_columns_add (AikaViewPage *self,
                       const char   *field)
{
  ColumnChange change = { .position = G_MAXUINT, .field = field };
  GtkWidget *row;

  if (!aika_view_page_change (self, add_column, &change) || self->column_rows->len == 0)
    return;

  row = self->column_rows->pdata[self->column_rows->len - 1];
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_grab_focus (get_part (row, "header"));
}

void
aika_view_columns_join (AikaViewPage *self,
                        guint         position,
                        const char   *field)
{
  ColumnChange change = { .position = position, .field = field };

  aika_view_page_change (self, join_column, &change);
}
