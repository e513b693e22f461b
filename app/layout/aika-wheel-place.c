/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-wheel"

#include "config.h"

#include "layout/aika-wheel-private.h"

#include <math.h>

/* The lanes of a strand: each mark in the first lane that is free where it goes, with its number.
 *
 *   lane 0  ▭▭3▭▭▭▭▭▭   ◆ 9
 *   lane 1      ▭4▭▭▭▭▭▭▭
 *
 * What a mark looks like is what the grid says: the twelve months as a straight scale give its
 * shape, and x becomes an angle. Invariants: (1) in a lane nothing shares an angle; (2) no number
 * touches another number, a sign or a label anywhere in the wheel. */

/* Shares of a lane's thickness. */
#define BAR 0.86
#define SESSION 0.96
#define WHOLE 0.5
#define SIGN 0.9
#define FINAL_SIGN 1.14

#define LARGEST_SIGN 1.7      /* in text sizes, however thick the lane */
#define WHOLE_INSET 0.9       /* of its number, from the ring's letter */

#define GAP 0.12              /* between things of one lane, in text sizes */
#define NUMBER_PADDING 0.34
#define SLIDE_STEP 1.5        /* degrees that a number moves along its bar to find room */

typedef struct
{
  double from;
  double to;
} Interval;

/* All round: a label may stand on it, and nothing else. */
static gboolean
is_all_round (const Interval *interval)
{
  return interval->to - interval->from >= AIKA_WHEEL_FULL_TURN - AIKA_WHEEL_MIN_ANGLE;
}

double
aika_wheel_lanes_get_radius (const AikaWheelLanes *lanes,
                             guint                 lane)
{
  return lanes->outer_radius - (lane + 0.5) * lanes->thickness;
}

gboolean
aika_wheel_lanes_is_free (const AikaWheelLanes *lanes,
                          guint                 lane,
                          double                from,
                          double                to,
                          gboolean              is_label)
{
  const GArray *intervals;

  if (lane >= lanes->lanes->len)
    return TRUE;

  intervals = lanes->lanes->pdata[lane];
  for (guint i = 0; i < intervals->len; i++)
    {
      const Interval *interval = &g_array_index (intervals, Interval, i);

      if (from < interval->to && interval->from < to && !(is_label && is_all_round (interval)))
        return FALSE;
    }

  return TRUE;
}

void
aika_wheel_lanes_take (AikaWheelLanes *lanes,
                       guint           lane,
                       double          from,
                       double          to)
{
  Interval interval = { from, to };

  while (lanes->lanes->len <= lane)
    g_ptr_array_add (lanes->lanes, g_array_new (FALSE, FALSE, sizeof (Interval)));
  g_array_append_val ((GArray *) lanes->lanes->pdata[lane], interval);
}

/* A number beside or in what it stands for. */
typedef struct
{
  char     text[16];
  double   width;
  double   height;
  AikaRect rect;
  double   angle;
} Number;

static void
measure_number (const AikaWheel *wheel,
                guint            n,
                Number          *number)
{
  AikaTextExtent extent;

  g_snprintf (number->text, sizeof number->text, "%u", n);
  aika_metrics_measure (&wheel->metrics, AIKA_TEXT_DATE, number->text, 0, &extent);
  number->width = extent.width;
  number->height = extent.height;
}

static double
get_angle_of (double length,
              double radius)
{
  return length / radius * 180 / G_PI;
}

static gboolean
number_fits_at (const AikaWheelLanes *lanes,
                Number               *number,
                double                angle,
                double                radius)
{
  number->angle = angle;
  number->rect = aika_wheel_get_rect_at (lanes->wheel, angle, radius, number->width, number->height);

  return aika_wheel_is_free (lanes->wheel, &number->rect);
}

/* A place for the number inside a bar, from its start on; else behind it, or before it where the
 * twelve months end. *from and *to grow by what it takes. */
