/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-item.h"
#include "time/aika-language.h"

G_BEGIN_DECLS

#define AIKA_ICS_N_MEANINGS     (AIKA_MEANING_INVITATION + 1)
#define AIKA_ICS_N_STATUSES     (AIKA_STATUS_RETURNED + 1)
#define AIKA_ICS_N_RELATIONS    (AIKA_RELATION_DECISION + 1)
#define AIKA_ICS_N_MODES        (AIKA_MODE_NO_SESSIONS + 1)
#define AIKA_ICS_N_CONSULTANTS  (AIKA_CONSULTANT_NO + 1)
#define AIKA_ICS_N_PRECISIONS   (AIKA_PRECISION_PLAN + 1)

/**
 * AikaIcsWords:
 *
 * The words that a calendar adds to those of the plan, in the plan's language: who reads
 * a calendar reads no program.
 */
typedef struct
{
  const char *cancelled_prefix;
  const char *postponed_prefix;
  const char *meanings[AIKA_ICS_N_MEANINGS];
  const char *statuses[AIKA_ICS_N_STATUSES];  /* but held, whose word follows the meaning */
  const char *held[AIKA_ICS_N_MEANINGS];
  const char *relations[AIKA_ICS_N_RELATIONS];
  const char *modes[AIKA_ICS_N_MODES];
  const char *consultants[AIKA_ICS_N_CONSULTANTS];
  const char *precisions[AIKA_ICS_N_PRECISIONS];
  const char *invitation;                     /* after a title: “…: kutsut” */
  const char *alternative;                    /* before “1/2” */
  const char *choose_one;                     /* a sentence each */
  const char *candidates;
  const char *open_end;
  const char *year_inferred;
  const char *duration_estimated;
  const char *time_label;                     /* before a colon */
  const char *status_label;
  const char *reason_label;
  const char *mode_label;
  const char *duration_label;
  const char *participants_label;
  const char *responsible_label;
  const char *handles_label;
  const char *meeting_label;
  const char *usual_label;
  const char *remote_label;
  const char *web_label;
} AikaIcsWords;

const AikaIcsWords *aika_ics_get_words (AikaLanguage language);

G_END_DECLS
