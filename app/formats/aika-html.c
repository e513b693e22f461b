/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-html"

#include "config.h"

#include "formats/aika-html.h"

#include "formats/aika-html-private.h"
#include "plan/aika-body.h"

/* A view of a plan as HTML.
 *
 * Sources: HTML Living Standard; WCAG 2.1, level AA (the Finnish act on digital services,
 * 306/2019, asks it of municipalities).
 *
 * Invariants: (1) no script, and nothing is fetched from elsewhere; (2) the page reads in the
 * same order without its style sheet; (3) one main, and a header and footer only with
 * something in them; (4) a fragment holds nothing that could clash with the page around it:
 * no ids, classes or landmarks, and says its own language and direction.
 */

/* Black on white and greys of 7 : 1 at least; one font of the reader's. No “<”, “>” or “&”: see
 * invariant (2) of aika-html-out.c. */
static const char style_sheet[] =
  "body{margin:2em auto;max-width:75em;padding:0 1em;font:1em/1.45 sans-serif;color:#1a1a1a;background:#fff}\n"
  "h1{font-size:1.7em;line-height:1.2}\n"
  "h2{font-size:1.3em}\n"
  "h3{font-size:1.1em}\n"
  "p,li{max-width:45em}\n"
  ".small{color:#4a4a4a;font-size:.9em}\n"
  ".lead{font-size:1.15em}\n"
  "table{border-collapse:collapse;width:100%}\n"
  "caption{text-align:left;padding:.5em 0}\n"
  ".spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}\n"
  "th,td{border:1px solid #767676;padding:.35em .5em;text-align:left;vertical-align:top}\n"
  "th[scope=row]{font-weight:normal}\n"
  "thead th,thead td,th[scope=rowgroup]{background:#ececec}\n"
  "td p,th p,td ul,th ul{margin:.2em 0}\n"
  "td p:first-child,th p:first-child,td ul:first-child{margin-top:0}\n"
  "td ul,th ul{padding-left:1.1em}\n"
  "td time{white-space:nowrap}\n"
  "abbr[title]{text-decoration:none}\n"
  "@media print{body{margin:0;max-width:none;font-size:10pt}thead{display:table-header-group}"
  "tr,li{break-inside:avoid}h1,h2,h3{break-after:avoid}a{color:inherit}}\n";

/* Bodies whose abbreviation stands for one name, which says something else. */
static GPtrArray *
new_unexplained (const AikaPlan *plan)
{
  GPtrArray *bodies = g_ptr_array_new ();
  g_autoptr(GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_bodies = plan != NULL ? aika_seq_get_length (plan->bodies) : 0;

  for (guint i = 0; i < n_bodies; i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);

      if (body->abbreviation != NULL && *body->abbreviation != '\0' &&
          g_utf8_validate (body->abbreviation, -1, NULL) &&
          body->name != NULL && *body->name != '\0' &&
          !g_str_equal (body->abbreviation, body->name) && g_hash_table_add (taken, body->abbreviation))
        g_ptr_array_add (bodies, (gpointer) body);
    }

  return bodies;
}

static const AikaProseBlock *
find_title (const AikaProse *prose)
{
  for (guint i = 0; i < prose->head->len; i++)
    {
      const AikaProseBlock *block = g_ptr_array_index (prose->head, i);

      if (block->role == AIKA_PROSE_TITLE)
        return block;
    }

  return NULL;
}

/* Where the page's header ends: behind the title and what is said about the document. */
static guint
find_header_end (const AikaProse *prose)
{
  guint i = 0;

  for (; i < prose->head->len; i++)
    {
      const AikaProseBlock *block = g_ptr_array_index (prose->head, i);

      if (block->role != AIKA_PROSE_ORGANISATION && block->role != AIKA_PROSE_TITLE &&
          block->role != AIKA_PROSE_STATUS && block->role != AIKA_PROSE_REFERENCES &&
          block->role != AIKA_PROSE_PUBLISHED)
        break;
    }

  return i;
}

/* Where the small print begins that ends the page. */
static guint
find_footer_start (const AikaProse *prose)
{
  guint i = prose->foot->len;

  while (i > 0 && ((const AikaProseBlock *) g_ptr_array_index (prose->foot, i - 1))->role == AIKA_PROSE_NOTE)
    i--;

  return i;
}

static gboolean
has_table (const AikaProse *prose)
{
  return prose->table != NULL && prose->table->columns->len > 0;
}

/* The heading right over the table is its caption; otherwise the title names it. */
static const AikaProseBlock *
find_caption (const AikaProse *prose,
              guint           *head_end)
{
  guint n = prose->head->len;
  const AikaProseBlock *last = n > 0 ? g_ptr_array_index (prose->head, n - 1) : NULL;

  if (last == NULL || (last->role != AIKA_PROSE_HEADING && last->role != AIKA_PROSE_SUBHEADING))
    return find_title (prose);

  *head_end = n - 1;
  return last;
}

static void
append_content (AikaHtmlOut     *out,
                const AikaProse *prose,
                guint            head_start)
{
  guint head_end = prose->head->len;
  const AikaProseBlock *caption = has_table (prose) ? find_caption (prose, &head_end) : NULL;

  aika_html_append_blocks (out, prose->head, head_start, head_end);
  if (has_table (prose))
    aika_html_append_table (out, prose, caption);
  aika_html_append_blocks (out, prose->body, 0, prose->body->len);
}

/* The words of a block alone. */
static char *
dup_words (const AikaProseBlock *block)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < block->runs->len; i++)
    g_string_append (words, g_array_index (block->runs, AikaProseRun, i).text);

  return g_string_free (words, FALSE);
}

