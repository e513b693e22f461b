/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector-ties"

#include "config.h"

#include "ui/aika-inspector-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "edit/aika-edit-relations.h"
#include "edit/aika-edit-ties.h"

/* The meetings of a row: those that are listed beside it, and those that its marks are tied to. Each
 * is named by what it is in the plan: “tie BODY MEETING” and “mark ID”. */

#define TIE_PREFIX "tie\n"
#define MARK_PREFIX "mark\n"

/* What the name of a control stands for; the ones of the ids are those of @plan. */
typedef struct
{
  const AikaMark *mark;         /* NULL: it is listed */
  const AikaTie  *tie;
} Entry;

static char *
dup_name (const AikaMark *mark,
          const AikaTie  *tie)
{
  return mark != NULL ? g_strconcat (MARK_PREFIX, mark->id, NULL)
                      : g_strconcat (TIE_PREFIX, tie->body, "\n", tie->meeting, NULL);
}

static Entry
find_entry (const AikaPlan    *plan,
            const AikaSubject *subject,
            const char        *name)
{
  const AikaItem *item = aika_subject_get_item (plan, subject);
  Entry entry = { NULL, NULL };

  if (g_str_has_prefix (name, MARK_PREFIX))
    {
      entry.mark = aika_plan_find_mark (plan, name + strlen (MARK_PREFIX), NULL);
      entry.tie = entry.mark != NULL ? entry.mark->meeting : NULL;
      return entry;
    }

  for (guint i = 0; item != NULL && i < aika_seq_get_length (item->meetings); i++)
    {
      const AikaTie *tie = aika_seq_get (item->meetings, i);
      g_autofree char *tie_name = dup_name (NULL, tie);

      if (g_str_equal (tie_name, name))
        entry.tie = tie;
    }

  return entry;
}

static char **
list_relations (const AikaPlan    *plan,
                const AikaSubject *subject,
                const char        *name)
{
  return aika_inspector_list_relations ();
}

static guint
get_relation (const AikaPlan    *plan,
              const AikaSubject *subject,
              const char        *name)
{
  Entry entry = find_entry (plan, subject, name);

  return entry.tie != NULL ? (guint) entry.tie->relation : 0;
}

static AikaPlan *
set_relation (AikaPlan           *plan,
              const AikaSubject  *subject,
              const char         *name,
              guint               choice,
              GError            **error)
{
  Entry entry = find_entry (plan, subject, name);

  if (entry.tie == NULL)
    return aika_record_ref (plan);
  if (entry.mark != NULL)
    return aika_edit_tie_mark (plan, entry.mark->id, entry.tie->body, entry.tie->meeting, choice, error);

  return aika_edit_list_meeting (plan, subject->item_id, entry.tie->body, entry.tie->meeting, choice, error);
}

static const AikaChoiceKind tie_kind = { NULL, list_relations, get_relation, set_relation };

static char *
name_tie (const AikaPlan *plan,
          const AikaTie  *tie)
{
  AikaBody *body = NULL;
  const AikaMeeting *meeting = aika_plan_find_meeting (plan, tie, &body);

  return body != NULL ? aika_inspector_name_meeting (plan, body, meeting) : g_strdup (tie->body);
}

/* The meetings in the order in which they are shown. */
static GArray *
list_entries (const AikaPlan    *plan,
              const AikaSubject *subject)
{
  const AikaItem *item = aika_subject_get_item (plan, subject);
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; item != NULL && i < aika_seq_get_length (item->meetings); i++)
    {
      Entry entry = { NULL, aika_seq_get (item->meetings, i) };

      g_array_append_val (entries, entry);
    }
  for (guint k = 0; item != NULL && k < aika_seq_get_length (item->marks); k++)
    {
      Entry entry = { aika_seq_get (item->marks, k), NULL };

      entry.tie = entry.mark->meeting;
      if (entry.tie != NULL)
        g_array_append_val (entries, entry);
    }

  return entries;
}

