/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "draw/aika-wheel-painter.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#include "draw/aika-wheel-arc.h"
#include "formats/aika-json-read.h"
#include "plan/aika-category.h"

/* What a year clock becomes: nodes that paper takes, and colours that can be told apart. */

#define INSET (5 * AIKA_PT_PER_MM)

typedef struct
{
  const char *sample;
  const char *paper;
} Case;

static const Case mallila = { "mallila", "A4" }, large_mallila = { "mallila", "A0" }, kainuu = { "kainuu", "A4" },
  loimaa = { "loimaa", "A4" };

typedef struct
{
  AikaTypesetter *first;
  GHashTable     *typesetters;
  AikaPlanFile   *file;
  AikaWheel      *wheel;
  AikaPainter     painter;
} Fixture;

static void
get_metrics (gpointer     user_data,
             double       text_size,
             AikaMetrics *metrics)
{
  Fixture *fixture = user_data;
  gpointer key = GINT_TO_POINTER ((int) (text_size * 1000 + 0.5));
  AikaTypesetter *typesetter = g_hash_table_lookup (fixture->typesetters, key);

  if (typesetter == NULL)
    {
      typesetter = aika_typesetter_new_sized (fixture->first, text_size);
      g_hash_table_insert (fixture->typesetters, key, typesetter);
    }
  aika_typesetter_init_metrics (typesetter, metrics);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const Case *c = data;
  g_autofree char *base = g_strconcat (c->sample, ".aikajana", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("AIKA_SOURCE_ROOT"), "data", "samples", base, NULL);
  AikaPageSetup setup = { .inset_pt = INSET, .options = { .today = AIKA_DAY_NONE } };
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  char *text = NULL;
  gsize n_bytes = 0;

  g_file_get_contents (path, &text, &n_bytes, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (text, n_bytes);
  fixture->file = aika_json_read (bytes, &error);
  g_assert_no_error (error);

  fixture->first = aika_typesetter_new_paper (10);
  fixture->typesetters = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) aika_typesetter_unref);
  g_assert_true (aika_paper_find (c->paper, FALSE, &setup.width_pt, &setup.height_pt));
  fixture->wheel = aika_wheel_new (fixture->file->plan, NULL, &setup, get_metrics, fixture);
  fixture->painter = (AikaPainter) {
    .style = aika_style_get (AIKA_LOOK_LIGHT),
    .typesetter = aika_wheel_get_metrics (fixture->wheel)->measure_data,
    .line_width = aika_wheel_get_metrics (fixture->wheel)->line_width,
  };
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  aika_wheel_free (fixture->wheel);
  aika_plan_file_free (fixture->file);
  g_hash_table_unref (fixture->typesetters);
  aika_typesetter_unref (fixture->first);
}

static GskRenderNode *
paint (const Fixture *fixture,
       AikaLayer      layers)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  aika_wheel_painter_paint (&fixture->painter, snapshot, fixture->wheel, layers);
  return gtk_snapshot_free_to_node (snapshot);
}

typedef struct
{
  guint n_texts;
  guint n_shapes;
} Count;

/* A picture of pixels, a blur or a see-through node on paper would be a bug. */
static void
count (GskRenderNode *node,
       Count         *found)
{
  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        count (gsk_container_node_get_child (node, i), found);
      return;
    case GSK_CLIP_NODE:
      count (gsk_clip_node_get_child (node), found);
      return;
    case GSK_ROUNDED_CLIP_NODE:
      count (gsk_rounded_clip_node_get_child (node), found);
      return;
    case GSK_TRANSFORM_NODE:
      count (gsk_transform_node_get_child (node), found);
      return;
    case GSK_TEXT_NODE:
      found->n_texts++;
      return;
    case GSK_COLOR_NODE:
    case GSK_BORDER_NODE:
    case GSK_CAIRO_NODE:
      found->n_shapes++;
      return;
    default:
      g_error ("a node of type %d is not for paper", gsk_render_node_get_node_type (node));
    }
}

