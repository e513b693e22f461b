/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli-helper.h"

/* The command line as a shell sees it: words in, status and words out. “%s” among the words
 * stands for the plan of Kainuu, which is “plan.aikajana” in the folder as well. */

#define MAX_WORDS 10

typedef struct
{
  const char *name;
  const char *words[MAX_WORDS];
  const char *epoch;            /* SOURCE_DATE_EPOCH, or NULL for none */
  int         status;
  const char *output;           /* a part of standard output; NULL: it is empty */
  const char *errors;           /* how standard error begins; NULL: it is empty */
  const char *written;          /* a file that is there then */
} Case;

static const Case cases[] = {
  { .name = "help", .words = { "--help" }, .output = "aikajana export" },
  { .name = "short-help", .words = { "-h" }, .output = "Usage:" },
  { .name = "version", .words = { "--version" }, .output = "Aikajana " AIKA_VERSION "\n" },
  { .name = "export-help", .words = { "export", "--help" }, .output = "aikajana export [OPTION…] FILE -o OUT" },
  { .name = "check-help", .words = { "check", "-h" }, .output = "--json" },
  { .name = "help-wins-over-what-is-missing", .words = { "export", "%s", "--help" }, .output = "Options:" },

  { .name = "check-is-silent-when-fine", .words = { "check", "%s" } },
  { .name = "check-json", .words = { "check", "%s", "--json" }, .output = "\"problems\": []" },
  { .name = "check-nothing", .words = { "check" }, .status = 2,
    .errors = "aikajana: check: FILE: missing (expected the file of a plan)\n" },
  { .name = "check-two", .words = { "check", "a", "b" }, .status = 2,
    .errors = "aikajana: check: “b”: one file too many (expected one file)\n" },
  { .name = "check-empty-name", .words = { "check", "" }, .status = 2, .errors = "aikajana: check: FILE: missing" },
  { .name = "check-no-such-file", .words = { "check", "nosuch" }, .status = 1,
    .errors = "aikajana: Could not open “nosuch”: there is no such file.\n" },
  { .name = "check-folder", .words = { "check", "." }, .status = 1, .errors = "aikajana: Could not open “.”: it is a folder.\n" },
  { .name = "check-device", .words = { "check", "/dev/null" }, .status = 1, .errors = "aikajana: Could not open “/dev/null”: " },
  { .name = "check-unknown-option", .words = { "check", "--foo", "%s" }, .status = 2, .errors = "aikajana: check: " },
  { .name = "check-json-of-nothing", .words = { "check", "--json", "nosuch" }, .status = 1, .output = "\"severity\": \"error\"" },

  { .name = "export-pdf", .words = { "export", "%s", "-o", "out.pdf" }, .written = "out.pdf" },
  { .name = "export-svg", .words = { "export", "%s", "--output", "out.svg" }, .written = "out.svg" },
  { .name = "export-png", .words = { "export", "%s", "-o", "out.png", "--dpi", "50" }, .written = "out.png" },
  { .name = "export-ics", .words = { "export", "%s", "-o", "out.ics" }, .written = "out.ics" },
  { .name = "export-ics-without-phases", .words = { "export", "%s", "-o", "out.ics", "--no-phases" }, .written = "out.ics" },
  { .name = "export-ics-names", .words = { "export", "%s", "-o", "out.ics", "--names" }, .written = "out.ics" },
  { .name = "export-capital-ending", .words = { "export", "%s", "-o", "OUT.PDF" }, .written = "OUT.PDF" },
  { .name = "export-equals", .words = { "export", "--output=out.pdf", "--paper=a4", "%s" }, .written = "out.pdf" },
  { .name = "export-portrait-grey", .words = { "export", "%s", "-o", "out.pdf", "--paper", "A4", "--portrait", "--grey" },
    .written = "out.pdf" },
  { .name = "export-landscape", .words = { "export", "%s", "-o", "out.pdf", "--landscape" }, .written = "out.pdf" },
  { .name = "export-view", .words = { "export", "%s", "-o", "out.pdf", "--view", "Kuukausiruudukko" }, .written = "out.pdf" },
  { .name = "export-epoch", .words = { "export", "%s", "-o", "out.pdf" }, .epoch = "0", .written = "out.pdf" },
  { .name = "export-empty-epoch", .words = { "export", "%s", "-o", "out.pdf" }, .epoch = "", .written = "out.pdf" },
  { .name = "export-dashed-name", .words = { "export", "-o", "-out.pdf", "--", "%s" }, .written = "-out.pdf" },

  { .name = "export-html", .words = { "export", "%s", "-o", "out.html" }, .written = "out.html" },
  { .name = "export-html-fragment", .words = { "export", "%s", "-o", "out.htm", "--fragment", "--heading-level", "2" },
    .written = "out.htm" },
  { .name = "export-scene", .words = { "export", "%s", "-o", "scene.json" }, .written = "scene.json" },
  { .name = "export-view-by-id", .words = { "export", "%s", "-o", "out.pdf", "--view", "kuukausiruudukko" }, .written = "out.pdf" },
  { .name = "export-kind-of-the-plan", .words = { "export", "%s", "-o", "out.pdf", "--kind", "matrix" }, .written = "out.pdf" },
  { .name = "export-kind-made", .words = { "export", "%s", "-o", "out.pdf", "--kind", "bulletin" }, .written = "out.pdf" },
  { .name = "export-months-of-wheel", .words = { "export", "%s", "-o", "out.svg", "--kind", "wheel", "--months", "2018-01..2018-12" },
    .written = "out.svg" },
  { .name = "export-months-of-matrix", .words = { "export", "%s", "-o", "out.pdf", "--months", "2018-01..2018-06" }, .written = "out.pdf" },
  { .name = "export-page", .words = { "export", "%s", "-o", "out.svg", "--kind", "table", "--page", "2" }, .written = "out.svg" },

  { .name = "export-nothing", .words = { "export" }, .status = 2, .errors = "aikajana: export: FILE: missing" },
  { .name = "export-no-output", .words = { "export", "%s" }, .status = 2, .errors = "aikajana: export: -o: missing (expected a file" },
  { .name = "export-output-without-word", .words = { "export", "%s", "-o" }, .status = 2, .errors = "aikajana: export: " },
  { .name = "export-empty-output", .words = { "export", "%s", "-o", "" }, .status = 2, .errors = "aikajana: export: -o: missing" },
  { .name = "export-unknown-ending", .words = { "export", "%s", "-o", "out.doc" }, .status = 2,
    .errors = "aikajana: export: -o: “out.doc” is not a kind of file that can be written (expected a name that ends in .pdf" },
  { .name = "export-bare-ending", .words = { "export", "%s", "-o", ".pdf" }, .status = 2, .errors = "aikajana: export: -o: “.pdf”" },
  { .name = "export-no-ending", .words = { "export", "%s", "-o", "out" }, .status = 2, .errors = "aikajana: export: -o: “out”" },
  { .name = "export-unknown-paper", .words = { "export", "%s", "-o", "out.pdf", "--paper", "A9" }, .status = 2,
    .errors = "aikajana: export: --paper: “A9” is not known (expected A0 to A5)\n" },
  { .name = "export-empty-paper", .words = { "export", "%s", "-o", "out.pdf", "--paper", "" }, .status = 2,
    .errors = "aikajana: export: --paper: “” is not known" },
  { .name = "export-both-ways", .words = { "export", "%s", "-o", "out.pdf", "--portrait", "--landscape" }, .status = 2,
    .errors = "aikajana: export: --portrait: contradicts --landscape" },
  { .name = "export-unknown-view", .words = { "export", "%s", "-o", "out.pdf", "--view", "X" }, .status = 1,
    .errors = "aikajana: export: --view: the plan has no view “X” (expected “Kuukausiruudukko”)\n" },
  { .name = "export-dpi-word", .words = { "export", "%s", "-o", "out.png", "--dpi", "fine" }, .status = 2,
    .errors = "aikajana: export: --dpi: “fine” is not a resolution" },
  { .name = "export-dpi-zero", .words = { "export", "%s", "-o", "out.png", "--dpi", "0" }, .status = 2,
    .errors = "aikajana: export: --dpi: “0”" },
  { .name = "export-dpi-negative", .words = { "export", "%s", "-o", "out.png", "--dpi", "-150" }, .status = 2,
    .errors = "aikajana: export: --dpi: “-150”" },
  { .name = "export-dpi-fraction", .words = { "export", "%s", "-o", "out.png", "--dpi", "1e3" }, .status = 2,
    .errors = "aikajana: export: --dpi: “1e3”" },
  { .name = "export-dpi-too-high", .words = { "export", "%s", "-o", "out.png", "--paper", "A0", "--dpi", "9999" }, .status = 2,
    .errors = "aikajana: export: resolution: 9999 dpi cannot be drawn (expected 10 to 699)\n" },
  { .name = "export-dpi-too-low", .words = { "export", "%s", "-o", "out.png", "--dpi", "9" }, .status = 2,
    .errors = "aikajana: export: resolution: 9 dpi" },
  { .name = "export-dpi-of-pdf", .words = { "export", "%s", "-o", "out.pdf", "--dpi", "90" }, .status = 2,
    .errors = "aikajana: export: --dpi: does not apply to this kind of file (expected .png)\n" },
  { .name = "export-paper-of-ics", .words = { "export", "%s", "-o", "out.ics", "--paper", "A3" }, .status = 2,
    .errors = "aikajana: export: --paper: does not apply" },
  { .name = "export-names-of-pdf", .words = { "export", "%s", "-o", "out.pdf", "--names" }, .status = 2,
    .errors = "aikajana: export: --names: does not apply" },
  { .name = "export-unknown-kind", .words = { "export", "%s", "-o", "out.pdf", "--kind", "gantt" }, .status = 2,
    .errors = "aikajana: export: --kind: “gantt” is not a kind of view (expected matrix, table, programme, bulletin or wheel)\n" },
  { .name = "export-empty-kind", .words = { "export", "%s", "-o", "out.pdf", "--kind", "" }, .status = 2,
    .errors = "aikajana: export: --kind: “” is not a kind of view" },
  { .name = "export-kind-and-view", .words = { "export", "%s", "-o", "out.pdf", "--kind", "matrix", "--view", "X" }, .status = 2,
    .errors = "aikajana: export: --kind: contradicts --view" },
  { .name = "export-view-of-ics", .words = { "export", "%s", "-o", "out.ics", "--kind", "table" }, .status = 2,
    .errors = "aikajana: export: --kind: does not apply to this kind of file (expected .pdf, .svg, .png, .html, .json)\n" },
  { .name = "export-paper-of-html", .words = { "export", "%s", "-o", "out.html", "--paper", "A4" }, .status = 2,
    .errors = "aikajana: export: --paper: does not apply" },
  { .name = "export-grey-scene", .words = { "export", "%s", "-o", "scene.json", "--grey" }, .status = 2,
    .errors = "aikajana: export: --grey: does not apply to this kind of file (expected .pdf, .svg, .png)\n" },
  { .name = "export-fragment-of-pdf", .words = { "export", "%s", "-o", "out.pdf", "--fragment" }, .status = 2,
    .errors = "aikajana: export: --fragment: does not apply to this kind of file (expected .html)\n" },
  { .name = "export-level-of-page", .words = { "export", "%s", "-o", "out.html", "--heading-level", "2" }, .status = 2,
    .errors = "aikajana: export: --heading-level: applies to a fragment alone" },
  { .name = "export-level-too-deep", .words = { "export", "%s", "-o", "out.html", "--fragment", "--heading-level", "5" }, .status = 2,
    .errors = "aikajana: export: --heading-level: “5” is not a number that fits (expected 1 to 4)\n" },
  { .name = "export-page-of-pdf", .words = { "export", "%s", "-o", "out.pdf", "--page", "1" }, .status = 2,
    .errors = "aikajana: export: --page: does not apply to this kind of file (expected .svg, .png)\n" },
  { .name = "export-page-zero", .words = { "export", "%s", "-o", "out.svg", "--page", "0" }, .status = 2,
    .errors = "aikajana: export: --page: “0” is not a number that fits" },
  { .name = "export-page-beyond", .words = { "export", "%s", "-o", "out.svg", "--page", "2" }, .status = 2,
    .errors = "aikajana: export: page: there is no page 2 (the view has 1 page)\n" },
  { .name = "export-picture-of-pages", .words = { "export", "%s", "-o", "out.png", "--kind", "table" }, .status = 2,
    .errors = "aikajana: export: page: the view has " },
  { .name = "export-months-word", .words = { "export", "%s", "-o", "out.pdf", "--months", "2018" }, .status = 2,
    .errors = "aikajana: export: --months: “2018” is not a range of months (expected such as 2022-01..2022-12)\n" },
  { .name = "export-months-thirteenth", .words = { "export", "%s", "-o", "out.pdf", "--months", "2018-01..2018-13" }, .status = 2,
    .errors = "aikajana: export: --months: “2018-01..2018-13” is not" },
  { .name = "export-months-trailing", .words = { "export", "%s", "-o", "out.pdf", "--months", "2018-01..2018-12-31" }, .status = 2,
    .errors = "aikajana: export: --months: " },
  { .name = "export-months-backwards", .words = { "export", "%s", "-o", "out.pdf", "--months", "2018-06..2018-01" }, .status = 2,
    .errors = "aikajana: export: --months: “2018-06..2018-01” is no range that can be shown" },
  { .name = "export-months-of-a-short-wheel", .words = { "export", "%s", "-o", "out.pdf", "--kind", "wheel", "--months", "2018-01..2018-06" },
    .status = 2, .errors = "aikajana: export: --months: a wheel shows a year round (expected twelve months)\n" },
  { .name = "export-months-of-table", .words = { "export", "%s", "-o", "out.pdf", "--kind", "table", "--months", "2018-01..2018-06" },
    .status = 2, .errors = "aikajana: export: --months: a table, a programme and a bulletin show all of a plan" },
  { .name = "export-unknown-option", .words = { "export", "%s", "-o", "out.pdf", "--pages", "2" }, .status = 2,
    .errors = "aikajana: export: " },
  { .name = "export-bad-epoch", .words = { "export", "%s", "-o", "out.pdf" }, .epoch = "yesterday", .status = 2,
    .errors = "aikajana: export: SOURCE_DATE_EPOCH: “yesterday” is not a time (expected seconds since 1970)\n" },
  { .name = "export-negative-epoch", .words = { "export", "%s", "-o", "out.pdf" }, .epoch = "-1", .status = 2,
    .errors = "aikajana: export: SOURCE_DATE_EPOCH: “-1”" },
  { .name = "export-no-such-file", .words = { "export", "nosuch", "-o", "out.pdf" }, .status = 1,
    .errors = "aikajana: Could not open “nosuch”: there is no such file.\n" },
  { .name = "export-no-such-folder", .words = { "export", "%s", "-o", "nosuch/out.pdf" }, .status = 1,
    .errors = "aikajana: Could not save “nosuch/out.pdf”: the folder is not there. Nothing was written.\n" },
  { .name = "export-two", .words = { "export", "%s", "b", "-o", "out.pdf" }, .status = 2, .errors = "aikajana: export: “b”: one file too many" },
};

