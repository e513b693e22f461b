/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-relations"

#include "config.h"

#include "edit/aika-edit-relations.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-private.h"

/* What meetings have to do with a row: those that are listed beside it, and those that handle it,
 * as marks that are tied to them. */

static gboolean
find_tie (AikaSeq    *ties,
          const char *body_id,
          const char *meeting_id,
          guint      *position)
{
  for (guint i = 0; i < aika_seq_get_length (ties); i++)
    if (aika_tie_is_to (aika_seq_get (ties, i), body_id, meeting_id))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * aika_edit_list_meeting:
 * @plan: a plan
 * @item_id: an item
 * @body_id: a body
 * @meeting_id: a meeting of it
 * @relation: what the meeting has to do with the item
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND` for the item, the body or the meeting
 *
 * Lists a meeting beside a row, or changes the relation of one that is listed there.
 *
 * Returns: (transfer full) (nullable): the plan with the meeting beside the row
 */
AikaPlan *
aika_edit_list_meeting (AikaPlan      *plan,
                        const char    *item_id,
                        const char    *body_id,
                        const char    *meeting_id,
                        AikaRelation   relation,
                        GError       **error)
{
  g_autoptr(AikaItem) draft = NULL;
  g_autoptr(AikaTie) tie = NULL;
  g_autoptr(AikaSeq) ties = NULL;
  const AikaBody *body;
  guint position, body_position, meeting_position, at;
  gboolean is_there;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error) ||
      !aika_edit_find (plan->bodies, body_id, AIKA_EDIT_BODY, &body_position, error))
    return NULL;
  body = aika_seq_get (plan->bodies, body_position);
  if (!aika_edit_find (body->meetings, meeting_id, AIKA_EDIT_MEETING, &meeting_position, error))
    return NULL;

  draft = aika_record_draft (aika_seq_get (plan->items, position));
  is_there = find_tie (draft->meetings, body_id, meeting_id, &at);
  tie = is_there ? aika_record_draft (aika_seq_get (draft->meetings, at)) : aika_record_new (&aika_tie_type);
  aika_set_text (&tie->body, body_id);
  aika_set_text (&tie->meeting, meeting_id);
  tie->relation = relation;
  ties = is_there ? aika_seq_set (draft->meetings, at, tie) : aika_seq_append (draft->meetings, tie);
  aika_set_seq (&draft->meetings, ties);
  return aika_edit_with_record (plan, items, position, draft);
}

/**
 * aika_edit_unlist_meeting:
 * @plan: a plan
 * @item_id: an item
 * @body_id: a body
 * @meeting_id: a meeting of it
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND` for the item
 *
 * Returns: (transfer full) (nullable): the plan without the meeting beside the row; @plan where it was
 *   not listed
 */
AikaPlan *
aika_edit_unlist_meeting (AikaPlan    *plan,
                          const char  *item_id,
                          const char  *body_id,
                          const char  *meeting_id,
                          GError     **error)
{
  g_autoptr(AikaItem) draft = NULL;
  g_autoptr(AikaSeq) ties = NULL;
  guint position, at;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error))
    return NULL;

  draft = aika_record_draft (aika_seq_get (plan->items, position));
  if (!find_tie (draft->meetings, body_id, meeting_id, &at))
    return aika_record_ref (plan);

  ties = aika_seq_remove (draft->meetings, at);
  aika_set_seq (&draft->meetings, ties);
  return aika_edit_with_record (plan, items, position, draft);
}

static gint32
later_end (gint32          end_day,
           const AikaWhen *when)
{
  gint32 start_day, other_end_day;

  if (!aika_when_get_extent (when, &start_day, &other_end_day))
    return end_day;
  if (other_end_day == AIKA_DAY_NONE)
    other_end_day = start_day + 1;
  return end_day == AIKA_DAY_NONE ? other_end_day : MAX (end_day, other_end_day);
}

/* The day after the last time of the item; today where it has none. */
static gint32
get_day_after (const AikaPlan *plan,
               const AikaItem *item,
               gint32          today)
{
  gint32 end_day = AIKA_DAY_NONE;

  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, aika_seq_get (item->marks, k));

      end_day = later_end (end_day, when);
    }
  for (guint k = 0; k < aika_seq_get_length (item->meetings); k++)
    {
      const AikaMeeting *meeting = aika_plan_find_meeting (plan, aika_seq_get (item->meetings, k), NULL);

      end_day = later_end (end_day, meeting != NULL ? meeting->when : NULL);
    }

  return end_day != AIKA_DAY_NONE ? end_day : today;
}

