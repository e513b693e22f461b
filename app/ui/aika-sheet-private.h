/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "draw/aika-painter.h"
#include "edit/aika-edit.h"
#include "ui/aika-selection.h"
#include "ui/aika-sheet.h"
#include "ui/aika-sheet-naming.h"
#include "ui/aika-sheet-write.h"

G_BEGIN_DECLS

/* What the files of the sheet share: aika-sheet.c is the widget,
 * aika-sheet-scene.c has the scene, aika-sheet-places.c where it stands, aika-sheet-view.c zooming and scrolling;
 * aika-sheet-paint.c and aika-sheet-paint-selection.c the painting; aika-sheet-things.c the children that a
 * screen reader meets; aika-sheet-cursor.c the cursor over the cells; aika-sheet-selection.c what is selected; aika-sheet-drag.c
 * the pointer; aika-sheet-give.c the first time of a row; aika-sheet-acts.c the actions and keys; aika-sheet-type.c
 * what is typed on a cell, aika-sheet-naming.c and aika-sheet-write.c the entries over titles and cells;
 * aika-sheet-hits.c what a search found and a filter hides. */

typedef enum
{
  AIKA_DRAG_NONE,
  AIKA_DRAG_MOVE,
  AIKA_DRAG_START,            /* an end of a mark */
  AIKA_DRAG_END,
  AIKA_DRAG_PAINT,            /* months shaded over empty cells */
  AIKA_DRAG_ROWS,             /* rows or a group to another place */
  AIKA_DRAG_SELECT,           /* a range of cells */
  AIKA_DRAG_BAND,             /* marks within a rectangle */
} AikaDragKind;

/* How far a mark or a meeting goes. */
typedef struct
{
  char    *id;                /* of the mark or the meeting */
  char    *body_id;           /* of the body that meets; NULL for a mark */
  GStrv    ids;               /* of several marks at once; NULL for the one */
  gboolean is_of_records;     /* the ids are those of meetings and banners */
  gboolean is_resize;
  AikaEdge edge;              /* of a resize */
  AikaStep unit;              /* of a move */
  int      n_steps;
  int      n_rows;            /* of items, down */
} AikaStepOf;

typedef struct
{
  AikaDragKind kind;
  gboolean     has_moved;     /* past the threshold: a drag, no longer a click */
  gboolean     is_waiting;    /* a finger, before it is known whether it scrolls */
  gboolean     is_held;       /* a finger that rested: it drags, or lets go for a menu */
  gboolean     ends_typing;   /* a click that is meant to leave an entry */
  char        *mark_id;       /* or a meeting's, with its body's */
  char        *body_id;
  GStrv        ids;           /* of several marks, or of rows; NULL for the one mark */
  GStrv        base_ids;      /* what was chosen before a band */
  int          begin_row;
  int          now_row;
  int          n_rows;
  double       begin_x;       /* in the grid's coordinates, so that scrolling moves it too */
  double       begin_y;
  double       pointer_x;     /* in the widget's */
  double       pointer_y;
  gboolean     is_fine;
  AikaStep     together;      /* the step of several marks; NONE for the mark's own */
  int          n_steps;
  gint32       begin_month;
  gint32       now_month;
  AikaPlan    *plan;          /* the plan that nobody has committed */
  AikaScene   *scene;         /* … and its scene */
  GskRenderNode *ghosts;      /* where what is dragged stood */
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

/* What is painted alike as long as the header of the scene, the place and the look are the same. */
typedef struct
{
  GskRenderNode   *node;      /* NULL for none */
  GArray          *boxes;     /* of the header */
  const AikaStyle *style;
  AikaRect         place;
} AikaPicture;

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
  AikaPicture          header_picture;
  AikaPicture          ground_picture;

  GPtrArray           *things;          /* of AikaThing, in reading order */
  GHashTable          *things_by_key;
  GPtrArray           *shown_things;    /* those of them that have a place in the view */
  gboolean             places_all;      /* GTK wants all of them placed anew */
  AikaSeq             *named_categories; /* that the names of marks say */
  AikaThing           *current;         /* where the cursor is */
  AikaSelection       *selection;
  int                  cursor_row;      /* where its row was, should it go */
  AikaThing           *cells[2];        /* for the cursor in turn: a reader says what takes the focus anew */
  guint                cell_turn;
  gboolean             has_just_painted; /* and nothing else was selected since */
  gboolean             has_tab_month;   /* Tab was pressed: Enter goes back to this column */
  gint32               tab_month;
  guint                first_thing_row; /* of the rows whose things have widgets */
  char                *category_id;     /* what new marks get; NULL for the category of their row */

  AikaDrag             drag;
  GtkGesture          *drag_gesture;
  double               pointer_x;
  double               pointer_y;
  const char          *cursor_name;
  AikaHint             hint;
  AikaGiving           giving;

  AikaNaming           naming;
  AikaWriting          writing;
  AikaPlan            *draft_plan;      /* with what is being written, committed by nobody yet */
  AikaPlan            *offered_plan;    /* to be seen while nothing is written, or NULL */
  AikaScene           *draft_scene;     /* of either, or NULL */
};

