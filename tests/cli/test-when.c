/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "cli-helper.h"

/* The verb “when” as a shell sees it. How times are read is the business of tests/time; here
 * it is which words the verb takes, and that each expression has its answer in its place. */

#define MAX_WORDS 8
#define MAX_LINES 8
#define N_SHOWN_BYTES 300

static char *
dup_text (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return text != NULL ? g_strndup (text, length) : g_strdup ("");
}

/* The beginning of it, on one line. */
static void
show_output (const char *name,
             const char *output)
{
  g_autofree char *begin = g_strndup (output, N_SHOWN_BYTES);
  g_autofree char *shown = g_strescape (begin, NULL);

  g_test_message ("%s: %s", name, shown);
}

/* Runs “aikajana when” with @length bytes on standard input. */
static void
run (CliAnswer          *answer,
     const char *const  *words,
     const char         *input,
     gsize               length)
{
  g_autoptr(GSubprocessLauncher) launcher = NULL;
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_autoptr(GBytes) in = g_bytes_new (input, length);
  g_autoptr(GBytes) out = NULL;
  g_autoptr(GBytes) err = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "cli", "cli-main", NULL);

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                        G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");

  g_ptr_array_add (argv, program);
  g_ptr_array_add (argv, (char *) "when");
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, (char *) words[i]);
  g_ptr_array_add (argv, NULL);

  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, in, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  answer->status = g_subprocess_get_exit_status (process);
  answer->output = dup_text (out);
  answer->errors = dup_text (err);
  show_output ("standard output", answer->output);
  show_output ("standard error", answer->errors);
}

/* The objects of an answer, one on each line: what every object has is there. */
static GPtrArray *
parse_objects (const char *output)
{
  static const char *const lists[] = { "spans", "warnings", "errors", "flags", "remarks" };
  g_auto(GStrv) lines = g_strsplit (output, "\n", -1);
  GPtrArray *objects = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);

  g_assert_true (*output == '\0' || g_str_has_suffix (output, "\n"));
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) node = json_from_string (lines[i], &error);
      JsonObject *object;

      g_assert_no_error (error);
      object = json_node_get_object (node);
      g_assert_nonnull (json_object_get_string_member (object, "text"));
      g_assert_true (json_object_has_member (object, "precision"));
      g_assert_true (json_object_has_member (object, "shown"));
      for (guint k = 0; k < G_N_ELEMENTS (lists); k++)
        if (!json_object_has_member (object, "times") || !g_str_equal (lists[k], "flags"))
          g_assert_nonnull (json_object_get_array_member (object, lists[k]));
      g_ptr_array_add (objects, json_object_ref (object));
    }

  return objects;
}

/* “E_UNREADABLE W_WEEK” */
static char *
join_words (JsonObject *object,
            const char *member)
{
  JsonArray *array = json_object_get_array_member (object, member);
  g_autoptr(GString) joined = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? " " : "", json_array_get_string_element (array, i));

  return g_strdup (joined->str);
}

typedef struct
{
  const char *name;
  const char *words[MAX_WORDS];
  int         status;
  const char *output;           /* a part of standard output; NULL: it is empty */
  const char *errors;           /* how standard error begins; NULL: it is empty */
} WordsCase;

