/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "test-json-scan"

#include "config.h"

#include "formats/aika-json-scan.h"

#include <string.h>

#include "formats/aika-json-path.h"
#include "formats/aika-json-text.h"

/* tests/data/json holds JSONTestSuite (github.com/nst/JSONTestSuite, MIT). */

/* Scans a copy that ends where the text ends, so that a look behind it is
 * found by ASan or valgrind. */
static gboolean
scan (const char *text,
      gsize length,
      AikaJsonProblem *problem,
      GError **error)
{
  g_autofree char *copy = g_memdup2 (text, length);

  return aika_json_scan (copy, length, problem, error);
}

/* Each refusal must be of some use to a person. */
static void
assert_explained (const char *name,
                  const AikaJsonProblem *problem,
                  const GError *error)
{
  g_autofree char *start = NULL;

  g_assert_error (error, AIKA_JSON_ERROR, (int) problem->code);
  g_assert_cmpuint (problem->line, >=, 1);
  g_assert_cmpuint (problem->column, >=, 1);
  start = g_strdup_printf ("line %u, column %u: ", problem->line, problem->column);
  if (!g_str_has_prefix (error->message, start) ||
      strlen (error->message) < strlen (start) + 10 ||
      !g_utf8_validate (error->message, -1, NULL))
    g_error ("%s: the message “%s” does not say where and why", name, error->message);
}

/* The suite. */

typedef struct
{
  const char *file;
  AikaJsonError code;
} Refusal;

/* Valid JSON that is refused all the same: json-glib cannot keep it. */
static const Refusal policy_refusals[] = {
  { "y_number.json", AIKA_JSON_ERROR_NUMBER },
  { "y_number_double_close_to_zero.json", AIKA_JSON_ERROR_NUMBER },
  { "y_number_real_capital_e.json", AIKA_JSON_ERROR_NUMBER },
  { "y_number_real_exponent.json", AIKA_JSON_ERROR_NUMBER },
  { "y_number_real_fraction_exponent.json", AIKA_JSON_ERROR_NUMBER },
  { "y_object_duplicated_key.json", AIKA_JSON_ERROR_DUPLICATE },
  { "y_object_duplicated_key_and_value.json", AIKA_JSON_ERROR_DUPLICATE },
  { "y_object_escaped_null_in_key.json", AIKA_JSON_ERROR_CHARACTER },
  { "y_object_extreme_numbers.json", AIKA_JSON_ERROR_NUMBER },
  { "y_string_null_escape.json", AIKA_JSON_ERROR_CHARACTER },
};

