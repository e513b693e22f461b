/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-plan-check-when"

#include "config.h"

#include "formats/aika-plan-check.h"

#include <string.h>

#include "formats/aika-plan-rules.h"

/* Whether a time's kind, precision and days agree. A time whose days do not agree with
 * its precision is still what its author wrote, so that is a warning; a time that cannot
 * be placed at all is an error. */

typedef enum
{
  SPANS_NONE,     /* the time is only words, or the whole process */
  SPANS_ANY,
  SPANS_END,      /* at least one, each with an end */
  SPANS_START,    /* at least one, each with a start */
  SPANS_EITHER,   /* at least one, each with a start or an end */
  SPANS_BOTH,     /* at least one, each with a start and an end */
} SpanRule;

#define ANY_PRECISION -1

typedef struct
{
  SpanRule spans;
  int      precision;   /* the only one that goes with the kind */
} KindRule;

static const KindRule kind_rules[] = {
  [AIKA_WHEN_UNKNOWN] = { SPANS_NONE, ANY_PRECISION },
  [AIKA_WHEN_DAY] = { SPANS_BOTH, AIKA_PRECISION_DAY },
  [AIKA_WHEN_DAY_RANGE] = { SPANS_EITHER, AIKA_PRECISION_DAY },
  [AIKA_WHEN_DAY_LIST] = { SPANS_BOTH, ANY_PRECISION },
  [AIKA_WHEN_TIME] = { SPANS_EITHER, AIKA_PRECISION_MINUTE },
  [AIKA_WHEN_TIME_RANGE] = { SPANS_EITHER, AIKA_PRECISION_MINUTE },
  [AIKA_WHEN_WEEK] = { SPANS_BOTH, AIKA_PRECISION_WEEK },
  [AIKA_WHEN_WEEK_RANGE] = { SPANS_EITHER, AIKA_PRECISION_WEEK },
  [AIKA_WHEN_MONTH] = { SPANS_BOTH, AIKA_PRECISION_MONTH },
  [AIKA_WHEN_MONTH_RANGE] = { SPANS_EITHER, ANY_PRECISION },
  [AIKA_WHEN_PART_OF_MONTH] = { SPANS_BOTH, AIKA_PRECISION_PART_OF_MONTH },
  [AIKA_WHEN_SEASON] = { SPANS_BOTH, ANY_PRECISION },
  [AIKA_WHEN_QUARTER] = { SPANS_BOTH, ANY_PRECISION },
  [AIKA_WHEN_HALF_YEAR] = { SPANS_BOTH, ANY_PRECISION },
  [AIKA_WHEN_PART_OF_YEAR] = { SPANS_BOTH, ANY_PRECISION },
  [AIKA_WHEN_YEAR] = { SPANS_BOTH, ANY_PRECISION },
  [AIKA_WHEN_YEAR_RANGE] = { SPANS_EITHER, ANY_PRECISION },
  [AIKA_WHEN_WHOLE_PROCESS] = { SPANS_NONE, AIKA_PRECISION_PLAN },
  [AIKA_WHEN_DEADLINE] = { SPANS_END, ANY_PRECISION },
  [AIKA_WHEN_FROM] = { SPANS_START, ANY_PRECISION },
  [AIKA_WHEN_RECURRING] = { SPANS_ANY, ANY_PRECISION },
};

/* How many months a period of the precision has that is made of whole months, counted
 * from January; 0 for the others. A school or council year is whole months too. */
static int
get_n_months (AikaPrecision precision)
{
  switch (precision)
    {
    case AIKA_PRECISION_MONTH:
    case AIKA_PRECISION_YEAR:
      return 1;
    case AIKA_PRECISION_QUARTER:
      return 3;
    case AIKA_PRECISION_HALF_YEAR:
      return 6;
    case AIKA_PRECISION_MINUTE:
    case AIKA_PRECISION_DAY:
    case AIKA_PRECISION_WEEK:
    case AIKA_PRECISION_PART_OF_MONTH:
    case AIKA_PRECISION_SEASON:
    case AIKA_PRECISION_PART_OF_YEAR:
    case AIKA_PRECISION_PLAN:
      return 0;
    }

  g_assert_not_reached ();
}

/* Whether a period of the precision may begin with @day. The day after a last day
 * begins the next period, so this answers for ends too. */
static gboolean
begins_period (gint32        day,
               AikaPrecision precision)
{
  int n_months = get_n_months (precision);
  gint32 month = aika_day_get_month (day);

  if (precision == AIKA_PRECISION_WEEK)
    return aika_day_get_weekday (day) == 1;

  return n_months == 0 || (day == aika_month_get_first_day (month) && month % n_months == 0);
}

static void
report_day (AikaCheck     *check,
            const char    *member,
            AikaRule       rule,
            gint32         day,
            AikaPrecision  precision)
{
  gsize mark = aika_check_enter (check, member);
  g_autofree char *date = aika_day_to_iso (day);

  aika_check_report (check, rule, date, aika_precision_words[precision]);
  aika_check_leave (check, mark);
}

static gboolean
is_reversed (const AikaSpan *span)
{
  gint32 last_day = aika_span_get_last_day (span);

  if (span->start_day == AIKA_DAY_NONE || last_day == AIKA_DAY_NONE)
    return FALSE;
  if (last_day != span->start_day)
    return last_day < span->start_day;

  return span->start_minute >= 0 && span->end_minute >= 0 && span->end_minute <= span->start_minute;
}

static char *
dup_side (gint32 day,
          int    minute)
{
  g_autofree char *date = aika_day_to_iso (day);

  if (minute < 0)
    return g_steal_pointer (&date);

  return g_strdup_printf ("%sT%02d:%02d", date, minute / 60, minute % 60);
}

