/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-bar"

#include "config.h"

#include "draw/aika-bar.h"

#include "draw/aika-cairo-node.h"
#include "draw/aika-ink.h"
#include "draw/aika-outline.h"

/* Bars: the fill says what kind of work, the outline how certain, the ends how exact.
 *
 *   ┌──────────┐   ┌ ─ ─ ─ ─ ┐   ┌──────▓▒░   ┌───────╲   ┌────────
 *   │ certain  │     tentative     │ fades      │ open   ⟩   │ soft   ┊
 *   └──────────┘   └ ─ ─ ─ ─ ┘   └──────▓▒░   └───────╱   └────────
 *
 * Fills, fades and hatching are colour nodes in a clip, so that they stay vectors in every
 * file; what is dashed, open or diagonal is one small cairo node. All lengths are in units of
 * painter->line_width, one point on an ordinary sheet. */

#define RADIUS 2.5
#define SOFT_UNITS 15.0       /* of dots and gaps down a soft end, at least */
#define THIN 0.6              /* of a cancelled outline */
#define SMOOTH 1.0            /* how far a smoothed edge may reach outside a bar */

#define N_FADE_STEPS 3
#define PALE_CONTRAST 1.25    /* of a fill to the paper: less, and its fade would not be seen */
#define RING_SHARE 0.21       /* of a hollow bar's height */

/* The solid part of a bar, between what fades, and its ends. */
typedef struct
{
  graphene_rect_t bounds;
  graphene_rect_t solid;
  AikaBoxEnds     ends;
  gboolean        has_soft_start;
  gboolean        has_soft_end;
} BarShape;

static void
find_shape (BarShape      *shape,
            const AikaBox *box,
            double         unit)
{
  const AikaRect *rect = &box->rect;

  *shape = (BarShape) {
    .bounds = GRAPHENE_RECT_INIT (rect->x, rect->y, rect->width, rect->height),
    .has_soft_start = (box->flags & AIKA_BOX_SOFT_START) != 0,
    .has_soft_end = (box->flags & AIKA_BOX_SOFT_END) != 0,
  };
  aika_box_ends_init (&shape->ends, box->flags, rect->width, rect->height, unit);
  shape->solid = GRAPHENE_RECT_INIT (rect->x + shape->ends.fade_start, rect->y,
                                     rect->width - shape->ends.fade_start - shape->ends.fade_end, rect->height);
}

/* Whether the outline runs round an end: it stops where the end fades or is soft. */
static gboolean
is_start_closed (const BarShape *shape)
{
  return shape->ends.fade_start == 0 && !shape->has_soft_start;
}

static gboolean
is_end_closed (const BarShape *shape)
{
  return shape->ends.fade_end == 0 && !shape->has_soft_end;
}

/* Covers the parts of @area that lie on a banner. */
static void
append_on_banners (const AikaPainter     *painter,
                   GtkSnapshot           *snapshot,
                   const graphene_rect_t *area,
                   const GdkRGBA         *colour)
{
  for (guint i = 0; painter->banners != NULL && i < painter->banners->len; i++)
    {
      const AikaBannerBox *banner = &g_array_index (painter->banners, AikaBannerBox, i);
      graphene_rect_t part = GRAPHENE_RECT_INIT (banner->x, area->origin.y, banner->width, area->size.height);

      if (graphene_rect_intersection (area, &part, &part))
        gtk_snapshot_append_color (snapshot, colour, &part);
    }
}

/* Whether a fill is hardly told from the paper, but for its pattern. */
static gboolean
is_pale (const AikaPainter *painter,
         const AikaInk     *ink)
{
  return ink->is_hatched || aika_style_contrast (&ink->fill, &painter->style->paper) < PALE_CONTRAST;
}

/* The middle of a bar that is one of several, out of the fill: paper, and the tint of banners. A
 * ring that is pale has a thin inner edge.
 *
 *   ┌▒▒▒▒▒▒▒▒▒▒┐
 *   │▒        ▒│
 *   └▒▒▒▒▒▒▒▒▒▒┘
 */
