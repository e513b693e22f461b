/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "aika-recovery-copy"

#include "config.h"

#include "document/aika-recovery-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "document/aika-safe-file.h"

/* Two files for each copy:
 *
 *   0123456789abcdef-01234567.note       SHA-256 of the copy, a line feed,
 *                                        SHA-256 of the file before, a line feed,
 *                                        the path of the file
 *   0123456789abcdef-01234567.aikajana   the copy: opens like any plan
 *
 * The note is written first and removed last, so a copy without a note does
 * not occur, and it is locked while the process that made it lives.
 *
 * Invariants: (1) a name is never used twice, so a copy that waits to be
 * offered is not overwritten by the next save; (2) a copy is whole if its bytes
 * have the hash of the note. */

#define NOTE_SUFFIX ".note"
#define COPY_SUFFIX ".aikajana"
#define SHA256_N_DIGITS 64
#define FOLDER_MODE 0700 /* plans may name people */
#define FILE_MODE 0600
#define N_TRIES 100

struct _AikaRecoveryCopy
{
  char *note_path;
  char *copy_path;
  char *document_path;
  char *sha256;
  char *old_sha256;
  int note; /* locked */
};

static AikaRecoveryCopy *
allocate_copy (const char *folder,
               const char *id)
{
  AikaRecoveryCopy *copy = g_new0 (AikaRecoveryCopy, 1);

  copy->note_path = g_strconcat (folder, G_DIR_SEPARATOR_S, id, NOTE_SUFFIX, NULL);
  copy->copy_path = g_strconcat (folder, G_DIR_SEPARATOR_S, id, COPY_SUFFIX, NULL);
  copy->note = -1;
  return copy;
}

/* Whether no other process holds it. Where nothing can be locked, none does. */
static gboolean
lock_note (AikaRecoveryCopy *copy)
{
  return flock (copy->note, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

static gboolean
create_note (AikaRecoveryCopy *copy,
             const char *old_sha256)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  text = g_strconcat (copy->sha256, "\n", old_sha256, "\n", copy->document_path, NULL);
  bytes = g_bytes_new (text, strlen (text));
  return lock_note (copy) && aika_safe_file_write (copy->note, bytes) &&
         aika_safe_file_sync (copy->note);
}

static gboolean
create_copy (AikaRecoveryCopy *copy,
             GBytes *bytes)
{
  int fd = TEMP_FAILURE_RETRY (
    open (copy->copy_path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, FILE_MODE));
  gboolean is_whole;

  if (fd < 0)
    return FALSE;
  is_whole = aika_safe_file_write (fd, bytes) && aika_safe_file_sync (fd);
  if (!is_whole)
    {
      int reason = errno;

      aika_safe_file_close (&fd);
      errno = reason;
      return FALSE;
    }
  return aika_safe_file_close (&fd);
}

static gboolean
sync_folder (const char *path)
{
  int fd = aika_safe_file_open_folder (path);
  gboolean is_synced;
  int reason;

  if (fd < 0)
    return FALSE;
  is_synced = aika_safe_file_sync_folder (fd);
  reason = errno;
  aika_safe_file_close (&fd);
  errno = reason;
  return is_synced;
}

/* A name of its own (1), with its note still empty. */
static AikaRecoveryCopy *
claim_name (const char *folder,
            const char *document_path)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, document_path, -1);

  if (g_mkdir_with_parents (folder, FOLDER_MODE) != 0)
    return NULL;
  for (int i = 0; i < N_TRIES; i++)
    {
      g_autofree char *id = g_strdup_printf ("%.16s-%08x", hash, g_random_int ());
      g_autoptr (AikaRecoveryCopy) copy = allocate_copy (folder, id);

      copy->note = TEMP_FAILURE_RETRY (
        open (copy->note_path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, FILE_MODE));
      if (copy->note >= 0)
        return g_steal_pointer (&copy);
      if (errno != EEXIST)
        return NULL;
    }
  return NULL;
}

/**
 * aika_recovery_copy_dup_folder:
 *
 * Returns: (transfer full): the folder where the program keeps its copies,
 *   under `$XDG_STATE_HOME`; it need not exist
 */
char *
aika_recovery_copy_dup_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "aikajana", "recovery", NULL);
}

/**
 * aika_recovery_copy_new:
 * @folder: where to keep it; made if it is not there
 * @document_path: the file that is going to be written, without links
 * @old_sha256: hash of what it holds now
 * @bytes: what it is going to hold
 *
 * Makes a copy and waits until it is on the disk.
 *
 * Returns: (transfer full) (nullable): the copy; %NULL with the reason in
 *   errno, and nothing left behind
 */
AikaRecoveryCopy *
aika_recovery_copy_new (const char *folder,
                        const char *document_path,
                        const char *old_sha256,
                        GBytes *bytes)
{
  AikaRecoveryCopy *copy = claim_name (folder, document_path);
  int reason;

  if (copy == NULL)
    return NULL;
  copy->document_path = g_strdup (document_path);
  copy->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  copy->old_sha256 = g_strdup (old_sha256);
  if (create_note (copy, old_sha256) && create_copy (copy, bytes) && sync_folder (folder))
    return copy;

  reason = errno;
  aika_recovery_copy_discard (copy);
  errno = reason;
  return NULL;
}

