/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-drag"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "edit/aika-edit-describe.h"
#include "edit/aika-edit-marks.h"
#include "time/aika-phrase.h"
#include "ui/aika-sheet-private.h"
#include "ui/aika-spoken.h"

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
  g_free (drag->mark_id);
  g_free (drag->body_id);
  g_free (drag->item_id);
  g_free (drag->bubble);
  *drag = (AikaDrag) { AIKA_DRAG_NONE };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The days between where the drag began and where the pointer is. Months are counted in
 * columns, so that a drag of one column is one month, whatever the month's length. */
static gint32
count_days (AikaSheet *self,
            double     grid_x)
{
  double columns = (grid_x - self->drag.begin_x) / self->scale.month_width;

  return (gint32) lround (columns * (365.2425 / 12));
}

static int
count_steps (AikaSheet      *self,
             const AikaWhen *when,
             double          grid_x)
{
  double columns = (grid_x - self->drag.begin_x) / self->scale.month_width;
  AikaStep step = self->drag.is_fine ? AIKA_STEP_DAY : AIKA_STEP_OWN;

  if (aika_when_get_step (when) == AIKA_STEP_MONTH)
    return (int) lround (columns);
  if (self->drag.kind == AIKA_DRAG_START)
    return aika_when_count_resize_steps (when, AIKA_EDGE_START, count_days (self, grid_x));
  if (self->drag.kind == AIKA_DRAG_END)
    return aika_when_count_resize_steps (when, AIKA_EDGE_END, count_days (self, grid_x));

  return aika_when_count_steps (when, step, count_days (self, grid_x));
}

static AikaStep
get_drag_step (AikaSheet      *self,
               const AikaWhen *when)
{
  AikaStep own = aika_when_get_step (when);

  return self->drag.is_fine && own == AIKA_STEP_WEEK ? AIKA_STEP_DAY : AIKA_STEP_OWN;
}

/* The time of what is dragged, in a plan. */
static AikaWhen *
get_dragged_when (AikaSheet      *self,
                  const AikaPlan *plan)
{
  AikaTie tie = { .body = self->drag.body_id, .meeting = self->drag.mark_id };
  AikaMeeting *meeting;
  AikaMark *mark;

  if (self->drag.body_id != NULL)
    {
      meeting = aika_plan_find_meeting (plan, &tie, NULL);
      return meeting != NULL && meeting->when != NULL ? aika_when_ref (meeting->when) : NULL;
    }

  mark = aika_plan_find_mark (plan, self->drag.mark_id, NULL);
  return mark != NULL ? aika_plan_get_mark_when (plan, mark) : NULL;
}

/* “touko–kesäkuu 2026 · kuukauden myöhemmin” */
static char *
make_bubble (AikaSheet *self,
             AikaPlan  *plan,
             int        n_steps)
{
  const AikaPlan *before = aika_document_get_plan (self->document);
  AikaMark *mark = aika_plan_find_mark (plan, self->drag.mark_id, NULL);
  g_autoptr(AikaWhen) when = get_dragged_when (self, plan);
  g_autoptr(AikaWhen) when_before = get_dragged_when (self, before);
  AikaLanguage language = aika_spoken_get_language ();
  g_autofree char *words = NULL;
  g_autofree char *step_name = NULL;
  AikaBody *body = NULL;

  if (when == NULL || when_before == NULL)
    return NULL;

  if (mark != NULL && mark->meeting != NULL && aika_plan_find_meeting (plan, mark->meeting, &body) != NULL)
    {
      g_autofree char *day = aika_when_format (when, language, AIKA_PHRASE_SHORT, AIKA_PHRASE_TYPOGRAPHIC);
      g_autofree char *count = NULL;

      if (n_steps == 1)
        return g_strdup_printf ("%s %s · %s", aika_body_get_short_name (body), day, _("next meeting"));
      if (n_steps == -1)
        return g_strdup_printf ("%s %s · %s", aika_body_get_short_name (body), day, _("previous meeting"));
      if (n_steps == 0)
        return g_strdup_printf ("%s %s", aika_body_get_short_name (body), day);
      count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%+d meeting", "%+d meetings", ABS (n_steps)), n_steps);
      return g_strdup_printf ("%s %s · %s", aika_body_get_short_name (body), day, count);
    }

  words = aika_when_format (when, language, AIKA_PHRASE_FULL, AIKA_PHRASE_TYPOGRAPHIC);
  if (self->drag.kind != AIKA_DRAG_MOVE || n_steps == 0)
    return g_steal_pointer (&words);

  step_name = aika_when_dup_step_name (when_before, get_drag_step (self, when_before), n_steps);
  return g_strdup_printf ("%s · %s", words, step_name);
}

