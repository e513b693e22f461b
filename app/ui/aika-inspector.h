/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "ui/aika-sheet.h"

G_BEGIN_DECLS

/**
 * AikaInspector:
 *
 * The details of what is selected in a sheet, or of the plan where nothing is: every value of it
 * can be read and changed here.
 */
#define AIKA_TYPE_INSPECTOR (aika_inspector_get_type ())
G_DECLARE_FINAL_TYPE (AikaInspector, aika_inspector, AIKA, INSPECTOR, GtkWidget)

void     aika_inspector_set_sheet    (AikaInspector *inspector,
                                      AikaSheet     *sheet);
void     aika_inspector_focus_time   (AikaInspector *inspector);

G_END_DECLS
