/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "ui/aika-sheet.h"
#include "ui/aika-time-target.h"

G_BEGIN_DECLS

/**
 * AikaTimeField:
 *
 * The time entry of the inspector: an [class@TimeEntry] for a time of the plan that a sheet
 * shows. It makes the edits, and the sheet shows what is being written before it is committed.
 */
#define AIKA_TYPE_TIME_FIELD (aika_time_field_get_type ())
G_DECLARE_FINAL_TYPE (AikaTimeField, aika_time_field, AIKA, TIME_FIELD, GtkWidget)

GtkWidget *aika_time_field_new         (AikaSheet     *sheet);
void       aika_time_field_set_mark    (AikaTimeField *field,
                                        const char    *item_id,
                                        const char    *mark_id);
void       aika_time_field_set_meeting (AikaTimeField *field,
                                        const char    *body_id,
                                        const char    *meeting_id);
void       aika_time_field_set_draft   (AikaTimeField *field,
                                        const char    *draft);
void       aika_time_field_give_up     (AikaTimeField *field);
char      *aika_time_field_finish      (AikaTimeField *field);

G_END_DECLS
