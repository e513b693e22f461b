/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "ui/aika-sheet.h"

G_BEGIN_DECLS

void aika_sheet_set_hits      (AikaSheet        *sheet,
                               GHashTable       *ids);
void aika_sheet_set_hidden    (AikaSheet        *sheet,
                               GHashTable       *ids);
void aika_sheet_unfold        (AikaSheet        *sheet,
                               const char       *group_id);
void aika_sheet_select_banner (AikaSheet        *sheet,
                               const AikaBanner *banner);

G_END_DECLS
