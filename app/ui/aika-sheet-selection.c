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
 * Returns: (transfer full): the ids of the selected marks in reading order, possibly none; see
 *   [method@Selection.dup_mark_ids]
 */
GStrv
aika_sheet_dup_mark_ids (AikaSheet *sheet)
{
  g_return_val_if_fail (AIKA_IS_SHEET (sheet), NULL);

  return sheet->scene != NULL ? aika_selection_dup_mark_ids (sheet->selection, sheet->scene) : g_new0 (char *, 1);
}

/**
 * aika_sheet_dup_item_ids:
 * @sheet: a sheet
 *
 * Returns: (transfer full): the ids of the rows that are selected, or hold what is, in the author's
 *   order, possibly none; see [method@Selection.dup_item_ids]
 */
GStrv
aika_sheet_dup_item_ids (AikaSheet *sheet)
{
  g_return_val_if_fail (AIKA_IS_SHEET (sheet), NULL);

  return sheet->scene != NULL ? aika_selection_dup_item_ids (sheet->selection, sheet->scene) : g_new0 (char *, 1);
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

  return sheet->scene != NULL && aika_selection_has_rows (sheet->selection, aika_scene_get_plan (sheet->scene));
}

/**
 * aika_sheet_get_group_id:
 * @sheet: a sheet
 *
 * Returns: (transfer none) (nullable): the group whose heading is selected, and nothing else
 */
const char *
aika_sheet_get_group_id (AikaSheet *sheet)
{
  const AikaCell *cursor;

  g_return_val_if_fail (AIKA_IS_SHEET (sheet), NULL);

  cursor = aika_selection_get_cursor (sheet->selection);
  if (sheet->scene == NULL || cursor->row_id == NULL || aika_selection_get_n_chosen (sheet->selection) > 0 ||
      aika_selection_has_range (sheet->selection, sheet->scene))
    return NULL;

  return aika_seq_find_id (aika_scene_get_plan (sheet->scene)->groups, cursor->row_id, NULL) ? cursor->row_id : NULL;
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
  AikaCellRange range;

  g_return_val_if_fail (AIKA_IS_SHEET (sheet), FALSE);

  if (sheet->scene == NULL || aika_selection_get_n_chosen (sheet->selection) > 0 ||
      !aika_selection_get_range (sheet->selection, sheet->scene, &range) || range.first_month == AIKA_CELL_TITLE)
    return FALSE;

  *item_ids = aika_sheet_dup_item_ids (sheet);
  *first_month = range.first_month;
  *last_month = range.last_month;
  if (*item_ids[0] != NULL)
    return TRUE;

  g_clear_pointer (item_ids, g_strfreev);
  return FALSE;
}

/**
 * aika_sheet_get_month:
 * @sheet: a sheet
 * @month: (out): the month of the cursor
 *
 * Returns: whether the cursor is in a month, also of the header
 */
gboolean
aika_sheet_get_month (AikaSheet *sheet,
                      gint32    *month)
{
  const AikaCell *cursor;

  g_return_val_if_fail (AIKA_IS_SHEET (sheet), FALSE);

  cursor = aika_selection_get_cursor (sheet->selection);
  *month = cursor->month;
  return cursor->row_id != NULL && cursor->month != AIKA_CELL_TITLE;
}

/**
 * aika_sheet_has_just_painted:
 * @sheet: a sheet
 *
 * Whoever paints and then chooses another category means what is painted next.
 *
 * Returns: whether what is selected is so because it was painted with the pointer
 */
gboolean
aika_sheet_has_just_painted (AikaSheet *sheet)
{
  g_return_val_if_fail (AIKA_IS_SHEET (sheet), FALSE);

  return sheet->has_just_painted;
}

/**
 * aika_sheet_count_items:
 * @from: a row of an item
 * @to: another
 *
 * Returns: how many items that are shown the other is further down; negative for up
 */
int
aika_sheet_count_items (AikaSheet *self,
                        int        from,
                        int        to)
{
  int n = -1;

  for (int row = MIN (from, to); row <= MAX (from, to); row++)
    n += aika_scene_get_row_kind (self->scene, (guint) row) == AIKA_ROW_ITEM;

  return from > to ? -n : n;
}

/**
 * aika_sheet_dup_unseen:
 *
 * Nobody expects an edit to write where nothing is seen.
 *
 * Returns: (transfer full) (nullable): the ids of the items that a filter leaves out or a folded group hides, to be
 *   used as long as the plan is; `NULL` for none
 */
