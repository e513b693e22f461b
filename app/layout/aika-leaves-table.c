/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-leaves-table"

#include "config.h"

#include "layout/aika-leaves-private.h"

/* A table on pages.
 *
 * (1) Each page that bears rows bears the header. (2) A row stands whole on one page unless
 * no page is high enough. (3) A section's heading stands with the row below it. (4) A header that
 * would take half of each page stands once, as a row. */

/* In text sizes. */
#define GAP_ABOVE 0.9
#define GAP_BELOW 0.6

/* A long row begins where so many of its lines fit. */
#define N_LINES_TO_BEGIN 4

#define HEADER_SHARE 0.5

struct _AikaPressTable
{
  AikaPress *press;
  AikaTable *table;
  int        node;
  GArray    *header_nodes;        /* of int, one a heading */
  gboolean   repeats_header;
};

/**
 * aika_press_table_new:
 * @press: a press whose view has a table
 *
 * Returns: (transfer full): its table, laid out but not yet on a page
 */
AikaPressTable *
aika_press_table_new (AikaPress *press)
{
  AikaPressTable *self = g_new0 (AikaPressTable, 1);

  self->press = press;
  self->table = aika_table_new (press->prose, &press->metrics, press->width, NULL);
  self->node = AIKA_NODE_NONE;
  self->header_nodes = g_array_new (FALSE, FALSE, sizeof (int));
  self->repeats_header = aika_table_get_header_height (self->table) <= HEADER_SHARE * aika_press_get_page_room (press);
  press->has_broken_words = aika_table_has_broken_words (self->table);

  return self;
}

/**
 * aika_press_table_free:
 * @self: (transfer full): a table
 */
void
aika_press_table_free (AikaPressTable *self)
{
  aika_table_unref (self->table);
  g_array_unref (self->header_nodes);
  g_free (self);
}

static double
get_header_height (const AikaPressTable *self)
{
  return self->repeats_header ? aika_table_get_header_height (self->table) : 0;
}

/* How high a row may be on a page of its own. */
static double
get_row_room (const AikaPressTable *self)
{
  return aika_press_get_page_room (self->press) - get_header_height (self);
}

static double
get_beginning (const AikaPressTable *self)
{
  const AikaMetrics *metrics = &self->press->metrics;

  return N_LINES_TO_BEGIN * aika_press_get_line (self->press, AIKA_TEXT_CELL) + 2 * AIKA_TABLE_PAD_Y * metrics->text_size;
}

/* How much room there must be for row @first to begin (2, 3). */
static double
get_row_need (AikaPressTable *self,
              guint           first)
{
  double sum = 0;

  for (guint i = first; i < aika_table_get_n_rows (self->table); i++)
    {
      const AikaTableRow *row = aika_table_get_row (self->table, i);

      if (row->words->section == NULL)
        return sum + (row->height <= get_row_room (self) - sum ? row->height : get_beginning (self));
      sum += row->height;
    }

  return sum;
}

/**
 * aika_press_table_get_need:
 * @self: a table
 *
 * Returns: how much room there must be for it to begin, with the gap above it
 */
double
aika_press_table_get_need (AikaPressTable *self)
{
  return GAP_ABOVE * self->press->metrics.text_size + get_header_height (self) + get_row_need (self, 0);
}

static void
add_shared_lines (AikaPressTable *self)
{
  const GArray *headers = aika_table_get_headers (self->table);
  AikaPress *press = self->press;
  double size = press->metrics.text_size;

  for (guint i = 0; i < headers->len; i++)
    {
      const AikaTableHeader *header = &g_array_index (headers, AikaTableHeader, i);
      AikaRect rect = { press->left + header->rect.x + AIKA_TABLE_PAD_X * size,
                        press->y + header->rect.y + header->rect.height - 0.05 * size,
                        header->rect.width - 2 * AIKA_TABLE_PAD_X * size, 0.05 * size };

      if (header->level == 0 && header->n_levels < aika_table_get_n_header_levels (self->table) && rect.width > 0)
        aika_press_add_rule (press, AIKA_RULE_SHARED, rect);
    }
}

static void
add_header_nodes (AikaPressTable *self)
{
  const GArray *headers = aika_table_get_headers (self->table);
  int line = AIKA_NODE_NONE;

  for (guint i = 0; i < headers->len; i++)
    {
      const AikaTableHeader *header = &g_array_index (headers, AikaTableHeader, i);
      AikaLeafNode *node;
      int number;

      if (i == 0 || header->level != g_array_index (headers, AikaTableHeader, i - 1).level)
        line = aika_press_add_node (self->press, AIKA_TAG_TR, self->node);
      number = aika_press_add_node (self->press, AIKA_TAG_TH, line);
      node = &g_array_index (self->press->nodes, AikaLeafNode, number);
      node->n_columns = header->n_columns;
      node->n_rows = header->n_levels;
      g_array_append_val (self->header_nodes, number);
    }
}

