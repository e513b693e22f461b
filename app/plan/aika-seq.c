/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-seq"

#include "config.h"

#include "plan/aika-seq.h"

#include <string.h>

#include "plan/aika-record.h"

/* A spine of leaves, each an array of records:
 *
 *   seq ── leaf 0 [r r r r]     first[0] = 0
 *       ├─ leaf 1 [r r]         first[1] = 4
 *       └─ leaf 2 [r r r]       first[2] = 6        n_records = 9
 *
 * Invariants: (1) a leaf holds 1 to LEAF_MAX records; (2) leaves and records are
 * shared between sequences and never change; (3) first[k] counts the records before
 * leaf k; (4) a note follows from the records of its leaf alone.
 *
 * An edit copies one leaf and the spine. With 128 records a leaf an edit among
 * 10 000 records takes 1.7 µs and 2 kB; one flat array takes 110 µs and 80 kB. */

#define LEAF_MAX 128

typedef struct
{
  gatomicrefcount ref_count;
  guint           n_records;
  int             note;         /* what a reader has found out; invariant (4) */
  gpointer        records[];
} Leaf;

struct _AikaSeq
{
  gatomicrefcount ref_count;
  guint           n_records;
  guint           n_leaves;
  guint          *first;
  Leaf           *leaves[];
};

static Leaf *
leaf_alloc (guint n_records)
{
  Leaf *leaf = g_malloc (sizeof (Leaf) + n_records * sizeof (gpointer));

  g_atomic_ref_count_init (&leaf->ref_count);
  leaf->n_records = n_records;
  leaf->note = 0;

  return leaf;
}

static Leaf *
leaf_ref (Leaf *leaf)
{
  g_atomic_ref_count_inc (&leaf->ref_count);
  return leaf;
}

static void
leaf_unref (Leaf *leaf)
{
  if (!g_atomic_ref_count_dec (&leaf->ref_count))
    return;

  for (guint i = 0; i < leaf->n_records; i++)
    aika_record_unref (leaf->records[i]);
  g_free (leaf);
}

/* A new leaf of n_records records, each given one more reference. */
static Leaf *
leaf_new (gconstpointer const *records,
          guint                n_records)
{
  Leaf *leaf = leaf_alloc (n_records);

  for (guint i = 0; i < n_records; i++)
    leaf->records[i] = aika_record_ref (records[i]);

  return leaf;
}

static AikaSeq *
seq_alloc (guint n_leaves)
{
  AikaSeq *seq = g_malloc (sizeof (AikaSeq) + n_leaves * sizeof (Leaf *));

  g_atomic_ref_count_init (&seq->ref_count);
  seq->n_records = 0;
  seq->n_leaves = n_leaves;
  seq->first = g_new (guint, MAX (n_leaves, 1));
  seq->first[0] = 0;

  return seq;
}

/* Fills in the counts once the leaves stand; invariant (3). */
static AikaSeq *
seq_seal (AikaSeq *seq)
{
  for (guint k = 0; k < seq->n_leaves; k++)
    {
      seq->first[k] = seq->n_records;
      seq->n_records += seq->leaves[k]->n_records;
    }

  return seq;
}

/* A copy of the spine in which n_new leaves, taken over, stand for leaf k. */
static AikaSeq *
seq_with_leaves (AikaSeq     *seq,
                 guint        k,
                 Leaf *const *new_leaves,
                 guint        n_new)
{
  AikaSeq *copy = seq_alloc (seq->n_leaves - 1 + n_new);

  for (guint i = 0; i < k; i++)
    copy->leaves[i] = leaf_ref (seq->leaves[i]);
  for (guint i = 0; i < n_new; i++)
    copy->leaves[k + i] = new_leaves[i];
  for (guint i = k + 1; i < seq->n_leaves; i++)
    copy->leaves[i - 1 + n_new] = leaf_ref (seq->leaves[i]);

  return seq_seal (copy);
}

