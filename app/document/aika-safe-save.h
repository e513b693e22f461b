/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define AIKA_SAVE_ERROR (aika_save_error_quark ())

#define AIKA_SAFE_LOAD_MAX_N_BYTES (64 * 1024 * 1024)

/**
 * AikaSaveError:
 * @AIKA_SAVE_ERROR_CHANGED_ON_DISK: the file holds other bytes than were read
 * @AIKA_SAVE_ERROR_DISAPPEARED: the file that was read is not there any more
 * @AIKA_SAVE_ERROR_EXISTS: there is a file already and none was expected
 * @AIKA_SAVE_ERROR_NOT_FOUND: no such file (loading), no such folder (saving)
 * @AIKA_SAVE_ERROR_NOT_REGULAR: a folder, a fifo, a device, a link to nothing
 * @AIKA_SAVE_ERROR_BAD_NAME: the name is too long, or links lead in a circle
 * @AIKA_SAVE_ERROR_READ_ONLY: the file or folder may not be written
 * @AIKA_SAVE_ERROR_NOT_READABLE: the file may not be read
 * @AIKA_SAVE_ERROR_TOO_LARGE: more than %AIKA_SAFE_LOAD_MAX_N_BYTES (loading)
 * @AIKA_SAVE_ERROR_NO_SPACE: the disk, a quota or a limit is exhausted
 * @AIKA_SAVE_ERROR_FAULT: the disk or the network fails
 * @AIKA_SAVE_ERROR_NOT_CONFIRMED: the new text is in the file, but the disk did
 *   not confirm that a power cut cannot undo it
 * @AIKA_SAVE_ERROR_IN_DOUBT: the file could only be written in place and that
 *   failed half-way; the whole new text is in the recovery copy
 *
 * Why a file was not saved or loaded. With all but %AIKA_SAVE_ERROR_NOT_CONFIRMED
 * and %AIKA_SAVE_ERROR_IN_DOUBT the file is as it was.
 */
typedef enum
{
  AIKA_SAVE_ERROR_CHANGED_ON_DISK,
  AIKA_SAVE_ERROR_DISAPPEARED,
  AIKA_SAVE_ERROR_EXISTS,
  AIKA_SAVE_ERROR_NOT_FOUND,
  AIKA_SAVE_ERROR_NOT_REGULAR,
  AIKA_SAVE_ERROR_BAD_NAME,
  AIKA_SAVE_ERROR_READ_ONLY,
  AIKA_SAVE_ERROR_NOT_READABLE,
  AIKA_SAVE_ERROR_TOO_LARGE,
  AIKA_SAVE_ERROR_NO_SPACE,
  AIKA_SAVE_ERROR_FAULT,
  AIKA_SAVE_ERROR_NOT_CONFIRMED,
  AIKA_SAVE_ERROR_IN_DOUBT,
} AikaSaveError;

/**
 * AikaSaveFlags:
 * @AIKA_SAVE_PLAIN: replace only what was read
 * @AIKA_SAVE_REPLACE: the user was asked; replace whatever is there, or nothing
 *
 * How to save.
 */
typedef enum
{
  AIKA_SAVE_PLAIN = 0,
  AIKA_SAVE_REPLACE = 1 << 0,
} AikaSaveFlags;

GQuark aika_save_error_quark (void);

gboolean aika_safe_save (const char *path,
                         GBytes *bytes,
                         const char *expected_sha256,
                         AikaSaveFlags flags,
                         const char *recovery_folder,
                         char **new_sha256,
                         GError **error);

gboolean aika_safe_load (const char *path,
                         GBytes **bytes,
                         char **sha256,
                         GError **error);

guint aika_safe_clean (const char *path,
                       gint64 now);

G_END_DECLS
