/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-cells.h"

#include <string.h>

#include "time/aika-phrase.h"
#include "edit-sample.h"

/* A row of cells, and what an edit of them makes of it:
 *
 *   {id} {words} [{category}] “{label}” !        “+” is the id of a new mark, “!” what is held
 *
 * with the category left out where it is “a”, the plan's first, and the label where there is none. */

#define NO_ERROR -1
#define MONTH(year, month) ((year) * 12 + (month) - 1)

typedef struct
{
  const char  *id;
  gint32       first;
  gint32       last;              /* 0: as first */
  const char  *category;          /* NULL: “a” */
  const char  *label;
  AikaStatus   status;
  const char  *words;             /* of the time, where they are not the canonical ones */
} Shade;

typedef enum
{
  PAINT,
  CLEAR,
  DELETE_IN,
} Verb;

typedef struct
{
  const char *name;
  Shade       row[4];
  Verb        verb;
  gint32      first;
  gint32      last;
  const char *category;           /* to paint with */
  const char *expect;             /* NULL: the same plan as before */
  const char *painted;            /* the id that is told */
  int         error;
} Case;

#define I    MONTH (2027, 1)
#define II   MONTH (2027, 2)
#define III  MONTH (2027, 3)
#define IV   MONTH (2027, 4)
#define V    MONTH (2027, 5)
#define VI   MONTH (2027, 6)
#define XII  MONTH (2027, 12)

