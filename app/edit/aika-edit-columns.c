/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-columns"

#include "config.h"

#include "edit/aika-edit-views.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "edit/aika-edit-private.h"

/* The columns of a view. A column shows one name or several, joined by “+”. */

#define BODY_PREFIX "body:"

static gboolean
find_column (const AikaPlan  *plan,
             const char      *view_id,
             guint            position,
             guint           *view_position,
             GError         **error)
{
  if (!aika_edit_find (plan->views, view_id, AIKA_EDIT_VIEW, view_position, error))
    return FALSE;
  if (position < aika_seq_get_length (((AikaView *) aika_seq_get (plan->views, *view_position))->columns))
    return TRUE;

  g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_NOT_FOUND, _("The column is no longer in the view."));
  return FALSE;
}

static AikaPlan *
put_columns (AikaPlan *plan,
             guint     view_position,
             AikaSeq  *columns)
{
  g_autoptr(AikaView) draft = aika_record_draft (aika_seq_get (plan->views, view_position));

  aika_set_seq (&draft->columns, columns);
  return aika_edit_with_record (plan, views, view_position, draft);
}

/* Whether a column can show all the names of the field, and the bodies among them are of the plan. */
static gboolean
check_field (const AikaPlan  *plan,
             const char      *field,
             GError         **error)
{
  g_auto(GStrv) names = NULL;
  guint position;

  if (!aika_edit_check_required (field, error))
    return FALSE;

  names = g_strsplit (field, "+", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!aika_column_name_is_known (names[i], strlen (names[i])))
        {
          g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID, _("“%s” is not a column that a row can show."),
                       names[i]);
          return FALSE;
        }
      if (g_str_has_prefix (names[i], BODY_PREFIX) &&
          !aika_edit_find (plan->bodies, names[i] + strlen (BODY_PREFIX), AIKA_EDIT_BODY, &position, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * aika_edit_add_column:
 * @plan: a plan
 * @view_id: a view
 * @position: where it stands among the columns; beyond them, last
 * @field: what it shows: a name of a column, or several with “+” between
 * @header: (nullable): the author's word over it
 * @under: (nullable): the heading that it shares with its neighbours
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND` for the view or a body; `AIKA_EDIT_ERROR_INVALID`
 *
 * Returns: (transfer full) (nullable): the plan with the column
 */
AikaPlan *
aika_edit_add_column (AikaPlan    *plan,
                      const char  *view_id,
                      guint        position,
                      const char  *field,
                      const char  *header,
                      const char  *under,
                      GError     **error)
{
  g_autoptr(AikaColumn) column = NULL;
  g_autoptr(AikaSeq) columns = NULL;
  const AikaView *view;
  guint view_position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->views, view_id, AIKA_EDIT_VIEW, &view_position, error) ||
      !check_field (plan, field, error) || !aika_edit_check_text (header, AIKA_EDIT_MAX_N_TEXT_BYTES, error) ||
      !aika_edit_check_text (under, AIKA_EDIT_MAX_N_TEXT_BYTES, error))
    return NULL;

  column = aika_record_new (&aika_column_type);
  aika_set_text (&column->field, field);
  aika_set_text (&column->header, header);
  aika_set_text (&column->under, under);
  view = aika_seq_get (plan->views, view_position);
  columns = aika_seq_insert (view->columns, MIN (position, aika_seq_get_length (view->columns)), column);
  return put_columns (plan, view_position, columns);
}

/**
 * aika_edit_set_column_text:
 * @plan: a plan
 * @view_id: a view
 * @position: one of its columns
 * @name: “field”, “header” or “under”
 * @text: (nullable): its text
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`, `AIKA_EDIT_ERROR_INVALID`
 *
 * Returns: (transfer full) (nullable): the plan with the text
 */
AikaPlan *
aika_edit_set_column_text (AikaPlan    *plan,
                           const char  *view_id,
                           guint        position,
                           const char  *name,
                           const char  *text,
                           GError     **error)
{
  g_autoptr(AikaColumn) column = NULL;
  g_autoptr(AikaSeq) columns = NULL;
  const AikaView *view;
  guint view_position;

  g_return_val_if_fail (plan != NULL && name != NULL, NULL);

  if (!find_column (plan, view_id, position, &view_position, error) ||
      (g_str_equal (name, "field") && !check_field (plan, text, error)))
    return NULL;

  view = aika_seq_get (plan->views, view_position);
  column = aika_record_draft (aika_seq_get (view->columns, position));
  if (!aika_edit_set_text_field (column, name, text, error))
    return NULL;

  columns = aika_seq_set (view->columns, position, column);
  return put_columns (plan, view_position, columns);
}

/**
 * aika_edit_move_column:
 * @plan: a plan
 * @view_id: a view
 * @position: one of its columns
 * @n_places: how many places towards the end, negative for the start; it stops at the ends
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the plan with the column there
 */
AikaPlan *
aika_edit_move_column (AikaPlan    *plan,
                       const char  *view_id,
                       guint        position,
                       int          n_places,
                       GError     **error)
{
  g_autoptr(AikaSeq) columns = NULL;
  guint view_position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!find_column (plan, view_id, position, &view_position, error))
    return NULL;

  columns = aika_edit_move_in_seq (((AikaView *) aika_seq_get (plan->views, view_position))->columns, position, n_places);
  return put_columns (plan, view_position, columns);
}

/**
 * aika_edit_delete_column:
 * @plan: a plan
 * @view_id: a view
 * @position: one of its columns
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the plan without the column; what it showed stays in the rows
 */
AikaPlan *
aika_edit_delete_column (AikaPlan    *plan,
                         const char  *view_id,
                         guint        position,
                         GError     **error)
{
  g_autoptr(AikaSeq) columns = NULL;
  guint view_position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!find_column (plan, view_id, position, &view_position, error))
    return NULL;

  columns = aika_seq_remove (((AikaView *) aika_seq_get (plan->views, view_position))->columns, position);
  return put_columns (plan, view_position, columns);
}

