/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-items"

#include "config.h"

#include "edit/aika-edit-items.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-offset.h"
#include "edit/aika-edit-private.h"

/* Making and deleting items, and what they say. Where they stand is in aika-edit-order.c. */

static AikaPlan *
insert_new_item (AikaPlan    *plan,
                 guint        position,
                 const char  *group_id,
                 const char  *title,
                 char       **item_id)
{
  g_autofree char *id = aika_id_new ();
  g_autoptr(AikaItem) item = aika_record_new (&aika_item_type);
  g_autoptr(AikaSeq) items = NULL;

  aika_set_text (&item->id, id);
  aika_set_text (&item->group, group_id);
  aika_set_text (&item->title, title);
  items = aika_seq_insert (plan->items, position, item);

  if (item_id != NULL)
    *item_id = g_steal_pointer (&id);
  return aika_edit_with_list (plan, items, items);
}

/**
 * aika_edit_add_item:
 * @plan: a plan
 * @after_id: (nullable): the item that the new one comes after; `NULL` for the end
 * @title: (nullable): its title
 * @item_id: (out) (optional) (transfer full): the id of the new item
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`, `AIKA_EDIT_ERROR_INVALID`
 *
 * The new item is of the same group as the one before it.
 *
 * Returns: (transfer full) (nullable): the plan with the item
 */
AikaPlan *
aika_edit_add_item (AikaPlan    *plan,
                    const char  *after_id,
                    const char  *title,
                    char       **item_id,
                    GError     **error)
{
  const AikaItem *before = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  position = aika_seq_get_length (plan->items);
  if (!aika_edit_check_text (title, AIKA_EDIT_MAX_N_TEXT_BYTES, error))
    return NULL;
  if (after_id != NULL)
    {
      if (!aika_edit_find (plan->items, after_id, AIKA_EDIT_ITEM, &position, error))
        return NULL;
      position++;
    }

  if (position > 0)
    before = aika_seq_get (plan->items, position - 1);
  return insert_new_item (plan, position, before != NULL ? before->group : NULL, title, item_id);
}

/**
 * aika_edit_add_item_to_group:
 * @plan: a plan
 * @group_id: (nullable): the group that gets the item, as its last; `NULL` for none
 * @title: (nullable): its title
 * @item_id: (out) (optional) (transfer full): the id of the new item
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`, `AIKA_EDIT_ERROR_INVALID`
 *
 * Returns: (transfer full) (nullable): the plan with the item
 */
AikaPlan *
aika_edit_add_item_to_group (AikaPlan    *plan,
                             const char  *group_id,
                             const char  *title,
                             char       **item_id,
                             GError     **error)
{
  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_check_group (plan, group_id, error) ||
      !aika_edit_check_text (title, AIKA_EDIT_MAX_N_TEXT_BYTES, error))
    return NULL;

  return insert_new_item (plan, aika_edit_find_group_end (plan, plan->items, group_id), group_id, title, item_id);
}

/**
 * aika_edit_delete_items:
 * @plan: a plan
 * @item_ids: (array zero-terminated=1): items
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * Their marks go with them. A mark of another item that counts its time from one of them stays,
 * as for [func@edit_delete_marks].
 *
 * Returns: (transfer full) (nullable): the plan without the items
 */
AikaPlan *
aika_edit_delete_items (AikaPlan           *plan,
                        const char *const  *item_ids,
                        GError            **error)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (item_ids);
  g_autoptr(GHashTable) mark_ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(AikaPlan) freed = NULL;
  g_autoptr(AikaSeq) items = NULL;
  guint n_found = 0;

  g_return_val_if_fail (plan != NULL, NULL);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      if (!g_hash_table_contains (ids, item->id))
        continue;
      n_found++;
      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        g_hash_table_add (mark_ids, ((AikaMark *) aika_seq_get (item->marks, k))->id);
    }
  if (n_found < g_hash_table_size (ids))
    {
      aika_edit_set_not_found (AIKA_EDIT_ITEM, error);
      return NULL;
    }

  freed = aika_offset_free_from (plan, mark_ids);
  items = aika_seq_ref (freed->items);
  for (guint i = aika_seq_get_length (items); i-- > 0;)
    {
      AikaSeq *shorter;

      if (!g_hash_table_contains (ids, ((AikaItem *) aika_seq_get (items, i))->id))
        continue;
      shorter = aika_seq_remove (items, i);
      aika_seq_unref (items);
      items = shorter;
    }

  return aika_edit_with_list (freed, items, items);
}

/* The copies of one group, and where they go. */
typedef struct
{
  guint      position;      /* after the last of the items that were copied */
  GPtrArray *copies;        /* of AikaItem */
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  g_ptr_array_unref (run->copies);
  g_free (run);
}

static Run *
run_new (void)
{
  Run *run = g_new (Run, 1);

  run->copies = g_ptr_array_new_with_free_func (aika_record_unref);
  return run;
}

static int
compare_position (gconstpointer a,
                  gconstpointer b)
{
  const Run *run_a = *(Run *const *) a, *run_b = *(Run *const *) b;

  return (run_a->position > run_b->position) - (run_a->position < run_b->position);
}

static void
add_new_ids (const AikaItem *item,
             GHashTable     *new_ids)
{
  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    g_hash_table_insert (new_ids, ((AikaMark *) aika_seq_get (item->marks, k))->id, aika_id_new ());
}

