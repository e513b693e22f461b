/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-shift.h"

#include "edit/aika-edit-banners.h"
#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-time.h"
#include "edit-sample.h"

#define NO_ERROR -1
#define MONTH(year, month) ((year) * 12 + (month) - 1)

/* What the sample's rest is: of marks, of banners, and those that stay. */
typedef struct
{
  const char      *name;
  gint32           from;
  int              n_months;
  AikaEditFlags    flags;
  AikaShiftReport  report;
  const char      *moved[4][2];       /* mark, its time; none: the same plan */
  const char      *range;             /* NULL: as it was */
  int              error;
} Case;

#define SEMINAR_STAYS { "seminar", "2026-03-24/2026-03-24 day (24.3.2026)" }

static const Case cases[] = {
  { "the-rest-moves", MONTH (2026, 3), 2, AIKA_EDIT_PLAIN, { 5, 1, 1, 1, 2 },
    { { "seminar", "2026-05-24/2026-05-24 day (24.5.2026)" }, { "late",
    "2027-01-01/2027-02-28 month (tammi–helmikuu 2027)" },
      { "survey", "2026-02-01/2026-03-31 month (helmi–maaliskuu 2026)" }, { "approval", "kv:kv2" } },
    "2026-01-01/2027-02-28 month (tammikuu 2026–helmikuu 2027)", NO_ERROR },
  { "what-counts-goes-along-what-was-sent-stays", MONTH (2026, 3), 2, AIKA_EDIT_PLAIN, { 5, 1, 1, 1, 2 },
    { { "invitation", "seminar -14 days" }, { "reminder", "2026-03-17/2026-03-17 day (ti 17.3.2026)" }, { "month",
    "seminar 1 months" } },
    "2026-01-01/2027-02-28 month (tammikuu 2026–helmikuu 2027)", NO_ERROR },
  { "all-of-the-plan", MONTH (2026, 1), -1, AIKA_EDIT_PLAIN, { 7, 1, 2, 2, 2 },
    { { "survey", "2026-01-01/2026-02-28 month (tammi–helmikuu 2026)" }, { "seminar",
    "2026-02-24/2026-02-24 day (24.2.2026)" },
      { "done", "2026-02-10/2026-02-10 day (10.2.2026)" }, { "draft", "kh:kh2" } }, .error = NO_ERROR },
  { "what-is-held-moves-once-asked", MONTH (2026, 1), 1, AIKA_EDIT_EVEN_HELD, { 9, 1, 2, 0, 2 },
    { { "done", "2026-03-10/2026-03-10 day (10.3.2026)" }, { "reminder", "seminar -7 days" } },
    "2026-01-01/2027-01-31 month (tammikuu 2026–tammikuu 2027)", NO_ERROR },
  { "the-last-marks", MONTH (2026, 11), 1, AIKA_EDIT_PLAIN, { 1, 0, 0, 0, 2 },
    { { "late", "2026-12-01/2027-01-31 month (joulukuu 2026–tammikuu 2027)" }, SEMINAR_STAYS },
    "2026-01-01/2027-01-31 month (tammikuu 2026–tammikuu 2027)", NO_ERROR },
  { "far-beyond-the-range", MONTH (2026, 11), 60, AIKA_EDIT_PLAIN, { 1, 0, 0, 0, 2 },
    { { "late", "2031-11-01/2031-12-31 month (marras–joulukuu 2031)" } },
    "2026-01-01/2031-12-31 month (tammikuu 2026–joulukuu 2031)", NO_ERROR },
  { "before-the-range", MONTH (2026, 3), -3, AIKA_EDIT_PLAIN, { 5, 1, 1, 1, 2 },
    { { "seminar", "2025-12-24/2025-12-24 day (24.12.2025)" } },
    "2025-12-01/2026-12-31 month (joulukuu 2025–joulukuu 2026)", NO_ERROR },
  { "nothing-is-so-late", MONTH (2027, 1), 1, AIKA_EDIT_PLAIN, { 0, 0, 0, 0, 2 }, .error = NO_ERROR },
  { "no-months", MONTH (2026, 3), 0, AIKA_EDIT_PLAIN, { 5, 1, 1, 1, 2 }, .error = NO_ERROR },
  { "the-years-of-a-plan-end", MONTH (2026, 3), 1200, .error = AIKA_EDIT_ERROR_RANGE },
  { "the-years-of-a-plan-begin", MONTH (2026, 3), -1200, .error = AIKA_EDIT_ERROR_RANGE },
};

