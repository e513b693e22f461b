/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"
#include "time/aika-language.h"

G_BEGIN_DECLS

AikaLanguage  aika_spoken_get_language  (void);
char         *aika_spoken_dup_no_rows   (void);
const char   *aika_spoken_status        (AikaMeaning         meaning,
                                         AikaStatus          status);
const char   *aika_spoken_meaning       (AikaMeaning         meaning);
char         *aika_spoken_mark          (const AikaPlan     *plan,
                                         const AikaItem     *item,
                                         const AikaMark     *mark);
char         *aika_spoken_item          (const AikaPlan     *plan,
                                         const AikaItem     *item);
char         *aika_spoken_meeting       (const AikaPlan     *plan,
                                         const AikaBody     *body,
                                         const AikaMeeting  *meeting);
char         *aika_spoken_group         (const AikaGroup    *group,
                                         gboolean            is_folded);
char         *aika_spoken_body          (const AikaBody     *body);
char         *aika_spoken_cell          (const AikaPlan     *plan,
                                         const AikaItem     *item,
                                         gint32              month,
                                         const char         *mark_id);
char         *aika_spoken_lane_cell     (const AikaBody     *body,
                                         gint32              month);
char         *aika_spoken_header_cell   (const AikaPlan     *plan,
                                         gint32              month,
                                         const char         *banner_id);
char         *aika_spoken_range         (const char         *cell,
                                         guint               n_rows,
                                         guint               n_months);

G_END_DECLS
