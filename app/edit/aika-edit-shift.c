/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-shift"

#include "config.h"

#include "edit/aika-edit-shift.h"

#include "edit/aika-edit-offset.h"
#include "edit/aika-edit-private.h"

/* The rest of a plan is moved: the survey was late, so all that comes after it is.
 *
 *   from_month          │
 *   [began before  ]    │              stays
 *             [began before    ]       stays
 *                       │   [   ]      moves
 *                    ○──┼──●           what counts from ● moves with it, also from before
 *                       │      ◆ KV    stays: others decide when the council meets */

typedef struct
{
  gint32           from_day;
  int              n_months;
  gboolean         even_held;
  AikaShiftReport  report;
  GHashTable      *moved_ids;
  GArray          *days;        /* of Reach */
} Shift;

/* Where a time was and where it is now, as days. */
typedef struct
{
  gint32 old_start;
  gint32 old_end;
  gint32 start;
  gint32 end;
} Reach;

/* The first day of the time; of one whose start is open, the last. */
static gint32
get_first_day (const AikaWhen *when)
{
  gint32 start_day, end_day;

  if (!aika_when_get_extent (when, &start_day, &end_day))
    return AIKA_DAY_NONE;
  if (start_day != AIKA_DAY_NONE)
    return start_day;

  return end_day != AIKA_DAY_NONE ? end_day - 1 : AIKA_DAY_NONE;
}

static gboolean
is_of_the_rest (const Shift    *shift,
                const AikaWhen *when)
{
  gint32 first_day = get_first_day (when);

  return first_day != AIKA_DAY_NONE && first_day >= shift->from_day;
}

/* The step and their number that take the time nearest to where the months lead. */
static AikaStep
find_steps (const AikaWhen *when,
            int             n_months,
            int            *n_steps)
{
  AikaStep own = aika_when_get_step (when);
  gint32 first_day = get_first_day (when);

  *n_steps = n_months;
  if (own <= AIKA_STEP_MONTH)
    return AIKA_STEP_MONTH;

  *n_steps = aika_when_count_steps (when, AIKA_STEP_OWN, aika_day_add_months (first_day, n_months) - first_day);
  return AIKA_STEP_OWN;
}

/* Moves the time of a draft; it stays where it is where the months are too few for it. */
static gboolean
shift_when (const AikaPlan  *plan,
            AikaWhen       **slot,
            Shift           *shift,
            GError         **error)
{
  g_autoptr(AikaWhen) old = aika_when_ref (*slot);
  Reach reach;
  int n_steps;
  AikaStep step = find_steps (old, shift->n_months, &n_steps);

  if (!aika_edit_shift_when (plan, slot, step, n_steps, error))
    return FALSE;

  aika_when_get_extent (old, &reach.old_start, &reach.old_end);
  aika_when_get_extent (*slot, &reach.start, &reach.end);
  g_array_append_val (shift->days, reach);
  return TRUE;
}

static gboolean
can_shift (const AikaWhen *when,
           int             n_months)
{
  int n_steps;

  find_steps (when, n_months, &n_steps);
  return n_steps != 0 || n_months == 0;
}

/* The mark from which this one counts in the end, which may be itself; NULL for one that counts from nothing. */
static const AikaMark *
find_root (const AikaPlan *plan,
           const AikaMark *mark)
{
  for (guint n = 0; mark != NULL && n < AIKA_PLAN_MAX_N_OFFSETS; n++)
    {
      if (mark->offset == NULL)
        return mark;
      mark = aika_plan_find_mark (plan, mark->offset->mark, NULL);
    }

  return NULL;
}

typedef enum
{
  FATE_MOVES,
  FATE_IS_BEFORE,
  FATE_IS_TIED,
  FATE_IS_HELD,
  FATE_IS_LEFT,
} Fate;

