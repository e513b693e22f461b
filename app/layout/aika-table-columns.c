/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-table-columns"

#include "config.h"

#include "layout/aika-table-private.h"

#include <string.h>

/* What width the words of a column ask for.
 *
 * Only the few longest words of a column are measured: asking a font about 10 000 rows costs
 * half a second. On screen a table is laid out again with each edit, and of a very long one
 * only the beginning is read; a longer word further down is hyphenated. */

/* In text sizes. */
#define WIDE_LINE 36.0        /* beyond this a longer line is no easier to read */
#define LONGEST_WORD 22.0     /* an address on the web does not push the other columns aside */
#define EMPTY 2.2

/* Words of more letters are hyphenated where they do not fit (references: typography). */
#define SHORT_WORD 14

#define N_CANDIDATES 10       /* the longest by estimate, measured */
#define NO_CANDIDATE 0.75     /* of the widest estimate: letters differ less from font to font */
#define N_READ_ON_SCREEN 2000
#define SAFETY 1.015          /* italics, and pairs of letters, are a little wider in some fonts */

typedef struct
{
  char  *text;
  gsize  length;
  double estimate;
} Candidate;

typedef struct
{
  Candidate   words[N_CANDIDATES];    /* by falling estimate */
  Candidate   short_words[N_CANDIDATES];
  Candidate   lines[N_CANDIDATES];
  const char *last;                   /* what was read last: many cells say the same */
  double      last_indent;
} Column;

static void
offer (Candidate  *candidates,
       const char *text,
       gsize       length,
       double      estimate)
{
  guint place = N_CANDIDATES;

  while (place > 0 && candidates[place - 1].estimate < estimate)
    place--;
  if (place == N_CANDIDATES)
    return;

  /* The same word again would push the others out. */
  for (guint i = 0; i < N_CANDIDATES && candidates[i].estimate >= estimate; i++)
    if (candidates[i].length == length && memcmp (candidates[i].text, text, length) == 0)
      return;

  g_free (candidates[N_CANDIDATES - 1].text);
  memmove (candidates + place + 1, candidates + place, (N_CANDIDATES - 1 - place) * sizeof *candidates);
  candidates[place] = (Candidate) { g_strndup (text, length), length, estimate };
}

/* A number has no place for a hyphen, however long it is. */
static gboolean
is_short (const char *word,
          gsize       length)
{
  if (length <= SHORT_WORD || g_utf8_strlen (word, (gssize) length) <= SHORT_WORD)
    return TRUE;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (word[i]))
      return TRUE;

  return FALSE;
}

/* What is this much narrower by estimate than the widest cannot be wider. */
static double
get_threshold (const Candidate *candidates)
{
  return MAX (candidates[N_CANDIDATES - 1].estimate, NO_CANDIDATE * candidates[0].estimate);
}

/* The chunks of a text without spaces. */
static void
read_token (Column     *column,
            const char *token,
            gsize       token_length,
            double      indent)
{
  g_autofree char *text = g_strndup (token, token_length);
  AikaStretch chunk = { 0 };

  while (aika_chunk_next (text, &chunk))
    {
      const char *word = text + chunk.start;
      gsize length = chunk.end - chunk.start;
      double estimate = indent + aika_chunk_estimate (word, length);

      offer (column->words, word, length, estimate);
      if (is_short (word, length))
        offer (column->short_words, word, length, estimate);
    }
}

/* Most words are left alone: they are too short to matter by their bytes. */
static void
read_words (Column     *column,
            const char *text,
            double      indent)
{
  double threshold = MIN (get_threshold (column->words), get_threshold (column->short_words));

  while (*text != '\0')
    {
      const char *end = strchrnul (text, ' ');

      if (indent + (double) (end - text) * AIKA_CHUNK_WIDEST > threshold)
        read_token (column, text, (gsize) (end - text), indent);
      text = *end == ' ' ? end + 1 : end;
    }
}

/* Words may go on from one run to the next: “25.5.2026” and “, peruttu”. */
static char *
dup_text (const AikaProseBlock *block,
          AikaLanguage          language)
{
  g_autoptr(GString) text = g_string_new (NULL);
  char *glued;

  for (guint i = 0; i < block->runs->len; i++)
    g_string_append (text, g_array_index (block->runs, AikaProseRun, i).text);
  glued = aika_flow_dup_glued (text->str, language);

  return glued != NULL ? glued : g_string_free (g_steal_pointer (&text), FALSE);
}

static void
read_block (Column               *column,
            const AikaProseBlock *block,
            AikaLanguage          language)
{
  double indent = block->role == AIKA_PROSE_BULLET ? AIKA_TABLE_BULLET_INDENT : 0;
  double threshold = MIN (get_threshold (column->words), get_threshold (column->short_words));
  double line = indent;
  const char *first;

  if (block->runs->len == 0)
    return;

  first = g_array_index (block->runs, AikaProseRun, 0).text;
  for (guint i = 0; i < block->runs->len; i++)
    {
      const char *run = g_array_index (block->runs, AikaProseRun, i).text;

      line += aika_chunk_estimate (run, strlen (run));
    }
  if (line <= MIN (threshold, get_threshold (column->lines)))
    return;
  if (block->runs->len == 1 && indent == column->last_indent && g_strcmp0 (first, column->last) == 0)
    return;

  {
    g_autofree char *text = dup_text (block, language);

    if (line > threshold)
      read_words (column, text, indent);
    if (line > get_threshold (column->lines))
      offer (column->lines, text, strlen (text), indent + aika_chunk_estimate (text, strlen (text)));
  }
  if (block->runs->len == 1)
    {
      column->last = first;
      column->last_indent = indent;
    }
}

