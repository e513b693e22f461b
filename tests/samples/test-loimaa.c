/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "test-samples"

#include "config.h"

#include "facts.h"

/* The attachment table of Loimaa: meetings beside rows, two dates in a cell, a body that never meets. */

static const PlanFact plan = {
  .title = "Strategia 2022–",
  .organisation = "Loimaan kaupunki",
  .status_word = "Alustava aikataulu",
  .as_of = "2022-02-02",
  .references = "KH 7.2.2022\n"
                "Oheismateriaali",
  .range = "2/2022–6/2022",
  .first_month = "2022-02",
  .last_month = "2022-06",
};

static const SumFact sums = {
  .n_rows = 10,
  .n_marks = 16,
  .n_unknown = 1,
  .n_clocked = 1,
  .n_dated = 4,
  .n_confirmed = 1,
  .n_tentative = 15,
  .n_meetings = 12,
  .n_tied = 3,
  .n_beside = 9,
  .n_bullets = 7,
  .n_linked_parties = 9,
};

static const BodyFact bodies[] = {
  {
    .id = "kh",
    .abbreviation = "KH",
    .name = "kaupunginhallitus",
    .aliases = "Kh",
    .kind = AIKA_BODY_BOARD,
    .meetings = "2022-02-07 2022-02-21 2022-03-07 2022-03-28 2022-04-11 2022-04-25 2022-05-16 2022-05-30 2022-06-06",
  },
  {
    .id = "kv",
    .abbreviation = "KV",
    .name = "kaupunginvaltuusto",
    .aliases = "valtuusto",
    .kind = AIKA_BODY_COUNCIL,
    .meetings = "2022-03-21 2022-05-09 2022-06-13",
  },
  {
    .id = "jory",
    .abbreviation = "Jory",
    .name = "johtoryhmä",
    .kind = AIKA_BODY_MANAGEMENT,
  },
  {
    .id = "johtoryhmat",
    .name = "johtoryhmät",
  },
  {
    .id = "esimiehet",
    .name = "esimiehet",
  },
  {
    .id = "henkilosto",
    .name = "henkilöstö",
  },
  {
    .id = "asukkaat-ja-sidosryhmat",
    .name = "asukkaat ja sidosryhmät",
  },
  {
    .id = "valtuustoryhmat",
    .name = "valtuustoryhmät",
  },
  {
    .id = "vaikuttajatoimielimet",
    .name = "vaikuttajatoimielimet",
  },
  {
    .id = "konsultti",
    .name = "konsultti",
  },
};

