/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "test-samples"

#include "config.h"

#include <string.h>

#include "formats/aika-json-read.h"
#include "formats/aika-json-write.h"

/* The bundled plans: opened without a word, written as they stand, and true to what they
 * were taken from. */

static AikaPlanFile *
load (const char  *name,
      GBytes     **bytes)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "samples", name, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) held = NULL;
  AikaPlanFile *file;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  held = g_bytes_new_take (text, length);
  file = aika_json_read (held, &error);
  g_assert_no_error (error);
  if (bytes != NULL)
    *bytes = g_steal_pointer (&held);

  return file;
}

static void
test_bytes (gconstpointer data)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(AikaPlanFile) file = load (data, &bytes);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) written = aika_json_write (file->plan, file->revisions, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (file->warnings->len, ==, 0);
  g_assert_true (g_bytes_equal (bytes, written));
}

/* Every mark has a random UUID (version 4), and no two plans share one. */
static void
test_ids (void)
{
  static const char *const names[] = {
    "kaarina.aikajana", "kainuu.aikajana", "loimaa.aikajana", "mallila.aikajana", "mikkeli.aikajana", "rauma.aikajana",
  };
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint n = 0; n < G_N_ELEMENTS (names); n++)
    {
      g_autoptr(AikaPlanFile) file = load (names[n], NULL);

      for (guint i = 0; i < aika_seq_get_length (file->plan->items); i++)
        {
          const AikaItem *item = aika_seq_get (file->plan->items, i);

          for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
            {
              const AikaMark *mark = aika_seq_get (item->marks, k);

              g_assert_true (g_uuid_string_is_valid (mark->id));
              g_assert_cmpint (mark->id[14], ==, '4');
              g_assert_true (g_hash_table_add (seen, g_strdup (mark->id)));
            }
        }
    }
}

/* The six categories that a new plan has, in the order of the legend. */
static void
test_categories (gconstpointer data)
{
  static const struct { const char *name; AikaHue hue; AikaPattern pattern; } expected[] = {
    { "Valmistelu", AIKA_HUE_BLUE, AIKA_PATTERN_LIGHT },
    { "Osallistuminen", AIKA_HUE_GREEN, AIKA_PATTERN_DOTS },
    { "Luottamushenkilötyö", AIKA_HUE_PURPLE, AIKA_PATTERN_VERTICAL },
    { "Päätöksenteko", AIKA_HUE_ORANGE, AIKA_PATTERN_DARK },
    { "Toimeenpano ja seuranta", AIKA_HUE_YELLOW, AIKA_PATTERN_DIAGONAL },
    { "Viestintä", AIKA_HUE_GREY, AIKA_PATTERN_HORIZONTAL },
  };
  g_autoptr(AikaPlanFile) file = load (data, NULL);

  g_assert_cmpuint (aika_seq_get_length (file->plan->categories), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const AikaCategory *category = aika_seq_get (file->plan->categories, i);

      g_assert_cmpstr (category->name, ==, expected[i].name);
      g_assert_cmpint (category->hue, ==, expected[i].hue);
      g_assert_cmpint (category->pattern, ==, expected[i].pattern);
    }
}

typedef struct
{
  guint n_marks;
  guint n_confirmed;
  guint n_tentative;
  guint n_whole_process;
  guint n_of_day;
  guint n_wholly_tentative_items;
} Count;

static Count
count_marks (const AikaPlan *plan)
{
  Count count = { 0 };

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);
      gboolean is_wholly_tentative = TRUE;

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);

          count.n_marks++;
          count.n_confirmed += mark->status == AIKA_STATUS_CONFIRMED;
          count.n_tentative += mark->status == AIKA_STATUS_TENTATIVE;
          is_wholly_tentative &= mark->status == AIKA_STATUS_TENTATIVE;
          count.n_whole_process += mark->when != NULL && mark->when->kind == AIKA_WHEN_WHOLE_PROCESS;
          count.n_of_day += mark->when != NULL && mark->when->precision == AIKA_PRECISION_DAY;
        }
      count.n_wholly_tentative_items += is_wholly_tentative;
    }

  return count;
}

