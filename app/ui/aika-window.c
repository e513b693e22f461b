/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-window"

#include "config.h"

#include "ui/aika-window.h"

#include <glib/gi18n-lib.h>

#include "ui/aika-compat.h"
#include "ui/aika-inspector.h"
#include "ui/aika-window-private.h"

/* A window shows one document: header bar, sheet, inspector. The acts that touch files are
 * in aika-window-files.c. */

#define WARNINGS_SHOWN 5

G_DEFINE_FINAL_TYPE (AikaWindow, aika_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_title (AikaWindow *self)
{
  GFile *file = self->document != NULL ? aika_document_get_file (self->document) : NULL;
  g_autofree char *title = self->document != NULL ? aika_document_dup_title (self->document) : NULL;
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *shown_name = name != NULL ? g_filename_display_name (name) : NULL;
  g_autofree char *subtitle = NULL;
  const char *state;

  if (self->document == NULL)
    return;

  if (aika_document_get_is_read_only (self->document))
    state = _("read-only");
  else if (aika_document_get_is_modified (self->document))
    state = _("not saved");
  else
    state = file != NULL ? _("saved") : NULL;

  if (shown_name == NULL)
    subtitle = g_strdup (_("not saved yet"));
  else
    subtitle = g_strdup_printf ("%s – %s", shown_name, state);
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
set_enabled (AikaWindow *self,
             const char *name,
             gboolean    is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

/* “Undo: ”Asukasillat”, move” */
static void
set_tooltip (GtkWidget  *button,
             const char *act,
             const char *label)
{
  g_autofree char *text = label != NULL ? g_strdup_printf ("%s: %s", act, label) : g_strdup (act);

  gtk_widget_set_tooltip_text (button, text);
}

static void
update_actions (AikaWindow *self)
{
  gboolean has_plan = self->document != NULL;
  gboolean is_editable = has_plan && !aika_document_get_is_read_only (self->document);
  gboolean can_undo = has_plan && aika_document_get_can_undo (self->document);
  gboolean can_redo = has_plan && aika_document_get_can_redo (self->document);

  set_enabled (self, "view", has_plan);
  set_enabled (self, "undo", can_undo);
  set_enabled (self, "redo", can_redo);
  set_enabled (self, "history", (can_undo || can_redo) && !self->presentation.is_on);
  set_enabled (self, "present", has_plan);
  gtk_widget_set_sensitive (GTK_WIDGET (self->history_button), can_undo || can_redo);
  set_enabled (self, "add-row", is_editable);
  set_enabled (self, "lengthen", is_editable);
  set_enabled (self, "view-settings", is_editable);
  set_enabled (self, "bodies", is_editable);
  set_enabled (self, "save", is_editable);
  set_enabled (self, "save-as", is_editable);
  set_enabled (self, "print", has_plan);
  set_enabled (self, "copy-for-website", has_plan);
  set_enabled (self, "copy-as-table", has_plan);
  set_enabled (self, "export-calendar", has_plan);
  set_tooltip (self->undo_button, _("Undo"), can_undo ? aika_document_get_undo_label (self->document) : NULL);
  set_tooltip (self->redo_button, _("Redo"), can_redo ? aika_document_get_redo_label (self->document) : NULL);
}

static void
update_count (AikaWindow *self)
{
  guint n_items = aika_sheet_get_n_items (self->sheet);
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row", "%u rows", n_items), n_items);

  gtk_label_set_text (self->count_label, text);
}

/* Below these widths only what has no other way in stays in the bars: printing, the details and
 * redoing are in the menu or have keys, and the views have a menu of their own. */
#define NARROW_PX 760
#define MEDIUM_PX 1000

/* The slider gives way first, so that at 900 pixels the details stand beside the grid, not over it. */
#define ZOOM_PX 140
#define ZOOM_MEDIUM_PX 64

/* What the bars hold: before there is a plan, only ways to one. */
static void
update_shown (AikaWindow *self)
{
  gboolean has_plan = self->document != NULL;
  gboolean is_wide = !self->is_narrow;

  gtk_widget_set_visible (self->add_button, has_plan);
  gtk_widget_set_visible (self->undo_button, has_plan);
  gtk_widget_set_visible (self->redo_button, has_plan && is_wide);
  gtk_widget_set_visible (GTK_WIDGET (self->history_button), has_plan);
  gtk_widget_set_visible (self->recent_button, is_wide);
  gtk_widget_set_visible (self->print_button, has_plan && is_wide);
  gtk_widget_set_visible (self->inspector_button, has_plan && is_wide);
  gtk_widget_set_visible (self->find_button, has_plan && is_wide);
  gtk_widget_set_visible (self->view_box, has_plan);
  gtk_widget_set_visible (self->view_switcher, !self->is_narrow && !self->is_medium);
  gtk_widget_set_visible (self->grid_bar, self->view_kind == AIKA_VIEW_MATRIX);
  gtk_widget_set_visible (self->zoom_box, is_wide);
  gtk_widget_set_size_request (GTK_WIDGET (self->zoom_scale), self->is_medium ? ZOOM_MEDIUM_PX : ZOOM_PX, -1);
  aika_window_update_view_button (self);
  aika_window_update_categories (self);
  gtk_stack_set_visible_child_name (self->pages, has_plan ? "plan" : self->is_loading ? "loading" : "start");
}

void
aika_window_set_is_loading (AikaWindow *self,
                            gboolean    is_loading)
{
  self->is_loading = is_loading;
  update_shown (self);
}

void
aika_window_update (AikaWindow *self)
{
  update_title (self);
  update_actions (self);
  update_count (self);
  update_shown (self);
  aika_window_fill_view_menu (self);
  aika_window_update_search (self);
}

static gboolean
step_in_view (GtkTextView *view,
              gboolean     is_redo)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  if (is_redo ? !gtk_text_buffer_get_can_redo (buffer) : !gtk_text_buffer_get_can_undo (buffer))
    return FALSE;

  if (is_redo)
    gtk_text_buffer_redo (buffer);
  else
    gtk_text_buffer_undo (buffer);
  return TRUE;
}

/* What is being typed has a history of its own, which comes before the plan's. GTK leaves the action
 * enabled when that history has been cleared: only a text that changes tells. */
static gboolean
step_in_text (AikaWindow *self,
              const char *action_name)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  g_autofree char *before = NULL;

  if (aika_table_sheet_step_in_text (self->table_sheet, g_str_equal (action_name, "text.redo")))
    return TRUE;
  if (GTK_IS_TEXT_VIEW (focus))
    return step_in_view (GTK_TEXT_VIEW (focus), g_str_equal (action_name, "text.redo"));
  if (!GTK_IS_TEXT (focus))
    return FALSE;

  before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus)));
  return gtk_widget_activate_action (focus, action_name, NULL) &&
         !g_str_equal (before, gtk_editable_get_text (GTK_EDITABLE (focus)));
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;

  if (self->document == NULL || step_in_text (self, "text.undo"))
    return;

  aika_window_finish_typing (self);
  aika_document_undo (self->document);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;

  if (self->document != NULL && !step_in_text (self, "text.redo"))
    aika_document_redo (self->document);
}

