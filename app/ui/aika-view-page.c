/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-view-page"

#include "config.h"

#include "ui/aika-view-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "draw/aika-export.h"
#include "edit/aika-edit-describe.h"
#include "edit/aika-edit-views.h"
#include "ui/aika-view-page-private.h"
#include "ui/aika-wheel-months.h"

/**
 * AikaViewPage:
 *
 * The views of a plan and the settings of the one that its window shows. Whatever is changed here
 * is changed in the plan at once, a step of its undo, and the window behind follows. A view that
 * was made for the plan becomes the plan's own with the first change.
 */
G_DEFINE_FINAL_TYPE (AikaViewPage, aika_view_page, ADW_TYPE_WINDOW)

static const char *const languages[] = { NULL, "fi", "sv", "en" };                  /* as in language_row */
static const char *const papers[] = { NULL, "A5", "A4", "A3", "A2", "A1", "A0" };   /* as in paper_row */

AikaPlan *
aika_view_page_get_plan (AikaViewPage *self)
{
  return aika_document_get_plan (self->document);
}

/* Takes @plan; says why where there is none. */
gboolean
aika_view_page_commit (AikaViewPage *self,
                       AikaPlan     *plan,
                       GError       *error)
{
  g_autoptr(AikaPlan) owned = plan;
  g_autofree char *label = NULL;

  if (plan == NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (error->message, -1);

      adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
      return FALSE;
    }

  label = aika_edit_describe (aika_view_page_get_plan (self), plan);
  aika_document_commit (self->document, plan, label, NULL);
  return TRUE;
}

/* Whether the view is one of the plan's own, and not made for it. */
gboolean
aika_view_page_owns (const AikaPlan *plan,
                     const AikaView *view)
{
  for (guint i = 0; i < aika_seq_get_length (plan->views); i++)
    if (aika_seq_get (plan->views, i) == view)
      return TRUE;

  return FALSE;
}

/* Changes the shown view, in one step with making it the plan's own where it is not yet. */
gboolean
aika_view_page_change (AikaViewPage *self,
                       AikaViewVerb  verb,
                       gpointer      data)
{
  AikaPlan *plan;
  g_autoptr(AikaView) view = NULL;
  g_autoptr(AikaView) shown = NULL;
  g_autoptr(AikaPlan) base = NULL;
  g_autofree char *id = NULL;
  g_autoptr(GError) error = NULL;

  aika_view_page_take_entries (self);
  plan = aika_view_page_get_plan (self);
  view = aika_window_dup_shown_view (self->window);
  if (aika_view_page_owns (plan, view))
    {
      base = aika_record_ref (plan);
      id = g_strdup (view->id);
    }
  else
    base = aika_edit_add_view (plan, view, NULL, &id, &error);

  if (!aika_view_page_commit (self, base != NULL ? verb (base, id, data, &error) : NULL, error))
    {
      aika_view_page_update (self);
      return FALSE;
    }

  /* A view of another kind is shown still. */
  shown = aika_window_dup_shown_view (self->window);
  if (!g_str_equal (shown->id, id))
    {
      aika_window_show_view (self->window, id);
      aika_view_page_update (self);
    }

  return TRUE;
}

/* What a row changes of the view. */
typedef struct
{
  const char      *field;
  const char      *text;
  int              value;
} Change;

static AikaPlan *
set_text (AikaPlan    *plan,
          const char  *view_id,
          gpointer     data,
          GError     **error)
{
  const Change *change = data;

  return aika_edit_set_view_text (plan, view_id, change->field, change->text, error);
}

static AikaPlan *
set_choice (AikaPlan    *plan,
            const char  *view_id,
            gpointer     data,
            GError     **error)
{
  const Change *change = data;

  return aika_edit_set_view_choice (plan, view_id, change->field, change->value, error);
}

static AikaPlan *
set_lanes (AikaPlan    *plan,
           const char  *view_id,
           gpointer     data,
           GError     **error)
{
  return aika_edit_set_view_lanes (plan, view_id, ((Change *) data)->value != 0, error);
}

