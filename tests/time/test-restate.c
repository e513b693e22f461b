/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "time/aika-shift.h"

#include <locale.h>

#include "phrase-cases.h"
#include "time/aika-reading.h"
#include "time/aika-reword.h"

/* What becomes of an author's words when their time moves. */
typedef struct
{
  const char   *name;
  AikaLanguage  language;     /* of the plan */
  int           year;         /* over the words, 0 for none */
  const char   *words;
  AikaStep      step;
  int           n_steps;
  const char   *expect;
} RestateCase;

#define FI AIKA_LANGUAGE_FI
#define SV AIKA_LANGUAGE_SV
#define EN AIKA_LANGUAGE_EN

#define OWN     AIKA_STEP_OWN
#define BY_WEEK  AIKA_STEP_WEEK
#define BY_MONTH AIKA_STEP_MONTH
#define BY_YEAR  AIKA_STEP_YEAR

/* In the words' own order: months, days, lists, clocks, weeks, quarters, seasons, years, open ends. */
static const RestateCase move_cases[] = {
  { "month-capital", FI, 0, "Lokakuu 2017", OWN, 1, "Marraskuu 2017" },
  { "month-upper-case", FI, 0, "HELMIKUU 2022", OWN, 1, "MAALISKUU 2022" },
  { "month-with-umlauts-upper-case", FI, 0, "TOUKOKUU 2022", OWN, 1, "KESÄKUU 2022" },
  { "month-over-new-year", FI, 0, "lokakuu 2017", OWN, 3, "tammikuu 2018" },
  { "month-inessive", FI, 0, "toukokuussa 2019", OWN, 1, "kesäkuussa 2019" },
  { "month-genitive", FI, 0, "huhtikuun aikana 2019", OWN, -1, "maaliskuun aikana 2019" },
  { "month-elative", FI, 0, "tammikuusta 2019 alkaen", OWN, 1, "helmikuusta 2019 alkaen" },
  { "month-without-year", FI, 2019, "Toukokuussa", OWN, 1, "Kesäkuussa" },
  { "month-without-year-gets-one", FI, 2019, "Joulukuussa", OWN, 1, "Tammikuussa 2020" },
  { "month-number", FI, 0, "4/2019", OWN, 1, "5/2019" },
  { "month-number-zeros", FI, 0, "04/2019", OWN, 1, "05/2019" },
  { "month-number-over-new-year", FI, 0, "12/2019", OWN, 1, "1/2020" },
  { "month-number-dot", FI, 0, "4.2019", OWN, 1, "5.2019" },
  { "month-numbers", FI, 0, "4-6/2019", OWN, 1, "5-7/2019" },
  { "months-hyphen", FI, 0, "Helmi-maaliskuu 2022", OWN, 1, "Maalis-huhtikuu 2022" },
  { "months-dash", FI, 0, "Helmi–maaliskuu 2022", OWN, -1, "Tammi–helmikuu 2022" },
  { "months-upper-case", FI, 0, "HELMI-MAALISKUU 2022", OWN, 1, "MAALIS-HUHTIKUU 2022" },
  { "months-space-after-hyphen", FI, 0, "Marras- joulukuu 2017", OWN, -1, "Loka- marraskuu 2017" },
  { "months-space-before-hyphen", FI, 2022, "Helmi -maaliskuu", OWN, 1, "Maalis -huhtikuu" },
  { "months-leave-their-year", FI, 0, "Marras- joulukuu 2017", OWN, 1, "Joulukuu 2017-tammikuu 2018" },
  { "months-lost-dash", FI, 0, "Elo syyskuu 2013", OWN, 1, "Syys lokakuu 2013" },
  { "months-of-two-years", FI, 0, "Marraskuu 2020 – tammikuu 2021", OWN, 1, "Joulukuu 2020 – helmikuu 2021" },
  { "months-come-into-one-year", FI, 0, "Marraskuu 2020 – tammikuu 2021", OWN, 2, "Tammi–maaliskuu 2021" },
  { "months-from-to", FI, 0, "toukokuusta elokuuhun 2019", OWN, 1, "kesäkuusta syyskuuhun 2019" },
  { "month-second-half-in-the-middle", FI, 0, "Syyskuu loppupuoli 2017", OWN, 1, "Lokakuu loppupuoli 2017" },
  { "month-beginning-year-inside", FI, 0, "syyskuun 2022 alussa", OWN, 1, "lokakuun 2022 alussa" },
  { "month-beginning-over-new-year", FI, 0, "joulukuun 2022 alussa", OWN, 1, "tammikuun 2023 alussa" },
  { "month-partitive", FI, 2022, "loppupuoli syyskuuta", OWN, 1, "loppupuoli lokakuuta" },
  { "month-middle", FI, 0, "maaliskuun puolivälissä 2019", OWN, 1, "huhtikuun puolivälissä 2019" },
  { "month-turn", FI, 0, "tammi-helmikuun vaihde 2018", OWN, 1, "helmi-maaliskuun vaihde 2018" },
  { "month-turn-inessive", FI, 0, "touko–kesäkuun vaihteessa 2019", OWN, 1, "kesä–heinäkuun vaihteessa 2019" },
  { "deadline-month", FI, 2018, "lokakuun loppuun mennessä", OWN, 1, "marraskuun loppuun mennessä" },
  { "deadline-month-year-inside", FI, 0, "lokakuun 2018 loppuun mennessä", OWN, 3, "tammikuun 2019 loppuun mennessä" },
  { "after-month", FI, 0, "kesäkuun 2019 jälkeen", OWN, 1, "heinäkuun 2019 jälkeen" },
  { "after-month-before-new-year", FI, 0, "marraskuun 2019 jälkeen", OWN, 1, "joulukuun 2019 jälkeen" },

  { "day", FI, 0, "2.2.2022", OWN, 1, "3.2.2022" },
  { "day-zeros", FI, 0, "07.05.2019", OWN, 1, "08.05.2019" },
  { "day-zeros-of-the-month", FI, 0, "27.05.2019", OWN, 7, "03.06.2019" },
  { "day-without-zeros", FI, 0, "10.12.2019", OWN, -1, "9.12.2019" },
  { "day-iso", FI, 0, "2022-12-10", OWN, -1, "2022-12-09" },
  { "day-iso-over-new-year", FI, 0, "2022-12-31", OWN, 1, "2023-01-01" },
  { "day-slashes", FI, 0, "14/5/2019", OWN, 20, "3/6/2019" },
  { "day-two-digit-year", FI, 0, "31.12.19", OWN, 1, "1.1.20" },
  { "day-no-year", FI, 2018, "30.9.", OWN, 1, "1.10." },
  { "day-gets-its-year", FI, 2018, "31.12.", OWN, 1, "1.1.2019" },
  { "day-31-by-a-month", FI, 0, "31.8.2018", BY_MONTH, 1, "30.9.2018" },
  { "day-weekday", FI, 0, "ke 2.2.2022", OWN, 1, "to 3.2.2022" },
  { "day-weekday-capital", FI, 0, "Ke 2.2.2022", OWN, 1, "To 3.2.2022" },
  { "day-weekday-upper-case", FI, 0, "KE 2.2.2022", OWN, 1, "TO 3.2.2022" },
  { "day-weekday-dot", FI, 0, "ke. 2.2.2022", OWN, 1, "to. 3.2.2022" },
  { "day-weekday-essive", FI, 0, "keskiviikkona 2. helmikuuta 2022", OWN, 1, "torstaina 3. helmikuuta 2022" },
  { "day-weekday-essive-no-year", FI, 2019, "Tiistaina 14. toukokuuta", OWN, 7, "Tiistaina 21. toukokuuta" },
  { "day-wrong-weekday-is-righted", FI, 0, "ma 2.2.2022", OWN, 1, "to 3.2.2022" },
  { "day-month-name", FI, 0, "14. toukokuuta 2019", OWN, 20, "3. kesäkuuta 2019" },
  { "day-typo-stays", FI, 0, "13.6..2022", OWN, 1, "14.6..2022" },
  { "day-body", FI, 0, "KH 7.3.2022", OWN, 7, "KH 14.3.2022" },
  { "day-about", FI, 0, "noin 4.5.2019", OWN, 1, "noin 5.5.2019" },
  { "day-no-break-space", FI, 0, "ti\302\24012.4.2022", OWN, 1, "ke\302\24013.4.2022" },
  { "days", FI, 0, "4.-5.9.2017", BY_WEEK, 1, "11.-12.9.2017" },
  { "days-dash", FI, 0, "4.–5.9.2017", BY_WEEK, 1, "11.–12.9.2017" },
  { "days-spaces", FI, 0, "11. - 12.4.2019", OWN, 1, "12. - 13.4.2019" },
  { "days-of-two-months", FI, 0, "15.8.-16.9.2019", OWN, 1, "16.8.-17.9.2019" },
  { "days-leave-their-month", FI, 0, "29.-30.9.2018", OWN, 1, "30.9.-1.10.2018" },
  { "days-leave-their-month-no-year", FI, 2018, "29.-30.9.", OWN, 1, "30.9.-1.10." },
  { "days-leave-their-year", FI, 0, "29.11.-31.12.2018", OWN, 1, "30.11.2018-1.1.2019" },
  { "days-weekdays", FI, 0, "ti 7.5. - pe 24.5.2019", OWN, 1, "ke 8.5. - la 25.5.2019" },
  { "days-weekdays-in-short", FI, 0, "ma-ti 13-14.5.2019", OWN, 1, "ti-ke 14-15.5.2019" },
  { "days-lost-dash", FI, 0, "22. 23.4.2013", OWN, 1, "23. 24.4.2013" },
  { "list-and", FI, 0, "1.6. ja 2.6.2022", OWN, -1, "31.5. ja 1.6.2022" },
  { "list-or", FI, 0, "1.6. tai 2.6.2022", OWN, 1, "2.6. tai 3.6.2022" },
  { "list-comma", FI, 0, "7.5.,4.6.2019", OWN, 1, "8.5.,5.6.2019" },
  { "list-slash", FI, 0, "6./7.5.2019", OWN, 1, "7./8.5.2019" },
  { "list-side-by-side", FI, 0, "ke 2.2.2022 ma 7.2.2022", OWN, 1, "to 3.2.2022 ti 8.2.2022" },
  { "list-clock", FI, 0, "20.4./ 26.4./ 27.4.2022 klo 17-20", BY_WEEK, 1, "27.4./ 3.5./ 4.5.2022 klo 17-20" },
  { "clock", FI, 0, "12.4.2022 klo 17", OWN, 1, "13.4.2022 klo 17" },
  { "clock-range", FI, 0, "ti 12.4.2022 klo 15-16:30", OWN, 1, "ke 13.4.2022 klo 15-16:30" },
  { "week", FI, 0, "vko 20/2019", OWN, 1, "vko 21/2019" },
  { "week-over-new-year", FI, 0, "vko 52/2018", OWN, 1, "vko 1/2019" },
  { "week-back-over-new-year", FI, 0, "viikko 1/2019", OWN, -1, "viikko 52/2018" },
  { "week-53", FI, 0, "vko 53/2020", OWN, 1, "vko 1/2021" },
  { "week-adessive-no-year", FI, 2019, "viikolla 20", OWN, 1, "viikolla 21" },
  { "weeks", FI, 2019, "viikot 18–20", OWN, 1, "viikot 19–21" },
  { "week-beside-days", FI, 0, "vko 20 eli 13.–19.5.2019", BY_WEEK, 1, "vko 21 eli 20.–26.5.2019" },
  { "quarter-over-new-year", FI, 0, "Q4/2018", OWN, 1, "Q1/2019" },
  { "quarter-space", FI, 0, "Q2 2019", OWN, -2, "Q4 2018" },
  { "quarters", FI, 0, "Q3/2018–Q1/2019", OWN, 1, "Q4/2018–Q2/2019" },
  { "quarter-word", FI, 0, "3. neljännes 2019", OWN, 1, "4. neljännes 2019" },
  { "half-year-by-a-year", FI, 0, "H1 2019", BY_YEAR, 1, "H1 2020" },
  { "half-year-gives-way", FI, 0, "vuoden 2019 jälkipuoliskolla", OWN, 1, "vuoden 2020 alkupuolisko" },
  { "season", FI, 0, "kevät 2019", OWN, 1, "kesä 2019" },
  { "season-upper-case", FI, 0, "KESÄ 2018", OWN, 1, "SYKSY 2018" },
  { "season-adessive", FI, 0, "syksyllä 2018", OWN, 2, "keväällä 2019" },
  { "season-into-winter-gives-way", FI, 0, "syksyllä 2018", OWN, 1, "talvi 2018–2019" },
  { "season-into-winter-gives-way-capital", FI, 0, "Syksyllä 2018", OWN, 1, "Talvi 2018–2019" },
  { "season-prefix", FI, 0, "alkusyksy 2018", OWN, 2, "alkukevät 2019" },
  { "season-prefix-capital", FI, 0, "Loppukevät 2019", OWN, 1, "Loppukesä 2019" },
  { "season-no-year", FI, 2019, "Keväällä", OWN, 2, "Syksyllä" },
  { "winter-by-a-year", FI, 0, "talvi 2018–2019", BY_YEAR, 1, "talvi 2019–2020" },
  { "winter-hyphen-by-a-year", FI, 0, "talvi 2018-19", BY_YEAR, 1, "talvi 2019-20" },
  { "winter-of-one-year-stays-so", FI, 0, "talvi 2019", BY_YEAR, 1, "talvi 2020" },
  { "winter-into-spring-gives-way", FI, 0, "talvi 2018–2019", OWN, 1, "kevät 2019" },
  { "seasons-by-a-year", FI, 0, "syksy 2018–kevät 2019", BY_YEAR, 1, "syksy 2019–kevät 2020" },
  { "part-of-year", FI, 0, "alkuvuosi 2019", OWN, 1, "alkuvuosi 2020" },
  { "part-of-year-inessive", FI, 0, "vuoden 2019 lopussa", OWN, -1, "vuoden 2018 lopussa" },
  { "turn-of-year", FI, 0, "vuodenvaihde 2018-2019", OWN, 1, "vuodenvaihde 2019-2020" },
  { "turn-of-year-slash", FI, 0, "Vuodenvaihteessa 2018/2019", OWN, 1, "Vuodenvaihteessa 2019/2020" },
  { "year", FI, 0, "v. 2019", OWN, 1, "v. 2020" },
  { "year-essive", FI, 0, "vuonna 2019", OWN, 1, "vuonna 2020" },
  { "years", FI, 0, "2018-2019", OWN, 1, "2019-2020" },
  { "years-two-digits", FI, 0, "2018-19", OWN, 1, "2019-20" },
  { "school-year", FI, 0, "Lukuvuosi 2018-2019", OWN, 1, "Lukuvuosi 2019-2020" },
  { "deadline-day", FI, 2019, "3.5. mennessä", OWN, 1, "4.5. mennessä" },
  { "deadline-day-gets-its-year", FI, 2019, "31.12. mennessä", OWN, 1, "1.1.2020 mennessä" },
  { "deadline-latest", FI, 0, "viimeistään 3.5.2019", OWN, 1, "viimeistään 4.5.2019" },
  { "deadline-dash", FI, 0, "–3.5.2019", OWN, 1, "–4.5.2019" },
  { "before-a-day", FI, 0, "ennen 1.5.2019", OWN, 1, "ennen 2.5.2019" },
  { "from-day", FI, 0, "1.5.2019 alkaen", OWN, 1, "2.5.2019 alkaen" },
  { "from-year-dash", FI, 0, "2019-", OWN, 1, "2020-" },
  { "recurring", FI, 0, "maanantaisin: 15.1., 29.1.2018", BY_WEEK, 1, "maanantaisin: 22.1., 5.2.2018" },

  { "sv-day-name", SV, 0, "14 maj 2019", OWN, 20, "3 juni 2019" },
  { "sv-day-abbreviation", SV, 0, "14 apr. 2019", OWN, -20, "25 mar. 2019" },
  { "sv-day-number", SV, 0, "3.4.2019", OWN, 1, "4.4.2019" },
  { "sv-day-no-year", SV, 2019, "3.4", OWN, 30, "3.5" },
  { "sv-day-gets-its-year", SV, 2018, "31.12", OWN, 1, "1.1.2019" },
  { "sv-weekday", SV, 0, "må 6.5.2019", OWN, 1, "ti 7.5.2019" },
  { "sv-weekday-definite", SV, 0, "torsdagen den 16 maj 2019", OWN, 1, "fredagen den 17 maj 2019" },
  { "sv-weekday-upper-case", SV, 0, "LÖRDAG 18 MAJ 2019", OWN, 14, "LÖRDAG 1 JUNI 2019" },
  { "sv-days", SV, 0, "3–4.4.2019", OWN, 1, "4–5.4.2019" },
  { "sv-days-of-two-months", SV, 0, "4.5–12.6.2019", OWN, 7, "11.5–19.6.2019" },
  { "sv-days-words", SV, 0, "från 3 till 9 maj 2019", OWN, 7, "från 10 till 16 maj 2019" },
  { "sv-list", SV, 0, "20.4, 26.4 och 27.4.2022 kl. 17–20", OWN, 1, "21.4, 27.4 och 28.4.2022 kl. 17–20" },
  { "sv-month", SV, 0, "Oktober 2018", OWN, 1, "November 2018" },
  { "sv-months-words", SV, 0, "Maj till juni 2019", OWN, 1, "Juni till juli 2019" },
  { "sv-middle-of-month", SV, 0, "i mitten av oktober 2019", OWN, 1, "i mitten av november 2019" },
  { "sv-deadline-month", SV, 0, "före utgången av maj 2019", OWN, 1, "före utgången av juni 2019" },
  { "sv-deadline", SV, 0, "senast 3.5.2019", OWN, 1, "senast 4.5.2019" },
  { "sv-until", SV, 0, "t.o.m. 3.5.2019", OWN, 1, "t.o.m. 4.5.2019" },
  { "sv-from", SV, 0, "fr.o.m. 1.5.2019", OWN, 1, "fr.o.m. 2.5.2019" },
  { "sv-week-and-weekday", SV, 0, "vecka 20, tisdag 14 maj 2019", BY_WEEK, 1, "vecka 21, tisdag 21 maj 2019" },
  { "sv-week", SV, 0, "v. 20/2019", OWN, 1, "v. 21/2019" },
  { "sv-quarter", SV, 0, "kv. 4/2018", OWN, 1, "kv. 1/2019" },
  { "sv-season", SV, 0, "hösten 2018", OWN, 2, "våren 2019" },
  { "sv-season-slash", SV, 0, "vår/sommar 2019", BY_YEAR, 1, "vår/sommar 2020" },
  { "sv-turn-of-year", SV, 0, "årsskiftet 2018/2019", OWN, 1, "årsskiftet 2019/2020" },

  { "en-day", EN, 0, "21 May 2019", OWN, 20, "10 June 2019" },
  { "en-day-abbreviation", EN, 0, "21 Apr 2019", OWN, 20, "11 May 2019" },
  { "en-day-ordinal", EN, 0, "1st May 2019", OWN, 1, "2nd May 2019" },
  { "en-day-ordinal-teens", EN, 0, "10th May 2019", OWN, 1, "11th May 2019" },
  { "en-day-american", EN, 0, "May 21, 2019", OWN, 1, "May 22, 2019" },
  { "en-weekday", EN, 0, "Tue 12 Apr 2022", OWN, 1, "Wed 13 Apr 2022" },
  { "en-weekday-long-short-form", EN, 0, "Weds 13 April 2022", OWN, 1, "Thurs 14 April 2022" },
  { "en-weekday-without-that-form", EN, 0, "Thurs 14 April 2022", OWN, 1, "Fri 15 April 2022" },
  { "en-days", EN, 0, "4–5 Sep 2017", OWN, 7, "11–12 Sep 2017" },
  { "en-months-abbreviated", EN, 0, "Mar/Apr 2019", OWN, 1, "Apr/May 2019" },
  { "en-months-may-is-an-abbreviation", EN, 0, "Apr/May 2019", OWN, 1, "May/Jun 2019" },
  { "en-months-names", EN, 0, "April–May 2019", OWN, 1, "May–June 2019" },
  { "en-month-dot", EN, 0, "Nov. 2018", OWN, 2, "Jan. 2019" },
  { "en-month-sept", EN, 0, "Sept. 2018", OWN, 1, "Oct. 2018" },
  { "en-month-lower-case", EN, 0, "january 2019", OWN, 1, "february 2019" },
  { "en-month-upper-case", EN, 0, "MAY 2019", OWN, 1, "JUNE 2019" },
  { "en-second-half", EN, 0, "second half of September 2017", OWN, 1, "second half of October 2017" },
  { "en-deadline", EN, 2019, "by end of May", OWN, 1, "by end of June" },
  { "en-early-season", EN, 0, "Early spring 2019", OWN, 1, "Early summer 2019" },
  { "en-week-commencing", EN, 0, "w/c Monday 13 May 2019", OWN, 3, "w/c Monday 3 June 2019" },
  { "en-quarter", EN, 0, "Q3 2019", OWN, 2, "Q1 2020" },
  { "en-clock", EN, 0, "12 April 2022 at 6pm", OWN, 1, "13 April 2022 at 6pm" },

  { "swedish-in-a-finnish-plan", FI, 0, "14 maj 2019", OWN, 20, "3 juni 2019" },
  { "swedish-in-a-finnish-plan-gives-way", FI, 0, "hösten 2018", OWN, 1, "vintern 2018–2019" },
  { "finnish-in-a-swedish-plan", SV, 0, "Helmi-maaliskuu 2022", OWN, 1, "Maalis-huhtikuu 2022" },
  { "english-in-a-finnish-plan", FI, 0, "21 October 2019", OWN, 11, "1 November 2019" },
};

