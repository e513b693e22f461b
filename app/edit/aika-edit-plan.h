/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit-banners.h"
#include "edit/aika-edit-groups.h"
#include "edit/aika-edit-new.h"

G_BEGIN_DECLS

AikaPlan *aika_edit_set_plan_text  (AikaPlan           *plan,
                                    const char         *field,
                                    const char         *text,
                                    GError            **error);
AikaPlan *aika_edit_set_plan_texts (AikaPlan           *plan,
                                    const char         *field,
                                    const char *const  *texts,
                                    GError            **error);
AikaPlan *aika_edit_set_plan_day   (AikaPlan           *plan,
                                    const char         *field,
                                    gint32              day,
                                    GError            **error);
AikaPlan *aika_edit_lengthen_range (AikaPlan           *plan,
                                    int                 n_months_before,
                                    int                 n_months_after,
                                    GError            **error);
AikaPlan *aika_edit_set_range_words (AikaPlan          *plan,
                                    const char         *text,
                                    GError            **error);

G_END_DECLS
