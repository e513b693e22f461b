/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-cells"

#include "config.h"

#include "edit/aika-edit-cells.h"

#include "edit/aika-edit-cells-private.h"
#include "edit/aika-edit-marks.h"

/* Edits of several rows at once; what is done in each of them: aika-edit-cells-row.c. */

static void
cells_init (AikaCells *cells,
            gint32     first_month,
            gint32     last_month)
{
  *cells = (AikaCells) {
    .first_month = first_month,
    .last_month = last_month,
    .removed = g_ptr_array_new_with_free_func (g_free),
    .whens = g_ptr_array_new_with_free_func ((GDestroyNotify) aika_when_unref),
    .painted = g_ptr_array_new_with_free_func (g_free),
  };
}

static void
cells_clear (AikaCells *cells)
{
  g_clear_pointer (&cells->removed, g_ptr_array_unref);
  g_clear_pointer (&cells->whens, g_ptr_array_unref);
  g_clear_pointer (&cells->painted, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AikaCells, cells_clear)

typedef AikaSeq *(*RowFunc) (AikaPlan        *plan,
                             const AikaItem  *item,
                             gpointer         data,
                             GError         **error);

/* The plan with the marks that func returned for each of the rows, in the order of the plan. */
static AikaPlan *
map_rows (AikaPlan           *plan,
          const char *const  *item_ids,
          RowFunc             func,
          gpointer            data,
          GError            **error)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (item_ids);
  g_autoptr(AikaSeq) items = aika_seq_ref (plan->items);
  guint n_found = 0;

  for (guint i = 0; i < aika_seq_get_length (plan->items) && n_found < g_hash_table_size (ids); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);
      g_autoptr(AikaSeq) marks = NULL;
      g_autoptr(AikaItem) draft = NULL;
      g_autoptr(AikaSeq) with_draft = NULL;

      if (!g_hash_table_contains (ids, item->id))
        continue;
      n_found++;

      marks = func (plan, item, data, error);
      if (marks == NULL)
        return NULL;
      if (marks == item->marks)
        continue;

      draft = aika_record_draft (item);
      aika_set_seq (&draft->marks, marks);
      with_draft = aika_seq_set (items, i, draft);
      aika_set_seq (&items, with_draft);
    }

  if (n_found < g_hash_table_size (ids))
    {
      aika_edit_set_not_found (AIKA_EDIT_ITEM, error);
      return NULL;
    }

  return aika_edit_with_list (plan, items, items);
}

/* What follows from an edit of cells: marks go, and what counted from them or said their time is as
 * true as it was. */
static AikaPlan *
settle (AikaPlan   *before,
        AikaPlan   *edited,
        AikaCells  *cells,
        GError    **error)
{
  g_autoptr(AikaPlan) without = NULL;
  g_autoptr(AikaPlan) settled = NULL;

  g_ptr_array_add (cells->removed, NULL);
  without = aika_edit_delete_marks (edited, (const char *const *) cells->removed->pdata, error);
  if (without == NULL || without == before)
    return g_steal_pointer (&without);

  /* What counts from whole months has no day, so nothing held has to be kept on one. */
  settled = aika_edit_follow_labels (before, without);
  for (guint i = 0; i < cells->whens->len; i++)
    {
      AikaPlan *longer = aika_edit_hold_in_range (settled, cells->whens->pdata[i]);

      aika_record_unref (settled);
      settled = longer;
    }

  return g_steal_pointer (&settled);
}

static AikaPlan *
edit_rows (AikaPlan           *plan,
           const char *const  *item_ids,
           RowFunc             func,
           AikaCells          *cells,
           GError            **error)
{
  g_autoptr(AikaPlan) edited = NULL;

  if (!aika_edit_check_years (aika_month_get_first_day (cells->first_month),
                              aika_month_get_first_day (cells->last_month + 1), error))
    return NULL;

  edited = map_rows (plan, item_ids, func, cells, error);
  if (edited == NULL)
    return NULL;

  return settle (plan, edited, cells, error);
}

/**
 * aika_edit_paint_cells:
 * @plan: a plan
 * @item_ids: (array zero-terminated=1): rows, in any order
 * @first_month: the index of the first month
 * @last_month: the index of the last month, which may be the same
 * @category_id: (nullable): what to paint with; `NULL` for the category of the row's first mark that
 *   has one, else the first of the plan
 * @mark_ids: (out) (optional) (transfer full) (array zero-terminated=1): the marks that shade the
 *   months now, one of each row, in the order of the plan
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND` for a row or the category; `AIKA_EDIT_ERROR_RANGE` for months
 *   that no plan may hold; `AIKA_EDIT_ERROR_HELD`
 *
 * Shades the months in every row:
 *
 * - Months that one mark of the category shades already stay as they are.
 * - Otherwise the shading of the category that the months overlap or stand next to becomes one with
 *   them: the mark that starts first stays, with its id, label and status, and its words say the new
 *   months. The others go, and their labels go to it if it has none. What counted from them keeps the
 *   day that it has.
 * - Where there is none, the row gets a new phase, confirmed and known to the month.
 * - Shading of other categories is cut back, as by [func@edit_clear_cells]. All other marks stay,
 *   seasons and the whole process too.
 *
 * What is held, decided, sent, tabled or returned never changes. If some of it would have to,
 * nothing does, and the error names it. Paint that only touches it stays a mark of its own.
 *
 * A range that the author gave grows by up to two years to hold what is painted.
 *
 * Returns: (transfer full) (nullable): the plan with the months shaded; @plan where they are already
 */
