/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-resize"

#include "config.h"

#include "time/aika-shift.h"

#include <glib/gi18n-lib.h>

#include "time/aika-moved.h"
#include "time/aika-term.h"

/* Resizing moves one end over the boundaries of the value's own precision:
 *
 *   months       1.        1.        1.
 *   halves       1.  16.   1.  16.   1.        where the other end is a half's
 *   thirds       1. 11. 21. 1. 11. 21. 1.      where it is a third's
 *
 * The words decide what the value is afterwards: what fits no season or part of a year is
 * said, and so stored, as months, “noin” so that it stays as vague as it was; what ends
 * between the names is widened to them. */

/* How far one step moves an end of a time with a clock. */
#define CLOCK_STEP_MINUTES 30
#define DAY_MINUTES        (24 * 60)
#define STEPS_PER_DAY      (DAY_MINUTES / CLOCK_STEP_MINUTES)

#define MONTHS_OF_PART_OF_YEAR 3

static int
get_day_of_month (gint32 day)
{
  int day_of_month = 0;

  if (day != AIKA_DAY_NONE)
    aika_day_to_ymd (day, NULL, NULL, &day_of_month);

  return day_of_month;
}

static gboolean
is_third (int day_of_month)
{
  return day_of_month == 11 || day_of_month == 21;
}

/* The boundary of n parts of a month later. */
static gint32
add_parts (gint32   day,
           gboolean are_thirds,
           int      n_parts)
{
  static const int halves[] = { 1, 16 };
  static const int thirds[] = { 1, 11, 21 };
  const int *parts = are_thirds ? thirds : halves;
  int per_month = are_thirds ? 3 : 2;
  int n_parts_max = (AIKA_YEAR_MAX - AIKA_YEAR_MIN + 1) * 12 * per_month;
  int part = per_month - 1;
  gint32 position, month;

  while (parts[part] > get_day_of_month (day))
    part--;

  position = aika_day_get_month (day) * per_month + part + CLAMP (n_parts, -n_parts_max, n_parts_max);
  month = position / per_month;
  return aika_month_get_first_day (month) + parts[position - month * per_month] - 1;
}

/* The boundary n of the precision's own units from day; other is the boundary at the other end. */
static gint32
add_units (gint32        day,
           gint32        other,
           AikaPrecision precision,
           int           n_units)
{
  switch (precision)
    {
    case AIKA_PRECISION_MINUTE:
    case AIKA_PRECISION_DAY:
      return day + n_units;
    case AIKA_PRECISION_WEEK:
      return day + 7 * n_units;
    case AIKA_PRECISION_PART_OF_MONTH:
      return add_parts (day, is_third (get_day_of_month (day)) || is_third (get_day_of_month (other)), n_units);
    case AIKA_PRECISION_MONTH:
    case AIKA_PRECISION_PLAN:
      return aika_day_add_months (day, n_units);
    case AIKA_PRECISION_QUARTER:
    case AIKA_PRECISION_SEASON:
      return aika_day_add_months (day, 3 * n_units);
    case AIKA_PRECISION_HALF_YEAR:
      return aika_day_add_months (day, 6 * n_units);
    case AIKA_PRECISION_PART_OF_YEAR:
      return aika_day_add_months (day, MONTHS_OF_PART_OF_YEAR * n_units);
    case AIKA_PRECISION_YEAR:
      return aika_day_add_months (day, 12 * n_units);
    }

  g_assert_not_reached ();
}

/* The end moved, but the span is not made shorter than one unit by it; one that was shorter
 * keeps its length. */
static void
move_edge (AikaSpan      *span,
           AikaPrecision  precision,
           AikaEdge       edge,
           int            n_units)
{
  if (edge == AIKA_EDGE_END)
    {
      gint32 moved = add_units (span->end_day, span->start_day, precision, n_units);

      if (span->start_day != AIKA_DAY_NONE)
        moved = MAX (moved, MIN (span->end_day, add_units (span->start_day, span->end_day, precision, 1)));
      span->end_day = moved;
    }
  else
    {
      gint32 moved = add_units (span->start_day, span->end_day, precision, n_units);

      if (span->end_day != AIKA_DAY_NONE)
        moved = MIN (moved, MAX (span->start_day, add_units (span->end_day, span->start_day, precision, -1)));
      span->start_day = moved;
    }
}

static gboolean
has_clock (const AikaSpan *span)
{
  return span->start_minute >= 0 || span->end_minute >= 0;
}

