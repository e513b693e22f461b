/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-drag"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "edit/aika-edit-cells.h"
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
  g_clear_pointer (&drag->ghosts, gsk_render_node_unref);
  g_free (drag->mark_id);
  g_free (drag->body_id);
  g_strfreev (drag->ids);
  g_strfreev (drag->base_ids);
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

/* How many rows of the plan lie between where the drag began and the pointer: a mark goes from row to
 * row, over headings and over what is folded or hidden. */
static int
count_rows (AikaSheet *self,
            double     grid_y)
{
  int row = CLAMP ((int) aika_scene_find_row_at (self->scene, grid_y), 0, (int) aika_scene_get_n_rows (self->scene) - 1);

  if (self->drag.kind != AIKA_DRAG_MOVE || self->drag.body_id != NULL ||
      aika_scene_get_row_kind (self->scene, (guint) row) != AIKA_ROW_ITEM)
    return self->drag.n_rows;

  return aika_sheet_count_items (self, self->drag.begin_row, row);
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
make_time_bubble (AikaSheet *self,
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

/* Behind the time, the row that the mark goes to, and how many others go with it. */
static char *
make_bubble (AikaSheet *self,
             AikaPlan  *plan,
             int        n_steps)
{
  g_autofree char *words = make_time_bubble (self, plan, n_steps);
  GString *bubble = g_string_new (words != NULL ? words : "");
  AikaItem *item = NULL;

  if (self->drag.n_rows != 0 && aika_plan_find_mark (plan, self->drag.mark_id, &item) != NULL && item->title != NULL)
    g_string_append_printf (bubble, "\n→ %s", item->title);
  if (self->drag.ids != NULL)
    {
      guint n_marks = g_strv_length (self->drag.ids);

      g_string_append_c (bubble, '\n');
      g_string_append_printf (bubble, g_dngettext (GETTEXT_PACKAGE, "%u mark", "%u marks", n_marks), n_marks);
    }

  return g_string_free (bubble, FALSE);
}

static void
show_preview (AikaSheet *self,
              AikaPlan  *plan)
{
  AikaSceneOptions options = *aika_scene_get_options (self->scene);
  AikaScene *old = self->drag.scene != NULL ? g_steal_pointer (&self->drag.scene) : aika_scene_ref (self->scene);

  g_clear_pointer (&self->drag.plan, aika_record_unref);
  self->drag.plan = plan;
  self->drag.scene = aika_scene_replace (old, plan, &self->scale, &self->metrics, &options);
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
    .n_rows = self->drag.n_rows,
    .ids = self->drag.ids,
  };
}

static void
update_mark_drag (AikaSheet *self,
                  double     grid_x,
                  double     grid_y)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  AikaMark *mark = aika_plan_find_mark (plan, self->drag.mark_id, NULL);
  g_autoptr(AikaWhen) when = get_dragged_when (self, plan);
  g_autoptr(GError) error = NULL;
  AikaPlan *moved;
  AikaStepOf step;
  int n_steps = 0, n_rows = count_rows (self, grid_y);

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
    n_steps = n_rows == 0 ? 1 : 0;      /* the edit says why not */
  else
    n_steps = count_steps (self, when, grid_x);

  if (n_steps == self->drag.n_steps && n_rows == self->drag.n_rows && self->drag.bubble != NULL)
    return;
  self->drag.n_steps = n_steps;
  self->drag.n_rows = n_rows;
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

/* The rows of items from where the drag began to a row. */
static GStrv
dup_painted_items (AikaSheet *self,
                   int        row)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  for (int i = MIN (self->drag.begin_row, row); i <= MAX (self->drag.begin_row, row); i++)
    if (aika_scene_get_row_kind (self->scene, (guint) i) == AIKA_ROW_ITEM)
      g_strv_builder_add (ids, aika_record_get_id (aika_scene_get_row_record (self->scene, (guint) i)));

  return g_strv_builder_end (ids);
}

/* “touko–kesäkuu 2026 · 3 riviä” */
static char *
make_paint_bubble (gint32 first_month,
                   gint32 last_month,
                   guint  n_rows)
{
  g_autoptr(AikaWhen) when = aika_when_new_months (first_month, last_month);
  g_autofree char *months = aika_when_format (when, aika_spoken_get_language (), AIKA_PHRASE_FULL, AIKA_PHRASE_TYPOGRAPHIC);
  g_autofree char *rows = NULL;

  if (n_rows < 2)
    return g_steal_pointer (&months);

  rows = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row", "%u rows", n_rows), n_rows);
  return g_strdup_printf ("%s · %s", months, rows);
}

