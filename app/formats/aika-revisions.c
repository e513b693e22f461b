/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-revisions"

#include "config.h"

#include "formats/aika-revisions.h"

#include <string.h>

#include "formats/aika-revisions-hash.h"

/* Invariants: (1) entries are in the order of their ids, each id once; (2) the sequence
 * of an id never goes down, and an id that has left the plan stays, so that a mark which
 * comes back by undo goes on from where it was. */

typedef struct
{
  char         *id;
  AikaRevision *revision;
} Entry;

struct _AikaRevisions
{
  gatomicrefcount ref_count;
  GArray         *entries;    /* of Entry */
};

static const AikaField revision_fields[] = {
  { "hash", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaRevision, hash), AIKA_FIELD_REQUIRED },
  { "sequence", AIKA_FIELD_INT, G_STRUCT_OFFSET (AikaRevision, sequence), AIKA_FIELD_ALWAYS },
  { "stamp", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaRevision, stamp), AIKA_FIELD_REQUIRED },
  { NULL }
};

const AikaRecordType aika_revision_type = { "revision", sizeof (AikaRevision), revision_fields };

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_free (entry->id);
  aika_record_unref (entry->revision);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (((const Entry *) a)->id, ((const Entry *) b)->id);
}

/**
 * aika_revisions_new:
 * @by_id: (element-type utf8 AikaRevision): revisions by the id of their mark or meeting
 *
 * Returns: (transfer full): those revisions
 */
AikaRevisions *
aika_revisions_new (GHashTable *by_id)
{
  AikaRevisions *revisions = g_new0 (AikaRevisions, 1);
  GHashTableIter iter;
  gpointer id, revision;

  g_atomic_ref_count_init (&revisions->ref_count);
  revisions->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (revisions->entries, entry_clear);

  g_hash_table_iter_init (&iter, by_id);
  while (g_hash_table_iter_next (&iter, &id, &revision))
    {
      Entry entry = { g_strdup (id), aika_record_ref (revision) };

      g_array_append_val (revisions->entries, entry);
    }
  g_array_sort (revisions->entries, compare_entries);

  return revisions;
}

AikaRevisions *
aika_revisions_ref (const AikaRevisions *revisions)
{
  AikaRevisions *held = (AikaRevisions *) revisions;

  g_return_val_if_fail (revisions != NULL, NULL);

  g_atomic_ref_count_inc (&held->ref_count);
  return held;
}

void
aika_revisions_unref (AikaRevisions *revisions)
{
  g_return_if_fail (revisions != NULL);

  if (!g_atomic_ref_count_dec (&revisions->ref_count))
    return;

  g_array_unref (revisions->entries);
  g_free (revisions);
}

guint
aika_revisions_get_length (const AikaRevisions *revisions)
{
  g_return_val_if_fail (revisions != NULL, 0);

  return revisions->entries->len;
}

/**
 * aika_revisions_get_entry:
 * @revisions: revisions
 * @position: a position below their length
 * @id: (out) (transfer none) (optional): whose revision it is
 *
 * Returns: (transfer none): a revision, in the order of the ids
 */
AikaRevision *
aika_revisions_get_entry (const AikaRevisions  *revisions,
                          guint                 position,
                          const char          **id)
{
  const Entry *entry;

  g_return_val_if_fail (revisions != NULL && position < revisions->entries->len, NULL);

  entry = &g_array_index (revisions->entries, Entry, position);
  if (id != NULL)
    *id = entry->id;
  return entry->revision;
}

static AikaRevision *
lookup (const AikaRevisions *revisions,
        const char          *id)
{
  Entry key = { (char *) id, NULL };
  guint position;

  if (!g_array_binary_search (revisions->entries, &key, compare_entries, &position))
    return NULL;

  return g_array_index (revisions->entries, Entry, position).revision;
}

/**
 * aika_revisions_get:
 * @revisions: (nullable): revisions
 * @id: the id of a mark or a meeting
 * @hash: (out) (transfer none) (optional): what it was when it last changed
 * @sequence: (out) (optional): how many times it has changed
 * @stamp: (out) (transfer none) (optional): when it last changed, “2026-11-23T08:15:00Z”
 *
 * Returns: whether there is a revision of that id
 */
gboolean
aika_revisions_get (const AikaRevisions  *revisions,
                    const char           *id,
                    const char          **hash,
                    guint                *sequence,
                    const char          **stamp)
{
  const AikaRevision *revision;

  g_return_val_if_fail (id != NULL, FALSE);

  revision = revisions != NULL ? lookup (revisions, id) : NULL;
  if (revision == NULL)
    return FALSE;

  if (hash != NULL)
    *hash = revision->hash;
  if (sequence != NULL)
    *sequence = (guint) MAX (revision->sequence, 0);
  if (stamp != NULL)
    *stamp = revision->stamp;
  return TRUE;
}

