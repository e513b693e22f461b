/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "aika-json-out"

#include "config.h"

#include "formats/aika-json-out.h"

#include <string.h>

#include "formats/aika-json-lines.h"
#include "formats/aika-json-text.h"

/* Writes JSON so that the same calls always give the same bytes, and a diff of
 * two files reads well. JsonGenerator of json-glib 1.6 cannot be used: it
 * writes some numbers and control characters so that no reader accepts them. */

struct _AikaJsonOut
{
  AikaJsonLines *lines;
};

static void
append_quoted (GString *text,
               const char *string)
{
  static const char shorts[] = "\bb\ff\nn\rr\tt\"\"\\\\";

  g_string_append_c (text, '"');
  for (const char *at = string; *at != '\0'; at++)
    {
      guchar c = (guchar) *at;

      if (c < 0x20 || c == 0x7f || c == '"' || c == '\\')
        {
          const char *found = strchr (shorts, *at);

          /* The pairs of shorts: a character, then the letter of its escape. */
          if (found != NULL && (found - shorts) % 2 == 0)
            g_string_append_printf (text, "\\%c", found[1]);
          else
            g_string_append_printf (text, "\\u%04x", c);
        }
      else if (strncmp (at, "\u2028", 3) == 0 || strncmp (at, "\u2029", 3) == 0)
        {
          g_string_append (text, at[2] == '\xa8' ? "\\u2028" : "\\u2029");
          at += 2;
        }
      else
        g_string_append_c (text, *at);
    }
  g_string_append_c (text, '"');
}

/**
 * aika_json_out_new:
 *
 * Returns: (transfer full): a writer that has written nothing
 */
AikaJsonOut *
aika_json_out_new (void)
{
  AikaJsonOut *out = g_new0 (AikaJsonOut, 1);

  out->lines = aika_json_lines_new (AIKA_JSON_LINE_N_CHARACTERS);
  return out;
}

/**
 * aika_json_out_free:
 * @out: (nullable) (transfer full): a writer
 */
void
aika_json_out_free (AikaJsonOut *out)
{
  if (out == NULL)
    return;
  aika_json_lines_free (out->lines);
  g_free (out);
}

/**
 * aika_json_out_free_to_bytes:
 * @out: (transfer full): a writer that has written one whole value
 *
 * Returns: (transfer full): the text, in UTF-8, with a line feed at its end
 */
GBytes *
aika_json_out_free_to_bytes (AikaJsonOut *out)
{
  GBytes *bytes;

  g_return_val_if_fail (out != NULL, NULL);

  bytes = aika_json_lines_end (out->lines);
  aika_json_out_free (out);
  return bytes;
}

/**
 * aika_json_out_begin_object:
 * @out: a writer that expects a value
 * @layout: how to lay the object out
 *
 * Begins an object. Inside an AUTO object or list, LINES makes all that is
 * around it use lines too, unless it stays empty.
 */
void
aika_json_out_begin_object (AikaJsonOut *out,
                            AikaJsonLayout layout)
{
  aika_json_lines_begin_level (out->lines, TRUE, layout == AIKA_JSON_LAYOUT_LINES);
}

/**
 * aika_json_out_end_object:
 * @out: a writer whose innermost open level is an object
 */
void
aika_json_out_end_object (AikaJsonOut *out)
{
  aika_json_lines_end_level (out->lines, TRUE);
}

/**
 * aika_json_out_begin_array:
 * @out: a writer that expects a value
 * @layout: how to lay the list out
 *
 * Begins a list; see [func@json_out_begin_object].
 */
void
aika_json_out_begin_array (AikaJsonOut *out,
                           AikaJsonLayout layout)
{
  aika_json_lines_begin_level (out->lines, FALSE, layout == AIKA_JSON_LAYOUT_LINES);
}

/**
 * aika_json_out_end_array:
 * @out: a writer whose innermost open level is a list
 */
void
aika_json_out_end_array (AikaJsonOut *out)
{
  aika_json_lines_end_level (out->lines, FALSE);
}

/**
 * aika_json_out_name:
 * @out: a writer whose innermost open level is an object
 * @name: the name of its next member, as in [method@JsonOut.string]
 *
 * The caller chooses the order and writes each name once.
 */
