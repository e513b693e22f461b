/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "fixture-leaves.h"

#include <string.h>

#include "fixture-prose.h"

#define INSET (5 * AIKA_PT_PER_MM)
#define SLACK 0.05

AikaLeaves *
fixture_make_leaves (AikaProse  *prose,
                     const char *paper,
                     gboolean    is_portrait,
                     double     *size)
{
  AikaPageSetup setup = { .inset_pt = INSET, .options = { .today = AIKA_DAY_NONE } };

  g_assert_true (aika_paper_find (paper, is_portrait, &setup.width_pt, &setup.height_pt));
  return aika_leaves_new (prose, &setup, fixture_prose_metrics, size);
}

const AikaLeafText *
fixture_get_leaf_text (const AikaLeaf *leaf,
                       guint           position)
{
  return &g_array_index (leaf->texts, AikaLeafText, position);
}

const AikaLeafNode *
fixture_get_leaf_node (const AikaLeaves *leaves,
                       int               node)
{
  return &g_array_index (aika_leaves_get_nodes (leaves), AikaLeafNode, node);
}

static gboolean
overlap (const AikaRect *a,
         const AikaRect *b)
{
  return a->x + SLACK < b->x + b->width && b->x + SLACK < a->x + a->width &&
         a->y + SLACK < b->y + b->height && b->y + SLACK < a->y + a->height;
}

static void
check_inside (const AikaLeaves *leaves,
              const AikaRect   *rect)
{
  const AikaPageSetup *setup = aika_leaves_get_setup (leaves);

  g_assert_cmpfloat (rect->x, >=, setup->inset_pt - SLACK);
  g_assert_cmpfloat (rect->y, >=, setup->inset_pt - SLACK);
  g_assert_cmpfloat (rect->x + rect->width, <=, setup->width_pt - setup->inset_pt + SLACK);
  g_assert_cmpfloat (rect->y + rect->height, <=, setup->height_pt - setup->inset_pt + SLACK);
}

static void
check_page (const AikaLeaves *leaves,
            guint             page)
{
  const AikaLeaf *leaf = aika_leaves_get_page (leaves, page);

  g_assert_cmpuint (leaf->texts->len, >, 0);
  for (guint i = 0; i < leaf->rules->len; i++)
    check_inside (leaves, &g_array_index (leaf->rules, AikaLeafRule, i).rect);

  for (guint i = 0; i < leaf->texts->len; i++)
    {
      const AikaLeafText *text = fixture_get_leaf_text (leaf, i);

      g_assert_nonnull (text->box.text);
      check_inside (leaves, &text->box.rect);
      g_assert_true ((text->node == AIKA_NODE_NONE) == (i + 1 == leaf->texts->len));
      for (guint k = i + 1; k < leaf->texts->len; k++)
        if (*text->box.text != '\0' && *fixture_get_leaf_text (leaf, k)->box.text != '\0' &&
            overlap (&text->box.rect, &fixture_get_leaf_text (leaf, k)->box.rect))
          {
            g_test_message ("page %u: ‘%s’ and ‘%s’ overlap", page, text->box.text, fixture_get_leaf_text (leaf, k)->box.text);
            g_test_fail ();
          }
    }
}

static void
check_tree (const AikaLeaves *leaves)
{
  static const gboolean stands_in_table[] = { [AIKA_TAG_TR] = TRUE, [AIKA_TAG_TH] = TRUE, [AIKA_TAG_TD] = TRUE };
  const GArray *nodes = aika_leaves_get_nodes (leaves);

  for (guint i = 0; i < nodes->len; i++)
    {
      const AikaLeafNode *node = fixture_get_leaf_node (leaves, (int) i);

      g_assert_cmpint (node->parent, <, (int) i);
      if (node->tag < G_N_ELEMENTS (stands_in_table) && stands_in_table[node->tag])
        g_assert_cmpint (fixture_get_leaf_node (leaves, node->parent)->tag, ==,
                         node->tag == AIKA_TAG_TR ? AIKA_TAG_TABLE : AIKA_TAG_TR);
      if (node->tag == AIKA_TAG_LI)
        g_assert_cmpint (fixture_get_leaf_node (leaves, node->parent)->tag, ==, AIKA_TAG_L);
    }
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The letters of each node, in the nodes' order; without repeats and footers. */
static GPtrArray *
collect_letters (const AikaLeaves *leaves)
{
  guint n_nodes = aika_leaves_get_nodes (leaves)->len;
  g_autoptr(GPtrArray) strings = g_ptr_array_new ();
  GPtrArray *letters = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_nodes; i++)
    g_ptr_array_add (strings, g_string_new (NULL));
  for (guint page = 0; page < aika_leaves_get_n_pages (leaves); page++)
    {
      const AikaLeaf *leaf = aika_leaves_get_page (leaves, page);

      for (guint i = 0; i < leaf->texts->len; i++)
        {
          const AikaLeafText *text = fixture_get_leaf_text (leaf, i);
          g_autofree char *part = fixture_dup_letters (text->box.text, TRUE);

          if (!text->is_repeated && text->node != AIKA_NODE_NONE)
            g_string_append (strings->pdata[text->node], part);
        }
    }

  for (guint i = 0; i < n_nodes; i++)
    {
      char *part = g_string_free (strings->pdata[i], FALSE);

      if (*part != '\0')
        g_ptr_array_add (letters, part);
      else
        g_free (part);
    }

  return letters;
}

