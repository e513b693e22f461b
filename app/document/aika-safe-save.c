/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "aika-safe-save"

#include "config.h"

#include "document/aika-safe-save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "document/aika-recovery-copy.h"
#include "document/aika-safe-error.h"
#include "document/aika-safe-file.h"

/* Saving without losing anything. g_file_replace_contents () cannot be used:
 * on a full disk it puts the part that it could write in the place of the
 * document, it rewrites links and the files of others in place, and it
 * overwrites what somebody else has saved meanwhile.
 *
 *   there already:  temporary file beside it, same owner, mode, attributes
 *                   → write → fsync → look once more → rename → fsync folder
 *   new:            the same, but the rename never replaces anything
 *   cannot be replaced (a hard link, another owner, a closed folder):
 *                   recovery copy → reserve room → write over → fsync
 *
 * Invariants: (1) until the rename, or until a recovery copy is on the disk,
 * nothing has touched the file; (2) “saved” is said only after the last fsync;
 * (3) bytes that were not read before are not replaced, save for those written
 * between the last look and the rename; (4) whoever fails removes what it
 * made, except a recovery copy that is needed. */

#define NEW_FILE_MODE 0666 /* less the umask */
#define TEMP_MODE 0600

typedef struct
{
  const char *path;     /* as the caller calls it */
  char *real_path;      /* without links */
  char *name;           /* in folder */
  int folder;
  gboolean exists;
  int file;             /* open for reading, if it exists */
  struct stat info;     /* of file */
  char *disk_sha256;    /* what it holds */
  GBytes *bytes;
  const char *expected_sha256;
  gboolean replaces_anything;
  const char *recovery_folder;
} Save;

typedef enum
{
  SAVED,
  FAILED,
  CANNOT_REPLACE,
} Outcome;

/* Nothing was changed; the reason follows a colon. */
static gboolean
fail (Save *save,
      AikaSaveError code,
      const char *reason,
      GError **error)
{
  g_autofree char *shown = g_filename_display_name (save->path);

  g_set_error (error, AIKA_SAVE_ERROR, (int) code,
               save->exists && code != AIKA_SAVE_ERROR_NOT_REGULAR
                 /* Translators: the second %s is a reason such as “the disk is full”. */
                 ? _("Could not save “%s”: %s. The previous version is intact.")
                 : _("Could not save “%s”: %s. Nothing was written."),
               shown, reason);
  return FALSE;
}

static gboolean
fail_errno (Save *save,
            int number,
            GError **error)
{
  AikaSaveError code;
  const char *reason = aika_safe_describe_errno (number, &code);

  return fail (save, code, reason, error);
}

static gboolean
fail_recovery_copy (Save *save,
                    const char *folder,
                    int number,
                    GError **error)
{
  g_autofree char *shown = g_filename_display_name (folder);
  g_autofree char *reason = NULL;
  AikaSaveError code;

  /* Translators: the first %s is a folder, the second the reason. */
  reason = g_strdup_printf (_("the copy that has to be made first, in “%s”, failed: %s"), shown,
                            aika_safe_describe_errno (number, &code));
  return fail (save, code, reason, error);
}

static gboolean
fail_changed (Save *save,
              GError **error)
{
  g_autofree char *shown = g_filename_display_name (save->path);

  g_set_error (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_CHANGED_ON_DISK,
               _("“%s” has changed on disk since it was read. Nothing was overwritten."), shown);
  return FALSE;
}

static gboolean
fail_disappeared (Save *save,
                  GError **error)
{
  g_autofree char *shown = g_filename_display_name (save->path);

  g_set_error (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_DISAPPEARED,
               _("“%s” is not there any more: it was moved, renamed or deleted since it was "
                 "read. Nothing was written."),
               shown);
  return FALSE;
}

static gboolean
fail_exists (Save *save,
             GError **error)
{
  g_autofree char *shown = g_filename_display_name (save->path);

  g_set_error (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_EXISTS,
               _("There is already a file “%s”. Nothing was overwritten."), shown);
  return FALSE;
}

static gboolean
fail_not_confirmed (Save *save,
                    int number,
                    GError **error)
{
  g_autofree char *shown = g_filename_display_name (save->path);
  AikaSaveError code;

  g_set_error (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_NOT_CONFIRMED,
               _("“%s” was saved, but the disk did not confirm it: %s. Save again, or save a "
                 "copy elsewhere."),
               shown, aika_safe_describe_errno (number, &code));
  return FALSE;
}

