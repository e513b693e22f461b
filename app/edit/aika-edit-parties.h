/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

/* Who takes part or answers, as they are typed: one a line, or with “;” between. */
char     *aika_parties_dup_text        (AikaSeq        *parties);

AikaPlan *aika_edit_set_item_parties      (AikaPlan    *plan,
                                           const char  *item_id,
                                           const char  *field,
                                           AikaSeq     *parties,
                                           GError     **error);
AikaPlan *aika_edit_set_item_parties_text (AikaPlan    *plan,
                                           const char  *item_id,
                                           const char  *field,
                                           const char  *text,
                                           GError     **error);

G_END_DECLS
