/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

AikaPlan *aika_edit_move_marks          (AikaPlan           *plan,
                                         const char *const  *mark_ids,
                                         AikaStep            step,
                                         int                 n_steps,
                                         AikaEditFlags       flags,
                                         GError            **error);
AikaPlan *aika_edit_move_mark           (AikaPlan           *plan,
                                         const char         *mark_id,
                                         AikaStep            step,
                                         int                 n_steps,
                                         AikaEditFlags       flags,
                                         GError            **error);
AikaPlan *aika_edit_resize_mark         (AikaPlan           *plan,
                                         const char         *mark_id,
                                         AikaEdge            edge,
                                         int                 n_steps,
                                         AikaEditFlags       flags,
                                         GError            **error);

AikaPlan *aika_edit_add_mark            (AikaPlan           *plan,
                                         const char         *item_id,
                                         AikaWhen           *when,
                                         AikaMeaning         meaning,
                                         const char         *category_id,
                                         char              **mark_id,
                                         GError            **error);
AikaPlan *aika_edit_add_mark_months     (AikaPlan           *plan,
                                         const char         *item_id,
                                         gint32              first_month,
                                         gint32              last_month,
                                         AikaMeaning         meaning,
                                         const char         *category_id,
                                         char              **mark_id,
                                         GError            **error);
AikaPlan *aika_edit_add_mark_day        (AikaPlan           *plan,
                                         const char         *item_id,
                                         gint32              day,
                                         AikaMeaning         meaning,
                                         const char         *category_id,
                                         char              **mark_id,
                                         GError            **error);
AikaPlan *aika_edit_delete_marks        (AikaPlan           *plan,
                                         const char *const  *mark_ids,
                                         GError            **error);
AikaPlan *aika_edit_copy_marks          (AikaPlan           *plan,
                                         const char *const  *mark_ids,
                                         const char         *item_id,
                                         char             ***copy_ids,
                                         GError            **error);
AikaPlan *aika_edit_move_marks_to_item  (AikaPlan           *plan,
                                         const char *const  *mark_ids,
                                         const char         *item_id,
                                         GError            **error);

AikaPlan *aika_edit_set_mark_when       (AikaPlan           *plan,
                                         const char         *mark_id,
                                         AikaWhen           *when,
                                         GError            **error);
AikaPlan *aika_edit_set_mark_label      (AikaPlan           *plan,
                                         const char         *mark_id,
                                         const char         *label,
                                         GError            **error);
AikaPlan *aika_edit_set_marks_status    (AikaPlan           *plan,
                                         const char *const  *mark_ids,
                                         AikaStatus          status,
                                         const char         *reason,
                                         GError            **error);
AikaPlan *aika_edit_set_marks_category  (AikaPlan           *plan,
                                         const char *const  *mark_ids,
                                         const char         *category_id,
                                         GError            **error);
AikaPlan *aika_edit_set_marks_meaning   (AikaPlan           *plan,
                                         const char *const  *mark_ids,
                                         AikaMeaning         meaning,
                                         GError            **error);
AikaPlan *aika_edit_tie_mark            (AikaPlan           *plan,
                                         const char         *mark_id,
                                         const char         *body_id,
                                         const char         *meeting_id,
                                         AikaRelation        relation,
                                         GError            **error);
AikaPlan *aika_edit_untie_mark          (AikaPlan           *plan,
                                         const char         *mark_id,
                                         GError            **error);

gboolean  aika_edit_count_meeting_steps (const AikaPlan     *plan,
                                         const char         *mark_id,
                                         gint32              day,
                                         int                *n_steps);

G_END_DECLS
