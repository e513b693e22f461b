/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-marks"

#include "config.h"

#include "edit/aika-edit-marks.h"

#include "edit/aika-edit-offset.h"
#include "edit/aika-edit-private.h"

/* Making and deleting marks. */

/* Puts the marks last in the item. */
static AikaPlan *
append_marks (AikaPlan  *plan,
              guint      item_position,
              GPtrArray *marks)
{
  g_autoptr(AikaItem) draft = aika_record_draft (aika_seq_get (plan->items, item_position));

  for (guint i = 0; i < marks->len; i++)
    {
      g_autoptr(AikaSeq) longer = aika_seq_append (draft->marks, marks->pdata[i]);

      aika_set_seq (&draft->marks, longer);
    }

  return aika_edit_with_record (plan, items, item_position, draft);
}

/**
 * aika_edit_add_mark:
 * @plan: a plan
 * @item_id: the item that gets the mark, last of its marks
 * @when: (nullable) (transfer none): its time, kept with its words; `NULL` for a time that is missing
 * @meaning: its meaning
 * @category_id: (nullable): its category
 * @mark_id: (out) (optional) (transfer full): the id of the new mark
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND` for an item or category
 *
 * A range that the author gave grows by up to two years to hold the mark.
 *
 * Returns: (transfer full) (nullable): the plan with the mark
 */
AikaPlan *
aika_edit_add_mark (AikaPlan     *plan,
                    const char   *item_id,
                    AikaWhen     *when,
                    AikaMeaning   meaning,
                    const char   *category_id,
                    char        **mark_id,
                    GError      **error)
{
  g_autoptr(GPtrArray) marks = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(AikaPlan) edited = NULL;
  g_autofree char *id = NULL;
  AikaMark *mark;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error) ||
      !aika_edit_check_category (plan, category_id, error))
    return NULL;

  id = aika_id_new ();
  mark = aika_record_new (&aika_mark_type);
  g_ptr_array_add (marks, mark);
  aika_set_text (&mark->id, id);
  aika_set_when (&mark->when, when);
  aika_set_text (&mark->category, category_id);
  mark->meaning = meaning;

  edited = append_marks (plan, position, marks);
  if (mark_id != NULL)
    *mark_id = g_steal_pointer (&id);
  return aika_edit_hold_in_range (edited, when);
}

/**
 * aika_edit_add_mark_months:
 * @plan: a plan
 * @item_id: the item that gets the mark
 * @first_month: the index of its first month
 * @last_month: the index of its last month, which may be the same
 * @meaning: its meaning
 * @category_id: (nullable): its category
 * @mark_id: (out) (optional) (transfer full): the id of the new mark
 * @error: as of [func@edit_add_mark], and `AIKA_EDIT_ERROR_RANGE` for months that no plan may hold
 *
 * The mark is known to the month. Its words are the canonical ones of the plan's language.
 *
 * Returns: (transfer full) (nullable): the plan with the mark
 */
AikaPlan *
aika_edit_add_mark_months (AikaPlan     *plan,
                           const char   *item_id,
                           gint32        first_month,
                           gint32        last_month,
                           AikaMeaning   meaning,
                           const char   *category_id,
                           char        **mark_id,
                           GError      **error)
{
  g_autoptr(AikaWhen) when = NULL;

  g_return_val_if_fail (plan != NULL && first_month <= last_month, NULL);

  when = aika_edit_make_months (plan, first_month, last_month, error);
  return when != NULL ? aika_edit_add_mark (plan, item_id, when, meaning, category_id, mark_id, error) : NULL;
}

/**
 * aika_edit_add_mark_day:
 * @plan: a plan
 * @item_id: the item that gets the mark
 * @day: its day
 * @meaning: its meaning
 * @category_id: (nullable): its category
 * @mark_id: (out) (optional) (transfer full): the id of the new mark
 * @error: as of [func@edit_add_mark_months]
 *
 * The same with a mark known to the day.
 *
 * Returns: (transfer full) (nullable): the plan with the mark
 */
AikaPlan *
aika_edit_add_mark_day (AikaPlan     *plan,
                        const char   *item_id,
                        gint32        day,
                        AikaMeaning   meaning,
                        const char   *category_id,
                        char        **mark_id,
                        GError      **error)
{
  g_autoptr(AikaWhen) one_day = NULL;
  g_autoptr(AikaWhen) when = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_check_years (day, day + 1, error))
    return NULL;

  one_day = aika_when_new_day (day);
  when = aika_edit_with_phrase (plan, one_day);
  return aika_edit_add_mark (plan, item_id, when, meaning, category_id, mark_id, error);
}

/* The marks of ids, in the order of the plan; NULL if one is not found. */
static GPtrArray *
collect_marks (const AikaPlan  *plan,
               GHashTable      *ids,
               GError         **error)
{
  g_autoptr(GPtrArray) marks = g_ptr_array_new ();

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          AikaMark *mark = aika_seq_get (item->marks, k);

          if (g_hash_table_contains (ids, mark->id))
            g_ptr_array_add (marks, mark);
        }
    }

  if (marks->len < g_hash_table_size (ids))
    {
      aika_edit_set_not_found (AIKA_EDIT_MARK, error);
      return NULL;
    }

  return g_steal_pointer (&marks);
}

