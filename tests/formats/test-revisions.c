/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "test-revisions"

#include "config.h"

#include "formats/aika-revisions.h"

#include <string.h>

#include "formats/aika-json-read.h"
#include "formats/aika-json-write.h"

static AikaPlan *
load_mallila (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "samples", "mallila.aikajana", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(AikaPlanFile) file = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (text, length);
  file = aika_json_read (bytes, &error);
  g_assert_no_error (error);
  return aika_record_ref (file->plan);
}

static AikaRevisions *
update (const AikaRevisions *old,
        const AikaPlan      *plan,
        int                  hour)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 4, 14, hour, 0, 0);

  return aika_revisions_update (old, plan, now);
}

static AikaPlan *
with_item (AikaPlan *plan,
           guint     position,
           AikaItem *item)
{
  AikaPlan *changed = aika_record_draft (plan);
  g_autoptr(AikaSeq) items = aika_seq_set (plan->items, position, item);

  aika_set_seq (&changed->items, items);
  return changed;
}

static AikaPlan *
with_mark (AikaPlan *plan,
           guint     item_position,
           guint     mark_position,
           AikaMark *mark)
{
  g_autoptr(AikaItem) item = aika_record_draft (aika_seq_get (plan->items, item_position));
  g_autoptr(AikaSeq) marks = aika_seq_set (item->marks, mark_position, mark);

  aika_set_seq (&item->marks, marks);
  return with_item (plan, item_position, item);
}

static AikaMark *
get_mark (const AikaPlan *plan,
          guint           item_position,
          guint           mark_position)
{
  const AikaItem *item = aika_seq_get (plan->items, item_position);

  return aika_seq_get (item->marks, mark_position);
}

static void
assert_revision (const AikaRevisions *revisions,
                 const char          *id,
                 guint                sequence,
                 const char          *stamp)
{
  const char *held_stamp;
  guint held_sequence;

  g_assert_true (aika_revisions_get (revisions, id, NULL, &held_sequence, &held_stamp));
  g_assert_cmpuint (held_sequence, ==, sequence);
  g_assert_cmpstr (held_stamp, ==, stamp);
}

#define AT_8 "2026-04-14T08:00:00Z"
#define AT_9 "2026-04-14T09:00:00Z"
#define AT_10 "2026-04-14T10:00:00Z"

static void
test_first_save (void)
{
  g_autoptr(AikaPlan) plan = load_mallila ();
  g_autoptr(AikaRevisions) revisions = update (NULL, plan, 8);
  const char *hash, *id, *previous = "";
  g_autofree char *fresh = aika_mark_hash (plan, get_mark (plan, 0, 0));

  /* 21 marks and 39 meetings. */
  g_assert_cmpuint (aika_revisions_get_length (revisions), ==, 21 + 39);
  assert_revision (revisions, get_mark (plan, 0, 0)->id, 0, AT_8);
  assert_revision (revisions, "kh-2026-05-25", 0, AT_8);
  g_assert_true (aika_revisions_get (revisions, get_mark (plan, 0, 0)->id, &hash, NULL, NULL));
  g_assert_cmpstr (hash, ==, fresh);
  g_assert_cmpuint (strlen (hash), ==, 64);
  g_assert_false (aika_revisions_get (revisions, "nobody", NULL, NULL, NULL));
  g_assert_false (aika_revisions_get (NULL, "nobody", NULL, NULL, NULL));

  for (guint i = 0; i < aika_revisions_get_length (revisions); i++)
    {
      aika_revisions_get_entry (revisions, i, &id);
      g_assert_cmpstr (previous, <, id);
      previous = id;
    }
}

static void
test_unchanged_plan (void)
{
  g_autoptr(AikaPlan) plan = load_mallila ();
  g_autoptr(AikaPlan) copy = load_mallila ();
  g_autoptr(AikaRevisions) first = update (NULL, plan, 8);
  g_autoptr(AikaRevisions) second = update (first, copy, 9);

  g_assert_true (aika_revisions_equal (first, second));
}

static void
test_one_changed_mark (void)
{
  g_autoptr(AikaPlan) plan = load_mallila ();
  g_autoptr(AikaMark) mark = aika_record_draft (get_mark (plan, 4, 0));
  g_autoptr(AikaPlan) changed = NULL;
  g_autoptr(AikaRevisions) first = update (NULL, plan, 8);
  g_autoptr(AikaRevisions) second = NULL;
  g_autoptr(AikaRevisions) third = NULL;

  mark->status = AIKA_STATUS_CANCELLED;
  changed = with_mark (plan, 4, 0, mark);
  second = update (first, changed, 9);
  assert_revision (second, mark->id, 1, AT_9);
  assert_revision (second, get_mark (plan, 0, 0)->id, 0, AT_8);

  /* Undo is a change too: a sequence never goes down. */
  third = update (second, plan, 10);
  assert_revision (third, mark->id, 2, AT_10);
}

