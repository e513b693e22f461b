/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-scene"

#include "config.h"

#include "layout/aika-scene-private.h"

/* What a scene consists of; its rows as they are laid out are in aika-scene-rows.c.
 *
 * Invariants: (1) rows are in the author's order; (2) a row is laid out once; (3) a row of an
 * earlier scene is taken over only where all that it was laid out from is the same;
 * (4) heights are multiples of a power of two, so tops are exact. */

/* The bodies' lanes fold under this name, which is no id. */
#define LANES_ID "lanes"

static void
slot_clear (gpointer data)
{
  AikaRowSlot *slot = data;

  g_clear_pointer (&slot->row, aika_row_unref);
}

static gboolean
is_folded (const AikaScene *scene,
           const char      *id)
{
  return scene->options.folded != NULL && id != NULL && g_hash_table_contains (scene->options.folded, id);
}

static gboolean
is_hidden (const AikaScene *scene,
           const char      *id)
{
  return scene->options.hidden != NULL && g_hash_table_contains (scene->options.hidden, id);
}

static void
add_slot (AikaScene        *scene,
          AikaRowKind       kind,
          const AikaRecord *record,
          gboolean          folded)
{
  AikaRowSlot slot = { kind, folded, record, NULL };

  g_array_append_val (scene->slots, slot);
}

/* A heading stands where the group changes, so that the author's order stays; none stands over hidden rows
 * alone. */
static void
add_items (AikaScene *scene)
{
  const AikaPlan *plan = scene->plan;
  const char *current = NULL;
  gboolean folded = FALSE;

  for (guint leaf = 0; leaf < aika_seq_get_n_leaves (plan->items); leaf++)
    {
      guint n_items;
      gconstpointer const *items = aika_seq_get_leaf (plan->items, leaf, &n_items);

      for (guint i = 0; i < n_items; i++)
        {
          const AikaItem *item = items[i];

          if (is_hidden (scene, item->id))
            continue;
          if (!scene->options.hides_groups && g_strcmp0 (item->group, current) != 0)
            {
              const AikaGroup *group = item->group != NULL ? aika_seq_lookup (plan->groups, item->group) : NULL;

              folded = group != NULL && is_folded (scene, group->id);
              if (group != NULL)
                add_slot (scene, AIKA_ROW_GROUP, &group->record, folded);
              current = item->group;
            }
          if (!folded)
            add_slot (scene, AIKA_ROW_ITEM, &item->record, FALSE);
        }
    }
}

static gboolean
has_lane (const AikaBody *body)
{
  return aika_seq_get_length (body->meetings) > 0;
}

static void
add_lanes (AikaScene *scene)
{
  gboolean folded = is_folded (scene, LANES_ID);
  gboolean has_heading = FALSE;

  for (guint i = 0; !scene->options.hides_lanes && i < aika_seq_get_length (scene->plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (scene->plan->bodies, i);

      if (!has_lane (body) || is_hidden (scene, body->id))
        continue;
      if (!has_heading)
        add_slot (scene, AIKA_ROW_LANES, NULL, folded);
      has_heading = TRUE;
      if (!folded)
        add_slot (scene, AIKA_ROW_LANE, &body->record, FALSE);
    }
}

/* Whether headings stand over the rows, which then stand under them. */
static gboolean
has_heading (const AikaScene *scene,
             AikaRowKind      kind)
{
  for (guint i = 0; i < scene->slots->len; i++)
    if (g_array_index (scene->slots, AikaRowSlot, i).kind == kind)
      return TRUE;

  return FALSE;
}

/* The meetings that marks are tied to, and the lines that drop from decisions to them. */
void
aika_scene_find_ties (AikaScene *scene)
{
  g_autoptr(GHashTable) lanes = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < scene->slots->len; i++)
    {
      const AikaRowSlot *slot = &g_array_index (scene->slots, AikaRowSlot, i);

      if (slot->kind == AIKA_ROW_LANE)
        g_hash_table_insert (lanes, (gpointer) slot->record, GUINT_TO_POINTER (i));
    }

  for (guint i = 0; i < scene->slots->len; i++)
    {
      const AikaRowSlot *slot = &g_array_index (scene->slots, AikaRowSlot, i);
      const AikaItem *item = (const AikaItem *) slot->record;

      if (slot->kind != AIKA_ROW_ITEM)
        continue;

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);
          AikaBody *body = NULL;
          AikaMeeting *meeting;
          gint32 start_day, end_day;
          gpointer lane;

          if (mark->meeting == NULL)
            continue;
          meeting = aika_plan_find_meeting (scene->plan, mark->meeting, &body);
          /* What is called off hangs on no meeting. */
          if (meeting == NULL || mark->status == AIKA_STATUS_CANCELLED || mark->status == AIKA_STATUS_POSTPONED)
            continue;
          g_hash_table_add (scene->context.tied, meeting);

          if (mark->meaning == AIKA_MEANING_DECISION && meeting->when != NULL &&
              meeting->when->precision <= AIKA_PRECISION_DAY &&
              aika_when_get_extent (meeting->when, &start_day, &end_day) && start_day != AIKA_DAY_NONE &&
              g_hash_table_lookup_extended (lanes, body, NULL, &lane))
            {
              double x0 = aika_scale_get_x (&scene->scale, start_day);
              double x1 = aika_scale_get_x (&scene->scale, end_day != AIKA_DAY_NONE ? end_day : start_day + 1);
              AikaDrop drop = { i, GPOINTER_TO_UINT (lane), (x0 + x1) / 2 };

              if (drop.x >= 0 && drop.x <= scene->context.width)
                g_array_append_val (scene->drops, drop);
            }
        }
    }
}

