/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-offset"

#include "config.h"

#include "edit/aika-edit-offset.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-private.h"
#include "time/aika-phrase.h"

/* Marks that count their time from another mark: what moving them, and what moving or
 * deleting the other, does to them. */

/* As long as the chains that the plan resolves. */
#define OFFSET_CHAIN_MAX 16

/* Whether the mark counts, by any number of steps, from a mark of ids. */
gboolean
aika_offset_follows (const AikaPlan *plan,
                     const AikaMark *mark,
                     GHashTable     *ids)
{
  for (guint i = 0; mark != NULL && mark->offset != NULL && i < OFFSET_CHAIN_MAX; i++)
    {
      if (g_hash_table_contains (ids, mark->offset->mark))
        return TRUE;
      mark = aika_plan_find_mark (plan, mark->offset->mark, NULL);
    }

  return FALSE;
}

/* The day that the mark counts from. */
static gboolean
get_origin_day (const AikaPlan *plan,
                const AikaMark *mark,
                gint32         *day)
{
  AikaMark *origin = aika_plan_find_mark (plan, mark->offset->mark, NULL);
  g_autoptr(AikaWhen) when = origin != NULL ? aika_plan_get_mark_when (plan, origin) : NULL;
  gint32 end_day;

  return when != NULL && when->precision <= AIKA_PRECISION_DAY &&
         aika_when_get_extent (when, day, &end_day) && *day != AIKA_DAY_NONE;
}

static gint32
snap_to_working_day (gint32 day,
                     int    direction)
{
  while (aika_day_get_weekday (day) > 5)
    day += direction < 0 ? -1 : 1;

  return day;
}

/* The n for which aika_day_add_working_days (origin, n) is the working day target. */
static int
count_working_days (gint32 origin,
                    gint32 target)
{
  gint32 step = target < origin ? -1 : 1;
  int n = 0;

  for (gint32 day = origin; day != target;)
    {
      day += step;
      if (aika_day_get_weekday (day) <= 5)
        n += step;
    }

  return n;
}

/* Says the target from the origin in the unit of the offset where it can, else in days. */
static void
count_from (AikaOffset *offset,
            gint32      origin,
            gint32      target,
            int         direction)
{
  gint32 n_months;

  switch ((AikaUnit) offset->unit)
    {
    case AIKA_UNIT_WORKING_DAYS:
      offset->n = count_working_days (origin, snap_to_working_day (target, direction));
      return;
    case AIKA_UNIT_WEEKS:
      if ((target - origin) % 7 == 0)
        {
          offset->n = (target - origin) / 7;
          return;
        }
      break;
    case AIKA_UNIT_MONTHS:
      n_months = aika_day_get_month (target) - aika_day_get_month (origin);
      if (aika_day_add_months (origin, n_months) == target)
        {
          offset->n = n_months;
          return;
        }
      break;
    case AIKA_UNIT_DAYS:
      break;
    }

  offset->unit = AIKA_UNIT_DAYS;
  offset->n = target - origin;
}

/**
 * aika_offset_shift:
 * @plan: a plan
 * @mark: a mark of it at an offset
 * @step: a step; the own step is a day
 * @n_steps: how many, negative for earlier
 * @error: `AIKA_EDIT_ERROR`
 *
 * Moving such a mark changes how far it is from the other. Weeks and months stay weeks
 * and months where the new distance is a whole number of them; working days stay working
 * days, so that a move to a weekend goes on to the next working day in its direction.
 *
 * Returns: (transfer full) (nullable): the moved mark
 */
AikaMark *
aika_offset_shift (const AikaPlan  *plan,
                   const AikaMark  *mark,
                   AikaStep         step,
                   int              n_steps,
                   GError         **error)
{
  g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, mark);
  AikaOffset *offset;
  AikaMark *draft;
  gint32 origin_day;

  if (when == NULL || !get_origin_day (plan, mark, &origin_day))
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_UNMOVABLE,
                           _("This time is counted from another one whose day is not known yet."));
      return NULL;
    }
  if (!aika_edit_shift_when (plan, &when, step, n_steps, error))
    return NULL;

  draft = aika_record_draft (mark);
  offset = aika_record_draft (mark->offset);
  count_from (offset, origin_day, when->spans[0].start_day, n_steps);
  aika_set_record (&draft->offset, offset);
  aika_record_unref (offset);
  return draft;
}

typedef struct
{
  const char *units[4][2];      /* by AikaUnit; one, several */
  const char *before;
  const char *after;
  const char *same_day;
} OffsetWords;

/* In the plan's language, which need not be the language of the window. */
static const OffsetWords offset_words[AIKA_N_LANGUAGES] = {
  [AIKA_LANGUAGE_FI] = {
    { { "päivä", "päivää" }, { "arkipäivä", "arkipäivää" }, { "viikko", "viikkoa" }, { "kuukausi", "kuukautta" } },
    "ennen", "jälkeen", "samana päivänä"
  },
  [AIKA_LANGUAGE_SV] = {
    { { "dag", "dagar" }, { "vardag", "vardagar" }, { "vecka", "veckor" }, { "månad", "månader" } },
    "före", "efter", "samma dag"
  },
  [AIKA_LANGUAGE_EN] = {
    { { "day", "days" }, { "working day", "working days" }, { "week", "weeks" }, { "month", "months" } },
    "before", "after", "the same day"
  },
};