/* A reading of the words as the case has them. */
static AikaReading *
read_words (AikaLanguage  language,
            int           year,
            const char   *words)
{
  AikaTimeContext context;

  aika_time_context_init (&context, language);
  context.year = year;
  return aika_reading_new (words, &context);
}

static AikaWhen *
read_time (AikaLanguage  language,
           int           year,
           const char   *words)
{
  g_autoptr(AikaReading) reading = read_words (language, year, words);

  g_assert_cmpstr (reading->text, ==, words);
  g_assert_cmpint (reading->status, ==, AIKA_READING_VALUE);
  return aika_when_with_text (reading->when, words);
}

static void
assert_same_time (const AikaWhen *a,
                  const AikaWhen *b)
{
  g_autofree char *spans_of_a = write_spans (a);
  g_autofree char *spans_of_b = write_spans (b);

  g_assert_cmpstr (spans_of_a, ==, spans_of_b);
  g_assert_cmpstr (aika_when_kind_words[a->kind], ==, aika_when_kind_words[b->kind]);
  g_assert_cmpstr (aika_precision_words[a->precision], ==, aika_precision_words[b->precision]);
  g_assert_cmpint (a->list_mode, ==, b->list_mode);
  g_assert_cmpint (a->flags & ~AIKA_WHEN_YEAR_INFERRED, ==, b->flags & ~AIKA_WHEN_YEAR_INFERRED);
}

