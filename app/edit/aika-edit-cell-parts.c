/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-cell"

#include "config.h"

#include "edit/aika-edit-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "edit/aika-edit-cell.h"
#include "edit/aika-edit-mode.h"

/* A cell of several fields, “mode+consultant”, as one text that is edited: the lines of each after those of
 * the one before it, and a duration in brackets. A line belongs to the field that it was of; one that is
 * new to the field that its words are of, else to that of the line before it. */

#define DURATION "duration"

/* The lines of the cell and, of each, which of the fields it is of. */
static GPtrArray *
list_lines (const AikaPlan *plan,
            const char     *item_id,
            char          **names,
            GArray         *owners)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *text = aika_edit_dup_cell_text (plan, item_id, names[i]);
      g_autoptr(GPtrArray) own = aika_edit_split_lines (text, NULL, NULL);

      for (guint k = 0; k < own->len; k++)
        {
          const char *line = own->pdata[k];

          g_ptr_array_add (lines, g_str_equal (names[i], DURATION) ? g_strdup_printf ("(%s)", line) : g_strdup (line));
          g_array_append_val (owners, i);
        }
    }

  return lines;
}

/* Returns: (transfer full): the text that editing the cell of the fields starts from */
char *
aika_edit_dup_parts (const AikaPlan *plan,
                     const char     *item_id,
                     char          **names)
{
  g_autoptr(GArray) owners = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GPtrArray) lines = list_lines (plan, item_id, names, owners);

  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static int
find_name (char       **names,
           const char  *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return (int) i;

  return -1;
}

static gboolean
speaks_of_consultant (const char *line)
{
  g_autofree char *small = g_utf8_strdown (line, -1);
  AikaConsultant consultant;

  return (strstr (small, "konsult") != NULL || strstr (small, "consult") != NULL) && aika_consultant_read (line, &consultant);
}

static gboolean
says_time (const AikaPlan *plan,
           const char     *item_id,
           const char     *name,
           const char     *line)
{
  g_autoptr(AikaWhen) when = NULL;

  if (!g_str_equal (name, "when") && !g_str_equal (name, "days") && !g_str_equal (name, "period"))
    return FALSE;

  when = aika_edit_read_time (plan, item_id, NULL, line, NULL);
  return aika_when_is_known (when) && (g_str_equal (name, "when") || aika_edit_is_dated (when) == g_str_equal (name, "days"));
}

/* The field that the words of a line are of for sure; -1 where they could be of any. */
static int
find_owner (const AikaPlan *plan,
            const char     *item_id,
            char          **names,
            const char     *line)
{
  gboolean is_bracketed = line[0] == '(' && line[strlen (line) - 1] == ')';

  if (is_bracketed && find_name (names, DURATION) >= 0)
    return find_name (names, DURATION);
  if (speaks_of_consultant (line) && find_name (names, "consultant") >= 0)
    return find_name (names, "consultant");
  for (guint i = 0; names[i] != NULL; i++)
    if (says_time (plan, item_id, names[i], line))
      return (int) i;

  return -1;
}

/* The first field that can be typed: the number beside an empty title takes no words. */
static guint
find_first_owner (char **names)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (aika_edit_can_set_cell (names[i]))
      return i;

  return 0;
}

/* The line as its field has it. */
static char *
dup_own (const char *name,
         const char *line)
{
  gsize length = strlen (line);

  if (g_str_equal (name, DURATION) && length > 2 && line[0] == '(' && line[length - 1] == ')')
    return g_strndup (line + 1, length - 2);

  return g_strdup (line);
}

/* Returns: (transfer full) (nullable): the plan with each of the fields as the text says it */
AikaPlan *
aika_edit_set_parts (AikaPlan    *plan,
                     const char  *item_id,
                     char       **names,
                     const char  *text,
                     GError     **error)
{
  g_autoptr(GArray) owners = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GPtrArray) old_lines = list_lines (plan, item_id, names, owners);
  g_autoptr(GPtrArray) lines = aika_edit_split_lines (text, NULL, NULL);
  g_autofree AikaLinePair *pairs = aika_edit_pair_lines (old_lines, lines);
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(AikaPlan) edited = aika_record_ref (plan);
  guint owner = find_first_owner (names);

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (texts, NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      int sure = pairs[i].is_same ? -1 : find_owner (plan, item_id, names, lines->pdata[i]);
      g_autofree char *line = NULL;
      char *longer;

      if (sure >= 0)
        owner = (guint) sure;
      else if (pairs[i].old >= 0)
        owner = g_array_index (owners, guint, pairs[i].old);
      line = dup_own (names[owner], lines->pdata[i]);
      longer = texts->pdata[owner] != NULL ? g_strconcat (texts->pdata[owner], "\n", line, NULL) : g_strdup (line);
      g_free (texts->pdata[owner]);
      texts->pdata[owner] = longer;
    }

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *old_text = aika_edit_dup_cell_text (plan, item_id, names[i]);
      g_autoptr(GPtrArray) own = aika_edit_split_lines (old_text, NULL, NULL);
      g_autofree char *own_text = NULL;
      const char *new_text = texts->pdata[i] != NULL ? texts->pdata[i] : "";
      AikaPlan *next;

      /* What differs in white space alone was not edited. */
      g_ptr_array_add (own, NULL);
      own_text = g_strjoinv ("\n", (char **) own->pdata);
      if (g_str_equal (own_text, new_text) || !aika_edit_can_set_cell (names[i]))
        continue;
      next = aika_edit_set_cell_text (edited, item_id, names[i], new_text, error);
      if (next == NULL)
        return NULL;
      aika_record_unref (edited);
      edited = next;
    }

  return g_steal_pointer (&edited);
}
