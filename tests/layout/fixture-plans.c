/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "fixture.h"

/* Two plans of the kind that people make, and random ones. */

typedef struct
{
  const char *group;
  const char *title;
  FixtureMark marks[4];
} Row;

#define MONTHS(a, b, c) { AIKA_MEANING_PHASE, AIKA_WHEN_MONTH_RANGE, AIKA_PRECISION_MONTH, a, b, .category = c, \
                          .status = AIKA_STATUS_TENTATIVE }
#define DAY(m, d, c, l) { m, AIKA_WHEN_DAY, AIKA_PRECISION_DAY, d, d, .category = c, .label = l }
#define WHOLE(c) { AIKA_MEANING_PHASE, AIKA_WHEN_WHOLE_PROCESS, AIKA_PRECISION_PLAN, .category = c, \
                   .text = "koko prosessin ajan" }

static guint
count_marks (const Row *row)
{
  guint n = 0;

  while (n < G_N_ELEMENTS (row->marks) && (row->marks[n].from != NULL || row->marks[n].to != NULL ||
                                           row->marks[n].text != NULL || row->marks[n].body != NULL))
    n++;

  return n;
}

static AikaSeq *
make_items (const Row *rows,
            guint      n_rows)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (aika_record_unref);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *id = g_strdup_printf ("row-%u", i + 1);

      g_ptr_array_add (items, fixture_item (id, rows[i].group, rows[i].title, rows[i].marks, count_marks (&rows[i])));
    }

  return aika_seq_new ((gconstpointer const *) items->pdata, items->len);
}

static AikaSeq *
make_groups (const char *const *titles)
{
  g_autoptr(GPtrArray) groups = g_ptr_array_new_with_free_func (aika_record_unref);

  for (guint i = 0; titles[i] != NULL; i++)
    g_ptr_array_add (groups, fixture_group (titles[i], titles[i]));

  return aika_seq_new ((gconstpointer const *) groups->pdata, groups->len);
}

static AikaSeq *
take_one (gpointer record)
{
  AikaSeq *seq = aika_seq_new ((gconstpointer const *) &record, 1);

  aika_record_unref (record);
  return seq;
}

