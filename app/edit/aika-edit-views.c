/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-views"

#include "config.h"

#include "edit/aika-edit-views.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "edit/aika-edit-private.h"
#include "time/aika-language.h"

/* The views of a plan. Their columns are in aika-edit-columns.c. */

#define MAX_N_SHEETS 100    /* in one direction, as the format has it */

static AikaPlan *
insert_view (AikaPlan        *plan,
             guint            position,
             const AikaView  *view,
             const char      *name,
             char           **view_id)
{
  g_autoptr(AikaView) draft = aika_record_draft (view);
  g_autoptr(AikaSeq) views = NULL;
  g_autofree char *id = aika_id_new ();

  aika_set_text (&draft->id, id);
  if (name != NULL)
    aika_set_text (&draft->name, name);
  views = aika_seq_insert (plan->views, position, draft);
  if (view_id != NULL)
    *view_id = g_steal_pointer (&id);
  return aika_edit_with_list (plan, views, views);
}

/**
 * aika_edit_add_view:
 * @plan: a plan
 * @view: (transfer none): a view as it shall be; its id is not used
 * @name: (nullable): its name; `NULL` for that of @view
 * @view_id: (out) (optional) (transfer full): the id of the new view
 * @error: `AIKA_EDIT_ERROR_INVALID`
 *
 * Returns: (transfer full) (nullable): the plan with the view, last of its views
 */
AikaPlan *
aika_edit_add_view (AikaPlan    *plan,
                    AikaView    *view,
                    const char  *name,
                    char       **view_id,
                    GError     **error)
{
  g_return_val_if_fail (plan != NULL && view != NULL, NULL);

  if (!aika_edit_check_text (name, AIKA_EDIT_MAX_N_TEXT_BYTES, error))
    return NULL;

  return insert_view (plan, aika_seq_get_length (plan->views), view, name, view_id);
}

/**
 * aika_edit_duplicate_view:
 * @plan: a plan
 * @view_id: a view
 * @name: (nullable): the name of the copy; `NULL` for the same
 * @copy_id: (out) (optional) (transfer full): the id of the copy
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`, `AIKA_EDIT_ERROR_INVALID`
 *
 * Returns: (transfer full) (nullable): the plan with the copy, after the view
 */
AikaPlan *
aika_edit_duplicate_view (AikaPlan    *plan,
                          const char  *view_id,
                          const char  *name,
                          char       **copy_id,
                          GError     **error)
{
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->views, view_id, AIKA_EDIT_VIEW, &position, error) ||
      !aika_edit_check_text (name, AIKA_EDIT_MAX_N_TEXT_BYTES, error))
    return NULL;

  return insert_view (plan, position + 1, aika_seq_get (plan->views, position), name, copy_id);
}

/**
 * aika_edit_move_view:
 * @plan: a plan
 * @view_id: a view
 * @n_places: how many places down among the views, negative for up; it stops at the ends
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the plan with the view there
 */
AikaPlan *
aika_edit_move_view (AikaPlan    *plan,
                     const char  *view_id,
                     int          n_places,
                     GError     **error)
{
  g_autoptr(AikaSeq) views = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->views, view_id, AIKA_EDIT_VIEW, &position, error))
    return NULL;

  views = aika_edit_move_in_seq (plan->views, position, n_places);
  return aika_edit_with_list (plan, views, views);
}

/**
 * aika_edit_delete_view:
 * @plan: a plan
 * @view_id: a view
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the plan without the view; what it showed stays
 */
AikaPlan *
aika_edit_delete_view (AikaPlan    *plan,
                       const char  *view_id,
                       GError     **error)
{
  g_autoptr(AikaSeq) views = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->views, view_id, AIKA_EDIT_VIEW, &position, error))
    return NULL;

  views = aika_seq_remove (plan->views, position);
  return aika_edit_with_list (plan, views, views);
}

/* What a verb does to a draft of a view. */
typedef gboolean (*ViewFunc) (AikaView   *draft,
                              gpointer    data,
                              GError    **error);

static AikaPlan *
change_view (AikaPlan    *plan,
             const char  *view_id,
             ViewFunc     func,
             gpointer     data,
             GError     **error)
{
  g_autoptr(AikaView) draft = NULL;
  guint position;

  if (!aika_edit_find (plan->views, view_id, AIKA_EDIT_VIEW, &position, error))
    return NULL;

  draft = aika_record_draft (aika_seq_get (plan->views, position));
  if (!func (draft, data, error))
    return NULL;

  return aika_edit_with_record (plan, views, position, draft);
}

typedef struct
{
  const char      *field;
  const char      *text;
  int              value;
  AikaOrientation  orientation;
  int              across;
  int              down;
} ViewValue;

static gboolean
set_text (AikaView  *draft,
          gpointer   data,
          GError   **error)
{
  const ViewValue *value = data;

  if (g_str_equal (value->field, "language") && value->text != NULL && !aika_edit_check_language (value->text, error))
    return FALSE;

  return aika_edit_set_text_field (draft, value->field, value->text, error);
}

/**
 * aika_edit_set_view_text:
 * @plan: a plan
 * @view_id: a view
 * @field: “name”, “heading” or “language”
 * @text: (nullable): its text; of the language, `NULL` for that of the plan
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for another field, a language that is
 *   not known or a text that is too long
 *
 * Returns: (transfer full) (nullable): the plan with the text
 */
