/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

/* What is true of every calendar that is written: its bytes, its identities, its clocks. */

#include "config.h"

#include <libical/ical.h>
#include <string.h>
#include <time.h>

#include "formats/aika-ics-write.h"
#include "formats/aika-ics-zone.h"
#include "ics-plan.h"

static const WhenSpec one_day = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, NULL, { { "2022-06-01", "2022-06-01" } } };
static const WhenSpec three_days = {
  AIKA_WHEN_DAY_LIST, AIKA_PRECISION_DAY, NULL,
  { { "2022-04-20", "2022-04-20" }, { "2022-04-26", "2022-04-26" }, { "2022-04-27", "2022-04-27" } }
};

static icalcomponent *
parse (const char *text)
{
  icalcomponent *calendar = icalparser_parse_string (text);

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  return calendar;
}

/* A plan with one mark in an item of that title and content. */
static AikaPlan *
plan_with_text (const char *title,
                const char *content)
{
  AikaPlan *plan = plan_new (title);
  AikaItem *item = item_new (title);
  AikaBlock *block = aika_record_new (&aika_block_type);
  AikaRun *run = aika_record_new (&aika_run_type);

  aika_set_text (&run->text, content);
  append_record (&block->runs, run);
  append_record (&item->content, block);
  aika_set_text (&item->venue, title);
  item_add_mark (item, mark_new ("m", &one_day, AIKA_MEANING_SESSION, AIKA_STATUS_CONFIRMED));
  plan_add_item (plan, item);

  return plan;
}

/* RFC 5545 §3.1: CRLF, at most 75 octets, no character split. */
static void
assert_lines (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\r\n", -1);

  g_assert_cmpuint (count_substring (text, "\n"), ==, count_substring (text, "\r\n"));
  g_assert_cmpuint (count_substring (text, "\r"), ==, count_substring (text, "\r\n"));
  g_assert_true (g_str_has_suffix (text, "END:VCALENDAR\r\n"));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
    }
}

static void
test_same_plan_is_the_same_bytes (void)
{
  g_autoptr(AikaPlan) plan = plan_with_text ("Äänestys, ”ennakko”", "• yksi; kaksi");
  g_autofree char *old_zone = g_strdup (g_getenv ("TZ"));
  g_autofree char *first = export_text (plan, NULL, AIKA_ICS_KINDS_ALL);
  g_autofree char *second = NULL;

  g_setenv ("TZ", "America/New_York", TRUE);
  tzset ();
  second = export_text (plan, NULL, AIKA_ICS_KINDS_ALL);
  if (old_zone != NULL)
    g_setenv ("TZ", old_zone, TRUE);
  else
    g_unsetenv ("TZ");
  tzset ();

  g_assert_cmpstr (first, ==, second);
}

static gpointer
export_in_thread (gpointer data)
{
  return export_text (data, NULL, AIKA_ICS_KINDS_ALL);
}

static void
test_threads_do_not_disturb_each_other (void)
{
  enum { N_THREADS = 4, N_ITEMS = 200 };
  g_autoptr(AikaPlan) plan = plan_new ("Suunnitelma");
  GThread *threads[N_THREADS];
  g_autofree char *expected = NULL;

  for (guint i = 0; i < N_ITEMS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Työvaihe %u: tausta-aineistojen tuottaminen ja kerääminen, äöå", i);
      AikaItem *item = item_new (title);

      item_add_mark (item, mark_new (title, &three_days, AIKA_MEANING_SESSION, AIKA_STATUS_CONFIRMED));
      plan_add_item (plan, item);
    }

  expected = export_text (plan, NULL, AIKA_ICS_KINDS_ALL);
  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("ics", export_in_thread, plan);
  for (guint i = 0; i < N_THREADS; i++)
    {
      g_autofree char *text = g_thread_join (threads[i]);

      g_assert_cmpstr (text, ==, expected);
    }
  g_assert_cmpuint (count_substring (expected, "BEGIN:VEVENT\r\n"), ==, 3 * N_ITEMS);
}