/* The first meeting of the body from the day on that is to take place, by its day. */
static AikaMeeting *
find_meeting_from (const AikaBody *body,
                   gint32          day,
                   gint32         *meeting_day)
{
  AikaMeeting *first = NULL;

  for (guint i = 0; i < aika_seq_get_length (body->meetings); i++)
    {
      AikaMeeting *meeting = aika_seq_get (body->meetings, i);
      gint32 start_day, end_day;

      if ((meeting->status != AIKA_STATUS_CONFIRMED && meeting->status != AIKA_STATUS_TENTATIVE) ||
          !aika_when_get_extent (meeting->when, &start_day, &end_day) || start_day == AIKA_DAY_NONE || start_day < day ||
          (first != NULL && start_day >= *meeting_day))
        continue;
      first = meeting;
      *meeting_day = start_day;
    }

  return first;
}

static void
set_no_meeting (const AikaBody  *body,
                GError         **error)
{
  /* Translators: the name of a body, such as KH. */
  g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_NO_MEETING, _("%s has no later meeting in the plan."),
               aika_body_get_short_name (body));
}

/* The category that a new mark of the item gets: that of the last mark of the row that means the same,
 * of the first such mark of the plan, else of the last mark of the row. */
const char *
aika_edit_choose_category (const AikaPlan *plan,
                           const AikaItem *item,
                           AikaMeaning     meaning)
{
  const char *category = NULL;

  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, k);

      if (mark->meaning == (int) meaning && mark->category != NULL)
        category = mark->category;
    }

  for (guint i = 0; i < aika_seq_get_length (plan->items) && category == NULL; i++)
    {
      const AikaItem *other = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (other->marks) && category == NULL; k++)
        {
          const AikaMark *mark = aika_seq_get (other->marks, k);

          if (mark->meaning == (int) meaning)
            category = mark->category;
        }
    }

  if (category == NULL && aika_seq_get_length (item->marks) > 0)
    category = ((AikaMark *) aika_seq_get (item->marks, aika_seq_get_length (item->marks) - 1))->category;

  return category != NULL && aika_seq_lookup (plan->categories, category) != NULL ? category : NULL;
}

/* A decision of the row at the meeting. */
static AikaPlan *
add_tied_mark (AikaPlan           *plan,
               const char         *item_id,
               const AikaBody     *body,
               const AikaMeeting  *meeting,
               AikaRelation        relation,
               char              **mark_id,
               GError            **error)
{
  g_autofree char *id = NULL;
  const AikaItem *item = aika_seq_lookup (plan->items, item_id);
  g_autoptr(AikaPlan) added = aika_edit_add_mark (plan, item_id, NULL, AIKA_MEANING_DECISION,
                                                  aika_edit_choose_category (plan, item, AIKA_MEANING_DECISION), &id, error);
  AikaPlan *tied;

  if (added == NULL)
    return NULL;

  tied = aika_edit_tie_mark (added, id, body->id, meeting->id, relation, error);
  if (tied != NULL && mark_id != NULL)
    *mark_id = g_steal_pointer (&id);
  return tied;
}

/**
 * aika_edit_add_next_meeting:
 * @plan: a plan
 * @item_id: an item
 * @body_id: a body
 * @relation: what its next meeting does with the item
 * @today: today
 * @mark_id: (out) (optional) (nullable) (transfer full): the id of the new mark; `NULL` where the
 *   meeting is listed beside the row
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`, `AIKA_EDIT_ERROR_NO_MEETING`
 *
 * The next meeting is the body's first after the last time of the row, or from today on where the row has
 * none, that is neither held nor cancelled. Beside the row it is listed; with any other relation the row
 * gets a decision that is tied to it.
 *
 * Returns: (transfer full) (nullable): the plan with the meeting
 */
AikaPlan *
aika_edit_add_next_meeting (AikaPlan      *plan,
                            const char    *item_id,
                            const char    *body_id,
                            AikaRelation   relation,
                            gint32         today,
                            char         **mark_id,
                            GError       **error)
{
  const AikaBody *body;
  const AikaMeeting *meeting;
  guint position, body_position;
  gint32 day = AIKA_DAY_NONE;

  g_return_val_if_fail (plan != NULL, NULL);

  if (mark_id != NULL)
    *mark_id = NULL;
  if (!aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error) ||
      !aika_edit_find (plan->bodies, body_id, AIKA_EDIT_BODY, &body_position, error))
    return NULL;

  body = aika_seq_get (plan->bodies, body_position);
  meeting = find_meeting_from (body, get_day_after (plan, aika_seq_get (plan->items, position), today), &day);
  if (meeting == NULL)
    {
      set_no_meeting (body, error);
      return NULL;
    }

  if (relation == AIKA_RELATION_BESIDE)
    return aika_edit_list_meeting (plan, item_id, body->id, meeting->id, relation, error);
  return add_tied_mark (plan, item_id, body, meeting, relation, mark_id, error);
}

