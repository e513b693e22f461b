/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit-shift.h"

G_BEGIN_DECLS

char *aika_shift_words_dup_report (const AikaShiftReport *report);
char *aika_shift_words_dup_month  (gint32                 month);

G_END_DECLS
