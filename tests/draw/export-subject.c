/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "export-subject.h"

#include <glib/gstdio.h>
#include <string.h>

#define NOW 1516000000

const char *const export_samples[] = { "kaarina", "kainuu", "loimaa", "mallila", "mikkeli", "rauma" };

const ExportKind export_kinds[] = {
  [AIKA_VIEW_MATRIX] = { "matrix", FALSE },
  [AIKA_VIEW_TABLE] = { "table", TRUE },
  [AIKA_VIEW_PROGRAMME] = { "programme", TRUE },
  [AIKA_VIEW_BULLETIN] = { "bulletin", FALSE },
  [AIKA_VIEW_WHEEL] = { "wheel", FALSE },
};

const Sheet export_papers[] = {
  { .paper = "A4", .width_pt = 841.89, .height_pt = 595.28 },
  { .paper = "A4", .is_portrait = TRUE, .width_pt = 595.28, .height_pt = 841.89 },
  { .paper = "A3", .width_pt = 1190.55, .height_pt = 841.89 },
  { .paper = "A5", .is_portrait = TRUE, .width_pt = 419.53, .height_pt = 595.28 },
};

void
subject_init (Subject     *subject,
              const Sheet *sheet)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *file_name = g_strconcat (sheet->sample, ".aikajana", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("AIKA_SOURCE_ROOT"), "data", "samples", file_name, NULL);
  g_autoptr(GBytes) bytes = NULL;
  AikaView *own;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (text, length);
  subject->file = aika_json_read (bytes, &error);
  g_assert_no_error (error);

  own = aika_prose_find_view (subject->file->plan, sheet->kind);
  subject->view = own != NULL ? aika_record_ref (own) : aika_prose_create_view (subject->file->plan, sheet->kind);
}

void
subject_clear (Subject *subject)
{
  aika_record_unref (subject->view);
  aika_plan_file_free (subject->file);
}

GBytes *
export_subject (const Subject    *subject,
                const Sheet      *sheet,
                AikaExportFormat  format)
{
  g_autoptr(GError) error = NULL;
  AikaExportOptions options;
  GBytes *bytes;

  aika_export_options_init (&options, subject->file->plan, subject->view);
  options.now = NOW;
  if (sheet->paper != NULL)
    {
      options.paper = sheet->paper;
      options.is_portrait = sheet->is_portrait;
    }
  bytes = aika_export_view (subject->file->plan, format, &options, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);

  return bytes;
}

/* What a program says of a file; NULL where it is not installed. */
char *
export_ask (GBytes     *bytes,
            const char *program,
            const char *option)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *found = g_find_program_in_path (program);
  char *answer = NULL;
  int fd, status;

  if (found == NULL)
    {
      g_autofree char *message = g_strdup_printf ("%s is not installed", program);

      g_test_skip (message);
      return NULL;
    }

  fd = g_file_open_tmp ("aika-XXXXXX.pdf", &path, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  {
    const char *argv[] = { program, option != NULL ? option : path, option != NULL ? path : NULL, NULL };

    g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL,
                  NULL, NULL, &answer, NULL, &status, &error);
    g_assert_no_error (error);
    g_assert_cmpint (status, ==, 0);
  }
  g_assert_cmpint (g_remove (path), ==, 0);

  return answer;
}

/* Letters alone: where lines and paragraphs break does not matter here. */
char *
export_dup_letters (const char *text)
{
  GString *letters = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (!g_unichar_isspace (letter) && letter != 0x2060 && letter != 0xad && letter != 0x200b)
        g_string_append_unichar (letters, letter);
    }

  return g_string_free (letters, FALSE);
}

guint
export_count (const char *text,
              const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + strlen (part), part))
    n++;

  return n;
}

void
export_add_test (const char    *what,
                 const char    *sample,
                 AikaViewKind   kind,
                 guint          paper,
                 GTestDataFunc  test)
{
  Sheet *sheet = g_memdup2 (&export_papers[paper], sizeof export_papers[paper]);
  g_autofree char *path = g_strdup_printf ("/%s/%s/%s/%s-%s", what, sample, export_kinds[kind].name, sheet->paper,
                                           sheet->is_portrait ? "portrait" : "landscape");

  sheet->sample = sample;
  sheet->kind = kind;
  g_test_add_data_func_full (path, sheet, test, g_free);
}
