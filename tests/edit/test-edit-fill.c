/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-fill.h"

#include <string.h>

#include "edit/aika-edit-mark-values.h"
#include "edit/aika-edit-sets.h"
#include "edit-sample.h"

#define NO_ERROR -1
#define MONTH(month) (2026 * 12 + (month) - 1)
#define WHOLE AIKA_EDIT_NO_MONTH

typedef struct
{
  const char *name;
  const char *ids[4];
  gint32      first;
  gint32      last;
  const char *row;              /* which is looked at; the second of ids by default */
  const char *expect;           /* its marks, a new one as “+”; NULL: the same plan */
  int         error;
} Case;

static const Case cases[] = {
  { "shading-goes-down", { "kysely", "viestintä" }, MONTH (2), MONTH (3), .error = NO_ERROR,
    .expect = "news | month | + 2026-02-01/2026-03-31 month (helmi–maaliskuu 2026)" },
  { "shading-of-these-months-alone", { "kysely", "viestintä" }, MONTH (3), MONTH (3), .error = NO_ERROR,
    .expect = "news | month | + 2026-03-01/2026-03-31 month (maaliskuu 2026)" },
  { "into-several-rows", { "kysely", "läpi", "viestintä" }, MONTH (2), MONTH (2), .row = "läpi", .error = NO_ERROR,
    .expect = "whole | words | + 2026-02-01/2026-02-28 month (helmikuu 2026)" },
  { "the-first-of-the-plan-fills", { "viestintä", "kysely" }, MONTH (2), MONTH (2), .row = "viestintä", .error = NO_ERROR,
    .expect = "news | month | working | + 2026-02-01/2026-02-28 month (helmikuu 2026)" },
  { "in-place-of-what-is-there", { "kysely", "hyväksyntä" }, MONTH (3), MONTH (12), .error = NO_ERROR,
    .expect = "missing | + 2026-03-01/2026-03-31 month (maaliskuu 2026)" },
  { "nothing-empties", { "läpi", "hyväksyntä" }, MONTH (11), MONTH (11), .error = NO_ERROR,
    .expect = "approval | missing | late" },
  { "nothing-into-nothing", { "kysely", "läpi" }, MONTH (5), MONTH (6), .error = NO_ERROR },
  { "a-day-goes-down-as-it-is", { "luonnos", "hyväksyntä" }, MONTH (2), MONTH (2), .error = NO_ERROR,
    .expect = "approval | missing | late | + kh:kh2 | + 2026-02-10/2026-02-10 day (10.2.2026)" },
  { "what-counts-from-its-copy", { "seminaari", "hyväksyntä" }, MONTH (3), MONTH (3), .error = NO_ERROR,
    .expect = "missing | late | + 2026-03-24/2026-03-24 day (24.3.2026) | + + -14 days | + + -7 days" },
  { "the-whole-process-does-not-go-with-a-month", { "läpi", "viestintä" }, MONTH (1), MONTH (2), .error = NO_ERROR },
  { "the-whole-process-goes-with-all-months", { "läpi", "viestintä" }, MONTH (1), MONTH (12), .error = NO_ERROR,
    .expect = "news | + (koko prosessin ajan)" },
  { "whole-rows", { "läpi", "viestintä" }, WHOLE, WHOLE, .error = NO_ERROR,
    .expect = "+ (koko prosessin ajan) | + (aika sovitaan yhdessä)" },
  { "what-is-held-stays", { "kysely", "luonnos" }, MONTH (2), MONTH (2), .error = AIKA_EDIT_ERROR_HELD },
  { "what-is-held-keeps-all-back", { "kysely", "viestintä", "luonnos" }, MONTH (2), MONTH (2),
    .error = AIKA_EDIT_ERROR_HELD },
  { "what-is-held-stays-in-whole-rows", { "kysely", "luonnos" }, WHOLE, WHOLE, .error = AIKA_EDIT_ERROR_HELD },
  { "one-row", { "kysely" }, MONTH (2), MONTH (3), .error = NO_ERROR },
  { "no-rows", { NULL }, MONTH (2), MONTH (3), .error = NO_ERROR },
  { "an-unknown-row", { "kysely", "nobody" }, MONTH (2), MONTH (3), .error = AIKA_EDIT_ERROR_NOT_FOUND },
};

/* The time of the mark, in which a new mark is “+”. */
static char *
dup_time (const AikaPlan *before,
          const AikaPlan *plan,
          const AikaMark *mark)
{
  g_autofree char *time = edit_sample_dup_time (plan, mark->id);

  if (mark->offset != NULL && aika_plan_find_mark (before, mark->offset->mark, NULL) == NULL)
    return g_strconcat ("+", strchr (time, ' '), NULL);
  return g_steal_pointer (&time);
}