static gboolean
find_number_place (const AikaWheelLanes *lanes,
                   guint                 lane,
                   Number               *number,
                   double                start_inset,
                   double               *from,
                   double               *to,
                   gboolean             *is_inside)
{
  const AikaWheel *wheel = lanes->wheel;
  double em = wheel->metrics.text_size;
  double radius = aika_wheel_lanes_get_radius (lanes, lane);
  double seam = aika_wheel_get_seam (wheel);
  double padding = get_angle_of (NUMBER_PADDING * em, radius);
  double half = aika_wheel_get_half_angle (*from, radius, number->width, number->height);
  double first = *from + padding + get_angle_of (start_inset, radius);

  *is_inside = TRUE;
  if (lanes->ring->is_banners && *to - *from > 2 * half && number_fits_at (lanes, number, (*from + *to) / 2, radius))
    return TRUE;
  for (double angle = first + half; angle + half + padding <= *to; angle += SLIDE_STEP)
    {
      half = aika_wheel_get_half_angle (angle, radius, number->width, number->height);
      if (angle + half + padding <= *to && number_fits_at (lanes, number, angle, radius))
        return TRUE;
    }

  *is_inside = FALSE;
  half = aika_wheel_get_half_angle (*to, radius, number->width, number->height);
  if (*to + padding + 2 * half <= seam + AIKA_WHEEL_FULL_TURN && number_fits_at (lanes, number, *to + padding + half, radius))
    {
      *to += padding + 2 * half;
      return TRUE;
    }
  half = aika_wheel_get_half_angle (*from, radius, number->width, number->height);
  if (*from - padding - 2 * half >= seam && number_fits_at (lanes, number, *from - padding - half, radius))
    {
      *from -= padding + 2 * half;
      return TRUE;
    }

  return FALSE;
}

static void
add_number (AikaWheel            *wheel,
            const AikaWheelEntry *entry,
            const Number         *number,
            gboolean              is_on_shape)
{
  AikaWheelText *text = aika_wheel_add_text (wheel, AIKA_WHEEL_REPEATED, AIKA_TEXT_DATE, number->text, &number->rect);

  text->box.record = entry->resolved.mark != NULL ? &entry->resolved.mark->record : &entry->banner->record;
  text->box.flags |= AIKA_BOX_CENTRED;
  text->month = entry->month;
  text->ground = is_on_shape ? (int) wheel->shapes->len - 1 : -1;
  aika_wheel_take (wheel, &number->rect);
}

static void
describe (AikaWheelShape       *shape,
          const AikaWheelEntry *entry,
          const AikaShape      *look)
{
  shape->number = entry->number;
  shape->month = entry->month;
  shape->box.kind = look->kind;
  shape->box.flags = look->flags;
  shape->box.status = look->status;
  shape->box.hue = look->hue;
  shape->box.pattern = look->pattern;
}

static double
get_bar_share (AikaBoxKind kind)
{
  return kind == AIKA_BOX_SESSION ? SESSION : kind == AIKA_BOX_WHOLE ? WHOLE : BAR;
}

static gboolean
place_bar (AikaWheelLanes       *lanes,
           guint                 lane,
           const AikaWheelEntry *entry,
           const AikaShape      *look,
           double                from,
           double                to)
{
  AikaWheel *wheel = lanes->wheel;
  double radius = aika_wheel_lanes_get_radius (lanes, lane);
  double gap = get_angle_of (GAP * wheel->metrics.text_size, radius);
  double half_bar = get_bar_share (look->kind) * lanes->thickness / 2;
  gboolean is_banner = entry->banner != NULL;
  double start = from, end = to, inset = 0;
  gboolean is_inside;
  AikaWheelShape *shape;
  AikaBoxEnds ends;
  Number number;

  if (!aika_wheel_lanes_is_free (lanes, lane, from - gap, to + gap, FALSE))
    return FALSE;

  aika_box_ends_init (&ends, look->flags, (to - from) / 180 * G_PI * radius, 2 * half_bar, wheel->metrics.line_width);
  inset = MAX (ends.fade_start, ends.tip_start);
  /* A session has its dot at its start. */
  if (look->kind == AIKA_BOX_SESSION)
    inset += lanes->thickness * 0.5;
  if (look->kind == AIKA_BOX_WHOLE)
    inset += WHOLE_INSET * wheel->metrics.text_size;
  measure_number (wheel, entry->number, &number);
  if (!find_number_place (lanes, lane, &number, inset, &from, &to, &is_inside) ||
      !aika_wheel_lanes_is_free (lanes, lane, from - gap, to + gap, FALSE))
    return FALSE;

  aika_wheel_lanes_take (lanes, lane, from, to);
  shape = aika_wheel_add_shape (wheel, is_banner ? AIKA_WHEEL_BANNER : look->kind == AIKA_BOX_WHOLE ? AIKA_WHEEL_WHOLE : AIKA_WHEEL_ARC,
                                is_banner ? &entry->banner->record : &entry->resolved.mark->record,
                                start, end, radius - half_bar, is_banner ? radius + lanes->thickness / 2 : radius + half_bar);
  describe (shape, entry, look);
  /* A short bar may begin before the twelve months: what is shown begins in its month. */
  if (!entry->is_whole)
    shape->month = aika_wheel_find_month (wheel, (start + MIN (end, start + 0.5)) / 2);
  add_number (wheel, entry, &number, is_inside && !is_banner);

  return TRUE;
}

