/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define AIKA_PASTED_NO_FILL -1

/* What a table from outside may hold. */
#define AIKA_PASTED_MAX_N_BYTES (8 * 1024 * 1024)
#define AIKA_PASTED_MAX_N_ROWS 5000
#define AIKA_PASTED_MAX_N_COLUMNS 500
#define AIKA_PASTED_MAX_N_CELLS 500000

/**
 * AikaPastedCell:
 * @text: its words without white space around them, never `NULL`; empty in the cells that one spans
 * @fill: the colour of its ground as 0xRRGGBB, or %AIKA_PASTED_NO_FILL
 * @n_columns: how many columns it spans; 0 in the cells that another one of the row spans
 * @is_below: whether it is spanned by a cell of a row above
 */
typedef struct
{
  char    *text;
  gint32   fill;
  guint    n_columns;
  gboolean is_below;
} AikaPastedCell;

/**
 * AikaPastedCells:
 * @rows: (element-type GArray): rows of AikaPastedCell, all of the same length
 * @is_list: whether it is lines of text, without columns
 *
 * A table as another program put it on the clipboard.
 */
typedef struct
{
  GPtrArray *rows;
  guint      n_columns;
  gboolean   is_list;
} AikaPastedCells;

AikaPastedCells *aika_pasted_cells_new_from_text (const char             *text,
                                                  GError                **error);
AikaPastedCells *aika_pasted_cells_new_from_html (const char             *html,
                                                  gsize                   length,
                                                  GError                **error);
void             aika_pasted_cells_free          (AikaPastedCells        *cells);
const AikaPastedCell *
                 aika_pasted_cells_get           (const AikaPastedCells  *cells,
                                                  guint                   row,
                                                  guint                   column);

/* For those who fill one. */
AikaPastedCells *aika_pasted_cells_new           (void);
gboolean         aika_pasted_cells_put           (AikaPastedCells        *cells,
                                                  guint                   row,
                                                  guint                   column,
                                                  const AikaPastedCell   *cell,
                                                  GError                **error);
void             aika_pasted_cells_finish        (AikaPastedCells        *cells);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaPastedCells, aika_pasted_cells_free)

G_END_DECLS
