/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector"

#include "config.h"

#include "ui/aika-inspector.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "edit/aika-edit-describe.h"
#include "edit/aika-edit-items.h"
#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-meetings.h"
#include "edit/aika-edit-plan.h"
#include "ui/aika-inspector-rows.h"
#include "ui/aika-spoken.h"
#include "ui/aika-time-field.h"

/* The details of what is selected in the sheet. The page is made anew for each selection
 * and refilled in place while the same thing stays selected, so that a field keeps its focus.
 * Every change goes through an edit function and the document; nothing here keeps state. */

struct _AikaInspector
{
  GtkWidget           parent_instance;

  AdwPreferencesPage *page;
  AikaSheet          *sheet;          /* not owned: the window holds both */
  char               *shown_key;      /* of the mark, item or meeting shown */
  gboolean            is_filling;     /* the fields change by the plan, not by a person */
  gboolean            is_leaving;     /* what was written into the page is being committed */

  AikaTimeField      *time_field;
  GHashTable         *drafts;         /* of what is shown: words that could not be taken as its time */
  GtkWidget          *title_row;
  GtkWidget          *label_row;
  GtkWidget          *meaning_row;
  GtkWidget          *category_row;
  GtkWidget          *status_row;
  GPtrArray          *text_rows;      /* rows of the item's own texts, each with its field's name */
};

G_DEFINE_FINAL_TYPE (AikaInspector, aika_inspector, GTK_TYPE_WIDGET)

/* Stands for the plan itself where the id of what is shown is kept; no record has it. */
#define PLAN_ID ""

typedef struct
{
  const char *field;
  const char *label;
} TextField;

/* The texts of an item that are edited as one line. */
static const TextField text_fields[] = {
  { "venue", N_("Venue") },
  { "url", N_("Web address") },
  { "duration", N_("Duration") },
  { "notes", N_("Notes (not printed)") },
};

/* The texts of the plan itself, shown while nothing is selected. */
static const TextField plan_fields[] = {
  { "title", N_("Title") },
  { "organisation", N_("Organisation") },
  { "statusWord", N_("Document status") },
  { "note", N_("Note at the bottom of the chart") },
};

static AikaPlan *
get_plan (AikaInspector *self)
{
  AikaDocument *document = self->sheet != NULL ? aika_sheet_get_document (self->sheet) : NULL;

  return document != NULL ? aika_document_get_plan (document) : NULL;
}

/* Commits what an edit function made; takes the plan. */
static void
commit (AikaInspector *self,
        AikaPlan      *plan,
        GError        *error)
{
  g_autoptr(AikaPlan) owned = plan;
  g_autofree char *label = NULL;

  if (plan == NULL)
    {
      if (error != NULL)
        g_signal_emit_by_name (self->sheet, "refused", error->message);
      return;
    }

  label = aika_edit_describe (get_plan (self), plan);
  aika_document_commit (aika_sheet_get_document (self->sheet), plan, label, NULL);
}

static AikaItem *
get_item (AikaInspector *self)
{
  const char *id = self->sheet != NULL ? aika_sheet_get_item_id (self->sheet) : NULL;

  return id != NULL ? aika_seq_lookup (get_plan (self)->items, id) : NULL;
}

static AikaMark *
get_mark (AikaInspector *self)
{
  const char *id = self->sheet != NULL ? aika_sheet_get_mark_id (self->sheet) : NULL;

  return id != NULL ? aika_plan_find_mark (get_plan (self), id, NULL) : NULL;
}

static AikaMeeting *
get_meeting (AikaInspector  *self,
             AikaBody      **body)
{
  AikaThing *thing = self->sheet != NULL ? aika_sheet_get_current (self->sheet) : NULL;
  AikaPlan *plan = get_plan (self);

  if (thing == NULL || plan == NULL || aika_thing_get_kind (thing) != AIKA_THING_MEETING)
    return NULL;

  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      AikaBody *candidate = aika_seq_get (plan->bodies, i);
      AikaMeeting *meeting = aika_seq_lookup (candidate->meetings, aika_thing_get_id (thing));

      if (meeting != NULL)
        {
          *body = candidate;
          return meeting;
        }
    }

  return NULL;
}

