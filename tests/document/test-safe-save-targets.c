/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "test-safe-save-targets"

#include "config.h"

#include "document/aika-safe-save.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "safe-save-place.h"

#define NOBODY 65534 /* whom no file belongs to, when the tests run as root */
#define OTHER 65533
#define ATTRIBUTE "user.aikajana-test"
#define ACL_ATTRIBUTE "system.posix_acl_access"
#define DEFAULT_ACL_ATTRIBUTE "system.posix_acl_default"

/* What a path may lead to. */

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
    .refusal = "the links form a loop" },
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
  g_assert_cmpint (g_chmod (target->folder, 0755), ==, 0);
  n_files = count_files (target->folder);
  g_assert_cmpint (g_chmod (target->folder, folder_mode), ==, 0);

  run_case (c, target, &result);
  g_test_message ("%s", result.is_saved ? "saved" : result.message);
  g_assert_cmpint (g_chmod (target->folder, 0755), ==, 0);

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

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/safe-save/target/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_target);
    }
  return g_test_run ();
}
