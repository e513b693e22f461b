/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "prose-plan.h"

#include <string.h>

/* Every name of a column's field, over one item. */

typedef struct
{
  const char *name;
  const char *item;             /* members */
  const char *field;
  const char *expected;
  const char *header;
} CellCase;

#define DAY(date) "'when': { 'kind': 'day', 'precision': 'day', 'spans': [{ 'start': '" date "', 'end': '" date "' }] }"
#define SAID(text, date) \
  "'when': { 'text': '" text "', 'kind': 'day', 'precision': 'day', 'spans': [{ 'start': '" date "', 'end': '" date "' }] }"
#define MONTH(text, from, to) \
  "'when': { 'text': '" text "', 'kind': 'month-range', 'precision': 'month', 'spans': [{ 'start': '" from "', 'end': '" to "' }] }"
#define CLOCK(text, date, from, to) \
  "'when': { 'text': '" text "', 'kind': 'time', 'precision': 'minute', " \
  "'spans': [{ 'start': '" date "T" from "', 'end': '" date "T" to "' }] }"
#define WORDS(text) "'when': { 'text': '" text "', 'kind': 'unknown', 'precision': 'plan' }"
#define MARK(id, members) "{ 'id': '" id "', " members " }"
#define TIED(id, body, meeting, more) \
  "{ 'id': '" id "', 'meeting': { 'body': '" body "', 'meeting': '" meeting "' }, 'meaning': 'decision'" more " }"
#define MARKS(list) "'marks': [" list "]"

#define FOUR_TIMES \
  MARKS (MARK ("1", MONTH ("helmi–maaliskuu 2022", "2022-02-01", "2022-03-31")) ", " \
         MARK ("2", CLOCK ("ke 2.2.2022 klo 15–16.30", "2022-02-02", "15:00", "16:30")) ", " \
         TIED ("3", "kh", "kh2", "") ", " MARK ("4", WORDS ("aika sovitaan yhdessä")))

