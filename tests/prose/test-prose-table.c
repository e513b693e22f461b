/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "prose-plan.h"

/* Tables and programmes: headers, order, sections. */

#define DAY(id, text, date) \
  "{ 'id': '" id "', 'when': { 'text': '" text "', 'kind': 'day', 'precision': 'day', " \
  "'spans': [{ 'start': '" date "', 'end': '" date "' }] } }"
#define MONTHS(id, text, from, to) \
  "{ 'id': '" id "', 'when': { 'text': '" text "', 'kind': 'month-range', 'precision': 'month', " \
  "'spans': [{ 'start': '" from "', 'end': '" to "' }] } }"
#define SEASON(id, text, from, to) \
  "{ 'id': '" id "', 'when': { 'text': '" text "', 'kind': 'season', 'precision': 'season', " \
  "'spans': [{ 'start': '" from "', 'end': '" to "' }] } }"
#define WHOLE(id) "{ 'id': '" id "', 'when': { 'text': 'prosessin aikana', 'kind': 'whole-process', 'precision': 'plan' } }"
#define ITEM(id, more, marks) "{ 'id': '" id "', 'title': '" id "'" more ", 'marks': [" marks "] }"
#define RANGE(from, to) "'range': { 'kind': 'month-range', 'precision': 'month', 'spans': [{ 'start': '" from "', 'end': '" to "' }] },"

static char *
dup_rows (const char   *members,
          AikaSections  sections,
          AikaOrder     order)
{
  g_autoptr(AikaPlan) plan = prose_plan_new (members);
  g_autoptr(AikaView) view = prose_view_new (AIKA_VIEW_PROGRAMME, "title");
  g_autoptr(AikaProse) prose = NULL;

  view->sections = sections;
  view->order = order;
  prose = aika_prose_new (plan, view);
  return prose_dup_rows (prose->table);
}

typedef struct
{
  const char  *name;
  const char  *members;
  AikaSections sections;
  AikaOrder    order;
  const char  *expected;
} RowsCase;

#define RAUMA \
  "'title': 'Ohjelma', 'language': 'fi', " RANGE ("2013-02-01", "2013-09-30") \
  "'groups': [{ 'id': 'g', 'title': 'Kaikki mukaan' }, { 'id': 'h', 'title': 'Ohjelma' }]," \
  "'items': [" \
  ITEM ("työtapa", ", 'section': 'Työtavat', 'group': 'g'", WHOLE ("0")) ", " \
  ITEM ("tieto", ", 'group': 'h'", DAY ("1", "ma 25.2.2013", "2013-02-25")) ", " \
  ITEM ("jory", ", 'group': 'h'", DAY ("2", "pe 1.3.2013", "2013-03-01")) ", " \
  ITEM ("tiedotteet", "", "") ", " \
  ITEM ("viisaat", ", 'group': 'g'", \
        "{ 'id': '4', 'offset': { 'mark': '3', 'n': -10, 'unit': 'days' }, 'meaning': 'invitation' }, " \
        DAY ("3", "pe 8.3.2013", "2013-03-08")) ", " \
  ITEM ("seminaari", "", DAY ("5", "to 4.4.2013", "2013-04-04")) ", " \
  ITEM ("päätös", ", 'section': 'Syksy 2013'", MONTHS ("6", "elo–syyskuu 2013", "2013-08-01", "2013-09-30")) ", " \
  ITEM ("käyttö", "", "") "]"

#define TWO_YEARS \
  "'title': 'Ohjelma', 'language': 'fi', 'items': [" \
  ITEM ("marras", "", DAY ("1", "5.11.2018", "2018-11-05")) ", " \
  ITEM ("syksy", "", SEASON ("2", "syksy 2018", "2018-09-01", "2018-11-30")) ", " \
  ITEM ("tammi", "", MONTHS ("3", "tammi–maaliskuu 2019", "2019-01-01", "2019-03-31")) ", " \
  ITEM ("joulu", "", DAY ("4", "3.12.2018", "2018-12-03")) ", " \
  ITEM ("avoin", "", "{ 'id': '5', 'when': { 'text': 'sovitaan', 'kind': 'unknown', 'precision': 'plan' } }") ", " \
  ITEM ("koko", "", WHOLE ("6")) "]"

