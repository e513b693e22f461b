/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-cells"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-cells.h"
#include "edit/aika-edit-fill.h"
#include "edit/aika-edit-groups.h"
#include "edit/aika-edit-indent.h"
#include "edit/aika-edit-items.h"
#include "edit/aika-edit-marks.h"
#include "ui/aika-sheet-private.h"

/* What the keys do to the cells that are selected. */

/**
 * aika_sheet_paint_cells:
 *
 * Shades the selected cells in the category that was chosen; where all of them are shaded, takes
 * the shading away.
 */
void
aika_sheet_paint_cells (AikaSheet *self)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) item_ids = NULL;
  gint32 first_month, last_month;
  const char *const *ids;

  if (!aika_sheet_get_cells (self, &item_ids, &first_month, &last_month))
    return;

  ids = (const char *const *) item_ids;
  if (aika_edit_is_painted (plan, ids, first_month, last_month))
    plan = aika_edit_clear_cells (plan, ids, first_month, last_month, &error);
  else
    plan = aika_edit_paint_cells (plan, ids, first_month, last_month, aika_sheet_get_category (self), NULL, &error);
  aika_sheet_commit (self, plan, NULL, error);
}

static void
tell_deleted (AikaSheet         *self,
              const char *const *item_ids,
              const AikaPlan    *before)
{
  guint n_items = g_strv_length ((char **) item_ids);
  const AikaItem *item = aika_seq_lookup (before->items, item_ids[0]);
  g_autofree char *message = NULL;

  if (n_items == 1)
    message = g_strdup_printf (_("Row deleted: %s"), item->title != NULL ? item->title : _("row without a title"));
  else
    message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row deleted", "%u rows deleted", n_items), n_items);
  g_signal_emit_by_name (self, "deleted", message);
}

/**
 * aika_sheet_delete_heading:
 * @sheet: a sheet
 * @group_id: a group
 *
 * Deletes a heading and says so; its rows stay.
 */
void
aika_sheet_delete_heading (AikaSheet  *sheet,
                           const char *group_id)
{
  AikaPlan *plan = aika_document_get_plan (sheet->document);
  const AikaGroup *group = aika_seq_lookup (plan->groups, group_id);
  g_autoptr(GError) error = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (AIKA_IS_SHEET (sheet));

  if (group == NULL)
    return;

  message = g_strdup_printf (_("Heading deleted, its rows stay: %s"), group->title);
  aika_sheet_commit (sheet, aika_edit_delete_group (plan, group_id, &error), NULL, error);
  if (error == NULL)
    g_signal_emit_by_name (sheet, "deleted", message);
}

static void
delete_rows (AikaSheet *self)
{
  g_autoptr(AikaPlan) before = aika_record_ref (aika_document_get_plan (self->document));
  g_auto(GStrv) item_ids = aika_sheet_dup_item_ids (self);
  g_autoptr(GError) error = NULL;
  AikaPlan *plan;

  if (aika_sheet_get_group_id (self) != NULL)
    {
      aika_sheet_delete_heading (self, aika_sheet_get_group_id (self));
      return;
    }
  if (item_ids[0] == NULL)
    return;

  plan = aika_edit_delete_items (before, (const char *const *) item_ids, &error);
  aika_sheet_commit (self, plan, NULL, error);
  if (error == NULL)
    tell_deleted (self, (const char *const *) item_ids, before);
}

/* What lies in the cells: of rows, of lanes and of the header, in one step. */
static void
empty_cells (AikaSheet *self)
{
  g_autoptr(AikaPlan) emptied = aika_record_ref (aika_document_get_plan (self->document));
  g_auto(GStrv) record_ids = aika_sheet_dup_record_ids (self);
  g_auto(GStrv) item_ids = NULL;
  g_autoptr(GError) error = NULL;
  gint32 first_month, last_month;

  if (aika_selection_has_range (self->selection, self->scene) &&
      aika_sheet_get_cells (self, &item_ids, &first_month, &last_month))
    {
      AikaPlan *plan = aika_edit_delete_in_cells (emptied, (const char *const *) item_ids, first_month, last_month, &error);

      aika_record_unref (emptied);
      emptied = plan;
    }
  aika_sheet_commit (self, emptied != NULL ? aika_sheet_delete_records (emptied, (const char *const *) record_ids, &error)
                                           : NULL, NULL, error);
}

