/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-ics"

#include "config.h"

#include "formats/aika-ics-words.h"

/* Finland-Swedish municipal words, as in the interface. NULL where nothing is said. */

static const AikaIcsWords words[AIKA_N_LANGUAGES] = {
  [AIKA_LANGUAGE_FI] = {
    .cancelled_prefix = "PERUTTU",
    .postponed_prefix = "SIIRRETTY",
    .meanings = {
      [AIKA_MEANING_PHASE] = "Työvaihe",
      [AIKA_MEANING_SESSION] = "Tilaisuus",
      [AIKA_MEANING_EVENT] = "Tapahtuma",
      [AIKA_MEANING_DECISION] = "Päätös",
      [AIKA_MEANING_DELIVERABLE] = "Tuotos",
      [AIKA_MEANING_DEADLINE] = "Määräaika",
      [AIKA_MEANING_INVITATION] = "Kutsut",
    },
    .statuses = {
      [AIKA_STATUS_TENTATIVE] = "alustava",
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
    .relations = {
      [AIKA_RELATION_INFORMATION] = "tiedoksi",
      [AIKA_RELATION_DEBATE] = "lähetekeskustelu",
      [AIKA_RELATION_PROPOSAL] = "esitys valtuustolle",
      [AIKA_RELATION_DECISION] = "päätös",
    },
    .modes = {
      [AIKA_MODE_REMOTE] = "etätilaisuus",
      [AIKA_MODE_ON_SITE] = "lähitilaisuus",
      [AIKA_MODE_EITHER] = "etä- tai lähitilaisuus",
      [AIKA_MODE_NO_SESSIONS] = "ei erillisiä tilaisuuksia",
    },
    .consultants = {
      [AIKA_CONSULTANT_YES] = "konsultti osallistuu",
      [AIKA_CONSULTANT_NO] = "konsultti ei osallistu",
    },
    .precisions = {
      [AIKA_PRECISION_WEEK] = "viikkotarkkuus, ei tarkkaa päivää",
      [AIKA_PRECISION_PART_OF_MONTH] = "osa kuukautta, ei tarkkaa päivää",
      [AIKA_PRECISION_MONTH] = "kuukausitarkkuus, ei tarkkaa päivää",
      [AIKA_PRECISION_QUARTER] = "vuosineljänneksen tarkkuus, ei tarkkaa päivää",
      [AIKA_PRECISION_HALF_YEAR] = "puolen vuoden tarkkuus, ei tarkkaa päivää",
      [AIKA_PRECISION_SEASON] = "vuodenajan tarkkuus, ei tarkkaa päivää",
      [AIKA_PRECISION_PART_OF_YEAR] = "osa vuotta, ei tarkkaa päivää",
      [AIKA_PRECISION_YEAR] = "vuositarkkuus, ei tarkkaa päivää",
      [AIKA_PRECISION_PLAN] = "suunnitelman koko aikajänne, ei omaa aikaa",
    },
    .invitation = "kutsut",
    .alternative = "vaihtoehto",
    .choose_one = "Tilaisuudet ovat samansisältöiset: valitse yksi.",
    .candidates = "Aika on yksi ehdolla olevista; niistä valitaan yksi.",
    .open_end = "loppu avoin",
    .year_inferred = "Vuosi päätelty",
    .duration_estimated = "kesto arvioitu",
    .time_label = "Ajankohta",
    .status_label = "Tila",
    .reason_label = "Syy",
    .mode_label = "Toteutus",
    .duration_label = "Kesto",
    .participants_label = "Osallistujat",
    .responsible_label = "Vastuu",
    .handles_label = "Käsiteltävänä",
    .meeting_label = "Kokous",
    .usual_label = "Tavallinen kokousaika",
    .remote_label = "Etäyhteys",
    .web_label = "Verkkosivu",
  },
  [AIKA_LANGUAGE_SV] = {
    .cancelled_prefix = "INSTÄLLT",
    .postponed_prefix = "FRAMFLYTTAT",
    .meanings = {
      [AIKA_MEANING_PHASE] = "Arbetsskede",
      [AIKA_MEANING_SESSION] = "Tillfälle",
      [AIKA_MEANING_EVENT] = "Evenemang",
      [AIKA_MEANING_DECISION] = "Beslut",
      [AIKA_MEANING_DELIVERABLE] = "Resultat",
      [AIKA_MEANING_DEADLINE] = "Tidsfrist",
      [AIKA_MEANING_INVITATION] = "Inbjudningar",
    },
    .statuses = {
      [AIKA_STATUS_TENTATIVE] = "preliminär",
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
    .relations = {
      [AIKA_RELATION_INFORMATION] = "för kännedom",
      [AIKA_RELATION_DEBATE] = "remissdebatt",
      [AIKA_RELATION_PROPOSAL] = "förslag till fullmäktige",
      [AIKA_RELATION_DECISION] = "beslut",
    },
    .modes = {
      [AIKA_MODE_REMOTE] = "på distans",
      [AIKA_MODE_ON_SITE] = "på plats",
      [AIKA_MODE_EITHER] = "på distans eller på plats",
      [AIKA_MODE_NO_SESSIONS] = "inga separata tillfällen",
    },
    .consultants = {
      [AIKA_CONSULTANT_YES] = "konsult deltar",
      [AIKA_CONSULTANT_NO] = "konsult deltar inte",
    },
    .precisions = {
      [AIKA_PRECISION_WEEK] = "med en veckas noggrannhet, ingen exakt dag",
      [AIKA_PRECISION_PART_OF_MONTH] = "en del av månaden, ingen exakt dag",
      [AIKA_PRECISION_MONTH] = "med en månads noggrannhet, ingen exakt dag",
      [AIKA_PRECISION_QUARTER] = "med ett kvartals noggrannhet, ingen exakt dag",
      [AIKA_PRECISION_HALF_YEAR] = "med ett halvårs noggrannhet, ingen exakt dag",
      [AIKA_PRECISION_SEASON] = "med en årstids noggrannhet, ingen exakt dag",
      [AIKA_PRECISION_PART_OF_YEAR] = "en del av året, ingen exakt dag",
      [AIKA_PRECISION_YEAR] = "med ett års noggrannhet, ingen exakt dag",
      [AIKA_PRECISION_PLAN] = "planens hela tidsspann, ingen egen tid",
    },
    .invitation = "inbjudningar",
    .alternative = "alternativ",
    .choose_one = "Tillfällena har samma innehåll: välj ett.",
    .candidates = "Tiden är en av de föreslagna; en av dem väljs.",
    .open_end = "slutet öppet",
    .year_inferred = "Året har härletts",
    .duration_estimated = "uppskattad längd",
    .time_label = "Tidpunkt",
    .status_label = "Status",
    .reason_label = "Orsak",
    .mode_label = "Genomförande",
    .duration_label = "Längd",
    .participants_label = "Deltagare",
    .responsible_label = "Ansvarig",
    .handles_label = "Behandlas",
    .meeting_label = "Sammanträde",
    .usual_label = "Vanlig sammanträdestid",
    .remote_label = "Distansförbindelse",
    .web_label = "Webbsida",
  },
  [AIKA_LANGUAGE_EN] = {
    .cancelled_prefix = "CANCELLED",
    .postponed_prefix = "POSTPONED",
    .meanings = {
      [AIKA_MEANING_PHASE] = "Phase",
      [AIKA_MEANING_SESSION] = "Session",
      [AIKA_MEANING_EVENT] = "Event",
      [AIKA_MEANING_DECISION] = "Decision",
      [AIKA_MEANING_DELIVERABLE] = "Deliverable",
      [AIKA_MEANING_DEADLINE] = "Deadline",
      [AIKA_MEANING_INVITATION] = "Invitation",
    },
    .statuses = {
      [AIKA_STATUS_TENTATIVE] = "tentative",
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
    .relations = {
      [AIKA_RELATION_INFORMATION] = "for information",
      [AIKA_RELATION_DEBATE] = "guidance debate",
      [AIKA_RELATION_PROPOSAL] = "proposal to the council",
      [AIKA_RELATION_DECISION] = "decision",
    },
    .modes = {
      [AIKA_MODE_REMOTE] = "remote",
      [AIKA_MODE_ON_SITE] = "on site",
      [AIKA_MODE_EITHER] = "remote or on site",
      [AIKA_MODE_NO_SESSIONS] = "no separate sessions",
    },
    .consultants = {
      [AIKA_CONSULTANT_YES] = "consultant takes part",
      [AIKA_CONSULTANT_NO] = "consultant does not take part",
    },
    .precisions = {
      [AIKA_PRECISION_WEEK] = "known to the week, no exact day",
      [AIKA_PRECISION_PART_OF_MONTH] = "part of the month, no exact day",
      [AIKA_PRECISION_MONTH] = "known to the month, no exact day",
      [AIKA_PRECISION_QUARTER] = "known to the quarter, no exact day",
      [AIKA_PRECISION_HALF_YEAR] = "known to the half-year, no exact day",
      [AIKA_PRECISION_SEASON] = "known to the season, no exact day",
      [AIKA_PRECISION_PART_OF_YEAR] = "part of the year, no exact day",
      [AIKA_PRECISION_YEAR] = "known to the year, no exact day",
      [AIKA_PRECISION_PLAN] = "the whole period of the plan, no time of its own",
    },
    .invitation = "invitations",
    .alternative = "option",
    .choose_one = "The sessions have the same content: choose one.",
    .candidates = "One of several candidate times; one of them will be chosen.",
    .open_end = "open end",
    .year_inferred = "The year was inferred",
    .duration_estimated = "estimated length",
    .time_label = "Time",
    .status_label = "Status",
    .reason_label = "Reason",
    .mode_label = "How it is held",
    .duration_label = "Duration",
    .participants_label = "Participants",
    .responsible_label = "Responsible",
    .handles_label = "On the agenda",
    .meeting_label = "Meeting",
    .usual_label = "Usual meeting time",
    .remote_label = "Remote access",
    .web_label = "Web page",
  },
};

/**
 * aika_ics_get_words:
 * @language: the plan's language
 *
 * Returns: (transfer none): the words
 */
const AikaIcsWords *
aika_ics_get_words (AikaLanguage language)
{
  g_return_val_if_fail ((guint) language < AIKA_N_LANGUAGES, &words[AIKA_LANGUAGE_FI]);

  return &words[language];
}
