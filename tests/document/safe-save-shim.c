/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

/* Both open () and open64 () are defined here, which the headers join in one
 * under these. */
#undef _FILE_OFFSET_BITS
#undef _FORTIFY_SOURCE
#define G_LOG_DOMAIN "safe-save-shim"

#include "config.h"

#include "safe-save-shim.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#define MAX_N_FAILURES 4
#define SLOW_N_BYTES 8192
#define SLOW_WAIT_US 20

typedef enum
{
  NEEDS_ROOM = 1 << 0,
  MAY_BE_INTERRUPTED = 1 << 1,
  WRITES = 1 << 2,
} Traits;

static struct
{
  gboolean is_armed;
  ShimFault fault;
  int error_number;
  guint nth;
  guint n_eligible;
  ShimReport *report;

  const char *hook_call;
  guint hook_nth;
  ShimHook hook;
  gpointer hook_data;

  struct
  {
    const char *call;
    guint nth;
    int error_number;
  } failures[MAX_N_FAILURES];
  guint n_failures;
} shim;

void
shim_arm (ShimFault fault,
          int error_number,
          guint nth,
          ShimReport *report)
{
  memset (&shim, 0, sizeof shim);
  memset (report, 0, sizeof *report);
  shim.fault = fault;
  shim.error_number = error_number;
  shim.nth = nth;
  shim.report = report;
  shim.is_armed = TRUE;
}

void
shim_set_hook (const char *call,
               guint nth,
               ShimHook hook,
               gpointer user_data)
{
  shim.hook_call = call;
  shim.hook_nth = nth;
  shim.hook = hook;
  shim.hook_data = user_data;
}

void
shim_fail_call (const char *call,
                guint nth,
                int error_number)
{
  g_assert_cmpuint (shim.n_failures, <, MAX_N_FAILURES);
  shim.failures[shim.n_failures].call = call;
  shim.failures[shim.n_failures].nth = nth;
  shim.failures[shim.n_failures].error_number = error_number;
  shim.n_failures++;
}

void
shim_disarm (void)
{
  shim.is_armed = FALSE;
}

static void
record (const char *name)
{
  gsize used = strlen (shim.report->calls);

  shim.report->n_calls++;
  if (used + strlen (name) + 2 < sizeof shim.report->calls)
    {
      strcat (shim.report->calls, name);
      strcat (shim.report->calls, " ");
    }
}

static void
run_hook (const char *name)
{
  if (shim.hook_call == NULL || strcmp (name, shim.hook_call) != 0 || --shim.hook_nth > 0)
    return;
  shim.hook_call = NULL;
  shim.is_armed = FALSE;
  shim.hook (shim.hook_data);
  shim.is_armed = TRUE;
}

static gboolean
is_eligible (Traits traits)
{
  switch (shim.fault)
    {
    case SHIM_FAIL:
    case SHIM_KILL:
      return TRUE;
    case SHIM_FAIL_FROM:
      return (traits & NEEDS_ROOM) != 0;
    case SHIM_INTERRUPT:
      return (traits & MAY_BE_INTERRUPTED) != 0;
    case SHIM_SHORT:
    case SHIM_KILL_HALF:
      return (traits & WRITES) != 0;
    case SHIM_PASS:
    case SHIM_SLOW:
      return FALSE;
    }
  g_assert_not_reached ();
}

static void
fire (const char *name,
      int error_number)
{
  shim.report->has_fired = TRUE;
  shim.report->error_number = error_number;
  g_strlcpy (shim.report->call, name, sizeof shim.report->call);
}

/* Before each call. Returns the errno it is to fail with, or 0. Whether a call
 * is openat or openat64 depends on the machine, so both have one name. */
static int
enter (const char *call,
       Traits traits)
{
  char name[32];

  if (!shim.is_armed)
    return 0;
  g_strlcpy (name, call, sizeof name);
  if (g_str_has_suffix (name, "64"))
    name[strlen (name) - 2] = '\0';
  record (name);
  run_hook (name);
  for (guint i = 0; i < shim.n_failures; i++)
    if (strcmp (name, shim.failures[i].call) == 0 && --shim.failures[i].nth == 0)
      {
        fire (name, shim.failures[i].error_number);
        return shim.failures[i].error_number;
      }
  if (!is_eligible (traits))
    return 0;
  shim.n_eligible++;
  if (shim.n_eligible < shim.nth || (shim.n_eligible > shim.nth && shim.fault != SHIM_FAIL_FROM))
    return 0;
  fire (name, shim.error_number);
  if (shim.fault == SHIM_KILL)
    kill (getpid (), SIGKILL);
  if (shim.fault == SHIM_INTERRUPT)
    return EINTR;
  return shim.fault == SHIM_FAIL || shim.fault == SHIM_FAIL_FROM ? shim.error_number : 0;
}

