/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector-customs"

#include "config.h"

#include "ui/aika-inspector-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "edit/aika-edit-custom.h"

/* The fields that the author gave a row: each a text of its own name, and one to add another. */

static char *
dup_custom (const AikaPlan    *plan,
            const AikaSubject *subject,
            const char        *name)
{
  const AikaItem *item = aika_subject_get_item (plan, subject);

  for (guint i = 0; item != NULL && i < aika_seq_get_length (item->custom); i++)
    {
      const AikaCustom *custom = aika_seq_get (item->custom, i);

      if (g_str_equal (custom->name, name))
        return g_strdup (custom->value);
    }

  return NULL;
}

static AikaPlan *
set_custom (AikaPlan           *plan,
            const AikaSubject  *subject,
            const char         *name,
            const char         *text,
            GError            **error)
{
  g_autofree char *words = g_strstrip (g_strdup (text));

  return aika_edit_set_item_custom (plan, subject->item_id, name, words, error);
}

static char *
dup_nothing (const AikaPlan    *plan,
             const AikaSubject *subject,
             const char        *name)
{
  return g_strdup ("");
}

/* “Ilmoittautuminen: kerrotaan myöhemmin” is a name and what it says; a name alone says nothing yet. */
static AikaPlan *
add_custom (AikaPlan           *plan,
            const AikaSubject  *subject,
            const char         *name,
            const char         *text,
            GError            **error)
{
  const char *colon = strchr (text, ':');
  g_autofree char *words = g_strstrip (g_strndup (text, colon != NULL ? (gsize) (colon - text) : strlen (text)));
  g_autofree char *value = g_strstrip (g_strdup (colon != NULL ? colon + 1 : ""));
  g_autofree char *old = dup_custom (plan, subject, words);

  if (old != NULL && *value == '\0')
    value = g_strdup (old);
  return aika_edit_set_item_custom (plan, subject->item_id, words, value, error);
}

static char *
note_addition (const AikaPlan    *plan,
               const AikaSubject *subject,
               const char        *name,
               const char        *text)
{
  g_auto(GStrv) names = NULL;
  g_autofree char *list = NULL;

  if (*text == '\0')
    return NULL;
  names = aika_edit_list_customs (plan);
  list = g_strjoinv (", ", names);
  /* Translators: how a field is written; the name of the field stands before the colon. */
  return *list != '\0' ? g_strdup_printf (_("Name: text. In other rows: %s"), list) : g_strdup (_("Name: text"));
}

/* What other rows say in the field. */
static GPtrArray *
complete_custom (const AikaPlan    *plan,
                 const AikaSubject *subject,
                 const char        *name,
                 const char        *words)
{
  g_autofree char *field = g_strconcat ("custom:", name, NULL);

  return aika_inspector_complete (plan, subject, field, words);
}

static void
replace_text (AikaNameMatch *match,
              char          *text)
{
  g_free (match->text);
  match->text = text;
}

/* The names of fields, and behind the colon what other rows say in them. */
static GPtrArray *
complete_addition (const AikaPlan    *plan,
                   const AikaSubject *subject,
                   const char        *name,
                   const char        *words)
{
  const char *colon = strchr (words, ':');
  g_autofree char *field = g_strstrip (g_strndup (words, colon != NULL ? (gsize) (colon - words) : strlen (words)));
  GPtrArray *matches = colon != NULL ? complete_custom (plan, subject, field, colon + 1)
                                     : aika_inspector_complete (plan, subject, "custom", words);

  for (guint i = 0; i < matches->len; i++)
    {
      AikaNameMatch *match = matches->pdata[i];

      replace_text (match, colon != NULL ? g_strconcat (field, ":", match->text, NULL)
                                         : g_strconcat (match->text, ": ", NULL));
    }

  return matches;
}

static const AikaTextKind custom_kind = { NULL, .has_lines = TRUE, .dup = dup_custom, .set = set_custom,
                                          .complete = complete_custom };
static const AikaTextKind addition_kind = { N_("New field"), .dup = dup_nothing, .set = add_custom,
                                            .note = note_addition, .complete = complete_addition };

static char *
sign_customs (const AikaPlan    *plan,
              const AikaSubject *subject)
{
  const AikaItem *item = aika_subject_get_item (plan, subject);
  GString *names = g_string_new (NULL);

  for (guint i = 0; item != NULL && i < aika_seq_get_length (item->custom); i++)
    g_string_append_printf (names, "%s\n", ((AikaCustom *) aika_seq_get (item->custom, i))->name);

  return g_string_free (names, FALSE);
}

static void
build_customs (AikaInspector     *self,
               AikaInspectorPart *part)
{
  const AikaItem *item = aika_subject_get_item (aika_inspector_get_plan (self), &self->subject);
  GtkWidget *addition;

  for (guint i = 0; item != NULL && i < aika_seq_get_length (item->custom); i++)
    {
      const char *name = ((AikaCustom *) aika_seq_get (item->custom, i))->name;
      GtkWidget *field = aika_inspector_add_text (self, part->parent, name, &custom_kind);
      /* Translators: the name of a field that its author made */
      g_autofree char *label = g_strdup_printf (_("Take the field away: %s"), name);

      aika_inspector_field_add_suffix (AIKA_INSPECTOR_FIELD (field),
                                       aika_inspector_make_button ("user-trash-symbolic", label, "delete-custom",
                                                                   g_variant_new_string (name)));
    }

  addition = aika_inspector_add_text (self, part->parent, "", &addition_kind);
  aika_inspector_field_set_placeholder (AIKA_INSPECTOR_FIELD (addition), _("Name: text"));
}

static const AikaPartKind customs_kind = { sign_customs, build_customs };

void
aika_inspector_show_customs (AikaInspector *self,
                             GtkWidget     *expander)
{
  aika_inspector_add_part (self, expander, &customs_kind);
}
