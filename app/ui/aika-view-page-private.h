/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "ui/aika-view-page.h"
#include "ui/aika-window-private.h"

G_BEGIN_DECLS

/* aika-view-page.c has the window and what a view says of itself; aika-view-list.c the views of
 * the plan, aika-view-columns.c the columns of the shown one, aika-view-fields.c their names,
 * aika-view-entries.c what is typed.
 * Rows stand for a place, not for a thing: they are filled anew after each change. */
struct _AikaViewPage
{
  AdwWindow            parent_instance;

  AdwToastOverlay     *toasts;
  AdwWindowTitle      *title;
  AdwPreferencesGroup *views_group;
  AdwPreferencesGroup *columns_group;
  GtkMenuButton       *add_column_button;
  GtkWidget           *name_row;
  GtkWidget           *heading_row;
  AdwComboRow         *kind_row;
  AdwComboRow         *sections_row;
  AdwComboRow         *order_row;
  AdwComboRow         *header_row;
  AdwComboRow         *language_row;
  AdwComboRow         *from_row;
  AdwComboRow         *paper_row;
  AdwComboRow         *orientation_row;
  GtkWidget           *lanes_row;
  GtkSwitch           *lanes_switch;

  AikaWindow          *window;        /* borrowed: the page goes with it */
  AikaDocument        *document;
  GSimpleActionGroup  *actions;
  GPtrArray           *view_rows;     /* AdwActionRow, as many as there are views */
  GPtrArray           *column_rows;   /* AdwExpanderRow, as many as there are columns */
  GPtrArray           *entries;       /* AdwEntryRow, borrowed, that are shown now */
  gint32               first_month;   /* of the choices of from_row */
  gboolean             is_updating;   /* rows follow the plan: what they say is no edit */
  gboolean             is_taking;     /* what was typed is on its way into the plan */
};

/* What a change does to a view of the plan. */
typedef AikaPlan *(* AikaViewVerb) (AikaPlan    *plan,
                                    const char  *view_id,
                                    gpointer     data,
                                    GError     **error);

AikaPlan   *aika_view_page_get_plan      (AikaViewPage  *self);
gboolean    aika_view_page_change        (AikaViewPage  *self,
                                          AikaViewVerb   verb,
                                          gpointer       data);
gboolean    aika_view_page_commit        (AikaViewPage  *self,
                                          AikaPlan      *plan,
                                          GError        *error);
gboolean    aika_view_page_owns          (const AikaPlan *plan,
                                          const AikaView *view);
void        aika_view_page_update        (AikaViewPage  *self);
GtkWidget  *aika_view_page_make_button   (const char    *icon_name,
                                          const char    *label,
                                          GCallback      clicked,
                                          gpointer       row);

/* The place that a row or a button of it stands for, and the page that it belongs to. */
#define AIKA_PLACE "aika-place"
#define AIKA_VIEW_PAGE_OF_ROW "aika-view-page"

/* aika-view-entries.c */
void        aika_view_page_take_entries  (AikaViewPage  *self);
void        aika_view_page_watch_entry   (AikaViewPage  *self,
                                          GtkWidget     *entry);
void        aika_view_page_set_entry     (GtkWidget     *entry,
                                          const char    *text);

/* aika-view-list.c */
void        aika_view_list_update        (AikaViewPage  *self,
                                          const AikaView *shown);
void        aika_view_list_add           (AikaViewPage  *self);

/* aika-view-columns.c */
void        aika_view_columns_init       (AikaViewPage  *self);
void        aika_view_columns_update     (AikaViewPage  *self,
                                          const AikaView *shown);
void        aika_view_columns_add        (AikaViewPage  *self,
                                          const char    *field);
void        aika_view_columns_join       (AikaViewPage  *self,
                                          guint          position,
                                          const char    *field);

/* aika-view-fields.c */
char       *aika_view_field_dup_name     (const AikaPlan *plan,
                                          const char     *field);
GMenuModel *aika_view_fields_create_menu (const AikaPlan *plan,
                                          const AikaView *view,
                                          const char     *action,
                                          int             position);
const char *aika_view_kind_get_name      (AikaViewKind    kind);

G_END_DECLS
