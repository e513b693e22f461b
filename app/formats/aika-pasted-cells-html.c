/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-pasted-cells"

#include "config.h"

#include "formats/aika-pasted-cells.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <string.h>

#include "formats/aika-pasted-cells-colour.h"

/* The table of an HTML document, as Excel, Word, LibreOffice and browsers put it on the clipboard.
 *
 * Source: HTML Living Standard, §4.9.12 “Processing model” of tables: a cell goes to the first place
 * of its row that no cell of a row above spans. Nothing is fetched, no script is run, no entity is
 * loaded: libxml2's parser of HTML knows neither. It bounds the depth itself (256). */

#define PARSE_FLAGS (HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | \
                     HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC)
#define DEPTH_MAX 256

typedef struct
{
  AikaPastedCells  *cells;
  GHashTable *fills;          /* of the classes of the style sheets */
  guint       spanned[AIKA_PASTED_MAX_N_COLUMNS];    /* how many more rows a cell above spans */
  gint32      spanning_fill[AIKA_PASTED_MAX_N_COLUMNS];
} Reader;

static gboolean
is_element (const xmlNode *node,
            const char    *name)
{
  return node->type == XML_ELEMENT_NODE && xmlStrcasecmp (node->name, (const xmlChar *) name) == 0;
}

static gboolean
is_one_of (const xmlNode     *node,
           const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (is_element (node, names[i]))
      return TRUE;

  return FALSE;
}

static char *
dup_attribute (const xmlNode *node,
               const char    *name)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *) name);
  char *copy = value != NULL ? g_strdup ((const char *) value) : NULL;

  xmlFree (value);
  return copy;
}

/* A span as the standard bounds it; a broken number is 1. */
static guint
get_span (const xmlNode *node,
          const char    *name,
          guint          max)
{
  g_autofree char *value = dup_attribute (node, name);
  guint64 span = value != NULL ? g_ascii_strtoull (value, NULL, 10) : 1;

  return (guint) CLAMP (span, 1, max);
}

static const char *const block_names[] = { "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", NULL };
static const char *const silent_names[] = { "style", "script", "head", "template", "object", "table", NULL };

/* White space is one space, as a browser shows it; a paragraph is a line. */
static void
append_text (GString    *text,
             const char *words)
{
  for (; *words != '\0'; words++)
    {
      if (!g_ascii_isspace (*words))
        g_string_append_c (text, *words);
      else if (text->len > 0 && strchr (" \n", text->str[text->len - 1]) == NULL)
        g_string_append_c (text, ' ');
    }
}

static void
end_line (GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, '\n');
}

static void
collect_text (const xmlNode *first,
              GString       *text,
              guint          depth)
{
  for (const xmlNode *node = first; node != NULL && depth < DEPTH_MAX; node = node->next)
    {
      gboolean is_block = is_one_of (node, block_names);

      if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && node->content != NULL)
        append_text (text, (const char *) node->content);
      else if (is_element (node, "br"))
        g_string_append_c (text, '\n');
      else if (node->type == XML_ELEMENT_NODE && !is_one_of (node, silent_names))
        {
          if (is_block)
            end_line (text);
          if (is_element (node, "li"))
            g_string_append (text, "• ");
          collect_text (node->children, text, depth + 1);
          if (is_block)
            end_line (text);
        }
    }
}

/* The ground of a cell: its own, or that of its classes. */
static gint32
get_fill (const Reader  *reader,
          const xmlNode *node)
{
  g_autofree char *style = dup_attribute (node, "style");
  g_autofree char *colour = dup_attribute (node, "bgcolor");
  g_autofree char *listed = dup_attribute (node, "class");
  g_auto(GStrv) classes = g_strsplit (listed != NULL ? listed : "", " ", -1);
  gint32 fill = AIKA_PASTED_NO_FILL;

  if (style != NULL && aika_css_find_fill (style, &fill))
    return fill;
  if (colour != NULL && aika_css_read_colour (colour, &fill))
    return fill;
  for (guint i = 0; classes[i] != NULL; i++)
    if (g_hash_table_contains (reader->fills, classes[i]))
      fill = GPOINTER_TO_INT (g_hash_table_lookup (reader->fills, classes[i]));

  return fill;
}

