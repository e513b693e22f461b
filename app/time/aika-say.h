/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "time/aika-phrase.h"
#include "time/aika-words.h"

G_BEGIN_DECLS

/**
 * AikaTermRole:
 * @AIKA_ROLE_NAME: alone: “lokakuu 2018”
 * @AIKA_ROLE_HEAD: before the dash of a written range of its like: “loka”
 * @AIKA_ROLE_TAIL: after it
 * @AIKA_ROLE_FROM: the first half of a spoken range: “lokakuusta”
 * @AIKA_ROLE_TO: the second half: “marraskuuhun 2018”
 * @AIKA_ROLE_BY: a deadline at its end: “lokakuun 2018 loppuun mennessä”
 * @AIKA_ROLE_SINCE: open from its start on: “lokakuusta 2018 alkaen”
 *
 * What a term does in a phrase.
 */
typedef enum
{
  AIKA_ROLE_NAME,
  AIKA_ROLE_HEAD,
  AIKA_ROLE_TAIL,
  AIKA_ROLE_FROM,
  AIKA_ROLE_TO,
  AIKA_ROLE_BY,
  AIKA_ROLE_SINCE,
} AikaTermRole;

/* In which words, for what and how much. */
typedef struct
{
  const AikaWords *words;
  AikaPhraseForm   form;
  gboolean         says_year;
  gboolean         says_weekday;
  gboolean         doubts_year;     /* an inferred year stands in brackets */
} AikaVoice;

gboolean aika_voice_is_spoken      (const AikaVoice *voice);

char    *aika_say_pattern          (const AikaVoice *voice,
                                    const char      *pattern,
                                    const char      *first,
                                    const char      *second);
char    *aika_say_term             (const AikaVoice *voice,
                                    const AikaTerm  *term,
                                    AikaTermRole     role,
                                    gboolean         says_year);
char    *aika_say_written_day      (const AikaVoice *voice,
                                    const AikaTerm  *day,
                                    gboolean         says_year);
char    *aika_say_range            (const AikaVoice *voice,
                                    const AikaTerm  *first,
                                    const AikaTerm  *last);
char    *aika_say_span             (const AikaVoice *voice,
                                    const AikaSpan  *span,
                                    AikaWhenKind     kind,
                                    AikaPrecision    precision);
char    *aika_say_clock            (const AikaVoice *voice,
                                    int              start_minute,
                                    int              end_minute);
char    *aika_say_with_clock       (const AikaVoice *voice,
                                    const char      *phrase,
                                    int              start_minute,
                                    int              end_minute);
char    *aika_say_list             (const AikaVoice *voice,
                                    GPtrArray       *phrases,
                                    AikaListMode     mode);

G_END_DECLS
