/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-time-target"

#include "config.h"

#include "ui/aika-time-target.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-meeting-days.h"
#include "edit/aika-edit-meetings.h"

/* From the words of a field or a cell to the edit that they ask for. No widget is needed here. */

/**
 * aika_time_target_set:
 * @target: a target
 * @item_id: (nullable): a row
 * @mark_id: (nullable): its mark, or `NULL` for a new one
 * @month: the month that is written in, or `AIKA_EDIT_NO_MONTH`
 */
void
aika_time_target_set (AikaTimeTarget *target,
                      const char     *item_id,
                      const char     *mark_id,
                      gint32          month)
{
  AikaTimeTarget set = { .item_id = g_strdup (item_id), .mark_id = g_strdup (mark_id),
                         .month = month, .last_month = month };

  aika_time_target_clear (target);
  *target = set;
}

/**
 * aika_time_target_set_meeting:
 * @target: a target
 * @body_id: a body
 * @meeting_id: a meeting of it
 */
void
aika_time_target_set_meeting (AikaTimeTarget *target,
                              const char     *body_id,
                              const char     *meeting_id)
{
  AikaTimeTarget set = { .body_id = g_strdup (body_id), .meeting_id = g_strdup (meeting_id),
                         .month = AIKA_EDIT_NO_MONTH, .last_month = AIKA_EDIT_NO_MONTH };

  aika_time_target_clear (target);
  *target = set;
}

/**
 * aika_time_target_set_body:
 * @target: a target
 * @body_id: a body that gets new meetings
 * @month: the month that is written in, or `AIKA_EDIT_NO_MONTH`
 */
void
aika_time_target_set_body (AikaTimeTarget *target,
                           const char     *body_id,
                           gint32          month)
{
  AikaTimeTarget set = { .body_id = g_strdup (body_id), .month = month, .last_month = month };

  aika_time_target_clear (target);
  *target = set;
}

/**
 * aika_time_target_clear:
 * @target: a target, which is none then
 */
void
aika_time_target_clear (AikaTimeTarget *target)
{
  g_free (target->item_id);
  g_free (target->mark_id);
  g_free (target->body_id);
  g_free (target->meeting_id);
  g_free (target->category_id);
  *target = (AikaTimeTarget) AIKA_TIME_TARGET_NONE;
}

static AikaMeeting *
find_meeting (const AikaTimeTarget *target,
              AikaPlan             *plan)
{
  AikaTie tie = { .body = target->body_id, .meeting = target->meeting_id };

  return target->meeting_id != NULL ? aika_plan_find_meeting (plan, &tie, NULL) : NULL;
}

/**
 * aika_time_target_get_when:
 * @target: a target
 * @plan: a plan
 *
 * Returns: (transfer full) (nullable): the time that the plan has
 */
AikaWhen *
aika_time_target_get_when (const AikaTimeTarget *target,
                           AikaPlan             *plan)
{
  const AikaMeeting *meeting = find_meeting (target, plan);
  const AikaMark *mark = target->mark_id != NULL ? aika_plan_find_mark (plan, target->mark_id, NULL) : NULL;

  if (meeting != NULL)
    return meeting->when != NULL ? aika_when_ref (meeting->when) : NULL;

  return mark != NULL ? aika_plan_get_mark_when (plan, mark) : NULL;
}

/**
 * aika_time_target_get_context:
 * @target: a target
 * @plan: a plan
 * @context: (out): what is known around the words
 */
void
aika_time_target_get_context (const AikaTimeTarget *target,
                              AikaPlan             *plan,
                              AikaTimeContext      *context)
{
  const AikaMeeting *meeting = find_meeting (target, plan);
  gint32 start_day, end_day;

  aika_edit_get_time_context (plan, target->item_id, target->mark_id, context);
  if (target->month != AIKA_EDIT_NO_MONTH && target->mark_id == NULL)
    {
      context->day = aika_month_get_first_day (target->month);
      context->is_month_of_day = TRUE;
    }
  else if (meeting != NULL && aika_when_get_extent (meeting->when, &start_day, &end_day) && start_day != AIKA_DAY_NONE)
    context->day = start_day;
  else
    return;

  aika_day_to_ymd (context->day, &context->year, NULL, NULL);
}

