/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-glue"

#include "config.h"

#include "time/aika-phrase.h"

#include <string.h>

#include "time/aika-words.h"

/* Where a line may not break inside a time, by the Finnish rules of typography:
 *
 *   klo␣17   ti␣12.4.2022   KH␣7.2.   24.␣huhtikuuta      a no-break space
 *   4.⁠–⁠5.9.   helmi⁠–⁠maaliskuu   2018⁠–⁠2019                 a word joiner on both sides
 *   1.10.2018⁠–31.1.2019                                    between whole dates only before
 *   syyskuu␣– lokakuun puoliväli                           a spaced dash ends its line
 */

#define NO_BREAK_SPACE "\302\240"
#define WORD_JOINER    "\342\201\240"
#define EN_DASH        "\342\200\223"

/* Letters outside ASCII are bytes above 127, all of them letters here. */
static gboolean
is_letter (char c)
{
  return g_ascii_isalpha (c) || (guchar) c >= 128;
}

/* “KH”, “Jory”: a short word that begins with a capital. */
static gboolean
is_abbreviation (const char *word,
                 gsize       length)
{
  if (length < 2 || length > 4 || !g_ascii_isupper (word[0]))
    return FALSE;

  for (gsize i = 1; i < length; i++)
    if (!is_letter (word[i]))
      return FALSE;

  return TRUE;
}

static gboolean
is_glued_word (const AikaWords *words,
               const char      *word,
               gsize            length)
{
  for (guint i = 0; words->glued_before_number[i] != NULL; i++)
    if (strlen (words->glued_before_number[i]) == length &&
        g_ascii_strncasecmp (words->glued_before_number[i], word, length) == 0)
      return TRUE;

  return FALSE;
}

/* “24.” or “24” */
static gboolean
is_day_number (const char *word,
               gsize       length)
{
  if (length > 0 && word[length - 1] == '.')
    length--;

  return length >= 1 && length <= 2 && g_ascii_isdigit (word[0]) && g_ascii_isdigit (word[length - 1]);
}

static gboolean
begins_with_month (const AikaWords *words,
                   const char      *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (words->months); i++)
    if (g_ascii_strncasecmp (text, words->months[i].abbreviation, strlen (words->months[i].abbreviation)) == 0)
      return TRUE;

  return FALSE;
}

/* Whether the space at offset stays on one line with what surrounds it. */
static gboolean
is_glued_space (const AikaWords *words,
                const char      *text,
                gsize            offset)
{
  const char *next = text + offset + 1;
  gsize start = offset;

  while (start > 0 && text[start - 1] != ' ' && text[start - 1] != '(' && text[start - 1] != '\n')
    start--;

  if (g_str_has_prefix (next, EN_DASH " "))
    return offset > 0;
  if (g_ascii_isdigit (*next))
    return is_glued_word (words, text + start, offset - start) || is_abbreviation (text + start, offset - start);

  return is_day_number (text + start, offset - start) && begins_with_month (words, next);
}

static gboolean
ends_with_year (const char *text,
                gsize       offset)
{
  for (gsize i = 1; i <= 4; i++)
    if (offset < i || !g_ascii_isdigit (text[offset - i]))
      return FALSE;

  return TRUE;
}

static gboolean
begins_with_year (const char *text)
{
  for (guint i = 0; i < 4; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;

  return text[4] != '-';     /* 2018-03-01 is a whole date */
}

/* How many bytes a dash inside a range takes at offset; 0 where none stands. */
static gsize
get_range_dash (const char *text,
                gsize       offset)
{
  if (offset == 0)
    return 0;
  if (offset >= strlen (WORD_JOINER) && g_str_has_prefix (text + offset - strlen (WORD_JOINER), WORD_JOINER))
    return 0;

  if (g_str_has_prefix (text + offset, EN_DASH))
    {
      char before = text[offset - 1], after = text[offset + strlen (EN_DASH)];

      return before != ' ' && before != '\n' && after != ' ' && after != '\n' && after != '\0' ? strlen (EN_DASH) : 0;
    }

  /* A hyphen of a word, as in “Rauma-päivä”, is left alone. */
  if (text[offset] == '-' && (g_ascii_isdigit (text[offset - 1]) || text[offset - 1] == '.') &&
      g_ascii_isdigit (text[offset + 1]))
    return 1;

  return 0;
}

/* The hyphen of “-valtuusto” in “maakuntahallitus ja -valtuusto”: its word goes with it. */
static gboolean
is_leading_hyphen (const char *text,
                   gsize       offset)
{
  return text[offset] == '-' && (offset == 0 || text[offset - 1] == ' ' || text[offset - 1] == '\n' || text[offset - 1] == '(') &&
         g_unichar_isalpha (g_utf8_get_char (text + offset + 1));
}

/**
 * aika_text_glue:
 * @text: a text, as its author wrote it or as [func@when_format] made it
 * @language: the language of the text
 *
 * Puts no-break spaces and word joiners where a line may not break inside a time, nor behind a
 * hyphen that begins a word. No word and no mark of the text changes. For screen and paper; what
 * is exported as text stays plain.
 *
 * Returns: (transfer full): the text
 */
char *
aika_text_glue (const char   *text,
                AikaLanguage  language)
{
  const AikaWords *words = aika_language_get_words (language);
  GString *glued;

  g_return_val_if_fail (text != NULL, NULL);

  glued = g_string_new (NULL);
  for (gsize offset = 0; text[offset] != '\0'; offset++)
    {
      gsize n_dash_bytes = get_range_dash (text, offset);

      if (n_dash_bytes > 0)
        {
          const char *after = text + offset + n_dash_bytes;

          g_string_append (glued, WORD_JOINER);
          g_string_append_len (glued, text + offset, n_dash_bytes);
          if (!ends_with_year (text, offset) || begins_with_year (after))
            g_string_append (glued, WORD_JOINER);
          offset += n_dash_bytes - 1;
        }
      else if (is_leading_hyphen (text, offset))
        g_string_append (glued, "-" WORD_JOINER);
      else if (text[offset] == ' ' && is_glued_space (words, text, offset))
        g_string_append (glued, NO_BREAK_SPACE);
      else
        g_string_append_c (glued, text[offset]);
    }

  return g_string_free (glued, FALSE);
}