static void
show_preview (AikaSheet *self,
              AikaPlan  *plan)
{
  AikaSceneOptions options = *aika_scene_get_options (self->scene);
  AikaScene *old = self->drag.scene;

  g_clear_pointer (&self->drag.plan, aika_record_unref);
  self->drag.plan = plan;
  self->drag.scene = aika_scene_new (plan, &self->scale, &self->metrics, &options, old != NULL ? old : self->scene);
  g_clear_pointer (&old, aika_scene_unref);
}

static void
drop_preview (AikaSheet *self)
{
  g_clear_pointer (&self->drag.plan, aika_record_unref);
  g_clear_pointer (&self->drag.scene, aika_scene_unref);
}

static AikaStepOf
get_step (AikaSheet      *self,
          const AikaWhen *when,
          int             n_steps)
{
  return (AikaStepOf) {
    .id = self->drag.mark_id,
    .body_id = self->drag.body_id,
    .is_resize = self->drag.kind != AIKA_DRAG_MOVE,
    .edge = self->drag.kind == AIKA_DRAG_START ? AIKA_EDGE_START : AIKA_EDGE_END,
    .unit = get_drag_step (self, when),
    .n_steps = n_steps,
  };
}

static void
update_mark_drag (AikaSheet *self,
                  double     grid_x)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  AikaMark *mark = aika_plan_find_mark (plan, self->drag.mark_id, NULL);
  g_autoptr(AikaWhen) when = get_dragged_when (self, plan);
  g_autoptr(GError) error = NULL;
  AikaPlan *moved;
  AikaStepOf step;
  int n_steps = 0;

  if (when == NULL)
    return;

  if (mark != NULL && mark->meeting != NULL && self->drag.kind == AIKA_DRAG_MOVE)
    {
      gint32 start_day, end_day;

      if (aika_when_get_extent (when, &start_day, &end_day) && start_day != AIKA_DAY_NONE)
        aika_edit_count_meeting_steps (plan, self->drag.mark_id,
                                       start_day + count_days (self, grid_x), &n_steps);
    }
  else if (aika_when_get_step (when) == AIKA_STEP_NONE)
    n_steps = 1;      /* the edit says why not */
  else
    n_steps = count_steps (self, when, grid_x);

  if (n_steps == self->drag.n_steps && self->drag.bubble != NULL)
    return;
  self->drag.n_steps = n_steps;
  g_clear_pointer (&self->drag.bubble, g_free);

  step = get_step (self, when, n_steps);
  moved = aika_sheet_make_step (self, &step, AIKA_EDIT_EVEN_HELD, &error);
  if (moved == NULL)
    {
      drop_preview (self);
      self->drag.bubble = g_strdup (error->message);
      return;
    }
  self->drag.bubble = make_bubble (self, moved, n_steps);
  show_preview (self, moved);
}

