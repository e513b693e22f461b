/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "fixture.h"

#include <string.h>

#define INSET (5 * AIKA_PT_PER_MM)

typedef struct
{
  const char *name;
  gboolean    is_portrait;
  gboolean    is_known;
  double      width_mm;
  double      height_mm;
} PaperCase;

static const PaperCase paper_cases[] = {
  { "A0", FALSE, TRUE, 1189, 841 },
  { "A0", TRUE, TRUE, 841, 1189 },
  { "A1", FALSE, TRUE, 841, 594 },
  { "A2", TRUE, TRUE, 420, 594 },
  { "A3", FALSE, TRUE, 420, 297 },
  { "a4", TRUE, TRUE, 210, 297 },
  { "A5", FALSE, TRUE, 210, 148 },
  { "A6", FALSE, FALSE },
  { "Letter", FALSE, FALSE },
  { "", FALSE, FALSE },
  { NULL, FALSE, FALSE },
};

static void
test_paper (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (paper_cases); i++)
    {
      const PaperCase *c = &paper_cases[i];
      double width, height;

      g_assert_cmpint (aika_paper_find (c->name, c->is_portrait, &width, &height), ==, c->is_known);
      if (c->is_known)
        {
          g_assert_cmpfloat_with_epsilon (width, c->width_mm * 72 / 25.4, 1e-9);
          g_assert_cmpfloat_with_epsilon (height, c->height_mm * 72 / 25.4, 1e-9);
        }
    }
}

static AikaPage *
make_page (const AikaPlan *plan,
           const char     *paper,
           gboolean        is_portrait,
           int             header_form,
           double         *size)
{
  AikaPageSetup setup = { .inset_pt = INSET, .options = { .today = AIKA_DAY_NONE, .header_form = header_form } };

  g_assert_true (aika_paper_find (paper, is_portrait, &setup.width_pt, &setup.height_pt));
  return aika_page_new (plan, &setup, fixture_metrics, size);
}

static void
check_inside (const AikaPage *page,
              const AikaRect *rect,
              double          x,
              double          y)
{
  const AikaPageSetup *setup = aika_page_get_setup (page);

  g_assert_cmpfloat (x + rect->x, >=, setup->inset_pt - 0.01);
  g_assert_cmpfloat (y + rect->y, >=, setup->inset_pt - 0.01);
  g_assert_cmpfloat (x + rect->x + rect->width, <=, setup->width_pt - setup->inset_pt + 0.01);
  g_assert_cmpfloat (y + rect->y + rect->height, <=, setup->height_pt - setup->inset_pt + 0.01);
}

static gboolean
overlap (const AikaRect *a,
         const AikaRect *b)
{
  return a->x + 0.1 < b->x + b->width && b->x + 0.1 < a->x + a->width &&
         a->y + 0.1 < b->y + b->height && b->y + 0.1 < a->y + a->height;
}

/* The words of a block, whole and apart. */
static void
check_block (const AikaPage *page,
             const GArray   *boxes)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (boxes, AikaBox, i);

      check_inside (page, &box->rect, 0, 0);
      for (guint k = i + 1; k < boxes->len; k++)
        {
          const AikaBox *other = &g_array_index (boxes, AikaBox, k);

          if (overlap (&box->rect, &other->rect))
            {
              g_test_message ("‘%s’ and ‘%s’ overlap", box->text, other->text);
              g_test_fail ();
            }
        }
    }
}

