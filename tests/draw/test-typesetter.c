/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "draw/aika-typesetter.h"

#include <pango/pangocairo.h>

#define TITLE "Valtuustojen, hallitusten ja VATEn yhteinen seminaari"

static void
init (AikaTypesetter **typesetter,
      AikaMetrics     *metrics,
      double           size)
{
  *typesetter = aika_typesetter_new_paper (size);
  aika_typesetter_init_metrics (*typesetter, metrics);
}

static guint
count_glyphs (PangoLayout *layout)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  guint n_glyphs = 0;

  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);

      for (int i = 0; run != NULL && i < run->glyphs->num_glyphs; i++)
        if (run->glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY)
          n_glyphs++;
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);

  return n_glyphs;
}

static void
test_measure_is_layout (void)
{
  g_autoptr(AikaTypesetter) typesetter = NULL;
  const double widths[] = { 0, 40, 150, 1000 };
  AikaMetrics metrics;

  init (&typesetter, &metrics, 12);
  for (AikaTextRole role = 0; role < AIKA_N_TEXT_ROLES; role++)
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
      {
        PangoLayout *layout = aika_typesetter_get_layout (typesetter, role, TITLE, widths[i]);
        PangoRectangle logical;
        AikaTextExtent extent;

        aika_metrics_measure (&metrics, role, TITLE, widths[i], &extent);
        pango_layout_get_extents (layout, NULL, &logical);
        g_assert_cmpfloat (extent.width, ==, (double) logical.width / PANGO_SCALE);
        g_assert_cmpfloat (extent.height, ==, (double) logical.height / PANGO_SCALE);
        g_assert_cmpuint (extent.n_lines, ==, pango_layout_get_line_count (layout));
        g_assert_cmpfloat (extent.ascent, >, 0);
        g_assert_cmpfloat (extent.ascent, <, extent.height);
      }
}

static void
test_shaped_once (void)
{
  g_autoptr(AikaTypesetter) typesetter = aika_typesetter_new_paper (12);
  PangoLayout *first = aika_typesetter_get_layout (typesetter, AIKA_TEXT_TITLE, TITLE, 100);
  g_autofree char *same = g_strdup (TITLE);

  g_assert_true (aika_typesetter_get_layout (typesetter, AIKA_TEXT_TITLE, same, 100) == first);
  g_assert_true (aika_typesetter_get_layout (typesetter, AIKA_TEXT_TITLE, same, 101) != first);
  g_assert_true (aika_typesetter_get_layout (typesetter, AIKA_TEXT_GROUP, same, 100) != first);
}

static void
test_wraps_between_words (void)
{
  g_autoptr(AikaTypesetter) typesetter = NULL;
  AikaTextExtent one_line, wrapped;
  AikaMetrics metrics;

  init (&typesetter, &metrics, 12);
  aika_metrics_measure (&metrics, AIKA_TEXT_TITLE, TITLE, 0, &one_line);
  aika_metrics_measure (&metrics, AIKA_TEXT_TITLE, TITLE, one_line.width * 0.6, &wrapped);
  g_assert_cmpuint (one_line.n_lines, ==, 1);
  g_assert_cmpuint (wrapped.n_lines, ==, 2);
  g_assert_cmpfloat (wrapped.width, <=, one_line.width * 0.6);

  /* At the width that it has, it does not wrap more. */
  aika_metrics_measure (&metrics, AIKA_TEXT_TITLE, TITLE, one_line.width, &wrapped);
  g_assert_cmpuint (wrapped.n_lines, ==, 1);
}

static void
test_baselines (void)
{
  g_autoptr(AikaTypesetter) typesetter = aika_typesetter_new_paper (10);
  PangoLayout *layout = aika_typesetter_get_layout (typesetter, AIKA_TEXT_TITLE, TITLE, 80);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int first = pango_layout_iter_get_baseline (iter);

  g_assert_true (pango_layout_iter_next_line (iter));
  g_assert_cmpfloat_with_epsilon ((double) (pango_layout_iter_get_baseline (iter) - first) / PANGO_SCALE, 12.0, 0.05);
  pango_layout_iter_free (iter);
}

