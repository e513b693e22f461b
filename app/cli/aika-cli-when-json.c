/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-cli"

#include "config.h"

#include "cli/aika-cli-when.h"

#include <string.h>

#include "formats/aika-json-out.h"
#include "formats/aika-json-when.h"
#include "time/aika-phrase.h"

/* An answer for programs, an object on one line:
 *
 *   { "text": "4.-5.9.2017", "spans": [{ "start": "2017-09-04", "end": "2017-09-05" }],
 *     "precision": "day", "warnings": [], "errors": [], "shown": "4.–5.9.2017",
 *     "kind": "day-range", "flags": [], "remarks": [] }
 *
 * What was not understood has no spans, at least one error, and null for "precision", "shown"
 * and "kind". Of running text, "spans" are those of all times, and "times" has an object for
 * each. Places are in bytes of "text". */

/* A line that could not be read at all, and of which no AikaRemark speaks. */
#define BAD_LINE_CODE "E_BAD_LINE"

static void
put_day (AikaJsonOut *out,
         const char  *name,
         gint32       day,
         int          minute)
{
  g_autofree char *date = aika_day_to_iso (day);
  g_autofree char *clock = minute >= 0 ? g_strdup_printf ("%sT%02d:%02d", date, minute / 60, minute % 60) : NULL;

  aika_json_out_name (out, name);
  aika_json_out_string (out, clock != NULL ? clock : date);
}

/* A clock time without an end has none, rather than the end of its day. */
static gboolean
has_end (const AikaSpan *span)
{
  if (span->end_day == AIKA_DAY_NONE)
    return FALSE;

  return span->start_minute < 0 || span->end_minute >= 0 || aika_span_get_last_day (span) != span->start_day;
}

static void
put_spans (AikaJsonOut           *out,
           const AikaWhen        *written,
           const AikaTimeContext *context)
{
  g_autoptr(AikaWhen) when = written != NULL ? aika_when_in_plan (written, context) : NULL;

  for (guint i = 0; when != NULL && i < when->n_spans; i++)
    {
      const AikaSpan *span = &when->spans[i];

      aika_json_out_begin_object (out, AIKA_JSON_LAYOUT_AUTO);
      if (span->start_day != AIKA_DAY_NONE)
        put_day (out, "start", span->start_day, span->start_minute);
      if (has_end (span))
        put_day (out, "end", aika_span_get_last_day (span), span->end_minute);
      aika_json_out_end_object (out);
    }
}

static void
put_text (AikaJsonOut *out,
          const char  *name,
          const char  *text)
{
  aika_json_out_name (out, name);
  if (text != NULL)
    aika_json_out_string (out, text);
  else
    aika_json_out_null (out);
}

/* Each code once, in the order of the remarks. */
static void
put_codes (AikaJsonOut      *out,
           const char       *name,
           AikaReading     **readings,
           guint             n_readings,
           gboolean          is_error)
{
  gboolean is_put[AIKA_N_REMARK_CODES] = { FALSE };

  aika_json_out_name (out, name);
  aika_json_out_begin_array (out, AIKA_JSON_LAYOUT_AUTO);
  for (guint i = 0; i < n_readings; i++)
    for (guint k = 0; k < readings[i]->remarks->len; k++)
      {
        const AikaRemark *remark = &g_array_index (readings[i]->remarks, AikaRemark, k);

        if (aika_remark_is_error (remark) != is_error || is_put[remark->code])
          continue;
        aika_json_out_string (out, aika_remark_code_get_word (remark->code));
        is_put[remark->code] = TRUE;
      }
  aika_json_out_end_array (out);
}

static void
put_place (AikaJsonOut *out,
           guint        start,
           guint        end)
{
  aika_json_out_name (out, "at");
  aika_json_out_begin_array (out, AIKA_JSON_LAYOUT_AUTO);
  aika_json_out_integer (out, start);
  aika_json_out_integer (out, end);
  aika_json_out_end_array (out);
}

