/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "test-safe-save-faults"

#include "config.h"

#include "document/aika-safe-save.h"

#include <errno.h>
#include <gio/gio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "safe-save-place.h"
#include "safe-save-shim.h"

/* Every system call of a save fails once, is interrupted, is cut short, or is
 * the last before a kill; and saves are killed at random instants. After each,
 * the file holds all of its old or all of its new text, or a whole copy of the
 * new one waits; and what the save said about it is true. */

#define SHORT_N_BYTES 60000
#define LONG_N_BYTES 150000
#define MAX_N_CALLS 300 /* more means that a save does not end */

typedef struct
{
  const char *name;
  ShimFault fault;
  int error_number;
  gboolean must_succeed;
} Fault;

static const Fault faults[] = {
  { .name = "disk-full", .fault = SHIM_FAIL, .error_number = ENOSPC },
  { .name = "disk-stays-full", .fault = SHIM_FAIL_FROM, .error_number = ENOSPC },
  { .name = "quota", .fault = SHIM_FAIL_FROM, .error_number = EDQUOT },
  { .name = "disk-fault", .fault = SHIM_FAIL, .error_number = EIO },
  { .name = "no-permission", .fault = SHIM_FAIL, .error_number = EACCES },
  { .name = "not-supported", .fault = SHIM_FAIL, .error_number = EOPNOTSUPP },
  { .name = "invalid", .fault = SHIM_FAIL, .error_number = EINVAL },
  { .name = "stale", .fault = SHIM_FAIL, .error_number = ESTALE },
  { .name = "interrupted", .fault = SHIM_INTERRUPT, .must_succeed = TRUE },
  { .name = "short-write", .fault = SHIM_SHORT, .must_succeed = TRUE },
  { .name = "killed", .fault = SHIM_KILL },
  { .name = "killed-in-a-write", .fault = SHIM_KILL_HALF },
};

typedef struct
{
  PlaceKind kind;
  gboolean grows;
  const Fault *fault;
} Case;

static Place *
new_place_for_case (const Case *c)
{
  return place_new (c->kind, c->grows ? SHORT_N_BYTES : LONG_N_BYTES,
                    c->grows ? LONG_N_BYTES : SHORT_N_BYTES);
}

static gboolean
kills (ShimFault fault)
{
  return fault == SHIM_KILL || fault == SHIM_KILL_HALF;
}

/* Runs the save with the fault at the first, second, … call until it does not
 * come to that call any more. */
static guint
run_all (Place *place,
         const Fault *fault,
         SaveFunc save,
         GPtrArray *damages)
{
  for (guint nth = 1; nth <= MAX_N_CALLS; nth++)
    {
      Result result;
      g_autofree char *damage = NULL;

      place_reset (place);
      if (kills (fault->fault))
        place_run_apart (place, save, fault->fault, fault->error_number, nth, &result);
      else
        place_run (place, save, fault->fault, fault->error_number, nth, &result);
      damage = place_find_damage (place, &result);
      if (damage == NULL && fault->must_succeed && !result.is_saved)
        damage = g_strdup_printf ("%s makes the save fail: %s", result.report.call, result.message);
      if (damage != NULL)
        g_ptr_array_add (damages, g_strdup_printf ("call %u: %s", nth, damage));
      if (!result.report.has_fired)
        return nth - 1;
    }
  g_error ("the save does not end");
}

static void
test_fault (gconstpointer user_data)
{
  const Case *c = user_data;
  g_autoptr (Place) place = new_place_for_case (c);
  g_autoptr (GPtrArray) damages = g_ptr_array_new_with_free_func (g_free);
  guint n_fired = run_all (place, c->fault, place_save, damages);

  g_test_message ("%u faults, %u violations", n_fired, damages->len);
  for (guint i = 0; i < damages->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (damages, i));
  g_assert_cmpuint (damages->len, ==, 0);
  /* A new file, the shortest: open, write, sync, close, lock, rename, sync, close. */
  g_assert_cmpuint (n_fired, >=,
                    c->fault->fault == SHIM_FAIL || c->fault->fault == SHIM_KILL ? 8 : 1);
}

/* The negative control: the same faults on g_file_replace_contents () must be
 * seen to do damage, or this harness sees nothing. */

enum
{
  DISK_FULL = 0,
  KILLED = G_N_ELEMENTS (faults) - 2,
  KILLED_IN_A_WRITE,
};

static const Case controls[] = {
  { .kind = PLACE_PLAIN, .grows = TRUE, .fault = &faults[DISK_FULL] },
  { .kind = PLACE_SYMLINK, .grows = TRUE, .fault = &faults[DISK_FULL] },
  { .kind = PLACE_NEW, .grows = TRUE, .fault = &faults[DISK_FULL] },
  { .kind = PLACE_SYMLINK, .grows = FALSE, .fault = &faults[KILLED] },
  { .kind = PLACE_HARD_LINK, .grows = TRUE, .fault = &faults[KILLED_IN_A_WRITE] },
  { .kind = PLACE_NEW, .grows = TRUE, .fault = &faults[KILLED_IN_A_WRITE] },
};

