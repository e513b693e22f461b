/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "layout/aika-row-private.h"

G_BEGIN_DECLS

/* A mark's time and what is known of its meeting, looked up once. */
typedef struct
{
  const AikaMark    *mark;
  AikaWhen          *when;          /* NULL where none is known */
  const AikaMeeting *meeting;       /* NULL where it is not tied */
  const AikaBody    *body;
} AikaResolved;

/**
 * AikaShape:
 *
 * A mark, or a span of one, as a shape: where along the row and how high. The places down
 * the row come when all are known.
 */
typedef struct
{
  const AikaMark *mark;
  guint           resolved;         /* the number of its AikaResolved */
  AikaBoxKind     kind;
  AikaBoxFlags    flags;
  int             status;
  int             hue;
  int             pattern;
  double          x0;
  double          x1;
  double          from_x;           /* where a deadline's own time begins; negative for none */
  double          height;
  guint           tier;
} AikaShape;

double   aika_shape_get_inset    (const AikaMetrics    *metrics,
                                  double                width);
gboolean aika_shape_is_bar       (const AikaShape      *shape);
void     aika_shapes_add_mark    (GArray               *shapes,
                                  const AikaRowContext *context,
                                  const AikaResolved   *resolved,
                                  guint                 number);
void     aika_row_get_hue        (const AikaRowContext *context,
                                  const AikaMark       *mark,
                                  int                  *hue,
                                  int                  *pattern);

void     aika_resolved_init      (AikaResolved         *resolved,
                                  const AikaPlan       *plan,
                                  const AikaMark       *mark);
void     aika_resolved_clear     (AikaResolved         *resolved);

/* What the label of a mark says; NULL for nothing. */
char    *aika_label_dup_text     (const AikaRowContext *context,
                                  const AikaResolved   *resolved,
                                  const AikaShape      *shape,
                                  AikaTextRole         *role);
char    *aika_label_dup_doubt    (const AikaRowContext *context,
                                  const AikaResolved   *resolved);
char    *aika_label_dup_missing  (const AikaRowContext *context,
                                  const AikaResolved   *resolved);

G_END_DECLS
