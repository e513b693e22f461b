/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-table-share"

#include "config.h"

#include "layout/aika-table-private.h"

#include <math.h>
#include <string.h>

/* How the columns share the width.
 *
 * Each gets its longest word, so that no word is cut, and a narrow one (a number, a date) its
 * longest line. What is left goes in steps to the column that saves the most height. */

#define NARROW_LINE 9.0       /* in text sizes; shorter lines are not wrapped: “ke 22.12.2022” */
#define RAGGED 1.08           /* what the ends of lines leave empty */
#define N_SAMPLES 96
#define N_STEPS 48
#define N_HALVINGS 40

static double
estimate_block (const AikaProseBlock *block)
{
  double estimate = block->role == AIKA_PROSE_BULLET ? AIKA_TABLE_BULLET_INDENT : 0;

  for (guint i = 0; i < block->runs->len; i++)
    {
      const AikaProseRun *run = &g_array_index (block->runs, AikaProseRun, i);

      estimate += aika_chunk_estimate (run->text, strlen (run->text));
    }

  return estimate;
}

/* The level that lowers the widest columns until their short words fit: like water in a vessel. */
static void
lower_words (const AikaColumnNeed *needs,
             double               *widths,
             guint                 n_columns,
             double                worst,
             double                room)
{
  double low = 0, high = room;

  for (guint step = 0; step < N_HALVINGS; step++)
    {
      double level = (low + high) / 2, sum = 0;

      for (guint i = 0; i < n_columns; i++)
        sum += MIN (needs[i].short_word, MAX (worst, level));
      if (sum > room)
        high = level;
      else
        low = level;
    }
  for (guint i = 0; i < n_columns; i++)
    widths[i] = MIN (needs[i].short_word, MAX (worst, low));
}

/* The height of the sampled rows, in lines, as the columns' widths make it. */
typedef struct
{
  guint   n_rows;
  guint   n_columns;
  double *lines;        /* [row][column]: how long the words of a cell are */
  double *extra;        /* [row][column]: lines whatever the width: a paragraph has one at least */
  double *powers;       /* [row]: the sum of the cells' heights to the fourth */
} Sample;

/* The highest cell counts the most; the fourth power lets the others count a little, so that
 * of two cells equally high either may grow. */
static double
get_power (const Sample *sample,
           guint         row,
           guint         column,
           double        room)
{
  double lines = sample->extra[row * sample->n_columns + column] +
                 sample->lines[row * sample->n_columns + column] * RAGGED / MAX (room, 1);

  return lines * lines * lines * lines;
}

static void
sample_init (Sample               *sample,
             const AikaProseTable *table,
             const AikaMetrics    *metrics)
{
  guint n_columns = table->columns->len;
  guint stride = MAX (1, (table->rows->len + N_SAMPLES - 1) / N_SAMPLES);

  *sample = (Sample) { .n_columns = n_columns };
  sample->lines = g_new0 (double, (gsize) N_SAMPLES * n_columns);
  sample->extra = g_new0 (double, (gsize) N_SAMPLES * n_columns);
  sample->powers = g_new0 (double, N_SAMPLES);

  for (guint i = 0; i < table->rows->len && sample->n_rows < N_SAMPLES; i += stride)
    {
      const AikaProseRow *row = table->rows->pdata[i];

      if (row->section != NULL || row->cells == NULL)
        continue;
      for (guint c = 0; c < MIN (row->cells->len, n_columns); c++)
        {
          const AikaProseCell *cell = row->cells->pdata[c];
          gsize at = (gsize) sample->n_rows * n_columns + c;

          for (guint b = 0; b < cell->blocks->len; b++)
            sample->lines[at] += estimate_block (cell->blocks->pdata[b]) * metrics->text_size;
          sample->extra[at] = 0.5 * cell->blocks->len;
        }
      sample->n_rows++;
    }
}

static void
sample_clear (Sample *sample)
{
  g_free (sample->lines);
  g_free (sample->extra);
  g_free (sample->powers);
}

static double
get_gain (const Sample *sample,
          guint         column,
          double        width,
          double        wider)
{
  double gain = 0;

  for (guint row = 0; row < sample->n_rows; row++)
    {
      double rest = sample->powers[row] - get_power (sample, row, column, width);

      gain += sqrt (sqrt (sample->powers[row])) - sqrt (sqrt (MAX (rest, 0) + get_power (sample, row, column, wider)));
    }

  return gain;
}

static void
sum_powers (Sample       *sample,
            const double *widths,
            double        padding)
{
  for (guint row = 0; row < sample->n_rows; row++)
    {
      sample->powers[row] = 0;
      for (guint c = 0; c < sample->n_columns; c++)
        sample->powers[row] += get_power (sample, row, c, widths[c] - padding);
    }
}

/* Gives @room away, a step at a time, to the column that saves the most height. Returns: what
 * no column has a use for */
static double
share_room (Sample               *sample,
            const AikaColumnNeed *needs,
            double               *widths,
            double                padding,
            double                room)
{
  double step = room / N_STEPS;

  sum_powers (sample, widths, padding);
  for (guint i = 0; i < N_STEPS && room > 0; i++)
    {
      guint best = sample->n_columns;
      double most = 1e-9;

      for (guint c = 0; c < sample->n_columns; c++)
        {
          double wider = MIN (widths[c] + MIN (step, room), needs[c].line);
          double gain;

          if (wider <= widths[c] + 1e-6)
            continue;
          gain = get_gain (sample, c, widths[c] - padding, wider - padding) / (wider - widths[c]);
          if (gain > most)
            {
              most = gain;
              best = c;
            }
        }
      if (best == sample->n_columns)
        break;

      room -= MIN (MIN (step, room), needs[best].line - widths[best]);
      widths[best] = MIN (widths[best] + step, needs[best].line);
      sum_powers (sample, widths, padding);
    }

  return room;
}

