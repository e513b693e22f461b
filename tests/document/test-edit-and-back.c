/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "../formats/random-plan.h"
#include "document/aika-history.h"
#include "edit/aika-edit-cell.h"
#include "edit/aika-edit-new.h"
#include "formats/aika-json-read.h"
#include "formats/aika-json-write.h"
#include "random-edit.h"

/* Every field of the model survives: a plan, edits, undo, and the same bytes; redo, and those of the last
 * edit. What the edits made can be written too, and reads back as what it was. */

#define N_PLANS 300           /* with AIKA_TEST_LONG: 10 000 */
#define N_PLANS_LONG 10000
#define N_EDITS 12            /* of each plan */

static GBytes *
write_plan (AikaPlan *plan,
            guint32   seed)
{
  g_autoptr(GError) error = NULL;
  GBytes *bytes = aika_json_write (plan, NULL, &error);

  if (bytes == NULL)
    g_error ("seed %u: %s", seed, error->message);
  return bytes;
}

/* Returns: (transfer full): the bytes that the plan was written as, and read from */
static GBytes *
assert_reads_back (AikaPlan *plan,
                   guint32   seed)
{
  GBytes *bytes = write_plan (plan, seed);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlanFile) file = aika_json_read (bytes, &error);

  if (file == NULL)
    g_error ("seed %u: %s", seed, error->message);
  g_assert_true (aika_record_equal (file->plan, plan));
  return bytes;
}

/* Undoes all, and does all again. */
static void
assert_there_and_back (AikaHistory *history,
                       AikaPlan    *opened,
                       guint32      seed)
{
  g_autoptr(AikaPlan) last = aika_record_ref (aika_history_get_plan (history));
  g_autoptr(GBytes) opened_bytes = write_plan (opened, seed);
  g_autoptr(GBytes) last_bytes = assert_reads_back (last, seed);
  g_autoptr(GBytes) undone_bytes = NULL;
  g_autoptr(GBytes) redone_bytes = NULL;

  while (aika_history_undo (history) != NULL)
    ;
  g_assert_true (aika_history_get_plan (history) == opened);
  undone_bytes = write_plan (aika_history_get_plan (history), seed);
  g_assert_true (g_bytes_equal (opened_bytes, undone_bytes));

  while (aika_history_redo (history) != NULL)
    ;
  g_assert_true (aika_history_get_plan (history) == last);
  redone_bytes = write_plan (aika_history_get_plan (history), seed);
  g_assert_true (g_bytes_equal (last_bytes, redone_bytes));
}

typedef void (*SampleFunc) (AikaPlan   *plan,
                            const char *name);

/* Gives every sample plan to the function. */
static void
for_each_sample (SampleFunc func)
{
  g_autofree char *folder = g_build_filename (g_getenv ("AIKA_SOURCE_ROOT"), "data", "samples", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;
  guint n_samples = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr(AikaPlanFile) file = NULL;
      g_autoptr(GBytes) bytes = NULL;
      char *contents;
      gsize length;

      if (!g_str_has_suffix (name, ".aikajana"))
        continue;
      g_file_get_contents (path, &contents, &length, &error);
      g_assert_no_error (error);
      bytes = g_bytes_new_take (contents, length);
      file = aika_json_read (bytes, &error);
      g_assert_no_error (error);
      func (file->plan, name);
      n_samples++;
    }

  g_assert_cmpuint (n_samples, >=, 5);
}

static void
edit_sample_and_back (AikaPlan   *plan,
                      const char *name)
{
  g_autoptr(GRand) chance = g_rand_new_with_seed (g_str_hash (name));
  g_autoptr(GBytes) bytes = write_plan (plan, 0);
  g_autoptr(AikaHistory) history = aika_history_new (plan);
  g_autoptr(GBytes) bytes_after = NULL;
  guint n_edits = 0;

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr(AikaPlan) edited = random_edit (aika_history_get_plan (history), chance);

      n_edits += aika_history_push (history, edited, NULL, NULL, 0, 0);
    }
  g_assert_cmpuint (n_edits, >, 50);

  /* The opened plan itself was never touched. */
  bytes_after = write_plan (plan, 0);
  g_assert_true (g_bytes_equal (bytes, bytes_after));
  assert_there_and_back (history, plan, 0);
}