/**
 * aika_window_is_table_shown:
 *
 * Returns: whether a table or a programme is shown, which has zoom and rows of its own
 */
gboolean
aika_window_is_table_shown (AikaWindow *self)
{
  return self->view_kind == AIKA_VIEW_TABLE || self->view_kind == AIKA_VIEW_PROGRAMME;
}

static void
add_row_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;

  if (aika_window_is_table_shown (self))
    gtk_widget_activate_action (GTK_WIDGET (self->table_sheet), "item.add", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self->sheet), "item.add", NULL);
}

static void
lengthen_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  int n_before, n_after;

  g_variant_get (parameter, "(ii)", &n_before, &n_after);
  aika_window_lengthen (user_data, n_before, n_after);
}

/* What a popover took from the view goes back to it, unless it went elsewhere by a click. */
static void
give_focus_back (GtkWidget  *popover,
                 AikaWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *button = gtk_widget_get_parent (popover);

  if (focus == NULL || focus == button || gtk_widget_is_ancestor (focus, button))
    aika_window_focus_view (self);
}

static gboolean
give_focus_back_cb (gpointer user_data)
{
  GtkWidget *popover = user_data;
  GtkRoot *root = gtk_widget_get_root (popover);

  if (AIKA_IS_WINDOW (root) && !gtk_widget_get_visible (popover))
    give_focus_back (popover, AIKA_WINDOW (root));

  return G_SOURCE_REMOVE;
}

