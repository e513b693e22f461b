/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "draw/aika-style.h"

G_BEGIN_DECLS

const AikaStyle *aika_desktop_look_get_style     (void);
double           aika_desktop_look_get_text_size (GtkWidget *widget);

G_END_DECLS
