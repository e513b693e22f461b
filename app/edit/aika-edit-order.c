/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-order"

#include "config.h"

#include "edit/aika-edit-order.h"

#include "edit/aika-edit-private.h"

/* Where items stand. The order is the author's; the items of a group usually stand together,
 * and these verbs keep them so. */

static gboolean
is_of_group (const AikaItem *item,
             const char     *group_id)
{
  return g_strcmp0 (item->group, group_id) == 0;
}

/* The position after the last item of the group; of a group without items, after those of the
 * groups before it. */
guint
aika_edit_find_group_end (const AikaPlan *plan,
                          const AikaSeq  *items,
                          const char     *group_id)
{
  guint n_items = aika_seq_get_length (items), group_position;

  if (group_id == NULL || !aika_seq_find_id (plan->groups, group_id, &group_position))
    return n_items;

  for (guint g = group_position + 1; g-- > 0;)
    {
      const AikaGroup *group = aika_seq_get (plan->groups, g);

      for (guint i = n_items; i-- > 0;)
        if (is_of_group (aika_seq_get (items, i), group->id))
          return i + 1;
    }

  /* The first group, still empty: before the items of the other groups. */
  for (guint i = 0; i < n_items; i++)
    if (((AikaItem *) aika_seq_get (items, i))->group != NULL)
      return i;

  return n_items;
}

static gboolean
check_items (const AikaPlan  *plan,
             GHashTable      *ids,
             GError         **error)
{
  guint n_found = 0;

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    if (g_hash_table_contains (ids, ((AikaItem *) aika_seq_get (plan->items, i))->id))
      n_found++;

  if (n_found == g_hash_table_size (ids))
    return TRUE;

  aika_edit_set_not_found (AIKA_EDIT_ITEM, error);
  return FALSE;
}

static AikaItem *
item_with_group (const AikaItem *item,
                 const char     *group_id)
{
  AikaItem *draft;

  if (is_of_group (item, group_id))
    return aika_record_ref (item);

  draft = aika_record_draft (item);
  aika_set_text (&draft->group, group_id);
  return draft;
}

/* The positions of the rows that are shown. */
GArray *
aika_edit_list_seen (const AikaPlan *plan,
                     GHashTable     *unseen)
{
  guint n_items = aika_seq_get_length (plan->items);
  GArray *seen = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_items);

  for (guint i = 0; i < n_items; i++)
    if (unseen == NULL || !g_hash_table_contains (unseen, aika_record_get_id (aika_seq_get (plan->items, i))))
      g_array_append_val (seen, i);

  return seen;
}

/* Takes the item from one position to another, where it stands then. */
static void
seq_move (AikaSeq       **seq,
          guint           from,
          guint           to,
          gconstpointer   record)
{
  g_autoptr(AikaSeq) shorter = aika_seq_remove (*seq, from);

  aika_seq_unref (*seq);
  *seq = aika_seq_insert (shorter, to, record);
}

/* Moves an item past its neighbour among the rows that are shown, which is not to be moved:
 *
 *   group A  a1        group A  a1        group A  a1
 *            a2                 a2                 b1
 *   group B  b1   up            b1   up            a2
 *            b2   ──▶  group B  b2   ──▶  group B  b2
 *
 * A step over the edge of a group changes the group alone: the item stands on the near side of its
 * neighbour then, behind what is not shown between the two. */
static gboolean
step_past (AikaSeq    **items,
           GArray      *seen,
           guint        place,
           int          direction,
           GHashTable  *ids)
{
  guint *position = &g_array_index (seen, guint, place);
  guint neighbour_position = g_array_index (seen, guint, place + direction);
  g_autoptr(AikaItem) item = aika_record_ref (aika_seq_get (*items, *position));
  const AikaItem *neighbour = aika_seq_get (*items, neighbour_position);
  g_autoptr(AikaItem) regrouped = item_with_group (item, neighbour->group);
  gboolean is_same_group = regrouped == item;

  if (is_same_group && g_hash_table_contains (ids, neighbour->id))
    return FALSE;

  /* The place before the neighbour's is the neighbour's own then, or that of the item. */
  seq_move (items, *position, is_same_group ? neighbour_position : neighbour_position - direction, regrouped);
  *position = neighbour_position - direction;
  return TRUE;
}

/* One row up or down for every item of ids that is shown. */
static gboolean
step_items (AikaSeq    **items,
            GArray      *seen,
            GHashTable  *ids,
            int          direction)
{
  gboolean is_changed = FALSE;

  /* What is in front moves first, so that neighbours do not pass each other. */
  for (guint i = 1; i < seen->len; i++)
    {
      guint place = direction < 0 ? i : seen->len - 1 - i;
      const AikaItem *item = aika_seq_get (*items, g_array_index (seen, guint, place));

      if (g_hash_table_contains (ids, item->id))
        is_changed |= step_past (items, seen, place, direction, ids);
    }

  return is_changed;
}

