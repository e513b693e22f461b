/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-pdf"

#include "config.h"

#include "draw/aika-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

/* A chart as a tagged PDF.
 *
 *   Document
 *     H1      the title
 *     P       what stands beside and under it
 *     Table
 *       TR    TH an empty corner, a TH a month: years and banners
 *       TR    TH “Työvaihe”, a TH a month
 *       TR    TH a row's title, a TD a month: the words of the marks that stand in it
 *     P       legend and footer, a text each
 *
 * Invariants: (1) all shapes come before the first tag: a cairo node inside a structure tag
 * spoils the file on cairo 1.16; (2) each text is painted once, inside one innermost tag;
 * (3) every row has the same number of cells.
 *
 * cairo cannot give a tag an alternative text, so a bar without words is silent in the
 * structure. No text is hidden for its sake: what is read aloud is what is printed. */

typedef struct
{
  const AikaPainter *painter;
  cairo_t           *cr;
} Tagger;

static void
draw_node (cairo_t     *cr,
           GtkSnapshot *snapshot)
{
  g_autoptr(GskRenderNode) node = gtk_snapshot_free_to_node (snapshot);

  if (node != NULL)
    gsk_render_node_draw (node, cr);
}

static void
draw_text (const Tagger *tagger,
           const GArray *boxes,
           guint         position,
           double        x,
           double        y)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  aika_painter_text (tagger->painter, snapshot, boxes, position);
  draw_node (tagger->cr, snapshot);
}

static gboolean
has_text (const AikaBox *box)
{
  return box->text != NULL && *box->text != '\0';
}

/* The texts of the title block or the legend, a paragraph each, but for the title. */
static void
tag_texts (const Tagger *tagger,
           const GArray *boxes,
           const char   *tag,
           gboolean      is_title)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (boxes, AikaBox, i);

      if (!has_text (box) || (box->role == AIKA_TEXT_PAGE_TITLE) != is_title)
        continue;
      cairo_tag_begin (tagger->cr, tag, NULL);
      draw_text (tagger, boxes, i, 0, 0);
      cairo_tag_end (tagger->cr, tag);
    }
}

/* The month column of a text: that of its mark's shape, for the words may stand beside it. */
static guint
get_column (const AikaScene *scene,
            const GArray    *boxes,
            guint            position)
{
  const AikaScale *scale = aika_scene_get_scale (scene);
  const AikaBox *text = &g_array_index (boxes, AikaBox, position);
  AikaRect rect = text->rect;
  double column;

  for (guint i = 0; i < boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (boxes, AikaBox, i);

      if (box->kind != AIKA_BOX_TEXT && box->kind != AIKA_BOX_TICK && box->kind != AIKA_BOX_BAND &&
          box->record != NULL && box->record == text->record && !(box->flags & AIKA_BOX_IN_TITLES))
        {
          rect = box->rect;
          break;
        }
    }

  /* What lasts several months belongs to the first of them. */
  column = (rect.x + MIN (rect.width, scale->month_width) / 2) / scale->month_width;

  return (guint) CLAMP (column, 0, scale->n_months - 1);
}

/* One row of the table. Texts of the titles make its TH; the others stand in the cell of
 * their month, in the order of the boxes. */
static void
tag_row (const Tagger    *tagger,
         const AikaScene *scene,
         const GArray    *boxes,
         const char      *cell_tag,
         double           x,
         double           y)
{
  guint n_months = aika_scene_get_scale (scene)->n_months;
  double title_width = aika_scene_get_metrics (scene)->title_width;
  g_autofree guint *columns = g_new (guint, boxes->len + 1);

  for (guint i = 0; i < boxes->len; i++)
    columns[i] = get_column (scene, boxes, i);

  cairo_tag_begin (tagger->cr, "TR", NULL);
  cairo_tag_begin (tagger->cr, "TH", NULL);
  for (guint i = 0; i < boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (boxes, AikaBox, i);

      if (has_text (box) && (box->flags & AIKA_BOX_IN_TITLES))
        draw_text (tagger, boxes, i, x - title_width, y);
    }
  cairo_tag_end (tagger->cr, "TH");

  for (guint month = 0; month < n_months; month++)
    {
      cairo_tag_begin (tagger->cr, cell_tag, NULL);
      for (guint i = 0; i < boxes->len; i++)
        {
          const AikaBox *box = &g_array_index (boxes, AikaBox, i);

          if (has_text (box) && !(box->flags & AIKA_BOX_IN_TITLES) && columns[i] == month)
            draw_text (tagger, boxes, i, x, y);
        }
      cairo_tag_end (tagger->cr, cell_tag);
    }
  cairo_tag_end (tagger->cr, "TR");
}

