/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-scene"

#include "config.h"

#include "layout/aika-scene-private.h"
#include "layout/aika-shape-private.h"

/* Pointing reads the boxes that painting reads, from the top of the pile. */

/* A bar whose ends can be taken hold of still has a middle. */
#define GRIPS_OF_A_BAR 3

static gboolean
contains (const AikaRect *rect,
          double          x,
          double          y)
{
  return x >= rect->x && x < rect->x + rect->width && y >= rect->y && y < rect->y + rect->height;
}

static gboolean
is_mark (const AikaBox *box)
{
  return box->record != NULL && box->record->type == &aika_mark_type;
}

static gboolean
is_mark_shape (const AikaBox *box)
{
  return is_mark (box) && box->kind != AIKA_BOX_TEXT && box->kind != AIKA_BOX_TICK;
}

/* The part of a mark's shape: its ends, where it is a bar wide enough to have some. */
static AikaHitPart
get_mark_part (const AikaScene *scene,
               const AikaBox   *box,
               double           x)
{
  double grip = scene->metrics.end_grip;

  if ((box->kind != AIKA_BOX_BAR && box->kind != AIKA_BOX_SESSION) || box->rect.width < GRIPS_OF_A_BAR * grip)
    return AIKA_HIT_MARK;
  if (x < box->rect.x + grip && (box->flags & AIKA_BOX_OPEN_START) == 0)
    return AIKA_HIT_MARK_START;
  if (x >= box->rect.x + box->rect.width - grip && (box->flags & AIKA_BOX_OPEN_END) == 0)
    return AIKA_HIT_MARK_END;

  return AIKA_HIT_MARK;
}

/* A text on a mark's shape counts as the shape below it, so that a label at a bar's end
 * does not hide the end. */
static const AikaBox *
find_mark_box (const AikaRow *row,
               double         x,
               double         y)
{
  const AikaBox *found = NULL;

  for (guint i = row->boxes->len; i > 0; i--)
    {
      const AikaBox *box = &g_array_index (row->boxes, AikaBox, i - 1);

      if ((box->flags & AIKA_BOX_IN_TITLES) != 0 || !is_mark (box) || !contains (&box->rect, x, y))
        continue;
      if (found != NULL && box->record != found->record)
        continue;
      found = box;
      if (is_mark_shape (box))
        break;
    }

  return found;
}

static void
hit_titles (AikaScene *scene,
            AikaHit   *hit,
            double     top,
            double     x,
            double     y)
{
  const AikaRow *row = aika_scene_get_row (scene, hit->row);
  double title_width = scene->metrics.title_width;

  hit->part = AIKA_HIT_TITLE;
  hit->rect = (AikaRect) { -title_width, top, title_width, row->height };
  if (row->kind != AIKA_ROW_GROUP && row->kind != AIKA_ROW_LANES)
    return;

  /* The arrow is small; the whole of the heading before the word is it. */
  if (!scene->metrics.is_paper && x + title_width < scene->metrics.group_inset)
    hit->part = AIKA_HIT_DISCLOSURE;
}

static void
hit_grid (AikaScene *scene,
          AikaHit   *hit,
          double     top,
          double     x,
          double     y)
{
  const AikaRow *row = aika_scene_get_row (scene, hit->row);
  const AikaBox *box = NULL;

  if (row->kind == AIKA_ROW_ITEM && (box = find_mark_box (row, x, y - top)) != NULL)
    {
      hit->part = is_mark_shape (box) ? get_mark_part (scene, box, x) : AIKA_HIT_MARK;
      hit->record = box->record;
    }
  else if (row->kind == AIKA_ROW_ITEM)
    {
      gint32 month = aika_scale_get_month (&scene->scale, x);

      hit->part = AIKA_HIT_CELL;
      hit->rect = (AikaRect) { aika_scale_get_month_x (&scene->scale, month), top,
                               scene->scale.month_width, row->height };
      return;
    }
  else if (row->kind == AIKA_ROW_LANE)
    {
      for (guint i = row->boxes->len; i > 0 && box == NULL; i--)
        {
          const AikaBox *candidate = &g_array_index (row->boxes, AikaBox, i - 1);

          if (candidate->kind == AIKA_BOX_MEETING && contains (&candidate->rect, x, y - top))
            box = candidate;
        }
      if (box == NULL)
        {
          hit->part = AIKA_HIT_NOTHING;
          return;
        }
      hit->part = AIKA_HIT_MEETING;
      hit->record = box->record;
    }
  else
    {
      hit->part = AIKA_HIT_TITLE;
      hit->rect = (AikaRect) { 0, top, scene->context.width, row->height };
      return;
    }

  hit->rect = box->rect;
  hit->rect.y += top;
}