/**
 * aika_edit_move_items:
 * @plan: a plan
 * @item_ids: (array zero-terminated=1): items
 * @n_rows: how many rows down, negative for up
 * @unseen: (nullable) (element-type utf8 utf8): the ids of rows that are not shown
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * Items go past their neighbours row by row. The step over the edge of a group takes the item
 * into that group and leaves the order as it is. What has reached an end stays there. Rows that are
 * not shown neither move nor count: a step goes past them and the next one that is.
 *
 * Returns: (transfer full) (nullable): the plan with the items moved
 */
AikaPlan *
aika_edit_move_items (AikaPlan           *plan,
                      const char *const  *item_ids,
                      int                 n_rows,
                      GHashTable         *unseen,
                      GError            **error)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (item_ids);
  g_autoptr(GArray) seen = NULL;
  g_autoptr(AikaSeq) items = NULL;
  gboolean is_changed = TRUE;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!check_items (plan, ids, error))
    return NULL;

  items = aika_seq_ref (plan->items);
  seen = aika_edit_list_seen (plan, unseen);
  for (int n = 0; n != n_rows && is_changed; n += n_rows < 0 ? -1 : 1)
    is_changed = step_items (&items, seen, ids, n_rows < 0 ? -1 : 1);

  return aika_edit_with_list (plan, items, items);
}

/* Takes the items of ids out of the sequence. */
static GPtrArray *
take_out (AikaSeq    **items,
          GHashTable  *ids)
{
  GPtrArray *taken = g_ptr_array_new_with_free_func (aika_record_unref);

  for (guint i = aika_seq_get_length (*items); i-- > 0;)
    {
      AikaItem *item = aika_seq_get (*items, i);
      AikaSeq *shorter;

      if (!g_hash_table_contains (ids, item->id))
        continue;
      g_ptr_array_insert (taken, 0, aika_record_ref (item));
      shorter = aika_seq_remove (*items, i);
      aika_seq_unref (*items);
      *items = shorter;
    }

  return taken;
}

/* The first item from the position on that is not of ids; NULL at the end. */
static AikaItem *
find_next_other (const AikaSeq *items,
                 guint          position,
                 GHashTable    *ids)
{
  for (; position < aika_seq_get_length (items); position++)
    {
      AikaItem *item = aika_seq_get (items, position);

      if (!g_hash_table_contains (ids, item->id))
        return item;
    }

  return NULL;
}

/**
 * aika_edit_place_items:
 * @plan: a plan
 * @item_ids: (array zero-terminated=1): items, in any order
 * @before_id: (nullable): the item that they shall stand before; `NULL` for the end of the group
 * @group_id: (nullable): the group that they shall be of, `NULL` for none
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND` for an item or the group
 *
 * Where a drag of titles ends. The items keep their order among themselves.
 *
 * Returns: (transfer full) (nullable): the plan with the items there
 */
AikaPlan *
aika_edit_place_items (AikaPlan           *plan,
                       const char *const  *item_ids,
                       const char         *before_id,
                       const char         *group_id,
                       GError            **error)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (item_ids);
  g_autoptr(GPtrArray) taken = NULL;
  g_autoptr(AikaSeq) items = NULL;
  const AikaItem *before = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!check_items (plan, ids, error) || !aika_edit_check_group (plan, group_id, error))
    return NULL;
  if (before_id != NULL)
    {
      if (!aika_edit_find (plan->items, before_id, AIKA_EDIT_ITEM, &position, error))
        return NULL;
      before = find_next_other (plan->items, position, ids);
    }

  items = aika_seq_ref (plan->items);
  taken = take_out (&items, ids);
  if (before != NULL)
    aika_seq_find_id (items, before->id, &position);
  else if (before_id != NULL)
    position = aika_seq_get_length (items);
  else
    position = aika_edit_find_group_end (plan, items, group_id);

  for (guint i = 0; i < taken->len; i++)
    {
      g_autoptr(AikaItem) item = item_with_group (taken->pdata[i], group_id);
      AikaSeq *longer = aika_seq_insert (items, position + i, item);

      aika_seq_unref (items);
      items = longer;
    }

  return aika_seq_equal (items, plan->items) ? aika_record_ref (plan) : aika_edit_with_list (plan, items, items);
}

/**
 * aika_edit_set_items_group:
 * @plan: a plan
 * @item_ids: (array zero-terminated=1): items
 * @group_id: (nullable): the group that they shall be of, `NULL` for none
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND` for an item or the group
 *
 * Those that are of another group go to the end of this one; those that are of it stay.
 *
 * Returns: (transfer full) (nullable): the plan with the items in the group
 */
AikaPlan *
aika_edit_set_items_group (AikaPlan           *plan,
                           const char *const  *item_ids,
                           const char         *group_id,
                           GError            **error)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (item_ids);
  g_autoptr(GPtrArray) others = g_ptr_array_new ();

  g_return_val_if_fail (plan != NULL, NULL);

  if (!check_items (plan, ids, error) || !aika_edit_check_group (plan, group_id, error))
    return NULL;

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      if (g_hash_table_contains (ids, item->id) && !is_of_group (item, group_id))
        g_ptr_array_add (others, item->id);
    }
  if (others->len == 0)
    return aika_record_ref (plan);

  g_ptr_array_add (others, NULL);
  return aika_edit_place_items (plan, (const char *const *) others->pdata, NULL, group_id, error);
}
