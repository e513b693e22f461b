/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit-sample.h"
#include "edit/aika-edit-items.h"
#include "edit/aika-edit-marks.h"
#include "fixture.h"
#include "ui/aika-selection.h"

/* What is selected, on the plan of edit-sample.h:
 *
 *   row 0 Lähtökohdat · 1 kysely · 2 seminaari · 3 läpi · 4 Päätökset · 5 luonnos · 6 hyväksyntä · 7 viestintä · lanes */

#define MONTH(n) (2026 * 12 + (n) - 1)

typedef struct
{
  AikaPlan      *plan;
  AikaScene     *scene;
  AikaSelection *selection;
  GHashTable    *folded;
  GHashTable    *hidden;
} Fixture;

static AikaScene *
make_scene (Fixture *fixture)
{
  AikaScale scale = { MONTH (1), 12, 60 };
  AikaMetrics metrics;
  AikaSceneOptions options = { .folded = fixture->folded, .hidden = fixture->hidden, .today = AIKA_DAY_NONE };

  fixture_screen_metrics (&metrics);
  return aika_scene_new (fixture->plan, &scale, &metrics, &options, NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->plan = edit_sample_new ();
  fixture->folded = g_hash_table_new (g_str_hash, g_str_equal);
  fixture->hidden = g_hash_table_new (g_str_hash, g_str_equal);
  fixture->scene = make_scene (fixture);
  fixture->selection = aika_selection_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  aika_selection_free (fixture->selection);
  aika_scene_unref (fixture->scene);
  aika_record_unref (fixture->plan);
  g_hash_table_unref (fixture->folded);
  g_hash_table_unref (fixture->hidden);
}

static void
take_plan (Fixture  *fixture,
           AikaPlan *plan,
           GError   *error)
{
  g_assert_no_error (error);
  aika_record_unref (fixture->plan);
  fixture->plan = plan;
  aika_scene_unref (fixture->scene);
  fixture->scene = make_scene (fixture);
}

static void
assert_ids (GStrv       ids,
            const char *expected)
{
  g_autofree char *joined = g_strjoinv (" ", ids);

  g_assert_cmpstr (joined, ==, expected);
  g_strfreev (ids);
}

static void
assert_selected (Fixture    *fixture,
                 const char *marks,
                 const char *items)
{
  assert_ids (aika_selection_dup_mark_ids (fixture->selection, fixture->scene), marks);
  assert_ids (aika_selection_dup_item_ids (fixture->selection, fixture->scene), items);
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  AikaCellRange range;

  assert_selected (fixture, "", "");
  g_assert_false (aika_selection_get_range (fixture->selection, fixture->scene, &range));
  g_assert_false (aika_selection_has_rows (fixture->selection, fixture->plan));
}

static void
test_a_cell (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_true (aika_selection_put (fixture->selection, fixture->scene, 1, MONTH (5), NULL));
  g_assert_false (aika_selection_put (fixture->selection, fixture->scene, 1, MONTH (5), NULL));
  assert_selected (fixture, "", "kysely");
  g_assert_true (aika_selection_put (fixture->selection, fixture->scene, 1, MONTH (2), "survey"));
  assert_selected (fixture, "survey", "kysely");
  g_assert_false (aika_selection_has_rows (fixture->selection, fixture->plan));
}

static void
test_a_range (Fixture       *fixture,
              gconstpointer  data)
{
  AikaCellRange range;

  aika_selection_put (fixture->selection, fixture->scene, 5, MONTH (3), NULL);
  g_assert_true (aika_selection_extend (fixture->selection, fixture->scene, 1, MONTH (2)));
  assert_selected (fixture, "survey seminar invitation reminder draft done", "kysely seminaari läpi luonnos");
  g_assert_true (aika_selection_get_range (fixture->selection, fixture->scene, &range));
  g_assert_cmpint (range.first_row, ==, 1);
  g_assert_cmpint (range.last_row, ==, 5);
  g_assert_cmpint (range.first_month, ==, MONTH (2));
  g_assert_cmpint (range.last_month, ==, MONTH (3));

  g_assert_true (aika_selection_collapse (fixture->selection));
  g_assert_false (aika_selection_collapse (fixture->selection));
  assert_selected (fixture, "", "kysely");
}

static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  aika_selection_put (fixture->selection, fixture->scene, 1, AIKA_CELL_TITLE, NULL);
  g_assert_true (aika_selection_has_rows (fixture->selection, fixture->plan));
  assert_selected (fixture, "", "kysely");
  aika_selection_extend (fixture->selection, fixture->scene, 2, MONTH (6));
  g_assert_true (aika_selection_has_rows (fixture->selection, fixture->plan));
  assert_selected (fixture, "survey seminar invitation reminder", "kysely seminaari");
}

