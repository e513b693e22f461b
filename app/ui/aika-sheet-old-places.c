/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-old-places"

#include "config.h"

#include "ui/aika-sheet-private.h"

/* Where things stand in the document's plan stays as an outline while the sheet shows a plan that nobody has
 * committed: the mark that is being written, and all that an offered plan moves. */

static gboolean
has_moved (const AikaRect *old,
           const AikaRect *now)
{
  return old->x != now->x || old->width != now->width;
}

/* An offered plan has the rows of the document's, which may be higher or lower in it. */
static void
paint_row (AikaSheet         *self,
           const AikaPainter *painter,
           GtkSnapshot       *snapshot,
           guint              row)
{
  const AikaItem *item = (const AikaItem *) aika_scene_get_row_record (self->scene, row);
  double dy = aika_scene_get_row_top (self->draft_scene, row) - aika_scene_get_row_top (self->scene, row);

  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, i);
      AikaRect old, now;

      if (!aika_scene_get_rect_in_row (self->scene, row, mark->id, &old) ||
          !aika_scene_get_rect_in_row (self->draft_scene, row, mark->id, &now) || !has_moved (&old, &now))
        continue;
      old.y += dy;
      aika_painter_outline (painter, snapshot, &old, &self->style->secondary);
    }
}

static void
paint_rows (AikaSheet         *self,
            const AikaPainter *painter,
            GtkSnapshot       *snapshot,
            double             height)
{
  double v = aika_sheet_get_v (self);
  guint n_rows = MIN (aika_scene_get_n_rows (self->scene), aika_scene_get_n_rows (self->draft_scene));

  for (guint row = n_rows > 0 ? aika_scene_find_row_at (self->draft_scene, v) : 0; row < n_rows; row++)
    {
      const AikaRecord *old = aika_scene_get_row_record (self->scene, row);
      const AikaRecord *now = aika_scene_get_row_record (self->draft_scene, row);

      if (aika_scene_get_row_top (self->draft_scene, row) > v + height)
        break;
      if (old != now && aika_scene_get_row_kind (self->scene, row) == AIKA_ROW_ITEM &&
          aika_scene_get_row_kind (self->draft_scene, row) == AIKA_ROW_ITEM &&
          g_str_equal (aika_record_get_id (old), aika_record_get_id (now)))
        paint_row (self, painter, snapshot, row);
    }
}

static void
paint_banners (AikaSheet         *self,
               const AikaPainter *painter,
               GtkSnapshot       *snapshot,
               double             height)
{
  const GArray *banners = aika_scene_get_banners (self->scene);
  AikaSeq *offered = self->offered_plan->banners;

  for (guint i = 0; i < banners->len; i++)
    {
      const AikaBannerBox *box = &g_array_index (banners, AikaBannerBox, i);
      AikaRect rect = { box->x, aika_sheet_get_v (self), box->width, height };

      if (aika_seq_lookup (offered, box->banner->id) != box->banner)
        aika_painter_outline (painter, snapshot, &rect, &self->style->secondary);
    }
}

/**
 * aika_sheet_paint_old_places:
 * @height: of the grid that is in view
 *
 * Paints them in the grid's coordinates.
 */
void
aika_sheet_paint_old_places (AikaSheet         *self,
                             const AikaPainter *painter,
                             GtkSnapshot       *snapshot,
                             double             height)
{
  const char *mark_id = aika_sheet_get_mark_id (self);
  AikaRect rect;

  if (self->draft_scene == NULL || self->drag.scene != NULL)
    return;

  if (self->draft_plan == NULL)
    {
      paint_banners (self, painter, snapshot, MIN (height, aika_scene_get_height (self->draft_scene) - aika_sheet_get_v (self)));
      paint_rows (self, painter, snapshot, height);
    }
  else if (mark_id != NULL && aika_scene_get_rect_in_row (self->scene, aika_thing_get_row (self->current), mark_id, &rect))
    aika_painter_outline (painter, snapshot, &rect, &self->style->secondary);
}
