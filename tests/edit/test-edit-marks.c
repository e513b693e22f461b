/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-marks.h"

#include <string.h>

#include "edit-sample.h"

/* Asserts how the mark says its time. */
static void
assert_time (const AikaPlan *plan,
             const char     *mark_id,
             const char     *expect)
{
  g_autofree char *time = edit_sample_dup_time (plan, mark_id);

  g_assert_cmpstr (time, ==, expect);
}

static const AikaItem *
find_item (const AikaPlan *plan,
           const char     *mark_id)
{
  AikaItem *item = NULL;

  g_assert_nonnull (aika_plan_find_mark (plan, mark_id, &item));
  return item;
}

typedef struct
{
  const char *name;
  const char *language;
  int         first_month;      /* of 2026, from 1 */
  int         last_month;
  const char *expect;
  const char *range;
} AddCase;

static const AddCase add_cases[] = {
  { "one-month", "fi", 5, 5, "2026-05-01/2026-05-31 month (toukokuu 2026)",
    "2026-01-01/2026-12-31 month (tammi–joulukuu 2026)" },
  { "several-months", "fi", 5, 6, "2026-05-01/2026-06-30 month (touko–kesäkuu 2026)",
    "2026-01-01/2026-12-31 month (tammi–joulukuu 2026)" },
  { "in-swedish", "sv", 5, 6, "2026-05-01/2026-06-30 month (maj–juni 2026)",
    "2026-01-01/2026-12-31 month (tammi–joulukuu 2026)" },
  { "after-the-range", "fi", 14, 14, "2027-02-01/2027-02-28 month (helmikuu 2027)",
    "2026-01-01/2027-02-28 month (tammikuu 2026–helmikuu 2027)" },
  { "before-the-range", "fi", 0, 1, "2025-12-01/2026-01-31 month (joulukuu 2025–tammikuu 2026)",
    "2025-12-01/2026-12-31 month (joulukuu 2025–joulukuu 2026)" },
};

static void
test_add_months (gconstpointer data)
{
  const AddCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *range = NULL;
  const AikaItem *item;

  aika_set_text (&plan->language, c->language);
  edited = aika_edit_add_mark_months (plan, "luonnos", 2026 * 12 + c->first_month - 1, 2026 * 12 + c->last_month - 1,
                                      AIKA_MEANING_PHASE, "preparation", &id, &error);
  g_assert_no_error (error);
  g_assert_true (g_uuid_string_is_valid (id));

  assert_time (edited, id, c->expect);
  g_assert_cmpint (edit_sample_find (edited, id)->meaning, ==, AIKA_MEANING_PHASE);
  g_assert_cmpstr (edit_sample_find (edited, id)->category, ==, "preparation");
  item = find_item (edited, id);
  g_assert_cmpstr (item->id, ==, "luonnos");
  g_assert_cmpstr (((AikaMark *) aika_seq_get (item->marks, aika_seq_get_length (item->marks) - 1))->id, ==, id);

  range = edit_sample_dup_range (edited);
  g_assert_cmpstr (range, ==, c->range);
}

static void
test_add_day (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autofree char *id = NULL;
  g_autoptr(AikaPlan) edited = aika_edit_add_mark_day (plan, "viestintä", aika_day_from_ymd (2026, 4, 24),
                                                       AIKA_MEANING_SESSION, NULL, &id, NULL);

  assert_time (edited, id, "2026-04-24/2026-04-24 day (pe 24.4.2026)");
  g_assert_null (edit_sample_find (edited, id)->category);
}

static void
test_add_when (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autofree char *id = NULL;
  g_autofree char *missing_id = NULL;
  g_autoptr(AikaWhen) when = edit_sample_day (2026, 4, 24, "24.4. illalla");
  g_autoptr(AikaPlan) edited = aika_edit_add_mark (plan, "kysely", when, AIKA_MEANING_SESSION, NULL, &id, NULL);
  g_autoptr(AikaPlan) more = aika_edit_add_mark (edited, "kysely", NULL, AIKA_MEANING_EVENT, NULL, &missing_id, NULL);

  /* The author's words stay. */
  assert_time (more, id, "2026-04-24/2026-04-24 day (24.4. illalla)");
  assert_time (more, missing_id, "missing");
}

