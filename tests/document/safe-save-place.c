/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "safe-save-place"

#include "config.h"

#include "safe-save-place.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "document/aika-recovery-copy.h"

#define FILE_NAME "plan.aikajana"
#define LINK_NAME "link.aikajana"
#define ATTRIBUTE "user.aikajana-test"
#define DESCRIPTORS "/proc/self/fd"
#define TWO_HOURS_S 7200

const char *
place_kind_get_name (PlaceKind kind)
{
  switch (kind)
    {
    case PLACE_PLAIN:
      return "plain";
    case PLACE_SYMLINK:
      return "symlink";
    case PLACE_HARD_LINK:
      return "hard-link";
    case PLACE_NEW:
      return "new";
    }
  g_assert_not_reached ();
}

gpointer
shared_new (gsize size)
{
  gpointer memory = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

  g_assert_true (memory != MAP_FAILED);
  return memory;
}

void
shared_free (gpointer memory,
             gsize size)
{
  munmap (memory, size);
}

/* No two lines are the same, so no mixture of two texts passes for one. */
GBytes *
text_new (const char *word,
          gsize n_bytes)
{
  GString *text = g_string_sized_new (n_bytes + 64);

  for (guint i = 0; text->len < n_bytes; i++)
    g_string_append_printf (text, "%s %u\n", word, i);
  g_string_truncate (text, n_bytes);
  return g_string_free_to_bytes (text);
}

gboolean
file_holds (const char *path,
            GBytes *bytes)
{
  g_autofree char *text = NULL;
  gsize length;

  return g_file_get_contents (path, &text, &length, NULL) &&
         length == g_bytes_get_size (bytes) &&
         memcmp (text, g_bytes_get_data (bytes, NULL), length) == 0;
}

void
create_file (const char *path,
             GBytes *bytes,
             mode_t mode)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  gsize length = g_bytes_get_size (bytes);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, g_bytes_get_data (bytes, NULL), length), ==, length);
  g_assert_cmpint (fchmod (fd, mode), ==, 0);
  g_assert_cmpint (close (fd), ==, 0);
}

guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

void
remove_tree (const char *path)
{
  struct stat info;

  if (lstat (path, &info) != 0)
    return;
  if (S_ISDIR (info.st_mode))
    {
      g_autoptr (GDir) dir = NULL;
      const char *name;

      g_chmod (path, 0700);
      dir = g_dir_open (path, 0, NULL);
      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          remove_tree (child);
        }
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
empty_folder (const char *path)
{
  remove_tree (path);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

/* Makes everything as it was before a save. */
void
place_reset (Place *place)
{
  g_autofree char *other = g_build_filename (place->folder, LINK_NAME, NULL);

  empty_folder (place->folder);
  remove_tree (place->recovery);
  if (place->kind != PLACE_NEW)
    {
      create_file (place->real, place->old, 0640);
      place->has_attribute = setxattr (place->real, ATTRIBUTE, "kept", 4, 0) == 0;
    }
  if (place->kind == PLACE_SYMLINK)
    g_assert_cmpint (symlink (FILE_NAME, other), ==, 0);
  if (place->kind == PLACE_HARD_LINK)
    g_assert_cmpint (link (place->real, other), ==, 0);
}

Place *
place_new (PlaceKind kind,
           gsize n_old,
           gsize n_new)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *root = g_dir_make_tmp ("aika-save-XXXXXX", &error);
  Place *place = g_new0 (Place, 1);

  g_assert_no_error (error);
  place->kind = kind;
  place->folder = g_build_filename (root, "folder", NULL);
  place->recovery = g_build_filename (root, "state", "recovery", NULL);
  place->real = g_build_filename (place->folder, FILE_NAME, NULL);
  place->path = g_build_filename (place->folder, kind == PLACE_SYMLINK ? LINK_NAME : FILE_NAME,
                                  NULL);
  place->old = text_new ("the old text", n_old);
  place->new = text_new ("the new text", n_new);
  place_reset (place);
  return place;
}

void
place_free (Place *place)
{
  g_autofree char *root = g_path_get_dirname (place->folder);

  remove_tree (root);
  g_free (place->folder);
  g_free (place->recovery);
  g_free (place->path);
  g_free (place->real);
  g_bytes_unref (place->old);
  g_bytes_unref (place->new);
  g_free (place);
}

char *
place_dup_old_sha256 (Place *place)
{
  if (place->kind == PLACE_NEW)
    return NULL;
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, place->old);
}

gboolean
place_save (Place *place,
            GError **error)
{
  g_autofree char *old_sha256 = place_dup_old_sha256 (place);
  g_autofree char *new_sha256 = NULL;
  gboolean is_saved = aika_safe_save (place->path, place->new, old_sha256, AIKA_SAVE_PLAIN,
                                      place->recovery, &new_sha256, error);

  if (is_saved)
    g_assert_nonnull (new_sha256);
  return is_saved;
}

gboolean
place_save_with_gio (Place *place,
                     GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (place->path);
  g_autoptr (GError) problem = NULL;

  if (g_file_replace_contents (file, g_bytes_get_data (place->new, NULL),
                               g_bytes_get_size (place->new), NULL, FALSE, G_FILE_CREATE_NONE,
                               NULL, NULL, &problem))
    return TRUE;
  /* It claims nothing about the old text, but a user takes it to be intact. */
  g_set_error_literal (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_FAULT, problem->message);
  return FALSE;
}

void
place_run (Place *place,
           SaveFunc save,
           ShimFault fault,
           int error_number,
           guint nth,
           Result *result)
{
  guint n_descriptors = count_files (DESCRIPTORS);
  g_autoptr (GError) error = NULL;

  memset (result, 0, sizeof *result);
  shim_arm (fault, error_number, nth, &result->report);
  result->is_saved = save (place, &error);
  shim_disarm ();
  if (error != NULL)
    {
      result->code = error->code;
      g_strlcpy (result->message, error->message, sizeof result->message);
    }
  result->leaks = count_files (DESCRIPTORS) != n_descriptors;
}

