/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-items.h"

#include <string.h>

#include "edit/aika-edit-groups.h"
#include "edit-sample.h"

#define SAMPLE_ORDER "kysely/g1 seminaari/g1 läpi/g1 luonnos/g2 hyväksyntä/g2 viestintä"

static void
assert_order (const AikaPlan *plan,
              const char     *expect)
{
  g_autofree char *order = edit_sample_dup_order (plan);

  g_assert_cmpstr (order, ==, expect);
}

typedef struct
{
  const char *name;
  const char *after;
  const char *group;        /* of the new item */
  guint       position;
} AddCase;

static const AddCase add_cases[] = {
  { "at-the-end-of-no-group", NULL, NULL, 6 },
  { "within-a-group", "kysely", "g1", 1 },
  { "at-the-end-of-a-group", "hyväksyntä", "g2", 5 },
};

static void
test_add (gconstpointer data)
{
  const AddCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autofree char *id = NULL;
  g_autoptr(AikaPlan) edited = aika_edit_add_item (plan, c->after, "Uusi rivi", &id, NULL);
  const AikaItem *item = aika_seq_lookup (edited->items, id);

  g_assert_true (g_uuid_string_is_valid (id));
  g_assert_true (aika_seq_get (edited->items, c->position) == item);
  g_assert_cmpstr (item->title, ==, "Uusi rivi");
  g_assert_cmpstr (item->group, ==, c->group);
  g_assert_cmpuint (aika_seq_get_length (item->marks), ==, 0);
}

typedef struct
{
  const char *name;
  const char *group;
  guint       position;
} AddToGroupCase;

static const AddToGroupCase add_to_group_cases[] = {
  { "the-first-group", "g1", 3 },
  { "the-second-group", "g2", 5 },
  { "an-empty-group-stands-after-the-one-before", "g3", 5 },
  { "no-group", NULL, 6 },
};

static void
test_add_to_group (gconstpointer data)
{
  const AddToGroupCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autofree char *id = NULL;
  g_autoptr(AikaPlan) edited = aika_edit_add_item_to_group (plan, c->group, NULL, &id, NULL);
  const AikaItem *item = aika_seq_get (edited->items, c->position);

  g_assert_cmpstr (item->id, ==, id);
  g_assert_cmpstr (item->group, ==, c->group);
  g_assert_null (item->title);
}

static void
test_add_to_empty_plan (void)
{
  g_autoptr(AikaPlan) plan = aika_record_new (&aika_plan_type);
  g_autoptr(AikaPlan) edited = aika_edit_add_item (plan, NULL, NULL, NULL, NULL);

  g_assert_cmpuint (aika_seq_get_length (edited->items), ==, 1);
  g_assert_cmpuint (aika_seq_get_length (plan->items), ==, 0);
}

