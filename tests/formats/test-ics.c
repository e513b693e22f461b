/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

/* What each moment of a plan says in a calendar: tables of cases. */

#include "config.h"

#include <string.h>

#include "ics-plan.h"

#define MARK_UUID "3d5c2e60-0001-4b6f-8a54-5b3a4f0c0001"

typedef struct
{
  const char    *name;
  WhenSpec       when;
  AikaMeaning    meaning;
  AikaStatus     status;
  const char    *label;
  const char    *language;
  AikaHue        hue;
  AikaMode       mode;
  AikaConsultant consultant;
  const char    *url;
  const char    *reason;
  const char    *expect[14];      /* lines that the event has, unfolded */
  const char    *refuse[4];       /* what stands nowhere in it */
} EventCase;

static const EventCase event_cases[] = {
  { .name = "month-is-all-day-free-and-said-in-words",
    .when = { AIKA_WHEN_MONTH_RANGE, AIKA_PRECISION_MONTH, "helmi–maaliskuu 2022", { { "2022-02-01", "2022-03-31" } } },
    .meaning = AIKA_MEANING_PHASE, .status = AIKA_STATUS_TENTATIVE, .hue = AIKA_HUE_BLUE,
    .expect = { "UID:" MARK_UUID, "SUMMARY:Asia (helmi–maaliskuu 2022)", "CATEGORIES:Työvaihe", "COLOR:steelblue",
                "STATUS:TENTATIVE", "TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
                "DTSTART;VALUE=DATE:20220201", "DTEND;VALUE=DATE:20220401", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
                "DESCRIPTION:Ajankohta: helmi–maaliskuu 2022 (kuukausitarkkuus\\, ei tarkkaa päivää).\\nTila: alustava",
                "X-PLAN-PRECISION:MONTH", "X-PLAN-KIND:PHASE" } },
  { .name = "time-range-is-timed-and-busy",
    .when = { AIKA_WHEN_TIME_RANGE, AIKA_PRECISION_MINUTE, "ti 12.4.2022 klo 17–20",
              { { "2022-04-12T17:00", "2022-04-12T20:00" } } },
    .meaning = AIKA_MEANING_SESSION, .hue = AIKA_HUE_GREEN,
    .expect = { "SUMMARY:Asia", "CATEGORIES:Tilaisuus", "COLOR:seagreen", "STATUS:CONFIRMED", "TRANSP:OPAQUE",
                "X-MICROSOFT-CDO-BUSYSTATUS:BUSY", "DTSTART;TZID=Europe/Helsinki:20220412T170000",
                "DTEND;TZID=Europe/Helsinki:20220412T200000", "X-PLAN-PRECISION:TIME", "X-PLAN-KIND:SESSION" },
    .refuse = { "ALLDAYEVENT", "DESCRIPTION", "VALUE=DATE" } },
  { .name = "tentative-time-is-perhaps-busy",
    .when = { AIKA_WHEN_TIME_RANGE, AIKA_PRECISION_MINUTE, NULL, { { "2022-04-12T17:00", "2022-04-12T20:00" } } },
    .meaning = AIKA_MEANING_SESSION, .status = AIKA_STATUS_TENTATIVE,
    .expect = { "STATUS:TENTATIVE", "TRANSP:OPAQUE", "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
                "DESCRIPTION:Tila: alustava" },
    .refuse = { "COLOR" } },
  { .name = "doubt-of-the-time-makes-tentative",
    .when = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, "alustavasti 12.4.2022", { { "2022-04-12", "2022-04-12" } },
              .flags = AIKA_WHEN_TENTATIVE },
    .meaning = AIKA_MEANING_SESSION,
    .expect = { "STATUS:TENTATIVE", "SUMMARY:Asia",
                "DESCRIPTION:Ajankohta: alustavasti 12.4.2022\\nTila: alustava" } },
  { .name = "day-blocks-nobody",
    .when = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, "24.4.", { { "2018-04-24", "2018-04-24" } } },
    .meaning = AIKA_MEANING_EVENT, .label = "24.4.",
    .expect = { "SUMMARY:Asia", "CATEGORIES:Tapahtuma", "STATUS:CONFIRMED", "TRANSP:TRANSPARENT",
                "X-MICROSOFT-CDO-BUSYSTATUS:FREE", "DTSTART;VALUE=DATE:20180424", "DTEND;VALUE=DATE:20180425",
                "X-PLAN-PRECISION:DAY" },
    .refuse = { "DESCRIPTION", "24.4." } },
  { .name = "inferred-year-is-said",
    .when = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, "16.3.", { { "2018-03-16", "2018-03-16" } },
              .flags = AIKA_WHEN_YEAR_INFERRED },
    .meaning = AIKA_MEANING_EVENT,
    .expect = { "DESCRIPTION:Vuosi päätelty: 2018" } },
  { .name = "two-days-end-on-the-third",
    .when = { AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_DAY, "24.–25.3.2026", { { "2026-03-24", "2026-03-25" } } },
    .meaning = AIKA_MEANING_SESSION, .status = AIKA_STATUS_HELD,
    .expect = { "DTSTART;VALUE=DATE:20260324", "DTEND;VALUE=DATE:20260326", "STATUS:CONFIRMED",
                "DESCRIPTION:Tila: pidetty" } },
  { .name = "open-clock-gets-an-estimated-end",
    .when = { AIKA_WHEN_TIME, AIKA_PRECISION_MINUTE, "pe 1.3.2013 klo 8.00", { { "2013-03-01T08:00", "2013-03-01" } },
              .flags = AIKA_WHEN_OPEN_CLOCK },
    .meaning = AIKA_MEANING_SESSION,
    .expect = { "DTSTART;TZID=Europe/Helsinki:20130301T080000", "DTEND;TZID=Europe/Helsinki:20130301T100000",
                "DESCRIPTION:Ajankohta: pe 1.3.2013 klo 8.00 (kesto arvioitu)." } },
  { .name = "open-clock-late-ends-after-midnight",
    .when = { AIKA_WHEN_TIME, AIKA_PRECISION_MINUTE, NULL, { { "2013-12-31T23:00", "2013-12-31" } } },
    .meaning = AIKA_MEANING_SESSION,
    .expect = { "DTSTART;TZID=Europe/Helsinki:20131231T230000", "DTEND;TZID=Europe/Helsinki:20140101T010000" } },
  { .name = "twenty-four-is-midnight",
    .when = { AIKA_WHEN_TIME_RANGE, AIKA_PRECISION_MINUTE, NULL, { { "2013-12-31T20:00", "2013-12-31T24:00" } } },
    .meaning = AIKA_MEANING_SESSION,
    .expect = { "DTEND;TZID=Europe/Helsinki:20140101T000000" } },
  { .name = "several-days-with-half-a-clock-are-all-day",
    .when = { AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_DAY, "22.–23.4.2013, alkaa klo 9",
              { { "2013-04-22T09:00", "2013-04-23" } } },
    .meaning = AIKA_MEANING_SESSION,
    .expect = { "DTSTART;VALUE=DATE:20130422", "DTEND;VALUE=DATE:20130424", "TRANSP:TRANSPARENT",
                "DESCRIPTION:Ajankohta: 22.–23.4.2013\\, alkaa klo 9" } },
  { .name = "several-days-with-both-clocks-are-timed",
    .when = { AIKA_WHEN_TIME_RANGE, AIKA_PRECISION_MINUTE, NULL, { { "2019-05-13T09:00", "2019-05-14T16:00" } } },
    .meaning = AIKA_MEANING_SESSION,
    .expect = { "DTSTART;TZID=Europe/Helsinki:20190513T090000", "DTEND;TZID=Europe/Helsinki:20190514T160000" } },
  { .name = "deadline-stands-on-its-last-day",
    .when = { AIKA_WHEN_DEADLINE, AIKA_PRECISION_DAY, "30.10.2026 mennessä", { { NULL, "2026-10-30" } } },
    .meaning = AIKA_MEANING_DEADLINE,
    .expect = { "SUMMARY:Asia (määräaika)", "CATEGORIES:Määräaika", "DTSTART;VALUE=DATE:20261030",
                "DTEND;VALUE=DATE:20261031", "TRANSP:TRANSPARENT",
                "DESCRIPTION:Ajankohta: 30.10.2026 mennessä" } },
  { .name = "deadline-with-a-range-stands-on-its-last-day",
    .when = { AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_DAY, "1.9.–30.10.2026", { { "2026-09-01", "2026-10-30" } } },
    .meaning = AIKA_MEANING_DEADLINE,
    .expect = { "DTSTART;VALUE=DATE:20261030", "DTEND;VALUE=DATE:20261031",
                "DESCRIPTION:Ajankohta: 1.9.–30.10.2026" } },
  { .name = "month-deadline-says-its-words",
    .when = { AIKA_WHEN_DEADLINE, AIKA_PRECISION_MONTH, "maaliskuun 2019 loppuun mennessä", { { NULL, "2019-03-31" } } },
    .meaning = AIKA_MEANING_DELIVERABLE, .status = AIKA_STATUS_TENTATIVE, .label = "asia",
    .expect = { "SUMMARY:Asia (maaliskuun 2019 loppuun mennessä)", "CATEGORIES:Tuotos", "DTSTART;VALUE=DATE:20190331",
                "DTEND;VALUE=DATE:20190401", "X-PLAN-KIND:DELIVERABLE" } },
  { .name = "from-goes-on-to-the-plans-end",
    .when = { AIKA_WHEN_FROM, AIKA_PRECISION_DAY, "1.5.2022 alkaen", { { "2022-05-01", NULL } } },
    .meaning = AIKA_MEANING_PHASE,
    .expect = { "SUMMARY:Asia (1.5.2022 alkaen)", "DTSTART;VALUE=DATE:20220501", "DTEND;VALUE=DATE:20230101",
                "DESCRIPTION:Ajankohta: 1.5.2022 alkaen (loppu avoin)." } },
  { .name = "whole-process-is-the-plans-range",
    .when = { AIKA_WHEN_WHOLE_PROCESS, AIKA_PRECISION_PLAN, "koko prosessin ajan" },
    .meaning = AIKA_MEANING_PHASE,
    .expect = { "SUMMARY:Asia (koko prosessin ajan)", "DTSTART;VALUE=DATE:20220101", "DTEND;VALUE=DATE:20230101",
                "STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "X-PLAN-PRECISION:PLAN" } },
  { .name = "whole-process-is-vague-whatever-its-precision-says",
    .when = { AIKA_WHEN_WHOLE_PROCESS, AIKA_PRECISION_DAY, "koko prosessin ajan" },
    .meaning = AIKA_MEANING_PHASE,
    .expect = { "SUMMARY:Asia (koko prosessin ajan)" } },
  { .name = "season-keeps-its-word",
    .when = { AIKA_WHEN_SEASON, AIKA_PRECISION_SEASON, "syksy 2018", { { "2018-09-01", "2018-11-30" } } },
    .meaning = AIKA_MEANING_PHASE, .label = "syksy",
    .expect = { "SUMMARY:Asia (syksy 2018)",
                "DESCRIPTION:Ajankohta: syksy 2018 (vuodenajan tarkkuus\\, ei tarkkaa päivää).",
                "DTEND;VALUE=DATE:20181201" } },
  { .name = "about-a-day-is-not-that-day",
    .when = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, "noin 15.3.2022", { { "2022-03-15", "2022-03-15" } },
              .flags = AIKA_WHEN_APPROXIMATE },
    .meaning = AIKA_MEANING_EVENT,
    .expect = { "SUMMARY:Asia (noin 15.3.2022)", "DESCRIPTION:Ajankohta: noin 15.3.2022" } },
  { .name = "cancelled-says-so-first-and-is-free",
    .when = { AIKA_WHEN_TIME, AIKA_PRECISION_MINUTE, "29.4.2026 klo 18", { { "2026-04-29T18:00", "2026-04-29" } } },
    .meaning = AIKA_MEANING_SESSION, .status = AIKA_STATUS_CANCELLED, .hue = AIKA_HUE_GREEN,
    .reason = "vappuaaton aatto",
    .expect = { "SUMMARY:PERUTTU: Asia", "STATUS:CANCELLED", "TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
                "COLOR:gray",
                "DESCRIPTION:Ajankohta: 29.4.2026 klo 18 (kesto arvioitu).\\nTila: peruttu\\nSyy: vappuaaton aatto" } },
  { .name = "postponed-is-off-at-its-old-time",
    .when = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, NULL, { { "2026-05-25", "2026-05-25" } } },
    .meaning = AIKA_MEANING_SESSION, .status = AIKA_STATUS_POSTPONED,
    .expect = { "SUMMARY:SIIRRETTY: Asia", "STATUS:CANCELLED", "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
                "DESCRIPTION:Tila: siirretty\\, uusi aika avoin" } },
  { .name = "tabled-took-place",
    .when = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, NULL, { { "2026-04-27", "2026-04-27" } } },
    .meaning = AIKA_MEANING_DECISION, .status = AIKA_STATUS_TABLED,
    .expect = { "SUMMARY:Asia (jätetty pöydälle)", "STATUS:CONFIRMED", "CATEGORIES:Päätös" } },
  { .name = "returned-took-place",
    .when = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, NULL, { { "2026-04-27", "2026-04-27" } } },
    .meaning = AIKA_MEANING_DECISION, .status = AIKA_STATUS_RETURNED,
    .expect = { "SUMMARY:Asia (palautettu valmisteluun)", "STATUS:CONFIRMED" } },
  { .name = "decided-is-not-held",
    .when = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, NULL, { { "2026-04-27", "2026-04-27" } } },
    .meaning = AIKA_MEANING_DECISION, .status = AIKA_STATUS_HELD,
    .expect = { "DESCRIPTION:Tila: päätetty" } },
  { .name = "invitations-sent-at-noon-block-nobody",
    .when = { AIKA_WHEN_TIME, AIKA_PRECISION_MINUTE, NULL, { { "2026-03-10T12:00", "2026-03-10T12:30" } } },
    .meaning = AIKA_MEANING_INVITATION, .status = AIKA_STATUS_HELD,
    .expect = { "SUMMARY:Asia: kutsut", "CATEGORIES:Kutsut", "TRANSP:TRANSPARENT", "DESCRIPTION:Tila: lähetetty" } },
  { .name = "label-names-the-mark",
    .when = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, NULL, { { "2022-02-02", "2022-02-02" } } },
    .meaning = AIKA_MEANING_SESSION, .label = "valmistelupalaveri",
    .expect = { "SUMMARY:Asia: valmistelupalaveri" } },
  { .name = "figure-in-a-label-goes-to-the-description",
    .when = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, NULL, { { "2022-02-02", "2022-02-02" } } },
    .meaning = AIKA_MEANING_SESSION, .label = "1 240 vastausta",
    .expect = { "SUMMARY:Asia", "DESCRIPTION:1 240 vastausta" } },
  { .name = "remote-session-says-where-to-connect",
    .when = { AIKA_WHEN_TIME_RANGE, AIKA_PRECISION_MINUTE, NULL, { { "2022-04-12T17:00", "2022-04-12T20:00" } } },
    .meaning = AIKA_MEANING_SESSION, .mode = AIKA_MODE_REMOTE, .url = "https://teams.example/l/ä?a=b;c,d",
    .expect = { "URL:https://teams.example/l/%C3%A4?a=b;c,d",
                "CONFERENCE;VALUE=URI;LABEL=Etäyhteys:https://teams.example/l/%C3%A4?a=b;c,d",
                "DESCRIPTION:Toteutus: etätilaisuus\\nEtäyhteys: https://teams.example/l/ä?a=b\\;c\\,d" } },
  { .name = "address-without-a-scheme-stays-text",
    .when = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, NULL, { { "2013-03-01", "2013-03-01" } } },
    .meaning = AIKA_MEANING_EVENT, .url = "www.rauma.fi/kehittamisfoorumi",
    .expect = { "DESCRIPTION:Verkkosivu: www.rauma.fi/kehittamisfoorumi" }, .refuse = { "\r\nURL", "CONFERENCE" } },
  { .name = "script-is-no-address",
    .when = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, NULL, { { "2013-03-01", "2013-03-01" } } },
    .meaning = AIKA_MEANING_EVENT, .url = "javascript:alert(1)", .refuse = { "\r\nURL" } },
  { .name = "swedish-plan-speaks-swedish",
    .when = { AIKA_WHEN_MONTH, AIKA_PRECISION_MONTH, NULL, { { "2022-02-01", "2022-02-28" } } },
    .meaning = AIKA_MEANING_PHASE, .status = AIKA_STATUS_CANCELLED, .language = "sv",
    .expect = { "SUMMARY:INSTÄLLT: Asia (februari 2022)", "CATEGORIES:Arbetsskede",
                "DESCRIPTION:Tidpunkt: februari 2022 (med en månads noggrannhet\\, ingen exakt dag)."
                "\\nStatus: inställd" } },
  { .name = "english-plan-speaks-english",
    .when = { AIKA_WHEN_MONTH, AIKA_PRECISION_MONTH, NULL, { { "2022-02-01", "2022-02-28" } } },
    .meaning = AIKA_MEANING_PHASE, .status = AIKA_STATUS_TENTATIVE, .language = "en",
    .expect = { "SUMMARY:Asia (February 2022)", "CATEGORIES:Phase",
                "DESCRIPTION:Time: February 2022 (known to the month\\, no exact day).\\nStatus: tentative" } },
  { .name = "english-category-is-one-invitation",
    .when = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, NULL, { { "2026-03-10", "2026-03-10" } } },
    .meaning = AIKA_MEANING_INVITATION, .status = AIKA_STATUS_HELD, .language = "en",
    .expect = { "SUMMARY:Asia: invitations", "CATEGORIES:Invitation", "DESCRIPTION:Status: sent" } },
  { .name = "consultant-stands-beside-the-mode",
    .when = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, NULL, { { "2026-03-10", "2026-03-10" } } },
    .meaning = AIKA_MEANING_SESSION, .mode = AIKA_MODE_EITHER, .consultant = AIKA_CONSULTANT_YES,
    .expect = { "DESCRIPTION:Toteutus: etä- tai lähitilaisuus\\, konsultti osallistuu" } },
  { .name = "english-consultant-needs-no-article-behind-a-label",
    .when = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, NULL, { { "2026-03-10", "2026-03-10" } } },
    .meaning = AIKA_MEANING_SESSION, .consultant = AIKA_CONSULTANT_NO, .language = "en",
    .expect = { "DESCRIPTION:How it is held: consultant does not take part" } },
};

