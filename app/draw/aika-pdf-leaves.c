/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-pdf"

#include "config.h"

#include "draw/aika-pdf-pages.h"

/* Pages of words as a tagged PDF. The layout's nodes are the elements; under an LI stand a Lbl
 * with the bullet and an LBody with the words, and in a cell of several paragraphs a P for each.
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

/* What stands for a node in the file: the node's own element, under an LI two more, and where
 * text stands beside other text or beside nodes, a paragraph: cairo reads no text out of an
 * element that has others under it. */
typedef enum
{
  PART_NODE,
  PART_LABEL,
  PART_BODY,
  PART_PARAGRAPH,
} Part;

#define N_PARTS 4

typedef struct
{
  int   node;
  Part  part;
  guint number;       /* of a paragraph in its node */
} Place;

/* What is known of a node before the first page is written, and while they are. */
typedef struct
{
  gboolean has_nodes;
  guint    n_texts;               /* rests are not counted */
  guint    n_written;
  guint    beginnings[N_PARTS];   /* 1 more than the number of the first element */
} NodeState;

typedef struct
{
  const AikaPainter *painter;
  AikaPdf           *pdf;
  const GArray      *nodes;         /* of AikaLeafNode */
  NodeState         *states;        /* by node */
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
    case PART_PARAGRAPH:
      return "P";
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
  guint *beginning = &tagger->states[place.node].beginnings[place.part];
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

static gboolean
needs_paragraphs (const NodeState *state)
{
  return state->has_nodes || state->n_texts > 1;
}

/* The innermost element of a text. */
static Place
find_place (Tagger             *tagger,
            const AikaLeafText *text)
{
  NodeState *state = &tagger->states[text->node];

  if (g_array_index (tagger->nodes, AikaLeafNode, text->node).tag == AIKA_TAG_LI)
    return (Place) { text->node, g_str_equal (text->box.text, BULLET) ? PART_LABEL : PART_BODY };
  if (!needs_paragraphs (state))
    return (Place) { text->node, PART_NODE };

  if (!text->is_rest || state->n_written == 0)
    {
      state->n_written++;
      state->beginnings[PART_PARAGRAPH] = 0;
    }

  return (Place) { text->node, PART_PARAGRAPH, state->n_written };
}

/* From the top of the tree to @innermost. */
static GArray *
create_path (const Tagger *tagger,
             Place         innermost)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (Place));

  if (innermost.part != PART_NODE)
    g_array_append_val (path, innermost);
  for (int node = innermost.node; node != AIKA_NODE_NONE; node = g_array_index (tagger->nodes, AikaLeafNode, node).parent)
    g_array_prepend_vals (path, &(Place) { node, PART_NODE }, 1);

  return path;
}

static gboolean
is_same_place (const Place *one,
               const Place *other)
{
  return one->node == other->node && one->part == other->part && one->number == other->number;
}

/* Ends and begins elements until that of a text is innermost. */
static void
go_to (Tagger             *tagger,
       const AikaLeafText *text)
{
  g_autoptr(GArray) path = create_path (tagger, find_place (tagger, text));
  guint n_shared = 0;

  while (n_shared < path->len && n_shared < tagger->open->len &&
         is_same_place (&g_array_index (path, Place, n_shared), &g_array_index (tagger->open, Place, n_shared)))
    n_shared++;

  while (tagger->open->len > n_shared)
    end (tagger);
  for (guint i = n_shared; i < path->len; i++)
    begin (tagger, g_array_index (path, Place, i));
}

static gboolean
is_read (const AikaLeafText *text)
{
  return text->node != AIKA_NODE_NONE && !text->is_repeated;
}

static void
draw_text (const Tagger       *tagger,
           const AikaLeafText *text)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  aika_leaf_painter_text (tagger->painter, snapshot, text);
  if (is_read (text))
    aika_pdf_draw (tagger->pdf, snapshot);
  else
    aika_pdf_draw_apart (tagger->pdf, snapshot);
}

