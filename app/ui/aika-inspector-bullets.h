/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Bullets while they are typed: a line that begins with “• ”, “- ”, “– ” or “* ”. */
gboolean aika_bullets_break_line (GtkTextBuffer *buffer);
gboolean aika_bullets_take_away  (GtkTextBuffer *buffer);

G_END_DECLS