static const RowsCase rows_cases[] = {
  { "months-with-overrides", RAUMA, AIKA_SECTIONS_MONTH, AIKA_ORDER_AUTHOR,
    "## Työtavat\ntyötapa\n## Helmikuu\ntieto\n## Maaliskuu\njory\ntiedotteet\nviisaat\n## Huhtikuu\nseminaari\n"
    "## Syksy 2013\npäätös\nkäyttö" },
  { "none", RAUMA, AIKA_SECTIONS_NONE, AIKA_ORDER_AUTHOR,
    "työtapa\ntieto\njory\ntiedotteet\nviisaat\nseminaari\npäätös\nkäyttö" },
  { "groups-where-they-change", RAUMA, AIKA_SECTIONS_GROUP, AIKA_ORDER_AUTHOR,
    "## Työtavat\ntyötapa\n## Ohjelma\ntieto\njory\ntiedotteet\n## Kaikki mukaan\nviisaat\nseminaari\n"
    "## Syksy 2013\npäätös\nkäyttö" },
  { "seasons", RAUMA, AIKA_SECTIONS_SEASON, AIKA_ORDER_AUTHOR,
    "## Työtavat\ntyötapa\n## Talvi 2012–2013\ntieto\n## Kevät 2013\njory\ntiedotteet\nviisaat\nseminaari\n"
    "## Syksy 2013\npäätös\nkäyttö" },
  { "months-of-two-years", TWO_YEARS, AIKA_SECTIONS_MONTH, AIKA_ORDER_AUTHOR,
    "## Marraskuu 2018\nmarras\n## Syksy 2018\nsyksy\n## Tammikuu 2019\ntammi\n## Joulukuu 2018\njoulu\navoin\n"
    "## Koko prosessin ajan\nkoko" },
  { "by-time", TWO_YEARS, AIKA_SECTIONS_MONTH, AIKA_ORDER_TIME,
    "## Koko prosessin ajan\nkoko\n## Syksy 2018\nsyksy\n## Marraskuu 2018\nmarras\n## Joulukuu 2018\njoulu\n"
    "## Tammikuu 2019\ntammi\n## Aika avoin\navoin" },
  { "month-outside-the-range-has-its-year",
    "'title': '', 'language': 'fi', " RANGE ("2022-01-01", "2022-06-30") "'items': ["
    ITEM ("a", "", DAY ("1", "1.2.2022", "2022-02-01")) ", " ITEM ("b", "", DAY ("2", "1.2.2023", "2023-02-01")) "]",
    AIKA_SECTIONS_MONTH, AIKA_ORDER_AUTHOR, "## Helmikuu\na\n## Helmikuu 2023\nb" },
  { "in-swedish",
    "'title': '', 'language': 'sv', 'items': ["
    ITEM ("a", "", DAY ("1", "1.2.2022", "2022-02-01")) ", " ITEM ("b", "", WHOLE ("2")) "]",
    AIKA_SECTIONS_MONTH, AIKA_ORDER_AUTHOR, "## Februari\na\n## Under hela processen\nb" },
  { "nothing", "'title': '', 'language': 'en', 'items': []", AIKA_SECTIONS_MONTH, AIKA_ORDER_TIME, "" },
};

static void
test_rows (gconstpointer data)
{
  const RowsCase *c = data;
  g_autofree char *rows = dup_rows (c->members, c->sections, c->order);

  g_assert_cmpstr (rows, ==, c->expected);
}

/* Equal rows are two rows: Mikkeli's board works on the strategy twice. */
static void
test_author_order (void)
{
  g_autofree char *rows = dup_rows ("'title': '', 'language': 'fi', 'items': ["
                                    "{ 'id': '1', 'title': 'käsittely', 'marks': [] },"
                                    "{ 'id': '2', 'title': 'seminaari', 'marks': [] },"
                                    "{ 'id': '3', 'title': 'käsittely', 'marks': [] }]",
                                    AIKA_SECTIONS_NONE, AIKA_ORDER_AUTHOR);

  g_assert_cmpstr (rows, ==, "käsittely\nseminaari\nkäsittely");
}