static void
copy_sample (const char *folder,
             const char *name)
{
  g_autofree char *sample = cli_get_sample ("kainuu");
  g_autofree char *text = cli_read (sample);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *folder = cli_make_folder ();
  g_autofree char *path = g_build_filename (folder, c->written, NULL);
  const char *words[MAX_WORDS + 1] = { NULL };
  g_auto(CliAnswer) answer = { 0 };

  copy_sample (folder, "plan.aikajana");
  for (guint i = 0; i < MAX_WORDS && c->words[i] != NULL; i++)
    words[i] = g_str_equal (c->words[i], "%s") ? "plan.aikajana" : c->words[i];

  if (c->epoch != NULL)
    g_setenv ("SOURCE_DATE_EPOCH", c->epoch, TRUE);
  cli_run (&answer, folder, words);
  g_unsetenv ("SOURCE_DATE_EPOCH");

  g_test_message ("standard error: %s", answer.errors);
  g_assert_cmpint (answer.status, ==, c->status);
  if (c->output == NULL)
    g_assert_cmpstr (answer.output, ==, "");
  else if (strstr (answer.output, c->output) == NULL)
    g_error ("“%s” is not in: %s", c->output, answer.output);
  if (c->errors == NULL)
    g_assert_cmpstr (answer.errors, ==, "");
  else
    {
      if (!g_str_has_prefix (answer.errors, c->errors))
        g_error ("“%s” is not how this begins: %s", c->errors, answer.errors);
      /* One sentence on one line. */
      g_assert_true (strchr (answer.errors, '\n') == answer.errors + strlen (answer.errors) - 1);
    }

  if (c->written != NULL)
    g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  else
    {
      /* Nothing but the plan is left behind. */
      g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);

      g_assert_cmpstr (g_dir_read_name (dir), ==, "plan.aikajana");
      g_assert_null (g_dir_read_name (dir));
    }
  cli_remove (folder);
}

