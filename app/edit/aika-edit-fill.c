/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-fill"

#include "config.h"

#include "edit/aika-edit-fill.h"

#include "edit/aika-edit-cells-private.h"
#include "edit/aika-edit-cells.h"
#include "edit/aika-edit-marks.h"

/* What the first of several rows holds goes down into the others, as in a spreadsheet:
 *
 *              I   II  III IV                     I   II  III IV
 *   first     [a              ]       II–III     [a              ]
 *   second                [b  ]        ──▶           [a     ][b  ] */

typedef struct
{
  gboolean is_whole_row;
  gint32   first_month;
  gint32   last_month;
} Cells;

/* The rows of ids in the order of the plan. */
static GPtrArray *
collect_rows (const AikaPlan      *plan,
              const char *const   *item_ids,
              GError             **error)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (item_ids);
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; i < aika_seq_get_length (plan->items) && rows->len < g_hash_table_size (ids); i++)
    {
      AikaItem *item = aika_seq_get (plan->items, i);

      if (g_hash_table_contains (ids, item->id))
        g_ptr_array_add (rows, item);
    }

  if (rows->len < g_hash_table_size (ids))
    {
      aika_edit_set_not_found (AIKA_EDIT_ITEM, error);
      return NULL;
    }

  return g_steal_pointer (&rows);
}

/* Whether the mark shows in the months; what lasts the whole process shows in those of the plan. */
static gboolean
touches (const AikaPlan *plan,
         const AikaMark *mark,
         const Cells    *cells)
{
  g_autoptr(AikaWhen) when = NULL;
  gint32 start_day, end_day;

  if (cells->is_whole_row)
    return TRUE;

  when = aika_plan_get_mark_when (plan, mark);
  if (when != NULL && when->kind == AIKA_WHEN_WHOLE_PROCESS)
    {
      gint32 first_month, end_month;

      aika_plan_get_range (plan, &first_month, &end_month);
      return cells->first_month <= first_month && end_month - 1 <= cells->last_month;
    }

  return aika_when_get_extent (when, &start_day, &end_day) &&
         (start_day == AIKA_DAY_NONE || start_day < aika_month_get_first_day (cells->last_month + 1)) &&
         (end_day == AIKA_DAY_NONE || end_day > aika_month_get_first_day (cells->first_month));
}

/* The plan with nothing in the cells of the rows. */
static AikaPlan *
empty_rows (AikaPlan         *plan,
            const GPtrArray  *rows,
            const Cells      *cells,
            GError          **error)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      const AikaItem *item = rows->pdata[i];

      if (!cells->is_whole_row)
        {
          g_ptr_array_add (ids, item->id);
          continue;
        }
      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          AikaMark *mark = aika_seq_get (item->marks, k);

          if (!aika_cells_check_not_held (item, mark, error))
            return NULL;
          g_ptr_array_add (ids, mark->id);
        }
    }

  g_ptr_array_add (ids, NULL);
  return cells->is_whole_row
    ? aika_edit_delete_marks (plan, (const char *const *) ids->pdata, error)
    : aika_edit_delete_in_cells (plan, (const char *const *) ids->pdata, cells->first_month, cells->last_month, error);
}

/* A copy of the mark; shading, only of the months that are filled. */
static AikaMark *
copy_mark (const AikaPlan  *plan,
           const AikaMark  *mark,
           GHashTable      *new_ids,
           const Cells     *cells,
           GError         **error)
{
  g_autoptr(AikaMark) copy = aika_edit_copy_mark (mark, new_ids);
  gint32 first_month, last_month;

  if (cells->is_whole_row || !aika_cells_get_months (copy, &first_month, &last_month))
    return g_steal_pointer (&copy);

  return aika_cells_with_months (plan, copy, MAX (first_month, cells->first_month),
                                 MIN (last_month, cells->last_month), error);
}

