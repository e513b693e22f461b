/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "plan/aika-diff.h"

#include <locale.h>

/* A plan written as its items: “a(1,2) b c(3)” is item a with marks 1 and 2, b with none, c with 3.
 * “b=Otsikko” gives an item a title, “1=merkki” a mark a label. */
static AikaPlan *
make_plan (const char *written)
{
  AikaPlan *plan = aika_record_new (&aika_plan_type);
  g_auto(GStrv) items = g_strsplit (written, " ", -1);

  aika_set_text (&plan->id, "plan");
  for (guint i = 0; items[i] != NULL && *items[i] != '\0'; i++)
    {
      g_auto(GStrv) parts = g_strsplit_set (items[i], "()", -1);
      g_auto(GStrv) title = g_strsplit (parts[0], "=", 2);
      g_auto(GStrv) marks = g_strsplit (parts[1] != NULL ? parts[1] : "", ",", -1);
      g_autoptr(AikaItem) item = aika_record_new (&aika_item_type);
      g_autoptr(AikaSeq) longer = NULL;

      aika_set_text (&item->id, title[0]);
      aika_set_text (&item->title, title[1]);
      for (guint k = 0; marks[k] != NULL; k++)
        {
          g_auto(GStrv) label = g_strsplit (marks[k], "=", 2);
          g_autoptr(AikaMark) mark = aika_record_new (&aika_mark_type);
          g_autoptr(AikaSeq) more = NULL;

          aika_set_text (&mark->id, label[0]);
          aika_set_text (&mark->label, label[0] != NULL ? label[1] : NULL);
          more = aika_seq_append (item->marks, mark);
          aika_set_seq (&item->marks, more);
        }
      longer = aika_seq_append (plan->items, item);
      aika_set_seq (&plan->items, longer);
    }

  return plan;
}

/* “-a” removed, “+b” added, “>c” moved, “d.title” changed; a mark with its item before it: “a/1.label”. */
static char *
write_changes (GArray *changes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const AikaChange *change = &g_array_index (changes, AikaChange, i);
      const AikaRecord *record = change->after != NULL ? change->after : change->before;
      const AikaRecord *owner = change->after != NULL ? change->owner_after : change->owner_before;

      if (i > 0)
        g_string_append_c (text, ' ');
      switch (change->kind)
        {
        case AIKA_CHANGE_ADDED:
          g_string_append_c (text, '+');
          break;
        case AIKA_CHANGE_REMOVED:
          g_string_append_c (text, '-');
          break;
        case AIKA_CHANGE_MOVED:
          g_string_append_c (text, '>');
          break;
        case AIKA_CHANGE_FIELD:
          break;
        }
      if (owner != NULL && owner->type == &aika_item_type)
        g_string_append_printf (text, "%s/", aika_record_get_id (owner));
      g_string_append (text, aika_record_get_id (record));
      if (change->kind == AIKA_CHANGE_FIELD)
        g_string_append_printf (text, ".%s", change->field->name);
    }

  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  const char *before;
  const char *after;
  const char *expect;
} DiffCase;

static const DiffCase diff_cases[] = {
  { "empty", "", "", "" },
  { "same", "a b(1,2) c", "a b(1,2) c", "" },
  { "added-to-nothing", "", "a", "+a" },
  { "removed-to-nothing", "a", "", "-a" },
  { "added-first", "b c", "a b c", "+a" },
  { "added-between", "a c", "a b c", "+b" },
  { "removed-between", "a b c", "a c", "-b" },
  { "replaced", "a b c", "a d c", "-b +d" },
  { "all-replaced", "a b", "c d", "-a -b +c +d" },
  { "one-moved-to-the-end", "a b c d", "b c d a", ">a" },
  { "one-moved-to-the-start", "a b c d", "d a b c", ">d" },
  { "one-moved-between", "0 1 2 3", "0 2 3 1", ">1" },
  { "two-exchanged", "a b", "b a", ">b" },
  { "reversed-keeps-one", "a b c d", "d c b a", ">d >c >b" },
  { "moved-among-added-and-removed", "a b c d", "x c b d", "-a +x >c" },
  { "title", "a=Yksi b", "a=Kaksi b", "a.title" },
  { "title-given", "a b", "a=Kaksi b", "a.title" },
  { "title-of-a-moved-one", "a=Yksi b c", "b c a=Kaksi", ">a a.title" },
  { "mark-added", "a(1) b", "a(1,2) b", "+a/2" },
  { "mark-removed", "a(1,2) b", "a(2) b", "-a/1" },
  { "mark-moved-in-its-item", "a(1,2,3)", "a(3,1,2)", ">a/3" },
  { "mark-changed", "a(1=yksi,2)", "a(1=kaksi,2)", "a/1.label" },
  { "mark-goes-to-another-item", "a(1) b", "a b(1)", "-a/1 +b/1" },
  { "marks-of-a-removed-item-go-with-it", "a(1,2) b", "b", "-a" },
  { "marks-of-an-added-item-come-with-it", "b", "b c(1,2)", "+c" },
  { "item-and-its-mark", "a=Yksi(1=x)", "a=Kaksi(1=y)", "a.title a/1.label" },
};

