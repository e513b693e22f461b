/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-table-row"

#include "config.h"

#include "layout/aika-table-private.h"

#include <math.h>
#include <string.h>

/* One row of a table, and its header. */

/* Sums of heights stay exact: whole pixels on screen, 1/64 point on paper. */
#define PAPER_GRID 64.0

/* A section's heading stands a little apart from the rows above it, in text sizes. */
#define SECTION_AIR 0.3

double
aika_table_row_round (const AikaMetrics *metrics,
                      double             height)
{
  return metrics->is_paper ? ceil (height * PAPER_GRID) / PAPER_GRID : ceil (height);
}

static gboolean
runs_equal (const GArray *one,
            const GArray *other)
{
  if (one->len != other->len)
    return FALSE;

  for (guint i = 0; i < one->len; i++)
    {
      const AikaProseRun *a = &g_array_index (one, AikaProseRun, i);
      const AikaProseRun *b = &g_array_index (other, AikaProseRun, i);

      if (a->style != b->style || !g_str_equal (a->text, b->text))
        return FALSE;
    }

  return TRUE;
}

static gboolean
cells_equal (const AikaProseCell *one,
             const AikaProseCell *other)
{
  if (one->blocks->len != other->blocks->len)
    return FALSE;

  for (guint i = 0; i < one->blocks->len; i++)
    {
      const AikaProseBlock *a = one->blocks->pdata[i];
      const AikaProseBlock *b = other->blocks->pdata[i];

      if (a->role != b->role || !runs_equal (a->runs, b->runs))
        return FALSE;
    }

  return TRUE;
}

/* Whether two rows look the same. An item that is the same may have other words: a meeting that
 * it is tied to was moved. */
gboolean
aika_table_rows_equal (const AikaProseRow *one,
                       const AikaProseRow *other)
{
  guint n_cells = one->cells != NULL ? one->cells->len : 0;

  if (one == other)
    return TRUE;
  if (one->item != other->item || g_strcmp0 (one->section, other->section) != 0 ||
      n_cells != (other->cells != NULL ? other->cells->len : 0))
    return FALSE;

  for (guint i = 0; i < n_cells; i++)
    if (!cells_equal (one->cells->pdata[i], other->cells->pdata[i]))
      return FALSE;

  return TRUE;
}

static AikaTableRow *
create_row (AikaProseRow *words)
{
  AikaTableRow *row = g_new0 (AikaTableRow, 1);

  g_atomic_ref_count_init (&row->ref_count);
  row->item = words->item;
  row->words = aika_prose_row_ref (words);
  row->boxes = g_array_new (FALSE, FALSE, sizeof (AikaBox));
  g_array_set_clear_func (row->boxes, (GDestroyNotify) aika_box_clear_text);
  row->cells = g_array_new (FALSE, FALSE, sizeof (AikaTableCell));

  return row;
}

static void
lay_out_section (AikaTableRow      *row,
                 AikaLanguage       language,
                 const AikaMetrics *metrics,
                 double             width)
{
  double pad_x = AIKA_TABLE_PAD_X * metrics->text_size, pad_y = AIKA_TABLE_PAD_Y * metrics->text_size;
  double top = pad_y + SECTION_AIR * metrics->text_size;
  AikaBox box = { AIKA_BOX_TEXT, AIKA_BOX_PLAIN, { pad_x, top, width - 2 * pad_x, 0 }, .role = AIKA_TEXT_SECTION };
  AikaTableCell cell = { .n_boxes = 1 };
  AikaTextExtent extent;

  box.text = aika_flow_dup_text_markup (row->words->section, box.role, language, metrics, box.rect.width);
  aika_metrics_measure (metrics, box.role, box.text, box.rect.width, &extent);
  box.rect.height = extent.height;
  g_array_append_val (row->boxes, box);

  row->height = aika_table_row_round (metrics, top + extent.height + pad_y);
  cell.rect = (AikaRect) { 0, 0, width, row->height };
  g_array_append_val (row->cells, cell);
}

