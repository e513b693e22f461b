/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-chart-words"

#include "config.h"

#include "layout/aika-chart-words.h"

#include "prose/aika-prose-words.h"
#include "time/aika-phrase.h"
#include "time/aika-plan-words.h"

/* Finnish and Finland-Swedish municipal usage, as in the interface. */
static const AikaChartWords words[AIKA_N_LANGUAGES] = {
  [AIKA_LANGUAGE_FI] = {
    .session_day = "tilaisuuden päivä",
    .proposes = "esitys",
    .decides = "päättää",
    .council_decides = "hyväksyy",
    .about = "n.",
    .if_needed = "tarvittaessa",
    .whole_process = "koko prosessin ajan",
    .open_bounds = "rajat avoimet",
    .part_of_month = "kuukauden osa",
    .one_of_several = "vaihtoehtoinen aika",
    .goes_on = "jatkuu",
    .day_open = "päivä avoinna",
    .council_decision = "valtuuston päätös",
    .dashed = "Katkoviiva: alustava aika.",
    .page = "sivu",
  },
  [AIKA_LANGUAGE_SV] = {
    .session_day = "dag för tillfälle",
    .proposes = "förslag",
    .decides = "beslutar",
    .council_decides = "godkänner",
    .about = "ca",
    .if_needed = "vid behov",
    .whole_process = "under hela processen",
    .open_bounds = "öppna gränser",
    .part_of_month = "del av månad",
    .one_of_several = "alternativ tid",
    .goes_on = "fortsätter",
    .day_open = "dagen öppen",
    .council_decision = "fullmäktiges beslut",
    .dashed = "Streckad linje: preliminär tid.",
    .page = "sida",
  },
  [AIKA_LANGUAGE_EN] = {
    .session_day = "day of a session",
    .proposes = "proposes",
    .decides = "decides",
    .council_decides = "approves",
    .about = "c.",
    .if_needed = "if needed",
    .whole_process = "throughout the process",
    .open_bounds = "open bounds",
    .part_of_month = "part of a month",
    .one_of_several = "one of several times",
    .goes_on = "goes on",
    .day_open = "day open",
    .council_decision = "the council’s decision",
    .dashed = "Dashed line: tentative time.",
    .page = "page",
  },
};

/**
 * aika_chart_words_get:
 * @language: a language
 *
 * Returns: (transfer none): its words
 */
const AikaChartWords *
aika_chart_words_get (AikaLanguage language)
{
  return &words[language];
}

/**
 * aika_chart_get_status_word:
 * @status: a status
 * @language: a language
 *
 * Returns: (transfer none) (nullable): its word; `NULL` where the drawing itself says it
 */
const char *
aika_chart_get_status_word (AikaStatus   status,
                            AikaLanguage language)
{
  switch (status)
    {
    case AIKA_STATUS_CONFIRMED:
    case AIKA_STATUS_TENTATIVE:
    case AIKA_STATUS_HELD:
      return NULL;
    case AIKA_STATUS_CANCELLED:
    case AIKA_STATUS_POSTPONED:
    case AIKA_STATUS_TABLED:
    case AIKA_STATUS_RETURNED:
      return aika_status_get_word (status, AIKA_MEANING_SESSION, language);
    }

  return NULL;
}

/**
 * aika_chart_get_verb:
 * @relation: what a meeting has to do with an item
 * @body: (nullable): the body that meets
 * @language: a language
 *
 * Returns: (transfer none) (nullable): what goes on after body and date: “KV 7.12. hyväksyy”;
 *   `NULL` where the meeting only stands beside
 */
const char *
aika_chart_get_verb (AikaRelation    relation,
                     const AikaBody *body,
                     AikaLanguage    language)
{
  const AikaChartWords *table = aika_chart_words_get (language);

  if (relation == AIKA_RELATION_PROPOSAL)
    return table->proposes;
  if (relation == AIKA_RELATION_DECISION)
    return body != NULL && body->kind == AIKA_BODY_COUNCIL ? table->council_decides : table->decides;

  return aika_relation_get_word (relation, language);
}

/**
 * aika_chart_dup_as_of:
 * @plan: a plan
 * @language: a language
 *
 * Returns: (transfer full) (nullable): “Tilanne 14.4.2026”; `NULL` where the plan says no date:
 *   none is invented
 */
char *
aika_chart_dup_as_of (const AikaPlan *plan,
                      AikaLanguage    language)
{
  g_autofree char *date = NULL;

  if (plan->as_of == AIKA_DAY_NONE)
    return NULL;

  date = aika_day_format (plan->as_of, language, AIKA_PHRASE_FULL, AIKA_PHRASE_NO_WEEKDAY);
  return g_strdup_printf ("%s %s", aika_prose_words_get (language)->as_of, date);
}

/**
 * aika_chart_dup_uncapitalised:
 * @name: (nullable): what a category or a state of the plan is called
 *
 * Returns: (transfer full): the name as in a sentence: “ehdotus”; as it is where it begins with an
 *   abbreviation: “KH:n ehdotus”
 */
char *
aika_chart_dup_uncapitalised (const char *name)
{
  g_autofree char *first = NULL;

  if (name == NULL || *name == '\0' || g_unichar_isupper (g_utf8_get_char (g_utf8_next_char (name))))
    return g_strdup (name != NULL ? name : "");

  first = g_utf8_strdown (name, g_utf8_next_char (name) - name);
  return g_strconcat (first, g_utf8_next_char (name), NULL);
}

/**
 * aika_chart_append_part:
 * @line: a line of a page's head or foot
 * @part: (nullable): what it says next
 *
 * Appends the part behind a dash, or nothing where there is none.
 */
void
aika_chart_append_part (GString    *line,
                        const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " – " : "", part);
}

/**
 * aika_chart_dup_footer:
 * @plan: a plan
 * @number: the words for which page it is
 * @language: a language
 *
 * Returns: (transfer full): “Mallilan kunta – ehdotus – Tilanne 14.4.2026 – sivu 1/1”
 */
char *
aika_chart_dup_footer (const AikaPlan *plan,
                       const char     *number,
                       AikaLanguage    language)
{
  g_autofree char *status = aika_chart_dup_uncapitalised (plan->status_word);
  g_autofree char *as_of = aika_chart_dup_as_of (plan, language);
  GString *footer = g_string_new (NULL);

  aika_chart_append_part (footer, plan->organisation);
  aika_chart_append_part (footer, status);
  aika_chart_append_part (footer, as_of);
  aika_chart_append_part (footer, number);

  return g_string_free (footer, FALSE);
}
