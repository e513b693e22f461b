/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "draw/aika-painter.h"
#include "layout/aika-table.h"
#include "ui/aika-table-sheet.h"
#include "ui/aika-time-notes.h"

G_BEGIN_DECLS

/* What the files of the table share: aika-table-sheet.c has the table, aika-table-sheet-view.c what of it is
 * in view; aika-table-sheet-paint.c the painting; aika-table-sheet-cells.c the children that a screen reader
 * meets; aika-table-sheet-go.c the cursor, its keys and the pointer; aika-table-sheet-write.c the
 * writing in a cell, aika-table-sheet-text.c the text over it and aika-table-sheet-answer.c what stands
 * under that; aika-table-sheet-acts.c what is done to rows and cells. */

#define AIKA_TABLE_BULLET "\342\200\242 "     /* before a bullet's words, as they are typed */

/* The cursor's column in a table that has not been shown yet. */
#define AIKA_TABLE_TITLE_COLUMN G_MAXUINT

/* The cell that is written in; no item for none. */
typedef struct
{
  char          *item_id;
  guint          column;
  char          *field;
  char          *words;           /* what stood in the cell */
  GtkWidget     *scroller;        /* over the cell, with the text in it */
  GtkWidget     *text;
  GtkWidget     *bubble;          /* under it: the reading of a time, why the words were refused */
  AikaTimeNotes *notes;
  GtkWidget     *refusal;         /* a label */
  GtkEventController *focus;      /* of the scroller */
  char          *amended;         /* the line that the notes offer instead */
  GtkTextTag    *bullet_tag;      /* the buffer's */
  int            bullet_width;
  int            line_gap;        /* under each line, in pixels */
  int            block_gap;       /* … and under each paragraph */
  gboolean       is_time;
  gboolean       is_composing;    /* an input method holds a character back */
  guint          finish_idle_id;
  AikaPlan      *new_plan;        /* the one that got the row just now, held to know it by */
} AikaTableWriting;

struct _AikaTableSheet
{
  GtkWidget            parent_instance;

  GtkAdjustment       *hadjustment;
  GtkAdjustment       *vadjustment;
  GtkScrollablePolicy  hscroll_policy;
  GtkScrollablePolicy  vscroll_policy;

  AikaDocument        *document;
  AikaViewKind         kind;
  char                *view_id;         /* NULL for the plan's first of the kind */
  AikaView            *made_view;       /* of a plan that has none of the kind */
  AikaProse           *prose;
  guint                context_serial;  /* of the Pango context that the typesetter was made for */
  AikaTypesetter      *typesetter;
  AikaMetrics          metrics;
  const AikaStyle     *style;
  double               zoom;
  AikaTable           *table;
  int                  room;            /* the width that the table was made for */
  gboolean             is_allocating;   /* what changes now is placed at once */
  GHashTable          *row_nodes;       /* AikaTableRow → GskRenderNode */

  char                *item_id;         /* of the cursor; NULL for none */
  guint                row;
  guint                column;
  gboolean             is_expecting;    /* the item comes with the next change */

  GtkWidget           *header_part;
  GPtrArray           *row_parts;
  guint                n_part_columns;
  guint                first_part_row;
  GtkWidget           *selected_part;   /* a weak pointer */

  AikaTableWriting     writing;
};

/* aika-table-sheet.c */
void          aika_table_sheet_rebuild          (AikaTableSheet *self);
void          aika_table_sheet_drop_fonts       (AikaTableSheet *self);
const AikaProseRow *
              aika_table_sheet_get_row          (AikaTableSheet *self,
                                                 guint           row);
gboolean      aika_table_sheet_is_section       (AikaTableSheet *self,
                                                 guint           row);
const char   *aika_table_sheet_get_field        (AikaTableSheet *self,
                                                 guint           column);
char         *aika_table_sheet_dup_column_name  (AikaTableSheet *self,
                                                 guint           column);
gboolean      aika_table_sheet_has_cursor       (AikaTableSheet *self);
gboolean      aika_table_sheet_is_editable      (AikaTableSheet *self);
GtkWidget    *aika_table_sheet_get_focus        (AikaTableSheet *self);
void          aika_table_sheet_get_accent       (AikaTableSheet *self,
                                                 GdkRGBA        *accent);
void          aika_table_sheet_refuse           (AikaTableSheet *self,
                                                 const char     *message);

