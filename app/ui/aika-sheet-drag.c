/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-drag"

#include "config.h"

#include <math.h>

#include "edit/aika-edit-move.h"
#include "ui/aika-sheet-private.h"

/* The pointer on the sheet. A drag makes, at each step, a plan that nobody has committed,
 * and the sheet shows its scene; letting go commits that plan, Escape drops it. The same
 * edit functions serve the keys. */

#define DRAG_THRESHOLD_PX 4
#define EDGE_PX 32              /* so near an edge the sheet scrolls during a drag */
#define EDGE_SPEED_PX 14        /* a frame */

static void update_drag (AikaSheet *self);

void
aika_sheet_drag_clear (AikaSheet *self)
{
  AikaDrag *drag = &self->drag;

  if (drag->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), drag->tick_id);
  g_clear_pointer (&drag->plan, aika_record_unref);
  g_clear_pointer (&drag->scene, aika_scene_unref);
  g_clear_pointer (&drag->ghosts, gsk_render_node_unref);
  g_free (drag->mark_id);
  g_free (drag->body_id);
  g_strfreev (drag->ids);
  g_strfreev (drag->base_ids);
  g_free (drag->bubble);
  *drag = (AikaDrag) { AIKA_DRAG_NONE };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Shows a plan that nobody has committed; takes it. */
void
aika_sheet_show_preview (AikaSheet *self,
              AikaPlan  *plan)
{
  AikaSceneOptions options = *aika_scene_get_options (self->scene);
  AikaScene *old = self->drag.scene != NULL ? g_steal_pointer (&self->drag.scene) : aika_scene_ref (self->scene);

  g_clear_pointer (&self->drag.plan, aika_record_unref);
  self->drag.plan = plan;
  self->drag.scene = aika_scene_replace (old, plan, &self->scale, &self->metrics, &options);
}

void
aika_sheet_drop_preview (AikaSheet *self)
{
  g_clear_pointer (&self->drag.plan, aika_record_unref);
  g_clear_pointer (&self->drag.scene, aika_scene_unref);
}

static void
update_drag (AikaSheet *self)
{
  double grid_x, grid_y;

  if (!self->drag.has_moved)
    return;

  aika_sheet_to_grid (self, MAX (self->drag.pointer_x, aika_sheet_get_title_width (self)),
                      MAX (self->drag.pointer_y, aika_sheet_get_header_height (self)), &grid_x, &grid_y);
  switch (self->drag.kind)
    {
    case AIKA_DRAG_NONE:
      break;
    case AIKA_DRAG_PAINT:
      aika_sheet_update_paint_drag (self, grid_x, grid_y);
      break;
    case AIKA_DRAG_MOVE:
    case AIKA_DRAG_START:
    case AIKA_DRAG_END:
      aika_sheet_update_mark_drag (self, grid_x, grid_y);
      break;
    case AIKA_DRAG_ROWS:
      aika_sheet_update_rows_drag (self, grid_y);
      break;
    case AIKA_DRAG_SELECT:
      aika_sheet_update_select_drag (self);
      break;
    case AIKA_DRAG_BAND:
      aika_sheet_update_band (self, grid_x, grid_y);
      break;
    }

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static double
get_edge_speed (double position,
                double start,
                double end)
{
  if (position < start + EDGE_PX)
    return -EDGE_SPEED_PX * MIN ((start + EDGE_PX - position) / EDGE_PX, 2);
  if (position > end - EDGE_PX)
    return EDGE_SPEED_PX * MIN ((position - end + EDGE_PX) / EDGE_PX, 2);

  return 0;
}

static gboolean
scroll_at_edges_cb (GtkWidget     *widget,
                    GdkFrameClock *clock,
                    gpointer       user_data)
{
  AikaSheet *self = AIKA_SHEET (widget);
  double speed;

  if (!self->drag.has_moved || self->hadjustment == NULL)
    return G_SOURCE_CONTINUE;

  speed = get_edge_speed (self->drag.pointer_x, aika_sheet_get_title_width (self), gtk_widget_get_width (widget));
  if (speed != 0 && self->drag.kind != AIKA_DRAG_ROWS)
    {
      gtk_adjustment_set_value (self->hadjustment, gtk_adjustment_get_value (self->hadjustment) + speed);
      update_drag (self);
    }
  speed = get_edge_speed (self->drag.pointer_y, aika_sheet_get_header_height (self), gtk_widget_get_height (widget));
  if (speed != 0 && self->drag.kind != AIKA_DRAG_START && self->drag.kind != AIKA_DRAG_END)
    {
      gtk_adjustment_set_value (self->vadjustment, gtk_adjustment_get_value (self->vadjustment) + speed);
      update_drag (self);
    }

  return G_SOURCE_CONTINUE;
}

static void
begin_at (AikaSheet     *self,
          const AikaHit *hit,
          AikaDragKind   kind)
{
  AikaDrag *drag = &self->drag;

  if (kind == AIKA_DRAG_NONE || (aika_document_get_is_read_only (self->document) && !aika_drag_only_selects (kind)))
    return;

  drag->kind = kind;
  drag->begin_row = (int) hit->row;
  if (kind == AIKA_DRAG_PAINT)
    {
      drag->begin_month = aika_scale_get_month (&self->scale, drag->begin_x);
      drag->now_month = drag->begin_month;
    }
  else if (kind == AIKA_DRAG_MOVE || kind == AIKA_DRAG_START || kind == AIKA_DRAG_END)
    {
      drag->mark_id = g_strdup (aika_record_get_id (hit->record));
      drag->ids = aika_sheet_dup_several (self, drag->mark_id);
      if (kind == AIKA_DRAG_MOVE && drag->ids != NULL)
        drag->together = aika_edit_get_common_step (aika_document_get_plan (self->document),
                                                    (const char *const *) drag->ids);
    }
  else if (kind == AIKA_DRAG_ROWS)
    aika_sheet_begin_rows_drag (self, hit);
  else if (kind == AIKA_DRAG_BAND)
    aika_sheet_begin_band (self);
  if (hit->part == AIKA_HIT_MEETING)
    drag->body_id = g_strdup (aika_record_get_id (aika_scene_get_row_record (self->scene, hit->row)));
  drag->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_at_edges_cb, NULL, NULL);
}