/* The sums that the source of the sample gives. */
static void
test_kainuu (void)
{
  g_autoptr(AikaPlanFile) file = load ("kainuu.aikajana", NULL);
  const AikaPlan *plan = file->plan;
  Count count = count_marks (plan);
  const AikaBanner *banner = aika_seq_get (plan->banners, 0);
  gint32 first_month, end_month;

  g_assert_cmpuint (aika_seq_get_length (plan->items), ==, 17);
  g_assert_cmpuint (count.n_marks, ==, 20);
  g_assert_cmpuint (count.n_confirmed, ==, 5);
  g_assert_cmpuint (count.n_tentative, ==, 15);
  g_assert_cmpuint (count.n_whole_process, ==, 3);
  g_assert_cmpuint (count.n_of_day, ==, 2);
  g_assert_cmpuint (count.n_wholly_tentative_items, ==, 12);
  g_assert_cmpuint (aika_seq_get_length (plan->groups), ==, 5);
  g_assert_cmpuint (aika_seq_get_length (plan->bodies), ==, 18);
  g_assert_cmpuint (aika_seq_get_length (plan->people), ==, 0);

  aika_plan_get_range (plan, &first_month, &end_month);
  g_assert_cmpint (first_month, ==, 2018 * 12);
  g_assert_cmpint (end_month - first_month, ==, 17);
  g_assert_cmpint (plan->as_of, ==, AIKA_DAY_NONE);

  /* No meeting and no day for the elections is in the source. */
  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    g_assert_cmpuint (aika_seq_get_length (((const AikaBody *) aika_seq_get (plan->bodies, i))->meetings), ==, 0);
  g_assert_cmpuint (aika_seq_get_length (plan->banners), ==, 1);
  g_assert_cmpstr (banner->text, ==, "Maakuntavaalit");
  g_assert_cmpint (banner->when->precision, ==, AIKA_PRECISION_MONTH);
  g_assert_cmpint (banner->status, ==, AIKA_STATUS_TENTATIVE);
}

/* July is nobody's, as the author of the sample says. */
static void
test_kainuu_july (void)
{
  g_autoptr(AikaPlanFile) file = load ("kainuu.aikajana", NULL);
  gint32 july = aika_day_from_ymd (2018, 7, 15);

  for (guint i = 0; i < aika_seq_get_length (file->plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (file->plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);

          for (guint s = 0; s < mark->when->n_spans; s++)
            {
              const AikaSpan *span = &mark->when->spans[s];

              g_assert_false (span->start_day != AIKA_DAY_NONE && span->start_day <= july && july < span->end_day);
            }
        }
    }
}

/* Each meeting is on the weekday on which its body meets. */
static void
test_mallila_meetings (void)
{
  static const guint n_meetings[] = { 20, 8, 11 };
  g_autoptr(AikaPlanFile) file = load ("mallila.aikajana", NULL);

  g_assert_cmpuint (aika_seq_get_length (file->plan->bodies), ==, G_N_ELEMENTS (n_meetings));
  for (guint i = 0; i < G_N_ELEMENTS (n_meetings); i++)
    {
      const AikaBody *body = aika_seq_get (file->plan->bodies, i);

      g_assert_cmpuint (aika_seq_get_length (body->meetings), ==, n_meetings[i]);
      for (guint k = 0; k < n_meetings[i]; k++)
        {
          const AikaMeeting *meeting = aika_seq_get (body->meetings, k);
          gboolean is_cancelled = g_str_equal (meeting->id, "kh-2026-05-25");

          g_assert_cmpint (aika_day_get_weekday (meeting->when->spans[0].start_day), ==, body->usual->weekday);
          g_assert_cmpint (meeting->status, ==, is_cancelled ? AIKA_STATUS_CANCELLED : AIKA_STATUS_CONFIRMED);
        }
    }
}

static const AikaMark *
get_mark (const AikaPlan *plan,
          guint           row,
          guint           position)
{
  const AikaItem *item = aika_seq_get (plan->items, row - 1);

  return aika_seq_get (item->marks, position);
}