static void
put_remark (AikaJsonOut *out,
            const char  *code,
            guint        start,
            guint        end,
            const char  *text,
            const char  *suggestion,
            const char  *message)
{
  g_autofree char *place = g_strndup (text + start, end - start);

  aika_json_out_begin_object (out, AIKA_JSON_LAYOUT_AUTO);
  put_text (out, "code", code);
  put_place (out, start, end);
  put_text (out, "text", place);
  if (suggestion != NULL)
    put_text (out, "suggestion", suggestion);
  put_text (out, "message", message);
  aika_json_out_end_object (out);
}

static void
put_remarks (AikaJsonOut   *out,
             AikaReading  **readings,
             guint          n_readings)
{
  aika_json_out_name (out, "remarks");
  aika_json_out_begin_array (out, AIKA_JSON_LAYOUT_AUTO);
  for (guint i = 0; i < n_readings; i++)
    for (guint k = 0; k < readings[i]->remarks->len; k++)
      {
        const AikaRemark *remark = &g_array_index (readings[i]->remarks, AikaRemark, k);
        g_autofree char *message = aika_remark_dup_message (remark, readings[i]->text, aika_cli_get_language ());

        put_remark (out, aika_remark_code_get_word (remark->code), remark->start, remark->end,
                    readings[i]->text, remark->suggestion, message);
      }
  aika_json_out_end_array (out);
}

/* The members of a time, its text apart. */
static void
put_reading (AikaJsonOut           *out,
             AikaReading           *reading,
             const AikaTimeContext *context)
{
  const AikaWhen *when = reading->when;
  g_autofree char *shown = NULL;

  if (when != NULL)
    shown = aika_when_format (when, context->language, AIKA_PHRASE_FULL, AIKA_PHRASE_PLAIN);

  aika_json_out_name (out, "spans");
  aika_json_out_begin_array (out, AIKA_JSON_LAYOUT_AUTO);
  put_spans (out, when, context);
  aika_json_out_end_array (out);
  put_text (out, "precision", when != NULL ? aika_precision_words[when->precision] : NULL);
  put_codes (out, "warnings", &reading, 1, FALSE);
  put_codes (out, "errors", &reading, 1, TRUE);
  put_text (out, "shown", shown);
  put_text (out, "kind", when != NULL ? aika_when_kind_words[when->kind] : NULL);
  if (when != NULL && when->list_mode != AIKA_LIST_UNSPECIFIED)
    put_text (out, "list", aika_list_mode_words[when->list_mode]);
  aika_json_out_put_when_flags (out, when != NULL ? when->flags : AIKA_WHEN_EXACT);
  if (reading->body != NULL)
    put_text (out, "body", reading->body);
  put_remarks (out, &reading, 1);
}

/* The precision that all times have, or NULL. */
static const char *
find_precision (const GPtrArray *readings)
{
  const AikaWhen *first = readings->len > 0 ? ((const AikaReading *) readings->pdata[0])->when : NULL;

  for (guint i = 0; i < readings->len; i++)
    {
      const AikaWhen *when = ((const AikaReading *) readings->pdata[i])->when;

      if (when == NULL || when->precision != first->precision)
        return NULL;
    }

  return first != NULL ? aika_precision_words[first->precision] : NULL;
}

static char *
dup_all_shown (const GPtrArray *readings,
               AikaLanguage     language)
{
  g_autoptr(GString) shown = g_string_new (NULL);

  for (guint i = 0; i < readings->len; i++)
    {
      const AikaWhen *when = ((const AikaReading *) readings->pdata[i])->when;
      g_autofree char *phrase = NULL;

      if (when == NULL)
        continue;
      phrase = aika_when_format (when, language, AIKA_PHRASE_FULL, AIKA_PHRASE_PLAIN);
      g_string_append_printf (shown, "%s%s", shown->len > 0 ? "; " : "", phrase);
    }

  return shown->len > 0 ? g_strdup (shown->str) : NULL;
}

