/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector-mark"

#include "config.h"

#include "ui/aika-inspector-private.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-mark-values.h"
#include "edit/aika-edit-ties.h"
#include "ui/aika-spoken.h"

/* What the inspector shows of a mark: what its time hangs on, what it is, and how it stands. */

/* ---- choices */

static char **
list_meanings (const AikaPlan    *plan,
               const AikaSubject *subject,
               const char        *name)
{
  const char *words[AIKA_MEANING_INVITATION + 2] = { NULL };

  for (int meaning = 0; meaning <= AIKA_MEANING_INVITATION; meaning++)
    words[meaning] = aika_spoken_meaning (meaning);

  return g_strdupv ((char **) words);
}

static guint
get_meaning (const AikaPlan    *plan,
             const AikaSubject *subject,
             const char        *name)
{
  const AikaMark *mark = aika_subject_get_mark (plan, subject);

  return mark != NULL ? (guint) mark->meaning : 0;
}

static AikaPlan *
set_meaning (AikaPlan           *plan,
             const AikaSubject  *subject,
             const char         *name,
             guint               choice,
             GError            **error)
{
  const char *ids[] = { subject->mark_id, NULL };

  return aika_edit_set_marks_meaning (plan, ids, choice, error);
}

static char **
list_categories (const AikaPlan    *plan,
                 const AikaSubject *subject,
                 const char        *name)
{
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; i < aika_seq_get_length (plan->categories); i++)
    g_strv_builder_add (words, ((AikaCategory *) aika_seq_get (plan->categories, i))->name);

  return g_strv_builder_end (words);
}

static guint
get_category (const AikaPlan    *plan,
              const AikaSubject *subject,
              const char        *name)
{
  const AikaMark *mark = aika_subject_get_mark (plan, subject);
  guint position;

  return mark != NULL && aika_seq_find_id (plan->categories, mark->category, &position) ? position
                                                                                       : GTK_INVALID_LIST_POSITION;
}

static AikaPlan *
set_category (AikaPlan           *plan,
              const AikaSubject  *subject,
              const char         *name,
              guint               choice,
              GError            **error)
{
  const char *ids[] = { subject->mark_id, NULL };

  return aika_edit_set_marks_category (plan, ids, aika_record_get_id (aika_seq_get (plan->categories, choice)), error);
}

static char **
list_statuses (const AikaPlan    *plan,
               const AikaSubject *subject,
               const char        *name)
{
  const AikaMark *mark = aika_subject_get_mark (plan, subject);
  const char *words[AIKA_STATUS_RETURNED + 2] = { NULL };

  for (int status = 0; status <= AIKA_STATUS_RETURNED; status++)
    words[status] = aika_spoken_status (mark != NULL ? mark->meaning : AIKA_MEANING_PHASE, status);

  return g_strdupv ((char **) words);
}

static guint
get_status (const AikaPlan    *plan,
            const AikaSubject *subject,
            const char        *name)
{
  const AikaMark *mark = aika_subject_get_mark (plan, subject);

  return mark != NULL ? (guint) mark->status : 0;
}

static AikaPlan *
set_status (AikaPlan           *plan,
            const AikaSubject  *subject,
            const char         *name,
            guint               choice,
            GError            **error)
{
  const AikaMark *mark = aika_subject_get_mark (plan, subject);
  const char *ids[] = { subject->mark_id, NULL };

  return aika_edit_set_marks_status (plan, ids, choice, mark != NULL ? mark->reason : NULL, error);
}

static const AikaChoiceKind meaning_kind = { N_("Kind"), list_meanings, get_meaning, set_meaning };
static const AikaChoiceKind category_kind = { N_("Category"), list_categories, get_category, set_category };
static const AikaChoiceKind status_kind = { N_("Status"), list_statuses, get_status, set_status };

/* ---- texts */

static char *
dup_label (const AikaPlan    *plan,
           const AikaSubject *subject,
           const char        *name)
{
  const AikaMark *mark = aika_subject_get_mark (plan, subject);

  return mark != NULL ? g_strdup (mark->label) : NULL;
}

static AikaPlan *
set_label (AikaPlan           *plan,
           const AikaSubject  *subject,
           const char         *name,
           const char         *text,
           GError            **error)
{
  g_autofree char *words = g_strstrip (g_strdup (text));

  return aika_edit_set_mark_label (plan, subject->mark_id, *words != '\0' ? words : NULL, error);
}

static char *
dup_reason (const AikaPlan    *plan,
            const AikaSubject *subject,
            const char        *name)
{
  const AikaMark *mark = aika_subject_get_mark (plan, subject);

  return mark != NULL ? g_strdup (mark->reason) : NULL;
}

static AikaPlan *
set_reason (AikaPlan           *plan,
            const AikaSubject  *subject,
            const char         *name,
            const char         *text,
            GError            **error)
{
  const AikaMark *mark = aika_subject_get_mark (plan, subject);
  const char *ids[] = { subject->mark_id, NULL };
  g_autofree char *words = g_strstrip (g_strdup (text));

  return aika_edit_set_marks_status (plan, ids, mark != NULL ? mark->status : AIKA_STATUS_CONFIRMED,
                                     *words != '\0' ? words : NULL, error);
}

static const AikaTextKind label_kind = { N_("Text in the cell"), .dup = dup_label, .set = set_label,
                                         .complete = aika_inspector_complete };