static char *
dup_row (const AikaPlan *before,
         const AikaPlan *plan,
         const char     *row)
{
  const AikaItem *item = aika_seq_lookup (plan->items, row);
  GString *marks = g_string_new (NULL);

  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, k);
      g_autofree char *time = dup_time (before, plan, mark);

      g_string_append (marks, k > 0 ? " | " : "");
      if (aika_plan_find_mark (before, mark->id, NULL) != NULL)
        g_string_append (marks, mark->id);
      else
        g_string_append_printf (marks, "+ %s", time);
    }

  return g_string_free (marks, FALSE);
}

static void
test_fill (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) pristine = edit_sample_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) filled = aika_edit_fill_down (plan, c->ids, c->first, c->last, &error);
  g_autofree char *row = NULL;

  g_assert_true (aika_record_equal (plan, pristine));
  if (c->error != NO_ERROR)
    {
      edit_assert_refused (filled, error, c->error);
      return;
    }

  g_assert_no_error (error);
  if (c->expect == NULL)
    {
      g_assert_true (filled == plan);
      return;
    }
  row = dup_row (plan, filled, c->row != NULL ? c->row : c->ids[1]);
  g_assert_cmpstr (row, ==, c->expect);
  if (c->row == NULL)
    g_assert_true (aika_seq_lookup (filled->items, c->ids[0]) == aika_seq_lookup (plan->items, c->ids[0]));
}

/* A copy is the same in all but its id. */
static void
test_copy_keeps_all (void)
{
  static const char *const survey[] = { "survey", NULL }, *const rows[] = { "kysely", "läpi", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) labelled = aika_edit_set_mark_label (plan, "survey", "1 240 vastausta", NULL);
  g_autoptr(AikaPlan) tentative = aika_edit_set_marks_status (labelled, survey, AIKA_STATUS_TENTATIVE, "syy", NULL);
  g_autoptr(AikaPlan) filled = aika_edit_fill_down (tentative, rows, MONTH (1), MONTH (6), NULL);
  const AikaMark *mark = edit_sample_find (filled, "survey");
  const AikaItem *item = aika_seq_lookup (filled->items, "läpi");
  g_autoptr(AikaMark) copy = aika_record_draft (aika_seq_get (item->marks, 2));

  g_assert_cmpstr (copy->id, !=, "survey");
  aika_set_text (&copy->id, "survey");
  g_assert_true (aika_record_equal (copy, mark));
}

/* A mark of the first row that counts from one that is replaced keeps its day, and so does its copy. */
static void
test_source_counts_from_replaced (void)
{
  static const char *const rows[] = { "seminaari", "viestintä", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) filled = NULL;
  g_autofree char *time = NULL;
  AikaMark *mark = edit_sample_find (plan, "invitation");
  AikaOffset *offset = aika_record_draft (mark->offset);
  const AikaItem *row;

  /* The sample is a draft of this test alone: 14 days before 18.3. */
  aika_set_text (&offset->mark, "working");
  aika_set_record (&mark->offset, offset);
  aika_record_unref (offset);

  filled = aika_edit_fill_down (plan, rows, MONTH (3), MONTH (3), NULL);
  time = edit_sample_dup_time (filled, "invitation");
  g_assert_true (g_str_has_prefix (time, "2026-03-04/2026-03-04 day"));

  row = aika_seq_lookup (filled->items, "viestintä");
  g_assert_cmpuint (aika_seq_get_length (row->marks), ==, 5);
  g_assert_true (aika_when_equal (((AikaMark *) aika_seq_get (row->marks, 3))->when, edit_sample_find (filled, "invitation")->when));
}

/* Sessions that belong together in the first row do so in the others, apart from those. */
static void
test_sets (void)
{
  static const char *const both[] = { "draft", "done", NULL }, *const there[] = { "late", "missing", NULL };
  static const char *const rows[] = { "luonnos", "hyväksyntä", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) joined = aika_edit_join_set (plan, both, AIKA_SET_CANDIDATES, NULL);
  g_autoptr(AikaPlan) joined_there = aika_edit_join_set (joined, there, AIKA_SET_CANDIDATES, NULL);
  g_autoptr(AikaPlan) filled = aika_edit_fill_down (joined_there, rows, MONTH (2), MONTH (2), NULL);
  const AikaItem *row = aika_seq_lookup (filled->items, "hyväksyntä");
  const AikaMark *copy = aika_seq_get (row->marks, 3), *other_copy = aika_seq_get (row->marks, 4);

  g_assert_nonnull (copy->set);
  g_assert_cmpstr (copy->set, ==, other_copy->set);
  g_assert_cmpstr (copy->set, !=, edit_sample_find (filled, "late")->set);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/fill/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_fill);
    }
  g_test_add_func ("/edit/fill/a-copy-differs-in-its-id-alone", test_copy_keeps_all);
  g_test_add_func ("/edit/fill/what-counts-from-what-went-keeps-its-day", test_source_counts_from_replaced);
  g_test_add_func ("/edit/fill/sets-stay-together", test_sets);

  return g_test_run ();
}