static void
test_move (gconstpointer data)
{
  const RestateCase *test = data;
  g_autoptr(AikaWhen) when = read_time (test->language, test->year, test->words);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaWhen) moved = aika_when_shift (when, test->step, test->n_steps, test->language, &error);
  g_autoptr(AikaWhen) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (moved->text, ==, test->expect);
  again = read_time (test->language, test->year, moved->text);
  assert_same_time (again, moved);
  g_assert_cmpint (again->flags & AIKA_WHEN_YEAR_INFERRED, ==, moved->flags & AIKA_WHEN_YEAR_INFERRED);
}

typedef struct
{
  const char   *name;
  AikaLanguage  language;
  int           year;
  const char   *words;
  AikaEdge      edge;
  int           n_steps;
  const char   *expect;
} ResizeCase;

#define START AIKA_EDGE_START
#define END   AIKA_EDGE_END

static const ResizeCase resize_cases[] = {
  { "month-becomes-months", FI, 0, "Toukokuu 2018", END, 1, "Touko–kesäkuu 2018" },
  { "month-in-words-becomes-months", FI, 0, "toukokuussa 2018", END, 1, "touko–kesäkuu 2018" },
  { "months-become-a-month", FI, 0, "Touko-kesäkuu 2018", END, -1, "Toukokuu 2018" },
  { "months-longer", FI, 0, "Touko- kesäkuu 2018", END, 1, "Touko- heinäkuu 2018" },
  { "months-longer-at-their-start", FI, 0, "toukokuusta elokuuhun 2019", START, -1, "huhtikuusta elokuuhun 2019" },
  { "months-longer-over-new-year", FI, 0, "Marras-joulukuu 2018", END, 1, "Marraskuu 2018-tammikuu 2019" },
  { "day-becomes-days", FI, 0, "4.9.2017", END, 1, "4.–5.9.2017" },
  { "day-without-year-becomes-days", FI, 2017, "4.9.", END, 1, "4.–5.9." },
  { "days-longer", FI, 0, "4.-5.9.2017", END, 1, "4.-6.9.2017" },
  { "days-longer-over-the-month", FI, 0, "4.-30.9.2017", END, 1, "4.9.-1.10.2017" },
  { "days-become-a-day", FI, 0, "4.-5.9.2017", END, -1, "4.9.2017" },
  { "days-with-weekdays-become-a-day", FI, 0, "ti 7.5. - ke 8.5.2019", START, 1, "ke 8.5.2019" },
  { "clock-end-gets-minutes", FI, 0, "20.4.2022 klo 17-20", END, 1, "20.4.2022 klo 17-20.30" },
  { "clock-start-gets-minutes", FI, 0, "20.4.2022 klo 17-20", START, -1, "20.4.2022 klo 16.30-20" },
  { "clock-takes-the-mark-of-its-minutes", FI, 0, "12.4.2022 klo 15-16:30", START, 1, "12.4.2022 klo 15:30-16:30" },
  { "clock-keeps-its-minutes", FI, 0, "12.4.2022 klo 15.30–16.30", END, 1, "12.4.2022 klo 15.30–17.00" },
  { "clock-keeps-its-zeros", FI, 0, "12.4.2022 klo 09.30-16.00", START, -1, "12.4.2022 klo 09.00-16.00" },
  { "clock-of-a-list", FI, 0, "20.4./ 26.4./ 27.4.2022 klo 17-20", END, 2, "20.4./ 26.4./ 27.4.2022 klo 17-21" },
  { "clock-open-end-is-said", FI, 0, "12.4.2022 klo 17", END, 2, "12.4.2022 klo 17–18" },
  { "season-becomes-seasons", FI, 0, "kevät 2019", END, 1, "kevät–kesä 2019" },
  { "years-longer", FI, 0, "2018-2019", END, 1, "2018-2020" },
  { "week-becomes-weeks", FI, 0, "vko 20/2019", END, 1, "vko 20–21/2019" },
  { "weeks-longer", FI, 2019, "viikot 18–20", START, -1, "viikot 17–20" },
  { "sv-days-longer", SV, 0, "från 3 till 9 maj 2019", END, 1, "från 3 till 10 maj 2019" },
  { "sv-month-becomes-months", SV, 0, "maj 2019", END, 1, "maj–juni 2019" },
  { "sv-clock", SV, 0, "14 maj 2019 kl. 10–12", END, 1, "14 maj 2019 kl. 10–12.30" },
  { "en-days-longer", EN, 0, "4–5 Sep 2017", END, 1, "4–6 Sep 2017" },
};

