/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "plan/aika-when.h"

#include <locale.h>

#include "plan/aika-extra.h"

#define NONE AIKA_DAY_NONE

static const AikaSpan plain_span = { 100, 131, 540, 600 };

static AikaWhen *
make_plain (void)
{
  return aika_when_new (AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_DAY, "teksti", &plain_span, 1, AIKA_LIST_ALL,
                        AIKA_WHEN_TENTATIVE);
}

/* Each case differs from the plain value in one thing. */
typedef struct
{
  const char    *name;
  AikaWhenKind   kind;
  AikaPrecision  precision;
  const char    *text;
  AikaSpan       spans[2];
  guint          n_spans;
  AikaListMode   list_mode;
  AikaWhenFlags  flags;
  gboolean       is_equal;
} EqualCase;

#define PLAIN_KIND AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_DAY
#define PLAIN_END  AIKA_LIST_ALL, AIKA_WHEN_TENTATIVE

static const EqualCase equal_cases[] = {
  { "same", PLAIN_KIND, "teksti", { { 100, 131, 540, 600 } }, 1, PLAIN_END, TRUE },
  { "kind", AIKA_WHEN_DAY, AIKA_PRECISION_DAY, "teksti", { { 100, 131, 540, 600 } }, 1, PLAIN_END },
  { "precision", AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_MONTH, "teksti", { { 100, 131, 540, 600 } }, 1, PLAIN_END },
  { "text", PLAIN_KIND, "Teksti", { { 100, 131, 540, 600 } }, 1, PLAIN_END },
  { "no-text", PLAIN_KIND, NULL, { { 100, 131, 540, 600 } }, 1, PLAIN_END },
  { "start", PLAIN_KIND, "teksti", { { 101, 131, 540, 600 } }, 1, PLAIN_END },
  { "open-start", PLAIN_KIND, "teksti", { { NONE, 131, 540, 600 } }, 1, PLAIN_END },
  { "end", PLAIN_KIND, "teksti", { { 100, 130, 540, 600 } }, 1, PLAIN_END },
  { "start-minute", PLAIN_KIND, "teksti", { { 100, 131, -1, 600 } }, 1, PLAIN_END },
  { "end-minute", PLAIN_KIND, "teksti", { { 100, 131, 540, 601 } }, 1, PLAIN_END },
  { "more-spans", PLAIN_KIND, "teksti", { { 100, 131, 540, 600 }, { 200, 201, -1, -1 } }, 2, PLAIN_END },
  { "no-spans", PLAIN_KIND, "teksti", { { 0 } }, 0, PLAIN_END },
  { "list-mode", PLAIN_KIND, "teksti", { { 100, 131, 540, 600 } }, 1, AIKA_LIST_ALTERNATIVES, AIKA_WHEN_TENTATIVE },
  { "flags", PLAIN_KIND, "teksti", { { 100, 131, 540, 600 } }, 1, AIKA_LIST_ALL, AIKA_WHEN_EXACT },
};

static void
test_equal (gconstpointer data)
{
  const EqualCase *test = data;
  g_autoptr(AikaWhen) plain = make_plain ();
  g_autoptr(AikaWhen) other = aika_when_new (test->kind, test->precision, test->text, test->spans, test->n_spans,
                                             test->list_mode, test->flags);

  g_assert_cmpint (aika_when_equal (plain, other), ==, test->is_equal);
  g_assert_cmpint (aika_when_equal (other, plain), ==, test->is_equal);
}

static void
test_equal_with_nothing (void)
{
  g_autoptr(AikaWhen) plain = make_plain ();

  g_assert_true (aika_when_equal (NULL, NULL));
  g_assert_true (aika_when_equal (plain, plain));
  g_assert_false (aika_when_equal (plain, NULL));
  g_assert_false (aika_when_equal (NULL, plain));
}

static void
test_equal_sees_extras (void)
{
  g_autoptr(AikaWhen) plain = make_plain ();
  g_autoptr(GArray) extras = aika_extras_new ();
  g_autoptr(GArray) others = aika_extras_new ();
  g_autoptr(AikaWhen) with = NULL;
  g_autoptr(AikaWhen) with_others = NULL;
  g_autoptr(AikaWhen) reworded = NULL;

  aika_extras_add (extras, 0, "later", "1");
  aika_extras_add (others, AIKA_EXTRA_NO_SPAN, "later", "1");
  with = aika_when_with_extras (plain, extras);
  with_others = aika_when_with_extras (plain, others);
  reworded = aika_when_with_text (with, "toisin");

  g_assert_false (aika_when_equal (plain, with));
  g_assert_false (aika_when_equal (with, with_others));
  g_assert_true (aika_extras_equal (reworded->extras, extras));
}

