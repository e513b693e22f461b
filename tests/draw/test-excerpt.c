/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "draw/aika-excerpt.h"

#include <string.h>

/* Which times stand in the excerpt of June 2026. */

#define JUNE (2026 * 12 + 5)

typedef struct
{
  const char *name;
  AikaSpan    spans[2];
  guint       n_spans;
  gboolean    is_shown;
} Case;

/* Days are counted from 1.6.2026. */
#define OPEN G_MAXINT32

static const Case cases[] = {
  { "a-day-within", { { 9, 10, -1, -1 } }, 1, TRUE },
  { "the-day-before", { { -1, 0, -1, -1 } }, 1, FALSE },
  { "the-first-day", { { 0, 1, -1, -1 } }, 1, TRUE },
  { "the-last-day", { { 29, 30, -1, -1 } }, 1, TRUE },
  { "the-day-after", { { 30, 31, -1, -1 } }, 1, FALSE },
  { "days-round-it", { { -40, 90, -1, -1 } }, 1, TRUE },
  { "a-day-before-and-a-day-after", { { -40, -39, -1, -1 }, { 60, 61, -1, -1 } }, 2, FALSE },
  { "a-day-before-and-a-day-within", { { -40, -39, -1, -1 }, { 3, 4, -1, -1 } }, 2, TRUE },
  { "begun-before", { { -40, OPEN, -1, -1 } }, 1, TRUE },
  { "begins-after", { { 60, OPEN, -1, -1 } }, 1, FALSE },
  { "due-within", { { OPEN, 10, -1, -1 } }, 1, TRUE },
  { "due-after", { { OPEN, 60, -1, -1 } }, 1, FALSE },
  { "due-before", { { OPEN, -60, -1, -1 } }, 1, FALSE },
  { "due-before-or-begins-after", { { OPEN, -60, -1, -1 }, { 60, OPEN, -1, -1 } }, 2, FALSE },
  { "due-within-or-begins-after", { { OPEN, 10, -1, -1 }, { 60, OPEN, -1, -1 } }, 2, TRUE },
  { "no-time", { { 0, 0, -1, -1 } }, 0, TRUE },
};

static gint32
get_day (gint32 day)
{
  return day == OPEN ? AIKA_DAY_NONE : aika_month_get_first_day (JUNE) + day;
}

static AikaPlan *
create_plan (const Case *c)
{
  AikaPlan *plan = aika_record_new (&aika_plan_type);
  g_autoptr(AikaItem) item = aika_record_new (&aika_item_type);
  g_autoptr(AikaMark) mark = aika_record_new (&aika_mark_type);
  g_autoptr(AikaWhen) when = NULL;
  g_autoptr(AikaSeq) items = NULL;
  g_autoptr(AikaSeq) marks = NULL;
  AikaSpan spans[2];

  memcpy (spans, c->spans, sizeof spans);
  for (guint i = 0; i < c->n_spans; i++)
    {
      spans[i].start_day = get_day (spans[i].start_day);
      spans[i].end_day = get_day (spans[i].end_day);
    }
  when = aika_when_new (c->n_spans > 0 ? AIKA_WHEN_DAY : AIKA_WHEN_UNKNOWN, AIKA_PRECISION_DAY, NULL, spans, c->n_spans,
                        AIKA_LIST_UNSPECIFIED, AIKA_WHEN_EXACT);
  aika_set_text (&mark->id, "mark");
  aika_set_when (&mark->when, when);
  marks = aika_seq_new ((gconstpointer[]) { mark }, 1);
  aika_set_text (&item->id, "item");
  aika_set_seq (&item->marks, marks);
  items = aika_seq_new ((gconstpointer[]) { item }, 1);
  aika_set_seq (&plan->items, items);

  return plan;
}

static void
test_time (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(AikaPlan) plan = create_plan (c);
  g_autoptr(AikaPlan) excerpt = aika_excerpt_new (plan, JUNE, 1);
  gint32 first_month, end_month;

  g_assert_cmpuint (aika_seq_get_length (excerpt->items), ==, c->is_shown ? 1 : 0);
  g_assert_cmpuint (aika_seq_get_length (plan->items), ==, 1);
  aika_plan_get_range (excerpt, &first_month, &end_month);
  g_assert_cmpint (first_month, ==, JUNE);
  g_assert_cmpint (end_month, ==, JUNE + 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/excerpt/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_time);
    }

  return g_test_run ();
}