/* What RFC 8259 leaves open; all of it is refused, for these reasons. */
static const Refusal open_refusals[] = {
  { "i_number_double_huge_neg_exp.json", AIKA_JSON_ERROR_NUMBER },
  { "i_number_huge_exp.json", AIKA_JSON_ERROR_NUMBER },
  { "i_number_neg_int_huge_exp.json", AIKA_JSON_ERROR_NUMBER },
  { "i_number_pos_double_huge_exp.json", AIKA_JSON_ERROR_NUMBER },
  { "i_number_real_neg_overflow.json", AIKA_JSON_ERROR_NUMBER },
  { "i_number_real_pos_overflow.json", AIKA_JSON_ERROR_NUMBER },
  { "i_number_real_underflow.json", AIKA_JSON_ERROR_NUMBER },
  { "i_number_too_big_neg_int.json", AIKA_JSON_ERROR_NUMBER },
  { "i_number_too_big_pos_int.json", AIKA_JSON_ERROR_NUMBER },
  { "i_number_very_big_negative_int.json", AIKA_JSON_ERROR_NUMBER },
  { "i_object_key_lone_2nd_surrogate.json", AIKA_JSON_ERROR_CHARACTER },
  { "i_string_1st_surrogate_but_2nd_missing.json", AIKA_JSON_ERROR_CHARACTER },
  { "i_string_1st_valid_surrogate_2nd_invalid.json", AIKA_JSON_ERROR_CHARACTER },
  { "i_string_UTF-16LE_with_BOM.json", AIKA_JSON_ERROR_ENCODING },
  { "i_string_UTF-8_invalid_sequence.json", AIKA_JSON_ERROR_ENCODING },
  { "i_string_UTF8_surrogate_U+D800.json", AIKA_JSON_ERROR_ENCODING },
  { "i_string_incomplete_surrogate_and_escape_valid.json", AIKA_JSON_ERROR_CHARACTER },
  { "i_string_incomplete_surrogate_pair.json", AIKA_JSON_ERROR_CHARACTER },
  { "i_string_incomplete_surrogates_escape_valid.json", AIKA_JSON_ERROR_CHARACTER },
  { "i_string_invalid_lonely_surrogate.json", AIKA_JSON_ERROR_CHARACTER },
  { "i_string_invalid_surrogate.json", AIKA_JSON_ERROR_CHARACTER },
  { "i_string_invalid_utf-8.json", AIKA_JSON_ERROR_ENCODING },
  { "i_string_inverted_surrogates_U+1D11E.json", AIKA_JSON_ERROR_CHARACTER },
  { "i_string_iso_latin_1.json", AIKA_JSON_ERROR_ENCODING },
  { "i_string_lone_second_surrogate.json", AIKA_JSON_ERROR_CHARACTER },
  { "i_string_lone_utf8_continuation_byte.json", AIKA_JSON_ERROR_ENCODING },
  { "i_string_not_in_unicode_range.json", AIKA_JSON_ERROR_ENCODING },
  { "i_string_overlong_sequence_2_bytes.json", AIKA_JSON_ERROR_ENCODING },
  { "i_string_overlong_sequence_6_bytes.json", AIKA_JSON_ERROR_ENCODING },
  { "i_string_overlong_sequence_6_bytes_null.json", AIKA_JSON_ERROR_ENCODING },
  { "i_string_truncated-utf-8.json", AIKA_JSON_ERROR_ENCODING },
  { "i_string_utf16BE_no_BOM.json", AIKA_JSON_ERROR_ENCODING },
  { "i_string_utf16LE_no_BOM.json", AIKA_JSON_ERROR_ENCODING },
  { "i_structure_500_nested_arrays.json", AIKA_JSON_ERROR_LIMIT },
  { "i_structure_UTF-8_BOM_empty_object.json", AIKA_JSON_ERROR_ENCODING },
};

static const Refusal *
find_refusal (const Refusal *refusals,
              gsize n_refusals,
              const char *file)
{
  for (gsize i = 0; i < n_refusals; i++)
    if (strcmp (refusals[i].file, file) == 0)
      return &refusals[i];
  return NULL;
}

static void
test_suite_file (gconstpointer user_data)
{
  const char *file = user_data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "json", file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  AikaJsonProblem problem = { 0 };
  const Refusal *refusal;
  gboolean is_accepted;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  is_accepted = scan (text, length, &problem, &error);
  g_test_message ("%s: %s", file, is_accepted ? "accepted" : error->message);
  if (!is_accepted)
    assert_explained (file, &problem, error);

  switch (file[0])
    {
    case 'y':
      refusal = find_refusal (policy_refusals, G_N_ELEMENTS (policy_refusals), file);
      g_assert_cmpint (is_accepted, ==, refusal == NULL);
      break;
    case 'i':
      refusal = find_refusal (open_refusals, G_N_ELEMENTS (open_refusals), file);
      g_assert_cmpint (is_accepted, ==, refusal == NULL);
      break;
    default:
      refusal = NULL;
      g_assert_false (is_accepted);
      break;
    }
  if (refusal != NULL)
    g_assert_cmpint (problem.code, ==, refusal->code);
}