static gboolean
fail_in_doubt (Save *save,
               const char *copy_path,
               int number,
               GError **error)
{
  g_autofree char *shown = g_filename_display_name (save->path);
  g_autofree char *shown_copy = g_filename_display_name (copy_path);
  AikaSaveError code;

  g_set_error (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_IN_DOUBT,
               _("“%s” may be incomplete, because writing it failed half-way: %s. Your whole "
                 "text is in “%s”."),
               shown, aika_safe_describe_errno (number, &code), shown_copy);
  return FALSE;
}

/* Looking at what is there. */

static gboolean
resolve_new (Save *save,
             GError **error)
{
  g_autofree char *folder = g_path_get_dirname (save->path);
  g_autofree char *real_folder = NULL;
  struct stat info;

  if (lstat (save->path, &info) == 0)
    {
      if (save->expected_sha256 != NULL && !save->replaces_anything)
        return fail_disappeared (save, error);
      return fail (save, AIKA_SAVE_ERROR_NOT_REGULAR, _("it is a link to a file that is not there"),
                   error);
    }
  real_folder = realpath (folder, NULL);
  if (real_folder == NULL)
    return fail_errno (save, errno, error);
  save->name = g_path_get_basename (save->path);
  save->real_path = g_build_filename (real_folder, save->name, NULL);
  return TRUE;
}

static gboolean
resolve (Save *save,
         GError **error)
{
  g_autofree char *real_path = realpath (save->path, NULL);
  g_autofree char *folder = NULL;

  if (real_path != NULL)
    {
      save->exists = TRUE;
      save->name = g_path_get_basename (real_path);
      save->real_path = g_steal_pointer (&real_path);
    }
  else if (errno != ENOENT || *save->path == '\0')
    return fail_errno (save, errno, error);
  else if (!resolve_new (save, error))
    return FALSE;

  folder = g_path_get_dirname (save->real_path);
  save->folder = aika_safe_file_open_folder (folder);
  if (save->folder < 0)
    return fail_errno (save, errno, error);
  return TRUE;
}

static gboolean
look_at_old (Save *save,
             GError **error)
{
  save->file = aika_safe_file_open (save->folder, save->name, O_RDONLY, &save->info);
  if (save->file < 0 && errno == ENOENT)
    return fail_disappeared (save, error);
  if (save->file < 0)
    return fail_errno (save, errno, error);
  if (faccessat (save->folder, save->name, W_OK, AT_EACCESS) != 0)
    return errno == EACCES ? fail (save, AIKA_SAVE_ERROR_READ_ONLY,
                                   _("the file is write-protected"), error)
                           : fail_errno (save, errno, error);
  save->disk_sha256 = aika_safe_file_hash (save->file);
  if (save->disk_sha256 == NULL)
    return fail_errno (save, errno, error);
  if (save->replaces_anything)
    return TRUE;
  if (save->expected_sha256 == NULL)
    return fail_exists (save, error);
  if (g_ascii_strcasecmp (save->expected_sha256, save->disk_sha256) != 0)
    return fail_changed (save, error);
  return TRUE;
}

/* The last look (3). Returns the file, opened anew by its name, or -1. */
static int
open_unchanged (Save *save,
                int flags,
                GError **error)
{
  g_autofree char *sha256 = NULL;
  struct stat info;
  int fd = aika_safe_file_open (save->folder, save->name, flags, &info);

  if (fd < 0 && errno == ENOENT)
    fail_disappeared (save, error);
  else if (fd < 0 && (errno == EISDIR || errno == AIKA_SAFE_FILE_NOT_REGULAR))
    fail_changed (save, error);
  else if (fd < 0)
    fail_errno (save, errno, error);
  if (fd < 0)
    return -1;

  sha256 = aika_safe_file_hash (fd);
  if (g_strcmp0 (sha256, save->disk_sha256) == 0)
    return fd;
  if (sha256 == NULL)
    fail_errno (save, errno, error);
  else
    fail_changed (save, error);
  aika_safe_file_close (&fd);
  return -1;
}

/* Replacing. */

/* Whether a folder that answers so may still allow the file to be written in
 * place: a closed or sticky folder, a file mounted by itself. */
