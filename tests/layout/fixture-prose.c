/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "fixture-prose.h"

#include <string.h>

#include "fixture.h"

static void
clear_run (gpointer data)
{
  AikaProseRun *run = data;

  g_free (run->text);
}

static void
free_block (gpointer data)
{
  AikaProseBlock *block = data;

  g_array_unref (block->runs);
  g_free (block);
}

static void
free_cell (gpointer data)
{
  AikaProseCell *cell = data;

  g_ptr_array_unref (cell->blocks);
  g_free (cell);
}

static void
clear_column (gpointer data)
{
  AikaProseColumn *column = data;

  g_free (column->field);
  g_free (column->header);
  g_free (column->name);
  g_free (column->under);
}

static AikaProseBlock *
create_block (AikaProseRole  role,
              const char    *text)
{
  AikaProseBlock *block = g_new0 (AikaProseBlock, 1);
  AikaProseStyle style = AIKA_PROSE_PLAIN;
  const char *from = text;

  block->role = role;
  block->runs = g_array_new (FALSE, TRUE, sizeof (AikaProseRun));
  g_array_set_clear_func (block->runs, clear_run);
  for (const char *at = text;; at++)
    if (*at == '*' || *at == '_' || *at == '\0')
      {
        AikaProseRun run = { .text = g_strndup (from, (gsize) (at - from)), .style = style };

        if (*run.text != '\0')
          g_array_append_val (block->runs, run);
        else
          g_free (run.text);
        if (*at == '\0')
          break;
        style ^= *at == '*' ? AIKA_PROSE_STRONG : AIKA_PROSE_ITALIC;
        from = at + 1;
      }

  return block;
}

AikaProse *
fixture_prose_new (void)
{
  AikaProse *prose = g_new0 (AikaProse, 1);

  g_atomic_ref_count_init (&prose->ref_count);
  prose->plan = fixture_mallila ();
  aika_set_text (&prose->plan->status_word, "Ehdotus");
  prose->view = aika_record_new (&aika_view_type);
  prose->language = AIKA_LANGUAGE_FI;
  prose->head = g_ptr_array_new_with_free_func (free_block);
  prose->body = g_ptr_array_new_with_free_func (free_block);
  prose->foot = g_ptr_array_new_with_free_func (free_block);

  return prose;
}

void
fixture_prose_add_block (GPtrArray     *blocks,
                         AikaProseRole  role,
                         const char    *text)
{
  g_ptr_array_add (blocks, create_block (role, text));
}

void
fixture_prose_add_table (AikaProse         *prose,
                         const char *const *headings,
                         guint              n_columns)
{
  prose->table = g_new0 (AikaProseTable, 1);
  prose->table->columns = g_array_new (FALSE, TRUE, sizeof (AikaProseColumn));
  g_array_set_clear_func (prose->table->columns, clear_column);
  prose->table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) aika_prose_row_unref);

  for (guint i = 0; i < n_columns; i++)
    {
      const char *bar = strchr (headings[i], '|');
      AikaProseColumn column = { .field = g_strdup ("title"), .name = g_strdup ("column") };

      column.header = g_strdup (bar != NULL ? bar + 1 : headings[i]);
      column.under = bar != NULL ? g_strndup (headings[i], (gsize) (bar - headings[i])) : NULL;
      g_array_append_val (prose->table->columns, column);
    }
}

static AikaProseCell *
create_cell (const char *text)
{
  AikaProseCell *cell = g_new0 (AikaProseCell, 1);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  cell->blocks = g_ptr_array_new_with_free_func (free_block);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean is_bullet = g_str_has_prefix (lines[i], "• ");

      if (*lines[i] != '\0')
        fixture_prose_add_block (cell->blocks, is_bullet ? AIKA_PROSE_BULLET : AIKA_PROSE_PARAGRAPH,
                                 lines[i] + (is_bullet ? strlen ("• ") : 0));
    }

  return cell;
}

AikaProseRow *
fixture_prose_add_row (AikaProse         *prose,
                       const char *const *cells)
{
  AikaProseRow *row = g_new0 (AikaProseRow, 1);

  g_atomic_ref_count_init (&row->ref_count);
  row->cells = g_ptr_array_new_with_free_func (free_cell);
  for (guint i = 0; i < prose->table->columns->len; i++)
    g_ptr_array_add (row->cells, create_cell (cells[i]));
  g_ptr_array_add (prose->table->rows, row);

  return row;
}

void
fixture_prose_add_section (AikaProse  *prose,
                           const char *section)
{
  AikaProseRow *row = g_new0 (AikaProseRow, 1);

  g_atomic_ref_count_init (&row->ref_count);
  row->section = g_strdup (section);
  g_ptr_array_add (prose->table->rows, row);
}

char *
fixture_prose_make_words (GRand *random,
                          guint  n_words)
{
  static const char *const words[] = { "strategia", "ja", "luonnoksen", "valmistelu", "*visio*", "toimeenpanosuunnitelman",
                                       "kokous", "24.4.", "klo 17", "R&D", "palvelulupaus", "<i>", "_esimerkiksi_",
                                       "4.–5.9.2017", "etä- tai lähiseminaari", "elinympäristöpalvelulautakuntakäsittely" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);

  return g_string_free (text, FALSE);
}

