/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-indent.h"

#include <string.h>

#include "edit/aika-edit-groups.h"
#include "edit/aika-edit-items.h"
#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-order.h"
#include "edit-sample.h"

/* Rows and groups as a coordinator moves them. A new group is “+”. */

#define SAMPLE_ORDER "kysely/g1 seminaari/g1 läpi/g1 luonnos/g2 hyväksyntä/g2 viestintä"
#define NO_ERROR -1

static char *
dup_groups (const AikaPlan *plan)
{
  GString *groups = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (plan->groups); i++)
    {
      const AikaGroup *group = aika_seq_get (plan->groups, i);

      g_string_append_printf (groups, "%s%s", i > 0 ? " " : "", strlen (group->id) == 2 ? group->id : group->title);
    }

  return g_string_free (groups, FALSE);
}

/* The rows in their order; a new group is named by its title. */
static char *
dup_rows (const AikaPlan *plan)
{
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);
      const AikaGroup *group = item->group != NULL ? aika_seq_lookup (plan->groups, item->group) : NULL;

      g_assert_true (item->group == NULL || group != NULL);
      g_string_append_printf (rows, "%s%s%s%s", i > 0 ? " " : "", item->id, group != NULL ? "/" : "",
                              group == NULL ? "" : strlen (group->id) == 2 ? group->id : "+");
    }

  return g_string_free (rows, FALSE);
}

typedef enum
{
  INDENT,
  OUTDENT,
  GROUP,
  MOVE,
} Verb;

typedef struct
{
  const char *name;
  Verb        verb;
  const char *ids[5];
  int         n_rows;           /* of MOVE */
  const char *expect;           /* NULL: the same plan */
  const char *groups;           /* NULL: as they were */
  int         error;
  const char *unseen;           /* rows that are not shown */
} Case;

