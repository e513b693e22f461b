/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-when"

#include "config.h"

#include "plan/aika-when.h"

#include <string.h>

#include "plan/aika-extra.h"

/* The words of the file, by the values of the enumerations. */
const char *const aika_when_kind_words[] = {
  "unknown", "day", "day-range", "day-list", "time", "time-range", "week", "week-range",
  "month", "month-range", "part-of-month", "season", "quarter", "half-year", "part-of-year",
  "year", "year-range", "whole-process", "deadline", "from", "recurring", NULL
};

const char *const aika_precision_words[] = {
  "minute", "day", "week", "part-of-month", "month", "quarter", "half-year", "season",
  "part-of-year", "year", "plan", NULL
};

const char *const aika_list_mode_words[] = { "unspecified", "all", "alternatives", NULL };

/**
 * aika_when_new:
 * @kind: the form of the time
 * @precision: how exactly it is known
 * @text: (nullable): the author's words
 * @spans: (array length=n_spans) (nullable): the days; none for what is only words or the whole process
 * @n_spans: how many
 * @list_mode: what a list of days means
 * @flags: flags
 *
 * Returns: (transfer full): a time
 */
AikaWhen *
aika_when_new (AikaWhenKind    kind,
               AikaPrecision   precision,
               const char     *text,
               const AikaSpan *spans,
               guint           n_spans,
               AikaListMode    list_mode,
               AikaWhenFlags   flags)
{
  AikaWhen *when = g_malloc0 (sizeof (AikaWhen) + n_spans * sizeof (AikaSpan));

  g_atomic_ref_count_init (&when->ref_count);
  when->text = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
  when->kind = kind;
  when->precision = precision;
  when->list_mode = list_mode;
  when->flags = flags;
  when->n_spans = n_spans;
  if (n_spans > 0)
    memcpy (when->spans, spans, n_spans * sizeof (AikaSpan));

  return when;
}

/**
 * aika_when_new_day:
 * @day: a day number
 *
 * Returns: (transfer full): that day, exact to the day, without words
 */
AikaWhen *
aika_when_new_day (gint32 day)
{
  AikaSpan span = { day, day + 1, -1, -1 };

  return aika_when_new (AIKA_WHEN_DAY, AIKA_PRECISION_DAY, NULL, &span, 1,
                        AIKA_LIST_UNSPECIFIED, AIKA_WHEN_EXACT);
}

/**
 * aika_when_new_months:
 * @first_month: the index of the first month
 * @last_month: the index of the last month, @first_month for one month
 *
 * Returns: (transfer full): those months, exact to the month, without words
 */
AikaWhen *
aika_when_new_months (gint32 first_month,
                      gint32 last_month)
{
  AikaSpan span = { aika_month_get_first_day (first_month), aika_month_get_first_day (last_month + 1), -1, -1 };

  return aika_when_new (first_month == last_month ? AIKA_WHEN_MONTH : AIKA_WHEN_MONTH_RANGE,
                        AIKA_PRECISION_MONTH, NULL, &span, 1, AIKA_LIST_UNSPECIFIED, AIKA_WHEN_EXACT);
}

/**
 * aika_when_with_text:
 * @when: a time
 * @text: (nullable): other words
 *
 * Returns: (transfer full): the same reading with other words
 */
AikaWhen *
aika_when_with_text (const AikaWhen *when,
                     const char     *text)
{
  AikaWhen *changed;

  g_return_val_if_fail (when != NULL, NULL);

  changed = aika_when_new (when->kind, when->precision, text, when->spans, when->n_spans,
                           when->list_mode, when->flags);
  changed->extras = when->extras != NULL ? g_array_ref (when->extras) : NULL;

  return changed;
}

/**
 * aika_when_with_extras:
 * @when: a time
 * @extras: (nullable) (element-type AikaExtra): members that this version does not know
 *
 * Whoever makes a time from another one gives it the other's extras, so that they stay.
 *
 * Returns: (transfer full): the same time, keeping @extras
 */
AikaWhen *
aika_when_with_extras (const AikaWhen *when,
                       GArray         *extras)
{
  AikaWhen *changed;

  g_return_val_if_fail (when != NULL, NULL);

  changed = aika_when_with_text (when, when->text);
  g_clear_pointer (&changed->extras, g_array_unref);
  changed->extras = extras != NULL ? g_array_ref (extras) : NULL;

  return changed;
}

