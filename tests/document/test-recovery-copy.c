/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "test-recovery-copy"

#include "config.h"

#include "document/aika-recovery-copy.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "safe-save-place.h"

static AikaRecoveryCopy *
make_copy (Place *place)
{
  g_autofree char *old_sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, place->old);
  AikaRecoveryCopy *copy = aika_recovery_copy_new (place->recovery, place->real, old_sha256,
                                                   place->new);

  g_assert_nonnull (copy);
  return copy;
}

/* What a kill leaves: the copy is let go without being discarded. */
static char *
leave_copy (Place *place)
{
  g_autoptr (AikaRecoveryCopy) copy = make_copy (place);

  return g_strdup (aika_recovery_copy_get_path (copy));
}

static void
tear_file (const char *path)
{
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpint (truncate (path, info.st_size / 2), ==, 0);
}

static void
test_offered (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 1000, 2000);
  g_autofree char *path = leave_copy (place);
  g_autoptr (GPtrArray) copies = NULL;
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, place->new);
  AikaRecoveryCopy *copy;

  tear_file (place->real);
  copies = aika_recovery_copy_list (place->recovery);
  g_assert_cmpuint (copies->len, ==, 1);
  copy = g_ptr_array_index (copies, 0);
  g_assert_cmpstr (aika_recovery_copy_get_path (copy), ==, path);
  g_assert_cmpstr (aika_recovery_copy_get_document_path (copy), ==, place->real);
  g_assert_cmpstr (aika_recovery_copy_get_sha256 (copy), ==, sha256);
  g_assert_true (file_holds (path, place->new));
  g_assert_true (g_str_has_suffix (path, ".aikajana"));
}

static void
test_stays_until_discarded (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 1000, 2000);
  g_autofree char *path = leave_copy (place);
  g_autoptr (GPtrArray) copies = NULL;

  tear_file (place->real);
  for (int i = 0; i < 3; i++)
    {
      g_clear_pointer (&copies, g_ptr_array_unref);
      copies = aika_recovery_copy_list (place->recovery);
      g_assert_cmpuint (copies->len, ==, 1);
    }
  aika_recovery_copy_discard (g_ptr_array_steal_index (copies, 0));
  g_assert_cmpuint (count_files (place->recovery), ==, 0);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_several (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 1000, 2000);
  g_autofree char *one = leave_copy (place);
  g_autofree char *two = leave_copy (place);
  g_autoptr (GPtrArray) copies = NULL;

  g_assert_cmpstr (one, !=, two);
  tear_file (place->real);
  copies = aika_recovery_copy_list (place->recovery);
  g_assert_cmpuint (copies->len, ==, 2);
}

static void
test_not_while_saving (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 1000, 2000);
  AikaRecoveryCopy *copy = make_copy (place);
  g_autoptr (GPtrArray) copies = NULL;

  tear_file (place->real);
  copies = aika_recovery_copy_list (place->recovery);
  g_assert_cmpuint (copies->len, ==, 0);
  g_assert_cmpuint (count_files (place->recovery), ==, 2);
  aika_recovery_copy_free (copy);
}

static void
test_gone_when_saved (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 1000, 2000);
  g_autoptr (GPtrArray) copies = NULL;

  g_free (leave_copy (place));
  g_assert_true (g_file_set_contents (place->real, g_bytes_get_data (place->new, NULL),
                                      (gssize) g_bytes_get_size (place->new), NULL));
  copies = aika_recovery_copy_list (place->recovery);
  g_assert_cmpuint (copies->len, ==, 0);
  g_assert_cmpuint (count_files (place->recovery), ==, 0);
}

static void
test_offered_when_file_is_gone (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 1000, 2000);
  g_autoptr (GPtrArray) copies = NULL;

  g_free (leave_copy (place));
  g_assert_cmpint (g_remove (place->real), ==, 0);
  copies = aika_recovery_copy_list (place->recovery);
  g_assert_cmpuint (copies->len, ==, 1);
}

/* Killed before the copy was whole, so before the file was touched. */
static void
test_torn_copy_of_whole_file (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 1000, 2000);
  g_autofree char *path = leave_copy (place);
  g_autoptr (GPtrArray) copies = NULL;

  tear_file (path);
  copies = aika_recovery_copy_list (place->recovery);
  g_assert_cmpuint (copies->len, ==, 0);
  g_assert_cmpuint (count_files (place->recovery), ==, 0);
}

