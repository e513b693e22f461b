/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "ui/aika-time-entry.h"

G_BEGIN_DECLS

/**
 * AikaWriting:
 * @entry: (nullable): the entry over the cell; `NULL` while nothing is written
 * @target: what is written
 * @is_above: whether the answer stands above the entry
 *
 * Writing in a cell of the sheet.
 */
typedef struct
{
  AikaTimeEntry  *entry;
  AikaTimeTarget  target;
  gboolean        is_above;
} AikaWriting;

typedef struct _AikaSheet AikaSheet;

/* A cell of the grid: of a row, and a month or a mark in it. A cursor that walks over the cells
 * opens the entry in the same way. */
void     aika_sheet_write_in_month   (AikaSheet   *self,
                                      const char  *item_id,
                                      gint32       month);
void     aika_sheet_write_on_mark    (AikaSheet   *self,
                                      const char  *mark_id);
void     aika_sheet_finish_writing   (AikaSheet   *self);
void     aika_sheet_drop_writing     (AikaSheet   *self);

void     aika_sheet_write_init       (AikaSheet   *self);
void     aika_sheet_write_measure    (AikaSheet   *self);
void     aika_sheet_write_allocate   (AikaSheet   *self);
gint32   aika_sheet_find_free_month  (AikaSheet   *self,
                                      const char  *item_id);

G_END_DECLS
