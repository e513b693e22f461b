/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-person-rows"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-people.h"
#include "ui/aika-bodies-page-private.h"

/* A person: the role first, for a plan on a wall or on the web names roles. */

typedef struct
{
  AikaBodiesPage *page;
  char           *id;
  GtkWidget      *entries[4];
} PersonRows;

static const struct
{
  const char *field;
  const char *title;
} fields[] = {
  { "role", N_("Role") },
  { "name", N_("Name (not on charts)") },
  { "title", N_("Title") },
  { "organisation", N_("Organisation") },
};

#define ROWS_KEY "aika-person-rows"

static void
person_rows_free (gpointer data)
{
  PersonRows *rows = data;

  g_free (rows->id);
  g_free (rows);
}

static void
applied_cb (GtkWidget  *entry,
            PersonRows *rows)
{
  AikaBodiesPage *page = rows->page;
  const char *field = g_object_get_data (G_OBJECT (entry), "field");
  g_autoptr(GError) error = NULL;

  aika_bodies_page_commit (page, aika_edit_set_person_text (aika_bodies_page_get_plan (page), rows->id, field,
                                                            gtk_editable_get_text (GTK_EDITABLE (entry)), &error), error);
}

static void
up_cb (PersonRows *rows)
{
  g_autoptr(GError) error = NULL;
  AikaPlan *plan = aika_edit_move_person (aika_bodies_page_get_plan (rows->page), rows->id, -1, &error);

  aika_bodies_page_commit (rows->page, plan, error);
}

static void
down_cb (PersonRows *rows)
{
  g_autoptr(GError) error = NULL;
  AikaPlan *plan = aika_edit_move_person (aika_bodies_page_get_plan (rows->page), rows->id, 1, &error);

  aika_bodies_page_commit (rows->page, plan, error);
}

static void
delete_cb (PersonRows *rows)
{
  g_autoptr(GError) error = NULL;
  AikaPlan *plan = aika_edit_delete_person (aika_bodies_page_get_plan (rows->page), rows->id, &error);

  aika_bodies_page_commit (rows->page, plan, error);
}

void
aika_person_rows_update (GtkWidget        *expander,
                         const AikaPerson *person)
{
  PersonRows *rows = g_object_get_data (G_OBJECT (expander), ROWS_KEY);
  const char *texts[] = { person->role, person->name, person->title, person->organisation };
  const char *shown = person->role != NULL ? person->role : person->name;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), shown != NULL ? shown : "");
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), person->title != NULL ? person->title : "");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    aika_bodies_page_follow (rows->entries[i], texts[i]);
}

GtkWidget *
aika_person_rows_new (AikaBodiesPage   *page,
                      const AikaPerson *person)
{
  GtkWidget *expander = adw_expander_row_new ();
  PersonRows *rows = g_new0 (PersonRows, 1);
  GtkWidget *acts;

  rows->page = page;
  rows->id = g_strdup (person->id);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (expander), FALSE);
  g_object_set_data_full (G_OBJECT (expander), ROWS_KEY, rows, person_rows_free);
  g_object_set_data (G_OBJECT (expander), AIKA_ROW_ID, rows->id);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    rows->entries[i] = aika_bodies_page_add_entry (expander, _(fields[i].title), fields[i].field,
                                                   G_CALLBACK (applied_cb), rows);
  acts = aika_bodies_page_add_acts (expander);
  aika_bodies_page_add_act (acts, _("Move _Up"), G_CALLBACK (up_cb), rows);
  aika_bodies_page_add_act (acts, _("Move _Down"), G_CALLBACK (down_cb), rows);
  aika_bodies_page_add_act (acts, _("_Delete"), G_CALLBACK (delete_cb), rows);
  aika_person_rows_update (expander, person);

  return expander;
}
