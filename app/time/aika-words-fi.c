/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-words"

#include "config.h"

#include "time/aika-words.h"

/* The Finnish of times. */

static const char *const glued[] = {
  "klo", "kello", "vko", "vk", "viikko", "v.", "§", "Liite", "ma", "ti", "ke", "to", "pe", "la", "su", NULL
};

const AikaWords aika_words_fi = {
  /* name, stem, genitive, partitive, inside, elative, illative, abbreviation, head */
  .months = {
    { "tammikuu", "tammi", "tammikuun", "tammikuuta", "tammikuussa", "tammikuusta", "tammikuuhun", "tammi", "tammi" },
    { "helmikuu", "helmi", "helmikuun", "helmikuuta", "helmikuussa", "helmikuusta", "helmikuuhun", "helmi", "helmi" },
    { "maaliskuu", "maalis", "maaliskuun", "maaliskuuta", "maaliskuussa", "maaliskuusta", "maaliskuuhun", "maalis", "maalis" },
    { "huhtikuu", "huhti", "huhtikuun", "huhtikuuta", "huhtikuussa", "huhtikuusta", "huhtikuuhun", "huhti", "huhti" },
    { "toukokuu", "touko", "toukokuun", "toukokuuta", "toukokuussa", "toukokuusta", "toukokuuhun", "touko", "touko" },
    { "kesäkuu", "kesä", "kesäkuun", "kesäkuuta", "kesäkuussa", "kesäkuusta", "kesäkuuhun", "kesä", "kesä" },
    { "heinäkuu", "heinä", "heinäkuun", "heinäkuuta", "heinäkuussa", "heinäkuusta", "heinäkuuhun", "heinä", "heinä" },
    { "elokuu", "elo", "elokuun", "elokuuta", "elokuussa", "elokuusta", "elokuuhun", "elo", "elo" },
    { "syyskuu", "syys", "syyskuun", "syyskuuta", "syyskuussa", "syyskuusta", "syyskuuhun", "syys", "syys" },
    { "lokakuu", "loka", "lokakuun", "lokakuuta", "lokakuussa", "lokakuusta", "lokakuuhun", "loka", "loka" },
    { "marraskuu", "marras", "marraskuun", "marraskuuta", "marraskuussa", "marraskuusta", "marraskuuhun", "marras", "marras" },
    { "joulukuu", "joulu", "joulukuun", "joulukuuta", "joulukuussa", "joulukuusta", "joulukuuhun", "joulu", "joulu" },
  },
  .seasons = {
    { "kevät", "kevät", "kevään", "kevättä", "keväällä", "keväästä", "kevääseen", NULL, NULL },
    { "kesä", "kesä", "kesän", "kesää", "kesällä", "kesästä", "kesään", NULL, NULL },
    { "syksy", "syksy", "syksyn", "syksyä", "syksyllä", "syksystä", "syksyyn", NULL, NULL },
    { "talvi", "talvi", "talven", "talvea", "talvella", "talvesta", "talveen", NULL, NULL },
  },
  .weekdays = { "maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai" },
  .short_weekdays = { "ma", "ti", "ke", "to", "pe", "la", "su" },

  .terms = {
    [AIKA_TERM_DAY] = {
      .name = "$d.$k.[$y]",
      .head = "$d.",
      .spoken = "$d. $P[ $y]",
      .from = "$G $d. päivästä[ $y]",
      .to = "$G $d. päivään[ $y]",
    },
    [AIKA_TERM_WEEK] = {
      .name = "vko $#[/$y]",
      .head = "vko $#",
      .tail = "$#[/$y]",
      .spoken = "viikko $#[ vuonna $y]",
      .from = "viikosta $#[ vuonna $y]",
      .to = "viikkoon $#[ vuonna $y]",
      .by = "viikon $#[/$y] loppuun mennessä",
      .since = "viikosta $#[/$y] alkaen",
    },
    [AIKA_TERM_MONTH] = {
      .name = "$N[ $y]",
      .head = "$S",
      .from = "$L[ $y]",
      .to = "$I[ $y]",
      .by = "$G[ $y] loppuun mennessä",
      .since = "$L[ $y] alkaen",
    },
    [AIKA_TERM_MONTH_BEGINNING] = {
      .name = "$G alku[ $y]",
      .from = "$G alusta[ $y]",
      .to = "$G alkuun[ $y]",
      .by = "$G[ $y] alkuun mennessä",
      .since = "$G[ $y] alusta alkaen",
    },
    [AIKA_TERM_MONTH_MIDDLE] = {
      .name = "$G puoliväli[ $y]",
      .from = "$G puolivälistä[ $y]",
      .to = "$G puoliväliin[ $y]",
      .by = "$G[ $y] puoliväliin mennessä",
      .since = "$G[ $y] puolivälistä alkaen",
    },
    [AIKA_TERM_MONTH_END] = {
      .name = "$G loppu[ $y]",
      .from = "$G lopusta[ $y]",
      .to = "$G loppuun[ $y]",
      .by = "$G[ $y] loppuun mennessä",
      .since = "$G[ $y] lopusta alkaen",
    },
    [AIKA_TERM_MONTH_FIRST_HALF] = {
      .name = "$G alkupuoli[ $y]",
      .from = "$G alkupuolelta[ $y]",
      .to = "$G alkupuolelle[ $y]",
      .by = "viimeistään $G[ $y] alkupuolella",
      .since = "$G[ $y] alkupuolelta alkaen",
    },
    [AIKA_TERM_MONTH_SECOND_HALF] = {
      .name = "$G loppupuoli[ $y]",
      .from = "$G loppupuolelta[ $y]",
      .to = "$G loppupuolelle[ $y]",
      .by = "$G[ $y] loppuun mennessä",
      .since = "$G[ $y] loppupuolelta alkaen",
    },
    [AIKA_TERM_MONTH_TURN] = {
      .name = "$S–$g vaihde[ $y]",
      .spoken = "$G ja $g vaihde[ $y]",
      .from = "$G ja $g vaihteesta[ $y]",
      .to = "$G ja $g vaihteeseen[ $y]",
      .by = "$G ja $g vaihteeseen[ $y] mennessä",
      .since = "$G ja $g vaihteesta[ $y] alkaen",
    },
    [AIKA_TERM_QUARTER] = {
      .name = "Q$#[/$y]",
      .head = "Q$#",
      .spoken = "$#. neljännes[ $y]",
      .from = "$#. neljänneksestä[ $y]",
      .to = "$#. neljännekseen[ $y]",
      .by = "$#. neljänneksen[ $y] loppuun mennessä",
      .since = "$#. neljänneksestä[ $y] alkaen",
    },
    [AIKA_TERM_FIRST_HALF_YEAR] = {
      .name = "vuoden [$y ]alkupuolisko",
      .from = "vuoden [$y ]alkupuoliskosta",
      .to = "vuoden [$y ]alkupuoliskoon",
      .by = "vuoden [$y ]alkupuoliskon loppuun mennessä",
      .since = "vuoden [$y ]alkupuoliskosta alkaen",
    },
    [AIKA_TERM_SECOND_HALF_YEAR] = {
      .name = "vuoden [$y ]jälkipuolisko",
      .from = "vuoden [$y ]jälkipuoliskosta",
      .to = "vuoden [$y ]jälkipuoliskoon",
      .by = "vuoden [$y ]jälkipuoliskon loppuun mennessä",
      .since = "vuoden [$y ]jälkipuoliskosta alkaen",
    },
    [AIKA_TERM_SEASON] = {
      .name = "$N[ $y]",
      .head = "$N",
      .from = "$L[ $y]",
      .to = "$I[ $y]",
      .by = "$G[ $y] loppuun mennessä",
      .since = "$L[ $y] alkaen",
    },
    [AIKA_TERM_EARLY_SEASON] = {
      .name = "alku$N[ $y]",
      .from = "alku$L[ $y]",
      .to = "alku$I[ $y]",
      .by = "alku$G[ $y] loppuun mennessä",
      .since = "alku$L[ $y] alkaen",
    },
    [AIKA_TERM_LATE_SEASON] = {
      .name = "loppu$N[ $y]",
      .from = "loppu$L[ $y]",
      .to = "loppu$I[ $y]",
      .by = "loppu$G[ $y] loppuun mennessä",
      .since = "loppu$L[ $y] alkaen",
    },
    [AIKA_TERM_SPRING_TERM] = {
      .name = "kevätkausi[ $y]",
      .from = "kevätkaudesta[ $y]",
      .to = "kevätkauteen[ $y]",
      .by = "kevätkauden[ $y] loppuun mennessä",
      .since = "kevätkaudesta[ $y] alkaen",
    },
    [AIKA_TERM_AUTUMN_TERM] = {
      .name = "syyskausi[ $y]",
      .from = "syyskaudesta[ $y]",
      .to = "syyskauteen[ $y]",
      .by = "syyskauden[ $y] loppuun mennessä",
      .since = "syyskaudesta[ $y] alkaen",
    },
    [AIKA_TERM_YEAR_BEGINNING] = {
      .name = "alkuvuosi[ $y]",
      .from = "alkuvuodesta[ $y]",
      .to = "alkuvuoteen[ $y]",
      .by = "alkuvuoden[ $y] loppuun mennessä",
      .since = "alkuvuodesta[ $y] alkaen",
    },
    [AIKA_TERM_YEAR_MIDDLE] = {
      .name = "vuoden [$y ]puoliväli",
      .from = "vuoden [$y ]puolivälistä",
      .to = "vuoden [$y ]puoliväliin",
      .by = "vuoden [$y ]puoliväliin mennessä",
      .since = "vuoden [$y ]puolivälistä alkaen",
    },
    [AIKA_TERM_YEAR_END] = {
      .name = "loppuvuosi[ $y]",
      .from = "loppuvuodesta[ $y]",
      .to = "loppuvuoteen[ $y]",
      .by = "loppuvuoden[ $y] loppuun mennessä",
      .since = "loppuvuodesta[ $y] alkaen",
    },
    [AIKA_TERM_YEAR_TURN] = {
      .name = "vuodenvaihde[ $y]",
      .from = "vuodenvaihteesta[ $y]",
      .to = "vuodenvaihteeseen[ $y]",
      .by = "vuodenvaihteeseen[ $y] mennessä",
      .since = "vuodenvaihteesta[ $y] alkaen",
    },
    [AIKA_TERM_YEAR] = {
      .name = "vuosi $y",
      .cell = "$y",
      .head = "vuodet $y",
      .tail = "$y",
      .from = "vuodesta $y",
      .to = "vuoteen $y",
      .by = "vuoden $y loppuun mennessä",
      .since = "vuodesta $y alkaen",
    },
    [AIKA_TERM_SCHOOL_YEAR] = {
      .name = "lukuvuosi[ $y]",
      .from = "lukuvuodesta[ $y]",
      .to = "lukuvuoteen[ $y]",
      .by = "lukuvuoden[ $y] loppuun mennessä",
      .since = "lukuvuodesta[ $y] alkaen",
    },
  },
  .general = { .from = "$0", .to = "$0", .by = "$0 mennessä", .since = "$0 alkaen" },
  .spoken_since = "$0 alkaen",
  .same_month_from = "$G $d. päivästä[ $y]",
  .same_month_to = "$d. päivään[ $y]",
  .year_pair_spoken = "vuodesta $0 vuoteen $1",

  .clock_at = "klo $0",
  .clock_at_spoken = "kello $0",
  .clock_range = "klo $0–$1",
  .clock_from_spoken = "kello $0 alkaen kello $1 asti",
  .clock_until = "klo $0 asti",
  .clock_separator = " ",
  .minute_mark = '.',
  .drops_zero_minutes = TRUE,

  .and = "ja",
  .or = "tai",
  .about = "noin $0",
  .tentatively = "alustavasti $0",
  .if_needed = "$0 tarvittaessa",

  .month_in_list = "$S-",
  .day_open = ", päivä avoinna",
  .days_open = ", päivät avoinna",
  .year_inferred = ", vuosi päätelty",
  .whole_process = "koko prosessin ajan",
  .whole_process_spoken = "koko prosessin ajan",
  .time_missing = "aika puuttuu",

  .glued_before_number = glued,
};
