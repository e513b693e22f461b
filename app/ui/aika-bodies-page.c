/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-bodies-page"

#include "config.h"

#include "ui/aika-bodies-page.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-describe.h"
#include "edit/aika-edit-meetings.h"
#include "edit/aika-edit-people.h"
#include "ui/aika-bodies-page-private.h"

/**
 * AikaBodiesPage:
 *
 * The bodies and people of a plan: their lanes at once, then each with its names and its
 * meetings. Whatever is changed here is changed in the plan at once, a step of its undo.
 */
G_DEFINE_FINAL_TYPE (AikaBodiesPage, aika_bodies_page, ADW_TYPE_WINDOW)

AikaPlan *
aika_bodies_page_get_plan (AikaBodiesPage *self)
{
  return aika_document_get_plan (self->document);
}

void
aika_bodies_page_tell (AikaBodiesPage *self,
                       const char     *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

/* Takes @plan; says why where there is none. */
gboolean
aika_bodies_page_commit (AikaBodiesPage *self,
                         AikaPlan       *plan,
                         GError         *error)
{
  g_autoptr(AikaPlan) owned = plan;
  g_autofree char *label = NULL;

  if (plan == NULL)
    {
      aika_bodies_page_tell (self, error->message);
      return FALSE;
    }

  label = aika_edit_describe (aika_bodies_page_get_plan (self), plan);
  aika_document_commit (self->document, plan, label, NULL);
  return TRUE;
}

GtkWidget *
aika_bodies_page_add_entry (GtkWidget  *expander,
                            const char *title,
                            const char *field,
                            GCallback   applied,
                            gpointer    user_data)
{
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (entry), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), TRUE);
  g_object_set_data (G_OBJECT (entry), "field", (gpointer) field);
  g_signal_connect (entry, "apply", applied, user_data);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), entry);

  return entry;
}

/* Nothing is left to apply, and nothing for the entry's own undo. */
void
aika_bodies_page_set_entry (GtkWidget  *entry,
                            const char *text)
{
  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), text))
    return;

  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), TRUE);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), TRUE);
}

#define FOLLOWED_KEY "aika-followed"

/* The entry follows a text of the plan. While that is as before, what is being typed stays: another
 * field that is set meanwhile may not take it away. */
void
aika_bodies_page_follow (GtkWidget  *entry,
                         const char *text)
{
  const char *shown = text != NULL ? text : "";

  if (g_strcmp0 (g_object_get_data (G_OBJECT (entry), FOLLOWED_KEY), shown) == 0)
    return;

  g_object_set_data_full (G_OBJECT (entry), FOLLOWED_KEY, g_strdup (shown), g_free);
  aika_bodies_page_set_entry (entry, shown);
}

/* The buttons below what an expander shows. */
GtkWidget *
aika_bodies_page_add_acts (GtkWidget *expander)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (box, "row-acts");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);

  return box;
}

/* GTK 4.8 reads the underline of a mnemonic out, and the label once more. */
static void
name_button (GtkWidget *button)
{
  g_auto(GStrv) parts = g_strsplit (gtk_button_get_label (GTK_BUTTON (button)), "_", -1);
  g_autofree char *name = g_strjoinv ("", parts);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
aika_bodies_page_add_act (GtkWidget  *acts,
                          const char *label,
                          GCallback   clicked,
                          gpointer    user_data)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  name_button (button);
  g_signal_connect_swapped (button, "clicked", clicked, user_data);
  gtk_box_append (GTK_BOX (acts), button);
}

static char *
join_ids (const AikaPlan *plan)
{
  const AikaSeq *lists[] = { plan->bodies, plan->people };
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint k = 0; k < aika_seq_get_length (lists[i]); k++)
      g_string_append_printf (ids, "%u:%s\n", i, aika_record_get_id (aika_seq_get (lists[i], k)));

  return g_string_free (ids, FALSE);
}

static GtkWidget *
find_row (GPtrArray  *rows,
          const char *id)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (g_object_get_data (rows->pdata[i], AIKA_ROW_ID), id))
      return rows->pdata[i];

  return NULL;
}