AikaPlan *
fixture_kainuu (void)
{
  static const Row rows[] = {
    { "Lähtökohdat", "Nykytilan analyysi ja kysely",
      { MONTHS ("2018-01-01", "2018-04-30", "Valmistelu"), DAY (AIKA_MEANING_EVENT, "2018-03-16", "Valmistelu", "16.3.") } },
    { "Lähtökohdat", "Kuntaliiton maakuntapäivä",
      { DAY (AIKA_MEANING_EVENT, "2018-04-24", "Luottamushenkilötyö", "24.4.") } },
    { "Lähtökohdat", "Valtuustojen, hallitusten ja VATEn yhteinen seminaari",
      { { AIKA_MEANING_SESSION, AIKA_WHEN_PART_OF_MONTH, AIKA_PRECISION_PART_OF_MONTH, "2018-05-16", "2018-05-31",
          .category = "Luottamushenkilötyö", .status = AIKA_STATUS_TENTATIVE } } },
    { "Suunta ja tehtävät", "Aikajänne, skenaariot, visio ja yhteiset ylätason tavoitteet",
      { MONTHS ("2018-05-01", "2018-06-30", "Valmistelu"), MONTHS ("2018-08-01", "2018-08-31", "Valmistelu") } },
    { "Suunta ja tehtävät", "Uuden maakunnan tehtävät kootaan strategiaan",
      { MONTHS ("2018-04-01", "2018-06-30", "Valmistelu"), MONTHS ("2018-08-01", "2018-09-30", "Valmistelu") } },
    { "Läpi prosessin", "Poliittinen ohjaus ja vuoropuhelu", { WHOLE ("Luottamushenkilötyö") } },
    { "Läpi prosessin", "Osallistaminen", { WHOLE ("Osallistuminen") } },
    { "Läpi prosessin", "Strategiaviestintä", { WHOLE ("Viestintä") } },
    { "Sisältö", "Maakunnan palvelulupaus",
      { { AIKA_MEANING_PHASE, AIKA_WHEN_SEASON, AIKA_PRECISION_SEASON, "2018-09-01", "2018-11-30", "syksy 2018",
          .label = "syksy", .category = "Valmistelu", .status = AIKA_STATUS_TENTATIVE } } },
    { "Sisältö", "Palvelustrategia ja uudet toimintamallit", { MONTHS ("2018-10-01", "2019-01-31", "Valmistelu") } },
    { "Sisältö", "Konsernin ja alueen tavoitteet yhdeksi strategiaksi",
      { MONTHS ("2018-11-01", "2019-02-28", "Valmistelu") } },
    { "Viimeistely", "Uuden valtuuston palaute", { MONTHS ("2019-01-01", "2019-02-28", "Luottamushenkilötyö") } },
    { "Viimeistely", "Mittarit, arviointi ja seuranta",
      { { AIKA_MEANING_PHASE, AIKA_WHEN_PART_OF_YEAR, AIKA_PRECISION_PART_OF_YEAR, "2019-01-01", "2019-03-31",
          "alkuvuosi 2019", .label = "alkuvuosi", .category = "Toimeenpano ja seuranta",
          .status = AIKA_STATUS_TENTATIVE } } },
    { "Viimeistely", "Luonnoksen viimeistely", { MONTHS ("2019-02-01", "2019-03-31", "Valmistelu") } },
    { "Viimeistely", "Strategialuonnos valmis",
      { { AIKA_MEANING_DELIVERABLE, AIKA_WHEN_DEADLINE, AIKA_PRECISION_MONTH, NULL, "2019-03-31", .label = "luonnos",
          .category = "Valmistelu", .status = AIKA_STATUS_TENTATIVE } } },
    { "Viimeistely", "Uudet luottamuselimet linjaavat strategiaa",
      { MONTHS ("2019-04-01", "2019-04-30", "Päätöksenteko") } },
    { "Viimeistely", "Maakuntastrategia valmis",
      { { AIKA_MEANING_DELIVERABLE, AIKA_WHEN_MONTH, AIKA_PRECISION_MONTH, "2019-05-01", "2019-05-31",
          .label = "valmis", .category = "Päätöksenteko", .status = AIKA_STATUS_TENTATIVE } } },
  };
  static const char *const groups[] = { "Lähtökohdat", "Suunta ja tehtävät", "Läpi prosessin", "Sisältö",
                                        "Viimeistely", NULL };
  static const char *const references[] = { "Liite 1", "Ehdottaja: TR6", NULL };
  AikaPlan *plan = fixture_plan ("Maakuntastrategian työohjelma 2018–2019", "2018-01", "2019-05", make_groups (groups),
                                 make_items (rows, G_N_ELEMENTS (rows)), NULL,
                                 take_one (fixture_banner ("2018-10", "Maakuntavaalit")));

  aika_set_text (&plan->status_word, "Ehdotus");
  aika_set_text (&plan->organisation, "Kainuun maakunta");
  aika_set_texts (&plan->references, references);
  aika_set_text (&plan->note, "Lähdeasiakirjan jaksot oli merkitty vain solujen varjostuksella, joka ei ole säilynyt. "
                              "Katkoviivalla merkityt ajat ovat esimerkin laatijan arvioita.");
  return plan;
}

#define DECISION(b, m, r, s) { AIKA_MEANING_DECISION, .body = b, .meeting = m, .relation = r, .status = s, \
                               .category = "Päätöksenteko" }
#define WORKSHOP(d, s) { AIKA_MEANING_SESSION, AIKA_WHEN_TIME, AIKA_PRECISION_MINUTE, d, d, .set = "työpajat", \
                         .category = "Osallistuminen", .start_minute = 17 * 60, .end_minute = 20 * 60, .status = s }

