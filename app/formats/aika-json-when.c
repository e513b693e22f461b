/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-json-when"

#include "config.h"

#include "formats/aika-json-when.h"

#include "formats/aika-json-reader.h"

/* A time in the file:
 *
 *   { "text": "touko–kesäkuu 2018", "kind": "month-range", "precision": "month",
 *     "spans": [{ "start": "2018-05-01", "end": "2018-06-30" }] }
 *
 * Ends are the last day, as people write them. A span without a start or without an
 * end is open there. */

const char *const aika_json_when_members[] = { "text", "kind", "precision", "spans", "list", "flags", NULL };
const char *const aika_json_span_members[] = { "start", "end", NULL };
const char *const aika_json_when_flag_words[] = {
  "approximate", "tentative", "conditional", "year-inferred", "open-clock", NULL
};

static void
collect_extras (JsonObject         *object,
                const char *const  *known,
                int                 span,
                GArray            **extras)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      g_autofree char *json = NULL;

      if (g_strv_contains (known, name))
        continue;

      json = aika_json_reader_dup_json (node);
      if (*extras == NULL)
        *extras = aika_extras_new ();
      aika_extras_add (*extras, span, name, json);
    }
}

static gboolean
read_side (AikaJsonReader *reader,
           JsonObject     *object,
           const char     *member,
           gint32         *day,
           gint16         *minute)
{
  JsonNode *node = json_object_get_member (object, member);
  gsize mark;
  int clock;
  gboolean is_read;

  *day = AIKA_DAY_NONE;
  *minute = -1;
  if (node == NULL)
    return TRUE;

  mark = aika_json_reader_enter (reader, member);
  is_read = aika_json_reader_get_day_clock (reader, node, day, &clock);
  aika_json_reader_leave (reader, mark);
  if (is_read)
    *minute = (gint16) clock;

  return is_read;
}

static gboolean
read_span (AikaJsonReader *reader,
           JsonNode       *node,
           guint           position,
           AikaSpan       *span,
           GArray        **extras)
{
  JsonObject *object = aika_json_reader_get_object (reader, node);
  gint32 last_day;

  if (object == NULL ||
      !read_side (reader, object, "start", &span->start_day, &span->start_minute) ||
      !read_side (reader, object, "end", &last_day, &span->end_minute))
    return FALSE;

  aika_span_set_last_day (span, last_day);
  collect_extras (object, aika_json_span_members, (int) position, extras);

  return TRUE;
}

static gboolean
read_spans (AikaJsonReader *reader,
            JsonObject     *object,
            GArray         *spans,
            GArray        **extras)
{
  JsonNode *node = json_object_get_member (object, "spans");
  gsize mark;
  JsonArray *array;
  gboolean is_read;

  if (node == NULL)
    return TRUE;

  mark = aika_json_reader_enter (reader, "spans");
  array = aika_json_reader_get_array (reader, node, AIKA_PLAN_MAX_N_SPANS);
  is_read = array != NULL;
  for (guint i = 0; is_read && i < json_array_get_length (array); i++)
    {
      gsize inner_mark = aika_json_reader_enter_index (reader, i);
      AikaSpan span;

      is_read = read_span (reader, json_array_get_element (array, i), i, &span, extras);
      if (is_read)
        g_array_append_val (spans, span);
      aika_json_reader_leave (reader, inner_mark);
    }
  aika_json_reader_leave (reader, mark);

  return is_read;
}

static gboolean
read_flags (AikaJsonReader *reader,
            JsonObject     *object,
            AikaWhenFlags  *flags)
{
  JsonNode *node = json_object_get_member (object, "flags");
  gsize mark;
  JsonArray *array;
  gboolean is_read;

  *flags = AIKA_WHEN_EXACT;
  if (node == NULL)
    return TRUE;

  mark = aika_json_reader_enter (reader, "flags");
  array = aika_json_reader_get_array (reader, node, AIKA_PLAN_MAX_N_SPANS);
  is_read = array != NULL;
  for (guint i = 0; is_read && i < json_array_get_length (array); i++)
    {
      gsize inner_mark = aika_json_reader_enter_index (reader, i);
      int bit;

      is_read = aika_json_reader_get_word (reader, json_array_get_element (array, i),
                                           aika_json_when_flag_words, &bit);
      if (is_read && bit >= 0)
        *flags |= 1 << bit;
      aika_json_reader_leave (reader, inner_mark);
    }
  aika_json_reader_leave (reader, mark);

  return is_read;
}