/* Every letter of the text is a glyph of its own, else it could not be copied from a PDF. */
static void
test_no_ligatures (void)
{
  g_autoptr(AikaTypesetter) typesetter = aika_typesetter_new_paper (12);
  const char *texts[] = { "profiili", "affiniteetti", "graafinen affiksi", "Tfi ffl fj ft tt", "16.3." };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      PangoLayout *layout = aika_typesetter_get_layout (typesetter, AIKA_TEXT_TITLE, texts[i], 0);

      g_assert_cmpuint (count_glyphs (layout), ==, g_utf8_strlen (texts[i], -1));
    }
}

/* A word wider than its column breaks, and no hyphen is added. */
static void
test_no_added_hyphen (void)
{
  g_autoptr(AikaTypesetter) typesetter = aika_typesetter_new_paper (12);
  const char *word = "Maakuntavaltuustoseminaarityöryhmä";
  PangoLayout *layout = aika_typesetter_get_layout (typesetter, AIKA_TEXT_TITLE, word, 60);

  g_assert_cmpint (pango_layout_get_line_count (layout), >, 2);
  g_assert_cmpuint (count_glyphs (layout), ==, g_utf8_strlen (word, -1));
}

/* A soft hyphen that its author typed is seen where the line breaks there, and nowhere else. */
static void
test_soft_hyphen (void)
{
  g_autoptr(AikaTypesetter) typesetter = aika_typesetter_new_paper (12);
  const char *word = "maakunta\302\255valtuusto";
  PangoLayout *whole = aika_typesetter_get_layout (typesetter, AIKA_TEXT_TITLE, word, 0);
  PangoLayout *broken = aika_typesetter_get_layout (typesetter, AIKA_TEXT_TITLE, word, 70);

  g_assert_cmpuint (count_glyphs (whole), ==, strlen ("maakuntavaltuusto"));
  g_assert_cmpint (pango_layout_get_line_count (broken), ==, 2);
  g_assert_cmpuint (count_glyphs (broken), ==, strlen ("maakunta-valtuusto"));
}

static void
test_sizes_and_weights (void)
{
  g_autoptr(AikaTypesetter) typesetter = aika_typesetter_new_paper (10);
  g_autoptr(GHashTable) sizes = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) weights = g_hash_table_new (NULL, NULL);

  for (AikaTextRole role = 0; role < AIKA_N_TEXT_ROLES; role++)
    {
      PangoLayout *layout = aika_typesetter_get_layout (typesetter, role, "x", 0);
      const PangoFontDescription *font = pango_layout_get_font_description (layout);

      g_assert_cmpfloat_with_epsilon (aika_typesetter_get_size (typesetter, role),
                                      (double) pango_font_description_get_size (font) / PANGO_SCALE, 0.01);
      g_hash_table_add (weights, GINT_TO_POINTER (pango_font_description_get_weight (font)));
      if (role != AIKA_TEXT_PAGE_TITLE && role != AIKA_TEXT_PROSE_TITLE)
        g_hash_table_add (sizes, GINT_TO_POINTER (pango_font_description_get_size (font)));
    }

  g_assert_cmpuint (g_hash_table_size (sizes), ==, 3);
  g_assert_cmpuint (g_hash_table_size (weights), ==, 2);
  g_assert_cmpfloat (aika_typesetter_get_size (typesetter, AIKA_TEXT_TITLE), ==, 10);
}