/* The header as two rows: years with the banners, then all that stands over one month. */
static void
tag_header (const Tagger    *tagger,
            const AikaScene *scene,
            double           x,
            double           y)
{
  const GArray *header = aika_scene_get_header (scene);
  const GArray *banners = aika_scene_get_banners (scene);
  g_autoptr(GArray) years = g_array_new (FALSE, FALSE, sizeof (AikaBox));
  g_autoptr(GArray) months = g_array_new (FALSE, FALSE, sizeof (AikaBox));

  for (guint i = 0; i < header->len; i++)
    {
      const AikaBox *box = &g_array_index (header, AikaBox, i);

      g_array_append_vals (box->role == AIKA_TEXT_YEAR ? years : months, box, 1);
    }
  for (guint i = 0; i < banners->len; i++)
    g_array_append_vals (years, &g_array_index (banners, AikaBannerBox, i).label, 1);

  y -= aika_scene_get_header_height (scene);
  tag_row (tagger, scene, years, "TH", x, y);
  tag_row (tagger, scene, months, "TH", x, y);
}

static void
tag_table (const Tagger *tagger,
           AikaPage     *page)
{
  AikaScene *scene = aika_page_get_scene (page);
  double x, y;

  aika_page_get_origin (page, &x, &y);

  cairo_tag_begin (tagger->cr, "Table", NULL);
  tag_header (tagger, scene, x, y);
  for (guint i = 0; i < aika_scene_get_n_rows (scene); i++)
    {
      const AikaRow *row = aika_scene_get_row (scene, i);

      tag_row (tagger, scene, row->boxes, "TD", x, y + aika_scene_get_row_top (scene, i));
    }
  cairo_tag_end (tagger->cr, "Table");
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
set_metadata (cairo_surface_t *surface,
              const AikaPlan  *plan,
              gint64           now)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (now);
  g_autofree char *date = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  if (plan->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, plan->title);
  if (plan->organisation != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, plan->organisation);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Aikajana " AIKA_VERSION);
  if (date != NULL)
    {
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
    }
}

/**
 * aika_pdf_write:
 * @painter: a painter whose typesetter the page was measured with
 * @page: a page
 * @now: the file's own date, seconds since 1970
 * @error: where cairo's complaint goes
 *
 * Returns: (transfer full): a PDF of one page, tagged; `NULL` on error
 */
GBytes *
aika_pdf_write (const AikaPainter *painter,
                AikaPage          *page,
                gint64             now,
                GError           **error)
{
  const AikaPageSetup *setup = aika_page_get_setup (page);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, setup->width_pt, setup->height_pt);
  cairo_t *cr = cairo_create (surface);
  Tagger tagger = { painter, cr };
  GtkSnapshot *shapes = gtk_snapshot_new ();
  cairo_status_t status;

  set_metadata (surface, aika_scene_get_plan (aika_page_get_scene (page)), now);

  aika_page_painter_paint (painter, shapes, page, AIKA_LAYER_SHAPES);
  draw_node (cr, shapes);

  cairo_tag_begin (cr, "Document", NULL);
  tag_texts (&tagger, aika_page_get_head (page), "H1", TRUE);
  tag_texts (&tagger, aika_page_get_head (page), "P", FALSE);
  tag_table (&tagger, page);
  tag_texts (&tagger, aika_page_get_foot (page), "P", FALSE);
  cairo_tag_end (cr, "Document");
  cairo_show_page (cr);

  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_byte_array_unref (bytes);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("the PDF could not be written: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (bytes);
}