static const CellCase cell_cases[] = {
  { "number", "'marks': []", "number", "2" },
  { "group", "'group': 'g', 'marks': []", "group", "Lähtökohdat" },
  { "group-unknown", "'group': 'nobody', 'marks': []", "group", "" },
  { "section-override", "'section': 'Syksy 2013', 'marks': []", "section", "Syksy 2013" },
  { "title", "'title': 'Työ käyntiin', 'marks': []", "title", "Työ käyntiin" },
  { "title-of-two-lines", "'title': 'Työ\\nkäyntiin', 'marks': []", "title", "Työ / käyntiin" },
  { "title-of-spaces", "'title': ' \\n ', 'marks': []", "title", "" },
  { "content", "'content': [{ 'kind': 'paragraph', 'runs': [{ 'text': 'Luonnos ' }, { 'text': 'valmis', 'italic': true }] },"
               "{ 'kind': 'bullet', 'runs': [{ 'text': 'katsaus' }] }, { 'kind': 'heading', 'runs': [{ 'text': 'Arvot' }] }],"
               "'marks': []",
    "content", "Luonnos _valmis_ / • katsaus / *Arvot*" },
  { "content-without-words", "'content': [{ 'kind': 'bullet', 'runs': [] }, { 'kind': 'bullet', 'runs': [{ 'text': ' ' }] }],"
                             "'marks': []",
    "content", "" },

  { "when-as-written", FOUR_TIMES, "when",
    "helmi–maaliskuu 2022 / ke 2.2.2022 klo 15–16.30 / ma 7.2.2022 / aika sovitaan yhdessä" },
  { "when-once", MARKS (MARK ("1", MONTH ("toukokuu 2022", "2022-05-01", "2022-05-31")) ", "
                        MARK ("2", MONTH ("toukokuu 2022", "2022-05-01", "2022-05-31"))),
    "when", "toukokuu 2022" },
  { "when-missing", MARKS (MARK ("1", "'label': 'x'")), "when", "_aika puuttuu_" },
  { "when-of-no-marks", "'marks': []", "when", "" },
  { "when-cancelled", MARKS (MARK ("1", DAY ("2022-04-29") ", 'status': 'cancelled', 'reason': 'vappu'")), "when",
    "pe 29.4.2022, peruttu: vappu" },
  { "when-tentative-is-no-word-of-the-time", MARKS (MARK ("1", DAY ("2022-04-29") ", 'status': 'tentative'")), "when",
    "pe 29.4.2022" },
  { "when-meeting-cancelled", MARKS (TIED ("1", "kh", "kh3", "")), "when", "ke 25.5.2022, peruttu" },
  { "when-meeting-unknown", MARKS (TIED ("1", "kh", "nothing", "")), "when", "_aika puuttuu_" },
  { "when-invitations", MARKS (MARK ("1", SAID ("to 24.3.2022", "2022-03-24")) ", "
                               "{ 'id': '2', 'offset': { 'mark': '1', 'n': -14, 'unit': 'days' }, 'meaning': 'invitation' }"),
    "when", "to 24.3.2022 / kutsut to 10.3.2022" },
  { "when-invitations-in-own-words",
    MARKS (MARK ("1", SAID ("to 24.3.2022", "2022-03-24")) ", "
           "{ 'id': '2', 'offset': { 'mark': '1', 'n': -14, 'unit': 'days' }, 'meaning': 'invitation', "
           "'label': 'kutsut lähtevät' }"),
    "when", "to 24.3.2022 / kutsut lähtevät to 10.3.2022" },
  { "offset-from-a-month-is-no-day",
    MARKS (MARK ("1", MONTH ("maaliskuu 2022", "2022-03-01", "2022-03-31")) ", "
           "{ 'id': '2', 'offset': { 'mark': '1', 'n': -14, 'unit': 'days' }, 'meaning': 'invitation' }"),
    "when", "maaliskuu 2022 / kutsut _aika puuttuu_" },

  { "period", FOUR_TIMES, "period", "helmi–maaliskuu 2022" },
  { "period-whole-process", MARKS (MARK ("1", "'when': { 'text': 'koko prosessin ajan', 'kind': 'whole-process', 'precision': 'plan' }")),
    "period", "koko prosessin ajan" },
  { "days", FOUR_TIMES, "days", "ke 2.2.2022 / ma 7.2.2022" },
  { "days-of-a-range", MARKS (MARK ("1", "'when': { 'text': '4.–5.9.2017', 'kind': 'day-range', 'precision': 'day', "
                                         "'spans': [{ 'start': '2017-09-04', 'end': '2017-09-05' }] }")),
    "days", "4.–5.9.2017" },
  { "days-of-a-range-with-a-clock",
    MARKS (MARK ("1", "'when': { 'text': '22.–23.4.2013, alkaa klo 9', 'kind': 'time-range', 'precision': 'minute', "
                      "'spans': [{ 'start': '2013-04-22T09:00', 'end': '2013-04-23' }] }")),
    "days", "22.–23.4.2013" },
  { "days-of-a-month-are-none", MARKS (MARK ("1", MONTH ("toukokuu 2022", "2022-05-01", "2022-05-31"))), "days", "" },

  { "labels", MARKS (MARK ("1", "'label': 'luonnos'") ", " MARK ("2", "'label': 'luonnos'") ", " MARK ("3", "'label': '24.4.'")),
    "labels", "luonnos / 24.4." },
  { "participants", "'participants': [{ 'text': 'valtuusto' }, { 'text': 'esimiehet tai henkilöstö', 'italic': true }], 'marks': []",
    "participants", "valtuusto / _esimiehet tai henkilöstö_" },
  { "responsible", "'responsible': [{ 'text': 'A' }, { 'text': 'B', 'person': 'p' }], 'marks': []", "responsible", "A / B" },
  { "mode-as-written", "'mode': 'on-site', 'modeText': 'lähiseminaari', 'marks': []", "mode", "lähiseminaari" },
  { "mode-remote", "'mode': 'remote', 'marks': []", "mode", "etätilaisuus" },
  { "mode-on-site", "'mode': 'on-site', 'marks': []", "mode", "lähitilaisuus" },
  { "mode-either", "'mode': 'either', 'marks': []", "mode", "etä- tai lähitilaisuus" },
  { "mode-none", "'mode': 'no-sessions', 'marks': []", "mode", "ei erillisiä tilaisuuksia" },
  { "mode-unsaid", "'marks': []", "mode", "" },
  { "consultant-under-own-header", "'consultant': 'yes', 'marks': []", "consultant", "osallistuu" },
  { "consultant-under-another", "'consultant': 'no', 'marks': []", "consultant", "konsultti ei osallistu", "Toteutus" },
  { "consultant-unsaid", "'marks': []", "consultant", "" },
  { "mode-and-consultant", "'mode': 'remote', 'consultant': 'yes', 'marks': []", "mode+consultant",
    "etätilaisuus / konsultti osallistuu" },
  { "venue", "'venue': 'Vuojoen kartano', 'marks': []", "venue", "Vuojoen kartano" },
  { "url", "'url': 'https://kaarina.fi/', 'marks': []", "url", "[https://kaarina.fi/](https://kaarina.fi/)" },
  { "url-without-scheme", "'url': 'www.rauma.fi/kehittamisfoorumi', 'marks': []", "url",
    "[www.rauma.fi/kehittamisfoorumi](https://www.rauma.fi/kehittamisfoorumi)" },
  { "url-of-a-script-is-text", "'url': 'javascript:alert(1)', 'marks': []", "url", "javascript:alert(1)" },
  { "url-with-spaces-is-text", "'url': 'kerrotaan www.x.fi', 'marks': []", "url", "kerrotaan www.x.fi" },
  { "duration", "'duration': '1–2 pv', 'marks': []", "duration", "1–2 pv" },
  { "duration-behind-participants", "'participants': [{ 'text': 'valtuusto' }, { 'text': 'hallitus' }], 'duration': '1–2 pv', 'marks': []",
    "participants+duration", "valtuusto / hallitus (1–2 pv)" },
  { "duration-behind-nothing", "'duration': '1–2 pv', 'marks': []", "participants+duration", "1–2 pv" },
  { "notes", "'notes': 'rivi\\ntoinen', 'marks': []", "notes", "rivi / toinen" },
  { "status-follows-meaning", MARKS (MARK ("1", "'meaning': 'session', 'status': 'held'") ", "
                                     MARK ("2", "'meaning': 'phase', 'status': 'held'") ", "
                                     MARK ("3", "'meaning': 'decision', 'status': 'held'") ", "
                                     MARK ("4", "'meaning': 'invitation', 'status': 'held'") ", "
                                     MARK ("5", "'status': 'tentative'") ", " MARK ("6", "'status': 'tentative'") ", "
                                     MARK ("7", "'status': 'postponed', 'reason': 'kokous peruttu'") ", "
                                     MARK ("8", "'status': 'tabled'") ", " MARK ("9", "'status': 'returned'") ", "
                                     MARK ("10", "'status': 'confirmed'")),
    "status", "pidetty / valmis / päätetty / lähetetty / alustava / siirretty, uusi aika avoin: kokous peruttu / "
              "jätetty pöydälle / palautettu valmisteluun / vahvistettu" },
  { "category", MARKS (MARK ("1", "'category': 'c'") ", " MARK ("2", "'category': 'd'") ", " MARK ("3", "'category': 'c'")),
    "category", "Valmistelu / Viestintä" },

  { "body-by-date", "'meetings': [{ 'body': 'kh', 'meeting': 'kh1' }, { 'body': 'kv', 'meeting': 'kv1' }], "
                    MARKS (TIED ("1", "kh", "kh2", "")),
    "body:kh", "7.2.2022 / 21.2.2022" },
  { "body-once", "'meetings': [{ 'body': 'kh', 'meeting': 'kh2' }], " MARKS (TIED ("1", "kh", "kh2", "") ", " TIED ("2", "kh", "kh2", "")),
    "body:kh", "7.2.2022" },
  { "body-without-clock", "'meetings': [{ 'body': 'kv', 'meeting': 'kv1' }], 'marks': []", "body:kv", "14.2.2022" },
  { "body-cancelled", "'meetings': [{ 'body': 'kh', 'meeting': 'kh3' }], 'marks': []", "body:kh", "25.5.2022, peruttu" },
  { "body-unknown", "'meetings': [{ 'body': 'nobody', 'meeting': 'kh3' }], 'marks': []", "body:nobody", "" },
  { "meetings", "'meetings': [{ 'body': 'kh', 'meeting': 'kh1' }, { 'body': 'kv', 'meeting': 'kv1' }], "
                MARKS (TIED ("1", "kh", "kh2", "")),
    "meetings", "KH 7.2.2022 / KV 14.2.2022 / KH 21.2.2022" },
  { "meeting-open", "'meetings': [{ 'body': 'kh', 'meeting': 'none', 'relation': 'proposal' }], 'marks': []", "meetings",
    "KH esitys valtuustolle" },

  { "meeting-open-of-a-council", "'meetings': [{ 'body': 'kv', 'meeting': 'none', 'relation': 'decision' }], 'marks': []",
    "body:kv", "hyväksyminen" },

  { "custom", "'custom': [{ 'name': 'Ilmoittautuminen', 'value': 'myöhemmin' }], 'marks': []", "custom:Ilmoittautuminen", "myöhemmin" },
  { "custom-by-its-bare-name", "'custom': [{ 'name': 'Ilmoittautuminen', 'value': 'myöhemmin' }], 'marks': []", "Ilmoittautuminen",
    "myöhemmin" },
  { "custom-unknown", "'marks': []", "custom:x", "" },
  { "unknown-name", "'marks': []", "colour", "" },
  { "no-name", "'title': 'x', 'marks': []", "+", "" },
  { "several-names", "'title': 'Työpaja', 'venue': 'Sali', 'notes': 'x', 'marks': []", "title+venue+colour+notes", "Työpaja / Sali / x" },

  { "emphasis-of-a-field", "'mode': 'remote', 'consultant': 'yes', 'emphasis': ['mode'], 'marks': []", "mode+consultant",
    "_etätilaisuus_ / konsultti osallistuu" },
  { "emphasis-of-when-holds-for-days", "'emphasis': ['when'], " FOUR_TIMES, "days", "_ke 2.2.2022_ / _ma 7.2.2022_" },
  { "emphasis-of-when-leaves-the-period", "'emphasis': ['when'], " FOUR_TIMES, "period", "helmi–maaliskuu 2022" },
};

