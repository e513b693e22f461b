/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "test-samples"

#include "config.h"

#include "facts.h"

/* The programme of Rauma by months: a tree of bodies, roles for people, rows without a time. */

static const PlanFact plan = {
  .title = "Rauman Tarina – strategiatyön ohjelma 2013",
  .organisation = "Rauman kaupunki",
  .references = "Kumppani: Humap Oy (kaksi konsulttia)",
  .range = "2/2013–9/2013",
  .first_month = "2013-02",
  .last_month = "2013-09",
  .intro = "# Tavoitteet\n"
           "• Kaupunkia kehittävät yhdessä asukkaat, yritykset, yhteisöt ja kaupungin oma väki\n"
           "• Mukaan mahdollisimman moni – suunnitelmaa ei sanella ylhäältä\n"
           "• Yhteinen käsitys suunnasta – yksityiskohtia vähemmän\n"
           "• Vuorovaikutusta ja yhteistä tahtoa – papereita vähemmän\n"
           "• Uusi tapa tehdä: dialogi ja innovointi\n"
           "• Toimintakulttuuri, joka lähtee asiakkaasta, joustaa ja vastaa nopeasti",
  .note = "Roolit riveillä: A kaupungin johdon edustaja · B viestinnän vastuuhenkilö, projektiryhmä · C "
          "projektiryhmän jäsen, osallistumissivusto · D muu vastuuhenkilö. Henkilönimet on korvattu rooleilla; "
          "A–D ovat vakaita peitenimiä, jotta sama henkilö näkyy samana. Roolin kuvaus on tulkinta, ellei toisin "
          "sanota. ”(?)” = liitos epävarma.",
  .people = "A – kaupungin johdon edustaja\n"
            "B – viestinnän vastuuhenkilö, projektiryhmä\n"
            "C – projektiryhmän jäsen, osallistumissivusto\n"
            "D – muu vastuuhenkilö\n"
            "konsultti, Humap Oy\n"
            "konsultti, Humap Oy",
  .groups = "Työtavat\n"
            "Ohjelma",
};

static const SumFact sums = {
  .n_rows = 19,
  .n_marks = 14,
  .n_clocked = 6,
  .n_open_clocks = 2,
  .n_dated = 12,
  .n_untimed_rows = 6,
  .n_confirmed = 13,
  .n_tentative = 1,
  .n_bullets = 17,
  .n_linked_parties = 22,
};

static const BodyFact bodies[] = {
  {
    .id = "kv",
    .abbreviation = "KV",
    .name = "kaupunginvaltuusto",
    .kind = AIKA_BODY_COUNCIL,
  },
  {
    .id = "kh",
    .abbreviation = "KH",
    .name = "kaupunginhallitus",
    .kind = AIKA_BODY_BOARD,
    .parent = "kv",
  },
  {
    .id = "ohjausryhma",
    .name = "ohjausryhmä",
    .aliases = "kaupungin johtoryhmä; jory",
    .kind = AIKA_BODY_STEERING,
    .parent = "kh",
  },
  {
    .id = "koordinaatioryhma",
    .name = "koordinaatioryhmä",
    .kind = AIKA_BODY_PREPARATION,
    .parent = "ohjausryhma",
    .members = "kaupunginjohtaja (Kj); apulaiskaupunginjohtaja (Akj); hallintojohtaja; suunnittelujohtaja",
  },
  {
    .id = "projektiryhma",
    .name = "projektiryhmä",
    .kind = AIKA_BODY_PREPARATION,
    .parent = "koordinaatioryhma",
    .members = "projektin koordinaattori; neljä muuta jäsentä (mukana B ja C); konsultti (Humap Oy)",
  },
  {
    .id = "raumaviisaat",
    .name = "RAUMAVIISAAT",
    .members = "asuminen; työllistyminen; koulutus ja tutkimus; elinkeinot; kulttuuri; matkailu; vapaa-aika; "
               "peruspalvelut; nuoret ja varttuneemmat; media; kansainvälisyys; markkinointi ja viestintä",
    .note = "Kutsuttuja 12 alalta",
  },
  {
    .id = "kuntalaiset",
    .name = "kuntalaiset",
  },
  {
    .id = "kaupungin-henkilosto",
    .name = "kaupungin henkilöstö",
  },
  {
    .id = "hallintokunnat",
    .name = "hallintokunnat ja niiden johtoryhmät",
  },
};