/**
 * aika_recovery_copy_free:
 * @copy: (transfer full): a copy
 *
 * Lets go of the copy; its files stay and will be listed.
 */
void
aika_recovery_copy_free (AikaRecoveryCopy *copy)
{
  if (copy->note >= 0)
    aika_safe_file_close (&copy->note);
  g_free (copy->note_path);
  g_free (copy->copy_path);
  g_free (copy->document_path);
  g_free (copy->sha256);
  g_free (copy->old_sha256);
  g_free (copy);
}

/**
 * aika_recovery_copy_get_path:
 * @copy: a copy
 *
 * Returns: where it is; it can be read with [func@safe_load]
 */
const char *
aika_recovery_copy_get_path (AikaRecoveryCopy *copy)
{
  return copy->copy_path;
}

/**
 * aika_recovery_copy_get_document_path:
 * @copy: a copy
 *
 * Returns: the file it was made for, which may not be there any more
 */
const char *
aika_recovery_copy_get_document_path (AikaRecoveryCopy *copy)
{
  return copy->document_path;
}

/**
 * aika_recovery_copy_get_sha256:
 * @copy: a copy
 *
 * Returns: the hash of what it holds
 */
const char *
aika_recovery_copy_get_sha256 (AikaRecoveryCopy *copy)
{
  return copy->sha256;
}

/**
 * aika_recovery_copy_discard:
 * @copy: (transfer full): a copy that nobody needs any more
 *
 * Removes it from the disk. What cannot be removed is found again by
 * aika_recovery_copy_list (), and removed then if the file has the same text.
 */
void
aika_recovery_copy_discard (AikaRecoveryCopy *copy)
{
  if (unlink (copy->copy_path) == 0 || errno == ENOENT)
    unlink (copy->note_path);
  aika_recovery_copy_free (copy);
}

static char *
dup_hash_of_file (const char *path)
{
  struct stat info;
  int fd = aika_safe_file_open (AT_FDCWD, path, O_RDONLY, &info);
  char *hash;

  if (fd < 0)
    return NULL;
  hash = aika_safe_file_hash (fd);
  aika_safe_file_close (&fd);
  return hash;
}

static gboolean
read_note (AikaRecoveryCopy *copy)
{
  g_autofree char *text = NULL;
  gsize length;
  const gsize path_at = 2 * (SHA256_N_DIGITS + 1);

  if (!g_file_get_contents (copy->note_path, &text, &length, NULL) || length <= path_at ||
      text[SHA256_N_DIGITS] != '\n' || text[path_at - 1] != '\n')
    return FALSE;
  copy->sha256 = g_strndup (text, SHA256_N_DIGITS);
  copy->old_sha256 = g_strndup (text + SHA256_N_DIGITS + 1, SHA256_N_DIGITS);
  copy->document_path = g_strdup (text + path_at);
  return TRUE;
}

/* A copy to offer: whole, not of a living process, and not what the file holds
 * anyway. What cannot be needed is removed: the file has the new text, or the
 * save was killed before its copy was whole and so before it touched the file. */
static AikaRecoveryCopy *
take_copy (const char *folder,
           const char *id)
{
  AikaRecoveryCopy *copy = allocate_copy (folder, id);
  g_autofree char *copy_hash = NULL;
  g_autofree char *document_hash = NULL;
  gboolean is_whole;

  copy->note = TEMP_FAILURE_RETRY (open (copy->note_path, O_RDWR | O_CLOEXEC));
  if (copy->note < 0 || !lock_note (copy) || !read_note (copy))
    {
      aika_recovery_copy_free (copy);
      return NULL;
    }
  copy_hash = dup_hash_of_file (copy->copy_path);
  document_hash = dup_hash_of_file (copy->document_path);
  is_whole = g_strcmp0 (copy_hash, copy->sha256) == 0;
  if (g_strcmp0 (document_hash, copy->sha256) == 0 ||
      (!is_whole && g_strcmp0 (document_hash, copy->old_sha256) == 0))
    g_clear_pointer (&copy, aika_recovery_copy_discard);
  else if (!is_whole)
    g_clear_pointer (&copy, aika_recovery_copy_free);
  return copy;
}

/**
 * aika_recovery_copy_list:
 * @folder: where copies are kept
 *
 * Finds what a killed or failed save has left: files that may be incomplete,
 * with the whole text that they should have. To be offered to the user; only
 * aika_recovery_copy_discard () ends it.
 *
 * Returns: (transfer full) (element-type AikaRecoveryCopy): the copies;
 *   empty if there is no such folder
 */
GPtrArray *
aika_recovery_copy_list (const char *folder)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify) aika_recovery_copy_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *id = NULL;
      AikaRecoveryCopy *copy;

      if (!g_str_has_suffix (name, NOTE_SUFFIX))
        continue;
      id = g_strndup (name, strlen (name) - strlen (NOTE_SUFFIX));
      copy = take_copy (folder, id);
      if (copy != NULL)
        g_ptr_array_add (copies, copy);
    }
  return copies;
}
