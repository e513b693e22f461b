/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <glib.h>

#include "plan/aika-day.h"

G_BEGIN_DECLS

/**
 * AikaWhenKind:
 *
 * The form of a time as its author wrote it (references: the kinds of the time
 * language). @AIKA_WHEN_UNKNOWN has only words, such as “aika sovitaan yhdessä”.
 */
typedef enum
{
  AIKA_WHEN_UNKNOWN,
  AIKA_WHEN_DAY,
  AIKA_WHEN_DAY_RANGE,
  AIKA_WHEN_DAY_LIST,
  AIKA_WHEN_TIME,
  AIKA_WHEN_TIME_RANGE,
  AIKA_WHEN_WEEK,
  AIKA_WHEN_WEEK_RANGE,
  AIKA_WHEN_MONTH,
  AIKA_WHEN_MONTH_RANGE,
  AIKA_WHEN_PART_OF_MONTH,
  AIKA_WHEN_SEASON,
  AIKA_WHEN_QUARTER,
  AIKA_WHEN_HALF_YEAR,
  AIKA_WHEN_PART_OF_YEAR,
  AIKA_WHEN_YEAR,
  AIKA_WHEN_YEAR_RANGE,
  AIKA_WHEN_WHOLE_PROCESS,
  AIKA_WHEN_DEADLINE,
  AIKA_WHEN_FROM,
  AIKA_WHEN_RECURRING,
} AikaWhenKind;

/**
 * AikaPrecision:
 *
 * How exactly a time is known, finest first. It is stored, never derived: 1.10.–31.10.
 * typed as days stays exact to the day.
 */
typedef enum
{
  AIKA_PRECISION_MINUTE,
  AIKA_PRECISION_DAY,
  AIKA_PRECISION_WEEK,
  AIKA_PRECISION_PART_OF_MONTH,
  AIKA_PRECISION_MONTH,
  AIKA_PRECISION_QUARTER,
  AIKA_PRECISION_HALF_YEAR,
  AIKA_PRECISION_SEASON,
  AIKA_PRECISION_PART_OF_YEAR,
  AIKA_PRECISION_YEAR,
  AIKA_PRECISION_PLAN,
} AikaPrecision;

typedef enum
{
  AIKA_LIST_UNSPECIFIED,
  AIKA_LIST_ALL,
  AIKA_LIST_ALTERNATIVES,
} AikaListMode;

/**
 * AikaWhenFlags:
 * @AIKA_WHEN_APPROXIMATE: “noin”
 * @AIKA_WHEN_TENTATIVE: “alustavasti”, “tavoite:”
 * @AIKA_WHEN_CONDITIONAL: “tarvittaessa”
 * @AIKA_WHEN_YEAR_INFERRED: nobody wrote the year
 * @AIKA_WHEN_OPEN_CLOCK: a clock time with a start alone
 */
typedef enum
{
  AIKA_WHEN_EXACT         = 0,
  AIKA_WHEN_APPROXIMATE   = 1 << 0,
  AIKA_WHEN_TENTATIVE     = 1 << 1,
  AIKA_WHEN_CONDITIONAL   = 1 << 2,
  AIKA_WHEN_YEAR_INFERRED = 1 << 3,
  AIKA_WHEN_OPEN_CLOCK    = 1 << 4,
} AikaWhenFlags;

/**
 * AikaSpan:
 * @start_day: the first day, or `AIKA_DAY_NONE` where the start is open
 * @end_day: the day after the last, or `AIKA_DAY_NONE` where the end is open
 * @start_minute: minutes since midnight on the first day, or -1
 * @end_minute: minutes since midnight on the last day, or -1
 *
 * Days are half-open, [start_day, end_day); the file and the window show the last day.
 */
typedef struct
{
  gint32 start_day;
  gint32 end_day;
  gint16 start_minute;
  gint16 end_minute;
} AikaSpan;

/**
 * AikaWhen:
 *
 * A time as its author wrote it, beside its reading. Values do not change.
 */
typedef struct
{
  gatomicrefcount ref_count;
  GArray         *extras;         /* of AikaExtra, or NULL */
  char           *text;           /* as written; NULL where a reading alone is known */
  AikaWhenKind    kind;
  AikaPrecision   precision;
  AikaListMode    list_mode;
  AikaWhenFlags   flags;
  guint           n_spans;
  AikaSpan        spans[];
} AikaWhen;

extern const char *const aika_when_kind_words[];      /* of the file, ended by NULL */
extern const char *const aika_precision_words[];
extern const char *const aika_list_mode_words[];

AikaWhen *aika_when_new         (AikaWhenKind    kind,
                                 AikaPrecision   precision,
                                 const char     *text,
                                 const AikaSpan *spans,
                                 guint           n_spans,
                                 AikaListMode    list_mode,
                                 AikaWhenFlags   flags);
AikaWhen *aika_when_new_day     (gint32          day);
AikaWhen *aika_when_new_months  (gint32          first_month,
                                 gint32          last_month);
AikaWhen *aika_when_with_text   (const AikaWhen *when,
                                 const char     *text);
AikaWhen *aika_when_with_extras (const AikaWhen *when,
                                 GArray         *extras);
AikaWhen *aika_when_ref         (const AikaWhen *when);
void      aika_when_unref       (AikaWhen       *when);
gboolean  aika_when_equal       (const AikaWhen *a,
                                 const AikaWhen *b);
gboolean  aika_when_is_known    (const AikaWhen *when);
gboolean  aika_when_get_extent  (const AikaWhen *when,
                                 gint32         *start_day,
                                 gint32         *end_day);
gint32    aika_span_get_last_day (const AikaSpan *span);
void      aika_span_set_last_day (AikaSpan       *span,
                                  gint32          last_day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaWhen, aika_when_unref)

G_END_DECLS
