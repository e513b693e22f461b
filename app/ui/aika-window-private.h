/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "prose/aika-prose.h"
#include "ui/aika-categories-page.h"
#include "ui/aika-category-bar.h"
#include "ui/aika-history-popover.h"
#include "ui/aika-inspector.h"
#include "ui/aika-presentation-caption.h"
#include "ui/aika-presentation-changes.h"
#include "ui/aika-preview.h"
#include "ui/aika-shift-bar.h"
#include "ui/aika-search-bar.h"
#include "ui/aika-start-page.h"
#include "ui/aika-table-sheet.h"
#include "ui/aika-window.h"

G_BEGIN_DECLS

typedef struct _AikaFinding AikaFinding;

/* A presentation, and the changes of the last one as long as they are listed. */
typedef struct
{
  gboolean        is_on;
  AikaPlan       *from;             /* the plan that it began with; NULL for none */
  AikaPlan       *to;               /* the plan that it ended with; NULL while it is on */
  AdwColorScheme  color_scheme;     /* what it gives back */
  gboolean        had_inspector;
  gboolean        was_fullscreen;
} AikaPresentation;

struct _AikaWindow
{
  AdwApplicationWindow  parent_instance;

  AdwToastOverlay      *toasts;
  AdwWindowTitle       *window_title;
  GtkWidget            *header;
  GtkWidget            *presentation_header;
  AdwWindowTitle       *presentation_title;
  AikaPresentationCaption *caption;
  AikaPresentationChanges *changes;
  GtkWidget            *bottom_bar;
  GtkWidget            *open_button;
  GtkWidget            *undo_button;
  GtkWidget            *redo_button;
  GtkMenuButton        *history_button;
  AikaHistoryPopover   *history_popover;
  GtkWidget            *recent_button;
  GtkWidget            *print_button;
  GtkWidget            *inspector_button;
  GtkWidget            *find_button;
  GtkWidget            *add_button;
  GtkWidget            *view_box;
  GtkWidget            *view_switcher;
  GtkMenuButton        *view_button;
  GtkWidget            *zoom_scale;
  GtkWidget            *grid_bar;
  GtkWidget            *zoom_box;
  GtkStack             *pages;
  AikaStartPage        *start_page;
  AikaSearchBar        *search_bar;
  GtkStack             *views;
  AikaTableSheet       *table_sheet;
  AikaPreview          *preview;
  GMenu                *kinds_section;
  GMenu                *views_section;
  GtkRevealer          *bar;
  GtkLabel             *bar_label;
  GtkWidget            *bar_button;
  AdwFlap              *flap;
  GtkScrolledWindow    *scroller;
  AikaSheet            *sheet;
  GtkLabel             *count_label;
  AikaCategoryBar      *category_bar;
  AikaCategoriesPage   *categories_page;
  AikaShiftBar         *shift_bar;
  GtkMenuButton        *go_button;
  GtkPopover           *go_popover;
  GtkCalendar          *calendar;
  GtkAdjustment        *zoom_adjustment;
  AikaInspector        *inspector;
  GMenu                *recent_section;

  AikaDocument         *document;
  AikaFinding          *finding;
  AikaViewKind          view_kind;
  char                 *view_name;      /* a kind's word or the id of a view */
  gboolean              is_zooming;     /* the slider follows the sheet */
  double                pinch_width;    /* of a month, or the size of the table, when a pinch began */
  gboolean              is_loading;     /* a file is on its way: no start page flashes up before it */
  gboolean              is_narrow;
  gboolean              is_medium;
  guint                 narrow_idle_id;
  AikaPresentation      presentation;
  AdwToast             *toast;          /* what is said at the bottom, or NULL */
  AikaPlan             *told_plan;      /* after the step of which it is said, or NULL */
  gboolean              may_close;      /* the question before losing changes was answered */
};

void aika_window_update             (AikaWindow    *self);
void aika_window_set_is_loading     (AikaWindow    *self,
                                     gboolean       is_loading);
