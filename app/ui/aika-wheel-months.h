/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "plan/aika-plan.h"

G_BEGIN_DECLS

GtkStringList *aika_wheel_months_new (const AikaPlan *plan,
                                      const AikaView *view,
                                      gint32         *first_month,
                                      guint          *selected);

G_END_DECLS
