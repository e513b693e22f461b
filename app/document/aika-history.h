/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

/**
 * AikaHistory:
 *
 * The plans that a document has held, oldest first, and which of them is current.
 */
typedef struct _AikaHistory AikaHistory;

AikaHistory *aika_history_new            (AikaPlan          *plan);
void         aika_history_free           (AikaHistory       *history);

AikaPlan    *aika_history_get_plan       (const AikaHistory *history);
gboolean     aika_history_can_undo       (const AikaHistory *history);
gboolean     aika_history_can_redo       (const AikaHistory *history);
const char  *aika_history_get_undo_label (const AikaHistory *history);
const char  *aika_history_get_redo_label (const AikaHistory *history);
guint        aika_history_get_n_undo     (const AikaHistory *history);
guint        aika_history_get_n_redo     (const AikaHistory *history);
guint        aika_history_get_n_steps    (const AikaHistory *history);
guint        aika_history_get_current    (const AikaHistory *history);
const char  *aika_history_get_step_label (const AikaHistory *history,
                                          guint              position);
AikaPlan    *aika_history_get_step_plan  (const AikaHistory *history,
                                          guint              position);
AikaPlan    *aika_history_get_base       (const AikaHistory *history,
                                          const char        *merge_key,
                                          gint64             now_ms,
                                          gint64             merge_within_ms);

gboolean     aika_history_push           (AikaHistory       *history,
                                          AikaPlan          *plan,
                                          const char        *label,
                                          const char        *merge_key,
                                          gint64             now_ms,
                                          gint64             merge_within_ms);
void         aika_history_stop_merging   (AikaHistory       *history);
AikaPlan    *aika_history_undo           (AikaHistory       *history);
AikaPlan    *aika_history_redo           (AikaHistory       *history);
AikaPlan    *aika_history_go_to          (AikaHistory       *history,
                                          guint              position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaHistory, aika_history_free)

G_END_DECLS
