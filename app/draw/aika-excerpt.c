/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-excerpt"

#include "config.h"

#include "draw/aika-excerpt.h"

/* A plan as it is within some months, for a grid that shows those alone: a December decision
 * may not stand at the edge of August. */

typedef struct
{
  const AikaPlan *plan;
  gint32          start_day;
  gint32          end_day;
} Excerpt;

static gboolean
is_span_shown (const Excerpt  *excerpt,
               const AikaSpan *span)
{
  gboolean has_start = span->start_day != AIKA_DAY_NONE;
  gboolean has_end = span->end_day != AIKA_DAY_NONE;

  /* What has begun goes on; a deadline stands at its end alone. */
  if (!has_end)
    return !has_start || span->start_day < excerpt->end_day;

  return (has_start ? span->start_day : span->end_day - 1) < excerpt->end_day && span->end_day > excerpt->start_day;
}

/* What has no time, or lasts as long as the process, stands in every excerpt. */
static gboolean
is_shown (const Excerpt  *excerpt,
          const AikaWhen *when)
{
  if (when == NULL || when->kind == AIKA_WHEN_WHOLE_PROCESS || when->n_spans == 0)
    return TRUE;

  for (guint i = 0; i < when->n_spans; i++)
    if (is_span_shown (excerpt, &when->spans[i]))
      return TRUE;

  return FALSE;
}

static void
set_records (AikaSeq         **slot,
             const GPtrArray  *records)
{
  g_autoptr(AikaSeq) seq = aika_seq_new ((gconstpointer const *) records->pdata, records->len);

  aika_set_seq (slot, seq);
}

/* A mark counted from another one, which may be left out, keeps its time. */
static AikaMark *
create_mark (const AikaMark *mark,
             AikaWhen       *when)
{
  AikaMark *draft;

  if (mark->offset == NULL || when == NULL)
    return aika_record_ref (mark);

  draft = aika_record_draft (mark);
  aika_set_record (&draft->offset, NULL);
  aika_set_when (&draft->when, when);

  return draft;
}

/* Returns: (transfer full) (nullable): the item; `NULL` where all that it has lies outside */
static AikaItem *
create_item (const Excerpt  *excerpt,
             const AikaItem *item)
{
  g_autoptr(GPtrArray) marks = g_ptr_array_new_with_free_func (aika_record_unref);
  guint n_marks = aika_seq_get_length (item->marks);
  AikaItem *draft;

  for (guint i = 0; i < n_marks; i++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, i);
      g_autoptr(AikaWhen) when = aika_plan_get_mark_when (excerpt->plan, mark);

      if (is_shown (excerpt, when))
        g_ptr_array_add (marks, create_mark (mark, when));
    }
  if (n_marks > 0 && marks->len == 0)
    return NULL;

  draft = aika_record_draft (item);
  set_records (&draft->marks, marks);

  return draft;
}

static gboolean
has_group (const GPtrArray *items,
           const char      *group)
{
  for (guint i = 0; i < items->len; i++)
    if (g_strcmp0 (((const AikaItem *) items->pdata[i])->group, group) == 0)
      return TRUE;

  return FALSE;
}

static void
set_groups (AikaPlan        *draft,
            const GPtrArray *items)
{
  g_autoptr(GPtrArray) groups = g_ptr_array_new ();

  for (guint i = 0; i < aika_seq_get_length (draft->groups); i++)
    {
      AikaGroup *group = aika_seq_get (draft->groups, i);

      if (has_group (items, group->id))
        g_ptr_array_add (groups, group);
    }
  set_records (&draft->groups, groups);
}

static void
set_banners (AikaPlan      *draft,
             const Excerpt *excerpt)
{
  g_autoptr(GPtrArray) banners = g_ptr_array_new ();

  for (guint i = 0; i < aika_seq_get_length (draft->banners); i++)
    {
      AikaBanner *banner = aika_seq_get (draft->banners, i);

      if (is_shown (excerpt, banner->when))
        g_ptr_array_add (banners, banner);
    }
  set_records (&draft->banners, banners);
}

/**
 * aika_excerpt_new:
 * @plan: a plan
 * @first_month: the index of the first month
 * @n_months: how many months, at least 1
 *
 * Leaves out what lies outside the months, and rows and groups that then hold nothing. Rows
 * without a time stay. Meetings stay too, for marks are tied to them.
 *
 * Returns: (transfer full): a plan whose range is the months
 */
AikaPlan *
aika_excerpt_new (const AikaPlan *plan,
                  gint32          first_month,
                  guint           n_months)
{
  gint32 last_month = first_month + (gint32) n_months - 1;
  const Excerpt excerpt = { plan, aika_month_get_first_day (first_month), aika_month_get_first_day (last_month + 1) };
  g_autoptr(AikaWhen) months = NULL;
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (aika_record_unref);
  AikaPlan *draft;

  g_return_val_if_fail (plan != NULL && n_months > 0, NULL);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      AikaItem *item = create_item (&excerpt, aika_seq_get (plan->items, i));

      if (item != NULL)
        g_ptr_array_add (items, item);
    }

  draft = aika_record_draft (plan);
  months = aika_when_new_months (first_month, last_month);
  aika_set_when (&draft->range, months);
  set_records (&draft->items, items);
  set_groups (draft, items);
  set_banners (draft, &excerpt);

  return draft;
}