/* A plan of the year 2022 with one mark as the case says. */
static AikaPlan *
plan_of_case (const EventCase *test)
{
  AikaPlan *plan = plan_new ("Suunnitelma");
  AikaItem *item = item_new ("Asia");
  AikaMark *mark = mark_new (MARK_UUID, &test->when, test->meaning, test->status);
  g_autoptr(AikaWhen) range = aika_when_new_months (2022 * 12, 2022 * 12 + 11);

  aika_set_when (&plan->range, range);
  if (test->language != NULL)
    aika_set_text (&plan->language, test->language);
  if (test->hue != AIKA_HUE_NONE)
    {
      AikaCategory *category = aika_record_new (&aika_category_type);

      aika_set_text (&category->id, "c");
      aika_set_text (&category->name, "Luokka");
      category->hue = test->hue;
      append_record (&plan->categories, category);
      aika_set_text (&mark->category, "c");
    }
  aika_set_text (&mark->label, test->label);
  aika_set_text (&mark->reason, test->reason);
  item->mode = test->mode;
  item->consultant = test->consultant;
  aika_set_text (&item->url, test->url);
  aika_set_text (&item->notes, "salainen muistiinpano");
  item_add_mark (item, mark);
  plan_add_item (plan, item);

  return plan;
}

static void
assert_has_line (const char *name,
                 const char *event,
                 const char *line)
{
  g_autofree char *framed_event = g_strconcat ("\r\n", event, NULL);
  g_autofree char *framed_line = g_strconcat ("\r\n", line, "\r\n", NULL);

  if (strstr (framed_event, framed_line) == NULL)
    g_error ("%s: no line “%s” in\n%s", name, line, event);
}

