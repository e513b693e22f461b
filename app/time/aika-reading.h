/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-when.h"
#include "time/aika-language.h"
#include "time/aika-piece.h"
#include "time/aika-remark.h"

G_BEGIN_DECLS

/**
 * AikaTimeContext:
 * @language: the language of the text; the other languages are tried after it
 * @year: the year over the text (a heading, a column), or 0
 * @day: the day over the text, for a clock time alone and for the year, or `AIKA_DAY_NONE`
 * @is_month_of_day: whether only the month of @day is over the text: “24.” in a cell of April is a
 *   day, a clock time alone is none
 * @document_day: the day that the document was made, or `AIKA_DAY_NONE`
 * @plan_start_day: the first day of the plan, or `AIKA_DAY_NONE`
 * @plan_end_day: the day after its last, or `AIKA_DAY_NONE`
 * @after_day: the start of the time before this one in the author's order, or `AIKA_DAY_NONE`
 * @before_day: the start of the time after this one, or `AIKA_DAY_NONE`
 *
 * What is known around a text where the text itself does not say it. Set it up with
 * [func@time_context_init].
 */
typedef struct
{
  AikaLanguage language;
  int          year;
  gint32       day;
  gboolean     is_month_of_day;
  gint32       document_day;
  gint32       plan_start_day;
  gint32       plan_end_day;
  gint32       after_day;
  gint32       before_day;
} AikaTimeContext;

/**
 * AikaReadingStatus:
 * @AIKA_READING_VALUE: the whole text was understood; a time of kind %AIKA_WHEN_UNKNOWN for words
 *   that are known to say no time, such as “sovitaan myöhemmin”
 * @AIKA_READING_INCOMPLETE: what there is was understood, and something must follow: “4.–”,
 *   “toukok”, nothing at all
 * @AIKA_READING_ERROR: it was not understood
 */
typedef enum
{
  AIKA_READING_VALUE,
  AIKA_READING_INCOMPLETE,
  AIKA_READING_ERROR,
} AikaReadingStatus;

/**
 * AikaReading:
 * @status: whether there is a value
 * @text: the text that was read, all of it, as a reference-counted string: the readings of one text
 *   share it
 * @start: where the time begins in @text, in bytes; 0 in a time field
 * @end: the byte after it
 * @when: (nullable): the value, with its own words as its text; `NULL` unless @status is
 *   %AIKA_READING_VALUE
 * @body: (nullable): the body that the words name before the time: “KH”
 * @remarks: (element-type AikaRemark): what there is to say, errors and warnings in the order of
 *   their places
 * @pieces: (element-type AikaPiece): the words and numbers that the value was made of
 *
 * How a text was read as a time. Readings do not change.
 */
typedef struct
{
  gatomicrefcount   ref_count;
  AikaReadingStatus status;
  GRefString       *text;
  guint             start;
  guint             end;
  AikaWhen         *when;
  char             *body;
  GArray           *remarks;
  GArray           *pieces;
} AikaReading;

void               aika_time_context_init   (AikaTimeContext       *context,
                                             AikaLanguage           language);

AikaReading       *aika_reading_new         (const char            *text,
                                             const AikaTimeContext *context);
GPtrArray         *aika_text_find_times     (const char            *text,
                                             const AikaTimeContext *context);
AikaReading       *aika_reading_ref         (AikaReading           *reading);
void               aika_reading_unref       (AikaReading           *reading);

AikaWhen          *aika_when_in_plan        (const AikaWhen        *when,
                                             const AikaTimeContext *context);
gboolean           aika_reading_has_errors  (const AikaReading     *reading);
const AikaRemark  *aika_reading_find_remark (const AikaReading     *reading,
                                             AikaRemarkCode         code);
char              *aika_reading_dup_amended (const AikaReading     *reading,
                                             const AikaRemark      *remark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaReading, aika_reading_unref)

G_END_DECLS
