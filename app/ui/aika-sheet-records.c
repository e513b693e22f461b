/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-records"

#include "config.h"

#include "edit/aika-edit-banners.h"
#include "edit/aika-edit-meetings.h"
#include "ui/aika-sheet-private.h"

/* Meetings and banners that are selected together: those in the cells of lanes, or of the header. */

static void
add_of_cell (AikaSheet    *self,
             int           row,
             gint32        month,
             GHashTable   *listed,
             GStrvBuilder *ids)
{
  const AikaPlan *plan = aika_scene_get_plan (self->scene);
  g_autoptr(GPtrArray) records = NULL;

  if (row == AIKA_ROW_HEADER)
    records = aika_cell_list_banners (plan, month);
  else if (aika_scene_get_row_kind (self->scene, (guint) row) == AIKA_ROW_LANE)
    records = aika_cell_list_meetings ((const AikaBody *) aika_scene_get_row_record (self->scene, (guint) row), month);

  for (guint i = 0; records != NULL && i < records->len; i++)
    if (g_hash_table_add (listed, (gpointer) aika_record_get_id (records->pdata[i])))
      g_strv_builder_add (ids, aika_record_get_id (records->pdata[i]));
}

/**
 * aika_sheet_dup_record_ids:
 *
 * Returns: (transfer full): the ids of the meetings and banners in the selected cells, or of the one at the cursor
 */
GStrv
aika_sheet_dup_record_ids (AikaSheet *self)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr(GHashTable) listed = g_hash_table_new (g_str_hash, g_str_equal);
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);
  AikaCellRange range;

  if (aika_selection_get_n_chosen (self->selection) == 0 &&
      aika_selection_get_range (self->selection, self->scene, &range) && range.first_month != AIKA_CELL_TITLE)
    {
      if (aika_selection_has_range (self->selection, self->scene))
        {
          for (int row = range.first_row; row <= range.last_row; row++)
            for (gint32 month = range.first_month; month <= range.last_month; month++)
              add_of_cell (self, row, month, listed, ids);
        }
      else if (cursor->record_id != NULL && (range.first_row == AIKA_ROW_HEADER || aika_sheet_get_item_id (self) == NULL))
        {
          g_strv_builder_add (ids, cursor->record_id);
        }
    }

  return g_strv_builder_end (ids);
}

static const char *
find_body_of (const AikaPlan *plan,
              const char     *meeting_id)
{
  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);

      if (aika_seq_find_id (body->meetings, meeting_id, NULL))
        return body->id;
    }

  return NULL;
}

/**
 * aika_sheet_delete_records:
 * @ids: (array zero-terminated=1): meetings and banners
 *
 * Returns: (transfer full) (nullable): the plan without them
 */
AikaPlan *
aika_sheet_delete_records (AikaPlan           *plan,
                           const char *const  *ids,
                           GError            **error)
{
  AikaPlan *edited = aika_record_ref (plan);

  for (guint i = 0; edited != NULL && ids[i] != NULL; i++)
    {
      g_autoptr(AikaPlan) before = edited;
      const char *body_id = find_body_of (before, ids[i]);

      edited = body_id != NULL ? aika_edit_delete_meeting (before, body_id, ids[i], error)
                               : aika_edit_delete_banner (before, ids[i], error);
    }

  return edited;
}

/**
 * aika_sheet_move_records:
 * @ids: (array zero-terminated=1): meetings and banners
 *
 * Each goes by steps of its own; all of them do, or none.
 *
 * Returns: (transfer full) (nullable): the plan with them moved
 */
AikaPlan *
aika_sheet_move_records (AikaPlan           *plan,
                         const char *const  *ids,
                         AikaStep            unit,
                         int                 n_steps,
                         AikaEditFlags       flags,
                         GError            **error)
{
  AikaPlan *edited = aika_record_ref (plan);

  for (guint i = 0; edited != NULL && ids[i] != NULL; i++)
    {
      g_autoptr(AikaPlan) before = edited;
      const char *body_id = find_body_of (before, ids[i]);

      edited = body_id != NULL ? aika_edit_move_meeting (before, body_id, ids[i], unit, n_steps, flags, error)
                               : aika_edit_move_banner (before, ids[i], unit, n_steps, error);
    }

  return edited;
}
