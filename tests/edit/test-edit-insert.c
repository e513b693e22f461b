/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-insert.h"

#include <string.h>

#include "edit/aika-edit-items.h"
#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-time.h"
#include "edit-sample.h"

#define MONTH(year, month) ((year) * 12 + (month) - 1)

typedef const char *const Ids[];

static AikaFragment *
copy_rows (AikaPlan   *plan,
           const char *ids)
{
  g_auto(GStrv) listed = g_strsplit (ids, " ", -1);

  return aika_fragment_new_rows (plan, (const char *const *) listed);
}

static AikaFragment *
copy_marks (AikaPlan   *plan,
            const char *ids)
{
  g_auto(GStrv) listed = g_strsplit (ids, " ", -1);

  return aika_fragment_new_marks (plan, (const char *const *) listed);
}

/* The sample under another id, so that it is another plan. */
static AikaPlan *
other_plan_new (void)
{
  AikaPlan *plan = edit_sample_new ();

  aika_set_text (&plan->id, "other");
  return plan;
}

/* An empty plan with a range. */
static AikaPlan *
empty_plan_new (void)
{
  AikaPlan *plan = aika_record_new (&aika_plan_type);
  g_autoptr(AikaWhen) months = aika_when_new_months (MONTH (2026, 1), MONTH (2026, 12));

  aika_set_text (&plan->id, "empty");
  aika_set_text (&plan->language, "fi");
  aika_set_when (&plan->range, months);
  return plan;
}

/* Links that lead to nothing, ids that are there twice: none. */
static void
assert_whole (const AikaPlan *plan)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      g_assert_true (g_hash_table_add (ids, item->id));
      g_assert_true (item->group == NULL || aika_seq_lookup (plan->groups, item->group) != NULL);
      for (guint k = 0; k < aika_seq_get_length (item->meetings); k++)
        g_assert_nonnull (aika_plan_find_meeting (plan, aika_seq_get (item->meetings, k), NULL));
      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);

          g_assert_true (g_hash_table_add (ids, mark->id));
          g_assert_true (mark->category == NULL || aika_plan_get_category (plan, mark) != NULL);
          g_assert_true (mark->meeting == NULL || aika_plan_find_meeting (plan, mark->meeting, NULL) != NULL);
          g_assert_true (mark->offset == NULL || aika_plan_find_mark (plan, mark->offset->mark, NULL) != NULL);
        }
    }
}

/* The times of marks, parted by “ · ”. */
static char *
dup_times (const AikaPlan *plan,
           char          **mark_ids)
{
  GString *times = g_string_new (NULL);

  for (guint i = 0; mark_ids[i] != NULL; i++)
    {
      g_autofree char *time = edit_sample_dup_time (plan, mark_ids[i]);

      g_string_append_printf (times, "%s%s", i > 0 ? " · " : "", time);
    }

  return g_string_free (times, FALSE);
}

/* The fragment. */

typedef struct
{
  const char *name;
  const char *marks;
  const char *rows;             /* how many marks in each row: “1 2 0” */
  int         first_month;      /* of 2026 */
  int         last_month;
} MarksCase;

static const MarksCase marks_cases[] = {
  { "one", "survey", "1", 2, 3 },
  { "of-one-row", "seminar invitation", "2", 3, 3 },
  { "over-a-row-between", "survey done", "1 0 0 1", 2, 3 },
  { "in-the-order-of-the-plan", "late seminar", "1 0 0 1", 3, 12 },
  { "without-days-has-the-range-of-the-plan", "words", "1", 1, 12 },
};

static void
test_copy_marks (gconstpointer data)
{
  const MarksCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaFragment) fragment = copy_marks (plan, c->marks);
  g_autoptr(GString) rows = g_string_new (NULL);
  gint32 first_month, end_month;

  g_assert_nonnull (fragment);
  for (guint i = 0; i < aika_seq_get_length (fragment->plan->items); i++)
    g_string_append_printf (rows, "%s%u", i > 0 ? " " : "",
                            aika_seq_get_length (((AikaItem *) aika_seq_get (fragment->plan->items, i))->marks));
  g_assert_cmpstr (rows->str, ==, c->rows);
  aika_plan_get_range (fragment->plan, &first_month, &end_month);
  g_assert_cmpint (first_month, ==, MONTH (2026, c->first_month));
  g_assert_cmpint (end_month, ==, MONTH (2026, c->last_month) + 1);
}

