/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <string.h>

#include "fixture-prose.h"
#include "fixture.h"
#include "layout/aika-table.h"

#define SCREEN_TEXT (11.0 * 96 / 72)
#define SLACK 0.05

static double screen_text = SCREEN_TEXT;

static void
init_metrics (AikaMetrics *metrics)
{
  aika_metrics_init (metrics, SCREEN_TEXT, FALSE, fixture_prose_measure, &screen_text);
}

static AikaTable *
make_table (AikaProse *prose,
            double     width)
{
  AikaMetrics metrics;

  init_metrics (&metrics);
  return aika_table_new (prose, &metrics, width, NULL);
}

static gboolean
overlap (const AikaRect *a,
         const AikaRect *b)
{
  return a->x + SLACK < b->x + b->width && b->x + SLACK < a->x + a->width &&
         a->y + SLACK < b->y + b->height && b->y + SLACK < a->y + a->height;
}

static void
check_in_cell (const AikaBox       *box,
               const AikaTableCell *cell)
{
  g_assert_cmpfloat (box->rect.x, >=, cell->rect.x - SLACK);
  g_assert_cmpfloat (box->rect.y, >=, cell->rect.y - SLACK);
  g_assert_cmpfloat (box->rect.x + box->rect.width, <=, cell->rect.x + cell->rect.width + SLACK);
  g_assert_cmpfloat (box->rect.y + box->rect.height, <=, cell->rect.y + cell->rect.height + SLACK);
}