/* The plan without the marks of ids; what else it holds stays as it is. */
static AikaPlan *
take_out_marks (AikaPlan   *plan,
                GHashTable *ids)
{
  g_autoptr(AikaSeq) items = aika_seq_ref (plan->items);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);
      g_autoptr(AikaItem) draft = NULL;
      AikaSeq *with_draft;

      for (guint k = aika_seq_get_length (item->marks); k-- > 0;)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);
          g_autoptr(AikaSeq) shorter = NULL;

          if (!g_hash_table_contains (ids, mark->id))
            continue;
          if (draft == NULL)
            draft = aika_record_draft (item);
          shorter = aika_seq_remove (draft->marks, k);
          aika_set_seq (&draft->marks, shorter);
        }

      if (draft == NULL)
        continue;
      with_draft = aika_seq_set (items, i, draft);
      aika_seq_unref (items);
      items = with_draft;
    }

  return aika_edit_with_list (plan, items, items);
}

/**
 * aika_edit_delete_marks:
 * @plan: a plan
 * @mark_ids: (array zero-terminated=1): marks
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * A mark that counts its time from a deleted one stays, with the day that it has as its own;
 * where the day is not known, with the offset in words.
 *
 * Returns: (transfer full) (nullable): the plan without the marks
 */
AikaPlan *
aika_edit_delete_marks (AikaPlan           *plan,
                        const char *const  *mark_ids,
                        GError            **error)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (mark_ids);
  g_autoptr(GPtrArray) marks = NULL;
  g_autoptr(AikaPlan) freed = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  marks = collect_marks (plan, ids, error);
  if (marks == NULL)
    return NULL;
  if (marks->len == 0)
    return aika_record_ref (plan);

  freed = aika_offset_free_from (plan, ids);
  return take_out_marks (freed, ids);
}

/**
 * aika_edit_copy_marks:
 * @plan: a plan
 * @mark_ids: (array zero-terminated=1): marks
 * @item_id: the item that gets the copies, last of its marks and in the order of the plan
 * @copy_ids: (out) (optional) (transfer full) (array zero-terminated=1): the ids of the copies
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND` for a mark or the item
 *
 * A copy differs from its mark in its id alone; in another row, also in its set, so that sessions that are
 * copied together stay together and are not taken for a set of that row. A copy of an offset counts from the copy of
 * the other mark where that is copied too, else from the same mark as before.
 *
 * Returns: (transfer full) (nullable): the plan with the copies
 */
AikaPlan *
aika_edit_copy_marks (AikaPlan            *plan,
                      const char *const   *mark_ids,
                      const char          *item_id,
                      char              ***copy_ids,
                      GError             **error)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (mark_ids);
  g_autoptr(GHashTable) new_ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr(GPtrArray) copies = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(GPtrArray) marks = NULL;
  g_autoptr(GPtrArray) settled = NULL;
  g_autoptr(GStrvBuilder) listed = g_strv_builder_new ();
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error))
    return NULL;
  marks = collect_marks (plan, ids, error);
  if (marks == NULL)
    return NULL;

  for (guint i = 0; i < marks->len; i++)
    {
      const AikaMark *mark = marks->pdata[i];

      g_hash_table_insert (new_ids, mark->id, aika_id_new ());
      g_strv_builder_add (listed, g_hash_table_lookup (new_ids, mark->id));
    }
  for (guint i = 0; i < marks->len; i++)
    g_ptr_array_add (copies, aika_edit_copy_mark (marks->pdata[i], new_ids));

  settled = aika_edit_settle_sets (plan, aika_seq_get (plan->items, position), marks, copies);
  if (copy_ids != NULL)
    *copy_ids = g_strv_builder_end (listed);
  return append_marks (plan, position, settled);
}

/**
 * aika_edit_move_marks_to_item:
 * @plan: a plan
 * @mark_ids: (array zero-terminated=1): marks
 * @item_id: the item that gets them, last of its marks and in the order of the plan
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND` for a mark or the item
 *
 * Marks that the item has already stay where they are. Sessions of a set that move together stay together;
 * one that moves alone leaves its set.
 *
 * Returns: (transfer full) (nullable): the plan with the marks in the item
 */
AikaPlan *
aika_edit_move_marks_to_item (AikaPlan           *plan,
                              const char *const  *mark_ids,
                              const char         *item_id,
                              GError            **error)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (mark_ids);
  g_autoptr(GPtrArray) marks = NULL;
  g_autoptr(GPtrArray) settled = NULL;
  g_autoptr(AikaPlan) without = NULL;
  const AikaItem *item;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error))
    return NULL;
  marks = collect_marks (plan, ids, error);
  if (marks == NULL)
    return NULL;

  item = aika_seq_get (plan->items, position);
  for (guint i = marks->len; i-- > 0;)
    {
      const AikaMark *mark = marks->pdata[i];

      if (aika_seq_lookup (item->marks, mark->id) == NULL)
        continue;
      g_hash_table_remove (ids, mark->id);
      g_ptr_array_remove_index (marks, i);
    }

  settled = aika_edit_settle_sets (plan, item, marks, marks);
  without = take_out_marks (plan, ids);
  return append_marks (without, position, settled);
}