static void
test_diff (gconstpointer data)
{
  const DiffCase *test = data;
  g_autoptr(AikaPlan) before = make_plan (test->before);
  g_autoptr(AikaPlan) after = make_plan (test->after);
  g_autoptr(GArray) changes = aika_diff (before, after);
  g_autofree char *text = write_changes (changes);

  g_assert_cmpstr (text, ==, test->expect);
}

static void
test_itself (void)
{
  g_autoptr(AikaPlan) plan = make_plan ("a b(1)");
  g_autoptr(AikaPlan) draft = aika_record_draft (plan);
  g_autoptr(GArray) with_itself = aika_diff (plan, plan);
  g_autoptr(GArray) with_draft = aika_diff (plan, draft);

  g_assert_cmpuint (with_itself->len, ==, 0);
  g_assert_cmpuint (with_draft->len, ==, 0);
}

static void
test_change_says_where (void)
{
  g_autoptr(AikaPlan) before = make_plan ("a(1=x)");
  g_autoptr(AikaPlan) after = make_plan ("a(1=y)");
  g_autoptr(GArray) changes = aika_diff (before, after);
  const AikaChange *change;

  g_assert_cmpuint (changes->len, ==, 1);
  change = &g_array_index (changes, AikaChange, 0);
  g_assert_cmpint (change->kind, ==, AIKA_CHANGE_FIELD);
  g_assert_true (change->owner_before == aika_seq_get (before->items, 0));
  g_assert_true (change->owner_after == aika_seq_get (after->items, 0));
  g_assert_cmpstr (((AikaMark *) change->before)->label, ==, "x");
  g_assert_cmpstr (((AikaMark *) change->after)->label, ==, "y");
  g_assert_true (change->field == aika_record_type_find (&aika_mark_type, "label"));
}

static void
test_change_names_its_list (void)
{
  g_autoptr(AikaPlan) before = make_plan ("a b");
  g_autoptr(AikaPlan) after = make_plan ("b a c");
  g_autoptr(GArray) changes = aika_diff (before, after);

  g_assert_cmpuint (changes->len, ==, 2);
  for (guint i = 0; i < changes->len; i++)
    {
      const AikaChange *change = &g_array_index (changes, AikaChange, i);

      g_assert_true (change->owner_before == &before->record);
      g_assert_true (change->owner_after == &after->record);
      g_assert_true (change->field == aika_record_type_find (&aika_plan_type, "items"));
    }
}

