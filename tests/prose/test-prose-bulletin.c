/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "prose-plan.h"

/* The sentences of a bulletin, and what stands over and under a list. */

#define CLOCK(id, date, more) \
  "{ 'id': '" id "', 'meaning': 'session', 'when': { 'kind': 'time', 'precision': 'minute', " \
  "'spans': [{ 'start': '" date "T17:00', 'end': '" date "T20:00' }] }" more " }"
#define DAY(id, date, more) \
  "{ 'id': '" id "', 'meaning': 'session', 'when': { 'kind': 'day', 'precision': 'day', " \
  "'spans': [{ 'start': '" date "', 'end': '" date "' }] }" more " }"
#define MONTH(id, text, from, to, more) \
  "{ 'id': '" id "', 'meaning': 'session', 'when': { 'text': '" text "', 'kind': 'month', 'precision': 'month', " \
  "'spans': [{ 'start': '" from "', 'end': '" to "' }] }" more " }"
#define SET(word, rule) ", 'set': '" word "', 'setRule': '" rule "'"

typedef struct
{
  const char *name;
  const char *item;
  const char *expected[3];      /* in Finnish, Swedish, English; NULL for not tested */
} SentenceCase;

static const SentenceCase sentence_cases[] = {
  { "one-session", "'title': 'Visiotyöpaja', 'marks': [" CLOCK ("1", "2022-04-12", "") "]",
    { "• *Visiotyöpaja* tiistaina 12.4.2022 klo 17–20.",
      "• *Visiotyöpaja* tisdagen den 12.4.2022 kl. 17–20.",
      "• *Visiotyöpaja* on Tuesday 12 Apr 2022, 17:00–20:00." } },
  { "all-differ",
    "'title': 'Strategisten päämäärien työpajat', 'marks': ["
    CLOCK ("1", "2022-04-20", SET ("työpajat", "all-differ")) ", " CLOCK ("2", "2022-04-26", SET ("työpajat", "all-differ")) ", "
    CLOCK ("3", "2022-04-27", SET ("työpajat", "all-differ")) "]",
    { "• *Strategisten päämäärien työpajat* 20.4., 26.4. ja 27.4.2022 klo 17–20. Työpajat ovat erilaisia: voit tulla "
      "yhteen tai useampaan.",
      "• *Strategisten päämäärien työpajat* 20.4, 26.4 och 27.4.2022 kl. 17–20. Tillfällena är olika: du kan delta i ett "
      "eller flera tillfällen.",
      "• *Strategisten päämäärien työpajat* 20, 26 and 27 Apr 2022, 17:00–20:00. The sessions differ: you can come to "
      "one or several." } },
  { "choose-either",
    "'title': 'Viimeistelytyöpajat', 'marks': ["
    DAY ("1", "2022-06-01", SET ("työpajat", "choose-one")) ", " DAY ("2", "2022-06-02", SET ("työpajat", "choose-one")) "]",
    { "• *Viimeistelytyöpajat* 1.6. ja 2.6.2022. Työpajat ovat samansisältöiset: valitse toinen. Kellonaika ilmoitetaan "
      "myöhemmin.",
      "• *Viimeistelytyöpajat* 1.6 och 2.6.2022. Tillfällena har samma innehåll: välj ettdera tillfället. Klockslaget "
      "meddelas senare.",
      "• *Viimeistelytyöpajat* 1 and 2 Jun 2022. The sessions have the same content: choose either. The time of day will "
      "be announced later." } },
  { "choose-one-of-three",
    "'title': 'Illat', 'marks': [" CLOCK ("1", "2022-06-01", SET ("illat", "choose-one")) ", "
    CLOCK ("2", "2022-06-02", SET ("illat", "choose-one")) ", " CLOCK ("3", "2023-06-02", SET ("illat", "choose-one")) "]",
    { "• *Illat* 1.6.2022, 2.6.2022 ja 2.6.2023 klo 17–20. Illat ovat samansisältöiset: valitse yksi." } },
  { "candidates",
    "'title': 'Seminaari', 'marks': [" CLOCK ("1", "2022-06-01", SET ("ajat", "candidates")) ", "
    CLOCK ("2", "2022-06-02", SET ("ajat", "candidates")) "]",
    { "• *Seminaari* 1.6. tai 2.6.2022 klo 17–20. Ajat ovat ehdolla: niistä valitaan yksi.",
      "• *Seminaari* 1.6 eller 2.6.2022 kl. 17–20. Tiderna är föreslagna: en av dem väljs." } },
  { "set-word-that-is-no-subject",
    "'title': 'Pajat', 'marks': [" CLOCK ("1", "2022-06-01", SET ("sarja 1", "all-differ")) ", "
    CLOCK ("2", "2022-06-02", SET ("sarja 1", "all-differ")) "]",
    { "• *Pajat* 1.6. ja 2.6.2022 klo 17–20. Tilaisuudet ovat erilaisia: voit tulla yhteen tai useampaan." } },
  { "two-sets-of-one-row",
    "'title': 'Pajat', 'marks': [" CLOCK ("1", "2022-06-01", SET ("illat", "all-differ")) ", "
    CLOCK ("2", "2022-06-03", "") ", " CLOCK ("3", "2022-06-02", SET ("illat", "all-differ")) "]",
    { "• *Pajat* 1.6. ja 2.6.2022 klo 17–20. Illat ovat erilaisia: voit tulla yhteen tai useampaan.\n"
      "• *Pajat* perjantaina 3.6.2022 klo 17–20." } },
  { "different-clocks",
    "'title': 'Pajat', 'marks': [" CLOCK ("1", "2022-06-01", "") ", " DAY ("2", "2022-06-02", "") "]",
    { "• *Pajat* 1.6.2022 klo 17–20 ja 2.6.2022." } },
  { "some-held",
    "'title': 'Työpajat', 'marks': [" CLOCK ("1", "2026-04-14", SET ("työpajat", "all-differ") ", 'status': 'held'") ", "
    CLOCK ("2", "2026-04-21", SET ("työpajat", "all-differ")) ", " CLOCK ("3", "2026-05-07", SET ("työpajat", "all-differ")) "]",
    { "• *Työpajat* 14.4.2026 klo 17–20 (pidetty), 21.4. ja 7.5.2026 klo 17–20. Työpajat ovat erilaisia: voit tulla "
      "yhteen tai useampaan." } },
  { "all-held-promise-nothing",
    "'title': 'Työpajat', 'marks': [" DAY ("1", "2026-04-14", SET ("työpajat", "choose-one") ", 'status': 'held'") ", "
    DAY ("2", "2026-04-21", SET ("työpajat", "choose-one") ", 'status': 'held'") "]",
    { "• *Työpajat* 14.4. ja 21.4.2026 (pidetty)." } },
  { "cancelled", "'title': 'Ilta', 'marks': [" CLOCK ("1", "2026-04-29", ", 'status': 'cancelled', 'reason': 'vappu'") "]",
    { "• *Ilta* keskiviikkona 29.4.2026 klo 17–20 (peruttu: vappu)." } },
  { "label", "'title': 'Työ käyntiin', 'marks': [" CLOCK ("1", "2022-02-02", ", 'label': 'valmistelupalaveri'") "]",
    { "• *Työ käyntiin* keskiviikkona 2.2.2022 klo 17–20 (valmistelupalaveri)." } },
  { "two-days-in-the-author's-words",
    "'title': 'Seminaari', 'marks': [{ 'id': '1', 'meaning': 'session', 'when': { 'text': '22.–23.4.2013, alkaa klo 9', "
    "'kind': 'time-range', 'precision': 'minute', 'spans': [{ 'start': '2013-04-22T09:00', 'end': '2013-04-23' }] } }]",
    { "• *Seminaari* 22.–23.4.2013, alkaa klo 9." } },
  { "about-a-day-has-no-weekday",
    "'title': 'Ilta', 'marks': [{ 'id': '1', 'meaning': 'event', 'when': { 'kind': 'day', 'precision': 'day', "
    "'flags': ['approximate'], 'spans': [{ 'start': '2022-04-12', 'end': '2022-04-12' }] } }]",
    { "• *Ilta* noin 12.4.2022." } },
  { "invitations",
    "'title': 'Paja', 'marks': [" CLOCK ("1", "2013-03-08", "") ", "
    "{ 'id': '2', 'meaning': 'invitation', 'offset': { 'mark': '1', 'n': -10, 'unit': 'days' } }]",
    { "• *Paja* perjantaina 8.3.2013 klo 17–20. Kutsut lähtevät 26.2.2013." } },
  { "no-title", "'marks': [" CLOCK ("1", "2013-03-08", "") "]", { "• perjantaina 8.3.2013 klo 17–20." } },
  { "more-about-it",
    "'title': 'Paja', 'venue': 'Sali', 'url': 'www.x.fi', 'participants': [{ 'text': 'a, b' }, { 'text': 'c' }], "
    "'content': [{ 'kind': 'paragraph', 'runs': [{ 'text': 'Tavoite' }] }, { 'kind': 'bullet', 'runs': [{ 'text': 'miksi?' }] }, "
    "{ 'kind': 'bullet', 'runs': [{ 'text': 'miten' }] }, { 'kind': 'bullet', 'runs': [{ 'text': 'milloin' }] }], "
    "'custom': [{ 'name': 'Ilmoittautuminen', 'value': 'myöhemmin' }], 'marks': [" CLOCK ("1", "2013-03-08", "") "]",
    { "• *Paja* perjantaina 8.3.2013 klo 17–20. Tavoite. miksi? miten; milloin. Osallistujat: a, b; c. Paikka: Sali. "
      "Verkkosivu: [www.x.fi](https://www.x.fi). Ilmoittautuminen: myöhemmin." } },
  { "bullets-that-are-sentences",
    "'title': 'Paja', 'content': [{ 'kind': 'bullet', 'runs': [{ 'text': 'Visio ja arvot' }] }, "
    "{ 'kind': 'bullet', 'runs': [{ 'text': '”Hyvinvointia”' }] }, { 'kind': 'bullet', 'runs': [{ 'text': 'mittarit' }] }], "
    "'marks': [" CLOCK ("1", "2013-03-08", "") "]",
    { "• *Paja* perjantaina 8.3.2013 klo 17–20. Visio ja arvot. ”Hyvinvointia”; mittarit." } },
  { "content-that-only-repeats-the-rule",
    "'title': 'Pajat', 'content': [{ 'kind': 'paragraph', 'runs': [{ 'text': 'Kaksi samansisältöistä, valitse toinen' }] }], "
    "'marks': [" CLOCK ("1", "2022-06-01", SET ("työpajat", "choose-one")) ", "
    CLOCK ("2", "2022-06-02", SET ("työpajat", "choose-one")) "]",
    { "• *Pajat* 1.6. ja 2.6.2022 klo 17–20. Työpajat ovat samansisältöiset: valitse toinen.",
      "• *Pajat* 1.6 och 2.6.2022 kl. 17–20. Tillfällena har samma innehåll: välj ettdera tillfället. Kaksi "
      "samansisältöistä, valitse toinen." } },
  { "content-that-says-one-word-more",
    "'title': 'Pajat', 'content': [{ 'kind': 'paragraph', 'runs': [{ 'text': 'Kaksi samansisältöistä iltaa, valitse toinen' }] }], "
    "'marks': [" CLOCK ("1", "2022-06-01", SET ("työpajat", "choose-one")) ", "
    CLOCK ("2", "2022-06-02", SET ("työpajat", "choose-one")) "]",
    { "• *Pajat* 1.6. ja 2.6.2022 klo 17–20. Työpajat ovat samansisältöiset: valitse toinen. Kaksi samansisältöistä "
      "iltaa, valitse toinen." } },
  { "content-that-repeats-another-number",
    "'title': 'Pajat', 'content': [{ 'kind': 'paragraph', 'runs': [{ 'text': 'Kolme samansisältöistä' }] }], "
    "'marks': [" CLOCK ("1", "2022-06-01", SET ("työpajat", "choose-one")) ", "
    CLOCK ("2", "2022-06-02", SET ("työpajat", "choose-one")) "]",
    { "• *Pajat* 1.6. ja 2.6.2022 klo 17–20. Työpajat ovat samansisältöiset: valitse toinen. Kolme samansisältöistä." } },
};