/* A span of one day moves the ends of its clock. */
static void
move_clock (AikaSpan *span,
            AikaEdge  edge,
            int       n_steps)
{
  int n_minutes = CLAMP (n_steps, -STEPS_PER_DAY, STEPS_PER_DAY) * CLOCK_STEP_MINUTES;

  if (edge == AIKA_EDGE_START && span->start_minute >= 0)
    {
      int latest = span->end_minute >= 0 ? span->end_minute - CLOCK_STEP_MINUTES : DAY_MINUTES - CLOCK_STEP_MINUTES;

      span->start_minute = CLAMP (span->start_minute + n_minutes, 0, MAX (latest, span->start_minute));
    }
  else if (edge == AIKA_EDGE_END && span->end_minute >= 0)
    {
      int earliest = span->start_minute >= 0 ? span->start_minute + CLOCK_STEP_MINUTES : CLOCK_STEP_MINUTES;

      span->end_minute = CLAMP (span->end_minute + n_minutes, MIN (earliest, span->end_minute), DAY_MINUTES);
    }
  else if (edge == AIKA_EDGE_END && n_minutes > 0)
    {
      /* An end that was open is now said. */
      span->end_minute = MIN (span->start_minute + n_minutes, DAY_MINUTES);
    }
}

static AikaWhenKind
get_kind (AikaWhenKind        kind,
          AikaPrecision       precision,
          const AikaTermSpan *terms)
{
  gboolean is_single = aika_term_equal (&terms->first, &terms->last);

  switch (precision)
    {
    case AIKA_PRECISION_MINUTE:
      return is_single ? kind : AIKA_WHEN_DAY_RANGE;
    case AIKA_PRECISION_DAY:
      return is_single ? AIKA_WHEN_DAY : AIKA_WHEN_DAY_RANGE;
    case AIKA_PRECISION_WEEK:
      return is_single ? AIKA_WHEN_WEEK : AIKA_WHEN_WEEK_RANGE;
    case AIKA_PRECISION_PART_OF_MONTH:
    case AIKA_PRECISION_MONTH:
      if (!is_single)
        return AIKA_WHEN_MONTH_RANGE;
      return terms->first.kind == AIKA_TERM_MONTH ? AIKA_WHEN_MONTH : AIKA_WHEN_PART_OF_MONTH;
    case AIKA_PRECISION_QUARTER:
      return AIKA_WHEN_QUARTER;
    case AIKA_PRECISION_HALF_YEAR:
      return AIKA_WHEN_HALF_YEAR;
    case AIKA_PRECISION_SEASON:
      return AIKA_WHEN_SEASON;
    case AIKA_PRECISION_PART_OF_YEAR:
      return AIKA_WHEN_PART_OF_YEAR;
    case AIKA_PRECISION_YEAR:
      return is_single ? AIKA_WHEN_YEAR : AIKA_WHEN_YEAR_RANGE;
    case AIKA_PRECISION_PLAN:
      break;
    }

  return kind;
}

/* The words decide: the span, kind and precision become those of the names that the span has. */
static void
follow_names (AikaWhen *when)
{
  AikaSpan *span = &when->spans[0];
  AikaTermSpan terms;

  aika_span_find_terms (span, when->precision, &terms);
  if (!terms.has_first || !terms.has_last)
    return;

  if (terms.precision != when->precision &&
      (when->precision == AIKA_PRECISION_SEASON || when->precision == AIKA_PRECISION_PART_OF_YEAR))
    when->flags |= AIKA_WHEN_APPROXIMATE;

  when->precision = terms.precision;
  if (when->precision == AIKA_PRECISION_PART_OF_MONTH &&
      terms.first.kind == AIKA_TERM_MONTH && terms.last.kind == AIKA_TERM_MONTH)
    when->precision = AIKA_PRECISION_MONTH;

  span->start_day = terms.first.start_day;
  span->end_day = terms.last.end_day;
  when->kind = get_kind (when->kind, when->precision, &terms);
}

static gboolean
is_edge_open (const AikaWhen *when,
              AikaEdge        edge)
{
  if (edge == AIKA_EDGE_START)
    return when->kind == AIKA_WHEN_DEADLINE || when->spans[0].start_day == AIKA_DAY_NONE;

  return when->kind == AIKA_WHEN_FROM || when->spans[0].end_day == AIKA_DAY_NONE;
}

/* Whether all spans are of one day and have a clock, so that it is the clock that changes. */
static gboolean
resizes_clock (const AikaWhen *when)
{
  for (guint i = 0; i < when->n_spans; i++)
    if (!has_clock (&when->spans[i]) || when->spans[i].start_day == AIKA_DAY_NONE ||
        when->spans[i].end_day != when->spans[i].start_day + 1 || when->precision > AIKA_PRECISION_DAY)
      return FALSE;

  return when->kind != AIKA_WHEN_DEADLINE && when->kind != AIKA_WHEN_FROM;
}

static gboolean
check_resizable (const AikaWhen  *when,
                 AikaEdge         edge,
                 GError         **error)
{
  if (!aika_when_check_movable (when, error))
    return FALSE;

  if (when->n_spans > 1 && !resizes_clock (when))
    {
      g_set_error_literal (error, AIKA_TIME_ERROR, AIKA_TIME_ERROR_CANNOT_RESIZE,
                           _("A list of times cannot be stretched. Change its times instead."));
      return FALSE;
    }

  if (is_edge_open (when, edge))
    {
      g_set_error_literal (error, AIKA_TIME_ERROR, AIKA_TIME_ERROR_CANNOT_RESIZE,
                           _("This end is open and cannot be dragged."));
      return FALSE;
    }

  return TRUE;
}

