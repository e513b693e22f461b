/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-wheel"

#include "config.h"

#include "layout/aika-wheel-private.h"

#include <math.h>

/* Angles are degrees from 12 o'clock, clockwise, where January begins whatever the first month
 * of the wheel is: a month has the same place on every wheel. Months are equally wide and days
 * share them, as in the grid. */

#define RADIANS (G_PI / 180)

static double
turn (double angle)
{
  double turned = fmod (angle, AIKA_WHEEL_FULL_TURN);

  return turned < 0 ? turned + AIKA_WHEEL_FULL_TURN : turned;
}

/**
 * aika_wheel_get_day_angle:
 * @day: a day number
 *
 * Returns: where the day begins, in degrees from 12 o'clock, clockwise: from 0, for 1 January, to
 *   less than 360
 */
double
aika_wheel_get_day_angle (gint32 day)
{
  int year, month, day_of_month;

  aika_day_to_ymd (day, &year, &month, &day_of_month);

  return AIKA_WHEEL_MONTH_ANGLE * (month - 1 + (day_of_month - 1.0) / aika_days_in_month (year, month));
}

/**
 * aika_wheel_get_angle_month:
 * @angle: degrees from 12 o'clock, clockwise
 *
 * Returns: the month whose sector it lies in, 1 to 12
 */
int
aika_wheel_get_angle_month (double angle)
{
  return CLAMP ((int) floor (turn (angle) / AIKA_WHEEL_MONTH_ANGLE), 0, AIKA_WHEEL_N_MONTHS - 1) + 1;
}

/* The index of the month of the wheel that an angle lies in. */
gint32
aika_wheel_find_month (const AikaWheel *wheel,
                       double           angle)
{
  gint32 first = wheel->content.first_month;
  int offset = aika_wheel_get_angle_month (angle) - 1 - (first % AIKA_WHEEL_N_MONTHS);

  return first + (offset + AIKA_WHEEL_N_MONTHS) % AIKA_WHEEL_N_MONTHS;
}

/* Where the twelve months begin and end. */
double
aika_wheel_get_seam (const AikaWheel *wheel)
{
  return AIKA_WHEEL_MONTH_ANGLE * (wheel->content.first_month % AIKA_WHEEL_N_MONTHS);
}

void
aika_wheel_get_point (const AikaWheel *wheel,
                      double           angle,
                      double           radius,
                      double          *x,
                      double          *y)
{
  *x = wheel->x + radius * sin (angle * RADIANS);
  *y = wheel->y - radius * cos (angle * RADIANS);
}

AikaRect
aika_wheel_get_rect_at (const AikaWheel *wheel,
                        double           angle,
                        double           radius,
                        double           width,
                        double           height)
{
  double x, y;

  aika_wheel_get_point (wheel, angle, radius, &x, &y);

  return (AikaRect) { x - width / 2, y - height / 2, width, height };
}

/* How far an upright rectangle at @angle reaches along its ring, to one side, in degrees. */
double
aika_wheel_get_half_angle (double angle,
                           double radius,
                           double width,
                           double height)
{
  double half = (width * fabs (cos (angle * RADIANS)) + height * fabs (sin (angle * RADIANS))) / 2;

  return half / MAX (radius, 1e-3) / RADIANS;
}

static void
include (AikaRect *bounds,
         double    x,
         double    y)
{
  double right = MAX (bounds->x + bounds->width, x);
  double bottom = MAX (bounds->y + bounds->height, y);

  bounds->x = MIN (bounds->x, x);
  bounds->y = MIN (bounds->y, y);
  bounds->width = right - bounds->x;
  bounds->height = bottom - bounds->y;
}

/* The rectangle that holds an arc: its corners, and the outermost points where it crosses 3, 6, 9
 * and 12 o'clock. */
void
aika_wheel_get_arc_bounds (const AikaWheel      *wheel,
                           const AikaWheelShape *shape,
                           AikaRect             *bounds)
{
  double x, y;

  aika_wheel_get_point (wheel, shape->start_angle, shape->outer_radius, &x, &y);
  *bounds = (AikaRect) { x, y, 0, 0 };
  aika_wheel_get_point (wheel, shape->start_angle, shape->inner_radius, &x, &y);
  include (bounds, x, y);
  aika_wheel_get_point (wheel, shape->end_angle, shape->outer_radius, &x, &y);
  include (bounds, x, y);
  aika_wheel_get_point (wheel, shape->end_angle, shape->inner_radius, &x, &y);
  include (bounds, x, y);

  for (double angle = 90 * ceil (shape->start_angle / 90); angle < shape->end_angle; angle += 90)
    {
      aika_wheel_get_point (wheel, angle, shape->outer_radius, &x, &y);
      include (bounds, x, y);
    }
}
