/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-wheel"

#include "config.h"

#include "layout/aika-wheel-private.h"

#include <math.h>

/* From the outermost: banners, months, bodies, strands.
 *
 *   radius │ 24.12. Maakuntavaalit ┄┄┄┄┄┄  a lane for banners, where there are some
 *          │ tammi │ helmi │ maalis │ …    months
 *          │  KH   (10.1.)    (7.2.)       one ring for each body
 *          │  A  ▭▭▭▭▭▭▭  ◆ 7              one ring of lanes for each strand
 *          ▼ the centre
 *
 * A ring is as thick as what stands upright in it needs at its steepest place. */

/* Lengths in text sizes. */
#define MONTH_PADDING 0.45
#define CHIP_PADDING 0.25
#define CHIP_GAP 0.18
#define LABEL_PADDING 0.3
#define DOT_SIZE 0.55
#define RING_GAP 0.18

/* A chip that finds its place taken moves aside, in steps, no further than this. */
#define MOST_ASIDE 7.0
#define ASIDE_STEP 0.5
#define N_SPREADS 40
#define TIE_FROM 1.2          /* further aside, and a line leads to its day */

static double
get_radial_extent (double angle,
                   double width,
                   double height)
{
  double radians = angle * G_PI / 180;

  return width * fabs (sin (radians)) + height * fabs (cos (radians));
}

/* The months' names, and their years where the wheel has two. */
static double
add_months (AikaWheel *wheel,
            double     radius)
{
  const AikaMetrics *metrics = &wheel->metrics;
  double em = metrics->text_size;
  gint32 first = wheel->content.first_month;
  gboolean has_years = first % AIKA_WHEEL_N_MONTHS != 0;
  double thickness = 0;
  g_autofree AikaTextExtent *names = g_new0 (AikaTextExtent, AIKA_WHEEL_N_MONTHS);
  g_autofree AikaTextExtent *years = g_new0 (AikaTextExtent, AIKA_WHEEL_N_MONTHS);
  char texts[AIKA_WHEEL_N_MONTHS][2][32];

  for (int i = 0; i < AIKA_WHEEL_N_MONTHS; i++)
    {
      gint32 month = first + i;
      int of_year = month % AIKA_WHEEL_N_MONTHS + 1;
      double angle = AIKA_WHEEL_MONTH_ANGLE * (of_year - 0.5);

      if (wheel->setup.options.header_form == AIKA_HEADER_NUMBERS)
        g_snprintf (texts[i][0], sizeof texts[i][0], "%d", of_year);
      else
        g_strlcpy (texts[i][0], aika_language_get_month (wheel->content.language, of_year, AIKA_MONTH_HEAD), sizeof texts[i][0]);
      aika_metrics_measure (metrics, AIKA_TEXT_GROUP, texts[i][0], 0, &names[i]);

      texts[i][1][0] = '\0';
      if (has_years && (i == 0 || of_year == 1))
        {
          g_snprintf (texts[i][1], sizeof texts[i][1], "%d", month / AIKA_WHEEL_N_MONTHS);
          aika_metrics_measure (metrics, AIKA_TEXT_LABEL, texts[i][1], 0, &years[i]);
        }
      thickness = MAX (thickness, get_radial_extent (angle, MAX (names[i].width, years[i].width),
                                                     names[i].height + years[i].height));
    }
  thickness += MONTH_PADDING * em;

  for (int i = 0; i < AIKA_WHEEL_N_MONTHS; i++)
    {
      double angle = aika_wheel_get_seam (wheel) + AIKA_WHEEL_MONTH_ANGLE * i;
      double middle = angle + AIKA_WHEEL_MONTH_ANGLE / 2;
      double height = names[i].height + years[i].height;
      AikaRect rect = aika_wheel_get_rect_at (wheel, middle, radius - thickness / 2, names[i].width, height);
      AikaWheelText *text;

      aika_wheel_add_shape (wheel, AIKA_WHEEL_MONTH, NULL, angle, angle + AIKA_WHEEL_MONTH_ANGLE, radius - thickness, radius);
      aika_wheel_take (wheel, &rect);
      rect.height = names[i].height;
      text = aika_wheel_add_text (wheel, AIKA_WHEEL_MONTH_NAME, AIKA_TEXT_GROUP, texts[i][0], &rect);
      text->month = first + i;
      text->spoken = g_strdup_printf ("%s %d",
                                      aika_language_get_month (wheel->content.language, (first + i) % AIKA_WHEEL_N_MONTHS + 1,
                                                               AIKA_MONTH_NAME),
                                      (first + i) / AIKA_WHEEL_N_MONTHS);
      if (texts[i][1][0] != '\0')
        {
          rect = (AikaRect) { rect.x + (rect.width - years[i].width) / 2, rect.y + names[i].height, years[i].width, years[i].height };
          text = aika_wheel_add_text (wheel, AIKA_WHEEL_REPEATED, AIKA_TEXT_LABEL, texts[i][1], &rect);
          text->month = first + i;
        }
    }

  return radius - thickness;
}

