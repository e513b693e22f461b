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

/* The question that asks for AIKA_EDIT_EVEN_HELD; whoever asks names the rows. */
static const char *
get_held_question (const AikaMark *mark,
                   guint           n_held)
{
  if (n_held > 1)
    return _("Several of these are done already. Move them anyway?");
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
  AikaStep       together;      /* the step that all of several move by; NONE for each its own */
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

static void
add_held (const AikaPlan *plan,
          GHashTable     *ids,
          GPtrArray      *held)
{
  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          AikaMark *mark = aika_seq_get (item->marks, k);

          if (aika_edit_is_held (mark->status) && g_hash_table_contains (ids, mark->id))
            g_ptr_array_add (held, mark);
        }
    }
}

static guint
count_held (const AikaPlan *plan,
            GHashTable     *ids)
{
  g_autoptr(GPtrArray) held = g_ptr_array_new ();

  add_held (plan, ids, held);
  return held->len;
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
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_HELD,
                           get_held_question (mark, count_held (plan, move->ids)));
      return NULL;
    }

  if (mark->meeting != NULL)
    moved = aika_edit_shift_tied (plan, mark, move->together, move->n_steps, &reason);
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

/**
 * aika_edit_list_held:
 * @plan: a plan
 * @mark_ids: (array zero-terminated=1): marks
 *
 * Returns: (transfer container) (element-type AikaMark): those of them, in the plan's order, that do not
 *   move without `AIKA_EDIT_EVEN_HELD`
 */
GPtrArray *
aika_edit_list_held (const AikaPlan     *plan,
                     const char *const  *mark_ids)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (mark_ids);
  GPtrArray *held = g_ptr_array_new ();

  g_return_val_if_fail (plan != NULL, held);

  add_held (plan, ids, held);
  return held;
}

/* The coarsest step of those of ids that have a time of their own: a day can move by months, a month not by
 * days. None for a single mark, and for marks that all are tied to meetings. */
static AikaStep
find_common_step (const AikaPlan *plan,
                  GHashTable     *ids)
{
  AikaStep common = AIKA_STEP_NONE;

  for (guint i = 0; g_hash_table_size (ids) > 1 && i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);

          if (mark->meeting != NULL || !g_hash_table_contains (ids, mark->id))
            continue;
          common = MAX (common, mark->offset != NULL ? AIKA_STEP_DAY : aika_when_get_step (mark->when));
        }
    }

  return common;
}

/**
 * aika_edit_get_common_step:
 * @plan: a plan
 * @mark_ids: (array zero-terminated=1): marks
 *
 * Returns: the step that all of several marks move by in [func@edit_move_marks_by]: the coarsest of theirs;
 *   `AIKA_STEP_NONE` for one mark, and where all of them go from meeting to meeting
 */
AikaStep
aika_edit_get_common_step (const AikaPlan     *plan,
                           const char *const  *mark_ids)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (mark_ids);

  g_return_val_if_fail (plan != NULL, AIKA_STEP_NONE);

  return find_common_step (plan, ids);
}

/* As aika_edit_move_marks (), but by one step all of them, and what cannot be moved in time keeps the others
 * back, and the sentence says in which row it is. */
AikaPlan *
aika_edit_move_marks_strictly (AikaPlan       *plan,
                               GHashTable     *ids,
                               AikaStep        step,
                               int             n_steps,
                               AikaEditFlags   flags,
                               GError        **error)
{
  Move move = { .ids = ids, .step = step, .n_steps = n_steps, .flags = flags, .is_strict = TRUE };

  move.together = find_common_step (plan, ids);
  if (move.together != AIKA_STEP_NONE)
    move.step = move.together = MAX (step, move.together);
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