static void
begin_drag (AikaSheet       *self,
            double           x,
            double           y,
            GdkModifierType  state)
{
  AikaHit hit;
  gboolean is_typing;

  x = aika_sheet_mirror (self, x, 0);
  is_typing = aika_sheet_is_typing (self);
  aika_sheet_to_grid (self, x, y, &self->drag.begin_x, &self->drag.begin_y);
  aika_scene_hit (self->scene, self->drag.begin_x, self->drag.begin_y, &hit);
  if (aika_sheet_is_giving (self, &hit))
    aika_sheet_drop_giving (self);
  aika_sheet_finish_typing (self);
  aika_sheet_drag_clear (self);
  self->drag.ends_typing = is_typing;
  self->drag.pointer_x = x;
  self->drag.pointer_y = y;
  aika_sheet_to_grid (self, x, y, &self->drag.begin_x, &self->drag.begin_y);
  aika_scene_hit (self->scene, self->drag.begin_x, self->drag.begin_y, &hit);

  begin_at (self, &hit, aika_sheet_press (self, &hit, x, y, state));
}

/* A finger scrolls; it drags what it rested on first. */
static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               AikaSheet      *self)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  if (self->scene == NULL)
    return;
  if (device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN)
    {
      aika_sheet_drag_clear (self);
      self->drag.is_waiting = TRUE;
      return;
    }

  begin_drag (self, x, y, gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)));
}

static void
held_cb (GtkGestureLongPress *gesture,
         double               x,
         double               y,
         AikaSheet           *self)
{
  if (self->scene == NULL)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  begin_drag (self, x, y, 0);
  self->drag.is_held = TRUE;
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          offset_x,
                double          offset_y,
                AikaSheet      *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  double x, y;

  if (self->drag.kind == AIKA_DRAG_NONE)
    return;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  self->drag.pointer_x = aika_sheet_mirror (self, x + offset_x, 0);
  self->drag.pointer_y = y + offset_y;
  self->drag.is_fine = (state & GDK_SHIFT_MASK) != 0;

  if (!self->drag.has_moved && hypot (offset_x, offset_y) >= DRAG_THRESHOLD_PX)
    {
      self->drag.has_moved = TRUE;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    }
  update_drag (self);
}