static void
test_delete (void)
{
  static const char *const ids[] = { "seminaari", "luonnos", NULL };
  static const char *const none[] = { NULL };
  static const char *const unknown[] = { "kysely", "nothing", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = aika_edit_delete_items (plan, ids, NULL);
  g_autoptr(AikaPlan) same = aika_edit_delete_items (plan, none, NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *month = edit_sample_dup_time (edited, "month");

  assert_order (edited, "kysely/g1 läpi/g1 hyväksyntä/g2 viestintä");
  g_assert_cmpstr (month, ==, "2026-04-24/2026-04-24 day (pe 24.4.2026)");
  g_assert_true (aika_seq_lookup (edited->items, "kysely") == aika_seq_lookup (plan->items, "kysely"));
  g_assert_true (same == plan);
  edit_assert_refused (aika_edit_delete_items (plan, unknown, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

static void
test_duplicate (void)
{
  static const char *const ids[] = { "viestintä", "seminaari", "kysely", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_auto(GStrv) copies = NULL;
  g_autoptr(AikaPlan) edited = aika_edit_duplicate_items (plan, ids, &copies, NULL);
  g_autofree char *expect = g_strdup_printf ("kysely/g1 seminaari/g1 %s/g1 %s/g1 läpi/g1 luonnos/g2 hyväksyntä/g2 "
                                             "viestintä %s", copies[0], copies[1], copies[2]);
  const AikaItem *original = aika_seq_lookup (plan->items, "seminaari");
  const AikaItem *copy = aika_seq_lookup (edited->items, copies[1]);
  const AikaMark *seminar = aika_seq_get (copy->marks, 0), *invitation = aika_seq_get (copy->marks, 1);
  const AikaItem *news = aika_seq_lookup (edited->items, copies[2]);

  assert_order (edited, expect);
  g_assert_cmpstr (copy->title, ==, original->title);
  g_assert_cmpstr (seminar->id, !=, "seminar");
  g_assert_true (g_uuid_string_is_valid (seminar->id));
  g_assert_true (aika_when_equal (seminar->when, edit_sample_find (plan, "seminar")->when));
  g_assert_cmpstr (invitation->offset->mark, ==, seminar->id);

  /* Between two copied items too. */
  g_assert_cmpstr (((AikaMark *) aika_seq_get (news->marks, 1))->offset->mark, ==, seminar->id);
  g_assert_true (edit_sample_find (edited, "month") == edit_sample_find (plan, "month"));
}

typedef struct
{
  const char *name;
  const char *ids[4];
  int         n_rows;
  const char *expect;       /* NULL for the same plan */
} MoveCase;

static const MoveCase move_cases[] = {
  { "a-row-down", { "kysely" }, 1, "seminaari/g1 kysely/g1 läpi/g1 luonnos/g2 hyväksyntä/g2 viestintä" },
  { "a-row-up", { "läpi" }, -1, "kysely/g1 läpi/g1 seminaari/g1 luonnos/g2 hyväksyntä/g2 viestintä" },
  { "up-into-the-group-above", { "luonnos" }, -1,
    "kysely/g1 seminaari/g1 läpi/g1 luonnos/g1 hyväksyntä/g2 viestintä" },
  { "up-past-the-edge-and-a-row", { "luonnos" }, -2,
    "kysely/g1 seminaari/g1 luonnos/g1 läpi/g1 hyväksyntä/g2 viestintä" },
  { "down-into-the-group-below", { "läpi" }, 1, "kysely/g1 seminaari/g1 läpi/g2 luonnos/g2 hyväksyntä/g2 viestintä" },
  { "down-out-of-the-last-group", { "hyväksyntä" }, 1,
    "kysely/g1 seminaari/g1 läpi/g1 luonnos/g2 hyväksyntä viestintä" },
  { "the-first-stays-first", { "kysely" }, -3, NULL },
  { "the-last-stays-last", { "viestintä" }, 2, NULL },
  { "no-rows", { "kysely" }, 0, NULL },
  { "two-together-up", { "läpi", "seminaari" }, -1,
    "seminaari/g1 läpi/g1 kysely/g1 luonnos/g2 hyväksyntä/g2 viestintä" },
  { "two-together-down", { "kysely", "seminaari" }, 1,
    "läpi/g1 kysely/g1 seminaari/g1 luonnos/g2 hyväksyntä/g2 viestintä" },
  { "two-at-the-top-stay", { "kysely", "seminaari" }, -1, NULL },
  { "two-over-an-edge", { "luonnos", "hyväksyntä" }, -1,
    "kysely/g1 seminaari/g1 läpi/g1 luonnos/g1 hyväksyntä/g1 viestintä" },
  { "apart", { "seminaari", "viestintä" }, -1,
    "seminaari/g1 kysely/g1 läpi/g1 luonnos/g2 hyväksyntä/g2 viestintä/g2" },
  { "far-beyond-the-top", { "läpi" }, -1000,
    "läpi/g1 kysely/g1 seminaari/g1 luonnos/g2 hyväksyntä/g2 viestintä" },
};

static void
test_move (gconstpointer data)
{
  const MoveCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = aika_edit_move_items (plan, c->ids, c->n_rows, NULL, NULL);

  assert_order (edited, c->expect != NULL ? c->expect : SAMPLE_ORDER);
  if (c->expect == NULL)
    g_assert_true (edited == plan);
  assert_order (plan, SAMPLE_ORDER);
}

typedef struct
{
  const char *name;
  const char *ids[4];
  const char *before;
  const char *group;
  const char *expect;       /* NULL for the same plan */
} PlaceCase;

static const PlaceCase place_cases[] = {
  { "before-a-row-of-its-group", { "läpi" }, "kysely", "g1",
    "läpi/g1 kysely/g1 seminaari/g1 luonnos/g2 hyväksyntä/g2 viestintä" },
  { "before-a-row-of-another-group", { "kysely" }, "hyväksyntä", "g2",
    "seminaari/g1 läpi/g1 luonnos/g2 kysely/g2 hyväksyntä/g2 viestintä" },
  { "at-the-end-of-a-group", { "kysely" }, NULL, "g2",
    "seminaari/g1 läpi/g1 luonnos/g2 hyväksyntä/g2 kysely/g2 viestintä" },
  { "into-an-empty-group", { "kysely" }, NULL, "g3",
    "seminaari/g1 läpi/g1 luonnos/g2 hyväksyntä/g2 kysely/g3 viestintä" },
  { "out-of-all-groups", { "kysely" }, NULL, NULL,
    "seminaari/g1 läpi/g1 luonnos/g2 hyväksyntä/g2 viestintä kysely" },
  { "several-keep-their-order", { "viestintä", "kysely" }, "luonnos", "g2",
    "seminaari/g1 läpi/g1 kysely/g2 viestintä/g2 luonnos/g2 hyväksyntä/g2" },
  { "before-itself", { "seminaari" }, "seminaari", "g1", NULL },
  { "before-its-follower", { "seminaari" }, "läpi", "g1", NULL },
  { "before-the-last-of-those-moved", { "viestintä", "hyväksyntä" }, "viestintä", "g2",
    "kysely/g1 seminaari/g1 läpi/g1 luonnos/g2 hyväksyntä/g2 viestintä/g2" },
};

static void
test_place (gconstpointer data)
{
  const PlaceCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = aika_edit_place_items (plan, c->ids, c->before, c->group, NULL);

  assert_order (edited, c->expect != NULL ? c->expect : SAMPLE_ORDER);
  if (c->expect == NULL)
    g_assert_true (edited == plan);
}

static void
test_set_group (void)
{
  static const char *const ids[] = { "luonnos", "kysely", NULL };
  static const char *const unknown[] = { "nothing", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = aika_edit_set_items_group (plan, ids, "g2", NULL);
  g_autoptr(AikaPlan) same = aika_edit_set_items_group (edited, ids, "g2", NULL);
  g_autoptr(GError) error = NULL;

  assert_order (edited, "seminaari/g1 läpi/g1 luonnos/g2 hyväksyntä/g2 kysely/g2 viestintä");
  g_assert_true (same == edited);
  edit_assert_refused (aika_edit_set_items_group (plan, ids, "nothing", &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_set_items_group (plan, unknown, "g2", &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

typedef struct
{
  const char *name;
  const char *field;
  gsize       n_bytes;
  gboolean    is_possible;
} TextCase;

static const TextCase text_cases[] = {
  { "a-title", "title", 12, TRUE },
  { "no-title", "title", 0, TRUE },
  { "a-long-title", "title", 4097, FALSE },
  { "the-longest-title", "title", 4096, TRUE },
  { "long-notes", "notes", 64 * 1024, TRUE },
  { "too-long-notes", "notes", 64 * 1024 + 1, FALSE },
  { "a-venue", "venue", 12, TRUE },
  { "a-url", "url", 12, TRUE },
  { "a-duration", "duration", 12, TRUE },
  { "a-section", "section", 12, TRUE },
  { "marks-are-no-text", "marks", 12, FALSE },
  { "a-mode-is-no-text", "mode", 12, FALSE },
  { "an-id-is-no-text", "id", 12, FALSE },
  { "a-group-is-no-text", "group", 12, FALSE },
  { "no-such-field", "nothing", 12, FALSE },
};

static void
test_set_text (gconstpointer data)
{
  const TextCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autofree char *text = g_strnfill (c->n_bytes, 'x');
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) edited = aika_edit_set_item_text (plan, "kysely", c->field, text, &error);
  const AikaField *field;
  const AikaItem *item;

  if (!c->is_possible)
    {
      edit_assert_refused (edited, error, AIKA_EDIT_ERROR_INVALID);
      return;
    }

  g_assert_no_error (error);
  field = aika_record_type_find (&aika_item_type, c->field);
  item = aika_seq_lookup (edited->items, "kysely");
  g_assert_cmpstr (*(char **) ((char *) item + field->offset), ==, c->n_bytes > 0 ? text : NULL);
}

static void
test_rename (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = aika_edit_rename_item (plan, "kysely", "Asukaskysely", NULL);
  g_autoptr(AikaPlan) same = aika_edit_rename_item (plan, "kysely", "Kysely asukkaille", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (((AikaItem *) aika_seq_lookup (edited->items, "kysely"))->title, ==, "Asukaskysely");
  g_assert_cmpstr (((AikaItem *) aika_seq_lookup (plan->items, "kysely"))->title, ==, "Kysely asukkaille");
  g_assert_true (((AikaItem *) aika_seq_lookup (edited->items, "kysely"))->marks ==
                 ((AikaItem *) aika_seq_lookup (plan->items, "kysely"))->marks);
  g_assert_true (same == plan);
  edit_assert_refused (aika_edit_rename_item (plan, "nothing", "x", &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

static void
test_set_choice (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = aika_edit_set_item_choice (plan, "kysely", "mode", AIKA_MODE_EITHER, NULL);
  g_autoptr(AikaPlan) same = aika_edit_set_item_choice (plan, "kysely", "consultant", AIKA_CONSULTANT_UNSAID, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (((AikaItem *) aika_seq_lookup (edited->items, "kysely"))->mode, ==, AIKA_MODE_EITHER);
  g_assert_true (same == plan);
  edit_assert_refused (aika_edit_set_item_choice (plan, "kysely", "mode", 5, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_item_choice (plan, "kysely", "mode", -1, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_item_choice (plan, "kysely", "title", 1, &error), error, AIKA_EDIT_ERROR_INVALID);
}

static void
test_groups (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autofree char *id = NULL;
  g_autoptr(AikaPlan) added = aika_edit_add_group (plan, "g1", "Uusi", &id, NULL);
  g_autoptr(AikaPlan) last = aika_edit_add_group (plan, NULL, "Uusi", NULL, NULL);
  g_autoptr(AikaPlan) renamed = aika_edit_rename_group (plan, "g2", "Päätöksenteko", NULL);
  g_autoptr(AikaPlan) deleted = aika_edit_delete_group (plan, "g1", NULL);
  g_autoptr(AikaPlan) same = aika_edit_rename_group (plan, "g2", "Päätökset", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (((AikaGroup *) aika_seq_get (added->groups, 1))->id, ==, id);
  g_assert_cmpstr (((AikaGroup *) aika_seq_get (last->groups, 3))->title, ==, "Uusi");
  g_assert_cmpstr (((AikaGroup *) aika_seq_lookup (renamed->groups, "g2"))->title, ==, "Päätöksenteko");
  g_assert_true (renamed->items == plan->items);
  g_assert_null (aika_seq_lookup (deleted->groups, "g1"));
  assert_order (deleted, "kysely seminaari läpi luonnos/g2 hyväksyntä/g2 viestintä");
  g_assert_true (same == plan);

  edit_assert_refused (aika_edit_add_group (plan, NULL, "", NULL, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_add_group (plan, "nothing", "x", NULL, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_rename_group (plan, "g1", NULL, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_delete_group (plan, "nothing", &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

typedef struct
{
  const char *name;
  const char *group;
  int         n_places;
  const char *groups;       /* NULL for the same plan */
  const char *items;
} MoveGroupCase;

static const MoveGroupCase move_group_cases[] = {
  { "down-with-its-items", "g1", 1, "g2 g1 g3", "luonnos/g2 hyväksyntä/g2 kysely/g1 seminaari/g1 läpi/g1 viestintä" },
  { "up-with-its-items", "g2", -1, "g2 g1 g3", "luonnos/g2 hyväksyntä/g2 kysely/g1 seminaari/g1 läpi/g1 viestintä" },
  { "past-an-empty-group", "g2", 1, "g1 g3 g2", SAMPLE_ORDER },
  { "an-empty-group", "g3", -2, "g3 g1 g2", SAMPLE_ORDER },
  { "beyond-the-end", "g3", 5, NULL, SAMPLE_ORDER },
  { "no-places", "g1", 0, NULL, SAMPLE_ORDER },
};

static void
test_move_group (gconstpointer data)
{
  const MoveGroupCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = aika_edit_move_group (plan, c->group, c->n_places, NULL);
  g_autoptr(GString) groups = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (edited->groups); i++)
    g_string_append_printf (groups, "%s%s", i > 0 ? " " : "", ((AikaGroup *) aika_seq_get (edited->groups, i))->id);

  assert_order (edited, c->items);
  if (c->groups == NULL)
    g_assert_true (edited == plan);
  else
    g_assert_cmpstr (groups->str, ==, c->groups);
}

#define ADD_CASES(path_prefix, cases, test) \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) \
    { \
      g_autofree char *path = g_strconcat (path_prefix, cases[i].name, NULL); \
      g_test_add_data_func (path, &cases[i], test); \
    }

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/edit/add-item/", add_cases, test_add);
  ADD_CASES ("/edit/add-item-to-group/", add_to_group_cases, test_add_to_group);
  ADD_CASES ("/edit/move-items/", move_cases, test_move);
  ADD_CASES ("/edit/place-items/", place_cases, test_place);
  ADD_CASES ("/edit/set-item-text/", text_cases, test_set_text);
  ADD_CASES ("/edit/move-group/", move_group_cases, test_move_group);
  g_test_add_func ("/edit/add-item/to-an-empty-plan", test_add_to_empty_plan);
  g_test_add_func ("/edit/delete-items/keeps-the-days-of-offsets", test_delete);
  g_test_add_func ("/edit/duplicate-items/with-identities-of-their-own", test_duplicate);
  g_test_add_func ("/edit/set-group/goes-to-its-end", test_set_group);
  g_test_add_func ("/edit/rename-item/shares-the-marks", test_rename);
  g_test_add_func ("/edit/set-item-choice/by-name", test_set_choice);
  g_test_add_func ("/edit/groups/are-added-renamed-and-deleted", test_groups);

  return g_test_run ();
}
