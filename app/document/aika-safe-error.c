/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "aika-safe-error"

#include "config.h"

#include "document/aika-safe-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "document/aika-safe-file.h"

G_DEFINE_QUARK (aika-save-error-quark, aika_save_error)

/* What the system says, as a person would say it. */
static const struct
{
  int number;
  AikaSaveError code;
  const char *reason;
} reasons[] = {
  { EACCES, AIKA_SAVE_ERROR_READ_ONLY, N_("you have no permission for it") },
  { EPERM, AIKA_SAVE_ERROR_READ_ONLY, N_("you have no permission for it") },
  { EROFS, AIKA_SAVE_ERROR_READ_ONLY, N_("the disk is write-protected") },
  { ETXTBSY, AIKA_SAVE_ERROR_READ_ONLY, N_("the file is in use") },
  { ENOSPC, AIKA_SAVE_ERROR_NO_SPACE, N_("the disk is full") },
  { EDQUOT, AIKA_SAVE_ERROR_NO_SPACE, N_("your quota on the disk is used up") },
  { EFBIG, AIKA_SAVE_ERROR_NO_SPACE, N_("the file would be larger than is allowed there") },
  { ENOENT, AIKA_SAVE_ERROR_NOT_FOUND, N_("the folder is not there") },
  { ENOTDIR, AIKA_SAVE_ERROR_NOT_FOUND, N_("a part of its path is not a folder") },
  { EISDIR, AIKA_SAVE_ERROR_NOT_REGULAR, N_("it is a folder") },
  { AIKA_SAFE_FILE_NOT_REGULAR, AIKA_SAVE_ERROR_NOT_REGULAR,
    N_("it is not an ordinary file") },
  { ENAMETOOLONG, AIKA_SAVE_ERROR_BAD_NAME, N_("the name is too long") },
  { ELOOP, AIKA_SAVE_ERROR_BAD_NAME, N_("the links form a loop") },
  { EIO, AIKA_SAVE_ERROR_FAULT, N_("the disk reports a fault") },
  { ESTALE, AIKA_SAVE_ERROR_FAULT, N_("the shared disk does not answer") },
  { ETIMEDOUT, AIKA_SAVE_ERROR_FAULT, N_("the shared disk does not answer") },
  { EHOSTDOWN, AIKA_SAVE_ERROR_FAULT, N_("the shared disk does not answer") },
  { EHOSTUNREACH, AIKA_SAVE_ERROR_FAULT, N_("the shared disk does not answer") },
  { ENOTCONN, AIKA_SAVE_ERROR_FAULT, N_("the shared disk does not answer") },
};

/* A part of a sentence, to stand behind a colon. */
const char *
aika_safe_describe_errno (int number,
                          AikaSaveError *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].number == number)
      {
        *code = reasons[i].code;
        return _(reasons[i].reason);
      }
  *code = AIKA_SAVE_ERROR_FAULT;
  return g_strerror (number);
}