static gboolean
add_label (AikaWheel           *wheel,
           const AikaWheelRing *ring,
           double               radius)
{
  double em = wheel->metrics.text_size;
  AikaTextExtent extent;
  AikaRect rect, plate;
  AikaWheelText *text;

  aika_metrics_measure (&wheel->metrics, AIKA_TEXT_DATE, ring->short_name, 0, &extent);
  rect = aika_wheel_get_rect_at (wheel, aika_wheel_get_seam (wheel), radius, extent.width, extent.height);
  plate = (AikaRect) { rect.x - LABEL_PADDING * em, rect.y, rect.width + 2 * LABEL_PADDING * em, rect.height };
  if (!aika_wheel_is_free (wheel, &plate))
    return FALSE;

  aika_wheel_take (wheel, &plate);
  text = aika_wheel_add_text (wheel, AIKA_WHEEL_REPEATED, AIKA_TEXT_DATE, ring->short_name, &rect);
  text->box.record = ring->record;
  text->box.flags |= AIKA_BOX_PLATE;

  return TRUE;
}

static void
add_chip (AikaWheel           *wheel,
          const AikaWheelDate *date,
          const AikaRect      *rect,
          double               angle,
          double               inner_radius,
          double               outer_radius,
          const char          *label)
{
  AikaWheelShape *shape = aika_wheel_add_shape (wheel, AIKA_WHEEL_MEETING, (const AikaRecord *) date->meeting, date->angle, date->angle,
                                                inner_radius, outer_radius);
  const char *name, *status;
  AikaWheelText *text;

  shape->month = date->month;
  shape->box.kind = AIKA_BOX_MEETING;
  shape->box.rect = *rect;
  shape->box.status = date->meeting->status;
  if (date->is_vague && shape->box.status == AIKA_STATUS_CONFIRMED)
    shape->box.status = AIKA_STATUS_TENTATIVE;
  if (date->is_tied)
    shape->box.flags |= AIKA_BOX_TIED;

  if (label == NULL)
    return;

  text = aika_wheel_add_text (wheel, AIKA_WHEEL_DAY, AIKA_TEXT_MEETING, label, rect);
  text->box.kind = AIKA_BOX_MEETING;
  text->box.status = shape->box.status;
  text->box.flags = shape->box.flags;
  text->box.record = shape->box.record;
  text->month = date->month;
  text->ground = (int) wheel->shapes->len - 1;
  status = aika_chart_get_status_word (date->meeting->status, wheel->content.language);
  name = aika_body_get_short_name (date->body);
  text->spoken = g_strdup_printf ("%s%s%s%s%s", name != NULL ? name : "", name != NULL ? " " : "", label,
                                  status != NULL ? ", " : "", status != NULL ? status : "");

  if (fabs (angle - date->angle) > TIE_FROM)
    {
      AikaWheelShape *tie = aika_wheel_add_shape (wheel, AIKA_WHEEL_TIE, (const AikaRecord *) date->meeting,
                                                  MIN (angle, date->angle), MAX (angle, date->angle), inner_radius, outer_radius);

      tie->month = date->month;
      tie->box.flags = angle < date->angle ? AIKA_BOX_AT_END : AIKA_BOX_PLAIN;
    }
}

/* A place for a chip at @wished, near its day, or a little aside of it. */
static gboolean
find_place (const AikaWheel     *wheel,
            const AikaWheelDate *date,
            double               wished,
            double               radius,
            double               width,
            double               height,
            AikaRect            *rect,
            double              *angle)
{
  double gap = CHIP_GAP * wheel->metrics.text_size;

  for (double aside = 0; aside <= MOST_ASIDE; aside += ASIDE_STEP)
    for (int side = 1; side >= -1; side -= 2)
      {
        AikaRect wide;

        *angle = wished + side * aside;
        *rect = aika_wheel_get_rect_at (wheel, *angle, radius, width, height);
        wide = (AikaRect) { rect->x - gap / 2, rect->y - gap / 2, rect->width + gap, rect->height + gap };
        if (aika_wheel_find_month (wheel, *angle) == date->month && aika_wheel_is_free (wheel, &wide))
          return TRUE;
      }

  return FALSE;
}

