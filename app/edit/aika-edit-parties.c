/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-parties"

#include "config.h"

#include "edit/aika-edit-parties.h"

#include <string.h>

#include "edit/aika-edit-private.h"

/* Participants and responsible as text that is typed. The words stay as they are written:
 * “Esimiehet tai henkilöstö”, “Esimerkiksi valtuustoryhmät”. Words that are exactly the name of a
 * body or a person lead to it. */

/**
 * aika_parties_dup_text:
 * @parties: a sequence of parties
 *
 * Returns: (transfer full): the text that editing them starts from, one a line; empty for none
 */
char *
aika_parties_dup_text (AikaSeq *parties)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (parties != NULL, NULL);

  for (guint i = 0; i < aika_seq_get_length (parties); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", ((AikaParty *) aika_seq_get (parties, i))->text);

  return g_string_free (text, FALSE);
}

static AikaParty *
find_party (AikaSeq    *parties,
            const char *text)
{
  for (guint i = 0; i < aika_seq_get_length (parties); i++)
    if (g_str_equal (((AikaParty *) aika_seq_get (parties, i))->text, text))
      return aika_seq_get (parties, i);

  return NULL;
}

/* What stands on each line, and between semicolons on one that is not the words of one party. */
static GPtrArray *
split (const char *text,
       AikaSeq    *old)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) pieces = g_strsplit (lines[i], find_party (old, lines[i]) != NULL ? "\n" : ";", -1);

      for (guint k = 0; pieces[k] != NULL; k++)
        {
          char *piece = aika_edit_dup_trimmed (pieces[k]);

          if (piece != NULL)
            g_ptr_array_add (parts, piece);
        }
    }

  return parts;
}

/* Returns: whether the text is one of the names of the body. */
static gboolean
is_body (const AikaBody *body,
         const char     *text)
{
  if (aika_edit_same_name (body->abbreviation, text) || aika_edit_same_name (body->name, text))
    return TRUE;
  for (guint i = 0; body->aliases != NULL && i < body->aliases->len; i++)
    if (aika_edit_same_name (body->aliases->pdata[i], text))
      return TRUE;

  return FALSE;
}

static gboolean
is_person (const AikaPerson *person,
           const char       *text)
{
  return aika_edit_same_name (person->role, text) || aika_edit_same_name (person->name, text) ||
         aika_edit_same_name (person->title, text);
}

/* The body that the text names; NULL where none does, or two do. */
AikaBody *
aika_edit_find_body_by_name (const AikaPlan *plan,
                             const char     *text)
{
  AikaBody *found = NULL;

  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      AikaBody *body = aika_seq_get (plan->bodies, i);

      if (!is_body (body, text))
        continue;
      if (found != NULL)
        return NULL;
      found = body;
    }

  return found;
}

static AikaPerson *
find_person_by_name (const AikaPlan *plan,
                     const char     *text)
{
  AikaPerson *found = NULL;

  for (guint i = 0; i < aika_seq_get_length (plan->people); i++)
    {
      AikaPerson *person = aika_seq_get (plan->people, i);

      if (!is_person (person, text))
        continue;
      if (found != NULL)
        return NULL;
      found = person;
    }

  return found;
}

/* Whether the words still hold the name by which the old ones led to their body or person:
 * “KH” made “KH (esitys)”. */
static gboolean
keeps_name (const AikaParty *old,
            const char      *text)
{
  return (old->body != NULL || old->person != NULL) && strstr (text, old->text) != NULL;
}

static AikaParty *
make_party (const AikaPlan  *plan,
            const AikaParty *old,
            gboolean         is_italic,
            const char      *text)
{
  AikaParty *party = old != NULL ? aika_record_draft (old) : aika_record_new (&aika_party_type);
  const AikaBody *body = aika_edit_find_body_by_name (plan, text);
  const AikaPerson *person = body == NULL ? find_person_by_name (plan, text) : NULL;

  if (body != NULL || person != NULL || old == NULL || !keeps_name (old, text))
    {
      aika_set_text (&party->body, body != NULL ? body->id : NULL);
      aika_set_text (&party->person, person != NULL ? person->id : NULL);
    }
  aika_set_text (&party->text, text);
  party->is_italic = is_italic;
  return party;
}

static gboolean
all_italic (AikaSeq *parties)
{
  for (guint i = 0; i < aika_seq_get_length (parties); i++)
    if (!((AikaParty *) aika_seq_get (parties, i))->is_italic)
      return FALSE;

  return aika_seq_get_length (parties) > 0;
}

/* Those whose words are as they were are as they were; one in the place of another is its heir. */
static AikaSeq *
make_parties (const AikaPlan *plan,
              const char     *text,
              AikaSeq        *old)
{
  g_autoptr(GPtrArray) parts = split (text, old);
  g_autoptr(GPtrArray) parties = g_ptr_array_new_with_free_func (aika_record_unref);
  gboolean in_place = parts->len == aika_seq_get_length (old);

  for (guint i = 0; i < parts->len; i++)
    {
      const AikaParty *heir_of = in_place ? aika_seq_get (old, i) : NULL;
      AikaParty *same = heir_of != NULL && g_str_equal (heir_of->text, parts->pdata[i])
                        ? (AikaParty *) heir_of : find_party (old, parts->pdata[i]);

      if (same != NULL)
        g_ptr_array_add (parties, aika_record_ref (same));
      else
        g_ptr_array_add (parties, make_party (plan, heir_of, heir_of != NULL ? heir_of->is_italic : all_italic (old),
                                              parts->pdata[i]));
    }

  return aika_seq_new ((gconstpointer const *) parties->pdata, parties->len);
}

