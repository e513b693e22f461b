/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-json-write"

#include "config.h"

#include "formats/aika-json-write.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "formats/aika-json-out.h"
#include "formats/aika-json-read.h"
#include "formats/aika-json-when.h"

/* Writes records by the tables of their fields: known members in the order of the table,
 * then the unknown ones in theirs. What holds its default is left out unless the table
 * says AIKA_FIELD_ALWAYS, so the same plan is always the same bytes. */

#define SLOT(record, field, ctype) (*(const ctype *) ((const char *) (record) + (field)->offset))

static void put_record (AikaJsonOut      *out,
                        const AikaRecord *record);

static void
put_extras (AikaJsonOut  *out,
            const GArray *extras,
            int           span)
{
  for (guint i = 0; extras != NULL && i < extras->len; i++)
    {
      const AikaExtra *extra = &g_array_index (extras, AikaExtra, i);

      if (extra->span != span)
        continue;
      aika_json_out_name (out, extra->name);
      aika_json_out_raw (out, extra->json, strlen (extra->json));
    }
}

static void
put_day (AikaJsonOut *out,
         gint32       day,
         int          minute)
{
  g_autofree char *date = aika_day_to_iso (day);
  g_autofree char *text = NULL;

  if (minute >= 0)
    text = g_strdup_printf ("%sT%02d:%02d", date, minute / 60, minute % 60);
  aika_json_out_string (out, text != NULL ? text : date);
}

static void
put_clock (AikaJsonOut *out,
           int          minute)
{
  char text[16];

  g_snprintf (text, sizeof text, "%02d:%02d", minute / 60, minute % 60);
  aika_json_out_string (out, text);
}

static void
put_span (AikaJsonOut    *out,
          const AikaWhen *when,
          guint           position)
{
  const AikaSpan *span = &when->spans[position];

  aika_json_out_begin_object (out, AIKA_JSON_LAYOUT_AUTO);
  if (span->start_day != AIKA_DAY_NONE)
    {
      aika_json_out_name (out, "start");
      put_day (out, span->start_day, span->start_minute);
    }
  if (span->end_day != AIKA_DAY_NONE)
    {
      aika_json_out_name (out, "end");
      put_day (out, aika_span_get_last_day (span), span->end_minute);
    }
  put_extras (out, when->extras, (int) position);
  aika_json_out_end_object (out);
}

static void
put_when (AikaJsonOut    *out,
          const AikaWhen *when)
{
  aika_json_out_begin_object (out, AIKA_JSON_LAYOUT_AUTO);
  if (when->text != NULL)
    {
      aika_json_out_name (out, "text");
      aika_json_out_string (out, when->text);
    }
  aika_json_out_name (out, "kind");
  aika_json_out_string (out, aika_when_kind_words[when->kind]);
  aika_json_out_name (out, "precision");
  aika_json_out_string (out, aika_precision_words[when->precision]);
  if (when->n_spans > 0)
    {
      aika_json_out_name (out, "spans");
      aika_json_out_begin_array (out, AIKA_JSON_LAYOUT_AUTO);
      for (guint i = 0; i < when->n_spans; i++)
        put_span (out, when, i);
      aika_json_out_end_array (out);
    }
  if (when->list_mode != AIKA_LIST_UNSPECIFIED)
    {
      aika_json_out_name (out, "list");
      aika_json_out_string (out, aika_list_mode_words[when->list_mode]);
    }
  if (when->flags != AIKA_WHEN_EXACT)
    aika_json_out_put_when_flags (out, when->flags);
  put_extras (out, when->extras, AIKA_EXTRA_NO_SPAN);
  aika_json_out_end_object (out);
}

