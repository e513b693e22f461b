/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-move-by"

#include "config.h"

#include "edit/aika-edit-move-by.h"

#include <glib/gi18n-lib.h>

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

/* The marks of the item that are among ids, or those that are not. */
static GPtrArray *
filter_marks (const AikaItem *item,
              GHashTable     *ids,
              gboolean        is_wanted)
{
  GPtrArray *marks = g_ptr_array_new ();

  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      AikaMark *mark = aika_seq_get (item->marks, k);

      if (g_hash_table_contains (ids, mark->id) == is_wanted)
        g_ptr_array_add (marks, mark);
    }

  return marks;
}

/* The item without those of its marks that go, and with those that come. */
static AikaItem *
exchange_marks (const AikaPlan  *plan,
                const AikaItem  *item,
                GHashTable      *ids,
                const GPtrArray *incoming)
{
  g_autoptr(GPtrArray) marks = filter_marks (item, ids, FALSE);
  g_autoptr(GPtrArray) settled = aika_edit_settle_sets (plan, item, incoming, incoming);
  g_autoptr(AikaSeq) seq = NULL;
  AikaItem *draft = aika_record_draft (item);

  for (guint i = 0; i < settled->len; i++)
    g_ptr_array_add (marks, settled->pdata[i]);
  seq = aika_seq_new ((gconstpointer const *) marks->pdata, marks->len);
  aika_set_seq (&draft->marks, seq);
  return draft;
}

static guint
count_marks (const AikaSeq *items,
             GHashTable    *ids)
{
  guint n = 0;

  for (guint i = 0; i < aika_seq_get_length (items); i++)
    {
      g_autoptr(GPtrArray) marks = filter_marks (aika_seq_get (items, i), ids, TRUE);

      n += marks->len;
    }

  return n;
}

/* Whether every mark is there, in a row that is shown, and has a row to go to. */
static gboolean
check_rows (const AikaPlan  *plan,
            GHashTable      *ids,
            const GArray    *seen,
            int              n_rows,
            GError         **error)
{
  guint n_found = 0;

  for (guint i = 0; i < seen->len; i++)
    {
      g_autoptr(GPtrArray) marks = filter_marks (aika_seq_get (plan->items, g_array_index (seen, guint, i)), ids, TRUE);
      gint64 target = (gint64) i + n_rows;

      n_found += marks->len;
      if (marks->len > 0 && (target < 0 || target >= seen->len))
        {
          g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_RANGE,
                               n_rows < 0 ? _("There are not so many rows above.") : _("There are not so many rows below."));
          return FALSE;
        }
    }

  if (n_found == g_hash_table_size (ids))
    return TRUE;

  if (count_marks (plan->items, ids) == g_hash_table_size (ids))
    g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                         _("Some of the marks are in rows that are not shown."));
  else
    aika_edit_set_not_found (AIKA_EDIT_MARK, error);
  return FALSE;
}

/* A drag moves hundreds of marks at every motion, so all rows are done in one walk. */
static AikaPlan *
move_over_rows (AikaPlan    *plan,
                GHashTable  *ids,
                int          n_rows,
                GHashTable  *unseen,
                GError     **error)
{
  g_autoptr(AikaSeq) items = aika_seq_ref (plan->items);
  g_autoptr(GArray) seen = aika_edit_list_seen (plan, unseen);

  if (!check_rows (plan, ids, seen, n_rows, error))
    return NULL;

  for (guint i = 0; i < seen->len; i++)
    {
      guint position = g_array_index (seen, guint, i);
      const AikaItem *item = aika_seq_get (plan->items, position);
      gint64 source = (gint64) i - n_rows;
      g_autoptr(GPtrArray) outgoing = filter_marks (item, ids, TRUE);
      g_autoptr(GPtrArray) incoming = NULL;
      g_autoptr(AikaItem) exchanged = NULL;
      g_autoptr(AikaSeq) changed = NULL;

      incoming = source >= 0 && source < seen->len
                 ? filter_marks (aika_seq_get (plan->items, g_array_index (seen, guint, source)), ids, TRUE)
                 : g_ptr_array_new ();
      if (outgoing->len == 0 && incoming->len == 0)
        continue;

      exchanged = exchange_marks (plan, item, ids, incoming);
      changed = aika_seq_set (items, position, exchanged);
      aika_set_seq (&items, changed);
    }

  return aika_edit_with_list (plan, items, items);
}

/**
 * aika_edit_move_marks_by:
 * @plan: a plan
 * @mark_ids: (array zero-terminated=1): marks, in any order
 * @step: a step; usually `AIKA_STEP_OWN`
 * @n_steps: how many, negative for earlier
 * @n_rows: how many rows down, negative for up, in the author's order
 * @unseen: (nullable) (element-type utf8 utf8): the ids of rows that are not shown: marks go past them
 * @flags: flags
 * @error: `AIKA_EDIT_ERROR`; `AIKA_EDIT_ERROR_RANGE` also where there is no row so far up or down;
 *   `AIKA_EDIT_ERROR_INVALID` for a mark that would leave a row that is not shown
 *
 * Moves marks in time, as [func@edit_move_marks], and over the rows, as
 * [func@edit_move_marks_to_item], at once: a selection keeps its shape. What is moved together moves by one
 * shift: among months a day moves by months and keeps its number, or is the last of a shorter month; a mark
 * tied to a meeting goes to the meeting nearest to where the shift leads. All of them move, or none:
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
                         GHashTable         *unseen,
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

  return move_over_rows (moved, ids, n_rows, unseen, error);
}
