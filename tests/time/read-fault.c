/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "read-fault.h"

#include <string.h>

/* What is true of every reading of every text. A fault is a sentence that says what is not. Of
 * bytes that are not UTF-8, places need not be between characters. */

#define MAX_MINUTE (24 * 60)

static gboolean
is_boundary (const char *text,
             guint       offset)
{
  return ((guchar) text[offset] & 0xc0) != 0x80;
}

static gboolean
is_place (const AikaReading *reading,
          gsize              length,
          guint              start,
          guint              end)
{
  return start <= end && end <= length &&
         ((is_boundary (reading->text, start) && is_boundary (reading->text, end)) ||
          !g_utf8_validate (reading->text, -1, NULL));
}

/* Whether @word is as good as the text. */
static gboolean
is_text (const char        *word,
         const AikaReading *reading)
{
  return g_utf8_validate (word, -1, NULL) || !g_utf8_validate (reading->text, -1, NULL);
}

static const char *
find_remark_fault (const AikaReading *reading,
                   gsize              length)
{
  guint last_start = 0;
  gboolean has_errors = FALSE;

  for (guint i = 0; i < reading->remarks->len; i++)
    {
      const AikaRemark *remark = &g_array_index (reading->remarks, AikaRemark, i);

      if ((guint) remark->code >= AIKA_N_REMARK_CODES)
        return "a remark has no code";
      if (!is_place (reading, length, remark->start, remark->end))
        return "a remark's place is not in the text";
      if (remark->start < last_start)
        return "the remarks are not in the order of their places";
      if (remark->suggestion != NULL && !is_text (remark->suggestion, reading))
        return "a suggestion is not UTF-8";
      last_start = remark->start;
      has_errors = has_errors || aika_remark_is_error (remark);
    }

  if (has_errors && reading->when != NULL)
    return "there is a value and an error";
  if (reading->when == NULL && reading->remarks->len == 0)
    return "there is neither a value nor a remark";
  if (reading->status == AIKA_READING_ERROR && !has_errors)
    return "the status is an error that no remark says";

  return NULL;
}

static gboolean
is_value_of_piece (const AikaPiece *piece)
{
  static const struct { int min, max; } ranges[] = {
    [AIKA_PIECE_WEEKDAY] = { 1, 7 },
    [AIKA_PIECE_DAY] = { 1, 31 },
    [AIKA_PIECE_WEEK] = { 1, 53 },
    [AIKA_PIECE_MONTH_NUMBER] = { 1, 12 },
    [AIKA_PIECE_MONTH_NAME] = { 1, 12 },
    [AIKA_PIECE_QUARTER] = { 1, 4 },
    [AIKA_PIECE_SEASON] = { 1, 4 },
    [AIKA_PIECE_YEAR] = { 0, 9999 },
    [AIKA_PIECE_HOUR] = { 0, 24 },
    [AIKA_PIECE_MINUTE] = { 0, 59 },
    [AIKA_PIECE_OTHER] = { G_MININT, G_MAXINT },
  };

  return (guint) piece->kind < G_N_ELEMENTS (ranges) && piece->value >= ranges[piece->kind].min &&
         piece->value <= ranges[piece->kind].max;
}

static const char *
find_piece_fault (const AikaReading *reading,
                  gsize              length)
{
  guint last_end = reading->start;

  for (guint i = 0; i < reading->pieces->len; i++)
    {
      const AikaPiece *piece = &g_array_index (reading->pieces, AikaPiece, i);

      if (!is_place (reading, length, piece->start, piece->end) || piece->start == piece->end)
        return "a piece is not in the text";
      if (piece->start < last_end || piece->end > reading->end)
        return "the pieces are not in the order of their places";
      if (piece->n_prefix > piece->end - piece->start)
        return "a piece's prefix is longer than the piece";
      if ((guint) piece->language >= AIKA_N_LANGUAGES)
        return "a piece has no language";
      if (reading->when != NULL && !is_value_of_piece (piece))
        return "a piece's number is not of its kind";
      if (reading->when != NULL && reading->when->n_spans > 0 && piece->span >= reading->when->n_spans)
        return "a piece belongs to no span";
      last_end = piece->end;
    }

  return NULL;
}

