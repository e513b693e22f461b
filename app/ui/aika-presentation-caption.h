/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "plan/aika-plan.h"

G_BEGIN_DECLS

/**
 * AikaPresentationCaption:
 *
 * What is selected, in letters that are read across a room: its title, its times and status, who
 * takes part. In the plan's language.
 */
#define AIKA_TYPE_PRESENTATION_CAPTION (aika_presentation_caption_get_type ())
G_DECLARE_FINAL_TYPE (AikaPresentationCaption, aika_presentation_caption, AIKA, PRESENTATION_CAPTION, GtkBox)

void aika_presentation_caption_show_item    (AikaPresentationCaption *caption,
                                             const AikaPlan          *plan,
                                             const AikaItem          *item);
void aika_presentation_caption_show_meeting (AikaPresentationCaption *caption,
                                             const AikaPlan          *plan,
                                             const AikaBody          *body,
                                             const AikaMeeting       *meeting);
void aika_presentation_caption_show_plan    (AikaPresentationCaption *caption,
                                             const AikaPlan          *plan);

G_END_DECLS
