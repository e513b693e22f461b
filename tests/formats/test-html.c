/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "test-html"

#include "config.h"

#include "formats/aika-html.h"

#include <locale.h>
#include <string.h>

#include "formats/aika-plain.h"
#include "html-prose.h"

#define FI AIKA_LANGUAGE_FI
#define SV AIKA_LANGUAGE_SV
#define EN AIKA_LANGUAGE_EN

/* The text of a fragment between its outermost tags. */
static char *
write_inside (const AikaProse *prose,
              guint            title_level)
{
  AikaHtmlOptions options = { .form = AIKA_HTML_FRAGMENT, .title_level = title_level };
  g_autofree char *html = aika_html_write (prose, &options);
  char *start = strchr (html, '\n') + 1;

  g_assert_true (g_str_has_prefix (html, "<div lang=\""));
  g_assert_true (g_str_has_suffix (html, "</div>\n"));
  return g_strndup (start, strlen (start) - strlen ("</div>\n"));
}

typedef struct
{
  const char *name;
  guint       title_level;
  const char *lines;
  const char *expect;
} WordsCase;

static const WordsCase words_cases[] = {
  { "empty", 1, "", "" },
  { "levels", 1, "T a\nH b\nh c\nH d", "<h1>a</h1>\n<h2>b</h2>\n<h3>c</h3>\n<h2>d</h2>\n" },
  { "levels-from-two", 2, "T a\nH b\nh c", "<h2>a</h2>\n<h3>b</h3>\n<h4>c</h4>\n" },
  { "levels-from-four", 4, "T a\nH b\nh c", "<h4>a</h4>\n<h5>b</h5>\n<h6>c</h6>\n" },
  { "level-none-is-one", 0, "T a", "<h1>a</h1>\n" },
  { "level-too-deep-is-four", 9, "T a\nH b\nh c", "<h4>a</h4>\n<h5>b</h5>\n<h6>c</h6>\n" },
  { "no-level-is-skipped", 1, "T a\nh b\nh c", "<h1>a</h1>\n<h2>b</h2>\n<h3>c</h3>\n" },
  { "no-title", 2, "h b\nH c", "<h2>b</h2>\n<h3>c</h3>\n" },
  { "bullets-are-one-list", 1, "p a\n- b\n- c\np d\n- e",
    "<p>a</p>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n<p>d</p>\n<ul>\n<li>e</li>\n</ul>\n" },
  { "styles", 1, "p a _b_ *c* *_d_*", "<p>a <em>b</em> <strong>c</strong> <strong><em>d</em></strong></p>\n" },
  { "time", 1, "p on {7.2.2022}.", "<p>on <time datetime=\"2022-02-07\">7.2.2022</time>.</p>\n" },
  { "time-in-parts", 1, "p {1.6. ja 2.6.2022}",
    "<p><time datetime=\"2022-06-01\">1.6.</time> ja <time datetime=\"2022-06-02\">2.6.2022</time></p>\n" },
  { "time-vague", 1, "p {syksy 2022}", "<p>syksy 2022</p>\n" },
  { "link", 1, "p [sivu|https://kaarina.fi/a?b=1&c=2]",
    "<p><a href=\"https://kaarina.fi/a?b=1&amp;c=2\">sivu</a></p>\n" },
  { "link-in-capitals", 1, "p [sivu|HTTPS://kaarina.fi/]", "<p><a href=\"HTTPS://kaarina.fi/\">sivu</a></p>\n" },
  { "link-with-letters", 1, "p [sivu|https://kaarina.fi/ä]",
    "<p><a href=\"https://kaarina.fi/%C3%A4\">sivu</a></p>\n" },
  { "mail", 1, "p [posti|mailto:kirjaamo@kaarina.fi]",
    "<p><a href=\"mailto:kirjaamo@kaarina.fi\">posti</a></p>\n" },
  { "no-link-script", 1, "p [a|javascript:alert(1)]", "<p>a</p>\n" },
  { "no-link-data", 1, "p [a|data:text/html,x]", "<p>a</p>\n" },
  { "no-link-file", 1, "p [a|file:///etc/passwd]", "<p>a</p>\n" },
  { "no-link-without-scheme", 1, "p [www.kaarina.fi|www.kaarina.fi]", "<p>www.kaarina.fi</p>\n" },
  { "no-link-spaces", 1, "p [a|https://kaarina.fi/ onclick=x]", "<p>a</p>\n" },
  { "no-link-mail-to-nobody", 1, "p [a|mailto:kirjaamo]", "<p>a</p>\n" },
  { "abbreviation-once", 1, "p KH ja KH", "<p><abbr title=\"kaupunginhallitus\">KH</abbr> ja KH</p>\n" },
  { "abbreviation-inflected", 1, "p KV:n ja KH-kokous",
    "<p><abbr title=\"kaupunginvaltuusto\">KV</abbr>:n ja <abbr title=\"kaupunginhallitus\">KH</abbr>-kokous</p>\n" },
  { "abbreviation-not-in-word", 1, "p KHT XKH äKH KH2 KHä KH",
    "<p>KHT XKH äKH KH2 KHä <abbr title=\"kaupunginhallitus\">KH</abbr></p>\n" },
  { "abbreviation-of-itself", 1, "p Sama", "<p>Sama</p>\n" },
  { "markup-is-text", 1, "T a < b & \"c\" > d", "<h1>a &lt; b &amp; &quot;c&quot; &gt; d</h1>\n" },
  { "entity-is-text", 1, "p &lt;b&gt; &#60;", "<p>&amp;lt;b&amp;gt; &amp;#60;</p>\n" },
  { "controls-are-dropped", 1, "p a\001b\033c\177d\302\205e", "<p>abcd e</p>\n" },
  { "bidi-controls-are-dropped", 1, "p a\342\200\256b\342\201\246c", "<p>abc</p>\n" },
  { "noncharacters-are-dropped", 1, "p a\357\277\277b\357\267\220c\357\273\277d", "<p>abcd</p>\n" },
  { "tab-is-space", 1, "p a\tb", "<p>a b</p>\n" },
  { "invalid-bytes-are-dropped", 1, "p a\377b\303", "<p>ab</p>\n" },
  { "right-to-left", 1, "p \327\251\327\234\n- \327\251", 
    "<p dir=\"auto\">\327\251\327\234</p>\n<ul>\n<li dir=\"auto\">\327\251</li>\n</ul>\n" },
  { "beyond-the-first-plane", 1, "p \360\237\217\233", "<p>\360\237\217\233</p>\n" },
};

