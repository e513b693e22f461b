/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-phrase"

#include "config.h"

#include "time/aika-phrase.h"

#include "time/aika-say.h"

/* What the forms have of their own: lists, what a reading adds, flags, the author's words. How a
 * span is said stands in aika-say.c. */

/* Whether all spans are single days, of one year and with one clock. */
static gboolean
is_day_list (const AikaWhen *when,
             gboolean       *is_one_month,
             gboolean       *is_one_year,
             gboolean       *is_one_clock)
{
  *is_one_month = *is_one_year = *is_one_clock = TRUE;

  for (guint i = 0; i < when->n_spans; i++)
    {
      const AikaSpan *span = &when->spans[i];

      if (when->precision > AIKA_PRECISION_DAY || span->start_day == AIKA_DAY_NONE ||
          span->end_day != span->start_day + 1)
        return FALSE;

      *is_one_month &= aika_day_get_month (span->start_day) == aika_day_get_month (when->spans[0].start_day);
      *is_one_year &= aika_day_get_month (span->start_day) / 12 == aika_day_get_month (when->spans[0].start_day) / 12;
      *is_one_clock &= span->start_minute == when->spans[0].start_minute &&
                       span->end_minute == when->spans[0].end_minute;
    }

  return when->kind != AIKA_WHEN_DEADLINE && when->kind != AIKA_WHEN_FROM;
}

static char *
say_list (const AikaVoice *voice,
          const AikaWhen  *when)
{
  g_autoptr(GPtrArray) phrases = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  gboolean is_one_month, is_one_year, is_one_clock;
  gboolean are_days = is_day_list (when, &is_one_month, &is_one_year, &is_one_clock);

  for (guint i = 0; i < when->n_spans; i++)
    {
      const AikaSpan *span = &when->spans[i];
      gboolean is_last = i == when->n_spans - 1;
      AikaVoice own = *voice;
      char *phrase = NULL;

      if (are_days)
        {
          g_autofree char *name = NULL;
          gboolean says_year = voice->says_year && (!is_one_year || is_last);
          AikaTerm day;

          aika_term_at (AIKA_TERM_DAY, span->start_day, &day);
          if (voice->words->joins_days && is_one_month && is_one_clock && !is_last &&
              voice->form != AIKA_PHRASE_READING)
            name = aika_say_term (voice, &day, AIKA_ROLE_HEAD, FALSE);
          else if (voice->form == AIKA_PHRASE_SPOKEN)
            name = aika_say_term (voice, &day, AIKA_ROLE_NAME, says_year);
          else
            name = aika_say_written_day (voice, &day, says_year);
          phrase = is_one_clock ? g_steal_pointer (&name)
                                : aika_say_with_clock (voice, name, span->start_minute, span->end_minute);
        }
      else
        {
          own.says_weekday = FALSE;
          phrase = aika_say_span (&own, span, when->kind, when->precision);
        }

      if (phrase != NULL)
        g_ptr_array_add (phrases, phrase);
    }

  if (phrases->len == 0)
    return NULL;

  text = aika_say_list (voice, phrases, when->list_mode);
  if (are_days && is_one_clock)
    return aika_say_with_clock (voice, text, when->spans[0].start_minute, when->spans[0].end_minute);
  return g_steal_pointer (&text);
}

/* The months that a quarter, season or part of a year stands for, where they are whole or known parts. */
static char *
say_its_months (const AikaVoice *voice,
                const AikaWhen  *when)
{
  AikaVoice months = *voice;
  AikaTermSpan terms;

  aika_span_find_terms (&when->spans[0], when->precision, &terms);
  if (!terms.has_first || !terms.has_last || terms.precision != when->precision ||
      !aika_term_equal (&terms.first, &terms.last))
    return NULL;

  aika_span_find_terms (&when->spans[0], AIKA_PRECISION_MONTH, &terms);
  if (!terms.is_exact)
    return NULL;

  months.form = AIKA_PHRASE_SHORT;
  months.says_year = FALSE;
  return aika_say_range (&months, &terms.first, &terms.last);
}

