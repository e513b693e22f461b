/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-item.h"

G_BEGIN_DECLS

/* How long a session or a meeting is shown to last when only its beginning is known.
 * The description then says that the length is an estimate. */
#define AIKA_ICS_ESTIMATED_MINUTES 120

/**
 * AikaIcsTime:
 * @start_day: the first day
 * @end_day: all day: the day after the last (RFC 5545 §3.6.1, DTEND is exclusive); timed:
 *   the day on which it ends
 * @start_minute: minutes since midnight of @start_day, 0–1439, or -1 for all day
 * @end_minute: minutes since midnight of @end_day, 0–1439, or -1 for all day
 * @is_end_estimated: only the beginning is known, see `AIKA_ICS_ESTIMATED_MINUTES`
 * @is_deadline: the last day of a deadline
 * @is_vague: known less exactly than to the day, or open towards the end
 * @has_open_end: nobody said an end; the plan's end stands for it
 *
 * A time as a calendar can hold it. A calendar has only days and instants, so what is
 * known less exactly becomes whole days and says so in words.
 */
typedef struct
{
  gint32   start_day;
  gint32   end_day;
  int      start_minute;
  int      end_minute;
  gboolean is_end_estimated;
  gboolean is_deadline;
  gboolean is_vague;
  gboolean has_open_end;
} AikaIcsTime;

gboolean aika_ics_time_is_known (const AikaSpan *span);
gboolean aika_ics_time_resolve  (const AikaWhen *when,
                                 const AikaSpan *span,
                                 int             meaning,
                                 gint32          plan_end_day,
                                 const char     *path,
                                 AikaIcsTime    *time,
                                 GError        **error);
gboolean aika_ics_time_is_timed (const AikaIcsTime *time);

G_END_DECLS