void
place_run_apart (Place *place,
                 SaveFunc save,
                 ShimFault fault,
                 int error_number,
                 guint nth,
                 Result *result)
{
  Result *shared = shared_new (sizeof (Result));
  int status;
  pid_t child;

  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      alarm (30);
      place_run (place, save, fault, error_number, nth, shared);
      _exit (0);
    }
  g_assert_cmpint (TEMP_FAILURE_RETRY (waitpid (child, &status, 0)), ==, child);
  *result = *shared;
  result->was_killed = WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL;
  g_assert_true (result->was_killed || (WIFEXITED (status) && WEXITSTATUS (status) == 0));
  shared_free (shared, sizeof (Result));
}

/* Names beside the file that were not there before. */
GPtrArray *
place_list_leftovers (Place *place)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (strcmp (name, FILE_NAME) != 0 && strcmp (name, LINK_NAME) != 0)
      g_ptr_array_add (names, g_strdup (name));
  return names;
}

static gboolean
is_recoverable (Place *place)
{
  g_autoptr (GPtrArray) copies = aika_recovery_copy_list (place->recovery);
  AikaRecoveryCopy *copy;

  if (copies->len != 1)
    return FALSE;
  copy = g_ptr_array_index (copies, 0);
  return strcmp (aika_recovery_copy_get_document_path (copy), place->real) == 0 &&
         file_holds (aika_recovery_copy_get_path (copy), place->new);
}

static const char *
find_link_damage (Place *place,
                  const Result *result)
{
  /* Told that there is no such thing, a save is right to believe it. */
  gboolean was_lied_to = strcmp (result->report.call, "flistxattr") == 0 &&
                         result->report.error_number == EOPNOTSUPP;
  g_autofree char *other = g_build_filename (place->folder, LINK_NAME, NULL);
  struct stat info;

  if (place->kind == PLACE_SYMLINK && (lstat (other, &info) != 0 || !S_ISLNK (info.st_mode)))
    return "the link is none any more";
  if (place->kind == PLACE_HARD_LINK && (stat (place->real, &info) != 0 || info.st_nlink != 2))
    return "the hard link is broken";
  if (place->kind != PLACE_NEW && stat (place->real, &info) == 0 && (info.st_mode & 07777) != 0640)
    return "the mode is another";
  if (place->has_attribute && !was_lied_to && getxattr (place->real, ATTRIBUTE, NULL, 0) != 4)
    return "an extended attribute is lost";
  return NULL;
}

static const char *
find_text_damage (Place *place,
                  const Result *result)
{
  gboolean is_old = place->kind == PLACE_NEW ? !g_file_test (place->real, G_FILE_TEST_EXISTS)
                                             : file_holds (place->real, place->old);
  gboolean is_new = file_holds (place->real, place->new);

  if (result->was_killed)
    return is_old || is_new || is_recoverable (place) ? NULL : "neither old nor new, and no copy";
  if (result->is_saved)
    return is_new ? NULL : "said to be saved, but not new";
  if (result->code == AIKA_SAVE_ERROR_NOT_CONFIRMED)
    return is_new ? NULL : "said to be new, but is not";
  if (result->code == AIKA_SAVE_ERROR_IN_DOUBT)
    return is_new || is_recoverable (place) ? NULL : "in doubt, and no copy";
  return is_old ? NULL : "said to be intact, but is not old";
}

/* A save that returns removes what it made, unless that is what failed. */
static const char *
find_rubbish (Place *place,
              const Result *result)
{
  g_autoptr (GPtrArray) leftovers = place_list_leftovers (place);
  gboolean cannot_remove = g_str_has_prefix (result->report.call, "unlink");

  if (leftovers->len > 0 && !result->was_killed && !cannot_remove)
    return "a temporary file is left";
  if (count_files (place->recovery) > 0 && !result->was_killed && !cannot_remove &&
      result->code != AIKA_SAVE_ERROR_IN_DOUBT)
    return "a recovery copy is left";

  aika_safe_clean (place->path, g_get_real_time () / G_USEC_PER_SEC + TWO_HOURS_S);
  g_clear_pointer (&leftovers, g_ptr_array_unref);
  leftovers = place_list_leftovers (place);
  /* A new file that never came to be has no name to clean by. */
  if (leftovers->len > 0 && g_file_test (place->real, G_FILE_TEST_EXISTS))
    return "a temporary file cannot be cleaned";
  return NULL;
}

/* Whatever happened, the next save must work. */
static const char *
find_deadlock (Place *place)
{
  g_autoptr (GError) error = NULL;

  if (!aika_safe_save (place->path, place->new, NULL, AIKA_SAVE_REPLACE, place->recovery, NULL,
                       &error))
    return "the next save fails";
  return file_holds (place->real, place->new) ? NULL : "the next save is not new";
}

char *
place_find_damage (Place *place,
                   const Result *result)
{
  const char *damage = find_text_damage (place, result);

  if (damage == NULL)
    damage = find_link_damage (place, result);
  if (damage == NULL)
    damage = find_rubbish (place, result);
  if (damage == NULL && result->leaks)
    damage = "a descriptor is left open";
  if (damage == NULL)
    damage = find_deadlock (place);
  if (damage == NULL)
    return NULL;
  return g_strdup_printf ("%s (at %s; %s; %s)", damage,
                          result->report.has_fired ? result->report.call : "no call",
                          result->was_killed   ? "killed"
                          : result->is_saved   ? "saved"
                                               : result->message,
                          result->report.calls);
}
