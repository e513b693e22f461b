/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "html-prose.h"

#include <string.h>

#include "time/aika-reading.h"

AikaWhen *
html_prose_read_when (const char   *words,
                      AikaLanguage  language)
{
  g_autoptr(AikaReading) reading = NULL;
  AikaTimeContext context;

  aika_time_context_init (&context, language);
  reading = aika_reading_new (words, &context);
  g_assert_nonnull (reading->when);
  return aika_when_with_text (reading->when, words);
}

AikaProse *
html_prose_new (AikaLanguage language)
{
  AikaProse *prose = g_new0 (AikaProse, 1);
  AikaPlan *plan = aika_record_new (&aika_plan_type);
  static const char *const bodies[][2] = {
    { "KH", "kaupunginhallitus" }, { "KV", "kaupunginvaltuusto" }, { "KH", "toinen" }, { "Sama", "Sama" }, { "", "nimi" },
  };

  g_atomic_ref_count_init (&prose->ref_count);
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr(AikaBody) body = aika_record_new (&aika_body_type);
      AikaSeq *longer;

      aika_set_text (&body->abbreviation, bodies[i][0]);
      aika_set_text (&body->name, bodies[i][1]);
      longer = aika_seq_append (plan->bodies, body);
      aika_seq_unref (plan->bodies);
      plan->bodies = longer;
    }
  prose->plan = plan;
  prose->view = aika_record_new (&aika_view_type);
  prose->language = language;
  prose->head = aika_prose_blocks_new ();
  prose->body = aika_prose_blocks_new ();
  prose->foot = aika_prose_blocks_new ();

  return prose;
}

static AikaProseRole
find_role (char letter)
{
  static const char letters[] = "p-OTSRPLHhN";
  const char *place = strchr (letters, letter);

  g_assert_nonnull (place);
  return (AikaProseRole) (place - letters);
}

static AikaProseBlock *
block_from_line (const char *line)
{
  AikaProseBlock *block = aika_prose_block_new (find_role (line[0]), NULL);
  AikaProseStyle style = AIKA_PROSE_PLAIN;

  for (const char *p = line + 2; *p != '\0';)
    {
      gsize n = strcspn (p, "_*{[");
      g_autofree char *plain = g_strndup (p, n);

      aika_prose_block_add (block, plain, style, NULL, NULL);
      p += n;
      if (*p == '_' || *p == '*')
        style ^= *p++ == '_' ? AIKA_PROSE_ITALIC : AIKA_PROSE_STRONG;
      else if (*p == '{')
        {
          const char *end = strchr (p, '}');
          g_autofree char *words = g_strndup (p + 1, end - p - 1);
          g_autoptr(AikaWhen) when = html_prose_read_when (words, AIKA_LANGUAGE_FI);

          aika_prose_block_add (block, words, style, when, NULL);
          p = end + 1;
        }
      else if (*p == '[')
        {
          const char *end = strchr (p, ']');
          g_autofree char *both = g_strndup (p + 1, end - p - 1);
          char *address = strchr (both, '|');

          *address++ = '\0';
          aika_prose_block_add (block, both, style, NULL, address);
          p = end + 1;
        }
    }

  return block;
}

void
html_prose_add_lines (GPtrArray  *blocks,
                      const char *lines)
{
  g_auto(GStrv) each = g_strsplit (lines, "\n", -1);

  for (guint i = 0; each[i] != NULL; i++)
    if (*each[i] != '\0')
      g_ptr_array_add (blocks, block_from_line (each[i]));
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

/* Columns as “under/header”, parted by “|”. */
void
html_prose_set_table (AikaProse  *prose,
                      const char *columns,
                      guint       title_column)
{
  g_auto(GStrv) each = g_strsplit (columns, "|", -1);

  prose->table = g_new0 (AikaProseTable, 1);
  prose->table->columns = g_array_new (FALSE, FALSE, sizeof (AikaProseColumn));
  g_array_set_clear_func (prose->table->columns, clear_column);
  prose->table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) aika_prose_row_unref);
  prose->table->title_column = title_column;
  for (guint i = 0; each[i] != NULL; i++)
    {
      const char *slash = strchr (each[i], '/');
      AikaProseColumn column = {
        .field = g_strdup ("title"),
        .header = g_strdup (slash != NULL ? slash + 1 : each[i]),
        .name = g_strdup ("nimi"),
        .under = slash != NULL ? g_strndup (each[i], slash - each[i]) : NULL,
      };

      g_array_append_val (prose->table->columns, column);
    }
}

/* A row as cells parted by “|”; a cell's lines by “;”. A section as one text. */
void
html_prose_add_row (AikaProse  *prose,
                    const char *cells)
{
  g_autoptr(AikaItem) item = aika_record_new (&aika_item_type);
  AikaProseRow *row = aika_prose_row_new (item, NULL);
  g_auto(GStrv) each = g_strsplit (cells, "|", -1);

  for (guint i = 0; each[i] != NULL; i++)
    {
      AikaProseCell *cell = g_new0 (AikaProseCell, 1);
      g_autofree char *lines = g_strdelimit (g_strdup (each[i]), ";", '\n');

      cell->blocks = aika_prose_blocks_new ();
      html_prose_add_lines (cell->blocks, lines);
      g_ptr_array_add (row->cells, cell);
    }
  row->item = NULL;
  g_ptr_array_add (prose->table->rows, row);
}

void
html_prose_add_section (AikaProse  *prose,
                        const char *words)
{
  g_ptr_array_add (prose->table->rows, aika_prose_row_new (NULL, words));
}