static void
append_hollow (const AikaPainter *painter,
               GtkSnapshot       *snapshot,
               const BarShape    *shape,
               const AikaInk     *ink)
{
  const graphene_rect_t *solid = &shape->solid;
  double ring = solid->size.height * RING_SHARE;
  double side = MIN (ring, solid->size.width / 4);
  double start = shape->ends.fade_start > 0 ? 0 : MAX (side, shape->ends.tip_start);
  double end = shape->ends.fade_end > 0 ? 0 : MAX (side, shape->ends.tip_end);
  graphene_rect_t area = GRAPHENE_RECT_INIT (solid->origin.x + start, solid->origin.y + ring,
                                             MAX (solid->size.width - start - end, 0),
                                             solid->size.height - 2 * ring);

  gtk_snapshot_append_color (snapshot, &painter->style->paper, &area);
  append_on_banners (painter, snapshot, &area, &painter->style->banner_fill);
  if (is_pale (painter, ink) && area.size.width > 0)
    {
      float width = MIN (THIN * painter->line_width, area.size.width / 3);
      GskRoundedRect inner;

      gsk_rounded_rect_init_from_rect (&inner, &area, 0);
      gtk_snapshot_append_border (snapshot, &inner, (float[4]) { width, width, width, width },
                                  (GdkRGBA[4]) { ink->line, ink->line, ink->line, ink->line });
    }
}

static void
append_edges (GtkSnapshot           *snapshot,
              const graphene_rect_t *area,
              const GdkRGBA         *colour,
              double                 width)
{
  graphene_rect_t edge = GRAPHENE_RECT_INIT (area->origin.x, area->origin.y, area->size.width, width);

  gtk_snapshot_append_color (snapshot, colour, &edge);
  edge.origin.y += area->size.height - width;
  gtk_snapshot_append_color (snapshot, colour, &edge);
}

/* Three flat steps inside the span. Each begins at the outer end and the next is painted
 * over it: steps that only touched would show a seam. Where the fill is about the paper's colour,
 * with a pattern or without, the edges fade too, so that it can be seen how far it goes. */
static void
append_fade (const AikaPainter *painter,
             GtkSnapshot       *snapshot,
             const BarShape    *shape,
             const AikaInk     *ink,
             gboolean           is_start,
             double             unit)
{
  const AikaStyle *style = painter->style;
  double fade = is_start ? shape->ends.fade_start : shape->ends.fade_end;
  const graphene_rect_t *bounds = &shape->bounds;
  gboolean has_edges = is_pale (painter, ink);
  double line_width = unit * style->outline_scale;

  for (int step = 1; step <= N_FADE_STEPS; step++)
    {
      double share = (double) step / (N_FADE_STEPS + 1);
      double skipped = fade * (step - 1) / N_FADE_STEPS;
      GdkRGBA fill = aika_style_mix (&ink->fill, &style->paper, share);
      GdkRGBA hatch = aika_style_mix (&ink->hatch, &style->paper, share);
      GdkRGBA line = aika_style_mix (&ink->line, &style->paper, share);
      graphene_rect_t area = *bounds;

      area.size.width = fade - skipped;
      area.origin.x = is_start ? bounds->origin.x + skipped
                               : bounds->origin.x + bounds->size.width - fade;
      gtk_snapshot_append_color (snapshot, &fill, &area);
      /* Where a step lies on a banner, it thins out to the banner's tint. */
      fill = aika_style_mix (&ink->fill, &style->banner_fill, share);
      append_on_banners (painter, snapshot, &area, &fill);
      aika_ink_append_pattern (ink, snapshot, &area, bounds, &hatch, unit);
      if (has_edges)
        append_edges (snapshot, &area, &line, line_width);
    }
}

/* The outline, open where an end fades. The path runs from the upper right corner against
 * the clock. */
