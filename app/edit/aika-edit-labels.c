/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-labels"

#include "config.h"

#include "edit/aika-edit-private.h"
#include "time/aika-reword.h"

/* Labels that say the time of their mark follow it: “24.4.” in the cell of a mark of 24.4. must not
 * stay behind when the mark moves. What counts as such a label is said at aika_label_reword (). */

typedef struct
{
  const AikaPlan *before;
  GHashTable     *old_marks;    /* id → AikaMark: of those marks whose time may have changed */
} Follow;

/* Whether the time of a mark may have changed; that of a tied one changes without itself. */
static gboolean
may_differ (const AikaPlan *before,
            const AikaPlan *after,
            const AikaMark *old,
            const AikaMark *mark)
{
  return old != mark || mark->offset != NULL || (mark->meeting != NULL && before->bodies != after->bodies);
}

/* Whether the items of a leaf are those of before, and nothing else says their times. */
static gboolean
is_same_leaf (const AikaPlan *before,
              const AikaPlan *after,
              guint           leaf)
{
  guint n_before, n_after;

  return leaf < aika_seq_get_n_leaves (before->items) && !aika_plan_has_ties (after, leaf) &&
         aika_seq_get_leaf (before->items, leaf, &n_before) == aika_seq_get_leaf (after->items, leaf, &n_after);
}

static void
add_labelled (Follow         *follow,
              const AikaPlan *after,
              const AikaItem *old_item,
              const AikaItem *item)
{
  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      AikaMark *mark = aika_seq_get (item->marks, k);
      AikaMark *old;

      if (mark->label == NULL)
        continue;
      old = item == old_item ? mark : aika_seq_lookup (old_item->marks, mark->id);
      if (old != NULL && may_differ (follow->before, after, old, mark))
        g_hash_table_insert (follow->old_marks, mark->id, old);
    }
}

static AikaMark *
follow_time (AikaPlan        *after,
             const AikaItem  *item,
             AikaMark        *mark,
             gpointer         data,
             GError         **error)
{
  const Follow *follow = data;
  const AikaMark *old = g_hash_table_lookup (follow->old_marks, mark->id);
  g_autoptr(AikaWhen) when_before = aika_plan_get_mark_when (follow->before, old);
  g_autoptr(AikaWhen) when_after = aika_plan_get_mark_when (after, mark);
  g_autofree char *label = NULL;
  AikaMark *draft;

  /* A label that changes too is what someone wants it to be. */
  if (g_strcmp0 (old->label, mark->label) != 0 || aika_when_equal (when_before, when_after))
    return aika_record_ref (mark);

  label = aika_label_reword (mark->label, when_before, when_after, aika_language_from_tag (after->language));
  if (label == NULL)
    return aika_record_ref (mark);

  draft = aika_record_draft (mark);
  aika_set_text (&draft->label, label);
  return draft;
}

/* Returns: (transfer full): the plan after an edit of times, in which the labels that said the old
 * times say the new ones. */
AikaPlan *
aika_edit_follow_labels (const AikaPlan *before,
                         AikaPlan       *after)
{
  g_autoptr(GHashTable) old_marks = g_hash_table_new (g_str_hash, g_str_equal);
  Follow follow = { before, old_marks };
  guint i = 0;

  /* An edit of times leaves the items in their order. */
  for (guint leaf = 0; leaf < aika_seq_get_n_leaves (after->items); leaf++)
    {
      guint n_items;
      gconstpointer const *in_leaf = aika_seq_get_leaf (after->items, leaf, &n_items);

      if (is_same_leaf (before, after, leaf))
        {
          i += n_items;
          continue;
        }
      for (guint at = 0; at < n_items && i < aika_seq_get_length (before->items); at++, i++)
        add_labelled (&follow, after, aika_seq_get (before->items, i), in_leaf[at]);
    }

  return aika_edit_map_marks (after, old_marks, follow_time, &follow, NULL);
}