/* What the page is called: its title; without one the first words of its head. */
static char *
dup_page_title (const AikaProse *prose)
{
  const AikaProseBlock *title = find_title (prose);

  if (title == NULL && prose->head->len > 0)
    title = g_ptr_array_index (prose->head, 0);

  return title != NULL ? dup_words (title) : g_strdup ("Aikajana");
}

/* The sheet of the view, where it names one of the A series. */
static void
append_paper (AikaHtmlOut     *out,
              const AikaPaper *paper)
{
  if (paper == NULL || paper->size == NULL || !g_regex_match_simple ("^A[0-9]$", paper->size, 0, 0))
    return;

  g_string_append_printf (out->text, "@page{size:%s %s;margin:15mm}\n", paper->size,
                          paper->orientation == AIKA_ORIENTATION_PORTRAIT ? "portrait" : "landscape");
}

static void
append_page_head (AikaHtmlOut     *out,
                  const AikaProse *prose,
                  const char      *title)
{
  g_string_append (out->text, "<!DOCTYPE html>\n");
  aika_html_open (out, "html", "lang", aika_language_get_tag (prose->language), NULL);
  g_string_append (out->text,
                   "\n<head>\n<meta charset=\"utf-8\"/>\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>");
  aika_html_append (out, title, -1);
  g_string_append_printf (out->text, "</title>\n<style>\n%s", style_sheet);
  append_paper (out, prose->view != NULL ? prose->view->paper : NULL);
  g_string_append (out->text, "</style>\n</head>\n");
}

static void
append_page (AikaHtmlOut     *out,
             const AikaProse *prose)
{
  g_autofree char *title = dup_page_title (prose);
  guint header_end = find_header_end (prose);
  guint footer_start = find_footer_start (prose);

  append_page_head (out, prose, title);
  g_string_append (out->text, "<body>\n<header>\n");
  if (find_title (prose) == NULL)
    {
      out->last_level = 1;
      aika_html_open (out, "h1", NULL);
      aika_html_append (out, title, -1);
      g_string_append (out->text, "</h1>\n");
    }
  aika_html_append_blocks (out, prose->head, 0, header_end);
  g_string_append (out->text, "</header>\n<main>\n");
  append_content (out, prose, header_end);
  aika_html_append_blocks (out, prose->foot, 0, footer_start);
  g_string_append (out->text, "</main>\n");
  if (footer_start < prose->foot->len)
    {
      g_string_append (out->text, "<footer>\n");
      aika_html_append_blocks (out, prose->foot, footer_start, prose->foot->len);
      g_string_append (out->text, "</footer>\n");
    }
  g_string_append (out->text, "</body>\n</html>\n");
}

static void
append_fragment (AikaHtmlOut     *out,
                 const AikaProse *prose)
{
  aika_html_open (out, "div", "lang", aika_language_get_tag (prose->language), "dir", "ltr", NULL);
  g_string_append_c (out->text, '\n');
  append_content (out, prose, 0);
  aika_html_append_blocks (out, prose->foot, 0, prose->foot->len);
  g_string_append (out->text, "</div>\n");
}

/**
 * aika_html_write:
 * @prose: a view of a plan in words
 * @options: (nullable): what to write, or `NULL` for a page
 *
 * Writes a view as accessible HTML: headings, a table whose headers say what they are of
 * (or lists, where the view has no table), times that machines can read, abbreviations
 * explained where they first stand, links to http, https and mailto addresses alone.
 *
 * Whatever the author wrote comes out as text; control characters are dropped.
 *
 * Returns: (transfer full): UTF-8, which is well-formed XML too
 */
char *
aika_html_write (const AikaProse       *prose,
                 const AikaHtmlOptions *options)
{
  g_autoptr(GPtrArray) unexplained = NULL;
  gboolean is_page = options == NULL || options->form == AIKA_HTML_PAGE;
  AikaHtmlOut out = { .title_level = 1 };

  g_return_val_if_fail (prose != NULL, NULL);

  unexplained = new_unexplained (prose->plan);
  out.text = g_string_new (NULL);
  out.unexplained = unexplained;
  out.has_classes = is_page;
  if (!is_page)
    out.title_level = CLAMP (options->title_level, 1, AIKA_HTML_MAX_TITLE_LEVEL);

  if (is_page)
    append_page (&out, prose);
  else
    append_fragment (&out, prose);

  return g_string_free (out.text, FALSE);
}

/**
 * aika_html_write_table_for_office:
 * @prose: a view of a plan in words
 *
 * Writes the table of a view for the clipboard: as Word and LibreOffice keep it, with rows of
 * headers that repeat on each page, widths in percent, borders, and the fonts of the document
 * it is pasted into. Of a view without a table, all its words as headings, paragraphs and
 * lists.
 *
 * Returns: (transfer full): a UTF-8 document that says its charset
 */
char *
aika_html_write_table_for_office (const AikaProse *prose)
{
  AikaHtmlOut out = { .title_level = 1, .is_for_office = TRUE };

  g_return_val_if_fail (prose != NULL, NULL);

  out.text = g_string_new (NULL);
  aika_html_open (&out, "html", "lang", aika_language_get_tag (prose->language), NULL);
  g_string_append (out.text,
                   "\n<head>\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"/>\n"
                   "</head>\n<body>\n");
  if (has_table (prose))
    aika_html_append_table (&out, prose, NULL);
  else
    {
      append_content (&out, prose, 0);
      aika_html_append_blocks (&out, prose->foot, 0, prose->foot->len);
    }
  g_string_append (out.text, "</body>\n</html>\n");

  return g_string_free (out.text, FALSE);
}
