/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "fixture.h"

/* What lies under a point of the Mallila plan, a month 60 wide. Places are months from the
 * first; down a row they are shares of it. */
#define MONTH_WIDTH 60.0

typedef struct
{
  const char  *name;
  const char  *row;           /* NULL: above the rows */
  double       month;
  double       share;
  AikaHitPart  part;
  int          mark;          /* of the row's item, -1 for the row itself */
  const char  *day;           /* NULL: none */
} HitCase;

static const HitCase hit_cases[] = {
  { "the-middle-of-a-bar-is-its-mark", "row-5", 4, 0.5, AIKA_HIT_MARK, 0, "2026-05-01" },
  { "its-start-can-be-taken", "row-5", 3.05, 0.5, AIKA_HIT_MARK_START, 0, "2026-04-02" },
  { "its-end-can-be-taken", "row-5", 4.95, 0.5, AIKA_HIT_MARK_END, 0, "2026-05-30" },
  { "above-a-bar-is-the-cell", "row-5", 4, 0.05, AIKA_HIT_CELL, -1, "2026-05-01" },
  { "beside-a-bar-is-the-cell", "row-5", 7.5, 0.5, AIKA_HIT_CELL, -1, "2026-08-16" },
  { "a-label-in-a-bar-hides-no-end", "row-1", 0.65, 0.5, AIKA_HIT_MARK_START, 0, "2026-01-21" },
  { "a-label-in-a-bar-is-its-mark", "row-1", 1.0, 0.5, AIKA_HIT_MARK, 0, "2026-02-01" },
  { "a-label-beside-a-pin-is-its-mark", "row-3", 3.3, 0.5, AIKA_HIT_MARK, 0, "2026-04-10" },
  { "a-pin-has-no-ends", "row-3", 2.75, 0.5, AIKA_HIT_MARK, 0, "2026-03-24" },
  { "the-first-of-joined-dates-is-its-mark", "row-6", 4.8, 0.5, AIKA_HIT_MARK, 0, "2026-05-25" },
  { "the-second-of-joined-dates-is-its-mark", "row-6", 5.35, 0.5, AIKA_HIT_MARK, 1, "2026-06-11" },
  { "the-last-of-joined-dates-is-its-mark", "row-6", 6.5, 0.5, AIKA_HIT_MARK, 2, "2026-07-16" },
  { "words-of-a-missing-time-are-the-mark", "row-15", 0.5, 0.5, AIKA_HIT_MARK, 0, "2026-01-16" },
  { "a-whole-process-has-no-ends", "row-14", 0.05, 0.5, AIKA_HIT_MARK, 0, "2026-01-02" },
  { "a-title", "row-5", -3, 0.5, AIKA_HIT_TITLE, -1, NULL },
  { "a-groups-arrow", "Päätökset", -5.1, 0.5, AIKA_HIT_DISCLOSURE, -1, NULL },
  { "a-groups-name", "Päätökset", -3, 0.5, AIKA_HIT_TITLE, -1, NULL },
  { "a-groups-band", "Päätökset", 3, 0.5, AIKA_HIT_TITLE, -1, "2026-04-01" },
  { "a-lanes-name", "KV", -3, 0.5, AIKA_HIT_TITLE, -1, NULL },
  { "an-empty-place-of-a-lane", "KV", 7, 0.5, AIKA_HIT_NOTHING, -1, "2026-08-01" },
  { "the-header", NULL, 3.5, 0, AIKA_HIT_HEADER, -1, "2026-04-16" },
  { "right-of-the-grid", "row-5", 12.5, 0.5, AIKA_HIT_NOTHING, -1, NULL },
  { "left-of-the-titles", "row-5", -6, 0.5, AIKA_HIT_NOTHING, -1, NULL },
};