static const char *
find_span_fault (const AikaSpan *span)
{
  gint32 min_day = aika_day_from_ymd (AIKA_YEAR_MIN - 1, 1, 1);
  gint32 max_day = aika_day_from_ymd (AIKA_YEAR_MAX + 2, 1, 1);
  gboolean has_start = span->start_day != AIKA_DAY_NONE, has_end = span->end_day != AIKA_DAY_NONE;

  if (!has_start && !has_end)
    return "a span is open at both ends";
  if (has_start && has_end && span->start_day >= span->end_day)
    return "a span ends before it begins";
  if ((has_start && (span->start_day < min_day || span->start_day >= max_day)) ||
      (has_end && (span->end_day <= min_day || span->end_day > max_day)))
    return "a span is outside the years that a plan may hold";
  if (span->start_minute < -1 || span->start_minute > MAX_MINUTE || span->end_minute < -1 || span->end_minute > MAX_MINUTE)
    return "a clock time is not one";
  if ((span->start_minute >= 0 && !has_start) || (span->end_minute >= 0 && !has_end))
    return "a clock time has no day";
  if (has_start && has_end && span->start_minute >= 0 && span->end_minute >= 0 &&
      aika_span_get_last_day (span) == span->start_day && span->end_minute <= span->start_minute)
    return "a span ends before it begins on its day";

  return NULL;
}

static const char *
find_value_fault (const AikaReading *reading)
{
  const AikaWhen *when = reading->when;
  const char *fault = NULL;

  if ((when != NULL) != (reading->status == AIKA_READING_VALUE))
    return "the status is not that of the value";
  if (when == NULL)
    return NULL;

  if (when->text == NULL)
    return "the value has no words";
  if ((guint) when->kind > AIKA_WHEN_RECURRING || (guint) when->precision > AIKA_PRECISION_PLAN)
    return "the value has no kind or precision";
  for (guint i = 0; fault == NULL && i < when->n_spans; i++)
    fault = find_span_fault (&when->spans[i]);

  return fault;
}

/**
 * reading_find_fault:
 * @reading: a reading
 * @text: what was read
 * @is_field: whether it was all of a time field
 *
 * Returns: (nullable): what is wrong with it; `NULL` where all is well
 */
const char *
reading_find_fault (const AikaReading *reading,
                    const char        *text,
                    gboolean           is_field)
{
  gsize length;
  const char *fault;

  if (reading == NULL || reading->text == NULL || reading->remarks == NULL || reading->pieces == NULL)
    return "something is not there";
  if (!g_str_equal (reading->text, text) && g_utf8_validate (text, -1, NULL))
    return "the text of the reading is not the text";

  length = strlen (reading->text);
  if (!is_place (reading, length, reading->start, reading->end))
    return "the place is not in the text";
  if (is_field && (reading->start != 0 || reading->end != length))
    return "the place is not the whole field";
  if (reading->body != NULL && (*reading->body == '\0' || !is_text (reading->body, reading)))
    return "the body is not a word";

  fault = find_value_fault (reading);
  if (fault == NULL)
    fault = find_remark_fault (reading, length);
  if (fault == NULL)
    fault = find_piece_fault (reading, length);

  return fault;
}

/**
 * readings_find_fault:
 * @readings: (element-type AikaReading): the times found in running text
 * @text: the text
 *
 * Returns: (nullable): what is wrong with one of them, or with their order
 */
const char *
readings_find_fault (const GPtrArray *readings,
                     const char      *text)
{
  guint last_end = 0;

  for (guint i = 0; i < readings->len; i++)
    {
      const AikaReading *reading = readings->pdata[i];
      const char *fault = reading_find_fault (reading, text, FALSE);

      if (fault != NULL)
        return fault;
      if (reading->start >= reading->end)
        return "a time in running text is nowhere";
      if (reading->start < last_end)
        return "the times are not in the order of their places";
      last_end = reading->end;
    }

  return NULL;
}

/**
 * readings_find_difference:
 * @a: a reading
 * @b: another reading of the same text
 *
 * Returns: (nullable): how they differ
 */
const char *
readings_find_difference (const AikaReading *a,
                          const AikaReading *b)
{
  if (a->status != b->status || (a->when != NULL && !aika_when_equal (a->when, b->when)))
    return "the value is another one";
  if (g_strcmp0 (a->body, b->body) != 0)
    return "the body is another one";
  if (a->start != b->start || a->end != b->end)
    return "the place is another one";
  if (a->remarks->len != b->remarks->len || a->pieces->len != b->pieces->len)
    return "there are more or fewer remarks or pieces";

  for (guint i = 0; i < a->remarks->len; i++)
    {
      const AikaRemark *one = &g_array_index (a->remarks, AikaRemark, i);
      const AikaRemark *other = &g_array_index (b->remarks, AikaRemark, i);

      if (one->code != other->code || one->start != other->start || one->end != other->end ||
          one->day != other->day || one->number != other->number || g_strcmp0 (one->suggestion, other->suggestion) != 0)
        return "a remark is another one";
    }
  for (guint i = 0; i < a->pieces->len; i++)
    {
      const AikaPiece *one = &g_array_index (a->pieces, AikaPiece, i);
      const AikaPiece *other = &g_array_index (b->pieces, AikaPiece, i);

      if (one->kind != other->kind || one->start != other->start || one->end != other->end ||
          one->span != other->span || one->value != other->value || one->form != other->form)
        return "a piece is another one";
    }

  return NULL;
}
