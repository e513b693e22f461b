/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-wheel-painter"

#include "config.h"

#include "draw/aika-wheel-arc.h"

#include <math.h>

#include "draw/aika-cairo-node.h"
#include "draw/aika-ink.h"
#include "draw/aika-outline.h"
#include "plan/aika-category.h"

/* Bars that are bent: the fill says what kind of work, the outline how certain, the ends how exact,
 * as on a straight line (aika-bar.c). Each is one cairo node: GTK has none for an arc. Patterns run
 * along the ring. Lengths are in units of painter->line_width. */

#define SMOOTH 1.5            /* how far a smoothed edge may reach outside */
#define THIN 0.6
#define N_FADE_STEPS 3
#define RING_SHARE 0.21       /* of a hollow bar's thickness */
#define PALE_CONTRAST 1.25
#define DOT_SHARE 0.3         /* of a session's thickness */
#define SOFT_UNITS 15.0
#define DASHES 0.62           /* shorter than a straight bar's: arcs are thinner */

/* Patterns, in millimetres of paper. */
#define MM (72 / 25.4)
#define DOT_PITCH (1.6 * MM)
#define DOT_DIAMETER (0.5 * MM)
#define VERTICAL_PITCH (1.4 * MM)
#define VERTICAL_WIDTH (0.35 * MM)
#define DIAGONAL_PITCH (1.8 * MM)
#define DIAGONAL_WIDTH (0.5 * MM)
#define HORIZONTAL_PITCH (1.6 * MM)
#define HORIZONTAL_WIDTH (0.25 * MM)

#define RADIANS (G_PI / 180)
#define PIECE (6 * RADIANS)

/* An arc in cairo's angles: radians from 3 o'clock. */
typedef struct
{
  double x;
  double y;
  double inner;
  double outer;
  double start;
  double end;
  double tip_start;           /* radians */
  double tip_end;
} Arc;

static double
to_cairo (double angle)
{
  return (angle - 90) * RADIANS;
}

static void
arc_init (Arc                  *arc,
          const AikaWheel      *wheel,
          const AikaWheelShape *shape)
{
  double radius;

  *arc = (Arc) { .inner = shape->inner_radius, .outer = shape->outer_radius,
                 .start = to_cairo (shape->start_angle), .end = to_cairo (shape->end_angle) };
  aika_wheel_get_circle (wheel, &arc->x, &arc->y, &radius);
}

static double
get_middle (const Arc *arc)
{
  return (arc->inner + arc->outer) / 2;
}

static void
line_to (cairo_t   *cr,
         const Arc *arc,
         double     radius,
         double     angle)
{
  cairo_line_to (cr, arc->x + radius * cos (angle), arc->y + radius * sin (angle));
}

static void
move_to (cairo_t   *cr,
         const Arc *arc,
         double     radius,
         double     angle)
{
  cairo_move_to (cr, arc->x + radius * cos (angle), arc->y + radius * sin (angle));
}

/* From the current point along the ring, forwards or back. In pieces small enough that dashes, which
 * follow straight lines, stay round; cairo_arc () would make corners between them. */
static void
arc_to (cairo_t   *cr,
        const Arc *arc,
        double     radius,
        double     start,
        double     end)
{
  guint n_pieces = MAX (1, (guint) ceil (fabs (end - start) / PIECE));
  double turn = (end - start) / n_pieces;
  double handle = 4.0 / 3 * tan (turn / 4) * radius;

  for (guint i = 0; i < n_pieces; i++)
    {
      double a = start + i * turn, b = a + turn;

      cairo_curve_to (cr,
                      arc->x + radius * cos (a) - handle * sin (a), arc->y + radius * sin (a) + handle * cos (a),
                      arc->x + radius * cos (b) + handle * sin (b), arc->y + radius * sin (b) - handle * cos (b),
                      arc->x + radius * cos (b), arc->y + radius * sin (b));
    }
}

/* The whole outline, with its tips. */
static void
add_path (cairo_t   *cr,
          const Arc *arc)
{
  double start = arc->start + arc->tip_start, end = arc->end - arc->tip_end;

  move_to (cr, arc, arc->outer, start);
  arc_to (cr, arc, arc->outer, start, end);
  if (arc->tip_end > 0)
    line_to (cr, arc, get_middle (arc), arc->end);
  line_to (cr, arc, arc->inner, end);
  arc_to (cr, arc, arc->inner, end, start);
  if (arc->tip_start > 0)
    line_to (cr, arc, get_middle (arc), arc->start);
  cairo_close_path (cr);
}

