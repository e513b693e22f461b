/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-meeting-days"

#include "config.h"

#include "edit/aika-edit-meeting-days.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-meetings.h"
#include "edit/aika-edit-private.h"

/* Meetings by the words of their days. “12.1., 9.2.” are two meetings, “4.–5.9.” is one. */

/**
 * aika_edit_is_meeting_time:
 * @when: (nullable): a time
 *
 * Returns: whether it says the days of a meeting, or of several
 */
gboolean
aika_edit_is_meeting_time (const AikaWhen *when)
{
  if (when == NULL || when->precision > AIKA_PRECISION_DAY || when->n_spans == 0)
    return FALSE;
  for (guint i = 0; i < when->n_spans; i++)
    if (when->spans[i].start_day == AIKA_DAY_NONE || when->spans[i].end_day == AIKA_DAY_NONE)
      return FALSE;

  return TRUE;
}

/* One of several days said together, in words of its own; the time itself where it is the only one. */
AikaWhen *
aika_edit_get_day_of_list (const AikaPlan *plan,
                           const AikaWhen *list,
                           guint           i)
{
  const AikaSpan *span = &list->spans[i];
  gboolean has_clock = span->start_minute >= 0;
  gboolean is_range = span->end_day > span->start_day + 1;
  AikaWhenKind kind = has_clock ? span->end_minute >= 0 ? AIKA_WHEN_TIME_RANGE : AIKA_WHEN_TIME
                                : is_range ? AIKA_WHEN_DAY_RANGE : AIKA_WHEN_DAY;
  g_autoptr(AikaWhen) single = NULL;

  if (list->n_spans == 1)
    return aika_when_ref ((AikaWhen *) list);

  single = aika_when_new (kind, has_clock ? AIKA_PRECISION_MINUTE : AIKA_PRECISION_DAY, NULL, span, 1,
                          AIKA_LIST_UNSPECIFIED, list->flags);
  return aika_edit_with_phrase (plan, single);
}

static gboolean
check_reading (const AikaPlan     *plan,
               const char         *body_id,
               const AikaReading  *reading,
               GError            **error)
{
  const AikaBody *named = reading->body != NULL ? aika_edit_find_body_by_name (plan, reading->body) : NULL;

  if (reading->status != AIKA_READING_VALUE || !aika_edit_is_meeting_time (reading->when))
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID, _("A meeting needs a day. For example: 24.4."));
      return FALSE;
    }
  if (reading->body != NULL && (named == NULL || !g_str_equal (named->id, body_id)))
    {
      /* TRANSLATORS: %s is the name of a body, as “KV” */
      g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID, _("“%s” is another body than that of the row."),
                   reading->body);
      return FALSE;
    }

  return TRUE;
}

/**
 * aika_edit_add_meetings:
 * @plan: a plan
 * @body_id: the body that meets
 * @reading: its days, as they were read
 * @meeting_id: (out) (optional) (transfer full): the id of the first new meeting
 * @error: `AIKA_EDIT_ERROR_INVALID` for words that are no day of a meeting of the body, or where it
 *   meets on all of the days already; `AIKA_EDIT_ERROR_NOT_FOUND`, `AIKA_EDIT_ERROR_RANGE`
 *
 * A day on which the body meets already is not doubled.
 *
 * Returns: (transfer full) (nullable): the plan with the meetings
 */
AikaPlan *
aika_edit_add_meetings (AikaPlan           *plan,
                        const char         *body_id,
                        const AikaReading  *reading,
                        char              **meeting_id,
                        GError            **error)
{
  g_autoptr(AikaPlan) edited = NULL;
  g_autofree char *first_id = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL && reading != NULL, NULL);

  if (!aika_edit_find (plan->bodies, body_id, AIKA_EDIT_BODY, &position, error) ||
      !check_reading (plan, body_id, reading, error))
    return NULL;

  edited = aika_record_ref (plan);
  for (guint i = 0; i < reading->when->n_spans; i++)
    {
      g_autoptr(AikaWhen) day = aika_edit_get_day_of_list (plan, reading->when, i);
      g_autoptr(AikaPlan) before = g_steal_pointer (&edited);

      if (aika_edit_find_meeting_on (aika_seq_get (before->bodies, position), day->spans[0].start_day) != NULL)
        {
          edited = g_steal_pointer (&before);
          continue;
        }
      if (!aika_edit_check_years (day->spans[0].start_day, day->spans[0].end_day, error))
        return NULL;
      edited = aika_edit_add_meeting (before, body_id, day, first_id == NULL ? &first_id : NULL, error);
      if (edited == NULL)
        return NULL;
    }

  if (first_id == NULL)
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID, _("The body meets on that day already."));
      return NULL;
    }
  if (meeting_id != NULL)
    *meeting_id = g_steal_pointer (&first_id);
  return g_steal_pointer (&edited);
}
