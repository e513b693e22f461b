/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "ui/aika-time-answer.h"
#include "ui/aika-time-target.h"

G_BEGIN_DECLS

/**
 * AikaTimeEntry:
 *
 * An entry for a time in its author's words, with its reading underneath in the same turn as
 * each change. Enter, or leaving it, gives away what can be read; Escape brings the words back
 * that were set. What cannot be read stays in the entry, with what is wrong with it, until it
 * is mended, kept as mere words, or given up: nothing that was typed is lost silently.
 *
 * The entry knows no plan: whoever listens to its `take` signal makes the edit, and then sets
 * the time that the plan has.
 */
#define AIKA_TYPE_TIME_ENTRY (aika_time_entry_get_type ())
G_DECLARE_FINAL_TYPE (AikaTimeEntry, aika_time_entry, AIKA, TIME_ENTRY, GtkWidget)

GtkWidget         *aika_time_entry_new         (AikaAnswerField        field);

void               aika_time_entry_set_time    (AikaTimeEntry         *entry,
                                                AikaWhen              *when,
                                                const AikaTimeContext *context);
void               aika_time_entry_set_fixed   (AikaTimeEntry         *entry,
                                                const char            *reason);
void               aika_time_entry_set_text    (AikaTimeEntry         *entry,
                                                const char            *text);
const char        *aika_time_entry_get_text    (AikaTimeEntry         *entry);
gboolean           aika_time_entry_is_changed  (AikaTimeEntry         *entry);
const AikaReading *aika_time_entry_get_reading (AikaTimeEntry         *entry);
void               aika_time_entry_set_width_chars (AikaTimeEntry     *entry,
                                                int                    n_chars);
void               aika_time_entry_set_answer_above (AikaTimeEntry    *entry,
                                                gboolean               is_above);
int                aika_time_entry_get_entry_height (AikaTimeEntry    *entry,
                                                int                    width);
GtkWidget         *aika_time_entry_get_delegate (AikaTimeEntry        *entry);

gboolean           aika_time_entry_finish      (AikaTimeEntry         *entry);
void               aika_time_entry_restore     (AikaTimeEntry         *entry);
char              *aika_time_entry_dup_problem (AikaTimeEntry         *entry);

G_END_DECLS
