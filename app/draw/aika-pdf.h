/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "plan/aika-plan.h"

G_BEGIN_DECLS

/**
 * AikaPdfScope:
 *
 * What a `TH` heads.
 */
typedef enum
{
  AIKA_PDF_SCOPE_NONE,
  AIKA_PDF_SCOPE_COLUMN,
  AIKA_PDF_SCOPE_ROW,
} AikaPdfScope;

/**
 * AikaPdf:
 *
 * A tagged PDF while it is written, page after page. What is shown but not read aloud (shapes,
 * a header repeated, a footer) is drawn while no innermost tag is open.
 */
typedef struct _AikaPdf AikaPdf;

AikaPdf *aika_pdf_new           (const AikaPlan *plan,
                                 double          width_pt,
                                 double          height_pt,
                                 gint64          now);
void     aika_pdf_free          (AikaPdf        *pdf);
GBytes  *aika_pdf_free_to_bytes (AikaPdf        *pdf,
                                 const char     *language,
                                 GError        **error);

guint    aika_pdf_begin         (AikaPdf        *pdf,
                                 const char     *tag);
void     aika_pdf_end           (AikaPdf        *pdf);
void     aika_pdf_set_cell      (AikaPdf        *pdf,
                                 guint           element,
                                 AikaPdfScope    scope,
                                 guint           n_columns,
                                 guint           n_rows);
void     aika_pdf_set_spoken    (AikaPdf        *pdf,
                                 guint           element,
                                 const char     *spoken);
void     aika_pdf_set_rest      (AikaPdf        *pdf,
                                 guint           element,
                                 guint           beginning);

void     aika_pdf_draw          (AikaPdf        *pdf,
                                 GtkSnapshot    *snapshot);
void     aika_pdf_draw_apart    (AikaPdf        *pdf,
                                 GtkSnapshot    *snapshot);
void     aika_pdf_end_page      (AikaPdf        *pdf);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaPdf, aika_pdf_free)

G_END_DECLS
