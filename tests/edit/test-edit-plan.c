/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-plan.h"

#include <string.h>

#include "edit-sample.h"

#define NO_ERROR -1

typedef struct
{
  const char *name;
  int         n_before;
  int         n_after;
  const char *expect;       /* NULL for the same plan */
  int         error;
} RangeCase;

/* What has a time in the sample: 12 January (KH) to December. */
static const RangeCase range_cases[] = {
  { "after-the-end", 0, 1, "2026-01-01/2027-01-31 month (tammikuu 2026–tammikuu 2027)", NO_ERROR },
  { "before-the-start", 2, 0, "2025-11-01/2026-12-31 month (marraskuu 2025–joulukuu 2026)", NO_ERROR },
  { "at-both-ends", 1, 12, "2025-12-01/2027-12-31 month (joulukuu 2025–joulukuu 2027)", NO_ERROR },
  { "by-no-months", 0, 0, NULL, NO_ERROR },
  { "not-over-the-last-mark", 0, -1, NULL, AIKA_EDIT_ERROR_RANGE },
  { "not-over-the-first-meeting", -1, 0, NULL, AIKA_EDIT_ERROR_RANGE },
  { "not-to-less-than-a-month", -6, -6, NULL, AIKA_EDIT_ERROR_RANGE },
  { "not-beyond-the-years-of-a-plan", 0, 12 * 100, NULL, AIKA_EDIT_ERROR_RANGE },
  { "not-before-the-years-of-a-plan", 12 * 100, 0, NULL, AIKA_EDIT_ERROR_RANGE },
};

static void
test_range (gconstpointer data)
{
  const RangeCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) edited = aika_edit_lengthen_range (plan, c->n_before, c->n_after, &error);

  if (c->error != NO_ERROR)
    {
      edit_assert_refused (edited, error, c->error);
      return;
    }

  g_assert_no_error (error);
  if (c->expect == NULL)
    g_assert_true (edited == plan);
  else
    {
      g_autofree char *range = edit_sample_dup_range (edited);

      g_assert_cmpstr (range, ==, c->expect);
      g_assert_true (edited->items == plan->items);
    }
}

static void
test_shorten_to_what_is_there (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) longer = aika_edit_lengthen_range (plan, 3, 3, NULL);
  g_autoptr(AikaPlan) shorter = aika_edit_lengthen_range (longer, -3, -3, NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *range = edit_sample_dup_range (shorter);

  g_assert_cmpstr (range, ==, "2026-01-01/2026-12-31 month (tammi–joulukuu 2026)");
  edit_assert_refused (aika_edit_lengthen_range (longer, -4, 0, &error), error, AIKA_EDIT_ERROR_RANGE);
  edit_assert_refused (aika_edit_lengthen_range (longer, 0, -4, &error), error, AIKA_EDIT_ERROR_RANGE);
}

/* A plan without times can be cut to a single month, and not further. */
static void
test_shorten_empty_plan (void)
{
  g_autoptr(AikaPlan) plan = aika_plan_new_default ("fi", aika_day_from_ymd (2026, 5, 14));
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) shorter = aika_edit_lengthen_range (plan, 0, -11, &error);
  g_autofree char *range = NULL;

  g_assert_no_error (error);
  range = edit_sample_dup_range (shorter);
  g_assert_cmpstr (range, ==, "2026-05-01/2026-05-31 month (toukokuu 2026)");
  edit_assert_refused (aika_edit_lengthen_range (shorter, 0, -1, &error), error, AIKA_EDIT_ERROR_RANGE);
}

/* A range that nobody gave is that of the marks until somebody lengthens it. */
static void
test_lengthen_derived_range (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = NULL;
  g_autofree char *range = NULL;

  aika_set_when (&plan->range, NULL);
  edited = aika_edit_lengthen_range (plan, 0, 1, NULL);
  range = edit_sample_dup_range (edited);
  g_assert_cmpstr (range, ==, "2026-01-01/2027-01-31 month (tammikuu 2026–tammikuu 2027)");
}

typedef struct
{
  const char *name;
  const char *field;
  const char *text;
  gboolean    is_possible;
} TextCase;

static const TextCase text_cases[] = {
  { "a-title", "title", "Strategia 2030", TRUE },
  { "no-title", "title", NULL, TRUE },
  { "a-status-word", "statusWord", "Ehdotus", TRUE },
  { "an-organisation", "organisation", "Mallilan kaupunki", TRUE },
  { "a-lead", "lead", "Ingressi", TRUE },
  { "a-note", "note", "Huom.", TRUE },
  { "a-language", "language", "sv", TRUE },
  { "a-language-unknown", "language", "xx", FALSE },
  { "no-language", "language", NULL, FALSE },
  { "items-are-no-text", "items", "x", FALSE },
  { "an-id-is-no-text", "id", "x", FALSE },
  { "a-day-is-no-text", "asOf", "2026-01-01", FALSE },
};

static void
test_text (gconstpointer data)
{
  const TextCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) edited = aika_edit_set_plan_text (plan, c->field, c->text, &error);
  g_autoptr(AikaPlan) again = NULL;
  const AikaField *field = aika_record_type_find (&aika_plan_type, c->field);

  if (!c->is_possible)
    {
      edit_assert_refused (edited, error, AIKA_EDIT_ERROR_INVALID);
      return;
    }

  g_assert_no_error (error);
  g_assert_cmpstr (*(char **) ((char *) edited + field->offset), ==, c->text);
  g_assert_true (edited->items == plan->items);
  again = aika_edit_set_plan_text (edited, c->field, c->text, NULL);
  g_assert_true (again == edited);
}

