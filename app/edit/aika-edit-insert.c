/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-insert"

#include "config.h"

#include "edit/aika-edit-insert.h"

#include "edit/aika-edit-insert-private.h"
#include "edit/aika-edit-offset.h"
#include "edit/aika-edit-order.h"
#include "edit/aika-edit-private.h"
#include "edit/aika-edit-time.h"
#include "time/aika-reword.h"

/* A fragment put into a plan: rows after a row, marks into rows.
 *
 * Rows of one group come to be of the group of the row that they stand after; rows of several groups
 * keep theirs. Marks go, row by row, to the row and those below it, and to new ones below the last.
 * In the cell of another month they keep their distances in months:
 *
 *   copied from   | syys |▓loka▓|▓marras▓|▓joulu▓|      the months of the fragment: loka–joulu
 *   pasted at        huhti: all by −6 months              its first month comes to stand in huhti
 *
 * A time of quarters, half years or years moves by the nearest number of them. */

#define MONTHS_OF_QUARTER 3
#define MONTHS_OF_HALF_YEAR 6
#define MONTHS_OF_YEAR 12

static const AikaWhen *
find_frozen (const AikaInsertion *insertion,
             const char          *mark_id)
{
  for (guint i = 0; i < aika_seq_get_length (insertion->fragment->frozen); i++)
    {
      const AikaFrozen *frozen = aika_seq_get (insertion->fragment->frozen, i);

      if (g_str_equal (frozen->mark, mark_id))
        return frozen->when;
    }

  return NULL;
}

static void
freeze (AikaInsertion  *insertion,
        AikaMark       *draft,
        const char     *old_id)
{
  const AikaWhen *frozen = find_frozen (insertion, old_id);

  aika_set_when (&draft->when, (AikaWhen *) frozen);
  aika_set_record (&draft->offset, NULL);
}

/* What the mark counts from: the copy of that mark, that mark where the plan has it, or nothing more. */
static void
relink_offset (AikaInsertion *insertion,
               AikaMark      *draft,
               const char    *old_id)
{
  const char *inner = g_hash_table_lookup (insertion->ids, draft->offset->mark);
  gboolean is_outer_there = insertion->is_same_plan &&
                            aika_plan_find_mark (insertion->plan, draft->offset->mark, NULL) != NULL;
  g_autoptr(AikaOffset) offset = NULL;

  if (inner == NULL && !is_outer_there)
    {
      freeze (insertion, draft, old_id);
      return;
    }
  if (inner == NULL)
    return;

  offset = aika_record_draft (draft->offset);
  aika_set_text (&offset->mark, inner);
  aika_set_record (&draft->offset, offset);
}

static void
relink_tie (AikaInsertion *insertion,
            AikaMark      *draft)
{
  g_autoptr(AikaTie) tie = aika_record_draft (draft->meeting);

  aika_insertion_relink (insertion, &tie->body);
  aika_insertion_relink (insertion, &tie->meeting);
  aika_set_record (&draft->meeting, tie->body != NULL && tie->meeting != NULL ? tie : NULL);
}

/* The number of steps of the time's own length that is nearest to so many months. */
static int
count_steps (const AikaWhen *when,
             int             n_months)
{
  int length = 1;

  switch (aika_when_get_step (when))
    {
    case AIKA_STEP_QUARTER:
      length = MONTHS_OF_QUARTER;
      break;
    case AIKA_STEP_HALF_YEAR:
      length = MONTHS_OF_HALF_YEAR;
      break;
    case AIKA_STEP_YEAR:
      length = MONTHS_OF_YEAR;
      break;
    case AIKA_STEP_NONE:
    case AIKA_STEP_OWN:
    case AIKA_STEP_DAY:
    case AIKA_STEP_WEEK:
    case AIKA_STEP_MONTH:
      break;
    }

  return (n_months + (n_months < 0 ? -length / 2 : length / 2)) / length;
}

/* Moves the mark in time. What counts from another mark of the fragment follows that; what has no
 * days stays. A mark of another month has not been held there. */