/* How much of a write is done; whether it is this write that is cut short. */
static size_t
get_share (size_t n_bytes)
{
  if (!shim.is_armed)
    return n_bytes;
  if (shim.fault == SHIM_SLOW)
    {
      g_usleep (SLOW_WAIT_US);
      return MIN (n_bytes, SLOW_N_BYTES);
    }
  if ((shim.fault == SHIM_SHORT || shim.fault == SHIM_KILL_HALF) && shim.n_eligible == shim.nth)
    return (n_bytes + 1) / 2;
  return n_bytes;
}

static void
leave_write (void)
{
  if (shim.is_armed && shim.fault == SHIM_KILL_HALF && shim.n_eligible == shim.nth)
    kill (getpid (), SIGKILL);
}

#define REAL(name)                                             \
  static __typeof__ (&name) real;                              \
  if (real == NULL)                                            \
    real = (__typeof__ (&name)) dlsym (RTLD_NEXT, #name)

#define MAY_FAIL(name, traits)                                 \
  REAL (name);                                                 \
  int reason = enter (#name, traits);                          \
  if (reason != 0)                                             \
    {                                                          \
      errno = reason;                                          \
      return -1;                                               \
    }

#define GET_MODE(mode, flags)                                  \
  mode_t mode = 0;                                             \
  if (((flags) & O_CREAT) || ((flags) & O_TMPFILE) == O_TMPFILE) \
    {                                                          \
      va_list args;                                            \
      va_start (args, flags);                                  \
      mode = va_arg (args, mode_t);                            \
      va_end (args);                                           \
    }

#define OPEN_TRAITS(flags) (MAY_BE_INTERRUPTED | ((flags) & O_CREAT ? NEEDS_ROOM : 0))

#define DEFINE_OPEN(name)                                      \
  int name (const char *path, int flags, ...)                  \
  {                                                            \
    GET_MODE (mode, flags)                                     \
    MAY_FAIL (name, OPEN_TRAITS (flags))                       \
    return real (path, flags, mode);                           \
  }

#define DEFINE_OPENAT(name)                                    \
  int name (int folder, const char *path, int flags, ...)      \
  {                                                            \
    GET_MODE (mode, flags)                                     \
    MAY_FAIL (name, OPEN_TRAITS (flags))                       \
    return real (folder, path, flags, mode);                   \
  }

DEFINE_OPEN (open)
DEFINE_OPEN (open64)
DEFINE_OPENAT (openat)
DEFINE_OPENAT (openat64)

#define DEFINE(name, traits, parameters, arguments)            \
  int name parameters                                          \
  {                                                            \
    MAY_FAIL (name, traits)                                    \
    return real arguments;                                     \
  }

DEFINE (ftruncate, MAY_BE_INTERRUPTED, (int fd, off_t length), (fd, length))
DEFINE (ftruncate64, MAY_BE_INTERRUPTED, (int fd, off64_t length), (fd, length))
DEFINE (fallocate, MAY_BE_INTERRUPTED | NEEDS_ROOM,
        (int fd, int mode, off_t at, off_t length), (fd, mode, at, length))
DEFINE (fallocate64, MAY_BE_INTERRUPTED | NEEDS_ROOM,
        (int fd, int mode, off64_t at, off64_t length), (fd, mode, at, length))
DEFINE (rename, 0, (const char *from, const char *to), (from, to))
DEFINE (renameat, 0, (int folder, const char *from, int to_folder, const char *to),
        (folder, from, to_folder, to))
DEFINE (renameat2, 0,
        (int folder, const char *from, int to_folder, const char *to, unsigned int flags),
        (folder, from, to_folder, to, flags))
DEFINE (link, 0, (const char *from, const char *to), (from, to))
DEFINE (linkat, 0, (int folder, const char *from, int to_folder, const char *to, int flags),
        (folder, from, to_folder, to, flags))
DEFINE (unlink, 0, (const char *path), (path))
DEFINE (unlinkat, 0, (int folder, const char *path, int flags), (folder, path, flags))
DEFINE (mkdir, NEEDS_ROOM, (const char *path, mode_t mode), (path, mode))
DEFINE (fchmod, 0, (int fd, mode_t mode), (fd, mode))
DEFINE (fchown, 0, (int fd, uid_t owner, gid_t group), (fd, owner, group))
DEFINE (faccessat, 0, (int folder, const char *path, int mode, int flags),
        (folder, path, mode, flags))
DEFINE (fstat, 0, (int fd, struct stat *info), (fd, info))
DEFINE (fstat64, 0, (int fd, struct stat64 *info), (fd, info))
DEFINE (fstatat, 0, (int folder, const char *path, struct stat *info, int flags),
        (folder, path, info, flags))
DEFINE (fstatat64, 0, (int folder, const char *path, struct stat64 *info, int flags),
        (folder, path, info, flags))
DEFINE (fsetxattr, NEEDS_ROOM,
        (int fd, const char *name, const void *value, size_t size, int flags),
        (fd, name, value, size, flags))
DEFINE (fremovexattr, 0, (int fd, const char *name), (fd, name))
DEFINE (flock, 0, (int fd, int operation), (fd, operation))

/* A process that is killed loses nothing that is not synced, so nothing is:
 * hundreds of runs would otherwise wait for the disk. */
#define DEFINE_SYNC(name)                                      \
  int name (int fd)                                            \
  {                                                            \
    MAY_FAIL (name, MAY_BE_INTERRUPTED)                        \
    return shim.is_armed ? 0 : real (fd);                      \
  }

DEFINE_SYNC (fsync)
DEFINE_SYNC (fdatasync)

/* The descriptor is closed also when this fails. */
int
close (int fd)
{
  REAL (close);
  int reason = enter ("close", 0);
  int result = real (fd);

  if (reason == 0)
    return result;
  errno = reason;
  return -1;
}

#define DEFINE_LONG(name, traits, parameters, arguments)       \
  ssize_t name parameters                                      \
  {                                                            \
    MAY_FAIL (name, traits)                                    \
    return real arguments;                                     \
  }

DEFINE_LONG (flistxattr, 0, (int fd, char *names, size_t size), (fd, names, size))
DEFINE_LONG (fgetxattr, 0, (int fd, const char *name, void *value, size_t size),
             (fd, name, value, size))
DEFINE_LONG (pread, MAY_BE_INTERRUPTED, (int fd, void *buffer, size_t n_bytes, off_t at),
             (fd, buffer, n_bytes, at))
DEFINE_LONG (pread64, MAY_BE_INTERRUPTED, (int fd, void *buffer, size_t n_bytes, off64_t at),
             (fd, buffer, n_bytes, at))

#define DEFINE_WRITE(name, parameters, arguments)              \
  ssize_t name parameters                                      \
  {                                                            \
    MAY_FAIL (name, MAY_BE_INTERRUPTED | NEEDS_ROOM | WRITES)  \
    ssize_t n_written;                                         \
    n_bytes = get_share (n_bytes);                             \
    n_written = real arguments;                                \
    leave_write ();                                            \
    return n_written;                                          \
  }

DEFINE_WRITE (write, (int fd, const void *buffer, size_t n_bytes), (fd, buffer, n_bytes))
DEFINE_WRITE (pwrite, (int fd, const void *buffer, size_t n_bytes, off_t at),
              (fd, buffer, n_bytes, at))
DEFINE_WRITE (pwrite64, (int fd, const void *buffer, size_t n_bytes, off64_t at),
              (fd, buffer, n_bytes, at))

/* The names under which a program built with _FORTIFY_SOURCE calls the same. */

int __open_2 (const char *path, int flags);
int __open64_2 (const char *path, int flags);
int __openat_2 (int folder, const char *path, int flags);
int __openat64_2 (int folder, const char *path, int flags);
ssize_t __pread_chk (int fd, void *buffer, size_t n_bytes, off_t at, size_t n_room);
ssize_t __pread64_chk (int fd, void *buffer, size_t n_bytes, off64_t at, size_t n_room);

int
__open_2 (const char *path,
          int flags)
{
  return open (path, flags);
}

int
__open64_2 (const char *path,
            int flags)
{
  return open64 (path, flags);
}

int
__openat_2 (int folder,
            const char *path,
            int flags)
{
  return openat (folder, path, flags);
}

int
__openat64_2 (int folder,
              const char *path,
              int flags)
{
  return openat64 (folder, path, flags);
}

ssize_t
__pread_chk (int fd,
             void *buffer,
             size_t n_bytes,
             off_t at,
             size_t n_room)
{
  g_assert_cmpuint (n_bytes, <=, n_room);
  return pread (fd, buffer, n_bytes, at);
}

ssize_t
__pread64_chk (int fd,
               void *buffer,
               size_t n_bytes,
               off64_t at,
               size_t n_room)
{
  g_assert_cmpuint (n_bytes, <=, n_room);
  return pread64 (fd, buffer, n_bytes, at);
}
