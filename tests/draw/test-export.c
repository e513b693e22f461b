/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "draw/aika-export.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "formats/aika-json-read.h"

/* Exported charts as other programs read them: poppler's for PDF, libxml2's for SVG. */

#define NOW 1516000000        /* 2018-01-15T07:06:40Z */

/* cairo 1.16 never frees what it has recorded, once two recordings went into one SVG. */
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#define ALLOW_LEAKS() __lsan_disable ()
#define FORBID_LEAKS() __lsan_enable ()
#else
#define ALLOW_LEAKS() (void) 0
#define FORBID_LEAKS() (void) 0
#endif

typedef struct
{
  const char *name;
  const char *sample;
  const char *paper;
  gboolean    is_portrait;
  gboolean    is_grey;
  double      width_pt;
  double      height_pt;
} Sheet;

static const Sheet sheets[] = {
  { "kainuu/a5-landscape", "kainuu", "A5", FALSE, FALSE, 595.28, 419.53 },
  { "kainuu/a4-landscape", "kainuu", "A4", FALSE, FALSE, 841.89, 595.28 },
  { "kainuu/a4-portrait", "kainuu", "A4", TRUE, FALSE, 595.28, 841.89 },
  { "kainuu/a3-landscape", "kainuu", "A3", FALSE, FALSE, 1190.55, 841.89 },
  { "kainuu/a3-portrait", "kainuu", "A3", TRUE, FALSE, 841.89, 1190.55 },
  { "kainuu/a3-grey", "kainuu", "A3", FALSE, TRUE, 1190.55, 841.89 },
  { "kainuu/a2-landscape", "kainuu", "A2", FALSE, FALSE, 1683.78, 1190.55 },
  { "kainuu/a1-landscape", "kainuu", "A1", FALSE, FALSE, 2383.94, 1683.78 },
  { "kainuu/a1-portrait", "kainuu", "A1", TRUE, FALSE, 1683.78, 2383.94 },
  { "kainuu/a0-landscape", "kainuu", "A0", FALSE, FALSE, 3370.39, 2383.94 },
  { "kainuu/a0-portrait", "kainuu", "A0", TRUE, FALSE, 2383.94, 3370.39 },
  { "mallila/a4-landscape", "mallila", "A4", FALSE, FALSE, 841.89, 595.28 },
  { "mallila/a4-portrait", "mallila", "A4", TRUE, FALSE, 595.28, 841.89 },
  { "mallila/a3-landscape", "mallila", "A3", FALSE, FALSE, 1190.55, 841.89 },
  { "mallila/a3-portrait", "mallila", "A3", TRUE, FALSE, 841.89, 1190.55 },
  { "mallila/a3-grey", "mallila", "A3", FALSE, TRUE, 1190.55, 841.89 },
  { "mallila/a1-landscape", "mallila", "A1", FALSE, FALSE, 2383.94, 1683.78 },
  { "mallila/a1-portrait", "mallila", "A1", TRUE, FALSE, 1683.78, 2383.94 },
  { "mallila/a0-landscape", "mallila", "A0", FALSE, FALSE, 3370.39, 2383.94 },
  { "mallila/a0-portrait", "mallila", "A0", TRUE, FALSE, 2383.94, 3370.39 },
};

static AikaPlanFile *
load_sample (const char *name)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *file_name = g_strconcat (name, ".aikajana", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("AIKA_SOURCE_ROOT"), "data", "samples", file_name, NULL);
  g_autoptr(GBytes) bytes = NULL;
  AikaPlanFile *file;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (text, length);
  file = aika_json_read (bytes, &error);
  g_assert_no_error (error);

  return file;
}

static AikaExportOptions
get_options (const Sheet *sheet)
{
  return (AikaExportOptions) {
    .paper = sheet->paper,
    .is_portrait = sheet->is_portrait,
    .is_grey = sheet->is_grey,
    .now = NOW,
    .scene = { .today = AIKA_DAY_NONE },
  };
}

static GBytes *
export_anew (const Sheet      *sheet,
             AikaExportFormat  format)
{
  g_autoptr(AikaPlanFile) file = load_sample (sheet->sample);
  g_autoptr(GError) error = NULL;
  AikaExportOptions options = get_options (sheet);
  GBytes *bytes;

  if (format == AIKA_EXPORT_SVG)
    ALLOW_LEAKS ();
  bytes = aika_export_view (file->plan, format, &options, &error);
  if (format == AIKA_EXPORT_SVG)
    FORBID_LEAKS ();

  g_assert_no_error (error);
  g_assert_nonnull (bytes);

  return bytes;
}

