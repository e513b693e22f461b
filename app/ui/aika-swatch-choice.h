/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget  *aika_swatch_choice_new      (gboolean     is_pattern);
const char *aika_swatch_choice_get_name (GtkDropDown *choice);

G_END_DECLS