/**
 * aika_sheet_delete_selected:
 *
 * Deletes the rows, or the marks, or what lies in the cells, that are selected: meetings and banners too.
 */
void
aika_sheet_delete_selected (AikaSheet *self)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) mark_ids = NULL;

  if (aika_sheet_is_rows_selected (self))
    {
      delete_rows (self);
      return;
    }
  if (aika_selection_has_range (self->selection, self->scene))
    {
      empty_cells (self);
      return;
    }

  mark_ids = aika_sheet_dup_mark_ids (self);
  if (mark_ids[0] == NULL)
    empty_cells (self);
  else
    aika_sheet_commit (self, aika_edit_delete_marks (plan, (const char *const *) mark_ids, &error), NULL, error);
}

/**
 * aika_sheet_fill_down:
 *
 * Copies what the first of several selected rows has in the selected months, or all of it where
 * whole rows are selected, into the rows below that are shown.
 *
 * Returns: whether several rows are selected
 */
gboolean
aika_sheet_fill_down (AikaSheet *self)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) item_ids = NULL;
  g_auto(GStrv) all_ids = NULL;
  gint32 first_month = AIKA_EDIT_NO_MONTH, last_month = AIKA_EDIT_NO_MONTH;

  /* A heading alone stands for rows that are not meant one by one. */
  if (!aika_sheet_get_cells (self, &item_ids, &first_month, &last_month))
    {
      if (!aika_sheet_is_rows_selected (self) ||
          (!aika_selection_has_range (self->selection, self->scene) && aika_selection_get_n_chosen (self->selection) == 0))
        return FALSE;
      all_ids = aika_sheet_dup_item_ids (self);
      item_ids = aika_sheet_dup_seen_item_ids (self);
    }
  if (g_strv_length (item_ids) < 2)
    {
      if (all_ids == NULL || g_strv_length (all_ids) < 2)
        return FALSE;
      g_signal_emit_by_name (self, "refused", _("The rows of a folded group are not filled. Unfold the group first."));
      return TRUE;
    }

  aika_sheet_commit (self, aika_edit_fill_down (aika_document_get_plan (self->document), (const char *const *) item_ids,
                                                first_month, last_month, &error), NULL, error);
  return TRUE;
}

/**
 * aika_sheet_indent:
 * @is_out: out of the group rather than into one
 *
 * Puts the selected rows into the group of the row above them, or takes them out of theirs. Those of a folded group
 * that is selected among others stay in it. A folded group that they go into is unfolded.
 */
void
aika_sheet_indent (AikaSheet *self,
                   gboolean   is_out)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  g_auto(GStrv) all_ids = aika_sheet_dup_item_ids (self);
  g_auto(GStrv) seen_ids = aika_sheet_dup_seen_item_ids (self);
  const char *const *ids = (const char *const *) (seen_ids[0] != NULL ? seen_ids : all_ids);
  g_autoptr(GError) error = NULL;
  const AikaItem *first;

  if (ids[0] == NULL)
    return;

  plan = is_out ? aika_edit_outdent_items (plan, ids, &error) : aika_edit_indent_items (plan, ids, self->hidden, &error);
  first = plan != NULL ? aika_seq_lookup (plan->items, ids[0]) : NULL;
  if (seen_ids[0] != NULL && first != NULL && first->group != NULL)
    aika_sheet_set_folded (self, first->group, FALSE);
  aika_sheet_commit (self, plan, NULL, error);
}
