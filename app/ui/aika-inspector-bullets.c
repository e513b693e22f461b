/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector-bullets"

#include "config.h"

#include "ui/aika-inspector-bullets.h"

#include <string.h>

#define N_SIGN_CHARS 2          /* the sign and its space */

static const char *const signs[] = { "• ", "- ", "– ", "* " };

/* The sign that the line of the place begins with, and what the line says after it. */
static const char *
find_sign (const GtkTextIter  *place,
           GtkTextIter        *start,
           GtkTextIter        *end,
           char              **words)
{
  g_autofree char *line = NULL;

  *start = *end = *place;
  gtk_text_iter_set_line_offset (start, 0);
  if (!gtk_text_iter_ends_line (end))
    gtk_text_iter_forward_to_line_end (end);
  line = gtk_text_iter_get_text (start, end);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (line, signs[i]))
      {
        *words = g_strdup (line + strlen (signs[i]));
        return signs[i];
      }

  return NULL;
}

/**
 * aika_bullets_break_line:
 * @buffer: a text
 *
 * Begins the next bullet where the cursor is in one, and ends the list where nothing was written into
 * it. It is one step of the text's own history.
 *
 * Returns: whether it did; otherwise Enter is a new line as ever
 */
gboolean
aika_bullets_break_line (GtkTextBuffer *buffer)
{
  GtkTextIter place, selection_end, start, end;
  g_autofree char *words = NULL;
  g_autofree char *addition = NULL;
  const char *sign;

  gtk_text_buffer_get_selection_bounds (buffer, &place, &selection_end);
  sign = find_sign (&place, &start, &end, &words);
  if (sign == NULL || gtk_text_iter_get_line_offset (&place) < N_SIGN_CHARS)
    return FALSE;

  gtk_text_buffer_begin_user_action (buffer);
  if (*g_strstrip (words) == '\0')
    gtk_text_buffer_delete (buffer, &start, &end);
  else
    {
      addition = g_strconcat ("\n", sign, NULL);
      gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
      gtk_text_buffer_insert_at_cursor (buffer, addition, -1);
    }
  gtk_text_buffer_end_user_action (buffer);
  return TRUE;
}

/**
 * aika_bullets_take_away:
 * @buffer: a text
 *
 * Makes a paragraph of the bullet before whose first letter the cursor stands.
 *
 * Returns: whether it stood there; otherwise Backspace takes a letter as ever
 */
gboolean
aika_bullets_take_away (GtkTextBuffer *buffer)
{
  GtkTextIter place, start, end;
  g_autofree char *words = NULL;

  gtk_text_buffer_get_iter_at_mark (buffer, &place, gtk_text_buffer_get_insert (buffer));
  if (gtk_text_buffer_get_has_selection (buffer) || gtk_text_iter_get_line_offset (&place) != N_SIGN_CHARS ||
      find_sign (&place, &start, &end, &words) == NULL)
    return FALSE;

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &place);
  gtk_text_buffer_end_user_action (buffer);
  return TRUE;
}
