/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector-item"

#include "config.h"

#include "ui/aika-inspector-private.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-blocks.h"
#include "edit/aika-edit-items.h"
#include "edit/aika-edit-mode.h"
#include "edit/aika-edit-order.h"
#include "edit/aika-edit-parties.h"
#include "time/aika-plan-words.h"

/* What the inspector shows of a row. */

/* ---- texts of the record */

static char *
dup_item_text (const AikaPlan    *plan,
               const AikaSubject *subject,
               const char        *name)
{
  const AikaItem *item = aika_subject_get_item (plan, subject);
  const AikaField *field = aika_record_type_find (&aika_item_type, name);

  return item != NULL ? g_strdup (*(char **) ((char *) item + field->offset)) : NULL;
}

static AikaPlan *
set_item_text (AikaPlan           *plan,
               const AikaSubject  *subject,
               const char         *name,
               const char         *text,
               GError            **error)
{
  g_autofree char *words = g_strstrip (g_strdup (text));

  return aika_edit_set_item_text (plan, subject->item_id, name, *words != '\0' ? words : NULL, error);
}

static AikaPlan *
set_title (AikaPlan           *plan,
           const AikaSubject  *subject,
           const char         *name,
           const char         *text,
           GError            **error)
{
  g_autofree char *words = g_strstrip (g_strdup (text));

  return aika_edit_rename_item (plan, subject->item_id, words, error);
}

static char *
note_unprinted (const AikaPlan    *plan,
                const AikaSubject *subject,
                const char        *name,
                const char        *text)
{
  return g_strdup (_("not printed"));
}

static char *
note_section (const AikaPlan    *plan,
              const AikaSubject *subject,
              const char        *name,
              const char        *text)
{
  return g_strdup (_("in place of the month or season that a programme puts over the row"));
}

static const AikaTextKind title_kind = { N_("Title"), .dup = dup_item_text, .set = set_title };
static const AikaTextKind venue_kind = { N_("Venue"), .column = "venue", .dup = dup_item_text, .set = set_item_text,
                                         .complete = aika_inspector_complete };
static const AikaTextKind url_kind = { N_("Web address"), .dup = dup_item_text, .set = set_item_text };
static const AikaTextKind duration_kind = { N_("Duration"), .column = "duration", .dup = dup_item_text,
                                            .set = set_item_text, .complete = aika_inspector_complete };
static const AikaTextKind notes_kind = { N_("Notes"), .has_lines = TRUE, .dup = dup_item_text, .set = set_item_text,
                                         .note = note_unprinted };
static const AikaTextKind section_kind = { N_("Heading over the row"), .dup = dup_item_text, .set = set_item_text,
                                           .note = note_section, .complete = aika_inspector_complete };

/* ---- who takes part and who answers */

static AikaSeq *
get_parties (const AikaPlan    *plan,
             const AikaSubject *subject,
             const char        *name)
{
  const AikaItem *item = aika_subject_get_item (plan, subject);

  if (item == NULL)
    return NULL;
  return g_str_equal (name, "responsible") ? item->responsible : item->participants;
}

static char *
dup_parties (const AikaPlan    *plan,
             const AikaSubject *subject,
             const char        *name)
{
  AikaSeq *parties = get_parties (plan, subject, name);

  return parties != NULL ? aika_parties_dup_text (parties) : NULL;
}

static AikaPlan *
set_parties (AikaPlan           *plan,
             const AikaSubject  *subject,
             const char         *name,
             const char         *text,
             GError            **error)
{
  return aika_edit_set_item_parties_text (plan, subject->item_id, name, text, error);
}

static const AikaTextKind participants_kind = { N_("Participants"), .has_lines = TRUE, .column = "participants",
                                                .dup = dup_parties, .set = set_parties,
                                                .complete = aika_inspector_complete };
static const AikaTextKind responsible_kind = { N_("Responsible"), .has_lines = TRUE, .column = "responsible",
                                               .dup = dup_parties, .set = set_parties,
                                               .complete = aika_inspector_complete };

static void
add_name (GPtrArray  *names,
          GHashTable *known,
          const char *name)
{
  if (name != NULL && g_hash_table_add (known, (gpointer) name))
    g_ptr_array_add (names, (gpointer) name);
}

