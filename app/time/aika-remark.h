/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <glib.h>

#include "time/aika-language.h"

G_BEGIN_DECLS

/**
 * AikaRemarkCode:
 *
 * What there is to say about a time that was read. Warnings come first; from
 * %AIKA_REMARK_NO_SUCH_DAY on they are errors, and the time has no reading.
 */
typedef enum
{
  AIKA_REMARK_WEEKDAY,          /* 15.5.2019 is a Wednesday, not a Monday */
  AIKA_REMARK_WEEK,             /* the week is not that of the day */
  AIKA_REMARK_TYPO_DOT,         /* 13.6..2022 */
  AIKA_REMARK_LOST_DASH,        /* 22. 23.4.2013 */
  AIKA_REMARK_YEAR_INFERRED,    /* nobody wrote the year */
  AIKA_REMARK_WINTER,           /* talvi 2019: which January? */
  AIKA_REMARK_CROSS_YEAR,       /* loka–helmikuu 2019 */
  AIKA_REMARK_OUTSIDE_ROW,      /* not in the month of its row */
  AIKA_REMARK_OUTSIDE_PLAN,     /* more than a year outside the plan */
  AIKA_REMARK_WRONG_COLUMN,     /* the body of the words is not that of the column */
  AIKA_REMARK_RECURRING,        /* not expanded */
  AIKA_REMARK_AMBIGUOUS,        /* there is another reading */
  AIKA_REMARK_NO_SUCH_DAY,      /* 31.2. */
  AIKA_REMARK_REVERSED,         /* the end is before the start */
  AIKA_REMARK_NO_YEAR,          /* no year, and none to infer */
  AIKA_REMARK_BAD_TIME,         /* klo 25 */
  AIKA_REMARK_BAD_WEEK,         /* week 53 of a year without one */
  AIKA_REMARK_BAD_QUARTER,      /* Q5 */
  AIKA_REMARK_UNREADABLE,       /* words that were not understood */
} AikaRemarkCode;

#define AIKA_N_REMARK_CODES (AIKA_REMARK_UNREADABLE + 1)

/**
 * AikaRemark:
 * @code: what it says
 * @start: the place in the text that it is about, in bytes
 * @end: the byte after the place; @start where something is missing there
 * @suggestion: (nullable): what should stand in that place instead
 * @day: the day that it speaks of, or `AIKA_DAY_NONE`
 * @number: the year, week or other number that it speaks of, or 0
 */
typedef struct
{
  AikaRemarkCode code;
  guint          start;
  guint          end;
  char          *suggestion;
  gint32         day;
  int            number;
} AikaRemark;

const char *aika_remark_code_get_word (AikaRemarkCode    code);
gboolean    aika_remark_is_error      (const AikaRemark *remark);
char       *aika_remark_dup_message   (const AikaRemark *remark,
                                       const char       *text,
                                       AikaLanguage      language);

G_END_DECLS
