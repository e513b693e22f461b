/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-export"

#include "config.h"

#include "draw/aika-export.h"

#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "draw/aika-pdf.h"

/* A plan's wall chart as a file. PDF, SVG and PNG are drawn from the same nodes as the
 * window; only a PDF tells text from shapes. */

/* What printers leave white at each edge. */
#define INSET_MM 5.0

/* cairo's own limit of an image's side. */
#define MAX_PIXELS 32767
#define MAX_DOUBLED_PIXELS (20 * 1000 * 1000)   /* A1 at 150 dpi; 320 MB while it is drawn */
#define DEFAULT_DPI 150.0
#define MIN_DPI 10.0

/* What fonts are loaded at; the page asks for the sizes that it tries. */
#define FIRST_SIZE 10.0

typedef struct
{
  AikaTypesetter *first;
  GHashTable     *typesetters;  /* the size in thousandths of a point → AikaTypesetter */
} Typography;

static void
get_paper_metrics (gpointer     user_data,
                   double       text_size,
                   AikaMetrics *metrics)
{
  Typography *typography = user_data;
  gpointer key = GINT_TO_POINTER ((int) (text_size * 1000 + 0.5));
  AikaTypesetter *typesetter = g_hash_table_lookup (typography->typesetters, key);

  if (typesetter == NULL)
    {
      typesetter = aika_typesetter_new_sized (typography->first, text_size);
      g_hash_table_insert (typography->typesetters, key, typesetter);
    }
  aika_typesetter_init_metrics (typesetter, metrics);
}

static GskRenderNode *
create_sheet (const AikaPainter *painter,
              AikaPage          *page)
{
  const AikaPageSetup *setup = aika_page_get_setup (page);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gtk_snapshot_append_color (snapshot, &painter->style->paper,
                             &GRAPHENE_RECT_INIT (0, 0, setup->width_pt, setup->height_pt));
  aika_page_painter_paint (painter, snapshot, page, AIKA_LAYER_BOTH);

  return gtk_snapshot_free_to_node (snapshot);
}

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

static GBytes *
write_svg (GskRenderNode  *sheet,
           AikaPage       *page,
           const char     *title,
           GError        **error)
{
  const AikaPageSetup *setup = aika_page_get_setup (page);
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_bytes, bytes, setup->width_pt, setup->height_pt);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;
  char *svg;

  gsk_render_node_draw (sheet, cr);
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
draw_pixels (cairo_surface_t     *surface,
             GskRenderNode       *sheet,
             const AikaPageSetup *setup,
             int                  width,
             int                  height)
{
  gboolean is_doubled = (gsize) width * height <= MAX_DOUBLED_PIXELS && MAX (width, height) <= MAX_PIXELS / 2;
  cairo_surface_t *target = is_doubled ? cairo_image_surface_create (CAIRO_FORMAT_RGB24, 2 * width, 2 * height)
                                       : cairo_surface_reference (surface);
  cairo_t *cr = cairo_create (target);
  cairo_status_t status;

  cairo_scale (cr, cairo_image_surface_get_width (target) / setup->width_pt,
               cairo_image_surface_get_height (target) / setup->height_pt);
  gsk_render_node_draw (sheet, cr);
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

static GBytes *
write_png (GskRenderNode  *sheet,
           AikaPage       *page,
           double          dpi,
           GError        **error)
{
  const AikaPageSetup *setup = aika_page_get_setup (page);
  int width = (int) floor (setup->width_pt * dpi / 72 + 0.5);
  int height = (int) floor (setup->height_pt * dpi / 72 + 0.5);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_status_t status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    status = draw_pixels (surface, sheet, setup, width, height);
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

/* A laid-out chart, and what it was measured with. */
typedef struct
{
  Typography   typography;
  const char  *language;      /* the plan's own */
  AikaPage    *page;
  AikaPainter  painter;
} Chart;

static void
chart_clear (Chart *chart)
{
  g_clear_pointer (&chart->page, aika_page_free);
  g_clear_pointer (&chart->typography.typesetters, g_hash_table_unref);
  g_clear_pointer (&chart->typography.first, aika_typesetter_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Chart, chart_clear)

static gboolean
chart_init (Chart                    *chart,
            const AikaPlan           *plan,
            const AikaExportOptions  *options,
            GError                  **error)
{
  const char *language = options->scene.language != NULL ? options->scene.language : plan->language;
  AikaPageSetup setup = { .inset_pt = INSET_MM * AIKA_PT_PER_MM, .options = options->scene };
  const AikaMetrics *metrics;

  if (!aika_paper_find (options->paper, options->is_portrait, &setup.width_pt, &setup.height_pt))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _("paper: “%s” is not known (expected A0 to A5)"), options->paper);
      return FALSE;
    }

  chart->language = language != NULL ? language : "fi";
  chart->typography.first = aika_typesetter_new_paper (FIRST_SIZE);
  aika_typesetter_set_language (chart->typography.first, chart->language);
  chart->typography.typesetters = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) aika_typesetter_unref);
  chart->page = aika_page_new (plan, &setup, get_paper_metrics, &chart->typography);
  metrics = aika_scene_get_metrics (aika_page_get_scene (chart->page));
  chart->painter = (AikaPainter) {
    .style = aika_style_get (options->is_grey ? AIKA_LOOK_GREY : AIKA_LOOK_LIGHT),
    .typesetter = metrics->measure_data,
    .line_width = metrics->line_width,
  };

  return TRUE;
}