/* A word that only a newer version knows leaves @fallback. */
static gboolean
read_word (AikaJsonReader    *reader,
           JsonObject        *object,
           const char        *member,
           const char *const *words,
           int                fallback,
           gboolean           is_required,
           int               *value)
{
  JsonNode *node = json_object_get_member (object, member);
  gsize mark;
  gboolean is_read;

  *value = fallback;
  if (node == NULL)
    return !is_required || aika_json_reader_fail_missing (reader, member);

  mark = aika_json_reader_enter (reader, member);
  is_read = aika_json_reader_get_word (reader, node, words, value);
  aika_json_reader_leave (reader, mark);
  if (*value < 0)
    *value = fallback;

  return is_read;
}

static gboolean
read_text (AikaJsonReader  *reader,
           JsonObject      *object,
           const char     **text)
{
  JsonNode *node = json_object_get_member (object, "text");
  gsize mark;

  *text = NULL;
  if (node == NULL)
    return TRUE;

  mark = aika_json_reader_enter (reader, "text");
  *text = aika_json_reader_get_text (reader, node, AIKA_PLAN_MAX_N_TEXT_BYTES);
  aika_json_reader_leave (reader, mark);

  return *text != NULL;
}

/**
 * aika_json_reader_read_when:
 * @reader: a reader that stands at @node
 * @node: a node
 *
 * Returns: (transfer full) (nullable): the time
 */
AikaWhen *
aika_json_reader_read_when (AikaJsonReader *reader,
                            JsonNode       *node)
{
  JsonObject *object = aika_json_reader_get_object (reader, node);
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (AikaSpan));
  g_autoptr(GArray) extras = NULL;
  g_autoptr(AikaWhen) when = NULL;
  const char *text;
  int kind, precision, list_mode;
  AikaWhenFlags flags;

  if (object == NULL ||
      !read_text (reader, object, &text) ||
      !read_word (reader, object, "kind", aika_when_kind_words, AIKA_WHEN_UNKNOWN, TRUE, &kind) ||
      !read_word (reader, object, "precision", aika_precision_words, AIKA_PRECISION_PLAN, TRUE, &precision) ||
      !read_word (reader, object, "list", aika_list_mode_words, AIKA_LIST_UNSPECIFIED, FALSE, &list_mode) ||
      !read_flags (reader, object, &flags))
    return NULL;

  collect_extras (object, aika_json_when_members, AIKA_EXTRA_NO_SPAN, &extras);
  if (!read_spans (reader, object, spans, &extras))
    return NULL;

  /* A newer version's kind with days is shown as days; by itself it would be only words. */
  if (reader->is_newer && kind == AIKA_WHEN_UNKNOWN && spans->len > 0)
    kind = AIKA_WHEN_DAY_RANGE;

  when = aika_when_new (kind, precision, text, (const AikaSpan *) spans->data, spans->len, list_mode, flags);
  return extras != NULL ? aika_when_with_extras (when, extras) : g_steal_pointer (&when);
}

/**
 * aika_json_out_put_when_flags:
 * @out: a writer, inside an object
 * @flags: the flags of a time
 *
 * Writes the member “flags”: the words of those that are set, an empty array where none is.
 */
void
aika_json_out_put_when_flags (AikaJsonOut   *out,
                              AikaWhenFlags  flags)
{
  aika_json_out_name (out, "flags");
  aika_json_out_begin_array (out, AIKA_JSON_LAYOUT_AUTO);
  for (guint bit = 0; aika_json_when_flag_words[bit] != NULL; bit++)
    if ((flags & (1u << bit)) != 0)
      aika_json_out_string (out, aika_json_when_flag_words[bit]);
  aika_json_out_end_array (out);
}
