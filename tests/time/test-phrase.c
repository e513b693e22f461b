/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "time/aika-phrase.h"

#include <locale.h>

#include "phrase-cases.h"
#include "signs.h"
#include "time/aika-term.h"

static void
check_form (const PhraseCase   *test,
            AikaPhraseForm      form,
            const char *const  *expect)
{
  g_autoptr(AikaWhen) when = when_from_case (&test->when);

  for (int language = 0; language < AIKA_N_LANGUAGES; language++)
    {
      g_autofree char *phrase = aika_when_format (when, language, form, AIKA_PHRASE_PLAIN);

      g_assert_cmpstr (phrase, ==, expect[language]);
    }
}

static void
test_full (gconstpointer data)
{
  const PhraseCase *test = data;

  check_form (test, AIKA_PHRASE_FULL, test->full);
}

static void
test_short (gconstpointer data)
{
  const PhraseCase *test = data;

  check_form (test, AIKA_PHRASE_SHORT, test->cell);
}

static void
test_spoken (gconstpointer data)
{
  const PhraseCase *test = data;

  check_form (test, AIKA_PHRASE_SPOKEN, test->spoken);
}

static void
test_reading (gconstpointer data)
{
  const PhraseCase *test = data;

  check_form (test, AIKA_PHRASE_READING, test->reading);
}

/* Flags, and values that only real plans have. ␣ stands for a no-break space, ¦ for a word joiner. */
typedef struct
{
  const char      *name;
  WhenCase         when;
  AikaLanguage     language;
  AikaPhraseForm   form;
  AikaPhraseFlags  flags;
  const char      *expect;
} FlagCase;

#define DAY_CASE    { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, "2022-04-12" }
#define MONTHS_CASE { AIKA_WHEN_MONTH_RANGE, AIKA_PRECISION_MONTH, "2018-10-01..2019-01-31" }
#define WORDS_CASE  { AIKA_WHEN_UNKNOWN, AIKA_PRECISION_PLAN, NULL, .text = "aika sovitaan yhdessä" }

