/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "test-safe-save"

#include "config.h"

#include "document/aika-safe-save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "document/aika-recovery-copy.h"
#include "safe-save-place.h"
#include "safe-save-shim.h"

/* What cannot be confirmed or completed says so. */

static void
test_not_confirmed (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 40000, 60000);
  g_autofree char *old_sha256 = place_dup_old_sha256 (place);
  g_autofree char *new_sha256 = NULL;
  g_autofree char *expected = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, place->new);
  g_autoptr (GError) error = NULL;
  ShimReport report;

  shim_arm (SHIM_PASS, 0, 0, &report);
  shim_fail_call ("fsync", 2, EIO);
  g_assert_false (aika_safe_save (place->path, place->new, old_sha256, AIKA_SAVE_PLAIN,
                                  place->recovery, &new_sha256, &error));
  shim_disarm ();
  g_assert_error (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_NOT_CONFIRMED);
  g_assert_nonnull (strstr (error->message,
                            "was saved, but the disk did not confirm it: the disk reports a fault."));
  g_assert_cmpstr (new_sha256, ==, expected);
  g_assert_true (file_holds (place->real, place->new));
}

/* A network disk may say only at the end that it is full. */
static void
test_close_fails (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 40000, 60000);
  g_autoptr (Place) in_place = place_new (PLACE_HARD_LINK, 40000, 60000);
  g_autofree char *old_sha256 = place_dup_old_sha256 (place);
  g_autoptr (GError) error = NULL;
  ShimReport report;

  shim_arm (SHIM_PASS, 0, 0, &report);
  shim_fail_call ("close", 1, EDQUOT);
  g_assert_false (aika_safe_save (place->path, place->new, old_sha256, AIKA_SAVE_PLAIN,
                                  place->recovery, NULL, &error));
  shim_disarm ();
  g_assert_error (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_NO_SPACE);
  g_assert_true (file_holds (place->real, place->old));

  /* The copy, its folder, the file. */
  g_clear_error (&error);
  shim_arm (SHIM_PASS, 0, 0, &report);
  shim_fail_call ("close", 3, EDQUOT);
  g_assert_false (aika_safe_save (in_place->path, in_place->new, old_sha256, AIKA_SAVE_PLAIN,
                                  in_place->recovery, NULL, &error));
  shim_disarm ();
  g_assert_error (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_IN_DOUBT);
  g_assert_cmpuint (count_files (in_place->recovery), ==, 2);
}

/* Half of the new text is over the old one when the disk is full. */
static void
test_put_back (void)
{
  g_autoptr (Place) place = place_new (PLACE_HARD_LINK, 40000, 60000);
  g_autofree char *old_sha256 = place_dup_old_sha256 (place);
  g_autoptr (GError) error = NULL;
  ShimReport report;

  /* The writes: the note, the copy, a half, the other half, the old text. */
  shim_arm (SHIM_SHORT, 0, 3, &report);
  shim_fail_call ("pwrite", 4, ENOSPC);
  g_assert_false (aika_safe_save (place->path, place->new, old_sha256, AIKA_SAVE_PLAIN,
                                  place->recovery, NULL, &error));
  shim_disarm ();
  g_assert_nonnull (strstr (report.calls, "fallocate pwrite pwrite pwrite ftruncate fsync "));
  g_assert_error (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (error->message, "the disk is full. The previous version is intact."));
  g_assert_true (file_holds (place->real, place->old));
  g_assert_cmpuint (count_files (place->recovery), ==, 0);
}

