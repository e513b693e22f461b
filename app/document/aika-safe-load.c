/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "aika-safe-load"

#include "config.h"

#include "document/aika-safe-save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <unistd.h>

#include "document/aika-safe-error.h"
#include "document/aika-safe-file.h"

#define STALE_TEMP_AGE_S 3600

static gboolean
fail_load (const char *path,
           int number,
           GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  AikaSaveError code;
  const char *reason = aika_safe_describe_errno (number, &code);

  if (number == ENOENT)
    reason = _("there is no such file");
  else if (code == AIKA_SAVE_ERROR_READ_ONLY)
    code = AIKA_SAVE_ERROR_NOT_READABLE;
  else if (number == EFBIG)
    {
      code = AIKA_SAVE_ERROR_TOO_LARGE;
      reason = _("it is too large (expected at most 64 MiB)");
    }
  g_set_error (error, AIKA_SAVE_ERROR, (int) code, _("Could not open “%s”: %s."), shown, reason);
  return FALSE;
}

/**
 * aika_safe_load:
 * @path: a file name; links are followed
 * @bytes: (out) (transfer full): what the file holds
 * @sha256: (out) (optional) (transfer full): its SHA-256, in hexadecimal, for
 *   aika_safe_save ()
 * @error: return location for an error in the domain %AIKA_SAVE_ERROR
 *
 * Reads a whole file, if it is an ordinary one of at most
 * %AIKA_SAFE_LOAD_MAX_N_BYTES. What is larger is not read.
 *
 * Returns: whether it was read
 */
gboolean
aika_safe_load (const char *path,
                GBytes **bytes,
                char **sha256,
                GError **error)
{
  g_autofree char *real_path = NULL;
  struct stat info;
  int reason;
  int fd;

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  real_path = realpath (path, NULL);
  if (real_path == NULL)
    return fail_load (path, errno, error);
  fd = aika_safe_file_open (AT_FDCWD, real_path, O_RDONLY, &info);
  if (fd < 0)
    return fail_load (path, errno, error);
  if (info.st_size > AIKA_SAFE_LOAD_MAX_N_BYTES)
    {
      aika_safe_file_close (&fd);
      return fail_load (path, EFBIG, error);
    }
  *bytes = aika_safe_file_read (fd, AIKA_SAFE_LOAD_MAX_N_BYTES);
  reason = errno;
  aika_safe_file_close (&fd);
  if (*bytes == NULL)
    return fail_load (path, reason, error);
  if (sha256 != NULL)
    *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, *bytes);
  return TRUE;
}

/**
 * aika_safe_clean:
 * @path: a file that is being opened
 * @now: seconds since 1970
 *
 * Removes temporary files that killed saves of this file have left beside it:
 * ours, of this user, and older than an hour, so that no save is under way.
 *
 * Returns: how many were removed
 */
guint
aika_safe_clean (const char *path,
                 gint64 now)
{
  g_autofree char *real_path = realpath (path, NULL);
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *candidate;
  guint n_removed = 0;

  if (real_path == NULL)
    return 0;
  folder = g_path_get_dirname (real_path);
  name = g_path_get_basename (real_path);
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (candidate = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *stale = g_build_filename (folder, candidate, NULL);
      struct stat info;

      if (aika_safe_file_is_temp (candidate, name) && lstat (stale, &info) == 0 &&
          S_ISREG (info.st_mode) && info.st_uid == geteuid () &&
          now - info.st_mtime > STALE_TEMP_AGE_S && unlink (stale) == 0)
        n_removed++;
    }
  return n_removed;
}
