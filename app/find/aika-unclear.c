/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-unclear"

#include "config.h"

#include "find/aika-unclear.h"

/* Which times are still to be found out. */

/**
 * aika_mark_is_unclear:
 * @plan: a plan
 * @mark: a mark of it
 *
 * A time is unclear where there is none, where it is only words (“sovitaan myöhemmin”), where what was
 * postponed has no new time yet, and where it is vaguer than a month: a quarter, a half, a season, a part
 * of a year, a year. “Koko prosessin ajan” and what recurs are meant as they are, and what is cancelled
 * needs no time.
 *
 * Returns: whether the time of the mark is missing or vague
 */
gboolean
aika_mark_is_unclear (const AikaPlan *plan,
                      const AikaMark *mark)
{
  g_autoptr(AikaWhen) when = NULL;

  g_return_val_if_fail (plan != NULL && mark != NULL, FALSE);

  if (mark->status == AIKA_STATUS_CANCELLED)
    return FALSE;
  if (mark->status == AIKA_STATUS_POSTPONED)
    return TRUE;

  when = aika_plan_get_mark_when (plan, mark);
  if (when == NULL || when->kind == AIKA_WHEN_UNKNOWN)
    return TRUE;
  if (when->kind == AIKA_WHEN_WHOLE_PROCESS || when->kind == AIKA_WHEN_RECURRING)
    return FALSE;

  return when->n_spans == 0 || when->precision > AIKA_PRECISION_MONTH;
}

/* What is unclear in the order of the plan, and how much of it stands before a place. */
typedef struct
{
  const char *from_id;
  GPtrArray  *ids;
  guint       n_before;       /* unclear ones before the place */
  gboolean    is_at;          /* the place itself is unclear */
} Walk;

static void
pass (Walk       *walk,
      const char *id,
      gboolean    is_unclear)
{
  if (g_strcmp0 (id, walk->from_id) == 0)
    {
      walk->n_before = walk->ids->len;
      walk->is_at = is_unclear;
    }
  if (is_unclear)
    g_ptr_array_add (walk->ids, (gpointer) id);
}

static void
pass_item (Walk           *walk,
           const AikaPlan *plan,
           const AikaItem *item,
           gboolean        is_hidden)
{
  guint n_marks = aika_seq_get_length (item->marks);

  pass (walk, item->id, n_marks == 0 && !is_hidden);
  for (guint i = 0; i < n_marks; i++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, i);

      pass (walk, mark->id, !is_hidden && aika_mark_is_unclear (plan, mark));
    }
}

/**
 * aika_find_unclear:
 * @plan: a plan
 * @from_id: (nullable): the mark or item to go on from; `NULL`, or what is neither, for the start
 * @is_backwards: whether the one before is wanted
 * @hidden: (nullable) (element-type utf8): the ids of items that are passed over
 *
 * Goes round: after the last one comes the first.
 *
 * Returns: (transfer none) (nullable): the id of the next mark whose time is unclear, or of the next
 *   item without any mark; `NULL` where all times are clear
 */
const char *
aika_find_unclear (const AikaPlan *plan,
                   const char     *from_id,
                   gboolean        is_backwards,
                   GHashTable     *hidden)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  Walk walk = { from_id, ids, 0, FALSE };

  g_return_val_if_fail (plan != NULL, NULL);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      pass_item (&walk, plan, item, hidden != NULL && g_hash_table_contains (hidden, item->id));
    }

  if (ids->len == 0)
    return NULL;
  if (is_backwards)
    return ids->pdata[(walk.n_before + ids->len - 1) % ids->len];

  return ids->pdata[(walk.n_before + (walk.is_at ? 1 : 0)) % ids->len];
}