/* Whom the plan knows: its bodies, its people, and whom its rows name; those of the row apart. */
static GPtrArray *
list_names (const AikaPlan *plan,
            AikaSeq        *present)
{
  GPtrArray *names = g_ptr_array_new ();
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < aika_seq_get_length (present); i++)
    g_hash_table_add (known, ((AikaParty *) aika_seq_get (present, i))->text);
  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    add_name (names, known, ((AikaBody *) aika_seq_get (plan->bodies, i))->name);
  for (guint i = 0; i < aika_seq_get_length (plan->people); i++)
    {
      const AikaPerson *person = aika_seq_get (plan->people, i);

      add_name (names, known, person->role != NULL ? person->role : person->name);
    }
  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->participants); k++)
        add_name (names, known, ((AikaParty *) aika_seq_get (item->participants, k))->text);
      for (guint k = 0; k < aika_seq_get_length (item->responsible); k++)
        add_name (names, known, ((AikaParty *) aika_seq_get (item->responsible, k))->text);
    }

  return names;
}

/* The names are the plan's of the moment that the menu is opened. */
static void
make_name_menu_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  AikaInspector *self = user_data;
  const char *field = g_object_get_data (G_OBJECT (button), "field");
  AikaSeq *present = get_parties (aika_inspector_get_plan (self), &self->subject, field);
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GPtrArray) names = NULL;

  if (present == NULL)
    return;

  names = list_names (aika_inspector_get_plan (self), present);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *label = aika_inspector_dup_menu_label (names->pdata[i]);
      g_autoptr(GMenuItem) entry = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (entry, "details.add-party", "(ss)", field, names->pdata[i]);
      g_menu_append_item (menu, entry);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
add_name_button (AikaInspector *self,
                 GtkWidget     *field_row,
                 const char    *field,
                 const char    *label)
{
  GtkWidget *button = aika_inspector_make_menu_button ("list-add-symbolic", label);

  g_object_set_data (G_OBJECT (button), "field", (gpointer) field);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_name_menu_cb, self, NULL);
  aika_inspector_field_add_suffix (AIKA_INSPECTOR_FIELD (field_row), button);
}

/* ---- how it is held */

static char *
dup_mode (const AikaPlan    *plan,
          const AikaSubject *subject,
          const char        *name)
{
  const AikaItem *item = aika_subject_get_item (plan, subject);

  if (item == NULL)
    return NULL;
  return g_strdup (item->mode_text != NULL ? item->mode_text
                                           : aika_mode_get_word (item->mode, aika_language_from_tag (plan->language)));
}

static AikaPlan *
set_mode (AikaPlan           *plan,
          const AikaSubject  *subject,
          const char         *name,
          const char         *text,
          GError            **error)
{
  return aika_edit_set_item_mode_text (plan, subject->item_id, text, error);
}

static const char *
name_mode (AikaMode mode)
{
  switch (mode)
    {
    case AIKA_MODE_UNSAID:
      return _("not said");
    case AIKA_MODE_REMOTE:
      return _("remote");
    case AIKA_MODE_ON_SITE:
      return _("on site");
    case AIKA_MODE_EITHER:
      return _("remote or on site");
    case AIKA_MODE_NO_SESSIONS:
      return _("no separate sessions");
    }

  g_assert_not_reached ();
}

static char *
note_mode (const AikaPlan    *plan,
           const AikaSubject *subject,
           const char        *name,
           const char        *text)
{
  const AikaItem *item = aika_subject_get_item (plan, subject);
  AikaMode mode = AIKA_MODE_UNSAID;
  gboolean is_read = aika_mode_read (text, &mode);
  g_autofree char *old = dup_mode (plan, subject, name);

  if (*text == '\0' || item == NULL)
    return NULL;
  /* What is in the plan is as the plan says. */
  if (g_strcmp0 (old, text) == 0)
    mode = item->mode;
  else if (!is_read)
    mode = AIKA_MODE_UNSAID;

  if (g_strcmp0 (text, aika_mode_get_word (mode, aika_language_from_tag (plan->language))) == 0)
    return NULL;
  if (mode == AIKA_MODE_UNSAID)
    return g_strdup (_("kept as words; not known whether remote or on site"));
  /* Translators: how the words for a session’s mode are read, such as “read as: remote” */
  return g_strdup_printf (_("read as: %s"), name_mode (mode));
}

