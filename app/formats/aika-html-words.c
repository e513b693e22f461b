/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-html"

#include "config.h"

#include "formats/aika-html-private.h"

#include <string.h>

#include "formats/aika-html-time.h"
#include "formats/aika-ics-text.h"
#include "plan/aika-body.h"

/* Runs and blocks.
 *
 * Sources: WCAG 2.1, 1.3.1 (structure is in the markup), 2.4.6 (headings), 3.1.4
 * (abbreviations: the first use shows the long form).
 */

/* Whether the words go on with a letter or figure, so that an abbreviation ends elsewhere. */
static gboolean
is_in_word (const char *words,
            const char *place,
            const char *after,
            const char *end)
{
  const char *before = g_utf8_find_prev_char (words, place);

  return (before != NULL && g_unichar_isalnum (g_utf8_get_char (before))) ||
         (after < end && g_unichar_isalnum (g_utf8_get_char_validated (after, end - after)));
}

/* Where a word stands alone: “KH” in “KH:n kokous”, not in “KHT”. */
static const char *
find_word (const char *words,
           const char *end,
           const char *word)
{
  gsize length = strlen (word);
  const char *place = words;

  while ((place = g_strstr_len (place, end - place, word)) != NULL)
    {
      if (!is_in_word (words, place, place + length, end))
        return place;
      place += length;
    }

  return NULL;
}

/* The first use of an abbreviation in the words, its body taken out of @unexplained. */
static const AikaBody *
take_first_use (GPtrArray   *unexplained,
                const char  *words,
                const char  *end,
                const char **place)
{
  const AikaBody *first = NULL;

  *place = NULL;
  for (guint i = 0; unexplained != NULL && i < unexplained->len; i++)
    {
      const AikaBody *body = g_ptr_array_index (unexplained, i);
      const char *found = find_word (words, end, body->abbreviation);

      if (found != NULL && (*place == NULL || found < *place))
        {
          *place = found;
          first = body;
        }
    }
  if (first != NULL)
    g_ptr_array_remove (unexplained, (gpointer) first);

  return first;
}

/*
 * aika_html_append_said:
 * @out: what is written
 * @words: valid UTF-8
 * @length: how many bytes, or -1 for all
 *
 * Writes words, and at the first use of a body's abbreviation the name it stands for.
 */
void
aika_html_append_said (AikaHtmlOut *out,
                       const char  *words,
                       gssize       length)
{
  const char *end = words + (length < 0 ? (gssize) strlen (words) : length);
  const AikaBody *body;
  const char *place;

  while ((body = take_first_use (out->unexplained, words, end, &place)) != NULL)
    {
      aika_html_append (out, words, place - words);
      aika_html_open (out, "abbr", "title", body->name, NULL);
      aika_html_append (out, body->abbreviation, -1);
      aika_html_close (out, "abbr");
      words = place + strlen (body->abbreviation);
    }

  aika_html_append (out, words, end - words);
}

static void
append_time (AikaHtmlOut    *out,
             const char     *words,
             const AikaWhen *when)
{
  g_autoptr(GArray) parts = aika_html_part_time (words, when);

  for (guint i = 0; i < parts->len; i++)
    {
      const AikaHtmlTimePart *part = &g_array_index (parts, AikaHtmlTimePart, i);

      if (part->datetime != NULL)
        aika_html_open (out, "time", "datetime", part->datetime, NULL);
      aika_html_append_said (out, words, part->length);
      if (part->datetime != NULL)
        aika_html_close (out, "time");
      words += part->length;
    }
}

/* An address as HTML writes it; NULL for any scheme but http, https and mailto, and for
 * words that are none. */
static char *
dup_address (const char *url)
{
  g_autofree char *escaped = NULL;
  g_autoptr(GUri) uri = NULL;

  if (url == NULL || g_ascii_strncasecmp (url, "mailto:", strlen ("mailto:")) != 0)
    return aika_ics_dup_uri (url);
  if (strchr (url, '@') == NULL || strpbrk (url, " \t\r\n") != NULL)
    return NULL;

  escaped = g_uri_escape_string (url, "%" G_URI_RESERVED_CHARS_GENERIC_DELIMITERS
                                 G_URI_RESERVED_CHARS_SUBCOMPONENT_DELIMITERS, FALSE);
  uri = g_uri_parse (escaped, G_URI_FLAGS_ENCODED, NULL);
  return uri != NULL ? g_steal_pointer (&escaped) : NULL;
}

static void
append_run (AikaHtmlOut        *out,
            const AikaProseRun *run)
{
  g_autofree char *address = dup_address (run->url);

  if (address != NULL)
    aika_html_open (out, "a", "href", address, NULL);
  if ((run->style & AIKA_PROSE_STRONG) != 0)
    aika_html_open (out, "strong", NULL);
  if ((run->style & AIKA_PROSE_ITALIC) != 0)
    aika_html_open (out, "em", NULL);

  if (run->when != NULL && !out->is_for_office)
    append_time (out, run->text, run->when);
  else
    aika_html_append_said (out, run->text, -1);

  if ((run->style & AIKA_PROSE_ITALIC) != 0)
    aika_html_close (out, "em");
  if ((run->style & AIKA_PROSE_STRONG) != 0)
    aika_html_close (out, "strong");
  if (address != NULL)
    aika_html_close (out, "a");
}