/* The sign as large as the lane holds. */
static void
fit_sign (const AikaShape *look,
          double           thickness,
          double           em,
          double          *width,
          double          *height)
{
  double most = ((look->flags & AIKA_BOX_FINAL) != 0 ? FINAL_SIGN : SIGN) * MIN (thickness, LARGEST_SIGN * em);
  double scale = most / MAX (look->x1 - look->x0, look->height);

  *width = (look->x1 - look->x0) * scale;
  *height = look->height * scale;
}

static gboolean
overlap (const AikaRect *a,
         const AikaRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

/* A place for a sign's number on its inner side, in the next lane. */
static gboolean
find_place_inside (AikaWheelLanes *lanes,
                   guint           lane,
                   Number         *number,
                   double          angle,
                   const AikaRect *sign)
{
  double radius = aika_wheel_lanes_get_radius (lanes, lane + 1);
  double gap = get_angle_of (GAP * lanes->wheel->metrics.text_size, radius);
  double half = aika_wheel_get_half_angle (angle, radius, number->width, number->height);

  if (radius <= AIKA_WHEEL_MIN_RADIUS || !aika_wheel_lanes_is_free (lanes, lane + 1, angle - half - gap, angle + half + gap, FALSE) ||
      !number_fits_at (lanes, number, angle, radius) || overlap (&number->rect, sign))
    return FALSE;

  aika_wheel_lanes_take (lanes, lane + 1, angle - half, angle + half);
  return TRUE;
}

static gboolean
place_sign (AikaWheelLanes       *lanes,
            guint                 lane,
            const AikaWheelEntry *entry,
            const AikaShape      *look,
            double                angle)
{
  AikaWheel *wheel = lanes->wheel;
  double radius = aika_wheel_lanes_get_radius (lanes, lane);
  double seam = aika_wheel_get_seam (wheel);
  double gap = get_angle_of (GAP * wheel->metrics.text_size, radius);
  double width, height, half, from, to;
  AikaWheelShape *shape;
  gboolean is_found = FALSE;
  AikaRect rect;
  Number number;

  fit_sign (look, lanes->thickness, wheel->metrics.text_size, &width, &height);
  rect = aika_wheel_get_rect_at (wheel, angle, radius, width, height);
  half = aika_wheel_get_half_angle (angle, radius, width, height);
  from = angle - half;
  to = angle + half;
  if (!aika_wheel_is_free (wheel, &rect) || !aika_wheel_lanes_is_free (lanes, lane, from - gap, to + gap, FALSE))
    return FALSE;

  measure_number (wheel, entry->number, &number);
  is_found = wheel->has_numbers_inside && find_place_inside (lanes, lane, &number, angle, &rect);
  for (int side = 1; side >= -1 && !is_found; side -= 2)
    {
      double half_number = aika_wheel_get_half_angle (angle + side * half, radius, number.width, number.height);
      double at = angle + side * (half + half_number + gap / 2);
      double reach = at + side * half_number;

      if (reach > seam + AIKA_WHEEL_FULL_TURN || reach < seam || !number_fits_at (lanes, &number, at, radius) ||
          !aika_wheel_lanes_is_free (lanes, lane, MIN (from, reach) - gap, MAX (to, reach) + gap, FALSE))
        continue;
      from = MIN (from, reach);
      to = MAX (to, reach);
      is_found = TRUE;
    }
  if (!is_found && (wheel->has_numbers_inside || !find_place_inside (lanes, lane, &number, angle, &rect)))
    return FALSE;

  aika_wheel_lanes_take (lanes, lane, from, to);
  aika_wheel_take (wheel, &rect);
  shape = aika_wheel_add_shape (wheel, AIKA_WHEEL_SIGN, &entry->resolved.mark->record, angle, angle,
                                radius - lanes->thickness / 2, radius + lanes->thickness / 2);
  describe (shape, entry, look);
  shape->box.rect = rect;
  shape->month = aika_wheel_find_month (wheel, angle);
  add_number (wheel, entry, &number, FALSE);

  return TRUE;
}

/* Puts one shape into the lane of its item, or the first that has room. */
gboolean
aika_wheel_lanes_place (AikaWheelLanes       *lanes,
                        const AikaWheelEntry *entry,
                        const AikaShape      *look,
                        double                from,
                        double                to,
                        guint                *preferred)
{
  gboolean is_bar = aika_shape_is_bar (look);

  for (int turn = *preferred == G_MAXUINT ? 1 : 0; turn < 2; turn++)
    for (guint lane = turn == 0 ? *preferred : 0; aika_wheel_lanes_get_radius (lanes, lane) > AIKA_WHEEL_MIN_RADIUS; lane++)
      {
        if (is_bar ? place_bar (lanes, lane, entry, look, from, to)
                   : place_sign (lanes, lane, entry, look, (from + to) / 2))
          {
            *preferred = lane;
            return TRUE;
          }
        if (turn == 0)
          break;
      }

  return FALSE;
}