static gboolean
shift_mark (AikaInsertion  *insertion,
            AikaMark       *draft,
            const char     *old_id,
            int             n_months,
            GError        **error)
{
  const AikaMark *old = aika_plan_find_mark (insertion->fragment->plan, old_id, NULL);
  g_autoptr(AikaWhen) before = aika_plan_get_mark_when (insertion->fragment->plan, old);
  g_autofree char *label = NULL;

  if (aika_edit_is_held (draft->status))
    {
      draft->status = AIKA_STATUS_CONFIRMED;
      aika_set_text (&draft->reason, NULL);
    }
  if (draft->offset != NULL && g_hash_table_contains (insertion->ids, old->offset->mark))
    return TRUE;
  if (draft->offset != NULL)
    freeze (insertion, draft, old_id);
  if (draft->meeting != NULL)
    {
      aika_set_record (&draft->meeting, NULL);
      aika_set_when (&draft->when, before);
    }

  if (aika_when_get_step (draft->when) == AIKA_STEP_NONE)
    return TRUE;
  if (!aika_edit_shift_when (insertion->plan, &draft->when, AIKA_STEP_MONTH, count_steps (draft->when, n_months), error))
    return FALSE;

  label = aika_label_reword (draft->label, before, draft->when, aika_language_from_tag (insertion->plan->language));
  if (label != NULL)
    aika_set_text (&draft->label, label);
  return TRUE;
}

/* Returns: (transfer full) (nullable): the mark as the plan gets it */
static AikaMark *
map_mark (AikaInsertion   *insertion,
          const AikaMark  *mark,
          int              n_months,
          GError         **error)
{
  AikaMark *draft = aika_record_draft (mark);

  aika_set_text (&draft->id, g_hash_table_lookup (insertion->ids, mark->id));
  aika_insertion_relink (insertion, &draft->category);
  if (draft->offset != NULL)
    relink_offset (insertion, draft, mark->id);
  if (draft->meeting != NULL)
    relink_tie (insertion, draft);

  if (n_months != 0 && !shift_mark (insertion, draft, mark->id, n_months, error))
    g_clear_pointer (&draft, aika_record_unref);
  return draft;
}

static guint
count_in_set (const AikaSeq *marks,
              const char    *set)
{
  guint n = 0;

  for (guint k = 0; k < aika_seq_get_length (marks); k++)
    n += g_strcmp0 (((AikaMark *) aika_seq_get (marks, k))->set, set) == 0;

  return n;
}

/* Sessions that come together stay together, and are not mistaken for a set of the row. */
static void
settle_set (const AikaItem *target,
            const AikaItem *source,
            AikaMark       *draft)
{
  g_autofree char *set = NULL;

  if (draft->set == NULL)
    return;
  if (count_in_set (source->marks, draft->set) < 2)
    {
      aika_set_text (&draft->set, NULL);
      draft->set_rule = AIKA_SET_NONE;
      return;
    }

  set = g_strdup (draft->set);
  for (guint n = 2; count_in_set (target->marks, set) > 0; n++)
    {
      g_free (set);
      set = g_strdup_printf ("%s %u", draft->set, n);
    }
  aika_set_text (&draft->set, set);
}

/* Lets a range that the author gave grow to hold the mark. */
static void
hold_in_range (AikaInsertion  *insertion,
               const AikaMark *mark)
{
  g_autoptr(AikaWhen) when = aika_plan_get_mark_when (insertion->plan, mark);
  AikaPlan *wider = when != NULL ? aika_edit_hold_in_range (insertion->plan, when) : aika_record_ref (insertion->plan);

  aika_record_unref (insertion->plan);
  insertion->plan = wider;
}

/* The marks of the source as last ones of the target. Returns: (transfer full) (nullable) */
static AikaItem *
append_marks (AikaInsertion   *insertion,
              const AikaItem  *target,
              const AikaItem  *source,
              int              n_months,
              GError         **error)
{
  g_autoptr(AikaItem) draft = aika_record_draft (target);

  for (guint k = 0; k < aika_seq_get_length (source->marks); k++)
    {
      g_autoptr(AikaMark) mark = map_mark (insertion, aika_seq_get (source->marks, k), n_months, error);

      if (mark == NULL)
        return NULL;
      settle_set (target, source, mark);
      aika_edit_append (&draft->marks, mark);
      hold_in_range (insertion, mark);
    }

  return g_steal_pointer (&draft);
}

static void
insert_item (AikaPlan      *plan,
             guint          position,
             gconstpointer  item)
{
  g_autoptr(AikaSeq) items = aika_seq_insert (plan->items, position, item);

  aika_set_seq (&plan->items, items);
}