/* Returns: how high the cell's words are */
static double
add_cell (AikaTableRow        *row,
          const AikaProseCell *cell,
          AikaLanguage         language,
          const AikaMetrics   *metrics,
          double               x,
          double               width)
{
  double y = AIKA_TABLE_PAD_Y * metrics->text_size;

  for (guint i = 0; i < cell->blocks->len; i++)
    {
      const AikaProseBlock *block = cell->blocks->pdata[i];
      AikaFlow flow;

      aika_flow_init (&flow, block, AIKA_TEXT_CELL, language, metrics, width - aika_flow_get_indent (block, metrics));
      if (flow.length > 0)
        {
          if (y > AIKA_TABLE_PAD_Y * metrics->text_size)
            y += AIKA_TABLE_BLOCK_GAP * metrics->text_size;
          y += aika_flow_add_boxes (row->boxes, &flow, (AikaStretch) { 0, flow.length }, (const AikaRecord *) row->item,
                                     metrics, x, y, width);
        }
      aika_flow_clear (&flow);
    }

  return y + AIKA_TABLE_PAD_Y * metrics->text_size;
}

static double
get_empty_height (const AikaMetrics *metrics)
{
  AikaTextExtent extent;

  aika_metrics_measure (metrics, AIKA_TEXT_CELL, "1", 0, &extent);

  return extent.height + 2 * AIKA_TABLE_PAD_Y * metrics->text_size;
}

/**
 * aika_table_row_new:
 * @words: a row in words
 * @language: theirs
 * @metrics: metrics
 * @edges: (element-type double): the columns' edges
 *
 * Returns: (transfer full): the row laid out
 */
AikaTableRow *
aika_table_row_new (AikaProseRow      *words,
                    AikaLanguage       language,
                    const AikaMetrics *metrics,
                    const GArray      *edges)
{
  AikaTableRow *row = create_row (words);
  double pad = AIKA_TABLE_PAD_X * metrics->text_size;
  double height = get_empty_height (metrics);

  if (words->section != NULL)
    {
      lay_out_section (row, language, metrics, g_array_index (edges, double, edges->len - 1));
      return row;
    }

  for (guint i = 0; i + 1 < edges->len; i++)
    {
      double left = g_array_index (edges, double, i), right = g_array_index (edges, double, i + 1);
      AikaTableCell cell = { .rect = { left, 0, right - left, 0 }, .first_box = row->boxes->len };

      if (words->cells != NULL && i < words->cells->len)
        {
          double needed = add_cell (row, words->cells->pdata[i], language, metrics, left + pad,
                                    MAX (right - left - 2 * pad, 1));

          height = MAX (height, needed);
        }
      cell.n_boxes = row->boxes->len - cell.first_box;
      g_array_append_val (row->cells, cell);
    }

  row->height = aika_table_row_round (metrics, height);
  for (guint i = 0; i < row->cells->len; i++)
    g_array_index (row->cells, AikaTableCell, i).rect.height = row->height;

  return row;
}

/**
 * aika_table_row_ref:
 * @row: a row
 *
 * Returns: (transfer full): @row
 */
AikaTableRow *
aika_table_row_ref (const AikaTableRow *row)
{
  AikaTableRow *kept = (AikaTableRow *) row;

  g_atomic_ref_count_inc (&kept->ref_count);

  return kept;
}

/**
 * aika_table_row_unref:
 * @row: (transfer full): a row
 */
void
aika_table_row_unref (AikaTableRow *row)
{
  if (!g_atomic_ref_count_dec (&row->ref_count))
    return;

  aika_prose_row_unref (row->words);
  g_array_unref (row->boxes);
  g_array_unref (row->cells);
  g_free (row);
}

static void
clear_header (gpointer data)
{
  aika_box_clear_text (&((AikaTableHeader *) data)->box);
}

/* A heading from its words; its place down comes when all are known. */
static AikaTableHeader
make_header (const char        *text,
             AikaLanguage       language,
             const AikaMetrics *metrics,
             double             left,
             double             right)
{
  double pad = AIKA_TABLE_PAD_X * metrics->text_size;
  AikaTableHeader header = { .rect = { left, 0, right - left, 0 },
                             .box = { AIKA_BOX_TEXT, AIKA_BOX_PLAIN, { left + pad, 0, MAX (right - left - 2 * pad, 1), 0 },
                                      .role = AIKA_TEXT_CELL_HEADER } };
  AikaTextExtent extent;

  if (text == NULL || *text == '\0')
    return header;

  header.box.text = aika_flow_dup_text_markup (text, header.box.role, language, metrics, header.box.rect.width);
  aika_metrics_measure (metrics, header.box.role, header.box.text, header.box.rect.width, &extent);
  header.box.rect.height = extent.height;

  return header;
}

