/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-scale"

#include "config.h"

#include "layout/aika-scale.h"

#include <math.h>

/* The most days that a month has: the narrowest a day is drawn. */
#define LONGEST_MONTH_DAYS 31

static int
days_in (gint32 month)
{
  return aika_month_get_first_day (month + 1) - aika_month_get_first_day (month);
}

/**
 * aika_scale_get_width:
 * @scale: a scale
 *
 * Returns: the width of all its months
 */
double
aika_scale_get_width (const AikaScale *scale)
{
  return scale->n_months * scale->month_width;
}

/**
 * aika_scale_get_month_x:
 * @scale: a scale
 * @month: the index of a month
 *
 * Returns: the left edge of @month; months outside the scale extrapolate, so it may be negative
 */
double
aika_scale_get_month_x (const AikaScale *scale,
                        gint32           month)
{
  return ((double) month - scale->first_month) * scale->month_width;
}

/**
 * aika_scale_get_x:
 * @scale: a scale
 * @day: a day number
 *
 * Returns: the left edge of @day, from the left edge of the first month; days outside the
 *   scale extrapolate, so it may be negative
 */
double
aika_scale_get_x (const AikaScale *scale,
                  gint32           day)
{
  gint32 month = aika_day_get_month (day);
  gint32 first_day = aika_month_get_first_day (month);

  return aika_scale_get_month_x (scale, month) +
         scale->month_width * (day - first_day) / days_in (month);
}

/**
 * aika_scale_get_month:
 * @scale: a scale
 * @x: a place
 *
 * Returns: the index of the month that @x lies in
 */
gint32
aika_scale_get_month (const AikaScale *scale,
                      double           x)
{
  gint32 month = scale->first_month + (gint32) floor (x / scale->month_width);

  /* A division that rounds across a month's edge is mended by the edges themselves. */
  while (aika_scale_get_month_x (scale, month + 1) <= x)
    month++;
  while (aika_scale_get_month_x (scale, month) > x)
    month--;

  return month;
}

/**
 * aika_scale_get_day:
 * @scale: a scale
 * @x: a place
 *
 * The exact inverse of [func@scale_get_x]: a day's left edge belongs to that day.
 *
 * Returns: the day that @x lies in
 */
gint32
aika_scale_get_day (const AikaScale *scale,
                    double           x)
{
  gint32 month = aika_scale_get_month (scale, x);
  double share = (x - aika_scale_get_month_x (scale, month)) / scale->month_width;
  gint32 day = aika_month_get_first_day (month) + (gint32) floor (share * days_in (month));

  while (aika_scale_get_x (scale, day + 1) <= x)
    day++;
  while (aika_scale_get_x (scale, day) > x)
    day--;

  return day;
}

/**
 * aika_scale_get_day_width:
 * @scale: a scale
 *
 * Returns: the width of a day in the longest months, where days are narrowest
 */
double
aika_scale_get_day_width (const AikaScale *scale)
{
  return scale->month_width / LONGEST_MONTH_DAYS;
}
