/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "export-subject.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

#include "layout/aika-wheel.h"

/* Every sample in every shape, as poppler, qpdf and json-glib read it. */

static void
test_pages (gconstpointer data)
{
  const Sheet *sheet = data;
  g_auto(Subject) subject = { NULL };
  g_autoptr(GBytes) pdf = NULL;
  g_autofree char *info = NULL;
  g_autofree char *images = NULL;
  g_autofree char *fonts = NULL;
  g_autofree char *checked = NULL;
  g_auto(GStrv) lines = NULL;
  double width_pt, height_pt;

  subject_init (&subject, sheet);
  pdf = export_subject (&subject, sheet, AIKA_EXPORT_PDF);
  info = export_ask (pdf, "pdfinfo", NULL);
  images = export_ask (pdf, "pdfimages", "-list");
  fonts = export_ask (pdf, "pdffonts", NULL);
  checked = export_ask (pdf, "qpdf", "--check");
  if (info == NULL || images == NULL || fonts == NULL)
    return;

  g_assert_cmpint (sscanf (strstr (info, "Page size:"), "Page size: %lf x %lf pts", &width_pt, &height_pt), ==, 2);
  g_assert_cmpfloat_with_epsilon (width_pt, sheet->width_pt, 0.01);
  g_assert_cmpfloat_with_epsilon (height_pt, sheet->height_pt, 0.01);
  g_assert_nonnull (strstr (info, "Tagged:          yes\n"));
  g_assert_cmpuint (export_count (g_strchomp (images), "\n"), ==, 1);

  lines = g_strsplit (g_strchomp (fonts), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 2);
  for (guint i = 2; lines[i] != NULL; i++)
    g_assert_nonnull (strstr (lines[i], " yes yes yes "));
}

static void
test_same_bytes (gconstpointer data)
{
  const Sheet *sheet = data;

  for (AikaExportFormat format = AIKA_EXPORT_PDF; format <= AIKA_EXPORT_SCENE; format += AIKA_EXPORT_SCENE - AIKA_EXPORT_PDF)
    {
      g_auto(Subject) subject = { NULL };
      g_auto(Subject) again = { NULL };
      g_autoptr(GBytes) once = NULL;
      g_autoptr(GBytes) twice = NULL;

      subject_init (&subject, sheet);
      subject_init (&again, sheet);
      once = export_subject (&subject, sheet, format);
      twice = export_subject (&again, sheet, format);
      g_assert_true (g_bytes_equal (once, twice));
    }
}

/* The ids of all boxes; each box lies on its page. */
static GHashTable *
read_scene (GBytes      *bytes,
            JsonParser  *parser,
            const Sheet *sheet)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GError) error = NULL;
  JsonObject *scene;
  JsonArray *pages;

  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  scene = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (scene, "kind"), ==, export_kinds[sheet->kind].name);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (scene, "width"), sheet->width_pt, 0.01);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (scene, "height"), sheet->height_pt, 0.01);

  pages = json_object_get_array_member (scene, "pages");
  g_assert_cmpuint (json_array_get_length (pages), >=, 1);
  for (guint page = 0; page < json_array_get_length (pages); page++)
    {
      JsonArray *boxes = json_object_get_array_member (json_array_get_object_element (pages, page), "boxes");

      for (guint i = 0; i < json_array_get_length (boxes); i++)
        {
          JsonObject *box = json_array_get_object_element (boxes, i);
          double x = json_object_get_double_member (box, "x"), y = json_object_get_double_member (box, "y");

          g_assert_nonnull (json_object_get_string_member (box, "kind"));
          g_assert_cmpfloat (x, >=, 0);
          g_assert_cmpfloat (y, >=, 0);
          g_assert_cmpfloat (x + json_object_get_double_member (box, "width"), <=, sheet->width_pt + 0.01);
          g_assert_cmpfloat (y + json_object_get_double_member (box, "height"), <=, sheet->height_pt + 0.01);
          if (json_object_has_member (box, "id"))
            g_hash_table_add (ids, (gpointer) json_object_get_string_member (box, "id"));
        }
    }

  return ids;
}

/* Whether a time lies in months that are drawn. */
static gboolean
is_drawn (const AikaWhen *when,
          gint32          first_month,
          gint32          end_month)
{
  gint32 start_day, end_day;

  if (when == NULL || !aika_when_is_known (when) || !aika_when_get_extent (when, &start_day, &end_day))
    return FALSE;

  /* What is open is drawn at its other end. */
  if (start_day == AIKA_DAY_NONE)
    start_day = end_day - 1;
  if (end_day == AIKA_DAY_NONE)
    end_day = start_day + 1;

  return start_day < aika_month_get_first_day (end_month) && end_day > aika_month_get_first_day (first_month);
}