static gboolean
check_sides (AikaCheck      *check,
             const AikaWhen *when,
             const AikaSpan *span)
{
  SpanRule wanted = kind_rules[when->kind].spans;
  gboolean has_start = span->start_day != AIKA_DAY_NONE;
  gboolean has_end = span->end_day != AIKA_DAY_NONE;

  if (!has_start && !has_end)
    {
      aika_check_report (check, AIKA_RULE_EMPTY_SPAN);
      return FALSE;
    }

  if (!has_start && (wanted == SPANS_BOTH || wanted == SPANS_START))
    {
      aika_check_report (check, AIKA_RULE_OPEN_SPAN, "start", aika_when_kind_words[when->kind]);
      return FALSE;
    }

  if (!has_end && (wanted == SPANS_BOTH || wanted == SPANS_END))
    {
      aika_check_report (check, AIKA_RULE_OPEN_SPAN, "end", aika_when_kind_words[when->kind]);
      return FALSE;
    }

  if (is_reversed (span))
    {
      gsize mark = aika_check_enter (check, "end");
      g_autofree char *end = dup_side (aika_span_get_last_day (span), span->end_minute);
      g_autofree char *start = dup_side (span->start_day, span->start_minute);

      aika_check_report (check, AIKA_RULE_REVERSED, end, start);
      aika_check_leave (check, mark);
      return FALSE;
    }

  return TRUE;
}

/* A day is a day, a week seven and a month one month. */
static gboolean
has_length_of_kind (const AikaWhen *when,
                    const AikaSpan *span)
{
  /* The spans of these three kinds have both sides. */
  if (when->kind == AIKA_WHEN_DAY)
    return span->end_day - span->start_day == 1;
  if (when->kind == AIKA_WHEN_WEEK)
    return span->end_day - span->start_day == 7;
  if (when->kind == AIKA_WHEN_MONTH)
    return aika_day_get_month (span->start_day) == aika_day_get_month (span->end_day - 1);

  return TRUE;
}

static void
check_span (AikaCheck      *check,
            const AikaWhen *when,
            const AikaSpan *span)
{
  gboolean has_clock = span->start_minute >= 0 || span->end_minute >= 0;

  if (!check_sides (check, when, span))
    return;

  if (span->start_day != AIKA_DAY_NONE && !begins_period (span->start_day, when->precision))
    report_day (check, "start", AIKA_RULE_PRECISION_START, span->start_day, when->precision);
  if (span->end_day != AIKA_DAY_NONE && !begins_period (span->end_day, when->precision))
    report_day (check, "end", AIKA_RULE_PRECISION_END, aika_span_get_last_day (span), when->precision);

  if (!has_length_of_kind (when, span))
    {
      g_autofree char *start = aika_day_to_iso (span->start_day);
      g_autofree char *end = aika_day_to_iso (aika_span_get_last_day (span));

      aika_check_report (check, AIKA_RULE_KIND_LENGTH, start, end, aika_when_kind_words[when->kind]);
    }

  if (has_clock != (when->precision == AIKA_PRECISION_MINUTE))
    aika_check_report (check, has_clock ? AIKA_RULE_CLOCK_UNWANTED : AIKA_RULE_CLOCK_MISSING,
                       aika_precision_words[when->precision]);
}

/* “22.–23.4.2013, alkaa klo 9” is a range of days that is known to the minute. */
static gboolean
precision_goes_with_kind (const AikaWhen *when)
{
  int precision = kind_rules[when->kind].precision;

  return precision == ANY_PRECISION || precision == (int) when->precision ||
         (when->kind == AIKA_WHEN_DAY_RANGE && when->precision == AIKA_PRECISION_MINUTE);
}

/**
 * aika_check_when:
 * @check: a check that stands at @when
 * @when: a time
 *
 * Notes what does not add up in a time by itself.
 */
void
aika_check_when (AikaCheck      *check,
                 const AikaWhen *when)
{
  const KindRule *rule = &kind_rules[when->kind];
  gsize mark;

  if (when->n_spans > 0 && rule->spans == SPANS_NONE)
    {
      mark = aika_check_enter (check, "spans");
      aika_check_report (check, AIKA_RULE_SPANS_UNWANTED, aika_when_kind_words[when->kind]);
      aika_check_leave (check, mark);
      return;
    }

  if (when->n_spans == 0 && rule->spans != SPANS_NONE && rule->spans != SPANS_ANY)
    {
      aika_check_report (check, AIKA_RULE_SPANS_MISSING, aika_when_kind_words[when->kind]);
      return;
    }

  if (!precision_goes_with_kind (when))
    {
      mark = aika_check_enter (check, "precision");
      aika_check_report (check, AIKA_RULE_KIND_PRECISION, aika_precision_words[when->precision],
                         aika_when_kind_words[when->kind]);
      aika_check_leave (check, mark);
    }

  mark = aika_check_enter (check, "spans");
  for (guint i = 0; i < when->n_spans; i++)
    {
      gsize inner_mark = aika_check_enter_index (check, i);

      check_span (check, when, &when->spans[i]);
      aika_check_leave (check, inner_mark);
    }
  aika_check_leave (check, mark);
}

/**
 * aika_moment_is_valid:
 * @text: a string
 *
 * Returns: whether @text is a moment in UTC as the file writes it, “2026-11-23T08:15:00Z”
 */
gboolean
aika_moment_is_valid (const char *text)
{
  g_autoptr(GDateTime) moment = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) != strlen ("YYYY-MM-DDTHH:MM:SSZ") || text[10] != 'T' || text[19] != 'Z')
    return FALSE;

  moment = g_date_time_new_from_iso8601 (text, NULL);
  return moment != NULL;
}