/* Says in the row which meeting it is of, and has its button take that away. */
static void
dress_row (AikaInspector *self,
           GtkWidget     *row,
           const Entry   *entry)
{
  GtkWidget *button = g_object_get_data (G_OBJECT (row), "remove");
  g_autofree char *title = name_tie (aika_inspector_get_plan (self), entry->tie);
  /* Translators: a meeting, such as “KH ma 16.11.2026” */
  g_autofree char *label = g_strdup_printf (_("Remove: %s"), title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  aika_inspector_turn_button (button, label, entry->mark != NULL ? "delete-mark" : "unlist",
                              entry->mark != NULL ? g_variant_new_string (entry->mark->id)
                                                  : g_variant_new ("(ss)", entry->tie->body, entry->tie->meeting));
}

static void
add_tie (AikaInspector     *self,
         AikaInspectorPart *part,
         const Entry       *entry)
{
  g_autofree char *name = dup_name (entry->mark, entry->tie);
  GtkWidget *row = aika_inspector_add_choice (self, part->parent, name, &tie_kind);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_object_set_data (G_OBJECT (row), "remove", button);
  dress_row (self, row, entry);
}

/* The day of the meeting that the act would add, as the plan with it says. */
static char *
name_next (AikaInspector  *self,
           const AikaBody *body)
{
  AikaPlan *plan = aika_inspector_get_plan (self);
  g_autoptr(AikaPlan) added = aika_edit_add_next_meeting (plan, self->subject.item_id, body->id, AIKA_RELATION_BESIDE,
                                                          aika_inspector_get_today (self), NULL, NULL);
  const AikaItem *item = added != NULL ? aika_subject_get_item (added, &self->subject) : NULL;

  for (guint i = item != NULL ? aika_seq_get_length (item->meetings) : 0; i-- > 0;)
    {
      const AikaTie *tie = aika_seq_get (item->meetings, i);

      if (g_str_equal (tie->body, body->id))
        return name_tie (added, tie);
    }

  return g_strdup (aika_body_get_short_name (body));
}

static void
append_next (AikaInspector  *self,
             GMenu          *menu,
             const AikaBody *body,
             const char     *act)
{
  g_autofree char *name = name_next (self, body);
  g_autofree char *label = aika_inspector_dup_menu_label (name);
  g_autoptr(GMenuItem) entry = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (entry, act, "s", body->id);
  g_menu_append_item (menu, entry);
}

static void
make_add_menu_cb (GtkMenuButton *button,
                  gpointer       user_data)
{
  AikaInspector *self = user_data;
  const AikaPlan *plan = aika_inspector_get_plan (self);
  const AikaBody *board = aika_edit_find_body_of_kind (plan, AIKA_BODY_BOARD);
  const AikaBody *council = aika_edit_find_body_of_kind (plan, AIKA_BODY_COUNCIL);
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) beside = g_menu_new ();
  g_autoptr(GMenu) decided = g_menu_new ();
  g_autoptr(GMenu) pair = g_menu_new ();

  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);

      if (aika_seq_get_length (body->meetings) == 0)
        continue;
      append_next (self, beside, body, "details.list-next");
      append_next (self, decided, body, "details.decide-next");
    }
  g_menu_append_section (menu, _("Next meeting, beside the row"), G_MENU_MODEL (beside));
  g_menu_append_section (menu, _("Next meeting, to decide"), G_MENU_MODEL (decided));
  if (board != NULL && council != NULL)
    g_menu_append (pair, _("Board and council: proposal and decision"), "details.add-pair");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (pair));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static char *
sign_ties (const AikaPlan    *plan,
           const AikaSubject *subject)
{
  g_autoptr(GArray) entries = list_entries (plan, subject);
  GString *signature = g_string_new (aika_inspector_has_meetings (plan) ? "meetings" : "");

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      g_autofree char *name = dup_name (entry->mark, entry->tie);
      g_autofree char *title = name_tie (plan, entry->tie);

      g_string_append_printf (signature, "\n%s\n%s", name, title);
    }

  return g_string_free (signature, FALSE);
}

static void
build_ties (AikaInspector     *self,
            AikaInspectorPart *part)
{
  const AikaPlan *plan = aika_inspector_get_plan (self);
  g_autoptr(GArray) entries = list_entries (plan, &self->subject);

  for (guint i = 0; i < entries->len; i++)
    add_tie (self, part, &g_array_index (entries, Entry, i));
  if (aika_inspector_has_meetings (plan))
    {
      GtkWidget *button = aika_inspector_add_menu (self, part->parent, _("Add Meeting"), NULL);

      gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_add_menu_cb, self, NULL);
    }
}

/* As many meetings of another row of the plan go into the rows that there are. */
static gboolean
renew_ties (AikaInspector     *self,
            AikaInspectorPart *part)
{
  const AikaPlan *plan = aika_inspector_get_plan (self);
  g_autoptr(GArray) entries = list_entries (plan, &self->subject);

  if (part->rows->len != entries->len + aika_inspector_has_meetings (plan))
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    if (aika_inspector_find_control (self, part->rows->pdata[i]) == NULL)
      return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      AikaControl *control = aika_inspector_find_control (self, part->rows->pdata[i]);

      g_free (control->name);
      control->name = dup_name (entry->mark, entry->tie);
      dress_row (self, part->rows->pdata[i], entry);
    }

  return TRUE;
}

static const AikaPartKind ties_kind = { sign_ties, build_ties, renew_ties, .hides_group = TRUE };

void
aika_inspector_show_ties (AikaInspector *self)
{
  aika_inspector_add_part (self, aika_inspector_add_group (self->page->widget, _("Meetings")), &ties_kind);
}
