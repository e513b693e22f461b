/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-matches"

#include "config.h"

#include "find/aika-search.h"

/* Going from one thing that was found to the next, from wherever one stands. */

/* A walk over all that can be found, in the order of what was. */
typedef struct
{
  const GArray *matches;
  const char   *from_id;
  guint         n_before;     /* found before the place that is gone on from */
  guint         n_passed;
  gboolean      is_there;     /* the place was met */
  gboolean      is_at;        /* … and is itself what was found */
} Walk;

static void
pass (Walk             *walk,
      const AikaRecord *record)
{
  gboolean is_match = walk->n_passed < walk->matches->len &&
                      g_array_index (walk->matches, AikaMatch, walk->n_passed).record == record;

  if (!walk->is_there && g_strcmp0 (aika_record_get_id (record), walk->from_id) == 0)
    {
      walk->is_there = TRUE;
      walk->is_at = is_match;
      walk->n_before = walk->n_passed;
    }
  if (is_match)
    walk->n_passed++;
}

static void
pass_all (Walk          *walk,
          const AikaSeq *records)
{
  for (guint i = 0; i < aika_seq_get_length (records); i++)
    pass (walk, aika_seq_get (records, i));
}

static void
pass_items (Walk           *walk,
            const AikaPlan *plan)
{
  g_autoptr(GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);
      const AikaGroup *group = item->group != NULL ? aika_seq_lookup (plan->groups, item->group) : NULL;

      if (group != NULL && g_hash_table_add (groups, group->id))
        pass (walk, &group->record);
      pass (walk, &item->record);
      pass_all (walk, item->marks);
    }
}

/**
 * aika_matches_find_next:
 * @matches: (element-type AikaMatch): what [func@search] found, or some of it in the same order
 * @plan: the plan that it was found in
 * @from_id: (nullable): the id of a banner, group, item, mark, body or meeting; `NULL`, or what is none of
 *   them, for the start
 * @is_backwards: whether the one before is wanted
 *
 * Goes round: after the last one comes the first.
 *
 * Returns: the position of the next one; 0 where there is none at all
 */
guint
aika_matches_find_next (const GArray   *matches,
                        const AikaPlan *plan,
                        const char     *from_id,
                        gboolean        is_backwards)
{
  Walk walk = { matches, from_id, 0, 0, FALSE, FALSE };

  g_return_val_if_fail (matches != NULL && plan != NULL, 0);

  if (matches->len == 0)
    return 0;

  pass_all (&walk, plan->banners);
  pass_items (&walk, plan);
  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);

      pass (&walk, &body->record);
      pass_all (&walk, body->meetings);
    }

  if (is_backwards)
    return (walk.n_before + matches->len - 1) % matches->len;

  return (walk.n_before + (walk.is_at ? 1 : 0)) % matches->len;
}
