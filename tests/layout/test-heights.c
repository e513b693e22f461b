/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "layout/aika-heights.h"

static void
test_empty (void)
{
  g_autoptr(AikaHeights) heights = aika_heights_new (0);

  g_assert_cmpfloat (aika_heights_get_top (heights, 0), ==, 0);
  g_assert_cmpuint (aika_heights_find_at (heights, 0), ==, 0);
  g_assert_cmpuint (aika_heights_find_at (heights, 5), ==, 0);
}

static void
test_edges (void)
{
  g_autoptr(AikaHeights) heights = aika_heights_new (3);

  for (guint i = 0; i < 3; i++)
    aika_heights_set (heights, i, 40);

  g_assert_cmpuint (aika_heights_find_at (heights, -1), ==, 0);
  g_assert_cmpuint (aika_heights_find_at (heights, 0), ==, 0);
  g_assert_cmpuint (aika_heights_find_at (heights, 39.9), ==, 0);
  g_assert_cmpuint (aika_heights_find_at (heights, 40), ==, 1);
  g_assert_cmpuint (aika_heights_find_at (heights, 119.9), ==, 2);
  g_assert_cmpuint (aika_heights_find_at (heights, 120), ==, 3);
  g_assert_cmpuint (aika_heights_find_at (heights, 1e9), ==, 3);
}

/* However often heights change, tops are what adding them up gives, to the last bit. */
static void
test_random (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (3);

  for (guint n = 1; n < 200; n += 1 + n / 8)
    {
      g_autoptr(AikaHeights) heights = aika_heights_new (n);
      g_autofree double *plain = g_new0 (double, n);

      for (guint i = 0; i < 20 * n; i++)
        {
          guint row = g_rand_int_range (random, 0, n);

          plain[row] = g_rand_int_range (random, 1, 64 * 90) / 64.0;
          aika_heights_set (heights, row, plain[row]);
        }
      for (guint row = 0; row < n; row++)
        if (plain[row] == 0)
          aika_heights_set (heights, row, plain[row] = 1);

      double top = 0;
      for (guint row = 0; row < n; row++)
        {
          g_assert_cmpfloat (aika_heights_get (heights, row), ==, plain[row]);
          g_assert_cmpfloat (aika_heights_get_top (heights, row), ==, top);
          g_assert_cmpuint (aika_heights_find_at (heights, top), ==, row);
          g_assert_cmpuint (aika_heights_find_at (heights, top + plain[row] / 2), ==, row);
          top += plain[row];
        }
      g_assert_cmpfloat (aika_heights_get_top (heights, n), ==, top);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/heights/none", test_empty);
  g_test_add_func ("/heights/a-row-begins-where-the-one-above-ends", test_edges);
  g_test_add_func ("/heights/sums-stay-exact", test_random);

  return g_test_run ();
}