static void
add_outline_path (cairo_t        *cr,
                  const BarShape *shape,
                  double          inset,
                  double          radius)
{
  double left = shape->solid.origin.x + (is_start_closed (shape) ? inset : 0);
  double right = shape->solid.origin.x + shape->solid.size.width - (is_end_closed (shape) ? inset : 0);
  double top = shape->solid.origin.y + inset;
  double bottom = shape->solid.origin.y + shape->solid.size.height - inset;
  double middle = (top + bottom) / 2;
  double r = MIN (radius, MIN (right - left, bottom - top) / 2);

  if (!is_end_closed (shape))
    cairo_move_to (cr, right, top);
  else if (shape->ends.tip_end > 0)
    cairo_move_to (cr, right - shape->ends.tip_end, top);
  else
    cairo_arc_negative (cr, right - r, top + r, r, 0, -G_PI / 2);

  if (!is_start_closed (shape))
    {
      cairo_line_to (cr, left, top);
      cairo_move_to (cr, left, bottom);
    }
  else if (shape->ends.tip_start > 0)
    {
      cairo_line_to (cr, left + shape->ends.tip_start, top);
      cairo_line_to (cr, left, middle);
      cairo_line_to (cr, left + shape->ends.tip_start, bottom);
    }
  else
    {
      cairo_arc_negative (cr, left + r, top + r, r, -G_PI / 2, -G_PI);
      cairo_arc_negative (cr, left + r, bottom - r, r, G_PI, G_PI / 2);
    }

  if (!is_end_closed (shape))
    {
      cairo_line_to (cr, right, bottom);
    }
  else if (shape->ends.tip_end > 0)
    {
      cairo_line_to (cr, right - shape->ends.tip_end, bottom);
      cairo_line_to (cr, right, middle);
      cairo_line_to (cr, right - shape->ends.tip_end, top);
      if (is_start_closed (shape))
        cairo_close_path (cr);
    }
  else
    {
      cairo_arc_negative (cr, right - r, bottom - r, r, G_PI / 2, 0);
      if (is_start_closed (shape))
        cairo_close_path (cr);
      else
        cairo_line_to (cr, right, top + r);
    }
}

static double
get_line_width (const AikaPainter *painter,
                AikaOutline        outline)
{
  double width = painter->line_width * painter->style->outline_scale;

  return outline == AIKA_OUTLINE_THIN ? width * THIN : width;
}

static gboolean
is_plain_rectangle (const BarShape *shape)
{
  return is_start_closed (shape) && is_end_closed (shape) && shape->ends.tip_start == 0 && shape->ends.tip_end == 0;
}

static void
append_fill (const AikaPainter *painter,
             GtkSnapshot       *snapshot,
             const BarShape    *shape,
             const AikaInk     *ink)
{
  double unit = painter->line_width;
  graphene_rect_t solid = shape->solid;
  graphene_size_t round = GRAPHENE_SIZE_INIT (RADIUS * unit, RADIUS * unit);
  graphene_size_t square = GRAPHENE_SIZE_INIT (0, 0);
  gboolean has_square_start = !is_start_closed (shape) || shape->ends.tip_start > 0;
  gboolean has_square_end = !is_end_closed (shape) || shape->ends.tip_end > 0;
  GskRoundedRect clip;

  if (shape->ends.fade_start > 0)
    append_fade (painter, snapshot, shape, ink, TRUE, unit);
  if (shape->ends.fade_end > 0)
    append_fade (painter, snapshot, shape, ink, FALSE, unit);

  if (shape->ends.tip_start > 0 || shape->ends.tip_end > 0)
    {
      cairo_t *cr = aika_cairo_node_append (snapshot, &shape->bounds, SMOOTH);

      add_outline_path (cr, shape, 0, RADIUS * unit);
      gdk_cairo_set_source_rgba (cr, &ink->fill);
      cairo_fill (cr);
      cairo_destroy (cr);
      solid.origin.x += shape->ends.tip_start;
      solid.size.width -= shape->ends.tip_start + shape->ends.tip_end;
    }

  gsk_rounded_rect_init (&clip, &solid,
                         has_square_start ? &square : &round, has_square_end ? &square : &round,
                         has_square_end ? &square : &round, has_square_start ? &square : &round);
  gtk_snapshot_push_rounded_clip (snapshot, &clip);
  gtk_snapshot_append_color (snapshot, &ink->fill, &solid);
  aika_ink_append_pattern (ink, snapshot, &solid, &shape->bounds, &ink->hatch, unit);
  gtk_snapshot_pop (snapshot);
}