static void
assert_day (const AikaPlan *plan,
            guint           row,
            guint           position,
            AikaStatus      status,
            int             month,
            int             day_of_month)
{
  const AikaMark *mark = get_mark (plan, row, position);
  g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, mark);

  g_assert_nonnull (when);
  g_assert_cmpint (when->spans[0].start_day, ==, aika_day_from_ymd (2026, month, day_of_month));
  g_assert_cmpint (mark->status, ==, status);
}

/* Decisions have the days of their meetings, invitations are counted from the seminar. */
static void
test_mallila_marks (void)
{
  g_autoptr(AikaPlanFile) file = load ("mallila.aikajana", NULL);
  const AikaPlan *plan = file->plan;

  g_assert_cmpuint (aika_seq_get_length (plan->items), ==, 15);
  g_assert_cmpuint (count_marks (plan).n_marks, ==, 21);
  assert_day (plan, 3, 1, AIKA_STATUS_HELD, 3, 10);
  assert_day (plan, 6, 0, AIKA_STATUS_HELD, 4, 14);
  assert_day (plan, 6, 2, AIKA_STATUS_CONFIRMED, 5, 7);
  assert_day (plan, 7, 0, AIKA_STATUS_CANCELLED, 4, 29);
  assert_day (plan, 9, 0, AIKA_STATUS_POSTPONED, 5, 25);
  assert_day (plan, 10, 0, AIKA_STATUS_TABLED, 4, 27);
  assert_day (plan, 10, 1, AIKA_STATUS_CONFIRMED, 5, 11);
  assert_day (plan, 12, 0, AIKA_STATUS_CONFIRMED, 11, 16);
  assert_day (plan, 13, 0, AIKA_STATUS_CONFIRMED, 12, 7);
  g_assert_cmpint (get_mark (plan, 12, 0)->meeting->relation, ==, AIKA_RELATION_PROPOSAL);
  g_assert_cmpint (get_mark (plan, 13, 0)->meeting->relation, ==, AIKA_RELATION_DECISION);
  g_assert_cmpint (get_mark (plan, 6, 0)->set_rule, ==, AIKA_SET_ALL_DIFFER);
  g_assert_false (aika_when_is_known (get_mark (plan, 15, 0)->when));
  g_assert_cmpstr (get_mark (plan, 15, 0)->when->text, ==, "aika sovitaan myöhemmin");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/samples/kaarina-is-written-as-it-stands", "kaarina.aikajana", test_bytes);
  g_test_add_data_func ("/samples/kainuu-is-written-as-it-stands", "kainuu.aikajana", test_bytes);
  g_test_add_data_func ("/samples/loimaa-is-written-as-it-stands", "loimaa.aikajana", test_bytes);
  g_test_add_data_func ("/samples/mallila-is-written-as-it-stands", "mallila.aikajana", test_bytes);
  g_test_add_data_func ("/samples/mikkeli-is-written-as-it-stands", "mikkeli.aikajana", test_bytes);
  g_test_add_data_func ("/samples/rauma-is-written-as-it-stands", "rauma.aikajana", test_bytes);
  g_test_add_func ("/samples/marks-have-ids-of-their-own", test_ids);
  g_test_add_data_func ("/samples/kaarina-has-the-six-categories", "kaarina.aikajana", test_categories);
  g_test_add_data_func ("/samples/kainuu-has-the-six-categories", "kainuu.aikajana", test_categories);
  g_test_add_data_func ("/samples/loimaa-has-the-six-categories", "loimaa.aikajana", test_categories);
  g_test_add_data_func ("/samples/mallila-has-the-six-categories", "mallila.aikajana", test_categories);
  g_test_add_data_func ("/samples/mikkeli-has-the-six-categories", "mikkeli.aikajana", test_categories);
  g_test_add_data_func ("/samples/rauma-has-the-six-categories", "rauma.aikajana", test_categories);
  g_test_add_func ("/samples/kainuu-holds-what-its-source-says", test_kainuu);
  g_test_add_func ("/samples/kainuu-leaves-july-free", test_kainuu_july);
  g_test_add_func ("/samples/mallila-meets-on-its-weekdays", test_mallila_meetings);
  g_test_add_func ("/samples/mallila-ties-its-marks", test_mallila_marks);

  return g_test_run ();
}
