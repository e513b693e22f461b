/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "formats/aika-pasted-cells-rows.h"

#include <string.h>

#include "edit/aika-fragment.h"
#include "formats/aika-fragment-out.h"
#include "formats/aika-json-read.h"

/* Text and HTML of other programs as rows. What is expected is written a line a row:
 *
 *   Title · field=text · 2018-10/2018-12 text #hue                                            */

static const guint32 fills[AIKA_FRAGMENT_N_HUES] = {
  0xffffff, 0xb3d3f5, 0xc9ead0, 0xbd93dc, 0xf2ab7c, 0xf3dc74, 0xe6e9ec, 0x7fd3dc, 0xff9bb4, 0xd0b48c
};

static AikaPlan *
plan_new (void)
{
  AikaPlan *plan = aika_record_new (&aika_plan_type);
  g_autoptr(AikaWhen) months = aika_when_new_months (2018 * 12 + 8, 2019 * 12 + 4);
  g_autoptr(AikaRecord) body = aika_record_new (&aika_body_type);
  g_autoptr(AikaSeq) bodies = NULL;

  aika_set_text (&plan->id, "plan");
  aika_set_text (&plan->language, "fi");
  aika_set_when (&plan->range, months);
  aika_set_text (&((AikaBody *) body)->id, "b1");
  aika_set_text (&((AikaBody *) body)->abbreviation, "KH");
  aika_set_text (&((AikaBody *) body)->name, "kaupunginhallitus");
  bodies = aika_seq_append (plan->bodies, body);
  aika_set_seq (&plan->bodies, bodies);
  return plan;
}

static void
append_months (GString             *said,
               const AikaNewMonths *months)
{
  g_string_append_printf (said, " · %d-%02d", months->first_month / 12, months->first_month % 12 + 1);
  if (months->last_month != months->first_month)
    g_string_append_printf (said, "/%d-%02d", months->last_month / 12, months->last_month % 12 + 1);
  if (months->text != NULL)
    g_string_append_printf (said, " %s", months->text);
  if (months->hue != AIKA_HUE_NONE)
    g_string_append_printf (said, " #%s", aika_hue_enum.words[months->hue]);
}

static char *
dup_rows (const AikaPastedCells *cells)
{
  g_autoptr(AikaPlan) plan = plan_new ();
  g_autoptr(GPtrArray) rows = aika_pasted_cells_to_rows (cells, plan, fills);
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const AikaNewRow *row = rows->pdata[i];
      const char *title = aika_new_row_get_text (row, "title");

      if (row->group != NULL)
        g_string_append_printf (said, "[%s] ", row->group);
      g_string_append (said, title != NULL ? title : "–");
      for (guint k = 0; k < row->texts->len; k++)
        {
          const AikaNewText *text = &g_array_index (row->texts, AikaNewText, k);

          if (!g_str_equal (text->field, "title"))
            g_string_append_printf (said, " · %s=%s", text->field, text->text);
        }
      for (guint k = 0; k < row->months->len; k++)
        append_months (said, &g_array_index (row->months, AikaNewMonths, k));
      g_string_append_c (said, '\n');
    }

  return g_string_free (said, FALSE);
}

typedef struct
{
  const char *name;
  const char *text;
  const char *expect;
} Case;

