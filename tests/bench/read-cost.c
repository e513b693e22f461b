/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "read-cost.h"

#include <time.h>

#include "time/aika-reading.h"

/* What reading costs, in time of the processor: what else the machine does counts little, and
 * the least of several runs counts less of it. */

#define N_CHARACTERS_A_RUN 20000        /* a millisecond or so: far above the clock's grain */

const ReadShape read_shapes[] = {
  { "dates", "1.2.2022, " },
  { "dates-without-a-comma", "1.2.2022 " },
  { "dates-without-a-year", "1.2. ja " },
  { "ranges", "4.-5.9.2017; " },
  { "clock-times", "klo 17-20 " },
  { "months", "syyskuun " },
  { "misspelt-months", "tammmikuu " },
  { "weekdays", "ma " },
  { "bodies", "KH " },
  { "words", "sana toinen " },
  { "words-of-several", "end of the " },
  { "words-that-begin-and-fill", "on noin " },
  { "short-numbers", "1 2 3 " },
  { "digits", "0123456789" },
  { "dashes", "-" },
  { "dashes-and-numbers", "1-" },
  { "dots", "." },
  { "blanks", " " },
  { "brackets", "(" },
  { "one-long-word", "kaupunginhallitus" },
  { "one-long-foreign-word", "åäö日" },
  { "combining-marks", "a\u0308" },
};

const guint n_read_shapes = G_N_ELEMENTS (read_shapes);

/**
 * read_cost_get_cpu_seconds:
 *
 * Returns: the time that the processor has spent on this process
 */
double
read_cost_get_cpu_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

/* What no reader can do without. */
static void
look_through (const char *text)
{
  g_autofree char *copy = g_strdup (text);
  volatile guint n_tokens = 0;
  int last_sort = -1;

  if (!g_utf8_validate (copy, -1, NULL))
    return;
  for (const char *at = copy; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_unichar_tolower (g_utf8_get_char (at));
      int sort = g_unichar_isdigit (c) ? 1 : g_unichar_isalpha (c) ? 2 : g_unichar_isspace (c) ? 3 : 4;

      if (sort != last_sort)
        n_tokens++;
      last_sort = sort;
    }
}

/**
 * read_cost_do:
 * @way: what to do
 * @text: a text
 */
void
read_cost_do (ReadWay     way,
              const char *text)
{
  AikaTimeContext context;

  aika_time_context_init (&context, AIKA_LANGUAGE_FI);
  context.year = 2022;
  switch (way)
    {
    case READ_WAY_FLOOR:
      look_through (text);
      break;
    case READ_WAY_FIELD:
      aika_reading_unref (aika_reading_new (text, &context));
      break;
    case READ_WAY_IMPORT:
      g_ptr_array_unref (aika_text_find_times (text, &context));
      break;
    }
}

/**
 * read_cost_per_character:
 * @shape: a sort of text
 * @n_characters: its length
 * @way: what to do with it
 * @n_runs: how often to measure
 *
 * Returns: what a character costs at this length, in seconds: the least of the runs
 */
double
read_cost_per_character (const ReadShape *shape,
                         guint            n_characters,
                         ReadWay          way,
                         guint            n_runs)
{
  g_autoptr(GString) text = g_string_new (NULL);
  guint n_unit_characters = (guint) g_utf8_strlen (shape->unit, -1);
  guint n_units = MAX (n_characters / n_unit_characters, 1);
  guint n_times = MAX (N_CHARACTERS_A_RUN / n_characters, 1);
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < n_units; i++)
    g_string_append (text, shape->unit);

  for (guint run = 0; run < n_runs; run++)
    {
      double start = read_cost_get_cpu_seconds ();

      for (guint i = 0; i < n_times; i++)
        read_cost_do (way, text->str);
      least = MIN (least, (read_cost_get_cpu_seconds () - start) / n_times);
    }

  return least / (n_units * n_unit_characters);
}
