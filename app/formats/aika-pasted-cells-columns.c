/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-pasted-cells"

#include "config.h"

#include "formats/aika-pasted-cells-columns.h"

#include <string.h>

#include "edit/aika-edit-time.h"
#include "prose/aika-prose-words.h"

/* What the columns of a table from outside mean: by their headers, in the words that the program's
 * own tables print, some that are usual in Excel, and the names of bodies; without headers by what
 * stands in them: times are the time, the first of the others is the title, the rest content. */

#define CUSTOM_PREFIX "custom:"

typedef struct
{
  const char *header;
  const char *field;
} Synonym;

/* Usual headers of such tables in Finnish, Finland-Swedish and English, beside our own. */
static const Synonym synonyms[] = {
  { "aika", "when" }, { "aikataulu", "when" }, { "milloin", "when" }, { "pvm", "when" }, { "päivämäärä", "when" },
  { "vaihe", "title" }, { "toimenpide", "title" }, { "tehtävä", "title" }, { "otsikko", "title" }, { "aihe", "title" },
  { "asia", "title" }, { "tilaisuus", "title" }, { "kuvaus", "content" }, { "osallistuja", "participants" },
  { "keitä", "participants" }, { "vastuu", "responsible" }, { "vastuut", "responsible" }, { "vastuutaho", "responsible" },
  { "vastuuhenkilö", "responsible" }, { "huomiot", "notes" }, { "huom.", "notes" }, { "huom", "notes" },
  { "lisätiedot", "notes" },
  { "tid", "when" }, { "tidpunkt", "when" }, { "tidtabell", "when" }, { "datum", "when" }, { "när", "when" },
  { "skede", "title" }, { "arbetsskede", "title" }, { "åtgärd", "title" }, { "uppgift", "title" }, { "rubrik", "title" },
  { "innehåll", "content" }, { "deltagare", "participants" }, { "ansvar", "responsible" }, { "ansvarig", "responsible" },
  { "anteckningar", "notes" },
  { "time", "when" }, { "date", "when" }, { "when", "when" }, { "schedule", "when" },
  { "task", "title" }, { "phase", "title" }, { "step", "title" }, { "title", "title" }, { "what", "title" },
  { "content", "content" }, { "contents", "content" }, { "description", "content" }, { "participants", "participants" },
  { "who", "participants" }, { "responsible", "responsible" }, { "notes", "notes" },
};

/* Fields that are made from the rest of a plan and cannot be read. */
static gboolean
is_readable (AikaProseField field)
{
  switch (field)
    {
    case AIKA_PROSE_FIELD_TITLE:
    case AIKA_PROSE_FIELD_CONTENT:
    case AIKA_PROSE_FIELD_WHEN:
    case AIKA_PROSE_FIELD_PERIOD:
    case AIKA_PROSE_FIELD_DAYS:
    case AIKA_PROSE_FIELD_PARTICIPANTS:
    case AIKA_PROSE_FIELD_RESPONSIBLE:
    case AIKA_PROSE_FIELD_MODE:
    case AIKA_PROSE_FIELD_CONSULTANT:
    case AIKA_PROSE_FIELD_VENUE:
    case AIKA_PROSE_FIELD_URL:
    case AIKA_PROSE_FIELD_DURATION:
    case AIKA_PROSE_FIELD_NOTES:
    case AIKA_PROSE_FIELD_SECTION:
      return TRUE;
    case AIKA_PROSE_FIELD_NUMBER:
    case AIKA_PROSE_FIELD_GROUP:
    case AIKA_PROSE_FIELD_LABELS:
    case AIKA_PROSE_FIELD_STATUS:
    case AIKA_PROSE_FIELD_CATEGORY:
    case AIKA_PROSE_FIELD_MEETINGS:
    case AIKA_PROSE_FIELD_BODY:
    case AIKA_PROSE_FIELD_CUSTOM:
      break;
    }

  return FALSE;
}

/* The words of the file for the fields that can be read, as aika_prose_field_find () knows them. */
static const char *const file_words[] = {
  "title", "content", "when", "period", "days", "participants", "responsible", "mode", "consultant", "venue", "url",
  "duration", "notes", "section", "number", NULL
};

/* Times of any kind are read alike. */
static const char *
get_file_word (AikaProseField field)
{
  const char *argument;

  if (field == AIKA_PROSE_FIELD_PERIOD || field == AIKA_PROSE_FIELD_DAYS)
    return "when";
  for (guint i = 0; file_words[i] != NULL; i++)
    if (aika_prose_field_find (file_words[i], &argument) == field)
      return file_words[i];

  return NULL;
}

static gboolean
is_same (const char *folded,
         const char *word)
{
  g_autofree char *other = g_utf8_casefold (word, -1);

  return g_str_equal (folded, other);
}