typedef struct
{
  const char *name;
  const char *columns;
  const char *language;
  const char *expected;
  guint       title_column;
} HeaderCase;

static const HeaderCase header_cases[] = {
  { "of-two-levels",
    "period, days=Ajankohta, title+content=Työvaihe, mode+consultant=Tilaisuuden toteutus, participants=Osallistujat, "
    "body:kh=KH-kokous^Kokoukset, body:kv=KV-kokous^Kokoukset, body:jory=Jory^Kokoukset",
    NULL,
    " | Ajankohta | Työvaihe | Tilaisuuden toteutus | Osallistujat | KH-kokous^Kokoukset | KV-kokous^Kokoukset | "
    "Jory^Kokoukset", 2 },
  { "of-the-program",
    "number, group, section, title, content, when, days, labels, participants, responsible, mode, consultant, venue, url, "
    "duration, notes, status, category, meetings, body:kh, custom:Ilmoittautuminen, content+participants",
    NULL,
    "Nro | Ryhmä | Jakso | Työvaihe | Sisältö | Ajankohta | Päivä | Merkintä | Osallistujat | Roolit ja vastuut | Toteutus | "
    "Konsultti | Paikka | Verkkosivu | Kesto | Muistiinpanot | Tila | Luokka | Kokoukset | KH | Ilmoittautuminen | "
    "Sisältö ja osallistujat", 3 },
  { "in-swedish", "when, title, responsible, meetings, body:kv", "sv",
    "Tidpunkt | Arbetsskede | Roller och ansvar | Sammanträden | KV", 1 },
  { "in-english", "when, content, consultant", "en", "Time | Content | Consultant", 0 },
  { "of-what-is-unknown", "body:nobody, custom:, colour", NULL, "Kokous | Lisätieto | colour", 0 },
};

static void
test_header (gconstpointer data)
{
  const HeaderCase *c = data;
  g_autoptr(AikaPlan) plan = prose_plan_with_item ("'title': 'x', 'marks': []");
  g_autoptr(AikaView) view = prose_view_new (AIKA_VIEW_TABLE, c->columns);
  g_autoptr(AikaProse) prose = NULL;
  g_autofree char *columns = NULL;

  aika_set_text (&view->language, c->language);
  prose = aika_prose_new (plan, view);
  columns = prose_dup_columns (prose->table);
  g_assert_cmpstr (columns, ==, c->expected);
  g_assert_cmpuint (prose->table->title_column, ==, c->title_column);
  for (guint i = 0; i < prose->table->columns->len; i++)
    g_assert_cmpstr (g_array_index (prose->table->columns, AikaProseColumn, i).name, !=, "");
}

/* A column that holds nothing stays when the view lists it. */
static void
test_empty_column (void)
{
  g_autoptr(AikaPlan) plan = prose_plan_with_item ("'title': 'x', 'meetings': [{ 'body': 'kh', 'meeting': 'kh1' }], 'marks': []");
  g_autoptr(AikaView) view = prose_view_new (AIKA_VIEW_TABLE, "title, body:kh, body:jory=Jory");
  g_autoptr(AikaProse) prose = aika_prose_new (plan, view);
  g_autofree char *rows = prose_dup_rows (prose->table);

  g_assert_cmpstr (rows, ==, "Ensin |  | \nx | 21.2.2022 | ");
}

/* One row anew is the row of the whole. */
static void
test_compose_row (void)
{
  g_autoptr(AikaPlan) plan = prose_plan_new (RAUMA);
  g_autoptr(AikaView) view = prose_view_new (AIKA_VIEW_PROGRAMME, "section, number, when, title");
  g_autoptr(AikaProse) prose = NULL;

  view->sections = AIKA_SECTIONS_MONTH;
  prose = aika_prose_new (plan, view);
  for (guint i = 0; i < prose->table->rows->len; i++)
    {
      const AikaProseRow *row = prose->table->rows->pdata[i];
      g_autoptr(AikaProseRow) anew = NULL;

      if (row->item == NULL)
        continue;

      anew = aika_prose_compose_row (plan, view, row->item);
      g_assert_true (anew->item == row->item);
      g_assert_cmpuint (anew->cells->len, ==, row->cells->len);
      for (guint k = 0; k < row->cells->len; k++)
        {
          g_autofree char *said = prose_dup_cell (row->cells->pdata[k]);
          g_autofree char *said_anew = prose_dup_cell (anew->cells->pdata[k]);

          g_assert_cmpstr (said_anew, ==, said);
        }
    }
}

