/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-scene"

#include "config.h"

#include "layout/aika-scene-private.h"

#include <math.h>

#include "prose/aika-prose-words.h"

/* The rows of a scene, laid out when they are asked for. */

/* A row is stretched at most to so many rows of one line: a short plan stays calm. */
#define STRETCH_MAX 2.0

static AikaRowSlot *
get_slot (const AikaScene *scene,
          guint            row)
{
  g_assert (row < scene->slots->len);
  return &g_array_index (scene->slots, AikaRowSlot, row);
}

/**
 * aika_scene_get_row_kind:
 * @scene: a scene
 * @row: the number of a row
 *
 * Returns: what it is
 */
AikaRowKind
aika_scene_get_row_kind (const AikaScene *scene,
                         guint            row)
{
  return get_slot (scene, row)->kind;
}

/**
 * aika_scene_ends_group:
 * @scene: a scene
 * @row: the number of a row
 *
 * Returns: whether it is the last of a group and the next row is outside, without a heading
 */
gboolean
aika_scene_ends_group (const AikaScene *scene,
                       guint            row)
{
  const AikaRowContext *context = &scene->context;
  const AikaRowSlot *slot = get_slot (scene, row), *next;

  if (row + 1 >= scene->slots->len || context->loose_inset == context->title_inset)
    return FALSE;

  next = get_slot (scene, row + 1);
  return next->kind == AIKA_ROW_ITEM && !aika_row_is_in_group (context, (const AikaItem *) next->record) &&
         (slot->kind == AIKA_ROW_GROUP ||
          (slot->kind == AIKA_ROW_ITEM && aika_row_is_in_group (context, (const AikaItem *) slot->record)));
}

/**
 * aika_scene_get_row_record:
 * @scene: a scene
 * @row: the number of a row
 *
 * Returns: (transfer none) (nullable): its item, group or body; `NULL` for the lanes' heading
 */
const AikaRecord *
aika_scene_get_row_record (const AikaScene *scene,
                           guint            row)
{
  return get_slot (scene, row)->record;
}

/**
 * aika_scene_is_row_laid_out:
 * @scene: a scene
 * @row: the number of a row
 *
 * Returns: whether its height is known and no estimate
 */
gboolean
aika_scene_is_row_laid_out (const AikaScene *scene,
                            guint            row)
{
  return get_slot (scene, row)->row != NULL;
}

static AikaRow *
layout_row (AikaScene   *scene,
            AikaRowSlot *slot)
{
  const AikaRowContext *context = &scene->context;
  const char *meetings = aika_prose_words_get (context->language)->fields[AIKA_PROSE_FIELD_MEETINGS];
  const AikaGroup *group;

  switch (slot->kind)
    {
    case AIKA_ROW_GROUP:
      group = (const AikaGroup *) slot->record;
      return aika_row_new_heading (context, slot->kind, slot->record, group->title != NULL ? group->title : "",
                                   slot->is_folded);
    case AIKA_ROW_LANES:
      return aika_row_new_heading (context, slot->kind, NULL, meetings, slot->is_folded);
    case AIKA_ROW_ITEM:
      return aika_row_new_item (context, (const AikaItem *) slot->record);
    case AIKA_ROW_LANE:
      return aika_row_new_lane (context, (const AikaBody *) slot->record);
    }

  g_assert_not_reached ();
}

/**
 * aika_scene_get_row:
 * @scene: a scene
 * @row: the number of a row
 *
 * Lays the row out if it is not; the tops of the rows below may change then.
 *
 * Returns: (transfer none): the row, which lives as long as the scene
 */
AikaRow *
aika_scene_get_row (AikaScene *scene,
                    guint      row)
{
  AikaRowSlot *slot = get_slot (scene, row);

  if (slot->row == NULL)
    {
      slot->row = layout_row (scene, slot);
      aika_heights_set (scene->heights, row, slot->row->height);
    }

  return slot->row;
}

