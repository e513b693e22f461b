/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-ics"

#include "config.h"

#include "formats/aika-ics-time.h"

#include "formats/aika-ics.h"

#include <glib/gi18n-lib.h>

/*   kind of time            in the calendar
 *
 *   day, day range          ├──────────┤ all day, DTEND the day after the last
 *   time, time range        ┝━━┥         DTSTART and DTEND with a clock
 *   time without an end     ┝━━┄         an estimated end
 *   several days, one clock ├──────────┤ all day: half of a clock is no clock
 *   month, season …         ├──────────┤ all day, vague
 *   deadline                         ├┤  its last day
 *   from                    ├──────────▸ to the plan's end, vague
 */

#define MINUTES_PER_DAY 1440

/**
 * aika_ics_time_is_known:
 * @span: a span
 *
 * Returns: whether the span has a day at either end
 */
gboolean
aika_ics_time_is_known (const AikaSpan *span)
{
  return span->start_day != AIKA_DAY_NONE || span->end_day != AIKA_DAY_NONE;
}

/**
 * aika_ics_time_is_timed:
 * @time: a time
 *
 * Returns: whether it has a clock, so that it can make somebody busy
 */
gboolean
aika_ics_time_is_timed (const AikaIcsTime *time)
{
  return time->start_minute >= 0;
}

static gboolean
is_day_of_the_years (gint32 day)
{
  return day >= aika_day_from_ymd (AIKA_YEAR_MIN, 1, 1) && day <= aika_day_from_ymd (AIKA_YEAR_MAX + 1, 1, 1);
}

static gboolean
is_clock (int minute)
{
  return minute >= -1 && minute <= MINUTES_PER_DAY;
}

/* Twenty-four o'clock is midnight of the next day; a calendar has no T240000. */
static void
carry (gint32 *day,
       int    *minute)
{
  *day += *minute / MINUTES_PER_DAY;
  *minute %= MINUTES_PER_DAY;
}

/* Both clocks are known, or the beginning of a single day is. */
static gboolean
has_clock (const AikaWhen    *when,
           const AikaSpan    *span,
           const AikaIcsTime *time)
{
  return when->precision <= AIKA_PRECISION_DAY && !time->is_deadline && !time->is_vague &&
         span->start_minute >= 0 &&
         (span->end_minute >= 0 || time->end_day - time->start_day == 1);
}

/**
 * aika_ics_time_resolve:
 * @when: a time
 * @span: one of its spans, with a day at one end at least
 * @meaning: an `AikaMeaning`: a deadline stands on its last day
 * @plan_end_day: the day after the plan's last, for what has no end
 * @path: where in the plan the span is, for the error
 * @time: (out caller-allocates): the time as a calendar holds it
 * @error: return location for an error
 *
 * Returns: `FALSE` with `AIKA_ICS_ERROR_TIME` if the span ends before it begins, or is
 *   not of the years that a plan may hold
 */
gboolean
aika_ics_time_resolve (const AikaWhen  *when,
                       const AikaSpan  *span,
                       int              meaning,
                       gint32           plan_end_day,
                       const char      *path,
                       AikaIcsTime     *time,
                       GError         **error)
{
  gboolean has_start = span->start_day != AIKA_DAY_NONE;
  gboolean has_end = span->end_day != AIKA_DAY_NONE;

  g_return_val_if_fail (has_start || has_end, FALSE);

  if ((has_start && !is_day_of_the_years (span->start_day)) ||
      (has_end && !is_day_of_the_years (span->end_day)) ||
      !is_clock (span->start_minute) || !is_clock (span->end_minute))
    {
      g_set_error (error, AIKA_ICS_ERROR, AIKA_ICS_ERROR_TIME,
                   _("%s: there is no such day or clock (expected the years %d to %d and the clock 0.00 to 24.00)"),
                   path, AIKA_YEAR_MIN, AIKA_YEAR_MAX);
      return FALSE;
    }

  *time = (AikaIcsTime) { .start_day = span->start_day, .end_day = span->end_day,
                          .start_minute = -1, .end_minute = -1 };

  if (has_start && has_end && span->end_day <= span->start_day)
    {
      g_set_error (error, AIKA_ICS_ERROR, AIKA_ICS_ERROR_TIME,
                   _("%s: the time ends before it begins (expected an end after its start)"), path);
      return FALSE;
    }

  time->is_deadline = has_end && (!has_start || when->kind == AIKA_WHEN_DEADLINE ||
                                  (meaning == AIKA_MEANING_DEADLINE && when->precision <= AIKA_PRECISION_DAY));
  time->has_open_end = !has_end;
  if (time->is_deadline)
    time->start_day = span->end_day - 1;
  if (time->has_open_end)
    time->end_day = MAX (plan_end_day, span->start_day + 1);

  /* “noin klo 17” leaves the day known, “noin 15.3.” does not. */
  time->is_vague = when->precision > AIKA_PRECISION_DAY || time->has_open_end ||
                   when->kind == AIKA_WHEN_WHOLE_PROCESS ||
                   (when->precision == AIKA_PRECISION_DAY && (when->flags & AIKA_WHEN_APPROXIMATE) != 0);

  if (!has_clock (when, span, time))
    return TRUE;

  time->start_minute = span->start_minute;
  time->is_end_estimated = span->end_minute < 0;
  time->end_day = time->is_end_estimated ? span->start_day : span->end_day - 1;
  time->end_minute = time->is_end_estimated ? span->start_minute + AIKA_ICS_ESTIMATED_MINUTES : span->end_minute;
  if (time->end_day == time->start_day && time->end_minute <= time->start_minute)
    {
      g_set_error (error, AIKA_ICS_ERROR, AIKA_ICS_ERROR_TIME,
                   _("%s: the time ends before it begins (expected an end after its start)"), path);
      return FALSE;
    }
  carry (&time->start_day, &time->start_minute);
  carry (&time->end_day, &time->end_minute);

  return TRUE;
}
