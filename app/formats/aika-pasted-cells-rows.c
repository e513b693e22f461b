/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-pasted-cells"

#include "config.h"

#include "formats/aika-pasted-cells-rows.h"

#include <stdlib.h>
#include <string.h>

#include "formats/aika-pasted-cells-columns.h"
#include "formats/aika-fragment-out.h"

/* A table from outside as rows for a plan.
 *
 *   | Kysely   |      |▓▓▓▓▓▓▓▓|▓▓▓▓▓▓|      |   months side by side in one colour are one mark,
 *   | Seminaari|      | 24.10. |      |      |   and words begin one
 *
 * A row whose title is spanned from above belongs to the row above; one cell over all columns is the
 * heading of a group. */

/* How far each part of a colour may be from a hue's: what other programs make of it. */
#define HUE_DISTANCE_MAX 6

/* What people put into a cell to shade it. */
static const char *const shade_words[] = { AIKA_FRAGMENT_SHADE, "x", "X", "█", "▓", "●", "•", "*", "+", NULL };
static const char *const empty_words[] = { "", "-", "–", "—", NULL };

/* The number that a line of a list begins with, “2. ” or “2) ”; 0 for none. */
static guint64
get_number (const AikaPastedCells *cells,
            guint                  r)
{
  const char *line = r < cells->rows->len ? aika_pasted_cells_get (cells, r, 0)->text : "";
  gsize n = strspn (line, "0123456789");

  return n > 0 && n <= 3 && (line[n] == '.' || line[n] == ')') && line[n + 1] == ' ' ? g_ascii_strtoull (line, NULL, 10) : 0;
}

/* The line without the bullet or the number before it. Numbers of a list follow each other: “24.
 * lokakuuta” begins with none. */
static const char *
skip_bullet (const AikaPastedCells *cells,
             guint                  r)
{
  static const char *const bullets[] = { "•", "◦", "▪", "‣", "·", "–", "—", "-", "*", NULL };
  const char *line = aika_pasted_cells_get (cells, r, 0)->text;
  guint64 number = get_number (cells, r);

  for (guint i = 0; bullets[i] != NULL; i++)
    if (g_str_has_prefix (line, bullets[i]) && line[strlen (bullets[i])] == ' ')
      return line + strlen (bullets[i]) + strspn (line + strlen (bullets[i]), " ");

  if (number == 1 || (number > 1 && ((r > 0 && get_number (cells, r - 1) == number - 1) ||
                                     get_number (cells, r + 1) == number + 1)))
    {
      line = strchr (line, ' ');
      line += strspn (line, " ");
    }

  return line;
}

static AikaHue
find_hue (gint32         fill,
          const guint32 *fills)
{
  for (int hue = AIKA_HUE_BLUE; fill != AIKA_PASTED_NO_FILL && hue < AIKA_FRAGMENT_N_HUES; hue++)
    {
      gint32 other = (gint32) fills[hue];

      if (abs ((fill >> 16 & 0xff) - (other >> 16 & 0xff)) <= HUE_DISTANCE_MAX &&
          abs ((fill >> 8 & 0xff) - (other >> 8 & 0xff)) <= HUE_DISTANCE_MAX &&
          abs ((fill & 0xff) - (other & 0xff)) <= HUE_DISTANCE_MAX)
        return hue;
    }

  return AIKA_HUE_NONE;
}

static gboolean
has_words (const AikaPastedCell *cell)
{
  return !g_strv_contains (empty_words, cell->text) && !g_strv_contains (shade_words, cell->text);
}

/* Whether the cell of a month is shaded. A ground that is that of the title is the row's, or the table's. */
static gboolean
is_shaded (const AikaPastedCell *cell,
           const AikaPastedCell *title)
{
  return !g_strv_contains (empty_words, cell->text) ||
         (cell->fill != AIKA_PASTED_NO_FILL && cell->fill != title->fill);
}

