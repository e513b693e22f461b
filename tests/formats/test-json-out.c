/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#define G_LOG_DOMAIN "test-json-out"

#include "config.h"

#include "formats/aika-json-out.h"

#include <string.h>

#include "formats/aika-json-scan.h"

#define LINES AIKA_JSON_LAYOUT_LINES
#define AUTO AIKA_JSON_LAYOUT_AUTO

/* Ends the writing; what comes out must always be readable. */
static char *
end_text (AikaJsonOut *out)
{
  g_autoptr (GBytes) bytes = aika_json_out_free_to_bytes (out);
  g_autoptr (GError) error = NULL;
  const char *text;
  gsize length;

  text = g_bytes_get_data (bytes, &length);
  aika_json_scan (text, length, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (text[length - 1], ==, '\n');
  return g_strndup (text, length);
}

/* Layout: written from a JSON text, so that a case can be read. */

typedef struct
{
  const char *name;
  const char *raw;
  const char *expect;
} Case;

#define NINETEEN "\"fifteen letters\", "       /* a member of a list, 19 characters */
#define A_LINE NINETEEN NINETEEN NINETEEN NINETEEN NINETEEN NINETEEN NINETEEN NINETEEN

static const Case cases[] = {
  { .name = "empty-object", .raw = " { } ", .expect = "{}\n" },
  { .name = "empty-list", .raw = "[ ]", .expect = "[]\n" },
  { .name = "scalar", .raw = "null", .expect = "null\n" },
  { .name = "one-line",
    .raw = "{\"a\":1,\"b\":[1,2],\"c\":{},\"d\":[],\"e\":{\"f\":\"g\"},\"h\":[{\"i\":true}]}",
    .expect = "{ \"a\": 1, \"b\": [1, 2], \"c\": {}, \"d\": [], \"e\": { \"f\": \"g\" }, \"h\": [{ "
              "\"i\": true }] }\n" },
  { .name = "numbers-digit-by-digit",
    .raw = "[1.50,2e3,-0,0.10000000000000000555]",
    .expect = "[1.50, 2e3, -0, 0.10000000000000000555]\n" },
  { .name = "escapes-in-one-way",
    .raw = "[\"\\u0041\\/\\u00e4\\u2028\\u001F\\u007f\"]",
    .expect = "[\"A/ä\\u2028\\u001f\\u007f\"]\n" },
  { .name = "names-are-escaped", .raw = "{\"\\\"\\u0001\":1}", .expect = "{ \"\\\"\\u0001\": 1 }\n" },
  /* The room for a comma counts: 1 + 8 * 19 + 6 + 1 + 1 = 160 + 1. */
  { .name = "159-characters-stay",
    .raw = "[" A_LINE "12345]",
    .expect = "[" A_LINE "12345]\n" },
  { .name = "160-characters-break",
    .raw = "[" A_LINE "123456]",
    .expect = "[\n"
              "  \"fifteen letters\",\n  \"fifteen letters\",\n  \"fifteen letters\",\n"
              "  \"fifteen letters\",\n  \"fifteen letters\",\n  \"fifteen letters\",\n"
              "  \"fifteen letters\",\n  \"fifteen letters\",\n  123456\n]\n" },
  { .name = "characters-are-counted-not-bytes",
    .raw = "[" A_LINE "\"äää\"]",
    .expect = "[" A_LINE "\"äää\"]\n" },
  { .name = "what-breaks-outside-may-fit-inside",
    .raw = "{\"first\":[" A_LINE "1],\"second\":{\"a\":1},\"third\":[" A_LINE A_LINE "1]}",
    .expect = "{\n"
              "  \"first\": [\n"
              "    \"fifteen letters\",\n    \"fifteen letters\",\n    \"fifteen letters\",\n"
              "    \"fifteen letters\",\n    \"fifteen letters\",\n    \"fifteen letters\",\n"
              "    \"fifteen letters\",\n    \"fifteen letters\",\n    1\n"
              "  ],\n"
              "  \"second\": { \"a\": 1 },\n"
              "  \"third\": [\n"
              "    \"fifteen letters\",\n    \"fifteen letters\",\n    \"fifteen letters\",\n"
              "    \"fifteen letters\",\n    \"fifteen letters\",\n    \"fifteen letters\",\n"
              "    \"fifteen letters\",\n    \"fifteen letters\",\n    \"fifteen letters\",\n"
              "    \"fifteen letters\",\n    \"fifteen letters\",\n    \"fifteen letters\",\n"
              "    \"fifteen letters\",\n    \"fifteen letters\",\n    \"fifteen letters\",\n"
              "    \"fifteen letters\",\n    1\n"
              "  ]\n"
              "}\n" },
  { .name = "objects-in-a-broken-list",
    .raw = "[{\"a\":[" A_LINE "1]},{},[[]]]",
    .expect = "[\n"
              "  {\n"
              "    \"a\": [\n"
              "      \"fifteen letters\",\n      \"fifteen letters\",\n      \"fifteen letters\",\n"
              "      \"fifteen letters\",\n      \"fifteen letters\",\n      \"fifteen letters\",\n"
              "      \"fifteen letters\",\n      \"fifteen letters\",\n      1\n"
              "    ]\n"
              "  },\n"
              "  {},\n"
              "  [[]]\n"
              "]\n" },
};

static void
test_case (gconstpointer user_data)
{
  const Case *c = user_data;
  AikaJsonOut *out = aika_json_out_new ();
  AikaJsonOut *again = aika_json_out_new ();
  g_autofree char *text = NULL;
  g_autofree char *text_again = NULL;

  aika_json_out_raw (out, c->raw, strlen (c->raw));
  text = end_text (out);
  g_assert_cmpstr (text, ==, c->expect);

  aika_json_out_raw (again, text, strlen (text));
  text_again = end_text (again);
  g_assert_cmpstr (text_again, ==, text);
}

/* What a plan looks like: everything on lines, marks together. */
static void
test_plan (void)
{
  AikaJsonOut *out = aika_json_out_new ();
  g_autofree char *text = NULL;

  aika_json_out_begin_object (out, LINES);
  aika_json_out_name (out, "format");
  aika_json_out_string (out, "aikajana-plan");
  aika_json_out_name (out, "version");
  aika_json_out_integer (out, 1);
  aika_json_out_name (out, "people");
  aika_json_out_begin_array (out, LINES);
  aika_json_out_end_array (out);
  aika_json_out_name (out, "items");
  aika_json_out_begin_array (out, LINES);
  aika_json_out_begin_object (out, LINES);
  aika_json_out_name (out, "title");
  aika_json_out_string (out, "Palvelulupaus");
  aika_json_out_name (out, "marks");
  aika_json_out_begin_array (out, LINES);
  for (int i = 0; i < 2; i++)
    {
      aika_json_out_begin_object (out, AUTO);
      aika_json_out_name (out, "when");
      aika_json_out_begin_object (out, AUTO);
      aika_json_out_name (out, "text");
      aika_json_out_string (out, "loka 2018");
      aika_json_out_end_object (out);
      aika_json_out_name (out, "tentative");
      aika_json_out_boolean (out, i == 0);
      aika_json_out_name (out, "reason");
      aika_json_out_null (out);
      aika_json_out_end_object (out);
    }
  aika_json_out_end_array (out);
  aika_json_out_name (out, "x-later");
  aika_json_out_raw (out, "{\"b\":[1],\"a\":{}}", 16);
  aika_json_out_name (out, "last");
  aika_json_out_boolean (out, FALSE);
  aika_json_out_end_object (out);
  aika_json_out_end_array (out);
  aika_json_out_end_object (out);

  text = end_text (out);
  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"format\": \"aikajana-plan\",\n"
                   "  \"version\": 1,\n"
                   "  \"people\": [],\n"
                   "  \"items\": [\n"
                   "    {\n"
                   "      \"title\": \"Palvelulupaus\",\n"
                   "      \"marks\": [\n"
                   "        { \"when\": { \"text\": \"loka 2018\" }, \"tentative\": true, \"reason\": null },\n"
                   "        { \"when\": { \"text\": \"loka 2018\" }, \"tentative\": false, \"reason\": null }\n"
                   "      ],\n"
                   "      \"x-later\": { \"b\": [1], \"a\": {} },\n"
                   "      \"last\": false\n"
                   "    }\n"
                   "  ]\n"
                   "}\n");
}

