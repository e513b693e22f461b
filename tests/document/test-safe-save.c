/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "test-safe-save"

#include "config.h"

#include "document/aika-safe-save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "document/aika-recovery-copy.h"
#include "safe-save-place.h"
#include "safe-save-shim.h"

#define NOBODY 65534 /* whom no file belongs to, when the tests run as root */
#define OTHER 65533
#define ATTRIBUTE "user.aikajana-test"
#define ACL_ATTRIBUTE "system.posix_acl_access"
#define DEFAULT_ACL_ATTRIBUTE "system.posix_acl_default"

/* Targets: what a path may lead to. */

typedef struct
{
  char *root;
  char *folder;
  char *recovery;
  char *path;       /* to save to */
  char *real;       /* where the text must end up */
  GBytes *old;
  GBytes *new;
  struct stat before; /* of real */
  const char *skip; /* why this cannot be tried here */
} Target;

typedef struct
{
  const char *name;
  void (*set_up) (Target *target);
  void (*check) (Target *target);
  gboolean as_nobody;
  gboolean is_new;     /* nothing was read before */
  const char *refusal; /* a part of the message, or NULL if it is saved */
  AikaSaveError code;
} Case;

static void
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

static char *
dup_in_folder (Target *target,
               const char *name)
{
  return g_build_filename (target->folder, name, NULL);
}

static void
aim (Target *target,
     const char *name,
     const char *real_name)
{
  target->path = dup_in_folder (target, name);
  target->real = dup_in_folder (target, real_name);
}

static void
set_up_plain (Target *target)
{
  aim (target, "plan.aikajana", "plan.aikajana");
  create_file (target->real, target->old, 0640);
}

static void
set_up_modes (Target *target)
{
  aim (target, "plan.aikajana", "plan.aikajana");
  create_file (target->real, target->old, 0606);
}

static void
check_replaced (Target *target)
{
  struct stat now;

  g_assert_cmpint (stat (target->real, &now), ==, 0);
  g_assert_cmpuint (now.st_ino, !=, target->before.st_ino);
}

static void
check_in_place (Target *target)
{
  struct stat now;

  g_assert_cmpint (stat (target->real, &now), ==, 0);
  g_assert_cmpuint (now.st_ino, ==, target->before.st_ino);
}

static void
set_up_symlink (Target *target)
{
  aim (target, "link", "plan.aikajana");
  create_file (target->real, target->old, 0640);
  g_assert_cmpint (symlink ("plan.aikajana", target->path), ==, 0);
}

static void
check_symlink (Target *target)
{
  struct stat info;

  g_assert_cmpint (lstat (target->path, &info), ==, 0);
  g_assert_true (S_ISLNK (info.st_mode));
  check_replaced (target);
}

static void
set_up_chain (Target *target)
{
  g_autofree char *inner = dup_in_folder (target, "inner");
  g_autofree char *second = dup_in_folder (target, "inner/second");
  g_autofree char *third = dup_in_folder (target, "third");

  aim (target, "first", "inner/plan.aikajana");
  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  create_file (target->real, target->old, 0640);
  g_assert_cmpint (symlink ("inner/second", target->path), ==, 0);
  g_assert_cmpint (symlink ("../third", second), ==, 0);
  g_assert_cmpint (symlink (target->real, third), ==, 0);
}

static void
set_up_dangling (Target *target)
{
  aim (target, "link", "gone.aikajana");
  g_assert_cmpint (symlink ("gone.aikajana", target->path), ==, 0);
}

static void
set_up_loop (Target *target)
{
  g_autofree char *other = dup_in_folder (target, "other");

  aim (target, "link", "other");
  g_assert_cmpint (symlink ("other", target->path), ==, 0);
  g_assert_cmpint (symlink ("link", other), ==, 0);
}

static void
set_up_hard_link (Target *target)
{
  g_autofree char *other = dup_in_folder (target, "other");

  set_up_plain (target);
  g_assert_cmpint (link (target->real, other), ==, 0);
}

static void
check_hard_link (Target *target)
{
  g_autofree char *other = dup_in_folder (target, "other");

  check_in_place (target);
  g_assert_true (file_holds (other, target->new));
}

static void
set_up_closed_folder (Target *target)
{
  set_up_plain (target);
  g_assert_cmpint (g_chmod (target->folder, 0555), ==, 0);
}