static Arc
get_part (const Arc *arc,
          double     start,
          double     end)
{
  Arc part = *arc;

  part.start = start;
  part.end = end;
  part.tip_start = part.tip_end = 0;

  return part;
}

static Arc
get_inset (const Arc *arc,
           double     by)
{
  Arc inside = *arc;
  double turn = by / MAX (get_middle (arc), 1e-3);

  inside.inner += by;
  inside.outer = MAX (arc->outer - by, inside.inner);
  inside.start += turn;
  inside.end = MAX (arc->end - turn, inside.start);

  return inside;
}

static void
fill_arc (cairo_t       *cr,
          const Arc     *arc,
          const GdkRGBA *colour)
{
  add_path (cr, arc);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_fill (cr);
}

static void
add_dots (cairo_t   *cr,
          const Arc *arc,
          double     unit)
{
  double pitch = DOT_PITCH * unit, radius = DOT_DIAMETER * unit / 2;
  double turn = pitch / get_middle (arc);
  guint row = 0;

  for (double r = arc->inner + pitch / 3; r < arc->outer; r += pitch / 2, row++)
    for (double angle = arc->start + (row % 2 + 0.5) * turn / 2; angle < arc->end; angle += turn)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, arc->x + r * cos (angle), arc->y + r * sin (angle), radius, 0, 2 * G_PI);
      }
  cairo_fill (cr);
}

/* Lines across the ring, straight or aslant by @slant of its thickness. */
static void
add_spokes (cairo_t   *cr,
            const Arc *arc,
            double     pitch,
            double     width,
            double     slant)
{
  double turn = pitch / get_middle (arc);
  double aslant = slant * (arc->outer - arc->inner) / get_middle (arc);

  for (double angle = arc->start + turn / 2 - fabs (aslant); angle < arc->end + fabs (aslant); angle += turn)
    {
      move_to (cr, arc, arc->inner, angle);
      line_to (cr, arc, arc->outer, angle + aslant);
    }
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

static void
add_rings (cairo_t   *cr,
           const Arc *arc,
           double     pitch,
           double     width)
{
  for (double r = arc->inner + fmod (arc->outer - arc->inner, pitch) / 2; r < arc->outer; r += pitch)
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, arc->x, arc->y, r, arc->start, arc->end);
    }
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

static void
add_pattern (cairo_t       *cr,
             const Arc     *arc,
             const AikaInk *ink,
             const GdkRGBA *colour,
             double         unit)
{
  if (!ink->is_hatched)
    return;

  cairo_save (cr);
  add_path (cr, arc);
  cairo_clip (cr);
  gdk_cairo_set_source_rgba (cr, colour);
  switch ((AikaPattern) ink->pattern)
    {
    case AIKA_PATTERN_LIGHT:
    case AIKA_PATTERN_DARK:
      break;
    case AIKA_PATTERN_DOTS:
      add_dots (cr, arc, unit);
      break;
    case AIKA_PATTERN_VERTICAL:
      add_spokes (cr, arc, VERTICAL_PITCH * unit, VERTICAL_WIDTH * unit, 0);
      break;
    case AIKA_PATTERN_DIAGONAL:
      add_spokes (cr, arc, DIAGONAL_PITCH * unit, DIAGONAL_WIDTH * unit, 1);
      break;
    case AIKA_PATTERN_HORIZONTAL:
      add_rings (cr, arc, HORIZONTAL_PITCH * unit / 1.6, HORIZONTAL_WIDTH * unit);
      break;
    }
  cairo_restore (cr);
}

/* Three flat steps inside the span, each painted over the one that reaches further out. */
static void
add_fade (cairo_t         *cr,
          const AikaStyle *style,
          const Arc       *arc,
          const AikaInk   *ink,
          double           fade,
          gboolean         is_start,
          double           unit)
{
  for (int step = 1; step <= N_FADE_STEPS; step++)
    {
      double share = (double) step / (N_FADE_STEPS + 1);
      double skipped = fade * (step - 1) / N_FADE_STEPS;
      GdkRGBA fill = aika_style_mix (&ink->fill, &style->paper, share);
      GdkRGBA hatch = aika_style_mix (&ink->hatch, &style->paper, share);
      Arc part = is_start ? get_part (arc, arc->start + skipped, arc->start + fade)
                          : get_part (arc, arc->end - fade, arc->end - skipped);

      fill_arc (cr, &part, &fill);
      add_pattern (cr, &part, ink, &hatch, unit);
    }
}