/* What a header names: a field, “number”, or NULL. */
static const char *
find_field (const char *header)
{
  g_autofree char *folded = g_utf8_casefold (header, -1);

  for (int language = 0; language < AIKA_N_LANGUAGES; language++)
    {
      const AikaProseWords *words = aika_prose_words_get (language);

      for (int field = 0; field < AIKA_PROSE_N_FIELDS; field++)
        if (words->fields[field] != NULL && is_same (folded, words->fields[field]) &&
            (is_readable (field) || field == AIKA_PROSE_FIELD_NUMBER))
          return get_file_word (field);
      if (is_same (folded, words->content_and_participants))
        return "content";
      if (is_same (folded, words->responsible))
        return "responsible";
    }
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    if (is_same (folded, synonyms[i].header))
      return synonyms[i].field;

  return NULL;
}

static AikaPastedColumn *
get_column (AikaPastedColumns *columns,
            guint              column)
{
  return &g_array_index (columns->columns, AikaPastedColumn, column);
}

static void
set_field (AikaPastedColumn *column,
           const char       *field)
{
  g_free (column->field);
  column->field = g_strdup (field);
}

/* The header's words: the last ones over the column. */
static const char *
find_header (const AikaPastedCells *cells,
             guint                  n_header_rows,
             guint                  column)
{
  for (guint row = n_header_rows; row-- > 0;)
    {
      const char *text = aika_pasted_cells_get (cells, row, column)->text;

      if (*text != '\0')
        return text;
    }

  return "";
}

/* “Sisällön kuvaus”, “Vastuut ja roolit”: what the first word that is known names. */
static const char *
find_field_in_words (const char *header)
{
  g_auto(GStrv) words = g_strsplit_set (header, " /,:()\n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *field = *words[i] != '\0' ? find_field (words[i]) : NULL;

      if (field != NULL)
        return field;
    }

  return NULL;
}

/* A column of a body of the plan holds dates of its meetings. */
static char *
dup_body_field (const AikaPlan *plan,
                const char     *header)
{
  g_autofree char *folded = g_utf8_casefold (header, -1);

  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);

      if ((body->abbreviation != NULL && is_same (folded, body->abbreviation)) ||
          (body->name != NULL && is_same (folded, body->name)))
        return g_strdup_printf ("body:%s", body->id);
    }

  return NULL;
}

/* A column that has a name which we do not know keeps that name. */
static char *
dup_field (const AikaPlan *plan,
           const char     *header)
{
  const char *field = find_field (header);
  char *of_body;

  if (field == NULL && (of_body = dup_body_field (plan, header)) != NULL)
    return of_body;
  if (field == NULL)
    field = find_field_in_words (header);
  if (field != NULL)
    return g_strdup (field);

  return *header != '\0' && strchr (header, '\n') == NULL ? g_strconcat (CUSTOM_PREFIX, header, NULL) : NULL;
}

/* Whether half of the cells of the row, and one without any doubt, are headers. */
static gboolean
is_header_row (const AikaPastedCells *cells,
               const AikaPlan        *plan,
               guint                  row)
{
  guint n_words = 0, n_known = 0, n_sure = 0;

  for (guint column = 0; column < cells->n_columns; column++)
    {
      const char *text = aika_pasted_cells_get (cells, row, column)->text;
      g_autofree char *field = dup_field (plan, text);

      n_words += *text != '\0';
      n_known += field != NULL && !g_str_has_prefix (field, CUSTOM_PREFIX);
      n_sure += *text != '\0' && find_field (text) != NULL;
    }

  return n_sure > 0 && 2 * n_known >= n_words;
}

/* The first row, and those that headers of it reach down to. */
static guint
count_header_rows (const AikaPastedCells *cells)
{
  guint n = 1;

  for (; n < cells->rows->len; n++)
    {
      gboolean is_reached = FALSE;

      for (guint column = 0; column < cells->n_columns && !is_reached; column++)
        is_reached = aika_pasted_cells_get (cells, n, column)->is_below;
      if (!is_reached)
        break;
    }

  return MIN (n, cells->rows->len - 1);
}

static void
read_headers (const AikaPastedCells *cells,
              const AikaPlan        *plan,
              AikaPastedColumns     *columns)
{
  for (guint i = 0; i < cells->n_columns; i++)
    {
      AikaPastedColumn *column = get_column (columns, i);
      g_autofree char *field = dup_field (plan, find_header (cells, columns->n_header_rows, i));

      if (column->month == AIKA_PASTED_NO_MONTH && field != NULL && !g_str_equal (field, "number"))
        set_field (column, field);
    }
}

typedef gboolean (*CellFunc) (const char *text,
                  const AikaTimeContext  *context);

static gboolean
is_time (const char            *text,
         const AikaTimeContext *context)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n", ' ');
  g_autoptr(AikaReading) reading = aika_reading_new (line, context);

  return reading->status == AIKA_READING_VALUE &&
         (aika_when_is_known (reading->when) || reading->when->kind == AIKA_WHEN_WHOLE_PROCESS);
}