static const Case cases[] = {
  { "paint-an-empty-row", { { NULL } }, PAINT, II, III, .expect = "+ helmi–maaliskuu 2027", .painted = "+",
    .error = NO_ERROR },
  { "paint-one-month", { { NULL } }, PAINT, II, II, .expect = "+ helmikuu 2027", .painted = "+", .error = NO_ERROR },
  { "paint-a-leap-february", { { NULL } }, PAINT, MONTH (2028, 2), MONTH (2028, 2), .expect = "+ helmikuu 2028",
    .painted = "+", .error = NO_ERROR },
  { "paint-over-the-new-year", { { NULL } }, PAINT, XII, XII + 1, .expect = "+ joulukuu 2027–tammikuu 2028",
    .painted = "+", .error = NO_ERROR },
  { "paint-in-another-category", { { NULL } }, PAINT, II, II, "b", "+ helmikuu 2027 [b]", "+", NO_ERROR },
  { "the-rows-first-category-is-the-default", { { "x", VI, .category = "b" } }, PAINT, I, I,
    .expect = "x kesäkuu 2027 [b] | + tammikuu 2027 [b]", .painted = "+", .error = NO_ERROR },
  { "paint-what-is-painted", { { "x", I, IV } }, PAINT, II, III, .painted = "x", .error = NO_ERROR },
  { "paint-what-is-painted-beside-another", { { "x", I, II }, { "y", III } }, PAINT, II, II, .painted = "x",
    .error = NO_ERROR },
  { "paint-what-is-held", { { "x", I, IV, .status = AIKA_STATUS_HELD } }, PAINT, II, III, .painted = "x",
    .error = NO_ERROR },

  { "paint-that-touches-extends", { { "x", I, .label = "kysely" } }, PAINT, II, III,
    .expect = "x tammi–maaliskuu 2027 “kysely”", .painted = "x", .error = NO_ERROR },
  { "paint-that-overlaps-extends", { { "x", II, IV } }, PAINT, III, VI, .expect = "x helmi–kesäkuu 2027",
    .painted = "x", .error = NO_ERROR },
  { "paint-before-extends-the-start", { { "x", III, IV } }, PAINT, II, II, .expect = "x helmi–huhtikuu 2027",
    .painted = "x", .error = NO_ERROR },
  { "paint-around-extends-both-ends", { { "x", III } }, PAINT, I, V, .expect = "x tammi–toukokuu 2027",
    .painted = "x", .error = NO_ERROR },
  { "a-month-between-keeps-them-apart", { { "x", I } }, PAINT, III, III,
    .expect = "x tammikuu 2027 | + maaliskuu 2027", .painted = "+", .error = NO_ERROR },
  { "extended-over-the-new-year", { { "x", XII } }, PAINT, XII + 1, XII + 2,
    .expect = "x joulukuu 2027–helmikuu 2028", .painted = "x", .error = NO_ERROR },
  { "the-authors-way-of-writing-stays", { { "x", I, II, .words = "1–2/2027" } }, PAINT, III, III,
    .expect = "x 1–3/2027", .painted = "x", .error = NO_ERROR },
  { "a-label-that-says-the-time-follows", { { "x", I, .label = "tammikuu 2027" } }, PAINT, II, II,
    .expect = "x tammi–helmikuu 2027 “tammi–helmikuu 2027”", .painted = "x", .error = NO_ERROR },

  { "paint-joins", { { "x", I }, { "y", III } }, PAINT, II, II, .expect = "x tammi–maaliskuu 2027", .painted = "x",
    .error = NO_ERROR },
  { "the-earliest-stays-not-the-first-written", { { "x", IV, V }, { "y", I, II } }, PAINT, III, III,
    .expect = "y tammi–toukokuu 2027", .painted = "y", .error = NO_ERROR },
  { "a-tentative-one-stays-tentative", { { "x", I, .status = AIKA_STATUS_TENTATIVE }, { "y", III } }, PAINT, II, II,
    .expect = "x tammi–maaliskuu 2027 ?", .painted = "x", .error = NO_ERROR },
  { "labels-go-to-one-that-has-none", { { "x", I }, { "y", III, .label = "2. vaihe" }, { "z", IV, .label = "3. vaihe" } },
    PAINT, II, III, .expect = "x tammi–huhtikuu 2027 “2. vaihe, 3. vaihe”", .painted = "x", .error = NO_ERROR },
  { "a-label-of-ones-own-comes-first", { { "y", III, .label = "2. vaihe" }, { "x", I, .label = "1. vaihe" } }, PAINT, II, II,
    .expect = "x tammi–maaliskuu 2027 “1. vaihe, 2. vaihe”", .painted = "x", .error = NO_ERROR },
  { "equal-labels-are-said-once", { { "x", I, .label = "kysely" }, { "y", III, .label = "kysely" } }, PAINT, II, II,
    .expect = "x tammi–maaliskuu 2027 “kysely”", .painted = "x", .error = NO_ERROR },
  { "a-label-that-says-the-time-is-not-inherited", { { "x", I }, { "y", III, .label = "maaliskuu 2027" } }, PAINT, II, II,
    .expect = "x tammi–maaliskuu 2027", .painted = "x", .error = NO_ERROR },
  { "what-touches-only-what-is-joined-stays", { { "x", I }, { "y", II } }, PAINT, III, III,
    .expect = "x tammikuu 2027 | y helmi–maaliskuu 2027", .painted = "y", .error = NO_ERROR },

  { "another-category-is-cut-at-its-end", { { "x", I, III, "b" } }, PAINT, III, IV, "a",
    "x tammi–helmikuu 2027 [b] | + maalis–huhtikuu 2027", "+", NO_ERROR },
  { "another-category-is-cut-at-its-start", { { "x", II, IV, "b" } }, PAINT, I, II, "a",
    "x maalis–huhtikuu 2027 [b] | + tammi–helmikuu 2027", "+", NO_ERROR },
  { "another-category-is-cut-in-two", { { "x", I, V, "b", "kysely" } }, PAINT, III, III, "a",
    "x tammi–helmikuu 2027 [b] “kysely” | + huhti–toukokuu 2027 [b] | + maaliskuu 2027", "+", NO_ERROR },
  { "another-category-is-painted-over", { { "x", II, III, "b", "kysely", AIKA_STATUS_TENTATIVE } }, PAINT, I, V, "a",
    "x tammi–toukokuu 2027 “kysely” ?", "x", NO_ERROR },
  { "another-category-of-the-same-months", { { "x", II, III, "b", "kysely" } }, PAINT, II, III, "a",
    "x helmi–maaliskuu 2027 “kysely”", "x", NO_ERROR },
  { "other-categories-become-one", { { "x", I, .label = "kysely" }, { "y", III, III, "b", "koonti" } }, PAINT, II, III, "a",
    "x tammi–maaliskuu 2027 “kysely, koonti”", "x", NO_ERROR },
  { "what-is-held-is-not-painted-over", { { "x", II, II, "b", .status = AIKA_STATUS_HELD } }, PAINT, I, V, "a",
    .error = AIKA_EDIT_ERROR_HELD },
  { "another-category-beside-stays", { { "x", I, II, "b" } }, PAINT, III, III, "a",
    "x tammi–helmikuu 2027 [b] | + maaliskuu 2027", "+", NO_ERROR },
  { "another-category-is-cut-from-under-what-covers", { { "x", I, IV }, { "y", III, VI, "b" } }, PAINT, III, IV, "a",
    "x tammi–huhtikuu 2027 | y touko–kesäkuu 2027 [b]", "x", NO_ERROR },

  { "what-is-held-does-not-grow", { { "x", I, II, .status = AIKA_STATUS_HELD } }, PAINT, II, III,
    .error = AIKA_EDIT_ERROR_HELD },
  { "what-is-tabled-does-not-grow", { { "x", I, II, .status = AIKA_STATUS_TABLED } }, PAINT, II, III,
    .error = AIKA_EDIT_ERROR_HELD },
  { "what-is-held-is-not-cut", { { "x", I, II, "b", .status = AIKA_STATUS_HELD } }, PAINT, II, III, "a",
    .error = AIKA_EDIT_ERROR_HELD },
  { "what-is-held-and-touches-stays-by-itself", { { "x", I, II, .status = AIKA_STATUS_HELD } }, PAINT, III, III,
    .expect = "x tammi–helmikuu 2027 ! | + maaliskuu 2027", .painted = "+", .error = NO_ERROR },
  { "what-is-held-and-touches-is-not-joined", { { "x", I, .status = AIKA_STATUS_HELD }, { "y", III } }, PAINT, II, II,
    .expect = "x tammikuu 2027 ! | y helmi–maaliskuu 2027", .painted = "y", .error = NO_ERROR },

  { "the-first-month-of-all", { { NULL } }, PAINT, MONTH (AIKA_YEAR_MIN, 1), MONTH (AIKA_YEAR_MIN, 1),
    .expect = "+ tammikuu 1950",
    .painted = "+", .error = NO_ERROR },
  { "the-last-month-of-all", { { NULL } }, PAINT, MONTH (AIKA_YEAR_MAX, 12), MONTH (AIKA_YEAR_MAX, 12),
    .expect = "+ joulukuu 2099",
    .painted = "+", .error = NO_ERROR },
  { "before-the-first-month-of-all", { { NULL } }, PAINT, MONTH (AIKA_YEAR_MIN, 1) - 1, MONTH (AIKA_YEAR_MIN, 1),
    .error = AIKA_EDIT_ERROR_RANGE },
  { "after-the-last-month-of-all", { { NULL } }, PAINT, MONTH (AIKA_YEAR_MAX, 12), MONTH (AIKA_YEAR_MAX, 12) + 1,
    .error = AIKA_EDIT_ERROR_RANGE },
  { "an-unknown-category", { { NULL } }, PAINT, I, I, "nobody", .error = AIKA_EDIT_ERROR_NOT_FOUND },

  { "clear-an-empty-row", { { NULL } }, CLEAR, I, XII, .error = NO_ERROR },
  { "clear-beside", { { "x", I }, { "y", III } }, CLEAR, II, II, .error = NO_ERROR },
  { "clear-the-end", { { "x", I, III, .label = "kysely" } }, CLEAR, III, V,
    .expect = "x tammi–helmikuu 2027 “kysely”", .error = NO_ERROR },
  { "clear-the-start", { { "x", II, IV, .label = "kysely" } }, CLEAR, I, II,
    .expect = "x maalis–huhtikuu 2027 “kysely”", .error = NO_ERROR },
  { "clear-the-middle", { { "x", I, V, "b", "kysely", AIKA_STATUS_TENTATIVE }, { "y", VI } }, CLEAR, III, III,
    .expect = "x tammi–helmikuu 2027 [b] “kysely” ? | + huhti–toukokuu 2027 [b] ? | y kesäkuu 2027", .error = NO_ERROR },
  { "clear-the-middle-keeps-the-way-of-writing", { { "x", I, V, .words = "1–5/2027" } }, CLEAR, III, III,
    .expect = "x 1–2/2027 | + 4–5/2027", .error = NO_ERROR },
  { "clear-over-the-new-year", { { "x", XII - 1, XII + 2 } }, CLEAR, XII, XII + 1,
    .expect = "x marraskuu 2027 | + helmikuu 2028", .error = NO_ERROR },
  { "clear-a-leap-february", { { "x", MONTH (2028, 1), MONTH (2028, 3) } }, CLEAR, MONTH (2028, 2), MONTH (2028, 2),
    .expect = "x tammikuu 2028 | + maaliskuu 2028", .error = NO_ERROR },
  { "clear-all-of-it", { { "x", II, III } }, CLEAR, II, III, .expect = "", .error = NO_ERROR },
  { "clear-across-several", { { "x", I, II }, { "y", III, .category = "b" }, { "z", IV, V } }, CLEAR, II, IV,
    .expect = "x tammikuu 2027 | z toukokuu 2027", .error = NO_ERROR },
  { "what-is-held-is-not-cleared", { { "x", I, II, .status = AIKA_STATUS_HELD }, { "y", III } }, CLEAR, II, III,
    .error = AIKA_EDIT_ERROR_HELD },
  { "beside-what-is-held", { { "x", I, II, .status = AIKA_STATUS_HELD }, { "y", III } }, CLEAR, III, III,
    .expect = "x tammi–helmikuu 2027 !", .error = NO_ERROR },
  { "no-years-to-clear", { { NULL } }, CLEAR, 0, 5, .error = AIKA_EDIT_ERROR_RANGE },

  { "delete-cuts-too", { { "x", I, III } }, DELETE_IN, II, II, .expect = "x tammikuu 2027 | + maaliskuu 2027",
    .error = NO_ERROR },
};

