/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-times.h"

#include "prose/aika-prose-private.h"

/* When a row is, in a line that needs no chart beside it: years and weekdays are said. */

/* The time as the program says it; whether its year was written is no matter here. */
static char *
dup_when (const AikaWhen  *when,
          AikaLanguage     language,
          AikaPhraseFlags  flags)
{
  g_autoptr(AikaWhen) sure = NULL;

  if (when != NULL)
    sure = aika_when_new (when->kind, when->precision, when->text, when->spans, when->n_spans, when->list_mode,
                          when->flags & ~AIKA_WHEN_YEAR_INFERRED);

  return aika_when_format (sure, language, AIKA_PHRASE_FULL, flags);
}

/* “KH 25.5.2026, esitys valtuustolle”, “kutsut, ti 10.3.2026” */
static char *
dup_time (AikaLanguage         language,
          const AikaItem      *item,
          const AikaProseTime *time)
{
  const char *label = aika_prose_time_get_label (time, item);
  const char *relation = NULL;
  g_autofree char *day = dup_when (time->when, language, time->body != NULL ? AIKA_PHRASE_NO_WEEKDAY : AIKA_PHRASE_PLAIN);

  if (time->body != NULL)
    relation = aika_prose_get_relation_word (time->mark->meeting->relation, time->body, language);
  if (label == NULL && time->mark->meaning == AIKA_MEANING_INVITATION)
    label = aika_meaning_get_word (AIKA_MEANING_INVITATION, language);

  return g_strconcat (label != NULL ? label : "", label != NULL ? ", " : "",
                      time->body != NULL ? aika_body_get_short_name (time->body) : "", time->body != NULL ? " " : "",
                      day, relation != NULL ? ", " : "", relation != NULL ? relation : "", NULL);
}

static const char *
get_status_word (AikaLanguage         language,
                 const AikaProseTime *time)
{
  return aika_status_get_word (aika_prose_time_get_status (time), time->mark->meaning, language);
}

/* The word for the status that all of them have; NULL where they differ. */
static const char *
find_common_status (AikaLanguage  language,
                    GArray       *times)
{
  const char *status = get_status_word (language, &g_array_index (times, AikaProseTime, 0));

  for (guint i = 1; i < times->len; i++)
    if (!g_str_equal (status, get_status_word (language, &g_array_index (times, AikaProseTime, i))))
      return NULL;

  return status;
}

/**
 * aika_prose_dup_times:
 * @plan: a plan
 * @item: a row of it
 *
 * Returns: (transfer full): when the row is and how sure that is, in the plan's language: “ti
 *   14.4.2026 · ti 21.4.2026 – vahvistettu”; of several that differ each with its own status; that
 *   the time is missing where it has none
 */
char *
aika_prose_dup_times (const AikaPlan *plan,
                      const AikaItem *item)
{
  AikaLanguage language;
  g_autoptr(GArray) times = NULL;
  const char *common;
  GString *line;

  g_return_val_if_fail (plan != NULL && item != NULL, NULL);

  language = aika_language_from_tag (plan->language);
  times = aika_prose_resolve (plan, item);
  if (times->len == 0)
    return g_strdup (aika_language_get_time_missing (language));

  line = g_string_new (NULL);
  common = find_common_status (language, times);
  for (guint i = 0; i < times->len; i++)
    {
      const AikaProseTime *time = &g_array_index (times, AikaProseTime, i);
      g_autofree char *said = dup_time (language, item, time);

      g_string_append_printf (line, "%s%s", i > 0 ? " · " : "", said);
      if (common == NULL && aika_prose_time_get_status (time) != AIKA_STATUS_CONFIRMED)
        g_string_append_printf (line, " (%s)", get_status_word (language, time));
    }
  if (common != NULL)
    g_string_append_printf (line, " – %s", common);

  return g_string_free (line, FALSE);
}