static void
add_suite (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "json", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  /* A missing folder fails in test_suite_is_whole (). */
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      {
        g_autofree char *test = g_strconcat ("/json-scan/suite/", name, NULL);

        g_test_add_data_func_full (test, g_strdup (name), test_suite_file, g_free);
      }
}

static void
test_suite_is_whole (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  guint n_valid = 0;
  guint n_invalid = 0;
  guint n_open = 0;
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      {
        n_valid += name[0] == 'y';
        n_invalid += name[0] == 'n';
        n_open += name[0] == 'i';
      }
  g_assert_cmpuint (n_valid, ==, 95);
  g_assert_cmpuint (n_invalid, ==, 188);
  g_assert_cmpuint (n_open, ==, 35);
  g_assert_cmpuint (n_open, ==, G_N_ELEMENTS (open_refusals));
}

/* Cases of our own. */

typedef struct
{
  const char *name;
  const char *text;
  const char *message; /* NULL: accepted */
  AikaJsonError code;
} Case;

static const Case cases[] = {
  { .name = "object", .text = "{}" },
  { .name = "scalar", .text = " \"text\" " },
  { .name = "blanks", .text = "\t{\r\n \"a\" :\n[ 1 , 2 ] }\n\n" },
  { .name = "del-and-line-separator-raw", .text = "\"\x7f\u2028\u2029\uFFFF\"" },
  { .name = "surrogate-pair", .text = "\"\\uD834\\uDD1E\\ud834\\udd1e\"" },
  { .name = "largest-integers", .text = "[9007199254740991, -9007199254740991]" },
  { .name = "reals-at-the-limits", .text = "[1e15, -1E+15, 0.0001, 1.0e-4, 0e99, -0.0, 20e1]" },
  { .name = "same-name-in-different-objects", .text = "{\"a\":{\"a\":1},\"b\":[{\"a\":1},{\"a\":2}]}" },
  { .name = "similar-names", .text = "{\"a\":1,\"A\":1,\"ä\":1,\"a\u0308\":1,\"\":1,\" \":1,\"aa\":1}" },

  { .name = "nothing", .text = "",
    .message = "line 1, column 1: the file is empty (expected a value)" },
  { .name = "only-blanks", .text = "\n \n ",
    .message = "line 3, column 2: the file ends here (expected a value)" },
  { .name = "repeated-name",
    .text = "{\n  \"title\": 1,\n  \"status\": 2,\n  \"title\": 3,\n  \"status\": 4\n}",
    .code = AIKA_JSON_ERROR_DUPLICATE,
    .message = "line 4, column 3: the member name “title” appears twice (each name may stand once)" },
  { .name = "repeated-name-in-other-words", .text = "{\"t\\u0069\\u00e4\":1,\"ti\u00e4\":2}",
    .code = AIKA_JSON_ERROR_DUPLICATE,
    .message = "line 1, column 20: the member name “tiä” appears twice (each name may stand once)" },
  { .name = "repeated-name-by-surrogates", .text = "[{\"\\uD834\\uDD1E\":1,\"b\":2,\"\U0001D11E\":3}]",
    .code = AIKA_JSON_ERROR_DUPLICATE,
    .message = "line 1, column 26: the member name “𝄞” appears twice (each name may stand once)" },
  { .name = "repeated-empty-name", .text = "{\"\":1,\"\":2}",
    .code = AIKA_JSON_ERROR_DUPLICATE,
    .message = "line 1, column 7: the member name “” appears twice (each name may stand once)" },
  { .name = "repeated-long-name",
    .text = "{\"äääääääääääääääääääääääääääääääääääääääääääää\":1,"
            "\"äääääääääääääääääääääääääääääääääääääääääääää\":2}",
    .code = AIKA_JSON_ERROR_DUPLICATE,
    .message = "line 1, column 52: the member name “ääääääääääääääääääääääääääääääääääääääää…” "
               "appears twice (each name may stand once)" },
  { .name = "unclosed-list", .text = "{\n  \"items\": [\n    {},\n    {}\n",
    .message = "line 5, column 1: the file ends here (expected “,” or “]” in the list that "
               "begins on line 2)" },
  { .name = "unclosed-object", .text = "\n{ \"a\": 1",
    .message = "line 2, column 9: the file ends here (expected “,” or “}” in the object that "
               "begins on line 2)" },
  { .name = "wrong-bracket", .text = "{\"a\": [1}",
    .message = "line 1, column 9: “}” stands here (expected “,” or “]” in the list that begins "
               "on line 1)" },
  { .name = "two-values", .text = "{}\n{}",
    .message = "line 2, column 1: “{” stands here (expected nothing more)" },
  { .name = "comment", .text = "{ // why\n}",
    .message = "line 1, column 3: “/” stands here (expected a member name in quotation marks, "
               "or “}”)" },
  { .name = "column-counts-characters", .text = "[\"äö\U0001F600\", x]",
    .message = "line 1, column 9: “x” stands here (expected a value)" },
  { .name = "crlf-and-cr-end-lines", .text = "[\r\n1,\r2,\r\r\nx]",
    .message = "line 5, column 1: “x” stands here (expected a value)" },
  { .name = "word-is-shown-whole", .text = "[undefined]",
    .message = "line 1, column 2: “undefined” stands here (expected a value)" },
  { .name = "control-character-is-named", .text = "[\x01]",
    .message = "line 1, column 2: “U+0001” stands here (expected a value)" },
  { .name = "no-break-space", .text = "[\u00a01]",
    .message = "line 1, column 2: “U+00A0” stands here (expected a value)" },
  { .name = "raw-line-end", .text = "{\"a\": \"one\ntwo\"}",
    .message = "line 1, column 11: the line ends inside a text (expected “\"”, or “\\n” for a "
               "line break)" },
  { .name = "raw-tab", .text = "[\n\"a\tb\"]",
    .message = "line 2, column 3: the control character U+0009 stands inside a text (expected "
               "it written as “\\u0009”)" },
  { .name = "unclosed-text", .text = "[\"a\n",
    .message = "line 1, column 4: the line ends inside a text (expected “\"”, or “\\n” for a "
               "line break)" },
  { .name = "file-ends-in-text", .text = "[\n\"abc",
    .message = "line 2, column 5: the file ends inside the text that begins on line 2 "
               "(expected “\"”)" },
  { .name = "file-ends-in-escape", .text = "[\"\\",
    .message = "line 1, column 3: the escape that begins with “\\” is unknown or incomplete "
               "(expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t, or \\u with four "
               "hexadecimal digits)" },
  { .name = "zero-character", .text = "\"\\u0000\"",
    .code = AIKA_JSON_ERROR_CHARACTER,
    .message = "line 1, column 2: “\\u0000” cannot be part of a text (expected any other "
               "character)" },
  { .name = "half-a-character", .text = "\"\\uD800\\uD800\"",
    .code = AIKA_JSON_ERROR_CHARACTER,
    .message = "line 1, column 2: “\\uD800” is only the first half of a character (expected the "
               "other half, \\uDC00 to \\uDFFF, right behind it)" },
  { .name = "integer-above", .text = "[9007199254740992]",
    .code = AIKA_JSON_ERROR_NUMBER,
    .message = "line 1, column 2: the number 9007199254740992 is too large (expected at most "
               "9007199254740991 on either side of 0)" },
  { .name = "integer-below", .text = "-9223372036854775809",
    .code = AIKA_JSON_ERROR_NUMBER,
    .message = "line 1, column 1: the number -9223372036854775809 is too large (expected at "
               "most 9007199254740991 on either side of 0)" },
  { .name = "real-above", .text = "1000000000000001.0",
    .code = AIKA_JSON_ERROR_NUMBER,
    .message = "line 1, column 1: the number 1000000000000001.0 cannot be kept exactly "
               "(expected 0, or 0.0001 to 1e15 on either side of it)" },
  { .name = "real-below", .text = "5e-15",
    .code = AIKA_JSON_ERROR_NUMBER,
    .message = "line 1, column 1: the number 5e-15 cannot be kept exactly (expected 0, or "
               "0.0001 to 1e15 on either side of it)" },
  { .name = "real-that-becomes-zero", .text = "1e-999",
    .code = AIKA_JSON_ERROR_NUMBER,
    .message = "line 1, column 1: the number 1e-999 cannot be kept exactly (expected 0, or "
               "0.0001 to 1e15 on either side of it)" },
  { .name = "number-of-67-characters",
    .text = "0.00000000000000000000000000000000000000000000000000000000000000001",
    .code = AIKA_JSON_ERROR_NUMBER,
    .message = "line 1, column 1: the number has 67 characters (expected at most 64)" },
  { .name = "octal", .text = "[010]",
    .message = "line 1, column 2: the number begins with a needless 0 (expected it without)" },
  { .name = "byte-order-mark", .text = "\xef\xbb\xbf{}",
    .code = AIKA_JSON_ERROR_ENCODING,
    .message = "line 1, column 1: the file begins with a byte order mark (expected UTF-8 "
               "without one)" },
  { .name = "latin-1", .text = "{\n\"Jyv\xe4skyl\xe4\": 1}",
    .code = AIKA_JSON_ERROR_ENCODING,
    .message = "line 2, column 5: the byte 0xE4 is not UTF-8 (expected UTF-8 text)" },
};