static const WordsCase words_cases[] = {
  { .name = "help", .words = { "--help" }, .output = "aikajana when [OPTION…] EXPRESSION…" },
  { .name = "help-says-what-a-line-is", .words = { "-h" }, .output = "each line is EXPRESSION, LANGUAGE and CONTEXT" },
  { .name = "nothing", .status = 2,
    .errors = "aikajana: when: EXPRESSION: missing (expected a time in words, such as “4.–5.9.2017”)\n" },
  { .name = "batch-and-an-expression", .words = { "--batch", "4.9.2017" }, .status = 2,
    .errors = "aikajana: when: “4.9.2017”: one word too many (--batch reads standard input)\n" },
  { .name = "unknown-option", .words = { "--zone", "x" }, .status = 2, .errors = "aikajana: when: " },
  { .name = "unknown-language", .words = { "--lang", "xx", "x" }, .status = 2,
    .errors = "aikajana: when: --lang: “xx” is not a language that is read (expected fi, sv or en)\n" },
  { .name = "empty-language", .words = { "--lang", "", "x" }, .status = 2, .errors = "aikajana: when: --lang: “” is not" },
  { .name = "language-by-its-first-letters", .words = { "--lang", "finnish", "x" }, .status = 2, .errors = "aikajana: when: --lang" },
  { .name = "word-for-a-year", .words = { "--year", "soon", "x" }, .status = 2,
    .errors = "aikajana: when: --year: “soon” is not a year (expected 1950 to 2099)\n" },
  { .name = "year-of-two-digits", .words = { "--year", "19", "x" }, .status = 2, .errors = "aikajana: when: --year: “19”" },
  { .name = "year-too-early", .words = { "--year", "1949", "x" }, .status = 2, .errors = "aikajana: when: --year: “1949”" },
  { .name = "year-too-late", .words = { "--year", "2100", "x" }, .status = 2, .errors = "aikajana: when: --year: “2100”" },
  { .name = "year-with-a-tail", .words = { "--year", "2019x", "x" }, .status = 2, .errors = "aikajana: when: --year: “2019x”" },
  { .name = "day-that-is-not", .words = { "--doc", "2019-02-29", "x" }, .status = 2,
    .errors = "aikajana: when: --doc: “2019-02-29” is not a date (expected YYYY, YYYY-MM or YYYY-MM-DD)\n" },
  { .name = "month-that-is-not", .words = { "--date", "2019-13", "x" }, .status = 2, .errors = "aikajana: when: --date: “2019-13”" },
  { .name = "month-nought", .words = { "--after", "2019-00-01", "x" }, .status = 2, .errors = "aikajana: when: --after: “2019-00-01”" },
  { .name = "date-in-another-order", .words = { "--before", "1.2.2019", "x" }, .status = 2, .errors = "aikajana: when: --before: “1.2.2019”" },
  { .name = "date-with-letters", .words = { "--doc", "2019-0x-01", "x" }, .status = 2, .errors = "aikajana: when: --doc: “2019-0x-01”" },
  { .name = "empty-date", .words = { "--doc", "", "x" }, .status = 2, .errors = "aikajana: when: --doc: “”" },
  { .name = "plan-of-nothing", .words = { "--plan", "..", "x" }, .status = 2,
    .errors = "aikajana: when: --plan: “..” is not the time of a plan (expected such as 2018-01..2019-05)\n" },
  { .name = "empty-plan", .words = { "--plan", "", "x" }, .status = 2, .errors = "aikajana: when: --plan: “”" },
  { .name = "plan-of-words", .words = { "--plan", "2018..soon", "x" }, .status = 2, .errors = "aikajana: when: --plan: “2018..soon”" },
  { .name = "plan-backwards", .words = { "--plan", "2019..2018", "x" }, .status = 2,
    .errors = "aikajana: when: --plan: “2019..2018” ends before it begins\n" },
  { .name = "one-error-is-enough", .words = { "--lang", "fi", "§§", "§" }, .status = 1, .output = "§§\n" },
  { .name = "all-that-may-be-known",
    .words = { "--lang=sv-FI", "--year=2018", "--doc=2018", "--date=2018-02", "--plan=2018-01..2019", "--after=2018-01-31", "§" },
    .status = 1, .output = "§\n" },
  { .name = "running-text-without-a-time", .words = { "--lang", "fi", "--import", "Liikkuvuus ja venyttely" },
    .output = "Liikkuvuus ja venyttely\n  No time was found.\n" },
  { .name = "json-of-running-text", .words = { "--import", "--json", "Liikkuvuus" }, .output = "\"times\": []" },
  { .name = "words-with-a-dash", .words = { "--lang", "fi", "--", "-§" }, .status = 1, .output = "-§\n" },
  { .name = "lines-and-breaks-on-one-line", .words = { "--lang", "fi", "§\n\t§" }, .status = 1, .output = "§  §\n" },
  { .name = "caret-under-wide-characters", .words = { "--lang", "fi", "日本 xyzzy" }, .status = 1, .output = "    日本 xyzzy\n         ^^^^^\n" },
  { .name = "caret-under-a-combining-mark", .words = { "--lang", "fi", "xa\u0308yzzy" }, .status = 1, .output = "    xa\u0308yzzy\n    ^^^^^^\n" },
  { .name = "no-text", .words = { "\xff§" }, .status = 1, .output = "  Error: byte 1 is not text (expected UTF-8)\n" },
  { .name = "json-of-no-text", .words = { "--json", "§\xff" }, .status = 1, .output = "\"errors\": [\"E_BAD_LINE\"]" },
};