/* The outline, open where an end fades or is soft. */
static void
add_outline (cairo_t   *cr,
             const Arc *arc,
             gboolean   is_start_open,
             gboolean   is_end_open)
{
  double start = arc->start + arc->tip_start, end = arc->end - arc->tip_end;

  if (!is_start_open && !is_end_open)
    {
      add_path (cr, arc);
      return;
    }

  move_to (cr, arc, arc->outer, start);
  arc_to (cr, arc, arc->outer, start, end);
  if (is_end_open)
    {
      move_to (cr, arc, arc->inner, end);
      arc_to (cr, arc, arc->inner, end, start);
    }
  else
    {
      if (arc->tip_end > 0)
        line_to (cr, arc, get_middle (arc), arc->end);
      line_to (cr, arc, arc->inner, end);
      arc_to (cr, arc, arc->inner, end, start);
    }
  if (!is_start_open)
    {
      if (arc->tip_start > 0)
        line_to (cr, arc, get_middle (arc), arc->start);
      line_to (cr, arc, arc->outer, start);
    }
}

static void
stroke_soft_end (cairo_t           *cr,
                 const AikaPainter *painter,
                 const Arc         *arc,
                 double             angle)
{
  move_to (cr, arc, arc->inner, angle);
  line_to (cr, arc, arc->outer, angle);
  aika_outline_stroke (AIKA_OUTLINE_DOTTED, cr, MIN (painter->line_width, (arc->outer - arc->inner) / SOFT_UNITS));
}

static cairo_t *
append_node (GtkSnapshot          *snapshot,
             const AikaWheelShape *shape,
             double                line_width)
{
  const AikaRect *rect = &shape->box.rect;

  return aika_cairo_node_append (snapshot, &GRAPHENE_RECT_INIT (rect->x, rect->y, rect->width, rect->height), line_width + SMOOTH);
}

/**
 * aika_wheel_arc_paint:
 * @painter: a painter
 * @snapshot: where to
 * @wheel: a wheel
 * @shape: a phase or a session of it
 *
 * Paints a bent bar.
 */
