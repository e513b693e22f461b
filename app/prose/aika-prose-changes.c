/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-changes.h"

#include <string.h>

#include "prose/aika-prose-changes-private.h"

/* What differs between two plans, in sentences for people: for a steering group that saw the plan
 * change, for a mail to those who did not. Meetings first, as they take others with them, then the
 * rows in the author's order, then what has no row. */

/* Longer texts are not repeated, only that they changed. */
#define TEXT_MAX_N_CHARACTERS 80

/* Adds a sentence; a head stands before a colon. */
void
aika_changes_say (AikaChangeList *list,
                  const char     *head,
                  const char     *format,
                  ...)
{
  g_autofree char *tail = NULL;
  va_list arguments;

  va_start (arguments, format);
  tail = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_ptr_array_add (list->sentences, head != NULL ? g_strdup_printf ("%s: %s", head, tail) : g_steal_pointer (&tail));
}

static gboolean
is_short (const char *text)
{
  return g_utf8_strlen (text, -1) <= TEXT_MAX_N_CHARACTERS && strchr (text, '\n') == NULL;
}

/* Adds what became of a text: “Paikka: Asukasilta, ”kirjasto” → ”koulu””. @subject may be NULL. */
void
aika_changes_say_texts (AikaChangeList *list,
                        const char     *head,
                        const char     *subject,
                        const char     *old,
                        const char     *new)
{
  const char *open = list->words->open_quote;
  const char *close = list->words->close_quote;
  gboolean had = aika_prose_is_filled (old);
  gboolean has = aika_prose_is_filled (new);
  g_autofree char *what = NULL;

  if ((had && !is_short (old)) || (has && !is_short (new)))
    what = g_strdup (!had ? list->words->added : !has ? list->words->removed : list->words->changed);
  else if (had && has && !g_str_equal (old, new))
    what = g_strdup_printf ("%s%s%s → %s%s%s", open, old, close, open, new, close);
  else if (had != has)
    what = g_strdup_printf ("%s %s%s%s", has ? list->words->added : list->words->removed, open, has ? new : old, close);
  else
    what = g_strdup (list->words->changed);

  if (subject != NULL)
    aika_changes_say (list, head, "%s, %s", subject, what);
  else
    aika_changes_say (list, head, "%s", what);
}

const char *
aika_changes_get_title (const AikaChangeList *list,
                        const AikaItem       *item)
{
  return aika_prose_is_filled (item->title) ? item->title : list->words->untitled;
}

static GHashTable *
index_items (const AikaPlan *plan)
{
  GHashTable *items = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      AikaItem *item = aika_seq_get (plan->items, i);

      g_hash_table_insert (items, item->id, item);
    }

  return items;
}

static GHashTable *
index_marks (const AikaPlan *plan)
{
  GHashTable *marks = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        g_hash_table_insert (marks, ((AikaMark *) aika_seq_get (item->marks, k))->id, item);
    }

  return marks;
}

/* The mark of one of the two plans, and its row. */
const AikaMark *
aika_changes_find_mark (GHashTable  *marks,
                        const char  *mark_id,
                        AikaItem   **item)
{
  AikaItem *holder = mark_id != NULL ? g_hash_table_lookup (marks, mark_id) : NULL;

  if (item != NULL)
    *item = holder;
  return holder != NULL ? aika_seq_lookup (holder->marks, mark_id) : NULL;
}

/**
 * aika_prose_list_changes:
 * @before: a plan
 * @after: what it became
 * @language: the language to say it in, as a rule that of the plan
 *
 * Says what differs between the two, in sentences without a full stop: “Siirtyi: Palvelulupauksen
 * määrittely, syys–joulukuu 2018 → lokakuu 2018 – tammikuu 2019”. Moved meetings come first, each
 * with the rows that went along; then row after row in the author's order, of each its times
 * first; then groups, banners, bodies and the like. Names are never inflected.
 *
 * Every difference but the stamp of the last save is in some sentence; of long texts it says only
 * that they changed. Notes are never repeated.
 *
 * Returns: (transfer full) (array zero-terminated=1): the sentences; empty if nothing differs
 */
char **
aika_prose_list_changes (const AikaPlan *before,
                         const AikaPlan *after,
                         AikaLanguage    language)
{
  g_autoptr(GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  AikaChangeList list = { before, after, language, aika_prose_words_get (language), aika_change_words_get (language),
                          sentences };

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  if (before != after)
    {
      g_autoptr(GArray) changes = aika_diff (before, after);
      g_autoptr(GHashTable) items_before = list.items_before = index_items (before);
      g_autoptr(GHashTable) items_after = list.items_after = index_items (after);
      g_autoptr(GHashTable) marks_before = list.marks_before = index_marks (before);
      g_autoptr(GHashTable) marks_after = list.marks_after = index_marks (after);

      aika_changes_add_meetings (&list, changes);
      aika_changes_add_rows (&list, changes);
      aika_changes_add_others (&list, changes);
    }

  g_ptr_array_add (sentences, NULL);
  return (char **) g_ptr_array_steal (sentences, NULL);
}