static void
test_words (gconstpointer data)
{
  const WordsCase *c = data;
  const char *words[MAX_WORDS + 1] = { NULL };
  g_auto(CliAnswer) answer = { 0 };

  memcpy (words, c->words, sizeof c->words);
  run (&answer, words, "", 0);

  g_assert_cmpint (answer.status, ==, c->status);
  if (c->output == NULL)
    g_assert_cmpstr (answer.output, ==, "");
  else if (strstr (answer.output, c->output) == NULL)
    g_error ("“%s” is not in: %s", c->output, answer.output);
  if (c->errors == NULL)
    g_assert_cmpstr (answer.errors, ==, "");
  else if (!g_str_has_prefix (answer.errors, c->errors))
    g_error ("“%s” is not how this begins: %s", c->errors, answer.errors);
}

typedef struct
{
  const char *name;
  const char *input;
  gsize       length;           /* 0: up to its end */
  const char *texts[MAX_LINES]; /* of the answers */
  const char *codes[MAX_LINES]; /* of their errors; NULL: not looked at */
  const char *errors;           /* all of standard error; NULL: it is empty */
} BatchCase;

static const BatchCase batch_cases[] = {
  { .name = "nothing", .input = "" },
  { .name = "in-order", .input = "§ 1\tfi\t\n§ 2\tsv\tyear=2018\n§ 3\ten\t\n", .texts = { "§ 1", "§ 2", "§ 3" },
    .codes = { "E_UNREADABLE", "E_UNREADABLE", "E_UNREADABLE" } },
  { .name = "empty-lines", .input = "\n§\n\n", .texts = { "", "§", "" }, .codes = { "E_UNREADABLE", NULL, "E_UNREADABLE" } },
  { .name = "empty-columns", .input = "\t\t\n§\t\t\n§\t\t\t\n", .texts = { "", "§", "§" },
    .codes = { "E_UNREADABLE", "E_UNREADABLE", "E_UNREADABLE" } },
  { .name = "no-last-line-feed", .input = "§ 1\n§ 2", .texts = { "§ 1", "§ 2" } },
  { .name = "lines-of-windows", .input = "§ 1\r\n§ 2\tfi\tyear=2018\r\n\r\n§ 3\tfi\r\n", .texts = { "§ 1", "§ 2", "", "§ 3" },
    .codes = { "E_UNREADABLE", "E_UNREADABLE", "E_UNREADABLE", "E_UNREADABLE" } },
  { .name = "byte-order-mark", .input = "\xef\xbb\xbf§\tfi\n", .texts = { "§" }, .codes = { "E_UNREADABLE" } },
  { .name = "language-missing", .input = "§\n", .texts = { "§" }, .codes = { "E_UNREADABLE" } },
  { .name = "norwegian-and-regions", .input = "§\tno\n§\tnb-NO\n§\tsv_FI.UTF-8\n§\t en \n§\tEN-GB\n",
    .texts = { "§", "§", "§", "§", "§" },
    .codes = { "E_UNREADABLE", "E_UNREADABLE", "E_UNREADABLE", "E_UNREADABLE", "E_UNREADABLE" } },
  { .name = "unknown-language", .input = "§ 1\txx\t\n§ 2\tfi\t\n", .texts = { "§ 1", "§ 2" }, .codes = { "E_BAD_LINE", "E_UNREADABLE" },
    .errors = "aikajana: when: line 1: “xx” is not a language that is read (expected fi, sv or en)\n" },
  { .name = "all-words-of-the-context",
    .input = "§\tfi\tyear=2018 doc=2018-03-03  date=2018-03 plan=2018-01..2019-05 after=2018 before=2018-04 mode=strict \n",
    .texts = { "§" }, .codes = { "E_UNREADABLE" } },
  { .name = "plans-open-at-an-end", .input = "§\tfi\tplan=2018-01..\n§\tfi\tplan=..2019-05-31\n§\tfi\tplan=2018\n",
    .texts = { "§", "§", "§" }, .codes = { "E_UNREADABLE", "E_UNREADABLE", "E_UNREADABLE" } },
  { .name = "unknown-word", .input = "§\tfi\tyaer=2018\n", .texts = { "§" }, .codes = { "E_BAD_LINE" },
    .errors = "aikajana: when: line 1: yaer: not known (expected year, doc, date, plan, after, before or mode)\n" },
  { .name = "word-without-a-value", .input = "§\tfi\tyear\n", .texts = { "§" }, .codes = { "E_BAD_LINE" },
    .errors = "aikajana: when: line 1: “year” is not a word of the context (expected such as year=2022)\n" },
  { .name = "bad-values", .input = "§\tfi\tyear=\n§\tfi\tdoc=2018-02-30\n§\tfi\tmode=fast\n§\n", .texts = { "§", "§", "§", "§" },
    .codes = { "E_BAD_LINE", "E_BAD_LINE", "E_BAD_LINE", "E_UNREADABLE" },
    .errors = "aikajana: when: line 1: year: “” is not a year (expected 1950 to 2099)\n"
              "aikajana: when: line 2: doc: “2018-02-30” is not a date (expected YYYY, YYYY-MM or YYYY-MM-DD)\n"
              "aikajana: when: line 3: mode: “fast” is not a mode (expected import or strict)\n" },
  { .name = "too-many-columns", .input = "§\tfi\t\tyear=2018\n§\n", .texts = { "§", "§" }, .codes = { "E_BAD_LINE", "E_UNREADABLE" },
    .errors = "aikajana: when: line 1: “year=2018”: one column too many (expected EXPRESSION, LANGUAGE and CONTEXT)\n" },
  { .name = "no-text", .input = "§\n4.\xff\xc3\tfi\t\n§\n", .texts = { "§", "4.\ufffd\ufffd", "§" },
    .codes = { "E_UNREADABLE", "E_BAD_LINE", "E_UNREADABLE" },
    .errors = "aikajana: when: line 2: byte 3 is not text (expected UTF-8)\n" },
  { .name = "no-text-in-the-context", .input = "§\tfi\t\xff\n", .texts = { "§" }, .codes = { "E_BAD_LINE" },
    .errors = "aikajana: when: line 1: byte 7 is not text (expected UTF-8)\n" },
  { .name = "nul", .input = "a\0b\tfi\n§\n", .length = 10, .texts = { "a\ufffdb", "§" }, .codes = { "E_BAD_LINE", "E_UNREADABLE" },
    .errors = "aikajana: when: line 1: byte 2 is not text (expected UTF-8)\n" },
  { .name = "controls-and-quotes", .input = "§\"\\\x01\x7f\u2028\n", .texts = { "§\"\\\x01\x7f\u2028" }, .codes = { "E_UNREADABLE" } },
  { .name = "running-text", .input = "Liikkuvuus ja venyttely\tfi\tmode=import\n§\tfi\n", .texts = { "Liikkuvuus ja venyttely", "§" },
    .codes = { "", "E_UNREADABLE" } },
};