static void
test_hit (gconstpointer data)
{
  const HitCase *c = data;
  g_autoptr(AikaPlan) plan = fixture_mallila ();
  g_autoptr(AikaScene) scene = fixture_scene (plan, MONTH_WIDTH);
  gint32 day = AIKA_DAY_NONE;
  double y = -20;
  guint row = 0;
  AikaHit hit;

  aika_scene_lay_out_all (scene);
  if (c->row != NULL)
    {
      g_assert_true (aika_scene_find_row (scene, c->row, &row));
      y = aika_scene_get_row_top (scene, row) + c->share * aika_scene_get_row (scene, row)->height;
    }

  aika_scene_hit (scene, c->month * MONTH_WIDTH, y, &hit);
  g_assert_cmpint (hit.part, ==, c->part);
  if (c->day != NULL)
    g_assert_true (aika_day_parse_iso (c->day, &day));
  g_assert_cmpint (hit.day, ==, day);

  if (hit.part == AIKA_HIT_NOTHING || hit.part == AIKA_HIT_HEADER)
    return;
  g_assert_cmpuint (hit.row, ==, row);
  if (c->mark >= 0)
    {
      const AikaItem *item = (const AikaItem *) aika_scene_get_row_record (scene, row);

      g_assert_true (hit.record == aika_seq_get (item->marks, c->mark));
    }
  else
    g_assert_true (hit.record == aika_scene_get_row_record (scene, row));
  g_assert_cmpfloat (c->month * MONTH_WIDTH, >=, hit.rect.x - 0.01);
  g_assert_cmpfloat (c->month * MONTH_WIDTH, <=, hit.rect.x + hit.rect.width + 0.01);
  g_assert_cmpfloat (y, >=, hit.rect.y);
  g_assert_cmpfloat (y, <=, hit.rect.y + hit.rect.height);
}

static void
test_meetings (void)
{
  g_autoptr(AikaPlan) plan = fixture_mallila ();
  g_autoptr(AikaScene) scene = fixture_scene (plan, MONTH_WIDTH);
  const AikaRow *row = fixture_get_row (scene, "KH");
  guint number = 0;

  aika_scene_lay_out_all (scene);
  g_assert_true (aika_scene_find_row (scene, "KH", &number));
  for (guint i = 0; i < row->boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (row->boxes, AikaBox, i);
      AikaHit hit;

      if (box->kind != AIKA_BOX_MEETING)
        continue;
      aika_scene_hit (scene, box->rect.x + box->rect.width / 2,
                      aika_scene_get_row_top (scene, number) + box->rect.y + box->rect.height / 2, &hit);
      g_assert_cmpint (hit.part, ==, AIKA_HIT_MEETING);
      g_assert_true (hit.record == box->record);
    }
}

/* What is painted last is hit first: a pin on a bar. */
static void
test_topmost (void)
{
  g_autoptr(AikaPlan) plan = fixture_kainuu ();
  g_autoptr(AikaScene) scene = fixture_scene (plan, MONTH_WIDTH);
  const AikaItem *item = aika_seq_get (plan->items, 0);
  const AikaMark *pin = aika_seq_get (item->marks, 1);
  AikaRect rect;
  AikaHit hit;
  guint row;

  g_assert_true (aika_scene_get_mark_rect (scene, pin->id, &row, &rect));
  aika_scene_hit (scene, rect.x + rect.width / 2, rect.y + rect.height / 2, &hit);
  g_assert_true (hit.record == &pin->record);

  g_assert_true (aika_scene_get_mark_rect (scene, ((AikaMark *) aika_seq_get (item->marks, 0))->id, &row, &rect));
  aika_scene_hit (scene, rect.x + 30, rect.y + rect.height / 2, &hit);
  g_assert_true (hit.record == aika_seq_get (item->marks, 0));
}

