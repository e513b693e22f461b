/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <locale.h>

#include "read-table.h"
#include "time/aika-phrase.h"
#include "time/aika-shift.h"

/* Whatever people write and wherever it goes: the words of a moved time are read as that time, with
 * its own year over them as the old words had theirs. */

#define N_ROUNDS 20

static const AikaStep steps[] = { AIKA_STEP_OWN, AIKA_STEP_WEEK, AIKA_STEP_MONTH, AIKA_STEP_QUARTER, AIKA_STEP_YEAR };

static gboolean
is_same_time (const AikaWhen *a,
              const AikaWhen *b)
{
  g_autoptr(AikaWhen) plain_a = aika_when_new (a->kind, a->precision, NULL, a->spans, a->n_spans, a->list_mode,
                                               a->flags & ~AIKA_WHEN_YEAR_INFERRED);
  g_autoptr(AikaWhen) plain_b = aika_when_new (b->kind, b->precision, NULL, b->spans, b->n_spans, b->list_mode,
                                               b->flags & ~AIKA_WHEN_YEAR_INFERRED);

  return aika_when_equal (plain_a, plain_b);
}

/* Whether the words mean the time where only its language and a year are known. */
static gboolean
are_read_as (const char     *words,
             const AikaWhen *when,
             AikaLanguage    language,
             int             year)
{
  AikaTimeContext context;
  g_autoptr(AikaReading) reading = NULL;

  aika_time_context_init (&context, language);
  context.year = year;
  reading = aika_reading_new (words, &context);

  return reading->when != NULL && is_same_time (reading->when, when);
}

/* A value that has no name is said by the whole months around it, which are another value. */
static gboolean
has_name (const AikaWhen *when,
          AikaLanguage    language)
{
  g_autofree char *words = aika_when_format (when, language, AIKA_PHRASE_FULL, AIKA_PHRASE_PLAIN);

  return are_read_as (words, when, language, 0);
}

static int
get_year (const AikaWhen *when)
{
  const AikaSpan *span = &when->spans[0];
  int year;

  aika_day_to_ymd (span->start_day != AIKA_DAY_NONE ? span->start_day : span->end_day - 1, &year, NULL, NULL);
  return year;
}

/* Moves the words hither and thither; FALSE and a message where the new words are another time. */
static gboolean
check_moves (const ReadRow *row,
             const char    *words)
{
  g_autoptr(AikaReading) reading = aika_reading_new (words, &row->context);
  AikaLanguage language = row->context.language;
  g_autoptr(AikaWhen) when = NULL;

  if (reading->status != AIKA_READING_VALUE || aika_when_get_step (reading->when) == AIKA_STEP_NONE)
    return TRUE;

  when = aika_when_with_text (reading->when, words);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      AikaStep step = round == 0 ? AIKA_STEP_OWN : steps[g_test_rand_int_range (0, G_N_ELEMENTS (steps))];
      int n_steps = round == 0 ? 1 : g_test_rand_int_range (-20, 21);
      g_autoptr(AikaWhen) moved = aika_when_shift (when, step, n_steps, language, NULL);

      if (moved == NULL || moved == when || !has_name (moved, language) ||
          are_read_as (moved->text, moved, language, get_year (when)))
        continue;

      g_test_message ("%s:%u: “%s” by %d of step %d became “%s”, which is another time", row->file, row->line, words,
                      n_steps, step, moved->text);
      return FALSE;
    }

  return TRUE;
}

/* As written, in capitals and with its letters and accents apart. */
static void
test_row (gconstpointer data)
{
  const ReadRow *row = data;
  g_autofree char *upper = g_utf8_strup (row->expression, -1);
  g_autofree char *decomposed = g_utf8_normalize (row->expression, -1, G_NORMALIZE_NFD);

  if (!check_moves (row, row->expression) || !check_moves (row, upper) || !check_moves (row, decomposed))
    g_test_fail ();
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GPtrArray) rows = NULL;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  rows = read_table_load ();
  for (guint i = 0; i < rows->len; i++)
    {
      const ReadRow *row = rows->pdata[i];
      g_autofree char *path = NULL;

      if (row->is_import)
        continue;
      path = g_strdup_printf ("/restate/rows/%s/%s", row->file, row->id);
      g_test_add_data_func (path, row, test_row);
    }

  return g_test_run ();
}