static gboolean
may_be_written_in_place (int number)
{
  return number == EACCES || number == EPERM || number == EROFS || number == EBUSY ||
         number == EXDEV || number == ENAMETOOLONG;
}

static gboolean
write_temp (Save *save,
            int *temp,
            GError **error)
{
  if (!aika_safe_file_write (*temp, save->bytes) || !aika_safe_file_sync (*temp) ||
      !aika_safe_file_close (temp))
    return fail_errno (save, errno, error);
  return TRUE;
}

static Outcome
replace_with_temp (Save *save,
                   int *temp,
                   const char *temp_name,
                   GError **error)
{
  int last_look;

  if (!aika_safe_file_copy_attributes (save->file, &save->info, *temp))
    return CANNOT_REPLACE;
  if (!write_temp (save, temp, error))
    return FAILED;
  aika_safe_file_lock_folder (save->folder);
  last_look = open_unchanged (save, O_RDONLY, error);
  if (last_look < 0)
    return FAILED;
  aika_safe_file_close (&last_look);
  if (renameat (save->folder, temp_name, save->folder, save->name) == 0)
    return SAVED;
  if (may_be_written_in_place (errno))
    return CANNOT_REPLACE;
  fail_errno (save, errno, error);
  return FAILED;
}

static Outcome
name_new_temp (Save *save,
               int *temp,
               const char *temp_name,
               GError **error)
{
  if (!write_temp (save, temp, error))
    return FAILED;
  aika_safe_file_lock_folder (save->folder);
  if (aika_safe_file_name_new (save->folder, temp_name, save->name))
    return SAVED;
  if (errno == EEXIST)
    fail_exists (save, error);
  else
    fail_errno (save, errno, error);
  return FAILED;
}

static Outcome
save_beside (Save *save,
             GError **error)
{
  g_autofree char *temp_name = NULL;
  Outcome outcome;
  int temp = aika_safe_file_create_temp (save->folder, save->name,
                                         save->exists ? TEMP_MODE : NEW_FILE_MODE, &temp_name);

  if (temp < 0 && save->exists && may_be_written_in_place (errno))
    return CANNOT_REPLACE;
  if (temp < 0)
    {
      fail_errno (save, errno, error);
      return FAILED;
    }
  outcome = save->exists ? replace_with_temp (save, &temp, temp_name, error)
                         : name_new_temp (save, &temp, temp_name, error);
  if (temp >= 0)
    aika_safe_file_close (&temp);
  if (outcome != SAVED)
    {
      unlinkat (save->folder, temp_name, 0);
      return outcome;
    }
  if (aika_safe_file_sync_folder (save->folder))
    return SAVED;
  fail_not_confirmed (save, errno, error);
  return FAILED;
}

/* Writing in place. */

/* Puts the old text back. */
static gboolean
restore (int fd,
         GBytes *old)
{
  return aika_safe_file_write (fd, old) &&
         aika_safe_file_truncate (fd, g_bytes_get_size (old)) && aika_safe_file_sync (fd);
}

/* @copy is on the disk (1). Sets *is_in_doubt if the file may be incomplete. */
static gboolean
overwrite (Save *save,
           int fd,
           AikaRecoveryCopy *copy,
           gboolean *is_in_doubt,
           GError **error)
{
  gsize length = g_bytes_get_size (save->bytes);
  g_autoptr (GBytes) old = aika_safe_file_read (fd, AIKA_SAFE_LOAD_MAX_N_BYTES);
  const char *copy_path = aika_recovery_copy_get_path (copy);
  int reason;

  if (old == NULL && errno != EFBIG)
    return fail_errno (save, errno, error);
  if (!aika_safe_file_allocate (fd, length))
    return fail_errno (save, errno, error);

  if (!aika_safe_file_write (fd, save->bytes) || !aika_safe_file_truncate (fd, length))
    {
      reason = errno;
      if (old != NULL && restore (fd, old))
        return fail_errno (save, reason, error);
      *is_in_doubt = TRUE;
      return fail_in_doubt (save, copy_path, reason, error);
    }
  if (!aika_safe_file_sync (fd))
    {
      *is_in_doubt = TRUE;
      return fail_in_doubt (save, copy_path, errno, error);
    }
  return TRUE;
}

