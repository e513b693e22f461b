/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-bubble"

#include "config.h"

#include "ui/aika-sheet-private.h"

/* The words beside the pointer that say what a drag does. */

#define BUBBLE_PADDING_X 12
#define BUBBLE_PADDING_Y 7
#define BUBBLE_DISTANCE 18      /* from the pointer, clear of its picture */

void
aika_sheet_drag_paint_bubble (AikaSheet   *self,
                              GtkSnapshot *snapshot)
{
  static const GdkRGBA ground = { 0.11, 0.13, 0.15, 1 };
  static const GdkRGBA white = { 1, 1, 1, 1 };
  g_autoptr(PangoLayout) layout = NULL;
  const GdkRGBA *edge = &self->style->secondary;     /* seen on dark paper, where the ground is not */
  PangoAttrList *attributes;
  GskRoundedRect outline;
  int text_width, text_height;
  double x, y, width, height, room = gtk_widget_get_width (GTK_WIDGET (self));

  if (!self->drag.has_moved || self->drag.bubble == NULL)
    return;

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->drag.bubble);
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_width (layout, (int) (room * 0.6) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  /* Where one reads from right to left the words stand at the far end of the room that they were given. */
  pango_layout_set_width (layout, text_width * PANGO_SCALE);

  width = text_width + 2 * BUBBLE_PADDING_X;
  height = text_height + 2 * BUBBLE_PADDING_Y;
  x = CLAMP (aika_sheet_mirror (self, self->drag.pointer_x, 0) - width / 2, 4, MAX (room - width - 4, 4));
  y = self->drag.pointer_y - height - BUBBLE_DISTANCE;
  if (y < 4)
    y = self->drag.pointer_y + BUBBLE_DISTANCE + 8;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x, y, width, height), 8);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &ground, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (const float[4]) { 1, 1, 1, 1 },
                              (const GdkRGBA[4]) { *edge, *edge, *edge, *edge });
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + BUBBLE_PADDING_X, y + BUBBLE_PADDING_Y));
  gtk_snapshot_append_layout (snapshot, layout, &white);
  gtk_snapshot_restore (snapshot);
}
