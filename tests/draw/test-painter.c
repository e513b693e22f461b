/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "draw/aika-painter.h"

#include <math.h>

/* The nodes that boxes become, read back from the tree. */

#define LINE_WIDTH 1.0

/* A node that draws, its place in the sheet's coordinates. */
typedef struct
{
  GskRenderNodeType type;
  graphene_rect_t   bounds;
  GdkRGBA           colour;
} Leaf;

typedef struct
{
  AikaTypesetter *typesetter;
  AikaPainter     painter;
  GArray         *boxes;
  GArray         *leaves;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->typesetter = aika_typesetter_new_paper (12);
  fixture->painter = (AikaPainter) { aika_style_get (GPOINTER_TO_INT (data)), fixture->typesetter, LINE_WIDTH };
  fixture->boxes = g_array_new (FALSE, TRUE, sizeof (AikaBox));
  fixture->leaves = g_array_new (FALSE, TRUE, sizeof (Leaf));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  aika_typesetter_unref (fixture->typesetter);
  g_array_unref (fixture->boxes);
  g_array_unref (fixture->leaves);
}

static AikaBox *
add_box (Fixture      *fixture,
         AikaBoxKind   kind,
         AikaBoxFlags  flags,
         int           status)
{
  AikaBox box = {
    .kind = kind,
    .flags = flags,
    .rect = { 100, 50, 120, 20 },
    .status = status,
    .hue = AIKA_HUE_BLUE,
  };

  g_array_append_val (fixture->boxes, box);

  return &g_array_index (fixture->boxes, AikaBox, fixture->boxes->len - 1);
}

static AikaBox *
add_text (Fixture      *fixture,
          AikaTextRole  role,
          AikaBoxFlags  flags,
          const char   *text,
          double        x,
          double        y)
{
  PangoLayout *layout = aika_typesetter_get_layout (fixture->typesetter, role, text, 0);
  PangoRectangle logical;
  AikaBox *box = add_box (fixture, AIKA_BOX_TEXT, flags, AIKA_STATUS_CONFIRMED);

  pango_layout_get_extents (layout, NULL, &logical);
  box->rect = (AikaRect) { x, y, (double) logical.width / PANGO_SCALE, (double) logical.height / PANGO_SCALE };
  box->role = role;
  box->text = (char *) text;

  return box;
}

/* As written out, for gsk_text_node_get_color () of GTK 4.18 points beside the colour. */
static GdkRGBA
get_text_node_colour (GskRenderNode *node)
{
  g_autoptr(GBytes) bytes = gsk_render_node_serialize (node);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *place = g_strstr_len (text, length, " color: ");
  GdkRGBA colour = { 0, 0, 0, 1 };      /* what is not written */

  if (place != NULL)
    {
      const char *start = place + strlen (" color: ");
      const char *end = memchr (start, ';', text + length - start);
      g_autofree char *word = g_strndup (start, end - start);

      if (!gdk_rgba_parse (&colour, word))
        g_error ("“%s” is no colour", word);
    }

  return colour;
}

static void
collect (GskRenderNode *node,
         GskTransform  *transform,
         GArray        *leaves)
{
  Leaf leaf = { .type = gsk_render_node_get_node_type (node) };

  /* A picture of pixels, a blur or a blend on paper would be a bug whatever it showed. An int,
   * for newer versions of GTK have kinds of nodes that cannot be named here. */
  switch ((int) leaf.type)
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        collect (gsk_container_node_get_child (node, i), transform, leaves);
      return;
    case GSK_CLIP_NODE:
      collect (gsk_clip_node_get_child (node), transform, leaves);
      return;
    case GSK_ROUNDED_CLIP_NODE:
      collect (gsk_rounded_clip_node_get_child (node), transform, leaves);
      return;
    case GSK_TRANSFORM_NODE:
      {
        GskTransform *inner = gsk_transform_transform (transform != NULL ? gsk_transform_ref (transform) : NULL,
                                                       gsk_transform_node_get_transform (node));

        collect (gsk_transform_node_get_child (node), inner, leaves);
        gsk_transform_unref (inner);
        return;
      }
    case GSK_COLOR_NODE:
      leaf.colour = *gsk_color_node_get_color (node);
      break;
    case GSK_BORDER_NODE:
      leaf.colour = gsk_border_node_get_colors (node)[0];
      break;
    case GSK_TEXT_NODE:
      leaf.colour = get_text_node_colour (node);
      break;
    case GSK_CAIRO_NODE:
      leaf.colour.alpha = 1;
      break;
    default:
      g_error ("a node of type %d is not for paper", leaf.type);
    }

  gsk_render_node_get_bounds (node, &leaf.bounds);
  if (transform != NULL)
    gsk_transform_transform_bounds (transform, &leaf.bounds, &leaf.bounds);
  g_array_append_val (leaves, leaf);
}