/* aika-table-sheet-view.c */
double        aika_table_sheet_get_h            (AikaTableSheet *self);
double        aika_table_sheet_get_v            (AikaTableSheet *self);
double        aika_table_sheet_get_header_height (AikaTableSheet *self);
gboolean      aika_table_sheet_get_row_extent   (AikaTableSheet *self,
                                                 guint           row,
                                                 double         *top,
                                                 double         *height);
gboolean      aika_table_sheet_get_cell_rect    (AikaTableSheet *self,
                                                 guint           row,
                                                 guint           column,
                                                 AikaRect       *rect);
void          aika_table_sheet_scroll_to_cell   (AikaTableSheet *self);
void          aika_table_sheet_lay_out_view     (AikaTableSheet *self,
                                                 double          height);
void          aika_table_sheet_queue_places     (AikaTableSheet *self);
void          aika_table_sheet_configure_adjustments
                                                (AikaTableSheet *self,
                                                 int             width,
                                                 int             height);

/* aika-table-sheet-paint.c */
GHashTable   *aika_table_sheet_new_nodes        (void);
void          aika_table_sheet_drop_nodes       (AikaTableSheet *self);
void          aika_table_sheet_paint            (GtkWidget      *widget,
                                                 GtkSnapshot    *snapshot);

/* aika-table-sheet-cells.c */
void          aika_table_sheet_clear_parts      (AikaTableSheet *self);
void          aika_table_sheet_sync_parts       (AikaTableSheet *self);
void          aika_table_sheet_allocate_parts   (AikaTableSheet *self);
gboolean      aika_table_sheet_grab_cell        (AikaTableSheet *self);
gboolean      aika_table_sheet_find_part_cell   (GtkWidget      *widget,
                                                 guint          *row,
                                                 guint          *column);

/* aika-table-sheet-go.c */
void          aika_table_sheet_go_init          (AikaTableSheet *self);
void          aika_table_sheet_go_install       (GtkWidgetClass *widget_class);
void          aika_table_sheet_set_cursor       (AikaTableSheet *self,
                                                 guint           row,
                                                 guint           column);
void          aika_table_sheet_expect_item      (AikaTableSheet *self,
                                                 const char     *item_id);
void          aika_table_sheet_restore_cursor   (AikaTableSheet *self);
void          aika_table_sheet_go_to            (AikaTableSheet *self,
                                                 guint           row,
                                                 guint           column);
gboolean      aika_table_sheet_go_next          (AikaTableSheet *self,
                                                 gboolean        is_back);
gboolean      aika_table_sheet_go_down          (AikaTableSheet *self,
                                                 int             n_rows);

/* aika-table-sheet-write.c */
gboolean      aika_table_sheet_is_writing       (AikaTableSheet *self);
gboolean      aika_table_sheet_write            (AikaTableSheet *self,
                                                 gboolean        is_anew);
gboolean      aika_table_sheet_finish_writing   (AikaTableSheet *self);
void          aika_table_sheet_select_words     (AikaTableSheet *self);
void          aika_table_sheet_close_writing    (AikaTableSheet *self);
void          aika_table_sheet_check_writing    (AikaTableSheet *self);
char         *aika_table_sheet_dup_text         (AikaTableSheet *self);

/* aika-table-sheet-text.c */
void          aika_table_sheet_open_text        (AikaTableSheet *self);
void          aika_table_sheet_hang_bullets     (AikaTableSheet *self);
void          aika_table_sheet_measure_writing  (AikaTableSheet *self);
void          aika_table_sheet_allocate_writing (AikaTableSheet *self);

/* aika-table-sheet-answer.c */
void          aika_table_sheet_add_bubble       (AikaTableSheet *self);
void          aika_table_sheet_answer           (AikaTableSheet *self,
                                                 const char     *refusal);
gboolean      aika_table_sheet_amend            (AikaTableSheet *self);

/* aika-table-sheet-acts.c */
void          aika_table_sheet_acts_install     (GtkWidgetClass *widget_class);
void          aika_table_sheet_acts_install_on_part
                                                (GtkWidgetClass *widget_class);
void          aika_table_sheet_commit           (AikaTableSheet *self,
                                                 AikaPlan       *plan,
                                                 GError         *error);
void          aika_table_sheet_add_row          (AikaTableSheet *self);
void          aika_table_sheet_show_menu        (AikaTableSheet *self,
                                                 double          x,
                                                 double          y);

G_END_DECLS
