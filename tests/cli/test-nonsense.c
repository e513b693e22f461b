/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <string.h>

#include "cli-helper.h"

/* A plan changed by hand into nonsense: check and export say the line and the place in one
 * sentence, with status 1, and write nothing. Each case replaces one passage of Mallila's plan
 * once. */

typedef struct
{
  const char *name;
  const char *from;
  const char *to;
  const char *place;            /* what the sentence must hold beside a line; NULL: the line alone */
} Case;

static const Case cases[] = {
  /* No JSON. */
  { "empty", NULL, "", NULL },
  { "only-space", NULL, "   \n", NULL },
  { "cut-in-the-middle", "\"items\": [", "\"items\": [\001", NULL },
  { "a-comma-too-many", "\"language\": \"fi\",", "\"language\": \"fi\",,", NULL },
  { "a-comma-missing", "\"language\": \"fi\",", "\"language\": \"fi\"", NULL },
  { "a-trailing-comma", "\"sections\": \"group\",", "\"sections\": \"group\",},", NULL },
  { "a-colon-missing", "\"asOf\": ", "\"asOf\" ", NULL },
  { "single-quotes", "\"fi\"", "'fi'", NULL },
  { "a-comment", "\"language\"", "// kieli\n\"language\"", NULL },
  { "a-bare-word", "\"version\": 1", "\"version\": yksi", NULL },
  { "a-leading-zero", "\"version\": 1", "\"version\": 01", NULL },
  { "a-string-without-end", "\"Europe/Helsinki\"", "\"Europe/Helsinki", NULL },
  { "a-bad-escape", "Europe/Helsinki", "Europe\\Helsinki", NULL },
  { "a-lone-surrogate", "Europe/Helsinki", "\\ud800", NULL },
  { "latin-1", "kylpylähotelli", "kylpyl\344hotelli", NULL },
  { "words-after-the-end", "\n}\n", "\n}\nloppu\n", NULL },
  { "a-member-twice", "\"language\": \"fi\"", "\"language\": \"fi\", \"language\": \"sv\"", NULL },

  /* JSON, and no plan. */
  { "a-list", NULL, "[]", NULL },
  { "a-number", NULL, "42", NULL },
  { "another-format", "\"aikajana-plan\"", "\"toinen\"", "format" },
  { "format-is-a-number", "\"aikajana-plan\"", "1", "format" },
  { "version-zero", "\"version\": 1", "\"version\": 0", "version" },
  { "version-is-a-fraction", "\"version\": 1", "\"version\": 1.5", "version" },
  { "version-is-a-text", "\"version\": 1", "\"version\": \"1\"", "version" },
  { "id-is-empty", "\"id\": \"mallila\"", "\"id\": \"\"", "id" },
  { "id-is-a-number", "\"id\": \"mallila\"", "\"id\": 7", "id" },

  /* A plan, and a value that means nothing. */
  { "title-is-a-list", "\"title\": \"Kaupunkistrategian valmistelu 2026\"", "\"title\": []", "title" },
  { "as-of-is-no-date", "\"asOf\": \"2026-04-14\"", "\"asOf\": \"2026-13-14\"", "asOf" },
  { "as-of-is-finnish", "\"asOf\": \"2026-04-14\"", "\"asOf\": \"14.4.2026\"", "asOf" },
  { "references-is-a-text", "[\"KH 12.1.2026 § 7\"]", "\"KH 12.1.2026 § 7\"", "references" },
  { "hue-is-unknown", "\"hue\": \"blue\"", "\"hue\": \"mauve\"", "categories[0].hue" },
  { "pattern-is-unknown", "\"pattern\": \"dots\"", "\"pattern\": \"stars\"", "categories[1].pattern" },
  { "category-is-a-text", "{ \"id\": \"valmistelu\", \"name\": \"Valmistelu\", \"hue\": \"blue\", \"pattern\": \"light\" }",
    "\"Valmistelu\"", "categories[0]" },
  { "two-categories-of-one-id", "\"id\": \"osallistuminen\"", "\"id\": \"valmistelu\"", "categories[1].id" },
  { "weekday-eight", "\"weekday\": 1", "\"weekday\": 8", "bodies[0].usual.weekday" },
  { "clock-25", "\"clock\": \"16:00\"", "\"clock\": \"25:00\"", "bodies[0].usual.clock" },
  { "clock-with-a-full-stop", "\"clock\": \"16:00\"", "\"clock\": \"16.00\"", "bodies[0].usual.clock" },
  { "lead-of-a-million-days", "\"n\": -4", "\"n\": -1000000", "bodies[0].leads[0].n" },
  { "unit-is-unknown", "\"unit\": \"working-days\"", "\"unit\": \"moons\"", "bodies[0].leads[0].unit" },
  { "kind-of-body-is-unknown", "\"kind\": \"board\"", "\"kind\": \"sauna\"", "bodies[0].kind" },
  { "two-meetings-of-one-id", "\"id\": \"kh-2026-01-26\"", "\"id\": \"kh-2026-01-12\"", "bodies[0].meetings[1].id" },
  { "meeting-on-30-february", "{ \"start\": \"2026-02-09\", \"end\": \"2026-02-09\" }", "{ \"start\": \"2026-02-30\", \"end\": \"2026-02-30\" }",
    "bodies[0].meetings[2].when.spans[0]" },
  { "meeting-is-null", "{ \"id\": \"kv-2026-01-26\", \"when\": { \"kind\": \"day\", \"precision\": \"day\", \"spans\": "
                       "[{ \"start\": \"2026-01-26\", \"end\": \"2026-01-26\" }] } }", "null", "bodies[1].meetings[0]" },
  { "status-is-unknown", "\"status\": \"cancelled\"", "\"status\": \"forgotten\"", "bodies[0].meetings[9].status" },
  { "end-before-start", "\"end\": \"2026-02-27\"", "\"end\": \"2026-01-18\"", "items[0].marks[0].when.spans[0]" },
  { "year-0026", "\"start\": \"2026-01-19\"", "\"start\": \"0026-01-19\"", "items[0].marks[0].when.spans[0]" },
  { "year-12026", "\"start\": \"2026-01-19\"", "\"start\": \"12026-01-19\"", "items[0].marks[0].when.spans[0]" },
  { "kind-of-time-is-unknown", "\"kind\": \"day-range\"", "\"kind\": \"whenever\"", "items[0].marks[0].when.kind" },
  { "precision-is-unknown", "\"kind\": \"day-range\", \"precision\": \"day\"", "\"kind\": \"day-range\", \"precision\": \"vague\"",
    "items[0].marks[0].when.precision" },
  { "spans-is-an-object", "\"spans\": [{ \"start\": \"2026-01-19\", \"end\": \"2026-02-27\" }]",
    "\"spans\": { \"start\": \"2026-01-19\", \"end\": \"2026-02-27\" }", "items[0].marks[0].when.spans" },
  { "spans-is-empty", "\"spans\": [{ \"start\": \"2026-01-19\", \"end\": \"2026-02-27\" }]", "\"spans\": []", "items[0].marks[0].when" },
  { "meaning-is-unknown", "\"meaning\": \"phase\"", "\"meaning\": \"nonsense\"", "items[0].marks[0].meaning" },
  { "marks-is-a-text", "\"content\": [{", "\"marks\": \"pian\", \"content\": [{", NULL },
  { "two-rows-of-one-id", "\"id\": \"rivi-2\"", "\"id\": \"rivi-1\"", "items[1].id" },
  { "two-marks-of-one-id", "\"id\": \"1a4c8a26-044a-4cc6-85d3-047f4a48ef51\"", "\"id\": \"a9b3c9e8-cd27-4fd9-b511-21e251d3e7b7\"",
    "items[1].marks[0].id" },
  { "mark-without-id", "\"id\": \"a9b3c9e8-cd27-4fd9-b511-21e251d3e7b7\",", "", "items[0].marks[0]" },
  { "mark-with-two-times", "\"meeting\": { \"body\": \"kv\", \"meeting\": \"kv-2026-12-07\"",
    "\"when\": { \"kind\": \"day\", \"precision\": \"day\", \"spans\": [{ \"start\": \"2026-12-07\", \"end\": \"2026-12-07\" }] }, "
    "\"meeting\": { \"body\": \"kv\", \"meeting\": \"kv-2026-12-07\"", "marks[0]" },
  { "relation-is-unknown", "\"relation\": \"decision\"", "\"relation\": \"friend\"", ".relation" },
  { "offset-in-a-circle", "\"when\": { \"text\": \"19.1.–27.2.2026\", \"kind\": \"day-range\", \"precision\": \"day\", \"spans\": "
                          "[{ \"start\": \"2026-01-19\", \"end\": \"2026-02-27\" }] }",
    "\"offset\": { \"mark\": \"a9b3c9e8-cd27-4fd9-b511-21e251d3e7b7\", \"n\": -1, \"unit\": \"days\" }", "items[0].marks[0]" },
  { "banner-without-days", "\"kind\": \"month\", \"precision\": \"month\", \"spans\": [{ \"start\": \"2026-10-01\", \"end\": \"2026-10-31\" }]",
    "\"kind\": \"month\", \"precision\": \"month\"", "banners[0].when" },
  { "orientation-is-unknown", "\"orientation\": \"landscape\"", "\"orientation\": \"upside-down\"", "views[0].paper.orientation" },
  { "kind-of-view-is-unknown", "\"kind\": \"matrix\"", "\"kind\": \"pie\"", "views[0].kind" },
};