static void
test_resize (gconstpointer data)
{
  const ResizeCase *test = data;
  g_autoptr(AikaWhen) when = read_time (test->language, test->year, test->words);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaWhen) resized = aika_when_resize (when, test->edge, test->n_steps, test->language, &error);
  g_autoptr(AikaWhen) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (resized->text, ==, test->expect);
  again = read_time (test->language, test->year, resized->text);
  assert_same_time (again, resized);
}

/* What becomes of a label when the time beside it changes, each read in Finnish in 2018; the
 * label stays where nothing is expected. */
typedef struct
{
  const char *name;
  const char *label;
  const char *before;
  const char *after;
  const char *expect;
} LabelCase;

static const LabelCase label_cases[] = {
  { "day", "24.4.", "24.4.2018", "25.4.2018", "25.4." },
  { "day-to-another-month", "24.4.", "ti 24.4.2018", "2.5.2018", "2.5." },
  { "day-to-another-year", "24.4.", "24.4.2018", "24.4.2019", "24.4." },
  { "day-with-year-to-another-year", "24.4.2018", "24.4.2018", "24.4.2019", "24.4.2019" },
  { "day-with-body", "KH 24.4.", "24.4.2018", "7.5.2018", "KH 7.5." },
  { "day-of-a-clock", "24.4.", "24.4.2018 klo 17–20", "25.4.2018 klo 17–20", "25.4." },
  { "start-of-a-clock", "24.4. klo 17", "24.4.2018 klo 17–20", "25.4.2018 klo 18–20", "25.4. klo 18" },
  { "day-of-a-deadline", "24.4.", "24.4.2018 mennessä", "2.5.2018 mennessä", "2.5." },
  { "day-of-an-open-time", "24.4.", "24.4.2018 alkaen", "2.5.2018 alkaen", "2.5." },
  { "day-becomes-days", "24.4.", "24.4.2018", "24.–25.4.2018", "24.–25.4." },
  { "days", "4.–5.9.", "4.–5.9.2018", "11.–12.9.2018", "11.–12.9." },
  { "days-to-another-month", "29.-30.9.", "29.-30.9.2018", "30.9.-1.10.2018", "30.9.-1.10." },
  { "days-become-a-day", "4.–5.9.", "4.–5.9.2018", "5.9.2018", "5.9." },
  { "day-of-its-month", "24.", "24.4.2018", "2.5.2018", "2." },
  { "days-of-their-month", "4.–5.", "4.–5.9.2018", "11.–12.9.2018", "11.–12." },
  { "days-of-their-month-leave-it", "29.–30.", "29.–30.9.2018", "30.9.–1.10.2018", "30.9.–1.10." },
  { "list", "6. ja 13.9.", "6. ja 13.9.2018", "7. ja 14.9.2018", "7. ja 14.9." },
  { "weekday", "ti 24.4.", "24.4.2018", "25.4.2018", "ke 25.4." },
  { "month", "Lokakuu", "lokakuu 2018", "marraskuu 2018", "Marraskuu" },
  { "day-becomes-a-month", "24.4.", "24.4.2018", "toukokuu 2018", "toukokuu" },
  { "another-day-stays", "23.4.", "24.4.2018", "25.4.2018", NULL },
  { "part-of-the-time-stays", "24.4.", "24.–25.4.2018", "25.–26.4.2018", NULL },
  { "month-of-a-day-stays", "huhtikuu", "24.4.2018", "25.4.2018", NULL },
  { "days-in-a-month-stay", "24.4.", "huhtikuu 2018", "toukokuu 2018", NULL },
  { "another-clock-stays", "24.4. klo 18", "24.4.2018 klo 17–20", "25.4.2018 klo 17–20", NULL },
  { "number-stays", "24", "24.4.2018", "25.4.2018", NULL },
  { "words-stay", "1 240 vastausta", "24.4.2018", "25.4.2018", NULL },
  { "words-with-a-day-stay", "Kysymys 24.4.", "24.4.2018", "25.4.2018", NULL },
};

