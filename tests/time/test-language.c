/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "time/aika-language.h"

#include <locale.h>

static const struct
{
  const char   *tag;
  AikaLanguage  expect;
} tag_cases[] = {
  { "fi", AIKA_LANGUAGE_FI },
  { "sv", AIKA_LANGUAGE_SV },
  { "en", AIKA_LANGUAGE_EN },
  { "fi-FI", AIKA_LANGUAGE_FI },
  { "sv_FI.UTF-8", AIKA_LANGUAGE_SV },
  { "FI", AIKA_LANGUAGE_FI },
  { "fil", AIKA_LANGUAGE_EN },
  { "svenska", AIKA_LANGUAGE_EN },
  { "f", AIKA_LANGUAGE_EN },
  { "de", AIKA_LANGUAGE_EN },
  { "C", AIKA_LANGUAGE_EN },
  { "", AIKA_LANGUAGE_EN },
  { NULL, AIKA_LANGUAGE_EN },
};

static void
test_tags (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tag_cases); i++)
    {
      g_test_message ("tag %s", tag_cases[i].tag);
      g_assert_cmpint (aika_language_from_tag (tag_cases[i].tag), ==, tag_cases[i].expect);
    }

  for (int language = 0; language < AIKA_N_LANGUAGES; language++)
    g_assert_cmpint (aika_language_from_tag (aika_language_get_tag (language)), ==, language);
}

/* The month in each form. */
static const struct
{
  AikaLanguage language;
  const char  *forms[12][4];
} month_cases[] = {
  { AIKA_LANGUAGE_FI, {
    { "tammi", "tammi", "tammikuu", "tammikuussa" },
    { "helmi", "helmi", "helmikuu", "helmikuussa" },
    { "maalis", "maalis", "maaliskuu", "maaliskuussa" },
    { "huhti", "huhti", "huhtikuu", "huhtikuussa" },
    { "touko", "touko", "toukokuu", "toukokuussa" },
    { "kesä", "kesä", "kesäkuu", "kesäkuussa" },
    { "heinä", "heinä", "heinäkuu", "heinäkuussa" },
    { "elo", "elo", "elokuu", "elokuussa" },
    { "syys", "syys", "syyskuu", "syyskuussa" },
    { "loka", "loka", "lokakuu", "lokakuussa" },
    { "marras", "marras", "marraskuu", "marraskuussa" },
    { "joulu", "joulu", "joulukuu", "joulukuussa" },
  } },
  { AIKA_LANGUAGE_SV, {
    { "jan", "januari", "januari", "i januari" },
    { "feb", "februari", "februari", "i februari" },
    { "mars", "mars", "mars", "i mars" },
    { "apr", "april", "april", "i april" },
    { "maj", "maj", "maj", "i maj" },
    { "juni", "juni", "juni", "i juni" },
    { "juli", "juli", "juli", "i juli" },
    { "aug", "augusti", "augusti", "i augusti" },
    { "sep", "september", "september", "i september" },
    { "okt", "oktober", "oktober", "i oktober" },
    { "nov", "november", "november", "i november" },
    { "dec", "december", "december", "i december" },
  } },
  { AIKA_LANGUAGE_EN, {
    { "Jan", "January", "January", "in January" },
    { "Feb", "February", "February", "in February" },
    { "Mar", "March", "March", "in March" },
    { "Apr", "April", "April", "in April" },
    { "May", "May", "May", "in May" },
    { "Jun", "June", "June", "in June" },
    { "Jul", "July", "July", "in July" },
    { "Aug", "August", "August", "in August" },
    { "Sep", "September", "September", "in September" },
    { "Oct", "October", "October", "in October" },
    { "Nov", "November", "November", "in November" },
    { "Dec", "December", "December", "in December" },
  } },
};

static void
test_months (void)
{
  static const AikaMonthForm forms[] = { AIKA_MONTH_HEAD, AIKA_MONTH_STEM, AIKA_MONTH_NAME, AIKA_MONTH_IN };

  for (guint i = 0; i < G_N_ELEMENTS (month_cases); i++)
    for (int month = 1; month <= 12; month++)
      for (guint k = 0; k < G_N_ELEMENTS (forms); k++)
        g_assert_cmpstr (aika_language_get_month (month_cases[i].language, month, forms[k]), ==,
                         month_cases[i].forms[month - 1][k]);
}

static const struct
{
  AikaLanguage language;
  const char  *names[7];
  const char  *shorts[7];
  const char  *missing;
} weekday_cases[] = {
  {
    AIKA_LANGUAGE_FI,
    { "maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai" },
    { "ma", "ti", "ke", "to", "pe", "la", "su" },
    "aika puuttuu"
  },
  {
    AIKA_LANGUAGE_SV,
    { "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag" },
    { "må", "ti", "on", "to", "fr", "lö", "sö" },
    "tid saknas"
  },
  {
    AIKA_LANGUAGE_EN,
    { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" },
    { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" },
    "time missing"
  },
};

static void
test_weekdays (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (weekday_cases); i++)
    {
      for (int weekday = 1; weekday <= 7; weekday++)
        {
          g_assert_cmpstr (aika_language_get_weekday (weekday_cases[i].language, weekday), ==,
                           weekday_cases[i].names[weekday - 1]);
          g_assert_cmpstr (aika_language_get_short_weekday (weekday_cases[i].language, weekday), ==,
                           weekday_cases[i].shorts[weekday - 1]);
        }
      g_assert_cmpstr (aika_language_get_time_missing (weekday_cases[i].language), ==, weekday_cases[i].missing);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/unknown-tags-are-english", test_tags);
  g_test_add_func ("/language/every-month-has-its-forms", test_months);
  g_test_add_func ("/language/every-weekday-has-its-names", test_weekdays);

  return g_test_run ();
}
