/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-hits"

#include "config.h"

#include "ui/aika-sheet-hits.h"

#include "ui/aika-sheet-private.h"

/* What a search found is marked in the grid, and what a filter does not want is left out of it. */

#define HIT_OUTSET_PX 4.0     /* around a mark: its own colours stay */
#define HIT_SHARE 0.4         /* of the highlight, on the paper */

static void
set_table (GHashTable **slot,
           GHashTable  *ids)
{
  if (ids != NULL)
    g_hash_table_ref (ids);
  g_clear_pointer (slot, g_hash_table_unref);
  *slot = ids;
}

/**
 * aika_sheet_set_hits:
 * @sheet: a sheet
 * @ids: (nullable) (element-type utf8): the ids of what was found: items, marks, bodies …
 *
 * Marks it in the grid.
 */
void
aika_sheet_set_hits (AikaSheet  *sheet,
                     GHashTable *ids)
{
  g_return_if_fail (AIKA_IS_SHEET (sheet));

  set_table (&sheet->hits, ids);
  gtk_widget_queue_draw (GTK_WIDGET (sheet));
}

/**
 * aika_sheet_set_hidden:
 * @sheet: a sheet
 * @ids: (nullable) (element-type utf8): the ids of items and bodies that are to have no row; the set may
 *   not change any more
 *
 * Leaves rows out of the grid; what is selected stays in view where it is still there.
 */
void
aika_sheet_set_hidden (AikaSheet  *sheet,
                       GHashTable *ids)
{
  g_return_if_fail (AIKA_IS_SHEET (sheet));

  if (sheet->hidden == ids)
    return;

  aika_sheet_finish_typing (sheet);
  set_table (&sheet->hidden, ids);
  if (sheet->document == NULL)
    return;

  aika_sheet_rebuild (sheet);
  aika_sheet_sync_things (sheet);
  aika_sheet_show_current (sheet);
}

/**
 * aika_sheet_unfold:
 * @sheet: a sheet
 * @group_id: a group, or `AIKA_ROW_ID_LANES`
 */
void
aika_sheet_unfold (AikaSheet  *sheet,
                   const char *group_id)
{
  g_return_if_fail (AIKA_IS_SHEET (sheet));

  aika_sheet_set_folded (sheet, group_id, FALSE);
}

/**
 * aika_sheet_select_banner:
 * @sheet: a sheet
 * @banner: a banner of its plan
 *
 * Moves the cursor and the focus to the banner, in the header over its first month, and brings it into view.
 */
void
aika_sheet_select_banner (AikaSheet        *sheet,
                          const AikaBanner *banner)
{
  gint32 start_day, end_day, month, last_month;

  g_return_if_fail (AIKA_IS_SHEET (sheet));
  g_return_if_fail (banner != NULL);

  if (sheet->scene == NULL || !aika_when_get_extent (banner->when, &start_day, &end_day))
    return;

  last_month = sheet->scale.first_month + (gint32) sheet->scale.n_months - 1;
  month = start_day != AIKA_DAY_NONE ? aika_day_get_month (start_day) : sheet->scale.first_month;
  aika_sheet_put_cursor (sheet, AIKA_ROW_HEADER, CLAMP (month, sheet->scale.first_month, last_month), banner->id);
}

static gboolean
is_hit (AikaSheet        *self,
        const AikaRecord *record)
{
  const char *id = record != NULL ? aika_record_get_id (record) : NULL;

  return id != NULL && g_hash_table_contains (self->hits, id);
}

static void
append_hit (AikaSheet      *self,
            GtkSnapshot    *snapshot,
            const AikaRect *rect,
            double          outset)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GskRoundedRect around;
  GdkRGBA strong, soft;
  float widths[4] = { 1, 1, 1, 1 };

  if (!gtk_style_context_lookup_color (context, "warning_bg_color", &strong))
    strong = self->style->secondary;
  soft = aika_style_mix (&strong, &self->style->paper, HIT_SHARE);

  gsk_rounded_rect_init_from_rect (&around, &GRAPHENE_RECT_INIT (rect->x - outset, rect->y - outset,
                                                                 rect->width + 2 * outset,
                                                                 rect->height + 2 * outset), 5);
  gtk_snapshot_push_rounded_clip (snapshot, &around);
  gtk_snapshot_append_color (snapshot, &soft, &around.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &around, widths, (GdkRGBA[4]) { strong, strong, strong, strong });
}

/* The box of a title's words. */
static const AikaBox *
find_title_box (const AikaRow *row)
{
  for (guint i = 0; i < row->boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (row->boxes, AikaBox, i);

      if ((box->flags & AIKA_BOX_IN_TITLES) != 0 && box->text != NULL)
        return box;
    }

  return NULL;
}

/* The titles of the rows in view, behind their words. The snapshot begins at the first row. */
void
aika_sheet_paint_title_hits (AikaSheet   *self,
                             GtkSnapshot *snapshot,
                             AikaScene   *scene,
                             double       height)
{
  double v = aika_sheet_get_v (self);

  if (self->hits == NULL || aika_scene_get_n_rows (scene) == 0)
    return;

  for (guint i = aika_scene_find_row_at (scene, v); i < aika_scene_get_n_rows (scene); i++)
    {
      double top = aika_scene_get_row_top (scene, i);
      const AikaBox *box = NULL;

      if (top > v + height)
        break;
      if (is_hit (self, aika_scene_get_row_record (scene, i)))
        box = find_title_box (aika_scene_get_row (scene, i));
      if (box != NULL)
        append_hit (self, snapshot, &(AikaRect) { box->rect.x - 3, box->rect.y + top, box->rect.width + 6,
                                                   box->rect.height }, 0);
    }
}

/* The marks and meetings of the rows in view, around them. */
void
aika_sheet_paint_grid_hits (AikaSheet   *self,
                            GtkSnapshot *snapshot,
                            AikaScene   *scene,
                            double       height)
{
  double v = aika_sheet_get_v (self);

  if (self->hits == NULL || aika_scene_get_n_rows (scene) == 0)
    return;

  for (guint i = aika_scene_find_row_at (scene, v); i < aika_scene_get_n_rows (scene); i++)
    {
      double top = aika_scene_get_row_top (scene, i);
      const AikaRow *row = aika_scene_get_row (scene, i);
      const AikaRecord *before = NULL;

      if (top > v + height)
        break;
      for (guint k = 0; k < row->boxes->len; k++)
        {
          const AikaBox *box = &g_array_index (row->boxes, AikaBox, k);
          AikaRect rect;

          if (box->record == before || box->record == row->record || (box->flags & AIKA_BOX_IN_TITLES) != 0)
            continue;
          before = box->record;
          if (is_hit (self, box->record) &&
              aika_scene_get_rect_in_row (scene, i, aika_record_get_id (box->record), &rect))
            append_hit (self, snapshot, &rect, HIT_OUTSET_PX);
        }
    }
}

/* The words of banners, in the header. */
void
aika_sheet_paint_banner_hits (AikaSheet   *self,
                              GtkSnapshot *snapshot,
                              AikaScene   *scene)
{
  const GArray *banners = aika_scene_get_banners (scene);

  for (guint i = 0; self->hits != NULL && i < banners->len; i++)
    {
      const AikaBannerBox *banner = &g_array_index (banners, AikaBannerBox, i);

      if (is_hit (self, &banner->banner->record))
        append_hit (self, snapshot, &banner->label.rect, 1);
    }
}
