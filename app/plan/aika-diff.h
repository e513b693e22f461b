/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

/**
 * AikaChangeKind:
 * @AIKA_CHANGE_ADDED: a record that only the later plan has
 * @AIKA_CHANGE_REMOVED: a record that only the earlier plan has
 * @AIKA_CHANGE_MOVED: a record that stands elsewhere among its siblings
 * @AIKA_CHANGE_FIELD: a record whose field differs
 */
typedef enum
{
  AIKA_CHANGE_ADDED,
  AIKA_CHANGE_REMOVED,
  AIKA_CHANGE_MOVED,
  AIKA_CHANGE_FIELD,
} AikaChangeKind;

/**
 * AikaChange:
 * @kind: what happened
 * @owner_before: the record of the earlier plan that holds @before; `NULL` for the plan itself
 * @owner_after: the same of the later plan
 * @before: the record as it was, `NULL` for an added one
 * @after: the record as it is, `NULL` for a removed one
 * @field: of AIKA_CHANGE_FIELD, which field; of the others, the list that the record stands in
 *
 * One difference. The records belong to the plans that were compared.
 */
typedef struct
{
  AikaChangeKind    kind;
  const AikaRecord *owner_before;
  const AikaRecord *owner_after;
  const AikaRecord *before;
  const AikaRecord *after;
  const AikaField  *field;
} AikaChange;

GArray *aika_diff (const AikaPlan *before,
                   const AikaPlan *after);

G_END_DECLS
