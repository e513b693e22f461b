/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-table-words"

#include "config.h"

#include "layout/aika-table-private.h"

#include <string.h>

/* The words of a block: as markup, cut where a page ends, hyphenated where a column is too
 * narrow. Places are bytes of the plain text, so that a stretch of words has one name whatever
 * its styles are. */

#define BULLET "•"

/* An estimate is within a quarter of what a font gives; the rest is measured. */
#define ESTIMATE_SLACK 1.35

/* Wraps must not turn on the last bit of a sum. */
#define WIDTH_SLACK 0.01

static gboolean
has_hyphen (const char *text,
            gsize       length)
{
  return g_strstr_len (text, (gssize) length, "\302\255") != NULL;
}

static void
find_hyphens (AikaWords         *words,
              AikaLanguage       language,
              const AikaMetrics *metrics,
              double             width)
{
  AikaStretch chunk = { 0 };

  while (aika_chunk_next (words->plain, &chunk))
    {
      const char *text = words->plain + chunk.start;
      gsize length = chunk.end - chunk.start;

      if (aika_chunk_estimate (text, length) * metrics->text_size * ESTIMATE_SLACK <= width)
        continue;
      if (language != AIKA_LANGUAGE_FI || has_hyphen (text, length))
        continue;
      if (aika_chunk_measure (text, length, metrics, words->role) > width + WIDTH_SLACK)
        aika_chunk_add_hyphens (words->plain, chunk, words->hyphens);
    }
}

/**
 * aika_words_init:
 * @words: (out caller-allocates): words
 * @block: a block, which must outlive @words
 * @role: how they are set
 * @language: whose rule of hyphenation holds
 * @metrics: metrics
 * @width: of the line, without the indent of a bullet
 */
void
aika_words_init (AikaWords            *words,
                 const AikaProseBlock *block,
                 AikaTextRole          role,
                 AikaLanguage          language,
                 const AikaMetrics    *metrics,
                 double                width)
{
  g_autoptr(GString) plain = g_string_new (NULL);

  for (guint i = 0; i < block->runs->len; i++)
    g_string_append (plain, g_array_index (block->runs, AikaProseRun, i).text);

  words->block = block;
  words->role = role;
  words->length = plain->len;
  words->plain = g_string_free (g_steal_pointer (&plain), FALSE);
  words->hyphens = g_array_new (FALSE, FALSE, sizeof (gsize));
  find_hyphens (words, language, metrics, width);
}

/**
 * aika_words_clear:
 * @words: words
 */
void
aika_words_clear (AikaWords *words)
{
  g_clear_pointer (&words->plain, g_free);
  g_clear_pointer (&words->hyphens, g_array_unref);
}

static void
append_escaped (GString         *markup,
                const AikaWords *words,
                AikaStretch      stretch)
{
  gsize start = stretch.start;

  for (guint i = 0; i < words->hyphens->len; i++)
    {
      gsize hyphen = g_array_index (words->hyphens, gsize, i);
      g_autofree char *escaped = NULL;

      if (hyphen <= start || hyphen >= stretch.end)
        continue;

      escaped = g_markup_escape_text (words->plain + start, (gssize) (hyphen - start));
      g_string_append (markup, escaped);
      g_string_append (markup, "\302\255");
      start = hyphen;
    }

  if (start < stretch.end)
    {
      g_autofree char *escaped = g_markup_escape_text (words->plain + start, (gssize) (stretch.end - start));

      g_string_append (markup, escaped);
    }
}

/**
 * aika_words_dup_markup:
 * @words: words
 * @stretch: which of them
 *
 * Returns: (transfer full): them as markup
 */
char *
aika_words_dup_markup (const AikaWords *words,
                       AikaStretch      stretch)
{
  GString *markup = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < words->block->runs->len; i++)
    {
      const AikaProseRun *run = &g_array_index (words->block->runs, AikaProseRun, i);
      gsize length = strlen (run->text);
      AikaStretch part = { MAX (at, stretch.start), MIN (at + length, stretch.end) };

      at += length;
      if (part.start >= part.end)
        continue;

      g_string_append (markup, run->style & AIKA_PROSE_STRONG ? "<b>" : "");
      g_string_append (markup, run->style & AIKA_PROSE_ITALIC ? "<i>" : "");
      append_escaped (markup, words, part);
      g_string_append (markup, run->style & AIKA_PROSE_ITALIC ? "</i>" : "");
      g_string_append (markup, run->style & AIKA_PROSE_STRONG ? "</b>" : "");
    }

  return g_string_free (markup, FALSE);
}