static const Case cases[] = {
  { "indent-into-the-group-above", INDENT, { "viestintä" }, .error = NO_ERROR,
    .expect = "kysely/g1 seminaari/g1 läpi/g1 luonnos/g2 hyväksyntä/g2 viestintä/g2" },
  { "indent-over-the-edge-of-a-group", INDENT, { "luonnos" }, .error = NO_ERROR,
    .expect = "kysely/g1 seminaari/g1 läpi/g1 luonnos/g1 hyväksyntä/g2 viestintä" },
  { "indent-several-stand-together", INDENT, { "viestintä", "luonnos" }, .error = NO_ERROR,
    .expect = "kysely/g1 seminaari/g1 läpi/g1 luonnos/g1 viestintä/g1 hyväksyntä/g2" },
  { "indent-what-is-indented", INDENT, { "seminaari", "läpi" }, .error = NO_ERROR },
  { "indent-the-first-row", INDENT, { "kysely", "viestintä" }, .error = AIKA_EDIT_ERROR_INVALID },
  { "indent-passes-a-hidden-row", INDENT, { "viestintä" }, .error = NO_ERROR, .unseen = "luonnos hyväksyntä",
    .expect = "kysely/g1 seminaari/g1 läpi/g1 viestintä/g1 luonnos/g2 hyväksyntä/g2" },
  { "indent-stays-before-hidden-rows-of-the-group", INDENT, { "luonnos", "viestintä" }, .error = NO_ERROR,
    .unseen = "läpi hyväksyntä", .expect = "kysely/g1 seminaari/g1 luonnos/g1 viestintä/g1 läpi/g1 hyväksyntä/g2" },
  { "indent-the-first-shown-row", INDENT, { "läpi" }, .error = AIKA_EDIT_ERROR_INVALID, .unseen = "kysely seminaari" },
  { "indent-nothing", INDENT, { NULL }, .error = NO_ERROR },
  { "indent-an-unknown-row", INDENT, { "viestintä", "nobody" }, .error = AIKA_EDIT_ERROR_NOT_FOUND },

  { "outdent-the-last-of-a-group", OUTDENT, { "läpi" }, .error = NO_ERROR,
    .expect = "kysely/g1 seminaari/g1 läpi luonnos/g2 hyväksyntä/g2 viestintä" },
  { "outdent-the-first-of-a-group", OUTDENT, { "kysely" }, .error = NO_ERROR,
    .expect = "seminaari/g1 läpi/g1 kysely luonnos/g2 hyväksyntä/g2 viestintä" },
  { "outdent-of-two-groups", OUTDENT, { "luonnos", "kysely", "seminaari" }, .error = NO_ERROR,
    .expect = "läpi/g1 kysely seminaari hyväksyntä/g2 luonnos viestintä" },
  { "outdent-a-whole-group", OUTDENT, { "luonnos", "hyväksyntä" }, .error = NO_ERROR,
    .expect = "kysely/g1 seminaari/g1 läpi/g1 luonnos hyväksyntä viestintä" },
  { "outdent-what-is-out", OUTDENT, { "viestintä" }, .error = NO_ERROR },
  { "outdent-nothing", OUTDENT, { NULL }, .error = NO_ERROR },
  { "outdent-an-unknown-row", OUTDENT, { "läpi", "nobody" }, .error = AIKA_EDIT_ERROR_NOT_FOUND },

  { "group-at-the-start-of-a-group", GROUP, { "kysely", "seminaari" }, .groups = "g1 g2 g3", .error = NO_ERROR,
    .expect = "kysely/+ seminaari/+ läpi/g1 luonnos/g2 hyväksyntä/g2 viestintä" },
  { "group-at-the-end-of-a-group", GROUP, { "läpi" }, .error = NO_ERROR,
    .expect = "kysely/g1 seminaari/g1 läpi/+ luonnos/g2 hyväksyntä/g2 viestintä" },
  { "group-in-the-middle-does-not-tear", GROUP, { "seminaari" }, .error = NO_ERROR,
    .expect = "kysely/g1 läpi/g1 seminaari/+ luonnos/g2 hyväksyntä/g2 viestintä" },
  { "group-of-two-groups", GROUP, { "hyväksyntä", "läpi" }, .error = NO_ERROR,
    .expect = "kysely/g1 seminaari/g1 läpi/+ hyväksyntä/+ luonnos/g2 viestintä" },
  { "group-the-last", GROUP, { "viestintä" }, .error = NO_ERROR,
    .expect = "kysely/g1 seminaari/g1 läpi/g1 luonnos/g2 hyväksyntä/g2 viestintä/+" },
  { "group-everything", GROUP, { "kysely", "viestintä", "luonnos" }, .error = NO_ERROR,
    .expect = "kysely/+ luonnos/+ viestintä/+ seminaari/g1 läpi/g1 hyväksyntä/g2" },
  { "group-nothing", GROUP, { NULL }, .error = NO_ERROR },
  { "group-an-unknown-row", GROUP, { "nobody" }, .error = AIKA_EDIT_ERROR_NOT_FOUND },

  { "the-last-of-a-group-goes-into-the-next", MOVE, { "läpi" }, 1,
    "kysely/g1 seminaari/g1 läpi/g2 luonnos/g2 hyväksyntä/g2 viestintä", .error = NO_ERROR },
  { "several-at-the-end-go-into-the-next-together", MOVE, { "seminaari", "läpi" }, 1,
    "kysely/g1 seminaari/g2 läpi/g2 luonnos/g2 hyväksyntä/g2 viestintä", .error = NO_ERROR },
  { "several-go-on-past-the-first-row-there", MOVE, { "seminaari", "läpi" }, 2,
    "kysely/g1 luonnos/g2 seminaari/g2 läpi/g2 hyväksyntä/g2 viestintä", .error = NO_ERROR },
  { "several-at-the-start-go-into-the-one-above", MOVE, { "luonnos", "hyväksyntä" }, -1,
    "kysely/g1 seminaari/g1 läpi/g1 luonnos/g1 hyväksyntä/g1 viestintä", .error = NO_ERROR },
  { "the-first-out-of-no-group", MOVE, { "viestintä" }, -1,
    "kysely/g1 seminaari/g1 läpi/g1 luonnos/g2 hyväksyntä/g2 viestintä/g2", .error = NO_ERROR },
  { "past-hidden-rows-and-the-next-that-is-shown", MOVE, { "kysely" }, 1,
    "seminaari/g1 läpi/g1 kysely/g1 luonnos/g2 hyväksyntä/g2 viestintä", .error = NO_ERROR, .unseen = "seminaari" },
  { "up-past-hidden-rows", MOVE, { "läpi" }, -1,
    "läpi/g1 kysely/g1 seminaari/g1 luonnos/g2 hyväksyntä/g2 viestintä", .error = NO_ERROR, .unseen = "seminaari" },
  { "over-an-edge-behind-hidden-rows", MOVE, { "seminaari" }, 1,
    "kysely/g1 läpi/g1 luonnos/g2 seminaari/g2 hyväksyntä/g2 viestintä", .error = NO_ERROR, .unseen = "läpi luonnos" },
  { "up-over-an-edge-before-hidden-rows", MOVE, { "hyväksyntä" }, -1,
    "kysely/g1 seminaari/g1 hyväksyntä/g1 läpi/g1 luonnos/g2 viestintä", .error = NO_ERROR, .unseen = "läpi luonnos" },
  { "past-a-folded-group", MOVE, { "läpi" }, 1,
    "kysely/g1 seminaari/g1 luonnos/g2 hyväksyntä/g2 läpi viestintä", .error = NO_ERROR, .unseen = "luonnos hyväksyntä" },
  { "two-steps-past-hidden-rows", MOVE, { "kysely" }, 2,
    "seminaari/g1 läpi/g1 luonnos/g2 kysely/g2 hyväksyntä/g2 viestintä", .error = NO_ERROR, .unseen = "seminaari luonnos" },
  { "several-with-a-hidden-row-between-go-together", MOVE, { "kysely", "läpi" }, 1,
    "seminaari/g1 kysely/g2 läpi/g2 luonnos/g2 hyväksyntä/g2 viestintä", .error = NO_ERROR, .unseen = "seminaari" },
  { "the-last-shown-row-stays", MOVE, { "läpi" }, 1, NULL, .error = NO_ERROR, .unseen = "luonnos hyväksyntä viestintä" },
  { "what-is-not-shown-does-not-move", MOVE, { "seminaari" }, 1, NULL, .error = NO_ERROR, .unseen = "seminaari" },
  { "there-and-back", MOVE, { "viestintä" }, 0, NULL, .error = NO_ERROR },
  { "an-unknown-row-does-not-move", MOVE, { "kysely", "nobody" }, 1, .error = AIKA_EDIT_ERROR_NOT_FOUND },
};