void
aika_json_out_name (AikaJsonOut *out,
                    const char *name)
{
  g_autoptr (GString) quoted = g_string_new (NULL);

  g_return_if_fail (name != NULL);

  append_quoted (quoted, name);
  aika_json_lines_add_name (out->lines, quoted->str);
}

/**
 * aika_json_out_string:
 * @out: a writer that expects a value
 * @value: UTF-8
 *
 * Writes a string. Escaped are the quotation mark, the backslash, U+0000 to
 * U+001F, U+007F, U+2028 and U+2029; all else stands as it is. What is not
 * UTF-8 is written as it is too, and aika_json_scan () will refuse the text.
 */
void
aika_json_out_string (AikaJsonOut *out,
                      const char *value)
{
  g_autoptr (GString) quoted = g_string_new (NULL);

  g_return_if_fail (value != NULL);

  append_quoted (quoted, value);
  aika_json_lines_add_value (out->lines, quoted->str);
}

/**
 * aika_json_out_integer:
 * @out: a writer that expects a value
 * @value: at most %AIKA_JSON_MAX_INTEGER on either side of 0, or
 *   aika_json_scan () will refuse the text
 */
void
aika_json_out_integer (AikaJsonOut *out,
                       gint64 value)
{
  char text[32];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, value);
  aika_json_lines_add_value (out->lines, text);
}

/**
 * aika_json_out_real:
 * @out: a writer that expects a value
 * @value: 0, or %AIKA_JSON_MIN_REAL to %AIKA_JSON_MAX_REAL on either side of
 *   it, or aika_json_scan () will refuse the text
 *
 * Writes the shortest decimal number that reads back as @value, with a point
 * in it and no exponent, so that a reader does not take it for an integer. A plan has no such
 * number of its own; they occur in members that it does not know.
 */
void
aika_json_out_real (AikaJsonOut *out,
                    double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE + 2];

  for (int n_digits = 1; n_digits <= 17; n_digits++)
    {
      char format[] = "%.00g";

      format[2] = (char) ('0' + n_digits / 10);
      format[3] = (char) ('0' + n_digits % 10);
      g_ascii_formatd (text, G_ASCII_DTOSTR_BUF_SIZE, format, value);
      if (strchr (text, 'e') == NULL && g_ascii_strtod (text, NULL) == value)
        break;
    }
  if (strpbrk (text, ".e") == NULL)
    strcat (text, ".0");
  aika_json_lines_add_value (out->lines, text);
}

/**
 * aika_json_out_boolean:
 * @out: a writer that expects a value
 * @value: the value
 */
void
aika_json_out_boolean (AikaJsonOut *out,
                       gboolean value)
{
  aika_json_lines_add_value (out->lines, value ? "true" : "false");
}

/**
 * aika_json_out_null:
 * @out: a writer that expects a value
 */
void
aika_json_out_null (AikaJsonOut *out)
{
  aika_json_lines_add_value (out->lines, "null");
}

/**
 * aika_json_out_raw:
 * @out: a writer that expects a value
 * @text: (array length=length): a JSON text that aika_json_scan () has accepted
 * @length: its length in bytes
 *
 * Writes a value that is known only as text, such as a member that a newer
 * version has added: its members in their order and its numbers digit by
 * digit, laid out and escaped as everything else (AUTO). What was written so
 * and is read and written again stays the same bytes.
 */
void
aika_json_out_raw (AikaJsonOut *out,
                   const char *text,
                   gsize length)
{
  const char *end = text + length;

  while (text < end)
    {
      const char *from = text++;

      if (strchr (" \t\n\r,:", *from) != NULL)
        continue;
      if (*from == '{' || *from == '[')
        aika_json_lines_begin_level (out->lines, *from == '{', FALSE);
      else if (*from == '}' || *from == ']')
        aika_json_lines_end_level (out->lines, *from == '}');
      else if (*from == '"')
        {
          g_autofree char *string = NULL;

          for (; *text != '"'; text++)
            if (*text == '\\')
              text++;
          string = aika_json_text_decode (from + 1, (gsize) (text - from - 1));
          text++;
          if (aika_json_lines_takes_value (out->lines))
            aika_json_out_string (out, string);
          else
            aika_json_out_name (out, string);
        }
      else
        {
          g_autofree char *word = NULL;

          while (text < end && strchr (" \t\n\r,]}", *text) == NULL)
            text++;
          word = g_strndup (from, (gsize) (text - from));
          aika_json_lines_add_value (out->lines, word);
        }
    }
}
