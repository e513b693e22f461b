/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-leaves-rows"

#include "config.h"

#include "layout/aika-leaves-private.h"

/* The rows of a table on pages. */

/* Lines, in text sizes: half a point and a point at 10 pt. */
#define THIN 0.05
#define STRONG 0.1

static gboolean
has_words (const AikaProseBlock *block)
{
  for (guint i = 0; i < block->runs->len; i++)
    if (*g_array_index (block->runs, AikaProseRun, i).text != '\0')
      return TRUE;

  return FALSE;
}

/* The node of a block in a cell; the list lasts while bullets follow each other. */
static int
add_block_node (AikaPress            *press,
                const AikaProseBlock *block,
                int                   cell,
                int                  *list)
{
  if (block->role != AIKA_PROSE_BULLET)
    {
      *list = AIKA_NODE_NONE;
      return cell;
    }

  if (*list == AIKA_NODE_NONE)
    *list = aika_press_add_node (press, AIKA_TAG_L, cell);

  return aika_press_add_node (press, AIKA_TAG_LI, *list);
}

static void
add_box (AikaPress     *press,
         const AikaBox *box,
         int            node)
{
  AikaBox copy = *box;

  copy.text = g_strdup (box->text);
  copy.rect.x += press->left;
  copy.rect.y += press->y;
  aika_press_add_text (press, &copy, node, FALSE, FALSE);
}

/* An empty cell has a text without words. */
static void
add_nothing (AikaPress      *press,
             const AikaRect *rect,
             AikaTextRole    role,
             int             node)
{
  AikaBox box = { AIKA_BOX_TEXT, AIKA_BOX_PLAIN, { rect->x, rect->y, 0, 0 }, .role = role, .text = g_strdup ("") };

  aika_press_add_text (press, &box, node, FALSE, FALSE);
}

static void
add_cell (AikaPress           *press,
          const AikaTableRow  *row,
          const AikaTableCell *cell,
          const AikaProseCell *words,
          int                  node)
{
  guint position = cell->first_box;
  int list = AIKA_NODE_NONE;

  if (cell->n_boxes == 0)
    {
      AikaRect rect = { press->left + cell->rect.x, press->y, 0, 0 };

      add_nothing (press, &rect, AIKA_TEXT_CELL, node);
    }

  for (guint i = 0; i < words->blocks->len && cell->n_boxes > 0; i++)
    {
      const AikaProseBlock *block = words->blocks->pdata[i];
      int block_node;

      if (!has_words (block))
        continue;
      block_node = add_block_node (press, block, node, &list);
      if (block->role == AIKA_PROSE_BULLET)
        add_box (press, &g_array_index (row->boxes, AikaBox, position++), block_node);
      add_box (press, &g_array_index (row->boxes, AikaBox, position++), block_node);
    }
}

/**
 * aika_press_add_cell_node:
 * @press: a press
 * @line: the node of the row
 * @is_row_header: whether it is the cell that names the row
 * @n_columns: how many columns it spans
 *
 * Returns: the node of a cell
 */
int
aika_press_add_cell_node (AikaPress *press,
                          int        line,
                          gboolean   is_row_header,
                          guint      n_columns)
{
  int number = aika_press_add_node (press, is_row_header ? AIKA_TAG_TH : AIKA_TAG_TD, line);
  AikaLeafNode *node = &g_array_index (press->nodes, AikaLeafNode, number);

  node->is_row_header = is_row_header;
  node->n_columns = n_columns;

  return number;
}

static void
add_section (AikaPress          *press,
             const AikaTableRow *row,
             int                 line)
{
  int node = aika_press_add_cell_node (press, line, TRUE, press->prose->table->columns->len);

  aika_press_add_rule (press, AIKA_RULE_SECTION_GROUND, (AikaRect) { press->left, press->y, press->width, row->height });
  add_box (press, &g_array_index (row->boxes, AikaBox, 0), node);
}

/**
 * aika_press_add_row:
 * @press: a press with room for it
 * @row: a row
 * @line: its node
 */
void
aika_press_add_row (AikaPress          *press,
                    const AikaTableRow *row,
                    int                 line)
{
  static const GPtrArray none = { 0 };
  static const AikaProseCell empty = { (GPtrArray *) &none };
  const GPtrArray *cells = row->words->cells;

  if (row->words->section != NULL)
    add_section (press, row, line);

  for (guint i = 0; i < row->cells->len && row->words->section == NULL; i++)
    add_cell (press, row, &g_array_index (row->cells, AikaTableCell, i),
              cells != NULL && i < cells->len ? cells->pdata[i] : &empty,
              aika_press_add_cell_node (press, line, i == press->prose->table->title_column, 1));

  press->y += row->height;
  press->is_fresh = FALSE;
}

/**
 * aika_press_add_row_line:
 * @press: a press
 * @kind: a line below a row, below the header, or at the end
 *
 * The line lies on the lower edge of what was last added.
 */
