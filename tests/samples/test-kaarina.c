/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "test-samples"

#include "config.h"

#include "facts.h"

/* The bulletin of Kaarina: sessions that all differ, sessions of which one is chosen, words before and after. */

static const PlanFact plan = {
  .title = "Strategia etenee työpajoissa",
  .organisation = "Kaarinan kaupunki",
  .published = "2022-03-03",
  .updated = "2022-03-03",
  .range = "3/2022–9/2022",
  .first_month = "2022-03",
  .last_month = "2022-09",
  .lead = "Kaarina saa tänä vuonna uuden strategian. Nykytila on selvitetty, ja nyt valmistellaan sisältöä "
          "työpajoissa eri sidosryhmien kanssa. Tavoite on, että kaupunginvaltuusto hyväksyy strategian syyskuun "
          "2022 alussa.",
  .intro = "Nykytilan arvio perustuu henkilöstön ja luottamushenkilöiden kyselyvastauksiin.\n"
           "# Vahvuudet\n"
           "• asiakkaan tarpeista lähtevät palvelut\n"
           "• osaava ja ammattitaitoinen henkilöstö\n"
           "• monen tekijän summana syntyvä vetovoima\n"
           "• strategiassa onnistuminen korona-ajasta huolimatta\n"
           "# Kehitettävää\n"
           "• Hallinto ja johtaminen: strateginen osaaminen, ennakointi, avoimuus, henkilöstön pysyvyys\n"
           "• Yhteistyö, vuorovaikutus ja viestintä: yhteistyö, osallistuminen, saavutettavuus\n"
           "• Palvelut: joukkoliikenne, yritysalueet, fyysinen ja henkinen turvallisuus, ulkoilun ja vapaa-ajan "
           "tilat ja paikat",
  .outro = "Voit tulla yhteen tai useampaan työpajaan. Aiempi osallistuminen ei ole edellytys, joten maaliskuun "
           "väliin jääminen ei haittaa. Ilmoittautumisesta kerrotaan myöhemmin. Tervetuloa tekemään Kaarinan "
           "tulevaisuutta!",
};

static const SumFact sums = {
  .n_rows = 6,
  .n_marks = 9,
  .n_unknown = 1,
  .n_clocked = 4,
  .n_dated = 6,
  .n_confirmed = 7,
  .n_tentative = 1,
  .n_linked_parties = 2,
};

static const BodyFact bodies[] = {
  {
    .id = "kv",
    .abbreviation = "KV",
    .name = "kaupunginvaltuusto",
    .kind = AIKA_BODY_COUNCIL,
  },
  {
    .id = "henkilosto",
    .name = "henkilöstö",
  },
  {
    .id = "luottamushenkilot",
    .name = "luottamushenkilöt",
  },
  {
    .id = "sidosryhmat",
    .name = "sidosryhmät",
  },
  {
    .id = "asukkaat",
    .name = "asukkaat",
  },
};

static const RowFact rows[] = {
  {
    .id = "rivi-1",
    .title = "Nykytilan kartoitus",
    .content = "Aineistona kyselyt",
    .participants = "kyselyt: henkilöstö, luottamushenkilöt",
    .notes = "Päättynyt ennen 3.3.2022; päivää ei keksitä",
  },
  {
    .id = "rivi-2",
    .title = "Ensimmäiset työpajat",
    .content = "Nykytila ja kuva tulevasta kaupungista",
    .participants = "eri sidosryhmät",
    .notes = "Osa jo pidetty 3.3.2022; päivät ja määrä eivät tiedossa",
  },
  {
    .id = "rivi-3",
    .title = "Visiotyöpaja",
    .content = "Tavoitetila tarkentuu",
    .participants = "kaikille avoin",
    .custom = "Ilmoittautuminen: kerrotaan myöhemmin",
  },
  {
    .id = "rivi-4",
    .title = "Strategisten päämäärien työpajat",
    .content = "Jokaisella työpajalla on oma teemansa; teemat täsmentyvät työn kuluessa",
    .participants = "kaikille avoin",
    .custom = "Ilmoittautuminen: kerrotaan myöhemmin",
    .notes = "Teema avoin",
  },
  {
    .id = "rivi-5",
    .title = "Viimeistelytyöpajat",
    .content = "Kaksi samansisältöistä, valitse toinen",
    .participants = "kaikille avoin",
    .custom = "Ilmoittautuminen: kerrotaan myöhemmin",
    .notes = "Kellonaika avoin; molemmat pidetään",
  },
  {
    .id = "rivi-6",
    .title = "Strategian hyväksyminen (tavoite)",
    .participants = "kaupunginvaltuusto",
  },
};