static AikaPlan *
set_from (AikaPlan    *plan,
          const char  *view_id,
          gpointer     data,
          GError     **error)
{
  return aika_edit_set_view_from (plan, view_id, ((Change *) data)->value, error);
}

/* The paper as one choice; how many sheets it is cut into stays. */
static AikaPlan *
set_paper (AikaPlan    *plan,
           const char  *view_id,
           gpointer     data,
           GError     **error)
{
  const Change *change = data;
  const AikaView *view = aika_seq_lookup (plan->views, view_id);
  const AikaPaper *paper = view != NULL ? view->paper : NULL;

  return aika_edit_set_view_paper (plan, view_id, change->text, (AikaOrientation) change->value,
                                   paper != NULL ? paper->across : 0, paper != NULL ? paper->down : 0, error);
}

static void
entry_applied_cb (GtkWidget    *entry,
                  AikaViewPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  Change change = { .field = entry == self->name_row ? "name" : "heading", .text = *text != '\0' ? text : NULL };

  aika_view_page_change (self, set_text, &change);
}

/* Which choice of the view's enumerations a row is. */
static const char *
get_choice_field (AikaViewPage *self,
                  AdwComboRow  *row)
{
  const struct { AdwComboRow *row; const char *field; } fields[] = {
    { self->kind_row, "kind" },
    { self->sections_row, "sections" },
    { self->order_row, "order" },
    { self->header_row, "header" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].row == row)
      return fields[i].field;

  g_return_val_if_reached (NULL);
}

static void
choice_selected_cb (AdwComboRow  *row,
                    GParamSpec   *pspec,
                    AikaViewPage *self)
{
  Change change = { .field = get_choice_field (self, row), .value = (int) adw_combo_row_get_selected (row) };

  if (!self->is_updating)
    aika_view_page_change (self, set_choice, &change);
}

static void
language_selected_cb (AikaViewPage *self)
{
  Change change = { .field = "language", .text = languages[adw_combo_row_get_selected (self->language_row)] };

  if (!self->is_updating)
    aika_view_page_change (self, set_text, &change);
}

static void
from_selected_cb (AikaViewPage *self)
{
  guint selected = adw_combo_row_get_selected (self->from_row);
  Change change = { .value = aika_month_get_first_day (self->first_month + (gint32) selected) };

  if (!self->is_updating && selected != GTK_INVALID_LIST_POSITION)
    aika_view_page_change (self, set_from, &change);
}

static void
paper_selected_cb (AikaViewPage *self)
{
  Change change = { .text = papers[adw_combo_row_get_selected (self->paper_row)],
                    .value = (int) adw_combo_row_get_selected (self->orientation_row) };

  if (!self->is_updating)
    aika_view_page_change (self, set_paper, &change);
}

/* Turning the usual paper makes it the view's own. */
static void
orientation_selected_cb (AikaViewPage *self)
{
  g_autoptr(AikaView) view = NULL;
  AikaExportOptions options;
  Change change = { .value = (int) adw_combo_row_get_selected (self->orientation_row) };

  if (self->is_updating)
    return;

  view = aika_window_dup_shown_view (self->window);
  aika_export_options_init (&options, aika_view_page_get_plan (self), view);
  change.text = options.paper;
  aika_view_page_change (self, set_paper, &change);
}

static void
lanes_switched_cb (AikaViewPage *self)
{
  Change change = { .value = gtk_switch_get_active (self->lanes_switch) };

  if (!self->is_updating)
    aika_view_page_change (self, set_lanes, &change);
}

GtkWidget *
aika_view_page_make_button (const char *icon_name,
                            const char *label,
                            GCallback   clicked,
                            gpointer    row)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  g_signal_connect_swapped (button, "clicked", clicked, row);

  return button;
}

static guint
find_text (const char *const *texts,
           guint              n_texts,
           const char        *text)
{
  for (guint i = 1; i < n_texts; i++)
    if (g_strcmp0 (texts[i], text) == 0)
      return i;

  return 0;
}

