/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-lines"

#include "config.h"

#include "edit/aika-edit-private.h"

#include <string.h>

/* Lists that are edited as text, a line each: which of the old lines each new one is. */

/* Returns: (transfer full) (element-type utf8): the lines that say something, without the white space
 * around them; those of others are parted at the signs too, unless they are one of the known lines */
GPtrArray *
aika_edit_split_lines (const char      *text,
                       const char      *signs,
                       const GPtrArray *known)
{
  g_auto(GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean is_known = known != NULL && g_ptr_array_find_with_equal_func ((GPtrArray *) known, lines[i], g_str_equal, NULL);
      g_auto(GStrv) pieces = g_strsplit_set (lines[i], is_known || signs == NULL ? "\n" : signs, -1);

      for (guint k = 0; pieces[k] != NULL; k++)
        {
          char *piece = aika_edit_dup_trimmed (pieces[k]);

          if (piece != NULL)
            g_ptr_array_add (found, piece);
        }
    }

  return found;
}

/* Pairs new lines with old ones: the same from both ends, then an equal one wherever it stands, then
 * what is left in its order.
 *
 *   old   a b c d        new   a x d c
 *                        is    a . d c
 *                        for     b
 *
 * Returns: (transfer full): for each new line, which old one it is or stands in the place of */
AikaLinePair *
aika_edit_pair_lines (const GPtrArray *old_lines,
                      const GPtrArray *new_lines)
{
  AikaLinePair *pairs = g_new (AikaLinePair, MAX (new_lines->len, 1));
  g_autofree gboolean *is_taken = g_new0 (gboolean, MAX (old_lines->len, 1));
  guint n_head = 0, n_tail = 0, n_left = 0;
  guint n_old = old_lines->len, n_new = new_lines->len;

  for (guint i = 0; i < n_new; i++)
    pairs[i] = (AikaLinePair) { -1, FALSE };

  while (n_head < MIN (n_old, n_new) && g_str_equal (old_lines->pdata[n_head], new_lines->pdata[n_head]))
    {
      pairs[n_head] = (AikaLinePair) { (int) n_head, TRUE };
      is_taken[n_head++] = TRUE;
    }
  while (n_tail < MIN (n_old, n_new) - n_head &&
         g_str_equal (old_lines->pdata[n_old - n_tail - 1], new_lines->pdata[n_new - n_tail - 1]))
    {
      n_tail++;
      pairs[n_new - n_tail] = (AikaLinePair) { (int) (n_old - n_tail), TRUE };
      is_taken[n_old - n_tail] = TRUE;
    }

  for (guint i = n_head; i < n_new - n_tail; i++)
    for (guint k = n_head; k < n_old - n_tail && !pairs[i].is_same; k++)
      if (!is_taken[k] && g_str_equal (old_lines->pdata[k], new_lines->pdata[i]))
        {
          pairs[i] = (AikaLinePair) { (int) k, TRUE };
          is_taken[k] = TRUE;
        }

  for (guint i = n_head; i < n_new - n_tail; i++)
    {
      if (pairs[i].is_same)
        continue;
      while (n_left < n_old && is_taken[n_left])
        n_left++;
      if (n_left == n_old)
        break;
      pairs[i].old = (int) n_left;
      is_taken[n_left] = TRUE;
    }

  return pairs;
}

/* Whether one of the n pairs has the old line. */
gboolean
aika_edit_is_line_kept (const AikaLinePair *pairs,
                        guint               n,
                        guint               old)
{
  for (guint i = 0; i < n; i++)
    if (pairs[i].old == (int) old)
      return TRUE;

  return FALSE;
}
