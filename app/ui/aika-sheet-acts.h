/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void aika_sheet_acts_install_on_thing (GtkWidgetClass *widget_class);

G_END_DECLS
