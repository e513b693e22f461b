/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "layout/aika-scene.h"
#include "prose/aika-prose.h"

G_BEGIN_DECLS

/**
 * AikaTableCell:
 * @rect: from the row's upper left corner, as high as the row
 * @first_box: the first of its texts among the row's boxes
 * @n_boxes: how many; 0 for an empty cell
 */
typedef struct
{
  AikaRect rect;
  guint    first_box;
  guint    n_boxes;
} AikaTableCell;

/**
 * AikaTableRow:
 * @item: (nullable): the row's item; `NULL` for a section's heading
 * @words: what the row was laid out from
 * @boxes: (element-type AikaBox): texts, from the row's upper left corner; a bullet's sign is a box of
 *   its own before its words
 * @cells: (element-type AikaTableCell): one a column; a section's heading has one across all
 *
 * A row laid out; immutable.
 */
typedef struct
{
  gatomicrefcount ref_count;
  const AikaItem *item;
  AikaProseRow   *words;
  double          height;
  GArray         *boxes;
  GArray         *cells;
} AikaTableRow;

/**
 * AikaTableHeader:
 * @rect: from the header's upper left corner
 * @box: its words, in the same coordinates; the text is `NULL` where there are none
 * @first_column: the first column that it heads
 * @n_columns: more than 1 for a heading that columns share
 * @level: 0 for the upper row of the header
 * @n_levels: how many rows of the header it stands in
 *
 * A heading over one column or several. All headings of the upper level come first.
 */
typedef struct
{
  AikaRect rect;
  AikaBox  box;
  guint    first_column;
  guint    n_columns;
  guint    level;
  guint    n_levels;
} AikaTableHeader;

/**
 * AikaTable:
 *
 * A table or programme on one width. Columns are as wide as their words ask; a row is laid out
 * when it is first asked for, until then its height is an estimate.
 */
typedef struct _AikaTable AikaTable;

AikaTable    *aika_table_new               (AikaProse          *prose,
                                            const AikaMetrics  *metrics,
                                            double              width,
                                            AikaTable          *previous);
AikaTable    *aika_table_ref               (AikaTable          *table);
void          aika_table_unref             (AikaTable          *table);

AikaProse    *aika_table_get_prose         (const AikaTable    *table);
const AikaMetrics *
              aika_table_get_metrics       (const AikaTable    *table);
double        aika_table_get_width         (const AikaTable    *table);
double        aika_table_get_height        (const AikaTable    *table);
gboolean      aika_table_has_broken_words  (const AikaTable    *table);

guint         aika_table_get_n_columns     (const AikaTable    *table);
double        aika_table_get_column_x      (const AikaTable    *table,
                                            guint               column);
guint         aika_table_get_n_header_levels
                                           (const AikaTable    *table);
double        aika_table_get_header_height (const AikaTable    *table);
const GArray *aika_table_get_headers       (const AikaTable    *table);

guint         aika_table_get_n_rows        (const AikaTable    *table);
gboolean      aika_table_is_row_laid_out   (const AikaTable    *table,
                                            guint               row);

/* Lends the row, laying it out if it is not yet; aika_table_row_ref () keeps it beyond the table. */
const AikaTableRow *
              aika_table_get_row           (AikaTable          *table,
                                            guint               row);
double        aika_table_get_row_top       (const AikaTable    *table,
                                            guint               row);
guint         aika_table_find_row_at       (const AikaTable    *table,
                                            double              y);
gboolean      aika_table_find_item         (const AikaTable    *table,
                                            const char         *item_id,
                                            guint              *row);
void          aika_table_lay_out_all       (AikaTable          *table);
gboolean      aika_table_get_cell_rect     (AikaTable          *table,
                                            guint               row,
                                            guint               column,
                                            AikaRect           *rect);
gboolean      aika_table_hit               (AikaTable          *table,
                                            double              x,
                                            double              y,
                                            guint              *row,
                                            guint              *column);

AikaTableRow *aika_table_row_ref           (const AikaTableRow *row);
void          aika_table_row_unref         (AikaTableRow       *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaTable, aika_table_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaTableRow, aika_table_row_unref)

G_END_DECLS
