/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-scene"

#include "config.h"

#include "layout/aika-scene-private.h"

/* Which rows of an earlier scene stand in a later one. A row was laid out from its record,
 * from what its marks are tied to or counted from, and from what the scenes share. */

static gboolean
is_same_ground (const AikaScene *scene,
                const AikaScene *previous)
{
  const AikaRowContext *a = &scene->context, *b = &previous->context;

  return aika_metrics_equal (a->metrics, b->metrics) && a->language == b->language &&
         a->scale->first_month == b->scale->first_month && a->scale->n_months == b->scale->n_months &&
         a->scale->month_width == b->scale->month_width;
}

static gboolean
is_same_body (const AikaBody *a,
              const AikaBody *b)
{
  return a == b || (a != NULL && b != NULL && a->kind == b->kind &&
                    g_strcmp0 (a->abbreviation, b->abbreviation) == 0 && g_strcmp0 (a->name, b->name) == 0);
}

/* Whether the time of a mark, and who decides, is the same in both plans. */
static gboolean
is_same_mark (const AikaScene *scene,
              const AikaScene *previous,
              const AikaMark  *mark)
{
  if (mark->meeting != NULL)
    {
      AikaBody *body_a = NULL, *body_b = NULL;
      const AikaMeeting *a = aika_plan_find_meeting (scene->plan, mark->meeting, &body_a);
      const AikaMeeting *b = aika_plan_find_meeting (previous->plan, mark->meeting, &body_b);

      return a == b && is_same_body (body_a, body_b);
    }

  if (mark->offset != NULL)
    {
      g_autoptr(AikaWhen) a = aika_plan_get_mark_when (scene->plan, mark);
      g_autoptr(AikaWhen) b = aika_plan_get_mark_when (previous->plan, mark);

      return aika_when_equal (a, b);
    }

  return TRUE;
}

static gboolean
is_same_item (const AikaScene *scene,
              const AikaScene *previous,
              const AikaItem  *item)
{
  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    if (!is_same_mark (scene, previous, aika_seq_get (item->marks, i)))
      return FALSE;

  return TRUE;
}

static gboolean
is_same_lane (const AikaScene *scene,
              const AikaScene *previous,
              const AikaBody  *body)
{
  if (scene->context.abbreviation_width != previous->context.abbreviation_width)
    return FALSE;

  for (guint i = 0; i < aika_seq_get_length (body->meetings); i++)
    {
      const AikaMeeting *meeting = aika_seq_get (body->meetings, i);

      if (g_hash_table_contains (scene->context.tied, meeting) !=
          g_hash_table_contains (previous->context.tied, meeting))
        return FALSE;
    }

  return TRUE;
}

static gboolean
can_take (const AikaScene   *scene,
          const AikaScene   *previous,
          const AikaRowSlot *slot,
          const AikaRowSlot *old)
{
  if (old->row == NULL || old->kind != slot->kind || old->record != slot->record || old->is_folded != slot->is_folded)
    return FALSE;
  if (scene->plan == previous->plan && slot->kind != AIKA_ROW_LANE)
    return TRUE;

  switch (slot->kind)
    {
    case AIKA_ROW_GROUP:
    case AIKA_ROW_LANES:
      return TRUE;
    case AIKA_ROW_ITEM:
      return scene->plan->categories == previous->plan->categories &&
             is_same_item (scene, previous, (const AikaItem *) slot->record);
    case AIKA_ROW_LANE:
      return is_same_lane (scene, previous, (const AikaBody *) slot->record);
    }

  g_assert_not_reached ();
}

/* How far rows are looked for beside their old place before a table is made. */
#define NEAR 2

static const AikaRowSlot *
find_near (const AikaScene  *previous,
           const AikaRecord *record,
           AikaRowKind       kind,
           guint            *hint)
{
  for (guint i = *hint; i < previous->slots->len && i <= *hint + NEAR; i++)
    {
      const AikaRowSlot *old = &g_array_index (previous->slots, AikaRowSlot, i);

      if (old->record == record && old->kind == kind)
        {
          *hint = i + 1;
          return old;
        }
    }

  return NULL;
}

static GHashTable *
make_table (const AikaScene *previous)
{
  GHashTable *table = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < previous->slots->len; i++)
    {
      const AikaRowSlot *old = &g_array_index (previous->slots, AikaRowSlot, i);

      if (old->row != NULL && old->record != NULL)
        g_hash_table_insert (table, (gpointer) old->record, GUINT_TO_POINTER (i));
    }

  return table;
}