static void
test_in_doubt (void)
{
  g_autoptr (Place) place = place_new (PLACE_HARD_LINK, 40000, 60000);
  g_autofree char *old_sha256 = place_dup_old_sha256 (place);
  g_autofree char *new_sha256 = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autofree char *shown = NULL;
  AikaRecoveryCopy *copy;
  ShimReport report;

  /* The disk is full from the first call that needs room, the second, … */
  for (guint nth = 1; nth < 20; nth++)
    {
      place_reset (place);
      g_clear_error (&error);
      shim_arm (SHIM_FAIL_FROM, ENOSPC, nth, &report);
      aika_safe_save (place->path, place->new, old_sha256, AIKA_SAVE_PLAIN, place->recovery,
                      &new_sha256, &error);
      shim_disarm ();
      if (g_error_matches (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_IN_DOUBT))
        break;
    }
  g_assert_error (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_IN_DOUBT);
  g_assert_null (new_sha256);

  copies = aika_recovery_copy_list (place->recovery);
  /* The write that failed wrote nothing here, so the copy differs from the file. */
  g_assert_cmpuint (copies->len, ==, 1);
  copy = g_ptr_array_index (copies, 0);
  shown = g_strdup_printf ("Your whole text is in “%s”.", aika_recovery_copy_get_path (copy));
  g_assert_nonnull (strstr (error->message, shown));
  g_assert_true (file_holds (aika_recovery_copy_get_path (copy), place->new));
}

/* A file system that knows neither RENAME_NOREPLACE nor links. */

static void
create_other (gpointer user_data)
{
  Place *place = user_data;

  create_file (place->real, place->old, 0640);
}

static void
test_new_without_links (gconstpointer user_data)
{
  gboolean is_other_quicker = GPOINTER_TO_INT (user_data);
  g_autoptr (Place) place = place_new (PLACE_NEW, 40000, 60000);
  g_autoptr (GPtrArray) leftovers = NULL;
  g_autoptr (GError) error = NULL;
  ShimReport report;
  gboolean is_saved;

  shim_arm (SHIM_PASS, 0, 0, &report);
  shim_fail_call ("renameat2", 1, EINVAL);
  shim_fail_call ("linkat", 1, EPERM);
  if (is_other_quicker)
    shim_set_hook ("linkat", 1, create_other, place);
  is_saved = aika_safe_save (place->path, place->new, NULL, AIKA_SAVE_PLAIN, place->recovery, NULL,
                             &error);
  shim_disarm ();
  g_assert_nonnull (strstr (report.calls, "renameat2 linkat faccessat "));
  g_assert_cmpint (is_saved, ==, !is_other_quicker);
  g_assert_true (file_holds (place->real, is_other_quicker ? place->old : place->new));
  if (is_other_quicker)
    g_assert_error (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_EXISTS);
  leftovers = place_list_leftovers (place);
  g_assert_cmpuint (leftovers->len, ==, 0);
}

/* With the recovery folder itself out of reach nothing is touched. */
static void
test_no_recovery_folder (void)
{
  g_autoptr (Place) place = place_new (PLACE_HARD_LINK, 40000, 60000);
  g_autofree char *old_sha256 = place_dup_old_sha256 (place);
  g_autofree char *recovery = g_build_filename (place->real, "recovery", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (aika_safe_save (place->path, place->new, old_sha256, AIKA_SAVE_PLAIN, recovery,
                                  NULL, &error));
  g_assert_error (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, recovery));
  g_assert_true (file_holds (place->real, place->old));
}

/* The state folder is one of main (). */
static void
test_recovery_folder_by_default (void)
{
  g_autoptr (Place) place = place_new (PLACE_HARD_LINK, 40000, 60000);
  g_autofree char *old_sha256 = place_dup_old_sha256 (place);
  g_autofree char *folder = aika_recovery_copy_dup_folder ();
  g_autofree char *expected = g_build_filename (g_get_user_state_dir (), "aikajana", "recovery",
                                                NULL);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;
  ShimReport report;

  g_assert_cmpstr (folder, ==, expected);
  /* Synced are the note, the copy, their folder, the file. */
  shim_arm (SHIM_PASS, 0, 0, &report);
  shim_fail_call ("fsync", 4, EIO);
  g_assert_false (aika_safe_save (place->path, place->new, old_sha256, AIKA_SAVE_PLAIN, NULL, NULL,
                                  &error));
  shim_disarm ();
  g_assert_error (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_IN_DOUBT);
  g_assert_nonnull (strstr (error->message, folder));
  g_assert_cmpuint (count_files (folder), ==, 2);

  /* It was written after all, so there is nothing to offer. */
  copies = aika_recovery_copy_list (folder);
  g_assert_cmpuint (copies->len, ==, 0);
  g_assert_cmpuint (count_files (folder), ==, 0);
}

