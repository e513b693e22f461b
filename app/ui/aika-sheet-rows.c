/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-rows"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-groups.h"
#include "edit/aika-edit-order.h"
#include "ui/aika-sheet-private.h"

/* Titles dragged to another place: rows go between rows, or under a heading; a heading goes with
 * its rows before another heading. A line shows where they would stand.
 *
 *      ▾ Lähtökohdat
 *        Kysely
 *      ───────────────  the gap above row 2: before “Seminaari”, of its group
 *        Seminaari
 *      ▾ Suunta
 */

#define LINE_PX 3

/* The gap nearest to a place: n for the one above row n. */
static guint
find_gap (AikaSheet *self,
          double     grid_y)
{
  guint n_rows = aika_scene_get_n_rows (self->scene);
  guint row = aika_scene_find_row_at (self->scene, MAX (grid_y, 0));
  double middle;

  if (row >= n_rows)
    return n_rows;

  middle = (aika_scene_get_row_top (self->scene, row) + aika_scene_get_row_top (self->scene, row + 1)) / 2;
  return grid_y < middle ? row : row + 1;
}

static gboolean
is_item (AikaSheet *self,
         guint      row)
{
  return row < aika_scene_get_n_rows (self->scene) && aika_scene_get_row_kind (self->scene, row) == AIKA_ROW_ITEM;
}

static gboolean
is_group (AikaSheet *self,
          guint      row)
{
  return row < aika_scene_get_n_rows (self->scene) && aika_scene_get_row_kind (self->scene, row) == AIKA_ROW_GROUP;
}

/* Rows that are dropped above a row join it; under the last row of a group, or its heading, they
 * end the group. */
static AikaPlan *
place_items (AikaSheet  *self,
             guint       gap,
             GError    **error)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  const char *const *ids = (const char *const *) self->drag.ids;

  if (gap > 0 && is_group (self, gap - 1) && !is_item (self, gap))
    return aika_edit_place_items (plan, ids, NULL, aika_record_get_id (aika_scene_get_row_record (self->scene, gap - 1)), error);
  if (gap > 0 && is_item (self, gap - 1) && !is_item (self, gap))
    {
      const AikaItem *above = (const AikaItem *) aika_scene_get_row_record (self->scene, gap - 1);

      return aika_edit_place_items (plan, ids, NULL, above->group, error);
    }
  if (is_item (self, gap))
    {
      const AikaItem *below = (const AikaItem *) aika_scene_get_row_record (self->scene, gap);

      return aika_edit_place_items (plan, ids, below->id, below->group, error);
    }

  return aika_record_ref (plan);
}

/* The heading at a gap or after it. */
static const char *
find_group_after (AikaSheet *self,
                  guint      gap)
{
  for (guint row = gap; row < aika_scene_get_n_rows (self->scene); row++)
    if (is_group (self, row))
      return aika_record_get_id (aika_scene_get_row_record (self->scene, row));

  return NULL;
}

static AikaPlan *
place (AikaSheet  *self,
       guint       gap,
       GError    **error)
{
  if (self->drag.mark_id == NULL)
    return place_items (self, gap, error);

  return aika_edit_place_group (aika_document_get_plan (self->document), self->drag.mark_id,
                                find_group_after (self, gap), error);
}

/**
 * aika_sheet_begin_rows_drag:
 *
 * A group's id stands in place of a mark's.
 */
void
aika_sheet_begin_rows_drag (AikaSheet     *self,
                            const AikaHit *hit)
{
  const char *id = aika_record_get_id (hit->record);
  const char *ids[] = { id, NULL };

  if (aika_scene_get_row_kind (self->scene, hit->row) == AIKA_ROW_GROUP)
    {
      self->drag.mark_id = g_strdup (id);
      return;
    }

  self->drag.ids = aika_sheet_dup_item_ids (self);
  if (!g_strv_contains ((const char *const *) self->drag.ids, id))
    {
      g_strfreev (self->drag.ids);
      self->drag.ids = g_strdupv ((char **) ids);
    }
}

static char *
make_bubble (AikaSheet *self)
{
  const AikaPlan *plan = aika_document_get_plan (self->document);
  guint n_rows = self->drag.ids != NULL ? g_strv_length (self->drag.ids) : 0;
  const AikaItem *item;

  if (self->drag.mark_id != NULL)
    return g_strdup (((const AikaGroup *) aika_seq_lookup (plan->groups, self->drag.mark_id))->title);
  if (n_rows != 1)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row", "%u rows", n_rows), n_rows);

  item = aika_seq_lookup (plan->items, self->drag.ids[0]);
  return g_strdup (item != NULL && item->title != NULL ? item->title : _("row without a title"));
}

void
aika_sheet_update_rows_drag (AikaSheet *self,
                             double     grid_y)
{
  self->drag.now_row = (int) find_gap (self, grid_y);
  if (self->drag.bubble == NULL)
    self->drag.bubble = make_bubble (self);
}

void
aika_sheet_finish_rows_drag (AikaSheet *self)
{
  g_autoptr(GError) error = NULL;
  AikaPlan *plan = place (self, (guint) self->drag.now_row, &error);

  aika_sheet_drag_clear (self);
  aika_sheet_commit (self, plan, NULL, error);
  aika_sheet_show_cursor (self);
}

/* Across the titles and the grid, in the sheet's own coordinates. */
void
aika_sheet_paint_rows_drag (AikaSheet   *self,
                            GtkSnapshot *snapshot)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA accent;
  double y;

  if (self->drag.kind != AIKA_DRAG_ROWS || !self->drag.has_moved)
    return;

  if (!gtk_style_context_lookup_color (context, "accent_bg_color", &accent))
    accent = self->style->decision;
  y = aika_sheet_get_header_height (self) + aika_scene_get_row_top (self->scene, (guint) self->drag.now_row) -
      aika_sheet_get_v (self);
  gtk_snapshot_append_color (snapshot, &accent,
                             &GRAPHENE_RECT_INIT (0, y - LINE_PX / 2.0, gtk_widget_get_width (GTK_WIDGET (self)), LINE_PX));
}
