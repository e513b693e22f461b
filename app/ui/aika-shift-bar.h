/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <adwaita.h>

#include "ui/aika-sheet.h"

G_BEGIN_DECLS

/**
 * AikaShiftBar:
 *
 * “Shift the rest”: all that begins in a month or later, by months. The grid shows what would come of it while
 * the bar is open; nothing is edited before it is applied.
 */
#define AIKA_TYPE_SHIFT_BAR (aika_shift_bar_get_type ())
G_DECLARE_FINAL_TYPE (AikaShiftBar, aika_shift_bar, AIKA, SHIFT_BAR, AdwBin)

void aika_shift_bar_set_sheet (AikaShiftBar *bar,
                               AikaSheet    *sheet);
void aika_shift_bar_open      (AikaShiftBar *bar,
                               gint32        today);
void aika_shift_bar_close     (AikaShiftBar *bar);

G_END_DECLS
