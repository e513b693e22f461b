/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stands between the program and the C library: this executable defines write,
 * fsync, rename and their like itself, so its own calls and those of GLib come
 * here first. Unarmed, they pass. */

typedef enum
{
  SHIM_PASS,      /* only count and record */
  SHIM_FAIL,      /* the nth call fails */
  SHIM_FAIL_FROM, /* the nth and later calls that need room fail: a full disk */
  SHIM_INTERRUPT, /* a signal interrupts the nth call that may be, once */
  SHIM_SHORT,     /* the nth write takes half of its bytes */
  SHIM_KILL,      /* the process is killed before the nth call */
  SHIM_KILL_HALF, /* the process is killed half-way through the nth write */
  SHIM_SLOW,      /* every write takes a little at a time */
} ShimFault;

typedef struct
{
  gboolean has_fired;
  char call[32];      /* the one it fired at */
  int error_number;   /* what it was told */
  guint n_calls;      /* all that were seen */
  char calls[4096];   /* their names, each with a blank behind it */
} ShimReport;

typedef void (*ShimHook) (gpointer user_data);

/* @report is filled while armed; it may be memory shared with a parent. */
void shim_arm (ShimFault fault,
               int error_number,
               guint nth,
               ShimReport *report);

/* Calls @hook once, before the nth call named @call (without a 64 at its end);
 * the hook's calls pass. */
void shim_set_hook (const char *call,
                    guint nth,
                    ShimHook hook,
                    gpointer user_data);

/* The nth call named @call fails too; for some calls. */
void shim_fail_call (const char *call,
                     guint nth,
                     int error_number);

void shim_disarm (void);

G_END_DECLS
