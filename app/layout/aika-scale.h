/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-day.h"

G_BEGIN_DECLS

/**
 * AikaScale:
 * @first_month: the index of the first month
 * @n_months: how many months, at least 1
 * @month_width: the width of a month
 *
 * Days to x and back. All months are equally wide, as in the matrices that people print,
 * and a month's days share its width:
 *
 *   x = 0        month_width     2 × month_width
 *   │ first_month │  next month   │
 *
 * Lengths are pixels on screen and points on paper. x grows with time; a right-to-left
 * window mirrors when it paints.
 */
typedef struct
{
  gint32 first_month;
  guint  n_months;
  double month_width;
} AikaScale;

/**
 * AikaScaleLevel:
 *
 * What the header shows under the years, by the width of a month.
 */
typedef enum
{
  AIKA_SCALE_YEARS,           /* no room for the names of months: a tick each quarter */
  AIKA_SCALE_MONTHS,
  AIKA_SCALE_WEEKS,
  AIKA_SCALE_DAYS,
} AikaScaleLevel;

double         aika_scale_get_width     (const AikaScale *scale);
double         aika_scale_get_x         (const AikaScale *scale,
                                         gint32           day);
double         aika_scale_get_month_x   (const AikaScale *scale,
                                         gint32           month);
gint32         aika_scale_get_day       (const AikaScale *scale,
                                         double           x);
gint32         aika_scale_get_month     (const AikaScale *scale,
                                         double           x);
double         aika_scale_get_day_width (const AikaScale *scale);

G_END_DECLS