static const char *const tags[] = { "fi", "sv", "en" };

static void
test_sentence (gconstpointer data)
{
  const SentenceCase *c = data;
  g_autofree char *members = g_strconcat ("'title': 'T', 'language': 'fi', 'items': [{ 'id': 'item', ", c->item, " }]", NULL);
  g_autoptr(AikaPlan) plan = prose_plan_new (members);

  for (guint i = 0; i < G_N_ELEMENTS (tags) && c->expected[i] != NULL; i++)
    {
      g_autoptr(AikaView) view = prose_view_new (AIKA_VIEW_BULLETIN, NULL);
      g_autoptr(AikaProse) prose = NULL;
      g_autofree char *body = NULL;

      aika_set_text (&view->language, tags[i]);
      prose = aika_prose_new (plan, view);
      body = prose_dup_blocks (prose->body);
      g_assert_cmpstr (body, ==, c->expected[i]);
    }
}

/* Each day of a list is a run with its own time. */
static void
test_days_are_known (void)
{
  g_autofree char *members = g_strconcat ("'title': 'T', 'language': 'fi', 'items': [{ 'id': 'item', ",
                                          sentence_cases[1].item, " }]", NULL);
  static const char *const said[] = { "20.4.", "26.4.", "27.4.2022 klo 17–20" };
  g_autoptr(AikaPlan) plan = prose_plan_new (members);
  g_autoptr(AikaView) view = prose_view_new (AIKA_VIEW_BULLETIN, NULL);
  g_autoptr(AikaProse) prose = aika_prose_new (plan, view);
  const AikaItem *item = aika_seq_get (plan->items, 0);
  const AikaProseBlock *block = prose->body->pdata[0];
  guint n_times = 0;

  for (guint i = 0; i < block->runs->len; i++)
    {
      const AikaProseRun *run = &g_array_index (block->runs, AikaProseRun, i);

      if (run->when == NULL)
        continue;
      g_assert_cmpstr (run->text, ==, said[n_times]);
      g_assert_true (aika_when_equal (run->when, ((AikaMark *) aika_seq_get (item->marks, n_times))->when));
      n_times++;
    }
  g_assert_cmpuint (n_times, ==, 3);
}

