/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gio/gio.h>

#include "draw/aika-page-painter.h"

G_BEGIN_DECLS

/* The rows of the table that hold column headings: years and months. */
#define AIKA_PDF_N_HEADER_ROWS 2

GBytes *aika_pdf_write  (const AikaPainter *painter,
                         AikaPage          *page,
                         gint64             now,
                         GError           **error);

GBytes *aika_pdf_finish (GBytes            *pdf,
                         const char        *title,
                         const char        *language,
                         gint64             now,
                         GError           **error);

G_END_DECLS