static void
update_paint_drag (AikaSheet *self,
                   double     grid_x)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  AikaItem *item = aika_seq_lookup (plan->items, self->drag.item_id);
  gint32 last_month = self->scale.first_month + (gint32) self->scale.n_months - 1;
  gint32 month = CLAMP (aika_scale_get_month (&self->scale, grid_x), self->scale.first_month, last_month);
  g_autoptr(GError) error = NULL;
  AikaPlan *painted;

  if (month == self->drag.now_month && self->drag.bubble != NULL)
    return;
  self->drag.now_month = month;

  g_clear_pointer (&self->drag.mark_id, g_free);
  painted = aika_edit_add_mark_months (plan, self->drag.item_id, MIN (self->drag.begin_month, month),
                                       MAX (self->drag.begin_month, month), AIKA_MEANING_PHASE,
                                       aika_sheet_get_new_category (plan, item), &self->drag.mark_id, &error);
  g_clear_pointer (&self->drag.bubble, g_free);
  if (painted == NULL)
    {
      drop_preview (self);
      self->drag.bubble = g_strdup (error->message);
      return;
    }
  show_preview (self, painted);
  {
    AikaMark *mark = aika_plan_find_mark (painted, self->drag.mark_id, NULL);

    self->drag.bubble = aika_when_format (mark->when, aika_spoken_get_language (), AIKA_PHRASE_FULL,
                                          AIKA_PHRASE_TYPOGRAPHIC);
  }
}

static void
update_drag (AikaSheet *self)
{
  double grid_x, grid_y;

  if (!self->drag.has_moved)
    return;

  aika_sheet_to_grid (self, MAX (self->drag.pointer_x, aika_sheet_get_title_width (self)), self->drag.pointer_y,
                      &grid_x, &grid_y);
  if (self->drag.kind == AIKA_DRAG_PAINT)
    update_paint_drag (self, grid_x);
  else
    update_mark_drag (self, grid_x);

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
  if (speed != 0)
    {
      gtk_adjustment_set_value (self->hadjustment, gtk_adjustment_get_value (self->hadjustment) + speed);
      update_drag (self);
    }

  return G_SOURCE_CONTINUE;
}

static void
begin_at (AikaSheet     *self,
          const AikaHit *hit)
{
  AikaDrag *drag = &self->drag;
  AikaDragKind kind = AIKA_DRAG_NONE;

  if (aika_document_get_is_read_only (self->document))
    return;

  if (hit->part == AIKA_HIT_MARK || hit->part == AIKA_HIT_MEETING)
    kind = AIKA_DRAG_MOVE;
  else if (hit->part == AIKA_HIT_MARK_START)
    kind = AIKA_DRAG_START;
  else if (hit->part == AIKA_HIT_MARK_END)
    kind = AIKA_DRAG_END;
  else if (hit->part == AIKA_HIT_CELL && aika_scene_get_row_kind (self->scene, hit->row) == AIKA_ROW_ITEM)
    kind = AIKA_DRAG_PAINT;
  if (kind == AIKA_DRAG_NONE)
    return;

  drag->kind = kind;
  if (kind == AIKA_DRAG_PAINT)
    {
      drag->item_id = g_strdup (aika_record_get_id (aika_scene_get_row_record (self->scene, hit->row)));
      drag->begin_month = aika_scale_get_month (&self->scale, drag->begin_x);
      drag->now_month = drag->begin_month;
    }
  else
    drag->mark_id = g_strdup (aika_record_get_id (hit->record));
  if (hit->part == AIKA_HIT_MEETING)
    drag->body_id = g_strdup (aika_record_get_id (aika_scene_get_row_record (self->scene, hit->row)));
  drag->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_at_edges_cb, NULL, NULL);
}

static gboolean
is_of_several (AikaSheet  *self,
               const char *mark_id)
{
  g_auto(GStrv) ids = aika_sheet_dup_mark_ids (self);

  return g_strv_length (ids) > 1 && g_strv_contains ((const char *const *) ids, mark_id);
}

/* Selects what is pressed on: with Shift all up to it, with Ctrl this too. Of several marks that
 * are selected, the others stay selected: they may be dragged.
 *
 * Returns: whether a drag may begin there */