/* A shape inside a structure tag would spoil a tagged file. */
static void
test_layers (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GskRenderNode) shapes = paint (fixture, AIKA_LAYER_SHAPES);
  g_autoptr(GskRenderNode) texts = paint (fixture, AIKA_LAYER_TEXT);
  const GArray *all = aika_wheel_get_texts (fixture->wheel);
  Count in_shapes = { 0 }, in_texts = { 0 };

  count (shapes, &in_shapes);
  count (texts, &in_texts);
  g_assert_cmpuint (in_shapes.n_texts, ==, 0);
  g_assert_cmpuint (in_shapes.n_shapes, >=, aika_wheel_get_shapes (fixture->wheel)->len);
  g_assert_cmpuint (in_texts.n_shapes, ==, 0);
  g_assert_cmpuint (in_texts.n_texts, >=, all->len);

  for (guint i = 0; i < all->len; i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      g_autoptr(GskRenderNode) one = NULL;
      Count found = { 0 };

      aika_wheel_painter_text (&fixture->painter, snapshot, fixture->wheel, i);
      one = gtk_snapshot_free_to_node (snapshot);
      g_assert_nonnull (one);
      count (one, &found);
      g_assert_cmpuint (found.n_texts, >=, 1);
      g_assert_cmpuint (found.n_shapes, ==, 0);
    }
}

/* Every text is painted where it was measured, and all ink lies on the sheet. */
static void
test_bounds (Fixture       *fixture,
             gconstpointer  data)
{
  const AikaPageSetup *setup = aika_wheel_get_setup (fixture->wheel);
  const GArray *all = aika_wheel_get_texts (fixture->wheel);
  g_autoptr(GskRenderNode) node = paint (fixture, AIKA_LAYER_BOTH);
  graphene_rect_t bounds;

  gsk_render_node_get_bounds (node, &bounds);
  g_assert_cmpfloat (bounds.origin.x, >=, setup->inset_pt - 2);
  g_assert_cmpfloat (bounds.origin.y, >=, setup->inset_pt - 2);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, setup->width_pt - setup->inset_pt + 2);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, setup->height_pt - setup->inset_pt + 2);

  for (guint i = 0; i < all->len; i++)
    {
      const AikaWheelText *text = &g_array_index (all, AikaWheelText, i);
      const AikaRect *rect = &text->box.rect;
      double margin = aika_wheel_get_text_size (fixture->wheel) * 0.5;
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      g_autoptr(GskRenderNode) one = NULL;

      aika_wheel_painter_text (&fixture->painter, snapshot, fixture->wheel, i);
      one = gtk_snapshot_free_to_node (snapshot);
      gsk_render_node_get_bounds (one, &bounds);
      g_assert_cmpfloat (bounds.origin.x, >=, rect->x - margin);
      g_assert_cmpfloat (bounds.origin.y, >=, rect->y - margin);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, rect->x + rect->width + margin);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, rect->y + rect->height + margin);
    }
}

/* With real fonts, as with those that the layout is tested with: no two texts overlap. */
static void
test_apart (gconstpointer data)
{
  static const char *const papers[] = { "A4", "A3" };

  for (guint paper = 0; paper < G_N_ELEMENTS (papers); paper++)
    {
      const Case c = { data, papers[paper] };
      Fixture fixture = { NULL };
      const GArray *all;

      set_up (&fixture, &c);
      all = aika_wheel_get_texts (fixture.wheel);
      g_test_message ("%s: %.1f pt, smallest %.1f pt", papers[paper], aika_wheel_get_text_size (fixture.wheel),
                      aika_wheel_get_smallest_text_size (fixture.wheel));
      for (guint i = 0; i < all->len; i++)
        for (guint k = i + 1; k < all->len; k++)
          {
            const AikaBox *a = &g_array_index (all, AikaWheelText, i).box, *b = &g_array_index (all, AikaWheelText, k).box;

            if (a->rect.x + 0.05 < b->rect.x + b->rect.width && b->rect.x + 0.05 < a->rect.x + a->rect.width &&
                a->rect.y + 0.05 < b->rect.y + b->rect.height && b->rect.y + 0.05 < a->rect.y + a->rect.height)
              g_error ("‘%s’ and ‘%s’ overlap", a->text, b->text);
          }
      tear_down (&fixture, &c);
    }
}

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* A PDF holds no bitmap and nothing that is seen through. */
/* Soft masks, which some readers show as pictures; cairo 1.18 says of its tiles that they have none. */
static guint
count_masks (const GByteArray *pdf)
{
  const char *end = (const char *) pdf->data + pdf->len;
  guint n_masks = 0;

  for (const char *at = memmem (pdf->data, pdf->len, "/SMask", 6); at != NULL; at = memmem (at + 6, (gsize) (end - at - 6), "/SMask", 6))
    n_masks += end - at < 12 || memcmp (at, "/SMask /None", 12) != 0;

  return n_masks;
}

