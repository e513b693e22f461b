/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"
#include "time/aika-language.h"

G_BEGIN_DECLS

/* How a row is held, and whether the consultant takes part, in the words of its author. */
gboolean    aika_mode_read             (const char     *text,
                                        AikaMode       *mode);
gboolean    aika_consultant_read       (const char     *text,
                                        AikaConsultant *consultant);

AikaPlan *aika_edit_set_item_mode_text       (AikaPlan    *plan,
                                              const char  *item_id,
                                              const char  *text,
                                              GError     **error);
AikaPlan *aika_edit_set_item_consultant_text (AikaPlan    *plan,
                                              const char  *item_id,
                                              const char  *text,
                                              GError     **error);

G_END_DECLS
