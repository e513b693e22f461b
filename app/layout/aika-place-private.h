/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "layout/aika-shape-private.h"

G_BEGIN_DECLS

/* The line of a label that stands among the shapes; 0 and more are lines of their own below. */
#define AIKA_PLACE_ON_TIER -1

/**
 * AikaLabel:
 *
 * A text with its place: beside a shape, in it, or on a line of its own.
 */
typedef struct
{
  const AikaRecord *record;
  char             *text;           /* NULL: a tick alone */
  AikaTextRole      role;
  char             *doubt;          /* what stands after the text, or alone, in grey; or NULL */
  double            doubt_width;
  int               status;
  gboolean          has_tick;
  gboolean          is_inside;      /* its own bar: needs no plate */
  gboolean          is_placed;
  guint             first_shape;    /* beside which it stands */
  guint             last_shape;
  gboolean          has_shape;
  guint             part;           /* of how many, along a bar that says it several times */
  guint             n_parts;
  double            width;          /* with its tick and its doubt */
  double            height;
  double            x;
  guint             tier;
  int               line;
} AikaLabel;

/* The shapes of a tier share a middle; below them stand the lines of labels that found no room. */
typedef struct
{
  double  height;
  double  middle;                   /* from the top of the places */
  GArray *line_heights;             /* of double */
  GArray *line_middles;
} AikaTier;

/**
 * AikaPlaces:
 *
 * Where the shapes and labels of an item stand.
 */
typedef struct
{
  const AikaRowContext *context;
  GArray               *shapes;     /* of AikaShape */
  GArray               *labels;     /* of AikaLabel */
  GArray               *tiers;      /* of AikaTier */
  double                height;
} AikaPlaces;

void   aika_places_init       (AikaPlaces           *places,
                               const AikaRowContext *context,
                               const AikaItem       *item,
                               const GArray         *resolved);
/* Whether nothing stands between x0 and x1 that a text may not touch. */
gboolean aika_places_is_free  (const AikaPlaces     *places,
                               guint                 tier,
                               int                   line,
                               double                x0,
                               double                x1);
void   aika_places_put        (AikaPlaces           *places,
                               AikaLabel            *label,
                               guint                 tier,
                               int                   line,
                               double                x);
void   aika_places_clear      (AikaPlaces           *places);
double aika_places_get_middle (const AikaPlaces     *places,
                               guint                 tier,
                               int                   line);

/* The labels of an item's marks, measured and not yet placed. */
void   aika_places_add_labels (AikaPlaces           *places,
                               const AikaItem       *item,
                               const GArray         *resolved);
/* One label for the sessions of a set that stand too near each other for one each. */
void   aika_places_join_sets  (AikaPlaces           *places,
                               const GArray         *resolved);
void   aika_label_measure          (const AikaMetrics *metrics,
                                    AikaLabel         *label,
                                    double             width);
double aika_label_get_tick_size    (const AikaMetrics *metrics);
double aika_label_get_tick_advance (const AikaMetrics *metrics);

G_END_DECLS
