/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "draw/aika-style.h"
#include "draw/aika-typesetter.h"
#include "layout/aika-scene.h"

G_BEGIN_DECLS

/**
 * AikaPart:
 *
 * Which side of a row: the titles stay while the grid scrolls.
 */
typedef enum
{
  AIKA_PART_TITLES = 1 << 0,
  AIKA_PART_GRID   = 1 << 1,
} AikaPart;

/**
 * AikaLayer:
 *
 * Shapes and text are painted apart on paper: a shape inside a structure tag spoils
 * the PDF on cairo 1.16.
 */
typedef enum
{
  AIKA_LAYER_SHAPES = 1 << 0,
  AIKA_LAYER_TEXT   = 1 << 1,
  AIKA_LAYER_BOTH   = AIKA_LAYER_SHAPES | AIKA_LAYER_TEXT,
} AikaLayer;

/**
 * AikaPainter:
 * @style: colours
 * @typesetter: the one that the scene was measured with
 * @line_width: of outlines
 * @banners: (nullable) (element-type AikaBannerBox): the scene's, whose tint a plate keeps
 * @is_mirrored: whether the snapshot is mirrored, for languages that run from right to left: texts are
 *   turned back
 */
typedef struct
{
  const AikaStyle *style;
  AikaTypesetter  *typesetter;
  double           line_width;
  const GArray    *banners;
  gboolean         is_mirrored;
} AikaPainter;

void aika_painter_box        (const AikaPainter *painter,
                              GtkSnapshot       *snapshot,
                              const AikaBox     *box,
                              AikaLayer          layers);
void aika_painter_boxes      (const AikaPainter *painter,
                              GtkSnapshot       *snapshot,
                              const GArray      *boxes,
                              AikaLayer          layers);
void aika_painter_part       (const AikaPainter *painter,
                              GtkSnapshot       *snapshot,
                              const GArray      *boxes,
                              AikaPart           part,
                              AikaLayer          layers);
void aika_painter_text       (const AikaPainter *painter,
                              GtkSnapshot       *snapshot,
                              const GArray      *boxes,
                              guint              position);
void aika_painter_row        (const AikaPainter *painter,
                              GtkSnapshot       *snapshot,
                              const AikaRow     *row,
                              AikaPart           part,
                              AikaLayer          layers);
void aika_painter_header     (const AikaPainter *painter,
                              GtkSnapshot       *snapshot,
                              const AikaScene   *scene,
                              AikaPart           part,
                              AikaLayer          layers);
void aika_painter_ground     (const AikaPainter *painter,
                              GtkSnapshot       *snapshot,
                              const AikaScene   *scene,
                              double             top,
                              double             height);
void aika_painter_row_lines  (const AikaPainter *painter,
                              GtkSnapshot       *snapshot,
                              AikaScene         *scene,
                              guint              row,
                              double             width);
void aika_painter_frame      (const AikaPainter *painter,
                              GtkSnapshot       *snapshot,
                              double             width,
                              double             y);
void aika_painter_drops      (const AikaPainter *painter,
                              GtkSnapshot       *snapshot,
                              AikaScene         *scene,
                              double             top,
                              double             height);
void aika_painter_today      (const AikaPainter *painter,
                              GtkSnapshot       *snapshot,
                              const AikaScene   *scene,
                              double             height);
void aika_painter_outline    (const AikaPainter *painter,
                              GtkSnapshot       *snapshot,
                              const AikaRect    *rect,
                              const GdkRGBA     *colour);

G_END_DECLS
