/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector"

#include "config.h"

#include "ui/aika-inspector.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-describe.h"
#include "ui/aika-inspector-private.h"

/* The details of what is selected in the sheet. There is a page for each kind of thing, which is filled
 * with what is selected: making one costs more than all else that an arrow key does.
 *
 * Invariants: (1) every change goes through an edit function and the document, one commit an act;
 * (2) what is shown is what the plan says, but for a text that is being typed or could not be taken;
 * (3) a thing is left only after what was typed about it was taken or kept. */

/* Who walks over rows with a key held down reads one page in so many milliseconds, not every one. */
#define FOLLOW_MS 100

G_DEFINE_FINAL_TYPE (AikaInspector, aika_inspector, GTK_TYPE_WIDGET)

AikaPlan *
aika_inspector_get_plan (AikaInspector *self)
{
  AikaDocument *document = self->sheet != NULL ? aika_sheet_get_document (self->sheet) : NULL;

  return document != NULL ? aika_document_get_plan (document) : NULL;
}

/* Commits what an edit function made, or says why it made nothing; takes the plan.
 * Returns: whether there was one */
gboolean
aika_inspector_commit (AikaInspector *self,
                       AikaPlan      *plan,
                       GError        *error)
{
  g_autoptr(AikaPlan) owned = plan;
  g_autofree char *label = NULL;

  if (plan == NULL)
    {
      if (error != NULL)
        g_signal_emit_by_name (self->sheet, "refused", error->message);
      return FALSE;
    }
  if (plan == aika_inspector_get_plan (self))
    return TRUE;

  label = aika_edit_describe (aika_inspector_get_plan (self), plan);
  aika_document_commit (aika_sheet_get_document (self->sheet), plan, label, NULL);
  return TRUE;
}

/* Several rows, or several marks: whole rows go before the marks in them. One that was chosen goes before
 * what is at the cursor. */
static gboolean
ask_several (AikaInspector *self,
             AikaSubject   *subject)
{
  g_auto(GStrv) mark_ids = aika_sheet_dup_mark_ids (self->sheet);
  g_auto(GStrv) item_ids = aika_sheet_dup_item_ids (self->sheet);
  gboolean has_marks = g_strv_length (mark_ids) > 1;
  gboolean has_rows = g_strv_length (item_ids) > 1;

  if (g_strv_length (mark_ids) == 1 && aika_sheet_has_chosen (self->sheet) &&
      !aika_sheet_is_rows_selected (self->sheet))
    {
      aika_subject_set_several (subject, aika_inspector_get_plan (self), NULL, mark_ids);
      return subject->item_id != NULL;
    }
  if (has_marks && !(has_rows && aika_sheet_is_rows_selected (self->sheet)))
    aika_subject_set_several (subject, aika_inspector_get_plan (self), NULL, mark_ids);
  else if (has_rows)
    aika_subject_set_several (subject, aika_inspector_get_plan (self), item_ids, NULL);

  return subject->each != NULL;
}

/* What is selected, as far as the plan has it. A row whose first title is being typed is in no plan. */
static void
ask_subject (AikaInspector *self,
             AikaSubject   *subject)
{
  AikaThing *thing = aika_sheet_get_current (self->sheet);
  const char *body_id = NULL;
  const char *meeting_id = aika_sheet_get_meeting_id (self->sheet, &body_id);

  aika_subject_clear (subject);
  if (aika_sheet_is_naming_new (self->sheet))
    return;
  if (self->set_aside != NULL && thing != NULL && g_strcmp0 (aika_thing_get_id (thing), self->set_aside) == 0)
    return;

  g_clear_pointer (&self->set_aside, g_free);
  if (aika_sheet_get_group_id (self->sheet) != NULL)
    aika_subject_set_group (subject, aika_inspector_get_plan (self), aika_sheet_get_group_id (self->sheet));
  else if (!ask_several (self, subject))
    aika_subject_set (subject, aika_inspector_get_plan (self), aika_sheet_get_item_id (self->sheet),
                      aika_sheet_get_mark_id (self->sheet), meeting_id != NULL ? body_id : NULL, meeting_id);
}

static void
add_time_field (AikaInspector *self)
{
  self->page->time_group = aika_inspector_add_group (self->page->widget, NULL);
  self->page->time_field = AIKA_TIME_FIELD (aika_time_field_new (self->sheet));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->page->time_group), GTK_WIDGET (self->page->time_field));
}