static void
test_copy_holds_what_is_named (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaFragment) fragment = copy_rows (plan, "luonnos");
  const AikaPlan *copied = fragment->plan;

  g_assert_cmpuint (aika_seq_get_length (copied->groups), ==, 1);
  g_assert_cmpuint (aika_seq_get_length (copied->categories), ==, 1);
  g_assert_cmpuint (aika_seq_get_length (copied->bodies), ==, 2);
  g_assert_cmpuint (aika_seq_get_length (((AikaBody *) aika_seq_get (copied->bodies, 0))->meetings), ==, 1);
  g_assert_cmpuint (aika_seq_get_length (copied->banners) + aika_seq_get_length (copied->views), ==, 0);
  g_assert_null (copy_rows (plan, "nobody"));
  g_assert_null (copy_marks (plan, "nobody"));
}

static void
test_copy_cells (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  Ids rows = { "kysely", "seminaari", "läpi", NULL };
  g_autoptr(AikaFragment) march = aika_fragment_new_cells (plan, rows, MONTH (2026, 3), MONTH (2026, 3));
  g_autoptr(AikaFragment) april = aika_fragment_new_cells (plan, rows, MONTH (2026, 4), MONTH (2026, 4));
  guint n_march = 0, n_april = 0;

  for (guint i = 0; i < 3; i++)
    {
      n_march += aika_seq_get_length (((AikaItem *) aika_seq_get (march->plan->items, i))->marks);
      n_april += aika_seq_get_length (((AikaItem *) aika_seq_get (april->plan->items, i))->marks);
    }
  g_assert_cmpuint (n_march, ==, 4);
  {
    g_autofree char *clipped = edit_sample_dup_time (march->plan, "survey");

    g_assert_cmpstr (clipped, ==, "2026-03-01/2026-03-31 month (maaliskuu 2026)");
  }
  g_assert_cmpuint (n_april, ==, 0);
}

/* Rows. */

typedef struct
{
  const char *name;
  const char *rows;
  const char *after;
  const char *expect;           /* the titles from the first changed one on */
} RowsCase;

static const RowsCase rows_cases[] = {
  { "after-a-row-of-the-group", "kysely", "seminaari", "seminaari +Kysely asukkaille/g1 läpi" },
  { "join-the-group-of-the-row", "kysely", "luonnos", "luonnos +Kysely asukkaille/g2 hyväksyntä" },
  { "join-those-of-no-group", "kysely", "viestintä", "viestintä +Kysely asukkaille" },
  { "at-the-end-keep-their-group", "kysely", NULL, "läpi +Kysely asukkaille/g1 luonnos" },
  { "of-two-groups-keep-them", "läpi luonnos", "kysely",
    "kysely +Johtoryhmän työ/g1 seminaari läpi luonnos hyväksyntä +Luonnos/g2 viestintä" },
  { "in-their-order", "hyväksyntä luonnos", "luonnos", "luonnos +Luonnos/g2 +Hyväksyminen/g2 hyväksyntä" },
};

static void
test_insert_rows (gconstpointer data)
{
  const RowsCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaFragment) fragment = copy_rows (plan, c->rows);
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GString) order = g_string_new (NULL);
  g_auto(GStrv) ids = NULL;

  edited = aika_edit_insert_fragment (plan, fragment, c->after, AIKA_EDIT_NO_MONTH, NULL, &ids, NULL,
                                      &error);
  g_assert_no_error (error);
  assert_whole (edited);
  for (guint i = 0; i < aika_seq_get_length (edited->items); i++)
    {
      const AikaItem *item = aika_seq_get (edited->items, i);

      if (aika_seq_lookup (plan->items, item->id) != NULL)
        g_string_append_printf (order, "%s ", item->id);
      else
        g_string_append_printf (order, "+%s%s%s ", item->title, item->group != NULL ? "/" : "",
                                item->group != NULL ? item->group : "");
    }
  g_assert_nonnull (strstr (order->str, c->expect));
  g_assert_cmpuint (g_strv_length (ids), ==, aika_seq_get_length (fragment->plan->items));
}

