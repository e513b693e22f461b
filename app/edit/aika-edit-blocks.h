/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

/* Paragraphs, bullets and headings as they are typed: a line a block; “• ”, “- ” or “* ” before a
 * bullet, “# ” before a heading. */
AikaSeq *aika_blocks_new_from_text (const char *text,
                                    AikaSeq    *old);
char    *aika_blocks_dup_text      (AikaSeq    *blocks);

AikaPlan *aika_edit_set_item_content      (AikaPlan    *plan,
                                           const char  *item_id,
                                           AikaSeq     *blocks,
                                           GError     **error);
AikaPlan *aika_edit_set_item_content_text (AikaPlan    *plan,
                                           const char  *item_id,
                                           const char  *text,
                                           GError     **error);
AikaPlan *aika_edit_set_plan_blocks       (AikaPlan    *plan,
                                           const char  *field,
                                           AikaSeq     *blocks,
                                           GError     **error);
AikaPlan *aika_edit_set_plan_blocks_text  (AikaPlan    *plan,
                                           const char  *field,
                                           const char  *text,
                                           GError     **error);

G_END_DECLS
