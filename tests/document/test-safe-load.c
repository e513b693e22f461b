/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "test-safe-load"

#include "config.h"

#include "document/aika-safe-save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "document/aika-safe-file.h"
#include "safe-save-place.h"
#include "safe-save-shim.h"

#define NOBODY 65534
#define HOUR_S 3600

typedef struct
{
  const char *name;
  void (*set_up) (const char *path);
  AikaSaveError code;
  const char *refusal; /* a part of the message */
} Case;

static void
set_up_nothing (const char *path)
{
}

static void
set_up_folder (const char *path)
{
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

static void
set_up_fifo (const char *path)
{
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
}

static void
set_up_dangling (const char *path)
{
  g_assert_cmpint (symlink ("nowhere", path), ==, 0);
}

static void
set_up_loop (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  g_assert_cmpint (symlink (name, path), ==, 0);
}

static void
set_up_too_large (const char *path)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  g_assert_cmpint (ftruncate (fd, AIKA_SAFE_LOAD_MAX_N_BYTES + 1), ==, 0);
  close (fd);
}

static void
set_up_device (const char *path)
{
  g_assert_cmpint (symlink ("/dev/zero", path), ==, 0);
}

static const Case cases[] = {
  { .name = "missing", .set_up = set_up_nothing, .code = AIKA_SAVE_ERROR_NOT_FOUND,
    .refusal = "there is no such file" },
  { .name = "folder", .set_up = set_up_folder, .code = AIKA_SAVE_ERROR_NOT_REGULAR,
    .refusal = "it is a folder" },
  { .name = "fifo", .set_up = set_up_fifo, .code = AIKA_SAVE_ERROR_NOT_REGULAR,
    .refusal = "it is not an ordinary file" },
  { .name = "device", .set_up = set_up_device, .code = AIKA_SAVE_ERROR_NOT_REGULAR,
    .refusal = "it is not an ordinary file" },
  { .name = "dangling-link", .set_up = set_up_dangling, .code = AIKA_SAVE_ERROR_NOT_FOUND,
    .refusal = "there is no such file" },
  { .name = "loop", .set_up = set_up_loop, .code = AIKA_SAVE_ERROR_BAD_NAME,
    .refusal = "the links form a loop" },
  { .name = "too-large", .set_up = set_up_too_large, .code = AIKA_SAVE_ERROR_TOO_LARGE,
    .refusal = "it is too large (expected at most 64 MiB)" },
};

static void
test_refusal (gconstpointer user_data)
{
  const Case *c = user_data;
  g_autoptr (Place) place = place_new (PLACE_NEW, 1, 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *sha256 = NULL;
  g_autoptr (GError) error = NULL;

  c->set_up (place->path);
  g_assert_false (aika_safe_load (place->path, &bytes, &sha256, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, AIKA_SAVE_ERROR, (int) c->code);
  g_assert_nonnull (strstr (error->message, c->refusal));
  g_assert_nonnull (strstr (error->message, place->path));
  g_assert_null (bytes);
  g_assert_null (sha256);
}

static void
test_unreadable (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 1000, 1);
  int status;
  pid_t child;

  g_assert_cmpint (g_chmod (place->real, 0), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      if (geteuid () == 0 &&
          (chdir (place->folder) != 0 || setresgid (NOBODY, NOBODY, NOBODY) != 0 ||
           setresuid (NOBODY, NOBODY, NOBODY) != 0))
        _exit (2);
      aika_safe_load (place->real, &bytes, NULL, &error);
      _exit (g_error_matches (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_NOT_READABLE) ? 0 : 1);
    }
  g_assert_cmpint (TEMP_FAILURE_RETRY (waitpid (child, &status, 0)), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
test_loads (gconstpointer user_data)
{
  PlaceKind kind = (PlaceKind) GPOINTER_TO_INT (user_data);
  g_autoptr (Place) place = place_new (kind, 300000, 1);
  g_autofree char *expected = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, place->old);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *sha256 = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (aika_safe_load (place->path, &bytes, &sha256, &error));
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, place->old));
  g_assert_cmpstr (sha256, ==, expected);
}

static void
test_empty (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 0, 1);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (aika_safe_load (place->path, &bytes, NULL, NULL));
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 0);
}

static void
test_largest (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 10, 1);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_cmpint (truncate (place->real, AIKA_SAFE_LOAD_MAX_N_BYTES), ==, 0);
  g_assert_true (aika_safe_load (place->path, &bytes, NULL, NULL));
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, AIKA_SAFE_LOAD_MAX_N_BYTES);
}

/* Its size is looked at before it is read, but it is counted all the same. */
static void
grow (gpointer user_data)
{
  Place *place = user_data;

  g_assert_cmpint (truncate (place->real, AIKA_SAFE_LOAD_MAX_N_BYTES + 1), ==, 0);
}

static void
test_grows_while_read (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 100000, 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  ShimReport report;

  shim_arm (SHIM_PASS, 0, 0, &report);
  shim_set_hook ("pread", 2, grow, place);
  g_assert_false (aika_safe_load (place->path, &bytes, NULL, &error));
  shim_disarm ();
  g_assert_error (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_TOO_LARGE);
}