/* Another program holds the lock and never lets go. */
static void
test_foreign_lock (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 40000, 60000);
  g_autoptr (GError) error = NULL;
  int fd = open (place->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  g_assert_true (place_save (place, &error));
  g_assert_no_error (error);
  g_assert_true (file_holds (place->real, place->new));
  close (fd);
}

/* A whole life: made, saved again and again by what was returned. */
static void
test_saves_follow_each_other (void)
{
  g_autoptr (Place) place = place_new (PLACE_NEW, 10, 10);
  g_autofree char *sha256 = NULL;

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GBytes) bytes = text_new ("round", i * 1000);
      g_autoptr (GBytes) loaded = NULL;
      g_autofree char *loaded_sha256 = NULL;
      g_autofree char *next = NULL;
      g_autofree char *upper = sha256 != NULL ? g_ascii_strup (sha256, -1) : NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (aika_safe_save (place->path, bytes, upper, AIKA_SAVE_PLAIN, place->recovery,
                                     &next, &error));
      g_assert_no_error (error);
      g_assert_true (aika_safe_load (place->path, &loaded, &loaded_sha256, &error));
      g_assert_true (g_bytes_equal (loaded, bytes));
      g_assert_cmpstr (loaded_sha256, ==, next);
      g_free (sha256);
      sha256 = g_steal_pointer (&next);
    }
}

static void
test_relative_path (void)
{
  g_autoptr (Place) place = place_new (PLACE_NEW, 10, 1000);
  g_autofree char *cwd = g_get_current_dir ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_chdir (place->folder), ==, 0);
  g_assert_true (aika_safe_save ("plan.aikajana", place->new, NULL, AIKA_SAVE_PLAIN,
                                 place->recovery, NULL, &error));
  g_assert_cmpint (g_chdir (cwd), ==, 0);
  g_assert_no_error (error);
  g_assert_true (file_holds (place->real, place->new));
}

int
main (int argc,
      char *argv[])
{
  g_autofree char *state = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);

  /* Before anything asks for it: GLib remembers the answer. */
  state = g_dir_make_tmp ("aika-save-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", state, TRUE);

  g_test_add_func ("/safe-save/says-what-is-not-confirmed", test_not_confirmed);
  g_test_add_func ("/safe-save/sees-a-close-that-fails", test_close_fails);
  g_test_add_func ("/safe-save/puts-the-old-text-back", test_put_back);
  g_test_add_func ("/safe-save/says-what-is-in-doubt", test_in_doubt);
  g_test_add_data_func ("/safe-save/new-without-links/saves", GINT_TO_POINTER (FALSE),
                        test_new_without_links);
  g_test_add_data_func ("/safe-save/new-without-links/replaces-nothing", GINT_TO_POINTER (TRUE),
                        test_new_without_links);
  g_test_add_func ("/safe-save/touches-nothing-without-a-copy", test_no_recovery_folder);
  g_test_add_func ("/safe-save/copies-go-to-the-state-folder", test_recovery_folder_by_default);
  g_test_add_func ("/safe-save/waits-for-no-lock-for-ever", test_foreign_lock);
  g_test_add_func ("/safe-save/saves-follow-each-other", test_saves_follow_each_other);
  g_test_add_func ("/safe-save/relative-path", test_relative_path);
  status = g_test_run ();
  remove_tree (state);
  return status;
}
