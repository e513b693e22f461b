/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-item.h"
#include "time/aika-language.h"

G_BEGIN_DECLS

const char *aika_meaning_get_word    (AikaMeaning    meaning,
                                      AikaLanguage   language);
const char *aika_status_get_word     (AikaStatus     status,
                                      AikaMeaning    meaning,
                                      AikaLanguage   language);
const char *aika_relation_get_word   (AikaRelation   relation,
                                      AikaLanguage   language);
const char *aika_mode_get_word       (AikaMode       mode,
                                      AikaLanguage   language);
const char *aika_consultant_get_word (AikaConsultant consultant,
                                      AikaLanguage   language);

G_END_DECLS