static void
test_lines_inside_auto (void)
{
  AikaJsonOut *out = aika_json_out_new ();
  g_autofree char *text = NULL;

  aika_json_out_begin_array (out, AUTO);
  aika_json_out_begin_object (out, AUTO);
  aika_json_out_name (out, "a");
  aika_json_out_begin_array (out, LINES);
  aika_json_out_integer (out, 1);
  aika_json_out_end_array (out);
  aika_json_out_end_object (out);
  aika_json_out_begin_object (out, AUTO);
  aika_json_out_name (out, "b");
  aika_json_out_begin_array (out, LINES);
  aika_json_out_end_array (out);
  aika_json_out_end_object (out);
  aika_json_out_end_array (out);

  text = end_text (out);
  g_assert_cmpstr (text, ==,
                   "[\n  {\n    \"a\": [\n      1\n    ]\n  },\n  { \"b\": [] }\n]\n");
}

/* The members on the first line must stay there whatever follows them. */
static void
test_neighbours_do_not_matter (void)
{
  for (int n_more = 0; n_more < 3; n_more++)
    {
      AikaJsonOut *out = aika_json_out_new ();
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = NULL;

      aika_json_out_begin_array (out, LINES);
      aika_json_out_raw (out, "[" A_LINE "123]", strlen ("[" A_LINE "123]"));
      for (int i = 0; i < n_more; i++)
        aika_json_out_raw (out, "[" A_LINE "1234]", strlen ("[" A_LINE "1234]"));
      aika_json_out_end_array (out);
      text = end_text (out);
      lines = g_strsplit (text, "\n", -1);
      g_assert_true (g_str_has_prefix (lines[1], "  [" A_LINE "123]"));
      if (n_more > 0)
        g_assert_cmpstr (lines[2], ==, "  [");
    }
}

