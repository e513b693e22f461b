/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-table-chunk"

#include "config.h"

#include "layout/aika-table-private.h"

#include <string.h>

/* Chunks: what stands on one line whatever its width, and where a Finnish word parts. */

#define SOFT_HYPHEN 0x00ad
#define EN_DASH 0x2013
#define WORD_JOINER 0x2060

/* Never fewer letters on a line (references: typography). */
#define MIN_LETTERS 3

/* Widths in hundredths of the size, of a common sans serif: ASCII from the space on. */
static const guint8 ascii_widths[96] = {
  30, 30, 56, 56, 56, 56, 56, 30, 30, 30, 56, 56, 30, 30, 30, 30,
  56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 30, 30, 56, 56, 56, 56,
  56, 68, 68, 68, 68, 68, 68, 68, 68, 30, 68, 68, 68, 87, 68, 68,
  68, 68, 68, 68, 68, 68, 68, 87, 68, 68, 68, 30, 56, 30, 56, 56,
  56, 56, 56, 56, 56, 56, 30, 56, 56, 30, 30, 56, 30, 87, 56, 56,
  56, 56, 56, 56, 30, 56, 56, 87, 56, 56, 56, 56, 30, 56, 56, 56,
};

#define LETTER 56

/* Of a letter of several bytes the first one counts. */
static guint
get_width (guchar byte)
{
  if (byte >= 0x80)
    return (byte & 0xc0) == 0x80 ? 0 : LETTER;

  return byte >= ' ' ? ascii_widths[byte - ' '] : LETTER;
}

/* UAX 14, as far as it matters here: after a space, after a hyphen or a slash between
 * letters, after a dash that no word joiner holds, at a soft hyphen. */
static gboolean
may_break_after (gunichar before,
                 gunichar letter,
                 gunichar next)
{
  if (next == 0 || next == ' ')
    return TRUE;
  if (letter == '-' || letter == '/')
    return g_unichar_isalpha (before) && g_unichar_isalpha (next);
  if (letter == EN_DASH)
    return next != WORD_JOINER;

  return letter == SOFT_HYPHEN;
}

/**
 * aika_chunk_next:
 * @text: a text
 * @chunk: (inout): a chunk, or an empty stretch at the beginning of the text; the next one
 *
 * Returns: whether there was one
 */
gboolean
aika_chunk_next (const char  *text,
                 AikaStretch *chunk)
{
  const char *at = text + chunk->end;
  gunichar before = 0;

  while (*at == ' ')
    at++;
  if (*at == '\0')
    return FALSE;

  chunk->start = (gsize) (at - text);
  for (;;)
    {
      gunichar letter = g_utf8_get_char (at);
      const char *following = g_utf8_next_char (at);

      at = following;
      if (may_break_after (before, letter, g_utf8_get_char (following)))
        break;
      before = letter;
    }
  chunk->end = (gsize) (at - text);

  return TRUE;
}

/**
 * aika_chunk_estimate:
 * @text: a text
 * @length: its bytes
 *
 * Returns: about how wide it is, in sizes of the text, without asking a font
 */
double
aika_chunk_estimate (const char *text,
                     gsize       length)
{
  gsize width = 0;

  for (gsize i = 0; i < length; i++)
    width += get_width ((guchar) text[i]);

  return (double) width / 100;
}

/**
 * aika_chunk_measure:
 * @text: a text
 * @length: its bytes
 * @metrics: metrics
 * @role: a role whose texts are markup
 *
 * Returns: how wide it is on one line
 */
double
aika_chunk_measure (const char        *text,
                    gsize              length,
                    const AikaMetrics *metrics,
                    AikaTextRole       role)
{
  g_autofree char *markup = g_markup_escape_text (text, (gssize) length);
  AikaTextExtent extent;

  aika_metrics_measure (metrics, role, markup, 0, &extent);

  return extent.width;
}

static gboolean
is_vowel (gunichar letter)
{
  switch (g_unichar_tolower (letter))
    {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
    case 'y':
    case 0xe4:      /* ä */
    case 0xf6:      /* ö */
    case 0xe5:      /* å */
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_consonant (gunichar letter)
{
  return g_unichar_isalpha (letter) && !is_vowel (letter);
}

/* The seam that the rule would miss, in the word that these plans are about: palvelu-strategia. */
static gboolean
begins_strategy (const char *at)
{
  return g_ascii_strncasecmp (at, "strateg", strlen ("strateg")) == 0;
}

static guint
count_letters (const char *at,
               const char *end,
               guint       most)
{
  guint n_letters = 0;

  for (; at < end && n_letters < most && g_unichar_isalpha (g_utf8_get_char (at)); at = g_utf8_next_char (at))
    n_letters++;

  return n_letters;
}

/**
 * aika_chunk_add_hyphens:
 * @text: a text
 * @chunk: a chunk of it
 * @hyphens: (element-type gsize): where places are added
 *
 * A Finnish word parts before a consonant that a vowel follows: pal-ve-lu-stra-te-gian, with
 * three letters at least before and after.
 */
void
aika_chunk_add_hyphens (const char  *text,
                        AikaStretch  chunk,
                        GArray      *hyphens)
{
  const char *end = text + chunk.end;
  const char *whole_until = text;
  guint n_before = 0;

  for (const char *at = text + chunk.start; at < end; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);
      gboolean is_seam = begins_strategy (at);
      gsize place = (gsize) (at - text);

      if (!g_unichar_isalpha (letter))
        {
          n_before = 0;
          continue;
        }

      if (is_seam)
        whole_until = at + strlen ("str");
      if (n_before >= MIN_LETTERS && count_letters (at, end, MIN_LETTERS) >= MIN_LETTERS &&
          (is_seam || (at >= whole_until && is_consonant (letter) && next < end && is_vowel (g_utf8_get_char (next)))))
        g_array_append_val (hyphens, place);
      n_before++;
    }
}
