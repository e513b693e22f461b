/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <pango/pango.h>

#include "time/aika-reading.h"

G_BEGIN_DECLS

/**
 * AikaAnswerTone:
 * @AIKA_ANSWER_HINT: what a field takes, what is still missing, what will become of the words
 * @AIKA_ANSWER_READING: the time as it was understood
 * @AIKA_ANSWER_ERROR: why the words are no time
 *
 * What the line under a time field says.
 */
typedef enum
{
  AIKA_ANSWER_HINT,
  AIKA_ANSWER_READING,
  AIKA_ANSWER_ERROR,
} AikaAnswerTone;

/**
 * AikaAnswerField:
 * @AIKA_ANSWER_TIME: a field that holds a time
 * @AIKA_ANSWER_CELL: a cell of the grid: words that are no time become its text
 * @AIKA_ANSWER_MEETING: a cell of the grid where a body meets: only days are taken
 */
typedef enum
{
  AIKA_ANSWER_TIME,
  AIKA_ANSWER_CELL,
  AIKA_ANSWER_MEETING,
} AikaAnswerField;

/**
 * AikaAnswerNote:
 * @sentence: (nullable): what there is to say; `NULL` where the line under the field says it
 * @offer: (nullable): the words of the button that replaces the text
 * @amended: (nullable): the text that it puts there, whole
 * @is_calm: it is worth knowing, not worth a warning's colour
 */
typedef struct
{
  char     *sentence;
  char     *offer;
  char     *amended;
  gboolean  is_calm;
} AikaAnswerNote;

/* A place in the line under the field, in bytes; @end is the byte after it. */
typedef struct
{
  guint start;
  guint end;
} AikaAnswerDoubt;

/**
 * AikaTimeAnswer:
 * @tone: what @text is
 * @text: the line under the field, never empty
 * @doubts: (element-type AikaAnswerDoubt): where in @text a year stands that nobody wrote
 * @notes: (element-type AikaAnswerNote): what else there is to say, in the order of the text
 * @is_plain: whether the words are no time at all and become the text of the cell
 * @is_keepable: whether words that cannot be read may be kept as they are
 *
 * What a time field answers to what is written in it.
 */
typedef struct
{
  AikaAnswerTone  tone;
  char           *text;
  GArray         *doubts;
  GArray         *notes;
  gboolean        is_plain;
  gboolean        is_keepable;
} AikaTimeAnswer;

AikaTimeAnswer *aika_time_answer_new            (const AikaReading    *reading,
                                                 const AikaWhen       *known,
                                                 AikaAnswerField       field,
                                                 AikaLanguage          language);
void            aika_time_answer_free           (AikaTimeAnswer       *answer);

const char     *aika_time_answer_get_amended    (const AikaTimeAnswer *answer);
char           *aika_time_answer_dup_spoken     (const AikaTimeAnswer *answer);
PangoAttrList  *aika_time_answer_underline      (const AikaTimeAnswer *answer,
                                                 const AikaReading    *reading,
                                                 const PangoColor     *error_color,
                                                 const PangoColor     *warning_color);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaTimeAnswer, aika_time_answer_free)

G_END_DECLS
