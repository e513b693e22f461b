/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-fold"

#include "config.h"

#include "find/aika-fold.h"

#include <string.h>

/* Letters as a reader of Finnish or Swedish takes them for the same: great and small ones, and
 * those under a foreign accent; å, ä and ö are letters of their own. */

#define SOFT_HYPHEN 0x00AD
#define WORD_JOINER 0x2060
#define HYPHEN 0x2010
#define EM_DASH 0x2014
#define RIGHT_QUOTE 0x2019

static gboolean
is_own_letter (gunichar c)
{
  return c == 0x00E5 || c == 0x00E4 || c == 0x00F6;
}

static void
add_letter (GString  *folded,
            gunichar  c)
{
  gunichar first, second;

  if (c == SOFT_HYPHEN || c == WORD_JOINER || g_unichar_ismark (c))
    return;

  if (g_unichar_isspace (c))
    c = ' ';
  else if (c >= HYPHEN && c <= EM_DASH)
    c = '-';
  else if (c == RIGHT_QUOTE)
    c = '\'';
  else
    while (!is_own_letter (c) && g_unichar_decompose (c, &first, &second) && g_unichar_ismark (second))
      c = first;

  g_string_append_unichar (folded, c);
}

/**
 * aika_text_fold:
 * @text: a text
 *
 * Returns: (transfer full): the text with what a search does not tell apart made the same: great and
 *   small letters, accents but those of å, ä and ö, kinds of dashes and spaces
 */
char *
aika_text_fold (const char *text)
{
  g_autofree char *composed = NULL;
  g_autofree char *small = NULL;
  g_autofree char *valid = NULL;
  GString *folded;

  g_return_val_if_fail (text != NULL, NULL);

  /* Most texts of a long plan are short and plain. */
  if (g_str_is_ascii (text))
    return g_strdelimit (g_ascii_strdown (text, -1), "\t\n\r\v\f", ' ');

  valid = g_utf8_make_valid (text, -1);
  small = g_utf8_casefold (valid, -1);
  composed = g_utf8_normalize (small, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  folded = g_string_sized_new (strlen (composed));
  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    add_letter (folded, g_utf8_get_char (p));

  return g_string_free (folded, FALSE);
}

static gboolean
is_part_of_word (const char *text,
                 const char *at)
{
  gunichar c = at >= text && *at != '\0' ? g_utf8_get_char (at) : 0;

  return g_unichar_isalnum (c) || c == '-';
}

/**
 * aika_folded_names:
 * @folded_text: a folded text
 * @folded_name: a folded name
 *
 * Returns: whether the text has the name as words of their own: “KV ja KH” names “KV”,
 *   “nuorisovaltuusto” and “MK-valtuusto” do not name “valtuusto”
 */
gboolean
aika_folded_names (const char *folded_text,
                   const char *folded_name)
{
  const char *at = folded_text;
  gsize n_bytes;

  g_return_val_if_fail (folded_text != NULL && folded_name != NULL, FALSE);

  n_bytes = strlen (folded_name);
  if (n_bytes == 0)
    return FALSE;

  while ((at = strstr (at, folded_name)) != NULL)
    {
      const char *before = at > folded_text ? g_utf8_find_prev_char (folded_text, at) : NULL;

      if ((before == NULL || !is_part_of_word (folded_text, before)) && !is_part_of_word (folded_text, at + n_bytes))
        return TRUE;
      at = g_utf8_next_char (at);
    }

  return FALSE;
}