static gboolean
put_cell (Reader         *reader,
          const xmlNode  *node,
          guint           row,
          guint          *column,
          GError        **error)
{
  guint n_columns, n_rows = get_span (node, "rowspan", AIKA_PASTED_MAX_N_ROWS);
  g_autoptr(GString) text = g_string_new (NULL);
  gint32 fill = get_fill (reader, node);

  while (*column < AIKA_PASTED_MAX_N_COLUMNS && reader->spanned[*column] > 0)
    (*column)++;
  n_columns = get_span (node, "colspan", AIKA_PASTED_MAX_N_COLUMNS);
  collect_text (node->children, text, 0);

  for (guint i = 0; i < n_columns; i++, (*column)++)
    {
      const AikaPastedCell cell = { i == 0 ? text->str : NULL, fill, i == 0 ? n_columns : 0, FALSE };

      /* A span beyond all that a table may have is no reason to refuse it. */
      if (i > 0 && *column >= AIKA_PASTED_MAX_N_COLUMNS)
        break;
      if (!aika_pasted_cells_put (reader->cells, row, *column, &cell, error))
        return FALSE;
      reader->spanned[*column] = n_rows;
      reader->spanning_fill[*column] = fill;
    }

  return TRUE;
}

/* The cells that those of rows above span. */
static gboolean
put_spanned (Reader  *reader,
             guint    row,
             GError **error)
{
  for (guint column = 0; column < AIKA_PASTED_MAX_N_COLUMNS; column++)
    {
      const AikaPastedCell cell = { NULL, reader->spanning_fill[column], 1, TRUE };

      if (reader->spanned[column] > 0 && !aika_pasted_cells_put (reader->cells, row, column, &cell, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_row (Reader         *reader,
          const xmlNode  *tr,
          guint           row,
          GError        **error)
{
  guint column = 0;

  if (!put_spanned (reader, row, error))
    return FALSE;
  for (const xmlNode *node = tr->children; node != NULL; node = node->next)
    if ((is_element (node, "td") || is_element (node, "th")) && !put_cell (reader, node, row, &column, error))
      return FALSE;
  for (guint i = 0; i < AIKA_PASTED_MAX_N_COLUMNS; i++)
    reader->spanned[i] -= reader->spanned[i] > 0;

  return TRUE;
}

/* The rows of a table stand in it, or in its sections. */
static gboolean
read_rows (Reader         *reader,
           const xmlNode  *parent,
           guint          *row,
           GError        **error)
{
  static const char *const sections[] = { "thead", "tbody", "tfoot", NULL };

  for (const xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (is_element (node, "tr"))
        {
          if (!read_row (reader, node, *row, error))
            return FALSE;
          (*row)++;
        }
      else if (is_one_of (node, sections) && !read_rows (reader, node, row, error))
        return FALSE;
    }

  return TRUE;
}

/* The next node in the order of the document. */
static xmlNode *
get_next (xmlNode *node)
{
  if (node->children != NULL && node->type == XML_ELEMENT_NODE)
    return node->children;
  while (node != NULL && node->next == NULL)
    node = node->parent;

  return node != NULL ? node->next : NULL;
}

/* The first table with rows, and on the way to it the style sheets. */
static xmlNode *
find_table (Reader *reader,
            xmlDoc *document)
{
  for (xmlNode *node = xmlDocGetRootElement (document); node != NULL; node = get_next (node))
    {
      if (is_element (node, "style"))
        {
          xmlChar *sheet = xmlNodeGetContent (node);

          if (sheet != NULL)
            aika_css_collect_fills ((const char *) sheet, reader->fills);
          xmlFree (sheet);
        }
      if (is_element (node, "table"))
        return node;
    }

  return NULL;
}

/**
 * aika_pasted_cells_new_from_html:
 * @html: an HTML document or a piece of one, in UTF-8
 * @length: how many bytes
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): its first table; without rows where there is none; `NULL` with
 *   @error where it is larger than any that can be pasted
 */
AikaPastedCells *
aika_pasted_cells_new_from_html (const char  *html,
                                 gsize        length,
                                 GError     **error)
{
  g_autoptr(AikaPastedCells) cells = aika_pasted_cells_new ();
  g_autoptr(GHashTable) fills = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree Reader *reader = g_new0 (Reader, 1);
  xmlDoc *document;
  xmlNode *table;
  guint n_rows = 0;
  gboolean is_read;

  g_return_val_if_fail (html != NULL, NULL);

  if (length > AIKA_PASTED_MAX_N_BYTES)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _("The clipboard holds more than can be pasted: at most %u MB."),
                   AIKA_PASTED_MAX_N_BYTES / (1024 * 1024));
      return NULL;
    }

  reader->cells = cells;
  reader->fills = fills;
  document = htmlReadMemory (html, (int) length, NULL, "UTF-8", PARSE_FLAGS);
  table = document != NULL ? find_table (reader, document) : NULL;
  is_read = table == NULL || read_rows (reader, table, &n_rows, error);
  if (document != NULL)
    xmlFreeDoc (document);
  if (!is_read)
    return NULL;

  aika_pasted_cells_finish (cells);
  return g_steal_pointer (&cells);
}