static void
assert_report (const AikaShiftReport *report,
               const AikaShiftReport *expect)
{
  g_assert_cmpuint (report->n_moved, ==, expect->n_moved);
  g_assert_cmpuint (report->n_banners, ==, expect->n_banners);
  g_assert_cmpuint (report->n_tied, ==, expect->n_tied);
  g_assert_cmpuint (report->n_held, ==, expect->n_held);
  g_assert_cmpuint (report->n_left, ==, expect->n_left);
}

static void
test_shift (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) pristine = edit_sample_new ();
  g_autoptr(GError) error = NULL;
  AikaShiftReport report = { 9, 9, 9, 9, 9 };
  g_autoptr(AikaPlan) shifted = aika_edit_shift_from (plan, c->from, c->n_months, &report, c->flags, &error);
  g_autofree char *range = NULL;

  g_assert_true (aika_record_equal (plan, pristine));
  assert_report (&report, &c->report);
  if (c->error != NO_ERROR)
    {
      edit_assert_refused (shifted, error, c->error);
      return;
    }

  g_assert_no_error (error);
  if (c->moved[0][0] == NULL)
    g_assert_true (shifted == plan);
  for (guint i = 0; i < G_N_ELEMENTS (c->moved) && c->moved[i][0] != NULL; i++)
    {
      g_autofree char *time = edit_sample_dup_time (shifted, c->moved[i][0]);

      g_assert_cmpstr (time, ==, c->moved[i][1]);
    }
  range = edit_sample_dup_range (shifted);
  g_assert_cmpstr (range, ==, c->range != NULL ? c->range : "2026-01-01/2026-12-31 month (tammi–joulukuu 2026)");
  g_assert_true (shifted->bodies == plan->bodies);
}

/* How a time of one kind goes, alone in the rest. */
typedef struct
{
  const char *name;
  const char *words;
  gint32      from;
  int         n_months;
  const char *expect;           /* NULL: it stays */
  gboolean    is_left;          /* it stays and is counted */
} TimeCase;

static const TimeCase time_cases[] = {
  { "the-end-of-a-long-month", "31.1.2028", MONTH (2028, 1), 1, "29.2.2028" },
  { "a-leap-day", "29.2.2028", MONTH (2028, 2), 12, "28.2.2029" },
  { "over-the-new-year", "15.12.2027", MONTH (2027, 12), 1, "15.1.2028" },
  { "back-over-the-new-year", "tammikuu 2028", MONTH (2028, 1), -2, "marraskuu 2027" },
  { "the-first-day-of-the-month", "1.3.2027", MONTH (2027, 3), 1, "1.4.2027" },
  { "the-day-before", "28.2.2027", MONTH (2027, 3), 1, NULL },
  { "what-began-before-stays", "helmi–toukokuu 2027", MONTH (2027, 3), 1, NULL },
  { "part-of-a-month", "maaliskuun loppu 2027", MONTH (2027, 3), 1, "huhtikuun loppu 2027" },
  { "a-season-goes-to-the-nearest", "kevät 2027", MONTH (2027, 2), 3, "kesä 2027" },
  { "a-season-stays-for-a-month", "kevät 2027", MONTH (2027, 2), 1, NULL, TRUE },
  { "a-year-goes-by-years", "2027", MONTH (2027, 1), 12, "2028" },
  { "a-year-stays-for-months", "2027", MONTH (2027, 1), 5, NULL, TRUE },
  { "a-deadline-goes-by-its-last-day", "15.5.2027 mennessä", MONTH (2027, 5), 1, "15.6.2027 mennessä" },
  { "a-clock-stays", "24.3.2027 klo 16", MONTH (2027, 3), 1, "24.4.2027 klo 16" },
  { "several-days", "1.3.2027 ja 31.3.2027", MONTH (2027, 3), 1, "1.4.2027 ja 30.4.2027" },
};

static void
test_time (gconstpointer data)
{
  static const char *const counted[] = { "news", NULL };
  const TimeCase *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) alone = aika_edit_delete_marks (plan, counted, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) timed = aika_edit_set_mark_words (alone, "survey", c->words, &error);
  g_autoptr(AikaPlan) shifted = NULL;
  AikaShiftReport report;

  g_assert_no_error (error);
  shifted = aika_edit_shift_from (timed, c->from, c->n_months, &report, AIKA_EDIT_PLAIN, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (edit_sample_find (shifted, "survey")->when->text, ==, c->expect != NULL ? c->expect : c->words);
  g_assert_cmpuint (report.n_moved, ==, c->expect != NULL);
  /* “aika sovitaan yhdessä” and what is missing are left in any case. */
  g_assert_cmpuint (report.n_left, ==, c->is_left ? 3 : 2);
}

