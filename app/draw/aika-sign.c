/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sign"

#include "config.h"

#include "draw/aika-sign.h"

#include <math.h>

#include "draw/aika-bar.h"
#include "draw/aika-cairo-node.h"
#include "draw/aika-outline.h"

/* The small signs: each is one path in one cairo node, filled and outlined by one rule.
 *
 * Before GTK 4.14 a snapshot has no stroke or fill of a path. A path must keep inside the
 * box's rectangle by half the line's width; the node is a little larger for the smoothed edge. */

#define SMOOTH 1.0            /* how far a smoothed edge may reach outside a box */

#define DIAMOND_LINE 1.2      /* in units of the painter's line width */
#define SIGN_LINE 1.1
#define THIN_LINE 0.6
#define SIGN_DASHES 0.4       /* shorter than a bar's: two of them on each side of a diamond */
#define TICK_LINE 0.13        /* of the tick's height */
#define ARROW_LINE 0.16       /* of the disclosure arrow's height */

#define CHIP_RADIUS 5.0
#define CHIP_LINE 1.0

#define PIN_HEAD 0.345        /* radius, of the pin's height */
#define PIN_EYE 0.12
#define FOLD 0.36             /* of the document's width */

typedef void (* PathFunc) (cairo_t        *cr,
                           const AikaRect *rect);

static void
add_diamond (cairo_t        *cr,
             const AikaRect *rect)
{
  cairo_move_to (cr, rect->x + rect->width / 2, rect->y);
  cairo_line_to (cr, rect->x + rect->width, rect->y + rect->height / 2);
  cairo_line_to (cr, rect->x + rect->width / 2, rect->y + rect->height);
  cairo_line_to (cr, rect->x, rect->y + rect->height / 2);
  cairo_close_path (cr);
}

/* A head on a tip: the tangents from the tip to the circle. */
static void
add_pin (cairo_t        *cr,
         const AikaRect *rect)
{
  double radius = MIN (rect->height * PIN_HEAD, rect->width / 2);
  double x = rect->x + rect->width / 2;
  double y = rect->y + radius;
  double tip = rect->y + rect->height;
  double angle = asin (radius / (tip - y));

  cairo_move_to (cr, x, tip);
  cairo_arc (cr, x, y, radius, G_PI - angle, 2 * G_PI + angle);
  cairo_close_path (cr);
}

static void
add_document (cairo_t        *cr,
              const AikaRect *rect)
{
  double fold = rect->width * FOLD;
  double right = rect->x + rect->width;

  cairo_move_to (cr, rect->x, rect->y);
  cairo_line_to (cr, right - fold, rect->y);
  cairo_line_to (cr, right, rect->y + fold);
  cairo_line_to (cr, right, rect->y + rect->height);
  cairo_line_to (cr, rect->x, rect->y + rect->height);
  cairo_close_path (cr);
}

static void
add_fold (cairo_t        *cr,
          const AikaRect *rect)
{
  double fold = rect->width * FOLD;
  double right = rect->x + rect->width;

  cairo_move_to (cr, right - fold, rect->y);
  cairo_line_to (cr, right - fold, rect->y + fold);
  cairo_line_to (cr, right, rect->y + fold);
}

/* ▼, its tip at the end of the time. */
static void
add_deadline (cairo_t        *cr,
              const AikaRect *rect)
{
  cairo_move_to (cr, rect->x, rect->y);
  cairo_line_to (cr, rect->x + rect->width, rect->y);
  cairo_line_to (cr, rect->x + rect->width / 2, rect->y + rect->height);
  cairo_close_path (cr);
}

static void
add_envelope (cairo_t        *cr,
              const AikaRect *rect)
{
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
}

static void
add_flap (cairo_t        *cr,
          const AikaRect *rect)
{
  cairo_move_to (cr, rect->x, rect->y);
  cairo_line_to (cr, rect->x + rect->width / 2, rect->y + rect->height * 0.56);
  cairo_line_to (cr, rect->x + rect->width, rect->y);
}

static void
add_tick (cairo_t        *cr,
          const AikaRect *rect)
{
  cairo_move_to (cr, rect->x + rect->width * 0.08, rect->y + rect->height * 0.55);
  cairo_line_to (cr, rect->x + rect->width * 0.36, rect->y + rect->height * 0.82);
  cairo_line_to (cr, rect->x + rect->width * 0.92, rect->y + rect->height * 0.18);
}

static void
add_arrow_down (cairo_t        *cr,
                const AikaRect *rect)
{
  cairo_move_to (cr, rect->x + rect->width * 0.12, rect->y + rect->height * 0.32);
  cairo_line_to (cr, rect->x + rect->width * 0.5, rect->y + rect->height * 0.7);
  cairo_line_to (cr, rect->x + rect->width * 0.88, rect->y + rect->height * 0.32);
}

static void
add_arrow_right (cairo_t        *cr,
                 const AikaRect *rect)
{
  cairo_move_to (cr, rect->x + rect->width * 0.32, rect->y + rect->height * 0.12);
  cairo_line_to (cr, rect->x + rect->width * 0.7, rect->y + rect->height * 0.5);
  cairo_line_to (cr, rect->x + rect->width * 0.32, rect->y + rect->height * 0.88);
}

