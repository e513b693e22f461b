/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

/* Who an event is, when it last changed, and which plans are refused. */

#include "config.h"

#include "formats/aika-ics-uid.h"
#include "ics-plan.h"

static const WhenSpec one_day = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, NULL, { { "2022-06-01", "2022-06-01" } } };
static const WhenSpec three_days = {
  AIKA_WHEN_DAY_LIST, AIKA_PRECISION_DAY, NULL,
  { { "2022-04-20", "2022-04-20" }, { "2022-04-26", "2022-04-26" }, { "2022-04-27", "2022-04-27" } }
};

/* A plan with one mark on one day. */
static AikaPlan *
plan_with_day (const char *title)
{
  AikaPlan *plan = plan_new ("Suunnitelma");
  AikaItem *item = item_new (title);

  item_add_mark (item, mark_new ("m", &one_day, AIKA_MEANING_SESSION, AIKA_STATUS_CONFIRMED));
  plan_add_item (plan, item);
  return plan;
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
  AikaPlan *plan = plan_with_day (title);
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
  g_autoptr(AikaPlan) plan = plan_with_day ("Asia");
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

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
