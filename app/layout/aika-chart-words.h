/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-item.h"
#include "time/aika-language.h"

G_BEGIN_DECLS

#define AIKA_N_MEANINGS  (AIKA_MEANING_INVITATION + 1)
#define AIKA_N_STATUSES  (AIKA_STATUS_RETURNED + 1)
#define AIKA_N_RELATIONS (AIKA_RELATION_DECISION + 1)

/**
 * AikaChartWords:
 *
 * The words that a layout adds to those of the plan. They follow the plan's language, not
 * the window's: the chart on the wall is in one language.
 */
typedef struct
{
  const char *column;                       /* over the titles */
  const char *meetings;                     /* over the bodies' lanes */
  const char *statuses[AIKA_N_STATUSES];    /* NULL where nothing is said */
  const char *held[AIKA_N_MEANINGS];        /* the word for held follows the meaning */
  const char *meanings[AIKA_N_MEANINGS];    /* of a legend */
  const char *session_day;                  /* of a legend: a pin, where sessions have bars too */
  const char *relations[AIKA_N_RELATIONS];  /* after body and date, NULL where nothing is said */
  const char *council_decides;
  const char *invitations;                  /* before a date */
  const char *at_clock;                     /* before clock times: “klo” */
  const char *about;                        /* before a date that is only about right */
  const char *if_needed;
  const char *whole_process;
  const char *open_bounds;                  /* of a legend, and the next four */
  const char *part_of_month;
  const char *one_of_several;
  const char *goes_on;
  const char *day_open;
  const char *council_decision;
  const char *proposal;
  const char *dashed;                       /* “Katkoviiva: alustava aika.” */
  const char *as_of;                        /* before a date */
  const char *page;                         /* before “1/1” */
} AikaChartWords;

const AikaChartWords *aika_chart_words_get (AikaLanguage language);

G_END_DECLS