static void
test_label (gconstpointer data)
{
  const LabelCase *test = data;
  g_autoptr(AikaWhen) before = read_time (FI, 2018, test->before);
  g_autoptr(AikaWhen) after = read_time (FI, 2018, test->after);
  g_autofree char *label = aika_label_reword (test->label, before, after, FI);

  g_assert_cmpstr (label, ==, test->expect);
}

static void
test_label_beside_nothing (void)
{
  g_autoptr(AikaWhen) day = aika_when_new_day (aika_day_from_ymd (2018, 4, 24));
  g_autoptr(AikaWhen) words = aika_when_new (AIKA_WHEN_UNKNOWN, AIKA_PRECISION_PLAN, "täsmentyy", NULL, 0,
                                             AIKA_LIST_UNSPECIFIED, AIKA_WHEN_EXACT);

  g_assert_null (aika_label_reword (NULL, day, day, FI));
  g_assert_null (aika_label_reword ("24.4.", NULL, day, FI));
  g_assert_null (aika_label_reword ("24.4.", day, NULL, FI));
  g_assert_null (aika_label_reword ("24.4.", day, words, FI));
  g_assert_null (aika_label_reword ("24.4.", words, day, FI));
}

/* Whether the program's own words for the time are read as it. */
static gboolean
can_be_said (const AikaWhen *when,
             AikaLanguage    language)
{
  g_autofree char *words = aika_when_format (when, language, AIKA_PHRASE_FULL, AIKA_PHRASE_NO_WEEKDAY);
  g_autoptr(AikaReading) reading = read_words (language, 0, words);
  g_autofree char *spans = write_spans (when);
  g_autofree char *read_spans = reading->when != NULL ? write_spans (reading->when) : NULL;

  return reading->when != NULL && reading->when->kind == when->kind && reading->when->precision == when->precision &&
         g_strcmp0 (spans, read_spans) == 0;
}

