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
         a->title_inset == b->title_inset && a->scale->first_month == b->scale->first_month &&
         a->scale->n_months == b->scale->n_months && a->scale->month_width == b->scale->month_width;
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

  if (!is_same_ground (scene, previous))
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
