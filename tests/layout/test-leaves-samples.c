/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "fixture-leaves.h"
#include "formats/aika-json-read.h"

/* The plans that come with the program, in all shapes that are words, on paper. */

static const char *const samples[] = { "kaarina", "kainuu", "loimaa", "mallila", "mikkeli", "rauma" };

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
check_shape (const AikaPlan *plan,
             AikaViewKind    kind)
{
  static const char *const papers[] = { "A5", "A4", "A3" };
  const AikaView *own = aika_prose_find_view (plan, kind);
  g_autoptr(AikaView) view = own == NULL ? aika_prose_create_view (plan, kind) : NULL;
  g_autoptr(AikaProse) prose = aika_prose_new (plan, own != NULL ? own : view);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (papers); i++)
    {
      double size;
      g_autoptr(AikaLeaves) leaves = fixture_make_leaves (prose, papers[i / 2], i % 2 == 0, &size);

      fixture_check_leaves (leaves, prose, TRUE);
      g_assert_cmpfloat (aika_leaves_get_smallest_text_size (leaves), >=, 8 - 1e-6);
    }
}

static void
test_sample (gconstpointer data)
{
  g_autoptr(AikaPlanFile) file = read_sample (data);

  for (AikaViewKind kind = AIKA_VIEW_MATRIX; kind <= AIKA_VIEW_WHEEL; kind++)
    check_shape (file->plan, kind);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strdup_printf ("/leaves/samples/%s", samples[i]);

      g_test_add_data_func (path, samples[i], test_sample);
    }

  return g_test_run ();
}
