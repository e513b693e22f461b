/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <string.h>

#include "fixture-prose.h"
#include "fixture.h"
#include "layout/aika-leaves.h"

#define INSET (5 * AIKA_PT_PER_MM)
#define SLACK 0.05

static AikaLeaves *
make_leaves (AikaProse  *prose,
             const char *paper,
             gboolean    is_portrait,
             double     *size)
{
  AikaPageSetup setup = { .inset_pt = INSET, .options = { .today = AIKA_DAY_NONE } };

  g_assert_true (aika_paper_find (paper, is_portrait, &setup.width_pt, &setup.height_pt));
  return aika_leaves_new (prose, &setup, fixture_prose_metrics, size);
}

static const AikaLeafText *
get_text (const AikaLeaf *leaf,
          guint           position)
{
  return &g_array_index (leaf->texts, AikaLeafText, position);
}

static const AikaLeafNode *
get_node (const AikaLeaves *leaves,
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
      const AikaLeafText *text = get_text (leaf, i);

      g_assert_nonnull (text->box.text);
      check_inside (leaves, &text->box.rect);
      g_assert_true ((text->node == AIKA_NODE_NONE) == (i + 1 == leaf->texts->len));
      for (guint k = i + 1; k < leaf->texts->len; k++)
        if (*text->box.text != '\0' && *get_text (leaf, k)->box.text != '\0' &&
            overlap (&text->box.rect, &get_text (leaf, k)->box.rect))
          {
            g_test_message ("page %u: ‘%s’ and ‘%s’ overlap", page, text->box.text, get_text (leaf, k)->box.text);
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
      const AikaLeafNode *node = get_node (leaves, (int) i);

      g_assert_cmpint (node->parent, <, (int) i);
      if (node->tag < G_N_ELEMENTS (stands_in_table) && stands_in_table[node->tag])
        g_assert_cmpint (get_node (leaves, node->parent)->tag, ==,
                         node->tag == AIKA_TAG_TR ? AIKA_TAG_TABLE : AIKA_TAG_TR);
      if (node->tag == AIKA_TAG_LI)
        g_assert_cmpint (get_node (leaves, node->parent)->tag, ==, AIKA_TAG_L);
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
          const AikaLeafText *text = get_text (leaf, i);
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
  node = get_node (leaves, text->node);

  return node->tag == AIKA_TAG_TD || (node->tag == AIKA_TAG_TH && node->is_row_header);
}

/* The header stands over the first row of each page that has rows, and a section's heading is
 * not the last of its rows. */
static void
check_header (const AikaLeaves *leaves,
              guint             page,
              gboolean          is_repeated)
{
  const AikaLeaf *leaf = aika_leaves_get_page (leaves, page);
  guint n_headings = 0;
  gboolean is_first = TRUE, is_section = FALSE;

  for (guint i = 0; i < leaf->texts->len; i++)
    {
      const AikaLeafText *text = get_text (leaf, i);

      if (text->node != AIKA_NODE_NONE && get_node (leaves, text->node)->tag == AIKA_TAG_TH &&
          !get_node (leaves, text->node)->is_row_header)
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
      else if (text->node != AIKA_NODE_NONE && get_node (leaves, text->node)->tag == AIKA_TAG_LI)
        {
          is_section = FALSE;
        }
    }
  if (page + 1 < aika_leaves_get_n_pages (leaves))
    g_assert_false (is_section);
}

static void
check_leaves (const AikaLeaves *leaves,
              const AikaProse  *prose,
              gboolean          is_ordered)
{
  g_assert_cmpuint (aika_leaves_get_n_pages (leaves), >, 0);
  for (guint i = 0; i < aika_leaves_get_n_pages (leaves); i++)
    check_page (leaves, i);
  check_tree (leaves);
  check_words (leaves, prose, is_ordered);
}

static const char *const headings[] = { "Ajankohta", "Mitä", "Osallistujat", "Kokoukset|KH", "Kokoukset|KV", "Kokoukset|Jory" };

static AikaProse *
make_programme (guint n_rows)
{
  AikaProse *prose = fixture_prose_new ();

  fixture_prose_add_block (prose->head, AIKA_PROSE_ORGANISATION, "Mallilan kaupunki");
  fixture_prose_add_block (prose->head, AIKA_PROSE_TITLE, "Kaupunkistrategian aikataulu");
  fixture_prose_add_block (prose->head, AIKA_PROSE_STATUS, "Alustava aikataulu · Tilanne 2.2.2022");
  fixture_prose_add_block (prose->head, AIKA_PROSE_PARAGRAPH, "Strategia valmistellaan _yhdessä_ asukkaiden kanssa.");
  fixture_prose_add_block (prose->head, AIKA_PROSE_HEADING, "Aikataulu");
  fixture_prose_add_table (prose, headings, G_N_ELEMENTS (headings));
  prose->table->title_column = 1;
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *title = g_strdup_printf ("Tilaisuus %u\n• luonnoksen käsittely\n• palaute asukkailta & yrityksiltä", i);

      if (i % 5 == 0)
        fixture_prose_add_section (prose, "Kevät 2022");
      fixture_prose_add_row (prose, (const char *const[]) { "ke 2.2.2022 klo 17", title, "Esimiehet tai henkilöstö",
                                                            "7.2.2022", "", "" });
    }
  fixture_prose_add_block (prose->foot, AIKA_PROSE_NOTE, "Muutokset mahdollisia.");

  return prose;
}

