/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-table-flow"

#include "config.h"

#include "layout/aika-table-private.h"

#include <string.h>

#include "time/aika-phrase.h"

/* The words of a block: as markup, cut where a page ends, hyphenated where a column is too
 * narrow. Places are bytes of the plain text, so that a stretch of words has one name whatever
 * its styles are. */

#define BULLET "•"
#define NO_BREAK_SPACE 0xa0

/* An estimate is within a quarter of what a font gives; the rest is measured. */
#define ESTIMATE_SLACK 1.35

/* Wraps must not turn on the last bit of a sum. */
#define WIDTH_SLACK 0.01

/* A dash, or a number, which its unit or its name may stand beside. */
static gboolean
may_have_time (const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    if (g_ascii_isdigit (*at) || (guchar) *at == 0xe2)
      return TRUE;

  return FALSE;
}

/**
 * aika_flow_dup_glued:
 * @text: a text
 * @language: its language
 *
 * Returns: (transfer full) (nullable): the text with no-break spaces inside its times; `NULL` where
 *   it surely has none
 */
char *
aika_flow_dup_glued (const char   *text,
                     AikaLanguage  language)
{
  return may_have_time (text) ? aika_text_glue (text, language) : NULL;
}

static gboolean
has_hyphen (const char *text,
            gsize       length)
{
  return g_strstr_len (text, (gssize) length, "\302\255") != NULL;
}

/* Whether the word around a chunk is an address: a hyphen would make it another one. */
static gboolean
is_in_address (const char  *text,
               AikaStretch  chunk)
{
  gsize start = chunk.start;

  while (start > 0 && text[start - 1] != ' ')
    start--;
  for (const char *at = text + start; *at != '\0' && *at != ' '; at++)
    if (*at == '@' || (at > text + start && (*at == '.' || *at == ':') && (g_ascii_isalpha (at[1]) || at[1] == '/')))
      return TRUE;

  return FALSE;
}

static void
find_hyphens (AikaFlow          *flow,
              AikaLanguage       language,
              const AikaMetrics *metrics,
              double             width)
{
  AikaStretch chunk = { 0 };

  while (aika_chunk_next (flow->plain, &chunk))
    {
      const char *text = flow->plain + chunk.start;
      gsize length = chunk.end - chunk.start;

      if (aika_chunk_estimate (text, length) * metrics->text_size * ESTIMATE_SLACK <= width)
        continue;
      if (language != AIKA_LANGUAGE_FI || has_hyphen (text, length) || is_in_address (flow->plain, chunk))
        continue;
      if (aika_chunk_measure (text, length, metrics, flow->role) > width + WIDTH_SLACK)
        aika_chunk_add_hyphens (flow->plain, chunk, flow->hyphens);
    }
}

/* Glues the words over the bounds of runs: a body's name is one, the day that it meets another.
 * Only spaces change and joiners come in, so that each letter of the runs finds its place again. */
static char *
glue_runs (const char   *text,
           AikaLanguage  language,
           GArray       *run_ends)
{
  char *glued = aika_flow_dup_glued (text, language);
  gsize from = 0, to = 0;

  if (glued == NULL)
    return g_strdup (text);

  for (guint i = 0; i < run_ends->len; i++)
    {
      gsize *end = &g_array_index (run_ends, gsize, i);

      while (from < *end && glued[to] != '\0')
        {
          gunichar c = g_utf8_get_char (text + from);
          gunichar set = g_utf8_get_char (glued + to);

          if (c == set || (c == ' ' && set == NO_BREAK_SPACE))
            from = g_utf8_next_char (text + from) - text;
          to = g_utf8_next_char (glued + to) - glued;
        }
      *end = to;
    }

  return glued;
}

/**
 * aika_flow_init:
 * @flow: (out caller-allocates): a block made ready
 * @block: a block, which must outlive @flow
 * @role: how they are set
 * @language: whose rule of hyphenation holds
 * @metrics: metrics
 * @width: of the line, without the indent of a bullet
 */
