/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-move"

#include "config.h"

#include "edit/aika-edit-move.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-describe-private.h"
#include "edit/aika-edit-offset.h"
#include "edit/aika-edit-private.h"

/* Moving marks in time. A drag, its preview and its keyboard twin are these functions. */

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

static AikaMark *
shift_tied (AikaPlan        *plan,
            const AikaMark  *mark,
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

static AikaMark *
shift_own (AikaPlan        *plan,
           const AikaMark  *mark,
           AikaStep         step,
           int              n_steps,
           GError         **error)
{
  g_autoptr(AikaMark) draft = NULL;

  if (mark->when == NULL)
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_UNMOVABLE,
                           _("The time is missing. Write one first."));
      return NULL;
    }

  draft = aika_record_draft (mark);
  if (!aika_edit_shift_when (plan, &draft->when, step, n_steps, error))
    return NULL;

  return g_steal_pointer (&draft);
}

/* The question that asks for AIKA_EDIT_EVEN_HELD. */
static const char *
get_held_question (const AikaMark *mark)
{
  if (mark->status == AIKA_STATUS_TABLED)
    return _("This matter has been tabled. Move it anyway?");
  if (mark->status == AIKA_STATUS_RETURNED)
    return _("This matter has been returned for preparation. Move it anyway?");

  switch ((AikaMeaning) mark->meaning)
    {
    case AIKA_MEANING_PHASE:
    case AIKA_MEANING_DELIVERABLE:
    case AIKA_MEANING_DEADLINE:
      return _("This is done already. Move it anyway?");
    case AIKA_MEANING_SESSION:
      return _("This session has been held. Move it anyway?");
    case AIKA_MEANING_EVENT:
      return _("This event has been held. Move it anyway?");
    case AIKA_MEANING_DECISION:
      return _("This has been decided. Move it anyway?");
    case AIKA_MEANING_INVITATION:
      return _("The invitations have been sent. Move them anyway?");
    }

  g_assert_not_reached ();
}

typedef struct
{
  GHashTable    *ids;
  AikaStep       step;
  int            n_steps;
  AikaEditFlags  flags;
  gboolean       is_strict;     /* what cannot be moved keeps the others back */
  guint          n_moved;
  GError        *unmovable;     /* the first, where several are moved */
  GPtrArray     *whens;         /* of AikaWhen: where they went */
} Move;

/* Says of which row the sentence is, where several are moved. */
static void
name_row (const AikaItem  *item,
          const Move      *move,
          GError         **error)
{
  g_autofree char *name = NULL;

  if (!move->is_strict || g_hash_table_size (move->ids) == 1 || item->title == NULL || *item->title == '\0')
    return;

  name = aika_describe_quote (item->title);
  g_prefix_error (error, "%s: ", name);
}

static AikaMark *
move_mark (AikaPlan        *plan,
           const AikaItem  *item,
           AikaMark        *mark,
           gpointer         data,
           GError         **error)
{
  Move *move = data;
  AikaMark *moved;
  GError *reason = NULL;

  if (aika_edit_is_held (mark->status) && (move->flags & AIKA_EDIT_EVEN_HELD) == 0)
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_HELD, get_held_question (mark));
      name_row (item, move, error);
      return NULL;
    }

  if (mark->meeting != NULL)
    moved = shift_tied (plan, mark, move->n_steps, &reason);
  else if (mark->offset == NULL)
    moved = shift_own (plan, mark, move->step, move->n_steps, &reason);
  else if (!aika_offset_follows (plan, mark, move->ids))
    moved = aika_offset_shift (plan, mark, move->step, move->n_steps, &reason);
  else
    return aika_record_ref (mark);

  if (moved != NULL)
    {
      move->n_moved++;
      if (moved->when != NULL)
        g_ptr_array_add (move->whens, aika_when_ref (moved->when));
      return moved;
    }

  if (move->is_strict || g_hash_table_size (move->ids) == 1 || reason->code != AIKA_EDIT_ERROR_UNMOVABLE)
    {
      g_propagate_error (error, reason);
      name_row (item, move, error);
      return NULL;
    }

  if (move->unmovable == NULL)
    move->unmovable = reason;
  else
    g_error_free (reason);
  return aika_record_ref (mark);
}