/* Several tests look at the same file. */
static GBytes *
export (const Sheet      *sheet,
        AikaExportFormat  format)
{
  static GBytes *files[G_N_ELEMENTS (sheets)][AIKA_EXPORT_PNG + 1];
  GBytes **file = &files[sheet - sheets][format];

  if (*file == NULL)
    *file = export_anew (sheet, format);

  return g_bytes_ref (*file);
}

/* What a program says of a file. */
static char *
ask (GBytes     *bytes,
     const char *program,
     const char *option,
     const char *output)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  char *answer = NULL;
  int fd = g_file_open_tmp ("aika-XXXXXX.pdf", &path, &error);
  int status;

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);

  {
    const char *argv[] = { program, option != NULL ? option : path, option != NULL ? path : output,
                           option != NULL ? output : NULL, NULL };

    g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL,
                  NULL, NULL, &answer, NULL, &status, &error);
    g_assert_no_error (error);
    g_assert_cmpint (status, ==, 0);
  }
  g_assert_cmpint (g_remove (path), ==, 0);

  return answer;
}

static gboolean
has_program (const char *program)
{
  g_autofree char *path = g_find_program_in_path (program);

  if (path == NULL)
    {
      g_autofree char *message = g_strdup_printf ("%s is not installed", program);

      g_test_skip (message);
    }

  return path != NULL;
}

/* Any run of white space as one space: where lines wrap does not matter. */
static char *
dup_squeezed (const char *text)
{
  GString *squeezed = g_string_new (NULL);
  gboolean was_space = TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      gboolean is_space = g_unichar_isspace (letter);

      if (letter == 0x2060)
        continue;
      if (!is_space)
        g_string_append_unichar (squeezed, letter);
      else if (!was_space)
        g_string_append_c (squeezed, ' ');
      was_space = is_space;
    }

  return g_string_free (squeezed, FALSE);
}

static void
assert_holds (const char *text,
              const char *part)
{
  g_autofree char *squeezed = dup_squeezed (part);

  if (strstr (text, squeezed) == NULL)
    g_error ("“%s” is not in:\n%s", squeezed, text);
}

static void
test_size (gconstpointer data)
{
  const Sheet *sheet = data;
  g_autoptr(GBytes) pdf = export (sheet, AIKA_EXPORT_PDF);
  g_autofree char *info = NULL;
  double width_pt, height_pt;
  const char *line;

  if (!has_program ("pdfinfo"))
    return;
  info = ask (pdf, "pdfinfo", NULL, NULL);
  line = strstr (info, "Page size:");
  g_assert_nonnull (line);
  g_assert_cmpint (sscanf (line, "Page size: %lf x %lf pts", &width_pt, &height_pt), ==, 2);
  g_assert_cmpfloat_with_epsilon (width_pt, sheet->width_pt, 0.01);
  g_assert_cmpfloat_with_epsilon (height_pt, sheet->height_pt, 0.01);
  g_assert_nonnull (strstr (info, "Pages:           1\n"));
  g_assert_nonnull (strstr (info, "Tagged:          yes\n"));
  g_assert_nonnull (strstr (info, "Metadata Stream: yes\n"));
}