#define KAARINA \
  "'title': 'Strategia etenee', 'organisation': 'Kaarinan kaupunki', 'statusWord': 'Luonnos', 'asOf': '2022-03-02', " \
  "'published': '2022-03-03', 'updated': '2022-03-03', 'references': ['KH 7.2.2022', 'Liite 1'], 'language': 'fi', " \
  "'lead': 'Ingressi.', 'intro': [{ 'kind': 'paragraph', 'runs': [{ 'text': 'Johdanto.' }] }, " \
  "{ 'kind': 'heading', 'runs': [{ 'text': 'Vahvuudet' }] }, { 'kind': 'bullet', 'runs': [{ 'text': 'palvelut' }] }], " \
  "'outro': [{ 'kind': 'paragraph', 'runs': [{ 'text': 'Tervetuloa!' }] }], 'note': 'Huomautus', " \
  "'bodies': [{ 'id': 'kv', 'abbreviation': 'KV', 'name': 'kaupunginvaltuusto', 'kind': 'council', 'meetings': [" \
  "{ 'id': 'm1', 'when': { 'kind': 'day', 'precision': 'day', 'spans': [{ 'start': '2022-09-12', 'end': '2022-09-12' }] } }, " \
  "{ 'id': 'm2', 'status': 'cancelled', 'when': { 'kind': 'day', 'precision': 'day', 'spans': [{ 'start': '2022-06-13', 'end': '2022-06-13' }] } }] }], " \
  "'banners': [{ 'id': 'b', 'text': 'Vaalit', 'when': { 'text': 'lokakuu 2022', 'kind': 'month', 'precision': 'month', " \
  "'spans': [{ 'start': '2022-10-01', 'end': '2022-10-31' }] } }], 'items': [" \
  "{ 'id': '1', 'title': 'Kartoitus', 'marks': [{ 'id': '1m', 'status': 'held', 'when': { 'text': 'tehty', 'kind': 'unknown', 'precision': 'plan' } }] }, " \
  "{ 'id': '2', 'title': 'Ensimmäiset', 'marks': [" MONTH ("2m", "maaliskuu 2022", "2022-03-01", "2022-03-31", "") "] }, " \
  "{ 'id': '3', 'title': 'Visiotyöpaja', 'marks': [" CLOCK ("3m", "2022-04-12", "") "] }, " \
  "{ 'id': '4', 'title': 'Hyväksyminen', 'meetings': [{ 'body': 'kv', 'meeting': 'm2' }], 'marks': [{ 'id': '4m', " \
  "'meeting': { 'body': 'kv', 'meeting': 'm1', 'relation': 'decision' }, 'meaning': 'decision', 'status': 'tentative' }] }]"

