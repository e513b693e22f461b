/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

/* What is true of every calendar that is written: its bytes, its identities, its clocks. */

#include "config.h"

#include <libical/ical.h>
#include <string.h>
#include <time.h>

#include "formats/aika-ics-uid.h"
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
test_uids_are_distinct_and_stay (void)
{
  g_autoptr(AikaPlan) plan = plan_new ("Suunnitelma");
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  AikaItem *item = item_new ("Asia"), *moved_item;
  AikaBody *board = body_new ("kh", "KH", "kaupunginhallitus");
  g_autofree char *text = NULL;
  g_autofree char *moved_text = NULL;
  g_autofree char *uuid = aika_id_new ();
  g_autoptr(AikaPlan) moved = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GPtrArray) moved_events = NULL;
  static const WhenSpec moved_days = {
    AIKA_WHEN_DAY_LIST, AIKA_PRECISION_DAY, NULL,
    { { "2023-04-20", "2023-04-20" }, { "2023-04-26", "2023-04-26" }, { "2023-04-27", "2023-04-27" } }
  };

  /* The same word as the id of marks and of a meeting, and a UUID. */
  item_add_mark (item, mark_new ("1", &three_days, AIKA_MEANING_SESSION, AIKA_STATUS_CONFIRMED));
  item_add_mark (item, mark_new (uuid, &three_days, AIKA_MEANING_SESSION, AIKA_STATUS_CONFIRMED));
  item_add_mark (item, mark_new ("2", &one_day, AIKA_MEANING_SESSION, AIKA_STATUS_CONFIRMED));
  plan_add_item (plan, item);
  body_add_meeting (board, "1", "2022-06-06", AIKA_STATUS_CONFIRMED);
  plan_add_body (plan, board);
  text = export_text (plan, NULL, AIKA_ICS_KINDS_ALL);
  events = split_events (text);

  g_assert_cmpuint (events->len, ==, 8);
  for (guint i = 0; i < events->len; i++)
    {
      char *uid = get_value (events->pdata[i], "UID");

      g_assert_true (g_uuid_string_is_valid (uid));
      g_assert_true (g_hash_table_add (seen, uid));
    }
  g_assert_true (g_hash_table_contains (seen, uuid));

  /* Other times, another title, another order of the days' words: the same identities. */
  moved = aika_record_draft (plan);
  moved_item = aika_record_draft (item);
  aika_set_text (&moved_item->title, "Toinen nimi");
  for (guint i = 0; i < 2; i++)
    {
      AikaMark *mark = aika_record_draft (aika_seq_get (moved_item->marks, i));
      g_autoptr(AikaWhen) when = when_from_spec (&moved_days);
      AikaSeq *marks;

      aika_set_when (&mark->when, when);
      marks = aika_seq_set (moved_item->marks, i, mark);
      aika_set_seq (&moved_item->marks, marks);
      aika_seq_unref (marks);
      aika_record_unref (mark);
    }
  {
    g_autoptr(AikaSeq) items = aika_seq_set (moved->items, 0, moved_item);

    aika_set_seq (&moved->items, items);
    aika_record_unref (moved_item);
  }
  moved_text = export_text (moved, NULL, AIKA_ICS_KINDS_ALL);
  moved_events = split_events (moved_text);
  g_assert_cmpuint (moved_events->len, ==, events->len);
  for (guint i = 0; i < events->len; i++)
    {
      g_autofree char *uid = get_value (events->pdata[i], "UID");
      g_autofree char *moved_uid = get_value (moved_events->pdata[i], "UID");

      g_assert_cmpstr (uid, ==, moved_uid);
    }
}

