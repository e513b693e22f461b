/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "aika-json-path"

#include "config.h"

#include "formats/aika-json-path.h"

#include <string.h>

#include "formats/aika-json-scan.h"
#include "formats/aika-json-text.h"

/* json-glib forgets where a value stood, so what is wrong with a value is
 * reported by its path, and the text is walked again to find the line. That
 * happens once a message, so nothing is remembered between walks. The text
 * has passed aika_json_scan (). */

typedef struct
{
  const char *at;
  const char *end;
} Walk;

typedef struct
{
  char *member; /* or NULL for an index */
  guint index;
} Step;

static gboolean
is_plain_name (const char *name)
{
  if (*name == '\0')
    return FALSE;
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    if (strchr (".[]\"\\", *at) != NULL || g_unichar_isspace (g_utf8_get_char (at)) ||
        g_unichar_iscntrl (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

/* Reads the step at @path and moves behind it, or returns %FALSE. */
static gboolean
read_step (const char **path,
           Step *step)
{
  const char *at = *path;
  char *after;

  if (g_str_has_prefix (at, "[\""))
    {
      GString *name = g_string_new (NULL);

      for (at += 2; *at != '\0' && *at != '"'; at++)
        {
          if (*at == '\\' && at[1] != '\0')
            at++;
          g_string_append_c (name, *at);
        }
      step->member = g_string_free (name, FALSE);
      if (!g_str_has_prefix (at, "\"]"))
        return FALSE;
      *path = at + 2;
      return TRUE;
    }
  if (*at == '[')
    {
      guint64 index = g_ascii_strtoull (at + 1, &after, 10);

      if (!g_ascii_isdigit (at[1]) || *after != ']' || index > G_MAXUINT)
        return FALSE;
      step->index = (guint) index;
      *path = after + 1;
      return TRUE;
    }
  if (*at == '.')
    at++;
  *path = at + strcspn (at, ".[");
  step->member = g_strndup (at, (gsize) (*path - at));
  return *path > at;
}

static void
skip_blanks (Walk *walk)
{
  while (walk->at < walk->end && *walk->at != '\0' && strchr (" \t\n\r", *walk->at) != NULL)
    walk->at++;
}

static gboolean
take (Walk *walk,
      char c)
{
  skip_blanks (walk);
  if (walk->at >= walk->end || *walk->at != c)
    return FALSE;
  walk->at++;
  return TRUE;
}

/* From behind the opening quotation mark to behind the closing one. */
static gboolean
skip_string (Walk *walk)
{
  while (walk->at < walk->end)
    {
      char c = *walk->at++;

      if (c == '"')
        return TRUE;
      if (c == '\\' && walk->at < walk->end)
        walk->at++;
    }
  return FALSE;
}

static gboolean
skip_value (Walk *walk)
{
  guint depth = 0;

  skip_blanks (walk);
  while (walk->at < walk->end)
    {
      char c = *walk->at;

      if (depth == 0 && strchr (",]} \t\n\r", c) != NULL)
        return TRUE;
      walk->at++;
      if (c == '"')
        {
          if (!skip_string (walk))
            return FALSE;
        }
      else if (c == '{' || c == '[')
        depth++;
      else if (c == '}' || c == ']')
        depth--;
      else
        continue;
      if (depth == 0)
        return TRUE;
    }
  return depth == 0;
}

static gboolean
walk_to_index (Walk *walk,
               guint index)
{
  if (!take (walk, '['))
    return FALSE;
  for (guint i = 0; i < index; i++)
    if (!skip_value (walk) || !take (walk, ','))
      return FALSE;
  skip_blanks (walk);
  return walk->at < walk->end && *walk->at != ']';
}

static gboolean
walk_to_member (Walk *walk,
                const char *member)
{
  if (!take (walk, '{'))
    return FALSE;
  do
    {
      g_autofree char *name = NULL;
      const char *from;

      if (!take (walk, '"'))
        return FALSE;
      from = walk->at;
      if (!skip_string (walk))
        return FALSE;
      name = aika_json_text_decode (from, (gsize) (walk->at - 1 - from));
      if (!take (walk, ':'))
        return FALSE;
      if (strcmp (name, member) == 0)
        {
          skip_blanks (walk);
          return walk->at < walk->end;
        }
    }
  while (skip_value (walk) && take (walk, ','));
  return FALSE;
}

/**
 * aika_json_path_add_member:
 * @path: the path of an object
 * @name: the name of one of its members
 *
 * Makes @path the path of that member.
 */
void
aika_json_path_add_member (GString *path,
                           const char *name)
{
  g_return_if_fail (path != NULL && name != NULL);

  if (is_plain_name (name))
    {
      if (path->len > 0)
        g_string_append_c (path, '.');
      g_string_append (path, name);
      return;
    }
  g_string_append (path, "[\"");
  for (; *name != '\0'; name++)
    {
      if (*name == '"' || *name == '\\')
        g_string_append_c (path, '\\');
      g_string_append_c (path, *name);
    }
  g_string_append (path, "\"]");
}

/**
 * aika_json_path_add_index:
 * @path: the path of a list
 * @index: a place in it, from 0
 *
 * Makes @path the path of that element.
 */
void
aika_json_path_add_index (GString *path,
                          guint index)
{
  g_return_if_fail (path != NULL);

  g_string_append_printf (path, "[%u]", index);
}

/**
 * aika_json_find_path:
 * @bytes: (array length=length): a text that aika_json_scan () has accepted
 * @length: its length in bytes
 * @path: a path, as the functions above build it
 * @start: (out) (optional): the first byte of the value
 * @end: (out) (optional): the byte behind it
 *
 * Finds where a value stands. Costs a walk over the text before it.
 *
 * Returns: %FALSE if there is no such value, or @path is no path
 */
gboolean
aika_json_find_path (const char *bytes,
                     gsize length,
                     const char *path,
                     gsize *start,
                     gsize *end)
{
  Walk walk = { .at = bytes, .end = bytes + length };
  gsize found_at;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL || length == 0, FALSE);

  while (*path != '\0')
    {
      Step step = { 0 };
      g_autofree char *member = NULL;
      gboolean is_step = read_step (&path, &step);

      member = step.member;
      if (!is_step ||
          !(member != NULL ? walk_to_member (&walk, member) : walk_to_index (&walk, step.index)))
        return FALSE;
    }
  skip_blanks (&walk);
  found_at = (gsize) (walk.at - bytes);
  if (walk.at >= walk.end || !skip_value (&walk))
    return FALSE;
  if (start != NULL)
    *start = found_at;
  if (end != NULL)
    *end = (gsize) (walk.at - bytes);
  return TRUE;
}

/**
 * aika_json_line_of_path:
 * @bytes: (array length=length): a text that aika_json_scan () has accepted
 * @length: its length in bytes
 * @path: the path of a value, such as `items[3].marks[0].when`
 *
 * Returns: the line the value begins on, from 1; 0 if there is none
 */
guint
aika_json_line_of_path (const char *bytes,
                        gsize length,
                        const char *path)
{
  gsize start;
  guint line;

  if (!aika_json_find_path (bytes, length, path, &start, NULL))
    return 0;
  aika_json_locate (bytes, length, start, &line, NULL);
  return line;
}