gboolean
aika_revisions_equal (const AikaRevisions *a,
                      const AikaRevisions *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a == b)
    return TRUE;
  if (a->entries->len != b->entries->len)
    return FALSE;

  for (guint i = 0; i < a->entries->len; i++)
    {
      const Entry *entry_a = &g_array_index (a->entries, Entry, i);
      const Entry *entry_b = &g_array_index (b->entries, Entry, i);

      if (!g_str_equal (entry_a->id, entry_b->id) || !aika_record_equal (entry_a->revision, entry_b->revision))
        return FALSE;
    }

  return TRUE;
}

static void
update_entry (GHashTable *by_id,
              const char *id,
              const char *hash,
              const char *stamp)
{
  const AikaRevision *old = g_hash_table_lookup (by_id, id);
  AikaRevision *revision;

  if (old != NULL && g_strcmp0 (old->hash, hash) == 0)
    return;

  revision = old != NULL ? aika_record_draft (old) : aika_record_new (&aika_revision_type);
  revision->sequence = old != NULL ? old->sequence + 1 : 0;
  aika_set_text (&revision->hash, hash);
  aika_set_text (&revision->stamp, stamp);
  g_hash_table_insert (by_id, g_strdup (id), revision);
}

static GHashTable *
collect_entries (const AikaRevisions *revisions)
{
  GHashTable *by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, aika_record_unref);

  for (guint i = 0; revisions != NULL && i < revisions->entries->len; i++)
    {
      const Entry *entry = &g_array_index (revisions->entries, Entry, i);

      g_hash_table_insert (by_id, g_strdup (entry->id), aika_record_ref (entry->revision));
    }

  return by_id;
}

/**
 * aika_revisions_update:
 * @old: (nullable): the revisions of the plan when it was last saved
 * @plan: the plan as it is now
 * @now: what time it is
 *
 * A mark or meeting that is new gets sequence 0; one whose hash differs gets the next
 * sequence; both are stamped with @now. What has left the plan keeps its revision.
 *
 * Returns: (transfer full): the revisions as they are now; equal to @old where nothing
 *   that a calendar shows has changed
 */
AikaRevisions *
aika_revisions_update (const AikaRevisions *old,
                       const AikaPlan      *plan,
                       GDateTime           *now)
{
  g_autoptr(GHashTable) by_id = NULL;
  g_autoptr(GHashTable) ties = NULL;
  g_autoptr(GDateTime) now_utc = NULL;
  g_autofree char *stamp = NULL;

  g_return_val_if_fail (plan != NULL && now != NULL, NULL);

  by_id = collect_entries (old);
  ties = aika_revisions_collect_ties (plan);
  now_utc = g_date_time_to_utc (now);
  stamp = g_date_time_format (now_utc, "%Y-%m-%dT%H:%M:%SZ");

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);
      g_autofree char *item_json = aika_revisions_write_item (item);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);
          g_autofree char *hash = aika_revisions_hash_mark (plan, item_json, mark);

          update_entry (by_id, mark->id, hash, stamp);
        }
    }

  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);

      for (guint k = 0; k < aika_seq_get_length (body->meetings); k++)
        {
          const AikaMeeting *meeting = aika_seq_get (body->meetings, k);
          g_autofree char *hash = aika_revisions_hash_meeting (body, meeting, ties);

          update_entry (by_id, meeting->id, hash, stamp);
        }
    }

  return aika_revisions_new (by_id);
}

/**
 * aika_revisions_merge:
 * @ours: revisions
 * @theirs: the revisions of another copy of the plan
 *
 * Returns: (transfer full): of each id the revision with the greater sequence; where both
 *   are equal the later stamp, then the greater hash, so that the order of the two does
 *   not matter
 */
AikaRevisions *
aika_revisions_merge (const AikaRevisions *ours,
                      const AikaRevisions *theirs)
{
  g_autoptr(GHashTable) by_id = collect_entries (ours);

  for (guint i = 0; theirs != NULL && i < theirs->entries->len; i++)
    {
      const Entry *entry = &g_array_index (theirs->entries, Entry, i);
      const AikaRevision *our = g_hash_table_lookup (by_id, entry->id);
      int order = our == NULL ? 1 : entry->revision->sequence - our->sequence;

      if (order == 0)
        order = g_strcmp0 (entry->revision->stamp, our->stamp);
      if (order == 0)
        order = g_strcmp0 (entry->revision->hash, our->hash);
      if (order > 0)
        g_hash_table_insert (by_id, g_strdup (entry->id), aika_record_ref (entry->revision));
    }

  return aika_revisions_new (by_id);
}