static void
add_months (AikaNewRow              *row,
            const AikaPastedCells   *cells,
            guint                    r,
            const AikaPastedColumns *columns,
            const guint32           *fills)
{
  const AikaPastedCell *title = aika_pasted_cells_get (cells, r, columns->title_column);

  for (guint i = 0; i < cells->n_columns;)
    {
      gint32 month = g_array_index (columns->columns, AikaPastedColumn, i).month;
      const AikaPastedCell *first = aika_pasted_cells_get (cells, r, i);
      guint n = 1;

      if (month == AIKA_PASTED_NO_MONTH || !is_shaded (first, title))
        {
          i++;
          continue;
        }
      while (i + n < cells->n_columns)
        {
          const AikaPastedCell *next = aika_pasted_cells_get (cells, r, i + n);

          if (g_array_index (columns->columns, AikaPastedColumn, i + n).month != month + (gint32) n ||
              !is_shaded (next, title) || has_words (next) || next->fill != first->fill)
            break;
          n++;
        }
      aika_new_row_add_months (row, month, month + (gint32) n - 1, has_words (first) ? first->text : NULL,
                               find_hue (first->fill, fills));
      i += n;
    }
}

#define BULLET "\n• "

/* A title with bullets under it, as one column of a table may hold both. */
static void
add_title (AikaNewRow *row,
           const char *text)
{
  const char *bullets = strstr (text, BULLET);
  g_autofree char *title = bullets != NULL ? g_strndup (text, bullets - text) : NULL;

  aika_new_row_add_text (row, "title", title != NULL ? title : text);
  if (bullets != NULL)
    aika_new_row_add_text (row, "content", bullets + 1);
}

static void
add_cells (AikaNewRow              *row,
           const AikaPastedCells   *cells,
           guint                    r,
           const AikaPastedColumns *columns)
{
  for (guint i = 0; i < cells->n_columns; i++)
    {
      const AikaPastedColumn *column = &g_array_index (columns->columns, AikaPastedColumn, i);
      const char *text = aika_pasted_cells_get (cells, r, i)->text;
      gboolean is_title = i == columns->title_column;

      if (column->month != AIKA_PASTED_NO_MONTH || column->field == NULL || *column->field == '\0' || *text == '\0')
        continue;
      if (is_title && cells->is_list)
        text = skip_bullet (cells, r);
      if (is_title)
        add_title (row, text);
      else if (!g_strv_contains (empty_words, text))
        aika_new_row_add_text (row, column->field, text);
    }
}

/* The words of the one cell that spans all columns; NULL for any other row. */
static const char *
get_heading (const AikaPastedCells *cells,
             guint                  r)
{
  const AikaPastedCell *first = aika_pasted_cells_get (cells, r, 0);

  return cells->n_columns > 1 && first->n_columns == cells->n_columns && !first->is_below ? first->text : NULL;
}

/**
 * aika_pasted_cells_to_rows:
 * @cells: a table
 * @plan: the plan that it goes to: its bodies’ names, its months
 * @fills: (array fixed-size=10): the colour of each hue
 *
 * Returns: (transfer full) (element-type AikaNewRow): its rows, read as far as a table says what they are
 */
GPtrArray *
aika_pasted_cells_to_rows (const AikaPastedCells *cells,
                           const AikaPlan        *plan,
                           const guint32         *fills)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) aika_new_row_free);
  g_autoptr(AikaPastedColumns) columns = NULL;
  const char *group = NULL;

  g_return_val_if_fail (cells != NULL && plan != NULL && fills != NULL, NULL);

  columns = aika_pasted_columns_new (cells, plan);
  for (guint r = columns->n_header_rows; r < cells->rows->len; r++)
    {
      const char *heading = get_heading (cells, r);
      gboolean goes_on = rows->len > 0 && aika_pasted_cells_get (cells, r, columns->title_column)->is_below;
      AikaNewRow *row;

      if (heading != NULL)
        {
          group = heading;
          continue;
        }
      if (!goes_on)
        g_ptr_array_add (rows, aika_new_row_new (group));
      row = rows->pdata[rows->len - 1];
      add_cells (row, cells, r, columns);
      add_months (row, cells, r, columns, fills);
    }

  return rows;
}