static double
measure_height (const AikaWords   *words,
                AikaStretch        stretch,
                const AikaMetrics *metrics,
                double             width)
{
  g_autofree char *markup = aika_words_dup_markup (words, stretch);
  AikaTextExtent extent;

  aika_metrics_measure (metrics, words->role, markup, width, &extent);

  return extent.height;
}

/* The last of @places at which the words from @start end within @height; @start for none. */
static gsize
find_last (const AikaWords   *words,
           gsize              start,
           const GArray      *places,
           const AikaMetrics *metrics,
           double             width,
           double             height)
{
  guint low = 0, high = places->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      AikaStretch stretch = { start, g_array_index (places, gsize, middle) };

      if (measure_height (words, stretch, metrics, width) <= height + WIDTH_SLACK)
        low = middle + 1;
      else
        high = middle;
    }

  return low > 0 ? g_array_index (places, gsize, low - 1) : start;
}

/**
 * aika_words_fit:
 * @words: words
 * @start: where to begin
 * @metrics: metrics
 * @width: of the line
 * @height: how much room there is
 *
 * Cuts between words; inside a word only where it alone is higher than @height.
 *
 * Returns: where the words that fit end; @start where not one line does
 */
gsize
aika_words_fit (const AikaWords   *words,
                gsize              start,
                const AikaMetrics *metrics,
                double             width,
                double             height)
{
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));
  AikaStretch chunk = { start, start };
  gsize end;

  if (measure_height (words, (AikaStretch) { start, words->length }, metrics, width) <= height + WIDTH_SLACK)
    return words->length;

  while (aika_chunk_next (words->plain, &chunk))
    g_array_append_val (places, chunk.end);
  end = find_last (words, start, places, metrics, width, height);
  if (end > start || places->len == 0)
    return end;

  chunk = (AikaStretch) { start, g_array_index (places, gsize, 0) };
  g_array_set_size (places, 0);
  for (const char *at = g_utf8_next_char (words->plain + start); at < words->plain + chunk.end; at = g_utf8_next_char (at))
    {
      gsize place = (gsize) (at - words->plain);

      if (!g_unichar_ismark (g_utf8_get_char (at)))
        g_array_append_val (places, place);
    }

  return find_last (words, start, places, metrics, width, height);
}

/**
 * aika_words_skip_space:
 * @words: words
 * @at: a place
 *
 * Returns: @at, behind the spaces that stand there: a page does not begin with one
 */
gsize
aika_words_skip_space (const AikaWords *words,
                       gsize            at)
{
  while (at < words->length && words->plain[at] == ' ')
    at++;

  return at;
}

/**
 * aika_words_get_indent:
 * @block: a block
 * @metrics: metrics
 *
 * Returns: how far its lines stand from the edge: the hanging indent of a bullet
 */
double
aika_words_get_indent (const AikaProseBlock *block,
                       const AikaMetrics    *metrics)
{
  return block->role == AIKA_PROSE_BULLET ? AIKA_TABLE_BULLET_INDENT * metrics->text_size : 0;
}

/**
 * aika_words_add_boxes:
 * @boxes: where they are added
 * @words: words
 * @stretch: which of them
 * @record: (nullable): what they stand for
 * @metrics: metrics
 * @x: the left edge
 * @y: the top
 * @width: with the indent of a bullet
 *
 * The sign of a bullet stands before its beginning alone.
 *
 * Returns: how high they are
 */
double
aika_words_add_boxes (GArray            *boxes,
                      const AikaWords   *words,
                      AikaStretch        stretch,
                      const AikaRecord  *record,
                      const AikaMetrics *metrics,
                      double             x,
                      double             y,
                      double             width)
{
  double indent = aika_words_get_indent (words->block, metrics);
  AikaBox box = { AIKA_BOX_TEXT, AIKA_BOX_PLAIN, { x + indent, y, width - indent, 0 }, .record = record,
                  .role = words->role, .text = aika_words_dup_markup (words, stretch) };
  AikaTextExtent extent, sign;

  aika_metrics_measure (metrics, box.role, box.text, box.rect.width, &extent);
  box.rect.height = extent.height;

  if (indent > 0 && stretch.start == 0)
    {
      AikaBox bullet = { AIKA_BOX_TEXT, AIKA_BOX_PLAIN, { x, y, indent, 0 }, .record = record,
                         .role = words->role, .text = g_strdup (BULLET) };

      aika_metrics_measure (metrics, bullet.role, bullet.text, indent, &sign);
      bullet.rect.height = MIN (sign.height, extent.height);
      g_array_append_val (boxes, bullet);
    }
  g_array_append_val (boxes, box);

  return extent.height;
}

/* For arrays of boxes. */
void
aika_box_clear_text (AikaBox *box)
{
  g_clear_pointer (&box->text, g_free);
}
