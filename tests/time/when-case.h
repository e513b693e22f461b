/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <stdlib.h>
#include <string.h>

#include "plan/aika-when.h"

/* A time as a table of cases writes it. Spans are days with their last day, an open end left
 * out, clock times behind the day, several spans apart by semicolons:
 *
 *   2022-04-12   2017-09-04..2017-09-05   ..2019-05-03   2026-04-14 17:00-20:00;2026-04-21 */
typedef struct
{
  AikaWhenKind   kind;
  AikaPrecision  precision;
  const char    *spans;
  AikaListMode   list_mode;
  AikaWhenFlags  flags;
  const char    *text;
} WhenCase;

#define WHEN_CASE_SPANS_MAX 8

static inline int
read_clock (const char *text)
{
  return (text[0] - '0') * 600 + (text[1] - '0') * 60 + (text[3] - '0') * 10 + (text[4] - '0');
}

/* “2022-04-12 17:00-20:00” */
static inline gint32
read_moment (const char *text,
             int        *first_minute,
             int        *second_minute)
{
  g_auto(GStrv) parts = g_strsplit_set (text, " -", -1);
  guint n_parts = g_strv_length (parts);
  gint32 day;

  *first_minute = *second_minute = -1;
  if (*text == '\0')
    return AIKA_DAY_NONE;

  g_assert_cmpuint (n_parts, >=, 3);
  day = aika_day_from_ymd (atoi (parts[0]), atoi (parts[1]), atoi (parts[2]));
  if (n_parts > 3)
    *first_minute = read_clock (parts[3]);
  if (n_parts > 4)
    *second_minute = read_clock (parts[4]);

  return day;
}

static inline AikaSpan
read_span (const char *text)
{
  g_auto(GStrv) ends = g_strsplit (text, "..", 2);
  AikaSpan span = { AIKA_DAY_NONE, AIKA_DAY_NONE, -1, -1 };
  int first, second;

  span.start_day = read_moment (ends[0], &first, &second);
  span.start_minute = first;
  if (ends[1] == NULL)
    {
      span.end_day = span.start_day + 1;
      span.end_minute = second;
      return span;
    }

  span.end_day = read_moment (ends[1], &first, &second);
  if (span.end_day != AIKA_DAY_NONE)
    span.end_day++;
  span.end_minute = first;
  return span;
}

static inline AikaWhen *
when_from_case (const WhenCase *written)
{
  g_auto(GStrv) texts = g_strsplit (written->spans != NULL ? written->spans : "", ";", -1);
  AikaSpan spans[WHEN_CASE_SPANS_MAX];
  guint n_spans = 0;

  for (; texts[n_spans] != NULL; n_spans++)
    {
      g_assert_cmpuint (n_spans, <, WHEN_CASE_SPANS_MAX);
      spans[n_spans] = read_span (texts[n_spans]);
    }

  return aika_when_new (written->kind, written->precision, written->text, spans, n_spans,
                        written->list_mode, written->flags);
}

/* The spans as a case writes them. */
static inline char *
write_spans (const AikaWhen *when)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < when->n_spans; i++)
    {
      const AikaSpan *span = &when->spans[i];
      g_autofree char *start = span->start_day != AIKA_DAY_NONE ? aika_day_to_iso (span->start_day) : g_strdup ("");
      g_autofree char *end = span->end_day != AIKA_DAY_NONE ? aika_day_to_iso (span->end_day - 1) : g_strdup ("");
      gboolean is_one_day = span->start_day != AIKA_DAY_NONE && span->end_day == span->start_day + 1;

      g_string_append_printf (text, "%s%s", i > 0 ? ";" : "", start);
      if (span->start_minute >= 0)
        g_string_append_printf (text, " %02d:%02d", span->start_minute / 60, span->start_minute % 60);
      if (!is_one_day)
        g_string_append_printf (text, "..%s", end);
      if (span->end_minute >= 0)
        g_string_append_printf (text, "%s%02d:%02d", is_one_day ? "-" : " ", span->end_minute / 60, span->end_minute % 60);
    }

  return g_string_free (text, FALSE);
}