static void
update_months (AikaViewPage   *self,
               const AikaView *view)
{
  GListModel *old = adw_combo_row_get_model (self->from_row);
  gint32 first_month;
  guint selected;
  g_autoptr(GtkStringList) months = aika_wheel_months_new (aika_view_page_get_plan (self), view, &first_month, &selected);

  /* The list that has just been chosen from stays. */
  if (old == NULL || first_month != self->first_month ||
      g_list_model_get_n_items (old) != g_list_model_get_n_items (G_LIST_MODEL (months)))
    adw_combo_row_set_model (self->from_row, G_LIST_MODEL (months));
  self->first_month = first_month;
  adw_combo_row_set_selected (self->from_row, selected);
}

static void
update_rows (AikaViewPage   *self,
             const AikaView *view)
{
  AikaExportOptions options;

  aika_export_options_init (&options, aika_view_page_get_plan (self), view);
  aika_view_page_set_entry (self->name_row, view->name);
  aika_view_page_set_entry (self->heading_row, view->heading);
  adw_combo_row_set_selected (self->kind_row, (guint) view->kind);
  adw_combo_row_set_selected (self->sections_row, (guint) view->sections);
  adw_combo_row_set_selected (self->order_row, (guint) view->order);
  adw_combo_row_set_selected (self->header_row, (guint) view->header);
  adw_combo_row_set_selected (self->language_row, find_text (languages, G_N_ELEMENTS (languages), view->language));
  adw_combo_row_set_selected (self->paper_row,
                              find_text (papers, G_N_ELEMENTS (papers), view->paper != NULL ? view->paper->size : NULL));
  adw_combo_row_set_selected (self->orientation_row, options.is_portrait ? 1 : 0);
  gtk_switch_set_active (self->lanes_switch, !view->has_no_lanes);
  update_months (self, view);
}

/* Only what the kind of view heeds. */
static void
show_rows (AikaViewPage *self,
           AikaViewKind  kind)
{
  gboolean is_table = kind == AIKA_VIEW_TABLE || kind == AIKA_VIEW_PROGRAMME;

  gtk_widget_set_visible (self->heading_row, is_table || kind == AIKA_VIEW_BULLETIN);
  gtk_widget_set_visible (GTK_WIDGET (self->sections_row), is_table || kind == AIKA_VIEW_MATRIX);
  gtk_widget_set_visible (GTK_WIDGET (self->order_row), is_table);
  gtk_widget_set_visible (GTK_WIDGET (self->header_row), kind == AIKA_VIEW_MATRIX);
  gtk_widget_set_visible (self->lanes_row, kind == AIKA_VIEW_MATRIX || kind == AIKA_VIEW_WHEEL);
  gtk_widget_set_visible (GTK_WIDGET (self->from_row), kind == AIKA_VIEW_WHEEL);
}

void
aika_view_page_update (AikaViewPage *self)
{
  g_autoptr(AikaView) view = aika_window_dup_shown_view (self->window);
  GAction *undo = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "undo");

  self->is_updating = TRUE;
  adw_window_title_set_subtitle (self->title, view->name);
  update_rows (self, view);
  show_rows (self, (AikaViewKind) view->kind);
  aika_view_list_update (self, view);
  aika_view_columns_update (self, view);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (undo), aika_document_get_can_undo (self->document));
  self->is_updating = FALSE;
}

static void
new_view_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  aika_view_list_add (user_data);
}

static void
add_column_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  aika_view_columns_add (user_data, g_variant_get_string (parameter, NULL));
}

static void
join_column_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *field;
  guint position;

  g_variant_get (parameter, "(u&s)", &position, &field);
  aika_view_columns_join (user_data, position, field);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaViewPage *self = user_data;

  aika_view_page_take_entries (self);
  aika_document_undo (self->document);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  aika_document_redo (AIKA_VIEW_PAGE (user_data)->document);
}

static const GActionEntry actions[] = {
  { "new", new_view_cb },
  { "add-column", add_column_cb, "s" },
  { "join-column", join_column_cb, "(us)" },
  { "undo", undo_cb },
  { "redo", redo_cb },
};

