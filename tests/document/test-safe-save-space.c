/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "test-safe-save-space"

#include "config.h"

#include "document/aika-safe-save.h"

#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "safe-save-place.h"

/* Full disks. */

typedef struct
{
  PlaceKind kind;
  gboolean with_gio;
} Space;

static void
limit_file_size (void)
{
  struct rlimit limit = { 50000, 50000 };

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static gboolean
save_limited (Place *place,
              GError **error)
{
  limit_file_size ();
  return place_save (place, error);
}

static gboolean
save_limited_with_gio (Place *place,
                       GError **error)
{
  limit_file_size ();
  return place_save_with_gio (place, error);
}

static void
test_file_size_limit (gconstpointer user_data)
{
  const Space *space = user_data;
  g_autoptr (Place) place = place_new (space->kind, 40000, 300000);
  g_autofree char *damage = NULL;
  Result result;

  place_run_apart (place, space->with_gio ? save_limited_with_gio : save_limited, SHIM_PASS, 0, 0,
                   &result);
  g_assert_false (result.is_saved);
  if (space->with_gio)
    {
      /* The negative control: the harness must see that the text is gone. */
      g_assert_false (file_holds (place->real, place->old));
      return;
    }
  g_assert_cmpint (result.code, ==, AIKA_SAVE_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (result.message, "larger than is allowed"));
  damage = place_find_damage (place, &result);
  g_assert_cmpstr (damage, ==, NULL);
}

/* On a disk of 256 KiB, mounted where only this process sees it. */
static gboolean
save_on_small_disk (Place *place,
                    Result *result)
{
  g_autofree char *old_sha256 = place_dup_old_sha256 (place);
  g_autoptr (GError) error = NULL;

  if (unshare (CLONE_NEWNS) != 0 || mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
      mount ("tmpfs", place->folder, "tmpfs", 0, "size=256k,mode=0700") != 0)
    return FALSE;
  g_file_set_contents (place->real, g_bytes_get_data (place->old, NULL),
                       (gssize) g_bytes_get_size (place->old), NULL);
  if (place->kind == PLACE_HARD_LINK)
    {
      g_autofree char *other = g_build_filename (place->folder, "other", NULL);

      g_assert_cmpint (link (place->real, other), ==, 0);
    }
  result->is_saved = aika_safe_save (place->real, place->new, old_sha256, AIKA_SAVE_PLAIN,
                                     place->recovery, NULL, &error);
  result->code = error != NULL ? error->code : -1;
  if (error != NULL)
    g_strlcpy (result->message, error->message, sizeof result->message);
  /* The disk goes with the process, so it is looked at here. */
  result->report.has_fired = file_holds (place->real, place->old) &&
                             count_files (place->folder) ==
                               (place->kind == PLACE_HARD_LINK ? 2 : 1);
  return TRUE;
}

static void
test_small_disk (gconstpointer user_data)
{
  PlaceKind kind = (PlaceKind) GPOINTER_TO_INT (user_data);
  /* Beside the old text there is no room for the new one; over it neither. */
  g_autoptr (Place) place = place_new (kind, 150000, kind == PLACE_HARD_LINK ? 400000 : 200000);
  Result *shared = shared_new (sizeof (Result));
  Result result;
  int status;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      alarm (20);
      _exit (save_on_small_disk (place, shared) ? 0 : 77);
    }
  g_assert_cmpint (TEMP_FAILURE_RETRY (waitpid (child, &status, 0)), ==, child);
  result = *shared;
  shared_free (shared, sizeof (Result));
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == 77)
    {
      g_test_skip ("no disk can be mounted here");
      return;
    }
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  g_test_message ("%s", result.message);
  g_assert_false (result.is_saved);
  g_assert_cmpint (result.code, ==, AIKA_SAVE_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (result.message, "the disk is full. The previous version is intact."));
  g_assert_true (result.report.has_fired);
}

int
main (int argc,
      char *argv[])
{
  static const Space limits[] = {
    { PLACE_PLAIN, FALSE }, { PLACE_SYMLINK, FALSE }, { PLACE_HARD_LINK, FALSE },
    { PLACE_NEW, FALSE },   { PLACE_PLAIN, TRUE },    { PLACE_SYMLINK, TRUE },
  };

  g_setenv ("GIO_USE_VFS", "local", TRUE);
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *name = g_strconcat ("/safe-save/", limits[i].with_gio ? "control/" : "",
                                           "file-size-limit/",
                                           place_kind_get_name (limits[i].kind), NULL);

      g_test_add_data_func (name, &limits[i], test_file_size_limit);
    }
  g_test_add_data_func ("/safe-save/full-disk/plain", GINT_TO_POINTER (PLACE_PLAIN),
                        test_small_disk);
  g_test_add_data_func ("/safe-save/full-disk/hard-link", GINT_TO_POINTER (PLACE_HARD_LINK),
                        test_small_disk);
  return g_test_run ();
}
