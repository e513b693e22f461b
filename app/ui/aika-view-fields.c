/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-view-fields"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "edit/aika-edit-custom.h"
#include "ui/aika-view-page-private.h"

/* What a column can show, in the words of the interface. Over the column itself stand the
 * author's words or those of the plan's language. */

#define BODY_PREFIX "body:"
#define CUSTOM_PREFIX "custom:"

static const struct { const char *field; const char *name; } fields[] = {
  { "title", NC_("column", "Phase of work") },
  { "content", NC_("column", "Content") },
  { "when", NC_("column", "Time (all times)") },
  { "period", NC_("column", "Period") },
  { "days", NC_("column", "Days") },
  { "labels", NC_("column", "Texts of the marks") },
  { "participants", NC_("column", "Participants") },
  { "responsible", NC_("column", "Responsible") },
  { "mode", NC_("column", "How it is held") },
  { "consultant", NC_("column", "Consultant") },
  { "venue", NC_("column", "Venue") },
  { "url", NC_("column", "Web address") },
  { "duration", NC_("column", "Duration") },
  { "notes", NC_("column", "Notes") },
  { "status", NC_("column", "Status") },
  { "category", NC_("column", "Category") },
  { "group", NC_("column", "Group") },
  { "section", NC_("column", "Section") },
  { "number", NC_("column", "Number of the row") },
  { "meetings", NC_("column", "Meetings (of all bodies)") },
};

static const char *
get_body_name (const AikaBody *body)
{
  if (body->abbreviation != NULL && *body->abbreviation != '\0')
    return body->abbreviation;

  return body->name != NULL ? body->name : body->id;
}

static char *
dup_single_name (const AikaPlan *plan,
                 const char     *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].field, field))
      return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "column", fields[i].name));

  if (g_str_has_prefix (field, CUSTOM_PREFIX))
    return g_strdup (field + strlen (CUSTOM_PREFIX));
  if (g_str_has_prefix (field, BODY_PREFIX))
    {
      const AikaBody *body = aika_seq_lookup (plan->bodies, field + strlen (BODY_PREFIX));

      /* TRANSLATORS: a column of the meetings of one body; %s is “KH” */
      return g_strdup_printf (_("Meetings: %s"), body != NULL ? get_body_name (body) : field + strlen (BODY_PREFIX));
    }

  return g_strdup (field);
}

/**
 * aika_view_field_dup_name:
 * @plan: the plan
 * @field: of a column, joined by “+”
 *
 * Returns: (transfer full): “Sisältö + Osallistujat”
 */
char *
aika_view_field_dup_name (const AikaPlan *plan,
                          const char     *field)
{
  g_auto(GStrv) names = g_strsplit (field, "+", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      char *name = dup_single_name (plan, names[i]);

      g_free (names[i]);
      names[i] = name;
    }

  return g_strjoinv (" + ", names);
}

/* What is shown already is not offered again. */
static gboolean
is_shown (const AikaView *view,
          const char     *field)
{
  for (guint i = 0; i < aika_seq_get_length (view->columns); i++)
    {
      const AikaColumn *column = aika_seq_get (view->columns, i);
      g_auto(GStrv) names = g_strsplit (column->field, "+", -1);

      if (g_strv_contains ((const char *const *) names, field))
        return TRUE;
    }

  return FALSE;
}

typedef struct
{
  const AikaPlan *plan;
  const AikaView *view;
  const char     *action;
  int             position;
} Offer;

/* A name with a “+” would be read as two. */
static void
offer (const Offer *self,
       GMenu       *section,
       const char  *field)
{
  g_autoptr(GMenuItem) item = NULL;
  g_autofree char *name = NULL;
  g_auto(GStrv) parts = NULL;
  g_autofree char *label = NULL;

  if (strchr (field, '+') != NULL || is_shown (self->view, field))
    return;

  name = dup_single_name (self->plan, field);
  parts = g_strsplit (name, "_", -1);
  label = g_strjoinv ("__", parts);
  item = g_menu_item_new (label, NULL);
  if (self->position < 0)
    g_menu_item_set_action_and_target (item, self->action, "s", field);
  else
    g_menu_item_set_action_and_target (item, self->action, "(us)", (guint) self->position, field);
  g_menu_append_item (section, item);
}

static void
take_section (GMenu *menu,
              GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

/**
 * aika_view_fields_create_menu:
 * @plan: the plan
 * @view: whose columns are left out
 * @action: what choosing does: its target is the field, or of @position the position and the field
 * @position: the column that another field joins, or -1
 *
 * Returns: (transfer full): the fields, the bodies' meetings and the plan's own fields
 */
GMenuModel *
aika_view_fields_create_menu (const AikaPlan *plan,
                              const AikaView *view,
                              const char     *action,
                              int             position)
{
  const Offer self = { plan, view, action, position };
  g_auto(GStrv) customs = aika_edit_list_customs (plan);
  GMenu *menu = g_menu_new ();
  GMenu *section = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    offer (&self, section, fields[i].field);
  take_section (menu, section);

  section = g_menu_new ();
  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      g_autofree char *field = g_strconcat (BODY_PREFIX, aika_record_get_id (aika_seq_get (plan->bodies, i)), NULL);

      offer (&self, section, field);
    }
  take_section (menu, section);

  section = g_menu_new ();
  for (guint i = 0; customs != NULL && customs[i] != NULL; i++)
    {
      g_autofree char *field = g_strconcat (CUSTOM_PREFIX, customs[i], NULL);

      offer (&self, section, field);
    }
  take_section (menu, section);

  return G_MENU_MODEL (menu);
}

/**
 * aika_view_kind_get_name:
 * @kind: a kind
 *
 * Returns: “Taulukko”
 */
const char *
aika_view_kind_get_name (AikaViewKind kind)
{
  switch (kind)
    {
    case AIKA_VIEW_MATRIX:
      return C_("kind of view", "Month grid");
    case AIKA_VIEW_TABLE:
      return C_("kind of view", "Table");
    case AIKA_VIEW_PROGRAMME:
      return C_("kind of view", "Programme");
    case AIKA_VIEW_BULLETIN:
      return C_("kind of view", "Bulletin");
    case AIKA_VIEW_WHEEL:
      return C_("kind of view", "Year clock");
    }

  g_return_val_if_reached ("");
}
