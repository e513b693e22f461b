/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "draw/aika-export.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

#include "formats/aika-json-read.h"
#include "layout/aika-wheel.h"
#include "prose/aika-prose.h"

/* Every sample in every shape, as poppler, qpdf and json-glib read it. A cell's words are those
 * of the view in words, so that paper neither drops nor reorders any. */

#define NOW 1516000000

static const char *const samples[] = { "kaarina", "kainuu", "loimaa", "mallila", "mikkeli", "rauma" };

typedef struct
{
  const char   *sample;
  AikaViewKind  kind;
  const char   *paper;
  gboolean      is_portrait;
  double        width_pt;
  double        height_pt;
} Sheet;

static const struct
{
  const char *name;
  gboolean    has_table;
} kinds[] = {
  [AIKA_VIEW_MATRIX] = { "matrix", FALSE },
  [AIKA_VIEW_TABLE] = { "table", TRUE },
  [AIKA_VIEW_PROGRAMME] = { "programme", TRUE },
  [AIKA_VIEW_BULLETIN] = { "bulletin", FALSE },
  [AIKA_VIEW_WHEEL] = { "wheel", FALSE },
};

static const Sheet papers[] = {
  { .paper = "A4", .width_pt = 841.89, .height_pt = 595.28 },
  { .paper = "A4", .is_portrait = TRUE, .width_pt = 595.28, .height_pt = 841.89 },
  { .paper = "A3", .width_pt = 1190.55, .height_pt = 841.89 },
  { .paper = "A5", .is_portrait = TRUE, .width_pt = 419.53, .height_pt = 595.28 },
};

#define A5 3

/* A sample in a shape: the plan's own view, or one made for it. */
typedef struct
{
  AikaPlanFile *file;
  AikaView     *view;
} Subject;

static void
subject_init (Subject     *subject,
              const Sheet *sheet)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *file_name = g_strconcat (sheet->sample, ".aikajana", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("AIKA_SOURCE_ROOT"), "data", "samples", file_name, NULL);
  g_autoptr(GBytes) bytes = NULL;
  AikaView *own;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (text, length);
  subject->file = aika_json_read (bytes, &error);
  g_assert_no_error (error);

  own = aika_prose_find_view (subject->file->plan, sheet->kind);
  subject->view = own != NULL ? aika_record_ref (own) : aika_prose_create_view (subject->file->plan, sheet->kind);
}

static void
subject_clear (Subject *subject)
{
  aika_record_unref (subject->view);
  aika_plan_file_free (subject->file);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Subject, subject_clear)

static GBytes *
export (const Subject    *subject,
        const Sheet      *sheet,
        AikaExportFormat  format)
{
  g_autoptr(GError) error = NULL;
  AikaExportOptions options;
  GBytes *bytes;

  aika_export_options_init (&options, subject->file->plan, subject->view);
  options.now = NOW;
  if (sheet->paper != NULL)
    {
      options.paper = sheet->paper;
      options.is_portrait = sheet->is_portrait;
    }
  bytes = aika_export_view (subject->file->plan, format, &options, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);

  return bytes;
}

/* What a program says of a file; NULL where it is not installed. */
static char *
ask (GBytes     *bytes,
     const char *program,
     const char *option)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *found = g_find_program_in_path (program);
  char *answer = NULL;
  int fd, status;

  if (found == NULL)
    {
      g_autofree char *message = g_strdup_printf ("%s is not installed", program);

      g_test_skip (message);
      return NULL;
    }

  fd = g_file_open_tmp ("aika-XXXXXX.pdf", &path, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  {
    const char *argv[] = { program, option != NULL ? option : path, option != NULL ? path : NULL, NULL };

    g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL,
                  NULL, NULL, &answer, NULL, &status, &error);
    g_assert_no_error (error);
    g_assert_cmpint (status, ==, 0);
  }
  g_assert_cmpint (g_remove (path), ==, 0);

  return answer;
}

/* Letters alone: where lines and paragraphs break does not matter here. */
static char *
dup_letters (const char *text)
{
  GString *letters = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (!g_unichar_isspace (letter) && letter != 0x2060 && letter != 0xad && letter != 0x200b)
        g_string_append_unichar (letters, letter);
    }

  return g_string_free (letters, FALSE);
}

/* The cells of the structure in the order of reading, as “pdfinfo -struct-text” shows it: an
 * element a line, two spaces a level, a text in quotes. */