static void
expect (GPtrArray  *letters,
        const char *plain)
{
  char *part = fixture_dup_letters (plain, FALSE);

  if (*part != '\0')
    g_ptr_array_add (letters, part);
  else
    g_free (part);
}

static void
expect_blocks (GPtrArray       *letters,
               const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      g_autofree char *plain = aika_prose_block_dup_plain (blocks->pdata[i]);

      expect (letters, plain);
    }
}

/* The paragraphs of a cell are one node, its bullets one each. */
static void
expect_cell (GPtrArray           *letters,
             const AikaProseCell *cell)
{
  g_autoptr(GString) paragraphs = g_string_new (NULL);

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < cell->blocks->len; i++)
        {
          const AikaProseBlock *block = cell->blocks->pdata[i];
          g_autofree char *plain = aika_prose_block_dup_plain (block);

          if (pass == 0 && block->role != AIKA_PROSE_BULLET)
            g_string_append (paragraphs, plain);
          if (pass == 1 && block->role == AIKA_PROSE_BULLET)
            expect (letters, plain);
        }
      if (pass == 0)
        expect (letters, paragraphs->str);
    }
}

static void
expect_headings (GPtrArray    *letters,
                 const GArray *columns)
{
  const char *last = NULL;

  for (guint i = 0; i < columns->len; i++)
    {
      const AikaProseColumn *column = &g_array_index (columns, AikaProseColumn, i);

      if (column->under != NULL && g_strcmp0 (column->under, last) != 0)
        expect (letters, column->under);
      expect (letters, column->header);
      last = column->under;
    }
}

/* All words of the document stand on its pages, once; in order where no row is parted. */
static void
check_words (const AikaLeaves *leaves,
             const AikaProse  *prose,
             gboolean          is_ordered)
{
  g_autoptr(GPtrArray) found = collect_letters (leaves);
  g_autoptr(GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);

  expect_blocks (expected, prose->head);
  if (prose->table != NULL)
    {
      expect_headings (expected, prose->table->columns);
      for (guint i = 0; i < prose->table->rows->len; i++)
        {
          const AikaProseRow *row = prose->table->rows->pdata[i];

          if (row->section != NULL)
            expect (expected, row->section);
          for (guint c = 0; row->cells != NULL && c < row->cells->len; c++)
            expect_cell (expected, row->cells->pdata[c]);
        }
    }
  expect_blocks (expected, prose->body);
  expect_blocks (expected, prose->foot);

  if (!is_ordered)
    {
      g_ptr_array_sort (found, compare_strings);
      g_ptr_array_sort (expected, compare_strings);
    }
  for (guint i = 0; i < MIN (found->len, expected->len); i++)
    g_assert_cmpstr (found->pdata[i], ==, expected->pdata[i]);
  g_assert_cmpuint (found->len, ==, expected->len);
}

static gboolean
is_in_body (const AikaLeaves   *leaves,
            const AikaLeafText *text)
{
  const AikaLeafNode *node;

  if (text->node == AIKA_NODE_NONE || text->is_repeated)
    return FALSE;
  node = fixture_get_leaf_node (leaves, text->node);

  return node->tag == AIKA_TAG_TD || (node->tag == AIKA_TAG_TH && node->is_row_header);
}

/* The header stands over the first row of each page that has rows, and a section's heading is
 * not the last of its rows. */
void
fixture_check_leaf_header (const AikaLeaves *leaves,
                           guint             page,
                           gboolean          is_repeated)
{
  const AikaLeaf *leaf = aika_leaves_get_page (leaves, page);
  guint n_headings = 0;
  gboolean is_first = TRUE, is_section = FALSE;

  for (guint i = 0; i < leaf->texts->len; i++)
    {
      const AikaLeafText *text = fixture_get_leaf_text (leaf, i);

      if (text->node != AIKA_NODE_NONE && fixture_get_leaf_node (leaves, text->node)->tag == AIKA_TAG_TH &&
          !fixture_get_leaf_node (leaves, text->node)->is_row_header)
        {
          g_assert_true (is_first);
          g_assert_true (text->is_repeated == (page > 0));
          n_headings++;
        }
      if (is_in_body (leaves, text))
        {
          if (is_first && is_repeated)
            g_assert_cmpuint (n_headings, >, 0);
          is_first = FALSE;
          is_section = text->box.role == AIKA_TEXT_SECTION;
        }
      else if (text->node != AIKA_NODE_NONE && fixture_get_leaf_node (leaves, text->node)->tag == AIKA_TAG_LI)
        {
          is_section = FALSE;
        }
    }
  if (page + 1 < aika_leaves_get_n_pages (leaves))
    g_assert_false (is_section);
}

void
fixture_check_leaves (const AikaLeaves *leaves,
                      const AikaProse  *prose,
                      gboolean          is_ordered)
{
  g_assert_cmpuint (aika_leaves_get_n_pages (leaves), >, 0);
  for (guint i = 0; i < aika_leaves_get_n_pages (leaves); i++)
    check_page (leaves, i);
  check_tree (leaves);
  check_words (leaves, prose, is_ordered);
}