/* Rubbish left behind is no damage to the text. */
static gboolean
is_loss (const char *damage)
{
  return strstr (damage, "neither old nor new") != NULL || strstr (damage, "is not old") != NULL;
}

static void
test_control (gconstpointer user_data)
{
  const Case *c = user_data;
  g_autoptr (Place) place = new_place_for_case (c);
  g_autoptr (GPtrArray) damages = g_ptr_array_new_with_free_func (g_free);
  /* It may close a file twice, of which GLib 2.84 complains. */
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_FATAL_MASK);
  guint n_fired = run_all (place, c->fault, place_save_with_gio, damages);
  guint n_losses = 0;

  g_log_set_always_fatal (fatal);
  for (guint i = 0; i < damages->len; i++)
    n_losses += is_loss (g_ptr_array_index (damages, i));
  g_test_message ("g_file_replace_contents: %u faults, %u texts lost", n_fired, n_losses);
  g_assert_cmpuint (n_fired, >=, 1);
  g_assert_cmpuint (n_losses, >=, 1);
}

/* The shim sees what a save does, in the order that makes it safe. */

typedef struct
{
  PlaceKind kind;
  const char *calls[16]; /* NULL at the end */
} Order;

static const Order orders[] = {
  { PLACE_PLAIN, { "pread", "openat", "fchmod", "pwrite", "fsync", "close", "flock", "pread",
                   "renameat", "fsync" } },
  { PLACE_NEW, { "openat", "pwrite", "fsync", "close", "flock", "renameat2", "fsync" } },
  { PLACE_HARD_LINK, { "pread", "pwrite", "fsync", "pwrite", "fsync", "fsync", "pread",
                       "fallocate", "pwrite", "ftruncate", "fsync", "unlink" } },
};

static void
test_order (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (Place) place = place_new (orders[i].kind, SHORT_N_BYTES, LONG_N_BYTES);
      g_auto (GStrv) seen = NULL;
      Result result;
      guint n_found = 0;

      place_run (place, place_save, SHIM_PASS, 0, 0, &result);
      g_assert_true (result.is_saved);
      seen = g_strsplit (result.report.calls, " ", -1);
      for (guint j = 0; seen[j] != NULL; j++)
        if (g_strcmp0 (seen[j], orders[i].calls[n_found]) == 0)
          n_found++;
      g_test_message ("%s", result.report.calls);
      if (orders[i].calls[n_found] != NULL)
        g_error ("%s: no %s where it should be in: %s", place_kind_get_name (orders[i].kind),
                 orders[i].calls[n_found], result.report.calls);
    }
}

/* Kills. */

static guint
get_n_kills (void)
{
  return g_getenv ("AIKA_TEST_LONG") != NULL ? 1000 : 60;
}

/* A save in another process, killed after @delay_us or not any more. */
static void
run_and_kill (Place *place,
              gint64 delay_us,
              Result *result)
{
  Result *shared = shared_new (sizeof (Result));
  gint64 started_at;
  int status;
  int ready[2];
  char byte;
  pid_t child;

  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      alarm (30);
      shim_arm (SHIM_SLOW, 0, 0, &shared->report);
      if (write (ready[1], "", 1) == 1)
        shared->is_saved = place_save (place, NULL);
      _exit (0);
    }
  close (ready[1]);
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  close (ready[0]);
  started_at = g_get_monotonic_time ();
  while (delay_us >= 0 && g_get_monotonic_time () - started_at < delay_us)
    g_usleep (20);
  if (delay_us >= 0)
    kill (child, SIGKILL);
  g_assert_cmpint (TEMP_FAILURE_RETRY (waitpid (child, &status, 0)), ==, child);
  *result = *shared;
  result->was_killed = WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL;
  g_assert_true (result->was_killed || result->is_saved);
  shared_free (shared, sizeof (Result));
}

static void
test_kills (gconstpointer user_data)
{
  PlaceKind kind = (PlaceKind) GPOINTER_TO_INT (user_data);
  g_autoptr (Place) place = place_new (kind, 1500000, 2000000);
  guint n_killed = 0;
  guint n_new = 0;
  gint64 whole_us;
  Result result;

  whole_us = g_get_monotonic_time ();
  run_and_kill (place, -1, &result);
  whole_us = g_get_monotonic_time () - whole_us;

  for (guint i = 0; i < get_n_kills () / 4; i++)
    {
      g_autofree char *damage = NULL;

      place_reset (place);
      run_and_kill (place, g_test_rand_int_range (0, (gint32) whole_us), &result);
      n_killed += result.was_killed;
      n_new += file_holds (place->real, place->new);
      damage = place_find_damage (place, &result);
      if (damage != NULL)
        g_error ("kill %u: %s", i, damage);
    }
  g_test_message ("%u killed while saving, %u new afterwards, a save takes %" G_GINT64_FORMAT " us",
                  n_killed, n_new, whole_us);
  g_assert_cmpuint (n_killed, >, 0);
}