static AikaPlan *
run (const Case  *c,
     AikaPlan    *plan,
     char       **group_id,
     GError     **error)
{
  g_autoptr(GHashTable) unseen = edit_sample_id_set (c->unseen);

  switch (c->verb)
    {
    case INDENT:
      return aika_edit_indent_items (plan, c->ids, unseen, error);
    case OUTDENT:
      return aika_edit_outdent_items (plan, c->ids, error);
    case GROUP:
      return aika_edit_group_items (plan, c->ids, "Uusi", group_id, error);
    case MOVE:
      return aika_edit_move_items (plan, c->ids, c->n_rows, unseen, error);
    }

  g_assert_not_reached ();
}

static void
test_rows (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) pristine = edit_sample_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *group_id = NULL;
  g_autoptr(AikaPlan) edited = run (c, plan, &group_id, &error);
  g_autofree char *rows = NULL;

  g_assert_true (aika_record_equal (plan, pristine));
  if (c->error != NO_ERROR)
    {
      g_assert_null (group_id);
      edit_assert_refused (edited, error, c->error);
      return;
    }

  g_assert_no_error (error);
  rows = dup_rows (edited);
  g_assert_cmpstr (rows, ==, c->expect != NULL ? c->expect : SAMPLE_ORDER);
  if (c->expect == NULL)
    g_assert_true (edited == plan);
  if (c->verb == GROUP && c->expect != NULL)
    g_assert_cmpstr (((AikaGroup *) aika_seq_lookup (edited->groups, group_id))->title, ==, "Uusi");
}

