/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-changes-private.h"

/* What happened to rows, in the author's order; a row that is gone stands after the row that it
 * stood after. */

/* Fields of one line of text, and what they are called. */
static const struct
{
  const char    *name;
  AikaProseField field;
} text_fields[] = {
  { "venue", AIKA_PROSE_FIELD_VENUE },
  { "url", AIKA_PROSE_FIELD_URL },
  { "duration", AIKA_PROSE_FIELD_DURATION },
  { "section", AIKA_PROSE_FIELD_SECTION },
};

/* Fields of which is said only that they changed: they are long, or not for everyone. */
static const struct
{
  const char    *name;
  AikaProseField field;
} silent_fields[] = {
  { "content", AIKA_PROSE_FIELD_CONTENT },
  { "notes", AIKA_PROSE_FIELD_NOTES },
};

static gboolean
differs (const AikaItem *old,
         const AikaItem *item,
         const char     *name)
{
  return !aika_field_equal (aika_record_type_find (&aika_item_type, name), old, item);
}

static const char *
get_text (const AikaItem *item,
          const char     *name)
{
  const AikaField *field = aika_record_type_find (&aika_item_type, name);

  return *(char **) ((char *) item + field->offset);
}

/* “Asukasilta, ke 24.4.2019; to 2.5.2019” */
static char *
dup_row (const AikaChangeList *list,
         const AikaPlan       *plan,
         const AikaItem       *item)
{
  GString *row = g_string_new (aika_changes_get_title (list, item));

  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      g_autofree char *time = aika_changes_dup_time (list, plan, aika_seq_get (item->marks, i));

      g_string_append (row, i == 0 ? ", " : "; ");
      g_string_append (row, time);
    }

  return g_string_free (row, FALSE);
}

static char *
dup_parties (const AikaSeq *parties)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (parties); i++)
    {
      const AikaParty *party = aika_seq_get (parties, i);

      g_string_append (text, i > 0 ? "; " : "");
      g_string_append (text, party->text);
    }

  return g_string_free (text, FALSE);
}

static void
say_parties (AikaChangeList *list,
             const AikaItem *item,
             AikaProseField  field,
             const AikaSeq  *old_parties,
             const AikaSeq  *parties)
{
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  if (aika_seq_equal (old_parties, parties))
    return;

  old = dup_parties (old_parties);
  new = dup_parties (parties);
  aika_changes_say_texts (list, list->prose_words->fields[field], aika_changes_get_title (list, item), old, new);
}

static const char *
get_mode (const AikaChangeList *list,
          const AikaItem       *item)
{
  return aika_prose_is_filled (item->mode_text) ? item->mode_text : aika_mode_get_word (item->mode, list->language);
}

static const char *
find_custom (const AikaItem *item,
             const char     *name)
{
  for (guint i = 0; i < aika_seq_get_length (item->custom); i++)
    {
      const AikaCustom *custom = aika_seq_get (item->custom, i);

      if (g_str_equal (custom->name, name))
        return custom->value != NULL ? custom->value : "";
    }

  return NULL;
}

static void
say_customs (AikaChangeList *list,
             const AikaItem *old,
             const AikaItem *item)
{
  const char *title = aika_changes_get_title (list, item);

  for (guint i = 0; i < aika_seq_get_length (old->custom); i++)
    {
      const AikaCustom *custom = aika_seq_get (old->custom, i);

      if (find_custom (item, custom->name) == NULL)
        aika_changes_say_texts (list, custom->name, title, custom->value, NULL);
    }
  for (guint i = 0; i < aika_seq_get_length (item->custom); i++)
    {
      const AikaCustom *custom = aika_seq_get (item->custom, i);
      const char *value = find_custom (old, custom->name);

      if (value == NULL || g_strcmp0 (value, custom->value) != 0)
        aika_changes_say_texts (list, custom->name, title, value, custom->value);
    }
}

static const AikaTie *
find_same_tie (const AikaItem *item,
               const AikaTie  *tie)
{
  for (guint i = 0; i < aika_seq_get_length (item->meetings); i++)
    {
      const AikaTie *other = aika_seq_get (item->meetings, i);

      if (g_strcmp0 (other->body, tie->body) == 0 && g_strcmp0 (other->meeting, tie->meeting) == 0)
        return other;
    }

  return NULL;
}

/* Of the meetings beside the row those that the other one has not, or has as something else. */
static void
say_ties (AikaChangeList *list,
          const AikaPlan *plan,
          const AikaItem *item,
          const AikaItem *other,
          gboolean        is_new)
{
  for (guint i = 0; i < aika_seq_get_length (item->meetings); i++)
    {
      const AikaTie *tie = aika_seq_get (item->meetings, i);
      const AikaTie *same = find_same_tie (other, tie);
      AikaBody *body = NULL;
      const AikaMeeting *meeting = aika_plan_find_meeting (plan, tie, &body);
      g_autofree char *name = NULL;

      if (body == NULL || (same != NULL && (!is_new || same->relation == tie->relation)))
        continue;
      name = aika_changes_dup_meeting (list, body, meeting != NULL ? meeting->when : NULL);
      aika_changes_say (list, list->prose_words->fields[AIKA_PROSE_FIELD_MEETINGS], "%s, %s %s",
                        aika_changes_get_title (list, item), name,
                        same != NULL ? list->words->changed : is_new ? list->words->added : list->words->removed);
    }
}

