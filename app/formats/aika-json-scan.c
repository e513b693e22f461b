/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "aika-json-scan"

#include "config.h"

#include "formats/aika-json-scan.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "formats/aika-json-lexer.h"
#include "formats/aika-json-text.h"

/* The gate before JsonParser. json-glib 1.6 crashes on deep nesting, accepts
 * many kinds of broken JSON, silently changes large numbers and drops repeated
 * members, so nothing reaches it that has not passed here: RFC 8259 and the
 * limits of the header.
 *
 * Invariants: (1) no recursion, the open objects and lists are on a stack of
 * fixed depth; (2) nothing is read at or after bytes + length, which need not
 * be followed by a zero byte; (3) all bytes are valid UTF-8 before the first
 * is looked at, so a step over one ASCII byte never lands inside a character;
 * (4) the names of the innermost open object are the tail of the names array,
 * and they are compared by sorting, so no choice of names makes it quadratic. */

#define MAX_N_SHOWN_CHARACTERS 40 /* of a name in a message */

typedef struct
{
  char closing; /* ']' or '}' */
  guint first_name;
  gsize opened_at;
} Level;

/* 8 bytes each, because a large file may hold millions. */
typedef struct
{
  guint32 at; /* behind the quotation mark */
  guint32 length;
} Name;

typedef enum
{
  WANT_VALUE,
  WANT_VALUE_OR_CLOSE,
  WANT_NAME,
  WANT_NAME_OR_CLOSE,
  WANT_COMMA_OR_CLOSE,
  WANT_END,
} Want;

typedef struct
{
  AikaJsonLexer lexer;
  Want want;
  Level levels[AIKA_JSON_MAX_DEPTH];
  guint depth;
  GArray *names;
} Scan;

G_DEFINE_QUARK (aika-json-error-quark, aika_json_error)

static gboolean
check_encoding (AikaJsonLexer *lexer)
{
  const guchar *bytes = (const guchar *) lexer->bytes;
  const char *bad;
  gsize offset;

  if (lexer->length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    return aika_json_lexer_fail (
      lexer, AIKA_JSON_ERROR_ENCODING, 0,
      _("the file begins with a byte order mark (expected UTF-8 without one)"));
  if (lexer->length >= 2 && lexer->length % 2 == 0 &&
      (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0 ||
       (bytes[0] == 0) != (bytes[1] == 0)))
    return aika_json_lexer_fail (lexer, AIKA_JSON_ERROR_ENCODING, 0,
                                 _("the file is UTF-16 text (expected UTF-8)"));
  if (g_utf8_validate_len (lexer->bytes, lexer->length, &bad))
    return TRUE;

  offset = (gsize) (bad - lexer->bytes);
  if (bytes[offset] == 0)
    return aika_json_lexer_fail (lexer, AIKA_JSON_ERROR_ENCODING, offset,
                                 _("a zero byte stands here (expected text)"));
  return aika_json_lexer_fail (lexer, AIKA_JSON_ERROR_ENCODING, offset,
                               _("the byte 0x%02X is not UTF-8 (expected UTF-8 text)"),
                               bytes[offset]);
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer user_data)
{
  const char *bytes = user_data;
  const Name *one = a;
  const Name *two = b;
  int order = aika_json_text_compare (bytes + one->at, one->length, bytes + two->at, two->length);

  return order != 0 ? order : (one->at > two->at) - (one->at < two->at);
}

static char *
dup_shortened (const char *text,
               gsize length)
{
  g_autofree char *whole = g_strndup (text, length);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (whole, -1) <= MAX_N_SHOWN_CHARACTERS)
    return g_steal_pointer (&whole);
  start = g_utf8_substring (whole, 0, MAX_N_SHOWN_CHARACTERS);
  return g_strconcat (start, "…", NULL);
}

