/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "fixture.h"

#include "formats/aika-json-read.h"

/* The plans that come with the program, on every sheet and at every zoom. */

typedef struct
{
  const char *name;
  guint       n_items;
  guint       n_marks;
} SampleCase;

static const SampleCase sample_cases[] = {
  { "kainuu", 17, 20 },
  { "mallila", 15, 21 },
};

static AikaPlanFile *
read_sample (const char *name)
{
  g_autofree char *base = g_strconcat (name, ".aikajana", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("AIKA_SOURCE_ROOT"), "data", "samples", base, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  AikaPlanFile *file;
  char *text = NULL;
  gsize n_bytes = 0;

  g_file_get_contents (path, &text, &n_bytes, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (text, n_bytes);
  file = aika_json_read (bytes, &error);
  g_assert_no_error (error);

  return file;
}

static void
check_rows (AikaScene *scene)
{
  for (guint i = 0; i < aika_scene_get_n_rows (scene); i++)
    fixture_check_row (aika_scene_get_row (scene, i), aika_scene_get_width (scene),
                       aika_scene_get_metrics (scene)->title_width);
}

static void
test_screen (gconstpointer data)
{
  const SampleCase *c = data;
  g_autoptr(AikaPlanFile) file = read_sample (c->name);
  const AikaPlan *plan = file->plan;

  for (double width = 6; width < 1500; width *= 1.3)
    {
      g_autoptr(AikaScene) scene = fixture_scene (plan, width);
      guint n_marks = 0;

      check_rows (scene);
      g_assert_cmpuint (aika_seq_get_length (plan->items), ==, c->n_items);
      for (guint i = 0; i < c->n_items; i++)
        {
          const AikaItem *item = aika_seq_get (plan->items, i);

          g_assert_nonnull (fixture_find_text (fixture_get_row (scene, item->id), item->title));
          for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
            {
              AikaRect rect;

              g_assert_true (aika_scene_get_mark_rect (scene, ((AikaMark *) aika_seq_get (item->marks, k))->id, NULL, &rect));
              n_marks++;
            }
        }
      g_assert_cmpuint (n_marks, ==, c->n_marks);
    }
}

static void
test_paper (gconstpointer data)
{
  static const char *const papers[] = { "A5", "A4", "A3", "A2", "A1", "A0" };
  const SampleCase *c = data;
  g_autoptr(AikaPlanFile) file = read_sample (c->name);

  for (guint i = 0; i < 4 * G_N_ELEMENTS (papers); i++)
    {
      AikaPageSetup setup = { .inset_pt = 5 * AIKA_PT_PER_MM,
                              .options = { .today = AIKA_DAY_NONE, .hides_groups = i / 2 % 2,
                                           .header_form = i / 2 % 2 } };
      g_autoptr(AikaPage) page = NULL;
      double size;

      g_assert_true (aika_paper_find (papers[i / 4], i % 2, &setup.width_pt, &setup.height_pt));
      page = aika_page_new (file->plan, &setup, fixture_metrics, &size);
      g_test_message ("%s %s: %.1f pt", papers[i / 4], i % 2 ? "portrait" : "landscape", aika_page_get_text_size (page));
      check_rows (aika_page_get_scene (page));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sample_cases); i++)
    {
      g_autofree char *screen = g_strdup_printf ("/samples/%s/every-mark-is-shown-at-any-zoom", sample_cases[i].name);
      g_autofree char *paper = g_strdup_printf ("/samples/%s/no-text-is-cut-on-any-sheet", sample_cases[i].name);

      g_test_add_data_func (screen, &sample_cases[i], test_screen);
      g_test_add_data_func (paper, &sample_cases[i], test_paper);
    }

  return g_test_run ();
}
