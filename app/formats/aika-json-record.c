/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-json-record"

#include "config.h"

#include "formats/aika-json-reader.h"

#include <glib/gi18n-lib.h>

/* Reads any record by the table of its fields. A member of another type than its field
 * is an error, never skipped; a member that no field knows is kept. */

/* Texts of these names may be long; all others are titles, names and words. */
static const char *const long_texts[] = { "lead", "note", "notes", "reason", "text", "value", NULL };

static gboolean
read_id (AikaJsonReader   *reader,
         JsonNode         *node,
         char            **slot)
{
  const char *text = aika_json_reader_get_text (reader, node, AIKA_PLAN_MAX_N_ID_BYTES);

  if (text == NULL)
    return FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      return aika_json_reader_fail_value (reader, node, _("an id without control characters"));

  aika_set_text (slot, text);
  return TRUE;
}

static gboolean
read_text (AikaJsonReader  *reader,
           JsonNode        *node,
           const AikaField *field,
           char           **slot)
{
  gsize max_n_bytes = g_strv_contains (long_texts, field->name) ? AIKA_PLAN_MAX_N_LONG_TEXT_BYTES
                                                                : AIKA_PLAN_MAX_N_TEXT_BYTES;
  const char *text = aika_json_reader_get_text (reader, node, max_n_bytes);

  if (text == NULL)
    return FALSE;

  aika_set_text (slot, text);
  return TRUE;
}

static gboolean
read_texts (AikaJsonReader  *reader,
            JsonNode        *node,
            GPtrArray      **slot)
{
  JsonArray *array = aika_json_reader_get_array (reader, node, AIKA_PLAN_MAX_N_RECORDS);
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();

  if (array == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gsize mark = aika_json_reader_enter_index (reader, i);
      const char *text = aika_json_reader_get_text (reader, json_array_get_element (array, i),
                                                    AIKA_PLAN_MAX_N_TEXT_BYTES);

      aika_json_reader_leave (reader, mark);
      if (text == NULL)
        return FALSE;
      g_ptr_array_add (texts, (gpointer) text);
    }

  g_ptr_array_add (texts, NULL);
  aika_set_texts (slot, (const char *const *) texts->pdata);
  return TRUE;
}

static gboolean
read_when (AikaJsonReader  *reader,
           JsonNode        *node,
           AikaWhen       **slot)
{
  g_autoptr(AikaWhen) when = aika_json_reader_read_when (reader, node);

  if (when == NULL)
    return FALSE;

  aika_set_when (slot, when);
  return TRUE;
}

static gboolean
read_inner (AikaJsonReader       *reader,
            JsonNode             *node,
            const AikaRecordType *type,
            gpointer              slot)
{
  g_autoptr(AikaRecord) record = aika_json_reader_read_record (reader, node, type, NULL);

  if (record == NULL)
    return FALSE;

  aika_set_record (slot, record);
  return TRUE;
}

static gboolean
read_records (AikaJsonReader        *reader,
              JsonNode              *node,
              const AikaRecordType  *type,
              AikaSeq              **slot)
{
  JsonArray *array = aika_json_reader_get_array (reader, node, AIKA_PLAN_MAX_N_RECORDS);
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(AikaSeq) seq = NULL;

  if (array == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gsize mark = aika_json_reader_enter_index (reader, i);
      gpointer record = aika_json_reader_read_record (reader, json_array_get_element (array, i), type, NULL);

      aika_json_reader_leave (reader, mark);
      if (record == NULL)
        return FALSE;
      g_ptr_array_add (records, record);
    }

  seq = aika_seq_new ((gconstpointer const *) records->pdata, records->len);
  aika_set_seq (slot, seq);
  return TRUE;
}

