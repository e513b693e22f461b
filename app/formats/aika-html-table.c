/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-html"

#include "config.h"

#include "formats/aika-html-private.h"

#include <string.h>

/* The table of a prose.
 *
 * Sources: WCAG 2.1, 1.3.1, and its techniques H51 (tables), H39 (caption), H63 (scope);
 * HTML Living Standard, §4.9.12 “Processing model” of tables. Columns that share a heading
 * have two rows of headers; a section is a tbody of its own, so that scope="rowgroup" is
 * true of it:
 *
 *   |        |          |   Kokoukset   |   th scope=col rowspan=2, th scope=colgroup
 *   | Aika   | Työvaihe | KH | KV | Jory|   th scope=col
 *   |--------|----------|----|----|-----|
 *   | Helmikuu                          |   th scope=rowgroup
 *   | 2.2.   | Aloitus  |    |    |     |   td, th scope=row, td …
 *
 * The row header is the column of titles. Where its cell also says what happens, its abbr holds
 * the title alone, so that a reader who goes from cell to cell hears no more than that.
 *
 * A column's header without words says its name to a screen reader alone; in a fragment,
 * which has no style sheet to hide it with, it is an empty td.
 *
 * For a word processor: Word and LibreOffice Writer repeat on each page the rows that stand
 * in a thead, take a column's width from the cells of the first row, and drop any style that
 * is not on the element itself; Writer knows valign alone of the ways to set a cell's text at its
 * top. Spreadsheets read “7.2.” and “=A1” as text where the cell's
 * number format is “@”, as Excel itself writes it.
 */

#define OFFICE_TABLE_STYLE  "border-collapse:collapse;width:100%"
#define OFFICE_CELL_STYLE   "border:0.5pt solid #000000;padding:2pt 4pt;vertical-align:top;text-align:left;font-size:9pt;" \
                            "mso-number-format:'\\@'"
#define OFFICE_HEADER_STYLE OFFICE_CELL_STYLE ";font-weight:bold;background:#e6e6e6"
#define OFFICE_ROW_HEADER_STYLE OFFICE_CELL_STYLE ";font-weight:normal"

/* A column holds its longest word, and beside that as much of the line as its words want, within
 * so many letters. Writer does not wrap inside words: where percents leave no room for
 * one it makes the whole table wider than the page. */
#define MIN_COLUMN_LETTERS   4
#define MAX_WORD_LETTERS    40
#define MAX_WANTED_LETTERS 120
#define PADDING_LETTERS      2
#define LINE_LETTERS        95        /* of an upright A4 page in small type */
#define FULL_WIDTH_PERCENT 100

static const AikaProseColumn *
get_column (const AikaProseTable *table,
            guint                 i)
{
  return &g_array_index (table->columns, AikaProseColumn, i);
}

static gboolean
has_words (const char *words)
{
  return words != NULL && *words != '\0';
}

static gboolean
has_shared_headings (const AikaProseTable *table)
{
  for (guint i = 0; i < table->columns->len; i++)
    if (has_words (get_column (table, i)->under))
      return TRUE;

  return FALSE;
}

/* How many columns from this one on share its heading. */
static guint
count_sharing (const AikaProseTable *table,
               guint                 start)
{
  const char *under = get_column (table, start)->under;
  guint i = start + 1;

  while (i < table->columns->len && g_strcmp0 (get_column (table, i)->under, under) == 0)
    i++;

  return i - start;
}

/* The letters of the longest word. */
static guint
count_longest_word (const char *words)
{
  guint longest = 0, n = 0;

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    {
      n = g_unichar_isspace (g_utf8_get_char (at)) ? 0 : n + 1;
      longest = MAX (longest, n);
    }

  return longest;
}

/* The letters of all runs of a cell, and of its longest word. */
static guint
count_letters (const AikaProseCell *cell,
               guint               *longest)
{
  guint n = 0;

  for (guint i = 0; i < cell->blocks->len; i++)
    {
      const AikaProseBlock *block = g_ptr_array_index (cell->blocks, i);

      for (guint j = 0; j < block->runs->len; j++)
        {
          const char *words = g_array_index (block->runs, AikaProseRun, j).text;

          n += g_utf8_strlen (words, -1);
          *longest = MAX (*longest, count_longest_word (words));
        }
    }

  return n;
}

/* What a column wants: room for its longest word, and the mean length of the cells that hold
 * something. */
static void
measure_column (const AikaProseTable *table,
                guint                 column,
                guint                *longest,
                guint                *wanted)
{
  guint64 n_letters = 0;
  guint n_cells = 0;

  *longest = count_longest_word (get_column (table, column)->header);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const AikaProseRow *row = g_ptr_array_index (table->rows, i);
      guint n = row->cells != NULL ? count_letters (g_ptr_array_index (row->cells, column), longest) : 0;

      n_letters += n;
      n_cells += n > 0;
    }
  *longest = CLAMP (*longest, MIN_COLUMN_LETTERS, MAX_WORD_LETTERS) + PADDING_LETTERS;
  *wanted = CLAMP (n_cells > 0 ? n_letters / n_cells : 0, 1, MAX_WANTED_LETTERS);
}