static void
test_add_is_refused (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GError) error = NULL;
  char *id = NULL;

  edit_assert_refused (aika_edit_add_mark (plan, "nothing", NULL, AIKA_MEANING_PHASE, NULL, &id, &error), error,
                       AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_add_mark (plan, NULL, NULL, AIKA_MEANING_PHASE, NULL, &id, &error), error,
                       AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_add_mark (plan, "kysely", NULL, AIKA_MEANING_PHASE, "nothing", &id, &error), error,
                       AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_add_mark_months (plan, "kysely", 2099 * 12, 2100 * 12, AIKA_MEANING_PHASE, NULL, &id,
                                                  &error), error, AIKA_EDIT_ERROR_RANGE);
  edit_assert_refused (aika_edit_add_mark_day (plan, "kysely", aika_day_from_ymd (1949, 12, 31), AIKA_MEANING_PHASE,
                                               NULL, &id, &error), error, AIKA_EDIT_ERROR_RANGE);
  g_assert_null (id);
}

/* A typed year that is far off is not a reason for a plan of fifty years. */
static void
test_add_far_away (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = aika_edit_add_mark_day (plan, "kysely", aika_day_from_ymd (2062, 4, 24),
                                                       AIKA_MEANING_SESSION, NULL, NULL, NULL);

  g_assert_true (edited->range == plan->range);
}

/* A range that is open has no end that a mark could be beyond. */
static void
test_add_to_open_range (void)
{
  AikaSpan from = { aika_day_from_ymd (2026, 1, 1), AIKA_DAY_NONE, -1, -1 };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaWhen) open = aika_when_new (AIKA_WHEN_FROM, AIKA_PRECISION_MONTH, "tammikuusta 2026 alkaen", &from, 1,
                                            AIKA_LIST_UNSPECIFIED, AIKA_WHEN_EXACT);
  g_autoptr(AikaPlan) edited = NULL;

  aika_set_when (&plan->range, open);
  edited = aika_edit_add_mark_day (plan, "kysely", aika_day_from_ymd (2027, 4, 24), AIKA_MEANING_SESSION, NULL, NULL, NULL);
  g_assert_true (edited->range == open);
}

