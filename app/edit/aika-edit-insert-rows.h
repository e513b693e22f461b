/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"
#include "plan/aika-category.h"

G_BEGIN_DECLS

/* A field of a new row, by the name of its column, and its text: “when”, “Helmikuu 2022”. */
typedef struct
{
  char *field;
  char *text;
} AikaNewText;

/**
 * AikaNewMonths:
 * @text: (nullable): the words in the first of them: a time within it, or a label
 * @hue: the hue whose category it is, or %AIKA_HUE_NONE
 *
 * Months of a new row that are shaded.
 */
typedef struct
{
  gint32  first_month;
  gint32  last_month;
  char   *text;
  AikaHue hue;
} AikaNewMonths;

/**
 * AikaNewRow:
 * @group: (nullable): the title of the group that it stands under
 * @texts: (element-type AikaNewText): what it says
 * @months: (element-type AikaNewMonths): what is shaded
 *
 * A row as another program gave it, before anything of it was read.
 */
typedef struct
{
  char   *group;
  GArray *texts;
  GArray *months;
} AikaNewRow;

/**
 * AikaInsertedRows:
 * @item_ids: (array zero-terminated=1): the new rows
 * @n_rows: how many
 * @n_unread: how many of their times were not understood, and kept as words
 */
typedef struct
{
  char **item_ids;
  guint  n_rows;
  guint  n_unread;
} AikaInsertedRows;

AikaNewRow *aika_new_row_new          (const char          *group);
void        aika_new_row_free         (AikaNewRow          *row);
void        aika_new_row_add_text     (AikaNewRow          *row,
                                       const char          *field,
                                       const char          *text);
void        aika_new_row_add_months   (AikaNewRow          *row,
                                       gint32               first_month,
                                       gint32               last_month,
                                       const char          *text,
                                       AikaHue              hue);
const char *aika_new_row_get_text     (const AikaNewRow    *row,
                                       const char          *field);

void        aika_inserted_rows_clear  (AikaInsertedRows    *inserted);

AikaPlan   *aika_edit_insert_rows     (AikaPlan            *plan,
                                       const char          *after_id,
                                       const GPtrArray     *rows,
                                       AikaInsertedRows    *inserted,
                                       GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaNewRow, aika_new_row_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AikaInsertedRows, aika_inserted_rows_clear)

G_END_DECLS
