/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "fixture.h"

/* What stays readable of a header that is scrolled: Kainuu runs from January 2018 to May 2019. */

#define VIEW_WIDTH 700.0

typedef struct
{
  const char *name;
  double      month_width;
  double      view_x;
  const char *word;           /* of the header */
  double      min_x;          /* where its box begins at least */
  double      max_end;        /* … and ends at most */
} Case;

static const Case cases[] = {
  { "nothing-moves-at-the-start", 60, 0, "2018", 0, 60 },
  { "the-year-waits-at-the-edge", 60, 300, "2018", 300, 400 },
  { "the-next-year-stays-over-its-months", 60, 300, "2019", 720, 800 },
  { "the-next-year-pushes-the-first-out", 60, 715, "2018", 600, 720 },
  { "the-last-year-waits-too", 60, 800, "2019", 800, 900 },
  { "a-narrow-month-stays-in-its-middle", 60, 90, "helmi", 60, 120 },
  { "a-wide-month-stands-in-what-is-seen-of-it", 600, 900, "helmi", 900, 1200 },
  { "a-wide-month-that-begins-at-the-right-does-too", 600, 0, "helmi", 600, 700 },
  { "a-month-nearly-gone-keeps-its-name-whole", 600, 1195, "helmi", 600, 1200 },
};

static const AikaBox *
find_word (const GArray *boxes,
           const char   *word)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (boxes, AikaBox, i);

      if (g_strcmp0 (box->text, word) == 0)
        return box;
    }

  return NULL;
}

static void
test_header_in_view (gconstpointer data)
{
  const Case *test = data;
  g_autoptr(AikaPlan) plan = fixture_kainuu ();
  g_autoptr(AikaScene) scene = fixture_scene (plan, test->month_width);
  g_autoptr(GArray) boxes = aika_scene_dup_header_in_view (scene, test->view_x, VIEW_WIDTH);
  const AikaBox *box = find_word (boxes, test->word);
  AikaTextExtent extent;

  g_assert_nonnull (box);
  g_assert_cmpuint (boxes->len, ==, aika_scene_get_header (scene)->len);
  g_assert_cmpfloat (box->rect.x, >=, test->min_x);
  g_assert_cmpfloat (box->rect.x + box->rect.width, <=, test->max_end);

  aika_metrics_measure (aika_scene_get_metrics (scene), box->role, box->text, 0, &extent);
  g_assert_cmpfloat (box->rect.width, >=, extent.width - 0.001);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/header-view/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_header_in_view);
    }

  return g_test_run ();
}
