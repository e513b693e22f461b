/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-heights"

#include "config.h"

#include "layout/aika-heights.h"

/* A binary indexed tree (P. Fenwick, Software: Practice and Experience 24, 1994):
 * sums[i] holds the heights of the rows from i - lowbit (i) to i - 1, counted from 1. */
struct _AikaHeights
{
  guint   n_rows;
  guint   highest_bit;
  double *heights;
  double *sums;
};

/**
 * aika_heights_new:
 * @n_rows: how many rows
 *
 * Returns: (transfer full): rows without height
 */
AikaHeights *
aika_heights_new (guint n_rows)
{
  AikaHeights *heights = g_new0 (AikaHeights, 1);

  heights->n_rows = n_rows;
  heights->heights = g_new0 (double, n_rows);
  heights->sums = g_new0 (double, (gsize) n_rows + 1);
  heights->highest_bit = 1;
  while (heights->highest_bit <= n_rows / 2)
    heights->highest_bit *= 2;

  return heights;
}

/**
 * aika_heights_copy:
 * @heights: heights
 *
 * Returns: (transfer full): the same heights
 */
AikaHeights *
aika_heights_copy (const AikaHeights *heights)
{
  AikaHeights *copy = g_new (AikaHeights, 1);

  *copy = *heights;
  copy->heights = g_memdup2 (heights->heights, heights->n_rows * sizeof (double));
  copy->sums = g_memdup2 (heights->sums, ((gsize) heights->n_rows + 1) * sizeof (double));

  return copy;
}

/**
 * aika_heights_free:
 * @heights: (transfer full): heights
 */
void
aika_heights_free (AikaHeights *heights)
{
  g_free (heights->heights);
  g_free (heights->sums);
  g_free (heights);
}

/**
 * aika_heights_set:
 * @heights: heights
 * @row: a row
 * @height: its height; sums are exact where heights are multiples of one power of two
 */
void
aika_heights_set (AikaHeights *heights,
                  guint        row,
                  double       height)
{
  double change = height - heights->heights[row];

  heights->heights[row] = height;
  for (guint i = row + 1; i <= heights->n_rows; i += i & -i)
    heights->sums[i] += change;
}

/**
 * aika_heights_get:
 * @heights: heights
 * @row: a row
 *
 * Returns: its height
 */
double
aika_heights_get (const AikaHeights *heights,
                  guint              row)
{
  return heights->heights[row];
}

/**
 * aika_heights_get_top:
 * @heights: heights
 * @row: a row, or the number of rows
 *
 * Returns: the heights of all rows before it
 */
double
aika_heights_get_top (const AikaHeights *heights,
                      guint              row)
{
  double sum = 0;

  for (guint i = row; i > 0; i -= i & -i)
    sum += heights->sums[i];

  return sum;
}

/**
 * aika_heights_find_at:
 * @heights: heights
 * @y: a place
 *
 * Returns: the row whose heights hold @y, the first for a place above all and the number
 *   of rows for a place below all
 */
guint
aika_heights_find_at (const AikaHeights *heights,
                      double             y)
{
  guint row = 0;

  for (guint bit = heights->highest_bit; bit > 0; bit /= 2)
    if (row + bit <= heights->n_rows && heights->sums[row + bit] <= y)
      {
        row += bit;
        y -= heights->sums[row];
      }

  return row;
}