static gboolean
is_of (const AikaWheelDate *date,
       const AikaWheelRing *ring)
{
  return (const AikaRecord *) date->body == ring->record;
}

/* Chips of days that are too near each other move apart, each in its month, and keep their order. */
static double *
spread (const AikaWheel     *wheel,
        const AikaWheelRing *ring,
        double               radius,
        double               height)
{
  const GArray *dates = wheel->content.dates;
  double em = wheel->metrics.text_size;
  double more = (2 * CHIP_PADDING + CHIP_GAP) * em;
  double *angles = g_new (double, dates->len + 1);
  gboolean has_moved = TRUE;

  for (guint i = 0; i < dates->len; i++)
    angles[i] = g_array_index (dates, AikaWheelDate, i).angle;

  for (guint turn = 0; turn < N_SPREADS && has_moved; turn++)
    {
      guint last = G_MAXUINT;

      has_moved = FALSE;
      for (guint i = 0; i < dates->len; i++)
        {
          const AikaWheelDate *date = &g_array_index (dates, AikaWheelDate, i), *before;
          AikaTextExtent extent, extent_before;
          AikaRect rect, rect_before;

          if (!is_of (date, ring))
            continue;
          before = last != G_MAXUINT ? &g_array_index (dates, AikaWheelDate, last) : NULL;
          if (before != NULL)
            {
              aika_metrics_measure (&wheel->metrics, AIKA_TEXT_MEETING, before->text, 0, &extent_before);
              aika_metrics_measure (&wheel->metrics, AIKA_TEXT_MEETING, date->text, 0, &extent);
              rect_before = aika_wheel_get_rect_at (wheel, angles[last], radius, extent_before.width + more, height + CHIP_GAP * em);
              rect = aika_wheel_get_rect_at (wheel, angles[i], radius, extent.width + more, height + CHIP_GAP * em);
              if (rect.x < rect_before.x + rect_before.width && rect_before.x < rect.x + rect.width &&
                  rect.y < rect_before.y + rect_before.height && rect_before.y < rect.y + rect.height)
                {
                  if (aika_wheel_find_month (wheel, angles[last] - ASIDE_STEP) == before->month)
                    angles[last] -= ASIDE_STEP / 2;
                  if (aika_wheel_find_month (wheel, angles[i] + ASIDE_STEP) == date->month)
                    angles[i] += ASIDE_STEP / 2;
                  has_moved = TRUE;
                }
            }
          last = i;
        }
    }

  return angles;
}

/* The meetings of a body. Returns: the radius inside its ring */
double
aika_wheel_add_dates (AikaWheel     *wheel,
                      AikaWheelRing *ring,
                      double         radius)
{
  const GArray *dates = wheel->content.dates;
  double em = wheel->metrics.text_size;
  guint n_shapes = wheel->shapes->len, n_texts = wheel->texts->len, n_taken = wheel->taken->len;
  double thickness = 0, height = 0;
  g_autofree double *angles = NULL;
  AikaTextExtent extent;

  aika_metrics_measure (&wheel->metrics, AIKA_TEXT_DATE, ring->short_name, 0, &extent);
  thickness = get_radial_extent (aika_wheel_get_seam (wheel), extent.width, extent.height) + CHIP_GAP * em;
  for (guint i = 0; i < dates->len; i++)
    {
      const AikaWheelDate *date = &g_array_index (dates, AikaWheelDate, i);

      if (!is_of (date, ring))
        continue;
      aika_metrics_measure (&wheel->metrics, AIKA_TEXT_MEETING, date->text, 0, &extent);
      height = extent.height;
      thickness = MAX (thickness, get_radial_extent (date->angle, extent.width + 2 * CHIP_PADDING * em, extent.height) + CHIP_GAP * em);
    }

  ring->outer_radius = radius;
  ring->inner_radius = radius - thickness;
  ring->is_dotted = FALSE;
  add_label (wheel, ring, radius - thickness / 2);
  angles = spread (wheel, ring, radius - thickness / 2, height);
  for (guint i = 0; i < dates->len && !ring->is_dotted; i++)
    {
      const AikaWheelDate *date = &g_array_index (dates, AikaWheelDate, i);
      AikaRect rect;
      double angle;

      if (!is_of (date, ring))
        continue;
      aika_metrics_measure (&wheel->metrics, AIKA_TEXT_MEETING, date->text, 0, &extent);
      if (!find_place (wheel, date, angles[i], radius - thickness / 2, extent.width + 2 * CHIP_PADDING * em, height, &rect, &angle))
        {
          ring->is_dotted = TRUE;
          break;
        }
      aika_wheel_take (wheel, &rect);
      add_chip (wheel, date, &rect, angle, radius - thickness, radius, date->text);
    }

  if (!ring->is_dotted)
    return radius - thickness;

  /* Too many: each is a dot at the ring's outer edge, and the key has the days. */
  g_array_set_size (wheel->shapes, n_shapes);
  g_array_set_size (wheel->texts, n_texts);
  g_array_set_size (wheel->taken, n_taken);
  aika_metrics_measure (&wheel->metrics, AIKA_TEXT_DATE, ring->short_name, 0, &extent);
  height = get_radial_extent (aika_wheel_get_seam (wheel), extent.width, extent.height);
  thickness = height + 2 * DOT_SIZE * em;
  ring->inner_radius = radius - thickness;
  add_label (wheel, ring, radius - thickness + height / 2);
  for (guint i = 0; i < dates->len; i++)
    {
      const AikaWheelDate *date = &g_array_index (dates, AikaWheelDate, i);
      AikaRect rect = aika_wheel_get_rect_at (wheel, date->angle, radius - DOT_SIZE * em, DOT_SIZE * em, DOT_SIZE * em);

      if (is_of (date, ring))
        add_chip (wheel, date, &rect, date->angle, radius - thickness, radius, NULL);
    }

  return radius - thickness;
}

