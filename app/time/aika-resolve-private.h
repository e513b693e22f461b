/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "time/aika-parse.h"

G_BEGIN_DECLS

/* The steps by which ranges become a value; each says of its place what is wrong. */

/* What a range is as a member of a value. */
typedef struct
{
  AikaSpan      span;
  AikaWhenKind  kind;
  AikaPrecision precision;
} AikaMember;

void          aika_resolve_add_error        (AikaParse       *parse,
                                             AikaRemarkCode   code,
                                             const AikaAtom  *atom);

void          aika_resolve_lend_month       (AikaParse       *parse);
gboolean      aika_resolve_check_atoms      (AikaParse       *parse,
                                             GArray          *ranges);
gboolean      aika_resolve_range            (AikaParse       *parse,
                                             const AikaRange *range,
                                             AikaMarks        marks,
                                             AikaMember      *member);

void          aika_resolve_check_weekday    (AikaParse       *parse,
                                             const AikaAtom  *atom,
                                             gint32           day);
void          aika_resolve_check_week       (AikaParse       *parse,
                                             const AikaRange *range,
                                             gint32           start,
                                             gint32           last);
void          aika_resolve_check_plan       (AikaParse       *parse,
                                             const AikaRange *range,
                                             const AikaSpan  *span);

AikaPrecision aika_atom_get_precision       (const AikaAtom  *atom);
AikaWhenKind  aika_atom_get_kind            (const AikaAtom  *atom);
AikaWhenKind  aika_precision_get_range_kind (AikaPrecision    precision);

G_END_DECLS