/* The plan with a range that holds all of the times. */
static AikaPlan *
hold_all_in_range (AikaPlan  *plan,
                   GPtrArray *whens)
{
  AikaPlan *held = aika_record_ref (plan);

  for (guint i = 0; i < whens->len; i++)
    {
      AikaPlan *longer = aika_edit_hold_in_range (held, whens->pdata[i]);

      aika_record_unref (held);
      held = longer;
    }

  return held;
}

/* Moves the marks in time. */
static AikaPlan *
move_in_time (AikaPlan  *plan,
              Move      *move,
              GError   **error)
{
  g_autoptr(GPtrArray) whens = g_ptr_array_new_with_free_func ((GDestroyNotify) aika_when_unref);
  g_autoptr(AikaPlan) moved = NULL;
  g_autoptr(AikaPlan) frozen = NULL;
  g_autoptr(AikaPlan) labelled = NULL;
  g_autoptr(GError) unmovable = NULL;

  if (move->n_steps == 0)
    return aika_record_ref (plan);

  move->whens = whens;
  moved = aika_edit_map_marks (plan, move->ids, move_mark, move, error);
  unmovable = move->unmovable;
  if (moved == NULL)
    return NULL;
  if (move->n_moved == 0 && unmovable != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&unmovable));
      return NULL;
    }

  frozen = aika_offset_freeze_held (plan, moved, move->ids);
  labelled = aika_edit_follow_labels (plan, frozen);
  return hold_all_in_range (labelled, whens);
}

/**
 * aika_edit_move_marks:
 * @plan: a plan
 * @mark_ids: (array zero-terminated=1): marks
 * @step: a step; usually `AIKA_STEP_OWN`
 * @n_steps: how many, negative for earlier
 * @flags: flags
 * @error: `AIKA_EDIT_ERROR`
 *
 * Moves marks in time, all or none:
 *
 * - A mark with a time of its own moves by @step, and its words with it. A label that says the
 *   time, as “24.4.” does in the cell of that day, follows, here and wherever a time changes.
 * - A mark tied to a meeting goes to the body's meeting @n_steps further, whatever @step is.
 *   Cancelled and postponed meetings and those without a day do not count.
 * - A mark at an offset changes its offset, in days where @step is the own step; if the mark
 *   that it counts from moves too, it follows that one and keeps its offset.
 *
 * What is held, decided, sent, tabled or returned does not move without `AIKA_EDIT_EVEN_HELD`:
 * `AIKA_EDIT_ERROR_HELD` carries the question to the user. A held mark at an offset from what
 * moves stays on its day.
 *
 * Where several are moved, those whose time cannot be moved (the whole process, only words)
 * stay; only if none can be moved, that is an error. A range that the author gave grows by up
 * to two years to hold what is moved out of it.
 *
 * Returns: (transfer full) (nullable): the plan with the marks moved; @plan for no steps
 */
AikaPlan *
aika_edit_move_marks (AikaPlan           *plan,
                      const char *const  *mark_ids,
                      AikaStep            step,
                      int                 n_steps,
                      AikaEditFlags       flags,
                      GError            **error)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (mark_ids);
  Move move = { .ids = ids, .step = step, .n_steps = n_steps, .flags = flags };

  g_return_val_if_fail (plan != NULL, NULL);

  return move_in_time (plan, &move, error);
}

/* As aika_edit_move_marks (), but what cannot be moved in time keeps the others back, and the sentence
 * says in which row it is. */
AikaPlan *
aika_edit_move_marks_strictly (AikaPlan       *plan,
                               GHashTable     *ids,
                               AikaStep        step,
                               int             n_steps,
                               AikaEditFlags   flags,
                               GError        **error)
{
  Move move = { .ids = ids, .step = step, .n_steps = n_steps, .flags = flags, .is_strict = TRUE };

  return move_in_time (plan, &move, error);
}

