/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-reading"

#include "config.h"

#include "time/aika-reading.h"

#include <string.h>

static void
remark_clear (gpointer data)
{
  AikaRemark *remark = data;

  g_free (remark->suggestion);
}

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

AikaReading *
aika_reading_new (const char            *text,
                  const AikaTimeContext *context)
{
  AikaReading *reading = g_new0 (AikaReading, 1);
  AikaRemark remark = { AIKA_REMARK_UNREADABLE, 0, strlen (text), NULL, AIKA_DAY_NONE, 0 };

  g_atomic_ref_count_init (&reading->ref_count);
  reading->status = AIKA_READING_ERROR;
  reading->text = g_strdup (text);
  reading->end = strlen (text);
  reading->remarks = g_array_new (FALSE, TRUE, sizeof (AikaRemark));
  g_array_set_clear_func (reading->remarks, remark_clear);
  reading->pieces = g_array_new (FALSE, TRUE, sizeof (AikaPiece));
  g_array_append_val (reading->remarks, remark);

  return reading;
}

GPtrArray *
aika_text_find_times (const char            *text,
                      const AikaTimeContext *context)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) aika_reading_unref);
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
  g_free (reading->text);
  g_free (reading);
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
