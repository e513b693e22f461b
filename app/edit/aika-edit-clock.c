/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-clock"

#include "config.h"

#include "edit/aika-edit-clock.h"

#include <string.h>

/* What may stand before a time of day, the longer words first. */
static const char *const words[] = { "klo", "kl.", "kl", "at" };

/* One digit or two. Returns: what follows, or NULL. */
static const char *
read_digits (const char *text,
             guint       n_least,
             int        *number)
{
  guint n = 0;

  *number = 0;
  while (n < 2 && g_ascii_isdigit (text[n]))
    *number = *number * 10 + g_ascii_digit_value (text[n++]);

  return n >= n_least ? text + n : NULL;
}

/**
 * aika_edit_read_clock:
 * @text: “16”, “16.30”, “16:30”, “klo 16”, or nothing
 * @minute: (out): the minutes since midnight; -1 where nothing is said
 *
 * Reads a time of day that stands alone in its field.
 *
 * Returns: whether the text is one, or says nothing
 */
gboolean
aika_edit_read_clock (const char *text,
                      int        *minute)
{
  g_autofree char *trimmed = NULL;
  const char *rest;
  int hours, minutes = 0;

  g_return_val_if_fail (text != NULL && minute != NULL, FALSE);

  *minute = -1;
  rest = trimmed = g_strstrip (g_strdup (text));
  if (*rest == '\0')
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (rest, words[i], strlen (words[i])) == 0)
      {
        rest += strlen (words[i]);
        while (*rest == ' ')
          rest++;
        break;
      }

  rest = read_digits (rest, 1, &hours);
  if (rest != NULL && (*rest == '.' || *rest == ':'))
    rest = read_digits (rest + 1, 2, &minutes);
  if (rest == NULL || *rest != '\0' || hours > 23 || minutes > 59)
    return FALSE;

  *minute = hours * 60 + minutes;
  return TRUE;
}
