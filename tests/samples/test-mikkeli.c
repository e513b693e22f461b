/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "test-samples"

#include "config.h"

#include "facts.h"

/* The table of Mikkeli: four columns, equal rows in different months, a duration that is no time. */

static const PlanFact plan = {
  .title = "Kaupunkistrategian prosessi",
  .organisation = "Mikkelin kaupunki",
  .as_of = "2017-08-14",
  .range = "9/2017–12/2017",
  .first_month = "2017-09",
  .last_month = "2017-12",
};

static const SumFact sums = {
  .n_rows = 8,
  .n_marks = 8,
  .n_dated = 1,
  .n_tentative = 8,
  .n_bullets = 20,
  .n_linked_parties = 8,
};

static const BodyFact bodies[] = {
  {
    .id = "kh",
    .abbreviation = "KH",
    .name = "kaupunginhallitus",
    .aliases = "hallitus; KH; kunnanhallitus",
    .kind = AIKA_BODY_BOARD,
    .note = "Kunnanhallitus: lähteessä kerran; ehdotetaan samaksi toimielimeksi, tekstiä ei korjata",
  },
  {
    .id = "kv",
    .abbreviation = "KV",
    .name = "kaupunginvaltuusto",
    .aliases = "valtuusto",
    .kind = AIKA_BODY_COUNCIL,
  },
  {
    .id = "johtoryhma",
    .name = "johtoryhmä",
    .kind = AIKA_BODY_MANAGEMENT,
  },
};

static const RowFact rows[] = {
  {
    .id = "rivi-1",
    .title = "Valtuuston 1. strategiaseminaari",
    .content = "• Valtuuston rooli strategian johtajana\n"
               "• Mikä ympärillä muuttuu (kuntalaki; sote- ja maakuntauudistus; Essote; tukipalvelut)\n"
               "• Teemana ”Elinvoimaa Mikkeliin”: Mikkelin Tarina, brändi\n"
               "• Kehittämisen tarpeet esiin\n"
               "• Visio ja arvot\n"
               "• Painopisteet ja tavoitteet alustavasti",
    .participants = "valtuusto",
    .notes = "Kaksipäiväinen, ma–ti",
  },
  {
    .id = "rivi-2",
    .title = "Hallituksen strategiaseminaari",
    .content = "• Valtuuston seminaarin tulokset ja seuraavan seminaarin valmistelu",
    .participants = "hallitus",
    .duration = "1–2 pv",
  },
  {
    .id = "rivi-3",
    .title = "Valtuuston 2. strategiaseminaari",
    .content = "• Tulosten raportointi ja strategian sisällön esittely\n"
               "• ”Hyvinvointia Mikkeliin”\n"
               "• Tavoitteet ja toimenpiteet tarkemmiksi\n"
               "• Arvioinnin kriteerit ja mittarit\n"
               "• Jatkotyöstä sopiminen",
    .participants = "valtuusto",
  },
  {
    .id = "rivi-4",
    .title = "Hallituksen strategiakäsittely",
    .content = "• Valtuuston seminaarin tulokset ja seuraavan seminaarin valmistelu",
    .participants = "hallitus",
    .notes = "Sama kuukausi kuin rivillä 3; järjestys merkitsee",
  },
  {
    .id = "rivi-5",
    .title = "Hallituksen strategiakäsittely",
    .content = "• Valtuuston seminaarin tulokset ja seuraavan seminaarin valmistelu",
    .participants = "hallitus",
    .notes = "Toistuva rivi, ei kaksoiskappale",
  },
  {
    .id = "rivi-6",
    .title = "Strategian iltakoulu",
    .content = "• Luonnoksen esittely ja kommentit\n"
               "• ”Osallisuutta Mikkeliin”\n"
               "• Toimeenpanon ohjelmointi ja organisointi\n"
               "• Seuranta, arviointi ja viestintä: sovitaan kuka ja miten",
    .participants = "kunnanhallitus/valtuusto; johtoryhmä",
  },
  {
    .id = "rivi-7",
    .title = "KH:n kokous",
    .content = "• Strategia käsitellään ja esitetään valtuustolle",
    .participants = "kaupunginhallitus",
  },
  {
    .id = "rivi-8",
    .title = "Valtuuston kokous",
    .content = "• Strategia käsitellään ja hyväksytään",
    .participants = "valtuusto",
  },
};

static const MarkFact marks[] = {
  { .item = "rivi-1", .text = "4.–5.9.2017",
    .start = "2017-09-04", .end = "2017-09-05", .precision = "day",
    .meaning = AIKA_MEANING_SESSION, .category = "Luottamushenkilötyö", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-2", .text = "syyskuun loppupuoli 2017",
    .start = "2017-09-16", .end = "2017-09-30", .precision = "part-of-month",
    .meaning = AIKA_MEANING_SESSION, .category = "Luottamushenkilötyö", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-3", .text = "lokakuu 2017",
    .start = "2017-10-01", .end = "2017-10-31", .precision = "month",
    .meaning = AIKA_MEANING_SESSION, .category = "Luottamushenkilötyö", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-4", .text = "lokakuu 2017",
    .start = "2017-10-01", .end = "2017-10-31", .precision = "month",
    .meaning = AIKA_MEANING_SESSION, .category = "Luottamushenkilötyö", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-5", .text = "marraskuu 2017",
    .start = "2017-11-01", .end = "2017-11-30", .precision = "month",
    .meaning = AIKA_MEANING_SESSION, .category = "Luottamushenkilötyö", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-6", .text = "marraskuu 2017",
    .start = "2017-11-01", .end = "2017-11-30", .precision = "month",
    .meaning = AIKA_MEANING_SESSION, .category = "Luottamushenkilötyö", .status = AIKA_STATUS_TENTATIVE },
  { .item = "rivi-7", .text = "marras–joulukuu 2017",
    .start = "2017-11-01", .end = "2017-12-31", .precision = "month",
    .meaning = AIKA_MEANING_DECISION, .category = "Päätöksenteko", .status = AIKA_STATUS_TENTATIVE,
    .label = "esitys valtuustolle", .reason = "kokous avoin" },
  { .item = "rivi-8", .text = "joulukuu 2017",
    .start = "2017-12-01", .end = "2017-12-31", .precision = "month",
    .meaning = AIKA_MEANING_DECISION, .category = "Päätöksenteko", .status = AIKA_STATUS_TENTATIVE,
    .label = "hyväksyminen", .reason = "kokous avoin" },
};

static const ViewFact views[] = {
  {
    .name = "Nelisarakkeinen taulukko",
    .kind = AIKA_VIEW_TABLE,
    .heading = "Aikataulu",
    .columns = "title: Asia\n"
               "content: Sisällön kuvaus\n"
               "participants+duration: Osallistujat\n"
               "when: Aika",
    .paper = "A4 landscape",
  },
  {
    .name = "Kuukausiruudukko",
    .kind = AIKA_VIEW_MATRIX,
    .paper = "A3 landscape",
  },
};

static const Facts facts = {
  .name = "mikkeli",
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
