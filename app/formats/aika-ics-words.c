/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-ics"

#include "config.h"

#include "formats/aika-ics-words.h"

/* Finland-Swedish municipal words, as in the interface. */

static const AikaIcsWords words[AIKA_N_LANGUAGES] = {
  [AIKA_LANGUAGE_FI] = {
    .cancelled_prefix = "PERUTTU",
    .postponed_prefix = "SIIRRETTY",
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
    .alternative = "vaihtoehto",
    .choose_one = "Tilaisuudet ovat samansisältöiset: valitse yksi.",
    .candidates = "Aika on yksi ehdolla olevista; niistä valitaan yksi.",
    .open_end = "loppu avoin",
    .year_inferred = "Vuosi päätelty",
    .duration_estimated = "kesto arvioitu",
    .reason_label = "Syy",
    .handles_label = "Käsiteltävänä",
    .usual_label = "Tavallinen kokousaika",
    .remote_label = "Etäyhteys",
    .web_label = "Verkkosivu",
  },
  [AIKA_LANGUAGE_SV] = {
    .cancelled_prefix = "INSTÄLLT",
    .postponed_prefix = "FRAMFLYTTAT",
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
    .alternative = "alternativ",
    .choose_one = "Tillfällena har samma innehåll: välj ett.",
    .candidates = "Tiden är en av de föreslagna; en av dem väljs.",
    .open_end = "slutet öppet",
    .year_inferred = "Året har härletts",
    .duration_estimated = "uppskattad längd",
    .reason_label = "Orsak",
    .handles_label = "Behandlas",
    .usual_label = "Vanlig sammanträdestid",
    .remote_label = "Distansförbindelse",
    .web_label = "Webbsida",
  },
  [AIKA_LANGUAGE_EN] = {
    .cancelled_prefix = "CANCELLED",
    .postponed_prefix = "POSTPONED",
    .invitation = "Invitation",
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
    .alternative = "option",
    .choose_one = "The sessions have the same content: choose one.",
    .candidates = "One of several candidate times; one of them will be chosen.",
    .open_end = "open end",
    .year_inferred = "The year was inferred",
    .duration_estimated = "estimated length",
    .reason_label = "Reason",
    .handles_label = "On the agenda",
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