static void
test_whole (void)
{
  g_autoptr(AikaPlan) plan = prose_plan_new (KAARINA);
  g_autoptr(AikaView) view = prose_view_new (AIKA_VIEW_BULLETIN, NULL);
  g_autoptr(AikaProse) prose = NULL;
  g_autofree char *head = NULL;
  g_autofree char *body = NULL;
  g_autofree char *foot = NULL;

  aika_set_text (&view->heading, "Tule mukaan");
  prose = aika_prose_new (plan, view);
  head = prose_dup_blocks (prose->head);
  body = prose_dup_blocks (prose->body);
  foot = prose_dup_blocks (prose->foot);

  g_assert_cmpstr (head, ==, "organisation: Kaarinan kaupunki\n# Strategia etenee\nstatus: Luonnos · Tilanne 2.3.2022\n"
                             "references: KH 7.2.2022 · Liite 1\npublished: Julkaistu 3.3.2022 · Päivitetty 3.3.2022\n"
                             "lead: Ingressi.\nJohdanto.\n## Vahvuudet\n• palvelut\n## Tule mukaan");
  g_assert_cmpstr (body, ==, "• *Visiotyöpaja* tiistaina 12.4.2022 klo 17–20.");
  g_assert_cmpstr (foot, ==, "Tervetuloa!\n## Työn vaiheet\n• *Kartoitus*: tehty.\n• *Ensimmäiset*: maaliskuu 2022.\n"
                             "• *Hyväksyminen*: KV 12.9.2022, hyväksyminen, alustava; KV 13.6.2022, peruttu.\nVaalit: lokakuu 2022\n"
                             "## Kokoukset\n• KV: 13.6. (peruttu), 12.9.2022\nnote: Huomautus");
}

