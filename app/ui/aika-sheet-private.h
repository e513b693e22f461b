/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "draw/aika-painter.h"
#include "edit/aika-edit.h"
#include "ui/aika-sheet.h"
#include "ui/aika-sheet-write.h"

G_BEGIN_DECLS

/* What the files of the sheet share: aika-sheet.c has the scene, aika-sheet-view.c zooming and scrolling;
 * aika-sheet-paint.c the painting; aika-sheet-things.c the children that a screen reader meets; aika-sheet-drag.c
 * the pointer; aika-sheet-give.c the first time of a row; aika-sheet-acts.c the actions and keys; aika-sheet-rename.c and
 * aika-sheet-write.c the entries over titles and cells;
 * aika-sheet-hits.c what a search found and a filter hides. */

typedef enum
{
  AIKA_DRAG_NONE,
  AIKA_DRAG_MOVE,
  AIKA_DRAG_START,            /* an end of a mark */
  AIKA_DRAG_END,
  AIKA_DRAG_PAINT,            /* a new mark over empty cells */
} AikaDragKind;

/* How far a mark or a meeting goes. */
typedef struct
{
  char    *id;                /* of the mark or the meeting */
  char    *body_id;           /* of the body that meets; NULL for a mark */
  gboolean is_resize;
  AikaEdge edge;              /* of a resize */
  AikaStep unit;              /* of a move */
  int      n_steps;
} AikaStepOf;

typedef struct
{
  AikaDragKind kind;
  gboolean     has_moved;     /* past the threshold: a drag, no longer a click */
  gboolean     ends_typing;   /* a click that is meant to leave an entry */
  char        *mark_id;       /* or a meeting's, with its body's */
  char        *body_id;
  char        *item_id;
  double       begin_x;       /* in the grid's coordinates, so that scrolling moves it too */
  double       begin_y;
  double       pointer_x;     /* in the widget's */
  double       pointer_y;
  gboolean     is_fine;
  int          n_steps;
  gint32       begin_month;
  gint32       now_month;
  AikaPlan    *plan;          /* the plan that nobody has committed */
  AikaScene   *scene;         /* … and its scene */
  char        *bubble;
  guint        tick_id;
} AikaDrag;

/* The month that a click would give, of a row of a scene; no scene for none. */
typedef struct
{
  const AikaScene *scene;     /* to know it by: not kept */
  guint            row;
  gint32           month;
} AikaHint;

/* A month that a click gives once no second click has followed. */
typedef struct
{
  char    *item_id;           /* NULL for none */
  gint32   month;
  guint    timeout_id;
} AikaGiving;

struct _AikaSheet
{
  GtkWidget            parent_instance;

  GtkAdjustment       *hadjustment;
  GtkAdjustment       *vadjustment;
  GtkScrollablePolicy  hscroll_policy;
  GtkScrollablePolicy  vscroll_policy;

  AikaDocument        *document;
  AikaTypesetter      *typesetter;
  AikaMetrics          metrics;
  const AikaStyle     *style;
  AikaScale            scale;
  gboolean             is_fitted;
  gint32               today;
  GHashTable          *folded;
  GHashTable          *hidden;          /* rows that a filter leaves out, or NULL */
  GHashTable          *hits;            /* what a search found, or NULL */
  AikaScene           *scene;
  GHashTable          *row_nodes;

  GPtrArray           *things;          /* of AikaThing, in reading order */
  GHashTable          *things_by_key;
  AikaThing           *current;
  guint                first_thing_row; /* of the rows whose things have widgets */
  char                *category_id;     /* what new marks get; NULL for the category of their row */

  AikaDrag             drag;
  GtkGesture          *drag_gesture;
  double               pointer_x;
  double               pointer_y;
  AikaHint             hint;
  AikaGiving           giving;

  GtkWidget           *entry;           /* of the title that is being renamed */
  GtkEventController  *entry_focus;
  char                *entry_item_id;
  guint                rename_idle_id;

  AikaWriting          writing;
  AikaPlan            *draft_plan;      /* with what is being written, committed by nobody yet */
  AikaScene           *draft_scene;
};

/* aika-sheet.c */
AikaScene *aika_sheet_get_shown_scene  (AikaSheet  *self);
void       aika_sheet_rebuild          (AikaSheet  *self);
void       aika_sheet_to_grid          (AikaSheet  *self,
                                        double      x,
                                        double      y,
                                        double     *grid_x,
                                        double     *grid_y);
gboolean   aika_sheet_get_thing_rect   (AikaSheet  *self,
                                        AikaThing  *thing,
                                        AikaRect   *rect);
double     aika_sheet_get_fitted_month_width (AikaSheet *self,
                                        int         width);
