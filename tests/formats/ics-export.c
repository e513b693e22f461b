/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

/* ics-export default|all PLAN: writes the plan's calendar to standard output, for readers
 * that are not of this project. */

#include "config.h"

#include <locale.h>
#include <stdio.h>

#include "formats/aika-ics.h"
#include "formats/aika-json-read.h"

int
main (int   argc,
      char *argv[])
{
  AikaIcsOptions options = { .kinds = AIKA_ICS_KINDS_DEFAULT };
  g_autoptr(GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autoptr(GBytes) file = NULL;
  g_autoptr(AikaPlanFile) read = NULL;
  g_autoptr(GBytes) calendar = NULL;
  gsize n_bytes;

  setlocale (LC_ALL, "");
  if (argc != 3)
    return 2;
  if (g_str_equal (argv[1], "all"))
    options.kinds = AIKA_ICS_KINDS_ALL;

  if (!g_file_get_contents (argv[2], &contents, &n_bytes, &error))
    goto failed;
  file = g_bytes_new (contents, n_bytes);
  read = aika_json_read (file, &error);
  if (read == NULL)
    goto failed;
  calendar = aika_ics_export (read->plan, read->revisions, &options, &error);
  if (calendar == NULL)
    goto failed;
  if (fwrite (g_bytes_get_data (calendar, NULL), g_bytes_get_size (calendar), 1, stdout) != 1)
    return 1;

  return 0;

failed:
  g_printerr ("%s: %s\n", argv[2], error->message);
  return 1;
}
