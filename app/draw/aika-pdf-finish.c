/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-pdf"

#include "config.h"

#include "draw/aika-pdf-private.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>
#include <string.h>

/* What cairo 1.16 cannot write into a PDF: its language, that the window shows the title and
 * not the file's name, metadata as XMP, which cells head columns and which rows, how many they
 * span, and that an element goes on over the page.
 *
 * qpdf's C functions never throw; qpdf_get_error () has what went wrong. The same bytes in
 * give the same bytes out: the file's id is made from its content. */

/* Deeper than any structure that an AikaPdf is given. */
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

/* The elements under @element in the order of reading, itself first: as AikaPdf numbers them. */
static void
collect_elements (qpdf_data  qpdf,
                  qpdf_oh    element,
                  GArray    *found,
                  int        depth)
{
  qpdf_oh kids;

  if (depth > MAX_DEPTH || !qpdf_oh_is_dictionary (qpdf, element))
    return;
  if (qpdf_oh_has_key (qpdf, element, "/S"))
    g_array_append_val (found, element);
  if (!qpdf_oh_has_key (qpdf, element, "/K"))
    return;

  kids = qpdf_oh_get_key (qpdf, element, "/K");
  if (!qpdf_oh_is_array (qpdf, kids))
    {
      collect_elements (qpdf, kids, found, depth + 1);
      return;
    }
  for (int i = 0; i < qpdf_oh_get_array_n_items (qpdf, kids); i++)
    collect_elements (qpdf, qpdf_oh_get_array_item (qpdf, kids, i), found, depth + 1);
}

static void
set_attributes (qpdf_data             qpdf,
                qpdf_oh               element,
                const AikaPdfElement *said)
{
  qpdf_oh attributes;

  if (said->spoken != NULL)
    qpdf_oh_replace_key (qpdf, element, "/Alt", qpdf_oh_new_unicode_string (qpdf, said->spoken));
  if (said->scope == AIKA_PDF_SCOPE_NONE && said->n_columns <= 1 && said->n_rows <= 1)
    return;

  attributes = qpdf_oh_new_dictionary (qpdf);
  qpdf_oh_replace_key (qpdf, attributes, "/O", qpdf_oh_new_name (qpdf, "/Table"));
  if (said->scope != AIKA_PDF_SCOPE_NONE)
    qpdf_oh_replace_key (qpdf, attributes, "/Scope",
                         qpdf_oh_new_name (qpdf, said->scope == AIKA_PDF_SCOPE_COLUMN ? "/Column" : "/Row"));
  if (said->n_columns > 1)
    qpdf_oh_replace_key (qpdf, attributes, "/ColSpan", qpdf_oh_new_integer (qpdf, said->n_columns));
  if (said->n_rows > 1)
    qpdf_oh_replace_key (qpdf, attributes, "/RowSpan", qpdf_oh_new_integer (qpdf, said->n_rows));
  qpdf_oh_replace_key (qpdf, element, "/A", attributes);
}

/* The children of an element as an array of its own, empty where it has none. */
static qpdf_oh
open_kids (qpdf_data qpdf,
           qpdf_oh   element)
{
  qpdf_oh kids = qpdf_oh_has_key (qpdf, element, "/K") ? qpdf_oh_get_key (qpdf, element, "/K")
                                                       : qpdf_oh_new_array (qpdf);

  if (!qpdf_oh_is_array (qpdf, kids))
    {
      qpdf_oh array = qpdf_oh_new_array (qpdf);

      qpdf_oh_append_item (qpdf, array, kids);
      kids = array;
    }
  qpdf_oh_replace_key (qpdf, element, "/K", kids);

  return kids;
}

/* What stands on a page, as another element may hold it: with the page. */
static qpdf_oh
make_content (qpdf_data qpdf,
              qpdf_oh   element,
              qpdf_oh   kid)
{
  qpdf_oh content;

  if (!qpdf_oh_is_integer (qpdf, kid))
    return kid;

  content = qpdf_oh_new_dictionary (qpdf);
  qpdf_oh_replace_key (qpdf, content, "/Type", qpdf_oh_new_name (qpdf, "/MCR"));
  qpdf_oh_replace_key (qpdf, content, "/Pg", qpdf_oh_get_key (qpdf, element, "/Pg"));
  qpdf_oh_replace_key (qpdf, content, "/MCID", kid);

  return content;
}

static gboolean
is_same (qpdf_data qpdf,
         qpdf_oh   one,
         qpdf_oh   other)
{
  return qpdf_oh_is_indirect (qpdf, one) && qpdf_oh_is_indirect (qpdf, other) &&
         qpdf_oh_get_object_id (qpdf, one) == qpdf_oh_get_object_id (qpdf, other);
}

