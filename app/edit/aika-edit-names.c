/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-names"

#include "config.h"

#include "edit/aika-edit-names.h"

#include <string.h>

#include "edit/aika-edit-private.h"

/* What the plan knows of what is being written: its bodies, its people, and the texts of its rows.
 *
 * Better matches stand first: those that begin with the words, then those of which a later word does,
 * then those that have them in the middle; among these bodies, people, and then texts, the most used
 * first. å, ä and ö are letters of their own. */

#define MAX_N_MATCHES 8
#define MIN_N_MIDDLE_CHARS 3    /* fewer are in the middle of nearly everything */
#define CUSTOM_PREFIX "custom:"

typedef enum
{
  FIT_START,
  FIT_WORD,
  FIT_MIDDLE,
  FIT_NONE,
} Fit;

typedef enum
{
  SOURCE_BODY,
  SOURCE_PERSON,
  SOURCE_TEXT,
} Source;

typedef struct
{
  const char *name;
  const char *note;
  Fit         fit;
  Source      source;
  guint       n_uses;
  guint       order;
} Candidate;

typedef struct
{
  const AikaPlan *plan;
  char           *query;        /* folded */
  GArray         *found;        /* of Candidate */
} Search;

/* ---- how well a name fits */

static char *
fold (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);

  return g_utf8_casefold (composed != NULL ? composed : "", -1);
}

static Fit
get_fit (const Search *search,
         const char   *name)
{
  g_autofree char *folded = name != NULL ? fold (name) : NULL;
  gboolean may_be_inside = g_utf8_strlen (search->query, -1) >= MIN_N_MIDDLE_CHARS;
  Fit fit = FIT_NONE;

  for (const char *at = folded; at != NULL && (at = strstr (at, search->query)) != NULL; at = g_utf8_next_char (at))
    {
      if (at == folded)
        return FIT_START;
      if (!g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))))
        return FIT_WORD;
      if (may_be_inside)
        fit = FIT_MIDDLE;
    }

  return fit;
}

static void
add_candidate (Search     *search,
               const char *name,
               const char *note,
               Fit         fit,
               Source      source,
               guint       n_uses)
{
  Candidate candidate = { name, note, fit, source, n_uses, search->found->len };

  if (g_strcmp0 (name, note) == 0)
    candidate.note = NULL;
  if (fit != FIT_NONE && name != NULL)
    g_array_append_val (search->found, candidate);
}

/* ---- bodies and people */

typedef void (*PartyFunc) (const AikaParty *party,
                           gpointer         data);

static void
each_party (const AikaPlan *plan,
            PartyFunc       func,
            gpointer        data)
{
  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->participants); k++)
        func (aika_seq_get (item->participants, k), data);
      for (guint k = 0; k < aika_seq_get_length (item->responsible); k++)
        func (aika_seq_get (item->responsible, k), data);
    }
}

static void
count_text (GHashTable *counts,
            const char *text)
{
  if (text != NULL && *text != '\0')
    g_hash_table_insert (counts, (gpointer) text,
                         GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, text)) + 1));
}

static void
count_links (const AikaParty *party,
             gpointer         data)
{
  count_text (data, party->body);
  count_text (data, party->person);
}

static gboolean
is_body_named (const AikaBody *body,
               const char     *text)
{
  gboolean is_named = aika_edit_same_name (body->abbreviation, text) || aika_edit_same_name (body->name, text);

  for (guint i = 0; body->aliases != NULL && !is_named && i < body->aliases->len; i++)
    is_named = aika_edit_same_name (body->aliases->pdata[i], text);

  return is_named;
}

static gboolean
is_person_named (const AikaPerson *person,
                 const char       *text)
{
  return aika_edit_same_name (person->role, text) || aika_edit_same_name (person->name, text) ||
         aika_edit_same_name (person->title, text);
}

/* How many the text names: one that names two leads to neither. */
static guint
count_named (const AikaPlan *plan,
             const char     *text)
{
  guint n_named = 0;

  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    n_named += is_body_named (aika_seq_get (plan->bodies, i), text);
  for (guint i = 0; i < aika_seq_get_length (plan->people); i++)
    n_named += is_person_named (aika_seq_get (plan->people, i), text);

  return n_named;
}

