/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-diff"

#include "config.h"

#include "plan/aika-diff.h"

/* Two plans mostly share their leaves and records: a shared leaf is one thing, known by its
 * pointer, the records of the others are matched by id. Records without an id (a
 * paragraph, a participant) have no identity to match, so the field that lists them
 * differs as a whole. */

#define SLOT(record, field, ctype) (*(ctype *) ((const char *) (record) + (field)->offset))

static void diff_records (GArray           *changes,
                          const AikaRecord *owner_before,
                          const AikaRecord *owner_after,
                          const AikaRecord *before,
                          const AikaRecord *after);

static gboolean
type_has_id (const AikaRecordType *type)
{
  return type->fields[0].kind == AIKA_FIELD_ID;
}

/* The records of a sequence, but a shared leaf as one thing in its place: what moved past it
 * has moved.  [a b] [c d], [c d] shared: a, b, [c d] */
static GPtrArray *
collect_things (const AikaSeq *seq,
                GHashTable    *shared)
{
  GPtrArray *things = g_ptr_array_new ();

  for (guint k = 0; k < aika_seq_get_n_leaves (seq); k++)
    {
      guint n_records;
      gconstpointer const *leaf = aika_seq_get_leaf (seq, k, &n_records);

      if (g_hash_table_contains (shared, leaf))
        g_ptr_array_add (things, (gpointer) leaf);
      else
        for (guint i = 0; i < n_records; i++)
          g_ptr_array_add (things, (gpointer) leaf[i]);
    }

  return things;
}

static GHashTable *
find_shared_leaves (const AikaSeq *a,
                    const AikaSeq *b)
{
  g_autoptr(GHashTable) of_a = g_hash_table_new (NULL, NULL);
  GHashTable *shared = g_hash_table_new (NULL, NULL);
  guint n_records;

  for (guint k = 0; k < aika_seq_get_n_leaves (a); k++)
    g_hash_table_add (of_a, (gpointer) aika_seq_get_leaf (a, k, &n_records));
  for (guint k = 0; k < aika_seq_get_n_leaves (b); k++)
    {
      gpointer leaf = (gpointer) aika_seq_get_leaf (b, k, &n_records);

      if (g_hash_table_contains (of_a, leaf))
        g_hash_table_add (shared, leaf);
    }

  return shared;
}

/* Where things stand in a list: records by their ids, shared leaves by themselves. */
typedef struct
{
  GHashTable *by_id;
  GHashTable *by_leaf;
} Places;

static void
places_init (Places     *places,
             GPtrArray  *things,
             GHashTable *shared)
{
  places->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  places->by_leaf = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < things->len; i++)
    if (g_hash_table_contains (shared, things->pdata[i]))
      g_hash_table_insert (places->by_leaf, things->pdata[i], GUINT_TO_POINTER (i + 1));
    else
      g_hash_table_insert (places->by_id, (gpointer) aika_record_get_id (things->pdata[i]), GUINT_TO_POINTER (i + 1));
}

static void
places_clear (Places *places)
{
  g_hash_table_unref (places->by_id);
  g_hash_table_unref (places->by_leaf);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Places, places_clear)

/* The place of a thing, from 1; 0 for none. */
static guint
places_find (const Places *places,
             GHashTable   *shared,
             gpointer      thing)
{
  if (g_hash_table_contains (shared, thing))
    return GPOINTER_TO_UINT (g_hash_table_lookup (places->by_leaf, thing));

  return GPOINTER_TO_UINT (g_hash_table_lookup (places->by_id, aika_record_get_id (thing)));
}

/* Marks, among n positions of the earlier order in the later order, those of a longest
 * rising run; the fewest others have moved.  before: 0 1 2 3  after: 0 2 3 1  moved: 1 */
static gboolean *
find_in_order (const guint *positions,
               guint        n)
{
  gboolean *in_order = g_new0 (gboolean, MAX (n, 1));
  g_autofree guint *tails = g_new (guint, MAX (n, 1));
  g_autofree guint *previous = g_new (guint, MAX (n, 1));
  guint length = 0;

  for (guint i = 0; i < n; i++)
    {
      guint low = 0, high = length;

      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (positions[tails[middle]] < positions[i])
            low = middle + 1;
          else
            high = middle;
        }
      previous[i] = low > 0 ? tails[low - 1] : G_MAXUINT;
      tails[low] = i;
      length = MAX (length, low + 1);
    }

  for (guint i = length > 0 ? tails[length - 1] : G_MAXUINT; i != G_MAXUINT; i = previous[i])
    in_order[i] = TRUE;

  return in_order;
}

