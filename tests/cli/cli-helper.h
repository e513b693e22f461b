/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a command said, and its status. */
typedef struct
{
  int   status;
  char *output;
  char *errors;
} CliAnswer;

char     *cli_get_sample   (const char        *name);
char     *cli_read         (const char        *path);
char     *cli_make_folder  (void);
void      cli_remove       (const char        *folder);
void      cli_run          (CliAnswer         *answer,
                            const char        *folder,
                            const char *const *words);
void      cli_answer_clear (CliAnswer         *answer);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliAnswer, cli_answer_clear)

G_END_DECLS
