/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "plan/aika-plan.h"

#include <locale.h>

static AikaMark *
make_mark (const char *id)
{
  AikaMark *mark = aika_record_new (&aika_mark_type);

  aika_set_text (&mark->id, id);
  return mark;
}

static AikaMark *
make_mark_when (const char *id,
                AikaWhen   *when)
{
  AikaMark *mark = make_mark (id);

  aika_set_when (&mark->when, when);
  return mark;
}

static AikaMark *
make_mark_offset (const char *id,
                  const char *origin,
                  int         n,
                  AikaUnit    unit)
{
  AikaMark *mark = make_mark (id);
  g_autoptr(AikaRecord) record = aika_record_new (&aika_offset_type);
  AikaOffset *offset = (AikaOffset *) record;

  aika_set_text (&offset->mark, origin);
  offset->n = n;
  offset->unit = unit;
  aika_set_record (&mark->offset, offset);
  return mark;
}

static AikaMark *
make_mark_meeting (const char *id,
                   const char *body,
                   const char *meeting)
{
  AikaMark *mark = make_mark (id);
  g_autoptr(AikaRecord) record = aika_record_new (&aika_tie_type);
  AikaTie *tie = (AikaTie *) record;

  aika_set_text (&tie->body, body);
  aika_set_text (&tie->meeting, meeting);
  aika_set_record (&mark->meeting, tie);
  return mark;
}

/* A plan with one item for each mark, taking the marks over, and a board that meets on 16.11.2026. */
static AikaPlan *
make_plan (AikaMark *const *marks,
           guint            n_marks)
{
  AikaPlan *plan = aika_record_new (&aika_plan_type);
  g_autoptr(AikaBody) body = aika_record_new (&aika_body_type);
  g_autoptr(AikaMeeting) meeting = aika_record_new (&aika_meeting_type);
  g_autoptr(AikaWhen) when = aika_when_new_day (aika_day_from_ymd (2026, 11, 16));
  g_autoptr(AikaSeq) meetings = NULL;
  g_autoptr(AikaSeq) bodies = NULL;

  aika_set_text (&meeting->id, "kh-1");
  aika_set_when (&meeting->when, when);
  meetings = aika_seq_append (body->meetings, meeting);
  aika_set_text (&body->id, "kh");
  aika_set_text (&body->name, "kaupunginhallitus");
  aika_set_seq (&body->meetings, meetings);
  bodies = aika_seq_append (plan->bodies, body);
  aika_set_seq (&plan->bodies, bodies);

  for (guint i = 0; i < n_marks; i++)
    {
      g_autoptr(AikaItem) item = aika_record_new (&aika_item_type);
      g_autoptr(AikaMark) mark = marks[i];
      g_autofree char *id = g_strdup_printf ("i%u", i);
      g_autoptr(AikaSeq) item_marks = aika_seq_append (item->marks, mark);
      g_autoptr(AikaSeq) items = NULL;

      aika_set_text (&item->id, id);
      aika_set_seq (&item->marks, item_marks);
      items = aika_seq_append (plan->items, item);
      aika_set_seq (&plan->items, items);
    }

  return plan;
}

static gint32
get_day (const AikaPlan *plan,
         const char     *mark_id)
{
  AikaMark *mark = aika_plan_find_mark (plan, mark_id, NULL);
  g_autoptr(AikaWhen) when = NULL;

  g_assert_nonnull (mark);
  when = aika_plan_get_mark_when (plan, mark);
  return when != NULL ? when->spans[0].start_day : AIKA_DAY_NONE;
}