/* What becomes of a mark that counts from no other. */
static Fate
find_own_fate (const AikaPlan *plan,
               const AikaMark *mark,
               const Shift    *shift)
{
  g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, mark);

  if (when != NULL && when->kind == AIKA_WHEN_WHOLE_PROCESS)
    return FATE_IS_BEFORE;
  if (get_first_day (when) == AIKA_DAY_NONE)
    return mark->meeting != NULL ? FATE_IS_TIED : FATE_IS_LEFT;
  if (!is_of_the_rest (shift, when))
    return FATE_IS_BEFORE;
  if (mark->meeting != NULL)
    return FATE_IS_TIED;
  if (aika_edit_is_held (mark->status) && !shift->even_held)
    return FATE_IS_HELD;
  if (aika_when_get_step (when) == AIKA_STEP_NONE || !can_shift (when, shift->n_months))
    return FATE_IS_LEFT;

  return FATE_MOVES;
}

static Fate
find_fate (const AikaPlan *plan,
           const AikaMark *mark,
           const Shift    *shift)
{
  const AikaMark *root = find_root (plan, mark);
  g_autoptr(AikaWhen) when = NULL;
  Fate fate = root != NULL ? find_own_fate (plan, root, shift) : FATE_IS_LEFT;

  if (root == mark)
    return fate;
  if (fate == FATE_MOVES)
    return aika_edit_is_held (mark->status) && !shift->even_held ? FATE_IS_HELD : FATE_MOVES;
  if (fate == FATE_IS_TIED)
    return fate;

  /* Counted from what stays. */
  when = aika_plan_get_mark_when (plan, mark);
  return is_of_the_rest (shift, when) || fate == FATE_IS_LEFT ? FATE_IS_LEFT : FATE_IS_BEFORE;
}

static AikaMark *
shift_mark (AikaPlan        *plan,
            const AikaItem  *item,
            AikaMark        *mark,
            gpointer         data,
            GError         **error)
{
  Shift *shift = data;
  g_autoptr(AikaMark) draft = NULL;

  switch (find_fate (plan, mark, shift))
    {
    case FATE_IS_BEFORE:
      return aika_record_ref (mark);
    case FATE_IS_TIED:
      shift->report.n_tied++;
      return aika_record_ref (mark);
    case FATE_IS_HELD:
      shift->report.n_held++;
      return aika_record_ref (mark);
    case FATE_IS_LEFT:
      shift->report.n_left++;
      return aika_record_ref (mark);
    case FATE_MOVES:
      break;
    }

  shift->report.n_moved++;
  g_hash_table_add (shift->moved_ids, mark->id);
  if (mark->offset != NULL)
    return aika_record_ref (mark);

  draft = aika_record_draft (mark);
  if (!shift_when (plan, &draft->when, shift, error))
    return NULL;

  return g_steal_pointer (&draft);
}

static AikaPlan *
shift_banners (AikaPlan  *plan,
               Shift     *shift,
               GError   **error)
{
  g_autoptr(AikaSeq) banners = aika_seq_ref (plan->banners);

  for (guint i = 0; i < aika_seq_get_length (plan->banners); i++)
    {
      const AikaBanner *banner = aika_seq_get (plan->banners, i);
      g_autoptr(AikaBanner) draft = NULL;
      g_autoptr(AikaSeq) changed = NULL;

      if (!is_of_the_rest (shift, banner->when) || aika_when_get_step (banner->when) == AIKA_STEP_NONE ||
          !can_shift (banner->when, shift->n_months))
        continue;
      if (aika_edit_is_held (banner->status) && !shift->even_held)
        {
          shift->report.n_held++;
          continue;
        }

      shift->report.n_banners++;
      draft = aika_record_draft (banner);
      if (!shift_when (plan, &draft->when, shift, error))
        return NULL;
      if (aika_record_equal (draft, banner))
        continue;
      changed = aika_seq_set (banners, i, draft);
      aika_set_seq (&banners, changed);
    }

  return aika_edit_with_list (plan, banners, banners);
}