/* Adds one that has a first and another name: the one that the words are of, unless only the other
 * says which it is. */
static void
add_named (Search     *search,
           const char *first,
           Fit         first_fit,
           const char *other,
           Fit         other_fit,
           Source      source,
           guint       n_uses)
{
  gboolean is_other = other != NULL && (first == NULL || other_fit < first_fit);
  const char *name = is_other ? other : first;
  const char *note = is_other ? first : other;

  if (note != NULL && count_named (search->plan, name) > 1 && count_named (search->plan, note) == 1)
    {
      const char *swapped = name;

      name = note;
      note = swapped;
    }
  add_candidate (search, name, note, MIN (first_fit, other_fit), source, n_uses);
}

static void
add_body (Search         *search,
          const AikaBody *body,
          guint           n_uses)
{
  Fit fit = get_fit (search, body->name);
  Fit short_fit = get_fit (search, body->abbreviation);

  for (guint i = 0; body->aliases != NULL && i < body->aliases->len; i++)
    short_fit = MIN (short_fit, get_fit (search, body->aliases->pdata[i]));

  add_named (search, body->name, fit, body->abbreviation, short_fit, SOURCE_BODY, n_uses);
}

static void
add_person (Search           *search,
            const AikaPerson *person,
            guint             n_uses)
{
  Fit fit = MIN (get_fit (search, person->role), get_fit (search, person->title));

  add_named (search, person->role, fit, person->name, get_fit (search, person->name), SOURCE_PERSON, n_uses);
}

static void
add_known (Search *search)
{
  const AikaPlan *plan = search->plan;
  g_autoptr(GHashTable) uses = g_hash_table_new (g_str_hash, g_str_equal);

  each_party (plan, count_links, uses);
  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);

      add_body (search, body, GPOINTER_TO_UINT (g_hash_table_lookup (uses, body->id)));
    }
  for (guint i = 0; i < aika_seq_get_length (plan->people); i++)
    {
      const AikaPerson *person = aika_seq_get (plan->people, i);

      add_person (search, person, GPOINTER_TO_UINT (g_hash_table_lookup (uses, person->id)));
    }
}

/* ---- texts of the rows */

static void
count_unlinked (const AikaParty *party,
                gpointer         data)
{
  if (party->body == NULL && party->person == NULL)
    count_text (data, party->text);
}

static void
count_item_texts (GHashTable     *counts,
                  const AikaItem *item,
                  const char     *field)
{
  const AikaField *of_item = aika_record_type_find (&aika_item_type, field);

  if (of_item != NULL && of_item->kind == AIKA_FIELD_TEXT)
    count_text (counts, G_STRUCT_MEMBER (char *, item, of_item->offset));
  for (guint k = 0; g_str_equal (field, "label") && k < aika_seq_get_length (item->marks); k++)
    count_text (counts, ((AikaMark *) aika_seq_get (item->marks, k))->label);
  for (guint k = 0; k < aika_seq_get_length (item->custom); k++)
    {
      const AikaCustom *custom = aika_seq_get (item->custom, k);

      if (g_str_equal (field, "custom"))
        count_text (counts, custom->name);
      else if (g_str_has_prefix (field, CUSTOM_PREFIX) && g_str_equal (field + strlen (CUSTOM_PREFIX), custom->name))
        count_text (counts, custom->value);
    }
}

static gboolean
is_of_parties (const char *field)
{
  return g_str_equal (field, "participants") || g_str_equal (field, "responsible");
}

static void
add_texts (Search     *search,
           const char *field)
{
  const AikaPlan *plan = search->plan;
  g_autoptr(GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer text, n_uses;

  if (is_of_parties (field))
    each_party (plan, count_unlinked, counts);
  else
    for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
      count_item_texts (counts, aika_seq_get (plan->items, i), field);

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &text, &n_uses))
    add_candidate (search, text, NULL, get_fit (search, text), SOURCE_TEXT, GPOINTER_TO_UINT (n_uses));
}

/* ---- all of them */

