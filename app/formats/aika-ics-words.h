/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-item.h"
#include "time/aika-language.h"

G_BEGIN_DECLS

#define AIKA_ICS_N_CONSULTANTS  (AIKA_CONSULTANT_NO + 1)
#define AIKA_ICS_N_PRECISIONS   (AIKA_PRECISION_PLAN + 1)

/**
 * AikaIcsWords:
 *
 * The words that a calendar adds to those of the plan, in the plan's language: who reads
 * a calendar reads no program. What a meaning, a status, a relation or a mode is called is in
 * aika-plan-words.h, and the labels that are headers of a view too in aika-prose-words.h.
 */
typedef struct
{
  const char *cancelled_prefix;
  const char *postponed_prefix;
  const char *invitation;                     /* as a category, of one event; NULL for the plan’s word, as below */
  const char *consultants[AIKA_ICS_N_CONSULTANTS];  /* behind a label, without an article */
  const char *precisions[AIKA_ICS_N_PRECISIONS];
  const char *alternative;                    /* before “1/2” */
  const char *choose_one;                     /* a sentence each */
  const char *candidates;
  const char *open_end;
  const char *year_inferred;
  const char *duration_estimated;
  const char *reason_label;                   /* before a colon, as below */
  const char *handles_label;
  const char *usual_label;
  const char *remote_label;
  const char *web_label;
} AikaIcsWords;

const AikaIcsWords *aika_ics_get_words (AikaLanguage language);

G_END_DECLS
