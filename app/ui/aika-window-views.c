/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-window-views"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/aika-bodies-page.h"
#include "ui/aika-view-page.h"
#include "ui/aika-window-private.h"

/* A window shows one view of its plan at a time: the month grid, a table or a programme to
 * write in, a bulletin or a year wheel to look at. A view is named by its kind, or, where the
 * plan has several of a kind, by its id. */

static const struct
{
  const char *word;
  const char *name;
  const char *page;           /* of the stack */
} kinds[] = {
  [AIKA_VIEW_MATRIX] = { "matrix", N_("_Grid"), "matrix" },
  [AIKA_VIEW_TABLE] = { "table", N_("_Table"), "table" },
  [AIKA_VIEW_PROGRAMME] = { "programme", N_("_Programme"), "table" },
  [AIKA_VIEW_BULLETIN] = { "bulletin", N_("_Bulletin"), "preview" },
  [AIKA_VIEW_WHEEL] = { "wheel", N_("Year _Wheel"), "preview" },
};

static AikaView *
find_view_by_id (const AikaPlan *plan,
                 const char     *id)
{
  for (guint i = 0; i < aika_seq_get_length (plan->views); i++)
    {
      AikaView *view = aika_seq_get (plan->views, i);

      if (g_str_equal (view->id, id))
        return view;
    }

  return NULL;
}

/* The kind that a view's name stands for; FALSE for a view that is not there. */
static gboolean
find_kind (AikaWindow    *self,
           const char    *name,
           AikaViewKind  *kind,
           const char   **view_id)
{
  const AikaView *view;

  *view_id = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].word, name))
      {
        *kind = (AikaViewKind) i;
        return TRUE;
      }

  view = self->document != NULL ? find_view_by_id (aika_document_get_plan (self->document), name) : NULL;
  if (view == NULL)
    return FALSE;
  *kind = (AikaViewKind) view->kind;
  *view_id = view->id;

  return TRUE;
}

/* Whatever is being typed in any of the views is taken. Returns: FALSE where words were refused,
 * which then stand open with the reason */
gboolean
aika_window_finish_typing (AikaWindow *self)
{
  aika_sheet_finish_typing (self->sheet);

  return aika_table_sheet_finish_typing (self->table_sheet);
}

/* Where the switches have no room the menu of the views says which of them is shown. */
void
aika_window_update_view_button (AikaWindow *self)
{
  const char *name = _(kinds[self->view_kind].name);
  g_auto(GStrv) parts = g_strsplit (name, "_", 2);
  g_autofree char *plain = g_strjoinv ("", parts);
  /* Translators: %s is the name of the view that is shown: “Grid”. */
  g_autofree char *tooltip = g_strdup_printf (_("%s – all views"), plain);

  if (self->is_medium && !self->is_narrow)
    gtk_menu_button_set_label (self->view_button, name);
  else
    gtk_menu_button_set_icon_name (self->view_button, "pan-down-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->view_button), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view_button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
}

static void
update_preview (AikaWindow *self)
{
  AikaViewKind kind;
  const char *view_id;

  if (!find_kind (self, self->view_name, &kind, &view_id))
    return;

  aika_preview_set_plan (self->preview, aika_document_get_plan (self->document), kind, view_id);
}

/* To the cell of the view where the cursor is. */
void
aika_window_focus_view (AikaWindow *self)
{
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->views), GTK_DIR_TAB_FORWARD);
}

/**
 * aika_window_show_view:
 * @self: a window with a document
 * @name: “matrix”, “table”, “programme”, “bulletin”, “wheel”, or the id of a view of the plan
 *
 * Shows the plan in that view. A name that stands for nothing changes nothing.
 */
void
aika_window_show_view (AikaWindow *self,
                       const char *name)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "view");
  g_autofree char *kept = g_strdup (name);
  AikaViewKind kind;
  const char *view_id;
  gboolean had_focus;

  /* Refused words stay, and so does their view; what is taken may change the plan. */
  if (self->document == NULL || !aika_window_finish_typing (self) || !find_kind (self, kept, &kind, &view_id))
    return;

  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->views)) != NULL;
  g_free (self->view_name);
  self->view_name = g_steal_pointer (&kept);
  self->view_kind = kind;
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (kinds[kind].word));

  /* What is not shown is not laid out either, and no screen reader comes upon it. */
  if (kind == AIKA_VIEW_TABLE || kind == AIKA_VIEW_PROGRAMME)
    {
      aika_table_sheet_set_document (self->table_sheet, self->document);
      aika_table_sheet_set_view (self->table_sheet, kind, view_id);
      if (aika_sheet_get_item_id (self->sheet) != NULL)
        aika_table_sheet_select (self->table_sheet, aika_sheet_get_item_id (self->sheet));
    }
  else
    aika_table_sheet_set_document (self->table_sheet, NULL);
  gtk_stack_set_visible_child_name (self->views, kinds[kind].page);
  if (g_str_equal (kinds[kind].page, "preview"))
    update_preview (self);
  if (had_focus)
    aika_window_focus_view (self);
  aika_window_update (self);
}

