/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-ink"

#include "config.h"

#include "draw/aika-ink.h"

#include <math.h>

#include "draw/aika-cairo-node.h"
#include "draw/aika-outline.h"

/* What says the kind of work: a hue, and in grey and in high contrast a tone or a pattern.
 * Hatching is rectangles in a clip, so that it stays vectors; dots are one cairo node. */

#define TENTATIVE_SHARE 0.45  /* of the fill, the rest is paper */
#define WHOLE_SHARE 0.35

/* Patterns are given in millimetres of paper. */
#define MM (72 / 25.4)
#define DOT_PITCH (1.6 * MM)
#define DOT_DIAMETER (0.5 * MM)

typedef struct
{
  double width;
  double pitch;
  double degrees;             /* of the lines, 0 upright */
} Hatching;

static const Hatching hatchings[] = {
  [AIKA_PATTERN_LIGHT]      = { 0 },
  [AIKA_PATTERN_DOTS]       = { 0 },
  [AIKA_PATTERN_VERTICAL]   = { 0.35 * MM, 1.4 * MM, 0 },
  [AIKA_PATTERN_DARK]       = { 0 },
  [AIKA_PATTERN_DIAGONAL]   = { 0.5 * MM, 1.8 * MM, 45 },
  [AIKA_PATTERN_HORIZONTAL] = { 0.25 * MM, 1.6 * MM, 90 },
};

/**
 * aika_ink_init:
 * @ink: (out): what to fill with
 * @style: a style
 * @box: a bar, a session, a swatch or the whole process
 */
void
aika_ink_init (AikaInk         *ink,
               const AikaStyle *style,
               const AikaBox   *box)
{
  AikaOutline outline = aika_outline_for_status (box->status);
  int hue = CLAMP (box->hue, 0, AIKA_N_HUES - 1);
  int pattern = CLAMP (box->pattern, 0, (int) G_N_ELEMENTS (hatchings) - 1);
  double share = box->kind == AIKA_BOX_WHOLE ? WHOLE_SHARE
               : outline == AIKA_OUTLINE_DASHED ? TENTATIVE_SHARE : 1.0;
  GdkRGBA fill = style->hues[hue].fill;
  GdkRGBA line = style->hues[hue].line;
  gboolean is_hatched = FALSE;

  if (style->is_grey)
    {
      line = style->pattern_outline;
      if (hue == AIKA_HUE_NONE)
        fill = style->paper;
      else if (pattern == AIKA_PATTERN_LIGHT)
        fill = style->tone_light;
      else if (pattern == AIKA_PATTERN_DARK)
        fill = style->tone_dark;
      else
        {
          fill = style->paper;
          is_hatched = TRUE;
        }
    }

  *ink = (AikaInk) {
    .is_filled = outline != AIKA_OUTLINE_THIN && outline != AIKA_OUTLINE_DOTTED && !(box->flags & AIKA_BOX_HOLLOW),
    .is_hatched = is_hatched,
    .pattern = pattern,
    .fill = aika_style_mix (&fill, &style->paper, share),
    .hatch = aika_style_mix (&style->pattern_line, &style->paper, share),
    .line = line,
  };
  if (!ink->is_filled)
    {
      ink->is_hatched = FALSE;
      ink->fill = style->paper;
    }
}

static void
append_dots (GtkSnapshot           *snapshot,
             const graphene_rect_t *area,
             const graphene_rect_t *origin,
             const GdkRGBA         *colour,
             double                 unit)
{
  cairo_t *cr = aika_cairo_node_append (snapshot, area, DOT_DIAMETER * unit);
  double pitch = DOT_PITCH * unit;
  double radius = DOT_DIAMETER * unit / 2;
  double top = origin->origin.y + fmod (origin->size.height, pitch) / 2;
  double bottom = area->origin.y + area->size.height;
  double right = area->origin.x + area->size.width;
  double first = origin->origin.x + pitch / 2 + pitch * floor ((area->origin.x - origin->origin.x) / pitch);

  gdk_cairo_set_source_rgba (cr, colour);
  for (double y = top; y < bottom + radius; y += pitch)
    for (double x = first; x < right + radius; x += pitch)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      }
  cairo_fill (cr);
  cairo_destroy (cr);
}

/* Lines across @area that keep step with @origin, so that a pattern runs on where a fade begins. */
static void
append_lines (GtkSnapshot           *snapshot,
              const graphene_rect_t *area,
              const graphene_rect_t *origin,
              const GdkRGBA         *colour,
              const Hatching        *hatching,
              double                 unit)
{
  double angle = hatching->degrees * G_PI / 180;
  double pitch = hatching->pitch * unit;
  double width = hatching->width * unit;
  double left = area->origin.x - origin->origin.x;
  double top = area->origin.y - origin->origin.y;
  double corners_x[] = { left, left + area->size.width };
  double corners_y[] = { top, top + area->size.height };
  double across_min = G_MAXDOUBLE, across_max = -G_MAXDOUBLE;
  double along_min = G_MAXDOUBLE, along_max = -G_MAXDOUBLE;

  for (guint i = 0; i < 4; i++)
    {
      double x = corners_x[i % 2];
      double y = corners_y[i / 2];
      double across = x * cos (angle) + y * sin (angle);
      double along = y * cos (angle) - x * sin (angle);

      across_min = MIN (across_min, across);
      across_max = MAX (across_max, across);
      along_min = MIN (along_min, along);
      along_max = MAX (along_max, along);
    }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &origin->origin);
  gtk_snapshot_rotate (snapshot, hatching->degrees);
  for (double x = (floor (across_min / pitch) + 0.5) * pitch; x < across_max; x += pitch)
    if (x + width > across_min)
      gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (x, along_min, width, along_max - along_min));
  gtk_snapshot_restore (snapshot);
}

/**
 * aika_ink_append_pattern:
 * @ink: what to fill with
 * @snapshot: where to
 * @area: what to cover
 * @origin: the shape that it is a part of: the pattern keeps step with it
 * @colour: of the pattern's lines
 * @unit: the painter's line width
 *
 * Covers @area with the ink's pattern, or does nothing where it has none.
 */
void
aika_ink_append_pattern (const AikaInk         *ink,
                         GtkSnapshot           *snapshot,
                         const graphene_rect_t *area,
                         const graphene_rect_t *origin,
                         const GdkRGBA         *colour,
                         double                 unit)
{
  if (!ink->is_hatched)
    return;

  gtk_snapshot_push_clip (snapshot, area);
  if (ink->pattern == AIKA_PATTERN_DOTS)
    append_dots (snapshot, area, origin, colour, unit);
  else
    append_lines (snapshot, area, origin, colour, &hatchings[ink->pattern], unit);
  gtk_snapshot_pop (snapshot);
}
