/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

/**
 * AikaShiftReport:
 * @n_moved: marks that move
 * @n_banners: banners that move
 * @n_tied: marks that stay with a meeting, which others decide on
 * @n_held: marks and banners that stay because they are held, decided, sent, tabled or returned
 * @n_left: marks that stay because their time is not known, has no place in so few months (a year that is
 *   moved by a month), or is counted from something that stays
 *
 * What [func@edit_shift_from] does, for the window to say before it is done.
 */
typedef struct
{
  guint n_moved;
  guint n_banners;
  guint n_tied;
  guint n_held;
  guint n_left;
} AikaShiftReport;

AikaPlan *aika_edit_shift_from (AikaPlan         *plan,
                                gint32            from_month,
                                int               n_months,
                                AikaShiftReport  *report,
                                AikaEditFlags     flags,
                                GError          **error);

G_END_DECLS