static void
test_words (gconstpointer data)
{
  const WordsCase *test = data;
  g_autoptr(AikaProse) prose = html_prose_new (FI);
  g_autofree char *html = NULL;

  html_prose_add_lines (prose->head, test->lines);
  html = write_inside (prose, test->title_level);
  g_assert_cmpstr (html, ==, test->expect);
}

static AikaProse *
new_table (void)
{
  AikaProse *prose = html_prose_new (FI);

  html_prose_add_lines (prose->head, "T Ohjelma");
  html_prose_set_table (prose, "|Vaihe|Kokoukset/KH|Kokoukset/Jory|Huom.", 1);
  html_prose_add_section (prose, "Kevät & kesä");
  html_prose_add_row (prose, "p {helmikuu 2022}|p Aloitus;- a;- b|p {7.2.2022}||");
  html_prose_add_row (prose, "|p _Luonnos_|||p x;p y");
  html_prose_add_section (prose, "Syksy");
  html_prose_add_row (prose, "||||");
  return prose;
}

static void
assert_in_order (const char        *text,
                 const char *const *parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *place = strstr (text, parts[i]);

      if (place == NULL)
        g_error ("‘%s’ is not where it was expected, in:\n%s", parts[i], text);
      text = place + strlen (parts[i]);
    }
}

/* A table with all that one can have: shared headings, sections, empty cells, no name. */
static void
test_table (void)
{
  g_autoptr(AikaProse) prose = new_table ();
  g_autofree char *html = write_inside (prose, 1);

  g_assert_cmpstr (html, ==,
    "<h1>Ohjelma</h1>\n"
    "<table>\n<caption>Ohjelma</caption>\n"
    "<colgroup span=\"2\"></colgroup>\n<colgroup span=\"2\"></colgroup>\n<colgroup span=\"1\"></colgroup>\n"
    "<thead>\n"
    "<tr><td rowspan=\"2\"></td><th scope=\"col\" rowspan=\"2\">Vaihe</th>"
    "<th scope=\"colgroup\" colspan=\"2\">Kokoukset</th><th scope=\"col\" rowspan=\"2\">Huom.</th></tr>\n"
    "<tr><th scope=\"col\"><abbr title=\"kaupunginhallitus\">KH</abbr></th><th scope=\"col\">Jory</th></tr>\n"
    "</thead>\n"
    "<tbody>\n"
    "<tr><th scope=\"rowgroup\" colspan=\"5\">Kevät &amp; kesä</th></tr>\n"
    "<tr><td><time datetime=\"2022-02\">helmikuu 2022</time></td>"
    "<th scope=\"row\" abbr=\"Aloitus\"><p>Aloitus</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</th>"
    "<td><time datetime=\"2022-02-07\">7.2.2022</time></td><td></td><td></td></tr>\n"
    "<tr><td></td><th scope=\"row\"><em>Luonnos</em></th><td></td><td></td><td><p>x</p>\n<p>y</p>\n</td></tr>\n"
    "</tbody>\n"
    "<tbody>\n"
    "<tr><th scope=\"rowgroup\" colspan=\"5\">Syksy</th></tr>\n"
    "<tr><td></td><td></td><td></td><td></td><td></td></tr>\n"
    "</tbody>\n"
    "</table>\n");
}

