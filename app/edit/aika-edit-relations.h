/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

AikaPlan *aika_edit_list_meeting      (AikaPlan       *plan,
                                       const char     *item_id,
                                       const char     *body_id,
                                       const char     *meeting_id,
                                       AikaRelation    relation,
                                       GError        **error);
AikaPlan *aika_edit_unlist_meeting    (AikaPlan       *plan,
                                       const char     *item_id,
                                       const char     *body_id,
                                       const char     *meeting_id,
                                       GError        **error);
AikaPlan *aika_edit_add_next_meeting  (AikaPlan       *plan,
                                       const char     *item_id,
                                       const char     *body_id,
                                       AikaRelation    relation,
                                       gint32          today,
                                       char          **mark_id,
                                       GError        **error);
AikaPlan *aika_edit_add_decision_pair (AikaPlan       *plan,
                                       const char     *item_id,
                                       const char     *board_id,
                                       const char     *council_id,
                                       gint32          today,
                                       char         ***mark_ids,
                                       GError        **error);

AikaBody *aika_edit_find_body_of_kind (const AikaPlan *plan,
                                       AikaBodyKind    kind);

G_END_DECLS
