/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-insert"

#include "config.h"

#include "edit/aika-edit-insert-rows.h"

#include "edit/aika-edit-cell.h"
#include "edit/aika-edit-groups.h"
#include "edit/aika-edit-items.h"
#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-private.h"
#include "edit/aika-edit-time.h"

/* Rows from another program: their cells are written as if they were typed, each into its column. A
 * time that is not understood is kept as the words that it is; what a column does not take goes to
 * the notes: nothing is lost. */

static void
new_text_clear (gpointer data)
{
  AikaNewText *text = data;

  g_free (text->field);
  g_free (text->text);
}

static void
new_months_clear (gpointer data)
{
  g_free (((AikaNewMonths *) data)->text);
}

/**
 * aika_new_row_new:
 * @group: (nullable): the title of its group
 *
 * Returns: (transfer full): an empty row
 */
AikaNewRow *
aika_new_row_new (const char *group)
{
  AikaNewRow *row = g_new0 (AikaNewRow, 1);

  row->group = g_strdup (group);
  row->texts = g_array_new (FALSE, FALSE, sizeof (AikaNewText));
  g_array_set_clear_func (row->texts, new_text_clear);
  row->months = g_array_new (FALSE, FALSE, sizeof (AikaNewMonths));
  g_array_set_clear_func (row->months, new_months_clear);
  return row;
}

/**
 * aika_new_row_free:
 * @row: (transfer full) (nullable): a row
 */
void
aika_new_row_free (AikaNewRow *row)
{
  if (row == NULL)
    return;

  g_free (row->group);
  g_array_unref (row->texts);
  g_array_unref (row->months);
  g_free (row);
}

/**
 * aika_new_row_add_text:
 * @row: a row
 * @field: the name of a column
 * @text: what stands there; added on a line of its own where the row has some already
 */
void
aika_new_row_add_text (AikaNewRow *row,
                       const char *field,
                       const char *text)
{
  AikaNewText added = { NULL, NULL };

  for (guint i = 0; i < row->texts->len; i++)
    {
      AikaNewText *old = &g_array_index (row->texts, AikaNewText, i);

      if (g_str_equal (old->field, field))
        {
          char *joined = g_strdup_printf ("%s\n%s", old->text, text);

          g_free (old->text);
          old->text = joined;
          return;
        }
    }

  added = (AikaNewText) { g_strdup (field), g_strdup (text) };
  g_array_append_val (row->texts, added);
}

/**
 * aika_new_row_add_months:
 * @row: a row
 * @first_month: the index of the first shaded month
 * @last_month: the index of the last
 * @text: (nullable): the words in the first
 * @hue: its hue, or %AIKA_HUE_NONE
 */
void
aika_new_row_add_months (AikaNewRow *row,
                         gint32      first_month,
                         gint32      last_month,
                         const char *text,
                         AikaHue     hue)
{
  const AikaNewMonths months = { first_month, last_month, g_strdup (text), hue };

  g_array_append_val (row->months, months);
}

/**
 * aika_new_row_get_text:
 * @row: a row
 * @field: the name of a column
 *
 * Returns: (transfer none) (nullable): its text
 */
const char *
aika_new_row_get_text (const AikaNewRow *row,
                       const char       *field)
{
  for (guint i = 0; i < row->texts->len; i++)
    if (g_str_equal (g_array_index (row->texts, AikaNewText, i).field, field))
      return g_array_index (row->texts, AikaNewText, i).text;

  return NULL;
}

/**
 * aika_inserted_rows_clear:
 * @inserted: what came of rows
 *
 * Frees what it holds.
 */
void
aika_inserted_rows_clear (AikaInsertedRows *inserted)
{
  g_clear_pointer (&inserted->item_ids, g_strfreev);
}

/* Puts the next plan in the place of the one so far; FALSE where there is none. */
static gboolean
go_on (AikaPlan **plan,
       AikaPlan  *next)
{
  if (next == NULL)
    return FALSE;

  aika_record_unref (*plan);
  *plan = next;
  return TRUE;
}

