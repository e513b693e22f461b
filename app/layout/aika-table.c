/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-table"

#include "config.h"

#include "layout/aika-table-private.h"

#include <string.h>

#include "layout/aika-heights.h"

/* Invariants: (1) rows[i] is NULL until row i is asked for, or is one that stood in the table
 * before and looks the same; (2) heights[i] is the height of rows[i], or an estimate;
 * (3) the columns follow from the words, the metrics and the width alone, never from what was
 * asked for. */
struct _AikaTable
{
  gatomicrefcount ref_count;
  AikaProse      *prose;
  AikaMetrics     metrics;
  GArray         *edges;
  gboolean        has_broken_words;
  GArray         *headers;
  guint           n_levels;
  double          header_height;
  guint           n_rows;
  AikaTableRow  **rows;
  AikaHeights    *heights;
};

static void
estimate_heights (AikaTable *table,
                  double     row_height)
{
  double item = aika_table_row_round (&table->metrics, row_height);
  double section = aika_table_row_round (&table->metrics, 2.3 * table->metrics.text_size);

  for (guint i = 0; i < table->n_rows; i++)
    {
      const AikaProseRow *words = table->prose->table->rows->pdata[i];

      aika_heights_set (table->heights, i, words->section != NULL ? section : item);
    }
}

static gboolean
edges_equal (const GArray *one,
             const GArray *other)
{
  return one->len == other->len && memcmp (one->data, other->data, one->len * sizeof (double)) == 0;
}

static void
take_row (AikaTable    *table,
          guint         row,
          AikaTableRow *laid_out)
{
  table->rows[row] = laid_out;
  aika_heights_set (table->heights, row, laid_out->height);
}

/* The rows that were seen, by what stays when a plan is edited: the item, or a heading's words. */
typedef struct
{
  GHashTable *items;
  GHashTable *sections;
} Seen;

static void
seen_init (Seen            *seen,
           const AikaTable *table)
{
  seen->items = g_hash_table_new (NULL, NULL);
  seen->sections = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < table->n_rows; i++)
    {
      AikaTableRow *row = table->rows[i];

      if (row != NULL && row->item != NULL)
        g_hash_table_insert (seen->items, (gpointer) row->item, row);
      else if (row != NULL && row->words->section != NULL)
        g_hash_table_insert (seen->sections, row->words->section, row);
    }
}

static const AikaTableRow *
seen_find (const Seen         *seen,
           const AikaProseRow *words)
{
  if (words->item != NULL)
    return g_hash_table_lookup (seen->items, words->item);

  return words->section != NULL ? g_hash_table_lookup (seen->sections, words->section) : NULL;
}

static void
seen_clear (Seen *seen)
{
  g_hash_table_unref (seen->items);
  g_hash_table_unref (seen->sections);
}

/* Takes over the rows that look as they did. */
static void
reuse_rows (AikaTable       *table,
            const AikaTable *previous)
{
  Seen seen;

  if (!edges_equal (table->edges, previous->edges) || !aika_metrics_equal (&table->metrics, &previous->metrics) ||
      table->prose->language != previous->prose->language)
    return;

  seen_init (&seen, previous);
  for (guint i = 0; i < table->n_rows; i++)
    {
      const AikaProseRow *words = table->prose->table->rows->pdata[i];
      const AikaTableRow *row = seen_find (&seen, words);

      if (row != NULL && aika_table_rows_equal (row->words, words))
        take_row (table, i, aika_table_row_ref (row));
    }
  seen_clear (&seen);
}

/* A view without a table has no columns and no rows. */
static void
lay_out_columns (AikaTable *table,
                 double     width)
{
  const AikaProseTable *words = table->prose->table;
  double row_height = 0, origin = 0;

  if (words == NULL || words->columns->len == 0)
    {
      table->edges = g_array_new (FALSE, FALSE, sizeof (double));
      g_array_append_val (table->edges, origin);
      table->headers = g_array_new (FALSE, FALSE, sizeof (AikaTableHeader));
      table->heights = aika_heights_new (0);
      return;
    }

  table->edges = aika_table_share_width (table->prose, &table->metrics, width, &row_height, &table->has_broken_words);
  table->headers = aika_table_headers_new (table->prose, &table->metrics, table->edges, &table->n_levels,
                                           &table->header_height);
  table->n_rows = words->rows->len;
  table->rows = g_new0 (AikaTableRow *, table->n_rows);
  table->heights = aika_heights_new (table->n_rows);
  estimate_heights (table, row_height);
}