static void
append (AikaSeq  **seq,
        gpointer   record)
{
  g_autoptr(AikaSeq) longer = aika_seq_append (*seq, record);

  aika_set_seq (seq, longer);
  aika_record_unref (record);
}

static AikaMark *
shade_new (const Shade *shade)
{
  AikaMark *mark = aika_record_new (&aika_mark_type);
  g_autoptr(AikaWhen) months = aika_when_new_months (shade->first, shade->last != 0 ? shade->last : shade->first);
  g_autofree char *phrase = aika_when_format (months, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, AIKA_PHRASE_PLAIN);
  g_autoptr(AikaWhen) when = aika_when_with_text (months, shade->words != NULL ? shade->words : phrase);

  aika_set_text (&mark->id, shade->id);
  aika_set_text (&mark->category, shade->category != NULL ? shade->category : "a");
  aika_set_text (&mark->label, shade->label);
  aika_set_when (&mark->when, when);
  mark->status = shade->status;
  return mark;
}

static void
add_row (AikaPlan    *plan,
         const char  *id,
         const Shade *row,
         guint        n)
{
  AikaItem *item = aika_record_new (&aika_item_type);

  aika_set_text (&item->id, id);
  aika_set_text (&item->title, id);
  for (guint k = 0; k < n && row[k].id != NULL; k++)
    append (&item->marks, shade_new (&row[k]));
  append (&plan->items, item);
}

