/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "time/aika-phrase.h"

#include <locale.h>

#include "signs.h"

/* In the cases ␣ stands for a no-break space and ¦ for a word joiner. */
typedef struct
{
  const char   *name;
  AikaLanguage  language;
  const char   *text;
  const char   *expect;
} GlueCase;

static const GlueCase glue_cases[] = {
  { "clock", AIKA_LANGUAGE_FI, "klo 17", "klo␣17" },
  { "clock-range", AIKA_LANGUAGE_FI, "12.4.2022 klo 17–20", "12.4.2022 klo␣17¦–¦20" },
  { "swedish-clock", AIKA_LANGUAGE_SV, "12.4.2022 kl. 17–20", "12.4.2022 kl.␣17¦–¦20" },
  { "weekday", AIKA_LANGUAGE_FI, "ti 12.4.2022", "ti␣12.4.2022" },
  { "capital-weekday", AIKA_LANGUAGE_FI, "Ti 12.4.2022", "Ti␣12.4.2022" },
  { "swedish-weekday", AIKA_LANGUAGE_SV, "sö 12.4.2022", "sö␣12.4.2022" },
  { "english-day", AIKA_LANGUAGE_EN, "Tue 12 Apr 2022", "Tue␣12␣Apr␣2022" },
  { "days", AIKA_LANGUAGE_FI, "4.–5.9.2017", "4.¦–¦5.9.2017" },
  { "days-without-year", AIKA_LANGUAGE_FI, "24.–25.3.", "24.¦–¦25.3." },
  { "months", AIKA_LANGUAGE_FI, "helmi–maaliskuu 2022", "helmi¦–¦maaliskuu 2022" },
  { "years", AIKA_LANGUAGE_FI, "vuodet 2018–2019", "vuodet 2018¦–¦2019" },
  { "whole-dates-break-after-the-dash", AIKA_LANGUAGE_FI, "1.10.2018–31.1.2019", "1.10.2018¦–31.1.2019" },
  { "whole-months-break-after-the-dash", AIKA_LANGUAGE_FI, "lokakuu 2018–tammikuu 2019", "lokakuu 2018¦–tammikuu 2019" },
  { "spaced-dash", AIKA_LANGUAGE_FI, "huhtikuu – toukokuun alkupuoli", "huhtikuu␣– toukokuun alkupuoli" },
  { "body", AIKA_LANGUAGE_FI, "KH 7.2.", "KH␣7.2." },
  { "body-of-four-letters", AIKA_LANGUAGE_FI, "Jory 14.1. klo 9", "Jory␣14.1. klo␣9" },
  { "paragraph", AIKA_LANGUAGE_FI, "KH 12.1.2026 § 7", "KH␣12.1.2026 §␣7" },
  { "week", AIKA_LANGUAGE_FI, "vko 20/2019", "vko␣20/2019" },
  { "written-month", AIKA_LANGUAGE_FI, "24. huhtikuuta 2018", "24.␣huhtikuuta 2018" },
  { "swedish-month", AIKA_LANGUAGE_SV, "24 april 2018", "24␣april 2018" },
  { "authors-hyphen", AIKA_LANGUAGE_FI, "4.-5.9.2017", "4.¦-¦5.9.2017" },
  { "authors-list", AIKA_LANGUAGE_FI, "20.4./ 26.4./ 27.4.2022 klo 17-20", "20.4./ 26.4./ 27.4.2022 klo␣17¦-¦20" },
  { "hyphen-of-a-word-stays", AIKA_LANGUAGE_FI, "Rauma-päivä", "Rauma-päivä" },
  { "hanging-hyphen-stays", AIKA_LANGUAGE_FI, "touko- ja kesäkuu", "touko- ja kesäkuu" },
  { "leading-hyphen", AIKA_LANGUAGE_FI, "MK-hallitus ja -valtuusto", "MK-hallitus ja -¦valtuusto" },
  { "dash-at-the-end-stays", AIKA_LANGUAGE_FI, "1.5.–", "1.5.–" },
  { "dash-at-the-start-stays", AIKA_LANGUAGE_FI, "–3.5.2019", "–3.5.2019" },
  { "words-stay", AIKA_LANGUAGE_FI, "aika sovitaan yhdessä", "aika sovitaan yhdessä" },
  { "number-before-a-word-stays", AIKA_LANGUAGE_FI, "14.4. ja 21.4.", "14.4. ja 21.4." },
  { "numbered-thing-stays", AIKA_LANGUAGE_FI, "1. kokous", "1. kokous" },
  { "name-with-a-year-stays", AIKA_LANGUAGE_FI, "Strategia 2030", "Strategia 2030" },
  { "year-first", AIKA_LANGUAGE_FI, "2018–kevät 2019", "2018¦–kevät 2019" },
  { "joined-already", AIKA_LANGUAGE_FI, "4.¦–¦5.9.", "4.¦–¦5.9." },
  { "empty", AIKA_LANGUAGE_FI, "", "" },
};

static void
test_glue (gconstpointer data)
{
  const GlueCase *test = data;
  g_autofree char *text = read_signs (test->text);
  g_autofree char *expect = read_signs (test->expect);
  g_autofree char *glued = aika_text_glue (text, test->language);

  g_assert_cmpstr (glued, ==, expect);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (glue_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/glue/", glue_cases[i].name, NULL);

      g_test_add_data_func (path, &glue_cases[i], test_glue);
    }

  return g_test_run ();
}