static void
test_case (gconstpointer user_data)
{
  const Case *c = user_data;
  g_autoptr (GError) error = NULL;
  AikaJsonProblem problem = { 0 };

  if (c->message == NULL)
    {
      g_assert_true (scan (c->text, strlen (c->text), &problem, &error));
      g_assert_no_error (error);
      return;
    }
  g_assert_false (scan (c->text, strlen (c->text), &problem, &error));
  g_assert_cmpstr (error->message, ==, c->message);
  g_assert_error (error, AIKA_JSON_ERROR, (int) c->code);
  assert_explained (c->name, &problem, error);
}

static void
test_zero_byte (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (scan ("[1,\n\0002]", 8, NULL, &error));
  g_assert_error (error, AIKA_JSON_ERROR, AIKA_JSON_ERROR_ENCODING);
  g_assert_cmpstr (error->message, ==, "line 2, column 1: a zero byte stands here (expected text)");
  g_assert_false (scan ("\0", 1, NULL, NULL));
  g_assert_false (scan ("1\0", 2, NULL, NULL));
}

static char *
dup_nested (guint depth,
            const char *open,
            const char *close)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, open);
  g_string_append (text, "1");
  for (guint i = 0; i < depth; i++)
    g_string_append (text, close);
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  g_autofree char *lists = dup_nested (64, "[", "]");
  g_autofree char *objects = dup_nested (64, "{\"a\":", "}");
  g_autofree char *too_deep = dup_nested (65, "[\n", "]");
  g_autoptr (GError) error = NULL;
  AikaJsonProblem problem;

  g_assert_true (scan (lists, strlen (lists), NULL, NULL));
  g_assert_true (scan (objects, strlen (objects), NULL, NULL));
  g_assert_false (scan (too_deep, strlen (too_deep), &problem, &error));
  g_assert_error (error, AIKA_JSON_ERROR, AIKA_JSON_ERROR_LIMIT);
  g_assert_cmpuint (problem.line, ==, 65);
}