/* What counts from a mark that stays does so, too, and is said. */
static void
test_counted_from_before (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  AikaShiftReport report;
  g_autoptr(AikaPlan) shifted = aika_edit_shift_from (plan, MONTH (2026, 4), 1, &report, AIKA_EDIT_PLAIN, NULL);
  g_autofree char *time = edit_sample_dup_time (shifted, "month");

  g_assert_cmpstr (time, ==, "seminar 1 months");
  g_assert_cmpuint (report.n_left, ==, 3);
}

/* What counts from a time that is not known has none either. */
static void
test_counted_from_unknown (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  AikaMark *mark = edit_sample_find (plan, "month");
  AikaOffset *offset = aika_record_draft (mark->offset);
  g_autoptr(AikaPlan) shifted = NULL;
  AikaShiftReport report;

  /* The sample is a draft of this test alone. */
  aika_set_text (&offset->mark, "missing");
  aika_set_record (&mark->offset, offset);
  aika_record_unref (offset);

  shifted = aika_edit_shift_from (plan, MONTH (2026, 3), 1, &report, AIKA_EDIT_PLAIN, NULL);
  g_assert_cmpuint (report.n_moved, ==, 4);
  g_assert_cmpuint (report.n_left, ==, 3);
}

/* What lay outside the range lies there still. */
static void
test_outside_range (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) timed = aika_edit_set_mark_words (plan, "late", "lokakuu 2062", NULL);
  g_autoptr(AikaPlan) shifted = aika_edit_shift_from (timed, MONTH (2026, 10), 3, NULL, AIKA_EDIT_PLAIN, NULL);
  g_autofree char *range = edit_sample_dup_range (shifted);

  g_assert_cmpstr (edit_sample_find (shifted, "late")->when->text, ==, "tammikuu 2063");
  g_assert_cmpstr (range, ==, "2026-01-01/2027-01-31 month (tammikuu 2026–tammikuu 2027)");
}

static void
test_label_follows (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) labelled = aika_edit_set_mark_label (plan, "seminar", "24.3.", NULL);
  g_autoptr(AikaPlan) shifted = aika_edit_shift_from (labelled, MONTH (2026, 3), 1, NULL, AIKA_EDIT_PLAIN, NULL);

  g_assert_cmpstr (edit_sample_find (shifted, "seminar")->label, ==, "24.4.");
}

static void
test_banners (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) shifted = aika_edit_shift_from (plan, MONTH (2026, 10), 1, NULL, AIKA_EDIT_PLAIN, NULL);
  g_autoptr(AikaPlan) stays = aika_edit_shift_from (plan, MONTH (2026, 11), 1, NULL, AIKA_EDIT_PLAIN, NULL);

  g_assert_cmpstr (((AikaBanner *) aika_seq_get (shifted->banners, 0))->when->text, ==, "marraskuu");
  g_assert_true (stays->banners == plan->banners);
}

static void
test_held_banner (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) shifted = NULL;
  AikaShiftReport report;

  /* The sample is a draft of this test alone. */
  ((AikaBanner *) aika_seq_get (plan->banners, 0))->status = AIKA_STATUS_HELD;
  shifted = aika_edit_shift_from (plan, MONTH (2026, 10), 1, &report, AIKA_EDIT_PLAIN, NULL);
  g_assert_true (shifted->banners == plan->banners);
  g_assert_cmpuint (report.n_banners, ==, 0);
  g_assert_cmpuint (report.n_held, ==, 1);
}

#define ADD_CASES(path_prefix, table, test) \
  for (guint i = 0; i < G_N_ELEMENTS (table); i++) \
    { \
      g_autofree char *path = g_strconcat (path_prefix, table[i].name, NULL); \
      g_test_add_data_func (path, &table[i], test); \
    }

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/edit/shift/", cases, test_shift);
  ADD_CASES ("/edit/shift/time/", time_cases, test_time);
  g_test_add_func ("/edit/shift/counted-from-what-stays", test_counted_from_before);
  g_test_add_func ("/edit/shift/a-label-follows", test_label_follows);
  g_test_add_func ("/edit/shift/banners-go-along", test_banners);
  g_test_add_func ("/edit/shift/a-held-banner-stays", test_held_banner);
  g_test_add_func ("/edit/shift/counted-from-what-is-not-known", test_counted_from_unknown);
  g_test_add_func ("/edit/shift/what-lay-outside-the-range", test_outside_range);

  return g_test_run ();
}
