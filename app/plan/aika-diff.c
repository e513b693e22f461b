/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-diff"

#include "config.h"

#include "plan/aika-diff.h"

/* Two plans mostly share their leaves and records: shared leaves are skipped by their
 * pointers, the records of the others are matched by id. Records without an id (a
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

/* The records of a sequence whose leaves are not in shared. */
static GPtrArray *
collect_unshared (const AikaSeq *seq,
                  GHashTable    *shared)
{
  GPtrArray *records = g_ptr_array_new ();

  for (guint k = 0; k < aika_seq_get_n_leaves (seq); k++)
    {
      guint n_records;
      gconstpointer const *leaf = aika_seq_get_leaf (seq, k, &n_records);

      if (g_hash_table_contains (shared, leaf))
        continue;
      for (guint i = 0; i < n_records; i++)
        g_ptr_array_add (records, (gpointer) leaf[i]);
    }

  return records;
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

static GHashTable *
index_by_id (GPtrArray *records)
{
  GHashTable *positions = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (positions, (gpointer) aika_record_get_id (records->pdata[i]), GUINT_TO_POINTER (i + 1));

  return positions;
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

static void
diff_seqs (GArray           *changes,
           const AikaField  *field,
           const AikaRecord *owner_before,
           const AikaRecord *owner_after,
           const AikaSeq    *before,
           const AikaSeq    *after)
{
  g_autoptr(GHashTable) shared = find_shared_leaves (before, after);
  g_autoptr(GPtrArray) olds = collect_unshared (before, shared);
  g_autoptr(GPtrArray) news = collect_unshared (after, shared);
  g_autoptr(GHashTable) old_positions = index_by_id (olds);
  g_autoptr(GHashTable) new_positions = index_by_id (news);
  g_autofree guint *kept = g_new (guint, MAX (news->len, 1));
  g_autofree gboolean *in_order = NULL;
  guint n_kept = 0;

  for (guint i = 0; i < olds->len; i++)
    if (!g_hash_table_contains (new_positions, aika_record_get_id (olds->pdata[i])))
      add_change (changes, AIKA_CHANGE_REMOVED, owner_before, owner_after, olds->pdata[i], NULL, field);

  for (guint i = 0; i < news->len; i++)
    {
      guint position = GPOINTER_TO_UINT (g_hash_table_lookup (old_positions, aika_record_get_id (news->pdata[i])));

      if (position > 0)
        kept[n_kept++] = position - 1;
    }
  in_order = find_in_order (kept, n_kept);

  n_kept = 0;
  for (guint i = 0; i < news->len; i++)
    {
      guint position = GPOINTER_TO_UINT (g_hash_table_lookup (old_positions, aika_record_get_id (news->pdata[i])));

      if (position == 0)
        {
          add_change (changes, AIKA_CHANGE_ADDED, owner_before, owner_after, NULL, news->pdata[i], field);
          continue;
        }
      if (!in_order[n_kept++])
        add_change (changes, AIKA_CHANGE_MOVED, owner_before, owner_after, olds->pdata[position - 1], news->pdata[i], field);
      diff_records (changes, owner_before, owner_after, olds->pdata[position - 1], news->pdata[i]);
    }
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