static const AikaStep steps[] = { AIKA_STEP_OWN, AIKA_STEP_WEEK, AIKA_STEP_MONTH, AIKA_STEP_QUARTER, AIKA_STEP_YEAR };

/* Wherever a time goes, its words go with it, in every language and from every form of words. */
static void
test_words_say_the_moved_time (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (phrase_cases); i++)
    {
      g_autoptr(AikaWhen) written = when_from_case (&phrase_cases[i].when);

      if (aika_when_get_step (written) == AIKA_STEP_NONE)
        continue;

      for (int language = 0; language < AIKA_N_LANGUAGES; language++)
        for (guint round = 0; round < 24; round++)
          {
            AikaPhraseFlags flags = g_test_rand_bit () ? AIKA_PHRASE_CAPITAL : AIKA_PHRASE_PLAIN;
            g_autofree char *words = aika_when_format (written, language, AIKA_PHRASE_FULL, flags | AIKA_PHRASE_NO_WEEKDAY);
            g_autoptr(AikaReading) reading = read_words (language, 0, words);
            g_autoptr(AikaWhen) when = NULL;
            g_autoptr(AikaWhen) moved = NULL;
            g_autoptr(AikaWhen) again = NULL;

            /* A value without a name of its own is said by another's. */
            if (!can_be_said (written, language))
              continue;

            g_assert_cmpint (reading->status, ==, AIKA_READING_VALUE);
            when = aika_when_with_text (reading->when, words);
            moved = aika_when_shift (when, steps[g_test_rand_int_range (0, G_N_ELEMENTS (steps))],
                                     g_test_rand_int_range (-30, 31), language, NULL);
            g_assert_nonnull (moved);
            if (!can_be_said (moved, language))
              continue;
            g_test_message ("%s → %s", words, moved->text);
            again = read_time (language, 0, moved->text);
            assert_same_time (again, moved);
          }
    }
}

