/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-shift"

#include "config.h"

#include "time/aika-shift.h"

#include <glib/gi18n-lib.h>

#include "time/aika-moved.h"
#include "time/aika-term.h"

/* Moving keeps what a value is: its kind, precision, flags and clock times. Months move by
 * months, never by 30 days:
 *
 *   31 January + a month           28 or 29 February
 *   16.–30.9. + a month            16.–31.10.        the later half stays the later half
 *   12/2018–2/2019 + a season      3–5/2019
 *
 * The first day moves as itself. The end moves as the day after the last where the value is
 * made of whole months and their parts, which always begin and end on days that every month
 * has, and as the last day where it is made of days. */

/**
 * aika_when_get_step:
 * @when: (nullable): a time
 *
 * Returns: the step that the time moves by: days for days and clock times, a quarter for
 *   quarters and seasons, a year for years and parts of years. %AIKA_STEP_NONE for what
 *   cannot be moved
 */
AikaStep
aika_when_get_step (const AikaWhen *when)
{
  gint32 start_day, end_day;
  gboolean has_days = FALSE;

  if (when == NULL || when->kind == AIKA_WHEN_WHOLE_PROCESS || when->kind == AIKA_WHEN_UNKNOWN ||
      !aika_when_get_extent (when, &start_day, &end_day))
    return AIKA_STEP_NONE;

  for (guint i = 0; i < when->n_spans; i++)
    has_days |= when->spans[i].start_day != AIKA_DAY_NONE || when->spans[i].end_day != AIKA_DAY_NONE;
  if (!has_days)
    return AIKA_STEP_NONE;

  switch (when->precision)
    {
    case AIKA_PRECISION_MINUTE:
    case AIKA_PRECISION_DAY:
      return AIKA_STEP_DAY;
    case AIKA_PRECISION_WEEK:
      return AIKA_STEP_WEEK;
    case AIKA_PRECISION_PART_OF_MONTH:
    case AIKA_PRECISION_MONTH:
      return AIKA_STEP_MONTH;
    case AIKA_PRECISION_QUARTER:
    case AIKA_PRECISION_SEASON:
      return AIKA_STEP_QUARTER;
    case AIKA_PRECISION_HALF_YEAR:
      return AIKA_STEP_HALF_YEAR;
    case AIKA_PRECISION_PART_OF_YEAR:
    case AIKA_PRECISION_YEAR:
      return AIKA_STEP_YEAR;
    case AIKA_PRECISION_PLAN:
      break;
    }

  return AIKA_STEP_NONE;
}

/* The step asked for, but none finer than the value's own. */
static AikaStep
get_effective_step (const AikaWhen *when,
                    AikaStep        step)
{
  AikaStep own = aika_when_get_step (when);

  return own == AIKA_STEP_NONE ? AIKA_STEP_NONE : MAX (step, own);
}

static int
get_step_months (AikaStep step)
{
  switch (step)
    {
    case AIKA_STEP_MONTH:
      return 1;
    case AIKA_STEP_QUARTER:
      return 3;
    case AIKA_STEP_HALF_YEAR:
      return 6;
    case AIKA_STEP_YEAR:
      return 12;
    case AIKA_STEP_NONE:
    case AIKA_STEP_OWN:
    case AIKA_STEP_DAY:
    case AIKA_STEP_WEEK:
      break;
    }

  return 0;
}

static void
move_days (AikaSpan *span,
           gint32    n_days)
{
  if (span->start_day != AIKA_DAY_NONE)
    span->start_day += n_days;
  if (span->end_day != AIKA_DAY_NONE)
    span->end_day += n_days;
}

/* “tammi–helmikuun vaihde”: the last days of a month, whose number changes. */
static gboolean
move_turn_of_month (AikaSpan *span,
                    gint32    n_months)
{
  AikaTerm turn;
  gint32 next, moved;

  if (span->start_day == AIKA_DAY_NONE || !aika_term_at (AIKA_TERM_MONTH_TURN, span->start_day, &turn) ||
      turn.start_day != span->start_day || turn.end_day != span->end_day)
    return FALSE;

  next = aika_day_get_month (turn.end_day - 1);
  moved = aika_month_get_first_day (next + n_months);
  move_days (span, moved - aika_month_get_first_day (next));
  return TRUE;
}

