/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-reading"

#include "config.h"

#include "time/aika-reading.h"

#include <string.h>

#include "time/aika-find.h"
#include "time/aika-parse.h"

/* What a reading says about a text once its parts are read: whether there is a value, and whether
 * more letters could make one. */

/**
 * aika_time_context_init:
 * @context: (out): a context
 * @language: the language of the text
 *
 * Sets up a context in which nothing is known but the language.
 */
void
aika_time_context_init (AikaTimeContext *context,
                        AikaLanguage     language)
{
  *context = (AikaTimeContext) {
    .language = language,
    .day = AIKA_DAY_NONE,
    .document_day = AIKA_DAY_NONE,
    .plan_start_day = AIKA_DAY_NONE,
    .plan_end_day = AIKA_DAY_NONE,
    .after_day = AIKA_DAY_NONE,
    .before_day = AIKA_DAY_NONE,
  };
}

static int
compare_remarks (gconstpointer a,
                 gconstpointer b)
{
  const AikaRemark *first = a, *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  if (first->end != second->end)
    return first->end < second->end ? -1 : 1;
  return (int) first->code - (int) second->code;
}

static int
compare_pieces (gconstpointer a,
                gconstpointer b)
{
  const AikaPiece *first = a, *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

/* Whether more letters at the end could mend the error: a word that is the beginning of one, a
 * number that is the beginning of a year, or nothing where something must follow. */
static gboolean
is_unfinished (const AikaParse  *parse,
               const AikaRemark *remark)
{
  const AikaToken *last = parse->end > parse->first ? aika_parse_get (parse, parse->end - 1) : NULL;

  if (remark->code != AIKA_REMARK_UNREADABLE || last == NULL || remark->end < last->end)
    return remark->code == AIKA_REMARK_UNREADABLE && last == NULL;
  if (remark->start == remark->end)
    return TRUE;
  if (remark->start != last->start)
    return FALSE;

  return last->kind == AIKA_TOKEN_WORD &&
         aika_lexicon_has_prefix (aika_tokens_get_word (parse->tokens, last), parse->context->language);
}

static AikaReadingStatus
get_status (const AikaParse *parse,
            const AikaWhen  *when)
{
  if (when != NULL)
    return AIKA_READING_VALUE;

  for (guint i = 0; i < parse->remarks->len; i++)
    {
      const AikaRemark *remark = &g_array_index (parse->remarks, AikaRemark, i);

      if (aika_remark_is_error (remark) && !is_unfinished (parse, remark))
        return AIKA_READING_ERROR;
    }

  return AIKA_READING_INCOMPLETE;
}

/* By their places; a remark was added to what had been sorted. */
void
aika_reading_sort_remarks (AikaReading *reading)
{
  g_array_sort (reading->remarks, compare_remarks);
}

/* What is read in [start, end) of the text becomes a reading. The readings of one text share it: a
 * copy for each would cost the square of its length. */
AikaReading *
aika_reading_take_parse (GRefString *text,
                         AikaParse  *parse,
                         guint       start,
                         guint       end)
{
  g_autoptr(AikaWhen) when = aika_parse_resolve (parse);
  g_autofree char *words = g_strndup (text + start, end - start);
  AikaReading *reading = g_new0 (AikaReading, 1);

  g_atomic_ref_count_init (&reading->ref_count);
  reading->text = g_ref_string_acquire (text);
  reading->start = start;
  reading->end = end;

  /* A text that was not understood and says nothing about it is not understood as a whole. */
  if (when == NULL && !aika_parse_has_errors (parse))
    aika_parse_add_remark (parse, AIKA_REMARK_UNREADABLE, end, end, NULL);
  if (when != NULL && aika_parse_has_errors (parse))
    g_clear_pointer (&when, aika_when_unref);

  reading->status = get_status (parse, when);
  if (when != NULL)
    reading->when = aika_when_with_text (when, words);
  else
    g_array_set_size (parse->pieces, 0);
  if (parse->body_end > parse->body_start)
    reading->body = g_strndup (text + parse->body_start, parse->body_end - parse->body_start);

  g_array_sort (parse->remarks, compare_remarks);
  g_array_sort (parse->pieces, compare_pieces);
  reading->remarks = g_array_ref (parse->remarks);
  reading->pieces = g_array_ref (parse->pieces);
  return reading;
}

/**
 * aika_reading_new:
 * @text: the text of a time field
 * @context: what is known around it
 *
 * Reads a text that is one time, all of it: a word that is not understood is an error, and
 * no part is left out. The forms are those of Finnish, Swedish and English schedules; the
 * language of the context comes first. Days are day.month.year everywhere; a date that names the
 * wrong weekday or week is read as dated and remarked on.
 *
 * What is not UTF-8 is not understood, and nothing else happens. The cost is linear in the length
 * of the text.
 *
 * Returns: (transfer full): the reading; without a value for an empty text, which is incomplete
 */
AikaReading *
aika_reading_new (const char            *text,
                  const AikaTimeContext *context)
{
  g_autoptr(GRefString) shared = NULL;
  g_auto(AikaTokens) tokens = { NULL };
  AikaReading *reading;
  AikaParse parse;

  g_return_val_if_fail (text != NULL && context != NULL, NULL);

  shared = g_ref_string_new (text);
  aika_tokens_init (&tokens, text);
  aika_tokens_look_up (&tokens, context->language);
  aika_parse_init (&parse, &tokens, context, 0, tokens.tokens->len - 1);
  aika_parse_read_all (&parse);

  /* Nothing at all, or signs alone. */
  if (parse.first == parse.end)
    aika_parse_add_remark (&parse, AIKA_REMARK_UNREADABLE, strlen (text), strlen (text), NULL);

  reading = aika_reading_take_parse (shared, &parse, 0, strlen (text));
  aika_parse_clear (&parse);
  return reading;
}

/**
 * aika_text_find_times:
 * @text: running text
 * @context: what is known around it
 *
 * Finds the times in a text that says other things too, and is careful about it: a number of a
 * version, a law, a page or a room is none, nor is a duration, a year in a name, or a month that
 * is only spoken of. A day without a year and a point behind its month is none.
 *
 * Returns: (transfer full) (element-type AikaReading): the times, in their order, each with its
 *   place; one that has an error is not among them
 */
GPtrArray *
aika_text_find_times (const char            *text,
                      const AikaTimeContext *context)
{
  g_return_val_if_fail (text != NULL && context != NULL, NULL);

  return aika_find_times (text, context);
}

/**
 * aika_reading_ref:
 * @reading: a reading
 *
 * Returns: (transfer full): @reading
 */
AikaReading *
aika_reading_ref (AikaReading *reading)
{
  g_atomic_ref_count_inc (&reading->ref_count);

  return reading;
}

/**
 * aika_reading_unref:
 * @reading: (transfer full): a reading
 */
void
aika_reading_unref (AikaReading *reading)
{
  if (!g_atomic_ref_count_dec (&reading->ref_count))
    return;

  g_clear_pointer (&reading->when, aika_when_unref);
  g_array_unref (reading->remarks);
  g_array_unref (reading->pieces);
  g_free (reading->body);
  g_ref_string_release (reading->text);
  g_free (reading);
}

/**
 * aika_when_in_plan:
 * @when: a time
 * @context: what is known around it
 *
 * The whole process has no days of its own, so that it moves with its plan.
 *
 * Returns: (transfer full): the time with the days that it has now: the whole process with those of
 *   the plan, where @context knows them, every other time as it is
 */
AikaWhen *
aika_when_in_plan (const AikaWhen        *when,
                   const AikaTimeContext *context)
{
  AikaSpan span = { context->plan_start_day, context->plan_end_day, -1, -1 };

  if (when->kind != AIKA_WHEN_WHOLE_PROCESS || when->n_spans > 0 || span.start_day == AIKA_DAY_NONE ||
      span.end_day == AIKA_DAY_NONE)
    return aika_when_ref (when);

  return aika_when_new (when->kind, when->precision, when->text, &span, 1, when->list_mode, when->flags);
}

/**
 * aika_reading_has_errors:
 * @reading: a reading
 *
 * Returns: whether one of its remarks is an error
 */
gboolean
aika_reading_has_errors (const AikaReading *reading)
{
  for (guint i = 0; i < reading->remarks->len; i++)
    if (aika_remark_is_error (&g_array_index (reading->remarks, AikaRemark, i)))
      return TRUE;

  return FALSE;
}

/**
 * aika_reading_find_remark:
 * @reading: a reading
 * @code: a code
 *
 * Returns: (nullable) (transfer none): the first remark with the code
 */
const AikaRemark *
aika_reading_find_remark (const AikaReading *reading,
                          AikaRemarkCode     code)
{
  for (guint i = 0; i < reading->remarks->len; i++)
    {
      const AikaRemark *remark = &g_array_index (reading->remarks, AikaRemark, i);

      if (remark->code == code)
        return remark;
    }

  return NULL;
}

/**
 * aika_reading_dup_amended:
 * @reading: a reading
 * @remark: one of its remarks, with a suggestion
 *
 * Returns: (transfer full) (nullable): the text with the suggestion in its place; `NULL` where the
 *   remark has none
 */
char *
aika_reading_dup_amended (const AikaReading *reading,
                          const AikaRemark  *remark)
{
  if (remark->suggestion == NULL)
    return NULL;

  return g_strdup_printf ("%.*s%s%s", (int) remark->start, reading->text, remark->suggestion,
                          reading->text + remark->end);
}