AikaPlan *
fixture_mallila (void)
{
  static const Row rows[] = {
    { "Lähtökohdat", "Kysely asukkaille ja henkilöstölle",
      { { AIKA_MEANING_PHASE, AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_DAY, "2026-01-19", "2026-02-27",
          .category = "Osallistuminen", .status = AIKA_STATUS_HELD } } },
    { "Lähtökohdat", "Toimintaympäristön katsaus ja aineistot",
      { { AIKA_MEANING_PHASE, AIKA_WHEN_MONTH_RANGE, AIKA_PRECISION_MONTH, "2026-01-01", "2026-03-31",
          .category = "Valmistelu", .status = AIKA_STATUS_HELD } } },
    { "Suunta ja valinnat", "Valtuuston strategiaseminaari",
      { { AIKA_MEANING_SESSION, AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_DAY, "2026-03-24", "2026-03-25",
          .category = "Luottamushenkilötyö", .status = AIKA_STATUS_HELD } } },
    { "Suunta ja valinnat", "Visio, arvot ja painopisteet",
      { { AIKA_MEANING_PHASE, AIKA_WHEN_MONTH_RANGE, AIKA_PRECISION_PART_OF_MONTH, "2026-04-01", "2026-05-15",
          .category = "Luottamushenkilötyö" } } },
    { "Suunta ja valinnat", "Asukasillat kaupunginosissa",
      { { AIKA_MEANING_PHASE, AIKA_WHEN_MONTH_RANGE, AIKA_PRECISION_MONTH, "2026-04-01", "2026-05-31",
          .category = "Osallistuminen" } } },
    { "Suunta ja valinnat", "Työpajat: visio, palvelut, talous",
      { WORKSHOP ("2026-04-14", AIKA_STATUS_HELD), WORKSHOP ("2026-04-21", AIKA_STATUS_CONFIRMED),
        WORKSHOP ("2026-05-07", AIKA_STATUS_CONFIRMED) } },
    { "Suunta ja valinnat", "Nuorisovaltuuston ilta",
      { { AIKA_MEANING_SESSION, AIKA_WHEN_TIME, AIKA_PRECISION_MINUTE, "2026-04-29", "2026-04-29",
          .category = "Osallistuminen", .status = AIKA_STATUS_CANCELLED, .start_minute = 18 * 60, .end_minute = -1 } } },
    { "Suunta ja valinnat", "Tavoitteet, toimenpiteet ja mittarit",
      { MONTHS ("2026-05-01", "2026-06-30", "Valmistelu"),
        { AIKA_MEANING_PHASE, AIKA_WHEN_PART_OF_YEAR, AIKA_PRECISION_PART_OF_YEAR, "2026-08-01", "2026-09-15",
          .label = "alkusyksy", .category = "Valmistelu", .status = AIKA_STATUS_TENTATIVE } } },
    { "Päätökset", "Väliraportti",
      { DECISION ("KH", "2026-05-25", AIKA_RELATION_INFORMATION, AIKA_STATUS_POSTPONED) } },
    { "Päätökset", "Osallistamisen yhteenveto",
      { DECISION ("KH", "2026-04-27", AIKA_RELATION_INFORMATION, AIKA_STATUS_TABLED) } },
    { "Päätökset", "Luonnos lausunnoille",
      { { AIKA_MEANING_PHASE, AIKA_WHEN_MONTH_RANGE, AIKA_PRECISION_PART_OF_MONTH, "2026-09-01", "2026-10-15",
          .category = "Päätöksenteko", .status = AIKA_STATUS_TENTATIVE },
        { AIKA_MEANING_DEADLINE, AIKA_WHEN_DEADLINE, AIKA_PRECISION_DAY, NULL, "2026-10-30",
          .category = "Päätöksenteko" } } },
    { "Päätökset", "Kaupunginhallituksen esitys",
      { DECISION ("KH", "2026-11-16", AIKA_RELATION_PROPOSAL, AIKA_STATUS_CONFIRMED) } },
    { "Päätökset", "Strategian hyväksyminen",
      { DECISION ("KV", "2026-12-07", AIKA_RELATION_DECISION, AIKA_STATUS_CONFIRMED) } },
    { "Läpi prosessin", "Viestintä ja osallistuminen", { WHOLE ("Viestintä") } },
    { "Läpi prosessin", "Uuden strategian julkistustilaisuus",
      { { AIKA_MEANING_SESSION, .text = "aika sovitaan myöhemmin", .category = "Viestintä",
          .status = AIKA_STATUS_TENTATIVE } } },
  };
  static const char *const groups[] = { "Lähtökohdat", "Suunta ja valinnat", "Päätökset", "Läpi prosessin", NULL };
  static const char *const kh[] = { "2026-01-12", "2026-01-26", "2026-02-09", "2026-02-23", "2026-03-09", "2026-03-23",
                                    "2026-04-13", "2026-04-27", "2026-05-11", "2026-05-25", "2026-06-08", "2026-08-24",
                                    "2026-09-07", "2026-09-21", "2026-10-05", "2026-10-19", "2026-11-02", "2026-11-16",
                                    "2026-11-30", "2026-12-14", NULL };
  static const char *const kv[] = { "2026-01-26", "2026-03-02", "2026-04-13", "2026-05-18", "2026-06-15", "2026-09-14",
                                    "2026-11-09", "2026-12-07", NULL };
  g_autoptr(GPtrArray) bodies = g_ptr_array_new_with_free_func (aika_record_unref);
  AikaPlan *plan;

  g_ptr_array_add (bodies, fixture_body ("KH", "KH", "kaupunginhallitus", AIKA_BODY_BOARD, 16 * 60, kh, "2026-05-25"));
  g_ptr_array_add (bodies, fixture_body ("KV", "KV", "kaupunginvaltuusto", AIKA_BODY_COUNCIL, 18 * 60, kv, NULL));
  g_ptr_array_add (bodies, fixture_body ("TR", "TR", "työryhmä", AIKA_BODY_PREPARATION, -1, NULL, NULL));
  plan = fixture_plan ("Kaupunkistrategian valmistelu 2026", "2026-01", "2026-12", make_groups (groups),
                       make_items (rows, G_N_ELEMENTS (rows)),
                       aika_seq_new ((gconstpointer const *) bodies->pdata, bodies->len),
                       take_one (fixture_banner ("2026-10", "Talousarvio")));
  aika_set_text (&plan->organisation, "Mallilan kaupunki");
  return plan;
}