static void
test_size (void)
{
  g_autofree char *text = g_malloc (AIKA_JSON_MAX_N_BYTES + 1);
  g_autoptr (GError) error = NULL;

  memset (text, ' ', AIKA_JSON_MAX_N_BYTES + 1);
  text[0] = '1';
  g_assert_true (aika_json_scan (text, AIKA_JSON_MAX_N_BYTES, NULL, NULL));
  g_assert_false (aika_json_scan (text, AIKA_JSON_MAX_N_BYTES + 1, NULL, &error));
  g_assert_error (error, AIKA_JSON_ERROR, AIKA_JSON_ERROR_LIMIT);
}

/* Comparing each name with each would take minutes: 10^11 comparisons, of
 * which most see 30 equal bytes first. */
static void
test_many_names (void)
{
  GString *text = g_string_new ("{");
  guint n = 400000;
  AikaJsonProblem problem;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s\n\"the-same-thirty-bytes-in-front-%u\":%u", i > 0 ? "," : "",
                            i * 7919 % n, i);
  g_string_append (text, "}");
  g_assert_true (aika_json_scan (text->str, text->len, NULL, NULL));

  g_string_truncate (text, text->len - 1);
  g_string_append (text, ",\n\"the-same-thirty-bytes-in-front-7\":0}");
  g_assert_false (aika_json_scan (text->str, text->len, &problem, NULL));
  g_assert_cmpint (problem.code, ==, AIKA_JSON_ERROR_DUPLICATE);
  g_assert_cmpuint (problem.line, ==, n + 2);
  g_string_free (text, TRUE);
}