/* What stood in the range that the author gave stands in it still, however far it moved. */
static AikaPlan *
lengthen_range (AikaPlan    *plan,
                const Shift *shift)
{
  g_autoptr(AikaWhen) months = NULL;
  g_autoptr(AikaWhen) range = NULL;
  gint32 start_day, end_day, first_month, end_month, old_first, old_end;
  AikaPlan *edited;

  if (!aika_when_get_extent (plan->range, &start_day, &end_day) || start_day == AIKA_DAY_NONE || end_day == AIKA_DAY_NONE)
    return aika_record_ref (plan);

  aika_plan_get_range (plan, &old_first, &old_end);
  first_month = old_first;
  end_month = old_end;
  for (guint i = 0; i < shift->days->len; i++)
    {
      const Reach *reach = &g_array_index (shift->days, Reach, i);

      if ((reach->old_start != AIKA_DAY_NONE && aika_day_get_month (reach->old_start) < old_first) ||
          (reach->old_end != AIKA_DAY_NONE && aika_day_get_month (reach->old_end - 1) >= old_end))
        continue;
      if (reach->start != AIKA_DAY_NONE)
        first_month = MIN (first_month, aika_day_get_month (reach->start));
      if (reach->end != AIKA_DAY_NONE)
        end_month = MAX (end_month, aika_day_get_month (reach->end - 1) + 1);
    }
  if (first_month == old_first && end_month == old_end)
    return aika_record_ref (plan);

  months = aika_when_new_months (first_month, end_month - 1);
  range = aika_edit_with_phrase (plan, months);
  edited = aika_record_draft (plan);
  aika_set_when (&edited->range, range);
  return edited;
}

/**
 * aika_edit_shift_from:
 * @plan: a plan
 * @from_month: the index of the month from which on things move; the first of the plan for all of it
 * @n_months: by how many months, negative for earlier
 * @report: (out) (optional): what moves and what stays; zeros where the edit is refused
 * @flags: flags
 * @error: `AIKA_EDIT_ERROR_RANGE` where something would leave the years that a plan may hold
 *
 * Moves every mark and banner whose first day lies in or after the month; of a deadline, which has none,
 * the last day. What began before stays, however long it lasts. A day keeps its number, or is the last of
 * a shorter month. A season, quarter or year goes to the nearest one, and stays where the months are too
 * few for that. Words and labels that say the time say the new one.
 *
 * What counts from a mark goes with it, and stays with one that stays. Meetings stay, and what is tied
 * to them; so does what is held, decided, sent, tabled or returned, without `AIKA_EDIT_EVEN_HELD`; and what
 * has no known time. What lasts the whole process stays and is not counted.
 *
 * The range that the author gave grows to hold what stood in it before.
 *
 * Returns: (transfer full) (nullable): the plan with the rest moved; @plan where nothing moves
 */
AikaPlan *
aika_edit_shift_from (AikaPlan         *plan,
                      gint32            from_month,
                      int               n_months,
                      AikaShiftReport  *report,
                      AikaEditFlags     flags,
                      GError          **error)
{
  g_autoptr(GHashTable) moved_ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GArray) days = g_array_new (FALSE, FALSE, sizeof (Reach));
  g_autoptr(AikaPlan) marks_moved = NULL;
  g_autoptr(AikaPlan) moved = NULL;
  g_autoptr(AikaPlan) frozen = NULL;
  g_autoptr(AikaPlan) labelled = NULL;
  Shift shift = {
    .from_day = aika_month_get_first_day (from_month),
    .n_months = n_months,
    .even_held = (flags & AIKA_EDIT_EVEN_HELD) != 0,
    .moved_ids = moved_ids,
    .days = days,
  };

  g_return_val_if_fail (plan != NULL, NULL);

  if (report != NULL)
    *report = (AikaShiftReport) { 0 };

  marks_moved = aika_edit_map_marks (plan, NULL, shift_mark, &shift, error);
  if (marks_moved == NULL)
    return NULL;
  moved = shift_banners (marks_moved, &shift, error);
  if (moved == NULL)
    return NULL;

  if (report != NULL)
    *report = shift.report;
  if (moved == plan)
    return g_steal_pointer (&moved);

  frozen = aika_offset_freeze_held (plan, moved, moved_ids);
  labelled = aika_edit_follow_labels (plan, frozen);
  return lengthen_range (labelled, &shift);
}