static const Case text_cases[] = {
  { "nothing", "", "" },
  { "blank-lines", "\n  \n\t\n", "" },
  { "lines-are-titles", "Kysely\nSeminaari\r\n\r\nPäätös", "Kysely\nSeminaari\nPäätös\n" },
  { "bullets-are-stripped", "• Kysely\n- Seminaari\n–  Päätös\n* Muu\n-5 astetta", "Kysely\nSeminaari\nPäätös\nMuu\n-5 astetta\n" },
  { "numbers-are-stripped", "1. Kysely\n2. Seminaari\n3) Päätös", "Kysely\nSeminaari\nPäätös\n" },
  { "numbers-from-any-are-stripped", "4. Kysely\n5. Seminaari", "Kysely\nSeminaari\n" },
  { "days-are-no-numbers", "24. lokakuuta seminaari\n2. vaihe", "24. lokakuuta seminaari\n2. vaihe\n" },
  { "a-dash-parts-nothing", "Kysely – lokakuu 2018", "Kysely – lokakuu 2018\n" },
  { "a-tab-parts-the-time", "Kysely\tlokakuu 2018\nSeminaari\t24.4.2019\nMuu\tsovitaan",
    "Kysely · when=lokakuu 2018\nSeminaari · when=24.4.2019\nMuu · when=sovitaan\n" },
  { "the-time-may-come-first", "lokakuu 2018\tKysely\t12 osallistujaa\n24.4.2019\tSeminaari\t",
    "Kysely · when=lokakuu 2018 · content=12 osallistujaa\nSeminaari · when=24.4.2019\n" },
  { "without-times-all-is-content", "Kysely\tkaikille\tverkossa", "Kysely · content=kaikille\nverkossa\n" },
  { "numbers-of-rows-are-left-out", "1\tKysely\tloka 2018\n2\tSeminaari\t24.4.2019",
    "Kysely · when=loka 2018\nSeminaari · when=24.4.2019\n" },
  { "headers-in-finnish", "Aika\tTyövaihe\tSisältö\tOsallistujat\tVastuu\n24.4.\tSeminaari\tSuunta\tVATE\tjory",
    "Seminaari · when=24.4. · content=Suunta · participants=VATE · responsible=jory\n" },
  { "our-own-headers", "Ajankohta\tTyövaihe\tSisältö ja osallistujat\tRoolit ja vastuut\tPaikka\nsyksy\tKysely\ta\tb\tc",
    "Kysely · when=syksy · content=a · responsible=b · venue=c\n" },
  { "headers-in-swedish", "Tidpunkt\tRubrik\tInnehåll\tDeltagare\nhösten 2018\tEnkät\tx\ty",
    "Enkät · when=hösten 2018 · content=x · participants=y\n" },
  { "content-is-the-title-where-there-is-none", "Aika\tSisältö\nsyksy 2018\tKysely", "Kysely · when=syksy 2018\n" },
  { "headers-in-english", "Title\tWhen\tNotes\nSurvey\tMay 2019\tx y", "Survey · when=May 2019 · notes=x y\n" },
  { "unknown-headers-keep-their-name", "Työvaihe\tBudjetti\nKysely\t1 000 €", "Kysely · custom:Budjetti=1 000 €\n" },
  { "headers-of-several-words", "Asia\tSisällön kuvaus\tVastuut/roolit\tAika\nKysely\ta\tb\tsyksy 2018",
    "Kysely · content=a · responsible=b · when=syksy 2018\n" },
  { "bodies-of-the-plan", "Työvaihe\tkh\tValtuusto\nLuonnos\t9.2.2019\t", "Luonnos · body:b1=9.2.2019\n" },
  { "first-column-is-the-title-where-none-says-so", "Hanke\tAika\nKysely\tsyksy 2018", "Kysely · when=syksy 2018\n" },
  { "quotes-hold-tabs-and-lines", "\"Kysely \"\"A\"\"\"\t\"yksi\nkaksi\tkolme\"\nSeminaari\t\"auki",
    "Kysely \"A\" · content=yksi\nkaksi kolme\nSeminaari · content=\"auki\n" },
  { "our-own-months", "\t2018\t\t\t\t2019\nTyövaihe\tsyys\tloka\tmarras\tjoulu\ttammi\nKysely\t■\t■\t\t\t24.1.\nMuu\t\tseminaari\t■\t\t",
    "Kysely · 2018-09/2018-10 · 2019-01 24.1.\nMuu · 2018-10/2018-11 seminaari\n" },
  { "months-by-number", "\t2018\t\t\t2019\n\t10\t11\t12\t1\nKysely\tx\t\tX\tx", "Kysely · 2018-10 · 2018-12/2019-01\n" },
  { "months-with-their-years", "Vaihe\tlokakuu 2018\tmarraskuu 2018\nKysely\tx\t-", "Kysely · 2018-10\n" },
  { "months-as-excel-writes-them", "Task\tOct-18\tNov-18\tMar-19\nSurvey\tx\tx\tx", "Survey · 2018-10/2018-11 · 2019-03\n" },
  { "months-without-years-are-of-the-plan", "Vaihe\tloka\tmarras\ttammi\nKysely\tx\t\tx", "Kysely · 2018-10 · 2019-01\n" },
  { "one-year-over-all", "\t2018\t\t\nVaihe\tmarras\tjoulu\ttammi\nKysely\tx\tx\tx", "Kysely · 2018-11/2019-01\n" },
  { "months-beside-other-columns", "Vaihe\tVastuu\tloka\tmarras\nKysely\tjory\tx\tx", "Kysely · responsible=jory · 2018-10/2018-11\n" },
  { "three-numbers-are-no-months", "Kysely\t3\t1\t2", "Kysely · content=3\n1\n2\n" },
};

static void
test_text (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPastedCells) cells = aika_pasted_cells_new_from_text (c->text, &error);
  g_autofree char *rows = NULL;

  g_assert_no_error (error);
  rows = dup_rows (cells);
  g_assert_cmpstr (rows, ==, c->expect);
}

#define EXCEL_HEAD "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=utf-8><style>\n<!--\n" \
                   "table {mso-displayed-decimal-separator:\"\\,\";}\n.xl65\n\t{mso-number-format:\"\\@\";}\n" \
                   ".xl66\n\t{background:#B3D3F5;\n\tmso-pattern:black none;}\n-->\n</style></head><body>\n<!--StartFragment-->"