/* The plan under its own name, by a link and by a second name of the same file. */
static void
test_never_the_plan (void)
{
  const char *const names[] = { "plan.pdf", "./plan.pdf", "symbolic.pdf", "hard.pdf" };
  g_autofree char *folder = cli_make_folder ();
  g_autofree char *path = g_build_filename (folder, "plan.pdf", NULL);
  g_autofree char *symbolic = g_build_filename (folder, "symbolic.pdf", NULL);
  g_autofree char *hard = g_build_filename (folder, "hard.pdf", NULL);
  g_autofree char *before = NULL;

  copy_sample (folder, "plan.pdf");
  before = cli_read (path);
  g_assert_cmpint (symlink ("plan.pdf", symbolic), ==, 0);
  g_assert_cmpint (link (path, hard), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *words[] = { "export", "plan.pdf", "-o", names[i], NULL };
      g_auto(CliAnswer) answer = { 0 };
      g_autofree char *after = NULL;

      cli_run (&answer, folder, words);
      g_assert_cmpint (answer.status, ==, 1);
      g_assert_nonnull (strstr (answer.errors, "is the plan itself (expected another file)"));
      after = cli_read (path);
      g_assert_cmpstr (after, ==, before);
    }
  cli_remove (folder);
}

static void
test_existing_output (void)
{
  const char *good[] = { "export", "plan.aikajana", "-o", "out.ics", NULL };
  const char *bad[] = { "export", "bad.aikajana", "-o", "out.ics", NULL };
  g_autofree char *folder = cli_make_folder ();
  g_autofree char *out = g_build_filename (folder, "out.ics", NULL);
  g_autofree char *bad_path = g_build_filename (folder, "bad.aikajana", NULL);
  g_autofree char *kept = NULL;
  g_autofree char *replaced = NULL;
  g_auto(CliAnswer) refused = { 0 };
  g_auto(CliAnswer) written = { 0 };

  copy_sample (folder, "plan.aikajana");
  g_assert_true (g_file_set_contents (bad_path, "{", -1, NULL));
  g_assert_true (g_file_set_contents (out, "yesterday's", -1, NULL));

  cli_run (&refused, folder, bad);
  g_assert_cmpint (refused.status, ==, 1);
  kept = cli_read (out);
  g_assert_cmpstr (kept, ==, "yesterday's");

  cli_run (&written, folder, good);
  g_assert_cmpint (written.status, ==, 0);
  replaced = cli_read (out);
  g_assert_true (g_str_has_prefix (replaced, "BEGIN:VCALENDAR"));
  cli_remove (folder);
}

