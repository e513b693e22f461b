/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-changes-private.h"

/* Meetings, and the rows that moved with them: a mark tied to a meeting has the meeting's time,
 * and so has one that counts from such a mark. */

/* “Kokous” */
static const char *
get_noun (const AikaChangeList *list)
{
  return list->prose_words->fields[AIKA_PROSE_FIELD_BODY];
}

/* The tie that a mark has its time from, over the marks that it counts from; NULL for none. */
static const AikaTie *
find_tie (GHashTable     *marks,
          const AikaMark *mark)
{
  for (guint i = 0; mark != NULL && i <= AIKA_PLAN_MAX_N_OFFSETS; i++)
    {
      if (mark->meeting != NULL || mark->offset == NULL)
        return mark->meeting;
      mark = aika_changes_find_mark (marks, mark->offset->mark, NULL);
    }

  return NULL;
}

/* Whether the mark had its time from a meeting that it still has it from, so that what happened to
 * the time is said of the meeting. */
gboolean
aika_changes_follows_meeting (const AikaChangeList  *list,
                              const AikaMark        *mark,
                              const char           **meeting_id)
{
  const AikaTie *tie = find_tie (list->marks_after, mark);
  const AikaTie *old_tie = NULL;

  if (tie != NULL)
    old_tie = find_tie (list->marks_before, aika_changes_find_mark (list->marks_before, mark->id, NULL));
  if (old_tie == NULL || g_strcmp0 (tie->body, old_tie->body) != 0 || g_strcmp0 (tie->meeting, old_tie->meeting) != 0)
    return FALSE;

  *meeting_id = tie->meeting;
  return TRUE;
}

/* “ (koskee: Palvelulupaus; Strategian hyväksyminen)” */
static char *
dup_followers (const AikaChangeList *list,
               const char           *meeting_id)
{
  g_autoptr(GString) titles = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (list->after->items); i++)
    {
      const AikaItem *item = aika_seq_get (list->after->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);
          const char *followed_id;

          if ((mark->meeting == NULL && mark->offset == NULL) || !aika_changes_follows_meeting (list, mark, &followed_id) ||
              g_strcmp0 (followed_id, meeting_id) != 0)
            continue;

          g_string_append (titles, titles->len > 0 ? "; " : "");
          g_string_append (titles, aika_changes_get_title (list, item));
          break;
        }
    }

  return titles->len > 0 ? g_strdup_printf (" (%s: %s)", list->words->concerns, titles->str) : g_strdup ("");
}

/* “Kokous KH 21.3.2022 → 28.3.2022 (koskee: Palvelulupaus)” */
static void
say_moved (AikaChangeList    *list,
           const AikaBody    *body,
           const AikaMeeting *old,
           const AikaMeeting *meeting)
{
  g_autofree char *step = aika_changes_dup_step (list, old->when, meeting->when, AIKA_PHRASE_NO_WEEKDAY);
  g_autofree char *followers = dup_followers (list, meeting->id);

  aika_changes_say (list, NULL, "%s %s %s%s", get_noun (list), aika_body_get_short_name (body), step, followers);
}

/* “Kokous KH 21.3.2022, vahvistettu → peruttu: vappuaatto (koskee: Palvelulupaus)” */
static void
say_status (AikaChangeList    *list,
            const char        *name,
            const AikaMeeting *old,
            const AikaMeeting *meeting)
{
  const char *note = aika_prose_is_filled (meeting->note) ? meeting->note : NULL;
  g_autofree char *followers = dup_followers (list, meeting->id);

  aika_changes_say (list, NULL, "%s %s, %s → %s%s%s%s", get_noun (list), name,
                    aika_status_get_word (old->status, AIKA_MEANING_SESSION, list->language),
                    aika_status_get_word (meeting->status, AIKA_MEANING_SESSION, list->language),
                    note != NULL ? ": " : "", note != NULL ? note : "", followers);
}

static void
say_other (AikaChangeList   *list,
           const AikaChange *change)
{
  const AikaBody *body = (const AikaBody *) (change->owner_after != NULL ? change->owner_after : change->owner_before);
  const AikaMeeting *old = (const AikaMeeting *) change->before;
  const AikaMeeting *meeting = (const AikaMeeting *) change->after;
  g_autofree char *name = aika_changes_dup_meeting (list, body, (meeting != NULL ? meeting : old)->when);

  switch (change->kind)
    {
    case AIKA_CHANGE_ADDED:
      aika_changes_say (list, NULL, "%s %s, %s", get_noun (list), name, list->words->added);
      return;
    case AIKA_CHANGE_REMOVED:
      aika_changes_say (list, NULL, "%s %s, %s", get_noun (list), name, list->words->removed);
      return;
    case AIKA_CHANGE_MOVED:
      aika_changes_say (list, NULL, "%s %s, %s", get_noun (list), name, list->words->reordered);
      return;
    case AIKA_CHANGE_FIELD:
      if (g_str_equal (change->field->name, "status"))
        say_status (list, name, old, meeting);
      else if (old->status == meeting->status)
        aika_changes_say (list, NULL, "%s %s, %s", get_noun (list), name, list->words->changed);
      return;
    }
}

static gboolean
is_moved (const AikaChange *change)
{
  return change->kind == AIKA_CHANGE_FIELD && g_str_equal (change->field->name, "when");
}

/* Adds what happened to meetings, the moved ones first. */
void
aika_changes_add_meetings (AikaChangeList *list,
                           GArray         *changes)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < changes->len; i++)
      {
        const AikaChange *change = &g_array_index (changes, AikaChange, i);

        if ((change->after != NULL ? change->after : change->before)->type != &aika_meeting_type ||
            is_moved (change) != (pass == 0))
          continue;
        if (pass == 0)
          say_moved (list, (const AikaBody *) change->owner_after, (const AikaMeeting *) change->before,
                     (const AikaMeeting *) change->after);
        else
          say_other (list, change);
      }
}
