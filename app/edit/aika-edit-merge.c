/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-merge"

#include "config.h"

#include "edit/aika-edit-bodies.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-private.h"

/* Two bodies that are one: “Kh” of one table is “KH” of another. The kept one gets the names of the
 * other as aliases, its meetings by their days, and all that led to it. */

/* A name is an alias unless the body is called so already. */
static void
add_alias (GPtrArray      *aliases,
           const AikaBody *kept,
           const char     *name)
{
  if (name == NULL || *name == '\0' || g_strcmp0 (name, kept->abbreviation) == 0 || g_strcmp0 (name, kept->name) == 0 ||
      g_ptr_array_find_with_equal_func (aliases, name, g_str_equal, NULL))
    return;

  g_ptr_array_add (aliases, (gpointer) name);
}

static void
add_all (GPtrArray       *texts,
         const GPtrArray *more)
{
  for (guint i = 0; more != NULL && i < more->len; i++)
    if (!g_ptr_array_find_with_equal_func (texts, more->pdata[i], g_str_equal, NULL))
      g_ptr_array_add (texts, more->pdata[i]);
}

static void
unite_names (AikaBody       *draft,
             const AikaBody *merged)
{
  g_autoptr(GPtrArray) aliases = g_ptr_array_new ();
  g_autoptr(GPtrArray) members = g_ptr_array_new ();

  if (draft->abbreviation == NULL)
    aika_set_text (&draft->abbreviation, merged->abbreviation);

  add_all (aliases, draft->aliases);
  add_alias (aliases, draft, merged->abbreviation);
  add_alias (aliases, draft, merged->name);
  for (guint i = 0; merged->aliases != NULL && i < merged->aliases->len; i++)
    add_alias (aliases, draft, merged->aliases->pdata[i]);
  g_ptr_array_add (aliases, NULL);
  aika_set_texts (&draft->aliases, (const char *const *) aliases->pdata);

  add_all (members, draft->members);
  add_all (members, merged->members);
  g_ptr_array_add (members, NULL);
  aika_set_texts (&draft->members, (const char *const *) members->pdata);
}

/* What the kept body does not say, it takes from the other. */
static void
unite_rest (AikaBody       *draft,
            const AikaBody *merged)
{
  if (draft->kind == AIKA_BODY_OTHER)
    draft->kind = merged->kind;
  if (draft->hue == AIKA_HUE_NONE)
    draft->hue = merged->hue;
  if (draft->usual == NULL)
    aika_set_record (&draft->usual, merged->usual);
  if (aika_seq_get_length (draft->leads) == 0)
    aika_set_seq (&draft->leads, merged->leads);
  if (draft->note == NULL)
    aika_set_text (&draft->note, merged->note);
}

static AikaMeeting *
find_same_day (const AikaBody    *body,
               const AikaMeeting *meeting)
{
  gint32 day, end_day;

  if (!aika_when_get_extent (meeting->when, &day, &end_day) || end_day != day + 1)
    return NULL;

  return aika_edit_find_meeting_on (body, day);
}

/* Puts the meetings of the other body among those of the draft; new_ids gets, for each that falls on
 * the day of one there is, that one. */
static void
unite_meetings (AikaBody       *draft,
                const AikaBody *merged,
                GHashTable     *new_ids)
{
  for (guint i = 0; i < aika_seq_get_length (merged->meetings); i++)
    {
      AikaMeeting *meeting = aika_seq_get (merged->meetings, i);
      AikaMeeting *same = find_same_day (draft, meeting);
      g_autoptr(AikaSeq) longer = NULL;

      if (same != NULL)
        {
          g_hash_table_insert (new_ids, meeting->id, same->id);
          continue;
        }
      longer = aika_seq_insert (draft->meetings, aika_edit_find_place_in_time (draft, meeting->when), meeting);
      aika_set_seq (&draft->meetings, longer);
    }
}

typedef struct
{
  const char *kept_id;
  const char *merged_id;
  GHashTable *new_ids;        /* id of a meeting → that of the meeting of the same day */
} Merge;

/* The tie to the kept body, where it was to the other. */
static AikaTie *
retie (const Merge   *merge,
       const AikaTie *tie)
{
  const char *new_id;
  AikaTie *draft;

  if (tie == NULL || g_strcmp0 (tie->body, merge->merged_id) != 0)
    return NULL;

  new_id = g_hash_table_lookup (merge->new_ids, tie->meeting);
  draft = aika_record_draft (tie);
  aika_set_text (&draft->body, merge->kept_id);
  if (new_id != NULL)
    aika_set_text (&draft->meeting, new_id);
  return draft;
}

