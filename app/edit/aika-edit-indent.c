/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-indent"

#include "config.h"

#include "edit/aika-edit-indent.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-items.h"
#include "edit/aika-edit-private.h"

/* Rows go into groups and out of them, as in an outline of two levels:
 *
 *   Valmistelu            ▸ Valmistelu         Valmistelu was a row with nothing but its title
 *   Kysely      indent        Kysely
 *   Seminaari   ──▶           Seminaari
 *
 *   ▸ Valmistelu          ▸ Valmistelu
 *       Kysely   outdent      Seminaari
 *       Seminaari  ──▶    Kysely               out of the group, and right after it */

static gboolean
is_of_group (const AikaItem *item,
             const char     *group_id)
{
  return g_strcmp0 (item->group, group_id) == 0;
}

/* The position of the first item of ids; the number of items for an empty set. */
static gboolean
find_first (const AikaPlan  *plan,
            GHashTable      *ids,
            guint           *first,
            GError         **error)
{
  guint n_items = aika_seq_get_length (plan->items), n_found = 0;

  *first = n_items;
  for (guint i = 0; i < n_items; i++)
    {
      if (!g_hash_table_contains (ids, aika_record_get_id (aika_seq_get (plan->items, i))))
        continue;
      *first = MIN (*first, i);
      n_found++;
    }

  if (n_found == g_hash_table_size (ids))
    return TRUE;

  aika_edit_set_not_found (AIKA_EDIT_ITEM, error);
  return FALSE;
}

/* The first item from the position on that is not of ids; NULL at the end. */
static AikaItem *
find_other_from (const AikaPlan *plan,
                 guint           position,
                 GHashTable     *ids)
{
  for (; position < aika_seq_get_length (plan->items); position++)
    {
      AikaItem *item = aika_seq_get (plan->items, position);

      if (!g_hash_table_contains (ids, item->id))
        return item;
    }

  return NULL;
}

static void
add_with_group (GPtrArray      *items,
                const AikaItem *item,
                const char     *group_id)
{
  AikaItem *draft;

  if (is_of_group (item, group_id))
    {
      g_ptr_array_add (items, aika_record_ref (item));
      return;
    }

  draft = aika_record_draft (item);
  aika_set_text (&draft->group, group_id);
  g_ptr_array_add (items, draft);
}

static AikaPlan *
put_items (AikaPlan  *plan,
           GPtrArray *items)
{
  g_autoptr(AikaSeq) seq = aika_seq_new ((gconstpointer const *) items->pdata, items->len);

  return aika_seq_equal (seq, plan->items) ? aika_record_ref (plan) : aika_edit_with_list (plan, items, seq);
}

/* The plan with the items of ids together before an item (NULL: at the end), in their order and of the group. */
static AikaPlan *
gather (AikaPlan       *plan,
        GHashTable     *ids,
        const AikaItem *before,
        const char     *group_id)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(GPtrArray) gathered = g_ptr_array_new_with_free_func (aika_record_unref);
  guint at = 0;

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      if (g_hash_table_contains (ids, item->id))
        {
          add_with_group (gathered, item, group_id);
          continue;
        }
      if (before != NULL && g_str_equal (item->id, before->id))
        at = items->len;
      g_ptr_array_add (items, aika_record_ref (item));
    }

  if (before == NULL)
    at = items->len;
  for (guint i = 0; i < gathered->len; i++)
    g_ptr_array_insert (items, at + i, aika_record_ref (gathered->pdata[i]));

  return put_items (plan, items);
}

/* A new group among the others: after that of the nearest item above the position. */
static AikaPlan *
insert_group (AikaPlan    *plan,
              guint        item_position,
              const char  *title,
              char       **group_id)
{
  g_autoptr(AikaGroup) group = aika_record_new (&aika_group_type);
  g_autoptr(AikaSeq) groups = NULL;
  guint above, position = 0;

  while (item_position-- > 0)
    {
      const AikaItem *item = aika_seq_get (plan->items, item_position);

      if (item->group == NULL || !aika_seq_find_id (plan->groups, item->group, &above))
        continue;
      position = above + 1;
      break;
    }

  *group_id = aika_id_new ();
  aika_set_text (&group->id, *group_id);
  aika_set_text (&group->title, title);
  groups = aika_seq_insert (plan->groups, position, group);
  return aika_edit_with_list (plan, groups, groups);
}

/* Whether the item says nothing but its title. */
static gboolean
is_title_alone (const AikaItem *item)
{
  g_autoptr(AikaItem) draft = aika_record_draft (item);
  g_autoptr(AikaItem) blank = aika_record_new (&aika_item_type);

  aika_set_text (&blank->id, item->id);
  aika_set_text (&draft->title, NULL);
  return aika_record_equal (draft, blank);
}

/* The last position before another of a row that is shown; FALSE where there is none. */
static gboolean
find_above (const AikaPlan *plan,
            guint           position,
            GHashTable     *hidden,
            guint          *above)
{
  while (position-- > 0)
    if (hidden == NULL || !g_hash_table_contains (hidden, aika_record_get_id (aika_seq_get (plan->items, position))))
      {
        *above = position;
        return TRUE;
      }

  return FALSE;
}

/* Makes the item, which is of no group, the heading of one, or its first row where it says more than
 * its title. */