static void
test_when_of_marks (void)
{
  g_autoptr(AikaWhen) day = aika_when_new_day (aika_day_from_ymd (2026, 1, 31));
  g_autoptr(AikaWhen) month = aika_when_new_months (2026 * 12, 2026 * 12);
  AikaMark *marks[] = {
    make_mark_when ("day", day),
    make_mark_when ("month", month),
    make_mark ("none"),
    make_mark_meeting ("tied", "kh", "kh-1"),
    make_mark_meeting ("tied-to-nothing", "kh", "kh-9"),
    make_mark_meeting ("tied-to-nobody", "kv", "kh-1"),
    make_mark_offset ("days", "day", -14, AIKA_UNIT_DAYS),
    make_mark_offset ("weeks", "day", 1, AIKA_UNIT_WEEKS),
    make_mark_offset ("months", "day", 1, AIKA_UNIT_MONTHS),
    make_mark_offset ("working", "tied", -4, AIKA_UNIT_WORKING_DAYS),
    make_mark_offset ("of-an-offset", "days", -1, AIKA_UNIT_DAYS),
    make_mark_offset ("of-a-month", "month", -14, AIKA_UNIT_DAYS),
    make_mark_offset ("of-none", "none", -14, AIKA_UNIT_DAYS),
    make_mark_offset ("of-nothing", "nobody", -14, AIKA_UNIT_DAYS),
    make_mark_offset ("circle-a", "circle-b", 1, AIKA_UNIT_DAYS),
    make_mark_offset ("circle-b", "circle-a", 1, AIKA_UNIT_DAYS),
    make_mark_offset ("circle", "circle", 1, AIKA_UNIT_DAYS),
  };
  static const struct { const char *mark; int year, month, day; } expects[] = {
    { "day", 2026, 1, 31 },
    { "month", 2026, 1, 1 },
    { "none" },
    { "tied", 2026, 11, 16 },
    { "tied-to-nothing" },
    { "tied-to-nobody" },
    { "days", 2026, 1, 17 },
    { "weeks", 2026, 2, 7 },
    { "months", 2026, 2, 28 },
    { "working", 2026, 11, 10 },
    { "of-an-offset", 2026, 1, 16 },
    { "of-a-month" },
    { "of-none" },
    { "of-nothing" },
    { "circle-a" },
    { "circle-b" },
    { "circle" },
  };
  g_autoptr(AikaPlan) plan = make_plan (marks, G_N_ELEMENTS (marks));

  for (guint i = 0; i < G_N_ELEMENTS (expects); i++)
    {
      gint32 expect = expects[i].year > 0 ? aika_day_from_ymd (expects[i].year, expects[i].month, expects[i].day)
                                          : AIKA_DAY_NONE;

      g_test_message ("mark %s", expects[i].mark);
      g_assert_cmpint (get_day (plan, expects[i].mark), ==, expect);
    }
}

static void
test_ties (void)
{
  AikaMark *untied[] = { make_mark ("a") };
  AikaMark *tied[] = { make_mark ("a"), make_mark_meeting ("b", "kh", "kh-1") };
  g_autoptr(AikaPlan) plan = make_plan (untied, G_N_ELEMENTS (untied));
  g_autoptr(AikaPlan) tied_plan = make_plan (tied, G_N_ELEMENTS (tied));

  /* Asked twice: noted the first time. */
  for (guint i = 0; i < 2; i++)
    {
      g_assert_false (aika_plan_has_ties (plan, 0));
      g_assert_true (aika_plan_has_ties (tied_plan, 0));
    }
}

static void
test_find (void)
{
  AikaMark *marks[] = { make_mark ("a"), make_mark_meeting ("b", "kh", "kh-1") };
  g_autoptr(AikaPlan) plan = make_plan (marks, G_N_ELEMENTS (marks));
  AikaItem *item = NULL;
  AikaBody *body = NULL;

  g_assert_true (aika_plan_find_mark (plan, "b", &item) == marks[1]);
  g_assert_cmpstr (item->id, ==, "i1");
  g_assert_true (aika_plan_find_mark (plan, "a", &item) == marks[0]);
  g_assert_true (aika_plan_find_mark (plan, "b", &item) == marks[1]);
  g_assert_null (aika_plan_find_mark (plan, "c", NULL));
  g_assert_null (aika_plan_find_mark (plan, NULL, NULL));

  g_assert_cmpstr (aika_plan_find_meeting (plan, marks[1]->meeting, &body)->id, ==, "kh-1");
  g_assert_cmpstr (aika_body_get_short_name (body), ==, "kaupunginhallitus");
}