/**
 * aika_time_target_get_reason:
 * @target: a target
 * @plan: a plan
 *
 * Returns: (transfer none) (nullable): why its time cannot be written, a sentence
 */
const char *
aika_time_target_get_reason (const AikaTimeTarget *target,
                             AikaPlan             *plan)
{
  const AikaMark *mark = target->mark_id != NULL ? aika_plan_find_mark (plan, target->mark_id, NULL) : NULL;

  if (mark != NULL && mark->meeting != NULL)
    return _("The time is that of the meeting.");
  if (mark != NULL && mark->offset != NULL)
    return _("The time follows that of another mark.");

  return NULL;
}

/* What a new mark is: as the one before it in its row, unless its words say more than months. */
static AikaMeaning
guess_meaning (const AikaTimeTarget *target,
               AikaPlan             *plan,
               const char           *text)
{
  const AikaItem *item = aika_seq_lookup (plan->items, target->item_id);
  guint n_marks = item != NULL ? aika_seq_get_length (item->marks) : 0;
  const AikaMark *last = n_marks > 0 ? aika_seq_get (item->marks, n_marks - 1) : NULL;
  g_autoptr(AikaReading) reading = NULL;
  AikaTimeContext context;

  /* A day among phases is none itself. */
  if (last != NULL && last->meaning != AIKA_MEANING_PHASE)
    return last->meaning;

  aika_time_target_get_context (target, plan, &context);
  reading = aika_reading_new (text, &context);
  if (reading->status != AIKA_READING_VALUE)
    return AIKA_MEANING_PHASE;

  switch (reading->when->kind)
    {
    case AIKA_WHEN_DEADLINE:
      return AIKA_MEANING_DEADLINE;
    case AIKA_WHEN_DAY:
    case AIKA_WHEN_DAY_LIST:
    case AIKA_WHEN_TIME:
    case AIKA_WHEN_TIME_RANGE:
      return AIKA_MEANING_SESSION;
    case AIKA_WHEN_UNKNOWN:
    case AIKA_WHEN_DAY_RANGE:
    case AIKA_WHEN_WEEK:
    case AIKA_WHEN_WEEK_RANGE:
    case AIKA_WHEN_MONTH:
    case AIKA_WHEN_MONTH_RANGE:
    case AIKA_WHEN_PART_OF_MONTH:
    case AIKA_WHEN_SEASON:
    case AIKA_WHEN_QUARTER:
    case AIKA_WHEN_HALF_YEAR:
    case AIKA_WHEN_PART_OF_YEAR:
    case AIKA_WHEN_YEAR:
    case AIKA_WHEN_YEAR_RANGE:
    case AIKA_WHEN_WHOLE_PROCESS:
    case AIKA_WHEN_FROM:
    case AIKA_WHEN_RECURRING:
      return AIKA_MEANING_PHASE;
    }

  g_assert_not_reached ();
}

/* The category that was chosen, else that of the row's first mark, else the plan's first. */
static const char *
get_category (const AikaTimeTarget *target,
              AikaPlan             *plan)
{
  const AikaItem *item = aika_seq_lookup (plan->items, target->item_id);

  if (target->category_id != NULL)
    return target->category_id;
  for (guint i = 0; item != NULL && i < aika_seq_get_length (item->marks); i++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, i);

      if (mark->category != NULL)
        return mark->category;
    }

  return aika_seq_get_length (plan->categories) > 0 ? aika_record_get_id (aika_seq_get (plan->categories, 0)) : NULL;
}

