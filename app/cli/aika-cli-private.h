/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <stdio.h>

#include "cli/aika-cli.h"
#include "formats/aika-json-read.h"

G_BEGIN_DECLS

#define AIKA_CLI_ERROR (aika_cli_error_quark ())

/**
 * AikaCliError:
 * @AIKA_CLI_ERROR_USAGE: the words of the command cannot be meant
 * @AIKA_CLI_ERROR_REFUSED: they can, and what they ask for would do harm or is not there
 * @AIKA_CLI_ERROR_OUTPUT: what was found could not be written to standard output
 */
typedef enum
{
  AIKA_CLI_ERROR_USAGE,
  AIKA_CLI_ERROR_REFUSED,
  AIKA_CLI_ERROR_OUTPUT,
} AikaCliError;

GQuark          aika_cli_error_quark (void);

/* The words of a verb: GOption's entries, and what it says about itself. */
typedef struct
{
  const char         *name;
  const char         *parameters;   /* “FILE -o OUT”, translated */
  const char         *summary;      /* translated */
  const char         *description;  /* (nullable): translated */
  const GOptionEntry *entries;
} AikaCliVerb;

gboolean        aika_cli_parse       (const AikaCliVerb  *verb,
                                      int                 argc,
                                      char              **argv,
                                      gboolean           *wants_help,
                                      GError            **error);
gboolean        aika_cli_get_file    (char              **files,
                                      const char        **file,
                                      GError            **error);
AikaPlanFile   *aika_cli_load        (const char         *path,
                                      GError            **error);
void            aika_cli_name_file   (GError            **error,
                                      const char         *path);
char           *aika_cli_dup_newer   (const AikaPlanFile *file,
                                      const char         *path);
void            aika_cli_print       (FILE               *stream,
                                      const char         *text);
gboolean        aika_cli_flush       (GError            **error);

/* The verbs. Returns: whether it ran and found nothing wrong; what it found it has said, and
 * anything else is in the error. */
gboolean        aika_cli_check       (int                 argc,
                                      char              **argv,
                                      GError            **error);
gboolean        aika_cli_export      (int                 argc,
                                      char              **argv,
                                      GError            **error);
gboolean        aika_cli_when        (int                 argc,
                                      char              **argv,
                                      GError            **error);

G_END_DECLS