static void
test_delete (void)
{
  static const char *const ids[] = { "seminar", "missing", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = aika_edit_delete_marks (plan, ids, NULL);

  g_assert_null (aika_plan_find_mark (edited, "seminar", NULL));
  g_assert_null (aika_plan_find_mark (edited, "missing", NULL));

  /* What counted from the seminar keeps the day that it had. */
  assert_time (edited, "invitation", "2026-03-10/2026-03-10 day (ti 10.3.2026)");
  assert_time (edited, "reminder", "2026-03-17/2026-03-17 day (ti 17.3.2026)");
  assert_time (edited, "month", "2026-04-24/2026-04-24 day (pe 24.4.2026)");
  assert_time (edited, "working", "2026-03-18/2026-03-18 day (ke 18.3.2026)");
  assert_time (edited, "news", "survey 2 weeks");
  assert_time (edited, "late", "2026-11-01/2026-12-31 month (loppuvuosi)");

  g_assert_true (aika_seq_lookup (edited->items, "kysely") == aika_seq_lookup (plan->items, "kysely"));
}

typedef struct
{
  const char *name;
  const char *language;
  int         n;
  AikaUnit    unit;
  const char *expect;
} WordsCase;

static const WordsCase words_cases[] = {
  { "weeks-after", "fi", 2, AIKA_UNIT_WEEKS, "(2 viikkoa jälkeen: Kysely asukkaille)" },
  { "a-day-before", "fi", -1, AIKA_UNIT_DAYS, "(1 päivä ennen: Kysely asukkaille)" },
  { "working-days-before", "fi", -4, AIKA_UNIT_WORKING_DAYS, "(4 arkipäivää ennen: Kysely asukkaille)" },
  { "the-same-day", "fi", 0, AIKA_UNIT_DAYS, "(samana päivänä: Kysely asukkaille)" },
  { "in-swedish", "sv", -2, AIKA_UNIT_MONTHS, "(2 månader före: Kysely asukkaille)" },
  { "in-english", "en", 1, AIKA_UNIT_WEEKS, "(1 week after: Kysely asukkaille)" },
};

/* Where the day is not known, the offset is kept in words: nothing is lost or invented. */
static void
test_delete_keeps_words (gconstpointer data)
{
  static const char *const ids[] = { "survey", NULL };
  const WordsCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = NULL;

  aika_set_text (&plan->language, c->language);
  edit_sample_find (plan, "news")->offset->n = c->n;
  edit_sample_find (plan, "news")->offset->unit = c->unit;
  edited = aika_edit_delete_marks (plan, ids, NULL);

  assert_time (edited, "news", c->expect);
  g_assert_cmpint (edit_sample_find (edited, "news")->when->kind, ==, AIKA_WHEN_UNKNOWN);
}

static void
test_delete_edges (void)
{
  static const char *const all[] = { "seminar", "invitation", "reminder", NULL };
  static const char *const unknown[] = { "seminar", "nobody", NULL };
  static const char *const none[] = { NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) empty = aika_edit_delete_marks (plan, all, NULL);
  g_autoptr(AikaPlan) same = aika_edit_delete_marks (plan, none, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (aika_seq_get_length (((AikaItem *) aika_seq_lookup (empty->items, "seminaari"))->marks), ==, 0);
  g_assert_true (same == plan);
  edit_assert_refused (aika_edit_delete_marks (plan, unknown, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

static void
test_copy (void)
{
  static const char *const ids[] = { "reminder", "seminar", "month", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_auto(GStrv) copies = NULL;
  g_autoptr(AikaPlan) edited = aika_edit_copy_marks (plan, ids, "läpi", &copies, NULL);
  g_autofree char *from_copy = NULL;

  /* In the order of the plan, last in the item. */
  g_assert_cmpuint (g_strv_length (copies), ==, 3);
  assert_time (edited, copies[0], "2026-03-24/2026-03-24 day (24.3.2026)");
  from_copy = g_strdup_printf ("%s -7 days", copies[0]);
  assert_time (edited, copies[1], from_copy);
  for (guint i = 0; i < 3; i++)
    {
      const AikaItem *item = find_item (edited, copies[i]);

      g_assert_cmpstr (item->id, ==, "läpi");
      g_assert_cmpstr (((AikaMark *) aika_seq_get (item->marks, 2 + i))->id, ==, copies[i]);
    }
  assert_time (edited, "reminder", "seminar -7 days");
  g_assert_cmpint (edit_sample_find (edited, copies[1])->status, ==, AIKA_STATUS_HELD);
}

/* What is copied without the mark that it counts from still counts from that one. */
static void
test_copy_alone (void)
{
  static const char *const ids[] = { "invitation", NULL };
  static const char *const none[] = { NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_auto(GStrv) copies = NULL;
  g_autoptr(AikaPlan) edited = aika_edit_copy_marks (plan, ids, "seminaari", &copies, NULL);
  g_autoptr(AikaPlan) same = aika_edit_copy_marks (plan, none, "seminaari", NULL, NULL);
  g_autoptr(GError) error = NULL;

  assert_time (edited, copies[0], "seminar -14 days");
  g_assert_true (same == plan);
  edit_assert_refused (aika_edit_copy_marks (plan, ids, "nothing", NULL, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

static void
test_move_to_item (void)
{
  static const char *const ids[] = { "late", "survey", "missing", NULL };
  static const char *const own[] = { "survey", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = aika_edit_move_marks_to_item (plan, ids, "kysely", NULL);
  g_autoptr(AikaPlan) same = aika_edit_move_marks_to_item (plan, own, "kysely", NULL);
  g_autoptr(GError) error = NULL;
  const AikaItem *item = aika_seq_lookup (edited->items, "kysely");
  const AikaItem *left = aika_seq_lookup (edited->items, "hyväksyntä");

  g_assert_cmpuint (aika_seq_get_length (item->marks), ==, 3);
  g_assert_cmpstr (((AikaMark *) aika_seq_get (item->marks, 0))->id, ==, "survey");
  g_assert_cmpstr (((AikaMark *) aika_seq_get (item->marks, 1))->id, ==, "missing");
  g_assert_cmpstr (((AikaMark *) aika_seq_get (item->marks, 2))->id, ==, "late");
  g_assert_cmpuint (aika_seq_get_length (left->marks), ==, 1);
  g_assert_true (edit_sample_find (edited, "late") == edit_sample_find (plan, "late"));

  g_assert_true (same == plan);
  edit_assert_refused (aika_edit_move_marks_to_item (plan, ids, "nothing", &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

static void
test_set_when (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaWhen) when = edit_sample_day (2026, 3, 31, "31.3.");
  g_autoptr(AikaWhen) equal = edit_sample_day (2026, 3, 24, "24.3.2026");
  g_autoptr(AikaPlan) free_of_meeting = aika_edit_set_mark_when (plan, "draft", when, NULL);
  g_autoptr(AikaPlan) free_of_offset = aika_edit_set_mark_when (plan, "invitation", when, NULL);
  g_autoptr(AikaPlan) missing = aika_edit_set_mark_when (plan, "survey", NULL, NULL);
  g_autoptr(AikaPlan) moved = aika_edit_set_mark_when (plan, "seminar", when, NULL);
  g_autoptr(AikaPlan) same = aika_edit_set_mark_when (plan, "seminar", equal, NULL);
  g_autoptr(GError) error = NULL;

  assert_time (free_of_meeting, "draft", "2026-03-31/2026-03-31 day (31.3.)");
  assert_time (free_of_offset, "invitation", "2026-03-31/2026-03-31 day (31.3.)");
  assert_time (missing, "survey", "missing");
  assert_time (moved, "invitation", "seminar -14 days");
  assert_time (moved, "reminder", "2026-03-17/2026-03-17 day (ti 17.3.2026)");
  g_assert_true (same == plan);
  edit_assert_refused (aika_edit_set_mark_when (plan, "nobody", when, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

static void
test_set_label (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = aika_edit_set_mark_label (plan, "survey", "1 240 vastausta", NULL);
  g_autoptr(AikaPlan) same = aika_edit_set_mark_label (edited, "survey", "1 240 vastausta", NULL);
  g_autoptr(AikaPlan) cleared = aika_edit_set_mark_label (edited, "survey", "", NULL);
  g_autofree char *long_label = g_strnfill (5000, 'a');
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (edit_sample_find (edited, "survey")->label, ==, "1 240 vastausta");
  g_assert_true (same == edited);
  g_assert_null (edit_sample_find (cleared, "survey")->label);
  edit_assert_refused (aika_edit_set_mark_label (plan, "survey", long_label, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_mark_label (plan, "survey", "\xff\xfe", &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_mark_label (plan, "nobody", "x", &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

static void
test_set_status (void)
{
  static const char *const ids[] = { "survey", "draft", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) cancelled = aika_edit_set_marks_status (plan, ids, AIKA_STATUS_CANCELLED, "ei päätettävää", NULL);
  g_autoptr(AikaPlan) again = aika_edit_set_marks_status (cancelled, ids, AIKA_STATUS_CANCELLED, NULL, NULL);
  g_autoptr(AikaPlan) held = aika_edit_set_marks_status (cancelled, ids, AIKA_STATUS_HELD, NULL, NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_assert_cmpint (edit_sample_find (cancelled, ids[i])->status, ==, AIKA_STATUS_CANCELLED);
      g_assert_cmpstr (edit_sample_find (cancelled, ids[i])->reason, ==, "ei päätettävää");
      g_assert_cmpint (edit_sample_find (held, ids[i])->status, ==, AIKA_STATUS_HELD);
      g_assert_null (edit_sample_find (held, ids[i])->reason);
    }
  g_assert_true (again == cancelled);
}

static void
test_set_category_and_meaning (void)
{
  static const char *const ids[] = { "survey", "draft", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) none = aika_edit_set_marks_category (plan, ids, NULL, NULL);
  g_autoptr(AikaPlan) back = aika_edit_set_marks_category (none, ids, "preparation", NULL);
  g_autoptr(AikaPlan) event = aika_edit_set_marks_meaning (plan, ids, AIKA_MEANING_EVENT, NULL);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_assert_null (edit_sample_find (none, ids[i])->category);
      g_assert_cmpint (edit_sample_find (event, ids[i])->meaning, ==, AIKA_MEANING_EVENT);
    }
  g_assert_true (aika_record_equal (back, plan));
  edit_assert_refused (aika_edit_set_marks_category (plan, ids, "nothing", &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

static void
test_tie (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) tied = aika_edit_tie_mark (plan, "survey", "kv", "kv2", AIKA_RELATION_INFORMATION, NULL);
  g_autoptr(AikaPlan) of_offset = aika_edit_tie_mark (plan, "month", "kh", "kh6", AIKA_RELATION_DECISION, NULL);
  g_autoptr(AikaPlan) same = aika_edit_tie_mark (plan, "draft", "kh", "kh2", AIKA_RELATION_DECISION, NULL);
  g_autoptr(AikaPlan) untied = aika_edit_untie_mark (tied, "survey", NULL);
  g_autoptr(AikaPlan) fixed = aika_edit_untie_mark (plan, "invitation", NULL);
  g_autoptr(AikaPlan) already = aika_edit_untie_mark (plan, "seminar", NULL);
  g_autoptr(GError) error = NULL;

  assert_time (tied, "survey", "kv:kv2");
  g_assert_cmpint (edit_sample_find (tied, "survey")->meeting->relation, ==, AIKA_RELATION_INFORMATION);
  assert_time (of_offset, "month", "kh:kh6");
  g_assert_true (same == plan);
  assert_time (untied, "survey", "2026-03-02/2026-03-02 day (2.3.)");
  assert_time (fixed, "invitation", "2026-03-10/2026-03-10 day (ti 10.3.2026)");
  g_assert_true (already == plan);

  edit_assert_refused (aika_edit_tie_mark (plan, "survey", "kh", "kv2", AIKA_RELATION_DECISION, &error), error,
                       AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_tie_mark (plan, "survey", "nobody", "kv2", AIKA_RELATION_DECISION, &error), error,
                       AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_tie_mark (plan, "nobody", "kv", "kv2", AIKA_RELATION_DECISION, &error), error,
                       AIKA_EDIT_ERROR_NOT_FOUND);
}

/* A tie that members of a newer version stand in keeps them. */
static void
test_tie_keeps_extras (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) moved = NULL;

  aika_record_add_extra (edit_sample_find (plan, "draft")->meeting, "agendaItem", "7");
  moved = aika_edit_tie_mark (plan, "draft", "kh", "kh4", AIKA_RELATION_DECISION, NULL);
  g_assert_cmpuint (edit_sample_find (moved, "draft")->meeting->record.extras->len, ==, 1);
}

static void
test_list_tied (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) more = aika_edit_tie_mark (plan, "survey", "kh", "kh2", AIKA_RELATION_DECISION, NULL);
  g_auto(GStrv) two = aika_edit_list_tied_marks (more, "kh", "kh2");
  g_auto(GStrv) none = aika_edit_list_tied_marks (more, "kh", "kh1");

  g_assert_cmpuint (g_strv_length (two), ==, 2);
  g_assert_cmpstr (two[0], ==, "survey");
  g_assert_cmpstr (two[1], ==, "draft");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (add_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/add-mark/", add_cases[i].name, NULL);

      g_test_add_data_func (path, &add_cases[i], test_add_months);
    }
  for (guint i = 0; i < G_N_ELEMENTS (words_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/delete-marks/keeps-the-offset-in-words/", words_cases[i].name, NULL);

      g_test_add_data_func (path, &words_cases[i], test_delete_keeps_words);
    }
  g_test_add_func ("/edit/add-mark/a-day", test_add_day);
  g_test_add_func ("/edit/add-mark/keeps-the-authors-words", test_add_when);
  g_test_add_func ("/edit/add-mark/is-refused", test_add_is_refused);
  g_test_add_func ("/edit/add-mark/far-away-leaves-the-range", test_add_far_away);
  g_test_add_func ("/edit/add-mark/leaves-an-open-range-open", test_add_to_open_range);
  g_test_add_func ("/edit/delete-marks/keeps-the-days-of-offsets", test_delete);
  g_test_add_func ("/edit/delete-marks/all-none-and-unknown", test_delete_edges);
  g_test_add_func ("/edit/copy-marks/offsets-between-copies-stay-between-them", test_copy);
  g_test_add_func ("/edit/copy-marks/an-offset-alone-keeps-its-origin", test_copy_alone);
  g_test_add_func ("/edit/move-to-item/in-the-order-of-the-plan", test_move_to_item);
  g_test_add_func ("/edit/set-when/the-mark-has-its-own-time", test_set_when);
  g_test_add_func ("/edit/set-label/sets-clears-and-refuses", test_set_label);
  g_test_add_func ("/edit/set-status/the-reason-goes-with-its-status", test_set_status);
  g_test_add_func ("/edit/set-category-and-meaning/of-several", test_set_category_and_meaning);
  g_test_add_func ("/edit/tie/gives-and-takes-the-meetings-time", test_tie);
  g_test_add_func ("/edit/tie/keeps-unknown-members", test_tie_keeps_extras);
  g_test_add_func ("/edit/tie/lists-what-is-tied", test_list_tied);

  return g_test_run ();
}