/* The plan changed: a preview follows, a view that was deleted gives way to the first of its kind. */
void
aika_window_update_view (AikaWindow *self)
{
  AikaViewKind kind;
  const char *view_id;

  if (self->document == NULL || self->view_name == NULL)
    return;

  if (!find_kind (self, self->view_name, &kind, &view_id))
    aika_window_show_view (self, kinds[self->view_kind].word);
  else if (kind != self->view_kind)
    aika_window_show_view (self, self->view_name);
  else if (g_str_equal (kinds[kind].page, "preview"))
    update_preview (self);
}

/**
 * aika_window_show_own_view:
 * @self: a window with a document
 *
 * Shows the plan in the shape that its people know: its first view, or the grid.
 */
void
aika_window_show_own_view (AikaWindow *self)
{
  const AikaPlan *plan = aika_document_get_plan (self->document);
  const AikaView *view = aika_seq_get_length (plan->views) > 0 ? aika_seq_get (plan->views, 0) : NULL;

  aika_window_show_view (self, view != NULL ? kinds[view->kind].word : kinds[AIKA_VIEW_MATRIX].word);
}

void
aika_window_view_cb (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  aika_window_show_view (user_data, g_variant_get_string (value, NULL));
}

static void
append_view (GMenu      *menu,
             const char *label,
             const char *target)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.view", "s", target);
  g_menu_append_item (menu, item);
}

/* The five kinds, then the plan's own views beyond the first of each kind, by their names. */
void
aika_window_fill_view_menu (AikaWindow *self)
{
  const AikaPlan *plan = self->document != NULL ? aika_document_get_plan (self->document) : NULL;
  gboolean has_kind[G_N_ELEMENTS (kinds)] = { FALSE };

  g_menu_remove_all (self->kinds_section);
  g_menu_remove_all (self->views_section);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    append_view (self->kinds_section, _(kinds[i].name), kinds[i].word);

  for (guint i = 0; plan != NULL && i < aika_seq_get_length (plan->views); i++)
    {
      const AikaView *view = aika_seq_get (plan->views, i);
      g_auto(GStrv) parts = NULL;
      g_autofree char *label = NULL;

      if (!has_kind[view->kind])
        {
          has_kind[view->kind] = TRUE;
          continue;
        }
      parts = g_strsplit (view->name != NULL ? view->name : view->id, "_", -1);
      label = g_strjoinv ("__", parts);
      append_view (self->views_section, label, view->id);
    }
}

static void
table_selected_cb (AikaTableSheet *sheet,
                   const char     *item_id,
                   AikaWindow     *self)
{
  /* The inspector shows what is selected in the grid. */
  aika_sheet_select (self->sheet, item_id);
}

/* Returns: (transfer full): the view that is shown: one of the plan's, or one made for it. */
AikaView *
aika_window_dup_shown_view (AikaWindow *self)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  AikaView *view = NULL;
  AikaViewKind kind = self->view_kind;
  const char *view_id = NULL;

  if (find_kind (self, self->view_name, &kind, &view_id) && view_id != NULL)
    view = find_view_by_id (plan, view_id);
  if (view == NULL)
    view = aika_prose_find_view (plan, kind);

  return view != NULL ? aika_record_ref (view) : aika_prose_create_view (plan, kind);
}

/* The plan in the words of the view that is shown. */
AikaProse *
aika_window_compose_view (AikaWindow *self)
{
  g_autoptr(AikaView) view = aika_window_dup_shown_view (self);

  return aika_prose_new (aika_document_get_plan (self->document), view);
}

void
aika_window_view_settings_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;

  aika_window_finish_typing (self);
  aika_view_page_present (self);
}

void
aika_window_bodies_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;
  AikaApplication *application = AIKA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  aika_window_finish_typing (self);
  aika_bodies_page_present (GTK_WINDOW (self), self->document, aika_application_get_today (application));
}

void
aika_window_init_views (AikaWindow *self)
{
  g_signal_connect (self->table_sheet, "selected", G_CALLBACK (table_selected_cb), self);
}
