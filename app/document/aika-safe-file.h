/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#pragma once

#include <errno.h>
#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/* System calls as a save needs them: whole, retried when a signal interrupts,
 * every failure seen. What fails leaves its reason in errno. */

/* The errno of opening a fifo, a device, a link; never one of open () on a file. */
#define AIKA_SAFE_FILE_NOT_REGULAR ENODEV

int aika_safe_file_open (int folder,
                         const char *name,
                         int flags,
                         struct stat *info);
int aika_safe_file_open_folder (const char *path);
gboolean aika_safe_file_close (int *fd);

GBytes *aika_safe_file_read (int fd,
                             gsize max_n_bytes);
char *aika_safe_file_hash (int fd);
gboolean aika_safe_file_write (int fd,
                               GBytes *bytes);
gboolean aika_safe_file_truncate (int fd,
                                  gsize n_bytes);
gboolean aika_safe_file_allocate (int fd,
                                  gsize n_bytes);
gboolean aika_safe_file_sync (int fd);
gboolean aika_safe_file_sync_folder (int fd);

void aika_safe_file_lock_folder (int fd);

int aika_safe_file_create_temp (int folder,
                                const char *name,
                                mode_t mode,
                                char **temp_name);
gboolean aika_safe_file_is_temp (const char *candidate,
                                 const char *name);
gboolean aika_safe_file_copy_attributes (int from,
                                         const struct stat *from_info,
                                         int to);
gboolean aika_safe_file_name_new (int folder,
                                  const char *temp_name,
                                  const char *name);

G_END_DECLS