static void
set_up_hidden_folder (Target *target)
{
  set_up_plain (target);
  g_assert_cmpint (g_chmod (target->folder, 0311), ==, 0);
}

static void
set_up_new_in_closed_folder (Target *target)
{
  aim (target, "plan.aikajana", "plan.aikajana");
  g_assert_cmpint (g_chmod (target->folder, 0555), ==, 0);
}

static void
set_up_read_only (Target *target)
{
  aim (target, "plan.aikajana", "plan.aikajana");
  create_file (target->real, target->old, 0444);
}

static void
set_up_unreadable (Target *target)
{
  aim (target, "plan.aikajana", "plan.aikajana");
  create_file (target->real, target->old, 0200);
}

static void
set_up_directory (Target *target)
{
  aim (target, "plan.aikajana", "plan.aikajana");
  g_assert_cmpint (g_mkdir (target->real, 0700), ==, 0);
}

static void
set_up_fifo (Target *target)
{
  aim (target, "plan.aikajana", "plan.aikajana");
  g_assert_cmpint (mkfifo (target->real, 0600), ==, 0);
}

static void
set_up_missing_folder (Target *target)
{
  aim (target, "nowhere/plan.aikajana", "nowhere/plan.aikajana");
}

static void
set_up_file_as_folder (Target *target)
{
  set_up_plain (target);
  g_free (target->path);
  target->path = g_build_filename (target->real, "plan.aikajana", NULL);
}

static void
set_up_new (Target *target)
{
  aim (target, "uusi.aikajana", "uusi.aikajana");
}

