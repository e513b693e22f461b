/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "formats/aika-ics-moment.h"
#include "time/aika-language.h"

G_BEGIN_DECLS

char *aika_ics_dup_summary     (const AikaIcsMoment *moment,
                                AikaLanguage         language);
char *aika_ics_dup_description (const AikaPlan      *plan,
                                const AikaIcsMoment *moment,
                                AikaLanguage         language,
                                gboolean             has_names);
char *aika_ics_dup_category    (const AikaIcsMoment *moment,
                                AikaLanguage         language);
char *aika_ics_dup_uri         (const char          *text);

/* What summary and description share. */
gboolean    aika_ics_has_text         (const char          *text);
gboolean    aika_ics_text_holds       (const char          *text,
                                       const char          *part);
char       *aika_ics_dup_time_words   (const AikaIcsMoment *moment,
                                       AikaLanguage         language);
const char *aika_ics_get_naming_label (const AikaIcsMoment *moment,
                                       const char          *time_words);
void        aika_ics_append_body_name (GString             *text,
                                       const AikaBody      *body);

G_END_DECLS
