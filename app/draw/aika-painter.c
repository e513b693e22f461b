/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-painter"

#include "config.h"

#include "draw/aika-painter.h"

#include <math.h>
#include <string.h>

#include "draw/aika-ink.h"
#include "draw/aika-outline.h"
#include "draw/aika-sign.h"

/* Boxes and rows: shapes, then the texts on them in a colour that can be read there. The ground
 * under them and the header are in aika-painter-scene.c. */

#define PLATE_PADDING 1.7     /* 0.6 mm */
#define PLATE_RADIUS 2.0
#define DOUBT_CONTRAST 4.5    /* WCAG 2.1 AA */

static const GdkRGBA *
get_role_colour (const AikaStyle *style,
                 AikaTextRole     role)
{
  switch (role)
    {
    case AIKA_TEXT_TITLE:
    case AIKA_TEXT_TITLE_DETAIL:
    case AIKA_TEXT_GROUP:
    case AIKA_TEXT_YEAR:
    case AIKA_TEXT_MONTH_NOW:
    case AIKA_TEXT_LABEL:
    case AIKA_TEXT_DATE:
    case AIKA_TEXT_PROPOSAL:
    case AIKA_TEXT_LANE:
    case AIKA_TEXT_LANE_NAME:
    case AIKA_TEXT_PAGE_TITLE:
    case AIKA_TEXT_CELL:
    case AIKA_TEXT_CELL_HEADER:
    case AIKA_TEXT_SECTION:
    case AIKA_TEXT_PROSE:
    case AIKA_TEXT_PROSE_TITLE:
    case AIKA_TEXT_PROSE_HEADING:
    case AIKA_TEXT_PROSE_SUBHEADING:
    case AIKA_TEXT_PROSE_LEAD:
      return &style->text;
    case AIKA_TEXT_DECISION:
    case AIKA_TEXT_MEETING:
      return &style->decision;
    case AIKA_TEXT_BANNER:
      return &style->banner_text;
    case AIKA_TEXT_COLUMN:
    case AIKA_TEXT_MONTH:
    case AIKA_TEXT_TICK:
    case AIKA_TEXT_MISSING:
    case AIKA_TEXT_DOUBT:
    case AIKA_TEXT_LANE_USUAL:
    case AIKA_TEXT_PAGE_SUBTITLE:
    case AIKA_TEXT_LEGEND:
    case AIKA_TEXT_FOOTER:
    case AIKA_TEXT_PROSE_DETAIL:
    case AIKA_TEXT_PROSE_NOTE:
      return &style->secondary;
    }

  return &style->text;
}

/* The opaque colour behind a text, and whether a pattern runs there. */
typedef struct
{
  const AikaBox *box;
  gboolean       is_hatched;
  gboolean       is_filled;
  GdkRGBA        fill;
} Ground;

static void
ground_init (Ground          *ground,
             const AikaStyle *style,
             const AikaBox   *box)
{
  AikaInk ink;

  *ground = (Ground) { .box = box, .fill = style->paper };
  if (box == NULL)
    return;

  if (box->kind == AIKA_BOX_MEETING)
    {
      ground->is_filled = TRUE;
      if ((box->flags & AIKA_BOX_TIED) && aika_outline_for_status (box->status) == AIKA_OUTLINE_SOLID)
        ground->fill = style->decision;
    }
  else
    {
      aika_ink_init (&ink, style, box);
      ground->is_filled = ink.is_filled;
      ground->is_hatched = ink.is_hatched;
      ground->fill = ink.fill;
      /* Hollow: the text stands on paper. */
      if (box->flags & AIKA_BOX_ALTERNATIVE)
        {
          ground->is_hatched = FALSE;
          ground->fill = style->paper;
        }
    }
}

static gboolean
is_ground (const AikaBox *box)
{
  switch (box->kind)
    {
    case AIKA_BOX_BAR:
    case AIKA_BOX_SESSION:
    case AIKA_BOX_SWATCH:
    case AIKA_BOX_WHOLE:
    case AIKA_BOX_MEETING:
      return TRUE;
    case AIKA_BOX_TEXT:
    case AIKA_BOX_PIN:
    case AIKA_BOX_DIAMOND:
    case AIKA_BOX_DOCUMENT:
    case AIKA_BOX_DEADLINE:
    case AIKA_BOX_LEADER:
    case AIKA_BOX_ENVELOPE:
    case AIKA_BOX_TICK:
    case AIKA_BOX_DISCLOSURE:
    case AIKA_BOX_BAND:
      return FALSE;
    }

  return FALSE;
}

