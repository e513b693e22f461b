/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "draw/aika-style.h"
#include "layout/aika-scene.h"

G_BEGIN_DECLS

/**
 * AikaInk:
 *
 * What a bar is filled with: a flat colour, and over it the lines of a pattern where
 * patterns stand for hues.
 */
typedef struct
{
  gboolean is_filled;
  gboolean is_hatched;
  int      pattern;           /* an AikaPattern */
  GdkRGBA  fill;
  GdkRGBA  hatch;
  GdkRGBA  line;
} AikaInk;

void aika_ink_init           (AikaInk               *ink,
                              const AikaStyle       *style,
                              const AikaBox         *box);
void aika_ink_append_pattern (const AikaInk         *ink,
                              GtkSnapshot           *snapshot,
                              const graphene_rect_t *area,
                              const graphene_rect_t *origin,
                              const GdkRGBA         *colour,
                              double                 unit);

G_END_DECLS