/* Whether the record holds the value that a new one has. */
static gboolean
is_default (gconstpointer    record,
            const AikaField *field)
{
  switch (field->kind)
    {
    case AIKA_FIELD_ID:
    case AIKA_FIELD_LINK:
    case AIKA_FIELD_TEXT:
    case AIKA_FIELD_TEXTS:
    case AIKA_FIELD_WHEN:
    case AIKA_FIELD_RECORD:
      return SLOT (record, field, gpointer) == NULL;
    case AIKA_FIELD_ENUM:
    case AIKA_FIELD_INT:
    case AIKA_FIELD_BOOL:
      return SLOT (record, field, int) == 0;
    case AIKA_FIELD_DAY:
      return SLOT (record, field, gint32) == AIKA_DAY_NONE;
    case AIKA_FIELD_CLOCK:
      return SLOT (record, field, int) < 0;
    case AIKA_FIELD_RECORDS:
      return aika_seq_get_length (SLOT (record, field, gpointer)) == 0;
    }

  g_assert_not_reached ();
}

/* What must be there and is not has no value to write: reading the bytes back says so. */
static gboolean
has_value (gconstpointer    record,
           const AikaField *field)
{
  return field->kind == AIKA_FIELD_ENUM || field->kind == AIKA_FIELD_INT || field->kind == AIKA_FIELD_BOOL ||
         field->kind == AIKA_FIELD_TEXT || field->kind == AIKA_FIELD_RECORDS || !is_default (record, field);
}

static void
put_field (AikaJsonOut     *out,
           gconstpointer    record,
           const AikaField *field)
{
  switch (field->kind)
    {
    case AIKA_FIELD_ID:
    case AIKA_FIELD_LINK:
    case AIKA_FIELD_TEXT:
      aika_json_out_string (out, SLOT (record, field, gpointer) != NULL ? SLOT (record, field, gpointer) : "");
      break;
    case AIKA_FIELD_TEXTS:
      {
        const GPtrArray *texts = SLOT (record, field, gpointer);

        aika_json_out_begin_array (out, AIKA_JSON_LAYOUT_AUTO);
        for (guint i = 0; i < texts->len; i++)
          aika_json_out_string (out, texts->pdata[i]);
        aika_json_out_end_array (out);
      }
      break;
    case AIKA_FIELD_ENUM:
      aika_json_out_string (out, field->enumeration->words[SLOT (record, field, int)]);
      break;
    case AIKA_FIELD_INT:
      aika_json_out_integer (out, SLOT (record, field, int));
      break;
    case AIKA_FIELD_BOOL:
      aika_json_out_boolean (out, SLOT (record, field, int));
      break;
    case AIKA_FIELD_DAY:
      put_day (out, SLOT (record, field, gint32), -1);
      break;
    case AIKA_FIELD_CLOCK:
      put_clock (out, SLOT (record, field, int));
      break;
    case AIKA_FIELD_WHEN:
      put_when (out, SLOT (record, field, gpointer));
      break;
    case AIKA_FIELD_RECORD:
      put_record (out, SLOT (record, field, gpointer));
      break;
    case AIKA_FIELD_RECORDS:
      {
        const AikaSeq *seq = SLOT (record, field, gpointer);

        /* A list of records that names its records has a record a line. */
        aika_json_out_begin_array (out, field->record_type->fields[0].kind == AIKA_FIELD_ID
                                          ? AIKA_JSON_LAYOUT_LINES : AIKA_JSON_LAYOUT_AUTO);
        for (guint i = 0; i < aika_seq_get_length (seq); i++)
          put_record (out, aika_seq_get (seq, i));
        aika_json_out_end_array (out);
      }
      break;
    }
}

static void
put_fields (AikaJsonOut      *out,
            const AikaRecord *record)
{
  for (const AikaField *field = record->type->fields; field->name != NULL; field++)
    {
      gboolean is_wanted = (field->flags & (AIKA_FIELD_REQUIRED | AIKA_FIELD_ALWAYS)) != 0;

      if (is_wanted ? !has_value (record, field) : is_default (record, field))
        continue;
      aika_json_out_name (out, field->name);
      put_field (out, record, field);
    }
}

static void
put_record (AikaJsonOut      *out,
            const AikaRecord *record)
{
  aika_json_out_begin_object (out, AIKA_JSON_LAYOUT_AUTO);
  put_fields (out, record);
  put_extras (out, record->extras, AIKA_EXTRA_NO_SPAN);
  aika_json_out_end_object (out);
}