static AikaPlan *
take_for_meeting (const AikaTimeTarget  *target,
                  AikaPlan              *plan,
                  const char            *text,
                  GError               **error)
{
  const AikaMeeting *meeting = find_meeting (target, plan);
  g_autoptr(AikaReading) reading = NULL;
  g_autoptr(AikaWhen) when = NULL;
  AikaTimeContext context;

  if (meeting != NULL && meeting->when != NULL && g_strcmp0 (meeting->when->text, text) == 0)
    return aika_record_ref (plan);

  aika_time_target_get_context (target, plan, &context);
  reading = aika_reading_new (text, &context);
  if (reading->status != AIKA_READING_VALUE || !aika_when_is_known (reading->when))
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID, _("A meeting needs a day."));
      return NULL;
    }

  /* Whoever writes the time of what has been held corrects it. */
  when = aika_when_with_text (reading->when, text);
  return aika_edit_set_meeting_when (plan, target->body_id, target->meeting_id, when, AIKA_EDIT_EVEN_HELD, error);
}

static AikaPlan *
take_for_new_meetings (const AikaTimeTarget  *target,
                       AikaPlan              *plan,
                       AikaTimeTake           take,
                       const char            *text,
                       char                 **meeting_id,
                       GError               **error)
{
  g_autoptr(AikaReading) reading = NULL;
  AikaTimeContext context;

  if (take == AIKA_TIME_TAKE_NOTHING)
    return aika_record_ref (plan);

  aika_time_target_get_context (target, plan, &context);
  reading = aika_reading_new (text, &context);
  return aika_edit_add_meetings (plan, target->body_id, reading, meeting_id, error);
}

static AikaPlan *
take_for_mark (const AikaTimeTarget  *target,
               AikaPlan              *plan,
               AikaTimeTake           take,
               const char            *text,
               GError               **error)
{
  switch (take)
    {
    case AIKA_TIME_TAKE_TIME:
      return aika_edit_set_mark_words (plan, target->mark_id, text, error);
    case AIKA_TIME_TAKE_NOTHING:
      return aika_edit_set_mark_when (plan, target->mark_id, NULL, error);
    case AIKA_TIME_TAKE_WORDS:
      return aika_edit_keep_mark_words (plan, target->mark_id, text, error);
    case AIKA_TIME_TAKE_LABEL:
      return aika_edit_set_mark_label (plan, target->mark_id, text, error);
    }

  g_assert_not_reached ();
}

/* Words to keep belong to no month: they are the words of a time that is not known. */
static AikaPlan *
take_for_new_mark (const AikaTimeTarget  *target,
                   AikaPlan              *plan,
                   AikaTimeTake           take,
                   const char            *text,
                   char                 **mark_id,
                   GError               **error)
{
  g_autoptr(AikaPlan) added = NULL;
  g_autofree char *id = NULL;

  if (take == AIKA_TIME_TAKE_NOTHING)
    return aika_record_ref (plan);

  if (take == AIKA_TIME_TAKE_WORDS)
    {
      added = aika_edit_add_mark (plan, target->item_id, NULL, AIKA_MEANING_PHASE, get_category (target, plan), &id, error);
      if (added == NULL)
        return NULL;
      if (mark_id != NULL)
        *mark_id = g_strdup (id);
      return aika_edit_keep_mark_words (added, id, text, error);
    }

  return aika_edit_add_mark_words (plan, target->item_id, target->month, target->last_month, text,
                                   guess_meaning (target, plan, text), get_category (target, plan), mark_id, error);
}

/**
 * aika_time_target_take:
 * @target: a target
 * @plan: a plan
 * @take: what the words are to become
 * @text: the words
 * @made_id: (out) (optional) (nullable) (transfer full): the id of a mark that was made, or of the
 *   first of the meetings
 * @error: a reason for the user
 *
 * Makes the edit. Words that the plan has already are none.
 *
 * Returns: (transfer full) (nullable): the plan after it
 */
AikaPlan *
aika_time_target_take (const AikaTimeTarget  *target,
                       AikaPlan              *plan,
                       AikaTimeTake           take,
                       const char            *text,
                       char                 **made_id,
                       GError               **error)
{
  if (made_id != NULL)
    *made_id = NULL;

  if (target->meeting_id != NULL)
    return take_for_meeting (target, plan, text, error);
  if (target->body_id != NULL)
    return take_for_new_meetings (target, plan, take, text, made_id, error);
  if (target->mark_id != NULL)
    return take_for_mark (target, plan, take, text, error);

  return take_for_new_mark (target, plan, take, text, made_id, error);
}