/* “1”, “1.”, “12)” */
static gboolean
is_number (const char            *text,
           const AikaTimeContext *context)
{
  gsize n = strspn (text, "0123456789");

  return n > 0 && n <= 3 && (text[n] == '\0' || (strchr (".)", text[n]) != NULL && text[n + 1] == '\0'));
}

/* Whether more than half of the words of the column are such. */
static gboolean
is_mostly (const AikaPastedCells   *cells,
           const AikaPastedColumns *columns,
           guint                    column,
           CellFunc                 func,
           const AikaTimeContext   *context)
{
  guint n_words = 0, n_such = 0;

  for (guint row = columns->n_header_rows; row < cells->rows->len; row++)
    {
      const char *text = aika_pasted_cells_get (cells, row, column)->text;

      n_words += *text != '\0';
      n_such += *text != '\0' && func (text, context);
    }

  return 2 * n_such > n_words;
}

static gboolean
has_field (AikaPastedColumns *columns,
           const char        *field)
{
  for (guint i = 0; i < columns->columns->len; i++)
    if (g_strcmp0 (get_column (columns, i)->field, field) == 0)
      return TRUE;

  return FALSE;
}

/* What the columns without a known header are, by what stands in them. */
static void
guess_fields (const AikaPastedCells *cells,
              const AikaPlan        *plan,
              AikaPastedColumns     *columns)
{
  gboolean has_headers = has_field (columns, "title") || has_field (columns, "when") || has_field (columns, "content");
  gboolean has_months = FALSE;
  AikaTimeContext context;

  aika_edit_get_time_context (plan, NULL, NULL, &context);
  for (guint i = 0; i < cells->n_columns; i++)
    has_months |= get_column (columns, i)->month != AIKA_PASTED_NO_MONTH;

  for (guint i = 0; i < cells->n_columns; i++)
    {
      AikaPastedColumn *column = get_column (columns, i);

      if (column->month != AIKA_PASTED_NO_MONTH || column->field != NULL || cells->is_list)
        continue;
      if (cells->n_columns > 1 && i == 0 && is_mostly (cells, columns, i, is_number, NULL))
        set_field (column, "");
      else if (!has_headers && !has_months && !has_field (columns, "when") && cells->n_columns > 1 &&
               is_mostly (cells, columns, i, is_time, &context))
        set_field (column, "when");
    }

  for (guint i = 0; i < cells->n_columns; i++)
    {
      AikaPastedColumn *column = get_column (columns, i);

      if (column->month != AIKA_PASTED_NO_MONTH || column->field != NULL)
        continue;
      set_field (column, has_field (columns, "title") ? "content" : "title");
    }
}

/* Numbers of rows are made by the view; where no column is the title, the first one with words is. */
static void
settle_title (const AikaPastedCells *cells,
              AikaPastedColumns     *columns)
{
  for (guint i = 0; i < cells->n_columns; i++)
    if (g_strcmp0 (get_column (columns, i)->field, "title") == 0)
      {
        columns->title_column = i;
        return;
      }
  for (guint i = 0; i < cells->n_columns; i++)
    if (get_column (columns, i)->month == AIKA_PASTED_NO_MONTH && g_strcmp0 (get_column (columns, i)->field, "when") != 0)
      {
        set_field (get_column (columns, i), "title");
        columns->title_column = i;
        return;
      }
}

static void
column_clear (gpointer data)
{
  g_free (((AikaPastedColumn *) data)->field);
}

/**
 * aika_pasted_columns_new:
 * @cells: a table
 * @plan: the plan that it goes to
 *
 * Returns: (transfer full): what its columns mean
 */
AikaPastedColumns *
aika_pasted_columns_new (const AikaPastedCells *cells,
                         const AikaPlan        *plan)
{
  AikaPastedColumns *columns = g_new0 (AikaPastedColumns, 1);
  g_autofree gint32 *months = g_new (gint32, MAX (cells->n_columns, 1));

  columns->columns = g_array_new (FALSE, FALSE, sizeof (AikaPastedColumn));
  g_array_set_clear_func (columns->columns, column_clear);
  columns->n_header_rows = cells->is_list ? 0 : aika_pasted_cells_find_months (cells, plan, months);
  for (guint i = 0; i < cells->n_columns; i++)
    {
      const AikaPastedColumn column = { NULL, columns->n_header_rows > 0 ? months[i] : AIKA_PASTED_NO_MONTH };

      g_array_append_val (columns->columns, column);
    }

  if (columns->n_header_rows == 0 && cells->rows->len > 1 && is_header_row (cells, plan, 0))
    columns->n_header_rows = count_header_rows (cells);
  if (columns->n_header_rows > 0)
    read_headers (cells, plan, columns);
  guess_fields (cells, plan, columns);
  settle_title (cells, columns);
  return columns;
}

/**
 * aika_pasted_columns_free:
 * @columns: (transfer full) (nullable): columns
 */
void
aika_pasted_columns_free (AikaPastedColumns *columns)
{
  if (columns == NULL)
    return;

  g_array_unref (columns->columns);
  g_free (columns);
}