void
aika_wheel_arc_paint (const AikaPainter    *painter,
                      GtkSnapshot          *snapshot,
                      const AikaWheel      *wheel,
                      const AikaWheelShape *shape)
{
  const AikaStyle *style = painter->style;
  AikaOutline outline = aika_outline_for_status (shape->box.status);
  double unit = painter->line_width;
  double width = unit * style->outline_scale * (outline == AIKA_OUTLINE_THIN ? THIN : 1);
  double fade_start, fade_end;
  cairo_t *cr = append_node (snapshot, shape, width);
  AikaBoxEnds ends;
  AikaInk ink;
  Arc arc, solid, line;

  arc_init (&arc, wheel, shape);
  aika_ink_init (&ink, style, &shape->box);
  aika_box_ends_init (&ends, shape->box.flags, (arc.end - arc.start) * get_middle (&arc), arc.outer - arc.inner, unit);
  fade_start = ends.fade_start / get_middle (&arc);
  fade_end = ends.fade_end / get_middle (&arc);
  if (fade_start > 0)
    add_fade (cr, style, &arc, &ink, fade_start, TRUE, unit);
  if (fade_end > 0)
    add_fade (cr, style, &arc, &ink, fade_end, FALSE, unit);

  solid = get_part (&arc, arc.start + fade_start, arc.end - fade_end);
  solid.tip_start = ends.tip_start / get_middle (&arc);
  solid.tip_end = ends.tip_end / get_middle (&arc);
  fill_arc (cr, &solid, &ink.fill);
  add_pattern (cr, &solid, &ink, &ink.hatch, unit);

  if ((shape->box.flags & AIKA_BOX_ALTERNATIVE) != 0)
    {
      Arc hollow = get_inset (&solid, RING_SHARE * (arc.outer - arc.inner));

      hollow.tip_start = hollow.tip_end = 0;
      fill_arc (cr, &hollow, &style->paper);
    }

  line = solid;
  line.inner += width / 2;
  line.outer -= width / 2;
  if (fade_start == 0)
    line.start += width / 2 / get_middle (&arc);
  if (fade_end == 0)
    line.end -= width / 2 / get_middle (&arc);
  cairo_set_line_width (cr, width);
  gdk_cairo_set_source_rgba (cr, &ink.line);
  add_outline (cr, &line, fade_start > 0 || (shape->box.flags & AIKA_BOX_SOFT_START), fade_end > 0 || (shape->box.flags & AIKA_BOX_SOFT_END));
  aika_outline_stroke (outline, cr, unit * DASHES);
  if (shape->box.flags & AIKA_BOX_SOFT_START)
    stroke_soft_end (cr, painter, &line, line.start);
  if (shape->box.flags & AIKA_BOX_SOFT_END)
    stroke_soft_end (cr, painter, &line, line.end);

  if (outline == AIKA_OUTLINE_THIN)
    {
      move_to (cr, &arc, arc.inner, arc.start);
      /* The diagonal follows the ring. */
      for (int i = 1; i <= 16; i++)
        line_to (cr, &arc, arc.inner + (arc.outer - arc.inner) * i / 16, arc.start + (arc.end - arc.start) * i / 16);
      cairo_stroke (cr);
    }
  else if (shape->box.kind == AIKA_BOX_SESSION)
    {
      double size = DOT_SHARE * (arc.outer - arc.inner);
      double angle = MIN (solid.start + solid.tip_start + 1.1 * size / get_middle (&arc), (arc.start + arc.end) / 2);
      double x = arc.x + get_middle (&arc) * cos (angle), y = arc.y + get_middle (&arc) * sin (angle);

      if (ink.is_hatched)
        {
          cairo_arc (cr, x, y, size / 2 + unit, 0, 2 * G_PI);
          gdk_cairo_set_source_rgba (cr, &style->paper);
          cairo_fill (cr);
          gdk_cairo_set_source_rgba (cr, &ink.line);
        }
      else if (style->is_grey)
        {
          gdk_cairo_set_source_rgba (cr, aika_style_get_text_on (style, &ink.fill));
        }
      cairo_arc (cr, x, y, size / 2, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  cairo_destroy (cr);
}

/**
 * aika_wheel_arc_paint_whole:
 * @painter: a painter
 * @snapshot: where to
 * @wheel: a wheel
 * @shape: the whole process
 *
 * Paints a thin double line all round.
 */
void
aika_wheel_arc_paint_whole (const AikaPainter    *painter,
                            GtkSnapshot          *snapshot,
                            const AikaWheel      *wheel,
                            const AikaWheelShape *shape)
{
  double width = painter->line_width * painter->style->outline_scale * 0.8;
  cairo_t *cr = append_node (snapshot, shape, width);
  AikaInk ink;
  Arc arc;

  arc_init (&arc, wheel, shape);
  aika_ink_init (&ink, painter->style, &shape->box);

  cairo_new_sub_path (cr);
  cairo_arc (cr, arc.x, arc.y, get_middle (&arc), 0, 2 * G_PI);
  cairo_close_path (cr);
  cairo_set_line_width (cr, arc.outer - arc.inner - width);
  gdk_cairo_set_source_rgba (cr, &ink.fill);
  cairo_stroke (cr);
  add_pattern (cr, &arc, &ink, &ink.hatch, painter->line_width);

  gdk_cairo_set_source_rgba (cr, &ink.line);
  cairo_set_line_width (cr, width);
  for (int side = 0; side < 2; side++)
    {
      double radius = side == 0 ? arc.inner + width / 2 : arc.outer - width / 2;

      move_to (cr, &arc, radius, 0);
      arc_to (cr, &arc, radius, 0, 2 * G_PI);
      cairo_close_path (cr);
      aika_outline_stroke (aika_outline_for_status (shape->box.status), cr, painter->line_width * DASHES);
    }
  cairo_destroy (cr);
}

/**
 * aika_wheel_arc_fill:
 * @snapshot: where to
 * @wheel: a wheel
 * @shape: a sector of it
 * @fill: (nullable): what to fill it with
 * @line: (nullable): the colour of its outline
 * @line_width: of the outline
 *
 * Paints a plain sector.
 */
void
aika_wheel_arc_fill (GtkSnapshot          *snapshot,
                     const AikaWheel      *wheel,
                     const AikaWheelShape *shape,
                     const GdkRGBA        *fill,
                     const GdkRGBA        *line,
                     double                line_width)
{
  cairo_t *cr = append_node (snapshot, shape, line_width);
  Arc arc;

  arc_init (&arc, wheel, shape);
  if (fill != NULL)
    fill_arc (cr, &arc, fill);
  if (line != NULL)
    {
      add_path (cr, &arc);
      gdk_cairo_set_source_rgba (cr, line);
      cairo_set_line_width (cr, line_width);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}
