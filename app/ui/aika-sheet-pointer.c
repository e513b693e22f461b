/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-pointer"

#include "config.h"

#include "ui/aika-sheet-private.h"

/* Clicks and the shape of the pointer; what is dragged is in aika-sheet-drag.c. */

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            AikaSheet       *self)
{
  AikaHit hit;
  double grid_x, grid_y;

  if (self->scene == NULL)
    return;

  aika_sheet_to_grid (self, aika_sheet_mirror (self, x, 0), y, &grid_x, &grid_y);
  aika_scene_hit (self->scene, grid_x, grid_y, &hit);
  if (n_press == 1 && hit.part == AIKA_HIT_DISCLOSURE)
    {
      const char *id = hit.record != NULL ? aika_record_get_id (hit.record) : "lanes";

      aika_sheet_set_folded (self, id, !aika_sheet_is_folded (self, id));
    }
  else if (n_press == 2 && hit.part == AIKA_HIT_TITLE)
    aika_sheet_rename (self);
}

static void
menu_pressed_cb (GtkGestureClick *gesture,
                 int              n_press,
                 double           x,
                 double           y,
                 AikaSheet       *self)
{
  AikaHit hit;
  double grid_x, grid_y;

  if (self->scene == NULL)
    return;

  x = aika_sheet_mirror (self, x, 0);
  aika_sheet_finish_typing (self);
  aika_sheet_to_grid (self, x, y, &grid_x, &grid_y);
  aika_scene_hit (self->scene, grid_x, grid_y, &hit);
  if (hit.part != AIKA_HIT_HEADER && (hit.part == AIKA_HIT_NOTHING || hit.record == NULL))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  aika_sheet_press_for_menu (self, &hit, x, y);
  aika_sheet_show_menu (self, x, y);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           AikaSheet                *self)
{
  const char *cursor = NULL;
  AikaHit hit = { AIKA_HIT_NOTHING };
  double grid_x, grid_y;

  x = aika_sheet_mirror (self, x, 0);
  self->pointer_x = x;
  self->pointer_y = y;
  if (self->scene != NULL && self->drag.kind == AIKA_DRAG_NONE)
    {
      aika_sheet_to_grid (self, x, y, &grid_x, &grid_y);
      aika_scene_hit (self->scene, grid_x, grid_y, &hit);
    }

  if (self->drag.kind == AIKA_DRAG_MOVE || self->drag.kind == AIKA_DRAG_ROWS)
    cursor = "grabbing";
  else if (self->drag.kind == AIKA_DRAG_START || self->drag.kind == AIKA_DRAG_END)
    cursor = "ew-resize";
  else if (hit.part == AIKA_HIT_MARK_START || hit.part == AIKA_HIT_MARK_END)
    cursor = "ew-resize";
  else if (hit.part == AIKA_HIT_MARK)
    cursor = "grab";
  else if (hit.part == AIKA_HIT_DISCLOSURE || (self->scene != NULL && aika_sheet_can_give_month (self, &hit)))
    cursor = "pointer";
  aika_sheet_show_hint (self, self->scene != NULL ? &hit : NULL);
  /* Setting it loads it from a file. */
  if (g_strcmp0 (cursor, self->cursor_name) != 0)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
  self->cursor_name = cursor;
}

static void
leave_cb (GtkEventControllerMotion *controller,
          AikaSheet                *self)
{
  self->pointer_x = -1;
  aika_sheet_show_hint (self, NULL);
}

void
aika_sheet_pointer_init (AikaSheet *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (menu));

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);
}