/* A UID is a promise to whoever subscribed: these values may never change. */
static void
test_derived_uids_are_these_for_ever (void)
{
  static const struct { const char *kind, *id; guint position; const char *uid; } cases[] = {
    { "mark", "3d5c2e60-0001-4b6f-8a54-5b3a4f0c0001", 0, "3d5c2e60-0001-4b6f-8a54-5b3a4f0c0001" },
    { "mark", "3d5c2e60-0001-4b6f-8a54-5b3a4f0c0001", 1, "2122bee2-3ba2-5e46-9fab-5629d5a6149e" },
    { "mark", "1", 0, "eec19294-197b-5fad-8416-70ef7725261d" },
    { "meeting", "1", 0, "f54be596-b7ec-5aa6-99e8-999372ee7264" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *uid = aika_ics_uid_new (PLAN_ID, cases[i].kind, cases[i].id, cases[i].position);

      g_assert_cmpstr (uid, ==, cases[i].uid);
      g_assert_true (g_uuid_string_is_valid (uid));
    }
}

static void
assert_revision (const char *text,
                 const char *sequence,
                 const char *stamp)
{
  g_autoptr(GPtrArray) events = split_events (text);
  g_autofree char *written_sequence = get_value (events->pdata[0], "SEQUENCE");
  g_autofree char *dtstamp = get_value (events->pdata[0], "DTSTAMP");
  g_autofree char *last_modified = get_value (events->pdata[0], "LAST-MODIFIED");

  g_assert_cmpstr (written_sequence, ==, sequence);
  g_assert_cmpstr (dtstamp, ==, stamp);
  g_assert_cmpstr (last_modified, ==, stamp);
}

static AikaPlan *
plan_for_revision (const char *title,
                   const char *edited_at)
{
  AikaPlan *plan = plan_with_text (title, "x");
  AikaEdited *edited = aika_record_new (&aika_edited_type);

  aika_set_text (&edited->at, edited_at);
  aika_set_record (&plan->edited, edited);
  aika_record_unref (edited);
  return plan;
}

static void
test_sequence_and_stamp_follow_the_revisions (void)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) saved = g_date_time_new_from_iso8601 ("2026-04-10T10:00:00Z", utc);
  g_autoptr(GDateTime) resaved = g_date_time_new_from_iso8601 ("2026-04-15T10:00:00+03:00", utc);
  g_autoptr(AikaPlan) plan = plan_for_revision ("Asia", "2026-04-14T07:30:00Z");
  g_autoptr(AikaPlan) renamed = plan_for_revision ("Toinen asia", "2026-04-14T07:30:00Z");
  g_autoptr(AikaPlan) early = plan_for_revision ("Kolmas asia", "2020-01-01T00:00:00Z");
  g_autoptr(AikaRevisions) revisions = aika_revisions_update (NULL, plan, saved);
  g_autoptr(AikaRevisions) second = aika_revisions_update (revisions, renamed, resaved);
  g_autofree char *without = export_text (plan, NULL, AIKA_ICS_KINDS_ALL);
  g_autofree char *unchanged = export_text (plan, revisions, AIKA_ICS_KINDS_ALL);
  g_autofree char *changed = export_text (renamed, revisions, AIKA_ICS_KINDS_ALL);
  g_autofree char *settled = export_text (renamed, second, AIKA_ICS_KINDS_ALL);
  g_autofree char *back = export_text (early, second, AIKA_ICS_KINDS_ALL);

  assert_revision (without, "0", "20260414T073000Z");
  assert_revision (unchanged, "0", "20260410T100000Z");
  assert_revision (changed, "1", "20260414T073000Z");
  assert_revision (settled, "1", "20260415T070000Z");
  assert_revision (back, "2", "20260415T070000Z");      /* a stamp never goes back */
}

typedef struct
{
  const char *name;
  const char *edited, *updated, *published, *as_of;
  const char *stamp;
} StampCase;

static const StampCase stamp_cases[] = {
  { "edited", "2026-04-14T07:30:00Z", "2026-04-01", "2026-03-01", "2026-02-01", "20260414T073000Z" },
  { "edited-with-an-offset", "2026-04-14T07:30:00+03:00", NULL, NULL, NULL, "20260414T043000Z" },
  { "edited-is-nonsense", "eilen", "2026-04-01", NULL, NULL, "20260401T000000Z" },
  { "updated", NULL, "2026-04-01", "2026-03-01", "2026-02-01", "20260401T000000Z" },
  { "published", NULL, NULL, "2026-03-01", "2026-02-01", "20260301T000000Z" },
  { "as-of", NULL, NULL, NULL, "2026-02-01", "20260201T000000Z" },
  { "first-day-of-the-plan", NULL, NULL, NULL, NULL, "20220601T000000Z" },
};

static void
test_stamp_of_a_plan (gconstpointer data)
{
  const StampCase *test = data;
  g_autoptr(AikaPlan) plan = plan_for_revision ("Asia", test->edited);
  g_autofree char *text = NULL;

  if (test->edited == NULL)
    aika_set_record (&plan->edited, NULL);
  if (test->updated != NULL)
    g_assert_true (aika_day_parse_iso (test->updated, &plan->updated));
  if (test->published != NULL)
    g_assert_true (aika_day_parse_iso (test->published, &plan->published));
  if (test->as_of != NULL)
    g_assert_true (aika_day_parse_iso (test->as_of, &plan->as_of));
  text = export_text (plan, NULL, AIKA_ICS_KINDS_ALL);

  assert_revision (text, "0", test->stamp);
}

typedef struct
{
  const char *name;
  AikaSpan    span;
  int         code;
  const char *message;
} ErrorCase;

/* A day number of January 2022; 18 993 is 2022-01-01. */
#define JANUARY(day_of_month) (18993 + (day_of_month) - 1)