/* The plan with copies of the marks, last in the row. */
static AikaPlan *
fill_row (AikaPlan         *plan,
          const char       *item_id,
          const GPtrArray  *marks,
          const Cells      *cells,
          GError          **error)
{
  g_autoptr(GHashTable) new_ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr(GPtrArray) copies = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(GPtrArray) settled = NULL;
  g_autoptr(AikaItem) draft = NULL;
  guint position;

  for (guint i = 0; i < marks->len; i++)
    g_hash_table_insert (new_ids, ((AikaMark *) marks->pdata[i])->id, aika_id_new ());
  for (guint i = 0; i < marks->len; i++)
    {
      AikaMark *copy = copy_mark (plan, marks->pdata[i], new_ids, cells, error);

      if (copy == NULL)
        return NULL;
      g_ptr_array_add (copies, copy);
    }

  aika_seq_find_id (plan->items, item_id, &position);
  settled = aika_edit_settle_sets (plan, aika_seq_get (plan->items, position), marks, copies);
  draft = aika_record_draft (aika_seq_get (plan->items, position));
  for (guint i = 0; i < settled->len; i++)
    aika_edit_append (&draft->marks, settled->pdata[i]);

  return aika_edit_with_record (plan, items, position, draft);
}

static AikaPlan *
fill (AikaPlan         *plan,
      const AikaItem   *source,
      const GPtrArray  *rows,
      const Cells      *cells,
      GError          **error)
{
  g_autoptr(AikaPlan) filled = empty_rows (plan, rows, cells, error);
  g_autoptr(AikaPlan) emptied = NULL;
  g_autoptr(GPtrArray) marks = g_ptr_array_new ();
  const AikaItem *item;

  if (filled == NULL)
    return NULL;

  /* What counted from the marks that went has its own day now, in the source too. */
  emptied = aika_record_ref (filled);
  item = aika_seq_lookup (emptied->items, source->id);
  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      AikaMark *mark = aika_seq_get (item->marks, k);

      if (touches (emptied, mark, cells))
        g_ptr_array_add (marks, mark);
    }

  for (guint i = 0; i < rows->len && marks->len > 0; i++)
    {
      AikaPlan *further = fill_row (filled, ((AikaItem *) rows->pdata[i])->id, marks, cells, error);

      if (further == NULL)
        return NULL;
      aika_record_unref (filled);
      filled = further;
    }

  return g_steal_pointer (&filled);
}

/**
 * aika_edit_fill_down:
 * @plan: a plan
 * @item_ids: (array zero-terminated=1): rows, in any order; the first of the plan's order fills the others
 * @first_month: the index of the first month; `AIKA_EDIT_NO_MONTH` here and in @last_month for the
 *   whole rows, with the marks that have no time
 * @last_month: the index of the last month
 * @error: as of [func@edit_delete_in_cells]
 *
 * Puts copies of the first row's marks in these months into the other rows, in place of what those hold
 * there, which goes as by [func@edit_delete_in_cells]. Shading is filled in these months alone; any
 * other mark that shows in them is copied as it is, as by [func@edit_copy_marks]. Where the first row
 * holds nothing, the others hold nothing afterwards. What is held in the others keeps all of them back.
 *
 * Returns: (transfer full) (nullable): the plan with the rows filled; @plan for less than two rows
 */
AikaPlan *
aika_edit_fill_down (AikaPlan            *plan,
                     const char *const   *item_ids,
                     gint32               first_month,
                     gint32               last_month,
                     GError             **error)
{
  Cells cells = { first_month == AIKA_EDIT_NO_MONTH && last_month == AIKA_EDIT_NO_MONTH, first_month, last_month };
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(AikaItem) source = NULL;

  g_return_val_if_fail (plan != NULL && first_month <= last_month, NULL);

  rows = collect_rows (plan, item_ids, error);
  if (rows == NULL)
    return NULL;
  if (rows->len < 2)
    return aika_record_ref (plan);

  source = aika_record_ref (rows->pdata[0]);
  g_ptr_array_remove_index (rows, 0);
  return fill (plan, source, rows, &cells, error);
}