static void
test_a_heading_stands_for_its_rows (Fixture       *fixture,
                                    gconstpointer  data)
{
  aika_selection_put (fixture->selection, fixture->scene, 4, AIKA_CELL_TITLE, NULL);
  assert_selected (fixture, "", "luonnos hyväksyntä");
  aika_selection_put (fixture->selection, fixture->scene, 4, MONTH (1), NULL);
  assert_selected (fixture, "", "");

  /* Among other rows it stands for what it hides alone. */
  aika_selection_put (fixture->selection, fixture->scene, 3, AIKA_CELL_TITLE, NULL);
  aika_selection_extend (fixture->selection, fixture->scene, 4, AIKA_CELL_TITLE);
  assert_selected (fixture, "whole words", "läpi");
  g_hash_table_add (fixture->folded, (gpointer) "g2");
  aika_scene_unref (fixture->scene);
  fixture->scene = make_scene (fixture);
  assert_selected (fixture, "whole words draft done approval missing late", "läpi luonnos hyväksyntä");
}

static void
test_one_by_one (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char *const ids[] = { "late", "survey", NULL };

  aika_selection_put (fixture->selection, fixture->scene, 2, MONTH (3), "seminar");
  aika_selection_choose (fixture->selection, ids);
  assert_selected (fixture, "survey late", "kysely hyväksyntä");
  aika_selection_toggle (fixture->selection, fixture->plan, "late");
  aika_selection_toggle (fixture->selection, fixture->plan, "done");
  assert_selected (fixture, "survey done", "kysely luonnos");
  aika_selection_toggle (fixture->selection, fixture->plan, "viestintä");
  assert_selected (fixture, "news month working", "viestintä");        /* rows and marks are not mixed */
  aika_selection_extend (fixture->selection, fixture->scene, 2, MONTH (4));
  assert_selected (fixture, "seminar invitation reminder", "seminaari");
}

static void
test_edits_keep_it (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char *const gone[] = { "survey", NULL };
  g_autoptr(GError) error = NULL;
  AikaCellRange range;

  aika_selection_put (fixture->selection, fixture->scene, 5, MONTH (2), NULL);
  aika_selection_extend (fixture->selection, fixture->scene, 6, MONTH (3));
  take_plan (fixture, aika_edit_add_item (fixture->plan, "kysely", "Uusi", NULL, &error), error);
  g_assert_true (aika_selection_get_range (fixture->selection, fixture->scene, &range));
  g_assert_cmpint (range.first_row, ==, 6);
  g_assert_cmpint (range.last_row, ==, 7);
  assert_selected (fixture, "draft done approval", "luonnos hyväksyntä");

  aika_selection_choose (fixture->selection, gone);
  take_plan (fixture, aika_edit_delete_marks (fixture->plan, gone, &error), error);
  aika_selection_prune (fixture->selection, fixture->plan);
  g_assert_cmpuint (aika_selection_get_n_chosen (fixture->selection), ==, 0);
}

static void
test_folding_keeps_it (Fixture       *fixture,
                       gconstpointer  data)
{
  AikaCellRange range;

  aika_selection_put (fixture->selection, fixture->scene, 1, MONTH (2), NULL);
  aika_selection_extend (fixture->selection, fixture->scene, 5, MONTH (3));
  g_hash_table_add (fixture->folded, (gpointer) "g1");
  aika_scene_unref (fixture->scene);
  fixture->scene = make_scene (fixture);

  /* Its other end is hidden: what is left is the cell of the cursor. */
  g_assert_true (aika_selection_get_range (fixture->selection, fixture->scene, &range));
  g_assert_cmpint (range.first_row, ==, 2);
  g_assert_cmpint (range.last_row, ==, 2);
  g_assert_false (aika_selection_has_range (fixture->selection, fixture->scene));

  g_hash_table_remove_all (fixture->folded);
  aika_scene_unref (fixture->scene);
  fixture->scene = make_scene (fixture);
  g_assert_true (aika_selection_get_range (fixture->selection, fixture->scene, &range));
  g_assert_cmpint (range.first_row, ==, 1);
  g_assert_cmpint (range.last_row, ==, 5);
}

