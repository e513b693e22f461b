/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "read-cost.h"

#include "read-table.h"

/* meson test -C BUILD --benchmark -v
 *
 * How long reading takes, in time of the processor, and beside it what the same bytes cost to be
 * validated and looked through once: the ratio says more about the reader than the seconds, which
 * say something about the machine. */

#define N_EXPRESSIONS 10000
#define N_RUNS 7

static const char *const way_names[N_READ_WAYS] = { "floor", "field", "import" };

static double
measure_expressions (const GPtrArray *rows,
                     ReadWay          way)
{
  double least = G_MAXDOUBLE;

  for (guint run = 0; run < N_RUNS; run++)
    {
      double start = read_cost_get_cpu_seconds ();

      for (guint i = 0; i < N_EXPRESSIONS; i++)
        read_cost_do (way, ((const ReadRow *) rows->pdata[i % rows->len])->expression);
      least = MIN (least, read_cost_get_cpu_seconds () - start);
    }

  return least;
}

static void
print_expressions (const GPtrArray *rows)
{
  double floor_seconds = measure_expressions (rows, READ_WAY_FLOOR);

  g_print ("%u expressions, each of %u rows in turn\n\n", N_EXPRESSIONS, rows->len);
  g_print ("%-8s %10s %10s\n", "", "seconds", "floors");
  for (int way = READ_WAY_FLOOR; way < N_READ_WAYS; way++)
    {
      double seconds = measure_expressions (rows, way);

      g_print ("%-8s %10.4f %10.1f\n", way_names[way], seconds, seconds / floor_seconds);
    }
}

static void
print_shapes (ReadWay way)
{
  static const guint lengths[] = { 10, 100, 1000, 10000 };

  g_print ("\nnanoseconds for a character, %s\n\n%-24s", way_names[way], "");
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    g_print (" %8u", lengths[i]);
  g_print (" %14s\n", "10000 : 100");
  for (guint i = 0; i < n_read_shapes; i++)
    {
      double costs[G_N_ELEMENTS (lengths)];

      g_print ("%-24s", read_shapes[i].name);
      for (guint k = 0; k < G_N_ELEMENTS (lengths); k++)
        {
          costs[k] = read_cost_per_character (&read_shapes[i], lengths[k], way, N_RUNS);
          g_print (" %8.1f", costs[k] * 1e9);
        }
      g_print (" %14.2f\n", costs[3] / costs[1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GPtrArray) rows = read_table_load ();

  print_expressions (rows);
  for (int way = READ_WAY_FLOOR; way < N_READ_WAYS; way++)
    print_shapes (way);

  return 0;
}
