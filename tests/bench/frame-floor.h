/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FRAME_FLOOR_ROW_HEIGHT 24

#define FRAME_TYPE_FLOOR (frame_floor_get_type ())
G_DECLARE_FINAL_TYPE (FrameFloor, frame_floor, FRAME, FLOOR, GtkWidget)

GtkWidget *frame_floor_new    (guint       n_rows);
void       frame_floor_scroll (FrameFloor *floor,
                               double      offset);
void       frame_floor_drag   (FrameFloor *floor,
                               double      distance);

G_END_DECLS