static void
test_batch (gconstpointer data)
{
  const BatchCase *c = data;
  const char *words[] = { "--batch", NULL };
  g_auto(CliAnswer) answer = { 0 };
  g_autoptr(GPtrArray) objects = NULL;
  guint n_texts = 0;

  run (&answer, words, c->input, c->length > 0 ? c->length : strlen (c->input));
  g_assert_cmpint (answer.status, ==, 0);
  g_assert_cmpstr (answer.errors, ==, c->errors != NULL ? c->errors : "");

  objects = parse_objects (answer.output);
  for (; n_texts < MAX_LINES && c->texts[n_texts] != NULL; n_texts++)
    {
      JsonObject *object;
      g_autofree char *codes = NULL;

      g_assert_cmpuint (n_texts, <, objects->len);
      object = objects->pdata[n_texts];
      g_assert_cmpstr (json_object_get_string_member (object, "text"), ==, c->texts[n_texts]);
      codes = join_words (object, "errors");
      if (c->codes[n_texts] != NULL)
        g_assert_cmpstr (codes, ==, c->codes[n_texts]);
      if (*codes != '\0')
        g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "spans")), ==, 0);
    }
  g_assert_cmpuint (objects->len, ==, n_texts);
}

static void
test_long_line (void)
{
  const char *words[] = { "--batch", "--lang", "fi", NULL };
  g_autoptr(GString) input = g_string_new (NULL);
  g_auto(CliAnswer) answer = { 0 };
  g_autoptr(GPtrArray) objects = NULL;

  for (guint i = 0; i < 50000; i++)
    g_string_append (input, "§–");
  g_string_append (input, "\n§\n");
  run (&answer, words, input->str, input->len);

  g_assert_cmpint (answer.status, ==, 0);
  objects = parse_objects (answer.output);
  g_assert_cmpuint (objects->len, ==, 2);
  g_assert_cmpuint (strlen (json_object_get_string_member (objects->pdata[0], "text")), ==, input->len - strlen ("\n§\n"));
}

