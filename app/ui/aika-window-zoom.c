/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-window-zoom"

#include "config.h"

#include "ui/aika-window-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How near the plan is, and which part of it is in view: keys, buttons, the slider, Ctrl+scroll, pinch
 * and the calendar of the bar below. */

/* The slider runs over the logarithm of a month's width. */
#define ZOOM_WIDTH_MIN 6.0
#define ZOOM_WIDTH_MAX 1600.0
#define ZOOM_FACTOR 1.25

static void
zoom_by (AikaWindow *self,
         double      factor)
{
  if (aika_window_is_table_shown (self))
    aika_table_sheet_set_zoom (self->table_sheet, aika_table_sheet_get_zoom (self->table_sheet) * factor);
  else
    aika_sheet_zoom_by (self->sheet, factor);
}

static void
zoom_in_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  zoom_by (user_data, ZOOM_FACTOR);
}

static void
zoom_out_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  zoom_by (user_data, 1 / ZOOM_FACTOR);
}

static void
zoom_fit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;

  if (aika_window_is_table_shown (self))
    aika_table_sheet_set_zoom (self->table_sheet, 1);
  else
    aika_sheet_fit (self->sheet);
}

/* A day outside the plan's period cannot be shown; say so instead of scrolling to an edge. */
static void
show_day (AikaWindow *self,
          gint32      day)
{
  gint32 first_month, end_month;

  if (self->document == NULL)
    return;

  aika_plan_get_range (aika_document_get_plan (self->document), &first_month, &end_month);
  if (aika_day_get_month (day) < first_month || aika_day_get_month (day) >= end_month)
    {
      aika_window_tell (self, _("That day is outside the period of the plan."));
      return;
    }
  aika_sheet_show_day (self->sheet, day);
}

static void
go_to_today_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;

  gtk_popover_popdown (self->go_popover);
  show_day (self, aika_application_get_today (AIKA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)))));
}

static void
go_to_date_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_menu_button_popup (AIKA_WINDOW (user_data)->go_button);
}

static void
day_selected_cb (GtkCalendar *calendar,
                 AikaWindow  *self)
{
  g_autoptr(GDateTime) date = gtk_calendar_get_date (calendar);

  show_day (self, aika_day_from_ymd (g_date_time_get_year (date), g_date_time_get_month (date),
                                     g_date_time_get_day_of_month (date)));
}

static void
zoom_changed_cb (AikaWindow *self)
{
  double width = CLAMP (aika_sheet_get_zoom (self->sheet), ZOOM_WIDTH_MIN, ZOOM_WIDTH_MAX);

  self->is_zooming = TRUE;
  gtk_adjustment_set_value (self->zoom_adjustment,
                            log (width / ZOOM_WIDTH_MIN) / log (ZOOM_WIDTH_MAX / ZOOM_WIDTH_MIN));
  self->is_zooming = FALSE;
}

static void
slider_moved_cb (AikaWindow *self)
{
  double value = gtk_adjustment_get_value (self->zoom_adjustment);

  if (!self->is_zooming)
    aika_sheet_set_zoom (self->sheet, ZOOM_WIDTH_MIN * pow (ZOOM_WIDTH_MAX / ZOOM_WIDTH_MIN, value));
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           AikaWindow               *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  zoom_by (self, pow (ZOOM_FACTOR, -dy));
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                AikaWindow       *self)
{
  self->pinch_width = aika_window_is_table_shown (self) ? aika_table_sheet_get_zoom (self->table_sheet) : aika_sheet_get_zoom (self->sheet);
}

static void
pinch_cb (GtkGestureZoom *gesture,
          double          scale,
          AikaWindow     *self)
{
  if (aika_window_is_table_shown (self))
    aika_table_sheet_set_zoom (self->table_sheet, self->pinch_width * scale);
  else
    aika_sheet_set_zoom (self->sheet, self->pinch_width * scale);
}

/* Ctrl+scroll and pinch come to what is zoomed before its scrolled window, which would scroll. */
static void
add_controllers (AikaWindow *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->views), scroll);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pinch), GTK_PHASE_CAPTURE);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->views), GTK_EVENT_CONTROLLER (pinch));
}

static const GActionEntry actions[] = {
  { "zoom-in", zoom_in_cb },
  { "zoom-out", zoom_out_cb },
  { "zoom-fit", zoom_fit_cb },
  { "go-to-today", go_to_today_cb },
  { "go-to-date", go_to_date_cb },
};

void
aika_window_init_zoom (AikaWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  add_controllers (self);
  g_signal_connect_swapped (self->sheet, "zoom-changed", G_CALLBACK (zoom_changed_cb), self);
  g_signal_connect_swapped (self->zoom_adjustment, "value-changed", G_CALLBACK (slider_moved_cb), self);
  g_signal_connect (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self);
}