/* Every item has its boxes; where time is drawn, every mark and every meeting too. */
static void
test_scene (gconstpointer data)
{
  const Sheet *sheet = data;
  gboolean is_picture = sheet->kind == AIKA_VIEW_MATRIX || sheet->kind == AIKA_VIEW_WHEEL;
  g_auto(Subject) subject = { NULL };
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GHashTable) ids = NULL;
  g_autoptr(GBytes) scene = NULL;
  const AikaPlan *plan;
  gint32 first_month, end_month;

  subject_init (&subject, sheet);
  plan = subject.file->plan;
  scene = export_subject (&subject, sheet, AIKA_EXPORT_SCENE);
  ids = read_scene (scene, parser, sheet);
  aika_plan_get_range (plan, &first_month, &end_month);
  if (sheet->kind == AIKA_VIEW_WHEEL)
    {
      first_month = aika_wheel_find_first_month (plan, subject.view);
      end_month = first_month + AIKA_WHEEL_N_MONTHS;
    }

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      if (export_kinds[sheet->kind].has_table || sheet->kind == AIKA_VIEW_MATRIX)
        g_assert_true (g_hash_table_contains (ids, item->id));
      for (guint k = 0; is_picture && k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);

          if (is_drawn (mark->when, first_month, end_month) && !g_hash_table_contains (ids, mark->id))
            g_error ("mark %s of “%s” is not in the scene", mark->id, item->title);
        }
    }

  /* A grid may leave the bodies' lanes out. */
  for (guint i = 0; is_picture && !subject.view->has_no_lanes && i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);

      for (guint k = 0; k < aika_seq_get_length (body->meetings); k++)
        {
          const AikaMeeting *meeting = aika_seq_get (body->meetings, k);

          if (is_drawn (meeting->when, first_month, end_month) && !g_hash_table_contains (ids, meeting->id))
            g_error ("meeting %s of %s is not in the scene", meeting->id, body->abbreviation);
        }
    }
}

/* Which months of the wheel a body's meetings stand in. */
static char *
dup_months (JsonParser *parser,
            const char *body)
{
  JsonObject *scene = json_node_get_object (json_parser_get_root (parser));
  JsonArray *boxes = json_object_get_array_member (json_array_get_object_element (
    json_object_get_array_member (scene, "pages"), 0), "boxes");
  g_autoptr(GString) months = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (boxes); i++)
    {
      JsonObject *box = json_array_get_object_element (boxes, i);

      if (g_str_equal (json_object_get_string_member (box, "kind"), "meeting") &&
          g_strcmp0 (json_object_get_string_member_with_default (box, "body", NULL), body) == 0)
        {
          g_assert_cmpint (json_object_get_int_member (box, "year"), ==, 2022);
          g_string_append_printf (months, "%d ", (int) json_object_get_int_member (box, "month"));
        }
    }

  return g_strdup (months->str);
}

static void
test_wheel_of_loimaa (void)
{
  const Sheet sheet = { "loimaa", AIKA_VIEW_WHEEL, "A3", FALSE, 1190.55, 841.89 };
  g_auto(Subject) subject = { NULL };
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GHashTable) ids = NULL;
  g_autoptr(GBytes) scene = NULL;
  g_autofree char *board = NULL;
  g_autofree char *council = NULL;

  subject_init (&subject, &sheet);
  scene = export_subject (&subject, &sheet, AIKA_EXPORT_SCENE);
  ids = read_scene (scene, parser, &sheet);
  board = dup_months (parser, "KH");
  council = dup_months (parser, "KV");

  g_assert_cmpstr (board, ==, "2 2 3 3 4 4 5 5 6 ");
  g_assert_cmpstr (council, ==, "3 5 6 ");
}

static void
test_picture_of_a_page (void)
{
  const Sheet sheet = { "loimaa", AIKA_VIEW_TABLE, "A4", FALSE, 841.89, 595.28 };
  const struct { guint page; const char *complaint; } cases[] = {
    { 0, "pages and a picture holds one" }, { 1, NULL }, { 2, NULL }, { 99, "there is no page 99" },
  };
  g_auto(Subject) subject = { NULL };
  GBytes *pages[G_N_ELEMENTS (cases)] = { NULL };

  subject_init (&subject, &sheet);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AikaExportOptions options;
      g_autoptr(GError) error = NULL;

      aika_export_options_init (&options, subject.file->plan, subject.view);
      options.page = cases[i].page;
      options.dpi = 50;
      pages[i] = aika_export_view (subject.file->plan, AIKA_EXPORT_PNG, &options, &error);
      if (cases[i].complaint == NULL)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_assert_nonnull (strstr (error->message, cases[i].complaint));
    }
  g_assert_false (g_bytes_equal (pages[1], pages[2]));
  g_bytes_unref (pages[1]);
  g_bytes_unref (pages[2]);
}