/* The list of parties of a draft by the name of its field. */
static AikaSeq **
find_parties (AikaItem    *draft,
              const char  *field,
              GError     **error)
{
  if (g_str_equal (field, "participants"))
    return &draft->participants;
  if (g_str_equal (field, "responsible"))
    return &draft->responsible;

  aika_edit_set_no_field (field, error);
  return NULL;
}

/**
 * aika_edit_set_item_parties:
 * @plan: a plan
 * @item_id: an item
 * @field: “participants” or “responsible”
 * @parties: (transfer none): a sequence of parties, each with words of its own
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND` for the item, or a body or person that one of them leads to;
 *   `AIKA_EDIT_ERROR_INVALID` for another field, no words or too many
 *
 * Returns: (transfer full) (nullable): the plan with the parties
 */
AikaPlan *
aika_edit_set_item_parties (AikaPlan    *plan,
                            const char  *item_id,
                            const char  *field,
                            AikaSeq     *parties,
                            GError     **error)
{
  g_autoptr(AikaItem) draft = NULL;
  AikaSeq **slot;
  guint position, found;

  g_return_val_if_fail (plan != NULL && field != NULL && parties != NULL, NULL);

  if (!aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error))
    return NULL;
  for (guint i = 0; i < aika_seq_get_length (parties); i++)
    {
      const AikaParty *party = aika_seq_get (parties, i);

      if (!aika_edit_check_required (party->text, error) ||
          (party->body != NULL && !aika_edit_find (plan->bodies, party->body, AIKA_EDIT_BODY, &found, error)) ||
          (party->person != NULL && !aika_edit_find (plan->people, party->person, AIKA_EDIT_PERSON, &found, error)))
        return NULL;
    }

  draft = aika_record_draft (aika_seq_get (plan->items, position));
  slot = find_parties (draft, field, error);
  if (slot == NULL)
    return NULL;

  aika_set_seq (slot, parties);
  return aika_edit_with_record (plan, items, position, draft);
}

/**
 * aika_edit_set_item_parties_text:
 * @plan: a plan
 * @item_id: an item
 * @field: “participants” or “responsible”
 * @text: (nullable): who, one a line or with semicolons between
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for another field or too much
 *
 * Words that are the abbreviation, the name or an alias of one body, or the role, name or title of one
 * person, lead to it. Those that are as they were stay what they were, italics and all.
 *
 * Returns: (transfer full) (nullable): the plan with the parties; @plan for the text that there is
 */
AikaPlan *
aika_edit_set_item_parties_text (AikaPlan    *plan,
                                 const char  *item_id,
                                 const char  *field,
                                 const char  *text,
                                 GError     **error)
{
  g_autoptr(AikaItem) draft = NULL;
  g_autoptr(AikaSeq) parties = NULL;
  g_autofree char *old_text = NULL;
  AikaSeq **slot;
  guint position;

  g_return_val_if_fail (plan != NULL && field != NULL, NULL);

  if (!aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error) ||
      !aika_edit_check_text (text, AIKA_EDIT_MAX_N_LONG_TEXT_BYTES, error))
    return NULL;

  draft = aika_record_draft (aika_seq_get (plan->items, position));
  slot = find_parties (draft, field, error);
  if (slot == NULL)
    return NULL;

  old_text = aika_parties_dup_text (*slot);
  if (g_str_equal (old_text, text != NULL ? text : ""))
    return aika_record_ref (plan);

  parties = make_parties (plan, text, *slot);
  for (guint i = 0; i < aika_seq_get_length (parties); i++)
    if (!aika_edit_check_text (((AikaParty *) aika_seq_get (parties, i))->text, AIKA_EDIT_MAX_N_TEXT_BYTES, error))
      return NULL;

  aika_set_seq (slot, parties);
  return aika_edit_with_record (plan, items, position, draft);
}

static AikaSeq *
relink (AikaSeq    *parties,
        gsize       link_offset,
        const char *id,
        const char *new_id)
{
  g_autoptr(AikaSeq) relinked = aika_seq_ref (parties);

  for (guint i = 0; i < aika_seq_get_length (parties); i++)
    {
      g_autoptr(AikaParty) draft = NULL;
      AikaSeq *changed;

      if (g_strcmp0 (G_STRUCT_MEMBER (char *, aika_seq_get (parties, i), link_offset), id) != 0)
        continue;
      draft = aika_record_draft (aika_seq_get (parties, i));
      aika_set_text (&G_STRUCT_MEMBER (char *, draft, link_offset), new_id);
      changed = aika_seq_set (relinked, i, draft);
      aika_seq_unref (relinked);
      relinked = changed;
    }

  return g_steal_pointer (&relinked);
}

/* Returns: (transfer full): the plan in which parties whose link, a body or a person, led to id lead to
 * new_id, or to nothing where that is NULL. Their words stay. */
AikaPlan *
aika_edit_relink_parties (AikaPlan   *plan,
                          gsize       link_offset,
                          const char *id,
                          const char *new_id)
{
  g_autoptr(AikaSeq) items = aika_seq_ref (plan->items);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);
      g_autoptr(AikaSeq) participants = relink (item->participants, link_offset, id, new_id);
      g_autoptr(AikaSeq) responsible = relink (item->responsible, link_offset, id, new_id);
      g_autoptr(AikaItem) draft = NULL;
      AikaSeq *changed;

      if (participants == item->participants && responsible == item->responsible)
        continue;
      draft = aika_record_draft (item);
      aika_set_seq (&draft->participants, participants);
      aika_set_seq (&draft->responsible, responsible);
      changed = aika_seq_set (items, i, draft);
      aika_seq_unref (items);
      items = changed;
    }

  return aika_edit_with_list (plan, items, items);
}
