/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-write"

#include "config.h"

#include "ui/aika-sheet-write.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/aika-sheet-private.h"

/* Writing in a cell: a small entry over it takes a time in words, or any text; in the lane of a
 * body the days of meetings. It opens by a double click, by Enter on a mark or a meeting, and by any
 * printable character on a row or a lane. */

#define WIDTH_CHARS 26
#define ANSWER_ROWS 3           /* room wanted for the answer, in rows of the sheet */
#define MARGIN_PX 4

/* The focus goes first: GTK looks for an heir of its own where a widget goes with the focus. */
static void
close_entry (AikaSheet *self)
{
  GtkWidget *entry = (GtkWidget *) g_steal_pointer (&self->writing.entry);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (entry == NULL)
    return;

  g_signal_handlers_disconnect_by_data (entry, self);
  aika_time_target_clear (&self->writing.target);
  g_clear_pointer (&self->writing.row_id, g_free);
  self->writing.is_typed = FALSE;
  self->writing.go_on = AIKA_GO_ON_STAY;
  aika_sheet_show_draft (self, NULL);
  if (focus != NULL && gtk_widget_is_ancestor (focus, entry) &&
      (self->current == NULL || !gtk_widget_grab_focus (GTK_WIDGET (self->current))))
    gtk_root_set_focus (root, NULL);
  gtk_widget_unparent (entry);
  aika_sheet_queue_places (self);
}

/* A finer time that was typed on a bar, and lies within it, is a time of its own: a day in a month
 * that is being prepared. */
static gboolean
is_within_mark (AikaSheet *self)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  const AikaMark *mark = self->writing.target.mark_id != NULL
                         ? aika_plan_find_mark (plan, self->writing.target.mark_id, NULL) : NULL;
  const AikaReading *reading = aika_time_entry_get_reading (self->writing.entry);
  g_autoptr(AikaWhen) when = mark != NULL ? aika_plan_get_mark_when (plan, mark) : NULL;
  gint32 start_day, end_day, mark_start_day, mark_end_day;

  if (!self->writing.is_typed || mark == NULL || mark->meaning != AIKA_MEANING_PHASE || when == NULL ||
      reading->status != AIKA_READING_VALUE || !aika_when_get_extent (reading->when, &start_day, &end_day) ||
      reading->when->precision >= when->precision)
    return FALSE;
  if (!aika_when_get_extent (when, &mark_start_day, &mark_end_day))
    return when->kind == AIKA_WHEN_WHOLE_PROCESS;

  return start_day != AIKA_DAY_NONE && end_day != AIKA_DAY_NONE &&
         (mark_start_day == AIKA_DAY_NONE || start_day >= mark_start_day) &&
         (mark_end_day == AIKA_DAY_NONE || end_day <= mark_end_day);
}

/* The edit that the words make. */
static AikaPlan *
make_edit (AikaSheet     *self,
           AikaTimeTake   take,
           const char    *text,
           char         **made_id,
           GError       **error)
{
  AikaTimeTarget within = { .item_id = self->writing.target.item_id, .month = AIKA_EDIT_NO_MONTH,
                            .category_id = self->writing.target.category_id };
  gboolean is_new = take == AIKA_TIME_TAKE_TIME && is_within_mark (self);

  return aika_time_target_take (is_new ? &within : &self->writing.target, aika_document_get_plan (self->document),
                                take, text, made_id, error);
}

/* The cursor goes on from the cell where the words were typed, wherever their time lies. */
static void
go_on (AikaSheet  *self,
       AikaGoOn    where,
       const char *row_id,
       gint32      month)
{
  if (where == AIKA_GO_ON_STAY || row_id == NULL)
    return;

  aika_sheet_select_cell (self, row_id, month);
  aika_sheet_go_on (self, where);
}

static void
take_cb (AikaSheet    *self,
         AikaTimeTake  take,
         const char   *text)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *made_id = NULL;
  g_autofree char *row_id = g_strdup (self->writing.row_id);
  gint32 at_month = self->writing.at_month;
  AikaGoOn where = self->writing.go_on;
  AikaPlan *plan = make_edit (self, take, text, &made_id, &error);

  if (plan == NULL)
    {
      g_signal_emit_by_name (self, "refused", error->message);
      return;
    }

  close_entry (self);
  aika_sheet_commit (self, plan, NULL, NULL);
  if (made_id != NULL && where == AIKA_GO_ON_STAY)
    aika_sheet_select (self, made_id);
  go_on (self, where, row_id, at_month);
}