typedef struct
{
  const char *name;
  AikaSpan    spans[3];
  guint       n_spans;
  gboolean    has_extent;
  gint32      start_day;
  gint32      end_day;
} ExtentCase;

static const ExtentCase extent_cases[] = {
  { "nothing", { { 0 } }, 0, FALSE, NONE, NONE },
  { "one", { { 10, 20, -1, -1 } }, 1, TRUE, 10, 20 },
  { "two", { { 10, 20, -1, -1 }, { 30, 40, -1, -1 } }, 2, TRUE, 10, 40 },
  { "unordered", { { 30, 40, -1, -1 }, { 10, 20, -1, -1 }, { 15, 17, -1, -1 } }, 3, TRUE, 10, 40 },
  { "before-1970", { { -30, -20, -1, -1 }, { -50, -40, -1, -1 } }, 2, TRUE, -50, -20 },
  { "open-end", { { 10, NONE, -1, -1 } }, 1, TRUE, 10, NONE },
  { "open-start", { { NONE, 20, -1, -1 } }, 1, TRUE, NONE, 20 },
  { "open-both", { { NONE, NONE, -1, -1 } }, 1, TRUE, NONE, NONE },
  { "open-end-first", { { 10, NONE, -1, -1 }, { 30, 40, -1, -1 } }, 2, TRUE, 10, NONE },
  { "open-end-last", { { 10, 20, -1, -1 }, { 30, NONE, -1, -1 } }, 2, TRUE, 10, NONE },
  { "open-start-last", { { 10, 20, -1, -1 }, { NONE, 40, -1, -1 } }, 2, TRUE, NONE, 40 },
  { "open-start-first", { { NONE, 20, -1, -1 }, { 5, 40, -1, -1 } }, 2, TRUE, NONE, 40 },
};

static void
test_extent (gconstpointer data)
{
  const ExtentCase *test = data;
  g_autoptr(AikaWhen) when = aika_when_new (AIKA_WHEN_DAY_LIST, AIKA_PRECISION_DAY, NULL, test->spans, test->n_spans,
                                            AIKA_LIST_UNSPECIFIED, AIKA_WHEN_EXACT);
  gint32 start_day = 4711, end_day = 4711;

  g_assert_cmpint (aika_when_get_extent (when, &start_day, &end_day), ==, test->has_extent);
  g_assert_cmpint (start_day, ==, test->start_day);
  g_assert_cmpint (end_day, ==, test->end_day);
  g_assert_cmpint (aika_when_is_known (when), ==, test->has_extent);
}

static void
test_no_extent (void)
{
  gint32 start_day = 4711, end_day = 4711;

  g_assert_false (aika_when_get_extent (NULL, &start_day, &end_day));
  g_assert_cmpint (start_day, ==, NONE);
  g_assert_cmpint (end_day, ==, NONE);
}

static void
test_known (void)
{
  g_autoptr(AikaWhen) whole = aika_when_new (AIKA_WHEN_WHOLE_PROCESS, AIKA_PRECISION_PLAN, NULL, NULL, 0, 0, 0);
  g_autoptr(AikaWhen) words = aika_when_new (AIKA_WHEN_UNKNOWN, AIKA_PRECISION_PLAN, "täsmentyy", NULL, 0, 0, 0);

  g_assert_true (aika_when_is_known (whole));
  g_assert_false (aika_when_is_known (words));
  g_assert_false (aika_when_is_known (NULL));
}

static void
test_last_day (void)
{
  AikaSpan span = { 10, 20, -1, -1 };

  g_assert_cmpint (aika_span_get_last_day (&span), ==, 19);
  aika_span_set_last_day (&span, 30);
  g_assert_cmpint (span.end_day, ==, 31);
  aika_span_set_last_day (&span, NONE);
  g_assert_cmpint (span.end_day, ==, NONE);
  g_assert_cmpint (aika_span_get_last_day (&span), ==, NONE);
}