/* A list of sessions is parted from an intro's bullets and from the phases under it. */
static void
test_heading_of_the_programme (void)
{
  g_autoptr(AikaPlan) plan = prose_plan_new (KAARINA);
  g_autoptr(AikaPlan) short_plan = prose_plan_new ("'title': 'T', 'language': 'fi', 'items': [{ 'id': '1', 'title': 'Paja', 'marks': ["
                                                   CLOCK ("m", "2022-04-12", "") "] }]");
  g_autoptr(AikaView) view = prose_view_new (AIKA_VIEW_BULLETIN, NULL);
  g_autoptr(AikaProse) prose = aika_prose_new (plan, view);
  g_autoptr(AikaProse) short_prose = aika_prose_new (short_plan, view);
  g_autofree char *head = prose_dup_blocks (prose->head);
  g_autofree char *short_head = prose_dup_blocks (short_prose->head);

  g_assert_true (g_str_has_suffix (head, "\n• palvelut\n## Tilaisuudet"));
  g_assert_cmpstr (short_head, ==, "# T");
}

/* Meetings that the table says stand nowhere else; where one is missing, the whole series does. */
static void
test_meetings_in_the_foot (void)
{
  g_autoptr(AikaPlan) plan = prose_plan_new (KAARINA);
  g_autoptr(AikaView) with = prose_view_new (AIKA_VIEW_TABLE, "title, body:kv");
  g_autoptr(AikaView) without = prose_view_new (AIKA_VIEW_TABLE, "title, when");
  g_autoptr(AikaProse) said = aika_prose_new (plan, with);
  g_autoptr(AikaProse) unsaid = aika_prose_new (plan, without);
  g_autofree char *said_foot = prose_dup_blocks (said->foot);
  g_autofree char *unsaid_foot = prose_dup_blocks (unsaid->foot);

  g_assert_cmpstr (said_foot, ==, "Vaalit: lokakuu 2022\nTervetuloa!\nnote: Huomautus");
  g_assert_cmpstr (unsaid_foot, ==, "Vaalit: lokakuu 2022\nTervetuloa!\n## Kokoukset\n• KV: 13.6. (peruttu), 12.9.2022\n"
                                    "note: Huomautus");
}