static void
test_cell (gconstpointer data)
{
  const CellCase *c = data;
  g_autoptr(AikaPlan) plan = prose_plan_with_item (c->item);
  g_autofree char *column = g_strconcat (c->field, c->header != NULL ? "=" : NULL, c->header, NULL);
  g_autoptr(AikaView) view = prose_view_new (AIKA_VIEW_TABLE, column);
  g_autoptr(AikaProseRow) row = aika_prose_compose_row (plan, view, aika_seq_get (plan->items, 1));
  g_autofree char *said = prose_dup_cell (row->cells->pdata[0]);

  g_assert_cmpstr (said, ==, c->expected);
  g_assert_cmpint (aika_prose_cell_is_empty (row->cells->pdata[0]), ==, *c->expected == '\0');
}

/* A time carries what it is, so that a page can say it to a machine and the screen can edit it. */
static void
test_times_are_known (void)
{
  g_autoptr(AikaPlan) plan = prose_plan_with_item (FOUR_TIMES);
  const AikaItem *item = aika_seq_get (plan->items, 1);
  g_autoptr(AikaView) view = prose_view_new (AIKA_VIEW_TABLE, "when");
  g_autoptr(AikaProseRow) row = aika_prose_compose_row (plan, view, item);
  const AikaProseCell *cell = row->cells->pdata[0];

  g_assert_true (row->item == item);
  g_assert_cmpuint (cell->blocks->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      const AikaProseBlock *block = cell->blocks->pdata[i];
      AikaMark *mark = aika_seq_get (item->marks, i);
      g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, mark);

      g_assert_true (block->record == &mark->record);
      g_assert_true (aika_when_equal (g_array_index (block->runs, AikaProseRun, 0).when, when));
    }
}

