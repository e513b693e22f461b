/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-stretch"

#include "config.h"

#include "find/aika-stretch.h"

#include <string.h>

#include "time/aika-reading.h"

/* Stretches of days that are looked for: words read as times, and which times lie in them. */

/* Of what must be done by a day, only that day is known; what goes on from a day has no end. */
static void
get_known_days (const AikaSpan *span,
                gint32         *start_day,
                gint32         *end_day)
{
  *start_day = span->start_day != AIKA_DAY_NONE ? span->start_day : span->end_day - 1;
  *end_day = span->end_day != AIKA_DAY_NONE ? span->end_day : G_MAXINT32;
}

/**
 * aika_when_touches:
 * @when: (nullable): a time
 * @start_day: a day, or `AIKA_DAY_NONE` for an open start
 * @end_day: the day after the last, or `AIKA_DAY_NONE` for an open end
 *
 * Returns: whether some day of the time lies in the stretch; of a deadline that is its last day, and
 *   a time that nobody knows, and one that means all of the plan, touches nothing
 */
gboolean
aika_when_touches (const AikaWhen *when,
                   gint32          start_day,
                   gint32          end_day)
{
  for (guint i = 0; when != NULL && i < when->n_spans; i++)
    {
      gint32 first, end;

      get_known_days (&when->spans[i], &first, &end);
      if ((end_day == AIKA_DAY_NONE || first < end_day) && (start_day == AIKA_DAY_NONE || end > start_day))
        return TRUE;
    }

  return FALSE;
}

static void
add_spans (GArray         *stretches,
           const AikaWhen *when)
{
  for (guint i = 0; i < when->n_spans; i++)
    {
      AikaSpan span = when->spans[i];

      get_known_days (&when->spans[i], &span.start_day, &span.end_day);
      g_array_append_val (stretches, span);
    }
}

static AikaReading *
read_in_year (const char            *words,
              const AikaTimeContext *context,
              int                    year)
{
  AikaTimeContext of_year = *context;

  of_year.year = year;
  return aika_reading_new (words, &of_year);
}

static gboolean
has_piece_within (const AikaReading *reading,
                  guint              start,
                  guint              end)
{
  for (guint i = 0; i < reading->pieces->len; i++)
    {
      const AikaPiece *piece = &g_array_index (reading->pieces, AikaPiece, i);

      if (piece->start < end && piece->end > start)
        return TRUE;
    }

  return FALSE;
}

/* A time may stand beside other words, “kysely lokakuu”, and a body before it, “KH 7.2.” */
static gboolean
is_time_alone (const AikaReading *reading)
{
  gsize n_bytes = strlen (reading->text);
  const char *last_space = strrchr (reading->text, ' ');

  return reading->status == AIKA_READING_VALUE && reading->body == NULL &&
         has_piece_within (reading, 0, strcspn (reading->text, " ")) &&
         has_piece_within (reading, last_space != NULL ? last_space - reading->text : 0, n_bytes);
}

static void
init_context (const AikaPlan  *plan,
              AikaLanguage     language,
              AikaTimeContext *context)
{
  gint32 first_month, end_month;

  aika_plan_get_range (plan, &first_month, &end_month);
  aika_time_context_init (context, language);
  context->plan_start_day = aika_month_get_first_day (first_month);
  context->plan_end_day = aika_month_get_first_day (end_month);
}

/**
 * aika_plan_read_period:
 * @plan: a plan
 * @words: what may be a time
 * @language: of the words
 *
 * Reads the words as one time; a year that nobody wrote is inferred from the plan.
 *
 * Returns: (transfer full) (nullable): the time, with days; `NULL` for words that are none
 */
AikaWhen *
aika_plan_read_period (const AikaPlan *plan,
                       const char     *words,
                       AikaLanguage    language)
{
  g_autoptr(AikaReading) reading = NULL;
  AikaTimeContext context;

  g_return_val_if_fail (plan != NULL && words != NULL, NULL);

  init_context (plan, language, &context);
  reading = aika_reading_new (words, &context);
  if (reading->status != AIKA_READING_VALUE || reading->when->n_spans == 0)
    return NULL;

  return aika_when_ref (reading->when);
}

/**
 * aika_plan_read_stretches:
 * @plan: a plan
 * @words: what may be a time, with one space between words
 * @language: of the words
 *
 * Reads the words as a time. Where they say no year, every year of the plan is meant: “lokakuu” is each
 * October.
 *
 * Returns: (transfer full) (element-type AikaSpan): the stretches of days, none for words that are no
 *   time or more than one
 */
GArray *
aika_plan_read_stretches (const AikaPlan *plan,
                          const char     *words,
                          AikaLanguage    language)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (AikaSpan));
  g_autoptr(AikaReading) reading = NULL;
  AikaTimeContext context;
  int first_year, last_year;

  g_return_val_if_fail (plan != NULL && words != NULL, stretches);

  init_context (plan, language, &context);
  reading = aika_reading_new (words, &context);
  if (!is_time_alone (reading))
    return stretches;

  if ((reading->when->flags & AIKA_WHEN_YEAR_INFERRED) == 0)
    {
      add_spans (stretches, reading->when);
      return stretches;
    }

  aika_day_to_ymd (context.plan_start_day, &first_year, NULL, NULL);
  aika_day_to_ymd (context.plan_end_day - 1, &last_year, NULL, NULL);
  for (int year = first_year; year <= last_year; year++)
    {
      g_autoptr(AikaReading) of_year = read_in_year (words, &context, year);

      if (of_year->status == AIKA_READING_VALUE)
        add_spans (stretches, of_year->when);
    }

  return stretches;
}