/* The rows in the plan's order; those that stay are kept, open as they are. */
static void
arrange_rows (AikaBodiesPage *self,
              const AikaPlan *plan)
{
  g_autoptr(GPtrArray) old = g_steal_pointer (&self->rows);
  GtkWidget *had_focus = gtk_window_get_focus (GTK_WINDOW (self));
  g_autoptr(GtkWidget) focus = had_focus != NULL ? g_object_ref (had_focus) : NULL;
  struct { const AikaSeq *records; AdwPreferencesGroup *group; } lists[] = {
    { plan->bodies, self->bodies_group },
    { plan->people, self->people_group },
  };

  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < old->len; i++)
    {
      GtkWidget *list = gtk_widget_get_ancestor (old->pdata[i], ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (list), old->pdata[i]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint k = 0; k < aika_seq_get_length (lists[i].records); k++)
      {
        gconstpointer record = aika_seq_get (lists[i].records, k);
        GtkWidget *row = find_row (old, aika_record_get_id (record));

        if (row == NULL)
          row = i == 0 ? aika_body_rows_new (self, record) : aika_person_rows_new (self, record);
        adw_preferences_group_add (lists[i].group, row);
        g_ptr_array_add (self->rows, g_object_ref (row));
      }

  /* “Move Up” stays under the finger that pressed it. */
  if (focus != NULL && gtk_widget_get_root (focus) == GTK_ROOT (self))
    gtk_widget_grab_focus (focus);
}

static void
update (AikaBodiesPage *self)
{
  AikaPlan *plan = aika_bodies_page_get_plan (self);
  g_autofree char *ids = join_ids (plan);
  guint n_bodies = aika_seq_get_length (plan->bodies);
  GAction *undo;

  self->is_updating = TRUE;
  if (g_strcmp0 (ids, self->shown_ids) != 0)
    {
      arrange_rows (self, plan);
      g_free (self->shown_ids);
      self->shown_ids = g_steal_pointer (&ids);
    }
  for (guint i = 0; i < self->rows->len; i++)
    if (i < n_bodies)
      aika_body_rows_update (self->rows->pdata[i], aika_seq_get (plan->bodies, i));
    else
      aika_person_rows_update (self->rows->pdata[i], aika_seq_get (plan->people, i - n_bodies));
  aika_lanes_set_plan (self->lanes, plan);
  undo = g_action_map_lookup_action (G_ACTION_MAP (g_object_get_data (G_OBJECT (self), "actions")), "undo");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (undo), aika_document_get_can_undo (self->document));
  self->is_updating = FALSE;
}

/* What was added is opened, ready for its name. */
static void
open_row (AikaBodiesPage *self,
          const char     *id)
{
  GtkWidget *row = find_row (self->rows, id);

  if (row == NULL)
    return;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_grab_focus (row);
}

static void
add_body_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaBodiesPage *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;
  AikaPlan *plan = aika_edit_add_body (aika_bodies_page_get_plan (self), NULL, _("New body"), AIKA_BODY_OTHER, &id, &error);

  if (aika_bodies_page_commit (self, plan, error))
    open_row (self, id);
}

static void
add_person_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaBodiesPage *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;
  AikaPlan *plan = aika_edit_add_person (aika_bodies_page_get_plan (self), _("New role"), NULL, &id, &error);

  if (aika_bodies_page_commit (self, plan, error))
    open_row (self, id);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  aika_document_undo (AIKA_BODIES_PAGE (user_data)->document);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  aika_document_redo (AIKA_BODIES_PAGE (user_data)->document);
}

static const GActionEntry actions[] = {
  { "add-body", add_body_cb },
  { "add-person", add_person_cb },
  { "undo", undo_cb },
  { "redo", redo_cb },
};

static void
aika_bodies_page_finalize (GObject *object)
{
  AikaBodiesPage *self = AIKA_BODIES_PAGE (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self->shown_ids);

  G_OBJECT_CLASS (aika_bodies_page_parent_class)->finalize (object);
}

static void
aika_bodies_page_class_init (AikaBodiesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = aika_bodies_page_finalize;
  g_type_ensure (AIKA_TYPE_LANES);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "bodies.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "bodies.redo", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aikajana/Aikajana/aika-bodies-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, AikaBodiesPage, name)
  BIND (toasts);
  BIND (lanes);
  BIND (bodies_group);
  BIND (people_group);
  BIND (add_body_button);
  BIND (add_person_button);
#undef BIND
}

static void
aika_bodies_page_init (AikaBodiesPage *self)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "bodies", G_ACTION_GROUP (group));
  g_object_set_data_full (G_OBJECT (self), "actions", group, g_object_unref);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  name_button (self->add_body_button);
  name_button (self->add_person_button);
}

/**
 * aika_bodies_page_present:
 * @over: the window of the plan
 * @document: its document
 * @today: today: it tells which year a date without one means
 *
 * Opens the bodies and people of the plan.
 */
void
aika_bodies_page_present (GtkWindow    *over,
                          AikaDocument *document,
                          gint32        today)
{
  AikaBodiesPage *self = g_object_new (AIKA_TYPE_BODIES_PAGE, "transient-for", over, "modal", TRUE, NULL);

  self->document = g_object_ref (document);
  self->today = today;
  g_signal_connect_object (document, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
}
