/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "aika-json-lines"

#include "config.h"

#include "formats/aika-json-lines.h"

#include <string.h>

/* Values go straight into the text as long as every open object and list is on
 * LINES. The outermost AUTO one is first written on one line into kept, with a
 * token for each part of it; when it ends it is known which parts fit:
 *
 *   { "id": "m1", "when": { "text": "loka 2018" } }        if all of it fits, else
 *   {
 *     "id": "m1",
 *     "when": { "text": "loka 2018" }                           each by itself
 *   }
 *
 * Invariants: (1) the layout of a value depends on its content, its name and
 * its depth alone, never on what stands around it, so an edit changes only
 * lines of its own; (2) kept and tokens are empty unless an AUTO level is open. */

typedef enum
{
  TOKEN_OBJECT,
  TOKEN_ARRAY,
  TOKEN_NAME,
  TOKEN_VALUE,
} TokenKind;

typedef struct
{
  TokenKind kind;
  gsize start; /* of its text in kept, closing bracket included */
  gsize end;
  guint next;          /* the token behind it and all in it */
  gboolean must_break; /* something in it is on LINES */
} Token;

typedef struct
{
  gboolean is_object;
  gboolean is_kept;
  gboolean has_name; /* of the member whose value comes next */
  guint n_items;     /* members or elements so far */
  guint token;       /* its own, if kept */
} Level;

struct _AikaJsonLines
{
  guint n_characters; /* of the longest line that is kept together */
  GString *text;
  GArray *levels; /* Level: those open in text, then those open in kept */
  GString *kept;
  GArray *tokens; /* Token */
  gboolean is_complete;
};

static Level *
get_level (AikaJsonLines *lines)
{
  if (lines->levels->len == 0)
    return NULL;
  return &g_array_index (lines->levels, Level, lines->levels->len - 1);
}

static gboolean
is_keeping (AikaJsonLines *lines)
{
  Level *level = get_level (lines);

  return level != NULL && level->is_kept;
}

/* Writing on lines, into text. */

static void
break_line (AikaJsonLines *lines)
{
  g_string_append_c (lines->text, '\n');
  for (guint i = 0; i < lines->levels->len; i++)
    g_string_append (lines->text, "  ");
}

/* Before a name or an element; the value of a member follows its name. */
static void
start_line (AikaJsonLines *lines)
{
  Level *level = get_level (lines);

  if (level == NULL)
    return;
  if (level->has_name)
    {
      level->has_name = FALSE;
      return;
    }
  if (level->n_items++ > 0)
    g_string_append_c (lines->text, ',');
  break_line (lines);
}

static void
write_colon (AikaJsonLines *lines)
{
  g_string_append (lines->text, ": ");
  get_level (lines)->has_name = TRUE;
}

static void
write_bracket (AikaJsonLines *lines,
               gboolean is_object)
{
  Level level = { .is_object = is_object };

  g_string_append_c (lines->text, is_object ? '{' : '[');
  g_array_append_val (lines->levels, level);
}

static void
write_end (AikaJsonLines *lines)
{
  Level level = *get_level (lines);

  g_array_set_size (lines->levels, lines->levels->len - 1);
  if (level.n_items > 0)
    break_line (lines);
  g_string_append_c (lines->text, level.is_object ? '}' : ']');
}

/* Writing on one line, into kept. */

static Token *
start_token (AikaJsonLines *lines,
             TokenKind kind)
{
  Token token = { .kind = kind };
  Level *level = get_level (lines);

  if (is_keeping (lines) && level->has_name)
    level->has_name = FALSE;
  else if (is_keeping (lines) && level->n_items++ > 0)
    g_string_append (lines->kept, ", ");
  else if (is_keeping (lines) && level->is_object)
    g_string_append_c (lines->kept, ' ');
  token.start = lines->kept->len;
  g_array_append_val (lines->tokens, token);
  return &g_array_index (lines->tokens, Token, lines->tokens->len - 1);
}

static void
end_token (AikaJsonLines *lines,
           Token *token)
{
  token->end = lines->kept->len;
  token->next = lines->tokens->len;
}

static void
keep_value (AikaJsonLines *lines,
            const char *value)
{
  Token *token = start_token (lines, TOKEN_VALUE);

  g_string_append (lines->kept, value);
  end_token (lines, token);
}

static void
keep_name (AikaJsonLines *lines,
           const char *name)
{
  Token *token = start_token (lines, TOKEN_NAME);

  g_string_append (lines->kept, name);
  end_token (lines, token);
  g_string_append (lines->kept, ": ");
  get_level (lines)->has_name = TRUE;
}

static void
keep_begin (AikaJsonLines *lines,
            gboolean is_object,
            gboolean must_break)
{
  Level level = { .is_object = is_object, .is_kept = TRUE, .token = lines->tokens->len };
  Token *token = start_token (lines, is_object ? TOKEN_OBJECT : TOKEN_ARRAY);

  token->must_break = must_break;
  g_string_append_c (lines->kept, is_object ? '{' : '[');
  g_array_append_val (lines->levels, level);
}

