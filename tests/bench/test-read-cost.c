/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "read-cost.h"

/* Reading costs the same for each character at 10 and at 10 000 of them. Only ratios within one
 * process are looked at, of processor time, and with a wide margin: the test is for what grows
 * with the square of the length, which would be a hundredfold. */

#define N_SHORT 100
#define N_LONG 10000
#define MAX_RATIO 4.0
#define N_ATTEMPTS 4

static void
check_shape (const ReadShape *shape,
             ReadWay          way)
{
  double ratio = G_MAXDOUBLE;

  /* A busy machine may spoil a measurement, and then not the next, longer one. */
  for (guint attempt = 1; attempt <= N_ATTEMPTS && ratio > MAX_RATIO; attempt++)
    {
      double at_short = read_cost_per_character (shape, N_SHORT, way, 3 * attempt);
      double at_long = read_cost_per_character (shape, N_LONG, way, 3 * attempt);

      ratio = at_long / at_short;
      g_test_message ("a character costs %.0f ns at %d and %.0f ns at %d", at_short * 1e9, N_SHORT, at_long * 1e9, N_LONG);
    }
  g_assert_cmpfloat (ratio, <=, MAX_RATIO);
}

static void
test_field (gconstpointer data)
{
  check_shape (data, READ_WAY_FIELD);
}

static void
test_import (gconstpointer data)
{
  check_shape (data, READ_WAY_IMPORT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  for (guint i = 0; i < n_read_shapes; i++)
    {
      g_autofree char *field_path = g_strdup_printf ("/read-cost/a-field-is-linear/%s", read_shapes[i].name);
      g_autofree char *import_path = g_strdup_printf ("/read-cost/running-text-is-linear/%s", read_shapes[i].name);

      g_test_add_data_func (field_path, &read_shapes[i], test_field);
      g_test_add_data_func (import_path, &read_shapes[i], test_import);
    }

  return g_test_run ();
}
