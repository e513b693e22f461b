/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector-meeting"

#include "config.h"

#include "ui/aika-inspector-private.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-meetings.h"
#include "ui/aika-spoken.h"

/* What the inspector shows of a meeting: how it stands, and which rows it handles. */

static char **
list_statuses (const AikaPlan    *plan,
               const AikaSubject *subject,
               const char        *name)
{
  const char *words[AIKA_STATUS_RETURNED + 2] = { NULL };

  for (int status = 0; status <= AIKA_STATUS_RETURNED; status++)
    words[status] = aika_spoken_status (AIKA_MEANING_SESSION, status);

  return g_strdupv ((char **) words);
}

static guint
get_status (const AikaPlan    *plan,
            const AikaSubject *subject,
            const char        *name)
{
  const AikaMeeting *meeting = aika_subject_get_meeting (plan, subject, NULL);

  return meeting != NULL ? (guint) meeting->status : 0;
}

static AikaPlan *
set_status (AikaPlan           *plan,
            const AikaSubject  *subject,
            const char         *name,
            guint               choice,
            GError            **error)
{
  const AikaMeeting *meeting = aika_subject_get_meeting (plan, subject, NULL);

  return aika_edit_set_meeting_status (plan, subject->body_id, subject->meeting_id, choice,
                                       meeting != NULL ? meeting->note : NULL, error);
}

static char *
dup_note (const AikaPlan    *plan,
          const AikaSubject *subject,
          const char        *name)
{
  const AikaMeeting *meeting = aika_subject_get_meeting (plan, subject, NULL);

  return meeting != NULL ? g_strdup (meeting->note) : NULL;
}

static AikaPlan *
set_note (AikaPlan           *plan,
          const AikaSubject  *subject,
          const char         *name,
          const char         *text,
          GError            **error)
{
  const AikaMeeting *meeting = aika_subject_get_meeting (plan, subject, NULL);
  g_autofree char *words = g_strstrip (g_strdup (text));

  return aika_edit_set_meeting_status (plan, subject->body_id, subject->meeting_id,
                                       meeting != NULL ? meeting->status : AIKA_STATUS_CONFIRMED,
                                       *words != '\0' ? words : NULL, error);
}

static const AikaChoiceKind status_kind = { N_("Status"), list_statuses, get_status, set_status };
static const AikaTextKind note_kind = { N_("Note"), .has_lines = TRUE, .dup = dup_note, .set = set_note };

/* ---- what it handles */

static gboolean
is_of (const AikaTie     *tie,
       const AikaSubject *subject)
{
  return tie != NULL && g_strcmp0 (tie->body, subject->body_id) == 0 &&
         g_strcmp0 (tie->meeting, subject->meeting_id) == 0;
}

typedef void (*EntryFunc) (const AikaItem *item,
                           const AikaMark *mark,
                           const AikaTie  *tie,
                           gpointer        user_data);

/* Calls the function for the rows of the meeting, in the order of the plan. */
static void
each_entry (const AikaPlan    *plan,
            const AikaSubject *subject,
            EntryFunc          func,
            gpointer           user_data)
{
  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->meetings); k++)
        if (is_of (aika_seq_get (item->meetings, k), subject))
          func (item, NULL, aika_seq_get (item->meetings, k), user_data);
      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);

          if (is_of (mark->meeting, subject))
            func (item, mark, mark->meeting, user_data);
        }
    }
}

static char *
dup_words (const AikaMark *mark,
           const AikaTie  *tie)
{
  g_auto(GStrv) relations = aika_inspector_list_relations ();

  return mark != NULL && mark->label != NULL ? g_strdup_printf ("%s · %s", relations[tie->relation], mark->label)
                                             : g_strdup (relations[tie->relation]);
}

static void
sign_entry (const AikaItem *item,
            const AikaMark *mark,
            const AikaTie  *tie,
            gpointer        user_data)
{
  g_autofree char *words = dup_words (mark, tie);

  g_string_append_printf (user_data, "%s\n%s\n%s\n", mark != NULL ? mark->id : item->id,
                          item->title != NULL ? item->title : "", words);
}

static char *
sign_handled (const AikaPlan    *plan,
              const AikaSubject *subject)
{
  GString *signature = g_string_new (NULL);

  each_entry (plan, subject, sign_entry, signature);
  return g_string_free (signature, FALSE);
}

typedef struct
{
  AikaInspector     *inspector;
  AikaInspectorPart *part;
} Build;

static void
build_entry (const AikaItem *item,
             const AikaMark *mark,
             const AikaTie  *tie,
             gpointer        user_data)
{
  Build *build = user_data;
  g_autofree char *words = dup_words (mark, tie);
  GtkWidget *row = aika_inspector_make_words (item->title != NULL ? item->title : _("row without a title"), words);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", mark != NULL ? mark->id : item->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "details.select");
  aika_inspector_add_row (build->inspector, build->part->parent, row);
}

static void
build_handled (AikaInspector     *self,
               AikaInspectorPart *part)
{
  Build build = { self, part };

  each_entry (aika_inspector_get_plan (self), &self->subject, build_entry, &build);
}

static const AikaPartKind handled_kind = { sign_handled, build_handled, .hides_group = TRUE };

static char *
sign_body (const AikaPlan    *plan,
           const AikaSubject *subject)
{
  AikaBody *body;

  aika_subject_get_meeting (plan, subject, &body);
  return g_strdup (body != NULL ? body->name : "");
}

/* The body stands over the time of its meeting. */
static void
build_body (AikaInspector     *self,
            AikaInspectorPart *part)
{
  g_autofree char *name = sign_body (aika_inspector_get_plan (self), &self->subject);
  g_autofree char *escaped = g_markup_escape_text (name, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (part->parent), escaped);
}

static const AikaPartKind body_kind = { sign_body, build_body };

void
aika_inspector_show_meeting (AikaInspector *self)
{
  GtkWidget *group = aika_inspector_add_group (self->page->widget, NULL);

  aika_inspector_add_part (self, self->page->time_group, &body_kind);
  aika_inspector_add_choice (self, group, "status", &status_kind);
  aika_inspector_add_text (self, group, "note", &note_kind);
  aika_inspector_add_part (self, aika_inspector_add_group (self->page->widget, _("Handled in the meeting")), &handled_kind);
}