static AikaMark *
retie_mark (AikaPlan        *plan,
            const AikaItem  *item,
            AikaMark        *mark,
            gpointer         data,
            GError         **error)
{
  g_autoptr(AikaTie) tie = retie (data, mark->meeting);
  AikaMark *draft;

  if (tie == NULL)
    return aika_record_ref (mark);

  draft = aika_record_draft (mark);
  aika_set_record (&draft->meeting, tie);
  return draft;
}

static gboolean
lists (AikaSeq       *ties,
       const AikaTie *tie)
{
  for (guint i = 0; i < aika_seq_get_length (ties); i++)
    if (aika_tie_is_to (aika_seq_get (ties, i), tie->body, tie->meeting))
      return TRUE;

  return FALSE;
}

/* A row lists a meeting once. */
static AikaPlan *
retie_items (AikaPlan    *plan,
             const Merge *merge)
{
  g_autoptr(AikaSeq) items = aika_seq_ref (plan->items);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);
      g_autoptr(AikaSeq) ties = aika_seq_empty ();
      g_autoptr(AikaItem) draft = NULL;
      gboolean differs = FALSE;
      AikaSeq *changed;

      for (guint k = 0; k < aika_seq_get_length (item->meetings); k++)
        {
          AikaTie *tie = aika_seq_get (item->meetings, k);
          g_autoptr(AikaTie) retied = retie (merge, tie);
          const AikaTie *kept = retied != NULL ? retied : tie;

          differs = differs || retied != NULL;
          if (!lists (ties, kept))
            aika_edit_append (&ties, kept);
        }

      if (!differs)
        continue;
      draft = aika_record_draft (item);
      aika_set_seq (&draft->meetings, ties);
      changed = aika_seq_set (items, i, draft);
      aika_seq_unref (items);
      items = changed;
    }

  return aika_edit_with_list (plan, items, items);
}

/* The plan with all links to the other body leading to the kept one. */
static AikaPlan *
relink (AikaPlan    *plan,
        const Merge *merge)
{
  g_autofree char *field = g_strconcat ("body:", merge->merged_id, NULL);
  g_autofree char *new_field = g_strconcat ("body:", merge->kept_id, NULL);
  g_autoptr(AikaPlan) tied = aika_edit_map_marks (plan, NULL, retie_mark, (gpointer) merge, NULL);
  g_autoptr(AikaPlan) listed = retie_items (tied, merge);
  g_autoptr(AikaPlan) linked = aika_edit_relink_parties (listed, G_STRUCT_OFFSET (AikaParty, body), merge->merged_id,
                                                         merge->kept_id);

  return aika_edit_replace_column (linked, field, new_field);
}

/**
 * aika_edit_merge_bodies:
 * @plan: a plan
 * @kept_id: the body that stays
 * @merged_id: another name of it, that goes
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for one body twice
 *
 * The names of the other become aliases of the kept body. Of two meetings on one day the kept body's
 * stays, and what was tied to the other is tied to it; the other's further meetings come among its own.
 * Participants, columns and what stood under the other lead to the kept body. What the kept body does
 * not say of itself (kind, colour, usual time, lead times, note) it takes from the other.
 *
 * Returns: (transfer full) (nullable): the plan with one body
 */
AikaPlan *
aika_edit_merge_bodies (AikaPlan    *plan,
                        const char  *kept_id,
                        const char  *merged_id,
                        GError     **error)
{
  g_autoptr(GHashTable) new_ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(AikaBody) draft = NULL;
  g_autoptr(AikaPlan) united = NULL;
  g_autoptr(AikaPlan) linked = NULL;
  guint kept_position, merged_position;
  const AikaBody *merged;
  Merge merge = { NULL, NULL, new_ids };

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->bodies, kept_id, AIKA_EDIT_BODY, &kept_position, error) ||
      !aika_edit_find (plan->bodies, merged_id, AIKA_EDIT_BODY, &merged_position, error))
    return NULL;
  if (kept_position == merged_position)
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID, _("A body cannot be merged with itself."));
      return NULL;
    }

  merged = aika_seq_get (plan->bodies, merged_position);
  draft = aika_record_draft (aika_seq_get (plan->bodies, kept_position));
  unite_names (draft, merged);
  unite_rest (draft, merged);
  unite_meetings (draft, merged, new_ids);
  /* What stands under the other comes to stand under the kept body, which must not be among it. */
  if (aika_edit_stands_under (plan, draft->id, merged->id))
    aika_set_text (&draft->parent, merged->parent);

  united = aika_edit_with_record (plan, bodies, kept_position, draft);
  merge.kept_id = draft->id;
  merge.merged_id = merged->id;
  linked = relink (united, &merge);
  return aika_edit_remove_body (linked, merged->id, draft->id);
}
