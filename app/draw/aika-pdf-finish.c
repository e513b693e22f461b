/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-pdf"

#include "config.h"

#include "draw/aika-pdf.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>
#include <string.h>

/* What cairo 1.16 cannot write into a PDF: its language, that the window shows the title and
 * not the file's name, metadata as XMP, and which cells head columns and which rows.
 *
 * qpdf's C functions never throw; qpdf_get_error () has what went wrong. The same bytes in
 * give the same bytes out: the file's id is made from its content. */

/* Deeper than any structure that aika_pdf_write () makes. */
#define MAX_DEPTH 16

static char *
dup_xmp (const char *title,
         const char *language,
         gint64      now)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (now);
  g_autofree char *date = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : g_strdup ("1970-01-01T00:00:00Z");

  return g_markup_printf_escaped (
    "<?xpacket begin=\"\357\273\277\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
    "   <dc:format>application/pdf</dc:format>\n"
    "   <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n"
    "   <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n"
    "   <xmp:CreatorTool>Aikajana %s</xmp:CreatorTool>\n"
    "   <xmp:CreateDate>%s</xmp:CreateDate>\n"
    "   <xmp:ModifyDate>%s</xmp:ModifyDate>\n"
    "  </rdf:Description>\n"
    " </rdf:RDF>\n"
    "</x:xmpmeta>\n"
    "<?xpacket end=\"w\"?>\n",
    title, language, AIKA_VERSION, date, date);
}

static gboolean
is_tag (qpdf_data   qpdf,
        qpdf_oh     element,
        const char *tag)
{
  return qpdf_oh_is_dictionary (qpdf, element) && qpdf_oh_has_key (qpdf, element, "/S") &&
         g_str_equal (qpdf_oh_get_name (qpdf, qpdf_oh_get_key (qpdf, element, "/S")), tag);
}

static void
set_scope (qpdf_data   qpdf,
           qpdf_oh     cell,
           const char *scope)
{
  qpdf_oh attributes = qpdf_oh_new_dictionary (qpdf);

  qpdf_oh_replace_key (qpdf, attributes, "/O", qpdf_oh_new_name (qpdf, "/Table"));
  qpdf_oh_replace_key (qpdf, attributes, "/Scope", qpdf_oh_new_name (qpdf, scope));
  qpdf_oh_replace_key (qpdf, cell, "/A", attributes);
}

/* Walks the tags; @n_rows counts the rows of the table that it is in. */
static void
set_scopes (qpdf_data qpdf,
            qpdf_oh   element,
            int      *n_rows,
            int       depth)
{
  qpdf_oh kids;
  int n_kids;

  if (depth > MAX_DEPTH || !qpdf_oh_is_dictionary (qpdf, element))
    return;
  if (is_tag (qpdf, element, "/Table"))
    *n_rows = 0;
  if (is_tag (qpdf, element, "/TR"))
    (*n_rows)++;
  if (is_tag (qpdf, element, "/TH"))
    {
      set_scope (qpdf, element, *n_rows <= AIKA_PDF_N_HEADER_ROWS ? "/Column" : "/Row");
      return;
    }
  if (!qpdf_oh_has_key (qpdf, element, "/K"))
    return;

  kids = qpdf_oh_get_key (qpdf, element, "/K");
  if (!qpdf_oh_is_array (qpdf, kids))
    {
      set_scopes (qpdf, kids, n_rows, depth + 1);
      return;
    }
  n_kids = qpdf_oh_get_array_n_items (qpdf, kids);
  for (int i = 0; i < n_kids; i++)
    set_scopes (qpdf, qpdf_oh_get_array_item (qpdf, kids, i), n_rows, depth + 1);
}

static void
add_metadata (qpdf_data   qpdf,
              qpdf_oh     root,
              const char *title,
              const char *language,
              gint64      now)
{
  g_autofree char *xmp = dup_xmp (title, language, now);
  qpdf_oh preferences = qpdf_oh_new_dictionary (qpdf);
  qpdf_oh metadata = qpdf_oh_new_stream (qpdf);
  qpdf_oh dictionary;

  qpdf_oh_replace_key (qpdf, root, "/Lang", qpdf_oh_new_unicode_string (qpdf, language));
  if (*title != '\0')
    qpdf_oh_replace_key (qpdf, preferences, "/DisplayDocTitle", qpdf_oh_new_bool (qpdf, QPDF_TRUE));
  qpdf_oh_replace_key (qpdf, root, "/ViewerPreferences", preferences);

  qpdf_oh_replace_stream_data (qpdf, metadata, (const unsigned char *) xmp, strlen (xmp),
                               qpdf_oh_new_null (qpdf), qpdf_oh_new_null (qpdf));
  dictionary = qpdf_oh_get_dict (qpdf, metadata);
  qpdf_oh_replace_key (qpdf, dictionary, "/Type", qpdf_oh_new_name (qpdf, "/Metadata"));
  qpdf_oh_replace_key (qpdf, dictionary, "/Subtype", qpdf_oh_new_name (qpdf, "/XML"));
  qpdf_oh_replace_key (qpdf, root, "/Metadata", metadata);
}

/**
 * aika_pdf_finish:
 * @pdf: a file of aika_pdf_write ()
 * @title: the document's title
 * @language: “fi”, “sv” or “en”
 * @now: the file's own date, seconds since 1970
 * @error: where qpdf's complaint goes
 *
 * Adds what cairo cannot. Nothing that is seen changes.
 *
 * Returns: (transfer full): the finished file; `NULL` on error
 */
GBytes *
aika_pdf_finish (GBytes      *pdf,
                 const char  *title,
                 const char  *language,
                 gint64       now,
                 GError     **error)
{
  qpdf_data qpdf = qpdf_init ();
  GBytes *finished = NULL;
  gsize length;
  gconstpointer data = g_bytes_get_data (pdf, &length);
  QPDF_ERROR_CODE status;

  qpdf_set_suppress_warnings (qpdf, QPDF_TRUE);
  status = qpdf_read_memory (qpdf, "chart", data, length, NULL);
  if (!(status & QPDF_ERRORS))
    {
      qpdf_oh root = qpdf_get_root (qpdf);
      int n_rows = 0;

      add_metadata (qpdf, root, title, language, now);
      if (qpdf_oh_has_key (qpdf, root, "/StructTreeRoot"))
        set_scopes (qpdf, qpdf_oh_get_key (qpdf, root, "/StructTreeRoot"), &n_rows, 0);

      status = qpdf_init_write_memory (qpdf);
      if (!(status & QPDF_ERRORS))
        {
          qpdf_set_deterministic_ID (qpdf, QPDF_TRUE);
          qpdf_set_object_stream_mode (qpdf, qpdf_o_preserve);
          status = qpdf_write (qpdf);
        }
    }

  if (!(status & QPDF_ERRORS) && !qpdf_has_error (qpdf))
    finished = g_bytes_new (qpdf_get_buffer (qpdf), qpdf_get_buffer_length (qpdf));
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("the PDF could not be finished: %s"),
                 qpdf_get_error_full_text (qpdf, qpdf_get_error (qpdf)));
  qpdf_cleanup (&qpdf);

  return finished;
}