/* GTK 4.18: a popover that has closed gives the focus to its button, after all that hear of it. */
static void
popover_closed_cb (GtkWidget  *popover,
                   AikaWindow *self)
{
  give_focus_back (popover, self);
  g_idle_add_full (G_PRIORITY_DEFAULT, give_focus_back_cb, g_object_ref (popover), g_object_unref);
}

static void
toggle_inspector_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;

  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_reveal_flap (self->flap));
}

static void
focus_view_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  aika_window_focus_view (user_data);
}

/* Into the details, and back out of them. */
static void
edit_selected_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->inspector)))
    {
      aika_window_focus_view (self);
      return;
    }

  adw_flap_set_reveal_flap (self->flap, TRUE);
  aika_inspector_focus_time (self->inspector);
}

static const GActionEntry actions[] = {
  { "open", aika_window_open_cb },
  { "new-here", aika_window_new_here_cb },
  { "open-example", aika_window_open_example_cb, "s" },
  { "open-structure", aika_window_open_structure_cb, "s" },
  { "view", NULL, "s", "'matrix'", aika_window_view_cb },
  { "save", aika_window_save_cb },
  { "save-as", aika_window_save_as_cb },
  { "print", aika_window_print_cb },
  { "export-calendar", aika_window_export_calendar_cb, "b" },
  { "undo", undo_cb },
  { "redo", redo_cb },
  { "undo-told", aika_window_undo_told_cb },
  { "history", aika_window_history_cb },
  { "present", aika_window_present_cb },
  { "copy-changes", aika_window_copy_changes_cb },
  { "undo-changes", aika_window_undo_changes_cb },
  { "close-changes", aika_window_close_changes_cb },
  { "add-row", add_row_cb },
  { "view-settings", aika_window_view_settings_cb },
  { "bodies", aika_window_bodies_cb },
  { "copy-for-website", aika_window_copy_for_website_cb },
  { "copy-as-table", aika_window_copy_as_table_cb },
  { "lengthen", lengthen_cb, "(ii)" },
  { "toggle-inspector", toggle_inspector_cb },
  { "edit-selected", edit_selected_cb },
  { "focus-view", focus_view_cb },
};

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         AikaWindow    *self)
{
  GSList *files = g_value_get_boxed (value);
  g_autoptr(GPtrArray) array = g_ptr_array_new ();

  for (GSList *l = files; l != NULL; l = l->next)
    g_ptr_array_add (array, l->data);
  if (array->len == 0)
    return FALSE;

  g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))),
                      (GFile **) array->pdata, array->len, "");
  return TRUE;
}

static void
refused_cb (AikaSheet  *sheet,
            const char *message,
            AikaWindow *self)
{
  aika_window_tell (self, message);
}

/* What was deleted can be had back at once. */
static void
deleted_cb (AikaSheet  *sheet,
            const char *message,
            AikaWindow *self)
{
  aika_window_tell_step (self, message);
}

/* The plan's own list: in a sandbox the desktop's is not the user's. */
static void
fill_recent_cb (AikaWindow *self)
{
  AikaApplication *application = AIKA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_auto(GStrv) uris = NULL;

  g_menu_remove_all (self->recent_section);
  if (application == NULL)
    return;

  uris = aika_application_list_recent (application);
  aika_start_page_set_recent (self->start_page, (const char *const *) uris);
  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr(GFile) file = g_file_new_for_uri (uris[i]);
      g_autofree char *name = g_file_get_basename (file);
      g_autofree char *shown_name = g_filename_display_name (name != NULL ? name : uris[i]);
      g_autoptr(GMenuItem) item = NULL;
      g_auto(GStrv) parts = g_strsplit (shown_name, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);

      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "app.open-uri", "s", uris[i]);
      g_menu_append_item (self->recent_section, item);
    }
}

static void
close_bar_cb (AikaWindow *self)
{
  gtk_revealer_set_reveal_child (self->bar, FALSE);
}

/* What was strange in the file, until it is closed. */
static void
show_warnings (AikaWindow *self)
{
  GPtrArray *warnings = aika_document_get_warnings (self->document);
  g_autoptr(GString) text = g_string_new (NULL);

  if (aika_document_get_is_read_only (self->document))
    g_string_append (text, _("This plan was made with a newer Aikajana. It opens read-only."));
  for (guint i = 0; warnings != NULL && i < warnings->len && i < WARNINGS_SHOWN; i++)
    {
      g_autofree char *warning = aika_problem_dup_text (warnings->pdata[i]);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, warning);
    }

  gtk_label_set_text (self->bar_label, text->str);
  gtk_revealer_set_reveal_child (self->bar, text->len > 0);
}