/* What is being written shows before it is committed. */
static void
reading_changed_cb (AikaSheet *self)
{
  AikaTimeEntry *entry = self->writing.entry;
  g_autoptr(AikaPlan) plan = NULL;

  if (aika_time_entry_is_changed (entry) && aika_when_is_known (aika_time_entry_get_reading (entry)->when))
    plan = make_edit (self, AIKA_TIME_TAKE_TIME, aika_time_entry_get_text (entry), NULL, NULL);
  aika_sheet_show_draft (self, plan);
  aika_sheet_queue_places (self);
}

static void
leave_unchanged (AikaSheet *self)
{
  g_autofree char *row_id = g_strdup (self->writing.row_id);
  gint32 at_month = self->writing.at_month;
  AikaGoOn where = self->writing.go_on;

  close_entry (self);
  go_on (self, where, row_id, at_month);
}

/* Enter keeps what is written and goes down, Tab to the right; with Shift up or to the left. The
 * entry itself gives away what Enter keeps. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                AikaSheet             *self)
{
  gboolean has_shift = (state & GDK_SHIFT_MASK) != 0;
  gboolean is_enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
  gboolean is_tab = keyval == GDK_KEY_Tab || keyval == GDK_KEY_ISO_Left_Tab || keyval == GDK_KEY_KP_Tab;

  if ((!is_enter && !is_tab) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    {
      self->writing.go_on = AIKA_GO_ON_STAY;
      return GDK_EVENT_PROPAGATE;
    }

  if (is_tab)
    self->writing.go_on = has_shift ? AIKA_GO_ON_LEFT : AIKA_GO_ON_RIGHT;
  else
    self->writing.go_on = has_shift ? AIKA_GO_ON_UP : AIKA_GO_ON_DOWN;
  if (!aika_time_entry_is_changed (self->writing.entry))
    {
      leave_unchanged (self);
      return GDK_EVENT_STOP;
    }
  if (!is_tab)
    return GDK_EVENT_PROPAGATE;

  aika_time_entry_finish (self->writing.entry);
  return GDK_EVENT_STOP;
}

/* A click on the entry or its answer is none on the sheet under it. */
static gboolean
event_cb (GtkEventControllerLegacy *controller,
          GdkEvent                 *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  return type == GDK_BUTTON_PRESS || type == GDK_BUTTON_RELEASE || type == GDK_TOUCH_BEGIN || type == GDK_TOUCH_END;
}

/* The row that is written in, as it stands in the sheet. */
static gboolean
find_row (AikaSheet *self,
          guint     *row,
          double    *y,
          double    *height)
{
  const AikaTimeTarget *target = &self->writing.target;

  if (!aika_scene_find_row (self->scene, target->item_id != NULL ? target->item_id : target->body_id, row))
    return FALSE;

  *height = aika_scene_get_row (self->scene, *row)->height;
  *y = aika_sheet_get_header_height (self) + aika_scene_get_row_top (self->scene, *row) - aika_sheet_get_v (self);
  return TRUE;
}

/* The answer stands above where there may be no room for it below. */
static void
place_answer (AikaSheet *self)
{
  double y, height;
  guint row;

  self->writing.is_above = find_row (self, &row, &y, &height) &&
                           y + height + ANSWER_ROWS * self->metrics.row_min_height > gtk_widget_get_height (GTK_WIDGET (self));
  aika_time_entry_set_answer_above (self->writing.entry, self->writing.is_above);
}

static void
open_entry (AikaSheet *self)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *events = gtk_event_controller_legacy_new ();
  g_autoptr(AikaWhen) when = aika_time_target_get_when (&self->writing.target, plan);
  AikaTimeContext context;

  self->writing.target.category_id = g_strdup (aika_sheet_get_category (self));
  self->writing.row_id = g_strdup (aika_selection_get_cursor (self->selection)->row_id);
  self->writing.at_month = aika_selection_get_cursor (self->selection)->month;
  aika_time_target_get_context (&self->writing.target, plan, &context);
  self->writing.entry = AIKA_TIME_ENTRY (aika_time_entry_new (self->writing.target.body_id != NULL ? AIKA_ANSWER_MEETING
                                                                                                   : AIKA_ANSWER_CELL));
  aika_time_entry_set_time (self->writing.entry, when, &context);
  aika_time_entry_set_width_chars (self->writing.entry, WIDTH_CHARS);
  gtk_widget_set_parent (GTK_WIDGET (self->writing.entry), GTK_WIDGET (self));
  place_answer (self);

  g_signal_connect_swapped (self->writing.entry, "take", G_CALLBACK (take_cb), self);
  g_signal_connect_swapped (self->writing.entry, "give-up", G_CALLBACK (close_entry), self);
  g_signal_connect_swapped (self->writing.entry, "reading-changed", G_CALLBACK (reading_changed_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->writing.entry), keys);
  g_signal_connect (events, "event", G_CALLBACK (event_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self->writing.entry), events);

  gtk_widget_grab_focus (GTK_WIDGET (self->writing.entry));
  gtk_editable_select_region (GTK_EDITABLE (aika_time_entry_get_delegate (self->writing.entry)), 0, -1);
}