static GPtrArray *
read_cells (const char *structure)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) lines = g_strsplit (structure, "\n", -1);
  g_autoptr(GString) cell = NULL;
  gsize cell_level = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *text = lines[i] + strspn (lines[i], " ");
      gsize level = text - lines[i];

      if (cell != NULL && *text != '\0' && level <= cell_level)
        {
          g_autofree char *words = dup_letters (cell->str);

          g_ptr_array_add (cells, g_steal_pointer (&words));
          g_string_free (g_steal_pointer (&cell), TRUE);
        }
      if (g_str_equal (text, "TD") || g_str_equal (text, "TD:") || g_str_equal (text, "TH") || g_str_equal (text, "TH:"))
        {
          cell = g_string_new (NULL);
          cell_level = level;
        }
      else if (cell != NULL && *text == '"')
        {
          gsize length = strlen (text);

          g_string_append_len (cell, text + 1, length > 1 && text[length - 1] == '"' ? length - 2 : length - 1);
        }
    }
  if (cell != NULL)
    {
      g_autofree char *words = dup_letters (cell->str);

      g_ptr_array_add (cells, g_steal_pointer (&words));
    }

  return cells;
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + strlen (part), part))
    n++;

  return n;
}

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
  pdf = export (&subject, sheet, AIKA_EXPORT_PDF);
  info = ask (pdf, "pdfinfo", NULL);
  images = ask (pdf, "pdfimages", "-list");
  fonts = ask (pdf, "pdffonts", NULL);
  checked = ask (pdf, "qpdf", "--check");
  if (info == NULL || images == NULL || fonts == NULL)
    return;

  g_assert_cmpint (sscanf (strstr (info, "Page size:"), "Page size: %lf x %lf pts", &width_pt, &height_pt), ==, 2);
  g_assert_cmpfloat_with_epsilon (width_pt, sheet->width_pt, 0.01);
  g_assert_cmpfloat_with_epsilon (height_pt, sheet->height_pt, 0.01);
  g_assert_nonnull (strstr (info, "Tagged:          yes\n"));
  g_assert_cmpuint (count (g_strchomp (images), "\n"), ==, 1);

  lines = g_strsplit (g_strchomp (fonts), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 2);
  for (guint i = 2; lines[i] != NULL; i++)
    g_assert_nonnull (strstr (lines[i], " yes yes yes "));
}

static void
drop_hyphens (char *text)
{
  char *end = text;

  for (const char *p = text; *p != '\0'; p++)
    if (*p != '-')
      *end++ = *p;
  *end = '\0';
}

/* The header, then row by row every cell, each once: over page breaks too. */
static void
assert_cells (const Subject *subject,
              const Sheet   *sheet)
{
  g_autoptr(AikaProse) prose = NULL;
  g_autoptr(GBytes) pdf = NULL;
  g_autoptr(GPtrArray) cells = NULL;
  g_autofree char *structure = NULL;
  guint n_cells = 0, next;

  prose = aika_prose_new (subject->file->plan, subject->view);
  pdf = export (subject, sheet, AIKA_EXPORT_PDF);
  structure = ask (pdf, "pdfinfo", "-struct-text");
  if (structure == NULL)
    return;
  g_assert_null (strstr (structure, "\357\277\275"));
  g_assert_cmpuint (count (structure, "  Table"), ==, 1);
  cells = read_cells (structure);

  for (guint i = 0; i < prose->table->rows->len; i++)
    n_cells += ((AikaProseRow *) prose->table->rows->pdata[i])->section != NULL ? 1 : prose->table->columns->len;
  g_assert_cmpuint (cells->len, >=, n_cells + prose->table->columns->len);

  /* Every heading, in any order: headings that columns share stand above. */
  next = cells->len - n_cells;
  for (guint column = 0; column < prose->table->columns->len; column++)
    {
      g_autofree char *header = dup_letters (g_array_index (prose->table->columns, AikaProseColumn, column).header);
      gboolean is_found = FALSE;

      drop_hyphens (header);
      for (guint i = 0; i < next && !is_found; i++)
        {
          g_autofree char *cell = g_strdup (cells->pdata[i]);

          drop_hyphens (cell);
          is_found = g_str_equal (cell, header);
        }
      g_assert_true (is_found);
    }

  for (guint i = 0; i < prose->table->rows->len; i++)
    {
      const AikaProseRow *row = prose->table->rows->pdata[i];

      for (guint column = 0; column < (row->section != NULL ? 1 : prose->table->columns->len); column++)
        {
          g_autofree char *plain = row->section != NULL ? g_strdup (row->section)
                                                        : aika_prose_cell_dup_plain (row->cells->pdata[column]);
          g_autofree char *letters = dup_letters (plain);

          /* On a narrow sheet long words are broken with a hyphen. */
          if (sheet->is_portrait)
            {
              drop_hyphens (cells->pdata[next]);
              drop_hyphens (letters);
            }
          g_assert_cmpstr (cells->pdata[next++], ==, letters);
        }
    }
}