void
aika_html_append_runs (AikaHtmlOut  *out,
                       const GArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    append_run (out, &g_array_index (runs, AikaProseRun, i));
}

/*
 * aika_html_get_direction:
 * @runs: (element-type AikaProseRun): the words of an element
 *
 * Returns: (nullable): the element's `dir`, or `NULL` for that of the page
 */
const char *
aika_html_get_direction (const GArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    if (aika_html_is_mixed (g_array_index (runs, AikaProseRun, i).text))
      return "auto";

  return NULL;
}

/* 0 for what is no heading. */
static guint
get_heading_depth (AikaProseRole role)
{
  switch (role)
    {
    case AIKA_PROSE_TITLE:
      return 1;
    case AIKA_PROSE_HEADING:
      return 2;
    case AIKA_PROSE_SUBHEADING:
      return 3;
    case AIKA_PROSE_PARAGRAPH:
    case AIKA_PROSE_BULLET:
    case AIKA_PROSE_ORGANISATION:
    case AIKA_PROSE_STATUS:
    case AIKA_PROSE_REFERENCES:
    case AIKA_PROSE_PUBLISHED:
    case AIKA_PROSE_LEAD:
    case AIKA_PROSE_NOTE:
      return 0;
    }

  return 0;
}

/* For the style sheet. */
static const char *
get_class (AikaProseRole role)
{
  switch (role)
    {
    case AIKA_PROSE_ORGANISATION:
    case AIKA_PROSE_STATUS:
    case AIKA_PROSE_REFERENCES:
    case AIKA_PROSE_PUBLISHED:
    case AIKA_PROSE_NOTE:
      return "small";
    case AIKA_PROSE_LEAD:
      return "lead";
    case AIKA_PROSE_PARAGRAPH:
    case AIKA_PROSE_BULLET:
    case AIKA_PROSE_TITLE:
    case AIKA_PROSE_HEADING:
    case AIKA_PROSE_SUBHEADING:
      return NULL;
    }

  return NULL;
}

/* A heading goes at most one level deeper than the one before: none is skipped. */
static guint
get_heading_level (AikaHtmlOut *out,
                   guint        depth)
{
  guint level = out->title_level + depth - 1;

  if (out->last_level == 0)
    return out->last_level = MIN (level, out->title_level);

  return out->last_level = MIN (level, out->last_level + 1);
}

/*
 * aika_html_append_block:
 * @out: what is written
 * @block: a block
 *
 * Writes a block as a heading, a paragraph, or an item of a list that its caller opened.
 */
void
aika_html_append_block (AikaHtmlOut          *out,
                        const AikaProseBlock *block)
{
  guint depth = get_heading_depth (block->role);
  const char *class_name = out->has_classes ? get_class (block->role) : NULL;
  const char *style = out->is_for_office && depth == 0 && block->role != AIKA_PROSE_BULLET ? "margin:0" : NULL;
  g_autofree char *element = block->role == AIKA_PROSE_BULLET ? g_strdup ("li")
                           : depth == 0 ? g_strdup ("p")
                           : g_strdup_printf ("h%u", get_heading_level (out, depth));

  aika_html_open (out, element,
                  "class", class_name,
                  "dir", aika_html_get_direction (block->runs),
                  "style", style,
                  NULL);
  aika_html_append_runs (out, block->runs);
  aika_html_close (out, element);
}

static AikaProseRole
get_role (GPtrArray *blocks,
          guint      i)
{
  return ((const AikaProseBlock *) g_ptr_array_index (blocks, i))->role;
}

/*
 * aika_html_append_blocks:
 * @out: what is written
 * @blocks: (element-type AikaProseBlock): blocks
 * @start: the first to write
 * @end: the one after the last
 *
 * Writes blocks, a line each; neighbouring bullets are one list.
 */
void
aika_html_append_blocks (AikaHtmlOut *out,
                         GPtrArray   *blocks,
                         guint        start,
                         guint        end)
{
  for (guint i = start; i < end; i++)
    {
      gboolean is_bullet = get_role (blocks, i) == AIKA_PROSE_BULLET;

      if (is_bullet && (i == start || get_role (blocks, i - 1) != AIKA_PROSE_BULLET))
        {
          aika_html_open (out, "ul", "style",
                          out->is_for_office ? "margin:0 0 0 1.2em;padding:0" : NULL, NULL);
          g_string_append_c (out->text, '\n');
        }
      aika_html_append_block (out, g_ptr_array_index (blocks, i));
      g_string_append_c (out->text, '\n');
      if (is_bullet && (i + 1 == end || get_role (blocks, i + 1) != AIKA_PROSE_BULLET))
        g_string_append (out->text, "</ul>\n");
    }
}
