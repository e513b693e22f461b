/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-plan"

#include "config.h"

#include "edit/aika-edit-plan.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-private.h"
#include "edit/aika-edit-time.h"

/* The plan's own fields. */

/* The draft, or the plan that it was made from where they are equal. */
static AikaPlan *
settle (AikaPlan *plan,
        AikaPlan *draft)
{
  return aika_record_ref (aika_record_equal (plan, draft) ? plan : draft);
}

/* Whether a plan can be in the language. */
gboolean
aika_edit_check_language (const char  *text,
                          GError     **error)
{
  if (text != NULL && g_str_equal (aika_language_get_tag (aika_language_from_tag (text)), text))
    return TRUE;

  g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
               _("“%s” is not a language of a plan (expected fi, sv or en)."), text != NULL ? text : "");
  return FALSE;
}

/**
 * aika_edit_set_plan_text:
 * @plan: a plan
 * @field: the name of a text in the file: “title”, “statusWord”, “organisation”, “language”,
 *   “timeZone”, “lead”, “note”
 * @text: (nullable): its text
 * @error: `AIKA_EDIT_ERROR_INVALID` for another field, a language that is not known or a text that
 *   is too long
 *
 * The words of times stay in the language that they were written in.
 *
 * Returns: (transfer full) (nullable): the plan with the text
 */
AikaPlan *
aika_edit_set_plan_text (AikaPlan    *plan,
                         const char  *field,
                         const char  *text,
                         GError     **error)
{
  g_autoptr(AikaPlan) draft = NULL;

  g_return_val_if_fail (plan != NULL && field != NULL, NULL);

  draft = aika_record_draft (plan);
  if (!aika_edit_set_text_field (draft, field, text, error) ||
      (g_str_equal (field, "language") && !aika_edit_check_language (text, error)))
    return NULL;

  return settle (plan, draft);
}

/**
 * aika_edit_set_plan_texts:
 * @plan: a plan
 * @field: the name of a list of texts in the file: “references”
 * @texts: (nullable) (array zero-terminated=1): the texts; empty ones are left out
 * @error: `AIKA_EDIT_ERROR_INVALID`
 *
 * Returns: (transfer full) (nullable): the plan with the texts
 */
AikaPlan *
aika_edit_set_plan_texts (AikaPlan           *plan,
                          const char         *field,
                          const char *const  *texts,
                          GError            **error)
{
  g_autoptr(AikaPlan) draft = NULL;

  g_return_val_if_fail (plan != NULL && field != NULL, NULL);

  draft = aika_record_draft (plan);
  if (!aika_edit_set_texts_field (draft, field, texts, error))
    return NULL;

  return settle (plan, draft);
}

/**
 * aika_edit_set_plan_day:
 * @plan: a plan
 * @field: the name of a day in the file: “asOf”, “published”, “updated”
 * @day: the day, or `AIKA_DAY_NONE`
 * @error: `AIKA_EDIT_ERROR_INVALID` for another field, `AIKA_EDIT_ERROR_RANGE`
 *
 * Returns: (transfer full) (nullable): the plan with the day
 */
AikaPlan *
aika_edit_set_plan_day (AikaPlan    *plan,
                        const char  *field,
                        gint32       day,
                        GError     **error)
{
  g_autoptr(AikaPlan) draft = NULL;
  const AikaField *found;
  gint32 *slot;

  g_return_val_if_fail (plan != NULL && field != NULL, NULL);

  draft = aika_record_draft (plan);
  slot = aika_edit_find_slot (draft, field, AIKA_FIELD_DAY, &found, error);
  if (slot == NULL || (day != AIKA_DAY_NONE && !aika_edit_check_years (day, day + 1, error)))
    return NULL;

  *slot = day;
  return settle (plan, draft);
}

static void
widen (const AikaWhen *when,
       gint32         *first_month,
       gint32         *end_month)
{
  gint32 start_day, end_day;

  if (!aika_when_get_extent (when, &start_day, &end_day))
    return;

  if (start_day == AIKA_DAY_NONE && end_day == AIKA_DAY_NONE)
    return;

  /* An open end reaches no further than the range, whatever that is. */
  if (start_day == AIKA_DAY_NONE)
    start_day = end_day - 1;
  if (end_day == AIKA_DAY_NONE)
    end_day = start_day + 1;
  *first_month = MIN (*first_month, aika_day_get_month (start_day));
  *end_month = MAX (*end_month, aika_day_get_month (end_day - 1) + 1);
}

/* The months that hold all that has a time; an empty range, the first month above the end
 * month, where nothing has. */
