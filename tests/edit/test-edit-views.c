/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-views.h"

#include <string.h>

#include "edit-sample.h"

/* “name: field/header/under field …” of each view. */
static char *
dup_views (const AikaPlan *plan)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (plan->views); i++)
    {
      const AikaView *view = aika_seq_get (plan->views, i);

      g_string_append_printf (text, "%s%s:", i > 0 ? " | " : "", view->name);
      for (guint k = 0; k < aika_seq_get_length (view->columns); k++)
        {
          const AikaColumn *column = aika_seq_get (view->columns, k);

          g_string_append_printf (text, " %s/%s/%s", column->field, column->header != NULL ? column->header : "",
                                  column->under != NULL ? column->under : "");
        }
    }

  return g_string_free (text, FALSE);
}

#define EDIT(name, expression) static AikaPlan *name (AikaPlan *plan, GError **error) { return expression; }

EDIT (duplicate, aika_edit_duplicate_view (plan, "view", "Kopio", NULL, error))
EDIT (duplicate_none, aika_edit_duplicate_view (plan, "nothing", NULL, NULL, error))
EDIT (add, aika_edit_add_view (plan, aika_seq_get (plan->views, 0), "Uusi", NULL, error))
EDIT (delete, aika_edit_delete_view (plan, "view", error))
EDIT (delete_none, aika_edit_delete_view (plan, "nothing", error))
EDIT (move, aika_edit_move_view (plan, "view", 3, error))
EDIT (rename, aika_edit_set_view_text (plan, "view", "name", "Liite", error))
EDIT (rename_same, aika_edit_set_view_text (plan, "view", "name", "Taulukko", error))
EDIT (language_bad, aika_edit_set_view_text (plan, "view", "language", "de", error))
EDIT (text_bad, aika_edit_set_view_text (plan, "view", "id", "x", error))
EDIT (choice_bad, aika_edit_set_view_choice (plan, "view", "order", 7, error))
EDIT (choice_none, aika_edit_set_view_choice (plan, "view", "paper", 0, error))
EDIT (from_bad, aika_edit_set_view_from (plan, "view", -10000000, error))
EDIT (paper_bad, aika_edit_set_view_paper (plan, "view", "Letter", 0, 0, 0, error))
EDIT (paper_many, aika_edit_set_view_paper (plan, "view", "A3", 0, 101, 0, error))
EDIT (column_first, aika_edit_add_column (plan, "view", 0, "mode+consultant", "Toteutus", NULL, error))
EDIT (column_last, aika_edit_add_column (plan, "view", 99, "custom:Riski", NULL, "Muut", error))
EDIT (column_unknown, aika_edit_add_column (plan, "view", 0, "when+tuska", NULL, NULL, error))
EDIT (column_no_body, aika_edit_add_column (plan, "view", 0, "body:nobody", NULL, NULL, error))
EDIT (column_empty, aika_edit_add_column (plan, "view", 0, "", NULL, NULL, error))
EDIT (header, aika_edit_set_column_text (plan, "view", 0, "header", "KV-kokous", error))
EDIT (header_same, aika_edit_set_column_text (plan, "view", 0, "header", "Valtuusto", error))
EDIT (under, aika_edit_set_column_text (plan, "view", 0, "under", "Kokoukset", error))
EDIT (field, aika_edit_set_column_text (plan, "view", 0, "field", "title", error))
EDIT (field_bad, aika_edit_set_column_text (plan, "view", 0, "field", "tuska", error))
EDIT (column_gone, aika_edit_set_column_text (plan, "view", 1, "header", "x", error))
EDIT (column_moved, aika_edit_move_column (plan, "view", 0, 1, error))
EDIT (column_deleted, aika_edit_delete_column (plan, "view", 0, error))
EDIT (column_delete_none, aika_edit_delete_column (plan, "view", 1, error))

typedef struct
{
  const char  *name;
  AikaPlan  *(*edit) (AikaPlan *plan, GError **error);
  const char  *expect;      /* NULL: refused; "=": the same plan */
} Case;

