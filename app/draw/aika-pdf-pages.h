/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "draw/aika-leaf-painter.h"
#include "draw/aika-page-painter.h"
#include "draw/aika-pdf.h"
#include "draw/aika-wheel-painter.h"

G_BEGIN_DECLS

void aika_pdf_add_chart  (AikaPdf           *pdf,
                          const AikaPainter *painter,
                          AikaPage          *page);
void aika_pdf_add_leaves (AikaPdf           *pdf,
                          const AikaPainter *painter,
                          const AikaLeaves  *leaves);
void aika_pdf_add_wheel  (AikaPdf           *pdf,
                          const AikaPainter *painter,
                          const AikaWheel   *wheel);

G_END_DECLS