/* Finds the first name of the closing object that already stood in it (4). */
static gboolean
check_names (Scan *scan,
             guint first_name)
{
  const char *bytes = scan->lexer.bytes;
  Name *names = &g_array_index (scan->names, Name, first_name);
  guint n_names = scan->names->len - first_name;
  const Name *repeated = NULL;
  g_autofree char *shown = NULL;

  if (n_names < 2)
    return TRUE;
  qsort_r (names, n_names, sizeof (Name), compare_names, (gpointer) bytes);
  for (guint i = 1; i < n_names; i++)
    {
      const Name *one = &names[i - 1];
      const Name *two = &names[i];

      if ((repeated == NULL || two->at < repeated->at) &&
          aika_json_text_compare (bytes + one->at, one->length, bytes + two->at, two->length) == 0)
        repeated = two;
    }
  if (repeated == NULL)
    return TRUE;
  shown = dup_shortened (bytes + repeated->at, repeated->length);
  return aika_json_lexer_fail (
    &scan->lexer, AIKA_JSON_ERROR_DUPLICATE, repeated->at - 1,
    _("the member name “%s” appears twice (each name may stand once)"), shown);
}

static gboolean
open_level (Scan *scan,
            char closing)
{
  if (scan->depth == AIKA_JSON_MAX_DEPTH)
    return aika_json_lexer_fail (
      &scan->lexer, AIKA_JSON_ERROR_LIMIT, scan->lexer.at,
      _("too many objects and lists stand one inside the other (expected at most %d)"),
      AIKA_JSON_MAX_DEPTH);
  scan->levels[scan->depth++] = (Level){
    .closing = closing,
    .first_name = scan->names->len,
    .opened_at = scan->lexer.at,
  };
  scan->lexer.at++;
  scan->want = closing == '}' ? WANT_NAME_OR_CLOSE : WANT_VALUE_OR_CLOSE;
  return TRUE;
}

static gboolean
close_level (Scan *scan)
{
  Level *level = &scan->levels[--scan->depth];

  scan->lexer.at++;
  scan->want = scan->depth > 0 ? WANT_COMMA_OR_CLOSE : WANT_END;
  if (!check_names (scan, level->first_name))
    return FALSE;
  g_array_set_size (scan->names, level->first_name);
  return TRUE;
}

static gboolean
fail_unclosed (Scan *scan,
               const Level *level)
{
  g_autofree char *expected = NULL;
  guint line;

  aika_json_locate (scan->lexer.bytes, scan->lexer.length, level->opened_at, &line, NULL);
  expected = g_strdup_printf (level->closing == ']'
                                ? _("“,” or “]” in the list that begins on line %u")
                                : _("“,” or “}” in the object that begins on line %u"),
                              line);
  return aika_json_lexer_fail_expected (&scan->lexer, expected);
}

static gboolean
read_value (Scan *scan)
{
  char c = aika_json_lexer_look (&scan->lexer, 0);

  if (c == '{')
    return open_level (scan, '}');
  if (c == '[')
    return open_level (scan, ']');

  scan->want = scan->depth > 0 ? WANT_COMMA_OR_CLOSE : WANT_END;
  if (c == '"')
    return aika_json_lexer_string (&scan->lexer);
  if (c == '-' || g_ascii_isdigit (c))
    return aika_json_lexer_number (&scan->lexer);
  return aika_json_lexer_word (&scan->lexer);
}

/* Reads the name and its colon. */
static gboolean
read_name (Scan *scan)
{
  AikaJsonLexer *lexer = &scan->lexer;
  Name name = { .at = (guint32) lexer->at + 1 };

  if (!aika_json_lexer_string (lexer))
    return FALSE;
  name.length = (guint32) lexer->at - 1 - name.at;
  g_array_append_val (scan->names, name);

  aika_json_lexer_skip_blanks (lexer);
  if (aika_json_lexer_look (lexer, 0) != ':')
    return aika_json_lexer_fail_expected (lexer, _("“:” behind the member name"));
  lexer->at++;
  scan->want = WANT_VALUE;
  return TRUE;
}