/* Not to be offered, but perhaps all there is. */
static void
test_torn_copy_of_torn_file (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 1000, 2000);
  g_autofree char *path = leave_copy (place);
  g_autoptr (GPtrArray) copies = NULL;

  tear_file (path);
  tear_file (place->real);
  copies = aika_recovery_copy_list (place->recovery);
  g_assert_cmpuint (copies->len, ==, 0);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Never a copy without a note, or nobody would find it. */
static void
test_cannot_be_removed (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 1000, 2000);
  AikaRecoveryCopy *copy = make_copy (place);
  g_autoptr (GPtrArray) copies = NULL;
  ShimReport report;

  shim_arm (SHIM_PASS, 0, 0, &report);
  shim_fail_call ("unlink", 1, EIO);
  aika_recovery_copy_discard (copy);
  shim_disarm ();
  g_assert_cmpuint (count_files (place->recovery), ==, 2);

  copies = aika_recovery_copy_list (place->recovery);
  g_assert_cmpuint (copies->len, ==, 1);
}

static void
test_private (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 1000, 2000);
  g_autofree char *path = leave_copy (place);
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0600);
  g_assert_cmpint (stat (place->recovery, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0700);
}

static void
test_odd_path (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 1000, 2000);
  g_autoptr (GPtrArray) copies = NULL;

  g_free (place->real);
  place->real = g_build_filename (place->folder, "two\nlines and \xe4", NULL);
  g_free (leave_copy (place));
  copies = aika_recovery_copy_list (place->recovery);
  g_assert_cmpuint (copies->len, ==, 1);
  g_assert_cmpstr (aika_recovery_copy_get_document_path (g_ptr_array_index (copies, 0)), ==,
                   place->real);
}

static void
test_rubbish (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 1000, 2000);
  static const char *const notes[] = { "", "\n", "0123\n4567\n/x" };
  g_autoptr (GPtrArray) copies = NULL;

  g_assert_cmpint (g_mkdir_with_parents (place->recovery, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autofree char *name = g_strdup_printf ("%" G_GSIZE_FORMAT ".note", i);
      g_autofree char *path = g_build_filename (place->recovery, name, NULL);

      g_assert_true (g_file_set_contents (path, notes[i], -1, NULL));
    }
  copies = aika_recovery_copy_list (place->recovery);
  g_assert_cmpuint (copies->len, ==, 0);
}

static void
test_no_folder (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 1000, 2000);
  g_autoptr (GPtrArray) copies = aika_recovery_copy_list (place->recovery);

  g_assert_cmpuint (copies->len, ==, 0);
}

static void
test_no_room (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 1000, 2000);
  g_autofree char *inside_file = g_build_filename (place->real, "recovery", NULL);

  g_assert_null (aika_recovery_copy_new (inside_file, place->real, "", place->new));
  g_assert_cmpint (errno, ==, ENOTDIR);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recovery-copy/is-offered-after-a-kill", test_offered);
  g_test_add_func ("/recovery-copy/stays-until-discarded", test_stays_until_discarded);
  g_test_add_func ("/recovery-copy/never-overwrites-another", test_several);
  g_test_add_func ("/recovery-copy/is-not-offered-while-saving", test_not_while_saving);
  g_test_add_func ("/recovery-copy/is-not-offered-when-the-file-has-it", test_gone_when_saved);
  g_test_add_func ("/recovery-copy/is-offered-when-the-file-is-gone",
                   test_offered_when_file_is_gone);
  g_test_add_func ("/recovery-copy/torn-one-of-untouched-file-is-removed",
                   test_torn_copy_of_whole_file);
  g_test_add_func ("/recovery-copy/torn-one-of-torn-file-is-kept", test_torn_copy_of_torn_file);
  g_test_add_func ("/recovery-copy/keeps-its-note-if-it-cannot-be-removed",
                   test_cannot_be_removed);
  g_test_add_func ("/recovery-copy/is-private", test_private);
  g_test_add_func ("/recovery-copy/knows-odd-paths", test_odd_path);
  g_test_add_func ("/recovery-copy/passes-over-rubbish", test_rubbish);
  g_test_add_func ("/recovery-copy/no-folder-is-no-copies", test_no_folder);
  g_test_add_func ("/recovery-copy/says-why-there-is-none", test_no_room);
  return g_test_run ();
}
