/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "read-table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The tables of expressions, each with what it should be read as. Columns are apart by tabs:
 *
 *   id language context expression kind precision start end expect codes also_ok note
 *
 * Start and end are inclusive, several are apart by semicolons, an open one is empty. The
 * context has words such as year=2022 doc=2022-03-03 plan=2018-01..2019-05 mode=import. */

enum
{
  COLUMN_ID,
  COLUMN_LANGUAGE,
  COLUMN_CONTEXT,
  COLUMN_EXPRESSION,
  COLUMN_KIND,
  COLUMN_PRECISION,
  COLUMN_START,
  COLUMN_END,
  COLUMN_EXPECT,
  COLUMN_CODES,
  COLUMN_ALSO_OK,
  COLUMN_NOTE,
  N_COLUMNS,
};

static const char *const column_names[N_COLUMNS + 1] = {
  "id", "language", "context", "expression", "kind", "precision", "start", "end", "expect", "codes", "also_ok", "note",
  NULL,
};

static void
read_row_free (gpointer data)
{
  ReadRow *row = data;

  g_free (row->file);
  g_free (row->id);
  g_free (row->expression);
  g_free (row->kind);
  g_free (row->precision);
  g_free (row->start);
  g_free (row->end);
  g_free (row->expect);
  g_free (row->codes);
  g_free (row->also_ok);
  g_free (row);
}

/* “2018”, “2018-05” or “2018-05-14”; returns its first day, and the day after its last. */
static gint32
parse_date (const ReadRow *row,
            const char    *text,
            gint32        *end_day)
{
  int year = 0, month = 0, day = 0;
  int n_parts = sscanf (text, "%4d-%2d-%2d", &year, &month, &day);
  gint32 start_day;

  if (n_parts < 1 || strlen (text) != (gsize) n_parts * 3 + 1 ||
      !aika_day_is_valid_ymd (year, MAX (month, 1), MAX (day, 1)))
    g_error ("%s:%u: “%s” is not a date (expected YYYY, YYYY-MM or YYYY-MM-DD)", row->file, row->line, text);

  start_day = aika_day_from_ymd (year, MAX (month, 1), MAX (day, 1));
  if (end_day != NULL)
    *end_day = n_parts == 1 ? aika_day_from_ymd (year + 1, 1, 1)
               : n_parts == 2 ? start_day + aika_days_in_month (year, month)
               : start_day + 1;

  return start_day;
}

static void
set_plan (ReadRow    *row,
          const char *value)
{
  const char *dots = strstr (value, "..");
  g_autofree char *first = g_strndup (value, dots != NULL ? (gsize) (dots - value) : strlen (value));
  const char *last = dots != NULL ? dots + 2 : value;

  if (*first != '\0')
    row->context.plan_start_day = parse_date (row, first, NULL);
  if (*last != '\0')
    parse_date (row, last, &row->context.plan_end_day);
}

static void
set_context (ReadRow    *row,
             const char *name,
             const char *value)
{
  if (g_str_equal (name, "year"))
    row->context.year = atoi (value);
  else if (g_str_equal (name, "doc"))
    row->context.document_day = parse_date (row, value, NULL);
  else if (g_str_equal (name, "date") && strlen (value) == strlen ("YYYY-MM-DD"))
    row->context.day = parse_date (row, value, NULL);
  else if (g_str_equal (name, "date"))
    row->context.year = atoi (value);
  else if (g_str_equal (name, "plan"))
    set_plan (row, value);
  else if (g_str_equal (name, "after"))
    row->context.after_day = parse_date (row, value, NULL);
  else if (g_str_equal (name, "before"))
    row->context.before_day = parse_date (row, value, NULL);
  else if (g_str_equal (name, "mode") && g_str_equal (value, "import"))
    row->is_import = TRUE;
  else
    g_error ("%s:%u: “%s=%s” is not a word of the context", row->file, row->line, name, value);
}

static void
parse_context (ReadRow    *row,
               const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *value = strchr (words[i], '=');

      if (*words[i] == '\0')
        continue;
      if (value == NULL)
        g_error ("%s:%u: “%s” is not a word of the context", row->file, row->line, words[i]);
      *value++ = '\0';
      set_context (row, words[i], value);
    }
}

static ReadRow *
parse_row (const char *file,
           guint       line_number,
           const char *line)
{
  g_auto(GStrv) columns = g_strsplit (line, "\t", -1);
  guint n_columns = g_strv_length (columns);
  const char *cells[N_COLUMNS];
  ReadRow *row = g_new0 (ReadRow, 1);

  row->file = g_strdup (file);
  row->line = line_number;
  if (n_columns > N_COLUMNS || n_columns <= COLUMN_EXPECT)
    g_error ("%s:%u: %u columns (expected %d to %d)", file, line_number, n_columns, COLUMN_EXPECT + 1, N_COLUMNS);
  for (guint i = 0; i < N_COLUMNS; i++)
    cells[i] = i < n_columns ? columns[i] : "";

  aika_time_context_init (&row->context, aika_language_from_tag (cells[COLUMN_LANGUAGE]));
  parse_context (row, cells[COLUMN_CONTEXT]);
  row->id = g_strdup (cells[COLUMN_ID]);
  row->expression = g_strdup (cells[COLUMN_EXPRESSION]);
  row->kind = g_strdup (cells[COLUMN_KIND]);
  row->precision = g_strdup (cells[COLUMN_PRECISION]);
  row->start = g_strdup (cells[COLUMN_START]);
  row->end = g_strdup (cells[COLUMN_END]);
  row->expect = g_strdup (cells[COLUMN_EXPECT]);
  row->codes = g_strdup (cells[COLUMN_CODES]);
  row->also_ok = g_strdup (cells[COLUMN_ALSO_OK]);
  if (g_str_equal (row->expect, "ignore"))
    row->is_import = TRUE;

  return row;
}

static void
load_file (GPtrArray  *rows,
           const char *folder,
           const char *file)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *header = g_strjoinv ("\t", (char **) column_names);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GError) error = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    g_error ("%s", error->message);
  if (!g_utf8_validate (text, -1, NULL))
    g_error ("%s: not UTF-8", file);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i == 0 && !g_str_equal (lines[i], header))
        g_error ("%s: the columns are “%s” (expected “%s”)", file, lines[i], header);
      if (i > 0 && *lines[i] != '\0')
        g_ptr_array_add (rows, parse_row (file, i + 1, lines[i]));
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * read_table_load:
 *
 * Returns: (transfer full) (element-type ReadRow): the rows of all tables, at least one; a
 *   table that is not well formed ends the program
 */
GPtrArray *
read_table_load (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("AIKA_SOURCE_ROOT"), "tests", "time", NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *rows = g_ptr_array_new_with_free_func (read_row_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "read-") && g_str_has_suffix (name, ".tsv"))
      g_ptr_array_add (files, g_strdup (name));
  g_ptr_array_sort (files, compare_names);
  for (guint i = 0; i < files->len; i++)
    load_file (rows, folder, files->pdata[i]);
  if (rows->len == 0)
    g_error ("%s: no table with rows", folder);

  return rows;
}
