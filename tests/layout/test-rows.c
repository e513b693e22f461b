/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "fixture.h"

/* What is true of every row of every plan: fixture_check_row () says it. */

static void
check_scene (AikaScene *scene)
{
  double width = aika_scene_get_width (scene);
  double title_width = aika_scene_get_metrics (scene)->title_width;

  for (guint i = 0; i < aika_scene_get_n_rows (scene) && !g_test_failed (); i++)
    {
      const AikaRow *row = aika_scene_get_row (scene, i);
      const AikaItem *item = (const AikaItem *) row->record;

      fixture_check_row (row, width, title_width);
      if (row->kind == AIKA_ROW_ITEM)
        {
          g_assert_nonnull (fixture_find_text (row, item->title != NULL ? item->title : ""));
          for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
            {
              const AikaRecord *mark = aika_seq_get (item->marks, k);
              gboolean is_found = FALSE;

              for (guint b = 0; b < row->boxes->len && !is_found; b++)
                is_found = g_array_index (row->boxes, AikaBox, b).record == mark;
              g_assert_true (is_found);
            }
        }

      if (g_test_failed ())
        {
          g_autofree char *drawing = fixture_draw_row (row, width);

          g_test_message ("row %u\n%s", i, drawing);
        }
    }
}

static void
test_random (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (11);

  for (guint i = 0; i < 500 && !g_test_failed (); i++)
    {
      g_autoptr(AikaPlan) plan = fixture_random (random, 12);
      g_autoptr(AikaScene) scene = fixture_scene (plan, g_rand_double_range (random, 8, 200));

      check_scene (scene);
    }
}

static void
test_zoomed (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (12);
  static const double widths[] = { 2, 5, 400, 1500, 3000 };

  for (guint i = 0; i < G_N_ELEMENTS (widths) && !g_test_failed (); i++)
    {
      g_autoptr(AikaPlan) plan = fixture_random (random, 30);
      g_autoptr(AikaScene) scene = fixture_scene (plan, widths[i]);

      check_scene (scene);
    }
}

static void
test_samples (void)
{
  for (double width = 15; width < 400 && !g_test_failed (); width *= 1.15)
    {
      g_autoptr(AikaPlan) kainuu = fixture_kainuu ();
      g_autoptr(AikaPlan) mallila = fixture_mallila ();
      g_autoptr(AikaScene) a = fixture_scene (kainuu, width);
      g_autoptr(AikaScene) b = fixture_scene (mallila, width);

      check_scene (a);
      check_scene (b);
    }
}

static void
test_stretched (void)
{
  g_autoptr(AikaPlan) plan = fixture_mallila ();
  g_autoptr(AikaScene) scene = fixture_scene (plan, 60);
  double before;

  aika_scene_lay_out_all (scene);
  before = aika_scene_get_height (scene);
  aika_scene_stretch (scene, before + 150);
  check_scene (scene);
  g_assert_cmpfloat_with_epsilon (aika_scene_get_height (scene), before + 150, 1);

  /* Less room changes nothing. */
  aika_scene_stretch (scene, 10);
  g_assert_cmpfloat_with_epsilon (aika_scene_get_height (scene), before + 150, 1);
}

typedef struct
{
  const char  *name;
  FixtureMark  marks[4];
  guint        n_marks;
  const char  *text;          /* of which … */
  const char  *beside;        /* … stands on the line of this text; NULL: of the first mark's shape */
  gboolean     is_higher;     /* than a row of one line */
} PlaceCase;

#define PHASE(a, b, l) { .precision = AIKA_PRECISION_MONTH, .kind = AIKA_WHEN_MONTH_RANGE, .from = a, .to = b, .label = l }
#define EVENT(d, l) { .meaning = AIKA_MEANING_EVENT, .kind = AIKA_WHEN_DAY, .precision = AIKA_PRECISION_DAY, \
                      .from = d, .to = d, .label = l }
#define SESSION(d, h) { .meaning = AIKA_MEANING_SESSION, .kind = AIKA_WHEN_TIME, .precision = AIKA_PRECISION_MINUTE, \
                        .from = d, .to = d, .set = "s", .start_minute = h * 60, .end_minute = h * 60 + 180 }