/* What no column needs goes to those with running text, or to all, so that the table is as wide
 * as it was asked to be. */
static void
share_rest (const AikaColumnNeed *needs,
            double               *widths,
            guint                 n_columns,
            double                narrow,
            double                rest)
{
  double sum = 0;
  gboolean is_narrow = TRUE;

  for (guint i = 0; i < n_columns; i++)
    is_narrow = is_narrow && needs[i].line <= narrow;
  for (guint i = 0; i < n_columns; i++)
    if (is_narrow || needs[i].line > narrow)
      sum += widths[i];
  for (guint i = 0; i < n_columns; i++)
    if (is_narrow || needs[i].line > narrow)
      widths[i] += rest * widths[i] / sum;
}

static double
get_sum (const double *widths,
         guint         n_columns)
{
  double sum = 0;

  for (guint i = 0; i < n_columns; i++)
    sum += widths[i];

  return sum;
}

/* The least that each column asks for. Returns: whether all words stand whole */
static gboolean
set_least (const AikaColumnNeed *needs,
           double               *widths,
           guint                 n_columns,
           double                narrow,
           double                worst,
           double                room)
{
  for (guint i = 0; i < n_columns; i++)
    widths[i] = needs[i].line <= narrow ? needs[i].line : needs[i].word;
  if (get_sum (widths, n_columns) <= room)
    return TRUE;

  for (guint i = 0; i < n_columns; i++)
    widths[i] = needs[i].word;
  if (get_sum (widths, n_columns) <= room)
    return TRUE;

  for (guint i = 0; i < n_columns; i++)
    widths[i] = needs[i].short_word;
  if (get_sum (widths, n_columns) > room)
    lower_words (needs, widths, n_columns, worst, room);

  return FALSE;
}

static GArray *
create_edges (const double      *widths,
              guint              n_columns,
              const AikaMetrics *metrics)
{
  GArray *edges = g_array_sized_new (FALSE, FALSE, sizeof (double), n_columns + 1);
  double edge = 0;

  g_array_append_val (edges, edge);
  for (guint i = 0; i < n_columns; i++)
    {
      double place;

      edge += widths[i];
      place = metrics->is_paper ? edge : rint (edge);
      g_array_append_val (edges, place);
    }

  return edges;
}

/* The mean height of a row, by the estimate of the sampled ones. */
static double
estimate_row (const Sample      *sample,
              const double      *widths,
              double             padding,
              const AikaMetrics *metrics)
{
  AikaTextExtent extent;
  double lines = 0;

  aika_metrics_measure (metrics, AIKA_TEXT_CELL, "1", 0, &extent);
  for (guint row = 0; row < sample->n_rows; row++)
    {
      double most = 1;

      for (guint c = 0; c < sample->n_columns; c++)
        {
          gsize at = (gsize) row * sample->n_columns + c;

          most = MAX (most, sample->extra[at] + sample->lines[at] * RAGGED / MAX (widths[c] - padding, 1));
        }
      lines += ceil (most);
    }

  return (sample->n_rows > 0 ? lines / sample->n_rows : 1) * extent.height + 2 * AIKA_TABLE_PAD_Y * metrics->text_size;
}

/**
 * aika_table_share_width:
 * @prose: with a table of at least one column
 * @metrics: metrics
 * @width: of the table
 * @row_height: (out): about how high a row is
 * @has_broken_words: (out): whether not all words stand whole
 *
 * On screen a table is wider than @width where its words would break into pieces: it scrolls. Paper
 * does not.
 *
 * Returns: (transfer full) (element-type double): the columns' edges, from 0
 */
GArray *
aika_table_share_width (const AikaProse   *prose,
                        const AikaMetrics *metrics,
                        double             width,
                        double            *row_height,
                        gboolean          *has_broken_words)
{
  const AikaProseTable *table = prose->table;
  guint n_columns = table->columns->len;
  g_autofree AikaColumnNeed *needs = aika_table_measure_columns (prose, metrics);
  g_autofree double *widths = g_new0 (double, n_columns);
  double size = metrics->text_size;
  double padding = 2 * AIKA_TABLE_PAD_X * size;
  double narrow = NARROW_LINE * size + padding;
  double worst = metrics->is_paper ? padding : AIKA_TABLE_WORST_WORD * size + padding;
  double sum;
  Sample sample;

  sample_init (&sample, table, metrics);

  *has_broken_words = !set_least (needs, widths, n_columns, narrow, worst, width);
  sum = get_sum (widths, n_columns);
  if (sum > width && metrics->is_paper)
    for (guint i = 0; i < n_columns; i++)
      widths[i] *= width / sum;
  else if (sum < width)
    share_rest (needs, widths, n_columns, narrow, share_room (&sample, needs, widths, padding, width - sum));

  *row_height = estimate_row (&sample, widths, padding, metrics);
  sample_clear (&sample);

  return create_edges (widths, n_columns, metrics);
}