/* The uppermost shape among the boxes before @box that holds the middle of it. */
static const AikaBox *
find_ground (const GArray  *boxes,
             guint          position)
{
  const AikaBox *box = &g_array_index (boxes, AikaBox, position);
  double x = box->rect.x + box->rect.width / 2;
  double y = box->rect.y + box->rect.height / 2;

  for (guint i = position; i-- > 0; )
    {
      const AikaBox *other = &g_array_index (boxes, AikaBox, i);

      if (is_ground (other) && ((other->flags ^ box->flags) & AIKA_BOX_IN_TITLES) == 0 &&
          x >= other->rect.x && x <= other->rect.x + other->rect.width &&
          y >= other->rect.y && y <= other->rect.y + other->rect.height)
        return other;
    }

  return NULL;
}

static GdkRGBA
get_text_colour (const AikaPainter *painter,
                 const AikaBox     *box,
                 const Ground      *ground)
{
  const AikaStyle *style = painter->style;

  if (ground->box != NULL && ground->box->kind == AIKA_BOX_MEETING)
    {
      if (ground->box->status == AIKA_STATUS_CANCELLED)
        return style->secondary;
      return gdk_rgba_equal (&ground->fill, &style->decision) ? style->on_decision : style->decision;
    }
  /* Grey on a fill too, where it can be read. */
  if (box->role == AIKA_TEXT_DOUBT && aika_style_contrast (&style->secondary, &ground->fill) >= DOUBT_CONTRAST)
    return style->secondary;
  if (ground->is_filled && !ground->is_hatched)
    return *aika_style_get_text_on (style, &ground->fill);
  if (box->status == AIKA_STATUS_CANCELLED)
    return style->secondary;
  /* A reader of a sheet on the wall looks for the month first. */
  if (box->role == AIKA_TEXT_MONTH && aika_typesetter_is_paper (painter->typesetter))
    return style->text;

  return *get_role_colour (style, box->role);
}

/* A text as it was measured: on one line where that fits, else wrapped in its box. */
static PangoLayout *
get_text (const AikaPainter *painter,
          const AikaBox     *box,
          double            *x,
          double            *y,
          AikaRect          *extent)
{
  const AikaRect *rect = &box->rect;
  gboolean is_text = box->kind == AIKA_BOX_TEXT;
  double tolerance = 0.05;
  PangoLayout *layout = aika_typesetter_get_layout (painter->typesetter, box->role, box->text, 0);
  PangoRectangle logical;
  double width, height;

  pango_layout_get_extents (layout, NULL, &logical);
  if (is_text && (double) logical.width / PANGO_SCALE > rect->width + tolerance && rect->width > 0)
    {
      layout = aika_typesetter_get_layout (painter->typesetter, box->role, box->text, rect->width);
      pango_layout_get_extents (layout, NULL, &logical);
    }

  width = (double) logical.width / PANGO_SCALE;
  height = (double) logical.height / PANGO_SCALE;
  *x = rect->x;
  if ((box->flags & AIKA_BOX_CENTRED) || !is_text)
    *x += (rect->width - width) / 2;
  else if (box->flags & AIKA_BOX_AT_END)
    *x += rect->width - width;
  *y = rect->y + (rect->height - height) / 2;
  *extent = (AikaRect) { *x, *y, width, height };

  *x -= (double) logical.x / PANGO_SCALE;
  *y -= (double) logical.y / PANGO_SCALE;
  if (!aika_typesetter_is_paper (painter->typesetter))
    *y = floor (*y + 0.5);

  return layout;
}

/* A plate of what lies under the grid's lines: paper, and the tint of banners. */
static void
append_plate (const AikaPainter     *painter,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *plate,
              gboolean               is_in_grid)
{
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, plate, PLATE_RADIUS * painter->line_width);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &painter->style->paper, plate);
  for (guint i = 0; is_in_grid && painter->banners != NULL && i < painter->banners->len; i++)
    {
      const AikaBannerBox *banner = &g_array_index (painter->banners, AikaBannerBox, i);
      graphene_rect_t tint = GRAPHENE_RECT_INIT (banner->x, plate->origin.y, banner->width, plate->size.height);

      if (graphene_rect_intersection (plate, &tint, &tint))
        gtk_snapshot_append_color (snapshot, &painter->style->banner_fill, &tint);
    }
  gtk_snapshot_pop (snapshot);
}

/* A plate behind a text or a tick: where a pattern runs, where a cancelled bar's diagonal
 * crosses, and where the layout asks for it over the grid. A plain fill needs none. */