static const PlaceCase place_cases[] = {
  {
    .name = "a-label-that-fits-stands-in-its-bar",
    .marks = { PHASE ("2026-01-01", "2026-04-30", "kysely") }, .n_marks = 1, .text = "kysely",
  },
  {
    .name = "a-label-too-long-for-its-bar-stands-beside-it",
    .marks = { PHASE ("2026-01-01", "2026-01-31", "pitkä selitys") }, .n_marks = 1, .text = "pitkä selitys",
  },
  {
    .name = "at-the-frame-a-label-changes-sides",
    .marks = { EVENT ("2026-12-30", NULL) }, .n_marks = 1, .text = "30.12.",
  },
  {
    .name = "a-pin-stands-on-the-bar-of-its-row",
    .marks = { PHASE ("2026-01-01", "2026-04-30", NULL), EVENT ("2026-02-10", NULL) }, .n_marks = 2, .text = "10.2.",
  },
  {
    .name = "bars-that-overlap-stand-below-each-other",
    .marks = { PHASE ("2026-01-01", "2026-04-30", NULL), PHASE ("2026-03-01", "2026-05-31", NULL) }, .n_marks = 2,
    .is_higher = TRUE,
  },
  {
    .name = "bars-that-touch-share-a-line",
    .marks = { PHASE ("2026-01-01", "2026-02-28", NULL), PHASE ("2026-03-01", "2026-05-31", NULL) }, .n_marks = 2,
  },
  {
    .name = "near-sessions-of-a-set-share-their-hours",
    .marks = { SESSION ("2026-04-14", 17), SESSION ("2026-04-23", 17), SESSION ("2026-05-07", 17) }, .n_marks = 3,
    .text = "14.4.", .beside = "· 7.5. klo 17–20",
  },
  {
    .name = "sessions-at-other-hours-keep-them",
    .marks = { SESSION ("2026-04-14", 17), SESSION ("2026-04-23", 9) }, .n_marks = 2,
    .text = "14.4. klo 17–20", .beside = "· 23.4. klo 9–12",
  },
  {
    .name = "sessions-far-apart-speak-for-themselves",
    .marks = { SESSION ("2026-01-14", 17), SESSION ("2026-06-07", 17) }, .n_marks = 2,
    .text = "14.1. klo 17–20", .beside = "7.6. klo 17–20",
  },
  {
    .name = "a-label-without-room-takes-a-line-below",
    .marks = { PHASE ("2026-01-01", "2026-06-30", NULL), PHASE ("2026-07-01", "2026-07-31", "lomat ja poissaolot"),
               PHASE ("2026-08-01", "2026-12-31", NULL) }, .n_marks = 3,
    .text = "lomat ja poissaolot", .is_higher = TRUE,
  },
};

static void
test_place (gconstpointer data)
{
  const PlaceCase *c = data;
  gpointer item = fixture_item ("item", NULL, "Rivi", c->marks, c->n_marks);
  AikaSeq *items = aika_seq_new ((gconstpointer const *) &item, 1);
  g_autoptr(AikaPlan) plan = fixture_plan ("Plan", "2026-01", "2026-12", NULL, items, NULL, NULL);
  g_autoptr(AikaScene) scene = fixture_scene (plan, 55);
  AikaRow *row = fixture_get_row (scene, "item");
  double least = aika_scene_get_metrics (scene)->row_min_height;

  aika_record_unref (item);
  check_scene (scene);
  g_assert_cmpint (row->height > least + 1, ==, c->is_higher);

  if (c->text != NULL && !c->is_higher)
    {
      const AikaBox *text = fixture_find_text (row, c->text);
      const AikaBox *other = c->beside != NULL ? fixture_find_text (row, c->beside)
                                               : &g_array_index (row->boxes, AikaBox, 1);

      g_assert_nonnull (text);
      g_assert_nonnull (other);
      g_assert_cmpfloat_with_epsilon (text->rect.y + text->rect.height / 2, other->rect.y + other->rect.height / 2, 1);
    }
  else if (c->text != NULL)
    {
      const AikaBox *text = fixture_find_text (row, c->text);
      const AikaBox *shape = &g_array_index (row->boxes, AikaBox, 1);

      g_assert_nonnull (text);
      g_assert_cmpfloat (text->rect.y, >=, shape->rect.y + shape->rect.height - 0.5);
    }
}

static void
test_margin (void)
{
  FixtureMark mark = { .meaning = AIKA_MEANING_EVENT, .kind = AIKA_WHEN_DAY, .precision = AIKA_PRECISION_DAY };
  char day[] = "2026-12-01";

  for (int d = 1; d <= 31; d++)
    {
      gpointer item;
      g_autoptr(AikaPlan) plan = NULL;
      g_autoptr(AikaScene) scene = NULL;
      const AikaBox *text;
      double margin;

      day[8] = '0' + d / 10;
      day[9] = '0' + d % 10;
      mark.from = mark.to = day;
      item = fixture_item ("item", NULL, "Rivi", &mark, 1);
      plan = fixture_plan ("Plan", "2026-01", "2026-12", NULL, aika_seq_new ((gconstpointer const *) &item, 1), NULL, NULL);
      aika_record_unref (item);
      scene = fixture_scene (plan, 60);
      margin = aika_scene_get_metrics (scene)->edge_margin;
      text = fixture_find_box (fixture_get_row (scene, "item"), aika_seq_get (((AikaItem *) aika_seq_get (plan->items, 0))->marks, 0),
                               AIKA_BOX_TEXT);
      g_assert_cmpfloat (text->rect.x, >=, margin - 0.01);
      g_assert_cmpfloat (text->rect.x + text->rect.width, <=, 12 * 60 - margin + 0.01);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (place_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/rows/place/", place_cases[i].name, NULL);

      g_test_add_data_func (path, &place_cases[i], test_place);
    }
  g_test_add_func ("/rows/labels-keep-3-mm-from-the-frame", test_margin);
  g_test_add_func ("/rows/no-text-is-hidden-or-cut-in-any-plan", test_random);
  g_test_add_func ("/rows/nor-at-any-zoom", test_zoomed);
  g_test_add_func ("/rows/nor-in-the-samples-at-any-width", test_samples);
  g_test_add_func ("/rows/stretching-fills-the-height-and-moves-nothing-out", test_stretched);

  return g_test_run ();
}