/**
 * aika_scene_hit:
 * @scene: a scene
 * @x: from the first month's left edge, negative in the column of titles
 * @y: from the first row's top, negative in the header
 * @hit: (out caller-allocates): what is there
 *
 * Lays out the row at @y if it is not.
 */
void
aika_scene_hit (AikaScene *scene,
                double     x,
                double     y,
                AikaHit   *hit)
{
  gboolean is_in_grid = x >= 0 && x < scene->context.width;
  double top;

  *hit = (AikaHit) { .part = AIKA_HIT_NOTHING, .day = AIKA_DAY_NONE };
  if (is_in_grid)
    hit->day = aika_scale_get_day (&scene->scale, x);
  if (x < -scene->metrics.title_width || x >= scene->context.width)
    return;

  if (y < 0)
    {
      if (y >= -scene->header.height)
        {
          hit->part = AIKA_HIT_HEADER;
          hit->rect = (AikaRect) { is_in_grid ? 0 : -scene->metrics.title_width, -scene->header.height,
                                   is_in_grid ? scene->context.width : scene->metrics.title_width,
                                   scene->header.height };
        }
      return;
    }

  hit->row = aika_scene_find_row_at (scene, y);
  if (hit->row >= scene->slots->len)
    return;
  /* Laid out first: an estimate may end elsewhere. */
  aika_scene_get_row (scene, hit->row);
  hit->row = aika_scene_find_row_at (scene, y);
  if (hit->row >= scene->slots->len)
    return;

  hit->record = aika_scene_get_row_record (scene, hit->row);
  top = aika_scene_get_row_top (scene, hit->row);
  if (is_in_grid)
    hit_grid (scene, hit, top, x, y);
  else
    hit_titles (scene, hit, top, x, y);
}

static void
unite (AikaRect       *rect,
       const AikaRect *other)
{
  double x1 = MAX (rect->x + rect->width, other->x + other->width);
  double y1 = MAX (rect->y + rect->height, other->y + other->height);

  rect->x = MIN (rect->x, other->x);
  rect->y = MIN (rect->y, other->y);
  rect->width = x1 - rect->x;
  rect->height = y1 - rect->y;
}

/* The row of a mark, looked for first where it is likely: among the rows that are laid out. */
static gboolean
find_mark_row (const AikaScene   *scene,
               const char        *mark_id,
               guint             *number,
               const AikaRecord **mark)
{
  AikaItem *item = NULL;

  for (guint i = 0; i < scene->slots->len; i++)
    {
      const AikaRowSlot *slot = &g_array_index (scene->slots, AikaRowSlot, i);

      if (slot->row != NULL && slot->kind == AIKA_ROW_ITEM &&
          (*mark = aika_seq_lookup (((const AikaItem *) slot->record)->marks, mark_id)) != NULL)
        {
          *number = i;
          return TRUE;
        }
    }

  *mark = (const AikaRecord *) aika_plan_find_mark (scene->plan, mark_id, &item);
  for (guint i = 0; *mark != NULL && i < scene->slots->len; i++)
    if (g_array_index (scene->slots, AikaRowSlot, i).record == &item->record)
      {
        *number = i;
        return TRUE;
      }

  return FALSE;
}