/* aika-sheet.c */
void       aika_sheet_drop_drag        (AikaSheet  *self);

/* aika-sheet-scene.c */
void       aika_sheet_update_style     (AikaSheet  *self);
gboolean   aika_sheet_fit_scene        (AikaSheet  *self,
                                        int         width);

/* aika-sheet-places.c, -scene.c, -view.c */
AikaScene *aika_sheet_get_placed_scene (AikaSheet  *self);
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
void       aika_sheet_queue_places     (AikaSheet  *self);
void       aika_sheet_configure_adjustments (AikaSheet *self,
                                        int         width,
                                        int         height);
void       aika_sheet_show_row         (AikaSheet  *self,
                                        guint       row);
void       aika_sheet_show_current     (AikaSheet  *self);
double     aika_sheet_get_title_width  (AikaSheet  *self);
void       aika_sheet_set_folded       (AikaSheet  *self,
                                        const char *group_id,
                                        gboolean    is_folded);
gboolean   aika_sheet_is_folded        (AikaSheet  *self,
                                        const char *group_id);

void       aika_sheet_show_month       (AikaSheet  *self,
                                        gint32      month);

double     aika_sheet_get_header_height (AikaSheet *self);
gboolean   aika_sheet_is_mirrored      (AikaSheet  *self);
double     aika_sheet_mirror           (AikaSheet  *self,
                                        double      x,
                                        double      width);
double     aika_sheet_get_h            (AikaSheet  *self);
double     aika_sheet_get_v            (AikaSheet  *self);
void       aika_sheet_lay_out_view     (AikaScene  *scene,
                                        double      y,
                                        double      height);

/* aika-sheet-paint.c */
GHashTable *aika_sheet_paint_new_nodes (void);
void       aika_sheet_paint_drop_nodes (AikaSheet  *self);
void       aika_sheet_paint_drop_pictures (AikaSheet *self);
void       aika_sheet_paint            (GtkWidget   *widget,
                                        GtkSnapshot *snapshot);

/* aika-sheet-old-places.c */
void       aika_sheet_paint_old_places (AikaSheet         *self,
                                        const AikaPainter *painter,
                                        GtkSnapshot       *snapshot,
                                        double             height);

/* aika-sheet-things.c */
void       aika_sheet_sync_things      (AikaSheet  *self);
void       aika_sheet_clear_things     (AikaSheet  *self);
void       aika_sheet_allocate_things  (AikaSheet  *self);
AikaThing *aika_sheet_find_thing       (AikaSheet  *self,
                                        const char *record_id);
void       aika_sheet_set_current      (AikaSheet  *self,
                                        AikaThing  *thing);
guint      aika_sheet_find_first_thing (AikaSheet  *self,
                                        guint       row);
void       aika_sheet_bring_things_near (AikaSheet *self,
                                        guint       row);
guint      aika_sheet_find_record_row  (AikaSheet  *self,
                                        const char *record_id);