/* What was chosen one by one is meant again once it is seen again. */
static void
test_what_is_folded_is_not_meant (Fixture       *fixture,
                                  gconstpointer  data)
{
  static const char *const marks[] = { "late", "survey", NULL }, *const items[] = { "hyväksyntä", "kysely", NULL };

  g_hash_table_add (fixture->folded, (gpointer) "g1");
  aika_scene_unref (fixture->scene);
  fixture->scene = make_scene (fixture);
  aika_selection_choose (fixture->selection, marks);
  assert_selected (fixture, "late", "hyväksyntä");
  aika_selection_choose (fixture->selection, items);
  assert_selected (fixture, "approval missing late", "hyväksyntä");

  g_hash_table_remove_all (fixture->folded);
  aika_scene_unref (fixture->scene);
  fixture->scene = make_scene (fixture);
  assert_selected (fixture, "survey approval missing late", "kysely hyväksyntä");
}

static void
test_what_is_hidden_is_not_meant (Fixture       *fixture,
                                  gconstpointer  data)
{
  static const char *const ids[] = { "late", "survey", NULL };

  aika_selection_put (fixture->selection, fixture->scene, 4, AIKA_CELL_TITLE, NULL);
  aika_selection_choose (fixture->selection, ids);
  g_hash_table_add (fixture->hidden, (gpointer) "hyväksyntä");
  aika_scene_unref (fixture->scene);
  fixture->scene = make_scene (fixture);
  assert_selected (fixture, "survey", "kysely");

  /* A heading stands for those of its rows that the filter shows. */
  aika_selection_put (fixture->selection, fixture->scene, 4, AIKA_CELL_TITLE, NULL);
  assert_selected (fixture, "", "luonnos");
}

static void
test_the_header (Fixture       *fixture,
                 gconstpointer  data)
{
  AikaCellRange range;

  aika_selection_put (fixture->selection, fixture->scene, AIKA_ROW_HEADER, MONTH (3), NULL);
  aika_selection_extend (fixture->selection, fixture->scene, AIKA_ROW_HEADER, MONTH (5));
  g_assert_true (aika_selection_get_range (fixture->selection, fixture->scene, &range));
  g_assert_cmpint (range.first_row, ==, AIKA_ROW_HEADER);
  g_assert_cmpint (range.last_month, ==, MONTH (5));
  assert_selected (fixture, "", "");
}

static void
test_marks_of_a_cell (Fixture       *fixture,
                      gconstpointer  data)
{
  const AikaItem *item = aika_seq_lookup (fixture->plan->items, "seminaari");
  g_autoptr(GPtrArray) marks = aika_cell_list_marks (fixture->plan, item, MONTH (3), MONTH (3));
  g_autoptr(GPtrArray) none = aika_cell_list_marks (fixture->plan, item, MONTH (4), MONTH (12));
  const AikaBody *body = aika_seq_lookup (fixture->plan->bodies, "kh");
  g_autoptr(GPtrArray) meetings = aika_cell_list_meetings (body, MONTH (2));

  g_assert_cmpuint (marks->len, ==, 3);
  g_assert_cmpstr (aika_record_get_id (marks->pdata[0]), ==, "invitation");
  g_assert_cmpstr (aika_record_get_id (marks->pdata[2]), ==, "seminar");
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (meetings->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/selection/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("nothing-at-first", test_nothing);
  ADD ("a-cell-is-its-mark-and-row", test_a_cell);
  ADD ("a-range-is-what-it-touches", test_a_range);
  ADD ("the-column-of-titles-means-rows", test_rows);
  ADD ("a-heading-stands-for-its-rows", test_a_heading_stands_for_its_rows);
  ADD ("things-are-chosen-one-by-one", test_one_by_one);
  ADD ("edits-keep-it", test_edits_keep_it);
  ADD ("folding-keeps-it", test_folding_keeps_it);
  ADD ("what-is-folded-is-not-meant", test_what_is_folded_is_not_meant);
  ADD ("what-is-hidden-is-not-meant", test_what_is_hidden_is_not_meant);
  ADD ("the-header-is-a-row-of-its-own", test_the_header);
  ADD ("marks-of-a-cell-are-in-order", test_marks_of_a_cell);

  return g_test_run ();
}