static void
test_plain (void)
{
  g_autoptr(AikaPlan) plan = prose_plan_with_item (
    "'title': 'Työ', 'content': [{ 'kind': 'bullet', 'runs': [{ 'text': 'a' }, { 'text': 'b', 'italic': true }] }], 'marks': []");
  g_autoptr(AikaView) view = prose_view_new (AIKA_VIEW_TABLE, "title+content");
  g_autoptr(AikaProseRow) row = aika_prose_compose_row (plan, view, aika_seq_get (plan->items, 1));
  g_autofree char *text = aika_prose_cell_dup_plain (row->cells->pdata[0]);

  g_assert_cmpstr (text, ==, "Työ\n• ab");
}

/* The author's words stay in a plan's own language; in another the time is said anew. */
static void
test_language (void)
{
  g_autoptr(AikaPlan) plan = prose_plan_with_item ("'mode': 'remote', 'consultant': 'yes', " FOUR_TIMES);
  g_autoptr(AikaView) view = prose_view_new (AIKA_VIEW_TABLE, "when, mode, consultant");
  g_autoptr(AikaProse) prose = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *columns = NULL;

  aika_set_text (&view->language, "sv");
  prose = aika_prose_new (plan, view);
  rows = prose_dup_rows (prose->table);
  columns = prose_dup_columns (prose->table);
  g_assert_cmpstr (columns, ==, "Tidpunkt | Genomförande | Konsult");
  g_assert_cmpstr (rows, ==, " |  | \n"
                             "februari–mars 2022 / 2.2.2022 kl. 15–16.30 / må 7.2.2022 / aika sovitaan yhdessä | på distans | deltar");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cell_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/prose-cell/", cell_cases[i].name, NULL);

      g_test_add_data_func (path, &cell_cases[i], test_cell);
    }
  g_test_add_func ("/prose-cell/times-are-known", test_times_are_known);
  g_test_add_func ("/prose-cell/plain-text-has-bullets", test_plain);
  g_test_add_func ("/prose-cell/in-another-language", test_language);

  return g_test_run ();
}