static void
check_new_mode (Target *target)
{
  struct stat info;

  g_assert_cmpint (stat (target->real, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0644); /* less the umask of run_case () */
  g_assert_cmpuint (info.st_nlink, ==, 1);
}

static char *
dup_long_name (gsize n_bytes)
{
  /* Of 2-byte characters, which must not be cut in the name of a temporary file. */
  GString *name = g_string_new (n_bytes % 2 == 1 ? "x" : "");

  while (name->len < n_bytes)
    g_string_append (name, "ä");
  return g_string_free (name, FALSE);
}

static void
set_up_longest_name (Target *target)
{
  g_autofree char *name = dup_long_name (255);

  aim (target, name, name);
  create_file (target->real, target->old, 0640);
}

static void
set_up_new_longest_name (Target *target)
{
  g_autofree char *name = dup_long_name (255);

  aim (target, name, name);
}

static void
set_up_too_long_name (Target *target)
{
  g_autofree char *name = dup_long_name (256);

  aim (target, name, name);
}

static void
set_up_broken_name (Target *target)
{
  aim (target, "Jyv\xe4skyl\xe4", "Jyv\xe4skyl\xe4");
  create_file (target->real, target->old, 0640);
}

static void
set_up_broken_name_directory (Target *target)
{
  aim (target, "Jyv\xe4skyl\xe4", "Jyv\xe4skyl\xe4");
  g_assert_cmpint (g_mkdir (target->real, 0700), ==, 0);
}

static void
set_up_attribute (Target *target)
{
  set_up_plain (target);
  if (setxattr (target->real, ATTRIBUTE, "a\0b", 3, 0) != 0)
    target->skip = "no extended attributes here";
}

static void
check_attribute (Target *target)
{
  char value[8];

  check_replaced (target);
  g_assert_cmpint (getxattr (target->real, ATTRIBUTE, value, sizeof value), ==, 3);
  g_assert_cmpmem (value, 3, "a\0b", 3);
}

/* Owner rw-, user 65533 r--, group r--, mask r--, others ---. */
static const struct
{
  guint32 version;
  struct
  {
    guint16 tag;
    guint16 permission;
    guint32 id;
  } entries[5];
} acl = {
  2,
  { { 0x01, 6, G_MAXUINT32 },
    { 0x02, 4, OTHER },
    { 0x04, 4, G_MAXUINT32 },
    { 0x10, 4, G_MAXUINT32 },
    { 0x20, 0, G_MAXUINT32 } },
};

static void
set_up_acl (Target *target)
{
  set_up_plain (target);
  if (setxattr (target->real, ACL_ATTRIBUTE, &acl, sizeof acl, 0) != 0)
    target->skip = "no access lists here";
}

static void
check_acl (Target *target)
{
  char value[256];

  check_replaced (target);
  g_assert_cmpint (getxattr (target->real, ACL_ATTRIBUTE, value, sizeof value), ==, sizeof acl);
  g_assert_cmpmem (value, sizeof acl, &acl, sizeof acl);
}

/* New files of the folder get an access list; the old one has none. */
static void
set_up_inherited_acl (Target *target)
{
  set_up_plain (target);
  if (setxattr (target->folder, DEFAULT_ACL_ATTRIBUTE, &acl, sizeof acl, 0) != 0)
    target->skip = "no access lists here";
}

static void
check_no_acl (Target *target)
{
  check_replaced (target);
  g_assert_cmpint (getxattr (target->real, ACL_ATTRIBUTE, NULL, 0), <, 0);
}

static void
set_up_setgid_folder (Target *target)
{
  set_up_plain (target);
  if (geteuid () != 0)
    target->skip = "only root can give files away";
  else
    {
      g_assert_cmpint (chown (target->folder, 0, OTHER), ==, 0);
      g_assert_cmpint (g_chmod (target->folder, 02775), ==, 0);
    }
}

/* The shared drive of two coordinators: another's file in a group's folder. */
static void
set_up_other_owner (Target *target)
{
  set_up_plain (target);
  if (geteuid () != 0)
    {
      target->skip = "only root can give files away";
      return;
    }
  g_assert_cmpint (chown (target->real, OTHER, NOBODY), ==, 0);
  g_assert_cmpint (g_chmod (target->real, 0664), ==, 0);
}

static void
set_up_sticky_folder (Target *target)
{
  set_up_other_owner (target);
  if (target->skip != NULL)
    return;
  g_assert_cmpint (chown (target->folder, OTHER, NOBODY), ==, 0);
  g_assert_cmpint (g_chmod (target->folder, 01777), ==, 0);
}

static void
set_up_empty_path (Target *target)
{
  target->path = g_strdup ("");
  target->real = g_strdup ("");
}

static const Case cases[] = {
  { .name = "plain", .set_up = set_up_plain, .check = check_replaced },
  { .name = "odd-mode", .set_up = set_up_modes, .check = check_replaced },
  { .name = "symlink", .set_up = set_up_symlink, .check = check_symlink },
  { .name = "chain-of-links", .set_up = set_up_chain, .check = check_symlink },
  { .name = "dangling-link", .set_up = set_up_dangling, .code = AIKA_SAVE_ERROR_DISAPPEARED,
    .refusal = "is not there any more" },
  { .name = "new-dangling-link", .set_up = set_up_dangling, .is_new = TRUE,
    .code = AIKA_SAVE_ERROR_NOT_REGULAR, .refusal = "a link to a file that is not there" },
  { .name = "loop", .set_up = set_up_loop, .code = AIKA_SAVE_ERROR_BAD_NAME,
    .refusal = "the links lead in a circle" },
  { .name = "hard-link", .set_up = set_up_hard_link, .check = check_hard_link },
  { .name = "closed-folder", .set_up = set_up_closed_folder, .check = check_in_place,
    .as_nobody = TRUE },
  { .name = "hidden-folder", .set_up = set_up_hidden_folder, .check = check_replaced,
    .as_nobody = TRUE },
  { .name = "new-in-closed-folder", .set_up = set_up_new_in_closed_folder, .is_new = TRUE,
    .as_nobody = TRUE, .code = AIKA_SAVE_ERROR_READ_ONLY,
    .refusal = "you have no permission for it. Nothing was written." },
  { .name = "read-only-file", .set_up = set_up_read_only, .as_nobody = TRUE,
    .code = AIKA_SAVE_ERROR_READ_ONLY,
    .refusal = "the file is write-protected. The previous version is intact." },
  { .name = "unreadable-file", .set_up = set_up_unreadable, .as_nobody = TRUE,
    .code = AIKA_SAVE_ERROR_READ_ONLY, .refusal = "you have no permission for it" },
  { .name = "directory", .set_up = set_up_directory, .code = AIKA_SAVE_ERROR_NOT_REGULAR,
    .refusal = "it is a folder. Nothing was written." },
  { .name = "fifo", .set_up = set_up_fifo, .code = AIKA_SAVE_ERROR_NOT_REGULAR,
    .refusal = "it is not an ordinary file" },
  { .name = "missing-folder", .set_up = set_up_missing_folder, .is_new = TRUE,
    .code = AIKA_SAVE_ERROR_NOT_FOUND, .refusal = "the folder is not there" },
  { .name = "file-as-folder", .set_up = set_up_file_as_folder, .is_new = TRUE,
    .code = AIKA_SAVE_ERROR_NOT_FOUND, .refusal = "a part of its path is not a folder" },
  { .name = "new", .set_up = set_up_new, .check = check_new_mode, .is_new = TRUE },
  { .name = "name-of-255-bytes", .set_up = set_up_longest_name, .check = check_replaced },
  { .name = "new-name-of-255-bytes", .set_up = set_up_new_longest_name, .is_new = TRUE },
  { .name = "name-of-256-bytes", .set_up = set_up_too_long_name, .is_new = TRUE,
    .code = AIKA_SAVE_ERROR_BAD_NAME, .refusal = "the name is too long" },
  { .name = "name-that-is-not-utf8", .set_up = set_up_broken_name, .check = check_replaced },
  { .name = "refused-name-that-is-not-utf8", .set_up = set_up_broken_name_directory,
    .code = AIKA_SAVE_ERROR_NOT_REGULAR, .refusal = "it is a folder" },
  { .name = "extended-attribute", .set_up = set_up_attribute, .check = check_attribute },
  { .name = "access-list", .set_up = set_up_acl, .check = check_acl },
  { .name = "access-list-of-the-folder", .set_up = set_up_inherited_acl, .check = check_no_acl },
  { .name = "setgid-folder", .set_up = set_up_setgid_folder, .check = check_replaced },
  { .name = "file-of-another", .set_up = set_up_other_owner, .check = check_in_place,
    .as_nobody = TRUE },
  { .name = "file-of-another-in-sticky-folder", .set_up = set_up_sticky_folder,
    .check = check_in_place, .as_nobody = TRUE },
  { .name = "no-path", .set_up = set_up_empty_path, .is_new = TRUE,
    .code = AIKA_SAVE_ERROR_NOT_FOUND, .refusal = "Nothing was written." },
};

static Target *
target_new (void)
{
  Target *target = g_new0 (Target, 1);

  target->root = g_dir_make_tmp ("aika-save-XXXXXX", NULL);
  target->folder = g_build_filename (target->root, "folder", NULL);
  target->recovery = g_build_filename (target->root, "recovery", NULL);
  target->old = text_new ("the old text", 30000);
  target->new = text_new ("the new text", 50000);
  g_assert_cmpint (g_mkdir (target->folder, 0755), ==, 0);
  g_assert_cmpint (g_mkdir (target->recovery, 0700), ==, 0);
  g_assert_cmpint (g_chmod (target->root, 0755), ==, 0);
  return target;
}

static void
target_free (Target *target)
{
  remove_tree (target->root);
  g_free (target->root);
  g_free (target->folder);
  g_free (target->recovery);
  g_free (target->path);
  g_free (target->real);
  g_bytes_unref (target->old);
  g_bytes_unref (target->new);
  g_free (target);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Target, target_free)

static void
give_to_nobody (const char *path)
{
  struct stat info;

  if (lstat (path, &info) == 0 && info.st_uid == 0)
    g_assert_cmpint (lchown (path, NOBODY, NOBODY), ==, 0);
}

/* Permissions mean nothing to root. */
static gboolean
become_nobody (void)
{
  return setgroups (0, NULL) == 0 && setresgid (NOBODY, NOBODY, NOBODY) == 0 &&
         setresuid (NOBODY, NOBODY, NOBODY) == 0;
}

/* A container may give root no other users. */
static gboolean
can_become_nobody (void)
{
  int status;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    _exit (become_nobody () ? 0 : 1);
  g_assert_cmpint (TEMP_FAILURE_RETRY (waitpid (child, &status, 0)), ==, child);
  return WIFEXITED (status) && WEXITSTATUS (status) == 0;
}

/* In a process of its own, which may hang or change its user. */
static void
run_case (const Case *c,
          Target *target,
          Result *result)
{
  Result *shared = shared_new (sizeof (Result));
  int status;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      g_autofree char *old_sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, target->old);
      g_autofree char *new_sha256 = NULL;
      GError *error = NULL;

      alarm (20);
      umask (022);
      if (c->as_nobody && geteuid () == 0 && !become_nobody ())
        _exit (1);
      shared->is_saved = aika_safe_save (target->path, target->new, c->is_new ? NULL : old_sha256,
                                         AIKA_SAVE_PLAIN, target->recovery, &new_sha256, &error);
      shared->has_new_sha256 = new_sha256 != NULL;
      if (error != NULL)
        {
          shared->code = error->code;
          g_strlcpy (shared->message, error->message, sizeof shared->message);
        }
      _exit (0);
    }
  g_assert_cmpint (TEMP_FAILURE_RETRY (waitpid (child, &status, 0)), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  *result = *shared;
  shared_free (shared, sizeof (Result));
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = NULL;
  guint n = 0;

  g_chmod (folder, 0755);
  dir = g_dir_open (folder, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_attributes_kept (Target *target)
{
  struct stat now;

  g_assert_cmpint (stat (target->real, &now), ==, 0);
  g_assert_cmpuint (now.st_mode, ==, target->before.st_mode);
  g_assert_cmpuint (now.st_uid, ==, target->before.st_uid);
  g_assert_cmpuint (now.st_gid, ==, target->before.st_gid);
  g_assert_cmpuint (now.st_nlink, ==, target->before.st_nlink);
}

static void
test_target (gconstpointer user_data)
{
  const Case *c = user_data;
  g_autoptr (Target) target = target_new ();
  gboolean was_file;
  mode_t folder_mode;
  struct stat info;
  Result result;
  guint n_files;

  if (c->as_nobody && geteuid () == 0 && !can_become_nobody ())
    target->skip = "root cannot become another user here";
  else
    c->set_up (target);
  if (target->skip != NULL)
    {
      g_test_skip (target->skip);
      return;
    }
  if (c->as_nobody && geteuid () == 0)
    {
      give_to_nobody (target->folder);
      give_to_nobody (target->recovery);
      give_to_nobody (target->real);
    }
  was_file = lstat (target->real, &target->before) == 0 && S_ISREG (target->before.st_mode);
  g_assert_cmpint (stat (target->folder, &info), ==, 0);
  folder_mode = info.st_mode & 07777;
  n_files = count_files (target->folder);
  g_assert_cmpint (g_chmod (target->folder, folder_mode), ==, 0);

  run_case (c, target, &result);
  g_test_message ("%s", result.is_saved ? "saved" : result.message);

  g_assert_cmpuint (count_files (target->recovery), ==, 0);
  g_assert_cmpint (result.is_saved, ==, c->refusal == NULL);
  g_assert_cmpint (result.has_new_sha256, ==, result.is_saved);
  if (result.is_saved)
    {
      g_assert_true (file_holds (target->real, target->new));
      g_assert_cmpuint (count_files (target->folder), ==, n_files + (c->is_new ? 1 : 0));
      if (was_file)
        assert_attributes_kept (target);
      if (c->check != NULL)
        c->check (target);
      return;
    }
  g_assert_cmpint (result.code, ==, c->code);
  g_assert_nonnull (strstr (result.message, c->refusal));
  g_assert_true (g_utf8_validate (result.message, -1, NULL));
  g_assert_cmpuint (count_files (target->folder), ==, n_files);
  if (was_file)
    {
      assert_attributes_kept (target);
      g_assert_cmpint (g_chmod (target->real, 0600), ==, 0);
      g_assert_true (file_holds (target->real, target->old));
    }
}

/* Conflicts: somebody else was there. */

typedef struct
{
  const char *name;
  PlaceKind kind;
  void (*interfere) (Place *place);
  const char *before_call; /* while saving, before this call; else before the save */
  guint nth;
  AikaSaveFlags flags;
  gboolean is_saved;
  AikaSaveError code;
} Conflict;

static GBytes *
text_of_other (Place *place)
{
  return text_new ("what another wrote", g_bytes_get_size (place->old));
}

static void
other_rewrites (Place *place)
{
  g_autoptr (GBytes) other = text_of_other (place);
  struct stat before;
  struct timespec times[2];
  int fd = open (place->real, O_WRONLY | O_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (fstat (fd, &before), ==, 0);
  g_assert_cmpint (write (fd, g_bytes_get_data (other, NULL), g_bytes_get_size (other)), ==,
                   before.st_size);
  /* As rsync -t or a sync client does: no time stamp tells of it. */
  times[0] = before.st_atim;
  times[1] = before.st_mtim;
  g_assert_cmpint (futimens (fd, times), ==, 0);
  close (fd);
}

static void
other_replaces (Place *place)
{
  g_autoptr (GBytes) other = text_of_other (place);
  g_autofree char *temp = g_strconcat (place->real, ".other", NULL);

  create_file (temp, other, 0640);
  g_assert_cmpint (g_rename (temp, place->real), ==, 0);
}

static void
other_touches (Place *place)
{
  g_assert_cmpint (utimensat (AT_FDCWD, place->real, NULL, 0), ==, 0);
}

static void
other_deletes (Place *place)
{
  g_assert_cmpint (g_remove (place->real), ==, 0);
}

static void
other_puts_folder (Place *place)
{
  other_deletes (place);
  g_assert_cmpint (g_mkdir (place->real, 0700), ==, 0);
}

static void
other_creates (Place *place)
{
  g_autoptr (GBytes) other = text_of_other (place);

  create_file (place->real, other, 0640);
}

static void
other_replaces_with_same (Place *place)
{
  g_autofree char *temp = g_strconcat (place->real, ".other", NULL);

  create_file (temp, place->old, 0640);
  g_assert_cmpint (g_rename (temp, place->real), ==, 0);
}

static const Conflict conflicts[] = {
  { .name = "changed-at-the-same-time-stamp", .interfere = other_rewrites,
    .code = AIKA_SAVE_ERROR_CHANGED_ON_DISK },
  { .name = "replaced", .interfere = other_replaces, .code = AIKA_SAVE_ERROR_CHANGED_ON_DISK },
  { .name = "touched-but-equal", .interfere = other_touches, .is_saved = TRUE },
  { .name = "replaced-by-the-same", .interfere = other_replaces_with_same, .is_saved = TRUE },
  { .name = "deleted", .interfere = other_deletes, .code = AIKA_SAVE_ERROR_DISAPPEARED },
  { .name = "folder-in-its-place", .interfere = other_puts_folder,
    .code = AIKA_SAVE_ERROR_NOT_REGULAR },
  { .name = "new-but-there", .kind = PLACE_NEW, .interfere = other_creates,
    .code = AIKA_SAVE_ERROR_EXISTS },
  { .name = "changed-behind-link", .kind = PLACE_SYMLINK, .interfere = other_rewrites,
    .code = AIKA_SAVE_ERROR_CHANGED_ON_DISK },
  { .name = "changed-hard-link", .kind = PLACE_HARD_LINK, .interfere = other_rewrites,
    .code = AIKA_SAVE_ERROR_CHANGED_ON_DISK },

  { .name = "changed-while-saving", .interfere = other_rewrites, .before_call = "fsync", .nth = 1,
    .code = AIKA_SAVE_ERROR_CHANGED_ON_DISK },
  { .name = "replaced-while-saving", .interfere = other_replaces, .before_call = "fsync", .nth = 1,
    .code = AIKA_SAVE_ERROR_CHANGED_ON_DISK },
  { .name = "deleted-while-saving", .interfere = other_deletes, .before_call = "fsync", .nth = 1,
    .code = AIKA_SAVE_ERROR_DISAPPEARED },
  { .name = "folder-while-saving", .interfere = other_puts_folder, .before_call = "fsync",
    .nth = 1, .code = AIKA_SAVE_ERROR_CHANGED_ON_DISK },
  { .name = "created-while-saving", .kind = PLACE_NEW, .interfere = other_creates,
    .before_call = "renameat2", .nth = 1, .code = AIKA_SAVE_ERROR_EXISTS },
  { .name = "changed-while-the-copy-is-made", .kind = PLACE_HARD_LINK, .interfere = other_rewrites,
    .before_call = "fsync", .nth = 2, .code = AIKA_SAVE_ERROR_CHANGED_ON_DISK },

  { .name = "asked-to-replace-changed", .interfere = other_rewrites, .flags = AIKA_SAVE_REPLACE,
    .is_saved = TRUE },
  { .name = "asked-to-replace-deleted", .interfere = other_deletes, .flags = AIKA_SAVE_REPLACE,
    .is_saved = TRUE },
  { .name = "asked-to-replace-existing", .kind = PLACE_NEW, .interfere = other_creates,
    .flags = AIKA_SAVE_REPLACE, .is_saved = TRUE },
  { .name = "asked-to-replace-but-changed-again", .interfere = other_rewrites,
    .before_call = "fsync", .nth = 1, .flags = AIKA_SAVE_REPLACE,
    .code = AIKA_SAVE_ERROR_CHANGED_ON_DISK },
};

static void
interfere (gpointer user_data)
{
  gpointer *both = user_data;
  const Conflict *conflict = both[0];

  conflict->interfere (both[1]);
}

static void
test_conflict (gconstpointer user_data)
{
  const Conflict *conflict = user_data;
  g_autoptr (Place) place = place_new (conflict->kind, 40000, 60000);
  g_autofree char *old_sha256 = place_dup_old_sha256 (place);
  g_autoptr (GBytes) other = text_of_other (place);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) leftovers = NULL;
  gpointer both[] = { (gpointer) conflict, place };
  ShimReport report;
  gboolean is_saved;

  if (conflict->before_call == NULL)
    conflict->interfere (place);
  shim_arm (SHIM_PASS, 0, 0, &report);
  if (conflict->before_call != NULL)
    shim_set_hook (conflict->before_call, conflict->nth, interfere, both);
  is_saved = aika_safe_save (place->path, place->new, old_sha256, conflict->flags, place->recovery,
                             NULL, &error);
  shim_disarm ();

  leftovers = place_list_leftovers (place);
  g_assert_cmpuint (leftovers->len, ==, 0);
  if (g_file_test (place->recovery, G_FILE_TEST_EXISTS))
    g_assert_cmpuint (count_files (place->recovery), ==, 0);
  g_assert_cmpint (is_saved, ==, conflict->is_saved);
  if (is_saved)
    {
      g_assert_no_error (error);
      g_assert_true (file_holds (place->real, place->new));
      return;
    }
  g_test_message ("%s", error->message);
  g_assert_error (error, AIKA_SAVE_ERROR, (int) conflict->code);
  if (conflict->interfere == other_deletes)
    g_assert_false (g_file_test (place->real, G_FILE_TEST_EXISTS));
  else if (conflict->interfere == other_puts_folder)
    g_assert_true (g_file_test (place->real, G_FILE_TEST_IS_DIR));
  else
    g_assert_true (file_holds (place->real, other));
}

/* Full disks. */

typedef struct
{
  PlaceKind kind;
  gboolean with_gio;
} Space;

static void
limit_file_size (void)
{
  struct rlimit limit = { 50000, 50000 };

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static gboolean
save_limited (Place *place,
              GError **error)
{
  limit_file_size ();
  return place_save (place, error);
}

static gboolean
save_limited_with_gio (Place *place,
                       GError **error)
{
  limit_file_size ();
  return place_save_with_gio (place, error);
}

static void
test_file_size_limit (gconstpointer user_data)
{
  const Space *space = user_data;
  g_autoptr (Place) place = place_new (space->kind, 40000, 300000);
  g_autofree char *damage = NULL;
  Result result;

  place_run_apart (place, space->with_gio ? save_limited_with_gio : save_limited, SHIM_PASS, 0, 0,
                   &result);
  g_assert_false (result.is_saved);
  if (space->with_gio)
    {
      /* The negative control: the harness must see that the text is gone. */
      g_assert_false (file_holds (place->real, place->old));
      return;
    }
  g_assert_cmpint (result.code, ==, AIKA_SAVE_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (result.message, "larger than is allowed"));
  damage = place_find_damage (place, &result);
  g_assert_cmpstr (damage, ==, NULL);
}

/* On a disk of 256 KiB, mounted where only this process sees it. */
static gboolean
save_on_small_disk (Place *place,
                    Result *result)
{
  g_autofree char *old_sha256 = place_dup_old_sha256 (place);
  g_autoptr (GError) error = NULL;

  if (unshare (CLONE_NEWNS) != 0 || mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
      mount ("tmpfs", place->folder, "tmpfs", 0, "size=256k,mode=0700") != 0)
    return FALSE;
  g_file_set_contents (place->real, g_bytes_get_data (place->old, NULL),
                       (gssize) g_bytes_get_size (place->old), NULL);
  if (place->kind == PLACE_HARD_LINK)
    {
      g_autofree char *other = g_build_filename (place->folder, "other", NULL);

      g_assert_cmpint (link (place->real, other), ==, 0);
    }
  result->is_saved = aika_safe_save (place->real, place->new, old_sha256, AIKA_SAVE_PLAIN,
                                     place->recovery, NULL, &error);
  result->code = error != NULL ? error->code : -1;
  if (error != NULL)
    g_strlcpy (result->message, error->message, sizeof result->message);
  /* The disk goes with the process, so it is looked at here. */
  result->report.has_fired = file_holds (place->real, place->old) &&
                             count_files (place->folder) ==
                               (place->kind == PLACE_HARD_LINK ? 2 : 1);
  return TRUE;
}

static void
test_small_disk (gconstpointer user_data)
{
  PlaceKind kind = (PlaceKind) GPOINTER_TO_INT (user_data);
  /* Beside the old text there is no room for the new one; over it neither. */
  g_autoptr (Place) place = place_new (kind, 150000, kind == PLACE_HARD_LINK ? 400000 : 200000);
  Result *shared = shared_new (sizeof (Result));
  Result result;
  int status;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      alarm (20);
      _exit (save_on_small_disk (place, shared) ? 0 : 77);
    }
  g_assert_cmpint (TEMP_FAILURE_RETRY (waitpid (child, &status, 0)), ==, child);
  result = *shared;
  shared_free (shared, sizeof (Result));
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == 77)
    {
      g_test_skip ("no disk can be mounted here");
      return;
    }
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  g_test_message ("%s", result.message);
  g_assert_false (result.is_saved);
  g_assert_cmpint (result.code, ==, AIKA_SAVE_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (result.message, "the disk is full. The previous version is intact."));
  g_assert_true (result.report.has_fired);
}

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
  other_creates (user_data);
}

