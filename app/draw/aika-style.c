/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-style"

#include "config.h"

#include "draw/aika-style.h"

#include <math.h>

#include "plan/aika-category.h"

/* The colours of five looks.
 *
 * Invariants, kept by tests/draw/test-style.c with the WCAG 2.1 formula: (1) every
 * colour is opaque; (2) text on a light fill has at least 7 : 1, on a dark one 6 : 1;
 * (3) an outline has at least 4.5 : 1 on the paper and 4 : 1 on its own fill; (4) no two hues
 * look alike to an eye that sees all colours.
 *
 * The first six hues are those of the default categories. Teal, red and brown are for the
 * categories that users add; they were searched so that fill or outline also differs from
 * every other hue by ΔE 11 or more for protan, deutan and tritan eyes (Machado 2009). */

#define RGB(hex) { ((hex) >> 16 & 0xff) / 255.0f, ((hex) >> 8 & 0xff) / 255.0f, ((hex) & 0xff) / 255.0f, 1.0f }

#define FOR_EVERY_HUE(fill, line) \
  { \
    [AIKA_HUE_NONE]   = { fill, line }, \
    [AIKA_HUE_BLUE]   = { fill, line }, \
    [AIKA_HUE_GREEN]  = { fill, line }, \
    [AIKA_HUE_PURPLE] = { fill, line }, \
    [AIKA_HUE_ORANGE] = { fill, line }, \
    [AIKA_HUE_YELLOW] = { fill, line }, \
    [AIKA_HUE_GREY]   = { fill, line }, \
    [AIKA_HUE_TEAL]   = { fill, line }, \
    [AIKA_HUE_RED]    = { fill, line }, \
    [AIKA_HUE_BROWN]  = { fill, line }, \
  }