static void
test_cut_keeps_ids (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaFragment) copied = copy_rows (plan, "seminaari");
  g_autoptr(AikaFragment) fragment = aika_fragment_new_cut (copied);
  Ids row = { "seminaari", NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) cut = aika_edit_delete_items (plan, row, &error);
  g_autoptr(AikaPlan) back = aika_edit_insert_fragment (cut, fragment, "kysely", AIKA_EDIT_NO_MONTH, NULL, NULL, NULL, &error);
  g_autoptr(AikaPlan) again = NULL;
  g_auto(GStrv) ids = NULL;

  g_assert_no_error (error);
  assert_whole (back);
  g_assert_true (aika_record_equal (aika_seq_lookup (plan->items, "seminaari"), aika_seq_lookup (back->items, "seminaari")));

  again = aika_edit_insert_fragment (back, fragment, "kysely", AIKA_EDIT_NO_MONTH, NULL, &ids, NULL, &error);
  g_assert_no_error (error);
  assert_whole (again);
  g_assert_cmpstr (ids[0], !=, "seminaari");
}

/* Marks. */

typedef struct
{
  const char *name;
  const char *marks;
  const char *item;
  int         month;            /* of 2026; 0 for none */
  gboolean    is_other_plan;
  const char *expect;           /* “NEW” for the id of the first copy */
} TimesCase;

static const TimesCase times_cases[] = {
  { "keep-their-times-without-a-month", "survey", "viestintä", 0, FALSE,
    "2026-02-01/2026-03-31 month (helmi–maaliskuu 2026)" },
  { "come-to-the-month", "survey", "viestintä", 6, FALSE, "2026-06-01/2026-07-31 month (kesä–heinäkuu 2026)" },
  { "keep-their-distance", "survey done", "kysely", 7, FALSE,
    "2026-07-01/2026-08-31 month (heinä–elokuu 2026) · 2026-07-10/2026-07-10 day (10.7.2026)" },
  { "offset-follows-its-copy", "seminar invitation", "viestintä", 5, FALSE,
    "2026-05-24/2026-05-24 day (24.5.2026) · NEW -14 days" },
  { "offset-from-outside-stays", "invitation", "viestintä", 0, FALSE, "seminar -14 days" },
  { "offset-from-outside-is-frozen-elsewhere", "invitation", "viestintä", 0, TRUE,
    "2026-03-10/2026-03-10 day (ti 10.3.2026)" },
  { "offset-from-outside-is-frozen-when-it-moves", "invitation", "viestintä", 4, FALSE,
    "2026-04-10/2026-04-10 day (pe 10.4.2026)" },
  { "unknown-offset-is-words-elsewhere", "news", "viestintä", 0, TRUE, "(2 viikkoa jälkeen: Kysely asukkaille)" },
  { "tie-holds", "approval", "viestintä", 0, FALSE, "kv:kv2" },
  { "tie-holds-elsewhere", "approval", "viestintä", 0, TRUE, "kv:kv2" },
  { "tie-is-left-when-it-moves", "approval", "viestintä", 4, FALSE, "2026-04-02/2026-04-02 day (2.4.)" },
  { "without-days-stay-as-they-are", "words", "viestintä", 9, FALSE, "(aika sovitaan yhdessä)" },
  { "missing-stays-missing", "missing", "viestintä", 9, FALSE, "missing" },
};

