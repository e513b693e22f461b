/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-ties"

#include "config.h"

#include "edit/aika-edit-ties.h"

#include "edit/aika-edit-offset.h"
#include "edit/aika-edit-private.h"

/* Marks whose time is a meeting's. */

static AikaMark *
get_mark (const AikaPlan *plan,
          guint           item_position,
          guint           mark_position)
{
  const AikaItem *item = aika_seq_get (plan->items, item_position);

  return aika_seq_get (item->marks, mark_position);
}

/**
 * aika_edit_tie_mark:
 * @plan: a plan
 * @mark_id: a mark
 * @body_id: a body
 * @meeting_id: a meeting of it
 * @relation: what the meeting does with the mark's matter
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND` for the mark, the body or the meeting
 *
 * The mark has the meeting's time from then on and none of its own.
 *
 * Returns: (transfer full) (nullable): the plan with the tie
 */
AikaPlan *
aika_edit_tie_mark (AikaPlan      *plan,
                    const char    *mark_id,
                    const char    *body_id,
                    const char    *meeting_id,
                    AikaRelation   relation,
                    GError       **error)
{
  g_autoptr(AikaMark) draft = NULL;
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(AikaPlan) frozen = NULL;
  const AikaBody *body;
  AikaTie *tie;
  guint item_position, mark_position, body_position, meeting_position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find_mark (plan, mark_id, &item_position, &mark_position, error) ||
      !aika_edit_find (plan->bodies, body_id, AIKA_EDIT_BODY, &body_position, error))
    return NULL;
  body = aika_seq_get (plan->bodies, body_position);
  if (!aika_edit_find (body->meetings, meeting_id, AIKA_EDIT_MEETING, &meeting_position, error))
    return NULL;

  draft = aika_record_draft (get_mark (plan, item_position, mark_position));
  tie = draft->meeting != NULL ? aika_record_draft (draft->meeting) : aika_record_new (&aika_tie_type);
  aika_set_text (&tie->body, body_id);
  aika_set_text (&tie->meeting, meeting_id);
  tie->relation = relation;
  aika_set_record (&draft->meeting, tie);
  aika_record_unref (tie);
  aika_set_when (&draft->when, NULL);
  aika_set_record (&draft->offset, NULL);

  edited = aika_edit_put_mark (plan, item_position, mark_position, draft);
  if (edited == plan)
    return g_steal_pointer (&edited);
  frozen = aika_offset_freeze_held (plan, edited, NULL);
  return aika_edit_follow_labels (plan, frozen);
}

/* Returns: (transfer full): the mark with the meeting's time as its own. */
AikaMark *
aika_tie_fix (const AikaPlan *plan,
              const AikaMark *mark)
{
  AikaMark *draft = aika_record_draft (mark);
  g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, mark);

  aika_set_when (&draft->when, when);
  aika_set_record (&draft->meeting, NULL);
  return draft;
}

/**
 * aika_edit_untie_mark:
 * @plan: a plan
 * @mark_id: a mark tied to a meeting or at an offset from another mark
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * Gives the mark the time that it has now as its own.
 *
 * Returns: (transfer full) (nullable): the plan with the mark untied; @plan if it was not tied
 */
AikaPlan *
aika_edit_untie_mark (AikaPlan    *plan,
                      const char  *mark_id,
                      GError     **error)
{
  g_autoptr(AikaMark) free_mark = NULL;
  const AikaMark *mark;
  guint item_position, mark_position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find_mark (plan, mark_id, &item_position, &mark_position, error))
    return NULL;

  mark = get_mark (plan, item_position, mark_position);
  if (mark->meeting == NULL && mark->offset == NULL)
    return aika_record_ref (plan);

  free_mark = mark->meeting != NULL ? aika_tie_fix (plan, mark) : aika_offset_fix (plan, mark);
  return aika_edit_put_mark (plan, item_position, mark_position, free_mark);
}

/**
 * aika_edit_list_tied_marks:
 * @plan: a plan
 * @body_id: a body
 * @meeting_id: a meeting of it
 *
 * What loses its meeting when that is cancelled.
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids of the marks that are tied to the
 *   meeting, in the order of the plan
 */
char **
aika_edit_list_tied_marks (const AikaPlan *plan,
                           const char     *body_id,
                           const char     *meeting_id)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  g_return_val_if_fail (plan != NULL, NULL);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);

          if (aika_tie_is_to (mark->meeting, body_id, meeting_id))
            g_strv_builder_add (ids, mark->id);
        }
    }

  return g_strv_builder_end (ids);
}

/* Whether the tie, if there is one, is to the meeting. */
gboolean
aika_tie_is_to (const AikaTie *tie,
                const char    *body_id,
                const char    *meeting_id)
{
  return tie != NULL && g_strcmp0 (tie->body, body_id) == 0 && g_strcmp0 (tie->meeting, meeting_id) == 0;
}
