/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-picture-grid"

#include "config.h"

#include "draw/aika-picture-grid.h"

#include <math.h>

#include "draw/aika-excerpt.h"
#include "draw/aika-painter.h"
#include "draw/aika-picture.h"
#include "draw/aika-typecase.h"
#include "time/aika-language.h"

/* A grid, or some rows and months of it, as a picture for a slide: the header and the rows, without
 * the title, the legend and the footer of a sheet.
 *
 * The picture is as wide as a slide where the months leave room for that, and as high as its rows. */

#define TEXT_SIZE_PT 12.0
#define SLIDE_WIDTH_PT 960.0          /* 13.33 inches */
#define MIN_MONTH_WIDTH_PT 34.0
#define MAX_MONTH_WIDTH_PT 110.0
#define TITLE_WIDTH_PT 250.0
#define MARGIN_PT 6.0

#define DPI 144.0                     /* two pixels a point */
#define MAX_SIDE_PIXELS 32000.0
#define MAX_N_PIXELS (40.0 * 1000 * 1000)

static void
set_records (AikaSeq   **slot,
             GPtrArray  *records)
{
  g_autoptr(AikaSeq) seq = aika_seq_new ((gconstpointer const *) records->pdata, records->len);

  aika_set_seq (slot, seq);
}

static AikaItem *
create_empty_item (const AikaItem *item)
{
  AikaItem *draft = aika_record_draft (item);
  g_autoptr(AikaSeq) none = aika_seq_empty ();

  aika_set_seq (&draft->marks, none);
  return draft;
}

/* The rows that were asked for, as they are within the months; a row that has nothing there stays, as
 * it was chosen. */
static GPtrArray *
collect_items (const AikaPlan        *plan,
               const AikaPlan        *excerpt,
               const AikaPictureGrid *grid)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (aika_record_unref);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);
      AikaItem *within = aika_seq_lookup (excerpt->items, item->id);

      if (grid->item_ids == NULL ? within != NULL : g_strv_contains (grid->item_ids, item->id))
        g_ptr_array_add (items, within != NULL ? aika_record_ref (within) : create_empty_item (item));
    }

  return items;
}

static void
set_groups (AikaPlan        *draft,
            const AikaPlan  *plan,
            const GPtrArray *items)
{
  g_autoptr(GPtrArray) groups = g_ptr_array_new ();

  for (guint i = 0; i < aika_seq_get_length (plan->groups); i++)
    {
      AikaGroup *group = aika_seq_get (plan->groups, i);
      gboolean has_row = FALSE;

      for (guint k = 0; k < items->len && !has_row; k++)
        has_row = g_strcmp0 (((AikaItem *) items->pdata[k])->group, group->id) == 0;
      if (has_row)
        g_ptr_array_add (groups, group);
    }
  set_records (&draft->groups, groups);
}

static AikaPlan *
create_part (const AikaPlan        *plan,
             const AikaPictureGrid *grid)
{
  gint32 first_month = grid->first_month, end_month = grid->first_month + (gint32) grid->n_months;
  g_autoptr(AikaPlan) excerpt = NULL;
  g_autoptr(GPtrArray) items = NULL;
  AikaPlan *draft;

  if (grid->n_months == 0)
    aika_plan_get_range (plan, &first_month, &end_month);
  excerpt = aika_excerpt_new (plan, first_month, (guint) (end_month - first_month));
  items = collect_items (plan, excerpt, grid);
  draft = aika_record_draft (excerpt);
  set_records (&draft->items, items);
  set_groups (draft, plan, items);
  return draft;
}

static AikaScene *
create_scene (const AikaPlan        *part,
              const AikaPictureGrid *grid,
              const char            *language,
              AikaMetrics           *metrics)
{
  const AikaView *view = grid->view != NULL && grid->view->kind == AIKA_VIEW_MATRIX ? grid->view : NULL;
  const AikaSceneOptions options = {
    .language = language,
    .header_form = view != NULL ? view->header : 0,
    .today = AIKA_DAY_NONE,
    .hides_groups = view != NULL && view->sections != AIKA_SECTIONS_GROUP,
    .hides_lanes = grid->item_ids != NULL || (view != NULL && view->has_no_lanes),
    .view = view,
  };
  AikaScale scale = { 0 };
  gint32 end_month;
  AikaScene *scene;

  aika_plan_get_range (part, &scale.first_month, &end_month);
  scale.n_months = (guint) (end_month - scale.first_month);
  metrics->title_width = TITLE_WIDTH_PT;
  scale.month_width = CLAMP ((SLIDE_WIDTH_PT - 2 * MARGIN_PT - TITLE_WIDTH_PT) / scale.n_months, MIN_MONTH_WIDTH_PT,
                             MAX_MONTH_WIDTH_PT);
  scene = aika_scene_new (part, &scale, metrics, &options, NULL);
  aika_scene_lay_out_all (scene);
  return scene;
}

static void
paint_rows (const AikaPainter *painter,
            GtkSnapshot       *snapshot,
            AikaScene         *scene,
            AikaPart           part)
{
  for (guint i = 0; i < aika_scene_get_n_rows (scene); i++)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, aika_scene_get_row_top (scene, i)));
      aika_painter_row (painter, snapshot, aika_scene_get_row (scene, i), part, AIKA_LAYER_BOTH);
      gtk_snapshot_restore (snapshot);
    }
}