void
aika_flow_init (AikaFlow             *flow,
                const AikaProseBlock *block,
                AikaTextRole          role,
                AikaLanguage          language,
                const AikaMetrics    *metrics,
                double                width)
{
  g_autoptr(GString) plain = g_string_new (NULL);

  flow->run_ends = g_array_sized_new (FALSE, FALSE, sizeof (gsize), block->runs->len);
  for (guint i = 0; i < block->runs->len; i++)
    {
      gsize end;

      g_string_append (plain, g_array_index (block->runs, AikaProseRun, i).text);
      end = plain->len;
      g_array_append_val (flow->run_ends, end);
    }

  flow->block = block;
  flow->role = role;
  flow->plain = glue_runs (plain->str, language, flow->run_ends);
  flow->length = strlen (flow->plain);
  flow->hyphens = g_array_new (FALSE, FALSE, sizeof (gsize));
  find_hyphens (flow, language, metrics, width);
}

/**
 * aika_flow_clear:
 * @flow: a block made ready
 */
void
aika_flow_clear (AikaFlow *flow)
{
  g_clear_pointer (&flow->plain, g_free);
  g_clear_pointer (&flow->run_ends, g_array_unref);
  g_clear_pointer (&flow->hyphens, g_array_unref);
}

static void
append_escaped (GString        *markup,
                const AikaFlow *flow,
                AikaStretch     stretch)
{
  gsize start = stretch.start;

  for (guint i = 0; i < flow->hyphens->len; i++)
    {
      gsize hyphen = g_array_index (flow->hyphens, gsize, i);
      g_autofree char *escaped = NULL;

      if (hyphen <= start || hyphen >= stretch.end)
        continue;

      escaped = g_markup_escape_text (flow->plain + start, (gssize) (hyphen - start));
      g_string_append (markup, escaped);
      g_string_append (markup, "\302\255");
      start = hyphen;
    }

  if (start < stretch.end)
    {
      g_autofree char *escaped = g_markup_escape_text (flow->plain + start, (gssize) (stretch.end - start));

      g_string_append (markup, escaped);
    }
}

/**
 * aika_flow_dup_markup:
 * @flow: a block made ready
 * @stretch: which of them
 *
 * Returns: (transfer full): them as markup
 */
char *
aika_flow_dup_markup (const AikaFlow *flow,
                      AikaStretch     stretch)
{
  GString *markup = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < flow->block->runs->len; i++)
    {
      const AikaProseRun *run = &g_array_index (flow->block->runs, AikaProseRun, i);
      gsize end = g_array_index (flow->run_ends, gsize, i);
      AikaStretch part = { MAX (at, stretch.start), MIN (end, stretch.end) };

      at = end;
      if (part.start >= part.end)
        continue;

      g_string_append (markup, run->style & AIKA_PROSE_STRONG ? "<b>" : "");
      g_string_append (markup, run->style & AIKA_PROSE_ITALIC ? "<i>" : "");
      append_escaped (markup, flow, part);
      g_string_append (markup, run->style & AIKA_PROSE_ITALIC ? "</i>" : "");
      g_string_append (markup, run->style & AIKA_PROSE_STRONG ? "</b>" : "");
    }

  return g_string_free (markup, FALSE);
}

/**
 * aika_flow_dup_text_markup:
 * @text: a text in one style
 * @role: how it is set
 * @language: its language
 * @metrics: metrics
 * @width: of the line
 *
 * Returns: (transfer full): it as markup for @width
 */
char *
aika_flow_dup_text_markup (const char        *text,
                           AikaTextRole       role,
                           AikaLanguage       language,
                           const AikaMetrics *metrics,
                           double             width)
{
  AikaProseRun run = { .text = (char *) text };
  AikaProseBlock block = { .runs = g_array_new (FALSE, FALSE, sizeof run) };
  AikaFlow flow;
  char *markup;

  g_array_append_val (block.runs, run);
  aika_flow_init (&flow, &block, role, language, metrics, width);
  markup = aika_flow_dup_markup (&flow, (AikaStretch) { 0, flow.length });
  aika_flow_clear (&flow);
  g_array_unref (block.runs);

  return markup;
}