/* Takes over the rows of @previous that need not be laid out anew. */
void
aika_scene_take_rows (AikaScene       *scene,
                      const AikaScene *previous)
{
  g_autoptr(GHashTable) table = NULL;
  guint hint = 0;

  if (!is_same_ground (scene, previous) || scene->context.title_inset != previous->context.title_inset ||
      scene->context.loose_inset != previous->context.loose_inset)
    return;

  for (guint i = 0; i < scene->slots->len; i++)
    {
      AikaRowSlot *slot = &g_array_index (scene->slots, AikaRowSlot, i);
      const AikaRowSlot *old = find_near (previous, slot->record, slot->kind, &hint);

      if (old == NULL)
        {
          gpointer position;

          if (table == NULL)
            table = make_table (previous);
          if (g_hash_table_lookup_extended (table, slot->record, NULL, &position))
            {
              hint = GPOINTER_TO_UINT (position);
              old = find_near (previous, slot->record, slot->kind, &hint);
            }
          else
            {
              /* A changed row stands where the old one stood. */
              hint++;
            }
        }

      if (old != NULL && can_take (scene, previous, slot, old))
        slot->row = aika_row_ref (old->row);
    }
}

/* The short way, for a drag in a long plan: the same rows but for a few items that stand where
 * they stood. Leaves of the items that both plans share are not looked into. */

#define N_CHANGES_MAX 8

typedef struct
{
  const AikaItem *before[N_CHANGES_MAX];
  const AikaItem *after[N_CHANGES_MAX];
  guint           position[N_CHANGES_MAX];      /* among the items */
  guint           n;
} Changes;

static gboolean
is_same_set (GHashTable *a,
             GHashTable *b)
{
  GHashTableIter iter;
  gpointer id;

  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;
  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (b, id))
      return FALSE;

  return TRUE;
}

static gboolean
is_same_frame (const AikaScene *scene,
               const AikaScene *previous)
{
  const AikaPlan *a = scene->plan, *b = previous->plan;
  const AikaSceneOptions *options = &scene->options, *old = &previous->options;

  return a->groups == b->groups && a->bodies == b->bodies && a->categories == b->categories &&
         options->hides_groups == old->hides_groups && options->hides_lanes == old->hides_lanes &&
         options->view == old->view &&
         is_same_set (options->folded, old->folded) && is_same_set (options->hidden, old->hidden) &&
         is_same_ground (scene, previous);
}

/* Whether few items differ, and none of them in its place, id or group. */
static gboolean
find_changes (const AikaPlan *before,
              const AikaPlan *after,
              Changes        *changes)
{
  guint n_leaves = aika_seq_get_n_leaves (after->items), first = 0;

  changes->n = 0;
  if (aika_seq_get_length (before->items) != aika_seq_get_length (after->items) ||
      aika_seq_get_n_leaves (before->items) != n_leaves)
    return FALSE;

  for (guint leaf = 0, n_new; leaf < n_leaves; leaf++, first += n_new)
    {
      guint n_old;
      gconstpointer const *old = aika_seq_get_leaf (before->items, leaf, &n_old);
      gconstpointer const *new = aika_seq_get_leaf (after->items, leaf, &n_new);

      if (old == new)
        continue;
      if (n_old != n_new)
        return FALSE;

      for (guint i = 0; i < n_new; i++)
        {
          const AikaItem *item_before = old[i], *item_after = new[i];

          if (item_before == item_after)
            continue;
          if (changes->n == N_CHANGES_MAX || g_strcmp0 (item_before->id, item_after->id) != 0 ||
              g_strcmp0 (item_before->group, item_after->group) != 0)
            return FALSE;
          changes->before[changes->n] = item_before;
          changes->position[changes->n] = first + i;
          changes->after[changes->n++] = item_after;
        }
    }

  return TRUE;
}

static gboolean
has_tie (const AikaItem *item)
{
  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    if (((const AikaMark *) aika_seq_get (item->marks, i))->meeting != NULL)
      return TRUE;

  return FALSE;
}

static void
copy_ties (AikaScene       *scene,
           const AikaScene *previous)
{
  GHashTableIter iter;
  gpointer meeting;

  g_array_append_vals (scene->drops, previous->drops->data, previous->drops->len);
  g_hash_table_iter_init (&iter, previous->context.tied);
  while (g_hash_table_iter_next (&iter, &meeting, NULL))
    g_hash_table_add (scene->context.tied, meeting);
}