AikaPlan *
aika_edit_paint_cells (AikaPlan            *plan,
                       const char *const   *item_ids,
                       gint32               first_month,
                       gint32               last_month,
                       const char          *category_id,
                       char              ***mark_ids,
                       GError             **error)
{
  g_auto(AikaCells) cells = { 0 };
  g_autoptr(AikaPlan) painted = NULL;

  g_return_val_if_fail (plan != NULL && first_month <= last_month, NULL);

  if (!aika_edit_check_category (plan, category_id, error))
    return NULL;

  cells_init (&cells, first_month, last_month);
  cells.category = category_id;
  painted = edit_rows (plan, item_ids, aika_cells_paint_row, &cells, error);

  if (painted != NULL && mark_ids != NULL)
    {
      g_ptr_array_add (cells.painted, NULL);
      *mark_ids = g_strdupv ((char **) cells.painted->pdata);
    }
  return g_steal_pointer (&painted);
}

/**
 * aika_edit_clear_cells:
 * @plan: a plan
 * @item_ids: (array zero-terminated=1): rows, in any order
 * @first_month: the index of the first month
 * @last_month: the index of the last month, which may be the same
 * @error: as of [func@edit_paint_cells]
 *
 * Takes the shading of the months away in every row. A mark becomes shorter, or two: the earlier
 * part keeps the id and the label, the later one is a new mark. One that has no other months goes;
 * what counted from it keeps the day that it has. The words say the months that are left.
 *
 * A phase of no whole months, such as a season, and one that lasts the whole process go where they
 * lie wholly within the months, else they stay. What is no phase stays, and so do phases known to
 * the week or day, tied to a meeting or counted from another mark.
 *
 * Returns: (transfer full) (nullable): the plan with the months clear; @plan where they are already
 */
AikaPlan *
aika_edit_clear_cells (AikaPlan           *plan,
                       const char *const  *item_ids,
                       gint32              first_month,
                       gint32              last_month,
                       GError            **error)
{
  g_auto(AikaCells) cells = { 0 };

  g_return_val_if_fail (plan != NULL && first_month <= last_month, NULL);

  cells_init (&cells, first_month, last_month);
  return edit_rows (plan, item_ids, aika_cells_clear_row, &cells, error);
}

/**
 * aika_edit_delete_in_cells:
 * @plan: a plan
 * @item_ids: (array zero-terminated=1): rows, in any order
 * @first_month: the index of the first month
 * @last_month: the index of the last month, which may be the same
 * @error: as of [func@edit_paint_cells]
 *
 * As [func@edit_clear_cells], and every other mark goes too that lies wholly within the months:
 * days, sessions, decisions, what is tied to a meeting there. A mark without a time lies in no month.
 *
 * Returns: (transfer full) (nullable): the plan with nothing in the cells that lies in them alone
 */
AikaPlan *
aika_edit_delete_in_cells (AikaPlan           *plan,
                           const char *const  *item_ids,
                           gint32              first_month,
                           gint32              last_month,
                           GError            **error)
{
  g_auto(AikaCells) cells = { 0 };

  g_return_val_if_fail (plan != NULL && first_month <= last_month, NULL);

  cells_init (&cells, first_month, last_month);
  cells.takes_all = TRUE;
  return edit_rows (plan, item_ids, aika_cells_clear_row, &cells, error);
}

/**
 * aika_edit_is_painted:
 * @plan: a plan
 * @item_ids: (array zero-terminated=1): rows
 * @first_month: the index of the first month
 * @last_month: the index of the last month
 *
 * Whether Space shall clear the cells and not paint them.
 *
 * Returns: whether each of the months has shading in each of the rows, of any category, that
 *   [func@edit_clear_cells] would take away; `FALSE` for no rows and for one that is not in the plan
 */
gboolean
aika_edit_is_painted (const AikaPlan    *plan,
                      const char *const *item_ids,
                      gint32             first_month,
                      gint32             last_month)
{
  AikaCells cells = { .first_month = first_month, .last_month = last_month };

  g_return_val_if_fail (plan != NULL && first_month <= last_month, FALSE);

  for (guint i = 0; item_ids != NULL && item_ids[i] != NULL; i++)
    {
      const AikaItem *item = aika_seq_lookup (plan->items, item_ids[i]);
      gint32 month = first_month;

      if (item == NULL)
        return FALSE;

      while (month <= last_month)
        {
          gint32 shaded = aika_cells_find_shaded_end (plan, item, month, &cells);

          if (shaded < month)
            return FALSE;
          month = shaded + 1;
        }
    }

  return item_ids != NULL && item_ids[0] != NULL;
}
