/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-json-reader"

#include "config.h"

#include "formats/aika-json-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "formats/aika-json-out.h"
#include "formats/aika-json-path.h"

/* The single values of a plan's file: text, numbers, words, dates, clocks. */

#define MAX_N_SHOWN_CHARACTERS 40   /* of a value in a message */
#define N_DATE_BYTES 10             /* YYYY-MM-DD */
#define MINUTES_PER_DAY (24 * 60)

/**
 * aika_json_reader_enter:
 * @reader: a reader
 * @member: the name of a member of the object where it stands
 *
 * Returns: what [func@json_reader_leave] wants, to stand at the object again
 */
gsize
aika_json_reader_enter (AikaJsonReader *reader,
                        const char     *member)
{
  gsize mark = reader->path->len;

  aika_json_path_add_member (reader->path, member);
  return mark;
}

/**
 * aika_json_reader_enter_index:
 * @reader: a reader
 * @index: a place in the list where it stands
 *
 * Returns: what [func@json_reader_leave] wants, to stand at the list again
 */
gsize
aika_json_reader_enter_index (AikaJsonReader *reader,
                              guint           index)
{
  gsize mark = reader->path->len;

  aika_json_path_add_index (reader->path, index);
  return mark;
}

void
aika_json_reader_leave (AikaJsonReader *reader,
                        gsize           mark)
{
  g_string_truncate (reader->path, mark);
}

/**
 * aika_json_reader_fail:
 * @reader: a reader that stands at what is wrong
 * @code: the kind of error
 * @format: what is wrong and what was expected, translated
 * @...: its arguments
 *
 * Returns: `FALSE`
 */
gboolean
aika_json_reader_fail (AikaJsonReader  *reader,
                       AikaFormatError  code,
                       const char      *format,
                       ...)
{
  g_autoptr(AikaProblem) problem = NULL;
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  problem = aika_problem_new (AIKA_SEVERITY_ERROR, "E_VALUE", reader->path->str,
                              g_strdup_vprintf (format, args));
  va_end (args);

  problem->line = aika_json_line_of_path (reader->text, reader->length, reader->path->str);
  text = aika_problem_dup_text (problem);
  g_set_error_literal (reader->error, AIKA_FORMAT_ERROR, (int) code, text);
  return FALSE;
}

/* What would break the line of a message or turn its direction around. */
static gboolean
is_unfit_for_message (gunichar c)
{
  return g_unichar_iscntrl (c) || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static char *
dup_quoted (const char *text)
{
  GString *shown = g_string_new ("“");
  guint n_characters = 0;

  for (; *text != '\0' && n_characters < MAX_N_SHOWN_CHARACTERS; text = g_utf8_next_char (text), n_characters++)
    {
      gunichar c = g_utf8_get_char (text);

      g_string_append_unichar (shown, is_unfit_for_message (c) ? 0xfffd : c);
    }
  g_string_append (shown, *text != '\0' ? "…”" : "”");

  return g_string_free (shown, FALSE);
}

/* The value as a message shows it; what is large by its brackets alone. */
static char *
dup_shown (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup ("{…}");
  if (JSON_NODE_HOLDS_ARRAY (node))
    return g_strdup ("[…]");
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return dup_quoted (json_node_get_string (node));

  return aika_json_reader_dup_json (node);
}

/**
 * aika_json_reader_fail_value:
 * @reader: a reader that stands at @node
 * @node: a value that is not what was expected
 * @expected: what was expected, translated
 *
 * Returns: `FALSE`
 */
gboolean
aika_json_reader_fail_value (AikaJsonReader *reader,
                             JsonNode       *node,
                             const char     *expected)
{
  g_autofree char *shown = dup_shown (node);

  /* Translators: the value that stands in the file, and what should stand there. */
  return aika_json_reader_fail (reader, AIKA_FORMAT_ERROR_VALUE, _("%s stands here (expected %s)"), shown, expected);
}

/**
 * aika_json_reader_fail_missing:
 * @reader: a reader that stands at an object
 * @member: the name of a member that it must have
 *
 * Returns: `FALSE`
 */
gboolean
aika_json_reader_fail_missing (AikaJsonReader *reader,
                               const char     *member)
{
  return aika_json_reader_fail (reader, AIKA_FORMAT_ERROR_VALUE, _("the member “%s” is missing"), member);
}

/**
 * aika_json_reader_get_text:
 * @reader: a reader that stands at @node
 * @node: a node
 * @max_n_bytes: how long the text may be
 *
 * Returns: (transfer none) (nullable): the text of the node
 */
const char *
aika_json_reader_get_text (AikaJsonReader *reader,
                           JsonNode       *node,
                           gsize           max_n_bytes)
{
  const char *text;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      aika_json_reader_fail_value (reader, node, _("text in quotation marks"));
      return NULL;
    }

  text = json_node_get_string (node);
  if (strlen (text) > max_n_bytes)
    {
      aika_json_reader_fail (reader, AIKA_FORMAT_ERROR_LIMIT,
                             _("the text has %u bytes (expected at most %u)"),
                             (guint) strlen (text), (guint) max_n_bytes);
      return NULL;
    }

  return text;
}