static void
test_made (void)
{
  gint32 january = 2018 * 12;
  g_autoptr(AikaWhen) day = aika_when_new_day (17645);
  g_autoptr(AikaWhen) month = aika_when_new_months (january + 1, january + 1);
  g_autoptr(AikaWhen) months = aika_when_new_months (january + 10, january + 13);

  g_assert_cmpint (day->kind, ==, AIKA_WHEN_DAY);
  g_assert_cmpint (day->precision, ==, AIKA_PRECISION_DAY);
  g_assert_cmpint (day->spans[0].end_day, ==, 17646);
  g_assert_cmpint (day->spans[0].start_minute, ==, -1);

  g_assert_cmpint (month->kind, ==, AIKA_WHEN_MONTH);
  g_assert_cmpint (month->precision, ==, AIKA_PRECISION_MONTH);
  g_assert_cmpint (month->spans[0].start_day, ==, aika_day_from_ymd (2018, 2, 1));
  g_assert_cmpint (month->spans[0].end_day, ==, aika_day_from_ymd (2018, 3, 1));

  g_assert_cmpint (months->kind, ==, AIKA_WHEN_MONTH_RANGE);
  g_assert_cmpint (months->spans[0].start_day, ==, aika_day_from_ymd (2018, 11, 1));
  g_assert_cmpint (months->spans[0].end_day, ==, aika_day_from_ymd (2019, 3, 1));
}

static void
test_words (void)
{
  g_autoptr(AikaWhen) plain = make_plain ();
  g_autoptr(AikaWhen) reworded = aika_when_with_text (plain, "toisin");
  g_autoptr(AikaWhen) again = aika_when_with_text (reworded, "teksti");
  g_autoptr(AikaWhen) wordless = aika_when_with_text (plain, "");
  g_autoptr(AikaWhen) held = aika_when_ref (plain);

  g_assert_cmpstr (plain->text, ==, "teksti");
  g_assert_cmpstr (reworded->text, ==, "toisin");
  g_assert_false (aika_when_equal (plain, reworded));
  g_assert_true (aika_when_equal (plain, again));
  g_assert_null (wordless->text);
  g_assert_true (held == plain);
}

/* The words of the file stand for the values, one for each. */
static void
test_file_words (void)
{
  g_assert_cmpstr (aika_when_kind_words[AIKA_WHEN_UNKNOWN], ==, "unknown");
  g_assert_cmpstr (aika_when_kind_words[AIKA_WHEN_PART_OF_MONTH], ==, "part-of-month");
  g_assert_cmpstr (aika_when_kind_words[AIKA_WHEN_WHOLE_PROCESS], ==, "whole-process");
  g_assert_cmpstr (aika_when_kind_words[AIKA_WHEN_RECURRING], ==, "recurring");
  g_assert_null (aika_when_kind_words[AIKA_WHEN_RECURRING + 1]);
  g_assert_cmpstr (aika_precision_words[AIKA_PRECISION_MINUTE], ==, "minute");
  g_assert_cmpstr (aika_precision_words[AIKA_PRECISION_PART_OF_YEAR], ==, "part-of-year");
  g_assert_cmpstr (aika_precision_words[AIKA_PRECISION_PLAN], ==, "plan");
  g_assert_null (aika_precision_words[AIKA_PRECISION_PLAN + 1]);
  g_assert_cmpstr (aika_list_mode_words[AIKA_LIST_ALTERNATIVES], ==, "alternatives");
  g_assert_null (aika_list_mode_words[AIKA_LIST_ALTERNATIVES + 1]);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (equal_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/when/equal/", equal_cases[i].name, NULL);

      g_test_add_data_func (path, &equal_cases[i], test_equal);
    }
  for (guint i = 0; i < G_N_ELEMENTS (extent_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/when/extent/", extent_cases[i].name, NULL);

      g_test_add_data_func (path, &extent_cases[i], test_extent);
    }
  g_test_add_func ("/when/equal/nothing", test_equal_with_nothing);
  g_test_add_func ("/when/equal/unknown-members", test_equal_sees_extras);
  g_test_add_func ("/when/extent/no-value", test_no_extent);
  g_test_add_func ("/when/the-whole-process-is-known-and-words-are-not", test_known);
  g_test_add_func ("/when/last-day-is-the-day-before-the-end", test_last_day);
  g_test_add_func ("/when/days-and-months-are-made-at-their-precision", test_made);
  g_test_add_func ("/when/other-words-leave-the-value-alone", test_words);
  g_test_add_func ("/when/words-of-the-file", test_file_words);

  return g_test_run ();
}