static void
test_nothing_that_asks_or_rings (void)
{
  static const char *const forbidden[] = {
    "METHOD", "ATTENDEE", "ORGANIZER", "VALARM", "VTODO", "RRULE:FREQ=D", "X-LIC-", "freeassociation", "X-ALT-DESC"
  };
  g_autoptr(AikaPlan) plan = plan_with_text ("Asia", "Sisältö");
  g_autofree char *text = export_text (plan, NULL, AIKA_ICS_KINDS_ALL);

  for (guint i = 0; i < G_N_ELEMENTS (forbidden); i++)
    g_assert_null (strstr (text, forbidden[i]));
}

/* By libical's own table of what a component may and must hold. */
static void
test_calendar_keeps_the_restrictions (void)
{
  g_autoptr(AikaPlan) plan = plan_with_text ("Asia", "Sisältö");
  g_autofree char *text = export_text (plan, NULL, AIKA_ICS_KINDS_ALL);
  icalcomponent *calendar = parse (text);

  g_assert_true (icalrestriction_check (calendar));
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  icalcomponent_free (calendar);
}

static void
test_calendar_says_what_it_is (void)
{
  static const char *const expected[] = {
    "VERSION:2.0", "CALSCALE:GREGORIAN", "X-WR-RELCALID:" PLAN_ID, "LAST-MODIFIED:" EDITED_ICS,
    "NAME:Strategia 2022– arvot visio", "X-WR-CALNAME:Strategia 2022– arvot visio",
    "X-WR-TIMEZONE:Europe/Helsinki", "REFRESH-INTERVAL;VALUE=DURATION:PT12H", "X-PUBLISHED-TTL:PT12H",
    "COLOR:royalblue", "TZID:Europe/Helsinki",
  };
  g_autoptr(AikaPlan) plan = plan_with_text ("Strategia 2022– arvot;visio\n", "x");
  g_autofree char *text = export_text (plan, NULL, AIKA_ICS_KINDS_ALL);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *line = g_strconcat ("\r\n", expected[i], "\r\n", NULL);

      if (strstr (text, line) == NULL)
        g_error ("no line “%s” in\n%s", expected[i], text);
    }
  g_assert_true (g_str_has_prefix (text, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Aikajana//"));
}

/* Finnish text, a dash, a euro sign, an emoji and a combining mark at every offset of a line. */
static void
test_lines_fold_between_characters (void)
{
  static const char tail[] = "yötyöaikaäänestys – päätös; ”ehdotus”, 5 € 😀 a\u0308iti\\ Å "
                             "strategiatyöryhmänkokouspöytäkirjantarkastusäänestys";

  for (guint n_before = 0; n_before <= 160; n_before++)
    {
      g_autofree char *filler = g_strnfill (n_before, 'x');
      g_autofree char *title = g_strconcat (filler, tail, NULL);
      g_autoptr(AikaPlan) plan = plan_with_text (title, title);
      g_autofree char *text = export_text (plan, NULL, AIKA_ICS_KINDS_ALL);
      icalcomponent *calendar = parse (text);
      icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);

      assert_lines (text);
      g_assert_cmpstr (icalcomponent_get_summary (event), ==, title);
      g_assert_cmpstr (icalcomponent_get_description (event), ==, title);
      g_assert_cmpstr (icalcomponent_get_location (event), ==, title);
      icalcomponent_free (calendar);
    }
}

/* A text of pieces that break what does not escape or clean. */
static char *
make_nasty (GRand *random)
{
  static const char *const pieces[] = {
    ",", ";", "\\", ":", "\"", "^", "\n", "\r\n", "\r", "\t", " ", "\\n", "\\N", "\\,", "\\\\", "\x01", "\x07", "\x0b",
    "\x0c", "\x1b[31m", "\x7f", "\xe4", "\xff\xfe", "\xc3", "\xed\xa0\x80", "\xc2\x85", "\u2028", "\u2029", "\u200b",
    "\ufeff", "\u202e", "ä", "😀", "a\u0308", "BEGIN:VEVENT", "\r\nEND:VEVENT\r\n", "\nATTENDEE:mailto:a@b.example",
    "\r\nMETHOD:REQUEST", "%s%n", "</DESCRIPTION>", "=0D=0A", "pöytäkirja", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  };
  GString *text = g_string_new (NULL);
  int n_pieces = g_rand_int_range (random, 1, 24);

  for (int i = 0; i < n_pieces; i++)
    g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);

  return g_string_free (text, FALSE);
}

