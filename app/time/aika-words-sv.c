/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-words"

#include "config.h"

#include "time/aika-words.h"

/* The Swedish of Finland of times. */

static const char *const glued[] = {
  "kl.", "kl", "klockan", "v.", "vecka", "kv.", "§", "Bilaga", "må", "ti", "on", "to", "fr", "lö", "sö", NULL
};

const AikaWords aika_words_sv = {
  /* name, stem, genitive, partitive, inside, elative, illative, abbreviation, head */
  .months = {
    { "januari", "januari", "januari", "januari", "i januari", "januari", "januari", "jan", "jan" },
    { "februari", "februari", "februari", "februari", "i februari", "februari", "februari", "feb", "feb" },
    { "mars", "mars", "mars", "mars", "i mars", "mars", "mars", "mars", "mars" },
    { "april", "april", "april", "april", "i april", "april", "april", "apr", "apr" },
    { "maj", "maj", "maj", "maj", "i maj", "maj", "maj", "maj", "maj" },
    { "juni", "juni", "juni", "juni", "i juni", "juni", "juni", "juni", "juni" },
    { "juli", "juli", "juli", "juli", "i juli", "juli", "juli", "juli", "juli" },
    { "augusti", "augusti", "augusti", "augusti", "i augusti", "augusti", "augusti", "aug", "aug" },
    { "september", "september", "september", "september", "i september", "september", "september", "sep", "sep" },
    { "oktober", "oktober", "oktober", "oktober", "i oktober", "oktober", "oktober", "okt", "okt" },
    { "november", "november", "november", "november", "i november", "november", "november", "nov", "nov" },
    { "december", "december", "december", "december", "i december", "december", "december", "dec", "dec" },
  },
  .seasons = {
    { "våren", "våren", "våren", "våren", "på våren", "våren", "våren", NULL, NULL },
    { "sommaren", "sommaren", "sommaren", "sommaren", "på sommaren", "sommaren", "sommaren", NULL, NULL },
    { "hösten", "hösten", "hösten", "hösten", "på hösten", "hösten", "hösten", NULL, NULL },
    { "vintern", "vintern", "vintern", "vintern", "på vintern", "vintern", "vintern", NULL, NULL },
  },
  .weekdays = { "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag" },
  .short_weekdays = { "må", "ti", "on", "to", "fr", "lö", "sö" },

  .terms = {
    [AIKA_TERM_DAY] = { .name = "$d.$k[.$y]", .head = "$d", .spoken = "$d $N[ $y]" },
    [AIKA_TERM_WEEK] = {
      .name = "v. $#[/$y]",
      .head = "v. $#",
      .tail = "$#[/$y]",
      .spoken = "vecka $#[ år $y]",
      .by = "före utgången av vecka $#[/$y]",
    },
    [AIKA_TERM_WEEK_BEGINNING] = { .name = "början av v. $#[/$y]", .by = "senast i början av v. $#[/$y]" },
    [AIKA_TERM_WEEK_MIDDLE] = { .name = "mitten av v. $#[/$y]", .by = "senast i mitten av v. $#[/$y]" },
    [AIKA_TERM_WEEK_END] = { .name = "slutet av v. $#[/$y]", .by = "senast i slutet av v. $#[/$y]" },
    [AIKA_TERM_MONTH] = { .name = "$N[ $y]", .head = "$N", .by = "före utgången av $N[ $y]" },
    [AIKA_TERM_MONTH_BEGINNING] = { .name = "början av $N[ $y]", .by = "senast i början av $N[ $y]" },
    [AIKA_TERM_MONTH_MIDDLE] = { .name = "mitten av $N[ $y]", .by = "senast i mitten av $N[ $y]" },
    [AIKA_TERM_MONTH_END] = { .name = "slutet av $N[ $y]", .by = "före utgången av $N[ $y]" },
    [AIKA_TERM_MONTH_FIRST_HALF] = {
      .name = "första hälften av $N[ $y]",
      .by = "senast under första hälften av $N[ $y]",
    },
    [AIKA_TERM_MONTH_SECOND_HALF] = {
      .name = "senare hälften av $N[ $y]",
      .by = "före utgången av $N[ $y]",
    },
    [AIKA_TERM_MONTH_TURN] = {
      .name = "månadsskiftet $N–$s[ $y]",
      .spoken = "månadsskiftet mellan $N och $s[ $y]",
      .by = "senast vid månadsskiftet mellan $N och $s[ $y]",
    },
    [AIKA_TERM_QUARTER] = {
      .name = "kv. $#[/$y]",
      .head = "kv. $#",
      .tail = "$#[/$y]",
      .spoken = "kvartal $#[ år $y]",
      .by = "före utgången av kv. $#[/$y]",
    },
    [AIKA_TERM_FIRST_HALF_YEAR] = {
      .name = "första halvåret[ $y]",
      .by = "före utgången av första halvåret[ $y]",
    },
    [AIKA_TERM_SECOND_HALF_YEAR] = {
      .name = "andra halvåret[ $y]",
      .by = "före utgången av andra halvåret[ $y]",
    },
    [AIKA_TERM_SEASON] = { .name = "$N[ $y]", .head = "$N", .by = "före utgången av $N[ $y]" },
    [AIKA_TERM_EARLY_SEASON] = { .name = "början av $N[ $y]", .by = "senast i början av $N[ $y]" },
    [AIKA_TERM_LATE_SEASON] = { .name = "slutet av $N[ $y]", .by = "före utgången av $N[ $y]" },
    [AIKA_TERM_SPRING_TERM] = { .name = "vårterminen[ $y]", .by = "före utgången av vårterminen[ $y]" },
    [AIKA_TERM_AUTUMN_TERM] = { .name = "höstterminen[ $y]", .by = "före utgången av höstterminen[ $y]" },
    [AIKA_TERM_YEAR_BEGINNING] = { .name = "början av [$y|året]", .by = "senast i början av [$y|året]" },
    [AIKA_TERM_YEAR_MIDDLE] = { .name = "mitten av [$y|året]", .by = "senast i mitten av [$y|året]" },
    [AIKA_TERM_YEAR_END] = { .name = "slutet av [$y|året]", .by = "senast i slutet av [$y|året]" },
    [AIKA_TERM_YEAR_TURN] = { .name = "årsskiftet[ $y]", .by = "senast vid årsskiftet[ $y]" },
    [AIKA_TERM_YEAR] = {
      .name = "år $y",
      .cell = "$y",
      .head = "åren $y",
      .tail = "$y",
      .to = "till $y",
      .by = "före utgången av $y",
    },
    [AIKA_TERM_COUNCIL_TERM] = {
      .name = "fullmäktigeperioden[ $y]",
      .by = "före utgången av fullmäktigeperioden[ $y]",
    },
    [AIKA_TERM_SCHOOL_YEAR] = { .name = "läsåret[ $y]", .by = "före utgången av läsåret[ $y]" },
  },
  .general = { .from = "$0", .to = "till $0", .by = "senast $0", .since = "fr.o.m. $0" },
  .spoken_since = "från och med $0",
  .same_month_from = "$d",
  .same_month_to = "till $d $N[ $y]",
  .year_pair_spoken = "från $0 till $1",

  .clock_at = "kl. $0",
  .clock_at_spoken = "klockan $0",
  .clock_range = "kl. $0–$1",
  .clock_from_spoken = "klockan $0 till $1",
  .clock_until = "till kl. $0",
  .clock_separator = " ",
  .minute_mark = '.',
  .drops_zero_minutes = TRUE,

  .and = "och",
  .or = "eller",
  .about = "ca $0",
  .tentatively = "preliminärt $0",
  .if_needed = "$0 vid behov",

  .month_in_list = "$N",
  .day_open = ", dagen öppen",
  .days_open = ", dagarna öppna",
  .year_inferred = ", året härlett",
  .whole_process = "under hela processen",
  .whole_process_spoken = "under hela processen",
  .time_missing = "tid saknas",

  .glued_before_number = glued,
};
