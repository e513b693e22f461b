/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <glib.h>

/* The text with no-break spaces for ␣ and word joiners for ¦, which a table of cases could not show. */
static inline char *
read_signs (const char *text)
{
  GString *read = g_string_new (text);

  g_string_replace (read, "␣", "\302\240", 0);
  g_string_replace (read, "¦", "\342\201\240", 0);

  return g_string_free (read, FALSE);
}