static void
put_revisions (AikaJsonOut         *out,
               const AikaRevisions *revisions)
{
  aika_json_out_begin_object (out, AIKA_JSON_LAYOUT_LINES);
  for (guint i = 0; i < aika_revisions_get_length (revisions); i++)
    {
      const char *id;
      const AikaRevision *revision = aika_revisions_get_entry (revisions, i, &id);

      aika_json_out_name (out, id);
      put_record (out, &revision->record);
    }
  aika_json_out_end_object (out);
}

static GBytes *
write_file (const AikaPlan      *plan,
            const AikaRevisions *revisions)
{
  AikaJsonOut *out = aika_json_out_new ();

  aika_json_out_begin_object (out, AIKA_JSON_LAYOUT_LINES);
  aika_json_out_name (out, "format");
  aika_json_out_string (out, AIKA_PLAN_FORMAT);
  aika_json_out_name (out, "version");
  aika_json_out_integer (out, AIKA_PLAN_VERSION);
  put_fields (out, &plan->record);
  if (revisions != NULL && aika_revisions_get_length (revisions) > 0)
    {
      aika_json_out_name (out, "revisions");
      put_revisions (out, revisions);
    }
  put_extras (out, plan->record.extras, AIKA_EXTRA_NO_SPAN);
  aika_json_out_end_object (out);

  return aika_json_out_free_to_bytes (out);
}

static gboolean
revisions_equal (const AikaRevisions *a,
                 const AikaRevisions *b)
{
  if (a == NULL)
    return aika_revisions_get_length (b) == 0;

  return aika_revisions_equal (a, b);
}

/**
 * aika_json_write:
 * @plan: a plan
 * @revisions: (nullable): its revisions
 * @error: return location for an error
 *
 * Writes a plan as a file of version `AIKA_PLAN_VERSION`. The bytes are read again before
 * they are returned: what could not be opened, or would open as another plan, is refused
 * with an error in the domain `AIKA_FORMAT_ERROR` that says where.
 *
 * Returns: (transfer full) (nullable): the bytes of the file; `NULL` with @error
 */
GBytes *
aika_json_write (const AikaPlan       *plan,
                 const AikaRevisions  *revisions,
                 GError              **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(AikaPlanFile) file = NULL;
  g_autoptr(GError) read_error = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  bytes = write_file (plan, revisions);
  file = aika_json_read (bytes, &read_error);
  if (file == NULL)
    {
      /* Translators: the %s is a sentence that names the place in the plan. */
      g_set_error (error, AIKA_FORMAT_ERROR, AIKA_FORMAT_ERROR_UNREADABLE,
                   _("the plan cannot be written, because it could not be opened again: %s"), read_error->message);
      return NULL;
    }

  if (!aika_record_equal (plan, file->plan) || !revisions_equal (revisions, file->revisions))
    {
      g_set_error_literal (error, AIKA_FORMAT_ERROR, AIKA_FORMAT_ERROR_UNREADABLE,
                           _("the plan cannot be written, because it would not open as the same plan"));
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

static char *
free_to_text (AikaJsonOut *out)
{
  g_autoptr(GBytes) bytes = aika_json_out_free_to_bytes (out);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return g_strndup (text, length);
}

/**
 * aika_json_write_record:
 * @record: a record
 *
 * Returns: (transfer full): the record as it stands in a file, as a JSON text of its own;
 *   equal records give the same bytes
 */
char *
aika_json_write_record (gconstpointer record)
{
  AikaJsonOut *out;

  g_return_val_if_fail (record != NULL, NULL);

  out = aika_json_out_new ();
  put_record (out, record);
  return free_to_text (out);
}

/**
 * aika_json_write_when:
 * @when: a time
 *
 * Returns: (transfer full): the time as it stands in a file, as a JSON text of its own;
 *   equal times give the same bytes
 */
char *
aika_json_write_when (const AikaWhen *when)
{
  AikaJsonOut *out;

  g_return_val_if_fail (when != NULL, NULL);

  out = aika_json_out_new ();
  put_when (out, when);
  return free_to_text (out);
}