static AikaPlan *
make_group (AikaPlan        *plan,
            const AikaItem  *item,
            char           **group_id,
            GError         **error)
{
  g_autoptr(AikaPlan) grouped = NULL;
  g_autoptr(AikaItem) draft = NULL;
  g_autofree char *id = NULL;
  guint position;

  if (item->title == NULL || *item->title == '\0')
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                           _("The row above has no title, so it cannot be a heading. Write its title first."));
      return NULL;
    }

  aika_seq_find_id (plan->items, item->id, &position);
  grouped = insert_group (plan, position, item->title, &id);
  *group_id = g_strdup (id);

  if (is_title_alone (item))
    {
      const char *const ids[] = { item->id, NULL };

      return aika_edit_delete_items (grouped, ids, error);
    }

  draft = aika_record_draft (item);
  aika_set_text (&draft->group, id);
  return aika_edit_with_record (grouped, items, position, draft);
}

/**
 * aika_edit_indent_items:
 * @plan: a plan
 * @item_ids: (array zero-terminated=1): rows, in any order
 * @hidden: (nullable) (element-type utf8 utf8): the ids of rows that are neither shown nor behind
 *   the heading of a folded group
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` where there is no row above, or one
 *   of no group and without a title
 *
 * The rows go into the group of the row above the first of them, and stand right below it. If that
 * row is of no group, its title becomes the heading of a new one; a row that says more than its title
 * stays as the first row under it. A hidden row is never the one above.
 *
 * Returns: (transfer full) (nullable): the plan with the rows in the group; @plan where they are already
 */
AikaPlan *
aika_edit_indent_items (AikaPlan            *plan,
                        const char *const   *item_ids,
                        GHashTable          *hidden,
                        GError             **error)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (item_ids);
  g_autoptr(AikaPlan) grouped = NULL;
  g_autofree char *group_id = NULL;
  const AikaItem *above, *below;
  guint first, above_position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!find_first (plan, ids, &first, error))
    return NULL;
  if (g_hash_table_size (ids) == 0)
    return aika_record_ref (plan);
  if (!find_above (plan, first, hidden, &above_position))
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                           _("There is no row above whose group the rows could go into."));
      return NULL;
    }

  above = aika_seq_get (plan->items, above_position);
  below = find_other_from (plan, above_position + 1, ids);
  if (above->group != NULL)
    return gather (plan, ids, below, above->group);

  grouped = make_group (plan, above, &group_id, error);
  if (grouped == NULL)
    return NULL;
  return gather (grouped, ids, below, group_id);
}

/**
 * aika_edit_outdent_items:
 * @plan: a plan
 * @item_ids: (array zero-terminated=1): rows, in any order
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * The rows leave their groups and stand right after those, in their order. A group that is left
 * without rows stays in the plan. Rows of no group stay as they are.
 *
 * Returns: (transfer full) (nullable): the plan with the rows of no group; @plan where they are already
 */
AikaPlan *
aika_edit_outdent_items (AikaPlan            *plan,
                         const char *const   *item_ids,
                         GError             **error)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (item_ids);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(GPtrArray) leaving = g_ptr_array_new ();
  guint first, n_items;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!find_first (plan, ids, &first, error))
    return NULL;

  n_items = aika_seq_get_length (plan->items);
  for (guint i = 0; i < n_items; i++)
    {
      AikaItem *item = aika_seq_get (plan->items, i);
      const AikaItem *next = i + 1 < n_items ? aika_seq_get (plan->items, i + 1) : NULL;

      if (item->group != NULL && g_hash_table_contains (ids, item->id))
        g_ptr_array_add (leaving, item);
      else
        g_ptr_array_add (items, aika_record_ref (item));

      if (next != NULL && is_of_group (next, item->group))
        continue;
      for (guint k = 0; k < leaving->len; k++)
        add_with_group (items, leaving->pdata[k], NULL);
      g_ptr_array_set_size (leaving, 0);
    }

  return put_items (plan, items);
}

/* Where rows of the plan from the position on can stand together without tearing a group in two. */
static AikaItem *
find_gap (const AikaPlan *plan,
          guint           first,
          GHashTable     *ids)
{
  const AikaItem *above = first > 0 ? aika_seq_get (plan->items, first - 1) : NULL;
  AikaItem *below = find_other_from (plan, first, ids);
  guint position;

  if (above == NULL || above->group == NULL)
    return below;

  while (below != NULL && is_of_group (below, above->group))
    {
      aika_seq_find_id (plan->items, below->id, &position);
      below = find_other_from (plan, position + 1, ids);
    }

  return below;
}

/**
 * aika_edit_group_items:
 * @plan: a plan
 * @item_ids: (array zero-terminated=1): rows, in any order
 * @title: the title of their group
 * @group_id: (out) (optional) (transfer full) (nullable): the id of the new group; `NULL` for no rows
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for an empty title
 *
 * Puts the rows together into a new group, at the place of the first of them; if that is in the middle
 * of another group, right after that one.
 *
 * Returns: (transfer full) (nullable): the plan with the rows in the new group; @plan for no rows
 */
AikaPlan *
aika_edit_group_items (AikaPlan            *plan,
                       const char *const   *item_ids,
                       const char          *title,
                       char               **group_id,
                       GError             **error)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (item_ids);
  g_autoptr(AikaPlan) grouped = NULL;
  g_autofree char *id = NULL;
  guint first;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!find_first (plan, ids, &first, error) || !aika_edit_check_required (title, error))
    return NULL;

  if (g_hash_table_size (ids) == 0)
    {
      if (group_id != NULL)
        *group_id = NULL;
      return aika_record_ref (plan);
    }

  grouped = insert_group (plan, first, title, &id);
  if (group_id != NULL)
    *group_id = g_strdup (id);
  return gather (grouped, ids, find_gap (plan, first, ids), id);
}