/**
 * aika_table_new:
 * @prose: a view in words; one without a table gives no columns
 * @metrics: metrics, whose typesetter must outlive the table
 * @width: how wide the table may be
 * @previous: (nullable): the table before an edit: its rows are kept where they look the same
 *
 * No row is laid out yet. The same arguments give the same columns and rows, whatever @previous is.
 *
 * Returns: (transfer full): a table
 */
AikaTable *
aika_table_new (AikaProse         *prose,
                const AikaMetrics *metrics,
                double             width,
                AikaTable         *previous)
{
  AikaTable *table;

  g_return_val_if_fail (prose != NULL && metrics != NULL, NULL);

  table = g_new0 (AikaTable, 1);
  g_atomic_ref_count_init (&table->ref_count);
  table->prose = aika_prose_ref (prose);
  table->metrics = *metrics;
  lay_out_columns (table, MAX (width, 1));
  if (previous != NULL)
    reuse_rows (table, previous);

  return table;
}

/**
 * aika_table_ref:
 * @table: a table
 *
 * Returns: (transfer full): @table
 */
AikaTable *
aika_table_ref (AikaTable *table)
{
  g_atomic_ref_count_inc (&table->ref_count);

  return table;
}

/**
 * aika_table_unref:
 * @table: (transfer full): a table
 */
void
aika_table_unref (AikaTable *table)
{
  if (!g_atomic_ref_count_dec (&table->ref_count))
    return;

  for (guint i = 0; i < table->n_rows; i++)
    g_clear_pointer (&table->rows[i], aika_table_row_unref);
  g_free (table->rows);
  aika_heights_free (table->heights);
  g_array_unref (table->headers);
  g_array_unref (table->edges);
  aika_prose_unref (table->prose);
  g_free (table);
}

/**
 * aika_table_get_prose:
 * @table: a table
 *
 * Returns: (transfer none): what it was laid out from
 */
AikaProse *
aika_table_get_prose (const AikaTable *table)
{
  return table->prose;
}

/**
 * aika_table_get_metrics:
 * @table: a table
 *
 * Returns: (transfer none): the metrics that it was measured with
 */
const AikaMetrics *
aika_table_get_metrics (const AikaTable *table)
{
  return &table->metrics;
}

/**
 * aika_table_get_width:
 * @table: a table
 *
 * Returns: how wide it is: as asked, but on screen never so narrow that words fall into pieces
 */
double
aika_table_get_width (const AikaTable *table)
{
  return g_array_index (table->edges, double, table->edges->len - 1);
}

/**
 * aika_table_get_height:
 * @table: a table
 *
 * Returns: how high all rows are, without the header; in part an estimate until all are laid out
 */
double
aika_table_get_height (const AikaTable *table)
{
  return aika_heights_get_top (table->heights, table->n_rows);
}

/**
 * aika_table_has_broken_words:
 * @table: a table
 *
 * Returns: whether the columns are narrower than their longest words
 */
gboolean
aika_table_has_broken_words (const AikaTable *table)
{
  return table->has_broken_words;
}

/**
 * aika_table_get_n_columns:
 * @table: a table
 *
 * Returns: how many columns there are
 */
guint
aika_table_get_n_columns (const AikaTable *table)
{
  return table->edges->len - 1;
}

/**
 * aika_table_get_column_x:
 * @table: a table
 * @column: a column, or the number of columns for the right edge of the last
 *
 * Returns: the left edge of @column
 */
double
aika_table_get_column_x (const AikaTable *table,
                         guint            column)
{
  g_return_val_if_fail (column < table->edges->len, 0);

  return g_array_index (table->edges, double, column);
}

/**
 * aika_table_get_n_header_levels:
 * @table: a table
 *
 * Returns: how many rows the header has: 2 where columns share a heading, 0 where there is none
 */
guint
aika_table_get_n_header_levels (const AikaTable *table)
{
  return table->n_levels;
}

/**
 * aika_table_get_header_height:
 * @table: a table
 *
 * Returns: how high the header is; it stands above the first row's top
 */
double
aika_table_get_header_height (const AikaTable *table)
{
  return table->header_height;
}

/**
 * aika_table_get_headers:
 * @table: a table
 *
 * Returns: (transfer none) (element-type AikaTableHeader): the headings, by level and column
 */