/* The leaf that holds position; the last one for a position at the end. */
static guint
find_leaf (const AikaSeq *seq,
           guint          position)
{
  guint low = 0, high = seq->n_leaves;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (seq->first[middle] <= position)
        low = middle;
      else
        high = middle;
    }

  return low;
}

/**
 * aika_seq_empty:
 *
 * Returns: (transfer full): the sequence without records
 */
AikaSeq *
aika_seq_empty (void)
{
  static gsize initialized;
  static AikaSeq *empty;

  if (g_once_init_enter (&initialized))
    {
      empty = seq_alloc (0);
      g_once_init_leave (&initialized, 1);
    }

  return aika_seq_ref (empty);
}

/**
 * aika_seq_new:
 * @records: (array length=n_records) (transfer none): records
 * @n_records: how many
 *
 * Returns: (transfer full): the sequence of the records in their order
 */
AikaSeq *
aika_seq_new (gconstpointer const *records,
              guint                n_records)
{
  guint n_leaves = (n_records + LEAF_MAX - 1) / LEAF_MAX;
  AikaSeq *seq;

  if (n_records == 0)
    return aika_seq_empty ();

  seq = seq_alloc (n_leaves);
  for (guint k = 0; k < n_leaves; k++)
    seq->leaves[k] = leaf_new (records + k * LEAF_MAX, MIN (LEAF_MAX, n_records - k * LEAF_MAX));

  return seq_seal (seq);
}

/**
 * aika_seq_ref:
 * @seq: a sequence
 *
 * Returns: (transfer full): @seq
 */
AikaSeq *
aika_seq_ref (AikaSeq *seq)
{
  g_return_val_if_fail (seq != NULL, NULL);

  g_atomic_ref_count_inc (&seq->ref_count);
  return seq;
}

/**
 * aika_seq_unref:
 * @seq: (transfer full): a sequence
 */
void
aika_seq_unref (AikaSeq *seq)
{
  g_return_if_fail (seq != NULL);

  if (!g_atomic_ref_count_dec (&seq->ref_count))
    return;

  for (guint k = 0; k < seq->n_leaves; k++)
    leaf_unref (seq->leaves[k]);
  g_free (seq->first);
  g_free (seq);
}

/**
 * aika_seq_get_length:
 * @seq: a sequence
 *
 * Returns: the number of records
 */
guint
aika_seq_get_length (const AikaSeq *seq)
{
  g_return_val_if_fail (seq != NULL, 0);

  return seq->n_records;
}

/**
 * aika_seq_get:
 * @seq: a sequence
 * @position: a position below the length
 *
 * Returns: (transfer none): the record at @position
 */
gpointer
aika_seq_get (const AikaSeq *seq,
              guint          position)
{
  guint k;

  g_return_val_if_fail (seq != NULL, NULL);
  g_return_val_if_fail (position < seq->n_records, NULL);

  k = find_leaf (seq, position);
  return seq->leaves[k]->records[position - seq->first[k]];
}

/* Where the last record that was sought in a long sequence stood. */
static _Thread_local guint last_found;

static gboolean
has_id (gconstpointer  record,
        const char    *id)
{
  return g_strcmp0 (aika_record_get_id (record), id) == 0;
}

/**
 * aika_seq_find_id:
 * @seq: a sequence of records with ids
 * @id: (nullable): an id
 * @position: (out) (optional): where the record stands
 *
 * Returns: whether a record of the sequence has the id
 */
gboolean
aika_seq_find_id (const AikaSeq *seq,
                  const char    *id,
                  guint         *position)
{
  g_return_val_if_fail (seq != NULL, FALSE);

  if (id == NULL)
    return FALSE;
  /* Ids are unique, and the same one is asked for again and again. */
  if (seq->n_leaves > 1 && last_found < seq->n_records && has_id (aika_seq_get (seq, last_found), id))
    {
      if (position != NULL)
        *position = last_found;
      return TRUE;
    }

  for (guint k = 0; k < seq->n_leaves; k++)
    for (guint i = 0; i < seq->leaves[k]->n_records; i++)
      if (has_id (seq->leaves[k]->records[i], id))
        {
          if (seq->n_leaves > 1)
            last_found = seq->first[k] + i;
          if (position != NULL)
            *position = seq->first[k] + i;
          return TRUE;
        }

  return FALSE;
}