/* Where a month would stand is where it stands once it is given. */
static void
test_month_rect (void)
{
  FixtureMark given = { .kind = AIKA_WHEN_MONTH, .precision = AIKA_PRECISION_MONTH, .from = "2026-10-01", .to = "2026-10-31" };
  gpointer items[] = { fixture_item ("none", NULL, "Rivi", NULL, 0), fixture_item ("given", NULL, "Rivi", &given, 1) };
  AikaSeq *seq = aika_seq_new ((gconstpointer const *) items, 2);
  g_autoptr(AikaPlan) plan = fixture_plan ("Plan", "2026-01", "2026-12", NULL, seq, NULL, NULL);

  aika_record_unref (items[0]);
  aika_record_unref (items[1]);
  for (double width = 10; width < 500; width *= 1.5)
    {
      g_autoptr(AikaScene) scene = fixture_scene (plan, width);
      AikaRect would, is;
      guint none, row;

      g_assert_true (aika_scene_find_row (scene, "none", &none));
      g_assert_true (aika_scene_find_row (scene, "given", &row));
      g_assert_true (aika_scene_get_month_rect (scene, none, 2026 * 12 + 9, &would));
      g_assert_true (aika_scene_get_mark_rect (scene, ((AikaMark *) aika_seq_get (((AikaItem *) items[1])->marks, 0))->id,
                                               NULL, &is));
      if (width > 20)         /* under that it is as narrow as a mark may be */
        {
          g_assert_cmpfloat_with_epsilon (would.x, is.x, 0.001);
          g_assert_cmpfloat_with_epsilon (would.width, is.width, 0.001);
        }
      g_assert_cmpfloat (would.height, ==, is.height);
      g_assert_cmpfloat_with_epsilon (would.y - aika_scene_get_row_top (scene, none),
                                      is.y - aika_scene_get_row_top (scene, row), 0.001);

      g_assert_false (aika_scene_get_month_rect (scene, none, 2025 * 12 + 11, &would));
      g_assert_false (aika_scene_get_month_rect (scene, none, 2027 * 12, &would));
      g_assert_false (aika_scene_get_month_rect (scene, 99, 2026 * 12, &would));
    }
}

/* Every mark says where it is, and pointing there finds it. */
static void
test_mark_rects (void)
{
  g_autoptr(AikaPlan) plan = fixture_mallila ();
  g_autoptr(AikaScene) scene = fixture_scene (plan, MONTH_WIDTH);

  aika_scene_lay_out_all (scene);
  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);
          AikaRect rect;
          AikaHit hit;
          guint row;

          g_assert_true (aika_scene_get_mark_rect (scene, mark->id, &row, &rect));
          g_assert_true (aika_scene_get_row_record (scene, row) == &item->record);
          aika_scene_hit (scene, rect.x + rect.width / 2, rect.y + rect.height / 2, &hit);
          g_assert_true (hit.record == &mark->record);
        }
    }

  AikaRect none;
  g_assert_false (aika_scene_get_mark_rect (scene, "no-such-mark", NULL, &none));
  g_assert_false (aika_scene_find_row (scene, "no-such-row", NULL));
}

/* No point anywhere ends in a critical, and what is hit holds the point. */
static void
test_anywhere (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (5);
  g_autoptr(AikaPlan) plan = fixture_random (random, 40);
  g_autoptr(AikaScene) scene = fixture_scene (plan, 45);

  for (guint i = 0; i < 5000; i++)
    {
      double x = g_rand_double_range (random, -500, 700), y = g_rand_double_range (random, -200, 4000);
      AikaHit hit;

      aika_scene_hit (scene, x, y, &hit);
      if (hit.part != AIKA_HIT_NOTHING && hit.part != AIKA_HIT_HEADER)
        {
          g_assert_nonnull (hit.record);
          g_assert_cmpfloat (y, >=, hit.rect.y - 0.01);
          g_assert_cmpfloat (y, <=, hit.rect.y + hit.rect.height + 0.01);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (hit_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/hit/", hit_cases[i].name, NULL);

      g_test_add_data_func (path, &hit_cases[i], test_hit);
    }
  g_test_add_func ("/hit/every-meeting", test_meetings);
  g_test_add_func ("/hit/the-topmost-wins", test_topmost);
  g_test_add_func ("/hit/every-mark-is-where-it-says", test_mark_rects);
  g_test_add_func ("/hit/any-point", test_anywhere);
  g_test_add_func ("/hit/a-month-would-stand-where-it-stands-when-given", test_month_rect);

  return g_test_run ();
}
