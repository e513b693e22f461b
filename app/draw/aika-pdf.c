/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-pdf"

#include "config.h"

#include "draw/aika-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "draw/aika-pdf-private.h"

/* A tagged PDF by cairo, finished by qpdf.
 *
 * Invariants: (1) shapes are drawn while no innermost element is open: a cairo node inside a
 * structure tag spoils the file on cairo 1.16; (2) elements are numbered in the order of their
 * beginnings, which is the order of the structure tree that cairo writes; (3) the root of the
 * tree is one “Document”.
 *
 * Measured on cairo 1.16: an element may stay open while pages end, a Table too, and what is
 * drawn inside an element that has others under it is in no element. But an element cannot be
 * opened again: where a row goes on over the page, its cells begin anew, and qpdf joins them.
 *
 * On cairo 1.18 what is drawn between the elements of another is read with it unless it is marked
 * as an artifact, and an element that ends after its last page makes one page more. */

struct _AikaPdf
{
  GByteArray      *bytes;
  cairo_surface_t *surface;
  cairo_t         *cr;
  GArray          *elements;    /* of AikaPdfElement */
  GPtrArray       *open;        /* of tags, which are borrowed */
  char            *title;
  gint64           now;
};

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
clear_element (gpointer data)
{
  g_free (((AikaPdfElement *) data)->spoken);
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

static AikaPdfElement *
get_element (AikaPdf *pdf,
             guint    element)
{
  return &g_array_index (pdf->elements, AikaPdfElement, element);
}

/**
 * aika_pdf_new:
 * @plan: whose title and organisation the file says
 * @width_pt: of all its pages
 * @height_pt: of all its pages
 * @now: the file's own date, seconds since 1970
 *
 * Returns: (transfer full): a PDF whose first page is begun and holds nothing; no element is open
 */
AikaPdf *
aika_pdf_new (const AikaPlan *plan,
              double          width_pt,
              double          height_pt,
              gint64          now)
{
  AikaPdf *pdf = g_new0 (AikaPdf, 1);

  pdf->bytes = g_byte_array_new ();
  pdf->surface = cairo_pdf_surface_create_for_stream (append_bytes, pdf->bytes, width_pt, height_pt);
  pdf->cr = cairo_create (pdf->surface);
  pdf->elements = g_array_new (FALSE, TRUE, sizeof (AikaPdfElement));
  g_array_set_clear_func (pdf->elements, clear_element);
  pdf->open = g_ptr_array_new ();
  pdf->title = g_strdup (plan->title != NULL ? plan->title : "");
  pdf->now = now;
  set_metadata (pdf->surface, plan, now);

  return pdf;
}

/**
 * aika_pdf_free:
 * @pdf: (transfer full): a PDF that nobody wants any more
 */
void
aika_pdf_free (AikaPdf *pdf)
{
  g_return_if_fail (pdf != NULL);

  g_clear_pointer (&pdf->cr, cairo_destroy);
  cairo_surface_destroy (pdf->surface);
  g_byte_array_unref (pdf->bytes);
  g_array_unref (pdf->elements);
  g_ptr_array_unref (pdf->open);
  g_free (pdf->title);
  g_free (pdf);
}

/**
 * aika_pdf_begin:
 * @pdf: a PDF
 * @tag: (not nullable): a static string: “Document” first, then “H1”, “P”, “Table” …
 *
 * Returns: the number of the element
 */
guint
aika_pdf_begin (AikaPdf    *pdf,
                const char *tag)
{
  AikaPdfElement element = { .n_columns = 1, .n_rows = 1, .beginning = AIKA_PDF_NO_ELEMENT };

  cairo_tag_begin (pdf->cr, tag, NULL);
  g_ptr_array_add (pdf->open, (gpointer) tag);
  g_array_append_val (pdf->elements, element);

  return pdf->elements->len - 1;
}

/**
 * aika_pdf_end:
 * @pdf: a PDF
 *
 * Ends the element that was begun last.
 */
void
aika_pdf_end (AikaPdf *pdf)
{
  g_return_if_fail (pdf->open->len > 0);

  cairo_tag_end (pdf->cr, pdf->open->pdata[pdf->open->len - 1]);
  g_ptr_array_set_size (pdf->open, pdf->open->len - 1);
}

/**
 * aika_pdf_set_cell:
 * @pdf: a PDF
 * @element: a `TH` or `TD`
 * @scope: what it heads
 * @n_columns: how many columns it spans
 * @n_rows: how many rows it spans
 */
void
aika_pdf_set_cell (AikaPdf      *pdf,
                   guint         element,
                   AikaPdfScope  scope,
                   guint         n_columns,
                   guint         n_rows)
{
  AikaPdfElement *cell = get_element (pdf, element);

  cell->scope = scope;
  cell->n_columns = n_columns;
  cell->n_rows = n_rows;
}

/**
 * aika_pdf_set_spoken:
 * @pdf: a PDF
 * @element: an element
 * @spoken: (nullable): what is read aloud in place of its text
 */
void
aika_pdf_set_spoken (AikaPdf    *pdf,
                     guint       element,
                     const char *spoken)
{
  AikaPdfElement *text = get_element (pdf, element);

  g_free (text->spoken);
  text->spoken = g_strdup (spoken);
}

/**
 * aika_pdf_set_rest:
 * @pdf: a PDF
 * @element: an element
 * @beginning: an earlier one with the same tag, of which it is the rest
 *
 * What is in @element will stand at the end of @beginning.
 */
void
aika_pdf_set_rest (AikaPdf *pdf,
                   guint    element,
                   guint    beginning)
{
  g_return_if_fail (beginning < element);

  get_element (pdf, element)->beginning = beginning;
}

/**
 * aika_pdf_draw:
 * @pdf: a PDF
 * @snapshot: (transfer full): what to draw; with shapes only where invariant (1) allows
 */
void
aika_pdf_draw (AikaPdf     *pdf,
               GtkSnapshot *snapshot)
{
  g_autoptr(GskRenderNode) node = gtk_snapshot_free_to_node (snapshot);

  if (node != NULL)
    gsk_render_node_draw (node, pdf->cr);
}

/**
 * aika_pdf_draw_apart:
 * @pdf: a PDF
 * @snapshot: (transfer full): what is seen and not read: shapes, a header repeated, a footer
 */
void
aika_pdf_draw_apart (AikaPdf     *pdf,
                     GtkSnapshot *snapshot)
{
  /* Before cairo 1.18 no such tag is known, and outside of all elements none is needed. */
  gboolean is_marked = pdf->open->len > 0 && cairo_version () >= CAIRO_VERSION_ENCODE (1, 18, 0);

  if (is_marked)
    cairo_tag_begin (pdf->cr, "Artifact", NULL);
  aika_pdf_draw (pdf, snapshot);
  if (is_marked)
    cairo_tag_end (pdf->cr, "Artifact");
}

/**
 * aika_pdf_end_page:
 * @pdf: a PDF
 *
 * Ends the page. The next one begins with what is drawn next, or with an end: the last page ends after the elements.
 */
void
aika_pdf_end_page (AikaPdf *pdf)
{
  cairo_show_page (pdf->cr);
}

/**
 * aika_pdf_free_to_bytes:
 * @pdf: (transfer full): a PDF with all pages and elements ended
 * @language: of its text: “fi”, “sv” or “en”
 * @error: where cairo's or qpdf's complaint goes
 *
 * Returns: (transfer full): the file; `NULL` on error
 */
GBytes *
aika_pdf_free_to_bytes (AikaPdf     *pdf,
                        const char  *language,
                        GError     **error)
{
  cairo_status_t status = cairo_status (pdf->cr);
  GBytes *finished = NULL;

  g_warn_if_fail (pdf->open->len == 0);

  g_clear_pointer (&pdf->cr, cairo_destroy);
  cairo_surface_finish (pdf->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (pdf->surface);

  if (status == CAIRO_STATUS_SUCCESS)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (pdf->bytes->data, pdf->bytes->len);

      finished = aika_pdf_finish (bytes, pdf->elements, pdf->title, language, pdf->now, error);
    }
  else
    {
      g_set_error (error, G_IO_ERROR, status == CAIRO_STATUS_NO_MEMORY ? G_IO_ERROR_NO_SPACE : G_IO_ERROR_FAILED,
                   _("the PDF could not be written: %s"), cairo_status_to_string (status));
    }
  aika_pdf_free (pdf);

  return finished;
}