static void
paint (Fixture   *fixture,
       AikaLayer  layers)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;

  aika_painter_boxes (&fixture->painter, snapshot, fixture->boxes, layers);
  node = gtk_snapshot_free_to_node (snapshot);
  g_array_set_size (fixture->leaves, 0);
  if (node != NULL)
    collect (node, NULL, fixture->leaves);
  for (guint i = 0; i < fixture->leaves->len; i++)
    g_assert_cmpfloat (g_array_index (fixture->leaves, Leaf, i).colour.alpha, ==, 1.0f);
}

static const Leaf *
get_leaf (const Fixture     *fixture,
          GskRenderNodeType  type,
          guint              position)
{
  for (guint i = 0; i < fixture->leaves->len; i++)
    {
      const Leaf *leaf = &g_array_index (fixture->leaves, Leaf, i);

      if (leaf->type == type && position-- == 0)
        return leaf;
    }

  return NULL;
}

static guint
count_leaves (const Fixture     *fixture,
              GskRenderNodeType  type)
{
  guint n_leaves = 0;

  while (get_leaf (fixture, type, n_leaves) != NULL)
    n_leaves++;

  return n_leaves;
}

/* gdk_rgba_equal, but for what arithmetic in float and in double leaves. */
static void
assert_colour (const GdkRGBA *colour,
               const GdkRGBA *expected)
{
  g_autofree char *got = gdk_rgba_to_string (colour);
  g_autofree char *wanted = gdk_rgba_to_string (expected);

  g_assert_cmpstr (got, ==, wanted);
}

static void
assert_rect (const graphene_rect_t *rect,
             double                 x,
             double                 y,
             double                 width,
             double                 height)
{
  g_assert_cmpfloat_with_epsilon (rect->origin.x, x, 0.01);
  g_assert_cmpfloat_with_epsilon (rect->origin.y, y, 0.01);
  g_assert_cmpfloat_with_epsilon (rect->size.width, width, 0.01);
  g_assert_cmpfloat_with_epsilon (rect->size.height, height, 0.01);
}

static void
test_confirmed (Fixture       *fixture,
                gconstpointer  data)
{
  const AikaHueColours *blue = &fixture->painter.style->hues[AIKA_HUE_BLUE];

  add_box (fixture, AIKA_BOX_BAR, AIKA_BOX_PLAIN, AIKA_STATUS_CONFIRMED);
  paint (fixture, AIKA_LAYER_BOTH);

  g_assert_cmpuint (fixture->leaves->len, ==, 2);
  assert_colour (&get_leaf (fixture, GSK_COLOR_NODE, 0)->colour, &blue->fill);
  assert_rect (&get_leaf (fixture, GSK_COLOR_NODE, 0)->bounds, 100, 50, 120, 20);
  assert_colour (&get_leaf (fixture, GSK_BORDER_NODE, 0)->colour, &blue->line);
  assert_rect (&get_leaf (fixture, GSK_BORDER_NODE, 0)->bounds, 100, 50, 120, 20);
}

static void
test_tentative (Fixture       *fixture,
                gconstpointer  data)
{
  const AikaStyle *style = fixture->painter.style;
  GdkRGBA mixed = aika_style_mix (&style->hues[AIKA_HUE_BLUE].fill, &style->paper, 0.45);

  add_box (fixture, AIKA_BOX_BAR, AIKA_BOX_PLAIN, AIKA_STATUS_TENTATIVE);
  paint (fixture, AIKA_LAYER_BOTH);

  assert_colour (&get_leaf (fixture, GSK_COLOR_NODE, 0)->colour, &mixed);
  g_assert_cmpuint (count_leaves (fixture, GSK_BORDER_NODE), ==, 0);
  g_assert_cmpuint (count_leaves (fixture, GSK_CAIRO_NODE), ==, 1);
}