/* The widths of the columns in percent; they add up to the whole. */
static guint *
new_widths (const AikaProseTable *table)
{
  guint n_columns = table->columns->len;
  guint *widths = g_new0 (guint, n_columns);
  g_autofree guint *longest = g_new0 (guint, n_columns);
  g_autofree guint *wanted = g_new0 (guint, n_columns);
  guint sum_longest = 0, sum_wanted = 0;
  double spare, so_far = 0, all;
  guint before = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      measure_column (table, i, &longest[i], &wanted[i]);
      sum_longest += longest[i];
      sum_wanted += wanted[i];
    }
  spare = sum_longest < LINE_LETTERS ? LINE_LETTERS - sum_longest : 0;
  all = sum_longest + spare;
  for (guint i = 0; i < n_columns; i++)
    {
      guint edge;

      so_far += longest[i] + spare * wanted[i] / sum_wanted;
      edge = i + 1 < n_columns ? (guint) (FULL_WIDTH_PERCENT * so_far / all + 0.5) : FULL_WIDTH_PERCENT;
      widths[i] = edge - before;
      before = edge;
    }

  return widths;
}

static guint
add_widths (const guint *widths,
            guint        start,
            guint        n)
{
  guint sum = 0;

  for (guint i = start; i < start + n; i++)
    sum += widths[i];

  return sum;
}

/* Headers. */

/* A header. Without words of its own it says its name where a style sheet can hide that. */
static void
append_header (AikaHtmlOut *out,
               const char  *words,
               const char  *name,
               const char  *scope,
               guint        n_columns,
               guint        n_rows,
               guint        width_percent)
{
  gboolean is_spoken = !has_words (words) && has_words (name) && out->has_classes;
  gboolean is_header = has_words (words) || is_spoken;
  const char *element = is_header ? "th" : "td";
  g_autofree char *colspan = n_columns > 1 ? g_strdup_printf ("%u", n_columns) : NULL;
  g_autofree char *rowspan = n_rows > 1 ? g_strdup_printf ("%u", n_rows) : NULL;
  g_autofree char *width = width_percent > 0 ? g_strdup_printf ("%u%%", width_percent) : NULL;

  aika_html_open (out, element,
                  "scope", is_header ? scope : NULL,
                  "colspan", colspan,
                  "rowspan", rowspan,
                  "dir", has_words (words) && aika_html_is_mixed (words) ? "auto" : NULL,
                  "width", width,
                  "valign", out->is_for_office ? "top" : NULL,
                  "style", out->is_for_office ? OFFICE_HEADER_STYLE : NULL,
                  NULL);
  if (has_words (words))
    aika_html_append_said (out, words, -1);
  else if (is_spoken)
    {
      aika_html_open (out, "span", "class", "spoken", NULL);
      aika_html_append (out, name, -1);
      aika_html_close (out, "span");
    }
  aika_html_close (out, element);
}

/* The row of the shared headings, over which the other columns reach. */
static void
append_shared_headings (AikaHtmlOut          *out,
                        const AikaProseTable *table,
                        const guint          *widths)
{
  g_string_append (out->text, "<tr>");
  for (guint i = 0; i < table->columns->len;)
    {
      const AikaProseColumn *column = get_column (table, i);
      guint n = has_words (column->under) ? count_sharing (table, i) : 1;
      guint width = widths != NULL ? add_widths (widths, i, n) : 0;

      if (has_words (column->under))
        append_header (out, column->under, NULL, "colgroup", n, 1, width);
      else
        append_header (out, column->header, column->name, "col", 1, 2, width);
      i += n;
    }
  g_string_append (out->text, "</tr>\n");
}

static void
append_headers (AikaHtmlOut          *out,
                const AikaProseTable *table,
                const guint          *widths)
{
  gboolean has_two_rows = has_shared_headings (table);

  g_string_append (out->text, "<thead>\n");
  if (has_two_rows)
    append_shared_headings (out, table, widths);

  g_string_append (out->text, "<tr>");
  for (guint i = 0; i < table->columns->len; i++)
    {
      const AikaProseColumn *column = get_column (table, i);

      if (!has_two_rows || has_words (column->under))
        append_header (out, column->header, column->name, "col", 1, 1, widths != NULL ? widths[i] : 0);
    }
  g_string_append (out->text, "</tr>\n</thead>\n");
}