static void
test_read_faults (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 100000, 1);
  guint n_failed = 0;

  for (guint nth = 1; nth < 20; nth++)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      ShimReport report;

      shim_arm (SHIM_FAIL, EIO, nth, &report);
      aika_safe_load (place->path, &bytes, NULL, &error);
      shim_disarm ();
      if (!report.has_fired)
        break;
      /* A close that fails does not matter to who has read everything. */
      g_assert_true (error != NULL || g_bytes_equal (bytes, place->old));
      n_failed += error != NULL;
      if (error != NULL)
        g_assert_error (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_FAULT);
    }
  g_assert_cmpuint (n_failed, >=, 4);
}

/* Temporary files of killed saves. */

typedef struct
{
  const char *name;
  gboolean is_stale;
} Leftover;

static const Leftover leftovers[] = {
  { "plan.aikajana.~0123abcd", TRUE },
  { "plan.aikajana.~ffffffff", TRUE },
  { "plan.aikajana.~0123ABCD", FALSE },
  { "plan.aikajana.~0123abc", FALSE },
  { "plan.aikajana.~0123abcde", FALSE },
  { "plan.aikajana.~0123abcg", FALSE },
  { "plan.aikajana~", FALSE },
  { "plan.aikajana.0123abcd", FALSE },
  { "plan2.aikajana.~0123abcd", FALSE },
  { "lan.aikajana.~0123abcd", FALSE },
  { ".~0123abcd", FALSE },
};

static void
test_clean (void)
{
  g_autoptr (Place) place = place_new (PLACE_SYMLINK, 10, 10);
  g_autofree char *folder = g_build_filename (place->folder, "plan.aikajana.~00000001", NULL);
  g_autofree char *link = g_build_filename (place->folder, "plan.aikajana.~00000002", NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  for (gsize i = 0; i < G_N_ELEMENTS (leftovers); i++)
    {
      g_autofree char *path = g_build_filename (place->folder, leftovers[i].name, NULL);

      g_assert_true (g_file_set_contents (path, "x", 1, NULL));
    }
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (symlink ("plan.aikajana", link), ==, 0);

  /* Younger than an hour: a save may be under way. */
  g_assert_cmpuint (aika_safe_clean (place->path, now + HOUR_S - 60), ==, 0);
  g_assert_cmpuint (aika_safe_clean (place->path, now + HOUR_S + 60), ==, 2);
  for (gsize i = 0; i < G_N_ELEMENTS (leftovers); i++)
    {
      g_autofree char *path = g_build_filename (place->folder, leftovers[i].name, NULL);

      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, !leftovers[i].is_stale);
    }
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (file_holds (place->real, place->old));
}

static void
test_clean_spares_others (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 10, 10);
  g_autofree char *temp = g_strconcat (place->real, ".~0123abcd", NULL);
  gint64 later = g_get_real_time () / G_USEC_PER_SEC + 2 * HOUR_S;

  if (geteuid () != 0)
    {
      g_test_skip ("only root can give files away");
      return;
    }
  g_assert_true (g_file_set_contents (temp, "x", 1, NULL));
  g_assert_cmpint (chown (temp, NOBODY, NOBODY), ==, 0);
  g_assert_cmpuint (aika_safe_clean (place->path, later), ==, 0);
  g_assert_true (g_file_test (temp, G_FILE_TEST_EXISTS));
}

/* What a killed save has left is what the cleaning knows, for any name. */
static void
test_clean_knows_its_own (void)
{
  static const gsize lengths[] = { 1, 20, 119, 120, 121, 122, 200, 255 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      GString *name = g_string_new (NULL);
      g_autofree char *temp_name = NULL;
      g_autoptr (Place) place = place_new (PLACE_NEW, 1, 1);
      int folder = aika_safe_file_open_folder (place->folder);
      int temp;

      while (name->len + 2 <= lengths[i])
        g_string_append (name, "ö");
      while (name->len < lengths[i])
        g_string_append_c (name, 'x');
      temp = aika_safe_file_create_temp (folder, name->str, 0600, &temp_name);
      g_assert_cmpint (temp, >=, 0);
      g_assert_true (aika_safe_file_is_temp (temp_name, name->str));
      g_assert_true (g_utf8_validate (temp_name, -1, NULL));
      g_assert_cmpuint (strlen (temp_name), <=, 143);
      close (temp);
      close (folder);
      g_string_free (name, TRUE);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/safe-load/refuses/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_refusal);
    }
  g_test_add_func ("/safe-load/refuses/unreadable", test_unreadable);
  g_test_add_data_func ("/safe-load/reads/plain", GINT_TO_POINTER (PLACE_PLAIN), test_loads);
  g_test_add_data_func ("/safe-load/reads/symlink", GINT_TO_POINTER (PLACE_SYMLINK), test_loads);
  g_test_add_func ("/safe-load/reads/empty", test_empty);
  g_test_add_func ("/safe-load/reads/64-MiB", test_largest);
  g_test_add_func ("/safe-load/counts-what-it-reads", test_grows_while_read);
  g_test_add_func ("/safe-load/every-fault-is-told", test_read_faults);
  g_test_add_func ("/safe-clean/removes-stale-ones-only", test_clean);
  g_test_add_func ("/safe-clean/spares-those-of-others", test_clean_spares_others);
  g_test_add_func ("/safe-clean/knows-what-a-save-makes", test_clean_knows_its_own);
  return g_test_run ();
}