static void
test_programme (gconstpointer data)
{
  static const struct { const char *paper; gboolean is_portrait; double smallest; } sheets[] = {
    { "A5", TRUE, 8 }, { "A5", FALSE, 8 }, { "A4", TRUE, 8 }, { "A4", FALSE, 8 }, { "A3", TRUE, 9 }, { "A3", FALSE, 9 },
    { "A0", TRUE, 24 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr(AikaProse) prose = make_programme (GPOINTER_TO_UINT (data));
      double size = 0;
      g_autoptr(AikaLeaves) leaves = make_leaves (prose, sheets[i].paper, sheets[i].is_portrait, &size);

      check_leaves (leaves, prose, TRUE);
      for (guint page = 0; page < aika_leaves_get_n_pages (leaves); page++)
        check_header (leaves, page, TRUE);
      g_assert_cmpfloat (aika_leaves_get_smallest_text_size (leaves), >=, sheets[i].smallest - 1e-6);
      g_assert_cmpfloat (aika_leaves_get_text_size (leaves), ==, size);
    }
}

/* What fits a page stands on one, and is not parted. */
static void
test_whole_rows (void)
{
  g_autoptr(AikaProse) prose = make_programme (40);
  double size;
  g_autoptr(AikaLeaves) leaves = make_leaves (prose, "A4", TRUE, &size);
  g_autoptr(GHashTable) pages = g_hash_table_new (NULL, NULL);

  g_assert_cmpuint (aika_leaves_get_n_pages (leaves), >, 2);
  for (guint page = 0; page < aika_leaves_get_n_pages (leaves); page++)
    {
      const AikaLeaf *leaf = aika_leaves_get_page (leaves, page);

      for (guint i = 0; i < leaf->texts->len; i++)
        {
          const AikaLeafText *text = get_text (leaf, i);
          int row = text->node;

          g_assert_false (text->is_rest);
          while (row != AIKA_NODE_NONE && get_node (leaves, row)->tag != AIKA_TAG_TR)
            row = get_node (leaves, row)->parent;
          if (row == AIKA_NODE_NONE || text->is_repeated)
            continue;
          if (g_hash_table_contains (pages, GINT_TO_POINTER (row)))
            g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (pages, GINT_TO_POINTER (row))), ==, page);
          g_hash_table_insert (pages, GINT_TO_POINTER (row), GUINT_TO_POINTER (page));
        }
    }
}

static void
test_tags (void)
{
  g_autoptr(AikaProse) prose = make_programme (1);
  double size;
  g_autoptr(AikaLeaves) leaves = make_leaves (prose, "A4", FALSE, &size);
  const GArray *nodes = aika_leaves_get_nodes (leaves);
  g_autoptr(GString) tags = g_string_new (NULL);
  static const char *const names[] = { "H1", "H2", "H3", "P", "L", "LI", "Table", "TR", "TH", "TD" };

  for (guint i = 0; i < nodes->len; i++)
    g_string_append_printf (tags, "%s%s", i > 0 ? " " : "", names[g_array_index (nodes, AikaLeafNode, i).tag]);
  g_assert_cmpstr (tags->str, ==,
                   "P H1 P P H2 Table TR TH TH TH TH TR TH TH TH TR TH TR TD TH L LI LI TD TD TD TD P");
}

static void
test_footer (void)
{
  g_autoptr(AikaProse) prose = make_programme (30);
  double size;
  g_autoptr(AikaLeaves) leaves = make_leaves (prose, "A4", FALSE, &size);
  const AikaLeaf *leaf = aika_leaves_get_page (leaves, 1);
  g_autofree char *expected = g_strdup_printf ("Mallilan kaupunki – ehdotus – sivu\302\240" "2/%u",
                                               aika_leaves_get_n_pages (leaves));

  g_assert_cmpstr (get_text (leaf, leaf->texts->len - 1)->box.text, ==, expected);
}

