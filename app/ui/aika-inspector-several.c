/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector-several"

#include "config.h"

#include "ui/aika-inspector-private.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-items.h"
#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-parties.h"

/* What the inspector shows of several marks or rows: what they have in common, each value set for all
 * of them in one step. */

#define MAX_N_MONTHS 120
#define MAX_N_TITLES 3          /* in the heading; the grid shows which they are */

static gboolean
has_marks (const AikaSubject *subject)
{
  return subject->mark_id != NULL;
}

/* ---- the heading */

static char *
dup_count (const AikaSubject *subject)
{
  guint n = aika_subject_get_n (subject);

  return has_marks (subject) ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u mark", "%u marks", n), n)
                             : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row", "%u rows", n), n);
}

/* The titles of the rows that they are of, the first ones. */
static char *
dup_titles (const AikaPlan    *plan,
            const AikaSubject *subject)
{
  g_autoptr(GString) titles = g_string_new (NULL);
  const AikaItem *last = NULL;
  guint n_titles = 0;

  for (guint i = 0; i < aika_subject_get_n (subject); i++)
    {
      const AikaItem *item = aika_subject_get_item (plan, aika_subject_get_nth (subject, i));

      if (item == NULL || item == last)
        continue;
      last = item;
      if (n_titles++ == MAX_N_TITLES)
        {
          g_string_append (titles, " …");
          break;
        }
      g_string_append_printf (titles, "%s%s", titles->len > 0 ? " · " : "",
                              item->title != NULL ? item->title : _("row without a title"));
    }

  return g_string_free (g_steal_pointer (&titles), FALSE);
}

static char *
sign_heading (const AikaPlan    *plan,
              const AikaSubject *subject)
{
  g_autofree char *count = dup_count (subject);
  g_autofree char *titles = dup_titles (plan, subject);

  return g_strconcat (count, "\n", titles, NULL);
}

static void
build_heading (AikaInspector     *self,
               AikaInspectorPart *part)
{
  g_autofree char *count = dup_count (&self->subject);
  g_autofree char *titles = dup_titles (aika_inspector_get_plan (self), &self->subject);
  g_autofree char *escaped = g_markup_escape_text (titles, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (part->parent), count);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (part->parent), escaped);
}

static const AikaPartKind heading_kind = { sign_heading, build_heading };

/* ---- moving */

static void
add_marks (GStrvBuilder   *ids,
           const AikaItem *item)
{
  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    g_strv_builder_add (ids, ((AikaMark *) aika_seq_get (item->marks, i))->id);
}

/* The marks that are selected, or those of the rows that are, or of the rows of a group. */
static GStrv
dup_mark_ids (const AikaPlan    *plan,
              const AikaSubject *subject)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  if (has_marks (subject))
    return aika_subject_dup_ids (subject);

  for (guint i = 0; subject->group_id == NULL && i < aika_subject_get_n (subject); i++)
    {
      const AikaItem *item = aika_subject_get_item (plan, aika_subject_get_nth (subject, i));

      if (item != NULL)
        add_marks (ids, item);
    }
  for (guint i = 0; subject->group_id != NULL && i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      if (g_strcmp0 (item->group, subject->group_id) == 0)
        add_marks (ids, item);
    }

  return g_strv_builder_end (ids);
}

/* What is held, decided or sent does not move until it is asked: the page asks. */
static void
ask_move (AikaInspector *self,
          int            n_months,
          const char    *question)
{
  self->page->asked_n_months = n_months;
  if (question != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->page->question_row), question);
  gtk_widget_set_visible (self->page->question_row, question != NULL);
  if (question != NULL)
    gtk_widget_child_focus (self->page->question_row, GTK_DIR_TAB_FORWARD);
}