static void
read_rows (const AikaProseTable *table,
           AikaLanguage          language,
           guint                 n_rows,
           Column               *columns)
{
  for (guint i = 0; i < n_rows; i++)
    {
      const AikaProseRow *row = table->rows->pdata[i];

      if (row->section != NULL || row->cells == NULL)
        continue;
      for (guint c = 0; c < MIN (row->cells->len, table->columns->len); c++)
        {
          const AikaProseCell *cell = row->cells->pdata[c];

          for (guint b = 0; b < cell->blocks->len; b++)
            read_block (&columns[c], cell->blocks->pdata[b], language);
        }
    }
}

/* The widest of some candidates in points or pixels, with what its estimate has beyond its text. */
static double
measure_widest (const Candidate   *candidates,
                const AikaMetrics *metrics)
{
  double widest = 0;

  for (guint i = 0; i < N_CANDIDATES && candidates[i].text != NULL; i++)
    {
      const Candidate *candidate = &candidates[i];
      double indent = candidate->estimate - aika_chunk_estimate (candidate->text, candidate->length);
      double width = indent * metrics->text_size;

      if (candidate->length > 0 && candidate->estimate < 3 * WIDE_LINE)
        width += aika_chunk_measure (candidate->text, candidate->length, metrics, AIKA_TEXT_CELL);
      else
        width = candidate->estimate * metrics->text_size;
      widest = MAX (widest, width);
    }

  return widest;
}

static void
column_clear (Column *column)
{
  for (guint i = 0; i < N_CANDIDATES; i++)
    {
      g_free (column->words[i].text);
      g_free (column->short_words[i].text);
      g_free (column->lines[i].text);
    }
}

static double
measure_header_word (const char        *header,
                     const AikaMetrics *metrics,
                     gboolean           is_short_only)
{
  AikaStretch chunk = { 0 };
  double widest = 0;

  while (header != NULL && aika_chunk_next (header, &chunk))
    {
      const char *word = header + chunk.start;
      gsize length = chunk.end - chunk.start;

      if (!is_short_only || is_short (word, length))
        {
          double width = aika_chunk_measure (word, length, metrics, AIKA_TEXT_CELL_HEADER);

          widest = MAX (widest, width);
        }
    }

  return widest;
}

static void
measure_column (AikaColumnNeed        *need,
                const Column          *column,
                const AikaProseColumn *heading,
                const AikaMetrics     *metrics)
{
  double size = metrics->text_size;
  double padding = 2 * AIKA_TABLE_PAD_X * size + (metrics->is_paper ? 0.05 : 1);
  double header = measure_header_word (heading->header, metrics, FALSE);
  double short_header = measure_header_word (heading->header, metrics, TRUE);
  double word = MIN (measure_widest (column->words, metrics), LONGEST_WORD * size);
  double short_word = MIN (measure_widest (column->short_words, metrics), LONGEST_WORD * size);

  need->word = MAX (MAX (word, header) * SAFETY, EMPTY * size) + padding;
  need->short_word = MAX (MAX (short_word, short_header) * SAFETY, AIKA_TABLE_WORST_WORD * size) + padding;
  need->short_word = MIN (need->short_word, need->word);
  need->line = measure_widest (column->lines, metrics) * SAFETY + padding;
  need->line = CLAMP (need->line, need->word, MAX (need->word, WIDE_LINE * size));
}

/* A shared heading may be longer than the columns below it. */
static void
widen_for_shared (const GArray      *headings,
                  AikaColumnNeed    *needs,
                  const AikaMetrics *metrics)
{
  for (guint first = 0, end; first < headings->len; first = end)
    {
      const char *under = g_array_index (headings, AikaProseColumn, first).under;
      double below = needs[first].word, missing;

      for (end = first + 1; end < headings->len && under != NULL &&
           g_strcmp0 (g_array_index (headings, AikaProseColumn, end).under, under) == 0; end++)
        below += needs[end].word;
      if (under == NULL)
        continue;

      missing = measure_header_word (under, metrics, FALSE) * SAFETY + 2 * AIKA_TABLE_PAD_X * metrics->text_size + 1 - below;
      for (guint i = first; i < end && missing > 0; i++)
        {
          needs[i].word += missing / (end - first);
          needs[i].line = MAX (needs[i].line, needs[i].word);
        }
    }
}

/**
 * aika_table_measure_columns:
 * @prose: with a table
 * @metrics: metrics
 *
 * Returns: (transfer full) (array): what each column asks for; free with g_free ()
 */
AikaColumnNeed *
aika_table_measure_columns (const AikaProse   *prose,
                            const AikaMetrics *metrics)
{
  const AikaProseTable *table = prose->table;
  guint n_rows = table->rows->len;
  AikaColumnNeed *needs = g_new0 (AikaColumnNeed, table->columns->len);
  g_autofree Column *columns = g_new0 (Column, table->columns->len);

  read_rows (table, prose->language, metrics->is_paper ? n_rows : MIN (n_rows, N_READ_ON_SCREEN), columns);
  for (guint i = 0; i < table->columns->len; i++)
    {
      measure_column (&needs[i], &columns[i], &g_array_index (table->columns, AikaProseColumn, i), metrics);
      column_clear (&columns[i]);
    }
  widen_for_shared (table->columns, needs, metrics);

  return needs;
}
