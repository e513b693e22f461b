/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-pdf"

#include "config.h"

#include "draw/aika-pdf-pages.h"

#include <string.h>

/* Pages of words as a tagged PDF. The layout's nodes are the elements; under an LI stand a Lbl
 * with the bullet and an LBody with the words.
 *
 *   page 1    Table ┬ TR ┬ TD ── “Työpaja”
 *                   │    └ TD ── “Kaikki ”              ┐ a row that goes on over the page:
 *   page 2          └ TR ┬ TD                           │ its elements begin anew, and are
 *                        └ TD ── “luottamushenkilöt”    ┘ joined when the file is finished
 *
 * Invariants: (1) a text is drawn while the element of its node is innermost; (2) no element
 * that holds text stays open while a page ends, for the next page begins with its shapes;
 * (3) every node occurs once, empty cells too. */

#define BULLET "\342\200\242"

/* What stands for a node in the file: the node's own element, and under an LI two more. */
typedef enum
{
  PART_NODE,
  PART_LABEL,
  PART_BODY,
} Part;

#define N_PARTS 3

typedef struct
{
  int  node;
  Part part;
} Place;

typedef struct
{
  const AikaPainter *painter;
  AikaPdf           *pdf;
  const GArray      *nodes;         /* of AikaLeafNode */
  guint             *beginnings;    /* by node and part: 1 more than the number of its first element */
  GArray            *open;          /* of Place, from the top of the tree */
} Tagger;

static const char *
get_tag (const Tagger *tagger,
         Place         place)
{
  switch (place.part)
    {
    case PART_NODE:
      break;
    case PART_LABEL:
      return "Lbl";
    case PART_BODY:
      return "LBody";
    }

  switch (g_array_index (tagger->nodes, AikaLeafNode, place.node).tag)
    {
    case AIKA_TAG_H1:
      return "H1";
    case AIKA_TAG_H2:
      return "H2";
    case AIKA_TAG_H3:
      return "H3";
    case AIKA_TAG_P:
      return "P";
    case AIKA_TAG_L:
      return "L";
    case AIKA_TAG_LI:
      return "LI";
    case AIKA_TAG_TABLE:
      return "Table";
    case AIKA_TAG_TR:
      return "TR";
    case AIKA_TAG_TH:
      return "TH";
    case AIKA_TAG_TD:
      return "TD";
    }

  g_return_val_if_reached ("P");
}

static void
begin (Tagger *tagger,
       Place   place)
{
  const AikaLeafNode *node = &g_array_index (tagger->nodes, AikaLeafNode, place.node);
  guint *beginning = &tagger->beginnings[place.node * N_PARTS + place.part];
  guint element = aika_pdf_begin (tagger->pdf, get_tag (tagger, place));

  if (*beginning > 0)
    aika_pdf_set_rest (tagger->pdf, element, *beginning - 1);
  else
    *beginning = element + 1;

  if (place.part == PART_NODE && (node->tag == AIKA_TAG_TH || node->tag == AIKA_TAG_TD))
    aika_pdf_set_cell (tagger->pdf, element,
                       node->tag == AIKA_TAG_TD ? AIKA_PDF_SCOPE_NONE :
                       node->is_row_header ? AIKA_PDF_SCOPE_ROW : AIKA_PDF_SCOPE_COLUMN,
                       node->n_columns, node->n_rows);
  g_array_append_val (tagger->open, place);
}

static void
end (Tagger *tagger)
{
  aika_pdf_end (tagger->pdf);
  g_array_set_size (tagger->open, tagger->open->len - 1);
}

/* From the top of the tree to where a text of @node stands. */
static GArray *
create_path (const Tagger *tagger,
             int           node,
             const char   *text)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (Place));
  Place place = { node, PART_NODE };

  if (g_array_index (tagger->nodes, AikaLeafNode, node).tag == AIKA_TAG_LI)
    g_array_append_vals (path, &(Place) { node, g_str_equal (text, BULLET) ? PART_LABEL : PART_BODY }, 1);
  for (; place.node != AIKA_NODE_NONE; place.node = g_array_index (tagger->nodes, AikaLeafNode, place.node).parent)
    g_array_prepend_val (path, place);

  return path;
}

/* Ends and begins elements until the one of @node is innermost. */
static void
go_to (Tagger     *tagger,
       int         node,
       const char *text)
{
  g_autoptr(GArray) path = create_path (tagger, node, text);
  guint n_shared = 0;

  while (n_shared < path->len && n_shared < tagger->open->len &&
         memcmp (&g_array_index (path, Place, n_shared), &g_array_index (tagger->open, Place, n_shared), sizeof (Place)) == 0)
    n_shared++;

  while (tagger->open->len > n_shared)
    end (tagger);
  for (guint i = n_shared; i < path->len; i++)
    begin (tagger, g_array_index (path, Place, i));
}

static void
draw_text (const Tagger       *tagger,
           const AikaLeafText *text)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  aika_leaf_painter_text (tagger->painter, snapshot, text);
  aika_pdf_draw (tagger->pdf, snapshot);
}

static gboolean
is_read (const AikaLeafText *text)
{
  return text->node != AIKA_NODE_NONE && !text->is_repeated;
}

static void
add_page (Tagger         *tagger,
          const AikaLeaf *leaf)
{
  GtkSnapshot *shapes = gtk_snapshot_new ();

  aika_leaf_painter_paint (tagger->painter, shapes, leaf, AIKA_LAYER_SHAPES);
  aika_pdf_draw (tagger->pdf, shapes);
  for (guint i = 0; i < leaf->texts->len; i++)
    {
      const AikaLeafText *text = &g_array_index (leaf->texts, AikaLeafText, i);

      if (!is_read (text))
        draw_text (tagger, text);
    }

  for (guint i = 0; i < leaf->texts->len; i++)
    {
      const AikaLeafText *text = &g_array_index (leaf->texts, AikaLeafText, i);

      if (!is_read (text))
        continue;
      go_to (tagger, text->node, text->box.text);
      draw_text (tagger, text);
    }

  if (tagger->open->len > 0)
    end (tagger);
  aika_pdf_end_page (tagger->pdf);
}

/**
 * aika_pdf_add_leaves:
 * @pdf: a new PDF
 * @painter: a painter whose typesetter the pages were measured with
 * @leaves: pages of words
 *
 * Writes all pages.
 */
void
aika_pdf_add_leaves (AikaPdf           *pdf,
                     const AikaPainter *painter,
                     const AikaLeaves  *leaves)
{
  const GArray *nodes = aika_leaves_get_nodes (leaves);
  g_autofree guint *beginnings = g_new0 (guint, nodes->len * N_PARTS + 1);
  g_autoptr(GArray) open = g_array_new (FALSE, FALSE, sizeof (Place));
  Tagger tagger = { painter, pdf, nodes, beginnings, open };

  aika_pdf_begin (pdf, "Document");
  for (guint i = 0; i < aika_leaves_get_n_pages (leaves); i++)
    add_page (&tagger, aika_leaves_get_page (leaves, i));
  while (open->len > 0)
    end (&tagger);
  aika_pdf_end (pdf);
}