static gboolean
press_at (AikaSheet       *self,
          const AikaHit   *hit,
          double           x,
          double           y,
          GdkModifierType  state)
{
  gboolean is_mark = hit->part == AIKA_HIT_MARK || hit->part == AIKA_HIT_MARK_START || hit->part == AIKA_HIT_MARK_END;
  const char *record_id = is_mark || hit->part == AIKA_HIT_MEETING ? aika_record_get_id (hit->record) : NULL;
  gint32 month;
  int row;

  if (!aika_sheet_find_cell (self, x, y, &row, &month))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return FALSE;
    }
  if ((state & GDK_SHIFT_MASK) != 0)
    {
      aika_sheet_extend_to (self, row, month);
      return FALSE;
    }
  if ((state & GDK_CONTROL_MASK) != 0 && (is_mark || hit->part == AIKA_HIT_TITLE) &&
      aika_scene_get_row_kind (self->scene, hit->row) == AIKA_ROW_ITEM)
    {
      aika_sheet_toggle_chosen (self, aika_record_get_id (hit->record));
      return FALSE;
    }

  self->has_tab_month = FALSE;
  if (!is_mark || !is_of_several (self, record_id))
    aika_sheet_put_cursor (self, row, month, record_id);
  return row != AIKA_ROW_HEADER;
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               AikaSheet      *self)
{
  AikaHit hit;
  gboolean is_typing;

  if (self->scene == NULL)
    return;

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

  if (!press_at (self, &hit, x, y, gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture))))
    return;
  begin_at (self, &hit);
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
  self->drag.pointer_x = x + offset_x;
  self->drag.pointer_y = y + offset_y;
  self->drag.is_fine = (state & GDK_SHIFT_MASK) != 0;

  if (!self->drag.has_moved && hypot (offset_x, offset_y) >= DRAG_THRESHOLD_PX)
    {
      self->drag.has_moved = TRUE;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    }
  update_drag (self);
}

/* The mark that was painted is in the plan that the drag shows. */
static void
finish_paint (AikaSheet *self)
{
  g_autofree char *mark_id = g_strdup (self->drag.mark_id);
  AikaPlan *plan = g_steal_pointer (&self->drag.plan);

  aika_sheet_drag_clear (self);
  if (plan == NULL)
    return;
  aika_sheet_commit (self, plan, NULL, NULL);
  aika_sheet_select (self, mark_id);
}

/* A click on an empty cell gives a row that has no time the month. */
static void
finish_click (AikaSheet *self)
{
  gboolean ends_typing = self->drag.ends_typing || self->writing.entry != NULL || self->scene == NULL;
  AikaHit hit = { AIKA_HIT_NOTHING };

  if (!ends_typing)
    aika_scene_hit (self->scene, self->drag.begin_x, self->drag.begin_y, &hit);
  aika_sheet_drag_clear (self);
  if (!ends_typing && aika_sheet_can_give_month (self, &hit))
    aika_sheet_begin_giving (self, aika_record_get_id (hit.record), aika_day_get_month (hit.day));
}