static void
move_all (AikaInspector *self,
          int            n_months,
          AikaEditFlags  flags)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) ids = dup_mark_ids (aika_inspector_get_plan (self), &self->subject);
  AikaPlan *moved = aika_edit_move_marks (aika_inspector_get_plan (self), (const char *const *) ids, AIKA_STEP_MONTH,
                                          n_months, flags, &error);

  if (g_error_matches (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_HELD))
    {
      ask_move (self, n_months, error->message);
      return;
    }

  ask_move (self, 0, NULL);
  aika_inspector_commit (self, moved, error);
}

static void
step_clicked_cb (GtkWidget     *button,
                 AikaInspector *self)
{
  GtkSpinButton *spin = g_object_get_data (G_OBJECT (button), "spin");
  gboolean is_earlier = g_str_equal (g_object_get_data (G_OBJECT (button), "act"), "earlier");

  gtk_spin_button_update (spin);
  aika_inspector_finish_texts (self);
  move_all (self, gtk_spin_button_get_value_as_int (spin) * (is_earlier ? -1 : 1), AIKA_EDIT_PLAIN);
}

static void
yes_clicked_cb (AikaInspector *self)
{
  move_all (self, self->page->asked_n_months, AIKA_EDIT_EVEN_HELD);
}

static void
no_clicked_cb (AikaInspector *self)
{
  ask_move (self, 0, NULL);
}

static void
add_question_row (AikaInspector *self,
                  GtkWidget     *group)
{
  GtkWidget *no = gtk_button_new_with_mnemonic (_("Do _not Move"));
  GtkWidget *yes = gtk_button_new_with_mnemonic (_("_Move"));

  self->page->question_row = aika_inspector_make_words ("", NULL);
  g_signal_connect_swapped (no, "clicked", G_CALLBACK (no_clicked_cb), self);
  g_signal_connect_swapped (yes, "clicked", G_CALLBACK (yes_clicked_cb), self);
  gtk_widget_set_valign (no, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (yes, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->page->question_row), no);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->page->question_row), yes);
  aika_inspector_add_row (self, group, self->page->question_row);
  gtk_widget_set_visible (self->page->question_row, FALSE);
}

/* Moving all of them by months. */
void
aika_inspector_show_moving (AikaInspector *self,
                            GtkWidget     *group)
{
  static const struct { const char *icon; const char *act; const char *label; } steps[] = {
    { "go-previous-symbolic", "earlier", N_("Move earlier") },
    { "go-next-symbolic", "later", N_("Move later") },
  };
  GtkWidget *row = aika_inspector_make_words (_("Move by months"), NULL);
  GtkWidget *spin = gtk_spin_button_new_with_range (1, MAX_N_MONTHS, 1);

  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 2);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Move by months"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GtkWidget *button = aika_inspector_make_step (steps[i].icon, steps[i].act, _(steps[i].label));

      g_object_set_data (G_OBJECT (button), "spin", spin);
      g_signal_connect (button, "clicked", G_CALLBACK (step_clicked_cb), self);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  aika_inspector_add_row (self, group, row);
  add_question_row (self, group);
}

/* A question is of those that were selected when it was asked. */
void
aika_inspector_drop_question (AikaInspector *self)
{
  if (self->page->question_row != NULL)
    ask_move (self, 0, NULL);
}

/* ---- who takes part and who answers */

static gboolean
has_party (AikaSeq    *parties,
           const char *text)
{
  for (guint i = 0; i < aika_seq_get_length (parties); i++)
    if (g_str_equal (((AikaParty *) aika_seq_get (parties, i))->text, text))
      return TRUE;

  return FALSE;
}

static AikaSeq *
get_parties (const AikaPlan    *plan,
             const AikaSubject *subject,
             guint              n,
             const char        *name)
{
  const AikaItem *item = aika_subject_get_item (plan, aika_subject_get_nth (subject, n));

  if (item == NULL)
    return NULL;
  return g_str_equal (name, "responsible") ? item->responsible : item->participants;
}

static char *
dup_nothing (const AikaPlan    *plan,
             const AikaSubject *subject,
             const char        *name)
{
  return g_strdup ("");
}