static void
test_vectors_and_fonts (gconstpointer data)
{
  g_autoptr(GBytes) pdf = export (data, AIKA_EXPORT_PDF);
  g_autofree char *images = NULL;
  g_autofree char *fonts = NULL;
  g_auto(GStrv) lines = NULL;
  guint n_fonts = 0;

  if (!has_program ("pdfimages") || !has_program ("pdffonts"))
    return;

  images = ask (pdf, "pdfimages", "-list", NULL);
  lines = g_strsplit (g_strchomp (images), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_strfreev (lines);

  fonts = ask (pdf, "pdffonts", NULL, NULL);
  lines = g_strsplit (g_strchomp (fonts), "\n", -1);
  for (guint i = 2; lines[i] != NULL; i++, n_fonts++)
    {
      /* emb sub uni */
      g_assert_nonnull (strstr (lines[i], " yes yes yes "));
    }
  g_assert_cmpuint (n_fonts, >=, 2);
}

static void
test_text (gconstpointer data)
{
  const Sheet *sheet = data;
  g_autoptr(AikaPlanFile) file = load_sample (sheet->sample);
  g_autoptr(GBytes) pdf = export (sheet, AIKA_EXPORT_PDF);
  g_autofree char *structure = NULL;
  g_autofree char *text = NULL;
  g_autofree char *squeezed_structure = NULL;
  g_autofree char *squeezed_text = NULL;

  if (!has_program ("pdfinfo") || !has_program ("pdftotext"))
    return;

  structure = ask (pdf, "pdfinfo", "-struct-text", NULL);
  squeezed_structure = dup_squeezed (structure);
  text = ask (pdf, "pdftotext", "-layout", "-");
  squeezed_text = dup_squeezed (text);

  /* No glyph without its letter. */
  g_assert_null (strstr (text, "\357\277\275"));

  assert_holds (squeezed_structure, file->plan->title);
  for (guint i = 0; i < aika_seq_get_length (file->plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (file->plan->items, i);
      g_auto(GStrv) words = g_strsplit (item->title, " ", -1);

      assert_holds (squeezed_structure, item->title);
      for (guint k = 0; words[k] != NULL; k++)
        assert_holds (squeezed_text, words[k]);
      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);

          if (mark->label != NULL && *mark->label != '\0' && mark->meaning != AIKA_MEANING_PHASE)
            assert_holds (squeezed_structure, mark->label);
        }
    }
  for (guint i = 0; i < aika_seq_get_length (file->plan->groups); i++)
    assert_holds (squeezed_structure, ((const AikaGroup *) aika_seq_get (file->plan->groups, i))->title);
  for (guint i = 0; i < aika_seq_get_length (file->plan->banners); i++)
    assert_holds (squeezed_structure, ((const AikaBanner *) aika_seq_get (file->plan->banners, i))->text);
}

/* The structure as “pdfinfo -struct” shows it: an element a line, two spaces a level. */
static guint
count_lines (char       **lines,
             const char  *start)
{
  guint n_lines = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], start))
      n_lines++;

  return n_lines;
}

static void
test_structure (gconstpointer data)
{
  const Sheet *sheet = data;
  g_autoptr(AikaPlanFile) file = load_sample (sheet->sample);
  g_autoptr(GBytes) pdf = export (sheet, AIKA_EXPORT_PDF);
  g_autofree char *structure = NULL;
  g_auto(GStrv) lines = NULL;
  guint n_rows, n_months;
  gint32 first_month, end_month;

  if (!has_program ("pdfinfo"))
    return;
  structure = ask (pdf, "pdfinfo", "-struct", NULL);
  lines = g_strsplit (structure, "\n", -1);

  aika_plan_get_range (file->plan, &first_month, &end_month);
  n_months = end_month - first_month;
  n_rows = aika_seq_get_length (file->plan->items) + aika_seq_get_length (file->plan->groups);
  for (guint i = 0; i < aika_seq_get_length (file->plan->bodies); i++)
    if (aika_seq_get_length (((const AikaBody *) aika_seq_get (file->plan->bodies, i))->meetings) > 0)
      n_rows++;
  if (g_str_equal (sheet->sample, "mallila"))
    n_rows++;                 /* the heading of the lanes */

  g_assert_cmpstr (lines[0], ==, "Document");
  g_assert_cmpstr (lines[1], ==, "  H1 (block)");
  g_assert_cmpuint (count_lines (lines, "  H1"), ==, 1);
  g_assert_cmpuint (count_lines (lines, "  Table"), ==, 1);
  g_assert_cmpuint (count_lines (lines, "    TR"), ==, n_rows + 2);
  g_assert_cmpuint (count_lines (lines, "      TH"), ==, n_rows + 2 * (n_months + 1));
  g_assert_cmpuint (count_lines (lines, "      TD"), ==, n_rows * n_months);
  g_assert_cmpuint (count_lines (lines, "         /Scope /Column"), ==, 2 * (n_months + 1));
  g_assert_cmpuint (count_lines (lines, "         /Scope /Row"), ==, n_rows);
}

static void
test_metadata (void)
{
  g_autoptr(AikaPlanFile) file = load_sample ("mallila");
  g_autoptr(GBytes) pdf = export (&sheets[13], AIKA_EXPORT_PDF);
  g_autofree char *title = g_strdup_printf ("Title: %s", file->plan->title);
  g_autofree char *author = g_strdup_printf ("Author: %s", file->plan->organisation);
  g_autofree char *info = NULL;
  g_autofree char *squeezed = NULL;
  g_autofree char *xmp = NULL;

  if (!has_program ("pdfinfo"))
    return;

  info = ask (pdf, "pdfinfo", "-isodates", NULL);
  squeezed = dup_squeezed (info);
  assert_holds (squeezed, title);
  assert_holds (squeezed, author);
  assert_holds (squeezed, "Creator: Aikajana " AIKA_VERSION);
  assert_holds (squeezed, "CreationDate: 2018-01-15T07:06:40Z");
  assert_holds (squeezed, "ModDate: 2018-01-15T07:06:40Z");

  xmp = ask (pdf, "pdfinfo", "-meta", NULL);
  assert_holds (xmp, file->plan->title);
  assert_holds (xmp, "<xmp:CreateDate>2018-01-15T07:06:40Z</xmp:CreateDate>");
}