static void
test_event (gconstpointer data)
{
  const EventCase *test = data;
  g_autoptr(AikaPlan) plan = plan_of_case (test);
  g_autofree char *text = export_text (plan, NULL, AIKA_ICS_KINDS_ALL);
  g_autoptr(GPtrArray) events = split_events (text);

  g_assert_cmpuint (events->len, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (test->expect) && test->expect[i] != NULL; i++)
    assert_has_line (test->name, events->pdata[0], test->expect[i]);
  for (guint i = 0; i < G_N_ELEMENTS (test->refuse) && test->refuse[i] != NULL; i++)
    g_assert_null (strstr (events->pdata[0], test->refuse[i]));

  g_assert_null (strstr (text, "salainen"));
}

typedef struct
{
  const char *name;
  WhenSpec    when;
} NoEventCase;

static const NoEventCase no_event_cases[] = {
  { "words-alone", { AIKA_WHEN_UNKNOWN, AIKA_PRECISION_DAY, "aika sovitaan yhdessä" } },
  { "recurring-is-not-expanded", { AIKA_WHEN_RECURRING, AIKA_PRECISION_DAY, "maanantaisin klo 17" } },
};

static void
test_no_event (gconstpointer data)
{
  const NoEventCase *test = data;
  g_autoptr(AikaPlan) plan = plan_new ("Suunnitelma");
  AikaItem *item = item_new ("Asia");
  g_autofree char *text = NULL;

  item_add_mark (item, mark_new (MARK_UUID, &test->when, AIKA_MEANING_SESSION, AIKA_STATUS_CONFIRMED));
  item_add_mark (item, mark_new ("ilman aikaa", NULL, AIKA_MEANING_SESSION, AIKA_STATUS_CONFIRMED));
  plan_add_item (plan, item);
  text = export_text (plan, NULL, AIKA_ICS_KINDS_ALL);

  g_assert_null (strstr (text, "VEVENT"));
  g_assert_nonnull (strstr (text, "BEGIN:VTIMEZONE"));
}

