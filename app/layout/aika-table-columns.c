/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-table-columns"

#include "config.h"

#include "layout/aika-table-private.h"

#include <math.h>
#include <string.h>

/* How wide the columns are.
 *
 * A column asks for its longest word, so that no word is cut, and a narrow one (a number, a
 * date) for its longest line. What is left goes in steps to the column that saves the most
 * height. Only the few longest words of a column are measured: asking a font about 10 000 rows
 * costs half a second. On screen a table is laid out again with each edit, and of a very long one
 * only the beginning is read; a longer word further down is hyphenated. */

/* In text sizes. */
#define NARROW_LINE 9.0       /* a column whose lines are shorter is not wrapped: “ke 22.12.2022” */
#define WIDE_LINE 36.0        /* beyond this a longer line is no easier to read */
#define WORST_WORD 6.0        /* where not even short words can stand whole, they break, but not before this */
#define LONGEST_WORD 22.0     /* an address on the web does not push the other columns aside */
#define EMPTY 2.2

/* Words of more letters are hyphenated where they do not fit (references: typography). */
#define SHORT_WORD 14

#define N_CANDIDATES 5        /* the longest by estimate, measured */
#define NO_CANDIDATE 0.75     /* of the widest estimate: letters differ less from font to font */
#define N_SAMPLES 96
#define N_READ_ON_SCREEN 2000
#define N_STEPS 48
#define SAFETY 1.004          /* italics are a little wider in some fonts */
#define RAGGED 1.08           /* what the ends of lines leave empty */
#define N_HALVINGS 40

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
  double      word;                   /* the widest that cannot break, with padding */
  double      short_word;             /* the same where long words are hyphenated */
  double      line;                   /* the widest without wrapping, with padding */
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

static double
estimate_block (const AikaProseBlock *block)
{
  double estimate = block->role == AIKA_PROSE_BULLET ? AIKA_TABLE_BULLET_INDENT : 0;

  for (guint i = 0; i < block->runs->len; i++)
    {
      const AikaProseRun *run = &g_array_index (block->runs, AikaProseRun, i);

      estimate += aika_chunk_estimate (run->text, strlen (run->text));
    }

  return estimate;
}

