/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "test-safe-save-conflicts"

#include "config.h"

#include "document/aika-safe-save.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "safe-save-place.h"
#include "safe-save-shim.h"

/* Somebody else was there, before the save or in the midst of it. */

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
  { .name = "deleted-at-the-first-look", .interfere = other_deletes, .before_call = "fstatat",
    .nth = 1, .code = AIKA_SAVE_ERROR_DISAPPEARED },
  { .name = "deleted-while-the-copy-is-made", .kind = PLACE_HARD_LINK, .interfere = other_deletes,
    .before_call = "fsync", .nth = 2, .code = AIKA_SAVE_ERROR_DISAPPEARED },
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

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (conflicts); i++)
    {
      g_autofree char *name = g_strconcat ("/safe-save/conflict/", conflicts[i].name, NULL);

      g_test_add_data_func (name, &conflicts[i], test_conflict);
    }
  return g_test_run ();
}