static const WhenSpec two_days = {
  AIKA_WHEN_DAY_LIST, AIKA_PRECISION_DAY, "1.6. tai 2.6.2022",
  { { "2022-06-01", "2022-06-01" }, { "2022-06-02", "2022-06-02" } }, AIKA_LIST_ALTERNATIVES
};
static const WhenSpec three_evenings = {
  AIKA_WHEN_DAY_LIST, AIKA_PRECISION_MINUTE, "20.4., 26.4. ja 27.4.2022 klo 17–20",
  { { "2022-04-20T17:00", "2022-04-20T20:00" }, { "2022-04-26T17:00", "2022-04-26T20:00" },
    { "2022-04-27T17:00", "2022-04-27T20:00" } }, AIKA_LIST_ALL
};

typedef struct
{
  const char     *name;
  const WhenSpec *when;
  AikaSetRule     rule;
  guint           n_events;
  const char     *expect[6];      /* lines of the second event */
  guint           n_siblings;
} SetCase;

static const SetCase set_cases[] = {
  { "list-is-a-moment-each", &three_evenings, AIKA_SET_NONE, 3,
    { "SUMMARY:Asia", "STATUS:CONFIRMED", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
      "DTSTART;TZID=Europe/Helsinki:20220426T170000", "DTEND;TZID=Europe/Helsinki:20220426T200000" }, 0 },
  { "sessions-that-differ-are-counted", &three_evenings, AIKA_SET_ALL_DIFFER, 3,
    { "SUMMARY:Asia (2/3)", "STATUS:CONFIRMED", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY" }, 0 },
  { "or-makes-candidates", &two_days, AIKA_SET_NONE, 2,
    { "SUMMARY:Asia (vaihtoehto 2/2)", "STATUS:TENTATIVE", "TRANSP:TRANSPARENT",
      "DESCRIPTION:Aika on yksi ehdolla olevista\\; niistä valitaan yksi." }, 1 },
  { "equal-sessions-are-both-held", &two_days, AIKA_SET_CHOOSE_ONE, 2,
    { "SUMMARY:Asia (vaihtoehto 2/2)", "STATUS:CONFIRMED", "TRANSP:TRANSPARENT",
      "DESCRIPTION:Tilaisuudet ovat samansisältöiset: valitse yksi." }, 1 },
  { "candidates-with-a-clock-do-not-block", &three_evenings, AIKA_SET_CANDIDATES, 3,
    { "SUMMARY:Asia (vaihtoehto 2/3)", "STATUS:TENTATIVE", "X-MICROSOFT-CDO-BUSYSTATUS:FREE" }, 2 },
};

static void
test_set (gconstpointer data)
{
  const SetCase *test = data;
  g_autoptr(AikaPlan) plan = plan_new ("Suunnitelma");
  AikaItem *item = item_new ("Asia");
  AikaMark *mark = mark_new (MARK_UUID, test->when, AIKA_MEANING_SESSION, AIKA_STATUS_CONFIRMED);
  g_autofree char *text = NULL;
  g_autofree char *first_uid = NULL;
  g_autoptr(GPtrArray) events = NULL;

  mark->set_rule = test->rule;
  item_add_mark (item, mark);
  plan_add_item (plan, item);
  text = export_text (plan, NULL, AIKA_ICS_KINDS_DEFAULT);
  events = split_events (text);

  g_assert_cmpuint (events->len, ==, test->n_events);
  for (guint i = 0; i < G_N_ELEMENTS (test->expect) && test->expect[i] != NULL; i++)
    assert_has_line (test->name, events->pdata[1], test->expect[i]);

  first_uid = get_value (events->pdata[0], "UID");
  g_assert_cmpstr (first_uid, ==, MARK_UUID);
  g_assert_cmpuint (count_substring (events->pdata[1], "RELATED-TO;RELTYPE=SIBLING:"), ==, test->n_siblings);
  if (test->n_siblings > 0)
    {
      assert_has_line (test->name, events->pdata[1], "RELATED-TO;RELTYPE=SIBLING:" MARK_UUID);
      assert_has_line (test->name, events->pdata[0], "X-PLAN-ALTERNATIVE-GROUP:" MARK_UUID);
    }
}

/* Two marks of one item with the same word of a set; one is too vague for the default. */
static void
test_set_counts_what_is_left_out (void)
{
  static const WhenSpec day = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, NULL, { { "2022-06-01", "2022-06-01" } } };
  static const WhenSpec month = { AIKA_WHEN_MONTH, AIKA_PRECISION_MONTH, NULL, { { "2022-05-01", "2022-05-31" } } };
  g_autoptr(AikaPlan) plan = plan_new ("Suunnitelma");
  AikaItem *item = item_new ("Asia");
  const WhenSpec *const specs[] = { &month, &day };
  g_autofree char *text = NULL;
  g_autofree char *all = NULL;
  g_autoptr(GPtrArray) events = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", i);
      AikaMark *mark = mark_new (id, specs[i], AIKA_MEANING_SESSION, AIKA_STATUS_CONFIRMED);

      aika_set_text (&mark->set, "viimeistely");
      mark->set_rule = AIKA_SET_CANDIDATES;
      item_add_mark (item, mark);
    }
  plan_add_item (plan, item);

  text = export_text (plan, NULL, AIKA_ICS_KINDS_DEFAULT);
  events = split_events (text);
  g_assert_cmpuint (events->len, ==, 1);
  assert_has_line ("left out", events->pdata[0], "SUMMARY:Asia (vaihtoehto 2/2)");
  g_assert_null (strstr (text, "RELATED-TO"));

  all = export_text (plan, NULL, AIKA_ICS_KINDS_ALL);
  g_assert_cmpuint (count_substring (all, "RELATED-TO"), ==, 2);
}

