/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "aika-json-text"

#include "config.h"

#include "formats/aika-json-text.h"

#include <string.h>

/* The characters of a JSON string that aika_json_scan () has accepted: every
 * escape is known, every surrogate has its other half, the UTF-8 is valid. */

static gunichar
read_four_digits (const char *at)
{
  gunichar value = 0;

  for (int i = 0; i < 4; i++)
    value = value * 16 + (gunichar) g_ascii_xdigit_value (at[i]);
  return value;
}

/**
 * aika_json_text_next:
 * @at: (inout): a place in a scanned string, before its end
 *
 * Reads one character, resolving an escape, and moves @at behind it.
 *
 * Returns: the character, never 0
 */
gunichar
aika_json_text_next (const char **at)
{
  const char *from = *at;
  gunichar high;

  if (*from != '\\')
    {
      *at = g_utf8_next_char (from);
      return g_utf8_get_char (from);
    }
  *at = from + 2;
  switch (from[1])
    {
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    case 'u':
      break;
    default:
      return (gunichar) from[1];
    }
  *at = from + 6;
  high = read_four_digits (from + 2);
  if (high < 0xd800 || high > 0xdbff)
    return high;
  *at = from + 12;
  return 0x10000 + ((high - 0xd800) << 10) + (read_four_digits (from + 8) - 0xdc00);
}

/**
 * aika_json_text_compare:
 * @one: a scanned string, without its quotation marks
 * @one_length: its length in bytes
 * @two: another
 * @two_length: its length in bytes
 *
 * Compares what the two mean: `a` equals `\u0061`.
 *
 * Returns: less than, equal to or greater than 0, by code points
 */
int
aika_json_text_compare (const char *one,
                        gsize one_length,
                        const char *two,
                        gsize two_length)
{
  const char *one_end = one + one_length;
  const char *two_end = two + two_length;

  /* The bytes of UTF-8 sort as the code points do. */
  if (memchr (one, '\\', one_length) == NULL && memchr (two, '\\', two_length) == NULL)
    {
      int order = memcmp (one, two, MIN (one_length, two_length));

      if (order != 0)
        return order;
      return (one_length > two_length) - (one_length < two_length);
    }

  while (one < one_end && two < two_end)
    {
      gunichar a = aika_json_text_next (&one);
      gunichar b = aika_json_text_next (&two);

      if (a != b)
        return a < b ? -1 : 1;
    }
  return (one < one_end) - (two < two_end);
}

/**
 * aika_json_text_decode:
 * @text: a scanned string, without its quotation marks
 * @length: its length in bytes
 *
 * Returns: (transfer full): what it means, in UTF-8
 */
char *
aika_json_text_decode (const char *text,
                       gsize length)
{
  const char *end = text + length;
  GString *decoded;

  if (memchr (text, '\\', length) == NULL)
    return g_strndup (text, length);

  decoded = g_string_sized_new (length);
  while (text < end)
    g_string_append_unichar (decoded, aika_json_text_next (&text));
  return g_string_free (decoded, FALSE);
}
