/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gdk/gdk.h>

#include "layout/aika-scene.h"

G_BEGIN_DECLS

#define AIKA_N_HUES 10

/* The fill and the line of a hue; index by AikaHue. */
typedef struct
{
  GdkRGBA fill;
  GdkRGBA line;
} AikaHueColours;

/**
 * AikaStyle:
 *
 * The colours of one look, and whether patterns stand beside hues. Every colour is
 * opaque: paper has no opacity.
 */
typedef struct
{
  GdkRGBA        paper;
  GdkRGBA        text;
  GdkRGBA        secondary;
  GdkRGBA        heading;
  GdkRGBA        year_line;
  GdkRGBA        month_line;
  GdkRGBA        row_line;
  GdkRGBA        banner_fill;
  GdkRGBA        banner_text;
  GdkRGBA        decision;
  GdkRGBA        on_decision;       /* of text on that colour */
  GdkRGBA        today;
  GdkRGBA        tone_light;        /* of AIKA_PATTERN_LIGHT */
  GdkRGBA        tone_dark;         /* of AIKA_PATTERN_DARK */
  GdkRGBA        on_tone_dark;      /* of text on that tone */
  GdkRGBA        pattern_line;      /* of dots and hatching, on the paper's colour */
  GdkRGBA        pattern_outline;   /* round every pattern */
  AikaHueColours hues[AIKA_N_HUES];
  gboolean       is_grey;           /* patterns for hues */
  double         outline_scale;     /* 2 in high contrast */
} AikaStyle;

typedef enum
{
  AIKA_LOOK_LIGHT,
  AIKA_LOOK_DARK,
  AIKA_LOOK_HIGH_CONTRAST,
  AIKA_LOOK_HIGH_CONTRAST_DARK,
  AIKA_LOOK_GREY,
} AikaLook;

const AikaStyle *aika_style_get     (AikaLook       look);
GdkRGBA          aika_style_mix     (const GdkRGBA *colour,
                                     const GdkRGBA *ground,
                                     double         share);
double           aika_style_contrast (const GdkRGBA *a,
                                      const GdkRGBA *b);
const GdkRGBA   *aika_style_get_text_on (const AikaStyle *style,
                                         const GdkRGBA   *fill);

G_END_DECLS
