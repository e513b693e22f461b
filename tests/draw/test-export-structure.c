/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "export-subject.h"

#include <glib/gstdio.h>
#include <string.h>

/* The structure of what is exported, as poppler reads it. A cell's words are those of the view in
 * words, so that paper neither drops nor reorders any. */

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
          g_autofree char *words = export_dup_letters (cell->str);

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
      g_autofree char *words = export_dup_letters (cell->str);

      g_ptr_array_add (cells, g_steal_pointer (&words));
    }

  return cells;
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
  pdf = export_subject (subject, sheet, AIKA_EXPORT_PDF);
  structure = export_ask (pdf, "pdfinfo", "-struct-text");
  if (structure == NULL)
    return;
  g_assert_null (strstr (structure, "\357\277\275"));
  g_assert_cmpuint (export_count (structure, "  Table"), ==, 1);
  cells = read_cells (structure);

  for (guint i = 0; i < prose->table->rows->len; i++)
    n_cells += ((AikaProseRow *) prose->table->rows->pdata[i])->section != NULL ? 1 : prose->table->columns->len;
  g_assert_cmpuint (cells->len, >=, n_cells + prose->table->columns->len);

  /* Every heading, in any order: headings that columns share stand above. */
  next = cells->len - n_cells;
  for (guint column = 0; column < prose->table->columns->len; column++)
    {
      g_autofree char *header = export_dup_letters (g_array_index (prose->table->columns, AikaProseColumn, column).header);
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
          g_autofree char *letters = export_dup_letters (plain);

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
  pdf = export_subject (&subject, &sheet, AIKA_EXPORT_PDF);
  checked = export_ask (pdf, "qpdf", "--check");
}

static void
assert_blocks (const char      *structure,
               const GPtrArray *blocks)
{
  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      g_autofree char *plain = aika_prose_block_dup_plain (blocks->pdata[i]);
      g_autofree char *letters = export_dup_letters (plain);

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
  pdf = export_subject (&subject, sheet, AIKA_EXPORT_PDF);
  structure = export_ask (pdf, "pdfinfo", "-struct-text");
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
  letters = export_dup_letters (words->str);
  g_assert_cmpuint (export_count (structure, "  H1 "), ==, 1);
  assert_blocks (letters, prose->head);
  assert_blocks (letters, prose->body);
  assert_blocks (letters, prose->foot);
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
  pdf = export_subject (&subject, &sheet, AIKA_EXPORT_PDF);
  info = export_ask (pdf, "pdfinfo", NULL);
  structure = export_ask (pdf, "pdfinfo", "-struct-text");
  if (info == NULL || structure == NULL)
    return;
  g_assert_cmpint (sscanf (strstr (info, "Pages:"), "Pages: %d", &n_pages), ==, 1);
  g_assert_cmpint (n_pages, >, 1);
  g_assert_cmpuint (export_count (structure, "\"Ajankohta\""), ==, 1);

  {
    int fd = g_file_open_tmp ("aika-XXXXXX.pdf", &path, &error);
    const char *argv[] = { "pdftotext", path, "-", NULL };

    g_close (fd, NULL);
    g_file_set_contents (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), &error);
    g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpint (g_remove (path), ==, 0);
  }
  g_assert_cmpuint (export_count (text, "Ajankohta"), ==, (guint) n_pages);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < N_EXPORT_SAMPLES; i++)
    for (guint kind = 0; kind < N_EXPORT_KINDS; kind++)
      {
        for (guint paper = 0; paper < N_EXPORT_PAPERS && export_kinds[kind].has_table; paper++)
          export_add_test ("export-structure/every-cell-in-its-order", export_samples[i], kind, paper, test_cells);
        if (export_kinds[kind].has_table || kind == AIKA_VIEW_BULLETIN)
          export_add_test ("export-structure/every-paragraph", export_samples[i], kind, 1, test_blocks);
      }
  g_test_add_func ("/export-structure/a-header-is-repeated-and-read-once", test_repeated_header);
  g_test_add_func ("/export-structure/a-row-over-several-pages-is-one-row", test_split_row);

  return g_test_run ();
}
