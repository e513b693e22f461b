/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "ui/aika-sheet.h"

G_BEGIN_DECLS

void aika_sheet_copy              (AikaSheet      *self);
void aika_sheet_cut               (AikaSheet      *self);
void aika_sheet_paste             (AikaSheet      *self);
void aika_sheet_duplicate         (AikaSheet      *self);
void aika_sheet_copy_picture      (AikaSheet      *self);

/* aika-sheet-clipboard-acts.c */
void aika_sheet_clipboard_install (GtkWidgetClass *widget_class);
void aika_sheet_clipboard_install_on_thing
                                  (GtkWidgetClass *widget_class);

G_END_DECLS