/* A program that asks and waits has its answer before it asks again. */
static void
test_answers_do_not_wait (void)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "cli", "cli-main", NULL);
  const char *argv[] = { program, "when", "--batch", NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_autoptr(GDataInputStream) output = NULL;

  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *question = g_strdup_printf ("§ %u\tfi\t\n", i);
      g_autofree char *begin = g_strdup_printf ("{ \"text\": \"§ %u\"", i);
      g_autofree char *line = NULL;

      g_output_stream_write_all (g_subprocess_get_stdin_pipe (process), question, strlen (question), NULL, NULL, &error);
      g_assert_no_error (error);
      line = g_data_input_stream_read_line (output, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_str_has_prefix (line, begin));
    }
  g_output_stream_close (g_subprocess_get_stdin_pipe (process), NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  g_assert_no_error (error);
}

static void
test_json_has_a_line_for_each (void)
{
  const char *words[] = { "--json", "--lang", "fi", "§ 1", "", "§\n2", NULL };
  g_auto(CliAnswer) answer = { 0 };
  g_autoptr(GPtrArray) objects = NULL;

  run (&answer, words, "", 0);
  g_assert_cmpint (answer.status, ==, 1);
  g_assert_cmpstr (answer.errors, ==, "");
  objects = parse_objects (answer.output);
  g_assert_cmpuint (objects->len, ==, 3);
  g_assert_cmpstr (json_object_get_string_member (objects->pdata[0], "text"), ==, "§ 1");
  g_assert_cmpstr (json_object_get_string_member (objects->pdata[1], "text"), ==, "");
  g_assert_cmpstr (json_object_get_string_member (objects->pdata[2], "text"), ==, "§\n2");
}

/* What a remark says of its place is so. */
static void
test_places (void)
{
  const char *words[] = { "--json", "--lang", "fi", "§ää", NULL };
  g_auto(CliAnswer) answer = { 0 };
  g_autoptr(GPtrArray) objects = NULL;
  JsonArray *remarks;

  run (&answer, words, "", 0);
  objects = parse_objects (answer.output);
  remarks = json_object_get_array_member (objects->pdata[0], "remarks");
  g_assert_cmpuint (json_array_get_length (remarks), >, 0);
  for (guint i = 0; i < json_array_get_length (remarks); i++)
    {
      JsonObject *remark = json_array_get_object_element (remarks, i);
      JsonArray *place = json_object_get_array_member (remark, "at");
      gint64 start = json_array_get_int_element (place, 0);
      gint64 end = json_array_get_int_element (place, 1);
      g_autofree char *text = NULL;

      g_assert_cmpint (start, <=, end);
      g_assert_cmpint (end, <=, strlen ("§ää"));
      text = g_strndup ("§ää" + start, end - start);
      g_assert_cmpstr (json_object_get_string_member (remark, "text"), ==, text);
      g_assert_cmpstr (json_object_get_string_member (remark, "message"), !=, "");
    }
}

typedef struct
{
  const char *name;
  const char *line;             /* of --batch */
  const char *parts[6];         /* of the object */
} ReadingCase;

