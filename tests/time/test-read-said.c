/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <locale.h>

#include "read-table.h"
#include "time/aika-phrase.h"

/* What the program says of a time, it reads as the same time again: for every time of the tables
 * and in every language. That the year was inferred is not said, for then it is written. */

static AikaWhen *
dup_essence (const AikaWhen *when)
{
  return aika_when_new (when->kind, when->precision, NULL, when->spans, when->n_spans, when->list_mode,
                        when->flags & ~AIKA_WHEN_YEAR_INFERRED);
}

static void
check_form (const ReadRow  *row,
            const AikaWhen *when,
            AikaLanguage    language,
            AikaPhraseForm  form)
{
  g_autofree char *said = aika_when_format (when, language, form, AIKA_PHRASE_WITH_YEAR);
  g_autoptr(AikaReading) reading = NULL;
  g_autoptr(AikaWhen) before = dup_essence (when);
  g_autoptr(AikaWhen) after = NULL;
  AikaTimeContext context;

  aika_time_context_init (&context, language);
  context.plan_start_day = row->context.plan_start_day;
  context.plan_end_day = row->context.plan_end_day;
  reading = aika_reading_new (said, &context);
  if (reading->when != NULL)
    after = dup_essence (reading->when);
  if (after != NULL && aika_when_equal (before, after))
    return;

  g_test_message ("%s:%u: %s “%s”: said as “%s” in %s, which is %s", row->file, row->line, row->id, row->expression, said,
                  aika_language_get_tag (language), after != NULL ? "another time" : "not read");
  g_test_fail ();
}

/* Words that say no time, or one that comes again and again, are kept as they are. */
static gboolean
is_kept_in_words (const AikaWhen *when)
{
  return when->kind == AIKA_WHEN_UNKNOWN || when->kind == AIKA_WHEN_RECURRING;
}

/* “2019–” is spoken as what begins in 2019, which is another kind with the same days. */
static gboolean
is_open_year (const AikaWhen *when)
{
  return when->kind == AIKA_WHEN_YEAR && when->n_spans == 1 && when->spans[0].end_day == AIKA_DAY_NONE;
}

/* A cell says the day of a deadline or of a beginning alone, and no doubt: the sign says the rest. */
static gboolean
leaves_cell (const AikaWhen *when)
{
  return when->kind == AIKA_WHEN_DEADLINE || when->kind == AIKA_WHEN_FROM ||
         (when->flags & (AIKA_WHEN_APPROXIMATE | AIKA_WHEN_TENTATIVE | AIKA_WHEN_CONDITIONAL)) != 0;
}

static void
test_row (gconstpointer data)
{
  const ReadRow *row = data;
  g_autoptr(AikaReading) reading = aika_reading_new (row->expression, &row->context);

  /* That it is read at all is for test-read to say. */
  for (int language = 0; language < AIKA_N_LANGUAGES; language++)
    if (reading->when != NULL && !is_kept_in_words (reading->when))
      {
        check_form (row, reading->when, language, AIKA_PHRASE_FULL);
        if (!is_open_year (reading->when))
          check_form (row, reading->when, language, AIKA_PHRASE_SPOKEN);
        if (!leaves_cell (reading->when))
          check_form (row, reading->when, language, AIKA_PHRASE_SHORT);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GPtrArray) rows = NULL;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  rows = read_table_load ();
  for (guint i = 0; i < rows->len; i++)
    {
      const ReadRow *row = rows->pdata[i];
      g_autofree char *path = g_strdup_printf ("/read-said/%s/%s", row->file, row->id);

      if (!row->is_import && !g_str_equal (row->expect, "error") && !g_str_equal (row->expect, "unknown"))
        g_test_add_data_func (path, row, test_row);
    }

  return g_test_run ();
}
