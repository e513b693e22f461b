/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector-sessions"

#include "config.h"

#include "ui/aika-inspector-private.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-sets.h"

/* Several sessions of one row: what they are to each other, and the one of the candidates that is
 * chosen. */

/* The marks that are selected, where they are of one row. */
static GPtrArray *
list_selected (const AikaPlan    *plan,
               const AikaSubject *subject)
{
  const AikaItem *item = aika_subject_get_item (plan, subject);
  GPtrArray *selected = g_ptr_array_new ();

  for (guint i = 0; i < aika_subject_get_n (subject); i++)
    {
      const AikaSubject *one = aika_subject_get_nth (subject, i);
      AikaMark *mark = aika_subject_get_mark (plan, one);

      if (mark != NULL && aika_subject_get_item (plan, one) == item)
        g_ptr_array_add (selected, mark);
    }
  if (selected->len < aika_subject_get_n (subject))
    g_ptr_array_set_size (selected, 0);

  return selected;
}

/* The sessions that the rule is of: several that are selected; or those of the set of the mark; where
 * it is in none, or no mark is selected, those of the row that are in one set with the first, or in
 * none. */
static GPtrArray *
list_sessions (const AikaPlan    *plan,
               const AikaSubject *subject)
{
  const AikaItem *item = aika_subject_get_item (plan, subject);
  const AikaMark *mark = aika_subject_get_mark (plan, subject);
  GPtrArray *sessions;

  if (subject->each != NULL)
    return list_selected (plan, subject);

  sessions = g_ptr_array_new ();
  if (item == NULL || (mark != NULL && mark->meaning != AIKA_MEANING_SESSION && mark->meaning != AIKA_MEANING_EVENT &&
                       mark->set == NULL))
    return sessions;

  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      AikaMark *other = aika_seq_get (item->marks, k);

      if (other->set == NULL && other->meaning != AIKA_MEANING_SESSION && other->meaning != AIKA_MEANING_EVENT)
        continue;
      if (mark == NULL)
        mark = other;
      if (g_strcmp0 (mark->set, other->set) == 0)
        g_ptr_array_add (sessions, other);
    }

  return sessions;
}

static char **
list_rules (const AikaPlan    *plan,
            const AikaSubject *subject,
            const char        *name)
{
  const char *words[] = {
    [AIKA_SET_NONE] = _("not said"),
    [AIKA_SET_ALL_DIFFER] = _("all differ"),
    [AIKA_SET_CHOOSE_ONE] = _("same content, choose one"),
    [AIKA_SET_CANDIDATES] = _("candidate times"),
    NULL,
  };

  return g_strdupv ((char **) words);
}

static guint
get_rule (const AikaPlan    *plan,
          const AikaSubject *subject,
          const char        *name)
{
  g_autoptr(GPtrArray) sessions = list_sessions (plan, subject);
  const AikaMark *first = sessions->len > 0 ? sessions->pdata[0] : NULL;

  /* Those of two sets do not belong together. */
  for (guint i = 1; i < sessions->len; i++)
    if (g_strcmp0 (((AikaMark *) sessions->pdata[i])->set, first->set) != 0)
      return AIKA_SET_NONE;

  return first != NULL ? (guint) first->set_rule : AIKA_SET_NONE;
}

static AikaPlan *
set_rule (AikaPlan           *plan,
          const AikaSubject  *subject,
          const char         *name,
          guint               choice,
          GError            **error)
{
  g_autoptr(GPtrArray) sessions = list_sessions (plan, subject);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) ids = NULL;

  for (guint i = 0; i < sessions->len; i++)
    g_strv_builder_add (builder, ((AikaMark *) sessions->pdata[i])->id);
  ids = g_strv_builder_end (builder);

  return choice == AIKA_SET_NONE ? aika_edit_leave_set (plan, (const char *const *) ids, error)
                                 : aika_edit_join_set (plan, (const char *const *) ids, choice, error);
}

static const AikaChoiceKind rule_kind = { N_("Sessions of the row"), list_rules, get_rule, set_rule,
                                          .is_of_all = TRUE };

/* Of several that are selected none is locked: which one is a question for the page of one. */
static gboolean
are_candidates (const AikaSubject *subject,
                const GPtrArray   *sessions)
{
  return subject->each == NULL && sessions->len > 1 && ((AikaMark *) sessions->pdata[0])->set_rule == AIKA_SET_CANDIDATES;
}

static char *
sign_sessions (const AikaPlan    *plan,
               const AikaSubject *subject)
{
  g_autoptr(GPtrArray) sessions = list_sessions (plan, subject);
  GString *signature = g_string_new (sessions->len > 1 ? "set" : "");

  for (guint i = 0; are_candidates (subject, sessions) && i < sessions->len; i++)
    {
      const AikaMark *mark = sessions->pdata[i];
      g_autofree char *name = aika_inspector_name_mark (plan, mark);

      g_string_append_printf (signature, "\n%s %d %s", mark->id, mark->status, name);
    }

  return g_string_free (signature, FALSE);
}

static void
build_sessions (AikaInspector     *self,
                AikaInspectorPart *part)
{
  const AikaPlan *plan = aika_inspector_get_plan (self);
  g_autoptr(GPtrArray) sessions = list_sessions (plan, &self->subject);

  if (self->subject.mark_id == NULL)
    gtk_widget_set_visible (part->parent, sessions->len > 1);
  if (sessions->len < 2)
    return;

  aika_inspector_add_choice (self, part->parent, "rule", &rule_kind);
  for (guint i = 0; are_candidates (&self->subject, sessions) && i < sessions->len; i++)
    {
      const AikaMark *mark = sessions->pdata[i];
      g_autofree char *name = aika_inspector_name_mark (plan, mark);
      /* Translators: a candidate time, such as “Lock this time: ti 14.4.2026” */
      g_autofree char *label = g_strdup_printf (_("Lock this time: %s"), name);

      aika_inspector_add_button (self, part->parent, label, "lock-candidate", g_variant_new_string (mark->id));
    }
}

static const AikaPartKind sessions_kind = { sign_sessions, build_sessions };

void
aika_inspector_show_sessions (AikaInspector *self,
                              GtkWidget     *group)
{
  aika_inspector_add_part (self, group, &sessions_kind);
}
