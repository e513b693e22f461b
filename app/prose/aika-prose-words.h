/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"
#include "time/aika-language.h"

G_BEGIN_DECLS

/* What a column's field may name; see aika_column_name_is_known (). */
typedef enum
{
  AIKA_PROSE_FIELD_NUMBER,
  AIKA_PROSE_FIELD_GROUP,
  AIKA_PROSE_FIELD_SECTION,
  AIKA_PROSE_FIELD_TITLE,
  AIKA_PROSE_FIELD_CONTENT,
  AIKA_PROSE_FIELD_WHEN,
  AIKA_PROSE_FIELD_PERIOD,
  AIKA_PROSE_FIELD_DAYS,
  AIKA_PROSE_FIELD_LABELS,
  AIKA_PROSE_FIELD_PARTICIPANTS,
  AIKA_PROSE_FIELD_RESPONSIBLE,
  AIKA_PROSE_FIELD_MODE,
  AIKA_PROSE_FIELD_CONSULTANT,
  AIKA_PROSE_FIELD_VENUE,
  AIKA_PROSE_FIELD_URL,
  AIKA_PROSE_FIELD_DURATION,
  AIKA_PROSE_FIELD_NOTES,
  AIKA_PROSE_FIELD_STATUS,
  AIKA_PROSE_FIELD_CATEGORY,
  AIKA_PROSE_FIELD_MEETINGS,
  AIKA_PROSE_FIELD_BODY,        /* body:ID */
  AIKA_PROSE_FIELD_CUSTOM,      /* custom:NAME, and whatever else stands there */
} AikaProseField;

#define AIKA_PROSE_N_FIELDS      (AIKA_PROSE_FIELD_CUSTOM + 1)
#define AIKA_PROSE_N_KINDS       (AIKA_VIEW_WHEEL + 1)
#define AIKA_PROSE_N_CONSULTANTS (AIKA_CONSULTANT_NO + 1)

/**
 * AikaProseWords:
 *
 * The words that the program adds to those of a plan. They follow the plan's language or the
 * view's, not the window's. A word of the author's is never inflected: the sentences leave it
 * in the form that it has.
 *
 * What a meaning, a status, a relation or a mode is called is in aika-plan-words.h.
 */
typedef struct
{
  const char *kinds[AIKA_PROSE_N_KINDS];            /* names of views */
  const char *fields[AIKA_PROSE_N_FIELDS];          /* what a column holds, and its header */
  const char *content_and_participants;             /* header of a column of both */
  const char *council_decision;                     /* the word for a decision of the council */
  const char *consultants[AIKA_PROSE_N_CONSULTANTS];  /* under their header */

  const char *as_of;                                /* before a date */
  const char *published;
  const char *updated;

  const char *on_weekdays[7];                       /* “tiistaina”, before the date */
  const char *invitations_go;                       /* before a date, at the start of a sentence */
  const char *invitations_went;
  const char *responsible;                          /* before the words, in a sentence */
  const char *sessions;                             /* what a set is where it has no word of its own */
  const char *set_word_ending;                      /* of a word that can stand for several sessions */
  const char *all_differ;                           /* after the set's word */
  const char *choose_either;                        /* of two */
  const char *choose_one;
  const char *candidates;                           /* a whole sentence */
  const char *clock_later;
  const char *numerals[7];                          /* from two on */

  const char *programme;                            /* heading over the sessions with a day */
  const char *phases;                               /* heading over what is no dated session */
  const char *open_times;                           /* heading over what has no month */
  const char *bodies;                               /* heading over who stands under whom */
  const char *under;                                /* between a body and the one above it */
  const char *members;                              /* before their names */
} AikaProseWords;

const AikaProseWords *aika_prose_words_get         (AikaLanguage     language);
const char           *aika_prose_get_relation_word (AikaRelation     relation,
                                                    const AikaBody  *body,
                                                    AikaLanguage     language);
AikaProseField        aika_prose_field_find        (const char      *name,
                                                    const char     **argument);

G_END_DECLS