typedef struct
{
  const char *name;
  gint32      first_month;      /* of a mark; 0 for none */
  gint32      last_month;
  gint32      range_first;
  gint32      range_last;
  gboolean    has_bodies;
  gint32      expect_first;
  gint32      expect_last;
} RangeCase;

#define MONTH(year, month) ((year) * 12 + (month) - 1)

static const RangeCase range_cases[] = {
  { "from-the-marks", MONTH (2018, 4), MONTH (2019, 2), 0, 0, FALSE, MONTH (2018, 4), MONTH (2019, 2) },
  { "of-the-author", MONTH (2018, 4), MONTH (2019, 2), MONTH (2018, 1), MONTH (2019, 5), FALSE, MONTH (2018, 1), MONTH (2019, 5) },
  { "with-the-meetings", MONTH (2026, 4), MONTH (2026, 4), 0, 0, TRUE, MONTH (2026, 4), MONTH (2026, 11) },
  { "one-month", MONTH (2018, 4), MONTH (2018, 4), 0, 0, FALSE, MONTH (2018, 4), MONTH (2018, 4) },
};

static void
test_range (gconstpointer data)
{
  const RangeCase *test = data;
  g_autoptr(AikaWhen) when = aika_when_new_months (test->first_month, test->last_month);
  AikaMark *marks[] = { make_mark_when ("a", when) };
  g_autoptr(AikaPlan) plan = make_plan (marks, 1);
  gint32 first, end;

  if (!test->has_bodies)
    {
      g_autoptr(AikaSeq) none = aika_seq_empty ();

      aika_set_seq (&plan->bodies, none);
    }
  if (test->range_first > 0)
    {
      g_autoptr(AikaWhen) range = aika_when_new_months (test->range_first, test->range_last);

      aika_set_when (&plan->range, range);
    }

  aika_plan_get_range (plan, &first, &end);
  g_assert_cmpint (first, ==, test->expect_first);
  g_assert_cmpint (end, ==, test->expect_last + 1);
}

static void
test_range_of_open_ends (void)
{
  AikaSpan by = { AIKA_DAY_NONE, aika_day_from_ymd (2019, 4, 1), -1, -1 };
  AikaSpan from = { aika_day_from_ymd (2018, 6, 1), AIKA_DAY_NONE, -1, -1 };
  g_autoptr(AikaWhen) deadline = aika_when_new (AIKA_WHEN_DEADLINE, AIKA_PRECISION_MONTH, NULL, &by, 1, 0, 0);
  g_autoptr(AikaWhen) open = aika_when_new (AIKA_WHEN_FROM, AIKA_PRECISION_MONTH, NULL, &from, 1, 0, 0);
  AikaMark *marks[] = { make_mark_when ("a", deadline), make_mark_when ("b", open) };
  g_autoptr(AikaPlan) plan = make_plan (marks, 2);
  g_autoptr(AikaSeq) none = aika_seq_empty ();
  gint32 first, end;

  aika_set_seq (&plan->bodies, none);
  aika_plan_get_range (plan, &first, &end);
  g_assert_cmpint (first, ==, MONTH (2018, 6));
  g_assert_cmpint (end, ==, MONTH (2019, 4));
}

static void
test_range_of_nothing (void)
{
  g_autoptr(AikaPlan) plan = aika_record_new (&aika_plan_type);
  gint32 first, end;

  aika_plan_get_range (plan, &first, &end);
  g_assert_cmpint (end, >, first);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/times-of-marks", test_when_of_marks);
  g_test_add_func ("/plan/marks-and-meetings-are-found", test_find);
  g_test_add_func ("/plan/ties-are-known-of-a-leaf", test_ties);
  for (guint i = 0; i < G_N_ELEMENTS (range_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/plan/range/", range_cases[i].name, NULL);

      g_test_add_data_func (path, &range_cases[i], test_range);
    }
  g_test_add_func ("/plan/range/of-open-ends", test_range_of_open_ends);
  g_test_add_func ("/plan/range/of-nothing-is-not-empty", test_range_of_nothing);

  return g_test_run ();
}