/**
 * aika_seq_lookup:
 * @seq: a sequence of records with ids
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the record with the id
 */
gpointer
aika_seq_lookup (const AikaSeq *seq,
                 const char    *id)
{
  guint position;

  return aika_seq_find_id (seq, id, &position) ? aika_seq_get (seq, position) : NULL;
}

/**
 * aika_seq_get_n_leaves:
 * @seq: a sequence
 *
 * Returns: how many leaves the sequence has
 */
guint
aika_seq_get_n_leaves (const AikaSeq *seq)
{
  g_return_val_if_fail (seq != NULL, 0);

  return seq->n_leaves;
}

/**
 * aika_seq_get_leaf:
 * @seq: a sequence
 * @leaf: the number of a leaf
 * @n_records: (out): how many records the leaf has
 *
 * Two sequences that share a leaf give the same pointer, which lets a comparison skip it.
 *
 * Returns: (transfer none) (array length=n_records): the records of the leaf
 */
gconstpointer const *
aika_seq_get_leaf (const AikaSeq *seq,
                   guint          leaf,
                   guint         *n_records)
{
  g_return_val_if_fail (seq != NULL && leaf < seq->n_leaves, NULL);
  g_return_val_if_fail (n_records != NULL, NULL);

  *n_records = seq->leaves[leaf]->n_records;
  return (gconstpointer const *) seq->leaves[leaf]->records;
}

/**
 * aika_seq_get_leaf_note:
 * @seq: a sequence
 * @leaf: the number of a leaf
 *
 * Returns: what aika_seq_set_leaf_note () noted of the leaf, in whatever sequence; 0 for nothing yet
 */
guint
aika_seq_get_leaf_note (const AikaSeq *seq,
                        guint          leaf)
{
  g_return_val_if_fail (seq != NULL && leaf < seq->n_leaves, 0);

  return (guint) g_atomic_int_get (&seq->leaves[leaf]->note);
}

/**
 * aika_seq_set_leaf_note:
 * @seq: a sequence
 * @leaf: the number of a leaf
 * @note: what follows from the records of the leaf alone
 *
 * Spares whoever asks the same of each leaf, edit after edit, to look into those that did not change.
 */
void
aika_seq_set_leaf_note (const AikaSeq *seq,
                        guint          leaf,
                        guint          note)
{
  g_return_if_fail (seq != NULL && leaf < seq->n_leaves);

  g_atomic_int_set (&seq->leaves[leaf]->note, (int) note);
}

/**
 * aika_seq_set:
 * @seq: a sequence
 * @position: a position below the length
 * @record: (transfer none): the record to stand there
 *
 * Returns: (transfer full): the changed sequence
 */
AikaSeq *
aika_seq_set (AikaSeq       *seq,
              guint          position,
              gconstpointer  record)
{
  Leaf *old, *leaf;
  guint k;

  g_return_val_if_fail (seq != NULL, NULL);
  g_return_val_if_fail (position < seq->n_records, NULL);

  k = find_leaf (seq, position);
  old = seq->leaves[k];
  leaf = leaf_alloc (old->n_records);
  for (guint i = 0; i < old->n_records; i++)
    leaf->records[i] = aika_record_ref (i == position - seq->first[k] ? record : old->records[i]);

  return seq_with_leaves (seq, k, &leaf, 1);
}

/**
 * aika_seq_insert:
 * @seq: a sequence
 * @position: a position, the length at most
 * @record: (transfer none): the record to stand there
 *
 * Returns: (transfer full): the changed sequence
 */
