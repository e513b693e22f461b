/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

/* The parts of aika_mark_hash () and aika_meeting_hash () that many marks and meetings
 * share, so that a plan is hashed in one walk. */
char       *aika_revisions_write_item   (const AikaItem    *item);
char       *aika_revisions_hash_mark    (const AikaPlan    *plan,
                                         const char        *item_json,
                                         const AikaMark    *mark);
GHashTable *aika_revisions_collect_ties (const AikaPlan    *plan);
char       *aika_revisions_hash_meeting (const AikaBody    *body,
                                         const AikaMeeting *meeting,
                                         GHashTable        *ties);

G_END_DECLS
