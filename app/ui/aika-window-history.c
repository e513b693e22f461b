/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-window-history"

#include "config.h"

#include "ui/aika-window-private.h"

/* The history opens from its arrow, by Ctrl+H, and from Undo and Redo by a long press or the
 * secondary button. */

static void
open_history (AikaWindow *self)
{
  /* What is being typed is a step too. */
  if (self->document == NULL || !aika_window_finish_typing (self))
    return;

  gtk_menu_button_popup (self->history_button);
}

void
aika_window_history_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  open_history (user_data);
}

static void
held_cb (GtkGesture *gesture,
         double      x,
         double      y,
         AikaWindow *self)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_history (self);
}

static void
pressed_cb (GtkGesture *gesture,
            int         n_press,
            double      x,
            double      y,
            AikaWindow *self)
{
  held_cb (gesture, x, y, self);
}

static void
add_gestures (AikaWindow *self,
              GtkWidget  *button)
{
  GtkGesture *press = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), GDK_BUTTON_SECONDARY);
  g_signal_connect (press, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (press));

  /* Before the button's own gesture, which would take the press. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (hold), GTK_PHASE_CAPTURE);
  g_signal_connect (hold, "pressed", G_CALLBACK (held_cb), self);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (hold));
}

void
aika_window_init_history (AikaWindow *self)
{
  add_gestures (self, self->undo_button);
  add_gestures (self, self->redo_button);
}
