/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

AikaPlan *aika_edit_tie_mark   (AikaPlan      *plan,
                                const char    *mark_id,
                                const char    *body_id,
                                const char    *meeting_id,
                                AikaRelation   relation,
                                GError       **error);
AikaPlan *aika_edit_untie_mark (AikaPlan      *plan,
                                const char    *mark_id,
                                GError       **error);

char **aika_edit_list_tied_marks (const AikaPlan *plan,
                                  const char     *body_id,
                                  const char     *meeting_id);

G_END_DECLS