/* Returns: about how high a row will be */
double
aika_scene_estimate (const AikaScene   *scene,
                     const AikaRowSlot *slot)
{
  const AikaRowContext *context = &scene->context;

  switch (slot->kind)
    {
    case AIKA_ROW_GROUP:
    case AIKA_ROW_LANES:
      return aika_row_round_height (context, scene->metrics.group_height);
    case AIKA_ROW_ITEM:
      return aika_row_estimate_item (context, (const AikaItem *) slot->record);
    case AIKA_ROW_LANE:
      return aika_row_round_height (context, scene->metrics.lane_height);
    }

  g_assert_not_reached ();
}

static void
init_context (AikaScene *scene)
{
  const char *tag = scene->language != NULL ? scene->language : scene->plan->language;
  AikaLanguage language = aika_language_from_tag (tag);

  scene->context = (AikaRowContext) {
    .plan = scene->plan,
    .scale = &scene->scale,
    .metrics = &scene->metrics,
    .words = aika_chart_words_get (language),
    .language = language,
    .view = scene->options.view,
    .width = aika_scale_get_width (&scene->scale),
    .tied = g_hash_table_new (NULL, NULL),
  };
}

/* The caller may change its set later; a scene stays what it is. */
static GHashTable *
copy_folded (GHashTable *folded)
{
  GHashTable *copy;
  GHashTableIter iter;
  gpointer id;

  if (folded == NULL || g_hash_table_size (folded) == 0)
    return NULL;

  copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_iter_init (&iter, folded);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (copy, g_strdup (id));

  return copy;
}

static void
build_rows (AikaScene       *scene,
            const AikaScene *previous)
{
  double edge;

  add_items (scene);
  add_lanes (scene);
  aika_scene_find_ties (scene);
  edge = MAX (scene->metrics.column_inset, scene->metrics.line_width);
  scene->context.title_inset = has_heading (scene, AIKA_ROW_GROUP) || has_heading (scene, AIKA_ROW_LANES)
                               ? scene->metrics.title_inset : edge;
  scene->context.loose_inset = has_heading (scene, AIKA_ROW_GROUP) ? edge : scene->context.title_inset;
  scene->context.abbreviation_width = aika_row_measure_abbreviations (&scene->context);

  scene->heights = aika_heights_new (scene->slots->len);
  if (previous != NULL)
    aika_scene_take_rows (scene, previous);
  for (guint i = 0; i < scene->slots->len; i++)
    {
      const AikaRowSlot *slot = &g_array_index (scene->slots, AikaRowSlot, i);

      aika_heights_set (scene->heights, i, slot->row != NULL ? slot->row->height : aika_scene_estimate (scene, slot));
    }
}

