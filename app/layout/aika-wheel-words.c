/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-wheel"

#include "config.h"

#include "layout/aika-wheel-private.h"

/* As all words of a chart, in the plan's language and not the window's. */
static const AikaWheelWords words[AIKA_N_LANGUAGES] = {
  [AIKA_LANGUAGE_FI] = {
    .outside = "Näiden kuukausien ulkopuolella:",
    .missing = "Aika puuttuu:",
    .other = "Muut",
  },
  [AIKA_LANGUAGE_SV] = {
    .outside = "Utanför dessa månader:",
    .missing = "Tiden saknas:",
    .other = "Övriga",
  },
  [AIKA_LANGUAGE_EN] = {
    .outside = "Outside these months:",
    .missing = "Time missing:",
    .other = "Other",
  },
};

const AikaWheelWords *
aika_wheel_words_get (AikaLanguage language)
{
  return &words[language];
}