void
aika_press_add_row_line (AikaPress    *press,
                         AikaRuleKind  kind)
{
  double height = (kind == AIKA_RULE_HEADER ? STRONG : THIN) * press->metrics.text_size;

  aika_press_add_rule (press, kind, (AikaRect) { press->left, press->y - height, press->width, height });
}

/* How far the words of a cell have been set. */
typedef struct
{
  const AikaProseCell *cell;
  double               x;
  double               width;
  guint                block;
  gsize                start;         /* in the block's plain text */
  int                  node;
  int                  list;
  int                  block_node;
  gboolean             has_begun;     /* whether block_node is the one of block */
} Progress;

static gboolean
is_done (const Progress *progress)
{
  return progress->cell == NULL || progress->block >= progress->cell->blocks->len;
}

static void
add_stretch (AikaPress      *press,
             Progress       *progress,
             const AikaFlow *flow,
             AikaStretch     stretch,
             double         *y)
{
  g_autoptr(GArray) boxes = g_array_new (FALSE, FALSE, sizeof (AikaBox));

  if (!progress->has_begun)
    progress->block_node = add_block_node (press, flow->block, progress->node, &progress->list);
  progress->has_begun = TRUE;

  *y += aika_flow_add_boxes (boxes, flow, stretch, NULL, &press->metrics, progress->x, *y, progress->width);
  for (guint i = 0; i < boxes->len; i++)
    aika_press_add_text (press, &g_array_index (boxes, AikaBox, i), progress->block_node, FALSE, stretch.start > 0);
}

/* Sets what fits of a cell between @top and @bottom. Returns: where it ends */
static double
add_part (AikaPress    *press,
          Progress     *progress,
          AikaTextRole  role,
          double        top,
          double        bottom,
          gboolean      must_advance)
{
  double y = top;

  while (!is_done (progress))
    {
      const AikaProseBlock *block = progress->cell->blocks->pdata[progress->block];
      double width = progress->width - aika_flow_get_indent (block, &press->metrics);
      double gap = y > top ? AIKA_TABLE_BLOCK_GAP * press->metrics.text_size : 0;
      gboolean is_whole;
      AikaFlow flow;
      gsize end;

      aika_flow_init (&flow, block, role, press->prose->language, &press->metrics, width);
      end = flow.length > 0 ? aika_flow_fit (&flow, progress->start, &press->metrics, width, bottom - y - gap) : 0;
      if (end == progress->start && must_advance && y == top)
        end = aika_press_force (press, &flow, progress->start, width);
      if (end > progress->start)
        {
          y += gap;
          add_stretch (press, progress, &flow, (AikaStretch) { progress->start, end }, &y);
        }
      progress->start = aika_flow_skip_space (&flow, end);
      is_whole = progress->start >= flow.length;
      aika_flow_clear (&flow);
      if (!is_whole)
        break;

      progress->block++;
      progress->start = 0;
      progress->has_begun = FALSE;
    }

  return y;
}

static gboolean
all_done (const Progress *progress,
          guint           n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    if (!is_done (&progress[i]))
      return FALSE;

  return TRUE;
}

/**
 * aika_press_add_long_row:
 * @press: a press
 * @table: whose columns
 * @cells: (element-type AikaProseCell): the words
 * @role: how they are set
 * @nodes: (element-type int): the node of each cell
 * @turn_page: begins the next page of the table
 * @user_data: for @turn_page
 *
 * Sets a row that no page holds: each of its cells goes on over the page's end.
 */
void
aika_press_add_long_row (AikaPress       *press,
                         const AikaTable *table,
                         const GPtrArray *cells,
                         AikaTextRole     role,
                         const GArray    *nodes,
                         AikaTurnFunc     turn_page,
                         gpointer         user_data)
{
  guint n_columns = aika_table_get_n_columns (table);
  g_autofree Progress *progress = g_new0 (Progress, n_columns);
  double pad_x = AIKA_TABLE_PAD_X * press->metrics.text_size, pad_y = AIKA_TABLE_PAD_Y * press->metrics.text_size;

  for (guint i = 0; i < n_columns; i++)
    {
      double left = aika_table_get_column_x (table, i), right = aika_table_get_column_x (table, i + 1);

      progress[i] = (Progress) { .cell = i < cells->len ? cells->pdata[i] : NULL, .x = press->left + left + pad_x,
                                 .width = MAX (right - left - 2 * pad_x, 1), .node = g_array_index (nodes, int, i),
                                 .list = AIKA_NODE_NONE };
      if (is_done (&progress[i]))
        add_nothing (press, &(AikaRect) { press->left + left, press->y, 0, 0 }, role, progress[i].node);
    }

  while (!all_done (progress, n_columns))
    {
      double top = press->y + pad_y, end = top;

      for (guint i = 0; i < n_columns; i++)
        {
          double bottom = add_part (press, &progress[i], role, top, press->bottom - pad_y, press->is_fresh);

          end = MAX (end, bottom);
        }
      if (end > top)
        {
          press->y = end + pad_y;
          press->is_fresh = FALSE;
          aika_press_add_row_line (press, AIKA_RULE_ROW);
        }
      if (!all_done (progress, n_columns))
        turn_page (user_data);
    }
}
