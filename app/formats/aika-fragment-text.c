/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-fragment"

#include "config.h"

#include "formats/aika-fragment-out.h"

#include <string.h>

#include "formats/aika-fragment-matrix.h"
#include "prose/aika-prose-words.h"
#include "time/aika-phrase.h"
#include "time/aika-plan-words.h"

/* A fragment as text: with tabs for a spreadsheet that takes no HTML, and in lines for a mail or a
 * chat.
 *
 * Source of the form with tabs: what Excel puts on the clipboard: a tab between cells, CR LF behind
 * a row, quotes around a cell with a tab, a line break or a quote. */

#define ROW_END "\r\n"

/* A spreadsheet works out what begins like a formula; a space before it keeps it text. */
static void
append_field (GString    *text,
              const char *words)
{
  g_autoptr(GString) field = g_string_new (NULL);

  if (words == NULL || *words == '\0')
    return;
  if (strchr ("=+-@", *words) != NULL)
    g_string_append_c (field, ' ');
  g_string_append (field, words);
  if (strpbrk (field->str, "\t\n\r\"") == NULL)
    {
      g_string_append (text, field->str);
      return;
    }

  g_string_replace (field, "\"", "\"\"", 0);
  g_string_append_printf (text, "\"%s\"", field->str);
}

static void
append_years (GString          *text,
              const AikaMatrix *matrix)
{
  for (guint i = 0; i < matrix->n_months;)
    {
      guint n = aika_matrix_count_months_of_year (matrix, i);
      g_autofree char *year = aika_matrix_dup_year (matrix->first_month + (gint32) i);

      g_string_append_printf (text, "\t%s", year);
      for (guint k = 1; k < n; k++)
        g_string_append_c (text, '\t');
      i += n;
    }
  g_string_append (text, ROW_END);
}

static void
append_row (GString             *text,
            const AikaMatrix    *matrix,
            const AikaMatrixRow *row)
{
  append_field (text, row->heading != NULL ? row->heading : row->item->title);
  for (guint i = 0; i < matrix->n_months; i++)
    {
      g_string_append_c (text, '\t');
      if (row->cells == NULL)
        continue;
      if (row->cells[i].text != NULL)
        append_field (text, row->cells[i].text);
      else if (row->cells[i].is_shaded)
        g_string_append (text, AIKA_FRAGMENT_SHADE);
    }
  g_string_append (text, ROW_END);
}

/**
 * aika_fragment_write_separated:
 * @fragment: a fragment
 *
 * Writes the rows and months with tabs between them: a row of years, a row of months, then the rows.
 * A shaded cell without words is “■”.
 *
 * Returns: (transfer full): UTF-8
 */
char *
aika_fragment_write_separated (const AikaFragment *fragment)
{
  g_autoptr(AikaMatrix) matrix = NULL;
  GString *text;

  g_return_val_if_fail (fragment != NULL, NULL);

  matrix = aika_matrix_new (fragment);
  text = g_string_new (NULL);
  append_years (text, matrix);
  append_field (text, aika_prose_words_get (matrix->language)->fields[AIKA_PROSE_FIELD_TITLE]);
  for (guint i = 0; i < matrix->n_months; i++)
    g_string_append_printf (text, "\t%s", aika_matrix_get_month (matrix, i));
  g_string_append (text, ROW_END);
  for (guint i = 0; i < matrix->rows->len; i++)
    append_row (text, matrix, &g_array_index (matrix->rows, AikaMatrixRow, i));

  return g_string_free (text, FALSE);
}

/* A label that says the time, as “24.4.” in a cell, is not said twice. */
static gboolean
says_more (const AikaMark *mark,
           const AikaWhen *when,
           AikaLanguage    language)
{
  g_autofree char *brief = NULL;

  if (mark->label == NULL || *mark->label == '\0')
    return FALSE;
  if (when == NULL)
    return TRUE;

  brief = aika_when_format (when, language, AIKA_PHRASE_SHORT, AIKA_PHRASE_PLAIN);
  return !g_str_equal (mark->label, brief) && g_strcmp0 (mark->label, when->text) != 0;
}

/* The author's words; of a day all of it, as no column says its year. */
static char *
dup_words (const AikaWhen *when,
           AikaLanguage    language)
{
  if (when == NULL)
    return g_strdup (aika_language_get_time_missing (language));
  if (aika_when_is_known (when) && when->precision <= AIKA_PRECISION_DAY)
    return aika_when_format (when, language, AIKA_PHRASE_FULL, AIKA_PHRASE_PLAIN);

  return aika_when_dup_words (when, language, language, AIKA_PHRASE_PLAIN);
}

static void
append_mark (GString            *text,
             const AikaFragment *fragment,
             const AikaMark     *mark)
{
  AikaLanguage language = aika_language_from_tag (fragment->plan->language);
  g_autoptr(AikaWhen) own = aika_plan_get_mark_when (fragment->plan, mark);
  const AikaWhen *when = aika_matrix_find_frozen (fragment, mark);
  const char *status = aika_status_get_word (mark->status, mark->meaning, language);
  g_autofree char *words = NULL;

  if (when == NULL)
    when = own;
  words = dup_words (when, language);
  g_string_append (text, words);
  if (says_more (mark, when, language))
    g_string_append_printf (text, ", %s", mark->label);
  if (mark->status != AIKA_STATUS_CONFIRMED && status != NULL)
    g_string_append_printf (text, " (%s)", status);
}

static void
append_title (GString        *text,
              const AikaItem *item)
{
  if (item->title == NULL || *item->title == '\0')
    return;

  g_string_append (text, item->title);
}

/* A line a row with its marks, or, where marks were copied, a line a mark. */
static void
append_lines (GString            *text,
              const AikaFragment *fragment,
              const AikaItem     *item)
{
  guint n_marks = aika_seq_get_length (item->marks);

  if (n_marks == 0 && fragment->kind != AIKA_FRAGMENT_ROWS)
    return;

  append_title (text, item);
  for (guint k = 0; k < n_marks; k++)
    {
      if (k > 0 && fragment->kind != AIKA_FRAGMENT_ROWS)
        {
          g_string_append_c (text, '\n');
          append_title (text, item);
        }
      g_string_append (text, k == 0 || fragment->kind != AIKA_FRAGMENT_ROWS ? ": " : "; ");
      append_mark (text, fragment, aika_seq_get (item->marks, k));
    }
  g_string_append_c (text, '\n');
}

/**
 * aika_fragment_write_lines:
 * @fragment: a fragment
 *
 * Writes a line a row, “Palvelulupauksen määrittely: syys–joulukuu 2018”, or where marks were copied
 * a line a mark, for a chat or a mail.
 *
 * Returns: (transfer full): UTF-8
 */
char *
aika_fragment_write_lines (const AikaFragment *fragment)
{
  GString *text;

  g_return_val_if_fail (fragment != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < aika_seq_get_length (fragment->plan->items); i++)
    append_lines (text, fragment, aika_seq_get (fragment->plan->items, i));

  return g_string_free (text, FALSE);
}