static const Case html_cases[] = {
  { "no-table", "<p>Kysely</p>", "" },
  { "cells", "<table><tr><td>Kysely</td><td>lokakuu 2018</td></tr></table>", "Kysely · when=lokakuu 2018\n" },
  { "headers-and-lines", "<table><tr><th>Työvaihe<th>Sisältö<tr><td><p>Kysely</p><td><p>yksi <b>kaksi</b></p><p>kolme</p>"
    "<ul><li>neljä</ul></table>", "Kysely · content=yksi kaksi\nkolme\n• neljä\n" },
  { "no-scripts", "<table><tr><td>Kysely<script>alert(1)</script><td>a<style>b{}</style></table>", "Kysely · content=a\n" },
  { "shading-makes-marks", "<table><tr><th>Vaihe<th>loka<th>marras<th>joulu<tr><td>Kysely<td bgcolor=\"#c9ead0\"><td "
    "style='background-color: rgb(201, 234, 208)'><td style=\"background:white\"></table>", "Kysely · 2018-10/2018-11 #green\n" },
  { "colours-part-marks", "<table><tr><th>Vaihe<th>loka<th>marras<th>joulu<tr><td>Kysely<td bgcolor=#c9ead0><td "
    "bgcolor=yellow><td bgcolor=yellow>x</table>", "Kysely · 2018-10 #green · 2018-11/2018-12\n" },
  { "excel-shades-by-classes", EXCEL_HEAD "<table><tr><td class=xl65>Vaihe</td><td class=xl65>loka</td><td>marras</td></tr>"
    "<tr><td>Kysely</td><td class=xl66>&nbsp;</td><td class=xl65></td></tr></table></body></html>", "Kysely · 2018-10 #blue\n" },
  { "merged-cells-are-one-mark", "<table><tr><th rowspan=2>Vaihe<th colspan=3>2018<tr><th>loka<th>marras<th>joulu<tr><td>Kysely"
    "<td colspan=2 bgcolor=#b3d3f5>verkossa<td></table>", "Kysely · 2018-10/2018-11 verkossa #blue\n" },
  { "years-over-months", "<table><tr><th><th colspan=2>2018<th>2019<tr><th>Vaihe<th>marras<th>joulu<th>tammi<tr><td>Kysely<td>"
    "<td><td>x</table>", "Kysely · 2019-01\n" },
  { "a-striped-row-is-not-shaded", "<table><tr><th>Vaihe<th>loka<th>marras<tr bgcolor=#eee><td bgcolor=#eee>Kysely"
    "<td bgcolor=#eee><td bgcolor=#b3d3f5></table>", "Kysely · 2018-11 #blue\n" },
  { "a-title-over-rows-is-one-row", "<table><tr><th>Vaihe<th>Aika<tr><td rowspan=2>Kysely<td>24.4.<tr><td>25.4.</table>",
    "Kysely · when=24.4.\n25.4.\n" },
  { "a-cell-over-all-is-a-group", "<table><tr><th>Vaihe<th>Aika<tr><th colspan=2>Alku<tr><td>Kysely<td>24.4.</table>",
    "[Alku] Kysely · when=24.4.\n" },
  { "headers-in-two-rows", "<table><tr><th rowspan=2>Työvaihe<th colspan=2>Kokoukset<tr><th>KH<th>KV<tr><td>Luonnos<td>9.2.<td>"
    "</table>", "Luonnos · body:b1=9.2.\n" },
  { "bullets-under-a-title", "<table><tr><th>Työvaihe<th>Aika<tr><td><p>Kysely<ul><li>yksi<li>kaksi</ul><td>24.4.</table>",
    "Kysely · content=• yksi\n• kaksi · when=24.4.\n" },
  { "nested-tables-are-left-out", "<table><tr><td>Kysely<td>a<table><tr><td>b</table></table>", "Kysely · content=a\n" },
  { "broken", "<table><tr><td colspan=x rowspan=-3>Kysely<td colspan=999999>a<tr><td>Muu", "Kysely · content=a\nMuu\n" },
};

static void
test_html (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPastedCells) cells = aika_pasted_cells_new_from_html (c->text, strlen (c->text), &error);
  g_autofree char *rows = NULL;

  g_assert_no_error (error);
  rows = dup_rows (cells);
  g_assert_cmpstr (rows, ==, c->expect);
}

