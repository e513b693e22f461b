/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "formats/aika-cells.h"
#include "plan/aika-plan.h"

G_BEGIN_DECLS

#define AIKA_CELLS_NO_MONTH G_MININT32

/**
 * AikaCellsColumn:
 * @field: (nullable): the name of the column that its cells go to; `NULL` for one that is left out
 * @month: the index of its month, or %AIKA_CELLS_NO_MONTH
 */
typedef struct
{
  char   *field;
  gint32  month;
} AikaCellsColumn;

/**
 * AikaCellsColumns:
 * @columns: (element-type AikaCellsColumn): one a column of the table
 * @n_header_rows: how many rows from the top are no rows of the plan
 * @title_column: whose cells are titles
 *
 * What the columns of a table from outside mean.
 */
typedef struct
{
  GArray *columns;
  guint   n_header_rows;
  guint   title_column;
} AikaCellsColumns;

AikaCellsColumns *aika_cells_columns_new  (const AikaCells  *cells,
                                           const AikaPlan   *plan);
void              aika_cells_columns_free (AikaCellsColumns *columns);

/* aika-cells-months.c */
guint             aika_cells_find_months  (const AikaCells  *cells,
                                           const AikaPlan   *plan,
                                           gint32           *months);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaCellsColumns, aika_cells_columns_free)

G_END_DECLS