GHashTable *
aika_sheet_dup_unseen (AikaSheet *self)
{
  const AikaPlan *plan = aika_scene_get_plan (self->scene);
  GHashTable *unseen;

  if (self->hidden == NULL && g_hash_table_size (self->folded) == 0)
    return NULL;

  unseen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    g_hash_table_add (unseen, (gpointer) aika_record_get_id (aika_seq_get (plan->items, i)));
  for (guint row = 0; row < aika_scene_get_n_rows (self->scene); row++)
    if (aika_scene_get_row_kind (self->scene, row) == AIKA_ROW_ITEM)
      g_hash_table_remove (unseen, aika_record_get_id (aika_scene_get_row_record (self->scene, row)));

  return unseen;
}

/**
 * aika_sheet_dup_seen_item_ids:
 *
 * Returns: (transfer full): the selected rows that are shown, possibly none: those that the heading of a folded group
 *   stands for are left out
 */
GStrv
aika_sheet_dup_seen_item_ids (AikaSheet *self)
{
  g_auto(GStrv) ids = aika_sheet_dup_item_ids (self);
  g_autoptr(GHashTable) unseen = aika_sheet_dup_unseen (self);
  g_autoptr(GStrvBuilder) seen = g_strv_builder_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    if (unseen == NULL || !g_hash_table_contains (unseen, ids[i]))
      g_strv_builder_add (seen, ids[i]);

  return g_strv_builder_end (seen);
}

/* What may be chosen at the cursor: its mark, or its row. */
static const char *
get_choosable (AikaSheet *self)
{
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);

  if (aika_sheet_get_mark_id (self) != NULL)
    return aika_sheet_get_mark_id (self);

  return cursor->month == AIKA_CELL_TITLE ? aika_sheet_get_item_id (self) : NULL;
}

static void
selection_changed (AikaSheet *self)
{
  self->has_just_painted = FALSE;
  if (self->document != NULL)
    aika_document_stop_merging (self->document);
  g_signal_emit_by_name (self, "current-changed");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * aika_sheet_toggle_chosen:
 * @id: (nullable): the id of a mark or an item; `NULL` for what is at the cursor
 *
 * Chooses it beside what is chosen, or no longer. What was at the cursor when the first is chosen
 * is one of them.
 */
void
aika_sheet_toggle_chosen (AikaSheet  *self,
                          const char *id)
{
  const char *former = get_choosable (self);

  if (id == NULL)
    id = former;
  if (id == NULL)
    return;

  if (aika_selection_get_n_chosen (self->selection) == 0 && former != NULL && !g_str_equal (former, id))
    aika_selection_toggle (self->selection, aika_scene_get_plan (self->scene), former);
  aika_selection_toggle (self->selection, aika_scene_get_plan (self->scene), id);
  selection_changed (self);
}

/**
 * aika_sheet_has_chosen:
 * @sheet: a sheet
 *
 * Returns: whether marks or rows are selected one by one, which need not be those at the cursor
 */
gboolean
aika_sheet_has_chosen (AikaSheet *sheet)
{
  g_return_val_if_fail (AIKA_IS_SHEET (sheet), FALSE);

  return aika_selection_get_n_chosen (sheet->selection) > 0;
}

/**
 * aika_sheet_choose:
 * @ids: (array zero-terminated=1): ids of marks or items
 *
 * Selects these alone; the cursor stays.
 */
void
aika_sheet_choose (AikaSheet         *self,
                   const char *const *ids)
{
  aika_selection_choose (self->selection, ids);
  selection_changed (self);
}

/**
 * aika_sheet_select_all:
 *
 * Selects every row.
 */
void
aika_sheet_select_all (AikaSheet *self)
{
  int last;

  if (self->scene == NULL)
    return;

  for (last = (int) aika_scene_get_n_rows (self->scene) - 1; last > 0; last--)
    if (aika_scene_get_row_kind (self->scene, (guint) last) == AIKA_ROW_ITEM ||
        aika_scene_get_row_kind (self->scene, (guint) last) == AIKA_ROW_GROUP)
      break;
  if (last < 0)
    return;

  aika_selection_put (self->selection, self->scene, last, AIKA_CELL_TITLE, NULL);
  aika_selection_extend (self->selection, self->scene, 0, AIKA_CELL_TITLE);
  aika_sheet_settle_cursor (self, TRUE);
}

/**
 * aika_sheet_collapse:
 *
 * Selects the cell of the cursor alone.
 *
 * Returns: whether more was selected
 */
gboolean
aika_sheet_collapse (AikaSheet *self)
{
  if (!aika_selection_collapse (self->selection))
    return FALSE;

  aika_document_stop_merging (self->document);

  aika_sheet_settle_cursor (self, TRUE);
  return TRUE;
}
