/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

#define AIKA_FILTER_ANY_STATUS (-1)

/**
 * AikaFilter:
 * @body_id: (nullable): rows that concern this body: a mark is tied to a meeting of it or a meeting of it
 *   stands beside, or it takes part, or its name is among the words for those who do
 * @who: (nullable): rows whose participants or who answers for them have these words, a name or a role
 * @category_id: (nullable): marks of this category
 * @status: marks with this AikaStatus, or `AIKA_FILTER_ANY_STATUS`
 * @start_day: marks that touch the period from this day on, those of the whole process too, or `AIKA_DAY_NONE`
 * @end_day: the day after the period, or `AIKA_DAY_NONE`
 * @is_unclear: marks whose time is missing or vague, and rows without any
 *
 * Which rows are wanted: those that meet all of it, what is said of marks in one and the same mark.
 * Set it up with [func@filter_init].
 */
typedef struct
{
  const char *body_id;
  const char *who;
  const char *category_id;
  int         status;
  gint32      start_day;
  gint32      end_day;
  gboolean    is_unclear;
} AikaFilter;

void        aika_filter_init       (AikaFilter       *filter);
gboolean    aika_filter_is_empty   (const AikaFilter *filter);
GHashTable *aika_filter_apply      (const AikaPlan   *plan,
                                    const AikaFilter *filter);

GPtrArray  *aika_filter_list_who   (const AikaPlan   *plan);

G_END_DECLS
