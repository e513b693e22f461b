/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-move-by"

#include "config.h"

#include "edit/aika-edit-move-by.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-private.h"

/* Marks that move together, in time and over the rows at once, as a selection is dragged. */

static gboolean
lasts_the_process (const AikaMark *mark)
{
  return mark->meeting == NULL && mark->offset == NULL && mark->when != NULL &&
         mark->when->kind == AIKA_WHEN_WHOLE_PROCESS;
}

/* Those of ids that have a time to move by; all of them where none has, for what is said of them. */
static GHashTable *
find_timed (const AikaPlan     *plan,
            const char *const  *mark_ids,
            gboolean            is_moved_anyway)
{
  GHashTable *timed = aika_edit_id_set (mark_ids);
  g_autoptr(GHashTable) lasting = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);

          if (g_hash_table_contains (timed, mark->id) && lasts_the_process (mark))
            g_hash_table_add (lasting, mark->id);
        }
    }

  if (g_hash_table_size (lasting) == g_hash_table_size (timed) && !is_moved_anyway)
    return timed;

  g_hash_table_iter_init (&iter, lasting);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_remove (timed, id);
  return timed;
}

/* The ids of the item's marks that are among ids; NULL for none. */
static char **
list_marks (const AikaItem *item,
            GHashTable     *ids)
{
  g_autoptr(GStrvBuilder) listed = g_strv_builder_new ();
  guint n = 0;

  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, k);

      if (!g_hash_table_contains (ids, mark->id))
        continue;
      g_strv_builder_add (listed, mark->id);
      n++;
    }

  return n > 0 ? g_strv_builder_end (listed) : NULL;
}

static AikaPlan *
move_over_rows (AikaPlan    *plan,
                GHashTable  *ids,
                int          n_rows,
                GError     **error)
{
  g_autoptr(AikaPlan) moved = aika_record_ref (plan);
  guint n_items = aika_seq_get_length (plan->items), n_found = 0;

  for (guint i = 0; i < n_items && n_found < g_hash_table_size (ids); i++)
    {
      gint64 target = (gint64) i + n_rows;
      g_auto(GStrv) marks = list_marks (aika_seq_get (plan->items, i), ids);
      AikaPlan *further;

      if (marks == NULL)
        continue;
      n_found += g_strv_length (marks);
      if (target < 0 || target >= n_items)
        {
          g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_RANGE,
                               n_rows < 0 ? _("There are not so many rows above.") : _("There are not so many rows below."));
          return NULL;
        }

      further = aika_edit_move_marks_to_item (moved, (const char *const *) marks,
                                              aika_record_get_id (aika_seq_get (plan->items, target)), error);
      if (further == NULL)
        return NULL;
      aika_record_unref (moved);
      moved = further;
    }

  if (n_found < g_hash_table_size (ids))
    {
      aika_edit_set_not_found (AIKA_EDIT_MARK, error);
      return NULL;
    }

  return g_steal_pointer (&moved);
}

/**
 * aika_edit_move_marks_by:
 * @plan: a plan
 * @mark_ids: (array zero-terminated=1): marks, in any order
 * @step: a step; usually `AIKA_STEP_OWN`
 * @n_steps: how many, negative for earlier
 * @n_rows: how many rows down, negative for up, in the author's order
 * @flags: flags
 * @error: `AIKA_EDIT_ERROR`; `AIKA_EDIT_ERROR_RANGE` also where there is no row so far up or down
 *
 * Moves marks in time, as [func@edit_move_marks], and over the rows, as
 * [func@edit_move_marks_to_item], at once: a selection keeps its shape. All of them move, or none:
 * one whose time cannot be moved, or for which there is no row, keeps the others back, and the
 * sentence says which. Marks that last the whole process have no time to move by: they only
 * change rows, and are refused where that is all that is asked of them.
 *
 * Moving over the rows alone is never a matter of what is held.
 *
 * Returns: (transfer full) (nullable): the plan with the marks moved; @plan for no steps and rows
 */
AikaPlan *
aika_edit_move_marks_by (AikaPlan           *plan,
                         const char *const  *mark_ids,
                         AikaStep            step,
                         int                 n_steps,
                         int                 n_rows,
                         AikaEditFlags       flags,
                         GError            **error)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (mark_ids);
  g_autoptr(GHashTable) timed = NULL;
  g_autoptr(AikaPlan) moved = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  timed = find_timed (plan, mark_ids, n_rows != 0);
  moved = aika_edit_move_marks_strictly (plan, timed, step, n_steps, flags, error);
  if (moved == NULL || n_rows == 0)
    return g_steal_pointer (&moved);

  return move_over_rows (moved, ids, n_rows, error);
}