/* Only what the rows do not say: who stands under whom, and who sits where. */
static void
test_bodies_in_the_foot (void)
{
  static const struct { const char *language, *expect; } cases[] = {
    { "fi", "## Toimielimet ja ryhmät\n• valtuusto (KV)\n• ohjausryhmä (jory, OHRY), ylempi toimielin valtuusto\n"
            "• viisaat. Jäsenet: asuminen, media" },
    { "sv", "## Organ och grupper\n• valtuusto (KV)\n• ohjausryhmä (jory, OHRY), överordnat organ valtuusto\n"
            "• viisaat. Medlemmar: asuminen, media" },
    { "en", "## Bodies and groups\n• valtuusto (KV)\n• ohjausryhmä (jory, OHRY), under valtuusto\n"
            "• viisaat. Members: asuminen, media" },
  };
  g_autoptr(AikaView) view = prose_view_new (AIKA_VIEW_TABLE, "title");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members = g_strdup_printf (
        "'language': '%s', 'bodies': [{ 'id': 'kv', 'abbreviation': 'KV', 'name': 'valtuusto' },"
        "{ 'id': 'o', 'name': 'ohjausryhmä', 'aliases': ['jory', 'OHRY'], 'parent': 'kv' },"
        "{ 'id': 'v', 'name': 'viisaat', 'members': ['asuminen', 'media'] }, { 'id': 'a', 'name': 'asukkaat' },"
        "{ 'id': 'x', 'name': 'irrallinen', 'parent': 'poissa' }], 'items': []", cases[i].language);
      g_autoptr(AikaPlan) plan = prose_plan_new (members);
      g_autoptr(AikaProse) prose = aika_prose_new (plan, view);
      g_autofree char *foot = prose_dup_blocks (prose->foot);

      g_assert_cmpstr (foot, ==, cases[i].expect);
    }
}

static void
test_matrix (void)
{
  g_autoptr(AikaPlan) plan = prose_plan_new (
    "'title': 'T', 'language': 'fi', 'groups': [{ 'id': 'g', 'title': 'Sisältö' }], 'items': ["
    "{ 'id': '0', 'title': 'Ensin', 'marks': [] }, { 'id': '1', 'group': 'g', 'title': 'Palvelulupaus', 'marks': ["
    "{ 'id': 'm', 'label': 'luonnos', 'status': 'tentative', 'when': { 'text': 'syys–marraskuu 2018', 'kind': 'month-range', "
    "'precision': 'month', 'spans': [{ 'start': '2018-09-01', 'end': '2018-11-30' }] } }] }]");
  g_autoptr(AikaView) view = aika_prose_create_view (plan, AIKA_VIEW_MATRIX);
  g_autoptr(AikaProse) prose = aika_prose_new (plan, view);
  g_autofree char *body = prose_dup_blocks (prose->body);
  g_autoptr(AikaView) headed = aika_record_draft (view);
  g_autoptr(AikaProse) headed_prose = NULL;
  g_autofree char *headed_body = NULL;

  g_assert_cmpstr (body, ==, "• *Ensin*: _aika puuttuu_.\n## Sisältö\n"
                             "• *Palvelulupaus*: syyskuusta marraskuuhun 2018, luonnos, alustava.");

  aika_set_text (&headed->heading, "Aikataulu");
  headed_prose = aika_prose_new (plan, headed);
  headed_body = prose_dup_blocks (headed_prose->body);
  g_assert_cmpstr (headed_body, ==, "• *Ensin*: _aika puuttuu_.\n### Sisältö\n"
                                    "• *Palvelulupaus*: syyskuusta marraskuuhun 2018, luonnos, alustava.");
}