static const AikaTextKind reason_kind = { N_("Reason"), .has_lines = TRUE, .dup = dup_reason, .set = set_reason };

/* ---- the meeting that it is tied to */

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
  const AikaMark *mark = aika_subject_get_mark (plan, subject);

  return mark != NULL && mark->meeting != NULL ? (guint) mark->meeting->relation : 0;
}

static AikaPlan *
set_relation (AikaPlan           *plan,
              const AikaSubject  *subject,
              const char         *name,
              guint               choice,
              GError            **error)
{
  const AikaMark *mark = aika_subject_get_mark (plan, subject);

  return aika_edit_tie_mark (plan, subject->mark_id, mark->meeting->body, mark->meeting->meeting, choice, error);
}

static const AikaChoiceKind relation_kind = { N_("In the meeting"), list_relations, get_relation, set_relation };

/* The meetings of each body that has some, those that are cancelled apart. */
static GMenuModel *
make_meeting_menu (const AikaPlan *plan)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);
      g_autofree char *label = aika_inspector_dup_menu_label (body->name);
      g_autoptr(GMenu) meetings = g_menu_new ();

      for (guint k = 0; k < aika_seq_get_length (body->meetings); k++)
        {
          const AikaMeeting *meeting = aika_seq_get (body->meetings, k);
          g_autofree char *name = aika_inspector_name_meeting (plan, body, meeting);
          g_autofree char *entry_label = aika_inspector_dup_menu_label (name);
          g_autoptr(GMenuItem) entry = g_menu_item_new (entry_label, NULL);

          if (meeting->status == AIKA_STATUS_CANCELLED)
            continue;
          g_menu_item_set_action_and_target (entry, "details.tie", "(ss)", body->id, meeting->id);
          g_menu_append_item (meetings, entry);
        }
      if (g_menu_model_get_n_items (G_MENU_MODEL (meetings)) > 0)
        g_menu_append_submenu (menu, label, G_MENU_MODEL (meetings));
    }

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
make_meeting_menu_cb (GtkMenuButton *button,
                      gpointer       user_data)
{
  g_autoptr(GMenuModel) menu = make_meeting_menu (aika_inspector_get_plan (user_data));

  gtk_menu_button_set_menu_model (button, menu);
}

static char *
dup_meeting_name (const AikaPlan  *plan,
                  const AikaMark  *mark,
                  AikaBody       **body)
{
  const AikaMeeting *meeting = aika_plan_find_meeting (plan, mark->meeting, body);

  return *body != NULL ? aika_inspector_name_meeting (plan, *body, meeting) : g_strdup (mark->meeting->body);
}

static char *
sign_hold (const AikaPlan    *plan,
           const AikaSubject *subject)
{
  const AikaMark *mark = aika_subject_get_mark (plan, subject);
  g_autofree char *name = NULL;
  AikaBody *body = NULL;

  if (mark == NULL)
    return g_strdup ("");
  if (mark->meeting == NULL)
    return g_strdup (aika_inspector_has_meetings (plan) ? "free" : "none");

  name = dup_meeting_name (plan, mark, &body);
  return g_strdup_printf ("%s %d", name, body != NULL && aika_seq_get_length (body->leads) > 0);
}

/* A mark whose time is a meeting's says which and what for; any other can be tied to one. */
static void
build_hold (AikaInspector     *self,
            AikaInspectorPart *part)
{
  const AikaPlan *plan = aika_inspector_get_plan (self);
  const AikaMark *mark = aika_subject_get_mark (plan, &self->subject);
  AikaBody *body = NULL;
  GtkWidget *menu;

  if (mark == NULL)
    return;

  if (mark->meeting != NULL)
    {
      GtkWidget *row = aika_inspector_add_choice (self, part->parent, "relation", &relation_kind);
      g_autofree char *name = dup_meeting_name (plan, mark, &body);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      if (body != NULL && aika_seq_get_length (body->leads) > 0)
        aika_inspector_add_button (self, part->parent, _("Add What Must Happen Before the Meeting"), "add-leads", NULL);
    }

  if (!aika_inspector_has_meetings (plan))
    return;
  menu = aika_inspector_add_menu (self, part->parent,
                                  mark->meeting != NULL ? _("Tie to Another Meeting…") : _("Tie to a Meeting…"), NULL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (menu), make_meeting_menu_cb, self, NULL);
  if (mark->meeting != NULL)
    aika_inspector_add_button (self, part->parent, _("Untie From the Meeting"), "untie", NULL);
}

static const AikaPartKind hold_kind = { sign_hold, build_hold, .hides_group = TRUE };

/* What it is and how it stands. */
void
aika_inspector_show_mark_values (AikaInspector *self,
                                 GtkWidget     *group)
{
  aika_inspector_add_choice (self, group, "meaning", &meaning_kind);
  aika_inspector_add_choice (self, group, "category", &category_kind);
  aika_inspector_add_choice (self, group, "status", &status_kind);
  aika_inspector_add_text (self, group, "reason", &reason_kind);
}

void
aika_inspector_show_mark (AikaInspector *self)
{
  GtkWidget *group = aika_inspector_add_group (self->page->widget, NULL);

  aika_inspector_add_part (self, group, &hold_kind);
  aika_inspector_show_offset (self, group);
  aika_inspector_show_sessions (self, group);

  group = aika_inspector_add_group (self->page->widget, _("Category and status"));
  aika_inspector_show_mark_values (self, group);
  aika_inspector_add_text (self, group, "label", &label_kind);
}
