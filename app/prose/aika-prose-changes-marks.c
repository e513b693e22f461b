/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-changes-private.h"
#include "time/aika-reword.h"

/* What happened to the marks of a row: times first, then marks that came and went, then the rest. */

/* Returns: (transfer full): the row's title, and of one of several marks what tells it from the
 * others and did not change */
static char *
dup_subject (const AikaChangeList *list,
             const AikaItem       *item,
             const AikaMark       *old,
             const AikaMark       *mark)
{
  const char *title = aika_changes_get_title (list, item);
  g_autoptr(AikaWhen) when = aika_plan_get_mark_when (list->after, mark);
  AikaProseTime time = { .mark = mark, .when = when };
  const char *label;

  if (aika_seq_get_length (item->marks) < 2)
    return g_strdup (title);

  label = old == NULL || g_strcmp0 (old->label, mark->label) == 0 ? aika_prose_time_get_label (&time, item) : NULL;
  if (label == NULL && mark->meaning != AIKA_MEANING_PHASE)
    label = aika_meaning_get_word (mark->meaning, list->language);

  return label != NULL ? g_strdup_printf ("%s, %s", title, label) : g_strdup (title);
}

/* Of several marks of a row, which one is told by its time. */
static char *
dup_timed_subject (const AikaChangeList *list,
                   const AikaItem       *item,
                   const AikaMark       *old,
                   const AikaMark       *mark)
{
  g_autofree char *subject = dup_subject (list, item, old, mark);
  g_autofree char *time = NULL;

  if (aika_seq_get_length (item->marks) < 2)
    return g_steal_pointer (&subject);

  time = aika_changes_dup_time (list, list->after, mark);
  return g_strdup_printf ("%s, %s", subject, time);
}

/* Whether the label is no more than the time; an empty one is less. */
static gboolean
says_no_more (const AikaChangeList *list,
              const char           *label,
              const AikaWhen       *when)
{
  g_autofree char *reworded = NULL;

  if (!aika_prose_is_filled (label))
    return TRUE;

  reworded = aika_label_reword (label, when, when, aika_language_from_tag (list->after->language));
  return reworded != NULL;
}

/* Whether the label only followed the time. */
static gboolean
label_followed (const AikaChangeList *list,
                const AikaMark       *old,
                const AikaMark       *mark)
{
  g_autoptr(AikaWhen) when_before = aika_plan_get_mark_when (list->before, old);
  g_autoptr(AikaWhen) when_after = aika_plan_get_mark_when (list->after, mark);

  return !aika_when_equal (when_before, when_after) && says_no_more (list, old->label, when_before) &&
         says_no_more (list, mark->label, when_after);
}

static gboolean
differs (const AikaMark *old,
         const AikaMark *mark,
         const char     *name)
{
  return !aika_field_equal (aika_record_type_find (&aika_mark_type, name), old, mark);
}

/* “Siirtyi: Palvelulupaus, syys–joulukuu 2018 → lokakuu 2018 – tammikuu 2019” */
static void
say_time (AikaChangeList *list,
          const AikaItem *item,
          const AikaMark *old,
          const AikaMark *mark)
{
  g_autoptr(AikaWhen) when_before = aika_plan_get_mark_when (list->before, old);
  g_autoptr(AikaWhen) when_after = aika_plan_get_mark_when (list->after, mark);
  gboolean is_tied_anew = differs (old, mark, "meeting");
  AikaTurn turn = aika_changes_find_turn (when_before, when_after);
  const char *head = list->words->turns[turn];
  g_autofree char *subject = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  const char *meeting_id;

  if (!is_tied_anew && (aika_changes_is_same_time (list, when_before, when_after) ||
                         aika_changes_follows_meeting (list, mark, &meeting_id)))
    return;

  subject = dup_subject (list, item, old, mark);
  from = aika_changes_dup_time (list, list->before, old);
  to = aika_changes_dup_time (list, list->after, mark);
  if (turn == AIKA_TURN_GIVEN && when_before == NULL)
    aika_changes_say (list, head, "%s, %s", subject, to);
  else if (!g_str_equal (from, to))
    aika_changes_say (list, head, "%s, %s → %s", subject, from, to);
  else
    {
      g_autofree char *step = aika_changes_dup_step (list, when_before, when_after, AIKA_PHRASE_PLAIN);

      aika_changes_say (list, list->words->reworded, "%s, %s", subject, step);
    }
}

