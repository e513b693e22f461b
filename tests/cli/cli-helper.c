/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "cli-helper.h"

#include <glib/gstdio.h>
#include <sys/wait.h>

/* Returns: (transfer full): the path of a bundled plan */
char *
cli_get_sample (const char *name)
{
  g_autofree char *file_name = g_strconcat (name, ".aikajana", NULL);

  return g_build_filename (g_getenv ("AIKA_SOURCE_ROOT"), "data", "samples", file_name, NULL);
}

/* Returns: (transfer full): what a file holds */
char *
cli_read (const char *path)
{
  g_autoptr(GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* Returns: (transfer full): a new folder */
char *
cli_make_folder (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("aika-cli-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

/* Removes the folder and the files in it. */
void
cli_remove (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Runs the program in @folder, without a display. */
void
cli_run (CliAnswer         *answer,
         const char        *folder,
         const char *const *words)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) environment = g_get_environ ();
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "cli", "cli-main", NULL);
  int status;

  environment = g_environ_unsetenv (environment, "DISPLAY");
  environment = g_environ_unsetenv (environment, "WAYLAND_DISPLAY");

  g_ptr_array_add (argv, program);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_ptr_array_add (argv, (char *) words[i]);
      /* cairo 1.16 never frees what it has recorded, once two recordings went into one SVG. */
      if (g_str_has_suffix (words[i], ".svg"))
        environment = g_environ_setenv (environment, "ASAN_OPTIONS", "detect_leaks=0", TRUE);
    }
  g_ptr_array_add (argv, NULL);

  g_spawn_sync (folder, (char **) argv->pdata, environment, G_SPAWN_DEFAULT, NULL, NULL,
                &answer->output, &answer->errors, &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  answer->status = WEXITSTATUS (status);
}

void
cli_answer_clear (CliAnswer *answer)
{
  g_free (answer->output);
  g_free (answer->errors);
}