static gboolean
is_short (const char *word,
          gsize       length)
{
  return length <= SHORT_WORD || g_utf8_strlen (word, (gssize) length) <= SHORT_WORD;
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

static void
read_block (Column               *column,
            const AikaProseBlock *block,
            AikaLanguage          language)
{
  double indent = block->role == AIKA_PROSE_BULLET ? AIKA_TABLE_BULLET_INDENT : 0;
  double line = indent;
  double threshold = MIN (get_threshold (column->words), get_threshold (column->short_words));

  for (guint i = 0; i < block->runs->len; i++)
    {
      const char *text = g_array_index (block->runs, AikaProseRun, i).text;
      gsize length = strlen (text);
      double width = aika_chunk_estimate (text, length);

      line += width;
      if (indent + width > threshold && (indent != column->last_indent || g_strcmp0 (text, column->last) != 0))
        {
          g_autofree char *glued = aika_flow_dup_glued (text, language);

          read_words (column, glued != NULL ? glued : text, indent);
          column->last = text;
          column->last_indent = indent;
        }

      /* A line in several styles is not one text to measure: it keeps its estimate. */
      if (i + 1 == block->runs->len && line > get_threshold (column->lines))
        offer (column->lines, text, block->runs->len == 1 ? length : 0, line);
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
measure_column (Column                *column,
                const AikaProseColumn *heading,
                const AikaMetrics     *metrics)
{
  double size = metrics->text_size;
  double padding = 2 * AIKA_TABLE_PAD_X * size + (metrics->is_paper ? 0.05 : 1);
  double header = measure_header_word (heading->header, metrics, FALSE);
  double short_header = measure_header_word (heading->header, metrics, TRUE);
  double word = MIN (measure_widest (column->words, metrics), LONGEST_WORD * size);
  double short_word = MAX (measure_widest (column->short_words, metrics), short_header);

  column->word = MAX (MAX (word, header) * SAFETY, EMPTY * size) + padding;
  column->short_word = MAX (short_word * SAFETY, WORST_WORD * size) + padding;
  column->short_word = MIN (column->short_word, column->word);
  column->line = measure_widest (column->lines, metrics) * SAFETY + padding;
  column->line = CLAMP (column->line, column->word, MAX (column->word, WIDE_LINE * size));
}

/* A shared heading may be longer than the columns below it. */
static void
widen_for_shared (const GArray      *headings,
                  Column            *columns,
                  const AikaMetrics *metrics)
{
  for (guint first = 0, end; first < headings->len; first = end)
    {
      const char *under = g_array_index (headings, AikaProseColumn, first).under;
      double below = columns[first].word, missing;

      for (end = first + 1; end < headings->len && under != NULL &&
           g_strcmp0 (g_array_index (headings, AikaProseColumn, end).under, under) == 0; end++)
        below += columns[end].word;
      if (under == NULL)
        continue;

      missing = measure_header_word (under, metrics, FALSE) * SAFETY + 2 * AIKA_TABLE_PAD_X * metrics->text_size + 1 - below;
      for (guint i = first; i < end && missing > 0; i++)
        {
          columns[i].word += missing / (end - first);
          columns[i].line = MAX (columns[i].line, columns[i].word);
        }
    }
}

/* The level that lowers the widest columns until their short words fit: like water in a vessel. */
static void
lower_words (const Column *columns,
             double       *widths,
             guint         n_columns,
             double        worst,
             double        room)
{
  double low = 0, high = room;

  for (guint step = 0; step < N_HALVINGS; step++)
    {
      double level = (low + high) / 2, sum = 0;

      for (guint i = 0; i < n_columns; i++)
        sum += MIN (columns[i].short_word, MAX (worst, level));
      if (sum > room)
        high = level;
      else
        low = level;
    }
  for (guint i = 0; i < n_columns; i++)
    widths[i] = MIN (columns[i].short_word, MAX (worst, low));
}

/* The height of the sampled rows, in lines, as the columns' widths make it. */
typedef struct
{
  guint   n_rows;
  guint   n_columns;
  double *lines;        /* [row][column]: how long the words of a cell are */
  double *extra;        /* [row][column]: lines whatever the width: a paragraph has one at least */
  double *powers;       /* [row]: the sum of the cells' heights to the fourth */
} Sample;

/* The highest cell counts the most; the fourth power lets the others count a little, so that
 * of two cells equally high either may grow. */
static double
get_power (const Sample *sample,
           guint         row,
           guint         column,
           double        room)
{
  double lines = sample->extra[row * sample->n_columns + column] +
                 sample->lines[row * sample->n_columns + column] * RAGGED / MAX (room, 1);

  return lines * lines * lines * lines;
}

static void
sample_init (Sample               *sample,
             const AikaProseTable *table,
             const AikaMetrics    *metrics)
{
  guint n_columns = table->columns->len;
  guint stride = MAX (1, (table->rows->len + N_SAMPLES - 1) / N_SAMPLES);

  *sample = (Sample) { .n_columns = n_columns };
  sample->lines = g_new0 (double, (gsize) N_SAMPLES * n_columns);
  sample->extra = g_new0 (double, (gsize) N_SAMPLES * n_columns);
  sample->powers = g_new0 (double, N_SAMPLES);

  for (guint i = 0; i < table->rows->len && sample->n_rows < N_SAMPLES; i += stride)
    {
      const AikaProseRow *row = table->rows->pdata[i];

      if (row->section != NULL || row->cells == NULL)
        continue;
      for (guint c = 0; c < MIN (row->cells->len, n_columns); c++)
        {
          const AikaProseCell *cell = row->cells->pdata[c];
          gsize at = (gsize) sample->n_rows * n_columns + c;

          for (guint b = 0; b < cell->blocks->len; b++)
            sample->lines[at] += estimate_block (cell->blocks->pdata[b]) * metrics->text_size;
          sample->extra[at] = 0.5 * cell->blocks->len;
        }
      sample->n_rows++;
    }
}

static void
sample_clear (Sample *sample)
{
  g_free (sample->lines);
  g_free (sample->extra);
  g_free (sample->powers);
}

static double
get_gain (const Sample *sample,
          guint         column,
          double        width,
          double        wider)
{
  double gain = 0;

  for (guint row = 0; row < sample->n_rows; row++)
    {
      double rest = sample->powers[row] - get_power (sample, row, column, width);

      gain += sqrt (sqrt (sample->powers[row])) - sqrt (sqrt (MAX (rest, 0) + get_power (sample, row, column, wider)));
    }

  return gain;
}

static void
sum_powers (Sample       *sample,
            const double *widths,
            double        padding)
{
  for (guint row = 0; row < sample->n_rows; row++)
    {
      sample->powers[row] = 0;
      for (guint c = 0; c < sample->n_columns; c++)
        sample->powers[row] += get_power (sample, row, c, widths[c] - padding);
    }
}

/* Gives @room away, a step at a time, to the column that saves the most height. Returns: what
 * no column has a use for */
static double
share_room (Sample       *sample,
            const Column *columns,
            double       *widths,
            double        padding,
            double        room)
{
  double step = room / N_STEPS;

  sum_powers (sample, widths, padding);
  for (guint i = 0; i < N_STEPS && room > 0; i++)
    {
      guint best = sample->n_columns;
      double most = 1e-9;

      for (guint c = 0; c < sample->n_columns; c++)
        {
          double wider = MIN (widths[c] + MIN (step, room), columns[c].line);
          double gain;

          if (wider <= widths[c] + 1e-6)
            continue;
          gain = get_gain (sample, c, widths[c] - padding, wider - padding) / (wider - widths[c]);
          if (gain > most)
            {
              most = gain;
              best = c;
            }
        }
      if (best == sample->n_columns)
        break;

      room -= MIN (MIN (step, room), columns[best].line - widths[best]);
      widths[best] = MIN (widths[best] + step, columns[best].line);
      sum_powers (sample, widths, padding);
    }

  return room;
}

/* What no column needs goes to those with running text, or to all, so that the table is as wide
 * as it was asked to be. */
static void
share_rest (const Column *columns,
            double       *widths,
            guint         n_columns,
            double        narrow,
            double        rest)
{
  double sum = 0;
  gboolean is_narrow = TRUE;

  for (guint i = 0; i < n_columns; i++)
    is_narrow = is_narrow && columns[i].line <= narrow;
  for (guint i = 0; i < n_columns; i++)
    if (is_narrow || columns[i].line > narrow)
      sum += widths[i];
  for (guint i = 0; i < n_columns; i++)
    if (is_narrow || columns[i].line > narrow)
      widths[i] += rest * widths[i] / sum;
}

static double
get_sum (const double *widths,
         guint         n_columns)
{
  double sum = 0;

  for (guint i = 0; i < n_columns; i++)
    sum += widths[i];

  return sum;
}

/* The least that each column asks for. Returns: whether all words stand whole */
static gboolean
set_least (const Column *columns,
           double       *widths,
           guint         n_columns,
           double        narrow,
           double        worst,
           double        room)
{
  for (guint i = 0; i < n_columns; i++)
    widths[i] = columns[i].line <= narrow ? columns[i].line : columns[i].word;
  if (get_sum (widths, n_columns) <= room)
    return TRUE;

  for (guint i = 0; i < n_columns; i++)
    widths[i] = columns[i].word;
  if (get_sum (widths, n_columns) <= room)
    return TRUE;

  for (guint i = 0; i < n_columns; i++)
    widths[i] = columns[i].short_word;
  if (get_sum (widths, n_columns) > room)
    lower_words (columns, widths, n_columns, worst, room);

  return FALSE;
}

static GArray *
create_edges (const double      *widths,
              guint              n_columns,
              const AikaMetrics *metrics)
{
  GArray *edges = g_array_sized_new (FALSE, FALSE, sizeof (double), n_columns + 1);
  double edge = 0;

  g_array_append_val (edges, edge);
  for (guint i = 0; i < n_columns; i++)
    {
      double place;

      edge += widths[i];
      place = metrics->is_paper ? edge : rint (edge);
      g_array_append_val (edges, place);
    }

  return edges;
}

/* The mean height of a row, by the estimate of the sampled ones. */
static double
estimate_row (const Sample      *sample,
              const double      *widths,
              double             padding,
              const AikaMetrics *metrics)
{
  AikaTextExtent extent;
  double lines = 0;

  aika_metrics_measure (metrics, AIKA_TEXT_CELL, "1", 0, &extent);
  for (guint row = 0; row < sample->n_rows; row++)
    {
      double most = 1;

      for (guint c = 0; c < sample->n_columns; c++)
        {
          gsize at = (gsize) row * sample->n_columns + c;

          most = MAX (most, sample->extra[at] + sample->lines[at] * RAGGED / MAX (widths[c] - padding, 1));
        }
      lines += ceil (most);
    }

  return (sample->n_rows > 0 ? lines / sample->n_rows : 1) * extent.height + 2 * AIKA_TABLE_PAD_Y * metrics->text_size;
}

/**
 * aika_table_share_width:
 * @prose: with a table of at least one column
 * @metrics: metrics
 * @width: of the table
 * @row_height: (out): about how high a row is
 * @has_broken_words: (out): whether not all words stand whole
 *
 * On screen a table is wider than @width where its words would break into pieces: it scrolls. Paper
 * does not.
 *
 * Returns: (transfer full) (element-type double): the columns' edges, from 0
 */
GArray *
aika_table_share_width (const AikaProse   *prose,
                        const AikaMetrics *metrics,
                        double             width,
                        double            *row_height,
                        gboolean          *has_broken_words)
{
  const AikaProseTable *table = prose->table;
  guint n_columns = table->columns->len;
  g_autofree Column *columns = g_new0 (Column, n_columns);
  g_autofree double *widths = g_new0 (double, n_columns);
  double size = metrics->text_size;
  double padding = 2 * AIKA_TABLE_PAD_X * size;
  double narrow = NARROW_LINE * size + padding;
  guint n_rows = table->rows->len;
  double sum;
  Sample sample;

  read_rows (table, prose->language, metrics->is_paper ? n_rows : MIN (n_rows, N_READ_ON_SCREEN), columns);
  for (guint i = 0; i < n_columns; i++)
    measure_column (&columns[i], &g_array_index (table->columns, AikaProseColumn, i), metrics);
  widen_for_shared (table->columns, columns, metrics);
  sample_init (&sample, table, metrics);

  *has_broken_words = !set_least (columns, widths, n_columns, narrow, WORST_WORD * size + padding, width);
  sum = get_sum (widths, n_columns);
  if (sum > width && metrics->is_paper)
    for (guint i = 0; i < n_columns; i++)
      widths[i] *= width / sum;
  else if (sum < width)
    share_rest (columns, widths, n_columns, narrow, share_room (&sample, columns, widths, padding, width - sum));

  *row_height = estimate_row (&sample, widths, padding, metrics);
  sample_clear (&sample);
  for (guint i = 0; i < n_columns; i++)
    column_clear (&columns[i]);

  return create_edges (widths, n_columns, metrics);
}