static void
add_mode_button (AikaInspector *self,
                 GtkWidget     *field_row)
{
  GtkWidget *button = aika_inspector_make_menu_button ("pan-down-symbolic", _("Choose how it is held"));
  g_autoptr(GMenu) menu = g_menu_new ();

  for (int i = 1; i <= AIKA_MODE_NO_SESSIONS + 1; i++)
    {
      int mode = i % (AIKA_MODE_NO_SESSIONS + 1);
      g_autoptr(GMenuItem) entry = g_menu_item_new (name_mode (mode), NULL);

      g_menu_item_set_action_and_target (entry, "details.set-mode", "i", mode);
      g_menu_append_item (menu, entry);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  aika_inspector_field_add_suffix (AIKA_INSPECTOR_FIELD (field_row), button);
}

static char **
list_consultants (const AikaPlan    *plan,
                  const AikaSubject *subject,
                  const char        *name)
{
  const char *words[] = {
    [AIKA_CONSULTANT_UNSAID] = _("not said"),
    [AIKA_CONSULTANT_YES] = _("takes part"),
    [AIKA_CONSULTANT_NO] = _("does not take part"),
    NULL,
  };

  return g_strdupv ((char **) words);
}

static guint
get_consultant (const AikaPlan    *plan,
                const AikaSubject *subject,
                const char        *name)
{
  const AikaItem *item = aika_subject_get_item (plan, subject);

  return item != NULL ? (guint) item->consultant : 0;
}

static AikaPlan *
set_consultant (AikaPlan           *plan,
                const AikaSubject  *subject,
                const char         *name,
                guint               choice,
                GError            **error)
{
  return aika_edit_set_item_choice (plan, subject->item_id, "consultant", choice, error);
}

static AikaPlan *
set_mode_choice (AikaPlan           *plan,
                 const AikaSubject  *subject,
                 const char         *name,
                 guint               choice,
                 GError            **error)
{
  return aika_edit_set_item_choice (plan, subject->item_id, "mode", choice, error);
}

/* How the row, or each of several, is held: in the words of the plan's language. */
AikaPlan *
aika_inspector_set_modes (AikaPlan           *plan,
                          const AikaSubject  *subject,
                          AikaMode            mode,
                          GError            **error)
{
  static const AikaChoiceKind kind = { .set = set_mode_choice };

  return aika_subject_set_choice (plan, subject, &kind, "mode", mode, error);
}

static const AikaTextKind mode_kind = { N_("How it is held"), .column = "mode", .dup = dup_mode, .set = set_mode,
                                        .note = note_mode };
static const AikaChoiceKind consultant_kind = { N_("Consultant"), list_consultants, get_consultant, set_consultant };

/* ---- what it says */

static char *
dup_content (const AikaPlan    *plan,
             const AikaSubject *subject,
             const char        *name)
{
  const AikaItem *item = aika_subject_get_item (plan, subject);

  return item != NULL ? aika_blocks_dup_text (item->content) : NULL;
}

static AikaPlan *
set_content (AikaPlan           *plan,
             const AikaSubject  *subject,
             const char         *name,
             const char         *text,
             GError            **error)
{
  return aika_edit_set_item_content_text (plan, subject->item_id, text, error);
}

static const AikaTextKind content_kind = { N_("Content"), .has_lines = TRUE, .column = "content", .dup = dup_content,
                                           .set = set_content, .has_bullets = TRUE };

/* ---- its group */

static char **
list_groups (const AikaPlan    *plan,
             const AikaSubject *subject,
             const char        *name)
{
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();

  g_strv_builder_add (words, _("no group"));
  for (guint i = 0; i < aika_seq_get_length (plan->groups); i++)
    g_strv_builder_add (words, ((AikaGroup *) aika_seq_get (plan->groups, i))->title);

  return g_strv_builder_end (words);
}

static guint
get_group (const AikaPlan    *plan,
           const AikaSubject *subject,
           const char        *name)
{
  const AikaItem *item = aika_subject_get_item (plan, subject);
  guint position;

  return item != NULL && item->group != NULL && aika_seq_find_id (plan->groups, item->group, &position) ? position + 1 : 0;
}

static AikaPlan *
set_group (AikaPlan           *plan,
           const AikaSubject  *subject,
           const char         *name,
           guint               choice,
           GError            **error)
{
  const char *ids[] = { subject->item_id, NULL };

  return aika_edit_set_items_group (plan, ids,
                                    choice > 0 ? aika_record_get_id (aika_seq_get (plan->groups, choice - 1)) : NULL, error);
}

static const AikaChoiceKind group_kind = { N_("Group"), list_groups, get_group, set_group };

/* ---- the page */

static void
step_clicked_cb (GtkButton     *button,
                 AikaInspector *self)
{
  aika_inspector_finish_texts (self);
  gtk_widget_activate_action (GTK_WIDGET (self->sheet), g_object_get_data (G_OBJECT (button), "act"), NULL);
}

/* The title of the row, which is written where it stands, and a step either way for its mark. */
void
aika_inspector_show_heading (AikaInspector *self)
{
  static const struct { const char *icon; const char *act; const char *label; } steps[] = {
    { "go-previous-symbolic", "mark.earlier", N_("Move earlier") },
    { "go-next-symbolic", "mark.later", N_("Move later") },
  };
  GtkWidget *group = aika_inspector_add_group (self->page->widget, NULL);
  GtkWidget *field = aika_inspector_add_text (self, group, "title", &title_kind);

  aika_inspector_field_hide_name (AIKA_INSPECTOR_FIELD (field));
  aika_inspector_field_set_placeholder (AIKA_INSPECTOR_FIELD (field), _("row without a title"));
  gtk_widget_add_css_class (field, "author-heading");
  gtk_widget_add_css_class (group, "heading-group");
  for (guint i = 0; i < G_N_ELEMENTS (steps) && self->subject.mark_id != NULL; i++)
    {
      GtkWidget *button = aika_inspector_make_step (steps[i].icon, steps[i].act, _(steps[i].label));

      g_signal_connect (button, "clicked", G_CALLBACK (step_clicked_cb), self);
      aika_inspector_field_add_suffix (AIKA_INSPECTOR_FIELD (field), button);
    }
}

/* How it is held, and by whom. */
void
aika_inspector_show_holding (AikaInspector *self,
                             GtkWidget     *group)
{
  add_mode_button (self, aika_inspector_add_text (self, group, "mode", &mode_kind));
  aika_inspector_add_choice (self, group, "consultant", &consultant_kind);
}

/* How long it takes, and where it belongs. */
void
aika_inspector_show_placing (AikaInspector *self,
                             GtkWidget     *parent)
{
  aika_inspector_add_text (self, parent, "duration", &duration_kind);
  aika_inspector_add_choice (self, parent, "group", &group_kind);
}

void
aika_inspector_show_item (AikaInspector *self)
{
  GtkWidget *group;
  GtkWidget *expander;
  GtkWidget *field;

  if (self->subject.mark_id == NULL)
    aika_inspector_show_sessions (self, aika_inspector_add_group (self->page->widget, NULL));

  group = aika_inspector_add_group (self->page->widget, _("Participants and responsibility"));
  field = aika_inspector_add_text (self, group, "participants", &participants_kind);
  add_name_button (self, field, "participants", _("Add participants that the plan knows"));
  field = aika_inspector_add_text (self, group, "responsible", &responsible_kind);
  add_name_button (self, field, "responsible", _("Add responsible that the plan knows"));
  aika_inspector_show_holding (self, group);

  group = aika_inspector_add_group (self->page->widget, _("Content"));
  field = aika_inspector_add_text (self, group, "content", &content_kind);
  aika_inspector_field_hide_name (AIKA_INSPECTOR_FIELD (field));
  aika_inspector_field_set_placeholder (AIKA_INSPECTOR_FIELD (field), _("Paragraphs, • bullets"));

  aika_inspector_show_ties (self);

  group = aika_inspector_add_group (self->page->widget, NULL);
  expander = aika_inspector_add_expander (self, group, _("Other details"));
  aika_inspector_add_text (self, expander, "venue", &venue_kind);
  aika_inspector_add_text (self, expander, "url", &url_kind);
  aika_inspector_show_placing (self, expander);
  aika_inspector_add_text (self, expander, "notes", &notes_kind);
  aika_inspector_add_text (self, expander, "section", &section_kind);
  aika_inspector_show_customs (self, expander);
}
