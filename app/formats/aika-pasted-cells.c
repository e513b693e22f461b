/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-pasted-cells"

#include "config.h"

#include "formats/aika-pasted-cells.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A table of cells, and text as such a table.
 *
 * Source of text with tabs: what Excel and LibreOffice put on the clipboard. A cell that begins with
 * a quote goes on to the quote that ends it, over tabs and line breaks; two quotes are one. Quotes
 * anywhere else are themselves, and text without any tab is lines of words. */

static void
cell_clear (gpointer data)
{
  g_free (((AikaPastedCell *) data)->text);
}

/**
 * aika_pasted_cells_new:
 *
 * Returns: (transfer full): a table without cells
 */
AikaPastedCells *
aika_pasted_cells_new (void)
{
  AikaPastedCells *cells = g_new0 (AikaPastedCells, 1);

  cells->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  return cells;
}

/**
 * aika_pasted_cells_free:
 * @cells: (transfer full) (nullable): a table
 */
void
aika_pasted_cells_free (AikaPastedCells *cells)
{
  if (cells == NULL)
    return;

  g_ptr_array_unref (cells->rows);
  g_free (cells);
}

/**
 * aika_pasted_cells_get:
 * @cells: a table
 * @row: a row of it
 * @column: a column of it
 *
 * Returns: (transfer none): the cell
 */
const AikaPastedCell *
aika_pasted_cells_get (const AikaPastedCells *cells,
                       guint                  row,
                       guint                  column)
{
  return &g_array_index ((GArray *) cells->rows->pdata[row], AikaPastedCell, column);
}

static GArray *
row_new (void)
{
  GArray *row = g_array_new (FALSE, FALSE, sizeof (AikaPastedCell));

  g_array_set_clear_func (row, cell_clear);
  return row;
}

static void
fill_up (GArray *row,
         guint   n_columns)
{
  while (row->len < n_columns)
    {
      const AikaPastedCell empty = { g_strdup (""), AIKA_PASTED_NO_FILL, 1, FALSE };

      g_array_append_val (row, empty);
    }
}

/* Returns: (transfer full): the words, trimmed, with “\n” between lines and no other control */
static char *
dup_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *clean = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r')
        g_string_append (clean, p[1] == '\n' ? "" : "\n");
      else if (c == 0xa0 || c == '\t' || c == 0x202f)
        g_string_append_c (clean, ' ');
      else if (c == '\n' || !g_unichar_iscntrl (c))
        g_string_append_unichar (clean, c);
    }

  return g_strstrip (g_string_free (clean, FALSE));
}

/**
 * aika_pasted_cells_put:
 * @cells: a table that is being filled
 * @row: a row, at most one behind the last
 * @column: a column
 * @cell: what stands there; its text is copied and cleaned
 * @error: return location for an error
 *
 * Returns: whether there is room; `FALSE` with @error where the table is larger than any that can be pasted
 */
gboolean
aika_pasted_cells_put (AikaPastedCells       *cells,
                       guint                  row,
                       guint                  column,
                       const AikaPastedCell  *cell,
                       GError               **error)
{
  GArray *line;
  AikaPastedCell *place;

  if (row >= AIKA_PASTED_MAX_N_ROWS || column >= AIKA_PASTED_MAX_N_COLUMNS ||
      (row + 1) * MAX (cells->n_columns, column + 1) > AIKA_PASTED_MAX_N_CELLS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                   _("The table is too large to be pasted: at most %u rows and %u columns."),
                   AIKA_PASTED_MAX_N_ROWS, AIKA_PASTED_MAX_N_COLUMNS);
      return FALSE;
    }

  while (cells->rows->len <= row)
    g_ptr_array_add (cells->rows, row_new ());
  line = cells->rows->pdata[row];
  fill_up (line, column + 1);
  place = &g_array_index (line, AikaPastedCell, column);
  g_free (place->text);
  *place = *cell;
  place->text = dup_clean (cell->text);
  cells->n_columns = MAX (cells->n_columns, column + 1);
  return TRUE;
}