/* The page scrolls in a window of its own, which the keyboard reaches: it needs a name. */
static void
name_scroller (GtkWidget *page)
{
  GtkWidget *scroller = gtk_widget_get_first_child (page);

  if (GTK_IS_SCROLLED_WINDOW (scroller))
    gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Details"), -1);
}

/* The row of an expander that opens it: libadwaita gives it no name. */
static gboolean
is_opener (GtkWidget *widget)
{
  return ADW_IS_ACTION_ROW (widget) && gtk_widget_get_ancestor (widget, ADW_TYPE_EXPANDER_ROW) != NULL &&
         *adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)) == '\0';
}

/* The lists that groups and expanders are made of can have the focus, and have no name either: newer
 * versions of libadwaita name them after the titles of their groups, which are mostly empty. What
 * hangs under a text has its own. */
static void
name_lists (GtkWidget  *widget,
            const char *name)
{
  if (GTK_IS_POPOVER (widget))
    return;

  if (ADW_IS_EXPANDER_ROW (widget))
    name = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  if (ADW_IS_EXPANDER_ROW (widget) || GTK_IS_LIST_BOX (widget) || is_opener (widget))
    {
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_lists (child, name);
}

static void
free_page (AikaInspectorPage *page)
{
  g_ptr_array_unref (page->controls);
  g_ptr_array_unref (page->parts);
  g_ptr_array_unref (page->expanders);
  gtk_widget_unparent (GTK_WIDGET (page->widget));
  g_free (page);
}

static AikaInspectorPage *
add_page (AikaInspector *self)
{
  AikaInspectorPage *page = g_new0 (AikaInspectorPage, 1);

  page->controls = g_ptr_array_new_with_free_func (aika_control_free);
  page->parts = g_ptr_array_new_with_free_func (aika_inspector_part_free);
  page->expanders = g_ptr_array_new ();
  page->widget = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  name_scroller (GTK_WIDGET (page->widget));
  gtk_widget_set_parent (GTK_WIDGET (page->widget), GTK_WIDGET (self));
  return page;
}

static void
add_plan_button (AikaInspector *self)
{
  aika_inspector_add_button (self, aika_inspector_add_group (self->page->widget, NULL), _("Details of the Plan"),
                             "show-plan", NULL);
}

static void
make_page (AikaInspector *self,
           AikaPageKind   kind)
{
  switch (kind)
    {
    case AIKA_PAGE_PLAN:
    case AIKA_PAGE_PLAN_ASIDE:
      aika_inspector_show_plan (self);
      return;

    case AIKA_PAGE_MEETING:
      add_time_field (self);
      aika_inspector_show_meeting (self);
      break;

    case AIKA_PAGE_ROW:
    case AIKA_PAGE_MARK:
      aika_inspector_show_heading (self);
      add_time_field (self);
      if (kind == AIKA_PAGE_MARK)
        aika_inspector_show_mark (self);
      aika_inspector_show_item (self);
      break;

    case AIKA_PAGE_GROUP:
      aika_inspector_show_group (self);
      break;

    case AIKA_PAGE_ROWS:
    case AIKA_PAGE_MARKS:
      aika_inspector_show_several (self);
      break;
    }
  add_plan_button (self);
}

static void
enable_acts (AikaInspector *self)
{
  static const char *const lookers[] = { "select", "show-plan", "show-selection", NULL };
  gboolean is_editable = !aika_document_get_is_read_only (aika_sheet_get_document (self->sheet));
  g_auto(GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (self->acts));

  for (guint i = 0; names[i] != NULL; i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->acts), names[i])),
                                 is_editable || g_strv_contains (lookers, names[i]));
}

static void
fill_time (AikaInspector *self)
{
  AikaInspectorPage *page = self->page;
  const char *mark_id;
  gboolean has_time;

  if (page->time_field == NULL)
    return;
  if (self->subject.meeting_id != NULL)
    {
      aika_time_field_set_meeting (page->time_field, self->subject.body_id, self->subject.meeting_id);
      return;
    }

  has_time = aika_subject_has_time (aika_inspector_get_plan (self), &self->subject, &mark_id);
  gtk_widget_set_visible (page->time_group, has_time);
  if (has_time)
    aika_time_field_set_mark (page->time_field, self->subject.item_id, mark_id);
}

static void
fill_page (AikaInspector *self)
{
  fill_time (self);
  aika_inspector_fill_controls (self);
  enable_acts (self);
}

