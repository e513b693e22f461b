/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-selection"

#include "config.h"

#include "ui/aika-sheet-private.h"

/* What is selected, for whoever acts on it. */

/**
 * aika_sheet_dup_mark_ids:
 * @sheet: a sheet
 *
 * Returns: (transfer full): the ids of the selected marks in reading order, possibly none
 */
GStrv
aika_sheet_dup_mark_ids (AikaSheet *sheet)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  g_return_val_if_fail (AIKA_IS_SHEET (sheet), NULL);

  if (aika_sheet_get_mark_id (sheet) != NULL)
    g_strv_builder_add (ids, aika_sheet_get_mark_id (sheet));
  return g_strv_builder_end (ids);
}

/**
 * aika_sheet_dup_item_ids:
 * @sheet: a sheet
 *
 * Returns: (transfer full): the ids of the rows that are selected, or hold what is, in the author's
 *   order, possibly none
 */
GStrv
aika_sheet_dup_item_ids (AikaSheet *sheet)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  g_return_val_if_fail (AIKA_IS_SHEET (sheet), NULL);

  if (aika_sheet_get_item_id (sheet) != NULL)
    g_strv_builder_add (ids, aika_sheet_get_item_id (sheet));
  return g_strv_builder_end (ids);
}

/**
 * aika_sheet_is_rows_selected:
 * @sheet: a sheet
 *
 * Returns: whether whole rows are selected, rather than marks or cells
 */
gboolean
aika_sheet_is_rows_selected (AikaSheet *sheet)
{
  g_return_val_if_fail (AIKA_IS_SHEET (sheet), FALSE);

  return sheet->current != NULL && aika_thing_get_kind (sheet->current) == AIKA_THING_TITLE;
}

/**
 * aika_sheet_get_cells:
 * @sheet: a sheet
 * @item_ids: (out) (transfer full): the rows
 * @first_month: (out): the first month
 * @last_month: (out): the last month
 *
 * Returns: whether cells of rows are selected: one, or a range
 */
gboolean
aika_sheet_get_cells (AikaSheet *sheet,
                      GStrv     *item_ids,
                      gint32    *first_month,
                      gint32    *last_month)
{
  g_return_val_if_fail (AIKA_IS_SHEET (sheet), FALSE);

  return FALSE;
}

/**
 * aika_sheet_select_cell:
 * @sheet: a sheet
 * @row_id: the id of an item, a group or a body
 * @month: a month, or `AIKA_CELL_TITLE`
 *
 * Puts the cursor into a cell, moves the focus there and brings it into view.
 */
void
aika_sheet_select_cell (AikaSheet  *sheet,
                        const char *row_id,
                        gint32      month)
{
  g_return_if_fail (AIKA_IS_SHEET (sheet));

  aika_sheet_select (sheet, row_id);
}
