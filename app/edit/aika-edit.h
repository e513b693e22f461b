/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"
#include "time/aika-shift.h"

G_BEGIN_DECLS

#define AIKA_EDIT_ERROR (aika_edit_error_quark ())

/**
 * AikaEditError:
 * @AIKA_EDIT_ERROR_NOT_FOUND: the plan has no such row, mark, group or meeting
 * @AIKA_EDIT_ERROR_HELD: what is held, decided, sent, tabled or returned moves only with
 *   `AIKA_EDIT_EVEN_HELD`; the message is a question for the user
 * @AIKA_EDIT_ERROR_UNMOVABLE: the time cannot be moved or resized, such as “koko prosessin ajan”
 * @AIKA_EDIT_ERROR_NO_MEETING: the body has no meeting that far away
 * @AIKA_EDIT_ERROR_RANGE: the range cannot be that short, or a time leaves the years that a plan may hold
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

GQuark aika_edit_error_quark (void);

G_END_DECLS
