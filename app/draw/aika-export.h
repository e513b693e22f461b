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
  AIKA_EXPORT_SCENE,
} AikaExportFormat;

/**
 * AikaExportOptions:
 * @view: (nullable): whose kind decides what is laid out; `NULL` for a grid of the whole plan
 * @paper: an ISO 216 name, "A4" to "A0"
 * @dpi: of PNG
 * @page: of SVG and PNG: which page, from 1; 0 for the only one
 * @is_grey: patterns for hues
 * @first_month: the first month that a grid or a wheel shows; counts where @n_months does
 * @n_months: how many months a grid shows, 0 for the plan's and the view's own
 * @now: seconds since 1970 of the file's own date; SOURCE_DATE_EPOCH is the caller's to read
 * @scene: options of a grid; its language is that of all kinds
 *
 * All is borrowed.
 */
typedef struct
{
  const AikaView  *view;
  const char      *paper;
  gboolean         is_portrait;
  double           dpi;
  guint            page;
  gboolean         is_grey;
  gint32           first_month;
  guint            n_months;
  gint64           now;
  AikaSceneOptions scene;
} AikaExportOptions;

void           aika_export_options_init (AikaExportOptions       *options,
                                         const AikaPlan          *plan,
                                         const AikaView          *view);

GBytes        *aika_export_view         (const AikaPlan          *plan,
                                         AikaExportFormat         format,
                                         const AikaExportOptions *options,
                                         GError                 **error);
GskRenderNode *aika_export_create_node  (const AikaPlan          *plan,
                                         const AikaExportOptions *options,
                                         double                  *smallest_text_pt,
                                         GError                 **error);

G_END_DECLS
