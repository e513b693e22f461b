/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "fixture-leaves.h"
#include "fixture-prose.h"
#include "fixture.h"
#include "layout/aika-leaves.h"

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
      g_autoptr(AikaLeaves) leaves = fixture_make_leaves (prose, sheets[i].paper, sheets[i].is_portrait, &size);

      fixture_check_leaves (leaves, prose, TRUE);
      for (guint page = 0; page < aika_leaves_get_n_pages (leaves); page++)
        fixture_check_leaf_header (leaves, page, TRUE);
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
  g_autoptr(AikaLeaves) leaves = fixture_make_leaves (prose, "A4", TRUE, &size);
  g_autoptr(GHashTable) pages = g_hash_table_new (NULL, NULL);

  g_assert_cmpuint (aika_leaves_get_n_pages (leaves), >, 2);
  for (guint page = 0; page < aika_leaves_get_n_pages (leaves); page++)
    {
      const AikaLeaf *leaf = aika_leaves_get_page (leaves, page);

      for (guint i = 0; i < leaf->texts->len; i++)
        {
          const AikaLeafText *text = fixture_get_leaf_text (leaf, i);
          int row = text->node;

          g_assert_false (text->is_rest);
          while (row != AIKA_NODE_NONE && fixture_get_leaf_node (leaves, row)->tag != AIKA_TAG_TR)
            row = fixture_get_leaf_node (leaves, row)->parent;
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
  g_autoptr(AikaLeaves) leaves = fixture_make_leaves (prose, "A4", FALSE, &size);
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
  g_autoptr(AikaLeaves) leaves = fixture_make_leaves (prose, "A4", FALSE, &size);
  const AikaLeaf *leaf = aika_leaves_get_page (leaves, 1);
  g_autofree char *expected = g_strdup_printf ("Mallilan kaupunki – ehdotus – sivu\302\240" "2/%u",
                                               aika_leaves_get_n_pages (leaves));

  g_assert_cmpstr (fixture_get_leaf_text (leaf, leaf->texts->len - 1)->box.text, ==, expected);
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

  leaves = fixture_make_leaves (prose, "A5", TRUE, &size);
  fixture_check_leaves (leaves, prose, FALSE);
  g_assert_cmpuint (aika_leaves_get_n_pages (leaves), >, 1);
  g_assert_cmpuint (aika_leaves_get_n_pages (leaves), <, 120);
  for (guint page = 0; page < aika_leaves_get_n_pages (leaves) && c->heading != NULL; page++)
    fixture_check_leaf_header (leaves, page, TRUE);
}

static void
test_edges (void)
{
  g_autoptr(AikaProse) prose = fixture_prose_new ();
  g_autoptr(AikaLeaves) empty = NULL, no_rows = NULL;
  double size;

  empty = fixture_make_leaves (prose, "A4", TRUE, &size);
  g_assert_cmpuint (aika_leaves_get_n_pages (empty), ==, 1);
  fixture_check_leaves (empty, prose, TRUE);

  fixture_prose_add_table (prose, headings, G_N_ELEMENTS (headings));
  no_rows = fixture_make_leaves (prose, "A4", TRUE, &size);
  g_assert_cmpuint (aika_leaves_get_n_pages (no_rows), ==, 1);
  fixture_check_leaves (no_rows, prose, TRUE);
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
  leaves = fixture_make_leaves (prose, "A4", TRUE, &size);
  fixture_check_leaves (leaves, prose, TRUE);
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
      leaves = fixture_make_leaves (prose, "A4", TRUE, &size);
      fixture_check_leaves (leaves, prose, TRUE);
      for (guint page = 0; page < aika_leaves_get_n_pages (leaves); page++)
        {
          const AikaLeaf *leaf = aika_leaves_get_page (leaves, page);

          g_assert_cmpuint (leaf->texts->len, >=, 2);
          g_assert_cmpint (fixture_get_leaf_node (leaves, fixture_get_leaf_text (leaf, leaf->texts->len - 2)->node)->tag, ==, AIKA_TAG_P);
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
  leaves = fixture_make_leaves (prose, "A4", FALSE, &size);
  fixture_check_leaves (leaves, prose, TRUE);
  g_assert_cmpuint (aika_leaves_get_n_pages (leaves), >, 3);
  g_assert_cmpfloat (size, ==, 11);
  rect = &fixture_get_leaf_text (aika_leaves_get_page (leaves, 0), 0)->box.rect;
  g_assert_cmpfloat (rect->width, <=, 76 * FIXTURE_LETTER * size);
  g_assert_cmpfloat_with_epsilon (rect->x + rect->width / 2, aika_leaves_get_setup (leaves)->width_pt / 2, 1);
  g_assert_true (fixture_get_leaf_text (aika_leaves_get_page (leaves, 1), 0)->is_rest);
  g_assert_cmpint (fixture_get_leaf_text (aika_leaves_get_page (leaves, 1), 0)->node, ==, 0);
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
  leaves = fixture_make_leaves (easy, "A4", FALSE, &size);
  g_assert_cmpfloat (size, ==, 10);
  g_assert_false (aika_leaves_has_broken_words (leaves));
  g_clear_pointer (&leaves, aika_leaves_free);
  leaves = fixture_make_leaves (easy, "A3", FALSE, &size);
  g_assert_cmpfloat (size, ==, 11);

  fixture_prose_add_table (hard, (const char *const[]) { word, word, word, word, word }, 5);
  g_clear_pointer (&leaves, aika_leaves_free);
  leaves = fixture_make_leaves (hard, "A4", TRUE, &size);
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
      g_autoptr(AikaLeaves) leaves = fixture_make_leaves (prose, papers[g_rand_int_range (random, 0, G_N_ELEMENTS (papers))],
                                                          g_rand_boolean (random), &size);

      fixture_check_leaves (leaves, prose, FALSE);
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