/* A row of a fragment as the plan gets it, without its marks. */
static AikaItem *
map_item (AikaInsertion  *insertion,
          const AikaItem *item)
{
  AikaItem *draft = aika_record_draft (item);
  g_autoptr(AikaSeq) none = aika_seq_empty ();
  g_autoptr(AikaSeq) meetings = aika_insertion_map_ties (insertion, item->meetings);
  g_autoptr(AikaSeq) participants = aika_insertion_map_parties (insertion, item->participants);
  g_autoptr(AikaSeq) responsible = aika_insertion_map_parties (insertion, item->responsible);

  aika_set_text (&draft->id, g_hash_table_lookup (insertion->ids, item->id));
  aika_insertion_relink (insertion, &draft->group);
  aika_set_seq (&draft->marks, none);
  aika_set_seq (&draft->meetings, meetings);
  aika_set_seq (&draft->participants, participants);
  aika_set_seq (&draft->responsible, responsible);
  return draft;
}

static gboolean
is_of_one_group (const AikaSeq *items)
{
  for (guint i = 1; i < aika_seq_get_length (items); i++)
    if (g_strcmp0 (((AikaItem *) aika_seq_get (items, i))->group, ((AikaItem *) aika_seq_get (items, 0))->group) != 0)
      return FALSE;

  return TRUE;
}

/* Where the next row of the group goes: after the last one, which was put there before or is the row
 * chosen, if that is of the group; else at the end of the group. */
static guint
find_place (const AikaPlan *plan,
            gint64          last,
            const char     *group)
{
  if (last >= 0 && g_strcmp0 (((AikaItem *) aika_seq_get (plan->items, (guint) last))->group, group) == 0)
    return (guint) last + 1;

  return aika_edit_find_group_end (plan, plan->items, group);
}

static gboolean
insert_rows (AikaInsertion  *insertion,
             const char     *after_id,
             GStrvBuilder   *item_ids,
             GError        **error)
{
  const AikaSeq *rows = insertion->fragment->plan->items;
  const AikaItem *after = after_id != NULL ? aika_seq_lookup (insertion->plan->items, after_id) : NULL;
  g_autofree char *group = after != NULL ? g_strdup (after->group) : NULL;
  gboolean joins_group = after != NULL && is_of_one_group (rows);
  gint64 last = -1;
  guint position;

  if (after != NULL && aika_seq_find_id (insertion->plan->items, after_id, &position))
    last = position;

  for (guint i = 0; i < aika_seq_get_length (rows); i++)
    {
      const AikaItem *row = aika_seq_get (rows, i);
      g_autoptr(AikaItem) bare = map_item (insertion, row);
      g_autoptr(AikaItem) item = append_marks (insertion, bare, row, 0, error);

      if (item == NULL)
        return FALSE;
      if (joins_group)
        aika_set_text (&item->group, group);
      last = find_place (insertion->plan, last, item->group);
      insert_item (insertion->plan, (guint) last, item);
      g_strv_builder_add (item_ids, item->id);
    }

  return TRUE;
}

/* A new row for marks that have none, after the one at a position. */
static void
add_row (AikaInsertion  *insertion,
         guint           position,
         const AikaItem *row,
         GStrvBuilder   *item_ids)
{
  AikaPlan *plan = insertion->plan;
  g_autoptr(AikaItem) item = map_item (insertion, row);

  if (position > 0)
    aika_set_text (&item->group, ((AikaItem *) aika_seq_get (plan->items, position - 1))->group);
  insert_item (plan, position, item);
  g_strv_builder_add (item_ids, item->id);
}

static gboolean
insert_marks (AikaInsertion  *insertion,
              const char     *item_id,
              int             n_months,
              GHashTable     *unseen,
              GStrvBuilder   *item_ids,
              GError        **error)
{
  const AikaSeq *rows = insertion->fragment->plan->items;
  g_autoptr(GArray) seen = aika_edit_list_seen (insertion->plan, unseen);
  guint next = aika_seq_get_length (insertion->plan->items), place = 0;

  if (item_id != NULL && !aika_edit_find (insertion->plan->items, item_id, AIKA_EDIT_ITEM, &next, error))
    return FALSE;
  while (place < seen->len && g_array_index (seen, guint, place) < next)
    place++;

  for (guint i = 0; i < aika_seq_get_length (rows); i++)
    {
      guint position = place + i < seen->len ? g_array_index (seen, guint, place + i) : next;
      g_autoptr(AikaItem) item = NULL;
      g_autoptr(AikaSeq) items = NULL;

      if (place + i >= seen->len)
        add_row (insertion, position, aika_seq_get (rows, i), item_ids);
      item = append_marks (insertion, aika_seq_get (insertion->plan->items, position), aika_seq_get (rows, i),
                           n_months, error);
      if (item == NULL)
        return FALSE;
      items = aika_seq_set (insertion->plan->items, position, item);
      aika_set_seq (&insertion->plan->items, items);
      next = position + 1;
    }

  return TRUE;
}