/* What was written is committed before the page is another one's. */
static void
leave_subject (AikaInspector *self)
{
  g_autofree char *draft = NULL;

  if (self->shown_key == NULL)
    return;

  self->is_leaving = TRUE;
  if (self->page->time_field != NULL)
    draft = aika_time_field_finish (self->page->time_field);
  if (draft != NULL)
    g_hash_table_insert (self->drafts, g_strdup (self->shown_key), g_steal_pointer (&draft));
  aika_inspector_keep_drafts (self);
  self->is_leaving = FALSE;
}

/* What could not be taken is not on the page any more when that shows another thing. */
static void
clear_page (AikaInspector *self)
{
  if (self->page->time_field != NULL)
    aika_time_field_give_up (self->page->time_field);
  aika_inspector_give_up_texts (self);
  aika_inspector_drop_question (self);
}

static void
turn_page (AikaInspector *self)
{
  AikaPageKind kind = aika_subject_get_page_kind (&self->subject);
  AikaInspectorPage *old = self->page;

  if (old != NULL)
    clear_page (self);
  if (kind == AIKA_PAGE_PLAN && self->set_aside != NULL)
    kind = AIKA_PAGE_PLAN_ASIDE;
  if (old != NULL && old == self->pages[kind])
    return;

  if (self->pages[kind] == NULL)
    {
      self->page = self->pages[kind] = add_page (self);
      make_page (self, kind);
      name_lists (GTK_WIDGET (self->page->widget), _("Details"));
    }
  self->page = self->pages[kind];
  gtk_widget_set_visible (GTK_WIDGET (self->page->widget), TRUE);
  if (old != NULL)
    gtk_widget_set_visible (GTK_WIDGET (old->widget), FALSE);
}

static void
recall_drafts (AikaInspector *self)
{
  g_autofree char *key = NULL;
  g_autofree char *draft = NULL;

  if (self->page->time_field != NULL &&
      g_hash_table_steal_extended (self->drafts, self->shown_key, (gpointer *) &key, (gpointer *) &draft))
    aika_time_field_set_draft (self->page->time_field, draft);
  aika_inspector_recall_drafts (self);
}

static void
update (AikaInspector *self)
{
  g_auto(AikaSubject) subject = AIKA_SUBJECT_NONE;
  g_autofree char *key = NULL;
  gboolean is_new;

  self->is_stale = FALSE;
  g_clear_handle_id (&self->follow_id, g_source_remove);
  if (aika_inspector_get_plan (self) == NULL || self->is_leaving || self->is_filling)
    return;

  ask_subject (self, &subject);
  key = aika_subject_dup_key (aika_inspector_get_plan (self), &subject);
  is_new = g_strcmp0 (self->shown_key, key) != 0;
  if (is_new)
    {
      leave_subject (self);
      ask_subject (self, &subject);
      g_free (key);
      key = aika_subject_dup_key (aika_inspector_get_plan (self), &subject);
    }

  self->is_filling = TRUE;
  aika_subject_clear (&self->subject);
  self->subject = subject;
  subject = (AikaSubject) AIKA_SUBJECT_NONE;
  if (is_new)
    {
      g_free (self->shown_key);
      self->shown_key = g_steal_pointer (&key);
      self->turned_us = g_get_monotonic_time ();
      turn_page (self);
    }
  fill_page (self);
  self->is_filling = FALSE;

  if (is_new)
    recall_drafts (self);
}

static gboolean
follow_cb (gpointer user_data)
{
  AikaInspector *self = user_data;

  self->follow_id = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
  else
    self->is_stale = TRUE;
  return G_SOURCE_REMOVE;
}

/* Whether another thing is selected so soon after the last one that its page may wait; what the page
 * shows now stays what it was, and what is written there goes to that. */
