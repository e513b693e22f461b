/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-search"

#include "config.h"

#include "find/aika-search.h"

#include <string.h>

#include "find/aika-fold.h"
#include "find/aika-stretch.h"
#include "time/aika-phrase.h"

/* Finding words in a plan.
 *
 * Invariants: (1) all words must be in one row: an item with its marks, a meeting with the names of its
 * body, a banner, a group's title; (2) what is found is each thing of such a row that has one of the words
 * at least, once, in the author's order; (3) a time is also found by words that read as a time which it
 * touches; words that are a time together are looked for as one. */

#define WORDS_MAX 32          /* as many bits as a set of words has */
#define TIME_WORDS_MAX 6

typedef struct
{
  char   *folded;
  GArray *stretches;          /* of AikaSpan: as a time; empty for other words */
} Word;

typedef struct
{
  const AikaPlan *plan;
  AikaLanguage    language;
  GArray         *words;      /* of Word */
  guint32         all;        /* the set of all words */
  GArray         *matches;    /* of AikaMatch */
} Search;

/* The thing that is looked into, and what was found in it so far. */
typedef struct
{
  Search         *search;
  AikaMatch       match;
  guint32         found;      /* a set of words */
} Look;

static void
clear_word (gpointer data)
{
  Word *word = data;

  g_free (word->folded);
  g_array_unref (word->stretches);
}

static void
find (Look           *look,
      AikaMatchField  field,
      guint32         found)
{
  if (look->found == 0)
    look->match.field = field;
  look->found |= found;
}

static void
look_into (Look           *look,
           AikaMatchField  field,
           const char     *text)
{
  GArray *words = look->search->words;
  g_autofree char *folded = NULL;
  guint32 found = 0;

  if (text == NULL || *text == '\0')
    return;

  folded = aika_text_fold (text);
  for (guint i = 0; i < words->len; i++)
    if (strstr (folded, g_array_index (words, Word, i).folded) != NULL)
      found |= 1u << i;
  if (found != 0)
    find (look, field, found);
}

static void
look_into_when (Look           *look,
                const AikaWhen *when)
{
  Search *search = look->search;
  g_autofree char *said = NULL;
  guint32 found = 0;

  if (when == NULL)
    return;

  look_into (look, AIKA_MATCH_TIME, when->text);
  said = aika_when_format (when, search->language, AIKA_PHRASE_FULL, AIKA_PHRASE_PLAIN);
  look_into (look, AIKA_MATCH_TIME, said);

  for (guint i = 0; i < search->words->len; i++)
    {
      const GArray *stretches = g_array_index (search->words, Word, i).stretches;

      for (guint k = 0; k < stretches->len; k++)
        {
          const AikaSpan *span = &g_array_index (stretches, AikaSpan, k);

          if (aika_when_touches (when, span->start_day, span->end_day))
            found |= 1u << i;
        }
    }
  if (found != 0)
    find (look, AIKA_MATCH_TIME, found);
}

static void
look_into_body_names (Look           *look,
                      const AikaBody *body)
{
  if (body == NULL)
    return;

  look_into (look, AIKA_MATCH_BODY, body->abbreviation);
  look_into (look, AIKA_MATCH_BODY, body->name);
  for (guint i = 0; body->aliases != NULL && i < body->aliases->len; i++)
    look_into (look, AIKA_MATCH_BODY, body->aliases->pdata[i]);
}

static void
look_into_tie (Look          *look,
               const AikaTie *tie)
{
  if (tie != NULL && tie->body != NULL)
    look_into_body_names (look, aika_seq_lookup (look->search->plan->bodies, tie->body));
}

static void
look_into_person (Look             *look,
                  AikaMatchField    field,
                  const AikaPerson *person)
{
  if (person == NULL)
    return;

  look_into (look, field, person->role);
  look_into (look, field, person->name);
  look_into (look, field, person->title);
  look_into (look, field, person->organisation);
}

static void
look_into_parties (Look           *look,
                   AikaMatchField  field,
                   const AikaSeq  *parties)
{
  const AikaPlan *plan = look->search->plan;

  for (guint i = 0; i < aika_seq_get_length (parties); i++)
    {
      const AikaParty *party = aika_seq_get (parties, i);

      look_into (look, field, party->text);
      if (party->body != NULL)
        look_into_body_names (look, aika_seq_lookup (plan->bodies, party->body));
      if (party->person != NULL)
        look_into_person (look, field, aika_seq_lookup (plan->people, party->person));
    }
}