static const AikaStyle looks[] = {
  [AIKA_LOOK_LIGHT] = {
    .paper           = RGB (0xffffff),
    .text            = RGB (0x14191f),
    .secondary       = RGB (0x4a545e),
    .heading         = RGB (0xeef1f4),
    .year_line       = RGB (0x5f6b76),
    .month_line      = RGB (0xb8c0c8),
    .row_line        = RGB (0xd4d9de),
    .banner_fill     = RGB (0xfbe9c0),
    .banner_text     = RGB (0x5c3d00),
    .decision        = RGB (0x10243e),
    .on_decision     = RGB (0xffffff),
    .today           = RGB (0xc01c28),
    .tone_light      = RGB (0xcfcfcf),
    .tone_dark       = RGB (0x4a4a4a),
    .on_tone_dark    = RGB (0xffffff),
    .pattern_line    = RGB (0x555555),
    .pattern_outline = RGB (0x222222),
    .hues = {
      [AIKA_HUE_NONE]   = { RGB (0xffffff), RGB (0x4a545e) },
      [AIKA_HUE_BLUE]   = { RGB (0xb3d3f5), RGB (0x14529c) },
      [AIKA_HUE_GREEN]  = { RGB (0xc9ead0), RGB (0x1e7a3c) },
      [AIKA_HUE_PURPLE] = { RGB (0xbd93dc), RGB (0x51207a) },
      [AIKA_HUE_ORANGE] = { RGB (0xf2ab7c), RGB (0x8a3200) },
      [AIKA_HUE_YELLOW] = { RGB (0xf3dc74), RGB (0x6b5200) },
      [AIKA_HUE_GREY]   = { RGB (0xe6e9ec), RGB (0x56606a) },
      [AIKA_HUE_TEAL]   = { RGB (0x7fd3dc), RGB (0x0b4550) },
      [AIKA_HUE_RED]    = { RGB (0xff9bb4), RGB (0x6b0a3a) },
      [AIKA_HUE_BROWN]  = { RGB (0xd0b48c), RGB (0x432b0a) },
    },
    .outline_scale = 1.0,
  },
  [AIKA_LOOK_DARK] = {
    .paper           = RGB (0x1e1e1e),
    .text            = RGB (0xffffff),
    .secondary       = RGB (0xc0c7ce),
    .heading         = RGB (0x2a2f34),
    .year_line       = RGB (0x8a949d),
    .month_line      = RGB (0x4d545b),
    .row_line        = RGB (0x34393e),
    .banner_fill     = RGB (0x3d3115),
    .banner_text     = RGB (0xf8d98a),
    .decision        = RGB (0xffffff),
    .on_decision     = RGB (0x1e1e1e),
    .today           = RGB (0xff7b72),
    .tone_light      = RGB (0x4a4a4a),
    .tone_dark       = RGB (0xcfcfcf),
    .on_tone_dark    = RGB (0x14191f),
    .pattern_line    = RGB (0xc0c0c0),
    .pattern_outline = RGB (0xe0e0e0),
    .hues = {
      [AIKA_HUE_NONE]   = { RGB (0x1e1e1e), RGB (0xc0c7ce) },
      [AIKA_HUE_BLUE]   = { RGB (0x163f6e), RGB (0x8fc0f7) },
      [AIKA_HUE_GREEN]  = { RGB (0x1d4a2c), RGB (0x6fc98e) },
      [AIKA_HUE_PURPLE] = { RGB (0x7c4f9e), RGB (0xead6f8) },
      [AIKA_HUE_ORANGE] = { RGB (0x7d3c12), RGB (0xf7b483) },
      [AIKA_HUE_YELLOW] = { RGB (0x4a3f0c), RGB (0xe6cd5e) },
      [AIKA_HUE_GREY]   = { RGB (0x3a4046), RGB (0xb7bfc7) },
      [AIKA_HUE_TEAL]   = { RGB (0x0b5b58), RGB (0xb4f2ec) },
      [AIKA_HUE_RED]    = { RGB (0x9a1524), RGB (0xffd0d4) },
      [AIKA_HUE_BROWN]  = { RGB (0x6b4630), RGB (0xffd9b8) },
    },
    .outline_scale = 1.0,
  },
  /* High contrast: patterns stand for hues, no fill under 3 : 1 on the paper, lines doubled. */
  [AIKA_LOOK_HIGH_CONTRAST] = {
    .paper           = RGB (0xffffff),
    .text            = RGB (0x000000),
    .secondary       = RGB (0x000000),
    .heading         = RGB (0xffffff),
    .year_line       = RGB (0x000000),
    .month_line      = RGB (0x767676),
    .row_line        = RGB (0x767676),
    .banner_fill     = RGB (0xffffff),
    .banner_text     = RGB (0x000000),
    .decision        = RGB (0x000000),
    .on_decision     = RGB (0xffffff),
    .today           = RGB (0xa00000),
    .tone_light      = RGB (0xffffff),
    .tone_dark       = RGB (0x303030),
    .on_tone_dark    = RGB (0xffffff),
    .pattern_line    = RGB (0x000000),
    .pattern_outline = RGB (0x000000),
    .hues            = FOR_EVERY_HUE (RGB (0xffffff), RGB (0x000000)),
    .is_grey         = TRUE,
    .outline_scale   = 2.0,
  },
  [AIKA_LOOK_HIGH_CONTRAST_DARK] = {
    .paper           = RGB (0x000000),
    .text            = RGB (0xffffff),
    .secondary       = RGB (0xffffff),
    .heading         = RGB (0x000000),
    .year_line       = RGB (0xffffff),
    .month_line      = RGB (0x8a8a8a),
    .row_line        = RGB (0x8a8a8a),
    .banner_fill     = RGB (0x000000),
    .banner_text     = RGB (0xffffff),
    .decision        = RGB (0xffffff),
    .on_decision     = RGB (0x000000),
    .today           = RGB (0xff9d96),
    .tone_light      = RGB (0x000000),
    .tone_dark       = RGB (0xe0e0e0),
    .on_tone_dark    = RGB (0x000000),
    .pattern_line    = RGB (0xffffff),
    .pattern_outline = RGB (0xffffff),
    .hues            = FOR_EVERY_HUE (RGB (0x000000), RGB (0xffffff)),
    .is_grey         = TRUE,
    .outline_scale   = 2.0,
  },
  [AIKA_LOOK_GREY] = {
    .paper           = RGB (0xffffff),
    .text            = RGB (0x111111),
    .secondary       = RGB (0x4a4a4a),
    .heading         = RGB (0xe9e9e9),
    .year_line       = RGB (0x666666),
    .month_line      = RGB (0xbcbcbc),
    .row_line        = RGB (0xd6d6d6),
    .banner_fill     = RGB (0xf2f2f2),
    .banner_text     = RGB (0x111111),
    .decision        = RGB (0x111111),
    .on_decision     = RGB (0xffffff),
    .today           = RGB (0x111111),
    .tone_light      = RGB (0xcfcfcf),
    .tone_dark       = RGB (0x4a4a4a),
    .on_tone_dark    = RGB (0xffffff),
    .pattern_line    = RGB (0x555555),
    .pattern_outline = RGB (0x222222),
    .hues            = FOR_EVERY_HUE (RGB (0xffffff), RGB (0x222222)),
    .is_grey         = TRUE,
    .outline_scale   = 1.0,
  },
};

