/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-chart-words"

#include "config.h"

#include "layout/aika-chart-words.h"

/* Finnish and Finland-Swedish municipal usage, as in the interface. */
static const AikaChartWords words[AIKA_N_LANGUAGES] = {
  [AIKA_LANGUAGE_FI] = {
    .column = "Työvaihe",
    .meetings = "Kokoukset",
    .statuses = {
      [AIKA_STATUS_CANCELLED] = "peruttu",
      [AIKA_STATUS_POSTPONED] = "siirretty, uusi aika avoin",
      [AIKA_STATUS_TABLED] = "jätetty pöydälle",
      [AIKA_STATUS_RETURNED] = "palautettu valmisteluun",
    },
    .held = {
      [AIKA_MEANING_PHASE] = "valmis",
      [AIKA_MEANING_SESSION] = "pidetty",
      [AIKA_MEANING_EVENT] = "pidetty",
      [AIKA_MEANING_DECISION] = "päätetty",
      [AIKA_MEANING_DELIVERABLE] = "valmis",
      [AIKA_MEANING_DEADLINE] = "valmis",
      [AIKA_MEANING_INVITATION] = "lähetetty",
    },
    .meanings = {
      [AIKA_MEANING_PHASE] = "työvaihe",
      [AIKA_MEANING_SESSION] = "tilaisuus",
      [AIKA_MEANING_EVENT] = "tapahtuma",
      [AIKA_MEANING_DECISION] = "päätös",
      [AIKA_MEANING_DELIVERABLE] = "tuotos",
      [AIKA_MEANING_DEADLINE] = "määräaika",
      [AIKA_MEANING_INVITATION] = "kutsut",
    },
    .session_day = "tilaisuuden päivä",
    .relations = {
      [AIKA_RELATION_INFORMATION] = "tiedoksi",
      [AIKA_RELATION_DEBATE] = "lähetekeskustelu",
      [AIKA_RELATION_PROPOSAL] = "esitys",
      [AIKA_RELATION_DECISION] = "päättää",
    },
    .council_decides = "hyväksyy",
    .invitations = "kutsut",
    .at_clock = "klo",
    .about = "n.",
    .if_needed = "tarvittaessa",
    .whole_process = "koko prosessin ajan",
    .open_bounds = "rajat avoimet",
    .part_of_month = "kuukauden osa",
    .one_of_several = "vaihtoehtoinen aika",
    .goes_on = "jatkuu",
    .day_open = "päivä avoinna",
    .council_decision = "valtuuston päätös",
    .proposal = "esitys valtuustolle",
    .dashed = "Katkoviiva: alustava aika.",
    .as_of = "Tilanne",
    .page = "sivu",
  },
  [AIKA_LANGUAGE_SV] = {
    .column = "Arbetsskede",
    .meetings = "Sammanträden",
    .statuses = {
      [AIKA_STATUS_CANCELLED] = "inställd",
      [AIKA_STATUS_POSTPONED] = "framflyttad, ny tid öppen",
      [AIKA_STATUS_TABLED] = "bordlagd",
      [AIKA_STATUS_RETURNED] = "återremitterad",
    },
    .held = {
      [AIKA_MEANING_PHASE] = "klar",
      [AIKA_MEANING_SESSION] = "hållen",
      [AIKA_MEANING_EVENT] = "hållen",
      [AIKA_MEANING_DECISION] = "beslutad",
      [AIKA_MEANING_DELIVERABLE] = "klar",
      [AIKA_MEANING_DEADLINE] = "klar",
      [AIKA_MEANING_INVITATION] = "sänd",
    },
    .meanings = {
      [AIKA_MEANING_PHASE] = "arbetsskede",
      [AIKA_MEANING_SESSION] = "tillfälle",
      [AIKA_MEANING_EVENT] = "evenemang",
      [AIKA_MEANING_DECISION] = "beslut",
      [AIKA_MEANING_DELIVERABLE] = "resultat",
      [AIKA_MEANING_DEADLINE] = "tidsfrist",
      [AIKA_MEANING_INVITATION] = "inbjudningar",
    },
    .session_day = "dag för tillfälle",
    .relations = {
      [AIKA_RELATION_INFORMATION] = "för kännedom",
      [AIKA_RELATION_DEBATE] = "remissdebatt",
      [AIKA_RELATION_PROPOSAL] = "förslag",
      [AIKA_RELATION_DECISION] = "beslutar",
    },
    .council_decides = "godkänner",
    .invitations = "inbjudningar",
    .at_clock = "kl.",
    .about = "ca",
    .if_needed = "vid behov",
    .whole_process = "under hela processen",
    .open_bounds = "öppna gränser",
    .part_of_month = "del av månad",
    .one_of_several = "alternativ tid",
    .goes_on = "fortsätter",
    .day_open = "dagen öppen",
    .council_decision = "fullmäktiges beslut",
    .proposal = "förslag till fullmäktige",
    .dashed = "Streckad linje: preliminär tid.",
    .as_of = "Läget",
    .page = "sida",
  },
  [AIKA_LANGUAGE_EN] = {
    .column = "Phase of work",
    .meetings = "Meetings",
    .statuses = {
      [AIKA_STATUS_CANCELLED] = "cancelled",
      [AIKA_STATUS_POSTPONED] = "postponed, new time open",
      [AIKA_STATUS_TABLED] = "tabled",
      [AIKA_STATUS_RETURNED] = "returned for preparation",
    },
    .held = {
      [AIKA_MEANING_PHASE] = "done",
      [AIKA_MEANING_SESSION] = "held",
      [AIKA_MEANING_EVENT] = "held",
      [AIKA_MEANING_DECISION] = "decided",
      [AIKA_MEANING_DELIVERABLE] = "done",
      [AIKA_MEANING_DEADLINE] = "done",
      [AIKA_MEANING_INVITATION] = "sent",
    },
    .meanings = {
      [AIKA_MEANING_PHASE] = "phase",
      [AIKA_MEANING_SESSION] = "session",
      [AIKA_MEANING_EVENT] = "event",
      [AIKA_MEANING_DECISION] = "decision",
      [AIKA_MEANING_DELIVERABLE] = "deliverable",
      [AIKA_MEANING_DEADLINE] = "deadline",
      [AIKA_MEANING_INVITATION] = "invitations",
    },
    .session_day = "day of a session",
    .relations = {
      [AIKA_RELATION_INFORMATION] = "for information",
      [AIKA_RELATION_DEBATE] = "guidance debate",
      [AIKA_RELATION_PROPOSAL] = "proposes",
      [AIKA_RELATION_DECISION] = "decides",
    },
    .council_decides = "approves",
    .invitations = "invitations",
    .at_clock = "at",
    .about = "c.",
    .if_needed = "if needed",
    .whole_process = "throughout the process",
    .open_bounds = "open bounds",
    .part_of_month = "part of a month",
    .one_of_several = "one of several times",
    .goes_on = "goes on",
    .day_open = "day open",
    .council_decision = "the council’s decision",
    .proposal = "proposal to the council",
    .dashed = "Dashed line: tentative time.",
    .as_of = "As of",
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
