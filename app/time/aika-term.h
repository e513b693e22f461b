/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-when.h"

G_BEGIN_DECLS

/**
 * AikaTermKind:
 *
 * The stretches of time that the languages have a name for. Which days a name covers
 * stands in one table, in aika-term.c.
 */
typedef enum
{
  AIKA_TERM_DAY,
  AIKA_TERM_WEEK,
  AIKA_TERM_WEEK_BEGINNING,
  AIKA_TERM_WEEK_MIDDLE,
  AIKA_TERM_WEEK_END,
  AIKA_TERM_MONTH,
  AIKA_TERM_MONTH_BEGINNING,
  AIKA_TERM_MONTH_MIDDLE,
  AIKA_TERM_MONTH_END,
  AIKA_TERM_MONTH_FIRST_HALF,
  AIKA_TERM_MONTH_SECOND_HALF,
  AIKA_TERM_MONTH_TURN,
  AIKA_TERM_QUARTER,
  AIKA_TERM_FIRST_HALF_YEAR,
  AIKA_TERM_SECOND_HALF_YEAR,
  AIKA_TERM_SEASON,
  AIKA_TERM_EARLY_SEASON,
  AIKA_TERM_LATE_SEASON,
  AIKA_TERM_SPRING_TERM,
  AIKA_TERM_AUTUMN_TERM,
  AIKA_TERM_YEAR_BEGINNING,
  AIKA_TERM_YEAR_MIDDLE,
  AIKA_TERM_YEAR_END,
  AIKA_TERM_YEAR_TURN,
  AIKA_TERM_YEAR,
  AIKA_TERM_SCHOOL_YEAR,
  AIKA_TERM_COUNCIL_TERM,
} AikaTermKind;

#define AIKA_N_TERM_KINDS (AIKA_TERM_COUNCIL_TERM + 1)

/**
 * AikaTerm:
 * @start_day: its first day
 * @end_day: the day after its last
 * @year: the year that its name says
 * @last_year: the second year that its name says, @year where it says one: “talvi 2018–2019”
 * @number: the day of the month, or the number of the month, quarter, week or season, from 1
 * @month: of a day, its month, 1–12
 */
typedef struct
{
  AikaTermKind kind;
  gint32       start_day;
  gint32       end_day;
  int          year;
  int          last_year;
  int          number;
  int          month;
} AikaTerm;

/**
 * AikaTermSpan:
 * @precision: how exactly the names say it; coarser than asked where no finer name fits
 * @is_exact: whether the names cover the very days of the span
 * @has_first: whether the start is not open
 * @has_last: whether the end is not open
 * @first: what the span begins with
 * @last: what it ends with, the same as @first where one name covers the span
 */
typedef struct
{
  AikaPrecision precision;
  gboolean      is_exact;
  gboolean      has_first;
  gboolean      has_last;
  AikaTerm      first;
  AikaTerm      last;
} AikaTermSpan;

gboolean aika_term_at          (AikaTermKind    kind,
                                gint32          day,
                                AikaTerm       *term);
gboolean aika_term_equal       (const AikaTerm *a,
                                const AikaTerm *b);
void     aika_span_find_terms  (const AikaSpan *span,
                                AikaPrecision   precision,
                                AikaTermSpan   *terms);

G_END_DECLS
