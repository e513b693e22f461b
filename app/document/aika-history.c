/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-history"

#include "config.h"

#include "document/aika-history.h"

/* Plans are values, so that a history is a list of them and undo is the pointer before:
 *
 *   steps    0 opened    1 “move A”    2 “rename B”    3 “delete C”
 *                                      ▲ current
 *   undo says “rename B”, redo says “delete C”
 *
 * Invariants: (1) there is at least one step, the first one without a label; (2) current is
 * one of them; (3) merge_key is that of the current step, which is then the last. */

typedef struct
{
  AikaPlan *plan;
  char     *label;          /* of the edit that led here */
} Step;

struct _AikaHistory
{
  GPtrArray *steps;         /* of Step */
  guint      current;
  char      *merge_key;     /* NULL: the next edit is a step of its own */
  gint64     merged_at_ms;
};

static Step *
step_new (AikaPlan   *plan,
          const char *label)
{
  Step *step = g_new (Step, 1);

  step->plan = aika_record_ref (plan);
  step->label = g_strdup (label);
  return step;
}

static void
step_free (gpointer data)
{
  Step *step = data;

  aika_record_unref (step->plan);
  g_free (step->label);
  g_free (step);
}

static Step *
get_step (const AikaHistory *history,
          guint              position)
{
  return history->steps->pdata[position];
}

/**
 * aika_history_new:
 * @plan: (transfer none): the first plan
 *
 * Returns: (transfer full): a history that holds @plan alone
 */
AikaHistory *
aika_history_new (AikaPlan *plan)
{
  AikaHistory *history;

  g_return_val_if_fail (plan != NULL, NULL);

  history = g_new0 (AikaHistory, 1);
  history->steps = g_ptr_array_new_with_free_func (step_free);
  g_ptr_array_add (history->steps, step_new (plan, NULL));
  return history;
}

/**
 * aika_history_free:
 * @history: (transfer full): a history
 */
void
aika_history_free (AikaHistory *history)
{
  g_return_if_fail (history != NULL);

  g_ptr_array_unref (history->steps);
  g_free (history->merge_key);
  g_free (history);
}

/**
 * aika_history_get_plan:
 * @history: a history
 *
 * Returns: (transfer none): the current plan
 */
AikaPlan *
aika_history_get_plan (const AikaHistory *history)
{
  g_return_val_if_fail (history != NULL, NULL);

  return get_step (history, history->current)->plan;
}

/**
 * aika_history_get_n_undo:
 * @history: a history
 *
 * Returns: how many steps can be undone
 */
guint
aika_history_get_n_undo (const AikaHistory *history)
{
  g_return_val_if_fail (history != NULL, 0);

  return history->current;
}

/**
 * aika_history_get_n_redo:
 * @history: a history
 *
 * Returns: how many steps can be done again
 */
guint
aika_history_get_n_redo (const AikaHistory *history)
{
  g_return_val_if_fail (history != NULL, 0);

  return history->steps->len - 1 - history->current;
}

/**
 * aika_history_can_undo:
 * @history: a history
 *
 * Returns: whether there is a step to undo
 */
gboolean
aika_history_can_undo (const AikaHistory *history)
{
  return aika_history_get_n_undo (history) > 0;
}

/**
 * aika_history_can_redo:
 * @history: a history
 *
 * Returns: whether there is a step to do again
 */
gboolean
aika_history_can_redo (const AikaHistory *history)
{
  return aika_history_get_n_redo (history) > 0;
}

/**
 * aika_history_get_undo_label:
 * @history: a history
 *
 * Returns: (transfer none) (nullable): what the step to undo did; `NULL` if there is none
 */
const char *
aika_history_get_undo_label (const AikaHistory *history)
{
  return aika_history_can_undo (history) ? get_step (history, history->current)->label : NULL;
}

/**
 * aika_history_get_redo_label:
 * @history: a history
 *
 * Returns: (transfer none) (nullable): what the step to do again did; `NULL` if there is none
 */
const char *
aika_history_get_redo_label (const AikaHistory *history)
{
  return aika_history_can_redo (history) ? get_step (history, history->current + 1)->label : NULL;
}

/**
 * aika_history_get_n_steps:
 * @history: a history
 *
 * Returns: how many plans there are, the first one included; at least 1
 */
guint
aika_history_get_n_steps (const AikaHistory *history)
{
  g_return_val_if_fail (history != NULL, 0);

  return history->steps->len;
}

/**
 * aika_history_get_current:
 * @history: a history
 *
 * Returns: which step is current; 0 is the first plan
 */
guint
aika_history_get_current (const AikaHistory *history)
{
  g_return_val_if_fail (history != NULL, 0);

  return history->current;
}

/**
 * aika_history_get_step_label:
 * @history: a history
 * @position: a step
 *
 * Returns: (transfer none) (nullable): what the step did; `NULL` of the first plan, and of a step
 *   that was pushed without a label
 */
const char *
aika_history_get_step_label (const AikaHistory *history,
                             guint              position)
{
  g_return_val_if_fail (history != NULL && position < history->steps->len, NULL);

  return get_step (history, position)->label;
}