/* What was stretched by mistake and let go again is as it was. */
static void
test_words_come_back (void)
{
  static const char *const words[] = { "Toukokuu 2018", "4.9.2017", "Helmi- maaliskuu 2022", "vko 20/2019" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr(AikaWhen) when = read_time (FI, 0, words[i]);
      g_autoptr(AikaWhen) longer = aika_when_resize (when, END, 1, FI, NULL);
      g_autoptr(AikaWhen) back = aika_when_resize (longer, END, -1, FI, NULL);

      g_assert_cmpstr (back->text, ==, words[i]);
      assert_same_time (back, when);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (move_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/restate/move/", move_cases[i].name, NULL);

      g_test_add_data_func (path, &move_cases[i], test_move);
    }
  for (guint i = 0; i < G_N_ELEMENTS (resize_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/restate/resize/", resize_cases[i].name, NULL);

      g_test_add_data_func (path, &resize_cases[i], test_resize);
    }
  for (guint i = 0; i < G_N_ELEMENTS (label_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/restate/label/", label_cases[i].name, NULL);

      g_test_add_data_func (path, &label_cases[i], test_label);
    }
  g_test_add_func ("/restate/label/beside-nothing", test_label_beside_nothing);
  g_test_add_func ("/restate/words-say-the-moved-time", test_words_say_the_moved_time);
  g_test_add_func ("/restate/words-come-back", test_words_come_back);

  return g_test_run ();
}
