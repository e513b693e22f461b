/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-html"

#include "config.h"

#include "formats/aika-html-private.h"

#include <stdarg.h>
#include <string.h>

/* Elements and text of HTML.
 *
 * Invariants: (1) whatever the author wrote is text: no part of it becomes markup;
 * (2) what is written is also well-formed XML: attributes in double quotes, every element
 * closed; (3) no control character gets out, nor a bidi embedding, override or isolate: a
 * page says direction by its elements (HTML Living Standard, §15.3.5 “Bidirectional text”),
 * and one that is not closed would turn the words of its neighbours.
 */

#define FIRST_AFTER_ASCII 0x80

static gboolean
is_bidi_control (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
is_noncharacter (gunichar c)
{
  return (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

static gboolean
is_space_like (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || c == 0x0b || c == 0x0c || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static gboolean
is_dropped (gunichar c)
{
  return g_unichar_iscntrl (c) || is_bidi_control (c) || is_noncharacter (c) || c == 0xfeff;
}

static void
append_escaped (GString    *text,
                const char *words,
                gssize      length)
{
  const char *end = words + (length < 0 ? (gssize) strlen (words) : length);
  const char *p = words;

  while (p < end)
    {
      gunichar c = g_utf8_get_char_validated (p, end - p);

      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          p++;
          continue;
        }
      p = g_utf8_next_char (p);

      if (c == '&')
        g_string_append (text, "&amp;");
      else if (c == '<')
        g_string_append (text, "&lt;");
      else if (c == '>')
        g_string_append (text, "&gt;");
      else if (c == '"')
        g_string_append (text, "&quot;");
      else if (is_space_like (c))
        g_string_append_c (text, ' ');
      else if (c < FIRST_AFTER_ASCII ? !g_ascii_iscntrl (c) : !is_dropped (c))
        g_string_append_unichar (text, c);
    }
}

/*
 * aika_html_open:
 * @out: what is written
 * @element: its name
 * @...: pairs of an attribute's name and its value, ended by `NULL`; an attribute whose
 *   value is `NULL` is left out
 *
 * Writes a start tag.
 */
void
aika_html_open (AikaHtmlOut *out,
                const char  *element,
                ...)
{
  const char *name;
  va_list attributes;

  g_string_append_printf (out->text, "<%s", element);

  va_start (attributes, element);
  while ((name = va_arg (attributes, const char *)) != NULL)
    {
      const char *value = va_arg (attributes, const char *);

      if (value == NULL)
        continue;
      g_string_append_printf (out->text, " %s=\"", name);
      append_escaped (out->text, value, -1);
      g_string_append_c (out->text, '"');
    }
  va_end (attributes);

  g_string_append_c (out->text, '>');
}

void
aika_html_close (AikaHtmlOut *out,
                 const char  *element)
{
  g_string_append_printf (out->text, "</%s>", element);
}

/*
 * aika_html_append:
 * @out: what is written
 * @words: any bytes
 * @length: how many, or -1 if they end with a nul
 *
 * Writes words as text. Bytes that are not UTF-8 are left out.
 */
void
aika_html_append (AikaHtmlOut *out,
                  const char  *words,
                  gssize       length)
{
  append_escaped (out->text, words, length);
}

/* By the blocks of the Unicode Standard whose letters run from right to left. */
static gboolean
is_right_to_left (gunichar c)
{
  if (is_noncharacter (c))
    return FALSE;

  return (c >= 0x0590 && c <= 0x08ff) || c == 0x200f || (c >= 0xfb1d && c <= 0xfdff) ||
         (c >= 0xfe70 && c <= 0xfefe) || (c >= 0x10800 && c <= 0x10fff) || (c >= 0x1e800 && c <= 0x1efff);
}

/*
 * aika_html_is_mixed:
 * @words: UTF-8
 *
 * Returns: whether some of the letters run from right to left, so that an element with these
 *   words must find its own direction (`dir="auto"`); others have that of the page
 */
gboolean
aika_html_is_mixed (const char *words)
{
  for (const char *p = words; *p != '\0';)
    {
      gunichar c = g_utf8_get_char_validated (p, -1);

      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          p++;
          continue;
        }
      if (is_right_to_left (c))
        return TRUE;
      p = g_utf8_next_char (p);
    }

  return FALSE;
}