/* The field with new_name in the place of name, or without it where that is NULL; a name stands in
 * a field once. NULL where nothing is left. */
static char *
replace_name (const char *field,
              const char *name,
              const char *new_name)
{
  g_auto(GStrv) names = g_strsplit (field, "+", -1);
  g_autoptr(GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *shown = g_str_equal (names[i], name) ? new_name : names[i];

      if (shown != NULL && !g_ptr_array_find_with_equal_func (kept, shown, g_str_equal, NULL))
        g_ptr_array_add (kept, (gpointer) shown);
    }

  g_ptr_array_add (kept, NULL);
  return kept->len > 1 ? g_strjoinv ("+", (char **) kept->pdata) : NULL;
}

static gboolean
shows_alone (AikaSeq    *columns,
             const char *name)
{
  for (guint i = 0; i < aika_seq_get_length (columns); i++)
    if (g_str_equal (((AikaColumn *) aika_seq_get (columns, i))->field, name))
      return TRUE;

  return FALSE;
}

static gboolean
has_name (const char *field,
          const char *name)
{
  g_auto(GStrv) names = g_strsplit (field, "+", -1);

  return g_strv_contains ((const char *const *) names, name);
}

static AikaSeq *
replace_in_columns (AikaSeq    *columns,
                    const char *name,
                    const char *new_name)
{
  g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func (aika_record_unref);
  /* Two columns of one thing would say it twice. */
  gboolean has_new = new_name != NULL && shows_alone (columns, new_name);

  for (guint i = 0; i < aika_seq_get_length (columns); i++)
    {
      AikaColumn *column = aika_seq_get (columns, i);
      g_autofree char *field = NULL;
      AikaColumn *draft;

      if (!has_name (column->field, name))
        {
          g_ptr_array_add (kept, aika_record_ref (column));
          continue;
        }
      field = replace_name (column->field, name, new_name);
      if (field == NULL || (has_new && g_str_equal (field, new_name)))
        continue;
      draft = aika_record_draft (column);
      aika_set_text (&draft->field, field);
      g_ptr_array_add (kept, draft);
    }

  return aika_seq_new ((gconstpointer const *) kept->pdata, kept->len);
}

/* Returns: (transfer full): the plan whose columns show new_name where they showed name, or not
 * at all where new_name is NULL; a column that shows nothing is gone. */
AikaPlan *
aika_edit_replace_column (AikaPlan   *plan,
                          const char *name,
                          const char *new_name)
{
  g_autoptr(AikaPlan) edited = aika_record_ref (plan);

  for (guint i = 0; i < aika_seq_get_length (plan->views); i++)
    {
      AikaView *view = aika_seq_get (plan->views, i);
      g_autoptr(AikaSeq) columns = replace_in_columns (view->columns, name, new_name);
      AikaPlan *changed = put_columns (edited, i, columns);

      aika_record_unref (edited);
      edited = changed;
    }

  return g_steal_pointer (&edited);
}
