/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "layout/aika-scene.h"

G_BEGIN_DECLS

/* The column of titles, before the first month. */
#define AIKA_CELL_TITLE G_MININT32

/* Rows that stand for no record of the plan. */
#define AIKA_ROW_ID_HEADER "header"
#define AIKA_ROW_ID_LANES "lanes"

/* The header over the first row of a scene. */
#define AIKA_ROW_HEADER (-1)

/**
 * AikaCell:
 * @row_id: (nullable): the id of the row's item, group or body, or one of the above; `NULL` for no cell
 * @occurrence: which of the rows of that id: the heading of a group may stand several times
 * @month: a month, or `AIKA_CELL_TITLE`
 * @record_id: (nullable): the mark, meeting or banner in it that is meant; `NULL` for the cell itself
 *
 * A place of the grid, by what it stands for rather than by where it is.
 */
typedef struct
{
  char   *row_id;
  guint   occurrence;
  gint32  month;
  char   *record_id;
} AikaCell;

/**
 * AikaCellRange:
 * @first_row: the first row of the scene, or `AIKA_ROW_HEADER`
 * @last_row: the last one
 * @first_month: `AIKA_CELL_TITLE` where whole rows are meant
 * @last_month: the last month, within the range
 */
typedef struct
{
  int    first_row;
  int    last_row;
  gint32 first_month;
  gint32 last_month;
} AikaCellRange;

/**
 * AikaSelection:
 *
 * What is selected in the grid: a cursor, the range between it and an anchor, and things that
 * were chosen one by one. It holds ids and months, no rows and no places, so that it outlives
 * edits, undo, folding and zooming; where it lies now is asked with the scene.
 */
typedef struct _AikaSelection AikaSelection;

gboolean        aika_cell_find_row           (const AikaCell       *cell,
                                              const AikaScene      *scene,
                                              int                  *row);
GPtrArray      *aika_cell_list_marks         (const AikaPlan      *plan,
                                              const AikaItem      *item,
                                              gint32               first_month,
                                              gint32               last_month);
GPtrArray      *aika_cell_list_meetings      (const AikaBody      *body,
                                              gint32               month);
GPtrArray      *aika_cell_list_banners       (const AikaPlan      *plan,
                                              gint32               month);

AikaSelection  *aika_selection_new           (void);
void            aika_selection_free          (AikaSelection       *selection);

const AikaCell *aika_selection_get_cursor    (const AikaSelection *selection);
const AikaCell *aika_selection_get_anchor    (const AikaSelection *selection);
gboolean        aika_selection_has_range     (const AikaSelection *selection,
                                              const AikaScene     *scene);
gboolean        aika_selection_is_chosen     (const AikaSelection *selection,
                                              const char          *id);
guint           aika_selection_get_n_chosen  (const AikaSelection *selection);
gboolean        aika_selection_has_rows      (const AikaSelection *selection,
                                              const AikaPlan      *plan);
gboolean        aika_selection_get_range     (const AikaSelection *selection,
                                              const AikaScene     *scene,
                                              AikaCellRange       *range);
GStrv           aika_selection_dup_mark_ids  (const AikaSelection *selection,
                                              const AikaScene     *scene);
GStrv           aika_selection_dup_item_ids  (const AikaSelection *selection,
                                              const AikaScene     *scene);

gboolean        aika_selection_put           (AikaSelection       *selection,
                                              const AikaScene     *scene,
                                              int                  row,
                                              gint32               month,
                                              const char          *record_id);
void            aika_selection_move          (AikaSelection       *selection,
                                              const AikaScene     *scene,
                                              int                  row,
                                              gint32               month,
                                              const char          *record_id);
void            aika_selection_clear         (AikaSelection       *selection);
gboolean        aika_selection_extend        (AikaSelection       *selection,
                                              const AikaScene     *scene,
                                              int                  row,
                                              gint32               month);
void            aika_selection_toggle        (AikaSelection       *selection,
                                              const AikaPlan      *plan,
                                              const char          *id);
void            aika_selection_choose        (AikaSelection       *selection,
                                              const char *const   *ids);
gboolean        aika_selection_collapse      (AikaSelection       *selection);
void            aika_selection_prune         (AikaSelection       *selection,
                                              const AikaPlan      *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaSelection, aika_selection_free)

G_END_DECLS