static const RowFact rows[] = {
  {
    .id = "rivi-1",
    .title = "Työ käyntiin ja prosessi suunnitelmaksi",
    .content = "• Valmistelupalaveri 2.2.2022 klo 15–16.30\n"
               "• Valmistelun aikataulu ja ohjausryhmän nimeäminen KH 7.2.2022",
    .participants = "Kaupungin edustajat: kaupunginjohtaja ja kehittämisjohtaja",
    .mode = "etätilaisuus",
    .mode_reading = AIKA_MODE_REMOTE,
    .consultant = AIKA_CONSULTANT_YES,
    .beside = "KH 2022-02-21 beside",
  },
  {
    .id = "rivi-2",
    .title = "Tausta-aineiston tuottaminen ja kokoaminen",
    .content = "• Kysely tulevaisuudesta ja analyysi toimintaympäristöstä\n"
               "• Perehtyminen aineistoihin\n"
               "• Ennakkotehtävä luottamushenkilöille ja johtoryhmälle",
    .participants = "valtuusto; johtoryhmä; henkilöstö; asukkaat ja sidosryhmät",
    .mode = "ei erillisiä tilaisuuksia",
    .mode_reading = AIKA_MODE_NO_SESSIONS,
    .consultant = AIKA_CONSULTANT_YES,
    .beside = "KH 2022-03-07 beside; KV 2022-03-21 beside",
    .notes = "Lähteessä KV:n päivä oli Jory-sarakkeessa; toimielin luettu tekstistä",
  },
  {
    .id = "rivi-3",
    .title = "Missä olemme ja minne haluamme",
    .content = "• Katsaus toimintaympäristöön\n"
               "• Kaupungin visio ja arvot",
    .participants = "valtuusto; johtoryhmät; muut",
    .mode = "lähiseminaari",
    .mode_reading = AIKA_MODE_ON_SITE,
    .consultant = AIKA_CONSULTANT_YES,
  },
  {
    .id = "rivi-4",
    .title = "Henkilöstön tai esimiesten foorumi",
    .participants = "esimiehet tai henkilöstö",
    .mode = "etä- tai lähiseminaari",
    .mode_reading = AIKA_MODE_EITHER,
    .consultant = AIKA_CONSULTANT_YES,
    .beside = "KH 2022-03-28 beside",
    .notes = "KH:n kokous on maaliskuussa; näin lähteessä, ei virhe",
  },
  {
    .id = "rivi-5",
    .title = "Tavoitteet ja strategiset valinnat",
    .participants = "valtuusto; johtoryhmät, muut",
    .mode = "lähiseminaari",
    .mode_reading = AIKA_MODE_ON_SITE,
    .consultant = AIKA_CONSULTANT_YES,
  },
  {
    .id = "rivi-6",
    .title = "Tavoitteista toimenpiteisiin",
    .content = "Tavoitteet ja toimenpiteet määritellään",
    .beside = "KH 2022-04-11 beside",
    .notes = "Lähteessä taulukon jälkeen irrallaan; voi olla rivin 5 jatkoa – vahvistamatta",
  },
  {
    .id = "rivi-7",
    .title = "Luonnoksen kirjoittaminen",
    .content = "Prosessissa kertyneen aineiston pohjalta päivitetyt asiakirjat kootaan ja viimeistellään",
    .mode = "ei erillisiä tilaisuuksia",
    .mode_reading = AIKA_MODE_NO_SESSIONS,
    .consultant = AIKA_CONSULTANT_YES,
    .italic = "mode consultant",
    .beside = "KH 2022-04-25 beside",
    .notes = "Kursiivi kuten lähteessä",
  },
  {
    .id = "rivi-8",
    .title = "Johtoryhmän työpaja ja valtuuston iltakoulu",
    .content = "Luonnosta muokataan ja kommentoidaan",
    .participants = "*johtoryhmä*; *valtuusto*",
    .mode = "lähitilaisuudet",
    .mode_reading = AIKA_MODE_ON_SITE,
    .consultant = AIKA_CONSULTANT_YES,
    .italic = "mode consultant",
    .beside = "KV 2022-05-09 beside; KH 2022-05-16 beside",
    .notes = "Kaksi tilaisuutta samalla rivillä; solussa KV 9.5. ennen KH 16.5.",
  },
  {
    .id = "rivi-9",
    .title = "Luonnos kommenteille",
    .participants = "esimerkiksi valtuustoryhmät ja vaikuttajatoimielimet",
    .mode = "ei erillisiä tilaisuuksia",
    .mode_reading = AIKA_MODE_NO_SESSIONS,
    .consultant = AIKA_CONSULTANT_YES,
    .italic = "mode consultant",
    .beside = "KH 2022-05-30 beside",
  },
  {
    .id = "rivi-10",
    .title = "Strategian hyväksyminen",
    .content = "Konsultti luovuttaa luonnoksen yhdessä sovittavaan aikaan",
    .participants = "kaupunginhallitus ja valtuusto; *6.6. kaupunginhallituksen esitys, 13.6. valtuusto*",
    .consultant = AIKA_CONSULTANT_NO,
    .italic = "when",
    .notes = "Lähteessä kirjoitusvirhe ”13.6..2022”",
  },
};