static double
measure_height (const AikaFlow    *flow,
                AikaStretch        stretch,
                const AikaMetrics *metrics,
                double             width)
{
  g_autofree char *markup = aika_flow_dup_markup (flow, stretch);
  AikaTextExtent extent;

  aika_metrics_measure (metrics, flow->role, markup, width, &extent);

  return extent.height;
}

/* The last of @places at which the words from @start end within @height; @start for none. */
static gsize
find_last (const AikaFlow    *flow,
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

      if (measure_height (flow, stretch, metrics, width) <= height + WIDTH_SLACK)
        low = middle + 1;
      else
        high = middle;
    }

  return low > 0 ? g_array_index (places, gsize, low - 1) : start;
}

/**
 * aika_flow_fit:
 * @flow: a block made ready
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
aika_flow_fit (const AikaFlow    *flow,
               gsize              start,
               const AikaMetrics *metrics,
               double             width,
               double             height)
{
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));
  AikaStretch chunk = { start, start };
  gsize end;

  if (measure_height (flow, (AikaStretch) { start, flow->length }, metrics, width) <= height + WIDTH_SLACK)
    return flow->length;

  while (aika_chunk_next (flow->plain, &chunk))
    g_array_append_val (places, chunk.end);
  end = find_last (flow, start, places, metrics, width, height);
  if (end > start || places->len == 0)
    return end;

  chunk = (AikaStretch) { start, g_array_index (places, gsize, 0) };
  g_array_set_size (places, 0);
  for (const char *at = g_utf8_next_char (flow->plain + start); at < flow->plain + chunk.end; at = g_utf8_next_char (at))
    {
      gsize place = (gsize) (at - flow->plain);

      if (!g_unichar_ismark (g_utf8_get_char (at)))
        g_array_append_val (places, place);
    }

  return find_last (flow, start, places, metrics, width, height);
}

/**
 * aika_flow_skip_space:
 * @flow: a block made ready
 * @at: a place
 *
 * Returns: @at, behind the spaces that stand there: a page does not begin with one
 */
gsize
aika_flow_skip_space (const AikaFlow *flow,
                      gsize           at)
{
  while (at < flow->length && flow->plain[at] == ' ')
    at++;

  return at;
}

/**
 * aika_flow_get_indent:
 * @block: a block
 * @metrics: metrics
 *
 * Returns: how far its lines stand from the edge: the hanging indent of a bullet
 */
double
aika_flow_get_indent (const AikaProseBlock *block,
                      const AikaMetrics    *metrics)
{
  return block->role == AIKA_PROSE_BULLET ? AIKA_TABLE_BULLET_INDENT * metrics->text_size : 0;
}

/**
 * aika_flow_add_boxes:
 * @boxes: where they are added
 * @flow: a block made ready
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
aika_flow_add_boxes (GArray            *boxes,
                     const AikaFlow    *flow,
                     AikaStretch        stretch,
                     const AikaRecord  *record,
                     const AikaMetrics *metrics,
                     double             x,
                     double             y,
                     double             width)
{
  double indent = aika_flow_get_indent (flow->block, metrics);
  AikaBox box = { AIKA_BOX_TEXT, AIKA_BOX_PLAIN, { x + indent, y, width - indent, 0 }, .record = record,
                  .role = flow->role, .text = aika_flow_dup_markup (flow, stretch) };
  AikaTextExtent extent, sign;

  aika_metrics_measure (metrics, box.role, box.text, box.rect.width, &extent);
  box.rect.height = extent.height;

  if (indent > 0 && stretch.start == 0)
    {
      AikaBox bullet = { AIKA_BOX_TEXT, AIKA_BOX_PLAIN, { x, y, indent, 0 }, .record = record,
                         .role = flow->role, .text = g_strdup (BULLET) };

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
