/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-wheel"

#include "config.h"

#include "layout/aika-wheel-private.h"

#include <string.h>

#include "time/aika-phrase.h"
#include "time/aika-plan-words.h"

/* What a wheel says of a mark: what it is, when, and the word of its status. */

/* Between what and when: it stays at the end of its line. */
#define SEPARATOR "\302\240· "

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Whether a label says nothing but the time: “16.3.”, “syksy”. */
static gboolean
says_time_alone (const char     *label,
                 const AikaWhen *when)
{
  return when != NULL && when->text != NULL && strstr (when->text, label) != NULL;
}

/**
 * aika_wheel_dup_mark_words:
 * @plan: a plan
 * @language: of the words that are added
 * @item: an item
 * @resolved: (nullable): one of its marks
 *
 * Returns: (transfer full): what it is, without its time: “Strategian hyväksyminen: KV hyväksyy”
 */
char *
aika_wheel_dup_mark_words (const AikaPlan     *plan,
                           AikaLanguage        language,
                           const AikaItem     *item,
                           const AikaResolved *resolved)
{
  GString *text = g_string_new (item->title);
  const AikaMark *mark = resolved != NULL ? resolved->mark : NULL;
  const char *body = resolved != NULL && resolved->body != NULL ? aika_body_get_short_name (resolved->body) : NULL;
  const char *label;

  if (mark == NULL)
    return g_string_free (text, FALSE);

  label = is_filled (mark->label) ? mark->label
          : mark->meeting != NULL ? aika_chart_get_verb (mark->meeting->relation, resolved->body, language)
          : mark->meaning == AIKA_MEANING_INVITATION ? aika_meaning_get_word (mark->meaning, language) : NULL;
  if (label != NULL && (g_strcmp0 (label, item->title) == 0 || says_time_alone (label, resolved->when)))
    label = NULL;
  if (body != NULL && (label == NULL || !g_str_has_prefix (label, body)))
    g_string_append_printf (text, "%s%s", text->len > 0 ? ": " : "", body);
  else
    body = NULL;
  if (label != NULL)
    g_string_append_printf (text, "%s%s", body != NULL ? " " : text->len > 0 ? ": " : "", label);

  return g_string_free (text, FALSE);
}

static void
append_status (GString      *text,
               AikaLanguage  language,
               AikaStatus    status,
               const char   *reason)
{
  const char *word = aika_chart_get_status_word (status, language);

  if (word != NULL)
    g_string_append_printf (text, ", %s", word);
  if (is_filled (reason))
    g_string_append_printf (text, " (%s)", reason);
}

/* A time in its author's words, where they are in the language that is shown. */
char *
aika_wheel_dup_time (const AikaWheelContent *content,
                     const AikaWhen         *when)
{
  AikaLanguage plan_language = aika_language_from_tag (content->plan->language != NULL ? content->plan->language : "fi");

  return aika_when_dup_words (when, content->language, plan_language, AIKA_PHRASE_TYPOGRAPHIC);
}

/**
 * aika_wheel_dup_note:
 * @wheel: a wheel
 * @entry: what one of its numbers stands for
 *
 * Returns: (transfer full): what it is and when, and the word of its status: “Asukasillat ·
 *   huhti–toukokuu 2026”
 */
char *
aika_wheel_dup_note (const AikaWheel      *wheel,
                     const AikaWheelEntry *entry)
{
  const AikaWheelContent *content = &wheel->content;
  const AikaMark *mark = entry->resolved.mark;
  g_autofree char *words = NULL;
  g_autofree char *time = NULL;
  GString *text;

  if (mark == NULL)
    {
      time = aika_wheel_dup_time (content, entry->banner->when);
      text = g_string_new (entry->banner->text);
      g_string_append_printf (text, "%s%s", text->len > 0 ? SEPARATOR : "", time);
      append_status (text, content->language, entry->banner->status, NULL);
      return g_string_free (text, FALSE);
    }

  words = aika_wheel_dup_mark_words (content->plan, content->language, entry->item, &entry->resolved);
  time = aika_wheel_dup_time (content, entry->resolved.when);
  text = g_string_new (words);
  g_string_append_printf (text, "%s%s", text->len > 0 ? SEPARATOR : "", time);
  append_status (text, content->language, mark->status, mark->reason);

  return g_string_free (text, FALSE);
}