static void
append_outline (const AikaPainter *painter,
                GtkSnapshot       *snapshot,
                const BarShape    *shape,
                const AikaInk     *ink,
                AikaOutline        outline)
{
  double width = get_line_width (painter, outline);
  double radius = RADIUS * painter->line_width;

  if (is_plain_rectangle (shape) && (outline == AIKA_OUTLINE_SOLID || outline == AIKA_OUTLINE_THIN))
    {
      GskRoundedRect rounded;

      gsk_rounded_rect_init_from_rect (&rounded, &shape->bounds, radius);
      gtk_snapshot_append_border (snapshot, &rounded, (float[4]) { width, width, width, width },
                                  (GdkRGBA[4]) { ink->line, ink->line, ink->line, ink->line });
    }
  else
    {
      cairo_t *cr = aika_cairo_node_append (snapshot, &shape->bounds, SMOOTH);

      add_outline_path (cr, shape, width / 2, MAX (radius - width / 2, 0));
      gdk_cairo_set_source_rgba (cr, &ink->line);
      cairo_set_line_width (cr, width);
      aika_outline_stroke (outline, cr, painter->line_width);
      cairo_destroy (cr);
    }
}

/* A row of dots where a soft end is: straight, but nobody's day. */
static void
append_soft_end (const AikaPainter *painter,
                 GtkSnapshot       *snapshot,
                 const BarShape    *shape,
                 const AikaInk     *ink,
                 gboolean           is_start)
{
  const graphene_rect_t *bounds = &shape->bounds;
  double width = get_line_width (painter, AIKA_OUTLINE_SOLID);
  double x = is_start ? bounds->origin.x + width / 2 : bounds->origin.x + bounds->size.width - width / 2;
  cairo_t *cr = aika_cairo_node_append (snapshot, bounds, SMOOTH);

  cairo_move_to (cr, x, bounds->origin.y);
  cairo_line_to (cr, x, bounds->origin.y + bounds->size.height);
  gdk_cairo_set_source_rgba (cr, &ink->line);
  cairo_set_line_width (cr, MIN (width, bounds->size.width / 3));
  /* Small enough for some dots on a low bar too. */
  aika_outline_stroke (AIKA_OUTLINE_DOTTED, cr, MIN (painter->line_width, bounds->size.height / SOFT_UNITS));
  cairo_destroy (cr);
}