static void
check_page (AikaPage *page)
{
  AikaScene *scene = aika_page_get_scene (page);
  double title_width = aika_scene_get_metrics (scene)->title_width;
  const GArray *header = aika_scene_get_header (scene);
  const GArray *banners = aika_scene_get_banners (scene);
  const GArray *head = aika_page_get_head (page), *foot = aika_page_get_foot (page);
  AikaRect grid = { -title_width, -aika_scene_get_header_height (scene),
                    title_width + aika_scene_get_width (scene),
                    aika_scene_get_header_height (scene) + aika_scene_get_height (scene) };
  double x, y;

  aika_page_get_origin (page, &x, &y);
  check_inside (page, &grid, x, y);
  check_block (page, head);
  check_block (page, foot);
  for (guint i = 0; i < head->len; i++)
    {
      const AikaRect *rect = &g_array_index (head, AikaBox, i).rect;

      g_assert_cmpfloat (rect->y + rect->height, <=, y + grid.y);
    }
  for (guint i = 0; i < foot->len; i++)
    g_assert_cmpfloat (g_array_index (foot, AikaBox, i).rect.y, >=, y + aika_scene_get_height (scene));

  for (guint i = 0; i < header->len; i++)
    {
      const AikaBox *box = &g_array_index (header, AikaBox, i);

      check_inside (page, &box->rect, (box->flags & AIKA_BOX_IN_TITLES) != 0 ? x - title_width : x, y + grid.y);
    }
  for (guint i = 0; i < banners->len; i++)
    check_inside (page, &g_array_index (banners, AikaBannerBox, i).label.rect, x, y + grid.y);

  for (guint i = 0; i < aika_scene_get_n_rows (scene); i++)
    {
      g_assert_true (aika_scene_is_row_laid_out (scene, i));
      fixture_check_row (aika_scene_get_row (scene, i), aika_scene_get_width (scene), title_width);
    }
}

static void
test_all_papers (gconstpointer data)
{
  static const char *const papers[] = { "A5", "A4", "A3", "A2", "A1", "A0" };
  AikaPlan *(* make_plan) (void) = data;
  g_autoptr(AikaPlan) plan = make_plan ();

  for (int is_portrait = 0; is_portrait < 2; is_portrait++)
    {
      double smaller = 0;

      for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
        {
          double size;
          g_autoptr(AikaPage) page = make_page (plan, papers[i], is_portrait, AIKA_HEADER_NUMBERS, &size);

          g_test_message ("%s %s: %.1f pt, smallest %.1f pt", papers[i], is_portrait ? "portrait" : "landscape",
                          aika_page_get_text_size (page), aika_page_get_smallest_text_size (page));
          check_page (page);
          g_assert_cmpfloat (aika_page_get_text_size (page), >, smaller);
          g_assert_cmpfloat (aika_page_get_smallest_text_size (page), <, aika_page_get_text_size (page));
          smaller = aika_page_get_text_size (page);
        }
    }
}