/* Fields of the plan, lists without ids and nested records differ as wholes. */
static void
test_fields_of_the_plan (void)
{
  static const char *const texts[] = { "Liite 1", NULL };
  g_autoptr(AikaPlan) before = make_plan ("a");
  g_autoptr(AikaPlan) plan = aika_record_draft (before);
  g_autoptr(AikaItem) item = aika_record_draft (aika_seq_get (plan->items, 0));
  g_autoptr(AikaRecord) party = aika_record_new (&aika_party_type);
  g_autoptr(AikaRecord) edited = aika_record_new (&aika_edited_type);
  g_autoptr(AikaWhen) range = aika_when_new_months (24216, 24220);
  g_autoptr(AikaSeq) participants = aika_seq_append (item->participants, party);
  g_autoptr(AikaSeq) items = NULL;
  g_autoptr(GArray) changes = NULL;
  g_autofree char *text = NULL;

  aika_set_seq (&item->participants, participants);
  items = aika_seq_set (plan->items, 0, item);
  aika_set_seq (&plan->items, items);
  aika_set_text (&plan->title, "Strategia");
  aika_set_texts (&plan->references, texts);
  aika_set_when (&plan->range, range);
  aika_set_record (&plan->edited, edited);
  plan->as_of = 17645;

  changes = aika_diff (before, plan);
  text = write_changes (changes);
  g_assert_cmpstr (text, ==, "plan.title plan.asOf plan.references plan.range plan.edited a.participants");
}

/* The leaves of 1000 items that an edit shares are not looked into: their records could not differ. */
static void
test_shared_leaves_are_skipped (void)
{
  g_autoptr(AikaPlan) before = make_plan ("");
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(AikaSeq) items = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      AikaItem *item = aika_record_new (&aika_item_type);
      g_autofree char *id = g_strdup_printf ("i%u", i);

      aika_set_text (&item->id, id);
      g_ptr_array_add (records, item);
    }
  items = aika_seq_new ((gconstpointer const *) records->pdata, records->len);
  aika_set_seq (&before->items, items);

  for (guint round = 0; round < 200; round++)
    {
      guint position = g_test_rand_int_range (0, 1000);
      guint target = g_test_rand_int_range (0, 1000);
      g_autoptr(AikaPlan) plan = aika_record_draft (before);
      AikaItem *item = aika_seq_get (items, position);
      g_autoptr(AikaSeq) shorter = aika_seq_remove (items, position);
      g_autoptr(AikaSeq) moved = aika_seq_insert (shorter, target, item);
      g_autoptr(GArray) changes = NULL;

      aika_set_seq (&plan->items, moved);
      changes = aika_diff (before, plan);
      if (position == target)
        {
          g_assert_cmpuint (changes->len, ==, 0);
          continue;
        }

      /* Of two neighbours exchanged either may be the one that moved. */
      g_assert_cmpuint (changes->len, ==, 1);
      g_assert_cmpint (g_array_index (changes, AikaChange, 0).kind, ==, AIKA_CHANGE_MOVED);
      if (ABS ((int) position - (int) target) > 1)
        g_assert_true (g_array_index (changes, AikaChange, 0).after == &item->record);
    }
}

/* The last record of a leaf, moved behind the next leaf, which stays shared. */
static void
test_past_a_shared_leaf (void)
{
  g_autoptr(AikaPlan) before = make_plan ("");
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(AikaSeq) items = NULL;
  guint at = 0;

  for (guint i = 0; i < 1000; i++)
    {
      AikaItem *item = aika_record_new (&aika_item_type);
      g_autofree char *id = g_strdup_printf ("i%u", i);

      aika_set_text (&item->id, id);
      g_ptr_array_add (records, item);
    }
  items = aika_seq_new ((gconstpointer const *) records->pdata, records->len);
  aika_set_seq (&before->items, items);

  for (guint k = 0; k + 1 < aika_seq_get_n_leaves (items); k++)
    {
      guint n_records;
      g_autoptr(AikaPlan) plan = aika_record_draft (before);
      g_autoptr(AikaSeq) shorter = NULL;
      g_autoptr(AikaSeq) moved = NULL;
      g_autoptr(GArray) changes = NULL;

      aika_seq_get_leaf (items, k, &n_records);
      at += n_records;
      shorter = aika_seq_remove (items, at - 1);
      aika_seq_get_leaf (items, k + 1, &n_records);
      moved = aika_seq_insert (shorter, at - 1 + n_records, aika_seq_get (items, at - 1));
      aika_set_seq (&plan->items, moved);
      changes = aika_diff (before, plan);
      g_assert_cmpuint (changes->len, ==, 1);
      g_assert_cmpint (g_array_index (changes, AikaChange, 0).kind, ==, AIKA_CHANGE_MOVED);
      g_assert_true (g_array_index (changes, AikaChange, 0).after == aika_seq_get (items, at - 1));
    }
}

