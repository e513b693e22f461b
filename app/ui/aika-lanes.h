/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "plan/aika-plan.h"

G_BEGIN_DECLS

#define AIKA_TYPE_LANES (aika_lanes_get_type ())
G_DECLARE_FINAL_TYPE (AikaLanes, aika_lanes, AIKA, LANES, GtkWidget)

GtkWidget *aika_lanes_new      (void);
void       aika_lanes_set_plan (AikaLanes      *lanes,
                                const AikaPlan *plan);

G_END_DECLS
