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
check_language (const ReadRow  *row,
                const AikaWhen *when,
                AikaLanguage    language)
{
  g_autofree char *said = aika_when_format (when, language, AIKA_PHRASE_FULL, AIKA_PHRASE_PLAIN);
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

static void
test_row (gconstpointer data)
{
  const ReadRow *row = data;
  g_autoptr(AikaReading) reading = aika_reading_new (row->expression, &row->context);

  /* That it is read at all is for test-read to say. */
  for (int language = 0; language < AIKA_N_LANGUAGES; language++)
    if (reading->when != NULL && !is_kept_in_words (reading->when))
      check_language (row, reading->when, language);
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