static AikaItem *
copy_item (const AikaItem *item,
           GHashTable     *new_ids)
{
  g_autoptr(GPtrArray) marks = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(AikaSeq) seq = NULL;
  g_autofree char *id = aika_id_new ();
  AikaItem *draft = aika_record_draft (item);

  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    g_ptr_array_add (marks, aika_edit_copy_mark (aika_seq_get (item->marks, k), new_ids));
  seq = aika_seq_new ((gconstpointer const *) marks->pdata, marks->len);

  aika_set_text (&draft->id, id);
  aika_set_seq (&draft->marks, seq);
  return draft;
}

/**
 * aika_edit_duplicate_items:
 * @plan: a plan
 * @item_ids: (array zero-terminated=1): items
 * @copy_ids: (out) (optional) (transfer full) (array zero-terminated=1): the ids of the copies,
 *   in the order of the plan
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * The copies stand, in the order of the plan, after the last of the items that is of the same
 * group. They and their marks have ids of their own; offsets between marks that are copied
 * stay between the copies.
 *
 * Returns: (transfer full) (nullable): the plan with the copies
 */
AikaPlan *
aika_edit_duplicate_items (AikaPlan            *plan,
                           const char *const   *item_ids,
                           char              ***copy_ids,
                           GError             **error)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (item_ids);
  g_autoptr(GHashTable) new_ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr(GHashTable) by_group = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) runs = g_ptr_array_new_with_free_func (run_free);
  g_autoptr(GStrvBuilder) listed = g_strv_builder_new ();
  g_autoptr(AikaSeq) items = NULL;
  guint n_found = 0;

  g_return_val_if_fail (plan != NULL, NULL);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      if (!g_hash_table_contains (ids, item->id))
        continue;
      n_found++;
      add_new_ids (item, new_ids);
    }
  if (n_found < g_hash_table_size (ids))
    {
      aika_edit_set_not_found (AIKA_EDIT_ITEM, error);
      return NULL;
    }

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      AikaItem *item = aika_seq_get (plan->items, i);
      const char *group = item->group != NULL ? item->group : "";
      Run *run;
      AikaItem *copy;

      if (!g_hash_table_contains (ids, item->id))
        continue;

      run = g_hash_table_lookup (by_group, group);
      if (run == NULL)
        {
          run = run_new ();
          g_ptr_array_add (runs, run);
          g_hash_table_insert (by_group, (gpointer) group, run);
        }
      copy = copy_item (item, new_ids);
      g_ptr_array_add (run->copies, copy);
      run->position = i + 1;
    }

  /* From the end, so that what is put in does not move the places before it. */
  g_ptr_array_sort (runs, compare_position);
  items = aika_seq_ref (plan->items);
  for (guint r = runs->len; r-- > 0;)
    {
      const Run *run = runs->pdata[r];

      for (guint k = 0; k < run->copies->len; k++)
        {
          AikaSeq *longer = aika_seq_insert (items, run->position + k, run->copies->pdata[k]);

          aika_seq_unref (items);
          items = longer;
        }
    }
  for (guint r = 0; r < runs->len; r++)
    for (guint k = 0; k < ((Run *) runs->pdata[r])->copies->len; k++)
      g_strv_builder_add (listed, ((AikaItem *) ((Run *) runs->pdata[r])->copies->pdata[k])->id);

  if (copy_ids != NULL)
    *copy_ids = g_strv_builder_end (listed);
  return aika_edit_with_list (plan, items, items);
}

/**
 * aika_edit_set_item_text:
 * @plan: a plan
 * @item_id: an item
 * @field: the name of a text in the file: “title”, “venue”, “url”, “duration”, “notes”, “section”,
 *   “modeText”
 * @text: (nullable): its text
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for another field or a text that
 *   is too long
 *
 * Returns: (transfer full) (nullable): the plan with the text
 */
AikaPlan *
aika_edit_set_item_text (AikaPlan    *plan,
                         const char  *item_id,
                         const char  *field,
                         const char  *text,
                         GError     **error)
{
  g_autoptr(AikaItem) draft = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL && field != NULL, NULL);

  if (!aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error))
    return NULL;

  draft = aika_record_draft (aika_seq_get (plan->items, position));
  if (!aika_edit_set_text_field (draft, field, text, error))
    return NULL;

  return aika_edit_with_record (plan, items, position, draft);
}

/**
 * aika_edit_rename_item:
 * @plan: a plan
 * @item_id: an item
 * @title: (nullable): its title
 * @error: as of [func@edit_set_item_text]
 *
 * Returns: (transfer full) (nullable): the plan with the title
 */
AikaPlan *
aika_edit_rename_item (AikaPlan    *plan,
                       const char  *item_id,
                       const char  *title,
                       GError     **error)
{
  return aika_edit_set_item_text (plan, item_id, "title", title, error);
}

/**
 * aika_edit_set_item_choice:
 * @plan: a plan
 * @item_id: an item
 * @field: the name of a choice in the file: “mode” or “consultant”
 * @value: a value of its enumeration
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for another field or value
 *
 * Another mode drops the author's words for the one that was.
 *
 * Returns: (transfer full) (nullable): the plan with the value
 */
AikaPlan *
aika_edit_set_item_choice (AikaPlan    *plan,
                           const char  *item_id,
                           const char  *field,
                           int          value,
                           GError     **error)
{
  g_autoptr(AikaItem) draft = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL && field != NULL, NULL);

  if (!aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error))
    return NULL;

  draft = aika_record_draft (aika_seq_get (plan->items, position));
  if (!aika_edit_set_choice_field (draft, field, value, error))
    return NULL;

  /* The author's words are of the choice that was: “lähiseminaari” is not remote. */
  if (g_str_equal (field, "mode") && value != ((AikaItem *) aika_seq_get (plan->items, position))->mode)
    aika_set_text (&draft->mode_text, NULL);
  return aika_edit_with_record (plan, items, position, draft);
}
