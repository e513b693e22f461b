/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-plain"

#include "config.h"

#include "formats/aika-plain.h"

#include <string.h>

/* A view as text: what an editor, a mail or a spreadsheet takes that knows no HTML.
 *
 * Source of the separated form: a spreadsheet's own text on the clipboard: a tab between
 * cells, a line a row, quotes around a cell with line breaks, tabs or quotes (RFC 4180, but
 * for the tab).
 */

static gboolean
has_words (const char *words)
{
  return words != NULL && *words != '\0';
}

static void
append_line (GString *text,
             char    *line)
{
  g_string_append (text, line);
  g_string_append_c (text, '\n');
  g_free (line);
}

/* A line a block; an empty one over headings. */
static void
append_blocks (GString   *text,
               GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const AikaProseBlock *block = g_ptr_array_index (blocks, i);

      if (text->len > 0 && (block->role == AIKA_PROSE_HEADING || block->role == AIKA_PROSE_SUBHEADING))
        g_string_append_c (text, '\n');
      append_line (text, aika_prose_block_dup_plain (block));
    }
}

/* “KH-kokous” under “Kokoukset” is “Kokoukset: KH-kokous” where there is one row of headers. */
static char *
dup_header (const AikaProseColumn *column)
{
  if (has_words (column->under) && has_words (column->header))
    return g_strdup_printf ("%s: %s", column->under, column->header);

  return g_strdup (has_words (column->header) ? column->header : column->under != NULL ? column->under : "");
}

/* A spreadsheet works out what begins like a formula; a space before it keeps it text. */
static void
append_field (GString    *text,
              const char *words)
{
  g_autoptr(GString) field = g_string_new (has_words (words) && strchr ("=+-@", *words) != NULL ? " " : "");

  g_string_append (field, words);
  if (strpbrk (field->str, "\t\n\r\"") == NULL)
    {
      g_string_append (text, field->str);
      return;
    }

  g_string_replace (field, "\"", "\"\"", 0);
  g_string_append_printf (text, "\"%s\"", field->str);
}

static void
append_separated_headers (GString              *text,
                          const AikaProseTable *table)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      g_autofree char *header = dup_header (&g_array_index (table->columns, AikaProseColumn, i));

      if (i > 0)
        g_string_append_c (text, '\t');
      append_field (text, header);
    }
  g_string_append_c (text, '\n');
}

static void
append_separated_row (GString            *text,
                      const AikaProseRow *row)
{
  if (row->section != NULL)
    append_field (text, row->section);
  for (guint i = 0; row->section == NULL && i < row->cells->len; i++)
    {
      g_autofree char *words = aika_prose_cell_dup_plain (g_ptr_array_index (row->cells, i));

      if (i > 0)
        g_string_append_c (text, '\t');
      append_field (text, words);
    }
  g_string_append_c (text, '\n');
}

/* A row as lines: its title, then what the other columns say, each after its header. */
static void
append_row (GString              *text,
            const AikaProseTable *table,
            const AikaProseRow   *row)
{
  g_string_append_c (text, '\n');
  if (row->section != NULL)
    {
      append_line (text, g_strdup (row->section));
      return;
    }

  append_line (text, aika_prose_cell_dup_plain (g_ptr_array_index (row->cells, table->title_column)));
  for (guint i = 0; i < row->cells->len; i++)
    {
      const AikaProseCell *cell = g_ptr_array_index (row->cells, i);
      const AikaProseColumn *column = &g_array_index (table->columns, AikaProseColumn, i);
      g_autofree char *header = has_words (column->header) ? dup_header (column) : g_strdup (column->name);
      g_autofree char *words = NULL;

      if (i == table->title_column || cell->blocks->len == 0)
        continue;
      words = aika_prose_cell_dup_plain (cell);
      if (has_words (header))
        g_string_append_printf (text, "%s:%c", header, strchr (words, '\n') != NULL ? '\n' : ' ');
      append_line (text, g_steal_pointer (&words));
    }
}

/**
 * aika_plain_write:
 * @prose: a view of a plan in words
 *
 * Writes all words of a view as lines. A table is written row by row, each cell after its
 * column's header, as a table's rows would be read aloud.
 *
 * Returns: (transfer full): UTF-8
 */
char *
aika_plain_write (const AikaProse *prose)
{
  GString *text;

  g_return_val_if_fail (prose != NULL, NULL);

  text = g_string_new (NULL);
  append_blocks (text, prose->head);
  for (guint i = 0; prose->table != NULL && i < prose->table->rows->len; i++)
    append_row (text, prose->table, g_ptr_array_index (prose->table->rows, i));
  append_blocks (text, prose->body);
  if (prose->foot->len > 0 && text->len > 0)
    g_string_append_c (text, '\n');
  append_blocks (text, prose->foot);

  return g_string_free (text, FALSE);
}

/**
 * aika_plain_write_separated:
 * @prose: a view of a plan in words
 *
 * Writes the table of a view with tabs between its cells, for a spreadsheet: a row of
 * headers, then a row a line. A section's heading stands alone in its row.
 *
 * Returns: (transfer full): UTF-8; of a view without a table, what [func@plain_write] gives
 */
char *
aika_plain_write_separated (const AikaProse *prose)
{
  GString *text;

  g_return_val_if_fail (prose != NULL, NULL);

  if (prose->table == NULL)
    return aika_plain_write (prose);

  text = g_string_new (NULL);
  append_separated_headers (text, prose->table);
  for (guint i = 0; i < prose->table->rows->len; i++)
    append_separated_row (text, g_ptr_array_index (prose->table->rows, i));

  return g_string_free (text, FALSE);
}