void aika_window_lengthen           (AikaWindow    *self,
                                     int            n_before,
                                     int            n_after);

gboolean
     aika_window_is_table_shown     (AikaWindow    *self);

/* aika-window-zoom.c */
void aika_window_init_zoom          (AikaWindow    *self);

/* aika-window-views.c */
void aika_window_init_views         (AikaWindow    *self);
void aika_window_update_view_button (AikaWindow    *self);
void aika_window_show_view          (AikaWindow    *self,
                                     const char    *name);
void aika_window_show_own_view      (AikaWindow    *self);
void aika_window_update_view        (AikaWindow    *self);
void aika_window_fill_view_menu     (AikaWindow    *self);
gboolean
     aika_window_finish_typing      (AikaWindow    *self);
void aika_window_focus_view         (AikaWindow    *self);
void aika_window_view_cb            (GSimpleAction *action,
                                     GVariant      *value,
                                     gpointer       user_data);

AikaView *
     aika_window_dup_shown_view     (AikaWindow    *self);
AikaProse *
     aika_window_compose_view       (AikaWindow    *self);
void aika_window_view_settings_cb   (GSimpleAction *action,
                                     GVariant      *parameter,
                                     gpointer       user_data);
void aika_window_bodies_cb          (GSimpleAction *action,
                                     GVariant      *parameter,
                                     gpointer       user_data);

/* aika-window-categories.c */
void aika_window_init_categories    (AikaWindow    *self);
void aika_window_update_categories  (AikaWindow    *self);
void aika_window_install_category_keys
                                    (GtkWidgetClass *widget_class);

/* aika-window-search.c */
void aika_window_init_search        (AikaWindow    *self);
void aika_window_free_search        (AikaWindow    *self);
void aika_window_update_search      (AikaWindow    *self);

/* aika-window-toasts.c */
void aika_window_tell_step          (AikaWindow    *self,
                                     const char    *message);
void aika_window_drop_toast         (AikaWindow    *self);
void aika_window_update_toast       (AikaWindow    *self);
void aika_window_undo_told_cb       (GSimpleAction *action,
                                     GVariant      *parameter,
                                     gpointer       user_data);

/* aika-window-history.c */
void aika_window_init_history       (AikaWindow    *self);
void aika_window_history_cb         (GSimpleAction *action,
                                     GVariant      *parameter,
                                     gpointer       user_data);

/* aika-window-presentation.c */
void aika_window_init_presentation  (AikaWindow    *self);
void aika_window_leave_presentation (AikaWindow    *self);
void aika_window_follow_presentation
                                    (AikaWindow    *self);
void aika_window_drop_presentation  (AikaWindow    *self);
void aika_window_present_cb         (GSimpleAction *action,
                                     GVariant      *parameter,
                                     gpointer       user_data);
void aika_window_copy_changes_cb    (GSimpleAction *action,
                                     GVariant      *parameter,
                                     gpointer       user_data);
void aika_window_undo_changes_cb    (GSimpleAction *action,
                                     GVariant      *parameter,
                                     gpointer       user_data);
void aika_window_close_changes_cb   (GSimpleAction *action,
                                     GVariant      *parameter,
                                     gpointer       user_data);

/* aika-window-start.c */
void aika_window_new_here_cb        (GSimpleAction *action,
                                     GVariant      *parameter,
                                     gpointer       user_data);
void aika_window_open_example_cb    (GSimpleAction *action,
                                     GVariant      *parameter,
                                     gpointer       user_data);
void aika_window_open_structure_cb  (GSimpleAction *action,
                                     GVariant      *parameter,
                                     gpointer       user_data);

/* aika-window-copy.c */
void aika_window_copy_for_website_cb (GSimpleAction *action,
                                      GVariant      *parameter,
                                      gpointer       user_data);
void aika_window_copy_as_table_cb    (GSimpleAction *action,
                                      GVariant      *parameter,
                                      gpointer       user_data);

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