static void
test_metrics_scale (void)
{
  g_autoptr(AikaTypesetter) small = NULL;
  g_autoptr(AikaTypesetter) large = NULL;
  g_autoptr(AikaTypesetter) again = NULL;
  AikaMetrics small_metrics, large_metrics, again_metrics;
  AikaTextExtent a, b;

  init (&small, &small_metrics, 8);
  init (&large, &large_metrics, 32);
  init (&again, &again_metrics, 8);
  g_assert_cmpuint (small_metrics.stamp, !=, large_metrics.stamp);
  g_assert_cmpuint (small_metrics.stamp, ==, again_metrics.stamp);

  /* On paper nothing is rounded to a pixel: four times the size is four times the width. */
  aika_metrics_measure (&small_metrics, AIKA_TEXT_TITLE, TITLE, 0, &a);
  aika_metrics_measure (&large_metrics, AIKA_TEXT_TITLE, TITLE, 0, &b);
  g_assert_cmpfloat_with_epsilon (b.width / a.width, 4.0, 0.02);
}

/* A date has no letter to say which way it runs. */
static void
test_mirrored (void)
{
  static const struct { const char *text; const char *mirrored; const char *plain; } cases[] = {
    { "24.–25.3.", "24.–25.3." },
    { "19.1.–27.2.2026", "19.1.–27.2.2026" },
    { "· 21.4.", "21.4. ·", "· 21.4." },
    { TITLE, TITLE },
  };
  g_autoptr(PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");

  pango_context_set_base_dir (context, PANGO_DIRECTION_RTL);
  for (guint k = 0; k < 2 * G_N_ELEMENTS (cases); k++)
    {
      guint i = k / 2;
      gboolean is_grid = k % 2 == 0;        /* a table is not mirrored */
      const char *expect = is_grid ? cases[i].mirrored : cases[i].plain != NULL ? cases[i].plain : cases[i].text;
      g_autoptr(AikaTypesetter) typesetter = aika_typesetter_new (context, font, 15, FALSE);
      PangoLayout *layout;

      aika_typesetter_set_mirrored (typesetter, is_grid);
      layout = aika_typesetter_get_layout (typesetter, AIKA_TEXT_LABEL, cases[i].text, 150);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (pango_layout_get_text (layout), ==, expect);
      g_assert_cmpint (pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0)),
                       !=, PANGO_DIRECTION_RTL);
      g_assert_cmpint (pango_layout_get_alignment (layout), ==, is_grid ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    }
  g_assert_cmpint (pango_context_get_base_dir (context), ==, PANGO_DIRECTION_RTL);
  pango_font_description_free (font);
  g_object_unref (context);
}

/* Meetings' days stand in columns of equal figures where the font can. */
static void
test_bounded (void)
{
  g_autoptr(AikaTypesetter) typesetter = aika_typesetter_new_paper (10);

  for (int i = 0; i < 20100; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);

      g_assert_nonnull (aika_typesetter_get_layout (typesetter, AIKA_TEXT_MEETING, text, 0));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/typesetter/what-is-measured-is-what-is-painted", test_measure_is_layout);
  g_test_add_func ("/typesetter/a-text-is-shaped-once", test_shaped_once);
  g_test_add_func ("/typesetter/lines-wrap-between-words", test_wraps_between_words);
  g_test_add_func ("/typesetter/baselines-stand-1.2-sizes-apart", test_baselines);
  g_test_add_func ("/typesetter/paper-has-no-ligatures", test_no_ligatures);
  g_test_add_func ("/typesetter/a-broken-word-gets-no-hyphen", test_no_added_hyphen);
  g_test_add_func ("/typesetter/a-soft-hyphen-shows-at-a-break-alone", test_soft_hyphen);
  g_test_add_func ("/typesetter/three-sizes-and-two-weights", test_sizes_and_weights);
  g_test_add_func ("/typesetter/paper-scales-without-rounding", test_metrics_scale);
  g_test_add_func ("/typesetter/dates-in-a-mirrored-window-run-from-left-to-right", test_mirrored);
  g_test_add_func ("/typesetter/many-texts-are-not-kept-for-ever", test_bounded);

  return g_test_run ();
}
