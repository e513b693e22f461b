/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-record"

#include "config.h"

#include "plan/aika-record.h"

#include <string.h>

/* A record is a C struct that begins with an AikaRecord and is described by a table
 * of its fields. What is true of every value of a plan (sharing, comparing, reading,
 * writing, telling what differs) is written once over the tables; the structs are read
 * directly.
 *
 * Invariants: (1) a record changes only as a draft, while one holder has it;
 * (2) AIKA_FIELD_RECORDS is never NULL; (3) texts are shared, so that a draft of a record
 * costs a pointer a field. */

#define SLOT(record, field, ctype) (*(ctype *) ((char *) (record) + (field)->offset))

/**
 * aika_record_new:
 * @type: a type
 *
 * Returns: (transfer full): a draft whose fields hold their defaults
 */
gpointer
aika_record_new (const AikaRecordType *type)
{
  AikaRecord *record;

  g_return_val_if_fail (type != NULL, NULL);

  record = g_malloc0 (type->n_bytes);
  g_atomic_ref_count_init (&record->ref_count);
  record->type = type;

  for (const AikaField *field = type->fields; field->name != NULL; field++)
    {
      if (field->kind == AIKA_FIELD_DAY)
        SLOT (record, field, gint32) = AIKA_DAY_NONE;
      else if (field->kind == AIKA_FIELD_CLOCK)
        SLOT (record, field, int) = -1;
      else if (field->kind == AIKA_FIELD_RECORDS)
        SLOT (record, field, AikaSeq *) = aika_seq_empty ();
    }

  return record;
}

static void
keep_slot (gpointer         record,
           const AikaField *field)
{
  gpointer held = NULL;

  switch (field->kind)
    {
    case AIKA_FIELD_ID:
    case AIKA_FIELD_LINK:
    case AIKA_FIELD_TEXT:
      if ((held = SLOT (record, field, char *)) != NULL)
        g_ref_string_acquire (held);
      break;
    case AIKA_FIELD_TEXTS:
      if ((held = SLOT (record, field, GPtrArray *)) != NULL)
        g_ptr_array_ref (held);
      break;
    case AIKA_FIELD_WHEN:
      if ((held = SLOT (record, field, AikaWhen *)) != NULL)
        aika_when_ref (held);
      break;
    case AIKA_FIELD_RECORD:
      if ((held = SLOT (record, field, AikaRecord *)) != NULL)
        aika_record_ref (held);
      break;
    case AIKA_FIELD_RECORDS:
      aika_seq_ref (SLOT (record, field, AikaSeq *));
      break;
    case AIKA_FIELD_ENUM:
    case AIKA_FIELD_INT:
    case AIKA_FIELD_BOOL:
    case AIKA_FIELD_DAY:
    case AIKA_FIELD_CLOCK:
      break;
    }
}

static void
drop_slot (gpointer         record,
           const AikaField *field)
{
  switch (field->kind)
    {
    case AIKA_FIELD_ID:
    case AIKA_FIELD_LINK:
    case AIKA_FIELD_TEXT:
      g_clear_pointer (&SLOT (record, field, char *), g_ref_string_release);
      break;
    case AIKA_FIELD_TEXTS:
      g_clear_pointer (&SLOT (record, field, GPtrArray *), g_ptr_array_unref);
      break;
    case AIKA_FIELD_WHEN:
      g_clear_pointer (&SLOT (record, field, AikaWhen *), aika_when_unref);
      break;
    case AIKA_FIELD_RECORD:
      g_clear_pointer (&SLOT (record, field, gpointer), aika_record_unref);
      break;
    case AIKA_FIELD_RECORDS:
      g_clear_pointer (&SLOT (record, field, AikaSeq *), aika_seq_unref);
      break;
    case AIKA_FIELD_ENUM:
    case AIKA_FIELD_INT:
    case AIKA_FIELD_BOOL:
    case AIKA_FIELD_DAY:
    case AIKA_FIELD_CLOCK:
      break;
    }
}

/**
 * aika_record_draft:
 * @record: a record
 *
 * Returns: (transfer full): a draft equal to @record, sharing all that it holds
 */