static void
test_cells (gconstpointer data)
{
  const Sheet *sheet = data;
  g_auto(Subject) subject = { NULL };

  subject_init (&subject, sheet);
  assert_cells (&subject, sheet);
}

static void
set_records (AikaSeq             **slot,
             gconstpointer const  *records,
             guint                 n_records)
{
  g_autoptr(AikaSeq) seq = aika_seq_new (records, n_records);

  aika_set_seq (slot, seq);
}

/* A row that is higher than the page: two of its cells go on over several pages, and are read
 * one after the other. */
static void
test_split_row (void)
{
  const Sheet sheet = { "loimaa", AIKA_VIEW_TABLE, "A4", FALSE, 841.89, 595.28 };
  g_auto(Subject) subject = { NULL };
  g_autoptr(GPtrArray) parties = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(GPtrArray) blocks = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(GBytes) pdf = NULL;
  g_autofree char *checked = NULL;
  AikaPlan *plan;

  subject_init (&subject, &sheet);
  for (guint i = 0; i < 70; i++)
    {
      AikaParty *party = aika_record_new (&aika_party_type);
      AikaBlock *block = aika_record_new (&aika_block_type);
      AikaRun *run = aika_record_new (&aika_run_type);
      g_autofree char *text = g_strdup_printf ("osallistuja %u", i);
      g_autofree char *words = g_strdup_printf ("Asia %u, josta on sanottavaa niin paljon, ettei se mahdu yhdelle eikä kahdelle "
                                                "riville eikä varsinkaan yhdelle sivulle", i);

      aika_set_text (&party->text, text);
      g_ptr_array_add (parties, party);
      aika_set_text (&run->text, words);
      set_records (&block->runs, (gconstpointer[]) { run }, 1);
      aika_record_unref (run);
      block->kind = i % 3 == 0 ? AIKA_BLOCK_PARAGRAPH : AIKA_BLOCK_BULLET;
      g_ptr_array_add (blocks, block);
    }
  for (guint i = 0; i < aika_seq_get_length (subject.file->plan->items); i++)
    {
      AikaItem *item = aika_record_draft (aika_seq_get (subject.file->plan->items, i));

      if (i == 2)
        {
          set_records (&item->participants, (gconstpointer const *) parties->pdata, parties->len);
          set_records (&item->content, (gconstpointer const *) blocks->pdata, blocks->len);
        }
      g_ptr_array_add (items, item);
    }
  plan = aika_record_draft (subject.file->plan);
  set_records (&plan->items, (gconstpointer const *) items->pdata, items->len);
  aika_record_unref (subject.file->plan);
  subject.file->plan = plan;

  assert_cells (&subject, &sheet);
  pdf = export (&subject, &sheet, AIKA_EXPORT_PDF);
  checked = ask (pdf, "qpdf", "--check");
}

static void
assert_blocks (const char      *structure,
               const GPtrArray *blocks)
{
  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      g_autofree char *plain = aika_prose_block_dup_plain (blocks->pdata[i]);
      g_autofree char *letters = dup_letters (plain);

      if (strstr (structure, letters) == NULL)
        g_error ("“%s” is not in:\n%s", letters, structure);
    }
}