static gboolean
can_write (AikaSheet *self)
{
  if (self->document == NULL || self->scene == NULL)
    return FALSE;
  if (!aika_document_get_is_read_only (self->document))
    return TRUE;

  g_signal_emit_by_name (self, "refused", _("This plan was made with a newer Aikajana. It opens read-only."));
  return FALSE;
}

/**
 * aika_sheet_write_in_month:
 *
 * Opens the entry over empty cells of a row: what is written makes a mark, of all of the months if it
 * says no time.
 */
void
aika_sheet_write_in_month (AikaSheet  *self,
                           const char *item_id,
                           gint32      first_month,
                           gint32      last_month)
{
  if (!can_write (self))
    return;

  aika_sheet_finish_typing (self);
  if (!aika_seq_find_id (aika_document_get_plan (self->document)->items, item_id, NULL))
    return;
  aika_time_target_set (&self->writing.target, item_id, NULL, first_month);
  self->writing.target.last_month = last_month;
  open_entry (self);
}

/**
 * aika_sheet_write_on_mark:
 *
 * Opens the entry over a mark with the words of its time.
 */
void
aika_sheet_write_on_mark (AikaSheet  *self,
                          const char *mark_id)
{
  AikaPlan *plan;
  AikaItem *item = NULL;
  const char *reason;

  if (!can_write (self))
    return;

  aika_sheet_finish_typing (self);
  plan = aika_document_get_plan (self->document);
  if (aika_plan_find_mark (plan, mark_id, &item) == NULL)
    return;
  aika_time_target_set (&self->writing.target, item->id, mark_id, AIKA_EDIT_NO_MONTH);
  reason = aika_time_target_get_reason (&self->writing.target, plan);
  if (reason == NULL)
    {
      open_entry (self);
      return;
    }

  aika_time_target_clear (&self->writing.target);
  g_signal_emit_by_name (self, "refused", reason);
}

/**
 * aika_sheet_write_in_lane:
 * @month: a month, or `AIKA_CELL_TITLE` for any
 *
 * Opens the entry in the lane of a body: the days that are written are new meetings.
 */
void
aika_sheet_write_in_lane (AikaSheet  *self,
                          const char *body_id,
                          gint32      month)
{
  if (!can_write (self))
    return;

  aika_sheet_finish_typing (self);
  if (!aika_seq_find_id (aika_document_get_plan (self->document)->bodies, body_id, NULL))
    return;
  aika_time_target_set_body (&self->writing.target, body_id, month != AIKA_CELL_TITLE ? month : AIKA_EDIT_NO_MONTH);
  open_entry (self);
}

/**
 * aika_sheet_write_on_meeting:
 *
 * Opens the entry over a meeting with the words of its time.
 */
void
aika_sheet_write_on_meeting (AikaSheet  *self,
                             const char *body_id,
                             const char *meeting_id)
{
  AikaTie tie = { .body = (char *) body_id, .meeting = (char *) meeting_id };

  if (!can_write (self))
    return;

  aika_sheet_finish_typing (self);
  if (aika_plan_find_meeting (aika_document_get_plan (self->document), &tie, NULL) == NULL)
    return;
  aika_time_target_set_meeting (&self->writing.target, body_id, meeting_id);
  open_entry (self);
}

/**
 * aika_sheet_finish_writing:
 *
 * Keeps what is being written, if something is. What cannot be kept is told, and goes.
 */
void
aika_sheet_finish_writing (AikaSheet *self)
{
  g_autofree char *problem = NULL;

  if (self->writing.entry == NULL)
    return;

  if (!aika_time_entry_finish (self->writing.entry) && self->writing.entry != NULL)
    problem = aika_time_entry_dup_problem (self->writing.entry);
  close_entry (self);
  if (problem != NULL)
    g_signal_emit_by_name (self, "refused", problem);
}

static gboolean
has_target (const AikaPlan       *plan,
            const AikaTimeTarget *target)
{
  AikaTie tie = { .body = target->body_id, .meeting = target->meeting_id };

  if (target->meeting_id != NULL)
    return aika_plan_find_meeting (plan, &tie, NULL) != NULL;
  if (target->body_id != NULL)
    return aika_seq_find_id (plan->bodies, target->body_id, NULL);
  if (target->mark_id != NULL)
    return aika_plan_find_mark (plan, target->mark_id, NULL) != NULL;

  return aika_seq_find_id (plan->items, target->item_id, NULL);
}