/* Two runs of the program, not two calls in one. */
static void
test_same_bytes (gconstpointer data)
{
  const char *ending = data;
  g_autofree char *folder = cli_make_folder ();
  g_autofree char *sample = cli_get_sample ("mallila");
  gsize lengths[2];
  char *texts[2];

  g_setenv ("SOURCE_DATE_EPOCH", "1516000000", TRUE);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u%s", i, ending);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      const char *words[] = { "export", sample, "-o", name, NULL };
      g_auto(CliAnswer) answer = { 0 };

      cli_run (&answer, folder, words);
      g_assert_cmpstr (answer.errors, ==, "");
      g_assert_true (g_file_get_contents (path, &texts[i], &lengths[i], NULL));
    }
  g_unsetenv ("SOURCE_DATE_EPOCH");

  g_assert_cmpmem (texts[0], lengths[0], texts[1], lengths[1]);
  g_free (texts[0]);
  g_free (texts[1]);
  cli_remove (folder);
}

static void
test_newer_plan (void)
{
  const char *check[] = { "check", "newer.aikajana", NULL };
  const char *export[] = { "export", "newer.aikajana", "-o", "out.ics", NULL };
  g_autofree char *folder = cli_make_folder ();
  g_autofree char *path = g_build_filename (folder, "newer.aikajana", NULL);
  g_auto(CliAnswer) checked = { 0 };
  g_auto(CliAnswer) exported = { 0 };

  g_assert_true (g_file_set_contents (path, "{ \"format\": \"aikajana-plan\", \"version\": 99, \"id\": \"x\" }", -1, NULL));

  cli_run (&checked, folder, check);
  g_assert_cmpint (checked.status, ==, 0);
  g_assert_true (g_str_has_prefix (checked.output, "newer.aikajana: made with a newer Aikajana (version 99"));

  cli_run (&exported, folder, export);
  g_assert_cmpint (exported.status, ==, 0);
  g_assert_true (g_str_has_prefix (exported.errors, "aikajana: newer.aikajana: made with a newer Aikajana (version 99"));
  cli_remove (folder);
}