/* A row keeps the author's number when the view is in the order of time. */
static void
test_numbers (void)
{
  g_autoptr(AikaPlan) plan = prose_plan_new (TWO_YEARS);
  g_autoptr(AikaView) view = prose_view_new (AIKA_VIEW_TABLE, "number, title");
  g_autoptr(AikaProse) prose = NULL;
  g_autofree char *rows = NULL;

  view->order = AIKA_ORDER_TIME;
  prose = aika_prose_new (plan, view);
  rows = prose_dup_rows (prose->table);
  g_assert_cmpstr (rows, ==, "6 | koko\n2 | syksy\n1 | marras\n4 | joulu\n3 | tammi\n5 | avoin");
}

/* A table without columns has those that hold something, and loses no meeting. */
static void
test_made_columns (void)
{
  g_autoptr(AikaPlan) plan = prose_plan_with_item (
    "'title': 'x', 'consultant': 'yes', 'participants': [{ 'text': 'kaikki' }], 'duration': '1 pv', "
    "'custom': [{ 'name': 'Ilmoittautuminen', 'value': 'myöhemmin' }], 'group': 'g', "
    "'meetings': [{ 'body': 'kv', 'meeting': 'kv1' }], "
    "'marks': [{ 'id': '1', 'label': 'luonnos', 'status': 'tentative' }]");
  g_autoptr(AikaView) view = aika_prose_create_view (plan, AIKA_VIEW_TABLE);
  g_autoptr(AikaView) bare = prose_view_new (AIKA_VIEW_TABLE, NULL);
  g_autoptr(AikaProse) prose = aika_prose_new (plan, view);
  g_autoptr(AikaProse) bare_prose = aika_prose_new (plan, bare);
  g_autofree char *columns = prose_dup_columns (prose->table);
  g_autofree char *bare_columns = prose_dup_columns (bare_prose->table);

  g_assert_cmpstr (columns, ==, "Ajankohta | Työvaihe | Merkintä | Konsultti | Osallistujat | Tila | Ilmoittautuminen | "
                                "KV^Kokoukset");
  g_assert_cmpstr (bare_columns, ==, columns);
  g_assert_cmpint (view->sections, ==, AIKA_SECTIONS_GROUP);
  g_assert_cmpstr (view->name, ==, "Taulukko");
}

static void
test_find_view (void)
{
  g_autoptr(AikaPlan) plan = prose_plan_new ("'title': '', 'language': 'fi', 'items': [], 'views': ["
                                             "{ 'id': 'a', 'kind': 'matrix' }, { 'id': 'b', 'kind': 'table' }, "
                                             "{ 'id': 'c', 'kind': 'table' }]");

  g_assert_cmpstr (aika_prose_find_view (plan, AIKA_VIEW_TABLE)->id, ==, "b");
  g_assert_null (aika_prose_find_view (plan, AIKA_VIEW_WHEEL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/prose-table/sections/", rows_cases[i].name, NULL);

      g_test_add_data_func (path, &rows_cases[i], test_rows);
    }
  for (guint i = 0; i < G_N_ELEMENTS (header_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/prose-table/header/", header_cases[i].name, NULL);

      g_test_add_data_func (path, &header_cases[i], test_header);
    }
  g_test_add_func ("/prose-table/author-order-and-equal-rows-stay", test_author_order);
  g_test_add_func ("/prose-table/empty-column-stays", test_empty_column);
  g_test_add_func ("/prose-table/numbers-are-the-author's", test_numbers);
  g_test_add_func ("/prose-table/one-row-anew", test_compose_row);
  g_test_add_func ("/prose-table/made-columns-hold-something", test_made_columns);
  g_test_add_func ("/prose-table/first-view-of-a-kind", test_find_view);

  return g_test_run ();
}
