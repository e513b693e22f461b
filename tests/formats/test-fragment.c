/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <string.h>

#include "formats/aika-fragment-json.h"
#include "formats/aika-fragment-out.h"
#include "formats/aika-json-read.h"
#include "formats/aika-json-scan.h"

static const guint32 fills[AIKA_FRAGMENT_N_HUES] = {
  0xffffff, 0xb3d3f5, 0xc9ead0, 0xbd93dc, 0xf2ab7c, 0xf3dc74, 0xe6e9ec, 0x7fd3dc, 0xff9bb4, 0xd0b48c
};

static AikaPlan *
load_sample (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "samples", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(AikaPlanFile) file = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  bytes = g_bytes_new (text, length);
  file = aika_json_read (bytes, &error);
  g_assert_no_error (error);
  return aika_record_ref (file->plan);
}

static AikaFragment *
copy_all (AikaPlan *plan)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) ids = NULL;

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    g_strv_builder_add (builder, aika_record_get_id (aika_seq_get (plan->items, i)));
  ids = g_strv_builder_end (builder);
  return aika_fragment_new_rows (plan, (const char *const *) ids);
}

static AikaFragment *
copy_one (AikaPlan   *plan,
          const char *item_id)
{
  const char *const ids[] = { item_id, NULL };

  return aika_fragment_new_rows (plan, ids);
}

static void
test_json_round_trip (gconstpointer data)
{
  g_autoptr(AikaPlan) plan = load_sample (data);
  g_autoptr(AikaFragment) fragment = copy_all (plan);
  g_autoptr(GBytes) bytes = aika_fragment_write_json (fragment);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaFragment) back = aika_fragment_read_json (bytes, &error);

  g_assert_no_error (error);
  g_assert_true (aika_record_equal (fragment, back));
  g_assert_true (aika_seq_equal (plan->items, back->plan->items));
}

typedef struct
{
  const char *name;
  const char *json;
  const char *says;             /* part of the sentence */
} BadCase;

#define HEAD "{\"format\": \"aikajana-fragment\", \"version\": 1, \"kind\": \"rows\", "
#define ITEM "{\"id\": \"a\", \"title\": \"A\"}"

static const BadCase bad_cases[] = {
  { "empty", "", "" },
  { "no-json", "Kysely\tlokakuu", "" },
  { "a-list", "[]", "" },
  { "another-format", "{\"format\": \"aikajana-plan\", \"version\": 1}", "aikajana-fragment" },
  { "a-newer-version", "{\"format\": \"aikajana-fragment\", \"version\": 2}", "version" },
  { "no-kind", "{\"format\": \"aikajana-fragment\", \"version\": 1, \"plan\": {}}", "kind" },
  { "another-kind", "{\"format\": \"aikajana-fragment\", \"version\": 1, \"kind\": \"views\", \"plan\": {}}", "kind" },
  { "no-plan", HEAD "\"frozen\": []}", "plan" },
  { "no-rows", HEAD "\"plan\": {\"id\": \"p\", \"items\": []}}", "nothing" },
  { "equal-ids", HEAD "\"plan\": {\"id\": \"p\", \"items\": [" ITEM ", " ITEM "]}}", "items[1]" },
  { "no-date", HEAD "\"plan\": {\"id\": \"p\", \"items\": [{\"id\": \"a\", \"title\": \"A\", \"marks\": [{\"id\": \"m\", \"when\": "
    "{\"kind\": \"day\", \"precision\": \"day\", \"spans\": [{\"start\": \"2018-13-01\", \"end\": \"2018-13-01\"}]}}]}]}}",
    "2018-13-01" },
  { "trailing", HEAD "\"plan\": {\"id\": \"p\", \"items\": [" ITEM "]}} x", "" },
};