AikaSeq *
aika_seq_insert (AikaSeq       *seq,
                 guint          position,
                 gconstpointer  record)
{
  gconstpointer joined[LEAF_MAX + 1];
  Leaf *leaves[2];
  Leaf *old;
  guint k, at, n_joined, n_left;

  g_return_val_if_fail (seq != NULL, NULL);
  g_return_val_if_fail (position <= seq->n_records, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  if (seq->n_leaves == 0)
    return aika_seq_new (&record, 1);

  k = find_leaf (seq, position);
  old = seq->leaves[k];
  at = position - seq->first[k];
  n_joined = old->n_records + 1;
  memcpy (joined, old->records, at * sizeof (gpointer));
  joined[at] = record;
  memcpy (joined + at + 1, old->records + at, (old->n_records - at) * sizeof (gpointer));

  if (n_joined <= LEAF_MAX)
    {
      leaves[0] = leaf_new (joined, n_joined);
      return seq_with_leaves (seq, k, leaves, 1);
    }

  n_left = n_joined / 2;
  leaves[0] = leaf_new (joined, n_left);
  leaves[1] = leaf_new (joined + n_left, n_joined - n_left);
  return seq_with_leaves (seq, k, leaves, 2);
}

/**
 * aika_seq_append:
 * @seq: a sequence
 * @record: (transfer none): the record to stand last
 *
 * Returns: (transfer full): the changed sequence
 */
AikaSeq *
aika_seq_append (AikaSeq       *seq,
                 gconstpointer  record)
{
  g_return_val_if_fail (seq != NULL, NULL);

  return aika_seq_insert (seq, seq->n_records, record);
}

/**
 * aika_seq_remove:
 * @seq: a sequence
 * @position: a position below the length
 *
 * Returns: (transfer full): the changed sequence
 */
AikaSeq *
aika_seq_remove (AikaSeq *seq,
                 guint    position)
{
  gconstpointer kept[LEAF_MAX];
  Leaf *old, *leaf;
  guint k, at;

  g_return_val_if_fail (seq != NULL, NULL);
  g_return_val_if_fail (position < seq->n_records, NULL);

  k = find_leaf (seq, position);
  old = seq->leaves[k];
  at = position - seq->first[k];

  if (old->n_records == 1)
    return seq->n_leaves == 1 ? aika_seq_empty () : seq_with_leaves (seq, k, NULL, 0);

  memcpy (kept, old->records, at * sizeof (gpointer));
  memcpy (kept + at, old->records + at + 1, (old->n_records - at - 1) * sizeof (gpointer));
  leaf = leaf_new (kept, old->n_records - 1);

  return seq_with_leaves (seq, k, &leaf, 1);
}

/* Records k of both sequences, from position on, up to the nearer end of a leaf. */
static gboolean
stretch_equal (const AikaSeq *a,
               const AikaSeq *b,
               guint         *position)
{
  guint leaf_a = find_leaf (a, *position), leaf_b = find_leaf (b, *position);
  guint at_a = *position - a->first[leaf_a], at_b = *position - b->first[leaf_b];
  guint n_left = MIN (a->leaves[leaf_a]->n_records - at_a, b->leaves[leaf_b]->n_records - at_b);

  if (a->leaves[leaf_a] != b->leaves[leaf_b])
    for (guint i = 0; i < n_left; i++)
      if (!aika_record_equal (a->leaves[leaf_a]->records[at_a + i], b->leaves[leaf_b]->records[at_b + i]))
        return FALSE;

  *position += n_left;
  return TRUE;
}

/**
 * aika_seq_equal:
 * @a: a sequence
 * @b: a sequence
 *
 * Skips the leaves that both share at the same place.
 *
 * Returns: whether both hold equal records in the same order
 */
gboolean
aika_seq_equal (const AikaSeq *a,
                const AikaSeq *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a == b)
    return TRUE;
  if (a->n_records != b->n_records)
    return FALSE;

  for (guint position = 0; position < a->n_records;)
    if (!stretch_equal (a, b, &position))
      return FALSE;

  return TRUE;
}