/* In the order of aika-painter-scene.c, from the corner over the titles. */
static void
paint_scene (const AikaPainter *painter,
             GtkSnapshot       *snapshot,
             AikaScene         *scene)
{
  double title_width = aika_scene_get_metrics (scene)->title_width;
  double header_height = aika_scene_get_header_height (scene);
  double height = aika_scene_get_height (scene), width = title_width + aika_scene_get_width (scene);
  AikaPainter grid_painter = *painter;

  grid_painter.banners = aika_scene_get_banners (scene);
  aika_painter_header (painter, snapshot, scene, AIKA_PART_TITLES, AIKA_LAYER_BOTH);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (title_width, header_height));
  aika_painter_ground (painter, snapshot, scene, 0, height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-title_width, 0));
  for (guint i = 0; i + 1 < aika_scene_get_n_rows (scene); i++)
    aika_painter_row_lines (painter, snapshot, scene, i, width);
  aika_painter_frame (painter, snapshot, width, height);
  paint_rows (painter, snapshot, scene, AIKA_PART_TITLES);
  gtk_snapshot_restore (snapshot);

  aika_painter_drops (painter, snapshot, scene, 0, height);
  paint_rows (&grid_painter, snapshot, scene, AIKA_PART_GRID);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, -header_height));
  aika_painter_header (painter, snapshot, scene, AIKA_PART_GRID, AIKA_LAYER_BOTH);
}

/**
 * aika_picture_grid_create_node:
 * @plan: a plan
 * @grid: what of it
 * @width_pt: (out): the picture's width
 * @height_pt: (out): its height
 *
 * Draws rows and months in the light look. No display is needed.
 *
 * Returns: (transfer full): the picture, in points, on white
 */
GskRenderNode *
aika_picture_grid_create_node (const AikaPlan         *plan,
                               const AikaPictureGrid  *grid,
                               double                 *width_pt,
                               double                 *height_pt)
{
  const char *tag, *language;
  g_autoptr(AikaTypecase) typecase = NULL;
  g_autoptr(AikaPlan) part = NULL;
  g_autoptr(AikaScene) scene = NULL;
  GtkSnapshot *snapshot;
  AikaMetrics metrics;
  AikaPainter painter;

  g_return_val_if_fail (plan != NULL && grid != NULL, NULL);

  tag = grid->view != NULL && grid->view->language != NULL ? grid->view->language : plan->language;
  language = aika_language_get_tag (aika_language_from_tag (tag));
  typecase = aika_typecase_new (language);
  aika_typecase_get_metrics (typecase, TEXT_SIZE_PT, &metrics);
  part = create_part (plan, grid);
  scene = create_scene (part, grid, language, &metrics);
  painter = (AikaPainter) {
    .style = aika_style_get (AIKA_LOOK_LIGHT), .typesetter = metrics.measure_data, .line_width = metrics.line_width,
  };

  *width_pt = ceil (metrics.title_width + aika_scene_get_width (scene) + 2 * MARGIN_PT);
  *height_pt = ceil (aika_scene_get_header_height (scene) + aika_scene_get_height (scene) + 2 * MARGIN_PT);
  snapshot = gtk_snapshot_new ();
  gtk_snapshot_append_color (snapshot, &painter.style->paper, &GRAPHENE_RECT_INIT (0, 0, *width_pt, *height_pt));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (MARGIN_PT, MARGIN_PT));
  paint_scene (&painter, snapshot, scene);

  return gtk_snapshot_free_to_node (snapshot);
}

/* Two pixels a point, fewer where that would be more than a slide program opens. */
static double
choose_dpi (double width_pt,
            double height_pt)
{
  double by_side = 72 * MAX_SIDE_PIXELS / MAX (width_pt, height_pt);
  double by_area = 72 * sqrt (MAX_N_PIXELS / (width_pt * height_pt));

  return MIN (DPI, MIN (by_side, by_area));
}

/**
 * aika_picture_grid_write:
 * @plan: a plan
 * @grid: what of it
 * @svg: (out) (optional) (transfer full): the picture as an SVG file, text as outlines
 * @png: (out) (optional) (transfer full): the picture as a PNG file, two pixels a point
 * @error: cairo's complaint
 *
 * Returns: whether it could be drawn
 */
gboolean
aika_picture_grid_write (const AikaPlan         *plan,
                         const AikaPictureGrid  *grid,
                         GBytes                **svg,
                         GBytes                **png,
                         GError                **error)
{
  double width_pt, height_pt;
  g_autoptr(GskRenderNode) node = aika_picture_grid_create_node (plan, grid, &width_pt, &height_pt);
  g_autoptr(GBytes) vectors = NULL;

  if (svg != NULL &&
      (vectors = aika_picture_write_svg (node, width_pt, height_pt, plan->title != NULL ? plan->title : "", error)) == NULL)
    return FALSE;
  if (png != NULL &&
      (*png = aika_picture_write_png (node, width_pt, height_pt, choose_dpi (width_pt, height_pt), error)) == NULL)
    return FALSE;

  if (svg != NULL)
    *svg = g_steal_pointer (&vectors);
  return TRUE;
}
