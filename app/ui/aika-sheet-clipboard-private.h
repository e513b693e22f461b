/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "ui/aika-sheet.h"

G_BEGIN_DECLS

#define AIKA_SEPARATED_MIME_TYPE "text/tab-separated-values"

void aika_sheet_clipboard_get_fills (guint32   *fills);
void aika_sheet_clipboard_select    (AikaSheet *self,
                                     GStrv      ids,
                                     gboolean   is_rows);

G_END_DECLS