/**
 * aika_sheet_drop_writing:
 *
 * Forgets what is being written, where its row, mark or meeting is no more.
 */
void
aika_sheet_drop_writing (AikaSheet *self)
{
  AikaPlan *plan = self->document != NULL ? aika_document_get_plan (self->document) : NULL;

  if (self->writing.entry == NULL)
    return;
  if (plan == NULL || !has_target (plan, &self->writing.target))
    close_entry (self);
}

/**
 * aika_sheet_find_free_month:
 *
 * Returns: where a new mark of a row goes: the month after its last mark, else that of today, else
 *   the first
 */
gint32
aika_sheet_find_free_month (AikaSheet  *self,
                            const char *item_id)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  const AikaItem *item = aika_seq_lookup (plan->items, item_id);
  gint32 last_month = self->scale.first_month + (gint32) self->scale.n_months - 1;
  gint32 month = self->today != AIKA_DAY_NONE ? aika_day_get_month (self->today) : self->scale.first_month;

  for (guint i = 0; item != NULL && i < aika_seq_get_length (item->marks); i++)
    {
      gint32 start_day, end_day;
      g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, aika_seq_get (item->marks, i));

      if (aika_when_get_extent (when, &start_day, &end_day) && end_day != AIKA_DAY_NONE)
        month = aika_day_get_month (end_day - 1) + 1;
    }

  return CLAMP (month, self->scale.first_month, last_month);
}

/* Whether the mark at the cursor begins in its cell: then what is typed there is about the mark. */
static gboolean
begins_at_cursor (AikaSheet  *self,
                  const char *mark_id)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  const AikaMark *mark = aika_plan_find_mark (plan, mark_id, NULL);
  g_autoptr(AikaWhen) when = mark != NULL ? aika_plan_get_mark_when (plan, mark) : NULL;
  gint32 start_day, end_day;

  if (when != NULL && when->kind == AIKA_WHEN_WHOLE_PROCESS)
    return FALSE;

  return !aika_when_get_extent (when, &start_day, &end_day) || start_day == AIKA_DAY_NONE ||
         aika_day_get_month (start_day) == aika_selection_get_cursor (self->selection)->month;
}

/**
 * aika_sheet_write_typed:
 *
 * Opens the entry at the cursor for what is about to be typed: about the mark that begins there,
 * else a mark in the cell's month. In a lane it is another meeting, as a body may well meet twice a
 * month.
 */
void
aika_sheet_write_typed (AikaSheet *self)
{
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);
  g_autofree char *mark_id = g_strdup (aika_sheet_get_mark_id (self));
  g_autofree char *item_id = g_strdup (aika_sheet_get_item_id (self));
  g_autofree char *row_id = g_strdup (cursor->row_id);
  gint32 month = cursor->month;

  if (mark_id != NULL && begins_at_cursor (self, mark_id))
    aika_sheet_write_on_mark (self, mark_id);
  else if (item_id != NULL)
    aika_sheet_write_at_cursor (self);
  else
    aika_sheet_write_in_lane (self, row_id, month);
  self->writing.is_typed = self->writing.entry != NULL;
}

/**
 * aika_sheet_write_at_cursor:
 *
 * Opens the entry over the cell of the cursor, or over the months of its row that are selected.
 */
void
aika_sheet_write_at_cursor (AikaSheet *self)
{
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);
  g_autofree char *item_id = g_strdup (aika_sheet_get_item_id (self));
  AikaCellRange range;

  if (item_id == NULL)
    return;

  if (aika_selection_get_n_chosen (self->selection) > 0 ||
      !aika_selection_get_range (self->selection, self->scene, &range) || range.first_month == AIKA_CELL_TITLE ||
      range.first_row != range.last_row)
    aika_sheet_write_in_month (self, item_id, cursor->month, cursor->month);
  else
    aika_sheet_write_in_month (self, item_id, range.first_month, range.last_month);
}

/* A cell that was clicked: of a row or of a lane. */
static void
write_in_cell (AikaSheet *self,
               guint      row,
               gint32     month)
{
  g_autofree char *id = NULL;

  switch (aika_scene_get_row_kind (self->scene, row))
    {
    case AIKA_ROW_ITEM:
      id = g_strdup (aika_record_get_id (aika_scene_get_row_record (self->scene, row)));
      aika_sheet_write_in_month (self, id, month, month);
      break;
    case AIKA_ROW_LANE:
      id = g_strdup (aika_record_get_id (aika_scene_get_row_record (self->scene, row)));
      aika_sheet_write_in_lane (self, id, month);
      break;
    case AIKA_ROW_GROUP:
    case AIKA_ROW_LANES:
      break;
    }
}

