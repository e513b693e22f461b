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
#define LABEL_GAP 0.25

#define GAP 0.12              /* between things of one lane, in text sizes */
#define NUMBER_PADDING 0.34
#define SLIDE_STEP 1.5        /* degrees that a number moves along its bar to find room */
#define LABEL_STEP 2.5
#define LABEL_REACH 60.0
#define MIN_RADIUS 1.0
#define MIN_ANGLE 0.01

/* On a scale as long as this a point is where its day is, however wide its sign. */
#define LONG_MONTH 1e6

typedef struct
{
  double from;
  double to;
} Interval;

/* All round: a label may stand on it, and nothing else. */
static gboolean
is_all_round (const Interval *interval)
{
  return interval->to - interval->from >= AIKA_WHEEL_FULL_TURN - MIN_ANGLE;
}

typedef struct
{
  AikaWheel     *wheel;
  AikaWheelRing *ring;
  double         outer_radius;
  double         thickness;
  GPtrArray     *lanes;         /* of GArray of Interval */
} Lanes;

static double
get_lane_radius (const Lanes *lanes,
                 guint        lane)
{
  return lanes->outer_radius - (lane + 0.5) * lanes->thickness;
}

static gboolean
is_lane_free (const Lanes *lanes,
              guint        lane,
              double       from,
              double       to,
              gboolean     is_label)
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

static void
take_lane (Lanes  *lanes,
           guint   lane,
           double  from,
           double  to)
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
number_fits_at (const Lanes *lanes,
                Number      *number,
                double       angle,
                double       radius)
{
  number->angle = angle;
  number->rect = aika_wheel_get_rect_at (lanes->wheel, angle, radius, number->width, number->height);

  return aika_wheel_is_free (lanes->wheel, &number->rect);
}

/* A place for the number inside a bar, from its start on; else behind it, or before it where the
 * twelve months end. *from and *to grow by what it takes. */