static void
keep_end (AikaJsonLines *lines)
{
  Level level = *get_level (lines);
  Token *token = &g_array_index (lines->tokens, Token, level.token);

  if (level.n_items == 0)
    token->must_break = FALSE;
  else if (level.is_object)
    g_string_append_c (lines->kept, ' ');
  g_string_append_c (lines->kept, level.is_object ? '}' : ']');
  end_token (lines, token);

  g_array_set_size (lines->levels, lines->levels->len - 1);
  if (is_keeping (lines) && token->must_break)
    g_array_index (lines->tokens, Token, get_level (lines)->token).must_break = TRUE;
}

/* Moving what was kept into text. */

static guint
get_column (AikaJsonLines *lines)
{
  const char *text = lines->text->str;
  const char *line = memrchr (text, '\n', lines->text->len);

  return (guint) g_utf8_strlen (line != NULL ? line + 1 : text, -1);
}

/* Counts a comma that may follow, so that (1) holds for the last one too. */
static gboolean
fits_on_line (AikaJsonLines *lines,
              const Token *token)
{
  guint column;

  if (token->must_break || token->end - token->start > lines->n_characters * 4)
    return FALSE;
  column = get_column (lines);
  return column + 1 + g_utf8_strlen (lines->kept->str + token->start,
                                     (gssize) (token->end - token->start)) <=
         lines->n_characters;
}

static void
write_kept (AikaJsonLines *lines)
{
  g_autoptr (GArray) open_until = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i = 0;

  while (i < lines->tokens->len)
    {
      const Token *token = &g_array_index (lines->tokens, Token, i++);

      start_line (lines);
      if (token->kind == TOKEN_VALUE || token->kind == TOKEN_NAME || fits_on_line (lines, token))
        {
          g_string_append_len (lines->text, lines->kept->str + token->start,
                               (gssize) (token->end - token->start));
          i = token->next;
        }
      else
        {
          write_bracket (lines, token->kind == TOKEN_OBJECT);
          g_array_append_val (open_until, token->next);
        }
      if (token->kind == TOKEN_NAME)
        write_colon (lines);

      while (open_until->len > 0 && g_array_index (open_until, guint, open_until->len - 1) == i)
        {
          write_end (lines);
          g_array_set_size (open_until, open_until->len - 1);
        }
    }
  g_string_truncate (lines->kept, 0);
  g_array_set_size (lines->tokens, 0);
}

/* What the writer calls. */

static void
end_value (AikaJsonLines *lines)
{
  if (lines->levels->len == 0)
    lines->is_complete = TRUE;
}

AikaJsonLines *
aika_json_lines_new (guint n_characters)
{
  AikaJsonLines *lines = g_new0 (AikaJsonLines, 1);

  lines->n_characters = n_characters;
  lines->text = g_string_new (NULL);
  lines->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  lines->kept = g_string_new (NULL);
  lines->tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  return lines;
}

void
aika_json_lines_free (AikaJsonLines *lines)
{
  g_string_free (lines->text, TRUE);
  g_array_unref (lines->levels);
  g_string_free (lines->kept, TRUE);
  g_array_unref (lines->tokens);
  g_free (lines);
}

GBytes *
aika_json_lines_end (AikaJsonLines *lines)
{
  g_return_val_if_fail (lines->is_complete, NULL);

  g_string_append_c (lines->text, '\n');
  return g_bytes_new (lines->text->str, lines->text->len);
}

gboolean
aika_json_lines_takes_value (AikaJsonLines *lines)
{
  Level *level = get_level (lines);

  return level == NULL ? !lines->is_complete : level->has_name || !level->is_object;
}

void
aika_json_lines_add_value (AikaJsonLines *lines,
                           const char *value)
{
  g_return_if_fail (aika_json_lines_takes_value (lines));

  if (is_keeping (lines))
    keep_value (lines, value);
  else
    {
      start_line (lines);
      g_string_append (lines->text, value);
    }
  end_value (lines);
}

void
aika_json_lines_add_name (AikaJsonLines *lines,
                          const char *name)
{
  Level *level = get_level (lines);

  g_return_if_fail (level != NULL && level->is_object && !level->has_name);

  if (is_keeping (lines))
    keep_name (lines, name);
  else
    {
      start_line (lines);
      g_string_append (lines->text, name);
      write_colon (lines);
    }
}

void
aika_json_lines_begin_level (AikaJsonLines *lines,
                             gboolean is_object,
                             gboolean must_break)
{
  g_return_if_fail (aika_json_lines_takes_value (lines));

  if (is_keeping (lines) || !must_break)
    keep_begin (lines, is_object, must_break);
  else
    {
      start_line (lines);
      write_bracket (lines, is_object);
    }
}

void
aika_json_lines_end_level (AikaJsonLines *lines,
                           gboolean is_object)
{
  Level *level = get_level (lines);

  g_return_if_fail (level != NULL && level->is_object == is_object && !level->has_name);

  if (!level->is_kept)
    write_end (lines);
  else
    {
      keep_end (lines);
      if (!is_keeping (lines))
        write_kept (lines);
    }
  end_value (lines);
}