static NodeState *
create_states (const AikaLeaves *leaves)
{
  const GArray *nodes = aika_leaves_get_nodes (leaves);
  NodeState *states = g_new0 (NodeState, nodes->len + 1);

  for (guint i = 0; i < nodes->len; i++)
    {
      int parent = g_array_index (nodes, AikaLeafNode, i).parent;

      if (parent != AIKA_NODE_NONE)
        states[parent].has_nodes = TRUE;
    }
  for (guint page = 0; page < aika_leaves_get_n_pages (leaves); page++)
    {
      const GArray *texts = aika_leaves_get_page (leaves, page)->texts;

      for (guint i = 0; i < texts->len; i++)
        {
          const AikaLeafText *text = &g_array_index (texts, AikaLeafText, i);

          if (is_read (text) && !text->is_rest)
            states[text->node].n_texts++;
        }
    }

  return states;
}

/* The cell that a text stands in, or its own node. */
static int
get_cell (const Tagger       *tagger,
          const AikaLeafText *text)
{
  for (int node = text->node; node != AIKA_NODE_NONE; node = g_array_index (tagger->nodes, AikaLeafNode, node).parent)
    {
      AikaTag tag = g_array_index (tagger->nodes, AikaLeafNode, node).tag;

      if (tag == AIKA_TAG_TD || tag == AIKA_TAG_TH)
        return node;
    }

  return text->node;
}

static int
compare_cells (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const AikaLeafText *one = *(const AikaLeafText *const *) a;
  const AikaLeafText *other = *(const AikaLeafText *const *) b;

  return get_cell (user_data, one) - get_cell (user_data, other);
}

/* The texts that are read, cell after cell: of a row that is cut the layout may give a page's
 * share in another order. Within a cell the order stays, for the sort is stable. */
static GPtrArray *
create_read_texts (Tagger         *tagger,
                   const AikaLeaf *leaf)
{
  GPtrArray *texts = g_ptr_array_new ();

  for (guint i = 0; i < leaf->texts->len; i++)
    {
      AikaLeafText *text = &g_array_index (leaf->texts, AikaLeafText, i);

      if (is_read (text))
        g_ptr_array_add (texts, text);
    }
  g_ptr_array_sort_with_data (texts, compare_cells, tagger);

  return texts;
}

static void
add_page (Tagger         *tagger,
          const AikaLeaf *leaf)
{
  g_autoptr(GPtrArray) texts = create_read_texts (tagger, leaf);
  GtkSnapshot *shapes = gtk_snapshot_new ();

  aika_leaf_painter_paint (tagger->painter, shapes, leaf, AIKA_LAYER_SHAPES);
  aika_pdf_draw_apart (tagger->pdf, shapes);
  for (guint i = 0; i < leaf->texts->len; i++)
    {
      const AikaLeafText *text = &g_array_index (leaf->texts, AikaLeafText, i);

      if (!is_read (text))
        draw_text (tagger, text);
    }

  for (guint i = 0; i < texts->len; i++)
    {
      go_to (tagger, texts->pdata[i]);
      draw_text (tagger, texts->pdata[i]);
    }

  if (tagger->open->len > 0)
    end (tagger);
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
  g_autofree NodeState *states = create_states (leaves);
  g_autoptr(GArray) open = g_array_new (FALSE, FALSE, sizeof (Place));
  Tagger tagger = { painter, pdf, aika_leaves_get_nodes (leaves), states, open };

  aika_pdf_begin (pdf, "Document");
  for (guint i = 0; i < aika_leaves_get_n_pages (leaves); i++)
    {
      if (i > 0)
        aika_pdf_end_page (pdf);
      add_page (&tagger, aika_leaves_get_page (leaves, i));
    }
  while (open->len > 0)
    end (&tagger);
  aika_pdf_end (pdf);
  aika_pdf_end_page (pdf);
}