/* A mark at an offset changes with the mark that it counts from. */
static void
test_offset_follows (void)
{
  g_autoptr(AikaPlan) plan = load_mallila ();
  g_autoptr(AikaMark) seminar = aika_record_draft (get_mark (plan, 2, 0));
  g_autoptr(AikaWhen) day = aika_when_new_day (aika_day_from_ymd (2026, 4, 1));
  g_autoptr(AikaPlan) changed = NULL;
  g_autoptr(AikaRevisions) first = update (NULL, plan, 8);
  g_autoptr(AikaRevisions) second = NULL;

  aika_set_when (&seminar->when, day);
  changed = with_mark (plan, 2, 0, seminar);
  second = update (first, changed, 9);
  assert_revision (second, seminar->id, 1, AT_9);
  assert_revision (second, get_mark (plan, 2, 1)->id, 1, AT_9);
}

static void
test_title_venue_and_range (void)
{
  g_autoptr(AikaPlan) plan = load_mallila ();
  g_autoptr(AikaItem) item = aika_record_draft (aika_seq_get (plan->items, 2));
  g_autoptr(AikaPlan) renamed = NULL;
  g_autoptr(AikaItem) noted = aika_record_draft (aika_seq_get (plan->items, 2));
  g_autoptr(AikaPlan) with_note = NULL;
  g_autoptr(AikaPlan) lengthened = aika_record_draft (plan);
  g_autoptr(AikaWhen) range = aika_when_new_months (2026 * 12, 2027 * 12);
  g_autoptr(AikaRevisions) first = update (NULL, plan, 8);
  g_autoptr(AikaRevisions) second = NULL;
  g_autoptr(AikaRevisions) third = NULL;
  g_autoptr(AikaRevisions) fourth = NULL;

  aika_set_text (&item->venue, "kirjasto");
  renamed = with_item (plan, 2, item);
  second = update (first, renamed, 9);
  assert_revision (second, get_mark (plan, 2, 0)->id, 1, AT_9);
  assert_revision (second, get_mark (plan, 3, 0)->id, 0, AT_8);

  /* The planner's own notes are in no calendar. */
  aika_set_text (&noted->notes, "kysy hintaa");
  with_note = with_item (plan, 2, noted);
  fourth = update (first, with_note, 9);
  g_assert_true (aika_revisions_equal (first, fourth));

  /* “koko prosessin ajan” lasts as long as the plan. */
  aika_set_when (&lengthened->range, range);
  third = update (first, lengthened, 9);
  assert_revision (third, get_mark (plan, 13, 0)->id, 1, AT_9);
  assert_revision (third, get_mark (plan, 3, 0)->id, 0, AT_8);
}

/* What is tied to a meeting stands in the meeting's event. */
static void
test_meeting_changes_with_its_ties (void)
{
  g_autoptr(AikaPlan) plan = load_mallila ();
  g_autoptr(AikaMark) mark = aika_record_draft (get_mark (plan, 12, 0));
  g_autoptr(AikaPlan) changed = NULL;
  g_autoptr(AikaRevisions) first = update (NULL, plan, 8);
  g_autoptr(AikaRevisions) second = NULL;
  const AikaBody *council = aika_seq_get (plan->bodies, 1);
  const AikaMeeting *meeting = aika_seq_get (council->meetings, 7);
  g_autofree char *hash = aika_meeting_hash (plan, meeting);
  const char *held;

  g_assert_true (aika_revisions_get (first, meeting->id, &held, NULL, NULL));
  g_assert_cmpstr (held, ==, hash);

  aika_set_text (&mark->label, "päättää");
  changed = with_mark (plan, 12, 0, mark);
  second = update (first, changed, 9);
  assert_revision (second, mark->id, 1, AT_9);
  assert_revision (second, meeting->id, 1, AT_9);
  assert_revision (second, "kv-2026-11-09", 0, AT_8);
}

static void
test_meeting_changes_with_rows_beside (void)
{
  g_autoptr(AikaPlan) plan = load_mallila ();
  g_autoptr(AikaItem) item = aika_record_draft (aika_seq_get (plan->items, 0));
  g_autoptr(AikaRecord) tie = aika_record_new (&aika_tie_type);
  g_autoptr(AikaSeq) ties = NULL;
  g_autoptr(AikaPlan) changed = NULL;
  g_autoptr(AikaRevisions) first = update (NULL, plan, 8);
  g_autoptr(AikaRevisions) second = NULL;

  aika_set_text (&((AikaTie *) tie)->body, "kv");
  aika_set_text (&((AikaTie *) tie)->meeting, "kv-2026-11-09");
  ((AikaTie *) tie)->relation = AIKA_RELATION_INFORMATION;
  ties = aika_seq_append (item->meetings, tie);
  aika_set_seq (&item->meetings, ties);
  changed = with_item (plan, 0, item);
  second = update (first, changed, 9);
  assert_revision (second, "kv-2026-11-09", 1, AT_9);
  assert_revision (second, "kv-2026-12-07", 0, AT_8);
  assert_revision (second, get_mark (plan, 0, 0)->id, 0, AT_8);
}