static void
test_no_text_breaks_out (void)
{
  enum { N_TEXTS = 200 };
  g_autoptr(GRand) random = g_rand_new_with_seed (20260414);

  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *nasty = make_nasty (random);
      g_autofree char *title = g_strconcat ("A", nasty, "Z", NULL);
      g_autoptr(AikaPlan) plan = plan_with_text (title, title);
      g_autofree char *text = export_text (plan, NULL, AIKA_ICS_KINDS_ALL);
      g_autofree char *clean = aika_ics_clean_text (title);
      g_autofree char *one_line = g_strdelimit (g_strdup (clean), "\n\t", ' ');
      icalcomponent *calendar = parse (text);
      icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);

      assert_lines (text);
      g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_ANY_COMPONENT), ==, 2);
      g_assert_cmpint (icalcomponent_count_properties (event, ICAL_ANY_PROPERTY), ==, 17);
      g_assert_cmpint (icalcomponent_count_properties (calendar, ICAL_METHOD_PROPERTY), ==, 0);
      g_assert_cmpstr (icalcomponent_get_summary (event), ==, one_line);
      g_assert_cmpstr (icalcomponent_get_location (event), ==, one_line);
      g_assert_cmpstr (icalcomponent_get_description (event), ==, clean);
      icalcomponent_free (calendar);
    }
}

static void
test_clean_text_keeps_lines_and_letters (void)
{
  static const struct { const char *text, *clean; } cases[] = {
    { "", "" },
    { "  reunat \n", "reunat" },
    { "a\r\nb\rc\nd", "a\nb\nc\nd" },
    { "a\tb", "a\tb" },
    { "a\x01\x1b\x7f" "b", "ab" },
    { "a\xe4" "b", "a\xef\xbf\xbd" "b" },
    { "a\u2028b\xc2\x85" "c", "a\nb\nc" },
    { "äö – €😀", "äö – €😀" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = aika_ics_clean_text (cases[i].text);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

/* Every inclusive range of one to 400 days, over a leap day, a year's end and the last year. */
static void
test_dtend_is_the_day_after (void)
{
  static const char *const starts[] = { "2023-12-20", "2024-02-01", "2026-03-28", "1999-12-31", "2098-01-01" };
  enum { MAX_DAYS = 400 };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr(AikaPlan) plan = plan_new ("Suunnitelma");
      AikaItem *item = item_new ("Asia");
      g_autofree char *text = NULL;
      icalcomponent *calendar;
      int n_days = 1;
      gint32 start;

      g_assert_true (aika_day_parse_iso (starts[i], &start));
      for (int n = 1; n <= MAX_DAYS; n++)
        {
          g_autofree char *id = g_strdup_printf ("m%d", n);
          g_autofree char *last = aika_day_to_iso (start + n - 1);
          WhenSpec spec = { AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_DAY, NULL, { { starts[i], last } } };

          item_add_mark (item, mark_new (id, &spec, AIKA_MEANING_PHASE, AIKA_STATUS_CONFIRMED));
        }
      plan_add_item (plan, item);
      text = export_text (plan, NULL, AIKA_ICS_KINDS_ALL);
      calendar = parse (text);

      for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL;
           event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT), n_days++)
        {
          icaltimetype from = icalcomponent_get_dtstart (event), to = icalcomponent_get_dtend (event);

          g_assert_true (from.is_date && to.is_date);
          g_assert_cmpint (aika_day_from_ymd (from.year, from.month, from.day), ==, start);
          g_assert_cmpint (aika_day_from_ymd (to.year, to.month, to.day), ==, start + n_days);
        }
      g_assert_cmpint (n_days, ==, MAX_DAYS + 1);
      icalcomponent_free (calendar);
    }
}

static void
test_last_day_of_the_last_year (void)
{
  WhenSpec spec = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, NULL, { { "2099-12-31", "2099-12-31" } } };
  g_autoptr(AikaPlan) plan = plan_new ("Suunnitelma");
  AikaItem *item = item_new ("Asia");
  g_autofree char *text = NULL;

  item_add_mark (item, mark_new ("m", &spec, AIKA_MEANING_EVENT, AIKA_STATUS_CONFIRMED));
  plan_add_item (plan, item);
  text = export_text (plan, NULL, AIKA_ICS_KINDS_ALL);

  g_assert_nonnull (strstr (text, "DTEND;VALUE=DATE:21000101\r\n"));
}

