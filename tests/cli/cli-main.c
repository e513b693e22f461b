/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <locale.h>

#include "cli/aika-cli.h"

/* The program without its window, so that the verbs can be tried where there is none. */

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");

  return argc > 1 && aika_cli_is_verb (argv[1]) ? aika_cli_run (argc, argv) : 77;
}