static gboolean
aika_window_close_request (GtkWindow *window)
{
  AikaWindow *self = AIKA_WINDOW (window);

  if (!aika_window_finish_typing (self) && !self->may_close)
    return GDK_EVENT_STOP;
  if (self->document != NULL && aika_document_get_is_modified (self->document) && !self->may_close)
    {
      aika_window_ask_before_closing (self);
      return GDK_EVENT_STOP;
    }

  aika_window_leave_presentation (self);
  aika_window_keep_size (self);
  return GTK_WINDOW_CLASS (aika_window_parent_class)->close_request (window);
}

static gboolean
update_narrow_cb (gpointer user_data)
{
  AikaWindow *self = user_data;

  self->narrow_idle_id = 0;
  update_shown (self);

  return G_SOURCE_REMOVE;
}

/* libadwaita 1.2 has no breakpoints; what is shown changes after the allocation. */
static void
aika_window_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  AikaWindow *self = AIKA_WINDOW (widget);
  gboolean is_narrow = width < NARROW_PX;
  gboolean is_medium = width < MEDIUM_PX;

  GTK_WIDGET_CLASS (aika_window_parent_class)->size_allocate (widget, width, height, baseline);

  if (is_narrow == self->is_narrow && is_medium == self->is_medium)
    return;
  self->is_narrow = is_narrow;
  self->is_medium = is_medium;
  if (self->narrow_idle_id == 0)
    self->narrow_idle_id = g_idle_add (update_narrow_cb, self);
}

static void
aika_window_dispose (GObject *object)
{
  AikaWindow *self = AIKA_WINDOW (object);

  if (self->narrow_idle_id != 0)
    g_source_remove (self->narrow_idle_id);
  self->narrow_idle_id = 0;
  g_clear_object (&self->toast);
  g_clear_pointer (&self->told_plan, aika_record_unref);

  if (self->document != NULL)
    {
      aika_window_drop_presentation (self);
      g_signal_handlers_disconnect_by_data (self->document, self);
      aika_sheet_set_document (self->sheet, NULL);
      aika_table_sheet_set_document (self->table_sheet, NULL);
      g_clear_object (&self->document);
    }

  G_OBJECT_CLASS (aika_window_parent_class)->dispose (object);
}

static void
aika_window_finalize (GObject *object)
{
  g_free (AIKA_WINDOW (object)->view_name);
  aika_window_free_search (AIKA_WINDOW (object));

  G_OBJECT_CLASS (aika_window_parent_class)->finalize (object);
}

static void
aika_window_class_init (AikaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aika_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = aika_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = aika_window_close_request;
  widget_class->size_allocate = aika_window_size_allocate;

  g_type_ensure (AIKA_TYPE_SHEET);
  g_type_ensure (AIKA_TYPE_TABLE_SHEET);
  g_type_ensure (AIKA_TYPE_PREVIEW);
  g_type_ensure (AIKA_TYPE_SEARCH_BAR);
  g_type_ensure (AIKA_TYPE_START_PAGE);
  g_type_ensure (AIKA_TYPE_INSPECTOR);
  g_type_ensure (AIKA_TYPE_HISTORY_POPOVER);
  g_type_ensure (AIKA_TYPE_PRESENTATION_CAPTION);
  g_type_ensure (AIKA_TYPE_PRESENTATION_CHANGES);
  g_type_ensure (AIKA_TYPE_CATEGORY_BAR);
  g_type_ensure (AIKA_TYPE_CATEGORIES_PAGE);
  g_type_ensure (AIKA_TYPE_SHIFT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aikajana/Aikajana/aika-window.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, AikaWindow, name)
  BIND (toasts);
  BIND (window_title);
  BIND (header);
  BIND (presentation_header);
  BIND (presentation_title);
  BIND (caption);
  BIND (changes);
  BIND (bottom_bar);
  BIND (open_button);
  BIND (undo_button);
  BIND (redo_button);
  BIND (history_button);
  BIND (history_popover);
  BIND (recent_button);
  BIND (print_button);
  BIND (inspector_button);
  BIND (find_button);
  BIND (add_button);
  BIND (view_box);
  BIND (view_switcher);
  BIND (view_button);
  BIND (zoom_scale);
  BIND (kinds_section);
  BIND (views_section);
  BIND (pages);
  BIND (start_page);
  BIND (search_bar);
  BIND (views);
  BIND (table_sheet);
  BIND (preview);
  BIND (grid_bar);
  BIND (zoom_box);
  BIND (bar);
  BIND (bar_label);
  BIND (bar_button);
  BIND (flap);
  BIND (scroller);
  BIND (sheet);
  BIND (count_label);
  BIND (category_bar);
  BIND (categories_page);
  BIND (shift_bar);
  BIND (go_button);
  BIND (go_popover);
  BIND (calendar);
  BIND (zoom_adjustment);
  BIND (inspector);
  BIND (recent_section);
#undef BIND
  aika_window_install_category_keys (widget_class);
}

