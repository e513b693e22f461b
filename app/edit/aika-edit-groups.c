/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-groups"

#include "config.h"

#include "edit/aika-edit-groups.h"

#include "edit/aika-edit-private.h"

/**
 * aika_edit_add_group:
 * @plan: a plan
 * @after_id: (nullable): the group that the new one comes after; `NULL` for the end
 * @title: its title
 * @group_id: (out) (optional) (transfer full): the id of the new group
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for an empty title
 *
 * Returns: (transfer full) (nullable): the plan with the group, which has no items yet
 */
AikaPlan *
aika_edit_add_group (AikaPlan    *plan,
                     const char  *after_id,
                     const char  *title,
                     char       **group_id,
                     GError     **error)
{
  g_autofree char *id = NULL;
  g_autoptr(AikaGroup) group = NULL;
  g_autoptr(AikaSeq) groups = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  position = aika_seq_get_length (plan->groups);
  if (!aika_edit_check_required (title, error))
    return NULL;
  if (after_id != NULL)
    {
      if (!aika_edit_find (plan->groups, after_id, AIKA_EDIT_GROUP, &position, error))
        return NULL;
      position++;
    }

  id = aika_id_new ();
  group = aika_record_new (&aika_group_type);
  aika_set_text (&group->id, id);
  aika_set_text (&group->title, title);
  groups = aika_seq_insert (plan->groups, position, group);

  if (group_id != NULL)
    *group_id = g_steal_pointer (&id);
  return aika_edit_with_list (plan, groups, groups);
}

/**
 * aika_edit_rename_group:
 * @plan: a plan
 * @group_id: a group
 * @title: its title
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for an empty title
 *
 * Returns: (transfer full) (nullable): the plan with the title
 */
AikaPlan *
aika_edit_rename_group (AikaPlan    *plan,
                        const char  *group_id,
                        const char  *title,
                        GError     **error)
{
  g_autoptr(AikaGroup) draft = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->groups, group_id, AIKA_EDIT_GROUP, &position, error) ||
      !aika_edit_check_required (title, error))
    return NULL;

  draft = aika_record_draft (aika_seq_get (plan->groups, position));
  aika_set_text (&draft->title, title);
  return aika_edit_with_record (plan, groups, position, draft);
}

/* The items with those of the group together before or after those of its new neighbour; as
 * they are where one of the two has no items. */
static AikaSeq *
move_items_of_group (const AikaPlan *plan,
                     const char     *group_id,
                     const char     *neighbour_id,
                     gboolean        is_after)
{
  g_autoptr(GPtrArray) moved = g_ptr_array_new ();
  g_autoptr(GPtrArray) others = g_ptr_array_new ();
  guint first = G_MAXUINT, end = 0;

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      AikaItem *item = aika_seq_get (plan->items, i);

      if (g_strcmp0 (item->group, group_id) == 0)
        {
          g_ptr_array_add (moved, item);
          continue;
        }
      if (g_strcmp0 (item->group, neighbour_id) == 0)
        {
          first = MIN (first, others->len);
          end = others->len + 1;
        }
      g_ptr_array_add (others, item);
    }

  if (moved->len == 0 || first == G_MAXUINT)
    return aika_seq_ref (plan->items);

  for (guint i = 0; i < moved->len; i++)
    g_ptr_array_insert (others, (is_after ? end : first) + i, moved->pdata[i]);

  return aika_seq_new ((gconstpointer const *) others->pdata, others->len);
}

/**
 * aika_edit_move_group:
 * @plan: a plan
 * @group_id: a group
 * @n_places: how many places down among the groups, negative for up; it stops at the ends
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * The items of the group go with it, past the items of the group that it stops at.
 *
 * Returns: (transfer full) (nullable): the plan with the group there
 */
AikaPlan *
aika_edit_move_group (AikaPlan    *plan,
                      const char  *group_id,
                      int          n_places,
                      GError     **error)
{
  g_autoptr(AikaSeq) without = NULL;
  g_autoptr(AikaSeq) groups = NULL;
  g_autoptr(AikaSeq) items = NULL;
  g_autoptr(AikaPlan) edited = NULL;
  const AikaGroup *neighbour;
  guint position, target;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->groups, group_id, AIKA_EDIT_GROUP, &position, error))
    return NULL;

  target = CLAMP ((gint64) position + n_places, 0, (gint64) aika_seq_get_length (plan->groups) - 1);
  if (target == position)
    return aika_record_ref (plan);

  neighbour = aika_seq_get (plan->groups, target);
  items = move_items_of_group (plan, group_id, neighbour->id, target > position);
  without = aika_seq_remove (plan->groups, position);
  groups = aika_seq_insert (without, target, aika_seq_get (plan->groups, position));

  edited = aika_edit_with_list (plan, groups, groups);
  return aika_edit_with_list (edited, items, items);
}

