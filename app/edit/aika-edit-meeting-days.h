/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"
#include "time/aika-reading.h"

G_BEGIN_DECLS

gboolean  aika_edit_is_meeting_time (const AikaWhen     *when);

AikaPlan *aika_edit_add_meetings    (AikaPlan           *plan,
                                     const char         *body_id,
                                     const AikaReading  *reading,
                                     char              **meeting_id,
                                     GError            **error);

G_END_DECLS
