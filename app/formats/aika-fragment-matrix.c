/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-fragment"

#include "config.h"

#include "formats/aika-fragment-matrix.h"

#include "time/aika-phrase.h"

/* A fragment as rows × months. A mark shades every month that it is in; its words stand in the first
 * of them that is shown, as in the grid: its label, else its day where it is known to the day. */

#define MONTHS_OF_YEAR 12

static void
row_clear (AikaMatrixRow *row,
           guint          n_months)
{
  for (guint i = 0; row->cells != NULL && i < n_months; i++)
    g_free (row->cells[i].text);
  g_free (row->cells);
}

/**
 * aika_matrix_free:
 * @matrix: (transfer full) (nullable): a matrix
 */
void
aika_matrix_free (AikaMatrix *matrix)
{
  if (matrix == NULL)
    return;

  for (guint i = 0; i < matrix->rows->len; i++)
    row_clear (&g_array_index (matrix->rows, AikaMatrixRow, i), matrix->n_months);
  g_array_unref (matrix->rows);
  g_free (matrix);
}

/**
 * aika_matrix_find_frozen:
 * @fragment: a fragment
 * @mark: a mark of it
 *
 * Returns: (transfer none) (nullable): the time of the mark, where it counts from one that was not
 *   copied
 */
const AikaWhen *
aika_matrix_find_frozen (const AikaFragment *fragment,
                         const AikaMark     *mark)
{
  for (guint i = 0; mark->offset != NULL && i < aika_seq_get_length (fragment->frozen); i++)
    {
      const AikaFrozen *frozen = aika_seq_get (fragment->frozen, i);

      if (g_str_equal (frozen->mark, mark->id))
        return frozen->when;
    }

  return NULL;
}

/* What stands in the cell where the mark begins; NULL for a shading alone. */
static char *
dup_words (const AikaMatrix *matrix,
           const AikaMark   *mark,
           const AikaWhen   *when)
{
  if (mark->label != NULL && *mark->label != '\0')
    return g_strdup (mark->label);
  if (when->kind == AIKA_WHEN_WHOLE_PROCESS && when->text != NULL)
    return g_strdup (when->text);
  if (when->precision > AIKA_PRECISION_DAY)
    return NULL;

  return aika_when_format (when, matrix->language, AIKA_PHRASE_SHORT, AIKA_PHRASE_PLAIN);
}

static void
add_words (AikaMatrixCell *cell,
           const char     *words)
{
  char *joined;

  if (words == NULL)
    return;

  joined = cell->text != NULL ? g_strdup_printf ("%s\n%s", cell->text, words) : g_strdup (words);
  g_free (cell->text);
  cell->text = joined;
}

static void
add_mark (const AikaMatrix *matrix,
          AikaMatrixRow    *row,
          const AikaMark   *mark)
{
  const AikaPlan *plan = matrix->fragment->plan;
  g_autoptr(AikaWhen) own = aika_plan_get_mark_when (plan, mark);
  g_autofree char *words = NULL;
  const AikaWhen *frozen = aika_matrix_find_frozen (matrix->fragment, mark);
  const AikaWhen *when = frozen != NULL ? frozen : own;
  gboolean has_begun = FALSE;

  if (when == NULL)
    return;

  words = dup_words (matrix, mark, when);
  for (guint i = 0; i < matrix->n_months; i++)
    {
      AikaMatrixCell *cell = &row->cells[i];

      if (when->kind != AIKA_WHEN_WHOLE_PROCESS && !aika_fragment_has_month (when, matrix->first_month + (gint32) i))
        continue;
      if (!cell->is_shaded)
        cell->category = aika_plan_get_category (plan, mark);
      cell->is_shaded = TRUE;
      if (!has_begun)
        add_words (cell, words);
      has_begun = TRUE;
    }
}

static void
add_row (AikaMatrix     *matrix,
         const AikaItem *item)
{
  AikaMatrixRow row = { .item = item, .cells = g_new0 (AikaMatrixCell, matrix->n_months) };

  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    add_mark (matrix, &row, aika_seq_get (item->marks, k));
  g_array_append_val (matrix->rows, row);
}

/* Whether the rows are of several groups: then each has a heading. */
static gboolean
has_headings (const AikaFragment *fragment)
{
  const AikaSeq *items = fragment->plan->items;

  for (guint i = 1; i < aika_seq_get_length (items); i++)
    if (g_strcmp0 (((AikaItem *) aika_seq_get (items, i))->group, ((AikaItem *) aika_seq_get (items, 0))->group) != 0)
      return TRUE;

  return FALSE;
}

static void
add_heading (AikaMatrix     *matrix,
             const AikaItem *item)
{
  const AikaGroup *group = aika_seq_lookup (matrix->fragment->plan->groups, item->group);
  AikaMatrixRow row = { .heading = group != NULL ? group->title : NULL };

  if (row.heading != NULL)
    g_array_append_val (matrix->rows, row);
}

/**
 * aika_matrix_new:
 * @fragment: a fragment; it must outlive the matrix
 *
 * Returns: (transfer full): its rows × months
 */
AikaMatrix *
aika_matrix_new (const AikaFragment *fragment)
{
  AikaMatrix *matrix = g_new0 (AikaMatrix, 1);
  gboolean is_grouped = has_headings (fragment);
  const char *group = NULL;
  gint32 end_month;

  matrix->fragment = fragment;
  matrix->language = aika_language_from_tag (fragment->plan->language);
  matrix->rows = g_array_new (FALSE, FALSE, sizeof (AikaMatrixRow));
  aika_plan_get_range (fragment->plan, &matrix->first_month, &end_month);
  matrix->n_months = (guint) (end_month - matrix->first_month);

  for (guint i = 0; i < aika_seq_get_length (fragment->plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (fragment->plan->items, i);

      if (is_grouped && (i == 0 || g_strcmp0 (item->group, group) != 0))
        add_heading (matrix, item);
      group = item->group;
      add_row (matrix, item);
    }

  return matrix;
}

/**
 * aika_matrix_dup_year:
 * @month: the index of a month
 *
 * Returns: (transfer full): its year
 */
char *
aika_matrix_dup_year (gint32 month)
{
  return g_strdup_printf ("%d", month / MONTHS_OF_YEAR);
}

/**
 * aika_matrix_get_month:
 * @matrix: a matrix
 * @position: of a month in it
 *
 * Returns: (transfer none): the month as it stands over its column: “tammi”
 */
const char *
aika_matrix_get_month (const AikaMatrix *matrix,
                       guint             position)
{
  return aika_language_get_month (matrix->language, (matrix->first_month + (gint32) position) % MONTHS_OF_YEAR + 1,
                                  AIKA_MONTH_HEAD);
}

/**
 * aika_matrix_count_months_of_year:
 * @matrix: a matrix
 * @position: of a month in it
 *
 * Returns: how many months from this one on are of its year
 */
guint
aika_matrix_count_months_of_year (const AikaMatrix *matrix,
                                  guint             position)
{
  guint to_new_year = MONTHS_OF_YEAR - (guint) ((matrix->first_month + (gint32) position) % MONTHS_OF_YEAR);

  return MIN (to_new_year, matrix->n_months - position);
}