/* KH 16.11. with two decisions before it and an item beside it, KH 25.5. off, KV with a clock. */
static AikaPlan *
plan_with_meetings (void)
{
  AikaPlan *plan = plan_new ("Suunnitelma");
  AikaBody *board = body_new ("kh", "KH", "kaupunginhallitus");
  AikaBody *council = body_new ("kv", "KV", "kaupunginvaltuusto");
  AikaUsual *usual = aika_record_new (&aika_usual_type);
  const struct { const char *title, *meeting; AikaRelation relation; AikaStatus status; } decisions[] = {
    { "Kaupunginhallituksen esitys", "kh-16.11.", AIKA_RELATION_PROPOSAL, AIKA_STATUS_CONFIRMED },
    { "Osallistamisen yhteenveto", "kh-16.11.", AIKA_RELATION_DECISION, AIKA_STATUS_TABLED },
    { "Väliraportti", "kh-25.5.", AIKA_RELATION_DECISION, AIKA_STATUS_POSTPONED },
  };
  const struct { const char *title; AikaRelation relation; } ties[] = {
    { "Katsaus", AIKA_RELATION_INFORMATION }, { "Sivussa", AIKA_RELATION_BESIDE },
  };

  usual->weekday = 1;
  usual->clock = 16 * 60;
  aika_set_record (&board->usual, usual);
  aika_record_unref (usual);
  body_add_meeting (board, "kh-25.5.", "2026-05-25", AIKA_STATUS_CANCELLED);
  body_add_meeting (board, "kh-16.11.", "2026-11-16", AIKA_STATUS_CONFIRMED);
  body_add_meeting (council, "kv-7.12.", "2026-12-07T18:00", AIKA_STATUS_CONFIRMED);
  plan_add_body (plan, board);
  plan_add_body (plan, council);

  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    {
      AikaItem *item = item_new (decisions[i].title);
      g_autofree char *id = g_strdup_printf ("päätös %u", i);
      AikaMark *mark = mark_new (id, NULL, AIKA_MEANING_DECISION, decisions[i].status);

      mark_tie (mark, "kh", decisions[i].meeting, decisions[i].relation);
      item_add_mark (item, mark);
      plan_add_item (plan, item);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    {
      AikaItem *item = item_new (ties[i].title);
      AikaTie *tie = aika_record_new (&aika_tie_type);

      aika_set_text (&tie->body, "kh");
      aika_set_text (&tie->meeting, "kh-16.11.");
      tie->relation = ties[i].relation;
      append_record (&item->meetings, tie);
      plan_add_item (plan, item);
    }

  return plan;
}

static void
test_meeting_holds_what_is_tied_to_it (void)
{
  g_autoptr(AikaPlan) plan = plan_with_meetings ();
  g_autofree char *text = export_text (plan, NULL, AIKA_ICS_KINDS_DEFAULT);
  g_autoptr(GPtrArray) events = split_events (text);

  g_assert_cmpuint (events->len, ==, 3);

  assert_has_line ("cancelled", events->pdata[0], "SUMMARY:PERUTTU: KH – kaupunginhallitus 25.5.2026");
  assert_has_line ("cancelled", events->pdata[0], "STATUS:CANCELLED");
  assert_has_line ("cancelled", events->pdata[0],
                   "DESCRIPTION:Tila: peruttu\\nKäsiteltävänä:\\n• Väliraportti (päätös\\; siirretty\\, uusi aika avoin)"
                   "\\nTavallinen kokousaika: ma klo 16");

  assert_has_line ("proposal", events->pdata[1],
                   "SUMMARY:KH – kaupunginhallitus 16.11.2026: Kaupunginhallituksen esitys\\; Osallistamisen yhteenveto"
                   "\\; Katsaus");
  assert_has_line ("proposal", events->pdata[1], "CATEGORIES:KH");
  assert_has_line ("proposal", events->pdata[1], "DTSTART;VALUE=DATE:20261116");
  assert_has_line ("proposal", events->pdata[1], "DTEND;VALUE=DATE:20261117");
  assert_has_line ("proposal", events->pdata[1], "TRANSP:TRANSPARENT");
  assert_has_line ("proposal", events->pdata[1],
                   "DESCRIPTION:Käsiteltävänä:\\n• Kaupunginhallituksen esitys (esitys valtuustolle)"
                   "\\n• Osallistamisen yhteenveto (päätös\\; jätetty pöydälle)\\n• Katsaus (tiedoksi)"
                   "\\nTavallinen kokousaika: ma klo 16");
  assert_has_line ("proposal", events->pdata[1], "X-PLAN-KIND:MEETING");
  g_assert_null (strstr (text, "Sivussa"));

  assert_has_line ("council", events->pdata[2], "DTSTART;TZID=Europe/Helsinki:20261207T180000");
  assert_has_line ("council", events->pdata[2], "DTEND;TZID=Europe/Helsinki:20261207T200000");
  assert_has_line ("council", events->pdata[2], "X-MICROSOFT-CDO-BUSYSTATUS:BUSY");
  g_assert_nonnull (strstr (events->pdata[2], "kesto arvioitu"));
}

/* Two events of one row in one month: the title holds the label of each, and neither is lost. */
static void
test_labels_tell_events_of_a_row_apart (void)
{
  const WhenSpec may = { AIKA_WHEN_MONTH, AIKA_PRECISION_MONTH, "toukokuu 2022", { { "2022-05-01", "2022-05-31" } } };
  const WhenSpec june = { AIKA_WHEN_MONTH, AIKA_PRECISION_MONTH, "kesäkuu 2022", { { "2022-06-01", "2022-06-30" } } };
  const struct { const WhenSpec *when; const char *label; const char *summary; } cases[] = {
    { &may, "johtoryhmän työpaja", "SUMMARY:Johtoryhmän työpaja ja iltakoulu: johtoryhmän työpaja (toukokuu 2022)" },
    { &may, "iltakoulu", "SUMMARY:Johtoryhmän työpaja ja iltakoulu: iltakoulu (toukokuu 2022)" },
    { &june, "iltakoulu", "SUMMARY:Johtoryhmän työpaja ja iltakoulu (kesäkuu 2022)" },
  };
  g_autoptr(AikaPlan) plan = plan_new ("Suunnitelma");
  AikaItem *item = item_new ("Johtoryhmän työpaja ja iltakoulu");
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) events = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", i);
      AikaMark *mark = mark_new (id, cases[i].when, AIKA_MEANING_SESSION, AIKA_STATUS_CONFIRMED);

      aika_set_text (&mark->label, cases[i].label);
      item_add_mark (item, mark);
    }
  plan_add_item (plan, item);

  text = export_text (plan, NULL, AIKA_ICS_KINDS_ALL);
  events = split_events (text);
  g_assert_cmpuint (events->len, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_has_line (cases[i].label, events->pdata[i], cases[i].summary);
}