/* The plan with a row of nothing but its title, and two more of no group under it. */
static AikaPlan *
plan_with_title (void)
{
  static const char *const rows[][2] = { { "otsikko", "Toimeenpano" }, { "toinen", "Rivi" }, { "viimeinen", "Rivi" } };
  AikaPlan *plan = edit_sample_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(AikaItem) item = aika_record_new (&aika_item_type);
      g_autoptr(AikaSeq) longer = NULL;

      aika_set_text (&item->id, rows[i][0]);
      aika_set_text (&item->title, rows[i][1]);
      longer = aika_seq_append (plan->items, item);
      aika_set_seq (&plan->items, longer);
    }

  return plan;
}

/* A row that is not seen is no heading for others. */
static void
test_hidden_title_stays (void)
{
  static const char *const ids[] = { "viimeinen", NULL };
  g_autoptr(AikaPlan) plan = plan_with_title ();
  g_autoptr(GHashTable) hidden = edit_sample_id_set ("toinen");
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) indented = aika_edit_indent_items (plan, ids, hidden, &error);
  g_autofree char *rows = NULL;

  g_assert_no_error (error);
  rows = dup_rows (indented);
  g_assert_cmpstr (rows, ==, SAMPLE_ORDER " viimeinen/+ toinen");
}

static void
test_title_becomes_heading (void)
{
  static const char *const ids[] = { "toinen", "viimeinen", NULL };
  g_autoptr(AikaPlan) plan = plan_with_title ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) indented = aika_edit_indent_items (plan, ids, NULL, &error);
  g_autofree char *rows = NULL;
  g_autofree char *groups = NULL;

  g_assert_no_error (error);
  rows = dup_rows (indented);
  groups = dup_groups (indented);
  g_assert_cmpstr (rows, ==, SAMPLE_ORDER " toinen/+ viimeinen/+");
  g_assert_cmpstr (groups, ==, "g1 g2 Toimeenpano g3");
}

/* A row that says more stays a row, and its title is the heading too. */
static void
test_row_stays_under_its_heading (void)
{
  static const char *const under[] = { "otsikko", NULL }, *const ids[] = { "toinen", NULL };
  g_autoptr(AikaPlan) plan = plan_with_title ();
  g_autoptr(AikaPlan) noted = aika_edit_set_item_text (plan, "otsikko", "notes", "muista", NULL);
  g_autoptr(AikaPlan) indented = aika_edit_indent_items (noted, ids, NULL, NULL);
  g_autoptr(AikaPlan) under_marks = aika_edit_indent_items (plan, under, NULL, NULL);
  g_autofree char *rows = dup_rows (indented);
  g_autofree char *rows_under_marks = dup_rows (under_marks);
  g_autofree char *groups = dup_groups (under_marks);

  g_assert_cmpstr (rows, ==, SAMPLE_ORDER " otsikko/+ toinen/+ viimeinen");
  g_assert_cmpstr (((AikaItem *) aika_seq_lookup (indented->items, "otsikko"))->notes, ==, "muista");
  g_assert_cmpstr (rows_under_marks, ==, "kysely/g1 seminaari/g1 läpi/g1 luonnos/g2 hyväksyntä/g2 viestintä/+ otsikko/+ toinen viimeinen");
  g_assert_cmpstr (groups, ==, "g1 g2 Viestintä g3");
}

static void
test_no_heading_without_title (void)
{
  static const char *const ids[] = { "toinen", NULL };
  g_autoptr(AikaPlan) plan = plan_with_title ();
  g_autoptr(AikaPlan) untitled = aika_edit_rename_item (plan, "otsikko", NULL, NULL);
  g_autoptr(GError) error = NULL;

  edit_assert_refused (aika_edit_indent_items (untitled, ids, NULL, &error), error, AIKA_EDIT_ERROR_INVALID);
}

static void
test_group_needs_title (void)
{
  static const char *const ids[] = { "kysely", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GError) error = NULL;

  edit_assert_refused (aika_edit_group_items (plan, ids, "", NULL, &error), error, AIKA_EDIT_ERROR_INVALID);
}