static char *
make_long (guint n_words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%ssana%u", i > 0 ? " " : "", i);

  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  guint       n_words;
  const char *other;
  const char *heading;
  gboolean    is_one_word;
} LongCase;

static const LongCase long_cases[] = {
  { "a-cell-of-5000-words", 5000, "lyhyt", "Mitä" },
  { "a-row-a-little-higher-than-a-page", 450, "lyhyt\n• yksi\n• kaksi", "Mitä" },
  { "a-word-higher-than-a-page", 2000, "lyhyt", "Mitä", TRUE },
  { "an-empty-neighbour", 1500, "", "Mitä" },
  { "a-header-higher-than-a-page", 10, "lyhyt", NULL },
};

/* What is higher than a page goes on over it. */
static void
test_long (gconstpointer data)
{
  const LongCase *c = data;
  g_autoptr(AikaProse) prose = fixture_prose_new ();
  g_autofree char *words = make_long (c->n_words);
  g_autofree char *heading = c->heading != NULL ? g_strdup (c->heading) : make_long (900);
  g_autoptr(AikaLeaves) leaves = NULL;
  double size;

  if (c->is_one_word)
    g_strdelimit (words, " ", 'x');
  fixture_prose_add_block (prose->head, AIKA_PROSE_TITLE, "Otsikko");
  fixture_prose_add_table (prose, (const char *const[]) { heading, "Kuka", "" }, 3);
  fixture_prose_add_row (prose, (const char *const[]) { "ensimmäinen", "rivi", "" });
  fixture_prose_add_row (prose, (const char *const[]) { words, c->other, words });
  fixture_prose_add_row (prose, (const char *const[]) { "viimeinen", "rivi", "" });

  leaves = make_leaves (prose, "A5", TRUE, &size);
  check_leaves (leaves, prose, FALSE);
  g_assert_cmpuint (aika_leaves_get_n_pages (leaves), >, 1);
  g_assert_cmpuint (aika_leaves_get_n_pages (leaves), <, 120);
  for (guint page = 0; page < aika_leaves_get_n_pages (leaves) && c->heading != NULL; page++)
    check_header (leaves, page, TRUE);
}

static void
test_edges (void)
{
  g_autoptr(AikaProse) prose = fixture_prose_new ();
  g_autoptr(AikaLeaves) empty = NULL, no_rows = NULL;
  double size;

  empty = make_leaves (prose, "A4", TRUE, &size);
  g_assert_cmpuint (aika_leaves_get_n_pages (empty), ==, 1);
  check_leaves (empty, prose, TRUE);

  fixture_prose_add_table (prose, headings, G_N_ELEMENTS (headings));
  no_rows = make_leaves (prose, "A4", TRUE, &size);
  g_assert_cmpuint (aika_leaves_get_n_pages (no_rows), ==, 1);
  check_leaves (no_rows, prose, TRUE);
}

static void
test_no_headings (void)
{
  g_autoptr(AikaProse) prose = fixture_prose_new ();
  g_autoptr(AikaLeaves) leaves = NULL;
  double size;

  fixture_prose_add_table (prose, (const char *const[]) { "", "", "" }, 3);
  for (guint i = 0; i < 60; i++)
    fixture_prose_add_row (prose, (const char *const[]) { "a", "", "c" });
  leaves = make_leaves (prose, "A4", TRUE, &size);
  check_leaves (leaves, prose, TRUE);
  g_assert_cmpuint (aika_leaves_get_n_pages (leaves), >, 1);
}

/* A heading goes to the next page with what it heads. */
static void
test_headings (void)
{
  for (guint n = 20; n < 60; n++)
    {
      g_autoptr(AikaProse) prose = fixture_prose_new ();
      g_autoptr(AikaLeaves) leaves = NULL;
      double size;

      for (guint i = 0; i < n; i++)
        fixture_prose_add_block (prose->body, AIKA_PROSE_PARAGRAPH, "Rivi");
      fixture_prose_add_block (prose->body, AIKA_PROSE_HEADING, "Otsikko");
      fixture_prose_add_block (prose->body, AIKA_PROSE_SUBHEADING, "Väliotsikko");
      fixture_prose_add_block (prose->body, AIKA_PROSE_PARAGRAPH, "Teksti");
      leaves = make_leaves (prose, "A4", TRUE, &size);
      check_leaves (leaves, prose, TRUE);
      for (guint page = 0; page < aika_leaves_get_n_pages (leaves); page++)
        {
          const AikaLeaf *leaf = aika_leaves_get_page (leaves, page);

          g_assert_cmpuint (leaf->texts->len, >=, 2);
          g_assert_cmpint (get_node (leaves, get_text (leaf, leaf->texts->len - 2)->node)->tag, ==, AIKA_TAG_P);
        }
    }
}