static gboolean
can_share_header (const AikaScene *scene,
                  const AikaScene *previous)
{
  const AikaSceneOptions *a = &scene->options, *b = &previous->options;

  return aika_metrics_equal (&scene->metrics, &previous->metrics) &&
         scene->scale.first_month == previous->scale.first_month && scene->scale.n_months == previous->scale.n_months &&
         scene->scale.month_width == previous->scale.month_width &&
         scene->context.language == previous->context.language && scene->plan->banners == previous->plan->banners &&
         a->header_form == b->header_form && a->today == b->today && a->has_weeks == b->has_weeks;
}

/* takes_over: nobody will look at the previous scene again. */
static AikaScene *
create_scene (const AikaPlan         *plan,
              const AikaScale        *scale,
              const AikaMetrics      *metrics,
              const AikaSceneOptions *options,
              AikaScene              *previous,
              gboolean                takes_over)
{
  AikaSceneOptions plain = { .today = AIKA_DAY_NONE };
  AikaScene *scene;

  scene = g_new0 (AikaScene, 1);
  g_atomic_ref_count_init (&scene->ref_count);
  scene->plan = aika_record_ref (plan);
  scene->scale = *scale;
  scene->metrics = *metrics;
  scene->options = options != NULL ? *options : plain;
  scene->language = g_strdup (scene->options.language);
  scene->options.language = scene->language;
  scene->options.folded = copy_folded (scene->options.folded);
  if (scene->options.hidden != NULL)
    g_hash_table_ref (scene->options.hidden);
  scene->slots = g_array_new (FALSE, TRUE, sizeof (AikaRowSlot));
  g_array_set_clear_func (scene->slots, slot_clear);
  scene->drops = g_array_new (FALSE, FALSE, sizeof (AikaDrop));

  init_context (scene);
  if (previous == NULL || !aika_scene_follow (scene, previous, takes_over))
    build_rows (scene, previous);

  if (previous != NULL && can_share_header (scene, previous))
    aika_header_copy (&scene->header, &previous->header);
  else
    aika_header_init (&scene->header, &scene->context, &scene->options);

  return scene;
}

/**
 * aika_scene_new:
 * @plan: a plan
 * @scale: the months; at least one
 * @metrics: lengths
 * @options: (nullable): options; the scene keeps what it needs of them
 * @previous: (nullable): the scene that this one follows: rows of which nothing changed are
 *   taken from it, the same pointers
 *
 * Returns: (transfer full): the plan as a month grid, its rows not laid out yet
 */
AikaScene *
aika_scene_new (const AikaPlan         *plan,
                const AikaScale        *scale,
                const AikaMetrics      *metrics,
                const AikaSceneOptions *options,
                AikaScene              *previous)
{
  g_return_val_if_fail (plan != NULL && scale != NULL && metrics != NULL, NULL);
  g_return_val_if_fail (scale->n_months > 0 && scale->month_width > 0, NULL);

  return create_scene (plan, scale, metrics, options, previous, FALSE);
}

/**
 * aika_scene_replace:
 * @previous: (transfer full): the scene that this one follows
 * @plan: a plan
 * @scale: the months; at least one
 * @metrics: lengths
 * @options: options, not those of @previous
 *
 * As aika_scene_new (). Where nobody else holds @previous, what it knows of its rows is not copied:
 * a step of a drag costs no more in a long plan than in a short one.
 *
 * Returns: (transfer full): the plan as a month grid
 */
AikaScene *
aika_scene_replace (AikaScene              *previous,
                    const AikaPlan         *plan,
                    const AikaScale        *scale,
                    const AikaMetrics      *metrics,
                    const AikaSceneOptions *options)
{
  AikaScene *scene;

  g_return_val_if_fail (previous != NULL && plan != NULL && scale != NULL && metrics != NULL, NULL);

  scene = create_scene (plan, scale, metrics, options, previous, g_atomic_ref_count_compare (&previous->ref_count, 1));
  aika_scene_unref (previous);

  return scene;
}

/**
 * aika_scene_ref:
 * @scene: a scene
 *
 * Returns: (transfer full): @scene
 */
AikaScene *
aika_scene_ref (AikaScene *scene)
{
  g_return_val_if_fail (scene != NULL, NULL);

  g_atomic_ref_count_inc (&scene->ref_count);
  return scene;
}

