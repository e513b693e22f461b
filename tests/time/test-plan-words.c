/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "time/aika-plan-words.h"

/* What municipalities print. A word that changes here changes in every export. */

typedef struct
{
  const char *word[AIKA_N_LANGUAGES];   /* Finnish, Swedish, English; NULL where nothing is said */
} WordCase;

static const WordCase meaning_cases[] = {
  [AIKA_MEANING_PHASE] = { { "työvaihe", "arbetsskede", "phase" } },
  [AIKA_MEANING_SESSION] = { { "tilaisuus", "tillfälle", "session" } },
  [AIKA_MEANING_EVENT] = { { "tapahtuma", "evenemang", "event" } },
  [AIKA_MEANING_DECISION] = { { "päätös", "beslut", "decision" } },
  [AIKA_MEANING_DELIVERABLE] = { { "tuotos", "resultat", "deliverable" } },
  [AIKA_MEANING_DEADLINE] = { { "määräaika", "tidsfrist", "deadline" } },
  [AIKA_MEANING_INVITATION] = { { "kutsut", "inbjudningar", "invitations" } },
};

static const struct
{
  const char *name;
  AikaStatus  status;
  AikaMeaning meaning;
  WordCase    expect;
} status_cases[] = {
  { "confirmed", AIKA_STATUS_CONFIRMED, AIKA_MEANING_PHASE, { { "vahvistettu", "fastställd", "confirmed" } } },
  { "tentative", AIKA_STATUS_TENTATIVE, AIKA_MEANING_PHASE, { { "alustava", "preliminär", "tentative" } } },
  { "cancelled", AIKA_STATUS_CANCELLED, AIKA_MEANING_SESSION, { { "peruttu", "inställd", "cancelled" } } },
  { "postponed", AIKA_STATUS_POSTPONED, AIKA_MEANING_SESSION,
    { { "siirretty, uusi aika avoin", "framflyttad, ny tid öppen", "postponed, new time open" } } },
  { "tabled", AIKA_STATUS_TABLED, AIKA_MEANING_DECISION, { { "jätetty pöydälle", "bordlagd", "tabled" } } },
  { "returned", AIKA_STATUS_RETURNED, AIKA_MEANING_DECISION,
    { { "palautettu valmisteluun", "återremitterad", "returned for preparation" } } },
  { "held-phase", AIKA_STATUS_HELD, AIKA_MEANING_PHASE, { { "valmis", "klar", "done" } } },
  { "held-session", AIKA_STATUS_HELD, AIKA_MEANING_SESSION, { { "pidetty", "hållen", "held" } } },
  { "held-event", AIKA_STATUS_HELD, AIKA_MEANING_EVENT, { { "pidetty", "hållen", "held" } } },
  { "held-decision", AIKA_STATUS_HELD, AIKA_MEANING_DECISION, { { "päätetty", "beslutad", "decided" } } },
  { "held-deliverable", AIKA_STATUS_HELD, AIKA_MEANING_DELIVERABLE, { { "valmis", "klar", "done" } } },
  { "held-deadline", AIKA_STATUS_HELD, AIKA_MEANING_DEADLINE, { { "valmis", "klar", "done" } } },
  { "held-invitation", AIKA_STATUS_HELD, AIKA_MEANING_INVITATION, { { "lähetetty", "sänd", "sent" } } },
};

static const WordCase relation_cases[] = {
  [AIKA_RELATION_BESIDE] = { { NULL, NULL, NULL } },
  [AIKA_RELATION_INFORMATION] = { { "tiedoksi", "för kännedom", "for information" } },
  [AIKA_RELATION_DEBATE] = { { "lähetekeskustelu", "remissdebatt", "guidance debate" } },
  [AIKA_RELATION_PROPOSAL] = { { "esitys valtuustolle", "förslag till fullmäktige", "proposal to the council" } },
  [AIKA_RELATION_DECISION] = { { "päätös", "beslut", "decision" } },
};

static const WordCase mode_cases[] = {
  [AIKA_MODE_UNSAID] = { { NULL, NULL, NULL } },
  [AIKA_MODE_REMOTE] = { { "etätilaisuus", "på distans", "remote" } },
  [AIKA_MODE_ON_SITE] = { { "lähitilaisuus", "på plats", "on site" } },
  [AIKA_MODE_EITHER] = { { "etä- tai lähitilaisuus", "på distans eller på plats", "remote or on site" } },
  [AIKA_MODE_NO_SESSIONS] = { { "ei erillisiä tilaisuuksia", "inga separata tillfällen", "no separate sessions" } },
};

static const WordCase consultant_cases[] = {
  [AIKA_CONSULTANT_UNSAID] = { { NULL, NULL, NULL } },
  [AIKA_CONSULTANT_YES] = { { "konsultti osallistuu", "konsult deltar", "the consultant takes part" } },
  [AIKA_CONSULTANT_NO] = { { "konsultti ei osallistu", "konsult deltar inte", "the consultant does not take part" } },
};

static void
test_meanings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (meaning_cases); i++)
    for (int language = 0; language < AIKA_N_LANGUAGES; language++)
      g_assert_cmpstr (aika_meaning_get_word (i, language), ==, meaning_cases[i].word[language]);
}

static void
test_statuses (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (status_cases); i++)
    for (int language = 0; language < AIKA_N_LANGUAGES; language++)
      {
        g_test_message ("%s in %s", status_cases[i].name, aika_language_get_tag (language));
        g_assert_cmpstr (aika_status_get_word (status_cases[i].status, status_cases[i].meaning, language), ==,
                         status_cases[i].expect.word[language]);
      }
}

static void
test_relations (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (relation_cases); i++)
    for (int language = 0; language < AIKA_N_LANGUAGES; language++)
      g_assert_cmpstr (aika_relation_get_word (i, language), ==, relation_cases[i].word[language]);
}

static void
test_modes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (mode_cases); i++)
    for (int language = 0; language < AIKA_N_LANGUAGES; language++)
      g_assert_cmpstr (aika_mode_get_word (i, language), ==, mode_cases[i].word[language]);
}

static void
test_consultants (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (consultant_cases); i++)
    for (int language = 0; language < AIKA_N_LANGUAGES; language++)
      g_assert_cmpstr (aika_consultant_get_word (i, language), ==, consultant_cases[i].word[language]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-words/meanings", test_meanings);
  g_test_add_func ("/plan-words/statuses-and-what-is-held", test_statuses);
  g_test_add_func ("/plan-words/relations", test_relations);
  g_test_add_func ("/plan-words/modes", test_modes);
  g_test_add_func ("/plan-words/consultants", test_consultants);

  return g_test_run ();
}