static void
name_rows_and_marks (AikaInsertion *insertion,
                     GStrvBuilder  *mark_ids)
{
  gboolean is_kept = insertion->fragment->is_cut;
  const AikaSeq *rows = insertion->fragment->plan->items;

  for (guint i = 0; i < aika_seq_get_length (rows); i++)
    {
      const AikaItem *row = aika_seq_get (rows, i);

      aika_insertion_name (insertion, row->id, is_kept);
      for (guint k = 0; k < aika_seq_get_length (row->marks); k++)
        g_strv_builder_add (mark_ids, aika_insertion_name (insertion, ((AikaMark *) aika_seq_get (row->marks, k))->id,
                                                           is_kept));
    }
}

/**
 * aika_edit_insert_fragment:
 * @plan: a plan
 * @fragment: what was copied; one that came from outside must have passed the rules of a plan
 * @item_id: (nullable): the row that rows come after, and the first that marks go to; `NULL` for
 *   behind the last
 * @month: the month that the first month of the fragment comes to stand in; `AIKA_EDIT_NO_MONTH`
 *   to leave times as they are, as for rows
 * @unseen: (nullable) (element-type utf8 utf8): the ids of rows that are not shown: marks go past them
 * @item_ids: (out) (optional) (transfer full) (array zero-terminated=1): the new rows
 * @mark_ids: (out) (optional) (transfer full) (array zero-terminated=1): the new marks, in reading order
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND` for the row; `AIKA_EDIT_ERROR_RANGE` for a time that would
 *   leave the years that a plan may hold
 *
 * Rows and marks get ids of their own; those of a fragment that was cut keep theirs where the plan
 * has not got them. Offsets between marks of the fragment stay between their copies. A mark that counts from one
 * outside goes on doing so in the plan that it was copied from; elsewhere, and where it moves in
 * time, it has the day that it had as its own. A tie to a meeting holds; a meeting that the plan
 * does not know is added, but a mark that moves in time leaves it.
 *
 * Returns: (transfer full) (nullable): the plan with the fragment
 */
AikaPlan *
aika_edit_insert_fragment (AikaPlan            *plan,
                           const AikaFragment  *fragment,
                           const char          *item_id,
                           gint32               month,
                           GHashTable          *unseen,
                           char              ***item_ids,
                           char              ***mark_ids,
                           GError             **error)
{
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GStrvBuilder) listed_items = g_strv_builder_new ();
  g_autoptr(GStrvBuilder) listed_marks = g_strv_builder_new ();
  AikaInsertion insertion;
  gint32 first_month, end_month;
  guint position;
  gboolean is_inserted;

  g_return_val_if_fail (plan != NULL && fragment != NULL && fragment->plan != NULL, NULL);

  if (item_id != NULL && !aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error))
    return NULL;

  insertion = (AikaInsertion) {
    aika_record_draft (plan), fragment, g_strcmp0 (plan->id, fragment->plan->id) == 0, ids, taken
  };
  aika_insertion_collect_ids (&insertion);
  aika_insertion_match_names (&insertion);
  name_rows_and_marks (&insertion, listed_marks);

  aika_plan_get_range (fragment->plan, &first_month, &end_month);
  if (fragment->kind == AIKA_FRAGMENT_ROWS)
    is_inserted = insert_rows (&insertion, item_id, listed_items, error);
  else
    is_inserted = insert_marks (&insertion, item_id, month != AIKA_EDIT_NO_MONTH ? month - first_month : 0, unseen,
                                listed_items, error);
  if (!is_inserted)
    {
      aika_record_unref (insertion.plan);
      return NULL;
    }

  if (item_ids != NULL)
    *item_ids = g_strv_builder_end (listed_items);
  if (mark_ids != NULL)
    *mark_ids = g_strv_builder_end (listed_marks);
  return insertion.plan;
}