static const ErrorCase error_cases[] = {
  { "end-before-start", { JANUARY (10), JANUARY (5), -1, -1 }, AIKA_ICS_ERROR_TIME,
    "items[1].marks[0].when.spans[0]: the time ends before it begins (expected an end after its start)" },
  { "clock-runs-backwards", { JANUARY (10), JANUARY (11), 1020, 960 }, AIKA_ICS_ERROR_TIME,
    "items[1].marks[0].when.spans[0]: the time ends before it begins (expected an end after its start)" },
  { "clock-without-length", { JANUARY (10), JANUARY (11), 960, 960 }, AIKA_ICS_ERROR_TIME, NULL },
  { "no-such-clock", { JANUARY (10), JANUARY (11), 1500, -1 }, AIKA_ICS_ERROR_TIME,
    "items[1].marks[0].when.spans[0]: there is no such day or clock "
    "(expected the years 1950 to 2099 and the clock 0.00 to 24.00)" },
  { "year-of-the-romans", { -700000, -699999, -1, -1 }, AIKA_ICS_ERROR_TIME, NULL },
  { "year-far-away", { 700000, 700001, -1, -1 }, AIKA_ICS_ERROR_TIME, NULL },
};

static void
test_error (gconstpointer data)
{
  const ErrorCase *test = data;
  g_autoptr(AikaPlan) plan = plan_new ("Suunnitelma");
  AikaItem *item = item_new ("Asia");
  AikaMark *mark = mark_new ("m", NULL, AIKA_MEANING_SESSION, AIKA_STATUS_CONFIRMED);
  g_autoptr(AikaWhen) when = aika_when_new (AIKA_WHEN_TIME_RANGE, AIKA_PRECISION_MINUTE, NULL, &test->span, 1,
                                            AIKA_LIST_UNSPECIFIED, AIKA_WHEN_EXACT);
  g_autoptr(AikaWhen) range = aika_when_new_months (2022 * 12, 2022 * 12 + 11);
  g_autoptr(GError) error = NULL;

  aika_set_when (&plan->range, range);
  aika_set_when (&mark->when, when);
  item_add_mark (item, mark);
  plan_add_item (plan, item_new ("Ennen"));
  plan_add_item (plan, item);

  g_assert_null (aika_ics_export (plan, NULL, NULL, &error));
  g_assert_error (error, AIKA_ICS_ERROR, test->code);
  if (test->message != NULL)
    g_assert_cmpstr (error->message, ==, test->message);
}

static void
test_unknown_zone_is_refused (void)
{
  g_autoptr(AikaPlan) plan = plan_with_text ("Asia", "x");
  g_autoptr(GError) error = NULL;

  aika_set_text (&plan->time_zone, "America/New_York");
  g_assert_null (aika_ics_export (plan, NULL, NULL, &error));
  g_assert_error (error, AIKA_ICS_ERROR, AIKA_ICS_ERROR_ZONE);
  g_assert_cmpstr (error->message, ==,
                   "timeZone: a calendar cannot be written in the time zone ‘America/New_York’ "
                   "(expected one of Europe/Helsinki, Europe/Mariehamn, Europe/Stockholm)");
}

static void
test_one_id_for_two_is_refused (void)
{
  g_autoptr(AikaPlan) plan = plan_new ("Suunnitelma");
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      AikaItem *item = item_new ("Asia");

      item_add_mark (item, mark_new ("sama", &one_day, AIKA_MEANING_SESSION, AIKA_STATUS_CONFIRMED));
      plan_add_item (plan, item);
    }

  g_assert_null (aika_ics_export (plan, NULL, NULL, &error));
  g_assert_error (error, AIKA_ICS_ERROR, AIKA_ICS_ERROR_IDENTITY);
  g_assert_cmpstr (error->message, ==, "two marks or meetings have the id ‘sama’ (expected an id of its own for each)");
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
  g_test_add_func ("/ics/zone/unknown-is-refused", test_unknown_zone_is_refused);
  g_test_add_func ("/ics/uid/distinct-and-stays", test_uids_are_distinct_and_stay);
  g_test_add_func ("/ics/uid/derived-ones-are-these-for-ever", test_derived_uids_are_these_for_ever);
  g_test_add_func ("/ics/uid/one-for-two-is-refused", test_one_id_for_two_is_refused);
  g_test_add_func ("/ics/revision/sequence-and-stamp", test_sequence_and_stamp_follow_the_revisions);
  for (guint i = 0; i < G_N_ELEMENTS (stamp_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ics/revision/stamp-of-a-plan/%s", stamp_cases[i].name);

      g_test_add_data_func (path, &stamp_cases[i], test_stamp_of_a_plan);
    }
  for (guint i = 0; i < G_N_ELEMENTS (error_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ics/error/%s", error_cases[i].name);

      g_test_add_data_func (path, &error_cases[i], test_error);
    }

  return g_test_run ();
}
