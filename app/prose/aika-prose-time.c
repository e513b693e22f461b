/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-private.h"

#include <string.h>

/* Marks and their times. A day is said only of what is known to the day or the minute. */

static void
clear_time (gpointer data)
{
  AikaProseTime *time = data;

  g_clear_pointer (&time->when, aika_when_unref);
}

/* Returns: (transfer full) (element-type AikaProseTime): the marks of the item with their times */
GArray *
aika_prose_resolve (const AikaPlan *plan,
                    const AikaItem *item)
{
  GArray *times = g_array_new (FALSE, TRUE, sizeof (AikaProseTime));

  g_array_set_clear_func (times, clear_time);
  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      AikaProseTime time = { .mark = aika_seq_get (item->marks, i) };

      time.when = aika_plan_get_mark_when (plan, time.mark);
      if (time.mark->meeting != NULL)
        {
          AikaBody *body = NULL;

          time.meeting = aika_plan_find_meeting (plan, time.mark->meeting, &body);
          time.body = body;
        }
      g_array_append_val (times, time);
    }

  return times;
}

/* A meeting that is cancelled takes what it was to decide with it. */
AikaStatus
aika_prose_time_get_status (const AikaProseTime *time)
{
  AikaStatus status = time->mark->status;

  if (time->meeting != NULL && time->meeting->status == AIKA_STATUS_CANCELLED &&
      (status == AIKA_STATUS_CONFIRMED || status == AIKA_STATUS_TENTATIVE))
    return AIKA_STATUS_CANCELLED;

  return status;
}

static gboolean
has_letter (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

/* Whether the text says the label already. */
static gboolean
says (const char *text,
      const char *label)
{
  g_autofree char *folded_text = NULL;
  g_autofree char *folded_label = NULL;

  if (text == NULL)
    return FALSE;

  folded_text = g_utf8_casefold (text, -1);
  folded_label = g_utf8_casefold (label, -1);
  return strstr (folded_text, folded_label) != NULL;
}

/* The author's words for the mark where they say more than its time and the item's title do;
 * `NULL` for “24.4.” and “syksy”. Of several marks even a word of the title tells which is which. */
const char *
aika_prose_time_get_label (const AikaProseTime *time,
                           const AikaItem      *item)
{
  const char *label = time->mark->label;

  if (!aika_prose_is_filled (label) || !has_letter (label) || (time->when != NULL && says (time->when->text, label)))
    return NULL;
  if (aika_seq_get_length (item->marks) == 1 && says (item->title, label))
    return NULL;

  return label;
}

/* Whether the time is known to the day or the minute. */
gboolean
aika_prose_when_is_dated (const AikaWhen *when)
{
  return when != NULL && when->n_spans > 0 && when->precision <= AIKA_PRECISION_DAY;
}

/* Whether it is one whole day, or hours of it. */
gboolean
aika_prose_when_is_one_day (const AikaWhen *when)
{
  return aika_prose_when_is_dated (when) && when->n_spans == 1 && when->kind != AIKA_WHEN_DEADLINE &&
         when->kind != AIKA_WHEN_FROM && when->kind != AIKA_WHEN_RECURRING &&
         when->spans[0].start_day != AIKA_DAY_NONE && when->spans[0].end_day == when->spans[0].start_day + 1;
}

/* What is left of the kind when the clock is taken away. */
static AikaWhenKind
get_day_kind (const AikaWhen *when)
{
  const AikaSpan *span = &when->spans[0];

  if (when->kind != AIKA_WHEN_TIME && when->kind != AIKA_WHEN_TIME_RANGE)
    return when->kind;
  if (when->n_spans > 1)
    return AIKA_WHEN_DAY_LIST;

  return span->start_day != AIKA_DAY_NONE && span->end_day == span->start_day + 1 ? AIKA_WHEN_DAY
                                                                                  : AIKA_WHEN_DAY_RANGE;
}

/* Returns: (transfer full): the days of a dated time, without its clock and its words */
AikaWhen *
aika_prose_when_drop_clock (const AikaWhen *when)
{
  g_autofree AikaSpan *spans = g_memdup2 (when->spans, when->n_spans * sizeof (AikaSpan));

  for (guint i = 0; i < when->n_spans; i++)
    spans[i].start_minute = spans[i].end_minute = -1;

  return aika_when_new (get_day_kind (when), AIKA_PRECISION_DAY, when->kind == AIKA_WHEN_RECURRING ? when->text : NULL,
                        spans, when->n_spans, when->list_mode, when->flags & ~AIKA_WHEN_OPEN_CLOCK);
}

/* The first day that the time touches, to sort by; `AIKA_DAY_NONE` where none is known. */
gint32
aika_prose_when_get_day (const AikaWhen *when)
{
  gint32 start_day, end_day;

  if (!aika_when_get_extent (when, &start_day, &end_day))
    return AIKA_DAY_NONE;

  return start_day != AIKA_DAY_NONE || end_day == AIKA_DAY_NONE ? start_day : end_day - 1;
}

/* The time as its author wrote it, where the view is in their language. */
char *
aika_prose_dup_words (const AikaProseContext *context,
                      const AikaWhen         *when)
{
  return aika_when_dup_words (when, context->language, context->plan_language, AIKA_PHRASE_PLAIN);
}

/* “7.2.2022”: the day of a meeting; of a vaguer time what is known of it. */
char *
aika_prose_dup_date (const AikaProseContext *context,
                     const AikaWhen         *when)
{
  g_autoptr(AikaWhen) days = aika_prose_when_is_dated (when) ? aika_prose_when_drop_clock (when) : NULL;

  if (days == NULL)
    return aika_prose_dup_words (context, when);

  return aika_when_format (days, context->language, AIKA_PHRASE_FULL, AIKA_PHRASE_NO_WEEKDAY);
}

/* “, peruttu: vappuaaton aatto” */
void
aika_prose_block_say_status (AikaProseBlock         *block,
                             const AikaProseContext *context,
                             const AikaMark         *mark,
                             AikaStatus              status)
{
  aika_prose_block_say (block, ", ");
  aika_prose_block_say (block, aika_status_get_word (status, mark->meaning, context->language));
  if (aika_prose_is_filled (mark->reason))
    {
      aika_prose_block_say (block, ": ");
      aika_prose_block_say (block, mark->reason);
    }
}
