/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-clock.h"

#define REFUSED -2

static const struct
{
  const char *name;
  const char *text;
  int         minute;
} cases[] = {
  { "nothing", "", -1 },
  { "spaces", "  ", -1 },
  { "hours", "16", 16 * 60 },
  { "one-digit", "9", 9 * 60 },
  { "midnight", "0", 0 },
  { "dot", "16.30", 16 * 60 + 30 },
  { "colon", " 16:05 ", 16 * 60 + 5 },
  { "last", "23.59", 23 * 60 + 59 },
  { "finnish", "klo 16", 16 * 60 },
  { "finnish-joined", "Klo16.15", 16 * 60 + 15 },
  { "swedish", "kl. 16", 16 * 60 },
  { "english", "at 9.00", 9 * 60 },
  { "words-alone", "aamulla", REFUSED },
  { "word-without-time", "klo", REFUSED },
  { "hour-24", "24", REFUSED },
  { "minute-60", "16.60", REFUSED },
  { "one-minute-digit", "16.3", REFUSED },
  { "sign-in-minutes", "16.+3", REFUSED },
  { "negative", "-4", REFUSED },
  { "four-digits", "1630", REFUSED },
  { "words-after", "16 tai 17", REFUSED },
  { "words-before", "noin 16", REFUSED },
  { "seconds", "16.30.00", REFUSED },
};

static void
test_read (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  int minute = REFUSED;
  gboolean is_read = aika_edit_read_clock (cases[i].text, &minute);

  g_assert_cmpint (is_read ? minute : REFUSED, ==, cases[i].minute);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/edit/clock/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_read);
    }

  return g_test_run ();
}
