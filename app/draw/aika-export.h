/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gsk/gsk.h>

#include "layout/aika-page.h"

G_BEGIN_DECLS

typedef enum
{
  AIKA_EXPORT_PDF,
  AIKA_EXPORT_SVG,
  AIKA_EXPORT_PNG,
} AikaExportFormat;

/**
 * AikaExportOptions:
 * @paper: an ISO 216 name, "A4" to "A0"
 * @dpi: of PNG
 * @is_grey: patterns for hues
 * @now: seconds since 1970 of the file's own date; SOURCE_DATE_EPOCH is the caller's to read
 * @scene: options of the scene
 */
typedef struct
{
  const char      *paper;
  gboolean         is_portrait;
  double           dpi;
  gboolean         is_grey;
  gint64           now;
  AikaSceneOptions scene;
} AikaExportOptions;

void           aika_export_options_init (AikaExportOptions       *options,
                                         const AikaPlan          *plan,
                                         const AikaView          *view);

GBytes        *aika_export_chart        (const AikaPlan          *plan,
                                         AikaExportFormat         format,
                                         const AikaExportOptions *options,
                                         GError                 **error);
GskRenderNode *aika_export_create_node  (const AikaPlan          *plan,
                                         const AikaExportOptions *options,
                                         double                  *smallest_text_pt,
                                         GError                 **error);

G_END_DECLS