/* A mark whose time is the words as they are. */
static gboolean
add_unread (AikaPlan   **plan,
            const char  *item_id,
            const char  *words,
            GError     **error)
{
  const AikaItem *item = aika_seq_lookup ((*plan)->items, item_id);
  const char *category = aika_edit_choose_category (*plan, item, AIKA_MEANING_PHASE);
  g_autofree char *mark_id = NULL;

  return go_on (plan, aika_edit_add_mark (*plan, item_id, NULL, AIKA_MEANING_PHASE, category, &mark_id, error)) &&
         go_on (plan, aika_edit_keep_mark_words (*plan, mark_id, words, error));
}

/* A time a line; several in one where the line as a whole says none. */
static gboolean
add_times (AikaPlan         **plan,
           const char        *item_id,
           const char        *field,
           const char        *text,
           AikaInsertedRows  *inserted,
           GError           **error)
{
  g_autoptr(GPtrArray) lines = aika_edit_split_lines (text, NULL, NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *before = aika_edit_dup_cell_text (*plan, item_id, field);
      g_autofree char *after = *before != '\0' ? g_strdup_printf ("%s\n%s", before, (char *) lines->pdata[i])
                                               : g_strdup (lines->pdata[i]);
      AikaPlan *next = aika_edit_set_cell_text (*plan, item_id, field, after, NULL);

      if (next != NULL)
        {
          go_on (plan, next);
          continue;
        }
      inserted->n_unread++;
      if (!add_unread (plan, item_id, lines->pdata[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_time (const char *field)
{
  return g_str_equal (field, "when") || g_str_equal (field, "period") || g_str_equal (field, "days");
}

static gboolean
add_text (AikaPlan          **plan,
          const char         *item_id,
          const AikaNewText  *text,
          AikaInsertedRows   *inserted,
          GError            **error)
{
  g_autofree char *notes = NULL;
  g_autofree char *longer = NULL;
  AikaPlan *next;

  if (is_time (text->field))
    return add_times (plan, item_id, text->field, text->text, inserted, error);

  next = aika_edit_set_cell_text (*plan, item_id, text->field, text->text, NULL);
  if (next != NULL)
    return go_on (plan, next);

  notes = aika_edit_dup_cell_text (*plan, item_id, "notes");
  longer = *notes != '\0' ? g_strdup_printf ("%s\n%s", notes, text->text) : g_strdup (text->text);
  return go_on (plan, aika_edit_set_cell_text (*plan, item_id, "notes", longer, error));
}

static const char *
find_category (const AikaPlan *plan,
               AikaHue         hue)
{
  for (guint i = 0; hue != AIKA_HUE_NONE && i < aika_seq_get_length (plan->categories); i++)
    {
      const AikaCategory *category = aika_seq_get (plan->categories, i);

      if (category->hue == (int) hue)
        return category->id;
    }

  return NULL;
}

/* Words in one month are what they would be if they were typed there; over several they are a label. */
static gboolean
add_months (AikaPlan             **plan,
            const char            *item_id,
            const AikaNewMonths   *months,
            GError               **error)
{
  const AikaItem *item = aika_seq_lookup ((*plan)->items, item_id);
  const char *category = find_category (*plan, months->hue);
  g_autofree char *mark_id = NULL;

  if (category == NULL)
    category = aika_edit_choose_category (*plan, item, AIKA_MEANING_PHASE);
  if (months->text != NULL && months->first_month == months->last_month)
    {
      g_autofree char *text = g_strdelimit (g_strdup (months->text), "\r\n\t", ' ');

      return go_on (plan, aika_edit_add_mark_words (*plan, item_id, months->first_month, months->last_month, text,
                                                    AIKA_MEANING_PHASE, category, NULL, error));
    }

  if (!go_on (plan, aika_edit_add_mark_months (*plan, item_id, months->first_month, months->last_month,
                                               AIKA_MEANING_PHASE, category, &mark_id, error)))
    return FALSE;
  return months->text == NULL || go_on (plan, aika_edit_set_mark_label (*plan, mark_id, months->text, error));
}

/* The group of that title, a new one where the plan has none. */
static char *
dup_group (AikaPlan   **plan,
           const char  *title,
           GError     **error)
{
  char *group_id = NULL;

  for (guint i = 0; i < aika_seq_get_length ((*plan)->groups); i++)
    {
      const AikaGroup *group = aika_seq_get ((*plan)->groups, i);

      if (aika_edit_same_name (group->title, title))
        return g_strdup (group->id);
    }

  go_on (plan, aika_edit_add_group (*plan, NULL, title, &group_id, error));
  return group_id;
}

/* The new row, not yet with its cells: below the last one, or at the end of its group. */
static gboolean
add_row (AikaPlan         **plan,
         const AikaNewRow  *row,
         char             **last_id,
         GError           **error)
{
  const char *title = aika_new_row_get_text (row, "title");
  g_autofree char *line = title != NULL ? g_strdelimit (g_strdup (title), "\r\n\t", ' ') : NULL;
  g_autofree char *group = NULL;
  char *id = NULL;

  if (row->group != NULL && (group = dup_group (plan, row->group, error)) == NULL)
    return FALSE;
  if (!go_on (plan, group != NULL ? aika_edit_add_item_to_group (*plan, group, line, &id, error)
                                  : aika_edit_add_item (*plan, *last_id, line, &id, error)))
    return FALSE;

  g_free (*last_id);
  *last_id = id;
  return TRUE;
}

static gboolean
fill_row (AikaPlan          **plan,
          const char         *item_id,
          const AikaNewRow   *row,
          AikaInsertedRows   *inserted,
          GError            **error)
{
  for (guint i = 0; i < row->texts->len; i++)
    {
      const AikaNewText *text = &g_array_index (row->texts, AikaNewText, i);

      if (!g_str_equal (text->field, "title") && !add_text (plan, item_id, text, inserted, error))
        return FALSE;
    }
  for (guint i = 0; i < row->months->len; i++)
    if (!add_months (plan, item_id, &g_array_index (row->months, AikaNewMonths, i), error))
      return FALSE;

  return TRUE;
}

/**
 * aika_edit_insert_rows:
 * @plan: a plan
 * @after_id: (nullable): the row that they come after; `NULL` for behind the last
 * @rows: (element-type AikaNewRow): rows
 * @inserted: (out): what came of them, to be cleared; also on error
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND` for the row; `AIKA_EDIT_ERROR_INVALID` for a text that is too long,
 *   `AIKA_EDIT_ERROR_RANGE` for months that no plan may hold
 *
 * Makes rows of the cells of another program's table. Rows that name a group go to its end; the others
 * are of the group of the row before them.
 *
 * Returns: (transfer full) (nullable): the plan with the rows
 */
AikaPlan *
aika_edit_insert_rows (AikaPlan          *plan,
                       const char        *after_id,
                       const GPtrArray   *rows,
                       AikaInsertedRows  *inserted,
                       GError           **error)
{
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(GStrvBuilder) listed = g_strv_builder_new ();
  g_autofree char *last_id = g_strdup (after_id);

  g_return_val_if_fail (plan != NULL && rows != NULL && inserted != NULL, NULL);

  *inserted = (AikaInsertedRows) { 0 };
  edited = aika_record_ref (plan);
  for (guint i = 0; i < rows->len; i++)
    {
      if (!add_row (&edited, rows->pdata[i], &last_id, error) ||
          !fill_row (&edited, last_id, rows->pdata[i], inserted, error))
        return NULL;
      g_strv_builder_add (listed, last_id);
      inserted->n_rows++;
    }

  inserted->item_ids = g_strv_builder_end (listed);
  return g_steal_pointer (&edited);
}