static void
test_unfilled (Fixture       *fixture,
               gconstpointer  data)
{
  const int statuses[] = { AIKA_STATUS_CANCELLED, AIKA_STATUS_POSTPONED, AIKA_STATUS_TABLED, AIKA_STATUS_RETURNED };

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_array_set_size (fixture->boxes, 0);
      add_box (fixture, AIKA_BOX_BAR, AIKA_BOX_PLAIN, statuses[i]);
      paint (fixture, AIKA_LAYER_BOTH);

      g_assert_cmpuint (count_leaves (fixture, GSK_COLOR_NODE), ==, 0);
      /* A cancelled bar has a thin border and a diagonal, a ghost its dots alone. */
      g_assert_cmpuint (count_leaves (fixture, GSK_BORDER_NODE), ==, statuses[i] == AIKA_STATUS_CANCELLED);
      g_assert_cmpuint (count_leaves (fixture, GSK_CAIRO_NODE), ==, 1);
    }
}

static void
test_fades (Fixture       *fixture,
            gconstpointer  data)
{
  const AikaStyle *style = fixture->painter.style;
  const GdkRGBA *fill = &style->hues[AIKA_HUE_BLUE].fill;
  const double shares[] = { 0.25, 0.5, 0.75, 1.0 };
  double left = 100;

  add_box (fixture, AIKA_BOX_BAR, AIKA_BOX_FADES_START, AIKA_STATUS_CONFIRMED);
  paint (fixture, AIKA_LAYER_BOTH);

  g_assert_cmpuint (count_leaves (fixture, GSK_COLOR_NODE), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      const Leaf *step = get_leaf (fixture, GSK_COLOR_NODE, i);
      GdkRGBA expected = aika_style_mix (fill, &style->paper, shares[i]);

      assert_colour (&step->colour, &expected);
      g_assert_cmpfloat (step->bounds.origin.x, >=, left - 0.01);
      g_assert_cmpfloat (step->bounds.origin.x + step->bounds.size.width, <=, 220.01);
      left = step->bounds.origin.x;
    }
  /* No border closes the fading end. */
  g_assert_cmpuint (count_leaves (fixture, GSK_BORDER_NODE), ==, 0);
}

static void
test_whole (Fixture       *fixture,
            gconstpointer  data)
{
  const AikaStyle *style = fixture->painter.style;
  GdkRGBA fill = aika_style_mix (&style->hues[AIKA_HUE_BLUE].fill, &style->paper, 0.35);

  add_box (fixture, AIKA_BOX_WHOLE, AIKA_BOX_PLAIN, AIKA_STATUS_CONFIRMED);
  paint (fixture, AIKA_LAYER_BOTH);

  g_assert_cmpuint (fixture->leaves->len, ==, 3);
  assert_colour (&get_leaf (fixture, GSK_COLOR_NODE, 0)->colour, &fill);
  for (guint i = 1; i < 3; i++)
    {
      assert_colour (&get_leaf (fixture, GSK_COLOR_NODE, i)->colour, &style->hues[AIKA_HUE_BLUE].line);
      g_assert_cmpfloat (get_leaf (fixture, GSK_COLOR_NODE, i)->bounds.size.height, <=, LINE_WIDTH);
    }
}

/* graphene_rect_contains_rect () is wrong in graphene 1.10. */
static gboolean
is_inside (const graphene_rect_t *bounds,
           const AikaRect        *rect,
           double                 margin)
{
  return bounds->origin.x >= rect->x - margin && bounds->origin.y >= rect->y - margin &&
         bounds->origin.x + bounds->size.width <= rect->x + rect->width + margin &&
         bounds->origin.y + bounds->size.height <= rect->y + rect->height + margin;
}