static void
remove_kid (qpdf_data qpdf,
            qpdf_oh   parent,
            qpdf_oh   kid)
{
  qpdf_oh kids = open_kids (qpdf, parent);

  for (int i = qpdf_oh_get_array_n_items (qpdf, kids) - 1; i >= 0; i--)
    if (is_same (qpdf, qpdf_oh_get_array_item (qpdf, kids, i), kid))
      qpdf_oh_erase_item (qpdf, kids, i);
}

/* Moves what the rest of an element holds to its beginning. Rests under it stay: each moves to
 * a beginning of its own. */
static void
join (qpdf_data   qpdf,
      qpdf_oh     rest,
      qpdf_oh     beginning,
      GHashTable *beginnings)
{
  qpdf_oh kids = open_kids (qpdf, rest);
  qpdf_oh joined = open_kids (qpdf, beginning);

  for (int i = 0; i < qpdf_oh_get_array_n_items (qpdf, kids); i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (qpdf, kids, i);

      if (qpdf_oh_is_dictionary (qpdf, kid) && qpdf_oh_has_key (qpdf, kid, "/S"))
        {
          if (g_hash_table_contains (beginnings, GINT_TO_POINTER (qpdf_oh_get_object_id (qpdf, kid))))
            continue;
          qpdf_oh_replace_key (qpdf, kid, "/P", beginning);
        }
      qpdf_oh_append_item (qpdf, joined, make_content (qpdf, rest, kid));
    }
  remove_kid (qpdf, qpdf_oh_get_key (qpdf, rest, "/P"), rest);
}

/* The pages' lists of which element each stretch of content belongs to. */
static void
redirect_contents (qpdf_data   qpdf,
                   qpdf_oh     tree_root,
                   GHashTable *beginnings)
{
  qpdf_oh numbers = qpdf_oh_get_key (qpdf, qpdf_oh_get_key (qpdf, tree_root, "/ParentTree"), "/Nums");

  for (int i = 0; qpdf_oh_is_array (qpdf, numbers) && i < qpdf_oh_get_array_n_items (qpdf, numbers); i++)
    {
      qpdf_oh parents = qpdf_oh_get_array_item (qpdf, numbers, i);

      for (int k = 0; qpdf_oh_is_array (qpdf, parents) && k < qpdf_oh_get_array_n_items (qpdf, parents); k++)
        {
          int id = qpdf_oh_get_object_id (qpdf, qpdf_oh_get_array_item (qpdf, parents, k));
          gpointer beginning = g_hash_table_lookup (beginnings, GINT_TO_POINTER (id));

          if (beginning != NULL)
            qpdf_oh_set_array_item (qpdf, parents, k, GPOINTER_TO_UINT (beginning));
        }
    }
}

static gboolean
finish_structure (qpdf_data      qpdf,
                  qpdf_oh        root,
                  const GArray  *elements,
                  GError       **error)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (qpdf_oh));
  g_autoptr(GHashTable) beginnings = g_hash_table_new (NULL, NULL);   /* the id of a rest → qpdf_oh */
  qpdf_oh tree_root = qpdf_oh_get_key (qpdf, root, "/StructTreeRoot");

  collect_elements (qpdf, tree_root, found, 0);
  if (found->len != elements->len)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("the PDF could not be finished: %s"), "StructTreeRoot");
      return FALSE;
    }

  for (guint i = 0; i < found->len; i++)
    {
      qpdf_oh element = g_array_index (found, qpdf_oh, i);
      const AikaPdfElement *said = &g_array_index (elements, AikaPdfElement, i);

      set_attributes (qpdf, element, said);
      if (said->beginning < i)
        g_hash_table_insert (beginnings, GINT_TO_POINTER (qpdf_oh_get_object_id (qpdf, element)),
                             GUINT_TO_POINTER (g_array_index (found, qpdf_oh, said->beginning)));
    }
  for (guint i = 0; i < found->len; i++)
    {
      const AikaPdfElement *said = &g_array_index (elements, AikaPdfElement, i);

      if (said->beginning < i)
        join (qpdf, g_array_index (found, qpdf_oh, i), g_array_index (found, qpdf_oh, said->beginning), beginnings);
    }
  if (g_hash_table_size (beginnings) > 0)
    redirect_contents (qpdf, tree_root, beginnings);

  return TRUE;
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
 * @pdf: a file of cairo's
 * @elements: (element-type AikaPdfElement): what cairo could not say of its elements, in the
 *   order of reading
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
aika_pdf_finish (GBytes        *pdf,
                 const GArray  *elements,
                 const char    *title,
                 const char    *language,
                 gint64         now,
                 GError       **error)
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

      add_metadata (qpdf, root, title, language, now);
      if (!finish_structure (qpdf, root, elements, error))
        {
          qpdf_cleanup (&qpdf);
          return NULL;
        }

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
