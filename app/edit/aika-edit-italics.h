/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

/* Italics of a stretch of a row's content, by the characters of its text as it is typed. */
gboolean  aika_edit_is_content_italic  (const AikaPlan  *plan,
                                        const char      *item_id,
                                        int              start,
                                        int              end);
AikaPlan *aika_edit_set_content_italic (AikaPlan        *plan,
                                        const char      *item_id,
                                        int              start,
                                        int              end,
                                        gboolean         is_italic,
                                        GError         **error);

G_END_DECLS