/**
 * aika_json_reader_get_integer:
 * @reader: a reader that stands at @node
 * @node: a node
 * @min: the least value that is allowed
 * @max: the greatest; `G_MAXINT` for any
 * @value: (out): the number
 *
 * Returns: whether the node is such a number
 */
gboolean
aika_json_reader_get_integer (AikaJsonReader *reader,
                              JsonNode       *node,
                              int             min,
                              int             max,
                              int            *value)
{
  g_autofree char *expected = NULL;
  gint64 number;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    {
      number = json_node_get_int (node);
      if (number >= min && number <= max)
        {
          *value = (int) number;
          return TRUE;
        }
    }

  if (max == G_MAXINT)
    /* Translators: the least value of a number that was expected. */
    expected = g_strdup_printf (_("a whole number from %d"), min);
  else
    /* Translators: the bounds of a number that was expected. */
    expected = g_strdup_printf (_("a whole number from %d to %d"), min, max);
  return aika_json_reader_fail_value (reader, node, expected);
}

gboolean
aika_json_reader_get_boolean (AikaJsonReader *reader,
                              JsonNode       *node,
                              gboolean       *value)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return aika_json_reader_fail_value (reader, node, _("true or false"));

  *value = json_node_get_boolean (node);
  return TRUE;
}

/**
 * aika_json_reader_get_word:
 * @reader: a reader that stands at @node
 * @node: a node
 * @words: (array zero-terminated=1): the words that may stand here
 * @value: (out): which of them does; -1 for one that only a newer version knows
 *
 * Returns: whether one of them does, or the file is of a newer version
 */
gboolean
aika_json_reader_get_word (AikaJsonReader    *reader,
                           JsonNode          *node,
                           const char *const *words,
                           int               *value)
{
  const char *text = aika_json_reader_get_text (reader, node, AIKA_PLAN_MAX_N_TEXT_BYTES);
  g_autofree char *list = NULL;
  g_autofree char *expected = NULL;

  if (text == NULL)
    return FALSE;

  for (*value = 0; words[*value] != NULL; (*value)++)
    if (g_str_equal (words[*value], text))
      return TRUE;
  *value = -1;

  if (reader->is_newer)
    {
      g_autofree char *shown = dup_quoted (text);

      /* Further ones are covered by the warning that the file is newer. */
      if (reader->warnings->len < AIKA_PLAN_CHECK_MAX_N_WARNINGS)
        g_ptr_array_add (reader->warnings,
                         aika_problem_new (AIKA_SEVERITY_WARNING, "W_NEWER_WORD", reader->path->str,
                                           g_strdup_printf (_("%s is a word of a newer version"), shown)));
      return TRUE;
    }

  list = g_strjoinv (", ", (char **) words);
  /* Translators: the %s is a list of words. */
  expected = g_strdup_printf (_("one of %s"), list);
  return aika_json_reader_fail_value (reader, node, expected);
}

static gboolean
fail_date (AikaJsonReader *reader,
           const char     *text,
           const char     *form)
{
  g_autofree char *shown = dup_quoted (text);
  int year = (int) g_ascii_strtoull (text, NULL, 10);

  if (strspn (text, "0123456789-") == N_DATE_BYTES && text[4] == '-' && text[7] == '-' &&
      (year < AIKA_YEAR_MIN || year > AIKA_YEAR_MAX))
    return aika_json_reader_fail (reader, AIKA_FORMAT_ERROR_VALUE,
                                  _("%s is outside the years that a plan may hold (expected %d to %d)"),
                                  shown, AIKA_YEAR_MIN, AIKA_YEAR_MAX);

  return aika_json_reader_fail (reader, AIKA_FORMAT_ERROR_VALUE, _("%s is not a date (expected %s)"), shown, form);
}

gboolean
aika_json_reader_get_day (AikaJsonReader *reader,
                          JsonNode       *node,
                          gint32         *day)
{
  const char *text = aika_json_reader_get_text (reader, node, AIKA_PLAN_MAX_N_TEXT_BYTES);

  if (text == NULL)
    return FALSE;

  return aika_day_parse_iso (text, day) || fail_date (reader, text, "YYYY-MM-DD");
}

/* HH:MM, 00:00 to 24:00. */
static gboolean
parse_clock (const char *text,
             int        *minute)
{
  if (strlen (text) != 5 || text[2] != ':' || !g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]) ||
      !g_ascii_isdigit (text[3]) || !g_ascii_isdigit (text[4]) || text[3] > '5')
    return FALSE;

  *minute = ((text[0] - '0') * 10 + text[1] - '0') * 60 + (text[3] - '0') * 10 + text[4] - '0';
  return *minute <= MINUTES_PER_DAY;
}