static gboolean
has_banners (const AikaWheel *wheel)
{
  for (guint i = 0; i < wheel->content.entries->len; i++)
    if (g_array_index (wheel->content.entries, AikaWheelEntry, i).banner != NULL)
      return TRUE;

  return FALSE;
}

/* The tint of each banner, inward of its lane to the centre. */
static void
stretch_banners (AikaWheel *wheel)
{
  for (guint i = 0; i < wheel->shapes->len; i++)
    {
      AikaWheelShape *shape = &g_array_index (wheel->shapes, AikaWheelShape, i);

      if (shape->kind == AIKA_WHEEL_BANNER)
        shape->inner_radius = wheel->centre_radius;
    }
}

static void
add_lines (AikaWheel *wheel,
           double     month_radius)
{
  double seam = aika_wheel_get_seam (wheel);

  for (int i = 1; i < AIKA_WHEEL_N_MONTHS; i++)
    {
      double angle = seam + AIKA_WHEEL_MONTH_ANGLE * i;
      gboolean is_year = fmod (angle, AIKA_WHEEL_FULL_TURN) == 0;

      aika_wheel_add_shape (wheel, is_year ? AIKA_WHEEL_SEAM : AIKA_WHEEL_LINE, NULL, angle, angle, wheel->centre_radius, month_radius);
    }
  aika_wheel_add_shape (wheel, AIKA_WHEEL_SEAM, NULL, seam, seam, wheel->centre_radius, month_radius);
  aika_wheel_add_shape (wheel, AIKA_WHEEL_CIRCLE, NULL, seam, seam + AIKA_WHEEL_FULL_TURN, wheel->centre_radius, wheel->centre_radius);
}

/* All rings, from the wheel's radius inwards. Returns: the radius that is left for the centre, not
 * positive where they find no room */
double
aika_wheel_add_rings (AikaWheel *wheel,
                      double     lane)
{
  GArray *rings = wheel->content.rings;
  double em = wheel->metrics.text_size;
  double thickness = lane * em;
  double radius = wheel->radius;
  double month_radius;

  if (has_banners (wheel))
    {
      AikaWheelRing banners = { .is_banners = TRUE };

      radius = aika_wheel_add_lanes (wheel, &banners, radius, thickness);
      if (radius <= 0)
        return 0;
    }
  month_radius = radius;
  radius = add_months (wheel, radius);

  for (guint i = 0; i < rings->len && radius > 0; i++)
    {
      AikaWheelRing *ring = &g_array_index (rings, AikaWheelRing, i);
      double seam = aika_wheel_get_seam (wheel);

      if (ring->is_body)
        {
          radius = aika_wheel_add_dates (wheel, ring, radius);
        }
      else
        {
          ring->outer_radius = radius;
          radius = aika_wheel_add_lanes (wheel, ring, radius - RING_GAP * em, thickness) - RING_GAP * em;
          ring->inner_radius = radius;
        }
      if (radius > 0)
        aika_wheel_add_shape (wheel, AIKA_WHEEL_GROUND, ring->record, seam, seam + AIKA_WHEEL_FULL_TURN, ring->inner_radius, ring->outer_radius);
    }
  if (radius <= 0)
    return 0;

  wheel->centre_radius = radius;
  stretch_banners (wheel);
  add_lines (wheel, month_radius);

  return radius;
}