/* Strings that break PDF and XML when written as they are. */
static void
test_odd_titles (void)
{
  const char *const titles[] = { "", "(a) \\ <b> & \"c\"", "ö\302\240ä \342\200\223 €", "\360\237\227\223", "x\n\ty" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr(AikaPlanFile) file = load_sample ("kainuu");
      g_autoptr(AikaPlan) plan = aika_record_draft (file->plan);
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) pdf = NULL;
      g_autoptr(GBytes) svg = NULL;
      AikaExportOptions options = get_options (&sheets[3]);

      aika_set_text (&plan->title, titles[i]);
      pdf = aika_export_view (plan, AIKA_EXPORT_PDF, &options, &error);
      g_assert_no_error (error);
      ALLOW_LEAKS ();
      svg = aika_export_view (plan, AIKA_EXPORT_SVG, &options, &error);
      FORBID_LEAKS ();
      g_assert_no_error (error);
      if (has_program ("xmllint"))
        g_free (ask (svg, "xmllint", "--noout", NULL));
      if (has_program ("pdfinfo"))
        g_free (ask (pdf, "pdfinfo", NULL, NULL));
    }
}

static void
test_same_bytes (gconstpointer data)
{
  for (AikaExportFormat format = AIKA_EXPORT_PDF; format <= AIKA_EXPORT_PNG; format++)
    {
      g_autoptr(GBytes) once = export (data, format);
      g_autoptr(GBytes) again = export_anew (data, format);

      g_assert_true (g_bytes_equal (once, again));
    }
}

static void
test_other_now (void)
{
  g_autoptr(AikaPlanFile) file = load_sample ("kainuu");
  g_autoptr(GBytes) once = export (&sheets[3], AIKA_EXPORT_PDF);
  AikaExportOptions options = get_options (&sheets[3]);
  g_autoptr(GBytes) later = NULL;

  options.now += 86400;
  later = aika_export_view (file->plan, AIKA_EXPORT_PDF, &options, NULL);
  g_assert_false (g_bytes_equal (once, later));
}

static void
test_svg (gconstpointer data)
{
  const Sheet *sheet = data;
  g_autoptr(AikaPlanFile) file = load_sample (sheet->sample);
  g_autoptr(GBytes) svg = export (sheet, AIKA_EXPORT_SVG);
  g_autofree char *text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  g_autofree char *title = g_markup_printf_escaped ("<title>%s</title>", file->plan->title);

  assert_holds (text, title);
  g_assert_null (strstr (text, "<image"));
  g_assert_nonnull (strstr (text, "role=\"img\""));
  /* A sign that cairo lost is an empty group. */
  g_assert_false (g_regex_match_simple ("<g id=\"surface[0-9]+\"[^>]*>\\s*</g>", text, 0, 0));
  if (has_program ("xmllint"))
    g_free (ask (svg, "xmllint", "--noout", NULL));
}

static guint32
get_number (const guint8 *place)
{
  return (guint32) place[0] << 24 | (guint32) place[1] << 16 | (guint32) place[2] << 8 | place[3];
}

static void
test_png (void)
{
  const struct { const char *paper; double dpi; guint32 width, height, per_metre; } cases[] = {
    { "A4", 72, 842, 595, 2835 },
    { "A4", 0, 1754, 1240, 5906 },
    { "A3", 96, 1587, 1123, 3780 },
    { "A5", 300, 2480, 1748, 11811 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AikaPlanFile) file = load_sample ("kainuu");
      AikaExportOptions options = get_options (&sheets[3]);
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) png = NULL;
      g_autoptr(GdkTexture) texture = NULL;
      const guint8 *data;

      options.paper = cases[i].paper;
      options.dpi = cases[i].dpi;
      png = aika_export_view (file->plan, AIKA_EXPORT_PNG, &options, &error);
      g_assert_no_error (error);

      data = g_bytes_get_data (png, NULL);
      g_assert_cmpmem (data, 8, "\211PNG\r\n\032\n", 8);
      g_assert_cmpmem (data + 12, 4, "IHDR", 4);
      g_assert_cmpuint (get_number (data + 16), ==, cases[i].width);
      g_assert_cmpuint (get_number (data + 20), ==, cases[i].height);
      g_assert_cmpmem (data + 37, 4, "pHYs", 4);
      g_assert_cmpuint (get_number (data + 41), ==, cases[i].per_metre);
      g_assert_cmpuint (get_number (data + 45), ==, cases[i].per_metre);

      /* The checksums are right, or it would not load. */
      texture = gdk_texture_new_from_bytes (png, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (gdk_texture_get_width (texture), ==, cases[i].width);
    }
}