static void
test_without_meetings_a_decision_is_its_own (void)
{
  g_autoptr(AikaPlan) plan = plan_with_meetings ();
  g_autofree char *text = export_text (plan, NULL, AIKA_ICS_KINDS_DEFAULT & ~AIKA_ICS_MEETINGS);
  g_autoptr(GPtrArray) events = split_events (text);

  g_assert_cmpuint (events->len, ==, 3);
  assert_has_line ("proposal", events->pdata[0], "SUMMARY:Kaupunginhallituksen esitys (KH 16.11.2026)");
  assert_has_line ("proposal", events->pdata[0], "DTSTART;VALUE=DATE:20261116");
  assert_has_line ("proposal", events->pdata[0],
                   "DESCRIPTION:Kokous: KH – kaupunginhallitus (esitys valtuustolle)");
  assert_has_line ("postponed", events->pdata[2], "SUMMARY:SIIRRETTY: Väliraportti (KH 25.5.2026)");
}

/* A confirmed decision goes down with its meeting. */
static void
test_cancelled_meeting_takes_its_decision (void)
{
  g_autoptr(AikaPlan) plan = plan_new ("Suunnitelma");
  AikaBody *board = body_new ("kh", "KH", "kaupunginhallitus");
  AikaItem *item = item_new ("Esitys");
  AikaMark *mark = mark_new ("m", NULL, AIKA_MEANING_DECISION, AIKA_STATUS_CONFIRMED);
  g_autofree char *text = NULL;

  body_add_meeting (board, "k", "2026-05-25", AIKA_STATUS_CANCELLED);
  plan_add_body (plan, board);
  mark_tie (mark, "kh", "k", AIKA_RELATION_DECISION);
  item_add_mark (item, mark);
  plan_add_item (plan, item);
  text = export_text (plan, NULL, AIKA_ICS_DECISIONS);

  g_assert_nonnull (strstr (text, "SUMMARY:PERUTTU: Esitys (KH 25.5.2026)\r\n"));
}