static AikaPlan *
plan_new (const Case *c)
{
  AikaPlan *plan = aika_record_new (&aika_plan_type);
  static const char *const categories[] = { "a", "b" };

  aika_set_text (&plan->id, "plan");
  aika_set_text (&plan->language, "fi");
  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      AikaCategory *category = aika_record_new (&aika_category_type);

      aika_set_text (&category->id, categories[i]);
      append (&plan->categories, category);
    }
  add_row (plan, "row", c->row, G_N_ELEMENTS (c->row));
  return plan;
}

static gboolean
is_known (const Case *c,
          const char *id)
{
  for (guint k = 0; k < G_N_ELEMENTS (c->row) && c->row[k].id != NULL; k++)
    if (g_str_equal (c->row[k].id, id))
      return TRUE;

  return FALSE;
}

static char *
dup_row (const Case     *c,
         const AikaPlan *plan)
{
  GString *row = g_string_new (NULL);
  const AikaItem *item = aika_seq_get (plan->items, 0);

  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, k);

      g_assert_cmpint (mark->meaning, ==, AIKA_MEANING_PHASE);
      g_string_append_printf (row, "%s%s %s", k > 0 ? " | " : "", is_known (c, mark->id) ? mark->id : "+", mark->when->text);
      if (!g_str_equal (mark->category, "a"))
        g_string_append_printf (row, " [%s]", mark->category);
      if (mark->label != NULL)
        g_string_append_printf (row, " “%s”", mark->label);
      if (mark->status == AIKA_STATUS_TENTATIVE)
        g_string_append (row, " ?");
      else if (mark->status != AIKA_STATUS_CONFIRMED)
        g_string_append (row, " !");
    }

  return g_string_free (row, FALSE);
}