/* The shapes of a record in a row, or its words where it has no shape. */
static gboolean
get_rect_in_row (AikaScene  *scene,
                 guint       number,
                 const char *record_id,
                 AikaRect   *rect)
{
  const AikaRow *row = aika_scene_get_row (scene, number);
  gboolean has_shape = FALSE, is_found = FALSE;

  for (guint i = 0; i < row->boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (row->boxes, AikaBox, i);
      gboolean is_shape = box->kind == AIKA_BOX_MEETING || is_mark_shape (box);

      if (box->record == NULL || (has_shape && !is_shape) ||
          g_strcmp0 (aika_record_get_id (box->record), record_id) != 0)
        continue;
      if (is_found && has_shape == is_shape)
        unite (rect, &box->rect);
      else
        *rect = box->rect;
      is_found = TRUE;
      has_shape = is_shape;
    }

  if (is_found)
    rect->y += aika_scene_get_row_top (scene, number);
  return is_found;
}

/**
 * aika_scene_get_rect_in_row:
 * @scene: a scene
 * @row: the number of a row
 * @record_id: the id of a mark or a meeting
 * @rect: (out caller-allocates): its shapes in the grid's coordinates, or its words where it
 *   has no shape
 *
 * Lays out the row if it is not.
 *
 * Returns: whether the row shows the mark or the meeting
 */
gboolean
aika_scene_get_rect_in_row (AikaScene  *scene,
                            guint       row,
                            const char *record_id,
                            AikaRect   *rect)
{
  g_return_val_if_fail (scene != NULL && record_id != NULL && rect != NULL, FALSE);

  return row < aika_scene_get_n_rows (scene) && get_rect_in_row (scene, row, record_id, rect);
}

/**
 * aika_scene_get_month_rect:
 * @scene: a scene
 * @row: the number of a row
 * @month: a month number
 * @rect: (out caller-allocates): where a bar of the month would stand in an item's row that
 *   shows nothing else, in the grid's coordinates
 *
 * Lays out the row if it is not.
 *
 * Returns: whether the row is an item's and the month in the scene
 */
gboolean
aika_scene_get_month_rect (AikaScene *scene,
                           guint      row,
                           gint32     month,
                           AikaRect  *rect)
{
  const AikaScale *scale;
  double height, inset;

  g_return_val_if_fail (scene != NULL && rect != NULL, FALSE);

  scale = &scene->scale;
  if (row >= aika_scene_get_n_rows (scene) || aika_scene_get_row_kind (scene, row) != AIKA_ROW_ITEM ||
      month < scale->first_month || month >= scale->first_month + (gint32) scale->n_months)
    return FALSE;

  height = scene->metrics.bar_height;
  inset = aika_shape_get_inset (&scene->metrics, scale->month_width);
  rect->x = aika_scale_get_month_x (scale, month) + inset;
  rect->width = scale->month_width - 2 * inset;
  rect->height = height;
  rect->y = aika_row_snap (&scene->context, (aika_scene_get_row (scene, row)->height - height) / 2);
  rect->y += aika_scene_get_row_top (scene, row);

  return TRUE;
}

/**
 * aika_scene_get_mark_rect:
 * @scene: a scene
 * @mark_id: the id of a mark
 * @row: (out) (optional): the number of its row
 * @rect: (out caller-allocates): its shapes in the grid's coordinates, or its words where it
 *   has no shape
 *
 * Lays out the mark's row if it is not.
 *
 * Returns: whether the mark is shown
 */
gboolean
aika_scene_get_mark_rect (AikaScene  *scene,
                          const char *mark_id,
                          guint      *row,
                          AikaRect   *rect)
{
  const AikaRecord *mark;
  guint number = 0;

  if (!find_mark_row (scene, mark_id, &number, &mark) || !get_rect_in_row (scene, number, mark_id, rect))
    return FALSE;

  if (row != NULL)
    *row = number;
  return TRUE;
}