/* What a column holds whose header shows nothing, for who does not see it. */
static void
test_column_name (void)
{
  static const char *const parts[] = {
    "<thead>\n<tr><th scope=\"col\" rowspan=\"2\"><span class=\"spoken\">nimi</span></th>", NULL,
  };
  g_autoptr(AikaProse) prose = new_table ();
  g_autofree char *html = aika_html_write (prose, NULL);

  assert_in_order (html, parts);
}

/* The heading over a table is its caption, once, and still a heading. */
static void
test_caption_is_heading (void)
{
  g_autoptr(AikaProse) prose = html_prose_new (FI);
  g_autofree char *html = NULL;

  html_prose_add_lines (prose->head, "T Ohjelma\np alku\nH Aikataulu");
  html_prose_set_table (prose, "A|B", 0);
  html = write_inside (prose, 2);
  g_assert_cmpstr (html, ==,
    "<h2>Ohjelma</h2>\n<p>alku</p>\n<table>\n<caption><h3>Aikataulu</h3></caption>\n"
    "<thead>\n<tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr>\n</thead>\n</table>\n");
}

static void
test_page (void)
{
  static const char *const parts[] = {
    "<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\"/>\n",
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>",
    "<title>Program &lt;1&gt;</title>", "<style>", "@page{size:A3 portrait;margin:15mm}", "</style>\n</head>\n<body>\n",
    "<header>\n<p class=\"small\">Stad</p>\n<h1>Program &lt;1&gt;</h1>\n",
    "<p class=\"small\">Publicerad <time datetime=\"2022-03-03\">3.3.2022</time></p>\n</header>\n",
    "<main>\n<p class=\"lead\">Ingress</p>\n<ul>\n<li>en</li>\n</ul>\n<p>slut</p>\n</main>\n",
    "<footer>\n<p class=\"small\">not</p>\n</footer>\n</body>\n</html>\n", NULL,
  };
  g_autoptr(AikaProse) prose = html_prose_new (SV);
  AikaPaper *paper = aika_record_new (&aika_paper_type);
  g_autofree char *html = NULL;

  aika_set_text (&paper->size, "A3");
  paper->orientation = AIKA_ORIENTATION_PORTRAIT;
  aika_set_record (&prose->view->paper, paper);
  aika_record_unref (paper);
  html_prose_add_lines (prose->head, "O Stad\nT Program <1>\nP Publicerad {3.3.2022}\nL Ingress");
  html_prose_add_lines (prose->body, "- en");
  html_prose_add_lines (prose->foot, "p slut\nN not");
  html = aika_html_write (prose, NULL);
  assert_in_order (html, parts);
  g_assert_null (strstr (html, "<script"));
}

/* A page without a title still has one heading and a name; without notes, no footer. */
static void
test_page_of_nothing (void)
{
  static const char *const parts[] = { "<title>Aikajana</title>", "<h1>Aikajana</h1>", "<main>\n</main>\n</body>", NULL };
  g_autoptr(AikaProse) prose = html_prose_new (EN);
  AikaPaper *paper = aika_record_new (&aika_paper_type);
  g_autofree char *html = NULL;

  aika_set_text (&paper->size, "A4}</style><script>");
  aika_set_record (&prose->view->paper, paper);
  aika_record_unref (paper);
  html = aika_html_write (prose, NULL);
  assert_in_order (html, parts);
  g_assert_null (strstr (html, "@page"));
  g_assert_null (strstr (html, "<script"));
}

/* Whatever stands in a plan, what is written parses, and gives the same words back. */