/* Whether a row that is laid out stands as it is, though other items changed. */
static gboolean
still_stands (const AikaScene   *scene,
              const AikaScene   *previous,
              const AikaRowSlot *slot)
{
  if (slot->kind == AIKA_ROW_ITEM)
    return is_same_item (scene, previous, (const AikaItem *) slot->record);
  if (slot->kind == AIKA_ROW_LANE)
    return is_same_lane (scene, previous, (const AikaBody *) slot->record);

  return TRUE;
}

static gboolean
has_ties (const AikaPlan *plan)
{
  for (guint leaf = 0; leaf < aika_seq_get_n_leaves (plan->items); leaf++)
    if (aika_plan_has_ties (plan, leaf))
      return TRUE;

  return FALSE;
}

static void
copy_slots (AikaScene       *scene,
            const AikaScene *previous)
{
  g_array_append_vals (scene->slots, previous->slots->data, previous->slots->len);
  for (guint i = 0; i < scene->slots->len; i++)
    {
      AikaRowSlot *slot = &g_array_index (scene->slots, AikaRowSlot, i);

      if (slot->row != NULL)
        aika_row_ref (slot->row);
    }
  scene->heights = aika_heights_copy (previous->heights);
}

static void
take_slots (AikaScene *scene,
            AikaScene *previous)
{
  GArray *none = scene->slots;

  scene->slots = previous->slots;
  previous->slots = none;
  scene->heights = g_steal_pointer (&previous->heights);
}

static gboolean
is_slot_of (const AikaScene *scene,
            gint64           position,
            const AikaItem  *item)
{
  return position >= 0 && position < scene->slots->len &&
         g_array_index (scene->slots, AikaRowSlot, position).record == &item->record;
}

/* The row of an item, sought from where it would stand without headings and folded groups. */
static gboolean
find_slot (const AikaScene *scene,
           const AikaItem  *item,
           guint            position,
           guint           *row)
{
  for (gint64 apart = 0; position + apart < scene->slots->len || position >= apart; apart++)
    for (int side = -1; side <= 1; side += 2)
      if (is_slot_of (scene, position + side * apart, item))
        {
          *row = (guint) (position + side * apart);
          return TRUE;
        }

  return FALSE;
}

static void
drop_row (AikaScene *scene,
          guint      row)
{
  AikaRowSlot *slot = &g_array_index (scene->slots, AikaRowSlot, row);

  g_clear_pointer (&slot->row, aika_row_unref);
  aika_heights_set (scene->heights, row, aika_scene_estimate (scene, slot));
}

/* Takes over all rows of @previous but those of a few changed items. Returns: whether that could be done;
 * if not, both are as they were */
gboolean
aika_scene_follow (AikaScene *scene,
                   AikaScene *previous,
                   gboolean   takes_over)
{
  gboolean ties_change = FALSE;
  Changes changes;

  if (!is_same_frame (scene, previous) || !find_changes (previous->plan, scene->plan, &changes))
    return FALSE;

  for (guint i = 0; i < changes.n; i++)
    ties_change |= has_tie (changes.before[i]) || has_tie (changes.after[i]);

  scene->context.title_inset = previous->context.title_inset;
  scene->context.loose_inset = previous->context.loose_inset;
  scene->context.abbreviation_width = previous->context.abbreviation_width;
  if (takes_over)
    take_slots (scene, previous);
  else
    copy_slots (scene, previous);

  for (guint i = 0; i < changes.n; i++)
    {
      guint row;

      if (!find_slot (scene, changes.before[i], changes.position[i], &row))
        continue;     /* folded */
      g_array_index (scene->slots, AikaRowSlot, row).record = &changes.after[i]->record;
      drop_row (scene, row);
    }

  if (ties_change)
    aika_scene_find_ties (scene);
  else
    copy_ties (scene, previous);

  for (guint i = 0; changes.n > 0 && (ties_change || has_ties (scene->plan)) && i < scene->slots->len; i++)
    if (g_array_index (scene->slots, AikaRowSlot, i).row != NULL &&
        !still_stands (scene, previous, &g_array_index (scene->slots, AikaRowSlot, i)))
      drop_row (scene, i);

  return TRUE;
}
