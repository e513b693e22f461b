/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "test-samples"

#include "config.h"

#include "facts.h"

/* The month grid of Kainuu: two dates and three words of the source, the rest an estimate. */

static const PlanFact plan = {
  .title = "Maakuntastrategian työohjelma 2018–2019",
  .organisation = "Kainuun maakunta (uusi maakunta valmistelussa)",
  .status_word = "Ehdotus",
  .references = "Liite 1\n"
                "Ehdottaja: TR6",
  .range = "1/2018–5/2019",
  .first_month = "2018-01",
  .last_month = "2019-05",
  .lead = "TR6 ehdottaa maakuntastrategialle oheista työohjelmaa.",
  .note = "Lähdeasiakirjan jaksot oli merkitty vain solujen varjostuksella, joka ei ole säilynyt. Katkoviivalla "
          "merkityt ajat ovat esimerkin laatijan arvioita. Lähteestä ovat peräisin vain 16.3., 24.4. ja merkinnät "
          "”koko prosessin ajan”.",
  .groups = "Lähtökohdat\n"
            "Suunta ja tehtävät\n"
            "Läpi prosessin\n"
            "Sisältö\n"
            "Viimeistely",
  .banners = "Maakuntavaalit: lokakuu 2018",
};

static const SumFact sums = {
  .n_rows = 17,
  .n_marks = 20,
  .n_dated = 2,
  .n_confirmed = 5,
  .n_tentative = 15,
  .n_bullets = 5,
  .n_linked_parties = 15,
};

static const BodyFact bodies[] = {
  {
    .id = "mv",
    .abbreviation = "MV",
    .name = "maakuntavaltuusto",
    .aliases = "MK valtuusto",
    .kind = AIKA_BODY_COUNCIL,
  },
  {
    .id = "mh",
    .abbreviation = "MH",
    .name = "maakuntahallitus",
    .aliases = "MK hallitus",
    .kind = AIKA_BODY_BOARD,
  },
  {
    .id = "sv",
    .abbreviation = "SV",
    .name = "sotevaltuusto",
    .aliases = "SOTE valtuusto",
    .kind = AIKA_BODY_COUNCIL,
  },
  {
    .id = "sh",
    .abbreviation = "SH",
    .name = "sotehallitus",
    .aliases = "SOTE hallitus",
    .kind = AIKA_BODY_BOARD,
  },
  {
    .id = "vate",
    .abbreviation = "VATE",
    .name = "väliaikainen valmistelutoimielin",
    .kind = AIKA_BODY_PREPARATION,
    .note = "Lyhenteen selitys on lisätty.",
  },
  {
    .id = "vate-ohry",
    .abbreviation = "VATE ohry",
    .name = "VATEn ohjausryhmä",
    .kind = AIKA_BODY_STEERING,
  },
  {
    .id = "uusi-maakuntavaltuusto",
    .name = "uusi maakuntavaltuusto",
    .aliases = "uusi valtuusto",
    .kind = AIKA_BODY_COUNCIL,
    .note = "Aloittaa vaalien jälkeen.",
  },
  {
    .id = "uusi-maakuntahallitus",
    .name = "uusi maakuntahallitus",
    .kind = AIKA_BODY_BOARD,
    .note = "Aloittaa vaalien jälkeen.",
  },
  {
    .id = "tr6",
    .abbreviation = "TR6",
    .name = "työryhmä TR6",
    .kind = AIKA_BODY_PREPARATION,
    .note = "Lyhennettä ei avata lähteessä.",
  },
  {
    .id = "tr",
    .abbreviation = "TR",
    .name = "työryhmät",
    .kind = AIKA_BODY_PREPARATION,
  },
  {
    .id = "kunnat",
    .name = "kunnat",
  },
  {
    .id = "asukkaat",
    .name = "asukkaat",
  },
  {
    .id = "tyontekijat",
    .name = "työntekijät",
  },
  {
    .id = "jarjestot",
    .name = "järjestöt",
  },
  {
    .id = "yritykset",
    .name = "yritykset",
  },
  {
    .id = "poliittiset-paattajat",
    .name = "poliittiset päättäjät",
  },
  {
    .id = "kuntaliitto",
    .name = "Kuntaliitto",
  },
  {
    .id = "konsultti",
    .name = "konsultti",
  },
};