typedef struct
{
  const char  *name;
  AikaIcsKinds kinds;
  guint        n_events;
} KindsCase;

static const KindsCase kinds_cases[] = {
  { "all", AIKA_ICS_KINDS_ALL, 9 },
  { "default-has-no-phases-and-nothing-vague", AIKA_ICS_KINDS_DEFAULT, 6 },
  { "sessions-alone", AIKA_ICS_SESSIONS, 1 },
  { "sessions-and-vague", AIKA_ICS_SESSIONS | AIKA_ICS_VAGUE, 2 },
  { "phases-known-to-the-day", AIKA_ICS_PHASES, 1 },
  { "phases", AIKA_ICS_PHASES | AIKA_ICS_VAGUE, 2 },
  { "vague-alone-is-nothing", AIKA_ICS_VAGUE, 0 },
  { "nothing", 0, 0 },
};

static void
test_kinds (gconstpointer data)
{
  static const WhenSpec day = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, NULL, { { "2022-06-01", "2022-06-01" } } };
  static const WhenSpec month = { AIKA_WHEN_MONTH, AIKA_PRECISION_MONTH, NULL, { { "2022-05-01", "2022-05-31" } } };
  const KindsCase *test = data;
  AikaIcsOptions options = { .kinds = test->kinds };
  g_autoptr(AikaPlan) plan = plan_new ("Suunnitelma");
  AikaItem *item = item_new ("Asia");
  g_autofree char *text = NULL;
  guint n_events = 0;

  for (AikaMeaning meaning = AIKA_MEANING_PHASE; meaning <= AIKA_MEANING_INVITATION; meaning++)
    {
      g_autofree char *id = g_strdup_printf ("d%d", meaning);

      item_add_mark (item, mark_new (id, &day, meaning, AIKA_STATUS_CONFIRMED));
    }
  item_add_mark (item, mark_new ("m0", &month, AIKA_MEANING_PHASE, AIKA_STATUS_CONFIRMED));
  item_add_mark (item, mark_new ("m1", &month, AIKA_MEANING_SESSION, AIKA_STATUS_CONFIRMED));
  plan_add_item (plan, item);
  text = export_text (plan, NULL, test->kinds);

  g_assert_cmpuint (count_substring (text, "BEGIN:VEVENT\r\n"), ==, test->n_events);
  g_assert_true (aika_ics_count_events (plan, &options, &n_events, NULL));
  g_assert_cmpuint (n_events, ==, test->n_events);
}

