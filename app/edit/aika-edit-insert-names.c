/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-insert"

#include "config.h"

#include "edit/aika-edit-insert-private.h"

#include "edit/aika-edit-private.h"

/* What a fragment names, found again in the plan that it is put into: categories, bodies, people and
 * groups. The same id is the same thing in the plan that it was copied from, and elsewhere where it
 * has the same name; then the name alone counts; what is not found is added. */

#define SLOT(record, field, ctype) (*(ctype *) ((char *) (record) + (field)->offset))

/* A stamp holds a plan of its own, with the same ids. */
static void
collect (GHashTable       *taken,
         const AikaRecord *record)
{
  for (const AikaField *field = record->type->fields; field->name != NULL; field++)
    {
      if (field->kind == AIKA_FIELD_ID && SLOT (record, field, char *) != NULL)
        g_hash_table_add (taken, g_strdup (SLOT (record, field, char *)));
      else if (field->kind == AIKA_FIELD_RECORDS)
        for (guint i = 0; i < aika_seq_get_length (SLOT (record, field, AikaSeq *)); i++)
          collect (taken, aika_seq_get (SLOT (record, field, AikaSeq *), i));
    }
}

void
aika_insertion_collect_ids (AikaInsertion *insertion)
{
  collect (insertion->taken, &insertion->plan->record);
}

/* Gives what the fragment calls id its id in the plan: the same if it may be kept and is free.
 *
 * Returns: (transfer none): the id */
const char *
aika_insertion_name (AikaInsertion *insertion,
                     const char    *id,
                     gboolean       is_kept)
{
  char *name = is_kept && !g_hash_table_contains (insertion->taken, id) ? g_strdup (id) : aika_id_new ();

  g_hash_table_add (insertion->taken, g_strdup (name));
  g_hash_table_insert (insertion->ids, (gpointer) id, name);
  return name;
}

/* Follows a link of the fragment; one that leads to nothing is none. */
void
aika_insertion_relink (AikaInsertion  *insertion,
                       char          **slot)
{
  if (*slot != NULL)
    aika_set_text (slot, g_hash_table_lookup (insertion->ids, *slot));
}

typedef gboolean (*SameFunc) (gconstpointer a,
                              gconstpointer b);

static gboolean
is_same_category (gconstpointer a,
                  gconstpointer b)
{
  return aika_edit_same_name (((const AikaCategory *) a)->name, ((const AikaCategory *) b)->name);
}

static gboolean
is_same_group (gconstpointer a,
               gconstpointer b)
{
  return aika_edit_same_name (((const AikaGroup *) a)->title, ((const AikaGroup *) b)->title);
}

static gboolean
is_same_person (gconstpointer a,
                gconstpointer b)
{
  const AikaPerson *one = a, *other = b;

  if (one->name != NULL || other->name != NULL)
    return aika_edit_same_name (one->name, other->name);
  return aika_edit_same_name (one->role, other->role);
}

static gboolean
is_same_body (gconstpointer a,
              gconstpointer b)
{
  const AikaBody *one = a, *other = b;

  return aika_edit_same_name (one->name, other->name) || aika_edit_same_name (one->abbreviation, other->abbreviation);
}

static gpointer
find_same (const AikaInsertion *insertion,
           const AikaSeq       *known,
           gconstpointer        record,
           SameFunc             is_same)
{
  gpointer found = aika_seq_lookup (known, aika_record_get_id (record));

  if (found != NULL && (insertion->is_same_plan || is_same (found, record)))
    return found;
  for (guint i = 0; i < aika_seq_get_length (known); i++)
    if (is_same (aika_seq_get (known, i), record))
      return aika_seq_get (known, i);

  return NULL;
}

static void
add_record (AikaInsertion    *insertion,
            AikaSeq         **slot,
            const AikaRecord *record)
{
  g_autoptr(AikaRecord) draft = aika_record_draft (record);
  const char *id = aika_insertion_name (insertion, aika_record_get_id (record), TRUE);

  /* The id is the first field of every type that has one. */
  aika_set_text (&SLOT (draft, record->type->fields, char *), id);
  aika_edit_append (slot, draft);
}

static void
match (AikaInsertion *insertion,
       AikaSeq      **slot,
       const AikaSeq *wanted,
       SameFunc       is_same)
{
  for (guint i = 0; i < aika_seq_get_length (wanted); i++)
    {
      const AikaRecord *record = aika_seq_get (wanted, i);
      gconstpointer found = find_same (insertion, *slot, record, is_same);

      if (found != NULL)
        g_hash_table_insert (insertion->ids, (gpointer) aika_record_get_id (record),
                             g_strdup (aika_record_get_id (found)));
      else
        add_record (insertion, slot, record);
    }
}