/* Whatever its status, a shape stays in its box but for a smoothed edge. */
static void
test_stays_in_box (Fixture       *fixture,
                   gconstpointer  data)
{
  const AikaBoxFlags flags[] = {
    AIKA_BOX_PLAIN, AIKA_BOX_FADES_START | AIKA_BOX_FADES_END, AIKA_BOX_OPEN_START | AIKA_BOX_OPEN_END,
    AIKA_BOX_FADES_START | AIKA_BOX_OPEN_END, AIKA_BOX_SOFT_START, AIKA_BOX_SOFT_START | AIKA_BOX_SOFT_END,
    AIKA_BOX_SOFT_START | AIKA_BOX_OPEN_END, AIKA_BOX_ALTERNATIVE,
    AIKA_BOX_ALTERNATIVE | AIKA_BOX_FADES_END, AIKA_BOX_ALTERNATIVE | AIKA_BOX_OPEN_END, AIKA_BOX_HOLLOW, AIKA_BOX_FINAL, AIKA_BOX_TIED, AIKA_BOX_FOLDED,
  };
  const AikaRect rects[] = { { 100, 50, 120, 20 }, { 100, 50, 7, 20 }, { 100, 50, 15, 15 }, { 100, 50, 0.5, 20 } };

  for (AikaBoxKind kind = AIKA_BOX_BAR; kind <= AIKA_BOX_SWATCH; kind++)
    for (int status = AIKA_STATUS_CONFIRMED; status <= AIKA_STATUS_RETURNED; status++)
      for (guint f = 0; f < G_N_ELEMENTS (flags); f++)
        for (guint r = 0; r < G_N_ELEMENTS (rects); r++)
          for (int pattern = AIKA_PATTERN_LIGHT; pattern <= AIKA_PATTERN_HORIZONTAL; pattern++)
            {
              GtkSnapshot *snapshot = gtk_snapshot_new ();
              g_autoptr(GskRenderNode) node = NULL;
              graphene_rect_t bounds;
              AikaBox *box;

              g_array_set_size (fixture->boxes, 0);
              box = add_box (fixture, kind, flags[f], status);
              box->rect = rects[r];
              box->pattern = pattern;
              aika_painter_box (&fixture->painter, snapshot, box, AIKA_LAYER_BOTH);
              node = gtk_snapshot_free_to_node (snapshot);
              g_assert_nonnull (node);
              gsk_render_node_get_bounds (node, &bounds);
              /* A tick's plate is a little wider. */
              if (!is_inside (&bounds, &rects[r], kind == AIKA_BOX_TICK ? 2 : 1.01))
                g_error ("kind %d, status %d, flags %x, pattern %d: %g,%g %g×%g", kind, status, flags[f], pattern,
                         bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height);
              paint (fixture, AIKA_LAYER_BOTH);
            }
}

/* The colour of one pixel of a picture of the boxes. */
static GdkRGBA
get_pixel (cairo_surface_t *picture,
           int              x,
           int              y)
{
  const guint32 *row = (const guint32 *) (cairo_image_surface_get_data (picture) +
                                          y * cairo_image_surface_get_stride (picture));

  return (GdkRGBA) { (row[x] >> 16 & 0xff) / 255.0f, (row[x] >> 8 & 0xff) / 255.0f, (row[x] & 0xff) / 255.0f, 1 };
}

static cairo_surface_t *
make_picture (Fixture *fixture)
{
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 320, 120);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  cairo_t *cr = cairo_create (picture);

  aika_painter_boxes (&fixture->painter, snapshot, fixture->boxes, AIKA_LAYER_BOTH);
  node = gtk_snapshot_free_to_node (snapshot);
  gdk_cairo_set_source_rgba (cr, &fixture->painter.style->paper);
  cairo_paint (cr);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (picture);

  return picture;
}

/* How many times a column of pixels, down the box, goes over from another colour to a line's. */
static guint
count_strokes (const Fixture   *fixture,
               cairo_surface_t *picture,
               int              x)
{
  const AikaStyle *style = fixture->painter.style;
  const GdkRGBA *line = style->is_grey ? &style->pattern_outline : &style->hues[AIKA_HUE_BLUE].line;
  gboolean was_line = FALSE;
  guint n_strokes = 0;

  for (int y = 50; y < 70; y++)
    {
      GdkRGBA pixel = get_pixel (picture, x, y);
      gboolean is_line = fabs (pixel.red - line->red) + fabs (pixel.green - line->green) +
                         fabs (pixel.blue - line->blue) < 0.4;

      n_strokes += is_line && !was_line;
      was_line = is_line;
    }

  return n_strokes;
}