/* What the plan's own view says of its paper is where an export begins. */
static void
test_view_options (void)
{
  g_autoptr(AikaPlanFile) kainuu = load_sample ("kainuu");
  g_autoptr(AikaPlanFile) mallila = load_sample ("mallila");
  g_autoptr(AikaPlan) bare = aika_record_draft (kainuu->plan);
  AikaExportOptions options;

  aika_export_options_init (&options, kainuu->plan, NULL);
  g_assert_cmpstr (options.paper, ==, "A3");
  g_assert_false (options.is_portrait);
  g_assert_cmpint (options.scene.header_form, ==, AIKA_HEADER_NUMBERS);
  g_assert_true (options.scene.hides_groups);
  g_assert_true (options.scene.hides_lanes);
  g_assert_cmpint (options.scene.today, ==, AIKA_DAY_NONE);

  aika_export_options_init (&options, mallila->plan, aika_seq_get (mallila->plan->views, 0));
  g_assert_cmpint (options.scene.header_form, ==, AIKA_HEADER_NAMES);
  g_assert_false (options.scene.hides_groups);
  g_assert_false (options.scene.hides_lanes);

  aika_set_seq (&bare->views, aika_seq_empty ());
  aika_export_options_init (&options, bare, NULL);
  g_assert_cmpstr (options.paper, ==, "A3");
  g_assert_false (options.scene.hides_groups);
}

static void
test_refusals (void)
{
  const struct { const char *paper; AikaExportFormat format; double dpi; const char *words; } cases[] = {
    { "A6", AIKA_EXPORT_PDF, 0, "A6" },
    { "letter", AIKA_EXPORT_SVG, 0, "letter" },
    { "", AIKA_EXPORT_PDF, 0, "paper" },
    { "A4", AIKA_EXPORT_PNG, 1, "1 dpi" },
    { "A0", AIKA_EXPORT_PNG, 10000, "10000 dpi" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AikaPlanFile) file = load_sample ("kainuu");
      AikaExportOptions options = get_options (&sheets[1]);
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = NULL;

      options.paper = cases[i].paper;
      options.dpi = cases[i].dpi;
      bytes = aika_export_view (file->plan, cases[i].format, &options, &error);
      g_assert_null (bytes);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_assert_nonnull (strstr (error->message, cases[i].words));
    }
}

static void
add_for_sheets (const char    *what,
                GTestDataFunc  test)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autofree char *path = g_strdup_printf ("/export/%s/%s", what, sheets[i].name);
      gboolean is_usual = strpbrk (sheets[i].paper, "0134") != NULL && !sheets[i].is_grey;

      /* poppler paints the page anew for every element: a second for each sheet. */
      if (is_usual || test != test_text)
        g_test_add_data_func (path, &sheets[i], test);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_for_sheets ("one-tagged-page-of-exactly-the-size", test_size);
  add_for_sheets ("vectors-and-embedded-fonts-alone", test_vectors_and_fonts);
  add_for_sheets ("every-title-comes-out-whole", test_text);
  add_for_sheets ("the-structure-is-a-regular-table", test_structure);
  add_for_sheets ("svg-is-well-formed-and-whole", test_svg);
  g_test_add_data_func ("/export/the-same-bytes-twice/kainuu", &sheets[1], test_same_bytes);
  g_test_add_data_func ("/export/the-same-bytes-twice/mallila-grey", &sheets[15], test_same_bytes);
  g_test_add_func ("/export/another-date-gives-other-bytes", test_other_now);
  g_test_add_func ("/export/a-pdf-says-its-title-author-and-date", test_metadata);
  g_test_add_func ("/export/odd-titles-break-nothing", test_odd_titles);
  g_test_add_func ("/export/png-has-its-size-and-resolution", test_png);
  g_test_add_func ("/export/a-view-says-where-to-begin", test_view_options);
  g_test_add_func ("/export/unknown-sizes-are-refused", test_refusals);

  return g_test_run ();
}
