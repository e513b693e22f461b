/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit-mark-values.h"
#include "edit/aika-edit-move.h"
#include "edit/aika-edit-ties.h"

G_BEGIN_DECLS

AikaPlan *aika_edit_add_mark           (AikaPlan            *plan,
                                        const char          *item_id,
                                        AikaWhen            *when,
                                        AikaMeaning          meaning,
                                        const char          *category_id,
                                        char               **mark_id,
                                        GError             **error);
AikaPlan *aika_edit_add_mark_months    (AikaPlan            *plan,
                                        const char          *item_id,
                                        gint32               first_month,
                                        gint32               last_month,
                                        AikaMeaning          meaning,
                                        const char          *category_id,
                                        char               **mark_id,
                                        GError             **error);
AikaPlan *aika_edit_add_mark_day       (AikaPlan            *plan,
                                        const char          *item_id,
                                        gint32               day,
                                        AikaMeaning          meaning,
                                        const char          *category_id,
                                        char               **mark_id,
                                        GError             **error);
AikaPlan *aika_edit_delete_marks       (AikaPlan            *plan,
                                        const char *const   *mark_ids,
                                        GError             **error);
AikaPlan *aika_edit_copy_marks         (AikaPlan            *plan,
                                        const char *const   *mark_ids,
                                        const char          *item_id,
                                        char              ***copy_ids,
                                        GError             **error);
AikaPlan *aika_edit_move_marks_to_item (AikaPlan            *plan,
                                        const char *const   *mark_ids,
                                        const char          *item_id,
                                        GError             **error);

G_END_DECLS