static const RowFact rows[] = {
  {
    .id = "rivi-1",
    .group = "Lähtökohdat",
    .title = "Nykytilan analyysi ja kysely",
    .content = "• Toimintaympäristön muutokset ja niiden merkitys: tehtävät, tavoitteet, palvelulupaus\n"
               "• Kysely eri ryhmille; mukana arvonäkökulma\n"
               "• Alueen kehitysnäkymät 16.3.",
    .participants = "kysely: poliittiset päättäjät, kunnat, asukkaat, työntekijät; arvot: VATE ja poliittisten "
                    "ryhmien puheenjohtajat",
    .responsible = "konsultti työstää",
    .consultant = AIKA_CONSULTANT_YES,
  },
  {
    .id = "rivi-2",
    .group = "Lähtökohdat",
    .title = "Kuntaliiton maakuntapäivä",
    .responsible = "järjestää Kuntaliitto",
  },
  {
    .id = "rivi-3",
    .group = "Lähtökohdat",
    .title = "Valtuustojen, hallitusten ja VATEn yhteinen seminaari",
    .content = "Suunta strategialle ja uudelle maakunnalle: arvot, visio, tavoitteet",
    .participants = "maakunta- ja sotevaltuusto; maakunta- ja sotehallitus; VATE; VATE ohry",
  },
  {
    .id = "rivi-4",
    .group = "Suunta ja tehtävät",
    .title = "Aikajänne, skenaariot, visio ja yhteiset ylätason tavoitteet",
  },
  {
    .id = "rivi-5",
    .group = "Suunta ja tehtävät",
    .title = "Uuden maakunnan tehtävät kootaan strategiaan",
    .content = "Työryhmille (TR) sovitaan vastuut",
    .responsible = "TR",
  },
  {
    .id = "rivi-6",
    .group = "Läpi prosessin",
    .title = "Poliittinen ohjaus ja vuoropuhelu",
    .content = "Strategia on esillä toimielinten kokouksissa valmistelun kaikissa vaiheissa",
    .participants = "luottamushenkilöt ja valmistelevat viranhaltijat; VATE; VATE ohry; MK- ja SOTE-hallitus ja "
                    "-valtuusto",
  },
  {
    .id = "rivi-7",
    .group = "Läpi prosessin",
    .title = "Osallistaminen",
    .content = "Vuorovaikutus jatkuu keskeytyksettä",
    .participants = "kunnat; järjestöt; yritykset; kansalaiset",
  },
  {
    .id = "rivi-8",
    .group = "Läpi prosessin",
    .title = "Strategiaviestintä",
  },
  {
    .id = "rivi-9",
    .group = "Sisältö",
    .title = "Maakunnan palvelulupaus",
  },
  {
    .id = "rivi-10",
    .group = "Sisältö",
    .title = "Palvelustrategia ja uudet toimintamallit",
    .content = "• Palvelustrategia määritellään ja kirjoitetaan\n"
               "• Toimintamallit määritellään ja viedään kaikille toimialoille",
    .responsible = "TR",
  },
  {
    .id = "rivi-11",
    .group = "Sisältö",
    .title = "Konsernin ja alueen tavoitteet yhdeksi strategiaksi",
    .content = "Konsernistrategia ja alueen yhteiset kehittämistavoitteet sovitetaan yhteen",
    .responsible = "TR6 (tekee ja koordinoi)",
  },
  {
    .id = "rivi-12",
    .group = "Viimeistely",
    .title = "Uuden valtuuston palaute",
    .content = "Palaute kootaan ja otetaan huomioon",
    .participants = "uusi valtuusto",
  },
  {
    .id = "rivi-13",
    .group = "Viimeistely",
    .title = "Mittarit, arviointi ja seuranta",
    .content = "Mahdolliset kumppanuussopimukset (toimijuus)",
  },
  {
    .id = "rivi-14",
    .group = "Viimeistely",
    .title = "Luonnoksen viimeistely",
  },
  {
    .id = "rivi-15",
    .group = "Viimeistely",
    .title = "Strategialuonnos valmis",
  },
  {
    .id = "rivi-16",
    .group = "Viimeistely",
    .title = "Uudet luottamuselimet linjaavat strategiaa",
    .participants = "uusi maakuntahallitus; uusi maakuntavaltuusto",
  },
  {
    .id = "rivi-17",
    .group = "Viimeistely",
    .title = "Maakuntastrategia valmis",
  },
};