static const char sample[] =
  "{\n"
  "  \"format\": \"aikajana-plan\",\n"
  "  \"version\": 1,\n"
  "  \"items\": [\n"
  "    { \"title\": \"Nykytila \\u2013 \\\"alku\\\" {[,]}\", \"marks\": [] },\n"
  "    {\n"
  "      \"title\": \"Jyv\u00e4skyl\u00e4\",\n"
  "      \"marks\": [\n"
  "        { \"when\": \"loka 2018\", \"sequence\": 3, \"n\": -1.5e3 },\n"
  "        {\n"
  "          \"sequence\": 4,\n"
  "          \"when\": [true, null, \"\\uD834\\uDD1E\"],\n"
  "          \"a.b\": { \"c d\": 0 },\n"
  "          \"t\\u0069e\": [[1, 2], [3, [4]]]\n"
  "        }\n"
  "      ]\n"
  "    }\n"
  "  ]\n"
  "}\n";

static void
test_truncated (void)
{
  for (gsize length = 0; length < strlen (sample) - 1; length++)
    {
      g_autoptr (GError) error = NULL;
      AikaJsonProblem problem;

      g_assert_false (scan (sample, length, &problem, &error));
      assert_explained ("truncated", &problem, error);
    }
  g_assert_true (scan (sample, strlen (sample) - 1, NULL, NULL));
}

/* Bytes changed, put in and taken out: refused with a reason or accepted, and
 * what is accepted can be walked. */
static void
test_mutated (void)
{
  static const char bytes[] = "{}[]\",:\\u0123eE+-.dD8 \n\t\r/tfn\x01\x7f\x80\xc3\xe2\xff";
  guint n_accepted = 0;

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) text = g_string_new (sample);
      g_autoptr (GError) error = NULL;
      AikaJsonProblem problem;

      for (int i = g_test_rand_int_range (1, 4); i > 0; i--)
        {
          gssize at = g_test_rand_int_range (0, (gint32) text->len);
          char byte = bytes[g_test_rand_int_range (0, sizeof bytes)];

          switch (g_test_rand_int_range (0, 3))
            {
            case 0:
              text->str[at] = byte;
              break;
            case 1:
              g_string_insert_c (text, at, byte);
              break;
            default:
              g_string_erase (text, at, g_test_rand_int_range (0, (gint32) (text->len - at)) % 20);
              break;
            }
        }
      if (scan (text->str, text->len, &problem, &error))
        {
          g_autofree char *copy = g_memdup2 (text->str, text->len);

          n_accepted++;
          aika_json_line_of_path (copy, text->len, "items[1].marks[1].tie[1][1][0]");
          aika_json_line_of_path (copy, text->len, "items[7].x");
        }
      else
        assert_explained ("mutated", &problem, error);
    }
  /* Both ways must have been taken. */
  g_assert_cmpuint (n_accepted, >, 100);
  g_assert_cmpuint (n_accepted, <, 19000);
}