static const ReadingCase reading_cases[] = {
  { .name = "last-day-included", .line = "4.-5.9.2017\tfi",
    .parts = { "\"spans\": [{ \"start\": \"2017-09-04\", \"end\": \"2017-09-05\" }]", "\"precision\": \"day\"", "\"warnings\": []",
               "\"errors\": []", "\"shown\": \"4.–5.9.2017\"", "\"kind\": \"day-range\"" } },
  { .name = "one-day", .line = "2.2.2022\tfi", .parts = { "[{ \"start\": \"2022-02-02\", \"end\": \"2022-02-02\" }]" } },
  { .name = "month-keeps-its-precision", .line = "Helmikuu 2024\tfi",
    .parts = { "[{ \"start\": \"2024-02-01\", \"end\": \"2024-02-29\" }]", "\"precision\": \"month\"" } },
  { .name = "clock-time-without-an-end", .line = "1.3.2013 klo 8.00\tfi",
    .parts = { "[{ \"start\": \"2013-03-01T08:00\" }]", "\"precision\": \"minute\"", "\"flags\": [\"open-clock\"]" } },
  { .name = "clock-time-with-an-end", .line = "12.4.2022 klo 17-20\tfi",
    .parts = { "[{ \"start\": \"2022-04-12T17:00\", \"end\": \"2022-04-12T20:00\" }]", "\"flags\": []" } },
  { .name = "list", .line = "1.6. ja 2.6.2022\tfi",
    .parts = { "[{ \"start\": \"2022-06-01\", \"end\": \"2022-06-01\" }, { \"start\": \"2022-06-02\", \"end\": \"2022-06-02\" }]",
               "\"list\": \"all\"" } },
  { .name = "open-start", .line = "3.5.2019 mennessä\tfi", .parts = { "[{ \"end\": \"2019-05-03\" }]", "\"kind\": \"deadline\"" } },
  { .name = "open-end", .line = "fr.o.m. 1.5.2019\tsv", .parts = { "[{ \"start\": \"2019-05-01\" }]", "\"kind\": \"from\"" } },
  { .name = "body", .line = "KH 7.2.2022\tfi", .parts = { "\"body\": \"KH\"", "\"2022-02-07\"" } },
  { .name = "plan-of-the-line", .line = "koko prosessin ajan\tfi\tplan=2018-01..2019-05",
    .parts = { "[{ \"start\": \"2018-01-01\", \"end\": \"2019-05-31\" }]", "\"precision\": \"plan\"" } },
  { .name = "no-time-is-no-error", .line = "sovitaan myöhemmin\tfi",
    .parts = { "\"spans\": []", "\"errors\": []", "\"shown\": \"sovitaan myöhemmin\"", "\"kind\": \"unknown\"" } },
  { .name = "year-of-the-line", .line = "17.4.\tfi\tyear=2013",
    .parts = { "\"2013-04-17\"", "\"warnings\": [\"W_YEAR_INFERRED\"]", "\"flags\": [\"year-inferred\"]" } },
  { .name = "day-of-the-line", .line = "klo 17\tfi\tdate=2022-04-12", .parts = { "[{ \"start\": \"2022-04-12T17:00\" }]" } },
  { .name = "month-of-the-line-is-no-day", .line = "klo 17\tfi\tdate=2022-04", .parts = { "\"spans\": []", "\"errors\": [\"E_" } },
  { .name = "remark-with-its-place", .line = "ma 15.5.2019\tfi",
    .parts = { "\"warnings\": [\"W_WEEKDAY\"]", "{ \"code\": \"W_WEEKDAY\", \"at\": [0, 2], \"text\": \"ma\", \"suggestion\": \"ke\"" } },
  { .name = "error-without-a-value", .line = "31.2.2019\tfi",
    .parts = { "\"spans\": []", "\"precision\": null", "\"errors\": [\"E_NO_SUCH_DAY\"]", "\"shown\": null" } },
  { .name = "shown-in-the-text's-language", .line = "by end of May 2019\ten", .parts = { "[{ \"end\": \"2019-05-31\" }]", "\"shown\": \"by" } },
  { .name = "times-in-running-text", .line = "Työpaja 3.-4.3.2020 ja päätös 7.4.2020 klo 12\tfi\tmode=import",
    .parts = { "\"spans\": [{ \"start\": \"2020-03-03\", \"end\": \"2020-03-04\" }, { \"start\": \"2020-04-07T12:00\" }]",
               "\"precision\": null", "\"shown\": \"3.–4.3.2020; 7.4.2020 klo 12\"", "{ \"at\": [9, 20], \"text\": \"3.-4.3.2020\"",
               "{ \"at\": [34, 49], \"text\": \"7.4.2020 klo 12\"" } },
};

static void
test_reading (gconstpointer data)
{
  const ReadingCase *c = data;
  const char *words[] = { "--batch", NULL };
  g_autofree char *input = g_strdup_printf ("%s\n", c->line);
  g_auto(CliAnswer) answer = { 0 };
  g_autoptr(GPtrArray) objects = NULL;

  run (&answer, words, input, strlen (input));
  g_assert_cmpstr (answer.errors, ==, "");
  objects = parse_objects (answer.output);
  g_assert_cmpuint (objects->len, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (c->parts) && c->parts[i] != NULL; i++)
    if (strstr (answer.output, c->parts[i]) == NULL)
      g_error ("“%s” is not in: %s", c->parts[i], answer.output);
}