#define HOSTILE "</title></style></td></table><script>alert(1)</script><!-- ]]> & &amp; \" ' = \033[31m \342\200\256x"
#define HARMLESS "</title></style></td></table><script>alert(1)</script><!-- ]]> & &amp; \" ' = [31m x"

typedef struct
{
  guint n_hostile;
  guint n_elements;
} Found;

static void
check_element (GMarkupParseContext  *context,
               const char           *element,
               const char          **names,
               const char          **values,
               gpointer              user_data,
               GError              **error)
{
  Found *found = user_data;

  g_assert_cmpstr (element, !=, "script");
  found->n_elements++;
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_assert_false (g_str_has_prefix (names[i], "on"));
      g_assert_cmpstr (names[i], !=, "id");
    }
}

static void
check_text (GMarkupParseContext  *context,
            const char           *text,
            gsize                 length,
            gpointer              user_data,
            GError              **error)
{
  Found *found = user_data;
  g_autofree char *words = g_strndup (text, length);

  found->n_hostile += strstr (words, HARMLESS) != NULL;
  for (const char *p = words; *p != '\0'; p++)
    g_assert_true (*p == '\n' || !g_ascii_iscntrl (*p));
}

static guint
count_hostile (char *html)
{
  static const GMarkupParser parser = { .start_element = check_element, .text = check_text };
  g_autoptr(GError) error = NULL;
  g_autoptr(GMarkupParseContext) context = NULL;
  g_autofree char *owned = html;
  Found found = { 0 };

  context = g_markup_parse_context_new (&parser, 0, &found, NULL);
  g_markup_parse_context_parse (context, owned, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found.n_elements, >, 10);
  return found.n_hostile;
}

static void
add_hostile (GPtrArray     *blocks,
             AikaProseRole  role)
{
  AikaProseBlock *block = aika_prose_block_new (role, NULL);
  g_autoptr(AikaWhen) when = html_prose_read_when ("7.–9.2.2022", FI);

  aika_prose_block_add (block, HOSTILE, AIKA_PROSE_ITALIC | AIKA_PROSE_STRONG, when, HOSTILE);
  g_ptr_array_add (blocks, block);
}

static void
test_hostile (void)
{
  AikaHtmlOptions fragment = { .form = AIKA_HTML_FRAGMENT, .title_level = 3 };
  g_autoptr(AikaProse) prose = html_prose_new (FI);
  AikaProseRow *row;

  for (int role = AIKA_PROSE_PARAGRAPH; role <= AIKA_PROSE_NOTE; role++)
    {
      add_hostile (prose->head, role);
      add_hostile (prose->foot, role);
    }
  html_prose_set_table (prose, HOSTILE "|x", 1);
  html_prose_add_section (prose, HOSTILE);
  html_prose_add_row (prose, "|");
  row = g_ptr_array_index (prose->table->rows, 1);
  for (guint i = 0; i < row->cells->len; i++)
    {
      add_hostile (((AikaProseCell *) g_ptr_array_index (row->cells, i))->blocks, AIKA_PROSE_PARAGRAPH);
      add_hostile (((AikaProseCell *) g_ptr_array_index (row->cells, i))->blocks, AIKA_PROSE_BULLET);
    }

  /* 11 roles twice, the caption, a section and two cells of two blocks; the page's title too. The
   * header's “/” parts it into two, neither of them whole. */
  g_assert_cmpuint (count_hostile (aika_html_write (prose, &fragment)), ==, 22 + 1 + 1 + 4);
  g_assert_cmpuint (count_hostile (aika_html_write (prose, NULL)), ==, 22 + 1 + 1 + 4 + 1);
  g_assert_cmpuint (count_hostile (aika_html_write_table_for_office (prose)), ==, 1 + 4);
}