/* The offset in words, “14 päivää ennen: Valtuuston strategiaseminaari”. */
static char *
dup_offset_words (const AikaPlan   *plan,
                  const AikaOffset *offset)
{
  const OffsetWords *words = &offset_words[aika_language_from_tag (plan->language)];
  g_autofree char *distance = NULL;
  AikaItem *item = NULL;

  aika_plan_find_mark (plan, offset->mark, &item);
  if (offset->n == 0)
    distance = g_strdup (words->same_day);
  else
    distance = g_strdup_printf ("%d %s %s", ABS (offset->n), words->units[offset->unit][ABS (offset->n) == 1 ? 0 : 1],
                                offset->n < 0 ? words->before : words->after);

  if (item == NULL || item->title == NULL)
    return g_steal_pointer (&distance);
  return g_strconcat (distance, ": ", item->title, NULL);
}

/**
 * aika_offset_fix:
 * @plan: a plan
 * @mark: a mark of it at an offset
 *
 * Gives the mark the time that it has now, for when the other mark goes: the day, or where
 * the day is not known the offset in words, as a time that is only words. Nothing is lost.
 *
 * Returns: (transfer full): the mark with a time of its own
 */
AikaMark *
aika_offset_fix (const AikaPlan *plan,
                 const AikaMark *mark)
{
  g_autoptr(AikaWhen) computed = aika_plan_get_mark_when (plan, mark);
  g_autoptr(AikaWhen) when = NULL;
  AikaMark *draft = aika_record_draft (mark);

  if (computed != NULL)
    when = aika_edit_with_phrase (plan, computed);
  else
    {
      g_autofree char *words = dup_offset_words (plan, mark->offset);

      when = aika_when_new (AIKA_WHEN_UNKNOWN, AIKA_PRECISION_PLAN, words, NULL, 0,
                            AIKA_LIST_UNSPECIFIED, AIKA_WHEN_EXACT);
    }

  aika_set_when (&draft->when, when);
  aika_set_record (&draft->offset, NULL);
  return draft;
}

static AikaMark *
free_mark (AikaPlan        *plan,
           const AikaItem  *item,
           AikaMark        *mark,
           gpointer         data,
           GError         **error)
{
  GHashTable *ids = data;

  if (mark->offset == NULL || g_hash_table_contains (ids, mark->id) ||
      !g_hash_table_contains (ids, mark->offset->mark))
    return aika_record_ref (mark);

  return aika_offset_fix (plan, mark);
}

/**
 * aika_offset_free_from:
 * @plan: a plan
 * @ids: the ids of marks that are about to go
 *
 * Returns: (transfer full): the plan, in which no other mark counts its time from one of them
 */
AikaPlan *
aika_offset_free_from (AikaPlan   *plan,
                       GHashTable *ids)
{
  return aika_edit_map_marks (plan, NULL, free_mark, ids, NULL);
}

typedef struct
{
  const AikaPlan *before;
  GHashTable     *moved_ids;
} Freeze;

/* The ids of the held marks at an offset: few or none, also in a plan of thousands. */
static GHashTable *
find_held_offsets (const AikaPlan *plan)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint leaf = 0; leaf < aika_seq_get_n_leaves (plan->items); leaf++)
    {
      guint n_items;
      gconstpointer const *items = aika_seq_get_leaf (plan->items, leaf, &n_items);

      if (!aika_plan_has_ties (plan, leaf))
        continue;
      for (guint i = 0; i < n_items; i++)
        {
          const AikaSeq *marks = ((const AikaItem *) items[i])->marks;

          for (guint k = 0; k < aika_seq_get_length (marks); k++)
            {
              const AikaMark *mark = aika_seq_get (marks, k);

              if (mark->offset != NULL && aika_edit_is_held (mark->status))
                g_hash_table_add (ids, mark->id);
            }
        }
    }

  return ids;
}

static AikaMark *
freeze_mark (AikaPlan        *after,
             const AikaItem  *item,
             AikaMark        *mark,
             gpointer         data,
             GError         **error)
{
  const Freeze *freeze = data;
  AikaMark *old;
  g_autoptr(AikaWhen) when_before = NULL;
  g_autoptr(AikaWhen) when_after = NULL;

  if ((freeze->moved_ids != NULL && g_hash_table_contains (freeze->moved_ids, mark->id)) ||
      (old = aika_plan_find_mark (freeze->before, mark->id, NULL)) == NULL)
    return aika_record_ref (mark);

  when_before = aika_plan_get_mark_when (freeze->before, old);
  when_after = aika_plan_get_mark_when (after, mark);
  if (when_before == NULL || aika_when_equal (when_before, when_after))
    return aika_record_ref (mark);

  return aika_offset_fix (freeze->before, old);
}

/**
 * aika_offset_freeze_held:
 * @before: the plan before an edit
 * @after: the plan after it
 * @moved_ids: (nullable): the marks that the user wanted to move
 *
 * The invitations that went out on 10 March went out on 10 March, also when the session
 * that they were counted from moves: a held mark whose day would change with another gets
 * the day that it had as its own.
 *
 * Returns: (transfer full): the plan after the edit, with history as it was
 */
AikaPlan *
aika_offset_freeze_held (const AikaPlan *before,
                         AikaPlan       *after,
                         GHashTable     *moved_ids)
{
  g_autoptr(GHashTable) held_ids = find_held_offsets (after);
  Freeze freeze = { before, moved_ids };

  return aika_edit_map_marks (after, held_ids, freeze_mark, &freeze, NULL);
}