/* A warning does not stop anything. */
static void
test_warnings (void)
{
  const char *words[] = { "check", "plan.aikajana", NULL };
  const char *json[] = { "check", "plan.aikajana", "--json", NULL };
  g_autofree char *folder = cli_make_folder ();
  g_autofree char *path = g_build_filename (folder, "plan.aikajana", NULL);
  g_auto(CliAnswer) answer = { 0 };
  g_auto(CliAnswer) json_answer = { 0 };

  g_assert_true (g_file_set_contents (path, "{\n  \"format\": \"aikajana-plan\",\n  \"version\": 1,\n  \"id\": \"x\",\n"
                                            "  \"items\": [{ \"id\": \"a\", \"group\": \"nosuch\", \"title\": \"A\" }]\n}\n", -1, NULL));

  cli_run (&answer, folder, words);
  g_assert_cmpint (answer.status, ==, 0);
  g_assert_cmpstr (answer.errors, ==, "");
  g_assert_true (g_str_has_prefix (answer.output, "plan.aikajana: warning: line 5: items[0].group: "));

  cli_run (&json_answer, folder, json);
  g_assert_cmpint (json_answer.status, ==, 0);
  g_assert_nonnull (strstr (json_answer.output, "\"severity\": \"warning\", \"code\": \"W_NO_GROUP\", \"path\": \"items[0].group\", \"line\": 5"));
  cli_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  static const char *const endings[] = { ".pdf", ".svg", ".png", ".ics" };

  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("SOURCE_DATE_EPOCH");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/words/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/two-runs-give-the-same-bytes/%s", endings[i] + 1);

      g_test_add_data_func (path, endings[i], test_same_bytes);
    }
  g_test_add_func ("/cli/an-export-never-replaces-the-plan", test_never_the_plan);
  g_test_add_func ("/cli/an-export-replaces-an-older-one-whole-or-not-at-all", test_existing_output);
  g_test_add_func ("/cli/a-newer-plan-is-read-with-a-word", test_newer_plan);
  g_test_add_func ("/cli/a-warning-stops-nothing", test_warnings);

  return g_test_run ();
}