static void
add_change (GArray           *changes,
            AikaChangeKind    kind,
            const AikaRecord *owner_before,
            const AikaRecord *owner_after,
            const AikaRecord *before,
            const AikaRecord *after,
            const AikaField  *field)
{
  AikaChange change = { kind, owner_before, owner_after, before, after, field };

  g_array_append_val (changes, change);
}

/* The differences of two lists whose leaves in shared are looked at as one thing each. Returns:
 * FALSE, without a change, where such a leaf itself has moved */
static gboolean
diff_things (GArray           *changes,
             const AikaField  *field,
             const AikaRecord *owner_before,
             const AikaRecord *owner_after,
             const AikaSeq    *before,
             const AikaSeq    *after,
             GHashTable       *shared)
{
  g_autoptr(GPtrArray) olds = collect_things (before, shared);
  g_autoptr(GPtrArray) news = collect_things (after, shared);
  g_autofree guint *kept = g_new (guint, MAX (news->len, 1));
  g_autofree gboolean *in_order = NULL;
  g_auto(Places) old_places, new_places;
  guint n_kept = 0;

  places_init (&old_places, olds, shared);
  places_init (&new_places, news, shared);
  for (guint i = 0; i < news->len; i++)
    {
      guint place = places_find (&old_places, shared, news->pdata[i]);

      if (place > 0)
        kept[n_kept++] = place - 1;
    }
  in_order = find_in_order (kept, n_kept);
  for (guint i = 0; i < n_kept; i++)
    if (!in_order[i] && g_hash_table_contains (shared, olds->pdata[kept[i]]))
      return FALSE;

  for (guint i = 0; i < olds->len; i++)
    if (places_find (&new_places, shared, olds->pdata[i]) == 0)
      add_change (changes, AIKA_CHANGE_REMOVED, owner_before, owner_after, olds->pdata[i], NULL, field);

  n_kept = 0;
  for (guint i = 0; i < news->len; i++)
    {
      guint place = places_find (&old_places, shared, news->pdata[i]);

      if (place == 0)
        {
          add_change (changes, AIKA_CHANGE_ADDED, owner_before, owner_after, NULL, news->pdata[i], field);
          continue;
        }
      if (!in_order[n_kept++])
        add_change (changes, AIKA_CHANGE_MOVED, owner_before, owner_after, olds->pdata[place - 1], news->pdata[i], field);
      if (!g_hash_table_contains (shared, news->pdata[i]))
        diff_records (changes, owner_before, owner_after, olds->pdata[place - 1], news->pdata[i]);
    }

  return TRUE;
}

static void
diff_seqs (GArray           *changes,
           const AikaField  *field,
           const AikaRecord *owner_before,
           const AikaRecord *owner_after,
           const AikaSeq    *before,
           const AikaSeq    *after)
{
  g_autoptr(GHashTable) shared = find_shared_leaves (before, after);

  if (diff_things (changes, field, owner_before, owner_after, before, after, shared))
    return;

  /* As much moved as the leaf holds: its records are looked at one by one. */
  g_hash_table_remove_all (shared);
  diff_things (changes, field, owner_before, owner_after, before, after, shared);
}

static void
diff_records (GArray           *changes,
              const AikaRecord *owner_before,
              const AikaRecord *owner_after,
              const AikaRecord *before,
              const AikaRecord *after)
{
  if (before == after)
    return;

  for (const AikaField *field = before->type->fields; field->name != NULL; field++)
    {
      if (field->kind == AIKA_FIELD_RECORDS && type_has_id (field->record_type))
        {
          AikaSeq *seq_before = SLOT (before, field, AikaSeq *);
          AikaSeq *seq_after = SLOT (after, field, AikaSeq *);

          if (seq_before != seq_after)
            diff_seqs (changes, field, before, after, seq_before, seq_after);
        }
      else if (!aika_field_equal (field, before, after))
        add_change (changes, AIKA_CHANGE_FIELD, owner_before, owner_after, before, after, field);
    }
}

/**
 * aika_diff:
 * @before: the earlier plan
 * @after: the later plan
 *
 * Says what differs, by id: a record with the id of another is the same record, wherever
 * it stands. The order is that of the later plan, within a list the removed ones first. A
 * mark that went from one item to another is removed there and added here.
 *
 * Members that this version does not know are not compared.
 *
 * Returns: (transfer full) (element-type AikaChange): the changes; empty if nothing differs.
 *   Valid as long as both plans live
 */
GArray *
aika_diff (const AikaPlan *before,
           const AikaPlan *after)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (AikaChange));

  g_return_val_if_fail (before != NULL && after != NULL, changes);

  diff_records (changes, NULL, NULL, &before->record, &after->record);
  return changes;
}