static void
move_months (AikaSpan      *span,
             AikaPrecision  precision,
             gint32         n_months)
{
  if (precision == AIKA_PRECISION_WEEK)
    {
      /* The week that holds the same day of the month. */
      gint32 anchor = span->start_day != AIKA_DAY_NONE ? span->start_day : span->end_day - 1;
      gint32 moved = aika_day_add_months (anchor, n_months);

      move_days (span, moved - aika_day_get_weekday (moved) - (anchor - aika_day_get_weekday (anchor)));
      return;
    }

  if (precision == AIKA_PRECISION_PART_OF_MONTH && move_turn_of_month (span, n_months))
    return;

  if (span->start_day != AIKA_DAY_NONE)
    span->start_day = aika_day_add_months (span->start_day, n_months);
  if (span->end_day != AIKA_DAY_NONE)
    span->end_day = precision <= AIKA_PRECISION_DAY ? aika_day_add_months (span->end_day - 1, n_months) + 1
                                                    : aika_day_add_months (span->end_day, n_months);

  /* Two days at the end of a long month are one in a short one. */
  if (span->start_day != AIKA_DAY_NONE && span->end_day != AIKA_DAY_NONE)
    span->end_day = MAX (span->end_day, span->start_day + 1);
}

/**
 * aika_when_shift:
 * @when: a time
 * @step: %AIKA_STEP_OWN, or a step that is coarser than its own
 * @n_steps: how many steps, negative for earlier
 * @language: the language of the plan, in which the words are written
 * @error: return location for an error
 *
 * Moves a time by steps of its own precision; a step finer than that counts as its own. Kind,
 * precision, flags and clock times stay, all spans of a list move. By a month a day keeps its
 * number where the month has it and is the month's last day where not; the week of a week value
 * stays a week.
 *
 * Words, where the value has some, are written anew in their author's style and language where
 * that says the new time, otherwise in the full form. Words without a year get one when the move
 * leaves the year.
 *
 * Returns: (transfer full) (nullable): the moved time; `NULL` with an error of
 *   %AIKA_TIME_ERROR, in a sentence for the window: %AIKA_TIME_ERROR_CANNOT_MOVE for the whole
 *   process and for times that are only words, %AIKA_TIME_ERROR_OUT_OF_YEARS beyond the years
 *   `AIKA_YEAR_MIN` to `AIKA_YEAR_MAX`
 */
AikaWhen *
aika_when_shift (const AikaWhen  *when,
                 AikaStep         step,
                 int              n_steps,
                 AikaLanguage     language,
                 GError         **error)
{
  g_autoptr(AikaWhen) moved = NULL;
  AikaStep effective;

  g_return_val_if_fail (when != NULL, NULL);

  if (!aika_when_check_movable (when, error))
    return NULL;
  if (n_steps == 0)
    return aika_when_ref (when);

  effective = get_effective_step (when, step);
  n_steps = CLAMP (n_steps, -AIKA_STEPS_MAX, AIKA_STEPS_MAX);
  moved = aika_when_with_text (when, NULL);
  for (guint i = 0; i < moved->n_spans; i++)
    {
      AikaSpan *span = &moved->spans[i];

      if (span->start_day == AIKA_DAY_NONE && span->end_day == AIKA_DAY_NONE)
        continue;
      if (effective == AIKA_STEP_DAY)
        move_days (span, n_steps);
      else if (effective == AIKA_STEP_WEEK)
        move_days (span, 7 * n_steps);
      else
        move_months (span, when->precision, get_step_months (effective) * n_steps);
    }

  return aika_when_restated (when, moved, language, error);
}