static const MarkFact marks[] = {
  { .item = "rivi-1", .text = "helmikuu 2022",
    .start = "2022-02-01", .end = "2022-02-28", .precision = "month",
    .meaning = AIKA_MEANING_PHASE, .category = "Valmistelu", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-1", .text = "ke 2.2.2022 klo 15–16.30",
    .start = "2022-02-02T15:00", .end = "2022-02-02T16:30", .precision = "minute",
    .meaning = AIKA_MEANING_SESSION, .category = "Valmistelu", .status = AIKA_STATUS_CONFIRMED,
    .label = "valmistelupalaveri" },
  { .item = "rivi-1", .text = "KH 2022-02-07 decision",
    .start = "2022-02-07", .end = "2022-02-07", .precision = "day",
    .meaning = AIKA_MEANING_DECISION, .category = "Päätöksenteko", .status = AIKA_STATUS_TENTATIVE,
    .label = "ohjausryhmä, aikataulu" },
  { .item = "rivi-2", .text = "helmi–maaliskuu 2022",
    .start = "2022-02-01", .end = "2022-03-31", .precision = "month",
    .meaning = AIKA_MEANING_PHASE, .category = "Valmistelu", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-3", .text = "maaliskuu 2022",
    .start = "2022-03-01", .end = "2022-03-31", .precision = "month",
    .meaning = AIKA_MEANING_SESSION, .category = "Luottamushenkilötyö", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-4", .text = "huhtikuu 2022",
    .start = "2022-04-01", .end = "2022-04-30", .precision = "month",
    .meaning = AIKA_MEANING_SESSION, .category = "Osallistuminen", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-5", .text = "huhtikuu 2022",
    .start = "2022-04-01", .end = "2022-04-30", .precision = "month",
    .meaning = AIKA_MEANING_SESSION, .category = "Luottamushenkilötyö", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-6", .text = "huhtikuu 2022",
    .start = "2022-04-01", .end = "2022-04-30", .precision = "month",
    .meaning = AIKA_MEANING_PHASE, .category = "Valmistelu", .status = AIKA_STATUS_TENTATIVE,
    .reason = "aika päätelty" },
  { .item = "rivi-7", .text = "huhti–kesäkuu 2022",
    .start = "2022-04-01", .end = "2022-06-30", .precision = "month",
    .meaning = AIKA_MEANING_PHASE, .category = "Valmistelu", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-8", .text = "toukokuu 2022",
    .start = "2022-05-01", .end = "2022-05-31", .precision = "month",
    .meaning = AIKA_MEANING_SESSION, .category = "Valmistelu", .status = AIKA_STATUS_TENTATIVE,
    .label = "johtoryhmän työpaja" },
  { .item = "rivi-8", .text = "toukokuu 2022",
    .start = "2022-05-01", .end = "2022-05-31", .precision = "month",
    .meaning = AIKA_MEANING_SESSION, .category = "Luottamushenkilötyö", .status = AIKA_STATUS_TENTATIVE,
    .label = "valtuuston iltakoulu" },
  { .item = "rivi-9", .text = "touko–kesäkuu 2022",
    .start = "2022-05-01", .end = "2022-06-30", .precision = "month",
    .meaning = AIKA_MEANING_PHASE, .category = "Osallistuminen", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-10", .text = "kesäkuu 2022",
    .start = "2022-06-01", .end = "2022-06-30", .precision = "month",
    .meaning = AIKA_MEANING_PHASE, .category = "Päätöksenteko", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-10", .text = "KH 2022-06-06 proposal",
    .start = "2022-06-06", .end = "2022-06-06", .precision = "day",
    .meaning = AIKA_MEANING_DECISION, .category = "Päätöksenteko", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-10", .text = "KV 2022-06-13 decision",
    .start = "2022-06-13", .end = "2022-06-13", .precision = "day",
    .meaning = AIKA_MEANING_DECISION, .category = "Päätöksenteko", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-10", .text = "aika sovitaan yhdessä",
    .precision = "plan",
    .meaning = AIKA_MEANING_DELIVERABLE, .category = "Valmistelu", .status = AIKA_STATUS_TENTATIVE,
    .label = "konsultin luonnos" },
};

static const ViewFact views[] = {
  {
    .name = "Liitetaulukko",
    .kind = AIKA_VIEW_TABLE,
    .columns = "period: \n"
               "days: Ajankohta\n"
               "title+content: Työvaihe\n"
               "mode+consultant: Tilaisuuden toteutus\n"
               "participants: Osallistujat\n"
               "body:kh: KH-kokous < Kokoukset\n"
               "body:kv: KV-kokous < Kokoukset\n"
               "body:jory: Jory < Kokoukset",
    .paper = "A4 landscape",
  },
  {
    .name = "Kuukausiruudukko",
    .kind = AIKA_VIEW_MATRIX,
    .paper = "A3 landscape",
  },
  {
    .name = "Vuosikello 2022",
    .kind = AIKA_VIEW_WHEEL,
    .from = "2022-01-01",
    .paper = "A3 landscape",
  },
};

static const Facts facts = {
  .name = "loimaa",
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
