/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-move-tied"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-move.h"
#include "edit/aika-edit-private.h"

/* A mark that is tied to a meeting moves from meeting to meeting. */

static gint32
get_start_day (const AikaMeeting *meeting)
{
  gint32 start_day, end_day;

  return aika_when_get_extent (meeting->when, &start_day, &end_day) ? start_day : AIKA_DAY_NONE;
}

static gboolean
can_take_mark (const AikaMeeting *meeting)
{
  return get_start_day (meeting) != AIKA_DAY_NONE &&
         meeting->status != AIKA_STATUS_CANCELLED && meeting->status != AIKA_STATUS_POSTPONED;
}

static int
compare_start (gconstpointer a,
               gconstpointer b)
{
  gint32 day_a = get_start_day (*(AikaMeeting *const *) a), day_b = get_start_day (*(AikaMeeting *const *) b);

  return (day_a > day_b) - (day_a < day_b);
}

/* The meetings that a mark can be tied to, by their days, and current among them even if it
 * is cancelled: a mark goes on from where it is. */
static GPtrArray *
order_meetings (const AikaBody    *body,
                const AikaMeeting *current)
{
  GPtrArray *meetings = g_ptr_array_new ();

  for (guint i = 0; i < aika_seq_get_length (body->meetings); i++)
    {
      AikaMeeting *meeting = aika_seq_get (body->meetings, i);

      if (can_take_mark (meeting) || (meeting == current && get_start_day (meeting) != AIKA_DAY_NONE))
        g_ptr_array_add (meetings, meeting);
    }

  g_ptr_array_sort (meetings, compare_start);
  return meetings;
}

static guint
find_nearest (GPtrArray *meetings,
              gint32     day)
{
  guint nearest = 0;

  for (guint i = 1; i < meetings->len; i++)
    if (ABS (get_start_day (meetings->pdata[i]) - day) < ABS (get_start_day (meetings->pdata[nearest]) - day))
      nearest = i;

  return nearest;
}

/* How many meetings further a mark goes beside others that move by a step: to the one nearest to where the
 * step leads. It stays at its own where that is the nearest, unless there is none in the direction at all. */
static gboolean
count_meetings (AikaPlan   *plan,
                GPtrArray  *meetings,
                guint       at,
                AikaStep    step,
                int        *n_steps,
                GError    **error)
{
  const AikaMeeting *current = meetings->pdata[at];
  g_autoptr(AikaWhen) when = aika_when_ref (current->when);
  gint32 start_day, end_day;
  int direction = *n_steps < 0 ? -1 : 1;

  if (!aika_edit_shift_when (plan, &when, step, *n_steps, error))
    return FALSE;

  if (aika_when_get_extent (when, &start_day, &end_day))
    *n_steps = (int) find_nearest (meetings, start_day) - (int) at;
  if (*n_steps == 0 && at == (direction < 0 ? 0 : meetings->len - 1))
    *n_steps = direction;
  return TRUE;
}

/* By meetings; beside others that move by a step, by that. */
AikaMark *
aika_edit_shift_tied (AikaPlan        *plan,
                      const AikaMark  *mark,
                      AikaStep         step,
                      int              n_steps,
                      GError         **error)
{
  AikaBody *body;
  AikaMeeting *current = aika_plan_find_meeting (plan, mark->meeting, &body);
  g_autoptr(GPtrArray) meetings = current != NULL ? order_meetings (body, current) : NULL;
  AikaMark *draft;
  AikaTie *tie;
  guint at;

  if (meetings == NULL || !g_ptr_array_find (meetings, current, &at))
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_UNMOVABLE,
                           _("The meeting has no day yet. Tie the mark to another meeting instead."));
      return NULL;
    }
  if (step != AIKA_STEP_NONE && !count_meetings (plan, meetings, at, step, &n_steps, error))
    return NULL;
  if ((gint64) at + n_steps < 0 || (gint64) at + n_steps >= meetings->len)
    {
      g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_NO_MEETING,
                   /* Translators: %s is the short name of a body, such as KH. */
                   n_steps < 0 ? _("%s has no earlier meeting in the plan.") : _("%s has no later meeting in the plan."),
                   aika_body_get_short_name (body));
      return NULL;
    }

  draft = aika_record_draft (mark);
  tie = aika_record_draft (mark->meeting);
  aika_set_text (&tie->meeting, ((AikaMeeting *) meetings->pdata[at + n_steps])->id);
  aika_set_record (&draft->meeting, tie);
  aika_record_unref (tie);
  return draft;
}

/**
 * aika_edit_count_meeting_steps:
 * @plan: a plan
 * @mark_id: a mark tied to a meeting
 * @day: a day, such as the one under the pointer
 * @n_steps: (out): how many steps of [func@edit_move_marks] take the mark to the meeting nearest
 *   to @day; of two equally near ones the earlier
 *
 * Returns: whether the mark is tied to a meeting with a day
 */
gboolean
aika_edit_count_meeting_steps (const AikaPlan *plan,
                               const char     *mark_id,
                               gint32          day,
                               int            *n_steps)
{
  AikaMark *mark;
  AikaMeeting *current;
  AikaBody *body;
  g_autoptr(GPtrArray) meetings = NULL;
  guint at;

  g_return_val_if_fail (plan != NULL && n_steps != NULL, FALSE);

  mark = aika_plan_find_mark (plan, mark_id, NULL);
  current = mark != NULL && mark->meeting != NULL ? aika_plan_find_meeting (plan, mark->meeting, &body) : NULL;
  meetings = current != NULL ? order_meetings (body, current) : NULL;
  if (meetings == NULL || !g_ptr_array_find (meetings, current, &at))
    return FALSE;

  *n_steps = (int) find_nearest (meetings, day) - (int) at;
  return TRUE;
}
