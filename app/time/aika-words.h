/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "time/aika-language.h"
#include "time/aika-term.h"

G_BEGIN_DECLS

/* The words of a language are data: one table per language, in aika-words-LANGUAGE.c.
 *
 * A pattern is a text with places for the term:
 *
 *   $N $S $G $P $L $I $A   its month or season: name, stem, genitive, partitive,
 *                          elative (from), illative (to), abbreviation
 *   $s $g                  the month after it: stem, genitive
 *   $#                     its number
 *   $d $k                  of a day: the day and the month as numbers
 *   $y                     its year, or its two years
 *   $0                     of a general pattern: the phrase itself
 *   [a] [a|b]              a where the year is said, b (nothing) where it is left out */

typedef struct
{
  const char *name;
  const char *stem;
  const char *genitive;
  const char *partitive;
  const char *inside;       /* when something happens */
  const char *elative;
  const char *illative;
  const char *abbreviation;
  const char *head;         /* over a column of the grid */
} AikaNameForms;

/* The patterns of a term, NULL where the general pattern of the language does. */
typedef struct
{
  const char *name;         /* written */
  const char *cell;         /* in a cell, NULL for the name */
  const char *head;         /* the first half of a written range of such terms, tightly joined */
  const char *tail;         /* the second half, NULL for the name */
  const char *spoken;       /* NULL for the name */
  const char *from;         /* the first half of a spoken range */
  const char *to;           /* the second half */
  const char *by;           /* a deadline at the end of the term */
  const char *since;        /* open from the start of the term on */
} AikaTermPatterns;

typedef struct
{
  AikaNameForms months[12];
  AikaNameForms seasons[4];           /* spring, summer, autumn, winter */
  const char   *weekdays[7];          /* from Monday */
  const char   *short_weekdays[7];

  AikaTermPatterns terms[AIKA_N_TERM_KINDS];
  AikaTermPatterns general;           /* from, to, by, since */
  const char   *spoken_since;
  const char   *same_month_from;      /* of spoken days: “maaliskuun 24. päivästä” */
  const char   *same_month_to;        /* “25. päivään” */
  const char   *year_pair_spoken;     /* two years, $0 and $1 */
  gboolean      joins_days;           /* a list of days of one month says the month once */

  const char   *clock_at;             /* in front of a clock time */
  const char   *clock_at_spoken;
  const char   *clock_from_spoken;    /* $0 to $1 */
  const char   *clock_until;          /* $0 */
  const char   *clock_range;          /* $0 to $1 */
  const char   *clock_separator;      /* between a day and a clock */
  char          minute_mark;          /* between hours and minutes */
  gboolean      drops_zero_minutes;

  const char   *and;
  const char   *or;
  const char   *about;                /* $0 */
  const char   *tentatively;
  const char   *if_needed;

  const char   *month_in_list;        /* of the months of a reading, but the last: “touko-” */
  const char   *day_open;
  const char   *days_open;
  const char   *year_inferred;
  const char   *whole_process;
  const char   *whole_process_spoken;
  const char   *time_missing;

  const char *const *glued_before_number;   /* words that stay on the line of their number */
} AikaWords;

extern const AikaWords aika_words_fi;
extern const AikaWords aika_words_sv;
extern const AikaWords aika_words_en;

const AikaWords *aika_language_get_words (AikaLanguage language);

G_END_DECLS