static void
look_into_item (Look           *look,
                const AikaItem *item)
{
  look_into (look, AIKA_MATCH_TITLE, item->title);
  for (guint i = 0; i < aika_seq_get_length (item->content); i++)
    {
      g_autofree char *text = aika_block_dup_text (aika_seq_get (item->content, i));

      look_into (look, AIKA_MATCH_CONTENT, text);
    }
  look_into_parties (look, AIKA_MATCH_PARTICIPANTS, item->participants);
  look_into_parties (look, AIKA_MATCH_RESPONSIBLE, item->responsible);
  look_into (look, AIKA_MATCH_MODE, item->mode_text);
  look_into (look, AIKA_MATCH_VENUE, item->venue);
  look_into (look, AIKA_MATCH_URL, item->url);
  look_into (look, AIKA_MATCH_DURATION, item->duration);
  look_into (look, AIKA_MATCH_NOTES, item->notes);
  look_into (look, AIKA_MATCH_SECTION, item->section);
  for (guint i = 0; i < aika_seq_get_length (item->custom); i++)
    look_into (look, AIKA_MATCH_CUSTOM, ((const AikaCustom *) aika_seq_get (item->custom, i))->value);
  for (guint i = 0; i < aika_seq_get_length (item->meetings); i++)
    look_into_tie (look, aika_seq_get (item->meetings, i));
}

static void
look_into_mark (Look           *look,
                const AikaMark *mark)
{
  g_autoptr(AikaWhen) when = aika_plan_get_mark_when (look->search->plan, mark);

  look_into (look, AIKA_MATCH_LABEL, mark->label);
  look_into (look, AIKA_MATCH_LABEL, mark->set);
  look_into (look, AIKA_MATCH_REASON, mark->reason);
  look_into_tie (look, mark->meeting);
  look_into_when (look, when);
}

/* Keeps what was found in a row, its things from @first on, where all words are in it. */
static void
finish_row (Search  *search,
            guint    first,
            guint32  found)
{
  if (found != search->all)
    g_array_set_size (search->matches, first);
}

static guint32
keep (const Look *look)
{
  if (look->found != 0)
    g_array_append_val (look->search->matches, look->match);

  return look->found;
}

static void
search_item (Search         *search,
             const AikaItem *item)
{
  guint first = search->matches->len;
  Look look = { search, { AIKA_MATCH_TITLE, &item->record, item, NULL }, 0 };
  guint32 found;

  look_into_item (&look, item);
  found = keep (&look);

  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, i);
      Look mark_look = { search, { AIKA_MATCH_LABEL, &mark->record, item, NULL }, 0 };

      look_into_mark (&mark_look, mark);
      found |= keep (&mark_look);
    }
  finish_row (search, first, found);
}

static void
search_group (Search          *search,
              const AikaGroup *group)
{
  Look look = { search, { AIKA_MATCH_TITLE, &group->record, NULL, NULL }, 0 };

  look_into (&look, AIKA_MATCH_TITLE, group->title);
  if (look.found == search->all)
    keep (&look);
}

