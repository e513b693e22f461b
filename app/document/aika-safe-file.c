/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "aika-safe-file"

#include "config.h"

#include "document/aika-safe-file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/xattr.h>
#include <unistd.h>

#define ACL_ATTRIBUTE "system.posix_acl_access"
#define HASH_N_BYTES 65536

/* NAME.~0123abcd: sync clients leave names with ".~" alone. The name is cut so
 * that the whole is short enough for every file system (143 is the least). */
#define TEMP_MAX_N_NAME_BYTES 120
#define TEMP_N_DIGITS 8
#define TEMP_N_TRIES 100

/* Two saves of ours wait this long for each other, then go on: a lock that
 * another program holds must not keep a save waiting for ever. */
#define LOCK_N_TRIES 100
#define LOCK_WAIT_US 10000

/* Opens an ordinary file, not a link; EISDIR or AIKA_SAFE_FILE_NOT_REGULAR
 * else. A fifo or a device is not even opened: that may wait for ever or do
 * something. (With O_NONBLOCK, open () would fail on what a file server has
 * leased.) */
int
aika_safe_file_open (int folder,
                     const char *name,
                     int flags,
                     struct stat *info)
{
  int fd;

  if (fstatat (folder, name, info, AT_SYMLINK_NOFOLLOW) != 0)
    return -1;
  if (!S_ISREG (info->st_mode))
    {
      errno = S_ISDIR (info->st_mode) ? EISDIR : AIKA_SAFE_FILE_NOT_REGULAR;
      return -1;
    }
  fd = TEMP_FAILURE_RETRY (openat (folder, name, flags | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY));
  if (fd >= 0 && fstat (fd, info) != 0)
    {
      int reason = errno;

      aika_safe_file_close (&fd);
      errno = reason;
    }
  return fd;
}

/* A folder that may be entered but not listed still serves to name files by. */
int
aika_safe_file_open_folder (const char *path)
{
  int fd = TEMP_FAILURE_RETRY (open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC));

  if (fd < 0 && errno == EACCES)
    fd = TEMP_FAILURE_RETRY (open (path, O_PATH | O_DIRECTORY | O_CLOEXEC));
  return fd;
}

/* Closing is where a network file system may first say that the disk is full.
 * The descriptor is gone in any case, also after EINTR. */
gboolean
aika_safe_file_close (int *fd)
{
  int result = close (*fd);

  *fd = -1;
  return result == 0 || errno == EINTR;
}

/* Reads from the start, whatever the position; EFBIG if there is more. */
GBytes *
aika_safe_file_read (int fd,
                     gsize max_n_bytes)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (HASH_N_BYTES);

  while (TRUE)
    {
      ssize_t n = TEMP_FAILURE_RETRY (pread (fd, buffer, HASH_N_BYTES, bytes->len));

      if (n < 0)
        return NULL;
      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
      if (bytes->len + (gsize) n > max_n_bytes)
        {
          errno = EFBIG;
          return NULL;
        }
      g_byte_array_append (bytes, buffer, (guint) n);
    }
}

char *
aika_safe_file_hash (int fd)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *buffer = g_malloc (HASH_N_BYTES);
  off_t at = 0;

  while (TRUE)
    {
      ssize_t n = TEMP_FAILURE_RETRY (pread (fd, buffer, HASH_N_BYTES, at));

      if (n < 0)
        return NULL;
      if (n == 0)
        return g_strdup (g_checksum_get_string (checksum));
      g_checksum_update (checksum, buffer, n);
      at += n;
    }
}

/* Writes over the start of the file; does not cut what is behind. */
gboolean
aika_safe_file_write (int fd,
                      GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  gsize at = 0;

  while (at < length)
    {
      ssize_t n = TEMP_FAILURE_RETRY (pwrite (fd, data + at, length - at, (off_t) at));

      if (n < 0)
        return FALSE;
      if (n == 0)
        {
          errno = EIO;
          return FALSE;
        }
      at += (gsize) n;
    }
  return TRUE;
}

gboolean
aika_safe_file_truncate (int fd,
                         gsize n_bytes)
{
  return TEMP_FAILURE_RETRY (ftruncate (fd, (off_t) n_bytes)) == 0;
}

/* Makes room for @n_bytes without changing what the file holds, as
 * posix_fallocate () would by making it longer. Where that is unknown, nothing
 * is reserved. */
gboolean
aika_safe_file_allocate (int fd,
                         gsize n_bytes)
{
  if (n_bytes == 0 ||
      TEMP_FAILURE_RETRY (fallocate (fd, FALLOC_FL_KEEP_SIZE, 0, (off_t) n_bytes)) == 0)
    return TRUE;
  return errno == EOPNOTSUPP || errno == ENOSYS;
}

/* After a failure the kernel may have dropped what it could not write: syncing
 * the same descriptor again proves nothing. */
gboolean
aika_safe_file_sync (int fd)
{
  return TEMP_FAILURE_RETRY (fsync (fd)) == 0;
}

/* EINVAL: a file system (CIFS) that has no such thing for folders. EBADF: one
 * that may not be listed, see aika_safe_file_open_folder (). */
gboolean
aika_safe_file_sync_folder (int fd)
{
  if (TEMP_FAILURE_RETRY (fsync (fd)) == 0 || errno == EINVAL)
    return TRUE;
  if (errno != EBADF)
    return FALSE;
  sync ();
  return TRUE;
}

/* Keeps two saves of ours on this machine apart between the last look at the
 * file and its change; other programs do not know of it. */
void
aika_safe_file_lock_folder (int fd)
{
  for (int i = 0; i < LOCK_N_TRIES; i++)
    {
      if (flock (fd, LOCK_EX | LOCK_NB) == 0 || (errno != EWOULDBLOCK && errno != EINTR))
        return;
      g_usleep (LOCK_WAIT_US);
    }
}