/**
 * aika_edit_move_mark:
 * @plan: a plan
 * @mark_id: a mark
 * @step: a step
 * @n_steps: how many, negative for earlier
 * @flags: flags
 * @error: `AIKA_EDIT_ERROR`
 *
 * As [func@edit_move_marks], of one mark.
 *
 * Returns: (transfer full) (nullable): the plan with the mark moved
 */
AikaPlan *
aika_edit_move_mark (AikaPlan       *plan,
                     const char     *mark_id,
                     AikaStep        step,
                     int             n_steps,
                     AikaEditFlags   flags,
                     GError        **error)
{
  const char *const mark_ids[] = { mark_id, NULL };

  g_return_val_if_fail (mark_id != NULL, NULL);

  return aika_edit_move_marks (plan, mark_ids, step, n_steps, flags, error);
}

/* Whether the mark has an end that can be moved. */
static gboolean
check_resizable (const AikaMark  *mark,
                 AikaEditFlags    flags,
                 GError         **error)
{
  const char *sentence = NULL;

  if (mark->meeting != NULL)
    sentence = _("The time is the meeting's. It cannot be made longer or shorter here.");
  else if (mark->offset != NULL)
    sentence = _("This time is counted from another one and is a single day.");
  else if (mark->when == NULL)
    sentence = _("The time is missing. Write one first.");

  if (sentence != NULL)
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_UNMOVABLE, sentence);
      return FALSE;
    }
  if (aika_edit_is_held (mark->status) && (flags & AIKA_EDIT_EVEN_HELD) == 0)
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_HELD,
                           _("This has already taken place. Change its time anyway?"));
      return FALSE;
    }

  return TRUE;
}

/**
 * aika_edit_resize_mark:
 * @plan: a plan
 * @mark_id: a mark with a time of its own
 * @edge: which end moves
 * @n_steps: how many steps of the time's own precision, negative for earlier
 * @flags: flags
 * @error: `AIKA_EDIT_ERROR_UNMOVABLE` also for a mark tied to a meeting or at an offset
 *
 * The other end stays. The words follow. A range that the author gave grows by up to two years
 * to hold the mark.
 *
 * Returns: (transfer full) (nullable): the plan with the mark resized; @plan for no steps
 */
AikaPlan *
aika_edit_resize_mark (AikaPlan       *plan,
                       const char     *mark_id,
                       AikaEdge        edge,
                       int             n_steps,
                       AikaEditFlags   flags,
                       GError        **error)
{
  g_autoptr(AikaMark) draft = NULL;
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(AikaPlan) frozen = NULL;
  g_autoptr(AikaPlan) labelled = NULL;
  const AikaItem *item;
  guint item_position, mark_position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find_mark (plan, mark_id, &item_position, &mark_position, error))
    return NULL;
  if (n_steps == 0)
    return aika_record_ref (plan);

  item = aika_seq_get (plan->items, item_position);
  draft = aika_record_draft (aika_seq_get (item->marks, mark_position));
  if (!check_resizable (draft, flags, error))
    return NULL;

  if (!aika_edit_resize_when (plan, &draft->when, edge, n_steps, error))
    return NULL;

  edited = aika_edit_put_mark (plan, item_position, mark_position, draft);
  if (edited == plan)
    return g_steal_pointer (&edited);
  frozen = aika_offset_freeze_held (plan, edited, NULL);
  labelled = aika_edit_follow_labels (plan, frozen);
  return aika_edit_hold_in_range (labelled, draft->when);
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
  guint at, nearest;

  g_return_val_if_fail (plan != NULL && n_steps != NULL, FALSE);

  mark = aika_plan_find_mark (plan, mark_id, NULL);
  current = mark != NULL && mark->meeting != NULL ? aika_plan_find_meeting (plan, mark->meeting, &body) : NULL;
  meetings = current != NULL ? order_meetings (body, current) : NULL;
  if (meetings == NULL || !g_ptr_array_find (meetings, current, &at))
    return FALSE;

  nearest = 0;
  for (guint i = 1; i < meetings->len; i++)
    if (ABS (get_start_day (meetings->pdata[i]) - day) < ABS (get_start_day (meetings->pdata[nearest]) - day))
      nearest = i;

  *n_steps = (int) nearest - (int) at;
  return TRUE;
}
