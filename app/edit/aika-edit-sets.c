/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-sets"

#include "config.h"

#include "edit/aika-edit-sets.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-private.h"

/* Sessions of one row that belong together: all of them differ, one is to be chosen, or they are
 * candidates of which one will be locked. Marks of a set have one word and one rule; a set has at
 * least two. */

/* The item whose marks they all are; NULL and an error for marks of several rows. */
static const AikaItem *
find_common_item (const AikaPlan  *plan,
                  GHashTable      *ids,
                  guint           *position,
                  GError         **error)
{
  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);
      guint n_found = 0;

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        n_found += g_hash_table_contains (ids, ((AikaMark *) aika_seq_get (item->marks, k))->id);
      if (n_found == 0)
        continue;
      if (n_found < g_hash_table_size (ids))
        {
          g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                               _("Only sessions of one row can belong together."));
          return NULL;
        }
      *position = i;
      return item;
    }

  aika_edit_set_not_found (AIKA_EDIT_MARK, error);
  return NULL;
}

static gboolean
is_set_taken (const AikaItem *item,
              const char     *set)
{
  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    if (g_strcmp0 (((AikaMark *) aika_seq_get (item->marks, k))->set, set) == 0)
      return TRUE;

  return FALSE;
}

/* The first number that is the word of no set of the row, nor of those. */
static char *
make_set (const AikaItem *item,
          GHashTable     *others)
{
  for (guint n = 1;; n++)
    {
      char *set = g_strdup_printf ("%u", n);

      if (!is_set_taken (item, set) && !g_hash_table_contains (others, set))
        return set;
      g_free (set);
    }
}

/* The set that one of the marks is of already, else the first number that no set of the row has. */
static char *
choose_set (const AikaItem *item,
            GHashTable     *ids)
{
  g_autoptr(GHashTable) no_others = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, k);

      if (mark->set != NULL && g_hash_table_contains (ids, mark->id))
        return g_strdup (mark->set);
    }

  return make_set (item, no_others);
}

/* The set of the mark and the row that it is of, in one word; NULL where it is of none or of the row that
 * it comes to. */
static char *
dup_origin (const AikaPlan *plan,
            const AikaItem *item,
            const AikaMark *mark)
{
  AikaItem *source = NULL;

  if (mark->set == NULL || aika_plan_find_mark (plan, mark->id, &source) == NULL || source == item)
    return NULL;

  return g_strconcat (source->id, "\n", mark->set, NULL);
}

/* Gives marks that come from other rows, @incoming being them or their copies, sets that are not mistaken
 * for those of the row: those that come together stay together, one that comes alone is of none.
 *
 * Returns: (transfer full) (element-type AikaMark): the marks as the item gets them */
GPtrArray *
aika_edit_settle_sets (const AikaPlan  *plan,
                       const AikaItem  *item,
                       const GPtrArray *marks,
                       const GPtrArray *incoming)
{
  GPtrArray *settled = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) sets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GHashTable) given = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < marks->len; i++)
    {
      char *origin = dup_origin (plan, item, marks->pdata[i]);

      if (origin != NULL)
        g_hash_table_insert (counts, origin, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, origin)) + 1));
    }

  for (guint i = 0; i < marks->len; i++)
    {
      g_autofree char *origin = dup_origin (plan, item, marks->pdata[i]);
      AikaMark *draft;

      if (origin == NULL)
        {
          g_ptr_array_add (settled, aika_record_ref (incoming->pdata[i]));
          continue;
        }

      draft = aika_record_draft (incoming->pdata[i]);
      if (GPOINTER_TO_UINT (g_hash_table_lookup (counts, origin)) < 2)
        {
          aika_set_text (&draft->set, NULL);
          draft->set_rule = AIKA_SET_NONE;
        }
      else
        {
          if (!g_hash_table_contains (sets, origin))
            {
              char *set = make_set (item, given);

              g_hash_table_insert (sets, g_strdup (origin), set);
              g_hash_table_add (given, set);
            }
          aika_set_text (&draft->set, g_hash_table_lookup (sets, origin));
        }
      g_ptr_array_add (settled, draft);
    }

  return settled;
}

static void
put_set (AikaSeq    **marks,
         guint        position,
         const char  *set,
         AikaSetRule  rule)
{
  g_autoptr(AikaMark) draft = aika_record_draft (aika_seq_get (*marks, position));
  g_autoptr(AikaSeq) changed = NULL;

  aika_set_text (&draft->set, set);
  draft->set_rule = rule;
  changed = aika_seq_set (*marks, position, draft);
  aika_set_seq (marks, changed);
}

