/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-wheel"

#include "config.h"

#include "layout/aika-wheel-private.h"

#include <math.h>

/* What stands in the lanes of a strand, and its letter. */

#define LABEL_STEP 2.5        /* degrees */
#define LABEL_REACH 60.0
#define LABEL_GAP 0.25        /* in text sizes */

/* On a scale as long as this a point is where its day is, however wide its sign. */
#define LONG_MONTH 1e6

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
place_mark (AikaWheelLanes       *lanes,
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

      return aika_wheel_lanes_place (lanes, entry, look, seam, seam + AIKA_WHEEL_FULL_TURN, preferred);
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
        from = to = seam + CLAMP ((day->x0 + day->x1) / 2 * AIKA_WHEEL_MONTH_ANGLE / LONG_MONTH, 0, AIKA_WHEEL_FULL_TURN - AIKA_WHEEL_MIN_ANGLE);
      if (!aika_wheel_lanes_place (lanes, entry, look, from, to, preferred))
        return FALSE;
    }

  return TRUE;
}

static gboolean
place_banner (AikaWheelLanes       *lanes,
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
      if (!aika_wheel_lanes_place (lanes, entry, &look, seam + aika_scale_get_x (&scale, start),
                                   seam + aika_scale_get_x (&scale, MAX (end, start + 1)), &preferred))
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
add_label (AikaWheelLanes *lanes,
           const AikaRect *rect)
{
  AikaWheelText *text = aika_wheel_add_text (lanes->wheel, AIKA_WHEEL_REPEATED, AIKA_TEXT_DATE, lanes->ring->short_name, rect);

  text->box.record = lanes->ring->record;
  text->box.flags |= AIKA_BOX_PLATE;
  aika_wheel_take (lanes->wheel, rect);
}

/* The ring's letter, as near to its beginning as there is room. */
static gboolean
place_label (AikaWheelLanes *lanes)
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
        double radius = aika_wheel_lanes_get_radius (lanes, lane);
        double half, in_wheel;

        half = aika_wheel_get_half_angle (angle, radius, extent.width, extent.height);
        in_wheel = offset < 0 ? angle + AIKA_WHEEL_FULL_TURN : angle;
        rect = aika_wheel_get_rect_at (wheel, angle, radius, extent.width, extent.height);
        wide = aika_wheel_get_rect_at (wheel, angle, radius, extent.width + 2 * LABEL_GAP * wheel->metrics.text_size, extent.height);
        if (!aika_wheel_lanes_is_free (lanes, lane, in_wheel - half, in_wheel + half, TRUE) ||
            !aika_wheel_lanes_is_free (lanes, lane, in_wheel - half + AIKA_WHEEL_FULL_TURN, in_wheel + half + AIKA_WHEEL_FULL_TURN, TRUE) ||
            !aika_wheel_lanes_is_free (lanes, lane, in_wheel - half - AIKA_WHEEL_FULL_TURN, in_wheel + half - AIKA_WHEEL_FULL_TURN, TRUE) ||
            !aika_wheel_is_free (wheel, &wide))
          continue;

        add_label (lanes, &rect);
        return TRUE;
      }

  /* Nothing else is left: a lane of its own. */
  rect = aika_wheel_get_rect_at (wheel, seam, aika_wheel_lanes_get_radius (lanes, lanes->lanes->len), extent.width, extent.height);
  aika_wheel_lanes_take (lanes, lanes->lanes->len, seam, seam + AIKA_WHEEL_MIN_ANGLE);
  add_label (lanes, &rect);

  return aika_wheel_lanes_get_radius (lanes, lanes->lanes->len - 1) > AIKA_WHEEL_MIN_RADIUS;
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
  AikaWheelLanes lanes = { wheel, ring, radius, thickness, g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref) };
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