static void
test_bad_json (gconstpointer data)
{
  const BadCase *c = data;
  g_autoptr(GBytes) bytes = g_bytes_new_static (c->json, strlen (c->json));
  g_autoptr(GError) error = NULL;

  g_assert_null (aika_fragment_read_json (bytes, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (strlen (error->message), >, 10);
  g_assert_nonnull (strstr (error->message, c->says));
}

static void
test_good_json (void)
{
  static const char json[] = HEAD "\"plan\": {\"id\": \"p\", \"items\": [" ITEM "]}}";
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaFragment) fragment = aika_fragment_read_json (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (fragment);
}

static void
test_json_too_large (void)
{
  gsize length = AIKA_FRAGMENT_MAX_N_BYTES + 1;
  g_autoptr(GBytes) bytes = g_bytes_new_take (g_strnfill (length, ' '), length);
  g_autoptr(GError) error = NULL;

  g_assert_null (aika_fragment_read_json (bytes, &error));
  g_assert_error (error, AIKA_FORMAT_ERROR, AIKA_FORMAT_ERROR_LIMIT);
}

typedef struct
{
  const char *name;
  const char *item;             /* of the sample of Kainuu */
  const char *expect;
} LineCase;

static const LineCase line_cases[] = {
  { "months", "rivi-10", "Palvelustrategia ja uudet toimintamallit: lokakuu 2018–tammikuu 2019 (alustava)\n" },
  { "a-day-has-its-year", "rivi-2", "Kuntaliiton maakuntapäivä: ti 24.4.2018\n" },
  { "several-marks", "rivi-1", "Nykytilan analyysi ja kysely: tammi–huhtikuu 2018 (alustava); pe 16.3.(2018)\n" },
  { "words", "rivi-6", "Poliittinen ohjaus ja vuoropuhelu: koko prosessin ajan\n" },
};

static void
test_lines (gconstpointer data)
{
  const LineCase *c = data;
  g_autoptr(AikaPlan) plan = load_sample ("kainuu.aikajana");
  g_autoptr(AikaFragment) fragment = copy_one (plan, c->item);
  g_autofree char *lines = aika_fragment_write_lines (fragment);

  g_assert_cmpstr (lines, ==, c->expect);
}

static void
test_marks_are_lines (void)
{
  g_autoptr(AikaPlan) plan = load_sample ("kainuu.aikajana");
  const AikaItem *item = aika_seq_lookup (plan->items, "rivi-1");
  const char *const ids[] = { aika_record_get_id (aika_seq_get (item->marks, 0)),
                              aika_record_get_id (aika_seq_get (item->marks, 1)), NULL };
  g_autoptr(AikaFragment) fragment = aika_fragment_new_marks (plan, ids);
  g_autofree char *lines = aika_fragment_write_lines (fragment);

  g_assert_cmpstr (lines, ==, "Nykytilan analyysi ja kysely: tammi–huhtikuu 2018 (alustava)\n"
                              "Nykytilan analyysi ja kysely: pe 16.3.(2018)\n");
}

static void
test_separated (void)
{
  g_autoptr(AikaPlan) plan = load_sample ("kainuu.aikajana");
  const char *const ids[] = { "rivi-1", "rivi-2", NULL };
  g_autoptr(AikaFragment) fragment = aika_fragment_new_cells (plan, ids, 2018 * 12 + 2, 2018 * 12 + 4);
  g_autofree char *text = aika_fragment_write_separated (fragment);

  g_assert_cmpstr (text, ==, "\t2018\t\t\r\nTyövaihe\tmaalis\thuhti\ttouko\r\n"
                             "Nykytilan analyysi ja kysely\t16.3.\t■\t\r\nKuntaliiton maakuntapäivä\t\t24.4.\t\r\n");
}

/* What would be a formula, or break the table, is words. */
static void
test_separated_is_quoted (void)
{
  g_autoptr(AikaPlan) sample = load_sample ("kainuu.aikajana");
  g_autoptr(AikaPlan) plan = aika_record_draft (sample);
  g_autoptr(AikaItem) item = aika_record_draft (aika_seq_get (plan->items, 0));
  g_autoptr(AikaSeq) none = aika_seq_empty ();
  g_autoptr(AikaSeq) items = NULL;
  g_autoptr(AikaFragment) fragment = NULL;
  g_autofree char *text = NULL;

  aika_set_text (&item->title, "=HYPERLINK(\"a\")\tb");
  aika_set_seq (&item->marks, none);
  items = aika_seq_set (plan->items, 0, item);
  aika_set_seq (&plan->items, items);
  fragment = copy_one (plan, item->id);
  text = aika_fragment_write_separated (fragment);
  g_assert_nonnull (strstr (text, "\r\n\" =HYPERLINK(\"\"a\"\")\tb\"\t"));
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;

  return n;
}

static void
test_html (void)
{
  g_autoptr(AikaPlan) plan = load_sample ("kainuu.aikajana");
  g_autoptr(AikaFragment) fragment = copy_all (plan);
  g_autofree char *html = aika_fragment_write_html (fragment, fills);
  guint n_items = aika_seq_get_length (plan->items), n_groups = aika_seq_get_length (plan->groups);

  g_assert_nonnull (strstr (html, "<html lang=\"fi\">"));
  g_assert_nonnull (strstr (html, "colspan=\"12\""));
  g_assert_cmpuint (count (html, "scope=\"row\""), ==, n_items);
  g_assert_cmpuint (count (html, "scope=\"rowgroup\""), ==, n_groups);
  /* Every month of every row has a cell of its own. */
  g_assert_cmpuint (count (html, "<td"), ==, 17 * n_items);
  g_assert_cmpuint (count (html, "bgcolor=\"#b3d3f5\""), ==, count (html, "background:#b3d3f5"));
  g_assert_cmpuint (count (html, "bgcolor=\"#b3d3f5\""), >, 10);
  g_assert_nonnull (strstr (html, ">24.4.</td>"));
}

static void
test_html_is_escaped (void)
{
  g_autoptr(AikaPlan) sample = load_sample ("kainuu.aikajana");
  g_autoptr(AikaPlan) plan = aika_record_draft (sample);
  g_autoptr(AikaItem) item = aika_record_draft (aika_seq_get (plan->items, 0));
  g_autoptr(AikaSeq) items = NULL;
  g_autoptr(AikaFragment) fragment = NULL;
  g_autofree char *html = NULL;

  aika_set_text (&item->title, "<script>alert(1)</script> & \"b\"");
  items = aika_seq_set (plan->items, 0, item);
  aika_set_seq (&plan->items, items);
  fragment = copy_one (plan, item->id);
  html = aika_fragment_write_html (fragment, fills);
  g_assert_null (strstr (html, "<script>"));
  g_assert_nonnull (strstr (html, "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;b&quot;"));
}

int
main (int    argc,
      char **argv)
{
  static const char *const samples[] = {
    "kainuu.aikajana", "kaarina.aikajana", "loimaa.aikajana", "mallila.aikajana", "mikkeli.aikajana", "rauma.aikajana"
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strdup_printf ("/fragment/comes-back-from-json/%s", samples[i]);
      g_test_add_data_func (path, samples[i], test_json_round_trip);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/fragment/is-refused/%s", bad_cases[i].name);
      g_test_add_data_func (path, &bad_cases[i], test_bad_json);
    }
  g_test_add_func ("/fragment/smallest-is-read", test_good_json);
  g_test_add_func ("/fragment/too-large-is-refused", test_json_too_large);
  for (guint i = 0; i < G_N_ELEMENTS (line_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/fragment/lines/%s", line_cases[i].name);
      g_test_add_data_func (path, &line_cases[i], test_lines);
    }
  g_test_add_func ("/fragment/marks-are-lines", test_marks_are_lines);
  g_test_add_func ("/fragment/separated", test_separated);
  g_test_add_func ("/fragment/separated-is-quoted", test_separated_is_quoted);
  g_test_add_func ("/fragment/html-has-a-cell-a-month", test_html);
  g_test_add_func ("/fragment/html-is-escaped", test_html_is_escaped);

  return g_test_run ();
}
