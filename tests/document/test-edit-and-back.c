/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "../formats/random-plan.h"
#include "document/aika-history.h"
#include "formats/aika-json-read.h"
#include "formats/aika-json-write.h"
#include "random-edit.h"

/* Every field of the model survives: a plan, an edit, undo, and the same bytes. What the edit made can be
 * written too, and reads back as what it was. */

#define N_PLANS 400           /* with AIKA_TEST_LONG: 5 000 */
#define N_PLANS_LONG 5000
#define N_EDITS 6             /* of each plan */

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

static void
assert_reads_back (AikaPlan *plan,
                   guint32   seed)
{
  g_autoptr(GBytes) bytes = write_plan (plan, seed);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlanFile) file = aika_json_read (bytes, &error);

  if (file == NULL)
    g_error ("seed %u: %s", seed, error->message);
  g_assert_true (aika_record_equal (file->plan, plan));
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
      assert_reads_back (aika_history_get_plan (history), seed);

      while (aika_history_undo (history) != NULL)
        ;
      g_assert_true (aika_history_get_plan (history) == plan);
      bytes_after = write_plan (aika_history_get_plan (history), seed);
      g_assert_true (g_bytes_equal (bytes, bytes_after));
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

  g_test_add_func ("/edit-and-back/random-plans-are-the-same-bytes", test_random_plans);

  return g_test_run ();
}