static char *
make_words (GRand *random,
            guint  n_words)
{
  static const char *const words[] = { "strategia", "ja", "luonnoksen", "valmistelu", "visio", "toimeenpanosuunnitelman",
                                       "kokous", "24.4.", "esitys", "kuntien", "palvelulupaus" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);

  return g_string_free (text, FALSE);
}

/* Any mark that the file format allows, sensible or not. */
static AikaMark *
make_random_mark (GRand *random)
{
  static const AikaPrecision precisions[] = { AIKA_PRECISION_DAY, AIKA_PRECISION_DAY, AIKA_PRECISION_DAY, AIKA_PRECISION_WEEK,
                                              AIKA_PRECISION_PART_OF_MONTH, AIKA_PRECISION_MONTH, AIKA_PRECISION_SEASON,
                                              AIKA_PRECISION_YEAR };
  AikaMark *mark = fixture_mark (&(FixtureMark) { .meaning = g_rand_int_range (random, 0, AIKA_MEANING_INVITATION + 1) });
  guint n_spans = g_rand_int_range (random, 0, 10) == 0 ? g_rand_int_range (random, 0, 4) : 1;
  AikaSpan spans[4];

  /* Some lie outside the year that is shown. */
  for (guint i = 0; i < n_spans; i++)
    {
      gint32 start = aika_day_from_ymd (2026, 1, 1) + g_rand_int_range (random, -40, 400);
      gint32 length = g_rand_boolean (random) ? 1 : g_rand_int_range (random, 1, 120);

      spans[i] = (AikaSpan) { start, start + length, -1, -1 };
      if (g_rand_int_range (random, 0, 8) == 0)
        spans[i].start_day = AIKA_DAY_NONE;
      else if (g_rand_int_range (random, 0, 8) == 0)
        spans[i].end_day = AIKA_DAY_NONE;
    }

  mark->status = g_rand_int_range (random, 0, AIKA_STATUS_RETURNED + 1);
  if (g_rand_int_range (random, 0, 8) > 0)
    fixture_take_when (&mark->when,
                       aika_when_new (n_spans == 0 ? AIKA_WHEN_WHOLE_PROCESS
                                                   : n_spans > 1 ? AIKA_WHEN_DAY_LIST
                                                   : spans[0].start_day == AIKA_DAY_NONE ? AIKA_WHEN_DEADLINE
                                                   : spans[0].end_day == AIKA_DAY_NONE ? AIKA_WHEN_FROM : AIKA_WHEN_DAY_RANGE,
                                      n_spans == 0 ? AIKA_PRECISION_PLAN
                                                   : precisions[g_rand_int_range (random, 0, G_N_ELEMENTS (precisions))],
                                      NULL, spans, n_spans, AIKA_LIST_UNSPECIFIED,
                                      g_rand_int_range (random, 0, 5) == 0 ? AIKA_WHEN_APPROXIMATE : AIKA_WHEN_EXACT));
  if (g_rand_int_range (random, 0, 3) == 0)
    {
      g_autofree char *label = make_words (random, g_rand_int_range (random, 1, 9));

      aika_set_text (&mark->label, label);
    }
  if (g_rand_int_range (random, 0, 3) == 0)
    aika_set_text (&mark->set, "set");

  return mark;
}

AikaPlan *
fixture_random (GRand *random,
                guint  n_items)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (aika_record_unref);

  for (guint i = 0; i < n_items; i++)
    {
      g_autofree char *id = g_strdup_printf ("item-%u", i);
      g_autofree char *title = make_words (random, g_rand_int_range (random, 0, 14));
      AikaItem *item = fixture_item (id, NULL, title, NULL, 0);
      g_autoptr(GPtrArray) marks = g_ptr_array_new_with_free_func (aika_record_unref);

      for (gint32 k = g_rand_int_range (random, 0, 7); k > 0; k--)
        g_ptr_array_add (marks, make_random_mark (random));
      fixture_take_seq (&item->marks, aika_seq_new ((gconstpointer const *) marks->pdata, marks->len));
      g_ptr_array_add (items, item);
    }

  return fixture_plan ("Satunnainen", "2026-01", "2026-12", NULL,
                       aika_seq_new ((gconstpointer const *) items->pdata, items->len), NULL, NULL);
}
