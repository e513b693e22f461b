/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-when.h"
#include "time/aika-language.h"

G_BEGIN_DECLS

/**
 * AikaPhraseForm:
 * @AIKA_PHRASE_FULL: canonical, for tables, fields and files: “ti 12.4.2022”, “touko–kesäkuu 2018”
 * @AIKA_PHRASE_SHORT: for a cell under its month and year: “24.4.”, “syksy”
 * @AIKA_PHRASE_SPOKEN: for a screen reader, without dashes: “syyskuusta marraskuuhun 2018”
 * @AIKA_PHRASE_READING: under a time field: “touko- ja kesäkuu 2018, päivät avoinna”
 */
typedef enum
{
  AIKA_PHRASE_FULL,
  AIKA_PHRASE_SHORT,
  AIKA_PHRASE_SPOKEN,
  AIKA_PHRASE_READING,
} AikaPhraseForm;

/**
 * AikaPhraseFlags:
 * @AIKA_PHRASE_TYPOGRAPHIC: no-break spaces and word joiners, for screen and paper; not for
 *   what is exported as text
 * @AIKA_PHRASE_CAPITAL: a capital first letter, for the start of a cell or sentence
 * @AIKA_PHRASE_WITH_YEAR: the short form says the year too
 * @AIKA_PHRASE_NO_WEEKDAY: the full form of a day leaves its weekday out
 */
typedef enum
{
  AIKA_PHRASE_PLAIN       = 0,
  AIKA_PHRASE_TYPOGRAPHIC = 1 << 0,
  AIKA_PHRASE_CAPITAL     = 1 << 1,
  AIKA_PHRASE_WITH_YEAR   = 1 << 2,
  AIKA_PHRASE_NO_WEEKDAY  = 1 << 3,
} AikaPhraseFlags;

char *aika_when_format       (const AikaWhen  *when,
                              AikaLanguage     language,
                              AikaPhraseForm   form,
                              AikaPhraseFlags  flags);
char *aika_when_dup_words    (const AikaWhen  *when,
                              AikaLanguage     shown_language,
                              AikaLanguage     plan_language,
                              AikaPhraseFlags  flags);

char *aika_day_format        (gint32           day,
                              AikaLanguage     language,
                              AikaPhraseForm   form,
                              AikaPhraseFlags  flags);
char *aika_clock_format      (int              start_minute,
                              int              end_minute,
                              AikaLanguage     language,
                              AikaPhraseFlags  flags);

char *aika_text_glue         (const char      *text,
                              AikaLanguage     language);

G_END_DECLS