/* What a reading adds about what is not known. */
static char *
say_openness (const AikaVoice *voice,
              const AikaWhen  *when)
{
  gboolean is_single = FALSE;
  g_autofree char *months = NULL;
  AikaTermSpan terms;

  if (when->precision <= AIKA_PRECISION_DAY)
    return g_strdup ("");

  for (guint i = 0; i < when->n_spans; i++)
    if (when->spans[i].start_day == AIKA_DAY_NONE || when->spans[i].end_day == AIKA_DAY_NONE ||
        when->kind == AIKA_WHEN_DEADLINE || when->kind == AIKA_WHEN_FROM)
      return g_strdup ("");

  if (when->n_spans == 1)
    {
      aika_span_find_terms (&when->spans[0], when->precision, &terms);
      is_single = aika_term_equal (&terms.first, &terms.last) && terms.precision <= AIKA_PRECISION_MONTH;

      if (when->precision > AIKA_PRECISION_MONTH && when->precision < AIKA_PRECISION_YEAR)
        months = say_its_months (voice, when);
    }

  return g_strconcat (months != NULL ? " (" : "", months != NULL ? months : "", months != NULL ? ")" : "",
                      is_single ? voice->words->day_open : voice->words->days_open, NULL);
}

static char *
with_flags (const AikaVoice *voice,
            const char      *phrase,
            AikaWhenFlags    flags)
{
  g_autofree char *text = g_strdup (phrase);

  if (voice->form == AIKA_PHRASE_SHORT)
    return g_steal_pointer (&text);

  if (flags & AIKA_WHEN_APPROXIMATE)
    {
      g_autofree char *plain = g_steal_pointer (&text);

      text = aika_say_pattern (voice, voice->words->about, plain, NULL);
    }
  if (flags & AIKA_WHEN_TENTATIVE)
    {
      g_autofree char *plain = g_steal_pointer (&text);

      text = aika_say_pattern (voice, voice->words->tentatively, plain, NULL);
    }
  if (flags & AIKA_WHEN_CONDITIONAL)
    {
      g_autofree char *plain = g_steal_pointer (&text);

      text = aika_say_pattern (voice, voice->words->if_needed, plain, NULL);
    }

  return g_steal_pointer (&text);
}

/* The phrase of a value that has days; NULL where all its ends are open. */
static char *
say_when (const AikaVoice *voice,
          const AikaWhen  *when)
{
  g_autofree char *phrase = when->n_spans > 1 ? say_list (voice, when)
                                              : aika_say_span (voice, &when->spans[0], when->kind, when->precision);
  g_autofree char *flagged = NULL;
  g_autofree char *openness = NULL;

  if (phrase == NULL)
    return NULL;

  flagged = with_flags (voice, phrase, when->flags);
  if (voice->form != AIKA_PHRASE_READING)
    return g_steal_pointer (&flagged);

  openness = say_openness (voice, when);
  return g_strconcat (flagged, openness, when->flags & AIKA_WHEN_YEAR_INFERRED ? voice->words->year_inferred : NULL,
                      NULL);
}

static char *
capitalize (const char *text)
{
  gunichar first = g_utf8_get_char_validated (text, -1);
  char upper[7] = "";

  if (*text == '\0' || first == (gunichar) -1 || first == (gunichar) -2)
    return g_strdup (text);

  g_unichar_to_utf8 (g_unichar_totitle (first), upper);
  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}

static char *
finish (const char      *phrase,
        AikaLanguage     language,
        AikaPhraseFlags  flags)
{
  g_autofree char *text = flags & AIKA_PHRASE_CAPITAL ? capitalize (phrase) : g_strdup (phrase);

  return flags & AIKA_PHRASE_TYPOGRAPHIC ? aika_text_glue (text, language) : g_steal_pointer (&text);
}

/**
 * aika_when_format:
 * @when: (nullable): a time
 * @language: the language to say it in
 * @form: for what
 * @flags: flags
 *
 * Says a time in the words of the program, never in the author's (but where only those are
 * known, see [func@when_dup_words]). The short form leaves out years (unless
 * %AIKA_PHRASE_WITH_YEAR) and “noin”, “alustavasti”, “tarvittaessa”; of a deadline it is its
 * day alone. The full form puts a year that nobody wrote in brackets. The spoken form has no
 * dash. A value that fits no name of the time language is said by the whole months around it.
 *
 * What has no days is said by its words, as a reading that the time is missing; so is what has
 * neither, and no value. The whole process is “koko prosessin ajan”. Recurring times
 * are said by their words where they have some.
 *
 * Returns: (transfer full): the phrase, never empty
 */