/* Running text has no longer lines than 75 letters, in the middle of the sheet. */
static void
test_measure (void)
{
  g_autoptr(AikaProse) prose = fixture_prose_new ();
  g_autofree char *words = make_long (3000);
  g_autoptr(AikaLeaves) leaves = NULL;
  const AikaRect *rect;
  double size;

  fixture_prose_add_block (prose->body, AIKA_PROSE_PARAGRAPH, words);
  leaves = make_leaves (prose, "A4", FALSE, &size);
  check_leaves (leaves, prose, TRUE);
  g_assert_cmpuint (aika_leaves_get_n_pages (leaves), >, 3);
  g_assert_cmpfloat (size, ==, 11);
  rect = &get_text (aika_leaves_get_page (leaves, 0), 0)->box.rect;
  g_assert_cmpfloat (rect->width, <=, 76 * FIXTURE_LETTER * size);
  g_assert_cmpfloat_with_epsilon (rect->x + rect->width / 2, aika_leaves_get_setup (leaves)->width_pt / 2, 1);
  g_assert_true (get_text (aika_leaves_get_page (leaves, 1), 0)->is_rest);
  g_assert_cmpint (get_text (aika_leaves_get_page (leaves, 1), 0)->node, ==, 0);
}

/* The text is smaller where a column would break its words, and larger paper has larger text. */
static void
test_sizes (void)
{
  g_autoptr(AikaProse) easy = make_programme (4);
  g_autoptr(AikaProse) hard = fixture_prose_new ();
  g_autoptr(AikaLeaves) leaves = NULL;
  const char *word = "toimeenpanosuunnitelma";
  double size;

  g_clear_pointer (&leaves, aika_leaves_free);
  leaves = make_leaves (easy, "A4", FALSE, &size);
  g_assert_cmpfloat (size, ==, 10);
  g_assert_false (aika_leaves_has_broken_words (leaves));
  g_clear_pointer (&leaves, aika_leaves_free);
  leaves = make_leaves (easy, "A3", FALSE, &size);
  g_assert_cmpfloat (size, ==, 11);

  fixture_prose_add_table (hard, (const char *const[]) { word, word, word, word, word }, 5);
  g_clear_pointer (&leaves, aika_leaves_free);
  leaves = make_leaves (hard, "A4", TRUE, &size);
  g_assert_cmpfloat (size, <, 10);
  g_assert_cmpfloat (size, >=, 8);
  g_assert_false (aika_leaves_has_broken_words (leaves));
}

static void
test_random (gconstpointer data)
{
  static const char *const papers[] = { "A5", "A4", "A3" };
  g_autoptr(GRand) random = g_rand_new_with_seed (GPOINTER_TO_UINT (data));

  for (guint round = 0; round < 12; round++)
    {
      g_autoptr(AikaProse) prose = fixture_prose_random (random, (guint) g_rand_int_range (random, 0, 13),
                                                         (guint) g_rand_int_range (random, 0, 25));
      double size;
      g_autoptr(AikaLeaves) leaves = make_leaves (prose, papers[g_rand_int_range (random, 0, G_N_ELEMENTS (papers))],
                                                  g_rand_boolean (random), &size);

      check_leaves (leaves, prose, FALSE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/leaves/a-short-programme", GUINT_TO_POINTER (2), test_programme);
  g_test_add_data_func ("/leaves/a-long-programme-repeats-its-header", GUINT_TO_POINTER (43), test_programme);
  g_test_add_func ("/leaves/rows-stand-whole", test_whole_rows);
  g_test_add_func ("/leaves/every-text-has-a-tag", test_tags);
  g_test_add_func ("/leaves/footer-says-whose-and-which-page", test_footer);
  for (guint i = 0; i < G_N_ELEMENTS (long_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/leaves/%s", long_cases[i].name);

      g_test_add_data_func (path, &long_cases[i], test_long);
    }
  g_test_add_func ("/leaves/nothing-is-one-page", test_edges);
  g_test_add_func ("/leaves/no-headings", test_no_headings);
  g_test_add_func ("/leaves/a-heading-never-stands-alone", test_headings);
  g_test_add_func ("/leaves/lines-of-75-letters", test_measure);
  g_test_add_func ("/leaves/text-as-large-as-words-stand-whole", test_sizes);
  for (guint seed = 1; seed <= 4; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/leaves/random-%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_random);
    }

  return g_test_run ();
}
