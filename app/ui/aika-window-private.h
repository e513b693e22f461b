/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "ui/aika-inspector.h"
#include "ui/aika-window.h"

G_BEGIN_DECLS

struct _AikaWindow
{
  AdwApplicationWindow  parent_instance;

  AdwToastOverlay      *toasts;
  AdwWindowTitle       *window_title;
  GtkWidget            *open_button;
  GtkWidget            *undo_button;
  GtkWidget            *redo_button;
  GtkWidget            *recent_button;
  GtkWidget            *print_button;
  GtkWidget            *inspector_button;
  GtkWidget            *zoom_box;
  GtkRevealer          *bar;
  GtkLabel             *bar_label;
  GtkWidget            *bar_button;
  AdwFlap              *flap;
  GtkScrolledWindow    *scroller;
  AikaSheet            *sheet;
  GtkLabel             *count_label;
  GtkMenuButton        *go_button;
  GtkPopover           *go_popover;
  GtkCalendar          *calendar;
  GtkAdjustment        *zoom_adjustment;
  AikaInspector        *inspector;
  GMenu                *recent_section;

  AikaDocument         *document;
  gboolean              is_zooming;     /* the slider follows the sheet */
  double                pinch_width;
  gboolean              is_narrow;
  guint                 narrow_idle_id;
  gboolean              may_close;      /* the question before losing changes was answered */
};

void aika_window_update             (AikaWindow    *self);
void aika_window_lengthen           (AikaWindow    *self,
                                     int            n_before,
                                     int            n_after);

/* aika-window-files.c */
void aika_window_keep_size          (AikaWindow    *self);
void aika_window_ask_before_closing (AikaWindow    *self);
void aika_window_open_cb            (GSimpleAction *action,
                                     GVariant      *parameter,
                                     gpointer       user_data);
void aika_window_save_cb            (GSimpleAction *action,
                                     GVariant      *parameter,
                                     gpointer       user_data);
void aika_window_save_as_cb         (GSimpleAction *action,
                                     GVariant      *parameter,
                                     gpointer       user_data);
void aika_window_print_cb           (GSimpleAction *action,
                                     GVariant      *parameter,
                                     gpointer       user_data);
void aika_window_export_calendar_cb (GSimpleAction *action,
                                     GVariant      *parameter,
                                     gpointer       user_data);

G_END_DECLS