/* Two at once: each adds its lines to one file; no line is lost. */

static gboolean
add_line (const char *path,
          const char *recovery,
          const char *line)
{
  while (TRUE)
    {
      g_autoptr (GBytes) old = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *sha256 = NULL;
      g_autoptr (GError) error = NULL;
      GString *text;

      if (!aika_safe_load (path, &old, &sha256, NULL))
        return FALSE;
      text = g_string_new_len (g_bytes_get_data (old, NULL), (gssize) g_bytes_get_size (old));
      g_string_append (text, line);
      bytes = g_string_free_to_bytes (text);
      if (aika_safe_save (path, bytes, sha256, AIKA_SAVE_PLAIN, recovery, NULL, &error))
        return TRUE;
      if (!g_error_matches (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_CHANGED_ON_DISK))
        return FALSE;
    }
}

static void
test_two_savers (void)
{
  g_autoptr (Place) place = place_new (PLACE_PLAIN, 1, 1);
  guint n_rounds = g_getenv ("AIKA_TEST_LONG") != NULL ? 500 : 60;
  g_autofree char *text = NULL;
  pid_t children[2];

  for (int who = 0; who < 2; who++)
    {
      children[who] = fork ();
      g_assert_cmpint (children[who], >=, 0);
      if (children[who] == 0)
        {
          alarm (120);
          for (guint i = 0; i < n_rounds; i++)
            {
              g_autofree char *line = g_strdup_printf ("\n<%d:%u>", who, i);

              if (!add_line (place->path, place->recovery, line))
                _exit (1);
            }
          _exit (0);
        }
    }
  for (int who = 0; who < 2; who++)
    {
      int status;

      g_assert_cmpint (TEMP_FAILURE_RETRY (waitpid (children[who], &status, 0)), ==, children[who]);
      g_assert_true (WIFEXITED (status));
      g_assert_cmpint (WEXITSTATUS (status), ==, 0);
    }

  g_assert_true (g_file_get_contents (place->path, &text, NULL, NULL));
  for (int who = 0; who < 2; who++)
    for (guint i = 0; i < n_rounds; i++)
      {
        g_autofree char *line = g_strdup_printf ("\n<%d:%u>", who, i);

        if (strstr (text, line) == NULL)
          g_error ("line %u of process %d is lost", i, who);
      }
}

static void
add_fault_cases (void)
{
  static const PlaceKind kinds[] = { PLACE_PLAIN, PLACE_SYMLINK, PLACE_HARD_LINK, PLACE_NEW };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (int grows = 0; grows < 2; grows++)
      for (gsize f = 0; f < G_N_ELEMENTS (faults); f++)
        {
          g_autofree char *name = g_strdup_printf ("/safe-save/faults/%s/%s/%s",
                                                   place_kind_get_name (kinds[k]),
                                                   grows ? "longer" : "shorter", faults[f].name);
          Case *c = g_new (Case, 1);

          *c = (Case){ .kind = kinds[k], .grows = grows, .fault = &faults[f] };
          /* What was there does not matter to a new file. */
          if (kinds[k] == PLACE_NEW && !grows)
            g_free (c);
          else
            g_test_add_data_func_full (name, c, test_fault, g_free);
        }
}

int
main (int argc,
      char *argv[])
{
  g_setenv ("GIO_USE_VFS", "local", TRUE);
  g_test_init (&argc, &argv, NULL);
  /* The faults are for the saving, not for GIO looking for its modules first. */
  g_vfs_get_default ();

  g_test_add_func ("/safe-save/faults/calls-are-seen-in-order", test_order);
  add_fault_cases ();
  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *name = g_strdup_printf ("/safe-save/control/%s/%s",
                                               place_kind_get_name (controls[i].kind),
                                               controls[i].fault->name);

      g_test_add_data_func (name, &controls[i], test_control);
    }
  g_test_add_data_func ("/safe-save/kills/plain", GINT_TO_POINTER (PLACE_PLAIN), test_kills);
  g_test_add_data_func ("/safe-save/kills/symlink", GINT_TO_POINTER (PLACE_SYMLINK), test_kills);
  g_test_add_data_func ("/safe-save/kills/hard-link", GINT_TO_POINTER (PLACE_HARD_LINK), test_kills);
  g_test_add_data_func ("/safe-save/kills/new", GINT_TO_POINTER (PLACE_NEW), test_kills);
  g_test_add_func ("/safe-save/two-savers-lose-no-line", test_two_savers);
  return g_test_run ();
}
