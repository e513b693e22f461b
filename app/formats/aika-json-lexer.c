/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "aika-json-lexer"

#include "config.h"

#include "formats/aika-json-lexer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_INTEGER 9007199254740991 /* AIKA_JSON_MAX_INTEGER, for a message */
#define MAX_N_NUMBER_BYTES 64     /* longer than any number within the limits needs */
#define MAX_N_SHOWN_CHARACTERS 40 /* of a word in a message */

G_STATIC_ASSERT (MAX_INTEGER == AIKA_JSON_MAX_INTEGER);

/* A zero byte cannot be part of the text, so it stands for the end. */
char
aika_json_lexer_look (const AikaJsonLexer *lexer,
                      gsize ahead)
{
  return lexer->at + ahead < lexer->length ? lexer->bytes[lexer->at + ahead] : '\0';
}

void
aika_json_lexer_skip_blanks (AikaJsonLexer *lexer)
{
  while (lexer->at < lexer->length && strchr (" \t\n\r", lexer->bytes[lexer->at]) != NULL)
    lexer->at++;
}

gboolean
aika_json_lexer_fail (AikaJsonLexer *lexer,
                      AikaJsonError code,
                      gsize offset,
                      const char *format,
                      ...)
{
  g_autofree char *reason = NULL;
  guint line;
  guint column;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);

  aika_json_locate (lexer->bytes, lexer->length, offset, &line, &column);
  if (lexer->problem != NULL)
    *lexer->problem = (AikaJsonProblem){
      .code = code, .offset = offset, .line = line, .column = column
    };
  /* Translators: the %s says what is wrong at this place of a file. */
  g_set_error (lexer->error, AIKA_JSON_ERROR, (int) code, _("line %u, column %u: %s"),
               line, column, reason);
  return FALSE;
}

/* The word that begins here, or the one character. */
static char *
dup_shown (const AikaJsonLexer *lexer)
{
  const char *from = lexer->bytes + lexer->at;
  const char *end = lexer->bytes + lexer->length;
  const char *to = g_utf8_next_char (from);
  gunichar first = g_utf8_get_char (from);

  if (!g_unichar_isgraph (first))
    return g_strdup_printf ("U+%04X", first);
  if (g_unichar_isalnum (first))
    for (guint n = 1; to < end && n < MAX_N_SHOWN_CHARACTERS; n++)
      {
        if (!g_unichar_isalnum (g_utf8_get_char (to)))
          break;
        to = g_utf8_next_char (to);
      }
  return g_strndup (from, (gsize) (to - from));
}

gboolean
aika_json_lexer_fail_expected (AikaJsonLexer *lexer,
                               const char *expected)
{
  g_autofree char *shown = NULL;

  if (lexer->at >= lexer->length)
    /* Translators: the %s is what should have followed, such as “a value”. */
    return aika_json_lexer_fail (lexer, AIKA_JSON_ERROR_SYNTAX, lexer->at,
                                 _("the file ends here (expected %s)"), expected);
  shown = dup_shown (lexer);
  /* Translators: what was found, and what should stand there instead. */
  return aika_json_lexer_fail (lexer, AIKA_JSON_ERROR_SYNTAX, lexer->at,
                               _("“%s” stands here (expected %s)"), shown, expected);
}