/* The header at the top of what the page holds of the table (1). */
static void
add_header (AikaPressTable *self)
{
  const GArray *headers = aika_table_get_headers (self->table);
  AikaPress *press = self->press;
  double height = aika_table_get_header_height (self->table);
  gboolean is_repeated = self->header_nodes->len > 0;

  if (headers->len == 0)
    return;
  if (!is_repeated)
    add_header_nodes (self);

  aika_press_add_rule (press, AIKA_RULE_HEADER_GROUND, (AikaRect) { press->left, press->y, press->width, height });
  add_shared_lines (self);
  for (guint i = 0; i < headers->len; i++)
    {
      AikaBox box = g_array_index (headers, AikaTableHeader, i).box;

      box.text = g_strdup (box.text);
      box.rect.x += press->left;
      box.rect.y += press->y;
      aika_press_add_text (press, &box, g_array_index (self->header_nodes, int, i), is_repeated, FALSE);
    }
  press->y += height;
  aika_press_add_row_line (press, AIKA_RULE_HEADER);
}

static void
turn_page (gpointer user_data)
{
  AikaPressTable *self = user_data;

  aika_press_turn_page (self->press);
  if (self->repeats_header)
    add_header (self);
}

/* A heading as the words of a cell, with the one that it shares. */
static AikaProseCell *
create_header_cell (const AikaProseColumn *column)
{
  gboolean is_under = column->under != NULL && *column->under != '\0';
  AikaProseRun run = { .style = AIKA_PROSE_PLAIN };
  AikaProseBlock *block = g_new0 (AikaProseBlock, 1);
  AikaProseCell *cell = g_new0 (AikaProseCell, 1);

  run.text = is_under ? g_strdup_printf ("%s: %s", column->under, column->header) : g_strdup (column->header);
  block->runs = g_array_new (FALSE, FALSE, sizeof (AikaProseRun));
  g_array_append_val (block->runs, run);
  cell->blocks = g_ptr_array_new ();
  g_ptr_array_add (cell->blocks, block);

  return cell;
}

static void
free_header_cell (gpointer data)
{
  AikaProseCell *cell = data;
  AikaProseBlock *block = cell->blocks->pdata[0];

  g_free (g_array_index (block->runs, AikaProseRun, 0).text);
  g_array_unref (block->runs);
  g_free (block);
  g_ptr_array_unref (cell->blocks);
  g_free (cell);
}

/* A header that is too high to stand on each page (4). */
static void
add_long_header (AikaPressTable *self)
{
  const GArray *columns = self->press->prose->table->columns;
  g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func (free_header_cell);
  g_autoptr(GArray) nodes = g_array_new (FALSE, FALSE, sizeof (int));
  int line = aika_press_add_node (self->press, AIKA_TAG_TR, self->node);

  for (guint i = 0; i < columns->len; i++)
    {
      int node = aika_press_add_node (self->press, AIKA_TAG_TH, line);

      g_array_append_val (nodes, node);
      g_ptr_array_add (cells, create_header_cell (&g_array_index (columns, AikaProseColumn, i)));
    }
  aika_press_add_long_row (self->press, self->table, cells, AIKA_TEXT_CELL_HEADER, nodes, turn_page, self);
}

/* The cells' nodes come before what stands in them: the pages go through all cells in turn. */
static void
add_long_row (AikaPressTable     *self,
              const AikaTableRow *row,
              int                 line)
{
  AikaPress *press = self->press;
  g_autoptr(GArray) nodes = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < row->cells->len; i++)
    {
      int node = aika_press_add_cell_node (press, line, i == press->prose->table->title_column, 1);

      g_array_append_val (nodes, node);
    }
  aika_press_add_long_row (press, self->table, row->words->cells, AIKA_TEXT_CELL, nodes, turn_page, self);
}

static void
add_row (AikaPressTable *self,
         guint           position)
{
  AikaPress *press = self->press;
  const AikaTableRow *row = aika_table_get_row (self->table, position);
  int line;

  if (!press->is_fresh && get_row_need (self, position) > aika_press_get_room (press))
    turn_page (self);

  line = aika_press_add_node (press, AIKA_TAG_TR, self->node);
  if (row->height <= aika_press_get_room (press) || row->words->cells == NULL)
    {
      aika_press_add_row (press, row, line);
      aika_press_add_row_line (press, AIKA_RULE_ROW);
    }
  else
    {
      add_long_row (self, row, line);
    }
}

/**
 * aika_press_table_add:
 * @self: a table
 *
 * Sets all of it, from where the press stands.
 */
void
aika_press_table_add (AikaPressTable *self)
{
  AikaPress *press = self->press;

  if (!press->is_fresh && aika_press_table_get_need (self) > aika_press_get_room (press))
    aika_press_turn_page (press);
  if (!press->is_fresh)
    press->y += GAP_ABOVE * press->metrics.text_size;

  self->node = aika_press_add_node (press, AIKA_TAG_TABLE, AIKA_NODE_NONE);
  if (self->repeats_header)
    add_header (self);
  else
    add_long_header (self);
  for (guint i = 0; i < aika_table_get_n_rows (self->table); i++)
    add_row (self, i);

  press->is_fresh = FALSE;
  press->y += GAP_BELOW * press->metrics.text_size;
}