static const Case cases[] = {
  { "duplicate", duplicate, "Taulukko: body:kv/Valtuusto/ | Kopio: body:kv/Valtuusto/" },
  { "duplicate-of-nothing", duplicate_none, NULL },
  { "add", add, "Taulukko: body:kv/Valtuusto/ | Uusi: body:kv/Valtuusto/" },
  { "delete", delete, "" },
  { "delete-nothing", delete_none, NULL },
  { "move-the-only-one", move, "=" },
  { "rename", rename, "Liite: body:kv/Valtuusto/" },
  { "rename-to-its-name", rename_same, "=" },
  { "language-that-is-not-known", language_bad, NULL },
  { "text-that-is-none", text_bad, NULL },
  { "choice-that-is-none", choice_bad, NULL },
  { "choice-of-no-choice", choice_none, NULL },
  { "from-out-of-years", from_bad, NULL },
  { "paper-that-is-no-iso", paper_bad, NULL },
  { "too-many-sheets", paper_many, NULL },
  { "column-first", column_first, "Taulukko: mode+consultant/Toteutus/ body:kv/Valtuusto/" },
  { "column-last", column_last, "Taulukko: body:kv/Valtuusto/ custom:Riski//Muut" },
  { "column-unknown", column_unknown, NULL },
  { "column-of-no-body", column_no_body, NULL },
  { "column-of-nothing", column_empty, NULL },
  { "header", header, "Taulukko: body:kv/KV-kokous/" },
  { "header-the-same", header_same, "=" },
  { "under", under, "Taulukko: body:kv/Valtuusto/Kokoukset" },
  { "field", field, "Taulukko: title/Valtuusto/" },
  { "field-unknown", field_bad, NULL },
  { "column-gone", column_gone, NULL },
  { "column-moved-nowhere", column_moved, "=" },
  { "column-deleted", column_deleted, "Taulukko:" },
  { "column-delete-none", column_delete_none, NULL },
};

static void
test_edit (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) edited = c->edit (plan, &error);
  g_autofree char *views = NULL;

  if (c->expect == NULL)
    {
      g_assert_null (edited);
      g_assert_nonnull (error);
      g_assert_cmpuint (strlen (error->message), >, 10);
      return;
    }

  g_assert_no_error (error);
  if (g_str_equal (c->expect, "="))
    {
      g_assert_true (edited == plan);
      return;
    }
  views = dup_views (edited);
  g_assert_cmpstr (views, ==, c->expect);
  g_assert_true (edited->items == plan->items);
}

static void
test_values (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  gint32 day = aika_day_from_ymd (2022, 8, 1);
  g_autoptr(AikaPlan) kind = aika_edit_set_view_choice (plan, "view", "kind", AIKA_VIEW_WHEEL, NULL);
  g_autoptr(AikaPlan) sections = aika_edit_set_view_choice (kind, "view", "sections", AIKA_SECTIONS_SEASON, NULL);
  g_autoptr(AikaPlan) order = aika_edit_set_view_choice (sections, "view", "order", 1, NULL);
  g_autoptr(AikaPlan) header = aika_edit_set_view_choice (order, "view", "header", AIKA_HEADER_NUMBERS, NULL);
  g_autoptr(AikaPlan) lanes = aika_edit_set_view_lanes (header, "view", FALSE, NULL);
  g_autoptr(AikaPlan) from = aika_edit_set_view_from (lanes, "view", day, NULL);
  g_autoptr(AikaPlan) heading = aika_edit_set_view_text (from, "view", "heading", "Aikataulu", NULL);
  g_autoptr(AikaPlan) language = aika_edit_set_view_text (heading, "view", "language", "sv", NULL);
  g_autoptr(AikaPlan) paper = aika_edit_set_view_paper (language, "view", "A3", AIKA_ORIENTATION_PORTRAIT, 2, 1, NULL);
  g_autoptr(AikaPlan) same = aika_edit_set_view_paper (paper, "view", "A3", AIKA_ORIENTATION_PORTRAIT, 2, 1, NULL);
  g_autoptr(AikaPlan) no_paper = aika_edit_set_view_paper (paper, "view", NULL, 0, 0, 0, NULL);
  const AikaView *view = aika_seq_lookup (paper->views, "view");

  g_assert_cmpint (view->kind, ==, AIKA_VIEW_WHEEL);
  g_assert_cmpint (view->sections, ==, AIKA_SECTIONS_SEASON);
  g_assert_cmpint (view->order, ==, 1);
  g_assert_cmpint (view->header, ==, AIKA_HEADER_NUMBERS);
  g_assert_true (view->has_no_lanes);
  g_assert_cmpint (view->from, ==, day);
  g_assert_cmpstr (view->heading, ==, "Aikataulu");
  g_assert_cmpstr (view->language, ==, "sv");
  g_assert_cmpstr (view->paper->size, ==, "A3");
  g_assert_cmpint (view->paper->across, ==, 2);
  g_assert_true (same == paper);
  g_assert_true (aika_record_equal (no_paper, language));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/views/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_edit);
    }
  g_test_add_func ("/edit/views/what-a-view-says", test_values);

  return g_test_run ();
}