/* Reads the uXXXX of an escape at @ahead, or returns -1. */
static int
look_unicode_escape (const AikaJsonLexer *lexer,
                     gsize ahead)
{
  int value = 0;

  if (aika_json_lexer_look (lexer, ahead) != 'u')
    return -1;
  for (gsize i = 1; i <= 4; i++)
    {
      int digit = g_ascii_xdigit_value (aika_json_lexer_look (lexer, ahead + i));

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  return value;
}

static gboolean
read_escape (AikaJsonLexer *lexer)
{
  char kind = aika_json_lexer_look (lexer, 1);
  int value;

  if (kind != '\0' && strchr ("\"\\/bfnrt", kind) != NULL)
    {
      lexer->at += 2;
      return TRUE;
    }
  value = look_unicode_escape (lexer, 1);
  if (value < 0)
    return aika_json_lexer_fail (
      lexer, AIKA_JSON_ERROR_SYNTAX, lexer->at,
      _("the escape that begins with “\\” is unknown or incomplete (expected one of "
        "\\\" \\\\ \\/ \\b \\f \\n \\r \\t, or \\u with four hexadecimal digits)"));
  if (value == 0)
    return aika_json_lexer_fail (
      lexer, AIKA_JSON_ERROR_CHARACTER, lexer->at,
      _("“\\u0000” cannot be part of a text (expected any other character)"));
  if (value >= 0xd800 && value <= 0xdbff)
    {
      int low = aika_json_lexer_look (lexer, 6) == '\\' ? look_unicode_escape (lexer, 7) : -1;

      if (low < 0xdc00 || low > 0xdfff)
        return aika_json_lexer_fail (
          lexer, AIKA_JSON_ERROR_CHARACTER, lexer->at,
          _("“\\u%04X” is only the first half of a character (expected the other half, "
            "\\uDC00 to \\uDFFF, right behind it)"),
          (guint) value);
      lexer->at += 6;
    }
  else if (value >= 0xdc00 && value <= 0xdfff)
    return aika_json_lexer_fail (
      lexer, AIKA_JSON_ERROR_CHARACTER, lexer->at,
      _("“\\u%04X” is only the second half of a character (expected the first half, "
        "\\uD800 to \\uDBFF, right before it)"),
      (guint) value);
  lexer->at += 6;
  return TRUE;
}

gboolean
aika_json_lexer_string (AikaJsonLexer *lexer)
{
  gsize opened_at = lexer->at++;
  guint line;

  while (lexer->at < lexer->length)
    {
      guchar c = (guchar) lexer->bytes[lexer->at];

      if (c == '"')
        {
          lexer->at++;
          return TRUE;
        }
      if (c == '\\')
        {
          if (!read_escape (lexer))
            return FALSE;
        }
      else if (c == '\n' || c == '\r')
        return aika_json_lexer_fail (
          lexer, AIKA_JSON_ERROR_SYNTAX, lexer->at,
          _("the line ends inside a text (expected “\"”, or “\\n” for a line break)"));
      else if (c < 0x20)
        return aika_json_lexer_fail (
          lexer, AIKA_JSON_ERROR_SYNTAX, lexer->at,
          _("the control character U+%04X stands inside a text (expected it written as "
            "“\\u%04x”)"),
          c, c);
      else
        lexer->at++;
    }
  aika_json_locate (lexer->bytes, lexer->length, opened_at, &line, NULL);
  return aika_json_lexer_fail (
    lexer, AIKA_JSON_ERROR_SYNTAX, lexer->at,
    _("the file ends inside the text that begins on line %u (expected “\"”)"), line);
}

/* Whether a number is 0 as written, not because it is too small for a double. */
static gboolean
is_zero (const char *number)
{
  char behind = number[strspn (number, "-0.")];

  return behind == '\0' || behind == 'e' || behind == 'E';
}

static gboolean
check_number (AikaJsonLexer *lexer,
              gsize from,
              gboolean is_real)
{
  char text[MAX_N_NUMBER_BYTES + 1];
  gsize length = lexer->at - from;

  if (length > MAX_N_NUMBER_BYTES)
    return aika_json_lexer_fail (
      lexer, AIKA_JSON_ERROR_NUMBER, from,
      _("the number has %u characters (expected at most %d)"), (guint) length,
      MAX_N_NUMBER_BYTES);
  memcpy (text, lexer->bytes + from, length);
  text[length] = '\0';

  if (is_real)
    {
      double size = ABS (g_ascii_strtod (text, NULL));

      if (!is_zero (text) && !(size >= AIKA_JSON_MIN_REAL && size <= AIKA_JSON_MAX_REAL))
        return aika_json_lexer_fail (
          lexer, AIKA_JSON_ERROR_NUMBER, from,
          _("the number %s cannot be kept exactly (expected 0, or 0.0001 to 1e15 on either "
            "side of it)"),
          text);
    }
  else
    {
      /* Saturates at the ends of 64 bits, which are outside the limit as well. */
      gint64 value = g_ascii_strtoll (text, NULL, 10);

      if (value > AIKA_JSON_MAX_INTEGER || value < -AIKA_JSON_MAX_INTEGER)
        return aika_json_lexer_fail (
          lexer, AIKA_JSON_ERROR_NUMBER, from,
          /* Not a number here: gettext cannot see through G_GINT64_FORMAT. */
          _("the number %s is too large (expected at most %s on either side of 0)"),
          text, G_STRINGIFY (MAX_INTEGER));
    }
  return TRUE;
}

static gboolean
read_digits (AikaJsonLexer *lexer)
{
  if (!g_ascii_isdigit (aika_json_lexer_look (lexer, 0)))
    return aika_json_lexer_fail_expected (lexer, _("a digit"));
  while (g_ascii_isdigit (aika_json_lexer_look (lexer, 0)))
    lexer->at++;
  return TRUE;
}

gboolean
aika_json_lexer_number (AikaJsonLexer *lexer)
{
  gsize from = lexer->at;
  gboolean is_real = FALSE;
  char c;

  if (aika_json_lexer_look (lexer, 0) == '-')
    lexer->at++;
  if (aika_json_lexer_look (lexer, 0) == '0' &&
      g_ascii_isdigit (aika_json_lexer_look (lexer, 1)))
    return aika_json_lexer_fail (lexer, AIKA_JSON_ERROR_SYNTAX, from,
                                 _("the number begins with a needless 0 (expected it without)"));
  if (!read_digits (lexer))
    return FALSE;
  if (aika_json_lexer_look (lexer, 0) == '.')
    {
      is_real = TRUE;
      lexer->at++;
      if (!read_digits (lexer))
        return FALSE;
    }
  c = aika_json_lexer_look (lexer, 0);
  if (c == 'e' || c == 'E')
    {
      is_real = TRUE;
      lexer->at++;
      c = aika_json_lexer_look (lexer, 0);
      if (c == '+' || c == '-')
        lexer->at++;
      if (!read_digits (lexer))
        return FALSE;
    }
  return check_number (lexer, from, is_real);
}

gboolean
aika_json_lexer_word (AikaJsonLexer *lexer)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (lexer->length - lexer->at >= length &&
          memcmp (lexer->bytes + lexer->at, words[i], length) == 0)
        {
          lexer->at += length;
          return TRUE;
        }
    }
  return aika_json_lexer_fail_expected (lexer, _("a value"));
}