/* The letters of a cell as laid out are those of its words. */
static void
check_letters (const AikaTableRow  *row,
               const AikaTableCell *cell,
               const AikaProseCell *words)
{
  g_autofree char *plain = words != NULL ? aika_prose_cell_dup_plain (words) : g_strdup (row->words->section);
  g_autofree char *expected = fixture_dup_letters (plain, FALSE);
  g_autoptr(GString) found = g_string_new (NULL);

  for (guint i = 0; i < cell->n_boxes; i++)
    {
      const AikaBox *box = &g_array_index (row->boxes, AikaBox, cell->first_box + i);
      g_autofree char *letters = fixture_dup_letters (box->text, TRUE);

      check_in_cell (box, cell);
      g_string_append (found, letters);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

/* What must be true of every row. */
static void
check_row (AikaTable *table,
           guint      number)
{
  const AikaTableRow *row = aika_table_get_row (table, number);

  g_assert_cmpuint (row->cells->len, ==, row->words->section != NULL ? 1 : aika_table_get_n_columns (table));
  for (guint i = 0; i < row->cells->len; i++)
    check_letters (row, &g_array_index (row->cells, AikaTableCell, i),
                   row->words->section != NULL ? NULL : row->words->cells->pdata[i]);

  for (guint i = 0; i < row->boxes->len; i++)
    for (guint k = i + 1; k < row->boxes->len; k++)
      if (overlap (&g_array_index (row->boxes, AikaBox, i).rect, &g_array_index (row->boxes, AikaBox, k).rect))
        {
          g_test_message ("row %u: ‘%s’ and ‘%s’ overlap", number, g_array_index (row->boxes, AikaBox, i).text,
                          g_array_index (row->boxes, AikaBox, k).text);
          g_test_fail ();
        }
}

static void
check_headers (AikaTable *table)
{
  const GArray *headers = aika_table_get_headers (table);
  AikaRect whole = { 0, 0, aika_table_get_width (table), aika_table_get_header_height (table) };
  double area = 0;

  for (guint i = 0; i < headers->len; i++)
    {
      const AikaTableHeader *header = &g_array_index (headers, AikaTableHeader, i);

      area += header->rect.width * header->rect.height;
      g_assert_cmpfloat (header->rect.y + header->rect.height, <=, whole.height + SLACK);
      g_assert_cmpfloat_with_epsilon (header->rect.x, aika_table_get_column_x (table, header->first_column), 1e-9);
      if (header->box.text != NULL)
        {
          g_assert_cmpfloat (header->box.rect.y, >=, header->rect.y - SLACK);
          g_assert_cmpfloat (header->box.rect.y + header->box.rect.height, <=, header->rect.y + header->rect.height + SLACK);
        }
      for (guint k = i + 1; k < headers->len; k++)
        g_assert_false (overlap (&header->rect, &g_array_index (headers, AikaTableHeader, k).rect));
    }
  if (headers->len > 0)
    g_assert_cmpfloat_with_epsilon (area, whole.width * whole.height, 1);
}

static void
check_table (AikaTable *table)
{
  check_headers (table);
  for (guint i = 0; i < aika_table_get_n_rows (table); i++)
    check_row (table, i);
  for (guint i = 0; i < aika_table_get_n_columns (table); i++)
    g_assert_cmpfloat (aika_table_get_column_x (table, i), <, aika_table_get_column_x (table, i + 1));
}

static const char *const loimaa[] = { "Nro", "Mitä", "Ajankohta", "Kokoukset|KH", "Kokoukset|KV", "Kokoukset|Jory" };

static AikaProse *
make_loimaa (void)
{
  AikaProse *prose = fixture_prose_new ();

  fixture_prose_add_table (prose, loimaa, G_N_ELEMENTS (loimaa));
  fixture_prose_add_row (prose, (const char *const[]) { "1", "Aloitusseminaari", "ke 2.2.2022", "7.2.2022", "", "" });
  fixture_prose_add_section (prose, "Kevät 2022");
  fixture_prose_add_row (prose, (const char *const[]) {
    "2", "Kaupunginvaltuuston strategiaseminaari, jossa käsitellään\n• kaupungin _nykytila_ ja toimintaympäristön muutokset\n"
         "• visio, arvot ja painopisteet luonnoksena ensimmäisen kierroksen palautteesta",
    "maalis–huhtikuu 2022", "21.3.2022", "13.6.2022", "" });

  return prose;
}

static double
get_width (AikaTable *table,
           guint      column)
{
  return aika_table_get_column_x (table, column + 1) - aika_table_get_column_x (table, column);
}

static void
test_columns (void)
{
  g_autoptr(AikaProse) prose = make_loimaa ();
  g_autoptr(AikaTable) table = make_table (prose, 900);

  check_table (table);
  g_assert_cmpfloat_with_epsilon (aika_table_get_width (table), 900, 1e-9);
  g_assert_false (aika_table_has_broken_words (table));
  g_assert_cmpfloat (get_width (table, 1), >, 3 * get_width (table, 0));
  g_assert_cmpfloat (get_width (table, 1), >, 2 * get_width (table, 3));
  g_assert_cmpuint (aika_table_get_n_header_levels (table), ==, 2);
}

static void
test_shared (void)
{
  g_autoptr(AikaProse) prose = make_loimaa ();
  g_autoptr(AikaTable) table = make_table (prose, 900);
  const GArray *headers = aika_table_get_headers (table);
  const AikaTableHeader *shared = NULL;

  for (guint i = 0; i < headers->len; i++)
    if (g_strcmp0 (g_array_index (headers, AikaTableHeader, i).box.text, "Kokoukset") == 0)
      {
        g_assert_null (shared);
        shared = &g_array_index (headers, AikaTableHeader, i);
      }

  g_assert_nonnull (shared);
  g_assert_cmpuint (shared->first_column, ==, 3);
  g_assert_cmpuint (shared->n_columns, ==, 3);
  g_assert_cmpuint (shared->level, ==, 0);
  g_assert_cmpuint (headers->len, ==, 7);
}

static void
test_styles (void)
{
  g_autoptr(AikaProse) prose = fixture_prose_new ();
  g_autoptr(AikaTable) table = NULL;
  const AikaTableRow *row;

  fixture_prose_add_table (prose, (const char *const[]) { "Mitä" }, 1);
  fixture_prose_add_row (prose, (const char *const[]) { "A & B <i> on _esimerkiksi_ *nimi*, klo 17" });
  table = make_table (prose, 900);
  row = aika_table_get_row (table, 0);
  g_assert_cmpstr (g_array_index (row->boxes, AikaBox, 0).text, ==,
                   "A &amp; B &lt;i&gt; on <i>esimerkiksi</i> <b>nimi</b>, klo\302\240" "17");
}

/* A body's name and its day are runs of their own, and so may the ends of a range be. */
static void
test_times_over_runs (void)
{
  g_autoptr(AikaProse) prose = fixture_prose_new ();
  g_autoptr(AikaTable) table = NULL;

  fixture_prose_add_table (prose, (const char *const[]) { "Mitä" }, 1);
  fixture_prose_add_row (prose, (const char *const[]) { "*KH* _7.2.2022_, klo *15*_–16.30_ ja muuta" });
  table = make_table (prose, 900);
  g_assert_cmpstr (g_array_index (aika_table_get_row (table, 0)->boxes, AikaBox, 0).text, ==,
                   "<b>KH</b>\302\240<i>7.2.2022</i>, klo\302\240<b>15</b><i>\342\201\240–\342\201\240" "16.30</i> ja muuta");
}

static void
test_bullet (void)
{
  g_autoptr(AikaProse) prose = fixture_prose_new ();
  g_autoptr(AikaTable) table = NULL;
  const AikaTableRow *row;
  const AikaBox *sign, *words;

  fixture_prose_add_table (prose, (const char *const[]) { "Mitä" }, 1);
  fixture_prose_add_row (prose, (const char *const[]) { "• yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän" });
  table = make_table (prose, 120);
  row = aika_table_get_row (table, 0);
  g_assert_cmpuint (row->boxes->len, ==, 2);
  sign = &g_array_index (row->boxes, AikaBox, 0);
  words = &g_array_index (row->boxes, AikaBox, 1);
  g_assert_cmpstr (sign->text, ==, "•");
  g_assert_cmpfloat (sign->rect.x + sign->rect.width, <=, words->rect.x + SLACK);
  g_assert_cmpfloat (words->rect.height, >, 2 * sign->rect.height);
  g_assert_cmpfloat_with_epsilon (sign->rect.y, words->rect.y, 1e-9);
}

static void
test_empty (void)
{
  g_autoptr(AikaProse) prose = fixture_prose_new ();
  g_autoptr(AikaTable) none = make_table (prose, 500);
  g_autoptr(AikaTable) table = NULL;
  AikaRect rect;
  guint row, column;

  g_assert_cmpuint (aika_table_get_n_columns (none), ==, 0);
  g_assert_cmpuint (aika_table_get_n_rows (none), ==, 0);
  g_assert_false (aika_table_hit (none, 1, 1, &row, &column));

  fixture_prose_add_table (prose, loimaa, G_N_ELEMENTS (loimaa));
  table = make_table (prose, 500);
  check_table (table);
  g_assert_cmpuint (aika_table_get_n_rows (table), ==, 0);
  g_assert_cmpfloat (aika_table_get_height (table), ==, 0);
  g_assert_false (aika_table_hit (table, 1, 1, &row, &column));
  g_assert_false (aika_table_get_cell_rect (table, 0, 0, &rect));
}

static void
test_empty_columns (void)
{
  g_autoptr(AikaProse) prose = fixture_prose_new ();
  g_autoptr(AikaTable) table = NULL;

  fixture_prose_add_table (prose, (const char *const[]) { "", "Mitä", "", "" }, 4);
  fixture_prose_add_row (prose, (const char *const[]) { "", "Aloitusseminaari", "", "" });
  table = make_table (prose, 600);
  check_table (table);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat (get_width (table, i), >, SCREEN_TEXT);
}

/* On screen a narrow table scrolls: its words do not fall into letters. */
static void
test_narrow (void)
{
  g_autoptr(AikaProse) prose = make_loimaa ();
  g_autoptr(AikaTable) table = make_table (prose, 40);

  check_table (table);
  g_assert_true (aika_table_has_broken_words (table));
  g_assert_cmpfloat (aika_table_get_width (table), >, 200);
}

static void
test_hyphens (void)
{
  g_autoptr(AikaProse) prose = fixture_prose_new ();
  g_autoptr(AikaTable) table = NULL;
  const AikaTableRow *row;

  fixture_prose_add_table (prose, (const char *const[]) { "Mitä" }, 1);
  fixture_prose_add_row (prose, (const char *const[]) { "palvelustrategian palvelu" });
  fixture_prose_add_row (prose, (const char *const[]) { "www.rauma.fi/kehittamisfoorumi ja palvelu\302\255strategia" });
  table = make_table (prose, 90);
  row = aika_table_get_row (table, 1);
  g_assert_cmpstr (g_array_index (row->boxes, AikaBox, 0).text, ==, "www.rauma.fi/kehittamisfoorumi ja palvelu\302\255strategia");
  row = aika_table_get_row (table, 0);
  g_assert_cmpstr (g_array_index (row->boxes, AikaBox, 0).text, ==,
                   "pal\302\255ve\302\255lu\302\255stra\302\255te\302\255gian palvelu");
}

/* A word may begin in one style and end in another. */
static void
test_runs (void)
{
  g_autoptr(AikaProse) prose = fixture_prose_new ();
  g_autoptr(AikaTable) table = NULL;
  const AikaBox *box;

  fixture_prose_add_table (prose, (const char *const[]) { "", "" }, 2);
  fixture_prose_add_row (prose, (const char *const[]) {
    "25.5.2026_mmmmmm,_ peruttu",
    "strategia strategia strategia strategia strategia strategia strategia strategia strategia strategia strategia" });
  table = make_table (prose, 260);
  g_assert_false (aika_table_has_broken_words (table));
  box = &g_array_index (aika_table_get_row (table, 0)->boxes, AikaBox, 0);
  g_assert_cmpfloat_with_epsilon (box->rect.height, 2 * FIXTURE_LINE * SCREEN_TEXT, 0.01);
}

static void
test_hit (void)
{
  g_autoptr(AikaProse) prose = make_loimaa ();
  g_autoptr(AikaTable) table = make_table (prose, 900);

  for (guint row = 0; row < aika_table_get_n_rows (table); row++)
    for (guint column = 0; column < aika_table_get_n_columns (table); column++)
      {
        guint hit_row, hit_column;
        AikaRect rect;

        g_assert_true (aika_table_get_cell_rect (table, row, column, &rect));
        g_assert_true (aika_table_hit (table, rect.x + rect.width / 2, rect.y + rect.height / 2, &hit_row, &hit_column));
        g_assert_cmpuint (hit_row, ==, row);
        g_assert_cmpuint (hit_column, ==, row == 1 ? 0 : column);
      }

  {
    guint row, column;

    g_assert_false (aika_table_hit (table, -1, 1, &row, &column));
    g_assert_false (aika_table_hit (table, 1, -1, &row, &column));
    g_assert_false (aika_table_hit (table, 900, 1, &row, &column));
    g_assert_false (aika_table_hit (table, 1, 1e6, &row, &column));
  }
}

static void
check_rows_equal (const AikaTableRow *a,
                  const AikaTableRow *b)
{
  g_assert_cmpfloat (a->height, ==, b->height);
  g_assert_cmpuint (a->boxes->len, ==, b->boxes->len);
  for (guint i = 0; i < a->boxes->len; i++)
    {
      const AikaBox *one = &g_array_index (a->boxes, AikaBox, i);
      const AikaBox *other = &g_array_index (b->boxes, AikaBox, i);

      g_assert_cmpstr (one->text, ==, other->text);
      g_assert_cmpmem (&one->rect, sizeof (AikaRect), &other->rect, sizeof (AikaRect));
    }
}

/* Rows in any order, some of them asked for before an edit, give what all at once gives. */
static void
test_lazy (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 12; round++)
    {
      g_autoptr(AikaProse) prose = fixture_prose_random (random, 1 + round, 30);
      g_autoptr(AikaTable) full = make_table (prose, 800);
      g_autoptr(AikaTable) lazy = make_table (prose, 800);
      g_autoptr(AikaTable) next = NULL;
      AikaMetrics metrics;
      guint n_rows = aika_table_get_n_rows (full);

      aika_table_lay_out_all (full);
      check_table (full);
      for (guint i = 0; i < n_rows / 2; i++)
        aika_table_get_row (lazy, (guint) g_rand_int_range (random, 0, (int) n_rows));
      init_metrics (&metrics);
      next = aika_table_new (prose, &metrics, 800, lazy);
      for (guint i = n_rows; i-- > 0; )
        check_rows_equal (aika_table_get_row (next, i), aika_table_get_row (full, i));
      g_assert_cmpfloat (aika_table_get_height (next), ==, aika_table_get_height (full));
      for (guint i = 0; i <= n_rows; i++)
        g_assert_cmpfloat (aika_table_get_row_top (next, i), ==, aika_table_get_row_top (full, i));
    }
}

/* Rows of the same item are kept where they look the same, and only there. */
static void
test_reuse (void)
{
  g_autoptr(AikaItem) kept_item = fixture_item ("a", NULL, "a", NULL, 0);
  g_autoptr(AikaItem) moved_item = fixture_item ("b", NULL, "b", NULL, 0);
  g_autoptr(AikaProse) before = make_loimaa ();
  g_autoptr(AikaProse) after = make_loimaa ();
  g_autoptr(AikaTable) table = NULL, next = NULL;
  const char *const words[] = { "3", "Iltakoulu", "2.5.2022", "", "", "" };
  const char *const changed[] = { "3", "Iltakoulu", "3.5.2022", "", "", "" };
  AikaMetrics metrics;
  guint row;

  fixture_prose_add_row (before, words)->item = kept_item;
  fixture_prose_add_row (before, words)->item = moved_item;
  fixture_prose_add_row (after, changed)->item = moved_item;
  fixture_prose_add_row (after, words)->item = kept_item;

  table = make_table (before, 900);
  aika_table_lay_out_all (table);
  init_metrics (&metrics);
  next = aika_table_new (after, &metrics, 900, table);
  g_assert_false (aika_table_is_row_laid_out (next, 3));
  g_assert_true (aika_table_is_row_laid_out (next, 4));
  g_assert_true (aika_table_get_row (next, 4) == aika_table_get_row (table, 3));
  g_assert_true (aika_table_find_item (next, "b", &row));
  g_assert_cmpuint (row, ==, 3);
  g_assert_false (aika_table_find_item (next, "c", &row));
}

static guint n_measured;

static void
count_measure (gpointer        user_data,
               AikaTextRole    role,
               const char     *text,
               double          width,
               AikaTextExtent *extent)
{
  n_measured++;
  fixture_prose_measure (user_data, role, text, width, extent);
}

/* A table of 10 000 rows asks the fonts about a handful of words before it is looked at. */
static void
test_large (void)
{
  g_autoptr(AikaProse) prose = fixture_prose_new ();
  g_autoptr(AikaTable) table = NULL;
  AikaMetrics metrics;

  fixture_prose_add_table (prose, loimaa, G_N_ELEMENTS (loimaa));
  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *title = g_strdup_printf ("Työpaja numero %u kaikille luottamushenkilöille", i);

      fixture_prose_add_row (prose, (const char *const[]) { "1", title, "2.2.2022", "", "", "" });
    }

  init_metrics (&metrics);
  metrics.measure = count_measure;
  n_measured = 0;
  table = aika_table_new (prose, &metrics, 700, NULL);
  g_assert_cmpuint (n_measured, <, 200);
  g_assert_cmpuint (aika_table_get_n_rows (table), ==, 10000);
  g_assert_false (aika_table_is_row_laid_out (table, 5000));
  g_assert_cmpfloat (aika_table_get_height (table), >, 10000 * SCREEN_TEXT);
  aika_table_get_row (table, aika_table_find_row_at (table, aika_table_get_height (table) / 2));
  g_assert_cmpuint (n_measured, <, 220);
}

