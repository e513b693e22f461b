/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-rows"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "edit/aika-edit-groups.h"
#include "edit/aika-edit-order.h"
#include "ui/aika-sheet-private.h"

/* Titles moved by keys, or dragged to another place: rows go between rows, or under a heading; a
 * heading goes with its rows before another heading. A line shows where they would stand.
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

/* The gap under the last row, above the lanes; that of the groups, above rows of none. */
static guint
find_end (AikaSheet *self,
          gboolean   of_groups)
{
  for (guint gap = aika_scene_get_n_rows (self->scene); gap > 0; gap--)
    {
      const AikaRecord *record = aika_scene_get_row_record (self->scene, gap - 1);

      if (is_group (self, gap - 1) ||
          (is_item (self, gap - 1) && (!of_groups || ((const AikaItem *) record)->group != NULL)))
        return gap;
    }

  return 0;
}

/* The gap nearest to a place at which a group can stand: above another one, or under the last. */
static guint
find_group_gap (AikaSheet *self,
                double     grid_y)
{
  guint end = find_end (self, TRUE), nearest = end;
  double distance = fabs (aika_scene_get_row_top (self->scene, end) - grid_y);

  for (guint row = 0; row < end; row++)
    {
      double away = fabs (aika_scene_get_row_top (self->scene, row) - grid_y);
      guint first;

      /* The heading of a group may stand several times. */
      if (away >= distance || !is_group (self, row) ||
          !aika_scene_find_row (self->scene, aika_record_get_id (aika_scene_get_row_record (self->scene, row)), &first) ||
          first != row)
        continue;
      nearest = row;
      distance = away;
    }

  return nearest;
}

/* The row of the plan that follows one, of whatever group. */
static const char *
find_next_id (const AikaPlan *plan,
              const char     *item_id)
{
  guint position;

  if (!aika_seq_find_id (plan->items, item_id, &position) || position + 1 >= aika_seq_get_length (plan->items))
    return NULL;

  return aika_record_get_id (aika_seq_get (plan->items, position + 1));
}

/* Rows that are dropped above a row join it; under the last row of a group, or of those of none, they
 * follow it; under a heading without rows they begin the group. */
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

      return aika_edit_place_items (plan, ids, find_next_id (plan, above->id), above->group, error);
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

/* The nearest heading above or below one, of a group that does not move with it; NULL where there is none. */
static const char *
find_next_group (AikaSheet   *self,
                 const char  *group_id,
                 int          direction,
                 const GStrv  group_ids)
{
  guint row;

  if (!aika_scene_find_row (self->scene, group_id, &row))
    return NULL;

  for (row += (guint) direction; row < aika_scene_get_n_rows (self->scene); row += (guint) direction)
    {
      const char *id = is_group (self, row) ? aika_record_get_id (aika_scene_get_row_record (self->scene, row)) : NULL;

      if (id != NULL && !g_strv_contains ((const char *const *) group_ids, id))
        return id;
    }

  return NULL;
}

/* Past the next group that is shown: one without rows, or with none that is shown, has no heading. */
static AikaPlan *
move_groups (AikaSheet    *self,
             const GStrv   ids,
             int           direction,
             GError      **error)
{
  AikaPlan *plan = aika_record_ref (aika_document_get_plan (self->document));
  guint n_groups = g_strv_length (ids);

  for (guint i = 0; plan != NULL && i < n_groups; i++)
    {
      const char *id = ids[direction < 0 ? i : n_groups - 1 - i];     /* what is in front first */
      const char *next = find_next_group (self, id, direction, ids);
      AikaPlan *before = plan;
      guint position, next_position;

      if (next == NULL || !aika_seq_find_id (plan->groups, id, &position) ||
          !aika_seq_find_id (plan->groups, next, &next_position))
        continue;
      plan = aika_edit_move_group (before, id, (int) next_position - (int) position, error);
      aika_record_unref (before);
    }

  return plan;
}

/* The headings among the selected rows, or the one at the cursor. */
static GStrv
dup_group_ids (AikaSheet *self)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  AikaCellRange range;

  if (aika_selection_get_n_chosen (self->selection) == 0 &&
      aika_selection_get_range (self->selection, self->scene, &range))
    for (int row = MAX (range.first_row, 0); row <= range.last_row; row++)
      if (is_group (self, (guint) row))
        g_strv_builder_add (ids, aika_record_get_id (aika_scene_get_row_record (self->scene, (guint) row)));

  return g_strv_builder_end (ids);
}

/**
 * aika_sheet_move_rows:
 * @direction: 1 for down, -1 for up
 *
 * Moves the selected rows past the next row that is shown, or the selected headings with their rows past the next
 * heading.
 */
void
aika_sheet_move_rows (AikaSheet *self,
                      int        direction)
{
  g_auto(GStrv) ids = aika_sheet_dup_item_ids (self);
  g_auto(GStrv) seen_ids = aika_sheet_dup_seen_item_ids (self);
  g_auto(GStrv) group_ids = dup_group_ids (self);
  g_autoptr(GHashTable) unseen = aika_sheet_dup_unseen (self);
  gboolean is_heading = group_ids[0] != NULL && !aika_selection_has_range (self->selection, self->scene);
  g_autoptr(GError) error = NULL;
  AikaPlan *plan;

  if (ids[0] == NULL && !is_heading)
    return;

  if (is_heading || seen_ids[0] == NULL)
    {
      plan = move_groups (self, group_ids, direction, &error);
    }
  else if (g_strv_length (seen_ids) < g_strv_length (ids))
    {
      g_signal_emit_by_name (self, "refused", _("A folded group and single rows do not move together. Unfold the group first."));
      return;
    }
  else
    {
      plan = aika_edit_move_items (aika_document_get_plan (self->document), (const char *const *) ids, direction, unseen,
                                   &error);
    }

  aika_sheet_commit (self, plan, NULL, error);
  aika_sheet_show_cursor (self);
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
  /* The line stands only where what is dragged can. */
  self->drag.now_row = self->drag.mark_id != NULL ? (int) find_group_gap (self, grid_y)
                                                  : (int) MIN (find_gap (self, grid_y), find_end (self, FALSE));
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