static cairo_t *
append_cairo (GtkSnapshot    *snapshot,
              const AikaRect *rect)
{
  return aika_cairo_node_append (snapshot, &GRAPHENE_RECT_INIT (rect->x, rect->y, rect->width, rect->height), SMOOTH);
}

static AikaRect
inset (const AikaRect *rect,
       double          by)
{
  return (AikaRect) { rect->x + by, rect->y + by, MAX (rect->width - 2 * by, 0), MAX (rect->height - 2 * by, 0) };
}

/* A sign of a mark: solid where its time is fixed and @is_solid, else an outline on paper,
 * dashed where tentative, dotted where it moved away, thin and struck through where cancelled. */
static void
paint_sign (const AikaPainter *painter,
            GtkSnapshot       *snapshot,
            const AikaBox     *box,
            const GdkRGBA     *colour,
            gboolean           is_solid,
            double             line_width,
            PathFunc           add_path,
            PathFunc           add_details)
{
  AikaOutline outline = aika_outline_for_status (box->status);
  double scale = painter->line_width * painter->style->outline_scale;
  double width = (outline == AIKA_OUTLINE_THIN ? THIN_LINE : line_width) * scale;
  gboolean is_filled = is_solid && outline == AIKA_OUTLINE_SOLID;
  AikaRect rect = is_filled ? box->rect : inset (&box->rect, width / 2);
  cairo_t *cr = append_cairo (snapshot, &box->rect);

  cairo_set_line_width (cr, width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);

  add_path (cr, &rect);
  if (is_filled)
    {
      gdk_cairo_set_source_rgba (cr, colour);
      cairo_fill (cr);
    }
  else
    {
      gdk_cairo_set_source_rgba (cr, &painter->style->paper);
      cairo_fill_preserve (cr);
      gdk_cairo_set_source_rgba (cr, colour);
      /* A triangle is too small for dashes: that it is hollow says enough. */
      if (box->kind == AIKA_BOX_DEADLINE && outline == AIKA_OUTLINE_DASHED)
        outline = AIKA_OUTLINE_SOLID;
      aika_outline_stroke (outline, cr, painter->line_width * SIGN_DASHES);
    }

  if (add_details != NULL)
    {
      add_details (cr, &rect);
      gdk_cairo_set_source_rgba (cr, is_filled ? &painter->style->paper : colour);
      cairo_stroke (cr);
    }

  if (outline == AIKA_OUTLINE_THIN)
    {
      cairo_move_to (cr, box->rect.x, box->rect.y + box->rect.height);
      cairo_line_to (cr, box->rect.x + box->rect.width, box->rect.y);
      gdk_cairo_set_source_rgba (cr, colour);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

static void
paint_pin (const AikaPainter *painter,
           GtkSnapshot       *snapshot,
           const AikaBox     *box)
{
  AikaOutline outline = aika_outline_for_status (box->status);
  double eye = box->rect.height * PIN_EYE;
  double y = box->rect.y + MIN (box->rect.height * PIN_HEAD, box->rect.width / 2);
  gboolean is_solid = !(box->flags & AIKA_BOX_HOLLOW);
  cairo_t *cr;

  paint_sign (painter, snapshot, box, &painter->style->text, is_solid, SIGN_LINE, add_pin, NULL);
  if (outline == AIKA_OUTLINE_THIN)
    return;

  cr = append_cairo (snapshot, &box->rect);
  cairo_arc (cr, box->rect.x + box->rect.width / 2, y, eye, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, is_solid && outline == AIKA_OUTLINE_SOLID
                                 ? &painter->style->paper : &painter->style->text);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
paint_strokes (GtkSnapshot    *snapshot,
               const AikaRect *rect,
               const GdkRGBA  *colour,
               double          width,
               PathFunc        add_path)
{
  cairo_t *cr = append_cairo (snapshot, rect);

  add_path (cr, rect);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
add_chip_path (cairo_t        *cr,
               const AikaRect *rect,
               double          radius)
{
  double r = MIN (radius, MIN (rect->width, rect->height) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, rect->x + rect->width - r, rect->y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, rect->x + rect->width - r, rect->y + rect->height - r, r, 0, G_PI / 2);
  cairo_arc (cr, rect->x + r, rect->y + rect->height - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, rect->x + r, rect->y + r, r, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

/* A meeting: a chip that holds its day. */
static void
paint_chip (const AikaPainter *painter,
            GtkSnapshot       *snapshot,
            const AikaBox     *box)
{
  const AikaStyle *style = painter->style;
  AikaOutline outline = aika_outline_for_status (box->status);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (box->rect.x, box->rect.y, box->rect.width, box->rect.height);
  double width = (outline == AIKA_OUTLINE_THIN ? THIN_LINE : CHIP_LINE) * painter->line_width * style->outline_scale;
  double radius = MIN (CHIP_RADIUS * painter->line_width, box->rect.height * 0.3);
  gboolean is_solid = (box->flags & AIKA_BOX_TIED) && outline == AIKA_OUTLINE_SOLID;
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &bounds, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, is_solid ? &style->decision : &style->paper, &bounds);
  gtk_snapshot_pop (snapshot);

  /* A solid chip has its outline too: it smooths the corners that a clip leaves rough. */
  if (outline == AIKA_OUTLINE_SOLID || outline == AIKA_OUTLINE_THIN)
    {
      const GdkRGBA *line = outline == AIKA_OUTLINE_THIN ? &style->secondary : &style->decision;

      gtk_snapshot_append_border (snapshot, &rounded, (float[4]) { width, width, width, width },
                                  (GdkRGBA[4]) { *line, *line, *line, *line });
    }
  else
    {
      AikaRect rect = inset (&box->rect, width / 2);
      cairo_t *cr = append_cairo (snapshot, &box->rect);

      add_chip_path (cr, &rect, MAX (radius - width / 2, 0));
      gdk_cairo_set_source_rgba (cr, &style->decision);
      cairo_set_line_width (cr, width);
      /* A triangle is too small for dashes: that it is hollow says enough. */
      if (box->kind == AIKA_BOX_DEADLINE && outline == AIKA_OUTLINE_DASHED)
        outline = AIKA_OUTLINE_SOLID;
      aika_outline_stroke (outline, cr, painter->line_width * SIGN_DASHES);
      cairo_destroy (cr);
    }

  if (outline == AIKA_OUTLINE_THIN)
    {
      cairo_t *cr = append_cairo (snapshot, &box->rect);

      cairo_move_to (cr, box->rect.x, box->rect.y + box->rect.height);
      cairo_line_to (cr, box->rect.x + box->rect.width, box->rect.y);
      gdk_cairo_set_source_rgba (cr, &style->secondary);
      cairo_set_line_width (cr, CHIP_LINE * painter->line_width);
      cairo_stroke (cr);
      cairo_destroy (cr);
    }
}

/**
 * aika_sign_paint_tick:
 * @painter: a painter
 * @snapshot: where to
 * @box: the place of a tick
 * @colour: the colour of the text beside it
 *
 * Paints ✓ as a path: few fonts have it.
 */
void
aika_sign_paint_tick (const AikaPainter *painter,
                      GtkSnapshot       *snapshot,
                      const AikaBox     *box,
                      const GdkRGBA     *colour)
{
  paint_strokes (snapshot, &box->rect, colour, TICK_LINE * box->rect.height, add_tick);
}

/**
 * aika_sign_paint:
 * @painter: a painter
 * @snapshot: where to
 * @box: a box of any kind
 *
 * Paints the shape of @box, not its text.
 */
void
aika_sign_paint (const AikaPainter *painter,
                  GtkSnapshot       *snapshot,
                  const AikaBox     *box)
{
  const AikaStyle *style = painter->style;
  const AikaRect *rect = &box->rect;

  if (rect->width <= 0 || rect->height <= 0)
    return;

  switch (box->kind)
    {
    case AIKA_BOX_TEXT:
      break;
    case AIKA_BOX_BAR:
    case AIKA_BOX_SESSION:
    case AIKA_BOX_SWATCH:
      aika_bar_paint (painter, snapshot, box);
      break;
    case AIKA_BOX_WHOLE:
      aika_bar_paint_whole (painter, snapshot, box);
      break;
    case AIKA_BOX_PIN:
      paint_pin (painter, snapshot, box);
      break;
    case AIKA_BOX_DIAMOND:
      paint_sign (painter, snapshot, box, &style->decision, !(box->flags & AIKA_BOX_HOLLOW),
                  DIAMOND_LINE, add_diamond, NULL);
      break;
    case AIKA_BOX_DOCUMENT:
      paint_sign (painter, snapshot, box, &style->text, FALSE, SIGN_LINE, add_document, add_fold);
      break;
    case AIKA_BOX_DEADLINE:
      paint_sign (painter, snapshot, box, &style->text, !(box->flags & AIKA_BOX_HOLLOW),
                  SIGN_LINE, add_deadline, NULL);
      break;
    case AIKA_BOX_LEADER:
      gtk_snapshot_append_color (snapshot, &style->secondary,
                                 &GRAPHENE_RECT_INIT (rect->x, rect->y, rect->width, rect->height));
      break;
    case AIKA_BOX_ENVELOPE:
      paint_sign (painter, snapshot, box, &style->text, FALSE, SIGN_LINE, add_envelope, add_flap);
      break;
    case AIKA_BOX_MEETING:
      paint_chip (painter, snapshot, box);
      break;
    case AIKA_BOX_TICK:
      aika_sign_paint_tick (painter, snapshot, box, &style->text);
      break;
    case AIKA_BOX_DISCLOSURE:
      paint_strokes (snapshot, rect, &style->secondary, ARROW_LINE * rect->height,
                     box->flags & AIKA_BOX_FOLDED ? add_arrow_right : add_arrow_down);
      break;
    case AIKA_BOX_BAND:
      gtk_snapshot_append_color (snapshot, &style->heading,
                                 &GRAPHENE_RECT_INIT (rect->x, rect->y, rect->width, rect->height));
      break;
    }
}
