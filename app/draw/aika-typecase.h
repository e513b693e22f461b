/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "draw/aika-typesetter.h"

G_BEGIN_DECLS

/**
 * AikaTypecase:
 *
 * The typesetters of one job of printing: a layout for paper tries many sizes, and loading
 * fonts anew for each would take longer than shaping a page.
 */
typedef struct _AikaTypecase AikaTypecase;

AikaTypecase *aika_typecase_new         (const char   *language);
void          aika_typecase_free        (AikaTypecase *typecase);
void          aika_typecase_get_metrics (gpointer      typecase,
                                         double        text_size_pt,
                                         AikaMetrics  *metrics);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaTypecase, aika_typecase_free)

G_END_DECLS
