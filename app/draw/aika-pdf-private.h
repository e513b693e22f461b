/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gio/gio.h>

#include "draw/aika-pdf.h"

G_BEGIN_DECLS

#define AIKA_PDF_NO_ELEMENT G_MAXUINT

/**
 * AikaPdfElement:
 * @scope: of a `TH`
 * @n_columns: how many columns a cell spans
 * @n_rows: how many rows it spans
 * @spoken: (nullable): what is read aloud in place of the text
 * @beginning: the element that this one goes on, or `AIKA_PDF_NO_ELEMENT`
 *
 * What cairo cannot say of an element of the structure.
 */
typedef struct
{
  AikaPdfScope  scope;
  guint         n_columns;
  guint         n_rows;
  char         *spoken;
  guint         beginning;
} AikaPdfElement;

GBytes *aika_pdf_finish (GBytes        *pdf,
                         const GArray  *elements,
                         const char    *title,
                         const char    *language,
                         gint64         now,
                         GError       **error);

G_END_DECLS