AikaPlan *
aika_edit_set_view_text (AikaPlan    *plan,
                         const char  *view_id,
                         const char  *field,
                         const char  *text,
                         GError     **error)
{
  ViewValue value = { .field = field, .text = text };

  g_return_val_if_fail (plan != NULL && field != NULL, NULL);

  return change_view (plan, view_id, set_text, &value, error);
}

static gboolean
set_choice (AikaView  *draft,
            gpointer   data,
            GError   **error)
{
  const ViewValue *value = data;

  return aika_edit_set_choice_field (draft, value->field, value->value, error);
}

/**
 * aika_edit_set_view_choice:
 * @plan: a plan
 * @view_id: a view
 * @field: “kind”, “sections”, “order” or “header”
 * @value: a value of its enumeration
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for another field or value
 *
 * Returns: (transfer full) (nullable): the plan with the choice
 */
AikaPlan *
aika_edit_set_view_choice (AikaPlan    *plan,
                           const char  *view_id,
                           const char  *field,
                           int          value,
                           GError     **error)
{
  ViewValue view_value = { .field = field, .value = value };

  g_return_val_if_fail (plan != NULL && field != NULL, NULL);

  return change_view (plan, view_id, set_choice, &view_value, error);
}

static gboolean
set_lanes (AikaView  *draft,
           gpointer   data,
           GError   **error)
{
  draft->has_no_lanes = !((ViewValue *) data)->value;
  return TRUE;
}

/**
 * aika_edit_set_view_lanes:
 * @plan: a plan
 * @view_id: a view
 * @has_lanes: whether it shows the lanes of the bodies' meetings
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the plan with the choice
 */
AikaPlan *
aika_edit_set_view_lanes (AikaPlan    *plan,
                          const char  *view_id,
                          gboolean     has_lanes,
                          GError     **error)
{
  ViewValue value = { .value = has_lanes };

  g_return_val_if_fail (plan != NULL, NULL);

  return change_view (plan, view_id, set_lanes, &value, error);
}

static gboolean
set_from (AikaView  *draft,
          gpointer   data,
          GError   **error)
{
  gint32 day = ((ViewValue *) data)->value;

  if (day != AIKA_DAY_NONE && !aika_edit_check_years (day, day + 1, error))
    return FALSE;

  draft->from = day;
  return TRUE;
}

/**
 * aika_edit_set_view_from:
 * @plan: a plan
 * @view_id: a view
 * @day: a day of the first of the twelve months that a wheel shows, or `AIKA_DAY_NONE`
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`, `AIKA_EDIT_ERROR_RANGE`
 *
 * Returns: (transfer full) (nullable): the plan with the day
 */
AikaPlan *
aika_edit_set_view_from (AikaPlan    *plan,
                         const char  *view_id,
                         gint32       day,
                         GError     **error)
{
  ViewValue value = { .value = day };

  g_return_val_if_fail (plan != NULL, NULL);

  return change_view (plan, view_id, set_from, &value, error);
}

/* An ISO 216 name: A0 to A10, B0 to B10. */
static gboolean
is_paper_size (const char *size)
{
  if (size[0] != 'A' && size[0] != 'B')
    return FALSE;

  return g_str_equal (size + 1, "10") || (g_ascii_isdigit (size[1]) && size[2] == '\0');
}

static gboolean
set_paper (AikaView  *draft,
           gpointer   data,
           GError   **error)
{
  const ViewValue *value = data;
  g_autoptr(AikaPaper) paper = NULL;

  if (value->text == NULL)
    {
      aika_set_record (&draft->paper, NULL);
      return TRUE;
    }
  if (!is_paper_size (value->text))
    {
      g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                   _("“%s” is not a size of paper (expected A0 to A10 or B0 to B10)."), value->text);
      return FALSE;
    }
  if (value->across < 0 || value->across > MAX_N_SHEETS || value->down < 0 || value->down > MAX_N_SHEETS)
    {
      g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                   _("A chart has at most %d sheets in one direction."), MAX_N_SHEETS);
      return FALSE;
    }

  paper = draft->paper != NULL ? aika_record_draft (draft->paper) : aika_record_new (&aika_paper_type);
  aika_set_text (&paper->size, value->text);
  paper->orientation = value->orientation;
  paper->across = value->across;
  paper->down = value->down;
  aika_set_record (&draft->paper, paper);
  return TRUE;
}

/**
 * aika_edit_set_view_paper:
 * @plan: a plan
 * @view_id: a view
 * @size: (nullable): the ISO name of its paper, “A3”; `NULL` for none of its own
 * @orientation: its orientation
 * @across: sheets side by side, 0 for one
 * @down: sheets one under another, 0 for one
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID`
 *
 * Returns: (transfer full) (nullable): the plan with the paper
 */
AikaPlan *
aika_edit_set_view_paper (AikaPlan         *plan,
                          const char       *view_id,
                          const char       *size,
                          AikaOrientation   orientation,
                          int               across,
                          int               down,
                          GError          **error)
{
  ViewValue value = { .text = size, .orientation = orientation, .across = across, .down = down };

  g_return_val_if_fail (plan != NULL, NULL);

  return change_view (plan, view_id, set_paper, &value, error);
}