static void
test_vectors (Fixture       *fixture,
              gconstpointer  data)
{
  const AikaPageSetup *setup = aika_wheel_get_setup (fixture->wheel);
  g_autoptr(GByteArray) pdf = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, pdf, setup->width_pt, setup->height_pt);

  for (int look = 0; look < 2; look++)
    {
      g_autoptr(GskRenderNode) node = NULL;
      cairo_t *cr = cairo_create (surface);

      fixture->painter.style = aika_style_get (look == 0 ? AIKA_LOOK_LIGHT : AIKA_LOOK_GREY);
      node = paint (fixture, AIKA_LAYER_BOTH);
      gsk_render_node_draw (node, cr);
      cairo_show_page (cr);
      cairo_destroy (cr);
    }
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  g_assert_null (memmem (pdf->data, pdf->len, "/Subtype /Image", strlen ("/Subtype /Image")));
  g_assert_cmpuint (count_masks (pdf), ==, 0);
}

static cairo_surface_t *
draw (const Fixture *fixture)
{
  const AikaPageSetup *setup = aika_wheel_get_setup (fixture->wheel);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, ceil (2 * setup->width_pt), ceil (2 * setup->height_pt));
  cairo_t *cr = cairo_create (picture);
  g_autoptr(GskRenderNode) node = paint (fixture, AIKA_LAYER_SHAPES);

  cairo_scale (cr, 2, 2);
  gdk_cairo_set_source_rgba (cr, &fixture->painter.style->paper);
  cairo_paint (cr);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (picture);

  return picture;
}

/* How light an arc is, in its middle part from @low to @high of its thickness, and how often along a
 * point it goes from light to dark or back. */
static void
look_along (const Fixture        *fixture,
            cairo_surface_t      *picture,
            const AikaWheelShape *shape,
            double                low,
            double                high,
            double               *mean,
            double               *changes)
{
  enum { N_TRACKS = 7 };
  double x, y, circle;
  guint n_steps = 0, n_changes = 0;
  double sum = 0, walked = 0;

  aika_wheel_get_circle (fixture->wheel, &x, &y, &circle);
  for (int track = 0; track < N_TRACKS; track++)
    {
      double share = low + (high - low) * track / (N_TRACKS - 1);
      double radius = shape->inner_radius + (shape->outer_radius - shape->inner_radius) * share;
      double length = (shape->end_angle - shape->start_angle) * G_PI / 180 * radius;
      gboolean was_dark = FALSE, is_first = TRUE;

      for (double at = length / 4; at < length * 3 / 4; at += 0.4, n_steps++)
        {
          double angle = (shape->start_angle - 90) * G_PI / 180 + at / radius;
          int column = 2 * (x + radius * cos (angle)), row = 2 * (y + radius * sin (angle));
          const guint32 *pixels = (const guint32 *) (cairo_image_surface_get_data (picture) +
                                                     row * cairo_image_surface_get_stride (picture));
          double light = (pixels[column] >> 8 & 0xff) / 255.0;

          sum += light;
          n_changes += !is_first && (light < 0.7) != was_dark;
          was_dark = light < 0.7;
          is_first = FALSE;
        }
      walked += length / 2;
    }
  *mean = n_steps > 0 ? sum / n_steps : 1;
  *changes = walked > 0 ? n_changes / walked : 0;
}

/* The longest arc of a fixed time. */
static const AikaWheelShape *
find_arc (const Fixture *fixture)
{
  const GArray *shapes = aika_wheel_get_shapes (fixture->wheel);
  const AikaWheelShape *longest = NULL;

  for (guint i = 0; i < shapes->len; i++)
    {
      const AikaWheelShape *shape = &g_array_index (shapes, AikaWheelShape, i);

      if (shape->kind == AIKA_WHEEL_ARC && shape->box.status != AIKA_STATUS_TENTATIVE &&
          (longest == NULL || shape->end_angle - shape->start_angle > longest->end_angle - longest->start_angle))
        longest = shape;
    }
  g_assert_nonnull (longest);

  return longest;
}

