/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "prose-plan.h"

#include <string.h>

#include "formats/aika-json-read.h"

static AikaPlan *
read_plan (const char *json)
{
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlanFile) file = aika_json_read (bytes, &error);

  g_assert_no_error (error);
  return aika_record_ref (file->plan);
}

AikaPlan *
prose_plan_new (const char *members)
{
  g_autofree char *json = g_strconcat ("{ 'format': 'aikajana-plan', 'version': 1, 'id': 'plan', ", members, " }", NULL);

  return read_plan (g_strdelimit (json, "'", '"'));
}

/* One item between two bodies and what else an item may name. */
AikaPlan *
prose_plan_with_item (const char *item_members)
{
  g_autofree char *members = g_strconcat (
    "'title': 'Suunnitelma', 'language': 'fi',"
    "'categories': [{ 'id': 'c', 'name': 'Valmistelu' }, { 'id': 'd', 'name': 'Viestintä' }],"
    "'bodies': ["
    "  { 'id': 'kh', 'abbreviation': 'KH', 'name': 'kaupunginhallitus', 'kind': 'board', 'meetings': ["
    "    { 'id': 'kh1', 'when': { 'kind': 'day', 'precision': 'day', 'spans': [{ 'start': '2022-02-21', 'end': '2022-02-21' }] } },"
    "    { 'id': 'kh2', 'when': { 'kind': 'day', 'precision': 'day', 'spans': [{ 'start': '2022-02-07', 'end': '2022-02-07' }] } },"
    "    { 'id': 'kh3', 'status': 'cancelled', 'when': { 'kind': 'day', 'precision': 'day', 'spans': [{ 'start': '2022-05-25', 'end': '2022-05-25' }] } }"
    "  ] },"
    "  { 'id': 'kv', 'abbreviation': 'KV', 'name': 'kaupunginvaltuusto', 'kind': 'council', 'meetings': ["
    "    { 'id': 'kv1', 'when': { 'kind': 'time', 'precision': 'minute', 'spans': [{ 'start': '2022-02-14T18:00', 'end': '2022-02-14' }] } }"
    "  ] }],"
    "'people': [{ 'id': 'p', 'role': 'hankejohtaja' }],"
    "'groups': [{ 'id': 'g', 'title': 'Lähtökohdat' }],"
    "'items': [{ 'id': 'first', 'title': 'Ensin', 'marks': [] }, { 'id': 'item', ", item_members, " }]", NULL);

  return prose_plan_new (members);
}

AikaPlan *
prose_plan_read (const char *sample)
{
  g_autofree char *base = g_strconcat (sample, ".aikajana", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("AIKA_SOURCE_ROOT"), "data", "samples", base, NULL);
  g_autofree char *json = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &json, NULL, &error);
  g_assert_no_error (error);
  return read_plan (json);
}

/* @columns: (nullable): “field=header^under, …” */
AikaView *
prose_view_new (AikaViewKind  kind,
                const char   *columns)
{
  g_autoptr(GPtrArray) made = g_ptr_array_new_with_free_func (aika_record_unref);
  g_auto(GStrv) parts = g_strsplit (columns != NULL ? columns : "", ", ", -1);
  g_autoptr(AikaSeq) seq = NULL;
  AikaView *view = aika_record_new (&aika_view_type);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      AikaColumn *column = aika_record_new (&aika_column_type);
      g_auto(GStrv) words = g_strsplit (parts[i], "^", 2);
      g_auto(GStrv) names = g_strsplit (words[0], "=", 2);

      aika_set_text (&column->field, names[0]);
      aika_set_text (&column->header, names[1]);
      aika_set_text (&column->under, words[0] != NULL ? words[1] : NULL);
      g_ptr_array_add (made, column);
    }

  seq = aika_seq_new ((gconstpointer const *) made->pdata, made->len);
  aika_set_text (&view->id, "view");
  view->kind = kind;
  aika_set_seq (&view->columns, seq);
  return view;
}

