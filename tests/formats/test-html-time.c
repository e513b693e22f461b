/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "test-html"

#include "config.h"

#include "formats/aika-html-time.h"

#include <locale.h>

#include "html-prose.h"

#define FI AIKA_LANGUAGE_FI
#define SV AIKA_LANGUAGE_SV
#define EN AIKA_LANGUAGE_EN

/* Times: the parts that a machine can read stand in brackets after what they say. */

typedef struct
{
  const char  *name;
  AikaLanguage language;
  const char  *words;
  const char  *expect;
} TimeCase;

static const TimeCase time_cases[] = {
  { "day", FI, "7.2.2022", "[2022-02-07 7.2.2022]" },
  { "day-with-weekday", FI, "ma 7.2.2022", "[2022-02-07 ma 7.2.2022]" },
  { "day-in-words", EN, "7 February 2022", "[2022-02-07 7 February 2022]" },
  { "leap-day", FI, "29.2.2024", "[2024-02-29 29.2.2024]" },
  { "clock", FI, "7.2.2022 klo 9", "[2022-02-07T09:00 7.2.2022 klo 9]" },
  { "clock-with-minutes", FI, "7.2.2022 klo 15.30", "[2022-02-07T15:30 7.2.2022 klo 15.30]" },
  { "clock-range", FI, "ti 12.4.2022 klo 17–20", "[2022-04-12T17:00 ti 12.4.2022 klo 17]–[2022-04-12T20:00 20]" },
  { "clock-range-minutes", FI, "2.2.2022 klo 15–16.30", "[2022-02-02T15:00 2.2.2022 klo 15]–[2022-02-02T16:30 16.30]" },
  { "clock-range-hyphen", SV, "den 12 april 2022 kl. 17-20", "[2022-04-12T17:00 den 12 april 2022 kl. 17]-[2022-04-12T20:00 20]" },
  { "days", FI, "7.–9.2.2022", "[2022-02-07 7.]–[2022-02-09 9.2.2022]" },
  { "days-of-two-years", FI, "30.12.2021 – 2.1.2022", "[2021-12-30 30.12.2021] – [2022-01-02 2.1.2022]" },
  { "list", FI, "20.4., 26.4. ja 27.4.2022", "[2022-04-20 20.4.], [2022-04-26 26.4.] ja [2022-04-27 27.4.2022]" },
  { "alternatives", FI, "1.6. tai 2.6.2022", "[2022-06-01 1.6.] tai [2022-06-02 2.6.2022]" },
  { "list-swedish", SV, "1.6 och 2.6.2022", "[2022-06-01 1.6] och [2022-06-02 2.6.2022]" },
  { "list-of-ranges-says-nothing", FI, "7.–8.2. ja 10.–11.2.2022", "7.–8.2. ja 10.–11.2.2022" },
  { "month", FI, "helmikuu 2022", "[2022-02 helmikuu 2022]" },
  { "december", FI, "joulukuu 2022", "[2022-12 joulukuu 2022]" },
  { "months", FI, "helmi–maaliskuu 2022", "[2022-02 helmi]–[2022-03 maaliskuu 2022]" },
  { "months-in-figures", FI, "4–6/2019", "[2019-04 4]–[2019-06 6/2019]" },
  { "months-without-dash", FI, "helmikuusta maaliskuuhun 2022", "helmikuusta maaliskuuhun 2022" },
  { "week", FI, "viikko 6/2022", "[2022-W06 viikko 6/2022]" },
  { "week-53", FI, "viikko 53/2020", "[2020-W53 viikko 53/2020]" },
  { "weeks", FI, "viikot 6–8/2022", "[2022-W06 viikot 6]–[2022-W08 8/2022]" },
  { "year", FI, "2022", "[2022 2022]" },
  { "years", FI, "2022–2025", "[2022 2022]–[2025 2025]" },
  { "about-says-nothing", FI, "noin 7.2.2022", "noin 7.2.2022" },
  { "deadline-says-nothing", FI, "7.2.2022 mennessä", "7.2.2022 mennessä" },
  { "from-says-nothing", FI, "7.2.2022 alkaen", "7.2.2022 alkaen" },
  { "part-of-month-says-nothing", FI, "syyskuun alku 2022", "syyskuun alku 2022" },
  { "season-says-nothing", FI, "syksy 2022", "syksy 2022" },
  { "quarter-says-nothing", EN, "Q2/2022", "Q2/2022" },
  { "whole-process-says-nothing", FI, "koko prosessin ajan", "koko prosessin ajan" },
};

static void
test_time (gconstpointer data)
{
  const TimeCase *test = data;
  g_autoptr(AikaWhen) when = html_prose_read_when (test->words, test->language);
  g_autoptr(GArray) parts = aika_html_part_time (test->words, when);
  g_autoptr(GString) said = g_string_new (NULL);
  const char *words = test->words;

  for (guint i = 0; i < parts->len; i++)
    {
      const AikaHtmlTimePart *part = &g_array_index (parts, AikaHtmlTimePart, i);

      g_assert_cmpuint (part->length, >, 0);
      if (part->datetime != NULL)
        g_string_append_printf (said, "[%s %.*s]", part->datetime, (int) part->length, words);
      else
        g_string_append_len (said, words, part->length);
      words += part->length;
    }

  g_assert_cmpstr (words, ==, "");
  g_assert_cmpstr (said->str, ==, test->expect);
}

/* The words on a screen of a time whose reading is another: none of its parts bears it out. */
static void
test_time_of_other_words (void)
{
  static const char *const words[] = { "8.–10.2.2022", "pian", "–", "7.–", "", "7.–8.–9.2." };
  g_autoptr(AikaWhen) when = html_prose_read_when ("7.–9.2.2022", FI);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr(GArray) parts = aika_html_part_time (words[i], when);

      for (guint j = 0; j < parts->len; j++)
        g_assert_null (g_array_index (parts, AikaHtmlTimePart, j).datetime);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (time_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/html/time/", time_cases[i].name, NULL);

      g_test_add_data_func (path, &time_cases[i], test_time);
    }
  g_test_add_func ("/html/time/words-that-do-not-bear-it-out", test_time_of_other_words);

  return g_test_run ();
}