/* The plan with one passage replaced, where it stands first. */
static char *
dup_changed (const char *text,
             const Case *c)
{
  const char *place;

  if (c->from == NULL)
    return g_strdup (c->to);

  place = strstr (text, c->from);
  if (place == NULL)
    g_error ("“%s” is not in the plan any more", c->from);

  return g_strdup_printf ("%.*s%s%s", (int) (place - text), text, c->to, place + strlen (c->from));
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  const char *commands[][6] = {
    { "check", "plan.aikajana", NULL },
    { "export", "plan.aikajana", "-o", "out.pdf", NULL },
    { "export", "plan.aikajana", "-o", "out.ics", NULL },
  };
  g_autofree char *folder = cli_make_folder ();
  g_autofree char *path = g_build_filename (folder, "plan.aikajana", NULL);
  g_autofree char *sample = cli_get_sample ("mallila");
  g_autofree char *text = cli_read (sample);
  g_autofree char *changed = dup_changed (text, c);
  g_autofree char *after = NULL;
  g_autoptr(GDir) dir = NULL;

  g_assert_true (g_file_set_contents (path, changed, -1, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_auto(CliAnswer) answer = { 0 };

      cli_run (&answer, folder, commands[i]);
      g_test_message ("%s", answer.errors);
      g_assert_cmpint (answer.status, ==, 1);
      g_assert_cmpstr (answer.output, ==, "");
      g_assert_true (g_str_has_prefix (answer.errors, "aikajana: plan.aikajana: line "));
      g_assert_true (strchr (answer.errors, '\n') == answer.errors + strlen (answer.errors) - 1);
      if (c->place != NULL && strstr (answer.errors, c->place) == NULL)
        g_error ("“%s” is not in: %s", c->place, answer.errors);
    }

  after = cli_read (path);
  g_assert_cmpstr (after, ==, changed);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "plan.aikajana");
  g_assert_null (g_dir_read_name (dir));
  cli_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/nonsense/is-refused-with-its-place/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