/* The words share the width so that no other sharing is much lower: one with equal columns,
 * above all. */
static void
test_height (void)
{
  g_autoptr(AikaProse) prose = make_loimaa ();
  g_autoptr(AikaTable) table = make_table (prose, 600);
  const AikaTableRow *row = aika_table_get_row (table, 2);
  guint n_lines = 0;

  for (guint i = 0; i < row->boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (row->boxes, AikaBox, i);

      n_lines = MAX (n_lines, (guint) (box->rect.height / (FIXTURE_LINE * SCREEN_TEXT) + 0.5));
    }
  g_assert_cmpuint (n_lines, <=, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/columns-follow-their-words", test_columns);
  g_test_add_func ("/table/neighbours-share-a-heading", test_shared);
  g_test_add_func ("/table/styles-are-markup-and-words-escaped", test_styles);
  g_test_add_func ("/table/times-over-runs", test_times_over_runs);
  g_test_add_func ("/table/bullets-hang", test_bullet);
  g_test_add_func ("/table/no-table-and-no-rows", test_empty);
  g_test_add_func ("/table/empty-columns-have-a-width", test_empty_columns);
  g_test_add_func ("/table/narrow-scrolls", test_narrow);
  g_test_add_func ("/table/hyphens-only-where-a-word-does-not-fit", test_hyphens);
  g_test_add_func ("/table/a-word-in-two-styles-stands-whole", test_runs);
  g_test_add_func ("/table/every-cell-is-hit", test_hit);
  g_test_add_func ("/table/lazy-equals-full", test_lazy);
  g_test_add_func ("/table/equal-rows-are-kept", test_reuse);
  g_test_add_func ("/table/ten-thousand-rows-cost-nothing", test_large);
  g_test_add_func ("/table/width-goes-where-it-saves-height", test_height);

  return g_test_run ();
}