/**
 * aika_history_get_step_plan:
 * @history: a history
 * @position: a step
 *
 * Returns: (transfer none): the plan that the step made
 */
AikaPlan *
aika_history_get_step_plan (const AikaHistory *history,
                            guint              position)
{
  g_return_val_if_fail (history != NULL && position < history->steps->len, NULL);

  return get_step (history, position)->plan;
}

static gboolean
merges (const AikaHistory *history,
        const char        *merge_key,
        gint64             now_ms,
        gint64             merge_within_ms)
{
  return merge_key != NULL && history->current > 0 && g_strcmp0 (history->merge_key, merge_key) == 0 &&
         now_ms - history->merged_at_ms <= merge_within_ms;
}

/**
 * aika_history_get_base:
 * @history: a history
 * @merge_key: (nullable): as of [method@History.push]
 * @now_ms: as of the same
 * @merge_within_ms: as of the same
 *
 * For telling what a step does that is made of several edits.
 *
 * Returns: (transfer none): the plan that the step begins from which an edit pushed now would end
 */
AikaPlan *
aika_history_get_base (const AikaHistory *history,
                       const char        *merge_key,
                       gint64             now_ms,
                       gint64             merge_within_ms)
{
  g_return_val_if_fail (history != NULL, NULL);

  return get_step (history, history->current - merges (history, merge_key, now_ms, merge_within_ms))->plan;
}

/**
 * aika_history_push:
 * @history: a history
 * @plan: (transfer none): the plan that is current from now on
 * @label: (nullable): what the edit did, for the undo menu
 * @merge_key: (nullable): a name for edits that follow each other in one movement, such as the
 *   presses of a key that move one mark
 * @now_ms: a time that never runs backwards, in milliseconds
 * @merge_within_ms: how long after the last edit of the same key this one belongs to it
 *
 * What was undone and could have been done again is forgotten. An edit that belongs to the
 * one before becomes one step with it, and no step at all if both together changed nothing.
 * Any edit of another key ends the movement, even one that changes nothing.
 *
 * Returns: whether the current plan is another than before; a plan equal to the current one
 *   makes no step
 */
gboolean
aika_history_push (AikaHistory *history,
                   AikaPlan    *plan,
                   const char  *label,
                   const char  *merge_key,
                   gint64       now_ms,
                   gint64       merge_within_ms)
{
  g_return_val_if_fail (history != NULL && plan != NULL, FALSE);

  if (aika_record_equal (aika_history_get_plan (history), plan))
    {
      if (g_strcmp0 (history->merge_key, merge_key) != 0)
        aika_history_stop_merging (history);
      return FALSE;
    }

  g_ptr_array_set_size (history->steps, history->current + 1);

  if (!merges (history, merge_key, now_ms, merge_within_ms))
    history->current++;
  else
    g_ptr_array_set_size (history->steps, history->current);

  if (history->current > 0 && aika_record_equal (get_step (history, history->current - 1)->plan, plan))
    {
      /* Merged, both edits together changed nothing. */
      history->current--;
      aika_history_stop_merging (history);
      return TRUE;
    }

  g_ptr_array_add (history->steps, step_new (plan, label));
  g_free (history->merge_key);
  history->merge_key = g_strdup (merge_key);
  history->merged_at_ms = now_ms;
  return TRUE;
}

/**
 * aika_history_stop_merging:
 * @history: a history
 *
 * Makes the next edit a step of its own, for when the current plan must stay reachable.
 */
void
aika_history_stop_merging (AikaHistory *history)
{
  g_return_if_fail (history != NULL);

  g_clear_pointer (&history->merge_key, g_free);
}

/**
 * aika_history_undo:
 * @history: a history
 *
 * Returns: (transfer none) (nullable): the plan before the current one, which is current now;
 *   `NULL` if there is none
 */
AikaPlan *
aika_history_undo (AikaHistory *history)
{
  g_return_val_if_fail (history != NULL, NULL);

  if (!aika_history_can_undo (history))
    return NULL;

  aika_history_stop_merging (history);
  history->current--;
  return aika_history_get_plan (history);
}

/**
 * aika_history_redo:
 * @history: a history
 *
 * Returns: (transfer none) (nullable): the plan after the current one, which is current now;
 *   `NULL` if there is none
 */
AikaPlan *
aika_history_redo (AikaHistory *history)
{
  g_return_val_if_fail (history != NULL, NULL);

  if (!aika_history_can_redo (history))
    return NULL;

  aika_history_stop_merging (history);
  history->current++;
  return aika_history_get_plan (history);
}

/**
 * aika_history_go_to:
 * @history: a history
 * @position: a step
 *
 * Undoes or does again as many steps as lie between.
 *
 * Returns: (transfer none) (nullable): the plan of the step, which is current now; `NULL` if there
 *   is no such step
 */
AikaPlan *
aika_history_go_to (AikaHistory *history,
                    guint        position)
{
  g_return_val_if_fail (history != NULL, NULL);

  if (position >= history->steps->len)
    return NULL;

  aika_history_stop_merging (history);
  history->current = position;
  return aika_history_get_plan (history);
}