static char *
make_cell (GRand *random)
{
  GString *text = g_string_new (NULL);
  guint n_blocks = (guint) g_rand_int_range (random, 0, 4);

  for (guint i = 0; i < n_blocks; i++)
    {
      guint n_words = (guint) (g_rand_int_range (random, 0, 20) == 0 ? g_rand_int_range (random, 1, 400)
                                                                     : g_rand_int_range (random, 1, 12));
      g_autofree char *words = fixture_prose_make_words (random, n_words);

      g_string_append_printf (text, "%s%s%s", i > 0 ? "\n" : "", g_rand_boolean (random) ? "• " : "", words);
    }

  return g_string_free (text, FALSE);
}

static void
add_random_blocks (GRand     *random,
                   GPtrArray *blocks,
                   guint      n_blocks)
{
  static const AikaProseRole roles[] = { AIKA_PROSE_PARAGRAPH, AIKA_PROSE_BULLET, AIKA_PROSE_BULLET, AIKA_PROSE_HEADING,
                                         AIKA_PROSE_SUBHEADING, AIKA_PROSE_LEAD, AIKA_PROSE_NOTE, AIKA_PROSE_STATUS };

  for (guint i = 0; i < n_blocks; i++)
    {
      g_autofree char *words = fixture_prose_make_words (random, (guint) g_rand_int_range (random, 1, 60));

      fixture_prose_add_block (blocks, roles[g_rand_int_range (random, 0, G_N_ELEMENTS (roles))], words);
    }
}

/* No columns: running text alone. */
AikaProse *
fixture_prose_random (GRand *random,
                      guint  n_columns,
                      guint  n_rows)
{
  static const char *const headings[] = { "Nro", "Ajankohta", "Mitä", "Kokoukset|KH", "Kokoukset|KV", "Kokoukset|Jory",
                                          "Osallistujat", "", "Lisätiedot|Konsultti", "Vastuu", "Toteutustapa", "Huom." };
  AikaProse *prose = fixture_prose_new ();

  fixture_prose_add_block (prose->head, AIKA_PROSE_TITLE, "Strategian aikataulu");
  add_random_blocks (random, prose->head, (guint) g_rand_int_range (random, 0, 8));
  if (n_columns > 0)
    fixture_prose_add_table (prose, headings, n_columns);
  else
    add_random_blocks (random, prose->body, n_rows);

  for (guint i = 0; i < n_rows && n_columns > 0; i++)
    {
      g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

      if (g_rand_int_range (random, 0, 6) == 0)
        fixture_prose_add_section (prose, "Syksy 2022 – *ei* <muotoilua> & muuta");
      for (guint c = 0; c < n_columns; c++)
        g_ptr_array_add (cells, make_cell (random));
      fixture_prose_add_row (prose, (const char *const *) cells->pdata);
    }
  add_random_blocks (random, prose->foot, (guint) g_rand_int_range (random, 0, 6));

  return prose;
}

static char *
dup_unmarked (const char *markup)
{
  GString *text = g_string_new (NULL);
  static const struct { const char *entity; char letter; } entities[] = {
    { "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' }, { "&quot;", '"' }, { "&apos;", '\'' }, { "&#39;", '\'' },
  };

  while (*markup != '\0')
    {
      guint i;

      if (*markup == '<')
        {
          markup = strchr (markup, '>') + 1;
          continue;
        }
      for (i = 0; i < G_N_ELEMENTS (entities); i++)
        if (g_str_has_prefix (markup, entities[i].entity))
          break;
      if (i < G_N_ELEMENTS (entities))
        {
          g_string_append_c (text, entities[i].letter);
          markup += strlen (entities[i].entity);
        }
      else
        {
          g_string_append_c (text, *markup++);
        }
    }

  return g_string_free (text, FALSE);
}

static void
append_bare (GString    *bare,
             const char *text,
             gboolean    keeps_spaces)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == 0x00ad || letter == 0x2060)
        continue;
      if (keeps_spaces || !g_unichar_isspace (letter))
        g_string_append_unichar (bare, letter);
    }
}

void
fixture_prose_measure (gpointer        user_data,
                       AikaTextRole    role,
                       const char     *text,
                       double          width,
                       AikaTextExtent *extent)
{
  g_autofree char *plain = AIKA_TEXT_IS_MARKUP (role) ? dup_unmarked (text) : g_strdup (text);
  g_autoptr(GString) bare = g_string_new (NULL);

  append_bare (bare, plain, TRUE);
  fixture_measure (user_data, role, bare->str, width, extent);
}

void
fixture_prose_metrics (gpointer     user_data,
                       double       text_size,
                       AikaMetrics *metrics)
{
  fixture_metrics (user_data, text_size, metrics);
  metrics->measure = fixture_prose_measure;
}

char *
fixture_dup_letters (const char *markup,
                     gboolean    is_markup)
{
  g_autofree char *plain = is_markup ? dup_unmarked (markup) : g_strdup (markup);
  GString *bare = g_string_new (NULL);

  append_bare (bare, plain, FALSE);

  return g_string_free (bare, FALSE);
}