char *
aika_when_format (const AikaWhen  *when,
                  AikaLanguage     language,
                  AikaPhraseForm   form,
                  AikaPhraseFlags  flags)
{
  AikaVoice voice = {
    .words = aika_language_get_words (language),
    .form = form,
    .says_year = form != AIKA_PHRASE_SHORT || (flags & AIKA_PHRASE_WITH_YEAR),
    .says_weekday = !(flags & AIKA_PHRASE_NO_WEEKDAY),
    .doubts_year = when != NULL && form == AIKA_PHRASE_FULL && (when->flags & AIKA_WHEN_YEAR_INFERRED),
  };
  g_autofree char *phrase = NULL;

  if (when == NULL)
    return finish (voice.words->time_missing, language, flags);

  if (when->kind == AIKA_WHEN_WHOLE_PROCESS)
    return finish (aika_voice_is_spoken (&voice) ? voice.words->whole_process_spoken : voice.words->whole_process,
                   language, flags);

  if (when->n_spans > 0 && when->kind != AIKA_WHEN_UNKNOWN &&
      (when->kind != AIKA_WHEN_RECURRING || when->text == NULL))
    phrase = say_when (&voice, when);

  if (phrase == NULL && when->text != NULL && (form != AIKA_PHRASE_READING || when->kind == AIKA_WHEN_RECURRING))
    phrase = g_strdup (when->text);

  return finish (phrase != NULL ? phrase : voice.words->time_missing, language, flags);
}

/**
 * aika_when_dup_words:
 * @when: (nullable): a time
 * @shown_language: the language of the table, page or window that shows it
 * @plan_language: the language of the plan
 * @flags: flags
 *
 * Says a time in its author's words where they are in the language that is shown, otherwise in
 * the full form. The author's words keep every letter and mark; of the flags only
 * %AIKA_PHRASE_TYPOGRAPHIC touches them.
 *
 * Returns: (transfer full): the words, never empty
 */
char *
aika_when_dup_words (const AikaWhen  *when,
                     AikaLanguage     shown_language,
                     AikaLanguage     plan_language,
                     AikaPhraseFlags  flags)
{
  if (when == NULL || when->text == NULL || (shown_language != plan_language && aika_when_is_known (when)))
    return aika_when_format (when, shown_language, AIKA_PHRASE_FULL, flags);

  return flags & AIKA_PHRASE_TYPOGRAPHIC ? aika_text_glue (when->text, plan_language) : g_strdup (when->text);
}

/**
 * aika_day_format:
 * @day: a day number
 * @language: a language
 * @form: for what
 * @flags: flags; %AIKA_PHRASE_NO_WEEKDAY for a date in running text: “Tilanne 14.8.2017”
 *
 * Returns: (transfer full): the day as [func@when_format] says it
 */
char *
aika_day_format (gint32          day,
                 AikaLanguage    language,
                 AikaPhraseForm  form,
                 AikaPhraseFlags flags)
{
  g_autoptr(AikaWhen) when = aika_when_new_day (day);

  return aika_when_format (when, language, form, flags);
}

/**
 * aika_clock_format:
 * @start_minute: minutes since midnight, or -1
 * @end_minute: minutes since midnight, or -1
 * @language: a language
 * @flags: flags
 *
 * Returns: (transfer full): “klo 17”, “kl. 15–16.30”, “17:00–20:00”; empty without times
 */
char *
aika_clock_format (int             start_minute,
                   int             end_minute,
                   AikaLanguage    language,
                   AikaPhraseFlags flags)
{
  AikaVoice voice = { .words = aika_language_get_words (language), .form = AIKA_PHRASE_FULL };
  g_autofree char *clock = aika_say_clock (&voice, start_minute, end_minute);

  return finish (clock != NULL ? clock : "", language, flags);
}
