/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-filter"

#include "config.h"

#include "find/aika-filter.h"

#include "find/aika-fold.h"
#include "find/aika-stretch.h"
#include "find/aika-unclear.h"

/* Which rows of a plan are wanted. */

/* A filter with its words folded once. */
typedef struct
{
  const AikaPlan   *plan;
  const AikaFilter *filter;
  GPtrArray        *body_names;     /* folded; NULL without a body */
  char             *who;            /* folded, or NULL */
} Question;

/**
 * aika_filter_init:
 * @filter: (out): a filter that wants every row
 */
void
aika_filter_init (AikaFilter *filter)
{
  g_return_if_fail (filter != NULL);

  *filter = (AikaFilter) { .status = AIKA_FILTER_ANY_STATUS, .start_day = AIKA_DAY_NONE, .end_day = AIKA_DAY_NONE };
}

static gboolean
asks_of_marks (const AikaFilter *filter)
{
  return filter->category_id != NULL || filter->status != AIKA_FILTER_ANY_STATUS ||
         filter->start_day != AIKA_DAY_NONE || filter->end_day != AIKA_DAY_NONE;
}

/**
 * aika_filter_is_empty:
 * @filter: a filter
 *
 * Returns: whether it wants every row
 */
gboolean
aika_filter_is_empty (const AikaFilter *filter)
{
  g_return_val_if_fail (filter != NULL, TRUE);

  return filter->body_id == NULL && filter->who == NULL && !asks_of_marks (filter) && !filter->is_unclear;
}

static void
add_name (GPtrArray  *names,
          const char *name)
{
  if (name != NULL)
    g_ptr_array_add (names, aika_text_fold (name));
}

static GPtrArray *
list_names (const AikaPlan *plan,
            const char     *body_id)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const AikaBody *body = aika_seq_lookup (plan->bodies, body_id);

  if (body == NULL)
    return names;

  add_name (names, body->abbreviation);
  add_name (names, body->name);
  for (guint i = 0; body->aliases != NULL && i < body->aliases->len; i++)
    add_name (names, body->aliases->pdata[i]);

  return names;
}