/* A soft end is a row of dots, a firm one a whole line. */
static void
test_soft_ends (Fixture       *fixture,
                gconstpointer  data)
{
  cairo_surface_t *picture;

  add_box (fixture, AIKA_BOX_BAR, AIKA_BOX_SOFT_START, AIKA_STATUS_CONFIRMED);
  picture = make_picture (fixture);
  g_assert_cmpuint (count_strokes (fixture, picture, 100), >=, 3);
  g_assert_cmpuint (count_strokes (fixture, picture, 219), ==, 1);
  cairo_surface_destroy (picture);

  g_array_index (fixture->boxes, AikaBox, 0).flags = AIKA_BOX_SOFT_END;
  picture = make_picture (fixture);
  g_assert_cmpuint (count_strokes (fixture, picture, 100), ==, 1);
  g_assert_cmpuint (count_strokes (fixture, picture, 219), >=, 3);
  cairo_surface_destroy (picture);

  /* A bar only ten lines high, as on a full sheet. */
  fixture->painter.line_width = 2;
  picture = make_picture (fixture);
  g_assert_cmpuint (count_strokes (fixture, picture, 218), >=, 3);
  cairo_surface_destroy (picture);
}

/* One of several is paper in its middle and filled along its edge, whatever it says of the kind of work. */
static void
test_hollow (Fixture       *fixture,
             gconstpointer  data)
{
  const AikaStyle *style = fixture->painter.style;
  const GdkRGBA *fill = style->is_grey ? &style->tone_dark : &style->hues[AIKA_HUE_BLUE].fill;
  AikaBox *box = add_box (fixture, AIKA_BOX_BAR, AIKA_BOX_ALTERNATIVE, AIKA_STATUS_CONFIRMED);
  cairo_surface_t *picture;
  GdkRGBA pixel;

  box->pattern = AIKA_PATTERN_DARK;
  add_text (fixture, AIKA_TEXT_LABEL, AIKA_BOX_PLAIN, "syys", 110, 53);
  picture = make_picture (fixture);
  pixel = get_pixel (picture, 180, 60);
  assert_colour (&pixel, &style->paper);
  pixel = get_pixel (picture, 180, 52);
  assert_colour (&pixel, fill);
  cairo_surface_destroy (picture);

  paint (fixture, AIKA_LAYER_TEXT);
  assert_colour (&get_leaf (fixture, GSK_TEXT_NODE, 0)->colour, &style->text);
}

/* A ring that is about the paper's colour is told by an inner edge beside the outer one. */
static void
test_pale_ring (Fixture       *fixture,
                gconstpointer  data)
{
  AikaBox *box = add_box (fixture, AIKA_BOX_BAR, AIKA_BOX_ALTERNATIVE, AIKA_STATUS_CONFIRMED);

  box->hue = AIKA_HUE_NONE;
  paint (fixture, AIKA_LAYER_SHAPES);
  g_assert_cmpuint (count_leaves (fixture, GSK_BORDER_NODE), ==, 2);

  box->hue = AIKA_HUE_PURPLE;
  box->pattern = AIKA_PATTERN_DARK;
  paint (fixture, AIKA_LAYER_SHAPES);
  g_assert_cmpuint (count_leaves (fixture, GSK_BORDER_NODE), ==, 1);
}

static void
test_layers (Fixture       *fixture,
             gconstpointer  data)
{
  guint n_leaves;

  add_box (fixture, AIKA_BOX_BAR, AIKA_BOX_PLAIN, AIKA_STATUS_TENTATIVE);
  add_text (fixture, AIKA_TEXT_LABEL, AIKA_BOX_PLAIN, "alustava", 110, 53);
  add_text (fixture, AIKA_TEXT_DATE, AIKA_BOX_PLATE, "24.4.", 400, 53);

  paint (fixture, AIKA_LAYER_TEXT);
  n_leaves = fixture->leaves->len;
  g_assert_cmpuint (count_leaves (fixture, GSK_TEXT_NODE), ==, n_leaves);
  g_assert_cmpuint (n_leaves, ==, 2);

  paint (fixture, AIKA_LAYER_SHAPES);
  g_assert_cmpuint (count_leaves (fixture, GSK_TEXT_NODE), ==, 0);
  n_leaves += fixture->leaves->len;

  paint (fixture, AIKA_LAYER_BOTH);
  g_assert_cmpuint (fixture->leaves->len, ==, n_leaves);
}