/**
 * aika_edit_find_body_of_kind:
 * @plan: a plan
 * @kind: a kind
 *
 * Returns: (transfer none) (nullable): the first body of the kind that has meetings, else the first of
 *   the kind
 */
AikaBody *
aika_edit_find_body_of_kind (const AikaPlan *plan,
                             AikaBodyKind    kind)
{
  AikaBody *found = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      AikaBody *body = aika_seq_get (plan->bodies, i);

      if (body->kind != (int) kind)
        continue;
      if (aika_seq_get_length (body->meetings) > 0)
        return body;
      if (found == NULL)
        found = body;
    }

  return found;
}

/* The body of the id, or the plan's body of the kind. */
static const AikaBody *
choose_body (const AikaPlan  *plan,
             const char      *body_id,
             AikaBodyKind     kind,
             const char      *sentence,
             GError         **error)
{
  const AikaBody *body;
  guint position;

  if (body_id != NULL)
    return aika_edit_find (plan->bodies, body_id, AIKA_EDIT_BODY, &position, error)
           ? aika_seq_get (plan->bodies, position) : NULL;

  body = aika_edit_find_body_of_kind (plan, kind);
  if (body == NULL)
    g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID, sentence);
  return body;
}

/**
 * aika_edit_add_decision_pair:
 * @plan: a plan
 * @item_id: an item
 * @board_id: (nullable): the body that proposes; `NULL` for the plan's board
 * @council_id: (nullable): the body that decides; `NULL` for the plan's council
 * @today: today
 * @mark_ids: (out) (optional) (transfer full) (array zero-terminated=1): the ids of the two new marks
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` where the plan has no board or no council;
 *   `AIKA_EDIT_ERROR_NO_MEETING`
 *
 * What a council decides, the board proposes: the row gets the board's next meeting, as of
 * [func@edit_add_next_meeting], as a proposal, and the council's first meeting after that day as the
 * decision.
 *
 * Returns: (transfer full) (nullable): the plan with both marks
 */
AikaPlan *
aika_edit_add_decision_pair (AikaPlan     *plan,
                             const char   *item_id,
                             const char   *board_id,
                             const char   *council_id,
                             gint32        today,
                             char       ***mark_ids,
                             GError      **error)
{
  const AikaBody *board, *council;
  const AikaMeeting *proposes, *decides;
  g_autoptr(AikaPlan) proposed = NULL;
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  g_autofree char *proposal_id = NULL;
  g_autofree char *decision_id = NULL;
  gint32 board_day = AIKA_DAY_NONE, council_day = AIKA_DAY_NONE;
  AikaPlan *decided;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error))
    return NULL;
  board = choose_body (plan, board_id, AIKA_BODY_BOARD, _("The plan has no board that could propose."), error);
  if (board == NULL)
    return NULL;
  council = choose_body (plan, council_id, AIKA_BODY_COUNCIL, _("The plan has no council that could decide."), error);
  if (council == NULL)
    return NULL;

  proposes = find_meeting_from (board, get_day_after (plan, aika_seq_get (plan->items, position), today), &board_day);
  decides = proposes != NULL ? find_meeting_from (council, board_day + 1, &council_day) : NULL;
  if (decides == NULL)
    {
      set_no_meeting (proposes == NULL ? board : council, error);
      return NULL;
    }

  proposed = add_tied_mark (plan, item_id, board, proposes, AIKA_RELATION_PROPOSAL, &proposal_id, error);
  if (proposed == NULL)
    return NULL;
  decided = add_tied_mark (proposed, item_id, council, decides, AIKA_RELATION_DECISION, &decision_id, error);
  if (decided == NULL)
    return NULL;

  g_strv_builder_add (ids, proposal_id);
  g_strv_builder_add (ids, decision_id);
  if (mark_ids != NULL)
    *mark_ids = g_strv_builder_end (ids);
  return decided;
}
