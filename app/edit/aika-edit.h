/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

#define AIKA_EDIT_ERROR (aika_edit_error_quark ())

/**
 * AikaEditError:
 * @AIKA_EDIT_ERROR_NOT_FOUND: the plan has no such row, mark, group or meeting
 * @AIKA_EDIT_ERROR_HELD: what is held, decided, sent, tabled or returned moves only with
 *   `AIKA_EDIT_EVEN_HELD`; the message is a question for the user
 * @AIKA_EDIT_ERROR_UNMOVABLE: the time has no place to move from, such as “koko prosessin ajan”
 * @AIKA_EDIT_ERROR_NO_MEETING: the body has no meeting that far away
 * @AIKA_EDIT_ERROR_RANGE: a time would leave the plan's range or the years that a plan may hold
 * @AIKA_EDIT_ERROR_INVALID: a text, field or value that a plan cannot hold
 *
 * Why an edit is not possible. The message is a sentence for the user.
 */
typedef enum
{
  AIKA_EDIT_ERROR_NOT_FOUND,
  AIKA_EDIT_ERROR_HELD,
  AIKA_EDIT_ERROR_UNMOVABLE,
  AIKA_EDIT_ERROR_NO_MEETING,
  AIKA_EDIT_ERROR_RANGE,
  AIKA_EDIT_ERROR_INVALID,
} AikaEditError;

/**
 * AikaEditFlags:
 * @AIKA_EDIT_PLAIN: nothing special
 * @AIKA_EDIT_EVEN_HELD: the user was asked and wants to move even what is held
 */
typedef enum
{
  AIKA_EDIT_PLAIN     = 0,
  AIKA_EDIT_EVEN_HELD = 1 << 0,
} AikaEditFlags;

/**
 * AikaEditStep:
 * @AIKA_EDIT_STEP_OWN: the time's own precision: months move by months, days by days
 * @AIKA_EDIT_STEP_FINER: the next finer one
 *
 * What a step of a move or a resize is.
 */
typedef enum
{
  AIKA_EDIT_STEP_OWN,
  AIKA_EDIT_STEP_FINER,
} AikaEditStep;

typedef enum
{
  AIKA_EDIT_EDGE_START,
  AIKA_EDIT_EDGE_END,
} AikaEditEdge;

GQuark  aika_edit_error_quark (void);

char   *aika_edit_describe    (const AikaPlan *before,
                               const AikaPlan *after);

G_END_DECLS