/* A set of one is none. */
static void
dissolve_lonely (AikaSeq **marks)
{
  for (guint k = 0; k < aika_seq_get_length (*marks); k++)
    {
      const AikaMark *mark = aika_seq_get (*marks, k);
      guint n_others = 0;

      if (mark->set == NULL)
        continue;
      for (guint m = 0; m < aika_seq_get_length (*marks); m++)
        n_others += m != k && g_strcmp0 (((AikaMark *) aika_seq_get (*marks, m))->set, mark->set) == 0;
      if (n_others == 0)
        put_set (marks, k, NULL, AIKA_SET_NONE);
    }
}

/**
 * aika_edit_join_set:
 * @plan: a plan
 * @mark_ids: (array zero-terminated=1): at least two marks of one row
 * @rule: what they are to each other
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for marks of several rows, a single mark
 *   or no rule
 *
 * Joins sessions into one set. The others of a set that one of them is of get the rule too.
 *
 * Returns: (transfer full) (nullable): the plan with the set
 */
AikaPlan *
aika_edit_join_set (AikaPlan           *plan,
                    const char *const  *mark_ids,
                    AikaSetRule         rule,
                    GError            **error)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (mark_ids);
  g_autoptr(AikaItem) draft = NULL;
  g_autofree char *set = NULL;
  const AikaItem *item;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  item = find_common_item (plan, ids, &position, error);
  if (item == NULL)
    return NULL;
  if (rule <= AIKA_SET_NONE || rule > AIKA_SET_CANDIDATES)
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                           _("Sessions that belong together need a rule: all differ, choose one, or candidates."));
      return NULL;
    }

  set = choose_set (item, ids);
  draft = aika_record_draft (item);
  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, k);

      if (g_hash_table_contains (ids, mark->id) || g_strcmp0 (mark->set, set) == 0)
        put_set (&draft->marks, k, set, rule);
    }

  dissolve_lonely (&draft->marks);
  if (g_hash_table_size (ids) < 2 && !is_set_taken (draft, set))
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                           _("At least two sessions are needed to belong together."));
      return NULL;
    }
  return aika_edit_with_record (plan, items, position, draft);
}

/**
 * aika_edit_leave_set:
 * @plan: a plan
 * @mark_ids: (array zero-terminated=1): marks of one row
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for marks of several rows
 *
 * Takes sessions out of their sets; one that would be left alone leaves too.
 *
 * Returns: (transfer full) (nullable): the plan without them in sets
 */
AikaPlan *
aika_edit_leave_set (AikaPlan           *plan,
                     const char *const  *mark_ids,
                     GError            **error)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (mark_ids);
  g_autoptr(AikaItem) draft = NULL;
  const AikaItem *item;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  item = find_common_item (plan, ids, &position, error);
  if (item == NULL)
    return NULL;

  draft = aika_record_draft (item);
  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    if (g_hash_table_contains (ids, ((AikaMark *) aika_seq_get (item->marks, k))->id))
      put_set (&draft->marks, k, NULL, AIKA_SET_NONE);

  dissolve_lonely (&draft->marks);
  return aika_edit_with_record (plan, items, position, draft);
}

/**
 * aika_edit_lock_candidate:
 * @plan: a plan
 * @mark_id: one of several candidates
 * @reason: (nullable): why the others are cancelled
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for a mark that is no candidate or a text that
 *   is too long
 *
 * Confirms the candidate and cancels the others of its set that are not held. They stay candidates, so
 * that another can be locked instead.
 *
 * Returns: (transfer full) (nullable): the plan with the candidate locked
 */
AikaPlan *
aika_edit_lock_candidate (AikaPlan    *plan,
                          const char  *mark_id,
                          const char  *reason,
                          GError     **error)
{
  g_autoptr(AikaItem) draft = NULL;
  const AikaItem *item;
  const AikaMark *locked;
  guint position, mark_position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find_mark (plan, mark_id, &position, &mark_position, error) ||
      !aika_edit_check_text (reason, AIKA_EDIT_MAX_N_TEXT_BYTES, error))
    return NULL;

  item = aika_seq_get (plan->items, position);
  locked = aika_seq_get (item->marks, mark_position);
  if (locked->set == NULL || locked->set_rule != AIKA_SET_CANDIDATES)
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                           _("Only one of several candidates can be locked."));
      return NULL;
    }

  draft = aika_record_draft (item);
  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, k);
      int status = mark == locked ? AIKA_STATUS_CONFIRMED : AIKA_STATUS_CANCELLED;
      g_autoptr(AikaMark) changed = NULL;
      g_autoptr(AikaSeq) marks = NULL;

      if (g_strcmp0 (mark->set, locked->set) != 0 || mark->status == status || aika_edit_is_held (mark->status))
        continue;
      changed = aika_record_draft (mark);
      changed->status = status;
      aika_set_text (&changed->reason, mark == locked ? NULL : reason);
      marks = aika_seq_set (draft->marks, k, changed);
      aika_set_seq (&draft->marks, marks);
    }

  return aika_edit_with_record (plan, items, position, draft);
}