/* The meeting of the body that the fragment means: by its id on the same day, by its day, or added. */
static void
match_meeting (AikaInsertion     *insertion,
               AikaBody          *body,
               const AikaMeeting *meeting)
{
  AikaMeeting *found = aika_seq_lookup (body->meetings, meeting->id);
  g_autoptr(AikaMeeting) draft = NULL;
  g_autoptr(AikaSeq) meetings = NULL;
  gint32 start_day, end_day;
  gboolean has_day = aika_when_get_extent (meeting->when, &start_day, &end_day) && start_day != AIKA_DAY_NONE;

  if (found != NULL && !insertion->is_same_plan && !aika_when_equal (found->when, meeting->when))
    found = NULL;
  if (found == NULL && has_day && meeting->when->precision <= AIKA_PRECISION_DAY)
    found = aika_edit_find_meeting_on (body, start_day);
  if (found != NULL)
    {
      g_hash_table_insert (insertion->ids, meeting->id, g_strdup (found->id));
      return;
    }

  draft = aika_record_draft (meeting);
  aika_set_text (&draft->id, aika_insertion_name (insertion, meeting->id, TRUE));
  meetings = aika_seq_insert (body->meetings, aika_edit_find_place_in_time (body, meeting->when), draft);
  aika_set_seq (&body->meetings, meetings);
}

static void
put_body (AikaPlan      *plan,
          guint          position,
          gconstpointer  body)
{
  g_autoptr(AikaSeq) bodies = aika_seq_set (plan->bodies, position, body);

  aika_set_seq (&plan->bodies, bodies);
}

/* A body that was added has no meetings yet, and stands under what its parent is in the plan; not
 * under itself, where one of the plan has both their names. */
static void
settle_new_body (AikaInsertion *insertion,
                 guint          position)
{
  AikaPlan *plan = insertion->plan;
  g_autoptr(AikaRecord) draft = aika_record_draft (aika_seq_get (plan->bodies, position));
  g_autoptr(AikaSeq) none = aika_seq_empty ();
  AikaBody *body = (AikaBody *) draft;

  aika_set_seq (&body->meetings, none);
  aika_insertion_relink (insertion, &body->parent);
  if (body->parent != NULL && aika_edit_stands_under (plan, body->parent, body->id))
    aika_set_text (&body->parent, NULL);
  put_body (plan, position, body);
}

static void
match_meetings (AikaInsertion  *insertion,
                const AikaBody *wanted)
{
  AikaPlan *plan = insertion->plan;
  g_autoptr(AikaRecord) draft = NULL;
  guint position;

  if (!aika_seq_find_id (plan->bodies, g_hash_table_lookup (insertion->ids, wanted->id), &position))
    return;

  draft = aika_record_draft (aika_seq_get (plan->bodies, position));
  for (guint i = 0; i < aika_seq_get_length (wanted->meetings); i++)
    match_meeting (insertion, (AikaBody *) draft, aika_seq_get (wanted->meetings, i));
  put_body (plan, position, draft);
}

static void
match_bodies (AikaInsertion *insertion)
{
  const AikaSeq *wanted = insertion->fragment->plan->bodies;
  guint n_old = aika_seq_get_length (insertion->plan->bodies);

  match (insertion, &insertion->plan->bodies, wanted, is_same_body);
  for (guint i = n_old; i < aika_seq_get_length (insertion->plan->bodies); i++)
    settle_new_body (insertion, i);
  for (guint i = 0; i < aika_seq_get_length (wanted); i++)
    match_meetings (insertion, aika_seq_get (wanted, i));
}

/* Finds what the fragment names in the plan, or adds it there. */
void
aika_insertion_match_names (AikaInsertion *insertion)
{
  AikaPlan *plan = insertion->plan;
  const AikaPlan *named = insertion->fragment->plan;

  match (insertion, &plan->categories, named->categories, is_same_category);
  match (insertion, &plan->people, named->people, is_same_person);
  match (insertion, &plan->groups, named->groups, is_same_group);
  match_bodies (insertion);
}

/* Returns: (transfer full): the ties that lead to a meeting */
AikaSeq *
aika_insertion_map_ties (AikaInsertion *insertion,
                         const AikaSeq *ties)
{
  AikaSeq *mapped = aika_seq_empty ();

  for (guint i = 0; i < aika_seq_get_length (ties); i++)
    {
      g_autoptr(AikaTie) draft = aika_record_draft (aika_seq_get (ties, i));

      aika_insertion_relink (insertion, &draft->body);
      aika_insertion_relink (insertion, &draft->meeting);
      if (draft->body != NULL && draft->meeting != NULL)
        aika_edit_append (&mapped, draft);
    }

  return mapped;
}

/* Returns: (transfer full): the parties, whose words stay */
AikaSeq *
aika_insertion_map_parties (AikaInsertion *insertion,
                            const AikaSeq *parties)
{
  AikaSeq *mapped = aika_seq_empty ();

  for (guint i = 0; i < aika_seq_get_length (parties); i++)
    {
      g_autoptr(AikaParty) draft = aika_record_draft (aika_seq_get (parties, i));

      aika_insertion_relink (insertion, &draft->body);
      aika_insertion_relink (insertion, &draft->person);
      aika_edit_append (&mapped, draft);
    }

  return mapped;
}