static const char *const zone_ids[] = { "Europe/Helsinki", "Europe/Mariehamn", "Europe/Stockholm" };

/* The instants of clocks on ordinary days and around the change of clocks, as a reader of
 * the file finds them by its VTIMEZONE and as the system's database has them. */
static void
test_clocks_are_the_systems_instants (gconstpointer data)
{
  static const char *const clocks[] = {
    "2022-01-12T17:00", "2022-04-12T17:00", "2022-07-12T17:00", "2022-10-12T17:00", "2026-03-28T17:00",
    "2026-03-29T01:30", "2026-03-29T05:00", "2026-03-29T17:00", "2026-03-30T17:00", "2026-10-24T17:00",
    "2026-10-25T01:30", "2026-10-25T05:00", "2026-10-25T17:00", "2026-10-26T17:00",
  };
  const char *zone_id = data;
  g_autoptr(GTimeZone) system_zone = g_time_zone_new_identifier (zone_id);

  if (system_zone == NULL)
    {
      g_test_skip ("the system has no time zone database");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      g_autofree char *date = g_strndup (clocks[i], 10);
      g_autofree char *last = g_strconcat (date, "T23:00", NULL);
      WhenSpec spec = { AIKA_WHEN_TIME_RANGE, AIKA_PRECISION_MINUTE, NULL, { { clocks[i], last } } };
      g_autoptr(AikaPlan) plan = plan_new ("Suunnitelma");
      AikaItem *item = item_new ("Asia");
      g_autofree char *text = NULL;
      g_autofree char *seconds = g_strconcat (clocks[i], ":00", NULL);
      g_autoptr(GDateTime) expected = g_date_time_new_from_iso8601 (seconds, system_zone);
      icalcomponent *calendar;
      icalproperty *property;

      aika_set_text (&plan->time_zone, zone_id);
      item_add_mark (item, mark_new ("m", &spec, AIKA_MEANING_EVENT, AIKA_STATUS_CONFIRMED));
      plan_add_item (plan, item);
      text = export_text (plan, NULL, AIKA_ICS_KINDS_ALL);
      calendar = parse (text);
      property = icalcomponent_get_first_property (icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT),
                                                   ICAL_DTSTART_PROPERTY);

      g_assert_cmpint (icaltime_as_timet_with_zone (icalproperty_get_dtstart (property),
                                                    icalcomponent_get_timezone (calendar, zone_id)),
                       ==, g_date_time_to_unix (expected));
      icalcomponent_free (calendar);
    }
}

/* The hand-written rules against the system's database: noon of every day, and every
 * half hour of the last week of March and of October. */
static void
test_zone_matches_the_system (gconstpointer data)
{
  const char *zone_id = data;
  g_autoptr(GTimeZone) system_zone = g_time_zone_new_identifier (zone_id);
  g_autofree char *text = aika_ics_zone_dup_component (zone_id);
  icaltimezone *zone = icaltimezone_new ();
  guint n_compared = 0;

  if (system_zone == NULL)
    {
      g_test_skip ("the system has no time zone database");
      icaltimezone_free (zone, 1);
      return;
    }

  g_assert_true (icaltimezone_set_component (zone, icalparser_parse_string (text)));
  for (gint32 day = aika_day_from_ymd (1997, 1, 1); day < aika_day_from_ymd (2051, 1, 1); day++)
    {
      int year, month, day_of_month;
      gboolean may_change;

      aika_day_to_ymd (day, &year, &month, &day_of_month);
      may_change = (month == 3 || month == 10) && day_of_month >= 25;
      for (int minute = may_change ? 0 : 720; minute < (may_change ? 1440 : 750); minute += 30)
        {
          icaltimetype time = { .year = year, .month = month, .day = day_of_month,
                                .hour = minute / 60, .minute = minute % 60,
                                .zone = icaltimezone_get_utc_timezone () };
          gint64 instant = (gint64) day * 86400 + minute * 60;
          int interval = g_time_zone_find_interval (system_zone, G_TIME_TYPE_UNIVERSAL, instant);
          int is_daylight;

          g_assert_cmpint (icaltimezone_get_utc_offset_of_utc_time (zone, &time, &is_daylight), ==,
                           g_time_zone_get_offset (system_zone, interval));
          n_compared++;
        }
    }
  g_assert_cmpuint (n_compared, >, 50000);
  icaltimezone_free (zone, 1);
}