static void
finish_move (AikaSheet *self)
{
  g_autoptr(AikaWhen) when = get_dragged_when (self, aika_document_get_plan (self->document));
  g_autofree char *refusal = self->drag.plan == NULL ? g_strdup (self->drag.bubble) : NULL;
  g_autofree char *id = g_steal_pointer (&self->drag.mark_id);
  g_autofree char *body_id = g_steal_pointer (&self->drag.body_id);
  AikaStepOf step = { NULL };

  if (when != NULL)
    step = get_step (self, when, self->drag.n_steps);
  step.id = id;
  step.body_id = body_id;
  aika_sheet_drag_clear (self);
  if (refusal != NULL)
    g_signal_emit_by_name (self, "refused", refusal);
  else if (step.n_steps != 0)
    aika_sheet_take_step (self, &step, NULL);
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          offset_x,
             double          offset_y,
             AikaSheet      *self)
{
  if (self->drag.kind == AIKA_DRAG_NONE)
    return;

  if (!self->drag.has_moved && self->drag.kind == AIKA_DRAG_PAINT)
    finish_click (self);
  else if (!self->drag.has_moved)
    aika_sheet_drag_clear (self);
  else if (self->drag.kind == AIKA_DRAG_PAINT)
    finish_paint (self);
  else
    finish_move (self);
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

  aika_sheet_to_grid (self, x, y, &grid_x, &grid_y);
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

  aika_sheet_finish_typing (self);
  aika_sheet_to_grid (self, x, y, &grid_x, &grid_y);
  aika_scene_hit (self->scene, grid_x, grid_y, &hit);
  if (hit.part == AIKA_HIT_NOTHING || hit.part == AIKA_HIT_HEADER || hit.record == NULL)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  aika_sheet_select (self, aika_record_get_id (hit.record));
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

  self->pointer_x = x;
  self->pointer_y = y;
  if (self->scene != NULL && self->drag.kind == AIKA_DRAG_NONE)
    {
      aika_sheet_to_grid (self, x, y, &grid_x, &grid_y);
      aika_scene_hit (self->scene, grid_x, grid_y, &hit);
    }

  if (self->drag.kind == AIKA_DRAG_MOVE)
    cursor = "grabbing";
  else if (self->drag.kind != AIKA_DRAG_NONE)
    cursor = "ew-resize";
  else if (hit.part == AIKA_HIT_MARK_START || hit.part == AIKA_HIT_MARK_END)
    cursor = "ew-resize";
  else if (hit.part == AIKA_HIT_MARK)
    cursor = "grab";
  else if (hit.part == AIKA_HIT_DISCLOSURE || (self->scene != NULL && aika_sheet_can_give_month (self, &hit)))
    cursor = "pointer";
  aika_sheet_show_hint (self, self->scene != NULL ? &hit : NULL);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
}

static void
leave_cb (GtkEventControllerMotion *controller,
          AikaSheet                *self)
{
  self->pointer_x = -1;
  aika_sheet_show_hint (self, NULL);
}

void
aika_sheet_drag_init (AikaSheet *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->drag_gesture = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->drag_gesture), GDK_BUTTON_PRIMARY);
  g_signal_connect (self->drag_gesture, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (self->drag_gesture, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (self->drag_gesture, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (self->drag_gesture, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->drag_gesture));

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (menu));

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (escape_cb), self);
  gtk_widget_add_controller (widget, keys);
}

/* The old place of the mark stays as an outline; so does the month that a click would give. */
void
aika_sheet_drag_paint (AikaSheet   *self,
                       GtkSnapshot *snapshot)
{
  AikaPainter painter = { self->style, self->typesetter, self->metrics.line_width, NULL };
  AikaRect rect;

  aika_sheet_paint_hint (self, snapshot);
  if (!self->drag.has_moved || self->drag.scene == NULL || self->drag.kind == AIKA_DRAG_PAINT ||
      self->current == NULL)
    return;
  if (!aika_scene_get_rect_in_row (self->scene, aika_thing_get_row (self->current), self->drag.mark_id, &rect))
    return;

  aika_painter_outline (&painter, snapshot, &rect, &self->style->secondary);
}

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

  width = text_width + 2 * BUBBLE_PADDING_X;
  height = text_height + 2 * BUBBLE_PADDING_Y;
  x = CLAMP (self->drag.pointer_x - width / 2, 4, MAX (room - width - 4, 4));
  y = self->drag.pointer_y - height - BUBBLE_DISTANCE;
  if (y < 4)
    y = self->drag.pointer_y + BUBBLE_DISTANCE + 8;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x, y, width, height), 8);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &ground, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + BUBBLE_PADDING_X, y + BUBBLE_PADDING_Y));
  gtk_snapshot_append_layout (snapshot, layout, &white);
  gtk_snapshot_restore (snapshot);
}