/**
 * aika_scene_unref:
 * @scene: (transfer full): a scene
 */
void
aika_scene_unref (AikaScene *scene)
{
  g_return_if_fail (scene != NULL);

  if (!g_atomic_ref_count_dec (&scene->ref_count))
    return;

  g_array_unref (scene->slots);
  g_array_unref (scene->drops);
  g_clear_pointer (&scene->heights, aika_heights_free);
  aika_header_clear (&scene->header);
  g_hash_table_unref (scene->context.tied);
  g_clear_pointer (&scene->options.folded, g_hash_table_unref);
  g_clear_pointer (&scene->options.hidden, g_hash_table_unref);
  g_free (scene->language);
  aika_record_unref (scene->plan);
  g_free (scene);
}

/**
 * aika_scene_get_plan:
 * @scene: a scene
 *
 * Returns: (transfer none): the plan that it shows
 */
const AikaPlan *
aika_scene_get_plan (const AikaScene *scene)
{
  return scene->plan;
}

/**
 * aika_scene_get_scale:
 * @scene: a scene
 *
 * Returns: (transfer none): its months
 */
const AikaScale *
aika_scene_get_scale (const AikaScene *scene)
{
  return &scene->scale;
}

/**
 * aika_scene_get_metrics:
 * @scene: a scene
 *
 * Returns: (transfer none): its lengths
 */
const AikaMetrics *
aika_scene_get_metrics (const AikaScene *scene)
{
  return &scene->metrics;
}

/**
 * aika_scene_get_options:
 * @scene: a scene
 *
 * Returns: (transfer none): its options
 */
const AikaSceneOptions *
aika_scene_get_options (const AikaScene *scene)
{
  return &scene->options;
}

/**
 * aika_scene_get_width:
 * @scene: a scene
 *
 * Returns: the width of the grid, without the column of titles
 */
double
aika_scene_get_width (const AikaScene *scene)
{
  return scene->context.width;
}

/**
 * aika_scene_get_height:
 * @scene: a scene
 *
 * Returns: the height of all rows, without the header; partly an estimate until all are laid out
 */
double
aika_scene_get_height (const AikaScene *scene)
{
  return aika_heights_get_top (scene->heights, scene->slots->len);
}

/**
 * aika_scene_get_header_height:
 * @scene: a scene
 *
 * Returns: the height of the header
 */
double
aika_scene_get_header_height (const AikaScene *scene)
{
  return scene->header.height;
}

/**
 * aika_scene_get_level:
 * @scene: a scene
 *
 * Returns: the finest parts of time that the header shows
 */
AikaScaleLevel
aika_scene_get_level (const AikaScene *scene)
{
  return scene->header.level;
}

/**
 * aika_scene_get_header:
 * @scene: a scene
 *
 * Returns: (transfer none) (element-type AikaBox): the boxes of the header, y from its top
 */
const GArray *
aika_scene_get_header (const AikaScene *scene)
{
  return scene->header.boxes;
}

/**
 * aika_scene_get_lines:
 * @scene: a scene
 *
 * Returns: (transfer none) (element-type AikaGridLine): the lines of years, months and finer
 *   parts; those of years at both ends too
 */
const GArray *
aika_scene_get_lines (const AikaScene *scene)
{
  return scene->header.lines;
}

/**
 * aika_scene_get_banners:
 * @scene: a scene
 *
 * Returns: (transfer none) (element-type AikaBannerBox): the bands, clipped to the grid
 */
const GArray *
aika_scene_get_banners (const AikaScene *scene)
{
  return scene->header.banners;
}

/**
 * aika_scene_get_drops:
 * @scene: a scene
 *
 * Returns: (transfer none) (element-type AikaDrop): the lines from decisions to the meetings
 *   that take them, as far as both are shown
 */
const GArray *
aika_scene_get_drops (const AikaScene *scene)
{
  return scene->drops;
}

/**
 * aika_scene_get_n_rows:
 * @scene: a scene
 *
 * Returns: how many rows it has
 */
guint
aika_scene_get_n_rows (const AikaScene *scene)
{
  return scene->slots->len;
}
