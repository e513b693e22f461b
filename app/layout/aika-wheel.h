/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "layout/aika-page.h"

G_BEGIN_DECLS

/* A wheel shows so many months: a year round. */
#define AIKA_WHEEL_N_MONTHS 12

/**
 * AikaWheelKind:
 * @AIKA_WHEEL_MONTH: a sector of the ring of months
 * @AIKA_WHEEL_BANNER: the tint of a banner, across all rings
 * @AIKA_WHEEL_GROUND: the whole ring of a body or of a strand; its record is the body, the group or
 *   the category
 * @AIKA_WHEEL_LINE: along a radius, where a month begins
 * @AIKA_WHEEL_SEAM: along a radius, where the first month begins and the last ends
 * @AIKA_WHEEL_CIRCLE: a line round the centre
 * @AIKA_WHEEL_ARC: a phase, or a session as long as one
 * @AIKA_WHEEL_WHOLE: the whole process: a thin full ring
 * @AIKA_WHEEL_SIGN: an event, a decision and other points: a box's shape, upright
 * @AIKA_WHEEL_MEETING: a body's meeting: a chip, or a dot where the chip finds no room
 * @AIKA_WHEEL_TIE: a short line from a chip that stands aside to its day
 *
 * What a shape of a wheel is.
 */
typedef enum
{
  AIKA_WHEEL_MONTH,
  AIKA_WHEEL_BANNER,
  AIKA_WHEEL_GROUND,
  AIKA_WHEEL_LINE,
  AIKA_WHEEL_SEAM,
  AIKA_WHEEL_CIRCLE,
  AIKA_WHEEL_ARC,
  AIKA_WHEEL_WHOLE,
  AIKA_WHEEL_SIGN,
  AIKA_WHEEL_MEETING,
  AIKA_WHEEL_TIE,
} AikaWheelKind;

/**
 * AikaWheelShape:
 * @box: how it is drawn: kind, flags, status, hue and pattern; @box.record is what it stands for;
 *   @box.rect holds all of it, on the sheet
 * @month: the index of the month that it stands in, or begins in; of the first month for what goes
 *   all round
 * @start_angle: in degrees from 12 o'clock, clockwise; a point's is the middle of its day
 * @end_angle: not less than @start_angle; 360 more for what goes all round
 * @inner_radius: in points from the wheel's centre
 * @outer_radius: the same
 * @number: of its note, 0 for none
 */
typedef struct
{
  AikaWheelKind kind;
  AikaBox       box;
  gint32        month;
  double        start_angle;
  double        end_angle;
  double        inner_radius;
  double        outer_radius;
  guint         number;
} AikaWheelShape;

/**
 * AikaWheelPart:
 * @AIKA_WHEEL_TITLE: the plan's title, the one heading of the first level
 * @AIKA_WHEEL_REFERENCE: a reference line
 * @AIKA_WHEEL_CENTRE: in the middle: year, organisation, status, as-of date
 * @AIKA_WHEEL_MONTH_NAME: in the ring of months: a heading of the second level
 * @AIKA_WHEEL_DAY: the day in a meeting's chip
 * @AIKA_WHEEL_NOTE: what the mark with a number is, and when
 * @AIKA_WHEEL_OUTSIDE: what lies outside the twelve months, or has no time
 * @AIKA_WHEEL_KEY: which ring is whose
 * @AIKA_WHEEL_LEGEND: what a colour or a sign means
 * @AIKA_WHEEL_REMARK: the plan's own note
 * @AIKA_WHEEL_FOOTER: organisation, status, page
 * @AIKA_WHEEL_REPEATED: says again what another text says: a mark's number, a ring's short name, a
 *   month over its notes; a reader need not hear it
 *
 * What a text of a wheel is.
 */
typedef enum
{
  AIKA_WHEEL_TITLE,
  AIKA_WHEEL_REFERENCE,
  AIKA_WHEEL_CENTRE,
  AIKA_WHEEL_MONTH_NAME,
  AIKA_WHEEL_DAY,
  AIKA_WHEEL_NOTE,
  AIKA_WHEEL_OUTSIDE,
  AIKA_WHEEL_KEY,
  AIKA_WHEEL_LEGEND,
  AIKA_WHEEL_REMARK,
  AIKA_WHEEL_FOOTER,
  AIKA_WHEEL_REPEATED,
} AikaWheelPart;

/**
 * AikaWheelText:
 * @box: a text, upright, on the sheet; @box.record is what it speaks of
 * @ground: what it stands on, for its colour: the number of a shape, or -1 for paper
 * @month: the index of its month, or -1
 * @spoken: (nullable): what a reader hears in its place: “KH 7.2.” for “7.2.”; `NULL` for the text
 */
typedef struct
{
  AikaWheelPart part;
  AikaBox       box;
  int           ground;
  gint32        month;
  char         *spoken;
} AikaWheelText;

/**
 * AikaWheel:
 *
 * A plan as a year clock on one sheet: twelve months round, January at the top; the bodies and the
 * strands of work as rings; what each mark is in notes beside it. A value: it does not change.
 */
typedef struct _AikaWheel AikaWheel;

AikaWheel    *aika_wheel_new             (const AikaPlan      *plan,
                                          const AikaView      *view,
                                          const AikaPageSetup *setup,
                                          AikaMetricsFunc      get_metrics,
                                          gpointer             user_data);
void          aika_wheel_free            (AikaWheel           *wheel);

const AikaPageSetup *
              aika_wheel_get_setup       (const AikaWheel     *wheel);
const AikaMetrics *
              aika_wheel_get_metrics     (const AikaWheel     *wheel);
const char   *aika_wheel_get_language    (const AikaWheel     *wheel);
gint32        aika_wheel_get_first_month (const AikaWheel     *wheel);
void          aika_wheel_get_circle      (const AikaWheel     *wheel,
                                          double              *x,
                                          double              *y,
                                          double              *radius);
const GArray *aika_wheel_get_shapes      (const AikaWheel     *wheel);
const GArray *aika_wheel_get_texts       (const AikaWheel     *wheel);
const GArray *aika_wheel_get_samples     (const AikaWheel     *wheel);
double        aika_wheel_get_text_size   (const AikaWheel     *wheel);
double        aika_wheel_get_smallest_text_size
                                         (const AikaWheel     *wheel);

gint32        aika_wheel_find_first_month (const AikaPlan     *plan,
                                           const AikaView     *view);
double        aika_wheel_get_day_angle   (gint32               day);
int           aika_wheel_get_angle_month (double               angle);
const char   *aika_wheel_kind_get_name   (AikaWheelKind        kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaWheel, aika_wheel_free)

G_END_DECLS
