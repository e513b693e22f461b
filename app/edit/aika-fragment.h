/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

/**
 * AikaFragmentKind:
 * @AIKA_FRAGMENT_ROWS: whole rows
 * @AIKA_FRAGMENT_MARKS: marks chosen one by one
 * @AIKA_FRAGMENT_CELLS: the marks within a range of cells
 *
 * What was copied.
 */
typedef enum
{
  AIKA_FRAGMENT_ROWS,
  AIKA_FRAGMENT_MARKS,
  AIKA_FRAGMENT_CELLS,
} AikaFragmentKind;

/* The time of a mark that counts from one that was not copied, for where that one is not. */
typedef struct
{
  AikaRecord record;
  char      *mark;
  AikaWhen  *when;
} AikaFrozen;

#define AIKA_FRAGMENT_FORMAT "aikajana-fragment"
#define AIKA_FRAGMENT_VERSION 1

/**
 * AikaFragment:
 * @format: %AIKA_FRAGMENT_FORMAT
 * @version: %AIKA_FRAGMENT_VERSION
 * @kind: an AikaFragmentKind
 * @is_cut: whether it was taken out of its plan: then it is the same rows and marks that are put
 *   somewhere, with their ids
 * @plan: what was copied of the plan, with its id and language: rows with their marks, and the
 *   categories, bodies, people and groups that these name; its range is the months that were copied.
 *   Of marks and cells the rows have no more than a title, and every row from the first to the last
 *   is there
 * @frozen: (element-type AikaFrozen): see there
 *
 * A part of a plan on its way to another place. Immutable.
 */
typedef struct
{
  AikaRecord  record;
  char       *format;
  int         version;
  int         kind;
  gboolean    is_cut;
  AikaPlan   *plan;
  AikaSeq    *frozen;
} AikaFragment;

extern const AikaRecordType aika_frozen_type;
extern const AikaRecordType aika_fragment_type;

AikaFragment *aika_fragment_new_rows  (AikaPlan           *plan,
                                       const char *const  *item_ids);
AikaFragment *aika_fragment_new_marks (AikaPlan           *plan,
                                       const char *const  *mark_ids);
AikaFragment *aika_fragment_new_cells (AikaPlan           *plan,
                                       const char *const  *item_ids,
                                       gint32              first_month,
                                       gint32              last_month);

AikaFragment *aika_fragment_new_cut   (AikaFragment       *fragment);

gboolean      aika_fragment_has_month (const AikaWhen     *when,
                                       gint32              month);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaFragment, aika_record_unref)

G_END_DECLS