/* For word processors: nothing but the table, all on its elements, widths that add up. */
static void
test_office (void)
{
  g_autoptr(AikaProse) prose = new_table ();
  g_autofree char *html = aika_html_write_table_for_office (prose);
  g_autoptr(GRegex) width = g_regex_new ("<t[hd][^>]* width=\"(\\d+)%\"", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  static const char *const parts[] = {
    "content=\"text/html; charset=utf-8\"", "<body>\n<table border=\"1\"", "width=\"100%\"", "<thead>", "Kokoukset",
    "</thead>", "<tbody>", "Aloitus", "<ul", "</table>\n</body>", NULL,
  };
  guint n_widths = 0;
  guint sum = 0;

  assert_in_order (html, parts);
  g_assert_null (strstr (html, "<time"));
  g_assert_null (strstr (html, "<caption"));
  g_assert_null (strstr (html, " class="));
  g_assert_null (strstr (html, "<h1"));

  for (g_regex_match (width, html, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *percent = g_match_info_fetch (match, 1);

      sum += (guint) g_ascii_strtoull (percent, NULL, 10);
      n_widths++;
    }
  /* Four cells of the first row, whose sum is the whole, and two of the second under one of them. */
  g_assert_cmpuint (n_widths, ==, 6);
  g_assert_cmpuint (sum, >, 100);
  g_assert_cmpuint (sum, <, 200);
}

/* No column is narrower than its longest word, or Writer makes the table wider than the page. */
static void
test_office_widths (void)
{
  g_autoptr(AikaProse) prose = new_table ();
  g_autofree char *html = aika_html_write_table_for_office (prose);
  g_autoptr(GRegex) cell = g_regex_new ("<t[hd][^>]* width=\"(\\d+)%\" valign=\"top\"[^>]*>([^<]+)<", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (cell, html, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *percent = g_match_info_fetch (match, 1);
      g_autofree char *words = g_match_info_fetch (match, 2);

      /* 95 letters are a line. */
      g_assert_cmpfloat (g_ascii_strtod (percent, NULL) * 0.95 + 0.5, >=, g_utf8_strlen (words, -1));
      n++;
    }
  g_assert_cmpuint (n, >=, 4);
}

static void
test_office_of_words (void)
{
  g_autoptr(AikaProse) prose = html_prose_new (FI);
  g_autofree char *html = NULL;
  static const char *const parts[] = { "<h1>a</h1>", "<p style=\"margin:0\">b</p>", "<li>c</li>", "d", NULL };

  html_prose_add_lines (prose->head, "T a\np b");
  html_prose_add_lines (prose->body, "- c");
  html_prose_add_lines (prose->foot, "p d");
  html = aika_html_write_table_for_office (prose);
  assert_in_order (html, parts);
}

static void
test_plain (void)
{
  g_autoptr(AikaProse) prose = new_table ();
  g_autofree char *text = NULL;

  html_prose_add_lines (prose->foot, "N loppu");
  text = aika_plain_write (prose);
  g_assert_cmpstr (text, ==,
    "Ohjelma\n"
    "\nKevät & kesä\n"
    "\nAloitus\n• a\n• b\nnimi: helmikuu 2022\nKokoukset: KH: 7.2.2022\n"
    "\nLuonnos\nHuom.:\nx\ny\n"
    "\nSyksy\n"
    "\n\n"
    "\nloppu\n");
}

static void
test_separated (void)
{
  g_autoptr(AikaProse) prose = new_table ();
  g_autofree char *text = NULL;

  html_prose_add_row (prose, "p =1+1|p -x|p +3|p @a|p a\"b");
  text = aika_plain_write_separated (prose);
  g_assert_cmpstr (text, ==,
    "\tVaihe\tKokoukset: KH\tKokoukset: Jory\tHuom.\n"
    "Kevät & kesä\n"
    "helmikuu 2022\t\"Aloitus\n• a\n• b\"\t7.2.2022\t\t\n"
    "\tLuonnos\t\t\t\"x\ny\"\n"
    "Syksy\n"
    "\t\t\t\t\n"
    " =1+1\t -x\t +3\t @a\t\"a\"\"b\"\n");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/html/words/", words_cases[i].name, NULL);

      g_test_add_data_func (path, &words_cases[i], test_words);
    }
  g_test_add_func ("/html/table/every-part", test_table);
  g_test_add_func ("/html/table/column-without-header-says-its-name", test_column_name);
  g_test_add_func ("/html/table/heading-is-its-caption", test_caption_is_heading);
  g_test_add_func ("/html/page/landmarks-in-order", test_page);
  g_test_add_func ("/html/page/of-nothing", test_page_of_nothing);
  g_test_add_func ("/html/hostile-words-stay-words", test_hostile);
  g_test_add_func ("/html/office/table-alone", test_office);
  g_test_add_func ("/html/office/words-fit-their-columns", test_office_widths);
  g_test_add_func ("/html/office/words-where-no-table", test_office_of_words);
  g_test_add_func ("/plain/table-as-lines", test_plain);
  g_test_add_func ("/plain/table-as-tabbed-cells", test_separated);

  return g_test_run ();
}
