/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-revisions-hash"

#include "config.h"

#include "formats/aika-revisions-hash.h"

#include <string.h>

#include "formats/aika-json-write.h"
#include "formats/aika-revisions.h"

/* What a calendar shows of a mark or a meeting, as one hash. It takes in a little more
 * than an event shows, never less: a change too many is a new stamp, a change too few is
 * an event that calendars do not renew. */

static void
feed (GChecksum  *checksum,
      const char *text)
{
  /* The closing zero keeps “ab”, “c” apart from “a”, “bc”. */
  if (text != NULL)
    g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text));
  g_checksum_update (checksum, (const guchar *) "", 1);
}

static void
feed_record (GChecksum     *checksum,
             gconstpointer  record)
{
  g_autofree char *json = record != NULL ? aika_json_write_record (record) : NULL;

  feed (checksum, json);
}

static void
feed_when (GChecksum      *checksum,
           const AikaPlan *plan,
           const AikaWhen *when)
{
  g_autofree char *json = when != NULL ? aika_json_write_when (when) : NULL;

  feed (checksum, json);

  /* What lasts for the whole process moves with the plan's range. */
  if (when != NULL && when->kind == AIKA_WHEN_WHOLE_PROCESS)
    {
      gint32 first_month, end_month;
      char range[32];

      aika_plan_get_range (plan, &first_month, &end_month);
      g_snprintf (range, sizeof range, "%d %d", first_month, end_month);
      feed (checksum, range);
    }
}

/**
 * aika_revisions_write_item:
 * @item: an item
 *
 * Returns: (transfer full): what the events of all its marks show of it
 */
char *
aika_revisions_write_item (const AikaItem *item)
{
  g_autoptr(AikaItem) shown = aika_record_draft (item);
  g_autoptr(AikaSeq) empty = aika_seq_empty ();

  aika_set_text (&shown->group, NULL);
  aika_set_text (&shown->notes, NULL);
  aika_set_text (&shown->section, NULL);
  aika_set_seq (&shown->custom, empty);
  aika_set_seq (&shown->meetings, empty);
  aika_set_seq (&shown->marks, empty);

  return aika_json_write_record (shown);
}

/**
 * aika_revisions_hash_mark:
 * @plan: a plan
 * @item_json: (nullable): what [func@revisions_write_item] says of the mark's item
 * @mark: a mark of it
 *
 * Returns: (transfer full): [func@mark_hash]
 */
char *
aika_revisions_hash_mark (const AikaPlan *plan,
                          const char     *item_json,
                          const AikaMark *mark)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, mark);

  feed_record (checksum, mark);
  feed_when (checksum, plan, when);
  feed_record (checksum, aika_plan_get_category (plan, mark));
  feed (checksum, item_json);

  return g_strdup (g_checksum_get_string (checksum));
}

static void
free_string (gpointer string)
{
  g_string_free (string, TRUE);
}

static void
add_tied (GHashTable     *ties,
          const AikaTie  *tie,
          const AikaItem *item,
          gconstpointer   tied)
{
  g_autofree char *json = aika_json_write_record (tied);
  GString *text = g_hash_table_lookup (ties, tie->meeting);

  if (text == NULL)
    {
      text = g_string_new (NULL);
      g_hash_table_insert (ties, tie->meeting, text);
    }
  g_string_append_printf (text, "%s\n%s", item->title != NULL ? item->title : "", json);
}

/**
 * aika_revisions_collect_ties:
 * @plan: a plan, which must outlive what is returned
 *
 * Returns: (transfer full) (element-type utf8 GString): what is tied to each meeting, by
 *   the meeting's id
 */
GHashTable *
aika_revisions_collect_ties (const AikaPlan *plan)
{
  GHashTable *ties = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_string);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->meetings); k++)
        {
          const AikaTie *tie = aika_seq_get (item->meetings, k);

          add_tied (ties, tie, item, tie);
        }
      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);

          if (mark->meeting != NULL)
            add_tied (ties, mark->meeting, item, mark);
        }
    }

  return ties;
}

/**
 * aika_revisions_hash_meeting:
 * @body: (nullable): the body that meets
 * @meeting: the meeting
 * @ties: what [func@revisions_collect_ties] found
 *
 * Returns: (transfer full): [func@meeting_hash]
 */
char *
aika_revisions_hash_meeting (const AikaBody    *body,
                             const AikaMeeting *meeting,
                             GHashTable        *ties)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const GString *tied = g_hash_table_lookup (ties, meeting->id);

  feed_record (checksum, meeting);
  feed_record (checksum, body != NULL ? body->usual : NULL);
  feed (checksum, body != NULL ? body->abbreviation : NULL);
  feed (checksum, body != NULL ? body->name : NULL);
  feed (checksum, tied != NULL ? tied->str : NULL);

  return g_strdup (g_checksum_get_string (checksum));
}

/**
 * aika_mark_hash:
 * @plan: a plan
 * @mark: a mark of it
 *
 * The hash differs whenever something differs that a calendar shows of the mark: the mark
 * itself, its time where that comes from elsewhere, its category, and what its item says
 * of content, people and place.
 *
 * Returns: (transfer full): SHA-256 in hexadecimal
 */
char *
aika_mark_hash (const AikaPlan *plan,
                const AikaMark *mark)
{
  AikaItem *item = NULL;
  g_autofree char *item_json = NULL;

  g_return_val_if_fail (plan != NULL && mark != NULL, NULL);

  aika_plan_find_mark (plan, mark->id, &item);
  item_json = item != NULL ? aika_revisions_write_item (item) : NULL;
  return aika_revisions_hash_mark (plan, item_json, mark);
}

/**
 * aika_meeting_hash:
 * @plan: a plan
 * @meeting: a meeting of one of its bodies
 *
 * The hash differs whenever something differs that a calendar shows of the meeting: the
 * meeting itself, the body's name and usual time, and what is tied to it.
 *
 * Returns: (transfer full): SHA-256 in hexadecimal
 */
char *
aika_meeting_hash (const AikaPlan    *plan,
                   const AikaMeeting *meeting)
{
  g_autoptr(GHashTable) ties = NULL;
  const AikaBody *body = NULL;

  g_return_val_if_fail (plan != NULL && meeting != NULL, NULL);

  for (guint i = 0; body == NULL && i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *candidate = aika_seq_get (plan->bodies, i);

      if (aika_seq_lookup (candidate->meetings, meeting->id) != NULL)
        body = candidate;
    }

  ties = aika_revisions_collect_ties (plan);
  return aika_revisions_hash_meeting (body, meeting, ties);
}
