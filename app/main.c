/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "cli/aika-cli.h"
#include "ui/aika-application.h"

int
main (int    argc,
      char **argv)
{
  /* A program that runs from its build finds its translations there. */
  const char *locale_dir = g_getenv ("AIKA_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : AIKA_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* A verb needs no display, and GTK is not touched before it is known. */
  if (argc > 1 && aika_cli_is_verb (argv[1]))
    return aika_cli_run (argc, argv);

  return aika_ui_run (argc, argv);
}