static gsize
get_temp_stem_length (const char *name)
{
  gsize length = strlen (name);

  if (length <= TEMP_MAX_N_NAME_BYTES)
    return length;
  length = TEMP_MAX_N_NAME_BYTES;
  while (length > 0 && (name[length] & 0xc0) == 0x80)
    length--;
  return length;
}

/* Creates an empty file of ours beside @name. */
int
aika_safe_file_create_temp (int folder,
                            const char *name,
                            mode_t mode,
                            char **temp_name)
{
  for (int i = 0; i < TEMP_N_TRIES; i++)
    {
      g_autofree char *candidate = g_strdup_printf ("%.*s.~%08x",
                                                    (int) get_temp_stem_length (name), name,
                                                    g_random_int ());
      int fd = TEMP_FAILURE_RETRY (
        openat (folder, candidate, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));

      if (fd >= 0)
        *temp_name = g_steal_pointer (&candidate);
      if (fd >= 0 || errno != EEXIST)
        return fd;
    }
  return -1;
}

gboolean
aika_safe_file_is_temp (const char *candidate,
                        const char *name)
{
  gsize length = get_temp_stem_length (name);

  return strlen (candidate) == length + 2 + TEMP_N_DIGITS &&
         strncmp (candidate, name, length) == 0 && strncmp (candidate + length, ".~", 2) == 0 &&
         strspn (candidate + length + 2, "0123456789abcdef") == TEMP_N_DIGITS;
}

/* A NULL-separated list of names, or NULL. */
static char *
list_attributes (int fd,
                 gsize *length)
{
  ssize_t size = flistxattr (fd, NULL, 0);
  g_autofree char *names = NULL;

  *length = 0;
  if (size < 0)
    return errno == EOPNOTSUPP || errno == ENOSYS ? g_strdup ("") : NULL;
  names = g_malloc0 ((gsize) size + 1);
  if (size > 0 && (size = flistxattr (fd, names, (gsize) size)) < 0)
    return NULL;
  *length = (gsize) size;
  return g_steal_pointer (&names);
}

static gboolean
copy_attribute (int from,
                int to,
                const char *name)
{
  ssize_t size = fgetxattr (from, name, NULL, 0);
  g_autofree char *value = NULL;

  if (size < 0)
    return FALSE;
  value = g_malloc ((gsize) size + 1);
  size = fgetxattr (from, name, value, (gsize) size);
  return size >= 0 && fsetxattr (to, name, value, (gsize) size, 0) == 0;
}

/* Labels such as security.selinux are given by the system's policy; who may
 * not set them has the right ones already. */
static gboolean
copy_extended_attributes (int from,
                          int to)
{
  gsize length;
  g_autofree char *names = list_attributes (from, &length);
  gboolean has_acl = FALSE;

  if (names == NULL)
    return FALSE;
  for (const char *name = names; name < names + length; name += strlen (name) + 1)
    {
      has_acl = has_acl || strcmp (name, ACL_ATTRIBUTE) == 0;
      if (!copy_attribute (from, to, name) && !g_str_has_prefix (name, "security."))
        return FALSE;
    }
  /* A folder may give its files an access list that the old one did not have. */
  return has_acl || fremovexattr (to, ACL_ATTRIBUTE) == 0 || errno == ENODATA ||
         errno == EOPNOTSUPP || errno == ENOSYS;
}

/**
 * aika_safe_file_copy_attributes:
 * @from: the old file
 * @from_info: its owner and mode
 * @to: the new file
 *
 * Gives @to the owner, group, mode, access list and extended attributes of
 * @from.
 *
 * Returns: %FALSE if one of them cannot be kept
 */
gboolean
aika_safe_file_copy_attributes (int from,
                                const struct stat *from_info,
                                int to)
{
  struct stat info;

  if (fstat (to, &info) != 0)
    return FALSE;
  if ((info.st_uid != from_info->st_uid || info.st_gid != from_info->st_gid) &&
      fchown (to, from_info->st_uid, from_info->st_gid) != 0)
    return FALSE;
  if (!copy_extended_attributes (from, to))
    return FALSE;
  /* Last, because a new owner or access list changes the mode. */
  if (fstat (to, &info) != 0)
    return FALSE;
  if (info.st_mode != from_info->st_mode &&
      (fchmod (to, from_info->st_mode & 07777) != 0 || fstat (to, &info) != 0))
    return FALSE;
  return info.st_mode == from_info->st_mode && info.st_uid == from_info->st_uid &&
         info.st_gid == from_info->st_gid;
}

/**
 * aika_safe_file_name_new:
 * @folder: the folder of both
 * @temp_name: a file of ours
 * @name: its name to be
 *
 * Renames @temp_name, but never over a file that has appeared at @name; EEXIST
 * then. File systems that know neither RENAME_NOREPLACE nor links (some FUSE)
 * leave a moment between the look and the change.
 *
 * Returns: whether the file has its name
 */
gboolean
aika_safe_file_name_new (int folder,
                         const char *temp_name,
                         const char *name)
{
  if (renameat2 (folder, temp_name, folder, name, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP)
    return FALSE;
  if (linkat (folder, temp_name, folder, name, 0) == 0)
    {
      /* A failure leaves a second name that is removed an hour later. */
      unlinkat (folder, temp_name, 0);
      return TRUE;
    }
  if (errno != EPERM && errno != EMLINK && errno != ENOSYS && errno != EOPNOTSUPP)
    return FALSE;
  if (faccessat (folder, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0)
    errno = EEXIST;
  return errno == ENOENT && renameat (folder, temp_name, folder, name) == 0;
}
