/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-wheel-painter"

#include "config.h"

#include "draw/aika-wheel-painter.h"

#include <math.h>

#include "draw/aika-cairo-node.h"
#include "draw/aika-ink.h"
#include "draw/aika-sign.h"
#include "draw/aika-wheel-arc.h"

/* A year clock: grounds and tints, lines, what stands on them; then the texts. Arcs and slanting
 * lines are small cairo nodes, text is text. Lengths are in units of painter->line_width. */

#define SMOOTH 1.5
#define MONTH_LINE 0.8
#define SEAM_LINE 1.6
#define RING_LINE 0.7
#define CIRCLE_LINE 1.0
#define TIE_LINE 0.8
#define PLATE_PADDING 2.2
#define PLATE_RADIUS 2.0
#define PALE_SHARE 0.5        /* of a banner's tint across the rings */
#define SAMPLE_LINE 0.65      /* lines and dashes of samples: they are small */

#define RADIANS (G_PI / 180)

/* What is painted first lies lowest. */
static const AikaWheelKind order[] = {
  AIKA_WHEEL_BANNER, AIKA_WHEEL_MONTH, AIKA_WHEEL_GROUND, AIKA_WHEEL_LINE, AIKA_WHEEL_CIRCLE, AIKA_WHEEL_SEAM,
  AIKA_WHEEL_WHOLE, AIKA_WHEEL_ARC, AIKA_WHEEL_TIE, AIKA_WHEEL_MEETING, AIKA_WHEEL_SIGN,
};

/* A node for lines up to @width: larger than a line of it, for a PDF makes a bitmap of less. */
static cairo_t *
append_node (GtkSnapshot    *snapshot,
             const AikaRect *rect,
             double          width)
{
  return aika_cairo_node_append (snapshot, &GRAPHENE_RECT_INIT (rect->x, rect->y, rect->width, rect->height), width + SMOOTH);
}

static void
get_point (const AikaWheel *wheel,
           double           angle,
           double           radius,
           double          *x,
           double          *y)
{
  double circle;

  aika_wheel_get_circle (wheel, x, y, &circle);
  *x += radius * sin (angle * RADIANS);
  *y -= radius * cos (angle * RADIANS);
}