/**
 * aika_json_reader_get_day_clock:
 * @reader: a reader that stands at @node
 * @node: a node
 * @day: (out): the day
 * @minute: (out): the minutes since its midnight, up to 1440; -1 where no clock time is given
 *
 * Returns: whether the node is a date, or a date and a time
 */
gboolean
aika_json_reader_get_day_clock (AikaJsonReader *reader,
                                JsonNode       *node,
                                gint32         *day,
                                int            *minute)
{
  const char *text = aika_json_reader_get_text (reader, node, AIKA_PLAN_MAX_N_TEXT_BYTES);
  g_autofree char *date = NULL;

  if (text == NULL)
    return FALSE;

  *minute = -1;
  if (strlen (text) <= N_DATE_BYTES || text[N_DATE_BYTES] != 'T')
    return aika_day_parse_iso (text, day) || fail_date (reader, text, "YYYY-MM-DD");

  date = g_strndup (text, N_DATE_BYTES);
  return (aika_day_parse_iso (date, day) && parse_clock (text + N_DATE_BYTES + 1, minute)) ||
         fail_date (reader, text, "YYYY-MM-DDTHH:MM");
}

gboolean
aika_json_reader_get_clock (AikaJsonReader *reader,
                            JsonNode       *node,
                            int            *minute)
{
  const char *text = aika_json_reader_get_text (reader, node, AIKA_PLAN_MAX_N_TEXT_BYTES);
  g_autofree char *shown = NULL;

  if (text == NULL)
    return FALSE;
  if (parse_clock (text, minute) && *minute < MINUTES_PER_DAY)
    return TRUE;

  shown = dup_quoted (text);
  return aika_json_reader_fail (reader, AIKA_FORMAT_ERROR_VALUE,
                                _("%s is not a clock time (expected HH:MM)"), shown);
}

JsonObject *
aika_json_reader_get_object (AikaJsonReader *reader,
                             JsonNode       *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  aika_json_reader_fail_value (reader, node, _("an object, {…}"));
  return NULL;
}

JsonArray *
aika_json_reader_get_array (AikaJsonReader *reader,
                            JsonNode       *node,
                            guint           max_n)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      aika_json_reader_fail_value (reader, node, _("a list, […]"));
      return NULL;
    }

  array = json_node_get_array (node);
  if (json_array_get_length (array) > max_n)
    {
      aika_json_reader_fail (reader, AIKA_FORMAT_ERROR_LIMIT, _("the list has %u entries (expected at most %u)"),
                             json_array_get_length (array), max_n);
      return NULL;
    }

  return array;
}

static void
put_node (AikaJsonOut *out,
          JsonNode    *node)
{
  switch (JSON_NODE_TYPE (node))
    {
    case JSON_NODE_OBJECT:
      {
        JsonObjectIter iter;
        const char *name;
        JsonNode *value;

        aika_json_out_begin_object (out, AIKA_JSON_LAYOUT_AUTO);
        json_object_iter_init_ordered (&iter, json_node_get_object (node));
        while (json_object_iter_next_ordered (&iter, &name, &value))
          {
            aika_json_out_name (out, name);
            put_node (out, value);
          }
        aika_json_out_end_object (out);
      }
      break;
    case JSON_NODE_ARRAY:
      {
        JsonArray *array = json_node_get_array (node);

        aika_json_out_begin_array (out, AIKA_JSON_LAYOUT_AUTO);
        for (guint i = 0; i < json_array_get_length (array); i++)
          put_node (out, json_array_get_element (array, i));
        aika_json_out_end_array (out);
      }
      break;
    case JSON_NODE_NULL:
      aika_json_out_null (out);
      break;
    case JSON_NODE_VALUE:
      if (json_node_get_value_type (node) == G_TYPE_STRING)
        aika_json_out_string (out, json_node_get_string (node));
      else if (json_node_get_value_type (node) == G_TYPE_INT64)
        aika_json_out_integer (out, json_node_get_int (node));
      else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
        aika_json_out_boolean (out, json_node_get_boolean (node));
      else
        aika_json_out_real (out, json_node_get_double (node));
      break;
    }
}

/**
 * aika_json_reader_dup_json:
 * @node: a node
 *
 * Returns: (transfer full): its value as JSON text without line breaks
 */
char *
aika_json_reader_dup_json (JsonNode *node)
{
  AikaJsonOut *out = aika_json_out_new ();
  g_autoptr(GBytes) bytes = NULL;
  GString *text = g_string_new (NULL);
  const char *at;
  gsize n_left;

  put_node (out, node);
  bytes = aika_json_out_free_to_bytes (out);

  /* A line break is never inside a string, where it is written as \n. */
  at = g_bytes_get_data (bytes, &n_left);
  while (n_left > 0)
    {
      const char *line_end = memchr (at, '\n', n_left);
      gsize n = line_end != NULL ? (gsize) (line_end - at) : n_left;

      g_string_append_len (text, at, (gssize) n);
      at += n;
      n_left -= n;
      while (n_left > 0 && (*at == '\n' || *at == ' '))
        {
          at++;
          n_left--;
        }
    }

  return g_string_free (text, FALSE);
}