static void
test_insert_marks (gconstpointer data)
{
  const TimesCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaFragment) fragment = copy_marks (plan, c->marks);
  g_autoptr(AikaPlan) target = c->is_other_plan ? other_plan_new () : aika_record_ref (plan);
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GString) times = NULL;
  g_auto(GStrv) ids = NULL;
  g_autofree char *said = NULL;

  edited = aika_edit_insert_fragment (target, fragment, c->item, c->month > 0 ? MONTH (2026, c->month) : AIKA_EDIT_NO_MONTH, NULL, NULL, &ids, &error);
  g_assert_no_error (error);
  assert_whole (edited);
  said = dup_times (edited, ids);
  times = g_string_new (said);
  g_string_replace (times, ids[0], "NEW", 0);
  g_assert_cmpstr (times->str, ==, c->expect);
}

static void
test_marks_go_to_the_rows_below (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaFragment) fragment = copy_marks (plan, "survey seminar");
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) rows = NULL;
  g_auto(GStrv) marks = NULL;
  AikaItem *item = NULL;

  edited = aika_edit_insert_fragment (plan, fragment, "hyväksyntä", AIKA_EDIT_NO_MONTH, NULL, NULL, &marks,
                                      &error);
  g_assert_no_error (error);
  aika_plan_find_mark (edited, marks[0], &item);
  g_assert_cmpstr (item->id, ==, "hyväksyntä");
  aika_plan_find_mark (edited, marks[1], &item);
  g_assert_cmpstr (item->id, ==, "viestintä");

  g_clear_pointer (&edited, aika_record_unref);
  g_clear_pointer (&marks, g_strfreev);
  edited = aika_edit_insert_fragment (plan, fragment, "viestintä", AIKA_EDIT_NO_MONTH, NULL, &rows, &marks,
                                      &error);
  g_assert_no_error (error);
  aika_plan_find_mark (edited, marks[1], &item);
  g_assert_cmpstr (item->id, ==, rows[0]);
  g_assert_cmpstr (item->title, ==, "Valtuuston seminaari");
}

/* Rows that are not shown are passed over, also by new ones. */
static void
test_marks_go_to_shown_rows (void)
{
  static const struct { const char *unseen; const char *item; const char *expect; } cases[] = {
    { "seminaari läpi", "kysely", "kysely/g1 luonnos/g2 hyväksyntä/g2" },
    { "läpi hyväksyntä viestintä", "kysely", "kysely/g1 seminaari/g1 luonnos/g2" },
    { "läpi luonnos hyväksyntä viestintä", "seminaari", "seminaari/g1 NEW/g1 NEW/g1" },
    { "seminaari", "seminaari", "läpi/g1 luonnos/g2 hyväksyntä/g2" },
  };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaFragment) fragment = copy_marks (plan, "survey seminar whole");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GHashTable) unseen = edit_sample_id_set (cases[i].unseen);
      g_autoptr(GString) said = g_string_new (NULL);
      g_autoptr(GError) error = NULL;
      g_auto(GStrv) marks = NULL;
      g_autoptr(AikaPlan) edited = aika_edit_insert_fragment (plan, fragment, cases[i].item, AIKA_EDIT_NO_MONTH, unseen,
                                                              NULL, &marks, &error);

      g_assert_no_error (error);
      assert_whole (edited);
      for (guint k = 0; marks[k] != NULL; k++)
        {
          AikaItem *item = NULL;

          aika_plan_find_mark (edited, marks[k], &item);
          g_string_append_printf (said, "%s%s/%s", k > 0 ? " " : "",
                                  aika_seq_find_id (plan->items, item->id, NULL) ? item->id : "NEW", item->group);
        }
      g_assert_cmpstr (said->str, ==, cases[i].expect);

      /* What is not shown stays together where it was. */
      g_assert_true (aika_seq_lookup (edited->items, "viestintä") ==
                     aika_seq_get (edited->items, aika_seq_get_length (edited->items) - 1));
    }
}