static void
paint_line (GtkSnapshot          *snapshot,
            const AikaWheel      *wheel,
            const AikaWheelShape *shape,
            const GdkRGBA        *colour,
            double                width)
{
  cairo_t *cr = append_node (snapshot, &shape->box.rect, width);
  double x, y;

  get_point (wheel, shape->start_angle, shape->inner_radius, &x, &y);
  cairo_move_to (cr, x, y);
  get_point (wheel, shape->start_angle, shape->outer_radius, &x, &y);
  cairo_line_to (cr, x, y);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
paint_circle (GtkSnapshot          *snapshot,
              const AikaWheel      *wheel,
              const AikaWheelShape *shape,
              const GdkRGBA        *colour,
              double                width)
{
  cairo_t *cr = append_node (snapshot, &shape->box.rect, width);
  double x, y, radius;

  aika_wheel_get_circle (wheel, &x, &y, &radius);
  cairo_arc (cr, x, y, shape->outer_radius, 0, 2 * G_PI);
  cairo_close_path (cr);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* Along the inner edge of the ring, from a chip to its day. */
static void
paint_tie (const AikaPainter    *painter,
           GtkSnapshot          *snapshot,
           const AikaWheel      *wheel,
           const AikaWheelShape *shape)
{
  gboolean is_day_at_end = (shape->box.flags & AIKA_BOX_AT_END) != 0;
  double day = is_day_at_end ? shape->end_angle : shape->start_angle;
  double chip = is_day_at_end ? shape->start_angle : shape->end_angle;
  double middle = (shape->inner_radius + shape->outer_radius) / 2;
  cairo_t *cr = append_node (snapshot, &shape->box.rect, TIE_LINE * painter->line_width);
  double x, y;

  get_point (wheel, chip, middle, &x, &y);
  cairo_move_to (cr, x, y);
  get_point (wheel, day, shape->outer_radius, &x, &y);
  cairo_line_to (cr, x, y);
  gdk_cairo_set_source_rgba (cr, &painter->style->decision);
  cairo_set_line_width (cr, TIE_LINE * painter->line_width);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* The tint is full in the banner's own lane and pale across the rings; the months lie over it. */
static void
paint_banner (const AikaPainter    *painter,
              GtkSnapshot          *snapshot,
              const AikaWheel      *wheel,
              const AikaWheelShape *shape)
{
  const AikaStyle *style = painter->style;
  const GArray *shapes = aika_wheel_get_shapes (wheel);
  GdkRGBA pale = aika_style_mix (&style->banner_fill, &style->paper, PALE_SHARE);
  AikaWheelShape lane = *shape;

  for (guint i = 0; i < shapes->len; i++)
    if (g_array_index (shapes, AikaWheelShape, i).kind == AIKA_WHEEL_MONTH)
      lane.inner_radius = g_array_index (shapes, AikaWheelShape, i).outer_radius;

  aika_wheel_arc_fill (snapshot, wheel, shape, &pale, NULL, 0);
  aika_wheel_arc_fill (snapshot, wheel, &lane, &style->banner_fill, NULL, 0);
}

static void
paint_shape (const AikaPainter    *painter,
             GtkSnapshot          *snapshot,
             const AikaWheel      *wheel,
             const AikaWheelShape *shape)
{
  const AikaStyle *style = painter->style;
  double unit = painter->line_width;

  switch (shape->kind)
    {
    case AIKA_WHEEL_MONTH:
      aika_wheel_arc_fill (snapshot, wheel, shape, &style->heading, &style->paper, 2 * MONTH_LINE * unit);
      break;
    case AIKA_WHEEL_BANNER:
      paint_banner (painter, snapshot, wheel, shape);
      break;
    case AIKA_WHEEL_GROUND:
      paint_circle (snapshot, wheel, shape, &style->month_line, RING_LINE * unit);
      break;
    case AIKA_WHEEL_LINE:
      paint_line (snapshot, wheel, shape, &style->row_line, MONTH_LINE * unit);
      break;
    case AIKA_WHEEL_SEAM:
      paint_line (snapshot, wheel, shape, &style->year_line, SEAM_LINE * unit);
      break;
    case AIKA_WHEEL_CIRCLE:
      paint_circle (snapshot, wheel, shape, &style->year_line, CIRCLE_LINE * unit);
      break;
    case AIKA_WHEEL_ARC:
      aika_wheel_arc_paint (painter, snapshot, wheel, shape);
      break;
    case AIKA_WHEEL_WHOLE:
      aika_wheel_arc_paint_whole (painter, snapshot, wheel, shape);
      break;
    case AIKA_WHEEL_TIE:
      paint_tie (painter, snapshot, wheel, shape);
      break;
    case AIKA_WHEEL_MEETING:
    case AIKA_WHEEL_SIGN:
      aika_sign_paint (painter, snapshot, &shape->box);
      break;
    }
}

/* A plate under a text: where a pattern or the seam runs, or the whole process. */
static void
paint_plate (const AikaPainter   *painter,
             GtkSnapshot         *snapshot,
             const AikaWheel     *wheel,
             const AikaWheelText *text)
{
  const GArray *shapes = aika_wheel_get_shapes (wheel);
  double padding = PLATE_PADDING * painter->line_width;
  const AikaRect *rect = &text->box.rect;
  graphene_rect_t plate = GRAPHENE_RECT_INIT (rect->x - padding, rect->y, rect->width + 2 * padding, rect->height);
  GskRoundedRect rounded;
  gboolean needs_plate = (text->box.flags & AIKA_BOX_PLATE) != 0;

  if (text->ground >= 0 && text->part != AIKA_WHEEL_DAY)
    {
      const AikaWheelShape *shape = &g_array_index (shapes, AikaWheelShape, text->ground);
      AikaInk ink;

      aika_ink_init (&ink, painter->style, &shape->box);
      needs_plate |= ink.is_hatched || shape->kind == AIKA_WHEEL_WHOLE || !ink.is_filled;
      /* Its outline stays whole. */
      graphene_rect_inset (&plate, padding / 2, rect->height * 0.1);
    }
  if (!needs_plate)
    return;

  gsk_rounded_rect_init_from_rect (&rounded, &plate, PLATE_RADIUS * painter->line_width);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &painter->style->paper, &plate);
  gtk_snapshot_pop (snapshot);
}

/* A text on what it stands on, for its colour; the ground is not painted again. */
static void
paint_text (const AikaPainter   *painter,
            GtkSnapshot         *snapshot,
            const AikaWheel     *wheel,
            const AikaWheelText *text)
{
  const GArray *shapes = aika_wheel_get_shapes (wheel);
  const AikaWheelShape *shape = text->ground >= 0 ? &g_array_index (shapes, AikaWheelShape, text->ground) : NULL;

  if (shape != NULL && shape->kind == AIKA_WHEEL_ARC && (shape->box.flags & AIKA_BOX_ALTERNATIVE) == 0)
    {
      AikaBox boxes[2] = { shape->box, text->box };
      g_autoptr(GArray) pair = g_array_sized_new (FALSE, FALSE, sizeof (AikaBox), 2);

      boxes[0].rect = text->box.rect;
      boxes[0].text = NULL;
      g_array_append_vals (pair, boxes, 2);
      aika_painter_text (painter, snapshot, pair, 1);
      return;
    }

  aika_painter_box (painter, snapshot, &text->box, AIKA_LAYER_TEXT);
}

/**
 * aika_wheel_painter_text:
 * @painter: a painter whose typesetter the wheel was measured with
 * @snapshot: where to
 * @wheel: a wheel
 * @position: which of its texts
 *
 * Paints one text, in a colour that can be read where it stands. A tagged file takes texts one by
 * one, in their order.
 */
void
aika_wheel_painter_text (const AikaPainter *painter,
                         GtkSnapshot       *snapshot,
                         const AikaWheel   *wheel,
                         guint              position)
{
  const GArray *texts = aika_wheel_get_texts (wheel);

  g_return_if_fail (position < texts->len);

  paint_text (painter, snapshot, wheel, &g_array_index (texts, AikaWheelText, position));
}

/**
 * aika_wheel_painter_paint:
 * @painter: a painter whose typesetter the wheel was measured with
 * @snapshot: where to; the sheet's upper left corner is at 0, 0, a unit is a point
 * @wheel: a wheel
 * @layers: shapes, text or both
 *
 * Paints a whole sheet but the paper itself.
 */
void
aika_wheel_painter_paint (const AikaPainter *painter,
                          GtkSnapshot       *snapshot,
                          const AikaWheel   *wheel,
                          AikaLayer          layers)
{
  const GArray *shapes = aika_wheel_get_shapes (wheel);
  const GArray *texts = aika_wheel_get_texts (wheel);
  AikaPainter sample_painter = *painter;

  if (layers & AIKA_LAYER_SHAPES)
    {
      for (guint k = 0; k < G_N_ELEMENTS (order); k++)
        for (guint i = 0; i < shapes->len; i++)
          {
            const AikaWheelShape *shape = &g_array_index (shapes, AikaWheelShape, i);

            if (shape->kind == order[k])
              paint_shape (painter, snapshot, wheel, shape);
          }
      for (guint i = 0; i < texts->len; i++)
        paint_plate (painter, snapshot, wheel, &g_array_index (texts, AikaWheelText, i));
      sample_painter.line_width *= SAMPLE_LINE;
      aika_painter_boxes (&sample_painter, snapshot, aika_wheel_get_samples (wheel), AIKA_LAYER_SHAPES);
    }
  if (layers & AIKA_LAYER_TEXT)
    for (guint i = 0; i < texts->len; i++)
      paint_text (painter, snapshot, wheel, &g_array_index (texts, AikaWheelText, i));
}
