/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-language"

#include "config.h"

#include "time/aika-language.h"

#include <string.h>

#include "time/aika-words.h"

static const struct
{
  const char      *tag;
  const AikaWords *words;
} languages[AIKA_N_LANGUAGES] = {
  [AIKA_LANGUAGE_FI] = { "fi", &aika_words_fi },
  [AIKA_LANGUAGE_SV] = { "sv", &aika_words_sv },
  [AIKA_LANGUAGE_EN] = { "en", &aika_words_en },
};

/**
 * aika_language_from_tag:
 * @tag: (nullable): a language tag or the name of a locale: “fi”, “sv-FI”, “fi_FI.UTF-8”
 *
 * Returns: the language; English for what is not known or not said, as for the texts that
 *   have no translation
 */
AikaLanguage
aika_language_from_tag (const char *tag)
{
  for (int language = 0; tag != NULL && language < AIKA_N_LANGUAGES; language++)
    {
      gsize n = strlen (languages[language].tag);

      if (g_ascii_strncasecmp (tag, languages[language].tag, n) == 0 && !g_ascii_isalnum (tag[n]))
        return language;
    }

  return AIKA_LANGUAGE_EN;
}

/**
 * aika_language_get_tag:
 * @language: a language
 *
 * Returns: (transfer none): its tag: “fi”, “sv” or “en”
 */
const char *
aika_language_get_tag (AikaLanguage language)
{
  g_return_val_if_fail ((guint) language < AIKA_N_LANGUAGES, "en");

  return languages[language].tag;
}

/* The table of a language. */
const AikaWords *
aika_language_get_words (AikaLanguage language)
{
  g_return_val_if_fail ((guint) language < AIKA_N_LANGUAGES, &aika_words_en);

  return languages[language].words;
}

/**
 * aika_language_get_month:
 * @language: a language
 * @month: a month, 1–12
 * @form: a form
 *
 * Returns: (transfer none): the month's name, with a capital only where the language always
 *   writes one
 */
const char *
aika_language_get_month (AikaLanguage  language,
                         int           month,
                         AikaMonthForm form)
{
  const AikaNameForms *forms;

  g_return_val_if_fail (month >= 1 && month <= 12, "");

  forms = &aika_language_get_words (language)->months[month - 1];
  switch (form)
    {
    case AIKA_MONTH_HEAD:
      return forms->head;
    case AIKA_MONTH_STEM:
      return forms->stem;
    case AIKA_MONTH_NAME:
      return forms->name;
    case AIKA_MONTH_IN:
      return forms->inside;
    }

  g_return_val_if_reached ("");
}

/**
 * aika_language_get_weekday:
 * @language: a language
 * @weekday: 1 for Monday to 7 for Sunday
 *
 * Returns: (transfer none): “maanantai”
 */
const char *
aika_language_get_weekday (AikaLanguage language,
                           int          weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return aika_language_get_words (language)->weekdays[weekday - 1];
}

/**
 * aika_language_get_short_weekday:
 * @language: a language
 * @weekday: 1 for Monday to 7 for Sunday
 *
 * Returns: (transfer none): “ma”
 */
const char *
aika_language_get_short_weekday (AikaLanguage language,
                                 int          weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return aika_language_get_words (language)->short_weekdays[weekday - 1];
}

/**
 * aika_language_get_time_missing:
 * @language: a language
 *
 * Returns: (transfer none): what a row without a time says: “aika puuttuu”
 */
const char *
aika_language_get_time_missing (AikaLanguage language)
{
  return aika_language_get_words (language)->time_missing;
}
