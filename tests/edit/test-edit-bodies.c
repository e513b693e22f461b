/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-bodies.h"

#include <string.h>

#include "edit/aika-edit-meetings.h"
#include "edit/aika-edit-parties.h"
#include "edit/aika-edit-paste.h"
#include "edit/aika-edit-relations.h"
#include "edit-sample.h"

#define TODAY aika_day_from_ymd (2026, 1, 15)

static AikaBody *
find_body (const AikaPlan *plan,
           const char     *body_id)
{
  return aika_seq_lookup (plan->bodies, body_id);
}

/* The first days of its meetings: “12.1. 9.2. –”. */
static char *
dup_days (const AikaPlan *plan,
          const char     *body_id)
{
  const AikaBody *body = find_body (plan, body_id);
  GString *days = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (body->meetings); i++)
    {
      const AikaMeeting *meeting = aika_seq_get (body->meetings, i);
      gint32 start_day, end_day;
      int year, month, day;

      g_string_append (days, i > 0 ? " " : "");
      if (!aika_when_get_extent (meeting->when, &start_day, &end_day))
        {
          g_string_append (days, "–");
          continue;
        }
      aika_day_to_ymd (start_day, &year, &month, &day);
      g_string_append_printf (days, "%d.%d.", day, month);
      if (year != 2026)
        g_string_append_printf (days, "%d", year);
    }

  return g_string_free (days, FALSE);
}