/* “Tila: Asukasilta, ke 24.4.2019, vahvistettu → peruttu: sairaus” */
static void
say_status (AikaChangeList *list,
            const char     *subject,
            const AikaMark *old,
            const AikaMark *mark)
{
  const char *from = aika_status_get_word (old->status, old->meaning, list->language);
  const char *to = aika_status_get_word (mark->status, mark->meaning, list->language);
  const char *reason = aika_prose_is_filled (mark->reason) ? mark->reason : NULL;
  const char *head = list->prose_words->fields[AIKA_PROSE_FIELD_STATUS];

  if (old->status != mark->status)
    aika_changes_say (list, head, "%s, %s → %s%s%s", subject, from, to, reason != NULL ? ": " : "",
                      reason != NULL ? reason : "");
  else
    aika_changes_say (list, head, "%s, %s%s%s", subject, to, reason != NULL ? ": " : ", ",
                      reason != NULL ? reason : list->words->changed);
}

static const char *
get_category_name (const AikaPlan *plan,
                   const AikaMark *mark)
{
  const AikaCategory *category = aika_plan_get_category (plan, mark);

  return category != NULL ? category->name : NULL;
}

static void
say_fields (AikaChangeList *list,
            const AikaItem *item,
            const AikaMark *old,
            const AikaMark *mark)
{
  g_autofree char *subject = NULL;

  if (old == mark)
    return;

  subject = dup_timed_subject (list, item, old, mark);
  if (differs (old, mark, "status") || differs (old, mark, "reason"))
    say_status (list, subject, old, mark);
  if (differs (old, mark, "label") && !label_followed (list, old, mark))
    aika_changes_say_texts (list, list->words->label, subject, old->label, mark->label);
  if (differs (old, mark, "meaning"))
    aika_changes_say (list, list->words->meaning, "%s, %s → %s", subject,
                      aika_meaning_get_word (old->meaning, list->language), aika_meaning_get_word (mark->meaning, list->language));
  if (differs (old, mark, "category"))
    aika_changes_say_texts (list, list->prose_words->fields[AIKA_PROSE_FIELD_CATEGORY], subject,
                            get_category_name (list->before, old), get_category_name (list->after, mark));
  if (differs (old, mark, "set") || differs (old, mark, "setRule"))
    aika_changes_say (list, list->words->set, "%s, %s", subject, list->words->changed);
}

/* The mark in the row that it was in before; NULL if there was none. */
static const AikaMark *
find_old (const AikaChangeList  *list,
          const AikaItem        *old_item,
          const AikaMark        *mark,
          AikaItem             **other_item)
{
  const AikaMark *old = aika_seq_lookup (old_item->marks, mark->id);

  *other_item = NULL;
  return old != NULL ? old : aika_changes_find_mark (list->marks_before, mark->id, other_item);
}

/* A mark that came into the row, from nowhere or from another one. */
static void
say_came (AikaChangeList *list,
          const AikaItem *item,
          const AikaMark *mark,
          const AikaItem *other_item)
{
  g_autofree char *time = aika_changes_dup_time (list, list->after, mark);
  g_autofree char *subject = dup_subject (list, item, NULL, mark);

  if (other_item == NULL)
    aika_changes_say (list, list->words->new_mark, "%s, %s", subject, time);
  else
    aika_changes_say (list, list->words->to_row, "%s → %s, %s", aika_changes_get_title (list, other_item),
                      aika_changes_get_title (list, item), time);
}

static void
say_gone (AikaChangeList *list,
          const AikaItem *item,
          const AikaMark *old)
{
  g_autofree char *time = aika_changes_dup_time (list, list->before, old);
  gboolean is_named = aika_prose_is_filled (old->label);

  aika_changes_say (list, list->words->gone_mark, "%s%s%s, %s", aika_changes_get_title (list, item),
                    is_named ? ", " : "", is_named ? old->label : "", time);
}

/* Adds what happened to the marks of a row that was there before. Returns: whether one of them went
 * to another row, which is said there */
gboolean
aika_changes_add_marks (AikaChangeList *list,
                        const AikaItem *old_item,
                        const AikaItem *item)
{
  gboolean has_left = FALSE;
  AikaItem *other_item;

  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, i);
      const AikaMark *old = old_item != item || mark->offset != NULL ? find_old (list, old_item, mark, &other_item) : NULL;

      if (old != NULL)
        say_time (list, item, old, mark);
    }
  if (old_item == item)
    return FALSE;

  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, i);
      const AikaMark *old = find_old (list, old_item, mark, &other_item);

      if (old == NULL || other_item != NULL)
        say_came (list, item, mark, other_item);
    }
  for (guint i = 0; i < aika_seq_get_length (old_item->marks); i++)
    {
      const AikaMark *old = aika_seq_get (old_item->marks, i);

      if (!g_hash_table_contains (list->marks_after, old->id))
        say_gone (list, item, old);
      else
        has_left |= aika_seq_lookup (item->marks, old->id) == NULL;
    }
  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, i);
      const AikaMark *old = find_old (list, old_item, mark, &other_item);

      if (old != NULL)
        say_fields (list, item, old, mark);
    }

  return has_left;
}