static gboolean
has_items (const AikaPlan *plan,
           const char     *group_id)
{
  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    if (g_strcmp0 (((AikaItem *) aika_seq_get (plan->items, i))->group, group_id) == 0)
      return TRUE;

  return FALSE;
}

/* The group among those from the position on whose items those of another one shall stand before, or
 * the one before the position that they shall stand after; NULL where no other has items. */
static const AikaGroup *
find_neighbour (const AikaPlan *plan,
                const AikaSeq  *groups,
                guint           position,
                gboolean       *is_after)
{
  guint n_groups = aika_seq_get_length (groups);

  *is_after = FALSE;
  for (guint i = position; i < n_groups; i++)
    if (has_items (plan, aika_record_get_id (aika_seq_get (groups, i))))
      return aika_seq_get (groups, i);

  *is_after = TRUE;
  for (guint i = position; i-- > 0;)
    if (has_items (plan, aika_record_get_id (aika_seq_get (groups, i))))
      return aika_seq_get (groups, i);

  return NULL;
}

/**
 * aika_edit_place_group:
 * @plan: a plan
 * @group_id: a group
 * @before_group_id: (nullable): the group that it shall stand before; `NULL` for the last place
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * Where a drag of a heading ends. All rows of the group go with it and stand together, before those
 * of the next group that has any.
 *
 * Returns: (transfer full) (nullable): the plan with the group there; @plan where it is already
 */
AikaPlan *
aika_edit_place_group (AikaPlan    *plan,
                       const char  *group_id,
                       const char  *before_group_id,
                       GError     **error)
{
  g_autoptr(AikaSeq) without = NULL;
  g_autoptr(AikaSeq) groups = NULL;
  g_autoptr(AikaSeq) items = NULL;
  g_autoptr(AikaPlan) edited = NULL;
  const AikaGroup *neighbour;
  gboolean is_after;
  guint position, target;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->groups, group_id, AIKA_EDIT_GROUP, &position, error) ||
      !aika_edit_check_group (plan, before_group_id, error))
    return NULL;
  if (g_strcmp0 (group_id, before_group_id) == 0)
    return aika_record_ref (plan);

  without = aika_seq_remove (plan->groups, position);
  if (before_group_id == NULL || !aika_seq_find_id (without, before_group_id, &target))
    target = aika_seq_get_length (without);

  neighbour = find_neighbour (plan, without, target, &is_after);
  items = neighbour != NULL ? move_items_of_group (plan, group_id, neighbour->id, is_after) : aika_seq_ref (plan->items);
  groups = aika_seq_insert (without, target, aika_seq_get (plan->groups, position));

  edited = target != position ? aika_edit_with_list (plan, groups, groups) : aika_record_ref (plan);
  return aika_seq_equal (items, plan->items) ? g_steal_pointer (&edited) : aika_edit_with_list (edited, items, items);
}

/**
 * aika_edit_delete_group:
 * @plan: a plan
 * @group_id: a group
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * Its items stay where they are, of no group.
 *
 * Returns: (transfer full) (nullable): the plan without the group
 */
AikaPlan *
aika_edit_delete_group (AikaPlan    *plan,
                        const char  *group_id,
                        GError     **error)
{
  g_autoptr(AikaSeq) groups = NULL;
  g_autoptr(AikaSeq) items = NULL;
  g_autoptr(AikaPlan) edited = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->groups, group_id, AIKA_EDIT_GROUP, &position, error))
    return NULL;

  groups = aika_seq_remove (plan->groups, position);
  items = aika_seq_ref (plan->items);
  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);
      g_autoptr(AikaItem) draft = NULL;
      AikaSeq *changed;

      if (g_strcmp0 (item->group, group_id) != 0)
        continue;
      draft = aika_record_draft (item);
      aika_set_text (&draft->group, NULL);
      changed = aika_seq_set (items, i, draft);
      aika_seq_unref (items);
      items = changed;
    }

  edited = aika_edit_with_list (plan, groups, groups);
  return aika_edit_with_list (edited, items, items);
}