/* Groups of columns, of which scope="colgroup" is true. */
static void
append_column_groups (AikaHtmlOut          *out,
                      const AikaProseTable *table)
{
  if (!has_shared_headings (table))
    return;

  for (guint i = 0; i < table->columns->len;)
    {
      guint n = count_sharing (table, i);

      g_string_append_printf (out->text, "<colgroup span=\"%u\"></colgroup>\n", n);
      i += n;
    }
}

/* Rows. */

/* What to call a row whose header says more than a name: its first block. */
static char *
dup_row_name (const AikaProseCell *cell)
{
  GString *name;
  const AikaProseBlock *first;

  if (cell->blocks->len < 2)
    return NULL;

  first = g_ptr_array_index (cell->blocks, 0);
  name = g_string_new (NULL);
  for (guint i = 0; i < first->runs->len; i++)
    g_string_append (name, g_array_index (first->runs, AikaProseRun, i).text);

  return g_string_free (name, FALSE);
}

static void
append_cell (AikaHtmlOut         *out,
             const AikaProseCell *cell,
             gboolean             is_row_header)
{
  GPtrArray *blocks = cell->blocks;
  const AikaProseBlock *only = blocks->len == 1 ? g_ptr_array_index (blocks, 0) : NULL;
  gboolean is_bare = only != NULL && only->role != AIKA_PROSE_BULLET;
  const char *element = is_row_header && blocks->len > 0 ? "th" : "td";
  const char *style = is_row_header ? OFFICE_ROW_HEADER_STYLE : OFFICE_CELL_STYLE;
  g_autofree char *name = is_row_header && !out->is_for_office ? dup_row_name (cell) : NULL;

  aika_html_open (out, element,
                  "scope", is_row_header && blocks->len > 0 ? "row" : NULL,
                  "abbr", name,
                  "dir", is_bare ? aika_html_get_direction (only->runs) : NULL,
                  "valign", out->is_for_office ? "top" : NULL,
                  "style", out->is_for_office ? style : NULL,
                  NULL);
  if (is_bare)
    aika_html_append_runs (out, only->runs);
  else
    aika_html_append_blocks (out, blocks, 0, blocks->len);
  aika_html_close (out, element);
}

static void
append_row (AikaHtmlOut          *out,
            const AikaProseTable *table,
            const AikaProseRow   *row)
{
  if (row->section != NULL)
    {
      g_string_append (out->text, "<tr>");
      append_header (out, row->section, NULL, "rowgroup", table->columns->len, 1, 0);
      g_string_append (out->text, "</tr>\n");
      return;
    }

  g_string_append (out->text, "<tr>");
  for (guint i = 0; i < row->cells->len; i++)
    append_cell (out, g_ptr_array_index (row->cells, i), i == table->title_column);
  g_string_append (out->text, "</tr>\n");
}

static void
append_rows (AikaHtmlOut          *out,
             const AikaProseTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const AikaProseRow *row = g_ptr_array_index (table->rows, i);
      gboolean is_start = i == 0 || row->section != NULL;

      if (is_start && i > 0)
        g_string_append (out->text, "</tbody>\n");
      if (is_start)
        g_string_append (out->text, "<tbody>\n");
      append_row (out, table, row);
    }
  if (table->rows->len > 0)
    g_string_append (out->text, "</tbody>\n");
}

static void
append_caption (AikaHtmlOut          *out,
                const AikaProseBlock *caption)
{
  gboolean is_repeated = caption->role == AIKA_PROSE_TITLE;

  aika_html_open (out, "caption",
                  "class", is_repeated && out->has_classes ? "spoken" : NULL,
                  "dir", is_repeated ? aika_html_get_direction (caption->runs) : NULL,
                  NULL);
  if (is_repeated)
    aika_html_append_runs (out, caption->runs);
  else
    aika_html_append_block (out, caption);
  g_string_append (out->text, "</caption>\n");
}

/*
 * aika_html_append_table:
 * @out: what is written
 * @prose: a prose with a table of one column at least
 * @caption: (nullable): the table's caption: a heading, which stays one in it, or the title,
 *   whose words are repeated
 */
void
aika_html_append_table (AikaHtmlOut          *out,
                        const AikaProse      *prose,
                        const AikaProseBlock *caption)
{
  const AikaProseTable *table = prose->table;
  g_autofree guint *widths = out->is_for_office ? new_widths (table) : NULL;

  aika_html_open (out, "table",
                  "border", out->is_for_office ? "1" : NULL,
                  "cellspacing", out->is_for_office ? "0" : NULL,
                  "width", out->is_for_office ? "100%" : NULL,
                  "style", out->is_for_office ? OFFICE_TABLE_STYLE : NULL,
                  NULL);
  g_string_append_c (out->text, '\n');
  if (caption != NULL)
    append_caption (out, caption);
  if (!out->is_for_office)
    append_column_groups (out, table);
  append_headers (out, table, widths);
  append_rows (out, table);
  g_string_append (out->text, "</table>\n");
}
