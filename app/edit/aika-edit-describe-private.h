/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

/* What the description of an edit and its words share. */

typedef enum
{
  VERB_ADD,
  VERB_DELETE,
  VERB_MOVE,
  VERB_RESIZE,
  VERB_TIME,
  VERB_TIE,
  VERB_REORDER,
  VERB_REGROUP,
  VERB_RENAME,
  VERB_TEXT,
  VERB_STATUS,
  VERB_CATEGORY,
  VERB_MEANING,
  VERB_SET,
  VERB_MEETINGS,
  VERB_SHADE,
  VERB_CLEAR,
  VERB_CHANGE,
} Verb;

typedef struct
{
  const AikaRecord *owner;
  const AikaRecord *before;
  const AikaRecord *after;
  gboolean          is_moved;       /* among its siblings */
  GPtrArray        *fields;         /* of AikaField: those that differ */
} Subject;

const AikaRecordType *aika_describe_get_type      (const Subject        *subject);
char                 *aika_describe_quote         (const char           *name);
char                 *aika_describe_dup_name      (const Subject        *subject,
                                                   const AikaPlan       *plan);
char                 *aika_describe_dup_count     (const AikaRecordType *type,
                                                   guint                 n);
char                 *aika_describe_fill_template (Verb                  verb,
                                                   const char           *subject);
char                 *aika_describe_dup_merge     (GPtrArray            *subjects);
char                 *aika_describe_dup_cells     (GPtrArray            *subjects,
                                                   const AikaPlan       *plan);

G_END_DECLS