/* Adds those of the lines that a row has not, after those that it has. */
static AikaPlan *
add_parties (AikaPlan           *plan,
             const AikaSubject  *subject,
             const char         *name,
             const char         *text,
             GError            **error)
{
  const AikaItem *item = aika_subject_get_item (plan, subject);
  AikaSeq *parties = item != NULL ? get_parties (plan, subject, 0, name) : NULL;
  g_auto(GStrv) lines = g_strsplit_set (text, "\n;", -1);
  g_autoptr(GString) all = NULL;
  g_autofree char *old = NULL;

  if (parties == NULL)
    return aika_record_ref (plan);

  old = aika_parties_dup_text (parties);
  all = g_string_new (old);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0' && !has_party (parties, lines[i]))
      g_string_append_printf (all, "%s%s", all->len > 0 ? "\n" : "", lines[i]);

  return aika_edit_set_item_parties_text (plan, item->id, name, all->str, error);
}

/* Those that all the rows have. */
static char *
note_common (const AikaPlan    *plan,
             const AikaSubject *subject,
             const char        *name,
             const char        *text)
{
  AikaSeq *first = get_parties (plan, subject, 0, name);
  g_autoptr(GString) common = g_string_new (NULL);

  for (guint i = 0; first != NULL && i < aika_seq_get_length (first); i++)
    {
      const char *words = ((AikaParty *) aika_seq_get (first, i))->text;
      gboolean is_common = TRUE;

      for (guint n = 1; is_common && n < aika_subject_get_n (subject); n++)
        {
          AikaSeq *parties = get_parties (plan, subject, n, name);

          is_common = parties != NULL && has_party (parties, words);
        }
      if (is_common)
        g_string_append_printf (common, "%s%s", common->len > 0 ? " · " : "", words);
    }

  /* Translators: participants or responsible that all the selected rows have */
  return common->len > 0 ? g_strdup_printf (_("on all rows: %s"), common->str) : NULL;
}

static const AikaTextKind participants_kind = { N_("Add participants"), .has_lines = TRUE, .dup = dup_nothing,
                                                .set = add_parties, .note = note_common,
                                                .complete = aika_inspector_complete };
static const AikaTextKind responsible_kind = { N_("Add responsible"), .has_lines = TRUE, .dup = dup_nothing,
                                               .set = add_parties, .note = note_common,
                                               .complete = aika_inspector_complete };

/* ---- the page */

void
aika_inspector_delete_several (AikaInspector *self)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) ids = aika_subject_dup_ids (&self->subject);
  const char *const *list = (const char *const *) ids;
  AikaPlan *plan = aika_inspector_get_plan (self);

  aika_inspector_commit (self, has_marks (&self->subject) ? aika_edit_delete_marks (plan, list, &error)
                                                          : aika_edit_delete_items (plan, list, &error), error);
}

void
aika_inspector_show_several (AikaInspector *self)
{
  GtkWidget *group = aika_inspector_add_group (self->page->widget, NULL);

  gtk_widget_add_css_class (group, "several-heading");
  aika_inspector_add_part (self, group, &heading_kind);
  aika_inspector_show_moving (self, group);
  if (has_marks (&self->subject))
    {
      group = aika_inspector_add_group (self->page->widget, _("Category and status"));
      aika_inspector_show_mark_values (self, group);
      aika_inspector_show_sessions (self, group);
    }
  else
    {
      group = aika_inspector_add_group (self->page->widget, _("Participants and responsibility"));
      aika_inspector_add_text (self, group, "participants", &participants_kind);
      aika_inspector_add_text (self, group, "responsible", &responsible_kind);
      aika_inspector_show_holding (self, group);
      group = aika_inspector_add_group (self->page->widget, _("Other details"));
      aika_inspector_show_placing (self, group);
    }
  aika_inspector_add_button (self, aika_inspector_add_group (self->page->widget, NULL),
                             has_marks (&self->subject) ? _("Delete the Marks") : _("Delete the Rows"), "delete-several",
                             NULL);
}