static gboolean
read_field (AikaJsonReader  *reader,
            JsonNode        *node,
            const AikaField *field,
            gpointer         slot)
{
  switch (field->kind)
    {
    case AIKA_FIELD_ID:
    case AIKA_FIELD_LINK:
      return read_id (reader, node, slot);
    case AIKA_FIELD_TEXT:
      return read_text (reader, node, field, slot);
    case AIKA_FIELD_TEXTS:
      return read_texts (reader, node, slot);
    case AIKA_FIELD_ENUM:
      if (!aika_json_reader_get_word (reader, node, field->enumeration->words, slot))
        return FALSE;
      *(int *) slot = MAX (*(int *) slot, 0);
      return TRUE;
    case AIKA_FIELD_INT:
      return aika_json_reader_get_integer (reader, node, -AIKA_PLAN_MAX_INTEGER, AIKA_PLAN_MAX_INTEGER, slot);
    case AIKA_FIELD_BOOL:
      return aika_json_reader_get_boolean (reader, node, slot);
    case AIKA_FIELD_DAY:
      return aika_json_reader_get_day (reader, node, slot);
    case AIKA_FIELD_CLOCK:
      return aika_json_reader_get_clock (reader, node, slot);
    case AIKA_FIELD_WHEN:
      return read_when (reader, node, slot);
    case AIKA_FIELD_RECORD:
      return read_inner (reader, node, field->record_type, slot);
    case AIKA_FIELD_RECORDS:
      return read_records (reader, node, field->record_type, slot);
    }

  g_assert_not_reached ();
}

/* A required text may be there and still say nothing. */
static gboolean
is_empty (const AikaField *field,
          gpointer         slot)
{
  return (field->kind == AIKA_FIELD_ID || field->kind == AIKA_FIELD_LINK || field->kind == AIKA_FIELD_TEXT) &&
         *(char **) slot == NULL;
}

static gboolean
read_fields (AikaJsonReader *reader,
             JsonObject     *object,
             AikaRecord     *record)
{
  for (const AikaField *field = record->type->fields; field->name != NULL; field++)
    {
      JsonNode *node = json_object_get_member (object, field->name);
      gpointer slot = G_STRUCT_MEMBER_P (record, field->offset);
      gboolean is_required = (field->flags & AIKA_FIELD_REQUIRED) != 0;
      gsize mark;
      gboolean is_read;

      if (node == NULL && is_required)
        return aika_json_reader_fail_missing (reader, field->name);
      if (node == NULL)
        continue;

      mark = aika_json_reader_enter (reader, field->name);
      is_read = read_field (reader, node, field, slot);
      if (is_read && is_required && is_empty (field, slot))
        is_read = aika_json_reader_fail_value (reader, node, _("at least one character"));
      aika_json_reader_leave (reader, mark);
      if (!is_read)
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_extras (AikaJsonReader    *reader,
             JsonObject        *object,
             const char *const *also_known,
             AikaRecord        *record)
{
  g_autoptr(GArray) extras = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      g_autofree char *json = NULL;

      if (aika_record_type_find (record->type, name) != NULL ||
          (also_known != NULL && g_strv_contains (also_known, name)))
        continue;

      /* A plan within a plan is no file; as an extra this would come to the top if the
       * inner plan were taken back into use. */
      if (record->type == &aika_plan_type && g_strv_contains (aika_json_file_members, name))
        {
          gsize mark = aika_json_reader_enter (reader, name);

          aika_json_reader_fail (reader, AIKA_FORMAT_ERROR_VALUE,
                                 _("this may stand only at the top of the file"));
          aika_json_reader_leave (reader, mark);
          return FALSE;
        }

      json = aika_json_reader_dup_json (node);
      if (extras == NULL)
        extras = aika_extras_new ();
      aika_extras_add (extras, AIKA_EXTRA_NO_SPAN, name, json);
    }

  if (extras != NULL)
    aika_record_set_extras (record, extras);
  return TRUE;
}

/**
 * aika_json_reader_read_record:
 * @reader: a reader that stands at @node
 * @node: a node
 * @type: the type of the record
 * @also_known: (nullable) (array zero-terminated=1): names of members that the caller reads
 *
 * Returns: (transfer full) (nullable): the record
 */
gpointer
aika_json_reader_read_record (AikaJsonReader       *reader,
                              JsonNode             *node,
                              const AikaRecordType *type,
                              const char *const    *also_known)
{
  JsonObject *object = aika_json_reader_get_object (reader, node);
  g_autoptr(AikaRecord) record = NULL;

  if (object == NULL)
    return NULL;

  record = aika_record_new (type);
  if (!read_fields (reader, object, record) || !read_extras (reader, object, also_known, record))
    return NULL;

  return g_steal_pointer (&record);
}