static void
get_occupied_months (const AikaPlan *plan,
                     gint32         *first_month,
                     gint32         *end_month)
{
  *first_month = G_MAXINT32;
  *end_month = G_MININT32;

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, aika_seq_get (item->marks, k));

          widen (when, first_month, end_month);
        }
    }
  for (guint i = 0; i < aika_seq_get_length (plan->banners); i++)
    widen (((AikaBanner *) aika_seq_get (plan->banners, i))->when, first_month, end_month);
  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);

      for (guint k = 0; k < aika_seq_get_length (body->meetings); k++)
        widen (((AikaMeeting *) aika_seq_get (body->meetings, k))->when, first_month, end_month);
    }
}

/* What stands in the way of the range, as a sentence; NULL if nothing does. An end that is not
 * made shorter may cut off what it cut off before. */
static const char *
find_obstacle (const AikaPlan *plan,
               gint32          first_month,
               gint32          end_month,
               int             n_months_before,
               int             n_months_after)
{
  gint32 first_occupied, end_occupied;

  get_occupied_months (plan, &first_occupied, &end_occupied);
  if (n_months_before < 0 && first_occupied < first_month)
    return _("There are marks in the first months of the plan. Move or delete them first.");
  if (n_months_after < 0 && end_occupied > end_month)
    return _("There are marks in the last months of the plan. Move or delete them first.");
  if (first_month >= end_month)
    return _("A plan is at least one month long.");

  return NULL;
}

/**
 * aika_edit_lengthen_range:
 * @plan: a plan
 * @n_months_before: how many months to add before the first one, negative for a later start
 * @n_months_after: how many months to add after the last one, negative for an earlier end
 * @error: `AIKA_EDIT_ERROR_RANGE` if a mark, meeting or banner stands in the months to go, if no
 *   month would be left or a year leave 1950–2099
 *
 * The range is the author's from then on, known to the month.
 *
 * Returns: (transfer full) (nullable): the plan with the range; @plan for no months
 */
AikaPlan *
aika_edit_lengthen_range (AikaPlan  *plan,
                          int        n_months_before,
                          int        n_months_after,
                          GError   **error)
{
  g_autoptr(AikaWhen) range = NULL;
  gint32 first_month, end_month;
  const char *obstacle;
  AikaPlan *draft;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (ABS (n_months_before) < 12 * AIKA_YEAR_MAX && ABS (n_months_after) < 12 * AIKA_YEAR_MAX, NULL);

  if (n_months_before == 0 && n_months_after == 0)
    return aika_record_ref (plan);

  aika_plan_get_range (plan, &first_month, &end_month);
  first_month -= n_months_before;
  end_month += n_months_after;

  obstacle = find_obstacle (plan, first_month, end_month, n_months_before, n_months_after);
  if (obstacle != NULL)
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_RANGE, obstacle);
      return NULL;
    }
  range = aika_edit_make_months (plan, first_month, end_month - 1, error);
  if (range == NULL)
    return NULL;

  draft = aika_record_draft (plan);
  aika_set_when (&draft->range, range);
  return draft;
}

/**
 * aika_edit_set_range_words:
 * @plan: a plan
 * @text: the months of the plan in words: “1/2018–5/2019”
 * @error: `AIKA_EDIT_ERROR_INVALID` for words that are no time with a start and an end,
 *   `AIKA_EDIT_ERROR_RANGE` as [func@edit_lengthen_range]
 *
 * The words are kept as they were written.
 *
 * Returns: (transfer full) (nullable): the plan with that range
 */
AikaPlan *
aika_edit_set_range_words (AikaPlan    *plan,
                           const char  *text,
                           GError     **error)
{
  g_autoptr(AikaReading) reading = NULL;
  g_autoptr(AikaWhen) range = NULL;
  gint32 start_day, end_day;
  AikaTimeContext context;
  const char *obstacle;
  AikaPlan *draft;

  g_return_val_if_fail (plan != NULL && text != NULL, NULL);

  aika_edit_get_time_context (plan, NULL, NULL, &context);
  reading = aika_reading_new (text, &context);
  if (reading->status != AIKA_READING_VALUE || !aika_when_get_extent (reading->when, &start_day, &end_day) ||
      start_day == AIKA_DAY_NONE || end_day == AIKA_DAY_NONE)
    {
      g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                   _("“%s” is not a period with a start and an end, such as 1/2026–6/2027."), text);
      return NULL;
    }

  obstacle = find_obstacle (plan, aika_day_get_month (start_day), aika_day_get_month (end_day - 1) + 1, -1, -1);
  if (obstacle != NULL)
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_RANGE, obstacle);
      return NULL;
    }
  if (!aika_edit_check_years (start_day, end_day, error))
    return NULL;

  range = aika_when_with_text (reading->when, text);
  draft = aika_record_draft (plan);
  aika_set_when (&draft->range, range);
  return draft;
}