static const AikaView *
find_matrix_view (const AikaPlan *plan)
{
  for (guint i = 0; i < aika_seq_get_length (plan->views); i++)
    {
      const AikaView *view = aika_seq_get (plan->views, i);

      if (view->kind == AIKA_VIEW_MATRIX)
        return view;
    }

  return NULL;
}

/**
 * aika_export_options_init:
 * @options: (out caller-allocates): options, which borrow from @plan
 * @plan: a plan
 * @view: (nullable): one of its views; `NULL` for its first grid
 *
 * Sets what the view says of its paper and of what it shows. A plan without a grid is set on
 * A3, landscape. The file's own date stays 1.1.1970 until the caller sets it.
 */
void
aika_export_options_init (AikaExportOptions *options,
                          const AikaPlan    *plan,
                          const AikaView    *view)
{
  *options = (AikaExportOptions) { .paper = "A3", .scene = { .today = AIKA_DAY_NONE } };

  if (view == NULL)
    view = find_matrix_view (plan);
  if (view == NULL)
    return;

  options->scene.header_form = view->header;
  options->scene.language = view->language;
  options->scene.hides_groups = view->sections != AIKA_SECTIONS_GROUP;
  options->scene.hides_lanes = view->has_no_lanes;
  if (view->paper != NULL)
    {
      double width_pt, height_pt;

      options->is_portrait = view->paper->orientation == AIKA_ORIENTATION_PORTRAIT;
      if (aika_paper_find (view->paper->size, FALSE, &width_pt, &height_pt))
        options->paper = view->paper->size;
    }
}

/**
 * aika_export_create_node:
 * @plan: a plan
 * @options: paper and look
 * @smallest_text_pt: (out) (optional): the size of the smallest text of the sheet
 * @error: where the complaint goes: a paper of no known size
 *
 * Lays the plan out as a wall chart, for a printer or a preview: in points, from the sheet's
 * upper left corner.
 *
 * Returns: (transfer full): the sheet; `NULL` on error
 */
GskRenderNode *
aika_export_create_node (const AikaPlan           *plan,
                         const AikaExportOptions  *options,
                         double                   *smallest_text_pt,
                         GError                  **error)
{
  g_auto(Chart) chart = { { NULL } };

  g_return_val_if_fail (plan != NULL && options != NULL, NULL);

  if (!chart_init (&chart, plan, options, error))
    return NULL;
  if (smallest_text_pt != NULL)
    *smallest_text_pt = aika_page_get_smallest_text_size (chart.page);

  return create_sheet (&chart.painter, chart.page);
}

/**
 * aika_export_chart:
 * @plan: a plan
 * @format: the kind of file
 * @options: paper and look; a resolution of 0 stands for 150 dpi
 * @error: where the complaint goes: a paper of no known size, a resolution that no picture
 *   can have, or cairo's
 *
 * Draws the plan as a wall chart on one sheet. No display is needed. The same plan, options
 * and fonts give the same bytes.
 *
 * Returns: (transfer full): the file's bytes; `NULL` on error
 */
GBytes *
aika_export_chart (const AikaPlan           *plan,
                   AikaExportFormat          format,
                   const AikaExportOptions  *options,
                   GError                  **error)
{
  g_auto(Chart) chart = { { NULL } };
  g_autoptr(GskRenderNode) sheet = NULL;
  const char *title;
  double dpi;

  g_return_val_if_fail (plan != NULL && options != NULL, NULL);

  if (!chart_init (&chart, plan, options, error))
    return NULL;

  title = plan->title != NULL ? plan->title : "";
  dpi = options->dpi > 0 ? options->dpi : DEFAULT_DPI;
  switch (format)
    {
    case AIKA_EXPORT_PDF:
      {
        g_autoptr(GBytes) pdf = aika_pdf_write (&chart.painter, chart.page, options->now, error);

        return pdf != NULL ? aika_pdf_finish (pdf, title, chart.language, options->now, error) : NULL;
      }
    case AIKA_EXPORT_SVG:
      sheet = create_sheet (&chart.painter, chart.page);
      return write_svg (sheet, chart.page, title, error);
    case AIKA_EXPORT_PNG:
      {
        const AikaPageSetup *setup = aika_page_get_setup (chart.page);

        if (!check_dpi (setup->width_pt, setup->height_pt, dpi, error))
          return NULL;
        sheet = create_sheet (&chart.painter, chart.page);
        return write_png (sheet, chart.page, dpi, error);
      }
    }

  g_assert_not_reached ();
}