/* The length of a longest rising run, slowly. */
static guint
count_in_order (GArray *positions)
{
  g_autofree guint *lengths = g_new0 (guint, MAX (positions->len, 1));
  guint longest = 0;

  for (guint i = 0; i < positions->len; i++)
    {
      lengths[i] = 1;
      for (guint k = 0; k < i; k++)
        if (g_array_index (positions, guint, k) < g_array_index (positions, guint, i))
          lengths[i] = MAX (lengths[i], lengths[k] + 1);
      longest = MAX (longest, lengths[i]);
    }

  return longest;
}

static void
test_random_plans (void)
{
  for (guint round = 0; round < 500; round++)
    {
      g_autoptr(GString) written_before = g_string_new (NULL);
      g_autoptr(GString) written_after = g_string_new (NULL);
      g_autoptr(GArray) kept = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autofree guint *order = g_new (guint, 20);
      guint n_removed = 0, n_added = 0, n_moved = 0, n_titles = 0, n_changed = 0;
      g_autoptr(AikaPlan) before = NULL;
      g_autoptr(AikaPlan) after = NULL;
      g_autoptr(GArray) changes = NULL;

      for (guint i = 0; i < 20; i++)
        order[i] = i;
      for (guint swaps = g_test_rand_int_range (0, 8); swaps > 0; swaps--)
        {
          guint a = g_test_rand_int_range (0, 20), b = g_test_rand_int_range (0, 20), held = order[a];

          order[a] = order[b];
          order[b] = held;
        }

      for (guint i = 0; i < 20; i++)
        g_string_append_printf (written_before, "%si%u", i > 0 ? " " : "", i);
      for (guint i = 0; i < 20; i++)
        {
          int fate = g_test_rand_int_range (0, 10);

          if (fate == 0)
            {
              n_removed++;
              continue;
            }
          g_string_append_printf (written_after, "%si%u%s", written_after->len > 0 ? " " : "", order[i],
                                  fate == 1 ? "=Uusi" : "");
          n_changed += fate == 1;
          g_array_append_val (kept, order[i]);
          if (fate == 2)
            {
              g_string_append_printf (written_after, " x%u", i);
              n_added++;
            }
        }

      before = make_plan (written_before->str);
      after = make_plan (written_after->str);
      changes = aika_diff (before, after);
      g_assert_cmpint (changes->len == 0, ==, aika_record_equal (before, after));

      for (guint i = 0; i < changes->len; i++)
        switch (g_array_index (changes, AikaChange, i).kind)
          {
          case AIKA_CHANGE_REMOVED:
            n_removed--;
            break;
          case AIKA_CHANGE_ADDED:
            n_added--;
            break;
          case AIKA_CHANGE_MOVED:
            n_moved++;
            break;
          case AIKA_CHANGE_FIELD:
            n_titles++;
            break;
          }
      g_assert_cmpuint (n_removed, ==, 0);
      g_assert_cmpuint (n_added, ==, 0);
      g_assert_cmpuint (n_titles, ==, n_changed);
      g_assert_cmpuint (n_moved, ==, kept->len - count_in_order (kept));
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (diff_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/diff/", diff_cases[i].name, NULL);

      g_test_add_data_func (path, &diff_cases[i], test_diff);
    }
  g_test_add_func ("/diff/a-plan-with-itself-and-its-draft", test_itself);
  g_test_add_func ("/diff/a-change-says-where-it-is", test_change_says_where);
  g_test_add_func ("/diff/a-move-names-its-list", test_change_names_its_list);
  g_test_add_func ("/diff/fields-of-the-plan-in-their-order", test_fields_of_the_plan);
  g_test_add_func ("/diff/one-move-among-a-thousand", test_shared_leaves_are_skipped);
  g_test_add_func ("/diff/a-move-past-a-shared-leaf-is-a-move", test_past_a_shared_leaf);
  g_test_add_func ("/diff/random-plans-have-fewest-moves", test_random_plans);

  return g_test_run ();
}