static void
paint_plate (const AikaPainter *painter,
             GtkSnapshot       *snapshot,
             const AikaBox     *box,
             const AikaRect    *extent,
             const Ground      *ground)
{
  double padding = PLATE_PADDING * painter->line_width;
  gboolean is_struck = ground->box != NULL && ground->box->kind != AIKA_BOX_MEETING &&
                       ground->box->status == AIKA_STATUS_CANCELLED;
  gboolean is_asked = (box->flags & AIKA_BOX_PLATE) || (box->kind == AIKA_BOX_TICK && ground->box == NULL);
  graphene_rect_t plate = GRAPHENE_RECT_INIT (extent->x - padding, extent->y, extent->width + 2 * padding, extent->height);

  if (!ground->is_hatched && !is_struck && (!is_asked || ground->is_filled))
    return;

  /* The outline of what it stands on stays whole. */
  if (ground->box != NULL)
    {
      const AikaRect *rect = &ground->box->rect;
      double edge = painter->line_width * painter->style->outline_scale;
      graphene_rect_t inside = GRAPHENE_RECT_INIT (plate.origin.x, rect->y + edge, plate.size.width, rect->height - 2 * edge);

      if (!graphene_rect_intersection (&plate, &inside, &plate))
        return;
    }

  append_plate (painter, snapshot, &plate, ground->box == NULL && !(box->flags & AIKA_BOX_IN_TITLES));
}

/* Whether every line but the last ends with a space, which Pango drops where it breaks. */
static gboolean
breaks_at_spaces (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  int n_lines = pango_layout_get_line_count (layout);

  for (int i = 0; i < n_lines - 1; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);

      if (line->length == 0 || text[line->start_index + line->length - 1] != ' ')
        return FALSE;
    }

  return n_lines > 1;
}

/* A line of a layout alone, with the styles that it has there. */
static PangoLayout *
create_line (const AikaPainter *painter,
             const AikaBox     *box,
             PangoLayoutLine   *line)
{
  const char *whole = pango_layout_get_text (line->layout);
  gsize end = (gsize) line->start_index + line->length;
  g_autofree char *text = g_strndup (whole + line->start_index, line->length);
  g_autoptr(PangoAttrList) attributes = NULL;
  PangoLayout *one;

  if (!AIKA_TEXT_IS_MARKUP (box->role))
    return g_object_ref (aika_typesetter_get_layout (painter->typesetter, box->role, text, 0));

  attributes = pango_attr_list_copy (pango_layout_get_attributes (line->layout));
  pango_attr_list_update (attributes, (int) end, (int) (strlen (whole) - end), 0);
  pango_attr_list_update (attributes, 0, line->start_index, 0);
  one = pango_layout_copy (line->layout);
  pango_layout_set_width (one, -1);
  pango_layout_set_text (one, text, -1);
  pango_layout_set_attributes (one, attributes);

  return one;
}

/* Each line as a text of its own, with its space at the end: a PDF whose lines lack it gives
 * back “VATEnyhteinen” to a screen reader and to whoever copies the title. */
static void
append_lines (const AikaPainter *painter,
              GtkSnapshot       *snapshot,
              const AikaBox     *box,
              PangoLayout       *layout,
              const GdkRGBA     *colour)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);   /* keeps the layout too */

  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      g_autoptr(PangoLayout) one = create_line (painter, box, line);
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (
        (float) logical.x / PANGO_SCALE,
        (float) (pango_layout_iter_get_baseline (iter) - pango_layout_get_baseline (one)) / PANGO_SCALE));
      gtk_snapshot_append_layout (snapshot, one, colour);
      gtk_snapshot_restore (snapshot);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

/* What is read looks the same in a mirrored grid. */
static void
turn_back (const AikaPainter *painter,
           GtkSnapshot       *snapshot,
           const AikaRect    *extent)
{
  if (!painter->is_mirrored)
    return;

  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (2 * extent->x + extent->width, 0));
  gtk_snapshot_scale (snapshot, -1, 1);
}

static void
paint_text (const AikaPainter *painter,
            GtkSnapshot       *snapshot,
            const AikaBox     *box,
            const AikaBox     *ground_box,
            AikaLayer          layers)
{
  Ground ground;
  AikaRect extent;
  PangoLayout *layout;
  double x, y;

  if (box->text == NULL || *box->text == '\0')
    return;

  ground_init (&ground, painter->style, ground_box);
  layout = get_text (painter, box, &x, &y, &extent);

  if (layers & AIKA_LAYER_SHAPES)
    paint_plate (painter, snapshot, box, &extent, &ground);
  if (layers & AIKA_LAYER_TEXT)
    {
      GdkRGBA colour = get_text_colour (painter, box, &ground);

      gtk_snapshot_save (snapshot);
      turn_back (painter, snapshot, &extent);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
      if (aika_typesetter_is_paper (painter->typesetter) && breaks_at_spaces (layout))
        append_lines (painter, snapshot, box, layout, &colour);
      else
        gtk_snapshot_append_layout (snapshot, layout, &colour);
      gtk_snapshot_restore (snapshot);
    }
}