static const char *
get_group_title (const AikaPlan *plan,
                 const AikaItem *item)
{
  const AikaGroup *group = item->group != NULL ? aika_seq_lookup (plan->groups, item->group) : NULL;

  return group != NULL ? group->title : NULL;
}

static void
say_fields (AikaChangeList *list,
            const AikaItem *old,
            const AikaItem *item)
{
  const char *title = aika_changes_get_title (list, item);
  const AikaProseWords *words = list->prose_words;

  if (g_strcmp0 (old->title, item->title) != 0)
    aika_changes_say (list, list->words->renamed_row, "%s → %s", aika_changes_get_title (list, old), title);
  if (g_strcmp0 (old->group, item->group) != 0)
    aika_changes_say_texts (list, words->fields[AIKA_PROSE_FIELD_GROUP], title, get_group_title (list->before, old),
                            get_group_title (list->after, item));
  for (guint i = 0; i < G_N_ELEMENTS (silent_fields); i++)
    if (differs (old, item, silent_fields[i].name))
      aika_changes_say (list, words->fields[silent_fields[i].field], "%s, %s", title, list->words->changed);
  say_parties (list, item, AIKA_PROSE_FIELD_PARTICIPANTS, old->participants, item->participants);
  say_parties (list, item, AIKA_PROSE_FIELD_RESPONSIBLE, old->responsible, item->responsible);
  if (differs (old, item, "mode") || differs (old, item, "modeText"))
    aika_changes_say_texts (list, words->fields[AIKA_PROSE_FIELD_MODE], title, get_mode (list, old), get_mode (list, item));
  for (guint i = 0; i < G_N_ELEMENTS (text_fields); i++)
    if (differs (old, item, text_fields[i].name))
      aika_changes_say_texts (list, words->fields[text_fields[i].field], title, get_text (old, text_fields[i].name),
                              get_text (item, text_fields[i].name));
  if (old->consultant != item->consultant)
    aika_changes_say_texts (list, words->fields[AIKA_PROSE_FIELD_CONSULTANT], title, words->consultants[old->consultant],
                            words->consultants[item->consultant]);
  say_customs (list, old, item);
  say_ties (list, list->before, old, item, FALSE);
  say_ties (list, list->after, item, old, TRUE);
  if (differs (old, item, "emphasis"))
    aika_changes_say (list, list->words->emphasis, "%s, %s", title, list->words->changed);
}

static void
say_row (AikaChangeList *list,
         const AikaItem *old,
         const AikaItem *item)
{
  guint n_said = list->sentences->len;
  gboolean has_left = aika_changes_add_marks (list, old, item);

  if (old == item)
    return;

  say_fields (list, old, item);
  if (list->sentences->len == n_said && !has_left && !aika_record_equal (old, item))
    aika_changes_say (list, list->words->more, "%s, %s", aika_changes_get_title (list, item), list->words->changed);
}

/* The rows that are gone, by the id of the one that they stood after; "" for the top. */
static GHashTable *
collect_gone (const AikaChangeList *list)
{
  GHashTable *gone = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  const char *anchor = "";

  for (guint i = 0; i < aika_seq_get_length (list->before->items); i++)
    {
      AikaItem *item = aika_seq_get (list->before->items, i);
      GPtrArray *after_anchor;

      if (g_hash_table_contains (list->items_after, item->id))
        {
          anchor = item->id;
          continue;
        }
      after_anchor = g_hash_table_lookup (gone, anchor);
      if (after_anchor == NULL)
        g_hash_table_insert (gone, (gpointer) anchor, after_anchor = g_ptr_array_new ());
      g_ptr_array_add (after_anchor, item);
    }

  return gone;
}

static void
say_gone (AikaChangeList *list,
          GHashTable     *gone,
          const char     *anchor)
{
  GPtrArray *items = g_hash_table_lookup (gone, anchor);

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      g_autofree char *row = dup_row (list, list->before, items->pdata[i]);

      aika_changes_say (list, list->words->gone_row, "%s", row);
    }
}

/* The order of the rows is the least of it. */
static void
say_reordered (AikaChangeList *list,
               GArray         *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const AikaChange *change = &g_array_index (changes, AikaChange, i);

      if (change->kind == AIKA_CHANGE_MOVED && change->after->type == &aika_item_type)
        aika_changes_say (list, list->words->reordered_row, "%s",
                          aika_changes_get_title (list, (const AikaItem *) change->after));
    }
}

/* Adds what happened to the rows. */
void
aika_changes_add_rows (AikaChangeList *list,
                       GArray         *changes)
{
  g_autoptr(GHashTable) gone = collect_gone (list);

  say_gone (list, gone, "");
  for (guint i = 0; i < aika_seq_get_length (list->after->items); i++)
    {
      const AikaItem *item = aika_seq_get (list->after->items, i);
      const AikaItem *old = g_hash_table_lookup (list->items_before, item->id);

      if (old != NULL)
        say_row (list, old, item);
      else
        {
          g_autofree char *row = dup_row (list, list->after, item);

          aika_changes_say (list, list->words->new_row, "%s", row);
        }
      say_gone (list, gone, item->id);
    }
  say_reordered (list, changes);
}