static void
test_day_and_texts (void)
{
  static const char *const references[] = { "KH 7.2.2022", "", "Liite 1", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  gint32 day = aika_day_from_ymd (2026, 4, 14);
  g_autoptr(AikaPlan) dated = aika_edit_set_plan_day (plan, "asOf", day, NULL);
  g_autoptr(AikaPlan) undated = aika_edit_set_plan_day (dated, "asOf", AIKA_DAY_NONE, NULL);
  g_autoptr(AikaPlan) referring = aika_edit_set_plan_texts (plan, "references", references, NULL);
  g_autoptr(AikaPlan) cleared = aika_edit_set_plan_texts (referring, "references", NULL, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (dated->as_of, ==, day);
  g_assert_true (aika_record_equal (undated, plan));
  g_assert_cmpuint (referring->references->len, ==, 2);
  g_assert_cmpstr (referring->references->pdata[1], ==, "Liite 1");
  g_assert_null (cleared->references);

  edit_assert_refused (aika_edit_set_plan_day (plan, "title", day, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_plan_day (plan, "asOf", aika_day_from_ymd (2100, 1, 1), &error), error,
                       AIKA_EDIT_ERROR_RANGE);
  edit_assert_refused (aika_edit_set_plan_texts (plan, "title", references, &error), error, AIKA_EDIT_ERROR_INVALID);
}

static AikaBanner *
find_banner (const AikaPlan *plan,
             const char     *id)
{
  return aika_seq_lookup (plan->banners, id);
}

static void
test_banners (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autofree char *id = NULL;
  g_autoptr(AikaWhen) when = edit_sample_day (2027, 4, 18, "18.4.2027");
  g_autoptr(AikaPlan) added = aika_edit_add_banner (plan, when, "Vaalit", &id, NULL);
  g_autoptr(AikaPlan) moved = aika_edit_move_banner (plan, "banner", AIKA_STEP_OWN, -1, NULL);
  g_autoptr(AikaPlan) longer = aika_edit_resize_banner (plan, "banner", AIKA_EDGE_END, 1, NULL);
  g_autoptr(AikaPlan) renamed = aika_edit_set_banner_text (plan, "banner", "Budjetti", NULL);
  g_autoptr(AikaPlan) deleted = aika_edit_delete_banner (plan, "banner", NULL);
  g_autoptr(AikaPlan) same = aika_edit_move_banner (plan, "banner", AIKA_STEP_OWN, 0, NULL);
  g_autofree char *range = edit_sample_dup_range (added);
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (find_banner (added, id)->text, ==, "Vaalit");
  g_assert_true (find_banner (added, id)->when == when);
  g_assert_cmpstr (range, ==, "2026-01-01/2027-04-30 month (tammikuu 2026–huhtikuu 2027)");
  g_assert_cmpstr (find_banner (moved, "banner")->when->text, ==, "syyskuu");
  g_assert_cmpint (find_banner (moved, "banner")->when->spans[0].start_day, ==, aika_day_from_ymd (2026, 9, 1));
  g_assert_cmpint (find_banner (longer, "banner")->when->spans[0].end_day, ==, aika_day_from_ymd (2026, 12, 1));
  g_assert_cmpstr (find_banner (renamed, "banner")->text, ==, "Budjetti");
  g_assert_cmpuint (aika_seq_get_length (deleted->banners), ==, 0);
  g_assert_true (same == plan);

  edit_assert_refused (aika_edit_add_banner (plan, when, "", NULL, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_add_banner_months (plan, AIKA_YEAR_MIN * 12 - 1, AIKA_YEAR_MIN * 12, "Vaalit", NULL, &error),
                       error, AIKA_EDIT_ERROR_RANGE);
  edit_assert_refused (aika_edit_add_banner_months (plan, AIKA_YEAR_MAX * 12, AIKA_YEAR_MAX * 12 + 12, "Vaalit", NULL, &error),
                       error, AIKA_EDIT_ERROR_RANGE);
  edit_assert_refused (aika_edit_set_banner_text (plan, "banner", NULL, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_move_banner (plan, "nothing", AIKA_STEP_OWN, 1, &error), error,
                       AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_delete_banner (plan, "nothing", &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (range_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/lengthen/", range_cases[i].name, NULL);

      g_test_add_data_func (path, &range_cases[i], test_range);
    }
  for (guint i = 0; i < G_N_ELEMENTS (text_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/plan-text/", text_cases[i].name, NULL);

      g_test_add_data_func (path, &text_cases[i], test_text);
    }
  g_test_add_func ("/edit/lengthen/shortens-to-what-is-there", test_shorten_to_what_is_there);
  g_test_add_func ("/edit/lengthen/an-empty-plan-is-a-month-at-least", test_shorten_empty_plan);
  g_test_add_func ("/edit/lengthen/a-range-that-nobody-gave", test_lengthen_derived_range);
  g_test_add_func ("/edit/plan/days-and-texts-by-name", test_day_and_texts);
  g_test_add_func ("/edit/banners/are-added-moved-and-deleted", test_banners);

  return g_test_run ();
}