static void
append_diagonal (const AikaPainter *painter,
                 GtkSnapshot       *snapshot,
                 const BarShape    *shape,
                 const AikaInk     *ink)
{
  const graphene_rect_t *bounds = &shape->bounds;
  cairo_t *cr = aika_cairo_node_append (snapshot, bounds, SMOOTH);

  cairo_move_to (cr, bounds->origin.x, bounds->origin.y + bounds->size.height);
  cairo_line_to (cr, bounds->origin.x + bounds->size.width, bounds->origin.y);
  gdk_cairo_set_source_rgba (cr, &ink->line);
  cairo_set_line_width (cr, get_line_width (painter, AIKA_OUTLINE_THIN));
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* A session's dot: in the middle of a bar too short to hold more, else at its start. */
static void
append_session_dot (const AikaPainter *painter,
                    GtkSnapshot       *snapshot,
                    const BarShape    *shape,
                    const AikaInk     *ink)
{
  const graphene_rect_t *bounds = &shape->bounds;
  double diameter = MIN (bounds->size.height * 0.28, bounds->size.width * 0.5);
  double offset = MIN (bounds->size.height, bounds->size.width) / 2;
  graphene_rect_t dot = GRAPHENE_RECT_INIT (bounds->origin.x + offset - diameter / 2,
                                            bounds->origin.y + (bounds->size.height - diameter) / 2,
                                            diameter, diameter);
  graphene_rect_t plate = dot;
  GskRoundedRect rounded;

  if (ink->is_hatched)
    {
      graphene_rect_inset (&plate, -painter->line_width, -painter->line_width);
      gsk_rounded_rect_init_from_rect (&rounded, &plate, plate.size.width / 2);
      gtk_snapshot_push_rounded_clip (snapshot, &rounded);
      gtk_snapshot_append_color (snapshot, &ink->fill, &plate);
      gtk_snapshot_pop (snapshot);
    }

  gsk_rounded_rect_init_from_rect (&rounded, &dot, diameter / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, aika_style_contrast (&ink->line, &ink->fill) >= 3 || !ink->is_filled
                                       ? &ink->line : aika_style_get_text_on (painter->style, &ink->fill),
                             &dot);
  gtk_snapshot_pop (snapshot);
}

/**
 * aika_bar_paint:
 * @painter: a painter
 * @snapshot: where to
 * @box: a phase, a session or a swatch
 *
 * Paints the shape of @box, not its text.
 */
void
aika_bar_paint (const AikaPainter *painter,
                GtkSnapshot       *snapshot,
                const AikaBox     *box)
{
  AikaOutline outline = aika_outline_for_status (box->status);
  BarShape shape;
  AikaInk ink;

  if (box->rect.width <= 0 || box->rect.height <= 0)
    return;

  find_shape (&shape, box, painter->line_width);
  aika_ink_init (&ink, painter->style, box);

  if (ink.is_filled)
    append_fill (painter, snapshot, &shape, &ink);
  if (ink.is_filled && (box->flags & AIKA_BOX_ALTERNATIVE))
    append_hollow (painter, snapshot, &shape, &ink);
  append_outline (painter, snapshot, &shape, &ink, outline);
  if (shape.has_soft_start)
    append_soft_end (painter, snapshot, &shape, &ink, TRUE);
  if (shape.has_soft_end)
    append_soft_end (painter, snapshot, &shape, &ink, FALSE);
  if (outline == AIKA_OUTLINE_THIN)
    append_diagonal (painter, snapshot, &shape, &ink);
  if (box->kind == AIKA_BOX_SESSION)
    append_session_dot (painter, snapshot, &shape, &ink);
}

/**
 * aika_bar_paint_whole:
 * @painter: a painter
 * @snapshot: where to
 * @box: what lasts the whole process
 *
 * Paints a thin double line with a pale fill; it has no ends.
 */
void
aika_bar_paint_whole (const AikaPainter *painter,
                      GtkSnapshot       *snapshot,
                      const AikaBox     *box)
{
  const AikaRect *rect = &box->rect;
  AikaOutline outline = aika_outline_for_status (box->status);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (rect->x, rect->y, rect->width, rect->height);
  double width = get_line_width (painter, AIKA_OUTLINE_SOLID) * 0.9;
  AikaInk ink;

  if (rect->width <= 0 || rect->height <= 0)
    return;

  aika_ink_init (&ink, painter->style, box);
  if (ink.is_filled)
    {
      gtk_snapshot_append_color (snapshot, &ink.fill, &bounds);
      aika_ink_append_pattern (&ink, snapshot, &bounds, &bounds, &ink.hatch, painter->line_width);
    }

  for (int side = 0; side < 2; side++)
    {
      double y = side == 0 ? rect->y : rect->y + rect->height - width;
      graphene_rect_t line = GRAPHENE_RECT_INIT (rect->x, y, rect->width, width);

      if (outline == AIKA_OUTLINE_SOLID || outline == AIKA_OUTLINE_THIN)
        {
          gtk_snapshot_append_color (snapshot, &ink.line, &line);
        }
      else
        {
          cairo_t *cr = aika_cairo_node_append (snapshot, &line, SMOOTH);

          cairo_move_to (cr, rect->x, y + width / 2);
          cairo_line_to (cr, rect->x + rect->width, y + width / 2);
          gdk_cairo_set_source_rgba (cr, &ink.line);
          cairo_set_line_width (cr, width);
          aika_outline_stroke (outline, cr, painter->line_width);
          cairo_destroy (cr);
        }
    }
}