static void
test_samples (void)
{
  for_each_sample (edit_sample_and_back);
}

/* A click into a cell, and Enter, is no edit. */
static void
assert_cells_stay (AikaPlan   *plan,
                   const char *name)
{
  for (guint v = 0; v < aika_seq_get_length (plan->views); v++)
    {
      const AikaView *view = aika_seq_get (plan->views, v);

      for (guint c = 0; c < aika_seq_get_length (view->columns); c++)
        {
          const char *field = ((AikaColumn *) aika_seq_get (view->columns, c))->field;

          for (guint i = 0; i < aika_seq_get_length (plan->items) && aika_edit_can_set_cell (field); i++)
            {
              const char *item_id = aika_record_get_id (aika_seq_get (plan->items, i));
              g_autofree char *text = aika_edit_dup_cell_text (plan, item_id, field);
              g_autofree char *wider = g_strconcat (text, "\n", NULL);
              g_autoptr(GError) error = NULL;
              g_autoptr(AikaPlan) same = aika_edit_set_cell_text (plan, item_id, field, text, &error);
              g_autoptr(AikaPlan) spaced = aika_edit_set_cell_text (plan, item_id, field, wider, &error);

              g_assert_no_error (error);
              g_assert_true (same == plan);
              if (spaced != plan)
                g_test_message ("%s: %s of %s: %s", name, field, item_id, text);
              g_assert_true (aika_record_equal (spaced, plan));
            }
        }
    }
}

static void
test_cells (void)
{
  for_each_sample (assert_cells_stay);
}

static void
assert_has_shape (AikaPlan   *plan,
                  const char *name)
{
  g_autoptr(AikaPlan) shape = aika_edit_new_from_structure (plan, aika_day_from_ymd (2030, 1, 1));
  g_autoptr(GBytes) bytes = NULL;

  bytes = assert_reads_back (shape, 0);
  g_assert_cmpuint (aika_seq_get_length (shape->items), ==, aika_seq_get_length (plan->items));
  for (guint i = 0; i < aika_seq_get_length (shape->items); i++)
    {
      const AikaItem *item = aika_seq_get (shape->items, i);
      g_autofree char *days = aika_edit_dup_cell_text (shape, item->id, "days");

      g_assert_cmpstr (days, ==, "");
      g_assert_nonnull (item->title);
    }
}

static void
test_shapes (void)
{
  for_each_sample (assert_has_shape);
}

static void
test_random_plans (void)
{
  guint n_plans = g_getenv ("AIKA_TEST_LONG") != NULL ? N_PLANS_LONG : N_PLANS;
  guint n_edited = 0;

  for (guint32 seed = 0; seed < n_plans; seed++)
    {
      g_autoptr(GRand) chance = g_rand_new_with_seed (seed);
      g_autoptr(AikaPlan) plan = random_plan_new (chance);
      g_autoptr(GBytes) bytes = write_plan (plan, seed);
      g_autoptr(AikaHistory) history = aika_history_new (plan);
      g_autoptr(GBytes) bytes_after = NULL;

      for (guint i = 0; i < N_EDITS; i++)
        {
          AikaPlan *before = aika_history_get_plan (history);
          g_autoptr(AikaPlan) edited = random_edit (before, chance);

          n_edited += edited != before;
          aika_history_push (history, edited, NULL, NULL, 0, 0);
        }

      bytes_after = write_plan (plan, seed);
      g_assert_true (g_bytes_equal (bytes, bytes_after));
      assert_there_and_back (history, plan, seed);
    }

  /* Edits that are all refused would prove nothing. */
  g_test_message ("%u edits", n_edited);
  g_assert_cmpuint (n_edited, >, n_plans);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edit-and-back/samples-are-the-same-bytes", test_samples);
  g_test_add_func ("/edit-and-back/cells-of-the-samples-stay", test_cells);
  g_test_add_func ("/edit-and-back/samples-have-a-shape", test_shapes);
  g_test_add_func ("/edit-and-back/random-plans-are-the-same-bytes", test_random_plans);

  return g_test_run ();
}