static AikaPlan *
edit (const Case         *c,
      AikaPlan           *plan,
      const char *const  *ids,
      char             ***painted,
      GError            **error)
{
  switch (c->verb)
    {
    case PAINT:
      return aika_edit_paint_cells (plan, ids, c->first, c->last, c->category, painted, error);
    case CLEAR:
      return aika_edit_clear_cells (plan, ids, c->first, c->last, error);
    case DELETE_IN:
      return aika_edit_delete_in_cells (plan, ids, c->first, c->last, error);
    }

  g_assert_not_reached ();
}

static void
test_cells (gconstpointer data)
{
  static const char *const ids[] = { "row", NULL };
  const Case *c = data;
  g_autoptr(AikaPlan) plan = plan_new (c);
  g_autoptr(AikaPlan) pristine = plan_new (c);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) painted = NULL;
  g_autoptr(AikaPlan) edited = edit (c, plan, ids, &painted, &error);
  g_autofree char *row = NULL;

  g_assert_true (aika_record_equal (plan, pristine));
  if (c->error != NO_ERROR)
    {
      g_assert_null (painted);
      edit_assert_refused (edited, error, c->error);
      return;
    }

  g_assert_no_error (error);
  if (c->expect == NULL)
    g_assert_true (edited == plan);
  else
    {
      row = dup_row (c, edited);
      g_assert_cmpstr (row, ==, c->expect);
    }
  if (c->verb == PAINT)
    {
      g_assert_cmpuint (g_strv_length (painted), ==, 1);
      g_assert_cmpstr (is_known (c, painted[0]) ? painted[0] : "+", ==, c->painted);
      g_assert_nonnull (aika_plan_find_mark (edited, painted[0], NULL));
      g_assert_true (aika_edit_is_painted (edited, ids, c->first, c->last));
    }
  if (c->verb == CLEAR)
    g_assert_false (aika_edit_is_painted (edited, ids, c->first, c->last));
}

/* What is held is named, so that it can be found among a hundred rows. */
static void
test_held_is_named (void)
{
  static const char *const ids[] = { "row", NULL };
  static const Case held = { .row = { { "x", I, .status = AIKA_STATUS_HELD } } };
  g_autoptr(AikaPlan) plan = plan_new (&held);
  g_autoptr(GError) error = NULL;

  g_assert_null (aika_edit_clear_cells (plan, ids, I, I, &error));
  g_assert_nonnull (strstr (error->message, "“row”"));
}

