/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#pragma once

#include <glib.h>
#include <sys/types.h>

#include "document/aika-safe-save.h"
#include "safe-save-shim.h"

G_BEGIN_DECLS

/* A folder with a file to save to, and what may become of it. */

typedef enum
{
  PLACE_PLAIN,
  PLACE_SYMLINK,
  PLACE_HARD_LINK, /* can only be written in place */
  PLACE_NEW,
} PlaceKind;

typedef struct
{
  PlaceKind kind;
  char *folder;   /* holds the file and nothing else but links to it */
  char *recovery; /* holds recovery copies */
  char *path;     /* to save to */
  char *real;     /* the file itself */
  GBytes *old;
  GBytes *new;
  gboolean has_attribute; /* the file system knows extended attributes */
} Place;

/* What a save came to. */
typedef struct
{
  gboolean was_killed;
  gboolean leaks; /* open descriptors */
  gboolean is_saved;
  int code; /* AikaSaveError */
  gboolean has_new_sha256;
  char message[1024];
  ShimReport report;
} Result;

typedef gboolean (*SaveFunc) (Place *place,
                              GError **error);

const char *place_kind_get_name (PlaceKind kind);

Place *place_new (PlaceKind kind,
                  gsize n_old,
                  gsize n_new);
void place_reset (Place *place);
void place_free (Place *place);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Place, place_free)

char *place_dup_old_sha256 (Place *place);
GPtrArray *place_list_leftovers (Place *place);

/* The two savers under test. */
gboolean place_save (Place *place,
                     GError **error);
gboolean place_save_with_gio (Place *place,
                              GError **error);

/* With a fault: in this process, or in one of its own, which may be killed. */
void place_run (Place *place,
                SaveFunc save,
                ShimFault fault,
                int error_number,
                guint nth,
                Result *result);
void place_run_apart (Place *place,
                      SaveFunc save,
                      ShimFault fault,
                      int error_number,
                      guint nth,
                      Result *result);

/* Returns what is wrong with the place now, or NULL. */
char *place_find_damage (Place *place,
                         const Result *result);

GBytes *text_new (const char *word,
                  gsize n_bytes);
gboolean file_holds (const char *path,
                     GBytes *bytes);
void create_file (const char *path,
                  GBytes *bytes,
                  mode_t mode);
guint count_files (const char *folder); /* 0 if there is none */
void remove_tree (const char *path);

/* Shared between a process and those it forks. */
gpointer shared_new (gsize size);
void shared_free (gpointer memory,
                  gsize size);

G_END_DECLS