static gboolean
find_number_place (const Lanes *lanes,
                   guint        lane,
                   Number      *number,
                   double       start_inset,
                   double      *from,
                   double      *to,
                   gboolean    *is_inside)
{
  const AikaWheel *wheel = lanes->wheel;
  double em = wheel->metrics.text_size;
  double radius = get_lane_radius (lanes, lane);
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
place_bar (Lanes                *lanes,
           guint                 lane,
           const AikaWheelEntry *entry,
           const AikaShape      *look,
           double                from,
           double                to)
{
  AikaWheel *wheel = lanes->wheel;
  double radius = get_lane_radius (lanes, lane);
  double gap = get_angle_of (GAP * wheel->metrics.text_size, radius);
  double half_bar = get_bar_share (look->kind) * lanes->thickness / 2;
  gboolean is_banner = entry->banner != NULL;
  double start = from, end = to, inset = 0;
  gboolean is_inside;
  AikaWheelShape *shape;
  AikaBoxEnds ends;
  Number number;

  if (!is_lane_free (lanes, lane, from - gap, to + gap, FALSE))
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
      !is_lane_free (lanes, lane, from - gap, to + gap, FALSE))
    return FALSE;

  take_lane (lanes, lane, from, to);
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
find_place_inside (Lanes          *lanes,
                   guint           lane,
                   Number         *number,
                   double          angle,
                   const AikaRect *sign)
{
  double radius = get_lane_radius (lanes, lane + 1);
  double gap = get_angle_of (GAP * lanes->wheel->metrics.text_size, radius);
  double half = aika_wheel_get_half_angle (angle, radius, number->width, number->height);

  if (radius <= MIN_RADIUS || !is_lane_free (lanes, lane + 1, angle - half - gap, angle + half + gap, FALSE) ||
      !number_fits_at (lanes, number, angle, radius) || overlap (&number->rect, sign))
    return FALSE;

  take_lane (lanes, lane + 1, angle - half, angle + half);
  return TRUE;
}

static gboolean
place_sign (Lanes                *lanes,
            guint                 lane,
            const AikaWheelEntry *entry,
            const AikaShape      *look,
            double                angle)
{
  AikaWheel *wheel = lanes->wheel;
  double radius = get_lane_radius (lanes, lane);
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
  if (!aika_wheel_is_free (wheel, &rect) || !is_lane_free (lanes, lane, from - gap, to + gap, FALSE))
    return FALSE;

  measure_number (wheel, entry->number, &number);
  is_found = wheel->has_numbers_inside && find_place_inside (lanes, lane, &number, angle, &rect);
  for (int side = 1; side >= -1 && !is_found; side -= 2)
    {
      double half_number = aika_wheel_get_half_angle (angle + side * half, radius, number.width, number.height);
      double at = angle + side * (half + half_number + gap / 2);
      double reach = at + side * half_number;

      if (reach > seam + AIKA_WHEEL_FULL_TURN || reach < seam || !number_fits_at (lanes, &number, at, radius) ||
          !is_lane_free (lanes, lane, MIN (from, reach) - gap, MAX (to, reach) + gap, FALSE))
        continue;
      from = MIN (from, reach);
      to = MAX (to, reach);
      is_found = TRUE;
    }
  if (!is_found && (wheel->has_numbers_inside || !find_place_inside (lanes, lane, &number, angle, &rect)))
    return FALSE;

  take_lane (lanes, lane, from, to);
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
static gboolean
place (Lanes                *lanes,
       const AikaWheelEntry *entry,
       const AikaShape      *look,
       double                from,
       double                to,
       guint                *preferred)
{
  gboolean is_bar = aika_shape_is_bar (look);

  for (int turn = *preferred == G_MAXUINT ? 1 : 0; turn < 2; turn++)
    for (guint lane = turn == 0 ? *preferred : 0; get_lane_radius (lanes, lane) > MIN_RADIUS; lane++)
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

static gboolean
is_placed (const AikaSpan *span)
{
  return span->start_day != AIKA_DAY_NONE || span->end_day != AIKA_DAY_NONE;
}

/* What the grid would draw on a straight line of twelve months. */
static void
make_looks (const AikaWheel    *wheel,
            const AikaResolved *resolved,
            double              month_width,
            GArray             *looks)
{
  AikaScale scale = { wheel->content.first_month, AIKA_WHEEL_N_MONTHS, month_width };
  AikaRowContext context = {
    .plan = wheel->plan,
    .scale = &scale,
    .metrics = &wheel->metrics,
    .words = wheel->chart_words,
    .language = wheel->content.language,
    .width = AIKA_WHEEL_N_MONTHS * month_width,
  };

  aika_shapes_add_mark (looks, &context, resolved, 0);
}

static gboolean
place_mark (Lanes                *lanes,
            const AikaWheelEntry *entry,
            guint                *preferred)
{
  const AikaWheel *wheel = lanes->wheel;
  const AikaWhen *when = entry->resolved.when;
  double month_width = lanes->outer_radius * 2 * G_PI / AIKA_WHEEL_N_MONTHS;
  double seam = aika_wheel_get_seam (wheel);
  g_autoptr(GArray) looks = g_array_new (FALSE, TRUE, sizeof (AikaShape));
  g_autoptr(GArray) exact = g_array_new (FALSE, TRUE, sizeof (AikaShape));
  guint n = 0;

  make_looks (wheel, &entry->resolved, month_width, looks);
  if (entry->is_whole)
    {
      AikaShape *look = &g_array_index (looks, AikaShape, 0);

      return place (lanes, entry, look, seam, seam + AIKA_WHEEL_FULL_TURN, preferred);
    }

  make_looks (wheel, &entry->resolved, LONG_MONTH, exact);
  for (guint i = 0; i < when->n_spans; i++)
    {
      AikaShape *look = &g_array_index (looks, AikaShape, n), *day = &g_array_index (exact, AikaShape, n);
      double scale = AIKA_WHEEL_MONTH_ANGLE / month_width;
      double from, to;

      if (!is_placed (&when->spans[i]))
        continue;
      n++;
      if (!aika_wheel_content_shows (&wheel->content, when, &when->spans[i]))
        continue;

      from = seam + look->x0 * scale;
      to = seam + look->x1 * scale;
      if (!aika_shape_is_bar (look) && (look->kind != AIKA_BOX_DEADLINE || when->precision <= AIKA_PRECISION_DAY))
        from = to = seam + CLAMP ((day->x0 + day->x1) / 2 * AIKA_WHEEL_MONTH_ANGLE / LONG_MONTH, 0, AIKA_WHEEL_FULL_TURN - MIN_ANGLE);
      if (!place (lanes, entry, look, from, to, preferred))
        return FALSE;
    }

  return TRUE;
}

static gboolean
place_banner (Lanes                *lanes,
              const AikaWheelEntry *entry)
{
  const AikaWheel *wheel = lanes->wheel;
  AikaScale scale = { wheel->content.first_month, AIKA_WHEEL_N_MONTHS, AIKA_WHEEL_MONTH_ANGLE };
  double seam = aika_wheel_get_seam (wheel);

  for (guint i = 0; i < entry->banner->when->n_spans; i++)
    {
      const AikaSpan *span = &entry->banner->when->spans[i];
      AikaShape look = { .kind = AIKA_BOX_BAR, .status = entry->banner->status };
      gint32 start = wheel->content.first_day, end = wheel->content.end_day;
      guint preferred = G_MAXUINT;

      if (!is_placed (span) || !aika_wheel_content_shows (&wheel->content, entry->banner->when, span))
        continue;
      if (span->start_day != AIKA_DAY_NONE)
        start = MAX (start, span->start_day);
      if (span->end_day != AIKA_DAY_NONE)
        end = MIN (end, span->end_day);
      if (!place (lanes, entry, &look, seam + aika_scale_get_x (&scale, start), seam + aika_scale_get_x (&scale, MAX (end, start + 1)), &preferred))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_in_ring (const AikaWheelEntry *entry,
            const AikaWheelRing  *ring)
{
  if (ring->is_banners)
    return entry->banner != NULL;

  return entry->banner == NULL && entry->strand == ring->record;
}

static void
add_label (Lanes          *lanes,
           const AikaRect *rect)
{
  AikaWheelText *text = aika_wheel_add_text (lanes->wheel, AIKA_WHEEL_REPEATED, AIKA_TEXT_DATE, lanes->ring->short_name, rect);

  text->box.record = lanes->ring->record;
  text->box.flags |= AIKA_BOX_PLATE;
  aika_wheel_take (lanes->wheel, rect);
}

/* The ring's letter, as near to its beginning as there is room. */
static gboolean
place_label (Lanes *lanes)
{
  AikaWheel *wheel = lanes->wheel;
  double seam = aika_wheel_get_seam (wheel);
  AikaTextExtent extent;
  AikaRect rect, wide;

  if (lanes->ring->short_name == NULL)
    return TRUE;

  aika_metrics_measure (&wheel->metrics, AIKA_TEXT_DATE, lanes->ring->short_name, 0, &extent);
  for (guint turn = 0; turn <= 2 * LABEL_REACH / LABEL_STEP; turn++)
    for (guint lane = 0; lane < lanes->lanes->len; lane++)
      {
        double offset = (turn + 1) / 2 * LABEL_STEP * (turn % 2 == 1 ? 1 : -1);
        double angle = seam + offset;
        double radius = get_lane_radius (lanes, lane);
        double half, in_wheel;

        half = aika_wheel_get_half_angle (angle, radius, extent.width, extent.height);
        in_wheel = offset < 0 ? angle + AIKA_WHEEL_FULL_TURN : angle;
        rect = aika_wheel_get_rect_at (wheel, angle, radius, extent.width, extent.height);
        wide = aika_wheel_get_rect_at (wheel, angle, radius, extent.width + 2 * LABEL_GAP * wheel->metrics.text_size, extent.height);
        if (!is_lane_free (lanes, lane, in_wheel - half, in_wheel + half, TRUE) ||
            !is_lane_free (lanes, lane, in_wheel - half + AIKA_WHEEL_FULL_TURN, in_wheel + half + AIKA_WHEEL_FULL_TURN, TRUE) ||
            !is_lane_free (lanes, lane, in_wheel - half - AIKA_WHEEL_FULL_TURN, in_wheel + half - AIKA_WHEEL_FULL_TURN, TRUE) ||
            !aika_wheel_is_free (wheel, &wide))
          continue;

        add_label (lanes, &rect);
        return TRUE;
      }

  /* Nothing else is left: a lane of its own. */
  rect = aika_wheel_get_rect_at (wheel, seam, get_lane_radius (lanes, lanes->lanes->len), extent.width, extent.height);
  take_lane (lanes, lanes->lanes->len, seam, seam + MIN_ANGLE);
  add_label (lanes, &rect);

  return get_lane_radius (lanes, lanes->lanes->len - 1) > MIN_RADIUS;
}

/* The marks of a strand, or the banners for a ring without a name. Returns: the radius inside its
 * lanes, not positive where they find no room */
double
aika_wheel_add_lanes (AikaWheel     *wheel,
                      AikaWheelRing *ring,
                      double         radius,
                      double         thickness)
{
  const GArray *entries = wheel->content.entries;
  Lanes lanes = { wheel, ring, radius, thickness, g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref) };
  const AikaItem *item = NULL;
  guint preferred = G_MAXUINT;
  gboolean fits = TRUE;
  guint n_lanes;

  for (guint i = 0; i < entries->len && fits; i++)
    {
      const AikaWheelEntry *entry = &g_array_index (entries, AikaWheelEntry, i);

      if (!is_in_ring (entry, ring))
        continue;
      if (entry->item != item)
        preferred = G_MAXUINT;
      item = entry->item;
      fits = entry->banner != NULL ? place_banner (&lanes, entry) : place_mark (&lanes, entry, &preferred);
    }
  fits = fits && place_label (&lanes);
  n_lanes = MAX (lanes.lanes->len, 1);
  g_ptr_array_unref (lanes.lanes);

  return fits ? radius - n_lanes * thickness : 0;
}