static gboolean
is_blank (const GArray *row)
{
  for (guint i = 0; i < row->len; i++)
    if (g_array_index (row, AikaPastedCell, i).text[0] != '\0')
      return FALSE;

  return TRUE;
}

static gboolean
is_column_blank (const AikaPastedCells *cells,
                 guint                  column)
{
  for (guint r = 0; r < cells->rows->len; r++)
    {
      const AikaPastedCell *cell = aika_pasted_cells_get (cells, r, column);

      if (*cell->text != '\0' || cell->fill != AIKA_PASTED_NO_FILL)
        return FALSE;
    }

  return TRUE;
}

/**
 * aika_pasted_cells_finish:
 * @cells: a table that has been filled
 *
 * Drops rows without words and the last columns without anything, and makes all rows as long.
 */
void
aika_pasted_cells_finish (AikaPastedCells *cells)
{
  for (guint r = cells->rows->len; r-- > 0;)
    {
      if (is_blank (cells->rows->pdata[r]))
        g_ptr_array_remove_index (cells->rows, r);
      else
        fill_up (cells->rows->pdata[r], cells->n_columns);
    }

  while (cells->n_columns > 1 && is_column_blank (cells, cells->n_columns - 1))
    {
      cells->n_columns--;
      for (guint r = 0; r < cells->rows->len; r++)
        g_array_set_size (cells->rows->pdata[r], cells->n_columns);
    }
}

/* The end of the field that begins with a quote: behind the quote that ends it; NULL where none does
 * and the quote is only a quote. */
static const char *
find_quoted_end (const char *start)
{
  const char *at = start + 1;

  while ((at = strchr (at, '"')) != NULL)
    {
      if (at[1] == '"')
        {
          at += 2;
          continue;
        }
      return strchr ("\t\r\n", at[1]) != NULL ? at + 1 : NULL;      /* the nul too */
    }

  return NULL;
}

/* Reads a field and steps behind it. Returns: (transfer full): its words */
static char *
take_field (const char **at,
            gboolean     has_quotes)
{
  const char *start = *at;
  const char *end = has_quotes && *start == '"' ? find_quoted_end (start) : NULL;

  if (end != NULL)
    {
      g_autoptr(GString) field = g_string_new_len (start + 1, end - start - 2);

      g_string_replace (field, "\"\"", "\"", 0);
      *at = end;
      return g_strdup (field->str);
    }

  end = start + strcspn (start, has_quotes ? "\t\r\n" : "\r\n");
  *at = end;
  return g_strndup (start, end - start);
}

/**
 * aika_pasted_cells_new_from_text:
 * @text: UTF-8
 * @error: return location for an error
 *
 * Reads text with tabs as a table, and text without as a list of lines.
 *
 * Returns: (transfer full) (nullable): the table; without rows where nothing is written; `NULL` with
 *   @error where it is larger than any that can be pasted
 */
AikaPastedCells *
aika_pasted_cells_new_from_text (const char  *text,
                                 GError     **error)
{
  g_autoptr(AikaPastedCells) cells = aika_pasted_cells_new ();
  const char *at = text;
  guint row = 0, column = 0;

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) > AIKA_PASTED_MAX_N_BYTES)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _("The clipboard holds more than can be pasted: at most %u MB."),
                   AIKA_PASTED_MAX_N_BYTES / (1024 * 1024));
      return NULL;
    }

  cells->is_list = strchr (text, '\t') == NULL;
  while (*at != '\0')
    {
      g_autofree char *field = take_field (&at, !cells->is_list);
      const AikaPastedCell cell = { field, AIKA_PASTED_NO_FILL, 1, FALSE };

      if (!aika_pasted_cells_put (cells, row, column, &cell, error))
        return NULL;
      if (*at == '\t')
        {
          column++;
          at++;
          continue;
        }
      at += *at == '\r' && at[1] == '\n' ? 2 : *at != '\0' ? 1 : 0;
      row++;
      column = 0;
    }

  aika_pasted_cells_finish (cells);
  return g_steal_pointer (&cells);
}