static void
put_found (AikaJsonOut         *out,
           const AikaCliAnswer *answer)
{
  AikaReading **readings = (AikaReading **) answer->readings->pdata;
  guint n_readings = answer->readings->len;
  g_autofree char *shown = dup_all_shown (answer->readings, answer->context.language);

  aika_json_out_name (out, "spans");
  aika_json_out_begin_array (out, AIKA_JSON_LAYOUT_AUTO);
  for (guint i = 0; i < n_readings; i++)
    put_spans (out, readings[i]->when, &answer->context);
  aika_json_out_end_array (out);
  put_text (out, "precision", find_precision (answer->readings));
  put_codes (out, "warnings", readings, n_readings, FALSE);
  put_codes (out, "errors", readings, n_readings, TRUE);
  put_text (out, "shown", shown);
  aika_json_out_name (out, "times");
  aika_json_out_begin_array (out, AIKA_JSON_LAYOUT_AUTO);
  for (guint i = 0; i < n_readings; i++)
    {
      g_autofree char *place = g_strndup (answer->text + readings[i]->start, readings[i]->end - readings[i]->start);

      aika_json_out_begin_object (out, AIKA_JSON_LAYOUT_AUTO);
      put_place (out, readings[i]->start, readings[i]->end);
      put_text (out, "text", place);
      put_reading (out, readings[i], &answer->context);
      aika_json_out_end_object (out);
    }
  aika_json_out_end_array (out);
  put_remarks (out, readings, n_readings);
}

static void
put_problem (AikaJsonOut         *out,
             const AikaCliAnswer *answer)
{
  aika_json_out_name (out, "spans");
  aika_json_out_begin_array (out, AIKA_JSON_LAYOUT_AUTO);
  aika_json_out_end_array (out);
  put_text (out, "precision", NULL);
  put_codes (out, "warnings", NULL, 0, FALSE);
  aika_json_out_name (out, "errors");
  aika_json_out_begin_array (out, AIKA_JSON_LAYOUT_AUTO);
  aika_json_out_string (out, BAD_LINE_CODE);
  aika_json_out_end_array (out);
  put_text (out, "shown", NULL);
  put_text (out, "kind", NULL);
  aika_json_out_put_when_flags (out, AIKA_WHEN_EXACT);
  aika_json_out_name (out, "remarks");
  aika_json_out_begin_array (out, AIKA_JSON_LAYOUT_AUTO);
  put_remark (out, BAD_LINE_CODE, 0, strlen (answer->text), answer->text, NULL, answer->problem);
  aika_json_out_end_array (out);
}

/* The writer breaks lines only between values, never in a text. */
static char *
dup_on_one_line (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  GString *line = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] != '\n')
        {
          g_string_append_c (line, text[i]);
          continue;
        }
      while (i + 1 < length && text[i + 1] == ' ')
        i++;
      g_string_append_c (line, i + 1 < length ? ' ' : '\n');
    }

  return g_string_free (line, FALSE);
}

/**
 * aika_cli_answer_dup_json:
 * @answer: an answer
 *
 * Returns: (transfer full): a JSON object on one line, with its line feed
 */
char *
aika_cli_answer_dup_json (const AikaCliAnswer *answer)
{
  AikaJsonOut *out = aika_json_out_new ();
  g_autoptr(GBytes) bytes = NULL;

  aika_json_out_begin_object (out, AIKA_JSON_LAYOUT_AUTO);
  put_text (out, "text", answer->text);
  if (answer->problem != NULL)
    put_problem (out, answer);
  else if (answer->is_import)
    put_found (out, answer);
  else
    put_reading (out, answer->readings->pdata[0], &answer->context);
  aika_json_out_end_object (out);
  bytes = aika_json_out_free_to_bytes (out);

  return dup_on_one_line (bytes);
}