static const RowFact rows[] = {
  {
    .id = "tyotapa-1",
    .group = "Työtavat",
    .section = "Työtavat",
    .title = "Kaikki raumalaiset mukaan",
    .content = "• Avoin vaikuttamissivusto www.rauma.fi/kehittamisfoorumi\n"
               "• Verkkokyselyt prosessin aikana: mitä arvostat, miten tarina jatkuu, mitä pitäisi tapahtua, mitä "
               "tehdään yhdessä, minkä hyvän teon voit tehdä itse (5 kysymystä)\n"
               "• Tietoa etenemisestä ja tapahtumista\n"
               "• Blogi\n"
               "• Tapahtumia kuntalaisille, mm. 17.4.",
  },
  {
    .id = "tyotapa-2",
    .group = "Työtavat",
    .section = "Työtavat",
    .title = "RAUMAVIISAIDEN tulevaisuustyöpajat",
    .content = "• Sidosryhmät kertovat ja tulevat kuulluiksi\n"
               "• Aineksia, haasteita ja sysäyksiä tarinaan\n"
               "• Eilen, tänään, huomenna; ajan ilmiöt; tarinan avaintekijät",
  },
  {
    .id = "tyotapa-3",
    .group = "Työtavat",
    .section = "Työtavat",
    .title = "Kaupungin oma organisaatio",
    .content = "• Henkilöstötyöpaja(t): 70 ensimmäistä, hallintokunnittain\n"
               "• Hallintokuntien johtoryhmien työpajat: esimiehet mukaan ja sitoutumaan\n"
               "• REAL-yhteisödialogi kaikissa työyhteisöissä",
  },
  {
    .id = "tyotapa-4",
    .group = "Työtavat",
    .section = "Työtavat",
    .title = "Päättäjät",
    .content = "• KV:n ja KH:n seminaarit: suunta, linjaukset, arvoihin perustuvat päämäärät\n"
               "• Keskustelu, valmistelu, päätöksenteko\n"
               "• Vuorovaikutteisia, luovia, yllättäviä tapoja\n"
               "• Kumppanina Humap Oy",
  },
  {
    .id = "rivi-1",
    .group = "Ohjelma",
    .title = "Kaupunginhallitukselle tietoa",
    .content = "Miten Rauman Tarina etenee: etenemissuunnitelma esillä",
    .participants = "kaupunginhallitus",
  },
  {
    .id = "rivi-2",
    .group = "Ohjelma",
    .title = "Kaupungin johtoryhmä",
    .content = "Tilannetieto; roolit ja vastuut",
    .participants = "johtoryhmä",
    .responsible = "A",
    .notes = "A mainittu kahdesti; toinen voi kuulua riville 1",
  },
  {
    .id = "rivi-3",
    .group = "Ohjelma",
    .section = "Maaliskuu",
    .title = "Tiedotteet medialle",
    .content = "Viestintäsuunnitelma",
    .responsible = "B; C (?)",
    .notes = "Jakso Maaliskuu (?) ja C (?): liitos epävarma",
  },
  {
    .id = "rivi-4",
    .group = "Ohjelma",
    .section = "Maaliskuu",
    .title = "Osallistumissivusto auki",
    .content = "Pohjana kehittämisfoorumi; tarina, työn vaiheet, video; toimittajan nimi puuttuu lähteestä",
    .participants = "kuntalaiset",
    .responsible = "C (?)",
    .url = "www.rauma.fi/kehittamisfoorumi",
    .notes = "Jakso Maaliskuu (?) ja C (?): liitos epävarma",
  },
  {
    .id = "rivi-5",
    .group = "Ohjelma",
    .title = "RAUMAVIISAAT: tulevaisuustyöpaja",
    .content = "Lähtölaukaus Rauman Tarinalle",
    .participants = "RAUMAVIISAAT",
    .responsible = "C; D; A; C",
    .notes = "Lähteen järjestys; jako riveille 4–7 avoin",
  },
  {
    .id = "rivi-6",
    .group = "Ohjelma",
    .title = "Kaupungin johtoryhmän seminaari",
    .content = "Työstetään Rauman Tarinaa",
    .participants = "johtoryhmä",
    .venue = "Vuojoen kartano",
  },
  {
    .id = "rivi-7",
    .group = "Ohjelma",
    .title = "Henkilöstön työpaja",
    .participants = "hallintokunnittain 70 ensimmäistä ilmoittautunutta",
  },
  {
    .id = "rivi-8",
    .group = "Ohjelma",
    .title = "Laaja strategiaseminaari",
    .content = "Työstetään Rauman Tarinaa",
    .participants = "kaupunginvaltuusto; kaupunginhallitus; kaupungin jory",
  },
  {
    .id = "rivi-9",
    .group = "Ohjelma",
    .title = "RAUMAVIISAAT: aamukahvit",
    .content = "Missä mennään?",
    .participants = "RAUMAVIISAAT",
  },
  {
    .id = "rivi-10",
    .group = "Ohjelma",
    .title = "Asukastapahtuma",
    .content = "Rauma-päivän yhteydessä (sama kuin työtavan 1 tapahtuma 17.4.)",
    .participants = "asukkaat",
  },
  {
    .id = "rivi-11",
    .group = "Ohjelma",
    .title = "Kaupunginhallituksen seminaari",
    .content = "Työstetään Rauman Tarinaa (?)",
    .participants = "kaupunginhallitus",
    .notes = "Työstetään Rauman Tarinaa (?): liitos epävarma",
  },
  {
    .id = "rivi-12",
    .group = "Ohjelma",
    .title = "Hallintokuntien johtoryhmien työpaja",
    .content = "• Mitä päämäärät tarkoittavat meillä?\n"
               "• Kaikki työyhteisöt mukaan: REAL-työkalu käyttöön",
    .participants = "hallintokuntien johtoryhmät; kaikki työyhteisöt",
  },
  {
    .id = "rivi-13",
    .group = "Ohjelma",
    .title = "Kaupunginvaltuuston seminaari",
    .content = "Miten Rauman Tarina etenee? Työstäminen (?)",
    .participants = "kaupunginvaltuusto",
    .notes = "Työstäminen (?): liitos epävarma",
  },
  {
    .id = "rivi-14",
    .group = "Ohjelma",
    .section = "Syksy 2013",
    .title = "Rauman Tarina valtuuston päätettäväksi",
    .content = "Hyväksyminen",
    .participants = "kaupunginvaltuusto",
  },
  {
    .id = "rivi-15",
    .group = "Ohjelma",
    .section = "Syksy 2013",
    .title = "Rauman Tarina hallintokuntien käyttöön",
    .content = "Tarinasta johdetaan omat tavoitteet",
    .participants = "hallintokunnat",
  },
};