static gboolean
is_text_of_body (const Question *question,
                 const char     *folded)
{
  for (guint i = 0; i < question->body_names->len; i++)
    if (aika_folded_names (folded, question->body_names->pdata[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_party_of_body (const Question  *question,
                  const AikaParty *party)
{
  g_autofree char *folded = NULL;

  if (g_strcmp0 (party->body, question->filter->body_id) == 0)
    return TRUE;
  if (party->body != NULL || party->text == NULL)
    return FALSE;

  folded = aika_text_fold (party->text);
  return is_text_of_body (question, folded);
}

static gboolean
is_name (const char *name,
         const char *folded_name)
{
  g_autofree char *folded = name != NULL ? aika_text_fold (name) : NULL;

  return folded != NULL && aika_folded_names (folded, folded_name);
}

static gboolean
is_party_of_who (const Question  *question,
                 const AikaParty *party)
{
  const AikaPerson *person = party->person != NULL ? aika_seq_lookup (question->plan->people, party->person) : NULL;

  return is_name (party->text, question->who) ||
         (person != NULL && (is_name (person->name, question->who) || is_name (person->role, question->who)));
}

typedef gboolean (*PartyFunc) (const Question  *question,
                               const AikaParty *party);

static gboolean
any_party (const Question *question,
           const AikaItem *item,
           PartyFunc       func)
{
  for (guint i = 0; i < aika_seq_get_length (item->participants); i++)
    if (func (question, aika_seq_get (item->participants, i)))
      return TRUE;
  for (guint i = 0; i < aika_seq_get_length (item->responsible); i++)
    if (func (question, aika_seq_get (item->responsible, i)))
      return TRUE;

  return FALSE;
}

static gboolean
is_tied (const AikaTie *tie,
         const char    *body_id)
{
  return tie != NULL && g_strcmp0 (tie->body, body_id) == 0;
}

static gboolean
concerns_body (const Question *question,
               const AikaItem *item)
{
  const char *body_id = question->filter->body_id;

  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    if (is_tied (((const AikaMark *) aika_seq_get (item->marks, i))->meeting, body_id))
      return TRUE;
  for (guint i = 0; i < aika_seq_get_length (item->meetings); i++)
    if (is_tied (aika_seq_get (item->meetings, i), body_id))
      return TRUE;

  return any_party (question, item, is_party_of_body);
}

static gboolean
is_mark_wanted (const Question *question,
                const AikaMark *mark)
{
  const AikaFilter *filter = question->filter;

  if (filter->category_id != NULL && g_strcmp0 (mark->category, filter->category_id) != 0)
    return FALSE;
  if (filter->status != AIKA_FILTER_ANY_STATUS && mark->status != filter->status)
    return FALSE;
  if (filter->is_unclear && !aika_mark_is_unclear (question->plan, mark))
    return FALSE;
  if (filter->start_day != AIKA_DAY_NONE || filter->end_day != AIKA_DAY_NONE)
    {
      g_autoptr(AikaWhen) when = aika_plan_get_mark_when (question->plan, mark);

      return (when != NULL && when->kind == AIKA_WHEN_WHOLE_PROCESS) ||
             aika_when_touches (when, filter->start_day, filter->end_day);
    }

  return TRUE;
}

static gboolean
has_wanted_mark (const Question *question,
                 const AikaItem *item)
{
  guint n_marks = aika_seq_get_length (item->marks);

  if (n_marks == 0)
    return !asks_of_marks (question->filter);

  for (guint i = 0; i < n_marks; i++)
    if (is_mark_wanted (question, aika_seq_get (item->marks, i)))
      return TRUE;

  return FALSE;
}

static gboolean
is_item_wanted (const Question *question,
                const AikaItem *item)
{
  if (question->body_names != NULL && !concerns_body (question, item))
    return FALSE;
  if (question->who != NULL && !any_party (question, item, is_party_of_who))
    return FALSE;

  return has_wanted_mark (question, item);
}

/**
 * aika_filter_apply:
 * @plan: a plan
 * @filter: which rows are wanted
 *
 * Returns: (transfer full) (element-type utf8): the ids of the items that are not wanted, and of a
 *   filter that asks for a body those of the other bodies, whose lanes are not wanted either
 */
GHashTable *
aika_filter_apply (const AikaPlan   *plan,
                   const AikaFilter *filter)
{
  GHashTable *hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) names = NULL;
  g_autofree char *who = NULL;
  Question question = { plan, filter, NULL, NULL };

  g_return_val_if_fail (plan != NULL && filter != NULL, hidden);

  question.body_names = names = filter->body_id != NULL ? list_names (plan, filter->body_id) : NULL;
  question.who = who = filter->who != NULL ? aika_text_fold (filter->who) : NULL;

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      if (!is_item_wanted (&question, item))
        g_hash_table_add (hidden, g_strdup (item->id));
    }

  for (guint i = 0; filter->body_id != NULL && i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);

      if (!g_str_equal (body->id, filter->body_id))
        g_hash_table_add (hidden, g_strdup (body->id));
    }

  return hidden;
}

static void
add_who (GPtrArray  *list,
         GHashTable *seen,
         const char *words)
{
  char *folded = words != NULL && *words != '\0' ? aika_text_fold (words) : NULL;

  if (folded != NULL && g_hash_table_add (seen, folded))
    g_ptr_array_add (list, g_strdup (words));
}

static void
add_parties (GPtrArray     *list,
             GHashTable    *seen,
             const AikaSeq *parties)
{
  for (guint i = 0; i < aika_seq_get_length (parties); i++)
    {
      const AikaParty *party = aika_seq_get (parties, i);

      if (party->body == NULL && party->person == NULL)
        add_who (list, seen, party->text);
    }
}

/**
 * aika_filter_list_who:
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type utf8): who may be asked for: the plan's people by name or role,
 *   then the words for those who take part or answer and are no body of the plan, each once
 */
GPtrArray *
aika_filter_list_who (const AikaPlan *plan)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_val_if_fail (plan != NULL, list);

  for (guint i = 0; i < aika_seq_get_length (plan->people); i++)
    {
      const AikaPerson *person = aika_seq_get (plan->people, i);

      add_who (list, seen, person->name != NULL ? person->name : person->role);
    }
  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      add_parties (list, seen, item->participants);
      add_parties (list, seen, item->responsible);
    }

  return list;
}