static void
test_wheel (void)
{
  g_autoptr(AikaPlan) plan = prose_plan_new (KAARINA);
  g_autoptr(AikaView) view = aika_prose_create_view (plan, AIKA_VIEW_WHEEL);
  g_autoptr(AikaProse) prose = aika_prose_new (plan, view);
  g_autofree char *body = prose_dup_blocks (prose->body);
  g_autofree char *foot = prose_dup_blocks (prose->foot);

  g_assert_cmpstr (body, ==, "## Maaliskuu\n• *Ensimmäiset*: maaliskuu 2022.\n"
                             "## Huhtikuu\n• *Visiotyöpaja*: 12. huhtikuuta 2022 kello 17 alkaen kello 20 asti.\n"
                             "## Kesäkuu\n• *KV*: 13. kesäkuuta 2022, peruttu.\n"
                             "## Syyskuu\n• *Hyväksyminen*: KV 12. syyskuuta 2022, hyväksyminen, alustava.\n"
                             "• *KV*: 12. syyskuuta 2022.\n"
                             "## Lokakuu\n• *Vaalit*: lokakuu 2022.\n"
                             "## Aika avoin\n• *Kartoitus*: tehty.");
  g_assert_cmpstr (foot, ==, "Tervetuloa!\nnote: Huomautus");
}

/* What lasts the whole process, what has no time and what goes on from a day have places of their own. */
static void
test_wheel_places (void)
{
  g_autoptr(AikaPlan) plan = prose_plan_new (
    "'title': 'T', 'language': 'sv', 'items': ["
    "{ 'id': '1', 'title': 'Öppen', 'marks': [] },"
    "{ 'id': '2', 'title': 'Kommunikation', 'marks': [{ 'id': 'a', 'when': { 'kind': 'whole-process', 'precision': 'plan' } }] },"
    "{ 'id': '3', 'title': 'Sist', 'marks': [{ 'id': 'b', 'when': { 'kind': 'deadline', 'precision': 'day', "
    "'spans': [{ 'end': '2022-05-31' }] } }, { 'id': 'c', 'when': { 'kind': 'day', 'precision': 'day', "
    "'spans': [{ 'start': '2023-01-09', 'end': '2023-01-09' }] } }] }]");
  g_autoptr(AikaView) view = aika_prose_create_view (plan, AIKA_VIEW_WHEEL);
  g_autoptr(AikaProse) prose = aika_prose_new (plan, view);
  g_autofree char *body = prose_dup_blocks (prose->body);

  g_assert_cmpstr (body, ==, "## Maj 2022\n• *Sist*: senast 31 maj 2022.\n## Januari 2023\n• *Sist*: 9 januari 2023.\n"
                             "## Under hela processen\n• *Kommunikation*: under hela processen.\n"
                             "## Tiden öppen\n• *Öppen*.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sentence_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/prose-bulletin/", sentence_cases[i].name, NULL);

      g_test_add_data_func (path, &sentence_cases[i], test_sentence);
    }
  g_test_add_func ("/prose-bulletin/each-day-is-known", test_days_are_known);
  g_test_add_func ("/prose-bulletin/head-body-foot", test_whole);
  g_test_add_func ("/prose-bulletin/heading-of-the-program", test_heading_of_the_programme);
  g_test_add_func ("/prose-frame/who-stands-under-whom", test_bodies_in_the_foot);
  g_test_add_func ("/prose-frame/meetings-that-stand-nowhere-else", test_meetings_in_the_foot);
  g_test_add_func ("/prose-list/matrix-by-groups", test_matrix);
  g_test_add_func ("/prose-list/wheel-by-months", test_wheel);
  g_test_add_func ("/prose-list/wheel-places-what-has-no-month", test_wheel_places);

  return g_test_run ();
}