/* Several rows are done at once, or none of them. */
static void
test_several_rows (void)
{
  static const Shade held = { "held", III, .status = AIKA_STATUS_HELD };
  static const char *const both[] = { "other", "row", NULL }, *const all[] = { "row", "third", "other", NULL };
  static const char *const twice[] = { "row", "row", NULL }, *const none[] = { NULL }, *const unknown[] = { "row", "nobody", NULL };
  static const Case c = { .row = { { "x", I } } };
  g_autoptr(AikaPlan) plan = plan_new (&c);
  g_autoptr(AikaPlan) painted = NULL;
  g_autoptr(AikaPlan) again = NULL;
  g_autoptr(AikaPlan) nothing = NULL;
  g_autoptr(AikaPlan) same = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) ids = NULL;
  g_auto(GStrv) no_ids = NULL;

  add_row (plan, "other", NULL, 0);
  add_row (plan, "third", &held, 1);

  painted = aika_edit_paint_cells (plan, both, II, II, NULL, &ids, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (ids), ==, 2);
  g_assert_cmpstr (ids[0], ==, "x");
  g_assert_true (aika_edit_is_painted (painted, both, II, II));
  g_assert_true (aika_edit_is_painted (painted, twice, I, II));
  g_assert_false (aika_edit_is_painted (painted, both, I, II));
  g_assert_false (aika_edit_is_painted (painted, none, II, II));
  g_assert_false (aika_edit_is_painted (painted, unknown, II, II));

  again = aika_edit_paint_cells (painted, twice, II, II, NULL, NULL, &error);
  g_assert_true (again == painted);
  nothing = aika_edit_paint_cells (painted, none, II, II, NULL, &no_ids, &error);
  g_assert_true (nothing == painted);
  g_assert_cmpuint (g_strv_length (no_ids), ==, 0);
  same = aika_edit_clear_cells (painted, NULL, II, II, &error);
  g_assert_true (same == painted);
  g_assert_no_error (error);

  edit_assert_refused (aika_edit_paint_cells (painted, all, III, IV, NULL, NULL, &error), error, AIKA_EDIT_ERROR_HELD);
  edit_assert_refused (aika_edit_clear_cells (painted, all, I, XII, &error), error, AIKA_EDIT_ERROR_HELD);
  edit_assert_refused (aika_edit_clear_cells (painted, unknown, II, II, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_paint_cells (painted, unknown, II, II, NULL, NULL, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

/* A season can be taken away, but neither cut nor extended. */
static void
test_season (void)
{
  static const char *const ids[] = { "row", NULL };
  static const Case c = { .row = { { "x", MONTH (2027, 6), MONTH (2027, 8), .words = "kesä 2027" } } };
  g_autoptr(AikaPlan) plan = plan_new (&c);
  const AikaItem *item = aika_seq_get (plan->items, 0);
  AikaMark *mark = aika_seq_get (item->marks, 0);
  g_autoptr(AikaWhen) summer = NULL;
  g_autoptr(AikaPlan) part = NULL;
  g_autoptr(AikaPlan) all = NULL;
  g_autoptr(AikaPlan) painted = NULL;
  g_autofree char *row = NULL;

  /* The plan is a draft of this test alone. */
  summer = aika_when_new (AIKA_WHEN_SEASON, AIKA_PRECISION_SEASON, "kesä 2027", mark->when->spans, 1,
                          AIKA_LIST_UNSPECIFIED, AIKA_WHEN_EXACT);
  aika_set_when (&mark->when, summer);

  part = aika_edit_clear_cells (plan, ids, MONTH (2027, 6), MONTH (2027, 7), NULL);
  g_assert_true (part == plan);
  g_assert_false (aika_edit_is_painted (plan, ids, MONTH (2027, 6), MONTH (2027, 7)));
  g_assert_true (aika_edit_is_painted (plan, ids, MONTH (2027, 6), MONTH (2027, 8)));

  all = aika_edit_clear_cells (plan, ids, MONTH (2027, 5), MONTH (2027, 8), NULL);
  g_assert_cmpuint (aika_seq_get_length (((AikaItem *) aika_seq_get (all->items, 0))->marks), ==, 0);

  painted = aika_edit_paint_cells (plan, ids, MONTH (2027, 5), MONTH (2027, 6), NULL, NULL, NULL);
  row = dup_row (&c, painted);
  g_assert_cmpstr (row, ==, "x kesä 2027 | + touko–kesäkuu 2027");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/cells/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_cells);
    }
  g_test_add_func ("/edit/cells/what-is-held-is-named", test_held_is_named);
  g_test_add_func ("/edit/cells/several-rows-or-none", test_several_rows);
  g_test_add_func ("/edit/cells/a-season-is-not-cut", test_season);

  return g_test_run ();
}