/* What a hand-out and a chart in the lobby must reach (references: legibility). */
static void
test_legible (void)
{
  g_autoptr(AikaPlan) plan = fixture_kainuu ();
  static const struct { const char *paper; double least; } cases[] = { { "A4", 7 }, { "A3", 9 }, { "A0", 24 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double size;
      g_autoptr(AikaPage) page = make_page (plan, cases[i].paper, FALSE, AIKA_HEADER_NUMBERS, &size);

      g_assert_cmpfloat (aika_page_get_text_size (page), >=, cases[i].least);
    }
}

/* A tenth of a point more would not fit. */
static void
test_largest (void)
{
  g_autoptr(AikaPlan) plan = fixture_kainuu ();
  double size, larger;
  g_autoptr(AikaPage) page = make_page (plan, "A3", FALSE, AIKA_HEADER_NUMBERS, &size);
  AikaScene *scene = aika_page_get_scene (page);
  AikaScale scale = *aika_scene_get_scale (scene);
  AikaMetrics metrics;
  g_autoptr(AikaScene) more = NULL;
  double x, y;

  aika_page_get_origin (page, &x, &y);
  fixture_metrics (&larger, aika_page_get_text_size (page) * 1.03, &metrics);
  metrics.title_width = aika_scene_get_metrics (scene)->title_width;
  more = aika_scene_new (plan, &scale, &metrics, NULL, NULL);
  aika_scene_lay_out_all (more);
  g_assert_cmpfloat (aika_scene_get_height (more), >, aika_scene_get_height (scene));
}

/* Names of months and whole words come before size, down to a part of it; where they fit at no
 * decent size, they do not make the rest small. */
static void
test_gives_way (void)
{
  g_autoptr(AikaPlan) one_year = fixture_plan ("Vuosi", "2026-01", "2026-12", NULL, NULL, NULL, NULL);
  g_autoptr(AikaPlan) ten_years = fixture_plan ("Vuodet", "2026-01", "2035-12", NULL, NULL, NULL, NULL);
  double size;
  g_autoptr(AikaPage) page = make_page (one_year, "A4", TRUE, AIKA_HEADER_NAMES, &size);
  g_autoptr(AikaPage) numbered = make_page (one_year, "A4", TRUE, AIKA_HEADER_NUMBERS, &size);
  g_autoptr(AikaPage) many = make_page (ten_years, "A4", TRUE, AIKA_HEADER_NAMES, &size);
  const GArray *header = aika_scene_get_header (aika_page_get_scene (page));
  gboolean has_name = FALSE;

  for (guint i = 0; i < header->len; i++)
    has_name |= g_strcmp0 (g_array_index (header, AikaBox, i).text, "marras") == 0;
  g_assert_true (has_name);
  g_assert_cmpfloat (aika_page_get_text_size (numbered), >, aika_page_get_text_size (page));

  g_assert_cmpint (aika_scene_get_level (aika_page_get_scene (many)), ==, AIKA_SCALE_YEARS);
  g_assert_cmpfloat (aika_page_get_text_size (many), >, aika_page_get_text_size (page));
}

/* A short plan is not blown up: calm rows, the rest of the sheet white. */
static void
test_short_plan (void)
{
  FixtureMark mark = { .precision = AIKA_PRECISION_MONTH, .kind = AIKA_WHEN_MONTH, .from = "2026-02-01", .to = "2026-02-28" };
  gpointer item = fixture_item ("item", NULL, "Ainoa rivi", &mark, 1);
  g_autoptr(AikaPlan) plan = fixture_plan ("Lyhyt", "2026-01", "2026-03", NULL,
                                           aika_seq_new ((gconstpointer const *) &item, 1), NULL, NULL);
  double size;
  g_autoptr(AikaPage) page = make_page (plan, "A3", FALSE, AIKA_HEADER_NAMES, &size);
  AikaScene *scene = aika_page_get_scene (page);

  aika_record_unref (item);
  check_page (page);
  g_assert_cmpfloat (aika_page_get_text_size (page), <, 19);
  g_assert_cmpfloat (aika_scene_get_height (scene), <, 3 * aika_scene_get_metrics (scene)->row_min_height);
}

static void
test_no_items (void)
{
  g_autoptr(AikaPlan) plan = fixture_plan (NULL, "2026-01", "2026-12", NULL, NULL, NULL, NULL);
  double size;
  g_autoptr(AikaPage) page = make_page (plan, "A4", TRUE, AIKA_HEADER_NAMES, &size);

  check_page (page);
  g_assert_cmpuint (aika_scene_get_n_rows (aika_page_get_scene (page)), ==, 0);
}

static void
test_random (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (17);
  static const int n_items[] = { 3, 40, 200 };

  for (guint i = 0; i < G_N_ELEMENTS (n_items); i++)
    {
      g_autoptr(AikaPlan) plan = fixture_random (random, n_items[i]);
      double size;
      g_autoptr(AikaPage) page = make_page (plan, "A3", i == 1, AIKA_HEADER_NAMES, &size);

      check_page (page);
    }
}

static const AikaBox *
find_text (const GArray *boxes,
           const char   *text)
{
  for (guint i = 0; i < boxes->len; i++)
    if (g_strcmp0 (g_array_index (boxes, AikaBox, i).text, text) == 0)
      return &g_array_index (boxes, AikaBox, i);

  return NULL;
}

static void
test_words (void)
{
  g_autoptr(AikaPlan) plan = fixture_kainuu ();
  double size;
  g_autoptr(AikaPage) page = make_page (plan, "A3", FALSE, AIKA_HEADER_NUMBERS, &size);
  const GArray *head = aika_page_get_head (page), *foot = aika_page_get_foot (page);
  const AikaBox *footer = find_text (foot, "Kainuun maakunta – ehdotus – sivu 1/1");

  g_assert_nonnull (find_text (head, "Maakuntastrategian työohjelma 2018–2019"));
  g_assert_nonnull (find_text (head, "Ehdotus – Kainuun maakunta"));
  g_assert_nonnull (find_text (head, "Liite 1"));
  g_assert_nonnull (find_text (head, "Ehdottaja: TR6"));
  g_assert_nonnull (footer);
  g_assert_true ((footer->flags & AIKA_BOX_AT_END) != 0);

  /* Nothing says when this was: the plan does not. */
  for (guint i = 0; i < foot->len; i++)
    g_assert_null (strstr (g_array_index (foot, AikaBox, i).text != NULL ? g_array_index (foot, AikaBox, i).text : "",
                           "Tilanne"));
}

/* The legend shows what occurs, in the plan's order, and nothing else. */
static void
test_legend (void)
{
  static const char *const kainuu[] = { "valmistelu", "osallistuminen", "luottamushenkilötyö", "päätöksenteko",
                                        "toimeenpano ja seuranta", "viestintä", "rajat avoimet", "kuukauden osa",
                                        "koko prosessin ajan", "tilaisuus", "tapahtuma", "määräaika", "tuotos", NULL };
  static const char *const mallila[] = { "valmistelu", "osallistuminen", "luottamushenkilötyö", "päätöksenteko",
                                         "viestintä", "rajat avoimet", "kuukauden osa", "koko prosessin ajan", "tilaisuus",
                                         "määräaika", "päätös", "esitys valtuustolle", "valtuuston päätös", NULL };
  const char *const *expects[] = { kainuu, mallila };
  g_autoptr(AikaPlan) a = fixture_kainuu ();
  g_autoptr(AikaPlan) b = fixture_mallila ();

  for (guint i = 0; i < 2; i++)
    {
      double size;
      g_autoptr(AikaPage) page = make_page (i == 0 ? a : b, "A3", FALSE, AIKA_HEADER_NUMBERS, &size);
      const GArray *foot = aika_page_get_foot (page);
      guint n = 0;

      for (guint k = 0; k < foot->len; k++)
        {
          const AikaBox *box = &g_array_index (foot, AikaBox, k);

          if (box->role == AIKA_TEXT_LEGEND && box->text != NULL)
            g_assert_cmpstr (box->text, ==, expects[i][n++]);
        }
      g_assert_null (expects[i][n]);
      g_assert_cmpint (find_text (foot, "Katkoviiva: alustava aika.") != NULL, ==, i == 1);
    }
}

/* How exact a time is stands in the legend too, each sample as it is drawn. */
static void
test_vague_legend (void)
{
  const FixtureMark marks[] = {
    { .kind = AIKA_WHEN_PART_OF_MONTH, .precision = AIKA_PRECISION_PART_OF_MONTH, .from = "2026-03-16", .to = "2026-03-31" },
    { .kind = AIKA_WHEN_FROM, .precision = AIKA_PRECISION_MONTH, .from = "2026-09-01" },
    { .kind = AIKA_WHEN_MONTH_RANGE, .precision = AIKA_PRECISION_MONTH, .from = "2026-05-01", .to = "2026-05-31",
      .or_from = "2026-07-01", .or_to = "2026-07-31", .list_mode = AIKA_LIST_ALTERNATIVES },
    { .kind = AIKA_WHEN_SEASON, .precision = AIKA_PRECISION_SEASON, .from = "2026-09-01", .to = "2026-11-30" },
    { .meaning = AIKA_MEANING_EVENT, .kind = AIKA_WHEN_MONTH, .precision = AIKA_PRECISION_MONTH,
      .from = "2026-04-01", .to = "2026-04-30" },
  };
  const struct { const char *text; AikaBoxKind kind; AikaBoxFlags flags; } expects[] = {
    { "rajat avoimet", AIKA_BOX_SWATCH, AIKA_BOX_FADES_START | AIKA_BOX_FADES_END },
    { "kuukauden osa", AIKA_BOX_SWATCH, AIKA_BOX_SOFT_START },
    { "vaihtoehtoinen aika", AIKA_BOX_SWATCH, AIKA_BOX_ALTERNATIVE },
    { "jatkuu", AIKA_BOX_SWATCH, AIKA_BOX_OPEN_END },
    { "tapahtuma", AIKA_BOX_PIN, AIKA_BOX_PLAIN },
    { "päivä avoinna", AIKA_BOX_PIN, AIKA_BOX_HOLLOW },
  };
  gpointer item = fixture_item ("item", NULL, "Rivi", marks, G_N_ELEMENTS (marks));
  AikaSeq *items = aika_seq_new ((gconstpointer const *) &item, 1);
  g_autoptr(AikaPlan) plan = fixture_plan ("Plan", "2026-01", "2026-12", NULL, items, NULL, NULL);
  double size;
  g_autoptr(AikaPage) page = make_page (plan, "A3", FALSE, AIKA_HEADER_NUMBERS, &size);
  const GArray *foot = aika_page_get_foot (page);
  guint n = 0;

  aika_record_unref (item);
  for (guint k = 1; k < foot->len; k++)
    {
      const AikaBox *sample = &g_array_index (foot, AikaBox, k - 1);
      const AikaBox *box = &g_array_index (foot, AikaBox, k);

      if (box->role != AIKA_TEXT_LEGEND || box->text == NULL)
        continue;
      g_assert_cmpuint (n, <, G_N_ELEMENTS (expects));
      g_assert_cmpstr (box->text, ==, expects[n].text);
      g_assert_cmpint (sample->kind, ==, expects[n].kind);
      g_assert_cmphex (sample->flags, ==, expects[n].flags);
      n++;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expects));
}