/**
 * aika_when_ref:
 * @when: a time
 *
 * Returns: (transfer full): @when
 */
AikaWhen *
aika_when_ref (const AikaWhen *when)
{
  AikaWhen *held = (AikaWhen *) when;

  g_return_val_if_fail (when != NULL, NULL);

  g_atomic_ref_count_inc (&held->ref_count);
  return held;
}

/**
 * aika_when_unref:
 * @when: (transfer full): a time
 */
void
aika_when_unref (AikaWhen *when)
{
  g_return_if_fail (when != NULL);

  if (!g_atomic_ref_count_dec (&when->ref_count))
    return;

  g_clear_pointer (&when->extras, g_array_unref);
  g_free (when->text);
  g_free (when);
}

static gboolean
span_equal (const AikaSpan *a,
            const AikaSpan *b)
{
  return a->start_day == b->start_day && a->end_day == b->end_day &&
         a->start_minute == b->start_minute && a->end_minute == b->end_minute;
}

/**
 * aika_when_equal:
 * @a: (nullable): a time
 * @b: (nullable): a time
 *
 * Returns: whether both have the same words and the same reading, or both are `NULL`
 */
gboolean
aika_when_equal (const AikaWhen *a,
                 const AikaWhen *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;
  if (g_strcmp0 (a->text, b->text) != 0 || a->kind != b->kind || a->precision != b->precision ||
      a->list_mode != b->list_mode || a->flags != b->flags || a->n_spans != b->n_spans)
    return FALSE;

  for (guint i = 0; i < a->n_spans; i++)
    if (!span_equal (&a->spans[i], &b->spans[i]))
      return FALSE;

  return aika_extras_equal (a->extras, b->extras);
}

/**
 * aika_when_is_known:
 * @when: (nullable): a time
 *
 * Returns: whether the time has days of its own, or is the whole process
 */
gboolean
aika_when_is_known (const AikaWhen *when)
{
  return when != NULL && (when->n_spans > 0 || when->kind == AIKA_WHEN_WHOLE_PROCESS);
}

/**
 * aika_when_get_extent:
 * @when: (nullable): a time
 * @start_day: (out): the first day of its first span, `AIKA_DAY_NONE` where that is open
 * @end_day: (out): the day after its last, `AIKA_DAY_NONE` where that is open
 *
 * Returns: whether the time has days of its own; the whole process has none
 */
gboolean
aika_when_get_extent (const AikaWhen *when,
                      gint32         *start_day,
                      gint32         *end_day)
{
  g_return_val_if_fail (start_day != NULL && end_day != NULL, FALSE);

  *start_day = AIKA_DAY_NONE;
  *end_day = AIKA_DAY_NONE;
  if (when == NULL || when->n_spans == 0)
    return FALSE;

  *start_day = when->spans[0].start_day;
  *end_day = when->spans[0].end_day;
  for (guint i = 1; i < when->n_spans; i++)
    {
      const AikaSpan *span = &when->spans[i];

      if (*start_day != AIKA_DAY_NONE)
        *start_day = span->start_day == AIKA_DAY_NONE ? AIKA_DAY_NONE : MIN (*start_day, span->start_day);
      if (*end_day != AIKA_DAY_NONE)
        *end_day = span->end_day == AIKA_DAY_NONE ? AIKA_DAY_NONE : MAX (*end_day, span->end_day);
    }

  return TRUE;
}

/**
 * aika_span_get_last_day:
 * @span: a span
 *
 * With [func@span_set_last_day] the one place that turns the day after the last into
 * the last day, as people and files write it.
 *
 * Returns: the last day, or `AIKA_DAY_NONE` where the end is open
 */
gint32
aika_span_get_last_day (const AikaSpan *span)
{
  return span->end_day == AIKA_DAY_NONE ? AIKA_DAY_NONE : span->end_day - 1;
}

/**
 * aika_span_set_last_day:
 * @span: a span that its maker fills
 * @last_day: the last day, or `AIKA_DAY_NONE` for an open end
 */
void
aika_span_set_last_day (AikaSpan *span,
                        gint32    last_day)
{
  span->end_day = last_day == AIKA_DAY_NONE ? AIKA_DAY_NONE : last_day + 1;
}
