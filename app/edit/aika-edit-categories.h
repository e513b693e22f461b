/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

/* More kinds of work cannot be told apart by hue, and have no key. */
#define AIKA_EDIT_MAX_N_CATEGORIES 9

guint     aika_edit_count_category_marks (const AikaPlan  *plan,
                                          const char      *category_id);

AikaPlan *aika_edit_add_category         (AikaPlan        *plan,
                                          const char      *name,
                                          char           **category_id,
                                          GError         **error);
AikaPlan *aika_edit_rename_category      (AikaPlan        *plan,
                                          const char      *category_id,
                                          const char      *name,
                                          GError         **error);
AikaPlan *aika_edit_set_category_hue     (AikaPlan        *plan,
                                          const char      *category_id,
                                          AikaHue          hue,
                                          GError         **error);
AikaPlan *aika_edit_set_category_pattern (AikaPlan        *plan,
                                          const char      *category_id,
                                          AikaPattern      pattern,
                                          GError         **error);
AikaPlan *aika_edit_move_category        (AikaPlan        *plan,
                                          const char      *category_id,
                                          int              n_places,
                                          GError         **error);
AikaPlan *aika_edit_delete_category      (AikaPlan        *plan,
                                          const char      *category_id,
                                          const char      *new_category_id,
                                          GError         **error);

G_END_DECLS
