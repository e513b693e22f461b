/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "ui/aika-sheet-naming.h"
#include "ui/aika-time-entry.h"

G_BEGIN_DECLS

/**
 * AikaWriting:
 * @entry: (nullable): the entry over the cell; `NULL` while nothing is written
 * @target: what is written
 * @is_above: whether the answer stands above the entry
 * @is_typed: whether it was begun by typing on the cell, rather than opened to edit what is there
 * @go_on: where the cursor goes when it is kept
 * @row_id: the row that the cursor was in
 * @at_month: the month that the cursor was in, or `AIKA_CELL_TITLE`
 *
 * Writing in a cell of the sheet.
 */
typedef struct
{
  AikaTimeEntry  *entry;
  AikaTimeTarget  target;
  gboolean        is_above;
  gboolean        is_typed;
  AikaGoOn        go_on;
  char           *row_id;
  gint32          at_month;
} AikaWriting;

typedef struct _AikaSheet AikaSheet;

/* A cell of the grid: of a row or a lane, and a month, a mark or a meeting in it. A cursor that walks over the cells
 * opens the entry in the same way. */
void     aika_sheet_write_in_month   (AikaSheet   *self,
                                      const char  *item_id,
                                      gint32       first_month,
                                      gint32       last_month);
void     aika_sheet_write_at_cursor  (AikaSheet   *self);
void     aika_sheet_write_on_mark    (AikaSheet   *self,
                                      const char  *mark_id);
void     aika_sheet_write_in_lane    (AikaSheet   *self,
                                      const char  *body_id,
                                      gint32       month);
void     aika_sheet_write_on_meeting (AikaSheet   *self,
                                      const char  *body_id,
                                      const char  *meeting_id);
void     aika_sheet_write_typed      (AikaSheet   *self);
void     aika_sheet_finish_writing   (AikaSheet   *self);
void     aika_sheet_drop_writing     (AikaSheet   *self);

void     aika_sheet_write_init       (AikaSheet   *self);
void     aika_sheet_write_measure    (AikaSheet   *self);
void     aika_sheet_write_allocate   (AikaSheet   *self);
gint32   aika_sheet_find_free_month  (AikaSheet   *self,
                                      const char  *item_id);

G_END_DECLS
