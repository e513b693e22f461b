/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit-insert.h"

G_BEGIN_DECLS

/**
 * AikaInsertion:
 * @plan: the plan as it is so far, a draft of its own
 * @is_same_plan: whether the fragment was copied from this plan
 * @ids: the ids of the fragment's records → their ids in the plan
 * @taken: all ids of the plan
 *
 * A fragment on its way into a plan.
 */
typedef struct
{
  AikaPlan           *plan;
  const AikaFragment *fragment;
  gboolean            is_same_plan;
  GHashTable         *ids;
  GHashTable         *taken;
} AikaInsertion;

/* aika-edit-insert-names.c */
void        aika_insertion_collect_ids  (AikaInsertion  *insertion);
const char *aika_insertion_name         (AikaInsertion  *insertion,
                                         const char     *id,
                                         gboolean        is_kept);
void        aika_insertion_match_names  (AikaInsertion  *insertion);
void        aika_insertion_relink       (AikaInsertion  *insertion,
                                         char          **slot);
AikaSeq    *aika_insertion_map_ties     (AikaInsertion  *insertion,
                                         const AikaSeq  *ties);
AikaSeq    *aika_insertion_map_parties  (AikaInsertion  *insertion,
                                         const AikaSeq  *parties);

G_END_DECLS