const GArray *
aika_table_get_headers (const AikaTable *table)
{
  return table->headers;
}

/**
 * aika_table_get_n_rows:
 * @table: a table
 *
 * Returns: how many rows there are, sections' headings too
 */
guint
aika_table_get_n_rows (const AikaTable *table)
{
  return table->n_rows;
}

/**
 * aika_table_is_row_laid_out:
 * @table: a table
 * @row: a row
 *
 * Returns: whether its height is more than an estimate
 */
gboolean
aika_table_is_row_laid_out (const AikaTable *table,
                            guint            row)
{
  g_return_val_if_fail (row < table->n_rows, FALSE);

  return table->rows[row] != NULL;
}

/**
 * aika_table_get_row:
 * @table: a table
 * @row: a row
 *
 * Lays the row out if it is not yet: the tops of the rows below it may change.
 *
 * Returns: (transfer none): it
 */
const AikaTableRow *
aika_table_get_row (AikaTable *table,
                    guint      row)
{
  g_return_val_if_fail (row < table->n_rows, NULL);

  if (table->rows[row] == NULL)
    take_row (table, row, aika_table_row_new (table->prose->table->rows->pdata[row], table->prose->language,
                                              &table->metrics, table->edges));

  return table->rows[row];
}

/**
 * aika_table_get_row_top:
 * @table: a table
 * @row: a row, or the number of rows for where the last ends
 *
 * Returns: its top, from the first row's
 */
double
aika_table_get_row_top (const AikaTable *table,
                        guint            row)
{
  g_return_val_if_fail (row <= table->n_rows, 0);

  return aika_heights_get_top (table->heights, row);
}

/**
 * aika_table_find_row_at:
 * @table: a table
 * @y: a place, from the first row's top
 *
 * Returns: the row there; the first above all, the number of rows below all
 */
guint
aika_table_find_row_at (const AikaTable *table,
                        double           y)
{
  return aika_heights_find_at (table->heights, y);
}

/**
 * aika_table_find_item:
 * @table: a table
 * @item_id: an item's id
 * @row: (out): its row
 *
 * Returns: whether the item has one
 */
gboolean
aika_table_find_item (const AikaTable *table,
                      const char      *item_id,
                      guint           *row)
{
  for (guint i = 0; i < table->n_rows; i++)
    {
      const AikaProseRow *words = table->prose->table->rows->pdata[i];

      if (words->item != NULL && g_strcmp0 (words->item->id, item_id) == 0)
        {
          *row = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * aika_table_lay_out_all:
 * @table: a table
 *
 * Lays out what is not yet, so that all heights are exact.
 */
void
aika_table_lay_out_all (AikaTable *table)
{
  for (guint i = 0; i < table->n_rows; i++)
    aika_table_get_row (table, i);
}

/**
 * aika_table_get_cell_rect:
 * @table: a table
 * @row: a row
 * @column: a column; of a section's heading any
 * @rect: (out): the cell, from the first row's upper left corner
 *
 * Returns: whether there is such a cell
 */
gboolean
aika_table_get_cell_rect (AikaTable *table,
                          guint      row,
                          guint      column,
                          AikaRect  *rect)
{
  const AikaTableRow *laid_out;

  if (row >= table->n_rows || column >= aika_table_get_n_columns (table))
    return FALSE;

  laid_out = aika_table_get_row (table, row);
  *rect = g_array_index (laid_out->cells, AikaTableCell, MIN (column, laid_out->cells->len - 1)).rect;
  rect->y += aika_table_get_row_top (table, row);

  return TRUE;
}

/**
 * aika_table_hit:
 * @table: a table
 * @x: from the left edge
 * @y: from the first row's top; negative in the header
 * @row: (out): the row
 * @column: (out): the column; 0 for a section's heading
 *
 * Returns: whether the point lies in a row
 */
gboolean
aika_table_hit (AikaTable *table,
                double     x,
                double     y,
                guint     *row,
                guint     *column)
{
  guint found;

  if (x < 0 || x >= aika_table_get_width (table) || y < 0)
    return FALSE;
  found = aika_table_find_row_at (table, y);
  if (found >= table->n_rows)
    return FALSE;

  *row = found;
  *column = 0;
  if (((const AikaProseRow *) table->prose->table->rows->pdata[found])->section == NULL)
    while (x >= aika_table_get_column_x (table, *column + 1))
      (*column)++;

  return TRUE;
}
