/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-ics"

#include "config.h"

#include "formats/aika-ics-text.h"

#include <string.h>

#include "formats/aika-ics-words.h"
#include "time/aika-phrase.h"
#include "time/aika-plan-words.h"

/* What a calendar cannot hold it says in words, and says it twice where no client shows
 * the one or the other: in brackets after the title, and in the description. */

/**
 * aika_ics_has_text:
 * @text: (nullable): a text
 *
 * Returns: whether there is something in it
 */
gboolean
aika_ics_has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * aika_ics_text_holds:
 * @text: (nullable): a text
 * @part: another text
 *
 * Returns: whether @text says @part somewhere, whatever the case of their letters
 */
gboolean
aika_ics_text_holds (const char *text,
                     const char *part)
{
  g_autofree char *valid_text = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree char *valid_part = g_utf8_make_valid (part, -1);
  g_autofree char *folded_text = g_utf8_casefold (valid_text, -1);
  g_autofree char *folded_part = g_utf8_casefold (valid_part, -1);

  return strstr (folded_text, folded_part) != NULL;
}

static gboolean
has_digit (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

/**
 * aika_ics_dup_time_words:
 * @moment: a moment
 * @language: the plan's language
 *
 * Returns: (transfer full): its time: the author's words, or for one of several exact
 *   days that day
 */
char *
aika_ics_dup_time_words (const AikaIcsMoment *moment,
                         AikaLanguage         language)
{
  const AikaWhen *when = moment->when;

  if (when->n_spans > 1 && when->precision <= AIKA_PRECISION_DAY &&
      !moment->time.has_open_end && when->spans[moment->position].start_day != AIKA_DAY_NONE)
    {
      const AikaSpan *span = &when->spans[moment->position];
      gboolean is_one_day = span->end_day - span->start_day == 1;
      AikaWhenKind kind = span->start_minute >= 0 ? (span->end_minute >= 0 ? AIKA_WHEN_TIME_RANGE : AIKA_WHEN_TIME)
                                                  : (is_one_day ? AIKA_WHEN_DAY : AIKA_WHEN_DAY_RANGE);
      g_autoptr(AikaWhen) alone = aika_when_new (kind, when->precision, NULL, span, 1,
                                                 AIKA_LIST_UNSPECIFIED, when->flags);

      return aika_when_format (alone, language, AIKA_PHRASE_FULL, AIKA_PHRASE_PLAIN);
    }

  return aika_when_dup_words (when, language, language, AIKA_PHRASE_PLAIN);
}

/* Whether the label alone tells the mark from another of its row: “Johtoryhmän työpaja ja valtuuston
 * iltakoulu” in May is twice in a calendar, each with its own label. */
static gboolean
tells_apart (const AikaIcsMoment *moment)
{
  const AikaMark *mark = moment->mark;

  for (guint i = 0; i < aika_seq_get_length (moment->item->marks); i++)
    {
      const AikaMark *other = aika_seq_get (moment->item->marks, i);

      if (other != mark && other->meaning == mark->meaning && other->when != NULL &&
          aika_when_equal (other->when, moment->when) && g_strcmp0 (other->label, mark->label) != 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * aika_ics_get_naming_label:
 * @moment: the moment of a mark
 * @time_words: its time in words
 *
 * A label names its mark beside the title of its row (“valmistelupalaveri”) unless it only
 * repeats what title and time say already (“syksy”, “24.4.”), or is a figure. One that the title
 * holds names its mark where another of the row would be called the same.
 *
 * Returns: (transfer none) (nullable): the label, where it is a name
 */
const char *
aika_ics_get_naming_label (const AikaIcsMoment *moment,
                           const char          *time_words)
{
  const char *label = moment->mark->label;

  if (!aika_ics_has_text (label) || has_digit (label) || aika_ics_text_holds (time_words, label) ||
      (aika_ics_text_holds (moment->item->title, label) && !tells_apart (moment)))
    return NULL;

  return label;
}

/* “Työvaihe” */
static char *
dup_capitalised (const char *word)
{
  g_autofree char *first = g_utf8_strup (word, g_utf8_next_char (word) - word);

  return g_strconcat (first, g_utf8_next_char (word), NULL);
}

static void
append_title (GString             *text,
              const AikaIcsMoment *moment,
              const char          *time_words,
              AikaLanguage         language)
{
  const char *label = aika_ics_get_naming_label (moment, time_words);

  if (label == NULL && moment->mark->meaning == AIKA_MEANING_INVITATION)
    label = aika_meaning_get_word (AIKA_MEANING_INVITATION, language);

  if (aika_ics_has_text (moment->item->title))
    {
      g_string_append (text, moment->item->title);
      if (label != NULL)
        g_string_append_printf (text, ": %s", label);
    }
  else
    {
      g_autofree char *meaning = dup_capitalised (aika_meaning_get_word (moment->mark->meaning, language));

      g_string_append (text, label != NULL ? label : meaning);
    }
}

/**
 * aika_ics_append_body_name:
 * @text: a text
 * @body: a body
 *
 * Appends “KH – kaupunginhallitus”, or what there is of it.
 */
void
aika_ics_append_body_name (GString        *text,
                           const AikaBody *body)
{
  if (aika_ics_has_text (body->abbreviation) && aika_ics_has_text (body->name))
    g_string_append_printf (text, "%s – %s", body->abbreviation, body->name);
  else if (aika_body_get_short_name (body) != NULL)
    g_string_append (text, aika_body_get_short_name (body));
}

/* Whether what was tied to a meeting is still before it. */
static gboolean
is_before_meeting (const AikaIcsAgendaEntry *entry)
{
  return entry->mark == NULL ||
         (entry->mark->status != AIKA_STATUS_CANCELLED && entry->mark->status != AIKA_STATUS_POSTPONED);
}

/* “KH – kaupunginhallitus 16.11.2026: Kaupunginhallituksen esitys” */
static void
append_meeting (GString             *text,
                const AikaIcsMoment *moment,
                const char          *time_words,
                AikaLanguage         language)
{
  const char *separator = ": ";

  aika_ics_append_body_name (text, moment->body);
  if (moment->time.is_vague)
    g_string_append_printf (text, " (%s)", time_words);
  else
    {
      g_autofree char *day = aika_day_format (moment->time.start_day, language,
                                              AIKA_PHRASE_FULL, AIKA_PHRASE_NO_WEEKDAY);

      g_string_append_printf (text, " %s", day);
    }

  for (guint i = 0; moment->agenda != NULL && i < moment->agenda->len; i++)
    {
      const AikaIcsAgendaEntry *entry = &g_array_index (moment->agenda, AikaIcsAgendaEntry, i);

      if (is_before_meeting (entry) && aika_ics_has_text (entry->item->title))
        {
          g_string_append_printf (text, "%s%s", separator, entry->item->title);
          separator = "; ";
        }
    }
}

/* The brackets after a title: “(vaihtoehto 1/2)”, “(helmi–maaliskuu 2022)”, “(määräaika)”. */
static void
append_brackets (GString             *text,
                 const AikaIcsMoment *moment,
                 const char          *time_words,
                 AikaLanguage         language,
                 const AikaIcsWords  *words)
{
  if (moment->set_length > 1)
    g_string_append_printf (text, " (%s%s%u/%u)",
                            aika_ics_moment_is_alternative (moment) ? words->alternative : "",
                            aika_ics_moment_is_alternative (moment) ? " " : "",
                            moment->set_position, moment->set_length);

  if (moment->time.is_vague)
    g_string_append_printf (text, " (%s)", time_words);
  else if (moment->time.is_deadline)
    g_string_append_printf (text, " (%s)", aika_meaning_get_word (AIKA_MEANING_DEADLINE, language));
  else if (moment->body != NULL)
    {
      g_autofree char *day = aika_day_format (moment->time.start_day, language,
                                              AIKA_PHRASE_FULL, AIKA_PHRASE_NO_WEEKDAY);

      g_string_append_printf (text, " (%s %s)", aika_body_get_short_name (moment->body), day);
    }

  if (moment->status == AIKA_STATUS_TABLED || moment->status == AIKA_STATUS_RETURNED)
    g_string_append_printf (text, " (%s)", aika_status_get_word (moment->status, moment->mark->meaning, language));
}

/**
 * aika_ics_dup_summary:
 * @moment: a moment
 * @language: the plan's language
 *
 * Returns: (transfer full): the SUMMARY (RFC 5545 §3.8.1.12): what it is, what it is to its
 *   set, and the time in words where the days say more than is known. No client shows
 *   a status for certain, so what is off says so first
 */
char *
aika_ics_dup_summary (const AikaIcsMoment *moment,
                      AikaLanguage         language)
{
  const AikaIcsWords *words = aika_ics_get_words (language);
  g_autofree char *time_words = aika_ics_dup_time_words (moment, language);
  GString *text = g_string_new (NULL);

  if (moment->status == AIKA_STATUS_CANCELLED)
    g_string_append_printf (text, "%s: ", words->cancelled_prefix);
  else if (moment->status == AIKA_STATUS_POSTPONED)
    g_string_append_printf (text, "%s: ", words->postponed_prefix);

  if (aika_ics_moment_is_meeting (moment))
    append_meeting (text, moment, time_words, language);
  else
    {
      append_title (text, moment, time_words, language);
      append_brackets (text, moment, time_words, language, words);
    }

  return g_string_free (text, FALSE);
}

/**
 * aika_ics_dup_category:
 * @moment: a moment
 * @language: the plan's language
 *
 * A comma divides categories, and neither libical nor Outlook knows an escaped one (libical
 * 3.0 writes the text as it is), so there is none in it.
 *
 * Returns: (transfer full): one word of CATEGORIES (RFC 5545 §3.8.1.2): the body that meets,
 *   or what the mark is
 */
char *
aika_ics_dup_category (const AikaIcsMoment *moment,
                       AikaLanguage         language)
{
  const AikaIcsWords *words = aika_ics_get_words (language);

  if (aika_ics_moment_is_meeting (moment))
    {
      const char *name = aika_body_get_short_name (moment->body);

      return g_strdelimit (g_strdup (name != NULL ? name : ""), ",;\\\n", ' ');
    }

  if (moment->mark->meaning == AIKA_MEANING_INVITATION && words->invitation != NULL)
    return g_strdup (words->invitation);

  return dup_capitalised (aika_meaning_get_word (moment->mark->meaning, language));
}

/**
 * aika_ics_dup_uri:
 * @text: (nullable): what the author wrote
 *
 * Returns: (transfer full) (nullable): a URI by RFC 3986 (in ASCII, what is not being
 *   percent-encoded); `NULL` if it is none of the schemes http and https. Nothing is guessed:
 *   an address without a scheme stays text
 */
char *
aika_ics_dup_uri (const char *text)
{
  g_autofree char *trimmed = NULL;
  g_autofree char *escaped = NULL;
  g_autoptr(GUri) uri = NULL;

  if (!aika_ics_has_text (text) || !g_utf8_validate (text, -1, NULL))
    return NULL;

  trimmed = g_strstrip (g_strdup (text));
  if (strpbrk (trimmed, " \t\r\n") != NULL)
    return NULL;
  escaped = g_uri_escape_string (trimmed, "%" G_URI_RESERVED_CHARS_GENERIC_DELIMITERS
                                 G_URI_RESERVED_CHARS_SUBCOMPONENT_DELIMITERS, FALSE);
  uri = g_uri_parse (escaped, G_URI_FLAGS_ENCODED, NULL);

  if (uri == NULL || !aika_ics_has_text (g_uri_get_host (uri)) ||
      (!g_str_equal (g_uri_get_scheme (uri), "http") && !g_str_equal (g_uri_get_scheme (uri), "https")))
    return NULL;

  return g_steal_pointer (&escaped);
}