static gboolean
aika_view_page_close_request (GtkWindow *window)
{
  aika_view_page_take_entries (AIKA_VIEW_PAGE (window));

  return GTK_WINDOW_CLASS (aika_view_page_parent_class)->close_request (window);
}

static void
aika_view_page_dispose (GObject *object)
{
  AikaViewPage *self = AIKA_VIEW_PAGE (object);

  /* A focus that leaves for good takes nothing. */
  self->is_taking = TRUE;
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);

  G_OBJECT_CLASS (aika_view_page_parent_class)->dispose (object);
}

static void
aika_view_page_finalize (GObject *object)
{
  AikaViewPage *self = AIKA_VIEW_PAGE (object);

  g_clear_object (&self->document);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->view_rows, g_ptr_array_unref);
  g_clear_pointer (&self->column_rows, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (aika_view_page_parent_class)->finalize (object);
}

static void
aika_view_page_class_init (AikaViewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aika_view_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = aika_view_page_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = aika_view_page_close_request;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "view.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "view.redo", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aikajana/Aikajana/aika-view-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, AikaViewPage, name)
  BIND (toasts);
  BIND (title);
  BIND (views_group);
  BIND (columns_group);
  BIND (add_column_button);
  BIND (name_row);
  BIND (heading_row);
  BIND (kind_row);
  BIND (sections_row);
  BIND (order_row);
  BIND (header_row);
  BIND (language_row);
  BIND (from_row);
  BIND (paper_row);
  BIND (orientation_row);
  BIND (lanes_row);
  BIND (lanes_switch);
#undef BIND
}

static void
fill_kinds (AikaViewPage *self)
{
  g_autoptr(GtkStringList) kinds = gtk_string_list_new (NULL);

  for (AikaViewKind kind = AIKA_VIEW_MATRIX; kind <= AIKA_VIEW_WHEEL; kind++)
    gtk_string_list_append (kinds, aika_view_kind_get_name (kind));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
}

static void
connect_rows (AikaViewPage *self)
{
  AdwComboRow *choices[] = { self->kind_row, self->sections_row, self->order_row, self->header_row };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    g_signal_connect (choices[i], "notify::selected", G_CALLBACK (choice_selected_cb), self);
  g_signal_connect (self->name_row, "apply", G_CALLBACK (entry_applied_cb), self);
  g_signal_connect (self->heading_row, "apply", G_CALLBACK (entry_applied_cb), self);
  g_signal_connect_swapped (self->language_row, "notify::selected", G_CALLBACK (language_selected_cb), self);
  g_signal_connect_swapped (self->from_row, "notify::selected", G_CALLBACK (from_selected_cb), self);
  g_signal_connect_swapped (self->paper_row, "notify::selected", G_CALLBACK (paper_selected_cb), self);
  g_signal_connect_swapped (self->orientation_row, "notify::selected", G_CALLBACK (orientation_selected_cb), self);
  g_signal_connect_swapped (self->lanes_switch, "notify::active", G_CALLBACK (lanes_switched_cb), self);
}

static void
aika_view_page_init (AikaViewPage *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "view", G_ACTION_GROUP (self->actions));
  self->view_rows = g_ptr_array_new ();
  self->column_rows = g_ptr_array_new ();
  self->entries = g_ptr_array_new ();
  self->is_updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_kinds (self);
  aika_view_columns_init (self);
  aika_view_page_watch_entry (self, self->name_row);
  aika_view_page_watch_entry (self, self->heading_row);
  connect_rows (self);
}

/**
 * aika_view_page_present:
 * @window: a window with a document that may be changed
 *
 * Opens the settings of the view that the window shows.
 */
void
aika_view_page_present (AikaWindow *window)
{
  AikaViewPage *self = g_object_new (AIKA_TYPE_VIEW_PAGE, "transient-for", window, "modal", TRUE,
                                     "destroy-with-parent", TRUE, NULL);

  self->window = window;
  self->document = g_object_ref (aika_window_get_document (window));
  g_signal_connect_swapped (self->document, "changed", G_CALLBACK (aika_view_page_update), self);
  aika_view_page_update (self);
  gtk_window_present (GTK_WINDOW (self));
}
