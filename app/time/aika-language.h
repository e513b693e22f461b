/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AikaLanguage:
 *
 * A language that the program can say times in. What the window says in other
 * languages comes from its translations; times come from the tables here.
 */
typedef enum
{
  AIKA_LANGUAGE_FI,
  AIKA_LANGUAGE_SV,
  AIKA_LANGUAGE_EN,
} AikaLanguage;

#define AIKA_N_LANGUAGES 3

/**
 * AikaMonthForm:
 * @AIKA_MONTH_HEAD: over a column of the grid: “tammi”, “jan”, “Jan”
 * @AIKA_MONTH_STEM: the first half of a range: “tammi”, “januari”, “January”
 * @AIKA_MONTH_NAME: “tammikuu”
 * @AIKA_MONTH_IN: when something happens: “tammikuussa”, “i januari”, “in January”
 */
typedef enum
{
  AIKA_MONTH_HEAD,
  AIKA_MONTH_STEM,
  AIKA_MONTH_NAME,
  AIKA_MONTH_IN,
} AikaMonthForm;

AikaLanguage aika_language_from_tag         (const char    *tag);
const char  *aika_language_get_tag          (AikaLanguage   language);
const char  *aika_language_get_month        (AikaLanguage   language,
                                             int            month,
                                             AikaMonthForm  form);
const char  *aika_language_get_weekday      (AikaLanguage   language,
                                             int            weekday);
const char  *aika_language_get_short_weekday (AikaLanguage  language,
                                             int            weekday);
const char  *aika_language_get_time_missing (AikaLanguage   language);

G_END_DECLS
