/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-relations.h"

#include <string.h>

#include "edit/aika-edit-bodies.h"
#include "edit/aika-edit-count.h"
#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-meetings.h"
#include "edit/aika-edit-sets.h"
#include "edit-sample.h"

#define DAY(month, day) aika_day_from_ymd (2026, month, day)

static AikaItem *
find_item (const AikaPlan *plan,
           const char     *item_id)
{
  return aika_seq_lookup (plan->items, item_id);
}

static void
test_list (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) listed = aika_edit_list_meeting (plan, "kysely", "kh", "kh1", AIKA_RELATION_INFORMATION, NULL);
  g_autoptr(AikaPlan) same = aika_edit_list_meeting (listed, "kysely", "kh", "kh1", AIKA_RELATION_INFORMATION, NULL);
  g_autoptr(AikaPlan) debate = aika_edit_list_meeting (listed, "kysely", "kh", "kh1", AIKA_RELATION_DEBATE, NULL);
  g_autoptr(AikaPlan) unlisted = aika_edit_unlist_meeting (listed, "kysely", "kh", "kh1", NULL);
  g_autoptr(AikaPlan) nothing = aika_edit_unlist_meeting (plan, "kysely", "kh", "kh1", NULL);
  AikaSeq *ties = find_item (debate, "kysely")->meetings;
  g_autoptr(GError) error = NULL;

  g_assert_true (same == listed);
  g_assert_cmpuint (aika_seq_get_length (ties), ==, 1);
  g_assert_cmpint (((AikaTie *) aika_seq_get (ties, 0))->relation, ==, AIKA_RELATION_DEBATE);
  g_assert_true (aika_record_equal (unlisted, plan));
  g_assert_true (nothing == plan);
  edit_assert_refused (aika_edit_list_meeting (plan, "x", "kh", "kh1", 0, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_list_meeting (plan, "kysely", "x", "kh1", 0, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_list_meeting (plan, "kysely", "kh", "x", 0, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_unlist_meeting (plan, "x", "kh", "kh1", &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

typedef struct
{
  const char   *name;
  const char   *item;
  const char   *body;
  AikaRelation  relation;
  int           month;        /* of today */
  const char   *expect;       /* the meeting; NULL where there is none */
} NextCase;

static const NextCase next_cases[] = {
  { "after-the-last-time-of-the-row", "kysely", "kh", AIKA_RELATION_PROPOSAL, 1, "kh6" },
  { "not-the-cancelled-one", "luonnos", "kh", AIKA_RELATION_PROPOSAL, 1, "kh4" },
  { "from-today-in-a-row-without-times", "läpi", "kh", AIKA_RELATION_DECISION, 2, "kh2" },
  { "not-the-held-one", "läpi", "kv", AIKA_RELATION_DECISION, 1, "kv2" },
  { "beside", "läpi", "kh", AIKA_RELATION_BESIDE, 1, "kh1" },
  { "none-left", "kysely", "kv", AIKA_RELATION_DECISION, 1, NULL },
};

static void
test_next (gconstpointer data)
{
  const NextCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autofree char *mark_id = NULL;
  g_autofree char *expect = NULL;
  g_autofree char *time = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) edited = aika_edit_add_next_meeting (plan, c->item, c->body, c->relation, DAY (c->month, 1),
                                                           &mark_id, &error);

  if (c->expect == NULL)
    {
      edit_assert_refused (edited, error, AIKA_EDIT_ERROR_NO_MEETING);
      return;
    }

  g_assert_no_error (error);
  if (c->relation == AIKA_RELATION_BESIDE)
    {
      AikaSeq *ties = find_item (edited, c->item)->meetings;

      g_assert_null (mark_id);
      g_assert_cmpstr (((AikaTie *) aika_seq_get (ties, aika_seq_get_length (ties) - 1))->meeting, ==, c->expect);
      return;
    }

  expect = g_strdup_printf ("%s:%s", c->body, c->expect);
  time = edit_sample_dup_time (edited, mark_id);
  g_assert_cmpstr (time, ==, expect);
  g_assert_cmpint (edit_sample_find (edited, mark_id)->meaning, ==, AIKA_MEANING_DECISION);
  g_assert_cmpint (edit_sample_find (edited, mark_id)->meeting->relation, ==, (int) c->relation);
  g_assert_cmpstr (edit_sample_find (edited, mark_id)->category, ==, "preparation");
}

static void
test_pair (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaWhen) may = edit_sample_day (2026, 5, 4, "4.5.");
  g_autoptr(AikaPlan) later = aika_edit_add_meeting (plan, "kv", may, NULL, NULL);
  g_auto(GStrv) ids = NULL;
  g_autoptr(AikaPlan) pair = aika_edit_add_decision_pair (later, "kysely", NULL, NULL, DAY (1, 1), &ids, NULL);
  g_autofree char *proposal = edit_sample_dup_time (pair, ids[0]);
  g_autoptr(AikaWhen) decision = aika_plan_get_mark_when (pair, edit_sample_find (pair, ids[1]));
  g_autoptr(AikaPlan) no_council = aika_edit_delete_body (plan, "kv", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (proposal, ==, "kh:kh6");
  g_assert_cmpint (edit_sample_find (pair, ids[0])->meeting->relation, ==, AIKA_RELATION_PROPOSAL);
  g_assert_true (aika_when_equal (decision, may));
  g_assert_cmpint (edit_sample_find (pair, ids[1])->meeting->relation, ==, AIKA_RELATION_DECISION);
  g_assert_null (ids[2]);
  edit_assert_refused (aika_edit_add_decision_pair (plan, "kysely", NULL, NULL, DAY (1, 1), NULL, &error), error,
                       AIKA_EDIT_ERROR_NO_MEETING);
  edit_assert_refused (aika_edit_add_decision_pair (no_council, "kysely", NULL, NULL, DAY (1, 1), NULL, &error), error,
                       AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_add_decision_pair (plan, "x", NULL, NULL, DAY (1, 1), NULL, &error), error,
                       AIKA_EDIT_ERROR_NOT_FOUND);
}

static void
test_offset (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autofree char *id = NULL;
  g_autoptr(AikaPlan) added = aika_edit_add_offset_mark (plan, "draft", -10, AIKA_UNIT_DAYS, AIKA_MEANING_INVITATION, "kutsut",
                                                         &id, NULL);
  g_autoptr(AikaPlan) changed = aika_edit_set_mark_offset (added, id, "draft", -2, AIKA_UNIT_WEEKS, NULL);
  g_autoptr(AikaPlan) same = aika_edit_set_mark_offset (changed, id, "draft", -2, AIKA_UNIT_WEEKS, NULL);
  g_autoptr(AikaPlan) untied = aika_edit_set_mark_offset (plan, "approval", "draft", 1, AIKA_UNIT_MONTHS, NULL);
  g_autofree char *first = edit_sample_dup_time (added, id);
  g_autofree char *second = edit_sample_dup_time (changed, id);
  g_autofree char *third = edit_sample_dup_time (untied, "approval");
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (first, ==, "draft -10 days");
  g_assert_cmpstr (second, ==, "draft -2 weeks");
  g_assert_cmpstr (third, ==, "draft 1 months");
  g_assert_true (same == changed);
  edit_assert_refused (aika_edit_set_mark_offset (plan, "seminar", "invitation", 1, 0, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_mark_offset (plan, "seminar", "seminar", 1, 0, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_mark_offset (plan, "seminar", "x", 1, 0, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_add_offset_mark (plan, "draft", 40000, 0, 0, NULL, NULL, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_add_offset_mark (plan, "x", 1, 0, 0, NULL, NULL, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

/* A chain of offsets ends where the plan stops following it. */
static void
test_long_chain (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autofree char *from = g_strdup ("draft");
  g_autoptr(GError) error = NULL;
  guint n_marks = 0;

  for (;;)
    {
      char *id = NULL;
      AikaPlan *added = aika_edit_add_offset_mark (plan, from, 1, AIKA_UNIT_DAYS, AIKA_MEANING_EVENT, NULL, &id, &error);

      if (added == NULL)
        break;
      aika_record_unref (plan);
      plan = added;
      g_free (from);
      from = id;
      n_marks++;
    }

  g_assert_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID);
  g_assert_cmpuint (n_marks, ==, AIKA_PLAN_MAX_N_OFFSETS - 1);
  {
    g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, edit_sample_find (plan, from));

    g_assert_nonnull (when);
  }
}

static void
test_lead_marks (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  AikaLead *first = aika_record_new (&aika_lead_type), *second = aika_record_new (&aika_lead_type);
  const AikaLead *both[2];
  g_autoptr(AikaSeq) leads = NULL;
  g_autoptr(AikaPlan) body = NULL;
  g_autoptr(AikaPlan) added = NULL;
  g_autoptr(AikaPlan) again = NULL;
  g_auto(GStrv) ids = NULL;
  g_autofree char *time = NULL;
  g_autoptr(GError) error = NULL;

  aika_set_text (&first->name, "esityslista sulkeutuu");
  first->n = -4;
  first->unit = AIKA_UNIT_WORKING_DAYS;
  first->clock = 12 * 60;
  aika_set_text (&second->name, "kokouskutsu");
  second->n = -7;
  second->clock = -1;
  both[0] = first;
  both[1] = second;
  leads = aika_seq_new ((gconstpointer const *) both, 2);
  body = aika_edit_set_body_leads (plan, "kh", leads, NULL);
  aika_record_unref (first);
  aika_record_unref (second);

  added = aika_edit_add_lead_marks (body, "draft", &ids, &error);
  g_assert_no_error (error);
  again = aika_edit_add_lead_marks (added, "draft", NULL, NULL);
  time = edit_sample_dup_time (added, ids[0]);

  g_assert_cmpuint (g_strv_length (ids), ==, 2);
  g_assert_cmpstr (time, ==, "draft -4 working-days");
  g_assert_cmpstr (edit_sample_find (added, ids[0])->label, ==, "esityslista sulkeutuu klo 12");
  g_assert_cmpint (edit_sample_find (added, ids[0])->meaning, ==, AIKA_MEANING_DEADLINE);
  g_assert_cmpint (edit_sample_find (added, ids[1])->meaning, ==, AIKA_MEANING_INVITATION);
  g_assert_true (again == added);
  edit_assert_refused (aika_edit_add_lead_marks (plan, "draft", NULL, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_add_lead_marks (body, "survey", NULL, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_add_lead_marks (body, "x", NULL, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

/* The sets of the marks of an item: “1-candidates”. */
static char *
dup_sets (const AikaPlan *plan,
          const char     *item_id)
{
  static const char *const rules[] = { "", "differ", "choose", "candidates" };
  static const char *const statuses[] = { "", "?", "held", "off", "later", "tabled", "returned" };
  AikaSeq *marks = find_item (plan, item_id)->marks;
  GString *text = g_string_new (NULL);

  for (guint k = 0; k < aika_seq_get_length (marks); k++)
    {
      const AikaMark *mark = aika_seq_get (marks, k);

      g_string_append_printf (text, "%s%s%s%s%s%s", k > 0 ? " " : "", mark->id, mark->set != NULL ? "/" : "",
                              mark->set != NULL ? mark->set : "", rules[mark->set_rule], statuses[mark->status]);
    }

  return g_string_free (text, FALSE);
}

#define IDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

static void
test_sets (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) joined = aika_edit_join_set (plan, IDS ("news", "month"), AIKA_SET_ALL_DIFFER, NULL);
  g_autoptr(AikaPlan) same = aika_edit_join_set (joined, IDS ("month", "news"), AIKA_SET_ALL_DIFFER, NULL);
  g_autoptr(AikaPlan) ruled = aika_edit_join_set (joined, IDS ("news"), AIKA_SET_CHOOSE_ONE, NULL);
  g_autoptr(AikaPlan) all = aika_edit_join_set (joined, IDS ("news", "working"), AIKA_SET_CANDIDATES, NULL);
  g_autoptr(AikaPlan) left = aika_edit_leave_set (all, IDS ("month"), NULL);
  g_autoptr(AikaPlan) dissolved = aika_edit_leave_set (joined, IDS ("month"), NULL);
  g_autoptr(AikaPlan) nothing = aika_edit_leave_set (plan, IDS ("month"), NULL);
  g_autoptr(AikaPlan) locked = aika_edit_lock_candidate (all, "month", "sali varattu", NULL);
  g_autoptr(AikaPlan) relocked = aika_edit_lock_candidate (locked, "news", NULL, NULL);
  g_autoptr(AikaPlan) again = aika_edit_lock_candidate (locked, "month", NULL, NULL);
  g_autofree char *joined_sets = dup_sets (joined, "viestintä");
  g_autofree char *ruled_sets = dup_sets (ruled, "viestintä");
  g_autofree char *left_sets = dup_sets (left, "viestintä");
  g_autofree char *locked_sets = dup_sets (locked, "viestintä");
  g_autofree char *relocked_sets = dup_sets (relocked, "viestintä");
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (joined_sets, ==, "news/1differ month/1differ working");
  g_assert_true (same == joined);
  g_assert_cmpstr (ruled_sets, ==, "news/1choose month/1choose working");
  g_assert_cmpstr (left_sets, ==, "news/1candidates month working/1candidates");
  g_assert_true (aika_record_equal (dissolved, plan));
  g_assert_true (nothing == plan);
  g_assert_cmpstr (locked_sets, ==, "news/1candidatesoff month/1candidates working/1candidatesoff");
  g_assert_cmpstr (edit_sample_find (locked, "news")->reason, ==, "sali varattu");
  g_assert_cmpstr (relocked_sets, ==, "news/1candidates month/1candidatesoff working/1candidatesoff");
  g_assert_true (again == locked);

  edit_assert_refused (aika_edit_join_set (plan, IDS ("news"), AIKA_SET_CANDIDATES, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_join_set (plan, IDS ("news", "survey"), AIKA_SET_CANDIDATES, &error), error,
                       AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_join_set (plan, IDS ("news", "month"), AIKA_SET_NONE, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_join_set (plan, IDS ("x", "y"), AIKA_SET_CANDIDATES, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_leave_set (plan, IDS ("x"), &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_lock_candidate (joined, "news", NULL, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_lock_candidate (joined, "x", NULL, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

/* A set of one row is not taken for the set of that word of another. */
static void
test_sets_that_change_rows (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) one = aika_edit_join_set (plan, IDS ("news", "month", "working"), AIKA_SET_ALL_DIFFER, NULL);
  g_autoptr(AikaPlan) two = aika_edit_join_set (one, IDS ("whole", "words"), AIKA_SET_CANDIDATES, NULL);
  g_autoptr(AikaPlan) together = aika_edit_move_marks_to_item (two, IDS ("news", "month"), "läpi", NULL);
  g_autoptr(AikaPlan) alone = aika_edit_move_marks_to_item (two, IDS ("news"), "läpi", NULL);
  g_auto(GStrv) copies = NULL;
  g_autoptr(AikaPlan) copied = aika_edit_copy_marks (two, IDS ("news", "month"), "läpi", &copies, NULL);
  g_auto(GStrv) own = NULL;
  g_autoptr(AikaPlan) in_its_row = aika_edit_copy_marks (two, IDS ("news"), "viestintä", &own, NULL);
  g_autofree char *together_sets = dup_sets (together, "läpi");
  g_autofree char *alone_sets = dup_sets (alone, "läpi");

  g_assert_cmpstr (together_sets, ==, "whole/1candidates words/1candidates? news/2differ month/2differ");
  g_assert_cmpstr (alone_sets, ==, "whole/1candidates words/1candidates? news");
  g_assert_cmpstr (edit_sample_find (copied, copies[0])->set, ==, "2");
  g_assert_cmpstr (edit_sample_find (copied, copies[1])->set, ==, "2");
  g_assert_cmpstr (edit_sample_find (in_its_row, own[0])->set, ==, "1");
}

/* What has been decided at a meeting, or been sent, counts from another mark once someone says so. */
static void
test_offset_of_held (void)
{
  static const struct { const char *mark; const char *from; const char *expect; } cases[] = {
    { "draft", "seminar", "seminar -3 days" },
    { "done", "seminar", "seminar -3 days" },
    { "reminder", "done", "done -3 days" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AikaPlan) plan = edit_sample_new ();
      g_autoptr(AikaPlan) counted = NULL;
      g_autofree char *time = NULL;

      /* The sample is a draft of this test alone. */
      edit_sample_find (plan, cases[i].mark)->status = AIKA_STATUS_HELD;
      counted = aika_edit_set_mark_offset (plan, cases[i].mark, cases[i].from, -3, AIKA_UNIT_DAYS, NULL);
      time = edit_sample_dup_time (counted, cases[i].mark);
      g_assert_cmpstr (time, ==, cases[i].expect);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (next_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/next-meeting/", next_cases[i].name, NULL);

      g_test_add_data_func (path, &next_cases[i], test_next);
    }
  g_test_add_func ("/edit/relations/list-and-unlist", test_list);
  g_test_add_func ("/edit/relations/board-and-council-pair", test_pair);
  g_test_add_func ("/edit/offset/add-and-set", test_offset);
  g_test_add_func ("/edit/offset/no-longer-than-it-is-followed", test_long_chain);
  g_test_add_func ("/edit/offset/lead-times-of-a-body", test_lead_marks);
  g_test_add_func ("/edit/offset/of-what-is-held", test_offset_of_held);
  g_test_add_func ("/edit/sets/join-leave-lock", test_sets);
  g_test_add_func ("/edit/sets/marks-that-change-rows", test_sets_that_change_rows);

  return g_test_run ();
}