static void
test_large (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  AikaPastedCells *cells;

  for (guint i = 0; i <= AIKA_PASTED_MAX_N_ROWS; i++)
    g_string_append (text, "rivi\n");
  cells = aika_pasted_cells_new_from_text (text->str, &error);
  g_assert_null (cells);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_clear_error (&error);

  g_string_set_size (text, AIKA_PASTED_MAX_N_BYTES + 1);
  memset (text->str, 'a', text->len);
  g_assert_null (aika_pasted_cells_new_from_text (text->str, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_null (aika_pasted_cells_new_from_html (text->str, text->len, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

/* Nothing of it may hang or crash; what it holds is of no matter. */
static void
test_hostile (void)
{
  static const char *const pieces[] = {
    "<table>", "<tr>", "<td>", "<td rowspan=100000>", "<td colspan=400>", "</table>", "<style>.a{", "}", "<td class=a>",
    "<td style='background:#", "'>", "&#0;", "\xff", "<b>", "\t", "\"", "1", "loka", "2018", "<!--", "-->", "\n"
  };
  g_autoptr(GRand) rand = g_rand_new_with_seed (5);

  for (guint n = 0; n < 2000; n++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autofree char *valid = NULL;
      g_autoptr(AikaPastedCells) html = NULL;
      g_autoptr(AikaPastedCells) plain = NULL;
      g_autofree char *rows = NULL;
      g_autofree char *plain_rows = NULL;

      for (int k = g_rand_int_range (rand, 1, 40); k > 0; k--)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      html = aika_pasted_cells_new_from_html (text->str, text->len, NULL);
      rows = html != NULL ? dup_rows (html) : NULL;
      valid = g_utf8_make_valid (text->str, -1);
      plain = aika_pasted_cells_new_from_text (valid, NULL);
      plain_rows = dup_rows (plain);
      g_assert_true (g_utf8_validate (plain_rows, -1, NULL));
      g_assert_true (rows == NULL || g_utf8_validate (rows, -1, NULL));
    }
}

static void
test_deep (void)
{
  g_autoptr(GString) text = g_string_new ("<table><tr><td>");
  g_autoptr(AikaPastedCells) cells = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<div>");
  g_string_append (text, "a");
  cells = aika_pasted_cells_new_from_html (text->str, text->len, NULL);
  g_assert_nonnull (cells);
}

/* What the program writes of a plan, it reads as the same rows and months. */
static void
test_round_trip (gconstpointer data)
{
  gboolean is_html = data != NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "samples", "kainuu.aikajana", NULL);
  g_autofree char *bytes = NULL;
  gsize length;
  g_autoptr(GBytes) file_bytes = NULL;
  g_autoptr(AikaPlanFile) file = NULL;
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) ids = NULL;
  g_autoptr(AikaFragment) fragment = NULL;
  g_autoptr(AikaPastedCells) cells = NULL;
  g_autofree char *text = NULL;
  g_autofree char *rows = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  file_bytes = g_bytes_new (bytes, length);
  file = aika_json_read (file_bytes, NULL);
  for (guint i = 0; i < aika_seq_get_length (file->plan->items); i++)
    g_strv_builder_add (builder, aika_record_get_id (aika_seq_get (file->plan->items, i)));
  ids = g_strv_builder_end (builder);
  fragment = aika_fragment_new_rows (file->plan, (const char *const *) ids);
  text = is_html ? aika_fragment_write_html (fragment, fills) : aika_fragment_write_separated (fragment);
  cells = is_html ? aika_pasted_cells_new_from_html (text, strlen (text), NULL) : aika_pasted_cells_new_from_text (text, NULL);
  rows = dup_rows (cells);

  if (is_html)
    {
      g_assert_nonnull (strstr (rows, "[Lähtökohdat] Nykytilan analyysi ja kysely · 2018-01/2018-02 #blue · 2018-03/2018-04 16.3. #blue\n"));
      g_assert_nonnull (strstr (rows, "[Suunta ja tehtävät] Aikajänne, skenaariot, visio ja yhteiset ylätason tavoitteet · "
                                "2018-05/2018-06 #blue · 2018-08 #blue\n"));
    }
  else
    {
      g_assert_nonnull (strstr (rows, "\nKuntaliiton maakuntapäivä · 2018-04 24.4.\n"));
      g_assert_nonnull (strstr (rows, "tavoitteet · 2018-05/2018-06 · 2018-08\n"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (text_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cells/text/%s", text_cases[i].name);
      g_test_add_data_func (path, &text_cases[i], test_text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (html_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cells/html/%s", html_cases[i].name);
      g_test_add_data_func (path, &html_cases[i], test_html);
    }
  g_test_add_func ("/cells/too-large-is-refused", test_large);
  g_test_add_func ("/cells/hostile-text-is-read-as-something", test_hostile);
  g_test_add_func ("/cells/deep-html-ends", test_deep);
  g_test_add_data_func ("/cells/own-text-comes-back", NULL, test_round_trip);
  g_test_add_data_func ("/cells/own-html-comes-back", "html", test_round_trip);

  return g_test_run ();
}