static const MarkFact marks[] = {
  { .item = "tyotapa-1", .text = "prosessin aikana",
    .precision = "plan",
    .meaning = AIKA_MEANING_PHASE, .category = "Osallistuminen", .status = AIKA_STATUS_CONFIRMED },
  { .item = "rivi-1", .text = "ma 25.2.2013",
    .start = "2013-02-25", .end = "2013-02-25", .precision = "day",
    .meaning = AIKA_MEANING_EVENT, .category = "Luottamushenkilötyö", .status = AIKA_STATUS_CONFIRMED,
    .label = "tiedoksi" },
  { .item = "rivi-2", .text = "pe 1.3.2013 klo 8.00",
    .start = "2013-03-01T08:00", .end = "2013-03-01", .precision = "minute", .flags = AIKA_WHEN_OPEN_CLOCK,
    .meaning = AIKA_MEANING_SESSION, .category = "Valmistelu", .status = AIKA_STATUS_CONFIRMED },
  { .item = "rivi-5", .text = "pe 8.3.2013 klo 12–15",
    .start = "2013-03-08T12:00", .end = "2013-03-08T15:00", .precision = "minute",
    .meaning = AIKA_MEANING_SESSION, .category = "Osallistuminen", .status = AIKA_STATUS_CONFIRMED },
  { .item = "rivi-5", .text = "-10 days from pe 8.3.2013 klo 12–15",
    .start = "2013-02-26", .end = "2013-02-26", .precision = "day",
    .meaning = AIKA_MEANING_INVITATION, .category = "Osallistuminen", .status = AIKA_STATUS_CONFIRMED,
    .label = "kutsut lähtevät" },
  { .item = "rivi-6", .text = "to 21.3.2013",
    .start = "2013-03-21", .end = "2013-03-21", .precision = "day",
    .meaning = AIKA_MEANING_SESSION, .category = "Valmistelu", .status = AIKA_STATUS_CONFIRMED },
  { .item = "rivi-7", .text = "pe 22.3.2013",
    .start = "2013-03-22", .end = "2013-03-22", .precision = "day",
    .meaning = AIKA_MEANING_SESSION, .category = "Osallistuminen", .status = AIKA_STATUS_CONFIRMED },
  { .item = "rivi-8", .text = "to 4.4.2013 klo 9–15",
    .start = "2013-04-04T09:00", .end = "2013-04-04T15:00", .precision = "minute",
    .meaning = AIKA_MEANING_SESSION, .category = "Luottamushenkilötyö", .status = AIKA_STATUS_CONFIRMED },
  { .item = "rivi-9", .text = "ke 10.4.2013 klo 9–11",
    .start = "2013-04-10T09:00", .end = "2013-04-10T11:00", .precision = "minute",
    .meaning = AIKA_MEANING_SESSION, .category = "Osallistuminen", .status = AIKA_STATUS_CONFIRMED },
  { .item = "rivi-10", .text = "ke 17.4.2013",
    .start = "2013-04-17", .end = "2013-04-17", .precision = "day",
    .meaning = AIKA_MEANING_EVENT, .category = "Osallistuminen", .status = AIKA_STATUS_CONFIRMED },
  { .item = "rivi-11", .text = "22.–23.4.2013, alkaa klo 9",
    .start = "2013-04-22T09:00", .end = "2013-04-23", .precision = "minute", .flags = AIKA_WHEN_OPEN_CLOCK,
    .meaning = AIKA_MEANING_SESSION, .category = "Luottamushenkilötyö", .status = AIKA_STATUS_CONFIRMED },
  { .item = "rivi-12", .text = "ti 7.5.2013 klo 9–14",
    .start = "2013-05-07T09:00", .end = "2013-05-07T14:00", .precision = "minute",
    .meaning = AIKA_MEANING_SESSION, .category = "Toimeenpano ja seuranta", .status = AIKA_STATUS_CONFIRMED },
  { .item = "rivi-13", .text = "22.–23.5.2013",
    .start = "2013-05-22", .end = "2013-05-23", .precision = "day",
    .meaning = AIKA_MEANING_SESSION, .category = "Luottamushenkilötyö", .status = AIKA_STATUS_CONFIRMED },
  { .item = "rivi-14", .text = "elo–syyskuu 2013",
    .start = "2013-08-01", .end = "2013-09-30", .precision = "month",
    .meaning = AIKA_MEANING_DECISION, .category = "Päätöksenteko", .status = AIKA_STATUS_TENTATIVE,
    .label = "hyväksyminen", .reason = "kokous avoin" },
};

static const ViewFact views[] = {
  {
    .name = "Kuukausiohjelma",
    .kind = AIKA_VIEW_PROGRAMME,
    .columns = "when: Milloin\n"
               "title+venue+url: Tilaisuus\n"
               "content+participants: Sisältö ja osallistujat\n"
               "responsible+notes: Roolit ja vastuut",
    .sections = AIKA_SECTIONS_MONTH,
    .paper = "A4 landscape",
  },
  {
    .name = "Kuukausiruudukko",
    .kind = AIKA_VIEW_MATRIX,
    .sections = AIKA_SECTIONS_GROUP,
    .paper = "A3 landscape",
  },
};

static const Facts facts = {
  .name = "rauma",
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