/* Places. */

typedef struct
{
  const char *name;
  const char *text;
  gsize offset;
  guint line;
  guint column;
} Place;

static const Place places[] = {
  { .name = "start", .text = "ab", .offset = 0, .line = 1, .column = 1 },
  { .name = "empty", .text = "", .offset = 0, .line = 1, .column = 1 },
  { .name = "line-feed-belongs-to-its-line", .text = "a\nb", .offset = 1, .line = 1, .column = 2 },
  { .name = "behind-line-feed", .text = "a\nb", .offset = 2, .line = 2, .column = 1 },
  { .name = "end", .text = "a\nb\n", .offset = 4, .line = 3, .column = 1 },
  { .name = "beyond", .text = "a\nb\n", .offset = 99, .line = 3, .column = 1 },
  { .name = "crlf", .text = "a\r\nb", .offset = 3, .line = 2, .column = 1 },
  { .name = "cr", .text = "a\rb", .offset = 2, .line = 2, .column = 1 },
  { .name = "lfcr", .text = "a\n\rb", .offset = 3, .line = 3, .column = 1 },
  { .name = "behind-characters", .text = "ä𝄞x", .offset = 6, .line = 1, .column = 3 },
  { .name = "broken-utf8", .text = "\xe4\xf6x", .offset = 2, .line = 1, .column = 3 },
};

static void
test_place (gconstpointer user_data)
{
  const Place *place = user_data;
  guint line;
  guint column;

  aika_json_locate (place->text, strlen (place->text), place->offset, &line, &column);
  g_assert_cmpuint (line, ==, place->line);
  g_assert_cmpuint (column, ==, place->column);
}

typedef struct
{
  const char *path;
  guint line; /* 0: not there */
  const char *value;
} Path;

static const Path paths[] = {
  { "format", 2, "\"aikajana-plan\"" },
  { "version", 3, "1" },
  { "items[0].title", 5, "\"Nykytila \\u2013 \\\"alku\\\" {[,]}\"" },
  { "items[0].marks", 5, "[]" },
  { "items[1].marks[0].when", 9, "\"loka 2018\"" },
  { "items[1].marks[0].n", 9, "-1.5e3" },
  { "items[1].marks[1].when", 12, "[true, null, \"\\uD834\\uDD1E\"]" },
  { "items[1].marks[1].when[1]", 12, "null" },
  { "items[1].marks[1].when[2]", 12, "\"\\uD834\\uDD1E\"" },
  { "items[1].marks[1][\"a.b\"][\"c d\"]", 13, "0" },
  { "items[1].marks[1].tie[1][1][0]", 14, "4" },
  { "items[0].marks[0]", 0, NULL },
  { "items[2]", 0, NULL },
  { "items[4294967297]", 0, NULL },
  { "titles", 0, NULL },
  { "format.x", 0, NULL },
  { "format[0]", 0, NULL },
  { "version[0]", 0, NULL },
  { "items.title", 0, NULL },
  { "items[", 0, NULL },
  { "items[0", 0, NULL },
  { "items[\"", 0, NULL },
  { "items[\"x", 0, NULL },
  { "items[]", 0, NULL },
  { "items[-1]", 0, NULL },
  { "items..title", 0, NULL },
};

