/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-people"

#include "config.h"

#include "edit/aika-edit-people.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-private.h"

/* The people of a plan. Most are a role, “kehittämisjohtaja”, for as long as nobody is named. */

/* Somebody of whom neither role nor name is known cannot be told from the others. */
static gboolean
check_person (const AikaPerson  *person,
              GError           **error)
{
  if ((person->role != NULL && *person->role != '\0') || (person->name != NULL && *person->name != '\0'))
    return TRUE;

  g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID, _("A person needs a role or a name."));
  return FALSE;
}

/**
 * aika_edit_add_person:
 * @plan: a plan
 * @role: (nullable): their role
 * @name: (nullable): their name; one of the two is needed
 * @person_id: (out) (optional) (transfer full): the id of the new person
 * @error: `AIKA_EDIT_ERROR_INVALID`
 *
 * Returns: (transfer full) (nullable): the plan with the person, last of its people
 */
AikaPlan *
aika_edit_add_person (AikaPlan    *plan,
                      const char  *role,
                      const char  *name,
                      char       **person_id,
                      GError     **error)
{
  g_autoptr(AikaPerson) person = NULL;
  g_autoptr(AikaSeq) people = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  person = aika_record_new (&aika_person_type);
  if (!aika_edit_set_text_field (person, "role", role, error) || !aika_edit_set_text_field (person, "name", name, error) ||
      !check_person (person, error))
    return NULL;

  id = aika_id_new ();
  aika_set_text (&person->id, id);
  people = aika_seq_append (plan->people, person);
  if (person_id != NULL)
    *person_id = g_steal_pointer (&id);
  return aika_edit_with_list (plan, people, people);
}

/**
 * aika_edit_set_person_text:
 * @plan: a plan
 * @person_id: a person
 * @field: “role”, “name”, “title” or “organisation”
 * @text: (nullable): its text
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for another field, a text that is too
 *   long, or if neither role nor name would be left
 *
 * Returns: (transfer full) (nullable): the plan with the text
 */
AikaPlan *
aika_edit_set_person_text (AikaPlan    *plan,
                           const char  *person_id,
                           const char  *field,
                           const char  *text,
                           GError     **error)
{
  g_autoptr(AikaPerson) draft = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL && field != NULL, NULL);

  if (!aika_edit_find (plan->people, person_id, AIKA_EDIT_PERSON, &position, error))
    return NULL;

  draft = aika_record_draft (aika_seq_get (plan->people, position));
  if (!aika_edit_set_text_field (draft, field, text, error) || !check_person (draft, error))
    return NULL;

  return aika_edit_with_record (plan, people, position, draft);
}

/**
 * aika_edit_move_person:
 * @plan: a plan
 * @person_id: a person
 * @n_places: how many places down among the people, negative for up; it stops at the ends
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the plan with the person there
 */
AikaPlan *
aika_edit_move_person (AikaPlan    *plan,
                       const char  *person_id,
                       int          n_places,
                       GError     **error)
{
  g_autoptr(AikaSeq) people = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->people, person_id, AIKA_EDIT_PERSON, &position, error))
    return NULL;

  people = aika_edit_move_in_seq (plan->people, position, n_places);
  return aika_edit_with_list (plan, people, people);
}

/**
 * aika_edit_delete_person:
 * @plan: a plan
 * @person_id: a person
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * Participants and responsible that led to the person keep their words.
 *
 * Returns: (transfer full) (nullable): the plan without the person
 */
AikaPlan *
aika_edit_delete_person (AikaPlan    *plan,
                         const char  *person_id,
                         GError     **error)
{
  g_autoptr(AikaPlan) freed = NULL;
  g_autoptr(AikaSeq) people = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->people, person_id, AIKA_EDIT_PERSON, &position, error))
    return NULL;

  freed = aika_edit_relink_parties (plan, G_STRUCT_OFFSET (AikaParty, person), person_id, NULL);
  people = aika_seq_remove (plan->people, position);
  return aika_edit_with_list (freed, people, people);
}
