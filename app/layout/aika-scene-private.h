/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "layout/aika-header-private.h"
#include "layout/aika-heights.h"

G_BEGIN_DECLS

/* A row that may not be laid out yet. */
typedef struct
{
  AikaRowKind       kind;
  gboolean          is_folded;
  const AikaRecord *record;
  AikaRow          *row;
} AikaRowSlot;

struct _AikaScene
{
  gatomicrefcount   ref_count;
  AikaPlan         *plan;
  AikaScale         scale;
  AikaMetrics       metrics;
  AikaSceneOptions  options;
  char             *language;
  AikaRowContext    context;
  AikaHeader        header;
  GArray           *slots;          /* of AikaRowSlot */
  AikaHeights      *heights;
  GArray           *drops;          /* of AikaDrop */
};

void     aika_scene_find_ties      (AikaScene         *scene);
double   aika_scene_estimate       (const AikaScene   *scene,
                                    const AikaRowSlot *slot);

gboolean aika_scene_follow         (AikaScene         *scene,
                                    AikaScene         *previous,
                                    gboolean           takes_over);
void     aika_scene_take_rows      (AikaScene         *scene,
                                    const AikaScene   *previous);

G_END_DECLS
