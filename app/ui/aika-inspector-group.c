/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector-group"

#include "config.h"

#include "ui/aika-inspector-private.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-groups.h"

/* What the inspector shows of a heading: the name of the group, how many rows it has, and what can be
 * done to all of them. */

static char *
dup_title (const AikaPlan    *plan,
           const AikaSubject *subject,
           const char        *name)
{
  const AikaGroup *group = aika_seq_lookup (plan->groups, subject->group_id);

  return group != NULL ? g_strdup (group->title) : NULL;
}

static AikaPlan *
set_title (AikaPlan           *plan,
           const AikaSubject  *subject,
           const char         *name,
           const char         *text,
           GError            **error)
{
  g_autofree char *words = g_strstrip (g_strdup (text));

  return aika_edit_rename_group (plan, subject->group_id, words, error);
}

static char *
note_rows (const AikaPlan    *plan,
           const AikaSubject *subject,
           const char        *name,
           const char        *text)
{
  guint n_rows = 0;

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    n_rows += g_strcmp0 (((const AikaItem *) aika_seq_get (plan->items, i))->group, subject->group_id) == 0;

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Group, %u row", "Group, %u rows", n_rows), n_rows);
}

static const AikaTextKind title_kind = { N_("Name of the group"), .dup = dup_title, .set = set_title, .note = note_rows };

void
aika_inspector_show_group (AikaInspector *self)
{
  GtkWidget *group = aika_inspector_add_group (self->page->widget, NULL);
  GtkWidget *field = aika_inspector_add_text (self, group, "group-title", &title_kind);

  aika_inspector_field_hide_name (AIKA_INSPECTOR_FIELD (field));
  gtk_widget_add_css_class (field, "author-heading");
  gtk_widget_add_css_class (group, "heading-group");

  aika_inspector_show_moving (self, aika_inspector_add_group (self->page->widget, NULL));
  aika_inspector_add_button (self, aika_inspector_add_group (self->page->widget, NULL),
                             _("Delete the Heading, Keep the Rows"), "delete-heading", NULL);
}