static const FlagCase flag_cases[] = {
  { "no-weekday", DAY_CASE, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, AIKA_PHRASE_NO_WEEKDAY, "12.4.2022" },
  { "no-weekday-in-english", DAY_CASE, AIKA_LANGUAGE_EN, AIKA_PHRASE_FULL, AIKA_PHRASE_NO_WEEKDAY, "12 Apr 2022" },
  { "short-with-year", DAY_CASE, AIKA_LANGUAGE_FI, AIKA_PHRASE_SHORT, AIKA_PHRASE_WITH_YEAR, "12.4.2022" },
  { "short-months-with-year", MONTHS_CASE, AIKA_LANGUAGE_FI, AIKA_PHRASE_SHORT, AIKA_PHRASE_WITH_YEAR, "lokakuu 2018–tammikuu 2019" },
  { "short-deadline-with-year", { AIKA_WHEN_DEADLINE, AIKA_PRECISION_DAY, "..2026-10-30" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_SHORT, AIKA_PHRASE_WITH_YEAR, "30.10.2026" },
  { "capital", MONTHS_CASE, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, AIKA_PHRASE_CAPITAL, "Lokakuu 2018–tammikuu 2019" },
  { "capital-swedish", { AIKA_WHEN_YEAR, AIKA_PRECISION_YEAR, "2019-01-01..2019-12-31" }, AIKA_LANGUAGE_SV, AIKA_PHRASE_FULL, AIKA_PHRASE_CAPITAL, "År 2019" },
  { "capital-of-a-number", DAY_CASE, AIKA_LANGUAGE_FI, AIKA_PHRASE_SHORT, AIKA_PHRASE_CAPITAL, "12.4." },
  { "typographic-day", DAY_CASE, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, AIKA_PHRASE_TYPOGRAPHIC, "ti␣12.4.2022" },
  { "typographic-months", MONTHS_CASE, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, AIKA_PHRASE_TYPOGRAPHIC, "lokakuu 2018¦–tammikuu 2019" },
  { "typographic-short-days", { AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_DAY, "2026-03-24..2026-03-25" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_SHORT, AIKA_PHRASE_TYPOGRAPHIC, "24.¦–¦25.3." },
  { "typographic-clock", { AIKA_WHEN_TIME_RANGE, AIKA_PRECISION_MINUTE, "2022-04-12 17:00-20:00" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, AIKA_PHRASE_TYPOGRAPHIC, "12.4.2022 klo␣17¦–¦20" },

  { "words-in-full", WORDS_CASE, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "aika sovitaan yhdessä" },
  { "words-in-a-cell", WORDS_CASE, AIKA_LANGUAGE_FI, AIKA_PHRASE_SHORT, 0, "aika sovitaan yhdessä" },
  { "words-spoken", WORDS_CASE, AIKA_LANGUAGE_EN, AIKA_PHRASE_SPOKEN, 0, "aika sovitaan yhdessä" },
  { "words-read-as-missing", WORDS_CASE, AIKA_LANGUAGE_FI, AIKA_PHRASE_READING, 0, "aika puuttuu" },
  { "recurring-keeps-its-words", { AIKA_WHEN_RECURRING, AIKA_PRECISION_DAY, "2018-01-15;2018-01-29", .text = "joka toinen maanantai" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "joka toinen maanantai" },
  { "recurring-without-words", { AIKA_WHEN_RECURRING, AIKA_PRECISION_DAY, "2018-01-15;2018-01-29" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "15.1., 29.1.2018" },
  { "recurring-without-anything", { AIKA_WHEN_RECURRING, AIKA_PRECISION_DAY, NULL }, AIKA_LANGUAGE_SV, AIKA_PHRASE_FULL, 0, "tid saknas" },
  { "text-is-not-the-phrase", { AIKA_WHEN_MONTH, AIKA_PRECISION_MONTH, "2017-10-01..2017-10-31", .text = "Lokakuussa -17" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "lokakuu 2017" },
  { "both-ends-open-with-words", { AIKA_WHEN_YEAR, AIKA_PRECISION_YEAR, "..", .text = "joskus" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "joskus" },
  { "both-ends-open", { AIKA_WHEN_YEAR, AIKA_PRECISION_YEAR, ".." }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "aika puuttuu" },
  { "deadline-with-a-start", { AIKA_WHEN_DEADLINE, AIKA_PRECISION_MONTH, "2019-01-01..2019-03-31" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "maaliskuun 2019 loppuun mennessä" },
  { "two-deadlines", { AIKA_WHEN_DEADLINE, AIKA_PRECISION_DAY, "..2019-03-31;..2019-05-31", AIKA_LIST_ALL }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "31.3.2019 mennessä ja 31.5.2019 mennessä" },
  { "list-with-two-clocks", { AIKA_WHEN_DAY_LIST, AIKA_PRECISION_MINUTE, "2026-04-14 09:00;2026-04-21 17:00-20:00", AIKA_LIST_ALL }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "14.4. klo 9 ja 21.4.2026 klo 17–20" },
  { "list-with-a-range", { AIKA_WHEN_DAY_LIST, AIKA_PRECISION_DAY, "2026-04-14..2026-04-15;2026-04-21", AIKA_LIST_ALL }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "14.–15.4.2026 ja 21.4.2026" },
  { "october-typed-as-days-stays-days", { AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_DAY, "2017-10-01..2017-10-31" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "1.–31.10.2017" },
  { "end-of-clock-alone", { AIKA_WHEN_TIME_RANGE, AIKA_PRECISION_MINUTE, "2022-04-12..2022-04-12 20:00" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "12.4.2022 klo 20 asti" },
  { "night", { AIKA_WHEN_TIME_RANGE, AIKA_PRECISION_MINUTE, "2022-04-12 00:05-24:00" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "12.4.2022 klo 0.05–24" },
  { "midnight", { AIKA_WHEN_TIME, AIKA_PRECISION_MINUTE, "2022-04-12 00:00" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "12.4.2022 klo 0" },
  { "days-with-one-clock", { AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_MINUTE, "2013-04-22 09:00..2013-04-23" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "22.4.2013 klo 9 – 23.4.2013" },
  { "days-from-midnight", { AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_MINUTE, "2013-04-22 00:00..2013-04-23" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "22.4.2013 klo 0 – 23.4.2013" },
  { "days-with-one-clock-spoken", { AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_MINUTE, "2013-04-22 09:00..2013-04-23" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_SPOKEN, 0, "huhtikuun 22. päivästä kello 9 huhtikuun 23. päivään 2013" },
  { "days-from-midnight-spoken", { AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_MINUTE, "2013-04-22 00:00..2013-04-23" }, AIKA_LANGUAGE_EN, AIKA_PHRASE_SPOKEN, 0, "22 April at 00:00 to 23 April 2013" },
  { "open-reading-of-a-deadline-with-a-start", { AIKA_WHEN_DEADLINE, AIKA_PRECISION_MONTH, "2019-01-01..2019-03-31" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_READING, 0, "maaliskuun 2019 loppuun mennessä" },
  { "clock-of-a-month-is-not-said", { AIKA_WHEN_MONTH, AIKA_PRECISION_MONTH, "2022-04-01 09:00..2022-04-30 10:00" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "huhtikuu 2022" },
  { "grid-header-narrows-years", { AIKA_WHEN_YEAR_RANGE, AIKA_PRECISION_YEAR, "2018-01-01..2019-05-31" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "tammikuu 2018–toukokuu 2019" },
  { "council-term", { AIKA_WHEN_YEAR_RANGE, AIKA_PRECISION_YEAR, "2021-06-01..2025-05-31" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "valtuustokausi 2021–2025" },
  { "days-of-a-vague-time-are-not-said", { AIKA_WHEN_SEASON, AIKA_PRECISION_SEASON, "2018-09-03..2018-11-27" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "syys–marraskuu 2018" },
  { "first-third-to-second", { AIKA_WHEN_PART_OF_MONTH, AIKA_PRECISION_PART_OF_MONTH, "2026-10-01..2026-10-20" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL, 0, "lokakuun alku – lokakuun puoliväli 2026" },
  { "second-third-to-third", { AIKA_WHEN_PART_OF_MONTH, AIKA_PRECISION_PART_OF_MONTH, "2026-10-11..2026-10-31" }, AIKA_LANGUAGE_FI, AIKA_PHRASE_SPOKEN, 0, "lokakuun puolivälistä lokakuun loppuun 2026" },
};

static void
test_flags (gconstpointer data)
{
  const FlagCase *test = data;
  g_autoptr(AikaWhen) when = when_from_case (&test->when);
  g_autofree char *phrase = aika_when_format (when, test->language, test->form, test->flags);
  g_autofree char *expect = read_signs (test->expect);

  g_assert_cmpstr (phrase, ==, expect);
}

typedef struct
{
  const char   *name;
  const char   *text;
  gboolean      is_known;
  AikaLanguage  shown;
  const char   *expect;
} WordsCase;

/* Of a Finnish plan: the month of October 2017, or words alone. */
static const WordsCase words_cases[] = {
  { "own-language-keeps-the-words", "Lokakuussa -17", TRUE, AIKA_LANGUAGE_FI, "Lokakuussa -17" },
  { "other-language-says-the-time", "Lokakuussa -17", TRUE, AIKA_LANGUAGE_SV, "oktober 2017" },
  { "no-words", NULL, TRUE, AIKA_LANGUAGE_FI, "lokakuu 2017" },
  { "unknown-keeps-its-words-in-every-language", "täsmentyy", FALSE, AIKA_LANGUAGE_EN, "täsmentyy" },
  { "nothing", NULL, FALSE, AIKA_LANGUAGE_EN, "time missing" },
};

static void
test_words (gconstpointer data)
{
  const WordsCase *test = data;
  WhenCase written = { AIKA_WHEN_UNKNOWN, AIKA_PRECISION_PLAN, NULL, .text = test->text };
  g_autoptr(AikaWhen) when = NULL;
  g_autofree char *words = NULL;

  if (test->is_known)
    {
      written.kind = AIKA_WHEN_MONTH;
      written.precision = AIKA_PRECISION_MONTH;
      written.spans = "2017-10-01..2017-10-31";
    }
  when = when_from_case (&written);
  words = aika_when_dup_words (when, test->shown, AIKA_LANGUAGE_FI, AIKA_PHRASE_PLAIN);

  g_assert_cmpstr (words, ==, test->expect);
}

static void
test_words_are_glued (void)
{
  WhenCase written = { AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_DAY, "2017-09-04..2017-09-05", .text = "4.-5.9.2017 klo 9" };
  g_autoptr(AikaWhen) when = when_from_case (&written);
  g_autofree char *words = aika_when_dup_words (when, AIKA_LANGUAGE_FI, AIKA_LANGUAGE_FI,
                                                AIKA_PHRASE_TYPOGRAPHIC | AIKA_PHRASE_CAPITAL);
  g_autofree char *expect = read_signs ("4.¦-¦5.9.2017 klo␣9");

  g_assert_cmpstr (words, ==, expect);
}

static void
test_no_value (void)
{
  g_autofree char *phrase = aika_when_format (NULL, AIKA_LANGUAGE_FI, AIKA_PHRASE_SPOKEN, AIKA_PHRASE_PLAIN);
  g_autofree char *words = aika_when_dup_words (NULL, AIKA_LANGUAGE_FI, AIKA_LANGUAGE_FI, AIKA_PHRASE_CAPITAL);

  g_assert_cmpstr (phrase, ==, "aika puuttuu");
  g_assert_cmpstr (words, ==, "Aika puuttuu");
}

static void
test_day_and_clock (void)
{
  g_autofree char *as_of = aika_day_format (aika_day_from_ymd (2017, 8, 14), AIKA_LANGUAGE_FI, AIKA_PHRASE_FULL,
                                            AIKA_PHRASE_NO_WEEKDAY);
  g_autofree char *usual = aika_clock_format (16 * 60, -1, AIKA_LANGUAGE_FI, AIKA_PHRASE_PLAIN);
  g_autofree char *swedish = aika_clock_format (15 * 60, 16 * 60 + 30, AIKA_LANGUAGE_SV, AIKA_PHRASE_PLAIN);
  g_autofree char *english = aika_clock_format (9 * 60, 20 * 60, AIKA_LANGUAGE_EN, AIKA_PHRASE_PLAIN);
  g_autofree char *nothing = aika_clock_format (-1, -1, AIKA_LANGUAGE_FI, AIKA_PHRASE_PLAIN);

  g_assert_cmpstr (as_of, ==, "14.8.2017");
  g_assert_cmpstr (usual, ==, "klo 16");
  g_assert_cmpstr (swedish, ==, "kl. 15–16.30");
  g_assert_cmpstr (english, ==, "09:00–20:00");
  g_assert_cmpstr (nothing, ==, "");
}

static const struct
{
  AikaTermKind  kind;
  AikaWhenKind  when_kind;
  AikaPrecision precision;
} vague_kinds[] = {
  { AIKA_TERM_MONTH, AIKA_WHEN_MONTH, AIKA_PRECISION_MONTH },
  { AIKA_TERM_MONTH_BEGINNING, AIKA_WHEN_PART_OF_MONTH, AIKA_PRECISION_PART_OF_MONTH },
  { AIKA_TERM_MONTH_MIDDLE, AIKA_WHEN_PART_OF_MONTH, AIKA_PRECISION_PART_OF_MONTH },
  { AIKA_TERM_MONTH_END, AIKA_WHEN_PART_OF_MONTH, AIKA_PRECISION_PART_OF_MONTH },
  { AIKA_TERM_MONTH_FIRST_HALF, AIKA_WHEN_PART_OF_MONTH, AIKA_PRECISION_PART_OF_MONTH },
  { AIKA_TERM_MONTH_SECOND_HALF, AIKA_WHEN_PART_OF_MONTH, AIKA_PRECISION_PART_OF_MONTH },
  { AIKA_TERM_MONTH_TURN, AIKA_WHEN_PART_OF_MONTH, AIKA_PRECISION_PART_OF_MONTH },
  { AIKA_TERM_FIRST_HALF_YEAR, AIKA_WHEN_HALF_YEAR, AIKA_PRECISION_HALF_YEAR },
  { AIKA_TERM_SECOND_HALF_YEAR, AIKA_WHEN_HALF_YEAR, AIKA_PRECISION_HALF_YEAR },
  { AIKA_TERM_SEASON, AIKA_WHEN_SEASON, AIKA_PRECISION_SEASON },
  { AIKA_TERM_EARLY_SEASON, AIKA_WHEN_SEASON, AIKA_PRECISION_SEASON },
  { AIKA_TERM_LATE_SEASON, AIKA_WHEN_SEASON, AIKA_PRECISION_SEASON },
  { AIKA_TERM_SPRING_TERM, AIKA_WHEN_SEASON, AIKA_PRECISION_SEASON },
  { AIKA_TERM_AUTUMN_TERM, AIKA_WHEN_SEASON, AIKA_PRECISION_SEASON },
  { AIKA_TERM_YEAR_BEGINNING, AIKA_WHEN_PART_OF_YEAR, AIKA_PRECISION_PART_OF_YEAR },
  { AIKA_TERM_YEAR_MIDDLE, AIKA_WHEN_PART_OF_YEAR, AIKA_PRECISION_PART_OF_YEAR },
  { AIKA_TERM_YEAR_END, AIKA_WHEN_PART_OF_YEAR, AIKA_PRECISION_PART_OF_YEAR },
  { AIKA_TERM_YEAR_TURN, AIKA_WHEN_PART_OF_YEAR, AIKA_PRECISION_PART_OF_YEAR },
  { AIKA_TERM_YEAR, AIKA_WHEN_YEAR, AIKA_PRECISION_YEAR },
  { AIKA_TERM_SCHOOL_YEAR, AIKA_WHEN_YEAR, AIKA_PRECISION_YEAR },
  { AIKA_TERM_COUNCIL_TERM, AIKA_WHEN_YEAR_RANGE, AIKA_PRECISION_YEAR },
  { AIKA_TERM_WEEK_BEGINNING, AIKA_WHEN_WEEK, AIKA_PRECISION_WEEK },
  { AIKA_TERM_WEEK_END, AIKA_WHEN_WEEK, AIKA_PRECISION_WEEK },
};

/* The numbers of a phrase are years, of four digits; a day has one or two. */
static void
assert_shows_no_day (const char *phrase)
{
  for (const char *at = phrase; *at != '\0';)
    {
      guint n_digits = 0;

      while (g_ascii_isdigit (at[n_digits]))
        n_digits++;
      if (n_digits != 0 && n_digits != 4)
        g_error ("“%s” shows a day", phrase);
      at += MAX (n_digits, 1);
    }
}

static void
test_vague_times_show_no_day (void)
{
  static const AikaPrecision precisions[] = {
    AIKA_PRECISION_PART_OF_MONTH, AIKA_PRECISION_MONTH, AIKA_PRECISION_HALF_YEAR, AIKA_PRECISION_SEASON,
    AIKA_PRECISION_PART_OF_YEAR, AIKA_PRECISION_YEAR,
  };

  for (guint round = 0; round < 3000; round++)
    {
      gint32 start_day = g_test_rand_int_range (aika_day_from_ymd (1950, 1, 1), aika_day_from_ymd (2097, 1, 1));
      AikaSpan span = { start_day, start_day + g_test_rand_int_range (1, 900), 600, 700 };
      AikaPrecision precision = precisions[g_test_rand_int_range (0, G_N_ELEMENTS (precisions))];
      g_autoptr(AikaWhen) when = NULL;

      if (g_test_rand_int_range (0, 4) == 0)
        span.start_day = AIKA_DAY_NONE;
      else if (g_test_rand_int_range (0, 4) == 0)
        span.end_day = AIKA_DAY_NONE;
      when = aika_when_new (AIKA_WHEN_MONTH_RANGE, precision, NULL, &span, 1, AIKA_LIST_UNSPECIFIED, 0);

      for (int language = 0; language < AIKA_N_LANGUAGES; language++)
        for (int form = AIKA_PHRASE_FULL; form <= AIKA_PHRASE_READING; form++)
          {
            g_autofree char *phrase = aika_when_format (when, language, form, AIKA_PHRASE_PLAIN);

            assert_shows_no_day (phrase);
          }
    }
}

static void
test_spoken_has_no_dash (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (phrase_cases); i++)
    for (int language = 0; language < AIKA_N_LANGUAGES; language++)
      {
        g_autoptr(AikaWhen) when = when_from_case (&phrase_cases[i].when);
        g_autofree char *phrase = aika_when_format (when, language, AIKA_PHRASE_SPOKEN, AIKA_PHRASE_PLAIN);

        g_assert_null (strstr (phrase, "–"));
        g_assert_null (strstr (phrase, "—"));
      }
}

/* All names of some years, in full, are different: what is said can be told apart. */
static void
test_names_differ (void)
{
  for (int language = 0; language < AIKA_N_LANGUAGES; language++)
    {
      g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint i = 0; i < G_N_ELEMENTS (vague_kinds); i++)
        {
          gint32 last_start = AIKA_DAY_NONE;

          for (gint32 day = aika_day_from_ymd (2018, 1, 1); day < aika_day_from_ymd (2021, 1, 1); day++)
            {
              g_autoptr(AikaWhen) when = NULL;
              char *phrase;
              AikaTerm term;
              AikaSpan span;

              if (!aika_term_at (vague_kinds[i].kind, day, &term) || term.start_day == last_start)
                continue;

              last_start = term.start_day;
              span = (AikaSpan) { term.start_day, term.end_day, -1, -1 };
              when = aika_when_new (vague_kinds[i].when_kind, vague_kinds[i].precision, NULL, &span, 1, 0, 0);
              phrase = aika_when_format (when, language, AIKA_PHRASE_FULL, AIKA_PHRASE_PLAIN);
              if (!g_hash_table_add (seen, phrase))
                g_error ("“%s” means two times", phrase);
            }
        }
    }
}

static void
add_case (const char       *form,
          const PhraseCase *test,
          GTestDataFunc     run)
{
  g_autofree char *path = g_strdup_printf ("/phrase/%s/%s", form, test->name);

  g_test_add_data_func (path, test, run);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (phrase_cases); i++)
    {
      add_case ("full", &phrase_cases[i], test_full);
      add_case ("short", &phrase_cases[i], test_short);
      add_case ("spoken", &phrase_cases[i], test_spoken);
      add_case ("reading", &phrase_cases[i], test_reading);
    }
  for (guint i = 0; i < G_N_ELEMENTS (flag_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/phrase/flags/", flag_cases[i].name, NULL);

      g_test_add_data_func (path, &flag_cases[i], test_flags);
    }
  for (guint i = 0; i < G_N_ELEMENTS (words_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/phrase/words/", words_cases[i].name, NULL);

      g_test_add_data_func (path, &words_cases[i], test_words);
    }
  g_test_add_func ("/phrase/words/are-glued-and-not-changed", test_words_are_glued);
  g_test_add_func ("/phrase/no-value-is-a-missing-time", test_no_value);
  g_test_add_func ("/phrase/days-and-clocks-alone", test_day_and_clock);
  g_test_add_func ("/phrase/vague-times-show-no-day", test_vague_times_show_no_day);
  g_test_add_func ("/phrase/spoken-has-no-dash", test_spoken_has_no_dash);
  g_test_add_func ("/phrase/names-differ", test_names_differ);

  return g_test_run ();
}
