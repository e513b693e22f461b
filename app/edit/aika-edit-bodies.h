/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

/**
 * AikaBodyUses:
 * @n_meetings: its meetings
 * @n_marks: marks whose time is one of them
 * @n_rows: rows that list one of them beside themselves
 * @n_parties: participants and responsible that are linked to it
 * @n_columns: columns of views that show it
 *
 * What a body holds together, to be said before it is deleted.
 */
typedef struct
{
  guint n_meetings;
  guint n_marks;
  guint n_rows;
  guint n_parties;
  guint n_columns;
} AikaBodyUses;

void      aika_edit_count_body_uses   (const AikaPlan      *plan,
                                       const char          *body_id,
                                       AikaBodyUses        *uses);

AikaPlan *aika_edit_set_body_text   (AikaPlan           *plan,
                                     const char         *body_id,
                                     const char         *field,
                                     const char         *text,
                                     GError            **error);
AikaPlan *aika_edit_set_body_texts  (AikaPlan           *plan,
                                     const char         *body_id,
                                     const char         *field,
                                     const char *const  *texts,
                                     GError            **error);
AikaPlan *aika_edit_set_body_choice (AikaPlan           *plan,
                                     const char         *body_id,
                                     const char         *field,
                                     int                 value,
                                     GError            **error);
AikaPlan *aika_edit_set_body_parent (AikaPlan           *plan,
                                     const char         *body_id,
                                     const char         *parent_id,
                                     GError            **error);
AikaPlan *aika_edit_set_body_usual  (AikaPlan           *plan,
                                     const char         *body_id,
                                     int                 weekday,
                                     int                 clock,
                                     GError            **error);
AikaPlan *aika_edit_set_body_leads  (AikaPlan           *plan,
                                     const char         *body_id,
                                     AikaSeq            *leads,
                                     GError            **error);
AikaPlan *aika_edit_move_body       (AikaPlan           *plan,
                                     const char         *body_id,
                                     int                 n_places,
                                     GError            **error);
AikaPlan *aika_edit_delete_body     (AikaPlan           *plan,
                                     const char         *body_id,
                                     GError            **error);
AikaPlan *aika_edit_merge_bodies    (AikaPlan           *plan,
                                     const char         *kept_id,
                                     const char         *merged_id,
                                     GError            **error);

G_END_DECLS
