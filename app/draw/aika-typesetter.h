/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <pango/pango.h>

#include "layout/aika-metrics.h"

G_BEGIN_DECLS

/**
 * AikaTypesetter:
 *
 * Shapes the texts of one size in one Pango context and keeps them: what the layout
 * measures is what the painter paints.
 */
typedef struct _AikaTypesetter AikaTypesetter;

AikaTypesetter *aika_typesetter_new         (PangoContext               *context,
                                             const PangoFontDescription *font,
                                             double                      text_size,
                                             gboolean                    is_paper);
AikaTypesetter *aika_typesetter_new_paper   (double                      text_size_pt);
AikaTypesetter *aika_typesetter_new_sized   (AikaTypesetter             *typesetter,
                                             double                      text_size);
AikaTypesetter *aika_typesetter_ref         (AikaTypesetter             *typesetter);
void            aika_typesetter_unref       (AikaTypesetter             *typesetter);

void            aika_typesetter_init_metrics (AikaTypesetter            *typesetter,
                                              AikaMetrics               *metrics);
gboolean        aika_typesetter_is_paper    (const AikaTypesetter       *typesetter);
double          aika_typesetter_get_size    (const AikaTypesetter       *typesetter,
                                             AikaTextRole                role);
void            aika_typesetter_set_mirrored (AikaTypesetter            *typesetter,
                                              gboolean                   is_mirrored);
void            aika_typesetter_set_language (AikaTypesetter            *typesetter,
                                              const char                *language);
PangoLayout    *aika_typesetter_get_layout  (AikaTypesetter             *typesetter,
                                             AikaTextRole                role,
                                             const char                 *text,
                                             double                      width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaTypesetter, aika_typesetter_unref)

G_END_DECLS
