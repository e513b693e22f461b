/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"
#include "edit/aika-fragment.h"

G_BEGIN_DECLS

/**
 * AikaInsertFlags:
 * @AIKA_INSERT_RENEW_IDS: rows and marks get ids of their own: what was copied
 * @AIKA_INSERT_KEEP_IDS: rows and marks keep their ids where the plan has not got them: what was cut
 */
typedef enum
{
  AIKA_INSERT_RENEW_IDS = 0,
  AIKA_INSERT_KEEP_IDS  = 1 << 0,
} AikaInsertFlags;

AikaPlan *aika_edit_insert_fragment (AikaPlan            *plan,
                                     const AikaFragment  *fragment,
                                     const char          *item_id,
                                     gint32               month,
                                     AikaInsertFlags      flags,
                                     char              ***item_ids,
                                     char              ***mark_ids,
                                     GError             **error);

G_END_DECLS