/* aika-sheet-cursor.c */
void       aika_sheet_cursor_init      (AikaSheet  *self);
void       aika_sheet_put_cursor       (AikaSheet  *self,
                                        int         row,
                                        gint32      month,
                                        const char *record_id);
void       aika_sheet_put_cursor_on    (AikaSheet  *self,
                                        AikaThing  *thing);
const char *aika_sheet_pick_banner     (AikaSheet  *self,
                                        gint32      month);
void       aika_sheet_extend_to        (AikaSheet  *self,
                                        int         row,
                                        gint32      month);
void       aika_sheet_settle_cursor    (AikaSheet  *self,
                                        gboolean    had_focus);
void       aika_sheet_show_cursor      (AikaSheet  *self);
gboolean   aika_sheet_get_cell_rect    (AikaSheet  *self,
                                        int         row,
                                        gint32      month,
                                        AikaRect   *rect);
void       aika_sheet_walk_to          (AikaSheet  *self,
                                        int         row,
                                        gint32      month,
                                        const char *record_id);
gboolean   aika_sheet_find_cell        (AikaSheet  *self,
                                        double      x,
                                        double      y,
                                        int        *row,
                                        gint32     *month);
void       aika_sheet_go               (AikaSheet  *self,
                                        int         n_across,
                                        int         n_down,
                                        gboolean    extends);
void       aika_sheet_go_page          (AikaSheet  *self,
                                        gboolean    is_down,
                                        gboolean    extends);
void       aika_sheet_go_to_end        (AikaSheet  *self,
                                        gboolean    is_start,
                                        gboolean    is_whole,
                                        gboolean    extends);

/* aika-sheet-selection.c */
void       aika_sheet_toggle_chosen    (AikaSheet  *self,
                                        const char *id);
void       aika_sheet_choose           (AikaSheet  *self,
                                        const char *const *ids);
void       aika_sheet_select_all       (AikaSheet  *self);
gboolean   aika_sheet_collapse         (AikaSheet  *self);
int        aika_sheet_count_items      (AikaSheet  *self,
                                        int         from,
                                        int         to);
GHashTable *aika_sheet_dup_unseen      (AikaSheet  *self);
GStrv      aika_sheet_dup_seen_item_ids (AikaSheet *self);
int        aika_sheet_find_item_row    (AikaSheet  *self,
                                        int         row,
                                        int         step);

/* aika-sheet-paint-selection.c */
void       aika_sheet_paint_selection  (AikaSheet   *self,
                                        GtkSnapshot *snapshot,
                                        AikaScene   *scene);
void       aika_sheet_paint_selected_titles (AikaSheet *self,
                                        GtkSnapshot *snapshot,
                                        AikaScene   *scene);
void       aika_sheet_paint_selected_headings (AikaSheet *self,
                                        GtkSnapshot *snapshot,
                                        AikaScene   *scene);
void       aika_sheet_paint_title_cursor (AikaSheet *self,
                                        GtkSnapshot *snapshot);
void       aika_sheet_paint_header_cursor (AikaSheet *self,
                                        GtkSnapshot *snapshot);

/* aika-sheet-drag-marks.c: aika_sheet_drag_paint () too */
void       aika_sheet_update_mark_drag (AikaSheet  *self,
                                        double      grid_x,
                                        double      grid_y);
void       aika_sheet_finish_mark_drag (AikaSheet  *self);

/* aika-sheet-drag-cells.c */
void       aika_sheet_update_paint_drag (AikaSheet *self,
                                        double      grid_x,
                                        double      grid_y);
void       aika_sheet_finish_paint_drag (AikaSheet *self);

/* aika-sheet-drag.c */
void       aika_sheet_show_preview     (AikaSheet  *self,
                                        AikaPlan   *plan);
void       aika_sheet_drop_preview     (AikaSheet  *self);
void       aika_sheet_drag_init        (AikaSheet  *self);
void       aika_sheet_drag_clear       (AikaSheet  *self);
void       aika_sheet_drag_paint       (AikaSheet  *self,
                                        GtkSnapshot *snapshot);