static void
test_plates (Fixture       *fixture,
             gconstpointer  data)
{
  const AikaStyle *style = fixture->painter.style;
  AikaBox *box = add_box (fixture, AIKA_BOX_BAR, AIKA_BOX_PLAIN, AIKA_STATUS_CONFIRMED);
  const Leaf *plate;

  box->pattern = AIKA_PATTERN_DIAGONAL;
  add_text (fixture, AIKA_TEXT_LABEL, AIKA_BOX_PLAIN, "vahvistettu", 110, 53);
  paint (fixture, AIKA_LAYER_SHAPES);

  plate = get_leaf (fixture, GSK_COLOR_NODE, count_leaves (fixture, GSK_COLOR_NODE) - 1);
  if (!style->is_grey)
    {
      /* A flat fill is its own plate. */
      g_assert_cmpfloat (plate->bounds.size.width, ==, 120);
      return;
    }
  assert_colour (&plate->colour, &style->paper);
  g_assert_cmpfloat (plate->bounds.origin.x, <, 110);
  g_assert_cmpfloat (plate->bounds.size.width, >, g_array_index (fixture->boxes, AikaBox, 1).rect.width + 3);
  /* The bar's outline stays whole. */
  g_assert_cmpfloat (plate->bounds.origin.y, >=, 50 + LINE_WIDTH);
  g_assert_cmpfloat (plate->bounds.origin.y + plate->bounds.size.height, <=, 70 - LINE_WIDTH + 0.01);
}

/* Over a banner a plate keeps the tint; lines alone are hidden. */
static void
test_plate_over_banner (Fixture       *fixture,
                        gconstpointer  data)
{
  const AikaStyle *style = fixture->painter.style;
  g_autoptr(GArray) banners = g_array_new (FALSE, TRUE, sizeof (AikaBannerBox));
  const AikaBannerBox banner = { .x = 110, .width = 20 };
  const Leaf *tint;

  g_array_append_val (banners, banner);
  fixture->painter.banners = banners;
  add_text (fixture, AIKA_TEXT_DATE, AIKA_BOX_PLATE, "24.–25.3. klo 17", 100, 53);
  paint (fixture, AIKA_LAYER_SHAPES);

  g_assert_cmpuint (fixture->leaves->len, ==, 2);
  assert_colour (&get_leaf (fixture, GSK_COLOR_NODE, 0)->colour, &style->paper);
  tint = get_leaf (fixture, GSK_COLOR_NODE, 1);
  assert_colour (&tint->colour, &style->banner_fill);
  g_assert_cmpfloat_with_epsilon (tint->bounds.origin.x, 110, 0.01);
  g_assert_cmpfloat_with_epsilon (tint->bounds.size.width, 20, 0.01);
}

static void
test_readable_on_every_fill (Fixture       *fixture,
                             gconstpointer  data)
{
  const AikaStyle *style = fixture->painter.style;

  for (int hue = AIKA_HUE_NONE; hue < AIKA_N_HUES; hue++)
    for (int pattern = AIKA_PATTERN_LIGHT; pattern <= AIKA_PATTERN_HORIZONTAL; pattern++)
      for (int status = AIKA_STATUS_CONFIRMED; status <= AIKA_STATUS_HELD; status++)
        {
          const Leaf *ground, *text;
          AikaBox *box;

          g_array_set_size (fixture->boxes, 0);
          box = add_box (fixture, AIKA_BOX_BAR, AIKA_BOX_PLAIN, status);
          box->hue = hue;
          box->pattern = pattern;
          add_text (fixture, AIKA_TEXT_LABEL, AIKA_BOX_PLAIN, "vahvistettu", 110, 53);
          paint (fixture, AIKA_LAYER_BOTH);

          text = get_leaf (fixture, GSK_TEXT_NODE, 0);
          ground = get_leaf (fixture, GSK_COLOR_NODE, count_leaves (fixture, GSK_COLOR_NODE) - 1);
          g_assert_cmpfloat (aika_style_contrast (&text->colour, &ground->colour), >=, style->is_grey ? 6.9 : 6.0);

          /* What is in doubt is grey where grey can be read. */
          g_array_index (fixture->boxes, AikaBox, 1).role = AIKA_TEXT_DOUBT;
          paint (fixture, AIKA_LAYER_BOTH);
          text = get_leaf (fixture, GSK_TEXT_NODE, 0);
          ground = get_leaf (fixture, GSK_COLOR_NODE, count_leaves (fixture, GSK_COLOR_NODE) - 1);
          g_assert_cmpfloat (aika_style_contrast (&text->colour, &ground->colour), >=, 4.5);
          if (aika_style_contrast (&style->secondary, &ground->colour) >= 4.5)
            assert_colour (&text->colour, &style->secondary);
        }
}