/* An offset counts from a mark of its plan: kutsut 14 päivää ennen. */
static void
test_offset_has_the_counted_day (void)
{
  static const WhenSpec seminar = { AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_DAY, NULL, { { "2026-03-24", "2026-03-25" } } };
  g_autoptr(AikaPlan) plan = plan_new ("Suunnitelma");
  AikaItem *item = item_new ("Seminaari");
  AikaMark *invitation = mark_new ("kutsu", NULL, AIKA_MEANING_INVITATION, AIKA_STATUS_HELD);
  AikaOffset *offset = aika_record_new (&aika_offset_type);
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) events = NULL;

  aika_set_text (&offset->mark, "seminaari");
  offset->n = -14;
  offset->unit = AIKA_UNIT_DAYS;
  aika_set_record (&invitation->offset, offset);
  aika_record_unref (offset);
  item_add_mark (item, mark_new ("seminaari", &seminar, AIKA_MEANING_SESSION, AIKA_STATUS_HELD));
  item_add_mark (item, invitation);
  plan_add_item (plan, item);
  text = export_text (plan, NULL, AIKA_ICS_KINDS_DEFAULT);
  events = split_events (text);

  assert_has_line ("offset", events->pdata[1], "DTSTART;VALUE=DATE:20260310");
  assert_has_line ("offset", events->pdata[1], "SUMMARY:Seminaari: kutsut");
}

/* Names of people are personal data: left out unless asked for. */
static void
test_people_are_roles_unless_named (void)
{
  static const WhenSpec day = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, NULL, { { "2026-03-24", "2026-03-24" } } };
  g_autoptr(AikaPlan) plan = plan_new ("Suunnitelma");
  AikaItem *item = item_new ("Seminaari");
  AikaPerson *director = aika_record_new (&aika_person_type), *nobody = aika_record_new (&aika_person_type);
  const struct { const char *text, *person; } parties[] = {
    { "valtuusto", NULL }, { "Maija Meikäläinen", "director" }, { "Matti Muu", "nobody" }
  };
  AikaIcsOptions options = { AIKA_ICS_KINDS_DEFAULT, TRUE };
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GBytes) named = NULL;
  g_autofree char *named_text = NULL;

  aika_set_text (&director->id, "director");
  aika_set_text (&director->role, "kehittämisjohtaja");
  append_record (&plan->people, director);
  aika_set_text (&nobody->id, "nobody");
  append_record (&plan->people, nobody);
  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    {
      AikaParty *party = aika_record_new (&aika_party_type);

      aika_set_text (&party->text, parties[i].text);
      aika_set_text (&party->person, parties[i].person);
      append_record (&item->participants, party);
    }
  item_add_mark (item, mark_new ("m", &day, AIKA_MEANING_SESSION, AIKA_STATUS_CONFIRMED));
  plan_add_item (plan, item);

  text = export_text (plan, NULL, AIKA_ICS_KINDS_DEFAULT);
  events = split_events (text);
  assert_has_line ("roles", events->pdata[0], "DESCRIPTION:Osallistujat: valtuusto\\; kehittämisjohtaja");
  g_assert_null (strstr (text, "Maija"));
  g_assert_null (strstr (text, "Matti"));

  named = aika_ics_export (plan, NULL, &options, NULL);
  named_text = unfold (g_bytes_get_data (named, NULL));
  g_assert_nonnull (strstr (named_text, "valtuusto\\; Maija Meikäläinen\\; Matti Muu\r\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (event_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ics/event/%s", event_cases[i].name);

      g_test_add_data_func (path, &event_cases[i], test_event);
    }
  for (guint i = 0; i < G_N_ELEMENTS (no_event_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ics/no-event/%s", no_event_cases[i].name);

      g_test_add_data_func (path, &no_event_cases[i], test_no_event);
    }
  for (guint i = 0; i < G_N_ELEMENTS (set_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ics/set/%s", set_cases[i].name);

      g_test_add_data_func (path, &set_cases[i], test_set);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ics/kinds/%s", kinds_cases[i].name);

      g_test_add_data_func (path, &kinds_cases[i], test_kinds);
    }
  g_test_add_func ("/ics/set/counts-what-is-left-out", test_set_counts_what_is_left_out);
  g_test_add_func ("/ics/labels-tell-events-of-a-row-apart", test_labels_tell_events_of_a_row_apart);
  g_test_add_func ("/ics/meeting/holds-what-is-tied-to-it", test_meeting_holds_what_is_tied_to_it);
  g_test_add_func ("/ics/meeting/left-out-a-decision-is-its-own-event", test_without_meetings_a_decision_is_its_own);
  g_test_add_func ("/ics/meeting/cancelled-takes-its-decision", test_cancelled_meeting_takes_its_decision);
  g_test_add_func ("/ics/offset/has-the-counted-day", test_offset_has_the_counted_day);
  g_test_add_func ("/ics/people/are-roles-unless-named", test_people_are_roles_unless_named);

  return g_test_run ();
}
