/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AikaWrapBox:
 *
 * Children in lines, as words are: each as wide as it wants to be, and what does not fit into the line goes
 * to the next one.
 */
#define AIKA_TYPE_WRAP_BOX (aika_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (AikaWrapBox, aika_wrap_box, AIKA, WRAP_BOX, GtkWidget)

GtkWidget *aika_wrap_box_new         (int          spacing,
                                      int          line_spacing);
void       aika_wrap_box_append      (AikaWrapBox *box,
                                      GtkWidget   *child);
guint      aika_wrap_box_get_n_lines (AikaWrapBox *box,
                                      int          width);

G_END_DECLS