static void
title_applied_cb (AikaInspector *self)
{
  g_autoptr(GError) error = NULL;
  AikaItem *item = get_item (self);

  if (item == NULL || self->is_filling)
    return;
  commit (self, aika_edit_rename_item (get_plan (self), item->id,
                                       gtk_editable_get_text (GTK_EDITABLE (self->title_row)), &error), error);
}

static void
label_applied_cb (AikaInspector *self)
{
  g_autoptr(GError) error = NULL;
  AikaMark *mark = get_mark (self);

  if (mark == NULL || self->is_filling)
    return;
  commit (self, aika_edit_set_mark_label (get_plan (self), mark->id,
                                          gtk_editable_get_text (GTK_EDITABLE (self->label_row)), &error), error);
}

static void
text_applied_cb (GtkWidget     *row,
                 AikaInspector *self)
{
  g_autoptr(GError) error = NULL;
  AikaItem *item = get_item (self);

  if (item == NULL || self->is_filling)
    return;
  commit (self, aika_edit_set_item_text (get_plan (self), item->id, g_object_get_data (G_OBJECT (row), "field"),
                                         gtk_editable_get_text (GTK_EDITABLE (row)), &error), error);
}

static void
meaning_selected_cb (AikaInspector *self)
{
  g_autoptr(GError) error = NULL;
  AikaMark *mark = get_mark (self);
  const char *ids[2] = { NULL };

  if (mark == NULL || self->is_filling)
    return;
  ids[0] = mark->id;
  commit (self, aika_edit_set_marks_meaning (get_plan (self), ids,
                                             adw_combo_row_get_selected (ADW_COMBO_ROW (self->meaning_row)),
                                             &error), error);
}

static void
category_selected_cb (AikaInspector *self)
{
  g_autoptr(GError) error = NULL;
  AikaMark *mark = get_mark (self);
  AikaPlan *plan = get_plan (self);
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->category_row));
  const char *ids[2] = { NULL };

  if (mark == NULL || self->is_filling || selected >= aika_seq_get_length (plan->categories))
    return;
  ids[0] = mark->id;
  commit (self, aika_edit_set_marks_category (plan, ids, aika_record_get_id (aika_seq_get (plan->categories, selected)),
                                              &error), error);
}

static void
status_selected_cb (AikaInspector *self)
{
  g_autoptr(GError) error = NULL;
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->status_row));
  AikaMark *mark = get_mark (self);
  AikaBody *body = NULL;
  AikaMeeting *meeting = get_meeting (self, &body);

  if (self->is_filling || selected == GTK_INVALID_LIST_POSITION)
    return;

  if (mark != NULL)
    {
      const char *ids[2] = { mark->id, NULL };

      commit (self, aika_edit_set_marks_status (get_plan (self), ids, selected, mark->reason, &error), error);
    }
  else if (meeting != NULL)
    commit (self, aika_edit_set_meeting_status (get_plan (self), body->id, meeting->id, selected, meeting->note,
                                                &error), error);
}

static void
plan_text_applied_cb (GtkWidget     *row,
                      AikaInspector *self)
{
  g_autoptr(GError) error = NULL;

  if (get_plan (self) == NULL || self->is_filling)
    return;
  commit (self, aika_edit_set_plan_text (get_plan (self), g_object_get_data (G_OBJECT (row), "field"),
                                         gtk_editable_get_text (GTK_EDITABLE (row)), &error), error);
}

static void
step_clicked_cb (GtkButton     *button,
                 AikaInspector *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->sheet), g_object_get_data (G_OBJECT (button), "act"), NULL);
}

static void
add_time_field (AikaInspector *self,
                GtkWidget     *group)
{
  self->time_field = AIKA_TIME_FIELD (aika_time_field_new (self->sheet));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->time_field));
}

/* The time: its words, its reading under them, and a step either way. */
static void
add_time (AikaInspector  *self,
          const AikaItem *item,
          const AikaMark *mark)
{
  static const struct { const char *icon; const char *act; const char *label; } steps[] = {
    { "go-previous-symbolic", "mark.earlier", N_("Move earlier") },
    { "go-next-symbolic", "mark.later", N_("Move later") },
  };
  GtkWidget *group = aika_inspector_add_group (self->page, NULL);
  GtkWidget *heading = aika_inspector_make_heading (item->title != NULL ? item->title : _("row without a title"));

  for (guint i = 0; i < G_N_ELEMENTS (steps) && mark != NULL; i++)
    {
      GtkWidget *button = aika_inspector_make_step (steps[i].icon, steps[i].act, _(steps[i].label));

      g_signal_connect (button, "clicked", G_CALLBACK (step_clicked_cb), self);
      gtk_box_append (GTK_BOX (heading), button);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), heading);
  add_time_field (self, group);
}