/* Strings. */

typedef struct
{
  const char *name;
  const char *value;
  const char *expect;
} StringCase;

static const StringCase strings[] = {
  { "empty", "", "\"\"\n" },
  { "quotes", "a\"b\\c/d", "\"a\\\"b\\\\c/d\"\n" },
  { "short-escapes", "\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"\n" },
  { "control-characters", "\x01\x0b\x0e\x1f\x7f", "\"\\u0001\\u000b\\u000e\\u001f\\u007f\"\n" },
  { "line-separators", "a\u2028b\u2029c", "\"a\\u2028b\\u2029c\"\n" },
  { "their-neighbours", "\u2027\u202a\u20a8\u20a9", "\"\u2027\u202a\u20a8\u20a9\"\n" },
  { "letters-that-escapes-use", "bfnrtu", "\"bfnrtu\"\n" },
  { "characters", "ä€𝄞\uFFFF\u00a0", "\"ä€𝄞\uFFFF\u00a0\"\n" },
};

static void
test_string (gconstpointer user_data)
{
  const StringCase *c = user_data;
  AikaJsonOut *out = aika_json_out_new ();
  g_autofree char *text = NULL;

  aika_json_out_string (out, c->value);
  text = end_text (out);
  g_assert_cmpstr (text, ==, c->expect);
}

static void
test_every_low_character (void)
{
  for (char c = 1; c < 0x7f; c++)
    {
      AikaJsonOut *out = aika_json_out_new ();
      AikaJsonOut *again = aika_json_out_new ();
      const char value[] = { c, '\0' };
      g_autofree char *text = NULL;
      g_autofree char *text_again = NULL;

      aika_json_out_string (out, value);
      text = end_text (out);
      aika_json_out_raw (again, text, strlen (text));
      text_again = end_text (again);
      g_assert_cmpstr (text_again, ==, text);
      for (const char *at = text; *at != '\n'; at++)
        g_assert_cmpint (*at, >=, ' ');
    }
}

/* A writer does not check UTF-8; the scan behind it must. */
static void
test_broken_utf8_is_caught (void)
{
  AikaJsonOut *out = aika_json_out_new ();
  g_autoptr (GBytes) bytes = NULL;

  aika_json_out_string (out, "Jyv\xe4skyl\xe4 \xe2\x80");
  bytes = aika_json_out_free_to_bytes (out);
  g_assert_false (aika_json_scan (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                  NULL, NULL));
}

/* Numbers. */

static void
test_integers (void)
{
  AikaJsonOut *out = aika_json_out_new ();
  g_autofree char *text = NULL;

  aika_json_out_begin_array (out, AUTO);
  aika_json_out_integer (out, 0);
  aika_json_out_integer (out, -1);
  aika_json_out_integer (out, AIKA_JSON_MAX_INTEGER);
  aika_json_out_integer (out, -AIKA_JSON_MAX_INTEGER);
  aika_json_out_end_array (out);
  text = end_text (out);
  g_assert_cmpstr (text, ==, "[0, -1, 9007199254740991, -9007199254740991]\n");
}

static const struct
{
  double value;
  const char *expect;
} reals[] = {
  { 0.0, "0.0\n" },
  { 2.0, "2.0\n" },
  { -1.5, "-1.5\n" },
  { 0.1, "0.1\n" },
  { 100.0, "100.0\n" },
  { 1.0 / 3, "0.3333333333333333\n" },
  { AIKA_JSON_MIN_REAL, "0.0001\n" },
  { AIKA_JSON_MAX_REAL, "1000000000000000.0\n" },
  { 123456789012345.6, "123456789012345.6\n" },
};

static void
test_reals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reals); i++)
    {
      AikaJsonOut *out = aika_json_out_new ();
      g_autofree char *text = NULL;

      aika_json_out_real (out, reals[i].value);
      text = end_text (out);
      g_assert_cmpstr (text, ==, reals[i].expect);
    }
  for (int i = 0; i < 20000; i++)
    {
      AikaJsonOut *out = aika_json_out_new ();
      double scale = g_ascii_strtod (i % 2 == 0 ? "1e15" : "10", NULL);
      double value = g_test_rand_double_range (-scale, scale);
      g_autofree char *text = NULL;

      if (ABS (value) < AIKA_JSON_MIN_REAL)
        value = 0;
      aika_json_out_real (out, value);
      text = end_text (out);
      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, value);
      g_assert_nonnull (strchr (text, '.'));
    }
}