/**
 * aika_scene_get_row_top:
 * @scene: a scene
 * @row: the number of a row, or how many there are for the end of the last
 *
 * Returns: its top, from the top of the first
 */
double
aika_scene_get_row_top (const AikaScene *scene,
                        guint            row)
{
  return aika_heights_get_top (scene->heights, MIN (row, scene->slots->len));
}

/**
 * aika_scene_find_row_at:
 * @scene: a scene
 * @y: a place, from the top of the first row
 *
 * Returns: the number of the row there; the first for a place above all, and how many rows
 *   there are for a place below all
 */
guint
aika_scene_find_row_at (const AikaScene *scene,
                        double           y)
{
  return aika_heights_find_at (scene->heights, y);
}

static gboolean
is_row_of (const AikaRowSlot *slot,
           const char        *record_id)
{
  return slot->record != NULL && g_strcmp0 (aika_record_get_id (slot->record), record_id) == 0;
}

/**
 * aika_scene_find_row:
 * @scene: a scene
 * @record_id: the id of an item, a group or a body
 * @row: (out) (optional): the number of its first row
 *
 * Returns: whether it has a row; what is folded has none
 */
gboolean
aika_scene_find_row (const AikaScene *scene,
                     const char      *record_id,
                     guint           *row)
{
  /* The row of the cursor is asked for several times a frame; a group alone may have several rows. */
  static _Thread_local guint last_found;

  if (last_found < scene->slots->len && get_slot (scene, last_found)->kind != AIKA_ROW_GROUP &&
      is_row_of (get_slot (scene, last_found), record_id))
    {
      if (row != NULL)
        *row = last_found;
      return TRUE;
    }

  for (guint i = 0; i < scene->slots->len; i++)
    if (is_row_of (get_slot (scene, i), record_id))
      {
        last_found = i;
        if (row != NULL)
          *row = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * aika_scene_lay_out_all:
 * @scene: a scene
 *
 * Lays out every row: for paper.
 */
void
aika_scene_lay_out_all (AikaScene *scene)
{
  for (guint i = 0; i < scene->slots->len; i++)
    aika_scene_get_row (scene, i);
}

static gboolean
can_stretch (const AikaRowSlot *slot)
{
  return slot->kind == AIKA_ROW_ITEM || slot->kind == AIKA_ROW_LANE;
}

/* How high all rows are when none that can be stretched is lower than @level. */
static double
get_height_at (const AikaScene *scene,
               double           level)
{
  double height = 0;

  for (guint i = 0; i < scene->slots->len; i++)
    {
      const AikaRowSlot *slot = &g_array_index (scene->slots, AikaRowSlot, i);

      height += can_stretch (slot) ? MAX (slot->row->height, level) : slot->row->height;
    }

  return height;
}

/**
 * aika_scene_stretch:
 * @scene: a scene
 * @height: how high all rows should be together
 *
 * Lays out every row and raises the lowest ones until all fill @height or stand calm: equal
 * rows read best. Rows are never made lower, and none more than twice a row of one line.
 */
void
aika_scene_stretch (AikaScene *scene,
                    double     height)
{
  double low = 0, high = STRETCH_MAX * scene->metrics.row_min_height;

  aika_scene_lay_out_all (scene);

  if (get_height_at (scene, high) > height)
    for (int i = 0; i < 50; i++)
      {
        double middle = (low + high) / 2;

        if (get_height_at (scene, middle) <= height)
          low = middle;
        else
          high = middle;
      }
  else
    low = high;

  for (guint i = 0; i < scene->slots->len; i++)
    {
      AikaRowSlot *slot = &g_array_index (scene->slots, AikaRowSlot, i);
      AikaRow *row = slot->row;

      if (!can_stretch (slot) || row->height >= low)
        continue;
      slot->row = aika_row_stretch (row, low);
      aika_heights_set (scene->heights, i, low);
      aika_row_unref (row);
    }
}