void       aika_sheet_configure_adjustments (AikaSheet *self,
                                        int         width,
                                        int         height);
void       aika_sheet_scroll_to        (AikaSheet  *self,
                                        AikaThing  *thing);
double     aika_sheet_get_title_width  (AikaSheet  *self);
void       aika_sheet_set_folded       (AikaSheet  *self,
                                        const char *group_id,
                                        gboolean    is_folded);
gboolean   aika_sheet_is_folded        (AikaSheet  *self,
                                        const char *group_id);

void       aika_sheet_show_month       (AikaSheet  *self,
                                        gint32      month);

double     aika_sheet_get_header_height (AikaSheet *self);
double     aika_sheet_get_h            (AikaSheet  *self);
double     aika_sheet_get_v            (AikaSheet  *self);
void       aika_sheet_lay_out_view     (AikaScene  *scene,
                                        double      y,
                                        double      height);

/* aika-sheet-paint.c */
GHashTable *aika_sheet_paint_new_nodes (void);
void       aika_sheet_paint_drop_nodes (AikaSheet  *self);
void       aika_sheet_paint            (GtkWidget   *widget,
                                        GtkSnapshot *snapshot);

/* aika-sheet-things.c */
void       aika_sheet_sync_things      (AikaSheet  *self);
void       aika_sheet_clear_things     (AikaSheet  *self);
void       aika_sheet_allocate_things  (AikaSheet  *self);
AikaThing *aika_sheet_find_thing       (AikaSheet  *self,
                                        const char *record_id);
void       aika_sheet_set_current      (AikaSheet  *self,
                                        AikaThing  *thing);
void       aika_sheet_go               (AikaSheet  *self,
                                        int         n_across,
                                        int         n_down);
void       aika_sheet_go_to_end        (AikaSheet  *self,
                                        gboolean    is_start,
                                        gboolean    is_whole);

/* aika-sheet-drag.c */
void       aika_sheet_drag_init        (AikaSheet  *self);
void       aika_sheet_drag_clear       (AikaSheet  *self);
void       aika_sheet_drag_paint       (AikaSheet  *self,
                                        GtkSnapshot *snapshot);
void       aika_sheet_drag_paint_bubble (AikaSheet *self,
                                        GtkSnapshot *snapshot);

/* aika-sheet-give.c */
const char *aika_sheet_get_new_category (AikaPlan      *plan,
                                        const AikaItem *item);
void       aika_sheet_give_month       (AikaSheet      *self,
                                        const char     *item_id,
                                        gint32          month);
void       aika_sheet_begin_giving     (AikaSheet      *self,
                                        const char     *item_id,
                                        gint32          month);
void       aika_sheet_finish_giving    (AikaSheet      *self);
void       aika_sheet_drop_giving      (AikaSheet      *self);
gboolean   aika_sheet_is_giving        (AikaSheet      *self,
                                        const AikaHit  *hit);
gboolean   aika_sheet_can_give_month   (AikaSheet      *self,
                                        const AikaHit  *hit);
void       aika_sheet_show_hint        (AikaSheet      *self,
                                        const AikaHit  *hit);
void       aika_sheet_paint_hint       (AikaSheet      *self,
                                        GtkSnapshot    *snapshot);

/* aika-sheet-hits.c */
void       aika_sheet_paint_title_hits (AikaSheet      *self,
                                        GtkSnapshot    *snapshot,
                                        AikaScene      *scene,
                                        double          height);
void       aika_sheet_paint_grid_hits  (AikaSheet      *self,
                                        GtkSnapshot    *snapshot,
                                        AikaScene      *scene,
                                        double          height);
void       aika_sheet_paint_banner_hits (AikaSheet     *self,
                                        GtkSnapshot    *snapshot,
                                        AikaScene      *scene);

/* aika-sheet-rename.c */
void       aika_sheet_finish_rename    (AikaSheet  *self);
void       aika_sheet_drop_rename      (AikaSheet  *self);

/* aika-sheet-step.c */
AikaPlan  *aika_sheet_make_step        (AikaSheet         *self,
                                        const AikaStepOf  *step,
                                        AikaEditFlags      flags,
                                        GError           **error);
void       aika_sheet_take_step        (AikaSheet         *self,
                                        const AikaStepOf  *step,
                                        const char        *merge_key);

/* aika-sheet-acts.c */
void       aika_sheet_acts_install     (GtkWidgetClass *widget_class);
void       aika_sheet_show_menu        (AikaSheet  *self,
                                        double      x,
                                        double      y);
void       aika_sheet_commit           (AikaSheet  *self,
                                        AikaPlan   *plan,
                                        const char *merge_key,
                                        GError     *error);

G_END_DECLS