static gboolean
may_wait (AikaInspector *self)
{
  g_auto(AikaSubject) subject = AIKA_SUBJECT_NONE;
  g_autofree char *key = NULL;

  if (aika_inspector_get_plan (self) == NULL || self->set_aside != NULL || self->is_leaving || self->is_filling ||
      g_get_monotonic_time () - self->turned_us > FOLLOW_MS * G_TIME_SPAN_MILLISECOND ||
      gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    return FALSE;

  ask_subject (self, &subject);
  key = aika_subject_dup_key (aika_inspector_get_plan (self), &subject);
  return g_strcmp0 (key, self->shown_key) != 0;
}

/* Out of sight it follows nothing. */
static void
update_cb (AikaInspector *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->is_stale = TRUE;
  else if (!may_wait (self))
    update (self);
  else if (self->follow_id == 0)
    self->follow_id = g_timeout_add (FOLLOW_MS, follow_cb, self);
}

/* Something is nearly always selected: the page of the plan can be asked for, until something else is. */
void
aika_inspector_turn_to_plan (AikaInspector *self,
                             gboolean       to_plan)
{
  AikaThing *thing = aika_sheet_get_current (self->sheet);

  g_free (self->set_aside);
  self->set_aside = to_plan && thing != NULL ? g_strdup (aika_thing_get_id (thing)) : NULL;
  update (self);
  gtk_widget_child_focus (GTK_WIDGET (self->page->widget), GTK_DIR_TAB_FORWARD);
}

static void
finish_typing_cb (AikaInspector *self)
{
  aika_inspector_finish_texts (self);
}

/* Where no field took it: back to the cell. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                AikaInspector         *self)
{
  if (keyval != GDK_KEY_Escape || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-view", NULL);
}

static void
aika_inspector_map (GtkWidget *widget)
{
  AikaInspector *self = AIKA_INSPECTOR (widget);

  if (self->is_stale)
    update (self);

  GTK_WIDGET_CLASS (aika_inspector_parent_class)->map (widget);
}

/* What was being written is not left behind, out of sight. */
static void
aika_inspector_unmap (GtkWidget *widget)
{
  AikaInspector *self = AIKA_INSPECTOR (widget);

  if (self->sheet != NULL)
    aika_inspector_finish_texts (self);

  GTK_WIDGET_CLASS (aika_inspector_parent_class)->unmap (widget);
}

static void
aika_inspector_dispose (GObject *object)
{
  AikaInspector *self = AIKA_INSPECTOR (object);

  g_clear_handle_id (&self->follow_id, g_source_remove);
  self->page = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (self->pages); i++)
    g_clear_pointer (&self->pages[i], free_page);
  self->sheet = NULL;
  g_clear_object (&self->acts);

  G_OBJECT_CLASS (aika_inspector_parent_class)->dispose (object);
}

static void
aika_inspector_finalize (GObject *object)
{
  AikaInspector *self = AIKA_INSPECTOR (object);

  g_free (self->set_aside);
  g_free (self->shown_key);
  aika_subject_clear (&self->subject);
  g_hash_table_unref (self->drafts);
  g_hash_table_unref (self->open_names);

  G_OBJECT_CLASS (aika_inspector_parent_class)->finalize (object);
}

static void
aika_inspector_class_init (AikaInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aika_inspector_dispose;
  object_class->finalize = aika_inspector_finalize;

  widget_class->map = aika_inspector_map;
  widget_class->unmap = aika_inspector_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "inspector");
}

static void
aika_inspector_init (AikaInspector *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->open_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  aika_inspector_add_acts (self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Details"), -1);
}

/**
 * aika_inspector_set_sheet:
 * @inspector: an inspector
 * @sheet: the sheet whose selection it shows; it lives as long as @inspector
 */
void
aika_inspector_set_sheet (AikaInspector *inspector,
                          AikaSheet     *sheet)
{
  g_return_if_fail (AIKA_IS_INSPECTOR (inspector));

  inspector->sheet = sheet;
  g_signal_connect_object (sheet, "current-changed", G_CALLBACK (update_cb), inspector, G_CONNECT_SWAPPED);
  g_signal_connect_object (sheet, "notify::document", G_CALLBACK (update_cb), inspector, G_CONNECT_SWAPPED);
  g_signal_connect_object (sheet, "finish-typing", G_CALLBACK (finish_typing_cb), inspector, G_CONNECT_SWAPPED);
  update_cb (inspector);
}

/**
 * aika_inspector_focus_time:
 * @inspector: an inspector
 *
 * Moves the focus to the time of what is shown, or to its first field.
 */
void
aika_inspector_focus_time (AikaInspector *inspector)
{
  if (inspector->is_stale || inspector->follow_id != 0)
    update (inspector);
  if (inspector->page == NULL || inspector->page->time_field == NULL ||
      !gtk_widget_get_visible (inspector->page->time_group) ||
      !gtk_widget_grab_focus (GTK_WIDGET (inspector->page->time_field)))
    gtk_widget_child_focus (GTK_WIDGET (inspector), GTK_DIR_TAB_FORWARD);
}