static void
test_moved_mark_is_not_held (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaFragment) fragment = copy_marks (plan, "done");
  g_auto(GStrv) same = NULL;
  g_auto(GStrv) moved = NULL;
  g_autoptr(AikaPlan) there = aika_edit_insert_fragment (plan, fragment, "kysely", MONTH (2026, 2), NULL,
                                                         NULL, &same, NULL);
  g_autoptr(AikaPlan) later = aika_edit_insert_fragment (plan, fragment, "kysely", MONTH (2026, 5), NULL,
                                                         NULL, &moved, NULL);

  g_assert_cmpint (edit_sample_find (there, same[0])->status, ==, AIKA_STATUS_HELD);
  g_assert_cmpint (edit_sample_find (later, moved[0])->status, ==, AIKA_STATUS_CONFIRMED);
}

static void
test_label_follows (void)
{
  g_autoptr(AikaPlan) sample = edit_sample_new ();
  g_autoptr(AikaPlan) plan = aika_edit_set_mark_label (sample, "seminar", "24.3.", NULL);
  g_autoptr(AikaFragment) fragment = copy_marks (plan, "seminar");
  g_auto(GStrv) ids = NULL;
  g_autoptr(AikaPlan) edited = aika_edit_insert_fragment (plan, fragment, "kysely", MONTH (2026, 5), NULL,
                                                          NULL, &ids, NULL);

  g_assert_cmpstr (edit_sample_find (edited, ids[0])->label, ==, "24.5.");
}

static void
test_years_are_bounded (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaFragment) fragment = copy_marks (plan, "survey");
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) edited = aika_edit_insert_fragment (plan, fragment, "kysely", MONTH (2150, 1), NULL,
                                                          NULL, NULL, &error);

  edit_assert_refused (edited, error, AIKA_EDIT_ERROR_RANGE);
  edited = aika_edit_insert_fragment (plan, fragment, "nobody", AIKA_EDIT_NO_MONTH, NULL, NULL, NULL, &error);
  edit_assert_refused (edited, error, AIKA_EDIT_ERROR_NOT_FOUND);
}

/* Names. */

static void
test_names_are_added (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) empty = empty_plan_new ();
  g_autoptr(AikaFragment) fragment = copy_rows (plan, "luonnos hyväksyntä");
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) edited = aika_edit_insert_fragment (empty, fragment, NULL, AIKA_EDIT_NO_MONTH, NULL,
                                                          NULL, NULL, &error);

  g_assert_no_error (error);
  assert_whole (edited);
  g_assert_cmpuint (aika_seq_get_length (edited->bodies), ==, 2);
  g_assert_cmpuint (aika_seq_get_length (edited->categories), ==, 1);
  g_assert_cmpstr (((AikaGroup *) aika_seq_get (edited->groups, 0))->title, ==, "Päätökset");
  g_assert_cmpuint (aika_seq_get_length (((AikaBody *) aika_seq_get (edited->bodies, 1))->meetings), ==, 2);
}

static void
test_names_are_found (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) empty = empty_plan_new ();
  g_autoptr(AikaFragment) fragment = copy_rows (plan, "hyväksyntä");
  g_autoptr(AikaCategory) category = aika_record_new (&aika_category_type);
  g_autoptr(AikaRecord) body = aika_record_new (&aika_body_type);
  g_autoptr(AikaSeq) categories = NULL;
  g_autoptr(AikaSeq) bodies = NULL;
  g_autoptr(AikaPlan) edited = NULL;
  const AikaItem *item;
  const AikaMark *mark;

  aika_set_text (&category->id, "c9");
  aika_set_text (&category->name, "valmistelu ");
  categories = aika_seq_append (empty->categories, category);
  aika_set_seq (&empty->categories, categories);
  /* The same id, and another body; the same abbreviation is the same one. */
  aika_set_text (&((AikaBody *) body)->id, "kv2");
  aika_set_text (&((AikaBody *) body)->abbreviation, "KV");
  aika_set_text (&((AikaBody *) body)->name, "aluevaltuusto");
  bodies = aika_seq_append (empty->bodies, body);
  aika_set_seq (&empty->bodies, bodies);

  edited = aika_edit_insert_fragment (empty, fragment, NULL, AIKA_EDIT_NO_MONTH, NULL, NULL, NULL, NULL);
  assert_whole (edited);
  g_assert_cmpuint (aika_seq_get_length (edited->categories), ==, 1);
  g_assert_cmpuint (aika_seq_get_length (edited->bodies), ==, 1);
  item = aika_seq_get (edited->items, 0);
  mark = aika_seq_get (item->marks, 0);
  g_assert_cmpstr (mark->category, ==, "c9");
  g_assert_cmpstr (mark->meeting->body, ==, "kv2");
  g_assert_cmpstr (mark->meeting->meeting, !=, "kv2");
}

