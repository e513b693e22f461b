/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "plan/aika-plan.h"

G_BEGIN_DECLS

#define AIKA_TYPE_PREVIEW (aika_preview_get_type ())
G_DECLARE_FINAL_TYPE (AikaPreview, aika_preview, AIKA, PREVIEW, GtkWidget)

GtkWidget *aika_preview_new      (void);
void       aika_preview_set_plan (AikaPreview    *preview,
                                  const AikaPlan *plan,
                                  AikaViewKind    kind,
                                  const char     *view_id);

G_END_DECLS