/* A click on an empty cell gives a row that has no time the month; one on one of several marks or
 * rows selects it alone. */
static void
finish_click (AikaSheet *self)
{
  gboolean ends_typing = self->drag.ends_typing || self->writing.entry != NULL || self->scene == NULL;
  gboolean is_paint = self->drag.kind == AIKA_DRAG_PAINT;
  gboolean is_row = self->drag.kind == AIKA_DRAG_ROWS;
  int begin_row = self->drag.begin_row;
  g_autofree char *mark_id = self->drag.ids != NULL && !is_row ? g_strdup (self->drag.mark_id) : NULL;
  AikaHit hit = { AIKA_HIT_NOTHING };

  if (is_paint && !ends_typing)
    aika_scene_hit (self->scene, self->drag.begin_x, self->drag.begin_y, &hit);
  aika_sheet_drag_clear (self);
  if (is_paint && !ends_typing && aika_sheet_can_give_month (self, &hit))
    aika_sheet_begin_giving (self, aika_record_get_id (hit.record), aika_day_get_month (hit.day));
  if (mark_id != NULL)
    aika_sheet_select (self, mark_id);
  if (is_row && self->scene != NULL)
    aika_sheet_put_cursor (self, begin_row, AIKA_CELL_TITLE, NULL);
}

/* A finger that was lifted where it was put: after a rest it opens the menu, else it is a click. */
static gboolean
finish_touch (AikaSheet      *self,
              GtkGestureDrag *gesture)
{
  gboolean is_held = self->drag.is_held && !self->drag.has_moved;
  double x, y;

  if ((!is_held && !self->drag.is_waiting) || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return FALSE;

  if (is_held)
    {
      aika_sheet_drag_clear (self);
      aika_sheet_show_menu (self, aika_sheet_mirror (self, x, 0), y);
      return TRUE;
    }

  begin_drag (self, x, y, 0);
  finish_click (self);
  return TRUE;
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          offset_x,
             double          offset_y,
             AikaSheet      *self)
{
  if (finish_touch (self, gesture) || self->drag.kind == AIKA_DRAG_NONE)
    return;

  if (!self->drag.has_moved)
    {
      finish_click (self);
      return;
    }

  switch (self->drag.kind)
    {
    case AIKA_DRAG_NONE:
      break;
    case AIKA_DRAG_PAINT:
      aika_sheet_finish_paint_drag (self);
      break;
    case AIKA_DRAG_MOVE:
    case AIKA_DRAG_START:
    case AIKA_DRAG_END:
      aika_sheet_finish_mark_drag (self);
      break;
    case AIKA_DRAG_ROWS:
      aika_sheet_finish_rows_drag (self);
      break;
    case AIKA_DRAG_SELECT:
    case AIKA_DRAG_BAND:
      aika_sheet_drag_clear (self);
      break;
    }
}

static void
drag_cancel_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                AikaSheet        *self)
{
  aika_sheet_drag_clear (self);
}

static gboolean
escape_cb (GtkEventControllerKey *controller,
           guint                  keyval,
           guint                  keycode,
           GdkModifierType        state,
           AikaSheet             *self)
{
  if (self->drag.kind == AIKA_DRAG_NONE)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Shift_L || keyval == GDK_KEY_Shift_R)
    {
      self->drag.is_fine = TRUE;
      update_drag (self);
      return GDK_EVENT_PROPAGATE;
    }
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  aika_sheet_drag_clear (self);
  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->drag_gesture));
  return GDK_EVENT_STOP;
}

void
aika_sheet_drag_init (AikaSheet *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();

  self->drag_gesture = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->drag_gesture), GDK_BUTTON_PRIMARY);
  g_signal_connect (self->drag_gesture, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (self->drag_gesture, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (self->drag_gesture, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (self->drag_gesture, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->drag_gesture));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect (hold, "pressed", G_CALLBACK (held_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (hold));
  gtk_gesture_group (self->drag_gesture, hold);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (escape_cb), self);
  gtk_widget_add_controller (widget, keys);
}
