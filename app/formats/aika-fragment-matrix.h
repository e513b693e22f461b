/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-fragment.h"
#include "time/aika-language.h"

G_BEGIN_DECLS

/**
 * AikaMatrixCell:
 * @is_shaded: whether a mark stands in the month
 * @category: (nullable): of the first mark that does
 * @text: (nullable): the words of the marks that begin in the month, or in the first month shown; a
 *   line a mark
 */
typedef struct
{
  gboolean            is_shaded;
  const AikaCategory *category;
  char               *text;
} AikaMatrixCell;

/**
 * AikaMatrixRow:
 * @item: (nullable): the row's item; `NULL` for a group's heading
 * @heading: (nullable): the title of the group
 * @cells: one a month; none for a heading
 */
typedef struct
{
  const AikaItem *item;
  const char     *heading;
  AikaMatrixCell *cells;
} AikaMatrixRow;

/**
 * AikaMatrix:
 * @first_month: the month of the first cell of each row
 * @rows: (element-type AikaMatrixRow)
 *
 * A fragment as rows × months, the way a spreadsheet has it. It borrows from the fragment.
 */
typedef struct
{
  const AikaFragment *fragment;
  AikaLanguage        language;
  gint32              first_month;
  guint               n_months;
  GArray             *rows;
} AikaMatrix;

AikaMatrix *aika_matrix_new          (const AikaFragment *fragment);
void        aika_matrix_free         (AikaMatrix         *matrix);
char       *aika_matrix_dup_year     (gint32              month);
const char *aika_matrix_get_month    (const AikaMatrix   *matrix,
                                      guint               position);
guint       aika_matrix_count_months_of_year (const AikaMatrix *matrix,
                                              guint             position);

const AikaWhen *
            aika_matrix_find_frozen  (const AikaFragment *fragment,
                                      const AikaMark     *mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaMatrix, aika_matrix_free)

G_END_DECLS
