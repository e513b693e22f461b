/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "ui/aika-time-answer.h"

G_BEGIN_DECLS

/**
 * AikaTimeNotes:
 *
 * The answer under a time field: the reading, or what is wrong; warnings, each with a button for
 * its replacement; and, where words were refused, what may become of them.
 *
 * It emits `amend` with the text of a replacement, `keep` and `restore`.
 */
#define AIKA_TYPE_TIME_NOTES (aika_time_notes_get_type ())
G_DECLARE_FINAL_TYPE (AikaTimeNotes, aika_time_notes, AIKA, TIME_NOTES, GtkWidget)

GtkWidget *aika_time_notes_new  (void);
void       aika_time_notes_show (AikaTimeNotes        *notes,
                                 const AikaTimeAnswer *answer,
                                 const char           *reason,
                                 gboolean              is_refused);

G_END_DECLS
