/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "draw/aika-picture-grid.h"

#include <cairo.h>
#include <string.h>

#include "formats/aika-json-read.h"

#define MONTH(year, month) ((year) * 12 + (month) - 1)

static AikaPlan *
load_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "samples", "kainuu.aikajana", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(AikaPlanFile) file = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  bytes = g_bytes_new (text, length);
  file = aika_json_read (bytes, NULL);
  g_assert_nonnull (file);
  return aika_record_ref (file->plan);
}

static cairo_status_t
read_bytes (void          *closure,
            unsigned char *data,
            unsigned int   length)
{
  GByteArray *bytes = closure;

  if (length > bytes->len)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, bytes->data, length);
  g_byte_array_remove_range (bytes, 0, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
open_png (GBytes *png)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;

  g_byte_array_append (bytes, g_bytes_get_data (png, NULL), g_bytes_get_size (png));
  surface = cairo_image_surface_create_from_png_stream (read_bytes, bytes);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

/* How many pixels are blue, as the phases of the sample are; or black, as nothing of it is but text. */
static guint
count_pixels (cairo_surface_t *surface,
              gboolean         is_blue)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        guint32 pixel = ((const guint32 *) (data + y * stride))[x] & 0xffffff;
        int red = pixel >> 16, blue = pixel & 0xff;

        n += is_blue ? red > 0xa0 && blue > red + 12 : pixel == 0;
      }

  return n;
}

static void
test_whole_grid (void)
{
  g_autoptr(AikaPlan) plan = load_sample ();
  const AikaPictureGrid grid = { .view = NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) svg = NULL;
  g_autoptr(GBytes) png = NULL;
  cairo_surface_t *surface;
  double width_pt, height_pt;
  g_autoptr(GskRenderNode) node = aika_picture_grid_create_node (plan, &grid, &width_pt, &height_pt);

  g_assert_true (aika_picture_grid_write (plan, &grid, &svg, &png, &error));
  g_assert_no_error (error);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), "role=\"img\""));
  surface = open_png (png);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, (int) (2 * width_pt));
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, (int) (2 * height_pt));
  g_assert_cmpfloat (width_pt, >=, 900);
  g_assert_cmpfloat (width_pt, <=, 960);
  g_assert_cmpuint (count_pixels (surface, TRUE), >, 20000);
  g_assert_cmpuint (count_pixels (surface, FALSE), <, 1000);
  cairo_surface_destroy (surface);
}

typedef struct
{
  const char *name;
  const char *rows;
  int         first_month;      /* of 2018; 0 for all */
  guint       n_months;
  gboolean    is_blue;          /* whether the phase of the row is in the months */
} PartCase;

static const PartCase part_cases[] = {
  { "rows", "rivi-4", 0, 0, TRUE },
  { "rows-and-months", "rivi-4", 5, 2, TRUE },
  { "rows-without-a-mark-in-the-months-stay", "rivi-4", 10, 2, FALSE },
};

static void
test_part (gconstpointer data)
{
  const PartCase *c = data;
  g_autoptr(AikaPlan) plan = load_sample ();
  g_auto(GStrv) rows = g_strsplit (c->rows, " ", -1);
  const AikaPictureGrid whole = { .view = NULL };
  const AikaPictureGrid grid = {
    .item_ids = (const char *const *) rows, .first_month = MONTH (2018, c->first_month), .n_months = c->n_months
  };
  double whole_width, whole_height, width, height;
  g_autoptr(GskRenderNode) whole_node = aika_picture_grid_create_node (plan, &whole, &whole_width, &whole_height);
  g_autoptr(GskRenderNode) node = aika_picture_grid_create_node (plan, &grid, &width, &height);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) png = NULL;
  cairo_surface_t *surface;

  g_assert_cmpfloat (height, <, whole_height / 3);
  g_assert_cmpfloat (height, >, 40);
  g_assert_true (c->n_months == 0 ? width == whole_width : width < whole_width);
  g_assert_true (aika_picture_grid_write (plan, &grid, NULL, &png, &error));
  g_assert_no_error (error);
  surface = open_png (png);
  g_assert_true ((count_pixels (surface, TRUE) > 1000) == c->is_blue);
  cairo_surface_destroy (surface);
}

static void
test_long_plan_is_bounded (void)
{
  g_autoptr(AikaPlan) sample = load_sample ();
  g_autoptr(AikaPlan) plan = aika_record_draft (sample);
  const AikaPictureGrid grid = { .view = NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) png = NULL;
  cairo_surface_t *surface;

  for (guint i = 0; i < 900; i++)
    {
      g_autoptr(AikaItem) item = aika_record_new (&aika_item_type);
      g_autofree char *id = g_strdup_printf ("i%u", i);
      g_autoptr(AikaSeq) items = NULL;

      aika_set_text (&item->id, id);
      aika_set_text (&item->title, "Rivi");
      items = aika_seq_append (plan->items, item);
      aika_set_seq (&plan->items, items);
    }
  g_assert_true (aika_picture_grid_write (plan, &grid, NULL, &png, &error));
  g_assert_no_error (error);
  surface = open_png (png);
  g_assert_cmpint (cairo_image_surface_get_height (surface), <=, 32000);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture-grid/whole", test_whole_grid);
  for (guint i = 0; i < G_N_ELEMENTS (part_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/picture-grid/part/%s", part_cases[i].name);
      g_test_add_data_func (path, &part_cases[i], test_part);
    }
  g_test_add_func ("/picture-grid/long-plan-is-bounded", test_long_plan_is_bounded);

  return g_test_run ();
}