static void
paint_box_on (const AikaPainter *painter,
              GtkSnapshot       *snapshot,
              const AikaBox     *box,
              const AikaBox     *ground_box,
              AikaLayer          layers)
{
  if (box->kind == AIKA_BOX_TICK)
    {
      Ground ground;
      GdkRGBA colour;

      ground_init (&ground, painter->style, ground_box);
      colour = get_text_colour (painter, box, &ground);
      if (layers & AIKA_LAYER_SHAPES)
        {
          AikaRect extent = box->rect;

          paint_plate (painter, snapshot, box, &extent, &ground);
          gtk_snapshot_save (snapshot);
          turn_back (painter, snapshot, &extent);
          aika_sign_paint_tick (painter, snapshot, box, &colour);
          gtk_snapshot_restore (snapshot);
        }
    }
  else if (layers & AIKA_LAYER_SHAPES)
    {
      aika_sign_paint (painter, snapshot, box);
    }

  paint_text (painter, snapshot, box, box->kind == AIKA_BOX_TEXT ? ground_box : is_ground (box) ? box : NULL, layers);
}

/**
 * aika_painter_box:
 * @painter: a painter
 * @snapshot: where to
 * @box: a box
 * @layers: shapes, text or both
 *
 * Paints one box at its place, as if nothing lay under it.
 */
void
aika_painter_box (const AikaPainter *painter,
                  GtkSnapshot       *snapshot,
                  const AikaBox     *box,
                  AikaLayer          layers)
{
  g_return_if_fail (painter != NULL && box != NULL);

  paint_box_on (painter, snapshot, box, NULL, layers);
}

/**
 * aika_painter_boxes:
 * @painter: a painter
 * @snapshot: where to
 * @boxes: (element-type AikaBox): boxes in the order of painting
 * @layers: shapes, text or both
 *
 * Paints all of them, whichever side they stand on. A text that stands on a bar takes a
 * colour that can be read there.
 */
void
aika_painter_boxes (const AikaPainter *painter,
                    GtkSnapshot       *snapshot,
                    const GArray      *boxes,
                    AikaLayer          layers)
{
  for (guint i = 0; i < boxes->len; i++)
    paint_box_on (painter, snapshot, &g_array_index (boxes, AikaBox, i), find_ground (boxes, i), layers);
}

/**
 * aika_painter_part:
 * @painter: a painter
 * @snapshot: where to
 * @boxes: (element-type AikaBox): boxes in the order of painting
 * @part: the titles or the grid
 * @layers: shapes, text or both
 *
 * Paints the boxes of one side. The bands of headings across the grid belong to the ground.
 */
void
aika_painter_part (const AikaPainter *painter,
                   GtkSnapshot       *snapshot,
                   const GArray      *boxes,
                   AikaPart           part,
                   AikaLayer          layers)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (boxes, AikaBox, i);
      gboolean is_in_titles = (box->flags & AIKA_BOX_IN_TITLES) != 0;
      gboolean needs_ground = box->kind == AIKA_BOX_TEXT || box->kind == AIKA_BOX_TICK;

      if (is_in_titles != (part == AIKA_PART_TITLES))
        continue;
      /* The ground has painted it, under the drops. */
      if (box->kind == AIKA_BOX_BAND && part == AIKA_PART_GRID)
        continue;

      paint_box_on (painter, snapshot, box, needs_ground ? find_ground (boxes, i) : NULL, layers);
    }
}

/**
 * aika_painter_row:
 * @painter: a painter
 * @snapshot: where to; the row's top is at 0
 * @row: a row
 * @part: the titles or the grid
 * @layers: shapes, text or both
 *
 * Paints one side of a row. The bands of headings across the grid belong to the ground.
 */
void
aika_painter_row (const AikaPainter *painter,
                  GtkSnapshot       *snapshot,
                  const AikaRow     *row,
                  AikaPart           part,
                  AikaLayer          layers)
{
  g_return_if_fail (painter != NULL && row != NULL);

  aika_painter_part (painter, snapshot, row->boxes, part, layers);
}

/**
 * aika_painter_text:
 * @painter: a painter
 * @snapshot: where to
 * @boxes: (element-type AikaBox): the boxes of a row
 * @position: which of them
 *
 * Paints the text of one box, in the colour that the boxes under it ask for. A tagged file
 * takes texts one by one.
 */
void
aika_painter_text (const AikaPainter *painter,
                   GtkSnapshot       *snapshot,
                   const GArray      *boxes,
                   guint              position)
{
  g_return_if_fail (position < boxes->len);

  paint_box_on (painter, snapshot, &g_array_index (boxes, AikaBox, position),
                find_ground (boxes, position), AIKA_LAYER_TEXT);
}