/* What stands over and under a table, and a bulletin's own words. */
static void
test_blocks (gconstpointer data)
{
  const Sheet *sheet = data;
  g_auto(Subject) subject = { NULL };
  g_autoptr(AikaProse) prose = NULL;
  g_autoptr(GBytes) pdf = NULL;
  g_autoptr(GString) words = g_string_new (NULL);
  g_autofree char *structure = NULL;
  g_autofree char *letters = NULL;
  g_auto(GStrv) lines = NULL;

  subject_init (&subject, sheet);
  prose = aika_prose_new (subject.file->plan, subject.view);
  pdf = export (&subject, sheet, AIKA_EXPORT_PDF);
  structure = ask (pdf, "pdfinfo", "-struct-text");
  if (structure == NULL)
    return;

  lines = g_strsplit (structure, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *text = g_strstrip (lines[i]);
      gsize length = strlen (text);

      if (length > 1 && *text == '"' && text[length - 1] == '"')
        g_string_append_len (words, text + 1, length - 2);
    }
  letters = dup_letters (words->str);
  g_assert_cmpuint (count (structure, "  H1 "), ==, 1);
  assert_blocks (letters, prose->head);
  assert_blocks (letters, prose->body);
  assert_blocks (letters, prose->foot);
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
      once = export (&subject, sheet, format);
      twice = export (&again, sheet, format);
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
  g_assert_cmpstr (json_object_get_string_member (scene, "kind"), ==, kinds[sheet->kind].name);
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
  scene = export (&subject, sheet, AIKA_EXPORT_SCENE);
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

      if (kinds[sheet->kind].has_table || sheet->kind == AIKA_VIEW_MATRIX)
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
  scene = export (&subject, &sheet, AIKA_EXPORT_SCENE);
  ids = read_scene (scene, parser, &sheet);
  board = dup_months (parser, "KH");
  council = dup_months (parser, "KV");

  g_assert_cmpstr (board, ==, "2 2 3 3 4 4 5 5 6 ");
  g_assert_cmpstr (council, ==, "3 5 6 ");
}

/* A table's header is seen on every page and read once. */
static void
test_repeated_header (void)
{
  const Sheet sheet = { "loimaa", AIKA_VIEW_TABLE, "A4", FALSE, 841.89, 595.28 };
  g_auto(Subject) subject = { NULL };
  g_autoptr(GBytes) pdf = NULL;
  g_autofree char *info = NULL;
  g_autofree char *structure = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  int n_pages;

  subject_init (&subject, &sheet);
  pdf = export (&subject, &sheet, AIKA_EXPORT_PDF);
  info = ask (pdf, "pdfinfo", NULL);
  structure = ask (pdf, "pdfinfo", "-struct-text");
  if (info == NULL || structure == NULL)
    return;
  g_assert_cmpint (sscanf (strstr (info, "Pages:"), "Pages: %d", &n_pages), ==, 1);
  g_assert_cmpint (n_pages, >, 1);
  g_assert_cmpuint (count (structure, "\"Ajankohta\""), ==, 1);

  {
    int fd = g_file_open_tmp ("aika-XXXXXX.pdf", &path, &error);
    const char *argv[] = { "pdftotext", path, "-", NULL };

    g_close (fd, NULL);
    g_file_set_contents (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), &error);
    g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpint (g_remove (path), ==, 0);
  }
  g_assert_cmpuint (count (text, "Ajankohta"), ==, (guint) n_pages);
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
      whole = export (&subject, sheets[i], AIKA_EXPORT_SCENE);
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

static void
add (const char    *what,
     const char    *sample,
     AikaViewKind   kind,
     guint          paper,
     GTestDataFunc  test)
{
  Sheet *sheet = g_memdup2 (&papers[paper], sizeof papers[paper]);
  g_autofree char *path = g_strdup_printf ("/export-views/%s/%s/%s/%s-%s", what, sample, kinds[kind].name, sheet->paper,
                                           sheet->is_portrait ? "portrait" : "landscape");

  sheet->sample = sample;
  sheet->kind = kind;
  g_test_add_data_func_full (path, sheet, test, g_free);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
      {
        for (guint paper = 0; paper < G_N_ELEMENTS (papers); paper++)
          {
            if (paper < A5 || kinds[kind].has_table)
              add ("pages-of-exactly-the-size", samples[i], kind, paper, test_pages);
            if (kinds[kind].has_table)
              add ("every-cell-in-its-order", samples[i], kind, paper, test_cells);
          }
        add ("every-thing-is-on-its-page", samples[i], kind, 2, test_scene);
        add ("the-same-bytes-twice", samples[i], kind, 0, test_same_bytes);
        if (kinds[kind].has_table || kind == AIKA_VIEW_BULLETIN)
          add ("every-paragraph", samples[i], kind, 1, test_blocks);
      }
  g_test_add_func ("/export-views/the-wheel-of-loimaa-has-all-meetings", test_wheel_of_loimaa);
  g_test_add_func ("/export-views/a-header-is-repeated-and-read-once", test_repeated_header);
  g_test_add_func ("/export-views/a-row-over-several-pages-is-one-row", test_split_row);
  g_test_add_func ("/export-views/a-picture-holds-the-page-that-is-asked-for", test_picture_of_a_page);
  g_test_add_func ("/export-views/months-are-chosen", test_months);
  g_test_add_func ("/export-views/what-lies-outside-the-months-is-left-out", test_excerpt);

  return g_test_run ();
}