/* The words of a line go before the options, and those before nothing. */
static void
test_options_are_defaults (void)
{
  const char *words[] = { "--batch", "--lang", "fi", "--year", "2018", NULL };
  const char *input = "17.4.\n17.4.\t\tyear=2013\n17.4.\ten\n";
  g_auto(CliAnswer) answer = { 0 };
  g_auto(GStrv) lines = NULL;

  run (&answer, words, input, strlen (input));
  lines = g_strsplit (answer.output, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_nonnull (strstr (lines[0], "\"shown\": \"ti 17.4.(2018)\""));
  g_assert_nonnull (strstr (lines[1], "\"shown\": \"ke 17.4.(2013)\""));
  g_assert_nonnull (strstr (lines[2], "\"shown\": \"Tue 17 Apr (2018)\""));
}

static void
test_language_of_the_locale (void)
{
  static const struct { const char *locale, *part; } locales[] = {
    { "fi_FI.UTF-8", "\"shown\": \"ti 14.5.2019\"" },
    { "en_GB:fi", "\"shown\": \"Tue 14 May 2019\"" },
    { "de:sv_FI:fi", "\"shown\": \"ti 14.5.2019\"" },
    { "de", "\"shown\": \"Tue 14 May 2019\"" },
  };
  const char *words[] = { "--json", "14.5.2019", NULL };
  g_autofree char *before = g_strdup (g_getenv ("LANGUAGE"));

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_auto(CliAnswer) answer = { 0 };

      g_setenv ("LANGUAGE", locales[i].locale, TRUE);
      run (&answer, words, "", 0);
      g_assert_nonnull (strstr (answer.output, locales[i].part));
    }
  g_setenv ("LANGUAGE", before, TRUE);
}

static void
test_block (void)
{
  const char *words[] = { "--lang", "fi", "ma 15.5.2019", "KH 7.2.2022", NULL };
  g_auto(CliAnswer) answer = { 0 };

  run (&answer, words, "", 0);
  g_assert_cmpint (answer.status, ==, 0);
  g_assert_cmpstr (answer.errors, ==, "");
  g_assert_cmpstr (answer.output, ==,
                   "ma 15.5.2019\n"
                   "  Read as: ke 15.5.2019\n"
                   "  In words: Wednesday 15 May 2019\n"
                   "  Precision: day\n"
                   "  Warning: 15 May 2019 is a Wednesday; the text says “ma”.\n"
                   "    ma 15.5.2019\n"
                   "    ^^\n"
                   "    Suggestion: ke 15.5.2019\n"
                   "\n"
                   "KH 7.2.2022\n"
                   "  Read as: ma 7.2.2022\n"
                   "  In words: Monday 7 February 2022\n"
                   "  Precision: day\n"
                   "  Body: KH\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli-when/words/%s", words_cases[i].name);

      g_test_add_data_func (path, &words_cases[i], test_words);
    }
  for (guint i = 0; i < G_N_ELEMENTS (batch_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli-when/every-line-has-its-answer/%s", batch_cases[i].name);

      g_test_add_data_func (path, &batch_cases[i], test_batch);
    }
  for (guint i = 0; i < G_N_ELEMENTS (reading_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli-when/readings/%s", reading_cases[i].name);

      g_test_add_data_func (path, &reading_cases[i], test_reading);
    }
  g_test_add_func ("/cli-when/options-stand-for-what-a-line-leaves-out", test_options_are_defaults);
  g_test_add_func ("/cli-when/the-language-is-the-locale's", test_language_of_the_locale);
  g_test_add_func ("/cli-when/a-block-for-a-person", test_block);
  g_test_add_func ("/cli-when/a-long-line-has-one-answer", test_long_line);
  g_test_add_func ("/cli-when/an-answer-does-not-wait-for-the-next-line", test_answers_do_not_wait);
  g_test_add_func ("/cli-when/json-has-a-line-for-each-expression", test_json_has_a_line_for_each);
  g_test_add_func ("/cli-when/a-remark-has-its-place", test_places);

  return g_test_run ();
}
