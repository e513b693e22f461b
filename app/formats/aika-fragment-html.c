/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-fragment"

#include "config.h"

#include "formats/aika-fragment-out.h"

#include "formats/aika-fragment-matrix.h"
#include "formats/aika-html-private.h"
#include "prose/aika-prose-words.h"

/* A fragment as a table that spreadsheets and word processors take from the clipboard.
 *
 *   | Työvaihe |        2018         | 2019 |   th rowspan=2, th colspan a year
 *   |          | loka | marras | joulu| tammi|   th a month
 *   | Kysely   |      |▓▓▓▓▓▓▓▓|▓▓▓▓▓▓|      |   th scope=row, td bgcolor
 *
 * Months stay columns: a mark shades the cells of its months and never spans them. Word, Excel and
 * LibreOffice drop style sheets, so that all is said on the cells themselves; the ground twice, as
 * LibreOffice knows bgcolor and Word the style. Spreadsheets take “24.4.” for text where the number
 * format is “@”: as Excel writes it (mso-number-format) and as LibreOffice does (sdnum). */

#define TITLE_WIDTH_PX "280"
#define MONTH_WIDTH_PX "52"

#define CELL_STYLE   "border:0.5pt solid #808080;padding:1pt 3pt;vertical-align:top;text-align:left;font-size:9pt;" \
                     "mso-number-format:'\\@'"
#define HEADER_STYLE CELL_STYLE ";font-weight:bold;background:#e6e6e6"
#define HEADER_FILL  "#e6e6e6"
#define ROW_STYLE    CELL_STYLE ";font-weight:normal"
#define AS_TEXT      "1033;0;@"

static void
append_words (AikaHtmlOut *out,
              const char  *words)
{
  g_auto(GStrv) lines = g_strsplit (words != NULL ? words : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (out->text, "<br/>");
      aika_html_append (out, lines[i], -1);
    }
}

static void
append_header (AikaHtmlOut *out,
               const char  *words,
               const char  *scope,
               const char  *width_px,
               guint        n_columns,
               guint        n_rows)
{
  g_autofree char *colspan = n_columns > 1 ? g_strdup_printf ("%u", n_columns) : NULL;
  g_autofree char *rowspan = n_rows > 1 ? g_strdup_printf ("%u", n_rows) : NULL;

  aika_html_open (out, "th", "scope", scope, "colspan", colspan, "rowspan", rowspan, "width", width_px,
                  "align", "left", "valign", "top", "bgcolor", HEADER_FILL, "sdnum", AS_TEXT, "style", HEADER_STYLE, NULL);
  append_words (out, words);
  aika_html_close (out, "th");
}

static void
append_headers (AikaHtmlOut      *out,
                const AikaMatrix *matrix)
{
  g_string_append (out->text, "<thead>\n<tr>");
  append_header (out, aika_prose_words_get (matrix->language)->fields[AIKA_PROSE_FIELD_TITLE], "col", TITLE_WIDTH_PX, 1, 2);
  for (guint i = 0; i < matrix->n_months;)
    {
      guint n = aika_matrix_count_months_of_year (matrix, i);
      g_autofree char *year = aika_matrix_dup_year (matrix->first_month + (gint32) i);

      append_header (out, year, "colgroup", NULL, n, 1);
      i += n;
    }
  g_string_append (out->text, "</tr>\n<tr>");
  for (guint i = 0; i < matrix->n_months; i++)
    append_header (out, aika_matrix_get_month (matrix, i), "col", MONTH_WIDTH_PX, 1, 1);
  g_string_append (out->text, "</tr>\n</thead>\n");
}

/* A cell without words says no more than its ground: most cells are such, and a plan may have half a
 * million. */
static void
append_cell (AikaHtmlOut          *out,
             const AikaMatrixCell *cell,
             const guint32        *fills)
{
  guint32 fill = fills[cell->category != NULL ? cell->category->hue : AIKA_HUE_GREY];
  g_autofree char *colour = cell->is_shaded ? g_strdup_printf ("#%06x", fill & 0xffffff) : NULL;
  g_autofree char *ground = colour != NULL ? g_strconcat ("background:", colour, NULL) : NULL;
  g_autofree char *style = cell->text != NULL ? g_strjoin (";", CELL_STYLE, ground, NULL) : g_steal_pointer (&ground);

  aika_html_open (out, "td", "valign", cell->text != NULL ? "top" : NULL, "bgcolor", colour,
                  "sdnum", cell->text != NULL ? AS_TEXT : NULL, "style", style, NULL);
  append_words (out, cell->text);
  aika_html_close (out, "td");
}

static void
append_row (AikaHtmlOut         *out,
            const AikaMatrix    *matrix,
            const AikaMatrixRow *row,
            const guint32       *fills)
{
  g_string_append (out->text, "<tr>");
  if (row->heading != NULL)
    append_header (out, row->heading, "rowgroup", NULL, matrix->n_months + 1, 1);
  else
    {
      aika_html_open (out, "th", "scope", "row", "align", "left", "valign", "top", "sdnum", AS_TEXT,
                      "style", ROW_STYLE, NULL);
      append_words (out, row->item->title);
      aika_html_close (out, "th");
      for (guint i = 0; i < matrix->n_months; i++)
        append_cell (out, &row->cells[i], fills);
    }
  g_string_append (out->text, "</tr>\n");
}

/**
 * aika_fragment_write_html:
 * @fragment: a fragment
 * @fills: (array fixed-size=10): the colour of each hue
 *
 * Writes the rows and months as a table, in the language of the plan. A mark shades its months; its
 * words stand in the first.
 *
 * Returns: (transfer full): a UTF-8 document that says its charset
 */
char *
aika_fragment_write_html (const AikaFragment *fragment,
                          const guint32      *fills)
{
  g_autoptr(AikaMatrix) matrix = NULL;
  AikaHtmlOut out = { .title_level = 1, .is_for_office = TRUE };

  g_return_val_if_fail (fragment != NULL && fills != NULL, NULL);

  matrix = aika_matrix_new (fragment);
  out.text = g_string_new (NULL);
  aika_html_open (&out, "html", "lang", aika_language_get_tag (matrix->language), NULL);
  g_string_append (out.text,
                   "\n<head>\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"/>\n"
                   "</head>\n<body>\n");
  aika_html_open (&out, "table", "border", "1", "cellspacing", "0", "style", "border-collapse:collapse", NULL);
  g_string_append_c (out.text, '\n');
  append_headers (&out, matrix);
  g_string_append (out.text, "<tbody>\n");
  for (guint i = 0; i < matrix->rows->len; i++)
    append_row (&out, matrix, &g_array_index (matrix->rows, AikaMatrixRow, i), fills);
  g_string_append (out.text, "</tbody>\n</table>\n</body>\n</html>\n");

  return g_string_free (out.text, FALSE);
}