gpointer
aika_record_draft (gconstpointer record)
{
  const AikaRecordType *type;
  AikaRecord *draft;

  g_return_val_if_fail (record != NULL, NULL);

  type = ((const AikaRecord *) record)->type;
  draft = g_memdup2 (record, type->n_bytes);
  g_atomic_ref_count_init (&draft->ref_count);
  if (draft->extras != NULL)
    g_array_ref (draft->extras);
  for (const AikaField *field = type->fields; field->name != NULL; field++)
    keep_slot (draft, field);

  return draft;
}

/**
 * aika_record_ref:
 * @record: a record
 *
 * Returns: (transfer full): @record
 */
gpointer
aika_record_ref (gconstpointer record)
{
  AikaRecord *held = (AikaRecord *) record;

  g_return_val_if_fail (record != NULL, NULL);

  g_atomic_ref_count_inc (&held->ref_count);
  return held;
}

/**
 * aika_record_unref:
 * @record: (transfer full): a record
 */
void
aika_record_unref (gpointer record)
{
  AikaRecord *held = record;

  g_return_if_fail (record != NULL);

  if (!g_atomic_ref_count_dec (&held->ref_count))
    return;

  for (const AikaField *field = held->type->fields; field->name != NULL; field++)
    drop_slot (held, field);
  g_clear_pointer (&held->extras, g_array_unref);
  g_free (held);
}

/**
 * aika_record_get_id:
 * @record: a record
 *
 * Returns: (transfer none) (nullable): the record's id; `NULL` for a type without ids
 */
const char *
aika_record_get_id (gconstpointer record)
{
  const AikaField *first;

  g_return_val_if_fail (record != NULL, NULL);

  /* The id, where a type has one, is its first field. */
  first = ((const AikaRecord *) record)->type->fields;
  return first->kind == AIKA_FIELD_ID ? SLOT (record, first, char *) : NULL;
}

static gboolean
texts_equal (const GPtrArray *a,
             const GPtrArray *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!g_str_equal (a->pdata[i], b->pdata[i]))
      return FALSE;

  return TRUE;
}

/**
 * aika_field_equal:
 * @field: a field of the type of @a and @b
 * @a: a record
 * @b: a record of the same type
 *
 * Returns: whether both hold equal values in the field
 */
gboolean
aika_field_equal (const AikaField *field,
                  gconstpointer    a,
                  gconstpointer    b)
{
  switch (field->kind)
    {
    case AIKA_FIELD_ID:
    case AIKA_FIELD_LINK:
    case AIKA_FIELD_TEXT:
      return g_strcmp0 (SLOT (a, field, char *), SLOT (b, field, char *)) == 0;
    case AIKA_FIELD_TEXTS:
      return texts_equal (SLOT (a, field, GPtrArray *), SLOT (b, field, GPtrArray *));
    case AIKA_FIELD_ENUM:
    case AIKA_FIELD_INT:
    case AIKA_FIELD_BOOL:
    case AIKA_FIELD_CLOCK:
      return SLOT (a, field, int) == SLOT (b, field, int);
    case AIKA_FIELD_DAY:
      return SLOT (a, field, gint32) == SLOT (b, field, gint32);
    case AIKA_FIELD_WHEN:
      return aika_when_equal (SLOT (a, field, AikaWhen *), SLOT (b, field, AikaWhen *));
    case AIKA_FIELD_RECORD:
      return aika_record_equal (SLOT (a, field, AikaRecord *), SLOT (b, field, AikaRecord *));
    case AIKA_FIELD_RECORDS:
      return aika_seq_equal (SLOT (a, field, AikaSeq *), SLOT (b, field, AikaSeq *));
    }

  g_assert_not_reached ();
}

/**
 * aika_record_equal:
 * @a: (nullable): a record
 * @b: (nullable): a record
 *
 * Returns: whether both are of one type and hold equal values, or both are `NULL`
 */
gboolean
aika_record_equal (gconstpointer a,
                   gconstpointer b)
{
  const AikaRecord *record_a = a, *record_b = b;

  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || record_a->type != record_b->type)
    return FALSE;

  for (const AikaField *field = record_a->type->fields; field->name != NULL; field++)
    if (!aika_field_equal (field, a, b))
      return FALSE;

  return aika_extras_equal (record_a->extras, record_b->extras);
}

/**
 * aika_record_type_find:
 * @type: a type
 * @name: the name of a member
 *
 * Returns: (transfer none) (nullable): the field of that name
 */