static void
write_on_clicked_meeting (AikaSheet     *self,
                          const AikaHit *hit)
{
  g_autofree char *body_id = g_strdup (aika_record_get_id (aika_scene_get_row_record (self->scene, hit->row)));
  g_autofree char *meeting_id = g_strdup (aika_record_get_id (hit->record));

  aika_sheet_write_on_meeting (self, body_id, meeting_id);
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             AikaSheet       *self)
{
  AikaHit hit;
  double grid_x, grid_y;

  if (n_press != 2 || self->scene == NULL)
    return;

  aika_sheet_drop_giving (self);
  aika_sheet_to_grid (self, aika_sheet_mirror (self, x, 0), y, &grid_x, &grid_y);
  aika_scene_hit (self->scene, grid_x, grid_y, &hit);
  switch (hit.part)
    {
    case AIKA_HIT_MARK:
    case AIKA_HIT_MARK_START:
    case AIKA_HIT_MARK_END:
      aika_sheet_write_on_mark (self, aika_record_get_id (hit.record));
      break;
    case AIKA_HIT_CELL:
      write_in_cell (self, hit.row, aika_scale_get_month (&self->scale, grid_x));
      break;
    case AIKA_HIT_MEETING:
      write_on_clicked_meeting (self, &hit);
      break;
    case AIKA_HIT_NOTHING:
      if (hit.record != NULL && hit.day != AIKA_DAY_NONE)       /* between the meetings of a lane */
        write_in_cell (self, hit.row, aika_day_get_month (hit.day));
      break;
    case AIKA_HIT_TITLE:
    case AIKA_HIT_DISCLOSURE:
    case AIKA_HIT_HEADER:
      break;
    }
}

void
aika_sheet_write_init (AikaSheet *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->writing.target = (AikaTimeTarget) AIKA_TIME_TARGET_NONE;
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* GTK wants every visible child measured before it is allocated. */
void
aika_sheet_write_measure (AikaSheet *self)
{
  if (self->writing.entry != NULL)
    gtk_widget_measure (GTK_WIDGET (self->writing.entry), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
}

/* Where the entry begins: at the mark, or at the month's left edge; and the middle of the cell. */
static gboolean
find_cell (AikaSheet *self,
           double    *x,
           double    *middle)
{
  const AikaTimeTarget *target = &self->writing.target;
  double top, height;
  const char *id = target->mark_id != NULL ? target->mark_id : target->meeting_id;
  AikaRect rect;
  guint row;

  if (!find_row (self, &row, &top, &height))
    return FALSE;

  if (id != NULL && aika_scene_get_rect_in_row (self->scene, row, id, &rect))
    {
      *x = rect.x;
      *middle = aika_sheet_get_header_height (self) - aika_sheet_get_v (self) + rect.y + rect.height / 2;
    }
  else
    {
      *x = aika_scale_get_x (&self->scale, aika_month_get_first_day (target->month != AIKA_EDIT_NO_MONTH
                                                                     ? target->month : self->scale.first_month));
      *middle = top + height / 2;
    }
  *x += aika_sheet_get_title_width (self) - aika_sheet_get_h (self);

  return TRUE;
}

/* Over the cell, and never beyond the sheet. */
void
aika_sheet_write_allocate (AikaSheet *self)
{
  GtkWidget *entry = GTK_WIDGET (self->writing.entry);
  double room_x = gtk_widget_get_width (GTK_WIDGET (self)) - MARGIN_PX;
  double room_y = gtk_widget_get_height (GTK_WIDGET (self)) - MARGIN_PX;
  double x, y, middle;
  int minimum, width, height, entry_height;

  if (entry == NULL || !find_cell (self, &x, &middle))
    return;

  gtk_widget_measure (entry, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &width, NULL, NULL);
  width = MAX (minimum, MIN (width, (int) room_x - MARGIN_PX));
  gtk_widget_measure (entry, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  entry_height = aika_time_entry_get_entry_height (self->writing.entry, width);

  x = MAX (MIN (x, room_x - width), MARGIN_PX);
  y = self->writing.is_above ? middle + entry_height / 2.0 - height : middle - entry_height / 2.0;
  y = MAX (MIN (y, room_y - height), MARGIN_PX);
  gtk_widget_size_allocate (entry, &(GtkAllocation) { (int) floor (aika_sheet_mirror (self, x, width)), (int) floor (y), width, height }, -1);
}