static const MarkFact marks[] = {
  { .item = "rivi-1", .text = "tammi–huhtikuu 2018",
    .start = "2018-01-01", .end = "2018-04-30", .precision = "month",
    .meaning = AIKA_MEANING_PHASE, .category = "Valmistelu", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-1", .text = "16.3.",
    .start = "2018-03-16", .end = "2018-03-16", .precision = "day", .flags = AIKA_WHEN_YEAR_INFERRED,
    .meaning = AIKA_MEANING_EVENT, .category = "Valmistelu", .status = AIKA_STATUS_CONFIRMED,
    .label = "16.3." },
  { .item = "rivi-2", .text = "24.4.",
    .start = "2018-04-24", .end = "2018-04-24", .precision = "day",
    .meaning = AIKA_MEANING_EVENT, .category = "Luottamushenkilötyö", .status = AIKA_STATUS_CONFIRMED,
    .label = "24.4." },
  { .item = "rivi-3", .text = "toukokuun loppupuoli 2018",
    .start = "2018-05-16", .end = "2018-05-31", .precision = "part-of-month",
    .meaning = AIKA_MEANING_SESSION, .category = "Luottamushenkilötyö", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-4", .text = "touko–kesäkuu 2018",
    .start = "2018-05-01", .end = "2018-06-30", .precision = "month",
    .meaning = AIKA_MEANING_PHASE, .category = "Valmistelu", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-4", .text = "elokuu 2018",
    .start = "2018-08-01", .end = "2018-08-31", .precision = "month",
    .meaning = AIKA_MEANING_PHASE, .category = "Valmistelu", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-5", .text = "huhti–kesäkuu 2018",
    .start = "2018-04-01", .end = "2018-06-30", .precision = "month",
    .meaning = AIKA_MEANING_PHASE, .category = "Valmistelu", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-5", .text = "elo–syyskuu 2018",
    .start = "2018-08-01", .end = "2018-09-30", .precision = "month",
    .meaning = AIKA_MEANING_PHASE, .category = "Valmistelu", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-6", .text = "koko prosessin ajan",
    .precision = "plan",
    .meaning = AIKA_MEANING_PHASE, .category = "Luottamushenkilötyö", .status = AIKA_STATUS_CONFIRMED },
  { .item = "rivi-7", .text = "koko prosessin ajan",
    .precision = "plan",
    .meaning = AIKA_MEANING_PHASE, .category = "Osallistuminen", .status = AIKA_STATUS_CONFIRMED },
  { .item = "rivi-8", .text = "koko prosessin ajan",
    .precision = "plan",
    .meaning = AIKA_MEANING_PHASE, .category = "Viestintä", .status = AIKA_STATUS_CONFIRMED },
  { .item = "rivi-9", .text = "syksy 2018",
    .start = "2018-09-01", .end = "2018-11-30", .precision = "season",
    .meaning = AIKA_MEANING_PHASE, .category = "Valmistelu", .status = AIKA_STATUS_TENTATIVE,
    .label = "syksy" },
  { .item = "rivi-10", .text = "lokakuu 2018–tammikuu 2019",
    .start = "2018-10-01", .end = "2019-01-31", .precision = "month",
    .meaning = AIKA_MEANING_PHASE, .category = "Valmistelu", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-11", .text = "marraskuu 2018–helmikuu 2019",
    .start = "2018-11-01", .end = "2019-02-28", .precision = "month",
    .meaning = AIKA_MEANING_PHASE, .category = "Valmistelu", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-12", .text = "tammi–helmikuu 2019",
    .start = "2019-01-01", .end = "2019-02-28", .precision = "month",
    .meaning = AIKA_MEANING_PHASE, .category = "Luottamushenkilötyö", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-13", .text = "alkuvuosi 2019",
    .start = "2019-01-01", .end = "2019-03-31", .precision = "part-of-year",
    .meaning = AIKA_MEANING_PHASE, .category = "Toimeenpano ja seuranta", .status = AIKA_STATUS_TENTATIVE,
    .label = "alkuvuosi" },
  { .item = "rivi-14", .text = "helmi–maaliskuu 2019",
    .start = "2019-02-01", .end = "2019-03-31", .precision = "month",
    .meaning = AIKA_MEANING_PHASE, .category = "Valmistelu", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-15", .text = "maaliskuun 2019 loppuun mennessä",
    .end = "2019-03-31", .precision = "month",
    .meaning = AIKA_MEANING_DELIVERABLE, .category = "Valmistelu", .status = AIKA_STATUS_TENTATIVE,
    .label = "luonnos" },
  { .item = "rivi-16", .text = "huhtikuu 2019",
    .start = "2019-04-01", .end = "2019-04-30", .precision = "month",
    .meaning = AIKA_MEANING_PHASE, .category = "Päätöksenteko", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-17", .text = "toukokuu 2019",
    .start = "2019-05-01", .end = "2019-05-31", .precision = "month",
    .meaning = AIKA_MEANING_DELIVERABLE, .category = "Päätöksenteko", .status = AIKA_STATUS_TENTATIVE,
    .label = "valmis" },
};

static const ViewFact views[] = {
  {
    .name = "Kuukausiruudukko",
    .kind = AIKA_VIEW_MATRIX,
    .columns = "title: \n"
               "content: \n"
               "participants: \n"
               "responsible: \n"
               "consultant: ",
    .header = AIKA_HEADER_NUMBERS,
    .has_no_lanes = TRUE,
    .paper = "A3 landscape",
  },
};

static const Facts facts = {
  .name = "kainuu",
  .plan = &plan,
  .sums = &sums,
  .bodies = bodies,
  .n_bodies = G_N_ELEMENTS (bodies),
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .marks = marks,
  .n_marks = G_N_ELEMENTS (marks),
  .views = views,
  .n_views = G_N_ELEMENTS (views),
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  facts_add_tests (&facts);

  return g_test_run ();
}