static void
test_chips (Fixture       *fixture,
            gconstpointer  data)
{
  const AikaStyle *style = fixture->painter.style;
  const struct { AikaBoxFlags flags; int status; const GdkRGBA *fill, *text; } cases[] = {
    { AIKA_BOX_PLAIN, AIKA_STATUS_CONFIRMED, &style->paper, &style->decision },
    { AIKA_BOX_TIED, AIKA_STATUS_CONFIRMED, &style->decision, &style->on_decision },
    { AIKA_BOX_TIED, AIKA_STATUS_HELD, &style->decision, &style->on_decision },
    { AIKA_BOX_PLAIN, AIKA_STATUS_CANCELLED, &style->paper, &style->secondary },
    { AIKA_BOX_TIED, AIKA_STATUS_CANCELLED, &style->paper, &style->secondary },
    { AIKA_BOX_TIED, AIKA_STATUS_POSTPONED, &style->paper, &style->decision },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AikaBox *chip;

      g_array_set_size (fixture->boxes, 0);
      chip = add_box (fixture, AIKA_BOX_MEETING, cases[i].flags, cases[i].status);
      chip->rect = (AikaRect) { 100, 50, 26, 20 };
      add_text (fixture, AIKA_TEXT_MEETING, AIKA_BOX_PLAIN, "16.", 105, 53);
      paint (fixture, AIKA_LAYER_BOTH);

      g_test_message ("case %u", i);
      assert_colour (&get_leaf (fixture, GSK_COLOR_NODE, 0)->colour, cases[i].fill);
      assert_colour (&get_leaf (fixture, GSK_TEXT_NODE, 0)->colour, cases[i].text);
    }
}