/* A group's title is met where its first row stands. */
static void
search_items (Search *search)
{
  g_autoptr(GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < aika_seq_get_length (search->plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (search->plan->items, i);
      const AikaGroup *group = item->group != NULL ? aika_seq_lookup (search->plan->groups, item->group) : NULL;

      if (group != NULL && g_hash_table_add (groups, group->id))
        search_group (search, group);
      search_item (search, item);
    }
}

static void
search_body (Search         *search,
             const AikaBody *body)
{
  Look look = { search, { AIKA_MATCH_BODY, &body->record, NULL, body }, 0 };

  /* Who never meets has no place in a grid. */
  if (aika_seq_get_length (body->meetings) == 0)
    return;

  look_into_body_names (&look, body);
  for (guint i = 0; body->members != NULL && i < body->members->len; i++)
    look_into (&look, AIKA_MATCH_MEMBERS, body->members->pdata[i]);
  look_into (&look, AIKA_MATCH_NOTES, body->note);
  if (look.found == search->all)
    keep (&look);

  for (guint i = 0; i < aika_seq_get_length (body->meetings); i++)
    {
      const AikaMeeting *meeting = aika_seq_get (body->meetings, i);
      Look meeting_look = { search, { AIKA_MATCH_BODY, &meeting->record, NULL, body }, 0 };

      look_into_body_names (&meeting_look, body);
      look_into (&meeting_look, AIKA_MATCH_NOTES, meeting->note);
      look_into_when (&meeting_look, meeting->when);
      if (meeting_look.found == search->all)
        keep (&meeting_look);
    }
}

static void
search_banner (Search           *search,
               const AikaBanner *banner)
{
  Look look = { search, { AIKA_MATCH_TITLE, &banner->record, NULL, NULL }, 0 };

  look_into (&look, AIKA_MATCH_TITLE, banner->text);
  look_into_when (&look, banner->when);
  if (look.found == search->all)
    keep (&look);
}

static void
add_word (Search     *search,
          const char *folded,
          GArray     *stretches)
{
  Word word = { g_strdup (folded), stretches };

  g_array_append_val (search->words, word);
}

/* Words for the longest time that begins with the first of them: “lokakuu 2018” is one time, though each
 * of its words is one too. Returns: how many they are */
static guint
add_longest_time (Search       *search,
                  char *const  *parts,
                  guint         n_parts)
{
  for (guint n = MIN (n_parts, TIME_WORDS_MAX); n > 1; n--)
    {
      g_autoptr(GString) words = g_string_new (parts[0]);
      g_autoptr(GArray) stretches = NULL;

      for (guint i = 1; i < n; i++)
        g_string_append_printf (words, " %s", parts[i]);
      stretches = aika_plan_read_stretches (search->plan, words->str, search->language);
      if (stretches->len > 0)
        {
          add_word (search, words->str, g_steal_pointer (&stretches));
          return n;
        }
    }

  add_word (search, parts[0], aika_plan_read_stretches (search->plan, parts[0], search->language));
  return 1;
}

static void
read_words (Search     *search,
            const char *words)
{
  g_autofree char *folded = aika_text_fold (words);
  g_auto(GStrv) parts = g_strsplit (folded, " ", -1);
  g_autoptr(GPtrArray) filled = g_ptr_array_new ();
  guint i = 0;

  for (guint k = 0; parts[k] != NULL; k++)
    if (*parts[k] != '\0')
      g_ptr_array_add (filled, parts[k]);
  while (i < filled->len && search->words->len < WORDS_MAX)
    i += add_longest_time (search, (char *const *) filled->pdata + i, filled->len - i);

  search->all = search->words->len == WORDS_MAX ? G_MAXUINT32 : (1u << search->words->len) - 1;
}

/**
 * aika_search:
 * @plan: a plan
 * @words: what is looked for
 * @language: of the words, and of times as they are said
 *
 * Looks for the words in titles, contents, who takes part and who answers, bodies with their names and
 * members, people, labels, notes, venues, the author's own fields and times, as they are written and as
 * they are said; a word may be a part of a longer one. A meeting, and what is tied to one, is also found
 * by the names of its body. Words that are a time find what it touches.
 *
 * Returns: (transfer full) (element-type AikaMatch): what was found, in the order of the grid: banners,
 *   rows with their marks, bodies with their meetings; none for no words. It lives as long as the plan
 */
GArray *
aika_search (const AikaPlan *plan,
             const char     *words,
             AikaLanguage    language)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (AikaMatch));
  g_autoptr(GArray) list = g_array_new (FALSE, FALSE, sizeof (Word));
  Search search = { plan, language, list, 0, matches };

  g_return_val_if_fail (plan != NULL && words != NULL, matches);

  g_array_set_clear_func (list, clear_word);
  read_words (&search, words);
  if (list->len == 0)
    return matches;

  for (guint i = 0; i < aika_seq_get_length (plan->banners); i++)
    search_banner (&search, aika_seq_get (plan->banners, i));
  search_items (&search);
  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    search_body (&search, aika_seq_get (plan->bodies, i));

  return matches;
}
