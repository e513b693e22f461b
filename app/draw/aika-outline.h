/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * AikaOutline:
 *
 * How certain a thing is, as its outline says it.
 */
typedef enum
{
  AIKA_OUTLINE_SOLID,
  AIKA_OUTLINE_DASHED,        /* tentative */
  AIKA_OUTLINE_DOTTED,        /* the ghost of what was moved away */
  AIKA_OUTLINE_THIN,          /* cancelled: one diagonal besides */
} AikaOutline;

AikaOutline aika_outline_for_status (int          status);
void        aika_outline_stroke     (AikaOutline  outline,
                                     cairo_t     *cr,
                                     double       unit);

G_END_DECLS