static void
test_fields (void)
{
  static const char *const aliases[] = { "Kh", "", "Hallitus", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) named = aika_edit_set_body_text (plan, "kh", "name", "aluehallitus", NULL);
  g_autoptr(AikaPlan) same = aika_edit_set_body_text (named, "kh", "name", "aluehallitus", NULL);
  g_autoptr(AikaPlan) short_named = aika_edit_set_body_text (named, "kh", "abbreviation", "AH", NULL);
  g_autoptr(AikaPlan) aliased = aika_edit_set_body_texts (short_named, "kh", "aliases", aliases, NULL);
  g_autoptr(AikaPlan) kind = aika_edit_set_body_choice (aliased, "kh", "kind", AIKA_BODY_OTHER, NULL);
  g_autoptr(AikaPlan) hue = aika_edit_set_body_choice (kind, "kh", "hue", AIKA_HUE_TEAL, NULL);
  g_autoptr(AikaPlan) usual = aika_edit_set_body_usual (hue, "kh", 1, 16 * 60, NULL);
  g_autoptr(AikaPlan) same_usual = aika_edit_set_body_usual (usual, "kh", 1, 16 * 60, NULL);
  g_autoptr(AikaPlan) no_usual = aika_edit_set_body_usual (usual, "kh", 0, -1, NULL);
  g_autoptr(AikaPlan) moved = aika_edit_move_body (usual, "kh", 1, NULL);
  g_autoptr(AikaPlan) still = aika_edit_move_body (moved, "kh", 1, NULL);
  const AikaBody *body = find_body (moved, "kh");
  g_autoptr(GError) error = NULL;

  g_assert_true (same == named);
  g_assert_true (same_usual == usual);
  g_assert_cmpstr (body->name, ==, "aluehallitus");
  g_assert_cmpstr (body->abbreviation, ==, "AH");
  g_assert_cmpuint (body->aliases->len, ==, 2);
  g_assert_cmpint (body->kind, ==, AIKA_BODY_OTHER);
  g_assert_cmpint (body->hue, ==, AIKA_HUE_TEAL);
  g_assert_cmpint (body->usual->clock, ==, 16 * 60);
  g_assert_null (find_body (no_usual, "kh")->usual);
  g_assert_true (aika_seq_get (moved->bodies, 1) == (gpointer) body);
  g_assert_true (still == moved);

  edit_assert_refused (aika_edit_set_body_text (plan, "kh", "name", "", &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_body_text (plan, "kh", "hue", "x", &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_body_text (plan, "x", "name", "x", &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_set_body_texts (plan, "kh", "name", aliases, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_body_choice (plan, "kh", "hue", 99, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_body_usual (plan, "kh", 8, 0, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_body_usual (plan, "kh", 1, 1440, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_move_body (plan, "x", 1, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

static void
test_parent (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) under = aika_edit_set_body_parent (plan, "kh", "kv", NULL);
  g_autoptr(AikaPlan) same = aika_edit_set_body_parent (under, "kh", "kv", NULL);
  g_autoptr(AikaPlan) freed = aika_edit_set_body_parent (under, "kh", NULL, NULL);
  g_autoptr(AikaPlan) deleted = aika_edit_delete_body (under, "kv", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (find_body (under, "kh")->parent, ==, "kv");
  g_assert_true (same == under);
  g_assert_true (aika_record_equal (freed, plan));
  g_assert_null (find_body (deleted, "kh")->parent);
  edit_assert_refused (aika_edit_set_body_parent (under, "kv", "kh", &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_body_parent (plan, "kv", "kv", &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_body_parent (plan, "kv", "x", &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

static AikaSeq *
make_leads (const char *name,
            int         n)
{
  AikaLead *lead = aika_record_new (&aika_lead_type);
  AikaSeq *leads;

  aika_set_text (&lead->name, name);
  lead->n = n;
  lead->unit = AIKA_UNIT_WORKING_DAYS;
  leads = aika_seq_new ((gconstpointer const *) &lead, 1);
  aika_record_unref (lead);
  return leads;
}

static void
test_leads (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaSeq) leads = make_leads ("esityslista sulkeutuu", -4);
  g_autoptr(AikaSeq) nameless = make_leads (NULL, -4);
  g_autoptr(AikaSeq) far = make_leads ("x", -40000);
  g_autoptr(AikaPlan) set = aika_edit_set_body_leads (plan, "kh", leads, NULL);
  g_autoptr(AikaPlan) same = aika_edit_set_body_leads (set, "kh", leads, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (find_body (set, "kh")->leads == leads);
  g_assert_true (same == set);
  edit_assert_refused (aika_edit_set_body_leads (plan, "kh", nameless, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_body_leads (plan, "kh", far, &error), error, AIKA_EDIT_ERROR_INVALID);
}

static void
test_delete (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) party = aika_edit_set_item_parties_text (plan, "kysely", "participants", "KV", NULL);
  g_autoptr(AikaPlan) deleted = aika_edit_delete_body (party, "kv", NULL);
  g_autofree char *time = edit_sample_dup_time (deleted, "approval");
  const AikaItem *item = aika_seq_lookup (deleted->items, "kysely");
  const AikaParty *kept = aika_seq_get (item->participants, 0);
  const AikaView *view = aika_seq_get (deleted->views, 0);
  AikaBodyUses uses, none;
  g_autoptr(GError) error = NULL;

  aika_edit_count_body_uses (party, "kv", &uses);
  aika_edit_count_body_uses (party, "nobody", &none);
  g_assert_cmpuint (uses.n_meetings, ==, 2);
  g_assert_cmpuint (uses.n_marks, ==, 1);
  g_assert_cmpuint (uses.n_rows, ==, 1);
  g_assert_cmpuint (uses.n_parties, ==, 1);
  g_assert_cmpuint (uses.n_columns, ==, 1);
  g_assert_cmpuint (none.n_meetings + none.n_marks + none.n_rows + none.n_parties + none.n_columns, ==, 0);

  g_assert_cmpuint (aika_seq_get_length (deleted->bodies), ==, 1);
  g_assert_cmpstr (time, ==, "2026-03-02/2026-03-02 day (2.3.)");
  g_assert_cmpstr (kept->text, ==, "KV");
  g_assert_null (kept->body);
  g_assert_cmpuint (aika_seq_get_length (view->columns), ==, 0);
  g_assert_cmpuint (aika_seq_get_length (((AikaItem *) aika_seq_lookup (deleted->items, "luonnos"))->meetings), ==, 0);
  edit_assert_refused (aika_edit_delete_body (plan, "x", &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

/* “Kh” of another table, with one meeting of a day that KH has and one that it has not. */
static AikaPlan *
make_twice (char **twin_id,
            char **same_day,
            char **own_day)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaWhen) known = edit_sample_day (2026, 2, 9, "9.2.2026");
  g_autoptr(AikaWhen) unknown = edit_sample_day (2026, 2, 16, "16.2.2026");
  g_autoptr(AikaPlan) added = aika_edit_add_body (plan, "Kh", "Kaupunginhallitus", AIKA_BODY_OTHER, twin_id, NULL);
  g_autoptr(AikaPlan) first = aika_edit_add_meeting (added, *twin_id, known, same_day, NULL);
  g_autoptr(AikaPlan) second = aika_edit_add_meeting (first, *twin_id, unknown, own_day, NULL);
  g_autoptr(AikaPlan) one = aika_edit_list_meeting (second, "kysely", *twin_id, *same_day, AIKA_RELATION_INFORMATION, NULL);
  g_autoptr(AikaPlan) other = aika_edit_list_meeting (one, "kysely", *twin_id, *own_day, AIKA_RELATION_BESIDE, NULL);
  g_autoptr(AikaPlan) again = aika_edit_list_meeting (other, "kysely", "kh", "kh2", AIKA_RELATION_BESIDE, NULL);
  g_autoptr(AikaPlan) tied = aika_edit_tie_mark (again, "missing", *twin_id, *same_day, AIKA_RELATION_DEBATE, NULL);

  return aika_edit_set_body_parent (tied, "kv", *twin_id, NULL);
}

static void
test_merge (void)
{
  g_autofree char *twin_id = NULL;
  g_autofree char *same_day = NULL;
  g_autofree char *own_day = NULL;
  g_autoptr(AikaPlan) plan = make_twice (&twin_id, &same_day, &own_day);
  g_autoptr(AikaPlan) merged = aika_edit_merge_bodies (plan, "kh", twin_id, NULL);
  g_autofree char *days = dup_days (merged, "kh");
  g_autofree char *time = edit_sample_dup_time (merged, "missing");
  const AikaItem *item = aika_seq_lookup (merged->items, "kysely");
  const AikaBody *body = find_body (merged, "kh");
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (aika_seq_get_length (merged->bodies), ==, 2);
  g_assert_cmpstr (days, ==, "12.1. 9.2. 16.2. 23.2. 9.3. – 13.4.");
  g_assert_cmpstr (time, ==, "kh:kh2");
  g_assert_cmpuint (aika_seq_get_length (item->meetings), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_nonnull (aika_plan_find_meeting (merged, aika_seq_get (item->meetings, i), NULL));
  g_assert_cmpuint (body->aliases->len, ==, 2);
  g_assert_cmpstr (body->aliases->pdata[0], ==, "Kh");
  g_assert_cmpstr (body->aliases->pdata[1], ==, "Kaupunginhallitus");
  g_assert_cmpstr (find_body (merged, "kv")->parent, ==, "kh");
  edit_assert_refused (aika_edit_merge_bodies (plan, "kh", "kh", &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_merge_bodies (plan, "kh", "x", &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

/* The kept body stood under one that stood under the other: no circle may come of it. */
static void
test_merge_without_circle (void)
{
  g_autofree char *between = NULL;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) added = aika_edit_add_body (plan, NULL, "jaosto", AIKA_BODY_OTHER, &between, NULL);
  g_autoptr(AikaPlan) one = aika_edit_set_body_parent (added, between, "kv", NULL);
  g_autoptr(AikaPlan) two = aika_edit_set_body_parent (one, "kh", between, NULL);
  g_autoptr(AikaPlan) merged = aika_edit_merge_bodies (two, "kh", "kv", NULL);
  const AikaView *view = aika_seq_get (merged->views, 0);

  g_assert_null (find_body (merged, "kh")->parent);
  g_assert_cmpstr (find_body (merged, between)->parent, ==, "kh");
  g_assert_cmpstr (((AikaColumn *) aika_seq_get (view->columns, 0))->field, ==, "body:kh");
}

typedef struct
{
  const char *name;
  const char *text;
  const char *days;           /* of the body after it, “=” for no edit */
  guint       n_added;
  guint       n_known;
  guint       n_others;
  const char *unread;         /* the words, with “|” between */
} PasteCase;

static const PasteCase paste_cases[] = {
  { "a-list", "KV 7.2., 23.2., 7.3.", "26.1. 7.2. 23.2. 2.3. 7.3.", 3, 0, 0, "" },
  { "what-is-known", "26.1., 2.3., 4.5.", "26.1. 2.3. 4.5.", 1, 2, 0, "" },
  { "nothing-new", "26.1.2026", "=", 0, 1, 0, "" },
  { "twice-in-the-list", "4.5. 2026\n4.5.2026", "26.1. 2.3. 4.5.", 1, 1, 0, "" },
  { "with-clock-and-weekday", "ma 4.5.2026 klo 16\nma 1.6.2026 klo 16", "26.1. 2.3. 4.5. 1.6.", 2, 0, 0, "" },
  { "one-month-for-all", "4., 11. ja 18.5.", "26.1. 2.3. 4.5. 11.5. 18.5.", 3, 0, 0, "" },
  { "the-full-name", "Kaupunginvaltuusto: 4.5., 1.6.", "26.1. 2.3. 4.5. 1.6.", 2, 0, 0, "" },
  { "of-another-body", "KH 4.5., 11.5.\nKV 18.5.", "26.1. 2.3. 18.5.", 1, 0, 2, "" },
  { "another-in-the-same-line", "KV 4.5., KH 11.5., KV 18.5.", "26.1. 2.3. 4.5. 18.5.", 2, 0, 1, "" },
  { "names-on-lines-of-their-own", "KH\n4.5.\n11.5.\nKV\n18.5.", "26.1. 2.3. 18.5.", 1, 0, 2, "" },
  { "over-the-turn-of-the-year", "5.10., 7.12., 18.1.", "26.1. 2.3. 5.10. 7.12. 18.1.2027", 3, 0, 0, "" },
  { "a-year-that-is-said-once", "4.5.2027, 1.6., 7.9.", "26.1. 2.3. 4.5.2027 1.6.2027 7.9.2027", 3, 0, 0, "" },
  { "words-that-are-no-date", "4.5., iltakoulu kesällä, 1.6.", "26.1. 2.3. 4.5. 1.6.", 2, 0, 0, "iltakoulu kesällä" },
  { "a-month-is-no-date", "toukokuu 2026", "=", 0, 0, 0, "toukokuu 2026" },
  { "no-such-day", "31.2.2026", "=", 0, 0, 0, "31.2.2026" },
  { "nothing", " \n;,\t", "=", 0, 0, 0, "" },
  { "table-cells", "KV\t4.5.2026\t1.6.2026", "26.1. 2.3. 4.5. 1.6.", 2, 0, 0, "" },
};

static void
test_paste (gconstpointer data)
{
  const PasteCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_auto(AikaPastedMeetings) pasted = { 0 };
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) edited = aika_edit_add_meetings_from_text (plan, "kv", c->text, TODAY, &pasted, &error);
  g_autofree char *days = NULL;
  g_autoptr(GString) unread = g_string_new (NULL);

  g_assert_no_error (error);
  days = dup_days (edited, "kv");
  for (guint i = 0; i < pasted.unread->len; i++)
    {
      const AikaUnreadWords *words = &g_array_index (pasted.unread, AikaUnreadWords, i);

      g_string_append_printf (unread, "%s%s", i > 0 ? "|" : "", words->text);
      g_assert_cmpuint (words->end - words->start, ==, strlen (words->text));
      g_assert_cmpint (strncmp (c->text + words->start, words->text, strlen (words->text)), ==, 0);
    }

  if (g_str_equal (c->days, "="))
    g_assert_true (edited == plan);
  else
    g_assert_cmpstr (days, ==, c->days);
  g_assert_cmpstr (unread->str, ==, c->unread);
  g_assert_cmpuint (pasted.n_added, ==, c->n_added);
  g_assert_cmpuint (pasted.n_known, ==, c->n_known);
  g_assert_cmpuint (pasted.n_others, ==, c->n_others);
}

static void
test_paste_refused (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autofree char *long_text = g_strnfill (65 * 1024, '7');
  g_autoptr(GError) error = NULL;
  AikaPastedMeetings pasted;

  edit_assert_refused (aika_edit_add_meetings_from_text (plan, "x", "7.2.", TODAY, &pasted, &error), error,
                       AIKA_EDIT_ERROR_NOT_FOUND);
  aika_pasted_meetings_clear (&pasted);
  edit_assert_refused (aika_edit_add_meetings_from_text (plan, "kv", long_text, TODAY, &pasted, &error), error,
                       AIKA_EDIT_ERROR_INVALID);
  aika_pasted_meetings_clear (&pasted);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (paste_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/paste-meetings/", paste_cases[i].name, NULL);

      g_test_add_data_func (path, &paste_cases[i], test_paste);
    }
  g_test_add_func ("/edit/paste-meetings/is-refused", test_paste_refused);
  g_test_add_func ("/edit/bodies/what-a-body-says", test_fields);
  g_test_add_func ("/edit/bodies/no-body-stands-under-itself", test_parent);
  g_test_add_func ("/edit/bodies/lead-times", test_leads);
  g_test_add_func ("/edit/bodies/delete-lifts-and-counts", test_delete);
  g_test_add_func ("/edit/bodies/merge-moves-all-links", test_merge);
  g_test_add_func ("/edit/bodies/merge-makes-no-circle", test_merge_without_circle);

  return g_test_run ();
}