/**
 * aika_when_count_steps:
 * @when: a time
 * @step: a step as for [func@when_shift]
 * @n_days: how far the time is dragged, in days, negative for earlier
 *
 * Returns: the number of steps whose end is nearest to where the drag ended; 0 for what cannot
 *   be moved
 */
int
aika_when_count_steps (const AikaWhen *when,
                       AikaStep        step,
                       gint32          n_days)
{
  AikaStep effective;
  gint32 anchor, target, nearest = G_MAXINT32;
  int n_step_months, guess, best = 0;

  g_return_val_if_fail (when != NULL, 0);

  effective = get_effective_step (when, step);
  n_days = CLAMP (n_days, -AIKA_STEPS_MAX, AIKA_STEPS_MAX);
  if (effective == AIKA_STEP_NONE)
    return 0;
  if (effective == AIKA_STEP_DAY)
    return n_days;
  if (effective == AIKA_STEP_WEEK)
    return (n_days + (n_days < 0 ? -3 : 3)) / 7;

  anchor = when->spans[0].start_day != AIKA_DAY_NONE ? when->spans[0].start_day : when->spans[0].end_day;
  if (anchor == AIKA_DAY_NONE)
    return 0;

  target = anchor + n_days;
  n_step_months = get_step_months (effective);
  guess = (aika_day_get_month (target) - aika_day_get_month (anchor)) / n_step_months;
  for (int n = guess - 1; n <= guess + 1; n++)
    {
      gint32 distance = ABS (aika_day_add_months (anchor, n * n_step_months) - target);

      if (distance < nearest || (distance == nearest && ABS (n) < ABS (best)))
        {
          nearest = distance;
          best = n;
        }
    }

  return best;
}

static char *
name_months (int n_months)
{
  guint n = ABS (n_months);

  if (n % 12 == 0)
    return n_months < 0 ? g_strdup_printf (ngettext ("a year earlier", "%u years earlier", n / 12), n / 12)
                        : g_strdup_printf (ngettext ("a year later", "%u years later", n / 12), n / 12);
  return n_months < 0 ? g_strdup_printf (ngettext ("a month earlier", "%u months earlier", n), n)
                      : g_strdup_printf (ngettext ("a month later", "%u months later", n), n);
}

static char *
name_days (int n_days)
{
  guint n = ABS (n_days);

  if (n % 7 == 0)
    return n_days < 0 ? g_strdup_printf (ngettext ("a week earlier", "%u weeks earlier", n / 7), n / 7)
                      : g_strdup_printf (ngettext ("a week later", "%u weeks later", n / 7), n / 7);
  return n_days < 0 ? g_strdup_printf (ngettext ("a day earlier", "%u days earlier", n), n)
                    : g_strdup_printf (ngettext ("a day later", "%u days later", n), n);
}

/**
 * aika_when_dup_step_name:
 * @when: a time
 * @step: a step as for [func@when_shift]
 * @n_steps: how many steps
 *
 * Says how far a time moves, for the bubble of a drag: “kuukauden myöhemmin”, “3 päivää
 * aiemmin”. It is of the window, so it is in the user's language. Quarters and seasons are said
 * in months.
 *
 * Returns: (transfer full): the words; for no move, that it stays
 */
char *
aika_when_dup_step_name (const AikaWhen *when,
                         AikaStep        step,
                         int             n_steps)
{
  AikaStep effective;

  g_return_val_if_fail (when != NULL, NULL);

  effective = get_effective_step (when, step);
  n_steps = CLAMP (n_steps, -AIKA_STEPS_MAX, AIKA_STEPS_MAX);
  if (effective == AIKA_STEP_NONE || n_steps == 0)
    /* Translators: in the bubble of a drag that ends where it began. */
    return g_strdup (_("in its place"));
  if (effective == AIKA_STEP_DAY)
    return name_days (n_steps);
  if (effective == AIKA_STEP_WEEK)
    return name_days (7 * n_steps);
  return name_months (get_step_months (effective) * n_steps);
}