static void
test_paths (void)
{
  g_autofree char *text = g_memdup2 (sample, strlen (sample));
  gsize length = strlen (sample);
  gsize start;
  gsize end;

  g_assert_true (aika_json_scan (text, length, NULL, NULL));
  g_assert_cmpuint (aika_json_line_of_path (text, length, ""), ==, 1);
  g_assert_true (aika_json_find_path (text, length, "", &start, &end));
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, length - 1);

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      const Path *path = &paths[i];
      guint line = aika_json_line_of_path (text, length, path->path);

      if (line != path->line)
        g_error ("%s: line %u, not %u", path->path, line, path->line);
      if (path->value != NULL)
        {
          g_autofree char *value = NULL;

          g_assert_true (aika_json_find_path (text, length, path->path, &start, &end));
          value = g_strndup (text + start, end - start);
          g_assert_cmpstr (value, ==, path->value);
        }
    }
}

static void
test_path_names (void)
{
  static const char *const names[] = { "plain", "ä-1_x", "with blank", "a.b", "[0]", "q\"q", "b\\s",
                                       "", "$", "line\nend" };
  g_autoptr (GString) path = g_string_new (NULL);

  aika_json_path_add_member (path, "items");
  aika_json_path_add_index (path, 3);
  aika_json_path_add_member (path, "when");
  g_assert_cmpstr (path->str, ==, "items[3].when");
  aika_json_path_add_member (path, "a b");
  g_assert_cmpstr (path->str, ==, "items[3].when[\"a b\"]");

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      static const char text[] =
        "{\"no\":0,\n\"plain\":0,\"ä-1_x\":0,\"with blank\":0,\"a.b\":0,\"[0]\":0,\"q\\\"q\":0,"
        "\"b\\\\s\":0,\"\":0,\"$\":0,\"line\\nend\":0}";
      g_autoptr (GString) one = g_string_new (NULL);

      aika_json_path_add_member (one, names[i]);
      g_assert_cmpuint (aika_json_line_of_path (text, strlen (text), one->str), ==, 2);
    }
}

static void
test_text (void)
{
  static const char text[] = "a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\u20AC\\uD834\\uDD1E\u00f6";
  g_autofree char *decoded = aika_json_text_decode (text, strlen (text));

  g_assert_cmpstr (decoded, ==, "a\"\\/\b\f\n\r\tä€𝄞ö");
  g_assert_cmpint (aika_json_text_compare ("a", 1, "\\u0061", 6), ==, 0);
  g_assert_cmpint (aika_json_text_compare ("a", 1, "\\u0062", 6), <, 0);
  g_assert_cmpint (aika_json_text_compare ("\\u0061b", 7, "a", 1), >, 0);
  g_assert_cmpint (aika_json_text_compare ("\\uD834\\uDD1E", 12, "\uFFFD", 3), >, 0);
  g_assert_cmpint (aika_json_text_compare ("\U0001D11E", 4, "\uFFFD", 3), >, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-scan/suite/is-whole", test_suite_is_whole);
  add_suite ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/json-scan/",
                                           cases[i].message == NULL ? "accepts/" : "refuses/",
                                           cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_case);
    }
  g_test_add_func ("/json-scan/refuses/zero-bytes", test_zero_byte);
  g_test_add_func ("/json-scan/reads-64-levels-and-no-more", test_depth);
  g_test_add_func ("/json-scan/reads-64-MiB-and-no-more", test_size);
  g_test_add_func ("/json-scan/many-names-take-no-square-time", test_many_names);
  g_test_add_func ("/json-scan/every-truncation-is-refused", test_truncated);
  g_test_add_func ("/json-scan/mutations-do-no-harm", test_mutated);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *name = g_strconcat ("/json-scan/place/", places[i].name, NULL);

      g_test_add_data_func (name, &places[i], test_place);
    }
  g_test_add_func ("/json-path/finds-lines-and-values", test_paths);
  g_test_add_func ("/json-path/every-name-can-be-a-step", test_path_names);
  g_test_add_func ("/json-text/resolves-escapes", test_text);
  return g_test_run ();
}
