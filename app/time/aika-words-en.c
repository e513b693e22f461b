/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-words"

#include "config.h"

#include "time/aika-words.h"

/* The English of times. */

static const char *const glued[] = { "at", "week", "weeks", "§", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", NULL };

const AikaWords aika_words_en = {
  /* name, stem, genitive, partitive, inside, elative, illative, abbreviation, head */
  .months = {
    { "January", "January", "January", "January", "in January", "January", "January", "Jan", "Jan" },
    { "February", "February", "February", "February", "in February", "February", "February", "Feb", "Feb" },
    { "March", "March", "March", "March", "in March", "March", "March", "Mar", "Mar" },
    { "April", "April", "April", "April", "in April", "April", "April", "Apr", "Apr" },
    { "May", "May", "May", "May", "in May", "May", "May", "May", "May" },
    { "June", "June", "June", "June", "in June", "June", "June", "Jun", "Jun" },
    { "July", "July", "July", "July", "in July", "July", "July", "Jul", "Jul" },
    { "August", "August", "August", "August", "in August", "August", "August", "Aug", "Aug" },
    { "September", "September", "September", "September", "in September", "September", "September", "Sep", "Sep" },
    { "October", "October", "October", "October", "in October", "October", "October", "Oct", "Oct" },
    { "November", "November", "November", "November", "in November", "November", "November", "Nov", "Nov" },
    { "December", "December", "December", "December", "in December", "December", "December", "Dec", "Dec" },
  },
  .seasons = {
    { "spring", "spring", "spring", "spring", "in spring", "spring", "spring", NULL, NULL },
    { "summer", "summer", "summer", "summer", "in summer", "summer", "summer", NULL, NULL },
    { "autumn", "autumn", "autumn", "autumn", "in autumn", "autumn", "autumn", NULL, NULL },
    { "winter", "winter", "winter", "winter", "in winter", "winter", "winter", NULL, NULL },
  },
  .weekdays = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" },
  .short_weekdays = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" },

  .terms = {
    [AIKA_TERM_DAY] = { .name = "$d $A[ $y]", .head = "$d", .spoken = "$d $N[ $y]" },
    [AIKA_TERM_WEEK] = {
      .name = "week $#[/$y]",
      .head = "weeks $#",
      .tail = "$#[/$y]",
      .spoken = "week $#[ of $y]",
      .by = "by the end of week $#[/$y]",
    },
    [AIKA_TERM_WEEK_BEGINNING] = {
      .name = "start of week $#[/$y]",
      .to = "to the start of week $#[/$y]",
      .by = "by the start of week $#[/$y]",
      .since = "from the start of week $#[/$y]",
    },
    [AIKA_TERM_WEEK_MIDDLE] = {
      .name = "middle of week $#[/$y]",
      .to = "to the middle of week $#[/$y]",
      .by = "by the middle of week $#[/$y]",
      .since = "from the middle of week $#[/$y]",
    },
    [AIKA_TERM_WEEK_END] = {
      .name = "end of week $#[/$y]",
      .to = "to the end of week $#[/$y]",
      .by = "by the end of week $#[/$y]",
      .since = "from the end of week $#[/$y]",
    },
    [AIKA_TERM_MONTH] = { .name = "$N[ $y]", .head = "$N", .by = "by the end of $N[ $y]" },
    [AIKA_TERM_MONTH_BEGINNING] = { .name = "early $N[ $y]" },
    [AIKA_TERM_MONTH_MIDDLE] = { .name = "mid-$N[ $y]" },
    [AIKA_TERM_MONTH_END] = { .name = "late $N[ $y]", .by = "by the end of $N[ $y]" },
    [AIKA_TERM_MONTH_FIRST_HALF] = {
      .name = "first half of $N[ $y]",
      .to = "to the first half of $N[ $y]",
      .by = "by the end of the first half of $N[ $y]",
      .since = "from the first half of $N[ $y]",
    },
    [AIKA_TERM_MONTH_SECOND_HALF] = {
      .name = "second half of $N[ $y]",
      .to = "to the second half of $N[ $y]",
      .by = "by the end of $N[ $y]",
      .since = "from the second half of $N[ $y]",
    },
    [AIKA_TERM_MONTH_TURN] = {
      .name = "turn of $N–$s[ $y]",
      .spoken = "turn of $N and $s[ $y]",
      .to = "to the turn of $N and $s[ $y]",
      .by = "by the turn of $N and $s[ $y]",
      .since = "from the turn of $N and $s[ $y]",
    },
    [AIKA_TERM_QUARTER] = {
      .name = "Q$#[ $y]",
      .head = "Q$#",
      .spoken = "quarter $#[ of $y]",
      .by = "by the end of Q$#[ $y]",
    },
    [AIKA_TERM_FIRST_HALF_YEAR] = {
      .name = "first half of [$y|the year]",
      .to = "to the first half of [$y|the year]",
      .by = "by the end of the first half of [$y|the year]",
      .since = "from the first half of [$y|the year]",
    },
    [AIKA_TERM_SECOND_HALF_YEAR] = {
      .name = "second half of [$y|the year]",
      .to = "to the second half of [$y|the year]",
      .by = "by the end of the second half of [$y|the year]",
      .since = "from the second half of [$y|the year]",
    },
    [AIKA_TERM_SEASON] = { .name = "$N[ $y]", .head = "$N", .by = "by the end of $N[ $y]" },
    [AIKA_TERM_EARLY_SEASON] = { .name = "early $N[ $y]", .by = "by the end of early $N[ $y]" },
    [AIKA_TERM_LATE_SEASON] = { .name = "late $N[ $y]", .by = "by the end of late $N[ $y]" },
    [AIKA_TERM_SPRING_TERM] = {
      .name = "spring term[ $y]",
      .to = "to the spring term[ $y]",
      .by = "by the end of the spring term[ $y]",
      .since = "from the spring term[ $y]",
    },
    [AIKA_TERM_AUTUMN_TERM] = {
      .name = "autumn term[ $y]",
      .to = "to the autumn term[ $y]",
      .by = "by the end of the autumn term[ $y]",
      .since = "from the autumn term[ $y]",
    },
    [AIKA_TERM_YEAR_BEGINNING] = {
      .name = "early [$y|in the year]",
      .by = "in early [$y|the year] at the latest",
    },
    [AIKA_TERM_YEAR_MIDDLE] = { .name = "mid-[$y|year]", .by = "by mid-[$y|year]" },
    [AIKA_TERM_YEAR_END] = { .name = "late [$y|in the year]", .by = "in late [$y|the year] at the latest" },
    [AIKA_TERM_YEAR_TURN] = {
      .name = "turn of the year[ $y]",
      .to = "to the turn of the year[ $y]",
      .by = "by the turn of the year[ $y]",
      .since = "from the turn of the year[ $y]",
    },
    [AIKA_TERM_YEAR] = { .name = "$y", .head = "$y", .by = "by the end of $y" },
    [AIKA_TERM_COUNCIL_TERM] = {
      .name = "council term[ $y]",
      .to = "to the council term[ $y]",
      .by = "by the end of the council term[ $y]",
      .since = "from the council term[ $y]",
    },
    [AIKA_TERM_SCHOOL_YEAR] = {
      .name = "school year[ $y]",
      .to = "to the school year[ $y]",
      .by = "by the end of the school year[ $y]",
      .since = "from the school year[ $y]",
    },
  },
  .general = { .from = "$0", .to = "to $0", .by = "by $0", .since = "from $0" },
  .spoken_since = "from $0",
  .same_month_from = "$d",
  .same_month_to = "to $d $N[ $y]",
  .year_pair_spoken = "from $0 to $1",
  .joins_days = TRUE,

  .clock_at = "$0",
  .clock_at_spoken = "at $0",
  .clock_range = "$0–$1",
  .clock_from_spoken = "from $0 to $1",
  .clock_until = "until $0",
  .clock_separator = ", ",
  .minute_mark = ':',

  .and = "and",
  .or = "or",
  .about = "about $0",
  .tentatively = "tentatively $0",
  .if_needed = "$0 if needed",

  .month_in_list = "$N",
  .day_open = ", day open",
  .days_open = ", days open",
  .year_inferred = ", year inferred",
  .whole_process = "throughout",
  .whole_process_spoken = "throughout the process",
  .time_missing = "time missing",

  .glued_before_number = glued,
};
