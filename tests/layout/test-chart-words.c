/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "layout/aika-chart-words.h"

/* What a chart says otherwise than the table of a plan's words. */

static const struct
{
  const char   *name;
  AikaRelation  relation;
  gboolean      is_council;
  const char   *verb[AIKA_N_LANGUAGES];
} verb_cases[] = {
  { "beside", AIKA_RELATION_BESIDE, FALSE, { NULL, NULL, NULL } },
  { "information", AIKA_RELATION_INFORMATION, FALSE, { "tiedoksi", "för kännedom", "for information" } },
  { "debate", AIKA_RELATION_DEBATE, TRUE, { "lähetekeskustelu", "remissdebatt", "guidance debate" } },
  { "proposal", AIKA_RELATION_PROPOSAL, FALSE, { "esitys", "förslag", "proposes" } },
  { "decision", AIKA_RELATION_DECISION, FALSE, { "päättää", "beslutar", "decides" } },
  { "council", AIKA_RELATION_DECISION, TRUE, { "hyväksyy", "godkänner", "approves" } },
};

static void
test_verbs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (verb_cases); i++)
    for (int language = 0; language < AIKA_N_LANGUAGES; language++)
      {
        const AikaBody body = { .kind = verb_cases[i].is_council ? AIKA_BODY_COUNCIL : AIKA_BODY_BOARD };

        g_test_message ("%s in %s", verb_cases[i].name, aika_language_get_tag (language));
        g_assert_cmpstr (aika_chart_get_verb (verb_cases[i].relation, &body, language), ==, verb_cases[i].verb[language]);
        if (!verb_cases[i].is_council)
          g_assert_cmpstr (aika_chart_get_verb (verb_cases[i].relation, NULL, language), ==, verb_cases[i].verb[language]);
      }
}

static const struct
{
  AikaStatus  status;
  const char *word;
} status_cases[] = {
  { AIKA_STATUS_CONFIRMED, NULL },
  { AIKA_STATUS_TENTATIVE, NULL },
  { AIKA_STATUS_HELD, NULL },
  { AIKA_STATUS_CANCELLED, "peruttu" },
  { AIKA_STATUS_POSTPONED, "siirretty, uusi aika avoin" },
  { AIKA_STATUS_TABLED, "jätetty pöydälle" },
  { AIKA_STATUS_RETURNED, "palautettu valmisteluun" },
};

static void
test_statuses (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (status_cases); i++)
    g_assert_cmpstr (aika_chart_get_status_word (status_cases[i].status, AIKA_LANGUAGE_FI), ==, status_cases[i].word);
}

static const struct
{
  AikaLanguage  language;
  const char   *expect;
} as_of_cases[] = {
  { AIKA_LANGUAGE_FI, "Tilanne 14.4.2026" },
  { AIKA_LANGUAGE_SV, "Läget 14.4.2026" },
  { AIKA_LANGUAGE_EN, "As of 14 Apr 2026" },
};

static void
test_as_of (void)
{
  AikaPlan plan = { .as_of = aika_day_from_ymd (2026, 4, 14) };

  for (guint i = 0; i < G_N_ELEMENTS (as_of_cases); i++)
    {
      g_autofree char *as_of = aika_chart_dup_as_of (&plan, as_of_cases[i].language);

      g_assert_cmpstr (as_of, ==, as_of_cases[i].expect);
    }

  plan.as_of = AIKA_DAY_NONE;
  g_assert_null (aika_chart_dup_as_of (&plan, AIKA_LANGUAGE_FI));
}

static const struct
{
  const char *status_word;
  const char *expect;
} footer_cases[] = {
  { "Ehdotus", "Mallilan kunta – ehdotus – Tilanne 14.4.2026 – sivu 2/3" },
  { "Äänestetty", "Mallilan kunta – äänestetty – Tilanne 14.4.2026 – sivu 2/3" },
  { "KH:n ehdotus", "Mallilan kunta – KH:n ehdotus – Tilanne 14.4.2026 – sivu 2/3" },
  { "", "Mallilan kunta – Tilanne 14.4.2026 – sivu 2/3" },
  { NULL, "Mallilan kunta – Tilanne 14.4.2026 – sivu 2/3" },
};

static void
test_footer (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (footer_cases); i++)
    {
      AikaPlan plan = {
        .organisation = (char *) "Mallilan kunta",
        .status_word = (char *) footer_cases[i].status_word,
        .as_of = aika_day_from_ymd (2026, 4, 14),
      };
      g_autofree char *footer = aika_chart_dup_footer (&plan, "sivu 2/3", AIKA_LANGUAGE_FI);

      g_assert_cmpstr (footer, ==, footer_cases[i].expect);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-words/verbs-follow-body-and-relation", test_verbs);
  g_test_add_func ("/chart-words/a-drawing-says-some-statuses-itself", test_statuses);
  g_test_add_func ("/chart-words/as-of", test_as_of);
  g_test_add_func ("/chart-words/a-footer-keeps-the-capitals-of-an-abbreviation", test_footer);

  return g_test_run ();
}
