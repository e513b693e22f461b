/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-when.h"
#include "time/aika-language.h"

G_BEGIN_DECLS

/**
 * AikaTimeError:
 * @AIKA_TIME_ERROR_CANNOT_MOVE: the time has no days of its own: the whole process, or only words
 * @AIKA_TIME_ERROR_CANNOT_RESIZE: the end is open, or the time is a list
 * @AIKA_TIME_ERROR_OUT_OF_YEARS: it would leave the years that a plan may hold
 */
typedef enum
{
  AIKA_TIME_ERROR_CANNOT_MOVE,
  AIKA_TIME_ERROR_CANNOT_RESIZE,
  AIKA_TIME_ERROR_OUT_OF_YEARS,
} AikaTimeError;

#define AIKA_TIME_ERROR (aika_time_error_quark ())

/**
 * AikaStep:
 * @AIKA_STEP_NONE: of a time that cannot be moved
 * @AIKA_STEP_OWN: the step of the value's own precision
 *
 * How far one step moves a time. A step finer than a value's own precision moves it by its own:
 * a month never becomes days.
 */
typedef enum
{
  AIKA_STEP_NONE,
  AIKA_STEP_OWN,
  AIKA_STEP_DAY,
  AIKA_STEP_WEEK,
  AIKA_STEP_MONTH,
  AIKA_STEP_QUARTER,
  AIKA_STEP_HALF_YEAR,
  AIKA_STEP_YEAR,
} AikaStep;

typedef enum
{
  AIKA_EDGE_START,
  AIKA_EDGE_END,
} AikaEdge;

GQuark    aika_time_error_quark   (void);

AikaStep  aika_when_get_step      (const AikaWhen  *when);
int       aika_when_count_steps   (const AikaWhen  *when,
                                   AikaStep         step,
                                   gint32           n_days);
int       aika_when_count_resize_steps (const AikaWhen *when,
                                   AikaEdge         edge,
                                   gint32           n_days);
char     *aika_when_dup_step_name (const AikaWhen  *when,
                                   AikaStep         step,
                                   int              n_steps);

AikaWhen *aika_when_shift         (const AikaWhen  *when,
                                   AikaStep         step,
                                   int              n_steps,
                                   AikaLanguage     language,
                                   GError         **error);
AikaWhen *aika_when_resize        (const AikaWhen  *when,
                                   AikaEdge         edge,
                                   int              n_steps,
                                   AikaLanguage     language,
                                   GError         **error);

G_END_DECLS
