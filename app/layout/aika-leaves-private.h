/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "layout/aika-leaves.h"
#include "layout/aika-table-private.h"

G_BEGIN_DECLS

/**
 * AikaPress:
 * @setup: the sheet
 * @prose: what is printed
 * @metrics: the text's
 * @small_role: of notes and footers: small where that is large enough to read
 * @left: the left edge of the text
 * @top: where a page begins
 * @bottom: where its text ends, above the footer
 * @footer_bottom: where the footer ends
 * @width: of the text and of tables
 * @measure: the longest line of running text
 * @pages: (element-type AikaLeaf): so far
 * @nodes: (element-type AikaLeafNode): so far
 * @page: the last page
 * @y: how far it is filled
 * @is_fresh: whether it holds nothing yet but a repeated header
 * @list: the node of the bulleted list that goes on, or `AIKA_NODE_NONE`
 * @has_broken_words: whether a table's columns are narrower than their words
 *
 * Pages while they are set, from the first to the last.
 */
typedef struct
{
  const AikaPageSetup *setup;
  AikaProse           *prose;
  AikaMetrics          metrics;
  AikaTextRole         small_role;
  double               left;
  double               top;
  double               bottom;
  double               footer_bottom;
  double               width;
  double               measure;
  GPtrArray           *pages;
  GArray              *nodes;
  AikaLeaf            *page;
  double               y;
  gboolean             is_fresh;
  int                  list;
  gboolean             has_broken_words;
} AikaPress;

void     aika_press_init         (AikaPress             *press,
                                  AikaProse             *prose,
                                  const AikaPageSetup   *setup,
                                  const AikaMetrics     *metrics,
                                  double                 smallest);
void     aika_press_clear        (AikaPress             *press);
void     aika_press_run          (AikaPress             *press);

void     aika_press_turn_page    (AikaPress             *press);
double   aika_press_get_room     (const AikaPress       *press);
double   aika_press_get_page_room (const AikaPress      *press);
int      aika_press_add_node     (AikaPress             *press,
                                  AikaTag                tag,
                                  int                    parent);
void     aika_press_add_text     (AikaPress             *press,
                                  AikaBox               *box,
                                  int                    node,
                                  gboolean               is_repeated,
                                  gboolean               is_rest);
void     aika_press_add_rule     (AikaPress             *press,
                                  AikaRuleKind           kind,
                                  AikaRect               rect);
double   aika_press_get_line     (const AikaPress       *press,
                                  AikaTextRole           role);
gsize    aika_press_force        (const AikaPress       *press,
                                  const AikaFlow        *flow,
                                  gsize                  start,
                                  double                 width);

/* Blocks over, beside and under a table. @need is what must stand on the page of the last heading. */
void     aika_press_add_blocks   (AikaPress             *press,
                                  const GPtrArray       *blocks,
                                  double                 need);

/* The table: how much of it must stand on one page, and all of it. */
typedef struct _AikaPressTable AikaPressTable;

AikaPressTable *
         aika_press_table_new    (AikaPress             *press);
void     aika_press_table_free   (AikaPressTable        *table);
double   aika_press_table_get_need (AikaPressTable      *table);
void     aika_press_table_add    (AikaPressTable        *table);

/* Rows. A cell's words go into a node of its own; what is higher than the page goes on over it. */
typedef void (* AikaTurnFunc) (gpointer user_data);

int      aika_press_add_cell_node (AikaPress            *press,
                                  int                    line,
                                  gboolean               is_row_header,
                                  guint                  n_columns);
void     aika_press_add_row      (AikaPress             *press,
                                  const AikaTableRow    *row,
                                  int                    line);
void     aika_press_add_long_row (AikaPress             *press,
                                  const AikaTable       *table,
                                  const GPtrArray       *cells,
                                  AikaTextRole           role,
                                  const GArray          *nodes,
                                  AikaTurnFunc           turn_page,
                                  gpointer               user_data);
void     aika_press_add_row_line (AikaPress             *press,
                                  AikaRuleKind           kind);

void     aika_press_add_footers  (AikaPress             *press);
double   aika_press_measure_footer (const AikaPress     *press);

G_END_DECLS