typedef struct
{
  const char *name;
  const char *group;
  const char *before;
  const char *groups;           /* NULL: the same plan */
  const char *rows;
  int         error;
} PlaceCase;

static const PlaceCase place_cases[] = {
  { "before-the-one-above", "g2", "g1", "g2 g1 g3",
    "luonnos/g2 hyväksyntä/g2 kysely/g1 seminaari/g1 läpi/g1 viestintä", NO_ERROR },
  { "last", "g1", NULL, "g2 g3 g1", "luonnos/g2 hyväksyntä/g2 kysely/g1 seminaari/g1 läpi/g1 viestintä", NO_ERROR },
  { "before-one-without-rows", "g1", "g3", "g2 g1 g3",
    "luonnos/g2 hyväksyntä/g2 kysely/g1 seminaari/g1 läpi/g1 viestintä", NO_ERROR },
  { "one-without-rows", "g3", "g1", "g3 g1 g2", SAMPLE_ORDER, NO_ERROR },
  { "before-itself", "g2", "g2", NULL, SAMPLE_ORDER, NO_ERROR },
  { "before-its-follower", "g1", "g2", NULL, SAMPLE_ORDER, NO_ERROR },
  { "the-last-last", "g3", NULL, NULL, SAMPLE_ORDER, NO_ERROR },
  { "an-unknown-one", "nobody", "g1", .error = AIKA_EDIT_ERROR_NOT_FOUND },
  { "before-an-unknown-one", "g1", "nobody", .error = AIKA_EDIT_ERROR_NOT_FOUND },
};

static void
test_place_group (gconstpointer data)
{
  const PlaceCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) edited = aika_edit_place_group (plan, c->group, c->before, &error);
  g_autofree char *groups = NULL;
  g_autofree char *rows = NULL;

  if (c->error != NO_ERROR)
    {
      edit_assert_refused (edited, error, c->error);
      return;
    }

  g_assert_no_error (error);
  groups = dup_groups (edited);
  rows = dup_rows (edited);
  g_assert_cmpstr (groups, ==, c->groups != NULL ? c->groups : "g1 g2 g3");
  g_assert_cmpstr (rows, ==, c->rows);
  if (c->groups == NULL)
    g_assert_true (edited == plan);
}

/* Rows of a group that had got apart come together, as its heading is one. */
static void
test_torn_group (void)
{
  static const char *const ids[] = { "viestintä", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) torn = aika_edit_place_items (plan, ids, "luonnos", "g2", NULL);
  g_autoptr(AikaPlan) apart = aika_edit_place_items (torn, ids, "kysely", "g2", NULL);
  g_autoptr(AikaPlan) placed = aika_edit_place_group (apart, "g2", NULL, NULL);
  g_autofree char *rows = dup_rows (placed);

  g_assert_cmpstr (rows, ==, "kysely/g1 seminaari/g1 läpi/g1 viestintä/g2 luonnos/g2 hyväksyntä/g2");
}

#define ADD_CASES(path_prefix, table, test) \
  for (guint i = 0; i < G_N_ELEMENTS (table); i++) \
    { \
      g_autofree char *path = g_strconcat (path_prefix, table[i].name, NULL); \
      g_test_add_data_func (path, &table[i], test); \
    }

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/edit/rows/", cases, test_rows);
  ADD_CASES ("/edit/place-group/", place_cases, test_place_group);
  g_test_add_func ("/edit/rows/a-title-alone-becomes-the-heading", test_title_becomes_heading);
  g_test_add_func ("/edit/rows/hidden-title-stays", test_hidden_title_stays);
  g_test_add_func ("/edit/rows/what-says-more-stays-under-its-heading", test_row_stays_under_its_heading);
  g_test_add_func ("/edit/rows/no-heading-without-a-title", test_no_heading_without_title);
  g_test_add_func ("/edit/rows/a-group-needs-a-title", test_group_needs_title);
  g_test_add_func ("/edit/place-group/what-was-torn-comes-together", test_torn_group);

  return g_test_run ();
}