/**
 * aika_when_resize:
 * @when: a time
 * @edge: which end
 * @n_steps: how many steps of its own the end moves, negative for earlier
 * @language: the language of the plan, in which the words are written
 * @error: return location for an error
 *
 * Moves one end of a time: by days, weeks, months, quarters, seasons or years as it is known;
 * of a part of a month by halves or thirds of months, of a part of a year by three months. One
 * day with a clock moves the clock by half an hour, an open end of it being said when it is
 * dragged later. The end never passes the other one: a unit is left, or what there was where
 * that was less. The end of a deadline and the start of what is open to the end move as by
 * [func@when_shift].
 *
 * The kind follows: months that become one month are a month. Where the new days have a name
 * of another precision, the value takes that precision; the words are written as by
 * [func@when_shift].
 *
 * Returns: (transfer full) (nullable): the resized time; `NULL` with an error of
 *   %AIKA_TIME_ERROR: as [func@when_shift], and %AIKA_TIME_ERROR_CANNOT_RESIZE for an open end
 *   and for a list of times, but for one of days with clock times
 */
AikaWhen *
aika_when_resize (const AikaWhen  *when,
                  AikaEdge         edge,
                  int              n_steps,
                  AikaLanguage     language,
                  GError         **error)
{
  g_autoptr(AikaWhen) resized = NULL;

  g_return_val_if_fail (when != NULL, NULL);

  if (!check_resizable (when, edge, error))
    return NULL;
  if (n_steps == 0)
    return aika_when_ref (when);
  if (when->kind == AIKA_WHEN_DEADLINE || when->kind == AIKA_WHEN_FROM)
    return aika_when_shift (when, AIKA_STEP_OWN, n_steps, language, error);

  n_steps = CLAMP (n_steps, -AIKA_STEPS_MAX, AIKA_STEPS_MAX);
  resized = aika_when_with_text (when, NULL);
  if (resizes_clock (when))
    {
      for (guint i = 0; i < resized->n_spans; i++)
        move_clock (&resized->spans[i], edge, n_steps);
      if (resized->spans[0].end_minute >= 0)
        {
          resized->flags &= ~AIKA_WHEN_OPEN_CLOCK;
          if (resized->kind == AIKA_WHEN_TIME)
            resized->kind = AIKA_WHEN_TIME_RANGE;
        }
    }
  else
    {
      move_edge (&resized->spans[0], resized->precision, edge, n_steps);
      follow_names (resized);
    }

  /* Nothing moved: the words stay the author's. */
  if (resized->n_spans == when->n_spans && resized->kind == when->kind && resized->precision == when->precision)
    {
      g_autoptr(AikaWhen) worded = aika_when_with_text (resized, when->text);

      if (aika_when_equal (worded, when))
        return aika_when_ref (when);
    }

  return aika_when_restated (when, resized, language, error);
}

/* How far from the end of the drag the boundary lies that n_steps lead to. */
static gint32
get_miss (const AikaWhen *when,
          gint32          from,
          gint32          other,
          int             n_steps,
          gint32          n_days)
{
  return ABS (add_units (from, other, when->precision, n_steps) - (from + n_days));
}

/**
 * aika_when_count_resize_steps:
 * @when: a time
 * @edge: which end
 * @n_days: how far the end is dragged, in days, negative for earlier
 *
 * Returns: the number of steps for [func@when_resize] that bring the end nearest to where the
 *   drag ended; 0 where the end cannot be dragged
 */
int
aika_when_count_resize_steps (const AikaWhen *when,
                              AikaEdge        edge,
                              gint32          n_days)
{
  const AikaSpan *span;
  gint32 from, other;
  int n_steps;

  g_return_val_if_fail (when != NULL, 0);

  if (!check_resizable (when, edge, NULL))
    return 0;

  n_days = CLAMP (n_days, -AIKA_STEPS_MAX, AIKA_STEPS_MAX);
  if (when->kind == AIKA_WHEN_DEADLINE || when->kind == AIKA_WHEN_FROM)
    return aika_when_count_steps (when, AIKA_STEP_OWN, n_days);
  if (resizes_clock (when))
    return CLAMP (n_days, -1, 1) * STEPS_PER_DAY;
  if (when->precision <= AIKA_PRECISION_DAY)
    return n_days;

  span = &when->spans[0];
  from = edge == AIKA_EDGE_START ? span->start_day : span->end_day;
  other = edge == AIKA_EDGE_START ? span->end_day : span->start_day;
  n_steps = n_days / (add_units (from, other, when->precision, 1) - from);

  /* Units differ in length: from the guess to the nearest one. */
  while (get_miss (when, from, other, n_steps + 1, n_days) < get_miss (when, from, other, n_steps, n_days))
    n_steps++;
  while (get_miss (when, from, other, n_steps - 1, n_days) < get_miss (when, from, other, n_steps, n_days))
    n_steps--;

  return n_steps;
}