static void
test_verify_refuses_what_is_not_whole (void)
{
  static const char *const texts[] = {
    "", "roskaa", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "BEGIN:VEVENT\r\nEND:VEVENT\r\n",
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n",
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:a\r\nDTSTART;VALUE=DATE:20220231\r\n"
    "DTEND;VALUE=DATE:20220301\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:a\r\nDTSTART;VALUE=DATE:20223815\r\n"
    "DTEND;VALUE=DATE:20223816\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:a\r\nDTSTART;VALUE=DATE:20220202\r\n"
    "DTEND;VALUE=DATE:20220202\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:a\r\nDTSTART;VALUE=DATE:20220202\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (aika_ics_verify (texts[i], 1, &error));
      g_assert_error (error, AIKA_ICS_ERROR, AIKA_ICS_ERROR_UNREADABLE);
    }

  g_assert_true (aika_ics_verify ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:a\r\n"
                                  "DTSTART;VALUE=DATE:20220228\r\nDTEND;VALUE=DATE:20220301\r\n"
                                  "END:VEVENT\r\nEND:VCALENDAR\r\n", 1, NULL));
}

static void
test_empty_plan_is_a_valid_calendar (void)
{
  g_autoptr(AikaPlan) plan = aika_record_new (&aika_plan_type);
  g_autofree char *text = NULL;
  icalcomponent *calendar;

  aika_set_text (&plan->id, PLAN_ID);
  text = export_text (plan, NULL, AIKA_ICS_KINDS_ALL);
  calendar = parse (text);

  assert_lines (text);
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VTIMEZONE_COMPONENT), ==, 1);
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, 0);
  icalcomponent_free (calendar);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ics/bytes/same-plan-is-the-same", test_same_plan_is_the_same_bytes);
  g_test_add_func ("/ics/bytes/threads-do-not-disturb-each-other", test_threads_do_not_disturb_each_other);
  g_test_add_func ("/ics/bytes/nothing-that-asks-or-rings", test_nothing_that_asks_or_rings);
  g_test_add_func ("/ics/bytes/calendar-keeps-the-restrictions", test_calendar_keeps_the_restrictions);
  g_test_add_func ("/ics/bytes/calendar-says-what-it-is", test_calendar_says_what_it_is);
  g_test_add_func ("/ics/bytes/lines-fold-between-characters", test_lines_fold_between_characters);
  g_test_add_func ("/ics/bytes/no-text-breaks-out", test_no_text_breaks_out);
  g_test_add_func ("/ics/bytes/clean-text-keeps-lines-and-letters", test_clean_text_keeps_lines_and_letters);
  g_test_add_func ("/ics/bytes/empty-plan-is-a-valid-calendar", test_empty_plan_is_a_valid_calendar);
  g_test_add_func ("/ics/bytes/verify-refuses-what-is-not-whole", test_verify_refuses_what_is_not_whole);
  g_test_add_func ("/ics/days/dtend-is-the-day-after", test_dtend_is_the_day_after);
  g_test_add_func ("/ics/days/last-day-of-the-last-year", test_last_day_of_the_last_year);
  for (guint i = 0; i < G_N_ELEMENTS (zone_ids); i++)
    {
      g_autofree char *clocks_path = g_strdup_printf ("/ics/clocks/%s", zone_ids[i]);
      g_autofree char *zone_path = g_strdup_printf ("/ics/zone/matches-the-system/%s", zone_ids[i]);

      g_test_add_data_func (clocks_path, zone_ids[i], test_clocks_are_the_systems_instants);
      g_test_add_data_func (zone_path, zone_ids[i], test_zone_matches_the_system);
    }

  return g_test_run ();
}
