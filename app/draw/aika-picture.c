/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-picture"

#include "config.h"

#include "draw/aika-picture.h"

#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* A printed page as a picture that other programs open: vectors or pixels. */

/* cairo's own limit of an image's side. */
#define MAX_PIXELS 32767
#define MAX_DOUBLED_PIXELS (20 * 1000 * 1000)   /* A1 at 150 dpi; 320 MB while it is drawn */
#define MIN_DPI 10.0

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_cairo_error (GError        **error,
                 cairo_status_t  status)
{
  g_set_error (error, G_IO_ERROR, status == CAIRO_STATUS_NO_MEMORY ? G_IO_ERROR_NO_SPACE : G_IO_ERROR_FAILED,
               _("the picture could not be drawn: %s"), cairo_status_to_string (status));
}

/* cairo numbers surfaces through the life of a process: counted anew, so that the same plan
 * gives the same bytes. */
static gboolean
renumber_cb (const GMatchInfo *match,
             GString          *result,
             gpointer          user_data)
{
  GHashTable *numbers = user_data;
  g_autofree char *name = g_match_info_fetch (match, 0);
  gpointer number = g_hash_table_lookup (numbers, name);

  if (number == NULL)
    {
      number = GUINT_TO_POINTER (g_hash_table_size (numbers) + 1);
      g_hash_table_insert (numbers, g_steal_pointer (&name), number);
    }
  g_string_append_printf (result, "surface%u", GPOINTER_TO_UINT (number));

  return FALSE;
}

/* A picture's title is what a reader hears of it. */
static char *
dup_finished_svg (const char *svg,
                  gsize       length,
                  const char *title)
{
  g_autoptr(GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GRegex) pattern = g_regex_new ("(?<=[\"#])(?:surface|source-)[0-9]+", G_REGEX_RAW | G_REGEX_OPTIMIZE, 0, NULL);
  g_autofree char *numbered = g_regex_replace_eval (pattern, svg, length, 0, 0, renumber_cb, numbers, NULL);
  const char *element = strstr (numbered, "<svg ");
  const char *body = element != NULL ? strchr (element, '>') : NULL;
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  if (body == NULL)
    return g_steal_pointer (&numbered);

  return g_strdup_printf ("%.*s role=\"img\">\n<title>%s</title>%s", (int) (body - numbered), numbered, escaped, body + 1);
}

/**
 * aika_picture_write_svg:
 * @page: a page, in points
 * @width_pt: its width
 * @height_pt: its height
 * @title: what a reader hears of it
 * @error: where cairo's complaint goes
 *
 * Text becomes outlines. The same page gives the same bytes.
 *
 * Returns: (transfer full): an SVG file; `NULL` on error
 */
GBytes *
aika_picture_write_svg (GskRenderNode  *page,
                        double          width_pt,
                        double          height_pt,
                        const char     *title,
                        GError        **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_bytes, bytes, width_pt, height_pt);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;
  char *svg;

  gsk_render_node_draw (page, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      set_cairo_error (error, status);
      return NULL;
    }

  svg = dup_finished_svg ((const char *) bytes->data, bytes->len, title);

  return g_bytes_new_take (svg, strlen (svg));
}

/* The checksum that PNG asks for after each chunk (ISO 15948, annex D). */
static guint32
get_crc (const guint8 *data,
         gsize         length)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= data[i];
      for (int bit = 0; bit < 8; bit++)
        crc = crc & 1 ? 0xedb88320 ^ (crc >> 1) : crc >> 1;
    }

  return crc ^ 0xffffffff;
}

static void
put_number (guint8  *place,
            guint32  number)
{
  guint32 big_endian = GUINT32_TO_BE (number);

  memcpy (place, &big_endian, sizeof big_endian);
}

/* Puts the resolution after the header, so that a word processor shows the sheet at its size. */
static void
insert_resolution (GByteArray *png,
                   double      dpi)
{
  enum { SIGNATURE = 8, HEADER = 25, CHUNK = 21 };
  guint32 per_metre = (guint32) (dpi / 0.0254 + 0.5);
  guint8 chunk[CHUNK] = { 0, 0, 0, 9, 'p', 'H', 'Y', 's' };

  put_number (chunk + 8, per_metre);
  put_number (chunk + 12, per_metre);
  chunk[16] = 1;
  put_number (chunk + 17, get_crc (chunk + 4, 13));

  g_byte_array_set_size (png, png->len + CHUNK);
  memmove (png->data + SIGNATURE + HEADER + CHUNK, png->data + SIGNATURE + HEADER, png->len - CHUNK - SIGNATURE - HEADER);
  memcpy (png->data + SIGNATURE + HEADER, chunk, CHUNK);
}

/* cairo 1.16 sets every glyph on a whole pixel, so that small text stands unevenly: drawn at
 * twice the size and halved, glyphs stand on half pixels. */
static cairo_status_t
draw_pixels (cairo_surface_t *surface,
             GskRenderNode   *page,
             double           width_pt,
             double           height_pt)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gboolean is_doubled = (gsize) width * height <= MAX_DOUBLED_PIXELS && MAX (width, height) <= MAX_PIXELS / 2;
  cairo_surface_t *target = is_doubled ? cairo_image_surface_create (CAIRO_FORMAT_RGB24, 2 * width, 2 * height)
                                       : cairo_surface_reference (surface);
  cairo_t *cr = cairo_create (target);
  cairo_status_t status;

  cairo_scale (cr, cairo_image_surface_get_width (target) / width_pt,
               cairo_image_surface_get_height (target) / height_pt);
  gsk_render_node_draw (page, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);

  if (is_doubled && status == CAIRO_STATUS_SUCCESS)
    {
      cr = cairo_create (surface);
      cairo_scale (cr, 0.5, 0.5);
      cairo_set_source_surface (cr, target, 0, 0);
      cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
      cairo_paint (cr);
      status = cairo_status (cr);
      cairo_destroy (cr);
    }
  cairo_surface_destroy (target);

  return status;
}

static gboolean
check_dpi (double    width_pt,
           double    height_pt,
           double    dpi,
           GError  **error)
{
  double max_dpi = floor (MAX_PIXELS * 72 / MAX (width_pt, height_pt));

  if (dpi >= MIN_DPI && dpi <= max_dpi)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _("resolution: %g dpi cannot be drawn (expected %g to %g)"), dpi, MIN_DPI, max_dpi);

  return FALSE;
}

/**
 * aika_picture_write_png:
 * @page: a page, in points
 * @width_pt: its width
 * @height_pt: its height
 * @dpi: pixels an inch
 * @error: where the complaint goes: a resolution that no picture can have, or cairo's
 *
 * Returns: (transfer full): a PNG file that knows its resolution; `NULL` on error
 */
GBytes *
aika_picture_write_png (GskRenderNode  *page,
                        double          width_pt,
                        double          height_pt,
                        double          dpi,
                        GError        **error)
{
  int width = (int) floor (width_pt * dpi / 72 + 0.5);
  int height = (int) floor (height_pt * dpi / 72 + 0.5);
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_status_t status;

  if (!check_dpi (width_pt, height_pt, dpi, error))
    return NULL;

  bytes = g_byte_array_new ();
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    status = draw_pixels (surface, page, width_pt, height_pt);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_byte_array_unref (bytes);
      set_cairo_error (error, status);
      return NULL;
    }
  insert_resolution (bytes, dpi);

  return g_byte_array_free_to_bytes (bytes);
}
