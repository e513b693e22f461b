/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"
#include "time/aika-reading.h"

G_BEGIN_DECLS

/* For words that are not typed into a month. */
#define AIKA_EDIT_NO_MONTH G_MININT32

void      aika_edit_get_time_context  (const AikaPlan   *plan,
                                       const char       *item_id,
                                       const char       *mark_id,
                                       AikaTimeContext  *context);

AikaPlan *aika_edit_set_mark_words    (AikaPlan         *plan,
                                       const char       *mark_id,
                                       const char       *text,
                                       GError          **error);
AikaPlan *aika_edit_keep_mark_words   (AikaPlan         *plan,
                                       const char       *mark_id,
                                       const char       *text,
                                       GError          **error);
AikaPlan *aika_edit_confirm_mark_year (AikaPlan         *plan,
                                       const char       *mark_id,
                                       GError          **error);
AikaPlan *aika_edit_add_mark_words    (AikaPlan         *plan,
                                       const char       *item_id,
                                       gint32            first_month,
                                       gint32            last_month,
                                       const char       *text,
                                       AikaMeaning       meaning,
                                       const char       *category_id,
                                       char            **mark_id,
                                       GError          **error);

G_END_DECLS
