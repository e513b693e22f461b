/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

gboolean  aika_offset_follows     (const AikaPlan  *plan,
                                   const AikaMark  *mark,
                                   GHashTable      *ids);
AikaMark *aika_offset_shift       (const AikaPlan  *plan,
                                   const AikaMark  *mark,
                                   AikaStep         step,
                                   int              n_steps,
                                   GError         **error);
AikaMark *aika_offset_fix         (const AikaPlan  *plan,
                                   const AikaMark  *mark);
AikaPlan *aika_offset_free_from   (AikaPlan        *plan,
                                   GHashTable      *ids);
AikaPlan *aika_offset_freeze_held (const AikaPlan  *before,
                                   AikaPlan        *after,
                                   GHashTable      *moved_ids);

G_END_DECLS
