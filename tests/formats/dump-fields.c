/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "dump-fields"

#include "config.h"

#include <stdio.h>

#include "formats/aika-json-out.h"
#include "formats/aika-json-read.h"
#include "formats/aika-json-when.h"

/* Prints the tables of the fields as JSON, for test-schema.py to hold against the schema. */

static const char *const kind_names[] = {
  [AIKA_FIELD_ID] = "id", [AIKA_FIELD_LINK] = "link", [AIKA_FIELD_TEXT] = "text", [AIKA_FIELD_TEXTS] = "texts",
  [AIKA_FIELD_ENUM] = "enum", [AIKA_FIELD_INT] = "int", [AIKA_FIELD_BOOL] = "bool", [AIKA_FIELD_DAY] = "day",
  [AIKA_FIELD_CLOCK] = "clock", [AIKA_FIELD_WHEN] = "when", [AIKA_FIELD_RECORD] = "record",
  [AIKA_FIELD_RECORDS] = "records",
};

static void
put_words (AikaJsonOut       *out,
           const char        *name,
           const char *const *words)
{
  aika_json_out_name (out, name);
  aika_json_out_begin_array (out, AIKA_JSON_LAYOUT_AUTO);
  for (guint i = 0; words[i] != NULL; i++)
    aika_json_out_string (out, words[i]);
  aika_json_out_end_array (out);
}

static void
put_integer (AikaJsonOut *out,
             const char  *name,
             gint64       value)
{
  aika_json_out_name (out, name);
  aika_json_out_integer (out, value);
}

static void
put_type (AikaJsonOut          *out,
          GHashTable           *seen,
          const AikaRecordType *type)
{
  if (!g_hash_table_add (seen, (gpointer) type))
    return;

  aika_json_out_name (out, type->name);
  aika_json_out_begin_array (out, AIKA_JSON_LAYOUT_AUTO);
  for (const AikaField *field = type->fields; field->name != NULL; field++)
    {
      aika_json_out_begin_object (out, AIKA_JSON_LAYOUT_AUTO);
      aika_json_out_name (out, "name");
      aika_json_out_string (out, field->name);
      aika_json_out_name (out, "kind");
      aika_json_out_string (out, kind_names[field->kind]);
      aika_json_out_name (out, "required");
      aika_json_out_boolean (out, (field->flags & AIKA_FIELD_REQUIRED) != 0);
      if (field->enumeration != NULL)
        put_words (out, "words", field->enumeration->words);
      if (field->record_type != NULL)
        {
          aika_json_out_name (out, "type");
          aika_json_out_string (out, field->record_type->name);
        }
      aika_json_out_end_object (out);
    }
  aika_json_out_end_array (out);

  for (const AikaField *field = type->fields; field->name != NULL; field++)
    if (field->record_type != NULL)
      put_type (out, seen, field->record_type);
}

int
main (void)
{
  AikaJsonOut *out = aika_json_out_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr(GBytes) bytes = NULL;
  gsize length;
  const char *text;

  aika_json_out_begin_object (out, AIKA_JSON_LAYOUT_LINES);
  aika_json_out_name (out, "types");
  aika_json_out_begin_object (out, AIKA_JSON_LAYOUT_LINES);
  put_type (out, seen, &aika_plan_type);
  put_type (out, seen, &aika_revision_type);
  aika_json_out_end_object (out);
  put_words (out, "when", aika_json_when_members);
  put_words (out, "span", aika_json_span_members);
  put_words (out, "kinds", aika_when_kind_words);
  put_words (out, "precisions", aika_precision_words);
  put_words (out, "lists", aika_list_mode_words);
  put_words (out, "flags", aika_json_when_flag_words);
  aika_json_out_name (out, "format");
  aika_json_out_string (out, AIKA_PLAN_FORMAT);
  put_integer (out, "version", AIKA_PLAN_VERSION);
  put_integer (out, "maxRecords", AIKA_PLAN_MAX_N_RECORDS);
  put_integer (out, "maxId", AIKA_PLAN_MAX_N_ID_BYTES);
  put_integer (out, "maxText", AIKA_PLAN_MAX_N_TEXT_BYTES);
  put_integer (out, "maxLongText", AIKA_PLAN_MAX_N_LONG_TEXT_BYTES);
  put_integer (out, "maxInteger", AIKA_PLAN_MAX_INTEGER);
  put_integer (out, "maxSpans", AIKA_PLAN_MAX_N_SPANS);
  put_integer (out, "minYear", AIKA_YEAR_MIN);
  put_integer (out, "maxYear", AIKA_YEAR_MAX);
  aika_json_out_end_object (out);

  bytes = aika_json_out_free_to_bytes (out);
  text = g_bytes_get_data (bytes, &length);
  return fwrite (text, 1, length, stdout) == length ? 0 : 1;
}