const AikaField *
aika_record_type_find (const AikaRecordType *type,
                       const char           *name)
{
  g_return_val_if_fail (type != NULL && name != NULL, NULL);

  for (const AikaField *field = type->fields; field->name != NULL; field++)
    if (g_str_equal (field->name, name))
      return field;

  return NULL;
}

/**
 * aika_enum_find:
 * @enumeration: an enumeration
 * @word: a word of the file
 *
 * Returns: the value that the word stands for; -1 if it is none of them
 */
int
aika_enum_find (const AikaEnum *enumeration,
                const char     *word)
{
  g_return_val_if_fail (enumeration != NULL && word != NULL, -1);

  for (int value = 0; enumeration->words[value] != NULL; value++)
    if (g_str_equal (enumeration->words[value], word))
      return value;

  return -1;
}

/**
 * aika_set_text:
 * @slot: a text, id or link of a draft
 * @text: (nullable): the new text; the empty text is no text
 */
void
aika_set_text (char       **slot,
               const char  *text)
{
  char *kept = text != NULL && *text != '\0' ? g_ref_string_new (text) : NULL;

  g_clear_pointer (slot, g_ref_string_release);
  *slot = kept;
}

/**
 * aika_set_texts:
 * @slot: the texts of a draft
 * @texts: (nullable) (array zero-terminated=1): the new texts
 */
void
aika_set_texts (GPtrArray         **slot,
                const char *const  *texts)
{
  g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release);

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    g_ptr_array_add (kept, g_ref_string_new (texts[i]));

  g_clear_pointer (slot, g_ptr_array_unref);
  *slot = kept->len > 0 ? g_steal_pointer (&kept) : NULL;
}

/**
 * aika_set_when:
 * @slot: a time of a draft
 * @when: (nullable) (transfer none): the new time
 */
void
aika_set_when (AikaWhen **slot,
               AikaWhen  *when)
{
  if (when != NULL)
    aika_when_ref (when);
  g_clear_pointer (slot, aika_when_unref);
  *slot = when;
}

/**
 * aika_set_record:
 * @slot: the address of a record pointer of a draft
 * @record: (nullable) (transfer none): the new record
 */
void
aika_set_record (gpointer      slot,
                 gconstpointer record)
{
  gpointer *held = slot;
  gpointer kept = record != NULL ? aika_record_ref (record) : NULL;

  g_clear_pointer (held, aika_record_unref);
  *held = kept;
}

/**
 * aika_set_seq:
 * @slot: a sequence of a draft
 * @seq: (transfer none): the new sequence
 */
void
aika_set_seq (AikaSeq **slot,
              AikaSeq  *seq)
{
  g_return_if_fail (seq != NULL);

  aika_seq_ref (seq);
  g_clear_pointer (slot, aika_seq_unref);
  *slot = seq;
}

/**
 * aika_record_add_extra:
 * @draft: a draft
 * @name: the name of a member that this version does not know
 * @json: its value, as valid JSON text
 */
void
aika_record_add_extra (gpointer    draft,
                       const char *name,
                       const char *json)
{
  AikaRecord *record = draft;
  g_autoptr(GArray) extras = aika_extras_new ();

  /* A draft may share its extras with the record that it was made from. */
  for (guint i = 0; record->extras != NULL && i < record->extras->len; i++)
    {
      const AikaExtra *old = &g_array_index (record->extras, AikaExtra, i);

      aika_extras_add (extras, old->span, old->name, old->json);
    }
  aika_extras_add (extras, AIKA_EXTRA_NO_SPAN, name, json);

  aika_record_set_extras (record, extras);
}

/**
 * aika_record_set_extras:
 * @draft: a draft
 * @extras: (nullable) (element-type AikaExtra): members that this version does not know
 */
void
aika_record_set_extras (gpointer  draft,
                        GArray   *extras)
{
  AikaRecord *record = draft;

  if (extras != NULL)
    g_array_ref (extras);
  g_clear_pointer (&record->extras, g_array_unref);
  record->extras = extras;
}

/**
 * aika_id_new:
 *
 * Returns: (transfer full): a new id, a random UUID (RFC 4122, version 4)
 */
char *
aika_id_new (void)
{
  return g_uuid_string_random ();
}