static void
test_sets_stay_apart (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) joined = NULL;
  g_autoptr(AikaFragment) fragment = NULL;
  g_autoptr(AikaFragment) one = NULL;
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(AikaPlan) alone = NULL;
  g_auto(GStrv) ids = NULL;
  g_auto(GStrv) alone_ids = NULL;

  joined = aika_record_draft (plan);
  for (guint k = 0; k < 2; k++)
    {
      guint position;
      g_autoptr(AikaItem) item = NULL;
      g_autoptr(AikaMark) mark = NULL;
      g_autoptr(AikaSeq) marks = NULL;
      g_autoptr(AikaSeq) items = NULL;

      g_assert_true (aika_seq_find_id (joined->items, "läpi", &position));
      item = aika_record_draft (aika_seq_get (joined->items, position));
      mark = aika_record_draft (aika_seq_get (item->marks, k));
      aika_set_text (&mark->set, "1");
      mark->set_rule = AIKA_SET_CHOOSE_ONE;
      marks = aika_seq_set (item->marks, k, mark);
      aika_set_seq (&item->marks, marks);
      items = aika_seq_set (joined->items, position, item);
      aika_set_seq (&joined->items, items);
    }

  fragment = copy_marks (joined, "whole words");
  edited = aika_edit_insert_fragment (joined, fragment, "läpi", AIKA_EDIT_NO_MONTH, NULL, NULL, &ids, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (edit_sample_find (edited, ids[0])->set, !=, "1");
  g_assert_cmpstr (edit_sample_find (edited, ids[0])->set, ==, edit_sample_find (edited, ids[1])->set);

  one = copy_marks (joined, "whole");
  alone = aika_edit_insert_fragment (joined, one, "läpi", AIKA_EDIT_NO_MONTH, NULL, NULL, &alone_ids, &error);
  g_assert_no_error (error);
  g_assert_null (edit_sample_find (alone, alone_ids[0])->set);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (marks_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/insert/copied-marks/%s", marks_cases[i].name);
      g_test_add_data_func (path, &marks_cases[i], test_copy_marks);
    }
  g_test_add_func ("/insert/copy-holds-what-is-named", test_copy_holds_what_is_named);
  g_test_add_func ("/insert/copied-cells-hold-their-marks", test_copy_cells);
  for (guint i = 0; i < G_N_ELEMENTS (rows_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/insert/rows/%s", rows_cases[i].name);
      g_test_add_data_func (path, &rows_cases[i], test_insert_rows);
    }
  g_test_add_func ("/insert/cut-keeps-ids-that-are-free", test_cut_keeps_ids);
  for (guint i = 0; i < G_N_ELEMENTS (times_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/insert/marks/%s", times_cases[i].name);
      g_test_add_data_func (path, &times_cases[i], test_insert_marks);
    }
  g_test_add_func ("/insert/marks-go-to-the-rows-below", test_marks_go_to_the_rows_below);
  g_test_add_func ("/insert/marks-go-to-shown-rows", test_marks_go_to_shown_rows);
  g_test_add_func ("/insert/moved-mark-is-not-held", test_moved_mark_is_not_held);
  g_test_add_func ("/insert/label-follows", test_label_follows);
  g_test_add_func ("/insert/years-are-bounded", test_years_are_bounded);
  g_test_add_func ("/insert/names-are-added", test_names_are_added);
  g_test_add_func ("/insert/names-are-found", test_names_are_found);
  g_test_add_func ("/insert/sets-stay-apart", test_sets_stay_apart);

  return g_test_run ();
}