/* A sample is dashed only where all bars of its category are. */
static void
test_samples (void)
{
  g_autoptr(AikaPlan) plan = fixture_kainuu ();
  double size;
  g_autoptr(AikaPage) page = make_page (plan, "A3", FALSE, AIKA_HEADER_NUMBERS, &size);
  const GArray *foot = aika_page_get_foot (page);

  for (guint k = 1; k < foot->len; k++)
    {
      const AikaBox *sample = &g_array_index (foot, AikaBox, k - 1);
      const char *text = g_array_index (foot, AikaBox, k).text;

      if (g_strcmp0 (text, "valmistelu") == 0 || g_strcmp0 (text, "luottamushenkilötyö") == 0)
        g_assert_cmpint (sample->status, ==, AIKA_STATUS_TENTATIVE);
      if (g_strcmp0 (text, "viestintä") == 0)
        g_assert_cmpint (sample->status, ==, AIKA_STATUS_CONFIRMED);
    }
}

/* The lead stands under the subtitle, whole, on a narrow sheet and on a wide one. */
static void
test_lead (void)
{
  static const char lead[] = "TR6 ehdottaa maakuntastrategialle oheista työohjelmaa, josta maakuntahallitus päättää keväällä; "
                             "ohjelmaa tarkistetaan, kun uusi maakuntavaltuusto aloittaa.";
  g_autoptr(AikaPlan) plan = fixture_kainuu ();
  g_autoptr(AikaPlan) draft = aika_record_draft (plan);
  double size;

  aika_set_text (&draft->lead, lead);
  for (int is_portrait = 0; is_portrait < 2; is_portrait++)
    {
      g_autoptr(AikaPage) page = make_page (draft, is_portrait ? "A4" : "A3", is_portrait, AIKA_HEADER_NAMES, &size);
      const AikaBox *box = find_text (aika_page_get_head (page), lead);
      double x, y;

      check_page (page);
      aika_page_get_origin (page, &x, &y);
      g_assert_nonnull (box);
      g_assert_cmpfloat (box->rect.y + box->rect.height, <=, y - aika_scene_get_header_height (aika_page_get_scene (page)));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page/papers-are-iso-216", test_paper);
  g_test_add_data_func ("/page/kainuu-fits-every-paper", fixture_kainuu, test_all_papers);
  g_test_add_data_func ("/page/mallila-fits-every-paper", fixture_mallila, test_all_papers);
  g_test_add_func ("/page/text-is-large-enough", test_legible);
  g_test_add_func ("/page/text-is-the-largest-that-fits", test_largest);
  g_test_add_func ("/page/text-gives-way-to-names-and-words", test_gives_way);
  g_test_add_func ("/page/a-short-plan-stays-calm", test_short_plan);
  g_test_add_func ("/page/a-plan-without-rows", test_no_items);
  g_test_add_func ("/page/any-plan-keeps-inside", test_random);
  g_test_add_func ("/page/words-are-the-plans-own", test_words);
  g_test_add_func ("/page/the-lead-stands-under-the-subtitle", test_lead);
  g_test_add_func ("/page/the-legend-is-what-occurs", test_legend);
  g_test_add_func ("/page/the-legend-says-how-exact-times-are", test_vague_legend);
  g_test_add_func ("/page/samples-look-like-what-they-stand-for", test_samples);

  return g_test_run ();
}