/* WCAG 2.1, “relative luminance”. */
static double
get_luminance (const GdkRGBA *colour)
{
  const double channels[] = { colour->red, colour->green, colour->blue };
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double luminance = 0;

  for (guint i = 0; i < G_N_ELEMENTS (channels); i++)
    {
      double channel = channels[i] <= 0.03928 ? channels[i] / 12.92
                                              : pow ((channels[i] + 0.055) / 1.055, 2.4);

      luminance += weights[i] * channel;
    }

  return luminance;
}

/**
 * aika_style_get:
 * @look: a look
 *
 * The colours of a look. Grey is for paper: the others are for the screen, and light for both.
 *
 * Returns: (transfer none): the style; it lives for ever
 */
const AikaStyle *
aika_style_get (AikaLook look)
{
  g_return_val_if_fail (look < G_N_ELEMENTS (looks), &looks[AIKA_LOOK_LIGHT]);

  return &looks[look];
}

/**
 * aika_style_mix:
 * @colour: a colour
 * @ground: what it stands on
 * @share: how much of @colour, from 0 to 1
 *
 * What a translucent colour would look like, made opaque: paper has no opacity.
 *
 * Returns: the mixed colour, opaque
 */
GdkRGBA
aika_style_mix (const GdkRGBA *colour,
                const GdkRGBA *ground,
                double         share)
{
  double kept = CLAMP (share, 0.0, 1.0);

  return (GdkRGBA) {
    .red = colour->red * kept + ground->red * (1 - kept),
    .green = colour->green * kept + ground->green * (1 - kept),
    .blue = colour->blue * kept + ground->blue * (1 - kept),
    .alpha = 1.0f,
  };
}

/**
 * aika_style_contrast:
 * @a: an opaque colour
 * @b: another
 *
 * The contrast ratio of WCAG 2.1.
 *
 * Returns: from 1 to 21, the same in either order
 */
double
aika_style_contrast (const GdkRGBA *a,
                     const GdkRGBA *b)
{
  double brighter = MAX (get_luminance (a), get_luminance (b));
  double darker = MIN (get_luminance (a), get_luminance (b));

  return (brighter + 0.05) / (darker + 0.05);
}

/**
 * aika_style_get_text_on:
 * @style: a style
 * @fill: what a text stands on
 *
 * Chooses between the style's text colour and the one for its dark tone.
 *
 * Returns: (transfer none): the one that is easier to read on @fill
 */
const GdkRGBA *
aika_style_get_text_on (const AikaStyle *style,
                        const GdkRGBA   *fill)
{
  return aika_style_contrast (&style->text, fill) >= aika_style_contrast (&style->on_tone_dark, fill)
         ? &style->text : &style->on_tone_dark;
}