static void
add_shared (GArray            *headers,
            const GArray      *columns,
            AikaLanguage       language,
            const AikaMetrics *metrics,
            const GArray      *edges)
{
  for (guint first = 0, end; first < columns->len; first = end)
    {
      const char *under = g_array_index (columns, AikaProseColumn, first).under;
      AikaTableHeader header;

      for (end = first + 1; end < columns->len && under != NULL &&
           g_strcmp0 (g_array_index (columns, AikaProseColumn, end).under, under) == 0; end++)
        ;
      if (under == NULL || *under == '\0')
        continue;

      header = make_header (under, language, metrics, g_array_index (edges, double, first),
                            g_array_index (edges, double, end));
      header.first_column = first;
      header.n_columns = end - first;
      header.n_levels = 1;
      g_array_append_val (headers, header);
    }
}

static void
add_own (GArray            *headers,
         const GArray      *columns,
         AikaLanguage       language,
         const AikaMetrics *metrics,
         const GArray      *edges,
         guint              n_levels)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const AikaProseColumn *column = &g_array_index (columns, AikaProseColumn, i);
      gboolean is_below = column->under != NULL && *column->under != '\0';
      AikaTableHeader header = make_header (column->header, language, metrics, g_array_index (edges, double, i),
                                            g_array_index (edges, double, i + 1));

      header.first_column = i;
      header.n_columns = 1;
      header.level = is_below ? 1 : 0;
      header.n_levels = is_below ? 1 : n_levels;
      g_array_append_val (headers, header);
    }
}

static int
compare_headers (gconstpointer a,
                 gconstpointer b)
{
  const AikaTableHeader *one = a;
  const AikaTableHeader *other = b;

  if (one->level != other->level)
    return one->level < other->level ? -1 : 1;

  return one->first_column < other->first_column ? -1 : one->first_column > other->first_column;
}

/* Headings stand at the foot of their place, over their columns. */
static void
place_headers (GArray *headers,
               double  upper,
               double  height,
               double  pad)
{
  for (guint i = 0; i < headers->len; i++)
    {
      AikaTableHeader *header = &g_array_index (headers, AikaTableHeader, i);
      double bottom = header->level + header->n_levels == 1 && upper > 0 ? upper : height;

      header->rect.y = header->level == 0 ? 0 : upper;
      header->rect.height = bottom - header->rect.y;
      header->box.rect.y = bottom - pad - header->box.rect.height;
    }
}

/**
 * aika_table_headers_new:
 * @prose: with a table
 * @metrics: metrics
 * @edges: (element-type double): the columns' edges
 * @n_levels: (out): how many rows the header has: 0 where no column has a heading
 * @height: (out): how high it is
 *
 * Returns: (transfer full) (element-type AikaTableHeader): the headings, the upper level first
 */
GArray *
aika_table_headers_new (const AikaProse   *prose,
                        const AikaMetrics *metrics,
                        const GArray      *edges,
                        guint             *n_levels,
                        double            *height)
{
  const GArray *columns = prose->table->columns;
  GArray *headers = g_array_new (FALSE, FALSE, sizeof (AikaTableHeader));
  double pad = AIKA_TABLE_PAD_Y * metrics->text_size;
  double upper = 0, lower = 0, whole = 0;
  gboolean has_words = FALSE;

  g_array_set_clear_func (headers, clear_header);
  add_shared (headers, columns, prose->language, metrics, edges);
  *n_levels = headers->len > 0 ? 2 : 1;
  add_own (headers, columns, prose->language, metrics, edges, *n_levels);
  g_array_sort (headers, compare_headers);

  for (guint i = 0; i < headers->len; i++)
    {
      const AikaTableHeader *header = &g_array_index (headers, AikaTableHeader, i);
      double needed = header->box.rect.height + 2 * pad;

      has_words = has_words || header->box.text != NULL;
      if (header->n_levels == 2)
        whole = MAX (whole, needed);
      else if (header->level == 1)
        lower = MAX (lower, needed);
      else
        upper = MAX (upper, needed);
    }

  if (!has_words)
    {
      g_array_set_size (headers, 0);
      *n_levels = 0;
      *height = 0;
      return headers;
    }

  /* With one level all its headings count as the upper one. */
  if (*n_levels == 1)
    {
      *height = aika_table_row_round (metrics, upper);
      place_headers (headers, 0, *height, pad);
      return headers;
    }

  upper = aika_table_row_round (metrics, upper);
  *height = aika_table_row_round (metrics, MAX (upper + lower, whole));
  place_headers (headers, upper, *height, pad);

  return headers;
}