/* Texts come out of their table in no order: those that are used as often stand by the alphabet. */
static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *first = a, *second = b;

  if (first->fit != second->fit)
    return first->fit < second->fit ? -1 : 1;
  if (first->source != second->source)
    return first->source < second->source ? -1 : 1;
  if (first->n_uses != second->n_uses)
    return first->n_uses > second->n_uses ? -1 : 1;
  if (first->source == SOURCE_TEXT)
    return g_utf8_collate (first->name, second->name);

  return first->order < second->order ? -1 : 1;
}

static void
free_match (gpointer data)
{
  AikaNameMatch *match = data;

  g_free (match->text);
  g_free (match->name);
  g_free (match->note);
  g_free (match);
}

/* The matches of what stands after the first bytes of the prefix, which stay. */
static void
find_matches (GPtrArray      *matches,
              const AikaPlan *plan,
              const char     *field,
              const char     *prefix,
              gsize           n_kept)
{
  Search search = { plan, fold (prefix + n_kept), g_array_new (FALSE, FALSE, sizeof (Candidate)) };

  if (*search.query != '\0')
    {
      if (is_of_parties (field))
        add_known (&search);
      add_texts (&search, field);
    }
  g_array_sort (search.found, compare_candidates);

  for (guint i = 0; i < search.found->len && matches->len < MAX_N_MATCHES; i++)
    {
      const Candidate *candidate = &g_array_index (search.found, Candidate, i);
      AikaNameMatch *match;

      if (g_str_equal (candidate->name, prefix + n_kept))
        continue;
      match = g_new0 (AikaNameMatch, 1);
      match->text = g_strdup_printf ("%.*s%s", (int) n_kept, prefix, candidate->name);
      match->name = g_strdup (candidate->name);
      match->note = g_strdup (candidate->note);
      g_ptr_array_add (matches, match);
    }

  g_array_unref (search.found);
  g_free (search.query);
}

/* ---- qualifiers */

/* Words between names and before them, which are no part of a name. */
static const char *const qualifiers[AIKA_N_LANGUAGES][8] = {
  [AIKA_LANGUAGE_FI] = { "tai", "ja", "sekä", "esimerkiksi", "esim.", "mm.", "kuten", NULL },
  [AIKA_LANGUAGE_SV] = { "eller", "och", "samt", "exempel", "t.ex.", "bl.a.", "såsom", NULL },
  [AIKA_LANGUAGE_EN] = { "or", "and", "example", "e.g.", "as", NULL },
};

/* Where the last name of the words begins: after the last qualifier, comma or semicolon. */
static gsize
find_last_name (const char   *words,
                AikaLanguage  language)
{
  gsize last = 0;

  for (const char *at = words; *at != '\0';)
    {
      const char *end = at + strcspn (at, " ");
      g_autofree char *word = g_strndup (at, end - at);
      g_autofree char *folded = fold (word);

      if (*end == '\0')
        break;
      at = end + strspn (end, " ");
      if (g_strv_contains (qualifiers[language], folded) || g_str_has_suffix (word, ",") ||
          g_str_has_suffix (word, ";"))
        last = at - words;
    }

  return last;
}

/**
 * aika_names_complete:
 * @plan: a plan
 * @field: what is being written: “participants” or “responsible”, another text of a row such as
 *   “venue”, “label” of a mark, “custom” for the name of a field or “custom:NAME” for what it says
 * @prefix: the words so far
 * @language: that of the words
 *
 * Words before the last name stay as they are: “Esimiehet tai hen” may become “Esimiehet tai
 * henkilöstö”. The name of a body or a person is one by which [func@edit_set_item_parties_text] finds it,
 * where it has any.
 *
 * Returns: (transfer container) (element-type AikaNameMatch): a few, the best first; none for no words
 */
GPtrArray *
aika_names_complete (const AikaPlan *plan,
                     const char     *field,
                     const char     *prefix,
                     AikaLanguage    language)
{
  GPtrArray *matches = g_ptr_array_new_with_free_func (free_match);
  gsize n_blank, n_kept;

  g_return_val_if_fail (plan != NULL && field != NULL && prefix != NULL, matches);

  n_blank = strspn (prefix, " \t");
  find_matches (matches, plan, field, prefix, n_blank);
  n_kept = n_blank + find_last_name (prefix + n_blank, language);
  if (matches->len == 0 && is_of_parties (field) && n_kept > n_blank)
    find_matches (matches, plan, field, prefix, n_kept);

  return matches;
}