/* Without hues, the kinds of work are still told apart by their tone or their pattern. */
static void
test_grey (Fixture       *fixture,
           gconstpointer  data)
{
  const AikaPageSetup *setup = aika_wheel_get_setup (fixture->wheel);
  double means[AIKA_PATTERN_HORIZONTAL + 1], changes[AIKA_PATTERN_HORIZONTAL + 1];

  fixture->painter.style = aika_style_get (AIKA_LOOK_GREY);
  for (int pattern = AIKA_PATTERN_LIGHT; pattern <= AIKA_PATTERN_HORIZONTAL; pattern++)
    {
      cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, ceil (2 * setup->width_pt), ceil (2 * setup->height_pt));
      cairo_t *cr = cairo_create (picture);
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      g_autoptr(GskRenderNode) node = NULL;
      AikaWheelShape arc = *find_arc (fixture);

      arc.box.hue = AIKA_HUE_BLUE;
      arc.box.pattern = pattern;
      aika_wheel_arc_paint (&fixture->painter, snapshot, fixture->wheel, &arc);
      node = gtk_snapshot_free_to_node (snapshot);
      cairo_scale (cr, 2, 2);
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      gsk_render_node_draw (node, cr);
      cairo_destroy (cr);
      cairo_surface_flush (picture);
      look_along (fixture, picture, &arc, 0.2, 0.8, &means[pattern], &changes[pattern]);
      cairo_surface_destroy (picture);
      g_test_message ("pattern %d: light %.2f, changes %.2f", pattern, means[pattern], changes[pattern]);
    }

  for (int a = AIKA_PATTERN_LIGHT; a <= AIKA_PATTERN_HORIZONTAL; a++)
    for (int b = a + 1; b <= AIKA_PATTERN_HORIZONTAL; b++)
      g_assert_true (fabs (means[a] - means[b]) > 0.04 || fabs (changes[a] - changes[b]) > 0.05);
}

/* A dashed arc says that its time is tentative: its outline has gaps all along. */
static void
test_dashes (Fixture       *fixture,
             gconstpointer  data)
{
  const GArray *shapes = aika_wheel_get_shapes (fixture->wheel);
  cairo_surface_t *picture = draw (fixture);
  guint n_tested = 0;

  for (guint i = 0; i < shapes->len; i++)
    {
      AikaWheelShape edge = g_array_index (shapes, AikaWheelShape, i);
      gboolean is_dashed = edge.box.status == AIKA_STATUS_TENTATIVE;
      double mean, changes;

      if (edge.kind != AIKA_WHEEL_ARC || edge.end_angle - edge.start_angle < 25 || (edge.box.flags & (AIKA_BOX_FADES_START | AIKA_BOX_FADES_END)))
        continue;
      edge.inner_radius = edge.outer_radius - fixture->painter.line_width;
      look_along (fixture, picture, &edge, 0.5, 0.5, &mean, &changes);
      if (is_dashed)
        g_assert_cmpfloat (changes, >, 0.1);
      else
        g_assert_cmpfloat (changes, <, 0.05);
      n_tested++;
    }
  cairo_surface_destroy (picture);
  g_assert_cmpuint (n_tested, >, 0);
}

int
main (int    argc,
      char **argv)
{
  static const char *const samples[] = { "kaarina", "kainuu", "loimaa", "mallila", "mikkeli", "rauma" };

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/wheel-painter/shapes-and-texts-are-apart", Fixture, &mallila, set_up, test_layers, tear_down);
  g_test_add ("/wheel-painter/ink-keeps-inside", Fixture, &mallila, set_up, test_bounds, tear_down);
  g_test_add ("/wheel-painter/ink-of-kainuu-keeps-inside", Fixture, &kainuu, set_up, test_bounds, tear_down);
  g_test_add ("/wheel-painter/a-file-holds-vectors", Fixture, &mallila, set_up, test_vectors, tear_down);
  g_test_add ("/wheel-painter/a-large-file-holds-vectors", Fixture, &large_mallila, set_up, test_vectors, tear_down);
  g_test_add ("/wheel-painter/grey-tells-kinds-apart", Fixture, &mallila, set_up, test_grey, tear_down);
  g_test_add ("/wheel-painter/tentative-arcs-are-dashed", Fixture, &mallila, set_up, test_dashes, tear_down);
  g_test_add ("/wheel-painter/all-of-loimaa-is-dashed", Fixture, &loimaa, set_up, test_dashes, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strdup_printf ("/wheel-painter/texts-of-%s-are-apart", samples[i]);

      g_test_add_data_func (path, samples[i], test_apart);
    }

  return g_test_run ();
}