static void
test_text_places (Fixture       *fixture,
                  gconstpointer  data)
{
  const struct { AikaBoxFlags flags; double share; } cases[] = {
    { AIKA_BOX_PLAIN, 0 }, { AIKA_BOX_CENTRED, 0.5 }, { AIKA_BOX_AT_END, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AikaBox *box;
      double free_width;

      g_array_set_size (fixture->boxes, 0);
      box = add_text (fixture, AIKA_TEXT_MONTH, cases[i].flags, "10", 100, 50);
      free_width = 80 - box->rect.width;
      box->rect.width = 80;
      paint (fixture, AIKA_LAYER_TEXT);

      g_assert_cmpfloat_with_epsilon (get_leaf (fixture, GSK_TEXT_NODE, 0)->bounds.origin.x,
                                      100 + free_width * cases[i].share, 2);
    }
}

static void
test_wrapped_like_measured (Fixture       *fixture,
                            gconstpointer  data)
{
  const char *title = "Valtuustojen, hallitusten ja VATEn yhteinen seminaari";
  AikaBox *box = add_text (fixture, AIKA_TEXT_TITLE, AIKA_BOX_IN_TITLES, title, 0, 0);
  AikaTextExtent extent;
  AikaMetrics metrics;
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  aika_typesetter_init_metrics (fixture->typesetter, &metrics);
  aika_metrics_measure (&metrics, AIKA_TEXT_TITLE, title, 180, &extent);
  g_assert_cmpuint (extent.n_lines, ==, 2);
  box->rect.width = 180;
  box->rect.height = extent.height;
  paint (fixture, AIKA_LAYER_TEXT);

  for (guint i = 0; i < fixture->leaves->len; i++)
    graphene_rect_union (&all, &g_array_index (fixture->leaves, Leaf, i).bounds, &all);
  g_assert_cmpfloat (all.size.width, <=, 185);
  g_assert_cmpfloat (all.size.height, >, 18);
}

/* Each line is painted alone: a wrapped text keeps its styles, and its signs of markup. */
static void
test_styles_over_lines (Fixture       *fixture,
                        gconstpointer  data)
{
  const char *markup = "plain words here and <b>strong &amp; &lt;bold&gt; ones that go on</b> and plain again";
  AikaBox *box = add_text (fixture, AIKA_TEXT_PROSE, AIKA_BOX_PLAIN, markup, 0, 0);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  guint n_bold = 0, n_texts = 0;

  box->rect.width = 120;
  box->rect.height *= 4;
  aika_painter_box (&fixture->painter, snapshot, box, AIKA_LAYER_TEXT);
  node = gtk_snapshot_free_to_node (snapshot);
  bytes = gsk_render_node_serialize (node);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  for (const char *at = text; (at = strstr (at, "font: \"")) != NULL; at++, n_texts++)
    if (g_strstr_len (at, strcspn (at, ";"), "Bold") != NULL)
      n_bold++;

  g_assert_cmpuint (n_bold, >=, 2);
  g_assert_cmpuint (n_texts, >, n_bold);
}

static void
test_nothing_from_nothing (Fixture       *fixture,
                           gconstpointer  data)
{
  AikaBox *box = add_box (fixture, AIKA_BOX_BAR, AIKA_BOX_PLAIN, AIKA_STATUS_CONFIRMED);

  box->rect.width = 0;
  add_text (fixture, AIKA_TEXT_LABEL, AIKA_BOX_PLATE, "", 0, 0);
  paint (fixture, AIKA_LAYER_BOTH);
  g_assert_cmpuint (fixture->leaves->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  const struct { const char *name; void (*test) (Fixture *, gconstpointer); } cases[] = {
    { "a-confirmed-bar-is-a-fill-and-a-border", test_confirmed },
    { "a-tentative-bar-is-mixed-and-dashed", test_tentative },
    { "what-is-off-has-no-fill", test_unfilled },
    { "a-vague-end-fades-inside-the-span", test_fades },
    { "a-soft-end-is-dotted", test_soft_ends },
    { "one-of-several-is-hollow", test_hollow },
    { "a-pale-ring-has-an-inner-edge", test_pale_ring },
    { "the-whole-process-is-a-double-line", test_whole },
    { "a-shape-stays-in-its-box", test_stays_in_box },
    { "shapes-and-texts-come-apart", test_layers },
    { "a-text-on-a-pattern-has-a-plate", test_plates },
    { "a-plate-keeps-a-banner's-tint", test_plate_over_banner },
    { "texts-can-be-read-on-every-fill", test_readable_on_every_fill },
    { "a-meeting-that-something-is-tied-to-is-dark", test_chips },
    { "texts-begin-centre-and-end-in-their-box", test_text_places },
    { "a-text-wraps-as-it-was-measured", test_wrapped_like_measured },
    { "a-wrapped-text-keeps-its-styles", test_styles_over_lines },
    { "nothing-is-painted-of-nothing", test_nothing_from_nothing },
  };
  const struct { const char *name; AikaLook look; } looks[] = {
    { "light", AIKA_LOOK_LIGHT },
    { "dark", AIKA_LOOK_DARK },
    { "grey", AIKA_LOOK_GREY },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint look = 0; look < G_N_ELEMENTS (looks); look++)
      {
        g_autofree char *path = g_strdup_printf ("/painter/%s/%s", cases[i].name, looks[look].name);

        /* What tells hues apart by tone has its own fills. */
        if (looks[look].look == AIKA_LOOK_GREY &&
            (cases[i].test == test_confirmed || cases[i].test == test_tentative ||
             cases[i].test == test_fades || cases[i].test == test_whole))
          continue;
        g_test_add (path, Fixture, GINT_TO_POINTER (looks[look].look), set_up, cases[i].test, tear_down);
      }

  return g_test_run ();
}