/* Anything at all. */

static void
put_random (AikaJsonOut *out,
            guint depth)
{
  static const char *const texts[] = { "", "ä", "a longer text with \" and \\ and \n", "𝄞", "loka" };
  AikaJsonLayout layout = g_test_rand_bit () ? LINES : AUTO;
  int n = g_test_rand_int_range (0, 6);

  switch (g_test_rand_int_range (0, depth < 6 ? 8 : 5))
    {
    case 0:
      aika_json_out_integer (out, g_test_rand_int ());
      break;
    case 1:
      aika_json_out_null (out);
      break;
    case 2:
      aika_json_out_boolean (out, TRUE);
      break;
    case 3:
      aika_json_out_raw (out, "{\"a\":[{}]}", 10);
      break;
    case 4:
      aika_json_out_string (out, texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))]);
      break;
    case 5:
      aika_json_out_begin_array (out, layout);
      for (int i = 0; i < n; i++)
        put_random (out, depth + 1);
      aika_json_out_end_array (out);
      break;
    default:
      aika_json_out_begin_object (out, layout);
      for (int i = 0; i < n; i++)
        {
          g_autofree char *name = g_strdup_printf ("%s-%d", texts[i % 5], i);

          aika_json_out_name (out, name);
          put_random (out, depth + 1);
        }
      aika_json_out_end_object (out);
      break;
    }
}

/* A broken line has one value or bracket on it; one that was kept together is
 * not too long. */
static void
assert_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *start = lines[i] + strspn (lines[i], " ");

      g_assert_cmpint ((start - lines[i]) % 2, ==, 0);
      if (g_utf8_strlen (lines[i], -1) > AIKA_JSON_LINE_N_CHARACTERS)
        g_assert_true (*start == '"' || g_ascii_isdigit (*start));
      if (*start != '\0')
        g_assert_cmpint (lines[i][strlen (lines[i]) - 1], !=, ' ');
    }
}

static void
test_random (void)
{
  for (int round = 0; round < 2000; round++)
    {
      AikaJsonOut *out = aika_json_out_new ();
      AikaJsonOut *once = aika_json_out_new ();
      AikaJsonOut *twice = aika_json_out_new ();
      g_autofree char *text = NULL;
      g_autofree char *text_once = NULL;
      g_autofree char *text_twice = NULL;

      put_random (out, 0);
      text = end_text (out);
      assert_lines (text);

      aika_json_out_raw (once, text, strlen (text));
      text_once = end_text (once);
      assert_lines (text_once);
      aika_json_out_raw (twice, text_once, strlen (text_once));
      text_twice = end_text (twice);
      g_assert_cmpstr (text_twice, ==, text_once);
    }
}

/* Measuring a line from the front of the text each time would take minutes. */
static void
test_long (void)
{
  static const char line[] = "  { \"title\": \"a\", \"marks\": [{ \"when\": 1 }] },\n";
  AikaJsonOut *out = aika_json_out_new ();
  g_autofree char *text = NULL;

  aika_json_out_begin_array (out, LINES);
  for (int i = 0; i < 200000; i++)
    aika_json_out_raw (out, line, strlen (line) - 2);
  aika_json_out_end_array (out);
  text = end_text (out);
  g_assert_cmpuint (strlen (text), ==, strlen ("[\n") + 200000 * strlen (line) - 1 + strlen ("]\n"));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/json-out/layout/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_case);
    }
  g_test_add_func ("/json-out/layout/a-plan-reads-well", test_plan);
  g_test_add_func ("/json-out/layout/lines-inside-auto-break-it", test_lines_inside_auto);
  g_test_add_func ("/json-out/layout/neighbours-do-not-matter", test_neighbours_do_not_matter);
  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      g_autofree char *name = g_strconcat ("/json-out/string/", strings[i].name, NULL);

      g_test_add_data_func (name, &strings[i], test_string);
    }
  g_test_add_func ("/json-out/string/every-low-character-is-readable", test_every_low_character);
  g_test_add_func ("/json-out/string/broken-utf8-is-caught-by-the-scan", test_broken_utf8_is_caught);
  g_test_add_func ("/json-out/integers", test_integers);
  g_test_add_func ("/json-out/reals-read-back-equal", test_reals);
  g_test_add_func ("/json-out/random-trees-are-readable-and-stable", test_random);
  g_test_add_func ("/json-out/long-texts-take-no-square-time", test_long);
  return g_test_run ();
}