static void
add_status (AikaInspector *self,
            GtkWidget     *group,
            AikaMeaning    meaning)
{
  const char *words[AIKA_STATUS_RETURNED + 2] = { NULL };

  for (int status = 0; status <= AIKA_STATUS_RETURNED; status++)
    words[status] = aika_spoken_status (meaning, status);
  self->status_row = aika_inspector_add_combo (group, _("Status"), words);
  g_signal_connect_swapped (self->status_row, "notify::selected", G_CALLBACK (status_selected_cb), self);
}

static void
add_mark_fields (AikaInspector  *self,
                 const AikaMark *mark)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  const char *meanings[AIKA_MEANING_INVITATION + 2] = { NULL };
  AikaPlan *plan = get_plan (self);
  GtkWidget *group;

  group = aika_inspector_add_group (self->page, _("Category and status"));
  for (int meaning = 0; meaning <= AIKA_MEANING_INVITATION; meaning++)
    meanings[meaning] = aika_spoken_meaning (meaning);
  self->meaning_row = aika_inspector_add_combo (group, _("Kind"), meanings);
  g_signal_connect_swapped (self->meaning_row, "notify::selected", G_CALLBACK (meaning_selected_cb), self);

  for (guint i = 0; i < aika_seq_get_length (plan->categories); i++)
    g_ptr_array_add (names, ((AikaCategory *) aika_seq_get (plan->categories, i))->name);
  g_ptr_array_add (names, NULL);
  self->category_row = aika_inspector_add_combo (group, _("Category"), (const char *const *) names->pdata);
  g_signal_connect_swapped (self->category_row, "notify::selected", G_CALLBACK (category_selected_cb), self);

  add_status (self, group, mark->meaning);
  self->label_row = aika_inspector_add_entry (group, _("Text in the cell"));
  g_signal_connect_swapped (self->label_row, "apply", G_CALLBACK (label_applied_cb), self);
  if (mark->reason != NULL)
    aika_inspector_add_text (group, _("Reason"), mark->reason);
}

static void
add_item_fields (AikaInspector  *self,
                 const AikaItem *item)
{
  GtkWidget *group = aika_inspector_add_group (self->page, _("Row"));
  g_autofree char *participants = aika_inspector_join_parties (item->participants);
  g_autofree char *responsible = aika_inspector_join_parties (item->responsible);
  g_autofree char *content = aika_inspector_join_content (item->content);

  self->title_row = aika_inspector_add_entry (group, _("Title"));
  g_signal_connect_swapped (self->title_row, "apply", G_CALLBACK (title_applied_cb), self);

  if (*participants != '\0' || *responsible != '\0')
    {
      group = aika_inspector_add_group (self->page, _("Participants and responsibility"));
      if (*participants != '\0')
        aika_inspector_add_text (group, _("Participants"), participants);
      if (*responsible != '\0')
        aika_inspector_add_text (group, _("Responsible"), responsible);
    }
  if (*content != '\0')
    aika_inspector_add_text (aika_inspector_add_group (self->page, _("Content")), content, NULL);

  group = aika_inspector_add_group (self->page, _("How it is held"));
  for (guint i = 0; i < G_N_ELEMENTS (text_fields); i++)
    {
      GtkWidget *row = aika_inspector_add_entry (group, _(text_fields[i].label));

      g_object_set_data (G_OBJECT (row), "field", (gpointer) text_fields[i].field);
      g_signal_connect (row, "apply", G_CALLBACK (text_applied_cb), self);
      g_ptr_array_add (self->text_rows, row);
    }
}