static void
test_removed_marks_keep_theirs (void)
{
  g_autoptr(AikaPlan) plan = load_mallila ();
  g_autoptr(AikaPlan) shorter = aika_record_draft (plan);
  g_autoptr(AikaSeq) items = aika_seq_remove (plan->items, 4);
  g_autoptr(AikaRevisions) first = update (NULL, plan, 8);
  g_autoptr(AikaRevisions) second = NULL;
  g_autoptr(AikaRevisions) third = NULL;

  aika_set_seq (&shorter->items, items);
  second = update (first, shorter, 9);
  g_assert_true (aika_revisions_equal (first, second));
  third = update (second, plan, 10);
  assert_revision (third, get_mark (plan, 4, 0)->id, 0, AT_8);
}

static AikaRevisions *
one_revision (const char *id,
              int         sequence,
              const char *stamp)
{
  g_autoptr(GHashTable) by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, aika_record_unref);
  AikaRevision *revision = aika_record_new (&aika_revision_type);

  aika_set_text (&revision->hash, "0");
  aika_set_text (&revision->stamp, stamp);
  revision->sequence = sequence;
  g_hash_table_insert (by_id, (gpointer) id, revision);
  return aika_revisions_new (by_id);
}

static void
test_merge (void)
{
  g_autoptr(AikaRevisions) low = one_revision ("a", 1, AT_10);
  g_autoptr(AikaRevisions) high = one_revision ("a", 3, AT_8);
  g_autoptr(AikaRevisions) later = one_revision ("a", 3, AT_9);
  g_autoptr(AikaRevisions) other = one_revision ("b", 0, AT_8);
  g_autoptr(AikaRevisions) ours = aika_revisions_merge (low, high);
  g_autoptr(AikaRevisions) theirs = aika_revisions_merge (high, low);
  g_autoptr(AikaRevisions) equal_sequence = aika_revisions_merge (high, later);
  g_autoptr(AikaRevisions) both = aika_revisions_merge (other, low);

  assert_revision (ours, "a", 3, AT_8);
  g_assert_true (aika_revisions_equal (ours, theirs));
  assert_revision (equal_sequence, "a", 3, AT_9);
  g_assert_cmpuint (aika_revisions_get_length (both), ==, 2);
}

static void
test_file (void)
{
  g_autoptr(AikaPlan) plan = load_mallila ();
  g_autoptr(AikaRevisions) revisions = update (NULL, plan, 8);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = aika_json_write (plan, revisions, &error);
  g_autoptr(AikaPlanFile) file = NULL;

  g_assert_no_error (error);
  file = aika_json_read (bytes, &error);
  g_assert_no_error (error);
  g_assert_true (aika_revisions_equal (revisions, file->revisions));
  g_assert_true (aika_record_equal (plan, file->plan));
}

/* The clock of the computer may be in any zone; the stamp is in UTC. */
static void
test_stamp_is_utc (void)
{
  g_autoptr(AikaPlan) plan = load_mallila ();
  g_autoptr(GDateTime) helsinki = g_date_time_new_from_iso8601 ("2026-04-14T11:00:00+03:00", NULL);
  g_autoptr(AikaRevisions) revisions = aika_revisions_update (NULL, plan, helsinki);

  assert_revision (revisions, "kh-2026-05-25", 0, AT_8);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/revisions/first-save-gives-every-moment-one", test_first_save);
  g_test_add_func ("/revisions/unchanged-plan-changes-none", test_unchanged_plan);
  g_test_add_func ("/revisions/changed-mark-gets-the-next-sequence", test_one_changed_mark);
  g_test_add_func ("/revisions/offset-changes-with-its-origin", test_offset_follows);
  g_test_add_func ("/revisions/what-a-calendar-shows-counts", test_title_venue_and_range);
  g_test_add_func ("/revisions/meeting-changes-with-its-ties", test_meeting_changes_with_its_ties);
  g_test_add_func ("/revisions/meeting-changes-with-rows-beside-it", test_meeting_changes_with_rows_beside);
  g_test_add_func ("/revisions/removed-marks-keep-theirs", test_removed_marks_keep_theirs);
  g_test_add_func ("/revisions/merge-takes-the-greater", test_merge);
  g_test_add_func ("/revisions/stay-in-the-file", test_file);
  g_test_add_func ("/revisions/stamp-is-utc", test_stamp_is_utc);

  return g_test_run ();
}