static void
append_run (GString            *text,
            const AikaProseRun *run)
{
  const char *italic = (run->style & AIKA_PROSE_ITALIC) != 0 ? "_" : "";
  const char *strong = (run->style & AIKA_PROSE_STRONG) != 0 ? "*" : "";

  g_string_append_printf (text, "%s%s%s%s%s%s%s", strong, italic, run->url != NULL ? "[" : "", run->text,
                          run->url != NULL ? "]" : "", italic, strong);
  if (run->url != NULL)
    g_string_append_printf (text, "(%s)", run->url);
}

static const char *
get_sign (AikaProseRole role)
{
  switch (role)
    {
    case AIKA_PROSE_PARAGRAPH:
      return "";
    case AIKA_PROSE_BULLET:
      return "• ";
    case AIKA_PROSE_ORGANISATION:
      return "organisation: ";
    case AIKA_PROSE_TITLE:
      return "# ";
    case AIKA_PROSE_STATUS:
      return "status: ";
    case AIKA_PROSE_REFERENCES:
      return "references: ";
    case AIKA_PROSE_PUBLISHED:
      return "published: ";
    case AIKA_PROSE_LEAD:
      return "lead: ";
    case AIKA_PROSE_HEADING:
      return "## ";
    case AIKA_PROSE_SUBHEADING:
      return "### ";
    case AIKA_PROSE_NOTE:
      return "note: ";
    }

  g_assert_not_reached ();
}

static void
append_blocks (GString         *text,
               const GPtrArray *blocks,
               const char      *between)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const AikaProseBlock *block = blocks->pdata[i];

      if (i > 0)
        g_string_append (text, between);
      g_string_append (text, get_sign (block->role));
      for (guint k = 0; k < block->runs->len; k++)
        append_run (text, &g_array_index (block->runs, AikaProseRun, k));
    }
}

char *
prose_dup_blocks (const GPtrArray *blocks)
{
  GString *text = g_string_new (NULL);

  append_blocks (text, blocks, "\n");
  return g_string_free (text, FALSE);
}

char *
prose_dup_cell (const AikaProseCell *cell)
{
  GString *text = g_string_new (NULL);

  append_blocks (text, cell->blocks, " / ");
  return g_string_free (text, FALSE);
}

char *
prose_dup_columns (const AikaProseTable *table)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < table->columns->len; i++)
    {
      const AikaProseColumn *column = &g_array_index (table->columns, AikaProseColumn, i);

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? " | " : "", column->header, column->under != NULL ? "^" : "",
                              column->under != NULL ? column->under : "");
    }

  return g_string_free (text, FALSE);
}

char *
prose_dup_rows (const AikaProseTable *table)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < table->rows->len; i++)
    {
      const AikaProseRow *row = table->rows->pdata[i];

      if (i > 0)
        g_string_append_c (text, '\n');
      if (row->section != NULL)
        g_string_append_printf (text, "## %s", row->section);
      for (guint k = 0; row->cells != NULL && k < row->cells->len; k++)
        {
          g_autofree char *cell = prose_dup_cell (row->cells->pdata[k]);

          g_string_append_printf (text, "%s%s", k > 0 ? " | " : "", cell);
        }
    }

  return g_string_free (text, FALSE);
}

/* Returns: (transfer container): all blocks, those of cells too */
GPtrArray *
prose_list_blocks (const AikaProse *prose)
{
  GPtrArray *all = g_ptr_array_new ();
  const GPtrArray *lists[] = { prose->head, prose->body, prose->foot };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint k = 0; k < lists[i]->len; k++)
      g_ptr_array_add (all, lists[i]->pdata[k]);

  for (guint i = 0; prose->table != NULL && i < prose->table->rows->len; i++)
    {
      const AikaProseRow *row = prose->table->rows->pdata[i];

      for (guint k = 0; row->cells != NULL && k < row->cells->len; k++)
        {
          const AikaProseCell *cell = row->cells->pdata[k];

          for (guint n = 0; n < cell->blocks->len; n++)
            g_ptr_array_add (all, cell->blocks->pdata[n]);
        }
    }

  return all;
}