static gboolean
save_in_place (Save *save,
               GError **error)
{
  g_autofree char *default_folder = aika_recovery_copy_dup_folder ();
  const char *folder = save->recovery_folder != NULL ? save->recovery_folder : default_folder;
  AikaRecoveryCopy *copy;
  gboolean is_in_doubt = FALSE;
  gboolean is_saved = FALSE;
  int fd;

  copy = aika_recovery_copy_new (folder, save->real_path, save->disk_sha256, save->bytes);
  if (copy == NULL)
    return fail_recovery_copy (save, folder, errno, error);

  aika_safe_file_lock_folder (save->folder);
  fd = open_unchanged (save, O_RDWR, error);
  if (fd >= 0)
    {
      is_saved = overwrite (save, fd, copy, &is_in_doubt, error);
      if (!aika_safe_file_close (&fd) && is_saved)
        {
          is_in_doubt = TRUE;
          is_saved = fail_in_doubt (save, aika_recovery_copy_get_path (copy), errno, error);
        }
    }
  if (is_in_doubt)
    aika_recovery_copy_free (copy);
  else
    aika_recovery_copy_discard (copy);
  return is_saved;
}

static gboolean
run (Save *save,
     GError **error)
{
  if (!resolve (save, error))
    return FALSE;
  if (save->exists && !look_at_old (save, error))
    return FALSE;
  if (!save->exists && save->expected_sha256 != NULL && !save->replaces_anything)
    return fail_disappeared (save, error);

  if (save->exists && save->info.st_nlink > 1)
    return save_in_place (save, error);
  switch (save_beside (save, error))
    {
    case SAVED:
      return TRUE;
    case FAILED:
      return FALSE;
    case CANNOT_REPLACE:
      return save_in_place (save, error);
    }
  g_assert_not_reached ();
}

/**
 * aika_safe_save:
 * @path: a file name; links are followed, and stay
 * @bytes: what the file is to hold
 * @expected_sha256: (nullable): the SHA-256, in hexadecimal, of what was read from
 *   or last saved to the file; %NULL if there was no file
 * @flags: %AIKA_SAVE_REPLACE if @expected_sha256 is not to be asked
 * @recovery_folder: (nullable): where a copy is kept while a file is written in
 *   place; %NULL: aika_recovery_copy_dup_folder ()
 * @new_sha256: (out) (optional) (transfer full): the SHA-256 of @bytes, the next
 *   @expected_sha256; set if the file holds them now, which after an error is so
 *   only with %AIKA_SAVE_ERROR_NOT_CONFIRMED
 * @error: return location for an error in the domain %AIKA_SAVE_ERROR
 *
 * Saves so that the file holds either all of its old text or all of @bytes,
 * whatever happens and whenever, and so that what somebody else has saved is not
 * overwritten. Owner, group, mode, access list, extended attributes and links of
 * the file stay as they are. Where a file can only be written in place, its whole
 * new text is in @recovery_folder until the file holds it:
 * aika_recovery_copy_list ().
 *
 * Blocks for as long as the disk needs, so call it in a thread; several may run.
 * Messages are sentences that say what happened to which file.
 *
 * What remains: a program that saves the file between the last look and the
 * rename (less than a millisecond) loses its version, unless it is this program
 * on this machine; and a program that rewrites the file in place meanwhile.
 *
 * Returns: %TRUE if the file holds @bytes and the disk has confirmed it
 */
gboolean
aika_safe_save (const char *path,
                GBytes *bytes,
                const char *expected_sha256,
                AikaSaveFlags flags,
                const char *recovery_folder,
                char **new_sha256,
                GError **error)
{
  g_autoptr (GError) problem = NULL;
  gboolean is_saved;
  Save save = {
    .path = path,
    .folder = -1,
    .file = -1,
    .bytes = bytes,
    .expected_sha256 = expected_sha256,
    .replaces_anything = (flags & AIKA_SAVE_REPLACE) != 0,
    .recovery_folder = recovery_folder,
  };

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  is_saved = run (&save, &problem);
  if (new_sha256 != NULL)
    *new_sha256 =
      is_saved || g_error_matches (problem, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_NOT_CONFIRMED)
        ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes)
        : NULL;
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));

  if (save.file >= 0)
    aika_safe_file_close (&save.file);
  if (save.folder >= 0)
    aika_safe_file_close (&save.folder); /* unlocks it */
  g_free (save.real_path);
  g_free (save.name);
  g_free (save.disk_sha256);
  return is_saved;
}