static void
aika_window_init (AikaWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  aika_inspector_set_sheet (self->inspector, self->sheet);
  aika_window_init_views (self);
  aika_window_init_history (self);
  aika_window_init_presentation (self);
  aika_window_init_search (self);
  aika_window_init_categories (self);
  aika_window_init_zoom (self);

  g_signal_connect (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  g_signal_connect (self->sheet, "refused", G_CALLBACK (refused_cb), self);
  g_signal_connect (self->table_sheet, "refused", G_CALLBACK (refused_cb), self);
  g_signal_connect (self->table_sheet, "deleted", G_CALLBACK (deleted_cb), self);
  g_signal_connect (self->sheet, "deleted", G_CALLBACK (deleted_cb), self);
  g_signal_connect (self->go_popover, "closed", G_CALLBACK (popover_closed_cb), self);
  g_signal_connect (self->history_popover, "closed", G_CALLBACK (popover_closed_cb), self);
  g_signal_connect_swapped (self->bar_button, "clicked", G_CALLBACK (close_bar_cb), self);
  update_actions (self);
  update_shown (self);
}

/**
 * aika_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a window without a document, which shows the start page, as large as
 *   the last one was
 */
AikaWindow *
aika_window_new (AikaApplication *application)
{
  AikaWindow *self = g_object_new (AIKA_TYPE_WINDOW, "application", application, NULL);
  GSettings *settings = aika_application_get_settings (application);

  aika_sheet_set_today (self->sheet, aika_application_get_today (application));
  if (settings != NULL)
    {
      gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                                   g_settings_get_int (settings, "window-height"));
      if (g_settings_get_boolean (settings, "window-maximized"))
        gtk_window_maximize (GTK_WINDOW (self));
      adw_flap_set_reveal_flap (self->flap, g_settings_get_boolean (settings, "inspector-visible"));
      g_signal_connect_object (settings, "changed::recent-plans", G_CALLBACK (fill_recent_cb), self, G_CONNECT_SWAPPED);
    }
  fill_recent_cb (self);

  return self;
}

/**
 * aika_window_get_document:
 * @window: a window
 *
 * Returns: (transfer none) (nullable): its document
 */
AikaDocument *
aika_window_get_document (AikaWindow *window)
{
  g_return_val_if_fail (AIKA_IS_WINDOW (window), NULL);

  return window->document;
}

/**
 * aika_window_set_document:
 * @window: a window
 * @document: the document to show
 */
void
aika_window_set_document (AikaWindow   *window,
                          AikaDocument *document)
{
  g_return_if_fail (AIKA_IS_WINDOW (window));
  g_return_if_fail (AIKA_IS_DOCUMENT (document));

  aika_window_drop_presentation (window);
  aika_window_drop_toast (window);
  if (window->document != NULL)
    g_signal_handlers_disconnect_by_data (window->document, window);
  g_set_object (&window->document, document);

  aika_sheet_set_document (window->sheet, document);
  aika_history_popover_set_document (window->history_popover, document);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (aika_window_update), window);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (aika_window_update_view), window);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (aika_window_follow_presentation), window);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (aika_window_update_toast), window);
  g_signal_connect_swapped (document, "notify", G_CALLBACK (aika_window_update), window);
  aika_window_show_own_view (window);
  show_warnings (window);
  aika_window_focus_view (window);
}