void       aika_sheet_drag_paint_bubble (AikaSheet *self,
                                        GtkSnapshot *snapshot);

/* aika-sheet-bubble.c: aika_sheet_drag_paint_bubble () */

/* aika-sheet-pointer.c */
void       aika_sheet_pointer_init     (AikaSheet  *self);

/* aika-sheet-press.c */
gboolean   aika_drag_only_selects      (AikaDragKind kind);
AikaDragKind aika_sheet_press          (AikaSheet       *self,
                                        const AikaHit   *hit,
                                        double           x,
                                        double           y,
                                        GdkModifierType  state);
void       aika_sheet_press_for_menu   (AikaSheet       *self,
                                        const AikaHit   *hit,
                                        double           x,
                                        double           y);
GStrv      aika_sheet_dup_several      (AikaSheet       *self,
                                        const char      *mark_id);
void       aika_sheet_update_select_drag (AikaSheet     *self);
void       aika_sheet_begin_band       (AikaSheet       *self);
void       aika_sheet_update_band      (AikaSheet       *self,
                                        double           grid_x,
                                        double           grid_y);
void       aika_sheet_paint_band       (AikaSheet       *self,
                                        GtkSnapshot     *snapshot);

/* aika-sheet-records.c */
GStrv      aika_sheet_dup_record_ids   (AikaSheet         *self);
AikaPlan  *aika_sheet_delete_records   (AikaPlan          *plan,
                                        const char *const *ids,
                                        GError           **error);
AikaPlan  *aika_sheet_move_records     (AikaPlan          *plan,
                                        const char *const *ids,
                                        AikaStep           unit,
                                        int                n_steps,
                                        AikaEditFlags      flags,
                                        GError           **error);

/* aika-sheet-rows.c */
void       aika_sheet_move_rows        (AikaSheet       *self,
                                        int              direction);
void       aika_sheet_begin_rows_drag  (AikaSheet       *self,
                                        const AikaHit   *hit);
void       aika_sheet_update_rows_drag (AikaSheet       *self,
                                        double           grid_y);
void       aika_sheet_finish_rows_drag (AikaSheet       *self);
void       aika_sheet_paint_rows_drag  (AikaSheet       *self,
                                        GtkSnapshot     *snapshot);

/* aika-sheet-give.c */
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

/* aika-sheet-cells.c */
void       aika_sheet_paint_cells      (AikaSheet  *self);
void       aika_sheet_delete_selected  (AikaSheet  *self);
gboolean   aika_sheet_fill_down        (AikaSheet  *self);
void       aika_sheet_indent           (AikaSheet  *self,
                                        gboolean    is_out);

/* aika-sheet-kind.c */
GMenuModel *aika_sheet_make_kinds_menu (void);
void       aika_sheet_set_kind         (AikaSheet  *self,
                                        AikaMeaning meaning);
void       aika_sheet_toggle_tentative (AikaSheet  *self);

/* aika-sheet-menu.c */
void       aika_sheet_show_kinds       (AikaSheet  *self);
void       aika_sheet_drop_menus       (AikaSheet  *self);

/* aika-sheet-type.c */
gboolean   aika_sheet_is_typing        (AikaSheet  *self);
void       aika_sheet_type_init        (AikaSheet  *self);
void       aika_sheet_go_on            (AikaSheet  *self,
                                        AikaGoOn    go_on);

/* aika-sheet-step.c */
AikaPlan  *aika_sheet_make_step        (AikaSheet         *self,
                                        const AikaStepOf  *step,
                                        AikaEditFlags      flags,
                                        GError           **error);
void       aika_sheet_keep_selected    (AikaSheet         *self,
                                        const AikaStepOf  *step);
void       aika_sheet_take_step        (AikaSheet         *self,
                                        const AikaStepOf  *step,
                                        const char        *merge_key);

/* aika-sheet-keys.c */
void       aika_sheet_keys_install     (GtkWidgetClass *widget_class);
char      *aika_sheet_dup_across_key   (AikaSheet  *self,
                                        const char *action);

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