static void
test_months (void)
{
  const Sheet wheel = { "loimaa", AIKA_VIEW_WHEEL, "A3", FALSE, 1190.55, 841.89 };
  const Sheet matrix = { "mallila", AIKA_VIEW_MATRIX, "A3", FALSE, 1190.55, 841.89 };
  const Sheet *const sheets[] = { &wheel, &matrix };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_auto(Subject) subject = { NULL };
      g_autoptr(GBytes) whole = NULL;
      g_autoptr(GBytes) part = NULL;
      g_autoptr(JsonParser) parser = json_parser_new ();
      g_autoptr(GHashTable) ids = NULL;
      g_autoptr(GError) error = NULL;
      AikaExportOptions options;

      subject_init (&subject, sheets[i]);
      whole = export_subject (&subject, sheets[i], AIKA_EXPORT_SCENE);
      aika_export_options_init (&options, subject.file->plan, subject.view);
      aika_plan_get_range (subject.file->plan, &options.first_month, &(gint32) { 0 });
      options.first_month += 2;
      options.n_months = sheets[i]->kind == AIKA_VIEW_WHEEL ? 12 : 4;
      part = aika_export_view (subject.file->plan, AIKA_EXPORT_SCENE, &options, &error);
      g_assert_no_error (error);
      g_assert_false (g_bytes_equal (whole, part));
      ids = read_scene (part, parser, sheets[i]);
    }
}

/* What lies outside the months is not on the sheet, and leaves no empty row. */
static void
test_excerpt (void)
{
  const Sheet sheet = { "mallila", AIKA_VIEW_MATRIX, "A3", FALSE, 1190.55, 841.89 };
  g_auto(Subject) subject = { NULL };
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GHashTable) ids = NULL;
  g_autoptr(GBytes) scene = NULL;
  g_autoptr(GError) error = NULL;
  AikaExportOptions options;
  guint n_inside = 0, n_outside = 0;

  subject_init (&subject, &sheet);
  aika_export_options_init (&options, subject.file->plan, subject.view);
  options.first_month = 2026 * 12 + 3;
  options.n_months = 3;
  scene = aika_export_view (subject.file->plan, AIKA_EXPORT_SCENE, &options, &error);
  g_assert_no_error (error);
  ids = read_scene (scene, parser, &sheet);

  for (guint i = 0; i < aika_seq_get_length (subject.file->plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (subject.file->plan->items, i);
      gboolean is_known = FALSE, is_inside = FALSE;

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          g_autoptr(AikaWhen) when = aika_plan_get_mark_when (subject.file->plan, aika_seq_get (item->marks, k));
          const char *id = aika_record_get_id (aika_seq_get (item->marks, k));

          if (when == NULL || !aika_when_is_known (when) || when->kind == AIKA_WHEN_WHOLE_PROCESS)
            continue;
          is_known = TRUE;
          if (is_drawn (when, options.first_month, options.first_month + 3))
            is_inside = TRUE;
          else
            g_assert_false (g_hash_table_contains (ids, id));
        }
      if (!is_known)
        continue;
      g_assert_true (g_hash_table_contains (ids, item->id) == is_inside);
      n_inside += is_inside;
      n_outside += !is_inside;
    }
  g_assert_cmpuint (n_inside, >, 2);
  g_assert_cmpuint (n_outside, >, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < N_EXPORT_SAMPLES; i++)
    for (guint kind = 0; kind < N_EXPORT_KINDS; kind++)
      {
        for (guint paper = 0; paper < N_EXPORT_PAPERS; paper++)
          if (paper < EXPORT_A5 || export_kinds[kind].has_table)
            export_add_test ("export-views/pages-of-exactly-the-size", export_samples[i], kind, paper, test_pages);
        export_add_test ("export-views/every-thing-is-on-its-page", export_samples[i], kind, 2, test_scene);
        export_add_test ("export-views/the-same-bytes-twice", export_samples[i], kind, 0, test_same_bytes);
      }
  g_test_add_func ("/export-views/the-wheel-of-loimaa-has-all-meetings", test_wheel_of_loimaa);
  g_test_add_func ("/export-views/a-picture-holds-the-page-that-is-asked-for", test_picture_of_a_page);
  g_test_add_func ("/export-views/months-are-chosen", test_months);
  g_test_add_func ("/export-views/what-lies-outside-the-months-is-left-out", test_excerpt);

  return g_test_run ();
}