static void
add_meeting_fields (AikaInspector     *self,
                    const AikaBody    *body,
                    const AikaMeeting *meeting)
{
  GtkWidget *group = aika_inspector_add_group (self->page, body->name);
  AikaPlan *plan = get_plan (self);

  add_time_field (self, group);
  add_status (self, group, AIKA_MEANING_SESSION);
  if (meeting->note != NULL)
    aika_inspector_add_text (group, _("Note"), meeting->note);

  group = NULL;
  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);

          if (mark->meeting == NULL || g_strcmp0 (mark->meeting->meeting, meeting->id) != 0)
            continue;
          if (group == NULL)
            group = aika_inspector_add_group (self->page, _("Handled in the meeting"));
          aika_inspector_add_text (group, item->title != NULL ? item->title : _("row without a title"), mark->label);
        }
    }
}

/* The page scrolls in a window of its own, which the keyboard reaches: it needs a name. */
static void
name_scroller (GtkWidget *page)
{
  GtkWidget *scroller = gtk_widget_get_first_child (page);

  if (GTK_IS_SCROLLED_WINDOW (scroller))
    gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Details"), -1);
}

static void
clear_page (AikaInspector *self)
{
  self->time_field = NULL;
  self->title_row = self->label_row = NULL;
  self->meaning_row = self->category_row = self->status_row = NULL;
  g_ptr_array_set_size (self->text_rows, 0);
  if (self->page != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->page));
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  name_scroller (GTK_WIDGET (self->page));
  gtk_widget_set_parent (GTK_WIDGET (self->page), GTK_WIDGET (self));
}

static void
fill_mark (AikaInspector  *self,
           const AikaMark *mark)
{
  AikaPlan *plan = get_plan (self);
  guint category;

  adw_combo_row_set_selected (ADW_COMBO_ROW (self->meaning_row), mark->meaning);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->category_row),
                              aika_seq_find_id (plan->categories, mark->category, &category)
                              ? category : GTK_INVALID_LIST_POSITION);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->status_row), mark->status);
  aika_inspector_set_entry (self->label_row, mark->label);
}

/* The rows that edit a text of the record by the name of its field. */
static void
fill_texts (AikaInspector    *self,
            const AikaRecord *record)
{
  for (guint i = 0; i < self->text_rows->len; i++)
    {
      GtkWidget *row = self->text_rows->pdata[i];
      const AikaField *field = aika_record_type_find (record->type, g_object_get_data (G_OBJECT (row), "field"));

      aika_inspector_set_entry (row, *(char **) ((char *) record + field->offset));
    }
}

static void
add_plan_fields (AikaInspector *self)
{
  GtkWidget *group = aika_inspector_add_group (self->page, _("Plan"));

  for (guint i = 0; i < G_N_ELEMENTS (plan_fields); i++)
    {
      GtkWidget *row = aika_inspector_add_entry (group, _(plan_fields[i].label));

      g_object_set_data (G_OBJECT (row), "field", (gpointer) plan_fields[i].field);
      g_signal_connect (row, "apply", G_CALLBACK (plan_text_applied_cb), self);
      g_ptr_array_add (self->text_rows, row);
    }
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("Select a mark, a row or a meeting to see its details."));
}

/* The mark whose time the page has a field for: of a row without marks the one that the field will
 * make. A row with several marks has none; each mark has its own. */
static gboolean
has_time_field (const AikaItem  *item,
                AikaMark       **mark)
{
  if (item == NULL || aika_seq_get_length (item->marks) > 1)
    return *mark != NULL;

  if (*mark == NULL && aika_seq_get_length (item->marks) == 1)
    *mark = aika_seq_get (item->marks, 0);
  return TRUE;
}

static void
fill_time (AikaInspector  *self,
           const AikaItem *item,
           const AikaMark *mark)
{
  if (self->time_field == NULL)
    return;

  aika_time_field_set_mark (self->time_field, item->id, mark != NULL ? mark->id : NULL);
}

/* What was written into the page is committed before the page goes. */
static void
leave_page (AikaInspector *self)
{
  g_autofree char *draft = NULL;

  if (self->time_field == NULL)
    return;

  self->is_leaving = TRUE;
  draft = aika_time_field_finish (self->time_field);
  if (draft != NULL)
    g_hash_table_insert (self->drafts, g_strdup (self->shown_key), g_steal_pointer (&draft));
  self->is_leaving = FALSE;
}

