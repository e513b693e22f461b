/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "formats/aika-pasted-cells.h"
#include "plan/aika-plan.h"

G_BEGIN_DECLS

#define AIKA_PASTED_NO_MONTH G_MININT32

/**
 * AikaPastedColumn:
 * @field: (nullable): the name of the column that its cells go to; `NULL` for one that is left out
 * @month: the index of its month, or %AIKA_PASTED_NO_MONTH
 */
typedef struct
{
  char   *field;
  gint32  month;
} AikaPastedColumn;

/**
 * AikaPastedColumns:
 * @columns: (element-type AikaPastedColumn): one a column of the table
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
} AikaPastedColumns;

AikaPastedColumns *aika_pasted_columns_new       (const AikaPastedCells *cells,
                                                  const AikaPlan        *plan);
void               aika_pasted_columns_free      (AikaPastedColumns     *columns);

/* aika-pasted-cells-months.c */
guint              aika_pasted_cells_find_months (const AikaPastedCells *cells,
                                                  const AikaPlan        *plan,
                                                  gint32                *months);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaPastedColumns, aika_pasted_columns_free)

G_END_DECLS
