/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "draw/aika-style.h"

#include "plan/aika-category.h"

static const struct
{
  const char *name;
  AikaLook    look;
  double      text_on_fill;
  double      line_on_paper;
  double      line_on_fill;
} looks[] = {
  { "light", AIKA_LOOK_LIGHT, 7.0, 4.5, 4.0 },
  { "dark", AIKA_LOOK_DARK, 6.0, 4.5, 4.0 },
  { "high-contrast", AIKA_LOOK_HIGH_CONTRAST, 7.0, 7.0, 7.0 },
  { "high-contrast-dark", AIKA_LOOK_HIGH_CONTRAST_DARK, 7.0, 7.0, 7.0 },
  { "grey", AIKA_LOOK_GREY, 7.0, 4.5, 4.0 },
};

static GdkRGBA
parse (const char *text)
{
  GdkRGBA colour;

  g_assert_true (gdk_rgba_parse (&colour, text));

  return colour;
}

#define assert_contrast(a, b, least) \
  G_STMT_START { \
    double contrast_ = aika_style_contrast ((a), (b)); \
    if (contrast_ < (least)) \
      { \
        g_autofree char *a_ = gdk_rgba_to_string (a); \
        g_autofree char *b_ = gdk_rgba_to_string (b); \
        g_error (#a " %s on " #b " %s: %.2f : 1, expected %.1f", a_, b_, contrast_, (double) (least)); \
      } \
  } G_STMT_END

static void
test_contrast_formula (void)
{
  const struct { const char *a, *b; double expect; } cases[] = {
    { "#ffffff", "#000000", 21.0 },
    { "#ffffff", "#ffffff", 1.0 },
    { "#767676", "#ffffff", 4.54 },
    { "#14191f", "#ffffff", 17.7 },
    { "#c01c28", "#ffffff", 6.1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GdkRGBA a = parse (cases[i].a);
      GdkRGBA b = parse (cases[i].b);

      g_assert_cmpfloat_with_epsilon (aika_style_contrast (&a, &b), cases[i].expect, 0.06);
      g_assert_cmpfloat (aika_style_contrast (&a, &b), ==, aika_style_contrast (&b, &a));
    }
}

static void
test_hues_contrast (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  const AikaStyle *style = aika_style_get (looks[i].look);

  for (int hue = AIKA_HUE_NONE; hue < AIKA_N_HUES; hue++)
    {
      const AikaHueColours *colours = &style->hues[hue];
      GdkRGBA tentative = aika_style_mix (&colours->fill, &style->paper, 0.45);
      GdkRGBA whole = aika_style_mix (&colours->fill, &style->paper, 0.35);

      g_test_message ("%s, hue %d", looks[i].name, hue);
      assert_contrast (&style->text, &colours->fill, looks[i].text_on_fill);
      assert_contrast (&style->text, &tentative, looks[i].text_on_fill);
      assert_contrast (&style->text, &whole, looks[i].text_on_fill);
      assert_contrast (&colours->line, &style->paper, looks[i].line_on_paper);
      assert_contrast (&colours->line, &colours->fill, looks[i].line_on_fill);
    }
}

static void
test_texts_contrast (gconstpointer data)
{
  const AikaStyle *style = aika_style_get (looks[GPOINTER_TO_UINT (data)].look);

  assert_contrast (&style->text, &style->paper, 15.0);
  assert_contrast (&style->text, &style->heading, 7.0);
  assert_contrast (&style->text, &style->banner_fill, 7.0);
  assert_contrast (&style->secondary, &style->paper, 7.0);
  assert_contrast (&style->secondary, &style->banner_fill, 4.5);
  assert_contrast (&style->banner_text, &style->paper, 7.0);
  assert_contrast (&style->banner_text, &style->banner_fill, 7.0);
  assert_contrast (&style->decision, &style->paper, 12.0);
  assert_contrast (&style->on_decision, &style->decision, 12.0);
  assert_contrast (&style->on_tone_dark, &style->tone_dark, 7.0);
  assert_contrast (aika_style_get_text_on (style, &style->tone_light), &style->tone_light, 7.0);
  assert_contrast (&style->pattern_line, &style->paper, 7.0);
  assert_contrast (&style->pattern_outline, &style->paper, 7.0);
  assert_contrast (&style->year_line, &style->paper, 4.5);
  assert_contrast (&style->today, &style->paper, 4.5);
}

static void
test_all_opaque (gconstpointer data)
{
  const AikaStyle *style = aika_style_get (looks[GPOINTER_TO_UINT (data)].look);
  const GdkRGBA *colours = &style->paper;
  gsize n_colours = (G_STRUCT_OFFSET (AikaStyle, is_grey) - G_STRUCT_OFFSET (AikaStyle, paper)) / sizeof (GdkRGBA);

  g_assert_cmpuint (n_colours, ==, 17 + 2 * AIKA_N_HUES);
  for (gsize i = 0; i < n_colours; i++)
    g_assert_cmpfloat (colours[i].alpha, ==, 1.0f);
}

static void
test_hues_differ (void)
{
  const AikaLook coloured[] = { AIKA_LOOK_LIGHT, AIKA_LOOK_DARK };

  for (guint look = 0; look < G_N_ELEMENTS (coloured); look++)
    for (int a = 0; a < AIKA_N_HUES; a++)
      for (int b = a + 1; b < AIKA_N_HUES; b++)
        {
          const AikaStyle *style = aika_style_get (coloured[look]);

          g_assert_false (gdk_rgba_equal (&style->hues[a].fill, &style->hues[b].fill));
          g_assert_false (gdk_rgba_equal (&style->hues[a].line, &style->hues[b].line));
        }
}

/* No fill under 3 : 1 on the paper: it would say nothing to those who need the contrast. */
static void
test_high_contrast_fills (void)
{
  const AikaLook high[] = { AIKA_LOOK_HIGH_CONTRAST, AIKA_LOOK_HIGH_CONTRAST_DARK };

  for (guint i = 0; i < G_N_ELEMENTS (high); i++)
    {
      const AikaStyle *style = aika_style_get (high[i]);

      g_assert_true (style->is_grey);
      g_assert_cmpfloat (style->outline_scale, ==, 2.0);
      g_assert_true (gdk_rgba_equal (&style->tone_light, &style->paper));
      g_assert_cmpfloat (aika_style_contrast (&style->tone_dark, &style->paper), >=, 3.0);
    }
}

static void
test_mix (void)
{
  GdkRGBA blue = parse ("#b3d3f5");
  GdkRGBA white = parse ("#ffffff");
  GdkRGBA mixed = aika_style_mix (&blue, &white, 0.45);
  GdkRGBA expected = parse ("#ddebfa");

  g_assert_cmpfloat_with_epsilon (mixed.red, expected.red, 1 / 255.0);
  g_assert_cmpfloat_with_epsilon (mixed.green, expected.green, 1 / 255.0);
  g_assert_cmpfloat_with_epsilon (mixed.blue, expected.blue, 1 / 255.0);
  g_assert_cmpfloat (mixed.alpha, ==, 1.0f);

  mixed = aika_style_mix (&blue, &white, 0);
  g_assert_true (gdk_rgba_equal (&mixed, &white));
  mixed = aika_style_mix (&blue, &white, 1);
  g_assert_true (gdk_rgba_equal (&mixed, &blue));
}

static void
add_for_looks (const char    *what,
               GTestDataFunc  test)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/style/%s/%s", what, looks[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/style/contrast-is-that-of-wcag", test_contrast_formula);
  add_for_looks ("every-hue-can-be-read-on", test_hues_contrast);
  add_for_looks ("texts-and-lines-can-be-seen", test_texts_contrast);
  add_for_looks ("all-colours-are-opaque", test_all_opaque);
  g_test_add_func ("/style/no-two-hues-are-the-same", test_hues_differ);
  g_test_add_func ("/style/high-contrast-has-no-faint-fill", test_high_contrast_fills);
  g_test_add_func ("/style/a-mix-is-what-translucence-would-look-like", test_mix);

  return g_test_run ();
}
