/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit-time.h"

G_BEGIN_DECLS

/**
 * AikaTimeTake:
 * @AIKA_TIME_TAKE_TIME: the words are a time
 * @AIKA_TIME_TAKE_NOTHING: there are none: the time is missing
 * @AIKA_TIME_TAKE_WORDS: they are no time, and their author wants them kept as they are
 * @AIKA_TIME_TAKE_LABEL: they are no time but the text of a cell
 *
 * What written words are to become.
 */
typedef enum
{
  AIKA_TIME_TAKE_TIME,
  AIKA_TIME_TAKE_NOTHING,
  AIKA_TIME_TAKE_WORDS,
  AIKA_TIME_TAKE_LABEL,
} AikaTimeTake;

/**
 * AikaTimeTarget:
 * @item_id: (nullable): the row that gets a new mark
 * @mark_id: (nullable): the mark whose time it is
 * @body_id: (nullable): the body whose meeting it is, or that gets new ones
 * @meeting_id: (nullable): the meeting whose time it is
 * @month: the month that is written in, or `AIKA_EDIT_NO_MONTH`
 * @last_month: the last of several months, or @month
 * @category_id: (nullable): the category of a new mark; `NULL` for that of its row
 *
 * What a written time is the time of: a mark, a meeting, or one that there is not yet.
 */
typedef struct
{
  char   *item_id;
  char   *mark_id;
  char   *body_id;
  char   *meeting_id;
  gint32  month;
  gint32  last_month;
  char   *category_id;
} AikaTimeTarget;

#define AIKA_TIME_TARGET_NONE { NULL, NULL, NULL, NULL, AIKA_EDIT_NO_MONTH, AIKA_EDIT_NO_MONTH, NULL }

void        aika_time_target_set         (AikaTimeTarget       *target,
                                          const char           *item_id,
                                          const char           *mark_id,
                                          gint32                month);
void        aika_time_target_set_meeting (AikaTimeTarget       *target,
                                          const char           *body_id,
                                          const char           *meeting_id);
void        aika_time_target_set_body    (AikaTimeTarget       *target,
                                          const char           *body_id,
                                          gint32                month);
void        aika_time_target_clear       (AikaTimeTarget       *target);

AikaWhen   *aika_time_target_get_when    (const AikaTimeTarget *target,
                                          AikaPlan             *plan);
void        aika_time_target_get_context (const AikaTimeTarget *target,
                                          AikaPlan             *plan,
                                          AikaTimeContext      *context);
const char *aika_time_target_get_reason  (const AikaTimeTarget *target,
                                          AikaPlan             *plan);
AikaPlan   *aika_time_target_take        (const AikaTimeTarget *target,
                                          AikaPlan             *plan,
                                          AikaTimeTake          take,
                                          const char           *text,
                                          char                **made_id,
                                          GError              **error);

G_END_DECLS
