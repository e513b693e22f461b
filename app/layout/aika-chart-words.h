/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"
#include "time/aika-language.h"

G_BEGIN_DECLS

/**
 * AikaChartWords:
 *
 * The words that a layout adds to those of the plan. They follow the plan's language, not
 * the window's: the chart on the wall is in one language.
 */
typedef struct
{
  const char *session_day;                  /* of a legend: a pin, where sessions have bars too */
  const char *proposes;                     /* after body and date, and the next two */
  const char *decides;
  const char *council_decides;
  const char *about;                        /* before a date that is only about right */
  const char *if_needed;
  const char *whole_process;
  const char *open_bounds;                  /* of a legend, and the next five */
  const char *part_of_month;
  const char *one_of_several;
  const char *goes_on;
  const char *day_open;
  const char *council_decision;
  const char *dashed;                       /* “Katkoviiva: alustava aika.” */
  const char *page;                         /* before “1/1” */
} AikaChartWords;

const AikaChartWords *aika_chart_words_get       (AikaLanguage    language);
const char           *aika_chart_get_status_word (AikaStatus      status,
                                                  AikaLanguage    language);
const char           *aika_chart_get_verb        (AikaRelation    relation,
                                                  const AikaBody *body,
                                                  AikaLanguage    language);
char                 *aika_chart_dup_as_of       (const AikaPlan *plan,
                                                  AikaLanguage    language);
char                 *aika_chart_dup_uncapitalised (const char   *name);
void                  aika_chart_append_part     (GString        *line,
                                                  const char     *part);
char                 *aika_chart_dup_footer      (const AikaPlan *plan,
                                                  const char     *number,
                                                  AikaLanguage    language);

G_END_DECLS