static gboolean
read_next (Scan *scan)
{
  const Level *level = scan->depth > 0 ? &scan->levels[scan->depth - 1] : NULL;
  char c = aika_json_lexer_look (&scan->lexer, 0);
  gboolean is_closing = level != NULL && c == level->closing;

  switch (scan->want)
    {
    case WANT_VALUE_OR_CLOSE:
      return is_closing ? close_level (scan) : read_value (scan);

    case WANT_VALUE:
      return read_value (scan);

    case WANT_NAME_OR_CLOSE:
      if (is_closing)
        return close_level (scan);
      if (c != '"')
        return aika_json_lexer_fail_expected (
          &scan->lexer, _("a member name in quotation marks, or “}”"));
      return read_name (scan);

    case WANT_NAME:
      if (c != '"')
        return aika_json_lexer_fail_expected (&scan->lexer,
                                              _("a member name in quotation marks"));
      return read_name (scan);

    case WANT_COMMA_OR_CLOSE:
      if (is_closing)
        return close_level (scan);
      if (c != ',')
        return fail_unclosed (scan, level);
      scan->lexer.at++;
      scan->want = level->closing == '}' ? WANT_NAME : WANT_VALUE;
      return TRUE;

    case WANT_END:
      return aika_json_lexer_fail_expected (&scan->lexer, _("nothing more"));
    }
  g_assert_not_reached ();
}

/**
 * aika_json_scan:
 * @bytes: (array length=length): the text; need not end in a zero byte
 * @length: its length in bytes
 * @problem: (out) (optional): where and why it was refused; untouched otherwise
 * @error: return location for an error in the domain %AIKA_JSON_ERROR
 *
 * Says whether @bytes are one JSON text as RFC 8259 defines it and within the
 * limits of this header: at most 64 MiB and 64 levels, every name once in its
 * object, whole numbers up to 2^53 - 1, other numbers 0 or 1e-4 to 1e15, no
 * zero character, no half of a surrogate pair, no byte order mark. What passes
 * is read by json-glib as it was meant.
 *
 * A repeated name is found when its object closes; if something else is wrong
 * before that, it is named instead. The time grows as n log n.
 *
 * The message gives line, column, what was found and what was expected.
 *
 * Returns: %TRUE if the text may be parsed
 */
gboolean
aika_json_scan (const char *bytes,
                gsize length,
                AikaJsonProblem *problem,
                GError **error)
{
  g_autoptr (GArray) names = NULL;
  Scan scan = {
    .lexer = { .bytes = bytes, .length = length, .problem = problem, .error = error },
    .want = WANT_VALUE,
  };

  g_return_val_if_fail (bytes != NULL || length == 0, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (length == 0)
    return aika_json_lexer_fail (&scan.lexer, AIKA_JSON_ERROR_SYNTAX, 0,
                                 _("the file is empty (expected a value)"));
  if (length > AIKA_JSON_MAX_N_BYTES)
    return aika_json_lexer_fail (&scan.lexer, AIKA_JSON_ERROR_LIMIT, 0,
                                 _("the file is too large (expected at most %d MiB)"),
                                 AIKA_JSON_MAX_N_BYTES / (1024 * 1024));
  if (!check_encoding (&scan.lexer))
    return FALSE;

  scan.names = names = g_array_new (FALSE, FALSE, sizeof (Name));
  aika_json_lexer_skip_blanks (&scan.lexer);
  while (scan.want != WANT_END || scan.lexer.at < length)
    {
      if (!read_next (&scan))
        return FALSE;
      aika_json_lexer_skip_blanks (&scan.lexer);
    }
  return TRUE;
}

/**
 * aika_json_locate:
 * @bytes: (array length=length): a text
 * @length: its length in bytes
 * @offset: a byte of it; its end or beyond means the end
 * @line: (out) (optional): the line, from 1
 * @column: (out) (optional): the character in that line, from 1
 *
 * Finds the line and column of a byte, as an editor counts them: a line ends
 * with LF, CR LF or CR. A byte inside a character counts as the next one.
 */
void
aika_json_locate (const char *bytes,
                  gsize length,
                  gsize offset,
                  guint *line,
                  guint *column)
{
  guint at_line = 1;
  guint at_column = 1;

  offset = MIN (offset, length);
  for (gsize i = 0; i < offset; i++)
    {
      guchar c = (guchar) bytes[i];

      if (c == '\n' || (c == '\r' && !(i + 1 < length && bytes[i + 1] == '\n')))
        {
          at_line++;
          at_column = 1;
        }
      else if ((c & 0xc0) != 0x80)
        at_column++;
    }
  if (line != NULL)
    *line = at_line;
  if (column != NULL)
    *column = at_column;
}