static void
recall_draft (AikaInspector *self)
{
  g_autofree char *key = NULL;
  g_autofree char *draft = NULL;

  if (self->time_field == NULL ||
      !g_hash_table_steal_extended (self->drafts, self->shown_key, (gpointer *) &key, (gpointer *) &draft))
    return;

  aika_time_field_set_draft (self->time_field, draft);
}

static void
show_page (AikaInspector *self,
           AikaItem      *item,
           AikaMark      *mark,
           AikaBody      *body,
           AikaMeeting   *meeting)
{
  AikaMark *timed_mark = mark;

  clear_page (self);
  if (has_time_field (item, &timed_mark))
    add_time (self, item, mark);
  if (mark != NULL)
    add_mark_fields (self, mark);
  if (item != NULL)
    add_item_fields (self, item);
  if (meeting != NULL)
    add_meeting_fields (self, body, meeting);
  if (item == NULL && meeting == NULL)
    add_plan_fields (self);
}

static void
fill_page (AikaInspector *self,
           AikaItem      *item,
           AikaMark      *mark,
           AikaBody      *body,
           AikaMeeting   *meeting)
{
  AikaMark *timed_mark = mark;

  if (item == NULL && meeting == NULL)
    fill_texts (self, &get_plan (self)->record);
  if (has_time_field (item, &timed_mark))
    fill_time (self, item, timed_mark);
  if (mark != NULL)
    fill_mark (self, mark);
  if (item != NULL)
    {
      aika_inspector_set_entry (self->title_row, item->title);
      fill_texts (self, &item->record);
    }
  if (meeting != NULL)
    {
      aika_time_field_set_meeting (self->time_field, body->id, meeting->id);
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->status_row), meeting->status);
    }
}

/* A page with a field for a time is another one than a page without. */
static char *
dup_key (AikaThing      *thing,
         const AikaItem *item,
         AikaMark       *mark)
{
  const char *id = thing != NULL ? aika_thing_get_id (thing) : NULL;

  return g_strdup_printf ("%s%s", id != NULL ? id : PLAN_ID, has_time_field (item, &mark) ? "" : "*");
}

static void
update_cb (AikaInspector *self)
{
  AikaBody *body = NULL;
  g_autofree char *key = NULL;
  AikaThing *thing;
  AikaMeeting *meeting;

  if (get_plan (self) == NULL || self->is_leaving)
    return;

  thing = aika_sheet_get_current (self->sheet);
  key = get_item (self) != NULL || get_meeting (self, &body) != NULL ? dup_key (thing, get_item (self), get_mark (self))
                                                                     : g_strdup (PLAN_ID);
  if (g_strcmp0 (self->shown_key, key) != 0)
    leave_page (self);

  self->is_filling = TRUE;
  meeting = get_meeting (self, &body);
  if (g_strcmp0 (self->shown_key, key) != 0)
    {
      g_free (self->shown_key);
      self->shown_key = g_steal_pointer (&key);
      show_page (self, get_item (self), get_mark (self), body, meeting);
      fill_page (self, get_item (self), get_mark (self), body, meeting);
      recall_draft (self);
    }
  else
    fill_page (self, get_item (self), get_mark (self), body, meeting);
  self->is_filling = FALSE;
}

static void
aika_inspector_dispose (GObject *object)
{
  AikaInspector *self = AIKA_INSPECTOR (object);

  if (self->page != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->page)));
  self->sheet = NULL;

  G_OBJECT_CLASS (aika_inspector_parent_class)->dispose (object);
}

static void
aika_inspector_finalize (GObject *object)
{
  AikaInspector *self = AIKA_INSPECTOR (object);

  g_free (self->shown_key);
  g_hash_table_unref (self->drafts);
  g_ptr_array_unref (self->text_rows);

  G_OBJECT_CLASS (aika_inspector_parent_class)->finalize (object);
}

static void
aika_inspector_class_init (AikaInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aika_inspector_dispose;
  object_class->finalize = aika_inspector_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "inspector");
}

static void
aika_inspector_init (AikaInspector *self)
{
  self->text_rows = g_ptr_array_new ();
  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
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
  if (inspector->time_field == NULL || !gtk_widget_grab_focus (GTK_WIDGET (inspector->time_field)))
    gtk_widget_child_focus (GTK_WIDGET (inspector), GTK_DIR_TAB_FORWARD);
}
