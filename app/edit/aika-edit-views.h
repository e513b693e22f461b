/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

AikaPlan *aika_edit_add_view        (AikaPlan         *plan,
                                     AikaView         *view,
                                     const char       *name,
                                     char            **view_id,
                                     GError          **error);
AikaPlan *aika_edit_duplicate_view  (AikaPlan         *plan,
                                     const char       *view_id,
                                     const char       *name,
                                     char            **copy_id,
                                     GError          **error);
AikaPlan *aika_edit_move_view       (AikaPlan         *plan,
                                     const char       *view_id,
                                     int               n_places,
                                     GError          **error);
AikaPlan *aika_edit_delete_view     (AikaPlan         *plan,
                                     const char       *view_id,
                                     GError          **error);
AikaPlan *aika_edit_set_view_text   (AikaPlan         *plan,
                                     const char       *view_id,
                                     const char       *field,
                                     const char       *text,
                                     GError          **error);
AikaPlan *aika_edit_set_view_choice (AikaPlan         *plan,
                                     const char       *view_id,
                                     const char       *field,
                                     int               value,
                                     GError          **error);
AikaPlan *aika_edit_set_view_lanes  (AikaPlan         *plan,
                                     const char       *view_id,
                                     gboolean          has_lanes,
                                     GError          **error);
AikaPlan *aika_edit_set_view_from   (AikaPlan         *plan,
                                     const char       *view_id,
                                     gint32            day,
                                     GError          **error);
AikaPlan *aika_edit_set_view_paper  (AikaPlan         *plan,
                                     const char       *view_id,
                                     const char       *size,
                                     AikaOrientation   orientation,
                                     int               across,
                                     int               down,
                                     GError          **error);

AikaPlan *aika_edit_add_column      (AikaPlan    *plan,
                                     const char  *view_id,
                                     guint        position,
                                     const char  *field,
                                     const char  *header,
                                     const char  *under,
                                     GError     **error);
AikaPlan *aika_edit_set_column_text (AikaPlan    *plan,
                                     const char  *view_id,
                                     guint        position,
                                     const char  *name,
                                     const char  *text,
                                     GError     **error);
AikaPlan *aika_edit_move_column     (AikaPlan    *plan,
                                     const char  *view_id,
                                     guint        position,
                                     int          n_places,
                                     GError     **error);
AikaPlan *aika_edit_delete_column   (AikaPlan    *plan,
                                     const char  *view_id,
                                     guint        position,
                                     GError     **error);

G_END_DECLS