static void
test_new_without_links (gconstpointer user_data)
{
  gboolean is_other_quicker = GPOINTER_TO_INT (user_data);
  g_autoptr (Place) place = place_new (PLACE_NEW, 40000, 60000);
  g_autoptr (GBytes) other = text_of_other (place);
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
  g_assert_true (file_holds (place->real, is_other_quicker ? other : place->new));
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

static void
test_recovery_folder_by_default (void)
{
  g_autofree char *folder = aika_recovery_copy_dup_folder ();
  g_autofree char *end = g_build_filename ("aikajana", "recovery", NULL);

  g_assert_true (g_str_has_prefix (folder, g_get_user_state_dir ()));
  g_assert_true (g_str_has_suffix (folder, end));
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
  static const Space limits[] = {
    { PLACE_PLAIN, FALSE }, { PLACE_SYMLINK, FALSE }, { PLACE_HARD_LINK, FALSE },
    { PLACE_NEW, FALSE },   { PLACE_PLAIN, TRUE },    { PLACE_SYMLINK, TRUE },
  };

  g_setenv ("GIO_USE_VFS", "local", TRUE);
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/safe-save/target/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_target);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (conflicts); i++)
    {
      g_autofree char *name = g_strconcat ("/safe-save/conflict/", conflicts[i].name, NULL);

      g_test_add_data_func (name, &conflicts[i], test_conflict);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *name = g_strconcat ("/safe-save/", limits[i].with_gio ? "control/" : "",
                                           "file-size-limit/",
                                           place_kind_get_name (limits[i].kind), NULL);

      g_test_add_data_func (name, &limits[i], test_file_size_limit);
    }
  g_test_add_data_func ("/safe-save/full-disk/plain", GINT_TO_POINTER (PLACE_PLAIN),
                        test_small_disk);
  g_test_add_data_func ("/safe-save/full-disk/hard-link", GINT_TO_POINTER (PLACE_HARD_LINK),
                        test_small_disk);
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
  g_test_add_func ("/safe-save/saves-follow-each-other", test_saves_follow_each_other);
  g_test_add_func ("/safe-save/relative-path", test_relative_path);
  return g_test_run ();
}