static const MarkFact marks[] = {
  { .item = "rivi-1", .text = "tehty",
    .precision = "plan",
    .meaning = AIKA_MEANING_PHASE, .category = "Valmistelu", .status = AIKA_STATUS_HELD },
  { .item = "rivi-2", .text = "maaliskuu 2022",
    .start = "2022-03-01", .end = "2022-03-31", .precision = "month",
    .meaning = AIKA_MEANING_SESSION, .category = "Osallistuminen", .status = AIKA_STATUS_CONFIRMED },
  { .item = "rivi-3", .text = "ti 12.4.2022 klo 17–20",
    .start = "2022-04-12T17:00", .end = "2022-04-12T20:00", .precision = "minute",
    .meaning = AIKA_MEANING_SESSION, .category = "Osallistuminen", .status = AIKA_STATUS_CONFIRMED },
  { .item = "rivi-4", .text = "ke 20.4.2022 klo 17–20",
    .start = "2022-04-20T17:00", .end = "2022-04-20T20:00", .precision = "minute",
    .meaning = AIKA_MEANING_SESSION, .category = "Osallistuminen", .status = AIKA_STATUS_CONFIRMED,
    .set = "työpajat", .set_rule = AIKA_SET_ALL_DIFFER },
  { .item = "rivi-4", .text = "ti 26.4.2022 klo 17–20",
    .start = "2022-04-26T17:00", .end = "2022-04-26T20:00", .precision = "minute",
    .meaning = AIKA_MEANING_SESSION, .category = "Osallistuminen", .status = AIKA_STATUS_CONFIRMED,
    .set = "työpajat", .set_rule = AIKA_SET_ALL_DIFFER },
  { .item = "rivi-4", .text = "ke 27.4.2022 klo 17–20",
    .start = "2022-04-27T17:00", .end = "2022-04-27T20:00", .precision = "minute",
    .meaning = AIKA_MEANING_SESSION, .category = "Osallistuminen", .status = AIKA_STATUS_CONFIRMED,
    .set = "työpajat", .set_rule = AIKA_SET_ALL_DIFFER },
  { .item = "rivi-5", .text = "ke 1.6.2022",
    .start = "2022-06-01", .end = "2022-06-01", .precision = "day",
    .meaning = AIKA_MEANING_SESSION, .category = "Osallistuminen", .status = AIKA_STATUS_CONFIRMED,
    .set = "työpajat", .set_rule = AIKA_SET_CHOOSE_ONE },
  { .item = "rivi-5", .text = "to 2.6.2022",
    .start = "2022-06-02", .end = "2022-06-02", .precision = "day",
    .meaning = AIKA_MEANING_SESSION, .category = "Osallistuminen", .status = AIKA_STATUS_CONFIRMED,
    .set = "työpajat", .set_rule = AIKA_SET_CHOOSE_ONE },
  { .item = "rivi-6", .text = "syyskuun alku 2022",
    .start = "2022-09-01", .end = "2022-09-10", .precision = "part-of-month",
    .meaning = AIKA_MEANING_DECISION, .category = "Päätöksenteko", .status = AIKA_STATUS_TENTATIVE,
    .label = "hyväksyminen", .reason = "tavoite; kokous avoin" },
};

static const ViewFact views[] = {
  {
    .name = "Tiedote",
    .kind = AIKA_VIEW_BULLETIN,
    .heading = "Tule mukaan työpajaan",
    .paper = "A4 portrait",
  },
  {
    .name = "Kuukausiruudukko",
    .kind = AIKA_VIEW_MATRIX,
    .paper = "A3 landscape",
  },
};

static const Facts facts = {
  .name = "kaarina",
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
