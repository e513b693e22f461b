/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-private.h"

#include <string.h>

/* Whether the author's words only say again what a sentence of the program has said:
 *
 *   Työpajat ovat samansisältöiset: valitse toinen.      two sessions, "kaksi"
 *   Kaksi samansisältöistä, valitse toinen
 *
 * Each word has to be there, long ones in any case of theirs. One word more, and all of them are
 * said. */

/* Letters of a long word that stay when it is inflected. */
#define STEM 10

static gboolean
is_same_word (const char *a,
              const char *b)
{
  const char *at;

  if (g_str_equal (a, b))
    return TRUE;
  if (g_utf8_strlen (a, -1) < STEM || g_utf8_strlen (b, -1) < STEM)
    return FALSE;

  at = g_utf8_offset_to_pointer (a, STEM);
  return strncmp (a, b, at - a) == 0;
}

/* Returns: (transfer full): the words in lower case, without what stands between them */
static GPtrArray *
list_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *start = NULL;

  for (const char *at = text; ; at = g_utf8_next_char (at))
    {
      gboolean is_word = *at != '\0' && g_unichar_isalnum (g_utf8_get_char (at));

      if (is_word && start == NULL)
        start = at;
      if (!is_word && start != NULL)
        {
          g_ptr_array_add (words, g_utf8_strdown (start, at - start));
          start = NULL;
        }
      if (*at == '\0')
        break;
    }

  return words;
}

/* Returns: whether every word of @block is in @said; FALSE where there is none */
gboolean
aika_prose_repeats (const AikaProseBlock *block,
                    const char           *said)
{
  g_autofree char *text = aika_prose_block_dup_plain (block);
  g_autoptr(GPtrArray) words = list_words (text);
  g_autoptr(GPtrArray) said_words = list_words (said);

  for (guint i = 0; i < words->len; i++)
    {
      gboolean is_found = FALSE;

      for (guint k = 0; k < said_words->len && !is_found; k++)
        is_found = is_same_word (words->pdata[i], said_words->pdata[k]);
      if (!is_found)
        return FALSE;
    }

  return words->len > 0;
}