static void
update_paint_drag (AikaSheet *self,
                   double     grid_x,
                   double     grid_y)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  gint32 last_month = self->scale.first_month + (gint32) self->scale.n_months - 1;
  gint32 month = CLAMP (aika_scale_get_month (&self->scale, grid_x), self->scale.first_month, last_month);
  int row = CLAMP ((int) aika_scene_find_row_at (self->scene, grid_y), 0, (int) aika_scene_get_n_rows (self->scene) - 1);
  gint32 first = MIN (self->drag.begin_month, month), last = MAX (self->drag.begin_month, month);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) item_ids = NULL;
  g_auto(GStrv) mark_ids = NULL;
  AikaPlan *painted;

  if (month == self->drag.now_month && row == self->drag.now_row && self->drag.bubble != NULL)
    return;
  self->drag.now_month = month;
  self->drag.now_row = row;

  item_ids = dup_painted_items (self, row);
  painted = aika_edit_paint_cells (plan, (const char *const *) item_ids, first, last, aika_sheet_get_category (self),
                                   &mark_ids, &error);
  g_clear_pointer (&self->drag.mark_id, g_free);
  g_clear_pointer (&self->drag.bubble, g_free);
  if (painted == NULL)
    {
      drop_preview (self);
      self->drag.bubble = g_strdup (error->message);
      return;
    }
  show_preview (self, painted);
  self->drag.mark_id = g_strdup (mark_ids[0]);
  self->drag.bubble = make_paint_bubble (first, last, g_strv_length (item_ids));
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
      update_paint_drag (self, grid_x, grid_y);
      break;
    case AIKA_DRAG_MOVE:
    case AIKA_DRAG_START:
    case AIKA_DRAG_END:
      update_mark_drag (self, grid_x, grid_y);
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

/* The mark that was painted is in the plan that the drag shows. Of several rows, the cells stay
 * selected. */
static void
finish_paint (AikaSheet *self)
{
  g_autofree char *mark_id = g_strdup (self->drag.mark_id);
  AikaPlan *plan = g_steal_pointer (&self->drag.plan);
  int begin_row = self->drag.begin_row, row = self->drag.now_row;
  gint32 begin_month = self->drag.begin_month, month = self->drag.now_month;
  g_autofree char *refusal = plan == NULL ? g_strdup (self->drag.bubble) : NULL;

  aika_sheet_drag_clear (self);
  if (plan == NULL)
    {
      if (refusal != NULL)
        g_signal_emit_by_name (self, "refused", refusal);
      return;
    }
  aika_sheet_commit (self, plan, NULL, NULL);
  if (row == begin_row && mark_id != NULL)
    aika_sheet_select (self, mark_id);
  else
    {
      aika_sheet_put_cursor (self, begin_row, begin_month, NULL);
      aika_sheet_extend_to (self, row, month);
    }
  self->has_just_painted = TRUE;
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

static void
finish_move (AikaSheet *self)
{
  g_autoptr(AikaWhen) when = get_dragged_when (self, aika_document_get_plan (self->document));
  g_autofree char *refusal = self->drag.plan == NULL ? g_strdup (self->drag.bubble) : NULL;
  g_autofree char *id = g_steal_pointer (&self->drag.mark_id);
  g_autofree char *body_id = g_steal_pointer (&self->drag.body_id);
  g_auto(GStrv) ids = g_steal_pointer (&self->drag.ids);
  AikaStepOf step = { NULL };

  if (when != NULL)
    step = get_step (self, when, self->drag.n_steps);
  step.id = id;
  step.body_id = body_id;
  step.ids = ids;
  aika_sheet_drag_clear (self);
  if (refusal != NULL)
    g_signal_emit_by_name (self, "refused", refusal);
  else if (step.n_steps != 0 || step.n_rows != 0)
    aika_sheet_take_step (self, &step, NULL);
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
      finish_paint (self);
      break;
    case AIKA_DRAG_MOVE:
    case AIKA_DRAG_START:
    case AIKA_DRAG_END:
      finish_move (self);
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

static void
outline_mark (AikaSheet         *self,
              const AikaPainter *painter,
              GtkSnapshot       *snapshot,
              const char        *id)
{
  AikaRect rect;
  guint row;

  if (self->drag.body_id != NULL
      ? aika_scene_get_rect_in_row (self->scene, (guint) self->drag.begin_row, id, &rect)
      : aika_scene_get_mark_rect (self->scene, id, &row, &rect))
    aika_painter_outline (painter, snapshot, &rect, &self->style->secondary);
}

static GskRenderNode *
make_ghosts (AikaSheet *self)
{
  AikaPainter painter = { self->style, self->typesetter, self->metrics.line_width, NULL };
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  if (self->drag.ids == NULL)
    outline_mark (self, &painter, snapshot, self->drag.mark_id);
  for (guint i = 0; self->drag.ids != NULL && self->drag.ids[i] != NULL; i++)
    outline_mark (self, &painter, snapshot, self->drag.ids[i]);
  node = gtk_snapshot_free_to_node (snapshot);

  return node != NULL ? node : gsk_container_node_new (NULL, 0);
}

/* The old places stay as outlines; so does the month that a click would give. The same node in each
 * frame: GSK would paint another one anew, and all that lies between it and the pointer. */
void
aika_sheet_drag_paint (AikaSheet   *self,
                       GtkSnapshot *snapshot)
{
  aika_sheet_paint_hint (self, snapshot);
  if (!self->drag.has_moved || self->drag.scene == NULL || self->drag.mark_id == NULL ||
      self->drag.kind == AIKA_DRAG_PAINT)
    return;

  if (self->drag.ghosts == NULL)
    self->drag.ghosts = make_ghosts (self);
  gtk_snapshot_append_node (snapshot, self->drag.ghosts);
}
